//! The body of an answer, as long as its connection has to be moved on for it.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use gatewright_model::body::BodyError;
use http_body::{Body as _, Frame, SizeHint};
use hyper::body::Incoming;

use super::idle_lines::IdleLines;
use super::line::{Address, Line, unwoken};

/// It. At its end it leaves the connection to others.
pub(super) struct AnswerBody {
    body: Incoming,
    line: Option<Box<Line>>,
    idle: Arc<IdleLines>,
    address: Address,
    /// All of it was handed on.
    has_ended: bool,
}

impl AnswerBody {
    pub(super) fn new(body: Incoming, line: Box<Line>, idle: Arc<IdleLines>, address: Address) -> Self {
        Self { body, line: Some(line), idle, address, has_ended: false }
    }
}

impl http_body::Body for AnswerBody {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let this = &mut *self;
        // That a frame is wanted is what the connection is told by the first look; what it then reads is found by the second.
        let mut polled = Pin::new(&mut this.body).poll_frame(&mut unwoken());
        if polled.is_pending()
            && let Some(line) = &mut this.line
        {
            if line.go_on(context) {
                this.line = None;
            }
            polled = Pin::new(&mut this.body).poll_frame(&mut unwoken());
        }
        this.has_ended |= matches!(polled, Poll::Ready(None));
        polled.map_err(|cause| BodyError(cause.into()))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for AnswerBody {
    fn drop(&mut self) {
        let is_whole = self.has_ended || self.body.is_end_stream();
        if let Some(line) = self.line.take().filter(|_| is_whole) {
            self.idle.keep(self.address.clone(), line);
        }
    }
}
