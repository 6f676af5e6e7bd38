//! What a TOKEN authorizer is told, by whom, and what is decided by more than one request. What becomes of every outcome is data:
//! `tests/cases/lambda_authorizers.toml`.

use crate::house::{House, METHOD_ARN_PREFIX, api, custom, guarded, policy, statement, with};

#[tokio::test]
async fn the_event_has_three_keys_and_the_concrete_method_arn() {
    let answer = policy(serde_json::json!([statement("Allow", "*")]));
    let api = guarded(with(api(), "/pets/{id}", &[custom("ANY")]), |_| {});
    let house = House::new(&api, crate::house::guard_says(answer));
    house.get("/pets/a%2Fb/", &[("authorization", "Bearer t0ken")]).await;
    let seen = house.invoke.seen();
    assert_eq!(
        std::str::from_utf8(&seen[0].payload).unwrap(),
        format!(r#"{{"type":"TOKEN","authorizationToken":"Bearer t0ken","methodArn":"{METHOD_ARN_PREFIX}GET/pets/a%2Fb"}}"#)
    );
    let gatewright_model::ports::Caller::Service { principal, source_arn, source_account } = &seen[0].caller else { panic!() };
    assert_eq!(*principal, "apigateway.amazonaws.com");
    assert_eq!(source_arn.as_ref(), "arn:aws:execute-api:us-east-1:000000000000:abc123/authorizers/guard0");
    assert_eq!(source_account.as_str(), "000000000000");
}

#[tokio::test]
async fn a_huge_token_and_a_huge_path_are_handled() {
    let answer = policy(serde_json::json!([statement("Allow", "*")]));
    let api = guarded(with(api(), "/{proxy+}", &[custom("GET")]), |_| {});
    let house = House::new(&api, crate::house::guard_says(answer));
    assert_eq!(house.get("/a", &[("Authorization", &"t".repeat(10_000))]).await.status, 200);
    let refused = house.get("/a", &[("Authorization", &"t".repeat(10_241))]).await;
    assert_eq!((refused.status, house.invoked().len()), (431, 2));
    let refused = house.get(&format!("/{}", "a".repeat(1600)), &[("Authorization", "t")]).await;
    assert_eq!((refused.status, house.invoked().len()), (414, 2));
}

#[tokio::test]
async fn a_conditional_deny_is_decided_on_the_request_at_hand_also_from_the_cache() {
    let condition = serde_json::json!({ "StringLike": { "aws:UserAgent": "*curl*" } });
    let curl = policy(serde_json::json!([
        statement("Allow", "*"),
        { "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": condition },
    ]));
    let house = House::new(&guarded(with(api(), "/pets", &[custom("GET")]), |_| {}), crate::house::guard_says(curl));
    for (agents, expected) in
        [(&["Mozilla"][..], 200), (&["curl/8"], 403), (&[], 200), (&["Mozilla", "curl/8"], 403), (&["Mozilla"], 200)]
    {
        let mut headers = vec![("Authorization", "t")];
        headers.extend(agents.iter().map(|agent| ("User-Agent", *agent)));
        assert_eq!(house.get("/pets", &headers).await.status, expected, "{agents:?}");
    }
    assert_eq!(house.invoked().iter().filter(|name| *name == "guard").count(), 1);
}

#[tokio::test]
async fn a_policy_can_ask_for_every_key_of_a_request_without_an_identity() {
    let until = policy(serde_json::json!([{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {
        "DateGreaterThan": { "aws:CurrentTime": "1970-01-01T00:00:00Z" },
        "NumericGreaterThanEquals": { "aws:EpochTime": 1 },
        "StringLike": { "aws:CurrentTime": "????-??-??T??:??:??Z" } } }]));
    let house = House::new(&guarded(with(api(), "/pets", &[custom("GET")]), |_| {}), crate::house::guard_says(until));
    assert_eq!(house.get("/pets", &[("Authorization", "t")]).await.status, 200);
    let all = ["CurrentTime", "EpochTime", "Referer", "SecureTransport", "SourceIp", "UserAgent"];
    let all: serde_json::Map<_, _> = all.iter().map(|key| (format!("aws:{key}"), false.into())).collect();
    let every = policy(serde_json::json!([{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "Null": all } }]));
    let house = House::new(&guarded(with(api(), "/pets", &[custom("GET")]), |_| {}), crate::house::guard_says(every));
    let headers = [("Authorization", "t"), ("Referer", "r"), ("User-Agent", "u")];
    assert_eq!(house.get("/pets", &headers).await.status, 200);
}
