//! The event that a proxy function sees, member for member.

use gatewright_model::ports::{Caller, InvokeRefusal};
use gatewright_model::rest_api::Stage;
use gatewright_testkit::invoke::{function_error, reply};

use crate::house::{House, METHOD_ARN_PREFIX, api, custom, guard_says, guarded, open, policy, stage, statement, with};

fn allow_with_context() -> String {
    serde_json::json!({
        "principalId": "user|1",
        "policyDocument": { "Version": "2012-10-17", "Statement": [statement("Allow", "*")] },
        "context": { "text": "v", "number": 123, "flag": true, "nothing": null, "principalId": "forged" },
    })
    .to_string()
}

#[tokio::test]
async fn the_whole_event() {
    let api = guarded(with(api(), "/pets/{id}/{proxy+}", &[custom("ANY")]), |_| {});
    let house = House::new(&api, guard_says(allow_with_context()));
    house.publish(&api, &Stage { variables: [("v".to_owned(), "1".to_owned())].into(), ..stage() });
    let headers = [
        ("Host", "abc123.execute-api.localhost:4566"),
        ("tEsT-HEADeR", "1"),
        ("test-header", "2"),
        ("authorization", "t"),
        ("user-agent", "curl/8"),
        ("Connection", "keep-alive"),
        ("Content-Length", "5"),
        ("X-Forwarded-For", "10.0.0.1"),
        ("X-Forwarded-Proto", "https"),
        ("X-Amzn-Trace-Id", "Root=1-abc"),
    ];
    house.send(http::Method::PUT, "/pets/a%2Bb+c@d/x//y/?q=1&q=a+b%2Bc;r", &headers, "hello").await;
    let seen = house.invoke.seen();
    let event: serde_json::Value = serde_json::from_slice(&seen[1].payload).unwrap();
    let request_id = event["requestContext"]["requestId"].as_str().unwrap();
    let extended = event["requestContext"]["extendedRequestId"].as_str().unwrap();
    let expected = serde_json::json!({
        "resource": "/pets/{id}/{proxy+}",
        "path": "/pets/a%2Bb+c@d/x//y/",
        "httpMethod": "PUT",
        "headers": {
            "Host": "abc123.execute-api.localhost:4566",
            "tEsT-HEADeR": "2",
            "Authorization": "t",
            "User-Agent": "curl/8",
            "X-Amzn-Trace-Id": "Root=1-abc",
            "X-Forwarded-For": "10.0.0.1, 127.0.0.1",
            "X-Forwarded-Port": "4566",
            "X-Forwarded-Proto": "http",
        },
        "multiValueHeaders": {
            "Host": ["abc123.execute-api.localhost:4566"],
            "tEsT-HEADeR": ["1", "2"],
            "Authorization": ["t"],
            "User-Agent": ["curl/8"],
            "X-Amzn-Trace-Id": ["Root=1-abc"],
            "X-Forwarded-For": ["10.0.0.1, 127.0.0.1"],
            "X-Forwarded-Port": ["4566"],
            "X-Forwarded-Proto": ["http"],
        },
        "queryStringParameters": { "q": "a b+c", "r": "" },
        "multiValueQueryStringParameters": { "q": ["1", "a b+c"], "r": [""] },
        "pathParameters": { "id": "a%2Bb+c@d", "proxy": "x//y" },
        "stageVariables": { "v": "1" },
        "requestContext": {
            "resourceId": "r00001",
            "authorizer": {
                "text": "v", "number": "123", "flag": "true", "principalId": "user|1", "integrationLatency": 0,
            },
            "resourcePath": "/pets/{id}/{proxy+}",
            "httpMethod": "PUT",
            "extendedRequestId": extended,
            "requestTime": "01/Jan/2026:00:00:00 +0000",
            "path": "/dev/pets/a%2Bb+c@d/x//y/",
            "accountId": "000000000000",
            "protocol": "HTTP/1.1",
            "stage": "dev",
            "domainPrefix": "abc123",
            "requestTimeEpoch": 1_767_225_600_000_i64,
            "requestId": request_id,
            "identity": {
                "cognitoIdentityPoolId": null, "accountId": null, "cognitoIdentityId": null, "caller": null,
                "accessKey": null, "cognitoAuthenticationType": null, "cognitoAuthenticationProvider": null,
                "userArn": null, "user": null, "principalOrgId": null,
                "sourceIp": "127.0.0.1", "userAgent": "curl/8",
            },
            "domainName": "abc123.execute-api.localhost",
            "deploymentId": "dep000",
            "apiId": "abc123",
        },
        "body": "hello",
        "isBase64Encoded": false,
    });
    assert_eq!(event, expected);
    let Caller::Service { source_arn, .. } = &seen[1].caller else { panic!() };
    assert_eq!(source_arn.as_ref(), format!("{METHOD_ARN_PREFIX}PUT/pets/{{id}}/{{proxy+}}"));
}

#[tokio::test]
async fn what_is_absent_is_null_and_an_open_method_has_no_authorizer() {
    let house = House::new(&with(api(), "/pets", &[open("GET")]), guard_says(String::new()));
    house.get("/pets", &[]).await;
    let event: serde_json::Value = serde_json::from_slice(&house.invoke.seen()[0].payload).unwrap();
    for name in ["queryStringParameters", "multiValueQueryStringParameters", "pathParameters", "stageVariables", "body"] {
        assert!(event.as_object().unwrap()[name].is_null(), "{name}");
    }
    assert!(!event["requestContext"].as_object().unwrap().contains_key("authorizer"));
    assert!(event["requestContext"]["identity"]["userAgent"].is_null());
}

#[tokio::test]
async fn a_binary_body_travels_as_base64() {
    let api = gatewright_model::rest_api::RestApi {
        binary_media_types: vec!["image/png".into()],
        ..with(api(), "/p", &[open("POST")])
    };
    let house = House::new(&api, guard_says(String::new()));
    house.send(http::Method::POST, "/p", &[("Content-Type", "image/png; a=b")], "hi").await;
    house.send(http::Method::POST, "/p", &[("Content-Type", "text/plain")], "hi").await;
    let event = |index: usize| -> serde_json::Value { serde_json::from_slice(&house.invoke.seen()[index].payload).unwrap() };
    assert_eq!((&event(0)["body"], &event(0)["isBase64Encoded"]), (&"aGk=".into(), &true.into()));
    assert_eq!((&event(1)["body"], &event(1)["isBase64Encoded"]), (&"hi".into(), &false.into()));
}

#[tokio::test]
async fn failures_of_the_backend_are_awss() {
    let internal = r#"{"message": "Internal server error"}"#;
    let cases: [(Result<_, InvokeRefusal>, u16, &str); 7] = [
        (Ok(function_error("{}")), 502, internal),
        (Ok(reply("\"text\"")), 502, internal),
        (Ok(reply("null")), 502, internal),
        (Err(InvokeRefusal::NotPermitted), 500, internal),
        (Err(InvokeRefusal::NotFound { arn: "x".into() }), 500, internal),
        (Err(InvokeRefusal::OutOfPatience), 504, r#"{"message": "Endpoint request timed out"}"#),
        (Err(InvokeRefusal::TooManyRequests { reason: "x" }), 500, internal),
    ];
    for (outcome, status, body) in cases {
        let house = House::new(&with(api(), "/pets", &[open("GET")]), move |_| outcome.clone());
        let answer = house.get("/pets", &[]).await;
        assert_eq!((answer.status, answer.body.as_str()), (status, body));
        assert_eq!(answer.headers["x-amzn-errortype"], "InternalServerErrorException");
    }
}

#[tokio::test]
async fn thousands_of_query_parameters_are_read_in_one_pass() {
    let house = House::new(&with(api(), "/pets", &[open("GET")]), guard_says(policy(serde_json::json!([]))));
    let query: Vec<String> = (0..6_000).map(|number| format!("k{number}=v")).collect();
    assert_eq!(house.get(&format!("/pets?{}", query.join("&")), &[]).await.status, 200);
}
