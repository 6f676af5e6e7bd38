use gatewright_model::ids::AccountId;
use gatewright_testkit::clock::FakeClock;

use super::*;
use crate::record::{Draft, Kind, Scope};
use crate::sqlite::{feed, scan, schema};

const KIND: Kind = Kind { name: "thing", is_fed: true };

fn scope() -> Scope {
    Scope { account: AccountId::developer(), region: None }
}

fn writer() -> Writer {
    let connection = Connection::open_in_memory().unwrap();
    schema::migrate_for_test(&connection);
    let sequence = Sequence::read(&connection).unwrap();
    Writer { connection, clock: Arc::new(FakeClock::new()), sequence, feed: watch::channel(0).0 }
}

fn create(key: &str, bytes: usize) -> Transaction {
    let json = "x".repeat(bytes);
    Transaction::new().create(Draft { kind: KIND, scope: scope(), key: key.into(), json, indexes: Vec::new(), expires_at: None })
}

/// Commits one batch and says which of its transactions took place.
fn commit(writer: &mut Writer, transactions: Vec<Transaction>) -> Vec<bool> {
    let (jobs, mut answers): (Vec<_>, Vec<_>) = transactions
        .into_iter()
        .map(|transaction| {
            let (answer, answered) = oneshot::channel();
            (Job::Commit(transaction, answer), answered)
        })
        .unzip();
    writer.commit_batch(jobs.into_iter());
    answers.iter_mut().map(|answered| answered.try_recv().unwrap().is_ok()).collect()
}

/// Everything that can be read agrees with the keys that were acknowledged.
#[track_caller]
fn check(writer: &Writer, expected: &[&str]) {
    let records = scan::by_key(&writer.connection, writer.clock.now(), KIND, &scope(), "", None, 1000).unwrap();
    assert_eq!(records.iter().map(|record| record.key.as_str()).collect::<Vec<_>>(), expected);
    let changes = feed::changes(&writer.connection, 0, 1000).unwrap();
    assert!(changes.iter().zip(1..).all(|(change, version)| change.feed_version == version));
    assert_eq!(changes.len(), expected.len());
    assert_eq!(*writer.feed.borrow(), u64::try_from(expected.len()).unwrap());
    assert_eq!(writer.sequence, Sequence::read(&writer.connection).unwrap());
}

#[test]
fn a_full_disk_fails_what_does_not_fit_and_leaves_nothing_of_it() {
    let mut writer = writer();
    assert_eq!(commit(&mut writer, vec![create("a", 1)]), [true]);
    let pages: i64 = writer.connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    let limit = |pages: i64| format!("PRAGMA max_page_count = {pages}");
    writer.connection.query_row(&limit(pages + 4), [], |_| Ok(())).unwrap();
    let outcome = commit(&mut writer, vec![create("b", 1), create("c", 1_000_000), create("d", 1)]);
    let expected = ["b", "c", "d"].into_iter().zip(&outcome).filter(|(_, is_ok)| **is_ok).map(|(key, _)| key);
    assert!(!outcome[1]);
    check(&writer, &["a"].into_iter().chain(expected).collect::<Vec<_>>());
    // It works on as soon as there is room.
    writer.connection.query_row(&limit(pages + 10_000), [], |_| Ok(())).unwrap();
    assert_eq!(commit(&mut writer, vec![create("e", 1_000_000)]), [true]);
    assert!(scan::get(&writer.connection, writer.clock.now(), KIND, &scope(), "e").unwrap().is_some());
}

#[test]
fn a_batch_that_cannot_begin_writes_nothing() {
    let mut writer = writer();
    // A transaction that is open already stands in for whatever keeps one from beginning.
    writer.connection.execute_batch("BEGIN").unwrap();
    assert_eq!(commit(&mut writer, vec![create("a", 1), create("b", 1)]), [false, false]);
    check(&writer, &[]);
    assert_eq!(commit(&mut writer, vec![create("a", 1), create("a", 1), create("b", 1)]), [true, false, true]);
    check(&writer, &["a", "b"]);
}

#[test]
fn a_commit_that_fails_is_told_to_the_whole_batch() {
    let mut writer = writer();
    // A deferred constraint is checked by COMMIT alone.
    writer
        .connection
        .execute_batch(
            "PRAGMA foreign_keys = ON;
             CREATE TABLE parent (id INTEGER PRIMARY KEY);
             CREATE TABLE child (parent INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
             CREATE TRIGGER break AFTER INSERT ON record WHEN new.key = 'breaks' BEGIN INSERT INTO child VALUES (1); END;",
        )
        .unwrap();
    assert_eq!(commit(&mut writer, vec![create("a", 1), create("breaks", 1), create("b", 1)]), [false, false, false]);
    check(&writer, &[]);
    assert_eq!(commit(&mut writer, vec![create("a", 1)]), [true]);
    check(&writer, &["a"]);
}
