//! Removal of one record, with everything that hangs on it.

use rusqlite::Connection;

use super::feed::Fate;
use super::write::Write;
use crate::error::StoreError;

impl Write<'_> {
    /// Removes a record with its index entries and, if its kind is fed, feeds the removal.
    pub(super) fn remove(&mut self, id: i64) -> Result<(), StoreError> {
        self.feed(id, Fate::Deleted)?;
        remove_entries(self.connection, id)?;
        self.connection.execute("DELETE FROM record WHERE id = ?1", [id])?;
        Ok(())
    }
}

/// Takes a record out of all indexes.
pub(super) fn remove_entries(connection: &Connection, id: i64) -> Result<(), StoreError> {
    connection.execute("DELETE FROM index_entry WHERE record = ?1", [id])?;
    Ok(())
}
