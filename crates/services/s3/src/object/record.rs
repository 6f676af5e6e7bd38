//! Finding the record of an object.

use gatewright_store::Store;
use gatewright_wire::service::ServiceError;

use crate::records::{Bucket, OBJECT, StoredObject, value};
use crate::refusal::internal_error;

/// How often a change is tried again because others came first.
pub(super) const WRITE_ATTEMPTS_MAX: u32 = 100;

/// The object, if it exists, with the version of its record.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn find(store: &Store, bucket: &Bucket, key: &str) -> Result<Option<(StoredObject, u64)>, ServiceError> {
    let record = store.get(OBJECT, &bucket.scope(), &bucket.place(key)).await.map_err(internal_error)?;
    record.map(|record| Ok((value(&record)?, record.version))).transpose()
}
