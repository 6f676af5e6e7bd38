//! Memory where no control group limits it: what all processes inside hold is added up now and then.
//!
//! Counted is what each holds alone, so shared libraries and copies that were never written to do not count twice.

use rustix::event::Timespec;

/// How often it is looked at.
pub(crate) const PERIOD: Timespec = Timespec { tv_sec: 0, tv_nsec: 50_000_000 };

/// What every process of this file tree's `/proc` but the first holds together.
pub(crate) fn in_use_bytes() -> u64 {
    let page = u64::try_from(rustix::param::page_size()).unwrap_or(4096);
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok())
        .filter(|pid| *pid != 1)
        .filter_map(|pid| {
            let statm = std::fs::read_to_string(format!("/proc/{pid}/statm")).ok()?;
            let mut pages = statm.split_whitespace().skip(1).map_while(|pages| pages.parse::<u64>().ok());
            let (resident, shared) = (pages.next()?, pages.next()?);
            Some(resident.saturating_sub(shared))
        })
        .sum::<u64>()
        .saturating_mul(page)
}
