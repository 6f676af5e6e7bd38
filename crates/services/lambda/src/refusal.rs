//! The errors of Lambda by name, each with its code, status and, where it is always the same, its words.
//!
//! Follows the *Errors* sections of <https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html>.

use gatewright_wire::service::{CallContext, ServiceError};

/// 400: a member has a value that AWS does not take.
pub(crate) fn invalid_parameter(message: impl Into<String>) -> ServiceError {
    ServiceError::new("InvalidParameterValueException", 400, message)
}

/// 400: the member is understood and not offered.
pub(crate) fn not_yet_supported(what: &str) -> ServiceError {
    invalid_parameter(format!("Gatewright does not yet support {what}."))
}

/// 400 in the words of a failed constraint, for constraints that the model does not have.
pub(crate) fn above_maximum(member: &str, value: i64, maximum: i64) -> ServiceError {
    let message = format!(
        "1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: \
         Member must have value less than or equal to {maximum}"
    );
    ServiceError::new("ValidationException", 400, message)
}

/// 400 in the words of a failed constraint.
pub(crate) fn constraint(member: &str, value: &str, constraint: &str) -> ServiceError {
    let message =
        format!("1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: {constraint}");
    ServiceError::new("ValidationException", 400, message)
}

/// 404 with any words.
pub(crate) fn not_found(message: impl Into<String>) -> ServiceError {
    ServiceError::new("ResourceNotFoundException", 404, message)
}

/// 404: `arn` carries a qualifier where AWS shows one.
pub(crate) fn function_not_found(arn: &str) -> ServiceError {
    not_found(format!("Function not found: {arn}"))
}

/// 404 of the policy operations.
pub(crate) fn resource_does_not_exist() -> ServiceError {
    not_found("The resource you requested does not exist.")
}

/// 404: nothing was ever permitted.
pub(crate) fn no_policy() -> ServiceError {
    not_found("No policy is associated with the given resource.")
}

/// 404: something else was permitted.
pub(crate) fn statement_not_found(sid: &str) -> ServiceError {
    not_found(format!("Statement {sid} is not found in resource policy."))
}

/// 409: a statement of this id is there.
pub(crate) fn statement_exists(sid: &str) -> ServiceError {
    conflict(format!(
        "The statement id ({sid}) provided already exists. Please provide a new statement id, or remove the existing statement."
    ))
}

/// Largest policy document.
const POLICY_BYTES_MAX: usize = 20_480;

/// Lets a resource policy pass that is not too long.
///
/// # Errors
/// 400.
pub(crate) fn refuse_long_policy(document: &serde_json::Value) -> Result<(), ServiceError> {
    let size_bytes = document.to_string().len();
    if size_bytes <= POLICY_BYTES_MAX {
        return Ok(());
    }
    let message = format!("The final policy size ({size_bytes}) is bigger than the limit ({POLICY_BYTES_MAX}).");
    Err(ServiceError::new("PolicyLengthExceededException", 400, message))
}

/// 409.
pub(crate) fn conflict(message: impl Into<String>) -> ServiceError {
    ServiceError::new("ResourceConflictException", 409, message)
}

/// 409: others keep changing the function.
pub(crate) fn update_in_progress(arn: &str) -> ServiceError {
    conflict(format!("The operation cannot be performed at this time. An update is in progress for resource: {arn}"))
}

/// 412: the caller has read an older revision. `reader` is the operation that shows the latest one.
pub(crate) fn revision_mismatch(reader: &str) -> ServiceError {
    let message = format!(
        "The Revision Id provided does not match the latest Revision Id. Call the {reader} API to retrieve the latest Revision Id"
    );
    ServiceError::new("PreconditionFailedException", 412, message)
}

/// 403: `kind` is the kind of policy that would have to allow it, `identity-based` or `resource-based`.
pub(crate) fn access_denied(context: &CallContext, operation: &str, arn: &str, kind: &str) -> ServiceError {
    let caller = &context.principal.arn;
    let message = format!(
        "User: {caller} is not authorized to perform: lambda:{operation} on resource: {arn} because no {kind} policy allows \
         the lambda:{operation} action"
    );
    ServiceError::new("AccessDeniedException", 403, message)
}

/// 500: the caller learns no more, the operator reads the cause.
pub(crate) fn service_exception(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> ServiceError {
    let message = "An error occurred and the request cannot be processed.";
    ServiceError { cause: Some(cause.into()), ..ServiceError::new("ServiceException", 500, message) }
}
