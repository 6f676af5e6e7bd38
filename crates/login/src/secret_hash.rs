//! `SECRET_HASH` of the calls that a page makes for a client.

use gatewright_identity::user_pool_client::{self, UserPoolClient};
use gatewright_keys::secret_hash::secret_hash;

use crate::ports::Ports;
use crate::site::Stop;

/// What the core asks of a client that has a secret, which the domain knows as well as it does.
///
/// # Errors
/// Only of kind `Internal`.
pub(crate) fn hash_of(ports: &Ports, client: &UserPoolClient, username: &str) -> Result<Option<String>, Stop> {
    let secret = user_pool_client::secret(&ports.identity, client)?;
    Ok(secret.map(|secret| secret_hash(username, &client.id, secret.expose())))
}
