//! Events read from one stream, forward or backward.
//!
//! Every answer carries two tokens, for the page after and the page before; a token that comes back unchanged means that nothing is
//! left on that side.
//!
//! Follows <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html>.

use gatewright_model::timestamp::Timestamp;
use gatewright_shapes_logs::types::{GetLogEventsRequest, GetLogEventsResponse, OutputLogEvent};
use gatewright_store::log_events::{Direction, EventQuery, Gap, LogEvent, Source, Window};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::group_identifier::find;
use crate::ports::Ports;
use crate::{log_stream, refusal, retention, token};

/// Most events of an answer, and how many when the caller names no number.
pub(crate) const EVENTS_MAX: usize = 10_000;
/// Most bytes of an answer's events. 1 MiB.
pub(crate) const PAGE_BYTES_MAX: usize = 1_048_576;

/// `GetLogEvents`.
pub(crate) async fn get(
    ports: Ports,
    context: CallContext,
    input: GetLogEventsRequest,
) -> Result<GetLogEventsResponse, ServiceError> {
    let (direction, start) = match &input.next_token {
        Some(given) => token::parse_directed(given).ok_or_else(refusal::invalid_token)?,
        None if input.start_from_head == Some(true) => (Direction::Forward, Gap::START),
        None => (Direction::Backward, Gap::END),
    };
    let group = find(&ports, &context, input.log_group_name, input.log_group_identifier).await?;
    let stream = log_stream::existing(&ports, &group, &input.log_stream_name).await?;
    let kept_from = retention::shown_from(&group, context.now).map_err(refusal::of_store)?;
    // AWS: an event of the end time itself is not included.
    let until = input.end_time.map_or(Timestamp::from_epoch_ms(i64::MAX), Timestamp::from_epoch_ms);
    let window = Window { from: from(input.start_time, kept_from), until };
    let query = EventQuery {
        source: Source::Stream(stream.id),
        window,
        direction,
        start,
        matcher: None,
        events_max: limit(input.limit),
        bytes_max: PAGE_BYTES_MAX,
    };
    let mut events = ports.events.events(query).await.map_err(refusal::of_store)?.events;
    if direction == Direction::Backward {
        events.reverse();
    }
    // Where nothing was read, both tokens lead from where the caller stands: without a token, before whatever may still come.
    let here = if input.next_token.is_some() { start } else { Gap { timestamp: window.from, position: 0 } };
    let (before, after) =
        events.first().zip(events.last()).map_or((here, here), |(first, last)| (Gap::before(first), Gap::after(last)));
    Ok(GetLogEventsResponse {
        events: Some(events.into_iter().map(shape).collect()),
        next_forward_token: Some(token::directed(Direction::Forward, after)),
        next_backward_token: Some(token::directed(Direction::Backward, before)),
    })
}

/// The first timestamp asked for that is still kept.
pub(crate) fn from(start_time: Option<i64>, kept_from: Option<Timestamp>) -> Timestamp {
    let asked = Timestamp::from_epoch_ms(start_time.unwrap_or(0));
    kept_from.map_or(asked, |kept_from| kept_from.max(asked))
}

/// How many events are asked for.
pub(crate) fn limit(limit: Option<i32>) -> usize {
    limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(EVENTS_MAX)
}

fn shape(event: LogEvent) -> OutputLogEvent {
    OutputLogEvent {
        timestamp: Some(event.timestamp.epoch_ms),
        message: Some(event.message),
        ingestion_time: Some(event.ingested_at.epoch_ms),
    }
}
