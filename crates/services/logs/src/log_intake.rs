//! Where functions' log lines come in: taken without waiting, written in batches.
//!
//! A line travels: [`emit`](LogSink::emit) → its stream's queue → the worker, which gathers lines for a tenth of a second or until
//! there are many → one transaction of the event store, which makes a missing group or stream as Lambda does. Streams have turns:
//! a batch holds something of each that waits, and its events stand in their order of arrival.
//!
//! No stream can take the room of the others: each may hold a quarter of what is free, and [`ready`](LogSink::ready) lets who writes
//! more wait for the disk. What finds no room in the end, or cannot be written, is counted by stream; the next batch says how many in
//! that stream, and a loss makes a batch of its own if nothing else does.
//!
//! *Invariant:* `emit` waits for nothing but a lock that is never held while waiting; `ready` resolves within [`READY_PATIENCE`].
//!
//! # Not (yet) like AWS
//! Groups and streams are made whether or not the function's role may do so.

mod lost;
mod queue;
mod worker;

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use gatewright_model::ports::{Boxed, Clock, LogPlace, LogRecord, LogSink};
use tokio::sync::oneshot;

use crate::ports::Ports;
use lost::{Address, Lost};
use queue::{Queue, State, Waiting};

/// Longest wait for room. After it, nobody waits again until the worker has come on: a disk that stands still holds up no function
/// for longer.
pub const READY_PATIENCE: Duration = Duration::from_secs(2);

/// The log sink of functions. Shared by all of them.
pub struct LogIntake {
    state: Arc<State>,
    clock: Arc<dyn Clock>,
}

impl LogIntake {
    /// The intake, and its worker for the program to spawn. The worker ends once the intake is dropped and what was queued is written.
    pub fn new(ports: Ports) -> (Arc<Self>, impl Future<Output = ()> + Send + 'static) {
        let state = Arc::new(State { queue: Queue::default(), lost: Lost::default() });
        let clock = Arc::clone(&ports.clock);
        let worker = worker::run(ports, Arc::clone(&state));
        (Arc::new(Self { state, clock }), worker)
    }

    /// Resolves once everything that was emitted before the call is written or counted as lost.
    pub async fn flush(&self) {
        let (answer, answered) = oneshot::channel();
        self.state.queue.flush(answer);
        // Fails when the worker is gone, and with it whatever could be written.
        let _ = answered.await;
    }

    async fn wait_for_room(&self, address: &Address) {
        let mut patience = None;
        loop {
            let mut room = pin!(self.state.queue.room.notified());
            // From here on no room that comes is missed.
            room.as_mut().enable();
            if self.state.queue.is_ready(address) {
                return;
            }
            let patience = patience.get_or_insert_with(|| self.clock.sleep(READY_PATIENCE));
            tokio::select! {
                () = room => {}
                () = patience => return self.state.queue.note_standstill(),
            }
        }
    }
}

impl LogSink for LogIntake {
    fn emit(&self, record: LogRecord) {
        if record.message.is_empty() {
            return;
        }
        let (timestamp, message) = (record.timestamp, record.message);
        let place = LogPlace {
            account: record.account,
            region: record.region,
            log_group: record.log_group,
            log_stream: record.log_stream,
        };
        if let Err(address) = self.state.queue.push(place.into(), Waiting { number: 0, timestamp, message }) {
            self.state.lost.count(address, 1);
            self.state.queue.wake.notify_one();
        }
    }

    fn ready<'a>(&'a self, place: &'a LogPlace) -> Boxed<'a, ()> {
        Box::pin(async move { self.wait_for_room(&Address::from(place.clone())).await })
    }
}

impl Drop for LogIntake {
    fn drop(&mut self) {
        self.state.queue.close();
    }
}

impl std::fmt::Debug for LogIntake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LogIntake").finish_non_exhaustive()
    }
}
