//! A method as answers show it, with everything inside it: its responses, its integration, and the integration's responses.
//!
//! AWS shows each of them alone in the same shape as inside its method, so they stand together here. Maps that are empty are left
//! out, but for a method response's.

use std::collections::BTreeMap;

use gatewright_model::rest_api::{Integration, IntegrationResponse, Method, MethodResponse};
use gatewright_shapes_apigateway::types;

/// A method as every operation shows it.
pub(crate) fn method(method: &Method) -> types::Method {
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
            .then(|| responses.map(|(status, response)| (status.clone(), method_response(response))).collect()),
        method_integration: method.integration.as_ref().map(integration),
        authorization_scopes: (!method.authorization_scopes.is_empty()).then(|| method.authorization_scopes.clone()),
    }
}

/// A method response as every operation shows it.
pub(crate) fn method_response(response: &MethodResponse) -> types::MethodResponse {
    types::MethodResponse {
        status_code: Some(response.status_code.clone()),
        response_parameters: response.response_parameters.clone(),
        response_models: response.response_models.clone(),
    }
}

/// An integration as every operation shows it. `connectionType` is shown for HTTP integrations only, a MOCK's verb never.
pub(crate) fn integration(integration: &Integration) -> types::Integration {
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
            .then(|| responses.map(|(status, response)| (status.clone(), integration_response(response))).collect()),
        ..types::Integration::default()
    }
}

/// An integration response as every operation shows it.
pub(crate) fn integration_response(response: &IntegrationResponse) -> types::IntegrationResponse {
    let templates = response.response_templates.as_ref().filter(|templates| !templates.is_empty());
    types::IntegrationResponse {
        status_code: Some(response.status_code.clone()),
        selection_pattern: response.selection_pattern.clone(),
        response_parameters: (!response.response_parameters.is_empty()).then(|| response.response_parameters.clone()),
        response_templates: templates
            .map(|map| map.iter().map(|(kind, text)| (kind.clone(), text.clone().unwrap_or_default())).collect()),
        content_handling: response.content_handling.as_deref().and_then(types::ContentHandlingStrategy::parse),
    }
}

fn unless_empty(map: &BTreeMap<String, String>) -> Option<BTreeMap<String, String>> {
    (!map.is_empty()).then(|| map.clone())
}
