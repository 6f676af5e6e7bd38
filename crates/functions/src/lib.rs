//! Functions as Lambda runs them: code, workers, the Runtime API.
//!
//! **What passes through here.** An [`Invocation`] comes from whoever holds the [`Invoke`] port (the road's authorizers and
//! integrations, the lambda service) and leaves as the function's bytes, as an error document, or as a refusal. Deployment
//! packages and layers come from the lambda service through [`CodePackages`](gatewright_model::ports::CodePackages). Definitions come
//! from the program, which feeds the [`FunctionTable`] from the store's changes; log events go out through the `LogSink` port.
//!
//! **The trip of one call** is [`Functions::invoke`]: the function exists (an alias is followed to one of its versions), the caller may
//! call it, the event is JSON and not too large, there is room; then a run that nobody can cancel takes a waiting worker or starts one
//! (`worker`), hands it the event over its line (`runtime_line`) or, where the runtime client is not ours, over the Runtime API
//! (`runtime_api`), both of which keep to `worker::exchange`, waits for the answer, the process's end or the
//! function's timeout, and writes the log (`log`). The caller waits for that only as long as its patience lasts.
//!
//! **What it deliberately does not do.** No storage: definitions are handed in. No queue: an event that is to run later is checked
//! here and kept elsewhere (the `EventQueue` port). No HTTP errors: refusals are worded by the services and the road. What a worker can
//! see and use up is the sandbox's matter, below.
//!
//! *Invariant:* permission to invoke is decided here, once, for every caller; a policy that is not understood lets nobody in.
//! *Invariant:* a crash, a hang or a flood of output ends or cuts that one invocation and nothing else.
//! *Invariant:* a caller that gives up cancels nothing; a change of code or configuration breaks no invocation under way.
//! *Invariant:* nothing of the server's environment reaches a function.
//!
//! # Not (yet) like AWS
//! The gaps are listed in the modules they concern: [`code`], [`interpreter`], and in the sources of `worker`, `worker::layers`, `worker::emptied_jail`,
//! `code::layers`, `invocation`, `log`, `runtime_api`, `gatewright_client.py` and `bootstrap.cjs`.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use gatewright_model::function::{FunctionState, FunctionVersion, function_arn};
use gatewright_model::ports::{
    Boxed, Entropy, Invocation, InvocationKind, Invoke, InvokeRefusal, InvokeReply, Lineage, StreamedReply,
};
use tokio::sync::oneshot;

mod bytecode;
pub mod code;
mod error_payload;
mod event;
mod fleet;
pub mod interpreter;
mod invocation;
mod log;
mod never_cancelled;
mod outside;
mod permission;
mod room;
mod runtime_api;
mod runtime_dir;
mod runtime_line;
mod sdk;
mod settings;
mod spare_jail;
mod streamed_answer;
mod table;
mod worker;

pub use code::CodeStore;
pub use error_payload::RESPONSE_BYTES_MAX;
pub use event::{EVENT_BYTES_MAX, KEPT_EVENT_BYTES_MAX};
pub use fleet::{NO_CONCURRENCY, NO_RESERVED_CONCURRENCY};
pub use invocation::INIT_LIMIT;
pub use log::{
    EVENT_BYTES_MAX as LOG_EVENT_BYTES_MAX, EVENT_OVERHEAD_BYTES as LOG_EVENT_OVERHEAD_BYTES,
    INVOCATION_BYTES_MAX as LOG_INVOCATION_BYTES_MAX,
};
pub use room::{FunctionsError, FunctionsPorts};
pub use runtime_api::{CONNECTIONS_MAX, DISCARDED_BYTES_MAX, HEAD_BYTES_MAX};
pub use settings::{NetworkPolicy, RuntimeClient, Settings};
pub use streamed_answer::STREAM_BYTES_MAX;
pub use table::{AliasKey, FunctionKey, FunctionPlan, FunctionTable};
pub use worker::environment::RUNTIME_CLIENT_VARIABLE;

use fleet::{Seat, Ticket};
use invocation::Call;
use never_cancelled::NeverCancelled;
use room::Room;
use streamed_answer::{Coming, StreamTap};
use table::Found;

/// How deep calls may be nested in calls.
pub const LINEAGE_DEPTH_MAX: u8 = Lineage::DEPTH_MAX;

/// How long stopping may take.
const SHUTDOWN_LIMIT: Duration = Duration::from_secs(5);

/// The functions room.
pub struct Functions {
    room: Arc<Room>,
}

impl Functions {
    /// Opens the room: finds out what sandbox can be had here, prepares the scratch directory (removing what a crash left there) and starts
    /// the task that retires idle workers. No function is known yet; see [`Functions::table`]. Blocks for some ten milliseconds.
    ///
    /// # Errors
    /// [`FunctionsError`].
    pub fn new(ports: FunctionsPorts, settings: Settings) -> Result<Self, FunctionsError> {
        Ok(Self { room: Room::open(ports, settings)? })
    }

    /// The functions that can be called; the program keeps it as the store says.
    #[must_use]
    pub fn table(&self) -> Arc<FunctionTable> {
        Arc::clone(&self.room.table)
    }

    /// What the operator should know: runtimes that are run by another version of their language.
    #[must_use]
    pub fn warnings(&self) -> Vec<String> {
        self.room.interpreters.warnings()
    }

    /// What sandbox functions run in here.
    #[must_use]
    pub fn sandbox(&self) -> &gatewright_sandbox::Abilities {
        &self.room.abilities
    }

    /// What functions can reach.
    #[must_use]
    pub fn network(&self) -> NetworkPolicy {
        self.room.network()
    }

    /// How many worker processes there are now.
    #[must_use]
    pub fn worker_count(&self) -> usize {
        self.room.fleet.live().len()
    }

    /// Kills every worker; calls under way end with an error, new ones are refused. Takes at most a few seconds.
    pub async fn shutdown(&self) {
        self.room.fleet.stop();
        self.room.spare_jail.clear();
        let all_gone = async {
            for worker in self.room.fleet.live() {
                worker.exchange.gone().await;
            }
        };
        tokio::select! {
            () = all_gone => {}
            () = self.room.ports.clock.sleep(SHUTDOWN_LIMIT) => tracing::warn!("some workers did not end in time"),
        }
    }

    async fn call(&self, invocation: Invocation) -> Result<InvokeReply, InvokeRefusal> {
        let patience = invocation.patience;
        let (call, ticket, seat) = match self.admit(invocation, None).await? {
            Admission::Run(call, ticket, seat) => (*call, ticket, seat),
            Admission::Answered(reply) => return Ok(reply),
        };
        let room = &self.room;
        let run = invocation::run(Arc::clone(room), call, ticket, seat);
        let run = NeverCancelled::new(run, Arc::clone(&room.ports.tasks));
        tokio::select! {
            biased;
            replied = run => replied,
            // The function runs all the same.
            () = room.ports.clock.sleep(patience) => Err(InvokeRefusal::OutOfPatience),
        }
    }

    async fn call_streaming(&self, invocation: Invocation) -> Result<StreamedReply, InvokeRefusal> {
        let patience = invocation.patience;
        let (tap, mut stream) = streamed_answer::stream();
        let (call, ticket, seat) = match self.admit(invocation, Some(tap)).await? {
            Admission::Run(call, ticket, seat) => (*call, ticket, seat),
            Admission::Answered(reply) => return Ok(StreamedReply::whole(reply)),
        };
        let room = &self.room;
        let (request_id, executed_version) = (call.request_id.clone(), call.plan.key.version.to_string());
        let (reply, mut replied) = oneshot::channel();
        let run = invocation::run(Arc::clone(room), call, ticket, seat);
        let run = async move {
            // A caller that has gone needs no answer.
            let _ = reply.send(run.await);
        };
        room.ports.tasks.spawn("invocation", Box::pin(run));
        tokio::select! {
            biased;
            Ok(content_type) = &mut stream.begun => {
                let pieces = Box::new(Coming::new(stream, replied));
                Ok(StreamedReply { request_id, executed_version, content_type, pieces })
            }
            whole = &mut replied => {
                let dropped = |_| Err(InvokeRefusal::Unavailable("the invocation was dropped".to_owned()));
                whole.unwrap_or_else(dropped).map(StreamedReply::whole)
            }
            () = room.ports.clock.sleep(patience) => Err(InvokeRefusal::OutOfPatience),
        }
    }

    /// All that is decided before a worker hears of the call.
    async fn admit(&self, invocation: Invocation, tap: Option<StreamTap>) -> Result<Admission, InvokeRefusal> {
        let room = &self.room;
        let called_at = room.ports.clock.monotonic();
        let function = &invocation.function;
        let qualifier = function.qualifier.as_deref();
        let not_found = || {
            let arn = function_arn(&function.account, &function.region, &function.name);
            InvokeRefusal::NotFound { arn: permission::qualified(&arn, qualifier) }
        };
        let found = room.table.find(function, || draw(room.ports.entropy.as_ref())).ok_or_else(not_found)?;
        permission::check(&found, qualifier, &invocation.caller)?;
        let Found { plan, reserved, .. } = found;
        if plan.definition.state == FunctionState::Pending {
            return Err(InvokeRefusal::NotReady { state: "Pending" });
        }
        if invocation.lineage.depth > LINEAGE_DEPTH_MAX {
            return Err(InvokeRefusal::Unavailable(format!("calls are nested deeper than {LINEAGE_DEPTH_MAX}")));
        }
        let request_id = invocation.request_id.unwrap_or_else(|| room.ports.entropy.uuid());
        if invocation.kind == InvocationKind::DryRun {
            return Ok(Admission::Answered(allowed(request_id, plan.definition.version, Bytes::new())));
        }
        let is_kept = invocation.kind == InvocationKind::Event;
        let limit_bytes = if is_kept { KEPT_EVENT_BYTES_MAX } else { EVENT_BYTES_MAX };
        let payload = event::checked(invocation.payload, limit_bytes).await?;
        let client_context = event::compact_client_context(invocation.client_context.as_deref())?;
        if is_kept {
            return Ok(Admission::Answered(allowed(request_id, plan.definition.version, payload)));
        }
        let call = Call {
            payload,
            client_context,
            invoked_arn: qualifier.map_or_else(|| plan.arn.clone(), |qualifier| format!("{}:{qualifier}", plan.arn)),
            depth: invocation.lineage.depth,
            wants_log_tail: invocation.wants_log_tail,
            request_id,
            plan,
            called_at,
            tap,
        };
        let (ticket, seat) = room.fleet.seat(&call.plan, reserved.as_deref())?;
        Ok(Admission::Run(Box::new(call), ticket, seat))
    }
}

/// A call that may be made.
enum Admission {
    /// It has a seat.
    Run(Box<Call>, Ticket, Seat),
    /// There is nothing to run.
    Answered(InvokeReply),
}

impl Invoke for Functions {
    fn invoke(&self, invocation: Invocation) -> Boxed<'_, Result<InvokeReply, InvokeRefusal>> {
        Box::pin(self.call(invocation))
    }

    fn invoke_streaming(&self, invocation: Invocation) -> Boxed<'_, Result<StreamedReply, InvokeRefusal>> {
        Box::pin(self.call_streaming(invocation))
    }
}

/// An even draw between 0 and 1, without 1.
fn draw(entropy: &dyn Entropy) -> f64 {
    let mut bytes = [0; 4];
    entropy.fill(&mut bytes);
    f64::from(u32::from_le_bytes(bytes)) / (f64::from(u32::MAX) + 1.0)
}

/// The answer where nothing is run.
fn allowed(request_id: String, version: FunctionVersion, payload: Bytes) -> InvokeReply {
    InvokeReply {
        request_id,
        executed_version: version.to_string(),
        payload,
        is_function_error: false,
        log_tail: None,
        duration: Duration::ZERO,
    }
}
