//! Index entries: where a record can be found by a value, and which values are its alone.
//!
//! A value conflicts when two records of a kind and scope have it in the same index and at least one of them asked for it as
//! [`Unique`](crate::record::Uniqueness::Unique). An expired record is in nobody's way: it is removed.

use rusqlite::params;

use super::scope_columns::region_column;
use super::write::Write;
use crate::error::StoreError;
use crate::record::{Draft, Uniqueness};

impl Write<'_> {
    /// Enters a record into its indexes. Its old entries must be gone.
    pub(super) fn add_entries(&mut self, id: i64, draft: &Draft) -> Result<(), StoreError> {
        for (name, value, uniqueness) in &draft.indexes {
            self.make_room(id, draft, name, value, *uniqueness)?;
            // The same value twice in one draft is one entry, unique if either says so.
            self.connection.execute(
                "INSERT INTO index_entry (kind, account, region, name, value, key, record, is_unique)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT DO UPDATE SET is_unique = max(is_unique, excluded.is_unique)",
                params![
                    draft.kind.name,
                    draft.scope.account.as_str(),
                    region_column(&draft.scope),
                    name,
                    value,
                    draft.key,
                    id,
                    *uniqueness == Uniqueness::Unique
                ],
            )?;
        }
        Ok(())
    }

    fn make_room(
        &mut self,
        id: i64,
        draft: &Draft,
        name: &'static str,
        value: &str,
        uniqueness: Uniqueness,
    ) -> Result<(), StoreError> {
        // A shared value looks only at unique entries (by their own index): a popular value may have very many others.
        let rivals = match uniqueness {
            Uniqueness::Unique => "",
            Uniqueness::Shared => "AND index_entry.is_unique = 1",
        };
        let sql = format!(
            "SELECT record.id, coalesce(record.expires_at <= ?6, 0) FROM index_entry CROSS JOIN record ON record.id = index_entry.record
             WHERE index_entry.kind = ?1 AND index_entry.account = ?2 AND index_entry.region = ?3
               AND index_entry.name = ?4 AND index_entry.value = ?5 AND index_entry.record <> ?7 {rivals}"
        );
        let mut expired: Vec<i64> = Vec::new();
        let mut statement = self.connection.prepare(&sql)?;
        let mut rows = statement.query(params![
            draft.kind.name,
            draft.scope.account.as_str(),
            region_column(&draft.scope),
            name,
            value,
            self.now.epoch_ms,
            id
        ])?;
        while let Some(row) = rows.next()? {
            if !row.get::<_, bool>(1)? {
                return Err(StoreError::NotUnique { index: name, value: value.to_owned() });
            }
            expired.push(row.get(0)?);
        }
        drop(rows);
        drop(statement);
        expired.into_iter().try_for_each(|rival| self.remove(rival))
    }
}
