//! One worker: a process in a jail of its own, its Runtime API socket, its output, its credentials, its ways outside. How all of it
//! begins together and ends together is in `lifecycle`.
//!
//! *Invariant:* one worker runs one function of one account in one revision, and one invocation at a time.
//! *Invariant:* when the process is gone, so are all that it started, its credentials and, but for those in a `/tmp` that the next worker
//! of the same revision gets, its files.
//!
//! # Not (yet) like AWS
//! - Idle workers are frozen a moment after their answer, not with it; where there are no namespaces, never.

use std::io::Read as _;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use gatewright_sandbox::Warden;

use crate::error_payload::Exit;
use crate::log::{OutputPipe, WorkerLog};
use crate::table::{FunctionKey, WorkerSpec};

mod connections;
mod emptied_jail;
pub(crate) mod environment;
pub(crate) mod exchange;
pub(crate) mod jail;
mod layers;
pub(crate) mod lifecycle;
mod not_started;
mod program;
pub(crate) mod recipe;

pub(crate) use emptied_jail::EmptiedJail;
use exchange::Exchange;
use jail::{Ending, Leash};

/// A call shorter than this cannot have filled much memory.
const SHORT_CALL: Duration = Duration::from_millis(5);
/// How old the answer to how much memory is in use may be after a short call.
const PEAK_PERIOD: Duration = Duration::from_millis(100);

/// What a worker's jail is held by.
struct Hold {
    leash: Leash,
    /// Where there are namespaces.
    warden: Option<Warden>,
}

/// A started worker.
pub(crate) struct Worker {
    pub(crate) id: u64,
    pub(crate) key: FunctionKey,
    pub(crate) spec: Arc<WorkerSpec>,
    pub(crate) exchange: Arc<Exchange>,
    pub(crate) log: Arc<WorkerLog>,
    output: Arc<OutputPipe>,
    /// Gone when the jail stands without this worker.
    hold: Mutex<Option<Hold>>,
    is_frozen: AtomicBool,
    /// As this machine numbers it.
    pid: i32,
    is_doomed: AtomicBool,
    ending: Mutex<Option<Ending>>,
    idle_since: Mutex<Duration>,
    peak_mb: AtomicU64,
    peak_asked_at: Mutex<Option<Duration>>,
}

impl Worker {
    /// Ends the process and all that it started at once, and its jail, whatever any task of the worker's is doing.
    pub(crate) fn kill(&self) {
        self.is_doomed.store(true, Ordering::Release);
        if let Some(hold) = &*self.hold() {
            hold.leash.pull();
        }
    }

    /// Ends the process and all that it started at once. Its jail stands, where it can.
    pub(crate) fn reset(&self) {
        self.is_doomed.store(true, Ordering::Release);
        if let Some(hold) = &*self.hold() {
            match &hold.warden {
                Some(warden) if warden.end().is_ok() => {}
                _ => hold.leash.pull(),
            }
        }
    }

    /// Stops all processes of the worker's, until [`Worker::thaw`].
    pub(crate) fn freeze(&self) {
        if let Some(Hold { warden: Some(warden), .. }) = &*self.hold()
            && !self.is_frozen.swap(true, Ordering::AcqRel)
        {
            // Whoever is gone needs no stopping, and to thaw whoever was not stopped does no harm.
            let _ = warden.freeze();
        }
    }

    /// Lets all processes of the worker's go on, if they were stopped.
    ///
    /// # Errors
    /// They are gone, or stay as they are.
    pub(crate) fn thaw(&self) -> std::io::Result<()> {
        if !self.is_frozen.swap(false, Ordering::AcqRel) {
            return Ok(());
        }
        match &*self.hold() {
            Some(Hold { warden: Some(warden), .. }) => warden.thaw(),
            _ => Ok(()),
        }
    }

    fn hold(&self) -> MutexGuard<'_, Option<Hold>> {
        self.hold.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn is_frozen(&self) -> bool {
        self.is_frozen.load(Ordering::Acquire)
    }

    /// Whether the worker can take an invocation.
    pub(crate) fn is_usable(&self) -> bool {
        !self.is_doomed() && self.exchange.is_free()
    }

    /// Whether it is on its way out.
    pub(crate) fn is_doomed(&self) -> bool {
        self.is_doomed.load(Ordering::Acquire)
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

    /// The process's highest memory use so far, or to its end, after a call of this length, or when it was last asked for; 0 where the
    /// system does not tell. Between two short calls it is not asked again: that would take longer than they do, and memory takes time to fill.
    pub(crate) fn max_memory_used_mb(&self, now: Duration, took: Duration) -> u64 {
        let mut asked_at = self.peak_asked_at.lock().unwrap_or_else(PoisonError::into_inner);
        let is_known = took < SHORT_CALL && asked_at.is_some_and(|asked_at| now.saturating_sub(asked_at) < PEAK_PERIOD);
        let peak_kb = match self.ending() {
            Some(ending) => ending.peak_memory_bytes.map(|bytes| bytes / 1024),
            None if is_known => None,
            None => {
                *asked_at = Some(now);
                peak_kb(self.pid)
            }
        };
        drop(asked_at);
        let peak_mb = peak_kb.map_or(0, |peak_kb| peak_kb.div_ceil(1024));
        self.peak_mb.fetch_max(peak_mb, Ordering::Relaxed).max(peak_mb)
    }

    pub(crate) fn rest(&self, now: Duration) {
        *self.idle_since.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }

    pub(crate) fn idle_since(&self) -> Duration {
        *self.idle_since.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A process's highest memory use, as the system tells it.
fn peak_kb(pid: i32) -> Option<u64> {
    const STATUS_BYTES_MAX: usize = 8 * 1024;
    let mut status = [0; STATUS_BYTES_MAX];
    // In one piece: the system writes it anew for every read.
    let read = std::fs::File::open(format!("/proc/{pid}/status")).ok()?.read(&mut status).ok()?;
    let status = std::str::from_utf8(status.get(..read)?).ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse().ok())
}
