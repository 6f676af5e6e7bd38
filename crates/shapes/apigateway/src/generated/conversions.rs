// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! How the types read themselves from documents and write themselves into them.

use gatewright_wire::convert::{MemberReader, MemberWriter, Value, read_enumeration};
use gatewright_wire::document::{Document, Shape, ShapeMismatch};

use crate::types::{
    AccessLogSettings, ApiKeySourceType, ApiStatus, Authorizer, AuthorizerType, Authorizers, CacheClusterSize,
    CacheClusterStatus, CanarySettings, ConnectionType, ContentHandlingStrategy, CreateAuthorizerRequest,
    CreateDeploymentRequest, CreateResourceRequest, CreateRestApiRequest, CreateStageRequest, DeleteAuthorizerRequest,
    DeleteDeploymentRequest, DeleteGatewayResponseRequest, DeleteIntegrationRequest, DeleteIntegrationResponseRequest,
    DeleteMethodRequest, DeleteMethodResponseRequest, DeleteResourceRequest, DeleteRestApiRequest, DeleteStageRequest,
    Deployment, DeploymentCanarySettings, Deployments, EndpointAccessMode, EndpointConfiguration, EndpointType,
    FlushStageAuthorizersCacheRequest, GatewayResponse, GatewayResponseType, GatewayResponses, GetAuthorizerRequest,
    GetAuthorizersRequest, GetDeploymentRequest, GetDeploymentsRequest, GetGatewayResponseRequest, GetGatewayResponsesRequest,
    GetIntegrationRequest, GetIntegrationResponseRequest, GetMethodRequest, GetMethodResponseRequest, GetResourceRequest,
    GetResourcesRequest, GetRestApiRequest, GetRestApisRequest, GetStageRequest, GetStagesRequest, Integration,
    IntegrationResponse, IntegrationType, IpAddressType, JwtAdditionalClaim, JwtClaimFormat, JwtConfiguration,
    JwtConfigurationInput, JwtIssuer, JwtIssuerInput, JwtSigningAlgorithm, Method, MethodResponse, MethodSetting, MethodSnapshot,
    Op, PatchOperation, PutGatewayResponseRequest, PutIntegrationRequest, PutIntegrationResponseRequest, PutMethodRequest,
    PutMethodResponseRequest, Resource, Resources, ResponseTransferMode, RestApi, RestApis, SecurityPolicy, Stage, Stages,
    TestInvokeAuthorizerRequest, TestInvokeAuthorizerResponse, TestInvokeMethodRequest, TestInvokeMethodResponse, TlsConfig,
    UnauthorizedCacheControlHeaderStrategy, UpdateAuthorizerRequest, UpdateDeploymentRequest, UpdateGatewayResponseRequest,
    UpdateIntegrationRequest, UpdateIntegrationResponseRequest, UpdateMethodRequest, UpdateMethodResponseRequest,
    UpdateResourceRequest, UpdateRestApiRequest, UpdateStageRequest,
};

impl Shape for AccessLogSettings {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AccessLogSettings", document)?;
        Ok(Self { format: members.optional("format")?, destination_arn: members.optional("destinationArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("format", self.format).optional("destinationArn", self.destination_arn).finish()
    }
}

impl Value for ApiKeySourceType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ApiKeySourceType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for ApiStatus {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ApiStatus", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for Authorizer {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Authorizer", document)?;
        Ok(Self {
            id: members.optional("id")?,
            name: members.optional("name")?,
            type_: members.optional("type")?,
            provider_arns: members.optional("providerARNs")?,
            auth_type: members.optional("authType")?,
            authorizer_uri: members.optional("authorizerUri")?,
            authorizer_credentials: members.optional("authorizerCredentials")?,
            identity_source: members.optional("identitySource")?,
            identity_validation_expression: members.optional("identityValidationExpression")?,
            authorizer_result_ttl_in_seconds: members.optional("authorizerResultTtlInSeconds")?,
            jwt_configuration: members.optional("jwtConfiguration")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("id", self.id)
            .optional("name", self.name)
            .optional("type", self.type_)
            .optional("providerARNs", self.provider_arns)
            .optional("authType", self.auth_type)
            .optional("authorizerUri", self.authorizer_uri)
            .optional("authorizerCredentials", self.authorizer_credentials)
            .optional("identitySource", self.identity_source)
            .optional("identityValidationExpression", self.identity_validation_expression)
            .optional("authorizerResultTtlInSeconds", self.authorizer_result_ttl_in_seconds)
            .optional("jwtConfiguration", self.jwt_configuration)
            .finish()
    }
}

impl Value for AuthorizerType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("AuthorizerType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for Authorizers {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Authorizers", document)?;
        Ok(Self { position: members.optional("position")?, items: members.optional("items")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("position", self.position).optional("items", self.items).finish()
    }
}

impl Value for CacheClusterSize {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("CacheClusterSize", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for CacheClusterStatus {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("CacheClusterStatus", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for CanarySettings {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CanarySettings", document)?;
        Ok(Self {
            percent_traffic: members.optional("percentTraffic")?,
            deployment_id: members.optional("deploymentId")?,
            stage_variable_overrides: members.optional("stageVariableOverrides")?,
            use_stage_cache: members.optional("useStageCache")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("percentTraffic", self.percent_traffic)
            .optional("deploymentId", self.deployment_id)
            .optional("stageVariableOverrides", self.stage_variable_overrides)
            .optional("useStageCache", self.use_stage_cache)
            .finish()
    }
}

impl Value for ConnectionType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ConnectionType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for ContentHandlingStrategy {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ContentHandlingStrategy", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for CreateAuthorizerRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateAuthorizerRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            name: members.required("name")?,
            type_: members.required("type")?,
            provider_arns: members.optional("providerARNs")?,
            auth_type: members.optional("authType")?,
            authorizer_uri: members.optional("authorizerUri")?,
            authorizer_credentials: members.optional("authorizerCredentials")?,
            identity_source: members.optional("identitySource")?,
            identity_validation_expression: members.optional("identityValidationExpression")?,
            authorizer_result_ttl_in_seconds: members.optional("authorizerResultTtlInSeconds")?,
            jwt_configuration: members.optional("jwtConfiguration")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("name", self.name)
            .required("type", self.type_)
            .optional("providerARNs", self.provider_arns)
            .optional("authType", self.auth_type)
            .optional("authorizerUri", self.authorizer_uri)
            .optional("authorizerCredentials", self.authorizer_credentials)
            .optional("identitySource", self.identity_source)
            .optional("identityValidationExpression", self.identity_validation_expression)
            .optional("authorizerResultTtlInSeconds", self.authorizer_result_ttl_in_seconds)
            .optional("jwtConfiguration", self.jwt_configuration)
            .finish()
    }
}

impl Shape for CreateDeploymentRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateDeploymentRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            stage_name: members.optional("stageName")?,
            stage_description: members.optional("stageDescription")?,
            description: members.optional("description")?,
            cache_cluster_enabled: members.optional("cacheClusterEnabled")?,
            cache_cluster_size: members.optional("cacheClusterSize")?,
            variables: members.optional("variables")?,
            canary_settings: members.optional("canarySettings")?,
            tracing_enabled: members.optional("tracingEnabled")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .optional("stageName", self.stage_name)
            .optional("stageDescription", self.stage_description)
            .optional("description", self.description)
            .optional("cacheClusterEnabled", self.cache_cluster_enabled)
            .optional("cacheClusterSize", self.cache_cluster_size)
            .optional("variables", self.variables)
            .optional("canarySettings", self.canary_settings)
            .optional("tracingEnabled", self.tracing_enabled)
            .finish()
    }
}

impl Shape for CreateResourceRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateResourceRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            parent_id: members.required("parentId")?,
            path_part: members.required("pathPart")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("parentId", self.parent_id)
            .required("pathPart", self.path_part)
            .finish()
    }
}

impl Shape for CreateRestApiRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateRestApiRequest", document)?;
        Ok(Self {
            name: members.required("name")?,
            description: members.optional("description")?,
            version: members.optional("version")?,
            clone_from: members.optional("cloneFrom")?,
            binary_media_types: members.optional("binaryMediaTypes")?,
            minimum_compression_size: members.optional("minimumCompressionSize")?,
            api_key_source: members.optional("apiKeySource")?,
            endpoint_configuration: members.optional("endpointConfiguration")?,
            policy: members.optional("policy")?,
            tags: members.optional("tags")?,
            disable_execute_api_endpoint: members.optional("disableExecuteApiEndpoint")?,
            security_policy: members.optional("securityPolicy")?,
            endpoint_access_mode: members.optional("endpointAccessMode")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("name", self.name)
            .optional("description", self.description)
            .optional("version", self.version)
            .optional("cloneFrom", self.clone_from)
            .optional("binaryMediaTypes", self.binary_media_types)
            .optional("minimumCompressionSize", self.minimum_compression_size)
            .optional("apiKeySource", self.api_key_source)
            .optional("endpointConfiguration", self.endpoint_configuration)
            .optional("policy", self.policy)
            .optional("tags", self.tags)
            .optional("disableExecuteApiEndpoint", self.disable_execute_api_endpoint)
            .optional("securityPolicy", self.security_policy)
            .optional("endpointAccessMode", self.endpoint_access_mode)
            .finish()
    }
}

impl Shape for CreateStageRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateStageRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            stage_name: members.required("stageName")?,
            deployment_id: members.required("deploymentId")?,
            description: members.optional("description")?,
            cache_cluster_enabled: members.optional("cacheClusterEnabled")?,
            cache_cluster_size: members.optional("cacheClusterSize")?,
            variables: members.optional("variables")?,
            documentation_version: members.optional("documentationVersion")?,
            canary_settings: members.optional("canarySettings")?,
            tracing_enabled: members.optional("tracingEnabled")?,
            tags: members.optional("tags")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("stageName", self.stage_name)
            .required("deploymentId", self.deployment_id)
            .optional("description", self.description)
            .optional("cacheClusterEnabled", self.cache_cluster_enabled)
            .optional("cacheClusterSize", self.cache_cluster_size)
            .optional("variables", self.variables)
            .optional("documentationVersion", self.documentation_version)
            .optional("canarySettings", self.canary_settings)
            .optional("tracingEnabled", self.tracing_enabled)
            .optional("tags", self.tags)
            .finish()
    }
}

impl Shape for DeleteAuthorizerRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteAuthorizerRequest", document)?;
        Ok(Self { rest_api_id: members.required("restApiId")?, authorizer_id: members.required("authorizerId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("restApiId", self.rest_api_id).required("authorizerId", self.authorizer_id).finish()
    }
}

impl Shape for DeleteDeploymentRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteDeploymentRequest", document)?;
        Ok(Self { rest_api_id: members.required("restApiId")?, deployment_id: members.required("deploymentId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("restApiId", self.rest_api_id).required("deploymentId", self.deployment_id).finish()
    }
}

impl Shape for DeleteGatewayResponseRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteGatewayResponseRequest", document)?;
        Ok(Self { rest_api_id: members.required("restApiId")?, response_type: members.required("responseType")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("restApiId", self.rest_api_id).required("responseType", self.response_type).finish()
    }
}

impl Shape for DeleteIntegrationRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteIntegrationRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .finish()
    }
}

impl Shape for DeleteIntegrationResponseRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteIntegrationResponseRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
            status_code: members.required("statusCode")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .required("statusCode", self.status_code)
            .finish()
    }
}

impl Shape for DeleteMethodRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteMethodRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .finish()
    }
}

impl Shape for DeleteMethodResponseRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteMethodResponseRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
            status_code: members.required("statusCode")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .required("statusCode", self.status_code)
            .finish()
    }
}

impl Shape for DeleteResourceRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteResourceRequest", document)?;
        Ok(Self { rest_api_id: members.required("restApiId")?, resource_id: members.required("resourceId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("restApiId", self.rest_api_id).required("resourceId", self.resource_id).finish()
    }
}

impl Shape for DeleteRestApiRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteRestApiRequest", document)?;
        Ok(Self { rest_api_id: members.required("restApiId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("restApiId", self.rest_api_id).finish()
    }
}

impl Shape for DeleteStageRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteStageRequest", document)?;
        Ok(Self { rest_api_id: members.required("restApiId")?, stage_name: members.required("stageName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("restApiId", self.rest_api_id).required("stageName", self.stage_name).finish()
    }
}

impl Shape for Deployment {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Deployment", document)?;
        Ok(Self {
            id: members.optional("id")?,
            description: members.optional("description")?,
            created_date: members.optional("createdDate")?,
            api_summary: members.optional("apiSummary")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("id", self.id)
            .optional("description", self.description)
            .optional("createdDate", self.created_date)
            .optional("apiSummary", self.api_summary)
            .finish()
    }
}

impl Shape for DeploymentCanarySettings {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeploymentCanarySettings", document)?;
        Ok(Self {
            percent_traffic: members.optional("percentTraffic")?,
            stage_variable_overrides: members.optional("stageVariableOverrides")?,
            use_stage_cache: members.optional("useStageCache")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("percentTraffic", self.percent_traffic)
            .optional("stageVariableOverrides", self.stage_variable_overrides)
            .optional("useStageCache", self.use_stage_cache)
            .finish()
    }
}

impl Shape for Deployments {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Deployments", document)?;
        Ok(Self { position: members.optional("position")?, items: members.optional("items")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("position", self.position).optional("items", self.items).finish()
    }
}

impl Value for EndpointAccessMode {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("EndpointAccessMode", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for EndpointConfiguration {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("EndpointConfiguration", document)?;
        Ok(Self {
            types: members.optional("types")?,
            ip_address_type: members.optional("ipAddressType")?,
            vpc_endpoint_ids: members.optional("vpcEndpointIds")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("types", self.types)
            .optional("ipAddressType", self.ip_address_type)
            .optional("vpcEndpointIds", self.vpc_endpoint_ids)
            .finish()
    }
}

impl Value for EndpointType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("EndpointType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for FlushStageAuthorizersCacheRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("FlushStageAuthorizersCacheRequest", document)?;
        Ok(Self { rest_api_id: members.required("restApiId")?, stage_name: members.required("stageName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("restApiId", self.rest_api_id).required("stageName", self.stage_name).finish()
    }
}

impl Shape for GatewayResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GatewayResponse", document)?;
        Ok(Self {
            response_type: members.optional("responseType")?,
            status_code: members.optional("statusCode")?,
            response_parameters: members.optional("responseParameters")?,
            response_templates: members.optional("responseTemplates")?,
            default_response: members.optional("defaultResponse")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("responseType", self.response_type)
            .optional("statusCode", self.status_code)
            .optional("responseParameters", self.response_parameters)
            .optional("responseTemplates", self.response_templates)
            .optional("defaultResponse", self.default_response)
            .finish()
    }
}

impl Value for GatewayResponseType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("GatewayResponseType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for GatewayResponses {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GatewayResponses", document)?;
        Ok(Self { position: members.optional("position")?, items: members.optional("items")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("position", self.position).optional("items", self.items).finish()
    }
}

impl Shape for GetAuthorizerRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetAuthorizerRequest", document)?;
        Ok(Self { rest_api_id: members.required("restApiId")?, authorizer_id: members.required("authorizerId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("restApiId", self.rest_api_id).required("authorizerId", self.authorizer_id).finish()
    }
}

impl Shape for GetAuthorizersRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetAuthorizersRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            position: members.optional("position")?,
            limit: members.optional("limit")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .optional("position", self.position)
            .optional("limit", self.limit)
            .finish()
    }
}

impl Shape for GetDeploymentRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetDeploymentRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            deployment_id: members.required("deploymentId")?,
            embed: members.optional("embed")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("deploymentId", self.deployment_id)
            .optional("embed", self.embed)
            .finish()
    }
}

impl Shape for GetDeploymentsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetDeploymentsRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            position: members.optional("position")?,
            limit: members.optional("limit")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .optional("position", self.position)
            .optional("limit", self.limit)
            .finish()
    }
}

impl Shape for GetGatewayResponseRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetGatewayResponseRequest", document)?;
        Ok(Self { rest_api_id: members.required("restApiId")?, response_type: members.required("responseType")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("restApiId", self.rest_api_id).required("responseType", self.response_type).finish()
    }
}

impl Shape for GetGatewayResponsesRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetGatewayResponsesRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            position: members.optional("position")?,
            limit: members.optional("limit")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .optional("position", self.position)
            .optional("limit", self.limit)
            .finish()
    }
}

impl Shape for GetIntegrationRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetIntegrationRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .finish()
    }
}

impl Shape for GetIntegrationResponseRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetIntegrationResponseRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
            status_code: members.required("statusCode")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .required("statusCode", self.status_code)
            .finish()
    }
}

impl Shape for GetMethodRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetMethodRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .finish()
    }
}

impl Shape for GetMethodResponseRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetMethodResponseRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
            status_code: members.required("statusCode")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .required("statusCode", self.status_code)
            .finish()
    }
}

impl Shape for GetResourceRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetResourceRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            embed: members.optional("embed")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .optional("embed", self.embed)
            .finish()
    }
}

impl Shape for GetResourcesRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetResourcesRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            position: members.optional("position")?,
            limit: members.optional("limit")?,
            embed: members.optional("embed")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .optional("position", self.position)
            .optional("limit", self.limit)
            .optional("embed", self.embed)
            .finish()
    }
}

impl Shape for GetRestApiRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetRestApiRequest", document)?;
        Ok(Self { rest_api_id: members.required("restApiId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("restApiId", self.rest_api_id).finish()
    }
}

impl Shape for GetRestApisRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetRestApisRequest", document)?;
        Ok(Self { position: members.optional("position")?, limit: members.optional("limit")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("position", self.position).optional("limit", self.limit).finish()
    }
}

impl Shape for GetStageRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetStageRequest", document)?;
        Ok(Self { rest_api_id: members.required("restApiId")?, stage_name: members.required("stageName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("restApiId", self.rest_api_id).required("stageName", self.stage_name).finish()
    }
}

impl Shape for GetStagesRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetStagesRequest", document)?;
        Ok(Self { rest_api_id: members.required("restApiId")?, deployment_id: members.optional("deploymentId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("restApiId", self.rest_api_id).optional("deploymentId", self.deployment_id).finish()
    }
}

impl Shape for Integration {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Integration", document)?;
        Ok(Self {
            type_: members.optional("type")?,
            http_method: members.optional("httpMethod")?,
            uri: members.optional("uri")?,
            connection_type: members.optional("connectionType")?,
            connection_id: members.optional("connectionId")?,
            credentials: members.optional("credentials")?,
            request_parameters: members.optional("requestParameters")?,
            request_templates: members.optional("requestTemplates")?,
            passthrough_behavior: members.optional("passthroughBehavior")?,
            content_handling: members.optional("contentHandling")?,
            timeout_in_millis: members.optional("timeoutInMillis")?,
            cache_namespace: members.optional("cacheNamespace")?,
            cache_key_parameters: members.optional("cacheKeyParameters")?,
            integration_responses: members.optional("integrationResponses")?,
            tls_config: members.optional("tlsConfig")?,
            response_transfer_mode: members.optional("responseTransferMode")?,
            integration_target: members.optional("integrationTarget")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("type", self.type_)
            .optional("httpMethod", self.http_method)
            .optional("uri", self.uri)
            .optional("connectionType", self.connection_type)
            .optional("connectionId", self.connection_id)
            .optional("credentials", self.credentials)
            .optional("requestParameters", self.request_parameters)
            .optional("requestTemplates", self.request_templates)
            .optional("passthroughBehavior", self.passthrough_behavior)
            .optional("contentHandling", self.content_handling)
            .optional("timeoutInMillis", self.timeout_in_millis)
            .optional("cacheNamespace", self.cache_namespace)
            .optional("cacheKeyParameters", self.cache_key_parameters)
            .optional("integrationResponses", self.integration_responses)
            .optional("tlsConfig", self.tls_config)
            .optional("responseTransferMode", self.response_transfer_mode)
            .optional("integrationTarget", self.integration_target)
            .finish()
    }
}

impl Shape for IntegrationResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("IntegrationResponse", document)?;
        Ok(Self {
            status_code: members.optional("statusCode")?,
            selection_pattern: members.optional("selectionPattern")?,
            response_parameters: members.optional("responseParameters")?,
            response_templates: members.optional("responseTemplates")?,
            content_handling: members.optional("contentHandling")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("statusCode", self.status_code)
            .optional("selectionPattern", self.selection_pattern)
            .optional("responseParameters", self.response_parameters)
            .optional("responseTemplates", self.response_templates)
            .optional("contentHandling", self.content_handling)
            .finish()
    }
}

impl Value for IntegrationType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("IntegrationType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for IpAddressType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("IpAddressType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for JwtAdditionalClaim {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("JwtAdditionalClaim", document)?;
        Ok(Self {
            claim_name: members.optional("claimName")?,
            format: members.optional("format")?,
            required: members.optional("required")?,
            expected_values: members.optional("expectedValues")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("claimName", self.claim_name)
            .optional("format", self.format)
            .optional("required", self.required)
            .optional("expectedValues", self.expected_values)
            .finish()
    }
}

impl Value for JwtClaimFormat {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("JwtClaimFormat", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for JwtConfiguration {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("JwtConfiguration", document)?;
        Ok(Self { issuers: members.optional("issuers")?, default_algorithms: members.optional("defaultAlgorithms")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("issuers", self.issuers).optional("defaultAlgorithms", self.default_algorithms).finish()
    }
}

impl Shape for JwtConfigurationInput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("JwtConfigurationInput", document)?;
        Ok(Self { issuers: members.optional("issuers")?, default_algorithms: members.optional("defaultAlgorithms")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("issuers", self.issuers).optional("defaultAlgorithms", self.default_algorithms).finish()
    }
}

impl Shape for JwtIssuer {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("JwtIssuer", document)?;
        Ok(Self {
            issuer: members.optional("issuer")?,
            audiences: members.optional("audiences")?,
            additional_claims: members.optional("additionalClaims")?,
            jwks_uri: members.optional("jwksUri")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("issuer", self.issuer)
            .optional("audiences", self.audiences)
            .optional("additionalClaims", self.additional_claims)
            .optional("jwksUri", self.jwks_uri)
            .finish()
    }
}

impl Shape for JwtIssuerInput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("JwtIssuerInput", document)?;
        Ok(Self {
            issuer: members.optional("issuer")?,
            audiences: members.optional("audiences")?,
            additional_claims: members.optional("additionalClaims")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("issuer", self.issuer)
            .optional("audiences", self.audiences)
            .optional("additionalClaims", self.additional_claims)
            .finish()
    }
}

impl Value for JwtSigningAlgorithm {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("JwtSigningAlgorithm", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for Method {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Method", document)?;
        Ok(Self {
            http_method: members.optional("httpMethod")?,
            authorization_type: members.optional("authorizationType")?,
            authorizer_id: members.optional("authorizerId")?,
            api_key_required: members.optional("apiKeyRequired")?,
            request_validator_id: members.optional("requestValidatorId")?,
            operation_name: members.optional("operationName")?,
            request_parameters: members.optional("requestParameters")?,
            request_models: members.optional("requestModels")?,
            method_responses: members.optional("methodResponses")?,
            method_integration: members.optional("methodIntegration")?,
            authorization_scopes: members.optional("authorizationScopes")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("httpMethod", self.http_method)
            .optional("authorizationType", self.authorization_type)
            .optional("authorizerId", self.authorizer_id)
            .optional("apiKeyRequired", self.api_key_required)
            .optional("requestValidatorId", self.request_validator_id)
            .optional("operationName", self.operation_name)
            .optional("requestParameters", self.request_parameters)
            .optional("requestModels", self.request_models)
            .optional("methodResponses", self.method_responses)
            .optional("methodIntegration", self.method_integration)
            .optional("authorizationScopes", self.authorization_scopes)
            .finish()
    }
}

impl Shape for MethodResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("MethodResponse", document)?;
        Ok(Self {
            status_code: members.optional("statusCode")?,
            response_parameters: members.optional("responseParameters")?,
            response_models: members.optional("responseModels")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("statusCode", self.status_code)
            .optional("responseParameters", self.response_parameters)
            .optional("responseModels", self.response_models)
            .finish()
    }
}

impl Shape for MethodSetting {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("MethodSetting", document)?;
        Ok(Self {
            metrics_enabled: members.optional("metricsEnabled")?,
            logging_level: members.optional("loggingLevel")?,
            data_trace_enabled: members.optional("dataTraceEnabled")?,
            throttling_burst_limit: members.optional("throttlingBurstLimit")?,
            throttling_rate_limit: members.optional("throttlingRateLimit")?,
            caching_enabled: members.optional("cachingEnabled")?,
            cache_ttl_in_seconds: members.optional("cacheTtlInSeconds")?,
            cache_data_encrypted: members.optional("cacheDataEncrypted")?,
            require_authorization_for_cache_control: members.optional("requireAuthorizationForCacheControl")?,
            unauthorized_cache_control_header_strategy: members.optional("unauthorizedCacheControlHeaderStrategy")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("metricsEnabled", self.metrics_enabled)
            .optional("loggingLevel", self.logging_level)
            .optional("dataTraceEnabled", self.data_trace_enabled)
            .optional("throttlingBurstLimit", self.throttling_burst_limit)
            .optional("throttlingRateLimit", self.throttling_rate_limit)
            .optional("cachingEnabled", self.caching_enabled)
            .optional("cacheTtlInSeconds", self.cache_ttl_in_seconds)
            .optional("cacheDataEncrypted", self.cache_data_encrypted)
            .optional("requireAuthorizationForCacheControl", self.require_authorization_for_cache_control)
            .optional("unauthorizedCacheControlHeaderStrategy", self.unauthorized_cache_control_header_strategy)
            .finish()
    }
}

impl Shape for MethodSnapshot {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("MethodSnapshot", document)?;
        Ok(Self {
            authorization_type: members.optional("authorizationType")?,
            api_key_required: members.optional("apiKeyRequired")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("authorizationType", self.authorization_type)
            .optional("apiKeyRequired", self.api_key_required)
            .finish()
    }
}

impl Value for Op {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("Op", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for PatchOperation {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PatchOperation", document)?;
        Ok(Self {
            op: members.optional("op")?,
            path: members.optional("path")?,
            value: members.optional("value")?,
            from: members.optional("from")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("op", self.op)
            .optional("path", self.path)
            .optional("value", self.value)
            .optional("from", self.from)
            .finish()
    }
}

impl Shape for PutGatewayResponseRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PutGatewayResponseRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            response_type: members.required("responseType")?,
            status_code: members.optional("statusCode")?,
            response_parameters: members.optional("responseParameters")?,
            response_templates: members.optional("responseTemplates")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("responseType", self.response_type)
            .optional("statusCode", self.status_code)
            .optional("responseParameters", self.response_parameters)
            .optional("responseTemplates", self.response_templates)
            .finish()
    }
}

impl Shape for PutIntegrationRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PutIntegrationRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
            type_: members.required("type")?,
            integration_http_method: members.optional("integrationHttpMethod")?,
            uri: members.optional("uri")?,
            connection_type: members.optional("connectionType")?,
            connection_id: members.optional("connectionId")?,
            credentials: members.optional("credentials")?,
            request_parameters: members.optional("requestParameters")?,
            request_templates: members.optional("requestTemplates")?,
            passthrough_behavior: members.optional("passthroughBehavior")?,
            cache_namespace: members.optional("cacheNamespace")?,
            cache_key_parameters: members.optional("cacheKeyParameters")?,
            content_handling: members.optional("contentHandling")?,
            timeout_in_millis: members.optional("timeoutInMillis")?,
            tls_config: members.optional("tlsConfig")?,
            response_transfer_mode: members.optional("responseTransferMode")?,
            integration_target: members.optional("integrationTarget")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .required("type", self.type_)
            .optional("integrationHttpMethod", self.integration_http_method)
            .optional("uri", self.uri)
            .optional("connectionType", self.connection_type)
            .optional("connectionId", self.connection_id)
            .optional("credentials", self.credentials)
            .optional("requestParameters", self.request_parameters)
            .optional("requestTemplates", self.request_templates)
            .optional("passthroughBehavior", self.passthrough_behavior)
            .optional("cacheNamespace", self.cache_namespace)
            .optional("cacheKeyParameters", self.cache_key_parameters)
            .optional("contentHandling", self.content_handling)
            .optional("timeoutInMillis", self.timeout_in_millis)
            .optional("tlsConfig", self.tls_config)
            .optional("responseTransferMode", self.response_transfer_mode)
            .optional("integrationTarget", self.integration_target)
            .finish()
    }
}

impl Shape for PutIntegrationResponseRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PutIntegrationResponseRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
            status_code: members.required("statusCode")?,
            selection_pattern: members.optional("selectionPattern")?,
            response_parameters: members.optional("responseParameters")?,
            response_templates: members.optional("responseTemplates")?,
            content_handling: members.optional("contentHandling")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .required("statusCode", self.status_code)
            .optional("selectionPattern", self.selection_pattern)
            .optional("responseParameters", self.response_parameters)
            .optional("responseTemplates", self.response_templates)
            .optional("contentHandling", self.content_handling)
            .finish()
    }
}

impl Shape for PutMethodRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PutMethodRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
            authorization_type: members.required("authorizationType")?,
            authorizer_id: members.optional("authorizerId")?,
            api_key_required: members.optional("apiKeyRequired")?,
            operation_name: members.optional("operationName")?,
            request_parameters: members.optional("requestParameters")?,
            request_models: members.optional("requestModels")?,
            request_validator_id: members.optional("requestValidatorId")?,
            authorization_scopes: members.optional("authorizationScopes")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .required("authorizationType", self.authorization_type)
            .optional("authorizerId", self.authorizer_id)
            .optional("apiKeyRequired", self.api_key_required)
            .optional("operationName", self.operation_name)
            .optional("requestParameters", self.request_parameters)
            .optional("requestModels", self.request_models)
            .optional("requestValidatorId", self.request_validator_id)
            .optional("authorizationScopes", self.authorization_scopes)
            .finish()
    }
}

impl Shape for PutMethodResponseRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PutMethodResponseRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
            status_code: members.required("statusCode")?,
            response_parameters: members.optional("responseParameters")?,
            response_models: members.optional("responseModels")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .required("statusCode", self.status_code)
            .optional("responseParameters", self.response_parameters)
            .optional("responseModels", self.response_models)
            .finish()
    }
}

impl Shape for Resource {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Resource", document)?;
        Ok(Self {
            id: members.optional("id")?,
            parent_id: members.optional("parentId")?,
            path_part: members.optional("pathPart")?,
            path: members.optional("path")?,
            resource_methods: members.optional("resourceMethods")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("id", self.id)
            .optional("parentId", self.parent_id)
            .optional("pathPart", self.path_part)
            .optional("path", self.path)
            .optional("resourceMethods", self.resource_methods)
            .finish()
    }
}

impl Shape for Resources {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Resources", document)?;
        Ok(Self { position: members.optional("position")?, items: members.optional("items")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("position", self.position).optional("items", self.items).finish()
    }
}

impl Value for ResponseTransferMode {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ResponseTransferMode", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for RestApi {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RestApi", document)?;
        Ok(Self {
            id: members.optional("id")?,
            name: members.optional("name")?,
            description: members.optional("description")?,
            created_date: members.optional("createdDate")?,
            version: members.optional("version")?,
            warnings: members.optional("warnings")?,
            binary_media_types: members.optional("binaryMediaTypes")?,
            minimum_compression_size: members.optional("minimumCompressionSize")?,
            api_key_source: members.optional("apiKeySource")?,
            endpoint_configuration: members.optional("endpointConfiguration")?,
            policy: members.optional("policy")?,
            tags: members.optional("tags")?,
            disable_execute_api_endpoint: members.optional("disableExecuteApiEndpoint")?,
            root_resource_id: members.optional("rootResourceId")?,
            security_policy: members.optional("securityPolicy")?,
            endpoint_access_mode: members.optional("endpointAccessMode")?,
            api_status: members.optional("apiStatus")?,
            api_status_message: members.optional("apiStatusMessage")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("id", self.id)
            .optional("name", self.name)
            .optional("description", self.description)
            .optional("createdDate", self.created_date)
            .optional("version", self.version)
            .optional("warnings", self.warnings)
            .optional("binaryMediaTypes", self.binary_media_types)
            .optional("minimumCompressionSize", self.minimum_compression_size)
            .optional("apiKeySource", self.api_key_source)
            .optional("endpointConfiguration", self.endpoint_configuration)
            .optional("policy", self.policy)
            .optional("tags", self.tags)
            .optional("disableExecuteApiEndpoint", self.disable_execute_api_endpoint)
            .optional("rootResourceId", self.root_resource_id)
            .optional("securityPolicy", self.security_policy)
            .optional("endpointAccessMode", self.endpoint_access_mode)
            .optional("apiStatus", self.api_status)
            .optional("apiStatusMessage", self.api_status_message)
            .finish()
    }
}

impl Shape for RestApis {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RestApis", document)?;
        Ok(Self { position: members.optional("position")?, items: members.optional("items")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("position", self.position).optional("items", self.items).finish()
    }
}

impl Value for SecurityPolicy {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("SecurityPolicy", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for Stage {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Stage", document)?;
        Ok(Self {
            deployment_id: members.optional("deploymentId")?,
            client_certificate_id: members.optional("clientCertificateId")?,
            stage_name: members.optional("stageName")?,
            description: members.optional("description")?,
            cache_cluster_enabled: members.optional("cacheClusterEnabled")?,
            cache_cluster_size: members.optional("cacheClusterSize")?,
            cache_cluster_status: members.optional("cacheClusterStatus")?,
            method_settings: members.optional("methodSettings")?,
            variables: members.optional("variables")?,
            documentation_version: members.optional("documentationVersion")?,
            access_log_settings: members.optional("accessLogSettings")?,
            canary_settings: members.optional("canarySettings")?,
            tracing_enabled: members.optional("tracingEnabled")?,
            web_acl_arn: members.optional("webAclArn")?,
            tags: members.optional("tags")?,
            created_date: members.optional("createdDate")?,
            last_updated_date: members.optional("lastUpdatedDate")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("deploymentId", self.deployment_id)
            .optional("clientCertificateId", self.client_certificate_id)
            .optional("stageName", self.stage_name)
            .optional("description", self.description)
            .optional("cacheClusterEnabled", self.cache_cluster_enabled)
            .optional("cacheClusterSize", self.cache_cluster_size)
            .optional("cacheClusterStatus", self.cache_cluster_status)
            .optional("methodSettings", self.method_settings)
            .optional("variables", self.variables)
            .optional("documentationVersion", self.documentation_version)
            .optional("accessLogSettings", self.access_log_settings)
            .optional("canarySettings", self.canary_settings)
            .optional("tracingEnabled", self.tracing_enabled)
            .optional("webAclArn", self.web_acl_arn)
            .optional("tags", self.tags)
            .optional("createdDate", self.created_date)
            .optional("lastUpdatedDate", self.last_updated_date)
            .finish()
    }
}

impl Shape for Stages {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Stages", document)?;
        Ok(Self { item: members.optional("item")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("item", self.item).finish()
    }
}

impl Shape for TestInvokeAuthorizerRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("TestInvokeAuthorizerRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            authorizer_id: members.required("authorizerId")?,
            headers: members.optional("headers")?,
            multi_value_headers: members.optional("multiValueHeaders")?,
            path_with_query_string: members.optional("pathWithQueryString")?,
            body: members.optional("body")?,
            stage_variables: members.optional("stageVariables")?,
            additional_context: members.optional("additionalContext")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("authorizerId", self.authorizer_id)
            .optional("headers", self.headers)
            .optional("multiValueHeaders", self.multi_value_headers)
            .optional("pathWithQueryString", self.path_with_query_string)
            .optional("body", self.body)
            .optional("stageVariables", self.stage_variables)
            .optional("additionalContext", self.additional_context)
            .finish()
    }
}

impl Shape for TestInvokeAuthorizerResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("TestInvokeAuthorizerResponse", document)?;
        Ok(Self {
            client_status: members.optional("clientStatus")?,
            log: members.optional("log")?,
            latency: members.optional("latency")?,
            principal_id: members.optional("principalId")?,
            policy: members.optional("policy")?,
            authorization: members.optional("authorization")?,
            claims: members.optional("claims")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("clientStatus", self.client_status)
            .optional("log", self.log)
            .optional("latency", self.latency)
            .optional("principalId", self.principal_id)
            .optional("policy", self.policy)
            .optional("authorization", self.authorization)
            .optional("claims", self.claims)
            .finish()
    }
}

impl Shape for TestInvokeMethodRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("TestInvokeMethodRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
            path_with_query_string: members.optional("pathWithQueryString")?,
            body: members.optional("body")?,
            headers: members.optional("headers")?,
            multi_value_headers: members.optional("multiValueHeaders")?,
            client_certificate_id: members.optional("clientCertificateId")?,
            stage_variables: members.optional("stageVariables")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .optional("pathWithQueryString", self.path_with_query_string)
            .optional("body", self.body)
            .optional("headers", self.headers)
            .optional("multiValueHeaders", self.multi_value_headers)
            .optional("clientCertificateId", self.client_certificate_id)
            .optional("stageVariables", self.stage_variables)
            .finish()
    }
}

impl Shape for TestInvokeMethodResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("TestInvokeMethodResponse", document)?;
        Ok(Self {
            status: members.optional("status")?,
            body: members.optional("body")?,
            headers: members.optional("headers")?,
            multi_value_headers: members.optional("multiValueHeaders")?,
            log: members.optional("log")?,
            latency: members.optional("latency")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("status", self.status)
            .optional("body", self.body)
            .optional("headers", self.headers)
            .optional("multiValueHeaders", self.multi_value_headers)
            .optional("log", self.log)
            .optional("latency", self.latency)
            .finish()
    }
}

impl Shape for TlsConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("TlsConfig", document)?;
        Ok(Self { insecure_skip_verification: members.optional("insecureSkipVerification")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("insecureSkipVerification", self.insecure_skip_verification).finish()
    }
}

impl Value for UnauthorizedCacheControlHeaderStrategy {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("UnauthorizedCacheControlHeaderStrategy", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for UpdateAuthorizerRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateAuthorizerRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            authorizer_id: members.required("authorizerId")?,
            patch_operations: members.optional("patchOperations")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("authorizerId", self.authorizer_id)
            .optional("patchOperations", self.patch_operations)
            .finish()
    }
}

impl Shape for UpdateDeploymentRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateDeploymentRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            deployment_id: members.required("deploymentId")?,
            patch_operations: members.optional("patchOperations")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("deploymentId", self.deployment_id)
            .optional("patchOperations", self.patch_operations)
            .finish()
    }
}

impl Shape for UpdateGatewayResponseRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateGatewayResponseRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            response_type: members.required("responseType")?,
            patch_operations: members.optional("patchOperations")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("responseType", self.response_type)
            .optional("patchOperations", self.patch_operations)
            .finish()
    }
}

impl Shape for UpdateIntegrationRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateIntegrationRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
            patch_operations: members.optional("patchOperations")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .optional("patchOperations", self.patch_operations)
            .finish()
    }
}

impl Shape for UpdateIntegrationResponseRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateIntegrationResponseRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
            status_code: members.required("statusCode")?,
            patch_operations: members.optional("patchOperations")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .required("statusCode", self.status_code)
            .optional("patchOperations", self.patch_operations)
            .finish()
    }
}

impl Shape for UpdateMethodRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateMethodRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
            patch_operations: members.optional("patchOperations")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .optional("patchOperations", self.patch_operations)
            .finish()
    }
}

impl Shape for UpdateMethodResponseRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateMethodResponseRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            http_method: members.required("httpMethod")?,
            status_code: members.required("statusCode")?,
            patch_operations: members.optional("patchOperations")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .required("httpMethod", self.http_method)
            .required("statusCode", self.status_code)
            .optional("patchOperations", self.patch_operations)
            .finish()
    }
}

impl Shape for UpdateResourceRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateResourceRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            resource_id: members.required("resourceId")?,
            patch_operations: members.optional("patchOperations")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("resourceId", self.resource_id)
            .optional("patchOperations", self.patch_operations)
            .finish()
    }
}

impl Shape for UpdateRestApiRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateRestApiRequest", document)?;
        Ok(Self { rest_api_id: members.required("restApiId")?, patch_operations: members.optional("patchOperations")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .optional("patchOperations", self.patch_operations)
            .finish()
    }
}

impl Shape for UpdateStageRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateStageRequest", document)?;
        Ok(Self {
            rest_api_id: members.required("restApiId")?,
            stage_name: members.required("stageName")?,
            patch_operations: members.optional("patchOperations")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("restApiId", self.rest_api_id)
            .required("stageName", self.stage_name)
            .optional("patchOperations", self.patch_operations)
            .finish()
    }
}
