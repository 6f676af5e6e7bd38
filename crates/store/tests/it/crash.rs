//! Killed in the middle of writing, a hundred times over: what was acknowledged is there, and nothing is there by half.
//!
//! The test runs itself as the process to kill. That process writes transactions as fast as it can and prints the number of each
//! one that was acknowledged; the parent reads a random number of lines, kills it, reads what else was in the pipe, opens the
//! same database and looks.
//!
//! What this cannot show: that the disk kept what it was told to sync. A killed process leaves the system's page cache intact.

use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use gatewright_model::ports::Entropy;
use gatewright_store::record::Uniqueness::Unique;
use gatewright_store::transaction::Transaction;
use gatewright_store::{Match, Store, StoreError};
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use tokio::task::JoinSet;

use crate::ground::{ALL, FED, NAMES, TemporaryDirectory, UNFED, draft, home};

const ROUNDS: usize = 100;
const WRITERS: usize = 6;
/// Most lines read before the kill.
const LINES_MAX: u64 = 40;
/// Tells the child where to write. Without it, the child's test has nothing to do.
const PLACE: &str = "GATEWRIGHT_STORE_CRASH_PLACE";
/// Repeats a run's choices (the machine's timing cannot be repeated).
const SEED: &str = "GATEWRIGHT_STORE_CRASH_SEED";
const COUNTER: &str = "transactions";

fn open(path: &Path) -> Store {
    Store::open(path, Arc::new(FakeClock::new())).unwrap()
}

/// The process to kill: never ends by itself.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn child_writes_until_it_is_killed() {
    let Some(place) = std::env::var_os(PLACE) else { return };
    let store = open(Path::new(&place));
    let written = store.counter(&home(), COUNTER).await.unwrap();
    // Numbers of earlier rounds that were lost are used again.
    let next = Arc::new(AtomicU64::new(u64::try_from(written).unwrap()));
    let used = store.scan(FED, &home(), "left/", None, ALL).await.unwrap();
    let used = used.into_iter().map(|record| record.key).collect::<BTreeSet<_>>();
    next.fetch_max(used.last().map_or(0, |key| number(key) + 1), Ordering::Relaxed);
    let mut writers = JoinSet::new();
    for _ in 0..WRITERS {
        let (store, next) = (store.clone(), Arc::clone(&next));
        writers.spawn(async move {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                store.commit(whole(number)).await.unwrap();
                // One call writes the line, and a pipe takes so short a one whole.
                std::io::stdout().write_all(format!("\nacknowledged {number}\n").as_bytes()).unwrap();
                // Fails at its last step, in the same batches: nothing of it may ever be seen.
                let half = Transaction::new().put(draft(FED, "half", "v")).count(home(), COUNTER, 1);
                store.commit(half.create(draft(UNFED, &right(number), "v"))).await.unwrap_err();
            }
        });
    }
    writers.join_all().await;
}

#[test]
fn what_was_acknowledged_survives_a_kill_and_nothing_is_there_by_half() {
    let seed = std::env::var(SEED).ok().map_or_else(|| RandomState::new().hash_one(0), |seed| seed.parse().unwrap());
    println!("{SEED}={seed}");
    let entropy = SeededEntropy::new(seed);
    let ground = TemporaryDirectory::new();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let mut acknowledged = BTreeSet::new();
    for round in 0..ROUNDS {
        let mut byte = [0_u8; 8];
        entropy.fill(&mut byte);
        let lines = u64::from_le_bytes(byte) % LINES_MAX;
        let news = write_and_kill(ground.path(), usize::try_from(lines).unwrap());
        assert!(news.is_disjoint(&acknowledged), "round {round}: a number was used twice");
        acknowledged.extend(news);
        runtime.block_on(check(ground.path(), &acknowledged, round));
    }
    assert!(!acknowledged.is_empty());
}

/// The numbers acknowledged by a child that was killed once it had printed so many.
fn write_and_kill(place: &Path, lines: usize) -> BTreeSet<u64> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["crash::child_writes_until_it_is_killed", "--exact", "--nocapture", "--test-threads=1"])
        .env(PLACE, place)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut numbers = output.filter_map(|line| line.strip_prefix("acknowledged ").map(|number| number.parse().unwrap()));
    let mut acknowledged = numbers.by_ref().take(lines).collect::<BTreeSet<u64>>();
    // Whoever has acknowledged a write has the directory open, and keeps others out.
    if !acknowledged.is_empty() {
        let refused = Store::open(place, Arc::new(FakeClock::new())).unwrap_err();
        assert!(matches!(refused, StoreError::InUse { .. }), "{refused}");
    }
    // SIGKILL: no destructor, no flush.
    child.kill().unwrap();
    // What was printed before the kill was acknowledged too.
    acknowledged.extend(numbers);
    let status = child.wait().unwrap();
    assert!(!status.success() && acknowledged.len() >= lines, "the child ended by itself: {status}");
    acknowledged
}

async fn check(place: &Path, acknowledged: &BTreeSet<u64>, round: usize) {
    let store = open(place);
    let lefts = store.scan(FED, &home(), "left/", None, ALL).await.unwrap();
    let rights = store.scan(UNFED, &home(), "right/", None, ALL).await.unwrap();
    let there = lefts.iter().map(|record| number(&record.key)).collect::<BTreeSet<_>>();
    let lost = acknowledged.difference(&there).collect::<Vec<_>>();
    assert!(lost.is_empty(), "round {round}: acknowledged and lost: {lost:?}");

    assert_eq!(rights.iter().map(|record| number(&record.key)).collect::<BTreeSet<_>>(), there, "round {round}");
    assert_eq!(store.counter(&home(), COUNTER).await.unwrap(), i64::try_from(there.len()).unwrap(), "round {round}");
    assert_eq!(store.get(FED, &home(), "half").await.unwrap(), None, "round {round}");
    let indexed = store.index_scan(FED, &home(), "number", Match::Prefix(""), None, ALL).await.unwrap();
    assert_eq!(indexed.len(), there.len(), "round {round}");
    let changes = store.changes(0, ALL).await.unwrap();
    assert!(changes.iter().zip(1..).all(|(change, version)| change.feed_version == version), "round {round}");
    assert_eq!(changes.iter().map(|change| number(&change.key)).collect::<BTreeSet<_>>(), there, "round {round}");
    assert_eq!((changes.len(), store.feed_version()), (there.len(), changes.last().map_or(0, |last| last.feed_version)));
    for number in there.iter().rev().take(WRITERS * 2) {
        let place = store.place(NAMES, &number.to_string()).await.unwrap().unwrap();
        assert_eq!(place.key, left(*number), "round {round}");
    }
    store.close().await;
}

/// Two records, an index entry, a name, a count and a change, which must all be there or none.
fn whole(number: u64) -> Transaction {
    Transaction::new()
        .create(draft(FED, &left(number), "v").indexed("number", number.to_string(), Unique))
        .count(home(), COUNTER, 1)
        .claim(NAMES, number.to_string(), home(), left(number))
        .create(draft(UNFED, &right(number), "v"))
}

fn left(number: u64) -> String {
    format!("left/{number:09}")
}

fn right(number: u64) -> String {
    format!("right/{number:09}")
}

fn number(key: &str) -> u64 {
    key.split_once('/').unwrap().1.parse().unwrap()
}
