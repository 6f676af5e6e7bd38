//! Links by which GetFunction lets code be downloaded.

use gatewright_model::timestamp::Timestamp;

/// Makes links to stored packages. The program implements it, because it also answers them: both need the same key.
pub trait CodeLinks: Send + Sync {
    /// A URL under `base_url` by which any HTTP client can fetch the zip with this lower-case hex SHA-256, for about ten minutes
    /// from `now`.
    fn link(&self, base_url: &str, sha256_hex: &str, now: Timestamp) -> String;
}
