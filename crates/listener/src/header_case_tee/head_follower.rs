//! Which of the bytes read from a connection are request heads: the state that the tee feeds and the service takes from.

use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::{Buf, Bytes, BytesMut};

use super::chunked_body::{ChunkedBody, Walked};

/// How long hyper says a request body is. Taken from the body as hyper hands it on, before anything wraps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BodyLength {
    /// So many bytes; zero when there is no body.
    Exactly(u64),
    /// As many as the chunks say. (A request body is never delimited by the end of the connection.)
    Chunked,
}

impl BodyLength {
    /// hyper's verdict on `body`.
    pub(crate) fn of(body: &impl http_body::Body) -> Self {
        if body.is_end_stream() {
            return Self::Exactly(0);
        }
        body.size_hint().exact().map_or(Self::Chunked, Self::Exactly)
    }
}

/// The heads of one connection. Clones share the state; its lock is never contended, as one task reads and serves a connection.
#[derive(Debug, Clone)]
pub(crate) struct HeadFollower(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    mode: Mode,
    /// What was read of the next head, and maybe beyond. Empty unless in `Mode::Head`.
    kept: BytesMut,
    bytes_max: usize,
}

#[derive(Debug)]
enum Mode {
    Head,
    Skip(u64),
    Chunked(ChunkedBody),
    Off,
}

const HTTP2_PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

impl HeadFollower {
    /// Follows a connection from its first byte and keeps at most `bytes_max`. The bound has to be above what hyper buffers.
    pub(crate) fn new(bytes_max: usize) -> Self {
        Self(Arc::new(Mutex::new(State { mode: Mode::Head, kept: BytesMut::new(), bytes_max })))
    }

    /// Follows nothing.
    pub(crate) fn idle() -> Self {
        let follower = Self::new(0);
        follower.off();
        follower
    }

    /// Shows what was read.
    pub(super) fn feed(&self, bytes: &[u8]) {
        self.state().feed(bytes);
    }

    /// The head of the request that hyper has just parsed, from its method to its empty line, or none when the count is lost.
    pub(crate) fn take_head(&self, body: BodyLength) -> Option<Bytes> {
        self.state().take_head(body)
    }

    /// Stops following: what comes next on this connection are no requests of HTTP/1.
    pub(crate) fn off(&self) {
        self.state().off();
    }

    #[cfg(test)]
    pub(super) fn kept_bytes(&self) -> usize {
        self.state().kept.len()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn feed(&mut self, mut bytes: &[u8]) {
        loop {
            match &mut self.mode {
                Mode::Off => return,
                Mode::Head => {
                    if self.kept.len().saturating_add(bytes.len()) > self.bytes_max {
                        return self.off();
                    }
                    self.kept.extend_from_slice(bytes);
                    // Only the first bytes of a connection can be this; a body is never kept and hyper refuses such a head.
                    if self.kept.starts_with(HTTP2_PREFACE) {
                        self.off();
                    }
                    return;
                }
                Mode::Skip(left) => {
                    let here = usize::try_from(*left).unwrap_or(usize::MAX).min(bytes.len());
                    *left = left.saturating_sub(here as u64);
                    if *left > 0 {
                        return;
                    }
                    bytes = bytes.get(here..).unwrap_or_default();
                    self.mode = Mode::Head;
                }
                Mode::Chunked(walk) => match walk.walk(bytes) {
                    Walked::On => return,
                    Walked::Lost => return self.off(),
                    Walked::Ended(rest) => {
                        bytes = rest;
                        self.mode = Mode::Head;
                    }
                },
            }
        }
    }

    fn take_head(&mut self, body: BodyLength) -> Option<Bytes> {
        let head = match self.mode {
            Mode::Head => self.split_head(),
            _ => None,
        };
        if head.is_none() {
            self.off();
            return None;
        }
        self.mode = match body {
            BodyLength::Exactly(0) => return head,
            BodyLength::Exactly(left) => Mode::Skip(left),
            BodyLength::Chunked => Mode::Chunked(ChunkedBody::new()),
        };
        let read_ahead = mem::take(&mut self.kept);
        self.feed(&read_ahead);
        head
    }

    fn split_head(&mut self) -> Option<Bytes> {
        // RFC 9112 2.2: empty lines before a request line are passed over.
        let blank = self.kept.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.kept.advance(blank);
        let end = head_end(&self.kept)?;
        Some(self.kept.split_to(end).freeze())
    }

    fn off(&mut self) {
        self.mode = Mode::Off;
        self.kept = BytesMut::new();
    }
}

/// Where the first empty line ends. Lines end in CRLF or, as hyper allows, in a bare LF.
fn head_end(bytes: &[u8]) -> Option<usize> {
    memchr::memchr_iter(b'\n', bytes).find_map(|at| {
        let after = bytes.get(at..)?.get(1..)?;
        let empty_line = if after.starts_with(b"\n") {
            1
        } else if after.starts_with(b"\r\n") {
            2
        } else {
            return None;
        };
        Some(at + 1 + empty_line)
    })
}
