//! ForgotPassword, ConfirmForgotPassword, AdminResetUserPassword: a new password for whom a code has reached.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html>,
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html>,
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminResetUserPassword.html> and
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html>.
//!
//! Where users are hidden (clients with `PreventUserExistenceErrors` ENABLED, and the pages of a domain always) every name is answered as
//! that of a user whom a code has reached: by the same words, after the same number of attempts, and after the same work.
//!
//! A new password ends what stands on the old one: the lock of its guessed attempts, sessions of browsers with the pool's domain, codes for
//! apps that came of them. It ends no sign-in, as on AWS: apps stay signed in until somebody signs the user out everywhere.
//!
//! INVARIANT: nobody gets a password by a code who could not sign in with it: not who is disabled, not whose sign-up is open, not who signs in
//! elsewhere.
//!
//! # Not (yet) like AWS
//! - AWS says of a name that is nobody's that a code is wrong even if none was asked for, and of a user that it has expired; here both have
//!   expired.
//! - Not recorded: AWS's words for a user who is unconfirmed and yet has a verified address (here as for other states without a reset), and
//!   what a second AdminResetUserPassword answers (here another code goes out).
//! - Of Lambda functions only the one after a confirmation is told.

use gatewright_model::secret::Secret;
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;

use crate::asker::Asker;
use crate::confirmation_code::{self, CodeDelivery, CodePurpose, Sender, nobody};
use crate::records::{Versioned, WRITE_TRIES_MAX};
use crate::refusal::Refusal;
use crate::sign_up::pretended;
use crate::trigger::post_confirmation::{self, Confirmed};
use crate::user::{self, User, UserStatus};
use crate::user_pool::{ContactAttribute, UserPool};
use crate::{Identity, account_recovery, flow, password};

/// A code and the password that it is for. (No `Debug`: it holds what must not be logged.)
pub struct NewPassword {
    /// The name or alias.
    pub username: String,
    /// The code as typed.
    pub code: String,
    /// The password.
    pub password: Secret<String>,
}

/// Whether people of this pool can help themselves.
#[must_use]
pub fn is_offered(pool: &UserPool) -> bool {
    !account_recovery::channels(&pool.settings).is_empty()
}

/// Sends a code for a new password.
///
/// # Errors
/// `NotAuthorized` where only administrators set passwords; `LimitExceeded`; where users are not hidden `UserNotFound`, `InvalidParameter` and
/// `NotAuthorized` for those whom no code can reach.
pub async fn send(identity: &Identity, asker: &Asker, username: &str) -> Result<CodeDelivery, Refusal> {
    let pool = &asker.pool;
    must_be_offered(pool)?;
    for _ in 0..WRITE_TRIES_MAX {
        let found = user::find(identity, pool, username).await?;
        let reached = found.as_ref().ok_or_else(Refusal::no_such_username_of_client).and_then(|found| {
            let contact = addressee(pool, &found.value)?;
            Ok((found, contact))
        });
        let delivery = match reached {
            Ok((found, contact)) => {
                let purpose = CodePurpose::ForgotPassword;
                confirmation_code::send_again(identity, pool, found, purpose, contact, Sender::Anybody).await?
            }
            Err(_) if asker.hides_users => {
                let whose = pretended::reset_pseudonym(identity, pool, username);
                nobody::send(identity, pool, CodePurpose::ForgotPassword, whose).await?;
                let channels = account_recovery::channels(&pool.settings);
                Some(pretended::reset_delivery(identity, pool, username, &channels))
            }
            Err(refusal) => return Err(refusal),
        };
        if let Some(delivery) = delivery {
            return Ok(delivery);
        }
    }
    Err(Refusal::too_many_requests())
}

/// Sets the password that a code is for; the user can sign in with it.
///
/// # Errors
/// `InvalidPassword`, which uses no code up; `CodeMismatch`, `ExpiredCode`, `LimitExceeded`; where users are not hidden `UserNotFound` and
/// `NotAuthorized`; `TooManyRequests` when the user keeps being changed; of the pool's function `UserLambdaValidation`, `UnexpectedLambda`,
/// `InvalidLambdaResponse`, and the password is set all the same.
pub async fn confirm(identity: &Identity, asker: &Asker, new: &NewPassword) -> Result<(), Refusal> {
    let pool = &asker.pool;
    // Said before anything about the user, and of everybody.
    password::check(&pool.settings.password_policy, new.password.expose())?;
    must_be_offered(pool)?;
    for _ in 0..WRITE_TRIES_MAX {
        let found = user::find(identity, pool, &new.username).await?;
        let found = found.ok_or_else(Refusal::no_such_username_of_client).and_then(|found| {
            check_state(&found.value)?;
            if asker.hides_users {
                // Whom no code could be sent to was answered as nobody when one was asked for.
                addressee(pool, &found.value)?;
            }
            Ok(found)
        });
        let Versioned { value: mut user, version } = match found {
            Ok(found) => found,
            Err(_) if asker.hides_users => {
                let whose = pretended::reset_pseudonym(identity, pool, &new.username);
                return Err(nobody::refuse(identity, pool, CodePurpose::ForgotPassword, whose).await);
            }
            Err(refusal) => return Err(refusal),
        };
        let taken = confirmation_code::take(identity, pool, &user, CodePurpose::ForgotPassword, &new.code).await?;
        // Sent to what was verified then, it says nothing to what no longer is.
        if !user.has_verified(taken.value.attribute) {
            return Err(confirmation_code::expired());
        }
        user.password = Some(password::keep(identity, pool, &user.username, new.password.clone()).await?);
        user.status = UserStatus::Confirmed;
        user.modified_at = identity.ports.clock.now();
        let transaction = Transaction::new().replace(user::draft(pool, &user)?, version);
        let transaction = confirmation_code::spend(transaction, pool, &user, CodePurpose::ForgotPassword, &taken);
        match identity.ports.store.commit(transaction).await {
            Ok(_) => {
                flow::forget_attempts(identity, pool, &user);
                let (client_id, how) = (Some(asker.client_id.as_str()), Confirmed::ConfirmForgotPassword);
                return post_confirmation::tell(identity, pool, &user, client_id, how, &asker.triggers).await;
            }
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(cause) => return Err(user::write_refusal(pool, &user, cause)),
        }
    }
    Err(Refusal::too_many_requests())
}

/// Takes a user's password out of use and sends a code for a new one.
///
/// # Errors
/// `UserNotFound`; `NotAuthorized`, `InvalidParameter` for users whom no code can reach; `TooManyRequests` when the user keeps being changed.
pub async fn reset_by_administrator(identity: &Identity, pool: &UserPool, username: &str) -> Result<(), Refusal> {
    must_be_offered(pool)?;
    for _ in 0..WRITE_TRIES_MAX {
        let mut found = user::find(identity, pool, username).await?.ok_or_else(Refusal::no_such_user)?;
        let contact = addressee(pool, &found.value)?;
        found.value.status = UserStatus::ResetRequired;
        found.value.modified_at = identity.ports.clock.now();
        let (purpose, sender) = (CodePurpose::ForgotPassword, Sender::Administrator);
        if confirmation_code::send_again(identity, pool, &found, purpose, contact, sender).await?.is_some() {
            return Ok(());
        }
    }
    Err(Refusal::too_many_requests())
}

fn must_be_offered(pool: &UserPool) -> Result<(), Refusal> {
    if is_offered(pool) { Ok(()) } else { Err(Refusal::not_authorized("Contact administrator to reset password.")) }
}

/// Where a code for this user goes.
fn addressee(pool: &UserPool, user: &User) -> Result<(ContactAttribute, String), Refusal> {
    let contact = account_recovery::contact_of(pool, user).ok_or_else(|| {
        Refusal::invalid_parameter("Cannot reset password for the user as there is no registered/verified email or phone_number")
    });
    match check_state(user) {
        // AWS: of whom no code can reach that is said, also while the sign-up is open.
        Err(refusal) if user.is_enabled && user.status == UserStatus::Unconfirmed => contact.and(Err(refusal)),
        checked => checked.and(contact),
    }
}

/// Whether a user in this state may have a new password.
fn check_state(user: &User) -> Result<(), Refusal> {
    if !user.is_enabled {
        return Err(Refusal::not_authorized("User is disabled."));
    }
    match user.status {
        UserStatus::Confirmed | UserStatus::ResetRequired => Ok(()),
        UserStatus::Unconfirmed | UserStatus::ForceChangePassword | UserStatus::ExternalProvider => {
            Err(Refusal::not_authorized("User password cannot be reset in the current state."))
        }
    }
}
