//! `cargo xtask bench`: builds what is given away (`dist`), and measures it beside what it is measured by.

use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;

use crate::checkout::cargo;
use crate::command::run as succeed;
use crate::test_clients;

/// What can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum What {
    /// Calls of functions.
    Functions,
}

pub(crate) fn run(root: &Path, what: What) -> Result<()> {
    let package = match what {
        What::Functions => "gatewright-bench-functions",
    };
    let clients = test_clients::install(root)?;
    eprintln!("bench: building {package}");
    succeed(cargo().args(["build", "--profile", "dist", "--package", package]).current_dir(root))?;
    let mut bench = cargo();
    bench.args(["run", "--quiet", "--profile", "dist", "--package", package]).current_dir(root);
    bench.envs(clients.variables.iter().map(|(name, value)| (name, value)));
    succeed(&mut bench)
}
