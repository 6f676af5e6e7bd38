//! Why there is no TLS, or no TLS any more.

use std::io;
use std::path::PathBuf;

/// Why there is no TLS.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file of the authority cannot be read or written.
    #[error("cannot use `{}`", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// Others than the owner may read the authority's key.
    #[error("`{}` can be read by others than its owner; remove its folder, so that a new authority is made", .0.display())]
    KeyReadableByOthers(PathBuf),
    /// A file of the authority is not what was written there.
    #[error("`{}` is damaged; remove its folder, so that a new authority is made", .0.display())]
    Damaged(PathBuf),
    /// A certificate cannot be made.
    #[error("cannot make a certificate")]
    Certificate(#[from] rcgen::Error),
    /// rustls takes no key or configuration of ours.
    #[error("cannot configure TLS")]
    Rustls(#[from] rustls::Error),
}
