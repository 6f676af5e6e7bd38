//! The store as rooms see it. Everything behind it is a backend's affair.

use std::path::Path;
use std::sync::Arc;

use gatewright_model::ports::Clock;
use tokio::sync::watch;

use crate::change::{Change, Committed};
use crate::error::StoreError;
use crate::limits;
use crate::lookup::{Match, Place};
use crate::record::{Kind, Record, Scope};
use crate::sqlite::{Sqlite, counter, directory, feed, scan};
use crate::transaction::{Namespace, Transaction};

/// Records, indexes, counters, names and the change feed. Cheap to clone; all clones are one store.
///
/// - Reads see every transaction that was acknowledged before they began, wherever it came from.
/// - A record whose `expires_at` has come is invisible at once; [`Store::sweep`] removes it later.
/// - Keys, index values and names are ordered and compared by their UTF-8 bytes; every character may occur in them.
/// - Dropping a future does not undo what it asked for: a transaction that was queued is committed.
#[derive(Clone)]
pub struct Store(Arc<Shared>);

struct Shared {
    sqlite: Sqlite,
    clock: Arc<dyn Clock>,
}

impl Store {
    /// Opens the store in the data directory `path`, which is made (mode 0700) if it is not there. Blocks; call it at start.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another process has it open, [`StoreError::NewerSchema`] when a newer program wrote it,
    /// [`StoreError::Corrupt`] when it is no store of this program, [`StoreError::Unavailable`] when the disk fails.
    pub fn open(path: &Path, clock: Arc<dyn Clock>) -> Result<Self, StoreError> {
        let sqlite = Sqlite::open(path, Arc::clone(&clock))?;
        Ok(Self(Arc::new(Shared { sqlite, clock })))
    }

    /// The record of this kind, scope and key.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn get(&self, kind: Kind, scope: &Scope, key: &str) -> Result<Option<Record>, StoreError> {
        let (now, scope, key) = (self.0.clock.now(), scope.clone(), key.to_owned());
        self.0.sqlite.read(move |connection| scan::get(connection, now, kind, &scope, &key)).await
    }

    /// Up to `limit` records of a kind and scope whose keys start with `prefix`, after the key `after`, in key order.
    /// Fewer than `limit` means that there are no more.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn scan(
        &self,
        kind: Kind,
        scope: &Scope,
        prefix: &str,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        let (now, scope, prefix, after) = (self.0.clock.now(), scope.clone(), prefix.to_owned(), after.map(str::to_owned));
        self.0.sqlite.read(move |connection| scan::by_key(connection, now, kind, &scope, &prefix, after.as_deref(), limit)).await
    }

    /// Up to `limit` records of a kind in all scopes, after the record `after`, ordered by account, region (none first) and key.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn scan_all(&self, kind: Kind, after: Option<(&Scope, &str)>, limit: usize) -> Result<Vec<Record>, StoreError> {
        let (now, after) = (self.0.clock.now(), after.map(|(scope, key)| (scope.clone(), key.to_owned())));
        self.0.sqlite.read(move |connection| scan::all_scopes(connection, now, kind, after.as_ref(), limit)).await
    }

    /// Up to `limit` records of a kind and scope that have a matching entry in `index`, after the entry `after` (value, key),
    /// ordered by value, then key. A record with two matching entries comes twice.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn index_scan(
        &self,
        kind: Kind,
        scope: &Scope,
        index: &'static str,
        matching: Match<'_>,
        after: Option<(&str, &str)>,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        let range = scan::IndexRange::new(index, matching, after, limit);
        let (now, scope) = (self.0.clock.now(), scope.clone());
        self.0.sqlite.read(move |connection| scan::by_index(connection, now, kind, &scope, &range)).await
    }

    /// Performs all steps of a transaction in their order, or none of them.
    ///
    /// # Errors
    /// The first step's that fails: [`StoreError::Exists`], [`StoreError::VersionMismatch`], [`StoreError::NotUnique`],
    /// [`StoreError::NameTaken`], [`StoreError::CounterOverflow`]; [`StoreError::TooLarge`] before any is tried;
    /// [`StoreError::Unavailable`].
    pub async fn commit(&self, transaction: Transaction) -> Result<Committed, StoreError> {
        limits::check(&transaction)?;
        self.0.sqlite.commit(transaction).await
    }

    /// Up to `limit` changes after the feed version `since`, in commit order and without gaps.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn changes(&self, since: u64, limit: usize) -> Result<Vec<Change>, StoreError> {
        self.0.sqlite.read(move |connection| feed::changes(connection, since, limit)).await
    }

    /// The feed's version after the latest transaction; 0 before the first.
    #[must_use]
    pub fn feed_version(&self) -> u64 {
        *self.0.sqlite.feed.borrow()
    }

    /// The feed's version as it grows. The sender is gone once the store is closed.
    #[must_use]
    pub fn watch(&self) -> watch::Receiver<u64> {
        self.0.sqlite.feed.clone()
    }

    /// Where a public name leads; `None` when nobody has claimed it.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn place(&self, namespace: Namespace, name: &str) -> Result<Option<Place>, StoreError> {
        let name = name.to_owned();
        self.0.sqlite.read(move |connection| directory::place(connection, namespace, &name)).await
    }

    /// The value of a kept counter; 0 when nothing was ever counted.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn counter(&self, scope: &Scope, counter: &str) -> Result<i64, StoreError> {
        let (scope, counter) = (scope.clone(), counter.to_owned());
        self.0.sqlite.read(move |connection| counter::value(connection, &scope, &counter)).await
    }

    /// Removes some expired records, oldest expiry first, and says how many; 0 means that none are left.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn sweep(&self) -> Result<usize, StoreError> {
        self.0.sqlite.sweep().await
    }

    /// Removes every record, index entry, name and counter. The feed goes on, with the removal of every fed record; versions
    /// go on too, so that none is ever used twice.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn clear(&self) -> Result<(), StoreError> {
        self.0.sqlite.clear().await
    }

    /// Finishes what is queued, closes the database and gives the data directory free. Every later call fails with
    /// [`StoreError::Unavailable`]. Closing again does nothing.
    pub async fn close(&self) {
        self.0.sqlite.close().await;
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("feed_version", &self.feed_version()).finish_non_exhaustive()
    }
}
