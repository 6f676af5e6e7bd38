//! The errors of CloudWatch Logs by name; all of the caller's are status 400.
//!
//! Follows <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/CommonErrors.html> and the errors of the single
//! operations.

use gatewright_store::StoreError;
use gatewright_wire::service::ServiceError;

/// What the caller sees when a store error is no defect of ours.
pub(crate) fn of_store(error: StoreError) -> ServiceError {
    match error {
        StoreError::Exists { kind: "log_group", .. } => {
            ServiceError::new("ResourceAlreadyExistsException", 400, "The specified log group already exists")
        }
        StoreError::Exists { kind: "log_stream", .. } => {
            ServiceError::new("ResourceAlreadyExistsException", 400, "The specified log stream already exists")
        }
        StoreError::VersionMismatch { kind: "log_stream", .. } => no_such_stream(),
        other => ServiceError::internal(other),
    }
}

/// The group was changed or deleted between reading and writing it.
pub(crate) fn of_group_write(error: StoreError) -> ServiceError {
    match error {
        StoreError::VersionMismatch { .. } => ServiceError::new(
            "OperationAbortedException",
            400,
            "A conflicting operation is currently in progress against this resource. Please try again.",
        ),
        other => of_store(other),
    }
}

pub(crate) fn no_such_group() -> ServiceError {
    ServiceError::new("ResourceNotFoundException", 400, "The specified log group does not exist.")
}

pub(crate) fn no_such_stream() -> ServiceError {
    ServiceError::new("ResourceNotFoundException", 400, "The specified log stream does not exist.")
}

pub(crate) fn invalid_parameter(message: impl Into<String>) -> ServiceError {
    ServiceError::new("InvalidParameterException", 400, message)
}

pub(crate) fn invalid_token() -> ServiceError {
    invalid_parameter("The specified nextToken is invalid.")
}

/// One failed check in the words of the constraint checks.
pub(crate) fn constraint(value: impl std::fmt::Display, member: &str, must: &str) -> ServiceError {
    invalid_parameter(format!(
        "1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: Member must {must}"
    ))
}

pub(crate) fn not_yet_supported(what: &str) -> ServiceError {
    invalid_parameter(format!("Gatewright does not yet support {what}."))
}
