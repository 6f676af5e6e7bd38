//! Where functions' log lines come in: taken without waiting, written in batches.
//!
//! A line travels: [`emit`](LogSink::emit) → bounded queue → the worker, which gathers lines for a tenth of a second or until a batch
//! is full → one transaction of the event store, which makes a missing group or stream as Lambda does. What finds no room in the queue,
//! or cannot be written, is counted by stream; the next batch says how many in that stream.
//!
//! # Not (yet) like AWS
//! Groups and streams are made whether or not the function's role may do so.

mod lost;
mod queue;
mod worker;

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use gatewright_model::ports::{LogRecord, LogSink};
use tokio::sync::{mpsc, oneshot};

use crate::ports::Ports;
use lost::Lost;
use queue::{Item, State};

/// Most records that wait to be written.
const QUEUED_RECORDS_MAX: usize = 8192;
/// Most bytes of messages that wait to be written or are being written. 8 MiB.
const QUEUED_BYTES_MAX: usize = 8 * 1024 * 1024;

/// The log sink of functions. Shared by all of them.
pub struct LogIntake {
    queue: mpsc::Sender<Item>,
    state: Arc<State>,
}

impl LogIntake {
    /// The intake, and its worker for the program to spawn. The worker ends once the intake is dropped and what was queued is written.
    pub fn new(ports: Ports) -> (Arc<Self>, impl Future<Output = ()> + Send + 'static) {
        let (queue, items) = mpsc::channel(QUEUED_RECORDS_MAX);
        let state = Arc::new(State { queued_bytes: AtomicUsize::new(0), lost: Lost::default() });
        let worker = worker::run(ports, Arc::clone(&state), items);
        (Arc::new(Self { queue, state }), worker)
    }

    /// Resolves once everything that was emitted before the call is written or counted as lost.
    pub async fn flush(&self) {
        let (answer, answered) = oneshot::channel();
        if self.queue.send(Item::Flush(answer)).await.is_ok() {
            // Fails when the worker is gone, and with it whatever could be written.
            let _ = answered.await;
        }
    }
}

impl LogSink for LogIntake {
    fn emit(&self, record: LogRecord) {
        let bytes = record.message.len();
        if bytes == 0 {
            return;
        }
        let held = self.state.queued_bytes.fetch_add(bytes, Ordering::Relaxed);
        let outcome = if held.saturating_add(bytes) > QUEUED_BYTES_MAX {
            Err(Item::Record(record))
        } else {
            self.queue.try_send(Item::Record(record)).map_err(|refused| match refused {
                mpsc::error::TrySendError::Full(item) | mpsc::error::TrySendError::Closed(item) => item,
            })
        };
        if let Err(Item::Record(record)) = outcome {
            self.state.queued_bytes.fetch_sub(bytes, Ordering::Relaxed);
            self.state.lost.count(record.into(), 1);
        }
    }
}

impl std::fmt::Debug for LogIntake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LogIntake").finish_non_exhaustive()
    }
}
