//! ListUserPools, and the tokens of its pages.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPools.html>.

use gatewright_store::record::Scope;

use crate::Identity;
use crate::page::{Page, Window};
use crate::records::USER_POOL;
use crate::refusal::Refusal;
use crate::user_pool::UserPool;

/// A page of the pools of an account and region, in the order of their ids.
///
/// # Errors
/// `InvalidParameter` for a token that was not given out.
pub async fn list(
    identity: &Identity,
    scope: &Scope,
    limit: Option<i32>,
    token: Option<&str>,
) -> Result<Page<UserPool>, Refusal> {
    let window = Window::new(limit, token)?;
    let found = identity.ports.store.scan(USER_POOL, scope, "", window.after(), window.probe()).await?;
    window.page(found)
}
