//! Log groups and log streams as they are kept beside their events.

use gatewright_model::timestamp::Timestamp;

use crate::record::Scope;

/// A log group's number. Never used twice: a group that was deleted and made again is another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroupId(pub(crate) i64);

/// A log stream's number. Never used twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StreamId(pub(crate) i64);

/// A log group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogGroup {
    /// Its number.
    pub id: GroupId,
    /// Owner and region.
    pub scope: Scope,
    /// Its name, unique in its scope.
    pub name: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// Changes with every write; what [`replace_group`](super::LogEvents::replace_group) names.
    pub version: u64,
    /// What the room keeps with it, as JSON text.
    pub json: String,
    /// Bytes of its events, each counted with [`EVENT_OVERHEAD_BYTES`](super::EVENT_OVERHEAD_BYTES).
    pub stored_bytes: u64,
}

/// A log stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogStream {
    /// Its number.
    pub id: StreamId,
    /// Its name, unique in its group.
    pub name: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// The smallest timestamp of its events, `None` without events.
    pub first_event_at: Option<Timestamp>,
    /// The greatest timestamp of its events, `None` without events.
    pub last_event_at: Option<Timestamp>,
    /// When events last came, `None` when none ever did.
    pub last_ingested_at: Option<Timestamp>,
    /// Bytes of its events, as in [`LogGroup::stored_bytes`].
    pub stored_bytes: u64,
}

/// Which groups are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupNames {
    /// Those whose names start so. The empty prefix is every group.
    Prefix(String),
    /// Those whose names hold this text, in this case.
    Containing(String),
}

/// Streams in an order, from after one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StreamOrder {
    /// By name, those whose names start with `prefix`.
    Name {
        /// How the names start; empty for all.
        prefix: String,
        /// The last name already seen.
        after: Option<String>,
    },
    /// By the greatest timestamp of their events, then by name. A stream without events counts as from 1970.
    LastEvent {
        /// The greatest timestamp and name of the last stream already seen.
        after: Option<(Timestamp, String)>,
    },
}

/// Which way something is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Smallest first, oldest first.
    Forward,
    /// Greatest first, newest first.
    Backward,
}
