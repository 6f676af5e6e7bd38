//! The tokens of a user who has signed in: what they say, and what is asked of one that is presented.
//!
//! The ID token is signed with the pool's first key and says who the user is, by the attributes that the client may read; the access
//! token is signed with the second and says what the user may do: the granted scopes, which after a sign-in through the API are only
//! `aws.cognito.signin.user.admin`. What the pool's function before tokens wants otherwise is changed in them last (`overridden`).
//! [`access_token`] takes one back.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html>.
//!
//! # Not (yet) like AWS
//! No `nonce` of our own for users of other providers. No groups, unless the function before tokens names some.

use gatewright_keys::digest::at_hash;
use gatewright_keys::{KeysError, jwt};

use crate::Identity;
use crate::app_client::AppClient;
use crate::key_work::Queue;
use crate::refusal::Refusal;
use crate::resource_server;
use crate::sign_in::SignIn;
use crate::signing_keys;
use crate::trigger::context::TokenSource;
use crate::trigger::pre_token_generation::{self, TokenRequest};
use crate::trigger::token_overrides::TokenOverrides;
use crate::user::User;

pub mod access_token;
mod claims;
mod overridden;
pub mod scope;

pub use access_token::{SignedIn, verify_access_token};
pub use scope::USER_ADMIN_SCOPE;

/// `AuthenticationResult`. `Debug` shows no token.
#[derive(Clone, PartialEq, Eq)]
pub struct TokenSet {
    /// The access token.
    pub access_token: String,
    /// The ID token; `None` where the scope `openid` was not granted.
    pub id_token: Option<String>,
    /// The refresh token, where one is given.
    pub refresh_token: Option<String>,
    /// How long the access token is valid, in seconds.
    pub expires_in_s: i64,
}

impl std::fmt::Debug for TokenSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TokenSet").field("expires_in_s", &self.expires_in_s).finish_non_exhaustive()
    }
}

/// What the pool's function wants changed of a sign-in's tokens.
///
/// # Errors
/// `UserLambdaValidation`, `UnexpectedLambda`, `InvalidLambdaResponse`.
pub(crate) async fn overrides(
    identity: &Identity,
    app: &AppClient,
    user: &User,
    scopes: Option<&[String]>,
    source: TokenSource,
) -> Result<TokenOverrides, Refusal> {
    let of_api = [USER_ADMIN_SCOPE.to_owned()];
    let scopes = scopes.unwrap_or(&of_api);
    let request = TokenRequest { client_id: &app.client.id, scopes, source, context: &app.triggers };
    pre_token_generation::overrides(identity, &app.pool, user, &request).await
}

/// Signs an ID and an access token of a sign-in, without a refresh token. `nonce` is that of the request which they answer.
///
/// # Errors
/// Only of kind `Internal` and `TooManyRequests`.
pub(crate) async fn sign(
    identity: &Identity,
    app: &AppClient,
    user: &User,
    sign_in: &SignIn,
    nonce: Option<&str>,
    overrides: &TokenOverrides,
) -> Result<TokenSet, Refusal> {
    let keys = signing_keys::open(identity, &app.pool).await?;
    let (now, entropy) = (identity.ports.clock.now(), &identity.ports.entropy);
    // AWS: a scope that its resource server has lost since is in no token.
    let mut sign_in = sign_in.clone();
    if let Some(granted) = sign_in.scopes.take() {
        sign_in.scopes = Some(resource_server::that_there_are(identity, &app.pool, granted).await?);
    }
    let issuer = signing_keys::issuer(identity, &app.pool);
    let subject = claims::Subject { app, user, sign_in: &sign_in, issuer: &issuer, nonce, now };
    let mut access_claims = subject.access_token(entropy.uuid());
    overridden::change_access_token(&mut access_claims, overrides, &app.client.id);
    let mut id_claims = subject.is_for_id_token().then(|| subject.id_token(entropy.uuid()));
    if let Some(claims) = &mut id_claims {
        overridden::change_id_token(claims, overrides);
    }
    let is_of_domain = sign_in.scopes.is_some();
    let signed = identity.key_work.run(Queue::Keys, move || {
        let access_token = jwt::sign(&keys.access, &access_claims)?;
        let tie = is_of_domain.then(|| at_hash(&access_token));
        let id_token = id_claims.map(|claims| jwt::sign(&keys.id, &claims::tied(claims, tie))).transpose()?;
        Ok((id_token, access_token))
    });
    let (id_token, access_token) = signed.await?.map_err(|cause: KeysError| Refusal::internal(cause))?;
    let expires_in_s = app.client.settings.access_token_validity_s();
    Ok(TokenSet { access_token, id_token, refresh_token: None, expires_in_s })
}

/// Signs an access token for a client itself.
///
/// # Errors
/// `TooManyRequests`; `UserLambdaValidation`, `UnexpectedLambda`, `InvalidLambdaResponse`.
pub(crate) async fn sign_client(identity: &Identity, app: &AppClient, scopes: &[String]) -> Result<TokenSet, Refusal> {
    let keys = signing_keys::open(identity, &app.pool).await?;
    let issuer = signing_keys::issuer(identity, &app.pool);
    let request =
        TokenRequest { client_id: &app.client.id, scopes, source: TokenSource::ClientCredentials, context: &app.triggers };
    let overrides = pre_token_generation::client_overrides(identity, &app.pool, &request).await?;
    let (now, jti) = (identity.ports.clock.now(), identity.ports.entropy.uuid());
    let mut claims = claims::client_token(&app.client, scopes, &issuer, now, jti);
    overridden::change_access_token(&mut claims, &overrides, &app.client.id);
    let signed = identity.key_work.run(Queue::Keys, move || jwt::sign(&keys.access, &claims)).await?;
    let access_token = signed.map_err(Refusal::internal)?;
    let expires_in_s = app.client.settings.access_token_validity_s();
    Ok(TokenSet { access_token, id_token: None, refresh_token: None, expires_in_s })
}
