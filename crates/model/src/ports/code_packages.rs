use bytes::Bytes;

use super::blobs::BlobError;
use super::boxed::Boxed;
use crate::function::CodePackage;

/// Why a deployment package was refused, for the service to word as AWS does.
#[derive(Debug, thiserror::Error)]
pub enum CodeRefusal {
    /// Truncated, lying about sizes, or holding a name that leaves the package.
    #[error("the package cannot be unzipped: {0}")]
    NotUnzippable(String),
    /// More than 262,144,000 bytes once inflated.
    #[error("the package inflates to more than {limit_bytes} bytes")]
    UnzippedTooLarge {
        /// The limit that was passed.
        limit_bytes: u64,
    },
    /// The package could not be kept.
    #[error(transparent)]
    Storage(#[from] BlobError),
}

/// Where deployment packages and layers are checked, kept and fetched again.
pub trait CodePackages: Send + Sync {
    /// Checks the zip by inflating all of it, keeps it, and makes it ready to run. Nothing is kept of a refused package; an
    /// admitted one stays, also when the call that brought it is refused later: it is addressed by content.
    fn admit(&self, zip: Bytes) -> Boxed<'_, Result<CodePackage, CodeRefusal>>;
    /// Checks the zip as [`admit`](Self::admit) does and keeps nothing of it, whatever comes of it.
    fn check(&self, zip: Bytes) -> Boxed<'_, Result<CodePackage, CodeRefusal>>;
    /// The zip exactly as it was uploaded.
    fn zip(&self, package: &CodePackage) -> Boxed<'_, Result<Option<Bytes>, BlobError>>;
}
