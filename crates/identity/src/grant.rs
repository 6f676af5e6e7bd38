//! The grants of a pool's domain beside the authorization code: `refresh_token`, implicit, `client_credentials`.
//!
//! Whoever calls has found the client and has had its secret proven ([`prove_client`]).
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html>.

use gatewright_store::transaction::Transaction;

use crate::Identity;
use crate::app_client::AppClient;
use crate::authorization_code::Grant;
use crate::grant_refusal::GrantRefusal;
use crate::login_session::Proof;
use crate::refresh;
use crate::refusal::Refusal;
use crate::resource_server;
use crate::sign_in::SignIn;
use crate::token::{self, TokenSet};
use crate::trigger::context::TriggerContext;
use crate::user_pool::UserPool;
use crate::user_pool_client::{self, UserPoolClient};

/// Whether `secret` is what this client proves itself with: its secret, or nothing where it has none.
///
/// # Errors
/// Only of kind `Internal`.
pub fn prove_client(identity: &Identity, client: &UserPoolClient, secret: Option<&str>) -> Result<bool, Refusal> {
    user_pool_client::is_client_secret(identity, client, secret)
}

/// New tokens for a refresh token.
///
/// # Errors
/// `InvalidGrant`; `UnauthorizedClient` when the client does not refresh; `Triggered`.
pub async fn refresh(
    identity: &Identity,
    pool: &UserPool,
    client: &UserPoolClient,
    refresh_token: &str,
    triggers: TriggerContext,
) -> Result<TokenSet, GrantRefusal> {
    let app = AppClient::of_domain(pool, client, triggers);
    Ok(refresh::by_grant(identity, &app, refresh_token).await?)
}

/// Tokens without a code for a user who has proven to be who they are; no refresh token is among them.
///
/// # Errors
/// `InvalidGrant` when the user may no longer sign in; `Triggered`.
pub async fn implicit(
    identity: &Identity,
    pool: &UserPool,
    client: &UserPoolClient,
    grant: Grant,
    proof: &Proof,
    triggers: TriggerContext,
) -> Result<TokenSet, GrantRefusal> {
    let user = proof.user(identity, pool).await?.ok_or(GrantRefusal::InvalidGrant)?;
    let app = AppClient::of_domain(pool, client, triggers);
    let overrides = token::overrides(identity, &app, &user, Some(&grant.scopes), app.token_source).await?;
    let sign_in = SignIn {
        authenticated_at: proof.proven_at,
        identity: proof.identity().cloned(),
        scopes: Some(grant.scopes),
        ..SignIn::new(identity, &app, &user, client.settings.access_token_validity_s())
    };
    let tokens =
        refresh::begin_with(identity, &app, &user, sign_in, (grant.nonce.as_deref(), &overrides), Transaction::new()).await?;
    Ok(TokenSet { refresh_token: None, ..tokens })
}

/// An access token for the client itself.
///
/// # Errors
/// `InvalidScope` when no resource server has one of the scopes any longer; `Triggered`.
pub async fn client_credentials(
    identity: &Identity,
    pool: &UserPool,
    client: &UserPoolClient,
    scopes: Vec<String>,
    triggers: TriggerContext,
) -> Result<TokenSet, GrantRefusal> {
    let scopes = resource_server::that_there_are(identity, pool, scopes).await?;
    if scopes.is_empty() {
        return Err(GrantRefusal::InvalidScope);
    }
    let app = AppClient::of_domain(pool, client, triggers);
    Ok(token::sign_client(identity, &app, &scopes).await?)
}
