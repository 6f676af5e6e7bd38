//! A function's log in JSON format, written, filtered and followed with the AWS CLI.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::aws::{Aws, text};
use crate::process;
use crate::python;
use crate::server::Server;

const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;

const SOURCE: &str = "import logging\nlog = logging.getLogger()\n\
    def handler(event, context):\n    print('plain')\n    log.info('order %s', event['order'])\n    if event['order'] == 13: raise ValueError('no luck')\n";

/// The tail of a call's log, line by line.
#[track_caller]
fn tail(aws: &Aws, event: &str) -> Vec<Value> {
    let answer = aws.path("answer.json");
    let line = format!("lambda invoke --function-name greet --log-type Tail --payload {event} {answer}");
    let reply = aws.ok(&line, &[]);
    let tail = BASE64_STANDARD.decode(text(&reply, "/LogResult")).unwrap();
    let read = |line: &str| serde_json::from_str(line).unwrap_or_else(|_| json!(line));
    String::from_utf8(tail).unwrap().lines().map(read).collect()
}

#[test]
fn a_log_in_json_is_filtered_by_its_members() {
    let server = Server::ephemeral();
    let aws = Aws::to(&server);
    let role = aws.ok("iam create-role --role-name r --assume-role-policy-document", &[TRUST]);
    let package = aws.path("greet.zip");
    python::package(&package, SOURCE);
    let line = format!(
        "lambda create-function --function-name greet --runtime python3.13 --handler app.handler --role {} --zip-file fileb://{package}",
        text(&role, "/Role/Arn")
    );
    let problem = aws.fails(&line, &["--logging-config", "SystemLogLevel=DEBUG"]);
    assert!(problem.contains("LogLevel is not supported when LogFormat is set to \"Text\"."), "{problem}");
    let created = aws.ok(&line, &["--logging-config", "LogFormat=JSON,SystemLogLevel=DEBUG,LogGroup=/orders"]);
    let expected = json!({"LogFormat": "JSON", "ApplicationLogLevel": "INFO", "SystemLogLevel": "DEBUG", "LogGroup": "/orders"});
    assert_eq!(created["LoggingConfig"], expected);

    let lines = tail(&aws, r#"{"order":7}"#);
    let types: Vec<&str> = lines.iter().filter_map(|line| line["type"].as_str()).collect();
    let init = ["platform.initStart", "platform.initRuntimeDone", "platform.initReport"];
    let call = ["platform.start", "platform.runtimeDone", "platform.report"];
    assert_eq!(types, [init, call].concat());
    assert_eq!((&lines[4], &lines[5]["message"], &lines[5]["level"]), (&json!("plain"), &json!("order 7"), &json!("INFO")));
    tail(&aws, r#"{"order":13}"#);

    let filter = |pattern: &str| {
        let found = aws.ok("logs filter-log-events --log-group-name /orders --filter-pattern", &[pattern]);
        let events = found["events"].as_array().unwrap().clone();
        events.iter().map(|event| serde_json::from_str(text(event, "/message")).unwrap()).collect::<Vec<Value>>()
    };
    let errors = filter(r#"{ $.level = "ERROR" }"#);
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!((&errors[0]["errorType"], &errors[0]["errorMessage"]), (&json!("ValueError"), &json!("no luck")));
    assert_eq!(filter(r#"{ $.type = "platform.report" && $.record.metrics.initDurationMs > 0 }"#).len(), 1);
    let followed = process::run(&mut process::gatewright(&["logs", "tail", "greet", "--endpoint", &server.endpoint]));
    assert!(process::text(&followed).0.contains("\"message\": \"order 13\""), "{}", process::text(&followed).0);

    // Members that are not given stay; a new level means new workers.
    let update = "lambda update-function-configuration --function-name greet --logging-config";
    let updated = aws.ok(update, &["ApplicationLogLevel=ERROR,SystemLogLevel=INFO"]);
    let expected = json!({"LogFormat": "JSON", "ApplicationLogLevel": "ERROR", "SystemLogLevel": "INFO", "LogGroup": "/orders"});
    assert_eq!(updated["LoggingConfig"], expected);
    let lines = tail(&aws, r#"{"order":7}"#);
    let types: Vec<&str> = lines.iter().map(|line| text(line, "/type")).collect();
    assert_eq!(types, ["platform.initStart", "platform.start", "platform.report"]);
    let updated = aws.ok(update, &["LogFormat=Text,LogGroup=/aws/lambda/greet"]);
    assert_eq!(updated["LoggingConfig"], json!({"LogFormat": "Text", "LogGroup": "/aws/lambda/greet"}));
    let lines = tail(&aws, r#"{"order":7}"#);
    assert!(lines[0].as_str().unwrap().starts_with("START RequestId: ") && lines[1] == json!("plain"), "{lines:?}");
}
