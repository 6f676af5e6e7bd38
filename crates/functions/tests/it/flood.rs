//! Functions that write without end, on a server of a single thread.

use std::sync::mpsc;
use std::time::Duration;

use gatewright_model::ports::{CodePackages, Invoke};

use crate::house::{House, definition, invocation, zipped};

/// A server that never gets a turn again would hang its test; so it runs on a thread that is waited for only this long.
const PATIENCE: Duration = Duration::from_secs(100);

#[track_caller]
fn check(flood: &'static str, ends_by: End) {
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let payload = runtime.block_on(run(flood, ends_by));
        tell.send(payload).unwrap();
    });
    let payload = told.recv_timeout(PATIENCE).expect("the server came to a stand");
    let expected = match ends_by {
        End::Timeout => "Sandbox.Timedout",
        End::Shutdown => "signal: killed",
    };
    assert!(payload.contains(expected), "{flood}: {payload}");
}

#[derive(Clone, Copy)]
enum End {
    Timeout,
    Shutdown,
}

/// What a flood was answered, while another function was called.
async fn run(flood: &str, ends_by: End) -> String {
    let house = House::new();
    let other = house.code.admit(zipped(&[("app.py", "def handler(event, context): return 1\n")])).await.unwrap();
    house.functions.table().put(definition("other", "app.handler", other));
    let call_other = async || house.functions.invoke(invocation("other", "{}")).await.unwrap().payload;
    assert_eq!(call_other().await, "1");

    let source = format!("import os\ndef handler(event, context):\n    print('flooding')\n    while True: {flood}\n");
    let mut definition = house.function(&source).await;
    definition.timeout_s = match ends_by {
        End::Timeout => 1,
        End::Shutdown => 900,
    };
    house.functions.table().put(definition);
    let meanwhile = async {
        house.logs.holds("flooding").await;
        assert_eq!(call_other().await, "1");
        if let End::Shutdown = ends_by {
            house.functions.shutdown().await;
        }
    };
    let (reply, ()) = tokio::join!(house.invoke("{}"), meanwhile);
    if let End::Timeout = ends_by {
        assert_eq!(call_other().await, "1");
    }
    String::from_utf8(reply.unwrap().payload.to_vec()).unwrap()
}

#[test]
fn a_flood_of_empty_lines_ends_at_its_timeout_and_others_are_served_meanwhile() {
    check("os.write(1, b'\\n' * 65536)", End::Timeout);
}

#[test]
fn a_flood_of_prints_ends_at_its_timeout_and_others_are_served_meanwhile() {
    check("print('hello')", End::Timeout);
}

#[test]
fn a_flood_without_lines_ends_at_its_timeout_and_others_are_served_meanwhile() {
    check("os.write(1, b'x' * 65536)", End::Timeout);
}

#[test]
fn a_flood_does_not_survive_a_shutdown() {
    check("os.write(1, b'\\n' * 65536)", End::Shutdown);
}
