//! Code that lies in a bucket.

use gatewright_shapes_lambda::operations::{CreateFunction, UpdateFunctionCode};
use gatewright_shapes_lambda::types::{CreateFunctionRequest, FunctionCode, UpdateFunctionCodeRequest};

use crate::room::{BUCKET, Refused, Room, request, text};

fn created_from(bucket: &str, key: &str, version: Option<&str>) -> CreateFunctionRequest {
    let s3_object_version = version.map(str::to_owned);
    let code = FunctionCode { s3_bucket: text(bucket), s3_key: text(key), s3_object_version, ..FunctionCode::default() };
    CreateFunctionRequest { code, ..request("other") }
}

fn updated_from(bucket: &str, key: &str, version: Option<&str>) -> UpdateFunctionCodeRequest {
    UpdateFunctionCodeRequest {
        function_name: "greet".to_owned(),
        s3_bucket: text(bucket),
        s3_key: text(key),
        s3_object_version: version.map(str::to_owned),
        ..UpdateFunctionCodeRequest::default()
    }
}

#[tokio::test]
async fn an_object_is_kept_as_an_uploaded_zip_is() {
    let room = Room::new().await;
    room.call(CreateFunction, created_from(BUCKET, "code.zip", None)).await.unwrap();
    assert_eq!(room.configuration("other").await.code_size, Some(11));
    room.create("greet").await;
    for (version, expected) in [(None, "code of now"), (Some("v1"), "older code")] {
        room.call(UpdateFunctionCode, updated_from(BUCKET, "code.zip", version)).await.unwrap();
        assert_eq!(room.admitted.0.lock().unwrap().last().unwrap(), expected);
        assert_eq!(room.configuration("greet").await.code_size, i64::try_from(expected.len()).ok());
    }
}

#[tokio::test]
async fn a_dry_run_reads_the_object_and_keeps_nothing() {
    let room = Room::new().await;
    room.create("greet").await;
    let (stored, kept) = (room.stored("greet").await, room.admitted.0.lock().unwrap().len());
    let dry = UpdateFunctionCodeRequest { dry_run: Some(true), ..updated_from(BUCKET, "code.zip", None) };
    room.call(UpdateFunctionCode, dry).await.unwrap();
    assert_eq!((room.stored("greet").await, room.admitted.0.lock().unwrap().len()), (stored, kept));
    let dry = UpdateFunctionCodeRequest { dry_run: Some(true), ..updated_from(BUCKET, "gone.zip", None) };
    assert!(room.call(UpdateFunctionCode, dry).await.is_err());
}

#[tokio::test]
async fn an_object_that_cannot_be_had_is_refused_in_the_words_of_aws() {
    type Place = (&'static str, &'static str, Option<&'static str>);
    let room = Room::new().await;
    room.create("greet").await;
    let kept = room.admitted.0.lock().unwrap().len();
    let invalid = |message| ("InvalidParameterValueException", 400, message);
    let cases: Vec<(Place, Refused<'_>)> = vec![
        (
            ("nowhere", "code.zip", None),
            invalid(
                "Error occurred while GetObject. S3 Error Code: NoSuchBucket. S3 Error Message: The specified bucket does not \
                 exist",
            ),
        ),
        (
            (BUCKET, "gone.zip", None),
            invalid(
                "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.",
            ),
        ),
        (
            (BUCKET, "code.zip", Some("v9")),
            invalid(
                "Error occurred while GetObject. S3 Error Code: NoSuchVersion. S3 Error Message: The specified version does not \
                 exist.",
            ),
        ),
        (
            ("foreign", "a/code.zip", None),
            (
                "AccessDeniedException",
                403,
                "Your access has been denied by S3, please make sure your request credentials have permission to GetObject for \
                 foreign/a/code.zip. S3 Error Code: AccessDenied. S3 Error Message: Access Denied",
            ),
        ),
        (
            ("elsewhere", "code.zip", None),
            invalid(
                "Error occurred while GetObject. S3 Error Code: PermanentRedirect. S3 Error Message: The bucket is in this \
                 region: eu-west-1. Please use this region to retry the request",
            ),
        ),
        ((BUCKET, "large.zip", None), invalid("Unzipped size must be smaller than 262144000 bytes")),
        ((BUCKET, "empty.zip", None), invalid("Uploaded file must be a non-empty zip")),
        (
            (BUCKET, "broken.zip", None),
            invalid("Could not unzip uploaded file. Please check your file, then try to upload again."),
        ),
    ];
    for ((bucket, key, version), expected) in cases {
        room.check_refused(CreateFunction, created_from(bucket, key, version), expected).await;
        room.check_refused(UpdateFunctionCode, updated_from(bucket, key, version), expected).await;
    }
    let error = room.call(CreateFunction, created_from(BUCKET, "lost.zip", None)).await.unwrap_err();
    assert_eq!(error.status, 500);
    assert_eq!(room.admitted.0.lock().unwrap().len(), kept);
}
