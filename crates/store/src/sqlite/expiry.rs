//! Removal of what has expired, and of everything.

use rusqlite::params;

use super::write::Write;
use crate::error::StoreError;

/// Most records that one sweep removes, so that it does not hold up other writes for long.
pub(super) const SWEEP_MAX: usize = 1000;

impl Write<'_> {
    pub(super) fn sweep(&mut self) -> Result<usize, StoreError> {
        let mut statement = self
            .connection
            .prepare("SELECT id FROM record WHERE expires_at <= ?1 ORDER BY expires_at, kind, account, region, key LIMIT ?2")?;
        let parameters = params![self.now.epoch_ms, i64::try_from(SWEEP_MAX).unwrap_or(i64::MAX)];
        let ids = statement.query_map(parameters, |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
        for id in &ids {
            self.remove(*id)?;
        }
        Ok(ids.len())
    }

    pub(super) fn clear(&mut self) -> Result<(), StoreError> {
        let fed = self.connection.execute(
            "INSERT INTO change (feed_version, kind, account, region, key, is_deleted)
             SELECT ?1 + row_number() OVER (ORDER BY kind, account, region, key), kind, account, region, key, 1 FROM record WHERE is_fed",
            [self.sequence.feed_version],
        )?;
        self.sequence.feed_version += i64::try_from(fed).unwrap_or(i64::MAX);
        self.connection
            .execute_batch("DELETE FROM index_entry; DELETE FROM record; DELETE FROM directory; DELETE FROM counter")?;
        Ok(())
    }
}
