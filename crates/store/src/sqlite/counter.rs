//! Kept counters: how many of something there are, without counting them.

use rusqlite::{Connection, OptionalExtension, params};

use super::scope_columns::region_column;
use crate::error::StoreError;
use crate::record::Scope;

/// The counter's value; one that is not there is 0.
pub(crate) fn value(connection: &Connection, scope: &Scope, counter: &str) -> Result<i64, StoreError> {
    let value = connection
        .query_row(
            "SELECT value FROM counter WHERE account = ?1 AND region = ?2 AND name = ?3",
            params![scope.account.as_str(), region_column(scope), counter],
            |row| row.get(0),
        )
        .optional()?;
    Ok(value.unwrap_or_default())
}

pub(super) fn add(connection: &Connection, scope: &Scope, counter: &str, delta: i64) -> Result<(), StoreError> {
    let Some(value) = value(connection, scope, counter)?.checked_add(delta) else {
        return Err(StoreError::CounterOverflow { counter: counter.to_owned() });
    };
    connection.execute(
        "INSERT INTO counter (account, region, name, value) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (account, region, name) DO UPDATE SET value = excluded.value",
        params![scope.account.as_str(), region_column(scope), counter, value],
    )?;
    Ok(())
}
