//! An event as it is stored.

use std::sync::Arc;
use std::time::Duration;

use gatewright_model::ports::{Caller, FunctionRef, Invocation, InvocationKind, Lineage};
use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::{Kind, Scope};
use serde::{Deserialize, Serialize};

/// Events: scoped by account and region, keyed by an id of their own; the value is the [`Event`].
pub(crate) const EVENT: Kind = Kind { name: "event", is_fed: false };

/// Longer than any function may run.
const PATIENCE: Duration = Duration::from_secs(930);

/// An invocation that was accepted and has not ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Event {
    /// The id of all its attempts.
    pub(super) request_id: String,
    /// The function's bare name.
    pub(super) function_name: String,
    /// As the caller gave it: what it leads to is found out at each attempt.
    pub(super) qualifier: Option<String>,
    /// Who was permitted to call.
    pub(super) caller_arn: String,
    /// JSON text.
    pub(super) payload: String,
    pub(super) client_context: Option<String>,
    /// How many calls it stands inside.
    pub(super) depth: u8,
    pub(super) accepted_at: Timestamp,
    /// When it is tried next.
    pub(super) due_at: Timestamp,
    /// How often the function ran and failed.
    pub(super) failures: u32,
    /// How often in a row there was no room.
    pub(super) waits: u32,
}

impl Event {
    /// What it calls.
    pub(super) fn function(&self, scope: &Scope) -> Option<FunctionRef> {
        Some(FunctionRef {
            account: scope.account.clone(),
            region: scope.region.clone()?,
            name: self.function_name.clone(),
            qualifier: self.qualifier.clone(),
        })
    }

    /// One attempt.
    pub(super) fn invocation(&self, function: &FunctionRef) -> Invocation {
        Invocation {
            function: Arc::new(function.clone()),
            caller: Caller::Identity { arn: self.caller_arn.clone() },
            kind: InvocationKind::RequestResponse,
            request_id: Some(self.request_id.clone()),
            payload: self.payload.clone().into(),
            wants_log_tail: false,
            client_context: self.client_context.clone(),
            patience: PATIENCE,
            lineage: Lineage { depth: self.depth },
        }
    }
}
