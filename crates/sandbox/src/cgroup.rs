//! Control groups, of version 2 or 1, wherever this process may make some: memory, processes, processor time.
//!
//! What cannot be had is known beforehand ([`Cgroups::find`]) and said by whoever starts; from then on a limit that cannot be set is
//! an error.

use std::io;
use std::path::{Path, PathBuf};

use rustix::process::Pid;

use crate::limits::{Cgroups, Limits, Place, Version};

/// The groups of one jail.
pub(crate) struct Group {
    places: Cgroups,
    name: String,
}

const MOUNTS: &str = "/proc/self/mountinfo";
const OWN: &str = "/proc/self/cgroup";

impl Cgroups {
    /// Looks for directories in which this process can make groups with limits.
    #[must_use]
    pub fn find() -> Self {
        let mounts = std::fs::read_to_string(MOUNTS).unwrap_or_default();
        let own = std::fs::read_to_string(OWN).unwrap_or_default();
        let place = |controller: &str, file: (&str, &str)| {
            [v2_place(&mounts, &own, controller, file.1), v1_place(&mounts, &own, controller, file.0)]
                .into_iter()
                .flatten()
                .next()
        };
        Self {
            memory: place("memory", ("memory.limit_in_bytes", "memory.max")),
            processes: place("pids", ("pids.max", "pids.max")),
            processor: place("cpu", ("cpu.cfs_quota_us", "cpu.max")),
        }
    }

    fn directories(&self) -> Vec<&Path> {
        let mut directories: Vec<&Path> = [&self.memory, &self.processes, &self.processor]
            .into_iter()
            .flatten()
            .map(|place| place.directory.as_path())
            .collect();
        directories.sort_unstable();
        directories.dedup();
        directories
    }
}

impl Group {
    /// A name that nobody else has: numbers of processes come round, and two containers may share a hierarchy.
    pub(crate) fn new_name() -> io::Result<String> {
        let mut random = [0; 8];
        io::Read::read_exact(&mut std::fs::File::open("/dev/urandom")?, &mut random)?;
        Ok(format!("{PREFIX}{:016x}", u64::from_le_bytes(random)))
    }

    /// Groups of this name, not made yet.
    pub(crate) fn named(places: &Cgroups, name: String) -> Self {
        Self { places: places.clone(), name }
    }

    /// Makes the groups, without limits yet.
    pub(crate) fn make(&self) -> io::Result<()> {
        for directory in self.places.directories() {
            std::fs::create_dir(directory.join(&self.name)).map_err(|cause| at(directory, cause))?;
        }
        Ok(())
    }

    /// Sets the limits.
    pub(crate) fn limit(&self, limits: &Limits) -> io::Result<()> {
        let (group, places) = (self, &self.places);
        if let Some(place) = &places.memory {
            let bytes = limits.memory_bytes.saturating_add(limits.tmp_bytes);
            match place.version {
                Version::V2 => {
                    group.set(place, "memory.max", &bytes.to_string())?;
                    // Where there is no swap there is nothing to forbid.
                    let _ = group.set(place, "memory.swap.max", "0");
                    group.set(place, "memory.oom.group", "1")?;
                }
                Version::V1 => {
                    group.set(place, "memory.limit_in_bytes", &bytes.to_string())?;
                    let _ = group.set(place, "memory.memsw.limit_in_bytes", &bytes.to_string());
                }
            }
        }
        if let Some(place) = &places.processes {
            group.set(place, "pids.max", &limits.processes_max.to_string())?;
        }
        if let Some(place) = &places.processor {
            let quota = limits.cpu_us_per_100_ms;
            match place.version {
                Version::V2 => group.set(place, "cpu.max", &format!("{quota} 100000"))?,
                Version::V1 => {
                    group.set(place, "cpu.cfs_period_us", "100000")?;
                    group.set(place, "cpu.cfs_quota_us", &quota.to_string())?;
                }
            }
        }
        Ok(())
    }

    /// Brings a process in; those it starts come with it.
    pub(crate) fn take_in(&self, pid: Pid) -> io::Result<()> {
        for directory in self.places.directories() {
            let file = directory.join(&self.name).join("cgroup.procs");
            std::fs::write(&file, pid.as_raw_nonzero().to_string()).map_err(|cause| at(&file, cause))?;
        }
        Ok(())
    }

    /// Forgets how much memory was in use at most, where the kernel can: the next program's peak is its own.
    pub(crate) fn forget_peak(&self) {
        // Version 2 forgets only for whoever holds the file open, and only since Linux 6.12.
        if let Some(place) = self.places.memory.as_ref().filter(|place| place.version == Version::V1) {
            let _ = self.set(place, "memory.max_usage_in_bytes", "0");
        }
    }

    /// The most memory that was in use.
    pub(crate) fn peak_memory_bytes(&self) -> Option<u64> {
        let place = self.places.memory.as_ref()?;
        let file = match place.version {
            Version::V2 => "memory.peak",
            Version::V1 => "memory.max_usage_in_bytes",
        };
        self.get(place, file)?.trim().parse().ok()
    }

    /// Whether the processes hold more memory than `limit_bytes`, what is under `/tmp` and what the kernel keeps of files apart. The
    /// kernel's own limit counts those in, and so lies higher.
    pub(crate) fn is_over(&self, limit_bytes: u64) -> bool {
        let Some(place) = &self.places.memory else { return false };
        let (all, parts, own) = match place.version {
            Version::V2 => ("memory.current", "memory.stat", "anon "),
            Version::V1 => ("memory.usage_in_bytes", "memory.stat", "total_rss "),
        };
        let is_all_over =
            self.get(place, all).and_then(|bytes| bytes.trim().parse().ok()).is_some_and(|bytes: u64| bytes > limit_bytes);
        let own_bytes =
            || -> Option<u64> { self.get(place, parts)?.lines().find_map(|line| line.strip_prefix(own)?.trim().parse().ok()) };
        is_all_over && own_bytes().is_some_and(|bytes| bytes > limit_bytes)
    }

    /// Whether the kernel has killed somebody for want of memory.
    pub(crate) fn is_out_of_memory(&self) -> bool {
        let Some(place) = &self.places.memory else { return false };
        let file = match place.version {
            Version::V2 => "memory.events",
            Version::V1 => "memory.oom_control",
        };
        let kills = self.get(place, file).unwrap_or_default();
        kills.lines().any(|line| line.strip_prefix("oom_kill ").is_some_and(|count| count.trim() != "0"))
    }

    /// Removes the groups, which must be empty.
    pub(crate) fn remove(&self) {
        for directory in self.places.directories() {
            // The last process's going may still be under way.
            for _ in 0..REMOVALS_MAX {
                match std::fs::remove_dir(directory.join(&self.name)) {
                    Err(cause) if cause.kind() == io::ErrorKind::ResourceBusy => pause(),
                    _ => break,
                }
            }
        }
    }

    fn set(&self, place: &Place, file: &str, value: &str) -> io::Result<()> {
        let path = place.directory.join(&self.name).join(file);
        std::fs::write(&path, value).map_err(|cause| at(&path, cause))
    }

    fn get(&self, place: &Place, file: &str) -> Option<String> {
        std::fs::read_to_string(place.directory.join(&self.name).join(file)).ok()
    }
}

const REMOVALS_MAX: usize = 50;

fn pause() {
    let _ = rustix::event::poll(&mut [], Some(&rustix::event::Timespec { tv_sec: 0, tv_nsec: 2_000_000 }));
}

/// Beside this process's own group, whose parent may have groups with limits below it.
fn v2_place(mounts: &str, own: &str, controller: &str, file: &str) -> Option<Place> {
    let mount = mounts.lines().find_map(|line| mount_point(line, "cgroup2", None))?;
    let own = own.lines().find_map(|line| line.strip_prefix("0::/"))?;
    let parent = mount.join(own).parent().filter(|parent| parent.starts_with(&mount)).unwrap_or(&mount).to_owned();
    let has = |list: &str| {
        let words = std::fs::read_to_string(parent.join(list)).unwrap_or_default();
        words.split_whitespace().any(|word| word == controller)
    };
    if !has("cgroup.subtree_control") {
        has("cgroup.controllers").then_some(())?;
        std::fs::write(parent.join("cgroup.subtree_control"), format!("+{controller}")).ok()?;
    }
    usable(parent, Version::V2, file)
}

/// Below this process's own group.
fn v1_place(mounts: &str, own: &str, controller: &str, file: &str) -> Option<Place> {
    let mount = mounts.lines().find_map(|line| mount_point(line, "cgroup", Some(controller)))?;
    let own = own.lines().find_map(|line| {
        let (controllers, path) = line.split_once(':')?.1.split_once(':')?;
        controllers.split(',').any(|name| name == controller).then_some(path)
    })?;
    let directory = mount.join(own.trim_start_matches('/'));
    // In a container, the path may be one of the machine's that is not in sight.
    let directory = if directory.is_dir() { directory } else { mount };
    usable(directory, Version::V1, file)
}

/// Of every group's name.
const PREFIX: &str = "gatewright-";
/// How long a group may be empty before it counts as left behind.
const FRESH: std::time::Duration = std::time::Duration::from_secs(60);

/// Tries it out, and removes what jailers that were killed have left there. A group that is in use cannot be removed.
fn usable(directory: PathBuf, version: Version, file: &str) -> Option<Place> {
    let trial = directory.join(Group::new_name().ok()?);
    let made = std::fs::create_dir(&trial).is_ok();
    if let Ok(now) = std::fs::metadata(&trial).and_then(|metadata| metadata.modified()) {
        for entry in std::fs::read_dir(&directory).into_iter().flatten().flatten() {
            let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
            let made_at = entry.metadata().and_then(|metadata| metadata.modified());
            if is_ours && made_at.is_ok_and(|made_at| now.duration_since(made_at).is_ok_and(|age| age > FRESH)) {
                let _ = std::fs::remove_dir(entry.path());
            }
        }
    }
    let has_file = made && std::fs::OpenOptions::new().write(true).open(trial.join(file)).is_ok();
    if made {
        let _ = std::fs::remove_dir(&trial);
    }
    has_file.then_some(Place { directory, version })
}

fn mount_point(line: &str, kind: &str, controller: Option<&str>) -> Option<PathBuf> {
    let (before, after) = line.split_once(" - ")?;
    let mut after = after.split_whitespace();
    let is_kind = after.next() == Some(kind);
    let options = after.last().unwrap_or_default();
    let has_controller = controller.is_none_or(|controller| options.split(',').any(|option| option == controller));
    (is_kind && has_controller).then(|| before.split_whitespace().nth(4).map(PathBuf::from))?
}

fn at(path: &Path, cause: io::Error) -> io::Error {
    crate::at_path::at(path, cause)
}
