//! Versions of a managed policy: CreatePolicyVersion, GetPolicyVersion, ListPolicyVersions, SetDefaultPolicyVersion and
//! DeletePolicyVersion.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html> and the pages of the other operations.

use gatewright_model::timestamp::Timestamp;
use gatewright_shapes_iam::types::{
    CreatePolicyVersionRequest, CreatePolicyVersionResponse, DeletePolicyVersionRequest, GetPolicyVersionRequest,
    GetPolicyVersionResponse, ListPolicyVersionsRequest, ListPolicyVersionsResponse, PolicyVersion,
    SetDefaultPolicyVersionRequest,
};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::managed_policy::check_document;
use crate::page::Window;
use crate::policy_arn::{self, PolicyOwner};
use crate::policy_record::{self, PolicyRecord, VersionRecord};
use crate::policy_text::encoded;
use crate::ports::Ports;
use crate::refusal::{delete_conflict, limit_exceeded, no_such_policy, no_such_policy_version, not_own_policy};
use crate::role_record::scope_of;

/// AWS: versions of a managed policy that may be there at a time.
pub const POLICY_VERSIONS_MAX: usize = 5;

/// CreatePolicyVersion.
///
/// # Errors
/// `NoSuchEntity`, `MalformedPolicyDocument`, `LimitExceeded`, `AccessDenied` for AWS's, `ConcurrentModification`.
pub(crate) async fn create(
    ports: Ports,
    context: CallContext,
    input: CreatePolicyVersionRequest,
) -> Result<CreatePolicyVersionResponse, ServiceError> {
    let arn = input.policy_arn;
    let name = own_name(&context, &arn)?;
    let is_default = input.set_as_default == Some(true);
    let number = policy_record::edit(&ports.store, &context, name, &arn, |policy| {
        check_document(&input.policy_document)?;
        if policy.versions.len() >= POLICY_VERSIONS_MAX {
            return Err(limit_exceeded(format!(
                "A managed policy can have up to {POLICY_VERSIONS_MAX} versions. Before you create a new version, you must delete \
                 an existing version."
            )));
        }
        let number = policy.last_version.saturating_add(1);
        let document = input.policy_document.clone();
        policy.versions.push(VersionRecord { number, document, created_at: context.now });
        policy.last_version = number;
        policy.updated_at = context.now;
        if is_default {
            policy.default_version = number;
        }
        Ok(number)
    })
    .await?;
    let version = shown(format!("v{number}"), is_default, context.now);
    Ok(CreatePolicyVersionResponse { policy_version: Some(version) })
}

/// GetPolicyVersion: with the document.
///
/// # Errors
/// `NoSuchEntity`; `ValidationError` and `InvalidInput` for what is no policy's ARN.
pub(crate) async fn get(
    ports: Ports,
    context: CallContext,
    input: GetPolicyVersionRequest,
) -> Result<GetPolicyVersionResponse, ServiceError> {
    let (arn, version_id) = (input.policy_arn, input.version_id);
    let absent = || no_such_policy_version(&arn, &version_id);
    let (version, document) = match policy_arn::owner(&context, &arn)? {
        PolicyOwner::Aws(policy) if version_id == policy.default_version => {
            (shown(version_id, true, policy.updated_at), policy.document.to_owned())
        }
        PolicyOwner::Aws(_) => return Err(absent()),
        PolicyOwner::Own { name } => {
            let policy = read(&ports, &context, name, &arn).await?;
            let version = number_of(&version_id).and_then(|number| policy.version(number)).ok_or_else(absent)?;
            let is_default = version.number == policy.default_version;
            (shown(version_id, is_default, version.created_at), version.document.clone())
        }
        PolicyOwner::Unknown => return Err(no_such_policy(&arn)),
    };
    Ok(GetPolicyVersionResponse { policy_version: Some(PolicyVersion { document: Some(encoded(&document)), ..version }) })
}

/// ListPolicyVersions: without the documents, newest first.
///
/// # Errors
/// `NoSuchEntity`; `ValidationError` and `InvalidInput` for what is no policy's ARN.
pub(crate) async fn list(
    ports: Ports,
    context: CallContext,
    input: ListPolicyVersionsRequest,
) -> Result<ListPolicyVersionsResponse, ServiceError> {
    let window = Window::new(input.max_items, input.marker.as_deref())?;
    let arn = input.policy_arn;
    let versions = match policy_arn::owner(&context, &arn)? {
        PolicyOwner::Aws(policy) => {
            vec![(String::new(), shown(policy.default_version.to_owned(), true, policy.updated_at))]
        }
        PolicyOwner::Own { name } => {
            let policy = read(&ports, &context, name, &arn).await?;
            let versions = policy.versions.iter().map(|version| {
                let is_default = version.number == policy.default_version;
                let newest_first = format!("{:010}", u32::MAX - version.number);
                (newest_first, shown(format!("v{}", version.number), is_default, version.created_at))
            });
            versions.collect()
        }
        PolicyOwner::Unknown => return Err(no_such_policy(&arn)),
    };
    let page = window.page(versions);
    Ok(ListPolicyVersionsResponse { versions: Some(page.items), is_truncated: page.is_truncated, marker: page.marker })
}

/// SetDefaultPolicyVersion.
///
/// # Errors
/// `NoSuchEntity`, `AccessDenied` for AWS's, `ConcurrentModification`.
pub(crate) async fn set_default(
    ports: Ports,
    context: CallContext,
    input: SetDefaultPolicyVersionRequest,
) -> Result<(), ServiceError> {
    let (arn, version_id) = (input.policy_arn, input.version_id);
    let name = own_name(&context, &arn)?;
    policy_record::edit(&ports.store, &context, name, &arn, |policy| {
        policy.default_version = existing(policy, &arn, &version_id)?;
        Ok(())
    })
    .await
}

/// DeletePolicyVersion.
///
/// # Errors
/// `NoSuchEntity`, `DeleteConflict` for the default version, `AccessDenied` for AWS's, `ConcurrentModification`.
pub(crate) async fn delete(ports: Ports, context: CallContext, input: DeletePolicyVersionRequest) -> Result<(), ServiceError> {
    let (arn, version_id) = (input.policy_arn, input.version_id);
    let name = own_name(&context, &arn)?;
    policy_record::edit(&ports.store, &context, name, &arn, |policy| {
        let number = existing(policy, &arn, &version_id)?;
        if number == policy.default_version {
            return Err(delete_conflict("Cannot delete the default version of a policy."));
        }
        policy.versions.retain(|version| version.number != number);
        Ok(())
    })
    .await
}

/// The name of a policy that the caller's account may change.
fn own_name<'a>(context: &CallContext, arn: &'a str) -> Result<&'a str, ServiceError> {
    match policy_arn::owner(context, arn)? {
        PolicyOwner::Own { name } => Ok(name),
        PolicyOwner::Aws(_) | PolicyOwner::Unknown => Err(not_own_policy()),
    }
}

async fn read(ports: &Ports, context: &CallContext, name: &str, arn: &str) -> Result<PolicyRecord, ServiceError> {
    let found = policy_record::find(&ports.store, &scope_of(&context.account), name, arn).await?;
    Ok(found.ok_or_else(|| no_such_policy(arn))?.policy)
}

/// The number of a version that is there.
fn existing(policy: &PolicyRecord, arn: &str, version_id: &str) -> Result<u32, ServiceError> {
    let version = number_of(version_id).and_then(|number| policy.version(number));
    version.map(|version| version.number).ok_or_else(|| no_such_policy_version(arn, version_id))
}

/// 3 of `v3`. The model also allows `v3.x`, which no version here is called.
fn number_of(version_id: &str) -> Option<u32> {
    version_id.strip_prefix('v')?.parse().ok()
}

fn shown(version_id: String, is_default: bool, created_at: Timestamp) -> PolicyVersion {
    PolicyVersion {
        version_id: Some(version_id),
        is_default_version: Some(is_default),
        create_date: Some(created_at),
        ..PolicyVersion::default()
    }
}
