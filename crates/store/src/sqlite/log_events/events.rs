//! Events being read: a walk along an index, from a gap, until the page is full.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use gatewright_model::timestamp::Timestamp;
use rusqlite::{Connection, Row, params};

use crate::error::StoreError;
use crate::log_events::definition::Direction;
use crate::log_events::event::{EVENT_OVERHEAD_BYTES, EventPage, EventQuery, Gap, GroupStreams, LogEvent, Source};

/// Most events that one read looks at, asked for or not, so that no reader thread is held for long.
pub(super) const SCANNED_MAX: usize = 100_000;
/// Most bytes of messages that one read looks at. 32 MiB.
const SCANNED_BYTES_MAX: usize = 32 * 1024 * 1024;

pub(crate) fn read(connection: &Connection, query: &EventQuery) -> Result<EventPage, StoreError> {
    read_within(connection, query, SCANNED_MAX)
}

fn read_within(connection: &Connection, query: &EventQuery, scanned_max: usize) -> Result<EventPage, StoreError> {
    let (by, number, streams) = match &query.source {
        Source::Stream(stream) => (By::Stream, stream.0, &GroupStreams::All),
        Source::Group(group, streams) => (By::Group, group.0, streams),
    };
    let mut wanted = Wanted::new(streams);
    let mut statement = connection.prepare(&sql(by, query.direction))?;
    let (low, high) = bounds(query);
    let mut rows =
        statement.query(params![number, low.timestamp.epoch_ms, column(low), high.timestamp.epoch_ms, column(high)])?;

    let mut page = EventPage { events: Vec::new(), next: None };
    let (mut bytes, mut scanned, mut scanned_bytes) = (0_usize, 0_usize, 0_usize);
    while let Some(row) = rows.next()? {
        let here = place(row)?;
        if page.events.len() >= query.events_max || scanned >= scanned_max || scanned_bytes >= SCANNED_BYTES_MAX {
            page.next = Some(ahead_of(here, query.direction));
            break;
        }
        scanned = scanned.saturating_add(1);
        let Some(stream) = wanted.name(row)? else { continue };
        let message = row.get_ref(5)?.as_str().map_err(|cause| StoreError::Corrupt { what: cause.to_string() })?;
        scanned_bytes = scanned_bytes.saturating_add(message.len());
        if query.matcher.as_ref().is_some_and(|matches| !matches(message)) {
            continue;
        }
        bytes = bytes.saturating_add(message.len()).saturating_add(EVENT_OVERHEAD_BYTES);
        if bytes > query.bytes_max && !page.events.is_empty() {
            page.next = Some(ahead_of(here, query.direction));
            break;
        }
        page.events.push(LogEvent {
            position: here.position,
            stream,
            timestamp: here.timestamp,
            ingested_at: Timestamp::from_epoch_ms(row.get(2)?),
            message: message.to_owned(),
        });
    }
    Ok(page)
}

/// The index that is walked along.
#[derive(Clone, Copy)]
enum By {
    Stream,
    Group,
}

/// The events of a deleted stream have no row to join with: they are invisible until they are swept.
fn sql(by: By, direction: Direction) -> String {
    let (column, index) = match by {
        By::Stream => ("stream", "log_event_by_stream"),
        By::Group => ("log_group", "log_event_by_group"),
    };
    let sort = match direction {
        Direction::Forward => "ASC",
        Direction::Backward => "DESC",
    };
    format!(
        "SELECT e.position, e.timestamp, e.ingested_at, e.stream, s.name, e.message
         FROM log_event e INDEXED BY {index} CROSS JOIN log_stream s ON s.id = e.stream
         WHERE e.{column} = ?1 AND (e.timestamp, e.position) >= (?2, ?3) AND (e.timestamp, e.position) < (?4, ?5)
         ORDER BY e.timestamp {sort}, e.position {sort}"
    )
}

/// The span that is left of the window on the side of the gap that is read.
fn bounds(query: &EventQuery) -> (Gap, Gap) {
    let low = Gap { timestamp: query.window.from, position: 0 };
    let high = Gap { timestamp: query.window.until, position: 0 };
    match query.direction {
        Direction::Forward => (low.max(query.start), high),
        Direction::Backward => (low, high.min(query.start)),
    }
}

fn column(gap: Gap) -> i64 {
    i64::try_from(gap.position).unwrap_or(i64::MAX)
}

fn place(row: &Row<'_>) -> Result<Gap, StoreError> {
    let position: i64 = row.get(0)?;
    Ok(Gap { timestamp: Timestamp::from_epoch_ms(row.get(1)?), position: position.unsigned_abs() })
}

/// The gap from which a further read begins with the event at `here`.
fn ahead_of(here: Gap, direction: Direction) -> Gap {
    match direction {
        Direction::Forward => here,
        Direction::Backward => Gap { position: here.position.saturating_add(1), ..here },
    }
}

/// Which streams' events are wanted, and the names of those that were met: a page's events share them.
struct Wanted<'a> {
    streams: &'a GroupStreams,
    among: HashSet<i64>,
    met: HashMap<i64, Option<Arc<str>>>,
}

impl<'a> Wanted<'a> {
    fn new(streams: &'a GroupStreams) -> Self {
        let among = match streams {
            GroupStreams::Among(ids) => ids.iter().map(|id| id.0).collect(),
            GroupStreams::All | GroupStreams::Prefix(_) => HashSet::new(),
        };
        Self { streams, among, met: HashMap::new() }
    }

    /// The name of the row's stream, `None` when it is not wanted.
    fn name(&mut self, row: &Row<'_>) -> Result<Option<Arc<str>>, StoreError> {
        let id: i64 = row.get(3)?;
        if let Some(met) = self.met.get(&id) {
            return Ok(met.clone());
        }
        let name: String = row.get(4)?;
        let is_wanted = match self.streams {
            GroupStreams::All => true,
            GroupStreams::Among(_) => self.among.contains(&id),
            GroupStreams::Prefix(start) => name.starts_with(start.as_str()),
        };
        let name = is_wanted.then(|| Arc::<str>::from(name));
        self.met.insert(id, name.clone());
        Ok(name)
    }
}

#[cfg(test)]
mod tests;
