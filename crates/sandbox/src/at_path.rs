//! Errors that say where, and keep the system's number.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

#[derive(Debug)]
struct AtPath {
    path: PathBuf,
    cause: io::Error,
}

impl fmt::Display for AtPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.cause)
    }
}

impl std::error::Error for AtPath {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

/// The error, with the path that it is about.
pub(crate) fn at(path: &Path, cause: io::Error) -> io::Error {
    io::Error::new(cause.kind(), AtPath { path: path.to_owned(), cause })
}

/// The system's number for an error, also of one that says where.
pub(crate) fn errno(cause: &io::Error) -> Option<i32> {
    let inner = || cause.get_ref().and_then(|inner| inner.downcast_ref::<AtPath>()).and_then(|at| errno(&at.cause));
    cause.raw_os_error().or_else(inner)
}
