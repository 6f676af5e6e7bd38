//! Several directories laid over each other: what is at which place is decided first, then linked or compared.

use std::collections::BTreeMap;
use std::fs::{DirBuilder, File};
use std::io::{Error, ErrorKind, Read, Result};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use super::archive::{CHUNK_BYTES, DIRECTORY_MODE};
use super::comparison::{PERMISSION_BITS, Unequal, differs};
use super::entry_name::EntryKind;
use super::extraction::OPEN_MODE;

/// What is at which place, `/` between the components of its path.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Plan(BTreeMap<String, Place>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Directory,
    /// Of the directory with this number.
    File(usize),
}

impl Plan {
    /// What there is when `homes` are laid over each other in this order.
    ///
    /// # Errors
    /// Whatever the file system says; what is neither a file nor a directory.
    pub(super) fn of(homes: &[PathBuf]) -> Result<Self> {
        let mut plan = Self(BTreeMap::new());
        for (number, home) in homes.iter().enumerate() {
            plan.lay_over(number, list(home)?);
        }
        Ok(plan)
    }

    /// `entries` is sorted, so that a directory comes before what is in it.
    fn lay_over(&mut self, number: usize, entries: BTreeMap<String, EntryKind>) {
        for (path, kind) in entries {
            match (kind, self.0.get(&path)) {
                (EntryKind::Directory, _) => {
                    self.0.insert(path, Place::Directory);
                }
                (EntryKind::File, there) => {
                    if there == Some(&Place::Directory) {
                        let inside = format!("{path}/");
                        self.0.retain(|other, _| !other.starts_with(&inside));
                    }
                    self.0.insert(path, Place::File(number));
                }
            }
        }
    }

    /// Makes the directory `target`, which must not exist yet. What was made stays when it fails.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub(super) fn make(&self, homes: &[PathBuf], target: &Path) -> Result<()> {
        let make_directory = |path: &Path| DirBuilder::new().mode(OPEN_MODE).create(path);
        make_directory(target)?;
        for (path, place) in &self.0 {
            let to = target.join(path);
            match place {
                Place::Directory => make_directory(&to)?,
                Place::File(number) => link(&source(homes, *number, path)?, &to)?,
            }
        }
        let directories = self.0.iter().filter(|(_, place)| **place == Place::Directory).map(|(path, _)| target.join(path));
        for directory in directories.chain([target.to_owned()]) {
            std::fs::set_permissions(&directory, std::fs::Permissions::from_mode(DIRECTORY_MODE))?;
        }
        Ok(())
    }

    /// Whether `merged` is what [`make`](Self::make) makes: files are the same ones, or equal ones.
    pub(super) fn compare(&self, homes: &[PathBuf], merged: &Path) -> std::result::Result<(), Unequal> {
        match std::fs::symlink_metadata(merged) {
            Ok(metadata) if metadata.is_dir() => {}
            Ok(_) => return Err(differs(merged, "is not a directory")),
            Err(cause) if cause.kind() == ErrorKind::NotFound => return Err(Unequal::Missing),
            Err(cause) => return Err(differs(merged, cause)),
        }
        let mut missing = self.0.clone();
        for (path, kind) in list(merged).map_err(|cause| differs(merged, cause))? {
            let there = merged.join(&path);
            match (kind, missing.remove(&path)) {
                (EntryKind::Directory, Some(Place::Directory)) => check_mode(&there)?,
                (EntryKind::File, Some(Place::File(number))) => {
                    let source = source(homes, number, &path).map_err(|cause| differs(&there, cause))?;
                    if !is_same(&source, &there).map_err(|cause| differs(&there, cause))? {
                        return Err(differs(&there, "is another file"));
                    }
                }
                (_, Some(_)) => return Err(differs(&there, "is of another kind")),
                (_, None) => return Err(differs(&there, "is in no layer")),
            }
        }
        check_mode(merged)?;
        missing.keys().next().map_or(Ok(()), |path| Err(differs(&merged.join(path), "is missing")))
    }
}

/// All that is in a directory, by path.
fn list(home: &Path) -> Result<BTreeMap<String, EntryKind>> {
    let mut found = BTreeMap::new();
    let mut open = vec![String::new()];
    while let Some(directory) = open.pop() {
        for entry in std::fs::read_dir(home.join(&directory))? {
            let entry = entry?;
            let refuse = |why: &str| Error::new(ErrorKind::InvalidData, format!("`{}` {why}", entry.path().display()));
            let name = entry.file_name().into_string().map_err(|_| refuse("has a name that is no text"))?;
            let path = if directory.is_empty() { name } else { format!("{directory}/{name}") };
            let kind = entry.file_type()?;
            if kind.is_dir() {
                open.push(path.clone());
                found.insert(path, EntryKind::Directory);
            } else if kind.is_file() {
                found.insert(path, EntryKind::File);
            } else {
                return Err(refuse("is neither a file nor a directory"));
            }
        }
    }
    Ok(found)
}

fn source(homes: &[PathBuf], number: usize, path: &str) -> Result<PathBuf> {
    homes.get(number).map(|home| home.join(path)).ok_or_else(|| Error::from(ErrorKind::InvalidInput))
}

/// A file that has too many names already, or is on a file system without links, is copied with its mode.
fn link(from: &Path, to: &Path) -> Result<()> {
    if std::fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    std::fs::copy(from, to).map(drop)
}

fn check_mode(directory: &Path) -> std::result::Result<(), Unequal> {
    let metadata = std::fs::symlink_metadata(directory).map_err(|cause| differs(directory, cause))?;
    if metadata.permissions().mode() & PERMISSION_BITS == DIRECTORY_MODE {
        Ok(())
    } else {
        Err(differs(directory, "has another mode"))
    }
}

fn is_same(one: &Path, other: &Path) -> Result<bool> {
    let (left, right) = (std::fs::symlink_metadata(one)?, std::fs::symlink_metadata(other)?);
    if (left.dev(), left.ino()) == (right.dev(), right.ino()) {
        return Ok(true);
    }
    if !left.is_file() || !right.is_file() || left.len() != right.len() || left.mode() != right.mode() {
        return Ok(false);
    }
    let (mut one, mut other) = (File::open(one)?, File::open(other)?);
    let (mut left, mut right) = (vec![0; CHUNK_BYTES], vec![0; CHUNK_BYTES]);
    loop {
        let read = one.read(&mut left)?;
        if read == 0 {
            return Ok(other.read(&mut right)? == 0);
        }
        let (Some(left), Some(right)) = (left.get(..read), right.get_mut(..read)) else { return Ok(false) };
        other.read_exact(right)?;
        if left != right {
            return Ok(false);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Layers as lists of paths, directories with a `/` at their ends; what is there afterwards, files with their layer's number.
    #[track_caller]
    fn check(layers: &[&[&str]], expected: &[&str]) {
        let mut plan = Plan(BTreeMap::new());
        for (number, layer) in layers.iter().enumerate() {
            let entries = layer.iter().map(|path| match path.strip_suffix('/') {
                Some(directory) => (directory.to_owned(), EntryKind::Directory),
                None => ((*path).to_owned(), EntryKind::File),
            });
            plan.lay_over(number, entries.collect());
        }
        let shown = plan.0.iter().map(|(path, place)| match place {
            Place::Directory => format!("{path}/"),
            Place::File(number) => format!("{path} {number}"),
        });
        assert_eq!(shown.collect::<Vec<_>>(), expected, "{layers:?}");
    }

    #[test]
    fn what_comes_later_hides_what_came_before() {
        check(&[&["a"], &["b"]], &["a 0", "b 1"]);
        check(&[&["a", "b"], &["a"]], &["a 1", "b 0"]);
        check(&[&["a"], &["a"], &["a"]], &["a 2"]);
        check(&[&["python/", "python/a"], &["python/", "python/b"]], &["python/", "python/a 0", "python/b 1"]);
        // A later file takes the place of a whole directory, but not of what only begins alike; a later directory that of a file.
        check(&[&["a/", "a/b/", "a/b/c", "a-b"], &["a"]], &["a 1", "a-b 0"]);
        check(&[&["a"], &["a/", "a/b"]], &["a/", "a/b 1"]);
        check(&[&["a"], &["a/", "a/b"], &["a"]], &["a 2"]);
    }

    #[test]
    fn a_merged_directory_is_the_same_files_and_every_change_of_it_is_seen() {
        let dir = std::env::temp_dir().join(format!("gatewright-merge-{}", std::process::id()));
        let homes = [dir.join("one"), dir.join("two")];
        for (home, text) in homes.iter().zip(["1", "2"]) {
            std::fs::create_dir_all(home.join("lib")).unwrap();
            std::fs::write(home.join("lib/both"), text).unwrap();
            std::fs::write(home.join(text), text).unwrap();
        }
        let plan = Plan::of(&homes).unwrap();
        let change = |how: fn(&Path)| {
            let merged = dir.join("merged");
            plan.make(&homes, &merged).unwrap();
            assert!(plan.compare(&homes, &merged).is_ok());
            assert_eq!(std::fs::read_to_string(merged.join("lib/both")).unwrap(), "2");
            assert_eq!(std::fs::metadata(&merged).unwrap().mode() & PERMISSION_BITS, DIRECTORY_MODE);
            let open = |path: &Path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
            open(&merged, 0o755);
            open(&merged.join("lib"), 0o755);
            how(&merged);
            for path in [merged.clone(), merged.join("lib")] {
                if path.is_dir() {
                    open(&path, DIRECTORY_MODE);
                }
            }
            let seen = plan.compare(&homes, &merged);
            crate::code::remove_tree(&merged).unwrap();
            seen
        };
        let copied = |merged: &Path| {
            std::fs::remove_file(merged.join("1")).unwrap();
            std::fs::copy(merged.with_file_name("one").join("1"), merged.join("1")).unwrap();
        };
        assert!(change(|_| {}).is_ok());
        assert!(change(copied).is_ok());
        let changes: [fn(&Path); 6] = [
            |merged| std::fs::remove_file(merged.join("2")).unwrap(),
            |merged| std::fs::write(merged.join("3"), "").unwrap(),
            |merged| {
                std::fs::remove_file(merged.join("1")).unwrap();
                std::fs::write(merged.join("1"), "x").unwrap();
            },
            |merged| {
                std::fs::remove_file(merged.join("1")).unwrap();
                std::os::unix::fs::symlink("2", merged.join("1")).unwrap();
            },
            |merged| {
                std::fs::remove_file(merged.join("1")).unwrap();
                std::fs::create_dir(merged.join("1")).unwrap();
            },
            |merged| {
                std::fs::remove_dir_all(merged.join("lib")).unwrap();
                std::fs::write(merged.join("lib"), "").unwrap();
            },
        ];
        for (number, how) in changes.into_iter().enumerate() {
            assert!(matches!(change(how), Err(Unequal::Differs(_))), "{number}");
        }
        assert!(matches!(plan.compare(&homes, &dir.join("merged")), Err(Unequal::Missing)));
        crate::code::remove_tree(&dir).unwrap();
    }
}
