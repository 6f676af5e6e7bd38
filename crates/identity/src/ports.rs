//! What this crate needs from the rest of the house.

use std::sync::Arc;

use gatewright_keys::ServerKey;
use gatewright_model::ports::{Clock, Entropy, Invoke, Messages};
use gatewright_store::Store;

/// What user pools need from the house.
#[derive(Clone)]
pub struct Ports {
    /// Where pools, clients and users are kept.
    pub store: Store,
    /// For ids, salts, codes and secrets.
    pub entropy: Arc<dyn Entropy>,
    /// For dates, expiry and codes.
    pub clock: Arc<dyn Clock>,
    /// Seals what must not lie readable in a record.
    pub server_key: Arc<ServerKey>,
    /// Where messages to people go.
    pub messages: Arc<dyn Messages>,
    /// Calls the functions that a pool triggers; whether the pool may is decided there.
    pub invoke: Arc<dyn Invoke>,
    /// The issuer's base in tokens (`http://127.0.0.1:4566`); `None` is AWS's `https://cognito-idp.{region}.amazonaws.com`.
    pub issuer_base: Option<String>,
}
