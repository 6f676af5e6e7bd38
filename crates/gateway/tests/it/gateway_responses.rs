//! Gateway responses: what a refused client sees in place of the defaults.

use std::collections::BTreeMap;

use gatewright_model::ports::InvokeRefusal;
use gatewright_model::rest_api::{GatewayResponse, RestApi};
use serde_json::json;

use crate::house::{House, api, custom, guard_says, guarded, open, statement, with};

fn set(api: &mut RestApi, kind: &str, change: impl FnOnce(&mut GatewayResponse)) {
    let mut response = GatewayResponse::default();
    change(&mut response);
    api.gateway_responses.insert(kind.into(), response);
}

fn allow_origin(response: &mut GatewayResponse) {
    response.response_parameters.insert("gatewayresponse.header.Access-Control-Allow-Origin".into(), "'*'".into());
}

/// `/pets/{id}` asks the guard, which allows nothing but says why.
fn denying() -> RestApi {
    guarded(with(api(), "/pets/{id}", &[custom("GET")]), |_| {})
}

fn house(api: &RestApi) -> House {
    let answer = json!({
        "principalId": "user", "policyDocument": { "Version": "2012-10-17", "Statement": [statement("Deny", "*")] },
        "context": { "reason": "too late" },
    });
    House::new(api, guard_says(answer.to_string()))
}

#[tokio::test]
async fn a_familys_headers_are_on_every_refusal_of_it() {
    let mut api = denying();
    set(&mut api, "DEFAULT_4XX", allow_origin);
    set(&mut api, "DEFAULT_5XX", allow_origin);
    let house = house(&api);
    let token = [("Authorization", "t")];
    let refusals = [
        ("/pets/7", &[][..], 401, r#"{"message":"Unauthorized"}"#),
        (
            "/pets/7",
            &token,
            403,
            r#"{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}"#,
        ),
        ("/nowhere", &[][..], 403, r#"{"message":"Missing Authentication Token"}"#),
    ];
    for (path, headers, status, body) in refusals {
        let answer = house.get(path, headers).await;
        assert_eq!((answer.status, answer.body.as_str()), (status, body));
        assert_eq!(answer.headers["access-control-allow-origin"], "*", "{path}");
        assert!(answer.headers.contains_key("x-amzn-errortype"));
    }
    let mut api = with(crate::house::api(), "/broken", &[open("GET")]);
    set(&mut api, "DEFAULT_5XX", allow_origin);
    for refused in [InvokeRefusal::NotPermitted, InvokeRefusal::OutOfPatience] {
        let house = House::new(&api, move |_| Err(refused.clone()));
        assert_eq!(house.get("/broken", &[]).await.headers["access-control-allow-origin"], "*");
    }
    let house = House::new(&api, |_| Ok(gatewright_testkit::invoke::reply("no proxy response")));
    let answer = house.get("/broken", &[]).await;
    assert_eq!((answer.status, answer.headers["access-control-allow-origin"].to_str().unwrap()), (502, "*"));
}

#[tokio::test]
async fn a_template_tells_the_caller_what_the_authorizer_said() {
    let mut api = denying();
    set(&mut api, "ACCESS_DENIED", |response| {
        response.status_code = Some("404".into());
        let template = r#"{"why":"$context.authorizer.reason","what":$context.error.messageString,"type":"$context.error.responseType","id":"$context.requestId","path":"$context.resourcePath"}"#;
        response.response_templates.insert("application/json".into(), template.into());
        response.response_parameters.insert("gatewayresponse.header.X-Pet".into(), "method.request.path.id".into());
        response.response_parameters.insert("gatewayresponse.header.X-Asked".into(), "method.request.header.X-Ask".into());
        response.response_parameters.insert("gatewayresponse.header.X-Query".into(), "method.request.querystring.q".into());
        response.response_parameters.insert("gatewayresponse.header.X-None".into(), "stageVariables.none".into());
    });
    let answer = house(&api).get("/pets/7?q=a%20b", &[("Authorization", "t"), ("X-Ask", "me")]).await;
    assert_eq!(answer.status, 404);
    let body: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!((&body["why"], &body["type"], &body["path"]), (&json!("too late"), &json!("ACCESS_DENIED"), &json!("/pets/{id}")));
    assert_eq!(body["id"], answer.headers["x-amzn-requestid"].to_str().unwrap());
    assert!(body["what"].as_str().unwrap().starts_with("User is not authorized"));
    assert_eq!(answer.headers["x-pet"], "7");
    assert_eq!(answer.headers["x-asked"], "me");
    assert_eq!(answer.headers["x-query"], "a b");
    assert!(!answer.headers.contains_key("x-none"));
    assert_eq!(answer.headers["x-amzn-errortype"], "AccessDeniedException");
}

#[tokio::test]
async fn a_null_message_stays_null_in_a_template() {
    let mut api = denying();
    set(&mut api, "AUTHORIZER_CONFIGURATION_ERROR", |response| {
        response.response_templates = BTreeMap::from([("text/plain".into(), "said: $context.error.messageString".into())]);
    });
    let answer = House::new(&api, guard_says("no policy".into())).get("/pets/7", &[("Authorization", "t")]).await;
    assert_eq!((answer.status, answer.body.as_str()), (500, "said: null"));
    assert_eq!(answer.headers["content-type"], "text/plain");
}

#[tokio::test]
async fn a_set_type_takes_nothing_of_its_family_and_a_client_cannot_split_a_header() {
    let mut api = denying();
    set(&mut api, "DEFAULT_4XX", |response| response.status_code = Some("418".into()));
    set(&mut api, "UNAUTHORIZED", |response| {
        response.response_parameters.insert("gatewayresponse.header.X-Query".into(), "method.request.querystring.q".into());
    });
    let house = house(&api);
    let answer = house.get("/pets/7?q=a%0D%0AX-Evil:%201", &[]).await;
    assert_eq!(answer.status, 401);
    assert!(!answer.headers.contains_key("x-evil") && !answer.headers.contains_key("x-query"));
    assert_eq!(house.get("/nowhere", &[]).await.status, 418);
}

#[tokio::test]
async fn an_explanation_tells_the_gateway_response_and_what_a_browser_sees() {
    let mut api = denying();
    let origin = [("Origin", "http://page.example")];
    let house = house(&api);
    house.get("/pets/7", &origin).await;
    let story = gatewright_gateway::decision::explain::explain(&house.gateway.decisions().last().unwrap()).text();
    assert!(story.contains("gateway response UNAUTHORIZED") && story.contains("sees a network error"), "{story}");
    set(&mut api, "DEFAULT_4XX", allow_origin);
    house.publish(&api, &crate::house::stage());
    house.get("/pets/7", &origin).await;
    let story = gatewright_gateway::decision::explain::explain(&house.gateway.decisions().last().unwrap()).text();
    assert!(story.contains("UNAUTHORIZED as deployed") && story.contains("can read this answer"), "{story}");
}

#[tokio::test]
async fn every_refusal_of_the_road_has_a_family() {
    let mut api = denying();
    set(&mut api, "DEFAULT_4XX", allow_origin);
    let house = house(&api);
    let long = format!("/pets/{}", "x".repeat(1700));
    let wide = "x".repeat(10_241);
    let refusals = [
        ("/nowhere", ("Authorization", "Bearer x"), 403),
        (&long, ("Authorization", "t"), 414),
        ("/pets/7", ("X-Wide", &wide), 431),
    ];
    for (path, header, status) in refusals {
        let answer = house.get(path, &[header]).await;
        assert_eq!(answer.status, status);
        assert_eq!(answer.headers["access-control-allow-origin"], "*", "{status}");
    }
}

#[tokio::test]
async fn a_status_without_content_has_none_and_one_that_only_announces_is_not_taken() {
    let mut api = denying();
    set(&mut api, "MISSING_AUTHENTICATION_TOKEN", |response| response.status_code = Some("204".into()));
    set(&mut api, "UNAUTHORIZED", |response| response.status_code = Some("101".into()));
    let house = house(&api);
    let answer = house.get("/nowhere", &[]).await;
    assert_eq!((answer.status, answer.body.as_str()), (204, ""));
    assert!(!answer.headers.contains_key("content-length"));
    assert_eq!(house.get("/pets/7", &[]).await.status, 401);
}

#[tokio::test]
async fn a_mapped_content_type_wins_over_the_templates() {
    let mut api = denying();
    set(&mut api, "UNAUTHORIZED", |response| {
        response.response_templates.insert("application/json".into(), "{}".into());
        response.response_parameters.insert("gatewayresponse.header.Content-Type".into(), "'application/problem+json'".into());
        response.response_parameters.insert("gatewayresponse.header.X-Long".into(), "method.request.querystring.q".into());
    });
    let answer = house(&api).get(&format!("/pets/7?q={}", "x".repeat(10_241)), &[]).await;
    assert_eq!((answer.status, answer.headers["content-type"].to_str().unwrap()), (401, "application/problem+json"));
    assert!(!answer.headers.contains_key("x-long"));
}
