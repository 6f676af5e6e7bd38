//! ListLayers and ListLayerVersions.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_ListLayers.html> and
//! <https://docs.aws.amazon.com/lambda/latest/api/API_ListLayerVersions.html>.
//!
//! # Not (yet) like AWS
//! - A list's marker is the last name or version shown; on AWS it is opaque.
//! - Only layers of the caller's own account are listed by version. Not known from AWS: whether a shared layer's versions can be listed.

use std::sync::Arc;

use gatewright_shapes_lambda::types::{
    Architecture, LayerVersionsListItem, LayersListItem, ListLayerVersionsRequest, ListLayerVersionsResponse, ListLayersRequest,
    ListLayersResponse, Runtime,
};
use gatewright_store::record::Scope;
use gatewright_wire::service::{CallContext, ServiceError};

use crate::configuration::last_modified;
use crate::function_version::page_size;
use crate::layer_name::{LayerRef, resolve_own};
use crate::layer_record::{After, LayerVersion, page_of_all, page_of_versions};
use crate::layer_version::{architectures, runtimes};
use crate::ports::Ports;
use crate::refusal::invalid_parameter;

/// How many records are read at once.
const BATCH: usize = 256;

/// ListLayers, in the order of their names: each with the newest version that says it is compatible with what is asked for. One without
/// such a version is left out.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn layers(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListLayersRequest,
) -> Result<ListLayersResponse, ServiceError> {
    let size = page_size(input.max_items);
    let scope = Scope { account: context.account.clone(), region: Some(context.region.clone()) };
    let wanted = Wanted { runtime: input.compatible_runtime, architecture: input.compatible_architecture };
    let mut found: Vec<LayerVersion> = Vec::new();
    let mut last: Option<LayerVersion> = None;
    // One more than is shown tells whether there is a next page.
    while found.len() <= size {
        let after = match (&last, &input.marker) {
            (Some(last), _) => Some(After::Version(last)),
            (None, Some(marker)) => Some(After::Layer(marker)),
            (None, None) => None,
        };
        let batch = page_of_all(&ports.store, &scope, after.as_ref(), BATCH).await?;
        let Some(end) = batch.last().cloned() else { break };
        last = Some(end);
        for version in batch.into_iter().filter(|version| wanted.is_met_by(version)) {
            if found.last().is_none_or(|newest| newest.name != version.name) {
                found.push(version);
            }
        }
    }
    let has_more = found.len() > size;
    found.truncate(size);
    let next_marker = found.last().filter(|_| has_more).map(|last| last.name.clone());
    let layers = found.into_iter().map(|version| {
        let (account, region) = (context.account.clone(), context.region.clone());
        let layer = LayerRef { account, region, name: version.name.clone() };
        LayersListItem {
            layer_name: Some(layer.name.clone()),
            layer_arn: Some(layer.arn()),
            latest_matching_version: Some(show(&layer, version)),
        }
    });
    Ok(ListLayersResponse { next_marker, layers: Some(layers.collect()) })
}

/// ListLayerVersions, the newest first; of a layer that does not exist there are none.
///
/// # Errors
/// 403 for another account's, 400 for a marker that no page gave.
pub(crate) async fn versions(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListLayerVersionsRequest,
) -> Result<ListLayerVersionsResponse, ServiceError> {
    let layer = resolve_own(&context, "ListLayerVersions", &input.layer_name)?;
    let size = page_size(input.max_items);
    let wanted = Wanted { runtime: input.compatible_runtime, architecture: input.compatible_architecture };
    let marker = input.marker.as_deref().map(str::parse::<i64>).transpose();
    let mut before = marker.map_err(|_| invalid_parameter("The Marker is not valid."))?;
    let mut found: Vec<LayerVersion> = Vec::new();
    while found.len() <= size {
        let batch = page_of_versions(&ports.store, &layer, before, BATCH).await?;
        let Some(last) = batch.last() else { break };
        before = Some(last.version());
        found.extend(batch.into_iter().filter(|version| wanted.is_met_by(version)));
    }
    let has_more = found.len() > size;
    found.truncate(size);
    let next_marker = found.last().filter(|_| has_more).map(|last| last.number.to_string());
    let shown = found.into_iter().map(|version| show(&layer, version)).collect();
    Ok(ListLayerVersionsResponse { next_marker, layer_versions: Some(shown) })
}

/// What a list is restricted to. AWS: who says nothing about its compatibility is not compatible.
struct Wanted {
    runtime: Option<Runtime>,
    architecture: Option<Architecture>,
}

impl Wanted {
    fn is_met_by(&self, version: &LayerVersion) -> bool {
        let has = |list: &Option<Vec<String>>, wanted: &str| list.iter().flatten().any(|it| it == wanted);
        self.runtime.is_none_or(|runtime| has(&version.compatible_runtimes, runtime.as_str()))
            && self.architecture.is_none_or(|architecture| has(&version.compatible_architectures, architecture.as_str()))
    }
}

fn show(layer: &LayerRef, version: LayerVersion) -> LayerVersionsListItem {
    LayerVersionsListItem {
        layer_version_arn: Some(layer.version_arn(version.version())),
        version: Some(version.version()),
        created_date: Some(last_modified(version.created_at)),
        compatible_architectures: architectures(&version),
        compatible_runtimes: runtimes(&version),
        description: Some(version.description),
        license_info: version.license_info,
    }
}
