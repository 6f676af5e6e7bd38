//! Method: a verb on a resource, and who may call it.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_Method.html>. What a stored method fulfils is in [`rules`], how it
//! is shown in [`answer`].
//!
//! # Not (yet) like AWS
//! - Setting the authorization type to `NONE` or `AWS_IAM` drops the authorizer, and to any but `COGNITO_USER_POOLS` the scopes; whether AWS
//!   keeps them is not known.

use std::collections::BTreeMap;

use gatewright_model::rest_api::Method;
use gatewright_shapes_apigateway::{operations, types};
use gatewright_wire::service::{CallContext, Service, ServiceError};

use crate::http_method;
use crate::patch::{self, Op, PatchTable, Rule, Step, Wording};
use crate::ports::{Ports, bind};
use crate::refusal::{conflict, no_content_type, no_method, no_parameter, no_resource, not_found};
use crate::working_copy::{self, lookup};

pub(crate) mod answer;
pub(crate) mod required_parameter;
mod rules;

pub(crate) use rules::check_authorization;

pub(crate) fn endpoints(service: Service, ports: &Ports) -> Service {
    service
        .on(operations::PutMethod, bind(ports, put))
        .on(operations::GetMethod, bind(ports, get))
        .on(operations::UpdateMethod, bind(ports, update))
        .on(operations::DeleteMethod, bind(ports, delete))
}

async fn put(ports: Ports, context: CallContext, input: types::PutMethodRequest) -> Result<types::Method, ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let path = lookup::resource(api, &input.resource_id)?.path.as_str();
        http_method::check(&input.http_method)?;
        let method = new_method(&input);
        rules::check(api, path, &method)?;
        let resource = lookup::resource_mut(api, &input.resource_id)?;
        if resource.methods.contains_key(&method.http_method) {
            return Err(conflict("Method already exists for this resource"));
        }
        let shown = answer::method(&method);
        resource.methods.insert(method.http_method.clone(), method);
        Ok(shown)
    })
    .await
}

async fn get(ports: Ports, context: CallContext, input: types::GetMethodRequest) -> Result<types::Method, ServiceError> {
    let api = working_copy::read(&ports, &context, &input.rest_api_id, no_resource).await?;
    lookup::method(&api, &input.resource_id, &input.http_method).map(answer::method)
}

async fn update(ports: Ports, context: CallContext, input: types::UpdateMethodRequest) -> Result<types::Method, ServiceError> {
    let operations = patch::operations(input.patch_operations)?;
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let mut method = lookup::method(api, &input.resource_id, &input.http_method)?.clone();
        PATCHES.apply(&mut method, &operations)?;
        drop_unasked_authorizer(&mut method);
        rules::check(api, &lookup::resource(api, &input.resource_id)?.path, &method)?;
        let shown = answer::method(&method);
        *lookup::method_mut(api, &input.resource_id, &input.http_method)? = method;
        Ok(shown)
    })
    .await
}

async fn delete(ports: Ports, context: CallContext, input: types::DeleteMethodRequest) -> Result<(), ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let resource = lookup::resource_mut(api, &input.resource_id)?;
        resource.methods.remove(&input.http_method).map(drop).ok_or_else(no_method)
    })
    .await
}

fn new_method(input: &types::PutMethodRequest) -> Method {
    let set = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let mut method = Method {
        http_method: input.http_method.clone(),
        authorization_type: input.authorization_type.clone(),
        authorizer_id: set(&input.authorizer_id),
        is_api_key_required: input.api_key_required.unwrap_or_default(),
        request_validator_id: set(&input.request_validator_id),
        operation_name: set(&input.operation_name),
        request_parameters: input.request_parameters.clone().unwrap_or_default(),
        request_models: input.request_models.clone().unwrap_or_default(),
        authorization_scopes: input.authorization_scopes.clone().unwrap_or_default(),
        responses: BTreeMap::new(),
        integration: None,
    };
    drop_unasked_authorizer(&mut method);
    method
}

/// A method whose callers sign asks no authorizer.
fn drop_unasked_authorizer(method: &mut Method) {
    if method.authorization_type == "AWS_IAM" {
        method.authorizer_id = None;
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
        Rule { path: "/authorizationScopes", ops: &[Op::Add, Op::Remove], apply: patch_scope },
    ],
};

fn patch_authorization_type(method: &mut Method, step: &Step<'_>) -> Result<(), ServiceError> {
    method.authorization_type = step.text();
    if method.authorization_type == "NONE" {
        method.authorizer_id = None;
    }
    if method.authorization_type != "COGNITO_USER_POOLS" {
        method.authorization_scopes.clear();
    }
    Ok(())
}

fn patch_scope(method: &mut Method, step: &Step<'_>) -> Result<(), ServiceError> {
    let scope = step.text();
    let scopes = &mut method.authorization_scopes;
    let place = scopes.iter().position(|known| *known == scope);
    match (step.op, place) {
        (Op::Remove, Some(place)) => drop(scopes.remove(place)),
        (Op::Remove, None) => return Err(not_found(format!("Invalid authorization scope specified: {scope}"))),
        (_, Some(_)) => {}
        (_, None) => scopes.push(scope),
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
