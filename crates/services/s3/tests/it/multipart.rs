use std::sync::Arc;

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use gatewright_s3::{PART, PART_BYTES_MIN, UPLOAD};
use gatewright_shapes_s3::operations::{
    AbortMultipartUpload, CompleteMultipartUpload, CreateMultipartUpload, GetObject, ListParts, UploadPart,
};
use gatewright_shapes_s3::types::{
    AbortMultipartUploadRequest, ChecksumAlgorithm, ChecksumMode, ChecksumType, CompleteMultipartUploadRequest,
    CompletedMultipartUpload, CompletedPart, CreateMultipartUploadRequest, GetObjectRequest, ListPartsRequest, UploadPartRequest,
};

use crate::room::{Room, get, member, text};

const NO_SUCH_UPLOAD: (&str, u16, &str) = (
    "NoSuchUpload",
    404,
    "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
);
const INVALID_PART: (&str, u16, &str) = (
    "InvalidPart",
    400,
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag \
     may not match the part's entity tag.",
);

pub(crate) fn begin() -> CreateMultipartUploadRequest {
    CreateMultipartUploadRequest {
        bucket: "code".to_owned(),
        key: "big".to_owned(),
        content_type: text("application/zip"),
        ..CreateMultipartUploadRequest::default()
    }
}

pub(crate) fn part(upload_id: &str, number: i32, body: impl Into<Bytes>) -> UploadPartRequest {
    UploadPartRequest {
        bucket: "code".to_owned(),
        key: "big".to_owned(),
        upload_id: upload_id.to_owned(),
        part_number: number,
        body: Some(body.into()),
        ..UploadPartRequest::default()
    }
}

/// Uploads a part and gives the line that completes it.
pub(crate) async fn upload(room: &Room, upload_id: &str, number: i32, body: impl Into<Bytes>) -> CompletedPart {
    let uploaded = room.call(UploadPart, part(upload_id, number, body)).await.unwrap();
    CompletedPart { part_number: Some(number), e_tag: uploaded.e_tag, ..CompletedPart::default() }
}

pub(crate) fn completing(upload_id: &str, parts: Vec<CompletedPart>) -> CompleteMultipartUploadRequest {
    CompleteMultipartUploadRequest {
        bucket: "code".to_owned(),
        key: "big".to_owned(),
        upload_id: upload_id.to_owned(),
        multipart_upload: Some(CompletedMultipartUpload { parts: Some(parts) }),
        ..CompleteMultipartUploadRequest::default()
    }
}

pub(crate) async fn begun(input: CreateMultipartUploadRequest) -> (Arc<Room>, String) {
    let room = Room::with_bucket().await;
    let upload_id = room.call(CreateMultipartUpload, input).await.unwrap().upload_id.unwrap();
    (room, upload_id)
}

fn smallest() -> Bytes {
    vec![b'a'; usize::try_from(PART_BYTES_MIN).unwrap()].into()
}

#[tokio::test]
async fn parts_become_an_object_without_being_copied() {
    let (room, upload_id) = begun(begin()).await;
    // What `aws s3 cp` does: parts in any order, one of them twice.
    let last = upload(&room, &upload_id, 3, "tail").await;
    upload(&room, &upload_id, 1, "replaced").await;
    upload(&room, &upload_id, 2, "never listed").await;
    let first = upload(&room, &upload_id, 1, smallest()).await;
    let parts = vec![first, last];
    let done = room.call(CompleteMultipartUpload, completing(&upload_id, parts)).await.unwrap();
    let whole = [smallest().as_ref(), b"tail"].concat();
    assert!(done.e_tag.as_deref().is_some_and(|etag| etag.len() == 36 && etag.ends_with("-2\"")), "{:?}", done.e_tag);
    assert_eq!(done.location.as_deref(), Some("http://127.0.0.1:4566/code/big"));
    assert_eq!(done.checksum_type, Some(ChecksumType::FullObject));
    let same = room.put("same", whole.clone()).await;
    assert_eq!(done.checksum_crc64_nvme, same.checksum_crc64_nvme, "combined from the parts' checksums");
    let got = room.get("big").await;
    assert_eq!((got.e_tag, got.content_type.as_deref()), (done.e_tag, Some("application/zip")));
    assert!(got.body.unwrap() == whole);
    assert_eq!(room.blob_keys().len(), 3, "two parts, and the object that was put");
    assert!(room.records(UPLOAD).await.is_empty() && room.records(PART).await.is_empty());
    room.check_blobs().await;
    let numbered = |number: i32| GetObjectRequest { part_number: Some(number), ..get("big") };
    let got = room.call(GetObject, numbered(2)).await.unwrap();
    assert_eq!((got.body.unwrap().as_ref(), got.parts_count), (&b"tail"[..], Some(2)));
    assert_eq!(got.content_range.as_deref(), Some("bytes 5242880-5242883/5242884"));
    let across = GetObjectRequest { range: text("bytes=5242878-5242881"), ..get("big") };
    assert_eq!(room.call(GetObject, across).await.unwrap().body.unwrap(), "aata");
    room.check_refused(CompleteMultipartUpload, completing(&upload_id, Vec::new()), MALFORMED).await;
    let again =
        completing(&upload_id, vec![CompletedPart { part_number: Some(1), e_tag: text("x"), ..CompletedPart::default() }]);
    room.check_refused(CompleteMultipartUpload, again, NO_SUCH_UPLOAD).await;
}

const MALFORMED: (&str, u16, &str) =
    ("MalformedXML", 400, "The XML you provided was not well-formed or did not validate against our published schema");

#[tokio::test]
async fn a_composite_checksum_is_made_of_the_parts_checksums() {
    let input = CreateMultipartUploadRequest { checksum_algorithm: Some(ChecksumAlgorithm::Sha256), ..begin() };
    let (room, upload_id) = begun(input).await;
    let sha256 = |bytes: &[u8]| digest(&SHA256, bytes).as_ref().to_vec();
    let bodies = [smallest(), Bytes::from_static(b"tail")];
    let mismatch = "Checksum Type mismatch occurred, expected checksum Type: sha256, actual checksum Type: null";
    room.check_refused(UploadPart, part(&upload_id, 1, "x"), ("InvalidRequest", 400, mismatch)).await;
    let mismatch = "Checksum Type mismatch occurred, expected checksum Type: sha256, actual checksum Type: crc32";
    let other = UploadPartRequest { checksum_crc32: text("y/Q5Jg=="), ..part(&upload_id, 1, "123456789") };
    room.check_refused(UploadPart, other, ("InvalidRequest", 400, mismatch)).await;
    let mut parts = Vec::new();
    for (number, body) in (1..).zip(&bodies) {
        let value = Some(STANDARD.encode(sha256(body)));
        let input = UploadPartRequest { checksum_sha256: value.clone(), ..part(&upload_id, number, body.clone()) };
        let uploaded = room.call(UploadPart, input).await.unwrap();
        assert_eq!(uploaded.checksum_sha256, value);
        parts.push(CompletedPart {
            part_number: Some(number),
            e_tag: uploaded.e_tag,
            checksum_sha256: value,
            ..CompletedPart::default()
        });
    }
    let mut lacking = parts.clone();
    lacking[1].checksum_sha256 = None;
    let missing = "The upload was created using a sha256 checksum. The complete request must include the checksum for each part. \
                   It was missing for part 2 in the request.";
    room.check_refused(CompleteMultipartUpload, completing(&upload_id, lacking), ("InvalidRequest", 400, missing)).await;
    let mut other = parts.clone();
    other[1].checksum_sha256.clone_from(&parts[0].checksum_sha256);
    room.check_refused(CompleteMultipartUpload, completing(&upload_id, other), INVALID_PART).await;
    let composite = STANDARD.encode(sha256(&[sha256(&bodies[0]), sha256(&bodies[1])].concat()));
    let wrong = CompleteMultipartUploadRequest {
        checksum_sha256: parts[0].checksum_sha256.clone(),
        ..completing(&upload_id, parts.clone())
    };
    let message = "The SHA256 you specified did not match the calculated checksum.";
    room.check_refused(CompleteMultipartUpload, wrong, ("BadDigest", 400, message)).await;
    let right = CompleteMultipartUploadRequest { checksum_sha256: Some(composite.clone()), ..completing(&upload_id, parts) };
    let done = room.call(CompleteMultipartUpload, right).await.unwrap();
    assert_eq!(done.checksum_sha256, Some(format!("{composite}-2")));
    assert_eq!(done.checksum_type, Some(ChecksumType::Composite));
    let input = GetObjectRequest { checksum_mode: Some(ChecksumMode::Enabled), ..get("big") };
    assert_eq!(room.call(GetObject, input).await.unwrap().checksum_sha256, done.checksum_sha256);
}

#[tokio::test]
async fn a_full_object_checksum_is_compared_with_the_assembled_bytes() {
    let input = CreateMultipartUploadRequest {
        checksum_algorithm: Some(ChecksumAlgorithm::Crc32),
        checksum_type: Some(ChecksumType::FullObject),
        ..begin()
    };
    let (room, upload_id) = begun(input).await;
    let parts = vec![upload(&room, &upload_id, 1, smallest()).await, upload(&room, &upload_id, 7, "tail").await];
    let with = |value: &str| CompleteMultipartUploadRequest {
        checksum_crc32: text(value),
        checksum_type: Some(ChecksumType::FullObject),
        mpu_object_size: Some(5_242_884),
        ..completing(&upload_id, parts.clone())
    };
    let message = "The CRC32 you specified did not match the calculated checksum.";
    room.check_refused(CompleteMultipartUpload, with("AAAAAA=="), ("BadDigest", 400, message)).await;
    let mode =
        "The upload was created using the FULL_OBJECT checksum mode. The complete request must use the same checksum mode.";
    let other =
        CompleteMultipartUploadRequest { checksum_type: Some(ChecksumType::Composite), ..completing(&upload_id, parts.clone()) };
    room.check_refused(CompleteMultipartUpload, other, ("InvalidRequest", 400, mode)).await;
    let size = "The provided 'x-amz-mp-object-size' header value 5 does not match what was computed: 5242884";
    let other = CompleteMultipartUploadRequest { mpu_object_size: Some(5), ..completing(&upload_id, parts.clone()) };
    room.check_refused(CompleteMultipartUpload, other, ("InvalidRequest", 400, size)).await;
    let whole = [smallest().as_ref(), b"tail"].concat();
    let crc32 = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&whole);
    let done = room.call(CompleteMultipartUpload, with(&STANDARD.encode(crc32.to_be_bytes()))).await.unwrap();
    assert_eq!(done.checksum_crc32, Some(STANDARD.encode(crc32.to_be_bytes())));
}

#[tokio::test]
async fn an_upload_cannot_have_every_checksum() {
    let room = Room::with_bucket().await;
    for (algorithm, kind, message) in [
        (
            Some(ChecksumAlgorithm::Sha256),
            ChecksumType::FullObject,
            "The FULL_OBJECT checksum type cannot be used with the sha256 checksum algorithm.",
        ),
        (
            Some(ChecksumAlgorithm::Crc64Nvme),
            ChecksumType::Composite,
            "The COMPOSITE checksum type cannot be used with the crc64nvme checksum algorithm.",
        ),
        (
            None,
            ChecksumType::FullObject,
            "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.",
        ),
    ] {
        let input = CreateMultipartUploadRequest { checksum_algorithm: algorithm, checksum_type: Some(kind), ..begin() };
        room.check_refused(CreateMultipartUpload, input, ("InvalidRequest", 400, message)).await;
    }
}

#[tokio::test]
async fn a_list_of_parts_that_does_not_fit_is_refused() {
    let (room, upload_id) = begun(begin()).await;
    let one = upload(&room, &upload_id, 1, "small").await;
    let two = upload(&room, &upload_id, 2, "tail").await;
    let complete = |parts: &[&CompletedPart]| completing(&upload_id, parts.iter().map(|part| (*part).clone()).collect());
    let order = "The list of parts was not in ascending order. Parts must be ordered by part number.";
    for parts in [[&two, &one], [&one, &one]] {
        room.check_refused(CompleteMultipartUpload, complete(&parts), ("InvalidPartOrder", 400, order)).await;
    }
    let other = CompletedPart { e_tag: text("\"other\""), ..one.clone() };
    let error = room.check_refused(CompleteMultipartUpload, complete(&[&other]), INVALID_PART).await;
    assert_eq!((member(&error, "PartNumber"), member(&error, "ETag")), (text("1"), text("other")));
    let absent = CompletedPart { part_number: Some(3), ..one.clone() };
    room.check_refused(CompleteMultipartUpload, complete(&[&absent]), INVALID_PART).await;
    let small = ("EntityTooSmall", 400, "Your proposed upload is smaller than the minimum allowed size");
    let error = room.check_refused(CompleteMultipartUpload, complete(&[&one, &two]), small).await;
    assert_eq!((member(&error, "ProposedSize"), member(&error, "MinSizeAllowed")), (text("5"), text("5242880")));
    let unnamed = CompletedPart { e_tag: None, ..one.clone() };
    room.check_refused(CompleteMultipartUpload, complete(&[&unnamed]), MALFORMED).await;
    let conditional = CompleteMultipartUploadRequest { if_match: text("\"x\""), ..complete(&[&two]) };
    let missing = ("NoSuchKey", 404, "The specified key does not exist.");
    room.check_refused(CompleteMultipartUpload, conditional, missing).await;
    // The last part may be as small as it likes, also the only one.
    room.call(CompleteMultipartUpload, complete(&[&two])).await.unwrap();
    assert_eq!(room.body("big").await, "tail");
    room.check_blobs().await;
}

#[tokio::test]
async fn part_numbers_end_at_the_limit() {
    let (room, upload_id) = begun(begin()).await;
    let message = "Part number must be an integer between 1 and 10000, inclusive";
    for number in [0, -1, 10_001] {
        room.check_refused(UploadPart, part(&upload_id, number, "x"), ("InvalidArgument", 400, message)).await;
    }
    let last = upload(&room, &upload_id, 10_000, "x").await;
    room.call(CompleteMultipartUpload, completing(&upload_id, vec![last])).await.unwrap();
}

#[tokio::test]
async fn a_part_is_compared_with_what_came_with_it() {
    let (room, upload_id) = begun(begin()).await;
    let with = |crc32: &str| UploadPartRequest { checksum_crc32: text(crc32), ..part(&upload_id, 1, "123456789") };
    let message = "The CRC32 you specified did not match the calculated checksum.";
    room.check_refused(UploadPart, with("AAAAAA=="), ("BadDigest", 400, message)).await;
    // The upload asked for no algorithm, so any is compared.
    assert_eq!(room.call(UploadPart, with("y/Q5Jg==")).await.unwrap().checksum_crc32.as_deref(), Some("y/Q5Jg=="));
    let md5 = UploadPartRequest { content_md5: text("1B2M2Y8AsgTpgAmY7PhCfg=="), ..part(&upload_id, 1, "x") };
    let message = "The Content-MD5 you specified did not match what we received.";
    room.check_refused(UploadPart, md5, ("BadDigest", 400, message)).await;
}

#[tokio::test]
async fn an_aborted_upload_leaves_nothing() {
    let (room, upload_id) = begun(begin()).await;
    for number in 1..=3 {
        upload(&room, &upload_id, number, "x").await;
    }
    let abort = || AbortMultipartUploadRequest {
        bucket: "code".to_owned(),
        key: "big".to_owned(),
        upload_id: upload_id.clone(),
        ..AbortMultipartUploadRequest::default()
    };
    let other_key = AbortMultipartUploadRequest { key: "other".to_owned(), ..abort() };
    room.check_refused(AbortMultipartUpload, other_key, NO_SUCH_UPLOAD).await;
    room.call(AbortMultipartUpload, abort()).await.unwrap();
    assert!(room.blob_keys().is_empty() && room.records(PART).await.is_empty());
    room.check_refused(AbortMultipartUpload, abort(), NO_SUCH_UPLOAD).await;
    room.check_refused(UploadPart, part(&upload_id, 1, "x"), NO_SUCH_UPLOAD).await;
    let list = ListPartsRequest {
        bucket: "code".to_owned(),
        key: "big".to_owned(),
        upload_id: upload_id.clone(),
        ..ListPartsRequest::default()
    };
    room.check_refused(ListParts, list, NO_SUCH_UPLOAD).await;
}
