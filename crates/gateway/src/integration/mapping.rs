//! Maps a request to what its backend sees, and the backend's answer to what the client sees, as a non-proxy integration says.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html>.
//!
//! # Not (yet) like AWS
//! - A body that is no UTF-8 reaches templates and functions with replacement characters; binary bodies are for proxy integrations.
//! - `$input.json` of a body that is no JSON fails the call with 500.
//! - Mapped headers together are held to the quota for a request's, 10,240 bytes; past it the call is 500.
//! - AWS renames some mapped headers (`Date`, `Server`, `WWW-Authenticate`, … to `x-amzn-Remapped-…`); here they keep their names.

use std::borrow::Cow;

use gatewright_model::body::Body;
use gatewright_vtl::Template;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue};

use super::outcome::{Outcome, refusal};
use crate::authorizer::Permitted;
use crate::decision::DecisionRecord;
use crate::media_type;
use crate::plan::mapping::{HeaderSource, MappedResponse, RequestMapping, ResponseMapping};
use crate::refusal::{Cause, Refusal};
use crate::router::HEADER_BYTES_MAX;
use crate::surroundings::Surroundings;

/// What a backend answered.
pub(crate) struct Backend<'a> {
    /// What selection patterns are tested against.
    pub(crate) selected_by: Cow<'a, str>,
    /// Its headers.
    pub(crate) headers: HeaderMap,
    /// Its body.
    pub(crate) body: Cow<'a, str>,
}

/// Whether the mapping reads the body: where it does not, the body is never polled.
pub(crate) fn needs_body(mapping: &RequestMapping, permitted: &Permitted<'_>) -> Result<bool, Refusal> {
    Ok(template(mapping, permitted)?.is_none_or(|template| template.as_literal().is_none()))
}

/// What the backend sees: the template for the request's media type, else the body itself.
pub(crate) fn request<'a>(
    mapping: &'a RequestMapping,
    permitted: &Permitted<'_>,
    body: &'a [u8],
) -> Result<Cow<'a, str>, Refusal> {
    let body = String::from_utf8_lossy(body);
    match template(mapping, permitted)? {
        None => Ok(body),
        Some(template) => render(template, permitted, body),
    }
}

fn template<'a>(mapping: &'a RequestMapping, permitted: &Permitted<'_>) -> Result<Option<&'a Template>, Refusal> {
    let content_type = media_type::first(permitted.routed.request.header("content-type"));
    mapping.template(content_type).map_err(|_| refusal(Cause::UnsupportedMediaType))
}

fn render<'a>(template: &'a Template, permitted: &Permitted<'_>, body: Cow<'_, str>) -> Result<Cow<'a, str>, Refusal> {
    if let Some(literal) = template.as_literal() {
        return Ok(Cow::Borrowed(literal));
    }
    let surroundings = Surroundings::of_routed(&permitted.routed, permitted.caller(), body);
    template.render(&surroundings).map(Cow::Owned).map_err(|_| refusal(Cause::TemplateFailed))
}

/// What the client sees.
///
/// # Errors
/// As AWS: 500 when no integration response fits and none is the default, or the method does not declare its status.
pub(crate) fn response(
    mapping: &ResponseMapping,
    permitted: &Permitted<'_>,
    backend: &Backend<'_>,
    record: &mut DecisionRecord,
) -> Result<Outcome, Refusal> {
    let selected = mapping.select(&backend.selected_by).ok_or_else(|| refusal(Cause::NoOutputMapping))?;
    let Some(status) = selected.status else {
        let code = &selected.status_code;
        record.note(|| format!("Output mapping refers to an invalid method response: {code}"));
        return Err(refusal(Cause::NoMethodResponse));
    };
    let (media_type, body) = response_body(selected, permitted, backend)?;
    let mut headers = HeaderMap::with_capacity(selected.headers.len() + 4);
    if let Some(content_type) = media_type.and_then(|media_type| HeaderValue::try_from(media_type).ok()) {
        headers.insert(CONTENT_TYPE, content_type);
    }
    for (name, source) in &selected.headers {
        map_header(name, source, permitted, backend, &mut headers);
    }
    let header_bytes: usize = headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
    if header_bytes > HEADER_BYTES_MAX {
        return Err(refusal(Cause::TemplateFailed));
    }
    Ok(Outcome { status, headers, body: Body::whole(body.into_owned()) })
}

/// Template by the request's `Accept`, else `application/json`, else the first. Without one, or where it is empty, the backend's body
/// goes through.
fn response_body<'a>(
    selected: &'a MappedResponse,
    permitted: &Permitted<'_>,
    backend: &'a Backend<'_>,
) -> Result<(Option<&'a str>, Cow<'a, str>), Refusal> {
    let accepted = media_type::first(permitted.routed.request.header("accept"));
    let by_type = |wanted: &str| selected.templates.iter().find(|(media_type, _)| media_type.eq_ignore_ascii_case(wanted));
    match by_type(accepted).or_else(|| by_type("application/json")).or_else(|| selected.templates.first()) {
        Some((media_type, template)) if template.as_literal() != Some("") => {
            let body = render(template, permitted, Cow::Borrowed(&backend.body))?;
            Ok((Some(media_type), body))
        }
        Some((media_type, _)) => Ok((Some(media_type), Cow::Borrowed(&backend.body))),
        None => Ok((None, Cow::Borrowed(&backend.body))),
    }
}

/// A source that is absent, or that no header can carry, leaves the header out.
fn map_header(
    name: &HeaderName,
    source: &HeaderSource,
    permitted: &Permitted<'_>,
    backend: &Backend<'_>,
    headers: &mut HeaderMap,
) {
    let surroundings = || Surroundings::of_routed(&permitted.routed, permitted.caller(), Cow::Borrowed(""));
    let value = match source {
        HeaderSource::Literal(value) => Some(value.clone()),
        HeaderSource::Header(of) => backend.headers.get_all(of).iter().next_back().cloned(),
        HeaderSource::Headers(of) => {
            headers.remove(name);
            for value in backend.headers.get_all(of) {
                headers.append(name.clone(), value.clone());
            }
            None
        }
        HeaderSource::Body(None) => HeaderValue::try_from(backend.body.as_ref()).ok(),
        HeaderSource::Body(Some(path)) => {
            let body = serde_json::from_str::<serde_json::Value>(&backend.body).ok();
            let found = body.as_ref().and_then(|body| path.select(body));
            let text = found.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            text.and_then(|text| HeaderValue::try_from(text).ok())
        }
        HeaderSource::Context(of) => surroundings().context_value(of).and_then(|text| HeaderValue::try_from(text.as_ref()).ok()),
        HeaderSource::StageVariable(of) => {
            surroundings().stage_variable_value(of).and_then(|text| HeaderValue::try_from(text).ok())
        }
    };
    if let Some(value) = value {
        headers.insert(name.clone(), value);
    }
}
