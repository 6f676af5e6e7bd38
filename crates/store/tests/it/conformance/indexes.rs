use gatewright_store::record::Draft;
use gatewright_store::record::Uniqueness::{self, Shared, Unique};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Match, Store};

use crate::ground::{ALL, Backend, FED, UNFED, draft, fresh, home, keys, scope, variant};

#[track_caller]
fn check(found: &[gatewright_store::record::Record], expected: &[&str]) {
    assert_eq!(keys(found), expected);
}

async fn find(store: &Store, matching: Match<'_>) -> Vec<gatewright_store::record::Record> {
    store.index_scan(FED, &home(), "i", matching, None, ALL).await.unwrap()
}

fn entry(key: &str, value: &str, uniqueness: Uniqueness) -> Draft {
    draft(FED, key, "v").indexed("i", value, uniqueness)
}

pub(crate) async fn records_are_found_by_value_and_by_prefix_of_value<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let values = [("e", "a"), ("d", "a%"), ("c", "a%b"), ("b", "a_"), ("a", "b"), ("f", "a"), ("g", "Ä"), ("h", "")];
    let transaction = values.iter().fold(Transaction::new(), |all, (key, value)| all.create(entry(key, value, Shared)));
    store
        .commit(transaction.create(draft(FED, "x", "no entry")).create(draft(FED, "y", "").indexed("other", "a", Shared)))
        .await
        .unwrap();
    check(&find(&store, Match::Equals("a")).await, &["e", "f"]);
    check(&find(&store, Match::Equals("a%")).await, &["d"]);
    check(&find(&store, Match::Equals("ä")).await, &[]);
    check(&find(&store, Match::Equals("")).await, &["h"]);
    check(&find(&store, Match::Prefix("a")).await, &["e", "f", "d", "c", "b"]);
    check(&find(&store, Match::Prefix("a%")).await, &["d", "c"]);
    check(&find(&store, Match::Prefix("a_")).await, &["b"]);
    check(&find(&store, Match::Prefix("")).await, &["h", "e", "f", "d", "c", "b", "a", "g"]);
}

pub(crate) async fn rewriting_a_record_moves_its_entries<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let both = entry("k", "old", Unique).indexed("i", "both", Shared);
    let version = store.commit(Transaction::new().create(both)).await.unwrap().record_versions[0];
    check(&find(&store, Match::Prefix("")).await, &["k", "k"]);
    store.commit(Transaction::new().replace(entry("k", "new", Unique), version)).await.unwrap();
    check(&find(&store, Match::Equals("old")).await, &[]);
    check(&find(&store, Match::Equals("both")).await, &[]);
    check(&find(&store, Match::Equals("new")).await, &["k"]);
    // The old value is free, the new one is taken.
    store.commit(Transaction::new().create(entry("l", "old", Unique))).await.unwrap();
    assert_eq!(variant(&store.commit(Transaction::new().put(entry("l", "new", Unique))).await.unwrap_err()), "not unique");
    check(&find(&store, Match::Equals("old")).await, &["l"]);
    // A record does not rival itself, whatever it says twice.
    let twice = entry("k", "new", Shared).indexed("i", "new", Unique).indexed("i", "new", Unique);
    store.commit(Transaction::new().put(twice)).await.unwrap();
    check(&find(&store, Match::Equals("new")).await, &["k"]);
    assert_eq!(variant(&store.commit(Transaction::new().put(entry("m", "new", Shared))).await.unwrap_err()), "not unique");
    store.commit(Transaction::new().delete(FED, home(), "k").delete_prefix(FED, home(), "l")).await.unwrap();
    check(&find(&store, Match::Prefix("")).await, &[]);
    store.commit(Transaction::new().create(entry("m", "new", Unique)).create(entry("n", "old", Unique))).await.unwrap();
}

pub(crate) async fn a_unique_value_is_one_records_alone<B: Backend>() {
    // (first record's uniqueness, second's, whether the second is accepted)
    for (first, second, is_accepted) in
        [(Shared, Shared, true), (Shared, Unique, false), (Unique, Shared, false), (Unique, Unique, false)]
    {
        let (_backend, _clock, store) = fresh::<B>().await;
        store.commit(Transaction::new().create(entry("k", "x", first))).await.unwrap();
        let outcome = store.commit(Transaction::new().create(entry("l", "x", second))).await;
        assert_eq!(outcome.is_ok(), is_accepted, "{first:?} then {second:?}");
        if let Err(error) = outcome {
            assert_eq!(error.to_string(), "another record has the value `x` in index `i`");
        }
    }
}

/// What is looked for, after which entry, how many at most, and the keys expected.
type Page<'a> = (Match<'a>, Option<(&'a str, &'a str)>, usize, &'a [&'a str]);

pub(crate) async fn index_pages_continue_within_a_value<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let entries = [("1", "a"), ("2", "a"), ("3", "a"), ("0", "b"), ("4", "b")];
    let transaction = entries.iter().fold(Transaction::new(), |all, (key, value)| all.create(entry(key, value, Shared)));
    store.commit(transaction).await.unwrap();
    let cases: [Page<'_>; 9] = [
        (Match::Equals("a"), None, 2, &["1", "2"]),
        (Match::Equals("a"), Some(("a", "2")), 2, &["3"]),
        (Match::Equals("a"), Some(("a", "3")), 2, &[]),
        (Match::Equals("b"), Some(("a", "9")), 2, &["0", "4"]),
        (Match::Equals("a"), Some(("b", "0")), 2, &[]),
        (Match::Prefix(""), Some(("a", "2")), 2, &["3", "0"]),
        (Match::Prefix("b"), Some(("a", "2")), ALL, &["0", "4"]),
        (Match::Prefix("a"), Some(("a", "1")), ALL, &["2", "3"]),
        (Match::Prefix("a"), Some(("c", "")), ALL, &[]),
    ];
    for (matching, after, limit, expected) in cases {
        check(&store.index_scan(FED, &home(), "i", matching, after, limit).await.unwrap(), expected);
    }
}

pub(crate) async fn indexes_are_scoped<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let scopes = [home(), scope(1, None), scope(1, Some("us-east-1")), scope(2, Some("eu-central-1"))];
    for (number, scope) in scopes.iter().enumerate() {
        let draft = Draft::new(FED, scope.clone(), number.to_string(), &"v").unwrap().indexed("i", "x", Unique);
        store.commit(Transaction::new().create(draft)).await.unwrap();
    }
    store.commit(Transaction::new().create(draft(UNFED, "other kind", "v").indexed("i", "x", Unique))).await.unwrap();
    for (number, scope) in scopes.iter().enumerate() {
        let found = store.index_scan(FED, scope, "i", Match::Equals("x"), None, ALL).await.unwrap();
        check(&found, &[&number.to_string()]);
    }
}
