//! The change feed and the numbers given out.
//!
//! The writer thread alone gives out numbers and takes back those of a transaction that failed, so the feed's are in commit
//! order and without gaps. A reader sees a change exactly when it sees what was changed.

use rusqlite::{Connection, params};

use super::scan::scope_from;
use super::write::Write;
use crate::error::StoreError;
use crate::store::Change;

/// The latest numbers given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sequence {
    /// Of record versions: one sequence for all records, so that a record made anew never gets an old version back.
    pub(super) record_version: i64,
    /// Of the feed.
    pub(super) feed_version: i64,
}

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Written,
    Deleted,
}

impl Sequence {
    pub(super) fn read(connection: &Connection) -> Result<Self, StoreError> {
        let record_version = connection.query_row("SELECT record_version FROM sequence", [], |row| row.get(0))?;
        let feed_version = connection.query_row("SELECT coalesce(max(feed_version), 0) FROM change", [], |row| row.get(0))?;
        Ok(Self { record_version, feed_version })
    }

    /// Keeps what the feed itself does not.
    pub(super) fn write(self, connection: &Connection, before: Self) -> Result<(), rusqlite::Error> {
        if self.record_version != before.record_version {
            connection.execute("UPDATE sequence SET record_version = ?1", [self.record_version])?;
        }
        Ok(())
    }

    pub(super) fn next_record_version(&mut self) -> i64 {
        self.record_version += 1;
        self.record_version
    }
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
