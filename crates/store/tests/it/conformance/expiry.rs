use std::time::Duration;

use gatewright_model::ports::Clock;
use gatewright_store::Match;
use gatewright_store::record::Draft;
use gatewright_store::record::Uniqueness::Unique;
use gatewright_store::transaction::Transaction;
use gatewright_testkit::clock::FakeClock;

use crate::ground::{ALL, Backend, FED, UNFED, draft, fresh, home, keys, variant};

const LIFE: Duration = Duration::from_millis(1000);

fn mortal(clock: &FakeClock, key: &str) -> Draft {
    draft(FED, key, "v").indexed("u", key, Unique).expiring(clock.now().plus_ms(1000))
}

pub(crate) async fn an_expired_record_is_gone_before_it_is_swept<B: Backend>() {
    let (_backend, clock, store) = fresh::<B>().await;
    store.commit(Transaction::new().create(mortal(&clock, "k")).create(draft(FED, "l", "immortal"))).await.unwrap();
    clock.advance(LIFE - Duration::from_millis(1));
    assert!(store.get(FED, &home(), "k").await.unwrap().is_some());
    clock.advance(Duration::from_millis(1));
    assert_eq!(store.get(FED, &home(), "k").await.unwrap(), None);
    assert_eq!(keys(&store.scan(FED, &home(), "", None, ALL).await.unwrap()), ["l"]);
    assert_eq!(keys(&store.scan_all(FED, None, ALL).await.unwrap()), ["l"]);
    assert_eq!(store.index_scan(FED, &home(), "u", Match::Equals("k"), None, ALL).await.unwrap(), []);
    assert_eq!(keys(&store.scan(FED, &home(), "", None, 1).await.unwrap()), ["l"], "the dead take no place on a page");
}

pub(crate) async fn an_expired_record_is_in_nobodys_way<B: Backend>() {
    let (_backend, clock, store) = fresh::<B>().await;
    let transaction = ["created", "replaced", "deleted", "rivalled"]
        .iter()
        .fold(Transaction::new(), |all, key| all.create(mortal(&clock, key)));
    let versions = store.commit(transaction).await.unwrap().record_versions;
    clock.advance(LIFE);
    let before = store.feed_version();
    let stale = Transaction::new().replace(mortal(&clock, "replaced"), versions[1]);
    assert_eq!(variant(&store.commit(stale).await.unwrap_err()), "version mismatch");
    let stale = Transaction::new().delete_version(FED, home(), "deleted", versions[2]);
    assert_eq!(variant(&store.commit(stale).await.unwrap_err()), "version mismatch");
    let transaction = Transaction::new()
        .create(draft(FED, "created", "again"))
        .delete(FED, home(), "deleted")
        .create(draft(FED, "rival", "v").indexed("u", "rivalled", Unique));
    store.commit(transaction).await.unwrap();
    let record = store.get(FED, &home(), "created").await.unwrap().unwrap();
    assert_eq!((record.value::<String>().unwrap().as_str(), record.expires_at), ("again", None));
    let told = store.changes(before, ALL).await.unwrap();
    let told = told.iter().map(|change| (change.key.as_str(), change.is_deleted)).collect::<Vec<_>>();
    assert_eq!(told, [("created", false), ("deleted", true), ("rivalled", true), ("rival", false)]);
    assert_eq!(store.sweep().await.unwrap(), 1, "only `replaced` is left");
}

pub(crate) async fn a_sweep_removes_and_feeds_what_has_expired<B: Backend>() {
    let (_backend, clock, store) = fresh::<B>().await;
    let unfed = draft(UNFED, "s", "v").expiring(clock.now().plus_ms(1000));
    let later = draft(FED, "later", "v").expiring(clock.now().plus_ms(1001));
    store.commit(Transaction::new().create(mortal(&clock, "k")).create(unfed).create(later)).await.unwrap();
    let before = store.feed_version();
    assert_eq!(store.sweep().await.unwrap(), 0);
    clock.advance(LIFE);
    assert_eq!(store.sweep().await.unwrap(), 2);
    assert_eq!(store.sweep().await.unwrap(), 0);
    let told = store.changes(before, ALL).await.unwrap();
    assert_eq!(told.iter().map(|change| (change.key.as_str(), change.is_deleted)).collect::<Vec<_>>(), [("k", true)]);
    assert_eq!(keys(&store.scan_all(FED, None, ALL).await.unwrap()), ["later"]);
}

pub(crate) async fn a_sweep_is_bounded<B: Backend>() {
    let (_backend, clock, store) = fresh::<B>().await;
    let expires_at = clock.now().plus_ms(1000);
    let all = (0..2500).fold(Transaction::new(), |all, n| all.create(draft(UNFED, &n.to_string(), "v").expiring(expires_at)));
    store.commit(all).await.unwrap();
    clock.advance(LIFE);
    let mut swept = Vec::new();
    while swept.last() != Some(&0) {
        swept.push(store.sweep().await.unwrap());
    }
    assert_eq!(swept.iter().sum::<usize>(), 2500);
    assert!(swept.iter().all(|count| *count <= 1000), "{swept:?}");
}
