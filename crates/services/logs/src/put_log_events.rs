//! Events written to a stream.
//!
//! Follows <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html>.

use std::ops::Range;

use gatewright_model::timestamp::Timestamp;
use gatewright_shapes_logs::types::{
    EntityRejectionErrorType, InputLogEvent, PutLogEventsRequest, PutLogEventsResponse, RejectedEntityInfo, RejectedLogEventsInfo,
};
use gatewright_store::log_events::{EVENT_OVERHEAD_BYTES, Gap, NewLogEvent};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::group_identifier::by_name;
use crate::ports::Ports;
use crate::{log_stream, refusal, retention, token};

/// Most bytes of a request's events, overhead included.
const BATCH_BYTES_MAX: usize = 1_048_576;
/// Longest span between a request's first and last event.
const SPAN_MAX_MS: i64 = 24 * 60 * 60 * 1000;
/// Oldest event that is taken.
const AGE_MAX_MS: i64 = 14 * 24 * 60 * 60 * 1000;
/// How far ahead of the clock an event may be.
const AHEAD_MAX_MS: i64 = 2 * 60 * 60 * 1000;

/// `PutLogEvents`. The sequence token is not looked at, as AWS does since 2023.
pub(crate) async fn put(
    ports: Ports,
    context: CallContext,
    input: PutLogEventsRequest,
) -> Result<PutLogEventsResponse, ServiceError> {
    let mut events = input.log_events.into_iter().map(event).collect::<Result<Vec<_>, _>>()?;
    check(&events)?;
    let group = by_name(&ports, &context, &input.log_group_name).await?;
    let stream = log_stream::existing(&ports, &group, &input.log_stream_name).await?;
    let kept_from = retention::shown_from(&group, context.now).map_err(refusal::of_store)?;
    let Sorted { taken, rejected } = sort(&events, context.now, kept_from);
    events.truncate(taken.end);
    events.drain(..taken.start.min(events.len()));
    let next = ports.events.append(stream.id, events, context.now).await.map_err(refusal::of_store)?;
    let rejected_entity_info =
        input.entity.map(|_| RejectedEntityInfo { error_type: Some(EntityRejectionErrorType::UnsupportedLogGroupType) });
    Ok(PutLogEventsResponse {
        next_sequence_token: Some(token::digits(Gap { timestamp: context.now, position: next })),
        rejected_log_events_info: rejected,
        rejected_entity_info,
    })
}

fn event(input: InputLogEvent) -> Result<NewLogEvent, ServiceError> {
    // Both are required; the constraint checks have seen them.
    let missing = || ServiceError::internal("an event without timestamp or message has passed the constraint checks");
    let timestamp = Timestamp::from_epoch_ms(input.timestamp.ok_or_else(missing)?);
    Ok(NewLogEvent { timestamp, message: input.message.ok_or_else(missing)? })
}

fn check(events: &[NewLogEvent]) -> Result<(), ServiceError> {
    let bytes =
        events.iter().map(|event| event.message.len().saturating_add(EVENT_OVERHEAD_BYTES)).fold(0, usize::saturating_add);
    if bytes > BATCH_BYTES_MAX {
        let message = format!("Upload too large: {bytes} bytes exceeds limit of {BATCH_BYTES_MAX}");
        return Err(refusal::invalid_parameter(message));
    }
    if !events.is_sorted_by_key(|event| event.timestamp) {
        let message = "Log events in a single PutLogEvents request must be in chronological order.";
        return Err(refusal::invalid_parameter(message));
    }
    let first_and_last = events.first().zip(events.last());
    let span_ms = first_and_last.map_or(0, |(first, last)| last.timestamp.epoch_ms.saturating_sub(first.timestamp.epoch_ms));
    if span_ms > SPAN_MAX_MS {
        let message = "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.";
        return Err(refusal::invalid_parameter(message));
    }
    Ok(())
}

/// A request's events, sorted into those that are taken and those that are not.
#[derive(Debug, PartialEq)]
struct Sorted {
    taken: Range<usize>,
    rejected: Option<RejectedLogEventsInfo>,
}

/// The events are in chronological order: what is too old stands first, what is too new last.
fn sort(events: &[NewLogEvent], now: Timestamp, kept_from: Option<Timestamp>) -> Sorted {
    let before = |bound: Timestamp| events.partition_point(|event| event.timestamp < bound);
    let too_old_end = before(now.plus_ms(-AGE_MAX_MS));
    let expired_end = kept_from.map_or(0, before);
    let too_new_start = events.partition_point(|event| event.timestamp <= now.plus_ms(AHEAD_MAX_MS));
    let index = |index: usize| i32::try_from(index).unwrap_or(i32::MAX);
    let info = RejectedLogEventsInfo {
        too_old_log_event_end_index: (too_old_end > 0).then(|| index(too_old_end)),
        expired_log_event_end_index: (expired_end > 0).then(|| index(expired_end)),
        too_new_log_event_start_index: (too_new_start < events.len()).then(|| index(too_new_start)),
    };
    let taken = too_old_end.max(expired_end)..too_new_start;
    Sorted { taken, rejected: (info != RejectedLogEventsInfo::default()).then_some(info) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_epoch_ms(100 * AGE_MAX_MS);

    /// Timestamps and retention as seen from now, and what is expected.
    type Case<'a> = (&'a [i64], Option<i64>, Range<usize>, Option<RejectedLogEventsInfo>);

    fn events(deltas: &[i64]) -> Vec<NewLogEvent> {
        deltas.iter().map(|delta| NewLogEvent { timestamp: NOW.plus_ms(*delta), message: "m".to_owned() }).collect()
    }

    #[track_caller]
    fn is_refused(events: &[NewLogEvent], expected: Option<&str>) {
        let message = check(events).err().and_then(|error| error.message);
        assert_eq!(message.as_deref(), expected);
    }

    #[test]
    fn a_batch_is_in_order_within_a_day_and_a_mebibyte() {
        is_refused(&events(&[0, 0, 1]), None);
        is_refused(&events(&[1, 0]), Some("Log events in a single PutLogEvents request must be in chronological order."));
        is_refused(&events(&[0, SPAN_MAX_MS]), None);
        let too_long = "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.";
        is_refused(&events(&[0, SPAN_MAX_MS + 1]), Some(too_long));
        let mut large = events(&[0, 0]);
        large[1].message = "x".repeat(BATCH_BYTES_MAX - 2 * EVENT_OVERHEAD_BYTES - 1);
        is_refused(&large, None);
        large[1].message.push('x');
        is_refused(&large, Some("Upload too large: 1048577 bytes exceeds limit of 1048576"));
    }

    #[test]
    fn what_is_too_old_expired_or_too_new_is_named_by_index() {
        let info = |too_old_log_event_end_index, expired_log_event_end_index, too_new_log_event_start_index| {
            Some(RejectedLogEventsInfo {
                too_old_log_event_end_index,
                expired_log_event_end_index,
                too_new_log_event_start_index,
            })
        };
        let cases: [Case<'_>; 6] = [
            (&[-AGE_MAX_MS, 0, AHEAD_MAX_MS], None, 0..3, None),
            (&[-AGE_MAX_MS - 1, -AGE_MAX_MS], None, 1..2, info(Some(1), None, None)),
            (&[0, AHEAD_MAX_MS + 1], None, 0..1, info(None, None, Some(1))),
            (&[-50, -20, 0], Some(-20), 1..3, info(None, Some(1), None)),
            (&[-AGE_MAX_MS - 1, -50], Some(-20), 2..2, info(Some(1), Some(2), None)),
            (&[AHEAD_MAX_MS + 1], None, 0..0, info(None, None, Some(0))),
        ];
        for (deltas, kept_from, taken, rejected) in cases {
            let sorted = sort(&events(deltas), NOW, kept_from.map(|delta| NOW.plus_ms(delta)));
            assert_eq!(sorted, Sorted { taken, rejected }, "{deltas:?}");
        }
    }
}
