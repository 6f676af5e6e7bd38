//! A function built with AWS's `lambda_runtime`: `tests/journeys/functions/rust`, as its lock file pins what it stands on.
//!
//! It is a workspace of its own, built outside the checkout: what its dependencies ask of `serde` or `hyper` would otherwise be built
//! into the product's tests, and all of them built anew. The folder is named after its files and the compiler.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::cache;
use crate::checkout::cargo;
use crate::command::run;

/// The function's `bootstrap`.
pub(super) const VARIABLE: &str = "GATEWRIGHT_TEST_RUST_BOOTSTRAP";
/// Its manifest, from the root of the checkout.
pub(crate) const MANIFEST: &str = "tests/journeys/functions/rust/Cargo.toml";
const FUNCTION: &str = "tests/journeys/functions/rust";
const FILES: [&str; 3] = ["Cargo.toml", "Cargo.lock", "src/main.rs"];

pub(super) fn build(root: &Path) -> Result<PathBuf> {
    let from = root.join(FUNCTION);
    let mut content = compiler()?;
    for file in FILES {
        content.extend(std::fs::read(from.join(file)).with_context(|| format!("cannot read `{FUNCTION}/{file}`"))?);
    }
    let key: String = cache::sha256(&content).chars().take(16).collect();
    let target = cache::folder("rust-function")?.join(key);
    let bootstrap = target.join("debug/bootstrap");
    if !bootstrap.is_file() {
        eprintln!("test: building `{FUNCTION}` into `{}`", target.display());
        // Two runs at once wait for each other: cargo locks what it builds into.
        let mut build = cargo();
        build.args(["build", "--quiet", "--locked", "--manifest-path"]).arg(from.join("Cargo.toml"));
        build.arg("--target-dir").arg(&target);
        run(&mut build).context("cargo could not build it; its messages are above (is crates.io reachable?)")?;
    }
    Ok(bootstrap)
}

/// What the compiler says of itself.
fn compiler() -> Result<Vec<u8>> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(&rustc).arg("-vV").output().context("cannot start rustc")?;
    ensure!(output.status.success(), "rustc ended with {}", output.status);
    Ok(output.stdout)
}
