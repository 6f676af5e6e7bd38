//! What lies between those who emit and the worker.

use std::sync::atomic::AtomicUsize;

use gatewright_model::ports::LogRecord;
use tokio::sync::oneshot;

use super::lost::Lost;

/// What callers and worker share.
pub(super) struct State {
    /// Bytes of messages that wait or are being written.
    pub(super) queued_bytes: AtomicUsize,
    /// What found no room or could not be written.
    pub(super) lost: Lost,
}

/// What stands in the queue.
pub(super) enum Item {
    /// A log line.
    Record(LogRecord),
    /// Answer once everything before is written.
    Flush(oneshot::Sender<()>),
}
