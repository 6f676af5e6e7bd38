//! Function URLs in the store: one record each, whose id is taken in the global directory, so that no two URLs share one.

use gatewright_model::function_url::{FunctionUrl, FunctionUrlKey};
use gatewright_model::ports::FunctionRef;
use gatewright_store::record::{Draft, Kind, Record, Scope};
use gatewright_store::transaction::{Namespace, Transaction};
use gatewright_store::{Store, StoreError};
use gatewright_wire::service::ServiceError;

use crate::function_name::{alias_name, unqualified_arn};
use crate::function_record::{EDIT_ATTEMPTS_MAX, pin, scope_of};
use crate::refusal::update_in_progress;
use crate::{alias_record, function_record};

/// Function URLs: scoped by account and region, keyed by the function's bare name, `:` and the alias, which is empty for the
/// unqualified function; the value is the [`FunctionUrl`].
pub const FUNCTION_URL: Kind = Kind { name: "function_url", is_fed: true };

/// Where the ids of function URLs are taken.
pub const FUNCTION_URL_IDS: Namespace = Namespace("function_url");

/// How many records are read at once.
const BATCH: usize = 256;

/// What a key of [`FUNCTION_URL`] in this scope stands for.
#[must_use]
pub fn function_url_at(scope: &Scope, key: &str) -> Option<FunctionUrlKey> {
    let (name, qualifier) = key.split_once(':')?;
    Some(FunctionUrlKey {
        account: scope.account.clone(),
        region: scope.region.clone()?,
        function_name: name.to_owned(),
        qualifier: (!qualifier.is_empty()).then(|| qualifier.to_owned()),
    })
}

/// Why a URL was not made.
pub(crate) enum NotCreated {
    /// There is no such function or alias.
    NoFunction,
    /// It has a URL already.
    Exists,
    /// Anything else.
    Failed(ServiceError),
}

/// Writes a new URL of a function or an alias that exists.
pub(crate) async fn create(store: &Store, function: &FunctionRef, url: &FunctionUrl) -> Result<(), NotCreated> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        if !exists(store, function).await.map_err(NotCreated::Failed)? {
            return Err(NotCreated::NoFunction);
        }
        if find(store, function).await.map_err(NotCreated::Failed)?.is_some() {
            return Err(NotCreated::Exists);
        }
        let transaction = pinned(store, function).await.map_err(NotCreated::Failed)?;
        let draft = draft_of(url).map_err(NotCreated::Failed)?;
        let claimed = transaction.claim(FUNCTION_URL_IDS, url.id.as_str(), scope_of(function), key(function));
        match store.commit(claimed.create(draft)).await {
            Ok(_) => return Ok(()),
            Err(StoreError::Exists { .. } | StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(NotCreated::Failed(ServiceError::internal(other))),
        }
    }
    Err(NotCreated::Failed(update_in_progress(&unqualified_arn(function))))
}

/// The URL of what `function` names, if it has one.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn find(store: &Store, function: &FunctionRef) -> Result<Option<FunctionUrl>, ServiceError> {
    Ok(read(store, function).await?.map(|(_, url)| url))
}

/// Changes the URL of what `function` names, and gives it as it is then; nothing when it has none. `change` may be run several times.
///
/// # Errors
/// 409 when others keep coming first.
pub(crate) async fn edit(
    store: &Store,
    function: &FunctionRef,
    mut change: impl FnMut(&mut FunctionUrl) + Send,
) -> Result<Option<FunctionUrl>, ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let Some((record, mut url)) = read(store, function).await? else { return Ok(None) };
        change(&mut url);
        match store.commit(Transaction::new().replace(draft_of(&url)?, record.version)).await {
            Ok(_) => return Ok(Some(url)),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&unqualified_arn(function)))
}

/// Removes the URL of what `function` names; whether there was one.
///
/// # Errors
/// 409 when others keep coming first.
pub(crate) async fn delete(store: &Store, function: &FunctionRef) -> Result<bool, ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let Some((record, url)) = read(store, function).await? else { return Ok(false) };
        let transaction = Transaction::new()
            .delete_version(FUNCTION_URL, record.scope, record.key, record.version)
            .release(FUNCTION_URL_IDS, url.id);
        match store.commit(transaction).await {
            Ok(_) => return Ok(true),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&unqualified_arn(function)))
}

/// Up to `limit` URLs of a function, its own first, then those of its aliases in the order of their names, after the alias `after`
/// (empty: after its own).
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn page(
    store: &Store,
    function: &FunctionRef,
    after: Option<&str>,
    limit: usize,
) -> Result<Vec<FunctionUrl>, ServiceError> {
    let (scope, prefix) = (scope_of(function), urls_of(&function.name));
    let after = after.map(|after| format!("{prefix}{after}"));
    let records = store.scan(FUNCTION_URL, &scope, &prefix, after.as_deref(), limit).await.map_err(ServiceError::internal)?;
    records.iter().map(value).collect()
}

/// Adds to the transaction that removes a function that all its URLs go too, and their ids are free again. Whoever makes one at the same
/// time writes the function again, and the removal fails.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn removal(
    store: &Store,
    function: &FunctionRef,
    mut transaction: Transaction,
) -> Result<Transaction, ServiceError> {
    let mut last = None::<String>;
    loop {
        let batch = page(store, function, last.as_deref(), BATCH).await?;
        for url in &batch {
            transaction = transaction.release(FUNCTION_URL_IDS, url.id.as_str());
        }
        match batch.into_iter().next_back() {
            Some(url) => last = Some(url.qualifier.unwrap_or_default()),
            None => return Ok(transaction.delete_prefix(FUNCTION_URL, scope_of(function), urls_of(&function.name))),
        }
    }
}

/// What every key of a function's URLs begins with. No name holds a `:`.
fn urls_of(name: &str) -> String {
    format!("{name}:")
}

async fn exists(store: &Store, function: &FunctionRef) -> Result<bool, ServiceError> {
    match alias_name(function) {
        Some(_) => Ok(alias_record::find(store, function).await?.is_some()),
        None => Ok(function_record::find(store, function).await?.is_some()),
    }
}

/// A transaction that fails once the function is removed.
async fn pinned(store: &Store, function: &FunctionRef) -> Result<Transaction, ServiceError> {
    pin(store, &FunctionRef { qualifier: None, ..function.clone() }, Transaction::new()).await
}

async fn read(store: &Store, function: &FunctionRef) -> Result<Option<(Record, FunctionUrl)>, ServiceError> {
    let found = store.get(FUNCTION_URL, &scope_of(function), &key(function)).await;
    let Some(record) = found.map_err(ServiceError::internal)? else { return Ok(None) };
    let url = value(&record)?;
    Ok(Some((record, url)))
}

fn key(function: &FunctionRef) -> String {
    format!("{}{}", urls_of(&function.name), function.qualifier.as_deref().unwrap_or_default())
}

fn value(record: &Record) -> Result<FunctionUrl, ServiceError> {
    record.value().map_err(ServiceError::internal)
}

fn draft_of(url: &FunctionUrl) -> Result<Draft, ServiceError> {
    let scope = Scope { account: url.account.clone(), region: Some(url.region.clone()) };
    let key = format!("{}{}", urls_of(&url.function_name), url.qualifier.as_deref().unwrap_or_default());
    Draft::new(FUNCTION_URL, scope, key, url).map_err(ServiceError::internal)
}
