//! Deployment packages as they come in: where from, how large, and how a refusal is worded.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html>.
//!
//! # Not (yet) like AWS
//! Code comes as `ZipFile` only, not from S3 and not as a container image. A package that was admitted for a call which is then
//! refused, because another call was faster, stays among the code packages; they are addressed by content, so it takes its place
//! once. A dry run keeps nothing.

use bytes::Bytes;
use gatewright_model::function::CodePackage;
use gatewright_model::ports::CodeRefusal;
use gatewright_shapes_lambda::types::FunctionCode;
use gatewright_wire::service::ServiceError;

use crate::ports::Ports;
use crate::refusal::{invalid_parameter, not_yet_supported};
use crate::unsupported::{is_given, refuse_first};

/// Largest package that can be sent in a request.
pub(crate) const ZIP_BYTES_MAX: usize = 52_428_800;

/// The uploaded zip, not yet looked into.
///
/// # Errors
/// 400 when the code comes from elsewhere or from nowhere, 413 when the zip is over 50 MiB.
pub(crate) fn zip_file(code: FunctionCode) -> Result<Bytes, ServiceError> {
    let is_from_s3 = code.s3_bucket.is_some() || code.s3_key.is_some() || code.s3_object_version.is_some();
    let is_image = code.image_uri.is_some();
    let Some(zip) = code.zip_file else {
        refuse_first(&[
            (is_image, "functions from container images (ImageUri)"),
            (is_from_s3, "code from S3 (S3Bucket, S3Key); send it as ZipFile"),
        ])?;
        return Err(invalid_parameter("Please provide a source for function code."));
    };
    if is_from_s3 || is_image || code.s3_object_storage_mode.is_some() {
        return Err(invalid_parameter("Please do not provide other FunctionCode parameters when providing a ZipFile."));
    }
    if is_given(code.source_kms_key_arn.as_deref()) {
        return Err(not_yet_supported("encrypted packages (SourceKMSKeyArn)"));
    }
    if zip.is_empty() {
        return Err(invalid_parameter("Uploaded file must be a non-empty zip"));
    }
    if zip.len() > ZIP_BYTES_MAX {
        let message = format!("Zipped size must be smaller than {ZIP_BYTES_MAX} bytes");
        return Err(ServiceError::new("RequestEntityTooLargeException", 413, message));
    }
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

fn worded(refusal: CodeRefusal) -> ServiceError {
    let mut worded = match &refusal {
        CodeRefusal::NotUnzippable(_) => {
            invalid_parameter("Could not unzip uploaded file. Please check your file, then try to upload again.")
        }
        CodeRefusal::UnzippedTooLarge { limit_bytes } => {
            invalid_parameter(format!("Unzipped size must be smaller than {limit_bytes} bytes"))
        }
        CodeRefusal::Storage(_) => return ServiceError::internal(refusal),
    };
    worded.cause = Some(Box::new(refusal));
    worded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(code: FunctionCode, expected: Result<usize, (&str, u16, &str)>) {
        let outcome = zip_file(code).map(|zip| zip.len());
        let outcome = outcome.map_err(|error| (error.code, error.status, error.message.unwrap_or_default()));
        assert_eq!(outcome, expected.map_err(|(code, status, message)| (code, status, message.to_owned())));
    }

    fn zip(bytes: usize) -> FunctionCode {
        FunctionCode { zip_file: Some(Bytes::from(vec![0; bytes])), ..FunctionCode::default() }
    }

    #[test]
    fn code_has_one_source_and_that_is_a_zip() {
        let invalid = |message| Err(("InvalidParameterValueException", 400, message));
        let text = |text: &str| Some(text.to_owned());
        check(zip(1), Ok(1));
        check(zip(0), invalid("Uploaded file must be a non-empty zip"));
        check(FunctionCode::default(), invalid("Please provide a source for function code."));
        let s3 = FunctionCode { s3_bucket: text("b"), s3_key: text("k"), ..FunctionCode::default() };
        check(s3, invalid("Gatewright does not yet support code from S3 (S3Bucket, S3Key); send it as ZipFile."));
        let image = FunctionCode { image_uri: text("i"), ..FunctionCode::default() };
        check(image, invalid("Gatewright does not yet support functions from container images (ImageUri)."));
        let both = FunctionCode { s3_bucket: text("b"), ..zip(1) };
        check(both, invalid("Please do not provide other FunctionCode parameters when providing a ZipFile."));
        let sealed = FunctionCode { source_kms_key_arn: text("arn:aws:kms:x"), ..zip(1) };
        check(sealed, invalid("Gatewright does not yet support encrypted packages (SourceKMSKeyArn)."));
    }

    #[test]
    fn a_zip_may_have_50_mebibytes_and_not_a_byte_more() {
        check(zip(ZIP_BYTES_MAX), Ok(ZIP_BYTES_MAX));
        let message = "Zipped size must be smaller than 52428800 bytes";
        check(zip(ZIP_BYTES_MAX + 1), Err(("RequestEntityTooLargeException", 413, message)));
    }
}
