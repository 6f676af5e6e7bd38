//! What tests stand on: a backend in a place of its own, scopes, kinds and drafts.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use gatewright_model::ids::{AccountId, Region};
use gatewright_store::record::{Draft, Kind, Record, Scope};
use gatewright_store::transaction::Namespace;
use gatewright_store::{Change, Place, Store, StoreError};
use gatewright_testkit::clock::FakeClock;

/// A way to open a store. A second backend implements this and runs the same suite.
pub(crate) trait Backend: Sized {
    /// An empty place for data, removed when dropped.
    fn fresh() -> Self;
    /// Opens the store that lives there.
    fn open(&self, clock: &FakeClock) -> impl Future<Output = Store>;
}

/// SQLite in a temporary directory.
pub(crate) struct Sqlite(TemporaryDirectory);

impl Backend for Sqlite {
    fn fresh() -> Self {
        Self(TemporaryDirectory::new())
    }

    async fn open(&self, clock: &FakeClock) -> Store {
        Store::open(self.0.path(), Arc::new(clock.clone())).unwrap()
    }
}

pub(crate) struct TemporaryDirectory(PathBuf);

impl TemporaryDirectory {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("gatewright-store-{}-{number}", std::process::id()));
        // Another process with this id may have been killed and left its own.
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TemporaryDirectory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub(crate) const FED: Kind = Kind { name: "definition", is_fed: true };
pub(crate) const UNFED: Kind = Kind { name: "session", is_fed: false };
pub(crate) const NAMES: Namespace = Namespace("name");
/// No test writes more than this.
pub(crate) const ALL: usize = 100_000;

pub(crate) fn scope(account: u32, region: Option<&str>) -> Scope {
    let account = AccountId::parse(&format!("{account:012}")).unwrap();
    Scope { account, region: region.map(|region| Region::parse(region).unwrap()) }
}

pub(crate) fn home() -> Scope {
    scope(1, Some("eu-central-1"))
}

pub(crate) fn draft(kind: Kind, key: &str, value: &str) -> Draft {
    Draft::new(kind, home(), key, &value).unwrap()
}

pub(crate) async fn fresh<B: Backend>() -> (B, FakeClock, Store) {
    let (backend, clock) = (B::fresh(), FakeClock::new());
    let store = backend.open(&clock).await;
    (backend, clock, store)
}

pub(crate) fn keys(records: &[Record]) -> Vec<&str> {
    records.iter().map(|record| record.key.as_str()).collect()
}

/// An error's variant, for comparing.
pub(crate) fn variant(error: &StoreError) -> &'static str {
    match error {
        StoreError::Exists { .. } => "exists",
        StoreError::VersionMismatch { .. } => "version mismatch",
        StoreError::NotUnique { .. } => "not unique",
        StoreError::NameTaken { .. } => "name taken",
        StoreError::CounterOverflow { .. } => "counter overflow",
        StoreError::TooLarge { .. } => "too large",
        StoreError::InUse { .. } => "in use",
        StoreError::NewerSchema { .. } => "newer schema",
        StoreError::Corrupt { .. } => "corrupt",
        StoreError::Unavailable(_) => "unavailable",
        StoreError::Value(_) => "value",
    }
}

/// Everything a test can have written.
#[derive(Debug, PartialEq)]
pub(crate) struct Everything {
    pub(crate) records: Vec<Record>,
    pub(crate) changes: Vec<Change>,
    pub(crate) feed_version: u64,
    pub(crate) places: Vec<Option<Place>>,
    pub(crate) counters: Vec<i64>,
}

pub(crate) async fn everything(store: &Store, names: &[&str], counters: &[&str]) -> Everything {
    let mut records = store.scan_all(FED, None, ALL).await.unwrap();
    records.extend(store.scan_all(UNFED, None, ALL).await.unwrap());
    let mut places = Vec::new();
    for name in names {
        places.push(store.place(NAMES, name).await.unwrap());
    }
    let mut values = Vec::new();
    for counter in counters {
        values.push(store.counter(&home(), counter).await.unwrap());
    }
    let changes = store.changes(0, ALL).await.unwrap();
    Everything { records, changes, feed_version: store.feed_version(), places, counters: values }
}
