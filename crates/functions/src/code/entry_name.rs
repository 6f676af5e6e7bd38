//! Names inside a package: what may be written where, decided before anything is written.
//!
//! A name becomes a list of plain components, or the package is refused. The plan of the whole package knows every name taken so
//! far, so that no two entries meet in one place on any file system, whether it tells case apart or not.

use std::collections::HashMap;
use std::path::PathBuf;

/// Longest name of an entry, in bytes.
pub const NAME_BYTES_MAX: usize = 1024;
/// Longest component of a name, in bytes; what common file systems hold.
pub const COMPONENT_BYTES_MAX: usize = 255;
/// Most components of a name.
pub const DEPTH_MAX: usize = 64;

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EntryKind {
    File,
    Directory,
}

/// Every name of a package so far.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Lower-cased path → the path as first written, what it is, and whether an entry named it itself.
    taken: HashMap<String, Taken>,
}

#[derive(Debug)]
struct Taken {
    spelling: String,
    kind: EntryKind,
    is_named: bool,
}

impl Names {
    /// Takes one entry's name and gives the relative path to write it to.
    pub(super) fn take(&mut self, name: &str, kind: EntryKind) -> Result<PathBuf, String> {
        let components = components(name)?;
        let mut spelling = String::new();
        let last = components.len().saturating_sub(1);
        for (depth, component) in components.iter().enumerate() {
            if depth > 0 {
                spelling.push('/');
            }
            spelling.push_str(component);
            let is_named = depth == last;
            let kind = if is_named { kind } else { EntryKind::Directory };
            self.claim(&spelling, kind, is_named).map_err(|why| format!("`{name}` {why}"))?;
        }
        Ok(components.iter().collect())
    }

    /// Every place that something was made at: its path, `/` between components, and what it is. Parents that no entry names are
    /// among them.
    pub(super) fn places(&self) -> impl Iterator<Item = (&str, EntryKind)> {
        self.taken.values().map(|taken| (taken.spelling.as_str(), taken.kind))
    }

    fn claim(&mut self, spelling: &str, kind: EntryKind, is_named: bool) -> Result<(), &'static str> {
        let Some(taken) = self.taken.get_mut(&spelling.to_lowercase()) else {
            self.taken.insert(spelling.to_lowercase(), Taken { spelling: spelling.to_owned(), kind, is_named });
            return Ok(());
        };
        if taken.spelling != spelling {
            return Err("differs from another name only in case");
        }
        if taken.kind != kind {
            return Err("is both a file and a directory");
        }
        if taken.is_named && is_named {
            return Err("appears twice");
        }
        taken.is_named |= is_named;
        Ok(())
    }
}

/// The plain components of a name; `.` and empty ones, which some tools write, drop out.
fn components(name: &str) -> Result<Vec<&str>, String> {
    let refuse = |why: &str| Err(format!("`{}` {why}", name.escape_debug()));
    if name.len() > NAME_BYTES_MAX {
        return Err(format!("a name is longer than {NAME_BYTES_MAX} bytes"));
    }
    if name.contains('\0') {
        return refuse("holds a NUL");
    }
    if name.contains('\\') {
        return refuse("holds a backslash");
    }
    if name.starts_with('/') {
        return refuse("is absolute");
    }
    let components: Vec<&str> = name.split('/').filter(|component| !matches!(*component, "" | ".")).collect();
    if components.is_empty() {
        return refuse("names nothing");
    }
    if components.len() > DEPTH_MAX {
        return refuse("is nested too deeply");
    }
    for (depth, component) in components.iter().enumerate() {
        if *component == ".." {
            return refuse("leaves the package");
        }
        if component.len() > COMPONENT_BYTES_MAX {
            return refuse("has a component that is too long");
        }
        let mut letters = component.chars();
        let is_drive =
            depth == 0 && letters.next().is_some_and(|letter| letter.is_ascii_alphabetic()) && letters.next() == Some(':');
        if is_drive {
            return refuse("names a drive");
        }
    }
    Ok(components)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &[&str], expected: Result<&str, &str>) {
        let mut taken = Names::default();
        let mut last = Ok(PathBuf::new());
        for name in names {
            let kind = if name.ends_with('/') { EntryKind::Directory } else { EntryKind::File };
            last = taken.take(name, kind);
        }
        match (last, expected) {
            (Ok(path), Ok(expected)) => assert_eq!(path, PathBuf::from(expected), "{names:?}"),
            (Err(why), Err(expected)) => assert!(why.contains(expected), "{names:?}: {why}"),
            (got, expected) => panic!("{names:?}: {got:?} instead of {expected:?}"),
        }
    }

    #[test]
    fn names_become_plain_paths_or_are_refused() {
        let long = "x".repeat(COMPONENT_BYTES_MAX + 1);
        let longest = "x".repeat(COMPONENT_BYTES_MAX);
        let deepest = vec!["d"; DEPTH_MAX].join("/");
        let deeper = vec!["d"; DEPTH_MAX + 1].join("/");
        let cases: &[(&[&str], Result<&str, &str>)] = &[
            (&["app.py"], Ok("app.py")),
            (&["./src//app.py"], Ok("src/app.py")),
            (&["src/", "src/app.py"], Ok("src/app.py")),
            (&["src/app.py", "src/"], Ok("src")),
            (&["größe/日本.py"], Ok("größe/日本.py")),
            (&["..a/b..py"], Ok("..a/b..py")),
            (&[&longest], Ok(&longest)),
            (&[&deepest], Ok(&deepest)),
            (&["../x"], Err("leaves")),
            (&["a/../../x"], Err("leaves")),
            (&["a/.."], Err("leaves")),
            (&["/etc/passwd"], Err("absolute")),
            (&["//x"], Err("absolute")),
            (&["a\\..\\x"], Err("backslash")),
            (&["C:/x"], Err("drive")),
            (&["c:x"], Err("drive")),
            (&["a\0b"], Err("NUL")),
            (&[""], Err("nothing")),
            (&["./"], Err("nothing")),
            (&[&long], Err("too long")),
            (&[&deeper], Err("deeply")),
            (&[&"a/".repeat(600)], Err("longer than")),
            (&["a.py", "a.py"], Err("twice")),
            (&["a.py", "./a.py"], Err("twice")),
            (&["a/", "a/"], Err("twice")),
            (&["a.py", "A.py"], Err("case")),
            (&["a/x", "A/y"], Err("case")),
            (&["É/x", "é/y"], Err("case")),
            (&["a", "a/b"], Err("both")),
            (&["a/b", "a"], Err("both")),
            (&["a/", "a"], Err("both")),
        ];
        for (names, expected) in cases {
            check(names, *expected);
        }
    }
}
