//! Keeps each HTTP/1 request head as the client wrote it, without parsing requests.
//!
//! hyper hands on header names in lower case. This tee sits between the connection (above TLS) and hyper, sees the bytes that
//! hyper reads, and counts in step with it: when hyper calls the service, the next head in the tee is that request's head.
//! See `docs/decisions/0001-header-name-case.md` for why, and for the measurements.
//!
//! What makes the count exact is how hyper 1 works: it calls the service right after parsing a head, with no read between; it has
//! one request in flight on a connection; and before it looks for the next head it has either read the body to its end or closed
//! the connection to reads. Reading ahead only lengthens what is kept. How long a body is, is hyper's own verdict
//! ([`BodyLength`]), never read from headers here.
//!
//! *Invariant:* [`HeadFollower::take_head`] is the first synchronous act for every HTTP/1 request, also for refused ones.
//! *Invariant:* a mistake here can only cost letter case: the head is verified against hyper's headers on use.
//! *Invariant:* no more than `bytes_max` are kept, and none while a body passes.

mod chunked_body;
mod head_follower;

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

pub(crate) use head_follower::{BodyLength, HeadFollower};

/// A connection that shows what is read from it to a [`HeadFollower`], and is otherwise transparent.
#[derive(Debug)]
pub(crate) struct HeaderCaseTee<S> {
    inner: S,
    follower: HeadFollower,
}

impl<S> HeaderCaseTee<S> {
    /// Shows `follower` what is read from `inner`.
    pub(crate) fn new(inner: S, follower: HeadFollower) -> Self {
        Self { inner, follower }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for HeaderCaseTee<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let polled = Pin::new(&mut self.inner).poll_read(cx, buf);
        if let (Poll::Ready(Ok(())), Some(read)) = (&polled, buf.filled().get(before..)) {
            self.follower.feed(read);
        }
        polled
    }
}

// Vectored writes are passed on: without them hyper would copy each answer into one buffer.
impl<S: AsyncWrite + Unpin> AsyncWrite for HeaderCaseTee<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(cx, buf)
    }

    fn poll_write_vectored(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bufs: &[IoSlice<'_>]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests;
