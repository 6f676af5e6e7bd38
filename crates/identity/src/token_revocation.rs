//! RevokeToken, GlobalSignOut, AdminUserGlobalSignOut: the end of one sign-in, or of all of a user's.
//!
//! What has ended is gone from the store, and with it every token that names it: its refresh token, of whatever generation, and its access
//! tokens at this server's own operations and userInfo. Who checks a token by its signature alone sees none of it, as on AWS. Browsers'
//! sessions with the pool's domain stay; they end at its `/logout`.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html>.
//!
//! # Not (yet) like AWS
//! - Not recorded: whether AWS's sign-out ends codes of its domain that no app has brought yet. Here they count for their five minutes, as the
//!   browser's session does for its hour.
//! - Not recorded: AWS's words for RevokeToken's errors, and what it says to a token that is none at all. Here that is as another client's:
//!   what is sealed for one client cannot be told from noise by another.

use gatewright_keys::jwt;
use gatewright_store::transaction::Transaction;

use crate::Identity;
use crate::app_client::{AppClient, Caller};
use crate::refresh;
use crate::refusal::{Refusal, RefusalKind};
use crate::sign_in;
use crate::token::verify_access_token;
use crate::trigger::context::TriggerContext;
use crate::user;
use crate::user_pool::UserPool;
use crate::user_pool_client::{self, UserPoolClient};

/// RevokeToken: ends the sign-in of a refresh token, for a client that proves itself by its secret. One that has ended already stays so.
///
/// # Errors
/// `Unauthorized` when the client is unknown or not proven, or the token is not its; `UnsupportedOperation`, `UnsupportedTokenType`.
pub async fn revoke_token(identity: &Identity, client_id: &str, client_secret: Option<&str>, token: &str) -> Result<(), Refusal> {
    let app =
        AppClient::find(identity, &Caller::App, client_id, TriggerContext::default()).await.map_err(|refusal| {
            match refusal.kind {
                RefusalKind::ResourceNotFound => unauthorized("Invalid client."),
                _ => refusal,
            }
        })?;
    if !user_pool_client::is_client_secret(identity, &app.client, client_secret)? {
        return Err(unauthorized("Invalid client."));
    }
    revoke_of(identity, &app, token).await
}

/// The same for a client of this pool that has proven itself already.
///
/// # Errors
/// As [`revoke_token`].
pub async fn revoke(identity: &Identity, pool: &UserPool, client: &UserPoolClient, token: &str) -> Result<(), Refusal> {
    revoke_of(identity, &AppClient::of_domain(pool, client, TriggerContext::default()), token).await
}

async fn revoke_of(identity: &Identity, app: &AppClient, token: &str) -> Result<(), Refusal> {
    if !app.client.settings.is_token_revocation_enabled {
        let words = "Token revocation is not enabled for this client.";
        return Err(Refusal::new(RefusalKind::UnsupportedOperation, words));
    }
    if jwt::unverified_claims(token).is_ok() {
        return Err(Refusal::new(RefusalKind::UnsupportedTokenType, "Only refresh tokens can be revoked."));
    }
    let (sub, id) = refresh::stands_for(identity, app, token).ok_or_else(|| unauthorized("Invalid token."))?;
    identity.ports.store.commit(sign_in::end(Transaction::new(), &app.pool, &sub, &id)).await?;
    Ok(())
}

/// GlobalSignOut: ends every sign-in of the user of an access token, with whatever client.
///
/// # Errors
/// Those of [`verify_access_token`].
pub async fn sign_out_everywhere(identity: &Identity, access_token: &str) -> Result<(), Refusal> {
    let signed_in = verify_access_token(identity, access_token).await?;
    end_all(identity, &signed_in.pool, &signed_in.user.value.sub).await
}

/// AdminUserGlobalSignOut: the same, by an administrator.
///
/// # Errors
/// `UserNotFound`.
pub async fn sign_out_by_administrator(identity: &Identity, pool: &UserPool, username: &str) -> Result<(), Refusal> {
    let found = user::find(identity, pool, username).await?.ok_or_else(Refusal::no_such_user)?;
    end_all(identity, pool, &found.value.sub).await
}

async fn end_all(identity: &Identity, pool: &UserPool, sub: &str) -> Result<(), Refusal> {
    identity.ports.store.commit(sign_in::end_all(Transaction::new(), pool, sub)).await?;
    Ok(())
}

fn unauthorized(words: &str) -> Refusal {
    Refusal::new(RefusalKind::Unauthorized, words)
}
