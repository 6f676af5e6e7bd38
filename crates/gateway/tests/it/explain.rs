//! Decisions told in words.

use gatewright_gateway::decision::explain::explain;

use crate::house::{House, METHOD_ARN_PREFIX, api, custom, guard_says, guarded, policy, statement, with};

#[tokio::test]
async fn every_station_is_told_and_the_token_is_not() {
    let only_a = policy(serde_json::json!([statement("Allow", &format!("{METHOD_ARN_PREFIX}GET/a"))]));
    let api = guarded(with(with(api(), "/a", &[custom("GET")]), "/b", &[custom("GET")]), |_| {});
    let house = House::new(&api, guard_says(only_a));
    house.get("/a", &[("Authorization", "s3cret-token")]).await;
    let allowed = explain(&house.gateway.decisions().last().unwrap()).text();
    house.get("/b", &[("Authorization", "s3cret-token")]).await;
    let refused = explain(&house.gateway.decisions().last().unwrap()).text();
    for (told, expected) in [
        (&allowed, "GET /dev/a → 200"),
        (&allowed, "asked function guard (invocation 11111111-1111-4111-8111-111111111111"),
        (&allowed, "its statement 1 allows execute-api:Invoke"),
        (&allowed, "AWS_PROXY function backend"),
        (&refused, "GET /dev/b → 403"),
        (&refused, "policy from the cache, 0.0 s old"),
        (&refused, "none of its statements allows execute-api:Invoke on this method"),
        (&refused, "403 AccessDeniedException, refused at the authorizer: ImplicitDeny"),
        (&refused, "not reached"),
        (&refused, "no Access-Control-Allow-Origin"),
    ] {
        assert!(told.contains(expected), "`{expected}` is missing from:\n{told}");
    }
    assert!(!format!("{allowed}{refused}").contains("s3cret"));
    assert!(!format!("{:?}", house.gateway.decisions().newest(10)).contains("s3cret"));
}

#[tokio::test]
async fn a_decision_is_found_by_its_number_and_by_its_request_id() {
    let house = House::new(&api(), guard_says(String::new()));
    let answer = house.get("/nope", &[]).await;
    let request_id = answer.headers["x-amzn-requestid"].to_str().unwrap().to_owned();
    let decisions = house.gateway.decisions();
    assert_eq!(decisions.find(&request_id).unwrap().sequence, 1);
    assert_eq!(decisions.find("1").unwrap().request_id.to_string(), request_id);
    assert!(decisions.find("2").is_none());
}

#[tokio::test]
async fn a_request_whose_client_leaves_is_told_too() {
    let api = guarded(with(api(), "/a", &[custom("GET")]), |_| {});
    let house = House::new(&api, guard_says(String::new()));
    {
        let left = house.get("/a", &[("Authorization", "t")]);
        let mut left = std::pin::pin!(left);
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        // Dropped after its first step, as hyper does when the connection closes.
        let _ = left.as_mut().poll(&mut context);
    }
    assert_eq!(house.gateway.decisions().newest(10).len(), 1);
}
