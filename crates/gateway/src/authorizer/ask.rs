//! Asks a TOKEN authorizer's function.
//!
//! The event has three keys and the answer is read by [`Grant::parse`]; every way in which this can fail has its cause.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html>.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use gatewright_model::ports::{Caller, Invocation, InvocationKind, InvokeRefusal, InvokeReply, Lineage};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::grant::Grant;
use crate::decision::DecisionRecord;
use crate::plan::{AuthorizerPlan, StagePlan};
use crate::ports::Ports;
use crate::refusal::Cause;

/// Longest that the gateway waits for an authorizer.
pub const AUTHORIZER_TIMEOUT: Duration = Duration::from_secs(29);

/// What an authorizer is asked.
#[derive(Clone, Copy)]
pub(crate) struct Question<'a> {
    /// The stage it is asked for.
    pub(crate) plan: &'a StagePlan,
    /// The authorizer.
    pub(crate) authorizer: &'a AuthorizerPlan,
    /// The token, exactly as the client sent it.
    pub(crate) token: &'a str,
    /// The calls that the request stands inside.
    pub(crate) lineage: &'a Lineage,
    /// The method that asks first; the policy may speak of others too.
    pub(crate) method_arn: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TokenEvent<'a> {
    r#type: &'static str,
    authorization_token: &'a str,
    method_arn: &'a str,
}

impl<'a> TokenEvent<'a> {
    fn of(question: &Question<'a>) -> Self {
        Self { r#type: "TOKEN", authorization_token: question.token, method_arn: question.method_arn }
    }
}

/// Invokes the function and reads its answer.
///
/// # Errors
/// The cause of refusal, whatever it is: unless the function answered a policy that is understood, nothing is granted.
pub(crate) async fn ask(ports: &Ports, question: &Question<'_>, record: &mut DecisionRecord) -> Result<Grant, Cause> {
    Grant::parse(&answer(ports, question, record).await?)
}

/// The event as text, for a log.
pub(crate) fn event_text(question: &Question<'_>) -> String {
    serde_json::to_string(&TokenEvent::of(question)).unwrap_or_default()
}

/// Invokes the function and hands on what it answered, unread.
///
/// # Errors
/// The cause of refusal when it did not answer, or failed.
pub(crate) async fn answer(ports: &Ports, question: &Question<'_>, record: &mut DecisionRecord) -> Result<Bytes, Cause> {
    let Question { plan, authorizer, .. } = *question;
    let payload = serde_json::to_vec(&TokenEvent::of(question)).map_err(|_| Cause::AuthorizerUnavailable)?;
    let invocation = Invocation {
        function: Arc::clone(&authorizer.function),
        caller: Caller::Service {
            principal: "apigateway.amazonaws.com",
            source_arn: Arc::clone(&authorizer.source_arn),
            source_account: plan.account.clone(),
        },
        kind: InvocationKind::RequestResponse,
        request_id: None,
        payload: payload.into(),
        wants_log_tail: false,
        client_context: None,
        patience: AUTHORIZER_TIMEOUT,
        lineage: question.lineage.clone(),
    };
    let started = ports.clock.monotonic();
    let reply = ports.invoke.invoke(invocation).await;
    record.authorizer_took = ports.clock.monotonic().saturating_sub(started);
    let reply = reply.map_err(cause_of)?;
    record.authorizer_invocation = Uuid::try_parse(&reply.request_id).ok();
    if reply.is_function_error {
        return Err(cause_of_failure(&reply));
    }
    Ok(reply.payload)
}

fn cause_of(refusal: InvokeRefusal) -> Cause {
    match refusal {
        InvokeRefusal::NotFound { .. } => Cause::AuthorizerFunctionMissing,
        InvokeRefusal::NotPermitted => Cause::AuthorizerNotPermitted,
        InvokeRefusal::OutOfPatience => Cause::AuthorizerTimedOut,
        InvokeRefusal::TooManyRequests { .. }
        | InvokeRefusal::RequestTooLarge { .. }
        | InvokeRefusal::InvalidRequestContent(_)
        | InvokeRefusal::NotReady { .. }
        | InvokeRefusal::Unavailable(_) => Cause::AuthorizerUnavailable,
    }
}

/// AWS: `errorMessage` of exactly `Unauthorized` is how a function says 401; anything else is 500.
fn cause_of_failure(reply: &InvokeReply) -> Cause {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Failure {
        error_message: Option<String>,
        error_type: Option<String>,
    }
    match serde_json::from_slice::<Failure>(&reply.payload) {
        Ok(Failure { error_message: Some(message), .. }) if message == "Unauthorized" => Cause::AuthorizerSaidUnauthorized,
        Ok(Failure { error_type: Some(kind), .. }) if kind == "Sandbox.Timedout" => Cause::AuthorizerTimedOut,
        _ => Cause::AuthorizerFailed,
    }
}
