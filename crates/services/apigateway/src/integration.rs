//! Integration: what a method calls.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html>. The rules of a stored integration are in
//! [`rules`], the patch paths in [`patches`].

use std::collections::BTreeMap;

use gatewright_model::rest_api::{Integration, Method};
use gatewright_shapes_apigateway::{operations, types};
use gatewright_wire::service::{CallContext, Service, ServiceError};

use crate::refusal::{no_integration, no_resource, not_yet};
use crate::{Ports, bind, integration_response, method, patch, working_copy};

mod patches;
mod rules;

pub(crate) use patches::{patch_content_handling_of, patch_entry};

pub(crate) fn endpoints(service: Service, ports: &Ports) -> Service {
    service
        .on(operations::PutIntegration, bind(ports, put))
        .on(operations::GetIntegration, bind(ports, get))
        .on(operations::UpdateIntegration, bind(ports, update))
        .on(operations::DeleteIntegration, bind(ports, delete))
}

async fn put(
    ports: Ports,
    context: CallContext,
    input: types::PutIntegrationRequest,
) -> Result<types::Integration, ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let method = method::find_mut(api, &input.resource_id, &input.http_method)?;
        let integration = new_integration(method, &input)?;
        let shown = answer(&integration);
        // AWS: a second put replaces the whole object, responses included.
        method.integration = Some(integration);
        Ok(shown)
    })
    .await
}

async fn get(
    ports: Ports,
    context: CallContext,
    input: types::GetIntegrationRequest,
) -> Result<types::Integration, ServiceError> {
    let api = working_copy::read(&ports, &context, &input.rest_api_id, no_resource).await?;
    find(method::find(&api, &input.resource_id, &input.http_method)?).map(answer)
}

async fn update(
    ports: Ports,
    context: CallContext,
    input: types::UpdateIntegrationRequest,
) -> Result<types::Integration, ServiceError> {
    let operations = patch::operations(input.patch_operations)?;
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let method = method::find_mut(api, &input.resource_id, &input.http_method)?;
        let mut integration = find(method)?.clone();
        patches::PATCHES.apply(&mut integration, &operations)?;
        rules::check(method, &integration)?;
        let shown = answer(&integration);
        method.integration = Some(integration);
        Ok(shown)
    })
    .await
}

async fn delete(ports: Ports, context: CallContext, input: types::DeleteIntegrationRequest) -> Result<(), ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let method = method::find_mut(api, &input.resource_id, &input.http_method)?;
        method.integration.take().map(drop).ok_or_else(no_integration)
    })
    .await
}

/// The method's integration, or AWS's 404.
pub(crate) fn find(method: &Method) -> Result<&Integration, ServiceError> {
    method.integration.as_ref().ok_or_else(no_integration)
}

/// The method's integration to change, or AWS's 404.
pub(crate) fn find_mut(method: &mut Method) -> Result<&mut Integration, ServiceError> {
    method.integration.as_mut().ok_or_else(no_integration)
}

/// An integration as every operation shows it. `connectionType` is shown for HTTP integrations only, a MOCK's verb never.
pub(crate) fn answer(integration: &Integration) -> types::Integration {
    let is_mock = integration.kind == "MOCK";
    let is_http = integration.kind.starts_with("HTTP");
    let responses = integration.responses.iter();
    types::Integration {
        type_: types::IntegrationType::parse(&integration.kind),
        http_method: integration.http_method.clone().filter(|_| !is_mock),
        uri: integration.uri.clone(),
        connection_type: integration.connection_type.as_deref().filter(|_| is_http).and_then(types::ConnectionType::parse),
        connection_id: integration.connection_id.clone(),
        credentials: integration.credentials.clone(),
        request_parameters: unless_empty(&integration.request_parameters),
        request_templates: unless_empty(&integration.request_templates),
        passthrough_behavior: Some(integration.passthrough_behavior.clone()),
        content_handling: integration.content_handling.as_deref().and_then(types::ContentHandlingStrategy::parse),
        timeout_in_millis: Some(integration.timeout_ms),
        cache_namespace: Some(integration.cache_namespace.clone()),
        cache_key_parameters: Some(integration.cache_key_parameters.clone()),
        integration_responses: (!integration.responses.is_empty())
            .then(|| responses.map(|(status, response)| (status.clone(), integration_response::answer(response))).collect()),
        ..types::Integration::default()
    }
}

fn unless_empty(map: &BTreeMap<String, String>) -> Option<BTreeMap<String, String>> {
    (!map.is_empty()).then(|| map.clone())
}

fn new_integration(method: &Method, input: &types::PutIntegrationRequest) -> Result<Integration, ServiceError> {
    let set = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let integration = Integration {
        kind: input.type_.as_str().to_owned(),
        http_method: set(&input.integration_http_method),
        uri: set(&input.uri),
        credentials: set(&input.credentials),
        connection_type: input.connection_type.map(|kind| kind.as_str().to_owned()),
        connection_id: set(&input.connection_id),
        request_parameters: input.request_parameters.clone().unwrap_or_default(),
        request_templates: input.request_templates.clone().unwrap_or_default(),
        passthrough_behavior: set(&input.passthrough_behavior).unwrap_or_else(|| "WHEN_NO_MATCH".to_owned()),
        content_handling: input.content_handling.map(|how| how.as_str().to_owned()),
        timeout_ms: input.timeout_in_millis.unwrap_or(rules::TIMEOUT_MS_MAX),
        cache_namespace: set(&input.cache_namespace).unwrap_or_else(|| input.resource_id.clone()),
        cache_key_parameters: input.cache_key_parameters.clone().unwrap_or_default(),
        responses: BTreeMap::new(),
    };
    rules::check(method, &integration)?;
    for (is_asked, what) in [
        (input.tls_config.is_some(), "tlsConfig"),
        (input.response_transfer_mode == Some(types::ResponseTransferMode::Stream), "responseTransferMode STREAM"),
        (set(&input.integration_target).is_some(), "integrationTarget"),
    ] {
        if is_asked {
            return Err(not_yet(what));
        }
    }
    Ok(integration)
}
