//! The tee under hyper, on a scripted stream: head for head, byte for byte, what was sent is what is taken.
//!
//! These tests are the only guard for what the tee relies on ("the service is called right after the parse", "a body is read to its
//! end or the connection is closed"), so they are to run on every hyper upgrade. `GATEWRIGHT_SOAK=1` runs ten times as many.

mod scripted_stream;
mod traffic;

use std::convert::Infallible;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use gatewright_model::body::Body;
use gatewright_model::original_head::OriginalHead;
use gatewright_model::ports::Tasks;
use gatewright_testkit::tasks::RuntimeTasks;
use http::{HeaderMap, Request, Response};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;

use super::*;
use crate::connection::TEE_BYTES_PER_HEAD_BYTE;
use scripted_stream::{Pace, ScriptedStream, Served};
use traffic::{Conversation, Rng};

const HEAD_BYTES_MAX: usize = 64 * 1024;

/// What the service does with a request's body.
#[derive(Debug, Clone, Copy)]
enum Handling {
    Read,
    DropUnread,
    AnswerAndReadLater,
}

/// One call of the service: the head that was taken and the headers that hyper gave.
struct Call {
    head: Option<Bytes>,
    headers: HeaderMap,
}

/// Counts of iterations: `usual` in a normal run, ten times as many in a soak.
fn times(usual: u64) -> u64 {
    if std::env::var_os("GATEWRIGHT_SOAK").is_some() { usual * 10 } else { usual }
}

/// Serves one connection with hyper over the tee until the script ends; gives what the service saw, and the bytes left in the tee.
fn serve(runtime: &tokio::runtime::Runtime, stream: ScriptedStream, served: &Served, handling: Handling) -> (Vec<Call>, usize) {
    let follower = HeadFollower::new(HEAD_BYTES_MAX * TEE_BYTES_PER_HEAD_BYTE);
    let calls = Arc::new(Mutex::new(Vec::new()));
    let service = service_fn(|request: Request<Incoming>| {
        let head = follower.take_head(BodyLength::of(request.body()));
        let (parts, body) = request.into_parts();
        calls.lock().unwrap().push(Call { head, headers: parts.headers });
        let served = served.clone();
        async move {
            match handling {
                Handling::Read => drop(body.collect().await),
                Handling::DropUnread => drop(body),
                Handling::AnswerAndReadLater => RuntimeTasks.spawn("reader", Box::pin(async move { drop(body.collect().await) })),
            }
            served.one_more();
            Ok::<_, Infallible>(Response::new(Body::whole("ok")))
        }
    });
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder.http1().max_buf_size(HEAD_BYTES_MAX).max_headers(200).header_read_timeout(None);
    // hyper's verdict on the connection does not matter here: hostile input is closed with an error.
    let io = TokioIo::new(HeaderCaseTee::new(stream, follower.clone()));
    drop(runtime.block_on(async { builder.serve_connection_with_upgrades(io, service).await }));
    let kept = follower.kept_bytes();
    let calls = std::mem::take(&mut *calls.lock().unwrap());
    (calls, kept)
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().build().unwrap()
}

/// Names and values as an independent parser reads them.
fn by_httparse(head: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut fields = [httparse::EMPTY_HEADER; 200];
    let mut request = httparse::Request::new(&mut fields);
    assert!(request.parse(head).unwrap().is_complete());
    request.headers.iter().map(|f| (f.name.to_owned(), f.value.to_vec())).collect()
}

/// Every head that was sent came out, exactly. Gives the number of requests.
#[track_caller]
fn check_exact(conversation: &Conversation, calls: &[Call], context: &str) -> u64 {
    let sent = conversation.heads();
    assert_eq!(calls.len(), sent.len(), "requests served: {context}");
    check_prefix(&sent, calls, context);
    calls.len() as u64
}

#[track_caller]
fn check_prefix(sent: &[&[u8]], calls: &[Call], context: &str) {
    for (nth, (sent, call)) in sent.iter().zip(calls).enumerate() {
        let head = call.head.clone();
        assert_eq!(head.as_deref(), Some(*sent), "head {nth}: {context}");
        let head = OriginalHead::new(head);
        assert!(head.is_verified(&call.headers), "head {nth} is not verified: {context}");
        let mut expected = by_httparse(sent);
        let mut lines: Vec<_> = head.lines(&call.headers).iter().map(|(n, v)| ((*n).to_owned(), v.as_bytes().to_vec())).collect();
        // hyper keeps one Content-Length at most.
        let is_other = |(name, _): &(String, Vec<u8>)| !name.eq_ignore_ascii_case("content-length");
        expected.retain(is_other);
        lines.retain(is_other);
        assert_eq!(lines, expected, "lines of head {nth}: {context}");
    }
}

#[test]
fn heads_are_exact_for_one_cut_at_every_byte() {
    let runtime = runtime();
    let mut requests = 0;
    for seed in 1..=times(6) {
        let conversation = Conversation::of_every_kind(&mut Rng::new(seed));
        let length = conversation.bytes().len();
        for cut in 0..length {
            let served = Served::default();
            let stream = ScriptedStream::cut_at(&conversation, cut, &served);
            let (calls, _) = serve(&runtime, stream, &served, Handling::Read);
            requests += check_exact(&conversation, &calls, &format!("seed {seed}, cut {cut}"));
        }
    }
    assert!(requests > 15_000, "{requests}");
}

#[test]
fn heads_are_exact_when_bytes_come_one_by_one() {
    let runtime = runtime();
    for seed in 1..=times(100) {
        let conversation = Conversation::of_every_kind(&mut Rng::new(seed));
        let served = Served::default();
        let stream = ScriptedStream::one_by_one(&conversation, &served);
        let (calls, _) = serve(&runtime, stream, &served, Handling::Read);
        check_exact(&conversation, &calls, &format!("seed {seed}"));
    }
}

#[test]
fn heads_are_exact_for_random_cuts_pipelined_or_gated() {
    let runtime = runtime();
    let mut requests = 0;
    for seed in 1..=times(5_000) {
        let mut rng = Rng::new(seed);
        let conversation = Conversation::random(&mut rng, traffic::SMALL);
        let pace = if rng.below(2) == 0 { Pace::Pipelined } else { Pace::Gated };
        let served = Served::default();
        let stream = ScriptedStream::at_random(&conversation, pace, &mut rng, &served);
        let (calls, _) = serve(&runtime, stream, &served, Handling::Read);
        requests += check_exact(&conversation, &calls, &format!("seed {seed}, {pace:?}"));
    }
    assert!(requests > 10_000, "{requests}");
}

#[test]
fn heads_are_exact_with_large_heads_and_bodies() {
    let runtime = runtime();
    for seed in 1..=times(100) {
        let mut rng = Rng::new(seed);
        let conversation = Conversation::random(&mut rng, traffic::LARGE);
        let served = Served::default();
        let stream = ScriptedStream::at_random(&conversation, Pace::Pipelined, &mut rng, &served);
        let (calls, _) = serve(&runtime, stream, &served, Handling::Read);
        check_exact(&conversation, &calls, &format!("seed {seed}"));
    }
}

#[test]
fn heads_are_exact_when_the_body_is_not_read_or_read_late() {
    let runtime = runtime();
    for seed in 1..=times(800) {
        let mut rng = Rng::new(seed);
        let conversation = Conversation::random(&mut rng, traffic::SMALL);
        let handling = if rng.below(2) == 0 { Handling::DropUnread } else { Handling::AnswerAndReadLater };
        let served = Served::default();
        let stream = ScriptedStream::at_random(&conversation, Pace::Pipelined, &mut rng, &served);
        let (calls, _) = serve(&runtime, stream, &served, handling);
        // hyper may close the connection early, but never serve a head that was not sent as such.
        assert!(!calls.is_empty());
        check_prefix(&conversation.heads(), &calls, &format!("seed {seed}, {handling:?}"));
    }
}

#[test]
fn hostile_bytes_never_lose_or_alter_a_head() {
    let runtime = runtime();
    let mut requests = 0;
    for seed in 1..=times(10_000) {
        let mut rng = Rng::new(seed);
        let conversation = Conversation::random(&mut rng, traffic::SMALL).spoilt(&mut rng);
        let handling = [Handling::Read, Handling::DropUnread, Handling::AnswerAndReadLater][rng.below(3)];
        let served = Served::default();
        let stream = ScriptedStream::at_random(&conversation, Pace::Pipelined, &mut rng, &served);
        let (calls, _) = serve(&runtime, stream, &served, handling);
        for (nth, call) in calls.into_iter().enumerate() {
            let context = || format!("seed {seed}, head {nth}: {:?}", String::from_utf8_lossy(&conversation.bytes()));
            assert!(call.head.is_some(), "lost: {}", context());
            assert!(OriginalHead::new(call.head).is_verified(&call.headers), "unverified: {}", context());
            requests += 1;
        }
    }
    assert!(requests > 10_000, "{requests}");
}

#[test]
fn a_long_pipeline_and_heads_near_the_limit_stay_within_the_bound() {
    let runtime = runtime();
    let conversation = Conversation::of_simple_gets(3000, 10);
    let served = Served::default();
    let (calls, kept) = serve(&runtime, ScriptedStream::whole(&conversation, &served), &served, Handling::Read);
    check_exact(&conversation, &calls, "3000 small requests at once");
    assert_eq!(kept, 0);

    let conversation = Conversation::of_simple_gets(20, HEAD_BYTES_MAX - 200);
    let served = Served::default();
    let (calls, _) = serve(&runtime, ScriptedStream::whole(&conversation, &served), &served, Handling::Read);
    check_exact(&conversation, &calls, "20 heads just below the limit");
}

#[test]
fn nothing_is_kept_while_a_body_passes_or_after_the_end() {
    let head = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n";
    let follower = HeadFollower::new(1000);
    follower.feed(head);
    follower.feed(&[b'x'; 500]);
    assert_eq!(follower.take_head(BodyLength::Exactly(100_000)).as_deref(), Some(&head[..]));
    assert_eq!(follower.kept_bytes(), 0);
    follower.feed(&vec![b'x'; 99_500]);
    assert_eq!(follower.kept_bytes(), 0);
    follower.feed(b"GET / HTTP/1.1\r\n\r\n");
    assert_eq!(follower.take_head(BodyLength::Chunked).as_deref(), Some(&b"GET / HTTP/1.1\r\n\r\n"[..]));
    follower.feed(b"186a0\r\n");
    follower.feed(&vec![b'x'; 100_000]);
    assert_eq!(follower.kept_bytes(), 0);
    follower.feed(b"\r\n0\r\n\r\nG");
    assert_eq!(follower.kept_bytes(), 1);
    follower.off();
    follower.feed(b"ET / HTTP/1.1\r\n\r\n");
    assert_eq!(follower.kept_bytes(), 0);
    assert_eq!(follower.take_head(BodyLength::Exactly(0)), None);
}

#[test]
fn the_bound_is_kept_at_its_byte() {
    let follower = HeadFollower::new(10);
    follower.feed(&[b'x'; 10]);
    assert_eq!(follower.kept_bytes(), 10);
    follower.feed(b"x");
    assert_eq!(follower.kept_bytes(), 0);
    assert_eq!(follower.take_head(BodyLength::Exactly(0)), None);
}

#[test]
fn a_head_taken_out_of_step_ends_the_following() {
    let follower = HeadFollower::new(1000);
    follower.feed(b"GET / HTTP/1.1\r\n");
    assert_eq!(follower.take_head(BodyLength::Exactly(0)), None);
    follower.feed(b"\r\n");
    assert_eq!(follower.take_head(BodyLength::Exactly(0)), None);
    assert_eq!(HeadFollower::idle().take_head(BodyLength::Exactly(0)), None);
}

#[test]
fn the_http2_preface_ends_the_following_wherever_it_is_cut() {
    let preface = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    for cut in 0..=preface.len() {
        let follower = HeadFollower::new(1000);
        follower.feed(&preface[..cut]);
        follower.feed(&preface[cut..]);
        follower.feed(&[0; 5000]);
        assert_eq!(follower.kept_bytes(), 0, "cut at {cut}");
    }
}
