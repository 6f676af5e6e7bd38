//! Stage: a name under which a deployment is served.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html>. Names and variables are checked in [`settings`], patch
//! paths are in [`patches`].
//!
//! # Not (yet) like AWS
//! - Refused: caches, canaries, client certificates, documentation versions, access logs and method settings.

use std::collections::BTreeMap;

use gatewright_model::rest_api::Stage;
use gatewright_shapes_apigateway::{operations, types};
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, Service, ServiceError};

use crate::patch;
use crate::ports::{Ports, bind};
use crate::records::{self, STAGE, child_key, child_prefix, scope, stage_draft};
use crate::refusal::{bad_request, concurrent_modification, conflict, limit_exceeded, no_rest_api, not_found, not_yet};
use crate::working_copy::{self, EDIT_ATTEMPTS_MAX, Fate};

mod patches;
mod settings;

pub(crate) use settings::{StageSettings, check_variables};

/// Most stages of one API. AWS's quota is 10 and can be raised.
pub const STAGES_MAX: usize = 100;

pub(crate) fn endpoints(service: Service, ports: &Ports) -> Service {
    service
        .on(operations::CreateStage, bind(ports, create))
        .on(operations::GetStage, bind(ports, get))
        .on(operations::GetStages, bind(ports, list))
        .on(operations::UpdateStage, bind(ports, update))
        .on(operations::DeleteStage, bind(ports, delete))
        .on(operations::FlushStageAuthorizersCache, bind(ports, flush_authorizers_cache))
}

async fn create(ports: Ports, context: CallContext, input: types::CreateStageRequest) -> Result<types::Stage, ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let held = working_copy::find(&ports, &context, &input.rest_api_id).await?;
        let held = held.ok_or_else(|| no_rest_api(&context.account, &input.rest_api_id))?;
        let settings = StageSettings {
            description: input.description.clone(),
            variables: input.variables.clone(),
            is_tracing_enabled: input.tracing_enabled,
        };
        let empty = new(&context, &held.api.id, &input.stage_name)?;
        let mut stage = settings.applied_to(empty, &input.deployment_id, context.now)?;
        stage.tags = input.tags.clone().unwrap_or_default();
        check_deployment(&ports, &context, &stage).await?;
        refuse_what_is_not_served(&input)?;
        if records::find_stage(&ports, &context, &held.api.id, &stage.stage_name).await?.is_some() {
            return Err(conflict("Stage already exists"));
        }
        check_room(&ports, &context, &held.api.id).await?;
        let transaction = working_copy::locked(&context, &held)?.create(stage_draft(&context, &stage)?);
        if working_copy::commit(&ports, transaction).await? == Fate::Written {
            return Ok(answer(&stage));
        }
    }
    Err(concurrent_modification())
}

async fn get(ports: Ports, context: CallContext, input: types::GetStageRequest) -> Result<types::Stage, ServiceError> {
    let found = records::find_stage(&ports, &context, &input.rest_api_id, &input.stage_name).await?;
    found.map(|(stage, _)| answer(&stage)).ok_or_else(no_stage)
}

async fn list(ports: Ports, context: CallContext, input: types::GetStagesRequest) -> Result<types::Stages, ServiceError> {
    let absent = || no_rest_api(&context.account, &input.rest_api_id);
    working_copy::read(&ports, &context, &input.rest_api_id, absent).await?;
    let stages = all(&ports, &context, &input.rest_api_id).await?;
    let is_asked = |stage: &&Stage| input.deployment_id.as_ref().is_none_or(|id| stage.deployment_id == *id);
    Ok(types::Stages { item: Some(stages.iter().filter(is_asked).map(answer).collect()) })
}

async fn update(ports: Ports, context: CallContext, input: types::UpdateStageRequest) -> Result<types::Stage, ServiceError> {
    let operations = patch::operations(input.patch_operations)?;
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let held = working_copy::find(&ports, &context, &input.rest_api_id).await?.ok_or_else(no_stage)?;
        let found = records::find_stage(&ports, &context, &held.api.id, &input.stage_name).await?;
        let (mut stage, version) = found.ok_or_else(no_stage)?;
        patches::apply(&mut stage, &operations)?;
        check_variables(&stage.variables)?;
        check_deployment(&ports, &context, &stage).await?;
        stage.last_updated_at = context.now;
        let transaction = working_copy::locked(&context, &held)?.replace(stage_draft(&context, &stage)?, version);
        if working_copy::commit(&ports, transaction).await? == Fate::Written {
            return Ok(answer(&stage));
        }
    }
    Err(concurrent_modification())
}

async fn delete(ports: Ports, context: CallContext, input: types::DeleteStageRequest) -> Result<(), ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let found = records::find_stage(&ports, &context, &input.rest_api_id, &input.stage_name).await?;
        let (stage, version) = found.ok_or_else(no_stage)?;
        let key = child_key(&stage.rest_api_id, &stage.stage_name);
        let transaction = Transaction::new().delete_version(STAGE, scope(&context), key, version);
        if working_copy::commit(&ports, transaction).await? == Fate::Written {
            return Ok(());
        }
    }
    Err(concurrent_modification())
}

/// Raises the epoch that is part of every cache key of the stage: what was cached before is not found any more, and what a call in
/// flight still puts there neither.
async fn flush_authorizers_cache(
    ports: Ports,
    context: CallContext,
    input: types::FlushStageAuthorizersCacheRequest,
) -> Result<(), ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let found = records::find_stage(&ports, &context, &input.rest_api_id, &input.stage_name).await?;
        let (mut stage, version) = found.ok_or_else(no_stage)?;
        stage.authorizer_cache_epoch += 1;
        let transaction = Transaction::new().replace(stage_draft(&context, &stage)?, version);
        if working_copy::commit(&ports, transaction).await? == Fate::Written {
            return Ok(());
        }
    }
    Err(concurrent_modification())
}

/// All stages of an API, by name.
pub(crate) async fn all(ports: &Ports, context: &CallContext, rest_api_id: &str) -> Result<Vec<Stage>, ServiceError> {
    let scanned = ports.store.scan(STAGE, &scope(context), &child_prefix(rest_api_id), None, STAGES_MAX).await;
    let records = scanned.map_err(ServiceError::internal)?;
    records.iter().map(|record| record.value().map_err(ServiceError::internal)).collect()
}

/// Refuses one stage more than an API may have.
pub(crate) async fn check_room(ports: &Ports, context: &CallContext, rest_api_id: &str) -> Result<(), ServiceError> {
    let is_full = all(ports, context, rest_api_id).await?.len() >= STAGES_MAX;
    if is_full { Err(limit_exceeded("Maximum number of stages for this API has been reached.")) } else { Ok(()) }
}

/// A stage with nothing but its name, which is checked.
pub(crate) fn new(context: &CallContext, rest_api_id: &str, stage_name: &str) -> Result<Stage, ServiceError> {
    settings::check_name(stage_name)?;
    Ok(Stage {
        account: context.account.clone(),
        region: context.region.clone(),
        rest_api_id: rest_api_id.to_owned(),
        stage_name: stage_name.to_owned(),
        deployment_id: String::new(),
        description: None,
        variables: BTreeMap::new(),
        documentation_version: None,
        is_tracing_enabled: false,
        tags: BTreeMap::new(),
        created_at: context.now,
        last_updated_at: context.now,
        authorizer_cache_epoch: 0,
    })
}

/// Caches are not served, so they cannot be switched on.
pub(crate) fn refuse_cache(is_enabled: Option<bool>, size: Option<types::CacheClusterSize>) -> Result<(), ServiceError> {
    match (is_enabled, size) {
        (Some(true), _) => Err(not_yet("cacheClusterEnabled")),
        (_, Some(_)) => Err(not_yet("cacheClusterSize")),
        _ => Ok(()),
    }
}

fn refuse_what_is_not_served(input: &types::CreateStageRequest) -> Result<(), ServiceError> {
    refuse_cache(input.cache_cluster_enabled, input.cache_cluster_size)?;
    if input.canary_settings.is_some() {
        return Err(not_yet("canarySettings"));
    }
    if input.documentation_version.as_deref().is_some_and(|version| !version.is_empty()) {
        return Err(not_yet("documentationVersion"));
    }
    Ok(())
}

async fn check_deployment(ports: &Ports, context: &CallContext, stage: &Stage) -> Result<(), ServiceError> {
    match records::find_deployment(ports, context, &stage.rest_api_id, &stage.deployment_id).await? {
        Some(_) => Ok(()),
        None => Err(bad_request("Deployment id does not exist")),
    }
}

fn answer(stage: &Stage) -> types::Stage {
    types::Stage {
        deployment_id: Some(stage.deployment_id.clone()),
        stage_name: Some(stage.stage_name.clone()),
        description: stage.description.clone(),
        cache_cluster_enabled: Some(false),
        cache_cluster_status: Some(types::CacheClusterStatus::NotAvailable),
        method_settings: Some(BTreeMap::new()),
        variables: (!stage.variables.is_empty()).then(|| stage.variables.clone()),
        documentation_version: stage.documentation_version.clone(),
        tracing_enabled: Some(stage.is_tracing_enabled),
        tags: (!stage.tags.is_empty()).then(|| stage.tags.clone()),
        created_date: Some(stage.created_at),
        last_updated_date: Some(stage.last_updated_at),
        ..types::Stage::default()
    }
}

fn no_stage() -> ServiceError {
    not_found("Invalid stage identifier specified")
}
