//! The refusals of this service, in AWS's words.
//!
//! AWS words the same fact differently by operation; those that several nouns share stand here, the others beside their noun. See
//! <https://docs.aws.amazon.com/apigateway/latest/api/CommonErrors.html> and the error lists of the operations.

use gatewright_model::ids::AccountId;
use gatewright_wire::service::ServiceError;

/// 400: the request as written cannot be carried out.
pub(crate) fn bad_request(message: impl Into<String>) -> ServiceError {
    ServiceError::new("BadRequestException", 400, message)
}

/// 404: what is addressed is not there.
pub(crate) fn not_found(message: impl Into<String>) -> ServiceError {
    ServiceError::new("NotFoundException", 404, message)
}

/// 409: a name is taken or something is in use.
pub(crate) fn conflict(message: impl Into<String>) -> ServiceError {
    ServiceError::new("ConflictException", 409, message)
}

/// 429, as API Gateway answers a full quota.
pub(crate) fn limit_exceeded(message: impl Into<String>) -> ServiceError {
    ServiceError::new("LimitExceededException", 429, message)
}

/// 400: AWS has it, this server does not yet. `what` names the member, and the value where only some values are refused.
pub(crate) fn not_yet(what: &str) -> ServiceError {
    bad_request(format!("Gatewright does not yet support {what}."))
}

/// AWS's answer to an edit that lost every race; also what CreateAuthorizer says of an unknown API.
pub(crate) fn concurrent_modification() -> ServiceError {
    conflict("Unable to complete operation due to concurrent modification. Please try again later.")
}

/// An unknown API, where the operation reports the API itself.
pub(crate) fn no_rest_api(account: &AccountId, rest_api_id: &str) -> ServiceError {
    not_found(format!("Invalid API identifier specified {account}:{rest_api_id}"))
}

/// An unknown resource; also an unknown API in operations below `resources/`.
pub(crate) fn no_resource() -> ServiceError {
    not_found("Invalid Resource identifier specified")
}

/// An unknown method of a known resource; also an impossible verb, anywhere but in PutMethod.
pub(crate) fn no_method() -> ServiceError {
    not_found("Invalid Method identifier specified")
}

/// A method that calls nothing.
pub(crate) fn no_integration() -> ServiceError {
    not_found("Invalid Integration identifier specified")
}

/// A status code under which nothing is declared.
pub(crate) fn no_response() -> ServiceError {
    not_found("Invalid Response status code specified")
}

/// A mapping that cannot work. `error` is what the validation found.
pub(crate) fn invalid_mapping(error: &str) -> ServiceError {
    bad_request(format!("Invalid mapping expression specified: Validation Result: warnings : [], errors : [{error}]"))
}

/// Removing a parameter that is not declared.
pub(crate) fn no_parameter() -> ServiceError {
    not_found("Invalid parameter name specified")
}

/// Removing a media type under which nothing stands.
pub(crate) fn no_content_type() -> ServiceError {
    not_found("Content-Type specified was not found")
}

/// Refuses a status that only announces an answer: a client would wait for the rest.
pub(crate) fn refuse_informational(status_code: &str) -> Result<(), ServiceError> {
    if status_code.starts_with('1') { Err(not_yet(&format!("the status {status_code}"))) } else { Ok(()) }
}
