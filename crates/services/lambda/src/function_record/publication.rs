//! What publishing writes: the version's record, `$LATEST` with what else the call changes in it, and the number that was taken,
//! all at once.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html>. A function whose code and configuration have
//! not changed since they were published is not published again.
//!
//! *Invariant:* a number is given once under a name, also when its version, or the function, was deleted since.

use gatewright_model::function::{FunctionDefinition, FunctionVersion};
use gatewright_model::ports::FunctionRef;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::Kind;
use gatewright_store::transaction::Transaction;
use gatewright_store::{Store, StoreError};
use gatewright_wire::service::ServiceError;

use super::{EDIT_ATTEMPTS_MAX, FUNCTION, already_exists, changed, draft_of, read, scope_of};
use crate::function_name::{arn_as_asked, unqualified_arn};
use crate::refusal::{function_not_found, update_in_progress};
use crate::version_number::NextNumber;

/// The highest number given under a name, kept after the function: scoped by account and region, keyed by bare name.
const HIGHEST_VERSION: Kind = Kind { name: "function_version_number", is_fed: false };

/// What a version has of its own.
#[derive(Debug, Clone)]
pub(crate) struct Imprint {
    /// Instead of the function's.
    pub(crate) description: Option<String>,
    /// Its first revision.
    pub(crate) revision_id: String,
    /// When it is published.
    pub(crate) at: Timestamp,
}

/// What came of publishing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Publication {
    /// A new version.
    New(FunctionDefinition),
    /// Nothing has changed since this version was published.
    Unchanged(FunctionDefinition),
}

/// Writes a new function and its first version, which is given.
///
/// # Errors
/// 409 when the function's name is taken or others keep coming first.
pub(crate) async fn create_published(
    store: &Store,
    function: &FunctionRef,
    definition: &FunctionDefinition,
    imprint: &Imprint,
) -> Result<FunctionDefinition, ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let number = NextNumber::of(store, HIGHEST_VERSION, scope_of(function), &function.name).await?;
        let (latest, version) = print(definition, number.value, imprint);
        let transaction = Transaction::new().create(draft_of(&latest)?).create(draft_of(&version)?);
        match store.commit(number.take(transaction)?).await {
            Ok(_) => return Ok(version),
            Err(StoreError::Exists { kind, .. }) if kind == FUNCTION.name => return Err(already_exists(&function.name)),
            Err(StoreError::Exists { .. } | StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&unqualified_arn(function)))
}

/// Changes `$LATEST` and publishes what it is then. `change` may be run several times, each time on the latest value; what it
/// refuses is not written.
///
/// # Errors
/// 404 when the function does not exist, what `change` refuses, and 409 when others keep coming first.
pub(crate) async fn publish(
    store: &Store,
    function: &FunctionRef,
    imprint: &Imprint,
    mut change: impl FnMut(&mut FunctionDefinition) -> Result<(), ServiceError> + Send,
) -> Result<Publication, ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let found = read(store, function).await?;
        let (record, before) = found.ok_or_else(|| function_not_found(&arn_as_asked(function)))?;
        let (definition, ()) = changed(&before, &mut change)?;
        let (transaction, publication) = match published_before(store, function, &definition).await? {
            Some(version) if definition == before => return Ok(Publication::Unchanged(version)),
            Some(version) => {
                (Transaction::new().replace(draft_of(&definition)?, record.version), Publication::Unchanged(version))
            }
            None => {
                let number = NextNumber::of(store, HIGHEST_VERSION, scope_of(function), &function.name).await?;
                let (latest, version) = print(&definition, number.value, imprint);
                let transaction = Transaction::new().replace(draft_of(&latest)?, record.version).create(draft_of(&version)?);
                (number.take(transaction)?, Publication::New(version))
            }
        };
        match store.commit(transaction).await {
            Ok(_) => return Ok(publication),
            Err(StoreError::Exists { .. } | StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&unqualified_arn(function)))
}

/// The version that `latest` was published as, unless something has changed since or the version was deleted.
async fn published_before(
    store: &Store,
    function: &FunctionRef,
    latest: &FunctionDefinition,
) -> Result<Option<FunctionDefinition>, ServiceError> {
    let Some(number) = latest.published_as else { return Ok(None) };
    let version = FunctionRef { qualifier: Some(number.to_string()), ..function.clone() };
    Ok(read(store, &version).await?.map(|(_, version)| version))
}

/// `$LATEST` after it was published, and the version.
fn print(latest: &FunctionDefinition, number: u64, imprint: &Imprint) -> (FunctionDefinition, FunctionDefinition) {
    let version = FunctionDefinition {
        version: FunctionVersion::Published(number),
        published_as: None,
        description: imprint.description.clone().unwrap_or_else(|| latest.description.clone()),
        revision_id: imprint.revision_id.clone(),
        last_modified: imprint.at,
        tags: Default::default(),
        policy: None,
        ..latest.clone()
    };
    (FunctionDefinition { published_as: Some(number), ..latest.clone() }, version)
}
