//! Codes for new passwords of nobody: the answers of a user's, after the work of a user's.
//!
//! A user's code is read, opened and written, and the user is written with it. The same is done here with records of the pool's own that stand for
//! whoever is not there: one code and one made-up user, however many names are tried, so that no flood of them fills the store.

use std::collections::BTreeMap;

use gatewright_keys::Purpose;
use gatewright_store::record::Draft;
use gatewright_store::transaction::Transaction;

use super::attempts::{Attempts, Exceeded, RESET_WRONG_CODES_MAX};
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

/// The answer to a code: as to a wrong one, or to one that nobody has asked for. `whose` is the pseudonym of the name.
pub(crate) async fn refuse(identity: &Identity, pool: &UserPool, whose: [u8; 32]) -> Refusal {
    match identity.pretended_attempts.guess(whose, identity.ports.clock.now(), RESET_WRONG_CODES_MAX) {
        // A wrong code costs its count.
        Ok(true) => match code(identity, pool).await {
            Ok(code) => commit(identity, Transaction::new().put(code)).await.err().unwrap_or_else(mismatch),
            Err(refusal) => refusal,
        },
        Ok(false) => expired(),
        Err(Exceeded) => attempts_exceeded(),
    }
}

/// The work of sending a code.
///
/// # Errors
/// Only of kind `Internal`.
pub(crate) async fn send(identity: &Identity, pool: &UserPool) -> Result<(), Refusal> {
    let code = code(identity, pool).await?;
    let nobody = user::draft(pool, &made_up(identity, pool))?;
    let expires_at = code.expires_at;
    // Among the codes: who counts and lists users does not see it.
    let nobody = Draft { kind: CONFIRMATION_CODE, key: key(pool, "user"), expires_at, ..nobody };
    commit(identity, Transaction::new().put(nobody).put(code)).await
}

async fn code(identity: &Identity, pool: &UserPool) -> Result<Draft, Refusal> {
    let key = key(pool, "forgot_password");
    if let Some(found) = records::read::<ConfirmationCode>(identity, CONFIRMATION_CODE, &pool.scope(), &key).await? {
        let opened = identity.ports.server_key.open(Purpose::ConfirmationCode, &key, &found.value.sealed_code);
        opened.map_err(Refusal::internal)?;
    }
    let contact = (ContactAttribute::Email, ADDRESS.to_owned());
    Ok(drawn_at(identity, pool, key, CodePurpose::ForgotPassword, contact, Attempts::default())?.0)
}

fn made_up(identity: &Identity, pool: &UserPool) -> User {
    let now = identity.ports.clock.now();
    let attributes = [("email", ADDRESS), ("email_verified", "true")];
    User {
        user_pool_id: pool.id.clone(),
        username: "nobody".to_owned(),
        sub: identity.ports.entropy.uuid(),
        attributes: BTreeMap::from(attributes.map(|(name, value)| (name.to_owned(), value.to_owned()))),
        status: UserStatus::Confirmed,
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

fn key(pool: &UserPool, what: &str) -> String {
    records::key_in(&pool.id, &format!("nobody/{what}"))
}

async fn commit(identity: &Identity, transaction: Transaction) -> Result<(), Refusal> {
    identity.ports.store.commit(transaction).await?;
    Ok(())
}
