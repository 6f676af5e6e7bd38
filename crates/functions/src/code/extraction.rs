//! Writing a package into a directory of its own, which nobody may write to afterwards.

use std::fs::{DirBuilder, OpenOptions, Permissions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use bytes::Bytes;
use gatewright_model::ports::{BlobError, CodeRefusal};

use super::archive::{self, Content, DIRECTORY_MODE, Destination, FileEntry};
use super::entry_name::EntryKind;
use super::tree::{remove_left, replace};

/// While a directory is being filled, only the server may.
pub(super) const OPEN_MODE: u32 = 0o700;

/// Extracts all of `zip` into `target`, which must not exist yet, and gives what its files have together. What was written stays when
/// it fails.
pub(super) fn extract(zip: Bytes, target: &Path) -> Result<u64, CodeRefusal> {
    DirBuilder::new().mode(OPEN_MODE).create(target).map_err(|cause| storage(target, cause))?;
    let contents = archive::read(zip, &mut Extraction { target })?;
    let directories =
        contents.names.places().filter(|(_, kind)| *kind == EntryKind::Directory).map(|(name, _)| target.join(name));
    for directory in directories.chain([target.to_owned()]) {
        close(&directory, DIRECTORY_MODE)?;
    }
    Ok(contents.unzipped_bytes)
}

/// The disk failed at `path`.
pub(super) fn storage(path: &Path, cause: std::io::Error) -> CodeRefusal {
    CodeRefusal::Storage(BlobError { key: path.display().to_string(), cause: Box::new(cause) })
}

/// Gives a complete directory its final name.
pub(super) fn put_in_place(partial: &Path, home: &Path) -> Result<(), CodeRefusal> {
    replace(partial, home).map_err(|cause| {
        remove_left(partial);
        storage(home, cause)
    })
}

struct Extraction<'a> {
    target: &'a Path,
}

impl Destination for Extraction<'_> {
    type Stop = CodeRefusal;

    fn directory(&mut self, path: &Path) -> Result<(), CodeRefusal> {
        make_directories(&self.target.join(path))
    }

    fn file(&mut self, file: &FileEntry<'_>, content: &mut Content<'_>) -> Result<(), CodeRefusal> {
        let path: PathBuf = self.target.join(file.path);
        if let Some(parent) = path.parent() {
            make_directories(parent)?;
        }
        let failed = |cause| storage(&path, cause);
        let mut to = OpenOptions::new().write(true).create_new(true).mode(file.mode).open(&path).map_err(failed)?;
        while let Some(chunk) = content.next()? {
            to.write_all(chunk).map_err(failed)?;
        }
        // Again, because the process's umask must not decide what a function can read.
        to.set_permissions(Permissions::from_mode(file.mode)).map_err(failed)
    }
}

fn make_directories(path: &Path) -> Result<(), CodeRefusal> {
    DirBuilder::new().mode(OPEN_MODE).recursive(true).create(path).map_err(|cause| storage(path, cause))
}

fn close(path: &Path, mode: u32) -> Result<(), CodeRefusal> {
    std::fs::set_permissions(path, Permissions::from_mode(mode)).map_err(|cause| storage(path, cause))
}
