//! Reading a package from its first entry to its last, trusting nothing that it says about itself.
//!
//! Sizes are counted while inflating and compared with what was declared; checksums are checked; local and central headers must
//! agree and entries must not overlap. Only regular files and directories pass, with nothing kept of their modes but the
//! executable bit. What is done with them is up to a [`Destination`]: they are written, compared, or only looked at.

use std::io::{Cursor, Read};
use std::path::Path;

use bytes::Bytes;
use gatewright_model::ports::CodeRefusal;
use zip::ZipArchive;

use super::entry_name::{EntryKind, Names};

/// Most bytes a package may inflate to; AWS's limit.
pub const UNZIPPED_BYTES_MAX: u64 = 262_144_000;
/// Most entries a package may hold.
pub const ENTRIES_MAX: usize = 65_536;

/// How much is inflated at a time.
pub(super) const CHUNK_BYTES: usize = 64 * 1024;

/// Mode of an extracted file.
pub(super) const FILE_MODE: u32 = 0o444;
/// Mode of an extracted file that is executable in the package.
pub(super) const EXECUTABLE_MODE: u32 = 0o555;
/// Mode of an extracted directory.
pub(super) const DIRECTORY_MODE: u32 = 0o555;

const TYPE_BITS: u32 = 0o170_000;
const TYPE_REGULAR: u32 = 0o100_000;
const TYPE_DIRECTORY: u32 = 0o040_000;
const EXECUTABLE_BITS: u32 = 0o111;

/// What becomes of a package's entries.
pub(super) trait Destination {
    /// What ends the reading early.
    type Stop: From<CodeRefusal>;

    /// A directory that the package names itself.
    fn directory(&mut self, path: &Path) -> Result<(), Self::Stop>;

    /// A file; all of its content must be asked for.
    fn file(&mut self, file: &FileEntry<'_>, content: &mut Content<'_>) -> Result<(), Self::Stop>;
}

/// A file as the package describes it.
pub(super) struct FileEntry<'a> {
    /// Relative, of plain components.
    pub(super) path: &'a Path,
    /// [`FILE_MODE`] or [`EXECUTABLE_MODE`].
    pub(super) mode: u32,
    /// How long its content must turn out to be.
    pub(super) size_bytes: u64,
}

/// A file's content, inflated piece by piece.
pub(super) struct Content<'a> {
    entry: &'a mut dyn Read,
    chunk: &'a mut [u8],
    budget: &'a mut u64,
    read_bytes: u64,
}

impl Content<'_> {
    /// The next piece, of at most [`CHUNK_BYTES`], or `None` at the end, where the checksum has been checked.
    pub(super) fn next(&mut self) -> Result<Option<&[u8]>, CodeRefusal> {
        let read = self.entry.read(self.chunk).map_err(|cause| CodeRefusal::NotUnzippable(cause.to_string()))?;
        if read == 0 {
            return Ok(None);
        }
        let read_bytes = u64::try_from(read).unwrap_or(u64::MAX);
        let left = self.budget.checked_sub(read_bytes);
        *self.budget = left.ok_or(CodeRefusal::UnzippedTooLarge { limit_bytes: UNZIPPED_BYTES_MAX })?;
        self.read_bytes += read_bytes;
        Ok(self.chunk.get(..read))
    }
}

/// What a package turned out to hold.
pub(super) struct Contents {
    pub(super) names: Names,
    /// Of all files together.
    pub(super) unzipped_bytes: u64,
}

/// Takes the whole package to its destination.
pub(super) fn read<D: Destination>(zip: Bytes, destination: &mut D) -> Result<Contents, D::Stop> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).map_err(unreadable)?;
    if archive.len() > ENTRIES_MAX {
        return Err(CodeRefusal::NotUnzippable(format!("more than {ENTRIES_MAX} entries")).into());
    }
    archive.validate_header_consistency().map_err(unreadable)?;
    let mut names = Names::default();
    let mut budget = UNZIPPED_BYTES_MAX;
    let mut chunk = vec![0; CHUNK_BYTES];
    for index in 0..archive.len() {
        read_entry(&mut archive, index, destination, &mut names, &mut budget, &mut chunk)?;
    }
    Ok(Contents { names, unzipped_bytes: UNZIPPED_BYTES_MAX - budget })
}

/// Reads the whole package, keeps nothing, and gives what its files have together.
pub(super) fn check(zip: Bytes) -> Result<u64, CodeRefusal> {
    Ok(read(zip, &mut Nowhere)?.unzipped_bytes)
}

fn read_entry<D: Destination>(
    archive: &mut ZipArchive<Cursor<Bytes>>,
    index: usize,
    destination: &mut D,
    names: &mut Names,
    budget: &mut u64,
    chunk: &mut [u8],
) -> Result<(), D::Stop> {
    let mut entry = archive.by_index(index).map_err(unreadable)?;
    let name = entry.name().map_err(unreadable)?.into_owned();
    if entry.encrypted() {
        return Err(CodeRefusal::NotUnzippable(format!("`{name}` is encrypted")).into());
    }
    let mode = entry.unix_mode().unwrap_or_default();
    let kind = kind(&name, mode)?;
    let path = names.take(&name, kind).map_err(CodeRefusal::NotUnzippable)?;
    let declared = entry.size();
    if kind == EntryKind::Directory {
        if declared > 0 {
            return Err(CodeRefusal::NotUnzippable(format!("the directory `{name}` has content")).into());
        }
        return destination.directory(&path);
    }
    let mode = if mode & EXECUTABLE_BITS == 0 { FILE_MODE } else { EXECUTABLE_MODE };
    let mut content = Content { entry: &mut entry, chunk, budget, read_bytes: 0 };
    destination.file(&FileEntry { path: &path, mode, size_bytes: declared }, &mut content)?;
    let held = content.read_bytes;
    if held != declared {
        return Err(CodeRefusal::NotUnzippable(format!("`{name}` declares {declared} bytes and holds {held}")).into());
    }
    Ok(())
}

/// Where a package goes that is only checked.
struct Nowhere;

impl Destination for Nowhere {
    type Stop = CodeRefusal;

    fn directory(&mut self, _path: &Path) -> Result<(), CodeRefusal> {
        Ok(())
    }

    fn file(&mut self, _file: &FileEntry<'_>, content: &mut Content<'_>) -> Result<(), CodeRefusal> {
        while content.next()?.is_some() {}
        Ok(())
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

fn unreadable(cause: zip::result::ZipError) -> CodeRefusal {
    CodeRefusal::NotUnzippable(cause.to_string())
}
