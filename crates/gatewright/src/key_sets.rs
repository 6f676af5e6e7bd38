//! Whose tokens count on the road, and by which keys: the user pools of this server first, then those elsewhere.
//!
//! *Invariant:* an issuer that a user pool of this server has is that pool's alone: nobody elsewhere is asked for its keys.

use std::sync::Arc;

use gatewright_issuers::IssuersElsewhere;
use gatewright_model::ports::{Boxed, IssuingPool, KeySets, KeysMissing, TokenIssuer};

use crate::key_set_table::KeySetTable;

/// All of them.
pub(crate) struct AllKeySets {
    pub(crate) here: Arc<KeySetTable>,
    pub(crate) elsewhere: IssuersElsewhere,
}

impl KeySets for AllKeySets {
    fn issuer(&self, issuer: &str) -> Option<Arc<TokenIssuer>> {
        self.here.issuer(issuer).or_else(|| self.elsewhere.issuer(issuer))
    }

    fn can_verify(&self, user_pool_arn: &str) -> bool {
        match self.here.of_user_pool(user_pool_arn) {
            // A pool of this id is here: either this one, or nobody's.
            Some(issuer) => is_of(&issuer, user_pool_arn),
            None => self.elsewhere.may_ask(user_pool_arn),
        }
    }

    fn is_elsewhere(&self, user_pool_arn: &str, issuer: &str) -> bool {
        self.elsewhere.is_issuer_of(user_pool_arn, issuer)
            && self.here.issuer(issuer).is_none()
            && self.here.of_user_pool(user_pool_arn).is_none()
    }

    fn fetch<'a>(&'a self, issuer: &'a str, kid: &'a str) -> Boxed<'a, Result<Arc<TokenIssuer>, KeysMissing>> {
        Box::pin(async move {
            match self.here.issuer(issuer) {
                Some(_) => Err(KeysMissing::UnknownKey),
                None => self.elsewhere.fetch(issuer, kid).await,
            }
        })
    }
}

fn is_of(issuer: &TokenIssuer, user_pool_arn: &str) -> bool {
    matches!(&issuer.user_pool, IssuingPool::Here(arn) if arn == user_pool_arn)
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use gatewright_issuers::{AllowedIssuers, FetchKeySet, KeySetAddress, Ports};
    use gatewright_keys::{ServerKey, SigningKeys};
    use gatewright_model::ids::{AccountId, Region};
    use gatewright_model::secret::Secret;
    use gatewright_testkit::clock::FakeClock;
    use gatewright_testkit::entropy::SeededEntropy;
    use gatewright_testkit::tasks::RuntimeTasks;

    use super::*;

    /// An issuer that publishes no keys, for every name.
    struct EmptySets;

    impl FetchKeySet for EmptySets {
        fn fetch<'a>(&'a self, _: &'a KeySetAddress) -> Boxed<'a, Result<Bytes, KeysMissing>> {
            Box::pin(std::future::ready(Ok(Bytes::from_static(b"{\"keys\":[]}"))))
        }
    }

    fn arn(account: &str, name: &str) -> String {
        format!("arn:aws:cognito-idp:us-east-1:{account}:userpool/us-east-1_{name}")
    }

    fn aws(name: &str) -> String {
        format!("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_{name}")
    }

    #[tokio::test]
    async fn a_pool_that_is_here_is_nobodys_elsewhere() {
        const OWN: &str = "111111111111";
        for issuer_base in [None, Some("https://id.example.com".to_owned())] {
            let has_base = issuer_base.is_some();
            let here = Arc::new(KeySetTable::new(issuer_base));
            let ports = Ports { fetcher: Arc::new(EmptySets), clock: Arc::new(FakeClock::new()), tasks: Arc::new(RuntimeTasks) };
            let sets = AllKeySets { here: here.clone(), elsewhere: IssuersElsewhere::new(AllowedIssuers::default(), ports) };
            let keys = SigningKeys::generate().unwrap();
            let sealed = keys.sealed(&ServerKey::new(Secret::new([1; 32])), "us-east-1_Own", &SeededEntropy::new(2)).unwrap();
            here.put(&AccountId::parse(OWN).unwrap(), &Region::us_east_1(), "us-east-1_Own", &sealed).unwrap();
            let own = if has_base { "https://id.example.com/us-east-1_Own".to_owned() } else { aws("Own") };

            assert!(sets.can_verify(&arn(OWN, "Own")) && sets.issuer(&own).is_some());
            for account in [OWN, "222222222222"] {
                for issuer in [&own, &aws("Own")] {
                    assert!(!sets.is_elsewhere(&arn(account, "Own"), issuer), "{account} {issuer}");
                }
            }
            assert!(!sets.can_verify(&arn("222222222222", "Own")));
            assert_eq!(sets.fetch(&own, "k").await.unwrap_err(), KeysMissing::UnknownKey);
            assert!(Arc::ptr_eq(&sets.issuer(&own).unwrap(), &here.issuer(&own).unwrap()));

            for account in [OWN, "222222222222"] {
                assert!(sets.can_verify(&arn(account, "Other")) && sets.is_elsewhere(&arn(account, "Other"), &aws("Other")));
            }
            assert!(!sets.can_verify(&arn("000000000000", "Other")));
            assert_eq!(sets.fetch(&aws("Other"), "k").await.unwrap_err(), KeysMissing::UnknownKey);
            assert_eq!(sets.issuer(&aws("Other")).unwrap().user_pool, IssuingPool::Elsewhere);
        }
    }
}
