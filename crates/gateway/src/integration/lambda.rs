//! AWS with Lambda: the function sees what the request maps to, and its answer is mapped back.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-custom-integrations.html>. A failed
//! function is an answer like any other: its `errorMessage` is what selection patterns are tested against, and without a pattern that
//! matches it the default response carries the error document, with status 200 where that is the default's.

use std::borrow::Cow;

use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue};

use super::function_call;
use super::mapping::{self, Backend};
use super::outcome::{Outcome, refusal};
use crate::authorizer::Permitted;
use crate::decision::DecisionRecord;
use crate::event::headers::trace_id;
use crate::plan::LambdaPlan;
use crate::ports::Ports;
use crate::refusal::Refusal;
use crate::request_body;

/// Maps, calls, maps back.
///
/// # Errors
/// As AWS: 415 where a body is not passed through; 500 when the function may not or cannot be called, or its answer maps to
/// nothing; 504 in overtime.
pub(crate) async fn call(
    ports: &Ports,
    plan: &LambdaPlan,
    mut permitted: Permitted<'_>,
    record: &mut DecisionRecord,
) -> Result<Outcome, Refusal> {
    let body = request_body::collect(std::mem::take(&mut permitted.routed.body), ports.clock.as_ref()).await.map_err(refusal)?;
    let payload = mapping::request(&plan.request, &permitted, &body)?.into_owned().into_bytes();
    let trace_id = trace_id(permitted.routed.request);
    let invocation = function_call::invocation(ports, &plan.call, &permitted, (payload, &trace_id), record)?;
    let reply = function_call::invoke(ports, invocation, &trace_id, record).await?;
    let error_message = if reply.is_function_error { function_call::error_message(&reply.payload) } else { String::new() };
    let trace_id = HeaderValue::try_from(trace_id).ok();
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    if let Ok(request_id) = HeaderValue::try_from(&reply.request_id) {
        headers.insert(HeaderName::from_static("x-amzn-requestid"), request_id);
    }
    headers.extend(trace_id.clone().map(|trace_id| (TRACE_ID, trace_id)));
    let backend = Backend { selected_by: Cow::Owned(error_message), headers, body: String::from_utf8_lossy(&reply.payload) };
    let mut outcome = mapping::response(&plan.response, &permitted, &backend, record)?;
    outcome.headers.extend(trace_id.map(|trace_id| (TRACE_ID, trace_id)));
    Ok(outcome)
}

const TRACE_ID: HeaderName = HeaderName::from_static("x-amzn-trace-id");
