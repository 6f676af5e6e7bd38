//! What this room needs from the others.

use std::sync::Arc;

use gatewright_identity::Identity;

/// What the API of user pools needs from the house.
#[derive(Clone)]
pub struct Ports {
    /// The user pools themselves.
    pub identity: Arc<Identity>,
}
