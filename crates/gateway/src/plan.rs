//! What is deployed, compiled for reading: immutable stage plans behind one swap.
//!
//! The program compiles a stage when its record changes ([`compile`](compile::compile) is pure and never fails as a whole) and
//! publishes it here. A request loads the map once and keeps its `Arc` to the end of the trip, so a change never shows by half.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use gatewright_model::identity_source::IdentitySource;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::FunctionRef;
use gatewright_model::role_arn::RoleArn;
use gatewright_model::timestamp::Timestamp;
use gatewright_policy::Policy;
use http::HeaderName;
use regex::bytes::Regex;

use crate::refusal::Cause;

pub mod compile;
pub mod gateway_response;
pub mod http_proxy;
pub mod mapping;
pub mod route_tree;

use gateway_response::GatewayResponses;
use http_proxy::HttpProxyPlan;
use mapping::{RequestMapping, ResponseMapping};
use route_tree::RouteTree;

/// Everything served by this node: API id → stage name → plan.
#[derive(Debug, Default)]
pub struct LivePlan(ArcSwap<TopPlan>);

type TopPlan = HashMap<Box<str>, HashMap<Box<str>, Arc<StagePlan>>>;

impl LivePlan {
    /// Serves `plan` in place of whatever its API and stage served before.
    pub fn publish(&self, plan: StagePlan) {
        let plan = Arc::new(plan);
        self.0.rcu(|top| {
            let mut top = TopPlan::clone(top);
            top.entry(plan.rest_api_id.as_str().into()).or_default().insert(plan.stage_name.as_str().into(), Arc::clone(&plan));
            top
        });
    }

    /// Stops serving a stage.
    pub fn withdraw(&self, rest_api_id: &str, stage_name: &str) {
        self.0.rcu(|top| {
            let mut top = TopPlan::clone(top);
            if let Some(stages) = top.get_mut(rest_api_id) {
                stages.remove(stage_name);
                if stages.is_empty() {
                    top.remove(rest_api_id);
                }
            }
            top
        });
    }

    /// The plan of a stage.
    #[must_use]
    pub fn stage(&self, rest_api_id: &str, stage_name: &str) -> Option<Arc<StagePlan>> {
        self.0.load().get(rest_api_id)?.get(stage_name).cloned()
    }
}

/// One stage, ready to serve.
#[derive(Debug)]
pub struct StagePlan {
    /// Owner of the API.
    pub account: AccountId,
    /// Its region.
    pub region: Region,
    /// The API.
    pub rest_api_id: String,
    /// The stage.
    pub stage_name: String,
    /// The deployment it serves.
    pub deployment_id: String,
    /// `arn:{partition}:execute-api:{region}:{account}:{api}/{stage}/`: what a method ARN starts with.
    pub method_arn_prefix: String,
    /// Stage variables, in name order.
    pub stage_variables: Vec<(String, String)>,
    /// Media types treated as binary.
    pub binary_media_types: Vec<String>,
    /// When the stage was created. Part of every authorizer cache key, so that a stage which is deleted and made again under its
    /// old name does not find the policies of the old one.
    pub created_at: Timestamp,
    /// Part of every authorizer cache key of this stage.
    pub authorizer_cache_epoch: u64,
    /// Finds a resource for a path.
    pub tree: RouteTree,
    /// Resources with methods.
    pub resources: Vec<ResourcePlan>,
    /// All methods of all resources.
    pub routes: Vec<RoutePlan>,
    /// The Lambda authorizers that routes point at.
    pub authorizers: Vec<AuthorizerPlan>,
    /// The Cognito authorizers that routes point at.
    pub cognito_authorizers: Vec<CognitoAuthorizerPlan>,
    /// The API's resource policy, if it has one: no request passes without its say.
    pub resource_policy: Option<Policy>,
    /// What is answered to refused requests in place of the defaults.
    pub gateway_responses: GatewayResponses,
    /// Set when nothing of this stage can be served, such as when its deployment is gone.
    pub broken: Option<Cause>,
}

/// A resource that has methods.
#[derive(Debug)]
pub struct ResourcePlan {
    /// Its id.
    pub id: String,
    /// Its template: `/pets/{id}`.
    pub path: String,
    /// (verb, index into `routes`); the verb `ANY` stands for every verb that has no entry of its own.
    pub methods: Vec<(String, usize)>,
}

/// One method of one resource.
#[derive(Debug)]
pub struct RoutePlan {
    /// Index into `resources`.
    pub resource: usize,
    /// The verb it was declared with, or `ANY`.
    pub http_method: String,
    /// Operation name for SDKs, shown in `requestContext`.
    pub operation_name: Option<String>,
    /// Who may pass.
    pub authorization: Authorization,
    /// What is called.
    pub integration: IntegrationPlan,
}

/// Who may pass a route.
#[derive(Debug)]
pub enum Authorization {
    /// `NONE`: open by configuration.
    Open,
    /// `AWS_IAM`: whoever signs and may invoke it by their own policies.
    Iam,
    /// A Lambda authorizer: index into `authorizers`.
    Custom(usize),
    /// A user pool's token.
    Cognito {
        /// Index into `cognito_authorizers`.
        authorizer: usize,
        /// The scopes any of which an access token must hold; where there are none, an ID token is asked for.
        scopes: Vec<String>,
    },
    /// Cannot be decided, so every call is refused.
    Broken(Cause),
}

/// A Lambda authorizer, ready to ask.
#[derive(Debug)]
pub struct AuthorizerPlan {
    /// Its id.
    pub id: String,
    /// Its name, for explanations.
    pub name: String,
    /// What it is told.
    pub kind: AuthorizerKind,
    /// The function to ask.
    pub function: Arc<FunctionRef>,
    /// `arn:…:execute-api:{region}:{account}:{api}/authorizers/{id}`.
    pub source_arn: Arc<str>,
    /// The role by which it is asked; `None` leaves it to the function's resource policy.
    pub role: Option<Arc<RoleArn>>,
    /// How long a policy is kept; zero is not at all.
    pub ttl: Duration,
}

/// A Cognito authorizer, ready to decide.
#[derive(Debug)]
pub struct CognitoAuthorizerPlan {
    /// Its id.
    pub id: String,
    /// Its name, for explanations.
    pub name: String,
    /// The header that carries the token.
    pub header: HeaderName,
    /// The user pools whose tokens count, in order.
    pub user_pool_arns: Vec<String>,
    /// What the whole `aud` claim must match.
    pub audience: Option<Regex>,
}

impl CognitoAuthorizerPlan {
    /// Whether tokens of this user pool count.
    #[must_use]
    pub fn has_user_pool(&self, arn: &str) -> bool {
        self.user_pool_arns.binary_search_by(|known| known.as_str().cmp(arn)).is_ok()
    }
}

/// What an authorizer is told, and what of a request tells its callers apart.
#[derive(Debug)]
pub enum AuthorizerKind {
    /// `TOKEN`: one header.
    Token {
        /// The header that carries the token.
        header: HeaderName,
        /// What the whole token must match.
        validation: Option<Regex>,
    },
    /// `REQUEST`: everything but the body.
    Request {
        /// Where it looks, all of which must hold something.
        sources: Vec<IdentitySource>,
    },
}

/// What a route calls.
#[derive(Debug)]
pub enum IntegrationPlan {
    /// A Lambda function that sees the whole request and answers the whole response.
    LambdaProxy(LambdaProxyPlan),
    /// A Lambda function that sees what the request maps to, and whose answer is mapped.
    Lambda(LambdaPlan),
    /// No backend: an answer from the integration's own definition.
    Mock(MockPlan),
    /// An HTTP backend that sees the whole request and answers the whole response.
    HttpProxy(HttpProxyPlan),
    /// Cannot be called, so every call is refused.
    Broken(Cause),
}

impl IntegrationPlan {
    /// The function that is called, where it is one.
    #[must_use]
    pub fn function_call(&self) -> Option<&FunctionCall> {
        match self {
            Self::LambdaProxy(LambdaProxyPlan(call)) | Self::Lambda(LambdaPlan { call, .. }) => Some(call),
            Self::Mock(_) | Self::HttpProxy(_) | Self::Broken(_) => None,
        }
    }
}

/// An AWS_PROXY integration.
#[derive(Debug)]
pub struct LambdaProxyPlan(pub FunctionCall);

/// An AWS integration with Lambda.
#[derive(Debug)]
pub struct LambdaPlan {
    /// What is called.
    pub call: FunctionCall,
    /// From the request to the event.
    pub request: RequestMapping,
    /// From the function's answer to the client's.
    pub response: ResponseMapping,
}

/// A MOCK integration.
#[derive(Debug)]
pub struct MockPlan {
    /// From the request to a status.
    pub request: RequestMapping,
    /// From the status to the answer.
    pub response: ResponseMapping,
}

/// How the gateway calls a function.
#[derive(Debug)]
pub struct FunctionCall {
    /// The function.
    pub function: Arc<FunctionRef>,
    /// `{method_arn_prefix}{METHOD}{resource path}`: for whom the gateway asks. `None` for ANY, where the verb is the request's.
    pub source_arn: Option<Arc<str>>,
    /// The role by which it is called; `None` leaves it to the function's resource policy.
    pub role: Option<Arc<RoleArn>>,
    /// How long the gateway waits.
    pub timeout: Duration,
}
