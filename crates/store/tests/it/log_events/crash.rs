//! Killed in the middle of writing: every acknowledged batch is there, whole, and no batch is there by half.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use super::*;

const ROUNDS: usize = 10;
const BATCH: usize = 7;
/// Tells the child where to write. Without it, the child's test has nothing to do.
const PLACE: &str = "GATEWRIGHT_LOG_EVENTS_CRASH_PLACE";

/// The process to kill: never ends by itself.
#[tokio::test]
async fn child_appends_until_it_is_killed() {
    let Some(directory) = std::env::var_os(PLACE) else { return };
    let events = open(Path::new(&directory));
    let (_, stream) = place(&events, "g", "s").await;
    let written = events.events(query(Source::Stream(stream.id))).await.unwrap().events.len();
    for number in written / BATCH.. {
        events.append(stream.id, vec![event(1, &number.to_string()); BATCH], at(1)).await.unwrap();
        std::io::stdout().write_all(format!("\nacknowledged {number}\n").as_bytes()).unwrap();
    }
}

#[test]
fn acknowledged_batches_survive_a_kill_whole() {
    let ground = TemporaryDirectory::new();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let mut acknowledged = 0;
    for round in 0..ROUNDS {
        acknowledged = acknowledged.max(append_and_kill(ground.path(), round * 3 + 1));
        runtime.block_on(async {
            let events = open(ground.path());
            let (_, stream) = place(&events, "g", "s").await;
            let page = events.events(query(Source::Stream(stream.id))).await.unwrap();
            let batches = page.events.len() / BATCH;
            assert!(batches >= acknowledged, "round {round}: {batches} of {acknowledged}");
            let expected = (0..batches).flat_map(|number| vec![number.to_string(); BATCH]).collect::<Vec<_>>();
            assert_eq!(messages(&page), expected, "round {round}");
            let bytes = page.events.iter().map(|event| event.message.len() + EVENT_OVERHEAD_BYTES).sum::<usize>();
            assert_eq!(stream.stored_bytes, u64::try_from(bytes).unwrap());
            events.close().await;
        });
    }
    assert!(acknowledged > ROUNDS);
}

/// How many batches a child had acknowledged, counted from the first ever, when it was killed after so many lines.
fn append_and_kill(directory: &Path, lines: usize) -> usize {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["log_events::crash::child_appends_until_it_is_killed", "--exact", "--nocapture", "--test-threads=1"])
        .env(PLACE, directory)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut numbers = output.filter_map(|line| line.strip_prefix("acknowledged ").map(|number| number.parse::<usize>().unwrap()));
    let last = numbers.by_ref().take(lines).last();
    // SIGKILL: no destructor, no flush. What was printed before was acknowledged too.
    child.kill().unwrap();
    let last = numbers.last().or(last).unwrap();
    let status = child.wait().unwrap();
    assert!(!status.success(), "the child ended by itself: {status}");
    last + 1
}
