//! A method's integration → what a route calls.

use std::collections::BTreeMap;
use std::sync::Arc;

use gatewright_model::java_regex;
use gatewright_model::rest_api::{Integration, IntegrationResponse, Method};
use gatewright_vtl::Template;
use gatewright_vtl::json_path::JsonPath;
use http::{HeaderName, HeaderValue};

use super::http_proxy::http_proxy;
use super::invocation::function;
use super::role::role;
use super::timeout::timeout;
use crate::integration::outcome::final_status;
use crate::plan::mapping::{HeaderSource, MappedResponse, Passthrough, RequestMapping, ResponseMapping};
use crate::plan::{FunctionCall, IntegrationPlan, LambdaPlan, LambdaProxyPlan, MockPlan, StagePlan};
use crate::refusal::Cause;

/// Compiles what a method calls; what is broken is a plan whose every call is refused.
pub(super) fn integration(method: &Method, plan: &StagePlan, resource_path: &str) -> IntegrationPlan {
    let Some(integration) = &method.integration else { return IntegrationPlan::Broken(Cause::IntegrationMissing) };
    let compiled = match integration.kind.as_str() {
        "AWS_PROXY" => {
            function_call(method, integration, plan, resource_path).map(LambdaProxyPlan).map(IntegrationPlan::LambdaProxy)
        }
        "AWS" => lambda(method, integration, plan, resource_path).map(IntegrationPlan::Lambda),
        "MOCK" => mock(method, integration, plan).map(IntegrationPlan::Mock),
        "HTTP_PROXY" => http_proxy(integration, plan).map(IntegrationPlan::HttpProxy),
        _ => Err(Cause::IntegrationNotSupported),
    };
    compiled.unwrap_or_else(IntegrationPlan::Broken)
}

fn function_call(
    method: &Method,
    integration: &Integration,
    plan: &StagePlan,
    resource_path: &str,
) -> Result<FunctionCall, Cause> {
    let role = role(integration.credentials.as_deref(), plan, Cause::IntegrationNotSupported)?;
    // AWS: any other verb towards Lambda deploys and then fails every call.
    if integration.http_method.as_deref() != Some("POST") {
        return Err(Cause::IntegrationMethodNotPost);
    }
    let function = function(integration.uri.as_deref(), plan).ok_or(Cause::IntegrationUriInvalid)?;
    let source_arn = |verb: &str| -> Arc<str> { format!("{}{verb}{resource_path}", plan.method_arn_prefix).into() };
    Ok(FunctionCall {
        function: Arc::new(function),
        source_arn: (method.http_method != "ANY").then(|| source_arn(&method.http_method)),
        role,
        timeout: timeout(integration),
    })
}

fn lambda(method: &Method, integration: &Integration, plan: &StagePlan, resource_path: &str) -> Result<LambdaPlan, Cause> {
    Ok(LambdaPlan {
        call: function_call(method, integration, plan, resource_path)?,
        request: request_mapping(integration)?,
        response: response_mapping(method, integration, plan)?,
    })
}

fn mock(method: &Method, integration: &Integration, plan: &StagePlan) -> Result<MockPlan, Cause> {
    Ok(MockPlan { request: request_mapping(integration)?, response: response_mapping(method, integration, plan)? })
}

fn request_mapping(integration: &Integration) -> Result<RequestMapping, Cause> {
    let templates = integration.request_templates.iter();
    let templates = templates.map(|(media_type, text)| Ok((media_type.clone(), template(text)?)));
    let passthrough = match integration.passthrough_behavior.as_str() {
        "WHEN_NO_MATCH" => Passthrough::WhenNoMatch,
        "WHEN_NO_TEMPLATES" => Passthrough::WhenNoTemplates,
        "NEVER" => Passthrough::Never,
        _ => return Err(Cause::IntegrationNotSupported),
    };
    Ok(RequestMapping { templates: templates.collect::<Result<_, _>>()?, passthrough })
}

fn response_mapping(method: &Method, integration: &Integration, plan: &StagePlan) -> Result<ResponseMapping, Cause> {
    // What this server does not do to a body must not be taken as done. Text stays text where nothing is binary.
    let is_converted = |handling: &Option<String>| match handling.as_deref() {
        None => false,
        Some("CONVERT_TO_TEXT") => !plan.binary_media_types.is_empty(),
        Some(_) => true,
    };
    let is_converted_back = integration.responses.values().any(|response| is_converted(&response.content_handling));
    if is_converted(&integration.content_handling) || is_converted_back {
        return Err(Cause::IntegrationNotSupported);
    }
    let responses = integration.responses.values().map(|response| mapped_response(method, response));
    responses.collect::<Result<_, _>>().map(ResponseMapping)
}

fn mapped_response(method: &Method, response: &IntegrationResponse) -> Result<MappedResponse, Cause> {
    let selection = match response.selection_pattern.as_deref() {
        None | Some("") => None,
        Some(pattern) => Some(java_regex::compile(pattern).map_err(|_| Cause::IntegrationNotSupported)?),
    };
    let headers = response.response_parameters.iter().map(|(target, expression)| header(target, expression));
    let no_templates = BTreeMap::new();
    let templates = response.response_templates.as_ref().unwrap_or(&no_templates).iter();
    let templates = templates.map(|(media_type, text)| Ok((media_type.clone(), template(text.as_deref().unwrap_or_default())?)));
    let declared = method.responses.get(&response.status_code);
    Ok(MappedResponse {
        status_code: response.status_code.clone(),
        selection,
        status: declared.and_then(|declared| final_status(&declared.status_code)),
        headers: headers.collect::<Result<_, _>>()?,
        templates: templates.collect::<Result<_, _>>()?,
    })
}

fn template(text: &str) -> Result<Template, Cause> {
    Template::parse(text).map_err(|_| Cause::TemplateNotSupported)
}

/// `method.response.header.{name}` ← where its value comes from.
fn header(target: &str, expression: &str) -> Result<(HeaderName, HeaderSource), Cause> {
    let name = target.strip_prefix("method.response.header.").and_then(|name| HeaderName::try_from(name).ok());
    name.zip(header_source(expression)).ok_or(Cause::TemplateNotSupported)
}

fn header_source(expression: &str) -> Option<HeaderSource> {
    if let Some(literal) = expression.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return HeaderValue::try_from(literal).ok().map(HeaderSource::Literal);
    }
    if let Some(name) = expression.strip_prefix("context.") {
        return Some(HeaderSource::Context(name.to_owned()));
    }
    if let Some(name) = expression.strip_prefix("stageVariables.") {
        return Some(HeaderSource::StageVariable(name.to_owned()));
    }
    let of_backend = expression.strip_prefix("integration.response.")?;
    let header = |name| HeaderName::try_from(name).ok();
    match of_backend.split_once('.') {
        None if of_backend == "body" => Some(HeaderSource::Body(None)),
        Some(("header", name)) => header(name).map(HeaderSource::Header),
        Some(("multivalueheader", name)) => header(name).map(HeaderSource::Headers),
        Some(("body", path)) => {
            let path = if path.starts_with('$') { path.to_owned() } else { format!("$.{path}") };
            JsonPath::parse(&path).ok().map(|path| HeaderSource::Body(Some(path)))
        }
        _ => None,
    }
}
