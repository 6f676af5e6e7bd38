//! The path tree: what may stand where, and what follows from it.
//!
//! *Invariant:* after every successful change here, each resource's `path` is its ancestors' parts joined by `/`, siblings differ,
//! at most one child of a resource is a path variable, a greedy variable has no children, and the parameters that a method requires
//! are variables of its path.
//!
//! See <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html>.

use std::collections::{BTreeMap, BTreeSet};

use gatewright_model::rest_api::{Resource, RestApi};
use gatewright_wire::service::ServiceError;

use crate::method::required_parameter;
use crate::refusal::{bad_request, conflict, limit_exceeded};
use crate::working_copy::lookup;

/// Most resources of one API. AWS's quota is 300 and can be raised; this one is what one record should hold.
pub const RESOURCES_MAX: usize = 3000;
/// Longest full path, in bytes: what AWS takes as a URL on an edge-optimised endpoint.
pub(crate) const PATH_BYTES_MAX: usize = 8192;

/// Where a resource stands; both are `None` for the root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placement {
    pub(crate) parent_id: Option<String>,
    pub(crate) path_part: Option<String>,
}

impl Placement {
    /// Where `resource` stands now.
    pub(crate) fn of(resource: &Resource) -> Self {
        Self { parent_id: resource.parent_id.clone(), path_part: resource.path_part.clone() }
    }
}

/// Adds a resource below `parent_id`, under an id that is not taken.
pub(crate) fn create<'a>(api: &'a mut RestApi, id: String, parent_id: &str, part: &str) -> Result<&'a Resource, ServiceError> {
    lookup::resource(api, parent_id)?;
    check_part(part)?;
    check_neighbours(api, &id, parent_id, part)?;
    if api.resources.len() >= RESOURCES_MAX {
        return Err(limit_exceeded("Maximum number of resources for this API has been reached."));
    }
    let resource = Resource {
        id: id.clone(),
        parent_id: Some(parent_id.to_owned()),
        path_part: Some(part.to_owned()),
        path: String::new(),
        methods: BTreeMap::new(),
    };
    api.resources.insert(id.clone(), resource);
    recompute_paths(api, &id)?;
    lookup::resource(api, &id)
}

/// Moves or renames a resource; its descendants follow. On an error `api` is half changed and must be thrown away.
pub(crate) fn place<'a>(api: &'a mut RestApi, id: &str, placement: &Placement) -> Result<&'a Resource, ServiceError> {
    let current = Placement::of(lookup::resource(api, id)?);
    if let (Some(parent_id), Some(part)) = (&placement.parent_id, &placement.path_part)
        && current != *placement
    {
        lookup::resource(api, parent_id)?;
        if subtree(api, id).contains(parent_id) {
            return Err(bad_request("Resources cannot be cyclical."));
        }
        check_part(part)?;
        check_neighbours(api, id, parent_id, part)?;
        let has_children = api.resources.values().any(|resource| resource.parent_id.as_deref() == Some(id));
        if has_children && is_greedy(part) {
            return Err(greedy_parent(part));
        }
        let resource = lookup::resource_mut(api, id)?;
        resource.parent_id = placement.parent_id.clone();
        resource.path_part = placement.path_part.clone();
        recompute_paths(api, id)?;
        check_required_parameters(api, id)?;
    }
    lookup::resource(api, id)
}

/// Removes a resource and everything below it.
pub(crate) fn delete(api: &mut RestApi, id: &str) -> Result<(), ServiceError> {
    lookup::resource(api, id)?;
    if id == api.root_resource_id {
        return Err(bad_request("Root resource cannot be deleted."));
    }
    for gone in subtree(api, id) {
        api.resources.remove(&gone);
    }
    Ok(())
}

/// A resource and all its descendants, without recursion.
fn subtree(api: &RestApi, id: &str) -> BTreeSet<String> {
    let children = children(api);
    let mut found = BTreeSet::new();
    let mut open = vec![id];
    while let Some(next) = open.pop() {
        if found.insert(next.to_owned()) {
            open.extend(children.get(next).into_iter().flatten());
        }
    }
    found
}

fn children(api: &RestApi) -> BTreeMap<&str, Vec<&str>> {
    let mut children: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for resource in api.resources.values() {
        if let Some(parent) = &resource.parent_id {
            children.entry(parent).or_default().push(&resource.id);
        }
    }
    children
}

/// Sets the paths of a resource and its descendants from their ancestors.
fn recompute_paths(api: &mut RestApi, id: &str) -> Result<(), ServiceError> {
    let mut open = vec![id.to_owned()];
    let children: BTreeMap<String, Vec<String>> = children(api)
        .into_iter()
        .map(|(parent, ids)| (parent.to_owned(), ids.into_iter().map(str::to_owned).collect()))
        .collect();
    // Each resource has one parent, so each is reached once.
    while let Some(next) = open.pop() {
        let path = path_from_parent(api, lookup::resource(api, &next)?)?;
        if path.len() > PATH_BYTES_MAX {
            return Err(bad_request(format!("Resource path is longer than {PATH_BYTES_MAX} bytes")));
        }
        lookup::resource_mut(api, &next)?.path = path;
        open.extend(children.get(&next).into_iter().flatten().cloned());
    }
    Ok(())
}

/// Looks again at every method of a resource whose path has changed, and of its descendants.
fn check_required_parameters(api: &RestApi, id: &str) -> Result<(), ServiceError> {
    let moved = subtree(api, id);
    let resources = moved.iter().filter_map(|id| api.resources.get(id));
    let mut methods = resources.flat_map(|resource| resource.methods.values().map(|method| (&resource.path, method)));
    methods.try_for_each(|(path, method)| required_parameter::check(path, method))
}

fn path_from_parent(api: &RestApi, resource: &Resource) -> Result<String, ServiceError> {
    let (Some(parent_id), Some(part)) = (&resource.parent_id, &resource.path_part) else {
        return Ok("/".to_owned());
    };
    let parent = lookup::resource(api, parent_id)?;
    Ok(format!("{}/{part}", parent.path.trim_end_matches('/')))
}

fn check_part(part: &str) -> Result<(), ServiceError> {
    let name = part.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    let plain = name.map_or(part, |name| name.strip_suffix('+').unwrap_or(name));
    // AWS also takes `:` in newer answers' wording; paths like `items:batchGet` are in use.
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"._-:".contains(&byte);
    if !plain.is_empty() && plain.bytes().all(is_letter) {
        Ok(())
    } else {
        Err(bad_request("Resource's path part only allow a-zA-Z0-9._- and curly braces at the beginning and the end."))
    }
}

fn check_neighbours(api: &RestApi, id: &str, parent_id: &str, part: &str) -> Result<(), ServiceError> {
    let parent_part = api.resources.get(parent_id).and_then(|parent| parent.path_part.as_deref());
    if let Some(greedy) = parent_part.filter(|part| is_greedy(part)) {
        return Err(greedy_parent(greedy));
    }
    let siblings = || {
        let is_sibling = |other: &&Resource| other.parent_id.as_deref() == Some(parent_id) && other.id != id;
        api.resources.values().filter(is_sibling).filter_map(|other| other.path_part.as_deref())
    };
    if siblings().any(|other| other == part) {
        return Err(conflict(format!("Another resource with the same parent already has this name: {part}")));
    }
    match siblings().find(|other| is_variable(other)) {
        Some(other) if is_variable(part) => Err(bad_request(format!(
            "A sibling ({other}) of this resource already has a variable path part -- only one is allowed"
        ))),
        _ => Ok(()),
    }
}

fn greedy_parent(part: &str) -> ServiceError {
    bad_request(format!("Cannot create a child of a resource with a greedy path variable: {part}"))
}

fn is_variable(part: &str) -> bool {
    part.starts_with('{')
}

fn is_greedy(part: &str) -> bool {
    part.ends_with("+}")
}

#[cfg(test)]
mod tests;
