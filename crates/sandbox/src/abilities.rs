//! What this machine lets a jailer do: found out by trying, once, with the real recipe.
//!
//! The strongest jail is tried first; the step that fails tells which part this machine does not give, and the next try is without it.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::control::{Control, End, Event};
use crate::jailer::Jailer;
use crate::landlock_version;
use crate::limits::{Cgroups, Limits};
use crate::recipe::{Afterwards, Bind, Channel, FIRST_OUTSIDE_UID, Ground, Network, Parts, Recipe};

/// What can be had here.
#[derive(Debug, Clone)]
pub struct Abilities {
    /// The strongest parts that work.
    pub parts: Parts,
    /// How connections can be caught.
    pub caught: Network,
    /// What does not work, and what the system said.
    pub missing: Vec<Missing>,
}

/// A part that this machine does not give.
#[derive(Debug, Clone)]
pub struct Missing {
    /// Which.
    pub part: Part,
    /// What the system said, empty where nothing was tried.
    pub cause: String,
}

/// The parts of a jail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Namespaces and a file tree of its own.
    Namespaces,
    /// A user of this machine for each process.
    OwnUser,
    /// The packet filter that catches connections to every port.
    Redirection,
    /// Landlock.
    Landlock,
    /// Landlock's right to move files between directories (version 2): nobody has it then.
    LandlockMoves,
    /// Landlock's fence around truncation (version 3).
    LandlockTruncation,
    /// Landlock's fence around commands to devices (version 5).
    LandlockDevices,
    /// Landlock's fences around signals and abstract sockets (version 6).
    LandlockScopes,
    /// The filter of system calls.
    Seccomp,
    /// A memory limit by a control group.
    MemoryGroup,
    /// A limit on processes by a control group.
    ProcessGroup,
    /// A limit on processor time by a control group.
    ProcessorGroup,
}

/// Directories of the system that programs need, as far as they exist.
pub const SYSTEM_DIRECTORIES: [&str; 6] = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64"];

/// A trial's program: every system has it, and it does nothing.
const TRIAL_PROGRAMS: [&str; 2] = ["/bin/true", "/usr/bin/true"];

impl Abilities {
    /// Tries. Takes some ten milliseconds a try; blocks.
    ///
    /// # Errors
    /// When something fails that is not a part this machine lacks: that must not take a part away.
    pub fn find(jailer: &Jailer) -> io::Result<Self> {
        let cgroups = Cgroups::find();
        let mut missing = Vec::new();
        let groups = [
            (&cgroups.memory, Part::MemoryGroup),
            (&cgroups.processes, Part::ProcessGroup),
            (&cgroups.processor, Part::ProcessorGroup),
        ];
        for (_, part) in groups.iter().filter(|(place, _)| place.is_none()) {
            missing.push(Missing { part: *part, cause: String::new() });
        }
        let own_user = rustix::process::geteuid().is_root();
        let mut parts = Parts { namespaces: true, own_user, landlock: true, seccomp: true, cgroups };
        let mut caught = Network::Caught;
        loop {
            let Err(failure) = attempt(jailer, &parts, caught) else {
                if parts.landlock {
                    missing.extend(missing_in_landlock(landlock_version::version()));
                }
                return Ok(Self { parts, caught, missing });
            };
            let lacking = failure.part().filter(|part| without(*part, &mut parts, &mut caught));
            // What is not known to be a part that this machine lacks must not take a part away.
            let part = lacking.ok_or_else(|| io::Error::other(format!("{}: {}", failure.step, failure.cause)))?;
            let cause = format!("{}: {}", failure.step, failure.cause);
            let all_groups = [Part::MemoryGroup, Part::ProcessGroup, Part::ProcessorGroup];
            match part {
                Part::MemoryGroup => missing.extend(all_groups.map(|part| Missing { part, cause: cause.clone() })),
                part => missing.push(Missing { part, cause }),
            }
        }
    }
}

/// Of what is asked of Landlock: the versions that first had it.
const LANDLOCK: [(i64, Part); 4] =
    [(2, Part::LandlockMoves), (3, Part::LandlockTruncation), (5, Part::LandlockDevices), (6, Part::LandlockScopes)];

/// What a Landlock of this version is too old for.
fn missing_in_landlock(version: i64) -> Vec<Missing> {
    let newer = LANDLOCK.iter().filter(|(since, _)| *since > version);
    newer.map(|(since, part)| Missing { part: *part, cause: format!("Landlock {version}; it came with {since}") }).collect()
}

/// Takes a part away; whether it was there.
fn without(part: Part, parts: &mut Parts, caught: &mut Network) -> bool {
    let none = Cgroups::default();
    let had = match part {
        Part::Redirection => std::mem::replace(caught, Network::CaughtAtHttpPorts) == Network::Caught,
        Part::Landlock => std::mem::take(&mut parts.landlock),
        Part::Seccomp => std::mem::take(&mut parts.seccomp),
        Part::OwnUser => std::mem::take(&mut parts.own_user),
        Part::Namespaces => std::mem::take(&mut parts.namespaces),
        // Landlock takes what there is of it.
        Part::LandlockMoves | Part::LandlockTruncation | Part::LandlockDevices | Part::LandlockScopes => false,
        Part::MemoryGroup | Part::ProcessGroup | Part::ProcessorGroup => std::mem::take(&mut parts.cgroups) != none,
    };
    if !parts.namespaces {
        parts.own_user = false;
    }
    had
}

impl Failure {
    /// The part that this machine does not give, if that is what the failure says.
    fn part(&self) -> Option<Part> {
        const REFUSED: [i32; 6] = [libc::EPERM, libc::EACCES, libc::ENOSYS, libc::ENOSPC, libc::EINVAL, libc::ENODEV];
        let is_refused = self.errno.is_some_and(|errno| REFUSED.contains(&errno));
        match self.step.as_str() {
            // Its libraries tell no numbers; nothing else can fail there.
            "landlock" => Some(Part::Landlock),
            "seccomp" => Some(Part::Seccomp),
            "redirection" => Some(Part::Redirection),
            "own user" if is_refused => Some(Part::OwnUser),
            "cgroups" if is_refused => Some(Part::MemoryGroup),
            "namespaces" | "network" | "mounts" | "users" if is_refused => Some(Part::Namespaces),
            _ => None,
        }
    }
}

/// A step that failed, as the jailer tells it.
struct Failure {
    step: String,
    cause: String,
    errno: Option<i32>,
}

impl From<io::Error> for Failure {
    fn from(cause: io::Error) -> Self {
        Self { step: "jailer".to_owned(), cause: cause.to_string(), errno: None }
    }
}

fn attempt(jailer: &Jailer, parts: &Parts, caught: Network) -> Result<(), Failure> {
    let (mut control, theirs) = Control::pair()?;
    let mut child = jailer.command().stdin(theirs).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let outcome = converse(&mut control, &trial(parts, caught));
    drop(control);
    child.wait()?;
    outcome
}

fn converse(control: &mut Control, recipe: &Recipe) -> Result<(), Failure> {
    control.prepare(&recipe.ground)?;
    control.start(recipe)?;
    loop {
        match control.receive()? {
            Some(Event::Ended { end: End::Status(0), .. }) => return Ok(()),
            Some(Event::Ended { end, .. }) => {
                return Err(Failure { step: "program".to_owned(), cause: format!("{end:?}"), errno: None });
            }
            Some(Event::Failed { step, cause, errno }) => return Err(Failure { step, cause, errno }),
            Some(Event::Connected { .. } | Event::Started { .. }) => {}
            None => return Err(Failure { step: "jailer".to_owned(), cause: "it ended without a word".to_owned(), errno: None }),
        }
    }
}

fn trial(parts: &Parts, caught: Network) -> Recipe {
    let program = TRIAL_PROGRAMS.iter().map(Path::new).find(|path| path.exists()).unwrap_or(Path::new("/bin/true"));
    Recipe {
        program: program.to_owned(),
        arguments: Vec::new(),
        environment: Vec::new(),
        directory: PathBuf::from("/"),
        binds: system_binds(),
        writable: vec![PathBuf::from("/tmp")],
        files: Vec::new(),
        links: system_links(),
        host_name: "trial".to_owned(),
        limits: Limits {
            memory_bytes: 128 << 20,
            tmp_bytes: 1 << 20,
            processes_max: 64,
            cpu_us_per_100_ms: 100_000,
            open_files_max: 64,
        },
        channel: Channel::Withheld,
        afterwards: Afterwards::End,
        ground: Ground {
            outside_uid: FIRST_OUTSIDE_UID,
            network: if parts.namespaces { caught } else { Network::Host },
            parts: parts.clone(),
        },
    }
}

/// The system's directories that are directories.
#[must_use]
pub fn system_binds() -> Vec<Bind> {
    let is_directory = |path: &&&str| std::fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir());
    SYSTEM_DIRECTORIES.iter().filter(is_directory).map(|path| Bind { from: path.into(), to: path.into() }).collect()
}

/// The system's directories that are links (`/bin` to `usr/bin`).
#[must_use]
pub fn system_links() -> Vec<(PathBuf, PathBuf)> {
    SYSTEM_DIRECTORIES.iter().filter_map(|path| Some((PathBuf::from(path), std::fs::read_link(path).ok()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(version: i64, expected: &[Part]) {
        let missing = missing_in_landlock(version);
        assert_eq!(missing.iter().map(|missing| missing.part).collect::<Vec<_>>(), expected, "{version}");
        assert!(missing.iter().all(|missing| missing.cause.starts_with(&format!("Landlock {version}; "))), "{missing:?}");
    }

    #[test]
    fn every_part_that_a_landlock_is_too_old_for_is_missing() {
        use Part::{LandlockDevices, LandlockMoves, LandlockScopes, LandlockTruncation};
        check(1, &[LandlockMoves, LandlockTruncation, LandlockDevices, LandlockScopes]);
        check(2, &[LandlockTruncation, LandlockDevices, LandlockScopes]);
        check(3, &[LandlockDevices, LandlockScopes]);
        check(4, &[LandlockDevices, LandlockScopes]);
        check(5, &[LandlockScopes]);
        check(6, &[]);
        check(7, &[]);
    }
}
