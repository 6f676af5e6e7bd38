//! The change feed. A reader sees a change exactly when it sees what was changed.

use rusqlite::{Connection, params};

use super::scope_columns::scope_from;
use super::write::Write;
use crate::change::Change;
use crate::error::StoreError;

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Written,
    Deleted,
}

impl Write<'_> {
    /// Appends a change of the record `id`, if its kind is fed. A removal is fed while the record is still there.
    pub(super) fn feed(&mut self, id: i64, fate: Fate) -> Result<(), StoreError> {
        let appended = self.connection.execute(
            "INSERT INTO change (feed_version, kind, account, region, key, is_deleted)
             SELECT ?1, kind, account, region, key, ?2 FROM record WHERE id = ?3 AND is_fed",
            params![self.sequence.feed_version + 1, fate == Fate::Deleted, id],
        )?;
        if appended > 0 {
            self.sequence.feed_version += 1;
        }
        Ok(())
    }
}

pub(crate) fn changes(connection: &Connection, since: u64, limit: usize) -> Result<Vec<Change>, StoreError> {
    let mut statement = connection.prepare(
        "SELECT feed_version, kind, account, region, key, is_deleted FROM change
         WHERE feed_version > ?1 ORDER BY feed_version LIMIT ?2",
    )?;
    let mut rows =
        statement.query(params![i64::try_from(since).unwrap_or(i64::MAX), i64::try_from(limit).unwrap_or(i64::MAX)])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        changes.push(Change {
            feed_version: row.get::<_, i64>(0)?.unsigned_abs(),
            kind: row.get(1)?,
            scope: scope_from(&row.get::<_, String>(2)?, &row.get::<_, String>(3)?)?,
            key: row.get(4)?,
            is_deleted: row.get(5)?,
        });
    }
    Ok(changes)
}
