//! Deployment packages as they come in: where from, how large, and how a refusal is worded.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html>.
//!
//! # Not (yet) like AWS
//! - Code comes as `ZipFile` or from a bucket, not as a container image.
//! - Objects are read on behalf of the account; whether the *caller* may read this one (`s3:GetObject`) is not checked here.
//! - A package that was admitted for a call which is then refused, because another call was faster, stays among the code packages;
//!   they are addressed by content, so it takes its place once. A dry run keeps nothing.

use bytes::Bytes;
use gatewright_model::function::CodePackage;
use gatewright_model::ports::{CodeRefusal, ObjectRefusal};
use gatewright_shapes_lambda::types::{FunctionCode, S3ObjectStorageMode};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::ports::Ports;
use crate::refusal::invalid_parameter;
use crate::unsupported::{is_given, refuse_first};

/// Largest package that can be sent in a request.
pub(crate) const ZIP_BYTES_MAX: usize = 52_428_800;
/// What a package may have once inflated.
const UNZIPPED_BYTES_MAX: u64 = 262_144_000;
/// Largest object that is read: as much as a package may inflate to, and as many bytes for names and directory as a request may
/// bring. AWS sets no limit to the zip itself.
const OBJECT_BYTES_MAX: u64 = UNZIPPED_BYTES_MAX + ZIP_BYTES_MAX as u64;

/// Where code comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CodeSource {
    /// The request itself.
    Zip(Bytes),
    /// A bucket.
    Object {
        /// Its name.
        bucket: String,
        /// The object's key.
        key: String,
        /// The object's version, if not the current one.
        version: Option<String>,
    },
}

/// Where the code comes from; nothing is read yet.
///
/// # Errors
/// 400 when that is nowhere or more than one place, 413 when an uploaded zip is over 50 MiB.
pub(crate) fn source(code: FunctionCode) -> Result<CodeSource, ServiceError> {
    let is_from_s3 = code.s3_bucket.is_some() || code.s3_key.is_some() || code.s3_object_version.is_some();
    let is_image = code.image_uri.is_some();
    let is_sealed = is_given(code.source_kms_key_arn.as_deref());
    let Some(zip) = code.zip_file else {
        let is_reference = code.s3_object_storage_mode == Some(S3ObjectStorageMode::Reference);
        refuse_first(&[
            (is_image, "functions from container images (ImageUri)"),
            (is_sealed, SEALED),
            (is_reference, "code that stays in its bucket (S3ObjectStorageMode REFERENCE)"),
        ])?;
        return match (code.s3_bucket, code.s3_key) {
            (Some(bucket), Some(key)) => Ok(CodeSource::Object { bucket, key, version: code.s3_object_version }),
            _ => Err(invalid_parameter("Please provide a source for function code.")),
        };
    };
    if is_from_s3 || is_image || code.s3_object_storage_mode.is_some() {
        return Err(invalid_parameter("Please do not provide other FunctionCode parameters when providing a ZipFile."));
    }
    refuse_first(&[(is_sealed, SEALED)])?;
    refuse_empty(&zip)?;
    if zip.len() > ZIP_BYTES_MAX {
        let message = format!("Zipped size must be smaller than {ZIP_BYTES_MAX} bytes");
        return Err(ServiceError::new("RequestEntityTooLargeException", 413, message));
    }
    Ok(CodeSource::Zip(zip))
}

/// The zip, not yet looked into, read on behalf of the call's account. A bucket must be in the call's region, as on AWS.
///
/// # Errors
/// 400 and 403 when the object cannot be had, as AWS words it.
pub(crate) async fn fetch(ports: &Ports, context: &CallContext, source: CodeSource) -> Result<Bytes, ServiceError> {
    let (bucket, key, version) = match source {
        CodeSource::Zip(zip) => return Ok(zip),
        CodeSource::Object { bucket, key, version } => (bucket, key, version),
    };
    let (account, region) = (&context.account, &context.region);
    let found = ports.objects.get(account, region, &bucket, &key, version.as_deref(), OBJECT_BYTES_MAX).await;
    let zip = found.map_err(|refusal| worded_object(&bucket, &key, refusal))?;
    refuse_empty(&zip)?;
    Ok(zip)
}

/// Has the zip checked and kept.
///
/// # Errors
/// 400 when it cannot be unzipped or inflates to too much.
pub(crate) async fn keep(ports: &Ports, zip: Bytes) -> Result<CodePackage, ServiceError> {
    ports.code.admit(zip).await.map_err(worded)
}

/// Has the zip checked as [`keep`] does, for a dry run, and keeps nothing.
///
/// # Errors
/// As of [`keep`].
pub(crate) async fn check(ports: &Ports, zip: Bytes) -> Result<CodePackage, ServiceError> {
    ports.code.check(zip).await.map_err(worded)
}

const SEALED: &str = "encrypted packages (SourceKMSKeyArn)";

fn refuse_empty(zip: &Bytes) -> Result<(), ServiceError> {
    if zip.is_empty() { Err(invalid_parameter("Uploaded file must be a non-empty zip")) } else { Ok(()) }
}

fn unzipped_too_large(limit_bytes: u64) -> ServiceError {
    invalid_parameter(format!("Unzipped size must be smaller than {limit_bytes} bytes"))
}

fn worded_object(bucket: &str, key: &str, refusal: ObjectRefusal) -> ServiceError {
    let s3_error = |code: &str, message: &str| {
        invalid_parameter(format!("Error occurred while GetObject. S3 Error Code: {code}. S3 Error Message: {message}"))
    };
    let mut worded = match &refusal {
        ObjectRefusal::NoSuchBucket => s3_error("NoSuchBucket", "The specified bucket does not exist"),
        ObjectRefusal::NoSuchKey => s3_error("NoSuchKey", "The specified key does not exist."),
        ObjectRefusal::OtherRegion { region } => {
            let message = format!("The bucket is in this region: {region}. Please use this region to retry the request");
            s3_error("PermanentRedirect", &message)
        }
        ObjectRefusal::NoSuchVersion => s3_error("NoSuchVersion", "The specified version does not exist."),
        // AWS: the one refusal with a name and words of its own.
        ObjectRefusal::AccessDenied => {
            let message = format!(
                "Your access has been denied by S3, please make sure your request credentials have permission to GetObject for \
                 {bucket}/{key}. S3 Error Code: AccessDenied. S3 Error Message: Access Denied"
            );
            ServiceError::new("AccessDeniedException", 403, message)
        }
        ObjectRefusal::TooLarge { .. } => unzipped_too_large(UNZIPPED_BYTES_MAX),
        ObjectRefusal::Storage(_) => return ServiceError::internal(refusal),
    };
    worded.cause = Some(Box::new(refusal));
    worded
}

fn worded(refusal: CodeRefusal) -> ServiceError {
    let mut worded = match &refusal {
        CodeRefusal::NotUnzippable(_) => {
            invalid_parameter("Could not unzip uploaded file. Please check your file, then try to upload again.")
        }
        CodeRefusal::UnzippedTooLarge { limit_bytes } => unzipped_too_large(*limit_bytes),
        CodeRefusal::Storage(_) => return ServiceError::internal(refusal),
    };
    worded.cause = Some(Box::new(refusal));
    worded
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is sent as a zip by its length, what lies in a bucket by its place.
    #[track_caller]
    fn check(code: FunctionCode, expected: Result<&str, (&str, u16, &str)>) {
        let outcome = source(code).map(|source| match source {
            CodeSource::Zip(zip) => zip.len().to_string(),
            CodeSource::Object { bucket, key, version } => format!("{bucket}/{key} {}", version.unwrap_or_default()),
        });
        let outcome = outcome.map_err(|error| (error.code, error.status, error.message.unwrap_or_default()));
        let expected = expected.map(str::to_owned);
        assert_eq!(outcome, expected.map_err(|(code, status, message)| (code, status, message.to_owned())));
    }

    fn zip(bytes: usize) -> FunctionCode {
        FunctionCode { zip_file: Some(Bytes::from(vec![0; bytes])), ..FunctionCode::default() }
    }

    fn text(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn code_has_one_source() {
        let object = || FunctionCode { s3_bucket: text("b"), s3_key: text("k"), ..FunctionCode::default() };
        check(zip(1), Ok("1"));
        check(object(), Ok("b/k "));
        check(FunctionCode { s3_object_version: text("v"), ..object() }, Ok("b/k v"));
        check(FunctionCode { s3_object_storage_mode: Some(S3ObjectStorageMode::Copy), ..object() }, Ok("b/k "));

        let invalid = |code, message| check(code, Err(("InvalidParameterValueException", 400, message)));
        invalid(zip(0), "Uploaded file must be a non-empty zip");
        for nowhere in [
            FunctionCode::default(),
            FunctionCode { s3_key: None, ..object() },
            FunctionCode { s3_bucket: None, ..object() },
            FunctionCode { s3_object_version: text("v"), ..FunctionCode::default() },
        ] {
            invalid(nowhere, "Please provide a source for function code.");
        }
        for more in [
            FunctionCode { s3_bucket: text("b"), ..zip(1) },
            FunctionCode { image_uri: text("i"), ..zip(1) },
            FunctionCode { s3_object_storage_mode: Some(S3ObjectStorageMode::Copy), ..zip(1) },
        ] {
            invalid(more, "Please do not provide other FunctionCode parameters when providing a ZipFile.");
        }
    }

    #[test]
    fn what_is_not_offered_yet_is_refused_by_name() {
        let object = || FunctionCode { s3_bucket: text("b"), s3_key: text("k"), ..FunctionCode::default() };
        let sealed = "encrypted packages (SourceKMSKeyArn)";
        let cases = [
            (FunctionCode { image_uri: text("i"), ..object() }, "functions from container images (ImageUri)"),
            (FunctionCode { source_kms_key_arn: text("arn:aws:kms:x"), ..zip(1) }, sealed),
            (FunctionCode { source_kms_key_arn: text("arn:aws:kms:x"), ..object() }, sealed),
            (
                FunctionCode { s3_object_storage_mode: Some(S3ObjectStorageMode::Reference), ..object() },
                "code that stays in its bucket (S3ObjectStorageMode REFERENCE)",
            ),
        ];
        for (code, what) in cases {
            let message = format!("Gatewright does not yet support {what}.");
            check(code, Err(("InvalidParameterValueException", 400, &message)));
        }
    }

    #[test]
    fn a_zip_may_have_50_mebibytes_and_not_a_byte_more() {
        check(zip(ZIP_BYTES_MAX), Ok("52428800"));
        let message = "Zipped size must be smaller than 52428800 bytes";
        check(zip(ZIP_BYTES_MAX + 1), Err(("RequestEntityTooLargeException", 413, message)));
    }
}
