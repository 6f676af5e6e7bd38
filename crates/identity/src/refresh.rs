//! Refresh tokens: given when a sign-in begins, used for new tokens.
//!
//! A refresh token is a sealed handle ([`gatewright_keys::refresh_token`]) that names a sign-in ([`sign_in`]). The user
//! is looked up by sub at every use, so nothing survives a user's deletion.
//!
//! **Rotation.** Where the client rotates, a use gives a token of the next generation and the one before still works for the grace
//! period; a use within it gives the same generation again, so that a client that lost an answer can repeat its question. The new
//! token ends when the first would have.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html>.
//!
//! # Not (yet) like AWS
//! - The words of RefreshTokenReuseException are not recorded, nor what AWS says of a user that is gone.
//! - Nor are those for a user who must set a password first; here the token is said to be revoked. (A password that is set ends no
//!   sign-in: AWS names it nowhere among what does.)

use gatewright_keys::refresh_token;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::app_client::{AppClient, AuthFlow, Caller};
use crate::challenge::Parameters;
use crate::identity_provider;
use crate::records::Versioned;
use crate::refusal::{Refusal, RefusalKind};
use crate::second_factor::{self, Asked};
use crate::session;
use crate::sign_in::{self, SignIn};
use crate::token::{self, TokenSet};
use crate::trigger::context::{TokenSource, TriggerContext};
use crate::trigger::token_overrides::TokenOverrides;
use crate::user::{self, User};
use crate::user_pool::UserPool;

/// How often a rotation is tried again when another use of the same token was faster.
const ROTATION_TRIES_MAX: usize = 3;

/// What a refresh token says of its sign-in.
#[derive(Debug, Serialize, Deserialize)]
struct Handle {
    sign_in: String,
    sub: String,
    generation: u64,
    expires_at: Timestamp,
}

/// GetTokensFromRefreshToken. `Debug` shows nothing of it.
#[derive(Clone)]
pub struct RefreshCall {
    /// The app client.
    pub client_id: String,
    /// Its secret, if it has one.
    pub client_secret: Option<String>,
    /// The refresh token.
    pub refresh_token: String,
    /// A remembered device's key.
    pub device_key: Option<String>,
    /// What the call brings for triggers.
    pub triggers: TriggerContext,
}

impl std::fmt::Debug for RefreshCall {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RefreshCall").finish_non_exhaustive()
    }
}

/// GetTokensFromRefreshToken: new tokens, and a new refresh token where the client rotates.
///
/// # Errors
/// `NotAuthorized`, `RefreshTokenReuse`, `ResourceNotFound`, `InvalidParameter` when the client does not refresh.
pub async fn get_tokens(identity: &Identity, call: &RefreshCall) -> Result<TokenSet, Refusal> {
    let app = AppClient::find(identity, &Caller::App, &call.client_id, call.triggers.clone()).await?;
    app.check_secret(identity, call.client_secret.as_deref())?;
    if call.device_key.is_some() {
        return Err(Refusal::unknown_device());
    }
    by_grant(identity, &app, &call.refresh_token).await
}

/// The grant `refresh_token` of the pool's domain: new tokens, and a new refresh token where the client rotates. The client is proven.
///
/// # Errors
/// `NotAuthorized`, `RefreshTokenReuse`; `InvalidParameter` when the client does not refresh.
pub(crate) async fn by_grant(identity: &Identity, app: &AppClient, refresh_token: &str) -> Result<TokenSet, Refusal> {
    if !app.client.settings.rotates_refresh_tokens() {
        app.check_flow(AuthFlow::RefreshToken, &Caller::App)?;
    }
    Presented::read(identity, app, refresh_token).await?.refresh(identity, app).await
}

/// REFRESH_TOKEN_AUTH: new tokens without a new refresh token.
pub(crate) async fn by_flow(identity: &Identity, app: &AppClient, parameters: &Parameters) -> Result<TokenSet, Refusal> {
    let secret_hash = parameters.get("SECRET_HASH");
    app.check_secret_hash_presence(secret_hash)?;
    let presented = Presented::read(identity, app, parameters.required("REFRESH_TOKEN")?).await?;
    // AWS: no name is sent with this flow, and the hash is over the internal one.
    app.check_secret_hash(identity, &presented.user.username, secret_hash)?;
    presented.refresh(identity, app).await
}

/// Begins a sign-in of a user who may, through the API: writes `transaction` with it, and gives its tokens.
///
/// # Errors
/// Those of [`session::commit`]; `NotAuthorized` when the user is changed so at the same time that nothing has been proven.
pub(crate) async fn begin(
    identity: &Identity,
    app: &AppClient,
    user: &User,
    transaction: Transaction,
) -> Result<TokenSet, Refusal> {
    let sign_in = SignIn::new(identity, app, user, app.client.settings.refresh_token_validity_s());
    let overrides = token::overrides(identity, app, user, None, app.token_source).await?;
    begin_with(identity, app, user, sign_in, (None, &overrides), transaction).await
}

/// Begins this sign-in; `nonce` is that of the request which its first tokens answer, `overrides` what a function has said of them.
///
/// # Errors
/// As [`begin`].
pub(crate) async fn begin_with(
    identity: &Identity,
    app: &AppClient,
    user: &User,
    sign_in: SignIn,
    (nonce, overrides): (Option<&str>, &TokenOverrides),
    transaction: Transaction,
) -> Result<TokenSet, Refusal> {
    // Signed first: tokens that were never handed out do no harm, a sign-in without tokens would be a lie.
    let refresh_token = Handle::of(&sign_in).issue(identity, app)?;
    let tokens = token::sign(identity, app, user, &sign_in, nonce, overrides).await?;
    session::commit(identity, &app.pool, user, transaction.create(sign_in.draft(&app.pool)?)).await?;
    // Whoever deleted the user (or the pool, and its users with it) since the user was read did not see this sign-in.
    let present = user::find_by_sub(identity, &app.pool, &user.sub).await?.map(|found| found.value);
    if !present.is_some_and(|present| is_still_proven(&app.pool, user, &present, &sign_in)) {
        identity.ports.store.commit(sign_in.end(Transaction::new(), &app.pool)).await?;
        return Err(Refusal::incorrect_password());
    }
    Ok(TokenSet { refresh_token: Some(refresh_token), ..tokens })
}

/// The sub and the sign-in that a refresh token of this client stands for, whether it still counts or not; `None` is none of the client's.
pub(crate) fn stands_for(identity: &Identity, app: &AppClient, token: &str) -> Option<(String, String)> {
    let content = refresh_token::read(&identity.ports.server_key, &app.record(), token).ok()?;
    let handle: Handle = serde_json::from_slice(content.expose()).ok()?;
    Some((handle.sub, handle.sign_in))
}

/// Whether a user is, after the sign-in was written, who proved the password before it, or of whom a provider has said so.
fn is_still_proven(pool: &UserPool, proven: &User, present: &User, sign_in: &SignIn) -> bool {
    let is_by_provider = sign_in.identity.is_some();
    let has_same_password = is_by_provider || present.password == proven.password;
    let asks_nothing = |user| second_factor::asked(pool, user) == Asked::Nothing;
    // An authenticator app that was turned on meanwhile was not asked.
    let is_whole = is_by_provider || !asks_nothing(proven) || asks_nothing(present);
    let may_sign_in = present.may_sign_in(sign_in.identity.as_ref()) && !present.has_ended(sign_in.authenticated_at);
    may_sign_in && is_whole && present.sub == proven.sub && has_same_password
}

/// A refresh token that was looked up.
struct Presented {
    handle: Handle,
    sign_in: Versioned<SignIn>,
    user: User,
}

impl Presented {
    async fn read(identity: &Identity, app: &AppClient, token: &str) -> Result<Self, Refusal> {
        let content = refresh_token::read(&identity.ports.server_key, &app.record(), token).map_err(|_| invalid())?;
        let handle: Handle = serde_json::from_slice(content.expose()).map_err(Refusal::internal)?;
        if identity.ports.clock.now() >= handle.expires_at {
            return Err(Refusal::not_authorized("Refresh Token has expired"));
        }
        let (user, sign_in) = handle.present(identity, app).await?;
        Ok(Self { handle, sign_in, user })
    }

    async fn refresh(mut self, identity: &Identity, app: &AppClient) -> Result<TokenSet, Refusal> {
        let rotates = app.client.settings.rotates_refresh_tokens();
        // A client that no longer rotates: only the present generation counts, without grace.
        if !rotates && self.handle.generation != self.sign_in.value.generation {
            return Err(reused());
        }
        let tokens = self.tokens(identity, app).await?;
        if !rotates {
            return Ok(tokens);
        }
        for _ in 0..ROTATION_TRIES_MAX {
            if let Some(refresh_token) = self.rotate(identity, app).await? {
                return Ok(TokenSet { refresh_token: Some(refresh_token), ..tokens });
            }
            self.sign_in = self.handle.sign_in(identity, &app.pool).await?;
        }
        Err(Refusal::too_many_requests())
    }

    /// New tokens, as the pool's function wants them.
    async fn tokens(&mut self, identity: &Identity, app: &AppClient) -> Result<TokenSet, Refusal> {
        let (sign_in, source) = (&self.sign_in.value, TokenSource::RefreshTokens);
        let overrides = token::overrides(identity, app, &self.user, sign_in.scopes.as_deref(), source).await?;
        if app.pool.settings.lambda_config.pre_token_generation.is_some() {
            // A function may have taken its time: whoever was shut out meanwhile, or changed, is looked at again.
            let present = self.handle.present(identity, app).await?;
            (self.user, self.sign_in) = present;
        }
        token::sign(identity, app, &self.user, &self.sign_in.value, None, &overrides).await
    }

    /// The next refresh token; `None` when the sign-in has changed meanwhile.
    async fn rotate(&self, identity: &Identity, app: &AppClient) -> Result<Option<String>, Refusal> {
        let (now, present) = (identity.ports.clock.now(), &self.sign_in.value);
        let grace_s = app.client.settings.refresh_token_rotation.and_then(|rotation| rotation.retry_grace_period_s);
        let grace_ends = present.rotated_at.plus_ms(i64::from(grace_s.unwrap_or(0)) * 1000);
        if self.handle.generation == present.generation {
            let next = SignIn { generation: present.generation.saturating_add(1), rotated_at: now, ..present.clone() };
            let transaction = Transaction::new().replace(next.draft(&app.pool)?, self.sign_in.version);
            return match identity.ports.store.commit(transaction).await {
                Ok(_) => Handle::of(&next).issue(identity, app).map(Some),
                Err(StoreError::VersionMismatch { .. }) => Ok(None),
                Err(other) => Err(other.into()),
            };
        }
        let is_one_before = self.handle.generation.checked_add(1) == Some(present.generation);
        if is_one_before && now < grace_ends { Handle::of(present).issue(identity, app).map(Some) } else { Err(reused()) }
    }
}

impl Handle {
    /// The handle of a sign-in's present generation.
    fn of(sign_in: &SignIn) -> Self {
        Self {
            sign_in: sign_in.id.clone(),
            sub: sign_in.sub.clone(),
            generation: sign_in.generation,
            expires_at: sign_in.expires_at,
        }
    }

    /// As a refresh token of this client.
    fn issue(&self, identity: &Identity, app: &AppClient) -> Result<String, Refusal> {
        let content = serde_json::to_vec(self).map_err(Refusal::internal)?;
        let ports = &identity.ports;
        refresh_token::issue(&ports.server_key, &app.record(), &content, &*ports.entropy).map_err(Refusal::internal)
    }

    /// Its user, who may still have tokens for it, and the sign-in.
    async fn present(&self, identity: &Identity, app: &AppClient) -> Result<(User, Versioned<SignIn>), Refusal> {
        let user = user::find_by_sub(identity, &app.pool, &self.sub).await?.ok_or_else(invalid)?.value;
        if !user.is_enabled {
            return Err(Refusal::not_authorized("User is disabled."));
        }
        let sign_in = self.sign_in(identity, &app.pool).await?;
        // Who must set a password first has not signed in with it, and nothing older counts; nor does what a provider has said of a
        // user that is no longer linked to it.
        if !user.may_sign_in(sign_in.value.identity.as_ref()) {
            return Err(revoked());
        }
        // A provider that is gone lets nobody in, nor does it keep anybody in.
        if let Some(by) = &sign_in.value.identity
            && !identity_provider::is_there(identity, &app.pool, &by.provider_name).await?
        {
            return Err(revoked());
        }
        Ok((user, sign_in))
    }

    /// The sign-in that it names.
    async fn sign_in(&self, identity: &Identity, pool: &UserPool) -> Result<Versioned<SignIn>, Refusal> {
        let found = sign_in::find(identity, pool, &self.sub, &self.sign_in).await?;
        found.ok_or_else(revoked)
    }
}

fn invalid() -> Refusal {
    Refusal::not_authorized("Invalid Refresh Token")
}

fn revoked() -> Refusal {
    Refusal::not_authorized("Refresh Token has been revoked")
}

fn reused() -> Refusal {
    Refusal::new(RefusalKind::RefreshTokenReuse, "Refresh token has been invalidated by rotation")
}
