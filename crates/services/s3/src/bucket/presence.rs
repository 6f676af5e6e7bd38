//! That a bucket is still there after something was written into it.
//!
//! The store checks no relation between records, and a bucket's record must not be written with every object. So writers and
//! DeleteBucket watch out for each other. DeleteBucket marks the bucket, then looks for objects, then removes the bucket in the
//! version that it marked. A writer commits its object, then looks at the bucket: it takes a mark away, and the removal fails; or
//! the bucket is gone, and the writer takes its object back. If the writer saw no mark, its object was there before DeleteBucket
//! looked. A mark that a crash has left behind does no harm.

use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::ServiceError;

use crate::ports::Ports;
use crate::records::{BUCKET, Bucket, draft, value};
use crate::refusal::{internal_error, no_such_bucket, operation_aborted};

/// How often a mark is taken away from a bucket that is being deleted again and again.
const ATTEMPTS_MAX: u32 = 100;

/// Why a bucket cannot keep what was written.
pub(crate) enum Gone {
    /// It is deleted: what was written is to be taken back.
    Certainly(ServiceError),
    /// The store does not say, or others keep coming first: what was written is to stay.
    Perhaps(ServiceError),
}

/// Makes sure that `bucket` stays with what has just been written into it.
///
/// # Errors
/// [`Gone`].
pub(crate) async fn confirm(ports: &Ports, bucket: &Bucket) -> Result<(), Gone> {
    for _ in 0..ATTEMPTS_MAX {
        let Some((found, version)) = read(ports, bucket).await.map_err(Gone::Perhaps)? else {
            return Err(Gone::Certainly(no_such_bucket(&bucket.name)));
        };
        if !found.is_closing {
            return Ok(());
        }
        let open = Bucket { is_closing: false, ..found };
        let record = draft(BUCKET, bucket.scope(), &bucket.name, &open).map_err(Gone::Perhaps)?;
        match ports.store.commit(Transaction::new().replace(record, version)).await {
            Ok(_) => return Ok(()),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(Gone::Perhaps(internal_error(other))),
        }
    }
    Err(Gone::Perhaps(operation_aborted()))
}

/// Whether `bucket` is there, marked or not.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn exists(ports: &Ports, bucket: &Bucket) -> Result<bool, ServiceError> {
    Ok(read(ports, bucket).await?.is_some())
}

/// The bucket as it is now; another of the same name is not it.
async fn read(ports: &Ports, bucket: &Bucket) -> Result<Option<(Bucket, u64)>, ServiceError> {
    let record = ports.store.get(BUCKET, &bucket.scope(), &bucket.name).await.map_err(internal_error)?;
    let Some(record) = record else {
        return Ok(None);
    };
    let found: Bucket = value(&record)?;
    Ok((found.id == bucket.id).then_some((found, record.version)))
}
