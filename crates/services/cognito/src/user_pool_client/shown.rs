//! A client as AWS shows it.

use gatewright_identity::user_pool_client::{
    ExplicitAuthFlow, OAuthFlow, PreventUserExistenceErrors, RefreshTokenRotation, TimeUnit, UserPoolClient,
};
use gatewright_model::secret::Secret;
use gatewright_shapes_cognito_idp::types::{
    ExplicitAuthFlowsType, FeatureType, OAuthFlowType, PreventUserExistenceErrorTypes, RefreshTokenRotationType, TimeUnitsType,
    TokenValidityUnitsType, UserPoolClientType,
};

/// A client with its secret.
pub(super) fn client(client: UserPoolClient, secret: Option<Secret<String>>) -> UserPoolClientType {
    let settings = client.settings;
    UserPoolClientType {
        user_pool_id: Some(client.user_pool_id),
        client_name: Some(client.name),
        client_id: Some(client.id),
        client_secret: secret.map(|secret| secret.expose().clone()),
        last_modified_date: Some(client.modified_at),
        creation_date: Some(client.created_at),
        refresh_token_validity: Some(settings.refresh_token_validity),
        access_token_validity: settings.access_token_validity,
        id_token_validity: settings.id_token_validity,
        token_validity_units: Some(TokenValidityUnitsType {
            access_token: settings.units.access_token.map(time_unit),
            id_token: settings.units.id_token.map(time_unit),
            refresh_token: settings.units.refresh_token.map(time_unit),
        }),
        read_attributes: settings.read_attributes,
        write_attributes: settings.write_attributes,
        explicit_auth_flows: settings.explicit_auth_flows.map(|flows| flows.into_iter().map(auth_flow).collect()),
        supported_identity_providers: settings.supported_identity_providers,
        callback_urls: settings.callback_urls,
        logout_urls: settings.logout_urls,
        default_redirect_uri: settings.default_redirect_uri,
        allowed_o_auth_flows: settings.allowed_oauth_flows.map(|flows| flows.into_iter().map(oauth_flow).collect()),
        allowed_o_auth_scopes: settings.allowed_oauth_scopes,
        allowed_o_auth_flows_user_pool_client: Some(settings.is_oauth_allowed),
        prevent_user_existence_errors: settings.prevent_user_existence_errors.map(|choice| match choice {
            PreventUserExistenceErrors::Legacy => PreventUserExistenceErrorTypes::Legacy,
            PreventUserExistenceErrors::Enabled => PreventUserExistenceErrorTypes::Enabled,
        }),
        enable_token_revocation: Some(settings.is_token_revocation_enabled),
        enable_propagate_additional_user_context_data: Some(false),
        auth_session_validity: Some(settings.auth_session_validity_min),
        refresh_token_rotation: settings.refresh_token_rotation.map(rotation),
        ..UserPoolClientType::default()
    }
}

const fn rotation(rotation: RefreshTokenRotation) -> RefreshTokenRotationType {
    RefreshTokenRotationType {
        feature: Some(if rotation.is_enabled { FeatureType::Enabled } else { FeatureType::Disabled }),
        retry_grace_period_seconds: rotation.retry_grace_period_s,
    }
}

const fn auth_flow(flow: ExplicitAuthFlow) -> ExplicitAuthFlowsType {
    match flow {
        ExplicitAuthFlow::AdminNoSrpAuth => ExplicitAuthFlowsType::AdminNoSrpAuth,
        ExplicitAuthFlow::CustomAuthFlowOnly => ExplicitAuthFlowsType::CustomAuthFlowOnly,
        ExplicitAuthFlow::UserPasswordAuth => ExplicitAuthFlowsType::UserPasswordAuth,
        ExplicitAuthFlow::AllowAdminUserPasswordAuth => ExplicitAuthFlowsType::AllowAdminUserPasswordAuth,
        ExplicitAuthFlow::AllowCustomAuth => ExplicitAuthFlowsType::AllowCustomAuth,
        ExplicitAuthFlow::AllowUserPasswordAuth => ExplicitAuthFlowsType::AllowUserPasswordAuth,
        ExplicitAuthFlow::AllowUserSrpAuth => ExplicitAuthFlowsType::AllowUserSrpAuth,
        ExplicitAuthFlow::AllowRefreshTokenAuth => ExplicitAuthFlowsType::AllowRefreshTokenAuth,
        ExplicitAuthFlow::AllowUserAuth => ExplicitAuthFlowsType::AllowUserAuth,
    }
}

const fn oauth_flow(flow: OAuthFlow) -> OAuthFlowType {
    match flow {
        OAuthFlow::Code => OAuthFlowType::Code,
        OAuthFlow::Implicit => OAuthFlowType::Implicit,
        OAuthFlow::ClientCredentials => OAuthFlowType::ClientCredentials,
    }
}

const fn time_unit(unit: TimeUnit) -> TimeUnitsType {
    match unit {
        TimeUnit::Seconds => TimeUnitsType::Seconds,
        TimeUnit::Minutes => TimeUnitsType::Minutes,
        TimeUnit::Hours => TimeUnitsType::Hours,
        TimeUnit::Days => TimeUnitsType::Days,
    }
}
