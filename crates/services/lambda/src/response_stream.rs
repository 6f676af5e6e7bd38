//! InvokeWithResponseStream: the function's answer as it comes, each piece an event, and at the end one event that says how it ended.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_InvokeWithResponseStream.html>. An answer that the function gives whole is
//! one piece. An error is told by the last event alone, also where nothing came before it: the status is 200 by then.
//!
//! A client that leaves ends nothing but its own reading; the function runs on. Nothing waits here: the next piece is taken from the room
//! when the connection takes one.
//!
//! # Not (yet) like AWS
//! - Not known from AWS: `ErrorCode` of an error without an `errorType`; here it is `Unhandled`.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use gatewright_model::body::{Body, BodyError};
use gatewright_model::ports::{InvocationKind, Piece, Pieces, StreamEnd, StreamedReply};
use gatewright_shapes_lambda::types::{
    InvokeWithResponseStreamRequest, InvokeWithResponseStreamResponse, ResponseStreamingInvocationType,
};
use gatewright_wire::event_stream::{EVENT_STREAM, PAYLOAD_BYTES_MAX, TooLarge, event};
use gatewright_wire::live_body::LiveBody;
use gatewright_wire::service::{CallContext, ServiceError};
use http_body::Frame;
use serde_json::{Map, Value};

use crate::function_name::{resolve, unqualified_arn};
use crate::invocation::{Asked, word};
use crate::ports::Ports;
use crate::unsupported::refuse_first;

/// InvokeWithResponseStream: runs the function (`RequestResponse`), or asks whether it would run (`DryRun`).
///
/// # Errors
/// As Invoke.
pub(crate) async fn invoke(
    ports: Arc<Ports>,
    context: CallContext,
    input: InvokeWithResponseStreamRequest,
) -> Result<InvokeWithResponseStreamResponse, ServiceError> {
    let function = resolve(&context, "InvokeFunction", &input.function_name, input.qualifier.as_deref())?;
    refuse_first(&[(input.tenant_id.is_some(), "tenant isolation (TenantId)")])?;
    let kind = match input.invocation_type {
        None | Some(ResponseStreamingInvocationType::RequestResponse) => InvocationKind::RequestResponse,
        Some(ResponseStreamingInvocationType::DryRun) => InvocationKind::DryRun,
    };
    let arn = unqualified_arn(&function);
    let asked = Asked { function, kind, payload: input.payload, log_type: input.log_type, client_context: input.client_context };
    let reply = ports.invoke.invoke_streaming(asked.by(&context)?).await;
    let StreamedReply { executed_version, pieces, .. } = reply.map_err(|refusal| word(&context, &arn, kind, refusal))?;
    if kind == InvocationKind::DryRun {
        return Ok(InvokeWithResponseStreamResponse { status_code: Some(204), ..InvokeWithResponseStreamResponse::default() });
    }
    let events = Events { pieces: Some(pieces), waiting: VecDeque::new() };
    Ok(InvokeWithResponseStreamResponse {
        status_code: Some(200),
        executed_version: Some(executed_version),
        event_stream: Some(LiveBody::new(Body::arriving(events))),
        response_stream_content_type: Some(EVENT_STREAM.to_owned()),
    })
}

/// An answer's pieces as events.
struct Events {
    /// None when the last event was made.
    pieces: Option<Box<dyn Pieces>>,
    /// Of one piece.
    waiting: VecDeque<Bytes>,
}

impl http_body::Body for Events {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Poll::Ready(Some(Ok(Frame::data(event))));
            }
            let Some(pieces) = &mut self.pieces else { return Poll::Ready(None) };
            let events = match ready!(pieces.poll_piece(context)) {
                Piece::Chunk(chunk) => chunks(&chunk),
                Piece::End(end) => {
                    self.pieces = None;
                    complete(&end).map(|event| VecDeque::from([event]))
                }
            };
            match events {
                Ok(events) => self.waiting = events,
                Err(problem) => {
                    self.pieces = None;
                    return Poll::Ready(Some(Err(BodyError(problem.into()))));
                }
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.pieces.is_none() && self.waiting.is_empty()
    }
}

/// A piece as events, more than one where it is over what an event can hold.
fn chunks(chunk: &[u8]) -> Result<VecDeque<Bytes>, TooLarge> {
    chunk.chunks(PAYLOAD_BYTES_MAX).map(|part| event("PayloadChunk", "application/octet-stream", part)).collect()
}

/// The last event.
fn complete(end: &StreamEnd) -> Result<Bytes, TooLarge> {
    let mut members = Map::new();
    if let Some(error) = &end.error {
        members.insert("ErrorCode".to_owned(), Value::String(error_type(error).unwrap_or_else(|| "Unhandled".to_owned())));
        members.insert("ErrorDetails".to_owned(), Value::String(String::from_utf8_lossy(error).into_owned()));
    }
    if let Some(tail) = &end.log_tail {
        members.insert("LogResult".to_owned(), Value::String(STANDARD.encode(tail)));
    }
    event("InvokeComplete", "application/json", Value::Object(members).to_string().as_bytes())
}

fn error_type(error: &[u8]) -> Option<String> {
    let Ok(Value::Object(mut error)) = serde_json::from_slice(error) else { return None };
    match error.remove("errorType") {
        Some(Value::String(error_type)) => Some(error_type),
        _ => None,
    }
}
