//! Handlers that answer: events in, results out, state kept between calls.

use serde_json::{Value, json};

use crate::house::{House, WAIT, invocation};
use gatewright_model::ports::Invoke;

#[tokio::test]
async fn a_handler_gets_the_event_and_its_result_comes_back() {
    let house = House::new();
    house.function("def handler(event, context):\n    return {'got': event, 'n': 1.5}\n").await;
    assert_eq!(house.call(r#"{"a": [1, null, "ü"]}"#).await, r#"{"got": {"a": [1, null, "\u00fc"]}, "n": 1.5}"#);
    assert_eq!(house.call("").await, r#"{"got": {}, "n": 1.5}"#);
    assert_eq!(house.call("\"text\"").await, r#"{"got": "text", "n": 1.5}"#);
}

#[tokio::test]
async fn letters_outside_ascii_are_escaped_before_python_3_12_and_kept_from_then_on() {
    let house = House::new();
    let mut definition = house.function("def handler(event, context):\n    return 'größe 日本 😀'\n").await;
    assert_eq!(house.call("{}").await, r#""gr\u00f6\u00dfe \u65e5\u672c \ud83d\ude00""#);
    definition.runtime = "python3.12".to_owned();
    house.functions.table().put(definition);
    assert_eq!(house.call("{}").await, r#""größe 日本 😀""#);
}

#[tokio::test]
async fn nothing_returned_is_null_and_bytes_pass_as_they_are() {
    let house = House::new();
    house
        .function(
            "from decimal import Decimal\n\
             def handler(event, context):\n\
             \x20   return {'none': None, 'raw': b'<\\x00raw>', 'decimal': {'d': Decimal('1.10'), 'e': [Decimal('2E+3')]}}[event]\n",
        )
        .await;
    assert_eq!(house.call("\"none\"").await, "null");
    assert_eq!(house.call("\"raw\"").await, "<\0raw>");
    assert_eq!(house.call("\"decimal\"").await, r#"{"d": 1.10, "e": [2E+3]}"#);
}

#[tokio::test]
async fn a_warm_worker_keeps_its_globals_and_is_used_again() {
    let house = House::new();
    house.function("n = 0\ndef handler(event, context):\n    global n\n    n += 1\n    return n\n").await;
    for expected in ["1", "2", "3"] {
        assert_eq!(house.call("{}").await, expected);
    }
    assert_eq!(house.functions.worker_count(), 1);
}

#[tokio::test]
async fn two_calls_at_once_run_on_two_workers() {
    let house = House::new();
    // Each waits until the other has begun.
    house.function(&format!("{WAIT}import uuid\ndef handler(event, context):\n    wait()\n    return str(uuid.uuid4())\n")).await;
    let call = || house.functions.invoke(invocation("f", "{}"));
    let opened = async {
        house.gate.holds(2).await;
        house.gate.open();
    };
    let (one, other, ()) = tokio::join!(call(), call(), opened);
    assert_ne!(one.unwrap().payload, other.unwrap().payload);
    assert_eq!(house.functions.worker_count(), 2);
}

#[tokio::test]
async fn modules_in_folders_are_found_by_dots_or_slashes() {
    let house = House::new();
    let source = "from .names import NAME\ndef handler(event, context):\n    return NAME\n";
    let files = [("pkg/def/main.py", source), ("pkg/def/names.py", "NAME = 'nested'\n")];
    for handler in ["pkg.def.main.handler", "pkg/def/main.handler"] {
        house.package(&files, handler).await;
        assert_eq!(house.call("{}").await, "\"nested\"", "{handler}");
    }
}

#[tokio::test]
async fn the_context_says_what_lambda_says() {
    let house = House::new();
    house
        .function(
            "def handler(event, c):\n\
             \x20   return {'id': c.aws_request_id, 'arn': c.invoked_function_arn, 'name': c.function_name, 'version': c.function_version,\n\
             \x20           'memory': c.memory_limit_in_mb, 'group': c.log_group_name, 'stream': c.log_stream_name,\n\
             \x20           'time_left': 0 < c.get_remaining_time_in_millis() <= 30000, 'identity': c.identity.cognito_identity_id,\n\
             \x20           'custom': c.client_context.custom, 'title': c.client_context.client.app_title, 'env': c.client_context.env}\n",
        )
        .await;
    let mut invocation = invocation("f", "{}");
    invocation.client_context = Some("{\"custom\": {\"a\": \"ü\"},\n \"client\": {\"app_title\": \"t\"}}".to_owned());
    let reply = house.functions.invoke(invocation).await.unwrap();
    let context: Value = serde_json::from_slice(&reply.payload).unwrap();
    let stream = house.logs.records()[0].log_stream.clone();
    assert_eq!(
        context,
        json!({
            "id": reply.request_id, "arn": "arn:aws:lambda:us-east-1:000000000000:function:f", "name": "f", "version": "$LATEST",
            "memory": "128", "group": "/aws/lambda/f", "stream": stream, "time_left": true, "identity": null,
            "custom": { "a": "ü" }, "title": "t", "env": null,
        })
    );
}

#[tokio::test]
async fn the_environment_is_lambdas_and_nothing_of_the_servers() {
    let house = House::new();
    house
        .function(
            "import os, sys\n\
             def handler(event, context):\n\
             \x20   return {'env': dict(os.environ), 'cwd': os.getcwd(), 'first': sys.path[0], 'home': os.path.expanduser('~')}\n",
        )
        .await;
    let seen: Value = serde_json::from_str(&house.call("{}").await).unwrap();
    let env = seen["env"].as_object().unwrap();
    assert_eq!(env["GREETING"], "hallo");
    assert_eq!(env["LAMBDA_TASK_ROOT"], "/var/task");
    assert_eq!(env["AWS_LAMBDA_RUNTIME_API"], "169.254.100.1:9001");
    assert!(!env.contains_key("AWS_ENDPOINT_URL") && !env.contains_key("HOME"));
    assert_eq!(env["_HANDLER"], "app.handler");
    assert_eq!(env["AWS_EXECUTION_ENV"], "AWS_Lambda_python3.11");
    assert_eq!(env["AWS_SECRET_ACCESS_KEY"], "secret of arn:aws:iam::000000000000:role/execution");
    assert!(env["_X_AMZN_TRACE_ID"].as_str().unwrap().ends_with(":0"));
    assert_eq!(env["LAMBDA_TASK_ROOT"], seen["cwd"]);
    assert_eq!(seen["first"], seen["cwd"]);
    assert_eq!(seen["home"], "/home/sbx_user1051");
    for name in std::env::vars().map(|(name, _)| name) {
        let is_ours = ["PATH", "PWD", "LANG", "TZ", "LC_CTYPE", "SHLVL", "SSL_CERT_FILE", "LD_LIBRARY_PATH", "PYTHONPATH"]
            .contains(&name.as_str());
        let is_lambdas = is_ours || name.starts_with("AWS_");
        assert!(is_lambdas || !env.contains_key(&name), "{name} leaked");
    }
}

#[tokio::test]
async fn a_wrapper_is_given_the_command_that_starts_the_runtime() {
    // As AWS's documentation has it: what it adds stands before the last word.
    let wrapper = "#!/bin/bash\nexport WRAPPED=yes\nargs=(\"-X\" \"dev\")\nexec \"${@:1:$#-1}\" \"${args[@]}\" \"${@: -1}\"\n";
    let source = "import os, sys\ndef handler(event, context): return [os.environ['WRAPPED'], sys.flags.dev_mode]\n";
    for (path, expected) in [("/var/task/wrapper", Ok("[\"yes\", true]")), ("/var/task/none", Err("exit status 127"))] {
        let house = House::new();
        let mut definition = house.package(&[("app.py", source), ("wrapper", wrapper)], "app.handler").await;
        definition.environment = Some([("AWS_LAMBDA_EXEC_WRAPPER".to_owned(), path.to_owned())].into());
        house.functions.table().put(definition);
        let reply = house.invoke("{}").await.unwrap();
        let payload = String::from_utf8(reply.payload.to_vec()).unwrap();
        match expected {
            Ok(answer) => assert_eq!((payload.as_str(), reply.is_function_error), (answer, false)),
            Err(error) => assert!(reply.is_function_error && payload.contains(error), "{payload}"),
        }
    }
}
