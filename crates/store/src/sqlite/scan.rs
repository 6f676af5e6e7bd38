//! Reading records: one statement each, walked in the order of an index from a starting point, so a page costs what it holds.

use std::fmt::Write as _;

use gatewright_model::timestamp::Timestamp;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};

use super::prefix;
use super::scope_columns::{region_column, scope_from};
use crate::error::StoreError;
use crate::lookup::Match;
use crate::record::{Kind, Record, Scope};

const SELECT: &str =
    "SELECT record.kind, record.account, record.region, record.key, record.version, record.json, record.expires_at";

/// A stretch of an index.
pub(crate) struct IndexRange {
    index: &'static str,
    /// The only value, if one was asked for.
    equals: Option<String>,
    prefix: String,
    after: Option<(String, String)>,
    limit: usize,
}

impl IndexRange {
    pub(crate) fn new(index: &'static str, matching: Match<'_>, after: Option<(&str, &str)>, limit: usize) -> Self {
        let (equals, prefix) = match matching {
            Match::Equals(value) => (Some(value.to_owned()), String::new()),
            Match::Prefix(prefix) => (None, prefix.to_owned()),
        };
        let after = after.map(|(value, key)| (value.to_owned(), key.to_owned()));
        Self { index, equals, prefix, after, limit }
    }
}

pub(crate) fn get(
    connection: &Connection,
    now: Timestamp,
    kind: Kind,
    scope: &Scope,
    key: &str,
) -> Result<Option<Record>, StoreError> {
    let mut query = Query::of_scope("record", kind, scope);
    query.and("record.key = ?", [key]);
    Ok(query.run(connection, now, "record.key", 1)?.pop())
}

pub(crate) fn by_key(
    connection: &Connection,
    now: Timestamp,
    kind: Kind,
    scope: &Scope,
    prefix: &str,
    after: Option<&str>,
    limit: usize,
) -> Result<Vec<Record>, StoreError> {
    let mut query = Query::of_scope("record", kind, scope);
    // One lower bound only, the higher one: SQLite would start at the first it reads and skip from there.
    match after {
        Some(after) if after >= prefix => query.and("record.key > ?", [after]),
        _ => query.and("record.key >= ?", [prefix]),
    }
    if let Some(end) = prefix::end(prefix) {
        query.and("record.key < ?", [end.as_str()]);
    }
    query.run(connection, now, "record.key", limit)
}

pub(crate) fn all_scopes(
    connection: &Connection,
    now: Timestamp,
    kind: Kind,
    after: Option<&(Scope, String)>,
    limit: usize,
) -> Result<Vec<Record>, StoreError> {
    let mut query = Query::from("record");
    query.and("record.kind = ?", [kind.name]);
    if let Some((scope, key)) = after {
        let start = [scope.account.as_str(), region_column(scope), key.as_str()];
        query.and("(record.account, record.region, record.key) > (?, ?, ?)", start);
    }
    query.run(connection, now, "record.account, record.region, record.key", limit)
}

pub(crate) fn by_index(
    connection: &Connection,
    now: Timestamp,
    kind: Kind,
    scope: &Scope,
    range: &IndexRange,
) -> Result<Vec<Record>, StoreError> {
    index_query(kind, scope, range).run(connection, now, "entry.value, entry.key", range.limit)
}

fn index_query(kind: Kind, scope: &Scope, range: &IndexRange) -> Query {
    // `CROSS JOIN` keeps SQLite from turning the join round: the entries give the order.
    let mut query = Query::of_scope("entry", kind, scope);
    query.and("entry.name = ?", [range.index]);
    let after = range.after.as_ref().map(|(value, key)| (value.as_str(), key.as_str()));
    if let Some(value) = &range.equals {
        query.and("entry.value = ?", [value.as_str()]);
        match after {
            Some((after_value, after_key)) if after_value == value => query.and("entry.key > ?", [after_key]),
            // The starting point is beyond the only value.
            Some((after_value, _)) if after_value > value.as_str() => query.and("0", []),
            _ => {}
        }
        return query;
    }
    match after {
        Some((value, key)) if value >= range.prefix.as_str() => query.and("(entry.value, entry.key) > (?, ?)", [value, key]),
        _ => query.and("entry.value >= ?", [range.prefix.as_str()]),
    }
    if let Some(end) = prefix::end(&range.prefix) {
        query.and("entry.value < ?", [end.as_str()]);
    }
    query
}

/// A statement being put together. Texts in it are this file's own; what callers bring is bound.
struct Query {
    sql: String,
    values: Vec<Value>,
}

impl Query {
    fn from(table: &'static str) -> Self {
        let tables = match table {
            "record" => "record",
            _ => "index_entry AS entry CROSS JOIN record ON record.id = entry.record",
        };
        Self { sql: format!("{SELECT} FROM {tables} WHERE 1"), values: Vec::new() }
    }

    fn of_scope(table: &'static str, kind: Kind, scope: &Scope) -> Self {
        let mut query = Self::from(table);
        let condition = format!("{table}.kind = ? AND {table}.account = ? AND {table}.region = ?");
        query.and(&condition, [kind.name, scope.account.as_str(), region_column(scope)]);
        query
    }

    fn and<const N: usize>(&mut self, condition: &str, values: [&str; N]) {
        // Writing to a String cannot fail.
        let _ = write!(self.sql, " AND {condition}");
        self.values.extend(values.map(|value| Value::Text(value.to_owned())));
    }

    fn finish(&mut self, now: Timestamp, order: &str, limit: usize) {
        let _ = write!(self.sql, " AND (record.expires_at IS NULL OR record.expires_at > ?) ORDER BY {order} LIMIT ?");
        self.values.push(Value::Integer(now.epoch_ms));
        self.values.push(Value::Integer(i64::try_from(limit).unwrap_or(i64::MAX)));
    }

    fn run(mut self, connection: &Connection, now: Timestamp, order: &str, limit: usize) -> Result<Vec<Record>, StoreError> {
        self.finish(now, order, limit);
        let mut statement = connection.prepare(&self.sql)?;
        let mut rows = statement.query(params_from_iter(self.values))?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(record(row)?);
        }
        Ok(records)
    }
}

fn record(row: &Row<'_>) -> Result<Record, StoreError> {
    Ok(Record {
        kind: row.get(0)?,
        scope: scope_from(&row.get::<_, String>(1)?, &row.get::<_, String>(2)?)?,
        key: row.get(3)?,
        version: row.get::<_, i64>(4)?.unsigned_abs(),
        json: row.get(5)?,
        expires_at: row.get::<_, Option<i64>>(6)?.map(Timestamp::from_epoch_ms),
    })
}

#[cfg(test)]
mod tests;
