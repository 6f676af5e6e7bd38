//! Proving a password, and what is said to whoever has: the user's state decides.
//!
//! INVARIANT: the work of a proof is the same whether the user exists or not, and the lock is looked at in the same turn as the proof,
//! so that guesses sent at once do not pass it together.

use std::collections::BTreeMap;

use gatewright_keys::Purpose;
use gatewright_store::transaction::Transaction;
use serde_json::Value;

use crate::Identity;
use crate::app_client::AppClient;
use crate::attribute_schema;
use crate::challenge::{Answer, Challenge, ChallengeName};
use crate::login_name;
use crate::records::Versioned;
use crate::refresh;
use crate::refusal::{Refusal, RefusalKind};
use crate::session::{self, ChallengeSession};
use crate::user::{self, User, UserStatus};
use crate::user_pool::{AliasAttribute, UserPool};

/// AWS: how long a temporary password can be used if the pool says 0.
const TEMPORARY_PASSWORD_VALIDITY_DEFAULT_DAYS: i32 = 7;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// AWS's words for a wrong password, and for everything that must look like one.
pub(super) fn incorrect() -> Refusal {
    Refusal::not_authorized("Incorrect username or password.")
}

/// The user of a login name. `None` is a user that is not there and must not be told from others.
///
/// # Errors
/// `UserNotFound` when there is none and the client says so.
pub(super) async fn find_user(identity: &Identity, app: &AppClient, login: &str) -> Result<Option<Versioned<User>>, Refusal> {
    let found = user::find(identity, &app.pool, login).await?;
    if found.is_none() && !app.client.settings.hides_user_existence() {
        return Err(Refusal::no_such_user());
    }
    Ok(found)
}

/// The internal name of a user that is not there, always the same: a UUID where users that are there would show one, else the name.
pub(super) fn unknown_user_id(identity: &Identity, pool: &UserPool, login: &str) -> String {
    let is_alias = |alias: &AliasAttribute| match alias {
        AliasAttribute::Email => login_name::is_email(login),
        AliasAttribute::PhoneNumber => login_name::is_phone_number(login),
        AliasAttribute::PreferredUsername => false,
    };
    // However it is typed: a user that is there has one name too.
    let name = login_name::fold(pool, login);
    if !pool.has_username_attributes() && !pool.alias_attributes.iter().flatten().any(is_alias) {
        return name;
    }
    let drawn = identity.ports.server_key.pseudonym(Purpose::UnknownUser, &[b"id", pool.id.as_bytes(), name.as_bytes()]);
    let digits = hex::encode(drawn);
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    // Version 4, variant 1, as a sub is.
    let variant = ["8", "9", "a", "b"].get(usize::from(drawn.last().copied().unwrap_or_default() % 4)).copied().unwrap_or("8");
    format!("{}-{}-4{}-{variant}{}-{}", part(0, 8), part(8, 12), part(12, 15), part(15, 18), part(18, 30))
}

/// Whose failures are counted: the user's by any name and any flow, or those of one that is not there.
pub(super) fn attempts_of(pool: &UserPool, user: Option<&User>, user_id: &str) -> String {
    match user {
        Some(user) => format!("{}/{}", pool.id, user.sub),
        None => format!("{}/?{user_id}", pool.id),
    }
}

/// Does the work of a proof in its turn and counts how it ends.
///
/// # Errors
/// `NotAuthorized` when the proof fails or the user must wait; `TooManyRequests`.
pub(super) async fn prove(
    identity: &Identity,
    whose: String,
    proof: impl FnOnce() -> bool + Send + 'static,
) -> Result<(), Refusal> {
    let (attempts, clock) = (identity.attempts.clone(), std::sync::Arc::clone(&identity.ports.clock));
    let work = move || {
        if attempts.is_locked(&whose, clock.monotonic()) {
            return Err(Refusal::not_authorized("Password attempts exceeded"));
        }
        if !proof() {
            attempts.failed(&whose, clock.monotonic());
            return Err(incorrect());
        }
        attempts.succeeded(&whose);
        Ok(())
    };
    identity.key_work.run(work).await?
}

/// Goes on with a user who has proven the password. `used` holds what this step has used up, to be written with whatever is next.
pub(super) async fn admit(identity: &Identity, app: &AppClient, user: &User, used: Transaction) -> Result<Answer, Refusal> {
    match outcome(identity, app, user) {
        Ok(UserStatus::ForceChangePassword) => {
            session::commit(identity, &app.pool, user, used).await?;
            new_password_required(identity, app, user).map(Answer::Challenge)
        }
        Ok(_) => refresh::begin(identity, app, user, used).await.map(Answer::Tokens),
        Err(refusal) => {
            session::commit(identity, &app.pool, user, used).await?;
            Err(refusal)
        }
    }
}

fn outcome(identity: &Identity, app: &AppClient, user: &User) -> Result<UserStatus, Refusal> {
    if !user.is_enabled {
        return Err(Refusal::not_authorized("User is disabled."));
    }
    match user.status {
        UserStatus::Confirmed => Ok(user.status),
        UserStatus::ForceChangePassword if has_expired(identity, app, user) => {
            Err(Refusal::not_authorized("Temporary password has expired and must be reset by an administrator."))
        }
        UserStatus::ForceChangePassword => Ok(user.status),
        UserStatus::Unconfirmed => Err(Refusal::new(RefusalKind::UserNotConfirmed, "User is not confirmed.")),
        UserStatus::ResetRequired => {
            Err(Refusal::new(RefusalKind::PasswordResetRequired, "Password reset required for the user"))
        }
        UserStatus::ExternalProvider => Err(incorrect()),
    }
}

fn has_expired(identity: &Identity, app: &AppClient, user: &User) -> bool {
    let validity_days = match app.pool.settings.password_policy.temporary_password_validity_days {
        0 => TEMPORARY_PASSWORD_VALIDITY_DEFAULT_DAYS,
        days => days,
    };
    let end = user.password.as_ref().map(|password| password.set_at.plus_ms(i64::from(validity_days) * DAY_MS));
    end.is_none_or(|end| identity.ports.clock.now() >= end)
}

fn new_password_required(identity: &Identity, app: &AppClient, user: &User) -> Result<Challenge, Refusal> {
    let missing = attribute_schema::missing_required(&app.pool.schema, &user.attributes);
    let required: Vec<Value> = missing.map(|name| Value::from(format!("userAttributes.{name}"))).collect();
    let shown = user.attributes.iter().map(|(name, value)| (name.clone(), Value::from(value.clone()))).collect();
    let parameters = BTreeMap::from([
        ("USER_ID_FOR_SRP".to_owned(), user.username.clone()),
        // AWS: both are JSON inside a text.
        ("requiredAttributes".to_owned(), Value::Array(required).to_string()),
        ("userAttributes".to_owned(), Value::Object(shown).to_string()),
    ]);
    let session = ChallengeSession::draw(identity, &app.client, user).seal(identity, app, ChallengeName::NewPasswordRequired)?;
    Ok(Challenge { name: ChallengeName::NewPasswordRequired, session: Some(session), parameters })
}
