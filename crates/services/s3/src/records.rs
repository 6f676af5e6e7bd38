//! What is recorded: buckets, objects, uploads and their parts. All in the scope of the bucket's owner, without a region, because
//! an account sees the buckets of all regions in one list.
//!
//! A bucket has an id of its own beside its name. Objects and uploads name the bucket by that id, so a bucket that is made
//! again under the name of a deleted one can never show what was in the first.

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::{Draft, Kind, Record, Scope};
use gatewright_store::transaction::Namespace;
use gatewright_wire::service::ServiceError;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::checksum::{Algorithm, Checksum, Coverage, algorithm_name};
use crate::description::Description;
use crate::refusal::internal_error;

/// Buckets, keyed by name.
pub const BUCKET: Kind = Kind { name: "bucket", is_fed: false };

/// Objects, keyed by the bucket's id, a slash and the object's key.
pub const OBJECT: Kind = Kind { name: "object", is_fed: false };

/// Multipart uploads in progress, keyed by upload id.
pub const UPLOAD: Kind = Kind { name: "multipart_upload", is_fed: false };

/// Parts of uploads in progress, keyed by upload id, a slash and the part number in five digits.
pub const PART: Kind = Kind { name: "multipart_part", is_fed: false };

/// Names of buckets; unique over all accounts of the server.
pub const BUCKET_NAMES: Namespace = Namespace("bucket");

/// Index of uploads: the bucket's id, a slash and the object's key.
pub(crate) const UPLOAD_PLACE: &str = "place";

/// A bucket.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Bucket {
    pub(crate) name: String,
    pub(crate) id: String,
    pub(crate) owner: AccountId,
    pub(crate) region: Region,
    pub(crate) created: Timestamp,
    /// DeleteBucket is looking whether the bucket is empty. Who writes an object takes the mark away, and the deletion fails.
    #[serde(default)]
    pub(crate) is_closing: bool,
}

/// Bytes of an object or part, under a key that this record alone holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Piece {
    pub(crate) blob: String,
    pub(crate) size_bytes: u64,
}

/// An object.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct StoredObject {
    pub(crate) size_bytes: u64,
    /// Without quotes: an MD5 in hexadecimal, and `-N` after it for an object of N parts.
    pub(crate) etag: String,
    /// In whole seconds, as the answers show it.
    pub(crate) last_modified: Timestamp,
    pub(crate) pieces: Vec<Piece>,
    /// Whether each piece is a part of a multipart upload.
    pub(crate) is_multipart: bool,
    pub(crate) description: Description,
    pub(crate) checksum: Checksum,
}

/// A multipart upload in progress.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Upload {
    pub(crate) bucket_id: String,
    pub(crate) key: String,
    pub(crate) initiated: Timestamp,
    pub(crate) initiator: String,
    pub(crate) description: Description,
    #[serde(with = "algorithm_name")]
    pub(crate) algorithm: Algorithm,
    pub(crate) coverage: Coverage,
    /// Whether the algorithm was asked for; otherwise it is S3's default and not shown before completion.
    pub(crate) is_algorithm_asked: bool,
}

/// A part of an upload in progress.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Part {
    pub(crate) piece: Piece,
    /// MD5 in hexadecimal.
    pub(crate) etag: String,
    /// Base64, by the upload's algorithm.
    pub(crate) checksum: String,
    pub(crate) last_modified: Timestamp,
}

impl Bucket {
    /// Where everything about the bucket is recorded.
    pub(crate) fn scope(&self) -> Scope {
        scope_of(&self.owner)
    }

    /// The record key of an object; with a prefix instead of a key, the beginning of the keys of all such objects.
    pub(crate) fn place(&self, key: &str) -> String {
        format!("{}/{key}", self.id)
    }

    /// The object key in a record key.
    pub(crate) fn key_in<'a>(&self, place: &'a str) -> &'a str {
        place.get(self.id.len().saturating_add(1)..).unwrap_or_default()
    }
}

/// The scope of an account's buckets.
pub(crate) fn scope_of(owner: &AccountId) -> Scope {
    Scope { account: owner.clone(), region: None }
}

/// The record key of a part; five digits hold every part number, so the order of keys is that of numbers.
pub(crate) fn part_place(upload_id: &str, number: u32) -> String {
    format!("{upload_id}/{number:05}")
}

/// A record to be written.
///
/// # Errors
/// 500 when the value is not to be had as JSON.
pub(crate) fn draft(kind: Kind, scope: Scope, key: &str, value: &impl Serialize) -> Result<Draft, ServiceError> {
    Draft::new(kind, scope, key, value).map_err(internal_error)
}

/// A record's value.
///
/// # Errors
/// 500 when it is not of this type.
pub(crate) fn value<T: DeserializeOwned>(record: &Record) -> Result<T, ServiceError> {
    record.value().map_err(internal_error)
}

/// A time as S3 keeps it: whole seconds.
pub(crate) fn in_seconds(time: Timestamp) -> Timestamp {
    Timestamp::from_epoch_ms(time.epoch_s().saturating_mul(1000))
}
