//! Workers come, are used again, make room, and go.

use std::sync::Arc;
use std::time::Duration;

use gatewright_model::function::FunctionPolicy;
use gatewright_model::ports::{CodePackages, Invoke, InvokeRefusal};
use gatewright_model::reserved_concurrency::ReservedConcurrency;
use gatewright_testkit::clock::FakeClock;

use crate::house::{House, WAIT, definition, invocation, jailers_of, key, zipped};

const COUNTER: &str = "n = 0\ndef handler(event, context):\n    global n\n    n += 1\n    return n\n";

/// Says `waiting` and waits at the gate; then counts.
fn waiter(answer: &str) -> String {
    format!(
        "{WAIT}n = 0\ndef handler(event, context):\n    global n\n    n += 1\n    print('waiting')\n    wait()\n    return {answer}\n"
    )
}

#[tokio::test]
async fn new_code_serves_the_next_call_and_the_call_under_way_ends_on_the_old() {
    let house = House::new();
    house.function(&waiter("'old'")).await;
    let old = house.call("{}");
    let change = async {
        house.logs.holds("waiting").await;
        house.function("def handler(event, context):\n    return 'new'\n").await;
        assert_eq!(house.call("{}").await, "\"new\"");
        house.gate.open();
    };
    let (old, ()) = tokio::join!(old, change);
    assert_eq!(old, "\"old\"");
    house.sessions.are_open(1).await;
    assert_eq!(house.call("{}").await, "\"new\"");
    assert_eq!(house.sessions.begun(), 2);
}

#[tokio::test]
async fn a_change_of_code_or_configuration_retires_idle_workers_and_a_new_permission_does_not() {
    let house = House::new();
    let mut definition = house.function(COUNTER).await;
    assert_eq!(house.call("{}").await, "1");
    definition.policy = Some(FunctionPolicy { statements: Vec::new(), revision_id: "2".to_owned() });
    definition.revision_id = "2".to_owned();
    house.functions.table().put(definition.clone());
    assert_eq!(house.call("{}").await, "2");
    definition.memory_size_mb = 256;
    house.functions.table().put(definition);
    house.sessions.are_open(0).await;
    assert_eq!(house.call("{}").await, "1");
    house.functions.table().remove(&key("f"));
    house.sessions.are_open(0).await;
}

#[tokio::test]
async fn a_caller_without_patience_cancels_nothing() {
    let house = House::new();
    house.function(&waiter("n")).await;
    let mut hasty = invocation("f", "{}");
    hasty.patience = Duration::ZERO;
    assert_eq!(house.functions.invoke(hasty).await, Err(InvokeRefusal::OutOfPatience));
    house.logs.holds("waiting").await;
    house.gate.open();
    house.logs.holds("REPORT").await;
    // The report is written before the worker is given back; both happen without a pause between.
    tokio::task::yield_now().await;
    assert_eq!(house.call("{}").await, "2");
    assert_eq!(house.sessions.begun(), 1);
}

#[tokio::test]
async fn a_dropped_call_cancels_nothing() {
    let house = House::new();
    house.function(&waiter("n")).await;
    tokio::select! {
        _ = house.call("{}") => panic!("the function waits"),
        () = house.logs.holds("waiting") => {}
    }
    house.gate.open();
    house.logs.holds("REPORT").await;
    tokio::task::yield_now().await;
    assert_eq!(house.call("{}").await, "2");
}

#[tokio::test]
async fn an_idle_worker_is_ended_after_its_time() {
    let clock = FakeClock::new();
    let house = House::with_clock(Arc::new(clock.clone()), |settings| settings.idle_retirement = Duration::from_secs(600));
    house.function(COUNTER).await;
    assert_eq!(house.call("{}").await, "1");
    clock.advance(Duration::from_secs(590));
    assert_eq!(house.call("{}").await, "2");
    clock.advance(Duration::from_secs(590));
    assert_eq!(house.call("{}").await, "3");
    clock.advance(Duration::from_secs(610));
    house.sessions.are_open(0).await;
    assert_eq!(house.call("{}").await, "1");
}

#[tokio::test]
async fn when_every_place_is_busy_the_answer_is_429_and_an_idle_worker_makes_room() {
    let house = House::with(|settings| settings.workers_max = 1);
    house.function(&waiter("'done'")).await;
    let other = house.code.admit(zipped(&[("app.py", COUNTER)])).await.unwrap();
    house.functions.table().put(definition("other", "app.handler", other));
    let full = async {
        house.logs.holds("waiting").await;
        let refused = house.functions.invoke(invocation("other", "{}")).await;
        assert_eq!(refused, Err(InvokeRefusal::TooManyRequests { reason: "ConcurrentInvocationLimitExceeded" }));
        house.gate.open();
    };
    let (done, ()) = tokio::join!(house.call("{}"), full);
    assert_eq!(done, "\"done\"");
    assert_eq!(house.functions.invoke(invocation("other", "{}")).await.unwrap().payload, "1");
    house.sessions.are_open(1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_takes_the_place_of_a_worker_that_is_started_a_second_time() {
    let house = Arc::new(House::with(|settings| settings.workers_max = 1));
    // It does not end by itself, so there is a while between its first process and its second.
    house
        .function("import threading, time\nthreading.Thread(target=time.sleep, args=(600,)).start()\nraise OSError('never')\n")
        .await;
    let other = house.code.admit(zipped(&[("app.py", COUNTER)])).await.unwrap();
    house.functions.table().put(definition("other", "app.handler", other));
    let mut failing = tokio::task::JoinSet::new();
    failing.spawn({
        let house = Arc::clone(&house);
        async move { house.invoke("{}").await }
    });
    house.sessions.are_open(1).await;
    let mut refused = 0;
    while house.sessions.begun() < 2 {
        let reply = house.functions.invoke(invocation("other", "{}")).await;
        assert_eq!(reply, Err(InvokeRefusal::TooManyRequests { reason: "ConcurrentInvocationLimitExceeded" }));
        refused += 1;
        tokio::task::yield_now().await;
    }
    let reply = failing.join_next().await.unwrap().unwrap().unwrap();
    assert!(reply.is_function_error && refused > 0, "{refused} {:?}", reply.payload);
    assert_eq!(house.sessions.begun(), 2);
    // And then it is free.
    assert_eq!(house.functions.invoke(invocation("other", "{}")).await.unwrap().payload, "1");
}

#[tokio::test]
async fn a_function_has_what_is_reserved_for_it_and_no_more() {
    let house = House::with(|settings| settings.concurrency_max = 2);
    let refused = |reason| Err(InvokeRefusal::TooManyRequests { reason });
    let reserve = |count: u32| {
        let (account, region) = (key("f").account, key("f").region);
        let functions = std::collections::BTreeMap::from([("f".to_owned(), count)]);
        house.functions.table().reserve(ReservedConcurrency { account, region, functions });
    };
    house.function(&waiter("'done'")).await;
    let other = house.code.admit(zipped(&[("app.py", COUNTER)])).await.unwrap();
    house.functions.table().put(definition("other", "app.handler", other));
    reserve(0);
    assert_eq!(house.invoke("{}").await, refused("ReservedFunctionConcurrentInvocationLimitExceeded"));
    reserve(1);
    let busy = async {
        house.logs.holds("waiting").await;
        assert_eq!(house.invoke("{}").await, refused("ReservedFunctionConcurrentInvocationLimitExceeded"));
        assert_eq!(house.functions.invoke(invocation("other", "{}")).await.unwrap().payload, "1");
        reserve(2);
        assert_eq!(
            house.functions.invoke(invocation("other", "{}")).await,
            refused("ConcurrentInvocationLimitExceeded"),
            "nothing is left to it"
        );
        house.gate.open();
    };
    tokio::join!(house.call("{}"), busy);
    house.functions.table().unreserve(&key("f").account, &key("f").region);
    assert_eq!(house.functions.invoke(invocation("other", "{}")).await.unwrap().payload, "2");
}

#[tokio::test]
async fn an_account_has_no_more_than_its_concurrency() {
    let house = House::with(|settings| settings.concurrency_max = 1);
    house.function(&waiter("'done'")).await;
    let full = async {
        house.logs.holds("waiting").await;
        let refused = house.invoke("{}").await;
        assert_eq!(refused, Err(InvokeRefusal::TooManyRequests { reason: "ConcurrentInvocationLimitExceeded" }));
        house.gate.open();
    };
    tokio::join!(house.call("{}"), full);
    assert_eq!(house.call("{}").await, "\"done\"");
}

#[tokio::test]
async fn shutdown_kills_all_workers_and_takes_no_more_calls() {
    let house = House::new();
    house.function(&waiter("'done'")).await;
    let stop = async {
        house.logs.holds("waiting").await;
        house.functions.shutdown().await;
    };
    let (reply, ()) = tokio::join!(house.invoke("{}"), stop);
    let payload = String::from_utf8(reply.unwrap().payload.to_vec()).unwrap();
    assert!(payload.contains("signal: killed"), "{payload}");
    house.sessions.are_open(0).await;
    assert!(matches!(house.invoke("{}").await, Err(InvokeRefusal::Unavailable(_))));
}

#[tokio::test]
async fn a_worker_that_is_still_starting_at_shutdown_is_not_started_again() {
    let house = House::new();
    house.function(&format!("{WAIT}wait()\n")).await;
    let stop = async {
        house.gate.holds(1).await;
        house.functions.shutdown().await;
    };
    let (reply, ()) = tokio::join!(house.invoke("{}"), stop);
    assert_eq!(reply, Err(InvokeRefusal::Unavailable("the server is stopping".to_owned())));
    assert_eq!(house.sessions.begun(), 1);
}

#[tokio::test]
async fn workers_do_not_outlive_the_room() {
    let house = House::new();
    house.function(COUNTER).await;
    house.call("{}").await;
    let House { functions, sessions, .. } = house;
    drop(functions);
    sessions.are_open(0).await;
}

#[tokio::test]
async fn a_worker_that_dies_while_idle_costs_no_call() {
    // It has to run to die.
    let house = House::with(|settings| settings.freeze_after = std::time::Duration::from_secs(3600));
    house
        .function(
            "import os, threading, uuid\nme = str(uuid.uuid4())\n\
             def handler(event, context):\n    if event: threading.Timer(0.05, lambda: os.kill(os.getpid(), 9)).start()\n    return me\n",
        )
        .await;
    let first = house.call("{\"die\": \"soon\"}").await;
    house.sessions.are_open(0).await;
    assert_ne!(house.call("{}").await, first);
}

#[tokio::test]
async fn a_missing_package_directory_is_extracted_again_from_the_stored_zip() {
    let house = House::new();
    let definition = house.function(COUNTER).await;
    let home = house.dir.0.join("code").join(&definition.code.sha256_hex);
    gatewright_functions::code::remove_tree(&home).unwrap();
    assert_eq!(house.call("{}").await, "1");
    assert!(home.join("app.py").is_file());
}

#[tokio::test]
async fn nothing_of_a_worker_stays_behind() {
    let house = House::new();
    house
        .function(
            "import os, subprocess, sys, tempfile\n\
             def handler(event, context):\n\
             \x20   name = tempfile.mkstemp()[1]\n\
             \x20   subprocess.run([sys.executable, '-c', 'import app'], check=True)\n\
             \x20   return [name, os.path.exists(name)]\n",
        )
        .await;
    let (name, was_there): (String, bool) = serde_json::from_str(&house.call("{}").await).unwrap();
    // There it was, and never here.
    assert!(was_there && name.starts_with("/tmp/") && !std::path::Path::new(&name).exists(), "{name}");
    house.functions.table().remove(&key("f"));
    house.sessions.are_open(0).await;
    while house.functions.worker_count() > 0 {
        tokio::task::yield_now().await;
    }
    // Nor does the worker write into the package.
    let code = crate::house::tree(&house.dir.0.join("code"));
    assert!(code.iter().all(|path| !path.contains("__pycache__")), "{code:?}");
}

#[tokio::test]
async fn with_the_last_function_the_jail_that_stands_ready_goes() {
    let house = House::new();
    house.function(COUNTER).await;
    house.call("{}").await;
    house.functions.table().remove(&key("f"));
    house.sessions.are_open(0).await;
    while !jailers_of(&house.dir.0).is_empty() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_calls_at_once_share_a_few_workers_and_every_one_gets_its_own_answer() {
    let house = Arc::new(House::with(|settings| settings.workers_max = 4));
    house.function("def handler(event, context):\n    return [event, context.aws_request_id]\n").await;
    let mut callers = tokio::task::JoinSet::new();
    for caller in 0..4 {
        let house = Arc::clone(&house);
        callers.spawn(async move {
            for round in 0..50 {
                let mut call = invocation("f", "");
                call.payload = format!("{}", caller * 1000 + round).into();
                let reply = house.functions.invoke(call).await.unwrap();
                assert_eq!(reply.payload, format!("[{}, \"{}\"]", caller * 1000 + round, reply.request_id));
            }
        });
    }
    callers.join_all().await;
    assert!(house.functions.worker_count() <= 4);
    assert!(house.sessions.begun() <= 4);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn short_calls_at_once_wait_for_a_busy_worker_and_start_none_each() {
    const CALLERS: usize = 32;
    let house = Arc::new(House::new());
    house.function("def handler(event, context):\n    return event\n").await;
    // From now on it is known how long a start takes.
    house.call("0").await;
    let mut callers = tokio::task::JoinSet::new();
    for _ in 0..CALLERS {
        let house = Arc::clone(&house);
        callers.spawn(async move { assert_eq!(house.call("1").await, "1") });
    }
    callers.join_all().await;
    assert!(house.functions.worker_count() < CALLERS / 2, "{}", house.functions.worker_count());
}

#[tokio::test]
async fn a_call_that_waits_in_vain_for_a_busy_worker_gets_one_of_its_own() {
    let house = House::new();
    let source = format!("{WAIT}def handler(event, context):\n    if event == 'wait':\n        wait()\n    return 'done'\n");
    house.function(&source).await;
    house.call("\"warm\"").await;
    let call = || house.functions.invoke(invocation("f", "\"wait\""));
    let opened = async {
        house.gate.holds(2).await;
        house.gate.open();
    };
    let (one, other, ()) = tokio::join!(call(), call(), opened);
    assert_eq!((one.unwrap().payload, other.unwrap().payload), ("\"done\"".into(), "\"done\"".into()));
    assert_eq!(house.functions.worker_count(), 2);
}
