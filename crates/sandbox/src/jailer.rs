//! The jailer: the process outside that prepares a jail, watches over it, and ends it when its own starter is gone.

use std::io::{self, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::process::Command;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Pid, Signal, kill_process};

use crate::cgroup::Group;
use crate::control::{End, Event, Line};
use crate::ids;
use crate::jail::{self, ENDED, ENDED_BYTES, Failure, Gates, STARTED, step};
use crate::limits::Limits;
use crate::memory_watch;
use crate::process::{self, NAMESPACES, NETWORK_NAMESPACE, Side};
use crate::recipe::{Afterwards, Ground, Network, Recipe};

/// How this program is started again as a jailer.
#[derive(Debug, Clone)]
pub struct Jailer {
    /// The program; it calls [`main`] when it sees these arguments.
    pub program: std::path::PathBuf,
    /// The arguments that tell it to.
    pub arguments: Vec<String>,
}

impl Jailer {
    /// The command, with nothing of this process's environment. Whoever runs it gives it its end of a [`Control`](crate::Control) as
    /// standard input.
    #[must_use]
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).env_clear().current_dir("/");
        command
    }
}

/// Runs a jailer: reads from standard input what to prepare and then what to start, and serves until the process inside has ended, and the
/// jail with it. The status that this process is to end with.
#[must_use]
pub fn main() -> i32 {
    let Ok(mut line) = Line::of_standard_input() else { return 1 };
    let Ok(Some(ground)) = line.receive() else { return 1 };
    let Ok(ground) = serde_json::from_slice(&ground) else { return 1 };
    match run(&ground, &mut line) {
        Ok(()) => 0,
        Err(failure) => {
            // Nobody listens any more when this fails.
            let _ = line.tell(&failure.event(), &[]);
            1
        }
    }
}

fn run(ground: &Ground, line: &mut Line) -> Result<(), Failure> {
    let (go, mut say_go) = step("start", io::pipe())?;
    let (status, tell_status) = step("start", io::pipe())?;
    let namespaces = match (ground.parts.namespaces, ground.network) {
        (false, _) => 0,
        (true, Network::Host) => NAMESPACES,
        (true, _) => NAMESPACES | NETWORK_NAMESPACE,
    };
    let init = match step("namespaces", process::copy_into(namespaces))? {
        Side::Child => {
            drop(say_go);
            drop(status);
            // Open until this process ends: the jailer takes their closing for that, and would end it before it has told why.
            let mut gates = Gates { go: OwnedFd::from(go).into(), status: OwnedFd::from(tell_status).into() };
            let outcome = jail::init(ground, line, &mut gates);
            if let Err(failure) = &outcome {
                let _ = line.tell(&failure.event(), &[]);
            }
            process::exit_at_once(i32::from(outcome.is_err()))
        }
        Side::Parent(init) => init,
    };
    drop((go, tell_status));
    let name = step("cgroups", Group::new_name())?;
    let group = Group::named(&ground.parts.cgroups, name);
    let prepared = (|| {
        if ground.parts.namespaces {
            let own_user = ground.parts.own_user.then_some(ground.outside_uid);
            step(if own_user.is_some() { "own user" } else { "namespaces" }, ids::write_maps(init, own_user))?;
        } else {
            step("parent", rustix::process::set_child_subreaper(Some(rustix::process::getpid())).map_err(io::Error::from))?;
        }
        step("start", say_go.write_all(&[0]))?;
        step("cgroups", group.make())?;
        step("cgroups", group.take_in(init))
    })();
    let mut jail = Jail { init, group, say_go, status, peak_before: 0 };
    let served = prepared.and_then(|()| serve(&mut jail, line));
    end(init);
    if !ground.parts.namespaces {
        end_orphans();
    }
    if let Ok(Some(last)) = &served {
        // Nobody listens any more when this fails.
        let _ = line.tell(&last.event(&jail, false), &[]);
    }
    jail.group.remove();
    served.map(drop)
}

/// A jail as its jailer holds it.
struct Jail {
    init: Pid,
    group: Group,
    say_go: io::PipeWriter,
    status: io::PipeReader,
    /// The most memory that was in use before the program began.
    peak_before: u64,
}

/// What became of one program.
struct Ended {
    end: End,
    /// Whether it was killed for want of memory, as far as those who watch have seen.
    was_seen_out_of_memory: bool,
    /// The most memory that a process held, if that could be seen.
    peak: Option<u64>,
    /// Whether process 1 has said so, and stands.
    is_in_order: bool,
}

/// Starts what is sent, until the jail does not stand any more. The last end, if anybody wants to know of it, is to be told when nobody
/// is left.
fn serve(jail: &mut Jail, line: &mut Line) -> Result<Option<Ended>, Failure> {
    let mut limits = None;
    loop {
        // Here a jail that was made in advance waits, and one that stands.
        let Some(text) = step("recipe", line.receive())? else { return Ok(None) };
        let recipe: Recipe = step("recipe", serde_json::from_slice(&text).map_err(io::Error::from))?;
        if limits.is_none() {
            step("cgroups", jail.group.limit(&recipe.limits))?;
        } else {
            jail.group.forget_peak();
            jail.peak_before = jail.group.peak_memory_bytes().unwrap_or_default();
        }
        // Process 1 takes no later recipe with others.
        let limits = limits.get_or_insert(recipe.limits);
        step("start", jail::hand_in(&mut jail.say_go, &text))?;
        let Some(ended) = supervise(jail, line, limits, &recipe) else { return Ok(None) };
        let may_stand = recipe.afterwards == Afterwards::Stand && ended.is_in_order;
        // Whoever is killed for want of memory is counted for ever, and process 1 may have been among them.
        if !may_stand || ended.is_out_of_memory(&jail.group) {
            return Ok(Some(ended));
        }
        step("start", line.tell(&ended.event(jail, true), &[]))?;
    }
}

/// Watches until the program has ended, or process 1; `None` when nobody wants to know how.
fn supervise(jail: &mut Jail, line: &Line, limits: &Limits, recipe: &Recipe) -> Option<Ended> {
    let period = recipe.ground.parts.cgroups.memory.as_ref().map(|_| memory_watch::PERIOD);
    let mut told = Vec::new();
    loop {
        let mut fds = [PollFd::new(line, PollFlags::RDHUP), PollFd::from_borrowed_fd(jail.status.as_fd(), PollFlags::IN)];
        match poll(&mut fds, period.as_ref()) {
            Ok(0) if jail.group.is_over(limits.memory_bytes) => return Some(Ended::killed(true)),
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(_) => return None,
        }
        let [starter, news] = &fds;
        let gone = PollFlags::RDHUP | PollFlags::HUP | PollFlags::ERR;
        let is_starter_gone = starter.revents().intersects(gone);
        if news.revents().is_empty() {
            if is_starter_gone {
                return None;
            }
            continue;
        }
        let mut bytes = [0; 16];
        match jail.status.read(&mut bytes) {
            Ok(0) | Err(_) => return Some(Ended::killed(false)),
            Ok(read) => {
                let news = bytes.get(..read).unwrap_or_default();
                if told.is_empty() && news.first() == Some(&STARTED) {
                    let _ = line.tell(&Event::Started { pid: child_of(jail.init).unwrap_or_default() }, &[]);
                }
                told.extend_from_slice(news);
            }
        }
        if let Some(ended) = Ended::read(&told) {
            return Some(ended);
        }
    }
}

impl Ended {
    /// With process 1, or about to be.
    fn killed(was_seen_out_of_memory: bool) -> Self {
        Self { end: End::Signal(libc::SIGKILL), was_seen_out_of_memory, peak: None, is_in_order: false }
    }

    /// As process 1 has said it, if all of it has come.
    fn read(told: &[u8]) -> Option<Self> {
        let at = told.iter().position(|byte| *byte == ENDED)?;
        let [kind, a, b, c, d, is_out_of_memory, peak @ ..]: [u8; ENDED_BYTES] =
            told.get(at + 1..at + 1 + ENDED_BYTES)?.try_into().ok()?;
        let number = i32::from_le_bytes([a, b, c, d]);
        let end = if kind == 0 { End::Status(number) } else { End::Signal(number) };
        let peak = u64::from_le_bytes(peak);
        let was_seen_out_of_memory = is_out_of_memory != 0;
        Some(Self { end, was_seen_out_of_memory, peak: (peak > 0).then_some(peak), is_in_order: true })
    }

    fn is_out_of_memory(&self, group: &Group) -> bool {
        self.was_seen_out_of_memory || group.is_out_of_memory()
    }

    fn event(&self, jail: &Jail, is_standing: bool) -> Event {
        // What is not more than before may have been another's.
        let of_all = || jail.group.peak_memory_bytes().filter(|peak| *peak > jail.peak_before);
        Event::Ended {
            end: self.end,
            is_out_of_memory: self.is_out_of_memory(&jail.group),
            peak_memory_bytes: self.peak.or_else(of_all),
            is_standing,
        }
    }
}

/// Kills process 1, and with it everything in its namespace, and waits for that.
fn end(init: Pid) {
    let _ = kill_process(init, Signal::KILL);
    let _ = process::wait(init);
}

/// Whoever outlived a process 1 that was not one: they are this process's children now.
fn end_orphans() {
    while let Some(orphan) = child_of(rustix::process::getpid()).and_then(Pid::from_raw) {
        end(orphan);
    }
}

/// A process's first child.
fn child_of(pid: Pid) -> Option<i32> {
    let pid = pid.as_raw_nonzero();
    let children = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).ok()?;
    children.split_whitespace().next()?.parse().ok()
}
