//! GetUser.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html>.

use std::sync::Arc;

use gatewright_identity::token::verify_access_token;
use gatewright_identity::{Refusal, mfa_preference};
use gatewright_shapes_cognito_idp::types::{AttributeType, GetUserRequest, GetUserResponse};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;

/// GetUser: the user of an access token, by the attributes that its client may read.
pub(crate) async fn get(ports: Arc<Ports>, _: CallContext, input: GetUserRequest) -> Result<GetUserResponse, Refusal> {
    let signed_in = verify_access_token(&ports.identity, &input.access_token).await?;
    let attribute = |(name, value): (&str, &str)| AttributeType { name: Some(name.to_owned()), value: Some(value.to_owned()) };
    Ok(GetUserResponse {
        user_attributes: Some(signed_in.readable_attributes().map(attribute).collect()),
        mfa_options: None,
        preferred_mfa_setting: mfa_preference::preferred(&signed_in.user.value).map(str::to_owned),
        user_mfa_setting_list: mfa_preference::turned_on(&signed_in.user.value),
        username: Some(signed_in.user.value.username),
    })
}
