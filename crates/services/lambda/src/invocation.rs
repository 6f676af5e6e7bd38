//! Invoke, seen from the API: headers in, the `Invoke` port, headers and payload out. InvokeWithResponseStream asks and refuses alike and
//! answers otherwise: `response_stream`.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html>. What a function does, its own errors included, is
//! the answer of a call that succeeded; only when it did not run is there an error.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use gatewright_model::ports::{Caller, FunctionRef, Invocation, InvocationKind, InvokeRefusal, InvokeReply, Lineage};
use gatewright_shapes_lambda::types::{InvocationRequest, InvocationResponse, InvocationType, LogType};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::function_name::{resolve, unqualified_arn};
use crate::ports::Ports;
use crate::refusal::{access_denied, conflict, function_not_found, service_exception};
use crate::unsupported::refuse_first;

/// Longer than any function may run.
const PATIENCE: Duration = Duration::from_secs(930);
/// Most bytes of a client context, as it is written in its header.
const CLIENT_CONTEXT_BYTES_MAX: usize = 3583;

/// Invoke: runs the function (`RequestResponse`), keeps the event to run it later (`Event`), or asks whether it would run (`DryRun`).
///
/// # Errors
/// 404, 403, 429, 413, 409 and 400 as AWS words them; 500 when the function cannot be run.
pub(crate) async fn invoke(
    ports: Arc<Ports>,
    context: CallContext,
    input: InvocationRequest,
) -> Result<InvocationResponse, ServiceError> {
    let function = resolve(&context, "InvokeFunction", &input.function_name, input.qualifier.as_deref())?;
    refuse_first(&[
        (input.durable_execution_name.is_some(), "durable executions (DurableExecutionName)"),
        (input.tenant_id.is_some(), "tenant isolation (TenantId)"),
    ])?;
    let kind = match input.invocation_type {
        None | Some(InvocationType::RequestResponse) => InvocationKind::RequestResponse,
        Some(InvocationType::DryRun) => InvocationKind::DryRun,
        Some(InvocationType::Event) => InvocationKind::Event,
    };
    let arn = unqualified_arn(&function);
    let asked = Asked { function, kind, payload: input.payload, log_type: input.log_type, client_context: input.client_context };
    let invocation = asked.by(&context)?;
    if kind == InvocationKind::Event {
        let kept = ports.events.accept(invocation).await;
        kept.map_err(|refusal| word(&context, &arn, kind, refusal))?;
        return Ok(InvocationResponse { status_code: Some(202), ..InvocationResponse::default() });
    }
    match ports.invoke.invoke(invocation).await {
        Ok(_) if kind == InvocationKind::DryRun => {
            Ok(InvocationResponse { status_code: Some(204), ..InvocationResponse::default() })
        }
        Ok(reply) => Ok(answer(reply)),
        Err(refusal) => Err(word(&context, &arn, kind, refusal)),
    }
}

/// What a caller asks for.
pub(crate) struct Asked {
    pub(crate) function: FunctionRef,
    pub(crate) kind: InvocationKind,
    pub(crate) payload: Option<Bytes>,
    pub(crate) log_type: Option<LogType>,
    pub(crate) client_context: Option<String>,
}

impl Asked {
    /// The call as the functions get it.
    ///
    /// # Errors
    /// 400 for a client context that is none.
    pub(crate) fn by(self, context: &CallContext) -> Result<Invocation, ServiceError> {
        Ok(Invocation {
            function: Arc::new(self.function),
            caller: Caller::Identity { arn: context.principal.arn.clone() },
            kind: self.kind,
            request_id: Some(context.request_id.clone()),
            payload: self.payload.unwrap_or_default(),
            wants_log_tail: self.log_type == Some(LogType::Tail),
            client_context: self.client_context.as_deref().map(decode_client_context).transpose()?,
            patience: PATIENCE,
            lineage: Lineage::inside(context.trace_id.as_deref()),
        })
    }
}

fn answer(reply: InvokeReply) -> InvocationResponse {
    InvocationResponse {
        status_code: Some(200),
        function_error: reply.is_function_error.then(|| "Unhandled".to_owned()),
        log_result: reply.log_tail.map(|tail| STANDARD.encode(tail)),
        payload: Some(reply.payload),
        executed_version: Some(reply.executed_version),
        durable_execution_arn: None,
    }
}

/// A refusal as AWS words it.
pub(crate) fn word(context: &CallContext, arn: &str, kind: InvocationKind, refusal: InvokeRefusal) -> ServiceError {
    match refusal {
        InvokeRefusal::NotFound { arn } => function_not_found(&arn),
        InvokeRefusal::NotPermitted => access_denied(context, "InvokeFunction", arn, "identity-based"),
        InvokeRefusal::TooManyRequests { reason } => {
            ServiceError::new("TooManyRequestsException", 429, "Rate Exceeded.").with_member("Reason", reason)
        }
        InvokeRefusal::RequestTooLarge { size_bytes, limit_bytes } => {
            let kind = if kind == InvocationKind::Event { "Event" } else { "RequestResponse" };
            let message =
                format!("{size_bytes} byte payload is too large for the {kind} invocation type (limit {limit_bytes} bytes)");
            ServiceError::new("RequestTooLargeException", 413, message)
        }
        InvokeRefusal::InvalidRequestContent(problem) => {
            invalid_content(format!("Could not parse request body into json: Could not parse payload into json: {problem}"))
        }
        InvokeRefusal::NotReady { state } => conflict(format!(
            "The operation cannot be performed at this time. The function is currently in the following state: {state}"
        )),
        refusal @ (InvokeRefusal::OutOfPatience | InvokeRefusal::Unavailable(_)) => service_exception(refusal),
    }
}

/// Base64 of a JSON object.
fn decode_client_context(text: &str) -> Result<String, ServiceError> {
    let not_json = || invalid_content("Client context must be a valid Base64-encoded JSON object.".to_owned());
    if text.len() > CLIENT_CONTEXT_BYTES_MAX {
        return Err(invalid_content(format!("Client context must be at most {CLIENT_CONTEXT_BYTES_MAX} bytes long.")));
    }
    let bytes = STANDARD.decode(text).map_err(|_| not_json())?;
    let decoded = String::from_utf8(bytes).map_err(|_| not_json())?;
    match serde_json::from_str(&decoded) {
        Ok(serde_json::Value::Object(_)) => Ok(decoded),
        _ => Err(not_json()),
    }
}

fn invalid_content(message: String) -> ServiceError {
    ServiceError::new("InvalidRequestContentException", 400, message)
}
