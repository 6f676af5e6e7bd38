//! What is true of the SQLite backend alone: its files, its lock, its schema.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;

use gatewright_store::record::{Draft, Kind};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Store, StoreError};
use gatewright_testkit::clock::FakeClock;
use rusqlite::Connection;

use crate::ground::{FED, TemporaryDirectory, UNFED, draft, home, variant};

fn open(path: &Path) -> Result<Store, StoreError> {
    Store::open(path, Arc::new(FakeClock::new()))
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn a_data_directory_is_private() {
    let ground = TemporaryDirectory::new();
    let path = ground.path().join("some/where");
    let store = open(&path).unwrap();
    store.commit(Transaction::new().create(draft(FED, "k", "v"))).await.unwrap();
    assert_eq!(mode(&path), 0o700);
    let files = fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    assert!(
        files.contains(&path.join("gatewright.sqlite3")) && files.contains(&path.join("gatewright.sqlite3-wal")),
        "{files:?}"
    );
    for file in files {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    store.close().await;
}

#[tokio::test]
async fn a_database_that_others_could_read_is_made_private_and_its_directory_left_alone() {
    let ground = TemporaryDirectory::new();
    fs::set_permissions(ground.path(), Permissions::from_mode(0o755)).unwrap();
    let file = ground.path().join("gatewright.sqlite3");
    open(ground.path()).unwrap().close().await;
    fs::set_permissions(&file, Permissions::from_mode(0o644)).unwrap();
    open(ground.path()).unwrap().close().await;
    assert_eq!((mode(&file), mode(ground.path())), (0o600, 0o755));
}

#[tokio::test]
async fn a_data_directory_is_opened_once_at_a_time() {
    let ground = TemporaryDirectory::new();
    let store = open(ground.path()).unwrap();
    let refused = open(ground.path()).unwrap_err();
    assert_eq!(refused.to_string(), format!("data directory `{}` is in use by another process", ground.path().display()));
    store.commit(Transaction::new().create(draft(FED, "k", "v"))).await.unwrap();
    store.close().await;
    // Free as soon as closing is done, although the first handle still lives.
    let again = open(ground.path()).unwrap();
    assert!(again.get(FED, &home(), "k").await.unwrap().is_some());
    again.close().await;
    drop(store);
}

#[tokio::test]
async fn closing_finishes_what_was_queued() {
    let ground = TemporaryDirectory::new();
    let store = open(ground.path()).unwrap();
    let mut writers = tokio::task::JoinSet::new();
    for number in 0..100 {
        let store = store.clone();
        writers.spawn(async move { store.commit(Transaction::new().create(draft(FED, &number.to_string(), "v"))).await });
    }
    tokio::task::yield_now().await;
    store.close().await;
    let acknowledged = writers.join_all().await.iter().filter(|outcome| outcome.is_ok()).count();
    let store = open(ground.path()).unwrap();
    assert_eq!(usize::try_from(store.feed_version()).unwrap(), acknowledged);
    store.close().await;
}

/// Closes a fresh store, lets `tamper` change its database, and expects an error of this variant, and nothing written.
async fn check_refused(tamper: &str, expected: &str) -> StoreError {
    let ground = TemporaryDirectory::new();
    open(ground.path()).unwrap().close().await;
    let file = ground.path().join("gatewright.sqlite3");
    Connection::open(&file).unwrap().execute_batch(tamper).unwrap();
    let before = fs::read(&file).unwrap();
    let error = open(ground.path()).unwrap_err();
    assert_eq!(variant(&error), expected);
    assert_eq!(fs::read(&file).unwrap(), before);
    error
}

#[tokio::test]
async fn a_newer_schema_is_refused_and_left_as_it_is() {
    let error = check_refused("PRAGMA user_version = 999", "newer schema").await;
    assert_eq!(error.to_string(), "data directory has schema version 999, this program knows versions up to 2");
}

#[tokio::test]
async fn another_programs_database_is_refused() {
    check_refused("PRAGMA application_id = 1", "corrupt").await;
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused() {
    let ground = TemporaryDirectory::new();
    fs::write(ground.path().join("gatewright.sqlite3"), "not a database, but long enough to be looked at".repeat(100)).unwrap();
    assert_eq!(variant(&open(ground.path()).unwrap_err()), "corrupt");
    // The failed attempt holds no lock.
    fs::remove_file(ground.path().join("gatewright.sqlite3")).unwrap();
    open(ground.path()).unwrap().close().await;
}

#[tokio::test]
async fn a_damaged_scope_is_an_error_and_not_another_scope() {
    let ground = TemporaryDirectory::new();
    let store = open(ground.path()).unwrap();
    store.commit(Transaction::new().create(draft(FED, "k", "v"))).await.unwrap();
    store.close().await;
    let connection = Connection::open(ground.path().join("gatewright.sqlite3")).unwrap();
    connection.execute_batch("UPDATE record SET region = 'NOWHERE'").unwrap();
    drop(connection);
    let store = open(ground.path()).unwrap();
    assert_eq!(variant(&store.scan_all(FED, None, 10).await.unwrap_err()), "corrupt");
    store.close().await;
}

#[tokio::test]
async fn signing_keys_that_were_written_before_they_were_fed_are_heard_of_when_they_go() {
    const BEFORE: Kind = Kind { name: "user_pool_signing_keys", is_fed: false };
    let ground = TemporaryDirectory::new();
    let store = open(ground.path()).unwrap();
    let old = Draft { kind: BEFORE, ..draft(FED, "pool/", "keys") };
    store.commit(Transaction::new().create(old).create(draft(UNFED, "other", "v"))).await.unwrap();
    assert_eq!(store.feed_version(), 0);
    store.close().await;
    Connection::open(ground.path().join("gatewright.sqlite3")).unwrap().execute_batch("PRAGMA user_version = 1").unwrap();
    let store = open(ground.path()).unwrap();
    let removal = Transaction::new().delete_prefix(BEFORE, home(), "pool/").delete(UNFED, home(), "other");
    store.commit(removal).await.unwrap();
    let changes = store.changes(0, 10).await.unwrap();
    assert_eq!(changes.iter().map(|change| (change.key.as_str(), change.is_deleted)).collect::<Vec<_>>(), [("pool/", true)]);
    store.close().await;
}
