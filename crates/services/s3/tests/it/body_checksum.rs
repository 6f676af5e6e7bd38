//! Checksums of requests whose bodies are XML.

use gatewright_wire::document::Document;

use crate::room::{Room, member};

const DELETE: (&str, &str) = ("POST", "/code?delete");
const BODY: &str = "<Delete><Object><Key>a</Key></Object></Delete>";
const OTHER: &str = "<Delete><Object><Key>b</Key></Object></Delete>";
const MD5: &str = "aFPqFnlCon58cZ4Qt7zwvQ==";
const CRC32: &str = "v6Ysrw==";

#[track_caller]
fn check_refused(room: &Room, headers: &[(&'static str, &str)], body: &'static str, expected: (&str, &str)) {
    let error = room.read(DELETE, headers, body).unwrap_err();
    assert_eq!((error.code, error.message.as_deref().unwrap_or_default(), error.status), (expected.0, expected.1, 400));
}

#[tokio::test]
async fn a_body_is_compared_with_the_checksums_that_came_with_it() {
    let room = Room::new();
    let right = [("content-md5", MD5), ("x-amz-checksum-crc32", CRC32), ("x-amz-sdk-checksum-algorithm", "CRC32")];
    assert_eq!(room.read(DELETE, &right, BODY).unwrap().0, "DeleteObjects");
    assert!(room.read(DELETE, &[], OTHER).is_ok());
    let other = "The Content-MD5 you specified did not match what we received.";
    check_refused(&room, &[("content-md5", MD5)], OTHER, ("BadDigest", other));
    check_refused(&room, &[("content-md5", "AAAA")], BODY, ("InvalidDigest", "The Content-MD5 you specified was invalid."));
    let other = "The CRC32 you specified did not match the calculated checksum.";
    check_refused(&room, &[("x-amz-checksum-crc32", CRC32)], OTHER, ("BadDigest", other));
    let invalid = "Value for x-amz-checksum-sha256 header is invalid.";
    check_refused(&room, &[("x-amz-checksum-sha256", CRC32)], BODY, ("InvalidRequest", invalid));
    let error = room.read(DELETE, &[("content-md5", MD5)], OTHER).unwrap_err();
    assert_eq!(member(&error, "ExpectedDigest").as_deref(), Some(MD5));
    // Before anything is read from it: what was cut off on the way is no malformed request.
    check_refused(&room, &[("x-amz-checksum-crc32", CRC32)], "<Delete>", ("BadDigest", other));
}

#[tokio::test]
async fn a_bucket_is_not_made_of_a_body_that_was_changed_on_the_way() {
    let room = Room::new();
    let body = "<CreateBucketConfiguration/>";
    assert!(room.read(("PUT", "/code"), &[], body).is_ok());
    assert_eq!(room.read(("PUT", "/code"), &[("content-md5", MD5)], body).unwrap_err().code, "BadDigest");
}

#[tokio::test]
async fn the_checksum_of_an_object_that_is_completed_is_not_that_of_the_request() {
    let room = Room::new();
    let complete = ("POST", "/code/big?uploadId=u");
    let body = "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>e</ETag></Part></CompleteMultipartUpload>";
    let (operation, input) = room.read(complete, &[("x-amz-checksum-crc32", CRC32)], body).unwrap();
    assert_eq!(operation, "CompleteMultipartUpload");
    assert_eq!(input.member("ChecksumCRC32"), Some(&Document::String(CRC32.to_owned())));
    assert_eq!(room.read(complete, &[("content-md5", MD5)], body).unwrap_err().code, "BadDigest");
}
