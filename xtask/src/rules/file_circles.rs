//! No circles between the files of a crate: whoever reads a file can first read what it stands on.
//!
//! An arrow leads from a file to every other file of its crate that it names in a `use` or in a qualified name. The file is that
//! of the deepest module on the path: `crate::a::b::Name` is in `a/b.rs` if there is one, else in `a.rs`. So a name that `a.rs`
//! only hands on counts as `a.rs`'s; `mod b;` alone is no arrow. Tests and generated code are left out.
//!
//! # Not seen
//! - What a file uses without naming its place: a method of a type, a name that reached it through a glob.

mod paths;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;

use crate::checkout::{File, files};

/// From a file to a file, by which names.
type Arrows = BTreeMap<(String, String), BTreeSet<String>>;

/// All circles, told.
pub(crate) fn broken(root: &Path) -> Result<Vec<String>> {
    Ok(problems(&files(root, &[".rs"])?))
}

fn problems(files: &[File]) -> Vec<String> {
    let arrows = arrows(files);
    circles(&arrows).iter().map(|circle| describe(circle, &arrows)).collect()
}

fn describe(circle: &BTreeSet<&str>, arrows: &Arrows) -> String {
    let inside = arrows.iter().filter(|((from, to), _)| circle.contains(from.as_str()) && circle.contains(to.as_str()));
    let named = inside.map(|((from, to), names)| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        format!("\n    {from} → {to} ({})", names.join(", "))
    });
    format!("a circle of {} files:{}", circle.len(), named.collect::<String>())
}

/// The arrows of all crates among `files`.
fn arrows(files: &[File]) -> Arrows {
    // Crate → module → file.
    let mut crates: BTreeMap<&str, BTreeMap<Vec<&str>, &File>> = BTreeMap::new();
    for file in files {
        if let Some((folder, module)) = place(&file.path) {
            crates.entry(folder).or_default().insert(module, file);
        }
    }
    let mut arrows = Arrows::new();
    for modules in crates.values() {
        for (module, file) in modules {
            for path in paths::paths(&file.text, module, &|path| modules.contains_key(path)) {
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                let Some((to, name)) = resolve(&path, modules) else { continue };
                if to.path != file.path {
                    arrows.entry((file.path.clone(), to.path.clone())).or_default().insert(name.to_owned());
                }
            }
        }
    }
    arrows
}

/// The crate's folder and the module of a source file; `None` for tests, generated code and what is no source of a crate.
fn place(path: &str) -> Option<(&str, Vec<&str>)> {
    let (folder, inside) = path.split_once("/src/")?;
    let mut module: Vec<&str> = inside.strip_suffix(".rs")?.split('/').collect();
    if module.iter().any(|name| matches!(*name, "tests" | "generated" | "bin")) {
        return None;
    }
    if matches!(*module, ["lib" | "main"]) {
        module.clear();
    }
    Some((folder, module))
}

/// The file of the deepest module on a path, and the name that is looked for in it.
fn resolve<'a>(path: &[&'a str], modules: &BTreeMap<Vec<&str>, &'a File>) -> Option<(&'a File, &'a str)> {
    (0..=path.len()).rev().find_map(|length| {
        let file = modules.get(path.get(..length)?)?;
        Some((*file, path.get(length).or(path.last()).copied()?))
    })
}

/// The largest sets of files in which each reaches each.
fn circles(arrows: &Arrows) -> Vec<BTreeSet<&str>> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in arrows.keys().map(|(from, to)| (from.as_str(), to.as_str())) {
        next.entry(from).or_default().push(to);
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> = next.keys().map(|from| (*from, reach(from, &next))).collect();
    let reaches = |from: &str, to: &str| reached.get(from).is_some_and(|reached| reached.contains(to));
    let mut circles: Vec<BTreeSet<&str>> = Vec::new();
    for file in reached.keys().filter(|file| reaches(file, file)) {
        if !circles.iter().any(|circle| circle.contains(file)) {
            circles.push(reached.keys().filter(|other| reaches(file, other) && reaches(other, file)).copied().collect());
        }
    }
    circles
}

/// Every file that can be reached over at least one arrow.
fn reach<'a>(start: &str, next: &BTreeMap<&str, Vec<&'a str>>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = next.get(start).cloned().unwrap_or_default();
    while let Some(file) = open.pop() {
        if reached.insert(file) {
            open.extend(next.get(file).into_iter().flatten());
        }
    }
    reached
}

#[cfg(test)]
mod tests;
