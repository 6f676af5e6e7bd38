//! `/oauth2/token`: tokens for a code, for a refresh token, or for the client itself.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html>.
//!
//! # Not (yet) like AWS
//! - `scope` beside `grant_type=refresh_token` is not looked at: the scopes stay those that were granted.
//! - `aws_client_metadata` is read with `client_credentials` alone.

use std::collections::BTreeMap;

use gatewright_identity::authorization_code::{self, Redemption};
use gatewright_identity::grant;
use gatewright_identity::grant_refusal::GrantRefusal;
use gatewright_identity::token::TokenSet;
use gatewright_identity::token::scope::AWS_SCOPES;
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::user_pool_client::{OAuthFlow, UserPoolClient};
use gatewright_model::body::Body;
use http::{Response, StatusCode};
use serde_json::{Map, Value, json};

use crate::answer;
use crate::client_authentication;
use crate::oauth_error::OAuthError;
use crate::ports::Ports;
use crate::redirect::is_registered;
use crate::site::Visit;

/// POST.
pub(crate) async fn post(ports: &Ports, visit: &Visit) -> Response<Body> {
    match granted(ports, visit).await {
        Ok(tokens) => answer::json(StatusCode::OK, &document(tokens)),
        Err(error) => error.answer(),
    }
}

async fn granted(ports: &Ports, visit: &Visit) -> Result<TokenSet, OAuthError> {
    let grant_type = visit.form.get("grant_type").ok_or(OAuthError::InvalidRequest)?;
    if !["authorization_code", "refresh_token", "client_credentials"].contains(&grant_type) {
        return Err(OAuthError::UnsupportedGrantType);
    }
    let client = client_authentication::proven(ports, visit).await?;
    match grant_type {
        "authorization_code" => of_code(ports, visit, &client).await,
        "refresh_token" => {
            let token = visit.form.get("refresh_token").ok_or(OAuthError::InvalidRequest)?;
            Ok(grant::refresh(&ports.identity, &visit.pool, &client, token, visit.triggers()).await?)
        }
        _ => {
            check_flow(&client, OAuthFlow::ClientCredentials)?;
            let scopes = scopes(visit, &client)?;
            let triggers = TriggerContext { client_metadata: client_metadata(visit)?, ..visit.triggers() };
            Ok(grant::client_credentials(&ports.identity, &visit.pool, &client, scopes, triggers).await?)
        }
    }
}

async fn of_code(ports: &Ports, visit: &Visit, client: &UserPoolClient) -> Result<TokenSet, OAuthError> {
    let code = visit.form.get("code").ok_or(OAuthError::InvalidRequest)?;
    let redirect_uri = visit.form.get("redirect_uri").ok_or(OAuthError::InvalidRequest)?;
    check_flow(client, OAuthFlow::Code)?;
    let redemption = Redemption { code, redirect_uri, code_verifier: visit.form.get("code_verifier") };
    let redeemed = authorization_code::redeem(&ports.identity, &visit.pool, client, &redemption).await;
    // AWS: an address that is none of the client's is not the code's fault.
    let is_foreign = !is_registered(redirect_uri, client.settings.callback_urls.as_deref());
    match redeemed {
        Err(GrantRefusal::InvalidGrant) if is_foreign => Err(OAuthError::UnauthorizedClient),
        other => Ok(other?),
    }
}

fn check_flow(client: &UserPoolClient, flow: OAuthFlow) -> Result<(), OAuthError> {
    let is_allowed = client.settings.allowed_oauth_flows.iter().flatten().any(|allowed| *allowed == flow);
    if is_allowed { Ok(()) } else { Err(OAuthError::UnauthorizedClient) }
}

/// `aws_client_metadata`: names and texts, as JSON.
fn client_metadata(visit: &Visit) -> Result<Option<BTreeMap<String, String>>, OAuthError> {
    let read = |text| serde_json::from_str(text).map_err(|_| OAuthError::InvalidRequest);
    visit.form.get("aws_client_metadata").map(read).transpose()
}

/// The scopes that a client gets for itself: those it asks for, or all that it has; never AWS's own, which are about users.
fn scopes(visit: &Visit, client: &UserPoolClient) -> Result<Vec<String>, OAuthError> {
    let own = client.settings.allowed_oauth_scopes.as_deref().unwrap_or_default();
    let own: Vec<&String> = own.iter().filter(|scope| !AWS_SCOPES.contains(&scope.as_str())).collect();
    let asked: Vec<String> = match visit.form.get("scope") {
        Some(asked) => asked.split(' ').filter(|scope| !scope.is_empty()).map(str::to_owned).collect(),
        None => own.iter().map(|scope| (*scope).clone()).collect(),
    };
    let is_own = !asked.is_empty() && asked.iter().all(|scope| own.contains(&scope));
    if is_own { Ok(asked) } else { Err(OAuthError::InvalidScope) }
}

fn document(tokens: TokenSet) -> Value {
    let TokenSet { access_token, id_token, refresh_token, expires_in_s } = tokens;
    let mut document = Map::new();
    let tokens = [("id_token", id_token), ("access_token", Some(access_token)), ("refresh_token", refresh_token)];
    for (name, token) in tokens {
        if let Some(token) = token {
            document.insert(name.to_owned(), Value::from(token));
        }
    }
    document.insert("expires_in".to_owned(), json!(expires_in_s));
    document.insert("token_type".to_owned(), json!("Bearer"));
    Value::Object(document)
}
