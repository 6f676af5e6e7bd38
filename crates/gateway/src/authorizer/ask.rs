//! Asks an authorizer's function.
//!
//! It is called as the gateway itself or by the authorizer's role, which is settled when it is asked. The event says what the authorizer's kind is to know, and the answer is read by [`Grant::parse`]; every way in which this can fail
//! has its cause.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html>.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use gatewright_model::ids::AccountId;
use gatewright_model::ports::{Caller, FunctionRef, Invocation, InvocationKind, InvokeRefusal, InvokeReply, Lineage};
use gatewright_model::role_arn::RoleArn;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::grant::Grant;
use super::identity_source::Presented;
use crate::event::headers::trace_id;
use crate::event::request_authorizer;
use crate::function_caller::{self, CallingFor, RoleProblem};
use crate::plan::AuthorizerPlan;
use crate::ports::Ports;
use crate::refusal::Cause;
use crate::router::Routed;

/// Longest that the gateway waits for an authorizer.
pub const AUTHORIZER_TIMEOUT: Duration = Duration::from_secs(29);

/// What an authorizer is asked, apart from the request that asks first: others may wait for the answer.
pub(crate) struct Question {
    function: Arc<FunctionRef>,
    role: Option<Arc<RoleArn>>,
    rest_api_id: String,
    source_arn: Arc<str>,
    source_account: AccountId,
    event: Bytes,
    lineage: Lineage,
}

/// What came of asking.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    /// The answer, understood; or why there is none.
    pub(crate) grant: Result<Arc<Grant>, Cause>,
    /// How long the function took.
    pub(crate) took: Duration,
    /// The function's invocation.
    pub(crate) invocation: Option<Uuid>,
}

impl Asked {
    /// Nobody could be asked.
    pub(crate) fn nobody() -> Self {
        Self { grant: Err(Cause::AuthorizerUnavailable), took: Duration::ZERO, invocation: None }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TokenEvent<'a> {
    r#type: &'static str,
    authorization_token: &'a str,
    method_arn: &'a str,
}

impl Question {
    /// The question of a request; its policy may speak of other methods too. `None` when JSON cannot be written, which in-memory text
    /// always can.
    pub(crate) fn of(
        routed: &Routed<'_>,
        authorizer: &AuthorizerPlan,
        presented: &Presented<'_>,
        method_arn: &str,
        lineage: Lineage,
    ) -> Option<Self> {
        let event = match presented {
            Presented::Token(token) => {
                serde_json::to_vec(&TokenEvent { r#type: "TOKEN", authorization_token: token, method_arn })
            }
            Presented::Sources(_) => request_authorizer::event(routed, method_arn, &trace_id(routed.request)),
        };
        Some(Self {
            function: Arc::clone(&authorizer.function),
            role: authorizer.role.clone(),
            rest_api_id: routed.plan.rest_api_id.clone(),
            source_arn: Arc::clone(&authorizer.source_arn),
            source_account: routed.plan.account.clone(),
            event: event.ok()?.into(),
            lineage,
        })
    }

    /// An empty question.
    #[cfg(test)]
    pub(crate) fn to(function: Arc<FunctionRef>, source_account: AccountId, lineage: Lineage) -> Self {
        let (rest_api_id, source_arn) = (String::new(), Arc::from(""));
        Self { function, role: None, rest_api_id, source_arn, source_account, event: Bytes::new(), lineage }
    }
}

/// Invokes the function and reads its answer. Unless the function answered a policy that is understood, nothing is granted.
pub(crate) async fn ask(ports: &Ports, question: Question) -> Asked {
    let invocation = match invocation(ports, question) {
        Ok(invocation) => invocation,
        Err(cause) => return Asked { grant: Err(cause), ..Asked::nobody() },
    };
    let (answer, asked) = answer(ports, invocation).await;
    let grant = answer.and_then(|answer| Grant::parse(&answer)).map(Arc::new);
    Asked { grant, ..asked }
}

/// The call of the function, by whom it may be called now.
///
/// # Errors
/// The cause when the authorizer's role cannot be assumed, or nobody can say what it may do.
pub(crate) fn invocation(ports: &Ports, question: Question) -> Result<Invocation, Cause> {
    let Question { function, role, rest_api_id, source_arn, source_account, event, lineage } = question;
    let calling_for = CallingFor { rest_api_id: &rest_api_id, account: &source_account, source_arn };
    let caller = function_caller::caller(ports, &function, role.as_deref(), calling_for).map_err(|problem| match problem {
        RoleProblem::NotAssumable => Cause::AuthorizerRoleNotAssumable,
        RoleProblem::Undecided => Cause::AuthorizerRoleUndecided,
    })?;
    Ok(Invocation {
        function,
        caller,
        kind: InvocationKind::RequestResponse,
        request_id: None,
        payload: event,
        wants_log_tail: false,
        client_context: None,
        patience: AUTHORIZER_TIMEOUT,
        lineage,
    })
}

/// Invokes the function and hands on what it answered, unread; beside it what is known of the call.
pub(crate) async fn answer(ports: &Ports, invocation: Invocation) -> (Result<Bytes, Cause>, Asked) {
    let is_by_role = matches!(invocation.caller, Caller::Role(_));
    let started = ports.clock.monotonic();
    let reply = ports.invoke.invoke(invocation).await;
    let took = ports.clock.monotonic().saturating_sub(started);
    let invocation = reply.as_ref().ok().and_then(|reply| Uuid::try_parse(&reply.request_id).ok());
    let answer = match reply {
        Err(InvokeRefusal::NotPermitted) if is_by_role => Err(Cause::AuthorizerRoleNotPermitted),
        Err(refusal) => Err(cause_of(refusal)),
        Ok(reply) if reply.is_function_error => Err(cause_of_failure(&reply)),
        Ok(reply) => Ok(reply.payload),
    };
    (answer, Asked { took, invocation, ..Asked::nobody() })
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
