//! Finding the record of an upload.

use gatewright_wire::service::ServiceError;

use crate::ports::Ports;
use crate::records::{Bucket, UPLOAD, Upload, value};
use crate::refusal::{internal_error, no_such_upload};

/// How often a change is tried again because others came first.
pub(super) const ATTEMPTS_MAX: u32 = 100;

/// Records of parts or uploads that are read at once.
pub(super) const BATCH: usize = 1000;

/// The upload of this id, for this bucket and key, with the version of its record.
///
/// # Errors
/// 404.
pub(super) async fn find(ports: &Ports, bucket: &Bucket, key: &str, upload_id: &str) -> Result<(Upload, u64), ServiceError> {
    let record = ports.store.get(UPLOAD, &bucket.scope(), upload_id).await.map_err(internal_error)?;
    let record = record.ok_or_else(|| no_such_upload(upload_id))?;
    let upload: Upload = value(&record)?;
    if upload.bucket_id != bucket.id || upload.key != key {
        return Err(no_such_upload(upload_id));
    }
    Ok((upload, record.version))
}
