use gatewright_shapes_s3::operations::{
    CreateBucket, CreateMultipartUpload, DeleteBucket, DeleteObject, GetBucketLocation, HeadBucket, ListBuckets, PutObject,
};
use gatewright_shapes_s3::types::{
    BucketLocationConstraint, CreateMultipartUploadRequest, DeleteBucketRequest, DeleteObjectRequest, GetBucketLocationRequest,
    HeadBucketRequest, ListBucketsRequest,
};

use crate::room::{OWNER, Refused, Room, STRANGER, bucket_in, get, member, object, text};

const EU: Option<BucketLocationConstraint> = Some(BucketLocationConstraint::EuWest1);

fn head(bucket: &str) -> HeadBucketRequest {
    HeadBucketRequest { bucket: bucket.to_owned(), ..HeadBucketRequest::default() }
}

fn delete(bucket: &str) -> DeleteBucketRequest {
    DeleteBucketRequest { bucket: bucket.to_owned(), ..DeleteBucketRequest::default() }
}

#[tokio::test]
async fn a_bucket_is_made_in_the_region_of_the_call() {
    let room = Room::new();
    let made = room.call(CreateBucket, bucket_in("in-us", None)).await.unwrap();
    assert_eq!(made.location.as_deref(), Some("/in-us"));
    let ireland = || room.context_of(OWNER, "eu-west-1");
    let made = room.call_as(ireland(), CreateBucket, bucket_in("in-eu", EU)).await.unwrap();
    assert_eq!(made.location.as_deref(), Some("http://in-eu.s3.amazonaws.com/"));
    for (bucket, region, location) in [("in-us", "us-east-1", None), ("in-eu", "eu-west-1", EU)] {
        // Both calls tell clients where a bucket is, so they answer from every region.
        assert_eq!(room.call(HeadBucket, head(bucket)).await.unwrap().bucket_region.as_deref(), Some(region));
        let input = GetBucketLocationRequest { bucket: bucket.to_owned(), expected_bucket_owner: None };
        assert_eq!(room.call(GetBucketLocation, input).await.unwrap().location_constraint, location);
    }
}

#[tokio::test]
async fn a_location_must_be_the_region_of_the_call() {
    let room = Room::new();
    let message = |location: &str| {
        format!("The {location} location constraint is incompatible for the region specific endpoint this request was sent to.")
    };
    for (region, location, named) in [
        ("us-east-1", EU, "eu-west-1"),
        ("eu-west-1", None, "unspecified"),
        ("eu-west-1", Some(BucketLocationConstraint::UsWest2), "us-west-2"),
    ] {
        let expected = ("IllegalLocationConstraintException", 400, message(named));
        let context = room.context_of(OWNER, region);
        let expected: Refused<'_> = (expected.0, expected.1, &expected.2);
        room.check_refused_as(context, CreateBucket, bucket_in("code", location), expected).await;
    }
    let legacy = bucket_in("code", Some(BucketLocationConstraint::Eu));
    room.call_as(room.context_of(OWNER, "eu-west-1"), CreateBucket, legacy).await.unwrap();
}

#[tokio::test]
async fn a_name_that_no_bucket_can_have_is_refused() {
    let room = Room::new();
    let expected = ("InvalidBucketName", 400, "The specified bucket is not valid.");
    let error = room.check_refused(CreateBucket, bucket_in("No_Bucket", None), expected).await;
    assert_eq!(member(&error, "BucketName").as_deref(), Some("No_Bucket"));
}

#[tokio::test]
async fn a_name_belongs_to_one_account_of_the_server() {
    let room = Room::with_bucket().await;
    room.put("kept", "x").await;
    // AWS: in us-east-1 one may make one's own bucket again, and nothing changes.
    room.call(CreateBucket, bucket_in("code", None)).await.unwrap();
    assert_eq!(room.body("kept").await, "x");
    let owned = "Your previous request to create the named bucket succeeded and you already own it.";
    let expected = ("BucketAlreadyOwnedByYou", 409, owned);
    room.check_refused_as(room.context_of(OWNER, "eu-west-1"), CreateBucket, bucket_in("code", EU), expected).await;
    let taken = "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please \
                 select a different name and try again.";
    let stranger = room.context_of(STRANGER, "us-east-1");
    let expected = ("BucketAlreadyExists", 409, taken);
    room.check_refused_as(stranger, CreateBucket, bucket_in("code", None), expected).await;
}

#[tokio::test]
async fn another_accounts_bucket_is_closed() {
    let room = Room::with_bucket().await;
    let denied = ("AccessDenied", 403, "Access Denied");
    let stranger = || room.context_of(STRANGER, "us-east-1");
    room.check_refused_as(stranger(), HeadBucket, head("code"), denied).await;
    room.check_refused_as(stranger(), PutObject, object("a", "x"), denied).await;
    room.check_refused_as(stranger(), gatewright_shapes_s3::operations::GetObject, get("a"), denied).await;
    room.check_refused_as(stranger(), DeleteBucket, delete("code"), denied).await;
    let expecting = HeadBucketRequest { expected_bucket_owner: text(STRANGER), ..head("code") };
    room.check_refused(HeadBucket, expecting, denied).await;
    let expecting = HeadBucketRequest { expected_bucket_owner: text(OWNER), ..head("code") };
    room.call(HeadBucket, expecting).await.unwrap();
}

#[tokio::test]
async fn a_bucket_of_another_region_names_its_region() {
    let room = Room::with_bucket().await;
    let message = "The authorization header is malformed; the region 'eu-west-1' is wrong; expecting 'us-east-1'";
    let ireland = room.context_of(OWNER, "eu-west-1");
    let expected = ("AuthorizationHeaderMalformed", 400, message);
    let error = room.check_refused_as(ireland, PutObject, object("a", "x"), expected).await;
    assert_eq!(member(&error, "Region").as_deref(), Some("us-east-1"));
}

#[tokio::test]
async fn a_bucket_that_is_not_there_is_named() {
    let room = Room::new();
    let expected = ("NoSuchBucket", 404, "The specified bucket does not exist");
    let error = room.check_refused(PutObject, object("a", "x"), expected).await;
    assert_eq!(member(&error, "BucketName").as_deref(), Some("code"));
    room.check_refused(HeadBucket, head("code"), expected).await;
    room.check_refused(DeleteBucket, delete("code"), expected).await;
}

#[tokio::test]
async fn a_bucket_with_objects_is_not_deleted() {
    let room = Room::with_bucket().await;
    room.put("a", "x").await;
    let expected = ("BucketNotEmpty", 409, "The bucket you tried to delete is not empty");
    room.check_refused(DeleteBucket, delete("code"), expected).await;
    let input = DeleteObjectRequest { bucket: "code".to_owned(), key: "a".to_owned(), ..DeleteObjectRequest::default() };
    room.call(DeleteObject, input).await.unwrap();
    room.call(DeleteBucket, delete("code")).await.unwrap();
    let stranger = room.context_of(STRANGER, "us-east-1");
    room.call_as(stranger, CreateBucket, bucket_in("code", None)).await.unwrap();
}

#[tokio::test]
async fn a_deleted_bucket_takes_its_uploads_with_it() {
    let room = Room::with_bucket().await;
    let input = CreateMultipartUploadRequest {
        bucket: "code".to_owned(),
        key: "big".to_owned(),
        ..CreateMultipartUploadRequest::default()
    };
    let upload_id = room.call(CreateMultipartUpload, input).await.unwrap().upload_id.unwrap();
    crate::multipart::upload(&room, &upload_id, 1, "part").await;
    room.call(DeleteBucket, delete("code")).await.unwrap();
    assert!(room.records(gatewright_s3::UPLOAD).await.is_empty());
    assert!(room.records(gatewright_s3::PART).await.is_empty());
    room.check_blobs().await;
}

#[tokio::test]
async fn buckets_are_listed_in_pages_with_prefix_and_region() {
    let room = Room::new();
    for name in ["app-b", "app-a", "web"] {
        room.create_bucket(name).await;
    }
    room.call_as(room.context_of(OWNER, "eu-west-1"), CreateBucket, bucket_in("app-c", EU)).await.unwrap();
    room.call_as(room.context_of(STRANGER, "us-east-1"), CreateBucket, bucket_in("app-x", None)).await.unwrap();
    let list = async |input: ListBucketsRequest| {
        let answer = room.call(ListBuckets, input).await.unwrap();
        let names: Vec<String> = answer.buckets.unwrap().into_iter().map(|bucket| bucket.name.unwrap()).collect();
        (names.join(" "), answer.continuation_token)
    };
    assert_eq!(list(ListBucketsRequest::default()).await, ("app-a app-b app-c web".to_owned(), None));
    let region = ListBucketsRequest { bucket_region: text("eu-west-1"), ..ListBucketsRequest::default() };
    assert_eq!(list(region).await, ("app-c".to_owned(), None));
    let first = ListBucketsRequest { prefix: text("app"), max_buckets: Some(2), ..ListBucketsRequest::default() };
    let (names, token) = list(first.clone()).await;
    assert_eq!(names, "app-a app-b");
    assert_eq!(list(ListBucketsRequest { continuation_token: token, ..first }).await, ("app-c".to_owned(), None));
    let wrong = ListBucketsRequest { continuation_token: text("?"), ..ListBucketsRequest::default() };
    let expected = ("InvalidArgument", 400, "The continuation token provided is incorrect");
    room.check_refused(ListBuckets, wrong, expected).await;
}
