//! A managed policy of an account as it is stored, with all its versions.

use gatewright_model::timestamp::Timestamp;
use gatewright_store::Store;
use gatewright_store::record::{Draft, Kind, Scope};
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, ServiceError};
use serde::{Deserialize, Serialize};

use crate::commit::{EDIT_ATTEMPTS_MAX, Fate, commit};
use crate::refusal::{concurrent_modification, no_such_policy};
use crate::role_record::{key_of, scope_of};

/// An account's managed policies in the store: scoped by account, keyed by lower-case name. A name is unique whatever the path.
pub const MANAGED_POLICY: Kind = Kind { name: "managed_policy", is_fed: true };
/// The kept counter of an account's managed policies.
pub const POLICIES_COUNTER: &str = "iam.policies";
/// Policies read at a time.
const CHUNK: usize = 500;

/// A managed policy as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyRecord {
    /// `arn:aws:iam::{account}:policy{path}{name}`.
    pub arn: String,
    /// `/` or `/…/`.
    pub path: String,
    /// Name as it was given.
    pub name: String,
    /// `ANPA` and 17 characters.
    pub id: String,
    /// Description, if one was given.
    pub description: Option<String>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When its newest version was created.
    pub updated_at: Timestamp,
    /// Number of the version that is in effect.
    pub default_version: u32,
    /// Greatest number ever given to a version: none is given twice.
    pub last_version: u32,
    /// The versions that are there, oldest first.
    pub versions: Vec<VersionRecord>,
    /// Tags in the order given: (key, value).
    pub tags: Vec<(String, String)>,
}

/// A version of a managed policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionRecord {
    /// 3 of `v3`.
    pub number: u32,
    /// The document as it was given: JSON text.
    pub document: String,
    /// When it was created.
    pub created_at: Timestamp,
}

/// A policy and the version of its record under which it was read.
#[derive(Debug, Clone)]
pub(crate) struct HeldPolicy {
    pub(crate) policy: PolicyRecord,
    pub(crate) version: u64,
}

impl PolicyRecord {
    /// The version of this number.
    pub(crate) fn version(&self, number: u32) -> Option<&VersionRecord> {
        self.versions.iter().find(|version| version.number == number)
    }
}

/// The policy as it is to be written.
pub(crate) fn draft(scope: Scope, policy: &PolicyRecord) -> Result<Draft, ServiceError> {
    Draft::new(MANAGED_POLICY, scope, key_of(&policy.name), policy).map_err(ServiceError::internal)
}

/// The policy of exactly this ARN, whose name is `name`.
pub(crate) async fn find(store: &Store, scope: &Scope, name: &str, arn: &str) -> Result<Option<HeldPolicy>, ServiceError> {
    let Some(record) = store.get(MANAGED_POLICY, scope, &key_of(name)).await.map_err(ServiceError::internal)? else {
        return Ok(None);
    };
    let policy: PolicyRecord = record.value().map_err(ServiceError::internal)?;
    Ok((policy.arn == arn).then_some(HeldPolicy { policy, version: record.version }))
}

/// Applies `change` to a copy of the policy and writes it. Nothing is written when `change` refuses or changes nothing.
pub(crate) async fn edit<T: Send>(
    store: &Store,
    context: &CallContext,
    name: &str,
    arn: &str,
    mut change: impl FnMut(&mut PolicyRecord) -> Result<T, ServiceError> + Send,
) -> Result<T, ServiceError> {
    let scope = scope_of(&context.account);
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let HeldPolicy { policy, version } = find(store, &scope, name, arn).await?.ok_or_else(|| no_such_policy(arn))?;
        let mut changed = policy.clone();
        let answer = change(&mut changed)?;
        if changed == policy {
            return Ok(answer);
        }
        let transaction = Transaction::new().replace(draft(scope.clone(), &changed)?, version);
        if commit(store, transaction).await? == Fate::Written {
            return Ok(answer);
        }
    }
    Err(concurrent_modification())
}

/// All managed policies of an account, by name. The quota `PoliciesPerAccount` bounds them.
pub(crate) async fn all(store: &Store, scope: &Scope) -> Result<Vec<PolicyRecord>, ServiceError> {
    let mut policies = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let chunk = store.scan(MANAGED_POLICY, scope, "", after.as_deref(), CHUNK).await.map_err(ServiceError::internal)?;
        for record in &chunk {
            policies.push(record.value().map_err(ServiceError::internal)?);
        }
        match chunk.last() {
            Some(last) if chunk.len() == CHUNK => after = Some(last.key.clone()),
            _ => return Ok(policies),
        }
    }
}
