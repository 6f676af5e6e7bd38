//! Method: a verb on a resource, and who may call it.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_Method.html>.
//!
//! # Not (yet) like AWS
//! - Refused: `AWS_IAM`, `COGNITO_USER_POOLS`, API keys, request validators, required request parameters, request models but the
//!   built-in `Empty`, scopes.
//! - Setting the authorization type to `NONE` drops the authorizer; whether AWS keeps it is not known.
//! - AWS's wording for an unknown authorization type is not known.

use gatewright_model::rest_api::{Method, RestApi};
use gatewright_shapes_apigateway::{operations, types};
use gatewright_wire::service::{CallContext, Service, ServiceError};

use crate::mapping_expression::check_method_request_key;
use crate::patch::{self, Op, PatchTable, Rule, Step, Wording};
use crate::refusal::{bad_request, conflict, invalid_verb, no_method, no_resource, not_found, not_yet};
use crate::resource::{find as find_resource, find_mut as find_resource_mut};
use crate::{Ports, bind, integration, method_response, working_copy};

/// The verbs of PutMethod, in the order of AWS's refusal.
pub(crate) const VERBS: &[&str] = &["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY"];

pub(crate) fn endpoints(service: Service, ports: &Ports) -> Service {
    service
        .on(operations::PutMethod, bind(ports, put))
        .on(operations::GetMethod, bind(ports, get))
        .on(operations::UpdateMethod, bind(ports, update))
        .on(operations::DeleteMethod, bind(ports, delete))
}

async fn put(ports: Ports, context: CallContext, input: types::PutMethodRequest) -> Result<types::Method, ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        find_resource(api, &input.resource_id)?;
        let method = new_method(api, &input)?;
        let resource = find_resource_mut(api, &input.resource_id)?;
        if resource.methods.contains_key(&method.http_method) {
            return Err(conflict("Method already exists for this resource"));
        }
        let shown = answer(&method);
        resource.methods.insert(method.http_method.clone(), method);
        Ok(shown)
    })
    .await
}

async fn get(ports: Ports, context: CallContext, input: types::GetMethodRequest) -> Result<types::Method, ServiceError> {
    let api = working_copy::read(&ports, &context, &input.rest_api_id, no_resource).await?;
    find(&api, &input.resource_id, &input.http_method).map(answer)
}

async fn update(ports: Ports, context: CallContext, input: types::UpdateMethodRequest) -> Result<types::Method, ServiceError> {
    let operations = patch::operations(input.patch_operations)?;
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let mut method = find(api, &input.resource_id, &input.http_method)?.clone();
        PATCHES.apply(&mut method, &operations)?;
        check(api, &method)?;
        let shown = answer(&method);
        *find_mut(api, &input.resource_id, &input.http_method)? = method;
        Ok(shown)
    })
    .await
}

async fn delete(ports: Ports, context: CallContext, input: types::DeleteMethodRequest) -> Result<(), ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let resource = find_resource_mut(api, &input.resource_id)?;
        resource.methods.remove(&input.http_method).map(drop).ok_or_else(no_method)
    })
    .await
}

/// The method, or AWS's 404 for what is missing first.
pub(crate) fn find<'a>(api: &'a RestApi, resource_id: &str, verb: &str) -> Result<&'a Method, ServiceError> {
    find_resource(api, resource_id)?.methods.get(verb).ok_or_else(no_method)
}

/// The method to change, or AWS's 404 for what is missing first.
pub(crate) fn find_mut<'a>(api: &'a mut RestApi, resource_id: &str, verb: &str) -> Result<&'a mut Method, ServiceError> {
    find_resource_mut(api, resource_id)?.methods.get_mut(verb).ok_or_else(no_method)
}

/// A method as every operation shows it.
pub(crate) fn answer(method: &Method) -> types::Method {
    let responses = method.responses.iter();
    types::Method {
        http_method: Some(method.http_method.clone()),
        authorization_type: Some(method.authorization_type.clone()),
        authorizer_id: method.authorizer_id.clone(),
        api_key_required: Some(method.is_api_key_required),
        request_validator_id: method.request_validator_id.clone(),
        operation_name: method.operation_name.clone(),
        request_parameters: (!method.request_parameters.is_empty()).then(|| method.request_parameters.clone()),
        request_models: (!method.request_models.is_empty()).then(|| method.request_models.clone()),
        method_responses: (!method.responses.is_empty())
            .then(|| responses.map(|(status, response)| (status.clone(), method_response::answer(response))).collect()),
        method_integration: method.integration.as_ref().map(integration::answer),
        authorization_scopes: (!method.authorization_scopes.is_empty()).then(|| method.authorization_scopes.clone()),
    }
}

fn new_method(api: &RestApi, input: &types::PutMethodRequest) -> Result<Method, ServiceError> {
    if !VERBS.contains(&input.http_method.as_str()) {
        return Err(invalid_verb());
    }
    let set = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let method = Method {
        http_method: input.http_method.clone(),
        authorization_type: input.authorization_type.clone(),
        authorizer_id: set(&input.authorizer_id),
        is_api_key_required: input.api_key_required.unwrap_or_default(),
        request_validator_id: set(&input.request_validator_id),
        operation_name: set(&input.operation_name),
        request_parameters: input.request_parameters.clone().unwrap_or_default(),
        request_models: input.request_models.clone().unwrap_or_default(),
        authorization_scopes: input.authorization_scopes.clone().unwrap_or_default(),
        responses: std::collections::BTreeMap::new(),
        integration: None,
    };
    check(api, &method)?;
    Ok(method)
}

/// What every stored method fulfils: AWS's checks in AWS's order, then what is not supported yet.
fn check(api: &RestApi, method: &Method) -> Result<(), ServiceError> {
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
        _ if method.request_parameters.values().any(|is_required| *is_required) => {
            Err(not_yet("requestParameters that are required (value true)"))
        }
        _ => Ok(()),
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

const PATCHES: PatchTable<Method> = PatchTable {
    wording: Wording::Bare,
    rules: &[
        Rule { path: "/authorizationType", ops: &[Op::Replace], apply: patch_authorization_type },
        Rule {
            path: "/authorizerId",
            ops: &[Op::Replace],
            apply: |method, step| {
                method.authorizer_id = step.optional_text();
                Ok(())
            },
        },
        Rule {
            path: "/apiKeyRequired",
            ops: &[Op::Replace],
            apply: |method, step| {
                method.is_api_key_required = step.flag()?;
                Ok(())
            },
        },
        Rule {
            path: "/operationName",
            ops: &[Op::Replace],
            apply: |method, step| {
                method.operation_name = step.optional_text();
                Ok(())
            },
        },
        Rule {
            path: "/requestValidatorId",
            ops: &[Op::Replace],
            apply: |method, step| {
                method.request_validator_id = step.optional_text();
                Ok(())
            },
        },
        Rule { path: "/requestParameters/{k}", ops: &[Op::Add, Op::Replace, Op::Remove], apply: patch_request_parameter },
        Rule { path: "/requestModels/{k}", ops: &[Op::Add, Op::Replace, Op::Remove], apply: patch_request_model },
        Rule { path: "/authorizationScopes", ops: &[Op::Add, Op::Remove], apply: |_, _| Err(not_yet("authorizationScopes")) },
    ],
};

fn patch_authorization_type(method: &mut Method, step: &Step<'_>) -> Result<(), ServiceError> {
    method.authorization_type = step.text();
    if method.authorization_type == "NONE" {
        method.authorizer_id = None;
    }
    Ok(())
}

fn patch_request_parameter(method: &mut Method, step: &Step<'_>) -> Result<(), ServiceError> {
    if step.op == Op::Remove {
        return method.request_parameters.remove(step.key()).map(drop).ok_or_else(no_parameter);
    }
    method.request_parameters.insert(step.key().to_owned(), step.flag()?);
    Ok(())
}

fn patch_request_model(method: &mut Method, step: &Step<'_>) -> Result<(), ServiceError> {
    if step.op == Op::Remove {
        return method.request_models.remove(step.key()).map(drop).ok_or_else(no_content_type);
    }
    method.request_models.insert(step.key().to_owned(), step.text());
    Ok(())
}

/// Removing a parameter that is not declared.
pub(crate) fn no_parameter() -> ServiceError {
    not_found("Invalid parameter name specified")
}

/// Removing a media type under which nothing stands.
pub(crate) fn no_content_type() -> ServiceError {
    not_found("Content-Type specified was not found")
}
