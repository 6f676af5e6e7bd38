//! Functions in the store: one record each, keyed by bare name, with the resource policy inside.
//!
//! Every change reads the record, changes the value and writes it back under the version that was read. Whoever comes second
//! tries again on what the first has written, so no change is lost.

use gatewright_model::function::FunctionDefinition;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::FunctionRef;
use gatewright_store::record::{Draft, Kind, Scope};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Store, StoreError};
use gatewright_wire::service::ServiceError;

use crate::function_name::{arn_as_asked, unqualified_arn};
use crate::refusal::{conflict, function_not_found, update_in_progress};

/// Functions: scoped by account and region, keyed by bare name; the value is a
/// [`FunctionDefinition`].
pub const FUNCTION: Kind = Kind { name: "function", is_fed: true };

/// How often a change is tried again because others came first.
const EDIT_ATTEMPTS_MAX: u32 = 100;

/// The function, if it exists.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn find(store: &Store, function: &FunctionRef) -> Result<Option<FunctionDefinition>, ServiceError> {
    let record = store.get(FUNCTION, &scope_of(function), &function.name).await.map_err(ServiceError::internal)?;
    record.map(|record| record.value()).transpose().map_err(ServiceError::internal)
}

/// The function, which must exist.
///
/// # Errors
/// 404 with the ARN as it was asked for.
pub(crate) async fn load(store: &Store, function: &FunctionRef) -> Result<FunctionDefinition, ServiceError> {
    find(store, function).await?.ok_or_else(|| function_not_found(&arn_as_asked(function)))
}

/// Up to `limit` functions of a region in the order of their names, after the name `after`.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn page(
    store: &Store,
    account: &AccountId,
    region: &Region,
    after: Option<&str>,
    limit: usize,
) -> Result<Vec<FunctionDefinition>, ServiceError> {
    let scope = Scope { account: account.clone(), region: Some(region.clone()) };
    let records = store.scan(FUNCTION, &scope, "", after, limit).await.map_err(ServiceError::internal)?;
    records.iter().map(|record| record.value().map_err(ServiceError::internal)).collect()
}

/// Writes a new function.
///
/// # Errors
/// 409 when its name is taken.
pub(crate) async fn create(store: &Store, definition: &FunctionDefinition) -> Result<(), ServiceError> {
    let draft = draft_of(definition)?;
    match store.commit(Transaction::new().create(draft)).await {
        Ok(_) => Ok(()),
        Err(StoreError::Exists { .. }) => Err(already_exists(&definition.name)),
        Err(other) => Err(ServiceError::internal(other)),
    }
}

/// 409 for a name that is taken.
pub(crate) fn already_exists(name: &str) -> ServiceError {
    conflict(format!("Function already exist: {name}"))
}

/// Changes a function and gives what `change` gave. `change` may be run several times, each time on the latest value; what it
/// refuses is not written.
///
/// # Errors
/// 404 when the function does not exist, what `change` refuses, and 409 when others keep coming first.
pub(crate) async fn edit<T: Send>(
    store: &Store,
    function: &FunctionRef,
    mut change: impl FnMut(&mut FunctionDefinition) -> Result<T, ServiceError> + Send,
) -> Result<T, ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let found = store.get(FUNCTION, &scope_of(function), &function.name).await.map_err(ServiceError::internal)?;
        let record = found.ok_or_else(|| function_not_found(&arn_as_asked(function)))?;
        let mut definition: FunctionDefinition = record.value().map_err(ServiceError::internal)?;
        let given = change(&mut definition)?;
        let draft = draft_of(&definition)?;
        match store.commit(Transaction::new().replace(draft, record.version)).await {
            Ok(_) => return Ok(given),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&unqualified_arn(function)))
}

/// Removes a function with its policy.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn delete(store: &Store, function: &FunctionRef) -> Result<(), ServiceError> {
    let transaction = Transaction::new().delete(FUNCTION, scope_of(function), function.name.clone());
    store.commit(transaction).await.map(|_| ()).map_err(ServiceError::internal)
}

fn scope_of(function: &FunctionRef) -> Scope {
    Scope { account: function.account.clone(), region: Some(function.region.clone()) }
}

fn draft_of(definition: &FunctionDefinition) -> Result<Draft, ServiceError> {
    let scope = Scope { account: definition.account.clone(), region: Some(definition.region.clone()) };
    Draft::new(FUNCTION, scope, definition.name.clone(), definition).map_err(ServiceError::internal)
}

#[cfg(test)]
mod tests;
