//! The checkout: where it is, which files it has, and what `cargo metadata` says about it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// Folders that hold nothing of ours.
const NOT_OURS: [&str; 4] = ["target", ".git", "__pycache__", "node_modules"];
/// Deeper than any of our folders; a symbolic link that points upwards ends here.
const FOLDER_DEPTH_MAX: usize = 12;

/// The root of the checkout.
pub(crate) fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// The cargo that runs us, or the one on the path.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A file: its path from the root with `/`, and its text.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// All text files with one of these name endings, in order of their paths.
pub(crate) fn files(root: &Path, endings: &[&str]) -> Result<Vec<File>> {
    let mut files = Vec::new();
    walk(root, root, endings, 0, &mut files)?;
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

fn walk(root: &Path, folder: &Path, endings: &[&str], depth: usize, files: &mut Vec<File>) -> Result<()> {
    ensure!(depth <= FOLDER_DEPTH_MAX, "`{}` is nested too deep", folder.display());
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot read `{}`", folder.display()))? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if path.is_dir() {
            if !NOT_OURS.contains(&name) {
                walk(root, &path, endings, depth + 1, files)?;
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
            let path = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            files.push(File { path, text });
        }
    }
    Ok(())
}

/// What `cargo metadata` says.
#[derive(Deserialize)]
pub(crate) struct Metadata {
    pub(crate) packages: Vec<Package>,
    workspace_members: Vec<String>,
    resolve: Resolve,
}

#[derive(Deserialize)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) id: String,
    pub(crate) license: Option<String>,
    pub(crate) dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
pub(crate) struct Dependency {
    pub(crate) name: String,
    /// `None` is a normal dependency.
    pub(crate) kind: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<NodeDependency>,
}

#[derive(Deserialize)]
struct NodeDependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    kind: Option<String>,
}

impl Metadata {
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let output = cargo().args(["metadata", "--format-version", "1"]).current_dir(root).output()?;
        ensure!(output.status.success(), "cargo metadata failed:\n{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).context("cargo metadata answered something unknown")
    }

    /// The packages of the checkout.
    pub(crate) fn members(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| self.workspace_members.contains(&package.id))
    }

    /// Names of everything that ends up in the build of a package, by normal dependencies only, itself left out.
    pub(crate) fn built_with(&self, package: &Package) -> Vec<&str> {
        let nodes: BTreeMap<&str, &Node> = self.resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
        let mut seen: Vec<&str> = vec![&package.id];
        let mut next = 0;
        while let Some(id) = seen.get(next).copied() {
            next += 1;
            for dependency in nodes.get(id).map(|node| node.deps.as_slice()).unwrap_or_default() {
                let is_normal = dependency.dep_kinds.iter().any(|kind| kind.kind.is_none());
                if is_normal && !seen.contains(&dependency.pkg.as_str()) {
                    seen.push(&dependency.pkg);
                }
            }
        }
        let names = self.packages.iter().filter(|other| other.id != package.id && seen.contains(&other.id.as_str()));
        names.map(|package| package.name.as_str()).collect()
    }
}
