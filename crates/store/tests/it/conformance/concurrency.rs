use gatewright_store::transaction::Transaction;
use tokio::task::JoinSet;

use crate::ground::{ALL, Backend, FED, UNFED, draft, fresh, home, variant};

pub(crate) async fn writers_read_their_writes<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let mut writers = JoinSet::new();
    for writer in 0..8 {
        let store = store.clone();
        writers.spawn(async move {
            let key = format!("w{writer}");
            for number in 0..30 {
                let value = number.to_string();
                let transaction = Transaction::new().put(draft(FED, &key, &value)).count(home(), key.as_str(), 1);
                let committed = store.commit(transaction).await.unwrap();
                // As many reads as there are readers, so that each connection is asked.
                for _ in 0..4 {
                    let record = store.get(FED, &home(), &key).await.unwrap().unwrap();
                    assert_eq!(
                        (record.value::<String>().unwrap(), record.version),
                        (value.clone(), committed.record_versions[0])
                    );
                }
                assert_eq!(store.counter(&home(), &key).await.unwrap(), number + 1);
                assert!(store.feed_version() >= committed.feed_version);
                assert!(!store.changes(committed.feed_version - 1, 1).await.unwrap().is_empty());
            }
        });
    }
    writers.join_all().await;
    assert_eq!(store.scan(FED, &home(), "w", None, ALL).await.unwrap().len(), 8);
}

/// More callers at once than the queue holds, so that batches form and callers wait for room.
pub(crate) async fn a_failing_transaction_does_not_fail_its_neighbours<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    store.commit(Transaction::new().create(draft(FED, "taken", "v"))).await.unwrap();
    let mut writers = JoinSet::new();
    for number in 0..600 {
        let store = store.clone();
        writers.spawn(async move {
            let transaction = Transaction::new().create(draft(FED, &format!("n{number:03}"), "v")).count(home(), "c", 1);
            let is_sound = number % 3 != 0;
            let transaction = if is_sound { transaction } else { transaction.create(draft(FED, "taken", "v")) };
            match store.commit(transaction).await {
                Ok(_) => assert!(is_sound),
                Err(error) => assert_eq!((variant(&error), is_sound), ("exists", false)),
            }
        });
    }
    writers.join_all().await;
    let found = store.scan(FED, &home(), "n", None, ALL).await.unwrap();
    assert_eq!(found.len(), 400);
    assert!(found.iter().all(|record| record.key[1..].parse::<u32>().unwrap() % 3 != 0));
    assert_eq!(store.counter(&home(), "c").await.unwrap(), 400);
    assert_eq!(store.feed_version(), 401);
}

pub(crate) async fn of_many_conditional_writers_one_wins<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    let version = store.commit(Transaction::new().create(draft(UNFED, "k", "v"))).await.unwrap().record_versions[0];
    let mut writers = JoinSet::new();
    for number in 0..50 {
        let store = store.clone();
        writers.spawn(async move {
            let replacing =
                store.commit(Transaction::new().replace(draft(UNFED, "k", &number.to_string()), version)).await.is_ok();
            let creating = store.commit(Transaction::new().create(draft(UNFED, "new", &number.to_string()))).await.is_ok();
            (replacing.then_some(number), creating.then_some(number))
        });
    }
    let outcomes = writers.join_all().await;
    let replaced = outcomes.iter().filter_map(|(replaced, _)| *replaced).collect::<Vec<i32>>();
    let created = outcomes.iter().filter_map(|(_, created)| *created).collect::<Vec<i32>>();
    for (key, winners) in [("k", replaced), ("new", created)] {
        let value = store.get(UNFED, &home(), key).await.unwrap().unwrap().value::<String>().unwrap();
        assert_eq!(winners.iter().map(ToString::to_string).collect::<Vec<_>>(), [value]);
    }
}

/// More readers at once than the queue holds: the rest wait for room, and everyone is answered.
pub(crate) async fn more_readers_than_the_queue_holds_are_all_answered<B: Backend>() {
    let (_backend, _clock, store) = fresh::<B>().await;
    store.commit(Transaction::new().create(draft(FED, "k", "v"))).await.unwrap();
    let mut readers = JoinSet::new();
    for _ in 0..3000 {
        let store = store.clone();
        readers.spawn(async move { store.get(FED, &home(), "k").await.unwrap().is_some() });
    }
    let answers = readers.join_all().await;
    assert_eq!((answers.len(), answers.contains(&false)), (3000, false));
}
