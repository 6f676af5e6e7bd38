//! CopyObject.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html>. The copy has blobs of its own. As on AWS, its
//! entity tag is the MD5 of all bytes even if the source was made of parts, and its checksum is over the whole object.

use std::sync::Arc;

use gatewright_shapes_s3::types::{CopyObjectOutput, CopyObjectRequest, CopyObjectResult, MetadataDirective};
use gatewright_wire::service::{CallContext, ServiceError};

use super::copy_source::CopySource;
use super::keep::{Kept, keep};
use super::key::check_key;
use super::precondition::{ReadCondition, Unmet, WriteCondition};
use super::read::{READ_ATTEMPTS_MAX, read_record};
use crate::bucket::reach::reach;
use crate::checksum::digest::{Digested, Digests, update_with};
use crate::checksum::given::show_checksum;
use crate::checksum::{Algorithm, Checksum, admit};
use crate::description::{Description, described};
use crate::etag::quoted;
use crate::pieces;
use crate::ports::Ports;
use crate::records::{Bucket, Piece, StoredObject, in_seconds};
use crate::refusal::{internal_error, invalid_request, operation_aborted};
use crate::unsupported::{asked_of_object, asked_of_source_key, refuse_first};

/// CopyObject.
///
/// # Errors
/// 404 and 403 for both buckets, 404 for the source, 412 for conditions, 501 for what is not offered.
pub(crate) async fn copy(
    ports: Arc<Ports>,
    context: CallContext,
    mut input: CopyObjectRequest,
) -> Result<CopyObjectOutput, ServiceError> {
    refuse_first(&asked_of_object!(input))?;
    refuse_first(&asked_of_source_key!(input))?;
    check_key(&input.key)?;
    let condition = WriteCondition::admit(input.if_match.take(), input.if_none_match.as_deref())?;
    let asked = input.checksum_algorithm.map(|asked| admit(asked, "x-amz-checksum-algorithm")).transpose()?;
    let source = CopySource::parse(&input.copy_source)?;
    let replacement = match input.metadata_directive {
        Some(MetadataDirective::Replace) => Some(described!(input)?),
        Some(MetadataDirective::Copy) | None => None,
    };
    let is_encryption_asked = input.server_side_encryption.is_some();
    let (target, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    let (from, _) = reach(&ports, &context, &source.bucket, input.expected_source_bucket_owner.as_deref()).await?;
    let is_onto_itself = from.id == target.id && source.key == input.key;
    if is_onto_itself && replacement.is_none() && !is_encryption_asked {
        let message = "This copy request is illegal because it is trying to copy an object to itself without changing the \
                       object's metadata, storage class, website redirect location or encryption attributes.";
        return Err(invalid_request(message));
    }
    let copied = duplicate(&ports, &from, &source.key, asked, &input).await?;
    let kept_description = Description { is_aes256_asked: is_encryption_asked, ..copied.source.description };
    let object = StoredObject {
        size_bytes: copied.source.size_bytes,
        etag: copied.digested.md5_hex,
        last_modified: in_seconds(context.now),
        pieces: copied.pieces,
        is_multipart: false,
        description: replacement.unwrap_or(kept_description),
        checksum: Checksum::full(copied.algorithm, copied.digested.checksum),
    };
    match keep(&ports, &target, &input.key, &object, &condition, &[]).await {
        Kept::Written => Ok(answer(&object)),
        Kept::Refused(error) => {
            pieces::discard(&ports, &object.pieces).await;
            Err(error)
        }
        Kept::Lost(error) => Err(error),
        Kept::Outdated => Err(internal_error("nothing was to be removed, and it has changed")),
    }
}

/// The source as it was read, and its bytes once more.
struct Duplicate {
    source: StoredObject,
    pieces: Vec<Piece>,
    algorithm: Algorithm,
    digested: Digested,
}

async fn duplicate(
    ports: &Ports,
    bucket: &Bucket,
    key: &str,
    asked: Option<Algorithm>,
    input: &CopyObjectRequest,
) -> Result<Duplicate, ServiceError> {
    let mut last_seen = None;
    for _ in 0..READ_ATTEMPTS_MAX {
        let (source, version) = read_record(ports, bucket, key).await?;
        check_source(&source, input)?;
        let algorithm = asked.unwrap_or(source.checksum.algorithm);
        let mut pieces = Vec::new();
        match duplicate_pieces(ports, &source.pieces, algorithm, &mut pieces).await {
            Ok(Some(digested)) => return Ok(Duplicate { source, pieces, algorithm, digested }),
            Ok(None) => pieces::discard(ports, &pieces).await,
            Err(error) => {
                pieces::discard(ports, &pieces).await;
                return Err(error);
            }
        }
        if last_seen.replace(version) == Some(version) {
            return Err(internal_error("an object's bytes are gone"));
        }
    }
    Err(operation_aborted())
}

/// Copies piece by piece, so that only one is in memory. `copies` names what has been written, also after a failure.
async fn duplicate_pieces(
    ports: &Ports,
    pieces: &[Piece],
    algorithm: Algorithm,
    copies: &mut Vec<Piece>,
) -> Result<Option<Digested>, ServiceError> {
    let mut digests = Digests::of(algorithm);
    for piece in pieces {
        let Some(bytes) = pieces::load(ports, piece).await? else {
            return Ok(None);
        };
        digests = update_with(digests, bytes.clone()).await?;
        copies.push(pieces::store(ports, bytes).await?);
    }
    Ok(Some(digests.finish()))
}

fn check_source(source: &StoredObject, input: &CopyObjectRequest) -> Result<(), ServiceError> {
    let condition = ReadCondition {
        if_match: input.copy_source_if_match.as_deref(),
        if_none_match: input.copy_source_if_none_match.as_deref(),
        if_modified_since: input.copy_source_if_modified_since,
        if_unmodified_since: input.copy_source_if_unmodified_since,
    };
    condition.check(source).map_err(Unmet::source_refusal)
}

fn answer(object: &StoredObject) -> CopyObjectOutput {
    let mut result = CopyObjectResult {
        e_tag: Some(quoted(&object.etag)),
        last_modified: Some(object.last_modified),
        checksum_type: Some(object.checksum.coverage.shown()),
        ..CopyObjectResult::default()
    };
    show_checksum!(result, object.checksum.algorithm, object.checksum.value.clone());
    CopyObjectOutput {
        copy_object_result: Some(result),
        server_side_encryption: object.description.encryption(),
        ..CopyObjectOutput::default()
    }
}
