//! UpdateFunctionCode and UpdateFunctionConfiguration.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html> and
//! <https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html>. Both answer `InProgress`; the update is
//! in place before the answer leaves.

use std::sync::Arc;

use gatewright_model::function::FunctionDefinition;
use gatewright_model::ports::FunctionRef;
use gatewright_shapes_lambda::types::{FunctionCode, UpdateFunctionCodeRequest, UpdateFunctionConfigurationRequest};
use gatewright_wire::service::{CallContext, ServiceError};

use super::settings;
use crate::configuration::{Moment, show};
use crate::function_name::{only_latest, resolve};
use crate::function_record::publication::publish;
use crate::ports::Ports;
use crate::refusal::{invalid_parameter, revision_mismatch};
use crate::update_progress::UpdateAnswer;
use crate::{
    architecture, code, environment, function_layers, function_record, function_version, logging_config, role, unsupported,
};

/// UpdateFunctionCode. With Publish the answer is the version that has the new code. With DryRun the package is checked as
/// otherwise, and the function shown as it is but for the hash and the size, which are the package's; nothing changes.
///
/// # Errors
/// 404, 412 for an older revision, and what the code is refused for.
pub(crate) async fn update_code(
    ports: Arc<Ports>,
    context: CallContext,
    input: UpdateFunctionCodeRequest,
) -> Result<UpdateAnswer, ServiceError> {
    let (function, current) = find(&ports, &context, "UpdateFunctionCode", &input.function_name).await?;
    unsupported::refuse_first(&[(input.publish_to.is_some(), unsupported::PUBLISH_TO)])?;
    if input.image_uri.is_some() {
        return Err(invalid_parameter("Please don't provide ImageUri when updating a function with packageType Zip."));
    }
    ports.runtimes.admit_update(&current.runtime)?;
    let (is_dry_run, is_published) = (input.dry_run == Some(true), input.publish == Some(true));
    let revision_id = input.revision_id.clone();
    check_revision(&current, revision_id.as_deref())?;
    let asked = input.architectures.as_deref();
    let architecture = asked.map(|asked| architecture::admit(Some(asked))).transpose()?;
    let zip = code::fetch(&ports, &context, code::source(code_of(input))?).await?;
    if is_dry_run {
        let package = code::check(&ports, zip).await?;
        let updated = FunctionDefinition { code: package, ..current };
        function_layers::refuse_too_large(&updated)?;
        return Ok(UpdateAnswer(show(&updated, None, Moment::Settled)));
    }
    let package = code::keep(&ports, zip).await?;
    let change = |definition: &mut FunctionDefinition| {
        definition.code = package.clone();
        if let Some(architecture) = &architecture {
            definition.architecture.clone_from(architecture);
        }
        Ok(())
    };
    if !is_published {
        return apply(&ports, &context, &function, revision_id.as_deref(), change).await;
    }
    let imprint = function_version::imprint(&ports, &context, None);
    let publication = publish(&ports.store, &function, &imprint, |definition| {
        stamp(&ports, &context, definition, revision_id.as_deref(), change)
    })
    .await?;
    Ok(UpdateAnswer(function_version::answer(&ports, publication)))
}

/// UpdateFunctionConfiguration: changes what is given. Environment variables and layers are replaced as a whole,
/// members of LoggingConfig one by one.
///
/// # Errors
/// 404, 412 for an older revision, and what CreateFunction refuses these members for.
pub(crate) async fn update_configuration(
    ports: Arc<Ports>,
    context: CallContext,
    input: UpdateFunctionConfigurationRequest,
) -> Result<UpdateAnswer, ServiceError> {
    let (function, current) = find(&ports, &context, "UpdateFunctionConfiguration", &input.function_name).await?;
    unsupported::refuse_in_update(&input)?;
    check_revision(&current, input.revision_id.as_deref())?;
    let runtime = match input.runtime {
        Some(runtime) => Some(ports.runtimes.admit(runtime)?),
        None => {
            ports.runtimes.admit_update(&current.runtime)?;
            None
        }
    };
    let environment = environment::admit(input.environment)?;
    let timeout_s = settings::timeout_s(input.timeout)?;
    let memory_size_mb = settings::memory_size_mb(input.memory_size)?;
    let ephemeral_storage_mb = settings::ephemeral_storage_mb(input.ephemeral_storage.as_ref())?;
    let layers = match &input.layers {
        Some(asked) => Some(function_layers::admit(&ports, &context, asked).await?),
        None => None,
    };
    logging_config::change(&current.logging, &function.name, input.logging_config.as_ref())?;
    if let Some(role_arn) = &input.role {
        role::admit(&ports, &context, role_arn).await?;
    }
    apply(&ports, &context, &function, input.revision_id.as_deref(), |definition| {
        replace(&mut definition.runtime, runtime.as_ref());
        replace(&mut definition.handler, input.handler.as_ref());
        replace(&mut definition.role, input.role.as_ref());
        replace(&mut definition.description, input.description.as_ref());
        replace(&mut definition.timeout_s, timeout_s.as_ref());
        replace(&mut definition.memory_size_mb, memory_size_mb.as_ref());
        replace(&mut definition.ephemeral_storage_mb, ephemeral_storage_mb.as_ref());
        replace(&mut definition.layers, layers.as_ref());
        if environment.is_some() {
            definition.environment.clone_from(&environment);
        }
        definition.logging = logging_config::change(&definition.logging, &function.name, input.logging_config.as_ref())?;
        Ok(())
    })
    .await
}

async fn find(
    ports: &Ports,
    context: &CallContext,
    operation: &str,
    name: &str,
) -> Result<(FunctionRef, FunctionDefinition), ServiceError> {
    let function = resolve(context, operation, name, None)?;
    only_latest(&function)?;
    let current = function_record::load(&ports.store, &function).await?;
    Ok((function, current))
}

/// Writes a change under a new revision and answers the function as it is being updated, under another.
async fn apply(
    ports: &Ports,
    context: &CallContext,
    function: &FunctionRef,
    revision_id: Option<&str>,
    mut change: impl FnMut(&mut FunctionDefinition) -> Result<(), ServiceError> + Send,
) -> Result<UpdateAnswer, ServiceError> {
    let updated = function_record::edit(&ports.store, function, |definition| {
        stamp(ports, context, definition, revision_id, &mut change)?;
        Ok(definition.clone())
    })
    .await?;
    let shown = FunctionDefinition { revision_id: ports.entropy.uuid(), ..updated };
    Ok(UpdateAnswer(show(&shown, None, Moment::Updating)))
}

/// Makes a change of the revision that was asked for, as a new one.
fn stamp(
    ports: &Ports,
    context: &CallContext,
    definition: &mut FunctionDefinition,
    revision_id: Option<&str>,
    change: impl FnOnce(&mut FunctionDefinition) -> Result<(), ServiceError>,
) -> Result<(), ServiceError> {
    check_revision(definition, revision_id)?;
    change(definition)?;
    function_layers::refuse_too_large(definition)?;
    definition.last_modified = context.now;
    definition.revision_id = ports.entropy.uuid();
    Ok(())
}

fn check_revision(definition: &FunctionDefinition, asked: Option<&str>) -> Result<(), ServiceError> {
    match asked {
        Some(asked) if asked != definition.revision_id => Err(revision_mismatch("GetFunction/GetAlias")),
        _ => Ok(()),
    }
}

fn code_of(input: UpdateFunctionCodeRequest) -> FunctionCode {
    FunctionCode {
        zip_file: input.zip_file,
        s3_bucket: input.s3_bucket,
        s3_key: input.s3_key,
        s3_object_version: input.s3_object_version,
        s3_object_storage_mode: input.s3_object_storage_mode,
        image_uri: input.image_uri,
        source_kms_key_arn: input.source_kms_key_arn,
    }
}

fn replace<T: Clone>(place: &mut T, given: Option<&T>) {
    if let Some(given) = given {
        place.clone_from(given);
    }
}
