//! Resource policies: AddPermission, RemovePermission and GetPolicy.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html>,
//! <https://docs.aws.amazon.com/lambda/latest/api/API_RemovePermission.html> and
//! <https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html>.
//!
//! A policy's revision id is its function's: AWS shows one for both, and every edit of the policy changes it.
//!
//! The unqualified function, each of its versions and each of its aliases have policies of their own.

use std::sync::Arc;

use gatewright_model::function::LATEST;
use gatewright_model::ports::FunctionRef;
use gatewright_shapes_lambda::types::{
    AddPermissionRequest, AddPermissionResponse, GetPolicyRequest, GetPolicyResponse, RemovePermissionRequest,
};
use gatewright_wire::service::{CallContext, ServiceError};
use serde_json::Value;

use crate::function_name::{arn_as_asked, resolve};
use crate::ports::Ports;
use crate::refusal::{
    invalid_parameter, no_policy, not_found, refuse_long_policy, resource_does_not_exist, revision_mismatch, statement_exists,
    statement_not_found,
};
use crate::{policy_record, statement};

/// AddPermission: adds one statement and answers it as JSON text.
///
/// # Errors
/// 400 for a statement that cannot be, 404, 409 when the statement id is taken, 412 for an older revision.
pub(crate) async fn add(
    ports: Arc<Ports>,
    context: CallContext,
    input: AddPermissionRequest,
) -> Result<AddPermissionResponse, ServiceError> {
    let function = resolve(&context, "AddPermission", &input.function_name, input.qualifier.as_deref())?;
    refuse_latest_by_name(&function)?;
    let statement = statement::build(&input, context.region.partition(), &arn_as_asked(&function))?;
    policy_record::edit(&ports.store, &function, |guard| {
        if input.revision_id.as_ref().is_some_and(|asked| asked != guard.revision_id) {
            return Err(revision_mismatch("GetPolicy"));
        }
        let mut policy = guard.policy.take().unwrap_or_default();
        if policy.statements.iter().any(|existing| sid(existing) == Some(&input.statement_id)) {
            return Err(statement_exists(&input.statement_id));
        }
        policy.statements.push(statement.clone());
        refuse_long_policy(&policy.document())?;
        policy.revision_id = ports.entropy.uuid();
        guard.revision_id.clone_from(&policy.revision_id);
        *guard.policy = Some(policy);
        Ok(())
    })
    .await?;
    Ok(AddPermissionResponse { statement: Some(statement.to_string()) })
}

/// RemovePermission: takes one statement out; with the last one the policy is gone.
///
/// # Errors
/// 404 when there is no such function, policy or statement, 412 for an older revision.
pub(crate) async fn remove(ports: Arc<Ports>, context: CallContext, input: RemovePermissionRequest) -> Result<(), ServiceError> {
    let function = resolve(&context, "RemovePermission", &input.function_name, input.qualifier.as_deref())?;
    let nothing = || not_found(format!("No policy found for: {}", arn_as_asked(&function)));
    if is_latest_by_name(&function) || policy_record::find(&ports.store, &function).await?.is_none() {
        return Err(nothing());
    }
    policy_record::edit(&ports.store, &function, |guard| {
        if input.revision_id.as_ref().is_some_and(|asked| asked != guard.revision_id) {
            return Err(revision_mismatch("GetPolicy"));
        }
        let policy = guard.policy.as_mut().ok_or_else(no_policy)?;
        let count = policy.statements.len();
        policy.statements.retain(|existing| sid(existing) != Some(&input.statement_id));
        if policy.statements.len() == count {
            return Err(statement_not_found(&input.statement_id));
        }
        policy.revision_id = ports.entropy.uuid();
        guard.revision_id.clone_from(&policy.revision_id);
        if policy.statements.is_empty() {
            *guard.policy = None;
        }
        Ok(())
    })
    .await
}

/// GetPolicy: the document as JSON text.
///
/// # Errors
/// 404 when the function does not exist or has no policy.
pub(crate) async fn get_policy(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetPolicyRequest,
) -> Result<GetPolicyResponse, ServiceError> {
    let function = resolve(&context, "GetPolicy", &input.function_name, input.qualifier.as_deref())?;
    if is_latest_by_name(&function) {
        return Err(resource_does_not_exist());
    }
    let (policy, revision_id) = policy_record::find(&ports.store, &function).await?.ok_or_else(resource_does_not_exist)?;
    let policy = policy.ok_or_else(resource_does_not_exist)?;
    Ok(GetPolicyResponse { policy: Some(policy.document().to_string()), revision_id: Some(revision_id) })
}

fn refuse_latest_by_name(function: &FunctionRef) -> Result<(), ServiceError> {
    if is_latest_by_name(function) {
        return Err(invalid_parameter("We currently do not support adding policies for $LATEST."));
    }
    Ok(())
}

/// `$LATEST` by that name has no policy: the unqualified function's guards it.
fn is_latest_by_name(function: &FunctionRef) -> bool {
    function.qualifier.as_deref() == Some(LATEST)
}

fn sid(statement: &Value) -> Option<&str> {
    statement.get("Sid").and_then(Value::as_str)
}
