//! The address of bytes: their SHA-256.

use aws_lc_rs::digest::{SHA256, digest};

/// In lower-case hexadecimal digits.
pub(super) fn sha256_hex(bytes: &[u8]) -> String {
    hex::encode(digest(&SHA256, bytes))
}
