//! The list of parts in CompleteMultipartUpload, compared with the parts that are there.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html>.

use gatewright_shapes_s3::types::{CompletedMultipartUpload, CompletedPart};
use gatewright_wire::service::ServiceError;

use super::part_number::PART_NUMBER_MAX;
use crate::checksum::combine::combine;
use crate::checksum::digest::{Digests, md5_hex};
use crate::checksum::given::{Given, given_checksums};
use crate::checksum::{Algorithm, Checksum, Coverage, decode};
use crate::etag::is_same_etag;
use crate::limits::{OBJECT_BYTES_MAX, PART_BYTES_MIN};
use crate::records::{Part, Upload};
use crate::refusal::{entity_too_large, internal_error, invalid_request, malformed_xml};

/// A part that is listed.
#[derive(Debug, Clone)]
pub(super) struct Listed {
    pub(super) number: u32,
    etag: String,
    checksum: Option<Given>,
}

/// What the parts make together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Assembled {
    pub(super) size_bytes: u64,
    pub(super) etag: String,
    pub(super) checksum: Checksum,
}

/// The list as it was sent.
///
/// # Errors
/// 400 for no parts, too many, parts without number or entity tag, and numbers that do not ascend.
pub(super) fn admit(list: Option<CompletedMultipartUpload>, upload_id: &str) -> Result<Vec<Listed>, ServiceError> {
    let parts = list.and_then(|list| list.parts).unwrap_or_default();
    if parts.is_empty() || parts.len() > usize::try_from(PART_NUMBER_MAX).unwrap_or(usize::MAX) {
        return Err(malformed_xml());
    }
    let listed = parts.into_iter().map(admit_part).collect::<Result<Vec<_>, _>>()?;
    let is_ascending = listed.iter().zip(listed.iter().skip(1)).all(|(part, next)| part.number < next.number);
    if !is_ascending {
        let message = "The list of parts was not in ascending order. Parts must be ordered by part number.";
        return Err(ServiceError::new("InvalidPartOrder", 400, message).with_member("UploadId", upload_id));
    }
    Ok(listed)
}

/// Compares each listed part with the part of its number, in the same order.
///
/// # Errors
/// 400 for parts that are not there or are others, are too small, or are too large together.
pub(super) fn compare(upload: &Upload, upload_id: &str, parts: &[(&Listed, Option<&Part>)]) -> Result<(), ServiceError> {
    let mut total = 0_u64;
    for (listed, part) in parts {
        let part = part.filter(|part| is_same_etag(&listed.etag, &part.etag)).ok_or_else(|| invalid_part(listed, upload_id))?;
        match &listed.checksum {
            None if upload.is_algorithm_asked && upload.coverage == Coverage::Composite => {
                let (algorithm, number) = (upload.algorithm.lower_name(), listed.number);
                return Err(invalid_request(format!(
                    "The upload was created using a {algorithm} checksum. The complete request must include the checksum for \
                     each part. It was missing for part {number} in the request."
                )));
            }
            Some(given) if given.algorithm == upload.algorithm && given.value != part.checksum => {
                return Err(invalid_part(listed, upload_id));
            }
            Some(given) if given.algorithm != upload.algorithm && upload.is_algorithm_asked => {
                return Err(invalid_part(listed, upload_id));
            }
            _ => {}
        }
        total = total.saturating_add(part.piece.size_bytes);
    }
    let all_but_last = parts.iter().take(parts.len().saturating_sub(1));
    for (listed, part) in all_but_last.filter_map(|(listed, part)| Some((listed, (*part)?))) {
        if part.piece.size_bytes < PART_BYTES_MIN {
            let message = "Your proposed upload is smaller than the minimum allowed size";
            let error = ServiceError::new("EntityTooSmall", 400, message).with_member("ProposedSize", part.piece.size_bytes);
            let error = error.with_member("MinSizeAllowed", PART_BYTES_MIN).with_member("PartNumber", listed.number);
            return Err(error.with_member("ETag", part.etag.as_str()));
        }
    }
    if total > OBJECT_BYTES_MAX {
        return Err(entity_too_large(total, OBJECT_BYTES_MAX));
    }
    Ok(())
}

/// Size, entity tag and checksum of the parts put together.
///
/// # Errors
/// 500 when a part's record does not hold what it should.
pub(super) fn assemble(upload: &Upload, parts: &[Part]) -> Result<Assembled, ServiceError> {
    let mut md5s = Vec::new();
    for part in parts {
        md5s.extend(hex::decode(&part.etag).map_err(|_| internal_error("a part's entity tag is none"))?);
    }
    let value = match upload.coverage {
        Coverage::Composite => composite(upload.algorithm, parts),
        Coverage::FullObject => full_object(upload.algorithm, parts),
    };
    let value = value.ok_or_else(|| internal_error("a part's checksum is none"))?;
    Ok(Assembled {
        size_bytes: parts.iter().map(|part| part.piece.size_bytes).sum(),
        etag: format!("{}-{}", md5_hex(&md5s), parts.len()),
        checksum: Checksum { algorithm: upload.algorithm, coverage: upload.coverage, value },
    })
}

fn composite(algorithm: Algorithm, parts: &[Part]) -> Option<String> {
    let mut digests = Digests::of(algorithm);
    for part in parts {
        digests.update(&decode(&part.checksum, algorithm.bytes())?);
    }
    Some(format!("{}-{}", digests.finish().checksum, parts.len()))
}

fn full_object(algorithm: Algorithm, parts: &[Part]) -> Option<String> {
    let (first, rest) = parts.split_first()?;
    rest.iter().try_fold(first.checksum.clone(), |whole, part| combine(algorithm, &whole, &part.checksum, part.piece.size_bytes))
}

fn admit_part(part: CompletedPart) -> Result<Listed, ServiceError> {
    let checksum = Given::admit(&given_checksums!(part))?;
    let number = part.part_number.and_then(|number| u32::try_from(number).ok()).ok_or_else(malformed_xml)?;
    Ok(Listed { number, etag: part.e_tag.ok_or_else(malformed_xml)?, checksum })
}

fn invalid_part(listed: &Listed, upload_id: &str) -> ServiceError {
    let message = "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified \
                   entity tag may not match the part's entity tag.";
    let error = ServiceError::new("InvalidPart", 400, message).with_member("UploadId", upload_id);
    error.with_member("PartNumber", listed.number).with_member("ETag", listed.etag.trim_matches('"'))
}

#[cfg(test)]
mod tests;
