//! What this crate needs from the rest of the house.

use std::sync::Arc;

use gatewright_identity::Identity;
use gatewright_model::ports::{Clock, Entropy};

/// What a pool's domain needs from the house.
#[derive(Clone)]
pub struct Ports {
    /// The user pools.
    pub identity: Arc<Identity>,
    /// For forms' tokens.
    pub entropy: Arc<dyn Entropy>,
    /// For patience with slow bodies.
    pub clock: Arc<dyn Clock>,
}
