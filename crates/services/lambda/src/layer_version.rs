//! Versions of layers: PublishLayerVersion, GetLayerVersion, GetLayerVersionByArn, DeleteLayerVersion.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html> and the pages of the other operations. A version is a
//! package like code; functions that have it keep it when it is deleted.
//!
//! # Not (yet) like AWS
//! - Not known from AWS: its words for a version without content; here they are those for functions.
//! - AWS's own layers (`awslayer`) are not here.

use std::sync::Arc;

use gatewright_shapes_lambda::types::{
    Architecture, DeleteLayerVersionRequest, FunctionCode, GetLayerVersionByArnRequest, GetLayerVersionRequest,
    GetLayerVersionResponse, LayerVersionContentInput, LayerVersionContentOutput, PublishLayerVersionRequest,
    PublishLayerVersionResponse, Runtime,
};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::configuration::{code_sha256, last_modified};
use crate::layer_name::{LayerRef, of_arn, resolve, resolve_own};
use crate::layer_record::LayerVersion;
use crate::ports::Ports;
use crate::refusal::{access_denied, invalid_parameter, resource_does_not_exist};
use crate::{code, layer_record};

/// PublishLayerVersion: the next version of a layer, which begins with its first one.
///
/// # Errors
/// 400 for content that cannot be had or unzipped, 403 for another account's layer, 413 for a zip over 50 MiB.
pub(crate) async fn publish(
    ports: Arc<Ports>,
    context: CallContext,
    input: PublishLayerVersionRequest,
) -> Result<PublishLayerVersionResponse, ServiceError> {
    let layer = resolve_own(&context, "PublishLayerVersion", &input.layer_name)?;
    let source = code::source(code_of(input.content))?;
    let package = code::keep(&ports, code::fetch(&ports, &context, source).await?).await?;
    let draft = LayerVersion {
        name: layer.name.clone(),
        description: input.description.unwrap_or_default(),
        license_info: input.license_info,
        compatible_runtimes: input.compatible_runtimes.map(|list| list.iter().map(|it| it.as_str().to_owned()).collect()),
        compatible_architectures: input
            .compatible_architectures
            .map(|list| list.iter().map(|it| it.as_str().to_owned()).collect()),
        created_at: context.now,
        package,
        ..LayerVersion::default()
    };
    let version = layer_record::publish(&ports.store, &layer, draft).await?;
    let shown = show(&ports, &context, &layer, version);
    Ok(PublishLayerVersionResponse {
        content: shown.content,
        layer_arn: shown.layer_arn,
        layer_version_arn: shown.layer_version_arn,
        description: shown.description,
        created_date: shown.created_date,
        version: shown.version,
        compatible_architectures: shown.compatible_architectures,
        compatible_runtimes: shown.compatible_runtimes,
        license_info: shown.license_info,
    })
}

/// GetLayerVersion: what it is, and a link to its content.
///
/// # Errors
/// 400 for a number below 1, 403 for another account's that is not shared, 404.
pub(crate) async fn get(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetLayerVersionRequest,
) -> Result<GetLayerVersionResponse, ServiceError> {
    refuse_below_1(input.version_number)?;
    let layer = resolve(&context, &input.layer_name)?;
    read(&ports, &context, &layer, input.version_number).await
}

/// GetLayerVersionByArn.
///
/// # Errors
/// As of [`get`].
pub(crate) async fn get_by_arn(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetLayerVersionByArnRequest,
) -> Result<GetLayerVersionResponse, ServiceError> {
    let (layer, version) = of_arn(&input.arn).ok_or_else(resource_does_not_exist)?;
    let version = version.filter(|_| layer.region == context.region).ok_or_else(resource_does_not_exist)?;
    refuse_below_1(version)?;
    read(&ports, &context, &layer, version).await
}

/// DeleteLayerVersion. AWS: a version that does not exist is deleted too.
///
/// # Errors
/// 400 for a number below 1, 403 for another account's.
pub(crate) async fn delete(
    ports: Arc<Ports>,
    context: CallContext,
    input: DeleteLayerVersionRequest,
) -> Result<(), ServiceError> {
    refuse_below_1(input.version_number)?;
    let layer = resolve_own(&context, "DeleteLayerVersion", &input.layer_name)?;
    layer_record::remove(&ports.store, &layer, input.version_number).await
}

/// A version that the caller's account may use: its own, or one that its owner shares. Nothing when its own does not exist.
///
/// # Errors
/// 403 for another account's that is not shared, or does not exist.
pub(crate) async fn find_usable(
    ports: &Ports,
    context: &CallContext,
    layer: &LayerRef,
    version: i64,
) -> Result<Option<LayerVersion>, ServiceError> {
    let found = layer_record::find(&ports.store, layer, version).await?;
    if layer.account == context.account {
        return Ok(found);
    }
    let lets_in = |found: &LayerVersion| found.policy.as_ref().is_some_and(|policy| policy.lets_in(&context.account));
    match found.filter(lets_in) {
        Some(shared) => Ok(Some(shared)),
        // Whether it exists is nobody else's business.
        None => Err(access_denied(context, "GetLayerVersion", &layer.version_arn(version), "resource-based")),
    }
}

/// The runtimes as the API shows them.
pub(crate) fn runtimes(version: &LayerVersion) -> Option<Vec<Runtime>> {
    version.compatible_runtimes.as_ref().map(|list| list.iter().filter_map(|it| Runtime::parse(it)).collect())
}

/// The architectures as the API shows them.
pub(crate) fn architectures(version: &LayerVersion) -> Option<Vec<Architecture>> {
    version.compatible_architectures.as_ref().map(|list| list.iter().filter_map(|it| Architecture::parse(it)).collect())
}

async fn read(
    ports: &Ports,
    context: &CallContext,
    layer: &LayerRef,
    version: i64,
) -> Result<GetLayerVersionResponse, ServiceError> {
    let found = find_usable(ports, context, layer, version).await?.ok_or_else(resource_does_not_exist)?;
    Ok(show(ports, context, layer, found))
}

fn show(ports: &Ports, context: &CallContext, layer: &LayerRef, version: LayerVersion) -> GetLayerVersionResponse {
    let package = &version.package;
    let content = LayerVersionContentOutput {
        location: Some(ports.code_links.link(&context.base_url, &package.sha256_hex, context.now)),
        code_sha256: Some(code_sha256(&package.sha256_hex)),
        code_size: i64::try_from(package.size_bytes).ok(),
        ..LayerVersionContentOutput::default()
    };
    GetLayerVersionResponse {
        content: Some(content),
        layer_arn: Some(layer.arn()),
        layer_version_arn: Some(layer.version_arn(version.version())),
        created_date: Some(last_modified(version.created_at)),
        version: Some(version.version()),
        compatible_architectures: architectures(&version),
        compatible_runtimes: runtimes(&version),
        description: Some(version.description),
        license_info: version.license_info,
    }
}

fn refuse_below_1(version: i64) -> Result<(), ServiceError> {
    if version < 1 { Err(invalid_parameter("Layer Version Cannot be less than 1")) } else { Ok(()) }
}

fn code_of(content: LayerVersionContentInput) -> FunctionCode {
    FunctionCode {
        zip_file: content.zip_file,
        s3_bucket: content.s3_bucket,
        s3_key: content.s3_key,
        s3_object_version: content.s3_object_version,
        s3_object_storage_mode: content.s3_object_storage_mode,
        ..FunctionCode::default()
    }
}
