//! A REST API as its service stores it: the working copy, the frozen deployments and the stages that point at them.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_Operations.html>. Field names are AWS's. What is edited together
//! is stored together: a whole working copy is one record, so every edit is one conditional write.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, Region};
use crate::timestamp::Timestamp;

/// The working copy of one REST API: what CreateDeployment freezes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RestApi {
    /// Owner.
    pub account: AccountId,
    /// Where it lives.
    pub region: Region,
    /// Ten lower-case letters and digits.
    pub id: String,
    /// Name, not unique.
    pub name: String,
    /// Description.
    pub description: Option<String>,
    /// Version label given at creation.
    pub version: Option<String>,
    /// When it was created.
    pub created_at: Timestamp,
    /// `HEADER` or `AUTHORIZER`.
    pub api_key_source: String,
    /// Endpoint type and address family.
    pub endpoint_configuration: EndpointConfiguration,
    /// Whether the default execute-api endpoint is off.
    pub is_execute_api_endpoint_disabled: bool,
    /// Media types treated as binary.
    pub binary_media_types: Vec<String>,
    /// Compress responses from this size on.
    pub minimum_compression_size: Option<i32>,
    /// Tags.
    pub tags: BTreeMap<String, String>,
    /// The root resource's id.
    pub root_resource_id: String,
    /// All resources by id, the root among them.
    pub resources: BTreeMap<String, Resource>,
    /// All authorizers by id.
    pub authorizers: BTreeMap<String, Authorizer>,
    /// The gateway responses that are set, by type (`UNAUTHORIZED`, `DEFAULT_4XX`).
    #[serde(default)]
    pub gateway_responses: BTreeMap<String, GatewayResponse>,
    /// The resource policy: JSON without white space, its resources in full. With `None` the methods alone say who may call them.
    #[serde(default)]
    pub policy: Option<String>,
}

/// How refusals of one type are answered, in place of the default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GatewayResponse {
    /// Three digits; `None` leaves the type's own.
    pub status_code: Option<String>,
    /// `gatewayresponse.header.{name}` → expression.
    pub response_parameters: BTreeMap<String, String>,
    /// Content type → template.
    pub response_templates: BTreeMap<String, String>,
}

/// Endpoint type, address family and VPC endpoints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndpointConfiguration {
    /// `EDGE`, `REGIONAL` or `PRIVATE`; exactly one.
    pub types: Vec<String>,
    /// `ipv4` or `dualstack`.
    pub ip_address_type: String,
    /// VPC endpoint ids of a PRIVATE API.
    pub vpc_endpoint_ids: Vec<String>,
}

/// One node of the path tree.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    /// Ten characters for the root, six for others.
    pub id: String,
    /// `None` for the root.
    pub parent_id: Option<String>,
    /// `None` for the root; `pets`, `{id}` or `{proxy+}` otherwise.
    pub path_part: Option<String>,
    /// Full path template, `/` for the root.
    pub path: String,
    /// By verb (`GET`, `ANY`, …).
    pub methods: BTreeMap<String, Method>,
}

/// A verb on a resource.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Method {
    /// The verb, or `ANY`.
    pub http_method: String,
    /// `NONE`, `CUSTOM`, `AWS_IAM`, `COGNITO_USER_POOLS` as written.
    pub authorization_type: String,
    /// The authorizer for `CUSTOM` and `COGNITO_USER_POOLS`.
    pub authorizer_id: Option<String>,
    /// Whether an API key is needed.
    pub is_api_key_required: bool,
    /// Request validator.
    pub request_validator_id: Option<String>,
    /// Name for SDKs.
    pub operation_name: Option<String>,
    /// `method.request.{place}.{name}` → required.
    pub request_parameters: BTreeMap<String, bool>,
    /// Content type → model name.
    pub request_models: BTreeMap<String, String>,
    /// OAuth scopes for Cognito authorizers.
    pub authorization_scopes: Vec<String>,
    /// By status code.
    pub responses: BTreeMap<String, MethodResponse>,
    /// What the method calls.
    pub integration: Option<Integration>,
}

/// A declared answer of a method. Maps put explicitly as `{}` are echoed, so absent and empty differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodResponse {
    /// Three digits.
    pub status_code: String,
    /// `method.response.header.{name}` → required.
    pub response_parameters: Option<BTreeMap<String, bool>>,
    /// Content type → model name.
    pub response_models: Option<BTreeMap<String, String>>,
}

/// What a method calls, and how.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Integration {
    /// `AWS_PROXY`, `MOCK`, `AWS`, `HTTP`, `HTTP_PROXY`.
    pub kind: String,
    /// The backend's verb.
    pub http_method: Option<String>,
    /// Backend URI.
    pub uri: Option<String>,
    /// Role to assume for the call.
    pub credentials: Option<String>,
    /// `INTERNET` or `VPC_LINK`.
    pub connection_type: Option<String>,
    /// VPC link id.
    pub connection_id: Option<String>,
    /// `integration.request.{place}.{name}` → expression.
    pub request_parameters: BTreeMap<String, String>,
    /// Content type → mapping template.
    pub request_templates: BTreeMap<String, String>,
    /// `WHEN_NO_MATCH`, `WHEN_NO_TEMPLATES`, `NEVER`.
    pub passthrough_behavior: String,
    /// `CONVERT_TO_BINARY` or `CONVERT_TO_TEXT`.
    pub content_handling: Option<String>,
    /// Integration timeout.
    pub timeout_ms: i32,
    /// Set when the integration is made; not derived on read.
    pub cache_namespace: String,
    /// Cache key parameters.
    pub cache_key_parameters: Vec<String>,
    /// By status code.
    pub responses: BTreeMap<String, IntegrationResponse>,
}

/// How a backend's answer becomes the method's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntegrationResponse {
    /// Three digits.
    pub status_code: String,
    /// Pattern that selects this response; `None` or empty is the default.
    pub selection_pattern: Option<String>,
    /// `method.response.header.{name}` → expression.
    pub response_parameters: BTreeMap<String, String>,
    /// Content type → template; absent and empty differ on the wire.
    pub response_templates: Option<BTreeMap<String, Option<String>>>,
    /// `CONVERT_TO_BINARY` or `CONVERT_TO_TEXT`.
    pub content_handling: Option<String>,
}

/// A Lambda or Cognito authorizer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authorizer {
    /// Six characters.
    pub id: String,
    /// Unique within its API.
    pub name: String,
    /// `TOKEN`, `REQUEST`, `COGNITO_USER_POOLS` as written.
    pub kind: String,
    /// User pools of a Cognito authorizer.
    pub provider_arns: Vec<String>,
    /// Free label, `custom` when created.
    pub auth_type: Option<String>,
    /// `arn:…:lambda:path/2015-03-31/functions/{function}/invocations`.
    pub authorizer_uri: Option<String>,
    /// Role to assume for the call; `None` uses the function's resource policy.
    pub authorizer_credentials: Option<String>,
    /// `method.request.header.{Name}`, or a comma-separated list for REQUEST.
    pub identity_source: Option<String>,
    /// Java regular expression that the token must match.
    pub identity_validation_expression: Option<String>,
    /// Seconds to keep a policy; `None` counts as 300, `0` is off.
    pub result_ttl_s: Option<i32>,
}

/// A frozen working copy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Deployment {
    /// Six characters.
    pub id: String,
    /// Description.
    pub description: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Everything that deployment freezes.
    pub snapshot: RestApi,
}

/// A name under which a deployment is served.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// Owner.
    pub account: AccountId,
    /// Where it lives.
    pub region: Region,
    /// The API.
    pub rest_api_id: String,
    /// First path segment of the invoke URL.
    pub stage_name: String,
    /// The deployment it serves.
    pub deployment_id: String,
    /// Description.
    pub description: Option<String>,
    /// Stage variables.
    pub variables: BTreeMap<String, String>,
    /// Documentation version label.
    pub documentation_version: Option<String>,
    /// Whether X-Ray tracing is on.
    pub is_tracing_enabled: bool,
    /// Tags.
    pub tags: BTreeMap<String, String>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it last changed.
    pub last_updated_at: Timestamp,
    /// Part of every authorizer cache key: a flush increments it, so calls in flight cannot refill the new epoch.
    pub authorizer_cache_epoch: u64,
}
