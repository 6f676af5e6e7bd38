//! From what CreateUserPoolClient and UpdateUserPoolClient ask to a client's settings: defaults where nothing is said.

use gatewright_identity::Refusal;
use gatewright_identity::user_pool_client::{
    ExplicitAuthFlow, OAuthFlow, PreventUserExistenceErrors, RefreshTokenRotation, TimeUnit, TokenValidityUnits,
    UserPoolClientSettings,
};
use gatewright_shapes_cognito_idp::types::{
    self as shape, AnalyticsConfigurationType, ExplicitAuthFlowsType, FeatureType, OAuthFlowType, PreventUserExistenceErrorTypes,
    RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType,
};

/// AWS: days a refresh token lasts when nothing is said, or 0.
const REFRESH_TOKEN_VALIDITY_DAYS: i32 = 30;
/// AWS: minutes in which a challenge can be answered when nothing is said.
const AUTH_SESSION_VALIDITY_MIN: i32 = 3;

/// What both operations ask alike.
pub(super) struct Asked {
    refresh_token_validity: Option<i32>,
    access_token_validity: Option<i32>,
    id_token_validity: Option<i32>,
    token_validity_units: Option<TokenValidityUnitsType>,
    read_attributes: Option<Vec<String>>,
    write_attributes: Option<Vec<String>>,
    explicit_auth_flows: Option<Vec<ExplicitAuthFlowsType>>,
    supported_identity_providers: Option<Vec<String>>,
    callback_urls: Option<Vec<String>>,
    logout_urls: Option<Vec<String>>,
    default_redirect_uri: Option<String>,
    allowed_o_auth_flows: Option<Vec<OAuthFlowType>>,
    allowed_o_auth_scopes: Option<Vec<String>>,
    allowed_o_auth_flows_user_pool_client: Option<bool>,
    analytics_configuration: Option<AnalyticsConfigurationType>,
    prevent_user_existence_errors: Option<PreventUserExistenceErrorTypes>,
    enable_token_revocation: Option<bool>,
    enable_propagate_additional_user_context_data: Option<bool>,
    auth_session_validity: Option<i32>,
    refresh_token_rotation: Option<RefreshTokenRotationType>,
}

/// A client's settings from what was asked; the core checks how they go together.
pub(super) fn admit(asked: Asked) -> Result<UserPoolClientSettings, Refusal> {
    if asked.analytics_configuration.is_some() {
        return Err(Refusal::not_yet_supported("Amazon Pinpoint (AnalyticsConfiguration)"));
    }
    if asked.enable_propagate_additional_user_context_data == Some(true) {
        return Err(Refusal::not_yet_supported("threat protection (EnablePropagateAdditionalUserContextData)"));
    }
    let flows = asked.explicit_auth_flows.map(|flows| flows.into_iter().map(auth_flow).collect::<Result<Vec<_>, _>>());
    let units = asked.token_validity_units.unwrap_or_default();
    let (refresh_token_validity, refresh_unit) = match asked.refresh_token_validity {
        // AWS: 0 means the default, whatever the unit.
        None | Some(0) => (REFRESH_TOKEN_VALIDITY_DAYS, units.refresh_token.filter(|unit| *unit == TimeUnitsType::Days)),
        Some(validity) => (validity, units.refresh_token),
    };
    Ok(UserPoolClientSettings {
        refresh_token_validity,
        access_token_validity: asked.access_token_validity,
        id_token_validity: asked.id_token_validity,
        units: TokenValidityUnits {
            access_token: units.access_token.map(time_unit),
            id_token: units.id_token.map(time_unit),
            refresh_token: refresh_unit.map(time_unit),
        },
        read_attributes: asked.read_attributes.filter(|names| !names.is_empty()),
        write_attributes: asked.write_attributes.filter(|names| !names.is_empty()),
        explicit_auth_flows: flows.transpose()?.filter(|flows| !flows.is_empty()),
        supported_identity_providers: asked.supported_identity_providers.filter(|providers| !providers.is_empty()),
        callback_urls: asked.callback_urls.filter(|urls| !urls.is_empty()),
        logout_urls: asked.logout_urls.filter(|urls| !urls.is_empty()),
        default_redirect_uri: asked.default_redirect_uri.filter(|url| !url.is_empty()),
        allowed_oauth_flows: asked
            .allowed_o_auth_flows
            .filter(|flows| !flows.is_empty())
            .map(|flows| flows.into_iter().map(oauth_flow).collect()),
        allowed_oauth_scopes: asked.allowed_o_auth_scopes.filter(|scopes| !scopes.is_empty()),
        is_oauth_allowed: asked.allowed_o_auth_flows_user_pool_client.unwrap_or(false),
        prevent_user_existence_errors: asked.prevent_user_existence_errors.map(|choice| match choice {
            PreventUserExistenceErrorTypes::Legacy => PreventUserExistenceErrors::Legacy,
            PreventUserExistenceErrorTypes::Enabled => PreventUserExistenceErrors::Enabled,
        }),
        is_token_revocation_enabled: asked.enable_token_revocation.unwrap_or(true),
        auth_session_validity_min: asked.auth_session_validity.unwrap_or(AUTH_SESSION_VALIDITY_MIN),
        refresh_token_rotation: asked.refresh_token_rotation.map(|rotation| RefreshTokenRotation {
            is_enabled: rotation.feature == Some(FeatureType::Enabled),
            retry_grace_period_s: rotation.retry_grace_period_seconds,
        }),
    })
}

impl From<shape::CreateUserPoolClientRequest> for Asked {
    fn from(input: shape::CreateUserPoolClientRequest) -> Self {
        Self {
            refresh_token_validity: input.refresh_token_validity,
            access_token_validity: input.access_token_validity,
            id_token_validity: input.id_token_validity,
            token_validity_units: input.token_validity_units,
            read_attributes: input.read_attributes,
            write_attributes: input.write_attributes,
            explicit_auth_flows: input.explicit_auth_flows,
            supported_identity_providers: input.supported_identity_providers,
            callback_urls: input.callback_urls,
            logout_urls: input.logout_urls,
            default_redirect_uri: input.default_redirect_uri,
            allowed_o_auth_flows: input.allowed_o_auth_flows,
            allowed_o_auth_scopes: input.allowed_o_auth_scopes,
            allowed_o_auth_flows_user_pool_client: input.allowed_o_auth_flows_user_pool_client,
            analytics_configuration: input.analytics_configuration,
            prevent_user_existence_errors: input.prevent_user_existence_errors,
            enable_token_revocation: input.enable_token_revocation,
            enable_propagate_additional_user_context_data: input.enable_propagate_additional_user_context_data,
            auth_session_validity: input.auth_session_validity,
            refresh_token_rotation: input.refresh_token_rotation,
        }
    }
}

impl From<shape::UpdateUserPoolClientRequest> for Asked {
    fn from(input: shape::UpdateUserPoolClientRequest) -> Self {
        Self {
            refresh_token_validity: input.refresh_token_validity,
            access_token_validity: input.access_token_validity,
            id_token_validity: input.id_token_validity,
            token_validity_units: input.token_validity_units,
            read_attributes: input.read_attributes,
            write_attributes: input.write_attributes,
            explicit_auth_flows: input.explicit_auth_flows,
            supported_identity_providers: input.supported_identity_providers,
            callback_urls: input.callback_urls,
            logout_urls: input.logout_urls,
            default_redirect_uri: input.default_redirect_uri,
            allowed_o_auth_flows: input.allowed_o_auth_flows,
            allowed_o_auth_scopes: input.allowed_o_auth_scopes,
            allowed_o_auth_flows_user_pool_client: input.allowed_o_auth_flows_user_pool_client,
            analytics_configuration: input.analytics_configuration,
            prevent_user_existence_errors: input.prevent_user_existence_errors,
            enable_token_revocation: input.enable_token_revocation,
            enable_propagate_additional_user_context_data: input.enable_propagate_additional_user_context_data,
            auth_session_validity: input.auth_session_validity,
            refresh_token_rotation: input.refresh_token_rotation,
        }
    }
}

fn auth_flow(asked: ExplicitAuthFlowsType) -> Result<ExplicitAuthFlow, Refusal> {
    Ok(match asked {
        ExplicitAuthFlowsType::AdminNoSrpAuth => ExplicitAuthFlow::AdminNoSrpAuth,
        ExplicitAuthFlowsType::CustomAuthFlowOnly => ExplicitAuthFlow::CustomAuthFlowOnly,
        ExplicitAuthFlowsType::UserPasswordAuth => ExplicitAuthFlow::UserPasswordAuth,
        ExplicitAuthFlowsType::AllowAdminUserPasswordAuth => ExplicitAuthFlow::AllowAdminUserPasswordAuth,
        ExplicitAuthFlowsType::AllowCustomAuth => ExplicitAuthFlow::AllowCustomAuth,
        ExplicitAuthFlowsType::AllowUserPasswordAuth => ExplicitAuthFlow::AllowUserPasswordAuth,
        ExplicitAuthFlowsType::AllowUserSrpAuth => ExplicitAuthFlow::AllowUserSrpAuth,
        ExplicitAuthFlowsType::AllowRefreshTokenAuth => ExplicitAuthFlow::AllowRefreshTokenAuth,
        ExplicitAuthFlowsType::AllowUserAuth => ExplicitAuthFlow::AllowUserAuth,
        ExplicitAuthFlowsType::AllowTokenExchangeDelegation | ExplicitAuthFlowsType::AllowTokenExchangeImpersonation => {
            return Err(Refusal::not_yet_supported("token exchange (ALLOW_TOKEN_EXCHANGE_…)"));
        }
    })
}

const fn oauth_flow(asked: OAuthFlowType) -> OAuthFlow {
    match asked {
        OAuthFlowType::Code => OAuthFlow::Code,
        OAuthFlowType::Implicit => OAuthFlow::Implicit,
        OAuthFlowType::ClientCredentials => OAuthFlow::ClientCredentials,
    }
}

const fn time_unit(asked: TimeUnitsType) -> TimeUnit {
    match asked {
        TimeUnitsType::Seconds => TimeUnit::Seconds,
        TimeUnitsType::Minutes => TimeUnit::Minutes,
        TimeUnitsType::Hours => TimeUnit::Hours,
        TimeUnitsType::Days => TimeUnit::Days,
    }
}
