//! Asking an issuer for its key set: what the table needs, whoever does it.

use std::time::Duration;

use bytes::Bytes;
use gatewright_model::ports::{Boxed, KeysMissing};

use crate::key_set_address::KeySetAddress;

/// How long all of it may take, from the name to the last byte. AWS's limit.
pub const FETCH_MAX: Duration = Duration::from_millis(1500);

/// Whoever goes out for key sets. How long that may take is for whoever asks.
pub trait FetchKeySet: Send + Sync {
    /// The text at this address.
    ///
    /// # Errors
    /// Any but `UnknownKey` and `TooMany`.
    fn fetch<'a>(&'a self, from: &'a KeySetAddress) -> Boxed<'a, Result<Bytes, KeysMissing>>;
}
