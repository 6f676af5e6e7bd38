//! How many instructions a step of the road takes, as callgrind counts them: what is there to know little beside much.
//!
//! Only what is counted is collected: callgrind is told the one function that [`crate::count`] takes its steps in.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::count::{AS_COUNTER, COUNTED, STEPS};
use crate::figure::{goal, row};

const AT_MOST: f64 = 1.05;

/// What is counted.
struct Count {
    name: &'static str,
    step: &'static str,
    /// What is counted too and taken off.
    without: Option<&'static str>,
    /// How many there are to know, and in words.
    few: (usize, &'static str),
    many: (usize, &'static str),
}

const TEN: (usize, &str) = (10, "10 identities");
const HUNDRED_THOUSAND: (usize, &str) = (100_000, "100,000 identities");

const COUNTS: [Count; 5] = [
    Count { name: "route match", step: "route", without: None, few: (1, "1 route"), many: (10_000, "10,000 routes") },
    Count { name: "route match", step: "api", without: None, few: (1, "1 API"), many: (1_000, "1,000 APIs") },
    Count { name: "cache key and its entry", step: "cache-key", without: None, few: TEN, many: HUNDRED_THOUSAND },
    Count { name: "policy decision", step: "policy", without: None, few: TEN, many: HUNDRED_THOUSAND },
    // No part of the station is to be had alone: the road with it, less the road without.
    Count { name: "claims check", step: "claims", without: Some("no-claims"), few: TEN, many: HUNDRED_THOUSAND },
];

pub(super) fn measure() -> Result<()> {
    if Command::new("valgrind").arg("--version").output().is_err() {
        eprintln!("bench: valgrind is not installed, so no instructions are counted");
        return Ok(());
    }
    for Count { name, step, without, few, many } in COUNTS {
        eprintln!("bench: instructions of {name}, {} and {}", few.1, many.1);
        let base = without.map_or(Ok(0.0), |step| count(step, few.0))?;
        let (little, much) = (count(step, few.0)? - base, count(step, many.0)? - base);
        let (name, value) = (format!("{name}, {}", many.1), format!("{much:.0}"));
        row(&name, &value, few.1, &format!("{little:.0}"), much / little, &goal(AT_MOST, much / little));
    }
    Ok(())
}

/// Instructions a step.
fn count(step: &str, size: usize) -> Result<f64> {
    let counted = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", &format!("--toggle-collect={COUNTED}")])
        .arg(std::env::current_exe()?)
        .args([AS_COUNTER, step, &size.to_string()])
        .output()?;
    let said = String::from_utf8_lossy(&counted.stderr);
    ensure!(counted.status.success(), "counting `{step}` failed: {said}");
    let collected = said.lines().find_map(|line| line.split_once("Collected :")).context("callgrind says no count")?.1;
    let instructions: f64 = collected.trim().parse().with_context(|| format!("no count: `{collected}`"))?;
    ensure!(instructions > 0.0, "callgrind has not found `{COUNTED}` in this program");
    Ok(instructions / f64::from(u32::try_from(STEPS)?))
}
