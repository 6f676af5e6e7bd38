//! Log events going in and coming out, and how a reader says where it is.

use std::fmt;
use std::sync::Arc;

use gatewright_model::timestamp::Timestamp;

use super::definition::{Direction, GroupId, StreamId};
use crate::record::Scope;

/// What AWS counts for an event beside its message, in bytes.
pub const EVENT_OVERHEAD_BYTES: usize = 26;

/// Most events in one call of [`append`](super::LogEvents::append) or [`ingest`](super::LogEvents::ingest).
pub const APPEND_EVENTS_MAX: usize = 10_000;

/// Most bytes of events in one such call, overhead included. 16 MiB.
pub const APPEND_BYTES_MAX: usize = 16 * 1024 * 1024;

/// An event for a stream that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLogEvent {
    /// When it happened, as its writer says.
    pub timestamp: Timestamp,
    /// What it says.
    pub message: String,
}

/// An event with its stream's whole name; group and stream are made if they are not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressed {
    /// Owner and region of the group.
    pub scope: Scope,
    /// The group's name.
    pub group: String,
    /// The stream's name.
    pub stream: String,
    /// The event.
    pub event: NewLogEvent,
}

/// An event as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEvent {
    /// Its place in the order of arrival over all streams: greater than that of every event that came before it, never used twice.
    pub position: u64,
    /// Its stream's name.
    pub stream: Arc<str>,
    /// When it happened, as its writer says.
    pub timestamp: Timestamp,
    /// When it came.
    pub ingested_at: Timestamp,
    /// What it says.
    pub message: String,
}

/// A place between events, which are ordered by timestamp and then position: before the event it names, if there is one.
///
/// Reading forward from a gap gives what lies after it, reading backward what lies before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// Timestamp of the event behind the gap.
    pub timestamp: Timestamp,
    /// Position of the event behind the gap.
    pub position: u64,
}

/// A span of timestamps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first timestamp in it.
    pub from: Timestamp,
    /// The first timestamp after it.
    pub until: Timestamp,
}

/// Whether a message is asked for. Called on a reader thread.
pub type Matcher = Arc<dyn Fn(&str) -> bool + Send + Sync>;

/// Where events are read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// One stream.
    Stream(StreamId),
    /// Streams of a group, their events interleaved.
    Group(GroupId, GroupStreams),
}

/// Which streams of a group are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupStreams {
    /// All of them.
    All,
    /// Those whose names start so.
    Prefix(String),
    /// These.
    Among(Vec<StreamId>),
}

/// What to read.
#[derive(Clone)]
pub struct EventQuery {
    /// From where.
    pub source: Source,
    /// Timestamps asked for.
    pub window: Window,
    /// Which way.
    pub direction: Direction,
    /// From which gap on.
    pub start: Gap,
    /// Messages asked for; all when `None`.
    pub matcher: Option<Matcher>,
    /// Most events.
    pub events_max: usize,
    /// Most bytes of events, as [`LogGroup::stored_bytes`](super::LogGroup::stored_bytes) counts them. One event always fits.
    pub bytes_max: usize,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventPage {
    /// The events in the order they were read.
    pub events: Vec<LogEvent>,
    /// Where to read on. `None` when nothing was left at the time; there may be no events and still more to read.
    pub next: Option<Gap>,
}

impl Gap {
    /// Before every event.
    pub const START: Self = Self { timestamp: Timestamp::from_epoch_ms(i64::MIN), position: 0 };
    /// After every event.
    pub const END: Self = Self { timestamp: Timestamp::from_epoch_ms(i64::MAX), position: u64::MAX };

    /// The gap right before `event`.
    #[must_use]
    pub fn before(event: &LogEvent) -> Self {
        Self { timestamp: event.timestamp, position: event.position }
    }

    /// The gap right after `event`.
    #[must_use]
    pub fn after(event: &LogEvent) -> Self {
        Self { timestamp: event.timestamp, position: event.position.saturating_add(1) }
    }
}

impl fmt::Debug for EventQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventQuery")
            .field("source", &self.source)
            .field("window", &self.window)
            .field("direction", &self.direction)
            .field("start", &self.start)
            .field("events_max", &self.events_max)
            .finish_non_exhaustive()
    }
}
