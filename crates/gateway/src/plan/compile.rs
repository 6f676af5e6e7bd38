//! Definitions → plan. Pure, and never fails as a whole: what is broken becomes a route whose every call is a refusal with the
//! cause kept, as AWS answers 500 when called. One bad method never takes down its API.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use gatewright_model::identity_source::IdentitySource;
use gatewright_model::java_regex;
use gatewright_model::rest_api::{Authorizer, Deployment, Method, Stage};
use gatewright_policy::{DocumentKind, Policy};

use super::gateway_response::GatewayResponses;
use super::route_tree::RouteTree;
use super::{Authorization, AuthorizerKind, AuthorizerPlan, ResourcePlan, RoutePlan, StagePlan};
use crate::refusal::Cause;

mod cognito;
mod http_proxy;
mod integration;
mod invocation;
mod role;
mod timeout;

use cognito::cognito_authorizer;
use integration::integration;
use invocation::function;
use role::role;

/// Time-to-live of a policy when the authorizer does not say.
pub const RESULT_TTL_DEFAULT_S: i32 = 300;
/// Longest time-to-live AWS allows.
pub const RESULT_TTL_MAX_S: i32 = 3600;
/// Compiles what `stage` serves. `deployment` is what it points at, if that still exists.
#[must_use]
pub fn compile(stage: &Stage, deployment: Option<&Deployment>) -> StagePlan {
    let partition = stage.region.partition();
    let (account, region, api) = (&stage.account, &stage.region, &stage.rest_api_id);
    let mut plan = StagePlan {
        account: account.clone(),
        region: region.clone(),
        rest_api_id: api.clone(),
        stage_name: stage.stage_name.clone(),
        deployment_id: stage.deployment_id.clone(),
        method_arn_prefix: format!("arn:{partition}:execute-api:{region}:{account}:{api}/{}/", stage.stage_name),
        stage_variables: stage.variables.clone().into_iter().collect(),
        binary_media_types: Vec::new(),
        created_at: stage.created_at,
        authorizer_cache_epoch: stage.authorizer_cache_epoch,
        tree: RouteTree::default(),
        resources: Vec::new(),
        routes: Vec::new(),
        authorizers: Vec::new(),
        cognito_authorizers: Vec::new(),
        resource_policy: None,
        gateway_responses: GatewayResponses::default(),
        broken: None,
    };
    let Some(deployment) = deployment else {
        plan.broken = Some(Cause::DeploymentMissing);
        return plan;
    };
    let snapshot = &deployment.snapshot;
    match resource_policy(snapshot.policy.as_deref()) {
        Ok(policy) => plan.resource_policy = policy,
        Err(cause) => plan.broken = Some(cause),
    }
    if snapshot.is_execute_api_endpoint_disabled {
        plan.broken = Some(Cause::EndpointDisabled);
    }
    plan.binary_media_types.clone_from(&snapshot.binary_media_types);
    plan.gateway_responses = GatewayResponses::compile(&snapshot.gateway_responses);
    let mut authorizers = AuthorizerIndex::default();
    let source_arn_prefix = format!("arn:{partition}:execute-api:{region}:{account}:{api}");
    for authorizer in snapshot.authorizers.values() {
        authorizers.add(&mut plan, authorizer, &source_arn_prefix);
    }
    for resource in snapshot.resources.values().filter(|resource| !resource.methods.is_empty()) {
        let resource_index = plan.resources.len();
        let mut methods = Vec::with_capacity(resource.methods.len());
        for method in resource.methods.values() {
            methods.push((method.http_method.clone(), plan.routes.len()));
            let route = RoutePlan {
                resource: resource_index,
                http_method: method.http_method.clone(),
                operation_name: method.operation_name.clone(),
                authorization: authorization(method, &resource.path, &authorizers),
                integration: integration(method, &plan, &resource.path),
            };
            plan.routes.push(route);
        }
        plan.tree.insert(&resource.path, resource_index);
        plan.resources.push(ResourcePlan { id: resource.id.clone(), path: resource.path.clone(), methods });
    }
    plan
}

/// One that is not understood cannot tell whom it denies, so nothing of the stage is served.
fn resource_policy(document: Option<&str>) -> Result<Option<Policy>, Cause> {
    let policy = document.map(|document| Policy::parse_str(DocumentKind::ApiResource, document));
    policy.transpose().map_err(|_| Cause::ResourcePolicyUnusable)
}

#[derive(Default)]
struct AuthorizerIndex(HashMap<String, Result<Indexed, Cause>>);

/// Where a compiled authorizer is.
#[derive(Clone, Copy)]
enum Indexed {
    Lambda(usize),
    Cognito(usize),
}

impl AuthorizerIndex {
    fn add(&mut self, plan: &mut StagePlan, authorizer: &Authorizer, source_arn_prefix: &str) {
        let compiled = if authorizer.kind == "COGNITO_USER_POOLS" {
            cognito_authorizer(authorizer).map(|compiled| {
                plan.cognito_authorizers.push(compiled);
                Indexed::Cognito(plan.cognito_authorizers.len() - 1)
            })
        } else {
            lambda_authorizer(authorizer, plan, source_arn_prefix).map(|compiled| {
                plan.authorizers.push(compiled);
                Indexed::Lambda(plan.authorizers.len() - 1)
            })
        };
        self.0.insert(authorizer.id.clone(), compiled);
    }
}

fn lambda_authorizer(authorizer: &Authorizer, plan: &StagePlan, source_arn_prefix: &str) -> Result<AuthorizerPlan, Cause> {
    if !authorizer.provider_arns.is_empty() {
        return Err(Cause::AuthorizerNotSupported);
    }
    let role = role(authorizer.authorizer_credentials.as_deref(), plan, Cause::AuthorizerNotSupported)?;
    let function = function(authorizer.authorizer_uri.as_deref(), plan).ok_or(Cause::AuthorizerUriInvalid)?;
    let ttl_s = authorizer.result_ttl_s.unwrap_or(RESULT_TTL_DEFAULT_S);
    if !(0..=RESULT_TTL_MAX_S).contains(&ttl_s) {
        return Err(Cause::AuthorizerNotSupported);
    }
    Ok(AuthorizerPlan {
        id: authorizer.id.clone(),
        name: authorizer.name.clone(),
        kind: kind(authorizer, ttl_s)?,
        function: Arc::new(function),
        source_arn: format!("{source_arn_prefix}/authorizers/{}", authorizer.id).into(),
        role,
        ttl: Duration::from_secs(u64::try_from(ttl_s).unwrap_or_default()),
    })
}

fn kind(authorizer: &Authorizer, ttl_s: i32) -> Result<AuthorizerKind, Cause> {
    let not_supported = Cause::AuthorizerNotSupported;
    let source = authorizer.identity_source.as_deref().unwrap_or_default();
    let expression = authorizer.identity_validation_expression.as_deref().filter(|expression| !expression.is_empty());
    match authorizer.kind.as_str() {
        "TOKEN" => {
            let Some(IdentitySource::Header(header)) = IdentitySource::parse(source) else { return Err(not_supported) };
            // Java's `matches`: the whole token, which is also what lets fewer tokens through.
            let validation = expression.map(java_regex::compile).transpose().map_err(|_| not_supported)?;
            Ok(AuthorizerKind::Token { header, validation })
        }
        "REQUEST" => {
            let sources = IdentitySource::parse_list(source).map_err(|_| not_supported)?;
            // Without a source, everybody would share what the first caller was granted.
            let is_shared = sources.is_empty() && ttl_s > 0;
            if is_shared || expression.is_some() { Err(not_supported) } else { Ok(AuthorizerKind::Request { sources }) }
        }
        _ => Err(not_supported),
    }
}

fn authorization(method: &Method, path: &str, authorizers: &AuthorizerIndex) -> Authorization {
    // Guards that this server cannot enforce yet are refused where they are written; one that got here all the same must
    // not open the route.
    let is_guarded_beyond_support = method.is_api_key_required
        || method.request_validator_id.is_some()
        || (!method.authorization_scopes.is_empty() && method.authorization_type != "COGNITO_USER_POOLS")
        || method.request_parameters.iter().any(|(name, is_required)| *is_required && !is_path_variable(name, path));
    if is_guarded_beyond_support {
        return Authorization::Broken(Cause::GuardNotSupported);
    }
    match (method.authorization_type.as_str(), method.authorizer_id.as_deref()) {
        ("NONE", _) => Authorization::Open,
        ("AWS_IAM", None) => Authorization::Iam,
        // It would be left unasked.
        ("AWS_IAM", Some(_)) => Authorization::Broken(Cause::GuardNotSupported),
        (kind @ ("CUSTOM" | "COGNITO_USER_POOLS"), Some(id)) => match (kind, authorizers.0.get(id)) {
            ("CUSTOM", Some(Ok(Indexed::Lambda(index)))) => Authorization::Custom(*index),
            ("COGNITO_USER_POOLS", Some(Ok(Indexed::Cognito(index)))) => {
                Authorization::Cognito { authorizer: *index, scopes: method.authorization_scopes.clone() }
            }
            // Whom the method asks for is not whom it names.
            (_, Some(Ok(_))) => Authorization::Broken(Cause::AuthorizerOfAnotherKind),
            (_, Some(Err(cause))) => Authorization::Broken(*cause),
            (_, None) => Authorization::Broken(Cause::AuthorizerMissing),
        },
        ("CUSTOM" | "COGNITO_USER_POOLS", None) => Authorization::Broken(Cause::AuthorizerMissing),
        _ => Authorization::Broken(Cause::AuthorizationTypeNotSupported),
    }
}

/// Whether a required parameter is a variable of the resource's own path, which every request that matches has.
fn is_path_variable(parameter: &str, path: &str) -> bool {
    let name = parameter.strip_prefix("method.request.path.");
    name.is_some_and(|name| path.split('/').any(|part| part == format!("{{{name}}}") || part == format!("{{{name}+}}")))
}
