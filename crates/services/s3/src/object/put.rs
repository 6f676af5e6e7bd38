//! PutObject.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html>. Everything is checked before the bytes are kept,
//! and the record is written last.

use std::sync::Arc;

use gatewright_shapes_s3::types::{ChecksumType, PutObjectOutput, PutObjectRequest};
use gatewright_wire::service::{CallContext, ServiceError};

use super::keep::{Kept, keep};
use super::key::check_key;
use super::precondition::WriteCondition;
use crate::bucket::reach::reach;
use crate::checksum::digest::digest;
use crate::checksum::given::{Given, check_content_md5, check_given, given_checksums, show_checksum};
use crate::checksum::{ALGORITHM_DEFAULT, Checksum};
use crate::description::described;
use crate::etag::quoted;
use crate::limits::OBJECT_BYTES_MAX;
use crate::pieces;
use crate::ports::Ports;
use crate::records::{StoredObject, in_seconds};
use crate::refusal::{entity_too_large, internal_error};
use crate::unsupported::{asked_of_object, refuse_first};

/// PutObject.
///
/// # Errors
/// 404 and 403 for the bucket, 400 for what does not fit the bytes, 412 for conditions, 501 for what is not offered.
pub(crate) async fn put(
    ports: Arc<Ports>,
    context: CallContext,
    mut input: PutObjectRequest,
) -> Result<PutObjectOutput, ServiceError> {
    refuse_first(&asked_of_object!(input))?;
    refuse_first(&[(input.write_offset_bytes.is_some(), "x-amz-write-offset-bytes")])?;
    check_key(&input.key)?;
    let condition = WriteCondition::admit(input.if_match.take(), input.if_none_match.as_deref())?;
    let given = Given::admit_announced(&given_checksums!(input), input.checksum_algorithm)?;
    let description = described!(input)?;
    let (bucket, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    let bytes = input.body.take().unwrap_or_default();
    let size_bytes = pieces::length(&bytes);
    if size_bytes > OBJECT_BYTES_MAX {
        return Err(entity_too_large(size_bytes, OBJECT_BYTES_MAX));
    }
    let algorithm = given.as_ref().map_or(ALGORITHM_DEFAULT, |given| given.algorithm);
    let digested = digest(algorithm, bytes.clone()).await?;
    check_content_md5(input.content_md5.as_deref(), &digested.md5_hex)?;
    if let Some(given) = &given {
        check_given(given, &digested.checksum)?;
    }
    let piece = pieces::store(&ports, bytes).await?;
    let object = StoredObject {
        size_bytes,
        etag: digested.md5_hex,
        last_modified: in_seconds(context.now),
        pieces: vec![piece],
        is_multipart: false,
        description,
        checksum: Checksum::full(algorithm, digested.checksum),
    };
    match keep(&ports, &bucket, &input.key, &object, &condition, &[]).await {
        Kept::Written => Ok(answer(&object)),
        Kept::Refused(error) => {
            pieces::discard(&ports, &object.pieces).await;
            Err(error)
        }
        Kept::Lost(error) => Err(error),
        Kept::Outdated => Err(internal_error("nothing was to be removed, and it has changed")),
    }
}

fn answer(object: &StoredObject) -> PutObjectOutput {
    let mut output = PutObjectOutput {
        e_tag: Some(quoted(&object.etag)),
        server_side_encryption: object.description.encryption(),
        checksum_type: Some(ChecksumType::FullObject),
        ..PutObjectOutput::default()
    };
    show_checksum!(output, object.checksum.algorithm, object.checksum.value.clone());
    output
}
