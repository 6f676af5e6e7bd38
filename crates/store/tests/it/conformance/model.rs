//! Random histories, run against the store and against a map that is simple enough to be right.

mod map;

use std::time::Duration;

use gatewright_model::ports::Clock;
use gatewright_store::record::Uniqueness::{self, Shared, Unique};
use gatewright_store::record::{Draft, Kind, Scope};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Match, Store};
use gatewright_testkit::clock::FakeClock;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::ground::{ALL, Backend, FED, NAMES, UNFED, fresh, scope, variant};
use map::{Map, Written};

const KINDS: [Kind; 2] = [FED, UNFED];
const KEYS: [&str; 6] = ["a", "a%", "a%x", "ab", "é", ""];
const VALUES: [&str; 3] = ["v", "v%", "w"];
const INDEXES: [&str; 2] = ["i", "u"];

#[derive(Debug, Clone)]
enum Event {
    Commit(Vec<Step>),
    Advance(u16),
    Sweep,
    Clear,
    Restart,
}

#[derive(Debug, Clone)]
enum Step {
    Create(Rec),
    Put(Rec),
    Replace(Rec, IsCurrent),
    Delete(Name, Option<IsCurrent>),
    DeletePrefix(Name),
    Claim(usize, Name),
    Release(usize),
    Count(usize, i64),
}

/// Whether the version that a step names is the record's.
type IsCurrent = bool;
/// Kind, scope and key, by number.
type Name = (usize, usize, usize);

#[derive(Debug, Clone)]
struct Rec {
    name: Name,
    json: u8,
    entries: Vec<(usize, usize, bool)>,
    life_ms: Option<u16>,
}

fn scopes() -> [Scope; 3] {
    [scope(1, None), scope(1, Some("eu-central-1")), scope(2, None)]
}

fn any_name() -> impl Strategy<Value = Name> {
    // Mostly one kind and scope, so that steps meet.
    (prop_oneof![3 => Just(0_usize), 1 => Just(1)], prop_oneof![4 => Just(0_usize), 1 => 1..3_usize], 0..KEYS.len())
}

fn any_rec() -> impl Strategy<Value = Rec> {
    let entries = prop::collection::vec((0..INDEXES.len(), 0..VALUES.len(), prop::bool::weighted(0.3)), 0..3);
    let life_ms = prop::option::weighted(0.3, 0..300_u16);
    (any_name(), any::<u8>(), entries, life_ms).prop_map(|(name, json, entries, life_ms)| Rec { name, json, entries, life_ms })
}

fn any_step() -> impl Strategy<Value = Step> {
    let is_current = || prop::bool::weighted(0.8);
    prop_oneof![
        3 => any_rec().prop_map(Step::Create),
        4 => any_rec().prop_map(Step::Put),
        3 => (any_rec(), is_current()).prop_map(|(rec, is_current)| Step::Replace(rec, is_current)),
        2 => (any_name(), prop::option::of(is_current())).prop_map(|(name, is_current)| Step::Delete(name, is_current)),
        1 => any_name().prop_map(Step::DeletePrefix),
        1 => (0..3_usize, any_name()).prop_map(|(name, place)| Step::Claim(name, place)),
        1 => (0..3_usize).prop_map(Step::Release),
        1 => (0..3_usize, -3..3_i64).prop_map(|(counter, delta)| Step::Count(counter, delta)),
    ]
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        16 => prop::collection::vec(any_step(), 0..4).prop_map(Event::Commit),
        3 => (0..200_u16).prop_map(Event::Advance),
        2 => Just(Event::Sweep),
        1 => Just(Event::Restart),
        1 => prop::bool::weighted(0.3).prop_map(|clears| if clears { Event::Clear } else { Event::Sweep }),
    ]
}

pub(crate) async fn any_history_agrees_with_a_map<B: Backend>() {
    tokio::task::block_in_place(|| {
        let runtime = tokio::runtime::Handle::current();
        let history = prop::collection::vec(any_event(), 1..40);
        let mut runner = TestRunner::new(Config { cases: 48, failure_persistence: None, ..Config::default() });
        let outcome = runner.run(&history, |events| {
            runtime.block_on(run::<B>(&events));
            Ok(())
        });
        if let Err(failure) = outcome {
            panic!("{failure}");
        }
    });
}

async fn run<B: Backend>(events: &[Event]) {
    let (backend, clock, mut store) = fresh::<B>().await;
    let mut map = Map::default();
    for event in events {
        map.now_ms = clock.now().epoch_ms;
        match event {
            Event::Commit(steps) => commit(&store, &clock, &mut map, steps).await,
            Event::Advance(ms) => clock.advance(Duration::from_millis(u64::from(*ms))),
            Event::Sweep => assert_eq!(store.sweep().await.unwrap(), map.sweep()),
            Event::Clear => {
                store.clear().await.unwrap();
                map.clear();
            }
            Event::Restart => {
                store.close().await;
                store = backend.open(&clock).await;
            }
        }
        map.now_ms = clock.now().epoch_ms;
        compare(&store, &map).await;
    }
    store.close().await;
}

async fn commit(store: &Store, clock: &FakeClock, map: &mut Map, steps: &[Step]) {
    let mut attempt = map.clone();
    let mut transaction = Transaction::new();
    let mut expected = Ok(());
    for step in steps {
        transaction = add(transaction, step, map, clock);
        expected = expected.and_then(|()| apply(&mut attempt, step, map, clock));
    }
    let outcome = store.commit(transaction).await;
    assert_eq!(outcome.as_ref().map(drop).map_err(variant), expected);
    if let Ok(committed) = outcome {
        attempt.settle(&committed.record_versions);
        assert_eq!(committed.feed_version, u64::try_from(attempt.changes.len()).unwrap());
        *map = attempt;
    }
}

/// A version that is the record's before the transaction, or never was.
fn version(map: &Map, name: Name, is_current: IsCurrent) -> u64 {
    map.records.get(&place(name)).filter(|_| is_current).map_or(u64::MAX / 4, |record| record.version)
}

fn add(transaction: Transaction, step: &Step, before: &Map, clock: &FakeClock) -> Transaction {
    match step {
        Step::Create(rec) => transaction.create(draft(rec, clock)),
        Step::Put(rec) => transaction.put(draft(rec, clock)),
        Step::Replace(rec, is_current) => transaction.replace(draft(rec, clock), version(before, rec.name, *is_current)),
        Step::Delete(name, None) => transaction.delete(KINDS[name.0], scopes()[name.1].clone(), KEYS[name.2]),
        Step::Delete(name, Some(is_current)) => {
            let version = version(before, *name, *is_current);
            transaction.delete_version(KINDS[name.0], scopes()[name.1].clone(), KEYS[name.2], version)
        }
        Step::DeletePrefix(name) => transaction.delete_prefix(KINDS[name.0], scopes()[name.1].clone(), KEYS[name.2]),
        Step::Claim(number, name) => transaction.claim(NAMES, number.to_string(), scopes()[name.1].clone(), KEYS[name.2]),
        Step::Release(number) => transaction.release(NAMES, number.to_string()),
        Step::Count(counter, delta) => transaction.count(scopes()[*counter].clone(), "c", *delta),
    }
}

fn apply(map: &mut Map, step: &Step, before: &Map, clock: &FakeClock) -> Result<(), &'static str> {
    match step {
        Step::Create(rec) => {
            map.write(place(rec.name), written(rec, clock), |live| if live.is_some() { Err("exists") } else { Ok(()) })
        }
        Step::Put(rec) => map.write(place(rec.name), written(rec, clock), |_| Ok(())),
        Step::Replace(rec, is_current) => {
            let expected = version(before, rec.name, *is_current);
            map.write(
                place(rec.name),
                written(rec, clock),
                |live| if live == Some(expected) { Ok(()) } else { Err("version mismatch") },
            )
        }
        Step::Delete(name, is_current) => {
            let expected = is_current.map(|is_current| version(before, *name, is_current));
            map.delete(&place(*name), expected)
        }
        Step::DeletePrefix(name) => {
            map.delete_prefix(&place(*name));
            Ok(())
        }
        Step::Claim(number, name) => map.claim(&number.to_string(), (name.1, KEYS[name.2])),
        Step::Release(number) => {
            map.names.remove(&number.to_string());
            Ok(())
        }
        Step::Count(counter, delta) => {
            *map.counters.entry(*counter).or_default() += delta;
            Ok(())
        }
    }
}

fn place(name: Name) -> map::Place {
    (name.0, name.1, KEYS[name.2])
}

fn uniqueness(is_unique: bool) -> Uniqueness {
    if is_unique { Unique } else { Shared }
}

fn draft(rec: &Rec, clock: &FakeClock) -> Draft {
    let draft = Draft::new(KINDS[rec.name.0], scopes()[rec.name.1].clone(), KEYS[rec.name.2], &rec.json).unwrap();
    let draft = rec
        .entries
        .iter()
        .fold(draft, |draft, (index, value, is_unique)| draft.indexed(INDEXES[*index], VALUES[*value], uniqueness(*is_unique)));
    match rec.life_ms {
        Some(life_ms) => draft.expiring(clock.now().plus_ms(i64::from(life_ms))),
        None => draft,
    }
}

fn written(rec: &Rec, clock: &FakeClock) -> Written {
    let mut entries = std::collections::BTreeMap::new();
    for (index, value, is_unique) in &rec.entries {
        *entries.entry((INDEXES[*index], VALUES[*value])).or_default() |= is_unique;
    }
    let expires_at_ms = rec.life_ms.map(|life_ms| clock.now().epoch_ms + i64::from(life_ms));
    Written {
        json: rec.json.to_string(),
        entries,
        asked: rec.entries.iter().map(|(i, v, u)| (INDEXES[*i], VALUES[*v], *u)).collect(),
        expires_at_ms,
        version: 0,
    }
}

async fn compare(store: &Store, map: &Map) {
    let scopes = scopes();
    for (kind_number, kind) in KINDS.into_iter().enumerate() {
        let all = store.scan_all(kind, None, ALL).await.unwrap();
        let live = map.live(kind_number);
        let stored = all.iter().map(|record| (&record.scope, record.key.as_str(), record.json.as_str(), record.version));
        let expected =
            live.iter().map(|((_, scope, key), written)| (&scopes[*scope], *key, written.json.as_str(), written.version));
        assert_eq!(stored.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        for (scope_number, scope) in scopes.iter().enumerate() {
            for prefix in KEYS {
                let found = store.scan(kind, scope, prefix, None, ALL).await.unwrap();
                let expected =
                    live.keys().filter(|place| place.1 == scope_number && place.2.starts_with(prefix)).map(|place| place.2);
                assert_eq!(crate::ground::keys(&found), expected.collect::<Vec<_>>(), "prefix {prefix:?}");
            }
            for (index, prefix) in INDEXES.into_iter().flat_map(|index| VALUES.map(|value| (index, value))) {
                let found = store.index_scan(kind, scope, index, Match::Prefix(prefix), None, ALL).await.unwrap();
                assert_eq!(
                    crate::ground::keys(&found),
                    map.found(kind_number, scope_number, index, |value| value.starts_with(prefix))
                );
                let found = store.index_scan(kind, scope, index, Match::Equals(prefix), None, ALL).await.unwrap();
                assert_eq!(crate::ground::keys(&found), map.found(kind_number, scope_number, index, |value| value == prefix));
            }
        }
    }
    for number in 0..3 {
        let found = store.place(NAMES, &number.to_string()).await.unwrap();
        let expected = map.names.get(&number.to_string()).map(|(scope, key)| (scopes[*scope].clone(), (*key).to_owned()));
        assert_eq!(found.map(|place| (place.scope, place.key)), expected);
        assert_eq!(store.counter(&scopes[number], "c").await.unwrap(), map.counters.get(&number).copied().unwrap_or_default());
    }
    let changes = store.changes(0, ALL).await.unwrap();
    assert!(changes.iter().zip(1..).all(|(change, number)| change.feed_version == number && change.kind == FED.name));
    let told = changes.iter().map(|change| (&change.scope, change.key.as_str(), change.is_deleted)).collect::<Vec<_>>();
    assert_eq!(told, map.changes.iter().map(|(scope, key, is_deleted)| (&scopes[*scope], *key, *is_deleted)).collect::<Vec<_>>());
}
