//! Calls a triggered function: as whom, for how long, how often, and what is said when it does not work.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html>: a function
//! has five seconds, and three attempts are made. What is tried again is what another attempt may better: no answer in time, no free slot,
//! no worker. A function that failed, does not exist or may not be called is not asked twice.
//!
//! *From inside a function* there is one attempt: a trigger that comes back to its own pool would else begin three calls at every depth.
//!
//! # Not (yet) like AWS
//! AWS's words are recorded for functions that threw, may not be called and did not answer in time; for the others its pattern is followed
//! with the names that Lambda gives the errors.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use gatewright_model::ports::{Caller, Invocation, InvocationKind, InvokeRefusal, InvokeReply, Lineage};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::event::{self, ANSWER_BYTES_MAX, Event};
use crate::Identity;
use crate::refusal::{Refusal, RefusalKind};
use crate::user_pool::LambdaArn;

/// AWS: how long a function has to answer.
pub const TRIGGER_TIMEOUT: Duration = Duration::from_secs(5);
/// AWS: how often a function that does not answer is asked.
pub const TRIES_MAX: usize = 3;
/// Longest message of a function that is handed on, in characters. It may end up in an address.
pub const ERROR_MESSAGE_CHARS_MAX: usize = 1024;

/// User pools, where policies name them.
const SERVICE_PRINCIPAL: &str = "cognito-idp.amazonaws.com";

/// Which function is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trigger {
    PreSignUp,
    PostConfirmation,
    PreTokenGeneration,
}

impl Trigger {
    const fn as_str(self) -> &'static str {
        match self {
            Self::PreSignUp => "PreSignUp",
            Self::PostConfirmation => "PostConfirmation",
            Self::PreTokenGeneration => "PreTokenGeneration",
        }
    }
}

/// Asks a function and gives its `response`.
///
/// # Errors
/// `UserLambdaValidation` when it failed, `UnexpectedLambda` when it cannot be asked, `InvalidLambdaResponse` when its answer is not
/// understood.
pub(super) async fn ask(
    identity: &Identity,
    trigger: Trigger,
    arn: &LambdaArn,
    event: &Event<'_>,
    lineage: &Lineage,
) -> Result<Map<String, Value>, Refusal> {
    let sent = event.document();
    let invocation = Invocation {
        function: Arc::new(arn.function().clone()),
        caller: Caller::Service {
            principal: SERVICE_PRINCIPAL,
            source_arn: event.pool.arn().into(),
            source_account: event.pool.account.clone(),
        },
        kind: InvocationKind::RequestResponse,
        request_id: None,
        payload: Bytes::from(sent.to_string()),
        wants_log_tail: false,
        client_context: None,
        patience: TRIGGER_TIMEOUT,
        lineage: lineage.clone(),
    };
    let (trigger, pool) = (trigger.as_str(), &event.pool.id);
    match invoked(identity, invocation).await {
        Err(refused) => {
            tracing::warn!(trigger, pool, function = arn.as_str(), %refused, "a trigger cannot be called");
            Err(Refusal::new(RefusalKind::UnexpectedLambda, could_not(trigger, &refused)))
        }
        Ok(reply) if reply.is_function_error => {
            let message = error_message(&reply.payload);
            Err(Refusal::new(RefusalKind::UserLambdaValidation, format!("{trigger} failed with error {message}.")))
        }
        Ok(reply) => event::response(&sent, &reply.payload).inspect_err(|refusal| {
            let (function, bytes) = (arn.as_str(), reply.payload.len());
            tracing::warn!(trigger, pool, function, bytes, problem = refusal.message, "a trigger's answer is not understood");
        }),
    }
}

async fn invoked(identity: &Identity, invocation: Invocation) -> Result<InvokeReply, InvokeRefusal> {
    let tries = if invocation.lineage.depth == 0 { TRIES_MAX } else { 1 };
    for _ in 1..tries {
        match identity.ports.invoke.invoke(invocation.clone()).await {
            Err(InvokeRefusal::OutOfPatience | InvokeRefusal::TooManyRequests { .. } | InvokeRefusal::Unavailable(_)) => {}
            other => return other,
        }
    }
    identity.ports.invoke.invoke(invocation).await
}

fn could_not(trigger: &str, refused: &InvokeRefusal) -> String {
    let error = match refused {
        InvokeRefusal::NotPermitted => "AccessDeniedException",
        InvokeRefusal::NotFound { .. } => "ResourceNotFoundException",
        InvokeRefusal::NotReady { .. } => "ResourceConflictException",
        InvokeRefusal::TooManyRequests { .. } => "TooManyRequestsException",
        InvokeRefusal::RequestTooLarge { .. } => "RequestTooLargeException",
        InvokeRefusal::InvalidRequestContent(_) => "InvalidRequestContentException",
        InvokeRefusal::OutOfPatience => "Socket timeout while invoking Lambda function",
        InvokeRefusal::Unavailable(_) => "ServiceException",
    };
    format!("{trigger} invocation failed due to error {error}.")
}

/// `errorMessage` of a function's error document, cut to what is handed on.
fn error_message(document: &[u8]) -> String {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Failure {
        error_message: Option<String>,
    }
    let document = document.get(..ANSWER_BYTES_MAX).map_or(Some(document), |_| None);
    let failure = document.and_then(|document| serde_json::from_slice::<Failure>(document).ok());
    let message = failure.and_then(|failure| failure.error_message).unwrap_or_default();
    message.chars().take(ERROR_MESSAGE_CHARS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_functions_own_words_are_handed_on_up_to_their_limit() {
        let long = "é".repeat(ERROR_MESSAGE_CHARS_MAX);
        for (document, message) in [
            (r#"{"errorMessage":"no thanks","errorType":"Exception"}"#.to_owned(), "no thanks"),
            (r#"{"errorMessage":""}"#.to_owned(), ""),
            (r#"{"errorMessage":null}"#.to_owned(), ""),
            (r#"{"errorMessage":7}"#.to_owned(), ""),
            ("{}".to_owned(), ""),
            ("nonsense".to_owned(), ""),
            (format!(r#"{{"errorMessage":"{long}"}}"#), &long),
            (format!(r#"{{"errorMessage":"{long}x"}}"#), &long),
            (format!(r#"{{"errorMessage":"{}"}}"#, "x".repeat(ANSWER_BYTES_MAX)), ""),
        ] {
            assert_eq!(error_message(document.as_bytes()), message);
        }
    }
}
