//! Settings of a pool that would guard or change sign-in and are not built: refused by name, never dropped.
//!
//! A structure without members says nothing and is none. One that says `false` may say a lot: remembered devices are on as soon as
//! one member of `DeviceConfiguration` is there.

use gatewright_identity::Refusal;
use gatewright_shapes_cognito_idp::types::{
    AdvancedSecurityModeType, AuthFactorType, DefaultEmailOptionType, EmailSendingAccountType, EncryptionKeyType, IssuerType,
};

use super::asked::Asked;
use super::lambda_config;

/// Refuses the first setting that is not built.
pub(super) fn refuse(asked: &Asked) -> Result<(), Refusal> {
    if let Some(trigger) = asked.lambda_config.as_ref().and_then(lambda_config::unsupported) {
        return Err(Refusal::not_yet_supported(trigger));
    }
    let is_on = [
        (has_advanced_security(asked), "threat protection (UserPoolAddOns)"),
        (says_something(asked.device_configuration.as_ref()), "remembered devices (DeviceConfiguration)"),
        (has_own_sms(asked), "sending SMS through Amazon SNS (SmsConfiguration)"),
        (has_own_email(asked), "sending e-mail through Amazon SES (EmailSendingAccount DEVELOPER, ConfigurationSet)"),
        (
            asked.issuer_configuration.as_ref().is_some_and(|issuer| issuer.type_ == Some(IssuerType::Updated)),
            "the issuer form UPDATED (IssuerConfiguration)",
        ),
        (
            asked
                .key_configuration
                .as_ref()
                .is_some_and(|key| key.key_type == Some(EncryptionKeyType::CustomerManagedKey) || key.kms_key_arn.is_some()),
            "customer managed keys (KeyConfiguration)",
        ),
        (says_something(asked.dcr_configuration.as_ref()), "dynamic client registration (DcrConfiguration)"),
        (asked.acr_configuration.as_ref().is_some_and(|acr| !acr.is_empty()), "authentication levels (AcrConfiguration)"),
        (has_other_first_factors(asked), "first factors other than PASSWORD (AllowedFirstAuthFactors)"),
        (has_password_history(asked), "a password history (PasswordHistorySize)"),
        (
            asked
                .verification_message_template
                .as_ref()
                .is_some_and(|template| template.default_email_option == Some(DefaultEmailOptionType::ConfirmWithLink)),
            "confirmation by link (DefaultEmailOption CONFIRM_WITH_LINK)",
        ),
    ];
    match is_on.into_iter().find(|(is_on, _)| *is_on) {
        Some((_, what)) => Err(Refusal::not_yet_supported(what)),
        None => Ok(()),
    }
}

fn says_something<T: Default + PartialEq>(structure: Option<&T>) -> bool {
    structure.is_some_and(|structure| *structure != T::default())
}

fn has_advanced_security(asked: &Asked) -> bool {
    asked.user_pool_add_ons.as_ref().is_some_and(|add_ons| {
        let is_on = add_ons.advanced_security_mode.is_some_and(|mode| mode != AdvancedSecurityModeType::Off);
        is_on || says_something(add_ons.advanced_security_additional_flows.as_ref())
    })
}

/// AWS takes an empty ARN: no message is sent by it.
fn has_own_sms(asked: &Asked) -> bool {
    let said = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.is_empty());
    asked.sms_configuration.as_ref().is_some_and(|sms| {
        let is_said = [&sms.sns_caller_arn, &sms.external_id, &sms.sns_region].into_iter().any(said);
        is_said || says_something(sms.eums_sms.as_ref())
    })
}

fn has_own_email(asked: &Asked) -> bool {
    asked.email_configuration.as_ref().is_some_and(|email| {
        email.email_sending_account == Some(EmailSendingAccountType::Developer) || email.configuration_set.is_some()
    })
}

fn has_other_first_factors(asked: &Asked) -> bool {
    let policy = asked.policies.as_ref().and_then(|policies| policies.sign_in_policy.as_ref());
    policy
        .and_then(|policy| policy.allowed_first_auth_factors.as_ref())
        .is_some_and(|factors| factors.iter().any(|factor| *factor != AuthFactorType::Password))
}

fn has_password_history(asked: &Asked) -> bool {
    let policy = asked.policies.as_ref().and_then(|policies| policies.password_policy.as_ref());
    policy.and_then(|policy| policy.password_history_size).is_some_and(|size| size != 0)
}
