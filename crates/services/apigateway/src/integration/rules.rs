//! What every stored integration fulfils: AWS's checks in AWS's order, then what is not supported yet.
//!
//! # Not (yet) like AWS
//! - Refused: type `HTTP`, type `AWS` with anything but Lambda, credentials on other types than
//!   `AWS` and `AWS_PROXY`, VPC links, templates that are not
//!   understood, stage variables in URIs outside of the function, content handling but for proxies (which ignore it).
//! - Request parameters that reach the Lambda API and change the call (`X-Amz-Invocation-Type`, `Qualifier`, …) are refused, and so
//!   are headers that AWS takes here and then fails every call for. The others change nothing about a call of Lambda.
//! - AWS's wordings for a bad passthrough behaviour and timeout are not known.

use gatewright_model::http_endpoint;
use gatewright_model::ids::AccountId;
use gatewright_model::invocation_uri::{self, UriProblem};
use gatewright_model::rest_api::{Integration, Method};
use gatewright_wire::service::ServiceError;

use crate::credentials::{self, invalid_arn};
use crate::http_method;
use crate::mapping_expression::{Source, check_integration_request_key, request_source};
use crate::mapping_template;
use crate::refusal::{bad_request, invalid_mapping, not_yet};

/// Shortest integration timeout, in milliseconds.
pub(crate) const TIMEOUT_MS_MIN: i32 = 50;
/// Longest integration timeout, in milliseconds; also the default.
pub(crate) const TIMEOUT_MS_MAX: i32 = 29_000;

pub(crate) fn check(account: &AccountId, method: &Method, integration: &Integration) -> Result<(), ServiceError> {
    check_verb(integration)?;
    credentials::check_form(integration.credentials.as_deref())?;
    check_target(integration)?;
    check_request_parameters(method, integration)?;
    check_lambda_parameters(integration)?;
    check_http_parameters(integration)?;
    if !(TIMEOUT_MS_MIN..=TIMEOUT_MS_MAX).contains(&integration.timeout_ms) {
        return Err(bad_request(format!("Timeout should be between {TIMEOUT_MS_MIN} ms and {TIMEOUT_MS_MAX} ms")));
    }
    let passthrough = integration.passthrough_behavior.as_str();
    if !["WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER"].contains(&passthrough) {
        return Err(bad_request(format!(
            "Invalid passthroughBehavior specified: {passthrough}. Valid options are WHEN_NO_MATCH,WHEN_NO_TEMPLATES,NEVER"
        )));
    }
    match &integration.credentials {
        Some(role) if integration.kind.starts_with("AWS") => credentials::check_role(role, account)?,
        Some(_) => return Err(not_yet(&format!("credentials on integrations of type {}", integration.kind))),
        None => {}
    }
    if integration.connection_type.as_deref() == Some("VPC_LINK") || integration.connection_id.is_some() {
        return Err(not_yet("connectionType VPC_LINK"));
    }
    // CONVERT_TO_TEXT changes nothing of an API without binary media types, and only such bodies are served.
    if integration.content_handling.as_deref() == Some("CONVERT_TO_BINARY") && integration.kind != "AWS_PROXY" {
        return Err(not_yet(&format!("contentHandling CONVERT_TO_BINARY with integrations of type {}", integration.kind)));
    }
    let mut templates = integration.request_templates.iter();
    templates.try_for_each(|(media_type, template)| mapping_template::check("requestTemplates", media_type, template))
}

fn check_verb(integration: &Integration) -> Result<(), ServiceError> {
    match integration.http_method.as_deref() {
        None if integration.kind != "MOCK" => Err(bad_request("Enumeration value for HttpMethod must be non-empty")),
        None => Ok(()),
        Some(verb) => http_method::check(verb),
    }
}

fn check_target(integration: &Integration) -> Result<(), ServiceError> {
    match integration.kind.as_str() {
        "MOCK" => Ok(()),
        "AWS_PROXY" | "AWS" => match invocation_uri::template_of(integration.uri.as_deref().unwrap_or_default()) {
            Ok(_) => Ok(()),
            Err(UriProblem::NotAnArn) => Err(invalid_arn()),
            Err(UriProblem::NoPathOrAction) => Err(bad_request("AWS ARN for integration must contain path or action")),
            Err(UriProblem::OtherService) if integration.kind == "AWS" => {
                Err(not_yet("integrations of type AWS with services other than Lambda"))
            }
            Err(UriProblem::OtherService) => Err(bad_request(
                "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.",
            )),
            Err(UriProblem::NotYet(what)) => Err(not_yet(what)),
        },
        "HTTP_PROXY" => {
            let is_endpoint = http_endpoint::is_endpoint(integration.uri.as_deref().unwrap_or_default());
            if is_endpoint { Ok(()) } else { Err(bad_request("Invalid HTTP endpoint specified for URI")) }
        }
        other => Err(not_yet(&format!("integrations of type {other}"))),
    }
}

fn check_request_parameters(method: &Method, integration: &Integration) -> Result<(), ServiceError> {
    for (key, expression) in &integration.request_parameters {
        check_integration_request_key(key)?;
        if let Source::MethodRequest { place, name } = request_source(expression)? {
            let declared = format!("method.request.{}.{name}", place.trim_start_matches("multivalue"));
            if !method.request_parameters.contains_key(&declared) {
                return Err(invalid_mapping(&format!("Invalid mapping expression parameter specified: {expression}")));
            }
        }
    }
    Ok(())
}

/// Headers that AWS takes in a mapping and then fails every call for, in lower case.
const ILLEGAL_HEADERS: [&str; 8] = [
    "authorization",
    "connection",
    "content-length",
    "expect",
    "proxy-authenticate",
    "te",
    "transfer-encoding",
    "x-amzn-trace-id",
];

/// Refuses what would change a call of Lambda, or fail it; only what changes nothing is left.
fn check_lambda_parameters(integration: &Integration) -> Result<(), ServiceError> {
    if !integration.kind.starts_with("AWS") {
        return Ok(());
    }
    let is_proxy = integration.kind == "AWS_PROXY";
    for (key, expression) in &integration.request_parameters {
        let place_and_name = key.strip_prefix("integration.request.").and_then(|rest| rest.split_once('.'));
        let is_refused = match place_and_name {
            Some(("header", name)) => {
                let name = name.to_ascii_lowercase();
                let is_default = match name.as_str() {
                    "x-amz-invocation-type" => expression == "'RequestResponse'",
                    "x-amz-log-type" => expression == "'None'",
                    _ => false,
                };
                // AWS: a proxy integration does not apply its mappings, but it checks them.
                ILLEGAL_HEADERS.contains(&name.as_str()) || (!is_proxy && name.starts_with("x-amz-") && !is_default)
            }
            Some(("querystring", name)) => !is_proxy && name.eq_ignore_ascii_case("Qualifier"),
            _ => false,
        };
        if is_refused {
            return Err(not_yet(&format!("requestParameters to {key} with integrations of type {}", integration.kind)));
        }
    }
    Ok(())
}

/// Refuses what this server does not map into a request that goes on by HTTP.
fn check_http_parameters(integration: &Integration) -> Result<(), ServiceError> {
    if integration.kind != "HTTP_PROXY" {
        return Ok(());
    }
    for (key, expression) in &integration.request_parameters {
        let header = key.strip_prefix("integration.request.header.").map(str::to_ascii_lowercase);
        if header.is_some_and(|name| ILLEGAL_HEADERS.contains(&name.as_str()) && name != "authorization") {
            return Err(not_yet(&format!("requestParameters to {key} with integrations of type HTTP_PROXY")));
        }
        let is_single = match request_source(expression)? {
            Source::MethodRequest { place, .. } => !place.starts_with("multivalue"),
            Source::RequestBody => false,
            _ => true,
        };
        if !is_single {
            return Err(not_yet(&format!("requestParameters from {expression} with integrations of type HTTP_PROXY")));
        }
    }
    // AWS fails every call of an address with a name that nothing is mapped to.
    let uri = integration.uri.as_deref().unwrap_or_default().replace("${stageVariables.", "(");
    let (_, path, _) = http_endpoint::parts(&uri).unwrap_or_default();
    for name in path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
        let name = name.strip_suffix('+').unwrap_or(name);
        if !integration.request_parameters.contains_key(&format!("integration.request.path.{name}")) {
            return Err(not_yet(&format!(
                "a URI whose {{{name}}} no requestParameters map to (integration.request.path.{name})"
            )));
        }
    }
    Ok(())
}
