//! Events of a group's streams, interleaved by time, that match a pattern. `aws logs tail` asks for nothing else.
//!
//! An answer may hold no events and still a token: one call looks at a bounded number of events only, as at AWS.
//!
//! Follows <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html>.

use std::sync::Arc;

use gatewright_model::timestamp::Timestamp;
use gatewright_shapes_logs::types::{FilterLogEventsRequest, FilterLogEventsResponse, FilteredLogEvent};
use gatewright_store::log_events::{Direction, EventQuery, Gap, GroupStreams, LogEvent, LogGroup, Matcher, Source, Window};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::filter_pattern::FilterPattern;
use crate::get_log_events::{PAGE_BYTES_MAX, from, limit};
use crate::group_identifier::find;
use crate::ports::Ports;
use crate::{log_stream, refusal, retention, token};

/// 2024-01-01T00:00:00Z: AWS reads backward only in what is younger.
const BACKWARD_FROM_MS: i64 = 1_704_067_200_000;

/// `FilterLogEvents`. `interleaved` is not looked at, as AWS does since 2019.
pub(crate) async fn filter(
    ports: Ports,
    context: CallContext,
    input: FilterLogEventsRequest,
) -> Result<FilterLogEventsResponse, ServiceError> {
    if input.log_stream_names.is_some() && input.log_stream_name_prefix.is_some() {
        // Inferred.
        return Err(refusal::invalid_parameter("logStreamNames and logStreamNamePrefix are mutually exclusive parameters."));
    }
    let direction = direction(&input)?;
    let start = match (&input.next_token, direction) {
        (Some(given), _) => token::gap(given).ok_or_else(refusal::invalid_token)?,
        (None, Direction::Forward) => Gap::START,
        (None, Direction::Backward) => Gap::END,
    };
    let pattern =
        FilterPattern::parse(input.filter_pattern.as_deref().unwrap_or_default()).map_err(refusal::invalid_parameter)?;
    let group = find(&ports, &context, input.log_group_name, input.log_group_identifier).await?;
    let streams = match (input.log_stream_names, input.log_stream_name_prefix) {
        (Some(names), _) => named(&ports, &group, &names).await?,
        (None, Some(prefix)) => GroupStreams::Prefix(prefix),
        (None, None) => GroupStreams::All,
    };
    let kept_from = retention::shown_from(&group, context.now).map_err(refusal::of_store)?;
    // AWS: an event of the end time itself is included, unlike in GetLogEvents.
    let until = Timestamp::from_epoch_ms(input.end_time.map_or(i64::MAX, |end| end.saturating_add(1)));
    let query = EventQuery {
        source: Source::Group(group.id, streams),
        window: Window { from: from(input.start_time, kept_from), until },
        direction,
        start,
        matcher: matcher(pattern),
        events_max: limit(input.limit),
        bytes_max: PAGE_BYTES_MAX,
    };
    let page = ports.events.events(query).await.map_err(refusal::of_store)?;
    Ok(FilterLogEventsResponse {
        events: Some(page.events.into_iter().map(shape).collect()),
        // AWS: empty since 2020; every stream has been searched as far as the answer goes.
        searched_log_streams: Some(Vec::new()),
        next_token: page.next.map(token::digits),
    })
}

fn direction(input: &FilterLogEventsRequest) -> Result<Direction, ServiceError> {
    if input.start_from_head != Some(false) {
        return Ok(Direction::Forward);
    }
    if input.start_time.is_none_or(|start| start < BACKWARD_FROM_MS) {
        // Inferred from the documentation of the parameter.
        let message = "startFromHead can be false only when startTime is on or after Jan 1, 2024 00:00:00 UTC.";
        return Err(refusal::invalid_parameter(message));
    }
    Ok(Direction::Backward)
}

/// The streams of these names, every one of which must exist.
async fn named(ports: &Ports, group: &LogGroup, names: &[String]) -> Result<GroupStreams, ServiceError> {
    let mut ids = Vec::with_capacity(names.len());
    for name in names {
        ids.push(log_stream::existing(ports, group, name).await?.id);
    }
    Ok(GroupStreams::Among(ids))
}

fn matcher(pattern: FilterPattern) -> Option<Matcher> {
    match pattern {
        FilterPattern::Everything => None,
        pattern => Some(Arc::new(move |message: &str| pattern.matches(message))),
    }
}

fn shape(event: LogEvent) -> FilteredLogEvent {
    FilteredLogEvent {
        event_id: Some(token::event_id(&event)),
        log_stream_name: Some(event.stream.as_ref().to_owned()),
        timestamp: Some(event.timestamp.epoch_ms),
        message: Some(event.message),
        ingestion_time: Some(event.ingested_at.epoch_ms),
    }
}
