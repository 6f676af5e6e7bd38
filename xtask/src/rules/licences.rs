//! Every package in `Cargo.lock` has a licence that `deny.toml` allows.
//!
//! `cargo deny` checks the same and more; this test needs nothing installed and also sees packages of other platforms.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::checkout::Metadata;

#[derive(Deserialize)]
struct Deny {
    licenses: Licences,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
    #[serde(default)]
    exceptions: Vec<Exception>,
}

#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    package: String,
    allow: Vec<String>,
}

/// Packages without a licence, or with one that is not on the list.
pub(crate) fn broken(root: &Path) -> Result<Vec<String>> {
    let deny = std::fs::read_to_string(root.join("deny.toml")).context("cannot read deny.toml")?;
    let Deny { licenses } = toml::from_str(&deny).context("deny.toml has no list of licences")?;
    let exceptions: BTreeMap<&str, &[String]> =
        licenses.exceptions.iter().map(|exception| (exception.package.as_str(), exception.allow.as_slice())).collect();
    let mut broken = Vec::new();
    for package in &Metadata::read(root)?.packages {
        let own = exceptions.get(package.name.as_str()).copied().unwrap_or_default();
        let is_allowed = |licence: &str| licenses.allow.iter().chain(own).any(|allowed| allowed == licence);
        match &package.license {
            None => broken.push(format!("{} {} names no licence", package.name, package.version)),
            Some(licence) if !is_satisfied(licence, &is_allowed) => {
                broken.push(format!("{} {}: `{licence}` is not allowed by deny.toml", package.name, package.version));
            }
            Some(_) => {}
        }
    }
    Ok(broken)
}

/// Whether an SPDX expression can be kept with allowed licences. `/` is the old spelling of `OR`.
fn is_satisfied(expression: &str, is_allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, is_allowed };
    let is_satisfied = reader.alternatives();
    is_satisfied && reader.words.is_empty()
}

struct Reader<'a> {
    words: &'a [&'a str],
    is_allowed: &'a dyn Fn(&str) -> bool,
}

impl<'a> Reader<'a> {
    fn alternatives(&mut self) -> bool {
        let mut is_satisfied = self.conjunction();
        while self.take("OR") {
            is_satisfied |= self.conjunction();
        }
        is_satisfied
    }

    fn conjunction(&mut self) -> bool {
        let mut is_satisfied = self.term();
        while self.take("AND") {
            is_satisfied &= self.term();
        }
        is_satisfied
    }

    fn term(&mut self) -> bool {
        if self.take("(") {
            let is_satisfied = self.alternatives();
            return self.take(")") && is_satisfied;
        }
        let Some(licence) = self.word() else { return false };
        if self.take("WITH") {
            let exception = self.word().unwrap_or_default();
            return (self.is_allowed)(&format!("{licence} WITH {exception}"));
        }
        (self.is_allowed)(licence)
    }

    fn word(&mut self) -> Option<&'a str> {
        let (first, rest) = self.words.split_first()?;
        self.words = rest;
        Some(first)
    }

    fn take(&mut self, word: &str) -> bool {
        let is_next = self.words.first() == Some(&word);
        if is_next {
            self.word();
        }
        is_next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_has_an_allowed_licence() {
        crate::rules::check(broken);
    }

    #[track_caller]
    fn check(expression: &str, expected: bool) {
        let is_allowed = |licence: &str| ["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"].contains(&licence);
        assert_eq!(is_satisfied(expression, &is_allowed), expected, "{expression}");
    }

    #[test]
    fn licence_expressions_are_understood() {
        check("MIT", true);
        check("GPL-3.0", false);
        check("GPL-3.0 OR MIT", true);
        check("GPL-3.0/MIT", true);
        check("ISC AND (GPL-3.0 OR MIT)", true);
        check("ISC AND GPL-3.0", false);
        check("MIT OR ISC AND GPL-3.0", true);
        check("(MIT OR ISC) AND GPL-3.0", false);
        check("Apache-2.0 WITH LLVM-exception", true);
        check("Apache-2.0", false);
        check("(MIT", false);
        check("MIT ISC", false);
        check("", false);
    }
}
