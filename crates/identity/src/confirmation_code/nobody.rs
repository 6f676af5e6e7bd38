//! Codes of nobody: the answers of a user's, after the work of a user's.
//!
//! A user's code is read, opened and written, and the user is written with it. The same is done here with records of the pool's own that stand for
//! whoever is not there: for each purpose one code and one made-up user, however many names are tried, so that no flood of them fills the store.

use std::collections::BTreeMap;

use gatewright_keys::Purpose;
use gatewright_store::record::Draft;
use gatewright_store::transaction::Transaction;

use super::attempts::{Attempts, Exceeded};
use super::{CodePurpose, ConfirmationCode, attempts_exceeded, drawn_at, expired, mismatch};
use crate::Identity;
use crate::password::PasswordVerifier;
use crate::records::{self, CONFIRMATION_CODE};
use crate::refusal::Refusal;
use crate::user::{self, User, UserStatus};
use crate::user_pool::{ContactAttribute, UserPool};

const ADDRESS: &str = "nobody@example.com";
/// As long as what is sealed of a password.
const SEALED_VERIFIER_CHARS: usize = 572;

/// The answer to a code: as to a wrong one or, for a new password, to one that nobody has asked for. `whose` is the pseudonym of the name.
pub(crate) async fn refuse(identity: &Identity, pool: &UserPool, purpose: CodePurpose, whose: [u8; 32]) -> Refusal {
    wrong(identity, pool, purpose, whose).await.err().unwrap_or_else(mismatch)
}

/// A code that is sent again: its count and its work.
///
/// # Errors
/// `LimitExceeded` after too many.
pub(crate) async fn send(identity: &Identity, pool: &UserPool, purpose: CodePurpose, whose: [u8; 32]) -> Result<(), Refusal> {
    earlier(identity, pool, purpose).await?;
    let counted = identity.pretended_attempts.resend(whose, identity.ports.clock.now());
    counted.map_err(|Exceeded| attempts_exceeded())?;
    let code = code(identity, pool, purpose)?;
    let nobody = user::draft(pool, &made_up(identity, pool, purpose))?;
    let expires_at = code.expires_at;
    // Among the codes: who counts and lists users does not see it.
    let nobody = Draft { kind: CONFIRMATION_CODE, key: key(pool, purpose, "/user"), expires_at, ..nobody };
    commit(identity, Transaction::new().put(nobody).put(code)).await
}

/// Counts a wrong code; refuses where a user's would be refused otherwise.
async fn wrong(identity: &Identity, pool: &UserPool, purpose: CodePurpose, whose: [u8; 32]) -> Result<(), Refusal> {
    let earlier = earlier(identity, pool, purpose).await?;
    let (attempts, now) = (&identity.pretended_attempts, identity.ports.clock.now());
    let counted = match purpose {
        CodePurpose::SignUp => attempts.wrong(whose, now, purpose.wrong_codes_max()).map(|()| true),
        CodePurpose::ForgotPassword => attempts.guess(whose, now, purpose.wrong_codes_max()),
    };
    let is_awaited = counted.map_err(|Exceeded| attempts_exceeded())?;
    if !is_awaited {
        return Err(expired());
    }
    if let Some(earlier) = earlier {
        let key = key(pool, purpose, "");
        identity.ports.server_key.open(Purpose::ConfirmationCode, &key, &earlier.sealed_code).map_err(Refusal::internal)?;
    }
    // A wrong code costs its count.
    commit(identity, Transaction::new().put(code(identity, pool, purpose)?)).await
}

async fn earlier(identity: &Identity, pool: &UserPool, purpose: CodePurpose) -> Result<Option<ConfirmationCode>, Refusal> {
    let key = key(pool, purpose, "");
    let found = records::read::<ConfirmationCode>(identity, CONFIRMATION_CODE, &pool.scope(), &key).await?;
    Ok(found.map(|found| found.value))
}

fn code(identity: &Identity, pool: &UserPool, purpose: CodePurpose) -> Result<Draft, Refusal> {
    let contact = (ContactAttribute::Email, ADDRESS.to_owned());
    Ok(drawn_at(identity, pool, key(pool, purpose, ""), purpose, contact, Attempts::default())?.0)
}

fn made_up(identity: &Identity, pool: &UserPool, purpose: CodePurpose) -> User {
    let now = identity.ports.clock.now();
    let (status, verified) = match purpose {
        CodePurpose::SignUp => (UserStatus::Unconfirmed, "false"),
        CodePurpose::ForgotPassword => (UserStatus::Confirmed, "true"),
    };
    let attributes = [("email", ADDRESS), ("email_verified", verified)];
    User {
        user_pool_id: pool.id.clone(),
        username: "nobody".to_owned(),
        sub: identity.ports.entropy.uuid(),
        attributes: BTreeMap::from(attributes.map(|(name, value)| (name.to_owned(), value.to_owned()))),
        status,
        is_enabled: true,
        created_at: now,
        modified_at: now,
        password: Some(PasswordVerifier {
            salt: hex::encode([0; 16]),
            sealed_verifier: "0".repeat(SEALED_VERIFIER_CHARS),
            set_at: now,
        }),
        ended_at: None,
        software_token: None,
        sealed_token_to_verify: None,
    }
}

fn key(pool: &UserPool, purpose: CodePurpose, what: &str) -> String {
    records::key_in(&pool.id, &format!("nobody/{}{what}", purpose.as_str()))
}

async fn commit(identity: &Identity, transaction: Transaction) -> Result<(), Refusal> {
    identity.ports.store.commit(transaction).await?;
    Ok(())
}
