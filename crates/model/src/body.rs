//! A request or response body: empty, whole, or still arriving. Only a body that is still arriving costs an allocation.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Frame, SizeHint};

/// Why a body could not be read to its end.
#[derive(Debug, thiserror::Error)]
#[error("the body ended early: {0}")]
pub struct BodyError(#[source] pub Box<dyn std::error::Error + Send + Sync>);

type Arriving = Pin<Box<dyn http_body::Body<Data = Bytes, Error = BodyError> + Send>>;

/// The body of an arrival or of an answer.
#[derive(Default)]
pub struct Body(Content);

#[derive(Default)]
enum Content {
    #[default]
    Empty,
    Whole(Bytes),
    Arriving(Arriving),
}

impl Body {
    /// No bytes at all.
    #[must_use]
    pub const fn empty() -> Self {
        Self(Content::Empty)
    }

    /// All of it, in memory.
    #[must_use]
    pub fn whole(bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        if bytes.is_empty() { Self(Content::Empty) } else { Self(Content::Whole(bytes)) }
    }

    /// The bytes of a body that is in memory; `None` for one that is still arriving.
    #[must_use]
    pub fn as_whole(&self) -> Option<&[u8]> {
        match &self.0 {
            Content::Empty => Some(&[]),
            Content::Whole(bytes) => Some(bytes),
            Content::Arriving(_) => None,
        }
    }

    /// A body that is read from elsewhere as it is polled.
    pub fn arriving(body: impl http_body::Body<Data = Bytes, Error = BodyError> + Send + 'static) -> Self {
        Self(Content::Arriving(Box::pin(body)))
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Content::Empty => f.write_str("Body(empty)"),
            Content::Whole(bytes) => write!(f, "Body({} bytes)", bytes.len()),
            Content::Arriving(_) => f.write_str("Body(arriving)"),
        }
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        match &mut self.0 {
            Content::Empty => Poll::Ready(None),
            Content::Whole(bytes) => {
                let bytes = std::mem::take(bytes);
                self.0 = Content::Empty;
                Poll::Ready(Some(Ok(Frame::data(bytes))))
            }
            Content::Arriving(body) => body.as_mut().poll_frame(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Content::Empty => true,
            Content::Whole(_) => false,
            Content::Arriving(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Content::Empty => SizeHint::with_exact(0),
            Content::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Content::Arriving(body) => body.size_hint(),
        }
    }
}
