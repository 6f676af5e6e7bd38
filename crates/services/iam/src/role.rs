//! Roles: CreateRole, GetRole, ListRoles, UpdateRole, UpdateAssumeRolePolicy, DeleteRole, and ListInstanceProfilesForRole, which finds
//! none.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html> and the pages of the other operations.
//!
//! # Not (yet) like AWS
//! - A permissions boundary is refused: it would have to guard, and nothing here enforces it yet.
//! - `RoleLastUsed` is always empty.
//! - UpdateRole leaves alone what is not given. AWS's page says that an absent `MaxSessionDuration` means one hour; whether it does
//!   was not found out.
//! - A role that functions run as can be deleted, as on AWS.
//! - The quota `RolesPerAccount` is held against a count that calls at the same moment do not see of each other.

use gatewright_shapes_iam::types::{
    CreateRoleRequest, CreateRoleResponse, DeleteRoleRequest, GetRoleRequest, GetRoleResponse,
    ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse, ListRolesRequest, ListRolesResponse, Role,
    RoleLastUsed, UpdateAssumeRolePolicyRequest, UpdateRoleRequest, UpdateRoleResponse,
};
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, ServiceError};

use crate::commit::{EDIT_ATTEMPTS_MAX, Fate, commit};
use crate::page::Window;
use crate::policy_text::{counted_chars, encoded};
use crate::ports::Ports;
use crate::refusal::{
    concurrent_modification, delete_conflict, malformed_policy, not_yet_supported, quota_exceeded, role_exists,
};
use crate::role_record::{self, Held, ROLE, ROLES_COUNTER, RoleRecord, key_of, scope_of};
use crate::{tag, trust_policy};

/// AWS: quota `RolesPerAccount`.
pub const ROLES_PER_ACCOUNT_MAX: i64 = 1000;
/// AWS: quota `ACLSizePerRole`, counted without white space.
const TRUST_POLICY_CHARS_MAX: usize = 2048;
/// AWS: the default of a role that was created without `MaxSessionDuration`.
const MAX_SESSION_DURATION_DEFAULT_S: i32 = 3600;
/// Characters after `AROA` in a role's unique id.
const ROLE_ID_CHARS: usize = 17;

/// CreateRole.
///
/// # Errors
/// `MalformedPolicyDocument`, `EntityAlreadyExists`, `InvalidInput`, `LimitExceeded`.
pub(crate) async fn create(
    ports: Ports,
    context: CallContext,
    input: CreateRoleRequest,
) -> Result<CreateRoleResponse, ServiceError> {
    let role = admit(&ports, &context, input)?;
    let scope = scope_of(&context.account);
    let count = ports.store.counter(&scope, ROLES_COUNTER).await.map_err(ServiceError::internal)?;
    if count >= ROLES_PER_ACCOUNT_MAX {
        return Err(quota_exceeded("RolesPerAccount", ROLES_PER_ACCOUNT_MAX));
    }
    let draft = role_record::draft(scope.clone(), &role)?;
    match ports.store.commit(Transaction::new().create(draft).count(scope, ROLES_COUNTER, 1)).await {
        Ok(_) => Ok(CreateRoleResponse { role: Some(shown_on_create(role)) }),
        Err(StoreError::Exists { .. }) => Err(role_exists(&role.name)),
        Err(other) => Err(ServiceError::internal(other)),
    }
}

/// GetRole.
///
/// # Errors
/// `NoSuchEntity`.
pub(crate) async fn get(ports: Ports, context: CallContext, input: GetRoleRequest) -> Result<GetRoleResponse, ServiceError> {
    let Held { role, .. } = role_record::hold(&ports.store, &context, &input.role_name).await?;
    Ok(GetRoleResponse { role: Some(shown_on_get(role)) })
}

/// ListRoles.
///
/// # Errors
/// `ValidationError` for a marker that no list gave out.
pub(crate) async fn list(ports: Ports, context: CallContext, input: ListRolesRequest) -> Result<ListRolesResponse, ServiceError> {
    let window = Window::new(input.max_items, input.marker.as_deref())?;
    let prefix = input.path_prefix.unwrap_or_default();
    let roles = role_record::all(&ports.store, &scope_of(&context.account)).await?;
    let asked = roles.into_iter().filter(|role| role.path.starts_with(&prefix));
    let page = window.page(asked.map(|role| (key_of(&role.name), shown_in_list(role))).collect());
    Ok(ListRolesResponse { roles: Some(page.items), is_truncated: page.is_truncated, marker: page.marker })
}

/// UpdateRole.
///
/// # Errors
/// `NoSuchEntity`, `ConcurrentModification`.
pub(crate) async fn update(
    ports: Ports,
    context: CallContext,
    input: UpdateRoleRequest,
) -> Result<UpdateRoleResponse, ServiceError> {
    role_record::edit(&ports.store, &context, &input.role_name, |role| {
        if input.description.is_some() {
            role.description.clone_from(&input.description);
        }
        role.max_session_duration_s = input.max_session_duration.unwrap_or(role.max_session_duration_s);
        Ok(())
    })
    .await?;
    Ok(UpdateRoleResponse {})
}

/// UpdateAssumeRolePolicy.
///
/// # Errors
/// `NoSuchEntity`, `MalformedPolicyDocument`, `LimitExceeded`, `ConcurrentModification`.
pub(crate) async fn update_trust_policy(
    ports: Ports,
    context: CallContext,
    input: UpdateAssumeRolePolicyRequest,
) -> Result<(), ServiceError> {
    role_record::edit(&ports.store, &context, &input.role_name, |role| {
        check_trust_policy(&input.policy_document)?;
        role.trust_policy.clone_from(&input.policy_document);
        Ok(())
    })
    .await
}

/// DeleteRole.
///
/// # Errors
/// `NoSuchEntity`; `DeleteConflict` while it has policies; `ConcurrentModification`.
pub(crate) async fn delete(ports: Ports, context: CallContext, input: DeleteRoleRequest) -> Result<(), ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let Held { role, version } = role_record::hold(&ports.store, &context, &input.role_name).await?;
        if !role.attached_policies.is_empty() {
            return Err(delete_conflict("Cannot delete entity, must detach all policies first."));
        }
        if !role.inline_policies.is_empty() {
            return Err(delete_conflict("Cannot delete entity, must delete policies first."));
        }
        let scope = scope_of(&context.account);
        let transaction = Transaction::new().delete_version(ROLE, scope.clone(), key_of(&role.name), version);
        if commit(&ports.store, transaction.count(scope, ROLES_COUNTER, -1)).await? == Fate::Written {
            return Ok(());
        }
    }
    Err(concurrent_modification())
}

/// ListInstanceProfilesForRole: there are none, but the role must exist. Tools ask before they delete a role.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub(crate) async fn list_instance_profiles(
    ports: Ports,
    context: CallContext,
    input: ListInstanceProfilesForRoleRequest,
) -> Result<ListInstanceProfilesForRoleResponse, ServiceError> {
    let window = Window::new(input.max_items, input.marker.as_deref())?;
    role_record::hold(&ports.store, &context, &input.role_name).await?;
    let page = window.page(Vec::new());
    Ok(ListInstanceProfilesForRoleResponse {
        instance_profiles: Some(page.items),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

/// Everything that is checked before a role is written. Lengths and patterns were checked against the model before.
fn admit(ports: &Ports, context: &CallContext, input: CreateRoleRequest) -> Result<RoleRecord, ServiceError> {
    if input.permissions_boundary.is_some() {
        return Err(not_yet_supported("permissions boundaries (PermissionsBoundary)"));
    }
    let trust_policy = input.assume_role_policy_document;
    check_trust_policy(&trust_policy)?;
    let tags = tag::admit(input.tags.unwrap_or_default())?;
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
        inline_policies: Vec::new(),
        attached_policies: Vec::new(),
    })
}

fn check_trust_policy(text: &str) -> Result<(), ServiceError> {
    trust_policy::check(text).map_err(|malformed| malformed_policy(malformed.0))?;
    match counted_chars(text) <= TRUST_POLICY_CHARS_MAX {
        true => Ok(()),
        false => Err(quota_exceeded("ACLSizePerRole", TRUST_POLICY_CHARS_MAX)),
    }
}

/// AWS: CreateRole's answer has neither MaxSessionDuration nor RoleLastUsed.
fn shown_on_create(role: RoleRecord) -> Role {
    let tags = tag::shown(role.tags);
    Role {
        path: Some(role.path),
        role_name: Some(role.name),
        role_id: Some(role.id),
        arn: Some(role.arn),
        create_date: Some(role.created_at),
        assume_role_policy_document: Some(encoded(&role.trust_policy)),
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

/// AWS: ListRoles' answer has neither tags nor RoleLastUsed.
fn shown_in_list(role: RoleRecord) -> Role {
    Role { tags: None, role_last_used: None, ..shown_on_get(role) }
}
