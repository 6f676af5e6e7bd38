//! The request head as the client wrote it, kept beside hyper's parsed one because REST events carry the client's casing.

use bytes::Bytes;

/// The bytes of a request head up to and including its empty line, or nothing when the connection keeps none (HTTP/2).
#[derive(Debug, Clone, Default)]
pub struct OriginalHead(Option<Bytes>);

impl OriginalHead {
    /// Keeps the head's bytes.
    #[must_use]
    pub fn new(head: Option<Bytes>) -> Self {
        Self(head)
    }
}
