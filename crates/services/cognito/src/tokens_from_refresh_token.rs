//! GetTokensFromRefreshToken.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html>.

use std::sync::Arc;

use gatewright_identity::Refusal;
use gatewright_identity::refresh::{self, RefreshCall};
use gatewright_shapes_cognito_idp::types::{GetTokensFromRefreshTokenRequest, GetTokensFromRefreshTokenResponse};
use gatewright_wire::service::CallContext;

use crate::initiate_auth::authentication_result;
use crate::ports::Ports;
use crate::triggers;

/// GetTokensFromRefreshToken.
pub(crate) async fn get(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetTokensFromRefreshTokenRequest,
) -> Result<GetTokensFromRefreshTokenResponse, Refusal> {
    let call = RefreshCall {
        client_id: input.client_id,
        client_secret: input.client_secret,
        refresh_token: input.refresh_token,
        device_key: input.device_key,
        triggers: triggers::context(&context, input.client_metadata),
    };
    let tokens = refresh::get_tokens(&ports.identity, &call).await?;
    Ok(GetTokensFromRefreshTokenResponse { authentication_result: Some(authentication_result(tokens)) })
}
