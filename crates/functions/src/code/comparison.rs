//! Whether a directory is what extracting a package into it made: the same names, kinds and modes, every file byte for byte,
//! and nothing else.
//!
//! The bytes themselves are compared, not checksums: whoever changes a file on purpose can keep its CRC-32. The work is bounded
//! by the package: no file is read whose size differs, and listing stops at the first name that the package does not hold.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use bytes::Bytes;
use gatewright_model::ports::CodeRefusal;
use rustix::fs::{Mode, OFlags};

use super::archive::{self, CHUNK_BYTES, Content, DIRECTORY_MODE, Destination, FileEntry};
use super::entry_name::{EntryKind, Names};

pub(super) const PERMISSION_BITS: u32 = 0o7777;

/// Why a directory cannot be run from.
#[derive(Debug)]
pub(super) enum Unequal {
    /// There is nothing in its place.
    Missing,
    /// It is not what the package holds; where and how, for the log.
    Differs(String),
    /// The package itself cannot be read.
    Refused(CodeRefusal),
}

impl From<CodeRefusal> for Unequal {
    fn from(refusal: CodeRefusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Compares the directory `home` with all of `zip`.
pub(super) fn compare(zip: Bytes, home: &Path) -> Result<(), Unequal> {
    let metadata = match std::fs::symlink_metadata(home) {
        Ok(metadata) => metadata,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Err(Unequal::Missing),
        Err(cause) => return Err(differs(home, cause)),
    };
    if !metadata.is_dir() {
        return Err(differs(home, "is not a directory"));
    }
    let contents = archive::read(zip, &mut Comparison { home, buffer: vec![0; CHUNK_BYTES] })?;
    compare_names(&contents.names, home)
}

struct Comparison<'a> {
    home: &'a Path,
    buffer: Vec<u8>,
}

impl Destination for Comparison<'_> {
    type Stop = Unequal;

    /// Directories are compared at the end, with those that no entry names.
    fn directory(&mut self, _path: &Path) -> Result<(), Unequal> {
        Ok(())
    }

    fn file(&mut self, expected: &FileEntry<'_>, content: &mut Content<'_>) -> Result<(), Unequal> {
        let path = self.home.join(expected.path);
        // A link is not followed and a pipe without a writer is not waited for.
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let opened = rustix::fs::open(&path, flags, Mode::empty()).map_err(|cause| differs(&path, cause))?;
        let mut file = File::from(opened);
        let metadata = file.metadata().map_err(|cause| differs(&path, cause))?;
        if !metadata.is_file() {
            return Err(differs(&path, "is not a file"));
        }
        if metadata.permissions().mode() & PERMISSION_BITS != expected.mode {
            return Err(differs(&path, "has another mode"));
        }
        if metadata.len() != expected.size_bytes {
            return Err(differs(&path, "has another size"));
        }
        while let Some(chunk) = content.next()? {
            let found = self.buffer.get_mut(..chunk.len()).unwrap_or_default();
            file.read_exact(found).map_err(|cause| differs(&path, cause))?;
            if found != chunk {
                return Err(differs(&path, "has other content"));
            }
        }
        Ok(())
    }
}

/// Every name is there as what it should be, and no other is.
fn compare_names(names: &Names, home: &Path) -> Result<(), Unequal> {
    let mut missing: HashMap<&str, EntryKind> = names.places().collect();
    let mut open = vec![String::new()];
    while let Some(directory) = open.pop() {
        let path = home.join(&directory);
        let metadata = std::fs::symlink_metadata(&path).map_err(|cause| differs(&path, cause))?;
        if metadata.permissions().mode() & PERMISSION_BITS != DIRECTORY_MODE {
            return Err(differs(&path, "has another mode"));
        }
        for entry in std::fs::read_dir(&path).map_err(|cause| differs(&path, cause))? {
            let entry = entry.map_err(|cause| differs(&path, cause))?;
            let name = match (directory.as_str(), entry.file_name().to_string_lossy()) {
                ("", name) => name.into_owned(),
                (directory, name) => format!("{directory}/{name}"),
            };
            let kind = entry.file_type().map_err(|cause| differs(&entry.path(), cause))?;
            match missing.remove(name.as_str()) {
                Some(EntryKind::File) if kind.is_file() => {}
                Some(EntryKind::Directory) if kind.is_dir() => open.push(name),
                Some(_) => return Err(differs(&entry.path(), "is of another kind")),
                None => return Err(differs(&entry.path(), "is not in the package")),
            }
        }
    }
    missing.keys().next().map_or(Ok(()), |name| Err(differs(&home.join(name), "is missing")))
}

/// What differs, and how.
pub(super) fn differs(path: &Path, how: impl std::fmt::Display) -> Unequal {
    Unequal::Differs(format!("`{}`: {how}", path.display()))
}
