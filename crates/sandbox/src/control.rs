//! The line between whoever starts a process and its jailer: a stream socket pair, the jailer's end being its standard input.
//!
//! Two messages go down, the [`Ground`] and the [`Recipe`], each as four bytes of length (little-endian) and JSON. The second may come
//! much later: until then the jail stands ready and empty. Events come up, a line of JSON each; with the first come the sockets.
//! A jail that [stands](crate::Afterwards::Stand) after [`Event::Ended`] takes another recipe, and all of it begins again with the sockets.
//! Nothing else goes down: closing the line ends everything inside.

use std::io::{self, ErrorKind, IoSlice, IoSliceMut, Read, Write};
use std::mem::MaybeUninit;
use std::net::{TcpListener, UdpSocket};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;

use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer, SendAncillaryMessage, SendFlags, recvmsg, sendmsg,
};
use serde::{Deserialize, Serialize};

use crate::descriptors;
use crate::recipe::{Ground, Recipe};
use crate::signals::Warden;

/// Largest message that goes down, in bytes.
pub const RECIPE_BYTES_MAX: usize = 1024 * 1024;
/// Longest line of an event.
const EVENT_BYTES_MAX: usize = 64 * 1024;
/// Sockets that come with an event.
const SOCKETS_MAX: usize = 6;

/// What a jailer tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The process's surroundings stand; the sockets come with this.
    Connected {
        /// Which of [`Sockets`] come with it, in order.
        sockets: Vec<SocketRole>,
    },
    /// The program runs.
    Started {
        /// Its process, as this machine numbers it.
        pid: i32,
    },
    /// It could not be started.
    Failed {
        /// The step that failed.
        step: String,
        /// What the system said.
        cause: String,
        /// The system's number for it.
        errno: Option<i32>,
    },
    /// It has ended, and everything that it had started with it.
    Ended {
        /// How.
        end: End,
        /// Whether it was killed because it used more memory than it may.
        is_out_of_memory: bool,
        /// The most memory that any one of its processes has held, which the program itself had waited for; of all together where it could
        /// not be told so and control groups tell.
        peak_memory_bytes: Option<u64>,
        /// Whether the jail stands, for another recipe. After a kill for want of memory none does.
        is_standing: bool,
    },
}

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// By itself, with this status.
    Status(i32),
    /// By this signal.
    Signal(i32),
}

/// A socket's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SocketRole {
    /// See [`Sockets::service`].
    Service,
    /// See [`Sockets::calls`].
    Calls,
    /// See [`Sockets::names`].
    Names,
    /// See [`Sockets::channel`].
    Channel,
    /// See [`Sockets::warden`].
    Warden,
}

/// The ends of the process's network that are outside. Those that come again with a later program are the same as before, with nobody
/// waiting at them any more, and do not block.
#[derive(Debug, Default)]
pub struct Sockets {
    /// Listens at [`SERVICE_ADDRESS`](crate::recipe::SERVICE_ADDRESS) as the process sees it.
    pub service: Option<TcpListener>,
    /// Every other connection that the process makes, but to itself; where to, `SO_ORIGINAL_DST` tells, or, for want of that, the
    /// connection's own address.
    pub calls: Vec<TcpListener>,
    /// Questions for names (DNS).
    pub names: Option<UdpSocket>,
    /// The other end of what the process finds at [`CHANNEL_DESCRIPTOR`](crate::recipe::CHANNEL_DESCRIPTOR), if its recipe gives it.
    pub channel: Option<UnixStream>,
    /// A hold on everybody inside, where there are namespaces.
    pub warden: Option<Warden>,
}

/// The starter's end.
#[derive(Debug)]
pub struct Control {
    line: UnixStream,
    events: Events,
}

/// What has come up the line and was not taken yet.
#[derive(Debug, Default)]
pub struct Events {
    read: Vec<u8>,
    sockets: Vec<OwnedFd>,
}

impl Control {
    /// A line; the other end is for the jailer's standard input.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn pair() -> io::Result<(Self, OwnedFd)> {
        let (line, jailers) = UnixStream::pair()?;
        Ok((Self { line, events: Events::default() }, jailers.into()))
    }

    /// Has the jailer prepare the ground.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn prepare(&mut self, ground: &Ground) -> io::Result<()> {
        self.send(ground)
    }

    /// Has the process started, on the ground that was prepared.
    ///
    /// # Errors
    /// A recipe over [`RECIPE_BYTES_MAX`], or whatever the system says.
    pub fn start(&mut self, recipe: &Recipe) -> io::Result<()> {
        self.send(recipe)
    }

    fn send(&mut self, message: &impl Serialize) -> io::Result<()> {
        let text = serde_json::to_vec(message)?;
        let length = u32::try_from(text.len()).ok().filter(|_| text.len() <= RECIPE_BYTES_MAX);
        let length = length.ok_or_else(|| io::Error::new(ErrorKind::InvalidInput, "the recipe is too large"))?;
        self.line.write_all(&length.to_le_bytes())?;
        self.line.write_all(&text)
    }

    /// Waits for the next event; `None` when the jailer is gone.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn receive(&mut self) -> io::Result<Option<Event>> {
        self.events.receive(&self.line)
    }

    /// The sockets that came with [`Event::Connected`].
    pub fn take_sockets(&mut self, roles: &[SocketRole]) -> Sockets {
        self.events.take_sockets(roles)
    }

    /// The other way round; the line must be one that blocks.
    #[must_use]
    pub fn from_parts(line: UnixStream, events: Events) -> Self {
        Self { line, events }
    }

    /// The line itself and what has come up it, for whoever waits in another way.
    #[must_use]
    pub fn into_parts(self) -> (UnixStream, Events) {
        (self.line, self.events)
    }
}

impl Events {
    /// The next event that has come up whole already.
    ///
    /// # Errors
    /// What is no event.
    pub fn take(&mut self) -> io::Result<Option<Event>> {
        match self.read.iter().position(|byte| *byte == b'\n') {
            Some(end) => {
                let line: Vec<u8> = self.read.drain(..=end).collect();
                Ok(Some(serde_json::from_slice(&line)?))
            }
            None if self.read.len() > EVENT_BYTES_MAX => Err(io::Error::new(ErrorKind::InvalidData, "an event is too long")),
            None => Ok(None),
        }
    }

    /// The next event of this line; `None` when the jailer is gone.
    ///
    /// # Errors
    /// `WouldBlock` when there is none yet and reading does not wait; whatever else the system says.
    pub fn receive(&mut self, line: &impl AsFd) -> io::Result<Option<Event>> {
        loop {
            if let Some(event) = self.take()? {
                return Ok(Some(event));
            }
            if self.fill(line)? == 0 {
                return Ok(None);
            }
        }
    }

    /// The sockets that came with [`Event::Connected`].
    pub fn take_sockets(&mut self, roles: &[SocketRole]) -> Sockets {
        let mut sockets = Sockets::default();
        for (role, socket) in roles.iter().zip(self.sockets.drain(..)) {
            match role {
                SocketRole::Service => sockets.service = Some(socket.into()),
                SocketRole::Calls => sockets.calls.push(socket.into()),
                SocketRole::Names => sockets.names = Some(socket.into()),
                SocketRole::Channel => sockets.channel = Some(socket.into()),
                SocketRole::Warden => sockets.warden = Some(Warden::new(socket)),
            }
        }
        sockets
    }

    fn fill(&mut self, line: &impl AsFd) -> io::Result<usize> {
        let mut bytes = [0; 4096];
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(SOCKETS_MAX))];
        let mut ancillary = RecvAncillaryBuffer::new(&mut space);
        let received = recvmsg(line, &mut [IoSliceMut::new(&mut bytes)], &mut ancillary, RecvFlags::CMSG_CLOEXEC)?.bytes;
        for message in ancillary.drain() {
            if let RecvAncillaryMessage::ScmRights(sockets) = message {
                self.sockets.extend(sockets);
            }
        }
        self.read.extend_from_slice(bytes.get(..received).unwrap_or_default());
        Ok(received)
    }
}

/// The jailer's end.
pub(crate) struct Line(UnixStream);

impl Line {
    /// The line is standard input.
    pub(crate) fn of_standard_input() -> io::Result<Self> {
        Ok(Self(UnixStream::from(descriptors::out_of_the_way(io::stdin())?)))
    }

    /// The next message, or nothing when nobody is there any more.
    pub(crate) fn receive(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut length = [0; 4];
        match self.0.read_exact(&mut length) {
            Err(cause) if cause.kind() == ErrorKind::UnexpectedEof => return Ok(None),
            read => read?,
        }
        let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
        if length > RECIPE_BYTES_MAX {
            return Err(io::Error::new(ErrorKind::InvalidData, "the recipe is too large"));
        }
        let mut text = vec![0; length];
        self.0.read_exact(&mut text)?;
        Ok(Some(text))
    }

    pub(crate) fn tell(&self, event: &Event, sockets: &[BorrowedFd<'_>]) -> io::Result<()> {
        let mut line = serde_json::to_vec(event)?;
        line.push(b'\n');
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(SOCKETS_MAX))];
        let mut ancillary = SendAncillaryBuffer::new(&mut space);
        if !sockets.is_empty() && !ancillary.push(SendAncillaryMessage::ScmRights(sockets)) {
            return Err(io::Error::new(ErrorKind::InvalidInput, "too many sockets for one event"));
        }
        let sent = sendmsg(&self.0, &[IoSlice::new(&line)], &mut ancillary, SendFlags::NOSIGNAL)?;
        (&self.0).write_all(line.get(sent..).unwrap_or_default())
    }
}

impl AsFd for Line {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}
