use gatewright_model::ports::Tasks;
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::tasks::RuntimeTasks;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::oneshot;

use super::*;
use crate::worker::exchange::{Outcome, WorkerState};

/// The process's end of a served line.
struct Process {
    line: tokio::net::UnixStream,
    exchange: Arc<Exchange>,
    is_killed: oneshot::Receiver<()>,
    clock: FakeClock,
}

fn served() -> Process {
    let (ours, line) = UnixStream::pair().unwrap();
    let ours = Line::new(ours).unwrap();
    line.set_nonblocking(true).unwrap();
    let line = tokio::net::UnixStream::from_std(line).unwrap();
    let exchange = Arc::new(Exchange::new());
    let clock = FakeClock::new();
    let (killed, is_killed) = oneshot::channel();
    let served = serve(ours, Arc::clone(&exchange), Arc::new(clock.clone()), move || {
        let _ = killed.send(());
    });
    RuntimeTasks.spawn("runtime-line", Box::pin(served));
    Process { line, exchange, is_killed, clock }
}

fn frame(kind: u8, head: &str, body: &[u8]) -> Vec<u8> {
    let mut frame = vec![kind, 0];
    frame.extend(u16::try_from(head.len()).unwrap().to_le_bytes());
    frame.extend(u32::try_from(body.len()).unwrap().to_le_bytes());
    frame.extend(head.as_bytes());
    frame.extend(body);
    frame
}

fn delivery(payload: &[u8]) -> Delivery {
    Delivery {
        request_id: "one".to_owned(),
        deadline_ms: 42,
        invoked_arn: "arn".to_owned(),
        trace_id: "trace".to_owned(),
        client_context: None,
        payload: Bytes::copy_from_slice(payload),
        tap: None,
    }
}

impl Process {
    /// Ready, and with an event.
    async fn busy(payload: &[u8]) -> (Self, oneshot::Receiver<Outcome>) {
        let mut process = served();
        process.says(kind::READY, "", b"").await;
        assert_eq!(process.exchange.initialized().await, WorkerState::Ready);
        let outcome = process.exchange.offer(delivery(payload), Box::new(|| {})).unwrap();
        assert_eq!(process.hears(payload.len()).await, frame(kind::EVENT, "one\x0042\0arn\0trace\0", payload));
        (process, outcome)
    }

    async fn says(&mut self, kind: u8, head: &str, body: &[u8]) {
        self.line.write_all(&frame(kind, head, body)).await.unwrap();
    }

    async fn hears(&mut self, payload_length: usize) -> Vec<u8> {
        let mut heard = vec![0; FRAME_HEAD_BYTES + "one 42 arn trace ".len() + payload_length];
        self.line.read_exact(&mut heard).await.unwrap();
        heard
    }

    /// It is given time to end, and then ended.
    async fn comes_to_its_end(self) {
        let Self { is_killed, clock, .. } = self;
        while clock.sleepers() == 0 {
            tokio::task::yield_now().await;
        }
        clock.advance(END_LIMIT);
        is_killed.await.unwrap();
    }
}

fn answered(payload: &[u8]) -> Outcome {
    Outcome::Answered(Answer { payload: Bytes::copy_from_slice(payload), is_error: false, error_type: None })
}

#[tokio::test]
async fn an_event_goes_down_in_a_frame_and_its_answer_comes_up_in_one() {
    for size in [0, 2, COPIED_BYTES_MAX, COPIED_BYTES_MAX + 1, 300_000] {
        let payload = vec![b'1'; size];
        let (mut process, outcome) = Process::busy(&payload).await;
        process.says(kind::ANSWER, "one", &payload).await;
        assert_eq!(outcome.await.unwrap(), answered(&payload), "{size} bytes");
        // Whoever has answered takes the next.
        let outcome = process.exchange.offer(delivery(b"{}"), Box::new(|| {})).unwrap();
        process.hears(2).await;
        process.says(kind::ERROR, "one\0Function.Bad", b"{\"errorMessage\":\"x\"}").await;
        let Outcome::Answered(answer) = outcome.await.unwrap() else { panic!("no answer") };
        assert_eq!((answer.is_error, answer.error_type.as_deref()), (true, Some("Function.Bad")));
    }
}

#[tokio::test]
async fn an_answer_in_pieces_is_put_together() {
    let (mut process, outcome) = Process::busy(b"{}").await;
    process.says(kind::STREAM, "one\0text/html", b"").await;
    process.says(kind::CHUNK, "", b"one, ").await;
    process.says(kind::CHUNK, "", b"two").await;
    process.says(kind::STREAM_END, "", b"").await;
    assert_eq!(outcome.await.unwrap(), answered(b"one, two"));

    let (mut process, outcome) = Process::busy(b"{}").await;
    process.says(kind::STREAM, "one", b"").await;
    process.says(kind::CHUNK, "", b"lost").await;
    process.says(kind::STREAM_END, "Error", b"{}").await;
    let Outcome::Answered(answer) = outcome.await.unwrap() else { panic!("no answer") };
    assert_eq!((answer.is_error, &*answer.payload), (true, &b"{}"[..]));
}

#[tokio::test]
async fn an_answer_larger_than_the_limit_is_an_error_to_the_caller_only() {
    let too_large = Outcome::Answered(too_large());
    let (mut process, outcome) = Process::busy(b"{}").await;
    process.says(kind::TOO_LARGE, "one", b"").await;
    assert_eq!(outcome.await.unwrap(), too_large);
    assert!(process.exchange.is_free());

    let (mut process, outcome) = Process::busy(b"{}").await;
    process.says(kind::STREAM, "one", b"").await;
    for _ in 0..7 {
        process.says(kind::CHUNK, "", &vec![0; 1024 * 1024]).await;
    }
    process.says(kind::STREAM_END, "", b"").await;
    assert_eq!(outcome.await.unwrap(), too_large);

    let (mut process, outcome) = Process::busy(b"{}").await;
    let whole = vec![0; RESPONSE_BYTES_MAX];
    process.says(kind::ANSWER, "one", &whole).await;
    assert_eq!(outcome.await.unwrap(), answered(&whole));
}

#[tokio::test]
async fn whoever_says_what_is_not_to_be_said_is_killed() {
    for (kind, head, body) in [
        (kind::ANSWER, "two", &b"for another"[..]),
        (kind::READY, "", b""),
        (kind::INIT_ERROR, "", b""),
        (kind::CHUNK, "", b"a piece of nothing"),
        (b'?', "", b""),
    ] {
        let (mut process, mut outcome) = Process::busy(b"{}").await;
        process.says(kind, head, body).await;
        process.comes_to_its_end().await;
        // Its end is told by whoever sees it.
        assert!(outcome.try_recv().is_err());
    }
    let (mut process, _outcome) = Process::busy(b"{}").await;
    let too_long = [&frame(kind::ANSWER, "", b"")[..4], &u32::MAX.to_le_bytes()].concat();
    process.line.write_all(&too_long).await.unwrap();
    process.comes_to_its_end().await;
    let mut process = served();
    process.says(kind::ANSWER, "one", b"before it was asked").await;
    process.comes_to_its_end().await;
}

#[tokio::test]
async fn an_event_that_was_not_read_was_never_seen() {
    let mut process = served();
    process.says(kind::READY, "", b"").await;
    process.exchange.initialized().await;
    let outcome = process.exchange.offer(delivery(b"{}"), Box::new(|| {})).unwrap();
    process.line.readable().await.unwrap();
    drop(process.line);
    assert_eq!(outcome.await.unwrap(), Outcome::NeverFetched);

    let (process, mut outcome) = Process::busy(b"{}").await;
    drop(process.line);
    process.exchange.close();
    assert_eq!(outcome.try_recv().unwrap(), Outcome::Died);
}

#[tokio::test]
async fn a_process_may_say_that_it_cannot_start() {
    let mut process = served();
    process.says(kind::INIT_ERROR, "Runtime.ImportModuleError", b"{}").await;
    assert_eq!(process.exchange.initialized().await, WorkerState::Failed);
    assert_eq!(process.exchange.init_error().unwrap().error_type.as_deref(), Some("Runtime.ImportModuleError"));
}
