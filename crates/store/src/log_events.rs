//! Log groups, log streams and their events: an append-only store of its own in the data directory (`logs.db`), so that log
//! traffic never stands in the way of definitions.
//!
//! Events come in batches, each one transaction, and are read by time through [`LogEvents::events`]. They are numbered in their
//! order of arrival; timestamp and number together are an event's place, which never changes. Groups and streams lie in the
//! same database, so that an event cannot outlive its stream, nor a stream its group.
//!
//! A group, a stream or their removal is on the disk before it is acknowledged; that of events survives the end of the process at
//! any time, but the last of them may be lost with the machine's power.
//!
//! What it deliberately does not do:
//! - *Invariant:* it knows no retention, tags or patterns: a group's JSON and a [`Matcher`] are the room's. Who reads says from
//!   which time on.
//! - *Invariant:* it asks no clock: every time is its caller's.
//!
//! # Not yet
//! The file does not shrink: room that removal frees is used again.

pub(crate) mod definition;
pub(crate) mod event;

use std::path::Path;
use std::sync::Arc;

use gatewright_model::timestamp::Timestamp;

use crate::error::StoreError;
use crate::record::Scope;
use crate::sqlite::log_events::{Durability, LogDatabase, events, groups, intake, removal, streams};

pub use definition::{Direction, GroupId, GroupNames, LogGroup, LogStream, StreamId, StreamOrder};
pub use event::{
    APPEND_BYTES_MAX, APPEND_EVENTS_MAX, Addressed, EVENT_OVERHEAD_BYTES, EventPage, EventQuery, Gap, GroupStreams, LogEvent,
    Matcher, NewLogEvent, Source, Window,
};

/// The log-event store. Cheap to clone; all clones are one store.
///
/// - Reads see everything that was acknowledged before they began.
/// - Dropping a future does not undo what it asked for.
#[derive(Clone)]
pub struct LogEvents(Arc<LogDatabase>);

impl LogEvents {
    /// Opens the store in the data directory `path`, which is made (mode 0700) if it is not there. Blocks; call it at start.
    ///
    /// # Errors
    /// As [`Store::open`](crate::Store::open).
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Ok(Self(Arc::new(LogDatabase::open(path)?)))
    }

    /// Makes a group.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when there is one of this name; [`StoreError::Unavailable`].
    pub async fn create_group(&self, scope: &Scope, name: &str, created_at: Timestamp, json: String) -> Result<(), StoreError> {
        let (scope, name) = (scope.clone(), name.to_owned());
        self.0.write(Durability::Synced, move |connection| groups::create(connection, &scope, &name, created_at, &json)).await
    }

    /// The group of this name.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn group(&self, scope: &Scope, name: &str) -> Result<Option<LogGroup>, StoreError> {
        let (scope, name) = (scope.clone(), name.to_owned());
        self.0.read(move |connection| groups::get(connection, &scope, &name)).await
    }

    /// Up to `limit` groups of a scope after the name `after`, by name. Fewer than `limit` means that there are no more.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn groups(
        &self,
        scope: &Scope,
        names: GroupNames,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<LogGroup>, StoreError> {
        let (scope, after) = (scope.clone(), after.map(str::to_owned));
        self.0.read(move |connection| groups::list(connection, &scope, &names, after.as_deref(), limit)).await
    }

    /// Up to `limit` groups of all scopes after the group `after`, by number.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn all_groups(&self, after: Option<GroupId>, limit: usize) -> Result<Vec<LogGroup>, StoreError> {
        self.0.read(move |connection| groups::list_all(connection, after, limit)).await
    }

    /// Writes a group's JSON, if the group is still in this version.
    ///
    /// # Errors
    /// [`StoreError::VersionMismatch`] when it is not, or is gone; [`StoreError::Unavailable`].
    pub async fn replace_group(&self, id: GroupId, version: u64, json: String) -> Result<(), StoreError> {
        self.0.write(Durability::Synced, move |connection| groups::replace(connection, id, version, &json)).await
    }

    /// Removes a group with its streams and events; says whether it was there.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn delete_group(&self, scope: &Scope, name: &str) -> Result<bool, StoreError> {
        let (scope, name) = (scope.clone(), name.to_owned());
        self.0.write(Durability::Synced, move |connection| removal::group(connection, &scope, &name)).await
    }

    /// Makes a stream.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when there is one of this name, [`StoreError::VersionMismatch`] when the group is gone;
    /// [`StoreError::Unavailable`].
    pub async fn create_stream(&self, group: GroupId, name: &str, created_at: Timestamp) -> Result<(), StoreError> {
        let name = name.to_owned();
        self.0.write(Durability::Synced, move |connection| streams::create(connection, group, &name, created_at).map(drop)).await
    }

    /// The stream of this name.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn stream(&self, group: GroupId, name: &str) -> Result<Option<LogStream>, StoreError> {
        let name = name.to_owned();
        self.0.read(move |connection| streams::get(connection, group, &name)).await
    }

    /// Up to `limit` streams of a group. Fewer than `limit` means that there are no more.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn streams(
        &self,
        group: GroupId,
        order: StreamOrder,
        direction: Direction,
        limit: usize,
    ) -> Result<Vec<LogStream>, StoreError> {
        self.0.read(move |connection| streams::list(connection, group, &order, direction, limit)).await
    }

    /// Removes a stream with its events; says whether it was there.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn delete_stream(&self, group: GroupId, name: &str) -> Result<bool, StoreError> {
        let name = name.to_owned();
        self.0.write(Durability::Synced, move |connection| removal::stream(connection, group, &name)).await
    }

    /// Appends events to a stream in their order, all or none; gives the position after the last of them.
    ///
    /// # Errors
    /// [`StoreError::VersionMismatch`] when the stream is gone; [`StoreError::TooLarge`] over [`APPEND_EVENTS_MAX`] or
    /// [`APPEND_BYTES_MAX`]; [`StoreError::Unavailable`].
    pub async fn append(&self, stream: StreamId, appended: Vec<NewLogEvent>, ingested_at: Timestamp) -> Result<u64, StoreError> {
        intake::check(appended.iter())?;
        self.0.write(Durability::Buffered, move |connection| intake::append(connection, stream, &appended, ingested_at)).await
    }

    /// Appends events of any streams in their order, all or none. Groups that are not there are made with `group_json`, streams too.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`] as for [`append`](Self::append); [`StoreError::Unavailable`].
    pub async fn ingest(
        &self,
        ingested: Vec<Addressed>,
        ingested_at: Timestamp,
        group_json: &'static str,
    ) -> Result<(), StoreError> {
        intake::check(ingested.iter().map(|addressed| &addressed.event))?;
        self.0.write(Durability::Buffered, move |connection| intake::ingest(connection, &ingested, ingested_at, group_json)).await
    }

    /// Reads events. A stream or group that is gone has none.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn events(&self, query: EventQuery) -> Result<EventPage, StoreError> {
        self.0.read(move |connection| events::read(connection, &query)).await
    }

    /// Removes some events of a group from before `before`, oldest first, and says how many; 0 means that none are left.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn expire(&self, group: GroupId, before: Timestamp) -> Result<usize, StoreError> {
        self.0.write(Durability::Buffered, move |connection| removal::expire(connection, group, before)).await
    }

    /// Frees some of the room that removed groups and streams took (they are invisible at once); 0 means that none is left to free.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn sweep(&self) -> Result<usize, StoreError> {
        self.0.write(Durability::Buffered, removal::sweep).await
    }

    /// Removes every group, stream and event. Numbers go on, so that none is ever used twice.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn clear(&self) -> Result<(), StoreError> {
        self.0.write(Durability::Synced, removal::clear).await
    }

    /// Finishes what is queued, closes the database and gives its file free. Every later call fails with
    /// [`StoreError::Unavailable`]. Closing again does nothing.
    pub async fn close(&self) {
        self.0.close().await;
    }
}

impl std::fmt::Debug for LogEvents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LogEvents").finish_non_exhaustive()
    }
}
