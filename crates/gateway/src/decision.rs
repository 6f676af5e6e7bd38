//! What was decided about a request, and why: filled in by each station as the request passes.
//!
//! A record has a fixed size: enums, indices into the plan, times, and the first bytes of verb and path. It never holds a token
//! or a secret. The last [`DECISIONS_MAX`] records are kept; text is made of them only when somebody asks ([`explain`]).

use std::collections::VecDeque;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use gatewright_model::arrival::{Arrival, InvokeTarget};
use gatewright_model::body::Body;
use gatewright_model::ports::Clock;
use gatewright_model::timestamp::Timestamp;
use http::Response;
use http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, HOST, ORIGIN};
use uuid::Uuid;

use crate::authorizer::caller::Caller;
use crate::authorizer::claims::Claims;
use crate::authorizer::grant::Grant;
use crate::execution_log::ExecutionLog;
use crate::plan::StagePlan;
use crate::refusal::{Cause, Refusal, Station};
use crate::request::{RequestIds, RoadRequest};

pub mod explain;

/// How many decisions are kept.
pub const DECISIONS_MAX: usize = 1024;

/// One request's decision record.
#[derive(Debug, Clone)]
pub struct DecisionRecord {
    /// Position in this process's sequence; our own id, since `request_id` may be chosen by the client.
    pub sequence: u64,
    /// `x-amzn-RequestId`.
    pub request_id: Uuid,
    /// When it arrived.
    pub arrived_at: Timestamp,
    /// The verb the gateway saw.
    pub method: InlineText<16>,
    /// `requestContext.path`, cut to fit.
    pub path: InlineText<160>,
    /// The API asked for.
    pub rest_api_id: InlineText<32>,
    /// The stage asked for.
    pub stage_name: InlineText<64>,
    /// The plan it travelled by, once a stage was found.
    pub plan: Option<Arc<StagePlan>>,
    /// Index into the plan's routes, once one was found.
    pub route: Option<u32>,
    /// What came of the identity source.
    pub identity: Identity,
    /// Where the policy came from.
    pub policy_source: PolicySource,
    /// How long the authorizer function took.
    pub authorizer_took: Duration,
    /// The authorizer's invocation id.
    pub authorizer_invocation: Option<Uuid>,
    /// What the policy said.
    pub verdict: Verdict,
    /// The backend's invocation id.
    pub integration_invocation: Option<Uuid>,
    /// How long the backend took.
    pub integration_took: Duration,
    /// Where and why it was refused.
    pub refusal: Option<(Station, Cause)>,
    /// The status that was answered; 0 when the client left before there was an answer.
    pub status: u16,
    /// From arrival to answer.
    pub took: Duration,
    /// What a browser makes of the answer.
    pub browser: Browser,
    /// Whom the signature proved, on methods that ask for one.
    pub caller: Option<Arc<Caller>>,
    /// What the authorizer said, for whoever renders the answer. Taken out before the record is kept: it can hold secrets.
    pub(crate) grant: Option<Arc<Grant>>,
    /// What the caller's token says, likewise.
    pub(crate) claims: Option<Arc<Claims>>,
    /// The execution log, where one is kept: test calls only.
    pub(crate) log: Option<Box<ExecutionLog>>,
    started: Duration,
}

/// What a browser makes of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// No page of another origin asked.
    NotAsked,
    /// The page that asked may read it: `Access-Control-Allow-Origin` names it or everybody.
    Readable,
    /// The page that asked sees a network error in its place.
    Hidden,
}

/// What came of looking for the token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identity {
    /// No authorizer asked for one.
    NotNeeded,
    /// The header is absent or empty.
    Missing,
    /// It does not match the validation expression.
    Rejected,
    /// Found: the first bytes of its keyed digest, different in every process.
    Found {
        /// Not the token: a digest under a key that this process drew at random.
        digest: [u8; 8],
    },
}

/// Where the policy came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicySource {
    /// No policy was needed.
    None,
    /// From the cache, kept since `age`.
    Cache {
        /// How long ago the function returned it.
        age: Duration,
    },
    /// The function was asked.
    Function,
}

/// What decided that the request may pass or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was decided.
    None,
    /// The method is open by configuration.
    Open,
    /// The caller's token opens it: no policy is needed.
    TokenAccepted,
    /// A statement of the policy allows it.
    Allowed {
        /// Which, counted from 0.
        statement: u16,
    },
    /// A statement of the policy denies it.
    Denied {
        /// Which, counted from 0.
        statement: u16,
    },
    /// No statement matches.
    NotAllowed,
    /// The caller's own policies allow it.
    CallerAllowed,
    /// A policy of the caller's own denies it.
    CallerDenied,
    /// None of the caller's own policies allows it.
    CallerNotAllowed,
    /// A statement of the API's resource policy allows it.
    ResourceAllowed {
        /// Which, counted from 0.
        statement: u16,
    },
    /// A statement of the API's resource policy denies it.
    ResourceDenied {
        /// Which, counted from 0.
        statement: u16,
    },
    /// The API's resource policy would have to allow it, and does not.
    ResourceNotAllowed,
}

/// Text cut to `N` bytes at a character boundary, held in place.
#[derive(Clone, Copy)]
pub struct InlineText<const N: usize> {
    bytes: [u8; N],
    length: u16,
    is_cut: bool,
}

impl<const N: usize> InlineText<N> {
    /// The first `N` bytes of `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut length = text.len().min(N).min(usize::from(u16::MAX));
        while !text.is_char_boundary(length) {
            length -= 1;
        }
        let mut bytes = [0; N];
        if let (Some(to), Some(from)) = (bytes.get_mut(..length), text.as_bytes().get(..length)) {
            to.copy_from_slice(from);
        }
        Self { bytes, length: u16::try_from(length).unwrap_or_default(), is_cut: length < text.len() }
    }

    /// What was kept.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.bytes.get(..usize::from(self.length)).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl<const N: usize> std::fmt::Debug for InlineText<N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}{}", self.as_str(), if self.is_cut { "…" } else { "" })
    }
}

impl<const N: usize> std::fmt::Display for InlineText<N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.as_str(), if self.is_cut { "…" } else { "" })
    }
}

impl DecisionRecord {
    /// A record for a request that just arrived.
    pub(crate) fn begin(arrival: &Arrival, target: &InvokeTarget, ids: &RequestIds, clock: &dyn Clock) -> Self {
        Self {
            request_id: ids.request_id,
            arrived_at: arrival.arrived_at,
            method: InlineText::new(arrival.head.method.as_str()),
            path: InlineText::new(&target.path_with_stage),
            rest_api_id: InlineText::new(&target.api_id),
            stage_name: InlineText::new(&target.stage),
            started: clock.monotonic(),
            ..Self::blank()
        }
    }

    pub(crate) fn blank() -> Self {
        Self {
            sequence: 0,
            request_id: Uuid::nil(),
            arrived_at: Timestamp::default(),
            method: InlineText::new(""),
            path: InlineText::new(""),
            rest_api_id: InlineText::new(""),
            stage_name: InlineText::new(""),
            plan: None,
            route: None,
            identity: Identity::NotNeeded,
            policy_source: PolicySource::None,
            authorizer_took: Duration::ZERO,
            authorizer_invocation: None,
            verdict: Verdict::None,
            integration_invocation: None,
            integration_took: Duration::ZERO,
            refusal: None,
            status: 0,
            took: Duration::ZERO,
            browser: Browser::NotAsked,
            caller: None,
            grant: None,
            claims: None,
            log: None,
            started: Duration::ZERO,
        }
    }

    /// A record of a test call, which keeps a log and is kept nowhere.
    pub(crate) fn of_rehearsal(log: ExecutionLog, clock: &dyn Clock) -> Self {
        Self { log: Some(Box::new(log)), started: clock.monotonic(), ..Self::blank() }
    }

    /// When it was begun, by the monotonic clock.
    pub(crate) fn started(&self) -> Duration {
        self.started
    }

    pub(crate) fn refused(&mut self, refusal: &Refusal) {
        self.refusal = Some((refusal.station, refusal.cause));
    }

    /// Adds a line to the execution log, where one is kept; otherwise the line is not even made.
    pub(crate) fn note<L: std::fmt::Display>(&mut self, line: impl FnOnce() -> L) {
        if let Some(log) = &mut self.log {
            log.line(line());
        }
    }

    pub(crate) fn finish(&mut self, request: &RoadRequest, answer: &Response<Body>, clock: &dyn Clock) {
        self.status = answer.status().as_u16();
        self.browser = browser(request, answer);
        self.took = clock.monotonic().saturating_sub(self.started);
    }
}

/// By CORS's rule for requests without credentials: <https://fetch.spec.whatwg.org/#cors-check>.
fn browser(request: &RoadRequest, answer: &Response<Body>) -> Browser {
    let Some(origin) = request.headers.get(ORIGIN) else { return Browser::NotAsked };
    let own = request.headers.get(HOST).and_then(|host| host.to_str().ok());
    if own.is_some_and(|host| origin.as_bytes() == format!("{}://{host}", request.scheme.as_str()).as_bytes()) {
        return Browser::NotAsked;
    }
    match answer.headers().get(ACCESS_CONTROL_ALLOW_ORIGIN) {
        Some(allowed) if allowed == "*" || allowed == origin => Browser::Readable,
        _ => Browser::Hidden,
    }
}

/// The last decisions of this process, oldest first.
#[derive(Debug, Default)]
pub struct Decisions(Mutex<Ring>);

#[derive(Debug, Default)]
struct Ring {
    next_sequence: u64,
    records: VecDeque<Box<DecisionRecord>>,
}

impl Decisions {
    /// A record to be filled in along the road. It is kept when it is dropped, so also when the client leaves in the middle.
    pub(crate) fn open(&self, record: DecisionRecord) -> OpenRecord<'_> {
        OpenRecord { decisions: self, record: Box::new(record) }
    }

    /// Forgets all records.
    pub fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).records.clear();
    }

    /// Keeps a record, and lets the oldest go when there are [`DECISIONS_MAX`]. The access log is written before the lock is taken:
    /// whoever reads the log slowly must not keep other requests waiting for it.
    fn keep(&self, record: &mut Box<DecisionRecord>) {
        record.grant = None;
        record.claims = None;
        record.log = None;
        tracing::info!(
            target: "access",
            request_id = %record.request_id,
            method = %record.method,
            path = %record.path,
            status = record.status,
            took_us = u64::try_from(record.took.as_micros()).unwrap_or(u64::MAX),
        );
        let mut ring = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        ring.next_sequence += 1;
        record.sequence = ring.next_sequence;
        let oldest = if ring.records.len() >= DECISIONS_MAX { ring.records.pop_front() } else { None };
        // A record is large: it changes places with the oldest, and is not copied.
        let blank = || Box::new(DecisionRecord::blank());
        ring.records.push_back(std::mem::replace(record, oldest.unwrap_or_else(blank)));
    }

    /// The newest decision.
    #[must_use]
    pub fn last(&self) -> Option<DecisionRecord> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).records.back().map(Box::as_ref).cloned()
    }

    /// The newest `count` decisions, newest first.
    #[must_use]
    pub fn newest(&self, count: usize) -> Vec<DecisionRecord> {
        let ring = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        ring.records.iter().rev().take(count).map(Box::as_ref).cloned().collect()
    }

    /// The newest decision with this sequence number or request id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<DecisionRecord> {
        let sequence = id.parse::<u64>().ok();
        let request_id = Uuid::try_parse(id).ok();
        let is_wanted = |record: &&DecisionRecord| Some(record.sequence) == sequence || Some(record.request_id) == request_id;
        let ring = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        ring.records.iter().rev().map(Box::as_ref).find(is_wanted).cloned()
    }
}

/// A record on its way.
pub(crate) struct OpenRecord<'a> {
    decisions: &'a Decisions,
    record: Box<DecisionRecord>,
}

impl Deref for OpenRecord<'_> {
    type Target = DecisionRecord;
    fn deref(&self) -> &DecisionRecord {
        &self.record
    }
}

impl DerefMut for OpenRecord<'_> {
    fn deref_mut(&mut self) -> &mut DecisionRecord {
        &mut self.record
    }
}

impl Drop for OpenRecord<'_> {
    fn drop(&mut self) {
        self.decisions.keep(&mut self.record);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_text_is_cut_at_a_character_boundary() {
        assert_eq!(InlineText::<4>::new("añño").to_string(), "añ…");
        assert_eq!(InlineText::<4>::new("abcd").to_string(), "abcd");
    }

    #[test]
    fn the_ring_keeps_the_newest() {
        let decisions = Decisions::default();
        for _ in 0..DECISIONS_MAX + 5 {
            decisions.keep(&mut Box::new(DecisionRecord::blank()));
        }
        assert_eq!(decisions.newest(usize::MAX).len(), DECISIONS_MAX);
        assert_eq!(decisions.last().unwrap().sequence, DECISIONS_MAX as u64 + 5);
        assert!(decisions.find("5").is_none());
        assert_eq!(decisions.find("6").unwrap().sequence, 6);
    }
}
