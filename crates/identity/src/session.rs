//! Challenge sessions: what lies between two steps of a sign-in, sealed in the client's hands, good for one use.
//!
//! Nothing is stored when a session is handed out. Its use is: a marker under the session's id, written in the same transaction as
//! whatever the use brings, so that of two uses at once one fails.
//!
//! Follows `Session` at <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>.

use gatewright_keys::Purpose;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::app_client::AppClient;
use crate::challenge::ChallengeName;
use crate::records::{self, USED_SESSION};
use crate::refusal::Refusal;
use crate::user::{self, User, UserStatus};
use crate::user_pool::UserPool;
use crate::user_pool_client::UserPoolClient;

/// AWS: longest session, in characters.
pub const SESSION_CHARS_MAX: usize = 4096;

/// Characters of a ticket's id: 160 bits.
const TICKET_ID_CHARS: usize = 32;

/// What makes a session good for one use and a few minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Ticket {
    id: String,
    expires_at: Timestamp,
}

/// What a `Session` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ChallengeSession {
    pub(crate) ticket: Ticket,
    sub: String,
    /// When the password that was proven had been set; another one ends the session.
    password_set_at: Option<Timestamp>,
}

/// The session that an answer must have.
///
/// # Errors
/// `InvalidParameter`.
pub(crate) fn required(session: Option<&str>) -> Result<&str, Refusal> {
    session.ok_or_else(|| Refusal::invalid_parameter("Missing required parameter Session"))
}

/// AWS's words for a session that is none.
pub(crate) fn invalid() -> Refusal {
    Refusal::not_authorized("Invalid session for the user.")
}

/// AWS's words for a session whose time is over.
pub(crate) fn expired() -> Refusal {
    Refusal::not_authorized("Invalid session for the user, session is expired.")
}

fn used_up() -> Refusal {
    Refusal::not_authorized("Invalid session for the user, session can only be used once.")
}

/// Commits a step of a sign-in.
///
/// # Errors
/// `NotAuthorized` when its ticket was used before; where the step changes the user, those of [`user::write`].
pub(crate) async fn commit(identity: &Identity, pool: &UserPool, user: &User, transaction: Transaction) -> Result<(), Refusal> {
    match identity.ports.store.commit(transaction).await {
        Ok(_) => Ok(()),
        Err(StoreError::Exists { kind, .. }) if kind == USED_SESSION.name => Err(used_up()),
        Err(other) => Err(user::write_refusal(pool, user, other)),
    }
}

impl Ticket {
    /// A fresh ticket, good for the client's `AuthSessionValidity`.
    pub(crate) fn draw(identity: &Identity, client: &UserPoolClient) -> Self {
        let validity_ms = i64::from(client.settings.auth_session_validity_min) * 60_000;
        Self { id: identity.ports.entropy.lower_id(TICKET_ID_CHARS), expires_at: identity.ports.clock.now().plus_ms(validity_ms) }
    }

    /// Whether its time is over.
    pub(crate) fn is_over(&self, now: Timestamp) -> bool {
        now >= self.expires_at
    }

    /// Adds the marker of its use.
    pub(crate) fn used(&self, pool: &UserPool, transaction: Transaction) -> Result<Transaction, Refusal> {
        let marker = records::draft(USED_SESSION, &pool.scope(), records::key_in(&pool.id, &self.id), &())?;
        Ok(transaction.create(marker.expiring(self.expires_at)))
    }

    /// Uses it up for nothing: a proof has failed.
    pub(crate) async fn spend(&self, identity: &Identity, pool: &UserPool) -> Result<(), Refusal> {
        match identity.ports.store.commit(self.used(pool, Transaction::new())?).await {
            // Whoever used it at the same time has had its own answer.
            Ok(_) | Err(StoreError::Exists { .. }) => Ok(()),
            Err(other) => Err(other.into()),
        }
    }

    /// Whether it has been used, before any work is done for it; whether it is used twice at once is found at the commit.
    ///
    /// # Errors
    /// `NotAuthorized`.
    pub(crate) async fn check_unused(&self, identity: &Identity, pool: &UserPool) -> Result<(), Refusal> {
        let key = records::key_in(&pool.id, &self.id);
        match identity.ports.store.get(USED_SESSION, &pool.scope(), &key).await? {
            Some(_) => Err(used_up()),
            None => Ok(()),
        }
    }
}

impl ChallengeSession {
    /// A session for a user who has proven the password.
    pub(crate) fn draw(identity: &Identity, client: &UserPoolClient, user: &User) -> Self {
        Self {
            ticket: Ticket::draw(identity, client),
            sub: user.sub.clone(),
            password_set_at: user.password.as_ref().map(|password| password.set_at),
        }
    }

    /// As text, for this client and challenge.
    pub(crate) fn seal(&self, identity: &Identity, app: &AppClient, challenge: ChallengeName) -> Result<String, Refusal> {
        let ports = &identity.ports;
        let plain = serde_json::to_vec(self).map_err(Refusal::internal)?;
        ports.server_key.seal(Purpose::Session, &record_of(app, challenge), &plain, &*ports.entropy).map_err(Refusal::internal)
    }

    /// What a text says that came from this client for this challenge.
    ///
    /// # Errors
    /// `NotAuthorized` when it was not handed out so, or its time is over.
    pub(crate) fn open(identity: &Identity, app: &AppClient, challenge: ChallengeName, text: &str) -> Result<Self, Refusal> {
        if text.len() > SESSION_CHARS_MAX {
            return Err(invalid());
        }
        let opened = identity.ports.server_key.open(Purpose::Session, &record_of(app, challenge), text);
        let session: Self = serde_json::from_slice(opened.map_err(|_| invalid())?.expose()).map_err(Refusal::internal)?;
        if session.ticket.is_over(identity.ports.clock.now()) { Err(expired()) } else { Ok(session) }
    }

    /// Whose it is.
    pub(crate) fn sub(&self) -> &str {
        &self.sub
    }

    /// Whether it was handed out to this user.
    pub(crate) fn is_of(&self, user: &User) -> bool {
        self.sub == user.sub
    }

    /// Whether this user still has the password that was proven for it, and the status that it was given in.
    pub(crate) fn counts_for(&self, user: &User, status: UserStatus) -> bool {
        let has_same_password = self.password_set_at == user.password.as_ref().map(|password| password.set_at);
        self.is_of(user) && has_same_password && user.is_enabled && user.status == status
    }
}

fn record_of(app: &AppClient, challenge: ChallengeName) -> String {
    let challenge = match challenge {
        ChallengeName::PasswordVerifier => "PASSWORD_VERIFIER",
        ChallengeName::NewPasswordRequired => "NEW_PASSWORD_REQUIRED",
        ChallengeName::SoftwareTokenMfa => "SOFTWARE_TOKEN_MFA",
        ChallengeName::MfaSetup => "MFA_SETUP",
        ChallengeName::Other(name) => name,
    };
    format!("{}/{challenge}", app.record())
}
