//! The event that a proxy function sees (REST, version 1), member for member in AWS's order.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html> and
//! recorded events: header names keep the client's casing except `Authorization` and `User-Agent`; absent things are
//! `null`; query parameters are decoded, path parameters are not; repeated values keep the last in the single-value maps. The header that
//! may carry a signature stays with the gateway where one was asked for.

use std::borrow::Cow;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::headers::headers;
use super::maps::{Borrowed, Multiple, Plain, Single, non_empty};
use super::query::query;
use super::request_context::RequestContext;
use crate::authorizer::Permitted;
use crate::authorizer::caller_facts::CallerFacts;
use crate::media_type;

/// The event as JSON text. `authorizer_took` is what `requestContext.authorizer.integrationLatency` shows.
///
/// # Errors
/// When JSON cannot be written, which in-memory text never is.
pub fn event(
    permitted: &Permitted<'_>,
    body: &[u8],
    trace_id: &str,
    authorizer_took: Duration,
) -> Result<Vec<u8>, serde_json::Error> {
    let routed = &permitted.routed;
    let (request, plan) = (routed.request, &routed.plan);
    let resource = routed.route().map(|(_, resource)| resource);
    let content_type = media_type::first(request.header("content-type"));
    let is_binary = !body.is_empty() && media_type::is_binary(content_type, &plan.binary_media_types);
    let text = match body {
        [] => None,
        bytes if is_binary => Some(Cow::Owned(BASE64_STANDARD.encode(bytes))),
        bytes => Some(String::from_utf8_lossy(bytes)),
    };
    let mut headers = headers(request, trace_id);
    if permitted.caller().and_then(CallerFacts::signed).is_some() {
        headers.retain(|(name, _)| !name.eq_ignore_ascii_case("authorization"));
    }
    let query = query(&request.query);
    let event = Event {
        resource: resource.map(|resource| resource.path.as_str()).unwrap_or_default(),
        path: &request.path,
        http_method: request.method.as_str(),
        headers: Single(&headers),
        multi_value_headers: Multiple(&headers),
        query_string_parameters: non_empty(&query).map(Single),
        multi_value_query_string_parameters: non_empty(&query).map(Multiple),
        path_parameters: path_parameters(permitted),
        stage_variables: (!plan.stage_variables.is_empty()).then_some(Plain(&plan.stage_variables)),
        request_context: RequestContext { routed, authorizer: permitted.caller().map(|caller| (caller, authorizer_took)) },
        body: text,
        is_base64_encoded: is_binary,
    };
    serde_json::to_vec(&event)
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Event<'a> {
    resource: &'a str,
    path: &'a str,
    http_method: &'a str,
    headers: Single<'a>,
    multi_value_headers: Multiple<'a>,
    query_string_parameters: Option<Single<'a>>,
    multi_value_query_string_parameters: Option<Multiple<'a>>,
    path_parameters: Option<Borrowed<'a>>,
    stage_variables: Option<Plain<'a>>,
    request_context: RequestContext<'a>,
    body: Option<Cow<'a, str>>,
    is_base64_encoded: bool,
}

fn path_parameters<'a>(permitted: &'a Permitted<'_>) -> Option<Borrowed<'a>> {
    let pairs = permitted.routed.path_parameters();
    (!pairs.is_empty()).then_some(Borrowed(pairs))
}
