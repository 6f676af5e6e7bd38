//! DeleteBucket.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html>. A bucket with objects is refused; uploads in
//! progress are no objects and go with the bucket, parts and all.

use std::sync::Arc;

use gatewright_shapes_s3::types::DeleteBucketRequest;
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, ServiceError};

use super::reach::reach;
use crate::multipart::sweep::remove_all;
use crate::ports::Ports;
use crate::records::{BUCKET, BUCKET_NAMES, Bucket, OBJECT, draft};
use crate::refusal::{internal_error, operation_aborted};

/// How often the deletion is tried again because others have written to the bucket's record.
const ATTEMPTS_MAX: u32 = 10;

/// DeleteBucket.
///
/// # Errors
/// 404, 403, 409 while the bucket has objects.
pub(crate) async fn delete(ports: Arc<Ports>, context: CallContext, input: DeleteBucketRequest) -> Result<(), ServiceError> {
    for _ in 0..ATTEMPTS_MAX {
        let (bucket, version) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
        if has_objects(&ports, &bucket).await? {
            return Err(not_empty(&bucket));
        }
        let closing = draft(BUCKET, bucket.scope(), &bucket.name, &Bucket { is_closing: true, ..bucket.clone() })?;
        let marked = match ports.store.commit(Transaction::new().replace(closing, version)).await {
            Ok(committed) => committed.record_versions.first().copied().unwrap_or_default(),
            Err(StoreError::VersionMismatch { .. }) => continue,
            Err(other) => return Err(internal_error(other)),
        };
        // Only now: see `presence`. The mark stays when there are objects; the next writer takes it away.
        if has_objects(&ports, &bucket).await? {
            return Err(not_empty(&bucket));
        }
        let removal = Transaction::new()
            .delete_version(BUCKET, bucket.scope(), bucket.name.as_str(), marked)
            .release(BUCKET_NAMES, bucket.name.as_str());
        match ports.store.commit(removal).await {
            Ok(_) => {
                remove_all(&ports, &bucket).await;
                return Ok(());
            }
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(internal_error(other)),
        }
    }
    Err(operation_aborted())
}

async fn has_objects(ports: &Ports, bucket: &Bucket) -> Result<bool, ServiceError> {
    let found = ports.store.scan(OBJECT, &bucket.scope(), &bucket.place(""), None, 1).await.map_err(internal_error)?;
    Ok(!found.is_empty())
}

fn not_empty(bucket: &Bucket) -> ServiceError {
    let error = ServiceError::new("BucketNotEmpty", 409, "The bucket you tried to delete is not empty");
    error.with_member("BucketName", bucket.name.as_str())
}
