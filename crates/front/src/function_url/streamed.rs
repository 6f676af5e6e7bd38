//! A function's answer as the answer of its URL while it still comes: `InvokeMode` `RESPONSE_STREAM`.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/config-rs-invoke-furls.html>, AWS's runtime clients and recorded answers. An answer of
//! the type `application/vnd.awslambda.http-integration-response` begins with a JSON object that says status, headers and cookies, and eight
//! NULs; what follows is the body. Any other is the body of a 200. What a function gives whole is too, byte for byte: a `statusCode` in it
//! says nothing.
//!
//! - *Invariant:* an answer that breaks off never ends as if it were whole: before its head is sent it is 502, later the body errs, and the
//!   connection is cut.
//!
//! # Not (yet) like AWS
//! - Not known from AWS: the type of an answer that was given whole (here `application/octet-stream`, as for one that streams without naming
//!   any), the status of a head that names none (here 200), and the longest head (here 128 KiB).

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use gatewright_model::body::{Body, BodyError};
use gatewright_model::ports::{Piece, Pieces, StreamedReply};
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response};
use http_body::Frame;

use super::refusal::Refusal;
use super::response::{self, Garbage, PRELUDE_BYTES_MAX};

const WITH_PRELUDE: &str = "application/vnd.awslambda.http-integration-response";
const DELIMITER: [u8; 8] = [0; 8];

/// Waits until the answer's head is known.
pub(super) async fn begin(reply: StreamedReply) -> Result<Response<Body>, Refusal> {
    let StreamedReply { content_type, mut pieces, .. } = reply;
    let (head, first) = if content_type.as_deref().is_some_and(has_prelude) {
        prelude(pieces.as_mut()).await?
    } else {
        let content_type = content_type.map(HeaderValue::try_from).transpose().map_err(|_| garbage(Garbage::Header))?;
        let mut head = Response::new(Bytes::new());
        let default = HeaderValue::from_static("application/octet-stream");
        head.headers_mut().insert(CONTENT_TYPE, content_type.unwrap_or(default));
        match next(pieces.as_mut()).await? {
            Some(first) => (head, first),
            None => return Ok(head.map(Body::whole)),
        }
    };
    if !response::has_body(head.status()) {
        return Ok(head.map(Body::whole));
    }
    let first = Some(first).filter(|first| !first.is_empty());
    Ok(head.map(|_| Body::arriving(Rest { first, pieces: Some(pieces), is_broken_off: false })))
}

fn has_prelude(content_type: &str) -> bool {
    content_type.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(WITH_PRELUDE)
}

/// The head as the function says it, and what of the body came with it.
async fn prelude(pieces: &mut dyn Pieces) -> Result<(Response<Bytes>, Bytes), Refusal> {
    let mut text = BytesMut::new();
    loop {
        let Some(chunk) = next(pieces).await? else { return Err(garbage(Garbage::Prelude)) };
        // The NULs may be split too.
        let looked_through = text.len().saturating_sub(DELIMITER.len() - 1);
        text.extend_from_slice(&chunk);
        let left = text.get(looked_through..).unwrap_or_default();
        match left.windows(DELIMITER.len()).position(|window| window == DELIMITER).map(|found| looked_through + found) {
            Some(length) if length <= PRELUDE_BYTES_MAX => {
                let said = text.split_to(length);
                let first = text.split_off(DELIMITER.len()).freeze();
                return Ok((response::prelude(&said).map_err(garbage)?, first));
            }
            None if text.len() < PRELUDE_BYTES_MAX + DELIMITER.len() => {}
            Some(_) | None => return Err(garbage(Garbage::Prelude)),
        }
    }
}

/// The next bytes; none at the end.
async fn next(pieces: &mut dyn Pieces) -> Result<Option<Bytes>, Refusal> {
    match poll_fn(|context| pieces.poll_piece(context)).await {
        Piece::Chunk(chunk) => Ok(Some(chunk)),
        Piece::End(end) if end.error.is_some() => Err(Refusal::FunctionError),
        Piece::End(_) => Ok(None),
    }
}

fn garbage(cause: Garbage) -> Refusal {
    Refusal::Garbage(cause.into())
}

/// What comes after the head.
struct Rest {
    first: Option<Bytes>,
    /// None at the end.
    pieces: Option<Box<dyn Pieces>>,
    /// To be said next.
    is_broken_off: bool,
}

/// Why a body ends early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the function broke off its answer")]
struct BrokenOff;

impl http_body::Body for Rest {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(Frame::data(first))));
        }
        if self.is_broken_off {
            self.is_broken_off = false;
            return Poll::Ready(Some(Err(BodyError(BrokenOff.into()))));
        }
        let Some(pieces) = &mut self.pieces else { return Poll::Ready(None) };
        match ready!(pieces.poll_piece(context)) {
            Piece::Chunk(chunk) => Poll::Ready(Some(Ok(Frame::data(chunk)))),
            Piece::End(end) => {
                self.pieces = None;
                self.is_broken_off = end.error.is_some();
                if !self.is_broken_off {
                    return Poll::Ready(None);
                }
                // What came before is sent first: a connection that is told of the end in the same breath is cut with it unsent.
                context.waker().wake_by_ref();
                Poll::Pending
            }
        }
    }
}
