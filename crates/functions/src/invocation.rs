//! One invocation, from a seat to its reply: start a worker if none waits, hand over the event, wait for the answer, the end of
//! the process or the end of the function's time, and write the log around it.
//!
//! A caller that gives up cancels nothing: see `never_cancelled`.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html>.
//!
//! # Not (yet) like AWS
//! - What is kept after a timeout or a crash, and when it is not: see `worker::emptied_jail`. After an initialization that failed within
//!   an invocation, nothing is kept, unless what it lacked was time.
//! - `Max Memory Used` is the peak of one process, the main one's, where the system tells it: of what else a function starts, AWS counts
//!   what is in use together.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use gatewright_model::ports::{InvokeRefusal, InvokeReply};
use tokio::sync::oneshot;

use crate::error_payload::{EXIT_ERROR, Exit, OUT_OF_MEMORY, exit_error, no_entrypoint, timed_out, timed_out_sentence};
use crate::fleet::{Place, Seat, Ticket};
use crate::log::report::{Phase, Report, ReportStatus, iso_ms};
use crate::room::Room;
use crate::streamed_answer::StreamTap;
use crate::table::FunctionPlan;
use crate::worker::Worker;
use crate::worker::exchange::{Answer, Delivery, Outcome, WorkerState};
use crate::worker::lifecycle::{self, Beginning};

/// How long initialization may take before it is repeated as part of the first invocation.
pub const INIT_LIMIT: Duration = Duration::from_secs(10);
/// How long a process that reported an initialization error may take to end.
const FAILED_INIT_EXIT_LIMIT: Duration = Duration::from_millis(500);

/// How long a killed process may take to be gone before its invocation is answered without waiting for its last output.
const REAP_LIMIT: Duration = Duration::from_secs(2);

/// One checked call.
pub(crate) struct Call {
    pub(crate) plan: Arc<FunctionPlan>,
    pub(crate) request_id: String,
    pub(crate) payload: Bytes,
    pub(crate) client_context: Option<String>,
    pub(crate) invoked_arn: String,
    pub(crate) depth: u8,
    pub(crate) wants_log_tail: bool,
    pub(crate) called_at: Duration,
    /// Where the answer may be streamed to.
    pub(crate) tap: Option<StreamTap>,
}

/// How a call ended, before it is written down.
struct Ending {
    payload: Bytes,
    is_function_error: bool,
    duration: Duration,
    status: ReportStatus,
    /// What the platform says about it in text format.
    remark: Option<String>,
}

/// Runs a call in its seat.
pub(crate) async fn run(room: Arc<Room>, call: Call, ticket: Ticket, seat: Seat) -> Result<InvokeReply, InvokeRefusal> {
    let whole = timeout(&call.plan);
    let (warm, place) = match seat {
        Seat::Warm(worker) => (Some(worker), None),
        Seat::Cold(place) => (None, Some(place)),
        Seat::Soon(waiting) => (waiting.end(room.ports.clock.as_ref()).await, None),
    };
    if let Some(worker) = warm
        && let Some(reply) = deliver(&room, &call, &worker, None, whole).await
    {
        return Ok(reply);
    }
    // A task of its own: starts share work (one compiles or fetches for all), which must not rest in the hands of a caller that has
    // turned elsewhere for a while.
    let (answer, answered) = oneshot::channel();
    let tasks = Arc::clone(&room.ports.tasks);
    tasks.spawn(
        "cold start",
        Box::pin(async move {
            // Whoever asked may be gone.
            let _ = answer.send(run_cold(&room, &call, ticket, place).await);
        }),
    );
    answered.await.unwrap_or_else(|_| Err(InvokeRefusal::Unavailable("the call was broken off".to_owned())))
}

/// Runs a call by a worker that is started for it.
async fn run_cold(room: &Arc<Room>, call: &Call, mut ticket: Ticket, place: Option<Place>) -> Result<InvokeReply, InvokeRefusal> {
    let place = match place {
        Some(place) => place,
        // It waited for none to come back, or one that died while idle never saw the event.
        None => room.fleet.another_place(&mut ticket, &call.plan)?,
    };
    let started = cold(room, call, &mut ticket, place).await?;
    let Ready { worker, init_duration, left } = match started {
        Started::Ready(ready) => ready,
        Started::Failed(reply) => return Ok(*reply),
    };
    let reply = deliver(room, call, &worker, init_duration, left).await;
    Ok(reply.unwrap_or_else(|| {
        worker.log.begin(&call.request_id, call.plan.key.version);
        write_down(room, call, &worker, init_duration, died(call, &worker, Duration::ZERO))
    }))
}

enum Started {
    Ready(Ready),
    /// It did not come to its first `next`; the reply says why.
    Failed(Box<InvokeReply>),
}

/// A new worker that waits for its first event.
struct Ready {
    worker: Arc<Worker>,
    /// As the report has it; nothing of an initialization that was part of the call.
    init_duration: Option<Duration>,
    /// What is left of the call's time.
    left: Duration,
}

/// Starts a worker. AWS: an initialization that fails, or takes too long, is repeated as part of the first invocation, and in its time; so is
/// one that follows upon an invocation that has failed.
async fn cold(room: &Arc<Room>, call: &Call, ticket: &mut Ticket, place: Place) -> Result<Started, InvokeRefusal> {
    let whole = timeout(&call.plan);
    let (id, beginning, phase) = match place {
        Place { id, jail: Some(jail) } => (id, Beginning::Jail(jail), Phase::Suppressed),
        Place { id, jail: None } => match initialize(room, call, ticket, (id, Beginning::New), Phase::Init).await? {
            Initialized::Ready(worker, took) => {
                room.fleet.has_started(&worker, took);
                return Ok(Started::Ready(Ready { worker, init_duration: Some(took), left: whole }));
            }
            Initialized::WithoutEntrypoint => return Ok(Started::Failed(Box::new(unstartable(room, call)))),
            Initialized::Failed(worker, _) => {
                let Place { id, jail } = room.fleet.another_place(ticket, &call.plan)?;
                let beginning = jail.map_or_else(|| Beginning::Stream(worker.log.stream()), Beginning::Jail);
                (id, beginning, Phase::Invoke)
            }
        },
    };
    match initialize(room, call, ticket, (id, beginning), phase).await? {
        Initialized::Ready(worker, took) => {
            Ok(Started::Ready(Ready { worker, init_duration: None, left: whole.saturating_sub(took) }))
        }
        Initialized::WithoutEntrypoint => Ok(Started::Failed(Box::new(unstartable(room, call)))),
        Initialized::Failed(worker, ending) => Ok(Started::Failed(Box::new(write_down(room, call, &worker, None, ending)))),
    }
}

/// What came of an initialization.
enum Initialized {
    Ready(Arc<Worker>, Duration),
    /// The process is gone, or soon will be.
    Failed(Arc<Worker>, Ending),
    WithoutEntrypoint,
}

/// Starts a worker under this id, and waits until it asks for its first event.
async fn initialize(
    room: &Arc<Room>,
    call: &Call,
    ticket: &mut Ticket,
    (id, beginning): (u64, Beginning),
    phase: Phase,
) -> Result<Initialized, InvokeRefusal> {
    let clock = &room.ports.clock;
    let began = clock.monotonic();
    let worker = match lifecycle::start(room, &call.plan, id, (beginning, phase)).await {
        Ok(worker) => worker,
        Err(cause) if cause.is_without_entrypoint => return Ok(Initialized::WithoutEntrypoint),
        Err(cause) => return Err(InvokeRefusal::Unavailable(cause.to_string())),
    };
    let guard = KillOnDrop(Some(Arc::clone(&worker)), room);
    let limit = match phase {
        Phase::Init => INIT_LIMIT,
        Phase::Invoke | Phase::Suppressed => {
            worker.log.begin(&call.request_id, call.plan.key.version);
            timeout(&call.plan)
        }
    };
    let state = loop {
        tokio::select! {
            state = worker.exchange.initialized() => break Some(state),
            // Whoever waits for an SDK that AWS's runtime would have had is not late.
            () = clock.sleep(limit) => if !worker.exchange.is_waiting_for_sdk() { break None },
        }
    };
    let took = clock.monotonic().saturating_sub(began);
    room.spare_jail.renew();
    let ending = match state {
        Some(WorkerState::Starting | WorkerState::Ready | WorkerState::Busy | WorkerState::Answered) => {
            worker.drain_output().await;
            worker.log.init_report(took, phase, &ReportStatus::Answered);
            ticket.place_is_used();
            guard.keep();
            return Ok(Initialized::Ready(worker, took));
        }
        Some(WorkerState::Failed) => {
            // The client ends the process itself once it has reported; its last words belong to this log.
            tokio::select! {
                () = worker.exchange.gone() => {}
                () = clock.sleep(FAILED_INIT_EXIT_LIMIT) => {}
            }
            let error = worker.exchange.init_error();
            failed_init(error, &call.request_id, took)
        }
        Some(WorkerState::Gone) => died(call, &worker, took),
        None => out_of_time(room, call),
    };
    // Read while there is a process to ask, if there still is.
    worker.max_memory_used_mb(clock.monotonic(), took);
    empty(room, &worker).await;
    drop(guard);
    if phase != Phase::Init && ending.status != ReportStatus::Timeout {
        // AWS: the next invocation begins from the beginning.
        room.fleet.give_up(&worker);
    }
    worker.log.init_report(took, phase, &ending.status);
    Ok(Initialized::Failed(worker, ending))
}

/// Hands the event to a worker and waits for what comes of it; `None` when the worker died before it fetched the event.
async fn deliver(
    room: &Arc<Room>,
    call: &Call,
    worker: &Arc<Worker>,
    init_duration: Option<Duration>,
    left: Duration,
) -> Option<InvokeReply> {
    let clock = &room.ports.clock;
    let guard = KillOnDrop(Some(Arc::clone(worker)), room);
    let began = clock.monotonic();
    let log = Arc::clone(&worker.log);
    let (request_id, version) = (call.request_id.clone(), call.plan.key.version);
    let begin = Box::new(move || log.begin(&request_id, version));
    let outcome = match worker.thaw() {
        Ok(()) => worker.exchange.offer(delivery(room, call, left), begin),
        Err(_) => None,
    };
    let outcome = match outcome {
        Some(outcome) => tokio::select! {
            biased;
            outcome = outcome => Some(outcome.unwrap_or(Outcome::Died)),
            () = clock.sleep(left) => None,
        },
        None => Some(Outcome::NeverFetched),
    };
    // AWS: an initialization that was part of the call counts.
    let before = timeout(&call.plan).saturating_sub(left);
    let took = clock.monotonic().saturating_sub(began).saturating_add(before);
    let ending = match outcome {
        Some(Outcome::NeverFetched) => {
            empty(room, worker).await;
            return None;
        }
        Some(Outcome::Answered(answer)) => {
            guard.keep();
            answered(answer, took)
        }
        Some(Outcome::Died) => died(call, worker, took),
        None => {
            // Read while there is a process to ask.
            worker.max_memory_used_mb(clock.monotonic(), took);
            empty(room, worker).await;
            drop(guard);
            out_of_time(room, call)
        }
    };
    worker.log.begin(&call.request_id, call.plan.key.version);
    worker.drain_output().await;
    let is_reusable = matches!(ending.status, ReportStatus::Answered);
    let reply = write_down(room, call, worker, init_duration, ending);
    if is_reusable {
        room.fleet.give_back(Arc::clone(worker), &room.table, clock.monotonic());
        room.rested.notify_one();
    }
    Some(reply)
}

/// Writes the end of the call's log and makes the reply.
fn write_down(room: &Room, call: &Call, worker: &Worker, init_duration: Option<Duration>, ending: Ending) -> InvokeReply {
    if let Some(remark) = ending.remark {
        worker.log.remark(remark);
    }
    let tail = worker.log.end(&Report {
        request_id: &call.request_id,
        duration: ending.duration,
        memory_size_mb: call.plan.spec.memory_size_mb,
        max_memory_used_mb: worker.max_memory_used_mb(room.ports.clock.monotonic(), ending.duration),
        init_duration,
        produced_bytes: ending.payload.len(),
        status: ending.status,
    });
    InvokeReply {
        request_id: call.request_id.clone(),
        executed_version: call.plan.key.version.to_string(),
        payload: ending.payload,
        is_function_error: ending.is_function_error,
        log_tail: call.wants_log_tail.then_some(tail),
        duration: room.ports.clock.monotonic().saturating_sub(call.called_at),
    }
}

/// The reply of a function that has nothing to be run. There is no worker, so there is no log.
fn unstartable(room: &Room, call: &Call) -> InvokeReply {
    InvokeReply {
        request_id: call.request_id.clone(),
        executed_version: call.plan.key.version.to_string(),
        payload: no_entrypoint(&call.request_id),
        is_function_error: true,
        log_tail: call.wants_log_tail.then(Bytes::new),
        duration: room.ports.clock.monotonic().saturating_sub(call.called_at),
    }
}

fn answered(answer: Answer, took: Duration) -> Ending {
    Ending {
        payload: answer.payload,
        is_function_error: answer.is_error,
        duration: took,
        status: ReportStatus::Answered,
        remark: None,
    }
}

fn failed_init(error: Option<Answer>, request_id: &str, took: Duration) -> Ending {
    let (payload, error_type) = match error {
        Some(answer) => (answer.payload, answer.error_type.unwrap_or_else(|| EXIT_ERROR.to_owned())),
        None => (exit_error(request_id, Exit::Unknown), EXIT_ERROR.to_owned()),
    };
    Ending { payload, is_function_error: true, duration: took, status: ReportStatus::Error(error_type), remark: None }
}

fn died(call: &Call, worker: &Worker, took: Duration) -> Ending {
    let exit = worker.exit();
    // The caller is told how it ended, the log why.
    let error_type = if worker.is_out_of_memory() { OUT_OF_MEMORY } else { EXIT_ERROR };
    Ending {
        payload: exit_error(&call.request_id, exit),
        is_function_error: true,
        duration: took,
        status: ReportStatus::Error(error_type.to_owned()),
        remark: Some(format!("{}\n{EXIT_ERROR}\n", exit.sentence(&call.request_id))),
    }
}

fn out_of_time(room: &Room, call: &Call) -> Ending {
    let limit = timeout(&call.plan);
    let now = iso_ms(room.ports.clock.now());
    Ending {
        payload: timed_out(&call.request_id, limit),
        is_function_error: true,
        duration: limit,
        status: ReportStatus::Timeout,
        remark: Some(format!("{now} {} {}\n\n", call.request_id, timed_out_sentence(limit))),
    }
}

/// Ends a process whose jail may be used again, and waits, not for ever, until it is gone, so that its last output stands in this
/// invocation's log.
async fn empty(room: &Room, worker: &Worker) {
    worker.reset();
    tokio::select! {
        () = worker.exchange.gone() => {}
        () = room.ports.clock.sleep(REAP_LIMIT) => {}
    }
    worker.drain_output().await;
}

fn timeout(plan: &FunctionPlan) -> Duration {
    Duration::from_secs(u64::from(plan.spec.timeout_s))
}

/// The event and what the function is told about it.
fn delivery(room: &Room, call: &Call, left: Duration) -> Delivery {
    let now = room.ports.clock.now();
    let deadline_ms = now.plus_ms(i64::try_from(left.as_millis()).unwrap_or(i64::MAX)).epoch_ms;
    Delivery {
        request_id: call.request_id.clone(),
        deadline_ms,
        invoked_arn: call.invoked_arn.clone(),
        trace_id: trace_id(room, now.epoch_s(), call.depth),
        client_context: call.client_context.clone(),
        payload: call.payload.clone(),
        tap: call.tap.clone(),
    }
}

/// The last number of `Lineage` is how deep this call is nested; SDKs pass the whole text on with every call they make.
fn trace_id(room: &Room, epoch_s: i64, depth: u8) -> String {
    let mut random = [0; 24];
    room.ports.entropy.fill(&mut random);
    let random = hex::encode(random);
    let (root, rest) = random.split_at_checked(24).unwrap_or_default();
    let (parent, rest) = rest.split_at_checked(16).unwrap_or_default();
    let hash = rest.get(..8).unwrap_or_default();
    format!("Root=1-{epoch_s:08x}-{root};Parent={parent};Sampled=0;Lineage=1:{hash}:{depth}")
}

/// Ends a worker unless it was said to be kept: no way out of an invocation leaves one behind that nobody owns.
struct KillOnDrop<'a>(Option<Arc<Worker>>, &'a Room);

impl KillOnDrop<'_> {
    fn keep(mut self) {
        self.0 = None;
    }
}

impl Drop for KillOnDrop<'_> {
    fn drop(&mut self) {
        if let Some(worker) = self.0.take() {
            self.1.fleet.retire(&worker);
        }
    }
}
