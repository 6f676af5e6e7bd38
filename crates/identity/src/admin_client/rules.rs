//! What the settings of a client must be like.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html>.
//!
//! # Not (yet) like AWS
//! - Several of AWS's words here are not recorded; the codes are AWS's.
//! - Logout URLs follow the rules of callback URLs.

use super::named::Named;
use crate::absolute_url::AbsoluteUrl;
use crate::refusal::{Refusal, RefusalKind};
use crate::user_pool::UserPool;
use crate::user_pool_client::{ExplicitAuthFlow, OAuthFlow, TimeUnit, UserPoolClientSettings};

const MINUTE_S: i64 = 60;
const HOUR_S: i64 = 3_600;
const DAY_S: i64 = 86_400;
/// AWS: access and ID tokens last from 5 minutes to a day, refresh tokens from an hour to ten years.
const SHORT_TOKEN_S: (i64, i64) = (5 * MINUTE_S, DAY_S);
const REFRESH_TOKEN_S: (i64, i64) = (HOUR_S, 3650 * DAY_S);

/// Checks the settings of a client of `pool` that has or gets a secret, or none.
pub(super) fn check(
    pool: &UserPool,
    named: &Named,
    settings: &UserPoolClientSettings,
    secret: SecretPresence,
) -> Result<(), Refusal> {
    check_flows(settings)?;
    check_lifetimes(settings)?;
    check_attributes(pool, settings)?;
    check_names(pool, named, settings)?;
    check_oauth(settings, secret)?;
    check_urls(settings)
}

/// Whether a client has a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SecretPresence {
    Secret,
    Public,
}

fn check_flows(settings: &UserPoolClientSettings) -> Result<(), Refusal> {
    use ExplicitAuthFlow::{AdminNoSrpAuth, AllowRefreshTokenAuth, CustomAuthFlowOnly, UserPasswordAuth};
    let flows = settings.explicit_auth_flows.as_deref().unwrap_or_default();
    let is_old = |flow: &&ExplicitAuthFlow| matches!(flow, AdminNoSrpAuth | CustomAuthFlowOnly | UserPasswordAuth);
    let old = flows.iter().filter(is_old).count();
    if old > 0 && old < flows.len() {
        return Err(Refusal::invalid_parameter(
            "ExplicitAuthFlows cannot mix values with and without the prefix ALLOW_: ADMIN_NO_SRP_AUTH, CUSTOM_AUTH_FLOW_ONLY and \
             USER_PASSWORD_AUTH do not go with others.",
        ));
    }
    if settings.rotates_refresh_tokens() && flows.contains(&AllowRefreshTokenAuth) {
        return Err(Refusal::invalid_parameter(
            "ALLOW_REFRESH_TOKEN_AUTH is not allowed in ExplicitAuthFlows when refresh token rotation is enabled.",
        ));
    }
    Ok(())
}

fn check_lifetimes(settings: &UserPoolClientSettings) -> Result<(), Refusal> {
    let units = settings.units;
    let (access_s, id_s, refresh_s) =
        (settings.access_token_validity_s(), settings.id_token_validity_s(), settings.refresh_token_validity_s());
    within("access token", access_s, SHORT_TOKEN_S)?;
    within("id token", id_s, SHORT_TOKEN_S)?;
    within("refresh token", refresh_s, REFRESH_TOKEN_S)?;
    // AWS: refresh tokens are never counted out before the tokens they refresh.
    if refresh_s < access_s.max(id_s) {
        let unit = units.refresh_token.unwrap_or(TimeUnit::Days);
        return Err(Refusal::invalid_parameter(format!(
            "Invalid range for token validity: the refresh token ({} {unit:?}) must last at least as long as access and id tokens.",
            settings.refresh_token_validity
        )));
    }
    Ok(())
}

fn within(what: &str, validity_s: i64, (least_s, greatest_s): (i64, i64)) -> Result<(), Refusal> {
    if (least_s..=greatest_s).contains(&validity_s) {
        return Ok(());
    }
    Err(Refusal::invalid_parameter(format!(
        "Invalid range for token validity: the {what} must last from {least_s} to {greatest_s} seconds, not {validity_s}."
    )))
}

fn check_attributes(pool: &UserPool, settings: &UserPoolClientSettings) -> Result<(), Refusal> {
    let is_known = |name: &String| pool.schema.iter().any(|attribute| attribute.name == *name && !attribute.is_developer_only);
    let read = settings.read_attributes.iter().flatten().map(|name| (name, "read"));
    let write = settings.write_attributes.iter().flatten().map(|name| (name, "write"));
    for (name, deed) in read.chain(write) {
        let is_decided_here = deed == "write" && matches!(name.as_str(), "sub" | "email_verified" | "phone_number_verified");
        if !is_known(name) || is_decided_here {
            return Err(Refusal::invalid_parameter(format!("Invalid {deed} attributes specified while creating a client")));
        }
    }
    // AWS: what every user must have, every client must be able to write.
    if let Some(writable) = &settings.write_attributes {
        let missing = pool
            .schema
            .iter()
            .find(|attribute| attribute.is_required && attribute.name != "sub" && !writable.contains(&attribute.name));
        if missing.is_some() {
            return Err(Refusal::invalid_parameter("Invalid write attributes specified while creating a client"));
        }
    }
    Ok(())
}

fn check_names(pool: &UserPool, named: &Named, settings: &UserPoolClientSettings) -> Result<(), Refusal> {
    let mut providers = settings.supported_identity_providers.iter().flatten();
    if let Some(provider) = providers.find(|provider| !named.has_provider(provider)) {
        let words = format!("The provider {provider} does not exist for User Pool {}.", pool.id);
        return Err(Refusal::invalid_parameter(words));
    }
    match settings.allowed_oauth_scopes.iter().flatten().find(|scope| !named.has_scope(scope)) {
        Some(scope) => Err(Refusal::new(RefusalKind::ScopeDoesNotExist, format!("Invalid scope requested: {scope}"))),
        None => Ok(()),
    }
}

fn check_oauth(settings: &UserPoolClientSettings, secret: SecretPresence) -> Result<(), Refusal> {
    let flows = settings.allowed_oauth_flows.as_deref().unwrap_or_default();
    let scopes = settings.allowed_oauth_scopes.as_deref().unwrap_or_default();
    let invalid_flow = |message: &str| Err(Refusal::new(RefusalKind::InvalidOAuthFlow, message));
    if flows.contains(&OAuthFlow::ClientCredentials) {
        if flows.len() > 1 {
            return invalid_flow("client_credentials flow can not be selected along with code flow or implicit flow.");
        }
        if secret == SecretPresence::Public {
            return invalid_flow("client_credentials flow can not be selected if client does not have a client secret.");
        }
    }
    if settings.is_oauth_allowed && (flows.is_empty() || scopes.is_empty()) {
        return Err(Refusal::invalid_parameter(
            "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.",
        ));
    }
    let returns = flows.iter().any(|flow| matches!(flow, OAuthFlow::Code | OAuthFlow::Implicit));
    if settings.is_oauth_allowed && returns && settings.callback_urls.is_none() {
        return invalid_flow("CallbackUrls can not be empty when code flow or implicit flow is selected");
    }
    Ok(())
}

fn check_urls(settings: &UserPoolClientSettings) -> Result<(), Refusal> {
    let callbacks = settings.callback_urls.as_deref().unwrap_or_default();
    let logouts = settings.logout_urls.as_deref().unwrap_or_default();
    for url in callbacks.iter().chain(logouts).chain(&settings.default_redirect_uri) {
        check_url(url)?;
    }
    match &settings.default_redirect_uri {
        Some(default) if !callbacks.contains(default) => {
            Err(Refusal::invalid_parameter(format!("The default redirect URI {default} is not in the callback URIs list.")))
        }
        _ => Ok(()),
    }
}

/// AWS: absolute, without a fragment; `http` only to this machine; any other scheme is an application's own.
fn check_url(text: &str) -> Result<(), Refusal> {
    let Some(url) = AbsoluteUrl::parse(text) else {
        return Err(Refusal::invalid_parameter(format!("{text} is not a valid URL.")));
    };
    if url.has_fragment() {
        return Err(Refusal::invalid_parameter(format!("{text} cannot use fragment")));
    }
    if url.is_http() && !url.is_loopback() {
        return Err(Refusal::invalid_parameter(format!("{text} cannot use the HTTP protocol.")));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
