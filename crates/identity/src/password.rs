//! Passwords: what a pool demands of one, and the only form in which one is kept.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html>.
//!
//! A password is kept as a salt and an SRP verifier over pool, internal username and password; the verifier, which is a fast
//! hash, is sealed with the server's key. Sign-in with the password itself computes the verifier again.

mod policy;
mod temporary;

use gatewright_keys::Purpose;
use gatewright_keys::srp::{self, Subject, Verifier};
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::key_work::Queue;
use crate::records;
use crate::refusal::Refusal;
use crate::user_pool::UserPool;

pub use policy::{PASSWORD_CHARS_MAX, check};
pub(crate) use temporary::draw_temporary;

/// What a password is checked against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordVerifier {
    /// 16 bytes as lower-case hex; the first is not zero, because some clients read it as a number.
    pub salt: String,
    /// The SRP verifier, sealed.
    pub sealed_verifier: String,
    /// When the password was set: an administrator's one expires by it.
    pub set_at: Timestamp,
}

/// Makes what is kept of a password. Some milliseconds of work, done off the runtime's own threads.
///
/// # Errors
/// Only of kinds `Internal` and `TooManyRequests`.
pub async fn keep(
    identity: &Identity,
    pool: &UserPool,
    username: &str,
    password: Secret<String>,
) -> Result<PasswordVerifier, Refusal> {
    let entropy = &*identity.ports.entropy;
    let salt = srp::new_salt(entropy);
    let verifier = derive(identity, pool, username, password, salt.to_vec()).await?;
    let record = records::key_in(&pool.id, username);
    let sealed = identity.ports.server_key.seal(Purpose::PasswordVerifier, &record, verifier.as_bytes(), entropy);
    Ok(PasswordVerifier {
        salt: hex::encode(salt),
        sealed_verifier: sealed.map_err(Refusal::internal)?,
        set_at: identity.ports.clock.now(),
    })
}

/// The SRP verifier of a kept password.
///
/// # Errors
/// Only of kind `Internal`.
pub fn verifier(identity: &Identity, pool: &UserPool, username: &str, kept: &PasswordVerifier) -> Result<Verifier, Refusal> {
    let record = records::key_in(&pool.id, username);
    let opened = identity.ports.server_key.open(Purpose::PasswordVerifier, &record, &kept.sealed_verifier);
    Verifier::from_bytes(opened.map_err(Refusal::internal)?.expose()).map_err(Refusal::internal)
}

/// Whether this is the kept password. As much work as [`keep`].
///
/// # Errors
/// Only of kinds `Internal` and `TooManyRequests`.
pub async fn is_right(
    identity: &Identity,
    pool: &UserPool,
    username: &str,
    kept: &PasswordVerifier,
    password: Secret<String>,
) -> Result<bool, Refusal> {
    let expected = verifier(identity, pool, username, kept)?;
    let salt = hex::decode(&kept.salt).map_err(|problem| Refusal::internal(problem.to_string()))?;
    Ok(derive(identity, pool, username, password, salt).await?.is_same(&expected))
}

async fn derive(
    identity: &Identity,
    pool: &UserPool,
    username: &str,
    password: Secret<String>,
    salt: Vec<u8>,
) -> Result<Verifier, Refusal> {
    let (pool_id, username) = (pool.id.clone(), username.to_owned());
    let work = move || {
        let subject = Subject { pool_name: srp::pool_name(&pool_id), user_id: &username };
        Verifier::derive(subject, password.expose(), &salt)
    };
    identity.key_work.run(Queue::Proof, work).await
}
