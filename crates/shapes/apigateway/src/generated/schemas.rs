// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! What every shape looks like on the wire, and what its values must satisfy.

use gatewright_wire::schema::{Constraints, Kind, Location, Member, Schema};

/// The input or output of operations that have none.
pub static EMPTY: Schema = Schema { name: "", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AccessLogSettings`.
pub static ACCESS_LOG_SETTINGS: Schema = Schema {
    name: "AccessLogSettings",
    kind: Kind::Structure {
        members: &[
            optional("format", "format", Location::Body, || &STRING),
            optional("destinationArn", "destinationArn", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ApiKeySourceType`.
pub static API_KEY_SOURCE_TYPE: Schema = Schema {
    name: "ApiKeySourceType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["HEADER", "AUTHORIZER"], ..Constraints::NONE },
};

/// `ApiStatus`.
pub static API_STATUS: Schema = Schema {
    name: "ApiStatus",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["UPDATING", "AVAILABLE", "PENDING", "FAILED"], ..Constraints::NONE },
};

/// `Authorizer`.
pub static AUTHORIZER: Schema = Schema {
    name: "Authorizer",
    kind: Kind::Structure {
        members: &[
            optional("id", "id", Location::Body, || &STRING),
            optional("name", "name", Location::Body, || &STRING),
            optional("type", "type", Location::Body, || &AUTHORIZER_TYPE),
            optional("providerARNs", "providerARNs", Location::Body, || &LIST_OF_ARNS),
            optional("authType", "authType", Location::Body, || &STRING),
            optional("authorizerUri", "authorizerUri", Location::Body, || &STRING),
            optional("authorizerCredentials", "authorizerCredentials", Location::Body, || &STRING),
            optional("identitySource", "identitySource", Location::Body, || &STRING),
            optional("identityValidationExpression", "identityValidationExpression", Location::Body, || &STRING),
            optional("authorizerResultTtlInSeconds", "authorizerResultTtlInSeconds", Location::Body, || &NULLABLE_INTEGER),
            optional("jwtConfiguration", "jwtConfiguration", Location::Body, || &JWT_CONFIGURATION),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AuthorizerType`.
pub static AUTHORIZER_TYPE: Schema = Schema {
    name: "AuthorizerType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["TOKEN", "REQUEST", "COGNITO_USER_POOLS", "JWT"], ..Constraints::NONE },
};

/// `Authorizers`.
pub static AUTHORIZERS: Schema = Schema {
    name: "Authorizers",
    kind: Kind::Structure {
        members: &[
            optional("position", "position", Location::Body, || &STRING),
            optional("items", "item", Location::Body, || &LIST_OF_AUTHORIZER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Boolean`.
pub static BOOLEAN: Schema = Schema { name: "Boolean", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `CacheClusterSize`.
pub static CACHE_CLUSTER_SIZE: Schema = Schema {
    name: "CacheClusterSize",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237"], ..Constraints::NONE },
};

/// `CacheClusterStatus`.
pub static CACHE_CLUSTER_STATUS: Schema = Schema {
    name: "CacheClusterStatus",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &["CREATE_IN_PROGRESS", "AVAILABLE", "DELETE_IN_PROGRESS", "NOT_AVAILABLE", "FLUSH_IN_PROGRESS"],
        ..Constraints::NONE
    },
};

/// `CanarySettings`.
pub static CANARY_SETTINGS: Schema = Schema {
    name: "CanarySettings",
    kind: Kind::Structure {
        members: &[
            optional("percentTraffic", "percentTraffic", Location::Body, || &DOUBLE),
            optional("deploymentId", "deploymentId", Location::Body, || &STRING),
            optional("stageVariableOverrides", "stageVariableOverrides", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("useStageCache", "useStageCache", Location::Body, || &BOOLEAN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ConnectionType`.
pub static CONNECTION_TYPE: Schema = Schema {
    name: "ConnectionType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["INTERNET", "VPC_LINK"], ..Constraints::NONE },
};

/// `ContentHandlingStrategy`.
pub static CONTENT_HANDLING_STRATEGY: Schema = Schema {
    name: "ContentHandlingStrategy",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["CONVERT_TO_BINARY", "CONVERT_TO_TEXT"], ..Constraints::NONE },
};

/// `CreateAuthorizerRequest`.
pub static CREATE_AUTHORIZER_REQUEST: Schema = Schema {
    name: "CreateAuthorizerRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("name", "name", Location::Body, || &STRING),
            required("type", "type", Location::Body, || &AUTHORIZER_TYPE),
            optional("providerARNs", "providerARNs", Location::Body, || &LIST_OF_ARNS),
            optional("authType", "authType", Location::Body, || &STRING),
            optional("authorizerUri", "authorizerUri", Location::Body, || &STRING),
            optional("authorizerCredentials", "authorizerCredentials", Location::Body, || &STRING),
            optional("identitySource", "identitySource", Location::Body, || &STRING),
            optional("identityValidationExpression", "identityValidationExpression", Location::Body, || &STRING),
            optional("authorizerResultTtlInSeconds", "authorizerResultTtlInSeconds", Location::Body, || &NULLABLE_INTEGER),
            optional("jwtConfiguration", "jwtConfiguration", Location::Body, || &JWT_CONFIGURATION_INPUT),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateDeploymentRequest`.
pub static CREATE_DEPLOYMENT_REQUEST: Schema = Schema {
    name: "CreateDeploymentRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            optional("stageName", "stageName", Location::Body, || &STRING),
            optional("stageDescription", "stageDescription", Location::Body, || &STRING),
            optional("description", "description", Location::Body, || &STRING),
            optional("cacheClusterEnabled", "cacheClusterEnabled", Location::Body, || &NULLABLE_BOOLEAN),
            optional("cacheClusterSize", "cacheClusterSize", Location::Body, || &CACHE_CLUSTER_SIZE),
            optional("variables", "variables", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("canarySettings", "canarySettings", Location::Body, || &DEPLOYMENT_CANARY_SETTINGS),
            optional("tracingEnabled", "tracingEnabled", Location::Body, || &NULLABLE_BOOLEAN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateResourceRequest`.
pub static CREATE_RESOURCE_REQUEST: Schema = Schema {
    name: "CreateResourceRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("parentId", "parent_id", Location::Uri, || &STRING),
            required("pathPart", "pathPart", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateRestApiRequest`.
pub static CREATE_REST_API_REQUEST: Schema = Schema {
    name: "CreateRestApiRequest",
    kind: Kind::Structure {
        members: &[
            required("name", "name", Location::Body, || &STRING),
            optional("description", "description", Location::Body, || &STRING),
            optional("version", "version", Location::Body, || &STRING),
            optional("cloneFrom", "cloneFrom", Location::Body, || &STRING),
            optional("binaryMediaTypes", "binaryMediaTypes", Location::Body, || &LIST_OF_STRING),
            optional("minimumCompressionSize", "minimumCompressionSize", Location::Body, || &NULLABLE_INTEGER),
            optional("apiKeySource", "apiKeySource", Location::Body, || &API_KEY_SOURCE_TYPE),
            optional("endpointConfiguration", "endpointConfiguration", Location::Body, || &ENDPOINT_CONFIGURATION),
            optional("policy", "policy", Location::Body, || &STRING),
            optional("tags", "tags", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("disableExecuteApiEndpoint", "disableExecuteApiEndpoint", Location::Body, || &BOOLEAN),
            optional("securityPolicy", "securityPolicy", Location::Body, || &SECURITY_POLICY),
            optional("endpointAccessMode", "endpointAccessMode", Location::Body, || &ENDPOINT_ACCESS_MODE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateStageRequest`.
pub static CREATE_STAGE_REQUEST: Schema = Schema {
    name: "CreateStageRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("stageName", "stageName", Location::Body, || &STRING),
            required("deploymentId", "deploymentId", Location::Body, || &STRING),
            optional("description", "description", Location::Body, || &STRING),
            optional("cacheClusterEnabled", "cacheClusterEnabled", Location::Body, || &BOOLEAN),
            optional("cacheClusterSize", "cacheClusterSize", Location::Body, || &CACHE_CLUSTER_SIZE),
            optional("variables", "variables", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("documentationVersion", "documentationVersion", Location::Body, || &STRING),
            optional("canarySettings", "canarySettings", Location::Body, || &CANARY_SETTINGS),
            optional("tracingEnabled", "tracingEnabled", Location::Body, || &BOOLEAN),
            optional("tags", "tags", Location::Body, || &MAP_OF_STRING_TO_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteAuthorizerRequest`.
pub static DELETE_AUTHORIZER_REQUEST: Schema = Schema {
    name: "DeleteAuthorizerRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("authorizerId", "authorizer_id", Location::Uri, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteDeploymentRequest`.
pub static DELETE_DEPLOYMENT_REQUEST: Schema = Schema {
    name: "DeleteDeploymentRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("deploymentId", "deployment_id", Location::Uri, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteGatewayResponseRequest`.
pub static DELETE_GATEWAY_RESPONSE_REQUEST: Schema = Schema {
    name: "DeleteGatewayResponseRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("responseType", "response_type", Location::Uri, || &GATEWAY_RESPONSE_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteIntegrationRequest`.
pub static DELETE_INTEGRATION_REQUEST: Schema = Schema {
    name: "DeleteIntegrationRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteIntegrationResponseRequest`.
pub static DELETE_INTEGRATION_RESPONSE_REQUEST: Schema = Schema {
    name: "DeleteIntegrationResponseRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
            required("statusCode", "status_code", Location::Uri, || &STATUS_CODE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteMethodRequest`.
pub static DELETE_METHOD_REQUEST: Schema = Schema {
    name: "DeleteMethodRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteMethodResponseRequest`.
pub static DELETE_METHOD_RESPONSE_REQUEST: Schema = Schema {
    name: "DeleteMethodResponseRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
            required("statusCode", "status_code", Location::Uri, || &STATUS_CODE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteResourceRequest`.
pub static DELETE_RESOURCE_REQUEST: Schema = Schema {
    name: "DeleteResourceRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteRestApiRequest`.
pub static DELETE_REST_API_REQUEST: Schema = Schema {
    name: "DeleteRestApiRequest",
    kind: Kind::Structure { members: &[required("restApiId", "restapi_id", Location::Uri, || &STRING)] },
    constraints: Constraints::NONE,
};

/// `DeleteStageRequest`.
pub static DELETE_STAGE_REQUEST: Schema = Schema {
    name: "DeleteStageRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("stageName", "stage_name", Location::Uri, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Deployment`.
pub static DEPLOYMENT: Schema = Schema {
    name: "Deployment",
    kind: Kind::Structure {
        members: &[
            optional("id", "id", Location::Body, || &STRING),
            optional("description", "description", Location::Body, || &STRING),
            optional("createdDate", "createdDate", Location::Body, || &TIMESTAMP),
            optional("apiSummary", "apiSummary", Location::Body, || &PATH_TO_MAP_OF_METHOD_SNAPSHOT),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeploymentCanarySettings`.
pub static DEPLOYMENT_CANARY_SETTINGS: Schema = Schema {
    name: "DeploymentCanarySettings",
    kind: Kind::Structure {
        members: &[
            optional("percentTraffic", "percentTraffic", Location::Body, || &DOUBLE),
            optional("stageVariableOverrides", "stageVariableOverrides", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("useStageCache", "useStageCache", Location::Body, || &BOOLEAN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Deployments`.
pub static DEPLOYMENTS: Schema = Schema {
    name: "Deployments",
    kind: Kind::Structure {
        members: &[
            optional("position", "position", Location::Body, || &STRING),
            optional("items", "item", Location::Body, || &LIST_OF_DEPLOYMENT),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Double`.
pub static DOUBLE: Schema = Schema { name: "Double", kind: Kind::Double, constraints: Constraints::NONE };

/// `EndpointAccessMode`.
pub static ENDPOINT_ACCESS_MODE: Schema = Schema {
    name: "EndpointAccessMode",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["BASIC", "STRICT"], ..Constraints::NONE },
};

/// `EndpointConfiguration`.
pub static ENDPOINT_CONFIGURATION: Schema = Schema {
    name: "EndpointConfiguration",
    kind: Kind::Structure {
        members: &[
            optional("types", "types", Location::Body, || &LIST_OF_ENDPOINT_TYPE),
            optional("ipAddressType", "ipAddressType", Location::Body, || &IP_ADDRESS_TYPE),
            optional("vpcEndpointIds", "vpcEndpointIds", Location::Body, || &LIST_OF_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `EndpointType`.
pub static ENDPOINT_TYPE: Schema = Schema {
    name: "EndpointType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["REGIONAL", "EDGE", "PRIVATE"], ..Constraints::NONE },
};

/// `FlushStageAuthorizersCacheRequest`.
pub static FLUSH_STAGE_AUTHORIZERS_CACHE_REQUEST: Schema = Schema {
    name: "FlushStageAuthorizersCacheRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("stageName", "stage_name", Location::Uri, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GatewayResponse`.
pub static GATEWAY_RESPONSE: Schema = Schema {
    name: "GatewayResponse",
    kind: Kind::Structure {
        members: &[
            optional("responseType", "responseType", Location::Body, || &GATEWAY_RESPONSE_TYPE),
            optional("statusCode", "statusCode", Location::Body, || &STATUS_CODE),
            optional("responseParameters", "responseParameters", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("responseTemplates", "responseTemplates", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("defaultResponse", "defaultResponse", Location::Body, || &BOOLEAN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GatewayResponseType`.
pub static GATEWAY_RESPONSE_TYPE: Schema = Schema {
    name: "GatewayResponseType",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "DEFAULT_4XX",
            "DEFAULT_5XX",
            "RESOURCE_NOT_FOUND",
            "UNAUTHORIZED",
            "INVALID_API_KEY",
            "ACCESS_DENIED",
            "AUTHORIZER_FAILURE",
            "AUTHORIZER_CONFIGURATION_ERROR",
            "INVALID_SIGNATURE",
            "EXPIRED_TOKEN",
            "MISSING_AUTHENTICATION_TOKEN",
            "INTEGRATION_FAILURE",
            "INTEGRATION_TIMEOUT",
            "API_CONFIGURATION_ERROR",
            "UNSUPPORTED_MEDIA_TYPE",
            "BAD_REQUEST_PARAMETERS",
            "BAD_REQUEST_BODY",
            "REQUEST_TOO_LARGE",
            "THROTTLED",
            "QUOTA_EXCEEDED",
            "WAF_FILTERED",
        ],
        ..Constraints::NONE
    },
};

/// `GatewayResponses`.
pub static GATEWAY_RESPONSES: Schema = Schema {
    name: "GatewayResponses",
    kind: Kind::Structure {
        members: &[
            optional("position", "position", Location::Body, || &STRING),
            optional("items", "item", Location::Body, || &LIST_OF_GATEWAY_RESPONSE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetAuthorizerRequest`.
pub static GET_AUTHORIZER_REQUEST: Schema = Schema {
    name: "GetAuthorizerRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("authorizerId", "authorizer_id", Location::Uri, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetAuthorizersRequest`.
pub static GET_AUTHORIZERS_REQUEST: Schema = Schema {
    name: "GetAuthorizersRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            optional("position", "position", Location::QueryString, || &STRING),
            optional("limit", "limit", Location::QueryString, || &NULLABLE_INTEGER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetDeploymentRequest`.
pub static GET_DEPLOYMENT_REQUEST: Schema = Schema {
    name: "GetDeploymentRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("deploymentId", "deployment_id", Location::Uri, || &STRING),
            optional("embed", "embed", Location::QueryString, || &LIST_OF_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetDeploymentsRequest`.
pub static GET_DEPLOYMENTS_REQUEST: Schema = Schema {
    name: "GetDeploymentsRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            optional("position", "position", Location::QueryString, || &STRING),
            optional("limit", "limit", Location::QueryString, || &NULLABLE_INTEGER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetGatewayResponseRequest`.
pub static GET_GATEWAY_RESPONSE_REQUEST: Schema = Schema {
    name: "GetGatewayResponseRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("responseType", "response_type", Location::Uri, || &GATEWAY_RESPONSE_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetGatewayResponsesRequest`.
pub static GET_GATEWAY_RESPONSES_REQUEST: Schema = Schema {
    name: "GetGatewayResponsesRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            optional("position", "position", Location::QueryString, || &STRING),
            optional("limit", "limit", Location::QueryString, || &NULLABLE_INTEGER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetIntegrationRequest`.
pub static GET_INTEGRATION_REQUEST: Schema = Schema {
    name: "GetIntegrationRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetIntegrationResponseRequest`.
pub static GET_INTEGRATION_RESPONSE_REQUEST: Schema = Schema {
    name: "GetIntegrationResponseRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
            required("statusCode", "status_code", Location::Uri, || &STATUS_CODE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetMethodRequest`.
pub static GET_METHOD_REQUEST: Schema = Schema {
    name: "GetMethodRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetMethodResponseRequest`.
pub static GET_METHOD_RESPONSE_REQUEST: Schema = Schema {
    name: "GetMethodResponseRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
            required("statusCode", "status_code", Location::Uri, || &STATUS_CODE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetResourceRequest`.
pub static GET_RESOURCE_REQUEST: Schema = Schema {
    name: "GetResourceRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            optional("embed", "embed", Location::QueryString, || &LIST_OF_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetResourcesRequest`.
pub static GET_RESOURCES_REQUEST: Schema = Schema {
    name: "GetResourcesRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            optional("position", "position", Location::QueryString, || &STRING),
            optional("limit", "limit", Location::QueryString, || &NULLABLE_INTEGER),
            optional("embed", "embed", Location::QueryString, || &LIST_OF_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetRestApiRequest`.
pub static GET_REST_API_REQUEST: Schema = Schema {
    name: "GetRestApiRequest",
    kind: Kind::Structure { members: &[required("restApiId", "restapi_id", Location::Uri, || &STRING)] },
    constraints: Constraints::NONE,
};

/// `GetRestApisRequest`.
pub static GET_REST_APIS_REQUEST: Schema = Schema {
    name: "GetRestApisRequest",
    kind: Kind::Structure {
        members: &[
            optional("position", "position", Location::QueryString, || &STRING),
            optional("limit", "limit", Location::QueryString, || &NULLABLE_INTEGER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetStageRequest`.
pub static GET_STAGE_REQUEST: Schema = Schema {
    name: "GetStageRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("stageName", "stage_name", Location::Uri, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetStagesRequest`.
pub static GET_STAGES_REQUEST: Schema = Schema {
    name: "GetStagesRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            optional("deploymentId", "deploymentId", Location::QueryString, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Integer`.
pub static INTEGER: Schema = Schema { name: "Integer", kind: Kind::Integer, constraints: Constraints::NONE };

/// `Integration`.
pub static INTEGRATION: Schema = Schema {
    name: "Integration",
    kind: Kind::Structure {
        members: &[
            optional("type", "type", Location::Body, || &INTEGRATION_TYPE),
            optional("httpMethod", "httpMethod", Location::Body, || &STRING),
            optional("uri", "uri", Location::Body, || &STRING),
            optional("connectionType", "connectionType", Location::Body, || &CONNECTION_TYPE),
            optional("connectionId", "connectionId", Location::Body, || &STRING),
            optional("credentials", "credentials", Location::Body, || &STRING),
            optional("requestParameters", "requestParameters", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("requestTemplates", "requestTemplates", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("passthroughBehavior", "passthroughBehavior", Location::Body, || &STRING),
            optional("contentHandling", "contentHandling", Location::Body, || &CONTENT_HANDLING_STRATEGY),
            optional("timeoutInMillis", "timeoutInMillis", Location::Body, || &INTEGER),
            optional("cacheNamespace", "cacheNamespace", Location::Body, || &STRING),
            optional("cacheKeyParameters", "cacheKeyParameters", Location::Body, || &LIST_OF_STRING),
            optional("integrationResponses", "integrationResponses", Location::Body, || &MAP_OF_INTEGRATION_RESPONSE),
            optional("tlsConfig", "tlsConfig", Location::Body, || &TLS_CONFIG),
            optional("responseTransferMode", "responseTransferMode", Location::Body, || &RESPONSE_TRANSFER_MODE),
            optional("integrationTarget", "integrationTarget", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `IntegrationResponse`.
pub static INTEGRATION_RESPONSE: Schema = Schema {
    name: "IntegrationResponse",
    kind: Kind::Structure {
        members: &[
            optional("statusCode", "statusCode", Location::Body, || &STATUS_CODE),
            optional("selectionPattern", "selectionPattern", Location::Body, || &STRING),
            optional("responseParameters", "responseParameters", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("responseTemplates", "responseTemplates", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("contentHandling", "contentHandling", Location::Body, || &CONTENT_HANDLING_STRATEGY),
        ],
    },
    constraints: Constraints::NONE,
};

/// `IntegrationType`.
pub static INTEGRATION_TYPE: Schema = Schema {
    name: "IntegrationType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["HTTP", "AWS", "MOCK", "HTTP_PROXY", "AWS_PROXY"], ..Constraints::NONE },
};

/// `IpAddressType`.
pub static IP_ADDRESS_TYPE: Schema = Schema {
    name: "IpAddressType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["ipv4", "dualstack"], ..Constraints::NONE },
};

/// `JwtAdditionalClaim`.
pub static JWT_ADDITIONAL_CLAIM: Schema = Schema {
    name: "JwtAdditionalClaim",
    kind: Kind::Structure {
        members: &[
            required("claimName", "claimName", Location::Body, || &STRING),
            required("format", "format", Location::Body, || &JWT_CLAIM_FORMAT),
            optional("required", "required", Location::Body, || &BOOLEAN),
            optional("expectedValues", "expectedValues", Location::Body, || &LIST_OF_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `JwtClaimFormat`.
pub static JWT_CLAIM_FORMAT: Schema = Schema {
    name: "JwtClaimFormat",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["SINGLE_STRING"], ..Constraints::NONE },
};

/// `JwtConfiguration`.
pub static JWT_CONFIGURATION: Schema = Schema {
    name: "JwtConfiguration",
    kind: Kind::Structure {
        members: &[
            optional("issuers", "issuers", Location::Body, || &LIST_OF_JWT_ISSUER),
            optional("defaultAlgorithms", "defaultAlgorithms", Location::Body, || &LIST_OF_JWT_SIGNING_ALGORITHM),
        ],
    },
    constraints: Constraints::NONE,
};

/// `JwtConfigurationInput`.
pub static JWT_CONFIGURATION_INPUT: Schema = Schema {
    name: "JwtConfigurationInput",
    kind: Kind::Structure {
        members: &[
            required("issuers", "issuers", Location::Body, || &LIST_OF_JWT_ISSUER_INPUT),
            required("defaultAlgorithms", "defaultAlgorithms", Location::Body, || &LIST_OF_JWT_SIGNING_ALGORITHM),
        ],
    },
    constraints: Constraints::NONE,
};

/// `JwtIssuer`.
pub static JWT_ISSUER: Schema = Schema {
    name: "JwtIssuer",
    kind: Kind::Structure {
        members: &[
            optional("issuer", "issuer", Location::Body, || &STRING),
            optional("audiences", "audiences", Location::Body, || &LIST_OF_STRING),
            optional("additionalClaims", "additionalClaims", Location::Body, || &LIST_OF_JWT_ADDITIONAL_CLAIM),
            optional("jwksUri", "jwksUri", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `JwtIssuerInput`.
pub static JWT_ISSUER_INPUT: Schema = Schema {
    name: "JwtIssuerInput",
    kind: Kind::Structure {
        members: &[
            required("issuer", "issuer", Location::Body, || &STRING),
            required("audiences", "audiences", Location::Body, || &LIST_OF_STRING),
            optional("additionalClaims", "additionalClaims", Location::Body, || &LIST_OF_JWT_ADDITIONAL_CLAIM),
        ],
    },
    constraints: Constraints::NONE,
};

/// `JwtSigningAlgorithm`.
pub static JWT_SIGNING_ALGORITHM: Schema = Schema {
    name: "JwtSigningAlgorithm",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["RS256", "RS384", "RS512", "ES256", "ES384", "ES512"], ..Constraints::NONE },
};

/// `ListOfARNs`.
pub static LIST_OF_ARNS: Schema = Schema {
    name: "ListOfARNs",
    kind: Kind::List { element: &PROVIDER_ARN, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ListOfAuthorizer`.
pub static LIST_OF_AUTHORIZER: Schema = Schema {
    name: "ListOfAuthorizer",
    kind: Kind::List { element: &AUTHORIZER, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ListOfDeployment`.
pub static LIST_OF_DEPLOYMENT: Schema = Schema {
    name: "ListOfDeployment",
    kind: Kind::List { element: &DEPLOYMENT, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ListOfEndpointType`.
pub static LIST_OF_ENDPOINT_TYPE: Schema = Schema {
    name: "ListOfEndpointType",
    kind: Kind::List { element: &ENDPOINT_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ListOfGatewayResponse`.
pub static LIST_OF_GATEWAY_RESPONSE: Schema = Schema {
    name: "ListOfGatewayResponse",
    kind: Kind::List { element: &GATEWAY_RESPONSE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ListOfJwtAdditionalClaim`.
pub static LIST_OF_JWT_ADDITIONAL_CLAIM: Schema = Schema {
    name: "ListOfJwtAdditionalClaim",
    kind: Kind::List { element: &JWT_ADDITIONAL_CLAIM, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ListOfJwtIssuer`.
pub static LIST_OF_JWT_ISSUER: Schema = Schema {
    name: "ListOfJwtIssuer",
    kind: Kind::List { element: &JWT_ISSUER, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ListOfJwtIssuerInput`.
pub static LIST_OF_JWT_ISSUER_INPUT: Schema = Schema {
    name: "ListOfJwtIssuerInput",
    kind: Kind::List { element: &JWT_ISSUER_INPUT, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ListOfJwtSigningAlgorithm`.
pub static LIST_OF_JWT_SIGNING_ALGORITHM: Schema = Schema {
    name: "ListOfJwtSigningAlgorithm",
    kind: Kind::List { element: &JWT_SIGNING_ALGORITHM, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ListOfPatchOperation`.
pub static LIST_OF_PATCH_OPERATION: Schema = Schema {
    name: "ListOfPatchOperation",
    kind: Kind::List { element: &PATCH_OPERATION, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ListOfResource`.
pub static LIST_OF_RESOURCE: Schema = Schema {
    name: "ListOfResource",
    kind: Kind::List { element: &RESOURCE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ListOfRestApi`.
pub static LIST_OF_REST_API: Schema = Schema {
    name: "ListOfRestApi",
    kind: Kind::List { element: &REST_API, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ListOfStage`.
pub static LIST_OF_STAGE: Schema = Schema {
    name: "ListOfStage",
    kind: Kind::List { element: &STAGE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ListOfString`.
pub static LIST_OF_STRING: Schema = Schema {
    name: "ListOfString",
    kind: Kind::List { element: &STRING, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `Long`.
pub static LONG: Schema = Schema { name: "Long", kind: Kind::Long, constraints: Constraints::NONE };

/// `MapOfIntegrationResponse`.
pub static MAP_OF_INTEGRATION_RESPONSE: Schema = Schema {
    name: "MapOfIntegrationResponse",
    kind: Kind::Map {
        key: &STRING,
        value: &INTEGRATION_RESPONSE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints::NONE,
};

/// `MapOfMethod`.
pub static MAP_OF_METHOD: Schema = Schema {
    name: "MapOfMethod",
    kind: Kind::Map { key: &STRING, value: &METHOD, key_wire_name: "key", value_wire_name: "value", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `MapOfMethodResponse`.
pub static MAP_OF_METHOD_RESPONSE: Schema = Schema {
    name: "MapOfMethodResponse",
    kind: Kind::Map {
        key: &STRING,
        value: &METHOD_RESPONSE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints::NONE,
};

/// `MapOfMethodSettings`.
pub static MAP_OF_METHOD_SETTINGS: Schema = Schema {
    name: "MapOfMethodSettings",
    kind: Kind::Map { key: &STRING, value: &METHOD_SETTING, key_wire_name: "key", value_wire_name: "value", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `MapOfMethodSnapshot`.
pub static MAP_OF_METHOD_SNAPSHOT: Schema = Schema {
    name: "MapOfMethodSnapshot",
    kind: Kind::Map {
        key: &STRING,
        value: &METHOD_SNAPSHOT,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints::NONE,
};

/// `MapOfStringToBoolean`.
pub static MAP_OF_STRING_TO_BOOLEAN: Schema = Schema {
    name: "MapOfStringToBoolean",
    kind: Kind::Map {
        key: &STRING,
        value: &NULLABLE_BOOLEAN,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints::NONE,
};

/// `MapOfStringToList`.
pub static MAP_OF_STRING_TO_LIST: Schema = Schema {
    name: "MapOfStringToList",
    kind: Kind::Map { key: &STRING, value: &LIST_OF_STRING, key_wire_name: "key", value_wire_name: "value", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `MapOfStringToString`.
pub static MAP_OF_STRING_TO_STRING: Schema = Schema {
    name: "MapOfStringToString",
    kind: Kind::Map { key: &STRING, value: &STRING, key_wire_name: "key", value_wire_name: "value", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `Method`.
pub static METHOD: Schema = Schema {
    name: "Method",
    kind: Kind::Structure {
        members: &[
            optional("httpMethod", "httpMethod", Location::Body, || &STRING),
            optional("authorizationType", "authorizationType", Location::Body, || &STRING),
            optional("authorizerId", "authorizerId", Location::Body, || &STRING),
            optional("apiKeyRequired", "apiKeyRequired", Location::Body, || &NULLABLE_BOOLEAN),
            optional("requestValidatorId", "requestValidatorId", Location::Body, || &STRING),
            optional("operationName", "operationName", Location::Body, || &STRING),
            optional("requestParameters", "requestParameters", Location::Body, || &MAP_OF_STRING_TO_BOOLEAN),
            optional("requestModels", "requestModels", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("methodResponses", "methodResponses", Location::Body, || &MAP_OF_METHOD_RESPONSE),
            optional("methodIntegration", "methodIntegration", Location::Body, || &INTEGRATION),
            optional("authorizationScopes", "authorizationScopes", Location::Body, || &LIST_OF_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `MethodResponse`.
pub static METHOD_RESPONSE: Schema = Schema {
    name: "MethodResponse",
    kind: Kind::Structure {
        members: &[
            optional("statusCode", "statusCode", Location::Body, || &STATUS_CODE),
            optional("responseParameters", "responseParameters", Location::Body, || &MAP_OF_STRING_TO_BOOLEAN),
            optional("responseModels", "responseModels", Location::Body, || &MAP_OF_STRING_TO_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `MethodSetting`.
pub static METHOD_SETTING: Schema = Schema {
    name: "MethodSetting",
    kind: Kind::Structure {
        members: &[
            optional("metricsEnabled", "metricsEnabled", Location::Body, || &BOOLEAN),
            optional("loggingLevel", "loggingLevel", Location::Body, || &STRING),
            optional("dataTraceEnabled", "dataTraceEnabled", Location::Body, || &BOOLEAN),
            optional("throttlingBurstLimit", "throttlingBurstLimit", Location::Body, || &INTEGER),
            optional("throttlingRateLimit", "throttlingRateLimit", Location::Body, || &DOUBLE),
            optional("cachingEnabled", "cachingEnabled", Location::Body, || &BOOLEAN),
            optional("cacheTtlInSeconds", "cacheTtlInSeconds", Location::Body, || &INTEGER),
            optional("cacheDataEncrypted", "cacheDataEncrypted", Location::Body, || &BOOLEAN),
            optional("requireAuthorizationForCacheControl", "requireAuthorizationForCacheControl", Location::Body, || &BOOLEAN),
            optional("unauthorizedCacheControlHeaderStrategy", "unauthorizedCacheControlHeaderStrategy", Location::Body, || {
                &UNAUTHORIZED_CACHE_CONTROL_HEADER_STRATEGY
            }),
        ],
    },
    constraints: Constraints::NONE,
};

/// `MethodSnapshot`.
pub static METHOD_SNAPSHOT: Schema = Schema {
    name: "MethodSnapshot",
    kind: Kind::Structure {
        members: &[
            optional("authorizationType", "authorizationType", Location::Body, || &STRING),
            optional("apiKeyRequired", "apiKeyRequired", Location::Body, || &BOOLEAN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `NullableBoolean`.
pub static NULLABLE_BOOLEAN: Schema = Schema { name: "NullableBoolean", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `NullableInteger`.
pub static NULLABLE_INTEGER: Schema = Schema { name: "NullableInteger", kind: Kind::Integer, constraints: Constraints::NONE };

/// `Op`.
pub static OP: Schema = Schema {
    name: "Op",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["add", "remove", "replace", "move", "copy", "test"], ..Constraints::NONE },
};

/// `PatchOperation`.
pub static PATCH_OPERATION: Schema = Schema {
    name: "PatchOperation",
    kind: Kind::Structure {
        members: &[
            optional("op", "op", Location::Body, || &OP),
            optional("path", "path", Location::Body, || &STRING),
            optional("value", "value", Location::Body, || &STRING),
            optional("from", "from", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PathToMapOfMethodSnapshot`.
pub static PATH_TO_MAP_OF_METHOD_SNAPSHOT: Schema = Schema {
    name: "PathToMapOfMethodSnapshot",
    kind: Kind::Map {
        key: &STRING,
        value: &MAP_OF_METHOD_SNAPSHOT,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints::NONE,
};

/// `ProviderARN`.
pub static PROVIDER_ARN: Schema = Schema { name: "ProviderARN", kind: Kind::String, constraints: Constraints::NONE };

/// `PutGatewayResponseRequest`.
pub static PUT_GATEWAY_RESPONSE_REQUEST: Schema = Schema {
    name: "PutGatewayResponseRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("responseType", "response_type", Location::Uri, || &GATEWAY_RESPONSE_TYPE),
            optional("statusCode", "statusCode", Location::Body, || &STATUS_CODE),
            optional("responseParameters", "responseParameters", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("responseTemplates", "responseTemplates", Location::Body, || &MAP_OF_STRING_TO_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PutIntegrationRequest`.
pub static PUT_INTEGRATION_REQUEST: Schema = Schema {
    name: "PutIntegrationRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
            required("type", "type", Location::Body, || &INTEGRATION_TYPE),
            optional("integrationHttpMethod", "httpMethod", Location::Body, || &STRING),
            optional("uri", "uri", Location::Body, || &STRING),
            optional("connectionType", "connectionType", Location::Body, || &CONNECTION_TYPE),
            optional("connectionId", "connectionId", Location::Body, || &STRING),
            optional("credentials", "credentials", Location::Body, || &STRING),
            optional("requestParameters", "requestParameters", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("requestTemplates", "requestTemplates", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("passthroughBehavior", "passthroughBehavior", Location::Body, || &STRING),
            optional("cacheNamespace", "cacheNamespace", Location::Body, || &STRING),
            optional("cacheKeyParameters", "cacheKeyParameters", Location::Body, || &LIST_OF_STRING),
            optional("contentHandling", "contentHandling", Location::Body, || &CONTENT_HANDLING_STRATEGY),
            optional("timeoutInMillis", "timeoutInMillis", Location::Body, || &NULLABLE_INTEGER),
            optional("tlsConfig", "tlsConfig", Location::Body, || &TLS_CONFIG),
            optional("responseTransferMode", "responseTransferMode", Location::Body, || &RESPONSE_TRANSFER_MODE),
            optional("integrationTarget", "integrationTarget", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PutIntegrationResponseRequest`.
pub static PUT_INTEGRATION_RESPONSE_REQUEST: Schema = Schema {
    name: "PutIntegrationResponseRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
            required("statusCode", "status_code", Location::Uri, || &STATUS_CODE),
            optional("selectionPattern", "selectionPattern", Location::Body, || &STRING),
            optional("responseParameters", "responseParameters", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("responseTemplates", "responseTemplates", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("contentHandling", "contentHandling", Location::Body, || &CONTENT_HANDLING_STRATEGY),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PutMethodRequest`.
pub static PUT_METHOD_REQUEST: Schema = Schema {
    name: "PutMethodRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
            required("authorizationType", "authorizationType", Location::Body, || &STRING),
            optional("authorizerId", "authorizerId", Location::Body, || &STRING),
            optional("apiKeyRequired", "apiKeyRequired", Location::Body, || &BOOLEAN),
            optional("operationName", "operationName", Location::Body, || &STRING),
            optional("requestParameters", "requestParameters", Location::Body, || &MAP_OF_STRING_TO_BOOLEAN),
            optional("requestModels", "requestModels", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("requestValidatorId", "requestValidatorId", Location::Body, || &STRING),
            optional("authorizationScopes", "authorizationScopes", Location::Body, || &LIST_OF_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PutMethodResponseRequest`.
pub static PUT_METHOD_RESPONSE_REQUEST: Schema = Schema {
    name: "PutMethodResponseRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
            required("statusCode", "status_code", Location::Uri, || &STATUS_CODE),
            optional("responseParameters", "responseParameters", Location::Body, || &MAP_OF_STRING_TO_BOOLEAN),
            optional("responseModels", "responseModels", Location::Body, || &MAP_OF_STRING_TO_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Resource`.
pub static RESOURCE: Schema = Schema {
    name: "Resource",
    kind: Kind::Structure {
        members: &[
            optional("id", "id", Location::Body, || &STRING),
            optional("parentId", "parentId", Location::Body, || &STRING),
            optional("pathPart", "pathPart", Location::Body, || &STRING),
            optional("path", "path", Location::Body, || &STRING),
            optional("resourceMethods", "resourceMethods", Location::Body, || &MAP_OF_METHOD),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Resources`.
pub static RESOURCES: Schema = Schema {
    name: "Resources",
    kind: Kind::Structure {
        members: &[
            optional("position", "position", Location::Body, || &STRING),
            optional("items", "item", Location::Body, || &LIST_OF_RESOURCE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ResponseTransferMode`.
pub static RESPONSE_TRANSFER_MODE: Schema = Schema {
    name: "ResponseTransferMode",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["BUFFERED", "STREAM"], ..Constraints::NONE },
};

/// `RestApi`.
pub static REST_API: Schema = Schema {
    name: "RestApi",
    kind: Kind::Structure {
        members: &[
            optional("id", "id", Location::Body, || &STRING),
            optional("name", "name", Location::Body, || &STRING),
            optional("description", "description", Location::Body, || &STRING),
            optional("createdDate", "createdDate", Location::Body, || &TIMESTAMP),
            optional("version", "version", Location::Body, || &STRING),
            optional("warnings", "warnings", Location::Body, || &LIST_OF_STRING),
            optional("binaryMediaTypes", "binaryMediaTypes", Location::Body, || &LIST_OF_STRING),
            optional("minimumCompressionSize", "minimumCompressionSize", Location::Body, || &NULLABLE_INTEGER),
            optional("apiKeySource", "apiKeySource", Location::Body, || &API_KEY_SOURCE_TYPE),
            optional("endpointConfiguration", "endpointConfiguration", Location::Body, || &ENDPOINT_CONFIGURATION),
            optional("policy", "policy", Location::Body, || &STRING),
            optional("tags", "tags", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("disableExecuteApiEndpoint", "disableExecuteApiEndpoint", Location::Body, || &BOOLEAN),
            optional("rootResourceId", "rootResourceId", Location::Body, || &STRING),
            optional("securityPolicy", "securityPolicy", Location::Body, || &SECURITY_POLICY),
            optional("endpointAccessMode", "endpointAccessMode", Location::Body, || &ENDPOINT_ACCESS_MODE),
            optional("apiStatus", "apiStatus", Location::Body, || &API_STATUS),
            optional("apiStatusMessage", "apiStatusMessage", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `RestApis`.
pub static REST_APIS: Schema = Schema {
    name: "RestApis",
    kind: Kind::Structure {
        members: &[
            optional("position", "position", Location::Body, || &STRING),
            optional("items", "item", Location::Body, || &LIST_OF_REST_API),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SecurityPolicy`.
pub static SECURITY_POLICY: Schema = Schema {
    name: "SecurityPolicy",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "TLS_1_0",
            "TLS_1_2",
            "SecurityPolicy_TLS13_1_3_2025_09",
            "SecurityPolicy_TLS13_1_3_FIPS_2025_09",
            "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
            "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09",
            "SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09",
            "SecurityPolicy_TLS13_1_2_Ext2_PQ_2025_09",
            "SecurityPolicy_TLS13_1_2_Ext2_FIPS_PQ_2025_09",
            "SecurityPolicy_TLS13_1_2_PQ_2025_09",
            "SecurityPolicy_TLS13_1_2_2021_06",
            "SecurityPolicy_TLS13_2025_EDGE",
            "SecurityPolicy_TLS12_PFS_2025_EDGE",
            "SecurityPolicy_TLS12_2018_EDGE",
        ],
        ..Constraints::NONE
    },
};

/// `Stage`.
pub static STAGE: Schema = Schema {
    name: "Stage",
    kind: Kind::Structure {
        members: &[
            optional("deploymentId", "deploymentId", Location::Body, || &STRING),
            optional("clientCertificateId", "clientCertificateId", Location::Body, || &STRING),
            optional("stageName", "stageName", Location::Body, || &STRING),
            optional("description", "description", Location::Body, || &STRING),
            optional("cacheClusterEnabled", "cacheClusterEnabled", Location::Body, || &BOOLEAN),
            optional("cacheClusterSize", "cacheClusterSize", Location::Body, || &CACHE_CLUSTER_SIZE),
            optional("cacheClusterStatus", "cacheClusterStatus", Location::Body, || &CACHE_CLUSTER_STATUS),
            optional("methodSettings", "methodSettings", Location::Body, || &MAP_OF_METHOD_SETTINGS),
            optional("variables", "variables", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("documentationVersion", "documentationVersion", Location::Body, || &STRING),
            optional("accessLogSettings", "accessLogSettings", Location::Body, || &ACCESS_LOG_SETTINGS),
            optional("canarySettings", "canarySettings", Location::Body, || &CANARY_SETTINGS),
            optional("tracingEnabled", "tracingEnabled", Location::Body, || &BOOLEAN),
            optional("webAclArn", "webAclArn", Location::Body, || &STRING),
            optional("tags", "tags", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("createdDate", "createdDate", Location::Body, || &TIMESTAMP),
            optional("lastUpdatedDate", "lastUpdatedDate", Location::Body, || &TIMESTAMP),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Stages`.
pub static STAGES: Schema = Schema {
    name: "Stages",
    kind: Kind::Structure { members: &[optional("item", "item", Location::Body, || &LIST_OF_STAGE)] },
    constraints: Constraints::NONE,
};

/// `StatusCode`.
pub static STATUS_CODE: Schema = Schema {
    name: "StatusCode",
    kind: Kind::String,
    constraints: Constraints { pattern: Some(r"[1-5]\d\d"), ..Constraints::NONE },
};

/// `String`.
pub static STRING: Schema = Schema { name: "String", kind: Kind::String, constraints: Constraints::NONE };

/// `TestInvokeAuthorizerRequest`.
pub static TEST_INVOKE_AUTHORIZER_REQUEST: Schema = Schema {
    name: "TestInvokeAuthorizerRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("authorizerId", "authorizer_id", Location::Uri, || &STRING),
            optional("headers", "headers", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("multiValueHeaders", "multiValueHeaders", Location::Body, || &MAP_OF_STRING_TO_LIST),
            optional("pathWithQueryString", "pathWithQueryString", Location::Body, || &STRING),
            optional("body", "body", Location::Body, || &STRING),
            optional("stageVariables", "stageVariables", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("additionalContext", "additionalContext", Location::Body, || &MAP_OF_STRING_TO_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `TestInvokeAuthorizerResponse`.
pub static TEST_INVOKE_AUTHORIZER_RESPONSE: Schema = Schema {
    name: "TestInvokeAuthorizerResponse",
    kind: Kind::Structure {
        members: &[
            optional("clientStatus", "clientStatus", Location::Body, || &INTEGER),
            optional("log", "log", Location::Body, || &STRING),
            optional("latency", "latency", Location::Body, || &LONG),
            optional("principalId", "principalId", Location::Body, || &STRING),
            optional("policy", "policy", Location::Body, || &STRING),
            optional("authorization", "authorization", Location::Body, || &MAP_OF_STRING_TO_LIST),
            optional("claims", "claims", Location::Body, || &MAP_OF_STRING_TO_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `TestInvokeMethodRequest`.
pub static TEST_INVOKE_METHOD_REQUEST: Schema = Schema {
    name: "TestInvokeMethodRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
            optional("pathWithQueryString", "pathWithQueryString", Location::Body, || &STRING),
            optional("body", "body", Location::Body, || &STRING),
            optional("headers", "headers", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("multiValueHeaders", "multiValueHeaders", Location::Body, || &MAP_OF_STRING_TO_LIST),
            optional("clientCertificateId", "clientCertificateId", Location::Body, || &STRING),
            optional("stageVariables", "stageVariables", Location::Body, || &MAP_OF_STRING_TO_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `TestInvokeMethodResponse`.
pub static TEST_INVOKE_METHOD_RESPONSE: Schema = Schema {
    name: "TestInvokeMethodResponse",
    kind: Kind::Structure {
        members: &[
            optional("status", "status", Location::Body, || &INTEGER),
            optional("body", "body", Location::Body, || &STRING),
            optional("headers", "headers", Location::Body, || &MAP_OF_STRING_TO_STRING),
            optional("multiValueHeaders", "multiValueHeaders", Location::Body, || &MAP_OF_STRING_TO_LIST),
            optional("log", "log", Location::Body, || &STRING),
            optional("latency", "latency", Location::Body, || &LONG),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Timestamp`.
pub static TIMESTAMP: Schema = Schema { name: "Timestamp", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `TlsConfig`.
pub static TLS_CONFIG: Schema = Schema {
    name: "TlsConfig",
    kind: Kind::Structure {
        members: &[optional("insecureSkipVerification", "insecureSkipVerification", Location::Body, || &BOOLEAN)],
    },
    constraints: Constraints::NONE,
};

/// `UnauthorizedCacheControlHeaderStrategy`.
pub static UNAUTHORIZED_CACHE_CONTROL_HEADER_STRATEGY: Schema = Schema {
    name: "UnauthorizedCacheControlHeaderStrategy",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &["FAIL_WITH_403", "SUCCEED_WITH_RESPONSE_HEADER", "SUCCEED_WITHOUT_RESPONSE_HEADER"],
        ..Constraints::NONE
    },
};

/// `UpdateAuthorizerRequest`.
pub static UPDATE_AUTHORIZER_REQUEST: Schema = Schema {
    name: "UpdateAuthorizerRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("authorizerId", "authorizer_id", Location::Uri, || &STRING),
            optional("patchOperations", "patchOperations", Location::Body, || &LIST_OF_PATCH_OPERATION),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateDeploymentRequest`.
pub static UPDATE_DEPLOYMENT_REQUEST: Schema = Schema {
    name: "UpdateDeploymentRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("deploymentId", "deployment_id", Location::Uri, || &STRING),
            optional("patchOperations", "patchOperations", Location::Body, || &LIST_OF_PATCH_OPERATION),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateGatewayResponseRequest`.
pub static UPDATE_GATEWAY_RESPONSE_REQUEST: Schema = Schema {
    name: "UpdateGatewayResponseRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("responseType", "response_type", Location::Uri, || &GATEWAY_RESPONSE_TYPE),
            optional("patchOperations", "patchOperations", Location::Body, || &LIST_OF_PATCH_OPERATION),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateIntegrationRequest`.
pub static UPDATE_INTEGRATION_REQUEST: Schema = Schema {
    name: "UpdateIntegrationRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
            optional("patchOperations", "patchOperations", Location::Body, || &LIST_OF_PATCH_OPERATION),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateIntegrationResponseRequest`.
pub static UPDATE_INTEGRATION_RESPONSE_REQUEST: Schema = Schema {
    name: "UpdateIntegrationResponseRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
            required("statusCode", "status_code", Location::Uri, || &STATUS_CODE),
            optional("patchOperations", "patchOperations", Location::Body, || &LIST_OF_PATCH_OPERATION),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateMethodRequest`.
pub static UPDATE_METHOD_REQUEST: Schema = Schema {
    name: "UpdateMethodRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
            optional("patchOperations", "patchOperations", Location::Body, || &LIST_OF_PATCH_OPERATION),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateMethodResponseRequest`.
pub static UPDATE_METHOD_RESPONSE_REQUEST: Schema = Schema {
    name: "UpdateMethodResponseRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            required("httpMethod", "http_method", Location::Uri, || &STRING),
            required("statusCode", "status_code", Location::Uri, || &STATUS_CODE),
            optional("patchOperations", "patchOperations", Location::Body, || &LIST_OF_PATCH_OPERATION),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateResourceRequest`.
pub static UPDATE_RESOURCE_REQUEST: Schema = Schema {
    name: "UpdateResourceRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("resourceId", "resource_id", Location::Uri, || &STRING),
            optional("patchOperations", "patchOperations", Location::Body, || &LIST_OF_PATCH_OPERATION),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateRestApiRequest`.
pub static UPDATE_REST_API_REQUEST: Schema = Schema {
    name: "UpdateRestApiRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            optional("patchOperations", "patchOperations", Location::Body, || &LIST_OF_PATCH_OPERATION),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateStageRequest`.
pub static UPDATE_STAGE_REQUEST: Schema = Schema {
    name: "UpdateStageRequest",
    kind: Kind::Structure {
        members: &[
            required("restApiId", "restapi_id", Location::Uri, || &STRING),
            required("stageName", "stage_name", Location::Uri, || &STRING),
            optional("patchOperations", "patchOperations", Location::Body, || &LIST_OF_PATCH_OPERATION),
        ],
    },
    constraints: Constraints::NONE,
};

const fn optional(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: false, schema, timestamp_format: None }
}

const fn required(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: true, schema, timestamp_format: None }
}
