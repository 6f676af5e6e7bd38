//! Memory where no control group limits it: what all processes inside hold is added up now and then.
//!
//! Counted is what is no file's: what each holds, shared memory among it (which counts for each that shares it). What no process has mapped
//! is not seen, so the filter of system calls refuses memory files then.

use rustix::event::Timespec;

/// How often it is looked at.
pub(crate) const PERIOD: Timespec = Timespec { tv_sec: 0, tv_nsec: 50_000_000 };

/// What every process of this file tree's `/proc` but the first holds together.
pub(crate) fn in_use_bytes() -> u64 {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok())
        .filter(|pid| *pid != 1)
        .filter_map(|pid| {
            let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
            let kb = |name: &str| {
                status.lines().find_map(|line| line.strip_prefix(name)?.trim().strip_suffix(" kB")?.parse::<u64>().ok())
            };
            Some(kb("RssAnon:")?.saturating_add(kb("RssShmem:")?))
        })
        .sum::<u64>()
        .saturating_mul(1024)
}
