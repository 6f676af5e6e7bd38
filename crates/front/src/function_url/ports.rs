//! What the door of function URLs needs from outside.

use std::sync::Arc;

use gatewright_model::ports::{Clock, Entropy, Identities, Invoke, RolePermissions};

/// What the door needs.
#[derive(Clone)]
pub struct UrlPorts {
    /// Access keys that were issued here.
    pub identities: Arc<dyn Identities>,
    /// What roles may do.
    pub permissions: Arc<dyn RolePermissions>,
    /// Runs functions, and decides who may have them run.
    pub invoke: Arc<dyn Invoke>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Request ids.
    pub entropy: Arc<dyn Entropy>,
}
