//! The six ways out of the listener.

use std::sync::Arc;

use gatewright_model::ports::{Door, FunctionUrls, Login, Road};

/// The doors behind the listener.
#[derive(Clone)]
pub struct Doors {
    /// Calls to deployed APIs.
    pub road: Arc<dyn Road>,
    /// Calls of function URLs.
    pub function_urls: Arc<dyn FunctionUrls>,
    /// Domains of user pools.
    pub login: Arc<dyn Login>,
    /// The AWS APIs.
    pub aws: Arc<dyn Door>,
    /// Our own endpoints under `/_gatewright/`.
    pub own: Arc<dyn Door>,
    /// The key sets and discovery documents of user pools.
    pub key_sets: Arc<dyn Door>,
}
