use std::time::Duration;

use gatewright_shapes_s3::operations::{GetObject, HeadObject};
use gatewright_shapes_s3::types::{ChecksumMode, GetObjectRequest, HeadObjectRequest};

use crate::room::{Room, get, member, text};

const NOT_MODIFIED: (&str, u16, &str) = ("NotModified", 304, "Not Modified");
const FAILED: (&str, u16, &str) = ("PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold");

#[tokio::test]
async fn a_range_is_a_part_of_the_object_without_its_checksum() {
    let room = Room::with_bucket().await;
    room.put("a", "0123456789").await;
    let ranged = |range: &str| GetObjectRequest { range: text(range), checksum_mode: Some(ChecksumMode::Enabled), ..get("a") };
    for (range, body, shown) in [
        ("bytes=2-4", "234", Some("bytes 2-4/10")),
        ("bytes=8-", "89", Some("bytes 8-9/10")),
        ("bytes=-1", "9", Some("bytes 9-9/10")),
        ("bytes=1-2,4-5", "0123456789", None),
    ] {
        let got = room.call(GetObject, ranged(range)).await.unwrap();
        assert_eq!((got.body.unwrap().as_ref(), got.content_range.as_deref()), (body.as_bytes(), shown), "{range}");
        assert_eq!(got.content_length, i64::try_from(body.len()).ok());
        assert_eq!(got.checksum_crc64_nvme.is_some(), shown.is_none(), "{range}");
    }
    let expected = ("InvalidRange", 416, "The requested range is not satisfiable");
    let error = room.check_refused(GetObject, ranged("bytes=10-"), expected).await;
    assert_eq!((member(&error, "RangeRequested"), member(&error, "ActualObjectSize")), (text("bytes=10-"), text("10")));
}

#[tokio::test]
async fn conditions_are_checked_before_anything_is_read() {
    let room = Room::with_bucket().await;
    let etag = room.put("a", "x").await.e_tag.unwrap();
    let written = room.context().now;
    let (before, after) = (Some(written.plus_ms(-1000)), Some(written.plus_ms(999)));
    let other = text("\"other\"");
    type Time = Option<gatewright_model::timestamp::Timestamp>;
    type Conditions = (Option<String>, Option<String>, Time, Time);
    type Expected = Option<(&'static str, u16, &'static str)>;
    let cases: [(Conditions, Expected); 11] = [
        ((Some(etag.clone()), None, None, None), None),
        ((text("*"), None, None, None), None),
        ((other.clone(), None, None, None), Some(FAILED)),
        ((None, None, None, before), Some(FAILED)),
        ((None, None, None, after), None),
        ((Some(etag.clone()), None, None, before), None),
        ((None, Some(etag.clone()), None, None), Some(NOT_MODIFIED)),
        ((None, other.clone(), None, None), None),
        ((None, None, after, None), Some(NOT_MODIFIED)),
        ((None, None, before, None), None),
        ((None, other, after, None), None),
    ];
    for ((if_match, if_none_match, if_modified_since, if_unmodified_since), expected) in cases {
        let input = GetObjectRequest { if_match, if_none_match, if_modified_since, if_unmodified_since, ..get("a") };
        match expected {
            None => drop(room.call(GetObject, input).await.unwrap()),
            Some(expected) => drop(room.check_refused(GetObject, input, expected).await),
        }
    }
}

#[tokio::test]
async fn a_head_is_the_answer_without_the_body() {
    let room = Room::with_bucket().await;
    room.clock.advance(Duration::from_millis(1500));
    room.put("a", "0123456789").await;
    let head = |key: &str| HeadObjectRequest { bucket: "code".to_owned(), key: key.to_owned(), ..HeadObjectRequest::default() };
    let shown = room.call(HeadObject, head("a")).await.unwrap();
    let got = room.get("a").await;
    assert_eq!((shown.content_length, shown.e_tag, shown.content_type), (got.content_length, got.e_tag, got.content_type));
    assert_eq!((shown.last_modified, shown.metadata), (got.last_modified, got.metadata));
    assert_eq!(shown.last_modified.unwrap().epoch_ms % 1000, 0, "as precise as the header");
    let ranged = HeadObjectRequest { range: text("bytes=0-0"), ..head("a") };
    assert_eq!(room.call(HeadObject, ranged).await.unwrap().content_range.as_deref(), Some("bytes 0-0/10"));
    let expected = ("NoSuchKey", 404, "The specified key does not exist.");
    let error = room.check_refused(HeadObject, head("b"), expected).await;
    assert_eq!(member(&error, "Key").as_deref(), Some("b"));
}

#[tokio::test]
async fn a_request_can_say_how_the_answer_describes_itself() {
    let room = Room::with_bucket().await;
    room.put("a", "x").await;
    let input = GetObjectRequest {
        response_cache_control: text("max-age=1"),
        response_content_disposition: text("inline"),
        response_content_encoding: text("br"),
        response_content_language: text("fr"),
        response_content_type: text("image/png"),
        response_expires: Some(room.context().now),
        ..get("a")
    };
    let got = room.call(GetObject, input).await.unwrap();
    assert_eq!(got.cache_control.as_deref(), Some("max-age=1"));
    assert_eq!(got.content_disposition.as_deref(), Some("inline"));
    assert_eq!(got.content_encoding.as_deref(), Some("br"));
    assert_eq!(got.content_language.as_deref(), Some("fr"));
    assert_eq!(got.content_type.as_deref(), Some("image/png"));
    assert_eq!(got.expires.as_deref(), Some("Thu, 01 Jan 2026 00:00:00 GMT"));
}

#[tokio::test]
async fn there_is_only_the_version_null() {
    let room = Room::with_bucket().await;
    room.put("a", "x").await;
    let versioned = |version: &str| GetObjectRequest { version_id: text(version), ..get("a") };
    room.call(GetObject, versioned("null")).await.unwrap();
    room.check_refused(GetObject, versioned("v1"), ("InvalidArgument", 400, "Invalid version id specified")).await;
}

#[tokio::test]
async fn an_object_of_one_piece_has_one_part() {
    let room = Room::with_bucket().await;
    room.put("a", "xyz").await;
    let part = |number: i32| GetObjectRequest { part_number: Some(number), ..get("a") };
    let got = room.call(GetObject, part(1)).await.unwrap();
    assert_eq!((got.body.unwrap().as_ref(), got.content_range.as_deref()), (&b"xyz"[..], Some("bytes 0-2/3")));
    let expected = ("InvalidPartNumber", 416, "The requested partnumber is not satisfiable");
    room.check_refused(GetObject, part(2), expected).await;
    let both = GetObjectRequest { range: text("bytes=0-1"), ..part(1) };
    let expected = ("InvalidRequest", 400, "Cannot specify both Range header and partNumber query parameter");
    room.check_refused(GetObject, both, expected).await;
}

#[tokio::test]
async fn no_more_is_read_than_was_asked_for() {
    let room = Room::with_bucket().await;
    room.put("a", "0123456789").await;
    let ranged = GetObjectRequest { range: text("bytes=3-4"), ..get("a") };
    assert_eq!(room.call(GetObject, ranged).await.unwrap().body.unwrap(), "34");
    assert_eq!(*room.blobs.ranges_read.lock().unwrap(), [2]);
}

#[tokio::test]
async fn an_answers_header_is_not_asked_for_what_no_header_can_carry() {
    let room = Room::with_bucket().await;
    room.put("a", "x").await;
    let asked = |value: &str| GetObjectRequest { response_content_disposition: text(value), ..get("a") };
    for value in ["a\nb", "\0", "\u{7f}", "a\r\nSet-Cookie: b"] {
        let expected = ("InvalidArgument", 400, "The value cannot be sent in a header.");
        let error = room.check_refused(GetObject, asked(value), expected).await;
        assert_eq!(member(&error, "ArgumentName").as_deref(), Some("response-content-disposition"));
        let headed = HeadObjectRequest {
            bucket: "code".to_owned(),
            key: "a".to_owned(),
            response_content_type: text(value),
            ..HeadObjectRequest::default()
        };
        let error = room.check_refused(HeadObject, headed, expected).await;
        assert_eq!(member(&error, "ArgumentName").as_deref(), Some("response-content-type"));
    }
    let got = room.call(GetObject, asked("attachment; filename=\"ü\t\"")).await.unwrap();
    assert_eq!(got.content_disposition.as_deref(), Some("attachment; filename=\"ü\t\""));
}
