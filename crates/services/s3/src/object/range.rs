//! The `Range` header and the `partNumber` parameter: which bytes of an object are meant.
//!
//! Follows RFC 9110, section 14, and <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html>. As on AWS, several
//! ranges, other units and what is no range at all are as if there were none.

use std::ops::Range;

use gatewright_wire::service::ServiceError;

use crate::records::StoredObject;
use crate::refusal::{invalid_argument, invalid_request};

/// Highest number of a part.
const PART_NUMBER_MAX: i32 = 10_000;

/// Which bytes are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Selection {
    pub(crate) bytes: Range<u64>,
    /// `bytes 0-4/10` of an answer with status 206; `None` for the whole object.
    pub(crate) content_range: Option<String>,
    /// How many parts the object has, where one of them was asked for.
    pub(crate) parts_count: Option<i32>,
}

/// The bytes that a request means.
///
/// # Errors
/// 416 for a range or a part that the object does not have, 400 for both at once.
pub(crate) fn select(object: &StoredObject, range: Option<&str>, part: Option<i32>) -> Result<Selection, ServiceError> {
    match (range, part) {
        (Some(_), Some(_)) => Err(invalid_request("Cannot specify both Range header and partNumber query parameter")),
        (_, Some(part)) => select_part(object, part),
        (Some(header), None) => select_range(object.size_bytes, header),
        (None, None) => Ok(whole(object.size_bytes)),
    }
}

fn whole(size_bytes: u64) -> Selection {
    Selection { bytes: 0..size_bytes, content_range: None, parts_count: None }
}

fn some(bytes: Range<u64>, size_bytes: u64) -> Selection {
    let content_range = format!("bytes {}-{}/{size_bytes}", bytes.start, bytes.end.saturating_sub(1));
    Selection { bytes, content_range: Some(content_range), parts_count: None }
}

fn select_range(size_bytes: u64, header: &str) -> Result<Selection, ServiceError> {
    let bounds = header.trim().strip_prefix("bytes=").and_then(|bounds| bounds.split_once('-'));
    let Some((first, last)) = bounds.map(|(first, last)| (first.trim(), last.trim())) else {
        return Ok(whole(size_bytes));
    };
    let bytes = match (number(first), number(last)) {
        (Some(first), Some(last)) if first <= last => first..last.saturating_add(1).min(size_bytes),
        (Some(first), None) if last.is_empty() => first..size_bytes,
        (None, Some(length)) if first.is_empty() => size_bytes.saturating_sub(length)..size_bytes,
        _ => return Ok(whole(size_bytes)),
    };
    if bytes.is_empty() {
        let error = ServiceError::new("InvalidRange", 416, "The requested range is not satisfiable");
        return Err(error.with_member("RangeRequested", header).with_member("ActualObjectSize", size_bytes));
    }
    Ok(some(bytes, size_bytes))
}

/// Digits alone: no sign, no comma. A number beyond 64 bits is beyond every object.
fn number(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(u64::MAX))
}

fn select_part(object: &StoredObject, part: i32) -> Result<Selection, ServiceError> {
    if !(1..=PART_NUMBER_MAX).contains(&part) {
        let message = "Part number must be an integer between 1 and 10000, inclusive";
        return Err(invalid_argument(message, "partNumber", part.to_string()));
    }
    let sizes: Vec<u64> =
        if object.is_multipart { object.pieces.iter().map(|piece| piece.size_bytes).collect() } else { vec![object.size_bytes] };
    let place = usize::try_from(part).unwrap_or_default().saturating_sub(1);
    let (Some(size), Some(before)) = (sizes.get(place), sizes.get(..place)) else {
        let error = ServiceError::new("InvalidPartNumber", 416, "The requested partnumber is not satisfiable");
        return Err(error.with_member("ActualPartCount", sizes.len()).with_member("PartNumberRequested", part));
    };
    let start = before.iter().sum::<u64>();
    let parts_count = object.is_multipart.then(|| i32::try_from(sizes.len()).unwrap_or(i32::MAX));
    if *size == 0 {
        // A range of no bytes cannot be written.
        return Ok(Selection { bytes: start..start, content_range: None, parts_count });
    }
    Ok(Selection { parts_count, ..some(start..start.saturating_add(*size), object.size_bytes) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(size_bytes: u64, header: &str, expected: Option<(Range<u64>, Option<&str>)>) {
        let selected = select_range(size_bytes, header).ok().map(|selection| (selection.bytes, selection.content_range));
        assert_eq!(selected, expected.map(|(bytes, shown)| (bytes, shown.map(str::to_owned))), "{header:?}");
    }

    #[test]
    fn a_range_is_cut_to_the_object() {
        check(10, "bytes=0-4", Some((0..5, Some("bytes 0-4/10"))));
        check(10, "bytes=9-9", Some((9..10, Some("bytes 9-9/10"))));
        check(10, "bytes=3-", Some((3..10, Some("bytes 3-9/10"))));
        check(10, "bytes=3-99999999999999999999999", Some((3..10, Some("bytes 3-9/10"))));
        check(10, "bytes=-3", Some((7..10, Some("bytes 7-9/10"))));
        check(10, "bytes=-11", Some((0..10, Some("bytes 0-9/10"))));
    }

    #[test]
    fn a_range_beyond_the_object_is_refused() {
        for header in ["bytes=10-", "bytes=10-20", "bytes=-0"] {
            check(10, header, None);
        }
        for header in ["bytes=0-", "bytes=0-0", "bytes=-5"] {
            check(0, header, None);
        }
    }

    #[test]
    fn what_is_no_single_range_is_the_whole_object() {
        for header in ["bytes=4-2", "bytes=a-b", "bytes=0-1,3-4", "lines=0-1", "bytes=", "bytes=-", "bytes=+1-2", "0-1"] {
            check(10, header, Some((0..10, None)));
        }
    }
}
