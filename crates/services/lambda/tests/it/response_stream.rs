use std::sync::Mutex;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use gatewright_model::body::Body;
use gatewright_model::ports::{Caller, InvocationKind, InvokeRefusal, InvokeReply, Piece, StreamEnd};
use gatewright_shapes_lambda::operations::InvokeWithResponseStream;
use gatewright_shapes_lambda::types::{
    InvokeWithResponseStreamRequest, InvokeWithResponseStreamResponse, LogType, ResponseStreamingInvocationType,
};
use gatewright_testkit::invoke::{ScriptedInvoke, fed, function_error, reply};
use gatewright_wire::document::Shape;
use gatewright_wire::event_stream::{PAYLOAD_BYTES_MAX, event};
use http_body_util::BodyExt as _;
use serde_json::{Value, json};

use crate::room::{ARN, Room, text};

fn greet() -> InvokeWithResponseStreamRequest {
    InvokeWithResponseStreamRequest { function_name: "greet".to_owned(), ..InvokeWithResponseStreamRequest::default() }
}

async fn invoke(room: &Room, input: InvokeWithResponseStreamRequest) -> InvokeWithResponseStreamResponse {
    InvokeWithResponseStreamResponse::from_document(room.call(InvokeWithResponseStream, input).await.unwrap()).unwrap()
}

fn body_of(answer: InvokeWithResponseStreamResponse) -> Body {
    answer.event_stream.unwrap().take().unwrap()
}

async fn next(body: &mut Body) -> Option<Bytes> {
    Some(body.frame().await?.unwrap().into_data().unwrap())
}

fn payload_chunk(bytes: &[u8]) -> Bytes {
    event("PayloadChunk", "application/octet-stream", bytes).unwrap()
}

fn invoke_complete(members: &Value) -> Bytes {
    event("InvokeComplete", "application/json", members.to_string().as_bytes()).unwrap()
}

/// The events of an answer that is given whole.
async fn events_of(answer: InvokeReply, log_type: Option<LogType>) -> Vec<Bytes> {
    let room = Room::with_functions(move |_| Ok(answer.clone())).await;
    let mut body = body_of(invoke(&room, InvokeWithResponseStreamRequest { log_type, ..greet() }).await);
    let mut events = Vec::new();
    while let Some(event) = next(&mut body).await {
        events.push(event);
    }
    events
}

#[tokio::test]
async fn each_piece_is_an_event_as_soon_as_it_comes() {
    let (feed, answer) = fed(Some("text/plain"));
    let answer = Mutex::new(Some(answer));
    let room = Room::invoking(
        ScriptedInvoke::new(|_| Err(InvokeRefusal::Unavailable("it streams".to_owned())))
            .streaming(move |_| Ok(answer.lock().unwrap().take().unwrap())),
    )
    .await;
    let answer = invoke(&room, InvokeWithResponseStreamRequest { payload: Some(Bytes::from_static(b"[1]")), ..greet() }).await;
    assert_eq!((answer.status_code, answer.executed_version.as_deref()), (Some(200), Some("$LATEST")));
    assert_eq!(answer.response_stream_content_type.as_deref(), Some("application/vnd.amazon.eventstream"));
    let mut body = body_of(answer);
    for piece in [&b"first"[..], &[0, 255]] {
        feed.send(Piece::Chunk(Bytes::copy_from_slice(piece))).unwrap();
        assert_eq!(next(&mut body).await, Some(payload_chunk(piece)));
    }
    let error = Bytes::from_static(br#"{"errorType":"Sandbox.Timedout","errorMessage":"m"}"#);
    feed.send(Piece::End(StreamEnd { error: Some(error), log_tail: Some(Bytes::from_static(b"START")) })).unwrap();
    let expected = json!({
        "ErrorCode": "Sandbox.Timedout",
        "ErrorDetails": r#"{"errorType":"Sandbox.Timedout","errorMessage":"m"}"#,
        "LogResult": STANDARD.encode("START"),
    });
    assert_eq!(next(&mut body).await, Some(invoke_complete(&expected)));
    assert_eq!(next(&mut body).await, None);

    let seen = room.invoke.seen().remove(0);
    assert_eq!(seen.payload, Bytes::from_static(b"[1]"));
    assert_eq!(seen.caller, Caller::Identity { arn: "arn:aws:iam::123456789012:root".to_owned() });
    assert_eq!(seen.request_id, Some(room.context().request_id));
}

#[tokio::test]
async fn an_answer_that_comes_whole_is_one_piece_and_an_error_none() {
    assert_eq!(events_of(reply("[1]"), None).await, [payload_chunk(b"[1]"), invoke_complete(&json!({}))]);
    assert_eq!(events_of(reply(""), None).await, [invoke_complete(&json!({}))]);
    let failed = InvokeReply { log_tail: Some(Bytes::from_static(b"END")), ..function_error(r#"{"errorType":"E"}"#) };
    let complete = json!({ "ErrorCode": "E", "ErrorDetails": r#"{"errorType":"E"}"#, "LogResult": "RU5E" });
    assert_eq!(events_of(failed, Some(LogType::Tail)).await, [invoke_complete(&complete)]);
    for details in ["", "no JSON", "[]", r#"{"errorType":7}"#] {
        let complete = json!({ "ErrorCode": "Unhandled", "ErrorDetails": details });
        assert_eq!(events_of(function_error(details), None).await, [invoke_complete(&complete)]);
    }
}

#[tokio::test]
async fn a_piece_over_what_an_event_holds_is_more_than_one() {
    let large = Bytes::from(vec![7; PAYLOAD_BYTES_MAX + 1]);
    let events = events_of(reply(large.clone()), None).await;
    assert_eq!(events, [payload_chunk(&large[1..]), payload_chunk(&[7]), invoke_complete(&json!({}))]);
}

#[tokio::test]
async fn a_dry_run_is_answered_without_events() {
    let room = Room::with_functions(|_| Ok(reply(""))).await;
    let input = InvokeWithResponseStreamRequest {
        invocation_type: Some(ResponseStreamingInvocationType::DryRun),
        qualifier: text("7"),
        ..greet()
    };
    let answer = invoke(&room, input).await;
    assert_eq!((answer.status_code, answer.event_stream, answer.executed_version), (Some(204), None, None));
    let seen = room.invoke.seen().remove(0);
    assert_eq!((seen.kind, seen.function.qualifier.as_deref()), (InvocationKind::DryRun, Some("7")));
}

#[tokio::test]
async fn refusals_are_those_of_invoke() {
    for (refusal, expected) in [
        (
            InvokeRefusal::NotFound { arn: ARN.to_owned() },
            ("ResourceNotFoundException", 404, format!("Function not found: {ARN}")),
        ),
        (InvokeRefusal::TooManyRequests { reason: "R" }, ("TooManyRequestsException", 429, "Rate Exceeded.".to_owned())),
    ] {
        let room = Room::with_functions(move |_| Err(refusal.clone())).await;
        room.check_refused(InvokeWithResponseStream, greet(), (expected.0, expected.1, &expected.2)).await;
    }
    let room = Room::new().await;
    let tenant = InvokeWithResponseStreamRequest { tenant_id: text("t"), ..greet() };
    let refused = ("InvalidParameterValueException", 400, "Gatewright does not yet support tenant isolation (TenantId).");
    room.check_refused(InvokeWithResponseStream, tenant, refused).await;
    let context = InvokeWithResponseStreamRequest { client_context: text("?"), ..greet() };
    let refused = ("InvalidRequestContentException", 400, "Client context must be a valid Base64-encoded JSON object.");
    room.check_refused(InvokeWithResponseStream, context, refused).await;
    assert!(room.invoke.seen().is_empty());
    let input = greet().into_document();
    let gatewright_wire::document::Document::Structure(mut members) = input else { panic!("a structure") };
    members.push(("InvocationType", gatewright_wire::document::Document::String("Event".to_owned())));
    let problem = room.constrain(InvokeWithResponseStream, &gatewright_wire::document::Document::Structure(members)).unwrap_err();
    assert_eq!((problem.code, problem.status), ("ValidationException", 400));
}
