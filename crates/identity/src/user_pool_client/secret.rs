//! A client's secret: drawn or given, sealed at rest, proven by `SECRET_HASH` or sent as it is.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash>.

use gatewright_keys::Purpose;
use gatewright_keys::secret_hash::{is_same_secret, is_secret_hash};
use gatewright_model::secret::Secret;

use super::UserPoolClient;
use crate::Identity;
use crate::records;
use crate::refusal::Refusal;

/// Characters of a secret that is drawn.
const SECRET_CHARS: usize = 51;

/// How a new client gets its secret.
#[derive(Debug, Clone)]
pub enum ClientSecret {
    /// It has none.
    None,
    /// One is drawn.
    Generated,
    /// The caller brings it.
    Given(Secret<String>),
}

impl ClientSecret {
    /// The secret itself.
    pub(super) fn draw(self, identity: &Identity) -> Option<Secret<String>> {
        match self {
            Self::None => None,
            Self::Generated => Some(Secret::new(identity.ports.entropy.lower_id(SECRET_CHARS))),
            Self::Given(secret) => Some(secret),
        }
    }
}

/// A secret as a client's record keeps it.
pub(super) fn seal(identity: &Identity, user_pool_id: &str, client_id: &str, secret: &Secret<String>) -> Result<String, Refusal> {
    let record = records::key_in(user_pool_id, client_id);
    let (key, entropy) = (&identity.ports.server_key, &*identity.ports.entropy);
    key.seal(Purpose::ClientSecret, &record, secret.expose().as_bytes(), entropy).map_err(Refusal::internal)
}

/// The client's secret; `None` when it has none.
///
/// # Errors
/// Only of kind `Internal`.
pub fn secret(identity: &Identity, client: &UserPoolClient) -> Result<Option<Secret<String>>, Refusal> {
    let Some(sealed) = &client.sealed_secret else { return Ok(None) };
    let record = records::key_in(&client.user_pool_id, &client.id);
    let opened = identity.ports.server_key.open(Purpose::ClientSecret, &record, sealed).map_err(Refusal::internal)?;
    let text = String::from_utf8(opened.expose().clone()).map_err(|_| Refusal::internal("a client's secret is not text"))?;
    Ok(Some(Secret::new(text)))
}

/// Checks the `SECRET_HASH` of a call. `username` is the name exactly as that call sent it.
///
/// # Errors
/// `NotAuthorized` when the client has a secret and the hash is missing or wrong, or has none and a hash was sent.
pub fn check_secret_hash(
    identity: &Identity,
    client: &UserPoolClient,
    username: &str,
    secret_hash: Option<&str>,
) -> Result<(), Refusal> {
    let id = &client.id;
    match (secret(identity, client)?, secret_hash) {
        (None, None) => Ok(()),
        (Some(_), None) => {
            Err(Refusal::not_authorized(format!("Client {id} is configured with secret but SECRET_HASH was not received")))
        }
        (Some(secret), Some(hash)) if is_secret_hash(hash, username, id, secret.expose()) => Ok(()),
        _ => Err(Refusal::not_authorized(format!("Unable to verify secret hash for client {id}"))),
    }
}

/// Whether `given` is what the client must send as its secret: the secret itself, or nothing when it has none.
///
/// # Errors
/// Only of kind `Internal`.
pub fn is_client_secret(identity: &Identity, client: &UserPoolClient, given: Option<&str>) -> Result<bool, Refusal> {
    Ok(match (secret(identity, client)?, given) {
        (None, None) => true,
        (Some(secret), Some(given)) => is_same_secret(given, secret.expose()),
        _ => false,
    })
}
