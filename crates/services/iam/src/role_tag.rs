//! The tags of a role: TagRole, UntagRole and ListRoleTags.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html>,
//! <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagRole.html> and
//! <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoleTags.html>.
//!
//! # Not (yet) like AWS
//! AWS's wording when a call would leave a role with more than 50 tags is not known.

use gatewright_shapes_iam::types::{ListRoleTagsRequest, ListRoleTagsResponse, TagRoleRequest, UntagRoleRequest};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::page::Window;
use crate::ports::Ports;
use crate::{role_record, tag};

/// TagRole: adds tags; a key that is there is replaced.
///
/// # Errors
/// `NoSuchEntity`, `InvalidInput`, `LimitExceeded`, `ConcurrentModification`.
pub(crate) async fn add(ports: Ports, context: CallContext, input: TagRoleRequest) -> Result<(), ServiceError> {
    let tags = tag::admit(input.tags)?;
    role_record::edit(&ports.store, &context, &input.role_name, |role| tag::add(&mut role.tags, tags.clone(), "TagsPerRole"))
        .await
}

/// UntagRole.
///
/// # Errors
/// `NoSuchEntity`, `ConcurrentModification`.
pub(crate) async fn remove(ports: Ports, context: CallContext, input: UntagRoleRequest) -> Result<(), ServiceError> {
    role_record::edit(&ports.store, &context, &input.role_name, |role| {
        tag::remove(&mut role.tags, &input.tag_keys);
        Ok(())
    })
    .await
}

/// ListRoleTags, in the order given.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub(crate) async fn list(
    ports: Ports,
    context: CallContext,
    input: ListRoleTagsRequest,
) -> Result<ListRoleTagsResponse, ServiceError> {
    let window = Window::new(input.max_items, input.marker.as_deref())?;
    let held = role_record::hold(&ports.store, &context, &input.role_name).await?;
    let numbered = tag::shown(held.role.tags).into_iter().enumerate();
    let page = window.page(numbered.map(|(number, tag)| (format!("{number:04}"), tag)).collect());
    Ok(ListRoleTagsResponse { tags: Some(page.items), is_truncated: page.is_truncated, marker: page.marker })
}
