//! The kitchen's menu: `cargo xtask <word>`. CI runs the same words.
//!
//! *Invariant:* it depends on no product crate, so that it works when the product does not build.

mod bench;
mod check;
mod codegen;
mod python;
mod recording;
mod rules;
mod seen;
mod shots;
mod test_clients;
mod test_run;

mod cache;
mod checkout;
mod command;
mod debian;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use test_run::{Depth, Tests};

/// What developers and CI do with this repository.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Menu {
    #[command(subcommand)]
    word: Word,
}

#[derive(Subcommand)]
enum Word {
    /// Runs every test with the real clients; the last line is `N passed, N failed`.
    Test {
        /// Far more cases in the tests that draw them: minutes instead of seconds.
        #[arg(long)]
        soak: bool,
        /// Runs only tests whose names hold one of these.
        #[arg(last = true)]
        filters: Vec<String>,
    },
    /// Formatting, lints, arrows, circles, links, licences, generated files.
    Check,
    /// Measures, side by side in one run; the figures are kept in SPECIFICATION.md.
    Bench {
        /// What is measured.
        #[arg(value_enum)]
        what: bench::What,
    },
    /// Pictures of every page of a login domain, at two widths, light and dark: made to be looked at.
    Shots {
        /// Where the pictures go.
        #[arg(default_value = "target/shots")]
        folder: PathBuf,
    },
    /// Writes the wire shapes from the AWS service models.
    Codegen {
        /// Changes nothing; fails when something would change.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let root = checkout::root();
    match Menu::parse().word {
        Word::Test { soak, filters } => {
            test_run::run(&root, &Tests { depth: if soak { Depth::Soak } else { Depth::Usual }, filters })
        }
        Word::Bench { what } => exit(bench::run(&root, what)),
        Word::Shots { folder } => exit(shots::run(&root, &folder)),
        Word::Check => exit(check::run(&root)),
        Word::Codegen { check: true } => exit(codegen::check(&root)),
        Word::Codegen { check: false } => exit(codegen::write(&root)),
    }
}

fn exit(result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem:#}");
            ExitCode::FAILURE
        }
    }
}
