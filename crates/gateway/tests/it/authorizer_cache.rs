//! The policy is cached, not the verdict; under a keyed digest, for exactly its time-to-live, within its epoch.

use std::time::Duration;

use gatewright_testkit::invoke::{function_error, reply};

use crate::house::{House, METHOD_ARN_PREFIX, api, custom, guard_says, guarded, policy, stage, statement, with};

fn two_routes(ttl_s: Option<i32>) -> gatewright_model::rest_api::RestApi {
    let api = with(with(api(), "/a", &[custom("GET"), custom("POST")]), "/b", &[custom("GET")]);
    guarded(api, |authorizer| authorizer.result_ttl_s = ttl_s)
}

const TOKEN: [(&str, &str); 1] = [("Authorization", "token")];

#[tokio::test]
async fn a_cached_policy_is_decided_again_for_another_route() {
    let only_a = policy(serde_json::json!([statement("Allow", &format!("{METHOD_ARN_PREFIX}GET/a"))]));
    let house = House::new(&two_routes(None), guard_says(only_a));
    assert_eq!(house.get("/a", &TOKEN).await.status, 200);
    let other = house.get("/b", &TOKEN).await;
    assert_eq!((other.status, &other.headers["x-amzn-errortype"]), (403, &"AccessDeniedException".parse().unwrap()));
    assert_eq!(house.send(http::Method::POST, "/a", &TOKEN, "").await.status, 403);
    assert_eq!(house.invoked(), ["guard", "backend"]);
}

#[tokio::test]
async fn a_cached_deny_does_not_close_what_the_policy_allows() {
    let not_a = policy(serde_json::json!([statement("Deny", &format!("{METHOD_ARN_PREFIX}GET/a")), statement("Allow", "*"),]));
    let house = House::new(&two_routes(None), guard_says(not_a));
    assert_eq!(house.get("/a", &TOKEN).await.status, 403);
    assert_eq!(house.get("/b", &TOKEN).await.status, 200);
    assert_eq!(house.invoked(), ["guard", "backend"]);
}

#[tokio::test]
async fn the_time_to_live_is_exact() {
    let house = House::new(&two_routes(Some(60)), guard_says(policy(serde_json::json!([statement("Allow", "*")]))));
    let asked = |house: &House| house.invoked().iter().filter(|name| *name == "guard").count();
    house.get("/a", &TOKEN).await;
    house.clock.advance(Duration::from_millis(59_999));
    house.get("/a", &TOKEN).await;
    assert_eq!(asked(&house), 1);
    house.clock.advance(Duration::from_millis(1));
    house.get("/a", &TOKEN).await;
    assert_eq!(asked(&house), 2);
}

#[tokio::test]
async fn an_unset_time_to_live_is_300_seconds_and_zero_is_off() {
    let allow = || guard_says(policy(serde_json::json!([statement("Allow", "*")])));
    let asked = |house: &House| house.invoked().iter().filter(|name| *name == "guard").count();
    let unset = House::new(&two_routes(None), allow());
    unset.get("/a", &TOKEN).await;
    unset.clock.advance(Duration::from_secs(299));
    unset.get("/a", &TOKEN).await;
    assert_eq!(asked(&unset), 1);
    unset.clock.advance(Duration::from_secs(1));
    unset.get("/a", &TOKEN).await;
    assert_eq!(asked(&unset), 2);
    let off = House::new(&two_routes(Some(0)), allow());
    off.get("/a", &TOKEN).await;
    off.get("/a", &TOKEN).await;
    assert_eq!(asked(&off), 2);
}

#[tokio::test]
async fn another_token_authorizer_stage_or_epoch_is_a_miss() {
    let api = two_routes(None);
    let house = House::new(&api, guard_says(policy(serde_json::json!([statement("Allow", "*")]))));
    let asked = |house: &House| house.invoked().iter().filter(|name| *name == "guard").count();
    house.get("/a", &TOKEN).await;
    for other in ["tokem", "token ", "Token", "toke", "tokenn"] {
        house.get("/a", &[("Authorization", other)]).await;
    }
    assert_eq!(asked(&house), 6);
    house.publish(&api, &gatewright_model::rest_api::Stage { stage_name: "prod".into(), ..stage() });
    house.send_to("abc123", "prod", http::Method::GET, "/a", &TOKEN, Default::default()).await;
    assert_eq!(asked(&house), 7);
    house.publish(&api, &gatewright_model::rest_api::Stage { authorizer_cache_epoch: 1, ..stage() });
    house.get("/a", &TOKEN).await;
    assert_eq!(asked(&house), 8);
    house.get("/a", &TOKEN).await;
    assert_eq!(asked(&house), 8);
    let made_again = gatewright_model::timestamp::Timestamp::from_epoch_ms(1);
    house.publish(&api, &gatewright_model::rest_api::Stage { created_at: made_again, authorizer_cache_epoch: 1, ..stage() });
    house.get("/a", &TOKEN).await;
    assert_eq!(asked(&house), 9, "a stage made again under its old name starts without policies");
}

#[tokio::test]
async fn errors_are_not_cached() {
    let api = two_routes(None);
    for failure in [r#"{"errorMessage":"Unauthorized"}"#, r#"{"errorMessage":"boom"}"#] {
        let house = House::new(&api, move |_| Ok(function_error(failure)));
        house.get("/a", &TOKEN).await;
        house.get("/a", &TOKEN).await;
        assert_eq!(house.invoked(), ["guard", "guard"], "{failure}");
    }
    let house = House::new(&api, |_| Ok(reply("rubbish")));
    house.get("/a", &TOKEN).await;
    house.get("/a", &TOKEN).await;
    assert_eq!(house.invoked(), ["guard", "guard"]);
}

#[tokio::test]
async fn a_redeploy_with_another_function_or_time_to_live_asks_again() {
    let api = two_routes(None);
    let house = House::new(&api, guard_says(policy(serde_json::json!([statement("Allow", "*")]))));
    let asked = |house: &House| house.invoked().iter().filter(|name| name.starts_with("guard")).count();
    house.get("/a", &TOKEN).await;
    let stricter = guarded(api.clone(), |authorizer| authorizer.authorizer_uri = Some(crate::house::uri("guard-2")));
    house.publish(&stricter, &stage());
    // `guard-2` answers what is no policy.
    assert_eq!(house.get("/a", &TOKEN).await.status, 500);
    assert_eq!(asked(&house), 2);
    house.publish(&guarded(api, |authorizer| authorizer.result_ttl_s = Some(1)), &stage());
    house.get("/a", &TOKEN).await;
    assert_eq!(asked(&house), 3);
}
