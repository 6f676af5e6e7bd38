// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! How the types read themselves from documents and write themselves into them.

use gatewright_wire::convert::{MemberReader, MemberWriter, Value, read_enumeration};
use gatewright_wire::document::{Document, Shape, ShapeMismatch};

use crate::types::{
    AcceleratorConfig, AccountLimit, AccountUsage, AddLayerVersionPermissionRequest, AddLayerVersionPermissionResponse,
    AddPermissionRequest, AddPermissionResponse, AliasConfiguration, AliasRoutingConfiguration, ApplicationLogLevel,
    Architecture, CapacityProviderConfig, Concurrency, Cors, CreateAliasRequest, CreateFunctionRequest,
    CreateFunctionUrlConfigRequest, CreateFunctionUrlConfigResponse, DeadLetterConfig, DeleteAliasRequest,
    DeleteFunctionConcurrencyRequest, DeleteFunctionEventInvokeConfigRequest, DeleteFunctionRequest, DeleteFunctionResponse,
    DeleteFunctionUrlConfigRequest, DeleteLayerVersionRequest, DestinationConfig, DirectS3Read, DurableConfig, Environment,
    EnvironmentError, EnvironmentResponse, EphemeralStorage, FileSystemConfig, FunctionCode, FunctionCodeLocation,
    FunctionCodeLocationError, FunctionConfiguration, FunctionEventInvokeConfig, FunctionRuntimeConfig, FunctionUrlAuthType,
    FunctionUrlConfig, FunctionVersion, FunctionVersionLatestPublished, GetAccountSettingsRequest, GetAccountSettingsResponse,
    GetAliasRequest, GetFunctionConcurrencyRequest, GetFunctionConcurrencyResponse, GetFunctionConfigurationRequest,
    GetFunctionEventInvokeConfigRequest, GetFunctionRequest, GetFunctionResponse, GetFunctionUrlConfigRequest,
    GetFunctionUrlConfigResponse, GetLayerVersionByArnRequest, GetLayerVersionPolicyRequest, GetLayerVersionPolicyResponse,
    GetLayerVersionRequest, GetLayerVersionResponse, GetPolicyRequest, GetPolicyResponse, ImageConfig, ImageConfigError,
    ImageConfigResponse, InvocationRequest, InvocationResponse, InvocationType, InvokeMode, InvokeWithResponseStreamRequest,
    InvokeWithResponseStreamResponse, LambdaManagedInstancesCapacityProviderConfig, LastUpdateStatus, LastUpdateStatusReasonCode,
    Layer, LayerVersionContentInput, LayerVersionContentOutput, LayerVersionsListItem, LayersListItem, ListAliasesRequest,
    ListAliasesResponse, ListFunctionEventInvokeConfigsRequest, ListFunctionEventInvokeConfigsResponse,
    ListFunctionUrlConfigsRequest, ListFunctionUrlConfigsResponse, ListFunctionsRequest, ListFunctionsResponse,
    ListLayerVersionsRequest, ListLayerVersionsResponse, ListLayersRequest, ListLayersResponse, ListVersionsByFunctionRequest,
    ListVersionsByFunctionResponse, LogFormat, LogType, LoggingConfig, OnFailure, OnSuccess, PackageType,
    PublishLayerVersionRequest, PublishLayerVersionResponse, PublishVersionRequest, PutFunctionConcurrencyRequest,
    PutFunctionEventInvokeConfigRequest, RemoveLayerVersionPermissionRequest, RemovePermissionRequest, ResolvedS3Object,
    ResponseStreamingInvocationType, Runtime, RuntimeVersionConfig, RuntimeVersionError, S3FilesConfig, S3ObjectStorageMode,
    SnapStart, SnapStartApplyOn, SnapStartOptimizationStatus, SnapStartResponse, State, StateReasonCode, SystemLogLevel,
    TagsError, TenancyConfig, TenantIsolationMode, TracingConfig, TracingConfigResponse, TracingMode, UpdateAliasRequest,
    UpdateFunctionCodeRequest, UpdateFunctionConfigurationRequest, UpdateFunctionEventInvokeConfigRequest,
    UpdateFunctionUrlConfigRequest, UpdateFunctionUrlConfigResponse, VpcConfig, VpcConfigResponse,
};

impl Shape for AcceleratorConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AcceleratorConfig", document)?;
        Ok(Self { accelerator_memory_size: members.optional("AcceleratorMemorySize")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("AcceleratorMemorySize", self.accelerator_memory_size).finish()
    }
}

impl Shape for AccountLimit {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AccountLimit", document)?;
        Ok(Self {
            total_code_size: members.optional("TotalCodeSize")?,
            code_size_unzipped: members.optional("CodeSizeUnzipped")?,
            code_size_zipped: members.optional("CodeSizeZipped")?,
            concurrent_executions: members.optional("ConcurrentExecutions")?,
            unreserved_concurrent_executions: members.optional("UnreservedConcurrentExecutions")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("TotalCodeSize", self.total_code_size)
            .optional("CodeSizeUnzipped", self.code_size_unzipped)
            .optional("CodeSizeZipped", self.code_size_zipped)
            .optional("ConcurrentExecutions", self.concurrent_executions)
            .optional("UnreservedConcurrentExecutions", self.unreserved_concurrent_executions)
            .finish()
    }
}

impl Shape for AccountUsage {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AccountUsage", document)?;
        Ok(Self { total_code_size: members.optional("TotalCodeSize")?, function_count: members.optional("FunctionCount")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("TotalCodeSize", self.total_code_size)
            .optional("FunctionCount", self.function_count)
            .finish()
    }
}

impl Shape for AddLayerVersionPermissionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AddLayerVersionPermissionRequest", document)?;
        Ok(Self {
            layer_name: members.required("LayerName")?,
            version_number: members.required("VersionNumber")?,
            statement_id: members.required("StatementId")?,
            action: members.required("Action")?,
            principal: members.required("Principal")?,
            organization_id: members.optional("OrganizationId")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("LayerName", self.layer_name)
            .required("VersionNumber", self.version_number)
            .required("StatementId", self.statement_id)
            .required("Action", self.action)
            .required("Principal", self.principal)
            .optional("OrganizationId", self.organization_id)
            .optional("RevisionId", self.revision_id)
            .finish()
    }
}

impl Shape for AddLayerVersionPermissionResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AddLayerVersionPermissionResponse", document)?;
        Ok(Self { statement: members.optional("Statement")?, revision_id: members.optional("RevisionId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Statement", self.statement).optional("RevisionId", self.revision_id).finish()
    }
}

impl Shape for AddPermissionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AddPermissionRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            statement_id: members.required("StatementId")?,
            action: members.required("Action")?,
            principal: members.required("Principal")?,
            source_arn: members.optional("SourceArn")?,
            function_url_auth_type: members.optional("FunctionUrlAuthType")?,
            invoked_via_function_url: members.optional("InvokedViaFunctionUrl")?,
            source_account: members.optional("SourceAccount")?,
            event_source_token: members.optional("EventSourceToken")?,
            qualifier: members.optional("Qualifier")?,
            revision_id: members.optional("RevisionId")?,
            principal_org_id: members.optional("PrincipalOrgID")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .required("StatementId", self.statement_id)
            .required("Action", self.action)
            .required("Principal", self.principal)
            .optional("SourceArn", self.source_arn)
            .optional("FunctionUrlAuthType", self.function_url_auth_type)
            .optional("InvokedViaFunctionUrl", self.invoked_via_function_url)
            .optional("SourceAccount", self.source_account)
            .optional("EventSourceToken", self.event_source_token)
            .optional("Qualifier", self.qualifier)
            .optional("RevisionId", self.revision_id)
            .optional("PrincipalOrgID", self.principal_org_id)
            .finish()
    }
}

impl Shape for AddPermissionResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AddPermissionResponse", document)?;
        Ok(Self { statement: members.optional("Statement")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Statement", self.statement).finish()
    }
}

impl Shape for AliasConfiguration {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AliasConfiguration", document)?;
        Ok(Self {
            alias_arn: members.optional("AliasArn")?,
            name: members.optional("Name")?,
            function_version: members.optional("FunctionVersion")?,
            description: members.optional("Description")?,
            routing_config: members.optional("RoutingConfig")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("AliasArn", self.alias_arn)
            .optional("Name", self.name)
            .optional("FunctionVersion", self.function_version)
            .optional("Description", self.description)
            .optional("RoutingConfig", self.routing_config)
            .optional("RevisionId", self.revision_id)
            .finish()
    }
}

impl Shape for AliasRoutingConfiguration {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AliasRoutingConfiguration", document)?;
        Ok(Self { additional_version_weights: members.optional("AdditionalVersionWeights")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("AdditionalVersionWeights", self.additional_version_weights).finish()
    }
}

impl Value for ApplicationLogLevel {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ApplicationLogLevel", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for Architecture {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("Architecture", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for CapacityProviderConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CapacityProviderConfig", document)?;
        Ok(Self {
            lambda_managed_instances_capacity_provider_config: members
                .optional("LambdaManagedInstancesCapacityProviderConfig")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("LambdaManagedInstancesCapacityProviderConfig", self.lambda_managed_instances_capacity_provider_config)
            .finish()
    }
}

impl Shape for Concurrency {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Concurrency", document)?;
        Ok(Self { reserved_concurrent_executions: members.optional("ReservedConcurrentExecutions")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ReservedConcurrentExecutions", self.reserved_concurrent_executions).finish()
    }
}

impl Shape for Cors {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Cors", document)?;
        Ok(Self {
            allow_credentials: members.optional("AllowCredentials")?,
            allow_headers: members.optional("AllowHeaders")?,
            allow_methods: members.optional("AllowMethods")?,
            allow_origins: members.optional("AllowOrigins")?,
            expose_headers: members.optional("ExposeHeaders")?,
            max_age: members.optional("MaxAge")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("AllowCredentials", self.allow_credentials)
            .optional("AllowHeaders", self.allow_headers)
            .optional("AllowMethods", self.allow_methods)
            .optional("AllowOrigins", self.allow_origins)
            .optional("ExposeHeaders", self.expose_headers)
            .optional("MaxAge", self.max_age)
            .finish()
    }
}

impl Shape for CreateAliasRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateAliasRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            name: members.required("Name")?,
            function_version: members.required("FunctionVersion")?,
            description: members.optional("Description")?,
            routing_config: members.optional("RoutingConfig")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .required("Name", self.name)
            .required("FunctionVersion", self.function_version)
            .optional("Description", self.description)
            .optional("RoutingConfig", self.routing_config)
            .finish()
    }
}

impl Shape for CreateFunctionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateFunctionRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            runtime: members.optional("Runtime")?,
            role: members.required("Role")?,
            handler: members.optional("Handler")?,
            code: members.required("Code")?,
            description: members.optional("Description")?,
            timeout: members.optional("Timeout")?,
            memory_size: members.optional("MemorySize")?,
            publish: members.optional("Publish")?,
            publish_to: members.optional("PublishTo")?,
            vpc_config: members.optional("VpcConfig")?,
            package_type: members.optional("PackageType")?,
            dead_letter_config: members.optional("DeadLetterConfig")?,
            environment: members.optional("Environment")?,
            kms_key_arn: members.optional("KMSKeyArn")?,
            tracing_config: members.optional("TracingConfig")?,
            tags: members.optional("Tags")?,
            layers: members.optional("Layers")?,
            file_system_configs: members.optional("FileSystemConfigs")?,
            code_signing_config_arn: members.optional("CodeSigningConfigArn")?,
            image_config: members.optional("ImageConfig")?,
            architectures: members.optional("Architectures")?,
            ephemeral_storage: members.optional("EphemeralStorage")?,
            snap_start: members.optional("SnapStart")?,
            logging_config: members.optional("LoggingConfig")?,
            tenancy_config: members.optional("TenancyConfig")?,
            capacity_provider_config: members.optional("CapacityProviderConfig")?,
            durable_config: members.optional("DurableConfig")?,
            runtime_config: members.optional("RuntimeConfig")?,
            accelerator_config: members.optional("AcceleratorConfig")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("Runtime", self.runtime)
            .required("Role", self.role)
            .optional("Handler", self.handler)
            .required("Code", self.code)
            .optional("Description", self.description)
            .optional("Timeout", self.timeout)
            .optional("MemorySize", self.memory_size)
            .optional("Publish", self.publish)
            .optional("PublishTo", self.publish_to)
            .optional("VpcConfig", self.vpc_config)
            .optional("PackageType", self.package_type)
            .optional("DeadLetterConfig", self.dead_letter_config)
            .optional("Environment", self.environment)
            .optional("KMSKeyArn", self.kms_key_arn)
            .optional("TracingConfig", self.tracing_config)
            .optional("Tags", self.tags)
            .optional("Layers", self.layers)
            .optional("FileSystemConfigs", self.file_system_configs)
            .optional("CodeSigningConfigArn", self.code_signing_config_arn)
            .optional("ImageConfig", self.image_config)
            .optional("Architectures", self.architectures)
            .optional("EphemeralStorage", self.ephemeral_storage)
            .optional("SnapStart", self.snap_start)
            .optional("LoggingConfig", self.logging_config)
            .optional("TenancyConfig", self.tenancy_config)
            .optional("CapacityProviderConfig", self.capacity_provider_config)
            .optional("DurableConfig", self.durable_config)
            .optional("RuntimeConfig", self.runtime_config)
            .optional("AcceleratorConfig", self.accelerator_config)
            .finish()
    }
}

impl Shape for CreateFunctionUrlConfigRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateFunctionUrlConfigRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
            auth_type: members.required("AuthType")?,
            cors: members.optional("Cors")?,
            invoke_mode: members.optional("InvokeMode")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("Qualifier", self.qualifier)
            .required("AuthType", self.auth_type)
            .optional("Cors", self.cors)
            .optional("InvokeMode", self.invoke_mode)
            .finish()
    }
}

impl Shape for CreateFunctionUrlConfigResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateFunctionUrlConfigResponse", document)?;
        Ok(Self {
            function_url: members.optional("FunctionUrl")?,
            function_arn: members.optional("FunctionArn")?,
            auth_type: members.optional("AuthType")?,
            cors: members.optional("Cors")?,
            creation_time: members.optional("CreationTime")?,
            invoke_mode: members.optional("InvokeMode")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("FunctionUrl", self.function_url)
            .optional("FunctionArn", self.function_arn)
            .optional("AuthType", self.auth_type)
            .optional("Cors", self.cors)
            .optional("CreationTime", self.creation_time)
            .optional("InvokeMode", self.invoke_mode)
            .finish()
    }
}

impl Shape for DeadLetterConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeadLetterConfig", document)?;
        Ok(Self { target_arn: members.optional("TargetArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("TargetArn", self.target_arn).finish()
    }
}

impl Shape for DeleteAliasRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteAliasRequest", document)?;
        Ok(Self { function_name: members.required("FunctionName")?, name: members.required("Name")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("FunctionName", self.function_name).required("Name", self.name).finish()
    }
}

impl Shape for DeleteFunctionConcurrencyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteFunctionConcurrencyRequest", document)?;
        Ok(Self { function_name: members.required("FunctionName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("FunctionName", self.function_name).finish()
    }
}

impl Shape for DeleteFunctionEventInvokeConfigRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteFunctionEventInvokeConfigRequest", document)?;
        Ok(Self { function_name: members.required("FunctionName")?, qualifier: members.optional("Qualifier")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("FunctionName", self.function_name).optional("Qualifier", self.qualifier).finish()
    }
}

impl Shape for DeleteFunctionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteFunctionRequest", document)?;
        Ok(Self { function_name: members.required("FunctionName")?, qualifier: members.optional("Qualifier")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("FunctionName", self.function_name).optional("Qualifier", self.qualifier).finish()
    }
}

impl Shape for DeleteFunctionResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteFunctionResponse", document)?;
        Ok(Self { status_code: members.optional("StatusCode")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("StatusCode", self.status_code).finish()
    }
}

impl Shape for DeleteFunctionUrlConfigRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteFunctionUrlConfigRequest", document)?;
        Ok(Self { function_name: members.required("FunctionName")?, qualifier: members.optional("Qualifier")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("FunctionName", self.function_name).optional("Qualifier", self.qualifier).finish()
    }
}

impl Shape for DeleteLayerVersionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteLayerVersionRequest", document)?;
        Ok(Self { layer_name: members.required("LayerName")?, version_number: members.required("VersionNumber")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("LayerName", self.layer_name).required("VersionNumber", self.version_number).finish()
    }
}

impl Shape for DestinationConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DestinationConfig", document)?;
        Ok(Self { on_success: members.optional("OnSuccess")?, on_failure: members.optional("OnFailure")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("OnSuccess", self.on_success).optional("OnFailure", self.on_failure).finish()
    }
}

impl Value for DirectS3Read {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("DirectS3Read", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for DurableConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DurableConfig", document)?;
        Ok(Self {
            kms_key_arn: members.optional("KMSKeyArn")?,
            retention_period_in_days: members.optional("RetentionPeriodInDays")?,
            execution_timeout: members.optional("ExecutionTimeout")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("KMSKeyArn", self.kms_key_arn)
            .optional("RetentionPeriodInDays", self.retention_period_in_days)
            .optional("ExecutionTimeout", self.execution_timeout)
            .finish()
    }
}

impl Shape for Environment {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Environment", document)?;
        Ok(Self { variables: members.optional("Variables")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Variables", self.variables).finish()
    }
}

impl Shape for EnvironmentError {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("EnvironmentError", document)?;
        Ok(Self { error_code: members.optional("ErrorCode")?, message: members.optional("Message")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ErrorCode", self.error_code).optional("Message", self.message).finish()
    }
}

impl Shape for EnvironmentResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("EnvironmentResponse", document)?;
        Ok(Self { variables: members.optional("Variables")?, error: members.optional("Error")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Variables", self.variables).optional("Error", self.error).finish()
    }
}

impl Shape for EphemeralStorage {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("EphemeralStorage", document)?;
        Ok(Self { size: members.optional("Size")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Size", self.size).finish()
    }
}

impl Shape for FileSystemConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("FileSystemConfig", document)?;
        Ok(Self {
            arn: members.optional("Arn")?,
            local_mount_path: members.optional("LocalMountPath")?,
            s3_files_config: members.optional("S3FilesConfig")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Arn", self.arn)
            .optional("LocalMountPath", self.local_mount_path)
            .optional("S3FilesConfig", self.s3_files_config)
            .finish()
    }
}

impl Shape for FunctionCode {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("FunctionCode", document)?;
        Ok(Self {
            zip_file: members.optional("ZipFile")?,
            s3_bucket: members.optional("S3Bucket")?,
            s3_key: members.optional("S3Key")?,
            s3_object_version: members.optional("S3ObjectVersion")?,
            s3_object_storage_mode: members.optional("S3ObjectStorageMode")?,
            image_uri: members.optional("ImageUri")?,
            source_kms_key_arn: members.optional("SourceKMSKeyArn")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ZipFile", self.zip_file)
            .optional("S3Bucket", self.s3_bucket)
            .optional("S3Key", self.s3_key)
            .optional("S3ObjectVersion", self.s3_object_version)
            .optional("S3ObjectStorageMode", self.s3_object_storage_mode)
            .optional("ImageUri", self.image_uri)
            .optional("SourceKMSKeyArn", self.source_kms_key_arn)
            .finish()
    }
}

impl Shape for FunctionCodeLocation {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("FunctionCodeLocation", document)?;
        Ok(Self {
            repository_type: members.optional("RepositoryType")?,
            location: members.optional("Location")?,
            image_uri: members.optional("ImageUri")?,
            resolved_image_uri: members.optional("ResolvedImageUri")?,
            resolved_s3_object: members.optional("ResolvedS3Object")?,
            source_kms_key_arn: members.optional("SourceKMSKeyArn")?,
            error: members.optional("Error")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("RepositoryType", self.repository_type)
            .optional("Location", self.location)
            .optional("ImageUri", self.image_uri)
            .optional("ResolvedImageUri", self.resolved_image_uri)
            .optional("ResolvedS3Object", self.resolved_s3_object)
            .optional("SourceKMSKeyArn", self.source_kms_key_arn)
            .optional("Error", self.error)
            .finish()
    }
}

impl Shape for FunctionCodeLocationError {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("FunctionCodeLocationError", document)?;
        Ok(Self { error_code: members.optional("ErrorCode")?, message: members.optional("Message")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ErrorCode", self.error_code).optional("Message", self.message).finish()
    }
}

impl Shape for FunctionConfiguration {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("FunctionConfiguration", document)?;
        Ok(Self {
            function_name: members.optional("FunctionName")?,
            function_arn: members.optional("FunctionArn")?,
            runtime: members.optional("Runtime")?,
            role: members.optional("Role")?,
            handler: members.optional("Handler")?,
            code_size: members.optional("CodeSize")?,
            description: members.optional("Description")?,
            timeout: members.optional("Timeout")?,
            memory_size: members.optional("MemorySize")?,
            last_modified: members.optional("LastModified")?,
            code_sha256: members.optional("CodeSha256")?,
            version: members.optional("Version")?,
            vpc_config: members.optional("VpcConfig")?,
            dead_letter_config: members.optional("DeadLetterConfig")?,
            environment: members.optional("Environment")?,
            kms_key_arn: members.optional("KMSKeyArn")?,
            tracing_config: members.optional("TracingConfig")?,
            master_arn: members.optional("MasterArn")?,
            revision_id: members.optional("RevisionId")?,
            layers: members.optional("Layers")?,
            state: members.optional("State")?,
            state_reason: members.optional("StateReason")?,
            state_reason_code: members.optional("StateReasonCode")?,
            last_update_status: members.optional("LastUpdateStatus")?,
            last_update_status_reason: members.optional("LastUpdateStatusReason")?,
            last_update_status_reason_code: members.optional("LastUpdateStatusReasonCode")?,
            file_system_configs: members.optional("FileSystemConfigs")?,
            signing_profile_version_arn: members.optional("SigningProfileVersionArn")?,
            signing_job_arn: members.optional("SigningJobArn")?,
            package_type: members.optional("PackageType")?,
            image_config_response: members.optional("ImageConfigResponse")?,
            architectures: members.optional("Architectures")?,
            ephemeral_storage: members.optional("EphemeralStorage")?,
            snap_start: members.optional("SnapStart")?,
            runtime_version_config: members.optional("RuntimeVersionConfig")?,
            logging_config: members.optional("LoggingConfig")?,
            tenancy_config: members.optional("TenancyConfig")?,
            capacity_provider_config: members.optional("CapacityProviderConfig")?,
            config_sha256: members.optional("ConfigSha256")?,
            durable_config: members.optional("DurableConfig")?,
            runtime_config: members.optional("RuntimeConfig")?,
            accelerator_config: members.optional("AcceleratorConfig")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("FunctionName", self.function_name)
            .optional("FunctionArn", self.function_arn)
            .optional("Runtime", self.runtime)
            .optional("Role", self.role)
            .optional("Handler", self.handler)
            .optional("CodeSize", self.code_size)
            .optional("Description", self.description)
            .optional("Timeout", self.timeout)
            .optional("MemorySize", self.memory_size)
            .optional("LastModified", self.last_modified)
            .optional("CodeSha256", self.code_sha256)
            .optional("Version", self.version)
            .optional("VpcConfig", self.vpc_config)
            .optional("DeadLetterConfig", self.dead_letter_config)
            .optional("Environment", self.environment)
            .optional("KMSKeyArn", self.kms_key_arn)
            .optional("TracingConfig", self.tracing_config)
            .optional("MasterArn", self.master_arn)
            .optional("RevisionId", self.revision_id)
            .optional("Layers", self.layers)
            .optional("State", self.state)
            .optional("StateReason", self.state_reason)
            .optional("StateReasonCode", self.state_reason_code)
            .optional("LastUpdateStatus", self.last_update_status)
            .optional("LastUpdateStatusReason", self.last_update_status_reason)
            .optional("LastUpdateStatusReasonCode", self.last_update_status_reason_code)
            .optional("FileSystemConfigs", self.file_system_configs)
            .optional("SigningProfileVersionArn", self.signing_profile_version_arn)
            .optional("SigningJobArn", self.signing_job_arn)
            .optional("PackageType", self.package_type)
            .optional("ImageConfigResponse", self.image_config_response)
            .optional("Architectures", self.architectures)
            .optional("EphemeralStorage", self.ephemeral_storage)
            .optional("SnapStart", self.snap_start)
            .optional("RuntimeVersionConfig", self.runtime_version_config)
            .optional("LoggingConfig", self.logging_config)
            .optional("TenancyConfig", self.tenancy_config)
            .optional("CapacityProviderConfig", self.capacity_provider_config)
            .optional("ConfigSha256", self.config_sha256)
            .optional("DurableConfig", self.durable_config)
            .optional("RuntimeConfig", self.runtime_config)
            .optional("AcceleratorConfig", self.accelerator_config)
            .finish()
    }
}

impl Shape for FunctionEventInvokeConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("FunctionEventInvokeConfig", document)?;
        Ok(Self {
            last_modified: members.optional("LastModified")?,
            function_arn: members.optional("FunctionArn")?,
            maximum_retry_attempts: members.optional("MaximumRetryAttempts")?,
            maximum_event_age_in_seconds: members.optional("MaximumEventAgeInSeconds")?,
            destination_config: members.optional("DestinationConfig")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("LastModified", self.last_modified)
            .optional("FunctionArn", self.function_arn)
            .optional("MaximumRetryAttempts", self.maximum_retry_attempts)
            .optional("MaximumEventAgeInSeconds", self.maximum_event_age_in_seconds)
            .optional("DestinationConfig", self.destination_config)
            .finish()
    }
}

impl Shape for FunctionRuntimeConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("FunctionRuntimeConfig", document)?;
        Ok(Self { runtime_arn: members.optional("RuntimeArn")?, runtime_alias: members.optional("RuntimeAlias")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("RuntimeArn", self.runtime_arn).optional("RuntimeAlias", self.runtime_alias).finish()
    }
}

impl Value for FunctionUrlAuthType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("FunctionUrlAuthType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for FunctionUrlConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("FunctionUrlConfig", document)?;
        Ok(Self {
            function_url: members.optional("FunctionUrl")?,
            function_arn: members.optional("FunctionArn")?,
            creation_time: members.optional("CreationTime")?,
            last_modified_time: members.optional("LastModifiedTime")?,
            cors: members.optional("Cors")?,
            auth_type: members.optional("AuthType")?,
            invoke_mode: members.optional("InvokeMode")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("FunctionUrl", self.function_url)
            .optional("FunctionArn", self.function_arn)
            .optional("CreationTime", self.creation_time)
            .optional("LastModifiedTime", self.last_modified_time)
            .optional("Cors", self.cors)
            .optional("AuthType", self.auth_type)
            .optional("InvokeMode", self.invoke_mode)
            .finish()
    }
}

impl Value for FunctionVersion {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("FunctionVersion", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for FunctionVersionLatestPublished {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("FunctionVersionLatestPublished", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for GetAccountSettingsRequest {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for GetAccountSettingsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetAccountSettingsResponse", document)?;
        Ok(Self { account_limit: members.optional("AccountLimit")?, account_usage: members.optional("AccountUsage")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("AccountLimit", self.account_limit).optional("AccountUsage", self.account_usage).finish()
    }
}

impl Shape for GetAliasRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetAliasRequest", document)?;
        Ok(Self { function_name: members.required("FunctionName")?, name: members.required("Name")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("FunctionName", self.function_name).required("Name", self.name).finish()
    }
}

impl Shape for GetFunctionConcurrencyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetFunctionConcurrencyRequest", document)?;
        Ok(Self { function_name: members.required("FunctionName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("FunctionName", self.function_name).finish()
    }
}

impl Shape for GetFunctionConcurrencyResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetFunctionConcurrencyResponse", document)?;
        Ok(Self { reserved_concurrent_executions: members.optional("ReservedConcurrentExecutions")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ReservedConcurrentExecutions", self.reserved_concurrent_executions).finish()
    }
}

impl Shape for GetFunctionConfigurationRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetFunctionConfigurationRequest", document)?;
        Ok(Self { function_name: members.required("FunctionName")?, qualifier: members.optional("Qualifier")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("FunctionName", self.function_name).optional("Qualifier", self.qualifier).finish()
    }
}

impl Shape for GetFunctionEventInvokeConfigRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetFunctionEventInvokeConfigRequest", document)?;
        Ok(Self { function_name: members.required("FunctionName")?, qualifier: members.optional("Qualifier")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("FunctionName", self.function_name).optional("Qualifier", self.qualifier).finish()
    }
}

impl Shape for GetFunctionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetFunctionRequest", document)?;
        Ok(Self { function_name: members.required("FunctionName")?, qualifier: members.optional("Qualifier")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("FunctionName", self.function_name).optional("Qualifier", self.qualifier).finish()
    }
}

impl Shape for GetFunctionResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetFunctionResponse", document)?;
        Ok(Self {
            configuration: members.optional("Configuration")?,
            code: members.optional("Code")?,
            tags: members.optional("Tags")?,
            tags_error: members.optional("TagsError")?,
            concurrency: members.optional("Concurrency")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Configuration", self.configuration)
            .optional("Code", self.code)
            .optional("Tags", self.tags)
            .optional("TagsError", self.tags_error)
            .optional("Concurrency", self.concurrency)
            .finish()
    }
}

impl Shape for GetFunctionUrlConfigRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetFunctionUrlConfigRequest", document)?;
        Ok(Self { function_name: members.required("FunctionName")?, qualifier: members.optional("Qualifier")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("FunctionName", self.function_name).optional("Qualifier", self.qualifier).finish()
    }
}

impl Shape for GetFunctionUrlConfigResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetFunctionUrlConfigResponse", document)?;
        Ok(Self {
            function_url: members.optional("FunctionUrl")?,
            function_arn: members.optional("FunctionArn")?,
            auth_type: members.optional("AuthType")?,
            cors: members.optional("Cors")?,
            creation_time: members.optional("CreationTime")?,
            last_modified_time: members.optional("LastModifiedTime")?,
            invoke_mode: members.optional("InvokeMode")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("FunctionUrl", self.function_url)
            .optional("FunctionArn", self.function_arn)
            .optional("AuthType", self.auth_type)
            .optional("Cors", self.cors)
            .optional("CreationTime", self.creation_time)
            .optional("LastModifiedTime", self.last_modified_time)
            .optional("InvokeMode", self.invoke_mode)
            .finish()
    }
}

impl Shape for GetLayerVersionByArnRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetLayerVersionByArnRequest", document)?;
        Ok(Self { arn: members.required("Arn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("Arn", self.arn).finish()
    }
}

impl Shape for GetLayerVersionPolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetLayerVersionPolicyRequest", document)?;
        Ok(Self { layer_name: members.required("LayerName")?, version_number: members.required("VersionNumber")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("LayerName", self.layer_name).required("VersionNumber", self.version_number).finish()
    }
}

impl Shape for GetLayerVersionPolicyResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetLayerVersionPolicyResponse", document)?;
        Ok(Self { policy: members.optional("Policy")?, revision_id: members.optional("RevisionId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Policy", self.policy).optional("RevisionId", self.revision_id).finish()
    }
}

impl Shape for GetLayerVersionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetLayerVersionRequest", document)?;
        Ok(Self { layer_name: members.required("LayerName")?, version_number: members.required("VersionNumber")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("LayerName", self.layer_name).required("VersionNumber", self.version_number).finish()
    }
}

impl Shape for GetLayerVersionResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetLayerVersionResponse", document)?;
        Ok(Self {
            content: members.optional("Content")?,
            layer_arn: members.optional("LayerArn")?,
            layer_version_arn: members.optional("LayerVersionArn")?,
            description: members.optional("Description")?,
            created_date: members.optional("CreatedDate")?,
            version: members.optional("Version")?,
            compatible_architectures: members.optional("CompatibleArchitectures")?,
            compatible_runtimes: members.optional("CompatibleRuntimes")?,
            license_info: members.optional("LicenseInfo")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Content", self.content)
            .optional("LayerArn", self.layer_arn)
            .optional("LayerVersionArn", self.layer_version_arn)
            .optional("Description", self.description)
            .optional("CreatedDate", self.created_date)
            .optional("Version", self.version)
            .optional("CompatibleArchitectures", self.compatible_architectures)
            .optional("CompatibleRuntimes", self.compatible_runtimes)
            .optional("LicenseInfo", self.license_info)
            .finish()
    }
}

impl Shape for GetPolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetPolicyRequest", document)?;
        Ok(Self { function_name: members.required("FunctionName")?, qualifier: members.optional("Qualifier")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("FunctionName", self.function_name).optional("Qualifier", self.qualifier).finish()
    }
}

impl Shape for GetPolicyResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetPolicyResponse", document)?;
        Ok(Self { policy: members.optional("Policy")?, revision_id: members.optional("RevisionId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Policy", self.policy).optional("RevisionId", self.revision_id).finish()
    }
}

impl Shape for ImageConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ImageConfig", document)?;
        Ok(Self {
            entry_point: members.optional("EntryPoint")?,
            command: members.optional("Command")?,
            working_directory: members.optional("WorkingDirectory")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("EntryPoint", self.entry_point)
            .optional("Command", self.command)
            .optional("WorkingDirectory", self.working_directory)
            .finish()
    }
}

impl Shape for ImageConfigError {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ImageConfigError", document)?;
        Ok(Self { error_code: members.optional("ErrorCode")?, message: members.optional("Message")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ErrorCode", self.error_code).optional("Message", self.message).finish()
    }
}

impl Shape for ImageConfigResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ImageConfigResponse", document)?;
        Ok(Self { image_config: members.optional("ImageConfig")?, error: members.optional("Error")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ImageConfig", self.image_config).optional("Error", self.error).finish()
    }
}

impl Shape for InvocationRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("InvocationRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            invocation_type: members.optional("InvocationType")?,
            log_type: members.optional("LogType")?,
            client_context: members.optional("ClientContext")?,
            durable_execution_name: members.optional("DurableExecutionName")?,
            payload: members.optional("Payload")?,
            qualifier: members.optional("Qualifier")?,
            tenant_id: members.optional("TenantId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("InvocationType", self.invocation_type)
            .optional("LogType", self.log_type)
            .optional("ClientContext", self.client_context)
            .optional("DurableExecutionName", self.durable_execution_name)
            .optional("Payload", self.payload)
            .optional("Qualifier", self.qualifier)
            .optional("TenantId", self.tenant_id)
            .finish()
    }
}

impl Shape for InvocationResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("InvocationResponse", document)?;
        Ok(Self {
            status_code: members.optional("StatusCode")?,
            function_error: members.optional("FunctionError")?,
            log_result: members.optional("LogResult")?,
            payload: members.optional("Payload")?,
            executed_version: members.optional("ExecutedVersion")?,
            durable_execution_arn: members.optional("DurableExecutionArn")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("StatusCode", self.status_code)
            .optional("FunctionError", self.function_error)
            .optional("LogResult", self.log_result)
            .optional("Payload", self.payload)
            .optional("ExecutedVersion", self.executed_version)
            .optional("DurableExecutionArn", self.durable_execution_arn)
            .finish()
    }
}

impl Value for InvocationType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("InvocationType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for InvokeMode {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("InvokeMode", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for InvokeWithResponseStreamRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("InvokeWithResponseStreamRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            log_type: members.optional("LogType")?,
            client_context: members.optional("ClientContext")?,
            qualifier: members.optional("Qualifier")?,
            payload: members.optional("Payload")?,
            tenant_id: members.optional("TenantId")?,
            invocation_type: members.optional("InvocationType")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("LogType", self.log_type)
            .optional("ClientContext", self.client_context)
            .optional("Qualifier", self.qualifier)
            .optional("Payload", self.payload)
            .optional("TenantId", self.tenant_id)
            .optional("InvocationType", self.invocation_type)
            .finish()
    }
}

impl Shape for InvokeWithResponseStreamResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("InvokeWithResponseStreamResponse", document)?;
        Ok(Self {
            status_code: members.optional("StatusCode")?,
            executed_version: members.optional("ExecutedVersion")?,
            event_stream: members.optional("EventStream")?,
            response_stream_content_type: members.optional("ResponseStreamContentType")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("StatusCode", self.status_code)
            .optional("ExecutedVersion", self.executed_version)
            .optional("EventStream", self.event_stream)
            .optional("ResponseStreamContentType", self.response_stream_content_type)
            .finish()
    }
}

impl Shape for LambdaManagedInstancesCapacityProviderConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("LambdaManagedInstancesCapacityProviderConfig", document)?;
        Ok(Self {
            capacity_provider_arn: members.optional("CapacityProviderArn")?,
            per_execution_environment_max_concurrency: members.optional("PerExecutionEnvironmentMaxConcurrency")?,
            execution_environment_memory_gi_b_per_v_cpu: members.optional("ExecutionEnvironmentMemoryGiBPerVCpu")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("CapacityProviderArn", self.capacity_provider_arn)
            .optional("PerExecutionEnvironmentMaxConcurrency", self.per_execution_environment_max_concurrency)
            .optional("ExecutionEnvironmentMemoryGiBPerVCpu", self.execution_environment_memory_gi_b_per_v_cpu)
            .finish()
    }
}

impl Value for LastUpdateStatus {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("LastUpdateStatus", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for LastUpdateStatusReasonCode {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("LastUpdateStatusReasonCode", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for Layer {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Layer", document)?;
        Ok(Self {
            arn: members.optional("Arn")?,
            code_size: members.optional("CodeSize")?,
            signing_profile_version_arn: members.optional("SigningProfileVersionArn")?,
            signing_job_arn: members.optional("SigningJobArn")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Arn", self.arn)
            .optional("CodeSize", self.code_size)
            .optional("SigningProfileVersionArn", self.signing_profile_version_arn)
            .optional("SigningJobArn", self.signing_job_arn)
            .finish()
    }
}

impl Shape for LayerVersionContentInput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("LayerVersionContentInput", document)?;
        Ok(Self {
            s3_bucket: members.optional("S3Bucket")?,
            s3_key: members.optional("S3Key")?,
            s3_object_version: members.optional("S3ObjectVersion")?,
            s3_object_storage_mode: members.optional("S3ObjectStorageMode")?,
            zip_file: members.optional("ZipFile")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("S3Bucket", self.s3_bucket)
            .optional("S3Key", self.s3_key)
            .optional("S3ObjectVersion", self.s3_object_version)
            .optional("S3ObjectStorageMode", self.s3_object_storage_mode)
            .optional("ZipFile", self.zip_file)
            .finish()
    }
}

impl Shape for LayerVersionContentOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("LayerVersionContentOutput", document)?;
        Ok(Self {
            location: members.optional("Location")?,
            code_sha256: members.optional("CodeSha256")?,
            code_size: members.optional("CodeSize")?,
            signing_profile_version_arn: members.optional("SigningProfileVersionArn")?,
            signing_job_arn: members.optional("SigningJobArn")?,
            resolved_s3_object: members.optional("ResolvedS3Object")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Location", self.location)
            .optional("CodeSha256", self.code_sha256)
            .optional("CodeSize", self.code_size)
            .optional("SigningProfileVersionArn", self.signing_profile_version_arn)
            .optional("SigningJobArn", self.signing_job_arn)
            .optional("ResolvedS3Object", self.resolved_s3_object)
            .finish()
    }
}

impl Shape for LayerVersionsListItem {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("LayerVersionsListItem", document)?;
        Ok(Self {
            layer_version_arn: members.optional("LayerVersionArn")?,
            version: members.optional("Version")?,
            description: members.optional("Description")?,
            created_date: members.optional("CreatedDate")?,
            compatible_architectures: members.optional("CompatibleArchitectures")?,
            compatible_runtimes: members.optional("CompatibleRuntimes")?,
            license_info: members.optional("LicenseInfo")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("LayerVersionArn", self.layer_version_arn)
            .optional("Version", self.version)
            .optional("Description", self.description)
            .optional("CreatedDate", self.created_date)
            .optional("CompatibleArchitectures", self.compatible_architectures)
            .optional("CompatibleRuntimes", self.compatible_runtimes)
            .optional("LicenseInfo", self.license_info)
            .finish()
    }
}

impl Shape for LayersListItem {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("LayersListItem", document)?;
        Ok(Self {
            layer_name: members.optional("LayerName")?,
            layer_arn: members.optional("LayerArn")?,
            latest_matching_version: members.optional("LatestMatchingVersion")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("LayerName", self.layer_name)
            .optional("LayerArn", self.layer_arn)
            .optional("LatestMatchingVersion", self.latest_matching_version)
            .finish()
    }
}

impl Shape for ListAliasesRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListAliasesRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            function_version: members.optional("FunctionVersion")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("FunctionVersion", self.function_version)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListAliasesResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListAliasesResponse", document)?;
        Ok(Self { next_marker: members.optional("NextMarker")?, aliases: members.optional("Aliases")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("NextMarker", self.next_marker).optional("Aliases", self.aliases).finish()
    }
}

impl Shape for ListFunctionEventInvokeConfigsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListFunctionEventInvokeConfigsRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListFunctionEventInvokeConfigsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListFunctionEventInvokeConfigsResponse", document)?;
        Ok(Self {
            function_event_invoke_configs: members.optional("FunctionEventInvokeConfigs")?,
            next_marker: members.optional("NextMarker")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("FunctionEventInvokeConfigs", self.function_event_invoke_configs)
            .optional("NextMarker", self.next_marker)
            .finish()
    }
}

impl Shape for ListFunctionUrlConfigsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListFunctionUrlConfigsRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListFunctionUrlConfigsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListFunctionUrlConfigsResponse", document)?;
        Ok(Self { function_url_configs: members.optional("FunctionUrlConfigs")?, next_marker: members.optional("NextMarker")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("FunctionUrlConfigs", self.function_url_configs)
            .optional("NextMarker", self.next_marker)
            .finish()
    }
}

impl Shape for ListFunctionsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListFunctionsRequest", document)?;
        Ok(Self {
            master_region: members.optional("MasterRegion")?,
            function_version: members.optional("FunctionVersion")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("MasterRegion", self.master_region)
            .optional("FunctionVersion", self.function_version)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListFunctionsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListFunctionsResponse", document)?;
        Ok(Self { next_marker: members.optional("NextMarker")?, functions: members.optional("Functions")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("NextMarker", self.next_marker).optional("Functions", self.functions).finish()
    }
}

impl Shape for ListLayerVersionsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListLayerVersionsRequest", document)?;
        Ok(Self {
            compatible_architecture: members.optional("CompatibleArchitecture")?,
            compatible_runtime: members.optional("CompatibleRuntime")?,
            layer_name: members.required("LayerName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("CompatibleArchitecture", self.compatible_architecture)
            .optional("CompatibleRuntime", self.compatible_runtime)
            .required("LayerName", self.layer_name)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListLayerVersionsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListLayerVersionsResponse", document)?;
        Ok(Self { next_marker: members.optional("NextMarker")?, layer_versions: members.optional("LayerVersions")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("NextMarker", self.next_marker).optional("LayerVersions", self.layer_versions).finish()
    }
}

impl Shape for ListLayersRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListLayersRequest", document)?;
        Ok(Self {
            compatible_architecture: members.optional("CompatibleArchitecture")?,
            compatible_runtime: members.optional("CompatibleRuntime")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("CompatibleArchitecture", self.compatible_architecture)
            .optional("CompatibleRuntime", self.compatible_runtime)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListLayersResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListLayersResponse", document)?;
        Ok(Self { next_marker: members.optional("NextMarker")?, layers: members.optional("Layers")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("NextMarker", self.next_marker).optional("Layers", self.layers).finish()
    }
}

impl Shape for ListVersionsByFunctionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListVersionsByFunctionRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListVersionsByFunctionResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListVersionsByFunctionResponse", document)?;
        Ok(Self { next_marker: members.optional("NextMarker")?, versions: members.optional("Versions")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("NextMarker", self.next_marker).optional("Versions", self.versions).finish()
    }
}

impl Value for LogFormat {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("LogFormat", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for LogType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("LogType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for LoggingConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("LoggingConfig", document)?;
        Ok(Self {
            log_format: members.optional("LogFormat")?,
            application_log_level: members.optional("ApplicationLogLevel")?,
            system_log_level: members.optional("SystemLogLevel")?,
            log_group: members.optional("LogGroup")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("LogFormat", self.log_format)
            .optional("ApplicationLogLevel", self.application_log_level)
            .optional("SystemLogLevel", self.system_log_level)
            .optional("LogGroup", self.log_group)
            .finish()
    }
}

impl Shape for OnFailure {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("OnFailure", document)?;
        Ok(Self { destination: members.optional("Destination")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Destination", self.destination).finish()
    }
}

impl Shape for OnSuccess {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("OnSuccess", document)?;
        Ok(Self { destination: members.optional("Destination")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Destination", self.destination).finish()
    }
}

impl Value for PackageType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("PackageType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for PublishLayerVersionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PublishLayerVersionRequest", document)?;
        Ok(Self {
            layer_name: members.required("LayerName")?,
            description: members.optional("Description")?,
            content: members.required("Content")?,
            compatible_architectures: members.optional("CompatibleArchitectures")?,
            compatible_runtimes: members.optional("CompatibleRuntimes")?,
            license_info: members.optional("LicenseInfo")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("LayerName", self.layer_name)
            .optional("Description", self.description)
            .required("Content", self.content)
            .optional("CompatibleArchitectures", self.compatible_architectures)
            .optional("CompatibleRuntimes", self.compatible_runtimes)
            .optional("LicenseInfo", self.license_info)
            .finish()
    }
}

impl Shape for PublishLayerVersionResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PublishLayerVersionResponse", document)?;
        Ok(Self {
            content: members.optional("Content")?,
            layer_arn: members.optional("LayerArn")?,
            layer_version_arn: members.optional("LayerVersionArn")?,
            description: members.optional("Description")?,
            created_date: members.optional("CreatedDate")?,
            version: members.optional("Version")?,
            compatible_architectures: members.optional("CompatibleArchitectures")?,
            compatible_runtimes: members.optional("CompatibleRuntimes")?,
            license_info: members.optional("LicenseInfo")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Content", self.content)
            .optional("LayerArn", self.layer_arn)
            .optional("LayerVersionArn", self.layer_version_arn)
            .optional("Description", self.description)
            .optional("CreatedDate", self.created_date)
            .optional("Version", self.version)
            .optional("CompatibleArchitectures", self.compatible_architectures)
            .optional("CompatibleRuntimes", self.compatible_runtimes)
            .optional("LicenseInfo", self.license_info)
            .finish()
    }
}

impl Shape for PublishVersionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PublishVersionRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            code_sha256: members.optional("CodeSha256")?,
            description: members.optional("Description")?,
            revision_id: members.optional("RevisionId")?,
            publish_to: members.optional("PublishTo")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("CodeSha256", self.code_sha256)
            .optional("Description", self.description)
            .optional("RevisionId", self.revision_id)
            .optional("PublishTo", self.publish_to)
            .finish()
    }
}

impl Shape for PutFunctionConcurrencyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PutFunctionConcurrencyRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            reserved_concurrent_executions: members.required("ReservedConcurrentExecutions")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .required("ReservedConcurrentExecutions", self.reserved_concurrent_executions)
            .finish()
    }
}

impl Shape for PutFunctionEventInvokeConfigRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PutFunctionEventInvokeConfigRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
            maximum_retry_attempts: members.optional("MaximumRetryAttempts")?,
            maximum_event_age_in_seconds: members.optional("MaximumEventAgeInSeconds")?,
            destination_config: members.optional("DestinationConfig")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("Qualifier", self.qualifier)
            .optional("MaximumRetryAttempts", self.maximum_retry_attempts)
            .optional("MaximumEventAgeInSeconds", self.maximum_event_age_in_seconds)
            .optional("DestinationConfig", self.destination_config)
            .finish()
    }
}

impl Shape for RemoveLayerVersionPermissionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RemoveLayerVersionPermissionRequest", document)?;
        Ok(Self {
            layer_name: members.required("LayerName")?,
            version_number: members.required("VersionNumber")?,
            statement_id: members.required("StatementId")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("LayerName", self.layer_name)
            .required("VersionNumber", self.version_number)
            .required("StatementId", self.statement_id)
            .optional("RevisionId", self.revision_id)
            .finish()
    }
}

impl Shape for RemovePermissionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RemovePermissionRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            statement_id: members.required("StatementId")?,
            qualifier: members.optional("Qualifier")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .required("StatementId", self.statement_id)
            .optional("Qualifier", self.qualifier)
            .optional("RevisionId", self.revision_id)
            .finish()
    }
}

impl Shape for ResolvedS3Object {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ResolvedS3Object", document)?;
        Ok(Self {
            s3_bucket: members.optional("S3Bucket")?,
            s3_key: members.optional("S3Key")?,
            s3_object_version: members.optional("S3ObjectVersion")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("S3Bucket", self.s3_bucket)
            .optional("S3Key", self.s3_key)
            .optional("S3ObjectVersion", self.s3_object_version)
            .finish()
    }
}

impl Value for ResponseStreamingInvocationType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ResponseStreamingInvocationType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for Runtime {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("Runtime", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for RuntimeVersionConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RuntimeVersionConfig", document)?;
        Ok(Self { runtime_version_arn: members.optional("RuntimeVersionArn")?, error: members.optional("Error")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("RuntimeVersionArn", self.runtime_version_arn).optional("Error", self.error).finish()
    }
}

impl Shape for RuntimeVersionError {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RuntimeVersionError", document)?;
        Ok(Self { error_code: members.optional("ErrorCode")?, message: members.optional("Message")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ErrorCode", self.error_code).optional("Message", self.message).finish()
    }
}

impl Shape for S3FilesConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("S3FilesConfig", document)?;
        Ok(Self { direct_s3_read: members.optional("DirectS3Read")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("DirectS3Read", self.direct_s3_read).finish()
    }
}

impl Value for S3ObjectStorageMode {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("S3ObjectStorageMode", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for SnapStart {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SnapStart", document)?;
        Ok(Self { apply_on: members.optional("ApplyOn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ApplyOn", self.apply_on).finish()
    }
}

impl Value for SnapStartApplyOn {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("SnapStartApplyOn", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for SnapStartOptimizationStatus {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("SnapStartOptimizationStatus", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for SnapStartResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SnapStartResponse", document)?;
        Ok(Self { apply_on: members.optional("ApplyOn")?, optimization_status: members.optional("OptimizationStatus")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ApplyOn", self.apply_on)
            .optional("OptimizationStatus", self.optimization_status)
            .finish()
    }
}

impl Value for State {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("State", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for StateReasonCode {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("StateReasonCode", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for SystemLogLevel {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("SystemLogLevel", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for TagsError {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("TagsError", document)?;
        Ok(Self { error_code: members.optional("ErrorCode")?, message: members.optional("Message")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ErrorCode", self.error_code).optional("Message", self.message).finish()
    }
}

impl Shape for TenancyConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("TenancyConfig", document)?;
        Ok(Self { tenant_isolation_mode: members.optional("TenantIsolationMode")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("TenantIsolationMode", self.tenant_isolation_mode).finish()
    }
}

impl Value for TenantIsolationMode {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("TenantIsolationMode", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for TracingConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("TracingConfig", document)?;
        Ok(Self { mode: members.optional("Mode")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Mode", self.mode).finish()
    }
}

impl Shape for TracingConfigResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("TracingConfigResponse", document)?;
        Ok(Self { mode: members.optional("Mode")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Mode", self.mode).finish()
    }
}

impl Value for TracingMode {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("TracingMode", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for UpdateAliasRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateAliasRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            name: members.required("Name")?,
            function_version: members.optional("FunctionVersion")?,
            description: members.optional("Description")?,
            routing_config: members.optional("RoutingConfig")?,
            revision_id: members.optional("RevisionId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .required("Name", self.name)
            .optional("FunctionVersion", self.function_version)
            .optional("Description", self.description)
            .optional("RoutingConfig", self.routing_config)
            .optional("RevisionId", self.revision_id)
            .finish()
    }
}

impl Shape for UpdateFunctionCodeRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateFunctionCodeRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            zip_file: members.optional("ZipFile")?,
            s3_bucket: members.optional("S3Bucket")?,
            s3_key: members.optional("S3Key")?,
            s3_object_version: members.optional("S3ObjectVersion")?,
            s3_object_storage_mode: members.optional("S3ObjectStorageMode")?,
            image_uri: members.optional("ImageUri")?,
            architectures: members.optional("Architectures")?,
            publish: members.optional("Publish")?,
            publish_to: members.optional("PublishTo")?,
            dry_run: members.optional("DryRun")?,
            revision_id: members.optional("RevisionId")?,
            source_kms_key_arn: members.optional("SourceKMSKeyArn")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("ZipFile", self.zip_file)
            .optional("S3Bucket", self.s3_bucket)
            .optional("S3Key", self.s3_key)
            .optional("S3ObjectVersion", self.s3_object_version)
            .optional("S3ObjectStorageMode", self.s3_object_storage_mode)
            .optional("ImageUri", self.image_uri)
            .optional("Architectures", self.architectures)
            .optional("Publish", self.publish)
            .optional("PublishTo", self.publish_to)
            .optional("DryRun", self.dry_run)
            .optional("RevisionId", self.revision_id)
            .optional("SourceKMSKeyArn", self.source_kms_key_arn)
            .finish()
    }
}

impl Shape for UpdateFunctionConfigurationRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateFunctionConfigurationRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            role: members.optional("Role")?,
            handler: members.optional("Handler")?,
            description: members.optional("Description")?,
            timeout: members.optional("Timeout")?,
            memory_size: members.optional("MemorySize")?,
            vpc_config: members.optional("VpcConfig")?,
            environment: members.optional("Environment")?,
            runtime: members.optional("Runtime")?,
            dead_letter_config: members.optional("DeadLetterConfig")?,
            kms_key_arn: members.optional("KMSKeyArn")?,
            tracing_config: members.optional("TracingConfig")?,
            revision_id: members.optional("RevisionId")?,
            layers: members.optional("Layers")?,
            file_system_configs: members.optional("FileSystemConfigs")?,
            image_config: members.optional("ImageConfig")?,
            ephemeral_storage: members.optional("EphemeralStorage")?,
            snap_start: members.optional("SnapStart")?,
            logging_config: members.optional("LoggingConfig")?,
            capacity_provider_config: members.optional("CapacityProviderConfig")?,
            durable_config: members.optional("DurableConfig")?,
            runtime_config: members.optional("RuntimeConfig")?,
            accelerator_config: members.optional("AcceleratorConfig")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("Role", self.role)
            .optional("Handler", self.handler)
            .optional("Description", self.description)
            .optional("Timeout", self.timeout)
            .optional("MemorySize", self.memory_size)
            .optional("VpcConfig", self.vpc_config)
            .optional("Environment", self.environment)
            .optional("Runtime", self.runtime)
            .optional("DeadLetterConfig", self.dead_letter_config)
            .optional("KMSKeyArn", self.kms_key_arn)
            .optional("TracingConfig", self.tracing_config)
            .optional("RevisionId", self.revision_id)
            .optional("Layers", self.layers)
            .optional("FileSystemConfigs", self.file_system_configs)
            .optional("ImageConfig", self.image_config)
            .optional("EphemeralStorage", self.ephemeral_storage)
            .optional("SnapStart", self.snap_start)
            .optional("LoggingConfig", self.logging_config)
            .optional("CapacityProviderConfig", self.capacity_provider_config)
            .optional("DurableConfig", self.durable_config)
            .optional("RuntimeConfig", self.runtime_config)
            .optional("AcceleratorConfig", self.accelerator_config)
            .finish()
    }
}

impl Shape for UpdateFunctionEventInvokeConfigRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateFunctionEventInvokeConfigRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
            maximum_retry_attempts: members.optional("MaximumRetryAttempts")?,
            maximum_event_age_in_seconds: members.optional("MaximumEventAgeInSeconds")?,
            destination_config: members.optional("DestinationConfig")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("Qualifier", self.qualifier)
            .optional("MaximumRetryAttempts", self.maximum_retry_attempts)
            .optional("MaximumEventAgeInSeconds", self.maximum_event_age_in_seconds)
            .optional("DestinationConfig", self.destination_config)
            .finish()
    }
}

impl Shape for UpdateFunctionUrlConfigRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateFunctionUrlConfigRequest", document)?;
        Ok(Self {
            function_name: members.required("FunctionName")?,
            qualifier: members.optional("Qualifier")?,
            auth_type: members.optional("AuthType")?,
            cors: members.optional("Cors")?,
            invoke_mode: members.optional("InvokeMode")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("FunctionName", self.function_name)
            .optional("Qualifier", self.qualifier)
            .optional("AuthType", self.auth_type)
            .optional("Cors", self.cors)
            .optional("InvokeMode", self.invoke_mode)
            .finish()
    }
}

impl Shape for UpdateFunctionUrlConfigResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateFunctionUrlConfigResponse", document)?;
        Ok(Self {
            function_url: members.optional("FunctionUrl")?,
            function_arn: members.optional("FunctionArn")?,
            auth_type: members.optional("AuthType")?,
            cors: members.optional("Cors")?,
            creation_time: members.optional("CreationTime")?,
            last_modified_time: members.optional("LastModifiedTime")?,
            invoke_mode: members.optional("InvokeMode")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("FunctionUrl", self.function_url)
            .optional("FunctionArn", self.function_arn)
            .optional("AuthType", self.auth_type)
            .optional("Cors", self.cors)
            .optional("CreationTime", self.creation_time)
            .optional("LastModifiedTime", self.last_modified_time)
            .optional("InvokeMode", self.invoke_mode)
            .finish()
    }
}

impl Shape for VpcConfig {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("VpcConfig", document)?;
        Ok(Self {
            subnet_ids: members.optional("SubnetIds")?,
            security_group_ids: members.optional("SecurityGroupIds")?,
            ipv6_allowed_for_dual_stack: members.optional("Ipv6AllowedForDualStack")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("SubnetIds", self.subnet_ids)
            .optional("SecurityGroupIds", self.security_group_ids)
            .optional("Ipv6AllowedForDualStack", self.ipv6_allowed_for_dual_stack)
            .finish()
    }
}

impl Shape for VpcConfigResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("VpcConfigResponse", document)?;
        Ok(Self {
            subnet_ids: members.optional("SubnetIds")?,
            security_group_ids: members.optional("SecurityGroupIds")?,
            vpc_id: members.optional("VpcId")?,
            ipv6_allowed_for_dual_stack: members.optional("Ipv6AllowedForDualStack")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("SubnetIds", self.subnet_ids)
            .optional("SecurityGroupIds", self.security_group_ids)
            .optional("VpcId", self.vpc_id)
            .optional("Ipv6AllowedForDualStack", self.ipv6_allowed_for_dual_stack)
            .finish()
    }
}
