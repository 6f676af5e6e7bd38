//! CloudWatch Logs: groups, streams and events, and where functions' logs go.
//!
//! Two ways lead in. Callers of the Logs API write and read through [`service`]. Functions' log lines come through the `LogSink` port
//! into a [`LogIntake`], which takes them without waiting and writes them in batches off the invocation's path; what it wrote is
//! read through the same API (`aws logs tail /aws/lambda/greet --follow`). Everything is kept in the log-event store of
//! `gatewright-store`. Once a minute the program lets a [`Sweeper`] remove what has outlived its group's retention.
//!
//! Follows <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/Welcome.html>.
//!
//! What it deliberately does not do:
//! - *Invariant:* it never fails an invocation. It slows down one that writes faster than the disk, but not for ever: what the intake
//!   cannot take is dropped, and counted in the stream itself. One stream's flood costs no other a line.
//! - *Invariant:* an event older than its group's retention is not shown, swept or not.
//! - *Invariant:* an event's id is made of its timestamp and its number alone: it never changes and is nobody else's.
//!
//! # Not (yet) like AWS
//! - Log groups are of class `STANDARD`, not encrypted by a key, and not protected from deletion; a request for anything else is refused.
//! - Metric filters, subscription filters, Logs Insights queries, Live Tail, exports and cross-account observability are not offered.
//! - `entity` of PutLogEvents is not kept: the answer says so in `rejectedEntityInfo`, and the events are taken.
//! - Tokens do not end after 24 hours.
//! - The texts of refusals that no recording shows are inferred; each stands beside its check.

mod describe_log_groups;
mod filter_log_events;
mod filter_pattern;
mod get_log_events;
mod group_identifier;
mod log_group;
mod log_intake;
mod log_stream;
mod ports;
mod put_log_events;
mod refusal;
mod retention;
mod settings;
mod tags;
mod token;

use std::future::Future;

use gatewright_shapes_logs::operations::{
    CreateLogGroup, CreateLogStream, DeleteLogGroup, DeleteLogStream, DeleteRetentionPolicy, DescribeLogGroups,
    DescribeLogStreams, FilterLogEvents, GetLogEvents, ListTagsForResource, ListTagsLogGroup, PutLogEvents, PutRetentionPolicy,
    TagResource, UntagResource,
};
use gatewright_wire::operation::Operation;
use gatewright_wire::service::{CallContext, Service, ServiceError, Wording};

pub use log_intake::{LogIntake, READY_PATIENCE};
pub use ports::Ports;
pub use retention::Sweeper;

/// How CloudWatch Logs words what its model does not say.
static WORDING: Wording = Wording {
    is_input_name_in_constraint_path: false,
    enumeration_orders: &[],
    enumeration_refusals: &[],
    has_error_type_member: false,
    constraint_error_code: "InvalidParameterException",
    serialization_error_code: "SerializationException",
};

/// The CloudWatch Logs API.
#[must_use]
pub fn service(ports: Ports) -> Service {
    let service = Service::new(&gatewright_shapes_logs::SERVICE, &WORDING);
    let service = offer(service, &ports, CreateLogGroup, log_group::create);
    let service = offer(service, &ports, DeleteLogGroup, log_group::delete);
    let service = offer(service, &ports, DescribeLogGroups, describe_log_groups::describe);
    let service = offer(service, &ports, PutRetentionPolicy, retention::put);
    let service = offer(service, &ports, DeleteRetentionPolicy, retention::delete);
    let service = offer(service, &ports, CreateLogStream, log_stream::create);
    let service = offer(service, &ports, DeleteLogStream, log_stream::delete);
    let service = offer(service, &ports, DescribeLogStreams, log_stream::describe);
    let service = offer(service, &ports, PutLogEvents, put_log_events::put);
    let service = offer(service, &ports, GetLogEvents, get_log_events::get);
    let service = offer(service, &ports, FilterLogEvents, filter_log_events::filter);
    let service = offer(service, &ports, TagResource, tags::tag);
    let service = offer(service, &ports, UntagResource, tags::untag);
    let service = offer(service, &ports, ListTagsForResource, tags::list);
    offer(service, &ports, ListTagsLogGroup, tags::list_of_group)
}

/// Adds an operation whose endpoint takes the room's ports.
fn offer<O, H, F>(service: Service, ports: &Ports, operation: O, handler: H) -> Service
where
    O: Operation,
    H: Fn(Ports, CallContext, O::Input) -> F + Send + Sync + 'static,
    F: Future<Output = Result<O::Output, ServiceError>> + Send + 'static,
{
    let ports = ports.clone();
    service.on(operation, move |context, input| handler(ports.clone(), context, input))
}
