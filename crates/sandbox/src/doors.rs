//! The sockets of a jail whose other ends are outside. Process 1 keeps them for the next program, if there may be one.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::io::Errno;
use rustix::net::{RecvFlags, SocketFlags, accept_with, recv};

use crate::control::SocketRole;

/// Most that may wait at one door; more than the kernel lets wait.
const WAITING_MAX: usize = 64 * 1024;

/// The sockets that all programs of a jail have in common.
pub(crate) struct Doors {
    roles: Vec<SocketRole>,
    sockets: Vec<OwnedFd>,
}

impl Doors {
    pub(crate) fn new(roles: Vec<SocketRole>, sockets: Vec<OwnedFd>) -> Self {
        Self { roles, sockets }
    }

    /// Adds one.
    pub(crate) fn push(&mut self, role: SocketRole, socket: OwnedFd) {
        self.roles.push(role);
        self.sockets.push(socket);
    }

    /// What is told of them, with one program's own channel.
    pub(crate) fn with<'a>(&'a self, channel: &'a OwnedFd) -> (Vec<SocketRole>, Vec<BorrowedFd<'a>>) {
        let roles = self.roles.iter().copied().chain([SocketRole::Channel]).collect();
        (roles, self.sockets.iter().chain([channel]).map(AsFd::as_fd).collect())
    }

    /// Turns away whatever waits: those who came are gone, and what they had to say is not the next program's word.
    pub(crate) fn turn_away(&self) -> io::Result<()> {
        for (role, socket) in self.roles.iter().zip(&self.sockets) {
            match role {
                SocketRole::Service | SocketRole::Calls => {
                    rustix::io::ioctl_fionbio(socket, true)?;
                    empty(|| accept_with(socket, SocketFlags::CLOEXEC).map(drop))?;
                }
                SocketRole::Names => empty(|| recv(socket, &mut [0; 1], RecvFlags::DONTWAIT).map(drop))?,
                SocketRole::Channel | SocketRole::Warden => {}
            }
        }
        Ok(())
    }
}

fn empty(mut take: impl FnMut() -> rustix::io::Result<()>) -> io::Result<()> {
    for _ in 0..WAITING_MAX {
        match take() {
            Err(Errno::AGAIN) => return Ok(()),
            // A connection that broke while it waited, or an order that came in between.
            Ok(()) | Err(Errno::CONNABORTED | Errno::INTR) => {}
            Err(cause) => return Err(cause.into()),
        }
    }
    Err(io::Error::other("there is no end to who waits"))
}
