//! RestApi: the working copy's own settings.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_RestApi.html>.
//!
//! # Not (yet) like AWS
//! - Refused: PRIVATE endpoints, a switched-off execute-api endpoint, security policies, cloning.
//! - The wordings for an empty name and for a compression size out of range are not known from AWS.

use gatewright_model::rest_api::{EndpointConfiguration, Resource, RestApi};
use gatewright_shapes_apigateway::{operations, types};
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, Service, ServiceError};

use crate::collection;
use crate::ids::api_id;
use crate::page::Window;
use crate::patch::{self, Op, PatchTable, Rule, Step, Wording};
use crate::ports::{Ports, bind};
use crate::records::{DEPLOYMENT, REST_API, REST_API_IDS, STAGE, child_prefix, rest_api_draft, scope};
use crate::refusal::{bad_request, concurrent_modification, no_rest_api, not_yet};
use crate::working_copy::{self, EDIT_ATTEMPTS_MAX, Fate};

pub(crate) mod resource_policy;

/// Greatest `minimumCompressionSize`, in bytes.
const COMPRESSION_SIZE_MAX: i32 = 10_485_760;

pub(crate) fn endpoints(service: Service, ports: &Ports) -> Service {
    service
        .on(operations::CreateRestApi, bind(ports, create))
        .on(operations::GetRestApi, bind(ports, get))
        .on(operations::GetRestApis, bind(ports, list))
        .on(operations::UpdateRestApi, bind(ports, update))
        .on(operations::DeleteRestApi, bind(ports, delete))
}

async fn create(
    ports: Ports,
    context: CallContext,
    mut input: types::CreateRestApiRequest,
) -> Result<types::RestApi, ServiceError> {
    let policy = input.policy.take().filter(|policy| !policy.is_empty());
    let mut api = new_rest_api(&context, input)?;
    for _ in 0..EDIT_ATTEMPTS_MAX {
        set_ids(&mut api, api_id(&ports.entropy), api_id(&ports.entropy));
        // Its resources name the API by its id.
        api.policy = policy.as_deref().map(|policy| resource_policy::kept(&api, policy)).transpose()?;
        let claimed = Transaction::new().claim(REST_API_IDS, api.id.as_str(), scope(&context), api.id.as_str());
        let transaction = claimed.create(rest_api_draft(&context, &api)?);
        if working_copy::commit(&ports, transaction).await? == Fate::Written {
            return Ok(answer(&api, Tags::WhenSet));
        }
    }
    Err(concurrent_modification())
}

async fn get(ports: Ports, context: CallContext, input: types::GetRestApiRequest) -> Result<types::RestApi, ServiceError> {
    let absent = || no_rest_api(&context.account, &input.rest_api_id);
    let api = working_copy::read(&ports, &context, &input.rest_api_id, absent).await?;
    Ok(answer(&api, Tags::Always))
}

async fn list(ports: Ports, context: CallContext, input: types::GetRestApisRequest) -> Result<types::RestApis, ServiceError> {
    let window = Window::new(input.limit, input.position.as_deref())?;
    let page = collection::page(&ports, &context, REST_API, "", &window, |api| answer(api, Tags::WhenSet)).await?;
    Ok(types::RestApis { items: Some(page.items), position: page.position })
}

async fn update(ports: Ports, context: CallContext, input: types::UpdateRestApiRequest) -> Result<types::RestApi, ServiceError> {
    let operations = patch::operations(input.patch_operations)?;
    let absent = || no_rest_api(&context.account, &input.rest_api_id);
    working_copy::edit(&ports, &context, &input.rest_api_id, absent, |api| {
        PATCHES.apply(api, &operations)?;
        Ok(answer(api, Tags::Always))
    })
    .await
}

async fn delete(ports: Ports, context: CallContext, input: types::DeleteRestApiRequest) -> Result<(), ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        let held = working_copy::find(&ports, &context, &input.rest_api_id).await?;
        let held = held.ok_or_else(|| no_rest_api(&context.account, &input.rest_api_id))?;
        let prefix = child_prefix(&held.api.id);
        let transaction = Transaction::new()
            .delete_version(REST_API, scope(&context), held.api.id.as_str(), held.version)
            .delete_prefix(STAGE, scope(&context), prefix.as_str())
            .delete_prefix(DEPLOYMENT, scope(&context), prefix)
            .release(REST_API_IDS, held.api.id);
        if working_copy::commit(&ports, transaction).await? == Fate::Written {
            return Ok(());
        }
    }
    Err(concurrent_modification())
}

/// Whether an answer has `tags` when none are set. AWS: get and update do, create and list do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tags {
    Always,
    WhenSet,
}

fn answer(api: &RestApi, tags: Tags) -> types::RestApi {
    let endpoint = &api.endpoint_configuration;
    types::RestApi {
        id: Some(api.id.clone()),
        name: Some(api.name.clone()),
        description: api.description.clone(),
        version: api.version.clone(),
        created_date: Some(api.created_at),
        api_key_source: types::ApiKeySourceType::parse(&api.api_key_source),
        endpoint_configuration: Some(types::EndpointConfiguration {
            types: Some(endpoint.types.iter().filter_map(|kind| types::EndpointType::parse(kind)).collect()),
            ip_address_type: types::IpAddressType::parse(&endpoint.ip_address_type),
            vpc_endpoint_ids: (!endpoint.vpc_endpoint_ids.is_empty()).then(|| endpoint.vpc_endpoint_ids.clone()),
        }),
        disable_execute_api_endpoint: Some(api.is_execute_api_endpoint_disabled),
        root_resource_id: Some(api.root_resource_id.clone()),
        binary_media_types: (!api.binary_media_types.is_empty()).then(|| api.binary_media_types.clone()),
        minimum_compression_size: api.minimum_compression_size,
        policy: api.policy.as_deref().map(resource_policy::shown),
        tags: (tags == Tags::Always || !api.tags.is_empty()).then(|| api.tags.clone()),
        ..types::RestApi::default()
    }
}

/// A working copy as asked for, without ids. Checks in AWS's order, then what is not supported yet.
fn new_rest_api(context: &CallContext, input: types::CreateRestApiRequest) -> Result<RestApi, ServiceError> {
    check_name(&input.name)?;
    if input.description.as_deref() == Some("") {
        return Err(bad_request("Description cannot be an empty string"));
    }
    let endpoint_configuration = endpoint_configuration(input.endpoint_configuration)?;
    check_compression_size(input.minimum_compression_size)?;
    for (is_asked, what) in [
        (input.clone_from.is_some_and(|source| !source.is_empty()), "cloneFrom"),
        (input.disable_execute_api_endpoint == Some(true), "disableExecuteApiEndpoint"),
        (input.security_policy.is_some(), "securityPolicy"),
        (input.endpoint_access_mode.is_some(), "endpointAccessMode"),
    ] {
        if is_asked {
            return Err(not_yet(what));
        }
    }
    Ok(RestApi {
        account: context.account.clone(),
        region: context.region.clone(),
        id: String::new(),
        name: input.name,
        description: input.description,
        version: input.version,
        created_at: context.now,
        api_key_source: input.api_key_source.map_or("HEADER", |source| source.as_str()).to_owned(),
        endpoint_configuration,
        is_execute_api_endpoint_disabled: false,
        binary_media_types: input.binary_media_types.unwrap_or_default(),
        minimum_compression_size: input.minimum_compression_size,
        tags: input.tags.unwrap_or_default(),
        root_resource_id: String::new(),
        resources: std::collections::BTreeMap::new(),
        authorizers: std::collections::BTreeMap::new(),
        gateway_responses: std::collections::BTreeMap::new(),
        policy: None,
    })
}

fn set_ids(api: &mut RestApi, id: String, root_id: String) {
    let root = Resource {
        id: root_id.clone(),
        parent_id: None,
        path_part: None,
        path: "/".to_owned(),
        methods: std::collections::BTreeMap::new(),
    };
    api.id = id;
    api.resources = [(root_id.clone(), root)].into();
    api.root_resource_id = root_id;
}

fn endpoint_configuration(asked: Option<types::EndpointConfiguration>) -> Result<EndpointConfiguration, ServiceError> {
    let asked = asked.unwrap_or_default();
    let is_ipv4_asked = asked.ip_address_type == Some(types::IpAddressType::Ipv4);
    let types = match asked.types.as_deref() {
        None => vec!["EDGE".to_owned()],
        Some([]) => return Err(bad_request("REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.")),
        Some([types::EndpointType::Private]) if is_ipv4_asked => {
            return Err(bad_request("Only dualstack ipAddressType is supported for Private APIs."));
        }
        Some([types::EndpointType::Private]) => return Err(not_yet("endpointConfiguration.types PRIVATE")),
        Some([kind]) => vec![kind.as_str().to_owned()],
        Some(_) => return Err(bad_request("Cannot create an api with multiple Endpoint Types.")),
    };
    if asked.vpc_endpoint_ids.is_some_and(|ids| !ids.is_empty()) {
        return Err(not_yet("endpointConfiguration.vpcEndpointIds"));
    }
    let ip_address_type = asked.ip_address_type.map_or("ipv4", |kind| kind.as_str()).to_owned();
    Ok(EndpointConfiguration { types, ip_address_type, vpc_endpoint_ids: Vec::new() })
}

fn check_name(name: &str) -> Result<(), ServiceError> {
    if name.is_empty() { Err(bad_request("Name cannot be an empty string")) } else { Ok(()) }
}

fn check_compression_size(size: Option<i32>) -> Result<(), ServiceError> {
    match size {
        Some(size) if !(0..=COMPRESSION_SIZE_MAX).contains(&size) => {
            Err(bad_request(format!("Invalid minimum compression size, must be between 0 and {COMPRESSION_SIZE_MAX}")))
        }
        _ => Ok(()),
    }
}

const PATCHES: PatchTable<RestApi> = PatchTable {
    wording: Wording::Listing,
    rules: &[
        Rule { path: "/name", ops: &[Op::Replace], apply: patch_name },
        Rule { path: "/description", ops: &[Op::Add, Op::Replace, Op::Remove], apply: patch_description },
        Rule { path: "/policy", ops: &[Op::Replace], apply: patch_policy },
        Rule { path: "/apiKeySource", ops: &[Op::Replace], apply: patch_api_key_source },
        Rule { path: "/disableExecuteApiEndpoint", ops: &[Op::Replace], apply: patch_disable_execute_api_endpoint },
        Rule { path: "/minimumCompressionSize", ops: &[Op::Replace], apply: patch_compression_size },
        Rule { path: "/endpointConfiguration/types/{type}", ops: &[Op::Replace], apply: patch_endpoint_type },
        Rule { path: "/endpointConfiguration/ipAddressType", ops: &[Op::Replace], apply: patch_ip_address_type },
        Rule {
            path: "/endpointConfiguration/vpcEndpointIds",
            ops: &[Op::Add, Op::Remove],
            apply: |_, _| Err(not_yet("endpointConfiguration.vpcEndpointIds")),
        },
        Rule {
            path: "/endpointAccessMode",
            ops: &[Op::Replace],
            apply: |_, step| refuse_unless_unset(step, "endpointAccessMode"),
        },
        Rule { path: "/securityPolicy", ops: &[Op::Replace], apply: |_, step| refuse_unless_unset(step, "securityPolicy") },
        Rule { path: "/binaryMediaTypes", ops: &[Op::Add, Op::Replace, Op::Remove], apply: patch_binary_media_type },
        Rule { path: "/binaryMediaTypes/{type}", ops: &[Op::Add, Op::Replace, Op::Remove], apply: patch_binary_media_type },
    ],
};

fn refuse_unless_unset(step: &Step<'_>, what: &str) -> Result<(), ServiceError> {
    if step.optional_text().is_some() { Err(not_yet(what)) } else { Ok(()) }
}

fn patch_name(api: &mut RestApi, step: &Step<'_>) -> Result<(), ServiceError> {
    check_name(&step.text())?;
    api.name = step.text();
    Ok(())
}

fn patch_description(api: &mut RestApi, step: &Step<'_>) -> Result<(), ServiceError> {
    api.description = if step.op == Op::Remove { None } else { step.optional_text() };
    Ok(())
}

/// AWS: an empty text takes the policy away.
fn patch_policy(api: &mut RestApi, step: &Step<'_>) -> Result<(), ServiceError> {
    api.policy = step.optional_text().map(|policy| resource_policy::kept(api, &policy)).transpose()?;
    Ok(())
}

fn patch_api_key_source(api: &mut RestApi, step: &Step<'_>) -> Result<(), ServiceError> {
    let value = step.text();
    let source = types::ApiKeySourceType::parse(&value);
    let source = source.ok_or_else(|| bad_request(format!("Invalid apiKeySource specified: {value}")))?;
    api.api_key_source = source.as_str().to_owned();
    Ok(())
}

fn patch_disable_execute_api_endpoint(_: &mut RestApi, step: &Step<'_>) -> Result<(), ServiceError> {
    if step.flag()? { Err(not_yet("disableExecuteApiEndpoint")) } else { Ok(()) }
}

/// AWS: without a value, compression is switched off.
fn patch_compression_size(api: &mut RestApi, step: &Step<'_>) -> Result<(), ServiceError> {
    let size = step.number()?;
    check_compression_size(size)?;
    api.minimum_compression_size = size;
    Ok(())
}

/// AWS: the type in the path is not compared with the current one.
fn patch_endpoint_type(api: &mut RestApi, step: &Step<'_>) -> Result<(), ServiceError> {
    let value = step.text();
    match types::EndpointType::parse(&value) {
        Some(types::EndpointType::Private) => Err(not_yet("endpointConfiguration.types PRIVATE")),
        Some(kind) => {
            api.endpoint_configuration.types = vec![kind.as_str().to_owned()];
            Ok(())
        }
        None => Err(bad_request(format!("Invalid endpoint type specified: {value}"))),
    }
}

fn patch_ip_address_type(api: &mut RestApi, step: &Step<'_>) -> Result<(), ServiceError> {
    let value = step.text();
    let kind = types::IpAddressType::parse(&value);
    let kind = kind.ok_or_else(|| bad_request(format!("Invalid ipAddressType specified: {value}")))?;
    api.endpoint_configuration.ip_address_type = kind.as_str().to_owned();
    Ok(())
}

/// AWS: the media type stands in the path (`/binaryMediaTypes/image~1png`); the value counts where the path names none, and as
/// the new type of a `replace`.
fn patch_binary_media_type(api: &mut RestApi, step: &Step<'_>) -> Result<(), ServiceError> {
    let in_path = Some(step.key().to_owned()).filter(|key| !key.is_empty());
    let list = &mut api.binary_media_types;
    let (gone, new) = match step.op {
        Op::Remove => (in_path.or_else(|| step.optional_text()), None),
        Op::Replace => (in_path.clone(), step.optional_text().or(in_path)),
        _ => (None, in_path.or_else(|| step.optional_text())),
    };
    if gone.is_none() && new.is_none() {
        return Err(bad_request(format!("Invalid patch path {}", step.path)));
    }
    let place = gone.as_ref().and_then(|gone| list.iter().position(|kind| kind == gone));
    match (place, new) {
        (Some(place), Some(new)) if !list.contains(&new) => list.splice(place..=place, [new]).for_each(drop),
        (Some(place), None) => drop(list.remove(place)),
        (None, Some(new)) if !list.contains(&new) => list.push(new),
        _ => {}
    }
    Ok(())
}
