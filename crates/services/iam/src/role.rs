//! Roles: CreateRole and GetRole, and the record behind them.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html> and
//! <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html>.
//!
//! # Not (yet) like AWS
//! - A permissions boundary is refused: it would have to guard, and nothing here enforces it yet.
//! - `RoleLastUsed` is always empty.

use std::collections::BTreeSet;

use gatewright_model::ids::AccountId;
use gatewright_model::timestamp::Timestamp;
use gatewright_shapes_iam::types::{
    CreateRoleRequest, CreateRoleResponse, GetRoleRequest, GetRoleResponse, Role, RoleLastUsed, Tag,
};
use gatewright_store::StoreError;
use gatewright_store::record::{Draft, Kind, Scope};
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, ServiceError};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};

use crate::ports::Ports;
use crate::refusal::{invalid_input, limit_exceeded, malformed_policy, no_such_role, not_yet_supported, role_exists};
use crate::trust_policy;

/// Roles in the store: scoped by account, keyed by lower-case name, because IAM names do not differ by case.
pub const ROLE: Kind = Kind { name: "role", is_fed: true };

/// AWS: quota `ACLSizePerRole`, counted without white space.
const TRUST_POLICY_CHARS_MAX: usize = 2048;
/// AWS: the default of a role that was created without `MaxSessionDuration`.
const MAX_SESSION_DURATION_DEFAULT_S: i32 = 3600;
/// Characters after `AROA` in a role's unique id.
const ROLE_ID_CHARS: usize = 17;

/// RFC 3986 without the unreserved characters: how IAM writes policies into its answers.
const POLICY_ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

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
}

/// CreateRole.
///
/// # Errors
/// `MalformedPolicyDocument`, `EntityAlreadyExists`, `InvalidInput`, `LimitExceeded`.
pub(crate) async fn create(
    ports: &Ports,
    context: &CallContext,
    input: CreateRoleRequest,
) -> Result<CreateRoleResponse, ServiceError> {
    let role = admit(ports, context, input)?;
    let scope = scope_of(&context.account);
    let draft = Draft::new(ROLE, scope, key_of(&role.name), &role).map_err(ServiceError::internal)?;
    match ports.store.commit(Transaction::new().create(draft)).await {
        Ok(_) => Ok(CreateRoleResponse { role: Some(shown_on_create(role)) }),
        Err(StoreError::Exists { .. }) => Err(role_exists(&role.name)),
        Err(other) => Err(ServiceError::internal(other)),
    }
}

/// GetRole.
///
/// # Errors
/// `NoSuchEntity`.
pub(crate) async fn get(ports: &Ports, context: &CallContext, input: GetRoleRequest) -> Result<GetRoleResponse, ServiceError> {
    let name = input.role_name;
    let found = ports.store.get(ROLE, &scope_of(&context.account), &key_of(&name)).await.map_err(ServiceError::internal)?;
    let record = found.ok_or_else(|| no_such_role(&name))?;
    let role: RoleRecord = record.value().map_err(ServiceError::internal)?;
    if role.name == name { Ok(GetRoleResponse { role: Some(shown_on_get(role)) }) } else { Err(no_such_role(&name)) }
}

pub(crate) fn scope_of(account: &AccountId) -> Scope {
    Scope { account: account.clone(), region: None }
}

pub(crate) fn key_of(name: &str) -> String {
    name.to_ascii_lowercase()
}

/// Everything that is checked before a role is written. Lengths and patterns were checked against the model before.
fn admit(ports: &Ports, context: &CallContext, input: CreateRoleRequest) -> Result<RoleRecord, ServiceError> {
    if input.permissions_boundary.is_some() {
        return Err(not_yet_supported("permissions boundaries (PermissionsBoundary)"));
    }
    let trust_policy = input.assume_role_policy_document;
    trust_policy::check(&trust_policy).map_err(|malformed| malformed_policy(malformed.0))?;
    if trust_policy.chars().filter(|letter| !letter.is_whitespace()).count() > TRUST_POLICY_CHARS_MAX {
        return Err(limit_exceeded(format!("Cannot exceed quota for ACLSizePerRole: {TRUST_POLICY_CHARS_MAX}")));
    }
    let tags = admit_tags(input.tags.unwrap_or_default())?;
    let path = input.path.unwrap_or_else(|| "/".to_owned());
    let (name, partition) = (input.role_name, context.region.partition());
    Ok(RoleRecord {
        arn: format!("arn:{partition}:iam::{}:role{path}{name}", context.account),
        path,
        name,
        id: format!("AROA{}", ports.entropy.upper_id(ROLE_ID_CHARS)),
        trust_policy,
        description: input.description,
        max_session_duration_s: input.max_session_duration.unwrap_or(MAX_SESSION_DURATION_DEFAULT_S),
        created_at: context.now,
        tags,
    })
}

fn admit_tags(tags: Vec<Tag>) -> Result<Vec<(String, String)>, ServiceError> {
    let mut seen = BTreeSet::new();
    let tags = tags.into_iter().map(|tag| (tag.key.unwrap_or_default(), tag.value.unwrap_or_default()));
    tags.map(|(key, value)| match seen.insert(key.to_lowercase()) {
        true => Ok((key, value)),
        false => Err(invalid_input("Duplicate tag keys found. Please note that Tag keys are case insensitive.")),
    })
    .collect()
}

/// AWS: CreateRole's answer has neither MaxSessionDuration nor RoleLastUsed.
fn shown_on_create(role: RoleRecord) -> Role {
    let tags: Vec<Tag> = role.tags.into_iter().map(|(key, value)| Tag { key: Some(key), value: Some(value) }).collect();
    Role {
        path: Some(role.path),
        role_name: Some(role.name),
        role_id: Some(role.id),
        arn: Some(role.arn),
        create_date: Some(role.created_at),
        assume_role_policy_document: Some(utf8_percent_encode(&role.trust_policy, POLICY_ENCODED).to_string()),
        description: role.description,
        tags: (!tags.is_empty()).then_some(tags),
        ..Role::default()
    }
}

/// AWS: GetRole's answer has both, and RoleLastUsed is empty until the role was used.
fn shown_on_get(role: RoleRecord) -> Role {
    let max_session_duration = Some(role.max_session_duration_s);
    Role { max_session_duration, role_last_used: Some(RoleLastUsed::default()), ..shown_on_create(role) }
}
