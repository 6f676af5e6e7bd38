//! REQUEST authorizers: what they are told, what tells their callers apart, and what is refused before they are asked.

use std::collections::BTreeMap;

use gatewright_model::rest_api::{Authorizer, RestApi, Stage};
use serde_json::{Value, json};

use crate::house::{House, api, custom, guard_says, guarded, policy, stage, statement, with};

fn allow_all() -> String {
    policy(json!([statement("Allow", "*")]))
}

fn asking(source: Option<&str>, ttl_s: Option<i32>) -> RestApi {
    let change = |authorizer: &mut Authorizer| {
        authorizer.kind = "REQUEST".into();
        authorizer.identity_source = source.map(str::to_owned);
        authorizer.result_ttl_s = ttl_s;
    };
    guarded(with(with(api(), "/pets/{id}", &[custom("GET")]), "/open", &[custom("GET")]), change)
}

fn asked(house: &House) -> usize {
    house.invoked().iter().filter(|name| *name == "guard").count()
}

const UNAUTHORIZED: (u16, &str) = (401, r#"{"message":"Unauthorized"}"#);

#[tokio::test]
async fn it_is_told_everything_but_the_body() {
    let house = House::new(&asking(Some("method.request.header.X-Who"), None), guard_says(allow_all()));
    house.publish(
        &asking(Some("method.request.header.X-Who"), None),
        &Stage { variables: BTreeMap::from([("tenant".into(), "t1".into())]), ..stage() },
    );
    let headers = [("X-Who", "ada"), ("X-Twice", "1"), ("x-twice", "2"), ("Host", "h"), ("User-Agent", "me")];
    assert_eq!(house.send(http::Method::GET, "/pets/7%20b?q=1&q=2&e=", &headers, "never shown").await.status, 200);
    let seen = house.invoke.seen();
    let mut event: Value = serde_json::from_slice(&seen[0].payload).unwrap();
    // Ids and times are each request's own.
    for (name, shape) in [("extendedRequestId", 16), ("requestId", 36), ("requestTime", 26)] {
        assert_eq!(event["requestContext"][name].take().as_str().unwrap().len(), shape, "{name}");
    }
    event["requestContext"]["requestTimeEpoch"].take();
    assert!(event["headers"]["X-Amzn-Trace-Id"].take().as_str().unwrap().starts_with("Root=1-"));
    assert!(event["multiValueHeaders"]["X-Amzn-Trace-Id"].take().is_array());
    assert_eq!(
        event,
        json!({
            "type": "REQUEST",
            "methodArn": "arn:aws:execute-api:us-east-1:000000000000:abc123/dev/GET/pets/7%20b",
            "resource": "/pets/{id}",
            "path": "/pets/7%20b",
            "httpMethod": "GET",
            "headers": {
                "X-Who": "ada", "X-Twice": "2", "Host": "h", "User-Agent": "me", "X-Amzn-Trace-Id": null,
                "X-Forwarded-For": "127.0.0.1", "X-Forwarded-Port": "80", "X-Forwarded-Proto": "http",
            },
            "multiValueHeaders": {
                "X-Who": ["ada"], "X-Twice": ["1", "2"], "Host": ["h"], "User-Agent": ["me"], "X-Amzn-Trace-Id": null,
                "X-Forwarded-For": ["127.0.0.1"], "X-Forwarded-Port": ["80"], "X-Forwarded-Proto": ["http"],
            },
            "queryStringParameters": { "q": "2", "e": "" },
            "multiValueQueryStringParameters": { "q": ["1", "2"], "e": [""] },
            "pathParameters": { "id": "7%20b" },
            "stageVariables": { "tenant": "t1" },
            "requestContext": {
                "resourceId": "r00001", "resourcePath": "/pets/{id}", "httpMethod": "GET", "extendedRequestId": null,
                "requestTime": null, "path": "/dev/pets/7%20b", "accountId": "000000000000", "protocol": "HTTP/1.1", "stage": "dev",
                "domainPrefix": "abc123", "requestTimeEpoch": null, "requestId": null,
                "identity": {
                    "cognitoIdentityPoolId": null, "accountId": null, "cognitoIdentityId": null, "caller": null,
                    "sourceIp": "127.0.0.1", "principalOrgId": null, "accessKey": null, "cognitoAuthenticationType": null,
                    "cognitoAuthenticationProvider": null, "userArn": null, "userAgent": "me", "user": null,
                },
                "domainName": "abc123.execute-api.localhost", "deploymentId": "dep000", "apiId": "abc123",
            },
        })
    );
}

#[tokio::test]
async fn every_source_must_hold_something_whether_or_not_policies_are_kept() {
    let source = "method.request.header.X-Who, method.request.querystring.who";
    for ttl_s in [None, Some(0), Some(60)] {
        let house = House::new(&asking(Some(source), ttl_s), guard_says(allow_all()));
        for (path, headers) in [
            ("/open", &[][..]),
            ("/open?who=x", &[][..]),
            ("/open", &[("X-Who", "x")][..]),
            ("/open?who=", &[("X-Who", "x")][..]),
            ("/open?who=x", &[("X-Who", "")][..]),
            ("/open?Who=x", &[("X-Who", "x")][..]),
        ] {
            let answer = house.get(path, headers).await;
            assert_eq!((answer.status, answer.body.as_str()), UNAUTHORIZED, "{path} {headers:?} {ttl_s:?}");
        }
        assert_eq!(asked(&house), 0);
        assert_eq!(house.get("/open?who=x", &[("x-who", "x")]).await.status, 200);
    }
}

#[tokio::test]
async fn a_policy_is_kept_for_all_that_its_sources_hold_and_for_nothing_less() {
    let source = "method.request.header.A,method.request.querystring.q,stageVariables.v,context.httpMethod";
    let house = House::new(&asking(Some(source), None), guard_says(allow_all()));
    let with_variable = |value: &str| Stage { variables: BTreeMap::from([("v".into(), value.into())]), ..stage() };
    house.publish(&asking(Some(source), None), &with_variable("1"));
    let known: &[(&str, &[(&str, &str)])] = &[("/open?q=x", &[("A", "a")])];
    // Each differs from all others in what one source holds, or in where its parts end.
    let others: &[(&str, &[(&str, &str)])] = &[
        ("/open?q=x", &[("A", "A")]),
        ("/open?q=x", &[("A", "a"), ("A", "b")]),
        ("/open?q=x", &[("A", "b"), ("A", "a")]),
        ("/open?q=x", &[("A", "a, b")]),
        ("/open?q=x", &[("A", "a"), ("A", "")]),
        ("/open?q=x&q=x", &[("A", "a")]),
        ("/open?q=xx", &[("A", "a")]),
        ("/open?q=%78%20", &[("A", "a")]),
        ("/open?q=a", &[("A", "x")]),
        ("/open?q=", &[("A", "ax"), ("A", "q")]),
    ];
    let mut count = 0;
    for (path, headers) in known.iter().chain(&others[..others.len() - 1]) {
        assert_eq!(house.get(path, headers).await.status, 200);
        count += 1;
        assert_eq!(asked(&house), count, "{path} {headers:?}");
    }
    // The same again, by another path and in another spelling, is known.
    for path in ["/open?q=x", "/pets/7?q=x", "/open?q=%78", "/open?other=1&q=x"] {
        assert_eq!(house.get(path, &[("a", "a"), ("B", "b")]).await.status, 200);
    }
    assert_eq!(asked(&house), count);
    house.publish(&asking(Some(source), None), &with_variable("2"));
    assert_eq!(house.get("/open?q=x", &[("A", "a")]).await.status, 200);
    assert_eq!(asked(&house), count + 1);
}

#[tokio::test]
async fn an_authorizer_that_cannot_tell_its_callers_apart_closes_the_route() {
    let changes: [fn(&mut Authorizer); 6] = [
        // Policies would be kept for everybody.
        |authorizer| authorizer.identity_source = None,
        |authorizer| authorizer.identity_source = Some(" ".into()),
        |authorizer| authorizer.identity_source = Some("method.request.path.id".into()),
        |authorizer| authorizer.identity_source = Some("method.request.header.A,,method.request.header.B".into()),
        |authorizer| authorizer.identity_source = Some("context.authorizer.principalId".into()),
        |authorizer| authorizer.identity_validation_expression = Some("a".into()),
    ];
    for change in changes {
        let api = guarded(asking(Some("method.request.header.A"), None), |authorizer| {
            authorizer.kind = "REQUEST".into();
            authorizer.identity_source = Some("method.request.header.A".into());
            change(authorizer);
        });
        let house = House::new(&api, guard_says(allow_all()));
        let answer = house.get("/open", &[("A", "a")]).await;
        assert_eq!((answer.status, answer.body.as_str()), (500, r#"{"message":null}"#));
        assert!(house.invoked().is_empty());
    }
}

#[tokio::test]
async fn its_policy_decides_as_a_token_authorizers() {
    let one = policy(json!([statement("Allow", "arn:aws:execute-api:us-east-1:000000000000:abc123/dev/GET/open")]));
    let house = House::new(&asking(Some("method.request.header.A"), None), guard_says(one));
    assert_eq!(house.get("/open", &[("A", "a")]).await.status, 200);
    assert_eq!(house.get("/pets/7", &[("A", "a")]).await.status, 403);
    assert_eq!(asked(&house), 1);
}
