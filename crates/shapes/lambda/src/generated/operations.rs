// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! The operations, and the service that they make.

use gatewright_wire::operation::Operation;
use gatewright_wire::schema::{ErrorSchema, OperationSchema, Protocol, ServiceSchema, UnsupportedOperation};

use crate::{schemas, types};

/// The service.
pub static SERVICE: ServiceSchema = ServiceSchema {
    name: "lambda",
    protocol: Protocol::RestJson1,
    api_version: "2015-03-31",
    signing_name: "lambda",
    target_prefix: "",
    xml_namespace: "",
    operations: &[
        CreateFunction::SCHEMA,
        GetFunction::SCHEMA,
        GetFunctionConfiguration::SCHEMA,
        ListFunctions::SCHEMA,
        PublishVersion::SCHEMA,
        ListVersionsByFunction::SCHEMA,
        UpdateFunctionCode::SCHEMA,
        UpdateFunctionConfiguration::SCHEMA,
        DeleteFunction::SCHEMA,
        CreateAlias::SCHEMA,
        GetAlias::SCHEMA,
        ListAliases::SCHEMA,
        UpdateAlias::SCHEMA,
        DeleteAlias::SCHEMA,
        AddPermission::SCHEMA,
        GetPolicy::SCHEMA,
        RemovePermission::SCHEMA,
        PutFunctionConcurrency::SCHEMA,
        GetFunctionConcurrency::SCHEMA,
        DeleteFunctionConcurrency::SCHEMA,
        GetAccountSettings::SCHEMA,
        PutFunctionEventInvokeConfig::SCHEMA,
        UpdateFunctionEventInvokeConfig::SCHEMA,
        GetFunctionEventInvokeConfig::SCHEMA,
        DeleteFunctionEventInvokeConfig::SCHEMA,
        ListFunctionEventInvokeConfigs::SCHEMA,
        CreateFunctionUrlConfig::SCHEMA,
        GetFunctionUrlConfig::SCHEMA,
        UpdateFunctionUrlConfig::SCHEMA,
        DeleteFunctionUrlConfig::SCHEMA,
        ListFunctionUrlConfigs::SCHEMA,
        PublishLayerVersion::SCHEMA,
        GetLayerVersion::SCHEMA,
        GetLayerVersionByArn::SCHEMA,
        ListLayers::SCHEMA,
        ListLayerVersions::SCHEMA,
        DeleteLayerVersion::SCHEMA,
        AddLayerVersionPermission::SCHEMA,
        GetLayerVersionPolicy::SCHEMA,
        RemoveLayerVersionPermission::SCHEMA,
        Invoke::SCHEMA,
        InvokeWithResponseStream::SCHEMA,
    ],
    unsupported_operations: UNSUPPORTED,
    errors: ERRORS,
};

const ERRORS: &[ErrorSchema] = &[
    ErrorSchema { code: "AliasLimitExceededException", status: 400, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "CodeArtifactUserDeletedException", status: 409, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "CodeArtifactUserFailedException", status: 409, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "CodeArtifactUserPendingException", status: 409, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "CodeSigningConfigNotFoundException", status: 404, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "CodeStorageExceededException", status: 400, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "CodeVerificationFailedException", status: 400, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "DurableExecutionAlreadyStartedException", status: 409, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "EC2AccessDeniedException", status: 502, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "EC2ThrottledException", status: 502, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "EC2UnexpectedException", status: 502, members: &["Type", "Message", "EC2ErrorCode"], headers: &[] },
    ErrorSchema { code: "EFSIOException", status: 410, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "EFSMountConnectivityException", status: 408, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "EFSMountFailureException", status: 403, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "EFSMountTimeoutException", status: 408, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "ENILimitReachedException", status: 502, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "ENINotReadyException", status: 502, members: &["Type", "Message"], headers: &[] },
    ErrorSchema {
        code: "FunctionVersionsPerCapacityProviderLimitExceededException",
        status: 400,
        members: &["Type", "message"],
        headers: &[],
    },
    ErrorSchema { code: "InvalidCodeSignatureException", status: 400, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "InvalidParameterValueException", status: 400, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "InvalidRequestContentException", status: 400, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "InvalidRuntimeException", status: 502, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "InvalidSecurityGroupIDException", status: 502, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "InvalidSubnetIDException", status: 502, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "InvalidZipFileException", status: 502, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "KMSAccessDeniedException", status: 502, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "KMSDisabledException", status: 502, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "KMSInvalidStateException", status: 502, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "KMSNotFoundException", status: 502, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "ModeNotSupportedException", status: 400, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "NoPublishedVersionException", status: 400, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "PolicyLengthExceededException", status: 400, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "PreconditionFailedException", status: 412, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "PublicPolicyException", status: 400, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "RecursiveInvocationException", status: 400, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "RequestTooLargeException", status: 413, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "ResourceConflictException", status: 409, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "ResourceNotFoundException", status: 404, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "ResourceNotReadyException", status: 502, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "RuntimeAliasDeletedException", status: 409, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "RuntimeVersionDeletedException", status: 409, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "S3FilesMountConnectivityException", status: 408, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "S3FilesMountFailureException", status: 403, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "S3FilesMountTimeoutException", status: 408, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "SerializedRequestEntityTooLargeException", status: 413, members: &["Type", "message"], headers: &[] },
    ErrorSchema { code: "ServiceException", status: 500, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "ServiceQuotaExceededException", status: 402, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "SnapStartException", status: 400, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "SnapStartNotReadyException", status: 409, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "SnapStartRegenerationFailureException", status: 409, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "SnapStartTimeoutException", status: 408, members: &["Type", "Message"], headers: &[] },
    ErrorSchema { code: "SubnetIPAddressLimitReachedException", status: 502, members: &["Type", "Message"], headers: &[] },
    ErrorSchema {
        code: "TooManyRequestsException",
        status: 429,
        members: &["Type", "message", "Reason"],
        headers: &[("retryAfterSeconds", "Retry-After")],
    },
    ErrorSchema { code: "UnsupportedMediaTypeException", status: 415, members: &["Type", "message"], headers: &[] },
];

const UNSUPPORTED: &[UnsupportedOperation] = &[
    UnsupportedOperation {
        name: "CheckpointDurableExecution",
        method: "POST",
        uri: "/2025-12-01/durable-executions/{DurableExecutionArn}/checkpoint",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "CreateCapacityProvider",
        method: "POST",
        uri: "/2025-11-30/capacity-providers",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "CreateCodeSigningConfig",
        method: "POST",
        uri: "/2020-04-22/code-signing-configs",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "CreateEventSourceMapping",
        method: "POST",
        uri: "/2015-03-31/event-source-mappings",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteCapacityProvider",
        method: "DELETE",
        uri: "/2025-11-30/capacity-providers/{CapacityProviderName}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteCodeSigningConfig",
        method: "DELETE",
        uri: "/2020-04-22/code-signing-configs/{CodeSigningConfigArn}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteDurableExecution",
        method: "DELETE",
        uri: "/2025-12-01/durable-executions/{DurableExecutionArn}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteEventSourceMapping",
        method: "DELETE",
        uri: "/2015-03-31/event-source-mappings/{UUID}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteFunctionCodeSigningConfig",
        method: "DELETE",
        uri: "/2020-06-30/functions/{FunctionName}/code-signing-config",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteProvisionedConcurrencyConfig",
        method: "DELETE",
        uri: "/2019-09-30/functions/{FunctionName}/provisioned-concurrency",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteResourcePolicy",
        method: "DELETE",
        uri: "/2026-07-09/resource-policy/{ResourceArn}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetCapacityProvider",
        method: "GET",
        uri: "/2025-11-30/capacity-providers/{CapacityProviderName}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetCodeSigningConfig",
        method: "GET",
        uri: "/2020-04-22/code-signing-configs/{CodeSigningConfigArn}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetDurableExecution",
        method: "GET",
        uri: "/2025-12-01/durable-executions/{DurableExecutionArn}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetDurableExecutionHistory",
        method: "GET",
        uri: "/2025-12-01/durable-executions/{DurableExecutionArn}/history",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetDurableExecutionState",
        method: "GET",
        uri: "/2025-12-01/durable-executions/{DurableExecutionArn}/state",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetEventSourceMapping",
        method: "GET",
        uri: "/2015-03-31/event-source-mappings/{UUID}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetFunctionCodeSigningConfig",
        method: "GET",
        uri: "/2020-06-30/functions/{FunctionName}/code-signing-config",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetFunctionRecursionConfig",
        method: "GET",
        uri: "/2024-08-31/functions/{FunctionName}/recursion-config",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetFunctionScalingConfig",
        method: "GET",
        uri: "/2025-11-30/functions/{FunctionName}/function-scaling-config",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetProvisionedConcurrencyConfig",
        method: "GET",
        uri: "/2019-09-30/functions/{FunctionName}/provisioned-concurrency",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetResourcePolicy",
        method: "GET",
        uri: "/2026-07-09/resource-policy/{ResourceArn}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetRuntimeManagementConfig",
        method: "GET",
        uri: "/2021-07-20/functions/{FunctionName}/runtime-management-config",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "InvokeAsync",
        method: "POST",
        uri: "/2014-11-13/functions/{FunctionName}/invoke-async",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "ListCapacityProviders",
        method: "GET",
        uri: "/2025-11-30/capacity-providers",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "ListCodeSigningConfigs",
        method: "GET",
        uri: "/2020-04-22/code-signing-configs",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "ListDurableExecutionsByFunction",
        method: "GET",
        uri: "/2025-12-01/functions/{FunctionName}/durable-executions",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "ListEventSourceMappings",
        method: "GET",
        uri: "/2015-03-31/event-source-mappings",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "ListFunctionVersionsByCapacityProvider",
        method: "GET",
        uri: "/2025-11-30/capacity-providers/{CapacityProviderName}/function-versions",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "ListFunctionsByCodeSigningConfig",
        method: "GET",
        uri: "/2020-04-22/code-signing-configs/{CodeSigningConfigArn}/functions",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "ListProvisionedConcurrencyConfigs",
        method: "GET",
        uri: "/2019-09-30/functions/{FunctionName}/provisioned-concurrency?List=ALL",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "ListTags", method: "GET", uri: "/2017-03-31/tags/{Resource}", is_unsigned: false },
    UnsupportedOperation {
        name: "PauseDurableExecution",
        method: "POST",
        uri: "/2025-12-01/durable-executions/{DurableExecutionArn}/pause",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "PutFunctionCodeSigningConfig",
        method: "PUT",
        uri: "/2020-06-30/functions/{FunctionName}/code-signing-config",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "PutFunctionRecursionConfig",
        method: "PUT",
        uri: "/2024-08-31/functions/{FunctionName}/recursion-config",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "PutFunctionScalingConfig",
        method: "PUT",
        uri: "/2025-11-30/functions/{FunctionName}/function-scaling-config",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "PutProvisionedConcurrencyConfig",
        method: "PUT",
        uri: "/2019-09-30/functions/{FunctionName}/provisioned-concurrency",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "PutResourcePolicy",
        method: "PUT",
        uri: "/2026-07-09/resource-policy/{ResourceArn}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "PutRuntimeManagementConfig",
        method: "PUT",
        uri: "/2021-07-20/functions/{FunctionName}/runtime-management-config",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "ResumeDurableExecution",
        method: "POST",
        uri: "/2025-12-01/durable-executions/{DurableExecutionArn}/resume",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "SendDurableExecutionCallbackFailure",
        method: "POST",
        uri: "/2025-12-01/durable-execution-callbacks/{CallbackId}/fail",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "SendDurableExecutionCallbackHeartbeat",
        method: "POST",
        uri: "/2025-12-01/durable-execution-callbacks/{CallbackId}/heartbeat",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "SendDurableExecutionCallbackSuccess",
        method: "POST",
        uri: "/2025-12-01/durable-execution-callbacks/{CallbackId}/succeed",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "StopDurableExecution",
        method: "POST",
        uri: "/2025-12-01/durable-executions/{DurableExecutionArn}/stop",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "TagResource", method: "POST", uri: "/2017-03-31/tags/{Resource}", is_unsigned: false },
    UnsupportedOperation { name: "UntagResource", method: "DELETE", uri: "/2017-03-31/tags/{Resource}", is_unsigned: false },
    UnsupportedOperation {
        name: "UpdateCapacityProvider",
        method: "PUT",
        uri: "/2025-11-30/capacity-providers/{CapacityProviderName}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "UpdateCodeSigningConfig",
        method: "PUT",
        uri: "/2020-04-22/code-signing-configs/{CodeSigningConfigArn}",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "UpdateEventSourceMapping",
        method: "PUT",
        uri: "/2015-03-31/event-source-mappings/{UUID}",
        is_unsigned: false,
    },
];

/// `POST /2015-03-31/functions`.
#[derive(Debug, Clone, Copy)]
pub struct CreateFunction;

impl Operation for CreateFunction {
    type Input = types::CreateFunctionRequest;
    type Output = types::FunctionConfiguration;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateFunction",
        method: "POST",
        uri: "/2015-03-31/functions",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::CREATE_FUNCTION_REQUEST,
        output: &schemas::FUNCTION_CONFIGURATION,
        result_wrapper: "",
    };
}

/// `GET /2015-03-31/functions/{FunctionName}`.
#[derive(Debug, Clone, Copy)]
pub struct GetFunction;

impl Operation for GetFunction {
    type Input = types::GetFunctionRequest;
    type Output = types::GetFunctionResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetFunction",
        method: "GET",
        uri: "/2015-03-31/functions/{FunctionName}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_FUNCTION_REQUEST,
        output: &schemas::GET_FUNCTION_RESPONSE,
        result_wrapper: "",
    };
}

/// `GET /2015-03-31/functions/{FunctionName}/configuration`.
#[derive(Debug, Clone, Copy)]
pub struct GetFunctionConfiguration;

impl Operation for GetFunctionConfiguration {
    type Input = types::GetFunctionConfigurationRequest;
    type Output = types::FunctionConfiguration;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetFunctionConfiguration",
        method: "GET",
        uri: "/2015-03-31/functions/{FunctionName}/configuration",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_FUNCTION_CONFIGURATION_REQUEST,
        output: &schemas::FUNCTION_CONFIGURATION,
        result_wrapper: "",
    };
}

/// `GET /2015-03-31/functions`.
#[derive(Debug, Clone, Copy)]
pub struct ListFunctions;

impl Operation for ListFunctions {
    type Input = types::ListFunctionsRequest;
    type Output = types::ListFunctionsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListFunctions",
        method: "GET",
        uri: "/2015-03-31/functions",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_FUNCTIONS_REQUEST,
        output: &schemas::LIST_FUNCTIONS_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /2015-03-31/functions/{FunctionName}/versions`.
#[derive(Debug, Clone, Copy)]
pub struct PublishVersion;

impl Operation for PublishVersion {
    type Input = types::PublishVersionRequest;
    type Output = types::FunctionConfiguration;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "PublishVersion",
        method: "POST",
        uri: "/2015-03-31/functions/{FunctionName}/versions",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::PUBLISH_VERSION_REQUEST,
        output: &schemas::FUNCTION_CONFIGURATION,
        result_wrapper: "",
    };
}

/// `GET /2015-03-31/functions/{FunctionName}/versions`.
#[derive(Debug, Clone, Copy)]
pub struct ListVersionsByFunction;

impl Operation for ListVersionsByFunction {
    type Input = types::ListVersionsByFunctionRequest;
    type Output = types::ListVersionsByFunctionResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListVersionsByFunction",
        method: "GET",
        uri: "/2015-03-31/functions/{FunctionName}/versions",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_VERSIONS_BY_FUNCTION_REQUEST,
        output: &schemas::LIST_VERSIONS_BY_FUNCTION_RESPONSE,
        result_wrapper: "",
    };
}

/// `PUT /2015-03-31/functions/{FunctionName}/code`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateFunctionCode;

impl Operation for UpdateFunctionCode {
    type Input = types::UpdateFunctionCodeRequest;
    type Output = types::FunctionConfiguration;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateFunctionCode",
        method: "PUT",
        uri: "/2015-03-31/functions/{FunctionName}/code",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_FUNCTION_CODE_REQUEST,
        output: &schemas::FUNCTION_CONFIGURATION,
        result_wrapper: "",
    };
}

/// `PUT /2015-03-31/functions/{FunctionName}/configuration`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateFunctionConfiguration;

impl Operation for UpdateFunctionConfiguration {
    type Input = types::UpdateFunctionConfigurationRequest;
    type Output = types::FunctionConfiguration;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateFunctionConfiguration",
        method: "PUT",
        uri: "/2015-03-31/functions/{FunctionName}/configuration",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_FUNCTION_CONFIGURATION_REQUEST,
        output: &schemas::FUNCTION_CONFIGURATION,
        result_wrapper: "",
    };
}

/// `DELETE /2015-03-31/functions/{FunctionName}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteFunction;

impl Operation for DeleteFunction {
    type Input = types::DeleteFunctionRequest;
    type Output = types::DeleteFunctionResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteFunction",
        method: "DELETE",
        uri: "/2015-03-31/functions/{FunctionName}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_FUNCTION_REQUEST,
        output: &schemas::DELETE_FUNCTION_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /2015-03-31/functions/{FunctionName}/aliases`.
#[derive(Debug, Clone, Copy)]
pub struct CreateAlias;

impl Operation for CreateAlias {
    type Input = types::CreateAliasRequest;
    type Output = types::AliasConfiguration;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateAlias",
        method: "POST",
        uri: "/2015-03-31/functions/{FunctionName}/aliases",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::CREATE_ALIAS_REQUEST,
        output: &schemas::ALIAS_CONFIGURATION,
        result_wrapper: "",
    };
}

/// `GET /2015-03-31/functions/{FunctionName}/aliases/{Name}`.
#[derive(Debug, Clone, Copy)]
pub struct GetAlias;

impl Operation for GetAlias {
    type Input = types::GetAliasRequest;
    type Output = types::AliasConfiguration;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetAlias",
        method: "GET",
        uri: "/2015-03-31/functions/{FunctionName}/aliases/{Name}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_ALIAS_REQUEST,
        output: &schemas::ALIAS_CONFIGURATION,
        result_wrapper: "",
    };
}

/// `GET /2015-03-31/functions/{FunctionName}/aliases`.
#[derive(Debug, Clone, Copy)]
pub struct ListAliases;

impl Operation for ListAliases {
    type Input = types::ListAliasesRequest;
    type Output = types::ListAliasesResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListAliases",
        method: "GET",
        uri: "/2015-03-31/functions/{FunctionName}/aliases",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_ALIASES_REQUEST,
        output: &schemas::LIST_ALIASES_RESPONSE,
        result_wrapper: "",
    };
}

/// `PUT /2015-03-31/functions/{FunctionName}/aliases/{Name}`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateAlias;

impl Operation for UpdateAlias {
    type Input = types::UpdateAliasRequest;
    type Output = types::AliasConfiguration;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateAlias",
        method: "PUT",
        uri: "/2015-03-31/functions/{FunctionName}/aliases/{Name}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_ALIAS_REQUEST,
        output: &schemas::ALIAS_CONFIGURATION,
        result_wrapper: "",
    };
}

/// `DELETE /2015-03-31/functions/{FunctionName}/aliases/{Name}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteAlias;

impl Operation for DeleteAlias {
    type Input = types::DeleteAliasRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteAlias",
        method: "DELETE",
        uri: "/2015-03-31/functions/{FunctionName}/aliases/{Name}",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::DELETE_ALIAS_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /2015-03-31/functions/{FunctionName}/policy`.
#[derive(Debug, Clone, Copy)]
pub struct AddPermission;

impl Operation for AddPermission {
    type Input = types::AddPermissionRequest;
    type Output = types::AddPermissionResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AddPermission",
        method: "POST",
        uri: "/2015-03-31/functions/{FunctionName}/policy",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::ADD_PERMISSION_REQUEST,
        output: &schemas::ADD_PERMISSION_RESPONSE,
        result_wrapper: "",
    };
}

/// `GET /2015-03-31/functions/{FunctionName}/policy`.
#[derive(Debug, Clone, Copy)]
pub struct GetPolicy;

impl Operation for GetPolicy {
    type Input = types::GetPolicyRequest;
    type Output = types::GetPolicyResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetPolicy",
        method: "GET",
        uri: "/2015-03-31/functions/{FunctionName}/policy",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_POLICY_REQUEST,
        output: &schemas::GET_POLICY_RESPONSE,
        result_wrapper: "",
    };
}

/// `DELETE /2015-03-31/functions/{FunctionName}/policy/{StatementId}`.
#[derive(Debug, Clone, Copy)]
pub struct RemovePermission;

impl Operation for RemovePermission {
    type Input = types::RemovePermissionRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "RemovePermission",
        method: "DELETE",
        uri: "/2015-03-31/functions/{FunctionName}/policy/{StatementId}",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::REMOVE_PERMISSION_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `PUT /2017-10-31/functions/{FunctionName}/concurrency`.
#[derive(Debug, Clone, Copy)]
pub struct PutFunctionConcurrency;

impl Operation for PutFunctionConcurrency {
    type Input = types::PutFunctionConcurrencyRequest;
    type Output = types::Concurrency;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "PutFunctionConcurrency",
        method: "PUT",
        uri: "/2017-10-31/functions/{FunctionName}/concurrency",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::PUT_FUNCTION_CONCURRENCY_REQUEST,
        output: &schemas::CONCURRENCY,
        result_wrapper: "",
    };
}

/// `GET /2019-09-30/functions/{FunctionName}/concurrency`.
#[derive(Debug, Clone, Copy)]
pub struct GetFunctionConcurrency;

impl Operation for GetFunctionConcurrency {
    type Input = types::GetFunctionConcurrencyRequest;
    type Output = types::GetFunctionConcurrencyResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetFunctionConcurrency",
        method: "GET",
        uri: "/2019-09-30/functions/{FunctionName}/concurrency",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_FUNCTION_CONCURRENCY_REQUEST,
        output: &schemas::GET_FUNCTION_CONCURRENCY_RESPONSE,
        result_wrapper: "",
    };
}

/// `DELETE /2017-10-31/functions/{FunctionName}/concurrency`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteFunctionConcurrency;

impl Operation for DeleteFunctionConcurrency {
    type Input = types::DeleteFunctionConcurrencyRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteFunctionConcurrency",
        method: "DELETE",
        uri: "/2017-10-31/functions/{FunctionName}/concurrency",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::DELETE_FUNCTION_CONCURRENCY_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `GET /2016-08-19/account-settings`.
#[derive(Debug, Clone, Copy)]
pub struct GetAccountSettings;

impl Operation for GetAccountSettings {
    type Input = types::GetAccountSettingsRequest;
    type Output = types::GetAccountSettingsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetAccountSettings",
        method: "GET",
        uri: "/2016-08-19/account-settings",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_ACCOUNT_SETTINGS_REQUEST,
        output: &schemas::GET_ACCOUNT_SETTINGS_RESPONSE,
        result_wrapper: "",
    };
}

/// `PUT /2019-09-25/functions/{FunctionName}/event-invoke-config`.
#[derive(Debug, Clone, Copy)]
pub struct PutFunctionEventInvokeConfig;

impl Operation for PutFunctionEventInvokeConfig {
    type Input = types::PutFunctionEventInvokeConfigRequest;
    type Output = types::FunctionEventInvokeConfig;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "PutFunctionEventInvokeConfig",
        method: "PUT",
        uri: "/2019-09-25/functions/{FunctionName}/event-invoke-config",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::PUT_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST,
        output: &schemas::FUNCTION_EVENT_INVOKE_CONFIG,
        result_wrapper: "",
    };
}

/// `POST /2019-09-25/functions/{FunctionName}/event-invoke-config`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateFunctionEventInvokeConfig;

impl Operation for UpdateFunctionEventInvokeConfig {
    type Input = types::UpdateFunctionEventInvokeConfigRequest;
    type Output = types::FunctionEventInvokeConfig;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateFunctionEventInvokeConfig",
        method: "POST",
        uri: "/2019-09-25/functions/{FunctionName}/event-invoke-config",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST,
        output: &schemas::FUNCTION_EVENT_INVOKE_CONFIG,
        result_wrapper: "",
    };
}

/// `GET /2019-09-25/functions/{FunctionName}/event-invoke-config`.
#[derive(Debug, Clone, Copy)]
pub struct GetFunctionEventInvokeConfig;

impl Operation for GetFunctionEventInvokeConfig {
    type Input = types::GetFunctionEventInvokeConfigRequest;
    type Output = types::FunctionEventInvokeConfig;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetFunctionEventInvokeConfig",
        method: "GET",
        uri: "/2019-09-25/functions/{FunctionName}/event-invoke-config",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST,
        output: &schemas::FUNCTION_EVENT_INVOKE_CONFIG,
        result_wrapper: "",
    };
}

/// `DELETE /2019-09-25/functions/{FunctionName}/event-invoke-config`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteFunctionEventInvokeConfig;

impl Operation for DeleteFunctionEventInvokeConfig {
    type Input = types::DeleteFunctionEventInvokeConfigRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteFunctionEventInvokeConfig",
        method: "DELETE",
        uri: "/2019-09-25/functions/{FunctionName}/event-invoke-config",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::DELETE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `GET /2019-09-25/functions/{FunctionName}/event-invoke-config/list`.
#[derive(Debug, Clone, Copy)]
pub struct ListFunctionEventInvokeConfigs;

impl Operation for ListFunctionEventInvokeConfigs {
    type Input = types::ListFunctionEventInvokeConfigsRequest;
    type Output = types::ListFunctionEventInvokeConfigsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListFunctionEventInvokeConfigs",
        method: "GET",
        uri: "/2019-09-25/functions/{FunctionName}/event-invoke-config/list",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_FUNCTION_EVENT_INVOKE_CONFIGS_REQUEST,
        output: &schemas::LIST_FUNCTION_EVENT_INVOKE_CONFIGS_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /2021-10-31/functions/{FunctionName}/url`.
#[derive(Debug, Clone, Copy)]
pub struct CreateFunctionUrlConfig;

impl Operation for CreateFunctionUrlConfig {
    type Input = types::CreateFunctionUrlConfigRequest;
    type Output = types::CreateFunctionUrlConfigResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateFunctionUrlConfig",
        method: "POST",
        uri: "/2021-10-31/functions/{FunctionName}/url",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::CREATE_FUNCTION_URL_CONFIG_REQUEST,
        output: &schemas::CREATE_FUNCTION_URL_CONFIG_RESPONSE,
        result_wrapper: "",
    };
}

/// `GET /2021-10-31/functions/{FunctionName}/url`.
#[derive(Debug, Clone, Copy)]
pub struct GetFunctionUrlConfig;

impl Operation for GetFunctionUrlConfig {
    type Input = types::GetFunctionUrlConfigRequest;
    type Output = types::GetFunctionUrlConfigResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetFunctionUrlConfig",
        method: "GET",
        uri: "/2021-10-31/functions/{FunctionName}/url",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_FUNCTION_URL_CONFIG_REQUEST,
        output: &schemas::GET_FUNCTION_URL_CONFIG_RESPONSE,
        result_wrapper: "",
    };
}

/// `PUT /2021-10-31/functions/{FunctionName}/url`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateFunctionUrlConfig;

impl Operation for UpdateFunctionUrlConfig {
    type Input = types::UpdateFunctionUrlConfigRequest;
    type Output = types::UpdateFunctionUrlConfigResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateFunctionUrlConfig",
        method: "PUT",
        uri: "/2021-10-31/functions/{FunctionName}/url",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_FUNCTION_URL_CONFIG_REQUEST,
        output: &schemas::UPDATE_FUNCTION_URL_CONFIG_RESPONSE,
        result_wrapper: "",
    };
}

/// `DELETE /2021-10-31/functions/{FunctionName}/url`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteFunctionUrlConfig;

impl Operation for DeleteFunctionUrlConfig {
    type Input = types::DeleteFunctionUrlConfigRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteFunctionUrlConfig",
        method: "DELETE",
        uri: "/2021-10-31/functions/{FunctionName}/url",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::DELETE_FUNCTION_URL_CONFIG_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `GET /2021-10-31/functions/{FunctionName}/urls`.
#[derive(Debug, Clone, Copy)]
pub struct ListFunctionUrlConfigs;

impl Operation for ListFunctionUrlConfigs {
    type Input = types::ListFunctionUrlConfigsRequest;
    type Output = types::ListFunctionUrlConfigsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListFunctionUrlConfigs",
        method: "GET",
        uri: "/2021-10-31/functions/{FunctionName}/urls",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_FUNCTION_URL_CONFIGS_REQUEST,
        output: &schemas::LIST_FUNCTION_URL_CONFIGS_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /2018-10-31/layers/{LayerName}/versions`.
#[derive(Debug, Clone, Copy)]
pub struct PublishLayerVersion;

impl Operation for PublishLayerVersion {
    type Input = types::PublishLayerVersionRequest;
    type Output = types::PublishLayerVersionResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "PublishLayerVersion",
        method: "POST",
        uri: "/2018-10-31/layers/{LayerName}/versions",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::PUBLISH_LAYER_VERSION_REQUEST,
        output: &schemas::PUBLISH_LAYER_VERSION_RESPONSE,
        result_wrapper: "",
    };
}

/// `GET /2018-10-31/layers/{LayerName}/versions/{VersionNumber}`.
#[derive(Debug, Clone, Copy)]
pub struct GetLayerVersion;

impl Operation for GetLayerVersion {
    type Input = types::GetLayerVersionRequest;
    type Output = types::GetLayerVersionResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetLayerVersion",
        method: "GET",
        uri: "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_LAYER_VERSION_REQUEST,
        output: &schemas::GET_LAYER_VERSION_RESPONSE,
        result_wrapper: "",
    };
}

/// `GET /2018-10-31/layers?find=LayerVersion`.
#[derive(Debug, Clone, Copy)]
pub struct GetLayerVersionByArn;

impl Operation for GetLayerVersionByArn {
    type Input = types::GetLayerVersionByArnRequest;
    type Output = types::GetLayerVersionResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetLayerVersionByArn",
        method: "GET",
        uri: "/2018-10-31/layers?find=LayerVersion",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_LAYER_VERSION_BY_ARN_REQUEST,
        output: &schemas::GET_LAYER_VERSION_RESPONSE,
        result_wrapper: "",
    };
}

/// `GET /2018-10-31/layers`.
#[derive(Debug, Clone, Copy)]
pub struct ListLayers;

impl Operation for ListLayers {
    type Input = types::ListLayersRequest;
    type Output = types::ListLayersResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListLayers",
        method: "GET",
        uri: "/2018-10-31/layers",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_LAYERS_REQUEST,
        output: &schemas::LIST_LAYERS_RESPONSE,
        result_wrapper: "",
    };
}

/// `GET /2018-10-31/layers/{LayerName}/versions`.
#[derive(Debug, Clone, Copy)]
pub struct ListLayerVersions;

impl Operation for ListLayerVersions {
    type Input = types::ListLayerVersionsRequest;
    type Output = types::ListLayerVersionsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListLayerVersions",
        method: "GET",
        uri: "/2018-10-31/layers/{LayerName}/versions",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_LAYER_VERSIONS_REQUEST,
        output: &schemas::LIST_LAYER_VERSIONS_RESPONSE,
        result_wrapper: "",
    };
}

/// `DELETE /2018-10-31/layers/{LayerName}/versions/{VersionNumber}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteLayerVersion;

impl Operation for DeleteLayerVersion {
    type Input = types::DeleteLayerVersionRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteLayerVersion",
        method: "DELETE",
        uri: "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::DELETE_LAYER_VERSION_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy`.
#[derive(Debug, Clone, Copy)]
pub struct AddLayerVersionPermission;

impl Operation for AddLayerVersionPermission {
    type Input = types::AddLayerVersionPermissionRequest;
    type Output = types::AddLayerVersionPermissionResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AddLayerVersionPermission",
        method: "POST",
        uri: "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy",
        success_status: 201,
        is_unsigned: false,
        input: &schemas::ADD_LAYER_VERSION_PERMISSION_REQUEST,
        output: &schemas::ADD_LAYER_VERSION_PERMISSION_RESPONSE,
        result_wrapper: "",
    };
}

/// `GET /2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy`.
#[derive(Debug, Clone, Copy)]
pub struct GetLayerVersionPolicy;

impl Operation for GetLayerVersionPolicy {
    type Input = types::GetLayerVersionPolicyRequest;
    type Output = types::GetLayerVersionPolicyResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetLayerVersionPolicy",
        method: "GET",
        uri: "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_LAYER_VERSION_POLICY_REQUEST,
        output: &schemas::GET_LAYER_VERSION_POLICY_RESPONSE,
        result_wrapper: "",
    };
}

/// `DELETE /2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy/{StatementId}`.
#[derive(Debug, Clone, Copy)]
pub struct RemoveLayerVersionPermission;

impl Operation for RemoveLayerVersionPermission {
    type Input = types::RemoveLayerVersionPermissionRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "RemoveLayerVersionPermission",
        method: "DELETE",
        uri: "/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy/{StatementId}",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::REMOVE_LAYER_VERSION_PERMISSION_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /2015-03-31/functions/{FunctionName}/invocations`.
#[derive(Debug, Clone, Copy)]
pub struct Invoke;

impl Operation for Invoke {
    type Input = types::InvocationRequest;
    type Output = types::InvocationResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "Invoke",
        method: "POST",
        uri: "/2015-03-31/functions/{FunctionName}/invocations",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::INVOCATION_REQUEST,
        output: &schemas::INVOCATION_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /2021-11-15/functions/{FunctionName}/response-streaming-invocations`.
#[derive(Debug, Clone, Copy)]
pub struct InvokeWithResponseStream;

impl Operation for InvokeWithResponseStream {
    type Input = types::InvokeWithResponseStreamRequest;
    type Output = types::InvokeWithResponseStreamResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "InvokeWithResponseStream",
        method: "POST",
        uri: "/2021-11-15/functions/{FunctionName}/response-streaming-invocations",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::INVOKE_WITH_RESPONSE_STREAM_REQUEST,
        output: &schemas::INVOKE_WITH_RESPONSE_STREAM_RESPONSE,
        result_wrapper: "",
    };
}
