//! Authorization codes: what a browser brings from the pool's domain to an app, and an app back for tokens.
//!
//! A code is a record under a pseudonym of itself, good for five minutes and for one attempt. It is bound to its client, the address it was
//! sent to and the challenge of PKCE; an attempt in which one of these is wrong uses it up like one in which all are right. What has
//! been used stays known until the code would have ended: whoever brings it a second time ends the sign-in that came of it.
//!
//! Follows [RFC 6749](https://www.rfc-editor.org/rfc/rfc6749) sections 4.1.2 and 10.5, [RFC 7636](https://www.rfc-editor.org/rfc/rfc7636)
//! section 4.6 and <https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html>.
//!
//! # Not (yet) like AWS
//! Whether AWS ends the tokens of a code that is used twice is not recorded; RFC 6749 asks for it.

use gatewright_keys::Purpose;
use gatewright_keys::digest::is_code_verifier;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::app_client::AppClient;
use crate::grant_refusal::GrantRefusal;
use crate::login_session::Proof;
use crate::records::{self, AUTHORIZATION_CODE, Versioned};
use crate::refresh;
use crate::refusal::Refusal;
use crate::sign_in::{self, SignIn};
use crate::token::{self, TokenSet, scope};
use crate::trigger::context::TriggerContext;
use crate::trigger::token_overrides::TokenOverrides;
use crate::user_pool::UserPool;
use crate::user_pool_client::UserPoolClient;

/// AWS: how long a code can be used.
pub const AUTHORIZATION_CODE_S: i64 = 5 * 60;

/// Longest code that is looked at, in characters; those that are given out have 36.
const CODE_CHARS_MAX: usize = 128;

/// What a user has let an app have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Where the answer goes.
    pub redirect_uri: String,
    /// The scopes.
    pub scopes: Vec<String>,
    /// The request's `nonce`.
    pub nonce: Option<String>,
    /// The request's `code_challenge`, by S256.
    pub code_challenge: Option<String>,
}

/// A code as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorizationCode {
    client_id: String,
    grant: Grant,
    proof: Proof,
    /// `origin_jti` of the sign-in that comes of it.
    sign_in: String,
    expires_at: Timestamp,
    is_used: bool,
    /// What the pool's function has said of the tokens.
    #[serde(default)]
    overrides: TokenOverrides,
}

/// An attempt to have tokens for a code. (No `Debug`: it holds what must not be logged.)
pub struct Redemption<'a> {
    /// The code.
    pub code: &'a str,
    /// `redirect_uri`.
    pub redirect_uri: &'a str,
    /// `code_verifier`.
    pub code_verifier: Option<&'a str>,
}

/// Gives a code to a client, for a user who has proven to be who they are. AWS: the pool's function before tokens is asked now, and not
/// when the app brings the code: what it says against them is said to the browser.
///
/// # Errors
/// `Internal`; `UserLambdaValidation`, `UnexpectedLambda`, `InvalidLambdaResponse`.
pub async fn issue(
    identity: &Identity,
    pool: &UserPool,
    client: &UserPoolClient,
    grant: Grant,
    proof: Proof,
    triggers: TriggerContext,
) -> Result<String, Refusal> {
    // Whoever may no longer sign in gets nothing for the code.
    let overrides = match proof.user(identity, pool).await? {
        Some(user) => {
            let app = AppClient::of_domain(pool, client, triggers);
            token::overrides(identity, &app, &user, Some(&grant.scopes), app.token_source).await?
        }
        None => TokenOverrides::default(),
    };
    let entropy = &identity.ports.entropy;
    let code = entropy.uuid();
    let expires_at = identity.ports.clock.now().plus_ms(AUTHORIZATION_CODE_S * 1000);
    let record = AuthorizationCode {
        client_id: client.id.clone(),
        grant,
        proof,
        sign_in: entropy.uuid(),
        expires_at,
        is_used: false,
        overrides,
    };
    let key = key(identity, pool, &code);
    let draft = records::draft(AUTHORIZATION_CODE, &pool.scope(), key, &record)?.expiring(expires_at);
    identity.ports.store.commit(Transaction::new().create(draft)).await?;
    Ok(code)
}

/// Tokens for a code. The client has proven itself.
///
/// # Errors
/// `InvalidGrant`, whatever is wrong.
pub async fn redeem(
    identity: &Identity,
    pool: &UserPool,
    client: &UserPoolClient,
    redemption: &Redemption<'_>,
) -> Result<TokenSet, GrantRefusal> {
    let code = take(identity, pool, redemption.code).await?;
    let is_bound = code.client_id == client.id && code.grant.redirect_uri == redemption.redirect_uri;
    let is_proven = match (&code.grant.code_challenge, redemption.code_verifier) {
        (Some(challenge), Some(verifier)) => is_code_verifier(verifier, challenge),
        (None, None) => true,
        // RFC 9700 4.8.2: a verifier without a challenge is a challenge that somebody has taken out of the request.
        (Some(_), None) | (None, Some(_)) => false,
    };
    // AWS: found out here and not when the app asks.
    let is_readable = scope::are_readable(&code.grant.scopes, client.settings.read_attributes.as_deref());
    if !is_bound || !is_proven || !is_readable {
        return Err(GrantRefusal::InvalidGrant);
    }
    let user = code.proof.user(identity, pool).await?.ok_or(GrantRefusal::InvalidGrant)?;
    let app = AppClient::of_domain(pool, client, TriggerContext::default());
    let sign_in = SignIn {
        id: code.sign_in,
        authenticated_at: code.proof.proven_at,
        identity: code.proof.identity().cloned(),
        scopes: Some(code.grant.scopes),
        ..SignIn::new(identity, &app, &user, client.settings.refresh_token_validity_s())
    };
    let said = (code.grant.nonce.as_deref(), &code.overrides);
    Ok(refresh::begin_with(identity, &app, &user, sign_in, said, Transaction::new()).await?)
}

/// The code, used up by this.
async fn take(identity: &Identity, pool: &UserPool, code: &str) -> Result<AuthorizationCode, GrantRefusal> {
    if code.len() > CODE_CHARS_MAX {
        return Err(GrantRefusal::InvalidGrant);
    }
    let key = key(identity, pool, code);
    let found = records::read::<AuthorizationCode>(identity, AUTHORIZATION_CODE, &pool.scope(), &key).await?;
    let Versioned { value: found, version } = found.ok_or(GrantRefusal::InvalidGrant)?;
    if identity.ports.clock.now() >= found.expires_at {
        return Err(GrantRefusal::InvalidGrant);
    }
    if found.is_used {
        end_sign_in(identity, pool, &found).await?;
        return Err(GrantRefusal::InvalidGrant);
    }
    let used = AuthorizationCode { is_used: true, ..found.clone() };
    let draft = records::draft(AUTHORIZATION_CODE, &pool.scope(), key, &used).map_err(GrantRefusal::from)?;
    match identity.ports.store.commit(Transaction::new().replace(draft.expiring(found.expires_at), version)).await {
        Ok(_) => Ok(found),
        // Another attempt was faster; one of the two was not the app's.
        Err(StoreError::VersionMismatch { .. }) => Err(GrantRefusal::InvalidGrant),
        Err(other) => Err(Refusal::from(other).into()),
    }
}

async fn end_sign_in(identity: &Identity, pool: &UserPool, code: &AuthorizationCode) -> Result<(), GrantRefusal> {
    tracing::warn!(client_id = code.client_id, "an authorization code was used twice; its tokens are revoked");
    if let Some(found) = sign_in::find(identity, pool, &code.proof.sub, &code.sign_in).await? {
        let transaction = found.value.end(Transaction::new(), pool);
        identity.ports.store.commit(transaction).await.map_err(Refusal::from)?;
    }
    Ok(())
}

fn key(identity: &Identity, pool: &UserPool, code: &str) -> String {
    let parts = [pool.id.as_bytes(), code.as_bytes()];
    records::key_in(&pool.id, &hex::encode(identity.ports.server_key.pseudonym(Purpose::AuthorizationCode, &parts)))
}
