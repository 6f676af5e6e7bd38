//! Function URLs whose answers stream, with functions that are fed piece by piece.

use std::sync::Mutex;

use bytes::Bytes;
use gatewright_front::function_url::{HEADERS_BYTES_MAX, PRELUDE_BYTES_MAX};
use gatewright_model::body::Body;
use gatewright_model::function_url::{FunctionUrl, FunctionUrlAuthType, FunctionUrlCors, FunctionUrlInvokeMode};
use gatewright_model::ports::{InvokeRefusal, Piece, StreamEnd};
use gatewright_testkit::invoke::{ScriptedInvoke, fed, function_error, reply};
use http::Response;
use http_body_util::BodyExt as _;
use tokio::sync::mpsc::UnboundedSender;

use crate::function_urls::{House, request, url};

const WITH_PRELUDE: Option<&str> = Some("application/vnd.awslambda.http-integration-response");
const END: Piece = Piece::End(StreamEnd { error: None, log_tail: None });

fn chunk(bytes: impl Into<Bytes>) -> Piece {
    Piece::Chunk(bytes.into())
}

fn broken() -> Piece {
    Piece::End(StreamEnd { error: Some(Bytes::from_static(b"{}")), log_tail: None })
}

fn streaming_url(cors: Option<FunctionUrlCors>) -> FunctionUrl {
    FunctionUrl { invoke_mode: FunctionUrlInvokeMode::ResponseStream, ..url(FunctionUrlAuthType::None, cors) }
}

/// A URL whose function answers one call, with what it is fed.
fn fed_house(content_type: Option<&str>, cors: Option<FunctionUrlCors>) -> (House, UnboundedSender<Piece>) {
    let (feed, answer) = fed(content_type);
    let answer = Mutex::new(Some(answer));
    let invoke = ScriptedInvoke::new(|_| Err(InvokeRefusal::Unavailable("it streams".to_owned())))
        .streaming(move |_| Ok(answer.lock().unwrap().take().unwrap()));
    (House::invoking(streaming_url(cors), invoke), feed)
}

async fn begun(house: &House) -> Response<Body> {
    house.begun(request("GET", "/", &[("host", "h"), ("origin", "https://app.example")]), Body::empty(), None).await
}

/// The next bytes; none at the end.
async fn next(body: &mut Body) -> Option<Result<Bytes, String>> {
    let frame = body.frame().await?;
    Some(frame.map(|frame| frame.into_data().unwrap()).map_err(|problem| problem.to_string()))
}

/// The head of an answer to which the function said these pieces before it waits, and what of the body was there.
async fn head_of(content_type: Option<&str>, pieces: Vec<Piece>) -> (u16, http::HeaderMap, Vec<u8>) {
    let (house, feed) = fed_house(content_type, None);
    for piece in pieces {
        feed.send(piece).unwrap();
    }
    let (head, body) = begun(&house).await.into_parts();
    let body = body.collect().await.map_or_else(|_| b"cut".to_vec(), |body| body.to_bytes().to_vec());
    (head.status.as_u16(), head.headers, body)
}

#[tokio::test]
async fn pieces_go_out_as_they_come() {
    for (content_type, expected) in [(Some("text/event-stream"), "text/event-stream"), (None, "application/octet-stream")] {
        let (house, feed) = fed_house(content_type, None);
        feed.send(chunk("first")).unwrap();
        let (head, mut body) = begun(&house).await.into_parts();
        assert_eq!((head.status.as_u16(), head.headers["content-type"].to_str().unwrap()), (200, expected));
        assert!(head.headers.contains_key("x-amzn-requestid") && head.headers.contains_key("x-amzn-trace-id"));
        assert_eq!(next(&mut body).await, Some(Ok(Bytes::from("first"))));
        feed.send(chunk("second")).unwrap();
        assert_eq!(next(&mut body).await, Some(Ok(Bytes::from("second"))));
        feed.send(END).unwrap();
        assert_eq!(next(&mut body).await, None);
        assert_eq!(next(&mut body).await, None);
    }
}

#[tokio::test]
async fn an_answer_that_breaks_off_never_ends_as_if_it_were_whole() {
    let (house, feed) = fed_house(Some("text/plain"), None);
    feed.send(chunk("half")).unwrap();
    let (head, mut body) = begun(&house).await.into_parts();
    assert_eq!(head.status, 200);
    assert_eq!(next(&mut body).await, Some(Ok(Bytes::from("half"))));
    feed.send(broken()).unwrap();
    let problem = next(&mut body).await.unwrap().unwrap_err();
    assert_eq!(problem, "the body ended early: the function broke off its answer");

    // Nothing has been sent yet: the same as where answers are buffered.
    for content_type in [None, Some("text/plain"), WITH_PRELUDE] {
        let (status, headers, body) = head_of(content_type, vec![broken()]).await;
        assert_eq!(
            (status, &headers["content-type"], body.as_slice()),
            (502, &"application/json".parse().unwrap(), &b"Internal Server Error"[..])
        );
    }
    let (status, _, _) = head_of(WITH_PRELUDE, vec![chunk("{}\0\0"), broken()]).await;
    assert_eq!(status, 502, "it had said nothing that could be sent");
    let (status, _, body) = head_of(WITH_PRELUDE, vec![chunk("{}\0\0\0\0\0\0\0\0"), broken()]).await;
    assert_eq!((status, body.as_slice()), (200, &b"cut"[..]));
}

#[tokio::test]
async fn a_prelude_is_the_head_however_it_is_split() {
    let prelude = r#"{"statusCode": 418, "headers": {"Content-Type": "text/plain", "X-Own": 1}, "cookies": ["a=1", "b=2"]}"#;
    let whole = [prelude.as_bytes(), &[0; 8], b"\0body"].concat();
    let letters: Vec<Piece> = whole.chunks(1).map(|letter| chunk(letter.to_vec())).collect();
    for mut pieces in [vec![chunk(whole.clone())], whole.chunks(7).map(|part| chunk(part.to_vec())).collect(), letters] {
        pieces.push(END);
        let (status, headers, body) = head_of(Some("application/vnd.awslambda.http-integration-response; x=y"), pieces).await;
        assert_eq!((status, body.as_slice()), (418, &b"\0body"[..]));
        assert_eq!((&headers["content-type"], &headers["x-own"]), (&"text/plain".parse().unwrap(), &"1".parse().unwrap()));
        assert_eq!(headers.get_all("set-cookie").iter().collect::<Vec<_>>(), ["a=1", "b=2"]);
    }
    // The head does not wait for the body.
    let (house, feed) = fed_house(WITH_PRELUDE, None);
    feed.send(chunk("{}\0\0\0\0\0\0\0\0")).unwrap();
    let (head, mut body) = begun(&house).await.into_parts();
    assert_eq!((head.status.as_u16(), &head.headers["content-type"]), (200, &"application/octet-stream".parse().unwrap()));
    feed.send(chunk("body")).unwrap();
    assert_eq!(next(&mut body).await, Some(Ok(Bytes::from("body"))));
    // A status without a body has none.
    let (status, _, body) = head_of(WITH_PRELUDE, vec![chunk("{\"statusCode\":204}\0\0\0\0\0\0\0\0body"), broken()]).await;
    assert_eq!((status, body.len()), (204, 0));
}

#[tokio::test]
async fn a_prelude_that_can_be_no_head_is_502() {
    let nuls = "\0".repeat(8);
    for prelude in [
        "",
        "[]",
        "{",
        "{\"statusCode\": 99}",
        "{\"headers\": []}",
        "{\"headers\": {\"x\": \"a\\r\\nb\"}}",
        "{\"cookies\": [\"a\\nb\"]}",
    ] {
        let (status, _, body) = head_of(WITH_PRELUDE, vec![chunk(format!("{prelude}{nuls}body")), END]).await;
        assert_eq!((status, body.as_slice()), (502, &b"Internal Server Error"[..]), "{prelude}");
    }
    for pieces in [vec![END], vec![chunk("{}"), END], vec![chunk("{}\0\0\0\0\0\0\0"), END]] {
        assert_eq!(head_of(WITH_PRELUDE, pieces).await.0, 502);
    }
    assert_eq!(head_of(Some("text/\nplain"), vec![chunk("x"), END]).await.0, 502);
    // Both bounds, to the byte.
    let padded = |length: usize| format!("{{}}{}", " ".repeat(length - 2));
    for (length, expected) in [(PRELUDE_BYTES_MAX, 200), (PRELUDE_BYTES_MAX + 1, 502)] {
        assert_eq!(head_of(WITH_PRELUDE, vec![chunk(padded(length) + &nuls), END]).await.0, expected);
        let split = vec![chunk(padded(length) + &nuls[..7]), chunk("\0x"), END];
        assert_eq!(head_of(WITH_PRELUDE, split).await.0, expected);
    }
    let header = |length: usize| format!("{{\"headers\": {{\"x\": \"{}\"}}}}{nuls}", "y".repeat(length - 5));
    for (length, expected) in [(HEADERS_BYTES_MAX, 200), (HEADERS_BYTES_MAX + 1, 502)] {
        assert_eq!(head_of(WITH_PRELUDE, vec![chunk(header(length)), END]).await.0, expected);
    }
    // One that never ends is not waited for.
    let (house, feed) = fed_house(WITH_PRELUDE, None);
    feed.send(chunk(" ".repeat(PRELUDE_BYTES_MAX + 8))).unwrap();
    assert_eq!(begun(&house).await.status(), 502);
}

#[tokio::test]
async fn what_is_given_whole_is_the_body_byte_for_byte() {
    let said = r#"{"statusCode": 418, "headers": {"x-own": "1"}, "body": "short"}"#;
    for answer in [said, "\"hello\"", "no JSON", ""] {
        let house = House::invoking(streaming_url(None), ScriptedInvoke::new(move |_| Ok(reply(answer))));
        let answered = house.ask("GET", "/", &[]).await;
        assert_eq!((answered.status, answered.body.as_str()), (200, answer));
        assert_eq!(
            (&answered.headers["content-type"], answered.headers.get("x-own")),
            (&"application/octet-stream".parse().unwrap(), None)
        );
    }
    let failed =
        House::invoking(streaming_url(None), ScriptedInvoke::new(|_| Ok(function_error("{}")))).ask("GET", "/", &[]).await;
    assert_eq!((failed.status, failed.body.as_str()), (502, "Internal Server Error"));
    let refused = House::invoking(streaming_url(None), ScriptedInvoke::new(|_| Err(InvokeRefusal::NotPermitted)))
        .ask("GET", "/", &[])
        .await;
    assert_eq!(refused.status, 403);
}

#[tokio::test]
async fn streamed_heads_are_checked_and_told_to_pages_as_others_are() {
    let cors = FunctionUrlCors { allow_origins: vec!["https://app.example".to_owned()], ..FunctionUrlCors::default() };
    let (house, feed) = fed_house(WITH_PRELUDE, Some(cors));
    let prelude = r#"{"headers": {"Access-Control-Allow-Origin": "*", "Transfer-Encoding": "chunked", "Content-Length": "9", "x-amzn-requestid": "mine"}}"#;
    feed.send(chunk(format!("{prelude}\0\0\0\0\0\0\0\0"))).unwrap();
    feed.send(END).unwrap();
    let answer = begun(&house).await;
    let headers = answer.headers();
    assert_eq!(
        (&headers["access-control-allow-origin"], &headers["vary"]),
        (&"https://app.example".parse().unwrap(), &"Origin".parse().unwrap())
    );
    assert!(!headers.contains_key("transfer-encoding") && !headers.contains_key("content-length"));
    assert_eq!(headers["x-amzn-remapped-content-length"], "9");
    assert_eq!(headers["x-amzn-requestid"].to_str().unwrap(), house.invoke.seen()[0].request_id.as_deref().unwrap());
    assert_eq!(headers.get_all("x-amzn-requestid").iter().count(), 1);
}

#[tokio::test]
async fn head_takes_no_body() {
    let (house, feed) = fed_house(Some("text/plain"), None);
    feed.send(chunk("first")).unwrap();
    let (head, mut body) = house.begun(request("HEAD", "/", &[("host", "h")]), Body::empty(), None).await.into_parts();
    assert_eq!(head.status, 200);
    assert_eq!(next(&mut body).await, None);
    assert!(feed.is_closed(), "nobody waits for the rest");
}
