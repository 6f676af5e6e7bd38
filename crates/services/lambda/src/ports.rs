//! What this room needs from the others.

use std::sync::Arc;

use gatewright_model::ports::{CodePackages, Entropy, EventQueue, Invoke, Objects, RolePermissions};
use gatewright_store::Store;

use crate::code_links::CodeLinks;
use crate::role_trust::RoleTrust;
use crate::runtime::Runtimes;

/// What Lambda needs from the house.
#[derive(Clone)]
pub struct Ports {
    /// Where functions are kept.
    pub store: Store,
    /// For revision ids.
    pub entropy: Arc<dyn Entropy>,
    /// Checks and keeps deployment packages.
    pub code: Arc<dyn CodePackages>,
    /// Reads code that lies in a bucket.
    pub objects: Arc<dyn Objects>,
    /// Runs functions.
    pub invoke: Arc<dyn Invoke>,
    /// Keeps and runs events whose callers do not wait.
    pub events: Arc<dyn EventQueue>,
    /// Knows whether a function's role may call a destination.
    pub permissions: Arc<dyn RolePermissions>,
    /// Knows which roles Lambda may assume.
    pub roles: Arc<dyn RoleTrust>,
    /// Which runtimes functions may have.
    pub runtimes: Arc<Runtimes>,
    /// Makes the links by which code is downloaded.
    pub code_links: Arc<dyn CodeLinks>,
}
