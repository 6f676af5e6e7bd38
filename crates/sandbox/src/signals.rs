//! What process 1 does when it is signalled: everybody else inside stops, goes on, or ends.
//!
//! Process 1 waits for the workload to end and does nothing else, so it is told by a signal, which the one that started the jail sends it
//! through a [`Warden`]. It is one real-time signal that carries the order: those are kept in a queue, so every order is obeyed, and the
//! last one is what holds, however far process 1 has fallen behind. Two ordinary signals would be merged and sorted by their numbers.

#![allow(unsafe_code, reason = "handlers of signals have no safe form, and rustix sends no values with them")]

use std::io;
use std::os::fd::{AsRawFd, OwnedFd};

/// A hold on process 1 of a jail, and through it on everybody else inside. Only where there are namespaces.
#[derive(Debug)]
pub struct Warden(OwnedFd);

/// What the signal carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Stop = 1,
    GoOn = 2,
    End = 3,
}

/// `siginfo_t` as a sender of values fills it.
#[repr(C)]
struct Queued {
    signal: i32,
    errno: i32,
    code: i32,
    // Aligned as the kernel's union is, which holds pointers.
    sender: Sender,
}

#[repr(C)]
struct Sender {
    pid: i32,
    uid: u32,
    value: usize,
    rest: [u64; 12],
}

const _: () = assert!(size_of::<Queued>() == size_of::<libc::siginfo_t>());

impl Warden {
    pub(crate) fn new(process: OwnedFd) -> Self {
        Self(process)
    }

    /// Stops everybody inside, until [`Warden::thaw`].
    ///
    /// # Errors
    /// `ESRCH` when they are gone, `EAGAIN` when more signals wait than the system allows, or whatever else it says. Nothing has changed then.
    pub fn freeze(&self) -> io::Result<()> {
        self.send(Order::Stop)
    }

    /// Lets everybody inside go on.
    ///
    /// # Errors
    /// As [`Warden::freeze`].
    pub fn thaw(&self) -> io::Result<()> {
        self.send(Order::GoOn)
    }

    /// Ends everybody inside but process 1, at once. With them the program ends, and so does the jail, unless it is to
    /// [stand](crate::Afterwards::Stand).
    ///
    /// # Errors
    /// As [`Warden::freeze`].
    pub fn end(&self) -> io::Result<()> {
        self.send(Order::End)
    }

    fn send(&self, order: Order) -> io::Result<()> {
        let signal = libc::SIGRTMIN();
        let sender = Sender { pid: 0, uid: 0, value: order as usize, rest: [0; 12] };
        let queued = Queued { signal, errno: 0, code: libc::SI_QUEUE, sender };
        // SAFETY: sends a signal; the structure has the size and the form of the kernel's, and is only read.
        match unsafe { libc::syscall(libc::SYS_pidfd_send_signal, self.0.as_raw_fd(), signal, &raw const queued, 0) } {
            0 => Ok(()),
            _ => Err(io::Error::last_os_error()),
        }
    }
}

/// Has this process, which is process 1 of a namespace, pass orders on from now on.
pub(crate) fn pass_on() -> io::Result<()> {
    // SAFETY: the structure is plain data; the handler only makes one system call, which may be made in a handler. While it runs, the
    // next one waits.
    let result = unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = obey as *const () as libc::sighandler_t;
        action.sa_flags = libc::SA_RESTART | libc::SA_SIGINFO;
        libc::sigemptyset(&raw mut action.sa_mask);
        libc::sigaction(libc::SIGRTMIN(), &raw const action, std::ptr::null_mut())
    };
    if result == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

extern "C" fn obey(_: i32, info: *mut libc::siginfo_t, _: *mut libc::c_void) {
    // SAFETY: with SA_SIGINFO the kernel passes what was sent, which lives until the handler returns.
    let order = unsafe { (*info).si_value() }.sival_ptr.addr();
    if order == Order::Stop as usize {
        tell_everybody(libc::SIGSTOP);
    } else if order == Order::GoOn as usize {
        tell_everybody(libc::SIGCONT);
    } else if order == Order::End as usize {
        tell_everybody(libc::SIGKILL);
    }
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
