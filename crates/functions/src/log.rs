//! A worker's log: what its process writes, and what the platform writes around it, as CloudWatch events and as the tail that a
//! caller may ask for.
//!
//! Standard output and error are one pipe, so their order is kept. The pipe is read whoever is asking, as fast as the sink takes
//! lines: while it has no room for this stream, a function that prints waits in its `write`, which the sink bounds, instead of
//! losing lines. When an answer arrives, everything written before it is already in the pipe: reading the pipe empty is enough to
//! have every line before `END`; that holds for any runtime client that flushes before it answers.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/python-logging.html>.
//!
//! # Not (yet) like AWS
//! - One event a line: a record of several lines becomes several events, as on AWS for anything written by `print`.
//! - No JSON log format, no framed log descriptor (`_LAMBDA_TELEMETRY_LOG_FD`).

use std::io::{ErrorKind, Read};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use gatewright_model::function::FunctionVersion;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{Clock, LogPlace, LogRecord, LogSink};

mod output_pipe;
pub(crate) mod report;
mod tail;

pub(crate) use output_pipe::{OutputPipe, output_pipe};
use tail::Tail;

/// Longest log event, in bytes and with its line end; a longer line is cut into several, between letters. CloudWatch's limit less
/// its overhead.
pub const EVENT_BYTES_MAX: usize = 262_144 - 26;
/// What an event counts for besides its bytes, as in CloudWatch: else a flood of empty lines would cost nothing.
pub const EVENT_OVERHEAD_BYTES: u64 = 26;
/// Most bytes of output kept as log events for one invocation, overhead included; the rest is counted and said to be missing.
pub const INVOCATION_BYTES_MAX: u64 = 16 * 1024 * 1024;
/// Most bytes read from the pipe when an answer arrives: what a pipe can hold. More was written after the answer.
const DRAIN_BYTES_MAX: usize = 1024 * 1024;
/// How long an answer waits, at most, for the sink to have room for what was printed before it.
const DRAIN_PATIENCE: Duration = Duration::from_secs(2);
/// Most bytes taken in before others have their turn: at worst, as many lines.
const CHUNK_BYTES: usize = 8 * 1024;

/// Where a worker's events belong.
#[derive(Debug, Clone)]
pub(crate) struct LogStream {
    pub(crate) account: AccountId,
    pub(crate) region: Region,
    pub(crate) group: String,
    pub(crate) stream: String,
}

pub(crate) struct WorkerLog {
    place: LogPlace,
    sink: Arc<dyn LogSink>,
    clock: Arc<dyn Clock>,
    desk: Mutex<Desk>,
}

struct Desk {
    line: Vec<u8>,
    tail: Tail,
    budget: u64,
    /// Once it is more than 0, nothing is kept any more, and lines are not even told apart.
    dropped: u64,
    /// The invocation whose log was begun and has not ended.
    current: Option<String>,
}

impl WorkerLog {
    pub(crate) fn new(stream: LogStream, sink: Arc<dyn LogSink>, clock: Arc<dyn Clock>) -> Self {
        let desk = Desk { line: Vec::new(), tail: Tail::default(), budget: INVOCATION_BYTES_MAX, dropped: 0, current: None };
        let LogStream { account, region, group, stream } = stream;
        let place = LogPlace { account, region, log_group: group, log_stream: stream };
        Self { place, sink, clock, desk: Mutex::new(desk) }
    }

    /// Starts an invocation's log with a fresh tail, unless it was begun already.
    pub(crate) fn begin(&self, request_id: &str, version: FunctionVersion) {
        let mut desk = self.desk();
        if desk.current.as_deref() == Some(request_id) {
            return;
        }
        desk.current = Some(request_id.to_owned());
        // What was written before belongs to whatever came before.
        self.flush(&mut desk);
        desk.tail = Tail::default();
        desk.budget = INVOCATION_BYTES_MAX;
        desk.dropped = 0;
        self.emit(&mut desk, report::start_line(request_id, version));
    }

    /// Where its events go.
    pub(crate) fn stream(&self) -> LogStream {
        let LogPlace { account, region, log_group: group, log_stream: stream } = self.place.clone();
        LogStream { account, region, group, stream }
    }

    /// Writes a line of the platform's.
    pub(crate) fn platform(&self, text: String) {
        self.emit(&mut self.desk(), text);
    }

    /// Writes a line of the platform's that no caller's tail shows.
    pub(crate) fn aside(&self, text: String) {
        self.send(text);
    }

    /// Ends an invocation's log and gives its tail.
    pub(crate) fn end(&self, request_id: &str, report: String) -> Bytes {
        let mut desk = self.desk();
        self.flush(&mut desk);
        if desk.dropped > 0 {
            let text = format!("[{} bytes of output were not kept: limit {INVOCATION_BYTES_MAX} bytes]\n", desk.dropped);
            self.emit(&mut desk, text);
        }
        self.emit(&mut desk, format!("END RequestId: {request_id}\n"));
        self.emit(&mut desk, report);
        // The next attempt on the same event has the same id.
        desk.current = None;
        // What the process writes between invocations counts as the next one's.
        desk.budget = INVOCATION_BYTES_MAX;
        desk.dropped = 0;
        Bytes::from(desk.tail.bytes())
    }

    /// Reads the process's output until its end, no faster than the sink takes it.
    pub(crate) async fn pump(&self, pipe: &OutputPipe) {
        loop {
            if pipe.waited_on.readable().await.is_err() {
                return;
            }
            self.room_for_more().await;
            match self.read_once(|chunk| pipe.waited_on.try_read(chunk)) {
                Ok(0) => return,
                Err(cause) if cause.kind() != ErrorKind::WouldBlock => return,
                Ok(_) | Err(_) => {}
            }
            // A process that writes without a pause keeps the pipe readable for ever: waiting for that alone would never let
            // another task run, not even the one that is to end this process.
            tokio::task::yield_now().await;
        }
    }

    /// Takes in everything that is in the pipe now, without waiting for more; others have their turn in between. Waits for the
    /// sink, but not for ever.
    pub(crate) async fn drain(&self, pipe: &OutputPipe) {
        let mut drained = 0;
        let mut patience = self.clock.sleep(DRAIN_PATIENCE);
        let mut is_patient = true;
        while drained < DRAIN_BYTES_MAX {
            if is_patient {
                tokio::select! {
                    biased;
                    () = self.room_for_more() => {}
                    () = &mut patience => is_patient = false,
                }
            }
            match self.read_once(|chunk| (&pipe.direct).read(chunk)) {
                Ok(0) | Err(_) => break,
                Ok(read) => drained += read,
            }
            tokio::task::yield_now().await;
        }
        // A last line without its end is a line all the same.
        self.flush(&mut self.desk());
    }

    /// Waits until the sink has room, unless what comes is not for it: an invocation's output over its limit is not kept.
    async fn room_for_more(&self) {
        let is_kept = self.desk().dropped == 0;
        if is_kept {
            self.sink.ready(&self.place).await;
        }
    }

    fn read_once(&self, mut read: impl FnMut(&mut [u8]) -> std::io::Result<usize>) -> std::io::Result<usize> {
        // Reading happens under the lock, so that two readers never swap the order.
        let mut desk = self.desk();
        let mut chunk = [0; CHUNK_BYTES];
        let read = loop {
            match read(&mut chunk) {
                Err(cause) if cause.kind() == ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.take(&mut desk, chunk.get(..read).unwrap_or_default());
        Ok(read)
    }

    /// Takes in output; emits each line when it is whole or too long.
    fn take(&self, desk: &mut Desk, mut output: &[u8]) {
        while !output.is_empty() {
            if desk.dropped > 0 {
                desk.drop_output(output);
                return;
            }
            let line_end = output.iter().position(|byte| *byte == b'\n').map_or(output.len(), |at| at + 1);
            let room = EVENT_BYTES_MAX.saturating_sub(desk.line.len());
            let (now, later) = output.split_at_checked(line_end.min(room)).unwrap_or((output, &[]));
            desk.line.extend_from_slice(now);
            output = later;
            if desk.line.ends_with(b"\n") {
                self.finish_line(desk);
            } else if desk.line.len() >= EVENT_BYTES_MAX {
                let rest = desk.line.split_off(cut_before(&desk.line, EVENT_BYTES_MAX - 1));
                self.finish_line(desk);
                desk.line = rest;
            }
        }
    }

    fn flush(&self, desk: &mut Desk) {
        if !desk.line.is_empty() {
            self.finish_line(desk);
        }
        // What was dropped may have stopped in the middle of a line.
        if !desk.tail.ends_a_line() {
            desk.tail.push(b"\n");
        }
    }

    fn finish_line(&self, desk: &mut Desk) {
        let mut line = std::mem::take(&mut desk.line);
        if !line.ends_with(b"\n") {
            line.push(b'\n');
        }
        // What is no text grows here.
        let text = String::from_utf8_lossy(&line);
        let cost = u64::try_from(text.len()).unwrap_or(u64::MAX).saturating_add(EVENT_OVERHEAD_BYTES);
        match desk.budget.checked_sub(cost) {
            Some(rest) => {
                desk.budget = rest;
                desk.tail.push(&line);
                self.send_line(&text);
            }
            None => desk.drop_output(&line),
        }
    }

    fn emit(&self, desk: &mut Desk, text: String) {
        self.flush(desk);
        desk.tail.push(text.as_bytes());
        self.send(text);
    }

    fn send_line(&self, line: &str) {
        let mut rest = line;
        while rest.len() > EVENT_BYTES_MAX {
            let (now, later) = rest.split_at(rest.floor_char_boundary(EVENT_BYTES_MAX - 1));
            self.send(format!("{now}\n"));
            rest = later;
        }
        self.send(rest.to_owned());
    }

    fn send(&self, message: String) {
        self.sink.emit(LogRecord {
            account: self.place.account.clone(),
            region: self.place.region.clone(),
            log_group: self.place.log_group.clone(),
            log_stream: self.place.log_stream.clone(),
            timestamp: self.clock.now(),
            message,
        });
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The last place at or before `at` where a letter of UTF-8 begins; `at` itself in what is no UTF-8.
fn cut_before(bytes: &[u8], at: usize) -> usize {
    let is_inside = |at: usize| bytes.get(at).is_some_and(|byte| byte & 0b1100_0000 == 0b1000_0000);
    (0..4).map(|back| at.saturating_sub(back)).find(|at| !is_inside(*at)).unwrap_or(at)
}

impl Desk {
    /// Counts output that is not kept; the tail shows its end all the same.
    fn drop_output(&mut self, output: &[u8]) {
        self.tail.push(output);
        self.dropped = self.dropped.saturating_add(u64::try_from(output.len()).unwrap_or(u64::MAX));
    }
}

#[cfg(test)]
mod tests;
