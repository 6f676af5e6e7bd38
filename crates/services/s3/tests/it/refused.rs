//! Headers that guard something and are not enforced here.

use gatewright_shapes_s3::operations::{CopyObject, CreateBucket, CreateMultipartUpload, GetObject, PutObject};
use gatewright_shapes_s3::types::{
    BucketCannedACL, ChecksumAlgorithm, CopyObjectRequest, CreateBucketRequest, CreateMultipartUploadRequest, GetObjectRequest,
    ObjectCannedACL, ObjectLockMode, ObjectOwnership, PutObjectRequest, ServerSideEncryption, StorageClass,
};
use gatewright_wire::operation::Operation;

use crate::room::{Room, bucket_in, get, member, object, text};

async fn check<O: Operation>(room: &Room, operation: O, input: O::Input, header: &str) {
    let message = "A header you provided implies functionality that is not implemented";
    let error = room.check_refused(operation, input, ("NotImplemented", 501, message)).await;
    assert_eq!(member(&error, "Header").as_deref(), Some(header));
}

#[tokio::test]
async fn a_header_that_is_not_enforced_is_refused_by_name() {
    let room = Room::with_bucket().await;
    let put = || object("a", "x");
    for (input, header) in [
        (PutObjectRequest { acl: Some(ObjectCannedACL::PublicRead), ..put() }, "x-amz-acl"),
        (PutObjectRequest { grant_read: text("id=1"), ..put() }, "x-amz-grant-read"),
        (PutObjectRequest { storage_class: Some(StorageClass::Glacier), ..put() }, "x-amz-storage-class"),
        (PutObjectRequest { tagging: text("a=b"), ..put() }, "x-amz-tagging"),
        (PutObjectRequest { website_redirect_location: text("/"), ..put() }, "x-amz-website-redirect-location"),
        (PutObjectRequest { object_lock_mode: Some(ObjectLockMode::Governance), ..put() }, "x-amz-object-lock-mode"),
        (
            PutObjectRequest { server_side_encryption: Some(ServerSideEncryption::AwsKms), ..put() },
            "x-amz-server-side-encryption",
        ),
        (PutObjectRequest { sse_customer_algorithm: text("AES256"), ..put() }, "x-amz-server-side-encryption-customer-algorithm"),
        (PutObjectRequest { write_offset_bytes: Some(0), ..put() }, "x-amz-write-offset-bytes"),
        (PutObjectRequest { checksum_xxhash3: text("AAAA"), ..put() }, "x-amz-checksum-xxhash3"),
    ] {
        check(&room, PutObject, input, header).await;
    }
    let upload = CreateMultipartUploadRequest {
        bucket: "code".to_owned(),
        key: "a".to_owned(),
        checksum_algorithm: Some(ChecksumAlgorithm::Xxhash64),
        ..CreateMultipartUploadRequest::default()
    };
    check(&room, CreateMultipartUpload, upload.clone(), "x-amz-checksum-algorithm").await;
    let upload = CreateMultipartUploadRequest { tagging: text("a=b"), checksum_algorithm: None, ..upload };
    check(&room, CreateMultipartUpload, upload, "x-amz-tagging").await;
    let copy = CopyObjectRequest {
        bucket: "code".to_owned(),
        key: "a".to_owned(),
        copy_source: "code/b".to_owned(),
        tagging: text("a=b"),
        ..CopyObjectRequest::default()
    };
    check(&room, CopyObject, copy, "x-amz-tagging").await;
    let read = GetObjectRequest { sse_customer_key: text("k"), ..get("a") };
    check(&room, GetObject, read, "x-amz-server-side-encryption-customer-key").await;
}

#[tokio::test]
async fn a_bucket_that_would_be_more_than_a_bucket_is_refused_by_name() {
    let room = Room::new();
    let bucket = || bucket_in("code", None);
    for (input, header) in [
        (CreateBucketRequest { acl: Some(BucketCannedACL::PublicRead), ..bucket() }, "x-amz-acl"),
        (CreateBucketRequest { object_lock_enabled_for_bucket: Some(true), ..bucket() }, "x-amz-bucket-object-lock-enabled"),
        (CreateBucketRequest { object_ownership: Some(ObjectOwnership::ObjectWriter), ..bucket() }, "x-amz-object-ownership"),
    ] {
        check(&room, CreateBucket, input, header).await;
    }
}

#[tokio::test]
async fn a_header_that_says_what_is_so_anyway_is_passed_over() {
    let room = Room::new();
    let bucket = CreateBucketRequest {
        acl: Some(BucketCannedACL::Private),
        object_ownership: Some(ObjectOwnership::BucketOwnerEnforced),
        object_lock_enabled_for_bucket: Some(false),
        ..bucket_in("code", None)
    };
    room.call(CreateBucket, bucket).await.unwrap();
    for acl in [ObjectCannedACL::Private, ObjectCannedACL::BucketOwnerFullControl] {
        let input = PutObjectRequest {
            acl: Some(acl),
            tagging: text(""),
            bucket_key_enabled: Some(false),
            storage_class: Some(StorageClass::Standard),
            ..object("a", "x")
        };
        room.call(PutObject, input).await.unwrap();
    }
}
