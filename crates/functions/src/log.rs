//! A worker's log: what its process writes, and what the platform writes around it, as CloudWatch events and as the tail that a
//! caller may ask for.
//!
//! Standard output and error are one pipe, so their order is kept. The pipe is read whoever is asking, as fast as the sink takes
//! lines: while it has no room for this stream, a function that prints waits in its `write`, which the sink bounds, instead of
//! losing lines. When an answer arrives, everything written before it is already in the pipe: reading the pipe empty is enough to
//! have every line before `END`; that holds for any runtime client that flushes before it answers.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/python-logging.html>. In text format the platform's lines are those of
//! [`report`]; in JSON format they are those of [`platform_json`], and a line of the function's counts by its [`application_level`].
//!
//! # Not (yet) like AWS
//! - One event a line: a record of several lines becomes several events, as on AWS for anything written by `print`.
//! - No framed log descriptor (`_LAMBDA_TELEMETRY_LOG_FD`).
//! - JSON: an event's time is when it was read, not the `timestamp` in the line; lines without one are not given any.
//! - Not known from AWS: whether the tail of a log in JSON shows lines below their level (here it does not).

use std::io::{ErrorKind, Read};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use gatewright_model::function::FunctionVersion;
use gatewright_model::function_logging::LogFormat;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{Clock, LogPlace, LogRecord, LogSink};

mod application_level;
mod output_pipe;
mod platform_json;
pub(crate) mod report;
mod tail;

pub(crate) use output_pipe::{OutputPipe, output_pipe};
use platform_json::PlatformJson;
use report::{Phase, Report, ReportStatus};
use tail::Tail;

use crate::table::FunctionPlan;

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
    /// How the platform writes, unless it writes text.
    json: Option<PlatformJson>,
    desk: Mutex<Desk>,
}

struct Desk {
    line: Vec<u8>,
    tail: Tail,
    budget: u64,
    /// Once it is more than 0, nothing is kept any more, and lines are not even told apart.
    dropped: u64,
    dropped_lines: u64,
    /// Whether no invocation's log was begun yet.
    is_new: bool,
    /// The invocation whose log was begun and has not ended.
    current: Option<String>,
    /// Whether what comes from the pipe now is another worker's.
    has_let_go: bool,
}

impl WorkerLog {
    /// The log of a worker of `plan`.
    pub(crate) fn new(plan: &FunctionPlan, stream: LogStream, sink: Arc<dyn LogSink>, clock: Arc<dyn Clock>) -> Self {
        let json = match plan.spec.logging.format {
            LogFormat::Text => None,
            LogFormat::Json(levels) => Some(PlatformJson::new(plan, stream.stream.clone(), levels)),
        };
        Self::with(json, stream, sink, clock)
    }

    fn with(json: Option<PlatformJson>, stream: LogStream, sink: Arc<dyn LogSink>, clock: Arc<dyn Clock>) -> Self {
        let desk = Desk {
            line: Vec::new(),
            tail: Tail::default(),
            budget: INVOCATION_BYTES_MAX,
            dropped: 0,
            dropped_lines: 0,
            is_new: true,
            current: None,
            has_let_go: false,
        };
        let LogStream { account, region, group, stream } = stream;
        let place = LogPlace { account, region, log_group: group, log_stream: stream };
        Self { place, sink, clock, json, desk: Mutex::new(desk) }
    }

    /// Says that the process was started.
    pub(crate) fn init_start(&self, phase: Phase, runtime_version: &str, runtime_version_arn: &str) {
        match &self.json {
            // AWS: a suppressed initialization is not told of.
            None if phase == Phase::Suppressed => {}
            None => self.send(report::init_start_line(runtime_version, runtime_version_arn)),
            Some(json) => {
                self.emit_all(&mut self.desk(), json.init_start(self.clock.now(), phase, runtime_version, runtime_version_arn))
            }
        }
    }

    /// Says how the start went. In text format that is worth a line only if it failed, which a caller's tail shows only if it was part of
    /// the call.
    pub(crate) fn init_report(&self, duration: Duration, phase: Phase, status: &ReportStatus) {
        let Some(json) = &self.json else {
            match phase {
                _ if *status == ReportStatus::Answered => {}
                Phase::Init => self.send(report::init_report_line(duration, phase, status)),
                Phase::Invoke | Phase::Suppressed => {
                    self.emit(&mut self.desk(), report::init_report_line(duration, phase, status))
                }
            }
            return;
        };
        let lines = json.init_report(self.clock.now(), duration, phase, status);
        self.emit_all(&mut self.desk(), lines.into_iter().flatten());
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
        let is_new = std::mem::replace(&mut desk.is_new, false);
        desk.renew_budget();
        match &self.json {
            None => {
                desk.tail = Tail::default();
                self.emit(&mut desk, report::start_line(request_id, version));
            }
            Some(json) => {
                // AWS: in JSON format, the first tail begins with the start of the process.
                if !is_new {
                    desk.tail = Tail::default();
                }
                self.emit_all(&mut desk, json.start(self.clock.now(), request_id, version));
            }
        }
    }

    /// Where its events go.
    pub(crate) fn stream(&self) -> LogStream {
        let LogPlace { account, region, log_group: group, log_stream: stream } = self.place.clone();
        LogStream { account, region, group, stream }
    }

    /// Writes what the platform says about an invocation that went wrong, in text format: in JSON format its report says so.
    pub(crate) fn remark(&self, text: String) {
        if self.json.is_none() {
            self.emit(&mut self.desk(), text);
        }
    }

    /// Ends an invocation's log and gives its tail.
    pub(crate) fn end(&self, report: &Report<'_>) -> Bytes {
        let mut desk = self.desk();
        self.flush(&mut desk);
        match &self.json {
            None => {
                if desk.dropped > 0 {
                    let text = report::dropped_line(desk.dropped, INVOCATION_BYTES_MAX);
                    self.emit(&mut desk, text);
                }
                self.emit(&mut desk, report::end_line(report.request_id));
                self.emit(&mut desk, report::report_line(report));
            }
            Some(json) => {
                let now = self.clock.now();
                if desk.dropped > 0 {
                    let line = json.logs_dropped(now, desk.dropped, desk.dropped_lines);
                    self.emit_all(&mut desk, line);
                }
                self.emit_all(&mut desk, json.report(now, report).into_iter().flatten());
            }
        }
        // The next attempt on the same event has the same id.
        desk.current = None;
        // What the process writes between invocations counts as the next one's.
        desk.renew_budget();
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

    /// Reads nothing any more, whoever asks: the process is gone, and the pipe may be given to another.
    pub(crate) fn let_go(&self) {
        self.desk().has_let_go = true;
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
        if desk.has_let_go {
            return Ok(0);
        }
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
        desk.tail.push_line(&[]);
    }

    fn finish_line(&self, desk: &mut Desk) {
        let mut line = std::mem::take(&mut desk.line);
        if !line.ends_with(b"\n") {
            line.push(b'\n');
        }
        // What is no text grows here.
        let text = String::from_utf8_lossy(&line);
        if self.json.as_ref().is_some_and(|json| application_level::of(&text) < json.levels.application) {
            return;
        }
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
        desk.tail.push_line(text.as_bytes());
        self.send(text);
    }

    fn emit_all(&self, desk: &mut Desk, lines: impl IntoIterator<Item = String>) {
        lines.into_iter().for_each(|line| self.emit(desk, line));
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
        let lines = output.iter().filter(|byte| **byte == b'\n').count();
        self.dropped_lines = self.dropped_lines.saturating_add(u64::try_from(lines).unwrap_or(u64::MAX));
    }

    fn renew_budget(&mut self) {
        self.budget = INVOCATION_BYTES_MAX;
        self.dropped = 0;
        self.dropped_lines = 0;
    }
}

#[cfg(test)]
mod tests;
