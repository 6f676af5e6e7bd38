//! The line between the room and one of our own runtime clients: a socket that the process finds at a descriptor, one frame down for
//! an event and one frame up for its answer, which also says that the process is ready for the next.
//!
//! ```text
//!   kind: 1 byte · 0 · length of the head: 2 bytes · length of the body: 4 bytes · head · body        (numbers little-endian)
//! ```
//! The fields of a head are divided by a zero byte. What may be said when is not decided here but by `worker::exchange`, as for the
//! Lambda Runtime API, which such a process can speak to as well.
//!
//! *Invariant:* whoever says what is not to be said is ended, once it has had time to end by itself.

use std::io::{self, ErrorKind, Write};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Buf, BufMut, Bytes, BytesMut};
use gatewright_model::ports::Clock;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::unix::pipe;

use crate::error_payload::{RESPONSE_BYTES_MAX, error_label, response_too_large};
use crate::streamed_answer::StreamWriter;
use crate::worker::exchange::{Answer, Delivery, Exchange, Misuse};

/// How long a process whose line has ended may take to end itself: how it ended is then known.
const END_LIMIT: Duration = Duration::from_secs(1);
/// What is read at once, at first.
const READ_BYTES: usize = 16 * 1024;
/// An event up to this size is copied behind its head, to go in one piece.
const COPIED_BYTES_MAX: usize = 64 * 1024;
const FRAME_HEAD_BYTES: usize = 8;
const ANSWER: &str = "InvocationResponse";
const ERROR_ANSWER: &str = "InvocationErrorResponse";

/// What a frame says.
mod kind {
    /// Down: request id, deadline, ARN, trace id, client context; the event.
    pub(super) const EVENT: u8 = b'v';
    /// Up: ready for the first event.
    pub(super) const READY: u8 = b'r';
    /// Up: request id; the answer.
    pub(super) const ANSWER: u8 = b'a';
    /// Up: request id, type; the error.
    pub(super) const ERROR: u8 = b'e';
    /// Up: request id. The answer is larger than an answer may be.
    pub(super) const TOO_LARGE: u8 = b't';
    /// Up: request id, content type. The answer comes in pieces.
    pub(super) const STREAM: u8 = b's';
    /// Up: a piece.
    pub(super) const CHUNK: u8 = b'c';
    /// Up: nothing, or a type and the error with which the answer broke off.
    pub(super) const STREAM_END: u8 = b'z';
    /// Up: type; the error for which the process cannot start.
    pub(super) const INIT_ERROR: u8 = b'i';
}

/// Why a line ended.
#[derive(Debug, thiserror::Error)]
enum Broken {
    #[error("the line broke")]
    Line(#[from] io::Error),
    #[error("`{0}` was not to be said then")]
    Kind(char),
    #[error("an answer that was not to be given: {0:?}")]
    Answer(Misuse),
    #[error("a frame of {0} bytes")]
    Length(usize),
    #[error("a head that is no text")]
    Head,
}

/// Serves one process until it is gone; `end` ends it if it does not keep to what may be said.
pub(crate) async fn serve(mut line: Line, exchange: Arc<Exchange>, clock: Arc<dyn Clock>, end: impl FnOnce() + Send) {
    let broken = tokio::select! {
        broken = converse(&mut line, &exchange) => broken,
        () = exchange.gone() => return,
    };
    let Err(cause) = broken else { return };
    tracing::debug!(%cause, "the line to a runtime client ended");
    tokio::select! {
        () = exchange.gone() => {}
        () = clock.sleep(END_LIMIT) => end(),
    }
}

async fn converse(line: &mut Line, exchange: &Exchange) -> Result<(), Broken> {
    let first = line.frame().await?;
    match first.kind {
        kind::READY => {}
        kind::INIT_ERROR => {
            let answer = Answer { payload: first.body, is_error: true, error_type: Some(error_label(text(&first.head)?)) };
            return exchange.fail_init(answer).map_err(Broken::Answer);
        }
        other => return Err(Broken::Kind(other.into())),
    }
    loop {
        let delivery = exchange.next().await.map_err(Broken::Answer)?;
        if let Err(cause) = line.exchange(&delivery, exchange).await {
            let never_seen = matches!(&cause, Broken::Line(cause) if cause.kind() == ErrorKind::ConnectionReset);
            if never_seen || matches!(&cause, Broken::Line(cause) if cause.kind() == ErrorKind::BrokenPipe) {
                // The kernel says so when a process ends without having read what it was sent.
                exchange.never_seen();
            }
            return Err(cause);
        }
    }
}

/// Our end.
pub(crate) struct Line {
    line: UnixStream,
    /// The same. A pipe is what this kind of waiting is made for; it is waited on for reading only: else, a process that takes what it
    /// was sent would wake us each time, to tell that there is room again.
    reader: pipe::Receiver,
    read: BytesMut,
}

struct Frame {
    kind: u8,
    head: Bytes,
    body: Bytes,
}

impl Line {
    pub(crate) fn new(line: UnixStream) -> io::Result<Self> {
        line.set_nonblocking(true)?;
        let reader = pipe::Receiver::from_owned_fd_unchecked(line.try_clone()?.into())?;
        Ok(Self { line, reader, read: BytesMut::new() })
    }

    /// One event down, its answer up.
    async fn exchange(&mut self, delivery: &Delivery, exchange: &Exchange) -> Result<(), Broken> {
        self.send(delivery).await?;
        let frame = self.frame().await?;
        let head = text(&frame.head)?;
        let (request_id, label) = head.split_once('\0').unwrap_or((head, ""));
        let (to, answer) = match frame.kind {
            kind::ANSWER => (ANSWER, Answer { payload: frame.body, is_error: false, error_type: None }),
            kind::ERROR => (ERROR_ANSWER, Answer { payload: frame.body, is_error: true, error_type: Some(error_label(label)) }),
            kind::TOO_LARGE => (ANSWER, too_large()),
            kind::STREAM => {
                let content_type = Some(label.to_owned()).filter(|content_type| !content_type.is_empty());
                let answer = match exchange.begin_stream(request_id, content_type) {
                    Some(writer) => self.forward(writer).await?,
                    None => self.collect().await?,
                };
                (ANSWER, answer)
            }
            other => return Err(Broken::Kind(other.into())),
        };
        exchange.answer(request_id, to, answer).map_err(Broken::Answer)
    }

    /// Hands on the pieces of an answer as they come.
    async fn forward(&mut self, mut writer: StreamWriter) -> Result<Answer, Broken> {
        let mut is_too_large = false;
        loop {
            let frame = self.frame().await?;
            match frame.kind {
                kind::CHUNK if is_too_large => {}
                kind::CHUNK => is_too_large = writer.write(frame.body).await.is_err(),
                kind::STREAM_END if is_too_large => return Ok(too_large()),
                kind::STREAM_END => return stream_end(Bytes::new(), frame),
                other => return Err(Broken::Kind(other.into())),
            }
        }
    }

    /// The pieces of an answer, as one.
    async fn collect(&mut self) -> Result<Answer, Broken> {
        let mut payload = BytesMut::new();
        let mut is_too_large = false;
        loop {
            let frame = self.frame().await?;
            match frame.kind {
                kind::CHUNK if payload.len() + frame.body.len() > RESPONSE_BYTES_MAX => {
                    is_too_large = true;
                    payload = BytesMut::new();
                }
                kind::CHUNK if is_too_large => {}
                kind::CHUNK => payload.extend_from_slice(&frame.body),
                kind::STREAM_END if is_too_large => return Ok(too_large()),
                kind::STREAM_END => return stream_end(payload.freeze(), frame),
                other => return Err(Broken::Kind(other.into())),
            }
        }
    }

    async fn send(&mut self, delivery: &Delivery) -> Result<(), Broken> {
        let deadline = delivery.deadline_ms.to_string();
        let client_context = delivery.client_context.as_deref().unwrap_or_default();
        let fields: [&str; 5] = [&delivery.request_id, &deadline, &delivery.invoked_arn, &delivery.trace_id, client_context];
        let head_length = fields.iter().map(|field| field.len()).sum::<usize>() + fields.len() - 1;
        let body = &delivery.payload;
        let (Ok(head_length), Ok(body_length)) = (u16::try_from(head_length), u32::try_from(body.len())) else {
            return Err(Broken::Length(body.len()));
        };
        let is_copied = body.len() <= COPIED_BYTES_MAX;
        let mut frame =
            BytesMut::with_capacity(FRAME_HEAD_BYTES + usize::from(head_length) + if is_copied { body.len() } else { 0 });
        frame.put_u8(kind::EVENT);
        frame.put_u8(0);
        frame.put_u16_le(head_length);
        frame.put_u32_le(body_length);
        for (index, field) in fields.iter().enumerate() {
            if index > 0 {
                frame.put_u8(0);
            }
            frame.put_slice(field.as_bytes());
        }
        if is_copied {
            frame.put_slice(body);
        }
        self.write(&frame).await?;
        if !is_copied {
            self.write(body).await?;
        }
        Ok(())
    }

    async fn frame(&mut self) -> Result<Frame, Broken> {
        self.fill(FRAME_HEAD_BYTES).await?;
        let kind = self.read.get_u8();
        self.read.advance(1);
        let head_length = usize::from(self.read.get_u16_le());
        let body_length = usize::try_from(self.read.get_u32_le()).unwrap_or(usize::MAX);
        if body_length > RESPONSE_BYTES_MAX {
            return Err(Broken::Length(body_length));
        }
        self.fill(head_length + body_length).await?;
        let head = self.read.split_to(head_length).freeze();
        let body = self.read.split_to(body_length).freeze();
        Ok(Frame { kind, head, body })
    }

    /// Reads until so many bytes are there.
    async fn fill(&mut self, wanted: usize) -> Result<(), Broken> {
        while self.read.len() < wanted {
            self.read.reserve((wanted - self.read.len()).max(READ_BYTES));
            if self.reader.read_buf(&mut self.read).await? == 0 {
                return Err(Broken::Line(ErrorKind::UnexpectedEof.into()));
            }
        }
        Ok(())
    }

    async fn write(&self, mut bytes: &[u8]) -> io::Result<()> {
        let mut line = &self.line;
        while !bytes.is_empty() {
            match line.write(bytes) {
                Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
                Err(cause) if cause.kind() == ErrorKind::Interrupted => {}
                Err(cause) if cause.kind() == ErrorKind::WouldBlock => {
                    return pipe::Sender::from_owned_fd_unchecked(line.try_clone()?.into())?.write_all(bytes).await;
                }
                Err(cause) => return Err(cause),
            }
        }
        Ok(())
    }
}

/// The answer at the end of a stream: what came, or the error with which it broke off.
fn stream_end(payload: Bytes, end: Frame) -> Result<Answer, Broken> {
    if end.head.is_empty() {
        return Ok(Answer { payload, is_error: false, error_type: None });
    }
    Ok(Answer { payload: end.body, is_error: true, error_type: Some(error_label(text(&end.head)?)) })
}

fn too_large() -> Answer {
    Answer { payload: response_too_large(), is_error: true, error_type: Some("Function.ResponseSizeTooLarge".to_owned()) }
}

fn text(head: &[u8]) -> Result<&str, Broken> {
    std::str::from_utf8(head).map_err(|_| Broken::Head)
}

#[cfg(test)]
mod tests;
