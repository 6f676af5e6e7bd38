//! Removal of what has expired, for as long as the program runs. Expired records are invisible before that already.

use std::sync::Arc;
use std::time::Duration;

use gatewright_logs::Sweeper;
use gatewright_model::ports::Clock;
use gatewright_store::{Store, StoreError};

/// How often expired records are removed.
const SWEEP_INTERVAL: Duration = Duration::from_secs(60);

/// Sweeps the store and the logs, again and again.
pub(crate) async fn sweep(store: Store, logs: Sweeper, clock: Arc<dyn Clock>) {
    loop {
        clock.sleep(SWEEP_INTERVAL).await;
        if let Err(problem) = logs.sweep().await {
            tracing::warn!(%problem, "expired log events could not be removed; trying again later");
        }
        if let Err(problem) = records(&store).await {
            tracing::warn!(%problem, "expired records could not be removed; trying again later");
        }
    }
}

/// Removes all that has expired. It goes by bounded steps through the queue of writes, so that other writes come in between; but it goes
/// on until nothing is left, or whoever makes records faster than a step an interval would fill the disk for good.
async fn records(store: &Store) -> Result<(), StoreError> {
    while store.sweep().await? > 0 {}
    Ok(())
}

#[cfg(test)]
mod tests {
    use gatewright_model::ids::{AccountId, Region};
    use gatewright_store::record::{Draft, Kind, Scope};
    use gatewright_store::transaction::Transaction;
    use gatewright_testkit::clock::FakeClock;

    use super::*;

    const NOTE: Kind = Kind { name: "note", is_fed: false };
    /// More than two steps remove.
    const MANY: usize = 2_500;

    #[tokio::test]
    async fn a_sweep_goes_on_until_nothing_is_left() {
        let directory = std::env::temp_dir().join(format!("gatewright-sweep-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&directory);
        let clock = FakeClock::new();
        let store = Store::open(&directory, Arc::new(clock.clone())).unwrap();
        let scope = Scope { account: AccountId::developer(), region: Some(Region::us_east_1()) };
        let expires_at = clock.now().plus_ms(1_000);
        for part in 0..MANY / 500 {
            let draft = |number: usize| Draft::new(NOTE, scope.clone(), format!("{part}-{number}"), &()).unwrap();
            let drafts = (0..500).map(|number| draft(number).expiring(expires_at));
            store.commit(drafts.fold(Transaction::new(), Transaction::create)).await.unwrap();
        }
        clock.advance(Duration::from_secs(2));
        records(&store).await.unwrap();
        assert_eq!(store.sweep().await.unwrap(), 0);
        store.close().await;
        std::fs::remove_dir_all(&directory).unwrap();
    }
}
