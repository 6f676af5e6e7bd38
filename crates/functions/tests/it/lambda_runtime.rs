//! A function built with AWS's `lambda_runtime` for Rust, unchanged, on `provided.al2023`: `tests/journeys/functions/rust`.

use gatewright_model::function::FunctionDefinition;
use serde_json::{Value, json};

use crate::custom_runtime;
use crate::house::House;

async fn function(house: &House) -> FunctionDefinition {
    let bootstrap = std::env::var_os("GATEWRIGHT_TEST_RUST_BOOTSTRAP")
        .expect("GATEWRIGHT_TEST_RUST_BOOTSTRAP must name a built function: run `cargo xtask test`, which prepares one");
    custom_runtime::function(house, &std::fs::read(bootstrap).unwrap(), 0o755).await
}

async fn house() -> House {
    let house = House::new();
    function(&house).await;
    house
}

fn document(payload: &[u8]) -> Value {
    serde_json::from_slice(payload).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(payload)))
}

#[tokio::test]
async fn it_is_told_what_aws_tells_it() {
    let house = house().await;
    let reply = house.invoke(r#"{"book":"größe"}"#).await.unwrap();
    assert!(!reply.is_function_error);
    let answer = document(&reply.payload);
    assert_eq!(
        [&answer["event"], &answer["requestId"], &answer["arn"], &answer["name"], &answer["memory"], &answer["version"]],
        [
            &json!({ "book": "größe" }),
            &json!(reply.request_id),
            &json!("arn:aws:lambda:us-east-1:000000000000:function:f"),
            &json!("f"),
            &json!(128),
            &json!("$LATEST")
        ]
    );
    assert!(answer["deadline"].as_u64().unwrap() > 1_700_000_000_000, "{answer}");
    assert_eq!(answer["logGroup"], "/aws/lambda/f");
    let environment = answer["environment"].as_object().unwrap();
    assert_eq!(environment["GREETING"], "hallo");
    assert_eq!(environment["_HANDLER"], "function.handler");
    assert_eq!(environment["LAMBDA_TASK_ROOT"], "/var/task");
    for name in ["AWS_EXECUTION_ENV", "PWD", "SHLVL", "PYTHONPATH", "NODE_PATH"] {
        assert!(!environment.contains_key(name), "{name}: {answer}");
    }
    // One process serves them all.
    assert_eq!(document(house.call("1").await.as_bytes())["event"], 1);
    assert_eq!(house.sessions.begun(), 1);
    let tail = String::from_utf8(reply.log_tail.unwrap().to_vec()).unwrap();
    let start = format!("START RequestId: {} Version: $LATEST\nhandling {{\"book\":\"größe\"}}\nEND ", reply.request_id);
    assert!(tail.starts_with(&start), "{tail}");
    let first = house.logs.messages().remove(0);
    assert!(first.starts_with("INIT_START Runtime Version: provided:al2023"), "{first}");
}

#[tokio::test]
async fn its_errors_and_panics_are_function_errors_in_its_own_words() {
    let house = house().await;
    for (event, expected) in [
        ("\"error\"", json!({ "errorType": "NoSuchBook", "errorMessage": "größe <1>" })),
        ("\"text error\"", json!({ "errorType": "&alloc::string::String", "errorMessage": "it is late" })),
        (
            "\"panic\"",
            json!({ "errorType": "&alloc::boxed::Box<dyn core::any::Any + core::marker::Send>", "errorMessage": "Lambda panicked: no way out" }),
        ),
    ] {
        let reply = house.invoke(event).await.unwrap();
        assert_eq!((reply.is_function_error, document(&reply.payload)), (true, expected), "{event}");
    }
    house.logs.holds("no way out").await;
    // Whoever failed so goes on; whoever ends, or could not begin, is begun anew.
    assert_eq!(house.sessions.begun(), 1);
    let reply = house.invoke("\"exit\"").await.unwrap();
    let message = format!("RequestId: {} Error: Runtime exited with error: exit status 3", reply.request_id);
    assert_eq!(document(&reply.payload), json!({ "errorType": "Runtime.ExitError", "errorMessage": message }));
    assert_eq!(document(house.call("2").await.as_bytes())["event"], 2);
}

#[tokio::test]
async fn one_that_ends_before_its_first_event_has_ended() {
    let house = House::new();
    let mut definition = function(&house).await;
    definition.environment = Some([("FAIL_INIT".to_owned(), "1".to_owned())].into());
    house.functions.table().put(definition);
    let reply = house.invoke("{}").await.unwrap();
    assert_eq!((reply.is_function_error, &document(&reply.payload)["errorType"]), (true, &json!("Runtime.ExitError")));
    house.logs.holds("no database").await;
}

#[tokio::test]
async fn an_answer_that_is_too_large_is_an_error_and_the_next_call_does_not_notice() {
    let house = house().await;
    let reply = house.invoke("\"large\"").await.unwrap();
    assert_eq!(
        (reply.is_function_error, &document(&reply.payload)["errorType"]),
        (true, &json!("Function.ResponseSizeTooLarge"))
    );
    assert_eq!(document(house.call("2").await.as_bytes())["event"], 2);
}

#[tokio::test]
async fn a_streamed_answer_arrives_whole_behind_its_prelude() {
    let house = house().await;
    let answer = house.call("\"stream\"").await;
    let (prelude, body) = answer.split_once("\0\0\0\0\0\0\0\0").unwrap();
    assert_eq!(body, "one two three");
    let headers = json!({ "content-type": "application/octet-stream" });
    assert_eq!(document(prelude.as_bytes()), json!({ "statusCode": 200, "headers": headers, "cookies": ["a=1"] }));
}
