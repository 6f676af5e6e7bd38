//! Proving a password, and what is said to whoever has: the user's state decides.
//!
//! INVARIANT: the work of a proof is the same whether the user exists or not, and it waits in the same queue. An attempt is counted as
//! failed before its proof begins, so that guesses sent at once do not pass the lock together.

use std::collections::BTreeMap;
use std::sync::Arc;

use gatewright_store::transaction::Transaction;
use serde_json::Value;

use super::password_attempts::Whose;
use super::second_factor_challenge;
use crate::Identity;
use crate::app_client::AppClient;
use crate::attribute_schema;
use crate::challenge::{Challenge, ChallengeName, Step};
use crate::key_work::Queue;
use crate::records::Versioned;
use crate::refusal::{Refusal, RefusalKind};
use crate::session::{self, ChallengeSession};
use crate::user::{self, IDENTITIES, User, UserStatus};

/// AWS: how long a temporary password can be used if the pool says 0.
const TEMPORARY_PASSWORD_VALIDITY_DEFAULT_DAYS: i32 = 7;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

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

/// Does the work of a proof in its turn and counts how it ends.
///
/// # Errors
/// `NotAuthorized` when the proof fails or the user must wait; `TooManyRequests`.
pub(super) async fn prove(
    identity: &Identity,
    whose: Whose,
    proof: impl FnOnce() -> bool + Send + 'static,
) -> Result<(), Refusal> {
    let (attempts, clock) = (identity.attempts.clone(), Arc::clone(&identity.ports.clock));
    // Who is locked waits in no queue, neither at its end nor at its head.
    if attempts.is_locked(whose, clock.monotonic()) {
        return Err(exceeded());
    }
    let alone = attempts.alone(whose).await?;
    if attempts.is_locked(whose, clock.monotonic()) {
        return Err(exceeded());
    }
    let work = move || {
        let _alone = alone;
        if !attempts.reserve(whose, clock.monotonic()) {
            return Err(exceeded());
        }
        if !proof() {
            return Err(Refusal::incorrect_password());
        }
        attempts.succeeded(whose);
        Ok(())
    };
    identity.key_work.run(Queue::Proof, work).await?
}

/// Too many failures: whatever comes now is not looked at.
pub(super) fn exceeded() -> Refusal {
    Refusal::not_authorized("Password attempts exceeded")
}

/// Goes on with a user who has proven the password. `used` holds what this step has used up, to be written with whatever is next.
pub(super) async fn admit(identity: &Identity, app: &AppClient, user: User, used: Transaction) -> Result<Step, Refusal> {
    match outcome(identity, app, &user) {
        Ok(UserStatus::ForceChangePassword) => {
            session::commit(identity, &app.pool, &user, used).await?;
            new_password_required(identity, app, &user).map(Step::Challenge)
        }
        Ok(_) => second_factor_challenge::next(identity, app, user, used).await,
        Err(refusal) => {
            session::commit(identity, &app.pool, &user, used).await?;
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
        UserStatus::ResetRequired => Err(Refusal::password_reset_required()),
        UserStatus::ExternalProvider => Err(Refusal::incorrect_password()),
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
    // What no client can write is not shown as what it might fill in.
    let shown = user.attributes.iter().filter(|(name, _)| *name != IDENTITIES);
    let shown = shown.map(|(name, value)| (name.clone(), Value::from(value.clone()))).collect();
    let parameters = BTreeMap::from([
        ("USER_ID_FOR_SRP".to_owned(), user.username.clone()),
        // AWS: both are JSON inside a text.
        ("requiredAttributes".to_owned(), Value::Array(required).to_string()),
        ("userAttributes".to_owned(), Value::Object(shown).to_string()),
    ]);
    let session = ChallengeSession::draw(identity, &app.client, user).seal(identity, app, ChallengeName::NewPasswordRequired)?;
    Ok(Challenge { name: ChallengeName::NewPasswordRequired, session: Some(session), parameters })
}
