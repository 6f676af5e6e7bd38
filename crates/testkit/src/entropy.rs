//! Randomness that repeats: the same seed gives the same bytes.

use std::sync::Mutex;
use std::sync::PoisonError;

use gatewright_model::ports::Entropy;

/// A xorshift generator. Never for anything but tests.
pub struct SeededEntropy(Mutex<u64>);

impl SeededEntropy {
    /// A generator from a seed; zero counts as one, since xorshift cannot leave zero.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(seed.max(1)))
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for byte in bytes {
            *state ^= *state << 13;
            *state ^= *state >> 7;
            *state ^= *state << 17;
            *byte = u8::try_from((*state >> 32) & 0xff).unwrap_or_default();
        }
    }
}
