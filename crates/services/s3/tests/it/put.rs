use std::collections::BTreeMap;

use gatewright_shapes_s3::operations::{GetObject, PutObject};
use gatewright_shapes_s3::types::{
    ChecksumAlgorithm, ChecksumMode, ChecksumType, GetObjectRequest, PutObjectRequest, ServerSideEncryption, StorageClass,
};

use crate::room::{Room, get, member, object, text};

/// `123456789`, whose checksums every catalogue has.
const BODY: &str = "123456789";
const MD5_HEX: &str = "\"25f9e794323b453885f5181f1b624d0b\"";
const CRC32: &str = "y/Q5Jg==";
const CRC64NVME: &str = "rosUhgp5mIg=";

#[tokio::test]
async fn an_object_is_kept_with_all_that_was_said_about_it() {
    let room = Room::with_bucket().await;
    let input = PutObjectRequest {
        cache_control: text("no-cache"),
        content_disposition: text("attachment"),
        content_encoding: text("gzip"),
        content_language: text("de"),
        content_type: text("text/plain"),
        expires: text("Thu, 01 Jan 2026 00:00:00 GMT"),
        metadata: Some(BTreeMap::from([("who".to_owned(), "me".to_owned())])),
        server_side_encryption: Some(ServerSideEncryption::Aes256),
        storage_class: Some(StorageClass::Standard),
        ..object("a/b", BODY)
    };
    let put = room.call(PutObject, input).await.unwrap();
    assert_eq!(put.e_tag.as_deref(), Some(MD5_HEX));
    assert_eq!(put.server_side_encryption, Some(ServerSideEncryption::Aes256));
    // AWS: who sends no checksum gets this one.
    assert_eq!((put.checksum_crc64_nvme.as_deref(), put.checksum_type), (Some(CRC64NVME), Some(ChecksumType::FullObject)));
    let got = room.get("a/b").await;
    assert_eq!(got.body.unwrap(), BODY);
    assert_eq!(got.content_length, Some(9));
    assert_eq!(got.accept_ranges.as_deref(), Some("bytes"));
    assert_eq!(got.e_tag.as_deref(), Some(MD5_HEX));
    assert_eq!(got.last_modified, Some(room.context().now));
    assert_eq!(got.cache_control.as_deref(), Some("no-cache"));
    assert_eq!(got.content_disposition.as_deref(), Some("attachment"));
    assert_eq!(got.content_encoding.as_deref(), Some("gzip"));
    assert_eq!(got.content_language.as_deref(), Some("de"));
    assert_eq!(got.content_type.as_deref(), Some("text/plain"));
    assert_eq!(got.expires.as_deref(), Some("Thu, 01 Jan 2026 00:00:00 GMT"));
    assert_eq!(got.metadata.unwrap().get("who").map(String::as_str), Some("me"));
    assert_eq!(got.server_side_encryption, Some(ServerSideEncryption::Aes256));
    assert_eq!(got.checksum_crc64_nvme, None, "only with x-amz-checksum-mode");
    room.check_blobs().await;
}

#[tokio::test]
async fn nothing_is_needed_but_a_key() {
    let room = Room::with_bucket().await;
    let input = PutObjectRequest { body: None, ..object("empty", "") };
    assert_eq!(room.call(PutObject, input).await.unwrap().e_tag.as_deref(), Some("\"d41d8cd98f00b204e9800998ecf8427e\""));
    let got = room.get("empty").await;
    assert_eq!((got.body.unwrap().len(), got.content_type.as_deref()), (0, Some("binary/octet-stream")));
    assert_eq!(got.server_side_encryption, None);
}

#[tokio::test]
async fn every_checksum_is_compared_kept_and_shown() {
    let room = Room::with_bucket().await;
    let plain = || object("a", BODY);
    let sha256 = "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=";
    let wrong32 = "AAAAAA==";
    type Change = fn(PutObjectRequest, &str) -> PutObjectRequest;
    let cases: [(&str, &str, &str, Change); 5] = [
        ("CRC32", CRC32, wrong32, |it, value| PutObjectRequest { checksum_crc32: text(value), ..it }),
        ("CRC32C", "4waSgw==", wrong32, |it, value| PutObjectRequest { checksum_crc32_c: text(value), ..it }),
        ("CRC64NVME", CRC64NVME, "AAAAAAAAAAA=", |it, value| PutObjectRequest { checksum_crc64_nvme: text(value), ..it }),
        ("SHA1", "98O8HYCOBHMq32eZZczDTKeuNEE=", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", |it, value| PutObjectRequest {
            checksum_sha1: text(value),
            ..it
        }),
        ("SHA256", sha256, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", |it, value| PutObjectRequest {
            checksum_sha256: text(value),
            ..it
        }),
    ];
    for (name, right, wrong, change) in cases {
        let message = format!("The {name} you specified did not match the calculated checksum.");
        room.check_refused(PutObject, change(plain(), wrong), ("BadDigest", 400, &message)).await;
        let message = format!("Value for x-amz-checksum-{} header is invalid.", name.to_ascii_lowercase());
        room.check_refused(PutObject, change(plain(), "AAAA"), ("InvalidRequest", 400, &message)).await;
        let put = room.call(PutObject, change(plain(), right)).await.unwrap();
        let input = GetObjectRequest { checksum_mode: Some(ChecksumMode::Enabled), ..get("a") };
        let got = room.call(GetObject, input).await.unwrap();
        let put = [put.checksum_crc32, put.checksum_crc32_c, put.checksum_crc64_nvme, put.checksum_sha1, put.checksum_sha256];
        let got = [got.checksum_crc32, got.checksum_crc32_c, got.checksum_crc64_nvme, got.checksum_sha1, got.checksum_sha256];
        assert_eq!(put, got, "{name}");
        assert_eq!(put.into_iter().flatten().collect::<Vec<_>>(), [right], "{name}");
    }
}

#[tokio::test]
async fn what_the_sdk_announces_must_come() {
    let room = Room::with_bucket().await;
    let announcing = || PutObjectRequest { checksum_algorithm: Some(ChecksumAlgorithm::Crc32), ..object("a", BODY) };
    let missing =
        "x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.";
    room.check_refused(PutObject, announcing(), ("InvalidRequest", 400, missing)).await;
    let other = PutObjectRequest { checksum_crc64_nvme: text(CRC64NVME), ..announcing() };
    let message = "Value for x-amz-sdk-checksum-algorithm header is invalid.";
    room.check_refused(PutObject, other, ("InvalidRequest", 400, message)).await;
    let both = PutObjectRequest { checksum_crc64_nvme: text(CRC64NVME), checksum_crc32: text(CRC32), ..object("a", BODY) };
    let message = "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.";
    room.check_refused(PutObject, both, ("InvalidRequest", 400, message)).await;
    let put = room.call(PutObject, PutObjectRequest { checksum_crc32: text(CRC32), ..announcing() }).await.unwrap();
    assert_eq!(put.checksum_crc32.as_deref(), Some(CRC32));
}

#[tokio::test]
async fn content_md5_is_compared() {
    let room = Room::with_bucket().await;
    let with = |md5: &str| PutObjectRequest { content_md5: text(md5), ..object("a", BODY) };
    let message = "The Content-MD5 you specified was invalid.";
    room.check_refused(PutObject, with("no md5"), ("InvalidDigest", 400, message)).await;
    let message = "The Content-MD5 you specified did not match what we received.";
    let error = room.check_refused(PutObject, with("1B2M2Y8AsgTpgAmY7PhCfg=="), ("BadDigest", 400, message)).await;
    assert_eq!(member(&error, "CalculatedDigest").as_deref(), Some("JfnnlDI7RTiF9RgfG2JNCw=="));
    room.call(PutObject, with("JfnnlDI7RTiF9RgfG2JNCw==")).await.unwrap();
}

#[tokio::test]
async fn a_write_may_depend_on_what_is_there() {
    let room = Room::with_bucket().await;
    let failed = ("PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold");
    let absent = || PutObjectRequest { if_none_match: text("*"), ..object("a", "new") };
    let matching = |etag: &str| PutObjectRequest { if_match: text(etag), ..object("a", "newer") };
    let missing = ("NoSuchKey", 404, "The specified key does not exist.");
    room.check_refused(PutObject, matching("\"x\""), missing).await;
    let etag = room.call(PutObject, absent()).await.unwrap().e_tag.unwrap();
    let error = room.check_refused(PutObject, absent(), failed).await;
    assert_eq!(member(&error, "Condition").as_deref(), Some("If-None-Match"));
    room.check_refused(PutObject, matching("\"x\""), failed).await;
    room.call(PutObject, matching(&etag)).await.unwrap();
    assert_eq!(room.body("a").await, "newer");
    let other = PutObjectRequest { if_none_match: text("\"x\""), ..object("a", "new") };
    let message = "A header you provided implies functionality that is not implemented";
    room.check_refused(PutObject, other, ("NotImplemented", 501, message)).await;
    room.check_blobs().await;
}

#[tokio::test]
async fn a_key_may_be_as_long_as_the_limit() {
    let room = Room::with_bucket().await;
    let longest = "é".repeat(512);
    room.put(&longest, "x").await;
    assert_eq!(room.body(&longest).await, "x");
    let error = room
        .check_refused(PutObject, object(&format!("{longest}a"), "x"), ("KeyTooLongError", 400, "Your key is too long"))
        .await;
    assert_eq!((member(&error, "Size"), member(&error, "MaxSizeAllowed")), (text("1025"), text("1024")));
}

#[tokio::test]
async fn too_much_metadata_is_refused() {
    let room = Room::with_bucket().await;
    let metadata = Some(BTreeMap::from([("n".to_owned(), "v".repeat(2048))]));
    let message = "Your metadata headers exceed the maximum allowed metadata size";
    let input = PutObjectRequest { metadata, ..object("a", "x") };
    room.check_refused(PutObject, input, ("MetadataTooLarge", 400, message)).await;
}

#[tokio::test]
async fn an_object_that_is_replaced_leaves_no_bytes() {
    let room = Room::with_bucket().await;
    for body in ["one", "two", "three"] {
        room.put("a", body).await;
        assert_eq!(room.body("a").await, body);
        room.check_blobs().await;
    }
}

#[tokio::test]
async fn a_payload_that_was_not_chunked_cannot_be_said_to_be() {
    let room = Room::with_bucket().await;
    for encoding in ["aws-chunked", "aws-chunked,gzip"] {
        let input = PutObjectRequest { content_encoding: text(encoding), ..object("a", BODY) };
        let message = "The Content-Encoding aws-chunked can only be used with a payload that is sent in chunks";
        room.check_refused(PutObject, input, ("InvalidRequest", 400, message)).await;
    }
}
