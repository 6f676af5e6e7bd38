use std::borrow::Cow;

use gatewright_vtl::{Surroundings, Template};
use serde_json::{Value, json};

struct Call {
    body: &'static str,
}

impl Surroundings for Call {
    fn body(&self) -> &str {
        self.body
    }
    fn parameter(&self, name: &str) -> Option<Cow<'_, str>> {
        (name == "petId").then_some(Cow::Borrowed("7"))
    }
    fn context(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            "identity.sourceIp" => Some(Cow::Borrowed("127.0.0.1")),
            "authorizer.principalId" => Some(Cow::Borrowed("ann")),
            _ => None,
        }
    }
    fn stage_variable(&self, name: &str) -> Option<Cow<'_, str>> {
        (name == "table").then_some(Cow::Borrowed("pets"))
    }
}

#[track_caller]
fn check(template: &str, body: &'static str, expected: Value) {
    let text = Template::parse(template).unwrap().render(&Call { body }).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), expected, "{text}");
}

#[test]
fn a_request_is_wrapped_for_a_function() {
    let template = r#"## what the function sees
{
  "id": "$input.params('petId')",
  "owner": "$context.authorizer.principalId",
  "ip": "$context.identity.sourceIp",
  "table": "${stageVariables.table}_v1",
  "price": "\$input.body costs $5",
  "pet": $input.json('$.pet'),
  "first": $input.json("$['tags'][0]"),
  "none": $input.json('$.nothing'),
  "caller": "$context.identity.caller"
}"#;
    let expected = json!({"id": "7", "owner": "ann", "ip": "127.0.0.1", "table": "pets_v1", "price": "$input.body costs $5",
        "pet": {"name": "Rex"}, "first": "a", "none": "", "caller": ""});
    check(template, r#"{"pet": {"name": "Rex"}, "tags": ["a", "b"]}"#, expected);
}

#[test]
fn a_preflight_is_a_literal() {
    for template in [r#"{"statusCode": 200}"#, "{statusCode: 200}", ""] {
        assert_eq!(Template::parse(template).unwrap().as_literal(), Some(template));
    }
}

#[test]
fn a_backend_error_is_passed_on() {
    check(
        r#"{"error": $input.json('$.errorMessage')}"#,
        r#"{"errorMessage":"no pet","errorType":"E"}"#,
        json!({"error": "no pet"}),
    );
}
