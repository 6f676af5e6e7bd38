//! The ways in that a client offers: the pool's own users, and providers.

use gatewright_identity::identity_provider::{self, IdentityProvider, ProviderKind};
use gatewright_identity::user_pool::UserPool;
use gatewright_identity::user_pool_client::{OWN_USERS, UserPoolClient};
use gatewright_identity::{Identity, Refusal, RefusalKind};

use crate::authorization_request::ProviderChoice;

/// What a client offers.
#[derive(Debug)]
pub(crate) struct WaysIn {
    /// Whether the pool's own users are let in.
    pub(crate) has_own_users: bool,
    /// The providers that are there, in the order in which the client names them.
    pub(crate) providers: Vec<IdentityProvider>,
}

impl Default for WaysIn {
    /// Where no client is known: what is wrong with that is said by whoever reads the request.
    fn default() -> Self {
        Self { has_own_users: true, providers: Vec::new() }
    }
}

impl WaysIn {
    /// Those of a client. A provider that is gone lets nobody in.
    ///
    /// # Errors
    /// Only of kind `Internal`.
    pub(crate) async fn of(identity: &Identity, pool: &UserPool, client: &UserPoolClient) -> Result<Self, Refusal> {
        let mut ways = Self { has_own_users: false, providers: Vec::new() };
        for name in client.settings.supported_identity_providers.iter().flatten() {
            if name == OWN_USERS {
                ways.has_own_users = true;
                continue;
            }
            match identity_provider::find(identity, pool, name).await {
                Ok(found) => ways.providers.push(found.value),
                Err(refusal) if refusal.kind == RefusalKind::ResourceNotFound => {}
                Err(refusal) => return Err(refusal),
            }
        }
        Ok(ways)
    }

    /// The provider that a request leads to without a page: the one that it names, or the only way in. `Err` when it names one that is none of
    /// the client's.
    pub(crate) fn straight_to(&self, choice: &ProviderChoice) -> Result<Option<&IdentityProvider>, &'static str> {
        match choice {
            ProviderChoice::OwnUsers => Ok(None),
            ProviderChoice::Named(name) => {
                let found = self.providers.iter().find(|provider| provider.name == *name);
                found.map(Some).ok_or("the client does not support this identity provider")
            }
            ProviderChoice::Identified(identifier) => {
                self.identified(identifier).map(Some).ok_or("no identity provider has this identifier")
            }
            ProviderChoice::Nothing => match self.providers.as_slice() {
                [only] if !self.has_own_users => Ok(Some(only)),
                _ => Ok(None),
            },
        }
    }

    /// The provider that has this identifier.
    pub(crate) fn identified(&self, identifier: &str) -> Option<&IdentityProvider> {
        let is_of = |provider: &&IdentityProvider| provider.identifiers.iter().flatten().any(|own| own == identifier);
        self.providers.iter().find(is_of)
    }

    /// The provider of an e-mail address: the one that has its domain as an identifier.
    pub(crate) fn of_email(&self, email: &str) -> Option<&IdentityProvider> {
        let (_, domain) = email.rsplit_once('@')?;
        let is_of = |provider: &&IdentityProvider| {
            provider.identifiers.iter().flatten().any(|identifier| identifier.eq_ignore_ascii_case(domain))
        };
        Some(domain).filter(|domain| !domain.is_empty())?;
        self.providers.iter().find(is_of)
    }

    /// Whether any provider has an identifier, so that people may be asked for their address.
    pub(crate) fn has_identifiers(&self) -> bool {
        self.providers.iter().any(|provider| provider.identifiers.iter().flatten().next().is_some())
    }
}

/// What people know a provider as.
pub(crate) fn shown_name(provider: &IdentityProvider) -> &str {
    match provider.kind {
        ProviderKind::Google => "Google",
        ProviderKind::Oidc => &provider.name,
    }
}
