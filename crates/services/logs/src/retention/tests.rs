use std::sync::Arc;

use gatewright_model::ids::AccountId;
use gatewright_store::log_events::{Addressed, LogEvents, NewLogEvent};
use gatewright_store::record::Scope;
use gatewright_testkit::clock::FakeClock;

use super::*;

#[tokio::test]
async fn a_sweep_stops_at_its_limit_and_the_next_one_goes_on() {
    let directory = std::env::temp_dir().join(format!("gatewright-logs-sweep-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&directory);
    let events = LogEvents::open(&directory).unwrap();
    let scope = Scope { account: AccountId::developer(), region: None };
    let old = |group: &str| Addressed {
        scope: scope.clone(),
        group: group.to_owned(),
        stream: "s".to_owned(),
        event: NewLogEvent { timestamp: Timestamp::from_epoch_ms(0), message: "m".to_owned() },
    };
    let keeping_a_day = r#"{"retention_in_days":1}"#;
    events.ingest(["a", "b", "c", "d"].map(old).to_vec(), Timestamp::from_epoch_ms(0), keeping_a_day).await.unwrap();
    events.delete_group(&scope, "d").await.unwrap();
    let sweeper = Sweeper::new(Ports { events: events.clone(), clock: Arc::new(FakeClock::new()) });
    for removed in [2, 2, 0] {
        assert_eq!(sweeper.sweep_within(2).await.unwrap(), removed);
    }
    events.close().await;
    std::fs::remove_dir_all(&directory).unwrap();
}
