//! Where an authorizer finds the token, and what it must look like.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html>:
//! the header is looked up regardless of case; absent or empty is 401 without asking the function;
//! the validation expression only validates, it never trims.

use crate::plan::AuthorizerPlan;
use crate::refusal::Cause;
use crate::request::RoadRequest;

/// The token in the header that the authorizer names, exactly as the client sent it.
///
/// # Errors
/// `IdentitySourceMissing` when there is none, it is empty, it stands there more than once or is not text;
/// `IdentityValidationFailed` when it does not match.
pub fn token<'a>(request: &'a RoadRequest, authorizer: &AuthorizerPlan) -> Result<&'a str, Cause> {
    let mut values = request.headers.get_all(&authorizer.header).iter();
    let token = values.next().and_then(|value| std::str::from_utf8(value.as_bytes()).ok()).unwrap_or_default();
    // Which of two tokens counts is not recorded; nobody honest sends two, so neither does.
    if token.is_empty() || values.next().is_some() {
        return Err(Cause::IdentitySourceMissing);
    }
    match &authorizer.validation {
        Some(expression) if !expression.is_match(token.as_bytes()) => Err(Cause::IdentityValidationFailed),
        _ => Ok(token),
    }
}
