use gatewright_model::ids::{AccountId, Region};
use gatewright_model::timestamp::Timestamp;

use super::ExplicitAuthFlow::{
    AdminNoSrpAuth, AllowAdminUserPasswordAuth, AllowCustomAuth, AllowRefreshTokenAuth, AllowUserAuth, AllowUserPasswordAuth,
    AllowUserSrpAuth, CustomAuthFlowOnly, UserPasswordAuth,
};
use super::*;
use crate::trigger::context::{TokenSource, TriggerContext};
use crate::user_pool::UserPoolSettings;
use crate::user_pool_client::{RefreshTokenRotation, TokenValidityUnits, UserPoolClientSettings};

/// The flows that a client with these `ExplicitAuthFlows` allows: SRP, password, administrator's password, refresh.
#[track_caller]
fn check(explicit: Option<&[ExplicitAuthFlow]>, expected: [bool; 4]) {
    let flows = [AuthFlow::UserSrp, AuthFlow::UserPassword, AuthFlow::AdminUserPassword, AuthFlow::RefreshToken];
    assert_eq!(flows.map(|flow| app(explicit, None).allows(flow)), expected, "{explicit:?}");
}

#[test]
fn a_client_allows_what_its_explicit_flows_say_by_new_and_older_names() {
    check(None, [true, false, false, true]);
    check(Some(&[]), [true, false, false, true]);
    check(Some(&[AllowUserSrpAuth]), [true, false, false, false]);
    check(Some(&[AllowUserPasswordAuth, AllowRefreshTokenAuth]), [false, true, false, true]);
    check(Some(&[AllowAdminUserPasswordAuth]), [false, false, true, false]);
    check(Some(&[AllowCustomAuth]), [false; 4]);
    check(Some(&[AllowUserAuth]), [false; 4]);
    check(Some(&[AdminNoSrpAuth]), [true, false, true, true]);
    check(Some(&[UserPasswordAuth]), [true, true, false, true]);
    check(Some(&[CustomAuthFlowOnly]), [false, false, false, true]);
}

#[test]
fn a_client_that_rotates_does_not_refresh_by_flow() {
    let rotation = |is_enabled| Some(RefreshTokenRotation { is_enabled, retry_grace_period_s: None });
    assert!(!app(Some(&[AllowRefreshTokenAuth]), rotation(true)).allows(AuthFlow::RefreshToken));
    assert!(app(Some(&[AllowRefreshTokenAuth]), rotation(false)).allows(AuthFlow::RefreshToken));
}

#[test]
fn a_flow_that_is_not_allowed_is_refused_in_its_own_words() {
    let app = app(Some(&[AllowCustomAuth]), None);
    let administrator = Caller::Administrator {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        user_pool_id: "us-east-1_A".to_owned(),
    };
    for (flow, caller, words) in [
        (AuthFlow::UserPassword, &Caller::App, "USER_PASSWORD_AUTH flow not enabled for this client"),
        (AuthFlow::UserSrp, &Caller::App, "USER_SRP_AUTH is not enabled for the client."),
        (AuthFlow::RefreshToken, &Caller::App, "Auth flow not enabled for this client"),
        (AuthFlow::AdminUserPassword, &administrator, "Auth flow not enabled for this client"),
        (AuthFlow::AdminUserPassword, &Caller::App, "Initiate Auth method not supported."),
    ] {
        let refusal = app.check_flow(flow, caller).unwrap_err();
        assert_eq!(refusal.to_string(), format!("InvalidParameterException: {words}"), "{flow:?}");
    }
}

fn app(explicit: Option<&[ExplicitAuthFlow]>, rotation: Option<RefreshTokenRotation>) -> AppClient {
    let now = Timestamp::from_epoch_ms(0);
    let pool = UserPool {
        id: "us-east-1_A".to_owned(),
        account: AccountId::developer(),
        region: Region::us_east_1(),
        name: "people".to_owned(),
        created_at: now,
        modified_at: now,
        schema: Vec::new(),
        alias_attributes: None,
        username_attributes: None,
        case_sensitive: None,
        settings: UserPoolSettings::default(),
    };
    let settings = UserPoolClientSettings {
        refresh_token_validity: 30,
        access_token_validity: None,
        id_token_validity: None,
        units: TokenValidityUnits::default(),
        read_attributes: None,
        write_attributes: None,
        explicit_auth_flows: explicit.map(<[ExplicitAuthFlow]>::to_vec),
        supported_identity_providers: None,
        callback_urls: None,
        logout_urls: None,
        default_redirect_uri: None,
        allowed_oauth_flows: None,
        allowed_oauth_scopes: None,
        is_oauth_allowed: false,
        prevent_user_existence_errors: None,
        is_token_revocation_enabled: true,
        auth_session_validity_min: 3,
        refresh_token_rotation: rotation,
    };
    let client = UserPoolClient {
        id: "app".to_owned(),
        user_pool_id: pool.id.clone(),
        name: "app".to_owned(),
        sealed_secret: None,
        created_at: now,
        modified_at: now,
        settings,
    };
    AppClient { pool, client, triggers: TriggerContext::default(), token_source: TokenSource::Authentication }
}
