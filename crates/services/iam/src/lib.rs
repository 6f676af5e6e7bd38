//! AWS IAM: the roles that functions run as, and the policies that say what a role may do.
//!
//! Callers of the IAM API create, read, change and delete roles and managed policies through [`service`]. A role is one record of
//! the account, with its inline policies and the ARNs of what is attached to it; a managed policy is one record with all its
//! versions. The policies that AWS keeps for every account are part of the program. Other rooms ask [`Roles`], through an adapter of
//! the program: whether a role lets a service assume it, and what it may do. Who cannot wait
//! for the store asks a [`RoleTable`], which the program keeps up to date.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/APIReference/welcome.html>.
//!
//! What it deliberately does not do:
//! - *Invariant:* a trust policy that is not understood is never counted as trust.
//! - *Invariant:* a role with a policy that is not decided here is never said to have permissions: that policy might deny.
//! - *Invariant:* what is attached to a role exists: a policy cannot be deleted while, or before, it is attached.
//! - *Invariant:* a refused call leaves the store as it was.
//! - *Invariant:* it knows no other service: who may assume a role is asked by service principal.
//! - It enforces nothing: whoever serves a call asks what the caller may do.
//!
//! # Not (yet) like AWS
//! - No users, groups, access keys, instance profiles, identity providers, permissions boundaries or simulation.
//! - Policies that depend on most condition operators and keys or on policy variables are kept and shown, but not decided.
//! - What else differs stands at the head of each file.

mod attachment;
mod aws_managed_policy;
mod commit;
mod identity_policy;
mod managed_policy;
mod page;
mod policy_arn;
mod policy_record;
mod policy_text;
mod policy_version;
mod ports;
mod refusal;
mod role;
mod role_policy;
mod role_record;
mod role_table;
mod role_tag;
mod roles;
mod tag;
pub mod trust_policy;

use gatewright_shapes_iam::operations as op;
use gatewright_wire::service::{CallContext, Service, Wording};

pub use attachment::POLICIES_PER_ROLE_MAX;
pub use commit::EDIT_ATTEMPTS_MAX;
pub use managed_policy::{POLICIES_PER_ACCOUNT_MAX, POLICY_CHARS_MAX};
pub use policy_record::{MANAGED_POLICY, POLICIES_COUNTER, PolicyRecord, VersionRecord};
pub use policy_version::POLICY_VERSIONS_MAX;
pub use ports::Ports;
pub use role::ROLES_PER_ACCOUNT_MAX;
pub use role_policy::INLINE_POLICIES_CHARS_MAX;
pub use role_record::{InlinePolicy, ROLE, ROLES_COUNTER, RoleRecord};
pub use role_table::RoleTable;
pub use roles::{READ_ATTEMPTS_MAX, RolePermission, Roles, RolesError, verdict};
pub use tag::TAGS_MAX;
pub use trust_policy::{Trust, Undecided};

/// How IAM words what its model does not say.
static WORDING: Wording = Wording {
    is_input_name_in_constraint_path: false,
    enumeration_orders: &[],
    enumeration_refusals: &[],
    has_error_type_member: false,
    constraint_error_code: "ValidationError",
    serialization_error_code: "MalformedInput",
};

/// The IAM API.
#[must_use]
pub fn service(ports: Ports) -> Service {
    let ports = &ports;
    Service::new(&gatewright_shapes_iam::SERVICE, &WORDING)
        .on(op::CreateRole, with(ports, role::create))
        .on(op::GetRole, with(ports, role::get))
        .on(op::ListRoles, with(ports, role::list))
        .on(op::UpdateRole, with(ports, role::update))
        .on(op::UpdateAssumeRolePolicy, with(ports, role::update_trust_policy))
        .on(op::DeleteRole, with(ports, role::delete))
        .on(op::ListInstanceProfilesForRole, with(ports, role::list_instance_profiles))
        .on(op::TagRole, with(ports, role_tag::add))
        .on(op::UntagRole, with(ports, role_tag::remove))
        .on(op::ListRoleTags, with(ports, role_tag::list))
        .on(op::PutRolePolicy, with(ports, role_policy::put))
        .on(op::GetRolePolicy, with(ports, role_policy::get))
        .on(op::ListRolePolicies, with(ports, role_policy::list))
        .on(op::DeleteRolePolicy, with(ports, role_policy::delete))
        .on(op::AttachRolePolicy, with(ports, attachment::attach))
        .on(op::DetachRolePolicy, with(ports, attachment::detach))
        .on(op::ListAttachedRolePolicies, with(ports, attachment::list))
        .on(op::ListEntitiesForPolicy, with(ports, attachment::list_entities))
        .on(op::CreatePolicy, with(ports, managed_policy::create))
        .on(op::GetPolicy, with(ports, managed_policy::get))
        .on(op::ListPolicies, with(ports, managed_policy::list))
        .on(op::DeletePolicy, with(ports, managed_policy::delete))
        .on(op::CreatePolicyVersion, with(ports, policy_version::create))
        .on(op::GetPolicyVersion, with(ports, policy_version::get))
        .on(op::ListPolicyVersions, with(ports, policy_version::list))
        .on(op::SetDefaultPolicyVersion, with(ports, policy_version::set_default))
        .on(op::DeletePolicyVersion, with(ports, policy_version::delete))
}

/// The endpoint with its ports.
fn with<E, I, F>(ports: &Ports, endpoint: E) -> impl Fn(CallContext, I) -> F + Send + Sync + 'static + use<E, I, F>
where
    E: Fn(Ports, CallContext, I) -> F + Send + Sync + 'static,
{
    let ports = ports.clone();
    move |context, input| endpoint(ports.clone(), context, input)
}
