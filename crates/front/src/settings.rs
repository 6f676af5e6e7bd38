//! What the front is told at start.

use std::sync::Arc;

use gatewright_model::ids::{AccountId, Region};
use gatewright_wire::caller::Home;

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

impl Settings {
    /// What stands in for what a signature does not name.
    pub(crate) fn home(&self) -> Home<'_> {
        Home { account: &self.account, region: &self.region }
    }
}
