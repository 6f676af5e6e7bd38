//! Codes that are sent to people and come back once.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/limits.html> (validity of codes, attempts in an hour).
//!
//! A code is a record beside its user, sealed, that expires. Wrong attempts are counted in it before anything is answered, under the
//! version that was read: of many attempts at once each one is counted. A new code takes the count of the old one along.
//!
//! A code is written with its user or under the user's version: none is left without its user, and no user who just signed up without
//! one. The message goes out when both are written.
//!
//! The record stays for an hour after its code has expired: a new code does not begin with new attempts.
//!
//! INVARIANT: a code counts only for the user, the purpose and the destination it was sent to, and only once.

pub(crate) mod attempts;
pub(crate) mod nobody;

use gatewright_keys::Purpose;
use gatewright_keys::secret_hash::is_same_secret;
use gatewright_model::ports::MessageMedium;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::StoreError;
use gatewright_store::record::Draft;
use gatewright_store::transaction::Transaction;
use serde::{Deserialize, Serialize};

use crate::records::{self, CONFIRMATION_CODE, Versioned};
use crate::refusal::{Refusal, RefusalKind};
use crate::user::{self, User};
use crate::user_pool::{ContactAttribute, UserPool};
use crate::{Identity, message};
use attempts::{Attempts, Exceeded};

pub use attempts::{PRETENDED_MAX, RESENDS_MAX, RESET_WRONG_CODES_MAX, WRONG_CODES_MAX};

/// Digits of a code.
pub const CODE_DIGITS: usize = 6;
/// AWS: how long a sign-up code is valid.
pub const SIGN_UP_CODE_VALIDITY_MS: i64 = 24 * 60 * 60 * 1000;
/// AWS: how long a code for a forgotten password is valid.
pub const RESET_CODE_VALIDITY_MS: i64 = attempts::REMEMBERED_MS;

/// How often an attempt is counted anew when others are counted at the same time.
const COUNT_ATTEMPTS_MAX: usize = 2 * WRONG_CODES_MAX;

/// What a code is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodePurpose {
    /// To confirm a sign-up.
    SignUp,
    /// To set a new password without the old one.
    ForgotPassword,
}

impl CodePurpose {
    const fn as_str(self) -> &'static str {
        match self {
            Self::SignUp => "sign_up",
            Self::ForgotPassword => "forgot_password",
        }
    }

    const fn validity_ms(self) -> i64 {
        match self {
            Self::SignUp => SIGN_UP_CODE_VALIDITY_MS,
            Self::ForgotPassword => RESET_CODE_VALIDITY_MS,
        }
    }

    const fn wrong_codes_max(self) -> usize {
        match self {
            Self::SignUp => WRONG_CODES_MAX,
            Self::ForgotPassword => RESET_WRONG_CODES_MAX,
        }
    }
}

/// Who has a code sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sender {
    /// Anybody: only so many in an hour.
    Anybody,
    /// An administrator, whom nobody's asking holds up.
    Administrator,
}

/// Where a code went, as others may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeDelivery {
    /// Masked: `a***@e***`.
    pub destination: String,
    /// How it went.
    pub medium: MessageMedium,
    /// The attribute it will verify.
    pub attribute: ContactAttribute,
}

/// A code under way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct ConfirmationCode {
    sealed_code: String,
    /// What it verifies, and the value it was sent to.
    pub(crate) attribute: ContactAttribute,
    destination: String,
    expires_at: Timestamp,
    #[serde(flatten)]
    attempts: Attempts,
}

/// A code that is not on its way yet.
#[must_use]
pub(crate) struct Unsent {
    attribute: ContactAttribute,
    destination: String,
    code: String,
}

impl Unsent {
    /// Sends it, when it is written.
    pub(crate) fn send(self, identity: &Identity, pool: &UserPool, user: &User) -> CodeDelivery {
        message::send_code(identity, pool, user, self.attribute, &self.destination, &self.code);
        delivery(self.attribute, &self.destination)
    }
}

/// The delivery that is shown for an address or number.
pub(crate) fn delivery(attribute: ContactAttribute, destination: &str) -> CodeDelivery {
    CodeDelivery { destination: message::masked(attribute, destination), medium: message::medium(attribute), attribute }
}

/// What a sign-up code of this user is sent to: AWS prefers the number where both are verified by code.
pub(crate) fn contact_of(pool: &UserPool, user: &User) -> Option<(ContactAttribute, String)> {
    let verified_by_code = pool.settings.auto_verified_attributes.as_deref().unwrap_or_default();
    [ContactAttribute::PhoneNumber, ContactAttribute::Email]
        .into_iter()
        .filter(|attribute| verified_by_code.contains(attribute))
        .find_map(|attribute| {
            let value = user.attribute(attribute.as_str()).filter(|value| !value.is_empty())?;
            Some((attribute, value.to_owned()))
        })
}

/// The first code of a user who is written by the same transaction, and the code to send after it.
pub(crate) fn first(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    purpose: CodePurpose,
    contact: (ContactAttribute, String),
) -> Result<(Draft, Unsent), Refusal> {
    drawn(identity, pool, user, purpose, contact, Attempts::default())
}

/// Sends another code; `None` when the user or the code was changed meanwhile.
///
/// # Errors
/// `LimitExceeded` after too many.
pub(crate) async fn send_again(
    identity: &Identity,
    pool: &UserPool,
    found: &Versioned<User>,
    purpose: CodePurpose,
    contact: (ContactAttribute, String),
    sender: Sender,
) -> Result<Option<CodeDelivery>, Refusal> {
    let user = &found.value;
    let key = key(pool, user, purpose);
    let earlier = records::read::<ConfirmationCode>(identity, CONFIRMATION_CODE, &pool.scope(), &key).await?;
    let mut attempts = earlier.as_ref().map_or_else(Attempts::default, |earlier| earlier.value.attempts.clone());
    if sender == Sender::Anybody {
        attempts.resend(identity.ports.clock.now()).map_err(|Exceeded| attempts_exceeded())?;
    }
    let (draft, unsent) = drawn(identity, pool, user, purpose, contact, attempts)?;
    // The user is written as it is: only so is it there when the code is.
    let transaction = Transaction::new().replace(user::draft(pool, user)?, found.version);
    let transaction = match earlier {
        Some(earlier) => transaction.replace(draft, earlier.version),
        None => transaction.create(draft),
    };
    match identity.ports.store.commit(transaction).await {
        Ok(_) => Ok(Some(unsent.send(identity, pool, user))),
        Err(StoreError::VersionMismatch { .. } | StoreError::Exists { .. }) => Ok(None),
        Err(other) => Err(user::write_refusal(pool, user, other)),
    }
}

/// Takes a code. What it gives must be [spent](spend) in the transaction that the code allows.
///
/// # Errors
/// `CodeMismatch`, `ExpiredCode`, `LimitExceeded` after too many wrong ones.
pub(crate) async fn take(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    purpose: CodePurpose,
    given: &str,
) -> Result<Versioned<ConfirmationCode>, Refusal> {
    let key = key(pool, user, purpose);
    for _ in 0..COUNT_ATTEMPTS_MAX {
        let now = identity.ports.clock.now();
        let found = records::read::<ConfirmationCode>(identity, CONFIRMATION_CODE, &pool.scope(), &key).await?;
        let Versioned { value: mut record, version } = found.ok_or_else(expired)?;
        record.attempts.check_try(now, purpose.wrong_codes_max()).map_err(|Exceeded| attempts_exceeded())?;
        if now >= record.expires_at {
            return Err(expired());
        }
        let opened = identity.ports.server_key.open(Purpose::ConfirmationCode, &key, &record.sealed_code);
        let kept = String::from_utf8(opened.map_err(Refusal::internal)?.expose().clone()).map_err(Refusal::internal)?;
        if is_same_secret(given, &kept) {
            // Sent to an address that the user no longer has, it says nothing about the new one.
            let is_of_user = user.attribute(record.attribute.as_str()) == Some(record.destination.as_str());
            return if is_of_user { Ok(Versioned { value: record, version }) } else { Err(expired()) };
        }
        record.attempts.count_wrong(now);
        match identity.ports.store.commit(Transaction::new().replace(draft(pool, key.clone(), &record)?, version)).await {
            Ok(_) => return Err(mismatch()),
            // Another attempt was counted meanwhile, or the code was used.
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Err(Refusal::too_many_requests())
}

/// Adds to a transaction that a taken code is used up; it fails when the code has changed since.
pub(crate) fn spend(
    transaction: Transaction,
    pool: &UserPool,
    user: &User,
    purpose: CodePurpose,
    taken: &Versioned<ConfirmationCode>,
) -> Transaction {
    transaction.delete_version(CONFIRMATION_CODE, pool.scope(), key(pool, user, purpose), taken.version)
}

/// Adds to a transaction that no code for this is under way any more.
pub(crate) fn discard(transaction: Transaction, pool: &UserPool, user: &User, purpose: CodePurpose) -> Transaction {
    transaction.delete(CONFIRMATION_CODE, pool.scope(), key(pool, user, purpose))
}

/// The code has expired, or none was asked for.
pub(crate) fn expired() -> Refusal {
    Refusal::new(RefusalKind::ExpiredCode, "Invalid code provided, please request a code again.")
}

fn mismatch() -> Refusal {
    Refusal::new(RefusalKind::CodeMismatch, "Invalid verification code provided, please try again.")
}

fn attempts_exceeded() -> Refusal {
    Refusal::new(RefusalKind::LimitExceeded, "Attempt limit exceeded, please try after some time.")
}

fn key(pool: &UserPool, user: &User, purpose: CodePurpose) -> String {
    records::key_in(&pool.id, &format!("{}/{}", user.sub, purpose.as_str()))
}

fn drawn(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    purpose: CodePurpose,
    contact: (ContactAttribute, String),
    attempts: Attempts,
) -> Result<(Draft, Unsent), Refusal> {
    drawn_at(identity, pool, key(pool, user, purpose), purpose, contact, attempts)
}

fn drawn_at(
    identity: &Identity,
    pool: &UserPool,
    key: String,
    purpose: CodePurpose,
    (attribute, destination): (ContactAttribute, String),
    attempts: Attempts,
) -> Result<(Draft, Unsent), Refusal> {
    let ports = &identity.ports;
    let code = ports.entropy.text(b"0123456789", CODE_DIGITS);
    let sealed = ports.server_key.seal(Purpose::ConfirmationCode, &key, code.as_bytes(), &*ports.entropy);
    let record = ConfirmationCode {
        sealed_code: sealed.map_err(Refusal::internal)?,
        attribute,
        destination: destination.clone(),
        expires_at: ports.clock.now().plus_ms(purpose.validity_ms()),
        attempts,
    };
    Ok((draft(pool, key, &record)?, Unsent { attribute, destination, code }))
}

fn draft(pool: &UserPool, key: String, record: &ConfirmationCode) -> Result<Draft, Refusal> {
    let draft = records::draft(CONFIRMATION_CODE, &pool.scope(), key, record)?;
    Ok(draft.expiring(record.expires_at.plus_ms(attempts::REMEMBERED_MS)))
}
