//! Function URLs: CreateFunctionUrlConfig, GetFunctionUrlConfig, UpdateFunctionUrlConfig, DeleteFunctionUrlConfig,
//! ListFunctionUrlConfigs.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunctionUrlConfig.html> and the pages of the other operations. Calls of
//! a URL do not come here: the front answers them.
//!
//! # Not (yet) like AWS
//! - `FunctionUrl` is an address that opens here, on this server by path; functions are given AWS's own
//!   (`https://{id}.lambda-url.{region}.on.aws/`), which leads here too. See `docs/decisions/0015-function-urls.md`.
//!   Where functions have the machine's own network (`--function-network host`), that name is AWS's and leads nowhere.
//! - Times have milliseconds, printed as AWS's six digits.
//! - A list's marker is the last alias shown; on AWS it is opaque.

use std::sync::Arc;

use gatewright_model::function_url::{FunctionUrl, FunctionUrlAuthType, FunctionUrlInvokeMode, URL_PATH_PREFIX};
use gatewright_model::ports::FunctionRef;
use gatewright_model::principal::PrincipalKind;
use gatewright_model::timestamp::Timestamp;
use gatewright_shapes_lambda::types::{
    CreateFunctionUrlConfigRequest, CreateFunctionUrlConfigResponse, DeleteFunctionUrlConfigRequest, FunctionUrlConfig,
    GetFunctionUrlConfigRequest, GetFunctionUrlConfigResponse, InvokeMode, ListFunctionUrlConfigsRequest,
    ListFunctionUrlConfigsResponse, UpdateFunctionUrlConfigRequest, UpdateFunctionUrlConfigResponse,
};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::function_name::{alias_name, resolve};
use crate::function_url_cors;
use crate::function_url_record::{self, NotCreated};
use crate::function_version::page_size;
use crate::ports::Ports;
use crate::refusal::{conflict, not_found, resource_does_not_exist};
use crate::{function_record, refusal};

/// Characters of a URL's id.
const ID_CHARS: usize = 32;

/// CreateFunctionUrlConfig.
///
/// # Errors
/// 404 for a function or alias that does not exist, 409 when it has a URL, 400 for a version and for what no page could be told.
pub(crate) async fn create(
    ports: Arc<Ports>,
    context: CallContext,
    input: CreateFunctionUrlConfigRequest,
) -> Result<CreateFunctionUrlConfigResponse, ServiceError> {
    let function = named(&context, "CreateFunctionUrlConfig", &input.function_name, input.qualifier.as_deref())?;
    let invoke_mode = input.invoke_mode.map(mode);
    let url = FunctionUrl {
        account: function.account.clone(),
        region: function.region.clone(),
        function_name: function.name.clone(),
        qualifier: function.qualifier.clone(),
        id: ports.entropy.lower_id(ID_CHARS),
        auth_type: auth_type(input.auth_type),
        cors: input.cors.as_ref().map(function_url_cors::admit).transpose()?.flatten(),
        invoke_mode: invoke_mode.unwrap_or_default(),
        created_at: context.now,
        modified_at: context.now,
    };
    match function_url_record::create(&ports.store, &function, &url).await {
        Ok(()) => {}
        Err(NotCreated::NoFunction) => return Err(no_function()),
        Err(NotCreated::Exists) => {
            return Err(conflict(format!(
                "Failed to create function url config for [functionArn = {}]. Error message:  FunctionUrlConfig exists for this \
                 Lambda function",
                url.function_arn()
            )));
        }
        Err(NotCreated::Failed(problem)) => return Err(problem),
    }
    let FunctionUrlConfig { function_url, function_arn, auth_type, cors, creation_time, .. } = show(&context, &url);
    // AWS: shown only where it was given.
    Ok(CreateFunctionUrlConfigResponse {
        function_url,
        function_arn,
        auth_type,
        cors,
        creation_time,
        invoke_mode: input.invoke_mode,
    })
}

/// GetFunctionUrlConfig.
///
/// # Errors
/// 404.
pub(crate) async fn get(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetFunctionUrlConfigRequest,
) -> Result<GetFunctionUrlConfigResponse, ServiceError> {
    let function = named(&context, "GetFunctionUrlConfig", &input.function_name, input.qualifier.as_deref())?;
    let url = function_url_record::find(&ports.store, &function).await?.ok_or_else(resource_does_not_exist)?;
    let shown = show(&context, &url);
    Ok(GetFunctionUrlConfigResponse {
        function_url: shown.function_url,
        function_arn: shown.function_arn,
        auth_type: shown.auth_type,
        cors: shown.cors,
        creation_time: shown.creation_time,
        last_modified_time: shown.last_modified_time,
        invoke_mode: shown.invoke_mode,
    })
}

/// UpdateFunctionUrlConfig: changes what is given; `Cors` is replaced as a whole, and an empty one takes it away.
///
/// # Errors
/// 404, and what CreateFunctionUrlConfig refuses.
pub(crate) async fn update(
    ports: Arc<Ports>,
    context: CallContext,
    input: UpdateFunctionUrlConfigRequest,
) -> Result<UpdateFunctionUrlConfigResponse, ServiceError> {
    let function = named(&context, "UpdateFunctionUrlConfig", &input.function_name, input.qualifier.as_deref())?;
    let invoke_mode = input.invoke_mode.map(mode);
    let cors = input.cors.as_ref().map(function_url_cors::admit).transpose()?;
    let edited = function_url_record::edit(&ports.store, &function, |url| {
        url.auth_type = input.auth_type.map_or(url.auth_type, auth_type);
        url.invoke_mode = invoke_mode.unwrap_or(url.invoke_mode);
        if let Some(cors) = &cors {
            url.cors.clone_from(cors);
        }
        url.modified_at = context.now;
    });
    let url = edited.await?.ok_or_else(resource_does_not_exist)?;
    let shown = show(&context, &url);
    Ok(UpdateFunctionUrlConfigResponse {
        function_url: shown.function_url,
        function_arn: shown.function_arn,
        auth_type: shown.auth_type,
        cors: shown.cors,
        creation_time: shown.creation_time,
        last_modified_time: shown.last_modified_time,
        // AWS: shown only where it was given.
        invoke_mode: input.invoke_mode,
    })
}

/// DeleteFunctionUrlConfig.
///
/// # Errors
/// 404.
pub(crate) async fn delete(
    ports: Arc<Ports>,
    context: CallContext,
    input: DeleteFunctionUrlConfigRequest,
) -> Result<(), ServiceError> {
    let function = named(&context, "DeleteFunctionUrlConfig", &input.function_name, input.qualifier.as_deref())?;
    let was_there = function_url_record::delete(&ports.store, &function).await?;
    if was_there { Ok(()) } else { Err(resource_does_not_exist()) }
}

/// ListFunctionUrlConfigs: the function's own URL first, then those of its aliases in the order of their names.
///
/// # Errors
/// 404.
pub(crate) async fn list(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListFunctionUrlConfigsRequest,
) -> Result<ListFunctionUrlConfigsResponse, ServiceError> {
    let function = resolve(&context, "ListFunctionUrlConfigs", &input.function_name, None)?;
    let function = FunctionRef { qualifier: None, ..function };
    if function_record::find(&ports.store, &function).await?.is_none() {
        return Err(no_function());
    }
    let size = page_size(input.max_items);
    // A name cannot be a marker's word for the function's own URL.
    let after = input.marker.as_deref().map(|marker| if marker == OWN_URL { "" } else { marker });
    // One more than is shown tells whether there is a next page.
    let mut found = function_url_record::page(&ports.store, &function, after, size + 1).await?;
    let has_more = found.len() > size;
    found.truncate(size);
    let marker = |url: &FunctionUrl| url.qualifier.clone().unwrap_or_else(|| OWN_URL.to_owned());
    let next_marker = found.last().filter(|_| has_more).map(marker);
    let configs = found.iter().map(|url| show(&context, url)).collect();
    Ok(ListFunctionUrlConfigsResponse { function_url_configs: Some(configs), next_marker })
}

/// In a marker: the URL of the unqualified function.
const OWN_URL: &str = "$LATEST";

/// The function or alias that is meant. AWS: no version has a URL, not even `$LATEST` by that name.
fn named(context: &CallContext, operation: &str, name: &str, qualifier: Option<&str>) -> Result<FunctionRef, ServiceError> {
    let function = resolve(context, operation, name, qualifier)?;
    match &function.qualifier {
        Some(qualifier) if alias_name(&function).is_none() => Err(refusal::constraint(
            "qualifier",
            qualifier,
            r"Member must satisfy regular expression pattern: ((?!^\d+$)^[0-9a-zA-Z-_]+$)",
        )),
        _ => Ok(function),
    }
}

fn mode(given: InvokeMode) -> FunctionUrlInvokeMode {
    match given {
        InvokeMode::Buffered => FunctionUrlInvokeMode::Buffered,
        InvokeMode::ResponseStream => FunctionUrlInvokeMode::ResponseStream,
    }
}

fn auth_type(given: gatewright_shapes_lambda::types::FunctionUrlAuthType) -> FunctionUrlAuthType {
    match given {
        gatewright_shapes_lambda::types::FunctionUrlAuthType::None => FunctionUrlAuthType::None,
        gatewright_shapes_lambda::types::FunctionUrlAuthType::AwsIam => FunctionUrlAuthType::AwsIam,
    }
}

fn show(context: &CallContext, url: &FunctionUrl) -> FunctionUrlConfig {
    use gatewright_shapes_lambda::types::FunctionUrlAuthType as Shown;

    FunctionUrlConfig {
        function_url: Some(address(context, url)),
        function_arn: Some(url.function_arn()),
        creation_time: Some(printed(url.created_at)),
        last_modified_time: Some(printed(url.modified_at)),
        cors: url.cors.as_ref().map(function_url_cors::show),
        auth_type: Some(match url.auth_type {
            FunctionUrlAuthType::None => Shown::None,
            FunctionUrlAuthType::AwsIam => Shown::AwsIam,
        }),
        invoke_mode: Some(match url.invoke_mode {
            FunctionUrlInvokeMode::Buffered => InvokeMode::Buffered,
            FunctionUrlInvokeMode::ResponseStream => InvokeMode::ResponseStream,
        }),
    }
}

/// Where the caller can open it: a function at AWS's own name, anyone else at this server.
fn address(context: &CallContext, url: &FunctionUrl) -> String {
    match context.principal.kind {
        PrincipalKind::RoleSession => format!("https://{}/", url.aws_host()),
        PrincipalKind::Root | PrincipalKind::Anonymous => format!("{}{URL_PATH_PREFIX}{}/", context.base_url, url.id),
    }
}

fn printed(at: Timestamp) -> String {
    let at = jiff::Timestamp::from_millisecond(at.epoch_ms).unwrap_or_default();
    at.strftime("%Y-%m-%dT%H:%M:%S.%6fZ").to_string()
}

fn no_function() -> ServiceError {
    not_found("Function does not exist")
}
