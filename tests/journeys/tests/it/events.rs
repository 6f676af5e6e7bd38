//! Asynchronous invocations with the AWS CLI: accepted, run, and told of to another function.

use serde_json::{Value, json};

use crate::aws::{Aws, text};
use crate::python;
use crate::server::Server;

const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;
const MAY_INVOKE: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":"*"}]}"#;
const WORKER: &str =
    "def handler(event, context):\n    if event.get('fail'): raise ValueError('no luck')\n    return event['n'] + 1\n";
const LISTENER: &str = "import json\ndef handler(event, context):\n    print('TOLD', json.dumps(event))\n";
/// Each look is a command of its own, which takes half a second.
const LOOKS_MAX: usize = 100;

fn create(aws: &Aws, name: &str, source: &str, role: &str) -> String {
    let package = aws.path(&format!("{name}.zip"));
    python::package(&package, source);
    let line = format!(
        "lambda create-function --function-name {name} --runtime python3.13 --handler app.handler --role {role} --zip-file fileb://{package}"
    );
    text(&aws.ok(&line, &[]), "/FunctionArn").to_owned()
}

/// Has the worker run an event that nobody waits for.
#[track_caller]
fn send(aws: &Aws, event: &str) {
    let answer = aws.path("answer.json");
    let line = format!("lambda invoke --function-name worker --invocation-type Event --payload {event} {answer}");
    assert_eq!(aws.ok(&line, &[]), json!({ "StatusCode": 202 }));
    assert_eq!(std::fs::read_to_string(answer).unwrap(), "", "nobody has an answer yet");
}

/// What the listener was told with this condition, once it was.
#[track_caller]
fn told(aws: &Aws, condition: &str) -> Value {
    for _ in 0..LOOKS_MAX {
        let groups = aws.ok("logs describe-log-groups --log-group-name-prefix /aws/lambda/listener", &[]);
        if groups["logGroups"] == json!([]) {
            continue;
        }
        let pattern = format!("TOLD {condition}");
        let found = aws.ok("logs filter-log-events --log-group-name /aws/lambda/listener --filter-pattern", &[&pattern]);
        if let Some(event) = found.pointer("/events/0/message").and_then(Value::as_str) {
            return serde_json::from_str(event.strip_prefix("TOLD ").unwrap()).unwrap();
        }
    }
    panic!("the listener was not told of {condition}");
}

#[test]
fn an_event_is_accepted_and_its_destination_is_told_how_it_ended() {
    let server = Server::ephemeral();
    let aws = Aws::to(&server);
    let role = aws.ok("iam create-role --role-name r --assume-role-policy-document", &[TRUST]);
    let role = text(&role, "/Role/Arn");
    aws.ok("iam put-role-policy --role-name r --policy-name invoke --policy-document", &[MAY_INVOKE]);
    let (worker, listener) = (create(&aws, "worker", WORKER, role), create(&aws, "listener", LISTENER, role));

    let destinations = json!({ "OnSuccess": { "Destination": listener }, "OnFailure": { "Destination": listener } });
    let line = "lambda put-function-event-invoke-config --function-name worker --maximum-retry-attempts 0 --maximum-event-age-in-seconds 3600";
    let put = aws.ok(line, &["--destination-config", &destinations.to_string()]);
    assert_eq!((text(&put, "/FunctionArn"), &put["DestinationConfig"]), (&*format!("{worker}:$LATEST"), &destinations));
    assert_eq!((&put["MaximumRetryAttempts"], &put["MaximumEventAgeInSeconds"]), (&json!(0), &json!(3600)));
    assert_eq!(aws.ok("lambda get-function-event-invoke-config --function-name worker", &[]), put);
    let listed = aws.ok("lambda list-function-event-invoke-configs --function-name worker", &[]);
    assert_eq!(listed["FunctionEventInvokeConfigs"], json!([put]));

    send(&aws, r#"{"n":7}"#);
    let record = told(&aws, "Success");
    let request_id = text(&record, "/requestContext/requestId");
    let context = json!({
        "requestId": request_id, "functionArn": format!("{worker}:$LATEST"), "condition": "Success", "approximateInvokeCount": 1,
    });
    assert_eq!((&record["version"], &record["requestContext"]), (&json!("1.0"), &context));
    assert_eq!((&record["requestPayload"], &record["responsePayload"]), (&json!({ "n": 7 }), &json!(8)));

    send(&aws, r#"{"fail":true}"#);
    let record = told(&aws, "RetriesExhausted");
    assert_eq!(record["requestContext"]["approximateInvokeCount"], json!(1), "no retries, as configured");
    assert_eq!(
        (text(&record, "/responseContext/functionError"), text(&record, "/responsePayload/errorType")),
        ("Unhandled", "ValueError")
    );

    aws.ok("lambda delete-function --function-name listener", &[]);
    send(&aws, r#"{"n":1}"#);
    let said = (0..LOOKS_MAX).find_map(|_| {
        // Time passes.
        aws.ok("lambda get-function-event-invoke-config --function-name worker", &[]);
        server.log().lines().find(|line| line.contains("a destination was not told how an event ended")).map(str::to_owned)
    });
    let said = said.unwrap_or_else(|| panic!("nobody was told: {}", server.log()));
    for part in [&*format!("function=\"{worker}:$LATEST\""), &*format!("destination=\"{listener}\""), "there is no such function"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }

    aws.ok("lambda delete-function-event-invoke-config --function-name worker", &[]);
    let gone = aws.fails("lambda get-function-event-invoke-config --function-name worker", &[]);
    assert!(gone.contains("(ResourceNotFoundException)"), "{gone}");
}
