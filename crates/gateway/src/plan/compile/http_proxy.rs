//! An HTTP_PROXY integration's definition → where its requests go.
//!
//! # Not (yet) like AWS
//! - Multi-valued sources, `method.request.body` and `{name}` outside of the path are not understood, which fails the call.

use gatewright_model::http_endpoint;
use gatewright_model::rest_api::Integration;
use gatewright_vtl::Place;
use http::uri::{PathAndQuery, Scheme};
use http::{HeaderName, HeaderValue, Method, Uri};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::timeout::timeout;
use crate::plan::StagePlan;
use crate::plan::http_proxy::{HttpProxyPlan, MappedValue, PathPiece};
use crate::refusal::Cause;

/// Compiles the integration.
pub(super) fn http_proxy(integration: &Integration, plan: &StagePlan) -> Result<HttpProxyPlan, Cause> {
    if integration.credentials.is_some() || integration.connection_id.is_some() {
        return Err(Cause::IntegrationNotSupported);
    }
    let variable = |name: &str| plan.stage_variables.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    let uri = http_endpoint::resolve(integration.uri.as_deref().unwrap_or_default(), &variable);
    let uri = uri.ok_or(Cause::IntegrationUriInvalid)?;
    let (address, path, query) = http_endpoint::parts(&uri).ok_or(Cause::IntegrationUriInvalid)?;
    let address = Uri::try_from(address).map_err(|_| Cause::IntegrationUriInvalid)?.into_parts();
    let (scheme, authority) = address.scheme.zip(address.authority).ok_or(Cause::IntegrationUriInvalid)?;
    let is_plain = authority.as_str().contains('@') || ![Scheme::HTTP, Scheme::HTTPS].contains(&scheme);
    if is_plain || query.contains(['{', '}']) {
        return Err(Cause::IntegrationUriInvalid);
    }
    let port_default = if scheme == Scheme::HTTPS { 443 } else { 80 };
    let host = if authority.port_u16() == Some(port_default) { authority.host() } else { authority.as_str() };
    let host = HeaderValue::try_from(host).map_err(|_| Cause::IntegrationUriInvalid)?;
    let method = match integration.http_method.as_deref() {
        Some("ANY") => None,
        Some(verb) => Some(Method::from_bytes(verb.as_bytes()).map_err(|_| Cause::IntegrationNotSupported)?),
        None => return Err(Cause::IntegrationNotSupported),
    };
    let mut compiled = HttpProxyPlan {
        scheme,
        authority,
        host,
        path: Vec::new(),
        query: query.to_owned(),
        method,
        headers: Vec::new(),
        query_parameters: Vec::new(),
        timeout: timeout(integration),
    };
    let mut in_path = Vec::new();
    for (key, expression) in &integration.request_parameters {
        let value = mapped(expression).ok_or(Cause::TemplateNotSupported)?;
        let target = key.strip_prefix("integration.request.").and_then(|rest| rest.split_once('.'));
        match target {
            Some(("header", name)) => {
                let name = HeaderName::try_from(name).map_err(|_| Cause::TemplateNotSupported)?;
                compiled.headers.push((name, value));
            }
            Some(("querystring", name)) => {
                compiled.query_parameters.push((utf8_percent_encode(name, NON_ALPHANUMERIC).to_string(), value));
            }
            Some(("path", name)) => in_path.push((name, value)),
            _ => return Err(Cause::TemplateNotSupported),
        }
    }
    compiled.path = pieces(path, in_path)?;
    Ok(compiled)
}

/// The text around each `{name}`, and the value that is mapped to it. AWS: a name without a value fails the call.
fn pieces(mut path: &str, mut values: Vec<(&str, MappedValue)>) -> Result<Vec<PathPiece>, Cause> {
    let mut pieces = Vec::new();
    let text = |text: &str| PathAndQuery::try_from(format!("/{text}")).map(|_| PathPiece::Text(text.to_owned()));
    while let Some((before, rest)) = path.split_once('{') {
        let (name, after) = rest.split_once('}').ok_or(Cause::IntegrationUriInvalid)?;
        let name = name.strip_suffix('+').unwrap_or(name);
        let at = values.iter().position(|(known, _)| *known == name).ok_or(Cause::IntegrationUriInvalid)?;
        pieces.push(text(before).map_err(|_| Cause::IntegrationUriInvalid)?);
        pieces.push(PathPiece::Value(values.swap_remove(at).1));
        path = after;
    }
    pieces.push(text(path).map_err(|_| Cause::IntegrationUriInvalid)?);
    Ok(pieces)
}

fn mapped(expression: &str) -> Option<MappedValue> {
    if let Some(literal) = expression.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return Some(MappedValue::Literal(literal.to_owned()));
    }
    if let Some(name) = expression.strip_prefix("context.") {
        return Some(MappedValue::Context(name.to_owned()));
    }
    if let Some(name) = expression.strip_prefix("stageVariables.") {
        return Some(MappedValue::StageVariable(name.to_owned()));
    }
    let (place, name) = expression.strip_prefix("method.request.")?.split_once('.')?;
    let place = match place {
        "path" => Place::Path,
        "querystring" => Place::Querystring,
        "header" => Place::Header,
        _ => return None,
    };
    Some(MappedValue::Request(place, name.to_owned()))
}
