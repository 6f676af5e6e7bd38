//! What every stored method fulfils.
//!
//! # Not (yet) like AWS
//! - Refused: API keys, request validators, request models but the built-in `Empty`,
//!   required request parameters but the path's own variables.
//! - AWS's wording for an unknown authorization type, an authorizer of another kind than the method's authorization type, and scopes on
//!   a method that takes no access tokens is not known.

use gatewright_model::rest_api::{Method, RestApi};
use gatewright_wire::service::ServiceError;

use super::required_parameter;
use crate::authorizer::fits;
use crate::mapping_expression::check_method_request_key;
use crate::refusal::{bad_request, not_yet};

/// Most scopes of one method.
pub(crate) const SCOPES_MAX: usize = 100;

/// What every stored method fulfils: AWS's checks in AWS's order, then what is not supported yet. `path` is its
/// resource's.
pub(super) fn check(api: &RestApi, path: &str, method: &Method) -> Result<(), ServiceError> {
    check_authorization(api, method)?;
    if method.request_validator_id.is_some() {
        return Err(not_yet("requestValidatorId"));
    }
    for model in method.request_models.values() {
        match model.as_str() {
            "Empty" => {}
            "Error" => return Err(not_yet("requestModels other than the built-in `Empty`")),
            unknown => return Err(bad_request(format!("Invalid model identifier specified: {unknown}"))),
        }
    }
    method.request_parameters.keys().try_for_each(|key| check_method_request_key(key))?;
    match method {
        Method { is_api_key_required: true, .. } => Err(not_yet("apiKeyRequired")),
        _ => required_parameter::check(path, method),
    }
}

/// What decides who may call: a known authorization type, an authorizer of the API that fits it, and scopes where tokens have some.
pub(crate) fn check_authorization(api: &RestApi, method: &Method) -> Result<(), ServiceError> {
    let kind = method.authorization_type.as_str();
    if !["NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS"].contains(&kind) {
        return Err(bad_request(format!(
            "Invalid authorization type specified: {kind}. Valid options are NONE,AWS_IAM,CUSTOM,COGNITO_USER_POOLS"
        )));
    }
    check_authorizer(api, method)?;
    check_scopes(method)
}

/// Scopes are asked of access tokens, which no other method takes.
fn check_scopes(method: &Method) -> Result<(), ServiceError> {
    let scopes = &method.authorization_scopes;
    if !scopes.is_empty() && method.authorization_type != "COGNITO_USER_POOLS" {
        return Err(bad_request("authorizationScopes are only valid with authorizationType COGNITO_USER_POOLS"));
    }
    if scopes.len() > SCOPES_MAX {
        return Err(bad_request(format!("A method can have at most {SCOPES_MAX} authorizationScopes")));
    }
    // One that is empty or holds a blank is in no token, so that its method would be closed for everybody.
    match scopes.iter().find(|scope| scope.is_empty() || scope.contains(char::is_whitespace)) {
        Some(scope) => Err(bad_request(format!("Invalid authorization scope specified: '{scope}'"))),
        None => Ok(()),
    }
}

fn check_authorizer(api: &RestApi, method: &Method) -> Result<(), ServiceError> {
    let is_needed = matches!(method.authorization_type.as_str(), "CUSTOM" | "COGNITO_USER_POOLS");
    match &method.authorizer_id {
        Some(id) if api.authorizers.get(id).is_some_and(|authorizer| fits(authorizer, &method.authorization_type)) => Ok(()),
        None if !is_needed => Ok(()),
        _ => Err(bad_request(
            "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid \
             authorizer.",
        )),
    }
}
