//! The errors of IAM by name, each with its code, status and AWS's wording.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html> and the errors of the single operations.

use gatewright_wire::service::ServiceError;

/// 409: the name is taken by a role.
pub(crate) fn role_exists(name: &str) -> ServiceError {
    ServiceError::new("EntityAlreadyExists", 409, format!("Role with name {name} already exists."))
}

/// 409: the name is taken by a managed policy of the account.
pub(crate) fn policy_exists(name: &str) -> ServiceError {
    let message = format!("A policy called {name} already exists. Duplicate names are not allowed.");
    ServiceError::new("EntityAlreadyExists", 409, message)
}

/// 404: no such role.
pub(crate) fn no_such_role(name: &str) -> ServiceError {
    no_such_entity(format!("The role with name {name} cannot be found."))
}

/// 404: the role has no such inline policy.
pub(crate) fn no_such_role_policy(name: &str) -> ServiceError {
    no_such_entity(format!("The role policy with name {name} cannot be found."))
}

/// 404: no such managed policy, or it is not attached where it should be.
pub(crate) fn no_such_policy(arn: &str) -> ServiceError {
    no_such_entity(format!("Policy {arn} was not found."))
}

/// 404: no such managed policy to attach.
pub(crate) fn not_attachable(arn: &str) -> ServiceError {
    no_such_entity(format!("Policy {arn} does not exist or is not attachable."))
}

/// 404: the managed policy has no such version.
pub(crate) fn no_such_policy_version(arn: &str, version_id: &str) -> ServiceError {
    no_such_entity(format!("Policy {arn} version {version_id} does not exist or is not attachable."))
}

/// 403: the policy is AWS's or another account's, and only its owner changes it.
pub(crate) fn not_own_policy() -> ServiceError {
    ServiceError::new("AccessDenied", 403, "Policy is outside your own account.")
}

/// 400: the text is no ARN at all. The two blanks are AWS's.
pub(crate) fn unparsable_arn() -> ServiceError {
    validation_error("Invalid ARN:  Could not be parsed!")
}

/// 400: the text is an ARN, but of no managed policy.
pub(crate) fn invalid_policy_arn(arn: &str) -> ServiceError {
    invalid_input(format!("ARN {arn} is not valid."))
}

/// 400: the marker is none that a list gave out.
pub(crate) fn invalid_marker() -> ServiceError {
    validation_error("Invalid Marker.")
}

/// 409: something else still needs what should be deleted.
pub(crate) fn delete_conflict(message: &str) -> ServiceError {
    ServiceError::new("DeleteConflict", 409, message)
}

/// 409: others changed the same thing again and again; nothing was changed by this call.
pub(crate) fn concurrent_modification() -> ServiceError {
    let message = "The request was rejected because multiple requests to change this object were submitted simultaneously. \
                   Wait a few minutes and submit your request again.";
    ServiceError::new("ConcurrentModification", 409, message)
}

/// 400: the text is no policy.
pub(crate) fn malformed_policy(message: impl Into<String>) -> ServiceError {
    ServiceError::new("MalformedPolicyDocument", 400, message)
}

/// 400: a member has a value that AWS does not take.
pub(crate) fn invalid_input(message: impl Into<String>) -> ServiceError {
    ServiceError::new("InvalidInput", 400, message)
}

/// 409: a quota is used up.
pub(crate) fn quota_exceeded(quota: &str, value: impl std::fmt::Display) -> ServiceError {
    limit_exceeded(format!("Cannot exceed quota for {quota}: {value}"))
}

/// 409: a limit that AWS does not word as a quota.
pub(crate) fn limit_exceeded(message: impl Into<String>) -> ServiceError {
    ServiceError::new("LimitExceeded", 409, message)
}

/// 400: the member is understood and not offered. Permission guards are refused, never ignored.
pub(crate) fn not_yet_supported(what: &str) -> ServiceError {
    validation_error(format!("Gatewright does not yet support {what}."))
}

fn validation_error(message: impl Into<String>) -> ServiceError {
    ServiceError::new("ValidationError", 400, message)
}

fn no_such_entity(message: String) -> ServiceError {
    ServiceError::new("NoSuchEntity", 404, message)
}
