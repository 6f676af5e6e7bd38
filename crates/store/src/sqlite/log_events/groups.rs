//! The table of log groups.

use gatewright_model::timestamp::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::error::StoreError;
use crate::log_events::definition::{GroupId, GroupNames, LogGroup};
use crate::record::Scope;
use crate::sqlite::prefix;
use crate::sqlite::scope_columns::{region_column, scope_from};

/// How groups are called in errors.
const KIND: &str = "log_group";

const COLUMNS: &str = "id, account, region, name, created_at, version, json,
    (SELECT coalesce(sum(stored_bytes), 0) FROM log_stream WHERE log_group = log_group.id)";

pub(crate) fn create(
    connection: &Connection,
    scope: &Scope,
    name: &str,
    created_at: Timestamp,
    json: &str,
) -> Result<(), StoreError> {
    match ensure(connection, scope, name, created_at, json)? {
        Ensured::Created(_) => Ok(()),
        Ensured::Found(_) => Err(StoreError::Exists { kind: KIND, key: name.to_owned() }),
    }
}

/// Whether a definition had to be made.
pub(super) enum Ensured {
    Created(i64),
    Found(i64),
}

impl Ensured {
    pub(super) fn id(&self) -> i64 {
        match self {
            Self::Created(id) | Self::Found(id) => *id,
        }
    }
}

/// The number of the group of this name, which is made if it is not there.
pub(super) fn ensure(
    connection: &Connection,
    scope: &Scope,
    name: &str,
    created_at: Timestamp,
    json: &str,
) -> Result<Ensured, StoreError> {
    let (account, region) = (scope.account.as_str(), region_column(scope));
    let found = connection
        .prepare("SELECT id FROM log_group WHERE account = ?1 AND region = ?2 AND name = ?3")?
        .query_row(params![account, region, name], |row| row.get(0))
        .optional()?;
    if let Some(id) = found {
        return Ok(Ensured::Found(id));
    }
    connection.execute(
        "INSERT INTO log_group (account, region, name, created_at, version, json) VALUES (?1, ?2, ?3, ?4, 1, ?5)",
        params![account, region, name, created_at.epoch_ms, json],
    )?;
    Ok(Ensured::Created(connection.last_insert_rowid()))
}

pub(crate) fn get(connection: &Connection, scope: &Scope, name: &str) -> Result<Option<LogGroup>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM log_group WHERE account = ?1 AND region = ?2 AND name = ?3");
    let parameters = params![scope.account.as_str(), region_column(scope), name];
    connection.prepare(&sql)?.query_row(parameters, raw).optional()?.map(group).transpose()
}

pub(crate) fn list(
    connection: &Connection,
    scope: &Scope,
    names: &GroupNames,
    after: Option<&str>,
    limit: usize,
) -> Result<Vec<LogGroup>, StoreError> {
    let (start, end, containing) = match names {
        GroupNames::Prefix(start) => (start.as_str(), prefix::end(start), ""),
        GroupNames::Containing(text) => ("", None, text.as_str()),
    };
    // No name is empty, so that the empty text lies before every name.
    let sql = format!(
        "SELECT {COLUMNS} FROM log_group WHERE account = ?1 AND region = ?2 AND name >= ?3 AND name > ?4
         AND (?5 IS NULL OR name < ?5) AND instr(name, ?6) > 0 ORDER BY name LIMIT ?7"
    );
    let account = scope.account.as_str();
    let parameters = params![account, region_column(scope), start, after.unwrap_or_default(), end, containing, limit_of(limit)];
    rows(connection, &sql, parameters)
}

pub(crate) fn list_all(connection: &Connection, after: Option<GroupId>, limit: usize) -> Result<Vec<LogGroup>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM log_group WHERE id > ?1 ORDER BY id LIMIT ?2");
    rows(connection, &sql, params![after.map_or(0, |after| after.0), limit_of(limit)])
}

pub(crate) fn replace(connection: &Connection, id: GroupId, version: u64, json: &str) -> Result<(), StoreError> {
    let changed = connection.execute(
        "UPDATE log_group SET json = ?3, version = version + 1 WHERE id = ?1 AND version = ?2",
        params![id.0, i64::try_from(version).unwrap_or(i64::MAX), json],
    )?;
    if changed == 1 { Ok(()) } else { Err(gone(id)) }
}

/// The group is not there any more, or not as it was read.
pub(super) fn gone(id: GroupId) -> StoreError {
    StoreError::VersionMismatch { kind: KIND, key: id.0.to_string() }
}

pub(super) fn limit_of(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

type Raw = (i64, String, String, String, i64, i64, String, i64);

fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?, row.get(7)?))
}

fn group((id, account, region, name, created_at, version, json, stored_bytes): Raw) -> Result<LogGroup, StoreError> {
    Ok(LogGroup {
        id: GroupId(id),
        scope: scope_from(&account, &region)?,
        name,
        created_at: Timestamp::from_epoch_ms(created_at),
        version: version.unsigned_abs(),
        json,
        stored_bytes: stored_bytes.unsigned_abs(),
    })
}

fn rows(connection: &Connection, sql: &str, parameters: &[&dyn rusqlite::ToSql]) -> Result<Vec<LogGroup>, StoreError> {
    let mut statement = connection.prepare(sql)?;
    let raws = statement.query_map(parameters, raw)?.collect::<Result<Vec<_>, _>>()?;
    raws.into_iter().map(group).collect()
}
