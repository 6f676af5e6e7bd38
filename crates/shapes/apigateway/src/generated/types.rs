// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! Requests, answers and what they hold, named as in the AWS model.

use std::collections::BTreeMap;

use gatewright_model::timestamp::Timestamp;

/// `AccessLogSettings`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccessLogSettings {
    /// Wire name `format`.
    pub format: Option<String>,
    /// Wire name `destinationArn`.
    pub destination_arn: Option<String>,
}

/// The texts of `ApiKeySourceType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApiKeySourceType {
    /// `HEADER`
    Header,
    /// `AUTHORIZER`
    Authorizer,
}

impl ApiKeySourceType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Header => "HEADER",
            Self::Authorizer => "AUTHORIZER",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "HEADER" => Self::Header,
            "AUTHORIZER" => Self::Authorizer,
            _ => return None,
        })
    }
}

/// The texts of `ApiStatus`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApiStatus {
    /// `UPDATING`
    Updating,
    /// `AVAILABLE`
    Available,
    /// `PENDING`
    Pending,
    /// `FAILED`
    Failed,
}

impl ApiStatus {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Updating => "UPDATING",
            Self::Available => "AVAILABLE",
            Self::Pending => "PENDING",
            Self::Failed => "FAILED",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "UPDATING" => Self::Updating,
            "AVAILABLE" => Self::Available,
            "PENDING" => Self::Pending,
            "FAILED" => Self::Failed,
            _ => return None,
        })
    }
}

/// `Authorizer`, the output of `CreateAuthorizer`, `GetAuthorizer`, `UpdateAuthorizer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Authorizer {
    /// Wire name `id`.
    pub id: Option<String>,
    /// Wire name `name`.
    pub name: Option<String>,
    /// Wire name `type`.
    pub type_: Option<AuthorizerType>,
    /// Wire name `providerARNs`.
    pub provider_arns: Option<Vec<String>>,
    /// Wire name `authType`.
    pub auth_type: Option<String>,
    /// Wire name `authorizerUri`.
    pub authorizer_uri: Option<String>,
    /// Wire name `authorizerCredentials`.
    pub authorizer_credentials: Option<String>,
    /// Wire name `identitySource`.
    pub identity_source: Option<String>,
    /// Wire name `identityValidationExpression`.
    pub identity_validation_expression: Option<String>,
    /// Wire name `authorizerResultTtlInSeconds`.
    pub authorizer_result_ttl_in_seconds: Option<i32>,
    /// Wire name `jwtConfiguration`.
    pub jwt_configuration: Option<JwtConfiguration>,
}

/// The texts of `AuthorizerType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthorizerType {
    /// `TOKEN`
    Token,
    /// `REQUEST`
    Request,
    /// `COGNITO_USER_POOLS`
    CognitoUserPools,
    /// `JWT`
    Jwt,
}

impl AuthorizerType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Token => "TOKEN",
            Self::Request => "REQUEST",
            Self::CognitoUserPools => "COGNITO_USER_POOLS",
            Self::Jwt => "JWT",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "TOKEN" => Self::Token,
            "REQUEST" => Self::Request,
            "COGNITO_USER_POOLS" => Self::CognitoUserPools,
            "JWT" => Self::Jwt,
            _ => return None,
        })
    }
}

/// `Authorizers`, the output of `GetAuthorizers`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Authorizers {
    /// Wire name `position`.
    pub position: Option<String>,
    /// Wire name `item`.
    pub items: Option<Vec<Authorizer>>,
}

/// The texts of `CacheClusterSize`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CacheClusterSize {
    /// `0.5`
    V0_5,
    /// `1.6`
    V1_6,
    /// `6.1`
    V6_1,
    /// `13.5`
    V13_5,
    /// `28.4`
    V28_4,
    /// `58.2`
    V58_2,
    /// `118`
    V118,
    /// `237`
    V237,
}

impl CacheClusterSize {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V0_5 => "0.5",
            Self::V1_6 => "1.6",
            Self::V6_1 => "6.1",
            Self::V13_5 => "13.5",
            Self::V28_4 => "28.4",
            Self::V58_2 => "58.2",
            Self::V118 => "118",
            Self::V237 => "237",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "0.5" => Self::V0_5,
            "1.6" => Self::V1_6,
            "6.1" => Self::V6_1,
            "13.5" => Self::V13_5,
            "28.4" => Self::V28_4,
            "58.2" => Self::V58_2,
            "118" => Self::V118,
            "237" => Self::V237,
            _ => return None,
        })
    }
}

/// The texts of `CacheClusterStatus`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CacheClusterStatus {
    /// `CREATE_IN_PROGRESS`
    CreateInProgress,
    /// `AVAILABLE`
    Available,
    /// `DELETE_IN_PROGRESS`
    DeleteInProgress,
    /// `NOT_AVAILABLE`
    NotAvailable,
    /// `FLUSH_IN_PROGRESS`
    FlushInProgress,
}

impl CacheClusterStatus {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CreateInProgress => "CREATE_IN_PROGRESS",
            Self::Available => "AVAILABLE",
            Self::DeleteInProgress => "DELETE_IN_PROGRESS",
            Self::NotAvailable => "NOT_AVAILABLE",
            Self::FlushInProgress => "FLUSH_IN_PROGRESS",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "CREATE_IN_PROGRESS" => Self::CreateInProgress,
            "AVAILABLE" => Self::Available,
            "DELETE_IN_PROGRESS" => Self::DeleteInProgress,
            "NOT_AVAILABLE" => Self::NotAvailable,
            "FLUSH_IN_PROGRESS" => Self::FlushInProgress,
            _ => return None,
        })
    }
}

/// `CanarySettings`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CanarySettings {
    /// Wire name `percentTraffic`.
    pub percent_traffic: Option<f64>,
    /// Wire name `deploymentId`.
    pub deployment_id: Option<String>,
    /// Wire name `stageVariableOverrides`.
    pub stage_variable_overrides: Option<BTreeMap<String, String>>,
    /// Wire name `useStageCache`.
    pub use_stage_cache: Option<bool>,
}

/// The texts of `ConnectionType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConnectionType {
    /// `INTERNET`
    Internet,
    /// `VPC_LINK`
    VpcLink,
}

impl ConnectionType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Internet => "INTERNET",
            Self::VpcLink => "VPC_LINK",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "INTERNET" => Self::Internet,
            "VPC_LINK" => Self::VpcLink,
            _ => return None,
        })
    }
}

/// The texts of `ContentHandlingStrategy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContentHandlingStrategy {
    /// `CONVERT_TO_BINARY`
    ConvertToBinary,
    /// `CONVERT_TO_TEXT`
    ConvertToText,
}

impl ContentHandlingStrategy {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ConvertToBinary => "CONVERT_TO_BINARY",
            Self::ConvertToText => "CONVERT_TO_TEXT",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "CONVERT_TO_BINARY" => Self::ConvertToBinary,
            "CONVERT_TO_TEXT" => Self::ConvertToText,
            _ => return None,
        })
    }
}

/// `CreateAuthorizerRequest`, the input of `CreateAuthorizer`.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateAuthorizerRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Wire name `name`. Required.
    pub name: String,
    /// Wire name `type`. Required.
    pub type_: AuthorizerType,
    /// Wire name `providerARNs`.
    pub provider_arns: Option<Vec<String>>,
    /// Wire name `authType`.
    pub auth_type: Option<String>,
    /// Wire name `authorizerUri`.
    pub authorizer_uri: Option<String>,
    /// Wire name `authorizerCredentials`.
    pub authorizer_credentials: Option<String>,
    /// Wire name `identitySource`.
    pub identity_source: Option<String>,
    /// Wire name `identityValidationExpression`.
    pub identity_validation_expression: Option<String>,
    /// Wire name `authorizerResultTtlInSeconds`.
    pub authorizer_result_ttl_in_seconds: Option<i32>,
    /// Wire name `jwtConfiguration`.
    pub jwt_configuration: Option<JwtConfigurationInput>,
}

/// `CreateDeploymentRequest`, the input of `CreateDeployment`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDeploymentRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Wire name `stageName`.
    pub stage_name: Option<String>,
    /// Wire name `stageDescription`.
    pub stage_description: Option<String>,
    /// Wire name `description`.
    pub description: Option<String>,
    /// Wire name `cacheClusterEnabled`.
    pub cache_cluster_enabled: Option<bool>,
    /// Wire name `cacheClusterSize`.
    pub cache_cluster_size: Option<CacheClusterSize>,
    /// Wire name `variables`.
    pub variables: Option<BTreeMap<String, String>>,
    /// Wire name `canarySettings`.
    pub canary_settings: Option<DeploymentCanarySettings>,
    /// Wire name `tracingEnabled`.
    pub tracing_enabled: Option<bool>,
}

/// `CreateResourceRequest`, the input of `CreateResource`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateResourceRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `parent_id`. Required.
    pub parent_id: String,
    /// Wire name `pathPart`. Required.
    pub path_part: String,
}

/// `CreateRestApiRequest`, the input of `CreateRestApi`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRestApiRequest {
    /// Wire name `name`. Required.
    pub name: String,
    /// Wire name `description`.
    pub description: Option<String>,
    /// Wire name `version`.
    pub version: Option<String>,
    /// Wire name `cloneFrom`.
    pub clone_from: Option<String>,
    /// Wire name `binaryMediaTypes`.
    pub binary_media_types: Option<Vec<String>>,
    /// Wire name `minimumCompressionSize`.
    pub minimum_compression_size: Option<i32>,
    /// Wire name `apiKeySource`.
    pub api_key_source: Option<ApiKeySourceType>,
    /// Wire name `endpointConfiguration`.
    pub endpoint_configuration: Option<EndpointConfiguration>,
    /// Wire name `policy`.
    pub policy: Option<String>,
    /// Wire name `tags`.
    pub tags: Option<BTreeMap<String, String>>,
    /// Wire name `disableExecuteApiEndpoint`.
    pub disable_execute_api_endpoint: Option<bool>,
    /// Wire name `securityPolicy`.
    pub security_policy: Option<SecurityPolicy>,
    /// Wire name `endpointAccessMode`.
    pub endpoint_access_mode: Option<EndpointAccessMode>,
}

/// `CreateStageRequest`, the input of `CreateStage`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateStageRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Wire name `stageName`. Required.
    pub stage_name: String,
    /// Wire name `deploymentId`. Required.
    pub deployment_id: String,
    /// Wire name `description`.
    pub description: Option<String>,
    /// Wire name `cacheClusterEnabled`.
    pub cache_cluster_enabled: Option<bool>,
    /// Wire name `cacheClusterSize`.
    pub cache_cluster_size: Option<CacheClusterSize>,
    /// Wire name `variables`.
    pub variables: Option<BTreeMap<String, String>>,
    /// Wire name `documentationVersion`.
    pub documentation_version: Option<String>,
    /// Wire name `canarySettings`.
    pub canary_settings: Option<CanarySettings>,
    /// Wire name `tracingEnabled`.
    pub tracing_enabled: Option<bool>,
    /// Wire name `tags`.
    pub tags: Option<BTreeMap<String, String>>,
}

/// `DeleteAuthorizerRequest`, the input of `DeleteAuthorizer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteAuthorizerRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `authorizer_id`. Required.
    pub authorizer_id: String,
}

/// `DeleteDeploymentRequest`, the input of `DeleteDeployment`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteDeploymentRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `deployment_id`. Required.
    pub deployment_id: String,
}

/// `DeleteGatewayResponseRequest`, the input of `DeleteGatewayResponse`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteGatewayResponseRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `response_type`. Required.
    pub response_type: GatewayResponseType,
}

/// `DeleteIntegrationRequest`, the input of `DeleteIntegration`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteIntegrationRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
}

/// `DeleteIntegrationResponseRequest`, the input of `DeleteIntegrationResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteIntegrationResponseRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
    /// Path label `status_code`. Required.
    pub status_code: String,
}

/// `DeleteMethodRequest`, the input of `DeleteMethod`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteMethodRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
}

/// `DeleteMethodResponseRequest`, the input of `DeleteMethodResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteMethodResponseRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
    /// Path label `status_code`. Required.
    pub status_code: String,
}

/// `DeleteResourceRequest`, the input of `DeleteResource`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteResourceRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
}

/// `DeleteRestApiRequest`, the input of `DeleteRestApi`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRestApiRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
}

/// `DeleteStageRequest`, the input of `DeleteStage`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteStageRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `stage_name`. Required.
    pub stage_name: String,
}

/// `Deployment`, the output of `CreateDeployment`, `GetDeployment`, `UpdateDeployment`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Deployment {
    /// Wire name `id`.
    pub id: Option<String>,
    /// Wire name `description`.
    pub description: Option<String>,
    /// Wire name `createdDate`.
    pub created_date: Option<Timestamp>,
    /// Wire name `apiSummary`.
    pub api_summary: Option<BTreeMap<String, BTreeMap<String, MethodSnapshot>>>,
}

/// `DeploymentCanarySettings`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeploymentCanarySettings {
    /// Wire name `percentTraffic`.
    pub percent_traffic: Option<f64>,
    /// Wire name `stageVariableOverrides`.
    pub stage_variable_overrides: Option<BTreeMap<String, String>>,
    /// Wire name `useStageCache`.
    pub use_stage_cache: Option<bool>,
}

/// `Deployments`, the output of `GetDeployments`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Deployments {
    /// Wire name `position`.
    pub position: Option<String>,
    /// Wire name `item`.
    pub items: Option<Vec<Deployment>>,
}

/// The texts of `EndpointAccessMode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EndpointAccessMode {
    /// `BASIC`
    Basic,
    /// `STRICT`
    Strict,
}

impl EndpointAccessMode {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Basic => "BASIC",
            Self::Strict => "STRICT",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "BASIC" => Self::Basic,
            "STRICT" => Self::Strict,
            _ => return None,
        })
    }
}

/// `EndpointConfiguration`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EndpointConfiguration {
    /// Wire name `types`.
    pub types: Option<Vec<EndpointType>>,
    /// Wire name `ipAddressType`.
    pub ip_address_type: Option<IpAddressType>,
    /// Wire name `vpcEndpointIds`.
    pub vpc_endpoint_ids: Option<Vec<String>>,
}

/// The texts of `EndpointType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EndpointType {
    /// `REGIONAL`
    Regional,
    /// `EDGE`
    Edge,
    /// `PRIVATE`
    Private,
}

impl EndpointType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Regional => "REGIONAL",
            Self::Edge => "EDGE",
            Self::Private => "PRIVATE",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "REGIONAL" => Self::Regional,
            "EDGE" => Self::Edge,
            "PRIVATE" => Self::Private,
            _ => return None,
        })
    }
}

/// `FlushStageAuthorizersCacheRequest`, the input of `FlushStageAuthorizersCache`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FlushStageAuthorizersCacheRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `stage_name`. Required.
    pub stage_name: String,
}

/// `GatewayResponse`, the output of `PutGatewayResponse`, `GetGatewayResponse`, `UpdateGatewayResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GatewayResponse {
    /// Wire name `responseType`.
    pub response_type: Option<GatewayResponseType>,
    /// Wire name `statusCode`.
    pub status_code: Option<String>,
    /// Wire name `responseParameters`.
    pub response_parameters: Option<BTreeMap<String, String>>,
    /// Wire name `responseTemplates`.
    pub response_templates: Option<BTreeMap<String, String>>,
    /// Wire name `defaultResponse`.
    pub default_response: Option<bool>,
}

/// The texts of `GatewayResponseType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GatewayResponseType {
    /// `DEFAULT_4XX`
    Default4Xx,
    /// `DEFAULT_5XX`
    Default5Xx,
    /// `RESOURCE_NOT_FOUND`
    ResourceNotFound,
    /// `UNAUTHORIZED`
    Unauthorized,
    /// `INVALID_API_KEY`
    InvalidApiKey,
    /// `ACCESS_DENIED`
    AccessDenied,
    /// `AUTHORIZER_FAILURE`
    AuthorizerFailure,
    /// `AUTHORIZER_CONFIGURATION_ERROR`
    AuthorizerConfigurationError,
    /// `INVALID_SIGNATURE`
    InvalidSignature,
    /// `EXPIRED_TOKEN`
    ExpiredToken,
    /// `MISSING_AUTHENTICATION_TOKEN`
    MissingAuthenticationToken,
    /// `INTEGRATION_FAILURE`
    IntegrationFailure,
    /// `INTEGRATION_TIMEOUT`
    IntegrationTimeout,
    /// `API_CONFIGURATION_ERROR`
    ApiConfigurationError,
    /// `UNSUPPORTED_MEDIA_TYPE`
    UnsupportedMediaType,
    /// `BAD_REQUEST_PARAMETERS`
    BadRequestParameters,
    /// `BAD_REQUEST_BODY`
    BadRequestBody,
    /// `REQUEST_TOO_LARGE`
    RequestTooLarge,
    /// `THROTTLED`
    Throttled,
    /// `QUOTA_EXCEEDED`
    QuotaExceeded,
    /// `WAF_FILTERED`
    WafFiltered,
}

impl GatewayResponseType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Default4Xx => "DEFAULT_4XX",
            Self::Default5Xx => "DEFAULT_5XX",
            Self::ResourceNotFound => "RESOURCE_NOT_FOUND",
            Self::Unauthorized => "UNAUTHORIZED",
            Self::InvalidApiKey => "INVALID_API_KEY",
            Self::AccessDenied => "ACCESS_DENIED",
            Self::AuthorizerFailure => "AUTHORIZER_FAILURE",
            Self::AuthorizerConfigurationError => "AUTHORIZER_CONFIGURATION_ERROR",
            Self::InvalidSignature => "INVALID_SIGNATURE",
            Self::ExpiredToken => "EXPIRED_TOKEN",
            Self::MissingAuthenticationToken => "MISSING_AUTHENTICATION_TOKEN",
            Self::IntegrationFailure => "INTEGRATION_FAILURE",
            Self::IntegrationTimeout => "INTEGRATION_TIMEOUT",
            Self::ApiConfigurationError => "API_CONFIGURATION_ERROR",
            Self::UnsupportedMediaType => "UNSUPPORTED_MEDIA_TYPE",
            Self::BadRequestParameters => "BAD_REQUEST_PARAMETERS",
            Self::BadRequestBody => "BAD_REQUEST_BODY",
            Self::RequestTooLarge => "REQUEST_TOO_LARGE",
            Self::Throttled => "THROTTLED",
            Self::QuotaExceeded => "QUOTA_EXCEEDED",
            Self::WafFiltered => "WAF_FILTERED",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "DEFAULT_4XX" => Self::Default4Xx,
            "DEFAULT_5XX" => Self::Default5Xx,
            "RESOURCE_NOT_FOUND" => Self::ResourceNotFound,
            "UNAUTHORIZED" => Self::Unauthorized,
            "INVALID_API_KEY" => Self::InvalidApiKey,
            "ACCESS_DENIED" => Self::AccessDenied,
            "AUTHORIZER_FAILURE" => Self::AuthorizerFailure,
            "AUTHORIZER_CONFIGURATION_ERROR" => Self::AuthorizerConfigurationError,
            "INVALID_SIGNATURE" => Self::InvalidSignature,
            "EXPIRED_TOKEN" => Self::ExpiredToken,
            "MISSING_AUTHENTICATION_TOKEN" => Self::MissingAuthenticationToken,
            "INTEGRATION_FAILURE" => Self::IntegrationFailure,
            "INTEGRATION_TIMEOUT" => Self::IntegrationTimeout,
            "API_CONFIGURATION_ERROR" => Self::ApiConfigurationError,
            "UNSUPPORTED_MEDIA_TYPE" => Self::UnsupportedMediaType,
            "BAD_REQUEST_PARAMETERS" => Self::BadRequestParameters,
            "BAD_REQUEST_BODY" => Self::BadRequestBody,
            "REQUEST_TOO_LARGE" => Self::RequestTooLarge,
            "THROTTLED" => Self::Throttled,
            "QUOTA_EXCEEDED" => Self::QuotaExceeded,
            "WAF_FILTERED" => Self::WafFiltered,
            _ => return None,
        })
    }
}

/// `GatewayResponses`, the output of `GetGatewayResponses`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GatewayResponses {
    /// Wire name `position`.
    pub position: Option<String>,
    /// Wire name `item`.
    pub items: Option<Vec<GatewayResponse>>,
}

/// `GetAuthorizerRequest`, the input of `GetAuthorizer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAuthorizerRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `authorizer_id`. Required.
    pub authorizer_id: String,
}

/// `GetAuthorizersRequest`, the input of `GetAuthorizers`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAuthorizersRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Query parameter `position`.
    pub position: Option<String>,
    /// Query parameter `limit`.
    pub limit: Option<i32>,
}

/// `GetDeploymentRequest`, the input of `GetDeployment`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetDeploymentRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `deployment_id`. Required.
    pub deployment_id: String,
    /// Query parameter `embed`.
    pub embed: Option<Vec<String>>,
}

/// `GetDeploymentsRequest`, the input of `GetDeployments`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetDeploymentsRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Query parameter `position`.
    pub position: Option<String>,
    /// Query parameter `limit`.
    pub limit: Option<i32>,
}

/// `GetGatewayResponseRequest`, the input of `GetGatewayResponse`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetGatewayResponseRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `response_type`. Required.
    pub response_type: GatewayResponseType,
}

/// `GetGatewayResponsesRequest`, the input of `GetGatewayResponses`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetGatewayResponsesRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Query parameter `position`.
    pub position: Option<String>,
    /// Query parameter `limit`.
    pub limit: Option<i32>,
}

/// `GetIntegrationRequest`, the input of `GetIntegration`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetIntegrationRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
}

/// `GetIntegrationResponseRequest`, the input of `GetIntegrationResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetIntegrationResponseRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
    /// Path label `status_code`. Required.
    pub status_code: String,
}

/// `GetMethodRequest`, the input of `GetMethod`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetMethodRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
}

/// `GetMethodResponseRequest`, the input of `GetMethodResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetMethodResponseRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
    /// Path label `status_code`. Required.
    pub status_code: String,
}

/// `GetResourceRequest`, the input of `GetResource`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetResourceRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Query parameter `embed`.
    pub embed: Option<Vec<String>>,
}

/// `GetResourcesRequest`, the input of `GetResources`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetResourcesRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Query parameter `position`.
    pub position: Option<String>,
    /// Query parameter `limit`.
    pub limit: Option<i32>,
    /// Query parameter `embed`.
    pub embed: Option<Vec<String>>,
}

/// `GetRestApiRequest`, the input of `GetRestApi`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRestApiRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
}

/// `GetRestApisRequest`, the input of `GetRestApis`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRestApisRequest {
    /// Query parameter `position`.
    pub position: Option<String>,
    /// Query parameter `limit`.
    pub limit: Option<i32>,
}

/// `GetStageRequest`, the input of `GetStage`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetStageRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `stage_name`. Required.
    pub stage_name: String,
}

/// `GetStagesRequest`, the input of `GetStages`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetStagesRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Query parameter `deploymentId`.
    pub deployment_id: Option<String>,
}

/// `Integration`, the output of `PutIntegration`, `GetIntegration`, `UpdateIntegration`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Integration {
    /// Wire name `type`.
    pub type_: Option<IntegrationType>,
    /// Wire name `httpMethod`.
    pub http_method: Option<String>,
    /// Wire name `uri`.
    pub uri: Option<String>,
    /// Wire name `connectionType`.
    pub connection_type: Option<ConnectionType>,
    /// Wire name `connectionId`.
    pub connection_id: Option<String>,
    /// Wire name `credentials`.
    pub credentials: Option<String>,
    /// Wire name `requestParameters`.
    pub request_parameters: Option<BTreeMap<String, String>>,
    /// Wire name `requestTemplates`.
    pub request_templates: Option<BTreeMap<String, String>>,
    /// Wire name `passthroughBehavior`.
    pub passthrough_behavior: Option<String>,
    /// Wire name `contentHandling`.
    pub content_handling: Option<ContentHandlingStrategy>,
    /// Wire name `timeoutInMillis`.
    pub timeout_in_millis: Option<i32>,
    /// Wire name `cacheNamespace`.
    pub cache_namespace: Option<String>,
    /// Wire name `cacheKeyParameters`.
    pub cache_key_parameters: Option<Vec<String>>,
    /// Wire name `integrationResponses`.
    pub integration_responses: Option<BTreeMap<String, IntegrationResponse>>,
    /// Wire name `tlsConfig`.
    pub tls_config: Option<TlsConfig>,
    /// Wire name `responseTransferMode`.
    pub response_transfer_mode: Option<ResponseTransferMode>,
    /// Wire name `integrationTarget`.
    pub integration_target: Option<String>,
}

/// `IntegrationResponse`, the output of `PutIntegrationResponse`, `GetIntegrationResponse`, `UpdateIntegrationResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IntegrationResponse {
    /// Wire name `statusCode`.
    pub status_code: Option<String>,
    /// Wire name `selectionPattern`.
    pub selection_pattern: Option<String>,
    /// Wire name `responseParameters`.
    pub response_parameters: Option<BTreeMap<String, String>>,
    /// Wire name `responseTemplates`.
    pub response_templates: Option<BTreeMap<String, String>>,
    /// Wire name `contentHandling`.
    pub content_handling: Option<ContentHandlingStrategy>,
}

/// The texts of `IntegrationType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IntegrationType {
    /// `HTTP`
    Http,
    /// `AWS`
    Aws,
    /// `MOCK`
    Mock,
    /// `HTTP_PROXY`
    HttpProxy,
    /// `AWS_PROXY`
    AwsProxy,
}

impl IntegrationType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Http => "HTTP",
            Self::Aws => "AWS",
            Self::Mock => "MOCK",
            Self::HttpProxy => "HTTP_PROXY",
            Self::AwsProxy => "AWS_PROXY",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "HTTP" => Self::Http,
            "AWS" => Self::Aws,
            "MOCK" => Self::Mock,
            "HTTP_PROXY" => Self::HttpProxy,
            "AWS_PROXY" => Self::AwsProxy,
            _ => return None,
        })
    }
}

/// The texts of `IpAddressType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IpAddressType {
    /// `ipv4`
    Ipv4,
    /// `dualstack`
    Dualstack,
}

impl IpAddressType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ipv4 => "ipv4",
            Self::Dualstack => "dualstack",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ipv4" => Self::Ipv4,
            "dualstack" => Self::Dualstack,
            _ => return None,
        })
    }
}

/// `JwtAdditionalClaim`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JwtAdditionalClaim {
    /// Wire name `claimName`. Required.
    pub claim_name: Option<String>,
    /// Wire name `format`. Required.
    pub format: Option<JwtClaimFormat>,
    /// Wire name `required`.
    pub required: Option<bool>,
    /// Wire name `expectedValues`.
    pub expected_values: Option<Vec<String>>,
}

/// The texts of `JwtClaimFormat`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JwtClaimFormat {
    /// `SINGLE_STRING`
    SingleString,
}

impl JwtClaimFormat {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SingleString => "SINGLE_STRING",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "SINGLE_STRING" => Self::SingleString,
            _ => return None,
        })
    }
}

/// `JwtConfiguration`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JwtConfiguration {
    /// Wire name `issuers`.
    pub issuers: Option<Vec<JwtIssuer>>,
    /// Wire name `defaultAlgorithms`.
    pub default_algorithms: Option<Vec<JwtSigningAlgorithm>>,
}

/// `JwtConfigurationInput`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JwtConfigurationInput {
    /// Wire name `issuers`. Required.
    pub issuers: Option<Vec<JwtIssuerInput>>,
    /// Wire name `defaultAlgorithms`. Required.
    pub default_algorithms: Option<Vec<JwtSigningAlgorithm>>,
}

/// `JwtIssuer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JwtIssuer {
    /// Wire name `issuer`.
    pub issuer: Option<String>,
    /// Wire name `audiences`.
    pub audiences: Option<Vec<String>>,
    /// Wire name `additionalClaims`.
    pub additional_claims: Option<Vec<JwtAdditionalClaim>>,
    /// Wire name `jwksUri`.
    pub jwks_uri: Option<String>,
}

/// `JwtIssuerInput`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JwtIssuerInput {
    /// Wire name `issuer`. Required.
    pub issuer: Option<String>,
    /// Wire name `audiences`. Required.
    pub audiences: Option<Vec<String>>,
    /// Wire name `additionalClaims`.
    pub additional_claims: Option<Vec<JwtAdditionalClaim>>,
}

/// The texts of `JwtSigningAlgorithm`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JwtSigningAlgorithm {
    /// `RS256`
    Rs256,
    /// `RS384`
    Rs384,
    /// `RS512`
    Rs512,
    /// `ES256`
    Es256,
    /// `ES384`
    Es384,
    /// `ES512`
    Es512,
}

impl JwtSigningAlgorithm {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Rs384 => "RS384",
            Self::Rs512 => "RS512",
            Self::Es256 => "ES256",
            Self::Es384 => "ES384",
            Self::Es512 => "ES512",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "RS256" => Self::Rs256,
            "RS384" => Self::Rs384,
            "RS512" => Self::Rs512,
            "ES256" => Self::Es256,
            "ES384" => Self::Es384,
            "ES512" => Self::Es512,
            _ => return None,
        })
    }
}

/// `Method`, the output of `PutMethod`, `GetMethod`, `UpdateMethod`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Method {
    /// Wire name `httpMethod`.
    pub http_method: Option<String>,
    /// Wire name `authorizationType`.
    pub authorization_type: Option<String>,
    /// Wire name `authorizerId`.
    pub authorizer_id: Option<String>,
    /// Wire name `apiKeyRequired`.
    pub api_key_required: Option<bool>,
    /// Wire name `requestValidatorId`.
    pub request_validator_id: Option<String>,
    /// Wire name `operationName`.
    pub operation_name: Option<String>,
    /// Wire name `requestParameters`.
    pub request_parameters: Option<BTreeMap<String, bool>>,
    /// Wire name `requestModels`.
    pub request_models: Option<BTreeMap<String, String>>,
    /// Wire name `methodResponses`.
    pub method_responses: Option<BTreeMap<String, MethodResponse>>,
    /// Wire name `methodIntegration`.
    pub method_integration: Option<Integration>,
    /// Wire name `authorizationScopes`.
    pub authorization_scopes: Option<Vec<String>>,
}

/// `MethodResponse`, the output of `PutMethodResponse`, `GetMethodResponse`, `UpdateMethodResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MethodResponse {
    /// Wire name `statusCode`.
    pub status_code: Option<String>,
    /// Wire name `responseParameters`.
    pub response_parameters: Option<BTreeMap<String, bool>>,
    /// Wire name `responseModels`.
    pub response_models: Option<BTreeMap<String, String>>,
}

/// `MethodSetting`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MethodSetting {
    /// Wire name `metricsEnabled`.
    pub metrics_enabled: Option<bool>,
    /// Wire name `loggingLevel`.
    pub logging_level: Option<String>,
    /// Wire name `dataTraceEnabled`.
    pub data_trace_enabled: Option<bool>,
    /// Wire name `throttlingBurstLimit`.
    pub throttling_burst_limit: Option<i32>,
    /// Wire name `throttlingRateLimit`.
    pub throttling_rate_limit: Option<f64>,
    /// Wire name `cachingEnabled`.
    pub caching_enabled: Option<bool>,
    /// Wire name `cacheTtlInSeconds`.
    pub cache_ttl_in_seconds: Option<i32>,
    /// Wire name `cacheDataEncrypted`.
    pub cache_data_encrypted: Option<bool>,
    /// Wire name `requireAuthorizationForCacheControl`.
    pub require_authorization_for_cache_control: Option<bool>,
    /// Wire name `unauthorizedCacheControlHeaderStrategy`.
    pub unauthorized_cache_control_header_strategy: Option<UnauthorizedCacheControlHeaderStrategy>,
}

/// `MethodSnapshot`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MethodSnapshot {
    /// Wire name `authorizationType`.
    pub authorization_type: Option<String>,
    /// Wire name `apiKeyRequired`.
    pub api_key_required: Option<bool>,
}

/// The texts of `Op`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Op {
    /// `add`
    Add,
    /// `remove`
    Remove,
    /// `replace`
    Replace,
    /// `move`
    Move,
    /// `copy`
    Copy,
    /// `test`
    Test,
}

impl Op {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Remove => "remove",
            Self::Replace => "replace",
            Self::Move => "move",
            Self::Copy => "copy",
            Self::Test => "test",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "add" => Self::Add,
            "remove" => Self::Remove,
            "replace" => Self::Replace,
            "move" => Self::Move,
            "copy" => Self::Copy,
            "test" => Self::Test,
            _ => return None,
        })
    }
}

/// `PatchOperation`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PatchOperation {
    /// Wire name `op`.
    pub op: Option<Op>,
    /// Wire name `path`.
    pub path: Option<String>,
    /// Wire name `value`.
    pub value: Option<String>,
    /// Wire name `from`.
    pub from: Option<String>,
}

/// `PutGatewayResponseRequest`, the input of `PutGatewayResponse`.
#[derive(Debug, Clone, PartialEq)]
pub struct PutGatewayResponseRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `response_type`. Required.
    pub response_type: GatewayResponseType,
    /// Wire name `statusCode`.
    pub status_code: Option<String>,
    /// Wire name `responseParameters`.
    pub response_parameters: Option<BTreeMap<String, String>>,
    /// Wire name `responseTemplates`.
    pub response_templates: Option<BTreeMap<String, String>>,
}

/// `PutIntegrationRequest`, the input of `PutIntegration`.
#[derive(Debug, Clone, PartialEq)]
pub struct PutIntegrationRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
    /// Wire name `type`. Required.
    pub type_: IntegrationType,
    /// Wire name `httpMethod`.
    pub integration_http_method: Option<String>,
    /// Wire name `uri`.
    pub uri: Option<String>,
    /// Wire name `connectionType`.
    pub connection_type: Option<ConnectionType>,
    /// Wire name `connectionId`.
    pub connection_id: Option<String>,
    /// Wire name `credentials`.
    pub credentials: Option<String>,
    /// Wire name `requestParameters`.
    pub request_parameters: Option<BTreeMap<String, String>>,
    /// Wire name `requestTemplates`.
    pub request_templates: Option<BTreeMap<String, String>>,
    /// Wire name `passthroughBehavior`.
    pub passthrough_behavior: Option<String>,
    /// Wire name `cacheNamespace`.
    pub cache_namespace: Option<String>,
    /// Wire name `cacheKeyParameters`.
    pub cache_key_parameters: Option<Vec<String>>,
    /// Wire name `contentHandling`.
    pub content_handling: Option<ContentHandlingStrategy>,
    /// Wire name `timeoutInMillis`.
    pub timeout_in_millis: Option<i32>,
    /// Wire name `tlsConfig`.
    pub tls_config: Option<TlsConfig>,
    /// Wire name `responseTransferMode`.
    pub response_transfer_mode: Option<ResponseTransferMode>,
    /// Wire name `integrationTarget`.
    pub integration_target: Option<String>,
}

/// `PutIntegrationResponseRequest`, the input of `PutIntegrationResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutIntegrationResponseRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
    /// Path label `status_code`. Required.
    pub status_code: String,
    /// Wire name `selectionPattern`.
    pub selection_pattern: Option<String>,
    /// Wire name `responseParameters`.
    pub response_parameters: Option<BTreeMap<String, String>>,
    /// Wire name `responseTemplates`.
    pub response_templates: Option<BTreeMap<String, String>>,
    /// Wire name `contentHandling`.
    pub content_handling: Option<ContentHandlingStrategy>,
}

/// `PutMethodRequest`, the input of `PutMethod`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutMethodRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
    /// Wire name `authorizationType`. Required.
    pub authorization_type: String,
    /// Wire name `authorizerId`.
    pub authorizer_id: Option<String>,
    /// Wire name `apiKeyRequired`.
    pub api_key_required: Option<bool>,
    /// Wire name `operationName`.
    pub operation_name: Option<String>,
    /// Wire name `requestParameters`.
    pub request_parameters: Option<BTreeMap<String, bool>>,
    /// Wire name `requestModels`.
    pub request_models: Option<BTreeMap<String, String>>,
    /// Wire name `requestValidatorId`.
    pub request_validator_id: Option<String>,
    /// Wire name `authorizationScopes`.
    pub authorization_scopes: Option<Vec<String>>,
}

/// `PutMethodResponseRequest`, the input of `PutMethodResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutMethodResponseRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
    /// Path label `status_code`. Required.
    pub status_code: String,
    /// Wire name `responseParameters`.
    pub response_parameters: Option<BTreeMap<String, bool>>,
    /// Wire name `responseModels`.
    pub response_models: Option<BTreeMap<String, String>>,
}

/// `Resource`, the output of `CreateResource`, `GetResource`, `UpdateResource`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Resource {
    /// Wire name `id`.
    pub id: Option<String>,
    /// Wire name `parentId`.
    pub parent_id: Option<String>,
    /// Wire name `pathPart`.
    pub path_part: Option<String>,
    /// Wire name `path`.
    pub path: Option<String>,
    /// Wire name `resourceMethods`.
    pub resource_methods: Option<BTreeMap<String, Method>>,
}

/// `Resources`, the output of `GetResources`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Resources {
    /// Wire name `position`.
    pub position: Option<String>,
    /// Wire name `item`.
    pub items: Option<Vec<Resource>>,
}

/// The texts of `ResponseTransferMode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResponseTransferMode {
    /// `BUFFERED`
    Buffered,
    /// `STREAM`
    Stream,
}

impl ResponseTransferMode {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Buffered => "BUFFERED",
            Self::Stream => "STREAM",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "BUFFERED" => Self::Buffered,
            "STREAM" => Self::Stream,
            _ => return None,
        })
    }
}

/// `RestApi`, the output of `CreateRestApi`, `GetRestApi`, `UpdateRestApi`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RestApi {
    /// Wire name `id`.
    pub id: Option<String>,
    /// Wire name `name`.
    pub name: Option<String>,
    /// Wire name `description`.
    pub description: Option<String>,
    /// Wire name `createdDate`.
    pub created_date: Option<Timestamp>,
    /// Wire name `version`.
    pub version: Option<String>,
    /// Wire name `warnings`.
    pub warnings: Option<Vec<String>>,
    /// Wire name `binaryMediaTypes`.
    pub binary_media_types: Option<Vec<String>>,
    /// Wire name `minimumCompressionSize`.
    pub minimum_compression_size: Option<i32>,
    /// Wire name `apiKeySource`.
    pub api_key_source: Option<ApiKeySourceType>,
    /// Wire name `endpointConfiguration`.
    pub endpoint_configuration: Option<EndpointConfiguration>,
    /// Wire name `policy`.
    pub policy: Option<String>,
    /// Wire name `tags`.
    pub tags: Option<BTreeMap<String, String>>,
    /// Wire name `disableExecuteApiEndpoint`.
    pub disable_execute_api_endpoint: Option<bool>,
    /// Wire name `rootResourceId`.
    pub root_resource_id: Option<String>,
    /// Wire name `securityPolicy`.
    pub security_policy: Option<SecurityPolicy>,
    /// Wire name `endpointAccessMode`.
    pub endpoint_access_mode: Option<EndpointAccessMode>,
    /// Wire name `apiStatus`.
    pub api_status: Option<ApiStatus>,
    /// Wire name `apiStatusMessage`.
    pub api_status_message: Option<String>,
}

/// `RestApis`, the output of `GetRestApis`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RestApis {
    /// Wire name `position`.
    pub position: Option<String>,
    /// Wire name `item`.
    pub items: Option<Vec<RestApi>>,
}

/// The texts of `SecurityPolicy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SecurityPolicy {
    /// `TLS_1_0`
    Tls1_0,
    /// `TLS_1_2`
    Tls1_2,
    /// `SecurityPolicy_TLS13_1_3_2025_09`
    SecurityPolicyTls13_1_3_2025_09,
    /// `SecurityPolicy_TLS13_1_3_FIPS_2025_09`
    SecurityPolicyTls13_1_3Fips2025_09,
    /// `SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09`
    SecurityPolicyTls13_1_2PfsPq2025_09,
    /// `SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09`
    SecurityPolicyTls13_1_2FipsPq2025_09,
    /// `SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09`
    SecurityPolicyTls13_1_2FipsPfsPq2025_09,
    /// `SecurityPolicy_TLS13_1_2_Ext2_PQ_2025_09`
    SecurityPolicyTls13_1_2Ext2Pq2025_09,
    /// `SecurityPolicy_TLS13_1_2_Ext2_FIPS_PQ_2025_09`
    SecurityPolicyTls13_1_2Ext2FipsPq2025_09,
    /// `SecurityPolicy_TLS13_1_2_PQ_2025_09`
    SecurityPolicyTls13_1_2Pq2025_09,
    /// `SecurityPolicy_TLS13_1_2_2021_06`
    SecurityPolicyTls13_1_2_2021_06,
    /// `SecurityPolicy_TLS13_2025_EDGE`
    SecurityPolicyTls13_2025Edge,
    /// `SecurityPolicy_TLS12_PFS_2025_EDGE`
    SecurityPolicyTls12Pfs2025Edge,
    /// `SecurityPolicy_TLS12_2018_EDGE`
    SecurityPolicyTls12_2018Edge,
}

impl SecurityPolicy {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Tls1_0 => "TLS_1_0",
            Self::Tls1_2 => "TLS_1_2",
            Self::SecurityPolicyTls13_1_3_2025_09 => "SecurityPolicy_TLS13_1_3_2025_09",
            Self::SecurityPolicyTls13_1_3Fips2025_09 => "SecurityPolicy_TLS13_1_3_FIPS_2025_09",
            Self::SecurityPolicyTls13_1_2PfsPq2025_09 => "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
            Self::SecurityPolicyTls13_1_2FipsPq2025_09 => "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09",
            Self::SecurityPolicyTls13_1_2FipsPfsPq2025_09 => "SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09",
            Self::SecurityPolicyTls13_1_2Ext2Pq2025_09 => "SecurityPolicy_TLS13_1_2_Ext2_PQ_2025_09",
            Self::SecurityPolicyTls13_1_2Ext2FipsPq2025_09 => "SecurityPolicy_TLS13_1_2_Ext2_FIPS_PQ_2025_09",
            Self::SecurityPolicyTls13_1_2Pq2025_09 => "SecurityPolicy_TLS13_1_2_PQ_2025_09",
            Self::SecurityPolicyTls13_1_2_2021_06 => "SecurityPolicy_TLS13_1_2_2021_06",
            Self::SecurityPolicyTls13_2025Edge => "SecurityPolicy_TLS13_2025_EDGE",
            Self::SecurityPolicyTls12Pfs2025Edge => "SecurityPolicy_TLS12_PFS_2025_EDGE",
            Self::SecurityPolicyTls12_2018Edge => "SecurityPolicy_TLS12_2018_EDGE",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "TLS_1_0" => Self::Tls1_0,
            "TLS_1_2" => Self::Tls1_2,
            "SecurityPolicy_TLS13_1_3_2025_09" => Self::SecurityPolicyTls13_1_3_2025_09,
            "SecurityPolicy_TLS13_1_3_FIPS_2025_09" => Self::SecurityPolicyTls13_1_3Fips2025_09,
            "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09" => Self::SecurityPolicyTls13_1_2PfsPq2025_09,
            "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09" => Self::SecurityPolicyTls13_1_2FipsPq2025_09,
            "SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09" => Self::SecurityPolicyTls13_1_2FipsPfsPq2025_09,
            "SecurityPolicy_TLS13_1_2_Ext2_PQ_2025_09" => Self::SecurityPolicyTls13_1_2Ext2Pq2025_09,
            "SecurityPolicy_TLS13_1_2_Ext2_FIPS_PQ_2025_09" => Self::SecurityPolicyTls13_1_2Ext2FipsPq2025_09,
            "SecurityPolicy_TLS13_1_2_PQ_2025_09" => Self::SecurityPolicyTls13_1_2Pq2025_09,
            "SecurityPolicy_TLS13_1_2_2021_06" => Self::SecurityPolicyTls13_1_2_2021_06,
            "SecurityPolicy_TLS13_2025_EDGE" => Self::SecurityPolicyTls13_2025Edge,
            "SecurityPolicy_TLS12_PFS_2025_EDGE" => Self::SecurityPolicyTls12Pfs2025Edge,
            "SecurityPolicy_TLS12_2018_EDGE" => Self::SecurityPolicyTls12_2018Edge,
            _ => return None,
        })
    }
}

/// `Stage`, the output of `CreateStage`, `GetStage`, `UpdateStage`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stage {
    /// Wire name `deploymentId`.
    pub deployment_id: Option<String>,
    /// Wire name `clientCertificateId`.
    pub client_certificate_id: Option<String>,
    /// Wire name `stageName`.
    pub stage_name: Option<String>,
    /// Wire name `description`.
    pub description: Option<String>,
    /// Wire name `cacheClusterEnabled`.
    pub cache_cluster_enabled: Option<bool>,
    /// Wire name `cacheClusterSize`.
    pub cache_cluster_size: Option<CacheClusterSize>,
    /// Wire name `cacheClusterStatus`.
    pub cache_cluster_status: Option<CacheClusterStatus>,
    /// Wire name `methodSettings`.
    pub method_settings: Option<BTreeMap<String, MethodSetting>>,
    /// Wire name `variables`.
    pub variables: Option<BTreeMap<String, String>>,
    /// Wire name `documentationVersion`.
    pub documentation_version: Option<String>,
    /// Wire name `accessLogSettings`.
    pub access_log_settings: Option<AccessLogSettings>,
    /// Wire name `canarySettings`.
    pub canary_settings: Option<CanarySettings>,
    /// Wire name `tracingEnabled`.
    pub tracing_enabled: Option<bool>,
    /// Wire name `webAclArn`.
    pub web_acl_arn: Option<String>,
    /// Wire name `tags`.
    pub tags: Option<BTreeMap<String, String>>,
    /// Wire name `createdDate`.
    pub created_date: Option<Timestamp>,
    /// Wire name `lastUpdatedDate`.
    pub last_updated_date: Option<Timestamp>,
}

/// `Stages`, the output of `GetStages`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stages {
    /// Wire name `item`.
    pub item: Option<Vec<Stage>>,
}

/// `TestInvokeAuthorizerRequest`, the input of `TestInvokeAuthorizer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TestInvokeAuthorizerRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `authorizer_id`. Required.
    pub authorizer_id: String,
    /// Wire name `headers`.
    pub headers: Option<BTreeMap<String, String>>,
    /// Wire name `multiValueHeaders`.
    pub multi_value_headers: Option<BTreeMap<String, Vec<String>>>,
    /// Wire name `pathWithQueryString`.
    pub path_with_query_string: Option<String>,
    /// Wire name `body`.
    pub body: Option<String>,
    /// Wire name `stageVariables`.
    pub stage_variables: Option<BTreeMap<String, String>>,
    /// Wire name `additionalContext`.
    pub additional_context: Option<BTreeMap<String, String>>,
}

/// `TestInvokeAuthorizerResponse`, the output of `TestInvokeAuthorizer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TestInvokeAuthorizerResponse {
    /// Wire name `clientStatus`.
    pub client_status: Option<i32>,
    /// Wire name `log`.
    pub log: Option<String>,
    /// Wire name `latency`.
    pub latency: Option<i64>,
    /// Wire name `principalId`.
    pub principal_id: Option<String>,
    /// Wire name `policy`.
    pub policy: Option<String>,
    /// Wire name `authorization`.
    pub authorization: Option<BTreeMap<String, Vec<String>>>,
    /// Wire name `claims`.
    pub claims: Option<BTreeMap<String, String>>,
}

/// `TestInvokeMethodRequest`, the input of `TestInvokeMethod`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TestInvokeMethodRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
    /// Wire name `pathWithQueryString`.
    pub path_with_query_string: Option<String>,
    /// Wire name `body`.
    pub body: Option<String>,
    /// Wire name `headers`.
    pub headers: Option<BTreeMap<String, String>>,
    /// Wire name `multiValueHeaders`.
    pub multi_value_headers: Option<BTreeMap<String, Vec<String>>>,
    /// Wire name `clientCertificateId`.
    pub client_certificate_id: Option<String>,
    /// Wire name `stageVariables`.
    pub stage_variables: Option<BTreeMap<String, String>>,
}

/// `TestInvokeMethodResponse`, the output of `TestInvokeMethod`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TestInvokeMethodResponse {
    /// Wire name `status`.
    pub status: Option<i32>,
    /// Wire name `body`.
    pub body: Option<String>,
    /// Wire name `headers`.
    pub headers: Option<BTreeMap<String, String>>,
    /// Wire name `multiValueHeaders`.
    pub multi_value_headers: Option<BTreeMap<String, Vec<String>>>,
    /// Wire name `log`.
    pub log: Option<String>,
    /// Wire name `latency`.
    pub latency: Option<i64>,
}

/// `TlsConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TlsConfig {
    /// Wire name `insecureSkipVerification`.
    pub insecure_skip_verification: Option<bool>,
}

/// The texts of `UnauthorizedCacheControlHeaderStrategy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnauthorizedCacheControlHeaderStrategy {
    /// `FAIL_WITH_403`
    FailWith403,
    /// `SUCCEED_WITH_RESPONSE_HEADER`
    SucceedWithResponseHeader,
    /// `SUCCEED_WITHOUT_RESPONSE_HEADER`
    SucceedWithoutResponseHeader,
}

impl UnauthorizedCacheControlHeaderStrategy {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FailWith403 => "FAIL_WITH_403",
            Self::SucceedWithResponseHeader => "SUCCEED_WITH_RESPONSE_HEADER",
            Self::SucceedWithoutResponseHeader => "SUCCEED_WITHOUT_RESPONSE_HEADER",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "FAIL_WITH_403" => Self::FailWith403,
            "SUCCEED_WITH_RESPONSE_HEADER" => Self::SucceedWithResponseHeader,
            "SUCCEED_WITHOUT_RESPONSE_HEADER" => Self::SucceedWithoutResponseHeader,
            _ => return None,
        })
    }
}

/// `UpdateAuthorizerRequest`, the input of `UpdateAuthorizer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAuthorizerRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `authorizer_id`. Required.
    pub authorizer_id: String,
    /// Wire name `patchOperations`.
    pub patch_operations: Option<Vec<PatchOperation>>,
}

/// `UpdateDeploymentRequest`, the input of `UpdateDeployment`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateDeploymentRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `deployment_id`. Required.
    pub deployment_id: String,
    /// Wire name `patchOperations`.
    pub patch_operations: Option<Vec<PatchOperation>>,
}

/// `UpdateGatewayResponseRequest`, the input of `UpdateGatewayResponse`.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateGatewayResponseRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `response_type`. Required.
    pub response_type: GatewayResponseType,
    /// Wire name `patchOperations`.
    pub patch_operations: Option<Vec<PatchOperation>>,
}

/// `UpdateIntegrationRequest`, the input of `UpdateIntegration`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateIntegrationRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
    /// Wire name `patchOperations`.
    pub patch_operations: Option<Vec<PatchOperation>>,
}

/// `UpdateIntegrationResponseRequest`, the input of `UpdateIntegrationResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateIntegrationResponseRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
    /// Path label `status_code`. Required.
    pub status_code: String,
    /// Wire name `patchOperations`.
    pub patch_operations: Option<Vec<PatchOperation>>,
}

/// `UpdateMethodRequest`, the input of `UpdateMethod`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateMethodRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
    /// Wire name `patchOperations`.
    pub patch_operations: Option<Vec<PatchOperation>>,
}

/// `UpdateMethodResponseRequest`, the input of `UpdateMethodResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateMethodResponseRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Path label `http_method`. Required.
    pub http_method: String,
    /// Path label `status_code`. Required.
    pub status_code: String,
    /// Wire name `patchOperations`.
    pub patch_operations: Option<Vec<PatchOperation>>,
}

/// `UpdateResourceRequest`, the input of `UpdateResource`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateResourceRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `resource_id`. Required.
    pub resource_id: String,
    /// Wire name `patchOperations`.
    pub patch_operations: Option<Vec<PatchOperation>>,
}

/// `UpdateRestApiRequest`, the input of `UpdateRestApi`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRestApiRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Wire name `patchOperations`.
    pub patch_operations: Option<Vec<PatchOperation>>,
}

/// `UpdateStageRequest`, the input of `UpdateStage`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateStageRequest {
    /// Path label `restapi_id`. Required.
    pub rest_api_id: String,
    /// Path label `stage_name`. Required.
    pub stage_name: String,
    /// Wire name `patchOperations`.
    pub patch_operations: Option<Vec<PatchOperation>>,
}
