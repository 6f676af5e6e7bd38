//! A connection whose reads come as scripted and whose writes vanish.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::traffic::{Conversation, Rng};

/// How many requests have been answered; gates the next.
#[derive(Debug, Clone, Default)]
pub(super) struct Served(Arc<AtomicUsize>);

impl Served {
    pub(super) fn one_more(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// When a request is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pace {
    /// At once.
    Pipelined,
    /// Once the one before it has been answered.
    Gated,
}

struct Read {
    /// Comes only when so many requests have been answered.
    after: usize,
    bytes: Vec<u8>,
}

pub(super) struct ScriptedStream {
    reads: VecDeque<Read>,
    served: Served,
    /// `Pending` before every n-th read, for any n > 0.
    pending_every: usize,
    polls: usize,
}

impl ScriptedStream {
    fn new(reads: VecDeque<Read>, served: &Served, pending_every: usize) -> Self {
        Self { reads, served: served.clone(), pending_every, polls: 0 }
    }

    pub(super) fn whole(conversation: &Conversation, served: &Served) -> Self {
        Self::new([Read { after: 0, bytes: conversation.bytes() }].into(), served, 0)
    }

    pub(super) fn cut_at(conversation: &Conversation, cut: usize, served: &Served) -> Self {
        let bytes = conversation.bytes();
        let (first, second) = bytes.split_at(cut);
        let reads = [first, second].into_iter().filter(|b| !b.is_empty()).map(|b| Read { after: 0, bytes: b.to_vec() });
        Self::new(reads.collect(), served, 2)
    }

    pub(super) fn one_by_one(conversation: &Conversation, served: &Served) -> Self {
        Self::new(conversation.bytes().into_iter().map(|b| Read { after: 0, bytes: vec![b] }).collect(), served, 3)
    }

    pub(super) fn at_random(conversation: &Conversation, pace: Pace, rng: &mut Rng, served: &Served) -> Self {
        let mut reads = VecDeque::new();
        let pieces: Vec<Vec<u8>> = match pace {
            Pace::Pipelined => vec![conversation.bytes()],
            Pace::Gated => conversation.requests.iter().map(traffic_bytes).collect(),
        };
        let longest = [8, 60, 400, 70_000][rng.below(4)];
        for (after, piece) in pieces.iter().enumerate() {
            // A piece too long for such short reads would take for ever.
            let longest = longest.max(piece.len() / 200);
            let mut rest = piece.as_slice();
            while !rest.is_empty() {
                let (read, left) = rest.split_at(rest.len().min(1 + rng.below(longest)));
                reads.push_back(Read { after, bytes: read.to_vec() });
                rest = left;
            }
        }
        let pending_every = rng.below(4);
        Self::new(reads, served, pending_every)
    }
}

fn traffic_bytes(request: &super::traffic::Sent) -> Vec<u8> {
    request.bytes()
}

impl AsyncRead for ScriptedStream {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.polls += 1;
        let is_pending = self.pending_every > 0 && self.polls.is_multiple_of(self.pending_every + 1);
        let served = self.served.0.load(Ordering::Relaxed);
        match self.reads.front_mut() {
            None => Poll::Ready(Ok(())),
            Some(read) if is_pending || read.after > served => {
                cx.waker().wake_by_ref();
                Poll::Pending
            }
            Some(read) => {
                let here = read.bytes.len().min(buf.remaining());
                buf.put_slice(&read.bytes[..here]);
                read.bytes.drain(..here);
                if read.bytes.is_empty() {
                    self.reads.pop_front();
                }
                Poll::Ready(Ok(()))
            }
        }
    }
}

impl AsyncWrite for ScriptedStream {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Poll::Ready(Ok(buf.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}
