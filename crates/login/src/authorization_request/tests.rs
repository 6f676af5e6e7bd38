use gatewright_identity::user_pool_client::{PreventUserExistenceErrors, TokenValidityUnits};
use gatewright_model::timestamp::Timestamp;

use super::*;

const CALLBACK: &str = "https://app.example/cb";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

fn client(change: impl FnOnce(&mut UserPoolClientSettings)) -> UserPoolClient {
    let mut settings = UserPoolClientSettings {
        refresh_token_validity: 30,
        access_token_validity: None,
        id_token_validity: None,
        units: TokenValidityUnits::default(),
        read_attributes: None,
        write_attributes: None,
        explicit_auth_flows: None,
        supported_identity_providers: Some(vec!["COGNITO".to_owned()]),
        callback_urls: Some(vec![CALLBACK.to_owned(), "http://localhost:3000/".to_owned()]),
        logout_urls: None,
        default_redirect_uri: None,
        allowed_oauth_flows: Some(vec![OAuthFlow::Code]),
        allowed_oauth_scopes: Some(["openid", "email", "api/read"].map(str::to_owned).to_vec()),
        is_oauth_allowed: true,
        prevent_user_existence_errors: Some(PreventUserExistenceErrors::Enabled),
        is_token_revocation_enabled: true,
        auth_session_validity_min: 3,
        refresh_token_rotation: None,
    };
    change(&mut settings);
    UserPoolClient {
        id: "client".to_owned(),
        user_pool_id: "us-east-1_a".to_owned(),
        name: "app".to_owned(),
        sealed_secret: None,
        created_at: Timestamp::default(),
        modified_at: Timestamp::default(),
        settings,
    }
}

/// A request that is right, with these parameters instead of its own; an empty one is left out.
fn asked(change: &[(&str, &str)], client: &UserPoolClient) -> Result<AuthorizationRequest, Objection> {
    let mut parameters = vec![
        ("client_id", "client"),
        ("response_type", "code"),
        ("redirect_uri", CALLBACK),
        ("state", "s t"),
        ("scope", "openid"),
    ];
    for (name, value) in change {
        parameters.retain(|(given, _)| given != name);
        parameters.push((name, value));
    }
    let written: Vec<(&str, &str)> = parameters.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    read(&Form::parse(&crate::form::written(&written)).unwrap(), client)
}

#[track_caller]
fn refused_to_app(change: &[(&str, &str)], error: &str) {
    match asked(change, &client(|_| ())) {
        Err(Objection::App(told)) => {
            assert_eq!((told.error, told.redirect_uri.as_str()), (error, CALLBACK), "{change:?}");
            assert_eq!(told.state.as_deref(), change.iter().find(|(name, _)| *name == "state").is_none().then_some("s t"));
        }
        other => panic!("{change:?}: {other:?}"),
    }
}

#[track_caller]
fn refused_on_page(change: &[(&str, &str)], client: &UserPoolClient, error: PageError) {
    assert_eq!(asked(change, client), Err(Objection::Page(error)), "{change:?}");
}

#[test]
fn what_is_asked_for_is_read_whole() {
    let all = [
        ("scope", "openid email openid"),
        ("nonce", "n"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
        ("login_hint", "ann@example.com"),
        ("identity_provider", "COGNITO"),
        ("lang", "de"),
    ];
    let request = asked(&all, &client(|_| ())).unwrap();
    let expected = AuthorizationRequest {
        response_type: ResponseType::Code,
        grant: Grant {
            redirect_uri: CALLBACK.to_owned(),
            scopes: vec!["openid".to_owned(), "email".to_owned()],
            nonce: Some("n".to_owned()),
            code_challenge: Some(CHALLENGE.to_owned()),
        },
        state: Some("s t".to_owned()),
        prompt: Prompt::IfNeeded,
        login_hint: Some("ann@example.com".to_owned()),
        provider: ProviderChoice::OwnUsers,
    };
    assert_eq!(request, expected);
}

#[test]
fn an_address_that_is_not_the_clients_is_never_gone_to() {
    for address in
        ["https://evil.example/cb", "https://app.example/cb/", "https://app.example/cb?x", "http://localhost:3000", "x"]
    {
        refused_on_page(&[("redirect_uri", address)], &client(|_| ()), PageError::RedirectMismatch);
        // Nor is it when something else is wrong too.
        refused_on_page(&[("redirect_uri", address), ("response_type", "x")], &client(|_| ()), PageError::RedirectMismatch);
    }
    refused_on_page(&[("redirect_uri", "")], &client(|_| ()), PageError::RedirectMismatch);
    refused_on_page(&[], &client(|settings| settings.callback_urls = None), PageError::RedirectMismatch);
}

#[test]
fn without_an_address_the_clients_default_is_taken() {
    let with_default = client(|settings| settings.default_redirect_uri = Some("http://localhost:3000/".to_owned()));
    assert_eq!(asked(&[("redirect_uri", "")], &with_default).unwrap().grant.redirect_uri, "http://localhost:3000/");
}

#[test]
fn a_client_without_oauth_or_that_lets_nobody_in_gets_a_page() {
    refused_on_page(&[], &client(|settings| settings.is_oauth_allowed = false), PageError::OAuthNotAllowed);
    refused_on_page(&[], &client(|settings| settings.supported_identity_providers = None), PageError::NoProvider);
    refused_on_page(&[], &client(|settings| settings.supported_identity_providers = Some(Vec::new())), PageError::NoProvider);
}

#[test]
fn an_app_names_a_provider_of_its_client_or_an_identifier() {
    let both = client(|settings| settings.supported_identity_providers = Some(["COGNITO", "Google"].map(str::to_owned).to_vec()));
    let chosen = |change: &[(&str, &str)]| asked(change, &both).map(|request| request.provider);
    assert_eq!(chosen(&[]), Ok(ProviderChoice::Nothing));
    assert_eq!(chosen(&[("identity_provider", "COGNITO")]), Ok(ProviderChoice::OwnUsers));
    assert_eq!(chosen(&[("identity_provider", "Google")]), Ok(ProviderChoice::Named("Google".to_owned())));
    assert_eq!(chosen(&[("idp_identifier", "x.example")]), Ok(ProviderChoice::Identified("x.example".to_owned())));
    assert!(chosen(&[("identity_provider", "google")]).is_err());
    assert!(chosen(&[("identity_provider", "Google"), ("idp_identifier", "x.example")]).is_err());
    let only = client(|settings| settings.supported_identity_providers = Some(vec!["Google".to_owned()]));
    assert!(asked(&[], &only).is_ok() && asked(&[("identity_provider", "COGNITO")], &only).is_err());
}

#[test]
fn errors_that_the_app_is_told() {
    refused_to_app(&[("response_type", "")], "invalid_request");
    refused_to_app(&[("response_type", "id_token")], "invalid_request");
    refused_to_app(&[("response_type", "code token")], "invalid_request");
    refused_to_app(&[("response_type", "token")], "unauthorized_client");
    refused_to_app(&[("scope", "profile openid")], "invalid_scope");
    refused_to_app(&[("scope", "api/write")], "invalid_scope");
    refused_to_app(&[("scope", "OPENID")], "invalid_scope");
    refused_to_app(&[("scope", "email")], "invalid_scope");
    refused_to_app(&[("prompt", "none login")], "invalid_request");
    refused_to_app(&[("prompt", "ask")], "invalid_request");
    refused_to_app(&[("identity_provider", "Google")], "invalid_request");
}

#[test]
fn pkce_is_s256_or_nothing() {
    refused_to_app(&[("code_challenge", CHALLENGE)], "invalid_request");
    refused_to_app(&[("code_challenge", CHALLENGE), ("code_challenge_method", "plain")], "invalid_request");
    refused_to_app(&[("code_challenge", CHALLENGE), ("code_challenge_method", "s256")], "invalid_request");
    refused_to_app(&[("code_challenge_method", "S256")], "invalid_request");
    refused_to_app(&[("code_challenge", "short"), ("code_challenge_method", "S256")], "invalid_request");
}

#[test]
fn scopes_that_are_left_out_are_all_of_the_clients() {
    let scopes = |scope: &str| asked(&[("scope", scope)], &client(|_| ())).unwrap().grant.scopes;
    assert_eq!(scopes(""), ["openid", "email", "api/read"]);
    assert_eq!(scopes("api/read"), ["api/read"]);
    assert_eq!(scopes(" openid  api/read "), ["openid", "api/read"]);
}

#[test]
fn prompts() {
    let prompt = |words: &str| asked(&[("prompt", words)], &client(|_| ())).unwrap().prompt;
    assert_eq!(prompt(""), Prompt::IfNeeded);
    assert_eq!(prompt("consent"), Prompt::IfNeeded);
    assert_eq!(prompt("none"), Prompt::Never);
    assert_eq!(prompt("login"), Prompt::Always);
    assert_eq!(prompt("select_account consent"), Prompt::Always);
}

#[test]
fn the_implicit_grant_is_the_clients_to_allow() {
    let implicit = client(|settings| settings.allowed_oauth_flows = Some(vec![OAuthFlow::Implicit]));
    assert_eq!(asked(&[("response_type", "token")], &implicit).unwrap().response_type, ResponseType::Token);
    assert!(matches!(asked(&[], &implicit), Err(Objection::App(AppError { error: "unauthorized_client", .. }))));
}

#[test]
fn state_and_nonce_are_bounded() {
    let longest = "x".repeat(STATE_BYTES_MAX);
    assert_eq!(asked(&[("state", &longest)], &client(|_| ())).unwrap().state.as_deref(), Some(longest.as_str()));
    assert!(asked(&[("nonce", &longest)], &client(|_| ())).is_ok());
    refused_to_app(&[("state", &format!("{longest}x"))], "invalid_request");
    refused_to_app(&[("nonce", &format!("{longest}x"))], "invalid_request");
}

#[test]
fn an_error_is_said_in_the_query_with_the_state_as_it_came() {
    let error = AppError {
        redirect_uri: "myapp://cb".to_owned(),
        state: Some("a&b".to_owned()),
        error: "invalid_request",
        description: "response_type is missing".to_owned(),
    };
    let expected = "myapp://cb?error=invalid_request&error_description=response_type%20is%20missing&state=a%26b";
    assert_eq!(error.address(), expected);
}
