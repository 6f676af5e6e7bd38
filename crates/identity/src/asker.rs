//! Through whom somebody without a proof of who they are asks for something of a user: an app that calls the API, or a page of the pool's
//! domain.
//!
//! Whether there is such a user is said where the app's client says so (`PreventUserExistenceErrors`), and on pages never.

use crate::Identity;
use crate::refusal::Refusal;
use crate::trigger::context::TriggerContext;
use crate::user_pool::UserPool;
use crate::user_pool_client;

/// Through whom somebody asks.
pub struct Asker {
    pub(crate) pool: UserPool,
    pub(crate) client_id: String,
    pub(crate) hides_users: bool,
    pub(crate) triggers: TriggerContext,
}

impl Asker {
    /// An app that calls the API, its `SECRET_HASH` checked.
    ///
    /// # Errors
    /// `ResourceNotFound`, `NotAuthorized`.
    pub async fn app(
        identity: &Identity,
        client_id: &str,
        username: &str,
        secret_hash: Option<&str>,
        triggers: TriggerContext,
    ) -> Result<Self, Refusal> {
        let (pool, client) = user_pool_client::find_proven(identity, client_id, username, secret_hash).await?;
        Ok(Self { hides_users: client.settings.hides_user_existence(), client_id: client.id, pool, triggers })
    }

    /// The pages of a pool's domain, which never say who is there.
    #[must_use]
    pub fn page(pool: &UserPool, client_id: &str, triggers: TriggerContext) -> Self {
        Self { pool: pool.clone(), client_id: client_id.to_owned(), hides_users: true, triggers }
    }
}
