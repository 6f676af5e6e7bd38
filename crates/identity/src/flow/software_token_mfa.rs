//! SOFTWARE_TOKEN_MFA: a code of the user's authenticator app.
//!
//! A wrong code does not use the session up: people try again. Failures are counted by user as those of passwords are and beside them
//! ([`PasswordAttempts`](super::PasswordAttempts)), whatever the session: five are free, then each locks for twice as long as the one
//! before, and a right password forgets none of them. A code that has counted before is a failure, too.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html>: five failures, then the lock of
//! failed passwords.
//!
//! # Not (yet) like AWS
//! Not known: whether AWS counts codes and passwords together.

use gatewright_keys::Purpose;
use gatewright_store::transaction::Transaction;

use super::password_attempts::Whose;
use super::proof::exceeded;
use crate::Identity;
use crate::app_client::AppClient;
use crate::challenge::{ChallengeName, Parameters, Proven, Step};
use crate::refusal::Refusal;
use crate::second_factor::{self, Asked};
use crate::session::{self, ChallengeSession};
use crate::software_token;
use crate::user::{self, User, UserStatus};
use crate::user_pool::UserPool;

/// Takes `SOFTWARE_TOKEN_MFA_CODE`. The step that it is of is written with whatever the sign-in is for.
pub(super) async fn verify(
    identity: &Identity,
    app: &AppClient,
    session: Option<&str>,
    responses: &Parameters,
) -> Result<Step, Refusal> {
    let username = responses.username()?;
    let session = session::required(session)?;
    let code = responses.required("SOFTWARE_TOKEN_MFA_CODE")?;

    let session = ChallengeSession::open(identity, app, ChallengeName::SoftwareTokenMfa, session)?;
    let whose = user::find(identity, &app.pool, username).await?.filter(|found| session.is_of(&found.value));
    let whose = attempts_of(identity, &app.pool, &whose.ok_or_else(session::invalid)?.value);
    session.ticket.check_unused(identity, &app.pool).await?;

    let (attempts, clock) = (&identity.attempts, &identity.ports.clock);
    if attempts.is_locked(whose, clock.monotonic()) {
        return Err(exceeded());
    }
    let _alone = attempts.alone(whose).await?;
    // Read in turn: the code of the attempt before has counted.
    let found = user::find(identity, &app.pool, username).await?.filter(|found| session.is_of(&found.value));
    let found = found.ok_or_else(session::invalid)?;
    let mut user = found.value;
    if !session.counts_for(&user, UserStatus::Confirmed) || second_factor::asked(&app.pool, &user) != Asked::Code {
        return Err(session::invalid());
    }
    let token = user.software_token.clone().ok_or_else(software_token::not_found)?;
    if !attempts.reserve(whose, clock.monotonic()) {
        return Err(exceeded());
    }
    let last_step = software_token::next_code(identity, &app.pool, &user, &token, code)?;
    attempts.succeeded(whose);
    user.software_token = Some(user::SoftwareToken { last_step, ..token });
    let written = Transaction::new().replace(user::draft(&app.pool, &user)?, found.version);
    let used = session.ticket.used(&app.pool, written)?;
    Ok(Step::Proven(Box::new(Proven { user, has_second_factor: true, used })))
}

/// Whose failures are counted. A right password forgets those of passwords, and none of these.
fn attempts_of(identity: &Identity, pool: &UserPool, user: &User) -> Whose {
    let parts = [b"attempts".as_slice(), pool.id.as_bytes(), user.sub.as_bytes()];
    Whose::User(identity.ports.server_key.pseudonym(Purpose::SoftwareToken, &parts))
}
