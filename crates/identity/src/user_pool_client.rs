//! App clients of a pool: the record, finding one, and its secret: sealed at rest, proven by `SECRET_HASH` or sent as it is.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html>.

use gatewright_keys::Purpose;
use gatewright_keys::secret_hash::{is_same_secret, is_secret_hash};
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::records::{self, USER_POOL_CLIENT, USER_POOL_CLIENT_IDS, Versioned};
use crate::refusal::Refusal;
use crate::user_pool::{self, UserPool};

mod settings;

pub use settings::{
    ExplicitAuthFlow, OAuthFlow, PreventUserExistenceErrors, RefreshTokenRotation, TimeUnit, TokenValidityUnits,
    UserPoolClientSettings,
};

/// What a client names the pool's own users by, among identity providers.
pub const OWN_USERS: &str = "COGNITO";
/// AWS: most clients of a pool.
pub const USER_POOL_CLIENTS_MAX: i64 = 1000;
/// Characters of a secret that is drawn.
const SECRET_CHARS: usize = 51;

/// A client as it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UserPoolClient {
    /// 26 lower-case letters and digits.
    pub id: String,
    /// The pool.
    pub user_pool_id: String,
    /// Name as it was given.
    pub name: String,
    /// The secret, sealed with the server's key; `None` for a public client.
    pub sealed_secret: Option<String>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub modified_at: Timestamp,
    /// Everything that UpdateUserPoolClient replaces.
    pub settings: UserPoolClientSettings,
}

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
    pub(crate) fn draw(self, identity: &Identity) -> Option<Secret<String>> {
        match self {
            Self::None => None,
            Self::Generated => Some(Secret::new(identity.ports.entropy.lower_id(SECRET_CHARS))),
            Self::Given(secret) => Some(secret),
        }
    }
}

/// The client of this id in a pool.
///
/// # Errors
/// `ResourceNotFound`.
pub async fn find(identity: &Identity, pool: &UserPool, id: &str) -> Result<Versioned<UserPoolClient>, Refusal> {
    let key = records::key_in(&pool.id, id);
    records::read(identity, USER_POOL_CLIENT, &pool.scope(), &key).await?.ok_or_else(|| Refusal::no_such_client(id))
}

/// The client of this id, wherever it is, and its pool: for calls that carry nothing else.
///
/// # Errors
/// `ResourceNotFound`.
pub async fn find_anywhere(identity: &Identity, id: &str) -> Result<(UserPool, UserPoolClient), Refusal> {
    let unknown = || Refusal::no_such_client(id);
    let place = identity.ports.store.place(USER_POOL_CLIENT_IDS, id).await?.ok_or_else(unknown)?;
    let client =
        records::read::<UserPoolClient>(identity, USER_POOL_CLIENT, &place.scope, &place.key).await?.ok_or_else(unknown)?;
    let pool = user_pool::find(identity, &place.scope, &client.value.user_pool_id).await?.value;
    Ok((pool, client.value))
}

/// The client of an unsigned call and its pool, its `SECRET_HASH` checked.
///
/// # Errors
/// `ResourceNotFound`, `NotAuthorized`.
pub(crate) async fn find_proven(
    identity: &Identity,
    id: &str,
    username: &str,
    secret_hash: Option<&str>,
) -> Result<(UserPool, UserPoolClient), Refusal> {
    let (pool, client) = find_anywhere(identity, id).await?;
    check_secret_hash(identity, &client, username, secret_hash)?;
    Ok((pool, client))
}

/// A secret as a client's record keeps it.
pub(crate) fn seal_secret(
    identity: &Identity,
    user_pool_id: &str,
    client_id: &str,
    secret: &Secret<String>,
) -> Result<String, Refusal> {
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

/// The counter of a pool's clients.
pub(crate) fn client_counter(user_pool_id: &str) -> String {
    format!("user_pool_clients/{user_pool_id}")
}
