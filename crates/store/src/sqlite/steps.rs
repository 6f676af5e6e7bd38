//! The steps of one transaction, inside its savepoint.

use rusqlite::{OptionalExtension, params};

use super::feed::Fate;
use super::removal::remove_entries;
use super::scope_columns::region_column;
use super::write::Write;
use super::{counter, directory, prefix};
use crate::change::Committed;
use crate::error::StoreError;
use crate::record::{Draft, Kind, Scope};
use crate::transaction::{Step, Transaction};

/// What a record must be before it is written.
enum Condition {
    Absent,
    Any,
    Version(u64),
}

struct Found {
    id: i64,
    version: i64,
    is_expired: bool,
}

impl Write<'_> {
    pub(super) fn apply(&mut self, transaction: Transaction) -> Result<Committed, StoreError> {
        let mut record_versions = Vec::new();
        for step in transaction.steps {
            match step {
                Step::Create(draft) => record_versions.push(self.write_record(&draft, &Condition::Absent)?),
                Step::Put(draft) => record_versions.push(self.write_record(&draft, &Condition::Any)?),
                Step::Replace { draft, expected_version } => {
                    record_versions.push(self.write_record(&draft, &Condition::Version(expected_version))?);
                }
                Step::Delete { kind, scope, key, expected_version } => {
                    self.delete_record(kind, &scope, &key, expected_version)?;
                }
                Step::DeletePrefix { kind, scope, prefix } => self.delete_prefix(kind, &scope, &prefix)?,
                Step::Claim { namespace, name, scope, key } => {
                    directory::claim(self.connection, namespace, &name, &scope, &key)?;
                }
                Step::Release { namespace, name } => directory::release(self.connection, namespace, &name)?,
                Step::Count { scope, counter, delta } => counter::add(self.connection, &scope, &counter, delta)?,
            }
        }
        Ok(Committed { feed_version: self.sequence.feed_version.unsigned_abs(), record_versions })
    }

    fn write_record(&mut self, draft: &Draft, condition: &Condition) -> Result<u64, StoreError> {
        let found = self.find(draft.kind, &draft.scope, &draft.key)?;
        let live_version = found.as_ref().filter(|found| !found.is_expired).map(|found| found.version.unsigned_abs());
        match (condition, live_version) {
            (Condition::Absent, Some(_)) => return Err(StoreError::Exists { kind: draft.kind.name, key: draft.key.clone() }),
            (Condition::Version(expected), live) if live != Some(*expected) => {
                return Err(StoreError::VersionMismatch { kind: draft.kind.name, key: draft.key.clone() });
            }
            _ => {}
        }
        let version = self.sequence.next_record_version();
        let expires_at = draft.expires_at.map(|at| at.epoch_ms);
        let id = if let Some(Found { id, .. }) = found {
            remove_entries(self.connection, id)?;
            self.connection.execute(
                "UPDATE record SET version = ?2, is_fed = ?3, expires_at = ?4, json = ?5 WHERE id = ?1",
                params![id, version, draft.kind.is_fed, expires_at, draft.json],
            )?;
            id
        } else {
            self.connection.execute(
                "INSERT INTO record (kind, account, region, key, version, is_fed, expires_at, json)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    draft.kind.name,
                    draft.scope.account.as_str(),
                    region_column(&draft.scope),
                    draft.key,
                    version,
                    draft.kind.is_fed,
                    expires_at,
                    draft.json
                ],
            )?;
            self.connection.last_insert_rowid()
        };
        self.add_entries(id, draft)?;
        self.feed(id, Fate::Written)?;
        Ok(version.unsigned_abs())
    }

    fn delete_record(&mut self, kind: Kind, scope: &Scope, key: &str, expected_version: Option<u64>) -> Result<(), StoreError> {
        let found = self.find(kind, scope, key)?;
        let live_version = found.as_ref().filter(|found| !found.is_expired).map(|found| found.version.unsigned_abs());
        if expected_version.is_some() && expected_version != live_version {
            return Err(StoreError::VersionMismatch { kind: kind.name, key: key.to_owned() });
        }
        // An expired record is removed too: followers of the feed may still hold it.
        found.map_or(Ok(()), |found| self.remove(found.id))
    }

    fn delete_prefix(&mut self, kind: Kind, scope: &Scope, prefix: &str) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare(
            "SELECT id FROM record WHERE kind = ?1 AND account = ?2 AND region = ?3 AND key >= ?4 AND (?5 IS NULL OR key < ?5)
             ORDER BY key",
        )?;
        let parameters = params![kind.name, scope.account.as_str(), region_column(scope), prefix, prefix::end(prefix)];
        let ids = statement.query_map(parameters, |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
        ids.into_iter().try_for_each(|id| self.remove(id))
    }

    fn find(&self, kind: Kind, scope: &Scope, key: &str) -> Result<Option<Found>, StoreError> {
        let found = self.connection.query_row(
            "SELECT id, version, coalesce(expires_at <= ?5, 0) FROM record
             WHERE kind = ?1 AND account = ?2 AND region = ?3 AND key = ?4",
            params![kind.name, scope.account.as_str(), region_column(scope), key, self.now.epoch_ms],
            |row| Ok(Found { id: row.get(0)?, version: row.get(1)?, is_expired: row.get(2)? }),
        );
        Ok(found.optional()?)
    }
}
