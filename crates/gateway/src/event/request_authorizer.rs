//! The event of a REQUEST authorizer: the whole request but its body.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html>. Maps that hold
//! nothing are empty here, where a backend's event has `null`.

use super::headers::headers;
use super::maps::{Borrowed, Multiple, Plain, Single};
use super::query::query;
use super::request_context::RequestContext;
use crate::router::Routed;

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Event<'a> {
    r#type: &'static str,
    method_arn: &'a str,
    resource: &'a str,
    path: &'a str,
    http_method: &'a str,
    headers: Single<'a>,
    multi_value_headers: Multiple<'a>,
    query_string_parameters: Single<'a>,
    multi_value_query_string_parameters: Multiple<'a>,
    path_parameters: Borrowed<'a>,
    stage_variables: Plain<'a>,
    request_context: RequestContext<'a>,
}

/// The event as JSON text.
///
/// # Errors
/// When JSON cannot be written, which in-memory text never is.
pub(crate) fn event(routed: &Routed<'_>, method_arn: &str, trace_id: &str) -> Result<Vec<u8>, serde_json::Error> {
    let (request, plan) = (routed.request, &routed.plan);
    let headers = headers(request, trace_id);
    let query = query(&request.query);
    serde_json::to_vec(&Event {
        r#type: "REQUEST",
        method_arn,
        // An authorizer's test call has no resource.
        resource: routed.route().map_or(&request.path, |(_, resource)| &resource.path),
        path: &request.path,
        http_method: request.method.as_str(),
        headers: Single(&headers),
        multi_value_headers: Multiple(&headers),
        query_string_parameters: Single(&query),
        multi_value_query_string_parameters: Multiple(&query),
        path_parameters: Borrowed(routed.path_parameters()),
        stage_variables: Plain(&plan.stage_variables),
        request_context: RequestContext { routed, authorizer: None },
    })
}
