//! The log of an invocation, line for line.

use gatewright_model::ports::{Invoke, InvokeReply};

use crate::house::{House, invocation};

/// A reply's log tail with its numbers, id and times made plain.
fn tail(reply: &InvokeReply) -> String {
    let tail = String::from_utf8(reply.log_tail.clone().unwrap().to_vec()).unwrap().replace(&reply.request_id, "<id>");
    let mut plain = String::new();
    for line in tail.split_inclusive('\n') {
        let is_stamped = line.starts_with("REPORT") || line.contains("Task timed out") || line.starts_with('[');
        match line {
            _ if is_stamped => plain.push_str(&without_numbers(line)),
            _ => plain.push_str(line),
        }
    }
    plain
}

/// Every run of digits and dots between digits becomes `#`.
fn without_numbers(line: &str) -> String {
    let mut plain = String::new();
    for letter in line.chars() {
        let is_number = letter.is_ascii_digit() || (letter == '.' && plain.ends_with('#'));
        if !(is_number && plain.ends_with('#')) {
            plain.push(if is_number { '#' } else { letter });
        }
    }
    plain
}

const REPORT: &str = "REPORT RequestId: <id>\tDuration: # ms\tBilled Duration: # ms\tMemory Size: # MB\tMax Memory Used: # MB\t";

#[tokio::test]
async fn a_print_stands_between_start_and_end() {
    let house = House::new();
    house
        .function(
            "import sys\nprint('importing')\n\
             def handler(event, context):\n    print('hallo\\nwelt')\n    sys.stderr.write('no line end')\n    return 1\n",
        )
        .await;
    let cold = house.invoke("{}").await.unwrap();
    let lines = "START RequestId: <id> Version: $LATEST\nhallo\nwelt\nno line end\nEND RequestId: <id>\n";
    assert_eq!(tail(&cold), format!("{lines}{REPORT}Init Duration: # ms\t\n"));
    let warm = house.invoke("{}").await.unwrap();
    assert_eq!(tail(&warm), format!("{lines}{REPORT}\n"));

    let messages = house.logs.messages();
    assert!(messages[0].starts_with("INIT_START Runtime Version: python:3."), "{messages:?}");
    assert_eq!(messages[1], "importing\n");
    assert_eq!(messages.len(), 2 + 2 * 6);
    for record in house.logs.records() {
        assert_eq!(record.log_group, "/aws/lambda/f");
        let (date, stream) = record.log_stream.split_at(11);
        assert_eq!(date.matches('/').count(), 3, "{}", record.log_stream);
        assert!(stream.starts_with("[$LATEST]") && stream.len() == 9 + 32, "{}", record.log_stream);
    }
}

#[tokio::test]
async fn the_tail_comes_only_when_asked_for() {
    let house = House::new();
    house.function("def handler(event, context): pass\n").await;
    let mut invocation = invocation("f", "{}");
    invocation.wants_log_tail = false;
    assert_eq!(house.functions.invoke(invocation).await.unwrap().log_tail, None);
}

#[tokio::test]
async fn logging_has_lambdas_format_and_level() {
    let house = House::new();
    house
        .function(
            "import logging\nlog = logging.getLogger('mine')\n\
             def handler(event, context):\n    log.info('unseen')\n    log.warning('seen %s', 1)\n",
        )
        .await;
    let reply = house.invoke("{}").await.unwrap();
    let expected = "[WARNING]\t#-#-#T#:#:#Z\t<id>\tseen #\n";
    assert!(tail(&reply).contains(expected), "{}", tail(&reply));
}

#[tokio::test]
async fn an_uncaught_exception_is_logged_as_one_event() {
    let house = House::new();
    house.function("def handler(event, context):\n    raise ValueError('no')\n").await;
    house.invoke("{}").await.unwrap();
    let messages = house.logs.messages();
    let error = messages.iter().find(|message| message.starts_with("[ERROR]")).unwrap();
    assert!(error.starts_with("[ERROR] ValueError: no\rTraceback (most recent call last):\r\u{a0}\u{a0}File \""), "{error:?}");
    assert!(error.ends_with("\r\u{a0}\u{a0}\u{a0}\u{a0}raise ValueError('no')\n"), "{error:?}");
}

#[tokio::test]
async fn a_timeout_is_logged_with_its_status() {
    let house = House::new();
    let mut definition = house.function("def handler(event, context):\n    print('so far')\n    while True: pass\n").await;
    definition.timeout_s = 1;
    house.functions.table().put(definition);
    let reply = house.invoke("{}").await.unwrap();
    assert_eq!(
        tail(&reply),
        format!(
            "START RequestId: <id> Version: $LATEST\nso far\n#-#-#T#:#:#Z <id> Task timed out after # seconds\n\n\
             END RequestId: <id>\n{REPORT}Init Duration: # ms\tStatus: timeout\n"
        )
    );
    let raw = String::from_utf8(reply.log_tail.unwrap().to_vec()).unwrap();
    assert!(raw.contains("\tDuration: 1000.00 ms\tBilled Duration: 1000 ms\t"), "{raw}");
}

#[tokio::test]
async fn a_crash_is_logged_with_its_reason() {
    let house = House::new();
    house.function("import os\ndef handler(event, context):\n    print('last words', flush=True)\n    os._exit(3)\n").await;
    let reply = house.invoke("{}").await.unwrap();
    assert_eq!(
        tail(&reply),
        format!(
            "START RequestId: <id> Version: $LATEST\nlast words\nRequestId: <id> Error: Runtime exited with error: exit status 3\n\
             Runtime.ExitError\nEND RequestId: <id>\n{REPORT}Init Duration: # ms\tStatus: error\tError Type: Runtime.ExitError\n"
        )
    );
}

#[tokio::test]
async fn the_memory_that_was_in_use_is_told_however_a_process_ended() {
    let used_mb = async |source: &str| -> u64 {
        let house = House::new();
        let mut definition = house.function(source).await;
        definition.timeout_s = 1;
        house.functions.table().put(definition);
        let reply = house.invoke("{}").await.unwrap();
        assert!(reply.is_function_error, "{source}");
        let tail = String::from_utf8(reply.log_tail.unwrap().to_vec()).unwrap();
        let used = tail.split("Max Memory Used: ").nth(1).unwrap().split(' ').next().unwrap();
        used.parse().unwrap()
    };
    let filled = "import os\nfilled = b'x' * (40 << 20)\n";
    let handler = "def handler(event, context):\n";
    let begins = [filled.to_owned(), format!("{filled}{handler}    ")];
    let ends = begins.iter().flat_map(|begin| ["raise OSError('never')\n", "os._exit(1)\n"].map(|end| format!("{begin}{end}")));
    for source in ends.chain([format!("{filled}{handler}    while True: pass\n")]) {
        let used_mb = used_mb(&source).await;
        assert!((40..128).contains(&used_mb), "{used_mb} MB: {source}");
    }
}

#[tokio::test]
async fn a_flood_of_output_is_cut_and_the_tail_is_its_end() {
    let house = House::new();
    house
        .function(
            "import sys\n\
             def handler(event, context):\n\
             \x20   for _ in range(event): sys.stdout.write('x' * 65535 + '\\n')\n\
             \x20   print('the end')\n    return 'done'\n",
        )
        .await;
    let reply = house.invoke("320").await.unwrap();
    assert_eq!(reply.payload, "\"done\"");
    let tail = reply.log_tail.unwrap();
    assert_eq!(tail.len(), 4096);
    let tail = String::from_utf8(tail.to_vec()).unwrap();
    assert!(tail.contains("x\nthe end\n["), "{tail}");
    assert!(tail.contains("bytes of output were not kept: limit 16777216 bytes]\nEND RequestId: "), "{tail}");
    let kept: usize = house.logs.messages().iter().map(String::len).sum();
    assert!(kept < 17 * 1024 * 1024, "{kept}");
    assert_eq!(house.call("0").await, "\"done\"");
}
