//! Reading and editing a working copy: read, change a copy, write it under the version that was read, and again if someone was
//! faster.
//!
//! *Invariant:* a change that is refused leaves the stored record untouched, since it only ever saw a copy.

use gatewright_model::rest_api::RestApi;
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, ServiceError};

use crate::ports::Ports;
use crate::records::{self, rest_api_draft};
use crate::refusal::{concurrent_modification, limit_exceeded};

pub(crate) mod lookup;

/// How often an edit is tried when it loses races, before the caller is told to come back. Each round one of the racers wins; who
/// meets new racers in every round can still lose them all, and is then told so in AWS's words with nothing changed.
pub const EDIT_ATTEMPTS_MAX: usize = 32;

/// A working copy and the version under which it was read.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub(crate) api: RestApi,
    pub(crate) version: u64,
}

/// How a commit ended, if not with a failure of the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Everything is written.
    Written,
    /// Someone changed or took what this transaction counted on; nothing is written.
    Outrun,
}

/// The working copy, if the API exists in the caller's account and region.
pub(crate) async fn find(ports: &Ports, context: &CallContext, rest_api_id: &str) -> Result<Option<Held>, ServiceError> {
    let found = records::find_rest_api(ports, context, rest_api_id).await?;
    Ok(found.map(|(api, version)| Held { api, version }))
}

/// The working copy; `absent` words its absence.
pub(crate) async fn read(
    ports: &Ports,
    context: &CallContext,
    rest_api_id: &str,
    absent: impl Fn() -> ServiceError + Send,
) -> Result<RestApi, ServiceError> {
    find(ports, context, rest_api_id).await?.map(|held| held.api).ok_or_else(absent)
}

/// Applies `change` to the working copy and writes it. Nothing is written when `change` refuses.
pub(crate) async fn edit<T: Send>(
    ports: &Ports,
    context: &CallContext,
    rest_api_id: &str,
    absent: impl Fn() -> ServiceError + Send,
    mut change: impl FnMut(&mut RestApi) -> Result<T, ServiceError> + Send,
) -> Result<T, ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let Held { mut api, version } = find(ports, context, rest_api_id).await?.ok_or_else(&absent)?;
        let answer = change(&mut api)?;
        let transaction = Transaction::new().replace(rest_api_draft(context, &api)?, version);
        if commit(ports, transaction).await? == Fate::Written {
            return Ok(answer);
        }
    }
    Err(concurrent_modification())
}

/// A transaction that holds the API's record as its lock: it goes through only while the API is as `held` says.
pub(crate) fn locked(context: &CallContext, held: &Held) -> Result<Transaction, ServiceError> {
    Ok(Transaction::new().replace(rest_api_draft(context, &held.api)?, held.version))
}

/// Commits, telling a lost race from a broken store.
pub(crate) async fn commit(ports: &Ports, transaction: Transaction) -> Result<Fate, ServiceError> {
    match ports.store.commit(transaction).await {
        Ok(_) => Ok(Fate::Written),
        Err(StoreError::VersionMismatch { .. } | StoreError::Exists { .. } | StoreError::NameTaken { .. }) => Ok(Fate::Outrun),
        Err(StoreError::TooLarge { .. }) => Err(limit_exceeded("The REST API is larger than this server can store.")),
        Err(error) => Err(ServiceError::internal(error)),
    }
}

#[cfg(test)]
mod tests;
