//! AWS (non-proxy) integrations with Lambda: what the function sees, and what becomes of its answer.

use std::collections::BTreeMap;

use gatewright_model::ports::{InvokeRefusal, InvokeReply};
use gatewright_model::rest_api::{Integration, IntegrationResponse, Method, MethodResponse};
use gatewright_testkit::invoke::{function_error, reply};
use serde_json::json;

use crate::house::{Answer, House, api, custom, guard_says, guarded, lambda_proxy, open, policy, statement, with};

fn response(status: &str, pattern: Option<&str>, change: impl FnOnce(&mut IntegrationResponse)) -> IntegrationResponse {
    let mut response = IntegrationResponse {
        status_code: status.into(),
        selection_pattern: pattern.map(Into::into),
        response_parameters: BTreeMap::new(),
        response_templates: None,
        content_handling: None,
    };
    change(&mut response);
    response
}

fn method(verb: &str, templates: &[(&str, &str)], responses: Vec<IntegrationResponse>) -> Method {
    let declared = responses.iter().map(|response| {
        let status_code = response.status_code.clone();
        (status_code.clone(), MethodResponse { status_code, response_parameters: None, response_models: None })
    });
    let mut method = open(verb);
    method.responses = declared.collect();
    method.integration = Some(Integration {
        kind: "AWS".into(),
        request_templates: templates.iter().map(|(kind, text)| ((*kind).into(), (*text).into())).collect(),
        responses: responses.into_iter().map(|response| (response.status_code.clone(), response)).collect(),
        ..lambda_proxy("backend")
    });
    method
}

fn house(method: Method, answer: Result<InvokeReply, InvokeRefusal>) -> House {
    House::new(&with(api(), "/pets/{id}", &[method]), move |_| answer.clone())
}

async fn post(house: &House, headers: &[(&str, &str)], body: &str) -> Answer {
    house.send(http::Method::POST, "/pets/7?kind=dog", headers, body).await
}

fn seen(house: &House) -> String {
    let seen = house.invoke.seen();
    String::from_utf8(seen.last().unwrap().payload.to_vec()).unwrap()
}

#[tokio::test]
async fn the_body_goes_through_and_the_answer_comes_back_as_they_are() {
    let house = house(method("POST", &[], vec![response("200", None, |_| {})]), Ok(reply(r#"{"hello": "you"}"#)));
    let answer = post(&house, &[], r#"{"name": "you"}"#).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, r#"{"hello": "you"}"#));
    assert_eq!(seen(&house), r#"{"name": "you"}"#);
    assert_eq!(answer.headers["content-type"], "application/json");
    assert!(answer.headers["x-amzn-trace-id"].to_str().unwrap().starts_with("Root=1-"));
}

#[tokio::test]
async fn a_template_makes_the_event() {
    let template = r#"{"id": "$input.params('id')", "kind": "$input.params('kind')", "agent": "$input.params('X-Agent')",
"all": $input.json('$'), "name": $input.json('$.name'), "verb": "$context.httpMethod", "who": "$context.authorizer.principalId"}"#;
    let mut method = method("POST", &[("application/json", template)], vec![response("200", None, |_| {})]);
    (method.authorization_type, method.authorizer_id) = (custom("POST").authorization_type, custom("POST").authorizer_id);
    let answer = policy(json!([statement("Allow", "*")]));
    let house = House::new(&guarded(with(api(), "/pets/{id}", &[method]), |_| {}), guard_says(answer));
    let answer = post(&house, &[("Authorization", "t"), ("X-Agent", "fox")], r#"{"name": "you", "n": 1.0}"#).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let event: serde_json::Value = serde_json::from_str(&seen(&house)).unwrap();
    let expected = json!({
        "id": "7", "kind": "dog", "agent": "fox", "all": {"name": "you", "n": 1.0}, "name": "you", "verb": "POST", "who": "user",
    });
    assert_eq!(event, expected);
}

#[tokio::test]
async fn a_failed_function_is_an_answer_that_patterns_select() {
    let failed = r#"{"errorMessage": "NotFound: no pet", "errorType": "Exception"}"#;
    let mapped = |response: &mut IntegrationResponse| {
        let template = r#"{"reason": $input.json('$.errorMessage')}"#.to_owned();
        response.response_templates = Some(BTreeMap::from([("application/json".into(), Some(template))]));
    };
    let responses = || vec![response("200", None, |_| {}), response("404", Some("NotFound.*"), mapped)];
    let selected = house(method("POST", &[], responses()), Ok(function_error(failed)));
    let answer = post(&selected, &[], "{}").await;
    assert_eq!((answer.status, answer.body.as_str()), (404, r#"{"reason": "NotFound: no pet"}"#));
    // Without a pattern that matches the whole message, AWS answers the error document as a success.
    let other = r#"{"errorMessage": "no NotFound", "errorType": "Exception"}"#;
    let answer = post(&house(method("POST", &[], responses()), Ok(function_error(other))), &[], "{}").await;
    assert_eq!((answer.status, answer.body.as_str()), (200, other));
    // A success has no error message: `.+` does not match it, `.*` does.
    for (pattern, status) in [(".+", 200), (".*", 404)] {
        let responses = vec![response("200", None, |_| {}), response("404", Some(pattern), |_| {})];
        let answer = post(&house(method("POST", &[], responses), Ok(reply("{}"))), &[], "{}").await;
        assert_eq!(answer.status, status, "{pattern}");
    }
}

#[tokio::test]
async fn headers_are_mapped_from_everywhere() {
    let parameters = [
        ("Access-Control-Allow-Origin", "'https://example.com'"),
        ("X-Pet", "integration.response.body.pet.name"),
        ("X-Kind", "integration.response.header.Content-Type"),
        ("X-Stage", "context.stage"),
        ("X-Colour", "stageVariables.colour"),
        ("X-Absent", "integration.response.body.none"),
    ];
    let mapped = response("200", None, |response| {
        for (name, source) in parameters {
            response.response_parameters.insert(format!("method.response.header.{name}"), source.into());
        }
    });
    let api = with(api(), "/pets/{id}", &[method("POST", &[], vec![mapped])]);
    let house = House::new(&api, |_| Ok(reply(r#"{"pet": {"name": "rex"}}"#)));
    let mut stage = crate::house::stage();
    stage.variables.insert("colour".into(), "red".into());
    house.publish(&api, &stage);
    let answer = post(&house, &[], "{}").await;
    let header = |name: &str| answer.headers.get(name).map(|value| value.to_str().unwrap());
    assert_eq!(header("access-control-allow-origin"), Some("https://example.com"));
    assert_eq!(header("x-pet"), Some("rex"));
    assert_eq!(header("x-kind"), Some("application/json"));
    assert_eq!(header("x-stage"), Some("dev"));
    assert_eq!(header("x-colour"), Some("red"));
    assert_eq!(header("x-absent"), None);
}

#[tokio::test]
async fn what_maps_to_nothing_is_500() {
    let internal = r#"{"message": "Internal server error"}"#;
    let no_default = method("POST", &[], vec![response("404", Some("NotFound"), |_| {})]);
    let mut undeclared = method("POST", &[], vec![response("200", None, |_| {})]);
    undeclared.responses.clear();
    for method in [no_default, undeclared] {
        let answer = post(&house(method, Ok(reply("{}"))), &[], "{}").await;
        assert_eq!((answer.status, answer.body.as_str()), (500, internal));
    }
    let method = || method("POST", &[], vec![response("200", None, |_| {})]);
    for (refused, status) in [(InvokeRefusal::NotPermitted, 500), (InvokeRefusal::OutOfPatience, 504)] {
        assert_eq!(post(&house(method(), Err(refused)), &[], "{}").await.status, status);
    }
}

#[tokio::test]
async fn a_media_type_without_a_template_follows_the_passthrough_behavior() {
    for (behavior, status) in [("WHEN_NO_MATCH", 200), ("WHEN_NO_TEMPLATES", 415), ("NEVER", 415)] {
        let mut method = method("POST", &[("application/json", "{}")], vec![response("200", None, |_| {})]);
        method.integration.as_mut().unwrap().passthrough_behavior = behavior.into();
        let house = house(method, Ok(reply("{}")));
        assert_eq!(post(&house, &[("Content-Type", "text/plain")], "\"x\"").await.status, status, "{behavior}");
        assert_eq!(house.invoke.seen().len(), usize::from(status == 200), "{behavior}");
    }
}

#[tokio::test]
async fn text_stays_text_only_where_nothing_is_binary() {
    let converted = || {
        let mut method = method("POST", &[], vec![response("200", None, |_| {})]);
        method.integration.as_mut().unwrap().content_handling = Some("CONVERT_TO_TEXT".into());
        method
    };
    let answer = post(&house(converted(), Ok(reply("{}"))), &[], "{}").await;
    assert_eq!((answer.status, answer.body.as_str()), (200, "{}"));
    let mut binary = with(api(), "/pets/{id}", &[converted()]);
    binary.binary_media_types = vec!["image/png".into()];
    let house = House::new(&binary, |_| Ok(reply("{}")));
    assert_eq!(post(&house, &[], "{}").await.status, 500);
    assert!(house.invoked().is_empty());
}

#[tokio::test]
async fn mapped_headers_are_bounded_and_an_event_that_is_no_json_says_so() {
    let mapped = response("200", None, |response| {
        response.response_parameters.insert("method.response.header.X-Body".into(), "integration.response.body".into());
    });
    for (length, status) in [(9_000, 200), (10_300, 500)] {
        let house = house(method("POST", &[], vec![mapped.clone()]), Ok(reply(format!("\"{}\"", "x".repeat(length)))));
        assert_eq!(post(&house, &[], "{}").await.status, status, "{length}");
    }
    let refused = InvokeRefusal::InvalidRequestContent("expected value".into());
    let house = house(method("POST", &[], vec![response("200", None, |_| {})]), Err(refused));
    assert_eq!(post(&house, &[], "no json").await.status, 500);
    let told = gatewright_gateway::decision::explain::explain(&house.gateway.decisions().last().unwrap()).text();
    assert!(told.contains("must be JSON"), "{told}");
}
