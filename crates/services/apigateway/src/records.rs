//! What this service stores: kinds, keys and the public name, and finding one record.
//!
//! The working copy is one record with resources and authorizers inside. It is also the lock of everything below it: each write of
//! a deployment or stage rewrites the API's record under the version that was read, so that no write outlives its API, no stage
//! points at a deployment that is being deleted, and two edits never overtake each other.

use gatewright_model::rest_api::{Deployment, RestApi, Stage};
use gatewright_store::record::{Draft, Kind, Scope};
use gatewright_store::transaction::Namespace;
use gatewright_wire::service::{CallContext, ServiceError};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::ports::Ports;

/// A working copy (`model::rest_api::RestApi`) under `{api}`. Not fed: what is served is frozen in deployments.
pub const REST_API: Kind = Kind { name: "rest_api", is_fed: false };

/// A frozen working copy (`model::rest_api::Deployment`) under `{api}/{deployment}`. Not fed: a stage leads to it.
pub const DEPLOYMENT: Kind = Kind { name: "deployment", is_fed: false };

/// A stage (`model::rest_api::Stage`) under `{api}/{stage}`. Fed: the road serves it.
pub const STAGE: Kind = Kind { name: "stage", is_fed: true };

/// API ids in the global directory: unsigned requests are placed by them, so they are unique over the whole server.
pub const REST_API_IDS: Namespace = Namespace("rest_api");

/// Where a call's records lie: its account and region.
pub(crate) fn scope(context: &CallContext) -> Scope {
    Scope { account: context.account.clone(), region: Some(context.region.clone()) }
}

/// Key of a deployment or stage.
#[must_use]
pub fn child_key(rest_api_id: &str, child: &str) -> String {
    format!("{rest_api_id}/{child}")
}

/// What every deployment and stage key of an API starts with.
#[must_use]
pub fn child_prefix(rest_api_id: &str) -> String {
    format!("{rest_api_id}/")
}

/// A deployment and the version under which it was read.
pub(crate) async fn find_deployment(
    ports: &Ports,
    context: &CallContext,
    rest_api_id: &str,
    deployment_id: &str,
) -> Result<Option<(Deployment, u64)>, ServiceError> {
    find(DEPLOYMENT, ports, context, &child_key(rest_api_id, deployment_id)).await
}

/// A stage and the version under which it was read.
pub(crate) async fn find_stage(
    ports: &Ports,
    context: &CallContext,
    rest_api_id: &str,
    stage_name: &str,
) -> Result<Option<(Stage, u64)>, ServiceError> {
    find(STAGE, ports, context, &child_key(rest_api_id, stage_name)).await
}

/// A working copy and the version under which it was read.
pub(crate) async fn find_rest_api(
    ports: &Ports,
    context: &CallContext,
    rest_api_id: &str,
) -> Result<Option<(RestApi, u64)>, ServiceError> {
    find(REST_API, ports, context, rest_api_id).await
}

/// A working copy, ready to be written.
pub(crate) fn rest_api_draft(context: &CallContext, api: &RestApi) -> Result<Draft, ServiceError> {
    draft(REST_API, context, api.id.clone(), api)
}

/// A deployment, ready to be written.
pub(crate) fn deployment_draft(context: &CallContext, deployment: &Deployment) -> Result<Draft, ServiceError> {
    draft(DEPLOYMENT, context, child_key(&deployment.snapshot.id, &deployment.id), deployment)
}

/// A stage, ready to be written.
pub(crate) fn stage_draft(context: &CallContext, stage: &Stage) -> Result<Draft, ServiceError> {
    draft(STAGE, context, child_key(&stage.rest_api_id, &stage.stage_name), stage)
}

async fn find<V: DeserializeOwned>(
    kind: Kind,
    ports: &Ports,
    context: &CallContext,
    key: &str,
) -> Result<Option<(V, u64)>, ServiceError> {
    let record = ports.store.get(kind, &scope(context), key).await.map_err(ServiceError::internal)?;
    record.map(|record| Ok((record.value().map_err(ServiceError::internal)?, record.version))).transpose()
}

fn draft(kind: Kind, context: &CallContext, key: String, value: &impl Serialize) -> Result<Draft, ServiceError> {
    Draft::new(kind, scope(context), key, value).map_err(ServiceError::internal)
}
