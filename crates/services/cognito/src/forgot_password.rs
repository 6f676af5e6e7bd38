//! ForgotPassword, ConfirmForgotPassword: unsigned, placed by the client id.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html>.
//!
//! # Not (yet) like AWS
//! `AnalyticsMetadata` and `UserContextData` are for analytics and threat protection; they are not kept.

use std::sync::Arc;

use gatewright_identity::Refusal;
use gatewright_identity::asker::Asker;
use gatewright_identity::forgot_password::{self, NewPassword};
use gatewright_model::secret::Secret;
use gatewright_shapes_cognito_idp::types::{
    ConfirmForgotPasswordRequest, ConfirmForgotPasswordResponse, ForgotPasswordRequest, ForgotPasswordResponse,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;
use crate::sign_up::delivery_details;
use crate::triggers;

/// ForgotPassword.
pub(crate) async fn forgot(
    ports: Arc<Ports>,
    context: CallContext,
    input: ForgotPasswordRequest,
) -> Result<ForgotPasswordResponse, Refusal> {
    let triggers = triggers::context(&context, input.client_metadata);
    let secret_hash = input.secret_hash.as_deref();
    let asker = Asker::app(&ports.identity, &input.client_id, &input.username, secret_hash, triggers).await?;
    let delivery = forgot_password::send(&ports.identity, &asker, &input.username).await?;
    Ok(ForgotPasswordResponse { code_delivery_details: Some(delivery_details(delivery)) })
}

/// ConfirmForgotPassword.
pub(crate) async fn confirm(
    ports: Arc<Ports>,
    context: CallContext,
    input: ConfirmForgotPasswordRequest,
) -> Result<ConfirmForgotPasswordResponse, Refusal> {
    let triggers = triggers::context(&context, input.client_metadata);
    let secret_hash = input.secret_hash.as_deref();
    let asker = Asker::app(&ports.identity, &input.client_id, &input.username, secret_hash, triggers).await?;
    let new = NewPassword { username: input.username, code: input.confirmation_code, password: Secret::new(input.password) };
    forgot_password::confirm(&ports.identity, &asker, &new).await?;
    Ok(ConfirmForgotPasswordResponse {})
}
