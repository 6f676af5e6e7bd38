//! What the authorizer station remembers from one request to the next.

use std::sync::Arc;

use gatewright_model::ports::Entropy;

use super::cache::AuthorizerCache;
use super::flights::{FLIGHTS_MAX, Flights};
use super::seen_tokens::SeenTokens;

/// It.
pub(crate) struct Kept {
    /// Policies that authorizer functions returned.
    pub(crate) policies: Arc<AuthorizerCache>,
    /// Questions to them that are under way.
    pub(crate) flights: Arc<Flights>,
    /// Tokens of user pools that were verified.
    pub(crate) seen_tokens: SeenTokens,
}

impl Kept {
    /// Nothing yet.
    pub(crate) fn new(entropy: &dyn Entropy) -> Self {
        let policies = Arc::new(AuthorizerCache::new(entropy));
        let flights = Arc::new(Flights::new(Arc::clone(&policies), FLIGHTS_MAX));
        Self { policies, flights, seen_tokens: SeenTokens::new(entropy) }
    }

    /// Forgets everything, what is under way too.
    pub(crate) fn forget(&self) {
        self.flights.forget();
        self.seen_tokens.clear();
    }
}
