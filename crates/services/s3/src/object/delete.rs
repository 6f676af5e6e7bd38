//! DeleteObject.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html>. What is not there is deleted already.

use std::sync::Arc;

use gatewright_shapes_s3::types::{DeleteObjectOutput, DeleteObjectRequest};
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, ServiceError};

use super::precondition::WriteCondition;
use super::record::{WRITE_ATTEMPTS_MAX, find};
use crate::bucket::reach::reach;
use crate::pieces;
use crate::ports::Ports;
use crate::records::{Bucket, OBJECT, Piece};
use crate::refusal::{internal_error, operation_aborted};
use crate::unsupported::{refuse_first, refuse_version};

/// DeleteObject.
///
/// # Errors
/// 404 for the bucket, 403, 412 for `If-Match`.
pub(crate) async fn delete(
    ports: Arc<Ports>,
    context: CallContext,
    input: DeleteObjectRequest,
) -> Result<DeleteObjectOutput, ServiceError> {
    refuse_first(&[
        (input.mfa.is_some(), "x-amz-mfa"),
        (input.bypass_governance_retention == Some(true), "x-amz-bypass-governance-retention"),
        (input.if_match_last_modified_time.is_some(), "x-amz-if-match-last-modified-time"),
        (input.if_match_size.is_some(), "x-amz-if-match-size"),
    ])?;
    refuse_version(input.version_id.as_deref())?;
    let condition = WriteCondition::admit(input.if_match, None)?;
    let (bucket, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    let removed = remove(&ports, &bucket, &input.key, &condition).await?;
    pieces::discard(&ports, &removed).await;
    Ok(DeleteObjectOutput::default())
}

/// Removes one object if `condition` holds of it, and gives its pieces, which are for the caller to discard.
///
/// # Errors
/// 412, 409 when others keep coming first.
pub(super) async fn remove(
    ports: &Ports,
    bucket: &Bucket,
    key: &str,
    condition: &WriteCondition,
) -> Result<Vec<Piece>, ServiceError> {
    for _ in 0..WRITE_ATTEMPTS_MAX {
        let current = find(&ports.store, bucket, key).await?;
        condition.check(key, current.as_ref().map(|(object, _)| object))?;
        let Some((object, version)) = current else {
            return Ok(Vec::new());
        };
        let removal = Transaction::new().delete_version(OBJECT, bucket.scope(), bucket.place(key), version);
        match ports.store.commit(removal).await {
            Ok(_) => return Ok(object.pieces),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(internal_error(other)),
        }
    }
    Err(operation_aborted())
}
