//! SignUp, ConfirmSignUp, ResendConfirmationCode: unsigned, placed by the client id.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html> and its neighbours.
//!
//! # Not (yet) like AWS
//! - `AnalyticsMetadata` and `UserContextData` are for analytics and threat protection; they are not kept. Nor is `ClientMetadata` of
//!   ResendConfirmationCode, which is for a trigger that is not asked.
//! - A `Session` for an automatic sign-in is not given out, and one that is sent is refused.

use std::sync::Arc;

use gatewright_identity::Refusal;
use gatewright_identity::asker::Asker;
use gatewright_identity::confirmation_code::CodeDelivery;
use gatewright_identity::sign_up::{self, Confirmation, SignUp};
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_model::ports::MessageMedium;
use gatewright_model::secret::Secret;
use gatewright_shapes_cognito_idp::types::{
    CodeDeliveryDetailsType, ConfirmSignUpRequest, ConfirmSignUpResponse, DeliveryMediumType, ResendConfirmationCodeRequest,
    ResendConfirmationCodeResponse, SignUpRequest, SignUpResponse,
};
use gatewright_wire::service::CallContext;

use crate::admin_user::alias_claim;
use crate::attribute;
use crate::ports::Ports;
use crate::triggers;

/// SignUp.
pub(crate) async fn sign_up(ports: Arc<Ports>, context: CallContext, input: SignUpRequest) -> Result<SignUpResponse, Refusal> {
    let validation_data = input.validation_data.map(|given| attribute::by_name(Some(given)));
    let request = SignUp {
        client_id: input.client_id,
        secret_hash: input.secret_hash,
        username: input.username,
        password: input.password.map(Secret::new),
        attributes: attribute::by_name(input.user_attributes),
        triggers: TriggerContext { validation_data, ..triggers::context(&context, input.client_metadata) },
    };
    let signed_up = sign_up::sign_up(&ports.identity, request).await?;
    Ok(SignUpResponse {
        user_confirmed: Some(signed_up.is_confirmed),
        code_delivery_details: signed_up.delivery.map(delivery_details),
        user_sub: Some(signed_up.sub),
        session: None,
    })
}

/// ConfirmSignUp.
pub(crate) async fn confirm(
    ports: Arc<Ports>,
    context: CallContext,
    input: ConfirmSignUpRequest,
) -> Result<ConfirmSignUpResponse, Refusal> {
    if input.session.is_some() {
        return Err(Refusal::not_yet_supported("an automatic sign-in (Session) after ConfirmSignUp"));
    }
    let (secret_hash, triggers) = (input.secret_hash.as_deref(), triggers::context(&context, input.client_metadata));
    let asker = Asker::app(&ports.identity, &input.client_id, &input.username, secret_hash, triggers).await?;
    let request = Confirmation {
        username: input.username,
        code: input.confirmation_code,
        alias_claim: alias_claim(input.force_alias_creation),
    };
    sign_up::confirm(&ports.identity, &asker, &request).await?;
    Ok(ConfirmSignUpResponse::default())
}

/// ResendConfirmationCode.
pub(crate) async fn resend_code(
    ports: Arc<Ports>,
    context: CallContext,
    input: ResendConfirmationCodeRequest,
) -> Result<ResendConfirmationCodeResponse, Refusal> {
    let (secret_hash, triggers) = (input.secret_hash.as_deref(), triggers::context(&context, None));
    let asker = Asker::app(&ports.identity, &input.client_id, &input.username, secret_hash, triggers).await?;
    let delivery = sign_up::resend(&ports.identity, &asker, &input.username).await?;
    Ok(ResendConfirmationCodeResponse { code_delivery_details: Some(delivery_details(delivery)) })
}

/// `CodeDeliveryDetails`.
pub(crate) fn delivery_details(delivery: CodeDelivery) -> CodeDeliveryDetailsType {
    CodeDeliveryDetailsType {
        destination: Some(delivery.destination),
        delivery_medium: Some(match delivery.medium {
            MessageMedium::Email => DeliveryMediumType::Email,
            MessageMedium::Sms => DeliveryMediumType::Sms,
        }),
        attribute_name: Some(delivery.attribute.as_str().to_owned()),
    }
}
