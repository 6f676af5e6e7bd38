//! What a caller gets when a function fails: the documents of Lambda, and no harm to anybody else.

use std::sync::Arc;
use std::time::Duration;

use gatewright_model::ports::InvokeReply;
use gatewright_testkit::clock::FakeClock;
use serde_json::{Value, json};

use crate::house::House;

/// The error document of a reply, its request id and paths made plain.
#[track_caller]
fn document(house: &House, reply: &InvokeReply) -> String {
    assert!(reply.is_function_error, "no error: {:?}", reply.payload);
    let root = std::fs::read_dir(house.dir.0.join("code")).unwrap().next().unwrap().unwrap().path().canonicalize().unwrap();
    String::from_utf8(reply.payload.to_vec())
        .unwrap()
        .replace(&reply.request_id, "<id>")
        .replace(root.to_str().unwrap(), "/var/task")
}

async fn check(source: &str, expected: &str) {
    let house = House::new();
    house.function(source).await;
    let reply = house.invoke("{}").await.unwrap();
    assert_eq!(document(&house, &reply), expected, "{source}");
}

#[tokio::test]
async fn an_exception_is_reported_with_the_functions_own_frames() {
    check(
        "def inner():\n    raise KeyError('größe')\n\ndef handler(event, context):\n    inner()\n",
        "{\"errorMessage\": \"'gr\\u00f6\\u00dfe'\", \"errorType\": \"KeyError\", \"requestId\": \"<id>\", \"stackTrace\": \
         [\"  File \\\"/var/task/app.py\\\", line 5, in handler\\n    inner()\\n\", \
         \"  File \\\"/var/task/app.py\\\", line 2, in inner\\n    raise KeyError('gr\\u00f6\\u00dfe')\\n\"]}",
    )
    .await;
}

#[tokio::test]
async fn a_result_that_is_not_json_is_a_marshal_error() {
    check(
        "def handler(event, context):\n    return {1, 2}\n",
        r#"{"errorMessage": "Unable to marshal response: Object of type set is not JSON serializable", "errorType": "Runtime.MarshalError", "requestId": "<id>", "stackTrace": []}"#,
    )
    .await;
}

#[tokio::test]
async fn a_process_that_ends_is_an_exit_error() {
    let exit = |what: &str| format!(r#"{{"errorType":"Runtime.ExitError","errorMessage":"RequestId: <id> Error: {what}"}}"#);
    let silent = exit("Runtime exited without providing a reason");
    let handler = |body: &str| format!("import os, sys, signal\ndef handler(event, context):\n    {body}\n");
    check(&handler("sys.exit()"), &silent).await;
    check(&handler("os._exit(0)"), &silent).await;
    check(&handler("sys.exit(1)"), &exit("Runtime exited with error: exit status 1")).await;
    check(&handler("os._exit(3)"), &exit("Runtime exited with error: exit status 3")).await;
    check(&handler("os.kill(os.getpid(), signal.SIGKILL)"), &exit("Runtime exited with error: signal: killed")).await;
    check(&handler("os.abort()"), &exit("Runtime exited with error: signal: aborted")).await;
    check("import os\nos._exit(7)\n", &exit("Runtime exited with error: exit status 7")).await;
    check("import os\nos._exit(0)\n", &silent).await;
}

#[tokio::test]
async fn handlers_that_cannot_be_found_are_named() {
    let house = House::new();
    let files =
        [("app.py", "def handler(event, context): pass\n"), ("broken.py", "def handler(:\n"), ("needs.py", "import nowhere\n")];
    let cases = [
        ("nodot", "Bad handler 'nodot': not enough values to unpack (expected 2, got 1)", "Runtime.MalformedHandlerName"),
        ("sys.handler", "Cannot use built-in module sys as a handler module", "Runtime.BuiltInModuleConflict"),
        ("missing.handler", "Unable to import module 'missing': No module named 'missing'", "Runtime.ImportModuleError"),
        ("needs.handler", "Unable to import module 'needs': No module named 'nowhere'", "Runtime.ImportModuleError"),
        ("app.other", "Handler 'other' missing on module 'app'", "Runtime.HandlerNotFound"),
    ];
    for (handler, message, error_type) in cases {
        house.package(&files, handler).await;
        let reply = house.invoke("{}").await.unwrap();
        let expected = json!({ "errorMessage": message, "errorType": error_type, "requestId": "", "stackTrace": [] });
        assert_eq!(serde_json::from_slice::<Value>(&reply.payload).unwrap(), expected);
        let tail = String::from_utf8(reply.log_tail.unwrap().to_vec()).unwrap();
        assert!(tail.contains(&format!("[ERROR] {error_type}: {message}")), "{tail}");
        assert!(tail.ends_with(&format!("Status: error\tError Type: {error_type}\n")), "{tail}");
    }
    house.package(&files, "broken.handler").await;
    let reply = house.invoke("{}").await.unwrap();
    let syntax: Value = serde_json::from_slice(&reply.payload).unwrap();
    assert_eq!(syntax["errorType"], "Runtime.UserCodeSyntaxError");
    assert!(syntax["errorMessage"].as_str().unwrap().starts_with("Syntax error in module 'broken': "));
    assert!(syntax["stackTrace"][0].as_str().unwrap().ends_with("broken.py\" Line 1\n    def handler(:\n"), "{syntax}");
}

#[tokio::test]
async fn an_exception_while_importing_keeps_its_class_and_has_no_request_id() {
    let house = House::new();
    house.function("raise RuntimeError('at import')\n").await;
    let reply = house.invoke("{}").await.unwrap();
    let error: Value = serde_json::from_slice(&reply.payload).unwrap();
    assert_eq!(
        (&error["errorType"], &error["errorMessage"], &error["requestId"]),
        (&json!("RuntimeError"), &json!("at import"), &json!(""))
    );
    let last = error["stackTrace"].as_array().unwrap().last().unwrap().as_str().unwrap();
    assert!(last.ends_with("app.py\", line 1, in <module>\n    raise RuntimeError('at import')\n"), "{last}");
}

#[tokio::test]
async fn a_loop_without_end_is_stopped_at_the_timeout_and_the_next_call_starts_afresh() {
    let house = House::new();
    let mut definition = house
        .function(
            "n = 0\ndef handler(event, context):\n    global n\n    n += 1\n    while event == 'loop': pass\n    return n\n",
        )
        .await;
    definition.timeout_s = 1;
    house.functions.table().put(definition);
    assert_eq!(house.call("1").await, "1");
    let reply = house.invoke("\"loop\"").await.unwrap();
    assert_eq!(
        document(&house, &reply),
        r#"{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: <id> Error: Task timed out after 1.00 seconds"}"#
    );
    assert_eq!(house.call("1").await, "1");
}

#[tokio::test]
async fn a_process_that_ignores_signals_and_has_children_is_gone_after_its_timeout() {
    let house = House::new();
    let mut definition = house
        .function(
            "import signal, subprocess, sys, time\n\
             for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP): signal.signal(number, signal.SIG_IGN)\n\
             def handler(event, context):\n\
             \x20   print('child', subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)', context.aws_request_id]).pid)\n\
             \x20   time.sleep(600)\n",
        )
        .await;
    definition.timeout_s = 1;
    house.functions.table().put(definition);
    let reply = house.invoke("{}").await.unwrap();
    assert!(document(&house, &reply).contains("Sandbox.Timedout"));
    house.sessions.are_open(0).await;
    assert!(house.logs.messages().iter().any(|line| line.starts_with("child ")));
    // The worker is gone when the whole of its jail is.
    let is_childs = |line: &str| line.contains("time.sleep(600)") && line.contains(&reply.request_id);
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    let lines = processes.filter_map(|process| std::fs::read(process.path().join("cmdline")).ok());
    assert_eq!(lines.filter(|line| is_childs(&String::from_utf8_lossy(line))).count(), 0);
}

#[tokio::test]
async fn an_answer_that_is_too_large_is_refused_and_the_worker_lives() {
    let house = House::new();
    house
        .function("n = 0\ndef handler(event, context):\n    global n\n    n += 1\n    return 'x' * event if event else n\n")
        .await;
    assert_eq!(house.call("6291554").await.len(), 6_291_556);
    let reply = house.invoke("6291555").await.unwrap();
    assert_eq!(
        document(&house, &reply),
        r#"{"errorMessage":"Response payload size exceeded maximum allowed payload size (6291556 bytes).","errorType":"Function.ResponseSizeTooLarge"}"#
    );
    assert_eq!(house.call("0").await, "3");
}

#[tokio::test]
async fn one_functions_crash_leaves_the_others_alone() {
    let house = House::new();
    house.function("import os\ndef handler(event, context):\n    os._exit(1)\n").await;
    let mut steady = house.function("n = 0\ndef handler(event, context):\n    global n\n    n += 1\n    return n\n").await;
    steady.name = "steady".to_owned();
    house.functions.table().put(steady);
    house.function("import os\ndef handler(event, context):\n    os._exit(1)\n").await;
    for expected in ["1", "2"] {
        let steady = gatewright_model::ports::Invoke::invoke(&house.functions, crate::house::invocation("steady", "{}")).await;
        assert_eq!(steady.unwrap().payload, expected);
        assert!(house.invoke("{}").await.unwrap().is_function_error);
    }
}

#[tokio::test]
async fn initialization_may_take_ten_seconds_and_is_then_repeated_in_the_calls_own_time() {
    for timeout_s in [3, 30] {
        let clock = FakeClock::new();
        let house = House::with_clock(Arc::new(clock.clone()), |_| {});
        let mut definition = house.function("while True: pass\n").await;
        definition.timeout_s = timeout_s;
        house.functions.table().put(definition);
        let begun = |count: usize| {
            let (house, clock) = (&house, &clock);
            async move {
                let starts = || house.logs.messages().iter().filter(|message| message.starts_with("INIT_START")).count();
                // The sweeper, the caller's patience, and the limit on initialization.
                while starts() < count || clock.sleepers() < 3 {
                    tokio::task::yield_now().await;
                }
            }
        };
        let wait = async {
            for (count, limit_s) in [(1, 10), (2, u64::from(timeout_s))] {
                begun(count).await;
                clock.advance(Duration::from_secs(limit_s) - Duration::from_millis(1));
                tokio::task::yield_now().await;
                assert_eq!(house.functions.worker_count(), 1);
                clock.advance(Duration::from_millis(1));
            }
        };
        let (reply, ()) = tokio::join!(house.invoke("{}"), wait);
        let expected = format!("Task timed out after {timeout_s}.00 seconds");
        assert!(document(&house, &reply.unwrap()).contains(&expected));
        let messages = house.logs.messages();
        let reports: Vec<_> = messages.iter().filter(|message| message.starts_with("INIT_REPORT")).collect();
        let second = format!("INIT_REPORT Init Duration: {timeout_s}000.00 ms\tPhase: invoke\tStatus: timeout\n");
        assert_eq!(reports, ["INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout\n", second.as_str()]);
        assert!(messages.iter().all(|message| !message.contains("Max Memory Used: 0 MB")), "{messages:?}");
        let streams: std::collections::BTreeSet<_> = house.logs.records().into_iter().map(|record| record.log_stream).collect();
        assert_eq!(streams.len(), 1, "{streams:?}");
    }
}

#[tokio::test]
async fn what_failed_to_start_is_started_again_by_the_same_call() {
    let house = House::new();
    // The first session is the one whose key ends with 0.
    house
        .function(
            "import os\n\
             if os.environ['AWS_ACCESS_KEY_ID'].endswith('0'): raise OSError('not yet')\n\
             def handler(event, context): return context.get_remaining_time_in_millis() > 0\n",
        )
        .await;
    assert_eq!(house.call("{}").await, "true");
    let messages = house.logs.messages();
    let kinds: Vec<_> = messages.iter().filter_map(|message| message.split([' ', ':']).next()).collect();
    assert_eq!(kinds, ["INIT_START", "[ERROR]", "INIT_REPORT", "INIT_START", "START", "END", "REPORT"], "{messages:?}");
    assert!(!messages.last().unwrap().contains("Init Duration"), "{messages:?}");
}
