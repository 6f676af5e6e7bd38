//! Members that AWS understands and this server does not: refused when they ask for something, passed over when they say what is
//! so anyway (`"Mode": "PassThrough"`, an empty list of file systems).
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html>. One list serves CreateFunction and
//! UpdateFunctionConfiguration, so that neither can take what the other refuses.

use gatewright_shapes_lambda::types::{
    CreateFunctionRequest, DeadLetterConfig, FileSystemConfig, PackageType, SnapStart, SnapStartApplyOn, TracingConfig,
    TracingMode, UpdateFunctionConfigurationRequest, VpcConfig,
};
use gatewright_wire::service::ServiceError;

use crate::refusal::not_yet_supported;

/// In CreateFunction, UpdateFunctionCode and PublishVersion.
pub(crate) const PUBLISH_TO: &str = "publishing as $LATEST.PUBLISHED (PublishTo)";

/// Refuses what CreateFunction asks for and cannot have.
///
/// # Errors
/// 400 that names the first such member.
pub(crate) fn refuse_in_create(input: &CreateFunctionRequest) -> Result<(), ServiceError> {
    let asked = [
        (input.package_type == Some(PackageType::Image), "functions from container images (PackageType Image)"),
        (input.publish_to.is_some(), PUBLISH_TO),
        (is_given(input.code_signing_config_arn.as_deref()), "code signing (CodeSigningConfigArn)"),
        (input.tenancy_config.is_some(), "tenant isolation (TenancyConfig)"),
    ];
    refuse_first(&asked)?;
    refuse_settings(&Settings {
        vpc: input.vpc_config.as_ref(),
        dead_letter: input.dead_letter_config.as_ref(),
        kms_key_arn: input.kms_key_arn.as_deref(),
        tracing: input.tracing_config.as_ref(),
        file_systems: input.file_system_configs.as_deref(),
        has_image_config: input.image_config.is_some(),
        snap_start: input.snap_start.as_ref(),
        has_capacity_provider: input.capacity_provider_config.is_some(),
        has_durable_config: input.durable_config.is_some(),
        has_runtime_config: input.runtime_config.is_some(),
        has_accelerator: input.accelerator_config.is_some(),
    })
}

/// Refuses what UpdateFunctionConfiguration asks for and cannot have.
///
/// # Errors
/// 400 that names the first such member.
pub(crate) fn refuse_in_update(input: &UpdateFunctionConfigurationRequest) -> Result<(), ServiceError> {
    refuse_settings(&Settings {
        vpc: input.vpc_config.as_ref(),
        dead_letter: input.dead_letter_config.as_ref(),
        kms_key_arn: input.kms_key_arn.as_deref(),
        tracing: input.tracing_config.as_ref(),
        file_systems: input.file_system_configs.as_deref(),
        has_image_config: input.image_config.is_some(),
        snap_start: input.snap_start.as_ref(),
        has_capacity_provider: input.capacity_provider_config.is_some(),
        has_durable_config: input.durable_config.is_some(),
        has_runtime_config: input.runtime_config.is_some(),
        has_accelerator: input.accelerator_config.is_some(),
    })
}

/// Refuses the first of some members that are asked for.
///
/// # Errors
/// 400 that names it.
pub(crate) fn refuse_first(asked: &[(bool, &str)]) -> Result<(), ServiceError> {
    match asked.iter().find(|(is_asked, _)| *is_asked) {
        Some((_, what)) => Err(not_yet_supported(what)),
        None => Ok(()),
    }
}

/// Whether a text was given and is not empty.
pub(crate) fn is_given(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.is_empty())
}

/// The members that both operations have.
struct Settings<'a> {
    vpc: Option<&'a VpcConfig>,
    dead_letter: Option<&'a DeadLetterConfig>,
    kms_key_arn: Option<&'a str>,
    tracing: Option<&'a TracingConfig>,
    file_systems: Option<&'a [FileSystemConfig]>,
    has_image_config: bool,
    snap_start: Option<&'a SnapStart>,
    has_capacity_provider: bool,
    has_durable_config: bool,
    has_runtime_config: bool,
    has_accelerator: bool,
}

fn refuse_settings(settings: &Settings<'_>) -> Result<(), ServiceError> {
    let has_snap_start = settings.snap_start.is_some_and(|it| it.apply_on == Some(SnapStartApplyOn::PublishedVersions));
    let has_dead_letters = settings.dead_letter.is_some_and(|it| is_given(it.target_arn.as_deref()));
    refuse_first(&[
        (settings.vpc.is_some_and(is_in_vpc), "functions in a VPC (VpcConfig)"),
        (has_dead_letters, "dead letter queues (DeadLetterConfig)"),
        (is_given(settings.kms_key_arn), "customer managed keys (KMSKeyArn)"),
        (settings.tracing.is_some_and(|it| it.mode == Some(TracingMode::Active)), "active tracing (TracingConfig)"),
        (settings.file_systems.is_some_and(|systems| !systems.is_empty()), "file systems (FileSystemConfigs)"),
        (settings.has_image_config, "functions from container images (ImageConfig)"),
        (has_snap_start, "SnapStart (SnapStart)"),
        (settings.has_capacity_provider, "capacity providers (CapacityProviderConfig)"),
        (settings.has_durable_config, "durable functions (DurableConfig)"),
        (settings.has_runtime_config, "custom runtimes (RuntimeConfig)"),
        (settings.has_accelerator, "accelerators (AcceleratorConfig)"),
    ])
}

fn is_in_vpc(vpc: &VpcConfig) -> bool {
    let has_any = |list: &Option<Vec<String>>| list.as_ref().is_some_and(|list| !list.is_empty());
    has_any(&vpc.subnet_ids) || has_any(&vpc.security_group_ids) || vpc.ipv6_allowed_for_dual_stack == Some(true)
}
