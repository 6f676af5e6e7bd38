//! Questions to identity providers: at the addresses that are right for who named them, and with a deadline for all of it.
//!
//! What an administrator wrote may be on this machine, where it says so by `http://`; what a discovery document says is asked at public
//! addresses unless the document's own issuer may be elsewhere. This server itself is asked only where its pools are providers: what
//! comes from this machine could be its owner's.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use gatewright_model::login_domain;
use gatewright_model::ports::{
    Boxed, Clock, ExchangeFailure, NamedBy, ProviderAnswer, ProviderEndpoint, ProviderExchange, ProviderRequest,
};
use rustls::ClientConfig;
use tokio::sync::Semaphore;

use crate::address_check::Reach;
use crate::allowed_issuer::AllowedIssuers;
use crate::endpoint_address::EndpointAddress;
use crate::guarded_http::{Failure, GuardedHttp, Question};
use crate::resolver::Resolve;

/// How long an exchange with a provider may take, from the name to the last byte.
pub const EXCHANGE_MAX: Duration = Duration::from_secs(5);

/// Most exchanges at once: whoever is kept waiting by a provider keeps no more than these connections.
pub const EXCHANGES_MAX: usize = 64;

/// Whoever asks providers.
pub struct GuardedProviders {
    http: GuardedHttp,
    allowed: AllowedIssuers,
    own: SocketAddr,
    clock: Arc<dyn Clock>,
    turns: Semaphore,
}

impl GuardedProviders {
    /// Trusts whom `tls` trusts. `own` is where this server listens.
    #[must_use]
    pub fn new(
        resolver: Arc<dyn Resolve>,
        tls: Arc<ClientConfig>,
        clock: Arc<dyn Clock>,
        allowed: AllowedIssuers,
        own: SocketAddr,
    ) -> Self {
        Self {
            http: GuardedHttp::new(resolver, tls, Arc::clone(&clock)),
            allowed,
            own,
            clock,
            turns: Semaphore::new(EXCHANGES_MAX),
        }
    }

    fn address(&self, endpoint: &ProviderEndpoint) -> Option<EndpointAddress> {
        let address = self.allowed.endpoint(&endpoint.url)?;
        match &endpoint.named_by {
            NamedBy::Settings => Some(address),
            NamedBy::DocumentOf(issuer) => {
                let issuer = self.allowed.endpoint(issuer)?;
                (address.reach == Reach::Public || issuer.reach != Reach::Public).then_some(address)
            }
        }
    }

    fn is_right(&self, to: &EndpointAddress, address: IpAddr) -> bool {
        let own = self.own.ip().to_canonical();
        let is_here = address.to_canonical() == own || address.to_canonical().is_loopback();
        let is_own = is_here && to.port() == self.own.port();
        !is_own || is_of_a_pool(&to.target)
    }
}

impl ProviderExchange for GuardedProviders {
    fn exchange<'a>(&'a self, request: ProviderRequest<'a>) -> Boxed<'a, Result<ProviderAnswer, ExchangeFailure>> {
        Box::pin(async move {
            let ProviderRequest { endpoint, method, headers, body, answer_bytes_max } = request;
            let Some(to) = self.address(endpoint) else {
                tracing::warn!(url = %endpoint.url, "an identity provider is at no address that may be asked");
                return Err(ExchangeFailure::Forbidden);
            };
            let Ok(_turn) = self.turns.try_acquire() else {
                tracing::warn!(%to, "an identity provider was not asked: too many are being asked");
                return Err(ExchangeFailure::TooMany);
            };
            let question = Question { method, headers, body, answer_bytes_max };
            let asked = tokio::select! {
                answer = self.http.ask(&to, |address| self.is_right(&to, address), question) => answer,
                () = self.clock.sleep(EXCHANGE_MAX) => {
                    tracing::warn!(%to, "an identity provider did not answer in time");
                    return Err(ExchangeFailure::TimedOut);
                }
            };
            match asked {
                Ok((status, body)) => Ok(ProviderAnswer { status, body }),
                Err(failure) => {
                    tracing::warn!(%to, cause = %failure, "an identity provider gave no answer");
                    Err(seen_by_the_pages(&failure))
                }
            }
        })
    }
}

fn seen_by_the_pages(failure: &Failure) -> ExchangeFailure {
    match failure {
        Failure::Forbidden { .. } => ExchangeFailure::Forbidden,
        Failure::NobodyListens | Failure::Io(_) | Failure::Http(_) | Failure::Request(_) => ExchangeFailure::Unreachable,
        Failure::Compressed | Failure::TooLong(_) => ExchangeFailure::Unusable,
    }
}

/// Whether a target of this server is one of a pool's as a provider: its domain's endpoints for apps, its discovery document, its keys.
fn is_of_a_pool(target: &str) -> bool {
    let is_for_apps = || {
        let (_, path) = login_domain::prefix_of_path(target)?;
        Some(matches!(path, "/oauth2/token" | "/oauth2/userInfo"))
    };
    let is_published = || {
        let (_, document) = target.strip_prefix('/')?.split_once('/')?;
        Some(matches!(document, ".well-known/openid-configuration" | ".well-known/jwks.json"))
    };
    is_for_apps() == Some(true) || is_published() == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_this_server_only_pools_are_providers() {
        for right in [
            "/us-east-1_Abc/.well-known/openid-configuration",
            "/us-east-1_Abc/.well-known/jwks.json",
            "/_gatewright/auth/my-app/oauth2/token",
            "/_gatewright/auth/my-app/oauth2/userInfo",
        ] {
            assert!(is_of_a_pool(right), "{right}");
        }
        for wrong in [
            "/",
            "/?Action=CreateUser",
            "/_gatewright/reset",
            "/_gatewright/outbox",
            "/us-east-1_Abc/.well-known/jwks.json?Action=CreateUser",
            "/_gatewright/auth/my-app/oauth2/token?x",
            "/_gatewright/auth/my-app/login",
            "//.well-known/../../x",
        ] {
            assert!(!is_of_a_pool(wrong), "{wrong}");
        }
    }
}
