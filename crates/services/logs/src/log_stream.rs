//! Log streams: made, deleted and listed.
//!
//! Follows <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html>.

use gatewright_model::timestamp::Timestamp;
use gatewright_shapes_logs::types::{
    CreateLogStreamRequest, DeleteLogStreamRequest, DescribeLogStreamsRequest, DescribeLogStreamsResponse,
    LogStream as LogStreamShape, OrderBy,
};
use gatewright_store::StoreError;
use gatewright_store::log_events::{Direction, Gap, LogStream, StreamOrder};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::describe_log_groups::LIMIT_BY_DEFAULT;
use crate::group_identifier::{by_name, find, stream_arn};
use crate::ports::Ports;
use crate::{refusal, token};

/// The words in the tokens of the two lists.
const BY_NAME: &str = "streams";
const BY_LAST_EVENT: &str = "streams-by-time";

/// `CreateLogStream`.
pub(crate) async fn create(ports: Ports, context: CallContext, input: CreateLogStreamRequest) -> Result<(), ServiceError> {
    let group = by_name(&ports, &context, &input.log_group_name).await?;
    let created = ports.events.create_stream(group.id, &input.log_stream_name, context.now).await;
    created.map_err(|error| match error {
        StoreError::VersionMismatch { .. } => refusal::no_such_group(),
        other => refusal::of_store(other),
    })
}

/// `DeleteLogStream`.
pub(crate) async fn delete(ports: Ports, context: CallContext, input: DeleteLogStreamRequest) -> Result<(), ServiceError> {
    let group = by_name(&ports, &context, &input.log_group_name).await?;
    let was_there = ports.events.delete_stream(group.id, &input.log_stream_name).await.map_err(refusal::of_store)?;
    if was_there { Ok(()) } else { Err(refusal::no_such_stream()) }
}

/// `DescribeLogStreams`.
pub(crate) async fn describe(
    ports: Ports,
    context: CallContext,
    input: DescribeLogStreamsRequest,
) -> Result<DescribeLogStreamsResponse, ServiceError> {
    let list = List::of(&input)?;
    let group = find(&ports, &context, input.log_group_name, input.log_group_identifier).await?;
    let limit = input.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(LIMIT_BY_DEFAULT);
    let direction = if input.descending == Some(true) { Direction::Backward } else { Direction::Forward };
    let word = list.word;
    let found = ports.events.streams(group.id, list.order, direction, limit.saturating_add(1)).await;
    let mut streams = found.map_err(refusal::of_store)?;
    let has_more = streams.len() > limit;
    streams.truncate(limit);
    let next_token = streams.last().filter(|_| has_more).map(|last| next_token(word, last));
    let log_streams = streams.iter().map(|stream| shape(&context, &group.name, stream)).collect();
    Ok(DescribeLogStreamsResponse { log_streams: Some(log_streams), next_token })
}

/// The stream of this name, where a request needs one.
pub(crate) async fn existing(
    ports: &Ports,
    group: &gatewright_store::log_events::LogGroup,
    name: &str,
) -> Result<LogStream, ServiceError> {
    let stream = ports.events.stream(group.id, name).await.map_err(refusal::of_store)?;
    stream.ok_or_else(refusal::no_such_stream)
}

/// Which list is meant, and from where on.
struct List {
    word: &'static str,
    order: StreamOrder,
}

impl List {
    fn of(input: &DescribeLogStreamsRequest) -> Result<Self, ServiceError> {
        let prefix = input.log_stream_name_prefix.clone();
        let given = input.next_token.as_deref();
        match input.order_by {
            None | Some(OrderBy::LogStreamName) => {
                let after = given.map(|given| token::parse_opaque(BY_NAME, given).ok_or_else(refusal::invalid_token));
                let order = StreamOrder::Name { prefix: prefix.unwrap_or_default(), after: after.transpose()? };
                Ok(Self { word: BY_NAME, order })
            }
            Some(OrderBy::LastEventTime) if prefix.is_some() => {
                Err(refusal::invalid_parameter("Cannot order by LastEventTime with a logStreamNamePrefix."))
            }
            Some(OrderBy::LastEventTime) => {
                let after = given.map(|given| last_seen(given).ok_or_else(refusal::invalid_token));
                Ok(Self { word: BY_LAST_EVENT, order: StreamOrder::LastEvent { after: after.transpose()? } })
            }
        }
    }
}

fn last_seen(given: &str) -> Option<(Timestamp, String)> {
    let text = token::parse_opaque(BY_LAST_EVENT, given)?;
    let (ms, name) = text.split_once(':')?;
    Some((Timestamp::from_epoch_ms(ms.parse().ok()?), name.to_owned()))
}

fn next_token(word: &str, last: &LogStream) -> String {
    if word == BY_LAST_EVENT {
        let ms = last.last_event_at.unwrap_or_default().epoch_ms;
        token::opaque(word, &format!("{ms}:{}", last.name))
    } else {
        token::opaque(word, &last.name)
    }
}

fn shape(context: &CallContext, group: &str, stream: &LogStream) -> LogStreamShape {
    let ms = |time: Option<Timestamp>| time.map(|time| time.epoch_ms);
    // AWS checks the token no more, and changes it with what was written.
    let written = Gap { timestamp: stream.last_ingested_at.unwrap_or(stream.created_at), position: stream.stored_bytes };
    LogStreamShape {
        log_stream_name: Some(stream.name.clone()),
        creation_time: Some(stream.created_at.epoch_ms),
        first_event_timestamp: ms(stream.first_event_at),
        last_event_timestamp: ms(stream.last_event_at),
        last_ingestion_time: ms(stream.last_ingested_at),
        upload_sequence_token: Some(token::digits(written)),
        arn: Some(stream_arn(context, group, stream)),
        // AWS: always 0 since 2019; the group's number counts.
        stored_bytes: Some(0),
    }
}
