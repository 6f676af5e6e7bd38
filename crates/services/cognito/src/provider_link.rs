//! AdminLinkProviderForUser, AdminDisableProviderForUser.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminLinkProviderForUser.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableProviderForUser.html>.

use std::sync::Arc;

use gatewright_identity::Refusal;
use gatewright_identity::provider_link::{self, ProviderUser};
use gatewright_shapes_cognito_idp::types::{
    AdminDisableProviderForUserRequest, AdminDisableProviderForUserResponse, AdminLinkProviderForUserRequest,
    AdminLinkProviderForUserResponse, ProviderUserIdentifierType,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;

/// AdminLinkProviderForUser.
pub(crate) async fn link(
    ports: Arc<Ports>,
    context: CallContext,
    input: AdminLinkProviderForUserRequest,
) -> Result<AdminLinkProviderForUserResponse, Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    let (destination, source) = (named(input.destination_user), named(input.source_user));
    provider_link::link(&ports.identity, &pool, &destination, &source).await?;
    Ok(AdminLinkProviderForUserResponse {})
}

/// AdminDisableProviderForUser.
pub(crate) async fn disable(
    ports: Arc<Ports>,
    context: CallContext,
    input: AdminDisableProviderForUserRequest,
) -> Result<AdminDisableProviderForUserResponse, Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    provider_link::disable(&ports.identity, &pool, &named(input.user)).await?;
    Ok(AdminDisableProviderForUserResponse {})
}

fn named(user: ProviderUserIdentifierType) -> ProviderUser {
    ProviderUser {
        provider_name: user.provider_name,
        attribute_name: user.provider_attribute_name,
        attribute_value: user.provider_attribute_value,
    }
}
