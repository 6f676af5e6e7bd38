//! Every limit, at the limit.

use std::time::Duration;

use gatewright_listener::Limits;
use http::Request;
use http_body_util::{BodyExt, Empty};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::house::{House, LARGE, read_all, read_until};

const GET: &[u8] = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
const LAST: &str = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

#[tokio::test]
async fn a_head_longer_than_the_limit_is_answered_431() {
    let house = House::new();
    let ask =
        |filler: usize| format!("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: {}\r\n\r\n", "x".repeat(filler));
    assert!(house.ask(&ask(64 * 1024 - 200)).await.starts_with("HTTP/1.1 200 "));
    // hyper notices once its buffer is full without a whole head in it.
    assert!(house.ask(&ask(200 * 1024)).await.starts_with("HTTP/1.1 431 "));
}

#[tokio::test]
async fn more_fields_than_the_limit_are_answered_431() {
    let house = House::new();
    let ask = |more: usize| format!("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{}\r\n", "X: y\r\n".repeat(more));
    assert!(house.ask(&ask(198)).await.starts_with("HTTP/1.1 200 "));
    assert!(house.ask(&ask(199)).await.starts_with("HTTP/1.1 431 "));
}

#[tokio::test]
async fn a_longer_head_is_answered_431_over_http2_too() {
    let house = House::new();
    let mut client = house.http2().await;
    for (filler, status) in [(60 * 1024, 200), (70 * 1024, 431)] {
        let request = Request::get("http://localhost/x").header("x", "x".repeat(filler)).body(Empty::new()).unwrap();
        assert_eq!(client.send_request(request).await.unwrap().status(), status, "{filler}");
    }
}

#[tokio::test]
async fn more_http2_streams_than_the_limit_wait_their_turn() {
    let house = House::with_limits(Limits { http2_streams_max: 1, ..Limits::default() });
    let mut client = house.http2().await;
    let get = |path: &str| Request::get(format!("http://localhost{path}")).body(Empty::new()).unwrap();
    // The client learns the limit with the first answer.
    assert_eq!(client.send_request(get("/")).await.unwrap().collect().await.unwrap().to_bytes(), "aws over http");
    let first = client.send_request(get("/wait"));
    let second = client.send_request(get("/"));
    let watching = async {
        house.seen.waiting.notified().await;
        assert!(house.ask(LAST).await.ends_with("aws over http"));
        assert_eq!(house.doors_opened(), [0, 3, 0], "the second stream has not been opened");
        house.seen.release.notify_one();
    };
    let ((), first, second) = tokio::join!(watching, async { first.await.unwrap().collect().await.unwrap() }, second);
    assert_eq!((first.to_bytes(), second.unwrap().status().as_u16()), ("waited".into(), 200));
}

#[tokio::test]
async fn more_requests_in_flight_than_the_limit_are_answered_503() {
    let house = House::with_limits(Limits { in_flight_max: 2, ..Limits::default() });
    let mut waiting = Vec::new();
    for _ in 0..2 {
        let mut stream = house.connect().await;
        stream.write_all(b"GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
        house.seen.waiting.notified().await;
        waiting.push(stream);
    }
    let answer = house.ask(LAST).await;
    assert!(answer.starts_with("HTTP/1.1 503 ") && answer.contains("Too many requests"), "{answer}");
    house.seen.release.notify_one();
    house.seen.release.notify_waiters();
    for stream in &mut waiting {
        read_until(stream, "waited").await;
    }
    assert!(house.ask(LAST).await.starts_with("HTTP/1.1 200 "));
}

#[tokio::test]
async fn more_connections_than_the_limit_wait_their_turn() {
    let house = House::with_limits(Limits { connections_max: 2, ..Limits::default() });
    let mut first = house.connect().await;
    first.write_all(GET).await.unwrap();
    read_until(&mut first, "aws over http").await;
    let mut second = house.connect().await;
    second.write_all(GET).await.unwrap();
    read_until(&mut second, "aws over http").await;
    let mut third = house.connect().await;
    third.write_all(LAST.as_bytes()).await.unwrap();
    // Both places are taken by clients who are still being served.
    first.write_all(GET).await.unwrap();
    read_until(&mut first, "aws over http").await;
    assert_eq!(house.doors_opened(), [0, 3, 0]);
    drop(second);
    assert!(read_all(&mut third).await.ends_with("aws over http"));
}

#[tokio::test]
async fn a_slow_client_holds_up_nobody() {
    let house = House::new();
    let mut slow = house.connect().await;
    slow.write_all(b"GET / HT").await.unwrap();
    let _silent = house.connect().await;
    assert!(house.ask(LAST).await.ends_with("aws over http"));
    slow.write_all(b"TP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await.unwrap();
    assert!(read_all(&mut slow).await.ends_with("aws over http"));
}

#[tokio::test]
async fn a_client_that_says_nothing_is_let_go() {
    let house = House::new();
    let mut silent = house.connect().await;
    house.until_sleepers(1).await;
    house.clock.advance(Limits::default().head_wait);
    assert_eq!(read_all(&mut silent).await, "");
}

#[tokio::test]
async fn a_client_that_never_ends_its_first_head_is_let_go() {
    // `PRI` is as far into the HTTP/2 preface as into a head of HTTP/1: neither protocol's own time-out runs yet.
    for beginning in [&b"PRI"[..], b"GET / HTTP/1.1\r\nHost:", b"\r\n"] {
        let house = House::new();
        let mut slow = house.connect().await;
        slow.write_all(beginning).await.unwrap();
        house.until_sleepers(1).await;
        let mut read = [0];
        let ended = async { slow.read(&mut read).await.unwrap_or(0) };
        let passing = async {
            loop {
                house.clock.advance(Duration::from_secs(1));
                tokio::task::yield_now().await;
            }
        };
        tokio::select! {
            read = ended => assert_eq!(read, 0, "{beginning:?}"),
            () = passing => {}
        }
    }
}

#[tokio::test]
async fn a_client_that_never_ends_a_later_head_is_let_go_however_it_drips() {
    let house = House::new();
    let mut slow = house.connect().await;
    slow.write_all(GET).await.unwrap();
    read_until(&mut slow, "aws over http").await;
    slow.write_all(b"GET / HTTP/1.1\r\nX: ").await.unwrap();
    let mut drips = 0;
    // A byte a second: it ends by being cut, long after `idle_wait` at the latest.
    while slow.write_all(b"x").await.is_ok() {
        house.clock.advance(Duration::from_secs(1));
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
        drips += 1;
        assert!(drips < 1000);
    }
    assert!(drips > 60, "{drips}");
    assert_eq!(house.doors_opened(), [0, 1, 0]);
}

#[tokio::test]
async fn a_connection_with_nothing_asked_on_it_is_closed_and_a_busy_one_is_not() {
    let house = House::new();
    let mut idle = house.connect().await;
    idle.write_all(GET).await.unwrap();
    read_until(&mut idle, "aws over http").await;
    let mut busy = house.connect().await;
    busy.write_all(b"GET /wait HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await.unwrap();
    house.seen.waiting.notified().await;
    house.until_sleepers(2).await;
    for _ in 0..20 {
        house.clock.advance(Duration::from_secs(10));
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
    }
    assert_eq!(read_all(&mut idle).await, "");
    house.seen.release.notify_one();
    assert!(read_all(&mut busy).await.ends_with("waited"));
}

#[tokio::test]
async fn an_answer_is_not_cut_while_its_client_still_reads_it() {
    let house = House::new();
    let mut client = house.connect().await;
    client.write_all(b"GET /large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await.unwrap();
    let head = read_until(&mut client, "\r\n\r\n").await;
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    // Much longer than a connection may rest.
    for _ in 0..20 {
        house.clock.advance(Duration::from_secs(60));
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
    }
    let mut rest = Vec::new();
    client.read_to_end(&mut rest).await.unwrap();
    assert_eq!(rest.len() + head.len() - head.find("\r\n\r\n").unwrap() - 4, LARGE);
}
