//! Aliases: CreateAlias, GetAlias, ListAliases, UpdateAlias, DeleteAlias.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html> and the pages of the other operations.
//!
//! # Not (yet) like AWS
//! - A list's marker is the last name shown; on AWS it is opaque. Not known from AWS: whether a list for one version holds the
//!   aliases that only give it a share; here it does.
//! - Not known from AWS: how it words an update to the version that has the alias's other share already; here as in CreateAlias.

use std::collections::BTreeMap;
use std::sync::Arc;

use gatewright_model::function::FunctionVersion;
use gatewright_model::function_alias::{AdditionalVersion, FunctionAlias};
use gatewright_model::ports::FunctionRef;
use gatewright_shapes_lambda::types::{
    AliasConfiguration, AliasRoutingConfiguration, CreateAliasRequest, DeleteAliasRequest, GetAliasRequest, ListAliasesRequest,
    ListAliasesResponse, UpdateAliasRequest,
};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::function_name::{arn_as_asked, only_latest, resolve, unqualified_arn};
use crate::function_version::page_size;
use crate::ports::Ports;
use crate::refusal::{function_not_found, invalid_parameter, not_found, revision_mismatch};
use crate::{alias_record, event_invoke_config_record, function_record};

/// CreateAlias.
///
/// # Errors
/// 404 for a version that does not exist, 409 when the name is taken, 400 for weights that cannot be.
pub(crate) async fn create(
    ports: Arc<Ports>,
    context: CallContext,
    input: CreateAliasRequest,
) -> Result<AliasConfiguration, ServiceError> {
    let function = of_function(&context, "CreateAlias", &input.function_name)?;
    let version = existing(&ports, &function, &input.function_version).await?;
    let alias = FunctionAlias {
        account: function.account.clone(),
        region: function.region.clone(),
        function_name: function.name.clone(),
        name: input.name,
        version,
        additional: None,
        description: input.description.unwrap_or_default(),
        revision_id: ports.entropy.uuid(),
        policy: None,
    };
    // A name that is taken is told before weights that cannot be.
    if alias_record::find(&ports.store, &named(&function, &alias.name)).await?.is_some() {
        return Err(alias_record::already_exists(&alias.arn()));
    }
    let additional = additional(&function, input.routing_config.as_ref(), version)?;
    let alias = FunctionAlias { additional, ..alias };
    alias_record::create(&ports.store, &alias).await?;
    Ok(show(&alias))
}

/// GetAlias.
///
/// # Errors
/// 404.
pub(crate) async fn get(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetAliasRequest,
) -> Result<AliasConfiguration, ServiceError> {
    let function = of_function(&context, "GetAlias", &input.function_name)?;
    function_record::load(&ports.store, &function).await?;
    let alias = named(&function, &input.name);
    let found = alias_record::find(&ports.store, &alias).await?;
    found.as_ref().map(show).ok_or_else(|| not_found(format!("Cannot find alias arn: {}", arn_as_asked(&alias))))
}

/// ListAliases, in the order of their names; with FunctionVersion, those that lead to it.
///
/// # Errors
/// 404.
pub(crate) async fn list(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListAliasesRequest,
) -> Result<ListAliasesResponse, ServiceError> {
    let function = of_function(&context, "ListAliases", &input.function_name)?;
    function_record::load(&ports.store, &function).await?;
    let size = page_size(input.max_items);
    let is_asked = |alias: &FunctionAlias| match input.function_version.as_deref() {
        None => true,
        Some(version) => FunctionVersion::parse(version).is_some_and(|version| alias.leads_to(version)),
    };
    // One more than is shown tells whether there is a next page.
    let (mut found, mut after) = (Vec::new(), input.marker);
    while found.len() <= size {
        let batch = alias_record::page(&ports.store, &function, after.as_deref(), size + 1).await?;
        let Some(last) = batch.last() else { break };
        after = Some(last.name.clone());
        found.extend(batch.into_iter().filter(|alias| is_asked(alias)));
    }
    let has_more = found.len() > size;
    found.truncate(size);
    let next_marker = found.last().filter(|_| has_more).map(|last| last.name.clone());
    Ok(ListAliasesResponse { next_marker, aliases: Some(found.iter().map(show).collect()) })
}

/// UpdateAlias: changes what is given. A RoutingConfig without weights ends the sharing.
///
/// # Errors
/// 404, 412 for an older revision, and what CreateAlias refuses.
pub(crate) async fn update(
    ports: Arc<Ports>,
    context: CallContext,
    input: UpdateAliasRequest,
) -> Result<AliasConfiguration, ServiceError> {
    let function = of_function(&context, "UpdateAlias", &input.function_name)?;
    function_record::load(&ports.store, &function).await?;
    let alias = named(&function, &input.name);
    let asked = match &input.function_version {
        Some(version) => Some(existing(&ports, &function, version).await?),
        None => None,
    };
    let edited = alias_record::edit(&ports.store, &alias, |alias| {
        if input.revision_id.as_ref().is_some_and(|asked| *asked != alias.revision_id) {
            return Err(revision_mismatch("GetFunction/GetAlias"));
        }
        alias.version = asked.unwrap_or(alias.version);
        match &input.routing_config {
            Some(routing) => alias.additional = additional(&function, Some(routing), alias.version)?,
            None => refuse_pair(alias.version, alias.additional.map(|additional| additional.number))?,
        }
        if let Some(description) = &input.description {
            alias.description.clone_from(description);
        }
        // AWS: an update that changes nothing is a new revision all the same.
        alias.revision_id = ports.entropy.uuid();
        Ok(show(alias))
    });
    edited.await?.ok_or_else(|| not_found(format!("Alias not found: {}", arn_as_asked(&alias))))
}

/// DeleteAlias: with its permissions. AWS: an alias that does not exist is deleted too.
///
/// # Errors
/// 404 when the function does not exist.
pub(crate) async fn delete(ports: Arc<Ports>, context: CallContext, input: DeleteAliasRequest) -> Result<(), ServiceError> {
    let function = of_function(&context, "DeleteAlias", &input.function_name)?;
    function_record::load(&ports.store, &function).await?;
    let removal = alias_record::removal(&function, &input.name);
    let removal = event_invoke_config_record::removal(&named(&function, &input.name), removal);
    ports.store.commit(removal).await.map(drop).map_err(ServiceError::internal)
}

fn show(alias: &FunctionAlias) -> AliasConfiguration {
    let weights = |additional: AdditionalVersion| AliasRoutingConfiguration {
        additional_version_weights: Some(BTreeMap::from([(additional.number.to_string(), additional.weight)])),
    };
    AliasConfiguration {
        alias_arn: Some(alias.arn()),
        name: Some(alias.name.clone()),
        function_version: Some(alias.version.to_string()),
        description: Some(alias.description.clone()),
        routing_config: alias.additional.map(weights),
        revision_id: Some(alias.revision_id.clone()),
    }
}

/// The function that has the aliases; its name may only say `$LATEST` beside.
fn of_function(context: &CallContext, operation: &str, name: &str) -> Result<FunctionRef, ServiceError> {
    let function = resolve(context, operation, name, None)?;
    only_latest(&function)?;
    Ok(FunctionRef { qualifier: None, ..function })
}

fn named(function: &FunctionRef, alias: &str) -> FunctionRef {
    FunctionRef { qualifier: Some(alias.to_owned()), ..function.clone() }
}

/// The version of this text, which must exist.
async fn existing(ports: &Ports, function: &FunctionRef, text: &str) -> Result<FunctionVersion, ServiceError> {
    let version = FunctionVersion::parse(text);
    let found = function_record::find(&ports.store, &named(function, text)).await?;
    version.filter(|_| found.is_some()).ok_or_else(|| function_not_found(&format!("{}:{text}", unqualified_arn(function))))
}

/// The other version that gets a share. That it exists is checked when the alias is written.
fn additional(
    function: &FunctionRef,
    routing: Option<&AliasRoutingConfiguration>,
    version: FunctionVersion,
) -> Result<Option<AdditionalVersion>, ServiceError> {
    let mut weights = routing.and_then(|routing| routing.additional_version_weights.as_ref()).into_iter().flatten();
    let Some((text, weight)) = weights.next() else { return Ok(None) };
    if weights.next().is_some() {
        return Err(invalid_parameter("Number of items in AdditionalVersionWeights cannot be greater than 1"));
    }
    let Some(FunctionVersion::Published(number)) = FunctionVersion::parse(text) else {
        return Err(function_not_found(&format!("{}:{text}", unqualified_arn(function))));
    };
    refuse_pair(version, Some(number))?;
    Ok(Some(AdditionalVersion { number, weight: *weight }))
}

/// Two versions share calls only when both are published and they differ.
fn refuse_pair(version: FunctionVersion, additional: Option<u64>) -> Result<(), ServiceError> {
    match (version, additional) {
        (FunctionVersion::Published(number), Some(additional)) if number == additional => Err(invalid_parameter(format!(
            "Invalid function version {number}. Function version {number} is already included in routing configuration."
        ))),
        (FunctionVersion::Latest, Some(_)) => {
            Err(invalid_parameter("$LATEST is not supported for an alias pointing to more than 1 version"))
        }
        _ => Ok(()),
    }
}
