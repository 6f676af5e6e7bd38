use gatewright_store::record::Uniqueness::Unique;
use gatewright_store::transaction::Transaction;

use crate::ground::{Backend, FED, NAMES, UNFED, draft, everything, fresh, home, scope, variant};

type Step = fn(Transaction) -> Transaction;

/// Steps that succeed, in this order.
const SOUND: [Step; 7] = [
    |all| all.create(draft(FED, "new", "v").indexed("u", "new", Unique)),
    |all| all.put(draft(UNFED, "old", "rewritten")),
    |all| all.delete(FED, home(), "old"),
    |all| all.delete_prefix(FED, home(), "many/"),
    |all| all.claim(NAMES, "free", home(), "new"),
    |all| all.release(NAMES, "released"),
    |all| all.count(home(), "c", 5),
];

/// Steps that fail wherever they stand among the sound ones.
const UNSOUND: [(Step, &str); 9] = [
    (|all| all.create(draft(FED, "kept", "v")), "exists"),
    (|all| all.replace(draft(FED, "kept", "v"), 1_000_000), "version mismatch"),
    (|all| all.replace(draft(FED, "none", "v"), 1), "version mismatch"),
    (|all| all.delete_version(FED, home(), "kept", 1_000_000), "version mismatch"),
    (|all| all.create(draft(FED, "rival", "v").indexed("u", "kept", Unique)), "not unique"),
    (|all| all.put(draft(FED, "rival", "v").indexed("i", "fine", Unique).indexed("u", "kept", Unique)), "not unique"),
    (|all| all.claim(NAMES, "taken", scope(9, None), "k"), "name taken"),
    (|all| all.claim(NAMES, "taken", home(), "other"), "name taken"),
    (|all| all.count(home(), "full", 1), "counter overflow"),
];

pub(crate) async fn a_step_that_fails_leaves_nothing_of_its_transaction<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let ground = Transaction::new()
        .create(draft(FED, "kept", "v").indexed("u", "kept", Unique))
        .create(draft(FED, "old", "v"))
        .create(draft(UNFED, "old", "v"))
        .create(draft(FED, "many/1", "v"))
        .create(draft(FED, "many/2", "v"))
        .claim(NAMES, "taken", home(), "kept")
        .claim(NAMES, "released", home(), "kept")
        .count(home(), "full", i64::MAX);
    store.commit(ground).await.unwrap();
    let (names, counters) = (["free", "taken", "released"], ["c", "full"]);
    let before = everything(&store, &names, &counters).await;

    for (number, (unsound, expected)) in UNSOUND.into_iter().enumerate() {
        for position in 0..=SOUND.len() {
            let (first, rest) = SOUND.split_at(position);
            let transaction = unsound(first.iter().fold(Transaction::new(), |all, step| step(all)));
            let transaction = rest.iter().fold(transaction, |all, step| step(all));
            let error = store.commit(transaction).await.unwrap_err();
            assert_eq!(variant(&error), expected, "unsound step {number} at {position}");
            assert_eq!(everything(&store, &names, &counters).await, before, "unsound step {number} at {position}");
        }
    }

    // Without an unsound step all of it happens, and the numbering has not skipped what failed.
    let sound = SOUND.iter().fold(Transaction::new(), |all, step| step(all));
    let committed = store.commit(sound).await.unwrap();
    let after = everything(&store, &names, &counters).await;
    assert_eq!(committed.feed_version, before.feed_version + 4);
    assert_eq!(committed.record_versions.len(), 2);
    assert_eq!(after.counters, [5, i64::MAX]);
    assert_eq!(after.places.iter().map(Option::is_some).collect::<Vec<_>>(), [true, true, false]);
    let keys = after.records.iter().map(|record| record.key.as_str()).collect::<Vec<_>>();
    assert_eq!(keys, ["kept", "new", "old"]);
}

pub(crate) async fn steps_see_the_steps_before_them<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let transaction = Transaction::new()
        .create(draft(FED, "k", "1").indexed("u", "x", Unique))
        .delete(FED, home(), "k")
        .create(draft(FED, "l", "2").indexed("u", "x", Unique))
        .put(draft(FED, "l", "3").indexed("u", "y", Unique))
        .create(draft(FED, "k", "4").indexed("u", "x", Unique))
        .count(home(), "c", 1)
        .count(home(), "c", 1);
    let committed = store.commit(transaction).await.unwrap();
    assert_eq!(committed.record_versions.len(), 4);
    assert_eq!(store.get(FED, &home(), "k").await.unwrap().unwrap().version, committed.record_versions[3]);
    assert_eq!(store.get(FED, &home(), "l").await.unwrap().unwrap().version, committed.record_versions[2]);
    assert_eq!(store.counter(&home(), "c").await.unwrap(), 2);
    let twice = Transaction::new().create(draft(FED, "m", "1")).create(draft(FED, "m", "2"));
    assert_eq!(variant(&store.commit(twice).await.unwrap_err()), "exists");
}

pub(crate) async fn an_empty_transaction_changes_nothing<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let before = store.commit(Transaction::new().create(draft(FED, "k", "v"))).await.unwrap().feed_version;
    let committed = store.commit(Transaction::new()).await.unwrap();
    assert_eq!((committed.feed_version, committed.record_versions), (before, Vec::new()));
}
