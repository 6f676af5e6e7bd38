//! What process 1 does when it is signalled: everybody else inside stops, or goes on.
//!
//! Process 1 waits for the workload to end and does nothing else, so it is told by signals, which the one that started the jail sends it
//! through a [`Warden`]. One of several at once counts for all of its kind, in the order of their numbers: whoever has been told to stop
//! and then to go on goes on.

#![allow(unsafe_code, reason = "handlers of signals have no safe form")]

use std::io;
use std::os::fd::OwnedFd;

use rustix::process::{Signal, pidfd_send_signal};

/// A hold on process 1 of a jail, and through it on everybody else inside. Only where there are namespaces.
#[derive(Debug)]
pub struct Warden(OwnedFd);

const STOP: Signal = Signal::USR1;
const GO_ON: Signal = Signal::USR2;

impl Warden {
    pub(crate) fn new(process: OwnedFd) -> Self {
        Self(process)
    }

    /// Stops everybody inside, until [`Warden::thaw`].
    ///
    /// # Errors
    /// Whatever the system says; nothing when they are gone.
    pub fn freeze(&self) -> io::Result<()> {
        pidfd_send_signal(&self.0, STOP).map_err(io::Error::from)
    }

    /// Lets everybody inside go on.
    ///
    /// # Errors
    /// As [`Warden::freeze`].
    pub fn thaw(&self) -> io::Result<()> {
        pidfd_send_signal(&self.0, GO_ON).map_err(io::Error::from)
    }
}

/// Has this process, which is process 1 of a namespace, pass signals on from now on.
pub(crate) fn pass_on() -> io::Result<()> {
    for (told, passed_on) in [(STOP, stop as extern "C" fn(i32)), (GO_ON, go_on as extern "C" fn(i32))] {
        // SAFETY: the structure is plain data; the handlers only make one system call, which may be made in a handler. While one runs, the
        // other waits.
        let result = unsafe {
            let mut action: libc::sigaction = std::mem::zeroed();
            action.sa_sigaction = passed_on as *const () as libc::sighandler_t;
            action.sa_flags = libc::SA_RESTART;
            libc::sigemptyset(&raw mut action.sa_mask);
            libc::sigaddset(&raw mut action.sa_mask, STOP.as_raw());
            libc::sigaddset(&raw mut action.sa_mask, GO_ON.as_raw());
            libc::sigaction(told.as_raw(), &raw const action, std::ptr::null_mut())
        };
        if result != 0 {
            return Err(io::Error::last_os_error());
        }
    }
    Ok(())
}

extern "C" fn stop(_: i32) {
    tell_everybody(libc::SIGSTOP);
}

extern "C" fn go_on(_: i32) {
    tell_everybody(libc::SIGCONT);
}

fn tell_everybody(signal: i32) {
    // SAFETY: sends a signal, to everybody else in this process's namespace; whoever was interrupted finds its `errno` as it was.
    unsafe {
        let errno = libc::__errno_location();
        let before = *errno;
        libc::kill(-1, signal);
        *errno = before;
    }
}
