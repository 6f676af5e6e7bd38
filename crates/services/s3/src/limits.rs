//! What AWS bounds or this room bounds lower: sizes of objects and parts.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html>.

/// Largest object, in bytes: 512 MiB. AWS: 50 TiB.
pub const OBJECT_BYTES_MAX: u64 = 512 * 1024 * 1024;

/// AWS: smallest part but for the last, in bytes: 5 MiB.
pub const PART_BYTES_MIN: u64 = 5 * 1024 * 1024;
