//! One question at a time for one identity.

use std::sync::Arc;

use gatewright_model::ports::{Invocation, InvokeRefusal, InvokeReply};
use gatewright_model::rest_api::RestApi;
use gatewright_testkit::invoke::{ScriptedInvoke, function_error};
use tokio::sync::Semaphore;

use crate::house::{Answer, House, METHOD_ARN_PREFIX, api, custom, guard_says, guarded, policy, statement, with};

const TOKEN: [(&str, &str); 1] = [("Authorization", "token")];
const BURST: usize = 20;

fn routes() -> RestApi {
    guarded(with(with(api(), "/a", &[custom("GET")]), "/b", &[custom("GET")]), |_| {})
}

fn allow_a() -> String {
    policy(serde_json::json!([statement("Allow", &format!("{METHOD_ARN_PREFIX}GET/a"))]))
}

/// A house whose authorizer answers once it is let.
fn held(
    script: impl Fn(&Invocation) -> Result<InvokeReply, InvokeRefusal> + Send + Sync + 'static,
) -> (Arc<House>, Arc<Semaphore>) {
    let (invoke, permits) = ScriptedInvoke::new(script).holding("guard");
    (Arc::new(House::with_functions(&routes(), invoke)), permits)
}

fn asked(house: &House) -> usize {
    house.invoked().iter().filter(|name| *name == "guard").count()
}

fn on_its_own(house: &Arc<House>, path: &'static str, headers: &'static [(&str, &str)]) -> tokio::task::JoinHandle<Answer> {
    let house = Arc::clone(house);
    #[expect(clippy::disallowed_methods, reason = "a client of its own")]
    tokio::spawn(async move { house.get(path, headers).await })
}

/// Until the authorizer was asked so often, and everybody else had their turn.
async fn until_asked(house: &House, count: usize) {
    while asked(house) < count {
        tokio::task::yield_now().await;
    }
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_burst_of_one_new_token_asks_once_and_each_is_decided_for_its_own_method() {
    let (house, permits) = held(guard_says(allow_a()));
    let burst: Vec<_> = (0..BURST).map(|number| on_its_own(&house, if number % 2 == 0 { "/a" } else { "/b" }, &TOKEN)).collect();
    until_asked(&house, 1).await;
    permits.add_permits(1);
    for (number, answer) in burst.into_iter().enumerate() {
        assert_eq!(answer.await.unwrap().status, if number % 2 == 0 { 200 } else { 403 });
    }
    assert_eq!(asked(&house), 1);
}

#[tokio::test]
async fn different_tokens_do_not_wait_for_each_other() {
    let (house, permits) = held(guard_says(allow_a()));
    let one = on_its_own(&house, "/a", &TOKEN);
    let other = on_its_own(&house, "/a", &[("Authorization", "other")]);
    until_asked(&house, 2).await;
    permits.add_permits(2);
    assert_eq!((one.await.unwrap().status, other.await.unwrap().status), (200, 200));
}

#[tokio::test]
async fn all_who_joined_share_a_failure_and_the_next_asks_again() {
    for (failure, status) in [(r#"{"errorMessage":"Unauthorized"}"#, 401), (r#"{"errorMessage":"boom"}"#, 500)] {
        let (house, permits) = held(move |_| Ok(function_error(failure)));
        let burst: Vec<_> = (0..BURST).map(|_| on_its_own(&house, "/a", &TOKEN)).collect();
        until_asked(&house, 1).await;
        permits.add_permits(1);
        for answer in burst {
            assert_eq!(answer.await.unwrap().status, status);
        }
        assert_eq!(asked(&house), 1);
        permits.add_permits(1);
        assert_eq!(house.get("/a", &TOKEN).await.status, status);
        assert_eq!(asked(&house), 2);
    }
}

#[tokio::test]
async fn who_hangs_up_takes_nothing_from_the_others_and_the_answer_is_kept() {
    let (house, permits) = held(guard_says(allow_a()));
    let first = on_its_own(&house, "/a", &TOKEN);
    until_asked(&house, 1).await;
    let second = on_its_own(&house, "/a", &TOKEN);
    until_asked(&house, 1).await;
    first.abort();
    assert!(first.await.unwrap_err().is_cancelled());
    permits.add_permits(1);
    assert_eq!(second.await.unwrap().status, 200);
    assert_eq!(house.get("/a", &TOKEN).await.status, 200);
    assert_eq!(asked(&house), 1);

    // Also when nobody is left to wait.
    let alone = on_its_own(&house, "/a", &[("Authorization", "alone")]);
    until_asked(&house, 2).await;
    alone.abort();
    assert!(alone.await.unwrap_err().is_cancelled());
    permits.add_permits(1);
    until_asked(&house, 2).await;
    assert_eq!(house.get("/a", &[("Authorization", "alone")]).await.status, 200);
    assert_eq!(asked(&house), 2);
}

#[tokio::test]
async fn a_call_from_within_a_call_does_not_wait_for_the_flight_that_may_wait_for_it() {
    let (house, permits) = held(guard_says(allow_a()));
    let outer = on_its_own(&house, "/a", &TOKEN);
    until_asked(&house, 1).await;
    let nested = [("Authorization", "token"), ("X-Amzn-Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793;Lineage=1:0:0")];
    let inner = {
        let house = Arc::clone(&house);
        #[expect(clippy::disallowed_methods, reason = "a client of its own")]
        tokio::spawn(async move { house.get("/a", &nested).await })
    };
    until_asked(&house, 2).await;
    permits.add_permits(2);
    assert_eq!((inner.await.unwrap().status, outer.await.unwrap().status), (200, 200));
}

#[tokio::test]
async fn without_a_time_to_live_everybody_asks_for_themselves() {
    let (invoke, permits) = ScriptedInvoke::new(guard_says(allow_a())).holding("guard");
    let off = guarded(routes(), |authorizer| authorizer.result_ttl_s = Some(0));
    let house = Arc::new(House::with_functions(&off, invoke));
    let burst: Vec<_> = (0..3).map(|_| on_its_own(&house, "/a", &TOKEN)).collect();
    until_asked(&house, 3).await;
    permits.add_permits(3);
    for answer in burst {
        assert_eq!(answer.await.unwrap().status, 200);
    }
}

#[tokio::test]
async fn what_is_forgotten_while_it_is_under_way_is_not_kept() {
    let (house, permits) = held(guard_says(allow_a()));
    let before = on_its_own(&house, "/a", &TOKEN);
    until_asked(&house, 1).await;
    house.gateway.forget();
    let after = on_its_own(&house, "/a", &TOKEN);
    until_asked(&house, 2).await;
    permits.add_permits(2);
    assert_eq!((before.await.unwrap().status, after.await.unwrap().status), (200, 200));
    assert_eq!(house.get("/a", &TOKEN).await.status, 200);
    assert_eq!(asked(&house), 2, "the answer to the second was kept");
}
