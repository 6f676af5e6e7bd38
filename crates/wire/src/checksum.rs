//! Checksums that travel with bodies, beside MD5: `x-amz-checksum-crc32` and its kin.
//! <https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html>
//!
//! What is compared depends on whose checksum it is. An operation that has a member for the header compares it itself: it may be
//! about an object and not about this request. Every other is about the body as it came, and `body` compares it.

mod algorithm;
pub(crate) mod body;
pub mod digest;
mod refusal;

pub use algorithm::{Algorithm, decode, encode};
pub use body::check_content_md5;
pub use refusal::ChecksumRefusal;
