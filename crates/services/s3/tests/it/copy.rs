use std::collections::BTreeMap;

use gatewright_shapes_s3::operations::{CopyObject, PutObject};
use gatewright_shapes_s3::types::{ChecksumAlgorithm, CopyObjectRequest, MetadataDirective, PutObjectRequest};

use crate::room::{Room, STRANGER, bucket_in, object, text};

fn copy(source: &str, key: &str) -> CopyObjectRequest {
    CopyObjectRequest {
        bucket: "code".to_owned(),
        key: key.to_owned(),
        copy_source: source.to_owned(),
        ..CopyObjectRequest::default()
    }
}

async fn room_with_source() -> std::sync::Arc<Room> {
    let room = Room::with_bucket().await;
    let metadata = Some(BTreeMap::from([("who".to_owned(), "me".to_owned())]));
    let input = PutObjectRequest { content_type: text("text/plain"), metadata, ..object("dir/ü a", "123456789") };
    room.call(PutObject, input).await.unwrap();
    room
}

#[tokio::test]
async fn a_copy_has_the_bytes_and_the_description_of_its_source() {
    let room = room_with_source().await;
    let result = room.call(CopyObject, copy("/code/dir/%C3%BC%20a", "b")).await.unwrap().copy_object_result.unwrap();
    assert_eq!(result.e_tag.as_deref(), Some("\"25f9e794323b453885f5181f1b624d0b\""));
    assert_eq!(result.checksum_crc64_nvme.as_deref(), Some("rosUhgp5mIg="));
    let got = room.get("b").await;
    assert_eq!((got.body.unwrap().as_ref(), got.content_type.as_deref()), (&b"123456789"[..], Some("text/plain")));
    assert_eq!(got.metadata.unwrap().len(), 1);
    room.check_blobs().await;
}

#[tokio::test]
async fn a_copy_may_be_described_anew_and_have_another_checksum() {
    let room = room_with_source().await;
    let input = CopyObjectRequest {
        metadata_directive: Some(MetadataDirective::Replace),
        content_type: text("text/html"),
        checksum_algorithm: Some(ChecksumAlgorithm::Crc32),
        ..copy("code/dir/%C3%BC%20a", "dir/ü a")
    };
    let result = room.call(CopyObject, input).await.unwrap().copy_object_result.unwrap();
    assert_eq!(result.checksum_crc32.as_deref(), Some("y/Q5Jg=="));
    let got = room.get("dir/ü a").await;
    assert_eq!((got.body.unwrap().as_ref(), got.content_type.as_deref()), (&b"123456789"[..], Some("text/html")));
    assert!(got.metadata.unwrap_or_default().is_empty());
    room.check_blobs().await;
}

#[tokio::test]
async fn a_copy_that_changes_nothing_is_refused() {
    let room = room_with_source().await;
    let message = "This copy request is illegal because it is trying to copy an object to itself without changing the object's \
                   metadata, storage class, website redirect location or encryption attributes.";
    room.check_refused(CopyObject, copy("code/dir/%C3%BC%20a", "dir/ü a"), ("InvalidRequest", 400, message)).await;
}

#[tokio::test]
async fn what_cannot_be_copied_is_refused() {
    let room = room_with_source().await;
    let stranger = room.context_of(STRANGER, "us-east-1");
    room.call_as(stranger, gatewright_shapes_s3::operations::CreateBucket, bucket_in("theirs", None)).await.unwrap();
    let malformed = "Copy Source must mention the source bucket and key: sourcebucket/sourcekey";
    for (source, expected) in [
        ("code/absent", ("NoSuchKey", 404, "The specified key does not exist.")),
        ("absent/key", ("NoSuchBucket", 404, "The specified bucket does not exist")),
        ("theirs/key", ("AccessDenied", 403, "Access Denied")),
        ("code", ("InvalidArgument", 400, malformed)),
        ("code/a?versionId=v1", ("InvalidArgument", 400, "Invalid version id specified")),
    ] {
        room.check_refused(CopyObject, copy(source, "b"), expected).await;
    }
    let failed = ("PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold");
    let conditional = CopyObjectRequest { copy_source_if_match: text("\"x\""), ..copy("code/dir/%C3%BC%20a", "b") };
    room.check_refused(CopyObject, conditional, failed).await;
    let etag = text("\"25f9e794323b453885f5181f1b624d0b\"");
    let conditional = CopyObjectRequest { copy_source_if_none_match: etag, ..copy("code/dir/%C3%BC%20a", "b") };
    room.check_refused(CopyObject, conditional, failed).await;
}
