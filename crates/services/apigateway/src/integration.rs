//! Integration: what a method calls.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html>. The rules of a stored integration are in
//! [`rules`], the patch paths in [`patches`].

use std::collections::BTreeMap;

use gatewright_model::ids::AccountId;
use gatewright_model::rest_api::{Integration, Method};
use gatewright_shapes_apigateway::{operations, types};
use gatewright_wire::service::{CallContext, Service, ServiceError};

use crate::method::answer;
use crate::patch;
use crate::ports::{Ports, bind};
use crate::refusal::{no_integration, no_resource, not_yet};
use crate::working_copy::{self, lookup};

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
        let method = lookup::method_mut(api, &input.resource_id, &input.http_method)?;
        let integration = new_integration(&context.account, method, &input)?;
        let shown = answer::integration(&integration);
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
    lookup::integration(lookup::method(&api, &input.resource_id, &input.http_method)?).map(answer::integration)
}

async fn update(
    ports: Ports,
    context: CallContext,
    input: types::UpdateIntegrationRequest,
) -> Result<types::Integration, ServiceError> {
    let operations = patch::operations(input.patch_operations)?;
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let method = lookup::method_mut(api, &input.resource_id, &input.http_method)?;
        let mut integration = lookup::integration(method)?.clone();
        patches::PATCHES.apply(&mut integration, &operations)?;
        rules::check(&context.account, method, &integration)?;
        let shown = answer::integration(&integration);
        method.integration = Some(integration);
        Ok(shown)
    })
    .await
}

async fn delete(ports: Ports, context: CallContext, input: types::DeleteIntegrationRequest) -> Result<(), ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let method = lookup::method_mut(api, &input.resource_id, &input.http_method)?;
        method.integration.take().map(drop).ok_or_else(no_integration)
    })
    .await
}

fn new_integration(
    account: &AccountId,
    method: &Method,
    input: &types::PutIntegrationRequest,
) -> Result<Integration, ServiceError> {
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
    rules::check(account, method, &integration)?;
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
