//! What this room needs from the others.

use std::sync::Arc;

use gatewright_model::ports::Entropy;
use gatewright_store::Store;

/// What IAM needs from the house.
#[derive(Clone)]
pub struct Ports {
    /// Where roles are kept.
    pub store: Store,
    /// For role ids.
    pub entropy: Arc<dyn Entropy>,
}
