//! Who is asked for keys, how often, and how long what they say counts.

use std::sync::Arc;
use std::time::Duration;

use gatewright_issuers::{ASK_AGAIN_AFTER, COUNTS_FOR, FETCH_MAX, FETCHES_MAX, FRESH_FOR, ISSUERS_MAX};
use gatewright_model::ports::{IssuingPool, KeysMissing};

use crate::issuer::{House, ISSUER, KEY, NEXT_KEY, POOL, published};

const MOMENT: Duration = Duration::from_millis(1);

fn numbered(number: usize) -> String {
    format!("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_{number}")
}

#[tokio::test]
async fn a_hundred_who_wait_for_one_issuer_share_one_fetch() {
    let house = House::new(&[]);
    house.fetcher.then(Ok(published(&[("k", &KEY)])));
    let waiting: Vec<_> = (0..100)
        .map(|number| {
            let issuers = house.issuers.clone();
            // One in ten asks for a key that is not there, and learns that from the same answer.
            let kid = if number % 10 == 0 { "other" } else { "k" };
            #[expect(clippy::disallowed_methods, reason = "the test's own requests")]
            tokio::spawn(async move { (kid, issuers.fetch(ISSUER, kid).await) })
        })
        .collect();
    house.settle().await;
    assert_eq!(house.fetcher.asked(), [format!("{ISSUER}/.well-known/jwks.json")]);
    assert!(house.issuers.issuer(ISSUER).is_none());
    house.fetcher.let_land(1);
    for answer in waiting {
        match answer.await.unwrap() {
            ("k", answer) => {
                let issuer = answer.unwrap();
                assert_eq!((issuer.issuer.as_str(), &issuer.user_pool), (ISSUER, &IssuingPool::Elsewhere));
                assert_eq!(issuer.keys.verify("k", b"m", &KEY.sign(b"m").unwrap()), Ok(()));
                assert!(Arc::ptr_eq(&issuer, &house.issuers.issuer(ISSUER).unwrap()));
            }
            (_, answer) => assert_eq!(answer.unwrap_err(), KeysMissing::UnknownKey),
        }
    }
    assert_eq!(house.fetcher.asked().len(), 1);
}

#[tokio::test]
async fn a_client_that_hangs_up_cancels_nothing() {
    let house = House::new(&[]);
    house.fetcher.then(Ok(published(&[("k", &KEY)])));
    let mut leaving = Box::pin(house.issuers.fetch(ISSUER, "k"));
    let polled = std::future::poll_fn(|context| std::task::Poll::Ready(leaving.as_mut().poll(context).is_pending())).await;
    assert!(polled);
    drop(leaving);
    house.fetcher.let_land(1);
    house.settle().await;
    assert!(house.issuers.issuer(ISSUER).unwrap().keys.has("k"));
    assert_eq!(house.fetcher.asked().len(), 1);
}

#[tokio::test]
async fn an_unknown_key_is_asked_for_once_in_thirty_seconds_and_known_ones_wait_for_nobody() {
    let house = House::prompt(&[]);
    house.fetcher.then(Ok(published(&[("k", &KEY)])));
    assert!(house.issuers.fetch(ISSUER, "k").await.is_ok());
    for kid in ["a", "b", "a"] {
        assert_eq!(house.issuers.fetch(ISSUER, kid).await.unwrap_err(), KeysMissing::UnknownKey);
    }
    house.clock.advance(ASK_AGAIN_AFTER - MOMENT);
    assert_eq!(house.issuers.fetch(ISSUER, "next").await.unwrap_err(), KeysMissing::UnknownKey);
    assert_eq!(house.fetcher.asked().len(), 1);
    // The set was rotated meanwhile.
    house.clock.advance(MOMENT);
    let before = house.issuers.issuer(ISSUER).unwrap();
    house.fetcher.then(Ok(published(&[("next", &NEXT_KEY)])));
    let after = house.issuers.fetch(ISSUER, "next").await.unwrap();
    assert_eq!(after.keys.verify("next", b"m", &NEXT_KEY.sign(b"m").unwrap()), Ok(()));
    assert!(!after.keys.has("k") && !Arc::ptr_eq(&before, &after));
    assert!(Arc::ptr_eq(&after, &house.issuers.issuer(ISSUER).unwrap()));
    assert_eq!(house.issuers.fetch(ISSUER, "k").await.unwrap_err(), KeysMissing::UnknownKey);
    // One that says the same is the same: what was verified by it counts on.
    house.clock.advance(ASK_AGAIN_AFTER);
    house.fetcher.then(Ok(published(&[("next", &NEXT_KEY)])));
    assert_eq!(house.issuers.fetch(ISSUER, "k").await.unwrap_err(), KeysMissing::UnknownKey);
    assert!(Arc::ptr_eq(&after, &house.issuers.issuer(ISSUER).unwrap()));
    assert_eq!(house.fetcher.asked().len(), 3);
}

#[tokio::test]
async fn an_issuer_that_failed_is_left_alone_for_thirty_seconds_and_says_why() {
    let too_long = vec![b' '; 150_001].into();
    for (answer, why) in [
        (Err(KeysMissing::Unreachable), KeysMissing::Unreachable),
        (Err(KeysMissing::Forbidden), KeysMissing::Forbidden),
        (Ok("<html>".into()), KeysMissing::AnswerUnusable),
        (Ok(too_long), KeysMissing::AnswerUnusable),
    ] {
        let house = House::prompt(&[]);
        house.fetcher.then(answer);
        for _ in 0..3 {
            assert_eq!(house.issuers.fetch(ISSUER, "k").await.unwrap_err(), why);
            assert!(house.issuers.issuer(ISSUER).is_none());
        }
        house.clock.advance(ASK_AGAIN_AFTER - MOMENT);
        assert_eq!(house.issuers.fetch(ISSUER, "k").await.unwrap_err(), why);
        assert_eq!(house.fetcher.asked().len(), 1);
        house.clock.advance(MOMENT);
        house.fetcher.then(Ok(published(&[("k", &KEY)])));
        assert!(house.issuers.fetch(ISSUER, "k").await.is_ok());
    }
}

#[tokio::test]
async fn a_set_without_keys_is_an_answer() {
    let house = House::prompt(&[]);
    house.fetcher.then(Ok(published(&[])));
    assert_eq!(house.issuers.fetch(ISSUER, "k").await.unwrap_err(), KeysMissing::UnknownKey);
    assert!(!house.issuers.issuer(ISSUER).unwrap().keys.has("k"));
}

#[tokio::test]
async fn a_fetch_has_so_much_time_and_no_more() {
    let house = House::new(&[]);
    let issuers = house.issuers.clone();
    #[expect(clippy::disallowed_methods, reason = "the test's own request")]
    let waiting = tokio::spawn(async move { issuers.fetch(ISSUER, "k").await });
    house.settle().await;
    house.clock.advance(FETCH_MAX - MOMENT);
    house.settle().await;
    assert!(!waiting.is_finished());
    house.clock.advance(MOMENT);
    assert_eq!(waiting.await.unwrap().unwrap_err(), KeysMissing::Unreachable);
    // What comes later comes to nobody.
    house.fetcher.then(Ok(published(&[("k", &KEY)])));
    house.fetcher.let_land(1);
    house.settle().await;
    assert!(house.issuers.issuer(ISSUER).is_none());
}

#[tokio::test]
async fn a_set_is_refreshed_behind_those_who_use_it_and_ends_when_that_fails_for_long() {
    let house = House::prompt(&[]);
    house.fetcher.then(Ok(published(&[("k", &KEY)])));
    house.issuers.fetch(ISSUER, "k").await.unwrap();
    house.clock.advance(FRESH_FOR - MOMENT);
    assert!(house.issuers.issuer(ISSUER).is_some());
    house.settle().await;
    assert_eq!(house.fetcher.asked().len(), 1);

    // Due: whoever comes uses what is there, and one of them has it fetched.
    house.clock.advance(MOMENT);
    house.fetcher.then(Err(KeysMissing::Unreachable));
    for _ in 0..10 {
        assert!(house.issuers.issuer(ISSUER).unwrap().keys.has("k"));
    }
    house.settle().await;
    assert_eq!(house.fetcher.asked().len(), 2);
    // Again in thirty seconds; a withdrawn key ends with its set.
    house.clock.advance(ASK_AGAIN_AFTER - MOMENT);
    assert!(house.issuers.issuer(ISSUER).is_some());
    house.settle().await;
    assert_eq!(house.fetcher.asked().len(), 2);
    house.clock.advance(MOMENT);
    house.fetcher.then(Ok(published(&[("next", &NEXT_KEY)])));
    assert!(house.issuers.issuer(ISSUER).unwrap().keys.has("k"));
    house.settle().await;
    let after = house.issuers.issuer(ISSUER).unwrap();
    assert!(after.keys.has("next") && !after.keys.has("k"));

    // An issuer that does not come back.
    house.clock.advance(COUNTS_FOR - MOMENT);
    house.fetcher.then(Err(KeysMissing::Unreachable));
    assert!(Arc::ptr_eq(&after, &house.issuers.issuer(ISSUER).unwrap()));
    house.settle().await;
    house.clock.advance(MOMENT);
    assert!(house.issuers.issuer(ISSUER).is_none());
    assert_eq!(house.issuers.fetch(ISSUER, "next").await.unwrap_err(), KeysMissing::Unreachable);
    house.clock.advance(ASK_AGAIN_AFTER);
    house.fetcher.then(Ok(published(&[("next", &NEXT_KEY)])));
    assert!(house.issuers.fetch(ISSUER, "next").await.is_ok());
}

#[tokio::test]
async fn one_fetch_more_than_the_limit_is_refused_until_one_has_landed() {
    let house = House::new(&[]);
    let waiting: Vec<_> = (0..FETCHES_MAX)
        .map(|number| {
            house.fetcher.then(Ok(published(&[("k", &KEY)])));
            let issuers = house.issuers.clone();
            #[expect(clippy::disallowed_methods, reason = "the test's own requests")]
            tokio::spawn(async move { issuers.fetch(&numbered(number), "k").await })
        })
        .collect();
    house.settle().await;
    assert_eq!(house.issuers.fetch(ISSUER, "k").await.unwrap_err(), KeysMissing::TooMany);
    assert_eq!(house.fetcher.asked().len(), FETCHES_MAX);
    house.fetcher.let_land(FETCHES_MAX + 1);
    for answer in waiting {
        assert!(answer.await.unwrap().is_ok());
    }
    // That one was refused is not held against it.
    house.fetcher.then(Ok(published(&[("k", &KEY)])));
    assert!(house.issuers.fetch(ISSUER, "k").await.is_ok());
}

#[tokio::test]
async fn one_issuer_more_than_the_limit_is_not_asked_until_another_has_ended() {
    let house = House::prompt(&[]);
    for number in 0..ISSUERS_MAX {
        house.fetcher.then(Err(KeysMissing::Unreachable));
        assert!(house.issuers.fetch(&numbered(number), "k").await.is_err());
    }
    assert_eq!(house.issuers.fetch(ISSUER, "k").await.unwrap_err(), KeysMissing::TooMany);
    assert_eq!(house.issuers.fetch(&numbered(7), "k").await.unwrap_err(), KeysMissing::Unreachable);
    assert_eq!(house.fetcher.asked().len(), ISSUERS_MAX);
    house.clock.advance(ASK_AGAIN_AFTER);
    house.fetcher.then(Ok(published(&[("k", &KEY)])));
    assert!(house.issuers.fetch(ISSUER, "k").await.is_ok());
}

#[tokio::test]
async fn an_issuer_s_name_is_where_its_keys_are_and_other_names_are_not_asked() {
    let house = House::prompt(&[
        "https://idp.internal:8443/eu-west-1_Own",
        "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Moved=http://127.0.0.1:4566/pools/eu-west-1_Moved",
        "https://idp.internal/eu-west-1_Renamed",
    ]);
    for (issuer, address) in [
        (ISSUER, format!("{ISSUER}/.well-known/jwks.json")),
        ("https://idp.internal:8443/eu-west-1_Own", "https://idp.internal:8443/eu-west-1_Own/.well-known/jwks.json".to_owned()),
        (
            "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Moved",
            "http://127.0.0.1:4566/pools/eu-west-1_Moved/.well-known/jwks.json".to_owned(),
        ),
    ] {
        house.fetcher.then(Ok(published(&[("k", &KEY)])));
        assert!(house.issuers.fetch(issuer, "k").await.is_ok());
        assert_eq!(house.fetcher.asked().last().unwrap(), &address);
    }
    for nobody in [
        "",
        "https://example.com",
        "https://idp.internal:8443/eu-west-1_Own/",
        "http://idp.internal:8443/eu-west-1_Own",
        "https://idp.internal/eu-west-1_Own",
        "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc/",
        "https://cognito-idp.eu-west-1.amazonaws.com/../eu-west-1_Abc",
        // What was said to be elsewhere is not at AWS.
        "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Renamed",
        "http://127.0.0.1:4566/pools/eu-west-1_Moved",
    ] {
        assert_eq!(house.issuers.fetch(nobody, "k").await.unwrap_err(), KeysMissing::Forbidden, "{nobody}");
    }
    assert_eq!(house.fetcher.asked().len(), 3);
}

#[test]
fn an_arn_says_whose_tokens_count() {
    let house = House::new(&["https://idp.internal/eu-west-1_Own"]);
    let issuers = &house.issuers;
    let nobodys = POOL.replace("111111111111", "000000000000");
    assert!(issuers.may_ask(POOL) && issuers.is_issuer_of(POOL, ISSUER));
    assert!(!issuers.may_ask(&nobodys) && !issuers.is_issuer_of(&nobodys, ISSUER));
    assert!(!issuers.is_issuer_of(POOL, &format!("{ISSUER}d")) && !issuers.is_issuer_of(&format!("{POOL}d"), ISSUER));
    for account in ["000000000000", "111111111111"] {
        let own = format!("arn:aws:cognito-idp:eu-west-1:{account}:userpool/eu-west-1_Own");
        assert!(issuers.may_ask(&own) && issuers.is_issuer_of(&own, "https://idp.internal/eu-west-1_Own"));
        assert!(!issuers.is_issuer_of(&own, "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Own"));
    }
    let chinese = "arn:aws-cn:cognito-idp:cn-north-1:111111111111:userpool/cn-north-1_Abc";
    assert!(!issuers.may_ask(chinese) && !issuers.may_ask("eu-west-1_Abc"));
}

#[tokio::test]
async fn what_was_forgotten_is_asked_for_anew() {
    let house = House::prompt(&[]);
    for _ in 0..2 {
        house.fetcher.then(Ok(published(&[("k", &KEY)])));
        assert!(house.issuers.fetch(ISSUER, "k").await.is_ok());
        house.issuers.forget();
        assert!(house.issuers.issuer(ISSUER).is_none());
    }
}
