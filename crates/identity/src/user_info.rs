//! What userInfo tells the holder of an access token of its user.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html>.

use crate::Identity;
use crate::refusal::Refusal;
use crate::token::access_token::{MISSING_SCOPE, verify_with_scope};
use crate::token::scope;
use crate::user_pool::UserPool;

/// AWS's words for a token that was given without `openid`.
const WITHOUT_OPENID: &str = "Access token does not contain openid scope";

/// The attributes that a token's scopes and client show, `sub` first, `username` last.
///
/// # Errors
/// `NotAuthorized` when the token is none of this pool, has expired, was revoked or was given without `openid`; `UserNotFound`.
pub async fn read(identity: &Identity, pool: &UserPool, access_token: &str) -> Result<Vec<(String, String)>, Refusal> {
    let verified = verify_with_scope(identity, access_token, scope::OPENID).await;
    let (signed_in, scopes) = verified.map_err(|refusal| match refusal.message.as_str() {
        MISSING_SCOPE => Refusal::not_authorized(WITHOUT_OPENID),
        _ => refusal,
    })?;
    if signed_in.pool.id != pool.id {
        return Err(Refusal::not_authorized("Invalid Access Token"));
    }
    let is_shown = |name: &str| name == crate::user::SUB || scope::shows(&scopes, name);
    let shown = signed_in.readable_attributes().filter(|(name, _)| is_shown(name));
    let mut told: Vec<(String, String)> = shown.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    told.push(("username".to_owned(), signed_in.user.value.username.clone()));
    Ok(told)
}
