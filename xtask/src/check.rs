//! `cargo xtask check`: everything that can be said about the tree without running it.
//!
//! All steps run, so that one visit shows all that is wrong.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::checkout::cargo;
use crate::test_clients::rust_function;
use crate::{cache, codegen, rules};

const CARGO_DENY: &str = "0.20.2";

/// Runs every step; fails when one did.
pub(crate) fn run(root: &Path) -> Result<()> {
    let mut failed = Vec::new();
    let mut step = |name: &'static str, result: Result<()>| match result {
        Ok(()) => eprintln!("check: {name}: well"),
        Err(problem) => {
            eprintln!("check: {name}: {problem:#}");
            failed.push(name);
        }
    };
    for (name, rule) in rules::ALL {
        step(name, rule(root).and_then(none));
    }
    step("generated files", codegen::check(root));
    step("cargo fmt", succeed(cargo().args(["fmt", "--all", "--check"]), root));
    let function = ["fmt", "--check", "--manifest-path", rust_function::MANIFEST];
    step("cargo fmt of the Rust function", succeed(cargo().args(function), root));
    let clippy = ["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"];
    step("cargo clippy", succeed(cargo().args(clippy), root));
    step("cargo deny", deny(root));
    ensure!(failed.is_empty(), "not well: {}", failed.join(", "));
    Ok(())
}

fn none(broken: Vec<String>) -> Result<()> {
    ensure!(broken.is_empty(), "\n  {}", broken.join("\n  "));
    Ok(())
}

fn succeed(command: &mut Command, root: &Path) -> Result<()> {
    let status = command.current_dir(root).status().with_context(|| format!("cannot start {command:?}"))?;
    if !status.success() {
        bail!("{command:?} ended with {status}");
    }
    Ok(())
}

/// Advisories need the network and change by the day, so they are not asked here.
fn deny(root: &Path) -> Result<()> {
    let program = cargo_deny(root)?;
    let words = ["--log-level", "error", "check", "--hide-inclusion-graph", "bans", "licenses", "sources"];
    succeed(Command::new(program).args(words), root)
}

/// An installed cargo-deny, or ours of the pinned version in the cache.
fn cargo_deny(root: &Path) -> Result<PathBuf> {
    let installed = Command::new("cargo-deny").arg("--version").output();
    if installed.is_ok_and(|output| output.status.success()) {
        return Ok(PathBuf::from("cargo-deny"));
    }
    let tools = cache::folder("tools")?;
    let program = tools.join("bin/cargo-deny");
    if !program.is_file() {
        eprintln!("check: installing cargo-deny {CARGO_DENY} into `{}`; this takes minutes, once", tools.display());
        let install = ["install", "--quiet", "--locked", "--version", CARGO_DENY, "cargo-deny", "--root"];
        succeed(cargo().args(install).arg(&tools), root)?;
    }
    Ok(program)
}
