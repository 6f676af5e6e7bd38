//! An access token that is presented: whose it is, if it still counts.
//!
//! Calls with an access token carry nothing else, so the token itself says whose keys to check it with; nothing it says is believed
//! before those keys have signed it.
//!
//! Follows the operations that take an access token, such as
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html>.

use gatewright_keys::jwt::{self, Claims};
use gatewright_keys::{KeysError, SealedSigningKeys};
use serde_json::Value;

use super::claims;
use super::scope::USER_ADMIN_SCOPE;
use crate::Identity;
use crate::records::{self, USER_POOL_SIGNING_KEYS};
use crate::refusal::Refusal;
use crate::sign_in;
use crate::signing_keys;
use crate::user::{self, SUB, User, UserStatus};
use crate::user_pool::UserPool;
use crate::user_pool_client::{self, UserPoolClient};

/// AWS's words for a token that was not given for this.
pub(crate) const MISSING_SCOPE: &str = "Access Token does not have required scopes";

/// A user whose access token counts.
#[derive(Debug)]
pub struct SignedIn {
    /// The pool.
    pub pool: UserPool,
    /// The client that signed the user in.
    pub client: UserPoolClient,
    /// The user, with the record's version.
    pub user: records::Versioned<User>,
}

impl SignedIn {
    /// The attributes that the client may read, `sub` first.
    pub fn readable_attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        let allowed = self.client.settings.read_attributes.as_deref();
        let can_read = move |name: &str| {
            name == SUB || self.pool.schema.iter().any(|attribute| attribute.name == name && claims::can_read(allowed, attribute))
        };
        self.user.value.attributes_with_sub().filter(move |(name, _)| can_read(name))
    }
}

/// Whose access token this is.
///
/// # Errors
/// `NotAuthorized` when it is no access token of this server, has expired, was revoked or does not let its holder act for the user;
/// `UserNotFound` when the user is gone.
pub async fn verify_access_token(identity: &Identity, token: &str) -> Result<SignedIn, Refusal> {
    verify_with_scope(identity, token, USER_ADMIN_SCOPE).await.map(|(signed_in, _)| signed_in)
}

/// Whose access token this is, and its scopes, of which `wanted` is one.
///
/// # Errors
/// As [`verify_access_token`].
pub(crate) async fn verify_with_scope(
    identity: &Identity,
    token: &str,
    wanted: &str,
) -> Result<(SignedIn, Vec<String>), Refusal> {
    let unverified = jwt::unverified_claims(token).map_err(|_| invalid())?;
    let client_id = text(&unverified, "client_id").ok_or_else(invalid)?;
    let (pool, client) = match user_pool_client::find_anywhere(identity, client_id).await {
        Ok(found) => found,
        Err(refusal) if refusal.kind == crate::RefusalKind::ResourceNotFound => return Err(invalid()),
        Err(refusal) => return Err(refusal),
    };
    let claims = verified(identity, &pool, token).await?;
    let is_ours = text(&claims, "token_use") == Some("access")
        && text(&claims, "client_id") == Some(client.id.as_str())
        && text(&claims, "iss") == Some(signing_keys::issuer(identity, &pool).as_str());
    let sub = text(&claims, SUB).filter(|_| is_ours).ok_or_else(invalid)?;
    jwt::check_times(&claims, identity.ports.clock.now()).map_err(|problem| match problem {
        KeysError::TokenExpired => Refusal::not_authorized("Access Token has expired"),
        _ => invalid(),
    })?;
    let scopes: Vec<String> = text(&claims, "scope").unwrap_or_default().split(' ').map(str::to_owned).collect();
    if !scopes.iter().any(|scope| scope == wanted) {
        return Err(Refusal::not_authorized(MISSING_SCOPE));
    }
    let user = user::find_by_sub(identity, &pool, sub).await?.ok_or_else(Refusal::no_such_user)?;
    // AWS: a token of a client that does not revoke tokens names no sign-in, but all of a user's sign-ins may have been ended.
    let is_alive = match (text(&claims, "origin_jti"), text(&claims, "event_id")) {
        (Some(sign_in), _) => sign_in::is_alive(identity, &pool, &user.value, sign_in).await?,
        (None, Some(event_id)) => sign_in::is_event_alive(identity, &pool, &user.value, event_id).await?,
        (None, None) => false,
    };
    if !is_alive {
        return Err(Refusal::not_authorized("Access Token has been revoked"));
    }
    if !user.value.is_enabled {
        return Err(Refusal::not_authorized("User is disabled."));
    }
    if user.value.status == UserStatus::ResetRequired {
        return Err(Refusal::password_reset_required());
    }
    Ok((SignedIn { pool, client, user }, scopes))
}

/// The claims, if the pool's key for access tokens signed them.
async fn verified(identity: &Identity, pool: &UserPool, token: &str) -> Result<Claims, Refusal> {
    let key = records::key_in(&pool.id, "");
    let sealed = records::read::<SealedSigningKeys>(identity, USER_POOL_SIGNING_KEYS, &pool.scope(), &key).await?;
    let mut keys = sealed.ok_or_else(|| Refusal::internal(format!("pool `{}` has no signing keys", pool.id)))?.value.public();
    // The first key signs ID tokens, which are no access tokens.
    keys.keys = keys.keys.split_off(1.min(keys.keys.len()));
    jwt::verify(token, &keys.parse().map_err(Refusal::internal)?).map_err(|_| invalid())
}

fn text<'a>(claims: &'a Claims, name: &str) -> Option<&'a str> {
    claims.get(name).and_then(Value::as_str)
}

fn invalid() -> Refusal {
    Refusal::not_authorized("Invalid Access Token")
}
