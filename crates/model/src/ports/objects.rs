use bytes::Bytes;

use super::boxed::Boxed;
use crate::ids::{AccountId, Region};

/// Why an object's bytes are not to be had.
#[derive(Debug, thiserror::Error)]
pub enum ObjectRefusal {
    /// No such bucket.
    #[error("the specified bucket does not exist")]
    NoSuchBucket,
    /// No such key in it.
    #[error("the specified key does not exist")]
    NoSuchKey,
    /// The bucket is another account's.
    #[error("access denied")]
    AccessDenied,
    /// The bucket is in another region than the caller.
    #[error("the bucket is in the region {region}")]
    OtherRegion {
        /// Where it is.
        region: Region,
    },
    /// Versions of objects are not kept here.
    #[error("no such version")]
    NoSuchVersion,
    /// Larger than the caller takes.
    #[error("the object has {size_bytes} bytes, more than {limit_bytes}")]
    TooLarge {
        /// What it has.
        size_bytes: u64,
        /// What the caller takes.
        limit_bytes: u64,
    },
    /// It is there and cannot be read.
    #[error("the object cannot be read")]
    Storage(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Objects in buckets, for rooms that take code from there.
pub trait Objects: Send + Sync {
    /// All bytes of an object, read on behalf of `account` in `region`, which must be the bucket's; at most `limit_bytes`. `version` is an object version id.
    fn get<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
        bucket: &'a str,
        key: &'a str,
        version: Option<&'a str>,
        limit_bytes: u64,
    ) -> Boxed<'a, Result<Bytes, ObjectRefusal>>;
}
