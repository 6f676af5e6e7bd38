//! MOCK integrations: CORS preflight and what goes wrong.

use std::collections::BTreeMap;

use gatewright_model::rest_api::{Integration, IntegrationResponse, Method, MethodResponse};

use crate::house::{House, api, guard_says, lambda_proxy, open, with};

fn preflight(change: impl FnOnce(&mut Method)) -> House {
    let response = IntegrationResponse {
        status_code: "200".into(),
        selection_pattern: None,
        response_parameters: BTreeMap::from([
            ("method.response.header.Access-Control-Allow-Origin".into(), "'*'".into()),
            ("method.response.header.Access-Control-Allow-Methods".into(), "'GET,OPTIONS'".into()),
        ]),
        response_templates: Some(BTreeMap::from([("application/json".into(), None)])),
        content_handling: None,
    };
    let integration = Integration {
        kind: "MOCK".into(),
        http_method: None,
        uri: None,
        request_templates: BTreeMap::from([("application/json".into(), "{\"statusCode\": 200}".into())]),
        responses: BTreeMap::from([("200".into(), response)]),
        ..lambda_proxy("unused")
    };
    let declared = MethodResponse { status_code: "200".into(), response_parameters: None, response_models: None };
    let mut method =
        Method { integration: Some(integration), responses: BTreeMap::from([("200".into(), declared)]), ..open("OPTIONS") };
    change(&mut method);
    House::new(&with(api(), "/pets", &[method]), guard_says(String::new()))
}

fn integration(method: &mut Method) -> &mut Integration {
    method.integration.as_mut().unwrap()
}

async fn options(house: &House, headers: &[(&str, &str)], body: &str) -> crate::house::Answer {
    house.send(http::Method::OPTIONS, "/pets", headers, body).await
}

#[tokio::test]
async fn a_preflight_is_answered_without_a_backend() {
    let house = preflight(|_| {});
    let answer = options(&house, &[], "").await;
    assert_eq!((answer.status, answer.body.as_str()), (200, ""));
    assert_eq!(answer.headers["access-control-allow-origin"], "*");
    assert_eq!(answer.headers["access-control-allow-methods"], "GET,OPTIONS");
    assert_eq!(answer.headers["content-type"], "application/json");
    assert_eq!(answer.headers["content-length"], "0");
    assert!(!answer.headers.contains_key("x-amzn-trace-id"));
    assert!(house.invoked().is_empty());
}

#[tokio::test]
async fn relaxed_json_selects_a_status_too() {
    let house = preflight(|method| {
        integration(method).request_templates.insert("application/json".into(), "{statusCode: 200}".into());
    });
    assert_eq!(options(&house, &[], "").await.status, 200);
}

#[tokio::test]
async fn what_selects_no_answer_is_500() {
    let changes: [fn(&mut Method); 5] = [
        |method| {
            integration(method).request_templates.insert("application/json".into(), "{\"statusCode\": \"200\"}".into());
        },
        |method| method.responses.clear(),
        |method| integration(method).responses.clear(),
        |method| integration(method).responses.get_mut("200").unwrap().selection_pattern = Some("4\\d\\d".into()),
        |method| {
            integration(method).request_templates.insert("application/json".into(), "#set($x = 1){\"statusCode\": 200}".into());
        },
    ];
    for change in changes {
        let answer = options(&preflight(change), &[], "").await;
        assert_eq!((answer.status, answer.body.as_str()), (500, r#"{"message": "Internal server error"}"#));
    }
}

#[tokio::test]
async fn a_media_type_without_a_template_follows_the_passthrough_behavior() {
    let text = [("Content-Type", "text/plain")];
    let with = |behavior: &str| {
        let behavior = behavior.to_owned();
        preflight(move |method| integration(method).passthrough_behavior = behavior)
    };
    assert_eq!(options(&with("WHEN_NO_MATCH"), &text, "{\"statusCode\":200}").await.status, 200);
    assert_eq!(options(&with("WHEN_NO_MATCH"), &text, "").await.status, 500);
    for behavior in ["WHEN_NO_TEMPLATES", "NEVER"] {
        let answer = options(&with(behavior), &text, "{\"statusCode\":200}").await;
        assert_eq!((answer.status, answer.body.as_str()), (415, r#"{"message":"Unsupported Media Type"}"#), "{behavior}");
        assert_eq!(answer.headers["x-amzn-errortype"], "BadRequestException");
    }
}
