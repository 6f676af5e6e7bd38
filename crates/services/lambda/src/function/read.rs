//! GetFunction, GetFunctionConfiguration and ListFunctions.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html>,
//! <https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html> and
//! <https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html>.
//!
//! # Not (yet) like AWS
//! - A list's marker is the last name shown; on AWS it is opaque.
//! - `MasterRegion`, which filters replicas of Lambda@Edge functions, is refused.

use std::sync::Arc;

use gatewright_model::function::{FunctionDefinition, LATEST};
use gatewright_shapes_lambda::types::{
    FunctionCodeLocation, FunctionConfiguration, GetFunctionConfigurationRequest, GetFunctionRequest, GetFunctionResponse,
    ListFunctionsRequest, ListFunctionsResponse,
};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::configuration::{Moment, show};
use crate::function_name::{only_latest, resolve};
use crate::function_record;
use crate::ports::Ports;
use crate::refusal::not_yet_supported;

/// AWS: most functions on one page, whatever MaxItems asks for.
const PAGE_MAX: usize = 50;

/// GetFunction: the configuration, a link to the code, and the tags if there are any.
///
/// # Errors
/// 404.
pub(crate) async fn get(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetFunctionRequest,
) -> Result<GetFunctionResponse, ServiceError> {
    let (function, configuration) =
        read(&ports, &context, "GetFunction", &input.function_name, input.qualifier.as_deref()).await?;
    let location = ports.code_links.link(&context.base_url, &function.code.sha256_hex, context.now);
    Ok(GetFunctionResponse {
        configuration: Some(configuration),
        code: Some(FunctionCodeLocation {
            repository_type: Some("S3".to_owned()),
            location: Some(location),
            ..FunctionCodeLocation::default()
        }),
        tags: (!function.tags.is_empty()).then_some(function.tags),
        ..GetFunctionResponse::default()
    })
}

/// GetFunctionConfiguration.
///
/// # Errors
/// 404.
pub(crate) async fn get_configuration(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetFunctionConfigurationRequest,
) -> Result<FunctionConfiguration, ServiceError> {
    let qualifier = input.qualifier.as_deref();
    let (_, configuration) = read(&ports, &context, "GetFunctionConfiguration", &input.function_name, qualifier).await?;
    Ok(configuration)
}

/// ListFunctions, in the order of their names.
///
/// # Errors
/// 400 for MasterRegion.
pub(crate) async fn list(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListFunctionsRequest,
) -> Result<ListFunctionsResponse, ServiceError> {
    if input.master_region.is_some() {
        return Err(not_yet_supported("Lambda@Edge (MasterRegion)"));
    }
    let asked = input.max_items.and_then(|items| usize::try_from(items).ok()).unwrap_or(PAGE_MAX);
    let size = asked.clamp(1, PAGE_MAX);
    let after = input.marker.as_deref();
    // One more than is shown tells whether there is a next page.
    let mut found = function_record::page(&ports.store, &context.account, &context.region, after, size + 1).await?;
    let has_more = found.len() > size;
    found.truncate(size);
    let next_marker = found.last().filter(|_| has_more).map(|last| last.name.clone());
    let qualifier = input.function_version.map(|_all| LATEST);
    let functions = found.iter().map(|function| show(function, qualifier, Moment::Listed)).collect();
    Ok(ListFunctionsResponse { next_marker, functions: Some(functions) })
}

async fn read(
    ports: &Ports,
    context: &CallContext,
    operation: &str,
    name: &str,
    qualifier: Option<&str>,
) -> Result<(FunctionDefinition, FunctionConfiguration), ServiceError> {
    let function = resolve(context, operation, name, qualifier)?;
    only_latest(&function)?;
    let definition = function_record::load(&ports.store, &function).await?;
    let configuration = show(&definition, function.qualifier.as_deref(), Moment::Settled);
    Ok((definition, configuration))
}
