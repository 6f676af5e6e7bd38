//! ListUserPoolClients.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClients.html>.

use gatewright_store::record::Scope;

use crate::Identity;
use crate::page::{Page, Window};
use crate::records::{self, USER_POOL_CLIENT};
use crate::refusal::Refusal;
use crate::user_pool;
use crate::user_pool_client::UserPoolClient;

/// A page of a pool's clients, in the order of their ids.
///
/// # Errors
/// `ResourceNotFound`; `InvalidParameter` for a token that was not given out.
pub async fn list(
    identity: &Identity,
    scope: &Scope,
    user_pool_id: &str,
    limit: Option<i32>,
    token: Option<&str>,
) -> Result<Page<UserPoolClient>, Refusal> {
    let window = Window::new(limit, token)?;
    let pool = user_pool::find(identity, scope, user_pool_id).await?.value;
    let prefix = records::key_in(&pool.id, "");
    let found = identity.ports.store.scan(USER_POOL_CLIENT, scope, &prefix, window.after(), window.probe()).await?;
    window.page(found)
}
