//! What this room needs from the others.

use std::sync::Arc;

use gatewright_identity::user_pool::{self, UserPool};
use gatewright_identity::{Identity, Refusal, records};
use gatewright_wire::service::CallContext;

/// What the API of user pools needs from the house.
#[derive(Clone)]
pub struct Ports {
    /// The user pools themselves.
    pub identity: Arc<Identity>,
}

impl Ports {
    /// The pool that a signed call names: one of its account and region.
    ///
    /// # Errors
    /// `ResourceNotFound`.
    pub(crate) async fn pool(&self, context: &CallContext, id: &str) -> Result<UserPool, Refusal> {
        let scope = records::scope(&context.account, &context.region);
        Ok(user_pool::find(&self.identity, &scope, id).await?.value)
    }
}
