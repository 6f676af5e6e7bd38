//! DeleteObjects.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html>. Objects without conditions go in one
//! transaction; where somebody interferes, one by one.
//!
//! # Not (yet) like AWS
//! - AWS demands a `Content-MD5` or checksum of the body. The body is not seen here; what came with it is for the front to check.

use std::collections::BTreeSet;
use std::sync::Arc;

use gatewright_shapes_s3::types::{
    DeleteObjectsOutput, DeleteObjectsRequest, DeletedObject, Error as ShownError, ObjectIdentifier,
};
use gatewright_store::record::Record;
use gatewright_wire::service::{CallContext, ServiceError};

use super::delete::remove;
use super::precondition::WriteCondition;
use super::removal::{TOGETHER_MAX, remove_together};
use crate::bucket::reach::reach;
use crate::pieces;
use crate::ports::Ports;
use crate::records::{Bucket, OBJECT, Piece, StoredObject, value};
use crate::refusal::{internal_error, malformed_xml, not_implemented};
use crate::unsupported::{refuse_first, refuse_version};

/// DeleteObjects. Names each deleted key, unless told to be quiet, and each that could not be deleted.
///
/// # Errors
/// 404 and 403 for the bucket, 400 for no keys or more than 1000.
pub(crate) async fn delete_many(
    ports: Arc<Ports>,
    context: CallContext,
    input: DeleteObjectsRequest,
) -> Result<DeleteObjectsOutput, ServiceError> {
    refuse_first(&[
        (input.mfa.is_some(), "x-amz-mfa"),
        (input.bypass_governance_retention == Some(true), "x-amz-bypass-governance-retention"),
    ])?;
    let is_quiet = input.delete.quiet == Some(true);
    let objects = input.delete.objects.unwrap_or_default();
    // AWS: as many as are deleted in one transaction here.
    if objects.is_empty() || objects.len() > TOGETHER_MAX {
        return Err(malformed_xml());
    }
    let (bucket, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    remove_plain(&ports, &bucket, &objects).await?;
    let (mut deleted, mut errors, mut pieces) = (Vec::new(), Vec::new(), Vec::new());
    for object in objects {
        let key = object.key.clone().unwrap_or_default();
        let outcome = remove_one(&ports, &bucket, &key, object).await.map(|removed| pieces.extend(removed));
        match outcome {
            Ok(()) if is_quiet => {}
            Ok(()) => deleted.push(DeletedObject { key: Some(key), ..DeletedObject::default() }),
            Err(error) => errors.push(shown(key, &error)),
        }
    }
    pieces::discard(&ports, &pieces).await;
    Ok(DeleteObjectsOutput { deleted: Some(deleted), errors: Some(errors), ..DeleteObjectsOutput::default() })
}

/// Removes what has no conditions together. What is left of it is removed one by one afterwards.
async fn remove_plain(ports: &Ports, bucket: &Bucket, objects: &[ObjectIdentifier]) -> Result<(), ServiceError> {
    let plain: BTreeSet<&str> =
        objects.iter().filter(|object| is_plain(object)).filter_map(|object| object.key.as_deref()).collect();
    let mut records = Vec::new();
    for key in plain {
        let record = ports.store.get(OBJECT, &bucket.scope(), &bucket.place(key)).await.map_err(internal_error)?;
        records.extend(record);
    }
    let records: Vec<&Record> = records.iter().collect();
    let removed = remove_together(ports, OBJECT, &records).await?;
    let removed = records.iter().zip(removed).filter(|(_, is_removed)| *is_removed);
    // An object that cannot be read keeps none of the others.
    let objects: Vec<Result<StoredObject, ServiceError>> = removed.map(|(record, _)| value(record)).collect();
    let pieces: Vec<Piece> = objects.iter().flatten().flat_map(|object| object.pieces.iter().cloned()).collect();
    pieces::discard(ports, &pieces).await;
    objects.into_iter().collect::<Result<Vec<_>, _>>().map(drop)
}

fn is_plain(object: &ObjectIdentifier) -> bool {
    object.version_id.is_none() && object.e_tag.is_none() && object.last_modified_time.is_none() && object.size.is_none()
}

/// The pieces of what was removed; they are for the caller to discard.
async fn remove_one(ports: &Ports, bucket: &Bucket, key: &str, asked: ObjectIdentifier) -> Result<Vec<Piece>, ServiceError> {
    refuse_version(asked.version_id.as_deref())?;
    if asked.last_modified_time.is_some() {
        return Err(not_implemented("LastModifiedTime"));
    }
    if asked.size.is_some() {
        return Err(not_implemented("Size"));
    }
    remove(ports, bucket, key, &WriteCondition::admit(asked.e_tag, None)?).await
}

fn shown(key: String, error: &ServiceError) -> ShownError {
    if let Some(cause) = &error.cause {
        tracing::warn!(key, %cause, "an object could not be deleted");
    }
    ShownError { key: Some(key), version_id: None, code: Some(error.code.to_owned()), message: error.message.clone() }
}
