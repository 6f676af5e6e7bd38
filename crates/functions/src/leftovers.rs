//! Processes that an earlier server left running. A server that is killed takes no worker along: an idle one ends by itself when
//! its socket is gone, a busy one does not look.
//!
//! They are known by the environment they were started with, which names the scratch directory: neither numbers written down
//! (which the system gives to other processes later) nor command lines (AWS's client names no directory, an editor may) are
//! needed. Each is held by a process handle before it is looked at, so the signal reaches the process that was looked at or
//! none. A process that has left its worker's group still has the environment, and is found.
//!
//! # Not (yet)
//! - Linux 5.3 and later only; elsewhere, busy workers of a killed server run until they end by themselves.
//! - A process that has written over its own environment (as some do to change their title), or was started by a function with
//!   another one and has lost its group's first process, is not found.

use std::path::Path;

/// How often the processes are looked through at most: again after each kill, for a process may start another in between, and
/// its files must not be removed while it still ends.
#[cfg(target_os = "linux")]
const ROUNDS_MAX: usize = 100;

/// Kills all processes that were started as workers in `scratch_dir`, which must be whole, and their groups.
#[cfg(target_os = "linux")]
pub(crate) fn end(scratch_dir: &Path) {
    use std::os::unix::ffi::OsStrExt as _;

    use crate::worker::environment::RUNTIME_DIR_VARIABLE;

    let mark = [RUNTIME_DIR_VARIABLE.as_bytes(), b"=", scratch_dir.as_os_str().as_bytes()].concat();
    for round in 0..ROUNDS_MAX {
        let found = linux::processes().filter(|pid| linux::end_marked(*pid, &mark)).count();
        match found {
            0 => return,
            _ if round == 0 => tracing::warn!(processes = found, "ending workers that an earlier server left running"),
            _ => std::thread::yield_now(),
        }
    }
    tracing::warn!("some workers of an earlier server did not end");
}

/// Does nothing: there is no way to tell here.
#[cfg(not(target_os = "linux"))]
pub(crate) fn end(_scratch_dir: &Path) {}

#[cfg(target_os = "linux")]
mod linux {
    use rustix::process::{Pid, PidfdFlags, Signal, getpgid, getpid, kill_process_group, pidfd_open, pidfd_send_signal};

    /// All processes of the system but this one.
    pub(super) fn processes() -> impl Iterator<Item = Pid> {
        let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
        entries.filter_map(|entry| Pid::from_raw(entry.file_name().to_str()?.parse().ok()?)).filter(|pid| *pid != getpid())
    }

    /// Kills this process if its environment holds `mark`; whether it does.
    pub(super) fn end_marked(pid: Pid, mark: &[u8]) -> bool {
        let Ok(process) = pidfd_open(pid, PidfdFlags::empty()) else { return false };
        // Empty for a process that has ended and waits to be reaped, unreadable for another user's.
        let environment = std::fs::read(format!("/proc/{}/environ", pid.as_raw_nonzero())).unwrap_or_default();
        if !environment.split(|byte| *byte == 0).any(|variable| variable == mark) {
            return false;
        }
        let is_first_of_group = getpgid(Some(pid)).is_ok_and(|group| group == pid);
        // Stopped, it cannot end, so the group's number stays its own until the group is killed.
        if is_first_of_group && pidfd_send_signal(&process, Signal::STOP).is_ok() {
            let _ = kill_process_group(pid, Signal::KILL);
        }
        let _ = pidfd_send_signal(&process, Signal::KILL);
        true
    }
}
