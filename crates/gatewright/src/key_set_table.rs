//! The user pools of this server whose tokens count on the road, their public keys parsed once.
//!
//! The planner puts in what is stored and takes out what is deleted; readers load the whole table and wait for nobody.

use std::collections::HashMap;
use std::sync::Arc;

use arc_swap::ArcSwap;
use gatewright_identity::{signing_keys, user_pool};
use gatewright_keys::{KeysError, SealedSigningKeys};
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{IssuingPool, TokenIssuer};

/// Each user pool's id → its issuer with its keys.
#[derive(Debug, Default)]
pub(crate) struct KeySetTable {
    issuer_base: Option<String>,
    pools: ArcSwap<HashMap<String, Arc<TokenIssuer>>>,
}

impl KeySetTable {
    /// An empty table. `issuer_base` is what tokens are made with.
    pub(crate) fn new(issuer_base: Option<String>) -> Self {
        Self { issuer_base, pools: ArcSwap::default() }
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
        let issuer = signing_keys::issuer_of(self.issuer_base.as_deref(), region, user_pool_id);
        let user_pool = IssuingPool::Here(user_pool::arn(account, region, user_pool_id));
        let entry = Arc::new(TokenIssuer { issuer, user_pool, keys });
        self.pools.rcu(|pools| {
            let mut pools = HashMap::clone(pools);
            pools.insert(user_pool_id.to_owned(), Arc::clone(&entry));
            pools
        });
        Ok(())
    }

    /// A pool is gone, and its tokens with it.
    pub(crate) fn remove(&self, user_pool_id: &str) {
        self.pools.rcu(|pools| {
            let mut pools = HashMap::clone(pools);
            pools.remove(user_pool_id);
            pools
        });
    }

    /// The issuer of this name: its last part is the pool's id.
    pub(crate) fn issuer(&self, issuer: &str) -> Option<Arc<TokenIssuer>> {
        self.pools.load().get(issuer.rsplit('/').next()?).filter(|known| known.issuer == issuer).cloned()
    }

    /// The issuer of the user pool that has the id which this ARN names, whatever account it is in.
    pub(crate) fn of_user_pool(&self, user_pool_arn: &str) -> Option<Arc<TokenIssuer>> {
        let (_, id) = user_pool_arn.split_once(":userpool/")?;
        self.pools.load().get(id).cloned()
    }
}
