//! Events coming in: appended to a stream that is there, or to whatever streams they name.

use std::collections::HashMap;

use gatewright_model::timestamp::Timestamp;
use rusqlite::{Connection, OptionalExtension, Statement, params};

use super::{groups, streams};
use crate::error::StoreError;
use crate::log_events::definition::{GroupId, StreamId};
use crate::log_events::event::{APPEND_BYTES_MAX, APPEND_EVENTS_MAX, Addressed, EVENT_OVERHEAD_BYTES, NewLogEvent};
use crate::record::Scope;

const INSERT: &str = "INSERT INTO log_event (log_group, stream, timestamp, ingested_at, message) VALUES (?1, ?2, ?3, ?4, ?5)";

/// Refuses what is over the limits, before it is queued.
pub(crate) fn check<'a>(events: impl ExactSizeIterator<Item = &'a NewLogEvent>) -> Result<(), StoreError> {
    let within = |what, size, size_max| if size > size_max { Err(StoreError::TooLarge { what, size, size_max }) } else { Ok(()) };
    within("a batch's number of log events", events.len(), APPEND_EVENTS_MAX)?;
    let bytes = events.map(bytes_of).fold(0, usize::saturating_add);
    within("a batch of log events in bytes", bytes, APPEND_BYTES_MAX)
}

pub(crate) fn append(
    connection: &Connection,
    stream: StreamId,
    events: &[NewLogEvent],
    ingested_at: Timestamp,
) -> Result<u64, StoreError> {
    let group: Option<i64> = connection
        .prepare("SELECT log_group FROM log_stream WHERE id = ?1")?
        .query_row([stream.0], |row| row.get(0))
        .optional()?;
    let Some(group) = group else {
        return Err(StoreError::VersionMismatch { kind: streams::KIND, key: stream.0.to_string() });
    };
    let mut gain = Gain::default();
    let mut insert = connection.prepare(INSERT)?;
    for event in events {
        write(&mut insert, group, stream.0, event, ingested_at)?;
        gain.count(event);
    }
    gain.note(connection, stream.0, ingested_at)?;
    Ok(next_position(connection)?.unsigned_abs())
}

pub(crate) fn ingest(
    connection: &Connection,
    ingested: &[Addressed],
    ingested_at: Timestamp,
    group_json: &str,
) -> Result<(), StoreError> {
    let mut numbers: HashMap<(&Scope, &str, &str), (i64, i64)> = HashMap::new();
    let mut gains: HashMap<i64, Gain> = HashMap::new();
    let mut insert = connection.prepare(INSERT)?;
    for Addressed { scope, group, stream, event } in ingested {
        let address = (scope, group.as_str(), stream.as_str());
        let (group, stream) = match numbers.get(&address) {
            Some(known) => *known,
            None => {
                let group = groups::ensure(connection, scope, group, ingested_at, group_json)?.id();
                let stream = streams::ensure(connection, GroupId(group), stream, ingested_at)?.id();
                numbers.insert(address, (group, stream));
                (group, stream)
            }
        };
        write(&mut insert, group, stream, event, ingested_at)?;
        gains.entry(stream).or_default().count(event);
    }
    gains.into_iter().try_for_each(|(stream, gain)| gain.note(connection, stream, ingested_at))
}

/// What a batch adds to a stream.
#[derive(Default)]
struct Gain {
    span: Option<(i64, i64)>,
    bytes: usize,
}

impl Gain {
    fn count(&mut self, event: &NewLogEvent) {
        let at = event.timestamp.epoch_ms;
        let (first, last) = self.span.unwrap_or((at, at));
        self.span = Some((first.min(at), last.max(at)));
        self.bytes = self.bytes.saturating_add(bytes_of(event));
    }

    fn note(&self, connection: &Connection, stream: i64, ingested_at: Timestamp) -> Result<(), StoreError> {
        let Some((first, last)) = self.span else { return Ok(()) };
        connection
            .prepare(
                "UPDATE log_stream SET first_event_at = min(coalesce(first_event_at, ?2), ?2),
                 last_event_at = max(coalesce(last_event_at, ?3), ?3), last_ingested_at = ?4, stored_bytes = stored_bytes + ?5
                 WHERE id = ?1",
            )?
            .execute(params![stream, first, last, ingested_at.epoch_ms, i64::try_from(self.bytes).unwrap_or(i64::MAX)])?;
        Ok(())
    }
}

fn write(
    insert: &mut Statement<'_>,
    group: i64,
    stream: i64,
    event: &NewLogEvent,
    ingested_at: Timestamp,
) -> Result<(), StoreError> {
    insert.execute(params![group, stream, event.timestamp.epoch_ms, ingested_at.epoch_ms, event.message])?;
    Ok(())
}

fn next_position(connection: &Connection) -> Result<i64, StoreError> {
    let last: Option<i64> = connection
        .prepare("SELECT seq FROM sqlite_sequence WHERE name = 'log_event'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(last.unwrap_or(0).saturating_add(1))
}

fn bytes_of(event: &NewLogEvent) -> usize {
    event.message.len().saturating_add(EVENT_OVERHEAD_BYTES)
}
