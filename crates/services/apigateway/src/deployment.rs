//! Deployment: a frozen working copy.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_Deployment.html>.
//!
//! What a method and a policy must fulfil is checked where they are written, and of what decides who may call once more here, over the very
//! copy that is frozen: it may be of a version that checked less.
//!
//! # Not (yet) like AWS
//! - Refused: canaries and stage caches.
//! - Deploying to an existing stage replaces its variables when the request has some; what AWS does is not known.

use std::collections::BTreeMap;

use gatewright_model::rest_api::{Deployment, Method, RestApi};
use gatewright_shapes_apigateway::{operations, types};
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, Service, ServiceError};

use crate::collection;
use crate::ids::child_id;
use crate::method;
use crate::page::Window;
use crate::patch::{self, Op, PatchTable, Rule, Wording};
use crate::ports::{Ports, bind};
use crate::records::{self, DEPLOYMENT, child_key, child_prefix, deployment_draft, scope, stage_draft};
use crate::refusal::{bad_request, concurrent_modification, no_rest_api, not_found, not_yet};
use crate::rest_api::resource_policy;
use crate::stage::{self, StageSettings};
use crate::working_copy::{self, EDIT_ATTEMPTS_MAX, Fate};

pub(crate) fn endpoints(service: Service, ports: &Ports) -> Service {
    service
        .on(operations::CreateDeployment, bind(ports, create))
        .on(operations::GetDeployment, bind(ports, get))
        .on(operations::GetDeployments, bind(ports, list))
        .on(operations::UpdateDeployment, bind(ports, update))
        .on(operations::DeleteDeployment, bind(ports, delete))
}

async fn create(
    ports: Ports,
    context: CallContext,
    input: types::CreateDeploymentRequest,
) -> Result<types::Deployment, ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let held = working_copy::find(&ports, &context, &input.rest_api_id).await?;
        let held = held.ok_or_else(|| no_rest_api(&context.account, &input.rest_api_id))?;
        let stage_name = input.stage_name.as_deref().filter(|name| !name.is_empty());
        let current = match stage_name {
            Some(name) => records::find_stage(&ports, &context, &held.api.id, name).await?,
            None => None,
        };
        refuse_canary_and_cache(&input, current.is_some())?;
        check_deployable(&held.api)?;
        let deployment = Deployment {
            // A taken id makes the commit start over with another.
            id: child_id(&ports.entropy, |_| false)?,
            description: input.description.clone().filter(|text| !text.is_empty()),
            created_at: context.now,
            snapshot: held.api.clone(),
        };
        let mut transaction = working_copy::locked(&context, &held)?.create(deployment_draft(&context, &deployment)?);
        if let Some(name) = stage_name {
            let settings = StageSettings {
                description: input.stage_description.clone(),
                variables: input.variables.clone(),
                is_tracing_enabled: input.tracing_enabled,
            };
            transaction = match current {
                Some((stage, version)) => {
                    let stage = settings.applied_to(stage, &deployment.id, context.now)?;
                    transaction.replace(stage_draft(&context, &stage)?, version)
                }
                None => {
                    stage::check_room(&ports, &context, &held.api.id).await?;
                    let stage = settings.applied_to(stage::new(&context, &held.api.id, name)?, &deployment.id, context.now)?;
                    transaction.create(stage_draft(&context, &stage)?)
                }
            };
        }
        if working_copy::commit(&ports, transaction).await? == Fate::Written {
            return Ok(answer(&deployment, Embed::Nothing));
        }
    }
    Err(concurrent_modification())
}

async fn get(ports: Ports, context: CallContext, input: types::GetDeploymentRequest) -> Result<types::Deployment, ServiceError> {
    let found = records::find_deployment(&ports, &context, &input.rest_api_id, &input.deployment_id).await?;
    let (deployment, _) = found.ok_or_else(no_deployment)?;
    Ok(answer(&deployment, Embed::new(input.embed.as_deref())))
}

async fn list(
    ports: Ports,
    context: CallContext,
    input: types::GetDeploymentsRequest,
) -> Result<types::Deployments, ServiceError> {
    let window = Window::new(input.limit, input.position.as_deref())?;
    let absent = || no_rest_api(&context.account, &input.rest_api_id);
    working_copy::read(&ports, &context, &input.rest_api_id, absent).await?;
    let prefix = child_prefix(&input.rest_api_id);
    let shown = |deployment: &Deployment| answer(deployment, Embed::Nothing);
    let page = collection::page(&ports, &context, DEPLOYMENT, &prefix, &window, shown).await?;
    Ok(types::Deployments { items: Some(page.items), position: page.position })
}

async fn update(
    ports: Ports,
    context: CallContext,
    input: types::UpdateDeploymentRequest,
) -> Result<types::Deployment, ServiceError> {
    let operations = patch::operations(input.patch_operations)?;
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let found = records::find_deployment(&ports, &context, &input.rest_api_id, &input.deployment_id).await?;
        let (mut deployment, version) = found.ok_or_else(no_deployment)?;
        PATCHES.apply(&mut deployment, &operations)?;
        let transaction = Transaction::new().replace(deployment_draft(&context, &deployment)?, version);
        if working_copy::commit(&ports, transaction).await? == Fate::Written {
            return Ok(answer(&deployment, Embed::Nothing));
        }
    }
    Err(concurrent_modification())
}

async fn delete(ports: Ports, context: CallContext, input: types::DeleteDeploymentRequest) -> Result<(), ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let held = working_copy::find(&ports, &context, &input.rest_api_id).await?.ok_or_else(no_deployment)?;
        let found = records::find_deployment(&ports, &context, &input.rest_api_id, &input.deployment_id).await?;
        let (deployment, version) = found.ok_or_else(no_deployment)?;
        let stages = stage::all(&ports, &context, &held.api.id).await?;
        if stages.iter().any(|stage| stage.deployment_id == deployment.id) {
            return Err(bad_request("Active stages pointing to this deployment must be moved or deleted"));
        }
        let key = child_key(&held.api.id, &deployment.id);
        let transaction = working_copy::locked(&context, &held)?.delete_version(DEPLOYMENT, scope(&context), key, version);
        if working_copy::commit(&ports, transaction).await? == Fate::Written {
            return Ok(());
        }
    }
    Err(concurrent_modification())
}

/// What beside its own members a deployment's answer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Embed {
    Nothing,
    ApiSummary,
}

impl Embed {
    fn new(asked: Option<&[String]>) -> Self {
        let is_asked = asked.unwrap_or_default().iter().any(|what| what == "apisummary");
        if is_asked { Self::ApiSummary } else { Self::Nothing }
    }
}

fn answer(deployment: &Deployment, embed: Embed) -> types::Deployment {
    types::Deployment {
        id: Some(deployment.id.clone()),
        description: deployment.description.clone(),
        created_date: Some(deployment.created_at),
        api_summary: (embed == Embed::ApiSummary).then(|| api_summary(&deployment.snapshot)),
    }
}

fn api_summary(api: &RestApi) -> BTreeMap<String, BTreeMap<String, types::MethodSnapshot>> {
    let summary = |method: &Method| types::MethodSnapshot {
        authorization_type: Some(method.authorization_type.clone()),
        api_key_required: Some(method.is_api_key_required),
    };
    let with_methods = api.resources.values().filter(|resource| !resource.methods.is_empty());
    with_methods
        .map(|resource| {
            let methods = resource.methods.iter().map(|(verb, method)| (verb.clone(), summary(method))).collect();
            (resource.path.clone(), methods)
        })
        .collect()
}

fn check_deployable(api: &RestApi) -> Result<(), ServiceError> {
    let mut methods = api.resources.values().flat_map(|resource| resource.methods.values()).peekable();
    if methods.peek().is_none() {
        return Err(bad_request("The REST API doesn't contain any methods"));
    }
    if methods.any(|method| method.integration.is_none()) {
        return Err(bad_request("No integration defined for method"));
    }
    check_guards(api)
}

/// Every method's authorizer is there and of its kind, and the resource policy is one that can be decided by.
fn check_guards(api: &RestApi) -> Result<(), ServiceError> {
    let mut methods = api.resources.values().flat_map(|resource| resource.methods.values());
    methods.try_for_each(|method| method::check_authorization(api, method))?;
    api.policy.as_deref().map_or(Ok(()), resource_policy::check)
}

/// AWS's own checks of a canary come first, so that a caller learns of a wrong request what AWS would say.
fn refuse_canary_and_cache(input: &types::CreateDeploymentRequest, has_stage: bool) -> Result<(), ServiceError> {
    const CANARY: &str = "Invalid deployment content specified.";
    if input.canary_settings.is_some() {
        let name = input.stage_name.as_deref();
        return Err(match name {
            None | Some("") => bad_request(format!(
                "{CANARY}Non null and non empty stageName must be provided for canary deployment. Provided value is {}",
                name.unwrap_or("null")
            )),
            Some(name) if !has_stage => {
                bad_request(format!("{CANARY}Stage {name} must already be created before making a canary release deployment"))
            }
            Some(_) => not_yet("canarySettings"),
        });
    }
    stage::refuse_cache(input.cache_cluster_enabled, input.cache_cluster_size)
}

fn no_deployment() -> ServiceError {
    not_found("Invalid Deployment identifier specified")
}

const PATCHES: PatchTable<Deployment> = PatchTable {
    wording: Wording::Listing,
    rules: &[Rule {
        path: "/description",
        ops: &[Op::Replace],
        apply: |deployment, step| {
            deployment.description = step.optional_text();
            Ok(())
        },
    }],
};
