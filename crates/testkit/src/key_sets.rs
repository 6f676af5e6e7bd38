//! Issuers of tokens, put in and taken out by the test; those elsewhere answer by its script.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use gatewright_model::ports::{Boxed, IssuingPool, KeySets, KeysMissing, NotSigned, TokenIssuer, VerifyingKeys};

/// A table of issuers.
#[derive(Debug, Default)]
pub struct KeySetTable(Mutex<Table>);

#[derive(Debug, Default)]
struct Table {
    issuers: HashMap<String, Arc<TokenIssuer>>,
    elsewhere: Vec<Elsewhere>,
    fetched: Vec<(String, String)>,
}

#[derive(Debug)]
struct Elsewhere {
    user_pool_arn: String,
    issuer: String,
    answer: Result<Arc<dyn VerifyingKeys>, KeysMissing>,
}

impl KeySetTable {
    /// The keys of a user pool count under this issuer's name from now on.
    pub fn put(&self, issuer: &str, user_pool_arn: &str, keys: Arc<dyn VerifyingKeys>) {
        let user_pool = IssuingPool::Here(user_pool_arn.to_owned());
        let entry = TokenIssuer { issuer: issuer.to_owned(), user_pool, keys };
        self.table().issuers.insert(issuer.to_owned(), Arc::new(entry));
    }

    /// The issuer is gone, and what was fetched from it.
    pub fn remove(&self, issuer: &str) {
        self.table().issuers.remove(issuer);
    }

    /// A user pool that is elsewhere: whoever fetches its keys gets this answer.
    pub fn put_elsewhere(&self, issuer: &str, user_pool_arn: &str, answer: Result<Arc<dyn VerifyingKeys>, KeysMissing>) {
        let mut table = self.table();
        table.elsewhere.retain(|known| known.user_pool_arn != user_pool_arn);
        table.elsewhere.push(Elsewhere { user_pool_arn: user_pool_arn.to_owned(), issuer: issuer.to_owned(), answer });
    }

    /// Issuer and key id of each fetch so far.
    pub fn fetched(&self) -> Vec<(String, String)> {
        self.table().fetched.clone()
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl KeySets for KeySetTable {
    fn issuer(&self, issuer: &str) -> Option<Arc<TokenIssuer>> {
        self.table().issuers.get(issuer).cloned()
    }

    fn can_verify(&self, user_pool_arn: &str) -> bool {
        let table = self.table();
        let is_here = |issuer: &Arc<TokenIssuer>| issuer.user_pool == IssuingPool::Here(user_pool_arn.to_owned());
        table.issuers.values().any(is_here) || table.elsewhere.iter().any(|known| known.user_pool_arn == user_pool_arn)
    }

    fn is_elsewhere(&self, user_pool_arn: &str, issuer: &str) -> bool {
        self.table().elsewhere.iter().any(|known| known.user_pool_arn == user_pool_arn && known.issuer == issuer)
    }

    fn fetch<'a>(&'a self, issuer: &'a str, kid: &'a str) -> Boxed<'a, Result<Arc<TokenIssuer>, KeysMissing>> {
        let mut table = self.table();
        table.fetched.push((issuer.to_owned(), kid.to_owned()));
        let answer = table.elsewhere.iter().find(|known| known.issuer == issuer).map(|known| known.answer.clone());
        let answer = answer.unwrap_or(Err(KeysMissing::Forbidden)).and_then(|keys| {
            let entry = TokenIssuer { issuer: issuer.to_owned(), user_pool: IssuingPool::Elsewhere, keys };
            let entry = Arc::new(entry);
            table.issuers.insert(issuer.to_owned(), Arc::clone(&entry));
            if entry.keys.has(kid) { Ok(entry) } else { Err(KeysMissing::UnknownKey) }
        });
        Box::pin(std::future::ready(answer))
    }
}

/// Keys that have signed nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoKeys;

impl VerifyingKeys for NoKeys {
    fn has(&self, _: &str) -> bool {
        false
    }

    fn verify(&self, _: &str, _: &[u8], _: &[u8]) -> Result<(), NotSigned> {
        Err(NotSigned::UnknownKey)
    }
}
