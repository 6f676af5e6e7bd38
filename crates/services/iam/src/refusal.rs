//! The errors of IAM by name, each with its code and status.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html> and the errors of the single operations.

use gatewright_wire::service::ServiceError;

/// 409: the name is taken.
pub(crate) fn role_exists(name: &str) -> ServiceError {
    ServiceError::new("EntityAlreadyExists", 409, format!("Role with name {name} already exists."))
}

/// 404: no such role.
pub(crate) fn no_such_role(name: &str) -> ServiceError {
    ServiceError::new("NoSuchEntity", 404, format!("The role with name {name} cannot be found."))
}

/// 400: the trust policy is no policy.
pub(crate) fn malformed_policy(message: impl Into<String>) -> ServiceError {
    ServiceError::new("MalformedPolicyDocument", 400, message)
}

/// 400: a member has a value that AWS does not take.
pub(crate) fn invalid_input(message: impl Into<String>) -> ServiceError {
    ServiceError::new("InvalidInput", 400, message)
}

/// 409: an account quota is used up.
pub(crate) fn limit_exceeded(message: impl Into<String>) -> ServiceError {
    ServiceError::new("LimitExceeded", 409, message)
}

/// 400: the member is understood and not offered. Permission guards are refused, never ignored.
pub(crate) fn not_yet_supported(what: &str) -> ServiceError {
    ServiceError::new("ValidationError", 400, format!("Gatewright does not yet support {what}."))
}
