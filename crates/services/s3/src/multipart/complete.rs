//! CompleteMultipartUpload.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html>. The object takes over the blobs of
//! the listed parts; parts that are not listed are removed with the upload.

use std::collections::BTreeMap;
use std::sync::Arc;

use gatewright_shapes_s3::types::{CompleteMultipartUploadOutput, CompleteMultipartUploadRequest};
use gatewright_store::record::Record;
use gatewright_wire::checksum::ChecksumRefusal;
use gatewright_wire::service::{CallContext, ServiceError};

use super::complete_list::{Assembled, Listed, admit, assemble, compare};
use super::part_number::{PART_NUMBER_MAX, number_of};
use super::sweep::sweep;
use super::upload::{ATTEMPTS_MAX, BATCH, find};
use crate::bucket::reach::reach;
use crate::checksum::Coverage;
use crate::checksum::given::{Given, given_checksums, show_checksum};
use crate::etag::quoted;
use crate::object::keep::{Kept, Removal, keep};
use crate::object::precondition::WriteCondition;
use crate::ports::Ports;
use crate::records::{Bucket, PART, Part, StoredObject, UPLOAD, Upload, in_seconds, value};
use crate::refusal::{internal_error, invalid_request, operation_aborted};
use crate::unsupported::{asked_of_customer_key, refuse_first};

/// CompleteMultipartUpload.
///
/// # Errors
/// 404 for the bucket and the upload, 403, 400 for parts and checksums, 412 for conditions.
pub(crate) async fn complete(
    ports: Arc<Ports>,
    context: CallContext,
    mut input: CompleteMultipartUploadRequest,
) -> Result<CompleteMultipartUploadOutput, ServiceError> {
    refuse_first(&asked_of_customer_key!(input))?;
    let condition = WriteCondition::admit(input.if_match.take(), input.if_none_match.as_deref())?;
    let given = Given::admit(&given_checksums!(input))?;
    let listed = admit(input.multipart_upload.take(), &input.upload_id)?;
    let (bucket, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    // Again when a part is replaced between reading and writing.
    for _ in 0..ATTEMPTS_MAX {
        let (upload, version) = find(&ports, &bucket, &input.key, &input.upload_id).await?;
        let records = parts(&ports, &bucket, &input.upload_id).await?;
        let (mut removals, chosen) = match choose(&upload, &input.upload_id, &listed, &records) {
            Ok(chosen) => chosen,
            Err(error) => {
                // Parts that are not there may have gone with an upload that has ended between the two reads.
                find(&ports, &bucket, &input.key, &input.upload_id).await?;
                return Err(error);
            }
        };
        let assembled = assemble(&upload, &chosen)?;
        check(&upload, &assembled, given.as_ref(), &input)?;
        removals.push(Removal { kind: UPLOAD, key: input.upload_id.clone(), version });
        let object = StoredObject {
            size_bytes: assembled.size_bytes,
            etag: assembled.etag,
            last_modified: in_seconds(context.now),
            pieces: chosen.into_iter().map(|part| part.piece).collect(),
            is_multipart: true,
            description: upload.description,
            checksum: assembled.checksum,
        };
        match keep(&ports, &bucket, &input.key, &object, &condition, &removals).await {
            Kept::Written => {
                if let Err(cause) = sweep(&ports, &bucket, &input.upload_id).await {
                    tracing::warn!(upload = input.upload_id, %cause, "parts that were not listed stay behind");
                }
                return Ok(answer(&context, &bucket, input.key, &object));
            }
            Kept::Outdated => {}
            // The parts hold what the object would have held.
            Kept::Refused(error) | Kept::Lost(error) => return Err(error),
        }
    }
    Err(operation_aborted())
}

/// All parts of an upload by number. As many as there are numbers, at most.
async fn parts(ports: &Ports, bucket: &Bucket, upload_id: &str) -> Result<BTreeMap<u32, Record>, ServiceError> {
    let (scope, beginning) = (bucket.scope(), format!("{upload_id}/"));
    let mut parts = BTreeMap::new();
    let mut after: Option<String> = None;
    let rounds = usize::try_from(PART_NUMBER_MAX).unwrap_or(usize::MAX).div_ceil(BATCH);
    for _ in 0..=rounds {
        let records = ports.store.scan(PART, &scope, &beginning, after.as_deref(), BATCH).await.map_err(internal_error)?;
        let is_end = records.len() < BATCH;
        after = records.last().map(|record| record.key.clone());
        parts.extend(records.into_iter().map(|record| (number_of(&record), record)));
        if is_end {
            break;
        }
    }
    Ok(parts)
}

/// The listed parts, and their records as what is to be removed.
fn choose(
    upload: &Upload,
    upload_id: &str,
    listed: &[Listed],
    records: &BTreeMap<u32, Record>,
) -> Result<(Vec<Removal>, Vec<Part>), ServiceError> {
    let (mut removals, mut found) = (Vec::new(), Vec::new());
    for listed in listed {
        let record = records.get(&listed.number);
        found.push(record.map(value::<Part>).transpose()?);
        removals.extend(record.map(|record| Removal { kind: PART, key: record.key.clone(), version: record.version }));
    }
    let pairs: Vec<(&Listed, Option<&Part>)> = listed.iter().zip(found.iter().map(Option::as_ref)).collect();
    compare(upload, upload_id, &pairs)?;
    Ok((removals, found.into_iter().flatten().collect()))
}

/// What the caller says about the whole object, compared with it.
fn check(
    upload: &Upload,
    assembled: &Assembled,
    given: Option<&Given>,
    input: &CompleteMultipartUploadRequest,
) -> Result<(), ServiceError> {
    if let Some(asked) = input.checksum_type
        && Coverage::from(asked) != upload.coverage
    {
        let coverage = upload.coverage.shown().as_str();
        return Err(invalid_request(format!(
            "The upload was created using the {coverage} checksum mode. The complete request must use the same checksum mode."
        )));
    }
    if let Some(given) = given {
        let value = assembled.checksum.value.as_str();
        // AWS: a composite checksum may be sent with or without the number of parts.
        let without_count = value.split_once('-').map_or(value, |(digest, _)| digest);
        if given.algorithm != upload.algorithm || (given.value != value && given.value != without_count) {
            return Err(ChecksumRefusal::other_bytes(given.algorithm).into());
        }
    }
    match input.mpu_object_size {
        Some(size) if u64::try_from(size).ok() != Some(assembled.size_bytes) => Err(invalid_request(format!(
            "The provided 'x-amz-mp-object-size' header value {size} does not match what was computed: {}",
            assembled.size_bytes
        ))),
        _ => Ok(()),
    }
}

fn answer(context: &CallContext, bucket: &Bucket, key: String, object: &StoredObject) -> CompleteMultipartUploadOutput {
    let mut output = CompleteMultipartUploadOutput {
        location: Some(format!("{}/{}/{key}", context.base_url, bucket.name)),
        bucket: Some(bucket.name.clone()),
        key: Some(key),
        e_tag: Some(quoted(&object.etag)),
        checksum_type: Some(object.checksum.coverage.shown()),
        server_side_encryption: object.description.encryption(),
        ..CompleteMultipartUploadOutput::default()
    };
    show_checksum!(output, object.checksum.algorithm, object.checksum.value.clone());
    output
}
