//! A COGNITO_USER_POOLS authorizer.

use gatewright_model::identity_source::IdentitySource;
use gatewright_model::java_regex;
use gatewright_model::rest_api::Authorizer;
use http::header::AUTHORIZATION;

use crate::plan::CognitoAuthorizerPlan;
use crate::refusal::Cause;

pub(super) fn cognito_authorizer(authorizer: &Authorizer) -> Result<CognitoAuthorizerPlan, Cause> {
    let not_supported = Cause::AuthorizerNotSupported;
    // Without a pool nobody could ever pass; with a URI somebody else was meant to decide.
    let is_something_else =
        authorizer.provider_arns.is_empty() || authorizer.authorizer_uri.is_some() || authorizer.authorizer_credentials.is_some();
    if is_something_else {
        return Err(not_supported);
    }
    let header = match authorizer.identity_source.as_deref().filter(|source| !source.is_empty()).map(IdentitySource::parse) {
        None => AUTHORIZATION,
        Some(Some(IdentitySource::Header(name))) => name,
        Some(_) => return Err(not_supported),
    };
    let expression = authorizer.identity_validation_expression.as_deref().filter(|expression| !expression.is_empty());
    let audience = expression.map(java_regex::compile).transpose().map_err(|_| not_supported)?;
    let mut user_pool_arns = authorizer.provider_arns.clone();
    user_pool_arns.sort_unstable();
    Ok(CognitoAuthorizerPlan { id: authorizer.id.clone(), name: authorizer.name.clone(), header, user_pool_arns, audience })
}
