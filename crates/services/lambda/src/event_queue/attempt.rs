//! One attempt to run a stored event, and what is written of it.
//!
//! *Invariant:* what an attempt leads to is written in one transaction: the event is there until it is over, and what its destination
//! is told is an event itself, stored in the step that removes the first one. A crash before that step repeats the attempt.
//!
//! A destination that cannot be told how an event ended is not told later either. AWS: the record is lost, and counted by the metric
//! `DestinationDeliveryFailures`; here the server's log has function, destination and reason. See
//! <https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html>.

use gatewright_model::ports::{FunctionRef, Lineage, RoleVerdict};
use gatewright_model::timestamp::Timestamp;
use gatewright_store::StoreError;
use gatewright_store::record::{Draft, Record};
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::ServiceError;

use super::destination_record::destination_record;
use super::event::{EVENT, Event};
use super::outcome::{Condition, Ending, Next, after_attempt, before_attempt};
use super::ports::EventPorts;
use super::settings::EventSettings;
use super::waiting::{Entry, Fate};
use crate::event_invoke_config_record::{self, EventInvokeConfig, qualifier_of};
use crate::function_name::{of_arn, unqualified_arn};
use crate::{alias_record, function_record, reserved_concurrency_record};

/// Most bytes of what a destination is told: as of any event that is kept.
const RECORD_BYTES_MAX: usize = 1024 * 1024;

/// Runs an event once. `is_stopping` says whether the program is about to end: a failure is then its own and not the function's, and
/// the event is left as it is for the next start.
///
/// # Errors
/// The store's.
pub(super) async fn run(
    ports: &EventPorts,
    settings: &EventSettings,
    entry: &Entry,
    is_stopping: impl Fn() -> bool,
) -> Result<Fate, ServiceError> {
    let record = ports.store.get(EVENT, &entry.scope, &entry.key).await.map_err(ServiceError::internal)?;
    // Emptied meanwhile.
    let Some(record) = record else { return Ok(Fate::Gone) };
    let event: Event = record.value().map_err(ServiceError::internal)?;
    let Some(function) = event.function(&record.scope) else { return Ok(Fate::Gone) };
    let config = event_invoke_config_record::find(&ports.store, &function).await?.unwrap_or_default();
    let reserved = reserved_concurrency_record::find(&ports.store, &function).await?;
    let next = match before_attempt(&event, &config, reserved, ports.clock.now()) {
        Some(ending) => Next::Ended(ending),
        None => {
            let came = ports.invoke.invoke(event.invocation(&function)).await;
            let has_failed = came.as_ref().map_or(true, |reply| reply.is_function_error);
            if has_failed && is_stopping() {
                return Ok(Fate::Gone);
            }
            after_attempt(&event, &config, settings, came, ports.clock.now())
        }
    };
    match next {
        Next::Again(again) => {
            let draft = Draft::new(EVENT, record.scope, record.key, &again).map_err(ServiceError::internal)?;
            written(ports, Transaction::new().replace(draft, record.version), Fate::Again(again.due_at)).await
        }
        Next::Dropped(refusal) => {
            tracing::warn!(function = event.function_name, %refusal, "an event can no longer be run; it is dropped");
            written(ports, removal(record), Fate::Gone).await
        }
        Next::Ended(ending) => {
            let told = told(ports, &function, &config, &event, &ending).await?;
            let scope = record.scope.clone();
            let removal = removal(record);
            let Some(told) = told else { return written(ports, removal, Fate::Gone).await };
            let (key, due_at, size_bytes) = (ports.entropy.uuid(), told.due_at, told.payload.len());
            let draft = Draft::new(EVENT, scope.clone(), key.clone(), &told).map_err(ServiceError::internal)?;
            written(ports, removal.create(draft), Fate::Followed(Entry { scope, key, size_bytes }, due_at)).await
        }
    }
}

fn removal(record: Record) -> Transaction {
    Transaction::new().delete_version(EVENT, record.scope, record.key, record.version)
}

async fn written(ports: &EventPorts, transaction: Transaction, fate: Fate) -> Result<Fate, ServiceError> {
    match ports.store.commit(transaction).await {
        Ok(_) => Ok(fate),
        // Emptied meanwhile.
        Err(StoreError::VersionMismatch { .. }) => Ok(Fate::Gone),
        Err(other) => Err(ServiceError::internal(other)),
    }
}

/// The event for the destination, if one is configured and may be called.
async fn told(
    ports: &EventPorts,
    function: &FunctionRef,
    config: &EventInvokeConfig,
    event: &Event,
    ending: &Ending,
) -> Result<Option<Event>, ServiceError> {
    let arn = if ending.condition == Condition::Success { &config.on_success } else { &config.on_failure };
    let Some(arn) = arn else { return Ok(None) };
    let now = ports.clock.now();
    let function_arn = format!("{}:{}", unqualified_arn(function), qualifier_of(function));
    let payload = destination_record(event, &function_arn, ending, now);
    match delivery(ports, function, arn, event, payload, now).await? {
        Ok(told) => Ok(Some(told)),
        Err(why) => {
            let (request_id, condition) = (&event.request_id, ending.condition.as_str());
            tracing::warn!(
                function = function_arn,
                destination = arn,
                request_id,
                condition,
                why,
                "a destination was not told how an event ended"
            );
            Ok(None)
        }
    }
}

/// Whether a destination exists, at this moment.
async fn is_there(ports: &EventPorts, destination: &FunctionRef) -> Result<bool, ServiceError> {
    match alias_record::target(&ports.store, destination).await {
        Ok(target) => Ok(function_record::find(&ports.store, &target).await?.is_some()),
        Err(gone) if gone.status < 500 => Ok(false),
        Err(problem) => Err(problem),
    }
}

/// The inner error says why the destination is not called.
async fn delivery(
    ports: &EventPorts,
    function: &FunctionRef,
    arn: &str,
    event: &Event,
    payload: String,
    now: Timestamp,
) -> Result<Result<Event, &'static str>, ServiceError> {
    let Some(destination) = of_arn(arn) else { return Ok(Err("it is no function")) };
    if payload.len() > RECORD_BYTES_MAX {
        return Ok(Err("the record is larger than an event may be"));
    }
    // AWS stops functions that go on calling each other so; here calls are counted in the same way as direct ones.
    let depth = event.depth.saturating_add(1);
    if depth > Lineage::DEPTH_MAX {
        return Ok(Err("calls are nested too deep"));
    }
    // An alias or version that has gone meanwhile leaves nobody in whose name the destination could be called.
    let found = match alias_record::target(&ports.store, function).await {
        Ok(target) => function_record::find(&ports.store, &target).await?,
        Err(_) => None,
    };
    let Some(definition) = found else { return Ok(Err("the function is gone")) };
    if !is_there(ports, &destination).await? {
        return Ok(Err("there is no such function, version or alias"));
    }
    let verdicts = ports
        .permissions
        .decide(&definition.role, &[("lambda:InvokeFunction", arn)], &[("lambda:InvokedViaFunctionUrl", "false")])
        .await;
    match verdicts.as_deref() {
        Ok([RoleVerdict::Allowed]) => {}
        Ok(_) => return Ok(Err("the function's role may not call it")),
        Err(cause) => {
            tracing::warn!(%cause, "what a role may do cannot be told");
            return Ok(Err("it cannot be told whether the function's role may call it"));
        }
    }
    Ok(Ok(Event {
        request_id: ports.entropy.uuid(),
        function_name: destination.name,
        qualifier: destination.qualifier,
        caller_arn: definition.role,
        payload,
        client_context: None,
        depth,
        accepted_at: now,
        due_at: now,
        failures: 0,
        waits: 0,
    }))
}
