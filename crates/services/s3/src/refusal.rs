//! The errors of S3 by name, each with its code, status, words and members.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html>; the members are those that S3 adds to the
//! error's XML.

use gatewright_wire::service::ServiceError;

/// 404: nobody has a bucket of this name.
pub(crate) fn no_such_bucket(bucket: &str) -> ServiceError {
    ServiceError::new("NoSuchBucket", 404, "The specified bucket does not exist").with_member("BucketName", bucket)
}

/// 404: the bucket has no object of this key.
pub(crate) fn no_such_key(key: &str) -> ServiceError {
    ServiceError::new("NoSuchKey", 404, "The specified key does not exist.").with_member("Key", key)
}

/// 404: no upload of this id for this bucket and key.
pub(crate) fn no_such_upload(upload_id: &str) -> ServiceError {
    let message = "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or \
                   completed.";
    ServiceError::new("NoSuchUpload", 404, message).with_member("UploadId", upload_id)
}

/// 403: it is another account's.
pub(crate) fn access_denied() -> ServiceError {
    ServiceError::new("AccessDenied", 403, "Access Denied")
}

/// 400: one argument has a value that AWS does not take.
pub(crate) fn invalid_argument(message: &str, name: &str, value: impl Into<String>) -> ServiceError {
    let error = ServiceError::new("InvalidArgument", 400, message);
    error.with_member("ArgumentName", name).with_member("ArgumentValue", value.into())
}

/// 400 with any words.
pub(crate) fn invalid_request(message: impl Into<String>) -> ServiceError {
    ServiceError::new("InvalidRequest", 400, message)
}

/// 501: a header asks for something that is not offered.
pub(crate) fn not_implemented(header: &str) -> ServiceError {
    let message = "A header you provided implies functionality that is not implemented";
    ServiceError::new("NotImplemented", 501, message).with_member("Header", header)
}

/// 409: others keep coming first.
pub(crate) fn operation_aborted() -> ServiceError {
    let message = "A conflicting conditional operation is currently in progress against this resource. Please try again.";
    ServiceError::new("OperationAborted", 409, message)
}

/// 412: `condition` is the header whose condition does not hold.
pub(crate) fn precondition_failed(condition: &str) -> ServiceError {
    let message = "At least one of the pre-conditions you specified did not hold";
    ServiceError::new("PreconditionFailed", 412, message).with_member("Condition", condition)
}

/// 400: the body is not what the operation asks for.
pub(crate) fn malformed_xml() -> ServiceError {
    let message = "The XML you provided was not well-formed or did not validate against our published schema";
    ServiceError::new("MalformedXML", 400, message)
}

/// 400: larger than [`OBJECT_BYTES_MAX`](crate::OBJECT_BYTES_MAX).
pub(crate) fn entity_too_large(proposed: u64, allowed: u64) -> ServiceError {
    let error = ServiceError::new("EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed size");
    error.with_member("ProposedSize", proposed).with_member("MaxSizeAllowed", allowed)
}

/// 500: the caller learns no more, the operator reads the cause.
pub(crate) fn internal_error(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> ServiceError {
    let message = "We encountered an internal error. Please try again.";
    ServiceError { cause: Some(cause.into()), ..ServiceError::new("InternalError", 500, message) }
}
