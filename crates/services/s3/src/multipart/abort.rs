//! AbortMultipartUpload.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html>.

use std::sync::Arc;

use gatewright_shapes_s3::types::{AbortMultipartUploadOutput, AbortMultipartUploadRequest};
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, ServiceError};

use super::sweep::sweep;
use super::upload::find;
use crate::bucket::reach::reach;
use crate::ports::Ports;
use crate::records::UPLOAD;
use crate::refusal::{internal_error, no_such_upload};
use crate::unsupported::refuse_first;

/// AbortMultipartUpload: removes the upload, then its parts.
///
/// # Errors
/// 404 for the bucket and the upload, 403.
pub(crate) async fn abort(
    ports: Arc<Ports>,
    context: CallContext,
    input: AbortMultipartUploadRequest,
) -> Result<AbortMultipartUploadOutput, ServiceError> {
    refuse_first(&[(input.if_match_initiated_time.is_some(), "x-amz-if-match-initiated-time")])?;
    let (bucket, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    let (_, version) = find(&ports, &bucket, &input.key, &input.upload_id).await?;
    let removal = Transaction::new().delete_version(UPLOAD, bucket.scope(), input.upload_id.as_str(), version);
    match ports.store.commit(removal).await {
        Ok(_) => {}
        // An upload's record never changes, so it has been completed or aborted.
        Err(StoreError::VersionMismatch { .. }) => return Err(no_such_upload(&input.upload_id)),
        Err(other) => return Err(internal_error(other)),
    }
    sweep(&ports, &bucket, &input.upload_id).await?;
    Ok(AbortMultipartUploadOutput::default())
}
