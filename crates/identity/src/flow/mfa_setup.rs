//! MFA_SETUP: a pool demands a second factor, and the user sets up an authenticator app in the middle of the sign-in.
//!
//! Three calls, each with the session that the one before has given: [`associate`] draws the secret, [`verify`] sees a code of it and
//! gives the user the app, [`finish`] (RespondToAuthChallenge) ends in tokens. Nothing is stored before the code is right: until then the
//! secret lies in the session, sealed. AssociateSoftwareToken and VerifySoftwareToken carry nothing but it, so it names its client.
//!
//! INVARIANT: a session sets up an app only for a user who has none at that moment, and is worth tokens only while the app that it has
//! set up is the user's. Whoever has nothing but the password replaces no app of anybody by a session from before.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html>.

use std::collections::BTreeMap;

use gatewright_keys::{Purpose, totp};
use gatewright_model::secret::Secret;
use gatewright_store::transaction::Transaction;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::app_client::AppClient;
use crate::challenge::{Challenge, ChallengeName, Parameters, Proven, Step};
use crate::records::Versioned;
use crate::refusal::{Refusal, RefusalKind};
use crate::second_factor::{self, Asked};
use crate::session::{self, ChallengeSession, SESSION_CHARS_MAX};
use crate::software_token;
use crate::trigger::context::TriggerContext;
use crate::user::{self, SoftwareToken, User, UserStatus};
use crate::user_pool_client;

/// An app to be set up. (No `Debug`: it holds what must not be logged.)
pub struct Association {
    /// The secret, as base32.
    pub secret_code: Secret<String>,
    /// The session to go on with.
    pub session: String,
    /// Whose app it will be, as the user knows it: the address or number that users sign in with, or the name.
    pub account: String,
}

/// How far a session has come. Each stage is sealed for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Challenged,
    Associated,
    Verified,
}

/// What a session says.
#[derive(Serialize, Deserialize)]
struct SetupSession {
    client_id: String,
    session: ChallengeSession,
    /// The secret that was drawn for it, sealed as it will be kept.
    sealed_secret: Option<String>,
}

/// A session that counts, and whose it is.
struct Opened {
    app: AppClient,
    user: Versioned<User>,
    session: SetupSession,
}

/// The challenge for a user who has proven the password and has no app.
pub(super) fn challenge(identity: &Identity, app: &AppClient, user: &User) -> Result<Challenge, Refusal> {
    let session = SetupSession::draw(identity, app, user, None).seal(identity, Stage::Challenged)?;
    let parameters = BTreeMap::from([
        // AWS: JSON inside a text.
        ("MFAS_CAN_SETUP".to_owned(), r#"["SOFTWARE_TOKEN_MFA"]"#.to_owned()),
        ("USER_ID_FOR_SRP".to_owned(), user.username.clone()),
    ]);
    Ok(Challenge { name: ChallengeName::MfaSetup, session: Some(session), parameters })
}

/// AssociateSoftwareToken with a session: a secret, and the session to go on with. Another call draws another secret.
///
/// # Errors
/// `NotAuthorized` when the session does not count; `SoftwareTokenMfaNotFound` where the pool has no apps any more.
pub async fn associate(identity: &Identity, session: &str) -> Result<Association, Refusal> {
    let given = SetupSession::open_any(identity, &[Stage::Challenged, Stage::Associated], session)?;
    let Opened { app, user, session } = given.of_whom(identity).await?;
    software_token::check_offered(&app.pool)?;
    must_have_none(&app, &user.value)?;
    let secret = totp::draw_secret(&*identity.ports.entropy);
    let sealed = software_token::seal(identity, &app.pool, &user.value, &secret)?;
    let next = SetupSession::draw(identity, &app, &user.value, Some(sealed)).seal(identity, Stage::Associated)?;
    let used = session.session.ticket.used(&app.pool, Transaction::new())?;
    session::commit(identity, &app.pool, &user.value, used).await?;
    Ok(association(&app, &user.value, &secret, next))
}

/// The secret that a session is about, for showing it again to who has it: a code was mistyped.
///
/// # Errors
/// `NotAuthorized` when the session does not count.
pub async fn shown_again(identity: &Identity, session: &str) -> Result<Association, Refusal> {
    let given = SetupSession::open_any(identity, &[Stage::Associated], session)?;
    let Opened { app, user, session: opened } = given.of_whom(identity).await?;
    must_have_none(&app, &user.value)?;
    let sealed = opened.sealed_secret.ok_or_else(session::invalid)?;
    let secret = software_token::open(identity, &app.pool, &user.value, &sealed)?;
    Ok(association(&app, &user.value, &secret, session.to_owned()))
}

/// VerifySoftwareToken with a session: the user has the app from now on. Gives the session to end the sign-in with.
///
/// # Errors
/// `EnableSoftwareTokenMfa` for a wrong code, which does not use the session up; else as [`associate`].
pub async fn verify(identity: &Identity, session: &str, code: &str, name: Option<String>) -> Result<String, Refusal> {
    let given = SetupSession::open_any(identity, &[Stage::Associated], session)?;
    let Opened { app, user: Versioned { value: mut user, version }, session } = given.of_whom(identity).await?;
    software_token::check_offered(&app.pool)?;
    must_have_none(&app, &user)?;
    let sealed_secret = session.sealed_secret.ok_or_else(session::invalid)?;
    let secret = software_token::open(identity, &app.pool, &user, &sealed_secret)?;
    let last_step = software_token::first_code(identity, &secret, code)?;
    let friendly_device_name = software_token::checked_name(name)?;
    let next = SetupSession::draw(identity, &app, &user, Some(sealed_secret.clone())).seal(identity, Stage::Verified)?;
    user.software_token =
        Some(SoftwareToken { sealed_secret, last_step, is_enabled: true, is_preferred: false, friendly_device_name });
    user.sealed_token_to_verify = None;
    user.modified_at = identity.ports.clock.now();
    let written = Transaction::new().replace(user::draft(&app.pool, &user)?, version);
    let used = session.session.ticket.used(&app.pool, written)?;
    session::commit(identity, &app.pool, &user, used).await?;
    Ok(next)
}

/// Takes the answer to MFA_SETUP: the session that [`verify`] has given.
pub(super) async fn finish(
    identity: &Identity,
    app: &AppClient,
    session: Option<&str>,
    responses: &Parameters,
) -> Result<Step, Refusal> {
    let username = responses.username()?;
    let session = session::required(session)?;
    let given = SetupSession::open_any(identity, &[Stage::Verified], session)?;
    let named = user::find(identity, &app.pool, username).await?;
    let is_named = named.is_some_and(|named| given.session.is_of(&named.value));
    if given.client_id != app.client.id || !is_named {
        return Err(session::invalid());
    }
    let opened = given.of_whom(identity).await?;
    let user = opened.user.value;
    let is_the_app = user.software_token.as_ref().map(|token| &token.sealed_secret) == opened.session.sealed_secret.as_ref();
    if !is_the_app || second_factor::asked(&app.pool, &user) != Asked::Code {
        return Err(session::invalid());
    }
    let used = opened.session.session.ticket.used(&app.pool, Transaction::new())?;
    Ok(Step::Proven(Box::new(Proven { user, has_second_factor: true, used })))
}

/// The user must still be one who is to set up an app.
fn must_have_none(app: &AppClient, user: &User) -> Result<(), Refusal> {
    match second_factor::asked(&app.pool, user) {
        Asked::SetUp => Ok(()),
        Asked::Nothing | Asked::Code => Err(session::invalid()),
    }
}

fn association(app: &AppClient, user: &User, secret: &Secret<Vec<u8>>, session: String) -> Association {
    let logins = app.pool.username_attributes.iter().flatten();
    let login = logins.filter_map(|contact| user.attribute(contact.as_str())).find(|value| !value.is_empty());
    let account = login.unwrap_or(&user.username).to_owned();
    Association { secret_code: Secret::new(totp::base32(secret.expose())), session, account }
}

impl SetupSession {
    fn draw(identity: &Identity, app: &AppClient, user: &User, sealed_secret: Option<String>) -> Self {
        let session = ChallengeSession::draw(identity, &app.client, user);
        Self { client_id: app.client.id.clone(), session, sealed_secret }
    }

    fn seal(&self, identity: &Identity, stage: Stage) -> Result<String, Refusal> {
        let ports = &identity.ports;
        let plain = serde_json::to_vec(self).map_err(Refusal::internal)?;
        ports.server_key.seal(Purpose::Session, stage.record(), &plain, &*ports.entropy).map_err(Refusal::internal)
    }

    /// What a text says that was sealed at one of these stages, and whose time is not over.
    fn open_any(identity: &Identity, stages: &[Stage], text: &str) -> Result<Self, Refusal> {
        if text.len() > SESSION_CHARS_MAX {
            return Err(session::invalid());
        }
        let key = &identity.ports.server_key;
        let mut opened = stages.iter().filter_map(|stage| key.open(Purpose::Session, stage.record(), text).ok());
        let plain = opened.next().ok_or_else(session::invalid)?;
        let session: Self = serde_json::from_slice(plain.expose()).map_err(Refusal::internal)?;
        if session.session.ticket.is_over(identity.ports.clock.now()) {
            return Err(session::expired());
        }
        Ok(session)
    }

    /// The client and user that it was given to, if it still counts for them and was not used.
    async fn of_whom(self, identity: &Identity) -> Result<Opened, Refusal> {
        let (pool, client) = match user_pool_client::find_anywhere(identity, &self.client_id).await {
            Ok(found) => found,
            Err(refusal) if refusal.kind == RefusalKind::ResourceNotFound => return Err(session::invalid()),
            Err(refusal) => return Err(refusal),
        };
        self.session.ticket.check_unused(identity, &pool).await?;
        let found = user::find_by_sub(identity, &pool, self.session.sub()).await?.ok_or_else(session::invalid)?;
        if !self.session.counts_for(&found.value, UserStatus::Confirmed) {
            return Err(session::invalid());
        }
        let app = AppClient::of_domain(&pool, &client, TriggerContext::default());
        Ok(Opened { app, user: found, session: self })
    }
}

impl Stage {
    /// What a session of this stage is sealed for: nothing that a client's record could be called.
    const fn record(self) -> &'static str {
        match self {
            Self::Challenged => "MFA_SETUP/challenged",
            Self::Associated => "MFA_SETUP/associated",
            Self::Verified => "MFA_SETUP/verified",
        }
    }
}
