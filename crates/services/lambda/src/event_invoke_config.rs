//! How asynchronous invocations are run: PutFunctionEventInvokeConfig, UpdateFunctionEventInvokeConfig,
//! GetFunctionEventInvokeConfig, DeleteFunctionEventInvokeConfig, ListFunctionEventInvokeConfigs.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html> and the pages of the other operations.
//!
//! # Not (yet) like AWS
//! - Only functions of the same account and region can be destinations; queues, topics, event buses and buckets are refused by name.
//! - Not known from AWS: its words for an execution role that may not call the destination.
//! - A list's marker is the last qualifier shown; on AWS it is opaque.

use std::sync::Arc;

use gatewright_model::arn::Arn;
use gatewright_model::ports::{FunctionRef, RoleVerdict};
use gatewright_shapes_lambda::types::{
    DeleteFunctionEventInvokeConfigRequest, DestinationConfig, FunctionEventInvokeConfig, GetFunctionEventInvokeConfigRequest,
    ListFunctionEventInvokeConfigsRequest, ListFunctionEventInvokeConfigsResponse, OnFailure, OnSuccess,
    PutFunctionEventInvokeConfigRequest, UpdateFunctionEventInvokeConfigRequest,
};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::event_invoke_config_record::{self, EventInvokeConfig, qualifier_of};
use crate::function_name::{of_arn, resolve, unqualified_arn};
use crate::function_version::page_size;
use crate::ports::Ports;
use crate::refusal::{invalid_parameter, not_found, not_yet_supported};
use crate::{alias_record, function_record};

/// PutFunctionEventInvokeConfig: replaces the whole configuration.
///
/// # Errors
/// 404 for what does not exist, 400 for nothing at all and for destinations that cannot be.
pub(crate) async fn put(
    ports: Arc<Ports>,
    context: CallContext,
    input: PutFunctionEventInvokeConfigRequest,
) -> Result<FunctionEventInvokeConfig, ServiceError> {
    let qualifier = input.qualifier.as_deref();
    let function = resolve(&context, "PutFunctionEventInvokeConfig", &input.function_name, qualifier)?;
    let asked = Asked {
        retry_attempts: unsigned(input.maximum_retry_attempts),
        event_age_s: unsigned(input.maximum_event_age_in_seconds),
        destinations: input.destination_config,
    };
    let destinations = asked.admit(&ports, &function).await?;
    let (on_success, on_failure) = destinations.unwrap_or_default();
    let config = EventInvokeConfig {
        qualifier: qualifier_of(&function).to_owned(),
        last_modified: context.now,
        maximum_retry_attempts: asked.retry_attempts,
        maximum_event_age_s: asked.event_age_s,
        on_success,
        on_failure,
    };
    let written = event_invoke_config_record::edit(&ports.store, &function, |_| Ok(config.clone())).await?;
    Ok(show(&function, &written))
}

/// UpdateFunctionEventInvokeConfig: changes what is given; destinations are replaced together.
///
/// # Errors
/// As PutFunctionEventInvokeConfig; 404 when nothing is configured.
pub(crate) async fn update(
    ports: Arc<Ports>,
    context: CallContext,
    input: UpdateFunctionEventInvokeConfigRequest,
) -> Result<FunctionEventInvokeConfig, ServiceError> {
    let qualifier = input.qualifier.as_deref();
    let function = resolve(&context, "UpdateFunctionEventInvokeConfig", &input.function_name, qualifier)?;
    let asked = Asked {
        retry_attempts: unsigned(input.maximum_retry_attempts),
        event_age_s: unsigned(input.maximum_event_age_in_seconds),
        destinations: input.destination_config,
    };
    if event_invoke_config_record::find(&ports.store, &function).await?.is_none() {
        return Err(not_configured(&function));
    }
    let destinations = asked.admit(&ports, &function).await?;
    let written = event_invoke_config_record::edit(&ports.store, &function, |before| {
        let mut config = before.ok_or_else(|| not_configured(&function))?;
        config.last_modified = context.now;
        config.maximum_retry_attempts = asked.retry_attempts.or(config.maximum_retry_attempts);
        config.maximum_event_age_s = asked.event_age_s.or(config.maximum_event_age_s);
        if let Some((on_success, on_failure)) = &destinations {
            config.on_success.clone_from(on_success);
            config.on_failure.clone_from(on_failure);
        }
        Ok(config)
    });
    Ok(show(&function, &written.await?))
}

/// GetFunctionEventInvokeConfig.
///
/// # Errors
/// 404.
pub(crate) async fn get(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetFunctionEventInvokeConfigRequest,
) -> Result<FunctionEventInvokeConfig, ServiceError> {
    let qualifier = input.qualifier.as_deref();
    let function = resolve(&context, "GetFunctionEventInvokeConfig", &input.function_name, qualifier)?;
    let found = event_invoke_config_record::find(&ports.store, &function).await?;
    found.map(|config| show(&function, &config)).ok_or_else(|| not_configured(&function))
}

/// DeleteFunctionEventInvokeConfig.
///
/// # Errors
/// 404.
pub(crate) async fn delete(
    ports: Arc<Ports>,
    context: CallContext,
    input: DeleteFunctionEventInvokeConfigRequest,
) -> Result<(), ServiceError> {
    let qualifier = input.qualifier.as_deref();
    let function = resolve(&context, "DeleteFunctionEventInvokeConfig", &input.function_name, qualifier)?;
    if event_invoke_config_record::find(&ports.store, &function).await?.is_none() {
        return Err(not_configured(&function));
    }
    let removal = event_invoke_config_record::removal(&function, Default::default());
    ports.store.commit(removal).await.map(drop).map_err(ServiceError::internal)
}

/// ListFunctionEventInvokeConfigs, in the order of their qualifiers.
///
/// # Errors
/// 404.
pub(crate) async fn list(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListFunctionEventInvokeConfigsRequest,
) -> Result<ListFunctionEventInvokeConfigsResponse, ServiceError> {
    let function = resolve(&context, "ListFunctionEventInvokeConfigs", &input.function_name, None)?;
    let function = FunctionRef { qualifier: None, ..function };
    if function_record::find(&ports.store, &function).await?.is_none() {
        return Err(no_function());
    }
    let size = page_size(input.max_items);
    // One more than is shown tells whether there is a next page.
    let mut found = event_invoke_config_record::page(&ports.store, &function, input.marker.as_deref(), size + 1).await?;
    let has_more = found.len() > size;
    found.truncate(size);
    let next_marker = found.last().filter(|_| has_more).map(|last| last.qualifier.clone());
    let configs = found.iter().map(|config| show(&function, config)).collect();
    Ok(ListFunctionEventInvokeConfigsResponse { next_marker, function_event_invoke_configs: Some(configs) })
}

/// The members of both writing operations.
struct Asked {
    retry_attempts: Option<u32>,
    event_age_s: Option<u32>,
    destinations: Option<DestinationConfig>,
}

/// On success and on failure.
type Destinations = (Option<String>, Option<String>);

impl Asked {
    /// Checks everything, and gives the destinations if any were given.
    async fn admit(&self, ports: &Ports, function: &FunctionRef) -> Result<Option<Destinations>, ServiceError> {
        if self.retry_attempts.is_none() && self.event_age_s.is_none() && self.destinations.is_none() {
            return Err(invalid_parameter("You must specify at least one of error handling or destination setting."));
        }
        // An alias leads to a version that exists; here it is the alias that has to.
        let is_alias = alias_record::find(&ports.store, function).await?.is_some();
        let target = if is_alias { alias_record::target(&ports.store, function).await? } else { function.clone() };
        let definition = function_record::find(&ports.store, &target).await?.ok_or_else(no_function)?;
        let Some(asked) = &self.destinations else { return Ok(None) };
        let given = |arn: Option<&String>| arn.filter(|arn| !arn.is_empty()).cloned();
        let on_success = given(asked.on_success.as_ref().and_then(|it| it.destination.as_ref()));
        let on_failure = given(asked.on_failure.as_ref().and_then(|it| it.destination.as_ref()));
        for arn in [&on_failure, &on_success].into_iter().flatten() {
            let is_destination = admit_destination(ports, function, &definition.role, arn).await?;
            if !is_destination {
                let shown = |kind: &str, arn: &Option<String>| match arn {
                    Some(arn) => format!("{kind}(destination={arn})"),
                    None => "null".to_owned(),
                };
                return Err(invalid_parameter(format!(
                    "The provided destination config DestinationConfig(onSuccess={}, onFailure={}) is invalid.",
                    shown("OnSuccess", &on_success),
                    shown("OnFailure", &on_failure)
                )));
            }
        }
        Ok(Some((on_success, on_failure)))
    }
}

/// Whether an ARN is of a kind that can be a destination at all.
async fn admit_destination(ports: &Ports, function: &FunctionRef, role: &str, arn: &str) -> Result<bool, ServiceError> {
    let missing = match Arn::parse(arn).map(|arn| arn.service).as_deref() {
        Ok("lambda") => return admit_function(ports, function, role, arn).await.map(|()| true),
        Ok("sqs") => "queues of SQS",
        Ok("sns") => "topics of SNS",
        Ok("events") => "event buses of EventBridge",
        Ok("s3") => "buckets of S3",
        _ => return Ok(false),
    };
    Err(not_yet_supported(&format!("{missing} as destinations of events, only functions (DestinationConfig)")))
}

async fn admit_function(ports: &Ports, function: &FunctionRef, role: &str, arn: &str) -> Result<(), ServiceError> {
    let invalid = || invalid_parameter(format!("The destination ARN {arn} is invalid."));
    let destination = of_arn(arn).ok_or_else(invalid)?;
    if (&destination.account, &destination.region) != (&function.account, &function.region) {
        return Err(not_yet_supported("destinations of events in other accounts and regions (DestinationConfig)"));
    }
    let is_alias = alias_record::find(&ports.store, &destination).await?.is_some();
    if !is_alias && function_record::find(&ports.store, &destination).await?.is_none() {
        return Err(invalid());
    }
    if destination.name == function.name {
        return Err(invalid_parameter("You can't specify the function as a destination for itself."));
    }
    let verdicts =
        ports.permissions.decide(role, &[("lambda:InvokeFunction", arn)], &[("lambda:InvokedViaFunctionUrl", "false")]).await;
    if matches!(verdicts.map_err(ServiceError::internal)?.as_slice(), [RoleVerdict::Allowed]) {
        return Ok(());
    }
    Err(invalid_parameter(format!("The function's execution role does not have permissions to call InvokeFunction on {arn}")))
}

fn show(function: &FunctionRef, config: &EventInvokeConfig) -> FunctionEventInvokeConfig {
    let signed = |value: Option<u32>| value.and_then(|value| i32::try_from(value).ok());
    FunctionEventInvokeConfig {
        last_modified: Some(config.last_modified),
        // AWS: always qualified.
        function_arn: Some(format!("{}:{}", unqualified_arn(function), config.qualifier)),
        maximum_retry_attempts: signed(config.maximum_retry_attempts),
        maximum_event_age_in_seconds: signed(config.maximum_event_age_s),
        destination_config: Some(DestinationConfig {
            on_success: Some(OnSuccess { destination: config.on_success.clone() }),
            on_failure: Some(OnFailure { destination: config.on_failure.clone() }),
        }),
    }
}

/// The model lets nothing below 0 pass.
fn unsigned(value: Option<i32>) -> Option<u32> {
    value.and_then(|value| u32::try_from(value).ok())
}

fn no_function() -> ServiceError {
    not_found("The function doesn't exist.")
}

fn not_configured(function: &FunctionRef) -> ServiceError {
    let arn = format!("{}:{}", unqualified_arn(function), qualifier_of(function));
    not_found(format!("The function {arn} doesn't have an EventInvokeConfig"))
}
