//! An answer that reaches its caller while the function is still giving it.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html>.
//!
//! # Not (yet) like AWS
//! - AWS slows an answer down after its first 6 MB; here it comes as fast as its caller takes it.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use gatewright_model::ports::{InvokeRefusal, InvokeReply, Piece, Pieces, StreamEnd};
use tokio::sync::{mpsc, oneshot};

/// Most bytes of a streamed answer: AWS's limit.
pub const STREAM_BYTES_MAX: usize = 200 * 1024 * 1024;
/// Pieces that wait for a caller that takes them more slowly than they come; then the function waits.
const WAITING_MAX: usize = 16;

/// Where an answer may be streamed to, once.
#[derive(Debug, Clone)]
pub(crate) struct StreamTap(Arc<Mutex<Option<Ends>>>);

#[derive(Debug)]
struct Ends {
    begun: oneshot::Sender<Option<String>>,
    chunks: mpsc::Sender<Bytes>,
}

/// The caller's end.
pub(crate) struct Stream {
    /// The content type, once the answer has begun to come; dropped when it never will.
    pub(crate) begun: oneshot::Receiver<Option<String>>,
    chunks: mpsc::Receiver<Bytes>,
}

/// The function's end.
pub(crate) struct StreamWriter {
    chunks: mpsc::Sender<Bytes>,
    left_bytes: usize,
}

/// The answer is larger than a streamed one may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooLarge;

/// A tap, and what comes out of it.
pub(crate) fn stream() -> (StreamTap, Stream) {
    let (begun, has_begun) = oneshot::channel();
    let (chunks, received) = mpsc::channel(WAITING_MAX);
    (StreamTap(Arc::new(Mutex::new(Some(Ends { begun, chunks })))), Stream { begun: has_begun, chunks: received })
}

impl StreamTap {
    /// Opens it; nothing when it was opened before.
    pub(crate) fn begin(&self, content_type: Option<String>) -> Option<StreamWriter> {
        let Ends { begun, chunks } = self.0.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        // A caller that has gone is written to all the same: the function is not to notice.
        let _ = begun.send(content_type);
        Some(StreamWriter { chunks, left_bytes: STREAM_BYTES_MAX })
    }
}

impl StreamWriter {
    /// Waits until the caller has room.
    pub(crate) async fn write(&mut self, chunk: Bytes) -> Result<(), TooLarge> {
        self.left_bytes = self.left_bytes.checked_sub(chunk.len()).ok_or(TooLarge)?;
        if !chunk.is_empty() {
            let _ = self.chunks.send(chunk).await;
        }
        Ok(())
    }
}

/// An answer that has begun, and the end of its call.
pub(crate) struct Coming {
    chunks: mpsc::Receiver<Bytes>,
    ended: oneshot::Receiver<Result<InvokeReply, InvokeRefusal>>,
}

impl Coming {
    pub(crate) fn new(stream: Stream, ended: oneshot::Receiver<Result<InvokeReply, InvokeRefusal>>) -> Self {
        Self { chunks: stream.chunks, ended }
    }
}

impl Pieces for Coming {
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Piece> {
        if let Some(chunk) = ready!(self.chunks.poll_recv(context)) {
            return Poll::Ready(Piece::Chunk(chunk));
        }
        let end = match ready!(Pin::new(&mut self.ended).poll(context)) {
            Ok(Ok(reply)) => StreamEnd::of(reply),
            // It had a worker, and that answered: what else may refuse a call is over by then.
            Ok(Err(_)) | Err(_) => StreamEnd { error: Some(Bytes::new()), log_tail: None },
        };
        Poll::Ready(Piece::End(end))
    }
}
