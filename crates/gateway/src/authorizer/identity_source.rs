//! What a request presents of its caller, where its authorizer looks for it.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html>:
//! the header is looked up regardless of case; absent or empty is 401 without asking the function;
//! the validation expression only validates, it never trims. A REQUEST authorizer has any number of places, and all that it has must be
//! there, whether or not policies are kept.

use std::borrow::Cow;

use gatewright_model::identity_source::IdentitySource;

use crate::event::query::query_parameters;
use crate::plan::{AuthorizerKind, AuthorizerPlan};
use crate::refusal::Cause;
use crate::request::RoadRequest;
use crate::router::Routed;
use crate::surroundings::Surroundings;

/// What was presented.
#[derive(Debug)]
pub enum Presented<'a> {
    /// The token of a TOKEN authorizer, exactly as the client sent it.
    Token(&'a str),
    /// All values at each of a REQUEST authorizer's places, in its order.
    Sources(Vec<Vec<Cow<'a, [u8]>>>),
}

/// Looks where the authorizer says.
///
/// # Errors
/// `IdentitySourceMissing` when a place holds nothing but emptiness, or, of a token, when it stands there more than once or is not text;
/// `IdentityValidationFailed` when a token does not match.
pub(crate) fn presented<'a>(routed: &'a Routed<'_>, authorizer: &AuthorizerPlan) -> Result<Presented<'a>, Cause> {
    match &authorizer.kind {
        AuthorizerKind::Token { header, validation } => {
            let token = token(routed.request, header)?;
            match validation {
                Some(expression) if !expression.is_match(token.as_bytes()) => Err(Cause::IdentityValidationFailed),
                _ => Ok(Presented::Token(token)),
            }
        }
        AuthorizerKind::Request { sources } => {
            let values = sources.iter().map(|source| values(routed, source)).collect::<Result<_, _>>()?;
            Ok(Presented::Sources(values))
        }
    }
}

fn token<'a>(request: &'a RoadRequest, header: &http::HeaderName) -> Result<&'a str, Cause> {
    let mut values = request.headers.get_all(header).iter();
    let token = values.next().and_then(|value| std::str::from_utf8(value.as_bytes()).ok()).unwrap_or_default();
    // Which of two tokens counts is not recorded; nobody honest sends two, so neither does.
    if token.is_empty() || values.next().is_some() {
        return Err(Cause::IdentitySourceMissing);
    }
    Ok(token)
}

/// All of them count: with one alone, a second one that the function goes by could borrow what the first was granted.
fn values<'a>(routed: &'a Routed<'_>, source: &IdentitySource) -> Result<Vec<Cow<'a, [u8]>>, Cause> {
    let request = routed.request;
    let one = |value: Option<Cow<'a, str>>| value.map(bytes).into_iter().collect::<Vec<_>>();
    let values = match source {
        IdentitySource::Header(name) => {
            request.headers.get_all(name).iter().map(|value| Cow::Borrowed(value.as_bytes())).collect()
        }
        IdentitySource::QueryString(name) => {
            query_parameters(&request.query, name).map(|value| bytes(Cow::Owned(value))).collect()
        }
        IdentitySource::StageVariable(name) => {
            let variables = &routed.plan.stage_variables;
            one(variables.iter().find(|(known, _)| known == name).map(|(_, value)| Cow::Borrowed(value.as_str())))
        }
        IdentitySource::Context(name) => {
            let surroundings = Surroundings::of_routed(routed, None, Cow::Borrowed(""));
            one(surroundings.context_value(name).map(|value| Cow::Owned(value.into_owned())))
        }
    };
    if values.iter().all(|value| value.is_empty()) { Err(Cause::IdentitySourceMissing) } else { Ok(values) }
}

fn bytes(text: Cow<'_, str>) -> Cow<'_, [u8]> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
        Cow::Owned(text) => Cow::Owned(text.into_bytes()),
    }
}
