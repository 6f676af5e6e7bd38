use std::io::Write as _;

use gatewright_testkit::clock::FakeClock;

use super::report::tests::report_of;
use super::*;

/// What [`report_of`] becomes.
const REPORT: &str =
    "REPORT RequestId: r\tDuration: 3.01 ms\tBilled Duration: 4 ms\tMemory Size: 128 MB\tMax Memory Used: 36 MB\t\n";

#[derive(Default)]
struct Kept(Mutex<Vec<String>>);

impl LogSink for Kept {
    fn emit(&self, record: LogRecord) {
        self.0.lock().unwrap().push(record.message);
    }
}

fn log() -> (WorkerLog, Arc<Kept>) {
    let kept = Arc::new(Kept::default());
    let place = LogStream {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        group: "/aws/lambda/f".to_owned(),
        stream: "s".to_owned(),
    };
    (WorkerLog::with(None, place, Arc::clone(&kept) as Arc<dyn LogSink>, Arc::new(FakeClock::new())), kept)
}

#[tokio::test]
async fn everything_written_before_the_answer_stands_before_the_end_line() {
    let (log, kept) = log();
    let (pipe, mut writer) = output_pipe().unwrap();
    log.begin("r", FunctionVersion::Latest);
    writer.write_all(b"one\ntwo\nno line end").unwrap();
    log.drain(&pipe).await;
    let tail = log.end(&report_of("r"));
    let expected = ["START RequestId: r Version: $LATEST\n", "one\n", "two\n", "no line end\n", "END RequestId: r\n", REPORT];
    assert_eq!(*kept.0.lock().unwrap(), expected);
    assert_eq!(tail, expected.concat());
}

#[test]
fn a_second_attempt_under_the_same_id_has_a_log_of_its_own() {
    let (log, kept) = log();
    for _ in 0..2 {
        log.begin("r", FunctionVersion::Latest);
        // Begun already.
        log.begin("r", FunctionVersion::Latest);
        let tail = log.end(&report_of("r"));
        assert_eq!(tail, format!("START RequestId: r Version: $LATEST\nEND RequestId: r\n{REPORT}"));
    }
    assert_eq!(kept.0.lock().unwrap().len(), 6);
}

/// Lets a process write `written` and gives the events it becomes.
async fn events_of(written: Vec<u8>) -> Vec<String> {
    let (log, kept) = log();
    let (pipe, mut writer) = output_pipe().unwrap();
    let write = std::thread::spawn(move || writer.write_all(&written).unwrap());
    log.pump(&pipe).await;
    write.join().unwrap();
    let events = kept.0.lock().unwrap().clone();
    assert!(events.iter().all(|event| event.len() <= EVENT_BYTES_MAX && event.ends_with('\n')));
    events
}

#[tokio::test]
async fn a_line_that_is_too_long_is_cut_between_letters_and_nothing_is_lost() {
    let lengths = |events: &[String]| events.iter().map(String::len).collect::<Vec<_>>();
    let longest = [vec![b'x'; EVENT_BYTES_MAX - 1], vec![b'\n']].concat();
    assert_eq!(lengths(&events_of(longest.clone()).await), [EVENT_BYTES_MAX]);
    let longer = [vec![b'x'], longest].concat();
    assert_eq!(lengths(&events_of(longer).await), [EVENT_BYTES_MAX, 2]);

    // The cut would fall into the last letter of four bytes.
    let letters = format!("xx{}\n", "\u{1f980}".repeat(EVENT_BYTES_MAX / 4));
    let events = events_of(letters.clone().into_bytes()).await;
    assert_eq!(events.len(), 2);
    assert_eq!(events.concat().replace('\n', ""), letters.trim_end());
    // What is no UTF-8 grows threefold when it is made text.
    let events = events_of([vec![0xff; EVENT_BYTES_MAX - 1], vec![b'\n']].concat()).await;
    assert_eq!(events.concat().replace('\n', ""), "\u{fffd}".repeat(EVENT_BYTES_MAX - 1));
}

#[tokio::test]
async fn output_over_the_limit_is_counted_instead_of_kept() {
    let (log, kept) = log();
    let (pipe, mut writer) = output_pipe().unwrap();
    log.begin("r", FunctionVersion::Latest);
    let line = [vec![b'x'; 65_535], vec![b'\n']].concat();
    let cost = line.len() + usize::try_from(EVENT_OVERHEAD_BYTES).unwrap();
    let lines = usize::try_from(INVOCATION_BYTES_MAX).unwrap() / cost;
    let write = std::thread::spawn(move || {
        for _ in 0..lines + 2 {
            writer.write_all(&line).unwrap();
        }
    });
    log.pump(&pipe).await;
    write.join().unwrap();
    log.end(&report_of("r"));
    let kept = kept.0.lock().unwrap();
    assert_eq!(kept.len(), 1 + lines + 3);
    assert_eq!(kept[1 + lines], format!("[131072 bytes of output were not kept: limit {INVOCATION_BYTES_MAX} bytes]\n"));
}

#[tokio::test]
async fn empty_lines_count_for_more_than_their_bytes_and_the_tail_is_the_end_of_what_was_dropped() {
    let (log, kept) = log();
    let (pipe, mut writer) = output_pipe().unwrap();
    log.begin("r", FunctionVersion::Latest);
    let fitting = usize::try_from(INVOCATION_BYTES_MAX / (EVENT_OVERHEAD_BYTES + 1)).unwrap();
    let write = std::thread::spawn(move || {
        writer.write_all(&vec![b'\n'; fitting + 10]).unwrap();
        writer.write_all(b"cut off").unwrap();
    });
    log.pump(&pipe).await;
    write.join().unwrap();
    let tail = log.end(&report_of("r"));
    assert_eq!(kept.0.lock().unwrap().len(), 1 + fitting + 3);
    let end = format!(
        "\n\ncut off\n[17 bytes of output were not kept: limit {INVOCATION_BYTES_MAX} bytes]\nEND RequestId: r\n{REPORT}"
    );
    assert!(tail.ends_with(end.as_bytes()), "{tail:?}");

    // The next invocation has a budget of its own.
    log.begin("s", FunctionVersion::Latest);
    assert_eq!(kept.0.lock().unwrap().last().unwrap(), "START RequestId: s Version: $LATEST\n");
}

#[tokio::test]
async fn a_full_pipe_is_taken_in_by_turns() {
    const PIPE_BYTES: usize = 65_536;
    let (log, kept) = log();
    let (pipe, mut writer) = output_pipe().unwrap();
    writer.write_all(&[b'\n'; PIPE_BYTES]).unwrap();
    pipe.waited_on.readable().await.unwrap();
    let turns = PIPE_BYTES / CHUNK_BYTES / 2;
    let others = async {
        for _ in 0..turns {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        biased;
        () = log.pump(&pipe) => panic!("the pipe is open"),
        () = others => {}
    }
    let taken = kept.0.lock().unwrap().len();
    assert!(taken <= (turns + 1) * CHUNK_BYTES && taken >= turns * CHUNK_BYTES, "{taken} lines in {turns} turns");
}

/// A sink that has room only when told so.
struct Gate {
    kept: Kept,
    room: tokio::sync::Semaphore,
}

impl LogSink for Gate {
    fn emit(&self, record: LogRecord) {
        self.kept.emit(record);
    }

    fn ready<'a>(&'a self, place: &'a LogPlace) -> gatewright_model::ports::Boxed<'a, ()> {
        assert_eq!((place.log_group.as_str(), place.log_stream.as_str()), ("/aws/lambda/f", "s"));
        Box::pin(async { self.room.acquire().await.unwrap().forget() })
    }
}

fn gated(room: usize) -> (WorkerLog, Arc<Gate>, FakeClock) {
    let gate = Arc::new(Gate { kept: Kept::default(), room: tokio::sync::Semaphore::new(room) });
    let clock = FakeClock::new();
    let place = LogStream {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        group: "/aws/lambda/f".to_owned(),
        stream: "s".to_owned(),
    };
    (WorkerLog::with(None, place, Arc::clone(&gate) as Arc<dyn LogSink>, Arc::new(clock.clone())), gate, clock)
}

#[tokio::test]
async fn the_pipe_is_left_alone_while_the_sink_has_no_room_for_the_stream() {
    let (log, gate, _clock) = gated(0);
    let (pipe, mut writer) = output_pipe().unwrap();
    writer.write_all(&[b'\n'; 2 * CHUNK_BYTES]).unwrap();
    drop(writer);
    let mut pump = std::pin::pin!(log.pump(&pipe));
    let kept = || gate.kept.0.lock().unwrap().len();
    for permits in 0..=2 {
        gate.room.add_permits(usize::from(permits > 0));
        for _ in 0..10 {
            tokio::select! {
                biased;
                () = &mut pump => panic!("the pump ended"),
                () = tokio::task::yield_now() => {}
            }
        }
        assert_eq!(kept(), permits * CHUNK_BYTES);
    }
}

#[tokio::test]
async fn an_answer_waits_for_room_but_not_for_ever() {
    let (log, gate, clock) = gated(1);
    let (pipe, mut writer) = output_pipe().unwrap();
    writer.write_all(&[b'\n'; 3 * CHUNK_BYTES]).unwrap();
    drop(writer);
    let mut drain = std::pin::pin!(log.drain(&pipe));
    let mut advance = async |by: Duration| {
        clock.advance(by);
        for _ in 0..10 {
            tokio::select! {
                biased;
                () = &mut drain => return true,
                () = tokio::task::yield_now() => {}
            }
        }
        false
    };
    assert!(!advance(Duration::ZERO).await && !advance(DRAIN_PATIENCE.checked_sub(Duration::from_millis(1)).unwrap()).await);
    assert_eq!(gate.kept.0.lock().unwrap().len(), CHUNK_BYTES);
    assert!(advance(Duration::from_millis(1)).await);
    assert_eq!(gate.kept.0.lock().unwrap().len(), 3 * CHUNK_BYTES);
}
