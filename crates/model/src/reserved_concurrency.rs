//! How many invocations at once an account has in a region, and which functions have a part of them to themselves.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html>. A reservation is a guarantee and a limit: nobody
//! else uses it, and the function gets no more. 0 stops the function.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, Region};

/// AWS: invocations at once in one account and region, as long as nobody asked for more.
pub const ACCOUNT_CONCURRENCY: u32 = 1000;

/// AWS: what reservations must leave to the functions without one.
pub const UNRESERVED_CONCURRENCY_MIN: u32 = 100;

/// All reservations of an account in a region. They are one value, so that their sum can be kept within its limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReservedConcurrency {
    /// Owner.
    pub account: AccountId,
    /// Where the functions live.
    pub region: Region,
    /// Invocations at once by bare function name; all versions of a function share one reservation.
    pub functions: BTreeMap<String, u32>,
}

impl ReservedConcurrency {
    /// The sum of all reservations.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.functions.values().fold(0, |total, reserved| total.saturating_add(*reserved))
    }
}
