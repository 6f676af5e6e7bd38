//! RevokeToken, GlobalSignOut: unsigned, placed by the client id and the access token. AdminUserGlobalSignOut: signed.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html> and its neighbours.
//!
//! # Not (yet) like AWS
//! `RevokeAssociatedSessions` `LINKED` is refused: sign-ins are not tied to the session of a browser that they came of.

use std::sync::Arc;

use gatewright_identity::Refusal;
use gatewright_identity::token_revocation;
use gatewright_shapes_cognito_idp::types::{
    AdminUserGlobalSignOutRequest, AdminUserGlobalSignOutResponse, GlobalSignOutRequest, GlobalSignOutResponse,
    RevokeAssociatedSessionsType, RevokeTokenRequest, RevokeTokenResponse,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;

/// RevokeToken.
pub(crate) async fn revoke(ports: Arc<Ports>, _: CallContext, input: RevokeTokenRequest) -> Result<RevokeTokenResponse, Refusal> {
    if input.revoke_associated_sessions == Some(RevokeAssociatedSessionsType::Linked) {
        return Err(Refusal::not_yet_supported(
            "the end of a browser's session with RevokeToken (RevokeAssociatedSessions LINKED)",
        ));
    }
    let secret = input.client_secret.as_deref();
    token_revocation::revoke_token(&ports.identity, &input.client_id, secret, &input.token).await?;
    Ok(RevokeTokenResponse {})
}

/// GlobalSignOut.
pub(crate) async fn global_sign_out(
    ports: Arc<Ports>,
    _: CallContext,
    input: GlobalSignOutRequest,
) -> Result<GlobalSignOutResponse, Refusal> {
    token_revocation::sign_out_everywhere(&ports.identity, &input.access_token).await?;
    Ok(GlobalSignOutResponse {})
}

/// AdminUserGlobalSignOut.
pub(crate) async fn admin_global_sign_out(
    ports: Arc<Ports>,
    context: CallContext,
    input: AdminUserGlobalSignOutRequest,
) -> Result<AdminUserGlobalSignOutResponse, Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    token_revocation::sign_out_by_administrator(&ports.identity, &pool, &input.username).await?;
    Ok(AdminUserGlobalSignOutResponse {})
}
