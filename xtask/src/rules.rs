//! The rules of the repository. Each is a test here, and a step of `cargo xtask check`.
//!
//! A rule answers a list of what breaks it, one line each; an empty list is well.

pub(crate) mod arrows;
pub(crate) mod doc_links;
pub(crate) mod file_circles;
pub(crate) mod file_names;
pub(crate) mod licences;
pub(crate) mod python_pins;

use std::path::Path;

use anyhow::Result;

/// A rule by name.
pub(crate) type Rule = (&'static str, fn(&Path) -> Result<Vec<String>>);

/// All of them but "generated files are unchanged", which is `codegen --check`.
pub(crate) const ALL: [Rule; 6] = [
    ("arrows between crates", arrows::broken),
    ("circles between files", file_circles::broken),
    ("links in documents", doc_links::broken),
    ("licences of dependencies", licences::broken),
    ("names and sizes of files", file_names::broken),
    ("versions of Python packages", python_pins::broken),
];

#[cfg(test)]
#[track_caller]
fn check(rule: fn(&Path) -> Result<Vec<String>>) {
    let broken = rule(&crate::checkout::root()).unwrap();
    assert!(broken.is_empty(), "\n  {}\n", broken.join("\n  "));
}
