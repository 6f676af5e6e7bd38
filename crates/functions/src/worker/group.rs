//! The process group of one worker.
//!
//! *Invariant:* a group is killed only while its number is certainly its own: until its first process has been reaped.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::Poll;

use rustix::process::{Pid, Signal, kill_process_group};

/// A process and all its descendants that have not left its group.
pub(super) struct Group(Mutex<Option<Pid>>);

impl Group {
    /// The group of a process that was started as its first.
    pub(super) const fn of(leader: Pid) -> Self {
        Self(Mutex::new(Some(leader)))
    }

    /// The first process's id, until it has been reaped.
    pub(super) fn leader(&self) -> Option<i32> {
        self.pid().map(|pid| pid.as_raw_nonzero().get())
    }

    /// Kills whoever is in it.
    pub(super) fn kill(&self) {
        if let Some(pid) = *self.pid() {
            kill(pid);
        }
    }

    /// Polls for the end of the first process. Once it has been reaped, children must not live on, nor hold the pipe open: they
    /// are killed in the same moment, and the number is forgotten, for it may be given to others from now on.
    pub(super) fn poll_end<T>(&self, reap: impl FnOnce() -> Poll<T>) -> Poll<T> {
        let mut pid = self.pid();
        let reaped = reap();
        if reaped.is_ready()
            && let Some(pid) = pid.take()
        {
            kill(pid);
        }
        reaped
    }

    fn pid(&self) -> MutexGuard<'_, Option<Pid>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn kill(pid: Pid) {
    // An empty group is what we want.
    let _ = kill_process_group(pid, Signal::KILL);
}
