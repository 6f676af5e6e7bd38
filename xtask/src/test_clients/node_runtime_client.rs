//! AWS's runtime clients for Node: `aws-lambda-ric` 4, and 3, whose handlers may still take callbacks.
//! `tests/journeys/functions/node_runtime_client/package-lock.json` pins them.
//!
//! Both call a native addon, which they build when they are installed, from sources that they carry. Version 4 builds it as it is, with a
//! C++ compiler, `cmake` (from a Python package, when the machine has none) and Node's headers (from one too). Version 3 would need autotools
//! besides, so it gets version 4's addon, whose three functions are the same; its JavaScript is untouched.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use super::node::{self, Node};
use super::python_packages::{self, Environment};
use crate::command::run;
use crate::{cache, debian};

/// The folder with `node_modules`.
pub(super) const VARIABLE: &str = "GATEWRIGHT_TEST_NODE_RUNTIME_CLIENT";
const FROM: &str = "tests/journeys/functions/node_runtime_client";
const CMAKE: &str = "cmake==3.31.10";
const ADDON: &str = "rapid-client.node";
/// Names of commands, and of Debian's packages that have them.
const TOOLS: [(&str, &str); 3] = [("g++", "g++"), ("make", "make"), ("xz", "xz-utils")];

pub(super) fn install(root: &Path, clients: &Environment, node: &Node) -> Result<PathBuf> {
    node.installed(root, FROM, "node-runtime-client", |folder| {
        for (tool, package) in TOOLS {
            if !starts(tool) {
                debian::install(&[package])
                    .with_context(|| format!("install {package}: aws-lambda-ric builds a native addon"))?;
            }
        }
        let programs = folder.join("programs");
        std::fs::create_dir(&programs)?;
        node.write_npm_into(&programs)?;
        let headers = match node.headers() {
            Some(headers) => headers,
            None => node::from_wheel(clients)?.headers().context("Node came without its headers")?,
        };
        let mut before = vec![programs];
        if !starts("cmake") && !starts("cmake3") {
            before.push(cmake(clients)?);
        }
        let before: Vec<&Path> = before.iter().map(PathBuf::as_path).collect();
        let mut build = node.npm(folder, &before)?;
        build.args(["rebuild", "--quiet", "aws-lambda-ric"]).env("npm_config_nodedir", headers);
        run(&mut build).context("aws-lambda-ric's addon could not be built")?;
        let packages = folder.join("node_modules");
        let addon = packages.join("aws-lambda-ric").join(ADDON);
        ensure!(addon.is_file(), "aws-lambda-ric's addon was not built; its messages are above");
        std::fs::copy(addon, packages.join("aws-lambda-ric-3/dist").join(ADDON))?;
        Ok(())
    })
}

fn starts(tool: &str) -> bool {
    let status = Command::new(tool).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// The folder with the `cmake` of a Python package.
fn cmake(clients: &Environment) -> Result<PathBuf> {
    let home = cache::folder("cmake")?.join(CMAKE.replace("==", "-"));
    let folder = home.join("cmake/data/bin");
    if !folder.join("cmake").is_file() {
        eprintln!("test: installing {CMAKE} into `{}`", home.display());
        python_packages::install_into(clients, CMAKE, &home)?;
    }
    Ok(folder)
}
