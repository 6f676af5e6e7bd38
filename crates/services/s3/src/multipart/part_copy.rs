//! UploadPartCopy: a part whose bytes are those of an object, or some of them.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html>. `aws s3 cp`, `mv` and `sync` copy large objects
//! from bucket to bucket so.
//!
//! # Not (yet) like AWS
//! - A range may be taken of a source of any size; AWS asks for more than 5 MiB.

use std::ops::Range;
use std::sync::Arc;

use bytes::Bytes;
use gatewright_shapes_s3::types::{CopyPartResult, UploadPartCopyOutput, UploadPartCopyRequest};
use gatewright_wire::service::{CallContext, ServiceError};

use super::part::{Place, keep};
use super::part_number::part_number;
use super::upload::find;
use crate::bucket::reach::reach;
use crate::checksum::digest::digest;
use crate::checksum::given::show_checksum;
use crate::etag::quoted;
use crate::object::copy_source::CopySource;
use crate::object::precondition::{ReadCondition, Unmet};
use crate::object::read::{READ_ATTEMPTS_MAX, read_bytes, read_record};
use crate::pieces;
use crate::ports::Ports;
use crate::records::{Bucket, StoredObject, in_seconds};
use crate::refusal::{invalid_argument, operation_aborted};
use crate::unsupported::{asked_of_customer_key, asked_of_source_key, refuse_first};

/// UploadPartCopy. The part's checksum is by the upload's algorithm.
///
/// # Errors
/// 404 for both buckets, the upload and the source, 403, 400 for the range, 412 for conditions, 501 for what is not offered.
pub(crate) async fn upload_part_copy(
    ports: Arc<Ports>,
    context: CallContext,
    input: UploadPartCopyRequest,
) -> Result<UploadPartCopyOutput, ServiceError> {
    refuse_first(&asked_of_customer_key!(input))?;
    refuse_first(&asked_of_source_key!(input))?;
    let number = part_number(input.part_number)?;
    let source = CopySource::parse(&input.copy_source)?;
    let range = input.copy_source_range.as_deref().map(SourceRange::parse).transpose()?;
    let (target, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    let (upload, _) = find(&ports, &target, &input.key, &input.upload_id).await?;
    let (from, _) = reach(&ports, &context, &source.bucket, input.expected_source_bucket_owner.as_deref()).await?;
    let bytes = read(&ports, &from, &source.key, range.as_ref(), &input).await?;
    let digested = digest(upload.algorithm, bytes.clone()).await?;
    let checksum = digested.checksum.clone();
    let piece = pieces::store(&ports, bytes).await?;
    let place = Place { bucket: &target, key: &input.key, upload_id: &input.upload_id, number };
    let etag = keep(&ports, &context, &place, digested, piece).await?;
    let mut result =
        CopyPartResult { e_tag: Some(quoted(&etag)), last_modified: Some(in_seconds(context.now)), ..CopyPartResult::default() };
    show_checksum!(result, upload.algorithm, checksum);
    Ok(UploadPartCopyOutput {
        copy_part_result: Some(result),
        server_side_encryption: upload.description.encryption(),
        ..UploadPartCopyOutput::default()
    })
}

/// The source's bytes, all of one state of it.
async fn read(
    ports: &Ports,
    bucket: &Bucket,
    key: &str,
    range: Option<&SourceRange<'_>>,
    input: &UploadPartCopyRequest,
) -> Result<Bytes, ServiceError> {
    let mut last_seen = None;
    for _ in 0..READ_ATTEMPTS_MAX {
        let (source, version) = read_record(ports, bucket, key).await?;
        check_source(&source, input)?;
        let bytes = range.map_or(Ok(0..source.size_bytes), |range| range.of(source.size_bytes))?;
        if let Some(bytes) = read_bytes(ports, &source, version, bytes, &mut last_seen).await? {
            return Ok(bytes);
        }
    }
    Err(operation_aborted())
}

fn check_source(source: &StoredObject, input: &UploadPartCopyRequest) -> Result<(), ServiceError> {
    let condition = ReadCondition {
        if_match: input.copy_source_if_match.as_deref(),
        if_none_match: input.copy_source_if_none_match.as_deref(),
        if_modified_since: input.copy_source_if_modified_since,
        if_unmodified_since: input.copy_source_if_unmodified_since,
    };
    condition.check(source).map_err(Unmet::source_refusal)
}

/// `x-amz-copy-source-range`. Unlike `Range` it names both ends, and the source must have them.
struct SourceRange<'a> {
    header: &'a str,
    bytes: Range<u64>,
}

impl<'a> SourceRange<'a> {
    fn parse(header: &'a str) -> Result<Self, ServiceError> {
        let number = |text: &str| text.parse::<u64>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
        let ends = header.strip_prefix("bytes=").and_then(|ends| ends.split_once('-'));
        let ends = ends.and_then(|(first, last)| Some((number(first)?, number(last)?.checked_add(1)?)));
        match ends.filter(|(start, end)| start < end) {
            Some((start, end)) => Ok(Self { header, bytes: start..end }),
            None => {
                let message = "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are \
                               the zero-based offsets of the first and last bytes to copy";
                Err(invalid_argument(message, "x-amz-copy-source-range", header))
            }
        }
    }

    fn of(&self, size_bytes: u64) -> Result<Range<u64>, ServiceError> {
        if self.bytes.end <= size_bytes {
            return Ok(self.bytes.clone());
        }
        let message = format!("Range specified is not valid for source object of size: {size_bytes}");
        Err(invalid_argument(&message, "x-amz-copy-source-range", self.header))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, expected: Result<Range<u64>, &str>) {
        let range = SourceRange::parse(header).and_then(|range| range.of(10));
        let range = range.map_err(|error| (error.code, error.message.unwrap_or_default()));
        match expected {
            Ok(expected) => assert_eq!(range, Ok(expected), "{header:?}"),
            Err(beginning) => {
                let (code, message) = range.unwrap_err();
                assert!(code == "InvalidArgument" && message.starts_with(beginning), "{header:?}: {message}");
            }
        }
    }

    #[test]
    fn a_source_range_has_two_ends_within_the_source() {
        check("bytes=0-9", Ok(0..10));
        check("bytes=3-3", Ok(3..4));
        for header in ["bytes=0-10", "bytes=10-10", "bytes=0-18446744073709551614"] {
            check(header, Err("Range specified is not valid for source object of size: 10"));
        }
        for header in [
            "",
            "bytes=",
            "bytes=1-",
            "bytes=-1",
            "bytes=2-1",
            "bytes=0-1,3-4",
            "0-1",
            "bytes=+0-1",
            "bytes=0-18446744073709551615",
        ] {
            check(header, Err("The x-amz-copy-source-range value must be"));
        }
    }
}
