use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;

use super::boxed::Boxed;
use super::role_permissions::RoleVerdict;
use crate::function_url::FunctionUrlAuthType;
use crate::ids::{AccountId, Region};

/// Runs functions. Permission to invoke is decided here, once, for every caller.
pub trait Invoke: Send + Sync {
    /// Runs `invocation` to its end. A function's own error is a reply; a refusal means that the function did not run, or that
    /// its answer can no longer be had.
    fn invoke(&self, invocation: Invocation) -> Boxed<'_, Result<InvokeReply, InvokeRefusal>>;

    /// Runs `invocation`, and gives its answer as the function gives it: at once when that begins, whole when the function gives it whole.
    fn invoke_streaming(&self, invocation: Invocation) -> Boxed<'_, Result<StreamedReply, InvokeRefusal>> {
        Box::pin(async move { self.invoke(invocation).await.map(StreamedReply::whole) })
    }
}

/// What comes of a call that reached the function, piece by piece.
pub struct StreamedReply {
    /// The invocation's id, as the function saw it.
    pub request_id: String,
    /// `$LATEST` or a number.
    pub executed_version: String,
    /// As the function named it; `None` when the answer came whole.
    pub content_type: Option<String>,
    /// The answer.
    pub pieces: Box<dyn Pieces>,
}

/// An answer on its way.
pub trait Pieces: Send {
    /// The next piece; after [`Piece::End`] there is none, and nobody asks.
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Piece>;
}

/// A piece of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Bytes of the answer.
    Chunk(Bytes),
    /// The answer is over.
    End(StreamEnd),
}

/// How an answer ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamEnd {
    /// The error document with which it broke off.
    pub error: Option<Bytes>,
    /// The last 4 KB of the log, when asked for.
    pub log_tail: Option<Bytes>,
}

impl StreamEnd {
    /// The end of a call whose answer was streamed.
    #[must_use]
    pub fn of(reply: InvokeReply) -> Self {
        Self { error: reply.is_function_error.then_some(reply.payload), log_tail: reply.log_tail }
    }
}

impl StreamedReply {
    /// An answer that came whole.
    #[must_use]
    pub fn whole(mut reply: InvokeReply) -> Self {
        let chunk = if reply.is_function_error { None } else { Some(std::mem::take(&mut reply.payload)) };
        Self {
            request_id: reply.request_id.clone(),
            executed_version: reply.executed_version.clone(),
            content_type: None,
            pieces: Box::new(Whole { chunk: chunk.filter(|chunk| !chunk.is_empty()), end: StreamEnd::of(reply) }),
        }
    }
}

/// An answer of one piece at most.
struct Whole {
    chunk: Option<Bytes>,
    end: StreamEnd,
}

impl Pieces for Whole {
    fn poll_piece(&mut self, _: &mut Context<'_>) -> Poll<Piece> {
        Poll::Ready(self.chunk.take().map_or_else(|| Piece::End(self.end.clone()), Piece::Chunk))
    }
}

/// One call of a function.
#[derive(Debug, Clone)]
pub struct Invocation {
    /// Which function.
    pub function: Arc<FunctionRef>,
    /// Who calls it.
    pub caller: Caller,
    /// How.
    pub kind: InvocationKind,
    /// The id that the function sees and its log lines carry; `None` takes a fresh one. Whoever answers a caller under an id of
    /// its own gives that one, as AWS does.
    pub request_id: Option<String>,
    /// The event: JSON text. Empty counts as `{}`.
    pub payload: Bytes,
    /// Whether the reply carries the last 4 KB of the log.
    pub wants_log_tail: bool,
    /// Client context, decoded JSON text.
    pub client_context: Option<String>,
    /// How long the caller waits. The function's own timeout holds besides.
    pub patience: Duration,
    /// The calls this one stands inside.
    pub lineage: Lineage,
}

/// A function as a caller names it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FunctionRef {
    /// Owner.
    pub account: AccountId,
    /// Region.
    pub region: Region,
    /// Bare name.
    pub name: String,
    /// Version or alias; `None` is `$LATEST` without a qualifier.
    pub qualifier: Option<String>,
}

impl FunctionRef {
    /// `arn:aws:lambda:{region}:{account}:function:{name}`, and its qualifier where it has one.
    #[must_use]
    pub fn arn(&self) -> String {
        let Self { account, region, name, qualifier } = self;
        let arn = format!("arn:{}:lambda:{region}:{account}:function:{name}", region.partition());
        match qualifier {
            Some(qualifier) => format!("{arn}:{qualifier}"),
            None => arn,
        }
    }
}

/// Who calls a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caller {
    /// An AWS service acting for a resource: needs a statement in the function's resource policy.
    Service {
        /// Service principal, such as `apigateway.amazonaws.com`.
        principal: &'static str,
        /// The resource it acts for (`aws:SourceArn`).
        source_arn: Arc<str>,
        /// That resource's account (`aws:SourceAccount`).
        source_account: AccountId,
    },
    /// Someone the front has authenticated and authorized for `lambda:InvokeFunction`.
    Identity {
        /// The caller's ARN.
        arn: String,
    },
    /// Someone who called a function URL: decided by the function's resource policy and what the caller's own policies say.
    FunctionUrl {
        /// How the URL finds out who calls.
        auth_type: FunctionUrlAuthType,
        /// Whom a signature proved; nobody where none is asked for.
        identity: Option<UrlIdentity>,
    },
    /// A service in the session of a role that it has assumed: decided by the role's own policies and the function's resource policy.
    Role(AssumedRole),
}

/// A session of a role that trusts the service which calls, and what the role's own policies say to the call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssumedRole {
    /// The session's ARN: `arn:aws:sts::{account}:assumed-role/{role}/{session}`.
    pub session_arn: String,
    /// The role's ARN.
    pub role_arn: String,
    /// The role's account.
    pub account: AccountId,
    /// To `lambda:InvokeFunction` on the function as it is named, with its qualifier.
    pub invoke_function: RoleVerdict,
}

/// An identity that called a function URL, and what its own policies say to that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrlIdentity {
    /// The caller's ARN.
    pub arn: String,
    /// The caller's account.
    pub account: AccountId,
    /// To `lambda:InvokeFunctionUrl` on the function.
    pub invoke_function_url: RoleVerdict,
    /// To `lambda:InvokeFunction` on the function.
    pub invoke_function: RoleVerdict,
}

/// How a function is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvocationKind {
    /// Wait for the answer.
    RequestResponse,
    /// Check that the call would be allowed; run nothing.
    DryRun,
    /// Check all that can be checked before a function runs, the event too; run nothing: whoever keeps the event has it run later. The
    /// reply's payload is the event as the function will get it.
    Event,
}

/// How deep a call is nested in other calls.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lineage {
    /// 0 for a call that comes from outside.
    pub depth: u8,
}

impl Lineage {
    /// How deep calls may be nested in calls.
    pub const DEPTH_MAX: u8 = 16;

    /// The lineage of a call that came with this `X-Amzn-Trace-Id`: one deeper than the number that ends its `Lineage` part, which
    /// workers hand to functions and the AWS SDKs pass on. A trace without one comes from outside.
    #[must_use]
    pub fn inside(trace_id: Option<&str>) -> Self {
        let lineage = trace_id.and_then(|trace_id| trace_id.split(';').find_map(|part| part.trim().strip_prefix("Lineage=")));
        let depth = lineage.and_then(|lineage| lineage.rsplit(':').next()?.parse::<u8>().ok());
        Self { depth: depth.map_or(0, |depth| depth.saturating_add(1)) }
    }
}

/// What came of a call that reached the function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvokeReply {
    /// The invocation's id, as the function saw it.
    pub request_id: String,
    /// `$LATEST` or a number.
    pub executed_version: String,
    /// The function's bytes verbatim, or the error document.
    pub payload: Bytes,
    /// Whether `payload` is an error document (`X-Amz-Function-Error: Unhandled`).
    pub is_function_error: bool,
    /// The last 4 KB of the log, when asked for.
    pub log_tail: Option<Bytes>,
    /// Time from the call to the answer.
    pub duration: Duration,
}

/// Why a function did not run or its answer cannot be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvokeRefusal {
    /// No such function.
    #[error("function not found: {arn}")]
    NotFound {
        /// The ARN asked for, with its qualifier.
        arn: String,
    },
    /// The function's resource policy does not allow this caller, nor, where they count, the caller's own policies.
    #[error("no policy allows this caller to invoke the function")]
    NotPermitted,
    /// All slots are taken.
    #[error("rate exceeded: {reason}")]
    TooManyRequests {
        /// AWS's `Reason`.
        reason: &'static str,
    },
    /// The event is over the limit.
    #[error("{size_bytes} byte payload is too large (limit {limit_bytes} bytes)")]
    RequestTooLarge {
        /// What was sent.
        size_bytes: usize,
        /// What may be sent.
        limit_bytes: usize,
    },
    /// The event is not JSON.
    #[error("the event is not JSON: {0}")]
    InvalidRequestContent(String),
    /// The function is not ready to be called.
    #[error("the function is in state {state}")]
    NotReady {
        /// Its state.
        state: &'static str,
    },
    /// The caller's patience ended before the function's answer.
    #[error("no answer in time")]
    OutOfPatience,
    /// No worker could be started or reached.
    #[error("the function cannot be run: {0}")]
    Unavailable(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_inside_another_is_one_deeper() {
        for (trace_id, depth) in [
            (None, 0),
            (Some("Root=1-5f000000-abc"), 0),
            (Some("Root=1-5f000000-abc;Parent=1;Sampled=0;Lineage=1:0a1b2c3d:0"), 1),
            (Some("Root=1-5f000000-abc; Lineage=1:0a1b2c3d:15"), 16),
            (Some("Lineage=1:0a1b2c3d:255"), 255),
            (Some("Lineage=1:0a1b2c3d:x"), 0),
        ] {
            assert_eq!(Lineage::inside(trace_id).depth, depth, "{trace_id:?}");
        }
    }
}
