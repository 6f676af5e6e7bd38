//! What a client's settings may name of its pool: scopes of resource servers, and identity providers.

use crate::Identity;
use crate::refusal::Refusal;
use crate::token::scope::AWS_SCOPES;
use crate::user_pool::UserPool;
use crate::user_pool_client::OWN_USERS;
use crate::{identity_provider, resource_server};

/// What the pool has that can be named.
#[derive(Debug, Default)]
pub(super) struct Named {
    /// `identifier/scope`.
    scopes: Vec<String>,
    providers: Vec<String>,
}

impl Named {
    /// What the pool has now.
    pub(super) async fn of(identity: &Identity, pool: &UserPool) -> Result<Self, Refusal> {
        let scopes = resource_server::scopes_of_pool(identity, pool).await?;
        let providers = identity_provider::all(identity, pool).await?.into_iter().map(|provider| provider.name).collect();
        Ok(Self { scopes, providers })
    }

    pub(super) fn has_scope(&self, scope: &str) -> bool {
        AWS_SCOPES.contains(&scope) || self.scopes.iter().any(|known| known == scope)
    }

    pub(super) fn has_provider(&self, name: &str) -> bool {
        name == OWN_USERS || self.providers.iter().any(|known| known == name)
    }
}
