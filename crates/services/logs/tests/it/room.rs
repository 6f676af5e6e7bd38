//! A logs room over a fresh store.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use gatewright_logs::{Ports, service};
use gatewright_model::ids::AccountId;
use gatewright_model::ports::Clock as _;
use gatewright_shapes_logs::operations::{CreateLogGroup, CreateLogStream, FilterLogEvents, PutLogEvents};
use gatewright_shapes_logs::types::{
    CreateLogGroupRequest, CreateLogStreamRequest, FilterLogEventsRequest, FilterLogEventsResponse, InputLogEvent,
    PutLogEventsRequest, PutLogEventsResponse,
};
use gatewright_store::log_events::LogEvents;
use gatewright_testkit::clock::FakeClock;
use gatewright_wire::document::Shape;
use gatewright_wire::operation::Operation;
use gatewright_wire::service::{CallContext, Service, ServiceError};

pub(crate) const ACCOUNT: &str = "123456789012";

pub(crate) struct Room {
    pub(crate) ports: Ports,
    pub(crate) clock: FakeClock,
    service: Service,
    directory: PathBuf,
}

impl Room {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let directory = std::env::temp_dir().join(format!("gatewright-logs-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&directory);
        let clock = FakeClock::new();
        let ports = Ports { events: LogEvents::open(&directory).unwrap(), clock: Arc::new(clock.clone()) };
        Self { service: service(ports.clone()), ports, clock, directory }
    }

    /// A room with the group `g` and the stream `s` in it.
    pub(crate) async fn with_stream() -> Self {
        let room = Self::new();
        room.group("g").await;
        room.stream("g", "s").await;
        room
    }

    pub(crate) fn context(&self) -> CallContext {
        gatewright_testkit::call::by_root_of(&AccountId::parse(ACCOUNT).unwrap(), self.clock.now())
    }

    pub(crate) async fn call<O: Operation>(&self, _operation: O, input: O::Input) -> Result<O::Output, ServiceError> {
        let endpoint = self.service.endpoints.iter().find(|endpoint| endpoint.operation.name == O::SCHEMA.name).unwrap();
        let answer = endpoint.call(self.context(), input.into_document()).await?;
        Ok(O::Output::from_document(answer).unwrap())
    }

    /// Code and text of a refusal, which is always the caller's.
    pub(crate) async fn refusal<O: Operation>(&self, operation: O, input: O::Input) -> (&'static str, String) {
        let Err(error) = self.call(operation, input).await else { return ("none", String::new()) };
        assert_eq!(error.status, 400, "{error:?}");
        (error.code, error.message.unwrap())
    }

    pub(crate) async fn group(&self, name: &str) {
        let input = CreateLogGroupRequest { log_group_name: name.to_owned(), ..CreateLogGroupRequest::default() };
        self.call(CreateLogGroup, input).await.unwrap();
    }

    pub(crate) async fn stream(&self, group: &str, name: &str) {
        let input = CreateLogStreamRequest { log_group_name: group.to_owned(), log_stream_name: name.to_owned() };
        self.call(CreateLogStream, input).await.unwrap();
    }

    /// Milliseconds since the epoch.
    pub(crate) fn now_ms(&self) -> i64 {
        self.clock.now().epoch_ms
    }

    /// Writes events, each so many milliseconds from now.
    pub(crate) async fn put(&self, group: &str, stream: &str, events: &[(i64, &str)]) -> PutLogEventsResponse {
        let input = put_request(group, stream, self.now_ms(), events);
        self.call(PutLogEvents, input).await.unwrap()
    }

    /// All of a group's events as FilterLogEvents gives them.
    pub(crate) async fn messages(&self, group: &str) -> Vec<String> {
        let input = FilterLogEventsRequest { log_group_name: Some(group.to_owned()), ..FilterLogEventsRequest::default() };
        filtered(&self.call(FilterLogEvents, input).await.unwrap())
    }

    /// How many of a group's events hold this term, page for page.
    pub(crate) async fn count_of(&self, group: &str, term: &str) -> usize {
        let mut input = FilterLogEventsRequest {
            log_group_name: Some(group.to_owned()),
            filter_pattern: Some(term.to_owned()),
            ..FilterLogEventsRequest::default()
        };
        let mut count = 0;
        loop {
            let page = self.call(FilterLogEvents, input.clone()).await.unwrap();
            count += page.events.iter().flatten().count();
            match page.next_token {
                Some(token) => input.next_token = Some(token),
                None => return count,
            }
        }
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

pub(crate) fn put_request(group: &str, stream: &str, now_ms: i64, events: &[(i64, &str)]) -> PutLogEventsRequest {
    let event =
        |(delta, message): &(i64, &str)| InputLogEvent { timestamp: Some(now_ms + delta), message: Some((*message).to_owned()) };
    PutLogEventsRequest {
        log_group_name: group.to_owned(),
        log_stream_name: stream.to_owned(),
        log_events: events.iter().map(event).collect(),
        ..PutLogEventsRequest::default()
    }
}

pub(crate) fn filtered(answer: &FilterLogEventsResponse) -> Vec<String> {
    answer.events.iter().flatten().map(|event| event.message.clone().unwrap()).collect()
}

pub(crate) fn no_such_group() -> (&'static str, String) {
    ("ResourceNotFoundException", "The specified log group does not exist.".to_owned())
}

pub(crate) fn no_such_stream() -> (&'static str, String) {
    ("ResourceNotFoundException", "The specified log stream does not exist.".to_owned())
}

pub(crate) fn invalid(message: &str) -> (&'static str, String) {
    ("InvalidParameterException", message.to_owned())
}
