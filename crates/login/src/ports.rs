//! What this crate needs from the rest of the house.

use std::sync::Arc;

use gatewright_identity::Identity;
use gatewright_model::ports::{Clock, Entropy};

use crate::providers::Providers;

/// What a pool's domain needs from the house.
#[derive(Clone)]
pub struct Ports {
    /// The user pools.
    pub identity: Arc<Identity>,
    /// For forms' tokens.
    pub entropy: Arc<dyn Entropy>,
    /// The identity providers of pools.
    pub providers: Arc<Providers>,
    /// For patience with slow bodies, and for tokens' times.
    pub clock: Arc<dyn Clock>,
}
