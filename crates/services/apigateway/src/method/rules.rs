//! What every stored method fulfils.
//!
//! # Not (yet) like AWS
//! - Refused: `AWS_IAM`, `COGNITO_USER_POOLS`, API keys, request validators, scopes, request models but the built-in `Empty`,
//!   required request parameters but the path's own variables.
//! - AWS's wording for an unknown authorization type is not known.

use gatewright_model::rest_api::{Method, RestApi};
use gatewright_wire::service::ServiceError;

use super::required_parameter;
use crate::mapping_expression::check_method_request_key;
use crate::refusal::{bad_request, not_yet};

/// What every stored method fulfils: AWS's checks in AWS's order, then what is not supported yet. `path` is its
/// resource's.
pub(super) fn check(api: &RestApi, path: &str, method: &Method) -> Result<(), ServiceError> {
    let kind = method.authorization_type.as_str();
    if !["NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS"].contains(&kind) {
        return Err(bad_request(format!(
            "Invalid authorization type specified: {kind}. Valid options are NONE,AWS_IAM,CUSTOM,COGNITO_USER_POOLS"
        )));
    }
    check_authorizer(api, method)?;
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
        _ if kind == "AWS_IAM" || kind == "COGNITO_USER_POOLS" => Err(not_yet(&format!("authorizationType {kind}"))),
        _ if !method.authorization_scopes.is_empty() => Err(not_yet("authorizationScopes")),
        _ => required_parameter::check(path, method),
    }
}

fn check_authorizer(api: &RestApi, method: &Method) -> Result<(), ServiceError> {
    let is_needed = matches!(method.authorization_type.as_str(), "CUSTOM" | "COGNITO_USER_POOLS");
    match &method.authorizer_id {
        Some(id) if api.authorizers.contains_key(id) => Ok(()),
        None if !is_needed => Ok(()),
        _ => Err(bad_request(
            "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid \
             authorizer.",
        )),
    }
}
