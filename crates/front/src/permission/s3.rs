//! What calls of S3 ask for.
//!
//! Follows <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html> and
//! <https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html>.
//!
//! A key is asked about as the object is stored under it, letter for letter and decoded once. A copy's source is taken apart as
//! the service does it. A bucket whose name no bucket can have asks for `*`, since a `/` in it would make it look like another
//! bucket's object.
//!
//! # Not (yet) like AWS
//! - DeleteObjects is refused whole when one of its objects may not be deleted; AWS answers that object's `AccessDenied` beside
//!   the others.
//! - Whoever may read an object but not list its bucket is told on AWS that a missing object is forbidden. That is an answer, not
//!   a question.
//! - A copy takes the tags of its source along, for which AWS asks to read and to write them; no object has any here.
//! - ListBuckets asks for `arn:aws:s3:::*`, which both `*` and the form of AWS's examples match. What AWS asks for was not found
//!   out.
//! - Any ACL or grant at the making of an object asks for `s3:PutObjectAcl`; whether AWS asks for it with `private` was not found
//!   out.
//! - `If-Match` with an ETag asks for `s3:GetObject` too. That is documented of deletes and inferred of the other operations.

use std::borrow::Cow;

use gatewright_wire::document::Document;
use percent_encoding::percent_decode_str;

use super::question::{Asked, Place, is_given, is_name, list, text};

/// Most objects of one DeleteObjects; more are refused.
const OBJECTS_MAX: usize = 1000;
/// Longest key, in bytes; longer ones name no object.
const KEY_BYTES_MAX: usize = 1024;
/// What buckets' names have beside letters and digits.
const BUCKET_NAME_OTHERS: &str = ".-_";

/// Members of operations that make an object, and the action that each asks for beside `s3:PutObject`.
const BESIDE_PUT_OBJECT: [(&str, &str); 9] = [
    ("ACL", "s3:PutObjectAcl"),
    ("GrantFullControl", "s3:PutObjectAcl"),
    ("GrantRead", "s3:PutObjectAcl"),
    ("GrantReadACP", "s3:PutObjectAcl"),
    ("GrantWriteACP", "s3:PutObjectAcl"),
    ("Tagging", "s3:PutObjectTagging"),
    ("ObjectLockMode", "s3:PutObjectRetention"),
    ("ObjectLockRetainUntilDate", "s3:PutObjectRetention"),
    ("ObjectLockLegalHoldStatus", "s3:PutObjectLegalHold"),
];

/// The same of CreateBucket, beside `s3:CreateBucket`.
const BESIDE_CREATE_BUCKET: [(&str, &str); 9] = [
    ("ACL", "s3:PutBucketAcl"),
    ("GrantFullControl", "s3:PutBucketAcl"),
    ("GrantRead", "s3:PutBucketAcl"),
    ("GrantReadACP", "s3:PutBucketAcl"),
    ("GrantWrite", "s3:PutBucketAcl"),
    ("GrantWriteACP", "s3:PutBucketAcl"),
    ("ObjectLockEnabledForBucket", "s3:PutBucketObjectLockConfiguration"),
    ("ObjectLockEnabledForBucket", "s3:PutBucketVersioning"),
    ("ObjectOwnership", "s3:PutBucketOwnershipControls"),
];

pub(super) fn asked(operation: &str, input: &Document, place: &Place<'_>) -> Option<Vec<Asked>> {
    let bucket = text(input, "Bucket").unwrap_or_default();
    let on_bucket = |action: &str| vec![Asked::on(action, bucket_arn(place, bucket))];
    let object = || object_arn(place, bucket, text(input, "Key").unwrap_or_default());
    let on_object = |action: &str| vec![Asked::on(action, object())];
    Some(match operation {
        "ListBuckets" => vec![Asked::on("s3:ListAllMyBuckets", Some(format!("arn:{}:s3:::*", place.partition())))],
        "CreateBucket" => created_bucket(input, bucket_arn(place, bucket)),
        "HeadBucket" | "ListObjects" | "ListObjectsV2" => on_bucket("s3:ListBucket"),
        "GetBucketLocation" => on_bucket("s3:GetBucketLocation"),
        "DeleteBucket" => on_bucket("s3:DeleteBucket"),
        "ListMultipartUploads" => on_bucket("s3:ListBucketMultipartUploads"),
        "GetObject" | "HeadObject" => on_object(of_version(input, "s3:GetObject", "s3:GetObjectVersion")),
        "GetObjectTagging" => on_object(of_version(input, "s3:GetObjectTagging", "s3:GetObjectVersionTagging")),
        "PutObject" | "CreateMultipartUpload" | "UploadPart" | "CompleteMultipartUpload" => made(input, object()),
        "CopyObject" | "UploadPartCopy" => std::iter::once(read_source(input, place)).chain(made(input, object())).collect(),
        "DeleteObject" => deleted(input, object(), "IfMatch"),
        "DeleteObjects" => deleted_together(input, bucket, place),
        "ListParts" => on_object("s3:ListMultipartUploadParts"),
        "AbortMultipartUpload" => on_object("s3:AbortMultipartUpload"),
        _ => return None,
    })
}

/// What reading an object asks for whose bucket and key another service was told.
pub(super) fn read(bucket: &str, key: &str, is_of_version: bool, place: &Place<'_>) -> Asked {
    let action = if is_of_version { "s3:GetObjectVersion" } else { "s3:GetObject" };
    Asked::on(action, object_arn(place, bucket, key))
}

fn bucket_arn(place: &Place<'_>, bucket: &str) -> Option<String> {
    is_name(bucket, BUCKET_NAME_OTHERS).then(|| format!("arn:{}:s3:::{bucket}", place.partition()))
}

fn object_arn(place: &Place<'_>, bucket: &str, key: &str) -> Option<String> {
    let is_key = (1..=KEY_BYTES_MAX).contains(&key.len());
    bucket_arn(place, bucket).filter(|_| is_key).map(|bucket| format!("{bucket}/{key}"))
}

/// AWS: an operation that names a version asks for the action of versions only.
fn of_version(input: &Document, plain: &'static str, versioned: &'static str) -> &'static str {
    if is_given(input, "VersionId") { versioned } else { plain }
}

fn created_bucket(input: &Document, bucket: Option<String>) -> Vec<Asked> {
    let is_plain = |member: &str| member == "ACL" && text(input, "ACL") == Some("private");
    let beside = BESIDE_CREATE_BUCKET.iter().filter(|(member, _)| is_given(input, member) && !is_plain(member));
    together("s3:CreateBucket", beside.map(|(_, action)| *action), bucket.as_ref())
}

fn made(input: &Document, object: Option<String>) -> Vec<Asked> {
    let beside = BESIDE_PUT_OBJECT.iter().filter(|(member, _)| is_given(input, member)).map(|(_, action)| *action);
    let compared = compares_etag(input, "IfMatch").then_some("s3:GetObject");
    together("s3:PutObject", beside.chain(compared), object.as_ref())
}

/// One action and those beside it, each once. Equal ones follow each other.
fn together<'a>(first: &'a str, beside: impl Iterator<Item = &'a str>, resource: Option<&String>) -> Vec<Asked> {
    let actions = std::iter::once(first).chain(beside);
    let mut asked: Vec<Asked> = actions.map(|action| Asked::on(action, resource.cloned())).collect();
    asked.dedup();
    asked
}

fn deleted(object: &Document, arn: Option<String>, condition: &str) -> Vec<Asked> {
    let action = of_version(object, "s3:DeleteObject", "s3:DeleteObjectVersion");
    let compared = compares_etag(object, condition).then_some("s3:GetObject");
    together(action, compared.into_iter(), arn.as_ref())
}

/// AWS: whoever learns whether an object has an ETag reads it; `*` only asks whether there is one.
fn compares_etag(input: &Document, member: &str) -> bool {
    is_given(input, member) && text(input, member) != Some("*")
}

fn deleted_together(input: &Document, bucket: &str, place: &Place<'_>) -> Vec<Asked> {
    let objects = input.member("Delete").map_or(&[][..], |delete| list(delete, "Objects"));
    if objects.is_empty() || objects.len() > OBJECTS_MAX {
        return vec![Asked::on("s3:DeleteObject", None)];
    }
    let each = objects.iter().flat_map(|object| {
        let arn = object_arn(place, bucket, text(object, "Key").unwrap_or_default());
        deleted(object, arn, "ETag")
    });
    each.collect()
}

/// What reading a copy's source asks for.
fn read_source(input: &Document, place: &Place<'_>) -> Asked {
    let header = text(input, "CopySource").unwrap_or_default();
    let (path, is_of_version) = match header.rsplit_once("?versionId=") {
        Some((path, _)) => (path, true),
        None => (header, false),
    };
    let decoded = percent_decode_str(path).decode_utf8().unwrap_or(Cow::Borrowed(""));
    let path = decoded.strip_prefix('/').unwrap_or(&decoded);
    let (bucket, key) = path.split_once('/').unwrap_or_default();
    read(bucket, key, is_of_version, place)
}
