//! What a process is to be: the document that its jailer is sent.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::limits::{Cgroups, Limits};

/// User and group of the process, as it sees itself: Lambda's.
pub const INSIDE_UID: u32 = 993;

/// The first of the users that processes may be on this machine; a range that is given to nobody else.
pub const FIRST_OUTSIDE_UID: u32 = 0x7000_0000;

/// Where the process finds the socket of [`Sockets::service`](crate::Sockets).
pub const SERVICE_ADDRESS: std::net::Ipv4Addr = std::net::Ipv4Addr::new(169, 254, 100, 1);
/// The port there.
pub const SERVICE_PORT: u16 = 9001;

/// One process to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    /// Absolute, as the process sees it.
    pub program: PathBuf,
    /// The arguments after the program's name.
    pub arguments: Vec<String>,
    /// All of its environment.
    pub environment: Vec<(String, String)>,
    /// Where it starts, as it sees it.
    pub directory: PathBuf,
    /// What it sees of this machine; everything read-only.
    pub binds: Vec<Bind>,
    /// Where it may write, as it sees it. With namespaces that is `/tmp`, which is made for it.
    pub writable: Vec<PathBuf>,
    /// Small files that are made for it: path and text.
    pub files: Vec<(PathBuf, String)>,
    /// Symbolic links that are made for it: path and what it points to.
    pub links: Vec<(PathBuf, PathBuf)>,
    /// Its name of this machine.
    pub host_name: String,
    /// What it may use up.
    pub limits: Limits,
    /// Whether it is given its end of [`Sockets::channel`](crate::Sockets).
    pub channel: Channel,
    /// What becomes of the jail when the program has ended.
    pub afterwards: Afterwards,
    /// Where it stands.
    pub ground: Ground,
}

impl Recipe {
    /// Whether a program of this recipe may follow one of `earlier` in its jail: all that the jail was made of is the same.
    pub(crate) fn may_follow(&self, earlier: &Self) -> bool {
        let program = self.clone();
        Self {
            program: program.program,
            arguments: program.arguments,
            environment: program.environment,
            channel: program.channel,
            ..earlier.clone()
        } == *self
    }
}

/// What becomes of a jail when its program, and everything that it had started, has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Afterwards {
    /// It ends too.
    End,
    /// It stands, empty but for what is in `/tmp`, until it is sent the recipe of the next program, or its line is closed. Only where there
    /// are namespaces: nothing else is sure to find everybody.
    Stand,
}

/// What a jail is before anything is in it: a jailer can prepare that much for a process that is not known yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// The user of this machine that the process is, where the jailer may choose one (as root); its own otherwise.
    pub outside_uid: u32,
    /// How it is connected.
    pub network: Network,
    /// Which of the parts there are; none of them is left out silently.
    pub parts: Parts,
}

/// A stream socket between a process and whoever starts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Channel {
    /// The process finds it at [`CHANNEL_DESCRIPTOR`].
    Given,
    /// There is none.
    Withheld,
}

/// Where the process finds its end of the channel.
pub const CHANNEL_DESCRIPTOR: i32 = 3;

/// Something of this machine, seen read-only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bind {
    /// On this machine.
    pub from: PathBuf,
    /// As the process sees it.
    pub to: PathBuf,
}

/// How a process is connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Network {
    /// A network of its own in which every connection it makes comes out at [`Sockets::calls`](crate::Sockets) and every name it
    /// asks for at [`Sockets::names`](crate::Sockets).
    Caught,
    /// As [`Network::Caught`], where the kernel has no packet filter: connections to the ports of HTTP come out, others are refused.
    CaughtAtHttpPorts,
    /// A network of its own with nothing in it but itself and [`Sockets::service`](crate::Sockets).
    Alone,
    /// This machine's. The recipe's parts must be without namespaces, or the policy is the operator's explicit wish.
    Host,
}

/// The parts that need something of the kernel which not every machine gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// User, mount, process, IPC, host-name and (but for [`Network::Host`]) network namespaces, and a file tree of its own.
    pub namespaces: bool,
    /// A user of this machine of its own, where the jailer is root; elsewhere it is the jailer's.
    pub own_user: bool,
    /// Landlock.
    pub landlock: bool,
    /// A filter of system calls.
    pub seccomp: bool,
    /// Memory, process and processor limits by control groups.
    pub cgroups: Cgroups,
}
