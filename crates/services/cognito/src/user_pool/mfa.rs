//! GetUserPoolMfaConfig and SetUserPoolMfaConfig.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html>.
//!
//! # Not (yet) like AWS
//! The authenticator app is the only factor; SMS, e-mail and passkeys are refused by name.

use std::sync::Arc;

use gatewright_identity::admin_pool::{self, PoolMfa};
use gatewright_identity::user_pool::MfaConfiguration;
use gatewright_identity::{Refusal, records};
use gatewright_shapes_cognito_idp::types::{
    GetUserPoolMfaConfigRequest, GetUserPoolMfaConfigResponse, SetUserPoolMfaConfigRequest, SetUserPoolMfaConfigResponse,
    SoftwareTokenMfaConfigType, UserPoolMfaType,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;

/// GetUserPoolMfaConfig.
pub(crate) async fn get(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetUserPoolMfaConfigRequest,
) -> Result<GetUserPoolMfaConfigResponse, Refusal> {
    let mfa = ports.pool(&context, &input.user_pool_id).await?.settings.mfa;
    Ok(GetUserPoolMfaConfigResponse {
        mfa_configuration: Some(shown(mfa)),
        software_token_mfa_configuration: software_token(mfa),
        ..GetUserPoolMfaConfigResponse::default()
    })
}

/// SetUserPoolMfaConfig.
pub(crate) async fn set(
    ports: Arc<Ports>,
    context: CallContext,
    input: SetUserPoolMfaConfigRequest,
) -> Result<SetUserPoolMfaConfigResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let refused = [
        (input.sms_mfa_configuration.is_some(), "SMS as a second factor (SmsMfaConfiguration)"),
        (input.email_mfa_configuration.is_some(), "e-mail as a second factor (EmailMfaConfiguration)"),
        (input.web_authn_configuration.is_some(), "passkeys (WebAuthnConfiguration)"),
    ];
    if let Some((_, what)) = refused.into_iter().find(|(is_asked, _)| *is_asked) {
        return Err(Refusal::not_yet_supported(what));
    }
    let asked = PoolMfa {
        configuration: input.mfa_configuration.map(asked),
        software_token: input.software_token_mfa_configuration.map(|token| token.enabled == Some(true)),
    };
    let mfa = admin_pool::set_mfa(&ports.identity, &scope, &input.user_pool_id, asked).await?;
    Ok(SetUserPoolMfaConfigResponse {
        mfa_configuration: Some(shown(mfa)),
        software_token_mfa_configuration: software_token(mfa),
        ..SetUserPoolMfaConfigResponse::default()
    })
}

/// What was asked, in the core's words.
pub(super) const fn asked(asked: UserPoolMfaType) -> MfaConfiguration {
    match asked {
        UserPoolMfaType::Off => MfaConfiguration::Off,
        UserPoolMfaType::Optional => MfaConfiguration::Optional,
        UserPoolMfaType::On => MfaConfiguration::On,
    }
}

/// What a pool demands, as AWS spells it.
pub(super) const fn shown(mfa: MfaConfiguration) -> UserPoolMfaType {
    match mfa {
        MfaConfiguration::Off => UserPoolMfaType::Off,
        MfaConfiguration::Optional => UserPoolMfaType::Optional,
        MfaConfiguration::On => UserPoolMfaType::On,
    }
}

const fn software_token(mfa: MfaConfiguration) -> Option<SoftwareTokenMfaConfigType> {
    match mfa {
        MfaConfiguration::Off => None,
        MfaConfiguration::Optional | MfaConfiguration::On => Some(SoftwareTokenMfaConfigType { enabled: Some(true) }),
    }
}
