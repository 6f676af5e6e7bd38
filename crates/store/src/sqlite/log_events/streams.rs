//! The table of log streams.

use gatewright_model::timestamp::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::groups::{Ensured, gone, limit_of};
use crate::error::StoreError;
use crate::log_events::definition::{Direction, GroupId, LogStream, StreamId, StreamOrder};
use crate::sqlite::prefix;

/// How streams are called in errors.
pub(super) const KIND: &str = "log_stream";

const COLUMNS: &str = "id, name, created_at, first_event_at, last_event_at, last_ingested_at, stored_bytes";

pub(crate) fn create(connection: &Connection, group: GroupId, name: &str, created_at: Timestamp) -> Result<StreamId, StoreError> {
    let is_there = connection.prepare("SELECT 1 FROM log_group WHERE id = ?1")?.exists([group.0])?;
    if !is_there {
        return Err(gone(group));
    }
    match ensure(connection, group, name, created_at)? {
        Ensured::Created(id) => Ok(StreamId(id)),
        Ensured::Found(_) => Err(StoreError::Exists { kind: KIND, key: name.to_owned() }),
    }
}

/// The number of the stream of this name, which is made if it is not there. The group must be.
pub(super) fn ensure(connection: &Connection, group: GroupId, name: &str, created_at: Timestamp) -> Result<Ensured, StoreError> {
    let found = connection
        .prepare("SELECT id FROM log_stream WHERE log_group = ?1 AND name = ?2")?
        .query_row(params![group.0, name], |row| row.get(0))
        .optional()?;
    if let Some(id) = found {
        return Ok(Ensured::Found(id));
    }
    connection.execute(
        "INSERT INTO log_stream (log_group, name, created_at, stored_bytes) VALUES (?1, ?2, ?3, 0)",
        params![group.0, name, created_at.epoch_ms],
    )?;
    Ok(Ensured::Created(connection.last_insert_rowid()))
}

pub(crate) fn get(connection: &Connection, group: GroupId, name: &str) -> Result<Option<LogStream>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM log_stream WHERE log_group = ?1 AND name = ?2");
    Ok(connection.prepare(&sql)?.query_row(params![group.0, name], stream).optional()?)
}

pub(crate) fn list(
    connection: &Connection,
    group: GroupId,
    order: &StreamOrder,
    direction: Direction,
    limit: usize,
) -> Result<Vec<LogStream>, StoreError> {
    let (beyond, sort) = match direction {
        Direction::Forward => (">", "ASC"),
        Direction::Backward => ("<", "DESC"),
    };
    match order {
        StreamOrder::Name { prefix: start, after } => {
            let sql = format!(
                "SELECT {COLUMNS} FROM log_stream WHERE log_group = ?1 AND name >= ?2 AND (?3 IS NULL OR name < ?3)
                 AND (?4 IS NULL OR name {beyond} ?4) ORDER BY name {sort} LIMIT ?5"
            );
            rows(connection, &sql, params![group.0, start, prefix::end(start), after, limit_of(limit)])
        }
        StreamOrder::LastEvent { after } => {
            let sql = format!(
                "SELECT {COLUMNS} FROM log_stream WHERE log_group = ?1
                 AND (?2 IS NULL OR (coalesce(last_event_at, 0), name) {beyond} (?2, ?3))
                 ORDER BY coalesce(last_event_at, 0) {sort}, name {sort} LIMIT ?4"
            );
            let (at, name) = after.as_ref().map(|(at, name)| (at.epoch_ms, name)).unzip();
            rows(connection, &sql, params![group.0, at, name, limit_of(limit)])
        }
    }
}

fn stream(row: &Row<'_>) -> rusqlite::Result<LogStream> {
    let time = |column: usize| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(column)?.map(Timestamp::from_epoch_ms));
    Ok(LogStream {
        id: StreamId(row.get(0)?),
        name: row.get(1)?,
        created_at: Timestamp::from_epoch_ms(row.get(2)?),
        first_event_at: time(3)?,
        last_event_at: time(4)?,
        last_ingested_at: time(5)?,
        stored_bytes: row.get::<_, i64>(6)?.unsigned_abs(),
    })
}

fn rows(connection: &Connection, sql: &str, parameters: &[&dyn rusqlite::ToSql]) -> Result<Vec<LogStream>, StoreError> {
    let mut statement = connection.prepare(sql)?;
    Ok(statement.query_map(parameters, stream)?.collect::<Result<_, _>>()?)
}
