//! Aliases in the store: one record each, with its resource policy inside.
//!
//! An alias leads only to versions that exist. Whoever writes one therefore writes the records of its versions again, unchanged, in
//! the same transaction: it fails when one of them was removed meanwhile, and a removal that read them before fails in its turn.

use gatewright_model::function::FunctionVersion;
use gatewright_model::function_alias::FunctionAlias;
use gatewright_model::ports::FunctionRef;
use gatewright_store::record::{Draft, Kind, Record};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Store, StoreError};
use gatewright_wire::service::ServiceError;

use crate::function_name::{alias_name, unqualified_arn};
use crate::function_record::{EDIT_ATTEMPTS_MAX, pin, scope_of};
use crate::refusal::{conflict, function_not_found, update_in_progress};

/// Aliases: scoped by account and region, keyed by the function's bare name, `:` and the alias's; the value is the [`FunctionAlias`].
pub const FUNCTION_ALIAS: Kind = Kind { name: "function_alias", is_fed: true };

/// The function's and the alias's own name that a key of [`FUNCTION_ALIAS`] stands for.
#[must_use]
pub fn alias_at(key: &str) -> Option<(&str, &str)> {
    key.split_once(':')
}

/// How many records are read at once.
const BATCH: usize = 256;

/// The alias that `function` names by its qualifier, if it exists.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn find(store: &Store, function: &FunctionRef) -> Result<Option<FunctionAlias>, ServiceError> {
    Ok(read(store, function).await?.map(|(_, alias)| alias))
}

/// The version that is shown for `function`: where its qualifier is an alias, the one that the alias leads to.
///
/// # Errors
/// 404 with the ARN as it was asked for when there is no such alias.
pub(crate) async fn target(store: &Store, function: &FunctionRef) -> Result<FunctionRef, ServiceError> {
    let Some(name) = alias_name(function) else { return Ok(function.clone()) };
    let not_found = || function_not_found(&format!("{}:{name}", unqualified_arn(function)));
    let alias = find(store, function).await?.ok_or_else(not_found)?;
    Ok(version_of(function, alias.version))
}

/// Up to `limit` aliases of a function in the order of their names, after the name `after`.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn page(
    store: &Store,
    function: &FunctionRef,
    after: Option<&str>,
    limit: usize,
) -> Result<Vec<FunctionAlias>, ServiceError> {
    let (scope, prefix) = (scope_of(function), aliases_of(&function.name));
    let after = after.map(|after| key(&function.name, after));
    let records = store.scan(FUNCTION_ALIAS, &scope, &prefix, after.as_deref(), limit).await.map_err(ServiceError::internal)?;
    records.iter().map(value).collect()
}

/// The names of all aliases that lead to a version.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn leading_to(
    store: &Store,
    function: &FunctionRef,
    version: FunctionVersion,
) -> Result<Vec<String>, ServiceError> {
    let (mut names, mut last) = (Vec::new(), None::<String>);
    loop {
        let batch = page(store, function, last.as_deref(), BATCH).await?;
        names.extend(batch.iter().filter(|alias| alias.leads_to(version)).map(|alias| alias.name.clone()));
        match batch.into_iter().next_back() {
            Some(alias) => last = Some(alias.name),
            None => return Ok(names),
        }
    }
}

/// Writes a new alias of versions that exist.
///
/// # Errors
/// 404 for a version that does not exist, 409 when the name is taken or others keep coming first.
pub(crate) async fn create(store: &Store, alias: &FunctionAlias) -> Result<(), ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let transaction = pinned(store, alias).await?.create(draft_of(alias)?);
        match store.commit(transaction).await {
            Ok(_) => return Ok(()),
            Err(StoreError::Exists { .. }) => return Err(already_exists(&alias.arn())),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&alias.arn()))
}

/// 409 for a name that is taken.
pub(crate) fn already_exists(arn: &str) -> ServiceError {
    conflict(format!("Alias already exists: {arn}"))
}

/// Changes an alias and gives what `change` gave; nothing when there is no such alias. `change` may be run several times, each time
/// on the latest value; what it refuses is not written.
///
/// # Errors
/// What `change` refuses, 404 when it leads the alias to a version that does not exist, 409 when others keep coming first.
pub(crate) async fn edit<T: Send>(
    store: &Store,
    function: &FunctionRef,
    mut change: impl FnMut(&mut FunctionAlias) -> Result<T, ServiceError> + Send,
) -> Result<Option<T>, ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let Some((record, before)) = read(store, function).await? else { return Ok(None) };
        let mut alias = before.clone();
        let given = change(&mut alias)?;
        let leads_elsewhere = (alias.version, alias.additional) != (before.version, before.additional);
        let transaction = if leads_elsewhere { pinned(store, &alias).await? } else { Transaction::new() };
        match store.commit(transaction.replace(draft_of(&alias)?, record.version)).await {
            Ok(_) => return Ok(Some(given)),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&unqualified_arn(function)))
}

/// The transaction that removes the alias which `function` names, if it is there.
pub(crate) fn removal(function: &FunctionRef, name: &str) -> Transaction {
    Transaction::new().delete(FUNCTION_ALIAS, scope_of(function), key(&function.name, name))
}

/// What every key of a function's aliases begins with. No name holds a `:`.
pub(crate) fn aliases_of(name: &str) -> String {
    format!("{name}:")
}

/// A transaction that fails once a version of the alias is removed.
async fn pinned(store: &Store, alias: &FunctionAlias) -> Result<Transaction, ServiceError> {
    let function = FunctionRef {
        account: alias.account.clone(),
        region: alias.region.clone(),
        name: alias.function_name.clone(),
        qualifier: None,
    };
    let additional = alias.additional.map(|additional| FunctionVersion::Published(additional.number));
    let mut transaction = Transaction::new();
    for version in std::iter::once(alias.version).chain(additional) {
        transaction = pin(store, &version_of(&function, version), transaction).await?;
    }
    Ok(transaction)
}

fn version_of(function: &FunctionRef, version: FunctionVersion) -> FunctionRef {
    FunctionRef { qualifier: Some(version.to_string()), ..function.clone() }
}

async fn read(store: &Store, function: &FunctionRef) -> Result<Option<(Record, FunctionAlias)>, ServiceError> {
    let Some(name) = alias_name(function) else { return Ok(None) };
    let found = store.get(FUNCTION_ALIAS, &scope_of(function), &key(&function.name, name)).await;
    let Some(record) = found.map_err(ServiceError::internal)? else { return Ok(None) };
    let alias = value(&record)?;
    Ok(Some((record, alias)))
}

fn key(function_name: &str, alias_name: &str) -> String {
    format!("{function_name}:{alias_name}")
}

fn value(record: &Record) -> Result<FunctionAlias, ServiceError> {
    record.value().map_err(ServiceError::internal)
}

fn draft_of(alias: &FunctionAlias) -> Result<Draft, ServiceError> {
    let scope = gatewright_store::record::Scope { account: alias.account.clone(), region: Some(alias.region.clone()) };
    Draft::new(FUNCTION_ALIAS, scope, key(&alias.function_name, &alias.name), alias).map_err(ServiceError::internal)
}
