//! CreateFunction.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html>. Everything is checked before the code is kept,
//! and the record is written last.

use std::collections::BTreeMap;
use std::sync::Arc;

use gatewright_model::function::{CodePackage, FunctionDefinition, FunctionState, FunctionVersion};
use gatewright_model::function_logging::FunctionLogging;
use gatewright_model::ports::FunctionRef;
use gatewright_shapes_lambda::types::{CreateFunctionRequest, FunctionConfiguration};
use gatewright_wire::service::{CallContext, ServiceError};

use super::settings::{self, EPHEMERAL_STORAGE_DEFAULT_MB, MEMORY_DEFAULT_MB, TIMEOUT_DEFAULT_S};
use crate::configuration::{Moment, show};
use crate::function_name::resolve_new;
use crate::function_record::publication::create_published;
use crate::function_version::imprint;
use crate::ports::Ports;
use crate::refusal::invalid_parameter;
use crate::{architecture, code, environment, function_layers, function_record, logging_config, role, unsupported};

/// Most tags of a function.
const TAGS_MAX: usize = 50;

/// CreateFunction: answers the function, or with Publish its first version, as `Pending`; it is active before the answer leaves.
///
/// # Errors
/// 400 for what AWS or this server does not take, 409 when the name is taken, 413 for a zip over 50 MiB.
pub(crate) async fn create(
    ports: Arc<Ports>,
    context: CallContext,
    input: CreateFunctionRequest,
) -> Result<FunctionConfiguration, ServiceError> {
    let function = resolve_new(&context, &input.function_name)?;
    unsupported::refuse_in_create(&input)?;
    let source = code::source(input.code.clone())?;
    let is_published = input.publish == Some(true);
    let layers = input.layers.clone().unwrap_or_default();
    let draft = define(&ports, &context, &function, input)?;
    if function_record::find(&ports.store, &function).await?.is_some() {
        return Err(function_record::already_exists(&function.name));
    }
    role::admit(&ports, &context, &draft.role).await?;
    let layers = function_layers::admit(&ports, &context, &layers).await?;
    let code = code::keep(&ports, code::fetch(&ports, &context, source).await?).await?;
    let definition = FunctionDefinition { code, layers, revision_id: ports.entropy.uuid(), ..draft };
    function_layers::refuse_too_large(&definition)?;
    let created = if is_published {
        let imprint = imprint(&ports, &context, None);
        create_published(&ports.store, &function, &definition, &imprint).await?
    } else {
        function_record::create(&ports.store, &definition).await?;
        definition
    };
    // AWS: the ARN is unqualified, also when the answer shows the first version.
    let shown = FunctionDefinition { revision_id: ports.entropy.uuid(), ..created };
    Ok(show(&shown, None, Moment::Creating))
}

/// The function as it will be, but for its code, layers and revision.
fn define(
    ports: &Ports,
    context: &CallContext,
    function: &FunctionRef,
    input: CreateFunctionRequest,
) -> Result<FunctionDefinition, ServiceError> {
    let (Some(runtime), Some(handler)) = (input.runtime, input.handler) else {
        return Err(invalid_parameter(
            "Runtime and Handler are mandatory parameters for functions created with deployment packages.",
        ));
    };
    let storage_mb = settings::ephemeral_storage_mb(input.ephemeral_storage.as_ref())?;
    Ok(FunctionDefinition {
        account: function.account.clone(),
        region: function.region.clone(),
        name: function.name.clone(),
        version: FunctionVersion::Latest,
        published_as: None,
        runtime: ports.runtimes.admit(runtime)?,
        handler,
        role: input.role,
        description: input.description.unwrap_or_default(),
        timeout_s: settings::timeout_s(input.timeout)?.unwrap_or(TIMEOUT_DEFAULT_S),
        memory_size_mb: settings::memory_size_mb(input.memory_size)?.unwrap_or(MEMORY_DEFAULT_MB),
        ephemeral_storage_mb: storage_mb.unwrap_or(EPHEMERAL_STORAGE_DEFAULT_MB),
        architecture: architecture::admit(input.architectures.as_deref())?,
        environment: environment::admit(input.environment)?,
        logging: logging_config::change(&FunctionLogging::default(), &function.name, input.logging_config.as_ref())?,
        code: CodePackage { sha256_hex: String::new(), size_bytes: 0, unzipped_bytes: 0 },
        layers: Vec::new(),
        revision_id: String::new(),
        last_modified: context.now,
        tags: admit_tags(input.tags)?,
        state: FunctionState::Active,
        policy: None,
    })
}

fn admit_tags(tags: Option<BTreeMap<String, String>>) -> Result<BTreeMap<String, String>, ServiceError> {
    let tags = tags.unwrap_or_default();
    if tags.len() > TAGS_MAX {
        return Err(invalid_parameter("Number of tags exceeds resource tag limit."));
    }
    Ok(tags)
}
