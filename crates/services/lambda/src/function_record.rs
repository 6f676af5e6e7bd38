//! Functions in the store: one record for each function's `$LATEST` and one for each published version, each with the resource
//! policy of its qualifier inside.
//!
//! Every change reads the record, changes the value and writes it back under the version that was read. Whoever comes second
//! tries again on what the first has written, so no change is lost. What publishing writes is in [`publication`].

pub(crate) mod publication;

use gatewright_model::function::{FunctionDefinition, FunctionVersion};
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::FunctionRef;
use gatewright_store::record::{Draft, Kind, Record, Scope};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Store, StoreError};
use gatewright_wire::service::ServiceError;

use crate::function_name::{arn_as_asked, unqualified_arn};
use crate::refusal::{conflict, function_not_found, update_in_progress};

/// Functions: scoped by account and region, keyed by bare name; the value is the [`FunctionDefinition`] of `$LATEST`.
pub const FUNCTION: Kind = Kind { name: "function", is_fed: true };

/// Published versions: scoped by account and region, keyed by bare name, `:` and the number in 20 digits, so that they stand in
/// the order of their numbers; the value is the [`FunctionDefinition`] of the version.
pub const FUNCTION_VERSION: Kind = Kind { name: "function_version", is_fed: true };

/// How often a change is tried again because others came first.
pub(crate) const EDIT_ATTEMPTS_MAX: u32 = 100;

/// The bare name and the version that a key of [`FUNCTION`] or [`FUNCTION_VERSION`] stands for.
#[must_use]
pub fn function_at(key: &str) -> Option<(&str, FunctionVersion)> {
    match key.split_once(':') {
        None => Some((key, FunctionVersion::Latest)),
        Some((name, number)) => Some((name, FunctionVersion::Published(number.parse().ok()?))),
    }
}

/// The version of the function that is asked for, if it exists. The name of an alias finds nothing.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn find(store: &Store, function: &FunctionRef) -> Result<Option<FunctionDefinition>, ServiceError> {
    Ok(read(store, function).await?.map(|(_, definition)| definition))
}

/// The version of the function that is asked for, which must exist.
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
    records.iter().map(value).collect()
}

/// Up to `limit` published versions of a function in the order of their numbers, after `after`.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn page_of_versions(
    store: &Store,
    function: &FunctionRef,
    after: FunctionVersion,
    limit: usize,
) -> Result<Vec<FunctionDefinition>, ServiceError> {
    let after = match after {
        FunctionVersion::Latest => None,
        FunctionVersion::Published(number) => Some(version_key(&function.name, number)),
    };
    let (scope, prefix) = (scope_of(function), versions_of(&function.name));
    let records = store.scan(FUNCTION_VERSION, &scope, &prefix, after.as_deref(), limit).await.map_err(ServiceError::internal)?;
    records.iter().map(value).collect()
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

/// Changes a version of a function and gives what `change` gave. `change` may be run several times, each time on the latest
/// value; what it refuses is not written.
///
/// # Errors
/// 404 when the version does not exist, what `change` refuses, and 409 when others keep coming first.
pub(crate) async fn edit<T: Send>(
    store: &Store,
    function: &FunctionRef,
    mut change: impl FnMut(&mut FunctionDefinition) -> Result<T, ServiceError> + Send,
) -> Result<T, ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let found = read(store, function).await?;
        let (record, before) = found.ok_or_else(|| function_not_found(&arn_as_asked(function)))?;
        let (definition, given) = changed(&before, &mut change)?;
        let draft = draft_of(&definition)?;
        match store.commit(Transaction::new().replace(draft, record.version)).await {
            Ok(_) => return Ok(given),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&unqualified_arn(function)))
}

/// Adds a step that fails once this version of the function is changed or removed: it writes the version again as it is.
///
/// # Errors
/// 404 when the version does not exist.
pub(crate) async fn pin(store: &Store, function: &FunctionRef, transaction: Transaction) -> Result<Transaction, ServiceError> {
    let found = read(store, function).await?;
    let (record, definition) = found.ok_or_else(|| function_not_found(&arn_as_asked(function)))?;
    Ok(transaction.replace(draft_of(&definition)?, record.version))
}

/// The record of `$LATEST`, if the function is there.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn latest_record(store: &Store, function: &FunctionRef) -> Result<Option<Record>, ServiceError> {
    store.get(FUNCTION, &scope_of(function), &function.name).await.map_err(ServiceError::internal)
}

/// The record of a published version, if it is there.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn version_record(store: &Store, function: &FunctionRef, number: u64) -> Result<Option<Record>, ServiceError> {
    let key = version_key(&function.name, number);
    store.get(FUNCTION_VERSION, &scope_of(function), &key).await.map_err(ServiceError::internal)
}

async fn read(store: &Store, function: &FunctionRef) -> Result<Option<(Record, FunctionDefinition)>, ServiceError> {
    let version = function.qualifier.as_deref().map_or(Some(FunctionVersion::Latest), FunctionVersion::parse);
    let (kind, key) = match version {
        Some(FunctionVersion::Latest) => (FUNCTION, function.name.clone()),
        Some(FunctionVersion::Published(number)) => (FUNCTION_VERSION, version_key(&function.name, number)),
        None => return Ok(None),
    };
    let Some(record) = store.get(kind, &scope_of(function), &key).await.map_err(ServiceError::internal)? else {
        return Ok(None);
    };
    let definition = value(&record)?;
    Ok(Some((record, definition)))
}

/// The value after `change`. INVARIANT: once code or configuration differ from what was published, it is not published any more.
fn changed<T>(
    before: &FunctionDefinition,
    change: &mut (impl FnMut(&mut FunctionDefinition) -> Result<T, ServiceError> + Send),
) -> Result<(FunctionDefinition, T), ServiceError> {
    let mut definition = before.clone();
    let given = change(&mut definition)?;
    if !definition.has_code_and_configuration_of(before) {
        definition.published_as = None;
    }
    Ok((definition, given))
}

fn value(record: &Record) -> Result<FunctionDefinition, ServiceError> {
    record.value().map_err(ServiceError::internal)
}

/// Where a function's records stand.
pub(crate) fn scope_of(function: &FunctionRef) -> Scope {
    Scope { account: function.account.clone(), region: Some(function.region.clone()) }
}

/// What every key of a function's versions begins with. No name holds a `:`, so no other function's versions begin so.
pub(crate) fn versions_of(name: &str) -> String {
    format!("{name}:")
}

fn version_key(name: &str, number: u64) -> String {
    format!("{name}:{number:020}")
}

fn draft_of(definition: &FunctionDefinition) -> Result<Draft, ServiceError> {
    let scope = Scope { account: definition.account.clone(), region: Some(definition.region.clone()) };
    let (kind, key) = match definition.version {
        FunctionVersion::Latest => (FUNCTION, definition.name.clone()),
        FunctionVersion::Published(number) => (FUNCTION_VERSION, version_key(&definition.name, number)),
    };
    Draft::new(kind, scope, key, definition).map_err(ServiceError::internal)
}

#[cfg(test)]
mod tests;
