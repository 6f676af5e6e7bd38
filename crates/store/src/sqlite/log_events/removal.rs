//! Removal of groups and streams, at once, and of events, a bounded number at a time, so that no write waits for long.

use std::collections::BTreeMap;

use gatewright_model::timestamp::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::groups::limit_of;
use crate::error::StoreError;
use crate::log_events::definition::GroupId;
use crate::log_events::event::EVENT_OVERHEAD_BYTES;
use crate::record::Scope;
use crate::sqlite::scope_columns::region_column;

/// Most events that one call removes.
pub(crate) const REMOVED_MAX: usize = 5000;

pub(crate) fn group(connection: &Connection, scope: &Scope, name: &str) -> Result<bool, StoreError> {
    let id: Option<i64> = connection
        .query_row(
            "DELETE FROM log_group WHERE account = ?1 AND region = ?2 AND name = ?3 RETURNING id",
            params![scope.account.as_str(), region_column(scope), name],
            |row| row.get(0),
        )
        .optional()?;
    let Some(id) = id else { return Ok(false) };
    connection.execute("INSERT INTO dead_stream SELECT id FROM log_stream WHERE log_group = ?1", [id])?;
    connection.execute("DELETE FROM log_stream WHERE log_group = ?1", [id])?;
    Ok(true)
}

pub(crate) fn stream(connection: &Connection, group: GroupId, name: &str) -> Result<bool, StoreError> {
    let id: Option<i64> = connection
        .query_row("DELETE FROM log_stream WHERE log_group = ?1 AND name = ?2 RETURNING id", params![group.0, name], |row| {
            row.get(0)
        })
        .optional()?;
    let Some(id) = id else { return Ok(false) };
    connection.execute("INSERT INTO dead_stream VALUES (?1)", [id])?;
    Ok(true)
}

pub(crate) fn expire(connection: &Connection, group: GroupId, before: Timestamp) -> Result<usize, StoreError> {
    let mut statement = connection.prepare(
        "SELECT position, stream, length(CAST(message AS BLOB)) FROM log_event INDEXED BY log_event_by_group
         WHERE log_group = ?1 AND timestamp < ?2 ORDER BY timestamp, position LIMIT ?3",
    )?;
    let found = statement
        .query_map(params![group.0, before.epoch_ms, limit_of(REMOVED_MAX)], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<Vec<(i64, i64, i64)>, _>>()?;
    let overhead = i64::try_from(EVENT_OVERHEAD_BYTES).unwrap_or(i64::MAX);
    let mut freed: BTreeMap<i64, i64> = BTreeMap::new();
    let mut delete = connection.prepare("DELETE FROM log_event WHERE position = ?1")?;
    for (position, stream, bytes) in &found {
        delete.execute([position])?;
        let freed = freed.entry(*stream).or_default();
        *freed = freed.saturating_add(*bytes).saturating_add(overhead);
    }
    let mut update = connection.prepare(
        "UPDATE log_stream SET stored_bytes = max(stored_bytes - ?2, 0),
         first_event_at = (SELECT min(timestamp) FROM log_event WHERE stream = ?1),
         last_event_at = (SELECT max(timestamp) FROM log_event WHERE stream = ?1) WHERE id = ?1",
    )?;
    for (stream, bytes) in freed {
        update.execute(params![stream, bytes])?;
    }
    Ok(found.len())
}

pub(crate) fn sweep(connection: &Connection) -> Result<usize, StoreError> {
    let dead: Option<i64> = connection.query_row("SELECT id FROM dead_stream LIMIT 1", [], |row| row.get(0)).optional()?;
    let Some(dead) = dead else { return Ok(0) };
    let removed = connection.execute(
        "DELETE FROM log_event WHERE position IN
         (SELECT position FROM log_event INDEXED BY log_event_by_stream WHERE stream = ?1 LIMIT ?2)",
        params![dead, limit_of(REMOVED_MAX)],
    )?;
    if removed < REMOVED_MAX {
        connection.execute("DELETE FROM dead_stream WHERE id = ?1", [dead])?;
    }
    Ok(removed.max(1))
}

pub(crate) fn clear(connection: &Connection) -> Result<(), StoreError> {
    Ok(connection
        .execute_batch("DELETE FROM log_event; DELETE FROM dead_stream; DELETE FROM log_stream; DELETE FROM log_group")?)
}
