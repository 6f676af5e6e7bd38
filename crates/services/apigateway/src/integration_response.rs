//! IntegrationResponse: how a backend's answer becomes the method's.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_IntegrationResponse.html>. Unlike a method response, a second put
//! overwrites.
//!
//! # Not (yet) like AWS
//! - Refused: templates and JSONPaths that are not understood, content handling outside of proxy integrations (which ignore it), headers
//!   that say how the answer is framed, selection patterns that Java and this server would read differently.

use gatewright_model::java_regex;
use gatewright_model::rest_api::{IntegrationResponse, Method};
use gatewright_shapes_apigateway::{operations, types};
use gatewright_wire::service::{CallContext, Service, ServiceError};

use crate::integration::{patch_content_handling_of, patch_entry};
use crate::mapping_expression::{check_body_path, check_method_response_key, refuse_framing, response_source};
use crate::mapping_template;
use crate::method::answer;
use crate::patch::{self, Op, PatchTable, Rule, Step, Wording};
use crate::ports::{Ports, bind};
use crate::refusal::{invalid_mapping, no_content_type, no_parameter, no_resource, no_response, not_yet, refuse_informational};
use crate::working_copy::{self, lookup};

pub(crate) fn endpoints(service: Service, ports: &Ports) -> Service {
    service
        .on(operations::PutIntegrationResponse, bind(ports, put))
        .on(operations::GetIntegrationResponse, bind(ports, get))
        .on(operations::UpdateIntegrationResponse, bind(ports, update))
        .on(operations::DeleteIntegrationResponse, bind(ports, delete))
}

async fn put(
    ports: Ports,
    context: CallContext,
    input: types::PutIntegrationResponseRequest,
) -> Result<types::IntegrationResponse, ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let method = lookup::method_mut(api, &input.resource_id, &input.http_method)?;
        lookup::integration(method)?;
        let templates = input.response_templates.clone();
        let response = IntegrationResponse {
            status_code: input.status_code.clone(),
            selection_pattern: input.selection_pattern.clone(),
            response_parameters: input.response_parameters.clone().unwrap_or_default(),
            response_templates: templates.map(|map| map.into_iter().map(|(kind, text)| (kind, Some(text))).collect()),
            content_handling: input.content_handling.map(|how| how.as_str().to_owned()),
        };
        check(method, &response)?;
        store(method, response)
    })
    .await
}

async fn get(
    ports: Ports,
    context: CallContext,
    input: types::GetIntegrationResponseRequest,
) -> Result<types::IntegrationResponse, ServiceError> {
    let api = working_copy::read(&ports, &context, &input.rest_api_id, no_resource).await?;
    let integration = lookup::integration(lookup::method(&api, &input.resource_id, &input.http_method)?)?;
    lookup::integration_response(integration, &input.status_code).map(answer::integration_response)
}

async fn update(
    ports: Ports,
    context: CallContext,
    input: types::UpdateIntegrationResponseRequest,
) -> Result<types::IntegrationResponse, ServiceError> {
    let operations = patch::operations(input.patch_operations)?;
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let method = lookup::method_mut(api, &input.resource_id, &input.http_method)?;
        let mut response = lookup::integration_response(lookup::integration(method)?, &input.status_code)?.clone();
        PATCHES.apply(&mut response, &operations)?;
        check(method, &response)?;
        store(method, response)
    })
    .await
}

async fn delete(ports: Ports, context: CallContext, input: types::DeleteIntegrationResponseRequest) -> Result<(), ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let method = lookup::method_mut(api, &input.resource_id, &input.http_method)?;
        let responses = &mut lookup::integration_mut(method)?.responses;
        responses.remove(&input.status_code).map(drop).ok_or_else(no_response)
    })
    .await
}

fn store(method: &mut Method, response: IntegrationResponse) -> Result<types::IntegrationResponse, ServiceError> {
    let shown = answer::integration_response(&response);
    lookup::integration_mut(method)?.responses.insert(response.status_code.clone(), response);
    Ok(shown)
}

/// What every stored integration response fulfils. A method response is needed only where headers are mapped, as on AWS.
fn check(method: &Method, response: &IntegrationResponse) -> Result<(), ServiceError> {
    refuse_informational(&response.status_code)?;
    for (key, expression) in &response.response_parameters {
        check_method_response_key(key)?;
        let declared = method.responses.get(&response.status_code);
        let declared = declared.ok_or_else(|| invalid_mapping("No method response exists for method."))?;
        if !declared.response_parameters.iter().flatten().any(|(known, _)| known == key) {
            return Err(invalid_mapping(&format!("Invalid mapping expression parameter specified: {key}")));
        }
        response_source(expression)?;
        refuse_framing(key)?;
        check_body_path(expression)?;
    }
    let integration = lookup::integration(method)?;
    if response.content_handling.as_deref() == Some("CONVERT_TO_BINARY") && integration.kind != "AWS_PROXY" {
        return Err(not_yet(&format!("contentHandling CONVERT_TO_BINARY with integrations of type {}", integration.kind)));
    }
    for (media_type, template) in response.response_templates.iter().flatten() {
        mapping_template::check("responseTemplates", media_type, template.as_deref().unwrap_or_default())?;
    }
    let pattern = response.selection_pattern.as_deref().unwrap_or_default();
    java_regex::compile(pattern).map(drop).map_err(|problem| not_yet(&format!("this selectionPattern: {problem}")))
}

const PATCHES: PatchTable<IntegrationResponse> = PatchTable {
    wording: Wording::Bare,
    rules: &[
        Rule {
            path: "/contentHandling",
            ops: &[Op::Replace],
            apply: |response, step| patch_content_handling_of(&mut response.content_handling, step),
        },
        Rule { path: "/selectionPattern", ops: &[Op::Replace], apply: patch_selection_pattern },
        Rule {
            path: "/responseParameters/{k}",
            ops: &[Op::Add, Op::Replace, Op::Remove],
            apply: |response, step| patch_entry(&mut response.response_parameters, step, no_parameter),
        },
        Rule { path: "/responseTemplates/{k}", ops: &[Op::Add, Op::Replace, Op::Remove], apply: patch_template },
    ],
};

fn patch_selection_pattern(response: &mut IntegrationResponse, step: &Step<'_>) -> Result<(), ServiceError> {
    response.selection_pattern = step.sent_text();
    Ok(())
}

fn patch_template(response: &mut IntegrationResponse, step: &Step<'_>) -> Result<(), ServiceError> {
    let mut templates = response.response_templates.take().unwrap_or_default();
    match step.op {
        Op::Remove => drop(templates.remove(step.key()).ok_or_else(no_content_type)?),
        _ => drop(templates.insert(step.key().to_owned(), Some(step.text()))),
    }
    response.response_templates = (!templates.is_empty()).then_some(templates);
    Ok(())
}
