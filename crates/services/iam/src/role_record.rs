//! A role as it is stored, with its inline policies and the ARNs of the policies attached to it.
//!
//! How often a policy is attached is nowhere written down: each role has an index entry for every policy attached to it, and the
//! count is the number of these.
//!
//! *Invariant:* what is attached to a role and what it says inline change under the role's own version, so no two calls can add to
//! it past a quota.

use gatewright_model::ids::AccountId;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::{Draft, Kind, Record, Scope, Uniqueness};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Match, Store, StoreError};
use gatewright_wire::service::{CallContext, ServiceError};
use serde::{Deserialize, Serialize};

use crate::commit::{EDIT_ATTEMPTS_MAX, Fate, commit};
use crate::refusal::{concurrent_modification, no_such_role};

/// Roles in the store: scoped by account, keyed by lower-case name, because IAM names do not differ by case.
pub const ROLE: Kind = Kind { name: "role", is_fed: true };
/// The kept counter of an account's roles.
pub const ROLES_COUNTER: &str = "iam.roles";
/// The index from a managed policy's ARN to the roles that it is attached to.
pub(crate) const ATTACHED_POLICY: &str = "attached_policy";
/// Roles read at a time.
const CHUNK: usize = 500;

/// A role as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleRecord {
    /// `arn:aws:iam::{account}:role{path}{name}`.
    pub arn: String,
    /// `/` or `/…/`.
    pub path: String,
    /// Name as it was given.
    pub name: String,
    /// `AROA` and 17 characters.
    pub id: String,
    /// The trust policy as it was given: JSON text.
    pub trust_policy: String,
    /// Description, if one was given.
    pub description: Option<String>,
    /// Longest session that may be asked for.
    pub max_session_duration_s: i32,
    /// When it was created.
    pub created_at: Timestamp,
    /// Tags in the order given: (key, value).
    pub tags: Vec<(String, String)>,
    /// Policies that are part of the role, in the order of their first writing.
    #[serde(default)]
    pub inline_policies: Vec<InlinePolicy>,
    /// ARNs of the managed policies attached, in the order of attachment.
    #[serde(default)]
    pub attached_policies: Vec<String>,
}

/// A policy that is part of a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InlinePolicy {
    /// Unique within the role.
    pub name: String,
    /// The document as it was given: JSON text.
    pub document: String,
}

/// A role and the version under which it was read.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub(crate) role: RoleRecord,
    pub(crate) version: u64,
}

/// IAM belongs to an account, not to a region.
pub(crate) fn scope_of(account: &AccountId) -> Scope {
    Scope { account: account.clone(), region: None }
}

/// The key of a role or policy of this name.
pub(crate) fn key_of(name: &str) -> String {
    name.to_ascii_lowercase()
}

/// The role as it is to be written.
pub(crate) fn draft(scope: Scope, role: &RoleRecord) -> Result<Draft, ServiceError> {
    let draft = Draft::new(ROLE, scope, key_of(&role.name), role).map_err(ServiceError::internal)?;
    let indexed = |draft: Draft, arn: &String| draft.indexed(ATTACHED_POLICY, arn.clone(), Uniqueness::Shared);
    Ok(role.attached_policies.iter().fold(draft, indexed))
}

/// The role of exactly this name in the caller's account.
pub(crate) async fn hold(store: &Store, context: &CallContext, name: &str) -> Result<Held, ServiceError> {
    let found = store.get(ROLE, &scope_of(&context.account), &key_of(name)).await.map_err(ServiceError::internal)?;
    let record = found.ok_or_else(|| no_such_role(name))?;
    let role: RoleRecord = record.value().map_err(ServiceError::internal)?;
    if role.name == name { Ok(Held { role, version: record.version }) } else { Err(no_such_role(name)) }
}

/// Applies `change` to a copy of the role and writes it. Nothing is written when `change` refuses or changes nothing.
pub(crate) async fn edit(
    store: &Store,
    context: &CallContext,
    name: &str,
    mut change: impl FnMut(&mut RoleRecord) -> Result<(), ServiceError> + Send,
) -> Result<(), ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let Held { role, version } = hold(store, context, name).await?;
        let mut changed = role.clone();
        change(&mut changed)?;
        if changed == role {
            return Ok(());
        }
        let transaction = Transaction::new().replace(draft(scope_of(&context.account), &changed)?, version);
        if commit(store, transaction).await? == Fate::Written {
            return Ok(());
        }
    }
    Err(concurrent_modification())
}

/// All roles of an account, by name. The quota `RolesPerAccount` bounds them.
pub(crate) async fn all(store: &Store, scope: &Scope) -> Result<Vec<RoleRecord>, ServiceError> {
    let mut roles = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let chunk = store.scan(ROLE, scope, "", after.as_deref(), CHUNK).await;
        let Some(last) = append(&mut roles, chunk)? else { return Ok(roles) };
        after = Some(last);
    }
}

/// The roles of an account that have the managed policy `arn` attached, by name.
pub(crate) async fn having(store: &Store, scope: &Scope, arn: &str) -> Result<Vec<RoleRecord>, ServiceError> {
    let mut roles = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let from = after.as_deref().map(|key| (arn, key));
        let chunk = store.index_scan(ROLE, scope, ATTACHED_POLICY, Match::Equals(arn), from, CHUNK).await;
        let Some(last) = append(&mut roles, chunk)? else { return Ok(roles) };
        after = Some(last);
    }
}

/// Takes in a chunk; answers the key after which there may be more.
fn append(roles: &mut Vec<RoleRecord>, chunk: Result<Vec<Record>, StoreError>) -> Result<Option<String>, ServiceError> {
    let chunk = chunk.map_err(ServiceError::internal)?;
    for record in &chunk {
        roles.push(record.value().map_err(ServiceError::internal)?);
    }
    Ok(if chunk.len() < CHUNK { None } else { chunk.last().map(|record| record.key.clone()) })
}

#[cfg(test)]
mod tests;
