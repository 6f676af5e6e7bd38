//! GatewayResponse: how the gateway itself answers, where it answers instead of an integration.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_GatewayResponse.html>. Every API has a response of each type: its
//! own where one was put, else its family's (`DEFAULT_4XX`, `DEFAULT_5XX`) where that was put, else AWS's. A put response takes
//! nothing from its family. What a stored one fulfils is in [`rules`].
//!
//! # Not (yet) like AWS
//! - What AWS answers to a patch of a response that was never put is not known; here it is the 404 of a deletion.

use gatewright_model::gateway_response::GatewayResponseType;
use gatewright_model::rest_api::{GatewayResponse, RestApi};
use gatewright_shapes_apigateway::{operations, types};
use gatewright_wire::service::{CallContext, Service, ServiceError};

use crate::page::Window;
use crate::ports::{Ports, bind};
use crate::refusal::{no_rest_api, not_found};
use crate::{patch, working_copy};

mod default_response;
mod rules;

pub(crate) fn endpoints(service: Service, ports: &Ports) -> Service {
    service
        .on(operations::PutGatewayResponse, bind(ports, put))
        .on(operations::GetGatewayResponse, bind(ports, get))
        .on(operations::GetGatewayResponses, bind(ports, list))
        .on(operations::UpdateGatewayResponse, bind(ports, update))
        .on(operations::DeleteGatewayResponse, bind(ports, delete))
}

async fn put(
    ports: Ports,
    context: CallContext,
    input: types::PutGatewayResponseRequest,
) -> Result<types::GatewayResponse, ServiceError> {
    let wanted = known(input.response_type)?;
    let response = GatewayResponse {
        status_code: input.status_code.clone().filter(|code| !code.is_empty()),
        response_parameters: input.response_parameters.clone().unwrap_or_default(),
        response_templates: input.response_templates.clone().unwrap_or_default(),
    };
    let absent = || no_rest_api(&context.account, &input.rest_api_id);
    working_copy::edit(&ports, &context, &input.rest_api_id, absent, |api| {
        rules::check(&response)?;
        api.gateway_responses.insert(wanted.as_str().to_owned(), response.clone());
        Ok(answer(api, wanted))
    })
    .await
}

async fn get(
    ports: Ports,
    context: CallContext,
    input: types::GetGatewayResponseRequest,
) -> Result<types::GatewayResponse, ServiceError> {
    let wanted = known(input.response_type)?;
    let absent = || no_rest_api(&context.account, &input.rest_api_id);
    let api = working_copy::read(&ports, &context, &input.rest_api_id, absent).await?;
    Ok(answer(&api, wanted))
}

async fn list(
    ports: Ports,
    context: CallContext,
    input: types::GetGatewayResponsesRequest,
) -> Result<types::GatewayResponses, ServiceError> {
    let window = Window::new(input.limit, input.position.as_deref())?;
    let absent = || no_rest_api(&context.account, &input.rest_api_id);
    let api = working_copy::read(&ports, &context, &input.rest_api_id, absent).await?;
    let mut all = GatewayResponseType::ALL;
    all.sort_unstable_by_key(|each| each.as_str());
    let page = window.page_of_all(all.into_iter(), |each| each.as_str());
    let items = page.items.into_iter().map(|each| answer(&api, each)).collect();
    Ok(types::GatewayResponses { items: Some(items), position: page.position })
}

async fn update(
    ports: Ports,
    context: CallContext,
    input: types::UpdateGatewayResponseRequest,
) -> Result<types::GatewayResponse, ServiceError> {
    let wanted = known(input.response_type)?;
    let operations = patch::operations(input.patch_operations)?;
    let absent = || no_rest_api(&context.account, &input.rest_api_id);
    working_copy::edit(&ports, &context, &input.rest_api_id, absent, |api| {
        let response = api.gateway_responses.get_mut(wanted.as_str()).ok_or_else(not_defined)?;
        rules::PATCHES.apply(response, &operations)?;
        rules::check(response)?;
        Ok(answer(api, wanted))
    })
    .await
}

async fn delete(ports: Ports, context: CallContext, input: types::DeleteGatewayResponseRequest) -> Result<(), ServiceError> {
    let wanted = known(input.response_type)?;
    let absent = || no_rest_api(&context.account, &input.rest_api_id);
    working_copy::edit(&ports, &context, &input.rest_api_id, absent, |api| {
        api.gateway_responses.remove(wanted.as_str()).map(drop).ok_or_else(not_defined)
    })
    .await
}

/// The response as every operation shows it: the type's own, its family's or AWS's.
fn answer(api: &RestApi, wanted: GatewayResponseType) -> types::GatewayResponse {
    let own = api.gateway_responses.get(wanted.as_str());
    let shown = own.or_else(|| api.gateway_responses.get(wanted.family().as_str()));
    let status_code = shown.and_then(|response| response.status_code.clone());
    let status_code = status_code.or_else(|| wanted.default_status().map(|status| status.to_string()));
    let parameters = shown.map(|response| response.response_parameters.clone());
    let templates = shown.map(|response| response.response_templates.clone()).filter(|templates| !templates.is_empty());
    types::GatewayResponse {
        response_type: types::GatewayResponseType::parse(wanted.as_str()),
        status_code,
        response_parameters: Some(parameters.unwrap_or_default()),
        response_templates: Some(templates.unwrap_or_else(default_response::templates)),
        default_response: Some(own.is_none()),
    }
}

/// The constraint checks let no other type through; the model's list and ours are compared in a test.
fn known(sent: types::GatewayResponseType) -> Result<GatewayResponseType, ServiceError> {
    GatewayResponseType::parse(sent.as_str()).ok_or_else(|| ServiceError::internal("a gateway response type that is not known"))
}

fn not_defined() -> ServiceError {
    not_found("Gateway response type not defined on api")
}
