use std::sync::atomic::{AtomicU32, Ordering};

use gatewright_model::ports::{ExchangeFailure, NamedBy};
use gatewright_testkit::clock::FakeClock;

use super::super::failure::Asked;
use super::*;

fn at(number: usize) -> ProviderEndpoint {
    ProviderEndpoint { url: format!("https://idp.example/{number}"), named_by: NamedBy::Settings }
}

struct House {
    table: DocumentTable<u32>,
    clock: FakeClock,
    asked: AtomicU32,
}

impl House {
    fn new() -> Self {
        Self { table: DocumentTable::default(), clock: FakeClock::new(), asked: AtomicU32::new(0) }
    }

    async fn get(&self, number: usize, age: Duration) -> Result<u32, ProviderFailure> {
        let ask = || async {
            tokio::task::yield_now().await;
            Ok(self.asked.fetch_add(1, Ordering::Relaxed) + 1)
        };
        self.table.newer_than(&self.clock, &at(number), age, ask).await.map(|document| *document)
    }
}

#[tokio::test]
async fn a_document_is_kept_until_it_is_too_old() {
    let house = House::new();
    assert_eq!(house.get(1, FRESH_FOR).await, Ok(1));
    house.clock.advance(FRESH_FOR - Duration::from_millis(1));
    assert_eq!(house.get(1, FRESH_FOR).await, Ok(1));
    assert_eq!(house.get(1, ASK_AGAIN_AFTER).await, Ok(2));
    assert_eq!(house.get(1, ASK_AGAIN_AFTER).await, Ok(2));
    house.clock.advance(ASK_AGAIN_AFTER);
    assert_eq!(house.get(1, FRESH_FOR).await, Ok(2));
    house.clock.advance(FRESH_FOR);
    assert_eq!(house.get(1, FRESH_FOR).await, Ok(3));
}

#[tokio::test]
async fn one_address_is_asked_once_at_a_time() {
    let house = House::new();
    let both = tokio::join!(house.get(1, FRESH_FOR), house.get(1, FRESH_FOR));
    assert_eq!(both, (Ok(1), Ok(1)));
}

#[tokio::test]
async fn an_address_that_gave_nothing_is_left_alone_for_a_moment() {
    let house = House::new();
    let failure = || ProviderFailure::exchange(Asked::Keys, ExchangeFailure::Unreachable);
    let place = at(1);
    let failing = || house.table.newer_than(&house.clock, &place, FRESH_FOR, || async { Err(failure()) });
    assert_eq!(failing().await, Err(failure()));
    assert_eq!(house.get(1, FRESH_FOR).await, Err(failure()));
    house.clock.advance(FAILED_FOR);
    assert_eq!(house.get(1, FRESH_FOR).await, Ok(1));
    // What is known and fresh enough stays although newer keys could not be had.
    house.clock.advance(ASK_AGAIN_AFTER);
    assert_eq!(house.table.newer_than(&house.clock, &at(1), ASK_AGAIN_AFTER, || async { Err(failure()) }).await, Err(failure()));
    assert_eq!(house.get(1, FRESH_FOR).await, Ok(1));
}

#[tokio::test]
async fn who_names_an_address_makes_a_document_of_its_own() {
    let house = House::new();
    assert_eq!(house.get(1, FRESH_FOR).await, Ok(1));
    let other = ProviderEndpoint { named_by: NamedBy::DocumentOf("https://evil.example".to_owned()), ..at(1) };
    let found = house.table.newer_than(&house.clock, &other, FRESH_FOR, || async { Ok(7) }).await;
    assert_eq!(found.as_deref(), Ok(&7));
}

#[tokio::test]
async fn the_table_is_bounded_and_keeps_what_was_used_last() {
    let house = House::new();
    for number in 0..DOCUMENTS_MAX {
        house.get(number, FRESH_FOR).await.unwrap();
        house.clock.advance(Duration::from_millis(1));
    }
    assert_eq!(house.get(0, FRESH_FOR).await, Ok(1));
    house.get(DOCUMENTS_MAX, FRESH_FOR).await.unwrap();
    assert_eq!(house.table.0.lock().unwrap().len(), DOCUMENTS_MAX);
    assert_eq!(house.get(0, FRESH_FOR).await, Ok(1));
    let asked = house.asked.load(Ordering::Relaxed);
    assert_eq!(house.get(1, FRESH_FOR).await, Ok(asked + 1));
}
