// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! What every shape looks like on the wire, and what its values must satisfy.

use gatewright_wire::schema::{Constraints, Kind, Location, Member, Schema};

/// The input or output of operations that have none.
pub static EMPTY: Schema = Schema { name: "", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AcceleratorConfig`.
pub static ACCELERATOR_CONFIG: Schema = Schema {
    name: "AcceleratorConfig",
    kind: Kind::Structure {
        members: &[required("AcceleratorMemorySize", "AcceleratorMemorySize", Location::Body, || &ACCELERATOR_MEMORY_GB)],
    },
    constraints: Constraints::NONE,
};

/// `AcceleratorMemoryGB`.
pub static ACCELERATOR_MEMORY_GB: Schema =
    Schema { name: "AcceleratorMemoryGB", kind: Kind::Integer, constraints: Constraints::NONE };

/// `AccountLimit`.
pub static ACCOUNT_LIMIT: Schema = Schema {
    name: "AccountLimit",
    kind: Kind::Structure {
        members: &[
            optional("TotalCodeSize", "TotalCodeSize", Location::Body, || &LONG),
            optional("CodeSizeUnzipped", "CodeSizeUnzipped", Location::Body, || &LONG),
            optional("CodeSizeZipped", "CodeSizeZipped", Location::Body, || &LONG),
            optional("ConcurrentExecutions", "ConcurrentExecutions", Location::Body, || &INTEGER),
            optional("UnreservedConcurrentExecutions", "UnreservedConcurrentExecutions", Location::Body, || {
                &UNRESERVED_CONCURRENT_EXECUTIONS
            }),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AccountUsage`.
pub static ACCOUNT_USAGE: Schema = Schema {
    name: "AccountUsage",
    kind: Kind::Structure {
        members: &[
            optional("TotalCodeSize", "TotalCodeSize", Location::Body, || &LONG),
            optional("FunctionCount", "FunctionCount", Location::Body, || &LONG),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Action`.
pub static ACTION: Schema = Schema {
    name: "Action",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(0),
        max: Some(10000),
        pattern: Some(r"(lambda:[*]|lambda:[a-zA-Z]+|[*])"),
        ..Constraints::NONE
    },
};

/// `AddLayerVersionPermissionRequest`.
pub static ADD_LAYER_VERSION_PERMISSION_REQUEST: Schema = Schema {
    name: "AddLayerVersionPermissionRequest",
    kind: Kind::Structure {
        members: &[
            required("LayerName", "LayerName", Location::Uri, || &LAYER_NAME_OR_ARN),
            required("VersionNumber", "VersionNumber", Location::Uri, || &LAYER_VERSION_NUMBER),
            required("StatementId", "StatementId", Location::Body, || &STATEMENT_ID),
            required("Action", "Action", Location::Body, || &LAYER_PERMISSION_ALLOWED_ACTION),
            required("Principal", "Principal", Location::Body, || &LAYER_PERMISSION_ALLOWED_PRINCIPAL),
            optional("OrganizationId", "OrganizationId", Location::Body, || &ORGANIZATION_ID),
            optional("RevisionId", "RevisionId", Location::QueryString, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AddLayerVersionPermissionResponse`.
pub static ADD_LAYER_VERSION_PERMISSION_RESPONSE: Schema = Schema {
    name: "AddLayerVersionPermissionResponse",
    kind: Kind::Structure {
        members: &[
            optional("Statement", "Statement", Location::Body, || &STRING),
            optional("RevisionId", "RevisionId", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AddPermissionRequest`.
pub static ADD_PERMISSION_REQUEST: Schema = Schema {
    name: "AddPermissionRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            required("StatementId", "StatementId", Location::Body, || &STATEMENT_ID),
            required("Action", "Action", Location::Body, || &ACTION),
            required("Principal", "Principal", Location::Body, || &PRINCIPAL),
            optional("SourceArn", "SourceArn", Location::Body, || &ARN),
            optional("FunctionUrlAuthType", "FunctionUrlAuthType", Location::Body, || &FUNCTION_URL_AUTH_TYPE),
            optional("InvokedViaFunctionUrl", "InvokedViaFunctionUrl", Location::Body, || &INVOKED_VIA_FUNCTION_URL),
            optional("SourceAccount", "SourceAccount", Location::Body, || &SOURCE_OWNER),
            optional("EventSourceToken", "EventSourceToken", Location::Body, || &EVENT_SOURCE_TOKEN),
            optional("Qualifier", "Qualifier", Location::QueryString, || &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER),
            optional("RevisionId", "RevisionId", Location::Body, || &STRING),
            optional("PrincipalOrgID", "PrincipalOrgID", Location::Body, || &PRINCIPAL_ORG_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AddPermissionResponse`.
pub static ADD_PERMISSION_RESPONSE: Schema = Schema {
    name: "AddPermissionResponse",
    kind: Kind::Structure { members: &[optional("Statement", "Statement", Location::Body, || &STRING)] },
    constraints: Constraints::NONE,
};

/// `AdditionalVersion`.
pub static ADDITIONAL_VERSION: Schema = Schema {
    name: "AdditionalVersion",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(1024), pattern: Some(r"[0-9]+"), ..Constraints::NONE },
};

/// `AdditionalVersionWeights`.
pub static ADDITIONAL_VERSION_WEIGHTS: Schema = Schema {
    name: "AdditionalVersionWeights",
    kind: Kind::Map {
        key: &ADDITIONAL_VERSION,
        value: &WEIGHT,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints::NONE,
};

/// `Alias`.
pub static ALIAS: Schema = Schema {
    name: "Alias",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(128),
        pattern: Some(r"(?!^[0-9]+$)([a-zA-Z0-9-_]+)"),
        ..Constraints::NONE
    },
};

/// `AliasConfiguration`.
pub static ALIAS_CONFIGURATION: Schema = Schema {
    name: "AliasConfiguration",
    kind: Kind::Structure {
        members: &[
            optional("AliasArn", "AliasArn", Location::Body, || &FUNCTION_ARN),
            optional("Name", "Name", Location::Body, || &ALIAS),
            optional("FunctionVersion", "FunctionVersion", Location::Body, || &VERSION),
            optional("Description", "Description", Location::Body, || &DESCRIPTION),
            optional("RoutingConfig", "RoutingConfig", Location::Body, || &ALIAS_ROUTING_CONFIGURATION),
            optional("RevisionId", "RevisionId", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AliasList`.
pub static ALIAS_LIST: Schema = Schema {
    name: "AliasList",
    kind: Kind::List { element: &ALIAS_CONFIGURATION, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `AliasRoutingConfiguration`.
pub static ALIAS_ROUTING_CONFIGURATION: Schema = Schema {
    name: "AliasRoutingConfiguration",
    kind: Kind::Structure {
        members: &[optional("AdditionalVersionWeights", "AdditionalVersionWeights", Location::Body, || {
            &ADDITIONAL_VERSION_WEIGHTS
        })],
    },
    constraints: Constraints::NONE,
};

/// `AllowCredentials`.
pub static ALLOW_CREDENTIALS: Schema = Schema { name: "AllowCredentials", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `AllowMethodsList`.
pub static ALLOW_METHODS_LIST: Schema = Schema {
    name: "AllowMethodsList",
    kind: Kind::List { element: &METHOD, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(6), ..Constraints::NONE },
};

/// `AllowOriginsList`.
pub static ALLOW_ORIGINS_LIST: Schema = Schema {
    name: "AllowOriginsList",
    kind: Kind::List { element: &ORIGIN, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(100), ..Constraints::NONE },
};

/// `ApplicationLogLevel`.
pub static APPLICATION_LOG_LEVEL: Schema = Schema {
    name: "ApplicationLogLevel",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"], ..Constraints::NONE },
};

/// `Architecture`.
pub static ARCHITECTURE: Schema = Schema {
    name: "Architecture",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["x86_64", "arm64"], ..Constraints::NONE },
};

/// `ArchitecturesList`.
pub static ARCHITECTURES_LIST: Schema = Schema {
    name: "ArchitecturesList",
    kind: Kind::List { element: &ARCHITECTURE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(1), max: Some(1), ..Constraints::NONE },
};

/// `Arn`.
pub static ARN: Schema = Schema {
    name: "Arn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(0),
        max: Some(10000),
        pattern: Some(
            r"arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)",
        ),
        ..Constraints::NONE
    },
};

/// `Blob`.
pub static BLOB: Schema =
    Schema { name: "Blob", kind: Kind::Blob, constraints: Constraints { is_sensitive: true, ..Constraints::NONE } };

/// `Boolean`.
pub static BOOLEAN: Schema = Schema { name: "Boolean", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `CapacityProviderArn`.
pub static CAPACITY_PROVIDER_ARN: Schema = Schema {
    name: "CapacityProviderArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(140),
        pattern: Some(
            r"arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:capacity-provider:[a-zA-Z0-9-_]+",
        ),
        ..Constraints::NONE
    },
};

/// `CapacityProviderConfig`.
pub static CAPACITY_PROVIDER_CONFIG: Schema = Schema {
    name: "CapacityProviderConfig",
    kind: Kind::Structure {
        members: &[required(
            "LambdaManagedInstancesCapacityProviderConfig",
            "LambdaManagedInstancesCapacityProviderConfig",
            Location::Body,
            || &LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG,
        )],
    },
    constraints: Constraints::NONE,
};

/// `CodeSigningConfigArn`.
pub static CODE_SIGNING_CONFIG_ARN: Schema = Schema {
    name: "CodeSigningConfigArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(0),
        max: Some(200),
        pattern: Some(
            r"arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:code-signing-config:csc-[a-z0-9]{17}",
        ),
        ..Constraints::NONE
    },
};

/// `CompatibleArchitectures`.
pub static COMPATIBLE_ARCHITECTURES: Schema = Schema {
    name: "CompatibleArchitectures",
    kind: Kind::List { element: &ARCHITECTURE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(2), ..Constraints::NONE },
};

/// `CompatibleRuntimes`.
pub static COMPATIBLE_RUNTIMES: Schema = Schema {
    name: "CompatibleRuntimes",
    kind: Kind::List { element: &RUNTIME, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(15), ..Constraints::NONE },
};

/// `Concurrency`.
pub static CONCURRENCY: Schema = Schema {
    name: "Concurrency",
    kind: Kind::Structure {
        members: &[optional("ReservedConcurrentExecutions", "ReservedConcurrentExecutions", Location::Body, || {
            &RESERVED_CONCURRENT_EXECUTIONS
        })],
    },
    constraints: Constraints::NONE,
};

/// `Cors`.
pub static CORS: Schema = Schema {
    name: "Cors",
    kind: Kind::Structure {
        members: &[
            optional("AllowCredentials", "AllowCredentials", Location::Body, || &ALLOW_CREDENTIALS),
            optional("AllowHeaders", "AllowHeaders", Location::Body, || &HEADERS_LIST),
            optional("AllowMethods", "AllowMethods", Location::Body, || &ALLOW_METHODS_LIST),
            optional("AllowOrigins", "AllowOrigins", Location::Body, || &ALLOW_ORIGINS_LIST),
            optional("ExposeHeaders", "ExposeHeaders", Location::Body, || &HEADERS_LIST),
            optional("MaxAge", "MaxAge", Location::Body, || &MAX_AGE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateAliasRequest`.
pub static CREATE_ALIAS_REQUEST: Schema = Schema {
    name: "CreateAliasRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_NAME),
            required("Name", "Name", Location::Body, || &ALIAS),
            required("FunctionVersion", "FunctionVersion", Location::Body, || &VERSION_WITH_LATEST_PUBLISHED),
            optional("Description", "Description", Location::Body, || &DESCRIPTION),
            optional("RoutingConfig", "RoutingConfig", Location::Body, || &ALIAS_ROUTING_CONFIGURATION),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateFunctionRequest`.
pub static CREATE_FUNCTION_REQUEST: Schema = Schema {
    name: "CreateFunctionRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Body, || &FUNCTION_NAME),
            optional("Runtime", "Runtime", Location::Body, || &RUNTIME),
            required("Role", "Role", Location::Body, || &ROLE_ARN),
            optional("Handler", "Handler", Location::Body, || &HANDLER),
            required("Code", "Code", Location::Body, || &FUNCTION_CODE),
            optional("Description", "Description", Location::Body, || &DESCRIPTION),
            optional("Timeout", "Timeout", Location::Body, || &TIMEOUT),
            optional("MemorySize", "MemorySize", Location::Body, || &MEMORY_SIZE),
            optional("Publish", "Publish", Location::Body, || &BOOLEAN),
            optional("PublishTo", "PublishTo", Location::Body, || &FUNCTION_VERSION_LATEST_PUBLISHED),
            optional("VpcConfig", "VpcConfig", Location::Body, || &VPC_CONFIG),
            optional("PackageType", "PackageType", Location::Body, || &PACKAGE_TYPE),
            optional("DeadLetterConfig", "DeadLetterConfig", Location::Body, || &DEAD_LETTER_CONFIG),
            optional("Environment", "Environment", Location::Body, || &ENVIRONMENT),
            optional("KMSKeyArn", "KMSKeyArn", Location::Body, || &KMS_KEY_ARN),
            optional("TracingConfig", "TracingConfig", Location::Body, || &TRACING_CONFIG),
            optional("Tags", "Tags", Location::Body, || &TAGS),
            optional("Layers", "Layers", Location::Body, || &LAYER_LIST),
            optional("FileSystemConfigs", "FileSystemConfigs", Location::Body, || &FILE_SYSTEM_CONFIG_LIST),
            optional("CodeSigningConfigArn", "CodeSigningConfigArn", Location::Body, || &CODE_SIGNING_CONFIG_ARN),
            optional("ImageConfig", "ImageConfig", Location::Body, || &IMAGE_CONFIG),
            optional("Architectures", "Architectures", Location::Body, || &ARCHITECTURES_LIST),
            optional("EphemeralStorage", "EphemeralStorage", Location::Body, || &EPHEMERAL_STORAGE),
            optional("SnapStart", "SnapStart", Location::Body, || &SNAP_START),
            optional("LoggingConfig", "LoggingConfig", Location::Body, || &LOGGING_CONFIG),
            optional("TenancyConfig", "TenancyConfig", Location::Body, || &TENANCY_CONFIG),
            optional("CapacityProviderConfig", "CapacityProviderConfig", Location::Body, || &CAPACITY_PROVIDER_CONFIG),
            optional("DurableConfig", "DurableConfig", Location::Body, || &DURABLE_CONFIG),
            optional("RuntimeConfig", "RuntimeConfig", Location::Body, || &FUNCTION_RUNTIME_CONFIG),
            optional("AcceleratorConfig", "AcceleratorConfig", Location::Body, || &ACCELERATOR_CONFIG),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateFunctionUrlConfigRequest`.
pub static CREATE_FUNCTION_URL_CONFIG_REQUEST: Schema = Schema {
    name: "CreateFunctionUrlConfigRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_URL_FUNCTION_NAME),
            optional("Qualifier", "Qualifier", Location::QueryString, || &FUNCTION_URL_QUALIFIER),
            required("AuthType", "AuthType", Location::Body, || &FUNCTION_URL_AUTH_TYPE),
            optional("Cors", "Cors", Location::Body, || &CORS),
            optional("InvokeMode", "InvokeMode", Location::Body, || &INVOKE_MODE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateFunctionUrlConfigResponse`.
pub static CREATE_FUNCTION_URL_CONFIG_RESPONSE: Schema = Schema {
    name: "CreateFunctionUrlConfigResponse",
    kind: Kind::Structure {
        members: &[
            required("FunctionUrl", "FunctionUrl", Location::Body, || &FUNCTION_URL),
            required("FunctionArn", "FunctionArn", Location::Body, || &FUNCTION_ARN),
            required("AuthType", "AuthType", Location::Body, || &FUNCTION_URL_AUTH_TYPE),
            optional("Cors", "Cors", Location::Body, || &CORS),
            required("CreationTime", "CreationTime", Location::Body, || &TIMESTAMP),
            optional("InvokeMode", "InvokeMode", Location::Body, || &INVOKE_MODE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Date`.
pub static DATE: Schema = Schema { name: "Date", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `DeadLetterConfig`.
pub static DEAD_LETTER_CONFIG: Schema = Schema {
    name: "DeadLetterConfig",
    kind: Kind::Structure { members: &[optional("TargetArn", "TargetArn", Location::Body, || &RESOURCE_ARN)] },
    constraints: Constraints::NONE,
};

/// `DeleteAliasRequest`.
pub static DELETE_ALIAS_REQUEST: Schema = Schema {
    name: "DeleteAliasRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_NAME),
            required("Name", "Name", Location::Uri, || &ALIAS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteFunctionConcurrencyRequest`.
pub static DELETE_FUNCTION_CONCURRENCY_REQUEST: Schema = Schema {
    name: "DeleteFunctionConcurrencyRequest",
    kind: Kind::Structure { members: &[required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_NAME)] },
    constraints: Constraints::NONE,
};

/// `DeleteFunctionEventInvokeConfigRequest`.
pub static DELETE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Schema = Schema {
    name: "DeleteFunctionEventInvokeConfigRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            optional("Qualifier", "Qualifier", Location::QueryString, || &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteFunctionRequest`.
pub static DELETE_FUNCTION_REQUEST: Schema = Schema {
    name: "DeleteFunctionRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            optional("Qualifier", "Qualifier", Location::QueryString, || &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteFunctionResponse`.
pub static DELETE_FUNCTION_RESPONSE: Schema = Schema {
    name: "DeleteFunctionResponse",
    kind: Kind::Structure { members: &[optional("StatusCode", "StatusCode", Location::StatusCode, || &INTEGER)] },
    constraints: Constraints::NONE,
};

/// `DeleteFunctionUrlConfigRequest`.
pub static DELETE_FUNCTION_URL_CONFIG_REQUEST: Schema = Schema {
    name: "DeleteFunctionUrlConfigRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_URL_FUNCTION_NAME),
            optional("Qualifier", "Qualifier", Location::QueryString, || &FUNCTION_URL_QUALIFIER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteLayerVersionRequest`.
pub static DELETE_LAYER_VERSION_REQUEST: Schema = Schema {
    name: "DeleteLayerVersionRequest",
    kind: Kind::Structure {
        members: &[
            required("LayerName", "LayerName", Location::Uri, || &LAYER_NAME_OR_ARN),
            required("VersionNumber", "VersionNumber", Location::Uri, || &LAYER_VERSION_NUMBER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Description`.
pub static DESCRIPTION: Schema = Schema {
    name: "Description",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(256), ..Constraints::NONE },
};

/// `DestinationArn`.
pub static DESTINATION_ARN: Schema = Schema {
    name: "DestinationArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(0),
        max: Some(350),
        pattern: Some(
            r"$|kafka://([^.]([a-zA-Z0-9\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)",
        ),
        ..Constraints::NONE
    },
};

/// `DestinationConfig`.
pub static DESTINATION_CONFIG: Schema = Schema {
    name: "DestinationConfig",
    kind: Kind::Structure {
        members: &[
            optional("OnSuccess", "OnSuccess", Location::Body, || &ON_SUCCESS),
            optional("OnFailure", "OnFailure", Location::Body, || &ON_FAILURE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DirectS3Read`.
pub static DIRECT_S3_READ: Schema = Schema {
    name: "DirectS3Read",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["ENABLED", "DISABLED", "AUTO"], ..Constraints::NONE },
};

/// `DurableConfig`.
pub static DURABLE_CONFIG: Schema = Schema {
    name: "DurableConfig",
    kind: Kind::Structure {
        members: &[
            optional("KMSKeyArn", "KMSKeyArn", Location::Body, || &KMS_KEY_ARN),
            optional("RetentionPeriodInDays", "RetentionPeriodInDays", Location::Body, || &RETENTION_PERIOD_IN_DAYS),
            optional("ExecutionTimeout", "ExecutionTimeout", Location::Body, || &EXECUTION_TIMEOUT),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DurableExecutionArn`.
pub static DURABLE_EXECUTION_ARN: Schema = Schema {
    name: "DurableExecutionArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(1024),
        pattern: Some(
            r"arn:([a-zA-Z0-9-]+):lambda:([a-zA-Z0-9-]+):(\d{12}):function:([a-zA-Z0-9_-]+):(\$LATEST(?:\.PUBLISHED)?|[0-9]+)/durable-execution/([a-zA-Z0-9_-]+)/([a-zA-Z0-9_-]+)",
        ),
        ..Constraints::NONE
    },
};

/// `DurableExecutionName`.
pub static DURABLE_EXECUTION_NAME: Schema = Schema {
    name: "DurableExecutionName",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(64), pattern: Some(r"[a-zA-Z0-9-_]+"), ..Constraints::NONE },
};

/// `Environment`.
pub static ENVIRONMENT: Schema = Schema {
    name: "Environment",
    kind: Kind::Structure { members: &[optional("Variables", "Variables", Location::Body, || &ENVIRONMENT_VARIABLES)] },
    constraints: Constraints::NONE,
};

/// `EnvironmentError`.
pub static ENVIRONMENT_ERROR: Schema = Schema {
    name: "EnvironmentError",
    kind: Kind::Structure {
        members: &[
            optional("ErrorCode", "ErrorCode", Location::Body, || &STRING),
            optional("Message", "Message", Location::Body, || &SENSITIVE_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `EnvironmentResponse`.
pub static ENVIRONMENT_RESPONSE: Schema = Schema {
    name: "EnvironmentResponse",
    kind: Kind::Structure {
        members: &[
            optional("Variables", "Variables", Location::Body, || &ENVIRONMENT_VARIABLES),
            optional("Error", "Error", Location::Body, || &ENVIRONMENT_ERROR),
        ],
    },
    constraints: Constraints::NONE,
};

/// `EnvironmentVariableName`.
pub static ENVIRONMENT_VARIABLE_NAME: Schema = Schema {
    name: "EnvironmentVariableName",
    kind: Kind::String,
    constraints: Constraints { pattern: Some(r"[a-zA-Z]([a-zA-Z0-9_])+"), is_sensitive: true, ..Constraints::NONE },
};

/// `EnvironmentVariableValue`.
pub static ENVIRONMENT_VARIABLE_VALUE: Schema = Schema {
    name: "EnvironmentVariableValue",
    kind: Kind::String,
    constraints: Constraints { is_sensitive: true, ..Constraints::NONE },
};

/// `EnvironmentVariables`.
pub static ENVIRONMENT_VARIABLES: Schema = Schema {
    name: "EnvironmentVariables",
    kind: Kind::Map {
        key: &ENVIRONMENT_VARIABLE_NAME,
        value: &ENVIRONMENT_VARIABLE_VALUE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints { is_sensitive: true, ..Constraints::NONE },
};

/// `EphemeralStorage`.
pub static EPHEMERAL_STORAGE: Schema = Schema {
    name: "EphemeralStorage",
    kind: Kind::Structure { members: &[required("Size", "Size", Location::Body, || &EPHEMERAL_STORAGE_SIZE)] },
    constraints: Constraints::NONE,
};

/// `EphemeralStorageSize`.
pub static EPHEMERAL_STORAGE_SIZE: Schema = Schema {
    name: "EphemeralStorageSize",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(512), max: Some(32768), ..Constraints::NONE },
};

/// `EventSourceToken`.
pub static EVENT_SOURCE_TOKEN: Schema = Schema {
    name: "EventSourceToken",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(256), pattern: Some(r"[a-zA-Z0-9._\-]+"), ..Constraints::NONE },
};

/// `ExecutionEnvironmentMemoryGiBPerVCpu`.
pub static EXECUTION_ENVIRONMENT_MEMORY_GI_B_PER_V_CPU: Schema = Schema {
    name: "ExecutionEnvironmentMemoryGiBPerVCpu",
    kind: Kind::Double,
    constraints: Constraints { min: Some(2), max: Some(8), ..Constraints::NONE },
};

/// `ExecutionTimeout`.
pub static EXECUTION_TIMEOUT: Schema = Schema {
    name: "ExecutionTimeout",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(31622400), ..Constraints::NONE },
};

/// `FileSystemArn`.
pub static FILE_SYSTEM_ARN: Schema = Schema {
    name: "FileSystemArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(0),
        max: Some(256),
        pattern: Some(
            r"arn:aws[a-zA-Z-]*:elasticfilesystem:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}",
        ),
        ..Constraints::NONE
    },
};

/// `FileSystemConfig`.
pub static FILE_SYSTEM_CONFIG: Schema = Schema {
    name: "FileSystemConfig",
    kind: Kind::Structure {
        members: &[
            required("Arn", "Arn", Location::Body, || &FILE_SYSTEM_ARN),
            required("LocalMountPath", "LocalMountPath", Location::Body, || &LOCAL_MOUNT_PATH),
            optional("S3FilesConfig", "S3FilesConfig", Location::Body, || &S3_FILES_CONFIG),
        ],
    },
    constraints: Constraints::NONE,
};

/// `FileSystemConfigList`.
pub static FILE_SYSTEM_CONFIG_LIST: Schema = Schema {
    name: "FileSystemConfigList",
    kind: Kind::List { element: &FILE_SYSTEM_CONFIG, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(1), ..Constraints::NONE },
};

/// `FunctionArn`.
pub static FUNCTION_ARN: Schema = Schema {
    name: "FunctionArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(0),
        max: Some(10000),
        pattern: Some(
            r"arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?",
        ),
        ..Constraints::NONE
    },
};

/// `FunctionCode`.
pub static FUNCTION_CODE: Schema = Schema {
    name: "FunctionCode",
    kind: Kind::Structure {
        members: &[
            optional("ZipFile", "ZipFile", Location::Body, || &BLOB),
            optional("S3Bucket", "S3Bucket", Location::Body, || &S3_BUCKET),
            optional("S3Key", "S3Key", Location::Body, || &S3_KEY),
            optional("S3ObjectVersion", "S3ObjectVersion", Location::Body, || &S3_OBJECT_VERSION),
            optional("S3ObjectStorageMode", "S3ObjectStorageMode", Location::Body, || &S3_OBJECT_STORAGE_MODE),
            optional("ImageUri", "ImageUri", Location::Body, || &STRING),
            optional("SourceKMSKeyArn", "SourceKMSKeyArn", Location::Body, || &KMS_KEY_ARN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `FunctionCodeLocation`.
pub static FUNCTION_CODE_LOCATION: Schema = Schema {
    name: "FunctionCodeLocation",
    kind: Kind::Structure {
        members: &[
            optional("RepositoryType", "RepositoryType", Location::Body, || &STRING),
            optional("Location", "Location", Location::Body, || &SENSITIVE_STRING_ON_SERVER_ONLY),
            optional("ImageUri", "ImageUri", Location::Body, || &STRING),
            optional("ResolvedImageUri", "ResolvedImageUri", Location::Body, || &STRING),
            optional("ResolvedS3Object", "ResolvedS3Object", Location::Body, || &RESOLVED_S3_OBJECT),
            optional("SourceKMSKeyArn", "SourceKMSKeyArn", Location::Body, || &KMS_KEY_ARN),
            optional("Error", "Error", Location::Body, || &FUNCTION_CODE_LOCATION_ERROR),
        ],
    },
    constraints: Constraints::NONE,
};

/// `FunctionCodeLocationError`.
pub static FUNCTION_CODE_LOCATION_ERROR: Schema = Schema {
    name: "FunctionCodeLocationError",
    kind: Kind::Structure {
        members: &[
            optional("ErrorCode", "ErrorCode", Location::Body, || &STRING),
            optional("Message", "Message", Location::Body, || &SENSITIVE_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `FunctionConfiguration`.
pub static FUNCTION_CONFIGURATION: Schema = Schema {
    name: "FunctionConfiguration",
    kind: Kind::Structure {
        members: &[
            optional("FunctionName", "FunctionName", Location::Body, || &NAMESPACED_FUNCTION_NAME),
            optional("FunctionArn", "FunctionArn", Location::Body, || &NAME_SPACED_FUNCTION_ARN),
            optional("Runtime", "Runtime", Location::Body, || &RUNTIME),
            optional("Role", "Role", Location::Body, || &ROLE_ARN),
            optional("Handler", "Handler", Location::Body, || &HANDLER),
            optional("CodeSize", "CodeSize", Location::Body, || &LONG),
            optional("Description", "Description", Location::Body, || &DESCRIPTION),
            optional("Timeout", "Timeout", Location::Body, || &TIMEOUT),
            optional("MemorySize", "MemorySize", Location::Body, || &MEMORY_SIZE),
            optional("LastModified", "LastModified", Location::Body, || &TIMESTAMP),
            optional("CodeSha256", "CodeSha256", Location::Body, || &STRING),
            optional("Version", "Version", Location::Body, || &VERSION),
            optional("VpcConfig", "VpcConfig", Location::Body, || &VPC_CONFIG_RESPONSE),
            optional("DeadLetterConfig", "DeadLetterConfig", Location::Body, || &DEAD_LETTER_CONFIG),
            optional("Environment", "Environment", Location::Body, || &ENVIRONMENT_RESPONSE),
            optional("KMSKeyArn", "KMSKeyArn", Location::Body, || &KMS_KEY_ARN),
            optional("TracingConfig", "TracingConfig", Location::Body, || &TRACING_CONFIG_RESPONSE),
            optional("MasterArn", "MasterArn", Location::Body, || &FUNCTION_ARN),
            optional("RevisionId", "RevisionId", Location::Body, || &STRING),
            optional("Layers", "Layers", Location::Body, || &LAYERS_REFERENCE_LIST),
            optional("State", "State", Location::Body, || &STATE),
            optional("StateReason", "StateReason", Location::Body, || &STATE_REASON),
            optional("StateReasonCode", "StateReasonCode", Location::Body, || &STATE_REASON_CODE),
            optional("LastUpdateStatus", "LastUpdateStatus", Location::Body, || &LAST_UPDATE_STATUS),
            optional("LastUpdateStatusReason", "LastUpdateStatusReason", Location::Body, || &LAST_UPDATE_STATUS_REASON),
            optional("LastUpdateStatusReasonCode", "LastUpdateStatusReasonCode", Location::Body, || {
                &LAST_UPDATE_STATUS_REASON_CODE
            }),
            optional("FileSystemConfigs", "FileSystemConfigs", Location::Body, || &FILE_SYSTEM_CONFIG_LIST),
            optional("SigningProfileVersionArn", "SigningProfileVersionArn", Location::Body, || &ARN),
            optional("SigningJobArn", "SigningJobArn", Location::Body, || &ARN),
            optional("PackageType", "PackageType", Location::Body, || &PACKAGE_TYPE),
            optional("ImageConfigResponse", "ImageConfigResponse", Location::Body, || &IMAGE_CONFIG_RESPONSE),
            optional("Architectures", "Architectures", Location::Body, || &ARCHITECTURES_LIST),
            optional("EphemeralStorage", "EphemeralStorage", Location::Body, || &EPHEMERAL_STORAGE),
            optional("SnapStart", "SnapStart", Location::Body, || &SNAP_START_RESPONSE),
            optional("RuntimeVersionConfig", "RuntimeVersionConfig", Location::Body, || &RUNTIME_VERSION_CONFIG),
            optional("LoggingConfig", "LoggingConfig", Location::Body, || &LOGGING_CONFIG),
            optional("TenancyConfig", "TenancyConfig", Location::Body, || &TENANCY_CONFIG),
            optional("CapacityProviderConfig", "CapacityProviderConfig", Location::Body, || &CAPACITY_PROVIDER_CONFIG),
            optional("ConfigSha256", "ConfigSha256", Location::Body, || &STRING),
            optional("DurableConfig", "DurableConfig", Location::Body, || &DURABLE_CONFIG),
            optional("RuntimeConfig", "RuntimeConfig", Location::Body, || &FUNCTION_RUNTIME_CONFIG),
            optional("AcceleratorConfig", "AcceleratorConfig", Location::Body, || &ACCELERATOR_CONFIG),
        ],
    },
    constraints: Constraints::NONE,
};

/// `FunctionEventInvokeConfig`.
pub static FUNCTION_EVENT_INVOKE_CONFIG: Schema = Schema {
    name: "FunctionEventInvokeConfig",
    kind: Kind::Structure {
        members: &[
            optional("LastModified", "LastModified", Location::Body, || &DATE),
            optional("FunctionArn", "FunctionArn", Location::Body, || &FUNCTION_ARN),
            optional("MaximumRetryAttempts", "MaximumRetryAttempts", Location::Body, || &MAXIMUM_RETRY_ATTEMPTS),
            optional("MaximumEventAgeInSeconds", "MaximumEventAgeInSeconds", Location::Body, || &MAXIMUM_EVENT_AGE_IN_SECONDS),
            optional("DestinationConfig", "DestinationConfig", Location::Body, || &DESTINATION_CONFIG),
        ],
    },
    constraints: Constraints::NONE,
};

/// `FunctionEventInvokeConfigList`.
pub static FUNCTION_EVENT_INVOKE_CONFIG_LIST: Schema = Schema {
    name: "FunctionEventInvokeConfigList",
    kind: Kind::List { element: &FUNCTION_EVENT_INVOKE_CONFIG, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `FunctionList`.
pub static FUNCTION_LIST: Schema = Schema {
    name: "FunctionList",
    kind: Kind::List { element: &FUNCTION_CONFIGURATION, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `FunctionName`.
pub static FUNCTION_NAME: Schema = Schema {
    name: "FunctionName",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(140),
        pattern: Some(
            r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?",
        ),
        ..Constraints::NONE
    },
};

/// `FunctionRuntimeAlias`.
pub static FUNCTION_RUNTIME_ALIAS: Schema = Schema {
    name: "FunctionRuntimeAlias",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(128), ..Constraints::NONE },
};

/// `FunctionRuntimeArn`.
pub static FUNCTION_RUNTIME_ARN: Schema = Schema {
    name: "FunctionRuntimeArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(48),
        max: Some(2048),
        pattern: Some(r"arn:[a-z-]+:lambda:[a-z0-9-]+:\d{12}:runtime/.+"),
        ..Constraints::NONE
    },
};

/// `FunctionRuntimeConfig`.
pub static FUNCTION_RUNTIME_CONFIG: Schema = Schema {
    name: "FunctionRuntimeConfig",
    kind: Kind::Structure {
        members: &[
            required("RuntimeArn", "RuntimeArn", Location::Body, || &FUNCTION_RUNTIME_ARN),
            required("RuntimeAlias", "RuntimeAlias", Location::Body, || &FUNCTION_RUNTIME_ALIAS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `FunctionUrl`.
pub static FUNCTION_URL: Schema = Schema {
    name: "FunctionUrl",
    kind: Kind::String,
    constraints: Constraints { min: Some(40), max: Some(100), ..Constraints::NONE },
};

/// `FunctionUrlAuthType`.
pub static FUNCTION_URL_AUTH_TYPE: Schema = Schema {
    name: "FunctionUrlAuthType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["NONE", "AWS_IAM"], ..Constraints::NONE },
};

/// `FunctionUrlConfig`.
pub static FUNCTION_URL_CONFIG: Schema = Schema {
    name: "FunctionUrlConfig",
    kind: Kind::Structure {
        members: &[
            required("FunctionUrl", "FunctionUrl", Location::Body, || &FUNCTION_URL),
            required("FunctionArn", "FunctionArn", Location::Body, || &FUNCTION_ARN),
            required("CreationTime", "CreationTime", Location::Body, || &TIMESTAMP),
            required("LastModifiedTime", "LastModifiedTime", Location::Body, || &TIMESTAMP),
            optional("Cors", "Cors", Location::Body, || &CORS),
            required("AuthType", "AuthType", Location::Body, || &FUNCTION_URL_AUTH_TYPE),
            optional("InvokeMode", "InvokeMode", Location::Body, || &INVOKE_MODE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `FunctionUrlConfigList`.
pub static FUNCTION_URL_CONFIG_LIST: Schema = Schema {
    name: "FunctionUrlConfigList",
    kind: Kind::List { element: &FUNCTION_URL_CONFIG, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `FunctionUrlFunctionName`.
pub static FUNCTION_URL_FUNCTION_NAME: Schema = Schema {
    name: "FunctionUrlFunctionName",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(140),
        pattern: Some(
            r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]{1,64})(:((?!\d+$)[0-9a-zA-Z-_]+))?",
        ),
        ..Constraints::NONE
    },
};

/// `FunctionUrlQualifier`.
pub static FUNCTION_URL_QUALIFIER: Schema = Schema {
    name: "FunctionUrlQualifier",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(128), pattern: Some(r"((?!^\d+$)^[0-9a-zA-Z-_]+$)"), ..Constraints::NONE },
};

/// `FunctionVersion`.
pub static FUNCTION_VERSION: Schema = Schema {
    name: "FunctionVersion",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["ALL"], ..Constraints::NONE },
};

/// `FunctionVersionLatestPublished`.
pub static FUNCTION_VERSION_LATEST_PUBLISHED: Schema = Schema {
    name: "FunctionVersionLatestPublished",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["LATEST_PUBLISHED"], ..Constraints::NONE },
};

/// `GetAccountSettingsRequest`.
pub static GET_ACCOUNT_SETTINGS_REQUEST: Schema =
    Schema { name: "GetAccountSettingsRequest", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `GetAccountSettingsResponse`.
pub static GET_ACCOUNT_SETTINGS_RESPONSE: Schema = Schema {
    name: "GetAccountSettingsResponse",
    kind: Kind::Structure {
        members: &[
            optional("AccountLimit", "AccountLimit", Location::Body, || &ACCOUNT_LIMIT),
            optional("AccountUsage", "AccountUsage", Location::Body, || &ACCOUNT_USAGE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetAliasRequest`.
pub static GET_ALIAS_REQUEST: Schema = Schema {
    name: "GetAliasRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_NAME),
            required("Name", "Name", Location::Uri, || &ALIAS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetFunctionConcurrencyRequest`.
pub static GET_FUNCTION_CONCURRENCY_REQUEST: Schema = Schema {
    name: "GetFunctionConcurrencyRequest",
    kind: Kind::Structure { members: &[required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_NAME)] },
    constraints: Constraints::NONE,
};

/// `GetFunctionConcurrencyResponse`.
pub static GET_FUNCTION_CONCURRENCY_RESPONSE: Schema = Schema {
    name: "GetFunctionConcurrencyResponse",
    kind: Kind::Structure {
        members: &[optional("ReservedConcurrentExecutions", "ReservedConcurrentExecutions", Location::Body, || {
            &RESERVED_CONCURRENT_EXECUTIONS
        })],
    },
    constraints: Constraints::NONE,
};

/// `GetFunctionConfigurationRequest`.
pub static GET_FUNCTION_CONFIGURATION_REQUEST: Schema = Schema {
    name: "GetFunctionConfigurationRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            optional("Qualifier", "Qualifier", Location::QueryString, || &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetFunctionEventInvokeConfigRequest`.
pub static GET_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Schema = Schema {
    name: "GetFunctionEventInvokeConfigRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            optional("Qualifier", "Qualifier", Location::QueryString, || &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetFunctionRequest`.
pub static GET_FUNCTION_REQUEST: Schema = Schema {
    name: "GetFunctionRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            optional("Qualifier", "Qualifier", Location::QueryString, || &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetFunctionResponse`.
pub static GET_FUNCTION_RESPONSE: Schema = Schema {
    name: "GetFunctionResponse",
    kind: Kind::Structure {
        members: &[
            optional("Configuration", "Configuration", Location::Body, || &FUNCTION_CONFIGURATION),
            optional("Code", "Code", Location::Body, || &FUNCTION_CODE_LOCATION),
            optional("Tags", "Tags", Location::Body, || &TAGS),
            optional("TagsError", "TagsError", Location::Body, || &TAGS_ERROR),
            optional("Concurrency", "Concurrency", Location::Body, || &CONCURRENCY),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetFunctionUrlConfigRequest`.
pub static GET_FUNCTION_URL_CONFIG_REQUEST: Schema = Schema {
    name: "GetFunctionUrlConfigRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_URL_FUNCTION_NAME),
            optional("Qualifier", "Qualifier", Location::QueryString, || &FUNCTION_URL_QUALIFIER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetFunctionUrlConfigResponse`.
pub static GET_FUNCTION_URL_CONFIG_RESPONSE: Schema = Schema {
    name: "GetFunctionUrlConfigResponse",
    kind: Kind::Structure {
        members: &[
            required("FunctionUrl", "FunctionUrl", Location::Body, || &FUNCTION_URL),
            required("FunctionArn", "FunctionArn", Location::Body, || &FUNCTION_ARN),
            required("AuthType", "AuthType", Location::Body, || &FUNCTION_URL_AUTH_TYPE),
            optional("Cors", "Cors", Location::Body, || &CORS),
            required("CreationTime", "CreationTime", Location::Body, || &TIMESTAMP),
            required("LastModifiedTime", "LastModifiedTime", Location::Body, || &TIMESTAMP),
            optional("InvokeMode", "InvokeMode", Location::Body, || &INVOKE_MODE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetLayerVersionByArnRequest`.
pub static GET_LAYER_VERSION_BY_ARN_REQUEST: Schema = Schema {
    name: "GetLayerVersionByArnRequest",
    kind: Kind::Structure { members: &[required("Arn", "Arn", Location::QueryString, || &LAYER_VERSION_ARN)] },
    constraints: Constraints::NONE,
};

/// `GetLayerVersionPolicyRequest`.
pub static GET_LAYER_VERSION_POLICY_REQUEST: Schema = Schema {
    name: "GetLayerVersionPolicyRequest",
    kind: Kind::Structure {
        members: &[
            required("LayerName", "LayerName", Location::Uri, || &LAYER_NAME_OR_ARN),
            required("VersionNumber", "VersionNumber", Location::Uri, || &LAYER_VERSION_NUMBER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetLayerVersionPolicyResponse`.
pub static GET_LAYER_VERSION_POLICY_RESPONSE: Schema = Schema {
    name: "GetLayerVersionPolicyResponse",
    kind: Kind::Structure {
        members: &[
            optional("Policy", "Policy", Location::Body, || &STRING),
            optional("RevisionId", "RevisionId", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetLayerVersionRequest`.
pub static GET_LAYER_VERSION_REQUEST: Schema = Schema {
    name: "GetLayerVersionRequest",
    kind: Kind::Structure {
        members: &[
            required("LayerName", "LayerName", Location::Uri, || &LAYER_NAME_OR_ARN),
            required("VersionNumber", "VersionNumber", Location::Uri, || &LAYER_VERSION_NUMBER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetLayerVersionResponse`.
pub static GET_LAYER_VERSION_RESPONSE: Schema = Schema {
    name: "GetLayerVersionResponse",
    kind: Kind::Structure {
        members: &[
            optional("Content", "Content", Location::Body, || &LAYER_VERSION_CONTENT_OUTPUT),
            optional("LayerArn", "LayerArn", Location::Body, || &LAYER_ARN),
            optional("LayerVersionArn", "LayerVersionArn", Location::Body, || &LAYER_VERSION_ARN),
            optional("Description", "Description", Location::Body, || &DESCRIPTION),
            optional("CreatedDate", "CreatedDate", Location::Body, || &TIMESTAMP),
            optional("Version", "Version", Location::Body, || &LAYER_VERSION_NUMBER),
            optional("CompatibleArchitectures", "CompatibleArchitectures", Location::Body, || &COMPATIBLE_ARCHITECTURES),
            optional("CompatibleRuntimes", "CompatibleRuntimes", Location::Body, || &COMPATIBLE_RUNTIMES),
            optional("LicenseInfo", "LicenseInfo", Location::Body, || &LICENSE_INFO),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetPolicyRequest`.
pub static GET_POLICY_REQUEST: Schema = Schema {
    name: "GetPolicyRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            optional("Qualifier", "Qualifier", Location::QueryString, || &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetPolicyResponse`.
pub static GET_POLICY_RESPONSE: Schema = Schema {
    name: "GetPolicyResponse",
    kind: Kind::Structure {
        members: &[
            optional("Policy", "Policy", Location::Body, || &STRING),
            optional("RevisionId", "RevisionId", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Handler`.
pub static HANDLER: Schema = Schema {
    name: "Handler",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(128), pattern: Some(r"[^\s]+"), ..Constraints::NONE },
};

/// `Header`.
pub static HEADER: Schema = Schema {
    name: "Header",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(1024), pattern: Some(r".*"), ..Constraints::NONE },
};

/// `HeadersList`.
pub static HEADERS_LIST: Schema = Schema {
    name: "HeadersList",
    kind: Kind::List { element: &HEADER, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(100), ..Constraints::NONE },
};

/// `ImageConfig`.
pub static IMAGE_CONFIG: Schema = Schema {
    name: "ImageConfig",
    kind: Kind::Structure {
        members: &[
            optional("EntryPoint", "EntryPoint", Location::Body, || &STRING_LIST),
            optional("Command", "Command", Location::Body, || &STRING_LIST),
            optional("WorkingDirectory", "WorkingDirectory", Location::Body, || &WORKING_DIRECTORY),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ImageConfigError`.
pub static IMAGE_CONFIG_ERROR: Schema = Schema {
    name: "ImageConfigError",
    kind: Kind::Structure {
        members: &[
            optional("ErrorCode", "ErrorCode", Location::Body, || &STRING),
            optional("Message", "Message", Location::Body, || &SENSITIVE_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ImageConfigResponse`.
pub static IMAGE_CONFIG_RESPONSE: Schema = Schema {
    name: "ImageConfigResponse",
    kind: Kind::Structure {
        members: &[
            optional("ImageConfig", "ImageConfig", Location::Body, || &IMAGE_CONFIG),
            optional("Error", "Error", Location::Body, || &IMAGE_CONFIG_ERROR),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Integer`.
pub static INTEGER: Schema = Schema { name: "Integer", kind: Kind::Integer, constraints: Constraints::NONE };

/// `InvocationRequest`.
pub static INVOCATION_REQUEST: Schema = Schema {
    name: "InvocationRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            optional("InvocationType", "X-Amz-Invocation-Type", Location::Header, || &INVOCATION_TYPE),
            optional("LogType", "X-Amz-Log-Type", Location::Header, || &LOG_TYPE),
            optional("ClientContext", "X-Amz-Client-Context", Location::Header, || &STRING),
            optional("DurableExecutionName", "X-Amz-Durable-Execution-Name", Location::Header, || &DURABLE_EXECUTION_NAME),
            optional("Payload", "Payload", Location::Payload, || &BLOB),
            optional("Qualifier", "Qualifier", Location::QueryString, || &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER),
            optional("TenantId", "X-Amz-Tenant-Id", Location::Header, || &TENANT_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `InvocationResponse`.
pub static INVOCATION_RESPONSE: Schema = Schema {
    name: "InvocationResponse",
    kind: Kind::Structure {
        members: &[
            optional("StatusCode", "StatusCode", Location::StatusCode, || &INTEGER),
            optional("FunctionError", "X-Amz-Function-Error", Location::Header, || &STRING),
            optional("LogResult", "X-Amz-Log-Result", Location::Header, || &STRING),
            optional("Payload", "Payload", Location::Payload, || &BLOB),
            optional("ExecutedVersion", "X-Amz-Executed-Version", Location::Header, || &VERSION),
            optional("DurableExecutionArn", "X-Amz-Durable-Execution-Arn", Location::Header, || &DURABLE_EXECUTION_ARN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `InvocationType`.
pub static INVOCATION_TYPE: Schema = Schema {
    name: "InvocationType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["Event", "RequestResponse", "DryRun"], ..Constraints::NONE },
};

/// `InvokeMode`.
pub static INVOKE_MODE: Schema = Schema {
    name: "InvokeMode",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["BUFFERED", "RESPONSE_STREAM"], ..Constraints::NONE },
};

/// `InvokeWithResponseStreamRequest`.
pub static INVOKE_WITH_RESPONSE_STREAM_REQUEST: Schema = Schema {
    name: "InvokeWithResponseStreamRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            optional("LogType", "X-Amz-Log-Type", Location::Header, || &LOG_TYPE),
            optional("ClientContext", "X-Amz-Client-Context", Location::Header, || &STRING),
            optional("Qualifier", "Qualifier", Location::QueryString, || &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER),
            optional("Payload", "Payload", Location::Payload, || &BLOB),
            optional("TenantId", "X-Amz-Tenant-Id", Location::Header, || &TENANT_ID),
            optional("InvocationType", "X-Amz-Invocation-Type", Location::Header, || &RESPONSE_STREAMING_INVOCATION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `InvokeWithResponseStreamResponse`.
pub static INVOKE_WITH_RESPONSE_STREAM_RESPONSE: Schema = Schema {
    name: "InvokeWithResponseStreamResponse",
    kind: Kind::Structure {
        members: &[
            optional("StatusCode", "StatusCode", Location::StatusCode, || &INTEGER),
            optional("ExecutedVersion", "X-Amz-Executed-Version", Location::Header, || &VERSION),
            optional("EventStream", "EventStream", Location::Payload, || &INVOKE_WITH_RESPONSE_STREAM_RESPONSE_EVENT),
            optional("ResponseStreamContentType", "Content-Type", Location::Header, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `InvokeWithResponseStreamResponseEvent`.
pub static INVOKE_WITH_RESPONSE_STREAM_RESPONSE_EVENT: Schema =
    Schema { name: "InvokeWithResponseStreamResponseEvent", kind: Kind::EventStream, constraints: Constraints::NONE };

/// `InvokedViaFunctionUrl`.
pub static INVOKED_VIA_FUNCTION_URL: Schema =
    Schema { name: "InvokedViaFunctionUrl", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `KMSKeyArn`.
pub static KMS_KEY_ARN: Schema = Schema {
    name: "KMSKeyArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(0),
        max: Some(10000),
        pattern: Some(r"(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()"),
        ..Constraints::NONE
    },
};

/// `LambdaManagedInstancesCapacityProviderConfig`.
pub static LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG: Schema = Schema {
    name: "LambdaManagedInstancesCapacityProviderConfig",
    kind: Kind::Structure {
        members: &[
            required("CapacityProviderArn", "CapacityProviderArn", Location::Body, || &CAPACITY_PROVIDER_ARN),
            optional("PerExecutionEnvironmentMaxConcurrency", "PerExecutionEnvironmentMaxConcurrency", Location::Body, || {
                &PER_EXECUTION_ENVIRONMENT_MAX_CONCURRENCY
            }),
            optional("ExecutionEnvironmentMemoryGiBPerVCpu", "ExecutionEnvironmentMemoryGiBPerVCpu", Location::Body, || {
                &EXECUTION_ENVIRONMENT_MEMORY_GI_B_PER_V_CPU
            }),
        ],
    },
    constraints: Constraints::NONE,
};

/// `LastUpdateStatus`.
pub static LAST_UPDATE_STATUS: Schema = Schema {
    name: "LastUpdateStatus",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["Successful", "Failed", "InProgress"], ..Constraints::NONE },
};

/// `LastUpdateStatusReason`.
pub static LAST_UPDATE_STATUS_REASON: Schema =
    Schema { name: "LastUpdateStatusReason", kind: Kind::String, constraints: Constraints::NONE };

/// `LastUpdateStatusReasonCode`.
pub static LAST_UPDATE_STATUS_REASON_CODE: Schema = Schema {
    name: "LastUpdateStatusReasonCode",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "EniLimitExceeded",
            "InsufficientRolePermissions",
            "InvalidConfiguration",
            "InternalError",
            "SubnetOutOfIPAddresses",
            "InvalidSubnet",
            "InvalidSecurityGroup",
            "ImageDeleted",
            "ImageAccessDenied",
            "InvalidImage",
            "KMSKeyAccessDenied",
            "KMSKeyNotFound",
            "InvalidStateKMSKey",
            "DisabledKMSKey",
            "EFSIOError",
            "EFSMountConnectivityError",
            "EFSMountFailure",
            "EFSMountTimeout",
            "InvalidRuntime",
            "InvalidZipFileException",
            "FunctionError",
            "ServiceQuotaExceededException",
            "VcpuLimitExceeded",
            "CapacityProviderScalingLimitExceeded",
            "InsufficientCapacity",
            "EC2RequestLimitExceeded",
            "FunctionError.InitTimeout",
            "FunctionError.RuntimeInitError",
            "FunctionError.ExtensionInitError",
            "FunctionError.InvalidEntryPoint",
            "FunctionError.InvalidWorkingDirectory",
            "FunctionError.PermissionDenied",
            "FunctionError.TooManyExtensions",
            "FunctionError.InitResourceExhausted",
            "DisallowedByVpcEncryptionControl",
            "IncompatibleAcceleratorInstanceTypes",
            "DependencyError",
        ],
        ..Constraints::NONE
    },
};

/// `Layer`.
pub static LAYER: Schema = Schema {
    name: "Layer",
    kind: Kind::Structure {
        members: &[
            optional("Arn", "Arn", Location::Body, || &LAYER_VERSION_ARN),
            optional("CodeSize", "CodeSize", Location::Body, || &LONG),
            optional("SigningProfileVersionArn", "SigningProfileVersionArn", Location::Body, || &ARN),
            optional("SigningJobArn", "SigningJobArn", Location::Body, || &ARN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `LayerArn`.
pub static LAYER_ARN: Schema = Schema {
    name: "LayerArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(2048),
        pattern: Some(
            r"arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+",
        ),
        ..Constraints::NONE
    },
};

/// `LayerList`.
pub static LAYER_LIST: Schema = Schema {
    name: "LayerList",
    kind: Kind::List { element: &LAYER_VERSION_ARN, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `LayerName`.
pub static LAYER_NAME: Schema = Schema {
    name: "LayerName",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(140),
        pattern: Some(
            r"(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+",
        ),
        ..Constraints::NONE
    },
};

/// `LayerNameOrArn`.
pub static LAYER_NAME_OR_ARN: Schema = Schema {
    name: "LayerNameOrArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(2048),
        pattern: Some(
            r"(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]{1,140}|[a-zA-Z0-9-_]{1,140})",
        ),
        ..Constraints::NONE
    },
};

/// `LayerPermissionAllowedAction`.
pub static LAYER_PERMISSION_ALLOWED_ACTION: Schema = Schema {
    name: "LayerPermissionAllowedAction",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(22), pattern: Some(r"lambda:GetLayerVersion"), ..Constraints::NONE },
};

/// `LayerPermissionAllowedPrincipal`.
pub static LAYER_PERMISSION_ALLOWED_PRINCIPAL: Schema = Schema {
    name: "LayerPermissionAllowedPrincipal",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(0),
        max: Some(10000),
        pattern: Some(r"\d{12}|\*|arn:(aws[a-zA-Z-]*):iam::\d{12}:root"),
        ..Constraints::NONE
    },
};

/// `LayerVersionArn`.
pub static LAYER_VERSION_ARN: Schema = Schema {
    name: "LayerVersionArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(2048),
        pattern: Some(
            r"((arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+))",
        ),
        ..Constraints::NONE
    },
};

/// `LayerVersionContentInput`.
pub static LAYER_VERSION_CONTENT_INPUT: Schema = Schema {
    name: "LayerVersionContentInput",
    kind: Kind::Structure {
        members: &[
            optional("S3Bucket", "S3Bucket", Location::Body, || &S3_BUCKET),
            optional("S3Key", "S3Key", Location::Body, || &S3_KEY),
            optional("S3ObjectVersion", "S3ObjectVersion", Location::Body, || &S3_OBJECT_VERSION),
            optional("S3ObjectStorageMode", "S3ObjectStorageMode", Location::Body, || &S3_OBJECT_STORAGE_MODE),
            optional("ZipFile", "ZipFile", Location::Body, || &BLOB),
        ],
    },
    constraints: Constraints::NONE,
};

/// `LayerVersionContentOutput`.
pub static LAYER_VERSION_CONTENT_OUTPUT: Schema = Schema {
    name: "LayerVersionContentOutput",
    kind: Kind::Structure {
        members: &[
            optional("Location", "Location", Location::Body, || &SENSITIVE_STRING_ON_SERVER_ONLY),
            optional("CodeSha256", "CodeSha256", Location::Body, || &STRING),
            optional("CodeSize", "CodeSize", Location::Body, || &LONG),
            optional("SigningProfileVersionArn", "SigningProfileVersionArn", Location::Body, || &ARN),
            optional("SigningJobArn", "SigningJobArn", Location::Body, || &ARN),
            optional("ResolvedS3Object", "ResolvedS3Object", Location::Body, || &RESOLVED_S3_OBJECT),
        ],
    },
    constraints: Constraints::NONE,
};

/// `LayerVersionNumber`.
pub static LAYER_VERSION_NUMBER: Schema = Schema { name: "LayerVersionNumber", kind: Kind::Long, constraints: Constraints::NONE };

/// `LayerVersionsList`.
pub static LAYER_VERSIONS_LIST: Schema = Schema {
    name: "LayerVersionsList",
    kind: Kind::List { element: &LAYER_VERSIONS_LIST_ITEM, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `LayerVersionsListItem`.
pub static LAYER_VERSIONS_LIST_ITEM: Schema = Schema {
    name: "LayerVersionsListItem",
    kind: Kind::Structure {
        members: &[
            optional("LayerVersionArn", "LayerVersionArn", Location::Body, || &LAYER_VERSION_ARN),
            optional("Version", "Version", Location::Body, || &LAYER_VERSION_NUMBER),
            optional("Description", "Description", Location::Body, || &DESCRIPTION),
            optional("CreatedDate", "CreatedDate", Location::Body, || &TIMESTAMP),
            optional("CompatibleArchitectures", "CompatibleArchitectures", Location::Body, || &COMPATIBLE_ARCHITECTURES),
            optional("CompatibleRuntimes", "CompatibleRuntimes", Location::Body, || &COMPATIBLE_RUNTIMES),
            optional("LicenseInfo", "LicenseInfo", Location::Body, || &LICENSE_INFO),
        ],
    },
    constraints: Constraints::NONE,
};

/// `LayersList`.
pub static LAYERS_LIST: Schema = Schema {
    name: "LayersList",
    kind: Kind::List { element: &LAYERS_LIST_ITEM, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `LayersListItem`.
pub static LAYERS_LIST_ITEM: Schema = Schema {
    name: "LayersListItem",
    kind: Kind::Structure {
        members: &[
            optional("LayerName", "LayerName", Location::Body, || &LAYER_NAME),
            optional("LayerArn", "LayerArn", Location::Body, || &LAYER_ARN),
            optional("LatestMatchingVersion", "LatestMatchingVersion", Location::Body, || &LAYER_VERSIONS_LIST_ITEM),
        ],
    },
    constraints: Constraints::NONE,
};

/// `LayersReferenceList`.
pub static LAYERS_REFERENCE_LIST: Schema = Schema {
    name: "LayersReferenceList",
    kind: Kind::List { element: &LAYER, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `LicenseInfo`.
pub static LICENSE_INFO: Schema = Schema {
    name: "LicenseInfo",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(512), pattern: Some(r".*"), ..Constraints::NONE },
};

/// `ListAliasesRequest`.
pub static LIST_ALIASES_REQUEST: Schema = Schema {
    name: "ListAliasesRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_NAME),
            optional("FunctionVersion", "FunctionVersion", Location::QueryString, || &VERSION_WITH_LATEST_PUBLISHED),
            optional("Marker", "Marker", Location::QueryString, || &STRING),
            optional("MaxItems", "MaxItems", Location::QueryString, || &MAX_LIST_ITEMS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListAliasesResponse`.
pub static LIST_ALIASES_RESPONSE: Schema = Schema {
    name: "ListAliasesResponse",
    kind: Kind::Structure {
        members: &[
            optional("NextMarker", "NextMarker", Location::Body, || &STRING),
            optional("Aliases", "Aliases", Location::Body, || &ALIAS_LIST),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListFunctionEventInvokeConfigsRequest`.
pub static LIST_FUNCTION_EVENT_INVOKE_CONFIGS_REQUEST: Schema = Schema {
    name: "ListFunctionEventInvokeConfigsRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            optional("Marker", "Marker", Location::QueryString, || &STRING),
            optional("MaxItems", "MaxItems", Location::QueryString, || &MAX_FUNCTION_EVENT_INVOKE_CONFIG_LIST_ITEMS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListFunctionEventInvokeConfigsResponse`.
pub static LIST_FUNCTION_EVENT_INVOKE_CONFIGS_RESPONSE: Schema = Schema {
    name: "ListFunctionEventInvokeConfigsResponse",
    kind: Kind::Structure {
        members: &[
            optional("FunctionEventInvokeConfigs", "FunctionEventInvokeConfigs", Location::Body, || {
                &FUNCTION_EVENT_INVOKE_CONFIG_LIST
            }),
            optional("NextMarker", "NextMarker", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListFunctionUrlConfigsRequest`.
pub static LIST_FUNCTION_URL_CONFIGS_REQUEST: Schema = Schema {
    name: "ListFunctionUrlConfigsRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_URL_FUNCTION_NAME),
            optional("Marker", "Marker", Location::QueryString, || &STRING),
            optional("MaxItems", "MaxItems", Location::QueryString, || &MAX_ITEMS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListFunctionUrlConfigsResponse`.
pub static LIST_FUNCTION_URL_CONFIGS_RESPONSE: Schema = Schema {
    name: "ListFunctionUrlConfigsResponse",
    kind: Kind::Structure {
        members: &[
            required("FunctionUrlConfigs", "FunctionUrlConfigs", Location::Body, || &FUNCTION_URL_CONFIG_LIST),
            optional("NextMarker", "NextMarker", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListFunctionsRequest`.
pub static LIST_FUNCTIONS_REQUEST: Schema = Schema {
    name: "ListFunctionsRequest",
    kind: Kind::Structure {
        members: &[
            optional("MasterRegion", "MasterRegion", Location::QueryString, || &MASTER_REGION),
            optional("FunctionVersion", "FunctionVersion", Location::QueryString, || &FUNCTION_VERSION),
            optional("Marker", "Marker", Location::QueryString, || &STRING),
            optional("MaxItems", "MaxItems", Location::QueryString, || &MAX_LIST_ITEMS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListFunctionsResponse`.
pub static LIST_FUNCTIONS_RESPONSE: Schema = Schema {
    name: "ListFunctionsResponse",
    kind: Kind::Structure {
        members: &[
            optional("NextMarker", "NextMarker", Location::Body, || &STRING),
            optional("Functions", "Functions", Location::Body, || &FUNCTION_LIST),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListLayerVersionsRequest`.
pub static LIST_LAYER_VERSIONS_REQUEST: Schema = Schema {
    name: "ListLayerVersionsRequest",
    kind: Kind::Structure {
        members: &[
            optional("CompatibleArchitecture", "CompatibleArchitecture", Location::QueryString, || &ARCHITECTURE),
            optional("CompatibleRuntime", "CompatibleRuntime", Location::QueryString, || &RUNTIME),
            required("LayerName", "LayerName", Location::Uri, || &LAYER_NAME_OR_ARN),
            optional("Marker", "Marker", Location::QueryString, || &STRING),
            optional("MaxItems", "MaxItems", Location::QueryString, || &MAX_LAYER_LIST_ITEMS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListLayerVersionsResponse`.
pub static LIST_LAYER_VERSIONS_RESPONSE: Schema = Schema {
    name: "ListLayerVersionsResponse",
    kind: Kind::Structure {
        members: &[
            optional("NextMarker", "NextMarker", Location::Body, || &STRING),
            optional("LayerVersions", "LayerVersions", Location::Body, || &LAYER_VERSIONS_LIST),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListLayersRequest`.
pub static LIST_LAYERS_REQUEST: Schema = Schema {
    name: "ListLayersRequest",
    kind: Kind::Structure {
        members: &[
            optional("CompatibleArchitecture", "CompatibleArchitecture", Location::QueryString, || &ARCHITECTURE),
            optional("CompatibleRuntime", "CompatibleRuntime", Location::QueryString, || &RUNTIME),
            optional("Marker", "Marker", Location::QueryString, || &STRING),
            optional("MaxItems", "MaxItems", Location::QueryString, || &MAX_LAYER_LIST_ITEMS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListLayersResponse`.
pub static LIST_LAYERS_RESPONSE: Schema = Schema {
    name: "ListLayersResponse",
    kind: Kind::Structure {
        members: &[
            optional("NextMarker", "NextMarker", Location::Body, || &STRING),
            optional("Layers", "Layers", Location::Body, || &LAYERS_LIST),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListVersionsByFunctionRequest`.
pub static LIST_VERSIONS_BY_FUNCTION_REQUEST: Schema = Schema {
    name: "ListVersionsByFunctionRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            optional("Marker", "Marker", Location::QueryString, || &STRING),
            optional("MaxItems", "MaxItems", Location::QueryString, || &MAX_LIST_ITEMS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListVersionsByFunctionResponse`.
pub static LIST_VERSIONS_BY_FUNCTION_RESPONSE: Schema = Schema {
    name: "ListVersionsByFunctionResponse",
    kind: Kind::Structure {
        members: &[
            optional("NextMarker", "NextMarker", Location::Body, || &STRING),
            optional("Versions", "Versions", Location::Body, || &FUNCTION_LIST),
        ],
    },
    constraints: Constraints::NONE,
};

/// `LocalMountPath`.
pub static LOCAL_MOUNT_PATH: Schema = Schema {
    name: "LocalMountPath",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(160), pattern: Some(r"/mnt/[a-zA-Z0-9-_.]+"), ..Constraints::NONE },
};

/// `LogFormat`.
pub static LOG_FORMAT: Schema = Schema {
    name: "LogFormat",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["JSON", "Text"], ..Constraints::NONE },
};

/// `LogGroup`.
pub static LOG_GROUP: Schema = Schema {
    name: "LogGroup",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(512), pattern: Some(r"[\.\-_/#A-Za-z0-9]+"), ..Constraints::NONE },
};

/// `LogType`.
pub static LOG_TYPE: Schema = Schema {
    name: "LogType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["None", "Tail"], ..Constraints::NONE },
};

/// `LoggingConfig`.
pub static LOGGING_CONFIG: Schema = Schema {
    name: "LoggingConfig",
    kind: Kind::Structure {
        members: &[
            optional("LogFormat", "LogFormat", Location::Body, || &LOG_FORMAT),
            optional("ApplicationLogLevel", "ApplicationLogLevel", Location::Body, || &APPLICATION_LOG_LEVEL),
            optional("SystemLogLevel", "SystemLogLevel", Location::Body, || &SYSTEM_LOG_LEVEL),
            optional("LogGroup", "LogGroup", Location::Body, || &LOG_GROUP),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Long`.
pub static LONG: Schema = Schema { name: "Long", kind: Kind::Long, constraints: Constraints::NONE };

/// `MasterRegion`.
pub static MASTER_REGION: Schema = Schema {
    name: "MasterRegion",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(50),
        pattern: Some(r"ALL|(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}"),
        ..Constraints::NONE
    },
};

/// `MaxAge`.
pub static MAX_AGE: Schema = Schema {
    name: "MaxAge",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(0), max: Some(86400), ..Constraints::NONE },
};

/// `MaxFunctionEventInvokeConfigListItems`.
pub static MAX_FUNCTION_EVENT_INVOKE_CONFIG_LIST_ITEMS: Schema = Schema {
    name: "MaxFunctionEventInvokeConfigListItems",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(50), ..Constraints::NONE },
};

/// `MaxItems`.
pub static MAX_ITEMS: Schema = Schema {
    name: "MaxItems",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(50), ..Constraints::NONE },
};

/// `MaxLayerListItems`.
pub static MAX_LAYER_LIST_ITEMS: Schema = Schema {
    name: "MaxLayerListItems",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(50), ..Constraints::NONE },
};

/// `MaxListItems`.
pub static MAX_LIST_ITEMS: Schema = Schema {
    name: "MaxListItems",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(10000), ..Constraints::NONE },
};

/// `MaximumEventAgeInSeconds`.
pub static MAXIMUM_EVENT_AGE_IN_SECONDS: Schema = Schema {
    name: "MaximumEventAgeInSeconds",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(60), max: Some(21600), ..Constraints::NONE },
};

/// `MaximumRetryAttempts`.
pub static MAXIMUM_RETRY_ATTEMPTS: Schema = Schema {
    name: "MaximumRetryAttempts",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(0), max: Some(2), ..Constraints::NONE },
};

/// `MemorySize`.
pub static MEMORY_SIZE: Schema = Schema {
    name: "MemorySize",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(128), max: Some(32768), ..Constraints::NONE },
};

/// `Method`.
pub static METHOD: Schema = Schema {
    name: "Method",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(6), pattern: Some(r".*"), ..Constraints::NONE },
};

/// `NameSpacedFunctionArn`.
pub static NAME_SPACED_FUNCTION_ARN: Schema = Schema {
    name: "NameSpacedFunctionArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(0),
        max: Some(10000),
        pattern: Some(
            r"arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:function:[a-zA-Z0-9-_\.]+(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?",
        ),
        ..Constraints::NONE
    },
};

/// `NamespacedFunctionName`.
pub static NAMESPACED_FUNCTION_NAME: Schema = Schema {
    name: "NamespacedFunctionName",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(256),
        pattern: Some(
            r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?",
        ),
        ..Constraints::NONE
    },
};

/// `NamespacedStatementId`.
pub static NAMESPACED_STATEMENT_ID: Schema = Schema {
    name: "NamespacedStatementId",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(100), pattern: Some(r"([a-zA-Z0-9-_.]+)"), ..Constraints::NONE },
};

/// `NullableBoolean`.
pub static NULLABLE_BOOLEAN: Schema = Schema { name: "NullableBoolean", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `NumericLatestPublishedOrAliasQualifier`.
pub static NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER: Schema = Schema {
    name: "NumericLatestPublishedOrAliasQualifier",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(128),
        pattern: Some(r"\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+"),
        ..Constraints::NONE
    },
};

/// `OnFailure`.
pub static ON_FAILURE: Schema = Schema {
    name: "OnFailure",
    kind: Kind::Structure { members: &[optional("Destination", "Destination", Location::Body, || &DESTINATION_ARN)] },
    constraints: Constraints::NONE,
};

/// `OnSuccess`.
pub static ON_SUCCESS: Schema = Schema {
    name: "OnSuccess",
    kind: Kind::Structure { members: &[optional("Destination", "Destination", Location::Body, || &DESTINATION_ARN)] },
    constraints: Constraints::NONE,
};

/// `OrganizationId`.
pub static ORGANIZATION_ID: Schema = Schema {
    name: "OrganizationId",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(34), pattern: Some(r"o-[a-z0-9]{10,32}"), ..Constraints::NONE },
};

/// `Origin`.
pub static ORIGIN: Schema = Schema {
    name: "Origin",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(253), pattern: Some(r".*"), ..Constraints::NONE },
};

/// `PackageType`.
pub static PACKAGE_TYPE: Schema = Schema {
    name: "PackageType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["Zip", "Image"], ..Constraints::NONE },
};

/// `PerExecutionEnvironmentMaxConcurrency`.
pub static PER_EXECUTION_ENVIRONMENT_MAX_CONCURRENCY: Schema = Schema {
    name: "PerExecutionEnvironmentMaxConcurrency",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(1600), ..Constraints::NONE },
};

/// `Principal`.
pub static PRINCIPAL: Schema = Schema {
    name: "Principal",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(2048), pattern: Some(r"[^\s]+"), ..Constraints::NONE },
};

/// `PrincipalOrgID`.
pub static PRINCIPAL_ORG_ID: Schema = Schema {
    name: "PrincipalOrgID",
    kind: Kind::String,
    constraints: Constraints { min: Some(12), max: Some(34), pattern: Some(r"o-[a-z0-9]{10,32}"), ..Constraints::NONE },
};

/// `PublishLayerVersionRequest`.
pub static PUBLISH_LAYER_VERSION_REQUEST: Schema = Schema {
    name: "PublishLayerVersionRequest",
    kind: Kind::Structure {
        members: &[
            required("LayerName", "LayerName", Location::Uri, || &LAYER_NAME_OR_ARN),
            optional("Description", "Description", Location::Body, || &DESCRIPTION),
            required("Content", "Content", Location::Body, || &LAYER_VERSION_CONTENT_INPUT),
            optional("CompatibleArchitectures", "CompatibleArchitectures", Location::Body, || &COMPATIBLE_ARCHITECTURES),
            optional("CompatibleRuntimes", "CompatibleRuntimes", Location::Body, || &COMPATIBLE_RUNTIMES),
            optional("LicenseInfo", "LicenseInfo", Location::Body, || &LICENSE_INFO),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PublishLayerVersionResponse`.
pub static PUBLISH_LAYER_VERSION_RESPONSE: Schema = Schema {
    name: "PublishLayerVersionResponse",
    kind: Kind::Structure {
        members: &[
            optional("Content", "Content", Location::Body, || &LAYER_VERSION_CONTENT_OUTPUT),
            optional("LayerArn", "LayerArn", Location::Body, || &LAYER_ARN),
            optional("LayerVersionArn", "LayerVersionArn", Location::Body, || &LAYER_VERSION_ARN),
            optional("Description", "Description", Location::Body, || &DESCRIPTION),
            optional("CreatedDate", "CreatedDate", Location::Body, || &TIMESTAMP),
            optional("Version", "Version", Location::Body, || &LAYER_VERSION_NUMBER),
            optional("CompatibleArchitectures", "CompatibleArchitectures", Location::Body, || &COMPATIBLE_ARCHITECTURES),
            optional("CompatibleRuntimes", "CompatibleRuntimes", Location::Body, || &COMPATIBLE_RUNTIMES),
            optional("LicenseInfo", "LicenseInfo", Location::Body, || &LICENSE_INFO),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PublishVersionRequest`.
pub static PUBLISH_VERSION_REQUEST: Schema = Schema {
    name: "PublishVersionRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_NAME),
            optional("CodeSha256", "CodeSha256", Location::Body, || &STRING),
            optional("Description", "Description", Location::Body, || &DESCRIPTION),
            optional("RevisionId", "RevisionId", Location::Body, || &STRING),
            optional("PublishTo", "PublishTo", Location::Body, || &FUNCTION_VERSION_LATEST_PUBLISHED),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PutFunctionConcurrencyRequest`.
pub static PUT_FUNCTION_CONCURRENCY_REQUEST: Schema = Schema {
    name: "PutFunctionConcurrencyRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_NAME),
            required("ReservedConcurrentExecutions", "ReservedConcurrentExecutions", Location::Body, || {
                &RESERVED_CONCURRENT_EXECUTIONS
            }),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PutFunctionEventInvokeConfigRequest`.
pub static PUT_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Schema = Schema {
    name: "PutFunctionEventInvokeConfigRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            optional("Qualifier", "Qualifier", Location::QueryString, || &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER),
            optional("MaximumRetryAttempts", "MaximumRetryAttempts", Location::Body, || &MAXIMUM_RETRY_ATTEMPTS),
            optional("MaximumEventAgeInSeconds", "MaximumEventAgeInSeconds", Location::Body, || &MAXIMUM_EVENT_AGE_IN_SECONDS),
            optional("DestinationConfig", "DestinationConfig", Location::Body, || &DESTINATION_CONFIG),
        ],
    },
    constraints: Constraints::NONE,
};

/// `RemoveLayerVersionPermissionRequest`.
pub static REMOVE_LAYER_VERSION_PERMISSION_REQUEST: Schema = Schema {
    name: "RemoveLayerVersionPermissionRequest",
    kind: Kind::Structure {
        members: &[
            required("LayerName", "LayerName", Location::Uri, || &LAYER_NAME_OR_ARN),
            required("VersionNumber", "VersionNumber", Location::Uri, || &LAYER_VERSION_NUMBER),
            required("StatementId", "StatementId", Location::Uri, || &STATEMENT_ID),
            optional("RevisionId", "RevisionId", Location::QueryString, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `RemovePermissionRequest`.
pub static REMOVE_PERMISSION_REQUEST: Schema = Schema {
    name: "RemovePermissionRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            required("StatementId", "StatementId", Location::Uri, || &NAMESPACED_STATEMENT_ID),
            optional("Qualifier", "Qualifier", Location::QueryString, || &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER),
            optional("RevisionId", "RevisionId", Location::QueryString, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ReservedConcurrentExecutions`.
pub static RESERVED_CONCURRENT_EXECUTIONS: Schema = Schema {
    name: "ReservedConcurrentExecutions",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(0), ..Constraints::NONE },
};

/// `ResolvedS3Object`.
pub static RESOLVED_S3_OBJECT: Schema = Schema {
    name: "ResolvedS3Object",
    kind: Kind::Structure {
        members: &[
            optional("S3Bucket", "S3Bucket", Location::Body, || &S3_BUCKET),
            optional("S3Key", "S3Key", Location::Body, || &S3_KEY),
            optional("S3ObjectVersion", "S3ObjectVersion", Location::Body, || &S3_OBJECT_VERSION),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ResourceArn`.
pub static RESOURCE_ARN: Schema = Schema {
    name: "ResourceArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(0),
        max: Some(10000),
        pattern: Some(r"(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()"),
        ..Constraints::NONE
    },
};

/// `ResponseStreamingInvocationType`.
pub static RESPONSE_STREAMING_INVOCATION_TYPE: Schema = Schema {
    name: "ResponseStreamingInvocationType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["RequestResponse", "DryRun"], ..Constraints::NONE },
};

/// `RetentionPeriodInDays`.
pub static RETENTION_PERIOD_IN_DAYS: Schema = Schema {
    name: "RetentionPeriodInDays",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(90), ..Constraints::NONE },
};

/// `RoleArn`.
pub static ROLE_ARN: Schema = Schema {
    name: "RoleArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(0),
        max: Some(10000),
        pattern: Some(r"arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+"),
        ..Constraints::NONE
    },
};

/// `Runtime`.
pub static RUNTIME: Schema = Schema {
    name: "Runtime",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "nodejs",
            "nodejs4.3",
            "nodejs6.10",
            "nodejs8.10",
            "nodejs10.x",
            "nodejs12.x",
            "nodejs14.x",
            "nodejs16.x",
            "nodejs18.x",
            "nodejs20.x",
            "nodejs22.x",
            "nodejs24.x",
            "java8",
            "java8.al2",
            "java11",
            "java17",
            "java21",
            "java25",
            "python2.7",
            "python3.6",
            "python3.7",
            "python3.8",
            "python3.9",
            "python3.10",
            "python3.11",
            "python3.12",
            "python3.13",
            "python3.14",
            "dotnetcore1.0",
            "dotnetcore2.0",
            "dotnetcore2.1",
            "dotnetcore3.1",
            "dotnet6",
            "dotnet8",
            "dotnet10",
            "nodejs4.3-edge",
            "go1.x",
            "ruby2.5",
            "ruby2.7",
            "ruby3.2",
            "ruby3.3",
            "ruby3.4",
            "ruby4.0",
            "provided",
            "provided.al2",
            "provided.al2023",
            "nodejs26.x",
            "python3.15",
            "java8.al2023",
            "java11.al2023",
            "java17.al2023",
            "custom",
        ],
        ..Constraints::NONE
    },
};

/// `RuntimeVersionArn`.
pub static RUNTIME_VERSION_ARN: Schema = Schema {
    name: "RuntimeVersionArn",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(26),
        max: Some(2048),
        pattern: Some(
            r"((arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}::runtime:.+)|(arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:runtime/[A-Za-z0-9_.-]{1,128}/version/[A-Za-z0-9_.-]{1,128}))",
        ),
        ..Constraints::NONE
    },
};

/// `RuntimeVersionConfig`.
pub static RUNTIME_VERSION_CONFIG: Schema = Schema {
    name: "RuntimeVersionConfig",
    kind: Kind::Structure {
        members: &[
            optional("RuntimeVersionArn", "RuntimeVersionArn", Location::Body, || &RUNTIME_VERSION_ARN),
            optional("Error", "Error", Location::Body, || &RUNTIME_VERSION_ERROR),
        ],
    },
    constraints: Constraints::NONE,
};

/// `RuntimeVersionError`.
pub static RUNTIME_VERSION_ERROR: Schema = Schema {
    name: "RuntimeVersionError",
    kind: Kind::Structure {
        members: &[
            optional("ErrorCode", "ErrorCode", Location::Body, || &STRING),
            optional("Message", "Message", Location::Body, || &SENSITIVE_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `S3Bucket`.
pub static S3_BUCKET: Schema = Schema {
    name: "S3Bucket",
    kind: Kind::String,
    constraints: Constraints { min: Some(3), max: Some(63), pattern: Some(r"[0-9A-Za-z\.\-_]*(?<!\.)"), ..Constraints::NONE },
};

/// `S3FilesConfig`.
pub static S3_FILES_CONFIG: Schema = Schema {
    name: "S3FilesConfig",
    kind: Kind::Structure { members: &[optional("DirectS3Read", "DirectS3Read", Location::Body, || &DIRECT_S3_READ)] },
    constraints: Constraints::NONE,
};

/// `S3Key`.
pub static S3_KEY: Schema = Schema {
    name: "S3Key",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(1024), pattern: Some(r".*"), ..Constraints::NONE },
};

/// `S3ObjectStorageMode`.
pub static S3_OBJECT_STORAGE_MODE: Schema = Schema {
    name: "S3ObjectStorageMode",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["COPY", "REFERENCE"], ..Constraints::NONE },
};

/// `S3ObjectVersion`.
pub static S3_OBJECT_VERSION: Schema = Schema {
    name: "S3ObjectVersion",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(1024), pattern: Some(r".*"), ..Constraints::NONE },
};

/// `SecurityGroupId`.
pub static SECURITY_GROUP_ID: Schema = Schema {
    name: "SecurityGroupId",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(1024), pattern: Some(r"sg-[0-9a-zA-Z]*"), ..Constraints::NONE },
};

/// `SecurityGroupIds`.
pub static SECURITY_GROUP_IDS: Schema = Schema {
    name: "SecurityGroupIds",
    kind: Kind::List { element: &SECURITY_GROUP_ID, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(5), ..Constraints::NONE },
};

/// `SensitiveString`.
pub static SENSITIVE_STRING: Schema =
    Schema { name: "SensitiveString", kind: Kind::String, constraints: Constraints { is_sensitive: true, ..Constraints::NONE } };

/// `SensitiveStringOnServerOnly`.
pub static SENSITIVE_STRING_ON_SERVER_ONLY: Schema = Schema {
    name: "SensitiveStringOnServerOnly",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(10000), ..Constraints::NONE },
};

/// `SnapStart`.
pub static SNAP_START: Schema = Schema {
    name: "SnapStart",
    kind: Kind::Structure { members: &[optional("ApplyOn", "ApplyOn", Location::Body, || &SNAP_START_APPLY_ON)] },
    constraints: Constraints::NONE,
};

/// `SnapStartApplyOn`.
pub static SNAP_START_APPLY_ON: Schema = Schema {
    name: "SnapStartApplyOn",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["PublishedVersions", "None"], ..Constraints::NONE },
};

/// `SnapStartOptimizationStatus`.
pub static SNAP_START_OPTIMIZATION_STATUS: Schema = Schema {
    name: "SnapStartOptimizationStatus",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["On", "Off"], ..Constraints::NONE },
};

/// `SnapStartResponse`.
pub static SNAP_START_RESPONSE: Schema = Schema {
    name: "SnapStartResponse",
    kind: Kind::Structure {
        members: &[
            optional("ApplyOn", "ApplyOn", Location::Body, || &SNAP_START_APPLY_ON),
            optional("OptimizationStatus", "OptimizationStatus", Location::Body, || &SNAP_START_OPTIMIZATION_STATUS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SourceOwner`.
pub static SOURCE_OWNER: Schema = Schema {
    name: "SourceOwner",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(12), pattern: Some(r"\d{12}"), ..Constraints::NONE },
};

/// `State`.
pub static STATE: Schema = Schema {
    name: "State",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "Pending",
            "Active",
            "Inactive",
            "Failed",
            "Deactivating",
            "Deactivated",
            "ActiveNonInvocable",
            "Deleting",
        ],
        ..Constraints::NONE
    },
};

/// `StateReason`.
pub static STATE_REASON: Schema = Schema { name: "StateReason", kind: Kind::String, constraints: Constraints::NONE };

/// `StateReasonCode`.
pub static STATE_REASON_CODE: Schema = Schema {
    name: "StateReasonCode",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "Idle",
            "Creating",
            "Restoring",
            "EniLimitExceeded",
            "InsufficientRolePermissions",
            "InvalidConfiguration",
            "InternalError",
            "SubnetOutOfIPAddresses",
            "InvalidSubnet",
            "InvalidSecurityGroup",
            "ImageDeleted",
            "ImageAccessDenied",
            "InvalidImage",
            "KMSKeyAccessDenied",
            "KMSKeyNotFound",
            "InvalidStateKMSKey",
            "DisabledKMSKey",
            "EFSIOError",
            "EFSMountConnectivityError",
            "EFSMountFailure",
            "EFSMountTimeout",
            "InvalidRuntime",
            "InvalidZipFileException",
            "FunctionError",
            "ServiceQuotaExceededException",
            "VcpuLimitExceeded",
            "CapacityProviderScalingLimitExceeded",
            "InsufficientCapacity",
            "EC2RequestLimitExceeded",
            "FunctionError.InitTimeout",
            "FunctionError.RuntimeInitError",
            "FunctionError.ExtensionInitError",
            "FunctionError.InvalidEntryPoint",
            "FunctionError.InvalidWorkingDirectory",
            "FunctionError.PermissionDenied",
            "FunctionError.TooManyExtensions",
            "FunctionError.InitResourceExhausted",
            "DisallowedByVpcEncryptionControl",
            "DrainingDurableExecutions",
            "IncompatibleAcceleratorInstanceTypes",
            "DependencyError",
        ],
        ..Constraints::NONE
    },
};

/// `StatementId`.
pub static STATEMENT_ID: Schema = Schema {
    name: "StatementId",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(100), pattern: Some(r"([a-zA-Z0-9-_]+)"), ..Constraints::NONE },
};

/// `String`.
pub static STRING: Schema = Schema { name: "String", kind: Kind::String, constraints: Constraints::NONE };

/// `StringList`.
pub static STRING_LIST: Schema = Schema {
    name: "StringList",
    kind: Kind::List { element: &STRING, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(1500), ..Constraints::NONE },
};

/// `SubnetId`.
pub static SUBNET_ID: Schema = Schema {
    name: "SubnetId",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(1024), pattern: Some(r"subnet-[0-9a-z]*"), ..Constraints::NONE },
};

/// `SubnetIds`.
pub static SUBNET_IDS: Schema = Schema {
    name: "SubnetIds",
    kind: Kind::List { element: &SUBNET_ID, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(16), ..Constraints::NONE },
};

/// `SystemLogLevel`.
pub static SYSTEM_LOG_LEVEL: Schema = Schema {
    name: "SystemLogLevel",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["DEBUG", "INFO", "WARN"], ..Constraints::NONE },
};

/// `TagKey`.
pub static TAG_KEY: Schema = Schema {
    name: "TagKey",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(128),
        pattern: Some(r"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)"),
        ..Constraints::NONE
    },
};

/// `TagValue`.
pub static TAG_VALUE: Schema = Schema {
    name: "TagValue",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(0),
        max: Some(256),
        pattern: Some(r"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)"),
        ..Constraints::NONE
    },
};

/// `Tags`.
pub static TAGS: Schema = Schema {
    name: "Tags",
    kind: Kind::Map { key: &TAG_KEY, value: &TAG_VALUE, key_wire_name: "key", value_wire_name: "value", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `TagsError`.
pub static TAGS_ERROR: Schema = Schema {
    name: "TagsError",
    kind: Kind::Structure {
        members: &[
            required("ErrorCode", "ErrorCode", Location::Body, || &TAGS_ERROR_CODE),
            required("Message", "Message", Location::Body, || &TAGS_ERROR_MESSAGE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `TagsErrorCode`.
pub static TAGS_ERROR_CODE: Schema = Schema {
    name: "TagsErrorCode",
    kind: Kind::String,
    constraints: Constraints { min: Some(10), max: Some(21), pattern: Some(r"[A-Za-z]+Exception"), ..Constraints::NONE },
};

/// `TagsErrorMessage`.
pub static TAGS_ERROR_MESSAGE: Schema = Schema {
    name: "TagsErrorMessage",
    kind: Kind::String,
    constraints: Constraints { min: Some(84), max: Some(1000), pattern: Some(r".*"), ..Constraints::NONE },
};

/// `TenancyConfig`.
pub static TENANCY_CONFIG: Schema = Schema {
    name: "TenancyConfig",
    kind: Kind::Structure {
        members: &[required("TenantIsolationMode", "TenantIsolationMode", Location::Body, || &TENANT_ISOLATION_MODE)],
    },
    constraints: Constraints::NONE,
};

/// `TenantId`.
pub static TENANT_ID: Schema = Schema {
    name: "TenantId",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(256), pattern: Some(r"[a-zA-Z0-9\._:\/=+\-@ ]+"), ..Constraints::NONE },
};

/// `TenantIsolationMode`.
pub static TENANT_ISOLATION_MODE: Schema = Schema {
    name: "TenantIsolationMode",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["PER_TENANT"], ..Constraints::NONE },
};

/// `Timeout`.
pub static TIMEOUT: Schema = Schema {
    name: "Timeout",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(5400), ..Constraints::NONE },
};

/// `Timestamp`.
pub static TIMESTAMP: Schema = Schema {
    name: "Timestamp",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(100), pattern: Some(r".*"), ..Constraints::NONE },
};

/// `TracingConfig`.
pub static TRACING_CONFIG: Schema = Schema {
    name: "TracingConfig",
    kind: Kind::Structure { members: &[optional("Mode", "Mode", Location::Body, || &TRACING_MODE)] },
    constraints: Constraints::NONE,
};

/// `TracingConfigResponse`.
pub static TRACING_CONFIG_RESPONSE: Schema = Schema {
    name: "TracingConfigResponse",
    kind: Kind::Structure { members: &[optional("Mode", "Mode", Location::Body, || &TRACING_MODE)] },
    constraints: Constraints::NONE,
};

/// `TracingMode`.
pub static TRACING_MODE: Schema = Schema {
    name: "TracingMode",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["Active", "PassThrough"], ..Constraints::NONE },
};

/// `UnreservedConcurrentExecutions`.
pub static UNRESERVED_CONCURRENT_EXECUTIONS: Schema = Schema {
    name: "UnreservedConcurrentExecutions",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(0), ..Constraints::NONE },
};

/// `UpdateAliasRequest`.
pub static UPDATE_ALIAS_REQUEST: Schema = Schema {
    name: "UpdateAliasRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_NAME),
            required("Name", "Name", Location::Uri, || &ALIAS),
            optional("FunctionVersion", "FunctionVersion", Location::Body, || &VERSION_WITH_LATEST_PUBLISHED),
            optional("Description", "Description", Location::Body, || &DESCRIPTION),
            optional("RoutingConfig", "RoutingConfig", Location::Body, || &ALIAS_ROUTING_CONFIGURATION),
            optional("RevisionId", "RevisionId", Location::Body, || &STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateFunctionCodeRequest`.
pub static UPDATE_FUNCTION_CODE_REQUEST: Schema = Schema {
    name: "UpdateFunctionCodeRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_NAME),
            optional("ZipFile", "ZipFile", Location::Body, || &BLOB),
            optional("S3Bucket", "S3Bucket", Location::Body, || &S3_BUCKET),
            optional("S3Key", "S3Key", Location::Body, || &S3_KEY),
            optional("S3ObjectVersion", "S3ObjectVersion", Location::Body, || &S3_OBJECT_VERSION),
            optional("S3ObjectStorageMode", "S3ObjectStorageMode", Location::Body, || &S3_OBJECT_STORAGE_MODE),
            optional("ImageUri", "ImageUri", Location::Body, || &STRING),
            optional("Architectures", "Architectures", Location::Body, || &ARCHITECTURES_LIST),
            optional("Publish", "Publish", Location::Body, || &BOOLEAN),
            optional("PublishTo", "PublishTo", Location::Body, || &FUNCTION_VERSION_LATEST_PUBLISHED),
            optional("DryRun", "DryRun", Location::Body, || &BOOLEAN),
            optional("RevisionId", "RevisionId", Location::Body, || &STRING),
            optional("SourceKMSKeyArn", "SourceKMSKeyArn", Location::Body, || &KMS_KEY_ARN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateFunctionConfigurationRequest`.
pub static UPDATE_FUNCTION_CONFIGURATION_REQUEST: Schema = Schema {
    name: "UpdateFunctionConfigurationRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_NAME),
            optional("Role", "Role", Location::Body, || &ROLE_ARN),
            optional("Handler", "Handler", Location::Body, || &HANDLER),
            optional("Description", "Description", Location::Body, || &DESCRIPTION),
            optional("Timeout", "Timeout", Location::Body, || &TIMEOUT),
            optional("MemorySize", "MemorySize", Location::Body, || &MEMORY_SIZE),
            optional("VpcConfig", "VpcConfig", Location::Body, || &VPC_CONFIG),
            optional("Environment", "Environment", Location::Body, || &ENVIRONMENT),
            optional("Runtime", "Runtime", Location::Body, || &RUNTIME),
            optional("DeadLetterConfig", "DeadLetterConfig", Location::Body, || &DEAD_LETTER_CONFIG),
            optional("KMSKeyArn", "KMSKeyArn", Location::Body, || &KMS_KEY_ARN),
            optional("TracingConfig", "TracingConfig", Location::Body, || &TRACING_CONFIG),
            optional("RevisionId", "RevisionId", Location::Body, || &STRING),
            optional("Layers", "Layers", Location::Body, || &LAYER_LIST),
            optional("FileSystemConfigs", "FileSystemConfigs", Location::Body, || &FILE_SYSTEM_CONFIG_LIST),
            optional("ImageConfig", "ImageConfig", Location::Body, || &IMAGE_CONFIG),
            optional("EphemeralStorage", "EphemeralStorage", Location::Body, || &EPHEMERAL_STORAGE),
            optional("SnapStart", "SnapStart", Location::Body, || &SNAP_START),
            optional("LoggingConfig", "LoggingConfig", Location::Body, || &LOGGING_CONFIG),
            optional("CapacityProviderConfig", "CapacityProviderConfig", Location::Body, || &CAPACITY_PROVIDER_CONFIG),
            optional("DurableConfig", "DurableConfig", Location::Body, || &DURABLE_CONFIG),
            optional("RuntimeConfig", "RuntimeConfig", Location::Body, || &FUNCTION_RUNTIME_CONFIG),
            optional("AcceleratorConfig", "AcceleratorConfig", Location::Body, || &ACCELERATOR_CONFIG),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateFunctionEventInvokeConfigRequest`.
pub static UPDATE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Schema = Schema {
    name: "UpdateFunctionEventInvokeConfigRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &NAMESPACED_FUNCTION_NAME),
            optional("Qualifier", "Qualifier", Location::QueryString, || &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER),
            optional("MaximumRetryAttempts", "MaximumRetryAttempts", Location::Body, || &MAXIMUM_RETRY_ATTEMPTS),
            optional("MaximumEventAgeInSeconds", "MaximumEventAgeInSeconds", Location::Body, || &MAXIMUM_EVENT_AGE_IN_SECONDS),
            optional("DestinationConfig", "DestinationConfig", Location::Body, || &DESTINATION_CONFIG),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateFunctionUrlConfigRequest`.
pub static UPDATE_FUNCTION_URL_CONFIG_REQUEST: Schema = Schema {
    name: "UpdateFunctionUrlConfigRequest",
    kind: Kind::Structure {
        members: &[
            required("FunctionName", "FunctionName", Location::Uri, || &FUNCTION_URL_FUNCTION_NAME),
            optional("Qualifier", "Qualifier", Location::QueryString, || &FUNCTION_URL_QUALIFIER),
            optional("AuthType", "AuthType", Location::Body, || &FUNCTION_URL_AUTH_TYPE),
            optional("Cors", "Cors", Location::Body, || &CORS),
            optional("InvokeMode", "InvokeMode", Location::Body, || &INVOKE_MODE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateFunctionUrlConfigResponse`.
pub static UPDATE_FUNCTION_URL_CONFIG_RESPONSE: Schema = Schema {
    name: "UpdateFunctionUrlConfigResponse",
    kind: Kind::Structure {
        members: &[
            required("FunctionUrl", "FunctionUrl", Location::Body, || &FUNCTION_URL),
            required("FunctionArn", "FunctionArn", Location::Body, || &FUNCTION_ARN),
            required("AuthType", "AuthType", Location::Body, || &FUNCTION_URL_AUTH_TYPE),
            optional("Cors", "Cors", Location::Body, || &CORS),
            required("CreationTime", "CreationTime", Location::Body, || &TIMESTAMP),
            required("LastModifiedTime", "LastModifiedTime", Location::Body, || &TIMESTAMP),
            optional("InvokeMode", "InvokeMode", Location::Body, || &INVOKE_MODE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Version`.
pub static VERSION: Schema = Schema {
    name: "Version",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(1024), pattern: Some(r"(\$LATEST|[0-9]+)"), ..Constraints::NONE },
};

/// `VersionWithLatestPublished`.
pub static VERSION_WITH_LATEST_PUBLISHED: Schema = Schema {
    name: "VersionWithLatestPublished",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(1024),
        pattern: Some(r"(\$LATEST(\.PUBLISHED)?|[0-9]+)"),
        ..Constraints::NONE
    },
};

/// `VpcConfig`.
pub static VPC_CONFIG: Schema = Schema {
    name: "VpcConfig",
    kind: Kind::Structure {
        members: &[
            optional("SubnetIds", "SubnetIds", Location::Body, || &SUBNET_IDS),
            optional("SecurityGroupIds", "SecurityGroupIds", Location::Body, || &SECURITY_GROUP_IDS),
            optional("Ipv6AllowedForDualStack", "Ipv6AllowedForDualStack", Location::Body, || &NULLABLE_BOOLEAN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `VpcConfigResponse`.
pub static VPC_CONFIG_RESPONSE: Schema = Schema {
    name: "VpcConfigResponse",
    kind: Kind::Structure {
        members: &[
            optional("SubnetIds", "SubnetIds", Location::Body, || &SUBNET_IDS),
            optional("SecurityGroupIds", "SecurityGroupIds", Location::Body, || &SECURITY_GROUP_IDS),
            optional("VpcId", "VpcId", Location::Body, || &VPC_ID),
            optional("Ipv6AllowedForDualStack", "Ipv6AllowedForDualStack", Location::Body, || &NULLABLE_BOOLEAN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `VpcId`.
pub static VPC_ID: Schema = Schema { name: "VpcId", kind: Kind::String, constraints: Constraints::NONE };

/// `Weight`.
pub static WEIGHT: Schema =
    Schema { name: "Weight", kind: Kind::Double, constraints: Constraints { min: Some(0), max: Some(1), ..Constraints::NONE } };

/// `WorkingDirectory`.
pub static WORKING_DIRECTORY: Schema = Schema {
    name: "WorkingDirectory",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(1000), ..Constraints::NONE },
};

const fn optional(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: false, schema, timestamp_format: None }
}

const fn required(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: true, schema, timestamp_format: None }
}
