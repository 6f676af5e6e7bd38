//! Managed policies attached to roles: AttachRolePolicy, DetachRolePolicy, ListAttachedRolePolicies and ListEntitiesForPolicy.
//!
//! Attaching writes the role and, for a policy of the account, the policy's record unchanged, both under the versions that were
//! read. So a policy cannot be deleted while it is being attached: one of the two calls loses and looks again.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html> and the pages of the other operations.
//!
//! # Not (yet) like AWS
//! Policies are attached to roles only, as there are no users and groups, and never as permissions boundaries.

use gatewright_shapes_iam::types::{
    AttachRolePolicyRequest, AttachedPolicy, DetachRolePolicyRequest, EntityType, ListAttachedRolePoliciesRequest,
    ListAttachedRolePoliciesResponse, ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse, PolicyRole, PolicyUsageType,
};
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, ServiceError};

use crate::commit::{EDIT_ATTEMPTS_MAX, Fate, commit};
use crate::page::Window;
use crate::policy_arn::{self, PolicyOwner, path_and_name};
use crate::policy_record::{self, HeldPolicy};
use crate::ports::Ports;
use crate::refusal::{concurrent_modification, no_such_policy, not_attachable, quota_exceeded};
use crate::role_record::{self, Held, key_of, scope_of};

/// AWS: quota `PoliciesPerRole`.
pub const POLICIES_PER_ROLE_MAX: usize = 10;

/// AttachRolePolicy. What is attached already stays attached.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError` and `InvalidInput` for what is no policy's ARN, `LimitExceeded`, `ConcurrentModification`.
pub(crate) async fn attach(ports: Ports, context: CallContext, input: AttachRolePolicyRequest) -> Result<(), ServiceError> {
    let arn = input.policy_arn;
    let owner = policy_arn::owner(&context, &arn)?;
    let scope = scope_of(&context.account);
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let Held { mut role, version } = role_record::hold(&ports.store, &context, &input.role_name).await?;
        let own = match owner {
            PolicyOwner::Aws(_) => None,
            PolicyOwner::Own { name } => {
                let found = policy_record::find(&ports.store, &scope, name, &arn).await?;
                Some(found.ok_or_else(|| not_attachable(&arn))?)
            }
            PolicyOwner::Unknown => return Err(not_attachable(&arn)),
        };
        if role.attached_policies.contains(&arn) {
            return Ok(());
        }
        if role.attached_policies.len() >= POLICIES_PER_ROLE_MAX {
            return Err(quota_exceeded("PoliciesPerRole", POLICIES_PER_ROLE_MAX));
        }
        role.attached_policies.push(arn.clone());
        let mut transaction = Transaction::new().replace(role_record::draft(scope.clone(), &role)?, version);
        if let Some(HeldPolicy { policy, version }) = own {
            transaction = transaction.replace(policy_record::draft(scope.clone(), &policy)?, version);
        }
        if commit(&ports.store, transaction).await? == Fate::Written {
            return Ok(());
        }
    }
    Err(concurrent_modification())
}

/// DetachRolePolicy.
///
/// # Errors
/// `NoSuchEntity`, also when the policy is not attached; `ValidationError` and `InvalidInput` for what is no policy's ARN;
/// `ConcurrentModification`.
pub(crate) async fn detach(ports: Ports, context: CallContext, input: DetachRolePolicyRequest) -> Result<(), ServiceError> {
    policy_arn::owner(&context, &input.policy_arn)?;
    role_record::edit(&ports.store, &context, &input.role_name, |role| {
        let count = role.attached_policies.len();
        role.attached_policies.retain(|arn| *arn != input.policy_arn);
        if role.attached_policies.len() < count { Ok(()) } else { Err(no_such_policy(&input.policy_arn)) }
    })
    .await
}

/// ListAttachedRolePolicies.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub(crate) async fn list(
    ports: Ports,
    context: CallContext,
    input: ListAttachedRolePoliciesRequest,
) -> Result<ListAttachedRolePoliciesResponse, ServiceError> {
    let window = Window::new(input.max_items, input.marker.as_deref())?;
    let held = role_record::hold(&ports.store, &context, &input.role_name).await?;
    let prefix = input.path_prefix.unwrap_or_default();
    let asked = held.role.attached_policies.into_iter().filter_map(|arn| {
        let (path, name) = path_and_name(&arn)?;
        let is_asked = path.starts_with(&prefix);
        // One of AWS's and one of the account's may have the same name.
        let key = format!("{}/{}", key_of(name), if policy_arn::aws_policy(&arn).is_some() { "aws" } else { "own" });
        let policy_name = Some(name.to_owned());
        is_asked.then_some((key, AttachedPolicy { policy_name, policy_arn: Some(arn) }))
    });
    let page = window.page(asked.collect());
    Ok(ListAttachedRolePoliciesResponse {
        attached_policies: Some(page.items),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

/// ListEntitiesForPolicy.
///
/// # Errors
/// `NoSuchEntity`; `ValidationError` and `InvalidInput` for what is no policy's ARN.
pub(crate) async fn list_entities(
    ports: Ports,
    context: CallContext,
    input: ListEntitiesForPolicyRequest,
) -> Result<ListEntitiesForPolicyResponse, ServiceError> {
    let window = Window::new(input.max_items, input.marker.as_deref())?;
    let (arn, scope) = (input.policy_arn, scope_of(&context.account));
    let exists = match policy_arn::owner(&context, &arn)? {
        PolicyOwner::Aws(_) => true,
        PolicyOwner::Own { name } => policy_record::find(&ports.store, &scope, name, &arn).await?.is_some(),
        PolicyOwner::Unknown => false,
    };
    if !exists {
        return Err(no_such_policy(&arn));
    }
    let are_roles_asked = input.entity_filter.is_none_or(|entity| entity == EntityType::Role)
        && input.policy_usage_filter != Some(PolicyUsageType::PermissionsBoundary);
    let roles = if are_roles_asked { role_record::having(&ports.store, &scope, &arn).await? } else { Vec::new() };
    let prefix = input.path_prefix.unwrap_or_default();
    let asked = roles.into_iter().filter(|role| role.path.starts_with(&prefix));
    let shown = asked.map(|role| (key_of(&role.name), PolicyRole { role_name: Some(role.name), role_id: Some(role.id) }));
    let page = window.page(shown.collect());
    Ok(ListEntitiesForPolicyResponse {
        policy_groups: Some(Vec::new()),
        policy_users: Some(Vec::new()),
        policy_roles: Some(page.items),
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}
