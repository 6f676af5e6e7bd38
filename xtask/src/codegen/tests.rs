use super::closure::Closure;
use super::service_model::ServiceModel;
use super::{operations, schemas, types};

#[test]
fn regenerating_changes_nothing() {
    super::check(&crate::checkout::root()).unwrap();
}

/// A service with one operation `Ask` whose input is the shape `Question`, and whose output is `Answer` where there is one.
fn generate(shapes: &str) -> anyhow::Result<String> {
    let output = if shapes.contains(r#""Answer":"#) { r#""output": {"shape": "Answer"},"# } else { "" };
    let text = format!(
        r#"{{
            "metadata": {{"apiVersion": "2020-01-01", "endpointPrefix": "oracle", "protocol": "rest-json"}},
            "operations": {{
                "Ask": {{
                    "name": "Ask",
                    "http": {{"method": "POST", "requestUri": "/ask/{{name}}", "responseCode": 201}},
                    "input": {{"shape": "Question"}},
                    {output}
                    "errors": [{{"shape": "Busy"}}]
                }},
                "Forget": {{"name": "Forget", "http": {{"method": "DELETE", "requestUri": "/ask"}}}}
            }},
            "shapes": {{
                "Busy": {{
                    "type": "structure",
                    "members": {{
                        "message": {{"shape": "Text"}},
                        "wait": {{"shape": "Text", "location": "header", "locationName": "Retry-After"}}
                    }},
                    "error": {{"httpStatusCode": 429}},
                    "exception": true
                }},
                "Text": {{"type": "string"}},
                {shapes}
            }}
        }}"#
    );
    let model: ServiceModel = serde_json::from_str(&text)?;
    let wanted = ["Ask".to_owned()];
    let closure = Closure::of("oracle", &model, &wanted)?;
    let parts =
        [operations::write(&closure)?, types::write(&closure)?, types::write_conversions(&closure)?, schemas::write(&closure)?];
    Ok(parts.concat())
}

#[track_caller]
fn check(shapes: &str, expected: &[&str]) {
    let text = generate(shapes).unwrap();
    for line in expected {
        assert!(text.contains(line), "`{line}` is not in:\n{text}");
    }
}

#[track_caller]
fn check_refused(shapes: &str, problem: &str) {
    let error = generate(shapes).err().map(|error| format!("{error:#}")).unwrap_or_default();
    assert!(error.contains(problem), "`{problem}` is not in `{error}`");
}

#[test]
fn required_members_of_an_input_are_plain_and_others_optional() {
    check(
        r#""Question": {"type": "structure", "required": ["name"], "members": {
            "name": {"shape": "Text", "location": "uri", "locationName": "name"},
            "type": {"shape": "Texts", "locationName": "t"}}},
           "Texts": {"type": "list", "member": {"shape": "Text"}, "max": 5}"#,
        &[
            "pub name: String,",
            "pub type_: Option<Vec<String>>,",
            "/// Path label `name`. Required.",
            "/// Wire name `t`. At most 5 elements.",
            r#"required("name", "name", Location::Uri, || &TEXT)"#,
            r#"optional("type", "t", Location::Body, || &TEXTS)"#,
            "max: Some(5)",
            "success_status: 201",
        ],
    );
}

#[test]
fn operations_and_errors_stand_in_the_service() {
    check(
        r#""Question": {"type": "structure", "members": {}}"#,
        &[
            r#"UnsupportedOperation { name: "Forget", method: "DELETE", uri: "/ask", is_unsigned: false }"#,
            r#"ErrorSchema { code: "Busy", status: 429, members: &["message"], headers: &[("wait", "Retry-After")] }"#,
            "type Output = ();",
            "output: &schemas::EMPTY",
        ],
    );
}

#[test]
fn places_on_the_wire_follow_the_model() {
    check(
        r#""Question": {"type": "structure", "payload": "body", "members": {
            "body": {"shape": "Blob"},
            "notes": {"shape": "Map", "location": "headers", "locationName": "x-note-"},
            "at": {"shape": "Time", "location": "header", "locationName": "x-at", "timestampFormat": "iso8601"},
            "status": {"shape": "Int", "location": "statusCode"}}},
           "Blob": {"type": "blob", "streaming": true},
           "Map": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
           "Time": {"type": "timestamp"}, "Int": {"type": "integer"}"#,
        &[
            r#"optional("body", "body", Location::Payload, || &BLOB)"#,
            r#"optional("notes", "x-note-", Location::HeaderPrefix, || &MAP)"#,
            r#"Member { timestamp_format: Some(TimestampFormat::Iso8601), ..optional("at", "x-at", Location::Header, || &TIME) }"#,
            r#"optional("status", "status", Location::StatusCode, || &INT)"#,
        ],
    );
}

#[test]
fn sensitive_members_are_withheld_in_lists_and_maps_too() {
    check(
        r#""Question": {"type": "structure", "members": {"secrets": {"shape": "Secrets"}, "name": {"shape": "Text"}}},
           "Secrets": {"type": "list", "member": {"shape": "Secret"}}, "Secret": {"type": "string", "sensitive": true}"#,
        &["impl fmt::Debug for Question", r#".field("secrets", &withheld(self.secrets.as_ref())).field("name", &self.name)"#],
    );
}

#[test]
fn a_required_enum_takes_default_away() {
    let shapes = r#""Question": {"type": "structure", "required": ["tone"], "members": {"tone": {"shape": "Tone"}}},
        "Tone": {"type": "string", "enum": ["LOUD", "very.quiet"]}"#;
    check(shapes, &["pub tone: Tone,", "VeryQuiet", "#[derive(Debug, Clone, PartialEq)]\npub struct Question"]);
}

#[test]
fn an_event_stream_is_the_body_of_an_answer_and_nothing_else() {
    let events = r#""Events": {"type": "structure", "eventstream": true, "members": {"One": {"shape": "One"}}},
        "One": {"type": "structure", "event": true, "members": {"bytes": {"shape": "Bytes", "eventpayload": true}}},
        "Bytes": {"type": "blob"}"#;
    let question = r#""Question": {"type": "structure", "members": {"name": {"shape": "Text", "location": "uri"}}}"#;
    let streams = |shape: &str| {
        format!(r#""{shape}": {{"type": "structure", "payload": "events", "members": {{"events": {{"shape": "Events"}}}}}}"#)
    };
    check(
        &format!("{question}, {}, {events}", streams("Answer")),
        &[
            "pub events: Option<LiveBody>,",
            "use gatewright_wire::live_body::LiveBody;",
            r#"optional("events", "events", Location::Payload, || &EVENTS)"#,
            "kind: Kind::EventStream",
        ],
    );
    check_refused(&format!("{}, {events}", streams("Question")), "event stream elsewhere");
    let beside = r#""Answer": {"type": "structure", "members": {"events": {"shape": "Events"}}}"#;
    check_refused(&format!("{question}, {beside}, {events}"), "event stream elsewhere");
    let listed = r#""Answer": {"type": "structure", "members": {"all": {"shape": "All"}}}, "All": {"type": "list", "member": {"shape": "Events"}}"#;
    check_refused(&format!("{question}, {listed}, {events}"), "event stream elsewhere");
}

#[test]
fn what_the_generator_does_not_know_stops_it() {
    let question = r#""Question": {"type": "structure", "members": {"a": {"shape": "A"}}}"#;
    check_refused(&format!(r#"{question}, "A": {{"type": "string", "newTrait": true}}"#), "unknown field `newTrait`");
    check_refused(&format!(r#"{question}, "A": {{"type": "tensor"}}"#), "the unknown type `tensor`");
    check_refused(&format!(r#"{question}, "A": {{"type": "structure", "eventstream": true}}"#), "event stream elsewhere");
    check_refused(
        &format!(r#"{question}, "A": {{"type": "structure", "members": {{"again": {{"shape": "A"}}}}}}"#),
        "holds itself",
    );
    check_refused(&format!(r#"{question}, "A": {{"type": "string", "enum": ["a-b", "a_b"]}}"#), "has no name of its own");
    check_refused(&format!(r#"{question}, "A": {{"type": "string", "min": 0.5}}"#), "no whole number");
    check_refused(question, "no shape `A`");
}

#[test]
fn an_operation_that_the_model_has_not_is_named() {
    let text = r#"{"metadata": {"apiVersion": "1", "endpointPrefix": "x", "protocol": "query"}, "operations": {}, "shapes": {}}"#;
    let model: ServiceModel = serde_json::from_str(text).unwrap();
    let wanted = ["Ask".to_owned()];
    let error = Closure::of("oracle", &model, &wanted).err().unwrap();
    assert_eq!(error.to_string(), "oracle has no operation `Ask`");
}
