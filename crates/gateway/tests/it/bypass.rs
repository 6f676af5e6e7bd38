//! Nothing reaches a function unless it is configured open or a policy allows it.

use std::collections::BTreeMap;

use gatewright_gateway::plan::compile::compile;
use gatewright_model::rest_api::{Method, RestApi, Stage};

use crate::house::{House, Tripwire, api, custom, guard_says, guarded, open, policy, stage, statement, with};

fn allow_all() -> String {
    policy(serde_json::json!([statement("Allow", "*")]))
}

async fn check_closed(api: &RestApi, expected: (u16, &str)) {
    let house = House::new(api, guard_says(allow_all()));
    for headers in [&[][..], &[("Authorization", "token")]] {
        let answer = house.get("/pets", headers).await;
        assert_eq!((answer.status, answer.body.as_str()), expected);
    }
    assert!(!house.invoked().contains(&"backend".to_owned()), "the backend was reached");
}

const BROKEN: (u16, &str) = (500, r#"{"message":null}"#);

#[tokio::test]
async fn an_open_method_is_open_and_its_permit_says_so() {
    let house = House::new(&with(api(), "/pets", &[open("GET")]), guard_says(allow_all()));
    assert_eq!(house.get("/pets", &[]).await.status, 200);
    assert_eq!(house.gateway.decisions().last().unwrap().verdict, gatewright_gateway::decision::Verdict::Open);
}

#[tokio::test]
async fn a_missing_authorizer_closes_the_route() {
    check_closed(&with(api(), "/pets", &[custom("GET")]), BROKEN).await;
    let without_id = Method { authorizer_id: None, ..custom("GET") };
    check_closed(&guarded(with(api(), "/pets", &[without_id]), |_| {}), BROKEN).await;
}

#[tokio::test]
async fn a_type_that_is_not_known_closes_the_route() {
    for kind in ["COGNITO_USER_POOLS", "none", "None", "", "OPEN"] {
        let method = Method { authorization_type: kind.into(), authorizer_id: None, ..open("GET") };
        check_closed(&with(api(), "/pets", &[method]), BROKEN).await;
    }
    for kind in ["COGNITO_USER_POOLS", "JWT", "token", "request", ""] {
        check_closed(&guarded(with(api(), "/pets", &[custom("GET")]), |authorizer| authorizer.kind = kind.into()), BROKEN).await;
    }
}

#[tokio::test]
async fn an_authorizer_that_cannot_be_asked_as_configured_closes_the_route() {
    let changes: [fn(&mut gatewright_model::rest_api::Authorizer); 8] = [
        |authorizer| authorizer.identity_source = None,
        |authorizer| authorizer.identity_source = Some("method.request.querystring.token".into()),
        |authorizer| authorizer.identity_source = Some("method.request.header.A, method.request.header.B".into()),
        |authorizer| authorizer.identity_validation_expression = Some("(?=x)".into()),
        |authorizer| authorizer.authorizer_uri = None,
        |authorizer| authorizer.authorizer_uri = Some("https://example.com".into()),
        |authorizer| authorizer.authorizer_credentials = Some("arn:aws:iam::*:user/*".into()),
        |authorizer| authorizer.result_ttl_s = Some(-1),
    ];
    for change in changes {
        check_closed(&guarded(with(api(), "/pets", &[custom("GET")]), change), BROKEN).await;
    }
}

#[tokio::test]
async fn a_guard_that_cannot_be_enforced_closes_even_an_open_route() {
    for method in [
        Method { is_api_key_required: true, ..open("GET") },
        Method { request_validator_id: Some("val000".into()), ..open("GET") },
        Method { authorization_scopes: vec!["email".into()], ..open("GET") },
        Method { request_parameters: BTreeMap::from([("method.request.header.X".into(), true)]), ..open("GET") },
    ] {
        check_closed(&with(api(), "/pets", &[method]), BROKEN).await;
    }
}

#[tokio::test]
async fn a_required_variable_of_the_path_itself_is_always_there() {
    let required = |name: &str| Method { request_parameters: BTreeMap::from([(name.to_owned(), true)]), ..open("GET") };
    for (path, name, expected) in [
        ("/pets/{id}", "method.request.path.id", 200),
        ("/pets/{id+}", "method.request.path.id", 200),
        ("/pets/{id}", "method.request.path.name", 500),
        ("/pets/{id}", "method.request.querystring.id", 500),
    ] {
        let house = House::new(&with(api(), path, &[required(name)]), guard_says(allow_all()));
        assert_eq!(house.get("/pets/7", &[]).await.status, expected, "{path} {name}");
    }
}

#[tokio::test]
async fn a_stage_of_a_deleted_deployment_serves_nothing() {
    let house = House::new(&with(api(), "/pets", &[open("GET")]), guard_says(allow_all()));
    house.gateway.plan().publish(compile(&stage(), None));
    let answer = house.get("/pets", &[]).await;
    assert_eq!((answer.status, answer.body.as_str()), (500, r#"{"message": "Internal server error"}"#));
    assert!(house.invoked().is_empty());
}

#[tokio::test]
async fn a_withdrawn_stage_an_unknown_one_and_an_unknown_api_are_forbidden() {
    let house = House::new(&with(api(), "/pets", &[open("GET")]), guard_says(allow_all()));
    for (api, stage) in [("abc123", "prod"), ("abc123", ""), ("abc123", "DEV"), ("nope", "dev")] {
        let answer = house.send_to(api, stage, http::Method::GET, "/pets", &[], Default::default()).await;
        assert_eq!((answer.status, answer.body.as_str()), (403, r#"{"message":"Forbidden"}"#), "{api}/{stage}");
    }
    house.gateway.plan().withdraw("abc123", "dev");
    assert_eq!(house.get("/pets", &[]).await.status, 403);
    assert!(house.invoked().is_empty());
}

#[tokio::test]
async fn one_bad_method_does_not_take_down_its_neighbours() {
    let bad = Method { authorization_type: "JWT".into(), ..open("GET") };
    let house = House::new(&with(with(api(), "/bad", &[bad]), "/good", &[open("GET")]), guard_says(allow_all()));
    assert_eq!(house.get("/bad", &[]).await.status, 500);
    assert_eq!(house.get("/good", &[]).await.status, 200);
}

#[tokio::test]
async fn a_disabled_endpoint_is_closed() {
    let closed = RestApi { is_execute_api_endpoint_disabled: true, ..with(api(), "/pets", &[open("GET")]) };
    check_closed(&closed, (403, r#"{"message":"Forbidden"}"#)).await;
}

#[tokio::test]
async fn an_integration_that_is_missing_or_not_understood_calls_nothing() {
    let broken = (500, r#"{"message": "Internal server error"}"#);
    let changes: [fn(&mut Method); 6] = [
        |method| method.integration = None,
        |method| method.integration.as_mut().unwrap().kind = "HTTP".into(),
        |method| method.integration.as_mut().unwrap().http_method = Some("GET".into()),
        |method| method.integration.as_mut().unwrap().uri = Some("http://127.0.0.1/".into()),
        |method| method.integration.as_mut().unwrap().credentials = Some("arn:aws:iam::000000000000:role/x".into()),
        |method| method.integration.as_mut().unwrap().kind = String::new(),
    ];
    for change in changes {
        let mut method = open("GET");
        change(&mut method);
        check_closed(&with(api(), "/pets", &[method]), broken).await;
    }
}

#[tokio::test]
async fn a_refused_body_is_never_polled() {
    let house = House::new(&guarded(with(api(), "/pets", &[custom("POST")]), |_| {}), guard_says(allow_all()));
    let body = gatewright_model::body::Body::arriving(Tripwire);
    let answer = house.send_to("abc123", "dev", http::Method::POST, "/pets", &[], body).await;
    assert_eq!(answer.status, 401);
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_before_the_function() {
    let house = House::new(&with(api(), "/pets", &[open("POST")]), guard_says(allow_all()));
    let answer = house.send(http::Method::POST, "/pets", &[], &"a".repeat(10 * 1024 * 1024 + 1)).await;
    assert_eq!((answer.status, answer.body.as_str()), (413, r#"{"message":"Request Too Long"}"#));
    assert!(house.invoked().is_empty());
    assert_eq!(house.send(http::Method::POST, "/pets", &[], &"a".repeat(10 * 1024 * 1024)).await.status, 200);
}

#[tokio::test]
async fn a_method_override_is_authorized_as_what_it_becomes() {
    let post_only = policy(serde_json::json!([statement("Allow", "arn:aws:execute-api:*:*:*/*/POST/*")]));
    let api = guarded(with(api(), "/pets", &[custom("POST"), custom("DELETE")]), |_| {});
    let house = House::new(&api, guard_says(post_only));
    let headers = [("Authorization", "t"), ("X-HTTP-Method-Override", "DELETE")];
    assert_eq!(house.send(http::Method::POST, "/pets", &headers, "").await.status, 403);
    assert_eq!(house.send(http::Method::POST, "/pets", &headers[..1], "").await.status, 200);
}

#[tokio::test]
async fn stages_are_swapped_whole() {
    let house = House::new(&with(api(), "/pets", &[open("GET")]), guard_says(allow_all()));
    let guarded_now = guarded(with(api(), "/pets", &[custom("GET")]), |_| {});
    house.publish(&guarded_now, &Stage { deployment_id: "dep001".into(), ..stage() });
    assert_eq!(house.get("/pets", &[]).await.status, 401);
}

#[tokio::test]
async fn a_body_that_does_not_come_is_given_up() {
    struct Stalled;
    impl http_body::Body for Stalled {
        type Data = bytes::Bytes;
        type Error = gatewright_model::body::BodyError;
        fn poll_frame(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Result<http_body::Frame<bytes::Bytes>, Self::Error>>> {
            std::task::Poll::Pending
        }
    }
    let house = House::new(&with(api(), "/pets", &[open("POST")]), guard_says(allow_all()));
    let body = gatewright_model::body::Body::arriving(Stalled);
    let stalled = house.send_to("abc123", "dev", http::Method::POST, "/pets", &[], body);
    let (answer, ()) = tokio::join!(stalled, async {
        while house.clock.sleepers() == 0 {
            tokio::task::yield_now().await;
        }
        house.clock.advance(gatewright_gateway::request_body::BODY_WAIT);
    });
    assert_eq!((answer.status, house.invoked().len()), (408, 0));
}
