//! Inflating a package into an empty directory, trusting nothing that it says about itself.
//!
//! Sizes are counted while inflating and compared with what was declared; checksums are checked; local and central headers must
//! agree and entries must not overlap. Only regular files and directories are written, with nothing kept of their modes but the
//! executable bit.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{Cursor, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

use bytes::Bytes;
use gatewright_model::ports::{BlobError, CodeRefusal};
use zip::ZipArchive;

use super::entry_name::{EntryKind, Names};

/// Most bytes a package may inflate to; AWS's limit.
pub const UNZIPPED_BYTES_MAX: u64 = 262_144_000;
/// Most entries a package may hold.
pub const ENTRIES_MAX: usize = 65_536;

const CHUNK_BYTES: usize = 64 * 1024;
const TYPE_BITS: u32 = 0o170_000;
const TYPE_REGULAR: u32 = 0o100_000;
const TYPE_DIRECTORY: u32 = 0o040_000;
const EXECUTABLE_BITS: u32 = 0o111;

/// Extracts all of `zip` into `target`, which must not exist yet.
pub(super) fn extract(zip: Bytes, target: &Path) -> Result<(), CodeRefusal> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).map_err(unreadable)?;
    if archive.len() > ENTRIES_MAX {
        return Err(CodeRefusal::NotUnzippable(format!("more than {ENTRIES_MAX} entries")));
    }
    archive.validate_header_consistency().map_err(unreadable)?;
    make_directory(target).map_err(|cause| storage(target, cause))?;
    let mut names = Names::default();
    let mut budget = UNZIPPED_BYTES_MAX;
    for index in 0..archive.len() {
        extract_entry(&mut archive, index, target, &mut names, &mut budget)?;
    }
    Ok(())
}

/// The disk failed at `path`.
pub(super) fn storage(path: &Path, cause: std::io::Error) -> CodeRefusal {
    CodeRefusal::Storage(BlobError { key: path.display().to_string(), cause: Box::new(cause) })
}

fn extract_entry(
    archive: &mut ZipArchive<Cursor<Bytes>>,
    index: usize,
    target: &Path,
    names: &mut Names,
    budget: &mut u64,
) -> Result<(), CodeRefusal> {
    let mut entry = archive.by_index(index).map_err(unreadable)?;
    let name = entry.name().map_err(unreadable)?.into_owned();
    if entry.encrypted() {
        return Err(CodeRefusal::NotUnzippable(format!("`{name}` is encrypted")));
    }
    let mode = entry.unix_mode().unwrap_or_default();
    let kind = kind(&name, mode)?;
    let path = target.join(names.take(&name, kind).map_err(CodeRefusal::NotUnzippable)?);
    let declared = entry.size();
    if kind == EntryKind::Directory {
        if declared > 0 {
            return Err(CodeRefusal::NotUnzippable(format!("the directory `{name}` has content")));
        }
        return make_directories(&path);
    }
    if let Some(parent) = path.parent() {
        make_directories(parent)?;
    }
    let permissions = if mode & EXECUTABLE_BITS == 0 { 0o644 } else { 0o755 };
    let mut file =
        OpenOptions::new().write(true).create_new(true).mode(permissions).open(&path).map_err(|cause| storage(&path, cause))?;
    let written = inflate(&mut entry, &mut file, &path, budget)?;
    if written != declared {
        return Err(CodeRefusal::NotUnzippable(format!("`{name}` declares {declared} bytes and holds {written}")));
    }
    // The process's umask must not decide what a function can read.
    file.set_permissions(std::fs::Permissions::from_mode(permissions)).map_err(|cause| storage(&path, cause))
}

/// Copies one entry, counting against the whole package's budget.
fn inflate(entry: &mut impl Read, file: &mut File, path: &Path, budget: &mut u64) -> Result<u64, CodeRefusal> {
    let mut chunk = vec![0; CHUNK_BYTES];
    let mut written = 0;
    loop {
        let read = entry.read(&mut chunk).map_err(|cause| CodeRefusal::NotUnzippable(cause.to_string()))?;
        if read == 0 {
            return Ok(written);
        }
        let read_bytes = u64::try_from(read).unwrap_or(u64::MAX);
        *budget = budget.checked_sub(read_bytes).ok_or(CodeRefusal::UnzippedTooLarge { limit_bytes: UNZIPPED_BYTES_MAX })?;
        written += read_bytes;
        let filled = chunk.get(..read).unwrap_or_default();
        file.write_all(filled).map_err(|cause| storage(path, cause))?;
    }
}

fn kind(name: &str, mode: u32) -> Result<EntryKind, CodeRefusal> {
    match (mode & TYPE_BITS, name.ends_with('/')) {
        (0 | TYPE_REGULAR | TYPE_DIRECTORY, true) => Ok(EntryKind::Directory),
        (0 | TYPE_REGULAR, false) => Ok(EntryKind::File),
        (TYPE_DIRECTORY, false) => Err(CodeRefusal::NotUnzippable(format!("`{name}` is a directory by its mode only"))),
        _ => Err(CodeRefusal::NotUnzippable(format!("`{name}` is neither a file nor a directory"))),
    }
}

fn make_directory(path: &Path) -> std::io::Result<()> {
    DirBuilder::new().mode(0o755).create(path)
}

fn make_directories(path: &Path) -> Result<(), CodeRefusal> {
    DirBuilder::new().mode(0o755).recursive(true).create(path).map_err(|cause| storage(path, cause))
}

fn unreadable(cause: zip::result::ZipError) -> CodeRefusal {
    CodeRefusal::NotUnzippable(cause.to_string())
}
