//! What the road needs from outside.

use std::sync::Arc;

use gatewright_model::ids::AccountId;
use gatewright_model::ports::{Clock, Entropy, Identities, IdentityPolicies, Invoke, KeySets, Tasks, Upstream};

/// The doors of the road. Cheap to clone.
#[derive(Clone)]
pub struct Ports {
    /// Functions: authorizers and backends.
    pub invoke: Arc<dyn Invoke>,
    /// Backends that are called by HTTP.
    pub upstream: Arc<dyn Upstream>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Request ids, and the key of the cache's digests.
    pub entropy: Arc<dyn Entropy>,
    /// Where authorizers are asked, so that a client which hangs up breaks nothing off.
    pub tasks: Arc<dyn Tasks>,
    /// Whose tokens count, and by which keys.
    pub key_sets: Arc<dyn KeySets>,
    /// Whose an access key is.
    pub identities: Arc<dyn Identities>,
    /// What callers with a role may do.
    pub identity_policies: Arc<dyn IdentityPolicies>,
    /// The account of callers whose key names none.
    pub account: AccountId,
}
