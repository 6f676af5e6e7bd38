//! What this room needs from the others, and how its endpoints get it.

use std::sync::Arc;

use gatewright_model::ports::{Entropy, KeySets, Rehearse};
use gatewright_store::Store;
use gatewright_wire::service::{CallContext, ServiceError};

/// What this room needs from the others. The time comes with each call.
#[derive(Clone)]
pub struct Ports {
    /// Where definitions are kept.
    pub store: Store,
    /// For ids.
    pub entropy: Arc<dyn Entropy>,
    /// For test calls.
    pub rehearse: Arc<dyn Rehearse>,
    /// The user pools that an authorizer can name.
    pub key_sets: Arc<dyn KeySets>,
}

/// Gives an endpoint its ports.
pub(crate) fn bind<I, O, F, H>(ports: &Ports, endpoint: H) -> impl Fn(CallContext, I) -> F + Send + Sync + 'static
where
    H: Fn(Ports, CallContext, I) -> F + Send + Sync + 'static,
    F: Future<Output = Result<O, ServiceError>>,
{
    let ports = ports.clone();
    move |context, input| endpoint(ports.clone(), context, input)
}
