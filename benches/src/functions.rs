//! `cargo xtask bench functions`: calls of functions in the sandbox, at the `Invoke` port and by HTTP through the listener of the binary that is
//! given away, beside what they are measured by: a parent and a child that exchange the same JSON over a socket pair, AWS's own runtime client,
//! an interpreter that starts and does nothing, a bare hyper server, and npm's serverless-offline.
//!
//! Everything is interleaved in one run, round after round; of the rounds' medians the median is told, as a ratio.

mod both;
mod by_http;
mod floor;
pub(crate) mod hello_server;
pub(crate) mod house;
mod serverless_offline;

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use floor::Pair;
use house::{House, Language};

use crate::figure::{Figure, ROUNDS, WARM_CALLS};
use crate::surroundings::{each_in_a_process_of_its_own, in_runtime, on_processor};

const COLD_CALLS: usize = 15;

/// Each in a process of its own.
const PARTS: [&str; 4] = ["warm", "http", "cold", "both"];

/// Runs one part, or each.
pub(crate) fn run(part: Option<&str>) -> Result<()> {
    match part {
        Some("warm") => {
            on_processor(0)?;
            in_runtime(warm_calls())
        }
        Some("http") => {
            on_processor(0)?;
            in_runtime(by_http::warm_calls())
        }
        Some("cold") => in_runtime(cold_calls()),
        Some("both") => in_runtime(both::both()),
        Some(other) => bail!("there is no part `{other}`; there are {}", PARTS.join(", ")),
        None => each_in_a_process_of_its_own("functions", &PARTS),
    }
}

async fn warm_calls() -> Result<()> {
    let official_python =
        std::env::var_os("GATEWRIGHT_TEST_PYTHON").map(PathBuf::from).context("GATEWRIGHT_TEST_PYTHON is not set")?;
    let house = House::new(None)?;
    let official = House::new(Some(official_python))?;
    ensure!(house.is_sandboxed(), "this machine gives no namespaces: nothing here would mean anything");
    for (house, name, language) in [
        (&house, "python", Language::Python),
        (&house, "node", Language::Node),
        (&official, "official", Language::OfficialPython),
    ] {
        house.put(name, language, 0).await?;
        house.call(name).await?;
    }
    let mut python_pair = Pair::start(&house::program(Language::Python).await?, floor::PYTHON)?;
    let mut node_pair = Pair::start(&house::program(Language::Node).await?, floor::NODE)?;
    let mut warm_python = Figure::new("warm Python invoke");
    let mut warm_node = Figure::new("warm Node invoke");
    let mut warm_official = Figure::new("warm Python invoke, AWS's client");
    let mut pair_python = Figure::new("Python over a socket pair");
    let mut pair_node = Figure::new("Node over a socket pair");
    for round in 1..=ROUNDS {
        eprintln!("bench: warm calls, round {round} of {ROUNDS}");
        warm_python.add(warm(&house, "python").await?);
        pair_python.add(python_pair.exchange(WARM_CALLS)?);
        warm_official.add(warm(&official, "official").await?);
        warm_node.add(warm(&house, "node").await?);
        pair_node.add(node_pair.exchange(WARM_CALLS)?);
    }
    warm_python.tell(&pair_python, "at most 2.5");
    warm_node.tell(&pair_node, "at most 2.5");
    warm_official.tell(&warm_python, "at least 2");
    Ok(())
}

async fn cold_calls() -> Result<()> {
    let house = House::new(None)?;
    ensure!(house.is_sandboxed(), "this machine gives no namespaces: nothing here would mean anything");
    let bare = house::program(Language::Python).await?;
    let mut cold_python = Figure::new("cold Python invoke");
    let mut bare_python = Figure::new("python3 -S -c 'import json,_socket'");
    let mut revision = 1;
    for round in 1..=ROUNDS {
        eprintln!("bench: cold calls, round {round} of {ROUNDS}");
        let (mut cold, mut starts) = (Vec::new(), Vec::new());
        for _ in 0..COLD_CALLS {
            house.put("cold", Language::Python, revision).await?;
            revision += 1;
            cold.push(house.timed("cold").await?);
            starts.push(floor::start_and_end(&bare)?);
        }
        cold_python.add(cold);
        bare_python.add(starts);
    }
    cold_python.tell(&bare_python, "at most 1.4");
    Ok(())
}

async fn warm(house: &House, name: &str) -> Result<Vec<Duration>> {
    let mut times = Vec::with_capacity(WARM_CALLS);
    for _ in 0..WARM_CALLS {
        times.push(house.timed(name).await?);
    }
    Ok(times)
}
