//! The jail of one worker, from outside: how it is started, what it tells, how it is ended.

use std::io;
use std::os::fd::OwnedFd;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;

use gatewright_sandbox::control::{Control, End, Event, Events};
use gatewright_sandbox::jailer::Jailer;
use gatewright_sandbox::{Ground, Recipe, Sockets};
use rustix::net::Shutdown;
use tokio::io::Interest;
use tokio::net::UnixStream;
use tokio::process::{Child, Command};

use crate::error_payload::Exit;
use crate::log::{OutputPipe, output_pipe};

/// A jail that is being prepared, or stands ready, and has nobody in it, or nobody any more.
pub(crate) struct EmptyJail {
    control: Control,
    child: Child,
    output: Arc<OutputPipe>,
    pub(super) ground: Ground,
}

/// A process that runs in its jail.
pub(super) struct Jailed {
    pub(super) line: Line,
    pub(super) child: Child,
    pub(super) output: Arc<OutputPipe>,
    pub(super) ground: Ground,
    pub(super) sockets: Sockets,
    pub(super) leash: Leash,
    /// The process, as this machine numbers it.
    pub(super) pid: i32,
}

/// Ends everything in a jail, whoever holds the line.
pub(super) struct Leash(Option<OwnedFd>);

/// What the jailer tells.
pub(super) struct Line {
    line: UnixStream,
    events: Events,
}

/// How a process ended, and everything that it had started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ending {
    pub(super) exit: Exit,
    pub(super) is_out_of_memory: bool,
    /// The most memory that was in use, if that was told.
    pub(super) peak_memory_bytes: Option<u64>,
    /// Whether its jail stands, empty.
    pub(super) is_standing: bool,
}

/// Why a process did not come to run.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotJailed {
    /// The jailer could not be started or spoken to.
    #[error("the jailer cannot be started")]
    Jailer(#[from] io::Error),
    /// A step of the recipe failed.
    #[error("{step}: {cause}")]
    Step {
        /// Which.
        step: String,
        /// What the system said.
        cause: String,
    },
    /// It ended before the program ran.
    #[error("the jailer ended before the program ran")]
    Ended,
}

impl NotJailed {
    /// Whether the jail, not what was put into it, may be why.
    pub(super) fn is_before_use(&self) -> bool {
        match self {
            Self::Jailer(_) | Self::Ended => true,
            Self::Step { step, .. } => step == "start",
        }
    }
}

impl EmptyJail {
    /// Starts a jailer that prepares this ground.
    pub(crate) fn make(jailer: &Jailer, ground: Ground, whose: &Path) -> Result<Self, NotJailed> {
        let (mut control, theirs) = Control::pair()?;
        let (output, writer) = output_pipe()?;
        let mut command = Command::from(jailer.command());
        // For people who look: whose jailer this is.
        command.env("GATEWRIGHT_RUN_DIR", whose);
        // Not ended by what is typed at the server's terminal: calls in flight may end.
        command.process_group(0);
        command.stdin(theirs).stdout(writer.try_clone()?).stderr(Stdio::from(writer)).kill_on_drop(false);
        let child = command.spawn()?;
        // It holds our writing end of the pipe and its end of the line.
        drop(command);
        control.prepare(&ground)?;
        Ok(Self { control, child, output: Arc::new(output), ground })
    }

    /// The jail of a process that has ended, and whose leash was let go of.
    ///
    /// # Errors
    /// Whatever the system says; the jail ends then.
    pub(super) fn again(line: Line, child: Child, output: Arc<OutputPipe>, ground: Ground) -> io::Result<Self> {
        let Line { line, events } = line;
        let line = line.into_std()?;
        line.set_nonblocking(false)?;
        Ok(Self { control: Control::from_parts(line, events), child, output, ground })
    }

    /// Itself, if its jailer is still there.
    pub(crate) fn standing(mut self) -> Option<Self> {
        matches!(self.child.try_wait(), Ok(None)).then_some(self)
    }

    /// Puts a process in, and waits until its program runs.
    pub(super) async fn start(self, recipe: &Recipe) -> Result<Jailed, NotJailed> {
        let Self { mut control, child, output, ground } = self;
        control.start(recipe)?;
        let (line, events) = control.into_parts();
        line.set_nonblocking(true)?;
        let leash = Leash(Some(rustix::io::dup(&line).map_err(io::Error::from)?));
        let mut line = Line { line: UnixStream::from_std(line)?, events };
        let mut sockets = Sockets::default();
        loop {
            match line.next().await? {
                Some(Event::Connected { sockets: roles }) => sockets = line.events.take_sockets(&roles),
                Some(Event::Started { pid }) => return Ok(Jailed { line, child, output, ground, sockets, leash, pid }),
                Some(Event::Failed { step, cause, .. }) => return Err(NotJailed::Step { step, cause }),
                Some(Event::Ended { .. }) | None => return Err(NotJailed::Ended),
            }
        }
    }
}

impl Line {
    /// Waits until everything inside has ended.
    pub(super) async fn ending(&mut self) -> Ending {
        loop {
            match self.next().await {
                Ok(Some(Event::Ended { end, is_out_of_memory, peak_memory_bytes, is_standing })) => {
                    return Ending { exit: end.into(), is_out_of_memory, peak_memory_bytes, is_standing };
                }
                Ok(Some(_)) => {}
                // Ended by us, or its jailer was.
                Ok(None) | Err(_) => {
                    let exit = Exit::Signal(KILLED);
                    return Ending { exit, is_out_of_memory: false, peak_memory_bytes: None, is_standing: false };
                }
            }
        }
    }

    async fn next(&mut self) -> io::Result<Option<Event>> {
        loop {
            if let Some(event) = self.events.take()? {
                return Ok(Some(event));
            }
            self.line.readable().await?;
            match self.line.try_io(Interest::READABLE, || self.events.receive(&self.line)) {
                Err(cause) if cause.kind() == io::ErrorKind::WouldBlock => {}
                received => return received,
            }
        }
    }
}

impl Leash {
    /// Ends everything inside at once.
    pub(super) fn pull(&self) {
        if let Some(line) = &self.0 {
            // A line that is down already is what we want.
            let _ = rustix::net::shutdown(line, Shutdown::Both);
        }
    }

    /// Leaves the jail as it is.
    pub(super) fn let_go(mut self) {
        self.0 = None;
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        self.pull();
    }
}

const KILLED: i32 = 9;

impl From<End> for Exit {
    fn from(end: End) -> Self {
        match end {
            End::Status(status) => Self::Status(status),
            End::Signal(signal) => Self::Signal(signal),
        }
    }
}
