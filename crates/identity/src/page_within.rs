//! Pages of what a pool has: its clients, resource servers and identity providers.

use gatewright_store::record::{Kind, Scope};
use serde::de::DeserializeOwned;

use crate::Identity;
use crate::page::{Page, Window};
use crate::records;
use crate::refusal::Refusal;
use crate::user_pool;

/// A page of what a pool has of a kind, in key order.
///
/// # Errors
/// `ResourceNotFound`; `InvalidParameter` for a token that was not given out.
pub(crate) async fn page_within<T: DeserializeOwned>(
    identity: &Identity,
    kind: Kind,
    scope: &Scope,
    user_pool_id: &str,
    window: &Window,
) -> Result<Page<T>, Refusal> {
    let pool = user_pool::find(identity, scope, user_pool_id).await?.value;
    let prefix = records::key_in(&pool.id, "");
    window.page(identity.ports.store.scan(kind, scope, &prefix, window.after(), window.probe()).await?)
}
