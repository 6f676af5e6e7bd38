//! Managed policies: CreatePolicy, GetPolicy, ListPolicies and DeletePolicy.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html> and the pages of the other operations.
//!
//! # Not (yet) like AWS
//! - Which of DeletePolicy's two conflicts AWS names first was not found out.
//! - The quota `PoliciesPerAccount` is held against a count that calls at the same moment do not see of each other.

use std::collections::HashMap;

use gatewright_shapes_iam::types::{
    CreatePolicyRequest, CreatePolicyResponse, DeletePolicyRequest, GetPolicyRequest, GetPolicyResponse, ListPoliciesRequest,
    ListPoliciesResponse, Policy, PolicyScopeType, PolicyUsageType,
};
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, ServiceError};

use crate::aws_managed_policy::{self, AwsManagedPolicy};
use crate::commit::{EDIT_ATTEMPTS_MAX, Fate, commit};
use crate::identity_policy::{self, Language};
use crate::page::Window;
use crate::policy_arn::{self, PolicyOwner};
use crate::policy_record::{self, HeldPolicy, MANAGED_POLICY, POLICIES_COUNTER, PolicyRecord, VersionRecord};
use crate::policy_text::counted_chars;
use crate::ports::Ports;
use crate::refusal::{
    concurrent_modification, delete_conflict, malformed_policy, no_such_policy, not_own_policy, policy_exists, quota_exceeded,
};
use crate::role_record::{self, key_of, scope_of};
use crate::tag;

/// AWS: quota `PoliciesPerAccount`.
pub const POLICIES_PER_ACCOUNT_MAX: i64 = 1500;
/// AWS: quota `PolicySize`, counted without white space.
pub const POLICY_CHARS_MAX: usize = 6144;
/// Characters after `ANPA` in a policy's unique id.
const POLICY_ID_CHARS: usize = 17;

/// CreatePolicy.
///
/// # Errors
/// `MalformedPolicyDocument`, `EntityAlreadyExists`, `InvalidInput`, `LimitExceeded`.
pub(crate) async fn create(
    ports: Ports,
    context: CallContext,
    input: CreatePolicyRequest,
) -> Result<CreatePolicyResponse, ServiceError> {
    let policy = admit(&ports, &context, input)?;
    let scope = scope_of(&context.account);
    let count = ports.store.counter(&scope, POLICIES_COUNTER).await.map_err(ServiceError::internal)?;
    if count >= POLICIES_PER_ACCOUNT_MAX {
        return Err(quota_exceeded("PoliciesPerAccount", POLICIES_PER_ACCOUNT_MAX));
    }
    let draft = policy_record::draft(scope.clone(), &policy)?;
    match ports.store.commit(Transaction::new().create(draft).count(scope, POLICIES_COUNTER, 1)).await {
        Ok(_) => {
            let shown = shown_on_get(policy, 0);
            let tags = shown.tags.filter(|tags| !tags.is_empty());
            Ok(CreatePolicyResponse { policy: Some(Policy { tags, description: None, ..shown }) })
        }
        Err(StoreError::Exists { .. }) => Err(policy_exists(&policy.name)),
        Err(other) => Err(ServiceError::internal(other)),
    }
}

/// GetPolicy.
///
/// # Errors
/// `NoSuchEntity`; `ValidationError` and `InvalidInput` for what is no policy's ARN.
pub(crate) async fn get(ports: Ports, context: CallContext, input: GetPolicyRequest) -> Result<GetPolicyResponse, ServiceError> {
    let (arn, scope) = (input.policy_arn, scope_of(&context.account));
    let owner = policy_arn::owner(&context, &arn)?;
    let attachments = role_record::having(&ports.store, &scope, &arn).await?.len();
    let policy = match owner {
        PolicyOwner::Aws(policy) => shown_aws(policy, context.region.partition(), attachments),
        PolicyOwner::Own { name } => {
            let held = policy_record::find(&ports.store, &scope, name, &arn).await?.ok_or_else(|| no_such_policy(&arn))?;
            shown_on_get(held.policy, attachments)
        }
        PolicyOwner::Unknown => return Err(no_such_policy(&arn)),
    };
    Ok(GetPolicyResponse { policy: Some(policy) })
}

/// ListPolicies.
///
/// # Errors
/// `ValidationError` for a marker that no list gave out.
pub(crate) async fn list(
    ports: Ports,
    context: CallContext,
    input: ListPoliciesRequest,
) -> Result<ListPoliciesResponse, ServiceError> {
    let window = Window::new(input.max_items, input.marker.as_deref())?;
    let scope = scope_of(&context.account);
    let mut attachments: HashMap<String, usize> = HashMap::new();
    for arn in role_record::all(&ports.store, &scope).await?.into_iter().flat_map(|role| role.attached_policies) {
        *attachments.entry(arn).or_default() += 1;
    }
    let count = |arn: &str| attachments.get(arn).copied().unwrap_or_default();
    // The keys tell one of AWS's from one of the account's with the same name.
    let mut all = Vec::new();
    if input.scope != Some(PolicyScopeType::Aws) {
        let own = policy_record::all(&ports.store, &scope).await?.into_iter();
        all.extend(own.map(|policy| {
            let attachments = count(&policy.arn);
            (format!("{}/own", key_of(&policy.name)), shown_on_get(policy, attachments))
        }));
    }
    if input.scope != Some(PolicyScopeType::Local) {
        let partition = context.region.partition();
        let shown = |policy: &AwsManagedPolicy| shown_aws(policy, partition, count(&policy.arn(partition)));
        all.extend(aws_managed_policy::all().iter().map(|policy| (format!("{}/aws", key_of(policy.name)), shown(policy))));
    }
    let prefix = input.path_prefix.unwrap_or_default();
    // Nothing is used as a permissions boundary.
    let is_none_asked = input.policy_usage_filter == Some(PolicyUsageType::PermissionsBoundary);
    all.retain(|(_, policy)| {
        let is_attached = policy.attachment_count.is_some_and(|count| count > 0);
        let is_below = policy.path.as_deref().is_some_and(|path| path.starts_with(&prefix));
        !is_none_asked && is_below && (is_attached || input.only_attached != Some(true))
    });
    let page = window.page(all);
    // AWS: ListPolicies' answer has neither description nor tags.
    let shown = page.items.into_iter().map(|policy| Policy { description: None, tags: None, ..policy });
    Ok(ListPoliciesResponse { policies: Some(shown.collect()), is_truncated: page.is_truncated, marker: page.marker })
}

/// DeletePolicy, with its default version.
///
/// # Errors
/// `NoSuchEntity`; `DeleteConflict` while it is attached or has other versions; `AccessDenied` for AWS's;
/// `ConcurrentModification`.
pub(crate) async fn delete(ports: Ports, context: CallContext, input: DeletePolicyRequest) -> Result<(), ServiceError> {
    let (arn, scope) = (input.policy_arn, scope_of(&context.account));
    let PolicyOwner::Own { name } = policy_arn::owner(&context, &arn)? else { return Err(not_own_policy()) };
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let found = policy_record::find(&ports.store, &scope, name, &arn).await?;
        let HeldPolicy { policy, version } = found.ok_or_else(|| no_such_policy(&arn))?;
        // INVARIANT: asked after the policy was read. Who attaches it later changes its version, and this call loses.
        if !role_record::having(&ports.store, &scope, &arn).await?.is_empty() {
            return Err(delete_conflict("Cannot delete a policy attached to entities."));
        }
        if policy.versions.len() > 1 {
            return Err(delete_conflict(
                "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. \
                 The default version is deleted with the policy.",
            ));
        }
        let transaction = Transaction::new().delete_version(MANAGED_POLICY, scope.clone(), key_of(name), version);
        if commit(&ports.store, transaction.count(scope.clone(), POLICIES_COUNTER, -1)).await? == Fate::Written {
            return Ok(());
        }
    }
    Err(concurrent_modification())
}

/// Checks a document that is to become a version of a managed policy.
///
/// # Errors
/// `MalformedPolicyDocument`, `LimitExceeded`.
pub(crate) fn check_document(document: &str) -> Result<(), ServiceError> {
    identity_policy::check(document, Language::Newest).map_err(|malformed| malformed_policy(malformed.0))?;
    match counted_chars(document) <= POLICY_CHARS_MAX {
        true => Ok(()),
        false => Err(quota_exceeded("PolicySize", POLICY_CHARS_MAX)),
    }
}

fn admit(ports: &Ports, context: &CallContext, input: CreatePolicyRequest) -> Result<PolicyRecord, ServiceError> {
    check_document(&input.policy_document)?;
    let tags = tag::admit(input.tags.unwrap_or_default())?;
    let path = input.path.unwrap_or_else(|| "/".to_owned());
    let (name, partition) = (input.policy_name, context.region.partition());
    Ok(PolicyRecord {
        arn: format!("arn:{partition}:iam::{}:policy{path}{name}", context.account),
        path,
        name,
        id: format!("ANPA{}", ports.entropy.upper_id(POLICY_ID_CHARS)),
        description: input.description,
        created_at: context.now,
        updated_at: context.now,
        default_version: 1,
        last_version: 1,
        versions: vec![VersionRecord { number: 1, document: input.policy_document, created_at: context.now }],
        tags,
    })
}

/// AWS: GetPolicy's answer has the list of tags even when it is empty.
fn shown_on_get(policy: PolicyRecord, attachments: usize) -> Policy {
    Policy {
        policy_name: Some(policy.name),
        policy_id: Some(policy.id),
        arn: Some(policy.arn),
        path: Some(policy.path),
        default_version_id: Some(format!("v{}", policy.default_version)),
        attachment_count: i32::try_from(attachments).ok(),
        permissions_boundary_usage_count: Some(0),
        is_attachable: Some(true),
        description: policy.description,
        create_date: Some(policy.created_at),
        update_date: Some(policy.updated_at),
        tags: Some(tag::shown(policy.tags)),
    }
}

fn shown_aws(policy: &AwsManagedPolicy, partition: &str, attachments: usize) -> Policy {
    Policy {
        policy_name: Some(policy.name.to_owned()),
        policy_id: policy.id.map(str::to_owned),
        arn: Some(policy.arn(partition)),
        path: Some(policy.path.to_owned()),
        default_version_id: Some(policy.default_version.to_owned()),
        attachment_count: i32::try_from(attachments).ok(),
        permissions_boundary_usage_count: Some(0),
        is_attachable: Some(true),
        description: Some(policy.description.to_owned()),
        create_date: Some(policy.created_at),
        update_date: Some(policy.updated_at),
        tags: Some(Vec::new()),
    }
}
