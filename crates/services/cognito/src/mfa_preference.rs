//! SetUserMFAPreference and AdminSetUserMFAPreference.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserMFAPreference.html>.

use std::sync::Arc;

use gatewright_identity::Refusal;
use gatewright_identity::mfa_preference::{self, SoftwareTokenPreference};
use gatewright_shapes_cognito_idp::types::{
    AdminSetUserMFAPreferenceRequest, AdminSetUserMFAPreferenceResponse, EmailMfaSettingsType, SMSMfaSettingsType,
    SetUserMFAPreferenceRequest, SetUserMFAPreferenceResponse, SoftwareTokenMfaSettingsType, WebAuthnMfaSettingsType,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;

/// SetUserMFAPreference.
pub(crate) async fn set(
    ports: Arc<Ports>,
    _: CallContext,
    input: SetUserMFAPreferenceRequest,
) -> Result<SetUserMFAPreferenceResponse, Refusal> {
    refuse_others(input.sms_mfa_settings, input.email_mfa_settings, input.web_authn_mfa_settings)?;
    let preference = preference(input.software_token_mfa_settings);
    mfa_preference::set(&ports.identity, &input.access_token, preference).await?;
    Ok(SetUserMFAPreferenceResponse {})
}

/// AdminSetUserMFAPreference.
pub(crate) async fn admin_set(
    ports: Arc<Ports>,
    context: CallContext,
    input: AdminSetUserMFAPreferenceRequest,
) -> Result<AdminSetUserMFAPreferenceResponse, Refusal> {
    refuse_others(input.sms_mfa_settings, input.email_mfa_settings, input.web_authn_mfa_settings)?;
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    let preference = preference(input.software_token_mfa_settings);
    mfa_preference::admin_set(&ports.identity, &pool, &input.username, preference).await?;
    Ok(AdminSetUserMFAPreferenceResponse {})
}

fn preference(settings: Option<SoftwareTokenMfaSettingsType>) -> SoftwareTokenPreference {
    let settings = settings.unwrap_or_default();
    SoftwareTokenPreference { is_enabled: settings.enabled, is_preferred: settings.preferred_mfa }
}

/// Refuses to turn on what is not offered. Turned off it is anyway.
fn refuse_others(
    sms: Option<SMSMfaSettingsType>,
    email: Option<EmailMfaSettingsType>,
    passkeys: Option<WebAuthnMfaSettingsType>,
) -> Result<(), Refusal> {
    let is_on = |enabled: Option<bool>, preferred: Option<bool>| enabled == Some(true) || preferred == Some(true);
    let refused = [
        (sms.is_some_and(|sms| is_on(sms.enabled, sms.preferred_mfa)), "SMS as a second factor (SMSMfaSettings)"),
        (email.is_some_and(|email| is_on(email.enabled, email.preferred_mfa)), "e-mail as a second factor (EmailMfaSettings)"),
        (passkeys.is_some_and(|passkeys| is_on(passkeys.enabled, None)), "passkeys (WebAuthnMfaSettings)"),
    ];
    match refused.into_iter().find(|(is_asked, _)| *is_asked) {
        Some((_, what)) => Err(Refusal::not_yet_supported(what)),
        None => Ok(()),
    }
}
