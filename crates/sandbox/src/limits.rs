//! What a process may use up, and the control groups that see to it.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// What a process and its descendants may use up together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Memory.
    pub memory_bytes: u64,
    /// Room under `/tmp`.
    pub tmp_bytes: u64,
    /// Processes and threads.
    pub processes_max: u64,
    /// Processor time: microseconds in each 100 ms, over all processors.
    pub cpu_us_per_100_ms: u64,
    /// Open files of one process.
    pub open_files_max: u64,
}

/// Where groups can be made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cgroups {
    /// Below which directory a group with a memory limit is made.
    pub memory: Option<Place>,
    /// The same for the number of processes.
    pub processes: Option<Place>,
    /// The same for processor time.
    pub processor: Option<Place>,
}

/// A directory for groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub(crate) directory: PathBuf,
    pub(crate) version: Version,
}

/// The two interfaces to control groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Version {
    V1,
    V2,
}
