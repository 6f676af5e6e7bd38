//! What is said to identity providers, and what of their answers counts: the pool as a relying party.
//!
//! A provider is asked four things: its discovery document and its keys, which are kept for a while ([`document_table`]); tokens for a code
//! ([`token_request`]); and what it knows of the person ([`user_info`]). Its ID token is verified in [`id_token`]. All of it goes
//! through the port `ProviderExchange`, which sees to where, how long and how much.
//!
//! Follows <https://openid.net/specs/openid-connect-core-1_0.html>, <https://openid.net/specs/openid-connect-discovery-1_0.html>,
//! [RFC 6749](https://www.rfc-editor.org/rfc/rfc6749), [RFC 7636](https://www.rfc-editor.org/rfc/rfc7636),
//! [RFC 9207](https://www.rfc-editor.org/rfc/rfc9207) and
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html>.
//!
//! # Not (yet) like AWS
//! - Of Google, userinfo is asked where its discovery document says, not the People API that its details name.
//! - ID tokens with HMAC signatures (HS256) are refused: who knows a client's secret could make them.
//! - userInfo that is a signed token, not JSON, is not read.

use std::sync::Arc;

use bytes::Bytes;
use gatewright_identity::identity_provider::IdentityProvider;
use gatewright_model::ports::{
    Clock, ExchangeFailure, NamedBy, ProviderAnswer, ProviderEndpoint, ProviderExchange, ProviderRequest,
};
use http::header::ACCEPT;
use http::{HeaderMap, HeaderValue, Method, StatusCode};

pub(crate) mod discovery;
pub(crate) mod document_table;
pub(crate) mod endpoints;
pub(crate) mod failure;
pub(crate) mod id_token;
pub(crate) mod key_set;
pub(crate) mod token_request;
pub(crate) mod user_info;

use discovery::Discovery;
use document_table::DocumentTable;
use endpoints::Endpoints;
use failure::{Asked, ProviderFailure};
use key_set::KeySet;

/// Longest discovery document, in bytes.
pub const DISCOVERY_BYTES_MAX: usize = 128 * 1024;
/// Longest answer to a request for tokens or of userinfo, in bytes.
pub const ANSWER_BYTES_MAX: usize = 128 * 1024;

/// The identity providers of this server's pools, as they can be asked. One a process: what they publish is kept here.
pub struct Providers {
    exchange: Arc<dyn ProviderExchange>,
    clock: Arc<dyn Clock>,
    discoveries: DocumentTable<Discovery>,
    key_sets: DocumentTable<KeySet>,
}

impl Providers {
    /// Providers that are asked through this port.
    #[must_use]
    pub fn new(exchange: Arc<dyn ProviderExchange>, clock: Arc<dyn Clock>) -> Self {
        Self { exchange, clock, discoveries: DocumentTable::default(), key_sets: DocumentTable::default() }
    }

    /// Where a provider's people are sent. Where its settings say it, as Google's always do, nobody has to be asked first.
    ///
    /// # Errors
    /// [`ProviderFailure`] when the document is needed and there is none.
    pub(crate) async fn authorize_url(&self, provider: &IdentityProvider) -> Result<String, ProviderFailure> {
        match &provider.details.endpoints.authorize_url {
            Some(url) => endpoints::for_browsers(url),
            None => Ok(self.endpoints(provider).await?.authorize),
        }
    }

    /// Where a provider is asked: as its settings say, and what they do not say as its discovery document does.
    ///
    /// # Errors
    /// [`ProviderFailure`] when the document is needed and there is none.
    pub(crate) async fn endpoints(&self, provider: &IdentityProvider) -> Result<Endpoints, ProviderFailure> {
        let details = &provider.details;
        let said = &details.endpoints;
        let all = [&said.authorize_url, &said.token_url, &said.attributes_url, &said.jwks_uri];
        if all.iter().all(|url| url.is_some()) && !details.adds_attributes {
            return Endpoints::new(provider, None);
        }
        let issuer = &details.oidc_issuer;
        let endpoint = ProviderEndpoint { url: discovery::address(issuer), named_by: NamedBy::Settings };
        let read = || async {
            let answer = self.get(&endpoint, DISCOVERY_BYTES_MAX, Asked::Discovery).await?;
            Discovery::read(&answer, issuer).ok_or_else(|| ProviderFailure::unusable(Asked::Discovery))
        };
        let found = self.discoveries.newer_than(&*self.clock, &endpoint, document_table::FRESH_FOR, read).await?;
        Endpoints::new(provider, Some(&found))
    }

    /// The keys of a provider, with the one of this id if it has it.
    pub(crate) async fn keys(&self, at: &ProviderEndpoint, kid: Option<&str>) -> Result<Arc<KeySet>, ProviderFailure> {
        let read = || async {
            let answer = self.get(at, gatewright_keys::foreign_key_set::KEY_SET_BYTES_MAX, Asked::Keys).await?;
            KeySet::read(&answer).ok_or_else(|| ProviderFailure::unusable(Asked::Keys))
        };
        let known = self.key_sets.newer_than(&*self.clock, at, document_table::FRESH_FOR, read).await?;
        if kid.is_none_or(|kid| known.has(kid)) {
            return Ok(known);
        }
        // It may have new ones.
        self.key_sets.newer_than(&*self.clock, at, document_table::ASK_AGAIN_AFTER, read).await
    }

    async fn get(&self, at: &ProviderEndpoint, bytes_max: usize, asked: Asked) -> Result<Bytes, ProviderFailure> {
        let (endpoint, headers) = (at, accepting_json());
        let request = ProviderRequest { endpoint, method: Method::GET, headers, body: Bytes::new(), answer_bytes_max: bytes_max };
        match self.ask(request, asked).await? {
            ProviderAnswer { status: StatusCode::OK, body } => Ok(body),
            ProviderAnswer { status, .. } => Err(ProviderFailure::status(asked, status)),
        }
    }

    async fn ask(&self, request: ProviderRequest<'_>, asked: Asked) -> Result<ProviderAnswer, ProviderFailure> {
        self.exchange.exchange(request).await.map_err(|failure: ExchangeFailure| ProviderFailure::exchange(asked, failure))
    }
}

fn accepting_json() -> HeaderMap {
    HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static("application/json"))])
}
