//! MethodResponse: a declared answer of a method.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_MethodResponse.html>. Maps put as `{}` are echoed; maps emptied
//! by a patch vanish.
//!
//! # Not (yet) like AWS
//! - Response models are labels here: that a model of the name exists is not checked.

use gatewright_model::rest_api::MethodResponse;
use gatewright_shapes_apigateway::{operations, types};
use gatewright_wire::service::{CallContext, Service, ServiceError};

use crate::mapping_expression::check_method_response_key;
use crate::method::answer;
use crate::patch::{self, Op, PatchTable, Rule, Step, Wording};
use crate::ports::{Ports, bind};
use crate::refusal::{conflict, no_content_type, no_parameter, no_resource, no_response};
use crate::working_copy::{self, lookup};

pub(crate) fn endpoints(service: Service, ports: &Ports) -> Service {
    service
        .on(operations::PutMethodResponse, bind(ports, put))
        .on(operations::GetMethodResponse, bind(ports, get))
        .on(operations::UpdateMethodResponse, bind(ports, update))
        .on(operations::DeleteMethodResponse, bind(ports, delete))
}

async fn put(
    ports: Ports,
    context: CallContext,
    input: types::PutMethodResponseRequest,
) -> Result<types::MethodResponse, ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let method = lookup::method_mut(api, &input.resource_id, &input.http_method)?;
        let response = MethodResponse {
            status_code: input.status_code.clone(),
            response_parameters: input.response_parameters.clone(),
            response_models: input.response_models.clone(),
        };
        check(&response)?;
        if method.responses.contains_key(&input.status_code) {
            return Err(conflict("Response already exists for this resource"));
        }
        let shown = answer::method_response(&response);
        method.responses.insert(input.status_code.clone(), response);
        Ok(shown)
    })
    .await
}

async fn get(
    ports: Ports,
    context: CallContext,
    input: types::GetMethodResponseRequest,
) -> Result<types::MethodResponse, ServiceError> {
    let api = working_copy::read(&ports, &context, &input.rest_api_id, no_resource).await?;
    let method = lookup::method(&api, &input.resource_id, &input.http_method)?;
    lookup::method_response(method, &input.status_code).map(answer::method_response)
}

async fn update(
    ports: Ports,
    context: CallContext,
    input: types::UpdateMethodResponseRequest,
) -> Result<types::MethodResponse, ServiceError> {
    let operations = patch::operations(input.patch_operations)?;
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let method = lookup::method_mut(api, &input.resource_id, &input.http_method)?;
        let response = lookup::method_response_mut(method, &input.status_code)?;
        PATCHES.apply(response, &operations)?;
        check(response)?;
        Ok(answer::method_response(response))
    })
    .await
}

async fn delete(ports: Ports, context: CallContext, input: types::DeleteMethodResponseRequest) -> Result<(), ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let method = lookup::method_mut(api, &input.resource_id, &input.http_method)?;
        method.responses.remove(&input.status_code).map(drop).ok_or_else(no_response)
    })
    .await
}

fn check(response: &MethodResponse) -> Result<(), ServiceError> {
    response.response_parameters.iter().flatten().try_for_each(|(key, _)| check_method_response_key(key))
}

const PATCHES: PatchTable<MethodResponse> = PatchTable {
    wording: Wording::Bare,
    rules: &[
        Rule { path: "/responseModels/{k}", ops: &[Op::Add, Op::Replace, Op::Remove], apply: patch_model },
        Rule { path: "/responseParameters/{k}", ops: &[Op::Add, Op::Replace, Op::Remove], apply: patch_parameter },
    ],
};

fn patch_model(response: &mut MethodResponse, step: &Step<'_>) -> Result<(), ServiceError> {
    let mut models = response.response_models.take().unwrap_or_default();
    match step.op {
        Op::Remove => drop(models.remove(step.key()).ok_or_else(no_content_type)?),
        _ => drop(models.insert(step.key().to_owned(), step.text())),
    }
    response.response_models = (!models.is_empty()).then_some(models);
    Ok(())
}

fn patch_parameter(response: &mut MethodResponse, step: &Step<'_>) -> Result<(), ServiceError> {
    let mut parameters = response.response_parameters.take().unwrap_or_default();
    match step.op {
        Op::Remove => drop(parameters.remove(step.key()).ok_or_else(no_parameter)?),
        _ => drop(parameters.insert(step.key().to_owned(), step.flag()?)),
    }
    response.response_parameters = (!parameters.is_empty()).then_some(parameters);
    Ok(())
}
