//! Events that were not written, counted by stream.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use gatewright_model::ports::LogPlace;
use gatewright_store::record::Scope;

/// Streams counted apart; losses of further ones are told to the operator alone.
const STREAMS_MAX: usize = 256;

/// A stream with its whole name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Address {
    pub(super) scope: Scope,
    pub(super) group: String,
    pub(super) stream: String,
}

#[derive(Default)]
pub(super) struct Lost(Mutex<HashMap<Address, u64>>);

impl Lost {
    pub(super) fn count(&self, address: Address, events: u64) {
        let mut lost = self.lock();
        if let Some(known) = lost.get_mut(&address) {
            *known = known.saturating_add(events);
        } else if lost.len() < STREAMS_MAX {
            lost.insert(address, events);
        } else {
            drop(lost);
            tracing::warn!(log_group = address.group, events, "log events were dropped");
        }
    }

    /// Whether something was counted that nobody has taken.
    pub(super) fn is_empty(&self) -> bool {
        self.lock().is_empty()
    }

    /// What was counted, by stream; counting begins anew.
    pub(super) fn take(&self) -> Vec<(Address, u64)> {
        std::mem::take(&mut *self.lock()).into_iter().collect()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Address, u64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl From<LogPlace> for Address {
    fn from(place: LogPlace) -> Self {
        let scope = Scope { account: place.account, region: Some(place.region) };
        Self { scope, group: place.log_group, stream: place.log_stream }
    }
}

#[cfg(test)]
mod tests {
    use gatewright_model::ids::AccountId;

    use super::*;

    fn address(number: usize) -> Address {
        let scope = Scope { account: AccountId::developer(), region: None };
        Address { scope, group: "g".to_owned(), stream: number.to_string() }
    }

    #[test]
    fn losses_are_added_up_and_streams_are_bounded() {
        let lost = Lost::default();
        for number in 0..STREAMS_MAX + 1 {
            lost.count(address(number), 1);
        }
        lost.count(address(0), 2);
        let taken = lost.take();
        assert_eq!(taken.len(), STREAMS_MAX);
        assert!(taken.contains(&(address(0), 3)) && taken.contains(&(address(STREAMS_MAX - 1), 1)));
        assert_eq!(lost.take(), []);
    }
}
