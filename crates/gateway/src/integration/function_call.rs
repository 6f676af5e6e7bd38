//! Calls a function for an integration, and keeps the execution log of it. What becomes of the answer is for the integration to say.
//!
//! The gateway never retries a function.

use std::sync::Arc;

use gatewright_model::ports::{Caller, Invocation, InvocationKind, InvokeRefusal, InvokeReply, Lineage};
use uuid::Uuid;

use super::outcome::refusal;
use crate::authorizer::Permitted;
use crate::decision::DecisionRecord;
use crate::execution_log::{dump, endpoint_uri};
use crate::function_caller::{self, CallingFor, RoleProblem, user_agent};
use crate::plan::FunctionCall;
use crate::ports::Ports;
use crate::refusal::{Cause, Refusal};

/// The call of a function for a request that may pass: as the gateway itself, or by the integration's role.
///
/// # Errors
/// 500 when the role cannot be assumed, or nobody can say what it may do.
pub(crate) fn invocation(
    ports: &Ports,
    call: &FunctionCall,
    permitted: &Permitted<'_>,
    (payload, trace_id): (Vec<u8>, &str),
    record: &mut DecisionRecord,
) -> Result<Invocation, Refusal> {
    let plan = &permitted.routed.plan;
    let source_arn = source_arn(call, permitted);
    let calling_for = CallingFor { rest_api_id: &plan.rest_api_id, account: &plan.account, source_arn };
    let caller = function_caller::caller(ports, &call.function, call.role.as_deref(), calling_for);
    let caller = caller.map_err(|problem| {
        refusal(match problem {
            RoleProblem::NotAssumable => Cause::IntegrationRoleNotAssumable,
            RoleProblem::Undecided => Cause::IntegrationRoleUndecided,
        })
    })?;
    note_request(call, permitted, &payload, trace_id, record);
    Ok(Invocation {
        function: Arc::clone(&call.function),
        caller,
        kind: InvocationKind::RequestResponse,
        request_id: None,
        payload: payload.into(),
        wants_log_tail: false,
        client_context: None,
        patience: call.timeout,
        lineage: Lineage::inside(permitted.routed.request.header("x-amzn-trace-id")),
    })
}

/// Invokes the function. Its own failure is a reply.
///
/// # Errors
/// As AWS: 500 when the function may not or cannot be called, 504 in overtime.
pub(crate) async fn invoke(
    ports: &Ports,
    invocation: Invocation,
    trace_id: &str,
    record: &mut DecisionRecord,
) -> Result<InvokeReply, Refusal> {
    let is_by_role = matches!(invocation.caller, Caller::Role(_));
    let started = ports.clock.monotonic();
    let reply = ports.invoke.invoke(invocation).await;
    record.integration_took = ports.clock.monotonic().saturating_sub(started);
    let reply = reply.map_err(|refused| match refused {
        InvokeRefusal::NotPermitted if is_by_role => refusal(Cause::IntegrationRoleNotPermitted),
        refused => refusal(cause_of(&refused)),
    })?;
    record.integration_invocation = Uuid::try_parse(&reply.request_id).ok();
    note_reply(&reply, trace_id, record);
    Ok(reply)
}

/// `errorMessage` of a function's error document; empty when it has none.
pub(crate) fn error_message(payload: &[u8]) -> String {
    let document = serde_json::from_slice::<serde_json::Value>(payload).ok();
    let message = document.as_ref().and_then(|document| document.get("errorMessage"));
    message.map(|message| message.as_str().map_or_else(|| message.to_string(), str::to_owned)).unwrap_or_default()
}

fn note_request(call: &FunctionCall, permitted: &Permitted<'_>, payload: &[u8], trace_id: &str, record: &mut DecisionRecord) {
    if record.log.is_none() {
        return;
    }
    let (request, plan) = (permitted.routed.request, &permitted.routed.plan);
    let uri = endpoint_uri(&call.function);
    let headers = [
        ("x-amzn-lambda-integration-tag", request.ids.request_id.hyphenated().to_string()),
        ("x-amzn-apigateway-api-id", plan.rest_api_id.clone()),
        ("Accept", "application/json".to_owned()),
        ("User-Agent", user_agent(&plan.rest_api_id)),
        ("X-Amzn-Trace-Id", trace_id.to_owned()),
    ];
    record.note(|| format!("Endpoint request URI: {uri}"));
    record.note(|| format!("Endpoint request headers: {}", dump(headers)));
    record.note(|| format!("Endpoint request body after transformations: {}", String::from_utf8_lossy(payload)));
    record.note(|| format!("Sending request to {uri}"));
}

fn note_reply(reply: &InvokeReply, trace_id: &str, record: &mut DecisionRecord) {
    let took = record.integration_took.as_millis();
    record.note(|| format!("Received response. Status: 200, Integration latency: {took} ms"));
    record.note(|| {
        let mut headers = vec![
            ("Content-Type", "application/json".to_owned()),
            ("Content-Length", reply.payload.len().to_string()),
            ("x-amzn-RequestId", reply.request_id.clone()),
            ("X-Amz-Executed-Version", reply.executed_version.clone()),
            ("X-Amzn-Trace-Id", trace_id.to_owned()),
        ];
        if reply.is_function_error {
            headers.insert(2, ("X-Amz-Function-Error", "Unhandled".to_owned()));
        }
        format!("Endpoint response headers: {}", dump(headers))
    });
    record.note(|| format!("Endpoint response body before transformations: {}", String::from_utf8_lossy(&reply.payload)));
}

/// For whom the gateway asks: the method's ARN with the resource's template in place of the path.
fn source_arn(call: &FunctionCall, permitted: &Permitted<'_>) -> Arc<str> {
    call.source_arn.clone().unwrap_or_else(|| {
        let routed = &permitted.routed;
        let path = routed.route().map(|(_, resource)| resource.path.as_str()).unwrap_or_default();
        format!("{}{}{path}", routed.plan.method_arn_prefix, routed.request.method).into()
    })
}

fn cause_of(refused: &InvokeRefusal) -> Cause {
    match refused {
        InvokeRefusal::NotFound { .. } => Cause::FunctionMissing,
        InvokeRefusal::NotPermitted => Cause::FunctionNotPermitted,
        InvokeRefusal::OutOfPatience => Cause::IntegrationTimedOut,
        InvokeRefusal::RequestTooLarge { .. } => Cause::BodyTooLarge,
        InvokeRefusal::InvalidRequestContent(_) => Cause::EventNotJson,
        InvokeRefusal::TooManyRequests { .. } | InvokeRefusal::NotReady { .. } | InvokeRefusal::Unavailable(_) => {
            Cause::FunctionUnavailable
        }
    }
}
