//! What the front is told at start.

use std::sync::Arc;

use gatewright_model::ids::{AccountId, Region};

/// What the front is told at start.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The account of callers whose key names none.
    pub account: AccountId,
    /// The region of callers whose signature names none.
    pub region: Region,
    /// Where this server is reached: `http://127.0.0.1:4566`.
    pub base_url: Arc<str>,
}
