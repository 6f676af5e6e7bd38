//! Sharing versions of layers: AddLayerVersionPermission, GetLayerVersionPolicy, RemoveLayerVersionPermission.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html> and the pages of the other operations.
//!
//! # Not (yet) like AWS
//! - `OrganizationId` is refused: there are no organizations, and a condition that nobody decides would guard nothing.

use std::sync::Arc;

use gatewright_shapes_lambda::types::{
    AddLayerVersionPermissionRequest, AddLayerVersionPermissionResponse, GetLayerVersionPolicyRequest,
    GetLayerVersionPolicyResponse, RemoveLayerVersionPermissionRequest,
};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::layer_name::resolve_own;
use crate::layer_policy::{LayerPrincipal, LayerStatement};
use crate::layer_record;
use crate::ports::Ports;
use crate::refusal::{
    invalid_parameter, no_policy, not_found, refuse_long_policy, revision_mismatch, statement_exists, statement_not_found,
};
use crate::unsupported::refuse_first;

/// AddLayerVersionPermission: lets an account, or everyone, use a version. The action is the model's affair.
///
/// # Errors
/// 400 for who cannot be let in, 404, 409 when the statement id is taken, 412 for an older revision.
pub(crate) async fn add(
    ports: Arc<Ports>,
    context: CallContext,
    input: AddLayerVersionPermissionRequest,
) -> Result<AddLayerVersionPermissionResponse, ServiceError> {
    let layer = resolve_own(&context, "AddLayerVersionPermission", &input.layer_name)?;
    refuse_first(&[(input.organization_id.is_some(), "layer permissions with an OrganizationId")])?;
    let resource = layer.version_arn(input.version_number);
    let principal = LayerPrincipal::parse(&input.principal, context.region.partition())
        .ok_or_else(|| invalid_parameter("The provided principal was invalid. Please check the principal and try again."))?;
    let statement = LayerStatement { sid: input.statement_id.clone(), principal };
    let edited = layer_record::edit_policy(&ports.store, &layer, input.version_number, |policy| {
        let mut changed = policy.take().unwrap_or_default();
        if changed.statements.iter().any(|existing| existing.sid == statement.sid) {
            return Err(statement_exists(&statement.sid));
        }
        refuse_older(input.revision_id.as_deref(), &changed.revision_id)?;
        changed.statements.push(statement.clone());
        refuse_long_policy(&changed.document(&resource))?;
        changed.revision_id = ports.entropy.uuid();
        let revision_id = changed.revision_id.clone();
        *policy = Some(changed);
        Ok(revision_id)
    });
    let revision_id = edited.await?.ok_or_else(|| version_not_found(&resource))?;
    let statement = Some(statement.document(&resource).to_string());
    Ok(AddLayerVersionPermissionResponse { statement, revision_id: Some(revision_id) })
}

/// GetLayerVersionPolicy: the document as JSON text.
///
/// # Errors
/// 404 when there is no such version, or nobody was let in.
pub(crate) async fn get(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetLayerVersionPolicyRequest,
) -> Result<GetLayerVersionPolicyResponse, ServiceError> {
    let layer = resolve_own(&context, "GetLayerVersionPolicy", &input.layer_name)?;
    let resource = layer.version_arn(input.version_number);
    let found = layer_record::find(&ports.store, &layer, input.version_number).await?;
    let policy = found.ok_or_else(|| version_not_found(&resource))?.policy.ok_or_else(no_policy)?;
    let document = policy.document(&resource).to_string();
    Ok(GetLayerVersionPolicyResponse { policy: Some(document), revision_id: Some(policy.revision_id) })
}

/// RemoveLayerVersionPermission: takes one statement out; with the last one the policy is gone. Functions that have the version keep it.
///
/// # Errors
/// 404 when there is no such version, policy or statement, 412 for an older revision.
pub(crate) async fn remove(
    ports: Arc<Ports>,
    context: CallContext,
    input: RemoveLayerVersionPermissionRequest,
) -> Result<(), ServiceError> {
    let layer = resolve_own(&context, "RemoveLayerVersionPermission", &input.layer_name)?;
    let edited = layer_record::edit_policy(&ports.store, &layer, input.version_number, |policy| {
        let changed = policy.as_mut().ok_or_else(no_policy)?;
        refuse_older(input.revision_id.as_deref(), &changed.revision_id)?;
        let count = changed.statements.len();
        changed.statements.retain(|existing| existing.sid != input.statement_id);
        if changed.statements.len() == count {
            return Err(statement_not_found(&input.statement_id));
        }
        changed.revision_id = ports.entropy.uuid();
        if changed.statements.is_empty() {
            *policy = None;
        }
        Ok(())
    });
    edited.await?.ok_or_else(|| version_not_found(&layer.version_arn(input.version_number)))
}

fn refuse_older(asked: Option<&str>, current: &str) -> Result<(), ServiceError> {
    match asked {
        Some(asked) if asked != current => Err(revision_mismatch("GetLayerPolicy")),
        _ => Ok(()),
    }
}

fn version_not_found(arn: &str) -> ServiceError {
    not_found(format!("Layer version {arn} does not exist."))
}
