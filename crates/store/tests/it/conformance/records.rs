use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::{Draft, Record};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Place, RECORD_BYTES_MAX, Store};

use crate::ground::{ALL, Backend, FED, NAMES, UNFED, draft, everything, fresh, home, keys, scope, variant};

pub(crate) async fn a_record_comes_back_as_it_was_written<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let at = Timestamp::from_epoch_ms(4_000_000_000_123);
    let committed = store.commit(Transaction::new().create(draft(FED, "k\0 é", "v\0 \"é").expiring(at))).await.unwrap();
    let [version] = committed.record_versions[..] else { panic!("{committed:?}") };
    let record = store.get(FED, &home(), "k\0 é").await.unwrap().unwrap();
    assert_eq!(record.value::<String>().unwrap(), "v\0 \"é");
    let json = "\"v\\u0000 \\\"é\"".to_owned();
    let expected = Record { kind: "definition".into(), scope: home(), key: "k\0 é".into(), version, json, expires_at: Some(at) };
    assert_eq!(record, expected);
    assert_eq!(store.get(FED, &home(), "k").await.unwrap(), None);
    assert_eq!(store.get(UNFED, &home(), "k\0 é").await.unwrap(), None);
}

pub(crate) async fn create_replace_and_delete_refuse_what_they_do_not_expect<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let first = store.commit(Transaction::new().create(draft(FED, "k", "1"))).await.unwrap().record_versions[0];
    let second = store.commit(Transaction::new().replace(draft(FED, "k", "2"), first)).await.unwrap().record_versions[0];
    assert!(second > first);
    let refused = [
        (Transaction::new().create(draft(FED, "k", "x")), "exists"),
        (Transaction::new().replace(draft(FED, "k", "x"), first), "version mismatch"),
        (Transaction::new().replace(draft(FED, "none", "x"), first), "version mismatch"),
        (Transaction::new().replace(draft(FED, "k", "x"), u64::MAX), "version mismatch"),
        (Transaction::new().delete_version(FED, home(), "k", first), "version mismatch"),
        (Transaction::new().delete_version(FED, home(), "none", first), "version mismatch"),
    ];
    for (transaction, expected) in refused {
        assert_eq!(variant(&store.commit(transaction).await.unwrap_err()), expected);
    }
    assert_eq!(store.get(FED, &home(), "k").await.unwrap().unwrap().value::<String>().unwrap(), "2");
    store.commit(Transaction::new().put(draft(FED, "k", "3"))).await.unwrap();
    let third = store.get(FED, &home(), "k").await.unwrap().unwrap();
    assert_eq!(third.value::<String>().unwrap(), "3");
    store.commit(Transaction::new().delete_version(FED, home(), "k", third.version)).await.unwrap();
    store.commit(Transaction::new().delete(FED, home(), "k")).await.unwrap();
    assert_eq!(store.get(FED, &home(), "k").await.unwrap(), None);
}

pub(crate) async fn a_version_is_never_given_twice<B: Backend>() {
    let (backend, clock, store) = fresh::<B>().await;
    let rewrite = || Transaction::new().put(draft(UNFED, "k", "v")).delete(UNFED, home(), "k").create(draft(UNFED, "k", "v"));
    let mut versions = store.commit(rewrite()).await.unwrap().record_versions;
    store.clear().await.unwrap();
    store.close().await;
    let store = backend.open(&clock).await;
    versions.extend(store.commit(rewrite()).await.unwrap().record_versions);
    assert_eq!(versions.len(), 4);
    assert!(versions.is_sorted_by(|earlier, later| earlier < later), "{versions:?}");
}

pub(crate) async fn a_scan_pages_in_byte_order<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let sorted = ["", "A", "B", "a", "a/1", "a/10", "a/2", "a0", "é", "\u{e000}", "\u{10000}"];
    let transaction = sorted.iter().rev().fold(Transaction::new(), |all, key| all.create(draft(FED, key, "v")));
    store.commit(transaction).await.unwrap();
    assert_eq!(keys(&store.scan(FED, &home(), "", None, ALL).await.unwrap()), sorted);

    let mut paged = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let page = store.scan(FED, &home(), "", after.as_deref(), 2).await.unwrap();
        after = page.last().map(|record| record.key.clone());
        paged.extend(page.into_iter().map(|record| record.key));
        if after.is_none() {
            break;
        }
    }
    assert_eq!(paged, sorted);

    let cases: [(&str, Option<&str>, usize, &[&str]); 7] = [
        ("a/", None, ALL, &["a/1", "a/10", "a/2"]),
        ("a/", Some("a/1"), ALL, &["a/10", "a/2"]),
        ("a/", Some("A"), ALL, &["a/1", "a/10", "a/2"]),
        ("a/", Some("b"), ALL, &[]),
        ("a/", None, 1, &["a/1"]),
        ("a/", None, 0, &[]),
        ("\u{e000}", None, usize::MAX, &["\u{e000}"]),
    ];
    for (prefix, after, limit, expected) in cases {
        let page = store.scan(FED, &home(), prefix, after, limit).await.unwrap();
        assert_eq!(keys(&page), expected, "{prefix:?} after {after:?}");
    }
}

pub(crate) async fn wildcards_and_foreign_letters_in_keys_are_letters<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let awkward =
        ["%", "%%", "_", "*", "?", "[a]", "\\", "'", "\"; DROP TABLE record; --", "ß", "SS", "日本", "\u{10ffff}x", "\0"];
    let transaction = awkward.iter().fold(Transaction::new(), |all, key| all.create(draft(FED, key, key)));
    store.commit(transaction.create(draft(FED, "abc", "abc"))).await.unwrap();
    for key in awkward {
        let record = store.get(FED, &home(), key).await.unwrap().unwrap();
        assert_eq!(record.value::<String>().unwrap(), key);
        let with_prefix = store.scan(FED, &home(), key, None, ALL).await.unwrap();
        assert!(with_prefix.iter().all(|record| record.key.starts_with(key)), "{key:?}");
        assert!(keys(&with_prefix).contains(&key), "{key:?}");
    }
}

pub(crate) async fn a_prefix_is_deleted_and_nothing_beside_it<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let transaction =
        ["a", "a%", "a%1", "a%2", "a&", "ab"].iter().fold(Transaction::new(), |all, key| all.create(draft(FED, key, "v")));
    let elsewhere = Draft::new(FED, scope(2, None), "a%1", &"v").unwrap();
    store.commit(transaction.create(elsewhere).create(draft(UNFED, "a%1", "v"))).await.unwrap();
    store.commit(Transaction::new().delete_prefix(FED, home(), "a%")).await.unwrap();
    assert_eq!(keys(&store.scan(FED, &home(), "", None, ALL).await.unwrap()), ["a", "a&", "ab"]);
    assert!(store.get(FED, &scope(2, None), "a%1").await.unwrap().is_some());
    assert!(store.get(UNFED, &home(), "a%1").await.unwrap().is_some());
}

pub(crate) async fn scopes_do_not_see_each_other<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let scopes = [
        scope(1, None),
        scope(1, Some("eu-central-1")),
        scope(1, Some("us-east-1")),
        scope(2, None),
        scope(2, Some("eu-central-1")),
    ];
    for (number, scope) in scopes.iter().enumerate() {
        let draft = Draft::new(FED, scope.clone(), "k", &number).unwrap();
        let transaction = Transaction::new().create(draft).count(scope.clone(), "c", i64::try_from(number).unwrap());
        store.commit(transaction).await.unwrap();
    }
    for (number, scope) in scopes.iter().enumerate() {
        let record = store.get(FED, scope, "k").await.unwrap().unwrap();
        assert_eq!((record.value::<usize>().unwrap(), &record.scope), (number, scope));
        assert_eq!(store.scan(FED, scope, "", None, ALL).await.unwrap(), [record]);
        assert_eq!(store.counter(scope, "c").await.unwrap(), i64::try_from(number).unwrap());
    }
    // In order, and page by page.
    let mut seen = Vec::new();
    while let [record] = &store.scan_all(FED, seen.last().map(|scope| (scope, "k")), 1).await.unwrap()[..] {
        seen.push(record.scope.clone());
    }
    assert_eq!(seen, scopes);
    store.commit(Transaction::new().delete(FED, scopes[1].clone(), "k")).await.unwrap();
    assert_eq!(store.scan_all(FED, None, ALL).await.unwrap().len(), 4);
}

pub(crate) async fn a_name_leads_to_one_place<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let (here, there) = (home(), scope(2, None));
    let claim = |scope: &gatewright_store::record::Scope| Transaction::new().claim(NAMES, "n", scope.clone(), "k");
    assert_eq!(store.place(NAMES, "n").await.unwrap(), None);
    store.commit(claim(&here)).await.unwrap();
    store.commit(claim(&here)).await.unwrap();
    assert_eq!(variant(&store.commit(claim(&there)).await.unwrap_err()), "name taken");
    let other_key = Transaction::new().claim(NAMES, "n", here.clone(), "other");
    assert_eq!(variant(&store.commit(other_key).await.unwrap_err()), "name taken");
    assert_eq!(store.place(NAMES, "n").await.unwrap(), Some(Place { scope: here, key: "k".into() }));
    assert_eq!(store.place(gatewright_store::transaction::Namespace("other"), "n").await.unwrap(), None);
    store.commit(Transaction::new().release(NAMES, "n").claim(NAMES, "n", there.clone(), "k2")).await.unwrap();
    assert_eq!(store.place(NAMES, "n").await.unwrap(), Some(Place { scope: there, key: "k2".into() }));
    store.commit(Transaction::new().release(NAMES, "n").release(NAMES, "never claimed")).await.unwrap();
    assert_eq!(store.place(NAMES, "n").await.unwrap(), None);
}

pub(crate) async fn counters_keep_their_sum<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let count = |delta| Transaction::new().count(home(), "c", delta);
    assert_eq!(store.counter(&home(), "c").await.unwrap(), 0);
    for (delta, expected) in [(3, 3), (-5, -2), (2, 0), (i64::MAX, i64::MAX)] {
        store.commit(count(delta)).await.unwrap();
        assert_eq!(store.counter(&home(), "c").await.unwrap(), expected);
    }
    assert_eq!(variant(&store.commit(count(1)).await.unwrap_err()), "counter overflow");
    assert_eq!(store.counter(&home(), "c").await.unwrap(), i64::MAX);
    assert_eq!(store.counter(&home(), "other").await.unwrap(), 0);
}

pub(crate) async fn a_record_over_the_limit_is_refused<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let quotes_and_key = 3;
    let largest = "x".repeat(RECORD_BYTES_MAX - quotes_and_key);
    store.commit(Transaction::new().create(draft(UNFED, "k", &largest))).await.unwrap();
    let over = Transaction::new().create(draft(UNFED, "l", &format!("{largest}x")));
    assert_eq!(variant(&store.commit(over).await.unwrap_err()), "too large");
    let record = store.get(UNFED, &home(), "k").await.unwrap().unwrap();
    assert_eq!(record.json.len() + record.key.len(), RECORD_BYTES_MAX);
    assert_eq!(store.get(UNFED, &home(), "l").await.unwrap(), None);
}

async fn write_some_of_everything(store: &Store) {
    use gatewright_store::record::Uniqueness::{Shared, Unique};
    let transaction = Transaction::new()
        .create(draft(FED, "a", "1").indexed("i", "x", Shared).indexed("u", "x", Unique))
        .create(draft(FED, "b", "2").indexed("i", "x", Shared))
        .create(draft(UNFED, "c", "3").expiring(Timestamp::from_epoch_ms(i64::MAX)))
        .claim(NAMES, "n", home(), "a")
        .count(home(), "c", 7);
    store.commit(transaction).await.unwrap();
    store.commit(Transaction::new().delete(FED, home(), "b")).await.unwrap();
}

pub(crate) async fn everything_outlives_a_restart<B: Backend>() {
    let (backend, clock, store) = fresh::<B>().await;
    write_some_of_everything(&store).await;
    let before = everything(&store, &["n"], &["c"]).await;
    assert_eq!((before.records.len(), before.changes.len()), (2, 3));
    store.close().await;
    let store = backend.open(&clock).await;
    assert_eq!(everything(&store, &["n"], &["c"]).await, before);
    assert_eq!(*store.watch().borrow(), before.feed_version);
    let matching = gatewright_store::Match::Equals("x");
    assert_eq!(keys(&store.index_scan(FED, &home(), "u", matching, None, ALL).await.unwrap()), ["a"]);
    let rival = draft(FED, "z", "").indexed("u", "x", gatewright_store::record::Uniqueness::Unique);
    assert_eq!(variant(&store.commit(Transaction::new().put(rival)).await.unwrap_err()), "not unique");
}

pub(crate) async fn clearing_leaves_nothing_and_feeds_the_removals<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    write_some_of_everything(&store).await;
    let before = store.feed_version();
    store.clear().await.unwrap();
    let after = everything(&store, &["n"], &["c"]).await;
    assert_eq!((after.records.len(), &after.places[..], &after.counters[..]), (0, &[None][..], &[0][..]));
    let fed = store.changes(before, ALL).await.unwrap();
    let told = fed.iter().map(|change| (change.feed_version, change.key.as_str(), change.is_deleted)).collect::<Vec<_>>();
    assert_eq!(told, [(before + 1, "a", true)]);
    assert_eq!(store.feed_version(), before + 1);
    write_some_of_everything(&store).await;
    assert_eq!(store.changes(before + 1, 1).await.unwrap()[0].feed_version, before + 2);
}

pub(crate) async fn a_closed_store_answers_that_it_is_closed<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let clone = store.clone();
    store.close().await;
    store.close().await;
    assert_eq!(variant(&clone.get(FED, &home(), "k").await.unwrap_err()), "unavailable");
    assert_eq!(variant(&clone.commit(Transaction::new()).await.unwrap_err()), "unavailable");
    assert!(clone.watch().changed().await.is_err());
}
