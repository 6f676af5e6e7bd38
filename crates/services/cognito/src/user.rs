//! Users as AWS shows them, and ListUsers.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html>.

use std::sync::Arc;

use gatewright_identity::Refusal;
use gatewright_identity::user::{User, UserStatus};
use gatewright_identity::user_list::{self, UserQuery};
use gatewright_shapes_cognito_idp::types::{AttributeType, ListUsersRequest, ListUsersResponse, UserStatusType, UserType};
use gatewright_wire::service::CallContext;

use crate::attribute;
use crate::ports::Ports;

/// ListUsers.
pub(crate) async fn list(ports: Arc<Ports>, context: CallContext, input: ListUsersRequest) -> Result<ListUsersResponse, Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    let asked = input.attributes_to_get.filter(|names| !names.is_empty());
    let unknown = asked.iter().flatten().find(|name| !pool.schema.iter().any(|attribute| attribute.name == **name));
    if let Some(unknown) = unknown {
        return Err(Refusal::invalid_parameter(format!("Attribute {unknown} does not exist in the schema.")));
    }
    let query = UserQuery { filter: input.filter, limit: input.limit, token: input.pagination_token };
    let page = user_list::list(&ports.identity, &pool, &query).await?;
    let is_asked = |attribute: &AttributeType| match (&asked, &attribute.name) {
        (Some(asked), Some(name)) => asked.contains(name),
        _ => true,
    };
    let narrowed = |user: &User| {
        let shown = shown(user);
        UserType { attributes: shown.attributes.map(|all| all.into_iter().filter(is_asked).collect()), ..shown }
    };
    Ok(ListUsersResponse { users: Some(page.users.iter().map(narrowed).collect()), pagination_token: page.token })
}

/// A user in lists and in the answer of AdminCreateUser.
pub(crate) fn shown(user: &User) -> UserType {
    UserType {
        username: Some(user.username.clone()),
        attributes: Some(attribute::shown(user)),
        user_create_date: Some(user.created_at),
        user_last_modified_date: Some(user.modified_at),
        enabled: Some(user.is_enabled),
        user_status: Some(status(user.status)),
        mfa_options: None,
    }
}

/// A status as AWS spells it.
pub(crate) const fn status(status: UserStatus) -> UserStatusType {
    match status {
        UserStatus::Unconfirmed => UserStatusType::Unconfirmed,
        UserStatus::Confirmed => UserStatusType::Confirmed,
        UserStatus::ResetRequired => UserStatusType::ResetRequired,
        UserStatus::ForceChangePassword => UserStatusType::ForceChangePassword,
        UserStatus::ExternalProvider => UserStatusType::ExternalProvider,
    }
}
