//! What stays when a function's process has been ended by the platform, or by itself: `/tmp` and the log stream, and nothing else.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use gatewright_functions::Functions;
use gatewright_model::function::FunctionDefinition;
use gatewright_model::ports::{CodePackages, Invoke, InvokeReply};
use gatewright_model::timestamp::Timestamp;
use gatewright_testkit::clock::FakeClock;

use crate::custom_runtime::SHELL;
use crate::house::{House, WAIT, definition, invocation, key, zipped};

/// Writes its event down, does as it says, and else tells what was written, how often this process was called, and its log stream.
const DIARY: &str = "\
import os, signal, subprocess, sys
calls = 0
def handler(event, context):
    global calls
    calls += 1
    with open('/tmp/diary', 'a+') as diary:
        diary.write(event + ' ')
        diary.seek(0)
        diary = diary.read()
    if event == 'loop':
        print('child', subprocess.Popen(['/bin/sleep', '1000'], start_new_session=True).pid, flush=True)
        while True: pass
    if event == 'exit': os._exit(3)
    if event == 'sys.exit': sys.exit(1)
    if event == 'quiet': sys.exit()
    if event == 'kill': os.kill(os.getpid(), signal.SIGKILL)
    if event == 'abort': os.abort()
    if event == 'memory': hold = [bytearray(b'x') * (4 << 20) for _ in range(400)]
    processes = [pid for pid in os.listdir('/proc') if pid.isdigit()]
    return [diary.strip(), calls, context.log_stream_name, len(processes)]
";

/// What [`DIARY`] tells.
#[derive(Debug, PartialEq, Eq, serde::Deserialize)]
struct Told(String, u64, String, usize);

async fn ask(functions: &Functions, name: &str) -> Told {
    let reply = functions.invoke(invocation(name, "\"read\"")).await.unwrap();
    assert!(!reply.is_function_error, "{:?}", reply.payload);
    serde_json::from_slice(&reply.payload).unwrap()
}

async fn fails(house: &House, event: &'static str) -> InvokeReply {
    let reply = house.invoke(event).await.unwrap();
    assert!(reply.is_function_error, "{:?}", reply.payload);
    reply
}

fn tail(reply: &InvokeReply) -> String {
    String::from_utf8(reply.log_tail.clone().unwrap().to_vec()).unwrap()
}

fn streams(house: &House) -> usize {
    house.logs.records().into_iter().map(|record| record.log_stream).collect::<BTreeSet<_>>().len()
}

/// A function that is given a second.
async fn short_of_time(house: &House, source: &str) -> FunctionDefinition {
    let mut definition = house.function(source).await;
    definition.timeout_s = 1;
    house.functions.table().put(definition.clone());
    definition
}

#[tokio::test]
async fn after_a_timeout_the_next_call_finds_its_tmp_and_writes_to_the_same_log_stream() {
    let house = House::new();
    short_of_time(&house, DIARY).await;
    let Told(_, _, stream, _) = ask(&house.functions, "f").await;
    for round in 1..=2 {
        assert!(tail(&fails(&house, "\"loop\"").await).contains("Task timed out after 1.00 seconds"));
        // The old process's credentials have ended with it.
        house.sessions.are_open(0).await;
        let expected = ["read", "loop"].repeat(round).join(" ") + " read";
        // It sees nobody but itself.
        assert_eq!(ask(&house.functions, "f").await, Told(expected, 1, stream.clone(), 1));
    }
    assert_eq!((house.sessions.begun(), streams(&house)), (3, 1));
    assert_eq!(house.functions.worker_count(), 1);
}

#[tokio::test]
async fn after_a_crash_the_next_call_finds_its_tmp_and_writes_to_the_same_log_stream() {
    let house = House::new();
    house.function(DIARY).await;
    let Told(mut diary, _, stream, _) = ask(&house.functions, "f").await;
    for event in ["\"exit\"", "\"sys.exit\"", "\"quiet\"", "\"kill\"", "\"abort\""] {
        fails(&house, event).await;
        diary = format!("{diary} {} read", event.trim_matches('"'));
        assert_eq!(ask(&house.functions, "f").await, Told(diary.clone(), 1, stream.clone(), 1));
    }
    assert_eq!(streams(&house), 1);
    // One crash after the other, too.
    for _ in 0..2 {
        fails(&house, "\"exit\"").await;
    }
    assert_eq!(ask(&house.functions, "f").await.0, format!("{diary} exit exit read"));
}

#[tokio::test]
async fn a_worker_that_ends_between_calls_leaves_its_tmp_too() {
    let house = House::new();
    house
        .function(
            "import os, threading\nhad = os.listdir('/tmp')\n\
             def handler(event, context):\n\
             \x20   open('/tmp/left', 'w').close()\n\
             \x20   if event: threading.Timer(0.01, lambda: os._exit(9)).start()\n\
             \x20   return had\n",
        )
        .await;
    assert_eq!(house.call("true").await, "[]");
    house.sessions.are_open(0).await;
    assert_eq!(house.call("false").await, "[\"left\"]");
}

#[tokio::test]
async fn an_initialization_in_what_is_left_counts_as_part_of_the_call_and_is_not_told_of() {
    let clock = FakeClock::new();
    let house = House::with_clock(Arc::new(clock.clone()), |_| {});
    house
        .function(&format!(
            "import os\n{WAIT}\
             if os.path.exists('/tmp/left'):\n    print('again')\n    wait()\n\
             def handler(event, context):\n\
             \x20   if os.path.exists('/tmp/left'): return 'done'\n\
             \x20   open('/tmp/left', 'w').close()\n\
             \x20   os._exit(1)\n"
        ))
        .await;
    assert!(tail(&fails(&house, "{}").await).contains("Init Duration: 0.00 ms"));
    let before = house.logs.messages().len();
    let passing = async {
        house.gate.holds(1).await;
        clock.advance(Duration::from_millis(700));
        house.gate.open();
    };
    let (reply, ()) = tokio::join!(house.invoke("{}"), passing);
    let reply = reply.unwrap();
    assert_eq!(reply.payload, "\"done\"");
    let messages: Vec<_> =
        house.logs.messages().into_iter().skip(before).map(|line| line.replace(&reply.request_id, "<id>")).collect();
    let [start, again, end, report] = messages.as_slice() else { panic!("{messages:?}") };
    assert_eq!(
        [start, again, end],
        ["START RequestId: <id> Version: $LATEST\n", "again\n", "END RequestId: <id>\n"],
        "no INIT_START, as on AWS"
    );
    assert!(report.contains("\tDuration: 700.00 ms\tBilled Duration: 700 ms\t"), "{report}");
    assert!(!report.contains("Init Duration"), "{report}");
}

#[tokio::test]
async fn an_initialization_in_what_is_left_has_the_functions_own_time_each_time() {
    let house = House::new();
    let source = "import os\n\
         while os.path.exists('/tmp/left'): pass\n\
         def handler(event, context):\n\
         \x20   open('/tmp/left', 'w').close()\n\
         \x20   os._exit(1)\n";
    short_of_time(&house, source).await;
    fails(&house, "{}").await;
    // As on AWS, which keeps it up until it ends the environment.
    for _ in 0..2 {
        let tail = tail(&fails(&house, "{}").await);
        assert!(tail.contains("INIT_REPORT Init Duration: ") && tail.contains("\tPhase: invoke\tStatus: timeout\n"), "{tail}");
        assert!(tail.contains("\tDuration: 1000.00 ms\t") && tail.contains("Task timed out after 1.00 seconds"), "{tail}");
    }
    assert_eq!(streams(&house), 1);
}

#[tokio::test]
async fn an_initialization_that_fails_in_what_is_left_ends_it() {
    let house = House::new();
    house
        .function(
            "import os\n\
             if os.path.exists('/tmp/left'): raise OSError('left')\n\
             def handler(event, context):\n\
             \x20   open('/tmp/left', 'w').close()\n\
             \x20   if event == 'exit': os._exit(1)\n\
             \x20   return 'done'\n",
        )
        .await;
    fails(&house, "\"exit\"").await;
    let reply = fails(&house, "{}").await;
    assert!(reply.payload.starts_with(b"{\"errorMessage\": \"left\""), "{:?}", reply.payload);
    assert!(tail(&reply).contains("\tPhase: invoke\tStatus: error\tError Type: "), "{}", tail(&reply));
    assert_eq!(house.call("{}").await, "\"done\"");
    assert_eq!(streams(&house), 2);
}

#[tokio::test]
async fn an_initialization_that_is_repeated_finds_what_the_first_has_left() {
    let house = House::new();
    house
        .function(
            "import os\n\
             if not os.path.exists('/tmp/left'):\n    open('/tmp/left', 'w').close()\n    raise OSError('not yet')\n\
             def handler(event, context): return 'done'\n",
        )
        .await;
    assert_eq!(house.call("{}").await, "\"done\"");
    assert_eq!((house.sessions.begun(), streams(&house)), (2, 1));
}

#[tokio::test]
async fn another_revision_never_gets_it() {
    let house = House::new();
    let mut first = house.function(DIARY).await;
    fails(&house, "\"exit\"").await;
    // New code.
    house.function(&format!("{DIARY}\n# changed\n")).await;
    let Told(diary, _, stream, _) = ask(&house.functions, "f").await;
    assert_eq!(diary, "read");
    fails(&house, "\"exit\"").await;
    // The old code again, by an update of its own.
    first.last_modified = Timestamp::from_epoch_ms(first.last_modified.epoch_ms + 1);
    house.functions.table().put(first.clone());
    let other = ask(&house.functions, "f").await;
    assert_eq!(other.0, "read");
    assert_ne!(other.2, stream);
    fails(&house, "\"exit\"").await;
    // New configuration.
    first.memory_size_mb = 256;
    house.functions.table().put(first);
    assert_eq!(ask(&house.functions, "f").await.0, "read");
}

#[tokio::test]
async fn a_function_deleted_and_created_again_does_not_get_it() {
    let house = House::new();
    let mut definition = house.function(DIARY).await;
    fails(&house, "\"exit\"").await;
    house.functions.table().remove(&key("f"));
    definition.last_modified = Timestamp::from_epoch_ms(definition.last_modified.epoch_ms + 1);
    house.functions.table().put(definition.clone());
    assert_eq!(ask(&house.functions, "f").await.0, "read");

    // Also one that was deleted while its process was ending.
    definition.timeout_s = 1;
    house.functions.table().put(definition.clone());
    let deleted = async {
        house.logs.holds("child").await;
        house.functions.table().remove(&key("f"));
    };
    let (reply, ()) = tokio::join!(fails(&house, "\"loop\""), deleted);
    assert!(tail(&reply).contains("Task timed out"));
    definition.last_modified = Timestamp::from_epoch_ms(definition.last_modified.epoch_ms + 1);
    house.functions.table().put(definition);
    assert_eq!(ask(&house.functions, "f").await.0, "read");
}

#[tokio::test]
async fn two_functions_never_share() {
    let house = House::new();
    let f = house.function(DIARY).await;
    house.functions.table().put(FunctionDefinition { name: "g".to_owned(), ..f });
    fails(&house, "\"exit\"").await;
    let g = ask(&house.functions, "g").await;
    assert_eq!(g.0, "read");
    let f = ask(&house.functions, "f").await;
    assert_eq!(f.0, "exit read");
    assert_ne!(f.2, g.2);
}

#[tokio::test]
async fn it_makes_room_for_others_and_counts_as_a_worker_does() {
    let house = House::with(|settings| settings.workers_max = 1);
    house.function(DIARY).await;
    let other = house.code.admit(zipped(&[("app.py", "def handler(event, context): return 'done'\n")])).await.unwrap();
    house.functions.table().put(definition("other", "app.handler", other));
    fails(&house, "\"exit\"").await;
    // In its own place.
    assert_eq!(ask(&house.functions, "f").await.0, "exit read");
    fails(&house, "\"exit\"").await;
    assert_eq!(house.functions.invoke(invocation("other", "{}")).await.unwrap().payload, "\"done\"");
    assert_eq!(ask(&house.functions, "f").await.0, "read");
}

#[tokio::test]
async fn of_an_idle_worker_and_what_is_left_the_older_makes_room() {
    let clock = FakeClock::new();
    let house = House::with_clock(Arc::new(clock.clone()), |settings| settings.workers_max = 2);
    let f = house.function(DIARY).await;
    for name in ["g", "h"] {
        house.functions.table().put(FunctionDefinition { name: name.to_owned(), ..f.clone() });
    }
    for is_left_first in [true, false] {
        let leave = async || {
            fails(&house, "\"exit\"").await;
            clock.advance(Duration::from_secs(1));
        };
        let rest = async || {
            let worker = ask(&house.functions, "g").await;
            clock.advance(Duration::from_secs(1));
            worker
        };
        let before = if is_left_first {
            leave().await;
            rest().await
        } else {
            let before = rest().await;
            leave().await;
            before
        };
        ask(&house.functions, "h").await;
        // Whoever is asked first may push the other out.
        if is_left_first {
            assert_eq!(ask(&house.functions, "g").await.1, before.1 + 1);
        } else {
            assert!(ask(&house.functions, "f").await.0.ends_with("exit read"));
        }
    }
}

#[tokio::test]
async fn it_goes_when_an_idle_worker_would() {
    let clock = FakeClock::new();
    let house = House::with_clock(Arc::new(clock.clone()), |settings| settings.idle_retirement = Duration::from_secs(600));
    house.function(DIARY).await;
    fails(&house, "\"exit\"").await;
    clock.advance(Duration::from_secs(590));
    assert_eq!(ask(&house.functions, "f").await.0, "exit read");
    fails(&house, "\"exit\"").await;
    clock.advance(Duration::from_secs(610));
    // The sweeper has its turn before the call has.
    tokio::task::yield_now().await;
    assert_eq!(ask(&house.functions, "f").await.0, "read");
}

#[tokio::test]
async fn nothing_is_left_after_a_kill_for_want_of_memory() {
    let house = House::new();
    house.function(DIARY).await;
    let Told(_, _, stream, _) = ask(&house.functions, "f").await;
    let reply = fails(&house, "\"memory\"").await;
    assert!(tail(&reply).contains("Error Type: Runtime.OutOfMemory"), "{}", tail(&reply));
    let after = ask(&house.functions, "f").await;
    assert_eq!(after.0, "read");
    assert_ne!(after.2, stream);
    // Nor is the next one taken for it.
    let reply = fails(&house, "\"kill\"").await;
    assert!(tail(&reply).contains("Error Type: Runtime.ExitError"), "{}", tail(&reply));
}

#[tokio::test]
async fn nothing_is_left_when_the_code_was_extracted_anew() {
    let house = House::new();
    let definition = house.function(DIARY).await;
    fails(&house, "\"exit\"").await;
    gatewright_functions::code::remove_tree(&house.dir.0.join("code").join(&definition.code.sha256_hex)).unwrap();
    assert_eq!(ask(&house.functions, "f").await.0, "read");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_that_end_at_once_leave_one_each_and_no_two_share_one() {
    const CALLERS: usize = 6;
    let house = Arc::new(House::with(|settings| settings.workers_max = CALLERS));
    house
        .function(&format!(
            "import os\n{WAIT}def handler(event, context):\n\
             \x20   wait()\n\
             \x20   if event:\n\
             \x20       open('/tmp/left', 'a').write(context.aws_request_id)\n\
             \x20       os._exit(1)\n\
             \x20   return [open('/tmp/left').read(), context.log_stream_name]\n"
        ))
        .await;
    let all = async |event: &'static str| {
        let mut callers = tokio::task::JoinSet::new();
        for _ in 0..CALLERS {
            let house = Arc::clone(&house);
            callers.spawn(async move { house.invoke(event).await.unwrap() });
        }
        let opened = async {
            house.gate.holds(CALLERS).await;
            house.gate.open();
        };
        tokio::join!(callers.join_all(), opened).0
    };
    let written: BTreeSet<_> = all("true").await.into_iter().map(|reply| reply.request_id).collect();
    let mut read = BTreeSet::new();
    for reply in all("false").await {
        let (left, stream): (String, String) = serde_json::from_slice(&reply.payload).unwrap();
        assert!(written.contains(&left), "{left}");
        read.insert((left, stream));
    }
    // The gate stays open, so one may have come after another.
    assert!(!read.is_empty() && read.len() <= CALLERS);
    assert_eq!(streams(&house), CALLERS);
    assert!(house.functions.worker_count() <= CALLERS);
}

#[tokio::test]
async fn a_custom_runtime_finds_its_service_again() {
    let house = House::new();
    let script = SHELL.replace(
        "  ANSWER=",
        "  echo x >> /tmp/left; if [ \"$EVENT\" = '\"exit\"' ]; then exit 3; fi; EVENT=$(wc -l < /tmp/left)\n  ANSWER=",
    );
    crate::custom_runtime::function(&house, script.as_bytes(), 0o755).await;
    for calls in 1..=3 {
        let answer: serde_json::Value = serde_json::from_str(&house.call("{}").await).unwrap();
        assert_eq!(answer["event"], 2 * calls - 1);
        fails(&house, "\"exit\"").await;
    }
    assert_eq!(streams(&house), 1);
}

#[tokio::test]
async fn node_finds_its_tmp_again() {
    let house = House::new();
    let source = "const fs = require('fs');\n\
         exports.handler = async event => {\n\
         \x20 fs.appendFileSync('/tmp/left', event + ' ');\n\
         \x20 if (event === 'exit') process.exit(3);\n\
         \x20 if (event === 'loop') for (;;);\n\
         \x20 return fs.readFileSync('/tmp/left', 'utf8');\n\
         };\n";
    let mut definition = house.package(&[("index.js", source)], "index.handler").await;
    definition.runtime = "nodejs20.x".to_owned();
    definition.memory_size_mb = 512;
    definition.timeout_s = 1;
    house.functions.table().put(definition);
    fails(&house, "\"exit\"").await;
    fails(&house, "\"loop\"").await;
    assert_eq!(house.call("\"read\"").await, "\"exit loop read \"");
    assert_eq!(streams(&house), 1);
}
