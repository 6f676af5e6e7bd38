use std::net::SocketAddr;
use std::sync::Arc;

use gatewright_model::body::Body;
use gatewright_model::ports::{Upstream as _, UpstreamRefusal};
use http::Request;
use http_body_util::BodyExt as _;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::{HttpUpstream, tls};
use crate::system::{SystemClock, SystemTasks};

/// A server at another port than the client's own.
async fn upstream() -> (HttpUpstream, TcpListener, SocketAddr) {
    let backend = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = backend.local_addr().unwrap();
    let own = SocketAddr::from(([127, 0, 0, 1], 1));
    (HttpUpstream::new(own, tls().unwrap(), Arc::new(SystemClock::new()), &SystemTasks), backend, address)
}

async fn ask(upstream: &HttpUpstream, address: SocketAddr) -> Result<Vec<u8>, UpstreamRefusal> {
    let request = Request::get(format!("http://{address}/a?b=c")).header("host", "backend").body(Body::empty()).unwrap();
    let answer = upstream.send(request).await?;
    answer.into_body().collect().await.map(|body| body.to_bytes().to_vec()).map_err(|_| UpstreamRefusal::Failed)
}

/// Reads one head.
async fn asked(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.unwrap());
    }
    String::from_utf8(head).unwrap()
}

async fn say(stream: &mut TcpStream, text: &str) {
    stream.write_all(text.as_bytes()).await.unwrap();
}

const SHORT: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";
const CHUNKED: &str = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n";

#[tokio::test]
async fn one_connection_serves_one_request_after_the_other() {
    let (upstream, backend, address) = upstream().await;
    let serving = async {
        let (mut stream, _) = backend.accept().await.unwrap();
        for answer in [SHORT, CHUNKED, SHORT] {
            let head = asked(&mut stream).await;
            assert!(head.starts_with("GET /a?b=c HTTP/1.1\r\n"), "{head}");
            assert!(head.contains("host: backend\r\n"), "{head}");
            say(&mut stream, answer).await;
        }
    };
    let asking = async {
        for _ in 0..3 {
            assert_eq!(ask(&upstream, address).await.unwrap(), b"ok");
            assert_eq!(upstream.idle.count(), 1);
        }
    };
    tokio::join!(serving, asking);
}

#[tokio::test]
async fn an_answer_in_pieces_comes_as_it_is_sent() {
    let (upstream, backend, address) = upstream().await;
    let body = "x".repeat(300_000);
    let serving = async {
        let (mut stream, _) = backend.accept().await.unwrap();
        asked(&mut stream).await;
        say(&mut stream, &format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n", body.len())).await;
        tokio::task::yield_now().await;
        say(&mut stream, "\r\n").await;
        for piece in body.as_bytes().chunks(10_000) {
            stream.write_all(piece).await.unwrap();
            tokio::task::yield_now().await;
        }
    };
    let (answer, ()) = tokio::join!(ask(&upstream, address), serving);
    assert_eq!(answer.unwrap(), body.as_bytes());
    assert_eq!(upstream.idle.count(), 1);
}

#[tokio::test]
async fn a_connection_that_was_closed_meanwhile_is_not_used_again() {
    let (upstream, backend, address) = upstream().await;
    let serving = async {
        for _ in 0..3 {
            let (mut stream, _) = backend.accept().await.unwrap();
            asked(&mut stream).await;
            say(&mut stream, SHORT).await;
        }
    };
    let asking = async {
        for _ in 0..3 {
            assert_eq!(ask(&upstream, address).await.unwrap(), b"ok");
            // The server has closed it before the next request is sent.
            tokio::task::yield_now().await;
        }
    };
    tokio::join!(serving, asking);
}

#[tokio::test]
async fn a_connection_by_which_something_unasked_came_is_not_used_again() {
    let (upstream, backend, address) = upstream().await;
    let serving = async {
        let (mut stream, _) = backend.accept().await.unwrap();
        asked(&mut stream).await;
        say(&mut stream, &format!("{SHORT}HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nforged")).await;
        let (mut second, _) = backend.accept().await.unwrap();
        asked(&mut second).await;
        say(&mut second, SHORT).await;
        stream
    };
    let asking = async {
        assert_eq!(ask(&upstream, address).await.unwrap(), b"ok");
        assert_eq!(ask(&upstream, address).await.unwrap(), b"ok");
    };
    tokio::join!(serving, asking);
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_told_and_its_connection_not_kept() {
    let (upstream, backend, address) = upstream().await;
    for half in ["", "HTTP/1.1 200 OK\r\ncontent-le", "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nok", "no HTTP\r\n\r\n"] {
        let serving = async {
            let (mut stream, _) = backend.accept().await.unwrap();
            asked(&mut stream).await;
            say(&mut stream, half).await;
        };
        let (answer, ()) = tokio::join!(ask(&upstream, address), serving);
        assert_eq!(answer.err(), Some(UpstreamRefusal::Failed), "{half:?}");
        assert_eq!(upstream.idle.count(), 0);
    }
}

#[tokio::test]
async fn an_answer_that_nobody_reads_to_its_end_takes_its_connection_along() {
    let (upstream, backend, address) = upstream().await;
    let serving = async {
        let (mut stream, _) = backend.accept().await.unwrap();
        asked(&mut stream).await;
        say(&mut stream, "HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nok").await;
        // It is closed from the other side.
        assert_eq!(stream.read(&mut [0]).await.unwrap(), 0);
    };
    let asking = async {
        let request = Request::get(format!("http://{address}/")).body(Body::empty()).unwrap();
        drop(upstream.send(request).await.unwrap());
        assert_eq!(upstream.idle.count(), 0);
    };
    tokio::join!(serving, asking);
}

#[tokio::test]
async fn no_integration_reaches_this_server_or_a_metadata_service() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let own = listener.local_addr().unwrap();
    let upstream = HttpUpstream::new(own, tls().unwrap(), Arc::new(SystemClock::new()), &SystemTasks);
    let port = own.port();
    for host in ["127.0.0.1", "127.0.0.2", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "127.1", "2130706433"] {
        let request = Request::get(format!("http://{host}:{port}/")).body(Body::empty()).unwrap();
        assert_eq!(upstream.send(request).await.err(), Some(UpstreamRefusal::Unreachable), "{host}");
    }
    let request = Request::get("http://169.254.169.254/").body(Body::empty()).unwrap();
    assert_eq!(upstream.send(request).await.err(), Some(UpstreamRefusal::Unreachable));
}

/// A body of whose length nothing is known before its end.
struct Piecemeal(Vec<&'static str>);

impl http_body::Body for Piecemeal {
    type Data = bytes::Bytes;
    type Error = gatewright_model::body::BodyError;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<bytes::Bytes>, Self::Error>>> {
        std::task::Poll::Ready(self.0.pop().map(|piece| Ok(http_body::Frame::data(piece.into()))))
    }
}

#[tokio::test]
async fn a_body_of_unknown_length_that_is_announced_is_sent_with_every_verb() {
    let (upstream, backend, address) = upstream().await;
    for verb in ["GET", "HEAD", "DELETE", "POST"] {
        let serving = async {
            let (mut stream, _) = backend.accept().await.unwrap();
            let head = asked(&mut stream).await;
            assert!(head.contains("transfer-encoding: chunked\r\n") && !head.contains("content-length"), "{verb} {head}");
            let expected = "3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n";
            let mut body = vec![0; expected.len()];
            stream.read_exact(&mut body).await.unwrap();
            assert_eq!(String::from_utf8(body).unwrap(), expected, "{verb}");
            say(&mut stream, "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n").await;
        };
        let request = Request::builder().method(verb).uri(format!("http://{address}/a"));
        let request = request.header("transfer-encoding", "chunked").body(Body::arriving(Piecemeal(vec!["two", "one"])));
        let (answer, ()) = tokio::join!(upstream.send(request.unwrap()), serving);
        assert_eq!(answer.unwrap().status(), 204, "{verb}");
    }
}
