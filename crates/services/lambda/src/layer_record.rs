//! Versions of layers in the store: one record each, with its policy inside. A layer itself is nothing but its versions.

use gatewright_model::function::CodePackage;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::{Draft, Kind, Record, Scope};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Store, StoreError};
use gatewright_wire::service::ServiceError;
use serde::{Deserialize, Serialize};

use crate::function_record::EDIT_ATTEMPTS_MAX;
use crate::layer_name::LayerRef;
use crate::layer_policy::LayerPolicy;
use crate::refusal::update_in_progress;
use crate::version_number::NextNumber;

/// Versions: scoped by account and region, keyed by the layer's name, `:`, and what is left from the version's number to the highest one
/// in 20 digits, so that the newest stands first; the value is the [`LayerVersion`]. The road does not read them: functions hold what
/// they need of their layers.
pub(crate) const LAYER_VERSION: Kind = Kind { name: "layer_version", is_fed: false };

/// The highest number given under a name, kept after the versions: scoped by account and region, keyed by the layer's name.
const HIGHEST_VERSION: Kind = Kind { name: "layer_version_number", is_fed: false };

/// A version of a layer. It changes in nothing but its policy.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct LayerVersion {
    /// The layer's bare name.
    pub(crate) name: String,
    /// From 1.
    pub(crate) number: u64,
    /// Empty when none was given.
    pub(crate) description: String,
    /// As it was given.
    pub(crate) license_info: Option<String>,
    /// Identifiers, if any were given.
    pub(crate) compatible_runtimes: Option<Vec<String>>,
    /// Names, if any were given.
    pub(crate) compatible_architectures: Option<Vec<String>>,
    /// When it was published.
    pub(crate) created_at: Timestamp,
    /// What it holds.
    pub(crate) package: CodePackage,
    /// Who else may use it.
    pub(crate) policy: Option<LayerPolicy>,
}

impl LayerVersion {
    /// As the API counts.
    pub(crate) fn version(&self) -> i64 {
        i64::try_from(self.number).unwrap_or(i64::MAX)
    }
}

/// Writes a new version under the next number, which it is given.
///
/// # Errors
/// 409 when others keep coming first.
pub(crate) async fn publish(store: &Store, layer: &LayerRef, draft: LayerVersion) -> Result<LayerVersion, ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let number = NextNumber::of(store, HIGHEST_VERSION, scope_of(layer), &layer.name).await?;
        let version = LayerVersion { number: number.value, ..draft.clone() };
        let transaction = Transaction::new().create(draft_of(layer, &version)?);
        match store.commit(number.take(transaction)?).await {
            Ok(_) => return Ok(version),
            Err(StoreError::Exists { .. } | StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&layer.arn()))
}

/// A version, if it is there.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn find(store: &Store, layer: &LayerRef, version: i64) -> Result<Option<LayerVersion>, ServiceError> {
    Ok(read(store, layer, version).await?.map(|(_, version)| version))
}

/// Removes a version with its policy, if it is there. Its number stays taken.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn remove(store: &Store, layer: &LayerRef, version: i64) -> Result<(), ServiceError> {
    let Some(key) = key_of(&layer.name, version) else { return Ok(()) };
    let removal = Transaction::new().delete(LAYER_VERSION, scope_of(layer), key);
    store.commit(removal).await.map(drop).map_err(ServiceError::internal)
}

/// Changes a version's policy and gives what `change` gave; nothing when there is no such version. `change` may be run several times,
/// each time on the latest value; what it refuses is not written.
///
/// # Errors
/// What `change` refuses, 409 when others keep coming first.
pub(crate) async fn edit_policy<T: Send>(
    store: &Store,
    layer: &LayerRef,
    version: i64,
    mut change: impl FnMut(&mut Option<LayerPolicy>) -> Result<T, ServiceError> + Send,
) -> Result<Option<T>, ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let Some((record, mut found)) = read(store, layer, version).await? else { return Ok(None) };
        let given = change(&mut found.policy)?;
        match store.commit(Transaction::new().replace(draft_of(layer, &found)?, record.version)).await {
            Ok(_) => return Ok(Some(given)),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&layer.version_arn(version)))
}

/// Up to `limit` versions of a layer, the newest first, of those before `before`.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn page_of_versions(
    store: &Store,
    layer: &LayerRef,
    before: Option<i64>,
    limit: usize,
) -> Result<Vec<LayerVersion>, ServiceError> {
    let after = before.and_then(|before| key_of(&layer.name, before));
    let prefix = format!("{}:", layer.name);
    scan(store, &scope_of(layer), &prefix, after.as_deref(), limit).await
}

/// Up to `limit` versions of all layers in the order of their layers' names, the newest of each first, after a place.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn page_of_all(
    store: &Store,
    scope: &Scope,
    after: Option<&After<'_>>,
    limit: usize,
) -> Result<Vec<LayerVersion>, ServiceError> {
    let after = after.and_then(|after| match after {
        // No name holds a `:`, and `;` follows it.
        After::Layer(name) => Some(format!("{name};")),
        After::Version(version) => key_of(&version.name, version.version()),
    });
    scan(store, scope, "", after.as_deref(), limit).await
}

/// A place among all versions.
pub(crate) enum After<'a> {
    /// After all versions of the layer of this name.
    Layer(&'a str),
    /// After this one.
    Version(&'a LayerVersion),
}

async fn scan(
    store: &Store,
    scope: &Scope,
    prefix: &str,
    after: Option<&str>,
    limit: usize,
) -> Result<Vec<LayerVersion>, ServiceError> {
    let records = store.scan(LAYER_VERSION, scope, prefix, after, limit).await.map_err(ServiceError::internal)?;
    records.iter().map(value).collect()
}

async fn read(store: &Store, layer: &LayerRef, version: i64) -> Result<Option<(Record, LayerVersion)>, ServiceError> {
    let Some(key) = key_of(&layer.name, version) else { return Ok(None) };
    let found = store.get(LAYER_VERSION, &scope_of(layer), &key).await.map_err(ServiceError::internal)?;
    let Some(record) = found else { return Ok(None) };
    let version = value(&record)?;
    Ok(Some((record, version)))
}

/// No version has a number below 1.
fn key_of(name: &str, version: i64) -> Option<String> {
    let number = u64::try_from(version).ok().filter(|number| *number > 0)?;
    Some(format!("{name}:{:020}", u64::MAX - number))
}

fn scope_of(layer: &LayerRef) -> Scope {
    Scope { account: layer.account.clone(), region: Some(layer.region.clone()) }
}

fn value(record: &Record) -> Result<LayerVersion, ServiceError> {
    record.value().map_err(ServiceError::internal)
}

fn draft_of(layer: &LayerRef, version: &LayerVersion) -> Result<Draft, ServiceError> {
    let key = key_of(&layer.name, version.version())
        .ok_or_else(|| ServiceError::internal(std::io::Error::other("a layer's version without a number")))?;
    Draft::new(LAYER_VERSION, scope_of(layer), key, version).map_err(ServiceError::internal)
}
