//! GetObject and HeadObject.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html> and
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html>.
//!
//! # Not (yet) like AWS
//! - The checksum of a single part is not shown with `partNumber`, so that the answer has none.

use std::ops::Range;
use std::sync::Arc;

use bytes::Bytes;
use gatewright_model::timestamp::Timestamp;
use gatewright_shapes_s3::types::{ChecksumMode, GetObjectOutput, GetObjectRequest, HeadObjectOutput, HeadObjectRequest};
use gatewright_wire::service::{CallContext, ServiceError};

use super::precondition::ReadCondition;
use super::range::{Selection, select};
use super::record::find;
use crate::bucket::reach::reach;
use crate::checksum::given::show_checksum;
use crate::etag::quoted;
use crate::pieces;
use crate::ports::Ports;
use crate::records::{Bucket, StoredObject};
use crate::refusal::{internal_error, invalid_argument, no_such_key, operation_aborted};
use crate::unsupported::{asked_of_customer_key, refuse_first, refuse_version};

/// How often an object is read again because it was replaced while its bytes were read.
pub(crate) const READ_ATTEMPTS_MAX: u32 = 20;

/// GetObject.
///
/// # Errors
/// 404, 403, 304 and 412 for conditions, 416 for ranges.
pub(crate) async fn get(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetObjectRequest,
) -> Result<GetObjectOutput, ServiceError> {
    let wanted = as_head(input);
    let bucket = admit(&ports, &context, &wanted).await?;
    let mut last_seen = None;
    for _ in 0..READ_ATTEMPTS_MAX {
        let (object, version) = read_record(&ports, &bucket, &wanted.key).await?;
        let selection = check(&object, &wanted)?;
        if let Some(body) = read_bytes(&ports, &object, version, selection.bytes.clone(), &mut last_seen).await? {
            return Ok(with_body(show(&object, &selection, &wanted), body));
        }
    }
    Err(operation_aborted())
}

/// HeadObject: what GetObject answers, without the bytes.
///
/// # Errors
/// As GetObject.
pub(crate) async fn head(
    ports: Arc<Ports>,
    context: CallContext,
    input: HeadObjectRequest,
) -> Result<HeadObjectOutput, ServiceError> {
    let bucket = admit(&ports, &context, &input).await?;
    let (object, _) = read_record(&ports, &bucket, &input.key).await?;
    let selection = check(&object, &input)?;
    Ok(show(&object, &selection, &input))
}

/// Bytes of an object whose record was read in `version`; `None` when it has been replaced or deleted meanwhile, which is for the
/// caller to look at again. `last_seen` holds the version of the attempt before.
///
/// # Errors
/// 500 when the same record was found again, and its bytes are still not there.
pub(crate) async fn read_bytes(
    ports: &Ports,
    object: &StoredObject,
    version: u64,
    range: Range<u64>,
    last_seen: &mut Option<u64>,
) -> Result<Option<Bytes>, ServiceError> {
    let found = pieces::load_range(ports, &object.pieces, range).await?;
    if found.is_none() && last_seen.replace(version) == Some(version) {
        return Err(internal_error("an object's bytes are gone"));
    }
    Ok(found)
}

/// The object and its version.
///
/// # Errors
/// 404.
pub(crate) async fn read_record(ports: &Ports, bucket: &Bucket, key: &str) -> Result<(StoredObject, u64), ServiceError> {
    find(&ports.store, bucket, key).await?.ok_or_else(|| no_such_key(key))
}

async fn admit(ports: &Ports, context: &CallContext, input: &HeadObjectRequest) -> Result<Bucket, ServiceError> {
    refuse_first(&asked_of_customer_key!(input))?;
    refuse_version(input.version_id.as_deref())?;
    refuse_unsendable(input)?;
    let (bucket, _) = reach(ports, context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    Ok(bucket)
}

/// Refuses values for the answer's headers that no header can carry: control characters other than a tab.
fn refuse_unsendable(input: &HeadObjectRequest) -> Result<(), ServiceError> {
    let asked = [
        (&input.response_cache_control, "response-cache-control"),
        (&input.response_content_disposition, "response-content-disposition"),
        (&input.response_content_encoding, "response-content-encoding"),
        (&input.response_content_language, "response-content-language"),
        (&input.response_content_type, "response-content-type"),
    ];
    for (value, name) in asked {
        let value = value.as_deref().unwrap_or_default();
        if value.bytes().any(|byte| byte.is_ascii_control() && byte != b'\t') {
            return Err(invalid_argument("The value cannot be sent in a header.", name, value));
        }
    }
    Ok(())
}

fn check(object: &StoredObject, input: &HeadObjectRequest) -> Result<Selection, ServiceError> {
    let condition = ReadCondition {
        if_match: input.if_match.as_deref(),
        if_none_match: input.if_none_match.as_deref(),
        if_modified_since: input.if_modified_since,
        if_unmodified_since: input.if_unmodified_since,
    };
    condition.check(object).map_err(|unmet| unmet.refusal(object))?;
    select(object, input.range.as_deref(), input.part_number)
}

fn show(object: &StoredObject, selection: &Selection, input: &HeadObjectRequest) -> HeadObjectOutput {
    let description = object.description.clone();
    let asked_or = |asked: &Option<String>, kept: Option<String>| asked.clone().or(kept);
    let mut output = HeadObjectOutput {
        accept_ranges: Some("bytes".to_owned()),
        last_modified: Some(object.last_modified),
        content_length: i64::try_from(selection.bytes.end.saturating_sub(selection.bytes.start)).ok(),
        e_tag: Some(quoted(&object.etag)),
        cache_control: asked_or(&input.response_cache_control, description.cache_control),
        content_disposition: asked_or(&input.response_content_disposition, description.content_disposition),
        content_encoding: asked_or(&input.response_content_encoding, description.content_encoding),
        content_language: asked_or(&input.response_content_language, description.content_language),
        content_type: asked_or(&input.response_content_type, description.content_type),
        content_range: selection.content_range.clone(),
        expires: input.response_expires.map(http_date).or(description.expires),
        server_side_encryption: object.description.encryption(),
        metadata: Some(description.metadata),
        parts_count: selection.parts_count,
        ..HeadObjectOutput::default()
    };
    let is_whole = selection.content_range.is_none() && input.part_number.is_none();
    // A reader would compare the checksum with what it got, so a part of the object has none.
    if is_whole && input.checksum_mode == Some(ChecksumMode::Enabled) {
        show_checksum!(output, object.checksum.algorithm, object.checksum.value.clone());
        output.checksum_type = Some(object.checksum.coverage.shown());
    }
    output
}

fn http_date(time: Timestamp) -> String {
    let calendar = jiff::Timestamp::from_second(time.epoch_s()).unwrap_or(jiff::Timestamp::MAX);
    calendar.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

fn as_head(input: GetObjectRequest) -> HeadObjectRequest {
    HeadObjectRequest {
        bucket: input.bucket,
        if_match: input.if_match,
        if_modified_since: input.if_modified_since,
        if_none_match: input.if_none_match,
        if_unmodified_since: input.if_unmodified_since,
        key: input.key,
        range: input.range,
        response_cache_control: input.response_cache_control,
        response_content_disposition: input.response_content_disposition,
        response_content_encoding: input.response_content_encoding,
        response_content_language: input.response_content_language,
        response_content_type: input.response_content_type,
        response_expires: input.response_expires,
        version_id: input.version_id,
        sse_customer_algorithm: input.sse_customer_algorithm,
        sse_customer_key: input.sse_customer_key,
        sse_customer_key_md5: input.sse_customer_key_md5,
        request_payer: input.request_payer,
        part_number: input.part_number,
        expected_bucket_owner: input.expected_bucket_owner,
        checksum_mode: input.checksum_mode,
    }
}

/// Everything that [`show`] fills in.
fn with_body(head: HeadObjectOutput, body: Bytes) -> GetObjectOutput {
    GetObjectOutput {
        body: Some(body),
        accept_ranges: head.accept_ranges,
        last_modified: head.last_modified,
        content_length: head.content_length,
        e_tag: head.e_tag,
        checksum_crc32: head.checksum_crc32,
        checksum_crc32_c: head.checksum_crc32_c,
        checksum_crc64_nvme: head.checksum_crc64_nvme,
        checksum_sha1: head.checksum_sha1,
        checksum_sha256: head.checksum_sha256,
        checksum_type: head.checksum_type,
        cache_control: head.cache_control,
        content_disposition: head.content_disposition,
        content_encoding: head.content_encoding,
        content_language: head.content_language,
        content_range: head.content_range,
        content_type: head.content_type,
        expires: head.expires,
        server_side_encryption: head.server_side_encryption,
        metadata: head.metadata,
        parts_count: head.parts_count,
        ..GetObjectOutput::default()
    }
}
