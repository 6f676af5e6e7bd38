//! Objects: written, read, copied, deleted.

mod copy;
mod copy_source;
mod delete;
mod delete_many;
mod keep;
mod precondition;
mod put;
mod range;
mod read;
mod removal;

use gatewright_store::Store;
use gatewright_wire::service::ServiceError;

use crate::records::{Bucket, OBJECT, StoredObject, value};
use crate::refusal::internal_error;

pub(crate) use copy::copy;
pub(crate) use delete::delete;
pub(crate) use delete_many::delete_many;
pub(crate) use keep::{Kept, Removal, keep};
pub(crate) use precondition::{WriteCondition, is_same_etag};
pub(crate) use put::put;
pub(crate) use read::{get, head, read_bytes};
pub(crate) use removal::remove_together;

/// AWS: longest key, in bytes.
const KEY_BYTES_MAX: usize = 1024;

/// How often a change is tried again because others came first.
const WRITE_ATTEMPTS_MAX: u32 = 100;

/// How often an object is read again because it was replaced while its bytes were read.
pub(crate) const READ_ATTEMPTS_MAX: u32 = 20;

/// The object, if it exists, with the version of its record.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn find(store: &Store, bucket: &Bucket, key: &str) -> Result<Option<(StoredObject, u64)>, ServiceError> {
    let record = store.get(OBJECT, &bucket.scope(), &bucket.place(key)).await.map_err(internal_error)?;
    record.map(|record| Ok((value(&record)?, record.version))).transpose()
}

/// Refuses keys that no object can have.
///
/// # Errors
/// 400.
pub(crate) fn check_key(key: &str) -> Result<(), ServiceError> {
    if key.len() <= KEY_BYTES_MAX {
        return Ok(());
    }
    let error = ServiceError::new("KeyTooLongError", 400, "Your key is too long").with_member("Size", key.len());
    Err(error.with_member("MaxSizeAllowed", KEY_BYTES_MAX))
}

/// An entity tag as answers show it.
pub(crate) fn quoted(etag: &str) -> String {
    format!("\"{etag}\"")
}
