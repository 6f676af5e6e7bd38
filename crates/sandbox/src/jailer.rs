//! The jailer: the process outside that prepares a jail, watches over it, and ends it when its own starter is gone.

use std::io::{self, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::process::Command;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Pid, Signal, kill_process};

use crate::cgroup::Group;
use crate::control::{End, Event, Line};
use crate::ids;
use crate::jail::{self, ENDED, Failure, Gates, STARTED, step};
use crate::memory_watch;
use crate::process::{self, NAMESPACES, NETWORK_NAMESPACE, Side};
use crate::recipe::{Ground, Network, Recipe};

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

/// Runs a jailer: reads from standard input what to prepare and then what to start, and serves until the process inside has ended. The status
/// that this process is to end with.
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
        step("cgroups", group.take_in(init))?;
        // Here a jail that was made in advance waits.
        let Some(text) = step("recipe", line.receive())? else { return Ok(None) };
        let recipe: Recipe = step("recipe", serde_json::from_slice(&text).map_err(io::Error::from))?;
        step("cgroups", group.limit(&recipe.limits))?;
        step("start", jail::hand_in(&mut say_go, &text))?;
        Ok(Some(recipe))
    })();
    let recipe = match prepared {
        Ok(Some(recipe)) => recipe,
        nothing => {
            end(init);
            group.remove();
            return nothing.map(drop);
        }
    };
    let end = supervise(init, line, status, &recipe, &group);
    if let Some((end, was_seen_out_of_memory, peak)) = end {
        let is_out_of_memory = was_seen_out_of_memory || group.is_out_of_memory();
        let ended = Event::Ended { end, is_out_of_memory, peak_memory_bytes: peak.or_else(|| group.peak_memory_bytes()) };
        // Nobody listens any more when this fails.
        let _ = line.tell(&ended, &[]);
    }
    group.remove();
    Ok(())
}

/// How it ended, whether for want of memory, and the most memory that a process held, if that could be seen.
type Over = (End, bool, Option<u64>);

/// Watches until process 1 has ended; `None` when nobody wants to know how.
fn supervise(init: Pid, line: &Line, mut status: io::PipeReader, recipe: &Recipe, group: &Group) -> Option<Over> {
    let period = recipe.ground.parts.cgroups.memory.as_ref().map(|_| memory_watch::PERIOD);
    let mut is_over = false;
    let mut told = Vec::new();
    let is_wanted = loop {
        let mut fds = [PollFd::new(line, PollFlags::RDHUP), PollFd::from_borrowed_fd(status.as_fd(), PollFlags::IN)];
        match poll(&mut fds, period.as_ref()) {
            Ok(0) if group.is_over(recipe.limits.memory_bytes) => {
                is_over = true;
                break true;
            }
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(_) => break false,
        }
        let [starter, news] = &fds;
        let gone = PollFlags::RDHUP | PollFlags::HUP | PollFlags::ERR;
        let is_starter_gone = starter.revents().intersects(gone);
        if news.revents().is_empty() {
            if is_starter_gone {
                break false;
            }
            continue;
        }
        let mut bytes = [0; 16];
        match status.read(&mut bytes) {
            Ok(0) | Err(_) => break true,
            Ok(read) => {
                let news = bytes.get(..read).unwrap_or_default();
                if told.is_empty() && news.first() == Some(&STARTED) {
                    let _ = line.tell(&Event::Started { pid: child_of(init).unwrap_or_default() }, &[]);
                }
                told.extend_from_slice(news);
            }
        }
    };
    let peak = end(init);
    if !recipe.ground.parts.namespaces {
        end_orphans();
    }
    is_wanted.then(|| match read_end(&told) {
        Some((end, is_out_of_memory)) => (end, is_out_of_memory, peak),
        // It was ended before it had waited for the program.
        None => (End::Signal(libc::SIGKILL), is_over, None),
    })
}

fn read_end(told: &[u8]) -> Option<(End, bool)> {
    let at = told.iter().position(|byte| *byte == ENDED)?;
    let [kind, a, b, c, d, is_out_of_memory] = told.get(at + 1..at + 7)?.try_into().ok()?;
    let number = i32::from_le_bytes([a, b, c, d]);
    let end = if kind == 0 { End::Status(number) } else { End::Signal(number) };
    Some((end, is_out_of_memory != 0))
}

/// Kills process 1, and with it everything in its namespace, and waits for that. The most memory that it saw a process hold.
fn end(init: Pid) -> Option<u64> {
    let _ = kill_process(init, Signal::KILL);
    process::wait_for_peak(init)
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
