//! One worker's state machine: what its process may say to the Runtime API, and what the room may hand it.
//!
//! ```text
//!   starting ──next──▶ ready ──event──▶ busy ──response | error──▶ answered ──next──▶ ready …
//!      └─init/error─▶ failed                         any ──process ends──▶ gone
//! ```
//! *Invariant:* at most one invocation is with the process, and it is answered exactly once: by the process, or by its end.
//! *Invariant:* an answered worker may be handed its next event at once; if it dies without fetching it, or before it has read it, the
//! function never saw it, and the room may hand it to another worker.

use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use tokio::sync::{Notify, oneshot, watch};

use crate::streamed_answer::{StreamTap, StreamWriter};

/// Where a worker stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WorkerState {
    /// The process has not asked for an event yet.
    Starting,
    /// It waits for one.
    Ready,
    /// It has one.
    Busy,
    /// It has answered and not yet asked for another.
    Answered,
    /// It has said that it cannot start.
    Failed,
    /// The process has ended.
    Gone,
}

/// One event on its way to the process.
#[derive(Debug)]
pub(crate) struct Delivery {
    pub(crate) request_id: String,
    /// When the function's time is up, in milliseconds since 1970.
    pub(crate) deadline_ms: i64,
    /// As the caller qualified it.
    pub(crate) invoked_arn: String,
    pub(crate) trace_id: String,
    /// JSON in one line.
    pub(crate) client_context: Option<String>,
    pub(crate) payload: Bytes,
    /// Where the answer may be streamed to; it is put together where there is none.
    pub(crate) tap: Option<StreamTap>,
}

/// What the process answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) payload: Bytes,
    pub(crate) is_error: bool,
    /// Lambda's label for the error, if it is one.
    pub(crate) error_type: Option<String>,
}

/// Called when the process fetches an event, before it gets it.
pub(crate) type Fetched = Box<dyn FnOnce() + Send>;

/// What became of a delivery.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The process answered.
    Answered(Answer),
    /// It ended while it had the event.
    Died,
    /// It ended before it fetched the event.
    NeverFetched,
}

/// A call that the state machine does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misuse {
    /// Not the id of the invocation under way.
    RequestId,
    /// Not from here to there.
    Transition { from: WorkerState, to: &'static str },
}

pub(crate) struct Exchange {
    desk: Mutex<Desk>,
    /// As far as anybody waits for it: the first state after the start, and the last. Those between come with every event, and would
    /// wake whoever waits for the end.
    state: watch::Sender<WorkerState>,
    offered: Notify,
    /// An answer has arrived, or never will.
    arrived: Notify,
}

struct Desk {
    state: WorkerState,
    offer: Option<Offer>,
    current: Option<Current>,
    init_error: Option<Answer>,
    is_asking: bool,
    /// Answers of which not all has come yet.
    arriving: usize,
    /// Questions for the SDK that were not answered yet.
    waiting_for_sdk: usize,
}

struct Offer {
    delivery: Delivery,
    reply: oneshot::Sender<Outcome>,
    fetched: Fetched,
}

#[derive(Debug)]
struct Current {
    request_id: String,
    tap: Option<StreamTap>,
    /// Gone once answered.
    reply: Option<oneshot::Sender<Outcome>>,
}

impl WorkerState {
    /// The state's name in Lambda's error texts.
    pub(crate) const fn aws_name(self) -> &'static str {
        match self {
            Self::Starting => "Started",
            Self::Ready => "Ready",
            Self::Busy => "Running",
            Self::Answered => "ResponseSent",
            Self::Failed => "InitError",
            Self::Gone => "Exited",
        }
    }
}

impl Exchange {
    pub(crate) fn new() -> Self {
        let desk = Desk {
            state: WorkerState::Starting,
            offer: None,
            current: None,
            init_error: None,
            is_asking: false,
            arriving: 0,
            waiting_for_sdk: 0,
        };
        let state = watch::Sender::new(WorkerState::Starting);
        Self { desk: Mutex::new(desk), state, offered: Notify::new(), arrived: Notify::new() }
    }

    // --- the process's side ---

    /// Waits for the next event, for ever; first for the end of an answer that is on its way. AWS's client for Node asks on another
    /// connection, and after a stream that broke off it does so as soon as it has sent the last of it.
    pub(crate) async fn next(&self) -> Result<Delivery, Misuse> {
        let _asking = loop {
            let arrived = self.arrived.notified();
            let asked = self.ask();
            let Err(Misuse::Transition { from: WorkerState::Busy, .. }) = asked else { break asked? };
            // Between these two looks an answer may have arrived: then it is asked again.
            let (is_arriving, state) = self.arrival();
            match state {
                _ if is_arriving => arrived.await,
                WorkerState::Busy => break asked?,
                _ => {}
            }
        };
        loop {
            if let Some(delivery) = self.fetch() {
                return Ok(delivery);
            }
            // A stored permit wakes at once, so an offer between the look and the wait is not missed.
            self.offered.notified().await;
        }
    }

    fn arrival(&self) -> (bool, WorkerState) {
        let desk = self.desk();
        (desk.arriving > 0, desk.state)
    }

    /// The beginning of an answer has come. It is taken, or is not, before this is dropped.
    pub(crate) fn arriving(&self) -> Arriving<'_> {
        self.desk().arriving += 1;
        Arriving(self)
    }

    /// The process waits for what AWS's runtime would have had, until this is dropped.
    pub(crate) fn waiting_for_sdk(&self) -> WaitingForSdk<'_> {
        self.desk().waiting_for_sdk += 1;
        WaitingForSdk(self)
    }

    /// Whether the process waits for the SDK: if it initializes, it is not late.
    pub(crate) fn is_waiting_for_sdk(&self) -> bool {
        self.desk().waiting_for_sdk > 0
    }

    /// Whether an answer for `request_id` would be taken now.
    pub(crate) fn may_answer(&self, request_id: &str, to: &'static str) -> Result<(), Misuse> {
        self.desk().may_answer(request_id, to)
    }

    /// Takes the answer for `request_id`.
    pub(crate) fn answer(&self, request_id: &str, to: &'static str, answer: Answer) -> Result<(), Misuse> {
        // Both looks under one lock: a process may have two doors.
        let mut desk = self.desk();
        desk.may_answer(request_id, to)?;
        let Some(reply) = desk.current.as_mut().and_then(|current| current.reply.take()) else {
            return Err(Misuse::Transition { from: desk.state, to });
        };
        self.move_to(&mut desk, WorkerState::Answered);
        // Nobody waits any more when the function's time was up in the same moment.
        let _ = reply.send(Outcome::Answered(answer));
        Ok(())
    }

    /// Opens the way for a streamed answer, where the caller wants one and this is the event that the process has.
    pub(crate) fn begin_stream(&self, request_id: &str, content_type: Option<String>) -> Option<StreamWriter> {
        let desk = self.desk();
        let current =
            desk.current.as_ref().filter(|current| desk.state == WorkerState::Busy && current.request_id == request_id)?;
        current.tap.as_ref()?.begin(content_type)
    }

    /// Takes the process's word that it cannot start.
    pub(crate) fn fail_init(&self, error: Answer) -> Result<(), Misuse> {
        let mut desk = self.desk();
        if desk.state != WorkerState::Starting {
            return Err(Misuse::Transition { from: desk.state, to: WorkerState::Failed.aws_name() });
        }
        desk.init_error = Some(error);
        self.move_to(&mut desk, WorkerState::Failed);
        Ok(())
    }

    // --- the room's side ---

    /// Hands over an event and gives where its outcome will come; nothing when the worker cannot take one.
    pub(crate) fn offer(&self, delivery: Delivery, fetched: Fetched) -> Option<oneshot::Receiver<Outcome>> {
        let mut desk = self.desk();
        let is_free = matches!(desk.state, WorkerState::Ready | WorkerState::Answered) && desk.offer.is_none();
        if !is_free {
            return None;
        }
        let (reply, outcome) = oneshot::channel();
        desk.offer = Some(Offer { delivery, reply, fetched });
        drop(desk);
        self.offered.notify_one();
        Some(outcome)
    }

    /// Whether an event could be handed over now.
    pub(crate) fn is_free(&self) -> bool {
        let desk = self.desk();
        matches!(desk.state, WorkerState::Ready | WorkerState::Answered) && desk.offer.is_none()
    }

    /// The process turned out to have ended without having read the event that it had fetched.
    pub(crate) fn never_seen(&self) {
        if let Some(reply) = self.desk().current.take().and_then(|current| current.reply) {
            let _ = reply.send(Outcome::NeverFetched);
        }
    }

    /// The process has ended.
    pub(crate) fn close(&self) {
        let mut desk = self.desk();
        self.move_to(&mut desk, WorkerState::Gone);
        if let Some(offer) = desk.offer.take() {
            let _ = offer.reply.send(Outcome::NeverFetched);
        }
        if let Some(reply) = desk.current.take().and_then(|current| current.reply) {
            let _ = reply.send(Outcome::Died);
        }
    }

    /// The error with which the process said that it cannot start.
    pub(crate) fn init_error(&self) -> Option<Answer> {
        self.desk().init_error.clone()
    }

    /// Resolves once the first `next` is there, or it never will be.
    pub(crate) async fn initialized(&self) -> WorkerState {
        self.reach(|state| state != WorkerState::Starting).await
    }

    /// Resolves once the process has ended.
    pub(crate) async fn gone(&self) {
        self.reach(|state| state == WorkerState::Gone).await;
    }

    async fn reach(&self, wanted: impl Fn(WorkerState) -> bool) -> WorkerState {
        let mut states = self.state.subscribe();
        match states.wait_for(|state| wanted(*state)).await {
            Ok(state) => *state,
            // The sender lives in `self`.
            Err(_) => WorkerState::Gone,
        }
    }

    fn ask(&self) -> Result<Asking<'_>, Misuse> {
        let mut desk = self.desk();
        match desk.state {
            WorkerState::Starting | WorkerState::Answered => self.move_to(&mut desk, WorkerState::Ready),
            WorkerState::Ready if !desk.is_asking => {}
            from => return Err(Misuse::Transition { from, to: WorkerState::Ready.aws_name() }),
        }
        desk.current = None;
        desk.is_asking = true;
        Ok(Asking(self))
    }

    fn fetch(&self) -> Option<Delivery> {
        let mut desk = self.desk();
        let Offer { delivery, reply, fetched } = desk.offer.take()?;
        fetched();
        let (request_id, tap) = (delivery.request_id.clone(), delivery.tap.clone());
        desk.current = Some(Current { request_id, tap, reply: Some(reply) });
        self.move_to(&mut desk, WorkerState::Busy);
        Some(delivery)
    }

    fn move_to(&self, desk: &mut Desk, state: WorkerState) {
        // INVARIANT: gone is final.
        if desk.state != WorkerState::Gone {
            let is_waited_for = desk.state == WorkerState::Starting || state == WorkerState::Gone;
            desk.state = state;
            if is_waited_for {
                self.state.send_replace(state);
            }
        }
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Desk {
    fn may_answer(&self, request_id: &str, to: &'static str) -> Result<(), Misuse> {
        let is_current = self.current.as_ref().is_some_and(|current| current.request_id == request_id);
        match self.state {
            WorkerState::Busy if is_current => Ok(()),
            WorkerState::Answered if is_current => Err(Misuse::Transition { from: self.state, to }),
            WorkerState::Starting | WorkerState::Failed => Err(Misuse::Transition { from: self.state, to }),
            _ => Err(Misuse::RequestId),
        }
    }
}

/// The process is waiting in `next`; a connection that breaks while it waits lets it ask again.
struct Asking<'a>(&'a Exchange);

impl Drop for Asking<'_> {
    fn drop(&mut self) {
        self.0.desk().is_asking = false;
    }
}

/// An answer is on its way.
pub(crate) struct Arriving<'a>(&'a Exchange);

impl Drop for Arriving<'_> {
    fn drop(&mut self) {
        self.0.desk().arriving -= 1;
        self.0.arrived.notify_waiters();
    }
}

/// The SDK is on its way to the process.
pub(crate) struct WaitingForSdk<'a>(&'a Exchange);

impl Drop for WaitingForSdk<'_> {
    fn drop(&mut self) {
        self.0.desk().waiting_for_sdk -= 1;
    }
}

#[cfg(test)]
mod tests;
