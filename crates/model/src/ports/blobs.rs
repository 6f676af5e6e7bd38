use bytes::Bytes;

use super::boxed::Boxed;

/// Why a blob could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("blob `{key}`: {cause}")]
pub struct BlobError {
    /// The blob's key.
    pub key: String,
    /// What went wrong.
    #[source]
    pub cause: Box<dyn std::error::Error + Send + Sync>,
}

/// Immutable bytes by key. Keys are content addresses: lower-case hex SHA-256.
pub trait Blobs: Send + Sync {
    /// Stores `bytes` durably; storing the same key again changes nothing.
    fn put(&self, key: &str, bytes: Bytes) -> Boxed<'_, Result<(), BlobError>>;
    /// The bytes, or `None` when nothing is stored under `key`.
    fn get(&self, key: &str) -> Boxed<'_, Result<Option<Bytes>, BlobError>>;
}
