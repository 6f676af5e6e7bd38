//! Codes that are sent to people and come back once.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/limits.html> (validity of codes, attempts in an hour).
//!
//! A code is a record beside its user, sealed, that expires. Wrong attempts are counted in it before anything is answered, under the
//! version that was read: of many attempts at once each one is counted. A new code takes the count of the old one along.
//!
//! INVARIANT: a code counts only for the destination it was sent to, and only once.

use gatewright_keys::Purpose;
use gatewright_keys::secret_hash::is_same_secret;
use gatewright_model::ports::MessageMedium;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use serde::{Deserialize, Serialize};

use crate::records::{self, CONFIRMATION_CODE, Versioned};
use crate::refusal::{Refusal, RefusalKind};
use crate::user::User;
use crate::user_pool::{ContactAttribute, UserPool};
use crate::{Identity, message};

/// Digits of a code.
pub const CODE_DIGITS: usize = 6;
/// AWS: how long a sign-up code is valid.
pub const SIGN_UP_CODE_VALIDITY_MS: i64 = 24 * HOUR_MS;
/// AWS: most wrong codes in an hour.
pub const WRONG_CODES_MAX: usize = 15;
/// AWS: most codes that are sent again in an hour.
pub const RESENDS_MAX: usize = 5;

const HOUR_MS: i64 = 3_600_000;
/// How often an attempt is counted anew when others are counted at the same time.
const COUNT_ATTEMPTS_MAX: usize = 2 * WRONG_CODES_MAX;

/// What a code is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodePurpose {
    /// To confirm a sign-up.
    SignUp,
}

/// Why a code is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sending {
    /// It is the first.
    First,
    /// The user asked for another one.
    Again,
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
    /// Wrong codes of the last hour.
    wrong_at: Vec<Timestamp>,
    /// Codes sent again in the last hour.
    resent_at: Vec<Timestamp>,
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

/// Makes a code, keeps it and sends it.
///
/// # Errors
/// `LimitExceeded` after too many.
pub(crate) async fn send(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    purpose: CodePurpose,
    (attribute, destination): (ContactAttribute, String),
    sending: Sending,
) -> Result<CodeDelivery, Refusal> {
    let now = identity.ports.clock.now();
    let key = key(pool, user, purpose);
    let earlier = records::read::<ConfirmationCode>(identity, CONFIRMATION_CODE, &pool.scope(), &key).await?;
    let (wrong_at, mut resent_at) = earlier.as_ref().map_or_else(Default::default, |earlier| {
        (within_the_hour(&earlier.value.wrong_at, now), within_the_hour(&earlier.value.resent_at, now))
    });
    if sending == Sending::Again {
        if resent_at.len() >= RESENDS_MAX {
            return Err(attempts_exceeded());
        }
        resent_at.push(now);
    }
    let code = identity.ports.entropy.text(b"0123456789", CODE_DIGITS);
    let sealed = identity.ports.server_key.seal(Purpose::ConfirmationCode, &key, code.as_bytes(), &*identity.ports.entropy);
    let record = ConfirmationCode {
        sealed_code: sealed.map_err(Refusal::internal)?,
        attribute,
        destination: destination.clone(),
        expires_at: now.plus_ms(SIGN_UP_CODE_VALIDITY_MS),
        wrong_at,
        resent_at,
    };
    let draft = draft(pool, key, &record)?;
    let transaction = match earlier {
        Some(earlier) => Transaction::new().replace(draft, earlier.version),
        None => Transaction::new().create(draft),
    };
    match identity.ports.store.commit(transaction).await {
        Ok(_) => {}
        Err(StoreError::VersionMismatch { .. } | StoreError::Exists { .. }) => return Err(Refusal::too_many_requests()),
        Err(other) => return Err(other.into()),
    }
    message::send_code(identity, pool, user, attribute, &destination, &code);
    Ok(delivery(attribute, &destination))
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
        record.wrong_at = within_the_hour(&record.wrong_at, now);
        if record.wrong_at.len() >= WRONG_CODES_MAX {
            return Err(attempts_exceeded());
        }
        let opened = identity.ports.server_key.open(Purpose::ConfirmationCode, &key, &record.sealed_code);
        let kept = String::from_utf8(opened.map_err(Refusal::internal)?.expose().clone()).map_err(Refusal::internal)?;
        if is_same_secret(given, &kept) {
            // Sent to an address that the user no longer has, it says nothing about the new one.
            let is_of_user = user.attribute(record.attribute.as_str()) == Some(record.destination.as_str());
            return if is_of_user { Ok(Versioned { value: record, version }) } else { Err(expired()) };
        }
        record.wrong_at.push(now);
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
    let purpose = match purpose {
        CodePurpose::SignUp => "sign_up",
    };
    records::key_in(&pool.id, &format!("{}/{purpose}", user.sub))
}

fn draft(pool: &UserPool, key: String, record: &ConfirmationCode) -> Result<gatewright_store::record::Draft, Refusal> {
    Ok(records::draft(CONFIRMATION_CODE, &pool.scope(), key, record)?.expiring(record.expires_at))
}

fn within_the_hour(times: &[Timestamp], now: Timestamp) -> Vec<Timestamp> {
    times.iter().copied().filter(|time| time.epoch_ms > now.epoch_ms.saturating_sub(HOUR_MS)).collect()
}
