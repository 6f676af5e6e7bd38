//! What administrators do with users: create, invite again, set a password, confirm, disable, enable.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/how-to-create-user-accounts.html>.
//!
//! # Not (yet) like AWS
//! - When no medium is asked for, AWS says SMS; here an invitation goes by e-mail if the user has no number.

use std::collections::BTreeMap;

use gatewright_model::ports::MessageMedium;
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;

use crate::attribute_schema::Writer;
use crate::confirmation_code::{self, CodePurpose};
use crate::records::{Versioned, WRITE_TRIES_MAX};
use crate::refusal::{Refusal, RefusalKind};
use crate::sign_in;
use crate::sign_up::{self, AliasClaim};
use crate::trigger::context::TriggerContext;
use crate::trigger::post_confirmation::{self, Confirmed};
use crate::trigger::pre_sign_up::{self, Maker};
use crate::user::{self, User, UserStatus};
use crate::user_pool::{ContactAttribute, UserPool};
use crate::{Identity, federated_name, message, password};

/// AWS's words when a name is taken.
const TAKEN: &str = "User account already exists";

/// A user that an administrator creates, or invites again. (No `Debug`: it holds what must not be logged.)
pub struct NewUser {
    /// The name, or the address or number that stands for it.
    pub username: String,
    /// Attributes by name.
    pub attributes: BTreeMap<String, String>,
    /// The first password; one is drawn if none is given.
    pub temporary_password: Option<Secret<String>>,
    /// `ForceAliasCreation`.
    pub alias_claim: AliasClaim,
    /// Whether and how the user is told.
    pub invitation: Invitation,
    /// What the call brings for triggers.
    pub triggers: TriggerContext,
}

/// Whether and how a new user is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invitation {
    /// By these; none is SMS, or e-mail for a user without a number.
    Send(Vec<MessageMedium>),
    /// Not at all.
    Suppress,
}

/// How long a password that an administrator sets can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordKind {
    /// The user must replace it at the next sign-in.
    Temporary,
    /// It stays.
    Permanent,
}

/// Creates a user who must set a password at the first sign-in, and there give what the pool requires and is not given here.
///
/// # Errors
/// `InvalidParameter`, `InvalidPassword`, `UsernameExists`, `AliasExists`; `UserLambdaValidation`, `UnexpectedLambda`,
/// `InvalidLambdaResponse` from the trigger before it.
pub async fn create(identity: &Identity, pool: &UserPool, new: NewUser) -> Result<User, Refusal> {
    let password = admitted_password(identity, pool, new.temporary_password)?;
    let mut user = sign_up::drafted(identity, pool, &new.username, new.attributes, Writer::Administrator)?;
    federated_name::refuse(identity, pool, &user).await?;
    if user::find(identity, pool, &new.username).await?.is_some() {
        return Err(Refusal::new(RefusalKind::UsernameExists, TAKEN));
    }
    // AWS: what the function wants confirmed or verified does not count here.
    pre_sign_up::admit(identity, pool, &user, Maker::AdminCreateUser, &new.triggers).await?;
    user.status = UserStatus::ForceChangePassword;
    let displaced =
        if pool.has_username_attributes() { None } else { sign_up::displaced(identity, pool, &user, new.alias_claim).await? };
    user.password = Some(password::keep(identity, pool, &user.username, password.clone()).await?);
    let with = match displaced {
        Some(displaced) => Transaction::new().replace(user::draft(pool, &displaced.value)?, displaced.version),
        None => Transaction::new(),
    };
    user::create(identity, pool, &user, with, TAKEN).await?;
    invite(identity, pool, &user, &new.invitation, &password);
    Ok(user)
}

/// Invites a user again, with a new temporary password.
///
/// # Errors
/// `UserNotFound`; `UnsupportedUserState` unless the user still has a temporary password; `InvalidPassword`.
pub async fn invite_again(identity: &Identity, pool: &UserPool, again: NewUser) -> Result<User, Refusal> {
    let Versioned { value: mut user, version } = existing(identity, pool, &again.username).await?;
    if user.status != UserStatus::ForceChangePassword {
        return Err(Refusal::new(
            RefusalKind::UnsupportedUserState,
            format!("Resend not possible. {} status is not FORCE_CHANGE_PASSWORD", user.username),
        ));
    }
    let password = admitted_password(identity, pool, again.temporary_password)?;
    user.password = Some(password::keep(identity, pool, &user.username, password.clone()).await?);
    user.modified_at = identity.ports.clock.now();
    user::write(identity, pool, &user, version).await?;
    invite(identity, pool, &user, &again.invitation, &password);
    Ok(user)
}

/// Sets a password.
///
/// # Errors
/// `UserNotFound`, `InvalidPassword`; `TooManyRequests` when the user is changed at the same time.
pub async fn set_password(
    identity: &Identity,
    pool: &UserPool,
    username: &str,
    password: Secret<String>,
    kind: PasswordKind,
) -> Result<(), Refusal> {
    let Versioned { value: mut user, version } = existing(identity, pool, username).await?;
    password::check(&pool.settings.password_policy, password.expose())?;
    user.password = Some(password::keep(identity, pool, &user.username, password).await?);
    user.status = match kind {
        PasswordKind::Permanent => UserStatus::Confirmed,
        PasswordKind::Temporary => UserStatus::ForceChangePassword,
    };
    user.modified_at = identity.ports.clock.now();
    user::write(identity, pool, &user, version).await
}

/// Confirms a sign-up without a code; nothing is verified by it.
///
/// # Errors
/// `UserNotFound`, `NotAuthorized` unless the sign-up is open. `UserLambdaValidation`, `UnexpectedLambda`, `InvalidLambdaResponse` from the
/// trigger after it, when the user is confirmed.
pub async fn confirm_sign_up(
    identity: &Identity,
    pool: &UserPool,
    username: &str,
    triggers: &TriggerContext,
) -> Result<(), Refusal> {
    let Versioned { value: mut user, version } = existing(identity, pool, username).await?;
    sign_up::must_be_unconfirmed(&user)?;
    user.status = UserStatus::Confirmed;
    user.modified_at = identity.ports.clock.now();
    let transaction = Transaction::new().replace(user::draft(pool, &user)?, version);
    let transaction = confirmation_code::discard(transaction, pool, &user, CodePurpose::SignUp);
    identity.ports.store.commit(transaction).await.map_err(|cause| user::write_refusal(pool, &user, cause))?;
    post_confirmation::tell(identity, pool, &user, None, Confirmed::ConfirmSignUp, triggers).await
}

/// Lets a user sign in no more, and ends what the user has signed in to: refresh and access tokens, browsers' sessions, codes.
///
/// # Errors
/// `UserNotFound`; `TooManyRequests` when the user keeps being changed.
pub async fn disable(identity: &Identity, pool: &UserPool, username: &str) -> Result<(), Refusal> {
    switch(identity, pool, username, |user, now| {
        user.is_enabled = false;
        user.ended_at = Some(now);
    })
    .await
}

/// Lets a user sign in again. What was ended stays so.
///
/// # Errors
/// `UserNotFound`; `TooManyRequests` when the user keeps being changed.
pub async fn enable(identity: &Identity, pool: &UserPool, username: &str) -> Result<(), Refusal> {
    switch(identity, pool, username, |user, _| user.is_enabled = true).await
}

/// Changes whether a user may sign in; of one who may not, no sign-in is left.
async fn switch(
    identity: &Identity,
    pool: &UserPool,
    username: &str,
    change: impl Fn(&mut User, Timestamp),
) -> Result<(), Refusal> {
    for _ in 0..WRITE_TRIES_MAX {
        let Versioned { value: mut user, version } = existing(identity, pool, username).await?;
        let now = identity.ports.clock.now();
        change(&mut user, now);
        user.modified_at = now;
        let transaction = Transaction::new().replace(user::draft(pool, &user)?, version);
        let transaction = if user.is_enabled { transaction } else { sign_in::end_all(transaction, pool, &user.sub) };
        match identity.ports.store.commit(transaction).await {
            Ok(_) => return Ok(()),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(cause) => return Err(user::write_refusal(pool, &user, cause)),
        }
    }
    Err(Refusal::too_many_requests())
}

/// The user of this name, sub or alias.
///
/// # Errors
/// `UserNotFound`.
pub async fn existing(identity: &Identity, pool: &UserPool, username: &str) -> Result<Versioned<User>, Refusal> {
    user::find(identity, pool, username).await?.ok_or_else(Refusal::no_such_user)
}

fn admitted_password(identity: &Identity, pool: &UserPool, given: Option<Secret<String>>) -> Result<Secret<String>, Refusal> {
    let policy = &pool.settings.password_policy;
    match given {
        Some(given) => password::check(policy, given.expose()).map(|()| given),
        None => Ok(password::draw_temporary(policy, &*identity.ports.entropy)),
    }
}

fn invite(identity: &Identity, pool: &UserPool, user: &User, invitation: &Invitation, password: &Secret<String>) {
    let Invitation::Send(mediums) = invitation else { return };
    let destination = |attribute: ContactAttribute| user.attribute(attribute.as_str()).map(|value| (attribute, value));
    let (number, address) = (destination(ContactAttribute::PhoneNumber), destination(ContactAttribute::Email));
    let destinations: Vec<(ContactAttribute, &str)> = match mediums.as_slice() {
        [] => number.or(address).into_iter().collect(),
        mediums => {
            let number = number.filter(|_| mediums.contains(&MessageMedium::Sms));
            number.into_iter().chain(address.filter(|_| mediums.contains(&MessageMedium::Email))).collect()
        }
    };
    for (attribute, destination) in destinations {
        message::send_invitation(identity, pool, user, attribute, destination, password.expose());
    }
}
