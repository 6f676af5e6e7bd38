//! What the queue needs from the house.

use std::sync::Arc;

use gatewright_model::ports::{Clock, Entropy, Invoke, RolePermissions, Tasks};
use gatewright_store::Store;

/// The queue's ports.
#[derive(Clone)]
pub struct EventPorts {
    /// Where events are kept, and what says how they are run.
    pub store: Store,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// For ids.
    pub entropy: Arc<dyn Entropy>,
    /// Where attempts run.
    pub tasks: Arc<dyn Tasks>,
    /// Runs functions.
    pub invoke: Arc<dyn Invoke>,
    /// Knows whether a function's role may call a destination.
    pub permissions: Arc<dyn RolePermissions>,
}
