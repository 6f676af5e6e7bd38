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

/// Immutable bytes by key: 64 lower-case hexadecimal digits, either their SHA-256 or, where whoever put them may delete them, drawn
/// at random.
pub trait Blobs: Send + Sync {
    /// Stores `bytes` durably; storing the same key again changes nothing.
    fn put(&self, key: &str, bytes: Bytes) -> Boxed<'_, Result<(), BlobError>>;
    /// The bytes, or `None` when nothing is stored under `key`.
    fn get(&self, key: &str) -> Boxed<'_, Result<Option<Bytes>, BlobError>>;
    /// Forgets what is stored under `key`; nothing there is no error. Only for keys that nobody else can hold.
    fn delete(&self, key: &str) -> Boxed<'_, Result<(), BlobError>>;
}
