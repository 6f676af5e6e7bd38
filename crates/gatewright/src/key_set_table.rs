//! Whose tokens count on the road, and by which keys: the user pools of this server, their public keys parsed once.
//!
//! The planner puts in what is stored and takes out what is deleted; readers load the whole table and wait for nobody.

use std::collections::HashMap;
use std::sync::Arc;

use arc_swap::ArcSwap;
use gatewright_identity::{signing_keys, user_pool};
use gatewright_keys::{KeysError, SealedSigningKeys};
use gatewright_model::arn::Arn;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{KeySets, TokenIssuer};

/// Issuer → its keys.
#[derive(Debug, Default)]
pub(crate) struct KeySetTable {
    issuer_base: Option<String>,
    issuers: ArcSwap<HashMap<String, Arc<TokenIssuer>>>,
}

impl KeySetTable {
    /// An empty table. `issuer_base` is what tokens are made with.
    pub(crate) fn new(issuer_base: Option<String>) -> Self {
        Self { issuer_base, issuers: ArcSwap::default() }
    }

    /// The keys of a pool count from now on.
    ///
    /// # Errors
    /// [`KeysError::PublicKey`]; then they do not.
    pub(crate) fn put(
        &self,
        account: &AccountId,
        region: &Region,
        user_pool_id: &str,
        sealed: &SealedSigningKeys,
    ) -> Result<(), KeysError> {
        let keys = Arc::new(sealed.public().parse()?);
        let issuer = self.issuer_of(region, user_pool_id);
        let user_pool_arn = user_pool::arn(account, region, user_pool_id);
        let entry = Arc::new(TokenIssuer { issuer: issuer.clone(), user_pool_arn, keys });
        self.issuers.rcu(|issuers| {
            let mut issuers = HashMap::clone(issuers);
            issuers.insert(issuer.clone(), Arc::clone(&entry));
            issuers
        });
        Ok(())
    }

    /// A pool is gone, and its tokens with it.
    pub(crate) fn remove(&self, region: &Region, user_pool_id: &str) {
        let issuer = self.issuer_of(region, user_pool_id);
        self.issuers.rcu(|issuers| {
            let mut issuers = HashMap::clone(issuers);
            issuers.remove(&issuer);
            issuers
        });
    }

    fn issuer_of(&self, region: &Region, user_pool_id: &str) -> String {
        signing_keys::issuer_of(self.issuer_base.as_deref(), region, user_pool_id)
    }
}

impl KeySets for KeySetTable {
    fn issuer(&self, issuer: &str) -> Option<Arc<TokenIssuer>> {
        self.issuers.load().get(issuer).cloned()
    }

    fn has_user_pool(&self, user_pool_arn: &str) -> bool {
        let Ok(arn) = Arn::parse(user_pool_arn) else { return false };
        let (Ok(region), Some(id)) = (Region::parse(&arn.region), arn.resource.strip_prefix("userpool/")) else { return false };
        self.issuer(&self.issuer_of(&region, id)).is_some_and(|issuer| issuer.user_pool_arn == user_pool_arn)
    }
}
