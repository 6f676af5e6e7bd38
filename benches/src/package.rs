//! A function's code as it is uploaded.

use std::io::Write;

use anyhow::Result;

/// A package of one file.
pub(crate) fn zip_of(file: &str, source: &str) -> Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file(file, zip::write::SimpleFileOptions::default().unix_permissions(0o644))?;
    zip.write_all(source.as_bytes())?;
    Ok(zip.finish()?.into_inner())
}
