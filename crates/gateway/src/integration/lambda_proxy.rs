//! AWS_PROXY: the function sees the whole request and answers the whole response.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html>.

use http::{HeaderName, HeaderValue};

use super::outcome::{Outcome, refusal};
use super::{function_call, proxy_response};
use crate::authorizer::Permitted;
use crate::decision::DecisionRecord;
use crate::event::headers::trace_id;
use crate::event::proxy;
use crate::media_type;
use crate::plan::LambdaProxyPlan;
use crate::ports::Ports;
use crate::refusal::{Cause, Refusal};
use crate::request_body;

/// Calls the function and reads its answer.
///
/// # Errors
/// As AWS: 500 when the function may not or cannot be called, 502 when it fails or answers what is no proxy response, 504 in
/// overtime.
pub(crate) async fn call(
    ports: &Ports,
    LambdaProxyPlan(call): &LambdaProxyPlan,
    mut permitted: Permitted<'_>,
    record: &mut DecisionRecord,
) -> Result<Outcome, Refusal> {
    let body = request_body::collect(std::mem::take(&mut permitted.routed.body), ports.clock.as_ref()).await.map_err(refusal)?;
    let trace_id = trace_id(permitted.routed.request);
    let payload =
        proxy::event(&permitted, &body, &trace_id, record.authorizer_took).map_err(|_| refusal(Cause::FunctionUnavailable))?;
    let invocation = function_call::invocation(ports, call, &permitted, (payload, &trace_id), record)?;
    let reply = function_call::invoke(ports, invocation, &trace_id, record).await?;
    if reply.is_function_error {
        record.note(|| {
            format!(
                "Lambda execution failed with status 200 due to customer function error: {}. Lambda request id: {}",
                function_call::error_message(&reply.payload),
                reply.request_id
            )
        });
        return Err(refusal(Cause::FunctionFailed));
    }
    let request = permitted.routed.request;
    let accepted = media_type::first(request.header("accept"));
    let wants_binary = media_type::is_binary(accepted, &permitted.routed.plan.binary_media_types);
    let decoding = if wants_binary { proxy_response::Decoding::Base64 } else { proxy_response::Decoding::Text };
    let mut outcome = proxy_response::parse(&reply.payload, decoding).map_err(|_| refusal(Cause::ProxyResponseMalformed))?;
    if let Ok(trace_id) = HeaderValue::try_from(trace_id) {
        outcome.headers.insert(HeaderName::from_static("x-amzn-trace-id"), trace_id);
    }
    Ok(outcome)
}
