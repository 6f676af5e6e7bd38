//! `cargo xtask bench`: builds what is given away (`dist`), and measures it beside what it is measured by.

use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;

use crate::checkout::cargo;
use crate::command::run as succeed;
use crate::{test_clients, test_run};

/// What can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum What {
    /// Calls of functions.
    Functions,
}

const PROFILE: &str = "dist";

pub(crate) fn run(root: &Path, what: What) -> Result<()> {
    let package = match what {
        What::Functions => "gatewright-bench-functions",
    };
    let clients = test_clients::install(root)?;
    let (variable, serverless_offline) = test_clients::serverless_offline(root)?;
    eprintln!("bench: building gatewright and {package}");
    let binary = test_run::build(root, &["--profile", PROFILE])?;
    succeed(cargo().args(["build", "--profile", PROFILE, "--package", package]).current_dir(root))?;
    let mut bench = cargo();
    bench.args(["run", "--quiet", "--profile", PROFILE, "--package", package]).current_dir(root);
    bench.envs(clients.variables.iter().map(|(name, value)| (name, value)));
    bench.env(test_run::BINARY, binary).env(variable, serverless_offline);
    bench.env("PATH", test_run::search_path(clients.programs.as_deref())?);
    succeed(&mut bench)
}
