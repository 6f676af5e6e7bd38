//! Test calls over drafts: TestInvokeMethod and TestInvokeAuthorizer.

use std::sync::Arc;

use gatewright_model::ports::{Caller, InvokeRefusal, Rehearse, TestCall};
use gatewright_testkit::invoke::{function_error, reply};
use serde_json::json;

use crate::house::{House, api, custom, guard_says, guarded, policy, statement, with};

fn draft() -> gatewright_model::rest_api::RestApi {
    guarded(with(api(), "/pets/{id}", &[custom("GET")]), |_| {})
}

fn call(path: &str, headers: &[(&str, &str)]) -> TestCall {
    TestCall {
        path_with_query: Some(path.into()),
        headers: headers.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
        ..TestCall::default()
    }
}

#[tokio::test]
async fn a_method_is_tested_without_its_authorizer_and_with_a_log() {
    // Nothing is deployed under this id that the test could use by mistake.
    let house = House::new(&api(), guard_says(String::new()));
    let api = draft();
    let resource = api.resources.values().find(|resource| resource.path == "/pets/{id}").unwrap().id.clone();
    let said = house
        .gateway
        .method(
            Arc::new(api),
            resource,
            "GET".into(),
            call("/pets/7?kind=dog", &[("X-Test", "1"), ("Authorization", "Bearer abcdef")]),
        )
        .await;
    assert_eq!((said.status, said.body.as_str()), (200, "from the backend"));
    assert_eq!(said.headers[0].0, "X-Amzn-Trace-Id");
    assert_eq!(said.headers.last().unwrap(), &("Content-Type".to_owned(), "application/json".to_owned()));
    assert_eq!(house.invoked(), ["backend"]);
    let seen = house.invoke.seen();
    let event: serde_json::Value = serde_json::from_slice(&seen[0].payload).unwrap();
    assert_eq!(event["pathParameters"], json!({"id": "7"}));
    assert_eq!(event["requestContext"]["stage"], "test-invoke-stage");
    let Caller::Service { source_arn, .. } = &seen[0].caller else { panic!("the gateway calls") };
    assert_eq!(source_arn.as_ref(), "arn:aws:execute-api:us-east-1:000000000000:abc123/test-invoke-stage/GET/pets/{id}");
    let lines: Vec<&str> = said.log.lines().collect();
    assert!(lines[0].starts_with("Execution log for request "), "{}", lines[0]);
    for (line, expected) in [
        (1, "Starting execution for request: "),
        (2, "HTTP Method: GET, Resource Path: /pets/{id}"),
        (3, "Method request path: {id=7}"),
        (4, "Method request query string: {kind=dog}"),
        (5, "Method request headers: {X-Test=1, Authorization=**********def}"),
    ] {
        let (_, text) = lines[line].split_once(" UTC ").unwrap();
        assert!(text.split_once(" : ").unwrap().1.starts_with(expected), "{}", lines[line]);
    }
    assert!(said.log.contains("Endpoint request URI: https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:backend/invocations"));
    assert!(said.log.ends_with("Method completed with status: 200\n"));
    assert!(house.gateway.decisions().last().is_none(), "a test call is no decision");
}

#[tokio::test]
async fn a_failed_method_says_why_in_its_log() {
    let api = Arc::new(draft());
    let resource = api.resources.values().find(|resource| resource.path == "/pets/{id}").unwrap().id.clone();
    let house = House::new(&api, |_| Err(InvokeRefusal::NotPermitted));
    let said = house.gateway.method(Arc::clone(&api), resource, "GET".into(), TestCall::default()).await;
    assert_eq!((said.status, said.body.as_str()), (500, r#"{"message": "Internal server error"}"#));
    assert_eq!(said.headers, [("x-amzn-ErrorType".to_owned(), "InternalServerErrorException".to_owned())]);
    assert!(said.log.contains("Execution failed due to configuration error: Invalid permissions on Lambda function"));
    assert!(said.log.ends_with("Method completed with status: 500\n"));
}

#[tokio::test]
async fn an_authorizer_is_asked_each_time_and_its_policy_shown() {
    let answer = policy(json!([statement("Deny", "*")]));
    let api = Arc::new(draft());
    let house = House::new(&api, guard_says(answer));
    for _ in 0..2 {
        let said =
            house.gateway.authorizer(Arc::clone(&api), "guard0".into(), call("/", &[("authorization", "token-value")])).await;
        assert_eq!((said.client_status, said.principal_id.as_deref()), (0, Some("user")));
        let shown: serde_json::Value = serde_json::from_str(&said.policy.unwrap()).unwrap();
        assert_eq!(shown["Statement"][0]["Effect"], "Deny");
        assert!(said.log.starts_with("Execution log for request test-request\n"), "{}", said.log);
        assert!(said.log.contains("Incoming identity: ********lue") && !said.log.contains("token-value\n"), "{}", said.log);
        assert!(said.log.ends_with("Successfully completed authorizer execution\n"), "{}", said.log);
    }
    assert_eq!(house.invoked(), ["guard", "guard"]);
    let event: serde_json::Value = serde_json::from_slice(&house.invoke.seen()[0].payload).unwrap();
    assert_eq!(event["methodArn"], "arn:aws:execute-api:us-east-1:000000000000:abc123/ESTestInvoke-stage/GET/");
    // Nothing of it reached the road's cache.
    house.get("/pets/7", &[("Authorization", "token-value")]).await;
    assert_eq!(house.invoked().len(), 3);
}

#[tokio::test]
async fn an_authorizer_that_refuses_or_fails_shows_the_clients_status() {
    let api = Arc::new(draft());
    let said = |script: &'static str, is_error: bool| {
        let house = House::new(&api, move |_| Ok(if is_error { function_error(script) } else { reply(script) }));
        let api = Arc::clone(&api);
        async move { house.gateway.authorizer(api, "guard0".into(), call("/", &[("Authorization", "t")])).await }
    };
    assert_eq!(said(r#"{"errorMessage":"Unauthorized"}"#, true).await.client_status, 401);
    let broken = said(r#"{"policyDocument":{"version":"x"}}"#, false).await;
    assert_eq!(broken.client_status, 500);
    assert!(
        broken.log.contains("Execution failed due to configuration error: Could not parse policy")
            && broken.log.trim_end().ends_with(": AuthorizerConfigurationException"),
        "{}",
        broken.log
    );
    let house = House::new(&api, guard_says(String::new()));
    let absent = house.gateway.authorizer(Arc::clone(&api), "guard0".into(), call("/", &[])).await;
    assert_eq!(absent.client_status, 401);
    assert!(house.invoked().is_empty());
}

#[tokio::test]
async fn what_is_asked_for_reaches_the_function_as_it_was_given() {
    let api = Arc::new(guarded(with(api(), "/pets/{id}", &[custom("ANY")]), |_| {}));
    let resource = api.resources.values().find(|resource| resource.path == "/pets/{id}").unwrap().id.clone();
    let house = House::new(&api, guard_says(String::new()));
    let odd = call("/pets/7?q=<a>&z=a#b", &[]);
    house.gateway.method(Arc::clone(&api), resource.clone(), "POST".into(), odd).await;
    let event: serde_json::Value = serde_json::from_slice(&house.invoke.seen()[0].payload).unwrap();
    assert_eq!(event["queryStringParameters"], json!({"q": "<a>", "z": "a#b"}));
    assert_eq!((&event["httpMethod"], &event["pathParameters"]), (&json!("POST"), &json!({"id": "7"})));
    // No path is given: AWS then shows none of its parameters.
    let said = house.gateway.method(api, resource, "POST".into(), TestCall::default()).await;
    assert!(said.log.contains("Method request path: {}"), "{}", said.log);
}
