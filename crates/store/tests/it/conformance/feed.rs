use gatewright_store::Change;
use gatewright_store::transaction::Transaction;
use tokio::task::JoinSet;

use crate::ground::{ALL, Backend, FED, NAMES, UNFED, draft, fresh, home};

fn told(changes: &[Change]) -> Vec<(u64, &str, bool)> {
    changes.iter().map(|change| (change.feed_version, change.key.as_str(), change.is_deleted)).collect()
}

pub(crate) async fn the_feed_tells_what_happened_to_fed_kinds<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    assert_eq!((store.feed_version(), store.changes(0, ALL).await.unwrap()), (0, Vec::new()));
    let transaction = Transaction::new()
        .create(draft(FED, "a/1", "v"))
        .create(draft(FED, "a/2", "v"))
        .create(draft(UNFED, "s", "v"))
        .claim(NAMES, "n", home(), "a/1")
        .count(home(), "c", 1);
    assert_eq!(store.commit(transaction).await.unwrap().feed_version, 2);
    assert_eq!(store.commit(Transaction::new().put(draft(UNFED, "s", "w"))).await.unwrap().feed_version, 2);
    assert_eq!(store.commit(Transaction::new().put(draft(FED, "a/1", "w"))).await.unwrap().feed_version, 3);
    assert_eq!(store.commit(Transaction::new().delete(FED, home(), "none")).await.unwrap().feed_version, 3);
    let cascade = Transaction::new().delete_prefix(FED, home(), "a/").delete(UNFED, home(), "s");
    assert_eq!(store.commit(cascade).await.unwrap().feed_version, 5);
    let all = store.changes(0, ALL).await.unwrap();
    let expected = [(1, "a/1", false), (2, "a/2", false), (3, "a/1", false), (4, "a/1", true), (5, "a/2", true)];
    assert_eq!(told(&all), expected);
    assert_eq!((all[0].kind.as_str(), &all[0].scope), ("definition", &home()));
    assert_eq!(told(&store.changes(3, 1).await.unwrap()), [(4, "a/1", true)]);
    assert_eq!(told(&store.changes(5, ALL).await.unwrap()), []);
    assert_eq!(told(&store.changes(u64::MAX, usize::MAX).await.unwrap()), []);
}

pub(crate) async fn watchers_are_woken_by_fed_changes_only<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let mut watcher = store.watch();
    store.commit(Transaction::new().put(draft(UNFED, "s", "v"))).await.unwrap();
    assert!(!watcher.has_changed().unwrap());
    store.commit(Transaction::new().put(draft(FED, "k", "v"))).await.unwrap();
    // Published before the answer: no waiting is needed.
    assert!(watcher.has_changed().unwrap());
    assert_eq!(*watcher.borrow_and_update(), 1);
    assert_eq!(store.feed_version(), 1);
}

pub(crate) async fn the_feed_has_no_gaps_under_concurrent_writers<B: Backend>() {
    const WRITERS: usize = 8;
    const EACH: usize = 25;
    let (_backend, _clock, store) = fresh::<B>().await;
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let store = store.clone();
        writers.spawn(async move {
            let mut versions = Vec::new();
            for number in 0..EACH {
                let key = format!("{writer}/{number}");
                let transaction = Transaction::new().create(draft(FED, &key, "v")).create(draft(FED, &format!("{key}/b"), "v"));
                versions.push((key, store.commit(transaction).await.unwrap().feed_version));
                // Fails after having fed: its number must be given to another.
                let failing =
                    Transaction::new().put(draft(FED, "phantom", "v")).create(draft(FED, &format!("{writer}/{number}"), "v"));
                store.commit(failing).await.unwrap_err();
            }
            versions
        });
    }
    // A follower reads along: it must never see a number before the one below it.
    let mut follower = store.watch();
    let mut followed: Vec<Change> = Vec::new();
    while followed.len() < WRITERS * EACH * 2 {
        let seen = followed.last().map_or(0, |change| change.feed_version);
        let page = store.changes(seen, 7).await.unwrap();
        if page.is_empty() {
            follower.wait_for(|version| *version > seen).await.unwrap();
        }
        followed.extend(page);
    }
    assert!(followed.iter().zip(1..).all(|(change, number)| change.feed_version == number));
    assert_eq!(store.changes(0, ALL).await.unwrap(), followed);
    for (key, version) in writers.join_all().await.into_iter().flatten() {
        let last = usize::try_from(version).unwrap() - 1;
        assert_eq!((followed[last - 1].key.as_str(), &followed[last].key), (key.as_str(), &format!("{key}/b")));
    }
}
