//! Reservations in the store: one record for an account and region, so that their sum is decided and written in one step.

use std::collections::BTreeMap;

use gatewright_model::ports::FunctionRef;
use gatewright_model::reserved_concurrency::{ACCOUNT_CONCURRENCY, ReservedConcurrency, UNRESERVED_CONCURRENCY_MIN};
use gatewright_store::record::{Draft, Kind, Scope};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Store, StoreError};
use gatewright_wire::service::ServiceError;
use serde_json::Value;

use crate::function_name::unqualified_arn;
use crate::function_record::{EDIT_ATTEMPTS_MAX, pin, scope_of};
use crate::refusal::{invalid_parameter, update_in_progress};

/// Reservations: scoped by account and region, with one key; the value is the [`ReservedConcurrency`].
pub const RESERVED_CONCURRENCY: Kind = Kind { name: "reserved_concurrency", is_fed: true };

/// The key of the only record in a scope.
pub const RESERVED_CONCURRENCY_KEY: &str = "functions";

/// A function's reservation, if it has one.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn find(store: &Store, function: &FunctionRef) -> Result<Option<u32>, ServiceError> {
    let (reserved, _) = read(store, function).await?;
    Ok(reserved.functions.get(&function.name).copied())
}

/// The sum of all reservations in an account and region.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn total(store: &Store, scope: &Scope) -> Result<u32, ServiceError> {
    let record = store.get(RESERVED_CONCURRENCY, scope, RESERVED_CONCURRENCY_KEY).await.map_err(ServiceError::internal)?;
    let reserved: Option<ReservedConcurrency> =
        record.map(|record| record.value()).transpose().map_err(ServiceError::internal)?;
    Ok(reserved.map_or(0, |reserved| reserved.total()))
}

/// Reserves for a function that exists, or takes its reservation back.
///
/// # Errors
/// 404 when the function does not exist, 400 when too little would be left to the others, 409 when others keep coming first.
pub(crate) async fn set(store: &Store, function: &FunctionRef, asked: Option<u32>) -> Result<(), ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        // A function that is removed at the same time takes its reservation with it, or fails this.
        let transaction = pin(store, function, Transaction::new()).await?;
        let (mut reserved, version) = read(store, function).await?;
        match asked {
            Some(asked) => reserved.functions.insert(function.name.clone(), asked),
            None => reserved.functions.remove(&function.name),
        };
        if reserved.total() > ACCOUNT_CONCURRENCY - UNRESERVED_CONCURRENCY_MIN {
            return Err(too_little_left());
        }
        match store.commit(write(transaction, function, &reserved, version)?).await {
            Ok(_) => return Ok(()),
            Err(StoreError::Exists { .. } | StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&unqualified_arn(function)))
}

/// Adds to a function's removal that of its reservation.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn removal(
    store: &Store,
    function: &FunctionRef,
    transaction: Transaction,
) -> Result<Transaction, ServiceError> {
    let (mut reserved, version) = read(store, function).await?;
    match reserved.functions.remove(&function.name) {
        Some(_) => write(transaction, function, &reserved, version),
        None => Ok(transaction),
    }
}

/// What is reserved, and the version of the record if there is one.
async fn read(store: &Store, function: &FunctionRef) -> Result<(ReservedConcurrency, Option<u64>), ServiceError> {
    let found = store.get(RESERVED_CONCURRENCY, &scope_of(function), RESERVED_CONCURRENCY_KEY).await;
    match found.map_err(ServiceError::internal)? {
        Some(record) => Ok((record.value().map_err(ServiceError::internal)?, Some(record.version))),
        None => {
            let (account, region) = (function.account.clone(), function.region.clone());
            Ok((ReservedConcurrency { account, region, functions: BTreeMap::new() }, None))
        }
    }
}

fn write(
    transaction: Transaction,
    function: &FunctionRef,
    reserved: &ReservedConcurrency,
    version: Option<u64>,
) -> Result<Transaction, ServiceError> {
    let draft = Draft::new(RESERVED_CONCURRENCY, scope_of(function), RESERVED_CONCURRENCY_KEY, reserved);
    let draft = draft.map_err(ServiceError::internal)?;
    Ok(match version {
        Some(version) => transaction.replace(draft, version),
        None => transaction.create(draft),
    })
}

fn too_little_left() -> ServiceError {
    let message = format!(
        "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum \
         value of [{UNRESERVED_CONCURRENCY_MIN}]."
    );
    // AWS: without the `Type` that such errors have otherwise.
    invalid_parameter(message).with_member("Type", Value::Null)
}
