//! One worker: a process in a jail of its own, its Runtime API socket, its output, its credentials, its ways outside. How all of it
//! begins together and ends together is in `lifecycle`.
//!
//! *Invariant:* one worker runs one function of one account in one revision, and one invocation at a time.
//! *Invariant:* when the process is gone, so are all that it started, its credentials and its files.
//!
//! # Not (yet) like AWS
//! - Idle workers are not frozen: background threads keep running.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::error_payload::Exit;
use crate::log::{OutputPipe, WorkerLog};
use crate::table::{FunctionKey, WorkerSpec};

mod connections;
pub(crate) mod environment;
pub(crate) mod exchange;
pub(crate) mod jail;
pub(crate) mod lifecycle;
mod not_started;
mod program;
pub(crate) mod recipe;

use exchange::Exchange;
use jail::{Ending, Leash};

/// A started worker.
pub(crate) struct Worker {
    pub(crate) id: u64,
    pub(crate) key: FunctionKey,
    pub(crate) spec: Arc<WorkerSpec>,
    pub(crate) exchange: Arc<Exchange>,
    pub(crate) log: Arc<WorkerLog>,
    output: Arc<OutputPipe>,
    leash: Leash,
    /// As this machine numbers it.
    pid: i32,
    is_doomed: AtomicBool,
    ending: Mutex<Option<Ending>>,
    idle_since: Mutex<Duration>,
    peak_mb: AtomicU64,
}

impl Worker {
    /// Ends the process and all that it started at once, whatever any task of the worker's is doing.
    pub(crate) fn kill(&self) {
        self.is_doomed.store(true, Ordering::Release);
        self.leash.pull();
    }

    /// Whether the worker can take an invocation.
    pub(crate) fn is_usable(&self) -> bool {
        !self.is_doomed.load(Ordering::Acquire) && self.exchange.is_free()
    }

    /// How the process ended; unknown until it has.
    pub(crate) fn exit(&self) -> Exit {
        self.ending().map_or(Exit::Unknown, |ending| ending.exit)
    }

    /// Whether the process was ended because it used more memory than it may.
    pub(crate) fn is_out_of_memory(&self) -> bool {
        self.ending().is_some_and(|ending| ending.is_out_of_memory)
    }

    fn ending(&self) -> Option<Ending> {
        *self.ending.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes in all output that the process has written so far.
    pub(crate) async fn drain_output(&self) {
        self.log.drain(&self.output).await;
    }

    /// The process's highest memory use so far, or when it was last asked for; 0 where the system does not tell.
    pub(crate) fn max_memory_used_mb(&self) -> u64 {
        let is_gone = self.ending().is_some();
        let status = if is_gone {
            String::new()
        } else {
            std::fs::read_to_string(format!("/proc/{}/status", self.pid)).unwrap_or_default()
        };
        let peak_kb =
            status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse().ok());
        let peak_mb = peak_kb.map_or(0, |peak_kb: u64| peak_kb.div_ceil(1024));
        self.peak_mb.fetch_max(peak_mb, Ordering::Relaxed).max(peak_mb)
    }

    pub(crate) fn rest(&self, now: Duration) {
        *self.idle_since.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }

    pub(crate) fn idle_since(&self) -> Duration {
        *self.idle_since.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
