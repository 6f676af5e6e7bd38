//! Tags of log groups.
//!
//! Follows <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagResource.html>.

use std::collections::BTreeMap;

use gatewright_shapes_logs::types::{
    ListTagsForResourceRequest, ListTagsForResourceResponse, ListTagsLogGroupRequest, ListTagsLogGroupResponse,
    TagResourceRequest, UntagResourceRequest,
};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::group_identifier::{by_name, name_in_arn};
use crate::ports::Ports;
use crate::refusal;
use crate::settings::{change, settings};

/// Most tags of one group.
const TAGS_MAX: usize = 50;

/// `TagResource`.
pub(crate) async fn tag(ports: Ports, context: CallContext, input: TagResourceRequest) -> Result<(), ServiceError> {
    let name = group_name(&context, &input.resource_arn)?;
    change(&ports, &context, &name, |settings| add(&mut settings.tags, input.tags, &input.resource_arn)).await
}

/// `UntagResource`. A key that no tag has is no error.
pub(crate) async fn untag(ports: Ports, context: CallContext, input: UntagResourceRequest) -> Result<(), ServiceError> {
    let name = group_name(&context, &input.resource_arn)?;
    change(&ports, &context, &name, |settings| {
        settings.tags.retain(|key, _| !input.tag_keys.contains(key));
        Ok(())
    })
    .await
}

/// `ListTagsForResource`.
pub(crate) async fn list(
    ports: Ports,
    context: CallContext,
    input: ListTagsForResourceRequest,
) -> Result<ListTagsForResourceResponse, ServiceError> {
    let name = group_name(&context, &input.resource_arn)?;
    let group = by_name(&ports, &context, &name).await?;
    Ok(ListTagsForResourceResponse { tags: Some(settings(&group).map_err(refusal::of_store)?.tags) })
}

/// `ListTagsLogGroup`: the older form of the same, by name.
pub(crate) async fn list_of_group(
    ports: Ports,
    context: CallContext,
    input: ListTagsLogGroupRequest,
) -> Result<ListTagsLogGroupResponse, ServiceError> {
    let group = by_name(&ports, &context, &input.log_group_name).await?;
    Ok(ListTagsLogGroupResponse { tags: Some(settings(&group).map_err(refusal::of_store)?.tags) })
}

/// Adds tags to those of `resource`; a tag of the same key is replaced.
pub(crate) fn add(
    tags: &mut BTreeMap<String, String>,
    added: BTreeMap<String, String>,
    resource: &str,
) -> Result<(), ServiceError> {
    if added.keys().any(|key| key.to_ascii_lowercase().starts_with("aws:")) {
        // Inferred.
        return Err(refusal::invalid_parameter("Tag keys starting with 'aws:' are reserved for system use."));
    }
    tags.extend(added);
    if tags.len() > TAGS_MAX {
        // Inferred.
        let message = format!("The resource can have no more than {TAGS_MAX} tags.");
        return Err(ServiceError::new("TooManyTagsException", 400, message).with_member("resourceName", resource));
    }
    Ok(())
}

fn group_name(context: &CallContext, arn: &str) -> Result<String, ServiceError> {
    name_in_arn(context, arn).ok_or_else(refusal::no_such_group)
}
