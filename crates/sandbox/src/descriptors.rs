//! The descriptors of a process that is to become a program: which it keeps, and at which numbers.

#![allow(unsafe_code, reason = "a descriptor of a certain number, and a range of them, have no safe form")]

use std::io;
use std::os::fd::{AsFd, AsRawFd, OwnedFd};

use crate::recipe::CHANNEL_DESCRIPTOR;

/// Closes every descriptor from 3 on when this process becomes a program.
pub(crate) fn close_others_on_exec() -> io::Result<()> {
    // SAFETY: only sets a flag on descriptors.
    let result = unsafe { libc::syscall(libc::SYS_close_range, 3_u32, u32::MAX, libc::CLOSE_RANGE_CLOEXEC) };
    if result == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

/// A copy of a descriptor above those that a program is given, closed when this process becomes one.
pub(crate) fn out_of_the_way(descriptor: impl AsFd) -> io::Result<OwnedFd> {
    const FIRST: i32 = CHANNEL_DESCRIPTOR + 1;
    rustix::io::fcntl_dupfd_cloexec(descriptor, FIRST).map_err(io::Error::from)
}

/// Puts the channel where the program finds it, and keeps it open there.
pub(crate) fn set_channel(channel: &OwnedFd) -> io::Result<()> {
    // SAFETY: nothing of this process's own stands at this number, see `out_of_the_way`.
    match unsafe { libc::dup2(channel.as_raw_fd(), CHANNEL_DESCRIPTOR) } {
        CHANNEL_DESCRIPTOR => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}

/// Replaces standard input.
pub(crate) fn set_standard_input(file: OwnedFd) -> io::Result<()> {
    rustix::stdio::dup2_stdin(&file).map_err(io::Error::from)
}
