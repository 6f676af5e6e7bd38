//! Browsers' sessions with a pool's domain: who has signed in on its pages, for an hour and for all of the pool's apps.
//!
//! A session is a record under a pseudonym of its cookie, so that who reads the store signs in as nobody. It counts for as long as the user
//! may sign in and has the password that was proven, or is still the person of whom a provider has said so: a new password, a link
//! that is taken away, a disabled or deleted user ends it at its next use, and so does a second factor that is asked for since and was not proven.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html>.

use gatewright_keys::Purpose;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::transaction::Transaction;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::records::{self, LOGIN_SESSION};
use crate::refusal::Refusal;
use crate::second_factor::{self, Asked};
use crate::user::{self, ProviderIdentity, User};
use crate::user_pool::UserPool;
use crate::user_pool_client::{OWN_USERS, UserPoolClient};

/// AWS: how long a session lasts, however much it is used.
pub const LOGIN_SESSION_S: i64 = 3_600;

/// Characters of a cookie: 160 bits.
const COOKIE_CHARS: usize = 32;

/// Who has proven to be which user, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// The user's sub.
    pub sub: String,
    /// `auth_time` of the tokens that come of it.
    pub proven_at: Timestamp,
    /// Who a provider has said the user is; `None` when it was a password that was proven.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    identity: Option<ProviderIdentity>,
    /// When the password that was proven had been set; another one makes the proof worthless.
    password_set_at: Option<Timestamp>,
    /// Whether a second factor was proven too, or the pool has none to ask for; else the proof counts only while none is asked for.
    #[serde(default)]
    is_complete: bool,
}

/// A browser's session as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoginSession {
    /// What was proven at its beginning.
    pub proof: Proof,
    expires_at: Timestamp,
}

impl Proof {
    /// That a user has proven the password, or what stands for it, just now.
    pub(crate) fn of(user: &User, now: Timestamp) -> Self {
        let (sub, password_set_at) = (user.sub.clone(), password_set_at(user));
        Self { sub, proven_at: now, identity: None, password_set_at, is_complete: false }
    }

    /// That there is nothing more for the pool to ask: a second factor was proven.
    #[must_use]
    pub(crate) fn complete(self) -> Self {
        Self { is_complete: true, ..self }
    }

    /// That a provider has said, just now, that a person there is this user. The provider has asked whatever it asks.
    pub(crate) fn by_provider(user: &User, identity: ProviderIdentity, now: Timestamp) -> Self {
        let identity = Some(identity);
        Self { sub: user.sub.clone(), proven_at: now, identity, password_set_at: None, is_complete: true }
    }

    /// The provider that has said who the user is; `None` when the user has proven a password.
    #[must_use]
    pub fn provider_name(&self) -> Option<&str> {
        self.identity.as_ref().map(|identity| identity.provider_name.as_str())
    }

    /// Whether a client lets people in who have proven themselves so: by a provider that it names, or `COGNITO` for a password. A session
    /// that began for one client says nothing to another that does not.
    #[must_use]
    pub fn is_admitted_by(&self, client: &UserPoolClient) -> bool {
        client.settings.lets_in(self.provider_name().unwrap_or(OWN_USERS))
    }

    /// Who the provider has said the user is.
    pub(crate) const fn identity(&self) -> Option<&ProviderIdentity> {
        self.identity.as_ref()
    }

    /// The user, if this proof still counts.
    ///
    /// # Errors
    /// Only of kind `Internal`.
    pub async fn user(&self, identity: &Identity, pool: &UserPool) -> Result<Option<User>, Refusal> {
        let found = user::find_by_sub(identity, pool, &self.sub).await?.map(|found| found.value);
        Ok(found.filter(|user| self.counts_for(pool, user)))
    }

    fn counts_for(&self, pool: &UserPool, user: &User) -> bool {
        let has_same_password = self.identity.is_some() || password_set_at(user) == self.password_set_at;
        let is_whole = self.is_complete || second_factor::asked(pool, user) == Asked::Nothing;
        let is_valid = user.sub == self.sub && user.may_sign_in(self.identity.as_ref()) && has_same_password && is_whole;
        is_valid && !user.has_ended(self.proven_at)
    }
}

/// Begins a session and gives its cookie. It is always a new one: whoever left a cookie in this browser does not share it.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn begin(identity: &Identity, pool: &UserPool, proof: Proof) -> Result<String, Refusal> {
    let cookie = identity.ports.entropy.lower_id(COOKIE_CHARS);
    let expires_at = identity.ports.clock.now().plus_ms(LOGIN_SESSION_S * 1000);
    let session = LoginSession { proof, expires_at };
    let draft = records::draft(LOGIN_SESSION, &pool.scope(), key(identity, pool, &cookie), &session)?.expiring(expires_at);
    identity.ports.store.commit(Transaction::new().create(draft)).await?;
    Ok(cookie)
}

/// The session of a cookie and its user, if it counts.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn find(identity: &Identity, pool: &UserPool, cookie: &str) -> Result<Option<(LoginSession, User)>, Refusal> {
    let key = key(identity, pool, cookie);
    let found = records::read::<LoginSession>(identity, LOGIN_SESSION, &pool.scope(), &key).await?;
    let Some(session) = found.map(|found| found.value) else { return Ok(None) };
    if identity.ports.clock.now() >= session.expires_at {
        return Ok(None);
    }
    Ok(session.proof.user(identity, pool).await?.map(|user| (session, user)))
}

/// Ends the session of a cookie, if there is one.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn end(identity: &Identity, pool: &UserPool, cookie: &str) -> Result<(), Refusal> {
    let transaction = Transaction::new().delete(LOGIN_SESSION, pool.scope(), key(identity, pool, cookie));
    identity.ports.store.commit(transaction).await?;
    Ok(())
}

fn key(identity: &Identity, pool: &UserPool, cookie: &str) -> String {
    let parts = [pool.id.as_bytes(), cookie.as_bytes()];
    records::key_in(&pool.id, &hex::encode(identity.ports.server_key.pseudonym(Purpose::LoginSession, &parts)))
}

fn password_set_at(user: &User) -> Option<Timestamp> {
    user.password.as_ref().map(|password| password.set_at)
}
