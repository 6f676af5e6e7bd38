//! ListUserPoolClients.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClients.html>.

use gatewright_store::record::Scope;

use crate::Identity;
use crate::page::{Page, Window};
use crate::page_within::page_within;
use crate::records::USER_POOL_CLIENT;
use crate::refusal::Refusal;
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
    page_within(identity, USER_POOL_CLIENT, scope, user_pool_id, &Window::new(limit, token)?).await
}
