//! How events of a function, a version or an alias are run: the record that the operations write and the queue reads.

use gatewright_model::function::LATEST;
use gatewright_model::ports::FunctionRef;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::{Draft, Kind, Record};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Store, StoreError};
use gatewright_wire::service::ServiceError;
use serde::{Deserialize, Serialize};

use crate::function_name::unqualified_arn;
use crate::function_record::{EDIT_ATTEMPTS_MAX, pin, scope_of};
use crate::refusal::update_in_progress;

/// Configurations: scoped by account and region, keyed by the function's bare name, `:` and the qualifier (`$LATEST`, a number, an
/// alias); the value is the [`EventInvokeConfig`]. The road does not read them.
pub(crate) const EVENT_INVOKE_CONFIG: Kind = Kind { name: "function_event_invoke_config", is_fed: false };

/// AWS: attempts after the first one, unless configured.
const RETRY_ATTEMPTS_DEFAULT: u32 = 2;
/// AWS: how long an event is tried, unless configured.
const EVENT_AGE_DEFAULT_S: u32 = 21_600;

/// What is configured; what is not has AWS's defaults.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct EventInvokeConfig {
    /// `$LATEST`, a version's number or an alias's name.
    pub(crate) qualifier: String,
    /// When it was last written.
    pub(crate) last_modified: Timestamp,
    /// Attempts after the first one.
    pub(crate) maximum_retry_attempts: Option<u32>,
    /// How long an event is tried.
    pub(crate) maximum_event_age_s: Option<u32>,
    /// ARN of the function that is told of success.
    pub(crate) on_success: Option<String>,
    /// ARN of the function that is told of failure.
    pub(crate) on_failure: Option<String>,
}

impl EventInvokeConfig {
    /// Attempts after the first one.
    pub(crate) fn retry_attempts(&self) -> u32 {
        self.maximum_retry_attempts.unwrap_or(RETRY_ATTEMPTS_DEFAULT)
    }

    /// How long an event is tried.
    pub(crate) fn event_age_ms(&self) -> i64 {
        i64::from(self.maximum_event_age_s.unwrap_or(EVENT_AGE_DEFAULT_S)) * 1000
    }
}

/// The qualifier under which a configuration stands.
pub(crate) fn qualifier_of(function: &FunctionRef) -> &str {
    function.qualifier.as_deref().unwrap_or(LATEST)
}

/// What is configured for `function` under its qualifier.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn find(store: &Store, function: &FunctionRef) -> Result<Option<EventInvokeConfig>, ServiceError> {
    Ok(read(store, function).await?.map(|(_, config)| config))
}

/// Up to `limit` configurations of a function in the order of their qualifiers, after the qualifier `after`.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn page(
    store: &Store,
    function: &FunctionRef,
    after: Option<&str>,
    limit: usize,
) -> Result<Vec<EventInvokeConfig>, ServiceError> {
    let after = after.map(|after| format!("{}{after}", configs_of(&function.name)));
    let (scope, prefix) = (scope_of(function), configs_of(&function.name));
    let records = store.scan(EVENT_INVOKE_CONFIG, &scope, &prefix, after.as_deref(), limit).await;
    let records = records.map_err(ServiceError::internal)?;
    records.iter().map(|record| record.value().map_err(ServiceError::internal)).collect()
}

/// Writes what `change` makes of the present configuration, if there is one, and gives it.
///
/// # Errors
/// What `change` refuses, 404 when the function was removed, 409 when others keep coming first.
pub(crate) async fn edit(
    store: &Store,
    function: &FunctionRef,
    mut change: impl FnMut(Option<EventInvokeConfig>) -> Result<EventInvokeConfig, ServiceError> + Send,
) -> Result<EventInvokeConfig, ServiceError> {
    let latest = FunctionRef { qualifier: None, ..function.clone() };
    for _ in 0..EDIT_ATTEMPTS_MAX {
        // A function that is removed at the same time takes this with it, or fails it.
        let transaction = pin(store, &latest, Transaction::new()).await?;
        let (version, before) = read(store, function).await?.map(|(record, config)| (record.version, config)).unzip();
        let config = change(before)?;
        let draft =
            Draft::new(EVENT_INVOKE_CONFIG, scope_of(function), key(function), &config).map_err(ServiceError::internal)?;
        let transaction = match version {
            Some(version) => transaction.replace(draft, version),
            None => transaction.create(draft),
        };
        match store.commit(transaction).await {
            Ok(_) => return Ok(config),
            Err(StoreError::Exists { .. } | StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&unqualified_arn(function)))
}

/// Adds to a transaction that what is configured under the qualifier of `function` goes too.
pub(crate) fn removal(function: &FunctionRef, transaction: Transaction) -> Transaction {
    transaction.delete(EVENT_INVOKE_CONFIG, scope_of(function), key(function))
}

/// What every key of a function's configurations begins with. No name holds a `:`.
pub(crate) fn configs_of(name: &str) -> String {
    format!("{name}:")
}

async fn read(store: &Store, function: &FunctionRef) -> Result<Option<(Record, EventInvokeConfig)>, ServiceError> {
    let found = store.get(EVENT_INVOKE_CONFIG, &scope_of(function), &key(function)).await;
    let Some(record) = found.map_err(ServiceError::internal)? else { return Ok(None) };
    let config = record.value().map_err(ServiceError::internal)?;
    Ok(Some((record, config)))
}

fn key(function: &FunctionRef) -> String {
    format!("{}{}", configs_of(&function.name), qualifier_of(function))
}
