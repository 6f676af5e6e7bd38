//! AWS_PROXY: the function sees the whole request and answers the whole response.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html>.
//! The gateway never retries a function.

use std::sync::Arc;

use gatewright_model::ports::{Caller, Invocation, InvocationKind, InvokeRefusal, Lineage};
use http::{HeaderName, HeaderValue};
use uuid::Uuid;

use super::outcome::{Outcome, refusal};
use super::{media_type, proxy_event, proxy_response, request_body};
use crate::authorizer::Permitted;
use crate::decision::DecisionRecord;
use crate::plan::LambdaProxyPlan;
use crate::ports::Ports;
use crate::refusal::{Cause, Refusal};

/// Calls the function and reads its answer.
///
/// # Errors
/// As AWS: 500 when the function may not or cannot be called, 502 when it fails or answers what is no proxy response, 504 in
/// overtime.
pub(crate) async fn call(
    ports: &Ports,
    plan: &LambdaProxyPlan,
    mut permitted: Permitted,
    record: &mut DecisionRecord,
) -> Result<Outcome, Refusal> {
    let body = request_body::collect(std::mem::take(&mut permitted.routed.body), ports.clock.as_ref()).await?;
    let trace_id = proxy_event::trace_id(&permitted.routed.request);
    let payload = proxy_event::event(&permitted, &body, &trace_id, record.authorizer_took)
        .map_err(|_| refusal(Cause::FunctionUnavailable))?;
    let invocation = Invocation {
        function: Arc::clone(&plan.function),
        caller: Caller::Service {
            principal: "apigateway.amazonaws.com",
            source_arn: source_arn(plan, &permitted),
            source_account: permitted.routed.plan.account.clone(),
        },
        kind: InvocationKind::RequestResponse,
        request_id: None,
        payload: payload.into(),
        wants_log_tail: false,
        client_context: None,
        patience: plan.timeout,
        lineage: Lineage::inside(permitted.routed.request.header("x-amzn-trace-id")),
    };
    let started = ports.clock.monotonic();
    let reply = ports.invoke.invoke(invocation).await;
    record.integration_took = ports.clock.monotonic().saturating_sub(started);
    let reply = reply.map_err(|refused| refusal(cause_of(&refused)))?;
    record.integration_invocation = Uuid::try_parse(&reply.request_id).ok();
    if reply.is_function_error {
        return Err(refusal(Cause::FunctionFailed));
    }
    let request = &permitted.routed.request;
    let accepted = media_type::first(request.header("accept"));
    let wants_binary = media_type::is_binary(accepted, &permitted.routed.plan.binary_media_types);
    let decoding = if wants_binary { proxy_response::Decoding::Base64 } else { proxy_response::Decoding::Text };
    let mut outcome = proxy_response::parse(&reply.payload, decoding).map_err(|_| refusal(Cause::ProxyResponseMalformed))?;
    if let Ok(trace_id) = HeaderValue::try_from(trace_id) {
        outcome.headers.insert(HeaderName::from_static("x-amzn-trace-id"), trace_id);
    }
    Ok(outcome)
}

/// For whom the gateway asks: the method's ARN with the resource's template in place of the path.
fn source_arn(plan: &LambdaProxyPlan, permitted: &Permitted) -> Arc<str> {
    plan.source_arn.clone().unwrap_or_else(|| {
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
        InvokeRefusal::TooManyRequests { .. }
        | InvokeRefusal::InvalidRequestContent(_)
        | InvokeRefusal::NotReady { .. }
        | InvokeRefusal::Unavailable(_) => Cause::FunctionUnavailable,
    }
}
