//! ConfirmSignUp and ResendConfirmationCode.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html>.
//!
//! Where users are hidden (clients with `PreventUserExistenceErrors` ENABLED, and the pages of a domain always) every name is answered as
//! an unconfirmed user's, and after the same work: a code is wrong, then too many were tried; another one is on its way, then too many
//! were sent.
//!
//! # Not (yet) like AWS
//! - What AWS says of confirmed users where users are hidden is not recorded. Here it is what is said of nobody, so that names cannot be
//!   sorted: a code that comes a second time, or too late, is a wrong one. LEGACY clients get AWS's own words.

use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;

use crate::asker::Asker;
use crate::confirmation_code::{self, CodeDelivery, CodePurpose, Sender, nobody};
use crate::records::Versioned;
use crate::refusal::{Refusal, RefusalKind};
use crate::trigger::post_confirmation::{self, Confirmed};
use crate::user::{self, User, UserStatus};
use crate::user_pool::{ContactAttribute, UserPool};
use crate::{Identity, login_name};

use super::pretended;

/// How often a confirmation is tried when the user is changed at the same time.
const ATTEMPTS_MAX: usize = 8;

/// What happens when an alias that becomes verified is another user's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AliasClaim {
    /// The call is refused.
    Refuse,
    /// The other user's address or number is no longer verified, and the alias moves.
    Move,
}

/// A confirmation of a sign-up. (No `Debug`: it holds what must not be logged.)
pub struct Confirmation {
    /// The name or alias.
    pub username: String,
    /// The code as typed.
    pub code: String,
    /// `ForceAliasCreation`.
    pub alias_claim: AliasClaim,
}

/// Confirms a sign-up: the user can sign in, and the address or number that the code went to is verified.
///
/// # Errors
/// `CodeMismatch`, `LimitExceeded`, `AliasExists`; where users are not hidden `NotAuthorized`, `UserNotFound`, `ExpiredCode`;
/// `TooManyRequests` when the user keeps being changed. `UserLambdaValidation`, `UnexpectedLambda`, `InvalidLambdaResponse` from the trigger
/// after it, when the user is confirmed.
pub async fn confirm(identity: &Identity, asker: &Asker, request: &Confirmation) -> Result<(), Refusal> {
    let (pool, is_hiding) = (&asker.pool, asker.hides_users);
    for _ in 0..ATTEMPTS_MAX {
        let pretended = || {
            let whose = pretended::pseudonym(identity, pool, &request.username);
            nobody::refuse(identity, pool, CodePurpose::SignUp, whose)
        };
        let Some(found) = user::find(identity, pool, &request.username).await? else {
            return Err(if is_hiding { pretended().await } else { Refusal::no_such_username_of_client() });
        };
        if is_hiding && found.value.status != UserStatus::Unconfirmed {
            return Err(pretended().await);
        }
        must_be_unconfirmed(&found.value)?;
        let taken = match confirmation_code::take(identity, pool, &found.value, CodePurpose::SignUp, &request.code).await {
            Err(refusal) if is_hiding && refusal.kind == RefusalKind::ExpiredCode => return Err(pretended().await),
            other => other?,
        };
        let mut user = found.value;
        user.status = UserStatus::Confirmed;
        user.modified_at = identity.ports.clock.now();
        user.attributes.insert(taken.value.attribute.verified_name().to_owned(), "true".to_owned());
        let mut transaction = Transaction::new();
        if let Some(other) = displaced(identity, pool, &user, request.alias_claim).await? {
            transaction = transaction.replace(user::draft(pool, &other.value)?, other.version);
        }
        let transaction = transaction.replace(user::draft(pool, &user)?, found.version);
        let transaction = confirmation_code::spend(transaction, pool, &user, CodePurpose::SignUp, &taken);
        match identity.ports.store.commit(transaction).await {
            Ok(_) => {
                let (client_id, how) = (Some(asker.client_id.as_str()), Confirmed::ConfirmSignUp);
                return post_confirmation::tell(identity, pool, &user, client_id, how, &asker.triggers).await;
            }
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(cause) => return Err(user::write_refusal(pool, &user, cause)),
        }
    }
    Err(Refusal::too_many_requests())
}

/// Sends another code to a user who has not confirmed the sign-up.
///
/// # Errors
/// `NotAuthorized` where no code is ever sent; `LimitExceeded`; where users are not hidden `UserNotFound`, `InvalidParameter`;
/// `TooManyRequests` when the user keeps being changed.
pub async fn resend(identity: &Identity, asker: &Asker, username: &str) -> Result<CodeDelivery, Refusal> {
    let (pool, is_hiding) = (&asker.pool, asker.hides_users);
    let not_turned_on = || Refusal::not_authorized("Cannot resend codes. Auto verification not turned on.");
    if is_hiding && pool.settings.auto_verified_attributes.as_ref().is_none_or(Vec::is_empty) {
        return Err(not_turned_on());
    }
    for _ in 0..ATTEMPTS_MAX {
        let found = user::find(identity, pool, username).await?;
        let unconfirmed = found.as_ref().filter(|found| found.value.status == UserStatus::Unconfirmed);
        let contact = unconfirmed.and_then(|found| confirmation_code::contact_of(pool, &found.value));
        let delivery = match (&found, unconfirmed, contact) {
            (_, Some(found), Some(contact)) => {
                confirmation_code::send_again(identity, pool, found, CodePurpose::SignUp, contact, Sender::Anybody).await?
            }
            _ if is_hiding => {
                let whose = pretended::pseudonym(identity, pool, username);
                nobody::send(identity, pool, CodePurpose::SignUp, whose).await?;
                Some(pretended::delivery(identity, pool, username))
            }
            (None, ..) => return Err(Refusal::no_such_username_of_client()),
            (Some(_), None, _) => return Err(Refusal::invalid_parameter("User is already confirmed.")),
            (Some(_), Some(_), None) => return Err(not_turned_on()),
        };
        if let Some(delivery) = delivery {
            return Ok(delivery);
        }
    }
    Err(Refusal::too_many_requests())
}

/// Refuses a user whose sign-up is not open.
pub(crate) fn must_be_unconfirmed(user: &User) -> Result<(), Refusal> {
    if user.status == UserStatus::Unconfirmed {
        return Ok(());
    }
    Err(Refusal::not_authorized(format!("User cannot be confirmed. Current status is {}", user.status.as_str())))
}

/// The other user who must give up an alias that `user` now has, as that user is afterwards.
///
/// # Errors
/// `AliasExists` when it is another's and stays so.
pub(crate) async fn displaced(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    claim: AliasClaim,
) -> Result<Option<Versioned<User>>, Refusal> {
    let mut displaced: Option<Versioned<User>> = None;
    for (name, value) in login_name::aliases(pool, user) {
        let Some(mut other) = user::find(identity, pool, value).await?.filter(|other| other.value.sub != user.sub) else {
            continue;
        };
        let contact =
            [ContactAttribute::Email, ContactAttribute::PhoneNumber].into_iter().find(|contact| contact.as_str() == name);
        let is_alias =
            other.value.attribute(name).map(|other| login_name::fold(pool, other)) == Some(login_name::fold(pool, value));
        let (AliasClaim::Move, Some(contact), true, false) = (claim, contact, is_alias, pool.has_username_attributes()) else {
            return Err(user::alias_exists(name));
        };
        // Both aliases of one other user move in one write; two others are more than AWS moves at once.
        match &mut displaced {
            Some(earlier) if earlier.value.sub == other.value.sub => other = earlier.clone(),
            Some(_) => return Err(user::alias_exists(name)),
            None => {}
        }
        other.value.attributes.insert(contact.verified_name().to_owned(), "false".to_owned());
        other.value.modified_at = identity.ports.clock.now();
        displaced = Some(other);
    }
    Ok(displaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_open_sign_up_can_be_confirmed() {
        let user = |status| User {
            user_pool_id: String::new(),
            username: String::new(),
            sub: String::new(),
            attributes: std::collections::BTreeMap::new(),
            status,
            is_enabled: true,
            created_at: gatewright_model::timestamp::Timestamp::default(),
            modified_at: gatewright_model::timestamp::Timestamp::default(),
            password: None,
            ended_at: None,
            software_token: None,
            sealed_token_to_verify: None,
        };
        assert!(must_be_unconfirmed(&user(UserStatus::Unconfirmed)).is_ok());
        let refusal = must_be_unconfirmed(&user(UserStatus::Confirmed)).unwrap_err();
        assert_eq!(refusal.kind, RefusalKind::NotAuthorized);
        assert_eq!(refusal.message, "User cannot be confirmed. Current status is CONFIRMED");
    }
}
