//! Resource: one node of the path tree.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_Resource.html>. The tree's own rules are in [`tree`].
//!
//! # Not (yet) like AWS
//! - AWS's wording for deleting the root is not known.

use std::collections::BTreeMap;

use gatewright_model::rest_api::Resource;
use gatewright_shapes_apigateway::{operations, types};
use gatewright_wire::service::{CallContext, Service, ServiceError};

use crate::ids::child_id;
use crate::method;
use crate::page::Window;
use crate::patch::{self, Op, PatchTable, Rule, Wording};
use crate::ports::{Ports, bind};
use crate::refusal::{bad_request, no_resource, no_rest_api};
use crate::working_copy::{self, lookup};

mod tree;

use tree::Placement;
pub use tree::RESOURCES_MAX;

pub(crate) fn endpoints(service: Service, ports: &Ports) -> Service {
    service
        .on(operations::CreateResource, bind(ports, create))
        .on(operations::GetResource, bind(ports, get))
        .on(operations::GetResources, bind(ports, list))
        .on(operations::UpdateResource, bind(ports, update))
        .on(operations::DeleteResource, bind(ports, delete))
}

async fn create(
    ports: Ports,
    context: CallContext,
    input: types::CreateResourceRequest,
) -> Result<types::Resource, ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let id = child_id(&ports.entropy, |id| api.resources.contains_key(id))?;
        let resource = tree::create(api, id, &input.parent_id, &input.path_part)?;
        Ok(answer(resource, Embed::Nothing))
    })
    .await
}

async fn get(ports: Ports, context: CallContext, input: types::GetResourceRequest) -> Result<types::Resource, ServiceError> {
    let api = working_copy::read(&ports, &context, &input.rest_api_id, no_resource).await?;
    let embed = Embed::new(input.embed.as_deref());
    lookup::resource(&api, &input.resource_id).map(|resource| answer(resource, embed))
}

async fn list(ports: Ports, context: CallContext, input: types::GetResourcesRequest) -> Result<types::Resources, ServiceError> {
    let window = Window::new(input.limit, input.position.as_deref())?;
    let absent = || no_rest_api(&context.account, &input.rest_api_id);
    let api = working_copy::read(&ports, &context, &input.rest_api_id, absent).await?;
    let embed = Embed::new(input.embed.as_deref());
    let page = window.page_of_all(api.resources.values(), |resource| resource.id.as_str());
    let items = page.items.into_iter().map(|resource| answer(resource, embed)).collect();
    Ok(types::Resources { items: Some(items), position: page.position })
}

async fn update(
    ports: Ports,
    context: CallContext,
    input: types::UpdateResourceRequest,
) -> Result<types::Resource, ServiceError> {
    let operations = patch::operations(input.patch_operations)?;
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| {
        let mut placement = Placement::of(lookup::resource(api, &input.resource_id)?);
        PATCHES.apply(&mut placement, &operations)?;
        let resource = tree::place(api, &input.resource_id, &placement)?;
        Ok(answer(resource, Embed::Nothing))
    })
    .await
}

async fn delete(ports: Ports, context: CallContext, input: types::DeleteResourceRequest) -> Result<(), ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_resource, |api| tree::delete(api, &input.resource_id)).await
}

/// What of a resource's methods an answer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Embed {
    /// Verbs with empty objects.
    Nothing,
    /// Verbs with methods.
    Methods,
}

impl Embed {
    fn new(asked: Option<&[String]>) -> Self {
        let is_asked = asked.unwrap_or_default().iter().any(|what| what == "methods");
        if is_asked { Self::Methods } else { Self::Nothing }
    }
}

fn answer(resource: &Resource, embed: Embed) -> types::Resource {
    let methods: BTreeMap<String, types::Method> = resource
        .methods
        .iter()
        .map(|(verb, method)| {
            let shown = if embed == Embed::Methods { method::answer::method(method) } else { types::Method::default() };
            (verb.clone(), shown)
        })
        .collect();
    types::Resource {
        id: Some(resource.id.clone()),
        parent_id: resource.parent_id.clone(),
        path_part: resource.path_part.clone(),
        path: Some(resource.path.clone()),
        resource_methods: (!methods.is_empty()).then_some(methods),
    }
}

const PATCHES: PatchTable<Placement> = PatchTable {
    wording: Wording::Listing,
    rules: &[
        Rule {
            path: "/parentId",
            ops: &[Op::Replace],
            apply: |placement, step| {
                placement.parent_id.as_mut().map(|parent| *parent = step.text()).ok_or_else(|| root_refusal("parentId"))
            },
        },
        Rule {
            path: "/pathPart",
            ops: &[Op::Replace],
            apply: |placement, step| {
                placement.path_part.as_mut().map(|part| *part = step.text()).ok_or_else(|| root_refusal("pathPart"))
            },
        },
    ],
};

fn root_refusal(member: &str) -> ServiceError {
    bad_request(format!("Root resource cannot update its {member}."))
}
