//! Issuers of tokens, put in and taken out by the test.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use gatewright_model::ports::{KeySets, NotSigned, TokenIssuer, VerifyingKeys};

/// A table of issuers.
#[derive(Debug, Default)]
pub struct KeySetTable(Mutex<HashMap<String, Arc<TokenIssuer>>>);

impl KeySetTable {
    /// The keys of a user pool count under this issuer's name from now on.
    pub fn put(&self, issuer: &str, user_pool_arn: &str, keys: Arc<dyn VerifyingKeys>) {
        let entry = TokenIssuer { issuer: issuer.to_owned(), user_pool_arn: user_pool_arn.to_owned(), keys };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(issuer.to_owned(), Arc::new(entry));
    }

    /// The issuer is gone.
    pub fn remove(&self, issuer: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(issuer);
    }
}

impl KeySets for KeySetTable {
    fn issuer(&self, issuer: &str) -> Option<Arc<TokenIssuer>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(issuer).cloned()
    }

    fn has_user_pool(&self, user_pool_arn: &str) -> bool {
        let issuers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        issuers.values().any(|issuer| issuer.user_pool_arn == user_pool_arn)
    }
}

/// Keys that have signed nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoKeys;

impl VerifyingKeys for NoKeys {
    fn verify(&self, _: &str, _: &[u8], _: &[u8]) -> Result<(), NotSigned> {
        Err(NotSigned::UnknownKey)
    }
}
