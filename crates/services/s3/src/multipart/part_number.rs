//! The number of a part: where it stands in the object.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html>.

use gatewright_store::record::Record;
use gatewright_wire::service::ServiceError;

use crate::refusal::invalid_argument;

/// AWS: highest number of a part.
pub(super) const PART_NUMBER_MAX: u32 = 10_000;

/// A part number that parts can have.
///
/// # Errors
/// 400.
pub(super) fn part_number(number: i32) -> Result<u32, ServiceError> {
    u32::try_from(number).ok().filter(|number| (1..=PART_NUMBER_MAX).contains(number)).ok_or_else(|| {
        let message = "Part number must be an integer between 1 and 10000, inclusive";
        invalid_argument(message, "partNumber", number.to_string())
    })
}

/// The part number in the key of a part's record.
pub(super) fn number_of(record: &Record) -> u32 {
    record.key.rsplit_once('/').and_then(|(_, number)| number.parse().ok()).unwrap_or_default()
}
