//! Processes: the system calls that make them, end them and turn one into a program.

#![allow(unsafe_code, reason = "fork, clone and execve have no safe form; the jailer has one thread, so a copy of it is whole")]

use std::ffi::{CString, OsStr};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use rustix::process::{Pid, WaitOptions, WaitStatus};

use crate::control::End;

/// Which of the two a process is after it was copied.
pub(crate) enum Side {
    Parent(Pid),
    Child,
}

/// The namespaces that a process inside gets.
pub(crate) const NAMESPACES: i32 = libc::CLONE_NEWUSER
    | libc::CLONE_NEWNS
    | libc::CLONE_NEWPID
    | libc::CLONE_NEWIPC
    | libc::CLONE_NEWUTS
    | libc::CLONE_NEWCGROUP;
pub(crate) const NETWORK_NAMESPACE: i32 = libc::CLONE_NEWNET;

/// Copies this process into new namespaces (`fork` when there are none).
pub(crate) fn copy_into(namespaces: i32) -> io::Result<Side> {
    let flags = libc::c_long::from(namespaces | libc::SIGCHLD);
    // SAFETY: without CLONE_VM and with no stack given, this is a fork. There is one thread, so no lock is held by another.
    let pid = unsafe { libc::syscall(libc::SYS_clone, flags, 0_usize, 0_usize, 0_usize, 0_usize) };
    match i32::try_from(pid) {
        Ok(0) => Ok(Side::Child),
        Ok(pid) if pid > 0 => Pid::from_raw(pid).map(Side::Parent).ok_or_else(io::Error::last_os_error),
        _ => Err(io::Error::last_os_error()),
    }
}

/// The end of a process; waits for it.
pub(crate) fn wait(pid: Pid) -> io::Result<End> {
    loop {
        match rustix::process::waitpid(Some(pid), WaitOptions::empty()) {
            Ok(Some((_, status))) => return Ok(end_of(status)),
            Ok(None) | Err(rustix::io::Errno::INTR) => {}
            Err(cause) => return Err(cause.into()),
        }
    }
}

/// A child that has ended.
pub(crate) struct Reaped {
    pub(crate) pid: Pid,
    pub(crate) end: End,
    /// The most memory that it, or any one process that it had waited for, has held; 0 where the system does not tell.
    pub(crate) peak_bytes: u64,
}

/// The next child that has ended; `None` when nobody has and `options` do not wait.
pub(crate) fn wait_any(options: WaitOptions) -> io::Result<Option<Reaped>> {
    let mut status = 0;
    let mut usage = std::mem::MaybeUninit::<libc::rusage>::zeroed();
    let options = options.bits().cast_signed();
    // SAFETY: writes into two places of its own, which live until after the call.
    let ended = unsafe { libc::wait4(-1, &raw mut status, options, usage.as_mut_ptr()) };
    let Some(pid) = Pid::from_raw(ended.max(0)) else {
        let cause = io::Error::last_os_error();
        let is_nobody = ended == 0 || cause.kind() == io::ErrorKind::Interrupted;
        return if is_nobody { Ok(None) } else { Err(cause) };
    };
    let is_signal = libc::WIFSIGNALED(status);
    let end = if is_signal { End::Signal(libc::WTERMSIG(status)) } else { End::Status(libc::WEXITSTATUS(status)) };
    // SAFETY: all zeros are a `rusage`, and so is what the system wrote.
    let peak_kb = unsafe { usage.assume_init() }.ru_maxrss;
    Ok(Some(Reaped { pid, end, peak_bytes: u64::try_from(peak_kb).unwrap_or_default().saturating_mul(1024) }))
}

/// Waits until no child is left, of all that are ending. For process 1 of a namespace, this is everybody in it.
pub(crate) fn wait_for_all() -> io::Result<()> {
    loop {
        match rustix::process::wait(WaitOptions::empty()) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(rustix::io::Errno::CHILD) => return Ok(()),
            Err(cause) => return Err(cause.into()),
        }
    }
}

/// Gives this process, and those it starts from now on, new message queues and shared memory. The old ones go with whoever still has them.
pub(crate) fn leave_messages_behind() -> io::Result<()> {
    // SAFETY: only changes which namespace of these this process, which has one thread, is in.
    match unsafe { libc::unshare(libc::CLONE_NEWIPC) } {
        0 => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}

fn end_of(status: WaitStatus) -> End {
    match (status.exit_status(), status.terminating_signal()) {
        (Some(status), _) => End::Status(status),
        (None, Some(signal)) => End::Signal(signal),
        (None, None) => End::Status(0),
    }
}

/// Becomes the program. Returns only if it cannot.
pub(crate) fn become_program(program: &Path, arguments: &[String], environment: &[(String, String)]) -> io::Error {
    let text = |text: &OsStr| CString::new(text.as_bytes());
    let prepared = || {
        let path = text(program.as_os_str())?;
        let mut argv = vec![path.clone()];
        for argument in arguments {
            argv.push(text(OsStr::new(argument))?);
        }
        let mut envp = Vec::new();
        for (name, value) in environment {
            envp.push(CString::new(format!("{name}={value}"))?);
        }
        Ok::<_, std::ffi::NulError>((path, argv, envp))
    };
    let (path, argv, envp) = match prepared() {
        Ok(prepared) => prepared,
        Err(cause) => return cause.into(),
    };
    let pointers = |texts: &[CString]| -> Vec<*const libc::c_char> {
        texts.iter().map(|text| text.as_ptr()).chain(std::iter::once(std::ptr::null())).collect()
    };
    let (argv, envp) = (pointers(&argv), pointers(&envp));
    // SAFETY: sets how this process, which has one thread, takes a signal. Rust ignores this one, and programs would inherit that.
    unsafe { libc::signal(libc::SIGPIPE, libc::SIG_DFL) };
    // SAFETY: both are arrays of pointers to texts that live until after the call, each ended by a null pointer.
    unsafe { libc::execve(path.as_ptr(), argv.as_ptr(), envp.as_ptr()) };
    io::Error::last_os_error()
}

/// Ends this process without running anything else of it: a copy must not run what its original is to run.
pub(crate) fn exit_at_once(status: i32) -> ! {
    // SAFETY: ends the process.
    unsafe { libc::_exit(status) }
}

/// Ends with this process's parent. Of no use when the parent is gone already, which whoever calls this checks afterwards.
pub(crate) fn end_with_parent() -> io::Result<()> {
    rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL)).map_err(io::Error::from)
}
