//! Asynchronous invocations: stored before they are acknowledged, run until they end well or have used up what they may.
//!
//! An event travels: [`accept`](EventQueue::accept) checks it as any call is checked → `event` is stored → `waiting` knows when it is
//! due → `attempt` runs it through the `Invoke` port → `outcome` decides → it is stored again, or removed, in the same step in which
//! its destination's event is stored (`destination_record`).
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html>.
//!
//! *Invariant:* what was acknowledged is run at least once, also when the process ends in between; see
//! `docs/decisions/0013-events-are-stored-before-they-are-accepted.md`.
//! *Invariant:* all attempts have one request id; an alias is followed, and the code found, anew for each.
//! *Invariant:* the queue is bounded: what finds no room is refused with 429 and not acknowledged.
//!
//! # Not (yet) like AWS
//! - Functions are tried again after one and two seconds, not minutes, unless the operator says otherwise.
//! - No dead letter queues; destinations are functions. What cannot be delivered to a destination is logged and forgotten, as AWS forgets it,
//!   which has a metric for that: see `attempt`.
//! - An event whose function, version or alias was deleted is dropped.

mod attempt;
mod destination_record;
mod event;
mod outcome;
mod ports;
mod settings;
mod waiting;

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use gatewright_model::ports::{Boxed, Caller, EventQueue, Invocation, InvocationKind, InvokeRefusal, Lineage};
use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::{Draft, Record, Scope};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Store, StoreError};
use tokio::sync::{Notify, oneshot};

pub use ports::EventPorts;
pub use settings::EventSettings;

use event::{EVENT, Event};
use waiting::{Entry, Fate, Next, Waiting};

/// AWS's reason for callers who are too fast: the queue is full.
pub const QUEUE_FULL: &str = "CallerRateLimitExceeded";

/// How many records are read at once: each may have a megabyte.
const BATCH: usize = 32;
/// How long an event rests after the store failed it.
const STORE_REST: Duration = Duration::from_secs(5);
/// Longest wait without a look at the wall clock, which may be set.
const LOOK_PERIOD: Duration = Duration::from_secs(60);

/// The queue. The program spawns [`work`](Self::work) once functions can run, and calls [`stop`](Self::stop) before they
/// no longer can.
pub struct StoredEvents(Arc<Shared>);

/// What the queue, its attempts and its intakes share.
struct Shared {
    ports: EventPorts,
    settings: EventSettings,
    waiting: Waiting,
    changed: Notify,
    is_stopped: AtomicBool,
}

impl StoredEvents {
    /// The queue with everything that was accepted and has not ended.
    ///
    /// # Errors
    /// The store's.
    pub async fn open(ports: EventPorts, settings: EventSettings) -> Result<Self, StoreError> {
        let waiting = Waiting::default();
        load(&ports.store, &waiting).await?;
        let is_stopped = AtomicBool::new(false);
        Ok(Self(Arc::new(Shared { ports, settings, waiting, changed: Notify::new(), is_stopped })))
    }

    /// Runs what is due, until [`stop`](Self::stop).
    pub fn work(&self) -> impl Future<Output = ()> + Send + 'static {
        work(Arc::clone(&self.0))
    }

    /// Begins no further attempt, and counts no failure of those under way against their events: the program ends.
    pub fn stop(&self) {
        self.0.is_stopped.store(true, Ordering::SeqCst);
        self.0.changed.notify_one();
    }

    async fn take_in(&self, mut invocation: Invocation) -> Result<(), InvokeRefusal> {
        let Caller::Identity { arn: caller_arn } = invocation.caller.clone() else {
            return Err(InvokeRefusal::Unavailable("events of services are not kept".to_owned()));
        };
        invocation.kind = InvocationKind::Event;
        let (function, Lineage { depth }) = (Arc::clone(&invocation.function), invocation.lineage.clone());
        let client_context = invocation.client_context.clone();
        let ports = &self.0.ports;
        let checked = ports.invoke.invoke(invocation).await?;
        let payload = String::from_utf8(checked.payload.to_vec())
            .map_err(|cause| InvokeRefusal::InvalidRequestContent(cause.to_string()))?;
        let now = ports.clock.now();
        let event = Event {
            request_id: checked.request_id,
            function_name: function.name.clone(),
            qualifier: function.qualifier.clone(),
            caller_arn,
            payload,
            client_context,
            depth,
            accepted_at: now,
            due_at: now,
            failures: 0,
            waits: 0,
        };
        let scope = Scope { account: function.account.clone(), region: Some(function.region.clone()) };
        let entry = Entry { scope, key: ports.entropy.uuid(), size_bytes: event.payload.len() };
        // A task of its own: a caller that goes away while the event is written leaves no stored event that nobody knows of.
        let (answer, answered) = oneshot::channel();
        let queue = Arc::clone(&self.0);
        let task = async move {
            // Whoever asked may be gone.
            let _ = answer.send(queue.keep(entry, &event).await);
        };
        ports.tasks.spawn("event intake", Box::pin(task));
        answered.await.unwrap_or_else(|_| Err(InvokeRefusal::Unavailable("the event was not stored".to_owned())))
    }
}

impl EventQueue for StoredEvents {
    fn accept(&self, invocation: Invocation) -> Boxed<'_, Result<(), InvokeRefusal>> {
        Box::pin(self.take_in(invocation))
    }
}

async fn work(queue: Arc<Shared>) {
    while !queue.is_stopped() {
        let now = queue.ports.clock.now();
        match queue.waiting.next(now, queue.settings.running_max) {
            Next::Run(entry) => {
                let run = Run { queue: Arc::clone(&queue), running: Some(entry), fate: None };
                queue.ports.tasks.spawn("event", Box::pin(run.attempt()));
            }
            Next::Nothing => queue.changed.notified().await,
            Next::At(due_at) => {
                let wait = u64::try_from(due_at.epoch_ms.saturating_sub(now.epoch_ms)).unwrap_or_default();
                let wait = Duration::from_millis(wait).min(LOOK_PERIOD);
                tokio::select! {
                    () = queue.changed.notified() => {}
                    () = queue.ports.clock.sleep(wait) => {}
                }
            }
        }
    }
}

impl Shared {
    fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::SeqCst)
    }

    async fn keep(&self, entry: Entry, event: &Event) -> Result<(), InvokeRefusal> {
        if !self.waiting.reserve(entry.size_bytes, &self.settings) {
            return Err(InvokeRefusal::TooManyRequests { reason: QUEUE_FULL });
        }
        let stored = match Draft::new(EVENT, entry.scope.clone(), entry.key.clone(), event) {
            Ok(draft) => self.ports.store.commit(Transaction::new().create(draft)).await.map(drop),
            Err(cause) => Err(StoreError::Value(cause)),
        };
        if let Err(cause) = stored {
            self.waiting.release(entry.size_bytes);
            return Err(InvokeRefusal::Unavailable(cause.to_string()));
        }
        self.waiting.push(entry, event.due_at);
        self.changed.notify_one();
        Ok(())
    }
}

/// One attempt under way. Whatever ends it early lets its event be tried again.
struct Run {
    queue: Arc<Shared>,
    running: Option<Entry>,
    fate: Option<Fate>,
}

impl Run {
    async fn attempt(mut self) {
        let Some(entry) = &self.running else { return };
        let queue = &self.queue;
        match attempt::run(&queue.ports, &queue.settings, entry, || queue.is_stopped()).await {
            Ok(fate) => self.fate = Some(fate),
            Err(problem) => tracing::error!(%problem, cause = ?problem.cause, "an event could not be run; trying again"),
        }
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        let Some(entry) = self.running.take() else { return };
        let fate = self.fate.take().unwrap_or_else(|| Fate::Again(after(self.queue.ports.clock.now(), STORE_REST)));
        self.queue.waiting.settle(entry, fate);
        self.queue.changed.notify_one();
    }
}

fn after(now: Timestamp, by: Duration) -> Timestamp {
    now.plus_ms(i64::try_from(by.as_millis()).unwrap_or(i64::MAX))
}

/// Everything that is stored waits, however much it is. What cannot be read stays stored and is not run.
async fn load(store: &Store, waiting: &Waiting) -> Result<(), StoreError> {
    let mut last: Option<Record> = None;
    loop {
        let after = last.as_ref().map(|record| (&record.scope, record.key.as_str()));
        let records = store.scan_all(EVENT, after, BATCH).await?;
        for record in &records {
            match record.value::<Event>() {
                Ok(event) => {
                    let (scope, key) = (record.scope.clone(), record.key.clone());
                    waiting.load(Entry { scope, key, size_bytes: event.payload.len() }, event.due_at);
                }
                Err(problem) => tracing::error!(%problem, "an event cannot be read; it is not run"),
            }
        }
        match records.into_iter().next_back() {
            Some(record) => last = Some(record),
            None => return Ok(()),
        }
    }
}
