// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! The operations, and the service that they make.

use gatewright_wire::operation::Operation;
use gatewright_wire::schema::{ErrorSchema, OperationSchema, Protocol, ServiceSchema, UnsupportedOperation};

use crate::{schemas, types};

/// The service.
pub static SERVICE: ServiceSchema = ServiceSchema {
    name: "apigateway",
    protocol: Protocol::RestJson1,
    api_version: "2015-07-09",
    signing_name: "apigateway",
    target_prefix: "",
    xml_namespace: "",
    operations: &[
        CreateRestApi::SCHEMA,
        GetRestApi::SCHEMA,
        GetRestApis::SCHEMA,
        UpdateRestApi::SCHEMA,
        DeleteRestApi::SCHEMA,
        CreateResource::SCHEMA,
        GetResource::SCHEMA,
        GetResources::SCHEMA,
        UpdateResource::SCHEMA,
        DeleteResource::SCHEMA,
        PutMethod::SCHEMA,
        GetMethod::SCHEMA,
        UpdateMethod::SCHEMA,
        DeleteMethod::SCHEMA,
        PutIntegration::SCHEMA,
        GetIntegration::SCHEMA,
        UpdateIntegration::SCHEMA,
        DeleteIntegration::SCHEMA,
        PutMethodResponse::SCHEMA,
        GetMethodResponse::SCHEMA,
        UpdateMethodResponse::SCHEMA,
        DeleteMethodResponse::SCHEMA,
        PutIntegrationResponse::SCHEMA,
        GetIntegrationResponse::SCHEMA,
        UpdateIntegrationResponse::SCHEMA,
        DeleteIntegrationResponse::SCHEMA,
        CreateAuthorizer::SCHEMA,
        GetAuthorizer::SCHEMA,
        GetAuthorizers::SCHEMA,
        UpdateAuthorizer::SCHEMA,
        DeleteAuthorizer::SCHEMA,
        CreateDeployment::SCHEMA,
        GetDeployment::SCHEMA,
        GetDeployments::SCHEMA,
        UpdateDeployment::SCHEMA,
        DeleteDeployment::SCHEMA,
        CreateStage::SCHEMA,
        GetStage::SCHEMA,
        GetStages::SCHEMA,
        UpdateStage::SCHEMA,
        DeleteStage::SCHEMA,
        FlushStageAuthorizersCache::SCHEMA,
        PutGatewayResponse::SCHEMA,
        GetGatewayResponse::SCHEMA,
        GetGatewayResponses::SCHEMA,
        UpdateGatewayResponse::SCHEMA,
        DeleteGatewayResponse::SCHEMA,
        TestInvokeMethod::SCHEMA,
        TestInvokeAuthorizer::SCHEMA,
    ],
    unsupported_operations: UNSUPPORTED,
    errors: ERRORS,
};

const ERRORS: &[ErrorSchema] = &[
    ErrorSchema { code: "BadRequestException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "ConflictException", status: 409, members: &["message"], headers: &[] },
    ErrorSchema {
        code: "LimitExceededException",
        status: 429,
        members: &["message"],
        headers: &[("retryAfterSeconds", "Retry-After")],
    },
    ErrorSchema { code: "NotFoundException", status: 404, members: &["message"], headers: &[] },
    ErrorSchema {
        code: "ServiceUnavailableException",
        status: 503,
        members: &["message"],
        headers: &[("retryAfterSeconds", "Retry-After")],
    },
    ErrorSchema {
        code: "TooManyRequestsException",
        status: 429,
        members: &["message"],
        headers: &[("retryAfterSeconds", "Retry-After")],
    },
    ErrorSchema { code: "UnauthorizedException", status: 401, members: &["message"], headers: &[] },
];

const UNSUPPORTED: &[UnsupportedOperation] = &[
    UnsupportedOperation { name: "CreateApiKey", method: "POST", uri: "/apikeys", is_unsigned: false },
    UnsupportedOperation {
        name: "CreateBasePathMapping",
        method: "POST",
        uri: "/domainnames/{domain_name}/basepathmappings",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "CreateDocumentationPart",
        method: "POST",
        uri: "/restapis/{restapi_id}/documentation/parts",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "CreateDocumentationVersion",
        method: "POST",
        uri: "/restapis/{restapi_id}/documentation/versions",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "CreateDomainName", method: "POST", uri: "/domainnames", is_unsigned: false },
    UnsupportedOperation {
        name: "CreateDomainNameAccessAssociation",
        method: "POST",
        uri: "/domainnameaccessassociations",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "CreateModel", method: "POST", uri: "/restapis/{restapi_id}/models", is_unsigned: false },
    UnsupportedOperation {
        name: "CreateRequestValidator",
        method: "POST",
        uri: "/restapis/{restapi_id}/requestvalidators",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "CreateUsagePlan", method: "POST", uri: "/usageplans", is_unsigned: false },
    UnsupportedOperation {
        name: "CreateUsagePlanKey",
        method: "POST",
        uri: "/usageplans/{usageplanId}/keys",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "CreateVpcLink", method: "POST", uri: "/vpclinks", is_unsigned: false },
    UnsupportedOperation { name: "DeleteApiKey", method: "DELETE", uri: "/apikeys/{api_Key}", is_unsigned: false },
    UnsupportedOperation {
        name: "DeleteBasePathMapping",
        method: "DELETE",
        uri: "/domainnames/{domain_name}/basepathmappings/{base_path}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteClientCertificate",
        method: "DELETE",
        uri: "/clientcertificates/{clientcertificate_id}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteDocumentationPart",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/documentation/parts/{part_id}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteDocumentationVersion",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/documentation/versions/{doc_version}",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "DeleteDomainName", method: "DELETE", uri: "/domainnames/{domain_name}", is_unsigned: false },
    UnsupportedOperation {
        name: "DeleteDomainNameAccessAssociation",
        method: "DELETE",
        uri: "/domainnameaccessassociations/{domain_name_access_association_arn}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteModel",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/models/{model_name}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteRequestValidator",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "DeleteUsagePlan", method: "DELETE", uri: "/usageplans/{usageplanId}", is_unsigned: false },
    UnsupportedOperation {
        name: "DeleteUsagePlanKey",
        method: "DELETE",
        uri: "/usageplans/{usageplanId}/keys/{keyId}",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "DeleteVpcLink", method: "DELETE", uri: "/vpclinks/{vpclink_id}", is_unsigned: false },
    UnsupportedOperation {
        name: "FlushStageCache",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/stages/{stage_name}/cache/data",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GenerateClientCertificate", method: "POST", uri: "/clientcertificates", is_unsigned: false },
    UnsupportedOperation { name: "GetAccount", method: "GET", uri: "/account", is_unsigned: false },
    UnsupportedOperation { name: "GetApiKey", method: "GET", uri: "/apikeys/{api_Key}", is_unsigned: false },
    UnsupportedOperation { name: "GetApiKeys", method: "GET", uri: "/apikeys", is_unsigned: false },
    UnsupportedOperation {
        name: "GetBasePathMapping",
        method: "GET",
        uri: "/domainnames/{domain_name}/basepathmappings/{base_path}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetBasePathMappings",
        method: "GET",
        uri: "/domainnames/{domain_name}/basepathmappings",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetClientCertificate",
        method: "GET",
        uri: "/clientcertificates/{clientcertificate_id}",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GetClientCertificates", method: "GET", uri: "/clientcertificates", is_unsigned: false },
    UnsupportedOperation {
        name: "GetDocumentationPart",
        method: "GET",
        uri: "/restapis/{restapi_id}/documentation/parts/{part_id}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetDocumentationParts",
        method: "GET",
        uri: "/restapis/{restapi_id}/documentation/parts",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetDocumentationVersion",
        method: "GET",
        uri: "/restapis/{restapi_id}/documentation/versions/{doc_version}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetDocumentationVersions",
        method: "GET",
        uri: "/restapis/{restapi_id}/documentation/versions",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GetDomainName", method: "GET", uri: "/domainnames/{domain_name}", is_unsigned: false },
    UnsupportedOperation {
        name: "GetDomainNameAccessAssociations",
        method: "GET",
        uri: "/domainnameaccessassociations",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GetDomainNames", method: "GET", uri: "/domainnames", is_unsigned: false },
    UnsupportedOperation {
        name: "GetExport",
        method: "GET",
        uri: "/restapis/{restapi_id}/stages/{stage_name}/exports/{export_type}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetModel",
        method: "GET",
        uri: "/restapis/{restapi_id}/models/{model_name}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetModelTemplate",
        method: "GET",
        uri: "/restapis/{restapi_id}/models/{model_name}/default_template",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GetModels", method: "GET", uri: "/restapis/{restapi_id}/models", is_unsigned: false },
    UnsupportedOperation {
        name: "GetRequestValidator",
        method: "GET",
        uri: "/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetRequestValidators",
        method: "GET",
        uri: "/restapis/{restapi_id}/requestvalidators",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetSdk",
        method: "GET",
        uri: "/restapis/{restapi_id}/stages/{stage_name}/sdks/{sdk_type}",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GetSdkType", method: "GET", uri: "/sdktypes/{sdktype_id}", is_unsigned: false },
    UnsupportedOperation { name: "GetSdkTypes", method: "GET", uri: "/sdktypes", is_unsigned: false },
    UnsupportedOperation { name: "GetTags", method: "GET", uri: "/tags/{resource_arn}", is_unsigned: false },
    UnsupportedOperation { name: "GetUsage", method: "GET", uri: "/usageplans/{usageplanId}/usage", is_unsigned: false },
    UnsupportedOperation { name: "GetUsagePlan", method: "GET", uri: "/usageplans/{usageplanId}", is_unsigned: false },
    UnsupportedOperation {
        name: "GetUsagePlanKey",
        method: "GET",
        uri: "/usageplans/{usageplanId}/keys/{keyId}",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GetUsagePlanKeys", method: "GET", uri: "/usageplans/{usageplanId}/keys", is_unsigned: false },
    UnsupportedOperation { name: "GetUsagePlans", method: "GET", uri: "/usageplans", is_unsigned: false },
    UnsupportedOperation { name: "GetVpcLink", method: "GET", uri: "/vpclinks/{vpclink_id}", is_unsigned: false },
    UnsupportedOperation { name: "GetVpcLinks", method: "GET", uri: "/vpclinks", is_unsigned: false },
    UnsupportedOperation { name: "ImportApiKeys", method: "POST", uri: "/apikeys?mode=import", is_unsigned: false },
    UnsupportedOperation {
        name: "ImportDocumentationParts",
        method: "PUT",
        uri: "/restapis/{restapi_id}/documentation/parts",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "ImportRestApi", method: "POST", uri: "/restapis?mode=import", is_unsigned: false },
    UnsupportedOperation { name: "PutRestApi", method: "PUT", uri: "/restapis/{restapi_id}", is_unsigned: false },
    UnsupportedOperation {
        name: "RejectDomainNameAccessAssociation",
        method: "POST",
        uri: "/rejectdomainnameaccessassociations",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "TagResource", method: "PUT", uri: "/tags/{resource_arn}", is_unsigned: false },
    UnsupportedOperation { name: "UntagResource", method: "DELETE", uri: "/tags/{resource_arn}", is_unsigned: false },
    UnsupportedOperation { name: "UpdateAccount", method: "PATCH", uri: "/account", is_unsigned: false },
    UnsupportedOperation { name: "UpdateApiKey", method: "PATCH", uri: "/apikeys/{api_Key}", is_unsigned: false },
    UnsupportedOperation {
        name: "UpdateBasePathMapping",
        method: "PATCH",
        uri: "/domainnames/{domain_name}/basepathmappings/{base_path}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "UpdateClientCertificate",
        method: "PATCH",
        uri: "/clientcertificates/{clientcertificate_id}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "UpdateDocumentationPart",
        method: "PATCH",
        uri: "/restapis/{restapi_id}/documentation/parts/{part_id}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "UpdateDocumentationVersion",
        method: "PATCH",
        uri: "/restapis/{restapi_id}/documentation/versions/{doc_version}",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "UpdateDomainName", method: "PATCH", uri: "/domainnames/{domain_name}", is_unsigned: false },
    UnsupportedOperation {
        name: "UpdateModel",
        method: "PATCH",
        uri: "/restapis/{restapi_id}/models/{model_name}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "UpdateRequestValidator",
        method: "PATCH",
        uri: "/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "UpdateUsage",
        method: "PATCH",
        uri: "/usageplans/{usageplanId}/keys/{keyId}/usage",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "UpdateUsagePlan", method: "PATCH", uri: "/usageplans/{usageplanId}", is_unsigned: false },
    UnsupportedOperation { name: "UpdateVpcLink", method: "PATCH", uri: "/vpclinks/{vpclink_id}", is_unsigned: false },
];

/// `POST /restapis`.
#[derive(Debug, Clone, Copy)]
pub struct CreateRestApi;

impl Operation for CreateRestApi {
    type Input = types::CreateRestApiRequest;
    type Output = types::RestApi;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateRestApi",
        method: "POST",
        uri: "/restapis",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::CREATE_REST_API_REQUEST,
        output: &schemas::REST_API,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}`.
#[derive(Debug, Clone, Copy)]
pub struct GetRestApi;

impl Operation for GetRestApi {
    type Input = types::GetRestApiRequest;
    type Output = types::RestApi;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetRestApi",
        method: "GET",
        uri: "/restapis/{restapi_id}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_REST_API_REQUEST,
        output: &schemas::REST_API,
        result_wrapper: "",
    };
}

/// `GET /restapis`.
#[derive(Debug, Clone, Copy)]
pub struct GetRestApis;

impl Operation for GetRestApis {
    type Input = types::GetRestApisRequest;
    type Output = types::RestApis;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetRestApis",
        method: "GET",
        uri: "/restapis",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_REST_APIS_REQUEST,
        output: &schemas::REST_APIS,
        result_wrapper: "",
    };
}

/// `PATCH /restapis/{restapi_id}`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateRestApi;

impl Operation for UpdateRestApi {
    type Input = types::UpdateRestApiRequest;
    type Output = types::RestApi;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateRestApi",
        method: "PATCH",
        uri: "/restapis/{restapi_id}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_REST_API_REQUEST,
        output: &schemas::REST_API,
        result_wrapper: "",
    };
}

/// `DELETE /restapis/{restapi_id}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteRestApi;

impl Operation for DeleteRestApi {
    type Input = types::DeleteRestApiRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteRestApi",
        method: "DELETE",
        uri: "/restapis/{restapi_id}",
        success_status: 202,
        is_unsigned: false,
        input: &schemas::DELETE_REST_API_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /restapis/{restapi_id}/resources/{parent_id}`.
#[derive(Debug, Clone, Copy)]
pub struct CreateResource;

impl Operation for CreateResource {
    type Input = types::CreateResourceRequest;
    type Output = types::Resource;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateResource",
        method: "POST",
        uri: "/restapis/{restapi_id}/resources/{parent_id}",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::CREATE_RESOURCE_REQUEST,
        output: &schemas::RESOURCE,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/resources/{resource_id}`.
#[derive(Debug, Clone, Copy)]
pub struct GetResource;

impl Operation for GetResource {
    type Input = types::GetResourceRequest;
    type Output = types::Resource;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetResource",
        method: "GET",
        uri: "/restapis/{restapi_id}/resources/{resource_id}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_RESOURCE_REQUEST,
        output: &schemas::RESOURCE,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/resources`.
#[derive(Debug, Clone, Copy)]
pub struct GetResources;

impl Operation for GetResources {
    type Input = types::GetResourcesRequest;
    type Output = types::Resources;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetResources",
        method: "GET",
        uri: "/restapis/{restapi_id}/resources",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_RESOURCES_REQUEST,
        output: &schemas::RESOURCES,
        result_wrapper: "",
    };
}

/// `PATCH /restapis/{restapi_id}/resources/{resource_id}`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateResource;

impl Operation for UpdateResource {
    type Input = types::UpdateResourceRequest;
    type Output = types::Resource;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateResource",
        method: "PATCH",
        uri: "/restapis/{restapi_id}/resources/{resource_id}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_RESOURCE_REQUEST,
        output: &schemas::RESOURCE,
        result_wrapper: "",
    };
}

/// `DELETE /restapis/{restapi_id}/resources/{resource_id}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteResource;

impl Operation for DeleteResource {
    type Input = types::DeleteResourceRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteResource",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/resources/{resource_id}",
        success_status: 202,
        is_unsigned: false,
        input: &schemas::DELETE_RESOURCE_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `PUT /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}`.
#[derive(Debug, Clone, Copy)]
pub struct PutMethod;

impl Operation for PutMethod {
    type Input = types::PutMethodRequest;
    type Output = types::Method;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "PutMethod",
        method: "PUT",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::PUT_METHOD_REQUEST,
        output: &schemas::METHOD,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}`.
#[derive(Debug, Clone, Copy)]
pub struct GetMethod;

impl Operation for GetMethod {
    type Input = types::GetMethodRequest;
    type Output = types::Method;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetMethod",
        method: "GET",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_METHOD_REQUEST,
        output: &schemas::METHOD,
        result_wrapper: "",
    };
}

/// `PATCH /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateMethod;

impl Operation for UpdateMethod {
    type Input = types::UpdateMethodRequest;
    type Output = types::Method;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateMethod",
        method: "PATCH",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_METHOD_REQUEST,
        output: &schemas::METHOD,
        result_wrapper: "",
    };
}

/// `DELETE /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteMethod;

impl Operation for DeleteMethod {
    type Input = types::DeleteMethodRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteMethod",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::DELETE_METHOD_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `PUT /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration`.
#[derive(Debug, Clone, Copy)]
pub struct PutIntegration;

impl Operation for PutIntegration {
    type Input = types::PutIntegrationRequest;
    type Output = types::Integration;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "PutIntegration",
        method: "PUT",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::PUT_INTEGRATION_REQUEST,
        output: &schemas::INTEGRATION,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration`.
#[derive(Debug, Clone, Copy)]
pub struct GetIntegration;

impl Operation for GetIntegration {
    type Input = types::GetIntegrationRequest;
    type Output = types::Integration;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetIntegration",
        method: "GET",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_INTEGRATION_REQUEST,
        output: &schemas::INTEGRATION,
        result_wrapper: "",
    };
}

/// `PATCH /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateIntegration;

impl Operation for UpdateIntegration {
    type Input = types::UpdateIntegrationRequest;
    type Output = types::Integration;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateIntegration",
        method: "PATCH",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_INTEGRATION_REQUEST,
        output: &schemas::INTEGRATION,
        result_wrapper: "",
    };
}

/// `DELETE /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteIntegration;

impl Operation for DeleteIntegration {
    type Input = types::DeleteIntegrationRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteIntegration",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::DELETE_INTEGRATION_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `PUT /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}`.
#[derive(Debug, Clone, Copy)]
pub struct PutMethodResponse;

impl Operation for PutMethodResponse {
    type Input = types::PutMethodResponseRequest;
    type Output = types::MethodResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "PutMethodResponse",
        method: "PUT",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::PUT_METHOD_RESPONSE_REQUEST,
        output: &schemas::METHOD_RESPONSE,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}`.
#[derive(Debug, Clone, Copy)]
pub struct GetMethodResponse;

impl Operation for GetMethodResponse {
    type Input = types::GetMethodResponseRequest;
    type Output = types::MethodResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetMethodResponse",
        method: "GET",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_METHOD_RESPONSE_REQUEST,
        output: &schemas::METHOD_RESPONSE,
        result_wrapper: "",
    };
}

/// `PATCH /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateMethodResponse;

impl Operation for UpdateMethodResponse {
    type Input = types::UpdateMethodResponseRequest;
    type Output = types::MethodResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateMethodResponse",
        method: "PATCH",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::UPDATE_METHOD_RESPONSE_REQUEST,
        output: &schemas::METHOD_RESPONSE,
        result_wrapper: "",
    };
}

/// `DELETE /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteMethodResponse;

impl Operation for DeleteMethodResponse {
    type Input = types::DeleteMethodResponseRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteMethodResponse",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/responses/{status_code}",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::DELETE_METHOD_RESPONSE_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `PUT /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}`.
#[derive(Debug, Clone, Copy)]
pub struct PutIntegrationResponse;

impl Operation for PutIntegrationResponse {
    type Input = types::PutIntegrationResponseRequest;
    type Output = types::IntegrationResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "PutIntegrationResponse",
        method: "PUT",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::PUT_INTEGRATION_RESPONSE_REQUEST,
        output: &schemas::INTEGRATION_RESPONSE,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}`.
#[derive(Debug, Clone, Copy)]
pub struct GetIntegrationResponse;

impl Operation for GetIntegrationResponse {
    type Input = types::GetIntegrationResponseRequest;
    type Output = types::IntegrationResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetIntegrationResponse",
        method: "GET",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_INTEGRATION_RESPONSE_REQUEST,
        output: &schemas::INTEGRATION_RESPONSE,
        result_wrapper: "",
    };
}

/// `PATCH /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateIntegrationResponse;

impl Operation for UpdateIntegrationResponse {
    type Input = types::UpdateIntegrationResponseRequest;
    type Output = types::IntegrationResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateIntegrationResponse",
        method: "PATCH",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_INTEGRATION_RESPONSE_REQUEST,
        output: &schemas::INTEGRATION_RESPONSE,
        result_wrapper: "",
    };
}

/// `DELETE /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteIntegrationResponse;

impl Operation for DeleteIntegrationResponse {
    type Input = types::DeleteIntegrationResponseRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteIntegrationResponse",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}/integration/responses/{status_code}",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::DELETE_INTEGRATION_RESPONSE_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /restapis/{restapi_id}/authorizers`.
#[derive(Debug, Clone, Copy)]
pub struct CreateAuthorizer;

impl Operation for CreateAuthorizer {
    type Input = types::CreateAuthorizerRequest;
    type Output = types::Authorizer;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateAuthorizer",
        method: "POST",
        uri: "/restapis/{restapi_id}/authorizers",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::CREATE_AUTHORIZER_REQUEST,
        output: &schemas::AUTHORIZER,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/authorizers/{authorizer_id}`.
#[derive(Debug, Clone, Copy)]
pub struct GetAuthorizer;

impl Operation for GetAuthorizer {
    type Input = types::GetAuthorizerRequest;
    type Output = types::Authorizer;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetAuthorizer",
        method: "GET",
        uri: "/restapis/{restapi_id}/authorizers/{authorizer_id}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_AUTHORIZER_REQUEST,
        output: &schemas::AUTHORIZER,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/authorizers`.
#[derive(Debug, Clone, Copy)]
pub struct GetAuthorizers;

impl Operation for GetAuthorizers {
    type Input = types::GetAuthorizersRequest;
    type Output = types::Authorizers;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetAuthorizers",
        method: "GET",
        uri: "/restapis/{restapi_id}/authorizers",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_AUTHORIZERS_REQUEST,
        output: &schemas::AUTHORIZERS,
        result_wrapper: "",
    };
}

/// `PATCH /restapis/{restapi_id}/authorizers/{authorizer_id}`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateAuthorizer;

impl Operation for UpdateAuthorizer {
    type Input = types::UpdateAuthorizerRequest;
    type Output = types::Authorizer;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateAuthorizer",
        method: "PATCH",
        uri: "/restapis/{restapi_id}/authorizers/{authorizer_id}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_AUTHORIZER_REQUEST,
        output: &schemas::AUTHORIZER,
        result_wrapper: "",
    };
}

/// `DELETE /restapis/{restapi_id}/authorizers/{authorizer_id}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteAuthorizer;

impl Operation for DeleteAuthorizer {
    type Input = types::DeleteAuthorizerRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteAuthorizer",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/authorizers/{authorizer_id}",
        success_status: 202,
        is_unsigned: false,
        input: &schemas::DELETE_AUTHORIZER_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /restapis/{restapi_id}/deployments`.
#[derive(Debug, Clone, Copy)]
pub struct CreateDeployment;

impl Operation for CreateDeployment {
    type Input = types::CreateDeploymentRequest;
    type Output = types::Deployment;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateDeployment",
        method: "POST",
        uri: "/restapis/{restapi_id}/deployments",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::CREATE_DEPLOYMENT_REQUEST,
        output: &schemas::DEPLOYMENT,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/deployments/{deployment_id}`.
#[derive(Debug, Clone, Copy)]
pub struct GetDeployment;

impl Operation for GetDeployment {
    type Input = types::GetDeploymentRequest;
    type Output = types::Deployment;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetDeployment",
        method: "GET",
        uri: "/restapis/{restapi_id}/deployments/{deployment_id}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_DEPLOYMENT_REQUEST,
        output: &schemas::DEPLOYMENT,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/deployments`.
#[derive(Debug, Clone, Copy)]
pub struct GetDeployments;

impl Operation for GetDeployments {
    type Input = types::GetDeploymentsRequest;
    type Output = types::Deployments;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetDeployments",
        method: "GET",
        uri: "/restapis/{restapi_id}/deployments",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_DEPLOYMENTS_REQUEST,
        output: &schemas::DEPLOYMENTS,
        result_wrapper: "",
    };
}

/// `PATCH /restapis/{restapi_id}/deployments/{deployment_id}`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateDeployment;

impl Operation for UpdateDeployment {
    type Input = types::UpdateDeploymentRequest;
    type Output = types::Deployment;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateDeployment",
        method: "PATCH",
        uri: "/restapis/{restapi_id}/deployments/{deployment_id}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_DEPLOYMENT_REQUEST,
        output: &schemas::DEPLOYMENT,
        result_wrapper: "",
    };
}

/// `DELETE /restapis/{restapi_id}/deployments/{deployment_id}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteDeployment;

impl Operation for DeleteDeployment {
    type Input = types::DeleteDeploymentRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteDeployment",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/deployments/{deployment_id}",
        success_status: 202,
        is_unsigned: false,
        input: &schemas::DELETE_DEPLOYMENT_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /restapis/{restapi_id}/stages`.
#[derive(Debug, Clone, Copy)]
pub struct CreateStage;

impl Operation for CreateStage {
    type Input = types::CreateStageRequest;
    type Output = types::Stage;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateStage",
        method: "POST",
        uri: "/restapis/{restapi_id}/stages",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::CREATE_STAGE_REQUEST,
        output: &schemas::STAGE,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/stages/{stage_name}`.
#[derive(Debug, Clone, Copy)]
pub struct GetStage;

impl Operation for GetStage {
    type Input = types::GetStageRequest;
    type Output = types::Stage;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetStage",
        method: "GET",
        uri: "/restapis/{restapi_id}/stages/{stage_name}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_STAGE_REQUEST,
        output: &schemas::STAGE,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/stages`.
#[derive(Debug, Clone, Copy)]
pub struct GetStages;

impl Operation for GetStages {
    type Input = types::GetStagesRequest;
    type Output = types::Stages;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetStages",
        method: "GET",
        uri: "/restapis/{restapi_id}/stages",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_STAGES_REQUEST,
        output: &schemas::STAGES,
        result_wrapper: "",
    };
}

/// `PATCH /restapis/{restapi_id}/stages/{stage_name}`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateStage;

impl Operation for UpdateStage {
    type Input = types::UpdateStageRequest;
    type Output = types::Stage;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateStage",
        method: "PATCH",
        uri: "/restapis/{restapi_id}/stages/{stage_name}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_STAGE_REQUEST,
        output: &schemas::STAGE,
        result_wrapper: "",
    };
}

/// `DELETE /restapis/{restapi_id}/stages/{stage_name}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteStage;

impl Operation for DeleteStage {
    type Input = types::DeleteStageRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteStage",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/stages/{stage_name}",
        success_status: 202,
        is_unsigned: false,
        input: &schemas::DELETE_STAGE_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `DELETE /restapis/{restapi_id}/stages/{stage_name}/cache/authorizers`.
#[derive(Debug, Clone, Copy)]
pub struct FlushStageAuthorizersCache;

impl Operation for FlushStageAuthorizersCache {
    type Input = types::FlushStageAuthorizersCacheRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "FlushStageAuthorizersCache",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/stages/{stage_name}/cache/authorizers",
        success_status: 202,
        is_unsigned: false,
        input: &schemas::FLUSH_STAGE_AUTHORIZERS_CACHE_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `PUT /restapis/{restapi_id}/gatewayresponses/{response_type}`.
#[derive(Debug, Clone, Copy)]
pub struct PutGatewayResponse;

impl Operation for PutGatewayResponse {
    type Input = types::PutGatewayResponseRequest;
    type Output = types::GatewayResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "PutGatewayResponse",
        method: "PUT",
        uri: "/restapis/{restapi_id}/gatewayresponses/{response_type}",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::PUT_GATEWAY_RESPONSE_REQUEST,
        output: &schemas::GATEWAY_RESPONSE,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/gatewayresponses/{response_type}`.
#[derive(Debug, Clone, Copy)]
pub struct GetGatewayResponse;

impl Operation for GetGatewayResponse {
    type Input = types::GetGatewayResponseRequest;
    type Output = types::GatewayResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetGatewayResponse",
        method: "GET",
        uri: "/restapis/{restapi_id}/gatewayresponses/{response_type}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_GATEWAY_RESPONSE_REQUEST,
        output: &schemas::GATEWAY_RESPONSE,
        result_wrapper: "",
    };
}

/// `GET /restapis/{restapi_id}/gatewayresponses`.
#[derive(Debug, Clone, Copy)]
pub struct GetGatewayResponses;

impl Operation for GetGatewayResponses {
    type Input = types::GetGatewayResponsesRequest;
    type Output = types::GatewayResponses;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetGatewayResponses",
        method: "GET",
        uri: "/restapis/{restapi_id}/gatewayresponses",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_GATEWAY_RESPONSES_REQUEST,
        output: &schemas::GATEWAY_RESPONSES,
        result_wrapper: "",
    };
}

/// `PATCH /restapis/{restapi_id}/gatewayresponses/{response_type}`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateGatewayResponse;

impl Operation for UpdateGatewayResponse {
    type Input = types::UpdateGatewayResponseRequest;
    type Output = types::GatewayResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateGatewayResponse",
        method: "PATCH",
        uri: "/restapis/{restapi_id}/gatewayresponses/{response_type}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_GATEWAY_RESPONSE_REQUEST,
        output: &schemas::GATEWAY_RESPONSE,
        result_wrapper: "",
    };
}

/// `DELETE /restapis/{restapi_id}/gatewayresponses/{response_type}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteGatewayResponse;

impl Operation for DeleteGatewayResponse {
    type Input = types::DeleteGatewayResponseRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteGatewayResponse",
        method: "DELETE",
        uri: "/restapis/{restapi_id}/gatewayresponses/{response_type}",
        success_status: 202,
        is_unsigned: false,
        input: &schemas::DELETE_GATEWAY_RESPONSE_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}`.
#[derive(Debug, Clone, Copy)]
pub struct TestInvokeMethod;

impl Operation for TestInvokeMethod {
    type Input = types::TestInvokeMethodRequest;
    type Output = types::TestInvokeMethodResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "TestInvokeMethod",
        method: "POST",
        uri: "/restapis/{restapi_id}/resources/{resource_id}/methods/{http_method}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::TEST_INVOKE_METHOD_REQUEST,
        output: &schemas::TEST_INVOKE_METHOD_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /restapis/{restapi_id}/authorizers/{authorizer_id}`.
#[derive(Debug, Clone, Copy)]
pub struct TestInvokeAuthorizer;

impl Operation for TestInvokeAuthorizer {
    type Input = types::TestInvokeAuthorizerRequest;
    type Output = types::TestInvokeAuthorizerResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "TestInvokeAuthorizer",
        method: "POST",
        uri: "/restapis/{restapi_id}/authorizers/{authorizer_id}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::TEST_INVOKE_AUTHORIZER_REQUEST,
        output: &schemas::TEST_INVOKE_AUTHORIZER_RESPONSE,
        result_wrapper: "",
    };
}
