//! GetFunction, GetFunctionConfiguration and ListFunctions.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html>,
//! <https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html> and
//! <https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html>.
//!
//! # Not (yet) like AWS
//! - A list's marker is the last name shown, with `ALL` and the version; on AWS it is opaque.
//! - `MasterRegion`, which filters replicas of Lambda@Edge functions, is refused.

use std::sync::Arc;

use gatewright_model::function::{FunctionDefinition, FunctionVersion};
use gatewright_model::ports::FunctionRef;
use gatewright_shapes_lambda::types::{
    Concurrency, FunctionCodeLocation, FunctionConfiguration, GetFunctionConfigurationRequest, GetFunctionRequest,
    GetFunctionResponse, ListFunctionsRequest, ListFunctionsResponse,
};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::configuration::{Moment, show};
use crate::function_name::{arn_as_asked, resolve};
use crate::function_version::{page_size, show_listed};
use crate::ports::Ports;
use crate::refusal::{function_not_found, not_yet_supported};
use crate::{alias_record, function_record, reserved_concurrency};

/// GetFunction: the configuration, a link to the code, and the tags and the reserved concurrency if there are any.
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
    let reserved = reserved_concurrency::reserved(&ports, &of_latest(&function)).await?;
    // Tags are the function's, whichever version is shown.
    let tags = match function.version {
        FunctionVersion::Latest => function.tags,
        FunctionVersion::Published(_) => latest_of(&ports, &function).await?.map(|latest| latest.tags).unwrap_or_default(),
    };
    let location = ports.code_links.link(&context.base_url, &function.code.sha256_hex, context.now);
    Ok(GetFunctionResponse {
        configuration: Some(configuration),
        code: Some(FunctionCodeLocation {
            repository_type: Some("S3".to_owned()),
            location: Some(location),
            ..FunctionCodeLocation::default()
        }),
        tags: (!tags.is_empty()).then_some(tags),
        concurrency: reserved.map(|reserved| Concurrency { reserved_concurrent_executions: Some(reserved) }),
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

/// ListFunctions, in the order of their names; with FunctionVersion `ALL` each is followed by its versions.
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
    let size = page_size(input.max_items);
    // One more than is shown tells whether there is a next page.
    let mut found = match input.function_version {
        None => {
            let after = input.marker.as_deref();
            function_record::page(&ports.store, &context.account, &context.region, after, size + 1).await?
        }
        Some(_all) => page_with_versions(&ports, &context, input.marker.as_deref(), size + 1).await?,
    };
    let has_more = found.len() > size;
    found.truncate(size);
    let last = found.last().filter(|_| has_more);
    let (next_marker, functions) = match input.function_version {
        None => {
            let functions = found.iter().map(|function| show(function, None, Moment::Listed)).collect();
            (last.map(|last| last.name.clone()), functions)
        }
        Some(_all) => (last.map(|last| format!("{}:{}", last.name, last.version)), found.iter().map(show_listed).collect()),
    };
    Ok(ListFunctionsResponse { next_marker, functions: Some(functions) })
}

/// Up to `limit` functions, each followed by its versions, after the one that `marker` names.
async fn page_with_versions(
    ports: &Ports,
    context: &CallContext,
    marker: Option<&str>,
    limit: usize,
) -> Result<Vec<FunctionDefinition>, ServiceError> {
    let (name, version) = match marker.and_then(|marker| marker.split_once(':')) {
        Some((name, version)) => (Some(name), FunctionVersion::parse(version).unwrap_or_default()),
        None => (marker, FunctionVersion::Latest),
    };
    let function = |name: &str| FunctionRef {
        account: context.account.clone(),
        region: context.region.clone(),
        name: name.to_owned(),
        qualifier: None,
    };
    let mut found = match name {
        Some(name) => function_record::page_of_versions(&ports.store, &function(name), version, limit).await?,
        None => Vec::new(),
    };
    let left = limit - found.len();
    let functions = function_record::page(&ports.store, &context.account, &context.region, name, left).await?;
    for latest in functions {
        if found.len() >= limit {
            break;
        }
        let function = function(&latest.name);
        found.push(latest);
        let left = limit - found.len();
        found.extend(function_record::page_of_versions(&ports.store, &function, FunctionVersion::Latest, left).await?);
    }
    Ok(found)
}

/// `$LATEST` of the function that `version` is a version of; it may have been deleted a moment ago.
async fn latest_of(ports: &Ports, version: &FunctionDefinition) -> Result<Option<FunctionDefinition>, ServiceError> {
    function_record::find(&ports.store, &of_latest(version)).await
}

fn of_latest(version: &FunctionDefinition) -> FunctionRef {
    FunctionRef { account: version.account.clone(), region: version.region.clone(), name: version.name.clone(), qualifier: None }
}

async fn read(
    ports: &Ports,
    context: &CallContext,
    operation: &str,
    name: &str,
    qualifier: Option<&str>,
) -> Result<(FunctionDefinition, FunctionConfiguration), ServiceError> {
    let function = resolve(context, operation, name, qualifier)?;
    let target = alias_record::target(&ports.store, &function).await?;
    let found = function_record::find(&ports.store, &target).await?;
    let definition = found.ok_or_else(|| function_not_found(&arn_as_asked(&function)))?;
    let configuration = show(&definition, function.qualifier.as_deref(), Moment::Settled);
    Ok((definition, configuration))
}
