//! The numbers given out: record versions and the feed's.
//!
//! The writer thread alone gives out numbers and takes back those of a transaction that failed, so the feed's are in commit
//! order and without gaps.

use rusqlite::Connection;

use crate::error::StoreError;

/// The latest numbers given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sequence {
    /// Of record versions: one sequence for all records, so that a record made anew never gets an old version back.
    pub(super) record_version: i64,
    /// Of the feed.
    pub(super) feed_version: i64,
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
