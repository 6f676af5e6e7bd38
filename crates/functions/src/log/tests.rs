use std::io::Write as _;

use gatewright_testkit::clock::FakeClock;

use super::*;

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
    (WorkerLog::new(place, Arc::clone(&kept) as Arc<dyn LogSink>, Arc::new(FakeClock::new())), kept)
}

#[tokio::test]
async fn everything_written_before_the_answer_stands_before_the_end_line() {
    let (log, kept) = log();
    let (pipe, mut writer) = output_pipe().unwrap();
    log.begin("r", "$LATEST");
    writer.write_all(b"one\ntwo\nno line end").unwrap();
    log.drain(&pipe).await;
    let tail = log.end("r", "REPORT\n".to_owned());
    let expected = ["START RequestId: r Version: $LATEST\n", "one\n", "two\n", "no line end\n", "END RequestId: r\n", "REPORT\n"];
    assert_eq!(*kept.0.lock().unwrap(), expected);
    assert_eq!(tail, expected.concat());
}

#[tokio::test]
async fn a_line_that_is_too_long_is_cut_and_nothing_is_lost() {
    let (log, kept) = log();
    let (pipe, mut writer) = output_pipe().unwrap();
    let write = std::thread::spawn(move || {
        writer.write_all(&vec![b'x'; EVENT_BYTES_MAX + 5]).unwrap();
        writer.write_all(b"\n").unwrap();
    });
    log.pump(&pipe).await;
    write.join().unwrap();
    let lengths: Vec<_> = kept.0.lock().unwrap().iter().map(String::len).collect();
    assert_eq!(lengths, [EVENT_BYTES_MAX + 1, 6]);
}

#[tokio::test]
async fn output_over_the_limit_is_counted_instead_of_kept() {
    let (log, kept) = log();
    let (pipe, mut writer) = output_pipe().unwrap();
    log.begin("r", "$LATEST");
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
    log.end("r", "REPORT\n".to_owned());
    let kept = kept.0.lock().unwrap();
    assert_eq!(kept.len(), 1 + lines + 3);
    assert_eq!(kept[1 + lines], format!("[131072 bytes of output were not kept: limit {INVOCATION_BYTES_MAX} bytes]\n"));
}

#[tokio::test]
async fn empty_lines_count_for_more_than_their_bytes_and_the_tail_is_the_end_of_what_was_dropped() {
    let (log, kept) = log();
    let (pipe, mut writer) = output_pipe().unwrap();
    log.begin("r", "$LATEST");
    let fitting = usize::try_from(INVOCATION_BYTES_MAX / (EVENT_OVERHEAD_BYTES + 1)).unwrap();
    let write = std::thread::spawn(move || {
        writer.write_all(&vec![b'\n'; fitting + 10]).unwrap();
        writer.write_all(b"cut off").unwrap();
    });
    log.pump(&pipe).await;
    write.join().unwrap();
    let tail = log.end("r", "REPORT\n".to_owned());
    assert_eq!(kept.0.lock().unwrap().len(), 1 + fitting + 3);
    let end = format!(
        "\n\ncut off\n[17 bytes of output were not kept: limit {INVOCATION_BYTES_MAX} bytes]\nEND RequestId: r\nREPORT\n"
    );
    assert!(tail.ends_with(end.as_bytes()), "{tail:?}");

    // The next invocation has a budget of its own.
    log.begin("s", "$LATEST");
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
