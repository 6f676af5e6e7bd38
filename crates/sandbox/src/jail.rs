//! The recipe: what happens inside, in order. Every step that fails ends it, by its name.

use std::io::{self, Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::fs::Mode;
use rustix::process::{Pid, PidfdFlags, Resource, Rlimit, Signal, WaitOptions, pidfd_open};

use crate::at_path::errno;
use crate::control::{End, Event, Line, SocketRole};
use crate::doors::Doors;
use crate::memory_watch;
use crate::process::{self, Side};
use crate::recipe::{Afterwards, Channel, Ground, Network, Recipe};
use crate::{descriptors, ids, landlock_rules, mounts, network, signals, system_calls};

/// A step that failed.
pub(crate) struct Failure {
    step: &'static str,
    cause: io::Error,
}

impl Failure {
    pub(crate) fn event(&self) -> Event {
        Event::Failed { step: self.step.to_owned(), cause: self.cause.to_string(), errno: errno(&self.cause) }
    }
}

/// Names the step that an error came from.
pub(crate) fn step<T>(step: &'static str, outcome: io::Result<T>) -> Result<T, Failure> {
    outcome.map_err(|cause| Failure { step, cause })
}

/// What process 1 and its jailer say to each other.
pub(crate) struct Gates {
    /// A byte: the maps are written. The recipe: the limits hold. Another, after each end: the jail is to be used again.
    pub(crate) go: std::fs::File,
    /// [`STARTED`], then the end.
    pub(crate) status: std::fs::File,
}

/// On the status line: the program runs.
pub(crate) const STARTED: u8 = b's';
/// On the status line: how it ended follows, in [`ENDED_BYTES`].
pub(crate) const ENDED: u8 = b'e';
/// By itself or by a signal: a byte; which: 4; whether for want of memory: 1; the most memory that a process held, or nothing: 8.
pub(crate) const ENDED_BYTES: usize = 14;

/// Process 1: the ground; then, once there is a recipe, the rest of the surroundings, the workload, and its end; then, if the jail is to
/// stand, the next workload.
pub(crate) fn init(ground: &Ground, line: &Line, gates: &mut Gates) -> Result<(), Failure> {
    step("parent", process::end_with_parent())?;
    // What is made here is for another user to see.
    rustix::process::umask(Mode::from_raw_mode(0o022));
    step("parent", wait_for_go(&mut gates.go))?;
    let (roles, sockets) = if ground.parts.namespaces {
        let name = if ground.network == Network::Caught { "redirection" } else { "network" };
        step(name, network::build(ground.network))?
    } else {
        step("parent", rustix::process::set_child_subreaper(Some(rustix::process::getpid())).map_err(io::Error::from))?;
        (Vec::new(), Vec::new())
    };
    let mut doors = Doors::new(roles, sockets);
    if ground.parts.namespaces {
        step("signals", signals::pass_on())?;
        let own = step("signals", pidfd_open(rustix::process::getpid(), PidfdFlags::empty()).map_err(io::Error::from))?;
        doors.push(SocketRole::Warden, own);
    }
    let channel = connect(&doors, line)?;
    // From here on it is somebody's.
    let recipe = step("recipe", receive(&mut gates.go))?;
    step("recipe", check(&recipe, ground))?;
    if ground.parts.namespaces {
        step("mounts", mounts::enter(&recipe))?;
        step("host name", rustix::system::sethostname(recipe.host_name.as_bytes()).map_err(io::Error::from))?;
    }
    run(&recipe, channel, line, gates)?;
    if recipe.afterwards == Afterwards::End {
        return Ok(());
    }
    loop {
        let next = step("recipe", receive(&mut gates.go))?;
        if !next.may_follow(&recipe) {
            return step("recipe", Err(io::Error::other("another jail was made")));
        }
        step("network", doors.turn_away())?;
        // What processes may leave to each other by way of the kernel goes with these namespaces.
        step("namespaces", process::leave_messages_behind())?;
        let channel = connect(&doors, line)?;
        run(&next, channel, line, gates)?;
    }
}

fn check(recipe: &Recipe, ground: &Ground) -> io::Result<()> {
    if recipe.ground != *ground {
        return Err(io::Error::other("another ground was prepared"));
    }
    if recipe.afterwards == Afterwards::Stand && !ground.parts.namespaces {
        return Err(io::Error::other("no jail stands without namespaces"));
    }
    Ok(())
}

/// Tells of the doors, a program's own channel among them, and gives the program's end of that.
fn connect(doors: &Doors, line: &Line) -> Result<OwnedFd, Failure> {
    let (channel, outer) = step("channel", UnixStream::pair())?;
    let channel = step("channel", descriptors::out_of_the_way(channel))?;
    let outer = OwnedFd::from(outer);
    let (sockets, descriptors) = doors.with(&outer);
    step("network", line.tell(&Event::Connected { sockets }, &descriptors))?;
    Ok(channel)
}

/// One workload, until nobody is left of it.
fn run(recipe: &Recipe, channel: OwnedFd, line: &Line, gates: &mut Gates) -> Result<(), Failure> {
    let status = &mut gates.status;
    let (mut began, begin) = step("start", pipe())?;
    let begin = step("start", descriptors::out_of_the_way(begin))?;
    match step("start", process::copy_into(0))? {
        Side::Child => {
            let failure = workload(recipe, &channel);
            // The last word of this process; whoever reads it may be gone.
            let _ = line.tell(&failure.event(), &[]);
            let _ = std::fs::File::from(begin).write_all(&[0]);
            process::exit_at_once(1)
        }
        Side::Parent(workload) => {
            drop((begin, channel));
            let mut byte = [0];
            // Nothing to read: the pipe was closed by becoming the program.
            if step("start", began.read(&mut byte))? == 0 {
                step("start", status.write_all(&[STARTED]))?;
            }
            let (end, is_out_of_memory, peak) = step("watch", watch(workload, recipe))?;
            kill_all_others(recipe.ground.parts.namespaces);
            if recipe.afterwards == Afterwards::Stand {
                step("watch", process::wait_for_all())?;
            }
            let (kind, number) = match end {
                End::Status(number) => (0, number),
                End::Signal(number) => (1, number),
            };
            let [a, b, c, d] = number.to_le_bytes();
            let mut told = vec![ENDED, kind, a, b, c, d, u8::from(is_out_of_memory)];
            told.extend(peak.to_le_bytes());
            step("watch", status.write_all(&told))
        }
    }
}

/// The workload, until it is the program. Only returns when it cannot become that.
fn workload(recipe: &Recipe, channel: &OwnedFd) -> Failure {
    let parts = &recipe.ground.parts;
    let prepared = (|| {
        step("session", rustix::process::setsid().map(drop).map_err(io::Error::from))?;
        limits(recipe)?;
        if parts.namespaces {
            step("users", ids::become_workload())?;
        }
        step("capabilities", ids::drop_capabilities())?;
        // Set again: it does not outlive a change of user.
        step("parent", process::end_with_parent())?;
        if parts.landlock {
            step("landlock", landlock_rules::enforce(recipe))?;
        }
        let nothing = step("standard input", std::fs::File::open("/dev/null"))?;
        step("standard input", descriptors::set_standard_input(nothing.into()))?;
        if !parts.namespaces {
            step("directory", std::env::set_current_dir(&recipe.directory))?;
        }
        step("descriptors", descriptors::close_others_on_exec())?;
        if recipe.channel == Channel::Given {
            step("channel", descriptors::set_channel(channel))?;
        }
        if parts.seccomp {
            let counts_memory = parts.cgroups.memory.is_some();
            step("seccomp", system_calls::filter(counts_memory))?;
        }
        Ok(())
    })();
    match prepared {
        Err(failure) => failure,
        Ok(()) => {
            Failure { step: "program", cause: process::become_program(&recipe.program, &recipe.arguments, &recipe.environment) }
        }
    }
}

fn limits(recipe: &Recipe) -> Result<(), Failure> {
    const STACK_BYTES: u64 = 8 * 1024 * 1024;
    const LOCKED_BYTES: u64 = 64 * 1024;
    // No limit on address space: V8, Go and Java reserve terabytes that they never use.
    let limits = [
        (Resource::Nofile, recipe.limits.open_files_max),
        (Resource::Nproc, recipe.limits.processes_max),
        (Resource::Core, 0),
        (Resource::Memlock, LOCKED_BYTES),
    ];
    for (resource, most) in limits {
        let allowed = rustix::process::getrlimit(resource).maximum.unwrap_or(u64::MAX).min(most);
        let limit = Rlimit { current: Some(allowed), maximum: Some(allowed) };
        step("limits", rustix::process::setrlimit(resource, limit).map_err(io::Error::from))?;
    }
    let stack = Rlimit { current: Some(STACK_BYTES), ..rustix::process::getrlimit(Resource::Stack) };
    step("limits", rustix::process::setrlimit(Resource::Stack, stack).map_err(io::Error::from))
}

/// Reaps until the workload has ended. Where no control group limits memory, looks after that too. How it ended, whether for want of
/// memory, and the most that one of those who were reaped has held, in bytes.
fn watch(workload: Pid, recipe: &Recipe) -> io::Result<(End, bool, u64)> {
    let is_watched = recipe.ground.parts.cgroups.memory.is_none() && recipe.ground.parts.namespaces;
    let handle = pidfd_open(workload, PidfdFlags::empty())?;
    let mut is_out_of_memory = false;
    let mut peak = 0;
    loop {
        if is_watched {
            match poll(&mut [PollFd::new(&handle, PollFlags::IN)], Some(&memory_watch::PERIOD)) {
                // A signal that was passed on.
                Ok(_) | Err(rustix::io::Errno::INTR) => {}
                Err(cause) => return Err(cause.into()),
            }
            if memory_watch::in_use_bytes() > recipe.limits.memory_bytes {
                is_out_of_memory = true;
                kill_all_others(true);
            }
        }
        let options = if is_watched { WaitOptions::NOHANG } else { WaitOptions::empty() };
        // All that have ended by now, or the one that is waited for.
        while let Some(reaped) = process::wait_any(options)? {
            peak = peak.max(reaped.peak_bytes);
            if reaped.pid == workload {
                return Ok((reaped.end, is_out_of_memory, peak));
            }
        }
    }
}

/// Ends whoever is left.
fn kill_all_others(is_process_one: bool) {
    if is_process_one {
        // From process 1 of a namespace this means everybody else in it.
        let _ = kill_everybody();
        return;
    }
    while let Ok(children) = std::fs::read_to_string("/proc/thread-self/children") {
        let mut is_any_left = false;
        for pid in children.split_whitespace().filter_map(|pid| Pid::from_raw(pid.parse().ok()?)) {
            is_any_left = true;
            let _ = rustix::process::kill_process(pid, Signal::KILL);
            let _ = process::wait(pid);
        }
        if !is_any_left {
            return;
        }
    }
}

#[allow(unsafe_code, reason = "rustix has no way to say `everybody`")]
fn kill_everybody() -> io::Result<()> {
    // SAFETY: sends a signal.
    match unsafe { libc::kill(-1, libc::SIGKILL) } {
        0 => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}

/// Passes a recipe on to process 1.
pub(crate) fn hand_in(go: &mut impl Write, recipe: &[u8]) -> io::Result<()> {
    let length = u64::try_from(recipe.len()).unwrap_or(u64::MAX);
    go.write_all(&length.to_le_bytes())?;
    go.write_all(recipe)
}

/// Takes what [`hand_in`] passes on.
fn receive(go: &mut std::fs::File) -> io::Result<Recipe> {
    let mut length = [0; 8];
    go.read_exact(&mut length)?;
    let mut text = Vec::new();
    go.take(u64::from_le_bytes(length)).read_to_end(&mut text)?;
    Ok(serde_json::from_slice(&text)?)
}

fn wait_for_go(go: &mut std::fs::File) -> io::Result<()> {
    go.read_exact(&mut [0])
}

fn pipe() -> io::Result<(std::io::PipeReader, std::io::PipeWriter)> {
    // Closed by becoming a program.
    std::io::pipe()
}
