// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! Requests, answers and what they hold, named as in the AWS model.

use std::collections::BTreeMap;
use std::fmt;

use bytes::Bytes;
use gatewright_model::timestamp::Timestamp;
use gatewright_wire::convert::Withheld;
use gatewright_wire::live_body::LiveBody;

/// `AcceleratorConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AcceleratorConfig {
    /// Wire name `AcceleratorMemorySize`. Required.
    pub accelerator_memory_size: Option<i32>,
}

/// `AccountLimit`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccountLimit {
    /// Wire name `TotalCodeSize`.
    pub total_code_size: Option<i64>,
    /// Wire name `CodeSizeUnzipped`.
    pub code_size_unzipped: Option<i64>,
    /// Wire name `CodeSizeZipped`.
    pub code_size_zipped: Option<i64>,
    /// Wire name `ConcurrentExecutions`.
    pub concurrent_executions: Option<i32>,
    /// Wire name `UnreservedConcurrentExecutions`. At least 0.
    pub unreserved_concurrent_executions: Option<i32>,
}

/// `AccountUsage`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccountUsage {
    /// Wire name `TotalCodeSize`.
    pub total_code_size: Option<i64>,
    /// Wire name `FunctionCount`.
    pub function_count: Option<i64>,
}

/// `AddLayerVersionPermissionRequest`, the input of `AddLayerVersionPermission`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddLayerVersionPermissionRequest {
    /// Path label `LayerName`. 1 to 2048 characters. Required.
    pub layer_name: String,
    /// Path label `VersionNumber`. Required.
    pub version_number: i64,
    /// Wire name `StatementId`. 1 to 100 characters. Required.
    pub statement_id: String,
    /// Wire name `Action`. 0 to 22 characters. Required.
    pub action: String,
    /// Wire name `Principal`. 0 to 10000 characters. Required.
    pub principal: String,
    /// Wire name `OrganizationId`. 0 to 34 characters.
    pub organization_id: Option<String>,
    /// Query parameter `RevisionId`.
    pub revision_id: Option<String>,
}

/// `AddLayerVersionPermissionResponse`, the output of `AddLayerVersionPermission`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddLayerVersionPermissionResponse {
    /// Wire name `Statement`.
    pub statement: Option<String>,
    /// Wire name `RevisionId`.
    pub revision_id: Option<String>,
}

/// `AddPermissionRequest`, the input of `AddPermission`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddPermissionRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Wire name `StatementId`. 1 to 100 characters. Required.
    pub statement_id: String,
    /// Wire name `Action`. 0 to 10000 characters. Required.
    pub action: String,
    /// Wire name `Principal`. 0 to 2048 characters. Required.
    pub principal: String,
    /// Wire name `SourceArn`. 0 to 10000 characters.
    pub source_arn: Option<String>,
    /// Wire name `FunctionUrlAuthType`.
    pub function_url_auth_type: Option<FunctionUrlAuthType>,
    /// Wire name `InvokedViaFunctionUrl`.
    pub invoked_via_function_url: Option<bool>,
    /// Wire name `SourceAccount`. 0 to 12 characters.
    pub source_account: Option<String>,
    /// Wire name `EventSourceToken`. 0 to 256 characters.
    pub event_source_token: Option<String>,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
    /// Wire name `RevisionId`.
    pub revision_id: Option<String>,
    /// Wire name `PrincipalOrgID`. 12 to 34 characters.
    pub principal_org_id: Option<String>,
}

/// `AddPermissionResponse`, the output of `AddPermission`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddPermissionResponse {
    /// Wire name `Statement`.
    pub statement: Option<String>,
}

/// `AliasConfiguration`, the output of `CreateAlias`, `GetAlias`, `UpdateAlias`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AliasConfiguration {
    /// Wire name `AliasArn`. 0 to 10000 characters.
    pub alias_arn: Option<String>,
    /// Wire name `Name`. 1 to 128 characters.
    pub name: Option<String>,
    /// Wire name `FunctionVersion`. 1 to 1024 characters.
    pub function_version: Option<String>,
    /// Wire name `Description`. 0 to 256 characters.
    pub description: Option<String>,
    /// Wire name `RoutingConfig`.
    pub routing_config: Option<AliasRoutingConfiguration>,
    /// Wire name `RevisionId`.
    pub revision_id: Option<String>,
}

/// `AliasRoutingConfiguration`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AliasRoutingConfiguration {
    /// Wire name `AdditionalVersionWeights`.
    pub additional_version_weights: Option<BTreeMap<String, f64>>,
}

/// The texts of `ApplicationLogLevel`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApplicationLogLevel {
    /// `TRACE`
    Trace,
    /// `DEBUG`
    Debug,
    /// `INFO`
    Info,
    /// `WARN`
    Warn,
    /// `ERROR`
    Error,
    /// `FATAL`
    Fatal,
}

impl ApplicationLogLevel {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Trace => "TRACE",
            Self::Debug => "DEBUG",
            Self::Info => "INFO",
            Self::Warn => "WARN",
            Self::Error => "ERROR",
            Self::Fatal => "FATAL",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "TRACE" => Self::Trace,
            "DEBUG" => Self::Debug,
            "INFO" => Self::Info,
            "WARN" => Self::Warn,
            "ERROR" => Self::Error,
            "FATAL" => Self::Fatal,
            _ => return None,
        })
    }
}

/// The texts of `Architecture`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Architecture {
    /// `x86_64`
    X86_64,
    /// `arm64`
    Arm64,
}

impl Architecture {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::X86_64 => "x86_64",
            Self::Arm64 => "arm64",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "x86_64" => Self::X86_64,
            "arm64" => Self::Arm64,
            _ => return None,
        })
    }
}

/// `CapacityProviderConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CapacityProviderConfig {
    /// Wire name `LambdaManagedInstancesCapacityProviderConfig`. Required.
    pub lambda_managed_instances_capacity_provider_config: Option<LambdaManagedInstancesCapacityProviderConfig>,
}

/// `Concurrency`, the output of `PutFunctionConcurrency`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Concurrency {
    /// Wire name `ReservedConcurrentExecutions`. At least 0.
    pub reserved_concurrent_executions: Option<i32>,
}

/// `Cors`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cors {
    /// Wire name `AllowCredentials`.
    pub allow_credentials: Option<bool>,
    /// Wire name `AllowHeaders`. 0 to 100 elements.
    pub allow_headers: Option<Vec<String>>,
    /// Wire name `AllowMethods`. 0 to 6 elements.
    pub allow_methods: Option<Vec<String>>,
    /// Wire name `AllowOrigins`. 0 to 100 elements.
    pub allow_origins: Option<Vec<String>>,
    /// Wire name `ExposeHeaders`. 0 to 100 elements.
    pub expose_headers: Option<Vec<String>>,
    /// Wire name `MaxAge`. 0 to 86400.
    pub max_age: Option<i32>,
}

/// `CreateAliasRequest`, the input of `CreateAlias`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateAliasRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Wire name `Name`. 1 to 128 characters. Required.
    pub name: String,
    /// Wire name `FunctionVersion`. 1 to 1024 characters. Required.
    pub function_version: String,
    /// Wire name `Description`. 0 to 256 characters.
    pub description: Option<String>,
    /// Wire name `RoutingConfig`.
    pub routing_config: Option<AliasRoutingConfiguration>,
}

/// `CreateFunctionRequest`, the input of `CreateFunction`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateFunctionRequest {
    /// Wire name `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Wire name `Runtime`.
    pub runtime: Option<Runtime>,
    /// Wire name `Role`. 0 to 10000 characters. Required.
    pub role: String,
    /// Wire name `Handler`. 0 to 128 characters.
    pub handler: Option<String>,
    /// Wire name `Code`. Required.
    pub code: FunctionCode,
    /// Wire name `Description`. 0 to 256 characters.
    pub description: Option<String>,
    /// Wire name `Timeout`. 1 to 5400.
    pub timeout: Option<i32>,
    /// Wire name `MemorySize`. 128 to 32768.
    pub memory_size: Option<i32>,
    /// Wire name `Publish`.
    pub publish: Option<bool>,
    /// Wire name `PublishTo`.
    pub publish_to: Option<FunctionVersionLatestPublished>,
    /// Wire name `VpcConfig`.
    pub vpc_config: Option<VpcConfig>,
    /// Wire name `PackageType`.
    pub package_type: Option<PackageType>,
    /// Wire name `DeadLetterConfig`.
    pub dead_letter_config: Option<DeadLetterConfig>,
    /// Wire name `Environment`.
    pub environment: Option<Environment>,
    /// Wire name `KMSKeyArn`. 0 to 10000 characters.
    pub kms_key_arn: Option<String>,
    /// Wire name `TracingConfig`.
    pub tracing_config: Option<TracingConfig>,
    /// Wire name `Tags`.
    pub tags: Option<BTreeMap<String, String>>,
    /// Wire name `Layers`.
    pub layers: Option<Vec<String>>,
    /// Wire name `FileSystemConfigs`. 0 to 1 elements.
    pub file_system_configs: Option<Vec<FileSystemConfig>>,
    /// Wire name `CodeSigningConfigArn`. 0 to 200 characters.
    pub code_signing_config_arn: Option<String>,
    /// Wire name `ImageConfig`.
    pub image_config: Option<ImageConfig>,
    /// Wire name `Architectures`. Exactly 1 elements.
    pub architectures: Option<Vec<Architecture>>,
    /// Wire name `EphemeralStorage`.
    pub ephemeral_storage: Option<EphemeralStorage>,
    /// Wire name `SnapStart`.
    pub snap_start: Option<SnapStart>,
    /// Wire name `LoggingConfig`.
    pub logging_config: Option<LoggingConfig>,
    /// Wire name `TenancyConfig`.
    pub tenancy_config: Option<TenancyConfig>,
    /// Wire name `CapacityProviderConfig`.
    pub capacity_provider_config: Option<CapacityProviderConfig>,
    /// Wire name `DurableConfig`.
    pub durable_config: Option<DurableConfig>,
    /// Wire name `RuntimeConfig`.
    pub runtime_config: Option<FunctionRuntimeConfig>,
    /// Wire name `AcceleratorConfig`.
    pub accelerator_config: Option<AcceleratorConfig>,
}

/// `CreateFunctionUrlConfigRequest`, the input of `CreateFunctionUrlConfig`.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateFunctionUrlConfigRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
    /// Wire name `AuthType`. Required.
    pub auth_type: FunctionUrlAuthType,
    /// Wire name `Cors`.
    pub cors: Option<Cors>,
    /// Wire name `InvokeMode`.
    pub invoke_mode: Option<InvokeMode>,
}

/// `CreateFunctionUrlConfigResponse`, the output of `CreateFunctionUrlConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateFunctionUrlConfigResponse {
    /// Wire name `FunctionUrl`. 40 to 100 characters. Required.
    pub function_url: Option<String>,
    /// Wire name `FunctionArn`. 0 to 10000 characters. Required.
    pub function_arn: Option<String>,
    /// Wire name `AuthType`. Required.
    pub auth_type: Option<FunctionUrlAuthType>,
    /// Wire name `Cors`.
    pub cors: Option<Cors>,
    /// Wire name `CreationTime`. 0 to 100 characters. Required.
    pub creation_time: Option<String>,
    /// Wire name `InvokeMode`.
    pub invoke_mode: Option<InvokeMode>,
}

/// `DeadLetterConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeadLetterConfig {
    /// Wire name `TargetArn`. 0 to 10000 characters.
    pub target_arn: Option<String>,
}

/// `DeleteAliasRequest`, the input of `DeleteAlias`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteAliasRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Path label `Name`. 1 to 128 characters. Required.
    pub name: String,
}

/// `DeleteFunctionConcurrencyRequest`, the input of `DeleteFunctionConcurrency`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteFunctionConcurrencyRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
}

/// `DeleteFunctionEventInvokeConfigRequest`, the input of `DeleteFunctionEventInvokeConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteFunctionEventInvokeConfigRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
}

/// `DeleteFunctionRequest`, the input of `DeleteFunction`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteFunctionRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
}

/// `DeleteFunctionResponse`, the output of `DeleteFunction`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteFunctionResponse {
    /// The answer's status.
    pub status_code: Option<i32>,
}

/// `DeleteFunctionUrlConfigRequest`, the input of `DeleteFunctionUrlConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteFunctionUrlConfigRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
}

/// `DeleteLayerVersionRequest`, the input of `DeleteLayerVersion`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteLayerVersionRequest {
    /// Path label `LayerName`. 1 to 2048 characters. Required.
    pub layer_name: String,
    /// Path label `VersionNumber`. Required.
    pub version_number: i64,
}

/// `DestinationConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DestinationConfig {
    /// Wire name `OnSuccess`.
    pub on_success: Option<OnSuccess>,
    /// Wire name `OnFailure`.
    pub on_failure: Option<OnFailure>,
}

/// The texts of `DirectS3Read`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DirectS3Read {
    /// `ENABLED`
    Enabled,
    /// `DISABLED`
    Disabled,
    /// `AUTO`
    Auto,
}

impl DirectS3Read {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::Auto => "AUTO",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ENABLED" => Self::Enabled,
            "DISABLED" => Self::Disabled,
            "AUTO" => Self::Auto,
            _ => return None,
        })
    }
}

/// `DurableConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DurableConfig {
    /// Wire name `KMSKeyArn`. 0 to 10000 characters.
    pub kms_key_arn: Option<String>,
    /// Wire name `RetentionPeriodInDays`. 1 to 90.
    pub retention_period_in_days: Option<i32>,
    /// Wire name `ExecutionTimeout`. 1 to 31622400.
    pub execution_timeout: Option<i32>,
}

/// `Environment`.
#[derive(Clone, Default, PartialEq)]
pub struct Environment {
    /// Wire name `Variables`. Sensitive: `Debug` does not show it.
    pub variables: Option<BTreeMap<String, String>>,
}

impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Environment").field("variables", &withheld(self.variables.as_ref())).finish()
    }
}

/// `EnvironmentError`.
#[derive(Clone, Default, PartialEq)]
pub struct EnvironmentError {
    /// Wire name `ErrorCode`.
    pub error_code: Option<String>,
    /// Wire name `Message`. Sensitive: `Debug` does not show it.
    pub message: Option<String>,
}

impl fmt::Debug for EnvironmentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EnvironmentError")
            .field("error_code", &self.error_code)
            .field("message", &withheld(self.message.as_ref()))
            .finish()
    }
}

/// `EnvironmentResponse`.
#[derive(Clone, Default, PartialEq)]
pub struct EnvironmentResponse {
    /// Wire name `Variables`. Sensitive: `Debug` does not show it.
    pub variables: Option<BTreeMap<String, String>>,
    /// Wire name `Error`.
    pub error: Option<EnvironmentError>,
}

impl fmt::Debug for EnvironmentResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EnvironmentResponse")
            .field("variables", &withheld(self.variables.as_ref()))
            .field("error", &self.error)
            .finish()
    }
}

/// `EphemeralStorage`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EphemeralStorage {
    /// Wire name `Size`. 512 to 32768. Required.
    pub size: Option<i32>,
}

/// `FileSystemConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FileSystemConfig {
    /// Wire name `Arn`. 0 to 256 characters. Required.
    pub arn: Option<String>,
    /// Wire name `LocalMountPath`. 0 to 160 characters. Required.
    pub local_mount_path: Option<String>,
    /// Wire name `S3FilesConfig`.
    pub s3_files_config: Option<S3FilesConfig>,
}

/// `FunctionCode`.
#[derive(Clone, Default, PartialEq)]
pub struct FunctionCode {
    /// Wire name `ZipFile`. Sensitive: `Debug` does not show it.
    pub zip_file: Option<Bytes>,
    /// Wire name `S3Bucket`. 3 to 63 characters.
    pub s3_bucket: Option<String>,
    /// Wire name `S3Key`. 1 to 1024 characters.
    pub s3_key: Option<String>,
    /// Wire name `S3ObjectVersion`. 1 to 1024 characters.
    pub s3_object_version: Option<String>,
    /// Wire name `S3ObjectStorageMode`.
    pub s3_object_storage_mode: Option<S3ObjectStorageMode>,
    /// Wire name `ImageUri`.
    pub image_uri: Option<String>,
    /// Wire name `SourceKMSKeyArn`. 0 to 10000 characters.
    pub source_kms_key_arn: Option<String>,
}

impl fmt::Debug for FunctionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FunctionCode")
            .field("zip_file", &withheld(self.zip_file.as_ref()))
            .field("s3_bucket", &self.s3_bucket)
            .field("s3_key", &self.s3_key)
            .field("s3_object_version", &self.s3_object_version)
            .field("s3_object_storage_mode", &self.s3_object_storage_mode)
            .field("image_uri", &self.image_uri)
            .field("source_kms_key_arn", &self.source_kms_key_arn)
            .finish()
    }
}

/// `FunctionCodeLocation`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FunctionCodeLocation {
    /// Wire name `RepositoryType`.
    pub repository_type: Option<String>,
    /// Wire name `Location`. 0 to 10000 characters.
    pub location: Option<String>,
    /// Wire name `ImageUri`.
    pub image_uri: Option<String>,
    /// Wire name `ResolvedImageUri`.
    pub resolved_image_uri: Option<String>,
    /// Wire name `ResolvedS3Object`.
    pub resolved_s3_object: Option<ResolvedS3Object>,
    /// Wire name `SourceKMSKeyArn`. 0 to 10000 characters.
    pub source_kms_key_arn: Option<String>,
    /// Wire name `Error`.
    pub error: Option<FunctionCodeLocationError>,
}

/// `FunctionCodeLocationError`.
#[derive(Clone, Default, PartialEq)]
pub struct FunctionCodeLocationError {
    /// Wire name `ErrorCode`.
    pub error_code: Option<String>,
    /// Wire name `Message`. Sensitive: `Debug` does not show it.
    pub message: Option<String>,
}

impl fmt::Debug for FunctionCodeLocationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FunctionCodeLocationError")
            .field("error_code", &self.error_code)
            .field("message", &withheld(self.message.as_ref()))
            .finish()
    }
}

/// `FunctionConfiguration`, the output of `CreateFunction`, `GetFunctionConfiguration`, `PublishVersion`, `UpdateFunctionCode`, `UpdateFunctionConfiguration`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FunctionConfiguration {
    /// Wire name `FunctionName`. 1 to 256 characters.
    pub function_name: Option<String>,
    /// Wire name `FunctionArn`. 0 to 10000 characters.
    pub function_arn: Option<String>,
    /// Wire name `Runtime`.
    pub runtime: Option<Runtime>,
    /// Wire name `Role`. 0 to 10000 characters.
    pub role: Option<String>,
    /// Wire name `Handler`. 0 to 128 characters.
    pub handler: Option<String>,
    /// Wire name `CodeSize`.
    pub code_size: Option<i64>,
    /// Wire name `Description`. 0 to 256 characters.
    pub description: Option<String>,
    /// Wire name `Timeout`. 1 to 5400.
    pub timeout: Option<i32>,
    /// Wire name `MemorySize`. 128 to 32768.
    pub memory_size: Option<i32>,
    /// Wire name `LastModified`. 0 to 100 characters.
    pub last_modified: Option<String>,
    /// Wire name `CodeSha256`.
    pub code_sha256: Option<String>,
    /// Wire name `Version`. 1 to 1024 characters.
    pub version: Option<String>,
    /// Wire name `VpcConfig`.
    pub vpc_config: Option<VpcConfigResponse>,
    /// Wire name `DeadLetterConfig`.
    pub dead_letter_config: Option<DeadLetterConfig>,
    /// Wire name `Environment`.
    pub environment: Option<EnvironmentResponse>,
    /// Wire name `KMSKeyArn`. 0 to 10000 characters.
    pub kms_key_arn: Option<String>,
    /// Wire name `TracingConfig`.
    pub tracing_config: Option<TracingConfigResponse>,
    /// Wire name `MasterArn`. 0 to 10000 characters.
    pub master_arn: Option<String>,
    /// Wire name `RevisionId`.
    pub revision_id: Option<String>,
    /// Wire name `Layers`.
    pub layers: Option<Vec<Layer>>,
    /// Wire name `State`.
    pub state: Option<State>,
    /// Wire name `StateReason`.
    pub state_reason: Option<String>,
    /// Wire name `StateReasonCode`.
    pub state_reason_code: Option<StateReasonCode>,
    /// Wire name `LastUpdateStatus`.
    pub last_update_status: Option<LastUpdateStatus>,
    /// Wire name `LastUpdateStatusReason`.
    pub last_update_status_reason: Option<String>,
    /// Wire name `LastUpdateStatusReasonCode`.
    pub last_update_status_reason_code: Option<LastUpdateStatusReasonCode>,
    /// Wire name `FileSystemConfigs`. 0 to 1 elements.
    pub file_system_configs: Option<Vec<FileSystemConfig>>,
    /// Wire name `SigningProfileVersionArn`. 0 to 10000 characters.
    pub signing_profile_version_arn: Option<String>,
    /// Wire name `SigningJobArn`. 0 to 10000 characters.
    pub signing_job_arn: Option<String>,
    /// Wire name `PackageType`.
    pub package_type: Option<PackageType>,
    /// Wire name `ImageConfigResponse`.
    pub image_config_response: Option<ImageConfigResponse>,
    /// Wire name `Architectures`. Exactly 1 elements.
    pub architectures: Option<Vec<Architecture>>,
    /// Wire name `EphemeralStorage`.
    pub ephemeral_storage: Option<EphemeralStorage>,
    /// Wire name `SnapStart`.
    pub snap_start: Option<SnapStartResponse>,
    /// Wire name `RuntimeVersionConfig`.
    pub runtime_version_config: Option<RuntimeVersionConfig>,
    /// Wire name `LoggingConfig`.
    pub logging_config: Option<LoggingConfig>,
    /// Wire name `TenancyConfig`.
    pub tenancy_config: Option<TenancyConfig>,
    /// Wire name `CapacityProviderConfig`.
    pub capacity_provider_config: Option<CapacityProviderConfig>,
    /// Wire name `ConfigSha256`.
    pub config_sha256: Option<String>,
    /// Wire name `DurableConfig`.
    pub durable_config: Option<DurableConfig>,
    /// Wire name `RuntimeConfig`.
    pub runtime_config: Option<FunctionRuntimeConfig>,
    /// Wire name `AcceleratorConfig`.
    pub accelerator_config: Option<AcceleratorConfig>,
}

/// `FunctionEventInvokeConfig`, the output of `PutFunctionEventInvokeConfig`, `UpdateFunctionEventInvokeConfig`, `GetFunctionEventInvokeConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FunctionEventInvokeConfig {
    /// Wire name `LastModified`.
    pub last_modified: Option<Timestamp>,
    /// Wire name `FunctionArn`. 0 to 10000 characters.
    pub function_arn: Option<String>,
    /// Wire name `MaximumRetryAttempts`. 0 to 2.
    pub maximum_retry_attempts: Option<i32>,
    /// Wire name `MaximumEventAgeInSeconds`. 60 to 21600.
    pub maximum_event_age_in_seconds: Option<i32>,
    /// Wire name `DestinationConfig`.
    pub destination_config: Option<DestinationConfig>,
}

/// `FunctionRuntimeConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FunctionRuntimeConfig {
    /// Wire name `RuntimeArn`. 48 to 2048 characters. Required.
    pub runtime_arn: Option<String>,
    /// Wire name `RuntimeAlias`. 1 to 128 characters. Required.
    pub runtime_alias: Option<String>,
}

/// The texts of `FunctionUrlAuthType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FunctionUrlAuthType {
    /// `NONE`
    None,
    /// `AWS_IAM`
    AwsIam,
}

impl FunctionUrlAuthType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "NONE",
            Self::AwsIam => "AWS_IAM",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "NONE" => Self::None,
            "AWS_IAM" => Self::AwsIam,
            _ => return None,
        })
    }
}

/// `FunctionUrlConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FunctionUrlConfig {
    /// Wire name `FunctionUrl`. 40 to 100 characters. Required.
    pub function_url: Option<String>,
    /// Wire name `FunctionArn`. 0 to 10000 characters. Required.
    pub function_arn: Option<String>,
    /// Wire name `CreationTime`. 0 to 100 characters. Required.
    pub creation_time: Option<String>,
    /// Wire name `LastModifiedTime`. 0 to 100 characters. Required.
    pub last_modified_time: Option<String>,
    /// Wire name `Cors`.
    pub cors: Option<Cors>,
    /// Wire name `AuthType`. Required.
    pub auth_type: Option<FunctionUrlAuthType>,
    /// Wire name `InvokeMode`.
    pub invoke_mode: Option<InvokeMode>,
}

/// The texts of `FunctionVersion`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FunctionVersion {
    /// `ALL`
    All,
}

impl FunctionVersion {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "ALL",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ALL" => Self::All,
            _ => return None,
        })
    }
}

/// The texts of `FunctionVersionLatestPublished`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FunctionVersionLatestPublished {
    /// `LATEST_PUBLISHED`
    LatestPublished,
}

impl FunctionVersionLatestPublished {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LatestPublished => "LATEST_PUBLISHED",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "LATEST_PUBLISHED" => Self::LatestPublished,
            _ => return None,
        })
    }
}

/// `GetAccountSettingsRequest`, the input of `GetAccountSettings`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountSettingsRequest {}

/// `GetAccountSettingsResponse`, the output of `GetAccountSettings`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAccountSettingsResponse {
    /// Wire name `AccountLimit`.
    pub account_limit: Option<AccountLimit>,
    /// Wire name `AccountUsage`.
    pub account_usage: Option<AccountUsage>,
}

/// `GetAliasRequest`, the input of `GetAlias`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetAliasRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Path label `Name`. 1 to 128 characters. Required.
    pub name: String,
}

/// `GetFunctionConcurrencyRequest`, the input of `GetFunctionConcurrency`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFunctionConcurrencyRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
}

/// `GetFunctionConcurrencyResponse`, the output of `GetFunctionConcurrency`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFunctionConcurrencyResponse {
    /// Wire name `ReservedConcurrentExecutions`. At least 0.
    pub reserved_concurrent_executions: Option<i32>,
}

/// `GetFunctionConfigurationRequest`, the input of `GetFunctionConfiguration`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFunctionConfigurationRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
}

/// `GetFunctionEventInvokeConfigRequest`, the input of `GetFunctionEventInvokeConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFunctionEventInvokeConfigRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
}

/// `GetFunctionRequest`, the input of `GetFunction`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFunctionRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
}

/// `GetFunctionResponse`, the output of `GetFunction`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFunctionResponse {
    /// Wire name `Configuration`.
    pub configuration: Option<FunctionConfiguration>,
    /// Wire name `Code`.
    pub code: Option<FunctionCodeLocation>,
    /// Wire name `Tags`.
    pub tags: Option<BTreeMap<String, String>>,
    /// Wire name `TagsError`.
    pub tags_error: Option<TagsError>,
    /// Wire name `Concurrency`.
    pub concurrency: Option<Concurrency>,
}

/// `GetFunctionUrlConfigRequest`, the input of `GetFunctionUrlConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFunctionUrlConfigRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
}

/// `GetFunctionUrlConfigResponse`, the output of `GetFunctionUrlConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetFunctionUrlConfigResponse {
    /// Wire name `FunctionUrl`. 40 to 100 characters. Required.
    pub function_url: Option<String>,
    /// Wire name `FunctionArn`. 0 to 10000 characters. Required.
    pub function_arn: Option<String>,
    /// Wire name `AuthType`. Required.
    pub auth_type: Option<FunctionUrlAuthType>,
    /// Wire name `Cors`.
    pub cors: Option<Cors>,
    /// Wire name `CreationTime`. 0 to 100 characters. Required.
    pub creation_time: Option<String>,
    /// Wire name `LastModifiedTime`. 0 to 100 characters. Required.
    pub last_modified_time: Option<String>,
    /// Wire name `InvokeMode`.
    pub invoke_mode: Option<InvokeMode>,
}

/// `GetLayerVersionByArnRequest`, the input of `GetLayerVersionByArn`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLayerVersionByArnRequest {
    /// Query parameter `Arn`. 1 to 2048 characters. Required.
    pub arn: String,
}

/// `GetLayerVersionPolicyRequest`, the input of `GetLayerVersionPolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLayerVersionPolicyRequest {
    /// Path label `LayerName`. 1 to 2048 characters. Required.
    pub layer_name: String,
    /// Path label `VersionNumber`. Required.
    pub version_number: i64,
}

/// `GetLayerVersionPolicyResponse`, the output of `GetLayerVersionPolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLayerVersionPolicyResponse {
    /// Wire name `Policy`.
    pub policy: Option<String>,
    /// Wire name `RevisionId`.
    pub revision_id: Option<String>,
}

/// `GetLayerVersionRequest`, the input of `GetLayerVersion`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLayerVersionRequest {
    /// Path label `LayerName`. 1 to 2048 characters. Required.
    pub layer_name: String,
    /// Path label `VersionNumber`. Required.
    pub version_number: i64,
}

/// `GetLayerVersionResponse`, the output of `GetLayerVersion`, `GetLayerVersionByArn`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLayerVersionResponse {
    /// Wire name `Content`.
    pub content: Option<LayerVersionContentOutput>,
    /// Wire name `LayerArn`. 1 to 2048 characters.
    pub layer_arn: Option<String>,
    /// Wire name `LayerVersionArn`. 1 to 2048 characters.
    pub layer_version_arn: Option<String>,
    /// Wire name `Description`. 0 to 256 characters.
    pub description: Option<String>,
    /// Wire name `CreatedDate`. 0 to 100 characters.
    pub created_date: Option<String>,
    /// Wire name `Version`.
    pub version: Option<i64>,
    /// Wire name `CompatibleArchitectures`. 0 to 2 elements.
    pub compatible_architectures: Option<Vec<Architecture>>,
    /// Wire name `CompatibleRuntimes`. 0 to 15 elements.
    pub compatible_runtimes: Option<Vec<Runtime>>,
    /// Wire name `LicenseInfo`. 0 to 512 characters.
    pub license_info: Option<String>,
}

/// `GetPolicyRequest`, the input of `GetPolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
}

/// `GetPolicyResponse`, the output of `GetPolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyResponse {
    /// Wire name `Policy`.
    pub policy: Option<String>,
    /// Wire name `RevisionId`.
    pub revision_id: Option<String>,
}

/// `ImageConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ImageConfig {
    /// Wire name `EntryPoint`. 0 to 1500 elements.
    pub entry_point: Option<Vec<String>>,
    /// Wire name `Command`. 0 to 1500 elements.
    pub command: Option<Vec<String>>,
    /// Wire name `WorkingDirectory`. 0 to 1000 characters.
    pub working_directory: Option<String>,
}

/// `ImageConfigError`.
#[derive(Clone, Default, PartialEq)]
pub struct ImageConfigError {
    /// Wire name `ErrorCode`.
    pub error_code: Option<String>,
    /// Wire name `Message`. Sensitive: `Debug` does not show it.
    pub message: Option<String>,
}

impl fmt::Debug for ImageConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ImageConfigError")
            .field("error_code", &self.error_code)
            .field("message", &withheld(self.message.as_ref()))
            .finish()
    }
}

/// `ImageConfigResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ImageConfigResponse {
    /// Wire name `ImageConfig`.
    pub image_config: Option<ImageConfig>,
    /// Wire name `Error`.
    pub error: Option<ImageConfigError>,
}

/// `InvocationRequest`, the input of `Invoke`.
#[derive(Clone, Default, PartialEq)]
pub struct InvocationRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Header `X-Amz-Invocation-Type`.
    pub invocation_type: Option<InvocationType>,
    /// Header `X-Amz-Log-Type`.
    pub log_type: Option<LogType>,
    /// Header `X-Amz-Client-Context`.
    pub client_context: Option<String>,
    /// Header `X-Amz-Durable-Execution-Name`. 1 to 64 characters.
    pub durable_execution_name: Option<String>,
    /// The whole body. Sensitive: `Debug` does not show it.
    pub payload: Option<Bytes>,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
    /// Header `X-Amz-Tenant-Id`. 1 to 256 characters.
    pub tenant_id: Option<String>,
}

impl fmt::Debug for InvocationRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InvocationRequest")
            .field("function_name", &self.function_name)
            .field("invocation_type", &self.invocation_type)
            .field("log_type", &self.log_type)
            .field("client_context", &self.client_context)
            .field("durable_execution_name", &self.durable_execution_name)
            .field("payload", &withheld(self.payload.as_ref()))
            .field("qualifier", &self.qualifier)
            .field("tenant_id", &self.tenant_id)
            .finish()
    }
}

/// `InvocationResponse`, the output of `Invoke`.
#[derive(Clone, Default, PartialEq)]
pub struct InvocationResponse {
    /// The answer's status.
    pub status_code: Option<i32>,
    /// Header `X-Amz-Function-Error`.
    pub function_error: Option<String>,
    /// Header `X-Amz-Log-Result`.
    pub log_result: Option<String>,
    /// The whole body. Sensitive: `Debug` does not show it.
    pub payload: Option<Bytes>,
    /// Header `X-Amz-Executed-Version`. 1 to 1024 characters.
    pub executed_version: Option<String>,
    /// Header `X-Amz-Durable-Execution-Arn`. 1 to 1024 characters.
    pub durable_execution_arn: Option<String>,
}

impl fmt::Debug for InvocationResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InvocationResponse")
            .field("status_code", &self.status_code)
            .field("function_error", &self.function_error)
            .field("log_result", &self.log_result)
            .field("payload", &withheld(self.payload.as_ref()))
            .field("executed_version", &self.executed_version)
            .field("durable_execution_arn", &self.durable_execution_arn)
            .finish()
    }
}

/// The texts of `InvocationType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InvocationType {
    /// `Event`
    Event,
    /// `RequestResponse`
    RequestResponse,
    /// `DryRun`
    DryRun,
}

impl InvocationType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Event => "Event",
            Self::RequestResponse => "RequestResponse",
            Self::DryRun => "DryRun",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "Event" => Self::Event,
            "RequestResponse" => Self::RequestResponse,
            "DryRun" => Self::DryRun,
            _ => return None,
        })
    }
}

/// The texts of `InvokeMode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InvokeMode {
    /// `BUFFERED`
    Buffered,
    /// `RESPONSE_STREAM`
    ResponseStream,
}

impl InvokeMode {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Buffered => "BUFFERED",
            Self::ResponseStream => "RESPONSE_STREAM",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "BUFFERED" => Self::Buffered,
            "RESPONSE_STREAM" => Self::ResponseStream,
            _ => return None,
        })
    }
}

/// `InvokeWithResponseStreamRequest`, the input of `InvokeWithResponseStream`.
#[derive(Clone, Default, PartialEq)]
pub struct InvokeWithResponseStreamRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Header `X-Amz-Log-Type`.
    pub log_type: Option<LogType>,
    /// Header `X-Amz-Client-Context`.
    pub client_context: Option<String>,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
    /// The whole body. Sensitive: `Debug` does not show it.
    pub payload: Option<Bytes>,
    /// Header `X-Amz-Tenant-Id`. 1 to 256 characters.
    pub tenant_id: Option<String>,
    /// Header `X-Amz-Invocation-Type`.
    pub invocation_type: Option<ResponseStreamingInvocationType>,
}

impl fmt::Debug for InvokeWithResponseStreamRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InvokeWithResponseStreamRequest")
            .field("function_name", &self.function_name)
            .field("log_type", &self.log_type)
            .field("client_context", &self.client_context)
            .field("qualifier", &self.qualifier)
            .field("payload", &withheld(self.payload.as_ref()))
            .field("tenant_id", &self.tenant_id)
            .field("invocation_type", &self.invocation_type)
            .finish()
    }
}

/// `InvokeWithResponseStreamResponse`, the output of `InvokeWithResponseStream`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InvokeWithResponseStreamResponse {
    /// The answer's status.
    pub status_code: Option<i32>,
    /// Header `X-Amz-Executed-Version`. 1 to 1024 characters.
    pub executed_version: Option<String>,
    /// The whole body.
    pub event_stream: Option<LiveBody>,
    /// Header `Content-Type`.
    pub response_stream_content_type: Option<String>,
}

/// `LambdaManagedInstancesCapacityProviderConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LambdaManagedInstancesCapacityProviderConfig {
    /// Wire name `CapacityProviderArn`. 1 to 140 characters. Required.
    pub capacity_provider_arn: Option<String>,
    /// Wire name `PerExecutionEnvironmentMaxConcurrency`. 1 to 1600.
    pub per_execution_environment_max_concurrency: Option<i32>,
    /// Wire name `ExecutionEnvironmentMemoryGiBPerVCpu`. 2 to 8.
    pub execution_environment_memory_gi_b_per_v_cpu: Option<f64>,
}

/// The texts of `LastUpdateStatus`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LastUpdateStatus {
    /// `Successful`
    Successful,
    /// `Failed`
    Failed,
    /// `InProgress`
    InProgress,
}

impl LastUpdateStatus {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Successful => "Successful",
            Self::Failed => "Failed",
            Self::InProgress => "InProgress",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "Successful" => Self::Successful,
            "Failed" => Self::Failed,
            "InProgress" => Self::InProgress,
            _ => return None,
        })
    }
}

/// The texts of `LastUpdateStatusReasonCode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LastUpdateStatusReasonCode {
    /// `EniLimitExceeded`
    EniLimitExceeded,
    /// `InsufficientRolePermissions`
    InsufficientRolePermissions,
    /// `InvalidConfiguration`
    InvalidConfiguration,
    /// `InternalError`
    InternalError,
    /// `SubnetOutOfIPAddresses`
    SubnetOutOfIpAddresses,
    /// `InvalidSubnet`
    InvalidSubnet,
    /// `InvalidSecurityGroup`
    InvalidSecurityGroup,
    /// `ImageDeleted`
    ImageDeleted,
    /// `ImageAccessDenied`
    ImageAccessDenied,
    /// `InvalidImage`
    InvalidImage,
    /// `KMSKeyAccessDenied`
    KmsKeyAccessDenied,
    /// `KMSKeyNotFound`
    KmsKeyNotFound,
    /// `InvalidStateKMSKey`
    InvalidStateKmsKey,
    /// `DisabledKMSKey`
    DisabledKmsKey,
    /// `EFSIOError`
    EfsioError,
    /// `EFSMountConnectivityError`
    EfsMountConnectivityError,
    /// `EFSMountFailure`
    EfsMountFailure,
    /// `EFSMountTimeout`
    EfsMountTimeout,
    /// `InvalidRuntime`
    InvalidRuntime,
    /// `InvalidZipFileException`
    InvalidZipFileException,
    /// `FunctionError`
    FunctionError,
    /// `ServiceQuotaExceededException`
    ServiceQuotaExceededException,
    /// `VcpuLimitExceeded`
    VcpuLimitExceeded,
    /// `CapacityProviderScalingLimitExceeded`
    CapacityProviderScalingLimitExceeded,
    /// `InsufficientCapacity`
    InsufficientCapacity,
    /// `EC2RequestLimitExceeded`
    Ec2RequestLimitExceeded,
    /// `FunctionError.InitTimeout`
    FunctionErrorInitTimeout,
    /// `FunctionError.RuntimeInitError`
    FunctionErrorRuntimeInitError,
    /// `FunctionError.ExtensionInitError`
    FunctionErrorExtensionInitError,
    /// `FunctionError.InvalidEntryPoint`
    FunctionErrorInvalidEntryPoint,
    /// `FunctionError.InvalidWorkingDirectory`
    FunctionErrorInvalidWorkingDirectory,
    /// `FunctionError.PermissionDenied`
    FunctionErrorPermissionDenied,
    /// `FunctionError.TooManyExtensions`
    FunctionErrorTooManyExtensions,
    /// `FunctionError.InitResourceExhausted`
    FunctionErrorInitResourceExhausted,
    /// `DisallowedByVpcEncryptionControl`
    DisallowedByVpcEncryptionControl,
    /// `IncompatibleAcceleratorInstanceTypes`
    IncompatibleAcceleratorInstanceTypes,
    /// `DependencyError`
    DependencyError,
}

impl LastUpdateStatusReasonCode {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::EniLimitExceeded => "EniLimitExceeded",
            Self::InsufficientRolePermissions => "InsufficientRolePermissions",
            Self::InvalidConfiguration => "InvalidConfiguration",
            Self::InternalError => "InternalError",
            Self::SubnetOutOfIpAddresses => "SubnetOutOfIPAddresses",
            Self::InvalidSubnet => "InvalidSubnet",
            Self::InvalidSecurityGroup => "InvalidSecurityGroup",
            Self::ImageDeleted => "ImageDeleted",
            Self::ImageAccessDenied => "ImageAccessDenied",
            Self::InvalidImage => "InvalidImage",
            Self::KmsKeyAccessDenied => "KMSKeyAccessDenied",
            Self::KmsKeyNotFound => "KMSKeyNotFound",
            Self::InvalidStateKmsKey => "InvalidStateKMSKey",
            Self::DisabledKmsKey => "DisabledKMSKey",
            Self::EfsioError => "EFSIOError",
            Self::EfsMountConnectivityError => "EFSMountConnectivityError",
            Self::EfsMountFailure => "EFSMountFailure",
            Self::EfsMountTimeout => "EFSMountTimeout",
            Self::InvalidRuntime => "InvalidRuntime",
            Self::InvalidZipFileException => "InvalidZipFileException",
            Self::FunctionError => "FunctionError",
            Self::ServiceQuotaExceededException => "ServiceQuotaExceededException",
            Self::VcpuLimitExceeded => "VcpuLimitExceeded",
            Self::CapacityProviderScalingLimitExceeded => "CapacityProviderScalingLimitExceeded",
            Self::InsufficientCapacity => "InsufficientCapacity",
            Self::Ec2RequestLimitExceeded => "EC2RequestLimitExceeded",
            Self::FunctionErrorInitTimeout => "FunctionError.InitTimeout",
            Self::FunctionErrorRuntimeInitError => "FunctionError.RuntimeInitError",
            Self::FunctionErrorExtensionInitError => "FunctionError.ExtensionInitError",
            Self::FunctionErrorInvalidEntryPoint => "FunctionError.InvalidEntryPoint",
            Self::FunctionErrorInvalidWorkingDirectory => "FunctionError.InvalidWorkingDirectory",
            Self::FunctionErrorPermissionDenied => "FunctionError.PermissionDenied",
            Self::FunctionErrorTooManyExtensions => "FunctionError.TooManyExtensions",
            Self::FunctionErrorInitResourceExhausted => "FunctionError.InitResourceExhausted",
            Self::DisallowedByVpcEncryptionControl => "DisallowedByVpcEncryptionControl",
            Self::IncompatibleAcceleratorInstanceTypes => "IncompatibleAcceleratorInstanceTypes",
            Self::DependencyError => "DependencyError",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "EniLimitExceeded" => Self::EniLimitExceeded,
            "InsufficientRolePermissions" => Self::InsufficientRolePermissions,
            "InvalidConfiguration" => Self::InvalidConfiguration,
            "InternalError" => Self::InternalError,
            "SubnetOutOfIPAddresses" => Self::SubnetOutOfIpAddresses,
            "InvalidSubnet" => Self::InvalidSubnet,
            "InvalidSecurityGroup" => Self::InvalidSecurityGroup,
            "ImageDeleted" => Self::ImageDeleted,
            "ImageAccessDenied" => Self::ImageAccessDenied,
            "InvalidImage" => Self::InvalidImage,
            "KMSKeyAccessDenied" => Self::KmsKeyAccessDenied,
            "KMSKeyNotFound" => Self::KmsKeyNotFound,
            "InvalidStateKMSKey" => Self::InvalidStateKmsKey,
            "DisabledKMSKey" => Self::DisabledKmsKey,
            "EFSIOError" => Self::EfsioError,
            "EFSMountConnectivityError" => Self::EfsMountConnectivityError,
            "EFSMountFailure" => Self::EfsMountFailure,
            "EFSMountTimeout" => Self::EfsMountTimeout,
            "InvalidRuntime" => Self::InvalidRuntime,
            "InvalidZipFileException" => Self::InvalidZipFileException,
            "FunctionError" => Self::FunctionError,
            "ServiceQuotaExceededException" => Self::ServiceQuotaExceededException,
            "VcpuLimitExceeded" => Self::VcpuLimitExceeded,
            "CapacityProviderScalingLimitExceeded" => Self::CapacityProviderScalingLimitExceeded,
            "InsufficientCapacity" => Self::InsufficientCapacity,
            "EC2RequestLimitExceeded" => Self::Ec2RequestLimitExceeded,
            "FunctionError.InitTimeout" => Self::FunctionErrorInitTimeout,
            "FunctionError.RuntimeInitError" => Self::FunctionErrorRuntimeInitError,
            "FunctionError.ExtensionInitError" => Self::FunctionErrorExtensionInitError,
            "FunctionError.InvalidEntryPoint" => Self::FunctionErrorInvalidEntryPoint,
            "FunctionError.InvalidWorkingDirectory" => Self::FunctionErrorInvalidWorkingDirectory,
            "FunctionError.PermissionDenied" => Self::FunctionErrorPermissionDenied,
            "FunctionError.TooManyExtensions" => Self::FunctionErrorTooManyExtensions,
            "FunctionError.InitResourceExhausted" => Self::FunctionErrorInitResourceExhausted,
            "DisallowedByVpcEncryptionControl" => Self::DisallowedByVpcEncryptionControl,
            "IncompatibleAcceleratorInstanceTypes" => Self::IncompatibleAcceleratorInstanceTypes,
            "DependencyError" => Self::DependencyError,
            _ => return None,
        })
    }
}

/// `Layer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layer {
    /// Wire name `Arn`. 1 to 2048 characters.
    pub arn: Option<String>,
    /// Wire name `CodeSize`.
    pub code_size: Option<i64>,
    /// Wire name `SigningProfileVersionArn`. 0 to 10000 characters.
    pub signing_profile_version_arn: Option<String>,
    /// Wire name `SigningJobArn`. 0 to 10000 characters.
    pub signing_job_arn: Option<String>,
}

/// `LayerVersionContentInput`.
#[derive(Clone, Default, PartialEq)]
pub struct LayerVersionContentInput {
    /// Wire name `S3Bucket`. 3 to 63 characters.
    pub s3_bucket: Option<String>,
    /// Wire name `S3Key`. 1 to 1024 characters.
    pub s3_key: Option<String>,
    /// Wire name `S3ObjectVersion`. 1 to 1024 characters.
    pub s3_object_version: Option<String>,
    /// Wire name `S3ObjectStorageMode`.
    pub s3_object_storage_mode: Option<S3ObjectStorageMode>,
    /// Wire name `ZipFile`. Sensitive: `Debug` does not show it.
    pub zip_file: Option<Bytes>,
}

impl fmt::Debug for LayerVersionContentInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LayerVersionContentInput")
            .field("s3_bucket", &self.s3_bucket)
            .field("s3_key", &self.s3_key)
            .field("s3_object_version", &self.s3_object_version)
            .field("s3_object_storage_mode", &self.s3_object_storage_mode)
            .field("zip_file", &withheld(self.zip_file.as_ref()))
            .finish()
    }
}

/// `LayerVersionContentOutput`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LayerVersionContentOutput {
    /// Wire name `Location`. 0 to 10000 characters.
    pub location: Option<String>,
    /// Wire name `CodeSha256`.
    pub code_sha256: Option<String>,
    /// Wire name `CodeSize`.
    pub code_size: Option<i64>,
    /// Wire name `SigningProfileVersionArn`. 0 to 10000 characters.
    pub signing_profile_version_arn: Option<String>,
    /// Wire name `SigningJobArn`. 0 to 10000 characters.
    pub signing_job_arn: Option<String>,
    /// Wire name `ResolvedS3Object`.
    pub resolved_s3_object: Option<ResolvedS3Object>,
}

/// `LayerVersionsListItem`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LayerVersionsListItem {
    /// Wire name `LayerVersionArn`. 1 to 2048 characters.
    pub layer_version_arn: Option<String>,
    /// Wire name `Version`.
    pub version: Option<i64>,
    /// Wire name `Description`. 0 to 256 characters.
    pub description: Option<String>,
    /// Wire name `CreatedDate`. 0 to 100 characters.
    pub created_date: Option<String>,
    /// Wire name `CompatibleArchitectures`. 0 to 2 elements.
    pub compatible_architectures: Option<Vec<Architecture>>,
    /// Wire name `CompatibleRuntimes`. 0 to 15 elements.
    pub compatible_runtimes: Option<Vec<Runtime>>,
    /// Wire name `LicenseInfo`. 0 to 512 characters.
    pub license_info: Option<String>,
}

/// `LayersListItem`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LayersListItem {
    /// Wire name `LayerName`. 1 to 140 characters.
    pub layer_name: Option<String>,
    /// Wire name `LayerArn`. 1 to 2048 characters.
    pub layer_arn: Option<String>,
    /// Wire name `LatestMatchingVersion`.
    pub latest_matching_version: Option<LayerVersionsListItem>,
}

/// `ListAliasesRequest`, the input of `ListAliases`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAliasesRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Query parameter `FunctionVersion`. 1 to 1024 characters.
    pub function_version: Option<String>,
    /// Query parameter `Marker`.
    pub marker: Option<String>,
    /// Query parameter `MaxItems`. 1 to 10000.
    pub max_items: Option<i32>,
}

/// `ListAliasesResponse`, the output of `ListAliases`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAliasesResponse {
    /// Wire name `NextMarker`.
    pub next_marker: Option<String>,
    /// Wire name `Aliases`.
    pub aliases: Option<Vec<AliasConfiguration>>,
}

/// `ListFunctionEventInvokeConfigsRequest`, the input of `ListFunctionEventInvokeConfigs`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListFunctionEventInvokeConfigsRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Query parameter `Marker`.
    pub marker: Option<String>,
    /// Query parameter `MaxItems`. 1 to 50.
    pub max_items: Option<i32>,
}

/// `ListFunctionEventInvokeConfigsResponse`, the output of `ListFunctionEventInvokeConfigs`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListFunctionEventInvokeConfigsResponse {
    /// Wire name `FunctionEventInvokeConfigs`.
    pub function_event_invoke_configs: Option<Vec<FunctionEventInvokeConfig>>,
    /// Wire name `NextMarker`.
    pub next_marker: Option<String>,
}

/// `ListFunctionUrlConfigsRequest`, the input of `ListFunctionUrlConfigs`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListFunctionUrlConfigsRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Query parameter `Marker`.
    pub marker: Option<String>,
    /// Query parameter `MaxItems`. 1 to 50.
    pub max_items: Option<i32>,
}

/// `ListFunctionUrlConfigsResponse`, the output of `ListFunctionUrlConfigs`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListFunctionUrlConfigsResponse {
    /// Wire name `FunctionUrlConfigs`. Required.
    pub function_url_configs: Option<Vec<FunctionUrlConfig>>,
    /// Wire name `NextMarker`.
    pub next_marker: Option<String>,
}

/// `ListFunctionsRequest`, the input of `ListFunctions`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListFunctionsRequest {
    /// Query parameter `MasterRegion`. 1 to 50 characters.
    pub master_region: Option<String>,
    /// Query parameter `FunctionVersion`.
    pub function_version: Option<FunctionVersion>,
    /// Query parameter `Marker`.
    pub marker: Option<String>,
    /// Query parameter `MaxItems`. 1 to 10000.
    pub max_items: Option<i32>,
}

/// `ListFunctionsResponse`, the output of `ListFunctions`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListFunctionsResponse {
    /// Wire name `NextMarker`.
    pub next_marker: Option<String>,
    /// Wire name `Functions`.
    pub functions: Option<Vec<FunctionConfiguration>>,
}

/// `ListLayerVersionsRequest`, the input of `ListLayerVersions`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListLayerVersionsRequest {
    /// Query parameter `CompatibleArchitecture`.
    pub compatible_architecture: Option<Architecture>,
    /// Query parameter `CompatibleRuntime`.
    pub compatible_runtime: Option<Runtime>,
    /// Path label `LayerName`. 1 to 2048 characters. Required.
    pub layer_name: String,
    /// Query parameter `Marker`.
    pub marker: Option<String>,
    /// Query parameter `MaxItems`. 1 to 50.
    pub max_items: Option<i32>,
}

/// `ListLayerVersionsResponse`, the output of `ListLayerVersions`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListLayerVersionsResponse {
    /// Wire name `NextMarker`.
    pub next_marker: Option<String>,
    /// Wire name `LayerVersions`.
    pub layer_versions: Option<Vec<LayerVersionsListItem>>,
}

/// `ListLayersRequest`, the input of `ListLayers`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListLayersRequest {
    /// Query parameter `CompatibleArchitecture`.
    pub compatible_architecture: Option<Architecture>,
    /// Query parameter `CompatibleRuntime`.
    pub compatible_runtime: Option<Runtime>,
    /// Query parameter `Marker`.
    pub marker: Option<String>,
    /// Query parameter `MaxItems`. 1 to 50.
    pub max_items: Option<i32>,
}

/// `ListLayersResponse`, the output of `ListLayers`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListLayersResponse {
    /// Wire name `NextMarker`.
    pub next_marker: Option<String>,
    /// Wire name `Layers`.
    pub layers: Option<Vec<LayersListItem>>,
}

/// `ListVersionsByFunctionRequest`, the input of `ListVersionsByFunction`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListVersionsByFunctionRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Query parameter `Marker`.
    pub marker: Option<String>,
    /// Query parameter `MaxItems`. 1 to 10000.
    pub max_items: Option<i32>,
}

/// `ListVersionsByFunctionResponse`, the output of `ListVersionsByFunction`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListVersionsByFunctionResponse {
    /// Wire name `NextMarker`.
    pub next_marker: Option<String>,
    /// Wire name `Versions`.
    pub versions: Option<Vec<FunctionConfiguration>>,
}

/// The texts of `LogFormat`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogFormat {
    /// `JSON`
    Json,
    /// `Text`
    Text,
}

impl LogFormat {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::Text => "Text",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "JSON" => Self::Json,
            "Text" => Self::Text,
            _ => return None,
        })
    }
}

/// The texts of `LogType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogType {
    /// `None`
    None,
    /// `Tail`
    Tail,
}

impl LogType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Tail => "Tail",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "None" => Self::None,
            "Tail" => Self::Tail,
            _ => return None,
        })
    }
}

/// `LoggingConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LoggingConfig {
    /// Wire name `LogFormat`.
    pub log_format: Option<LogFormat>,
    /// Wire name `ApplicationLogLevel`.
    pub application_log_level: Option<ApplicationLogLevel>,
    /// Wire name `SystemLogLevel`.
    pub system_log_level: Option<SystemLogLevel>,
    /// Wire name `LogGroup`. 1 to 512 characters.
    pub log_group: Option<String>,
}

/// `OnFailure`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OnFailure {
    /// Wire name `Destination`. 0 to 350 characters.
    pub destination: Option<String>,
}

/// `OnSuccess`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OnSuccess {
    /// Wire name `Destination`. 0 to 350 characters.
    pub destination: Option<String>,
}

/// The texts of `PackageType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PackageType {
    /// `Zip`
    Zip,
    /// `Image`
    Image,
}

impl PackageType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Zip => "Zip",
            Self::Image => "Image",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "Zip" => Self::Zip,
            "Image" => Self::Image,
            _ => return None,
        })
    }
}

/// `PublishLayerVersionRequest`, the input of `PublishLayerVersion`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PublishLayerVersionRequest {
    /// Path label `LayerName`. 1 to 2048 characters. Required.
    pub layer_name: String,
    /// Wire name `Description`. 0 to 256 characters.
    pub description: Option<String>,
    /// Wire name `Content`. Required.
    pub content: LayerVersionContentInput,
    /// Wire name `CompatibleArchitectures`. 0 to 2 elements.
    pub compatible_architectures: Option<Vec<Architecture>>,
    /// Wire name `CompatibleRuntimes`. 0 to 15 elements.
    pub compatible_runtimes: Option<Vec<Runtime>>,
    /// Wire name `LicenseInfo`. 0 to 512 characters.
    pub license_info: Option<String>,
}

/// `PublishLayerVersionResponse`, the output of `PublishLayerVersion`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PublishLayerVersionResponse {
    /// Wire name `Content`.
    pub content: Option<LayerVersionContentOutput>,
    /// Wire name `LayerArn`. 1 to 2048 characters.
    pub layer_arn: Option<String>,
    /// Wire name `LayerVersionArn`. 1 to 2048 characters.
    pub layer_version_arn: Option<String>,
    /// Wire name `Description`. 0 to 256 characters.
    pub description: Option<String>,
    /// Wire name `CreatedDate`. 0 to 100 characters.
    pub created_date: Option<String>,
    /// Wire name `Version`.
    pub version: Option<i64>,
    /// Wire name `CompatibleArchitectures`. 0 to 2 elements.
    pub compatible_architectures: Option<Vec<Architecture>>,
    /// Wire name `CompatibleRuntimes`. 0 to 15 elements.
    pub compatible_runtimes: Option<Vec<Runtime>>,
    /// Wire name `LicenseInfo`. 0 to 512 characters.
    pub license_info: Option<String>,
}

/// `PublishVersionRequest`, the input of `PublishVersion`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PublishVersionRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Wire name `CodeSha256`.
    pub code_sha256: Option<String>,
    /// Wire name `Description`. 0 to 256 characters.
    pub description: Option<String>,
    /// Wire name `RevisionId`.
    pub revision_id: Option<String>,
    /// Wire name `PublishTo`.
    pub publish_to: Option<FunctionVersionLatestPublished>,
}

/// `PutFunctionConcurrencyRequest`, the input of `PutFunctionConcurrency`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutFunctionConcurrencyRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Wire name `ReservedConcurrentExecutions`. At least 0. Required.
    pub reserved_concurrent_executions: i32,
}

/// `PutFunctionEventInvokeConfigRequest`, the input of `PutFunctionEventInvokeConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutFunctionEventInvokeConfigRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
    /// Wire name `MaximumRetryAttempts`. 0 to 2.
    pub maximum_retry_attempts: Option<i32>,
    /// Wire name `MaximumEventAgeInSeconds`. 60 to 21600.
    pub maximum_event_age_in_seconds: Option<i32>,
    /// Wire name `DestinationConfig`.
    pub destination_config: Option<DestinationConfig>,
}

/// `RemoveLayerVersionPermissionRequest`, the input of `RemoveLayerVersionPermission`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemoveLayerVersionPermissionRequest {
    /// Path label `LayerName`. 1 to 2048 characters. Required.
    pub layer_name: String,
    /// Path label `VersionNumber`. Required.
    pub version_number: i64,
    /// Path label `StatementId`. 1 to 100 characters. Required.
    pub statement_id: String,
    /// Query parameter `RevisionId`.
    pub revision_id: Option<String>,
}

/// `RemovePermissionRequest`, the input of `RemovePermission`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RemovePermissionRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Path label `StatementId`. 1 to 100 characters. Required.
    pub statement_id: String,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
    /// Query parameter `RevisionId`.
    pub revision_id: Option<String>,
}

/// `ResolvedS3Object`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResolvedS3Object {
    /// Wire name `S3Bucket`. 3 to 63 characters.
    pub s3_bucket: Option<String>,
    /// Wire name `S3Key`. 1 to 1024 characters.
    pub s3_key: Option<String>,
    /// Wire name `S3ObjectVersion`. 1 to 1024 characters.
    pub s3_object_version: Option<String>,
}

/// The texts of `ResponseStreamingInvocationType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResponseStreamingInvocationType {
    /// `RequestResponse`
    RequestResponse,
    /// `DryRun`
    DryRun,
}

impl ResponseStreamingInvocationType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RequestResponse => "RequestResponse",
            Self::DryRun => "DryRun",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "RequestResponse" => Self::RequestResponse,
            "DryRun" => Self::DryRun,
            _ => return None,
        })
    }
}

/// The texts of `Runtime`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Runtime {
    /// `nodejs`
    Nodejs,
    /// `nodejs4.3`
    Nodejs4_3,
    /// `nodejs6.10`
    Nodejs6_10,
    /// `nodejs8.10`
    Nodejs8_10,
    /// `nodejs10.x`
    Nodejs10X,
    /// `nodejs12.x`
    Nodejs12X,
    /// `nodejs14.x`
    Nodejs14X,
    /// `nodejs16.x`
    Nodejs16X,
    /// `nodejs18.x`
    Nodejs18X,
    /// `nodejs20.x`
    Nodejs20X,
    /// `nodejs22.x`
    Nodejs22X,
    /// `nodejs24.x`
    Nodejs24X,
    /// `java8`
    Java8,
    /// `java8.al2`
    Java8Al2,
    /// `java11`
    Java11,
    /// `java17`
    Java17,
    /// `java21`
    Java21,
    /// `java25`
    Java25,
    /// `python2.7`
    Python2_7,
    /// `python3.6`
    Python3_6,
    /// `python3.7`
    Python3_7,
    /// `python3.8`
    Python3_8,
    /// `python3.9`
    Python3_9,
    /// `python3.10`
    Python3_10,
    /// `python3.11`
    Python3_11,
    /// `python3.12`
    Python3_12,
    /// `python3.13`
    Python3_13,
    /// `python3.14`
    Python3_14,
    /// `dotnetcore1.0`
    Dotnetcore1_0,
    /// `dotnetcore2.0`
    Dotnetcore2_0,
    /// `dotnetcore2.1`
    Dotnetcore2_1,
    /// `dotnetcore3.1`
    Dotnetcore3_1,
    /// `dotnet6`
    Dotnet6,
    /// `dotnet8`
    Dotnet8,
    /// `dotnet10`
    Dotnet10,
    /// `nodejs4.3-edge`
    Nodejs4_3Edge,
    /// `go1.x`
    Go1X,
    /// `ruby2.5`
    Ruby2_5,
    /// `ruby2.7`
    Ruby2_7,
    /// `ruby3.2`
    Ruby3_2,
    /// `ruby3.3`
    Ruby3_3,
    /// `ruby3.4`
    Ruby3_4,
    /// `ruby4.0`
    Ruby4_0,
    /// `provided`
    Provided,
    /// `provided.al2`
    ProvidedAl2,
    /// `provided.al2023`
    ProvidedAl2023,
    /// `nodejs26.x`
    Nodejs26X,
    /// `python3.15`
    Python3_15,
    /// `java8.al2023`
    Java8Al2023,
    /// `java11.al2023`
    Java11Al2023,
    /// `java17.al2023`
    Java17Al2023,
    /// `custom`
    Custom,
}

impl Runtime {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nodejs => "nodejs",
            Self::Nodejs4_3 => "nodejs4.3",
            Self::Nodejs6_10 => "nodejs6.10",
            Self::Nodejs8_10 => "nodejs8.10",
            Self::Nodejs10X => "nodejs10.x",
            Self::Nodejs12X => "nodejs12.x",
            Self::Nodejs14X => "nodejs14.x",
            Self::Nodejs16X => "nodejs16.x",
            Self::Nodejs18X => "nodejs18.x",
            Self::Nodejs20X => "nodejs20.x",
            Self::Nodejs22X => "nodejs22.x",
            Self::Nodejs24X => "nodejs24.x",
            Self::Java8 => "java8",
            Self::Java8Al2 => "java8.al2",
            Self::Java11 => "java11",
            Self::Java17 => "java17",
            Self::Java21 => "java21",
            Self::Java25 => "java25",
            Self::Python2_7 => "python2.7",
            Self::Python3_6 => "python3.6",
            Self::Python3_7 => "python3.7",
            Self::Python3_8 => "python3.8",
            Self::Python3_9 => "python3.9",
            Self::Python3_10 => "python3.10",
            Self::Python3_11 => "python3.11",
            Self::Python3_12 => "python3.12",
            Self::Python3_13 => "python3.13",
            Self::Python3_14 => "python3.14",
            Self::Dotnetcore1_0 => "dotnetcore1.0",
            Self::Dotnetcore2_0 => "dotnetcore2.0",
            Self::Dotnetcore2_1 => "dotnetcore2.1",
            Self::Dotnetcore3_1 => "dotnetcore3.1",
            Self::Dotnet6 => "dotnet6",
            Self::Dotnet8 => "dotnet8",
            Self::Dotnet10 => "dotnet10",
            Self::Nodejs4_3Edge => "nodejs4.3-edge",
            Self::Go1X => "go1.x",
            Self::Ruby2_5 => "ruby2.5",
            Self::Ruby2_7 => "ruby2.7",
            Self::Ruby3_2 => "ruby3.2",
            Self::Ruby3_3 => "ruby3.3",
            Self::Ruby3_4 => "ruby3.4",
            Self::Ruby4_0 => "ruby4.0",
            Self::Provided => "provided",
            Self::ProvidedAl2 => "provided.al2",
            Self::ProvidedAl2023 => "provided.al2023",
            Self::Nodejs26X => "nodejs26.x",
            Self::Python3_15 => "python3.15",
            Self::Java8Al2023 => "java8.al2023",
            Self::Java11Al2023 => "java11.al2023",
            Self::Java17Al2023 => "java17.al2023",
            Self::Custom => "custom",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "nodejs" => Self::Nodejs,
            "nodejs4.3" => Self::Nodejs4_3,
            "nodejs6.10" => Self::Nodejs6_10,
            "nodejs8.10" => Self::Nodejs8_10,
            "nodejs10.x" => Self::Nodejs10X,
            "nodejs12.x" => Self::Nodejs12X,
            "nodejs14.x" => Self::Nodejs14X,
            "nodejs16.x" => Self::Nodejs16X,
            "nodejs18.x" => Self::Nodejs18X,
            "nodejs20.x" => Self::Nodejs20X,
            "nodejs22.x" => Self::Nodejs22X,
            "nodejs24.x" => Self::Nodejs24X,
            "java8" => Self::Java8,
            "java8.al2" => Self::Java8Al2,
            "java11" => Self::Java11,
            "java17" => Self::Java17,
            "java21" => Self::Java21,
            "java25" => Self::Java25,
            "python2.7" => Self::Python2_7,
            "python3.6" => Self::Python3_6,
            "python3.7" => Self::Python3_7,
            "python3.8" => Self::Python3_8,
            "python3.9" => Self::Python3_9,
            "python3.10" => Self::Python3_10,
            "python3.11" => Self::Python3_11,
            "python3.12" => Self::Python3_12,
            "python3.13" => Self::Python3_13,
            "python3.14" => Self::Python3_14,
            "dotnetcore1.0" => Self::Dotnetcore1_0,
            "dotnetcore2.0" => Self::Dotnetcore2_0,
            "dotnetcore2.1" => Self::Dotnetcore2_1,
            "dotnetcore3.1" => Self::Dotnetcore3_1,
            "dotnet6" => Self::Dotnet6,
            "dotnet8" => Self::Dotnet8,
            "dotnet10" => Self::Dotnet10,
            "nodejs4.3-edge" => Self::Nodejs4_3Edge,
            "go1.x" => Self::Go1X,
            "ruby2.5" => Self::Ruby2_5,
            "ruby2.7" => Self::Ruby2_7,
            "ruby3.2" => Self::Ruby3_2,
            "ruby3.3" => Self::Ruby3_3,
            "ruby3.4" => Self::Ruby3_4,
            "ruby4.0" => Self::Ruby4_0,
            "provided" => Self::Provided,
            "provided.al2" => Self::ProvidedAl2,
            "provided.al2023" => Self::ProvidedAl2023,
            "nodejs26.x" => Self::Nodejs26X,
            "python3.15" => Self::Python3_15,
            "java8.al2023" => Self::Java8Al2023,
            "java11.al2023" => Self::Java11Al2023,
            "java17.al2023" => Self::Java17Al2023,
            "custom" => Self::Custom,
            _ => return None,
        })
    }
}

/// `RuntimeVersionConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RuntimeVersionConfig {
    /// Wire name `RuntimeVersionArn`. 26 to 2048 characters.
    pub runtime_version_arn: Option<String>,
    /// Wire name `Error`.
    pub error: Option<RuntimeVersionError>,
}

/// `RuntimeVersionError`.
#[derive(Clone, Default, PartialEq)]
pub struct RuntimeVersionError {
    /// Wire name `ErrorCode`.
    pub error_code: Option<String>,
    /// Wire name `Message`. Sensitive: `Debug` does not show it.
    pub message: Option<String>,
}

impl fmt::Debug for RuntimeVersionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RuntimeVersionError")
            .field("error_code", &self.error_code)
            .field("message", &withheld(self.message.as_ref()))
            .finish()
    }
}

/// `S3FilesConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct S3FilesConfig {
    /// Wire name `DirectS3Read`.
    pub direct_s3_read: Option<DirectS3Read>,
}

/// The texts of `S3ObjectStorageMode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum S3ObjectStorageMode {
    /// `COPY`
    Copy,
    /// `REFERENCE`
    Reference,
}

impl S3ObjectStorageMode {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Copy => "COPY",
            Self::Reference => "REFERENCE",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "COPY" => Self::Copy,
            "REFERENCE" => Self::Reference,
            _ => return None,
        })
    }
}

/// `SnapStart`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SnapStart {
    /// Wire name `ApplyOn`.
    pub apply_on: Option<SnapStartApplyOn>,
}

/// The texts of `SnapStartApplyOn`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapStartApplyOn {
    /// `PublishedVersions`
    PublishedVersions,
    /// `None`
    None,
}

impl SnapStartApplyOn {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PublishedVersions => "PublishedVersions",
            Self::None => "None",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "PublishedVersions" => Self::PublishedVersions,
            "None" => Self::None,
            _ => return None,
        })
    }
}

/// The texts of `SnapStartOptimizationStatus`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapStartOptimizationStatus {
    /// `On`
    On,
    /// `Off`
    Off,
}

impl SnapStartOptimizationStatus {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::On => "On",
            Self::Off => "Off",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "On" => Self::On,
            "Off" => Self::Off,
            _ => return None,
        })
    }
}

/// `SnapStartResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SnapStartResponse {
    /// Wire name `ApplyOn`.
    pub apply_on: Option<SnapStartApplyOn>,
    /// Wire name `OptimizationStatus`.
    pub optimization_status: Option<SnapStartOptimizationStatus>,
}

/// The texts of `State`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// `Pending`
    Pending,
    /// `Active`
    Active,
    /// `Inactive`
    Inactive,
    /// `Failed`
    Failed,
    /// `Deactivating`
    Deactivating,
    /// `Deactivated`
    Deactivated,
    /// `ActiveNonInvocable`
    ActiveNonInvocable,
    /// `Deleting`
    Deleting,
}

impl State {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::Active => "Active",
            Self::Inactive => "Inactive",
            Self::Failed => "Failed",
            Self::Deactivating => "Deactivating",
            Self::Deactivated => "Deactivated",
            Self::ActiveNonInvocable => "ActiveNonInvocable",
            Self::Deleting => "Deleting",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "Pending" => Self::Pending,
            "Active" => Self::Active,
            "Inactive" => Self::Inactive,
            "Failed" => Self::Failed,
            "Deactivating" => Self::Deactivating,
            "Deactivated" => Self::Deactivated,
            "ActiveNonInvocable" => Self::ActiveNonInvocable,
            "Deleting" => Self::Deleting,
            _ => return None,
        })
    }
}

/// The texts of `StateReasonCode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StateReasonCode {
    /// `Idle`
    Idle,
    /// `Creating`
    Creating,
    /// `Restoring`
    Restoring,
    /// `EniLimitExceeded`
    EniLimitExceeded,
    /// `InsufficientRolePermissions`
    InsufficientRolePermissions,
    /// `InvalidConfiguration`
    InvalidConfiguration,
    /// `InternalError`
    InternalError,
    /// `SubnetOutOfIPAddresses`
    SubnetOutOfIpAddresses,
    /// `InvalidSubnet`
    InvalidSubnet,
    /// `InvalidSecurityGroup`
    InvalidSecurityGroup,
    /// `ImageDeleted`
    ImageDeleted,
    /// `ImageAccessDenied`
    ImageAccessDenied,
    /// `InvalidImage`
    InvalidImage,
    /// `KMSKeyAccessDenied`
    KmsKeyAccessDenied,
    /// `KMSKeyNotFound`
    KmsKeyNotFound,
    /// `InvalidStateKMSKey`
    InvalidStateKmsKey,
    /// `DisabledKMSKey`
    DisabledKmsKey,
    /// `EFSIOError`
    EfsioError,
    /// `EFSMountConnectivityError`
    EfsMountConnectivityError,
    /// `EFSMountFailure`
    EfsMountFailure,
    /// `EFSMountTimeout`
    EfsMountTimeout,
    /// `InvalidRuntime`
    InvalidRuntime,
    /// `InvalidZipFileException`
    InvalidZipFileException,
    /// `FunctionError`
    FunctionError,
    /// `ServiceQuotaExceededException`
    ServiceQuotaExceededException,
    /// `VcpuLimitExceeded`
    VcpuLimitExceeded,
    /// `CapacityProviderScalingLimitExceeded`
    CapacityProviderScalingLimitExceeded,
    /// `InsufficientCapacity`
    InsufficientCapacity,
    /// `EC2RequestLimitExceeded`
    Ec2RequestLimitExceeded,
    /// `FunctionError.InitTimeout`
    FunctionErrorInitTimeout,
    /// `FunctionError.RuntimeInitError`
    FunctionErrorRuntimeInitError,
    /// `FunctionError.ExtensionInitError`
    FunctionErrorExtensionInitError,
    /// `FunctionError.InvalidEntryPoint`
    FunctionErrorInvalidEntryPoint,
    /// `FunctionError.InvalidWorkingDirectory`
    FunctionErrorInvalidWorkingDirectory,
    /// `FunctionError.PermissionDenied`
    FunctionErrorPermissionDenied,
    /// `FunctionError.TooManyExtensions`
    FunctionErrorTooManyExtensions,
    /// `FunctionError.InitResourceExhausted`
    FunctionErrorInitResourceExhausted,
    /// `DisallowedByVpcEncryptionControl`
    DisallowedByVpcEncryptionControl,
    /// `DrainingDurableExecutions`
    DrainingDurableExecutions,
    /// `IncompatibleAcceleratorInstanceTypes`
    IncompatibleAcceleratorInstanceTypes,
    /// `DependencyError`
    DependencyError,
}

impl StateReasonCode {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Idle => "Idle",
            Self::Creating => "Creating",
            Self::Restoring => "Restoring",
            Self::EniLimitExceeded => "EniLimitExceeded",
            Self::InsufficientRolePermissions => "InsufficientRolePermissions",
            Self::InvalidConfiguration => "InvalidConfiguration",
            Self::InternalError => "InternalError",
            Self::SubnetOutOfIpAddresses => "SubnetOutOfIPAddresses",
            Self::InvalidSubnet => "InvalidSubnet",
            Self::InvalidSecurityGroup => "InvalidSecurityGroup",
            Self::ImageDeleted => "ImageDeleted",
            Self::ImageAccessDenied => "ImageAccessDenied",
            Self::InvalidImage => "InvalidImage",
            Self::KmsKeyAccessDenied => "KMSKeyAccessDenied",
            Self::KmsKeyNotFound => "KMSKeyNotFound",
            Self::InvalidStateKmsKey => "InvalidStateKMSKey",
            Self::DisabledKmsKey => "DisabledKMSKey",
            Self::EfsioError => "EFSIOError",
            Self::EfsMountConnectivityError => "EFSMountConnectivityError",
            Self::EfsMountFailure => "EFSMountFailure",
            Self::EfsMountTimeout => "EFSMountTimeout",
            Self::InvalidRuntime => "InvalidRuntime",
            Self::InvalidZipFileException => "InvalidZipFileException",
            Self::FunctionError => "FunctionError",
            Self::ServiceQuotaExceededException => "ServiceQuotaExceededException",
            Self::VcpuLimitExceeded => "VcpuLimitExceeded",
            Self::CapacityProviderScalingLimitExceeded => "CapacityProviderScalingLimitExceeded",
            Self::InsufficientCapacity => "InsufficientCapacity",
            Self::Ec2RequestLimitExceeded => "EC2RequestLimitExceeded",
            Self::FunctionErrorInitTimeout => "FunctionError.InitTimeout",
            Self::FunctionErrorRuntimeInitError => "FunctionError.RuntimeInitError",
            Self::FunctionErrorExtensionInitError => "FunctionError.ExtensionInitError",
            Self::FunctionErrorInvalidEntryPoint => "FunctionError.InvalidEntryPoint",
            Self::FunctionErrorInvalidWorkingDirectory => "FunctionError.InvalidWorkingDirectory",
            Self::FunctionErrorPermissionDenied => "FunctionError.PermissionDenied",
            Self::FunctionErrorTooManyExtensions => "FunctionError.TooManyExtensions",
            Self::FunctionErrorInitResourceExhausted => "FunctionError.InitResourceExhausted",
            Self::DisallowedByVpcEncryptionControl => "DisallowedByVpcEncryptionControl",
            Self::DrainingDurableExecutions => "DrainingDurableExecutions",
            Self::IncompatibleAcceleratorInstanceTypes => "IncompatibleAcceleratorInstanceTypes",
            Self::DependencyError => "DependencyError",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "Idle" => Self::Idle,
            "Creating" => Self::Creating,
            "Restoring" => Self::Restoring,
            "EniLimitExceeded" => Self::EniLimitExceeded,
            "InsufficientRolePermissions" => Self::InsufficientRolePermissions,
            "InvalidConfiguration" => Self::InvalidConfiguration,
            "InternalError" => Self::InternalError,
            "SubnetOutOfIPAddresses" => Self::SubnetOutOfIpAddresses,
            "InvalidSubnet" => Self::InvalidSubnet,
            "InvalidSecurityGroup" => Self::InvalidSecurityGroup,
            "ImageDeleted" => Self::ImageDeleted,
            "ImageAccessDenied" => Self::ImageAccessDenied,
            "InvalidImage" => Self::InvalidImage,
            "KMSKeyAccessDenied" => Self::KmsKeyAccessDenied,
            "KMSKeyNotFound" => Self::KmsKeyNotFound,
            "InvalidStateKMSKey" => Self::InvalidStateKmsKey,
            "DisabledKMSKey" => Self::DisabledKmsKey,
            "EFSIOError" => Self::EfsioError,
            "EFSMountConnectivityError" => Self::EfsMountConnectivityError,
            "EFSMountFailure" => Self::EfsMountFailure,
            "EFSMountTimeout" => Self::EfsMountTimeout,
            "InvalidRuntime" => Self::InvalidRuntime,
            "InvalidZipFileException" => Self::InvalidZipFileException,
            "FunctionError" => Self::FunctionError,
            "ServiceQuotaExceededException" => Self::ServiceQuotaExceededException,
            "VcpuLimitExceeded" => Self::VcpuLimitExceeded,
            "CapacityProviderScalingLimitExceeded" => Self::CapacityProviderScalingLimitExceeded,
            "InsufficientCapacity" => Self::InsufficientCapacity,
            "EC2RequestLimitExceeded" => Self::Ec2RequestLimitExceeded,
            "FunctionError.InitTimeout" => Self::FunctionErrorInitTimeout,
            "FunctionError.RuntimeInitError" => Self::FunctionErrorRuntimeInitError,
            "FunctionError.ExtensionInitError" => Self::FunctionErrorExtensionInitError,
            "FunctionError.InvalidEntryPoint" => Self::FunctionErrorInvalidEntryPoint,
            "FunctionError.InvalidWorkingDirectory" => Self::FunctionErrorInvalidWorkingDirectory,
            "FunctionError.PermissionDenied" => Self::FunctionErrorPermissionDenied,
            "FunctionError.TooManyExtensions" => Self::FunctionErrorTooManyExtensions,
            "FunctionError.InitResourceExhausted" => Self::FunctionErrorInitResourceExhausted,
            "DisallowedByVpcEncryptionControl" => Self::DisallowedByVpcEncryptionControl,
            "DrainingDurableExecutions" => Self::DrainingDurableExecutions,
            "IncompatibleAcceleratorInstanceTypes" => Self::IncompatibleAcceleratorInstanceTypes,
            "DependencyError" => Self::DependencyError,
            _ => return None,
        })
    }
}

/// The texts of `SystemLogLevel`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SystemLogLevel {
    /// `DEBUG`
    Debug,
    /// `INFO`
    Info,
    /// `WARN`
    Warn,
}

impl SystemLogLevel {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Debug => "DEBUG",
            Self::Info => "INFO",
            Self::Warn => "WARN",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "DEBUG" => Self::Debug,
            "INFO" => Self::Info,
            "WARN" => Self::Warn,
            _ => return None,
        })
    }
}

/// `TagsError`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagsError {
    /// Wire name `ErrorCode`. 10 to 21 characters. Required.
    pub error_code: Option<String>,
    /// Wire name `Message`. 84 to 1000 characters. Required.
    pub message: Option<String>,
}

/// `TenancyConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TenancyConfig {
    /// Wire name `TenantIsolationMode`. Required.
    pub tenant_isolation_mode: Option<TenantIsolationMode>,
}

/// The texts of `TenantIsolationMode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TenantIsolationMode {
    /// `PER_TENANT`
    PerTenant,
}

impl TenantIsolationMode {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PerTenant => "PER_TENANT",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "PER_TENANT" => Self::PerTenant,
            _ => return None,
        })
    }
}

/// `TracingConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TracingConfig {
    /// Wire name `Mode`.
    pub mode: Option<TracingMode>,
}

/// `TracingConfigResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TracingConfigResponse {
    /// Wire name `Mode`.
    pub mode: Option<TracingMode>,
}

/// The texts of `TracingMode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TracingMode {
    /// `Active`
    Active,
    /// `PassThrough`
    PassThrough,
}

impl TracingMode {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "Active",
            Self::PassThrough => "PassThrough",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "Active" => Self::Active,
            "PassThrough" => Self::PassThrough,
            _ => return None,
        })
    }
}

/// `UpdateAliasRequest`, the input of `UpdateAlias`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAliasRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Path label `Name`. 1 to 128 characters. Required.
    pub name: String,
    /// Wire name `FunctionVersion`. 1 to 1024 characters.
    pub function_version: Option<String>,
    /// Wire name `Description`. 0 to 256 characters.
    pub description: Option<String>,
    /// Wire name `RoutingConfig`.
    pub routing_config: Option<AliasRoutingConfiguration>,
    /// Wire name `RevisionId`.
    pub revision_id: Option<String>,
}

/// `UpdateFunctionCodeRequest`, the input of `UpdateFunctionCode`.
#[derive(Clone, Default, PartialEq)]
pub struct UpdateFunctionCodeRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Wire name `ZipFile`. Sensitive: `Debug` does not show it.
    pub zip_file: Option<Bytes>,
    /// Wire name `S3Bucket`. 3 to 63 characters.
    pub s3_bucket: Option<String>,
    /// Wire name `S3Key`. 1 to 1024 characters.
    pub s3_key: Option<String>,
    /// Wire name `S3ObjectVersion`. 1 to 1024 characters.
    pub s3_object_version: Option<String>,
    /// Wire name `S3ObjectStorageMode`.
    pub s3_object_storage_mode: Option<S3ObjectStorageMode>,
    /// Wire name `ImageUri`.
    pub image_uri: Option<String>,
    /// Wire name `Architectures`. Exactly 1 elements.
    pub architectures: Option<Vec<Architecture>>,
    /// Wire name `Publish`.
    pub publish: Option<bool>,
    /// Wire name `PublishTo`.
    pub publish_to: Option<FunctionVersionLatestPublished>,
    /// Wire name `DryRun`.
    pub dry_run: Option<bool>,
    /// Wire name `RevisionId`.
    pub revision_id: Option<String>,
    /// Wire name `SourceKMSKeyArn`. 0 to 10000 characters.
    pub source_kms_key_arn: Option<String>,
}

impl fmt::Debug for UpdateFunctionCodeRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UpdateFunctionCodeRequest")
            .field("function_name", &self.function_name)
            .field("zip_file", &withheld(self.zip_file.as_ref()))
            .field("s3_bucket", &self.s3_bucket)
            .field("s3_key", &self.s3_key)
            .field("s3_object_version", &self.s3_object_version)
            .field("s3_object_storage_mode", &self.s3_object_storage_mode)
            .field("image_uri", &self.image_uri)
            .field("architectures", &self.architectures)
            .field("publish", &self.publish)
            .field("publish_to", &self.publish_to)
            .field("dry_run", &self.dry_run)
            .field("revision_id", &self.revision_id)
            .field("source_kms_key_arn", &self.source_kms_key_arn)
            .finish()
    }
}

/// `UpdateFunctionConfigurationRequest`, the input of `UpdateFunctionConfiguration`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateFunctionConfigurationRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Wire name `Role`. 0 to 10000 characters.
    pub role: Option<String>,
    /// Wire name `Handler`. 0 to 128 characters.
    pub handler: Option<String>,
    /// Wire name `Description`. 0 to 256 characters.
    pub description: Option<String>,
    /// Wire name `Timeout`. 1 to 5400.
    pub timeout: Option<i32>,
    /// Wire name `MemorySize`. 128 to 32768.
    pub memory_size: Option<i32>,
    /// Wire name `VpcConfig`.
    pub vpc_config: Option<VpcConfig>,
    /// Wire name `Environment`.
    pub environment: Option<Environment>,
    /// Wire name `Runtime`.
    pub runtime: Option<Runtime>,
    /// Wire name `DeadLetterConfig`.
    pub dead_letter_config: Option<DeadLetterConfig>,
    /// Wire name `KMSKeyArn`. 0 to 10000 characters.
    pub kms_key_arn: Option<String>,
    /// Wire name `TracingConfig`.
    pub tracing_config: Option<TracingConfig>,
    /// Wire name `RevisionId`.
    pub revision_id: Option<String>,
    /// Wire name `Layers`.
    pub layers: Option<Vec<String>>,
    /// Wire name `FileSystemConfigs`. 0 to 1 elements.
    pub file_system_configs: Option<Vec<FileSystemConfig>>,
    /// Wire name `ImageConfig`.
    pub image_config: Option<ImageConfig>,
    /// Wire name `EphemeralStorage`.
    pub ephemeral_storage: Option<EphemeralStorage>,
    /// Wire name `SnapStart`.
    pub snap_start: Option<SnapStart>,
    /// Wire name `LoggingConfig`.
    pub logging_config: Option<LoggingConfig>,
    /// Wire name `CapacityProviderConfig`.
    pub capacity_provider_config: Option<CapacityProviderConfig>,
    /// Wire name `DurableConfig`.
    pub durable_config: Option<DurableConfig>,
    /// Wire name `RuntimeConfig`.
    pub runtime_config: Option<FunctionRuntimeConfig>,
    /// Wire name `AcceleratorConfig`.
    pub accelerator_config: Option<AcceleratorConfig>,
}

/// `UpdateFunctionEventInvokeConfigRequest`, the input of `UpdateFunctionEventInvokeConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateFunctionEventInvokeConfigRequest {
    /// Path label `FunctionName`. 1 to 256 characters. Required.
    pub function_name: String,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
    /// Wire name `MaximumRetryAttempts`. 0 to 2.
    pub maximum_retry_attempts: Option<i32>,
    /// Wire name `MaximumEventAgeInSeconds`. 60 to 21600.
    pub maximum_event_age_in_seconds: Option<i32>,
    /// Wire name `DestinationConfig`.
    pub destination_config: Option<DestinationConfig>,
}

/// `UpdateFunctionUrlConfigRequest`, the input of `UpdateFunctionUrlConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateFunctionUrlConfigRequest {
    /// Path label `FunctionName`. 1 to 140 characters. Required.
    pub function_name: String,
    /// Query parameter `Qualifier`. 1 to 128 characters.
    pub qualifier: Option<String>,
    /// Wire name `AuthType`.
    pub auth_type: Option<FunctionUrlAuthType>,
    /// Wire name `Cors`.
    pub cors: Option<Cors>,
    /// Wire name `InvokeMode`.
    pub invoke_mode: Option<InvokeMode>,
}

/// `UpdateFunctionUrlConfigResponse`, the output of `UpdateFunctionUrlConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateFunctionUrlConfigResponse {
    /// Wire name `FunctionUrl`. 40 to 100 characters. Required.
    pub function_url: Option<String>,
    /// Wire name `FunctionArn`. 0 to 10000 characters. Required.
    pub function_arn: Option<String>,
    /// Wire name `AuthType`. Required.
    pub auth_type: Option<FunctionUrlAuthType>,
    /// Wire name `Cors`.
    pub cors: Option<Cors>,
    /// Wire name `CreationTime`. 0 to 100 characters. Required.
    pub creation_time: Option<String>,
    /// Wire name `LastModifiedTime`. 0 to 100 characters. Required.
    pub last_modified_time: Option<String>,
    /// Wire name `InvokeMode`.
    pub invoke_mode: Option<InvokeMode>,
}

/// `VpcConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcConfig {
    /// Wire name `SubnetIds`. 0 to 16 elements.
    pub subnet_ids: Option<Vec<String>>,
    /// Wire name `SecurityGroupIds`. 0 to 5 elements.
    pub security_group_ids: Option<Vec<String>>,
    /// Wire name `Ipv6AllowedForDualStack`.
    pub ipv6_allowed_for_dual_stack: Option<bool>,
}

/// `VpcConfigResponse`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcConfigResponse {
    /// Wire name `SubnetIds`. 0 to 16 elements.
    pub subnet_ids: Option<Vec<String>>,
    /// Wire name `SecurityGroupIds`. 0 to 5 elements.
    pub security_group_ids: Option<Vec<String>>,
    /// Wire name `VpcId`.
    pub vpc_id: Option<String>,
    /// Wire name `Ipv6AllowedForDualStack`.
    pub ipv6_allowed_for_dual_stack: Option<bool>,
}

fn withheld<T>(value: Option<&T>) -> Option<Withheld> {
    value.map(|_| Withheld)
}
