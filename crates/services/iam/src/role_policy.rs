//! Inline policies of a role: PutRolePolicy, GetRolePolicy, ListRolePolicies and DeleteRolePolicy.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html> and the pages of the other operations.

use gatewright_shapes_iam::types::{
    DeleteRolePolicyRequest, GetRolePolicyRequest, GetRolePolicyResponse, ListRolePoliciesRequest, ListRolePoliciesResponse,
    PutRolePolicyRequest,
};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::identity_policy::{self, Language};
use crate::page::Window;
use crate::policy_text::{counted_chars, encoded};
use crate::ports::Ports;
use crate::refusal::{limit_exceeded, malformed_policy, no_such_role_policy};
use crate::role_record::{self, InlinePolicy, RoleRecord};

/// AWS: all inline policies of a role together, counted without white space.
pub const INLINE_POLICIES_CHARS_MAX: usize = 10_240;

/// PutRolePolicy: adds the policy, or replaces the one of this name.
///
/// # Errors
/// `NoSuchEntity`, `MalformedPolicyDocument`, `LimitExceeded`, `ConcurrentModification`.
pub(crate) async fn put(ports: Ports, context: CallContext, input: PutRolePolicyRequest) -> Result<(), ServiceError> {
    let PutRolePolicyRequest { role_name, policy_name, policy_document } = input;
    role_record::edit(&ports.store, &context, &role_name, |role| {
        identity_policy::check(&policy_document, Language::Any).map_err(|malformed| malformed_policy(malformed.0))?;
        let document = policy_document.clone();
        match role.inline_policies.iter_mut().find(|policy| policy.name == policy_name) {
            Some(policy) => policy.document = document,
            None => role.inline_policies.push(InlinePolicy { name: policy_name.clone(), document }),
        }
        let chars: usize = role.inline_policies.iter().map(|policy| counted_chars(&policy.document)).sum();
        if chars <= INLINE_POLICIES_CHARS_MAX { Ok(()) } else { Err(too_long(role)) }
    })
    .await
}

/// GetRolePolicy.
///
/// # Errors
/// `NoSuchEntity`.
pub(crate) async fn get(
    ports: Ports,
    context: CallContext,
    input: GetRolePolicyRequest,
) -> Result<GetRolePolicyResponse, ServiceError> {
    let held = role_record::hold(&ports.store, &context, &input.role_name).await?;
    let found = held.role.inline_policies.into_iter().find(|policy| policy.name == input.policy_name);
    let policy = found.ok_or_else(|| no_such_role_policy(&input.policy_name))?;
    Ok(GetRolePolicyResponse {
        role_name: Some(held.role.name),
        policy_document: Some(encoded(&policy.document)),
        policy_name: Some(policy.name),
    })
}

/// ListRolePolicies: names only.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub(crate) async fn list(
    ports: Ports,
    context: CallContext,
    input: ListRolePoliciesRequest,
) -> Result<ListRolePoliciesResponse, ServiceError> {
    let window = Window::new(input.max_items, input.marker.as_deref())?;
    let held = role_record::hold(&ports.store, &context, &input.role_name).await?;
    let names = held.role.inline_policies.into_iter().map(|policy| (policy.name.clone(), policy.name));
    let page = window.page(names.collect());
    Ok(ListRolePoliciesResponse { policy_names: Some(page.items), is_truncated: page.is_truncated, marker: page.marker })
}

/// DeleteRolePolicy.
///
/// # Errors
/// `NoSuchEntity`, `ConcurrentModification`.
pub(crate) async fn delete(ports: Ports, context: CallContext, input: DeleteRolePolicyRequest) -> Result<(), ServiceError> {
    role_record::edit(&ports.store, &context, &input.role_name, |role| {
        let count = role.inline_policies.len();
        role.inline_policies.retain(|policy| policy.name != input.policy_name);
        if role.inline_policies.len() < count { Ok(()) } else { Err(no_such_role_policy(&input.policy_name)) }
    })
    .await
}

fn too_long(role: &RoleRecord) -> ServiceError {
    limit_exceeded(format!("Maximum policy size of {INLINE_POLICIES_CHARS_MAX} bytes exceeded for role {}", role.name))
}
