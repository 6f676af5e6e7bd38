//! Copies in parts, as `aws s3 cp` makes them of large objects, and what it asks for before.

use gatewright_s3::PART_BYTES_MIN;
use gatewright_shapes_s3::operations::{CompleteMultipartUpload, GetObjectTagging, PutObject, UploadPartCopy};
use gatewright_shapes_s3::types::{
    ChecksumAlgorithm, CompletedPart, CreateMultipartUploadRequest, GetObjectTaggingRequest, UploadPartCopyRequest,
};

use crate::multipart::{begin, begun, completing};
use crate::room::{Room, object, text};

fn copy(upload_id: &str, number: i32, range: Option<&str>) -> UploadPartCopyRequest {
    UploadPartCopyRequest {
        bucket: "code".to_owned(),
        key: "big".to_owned(),
        upload_id: upload_id.to_owned(),
        part_number: number,
        copy_source: "/other/so%20urce".to_owned(),
        copy_source_range: range.map(str::to_owned),
        ..UploadPartCopyRequest::default()
    }
}

async fn put_source(room: &Room, body: Vec<u8>) {
    room.create_bucket("other").await;
    let input = gatewright_shapes_s3::types::PutObjectRequest { bucket: "other".to_owned(), ..object("so urce", body) };
    room.call(PutObject, input).await.unwrap();
}

#[tokio::test]
async fn an_object_is_copied_in_ranges_into_another_bucket() {
    let (room, upload_id) = begun(begin()).await;
    let smallest = usize::try_from(PART_BYTES_MIN).unwrap();
    let whole: Vec<u8> = (0..smallest + 5).map(|place| u8::try_from(place % 251).unwrap()).collect();
    put_source(&room, whole.clone()).await;
    let mut parts = Vec::new();
    for (number, range) in [(1, format!("bytes=0-{}", smallest - 1)), (2, format!("bytes={smallest}-{}", smallest + 4))] {
        let copied = room.call(UploadPartCopy, copy(&upload_id, number, Some(&range))).await.unwrap().copy_part_result.unwrap();
        assert_eq!(copied.last_modified, Some(room.context().now));
        assert!(copied.checksum_crc64_nvme.is_some());
        parts.push(CompletedPart { part_number: Some(number), e_tag: copied.e_tag, ..CompletedPart::default() });
    }
    assert_eq!(*room.blobs.ranges_read.lock().unwrap(), [PART_BYTES_MIN, 5], "no more is read than is copied");
    room.call(CompleteMultipartUpload, completing(&upload_id, parts)).await.unwrap();
    assert!(room.body("big").await == whole);
    room.check_blobs().await;
}

#[tokio::test]
async fn without_a_range_all_of_it_is_copied_and_has_the_uploads_checksum() {
    let input = CreateMultipartUploadRequest { checksum_algorithm: Some(ChecksumAlgorithm::Crc32), ..begin() };
    let (room, upload_id) = begun(input).await;
    put_source(&room, b"123456789".to_vec()).await;
    for _ in 0..2 {
        let copied = room.call(UploadPartCopy, copy(&upload_id, 1, None)).await.unwrap().copy_part_result.unwrap();
        assert_eq!(copied.checksum_crc32.as_deref(), Some("y/Q5Jg=="));
        assert_eq!(copied.e_tag.as_deref(), Some("\"25f9e794323b453885f5181f1b624d0b\""));
    }
    room.check_blobs().await;
}

#[tokio::test]
async fn what_cannot_be_copied_as_a_part_is_refused() {
    let (room, upload_id) = begun(begin()).await;
    put_source(&room, b"123456789".to_vec()).await;
    let usual = || copy(&upload_id, 1, None);
    let beyond = "Range specified is not valid for source object of size: 9";
    let form = "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based \
                offsets of the first and last bytes to copy";
    let number = "Part number must be an integer between 1 and 10000, inclusive";
    let failed = "At least one of the pre-conditions you specified did not hold";
    let ended =
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.";
    for (input, expected) in [
        (copy(&upload_id, 1, Some("bytes=0-9")), ("InvalidArgument", 400, beyond)),
        (copy(&upload_id, 1, Some("bytes=5-")), ("InvalidArgument", 400, form)),
        (copy(&upload_id, 0, None), ("InvalidArgument", 400, number)),
        (copy("none", 1, None), ("NoSuchUpload", 404, ended)),
        (
            UploadPartCopyRequest { copy_source: "other/absent".to_owned(), ..usual() },
            ("NoSuchKey", 404, "The specified key does not exist."),
        ),
        (
            UploadPartCopyRequest { copy_source: "nowhere/a".to_owned(), ..usual() },
            ("NoSuchBucket", 404, "The specified bucket does not exist"),
        ),
        (UploadPartCopyRequest { copy_source_if_match: text("x"), ..usual() }, ("PreconditionFailed", 412, failed)),
        (
            UploadPartCopyRequest { copy_source_if_none_match: text("25f9e794323b453885f5181f1b624d0b"), ..usual() },
            ("PreconditionFailed", 412, failed),
        ),
        (
            UploadPartCopyRequest { copy_source_sse_customer_key: text("k"), ..usual() },
            ("NotImplemented", 501, "A header you provided implies functionality that is not implemented"),
        ),
    ] {
        room.check_refused(UploadPartCopy, input, expected).await;
    }
}

#[tokio::test]
async fn a_part_that_names_a_source_is_a_copy_and_any_other_is_not() {
    let room = Room::new();
    let target = ("PUT", "/code/big?partNumber=1&uploadId=u");
    assert_eq!(room.read(target, &[("x-amz-copy-source", "other/a")], "").unwrap().0, "UploadPartCopy");
    assert_eq!(room.read(target, &[], "bytes").unwrap().0, "UploadPart");
    assert_eq!(room.read(("PUT", "/code/big"), &[("x-amz-copy-source", "other/a")], "").unwrap().0, "CopyObject");
    assert_eq!(room.read(("GET", "/code/big?tagging"), &[], "").unwrap().0, "GetObjectTagging");
}

#[tokio::test]
async fn an_object_has_no_tags() {
    let room = Room::with_bucket().await;
    room.put("a", "x").await;
    let of = |key: &str| GetObjectTaggingRequest {
        bucket: "code".to_owned(),
        key: key.to_owned(),
        ..GetObjectTaggingRequest::default()
    };
    assert_eq!(room.call(GetObjectTagging, of("a")).await.unwrap().tag_set, Some(Vec::new()));
    let absent = ("NoSuchKey", 404, "The specified key does not exist.");
    room.check_refused(GetObjectTagging, of("absent"), absent).await;
    let versioned = GetObjectTaggingRequest { version_id: text("v1"), ..of("a") };
    let invalid = ("InvalidArgument", 400, "Invalid version id specified");
    room.check_refused(GetObjectTagging, versioned, invalid).await;
}
