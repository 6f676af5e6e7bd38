//! What the road needs from outside.

use std::sync::Arc;

use gatewright_model::ports::{Clock, Entropy, Invoke};

/// The doors of the road. Cheap to clone.
#[derive(Clone)]
pub struct Ports {
    /// Functions: authorizers and backends.
    pub invoke: Arc<dyn Invoke>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Request ids, and the key of the cache's digests.
    pub entropy: Arc<dyn Entropy>,
}
