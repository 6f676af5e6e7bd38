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
    /// Requests on the road.
    Road,
}

const PACKAGE: &str = "gatewright-bench";
const PROFILE: &str = "dist";

pub(crate) fn run(root: &Path, what: What) -> Result<()> {
    let clients = test_clients::install(root)?;
    let mut variables = clients.variables.clone();
    let part = match what {
        What::Functions => {
            variables.extend([test_clients::serverless_offline(root)?]);
            "functions"
        }
        What::Road => "road",
    };
    eprintln!("bench: building gatewright and {PACKAGE}");
    let binary = test_run::build(root, &["--profile", PROFILE])?;
    succeed(cargo().args(["build", "--profile", PROFILE, "--package", PACKAGE]).current_dir(root))?;
    let mut bench = cargo();
    bench.args(["run", "--quiet", "--profile", PROFILE, "--package", PACKAGE, "--", part]).current_dir(root);
    bench.envs(variables);
    bench.env(test_run::BINARY, binary);
    bench.env("PATH", test_run::search_path(clients.programs.as_deref())?);
    succeed(&mut bench)
}
