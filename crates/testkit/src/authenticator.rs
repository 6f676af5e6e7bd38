//! An authenticator app: what somebody types a pool's secret into.

use gatewright_keys::totp;
use gatewright_model::ports::Clock as _;

use crate::clock::FakeClock;

/// The letters of base32 (RFC 4648 6), each worth five bits.
const BASE32: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// An authenticator app with a secret.
#[derive(Debug)]
pub struct Authenticator(Vec<u8>);

impl Authenticator {
    /// The app that somebody has typed a secret into.
    ///
    /// # Panics
    /// When it is no base32.
    #[must_use]
    #[track_caller]
    pub fn new(secret_code: &str) -> Self {
        assert!(secret_code.chars().all(|letter| BASE32.contains(letter)), "`{secret_code}` is no base32");
        let mut bytes = Vec::new();
        let (mut kept, mut bits) = (0_usize, 0_u32);
        for value in secret_code.chars().filter_map(|letter| BASE32.find(letter)) {
            kept = (kept << 5) | value;
            bits += 5;
            if bits >= 8 {
                bits -= 8;
                bytes.extend(u8::try_from(kept >> bits));
                kept &= (1 << bits) - 1;
            }
        }
        Self(bytes)
    }

    /// The code that it shows, `steps` of 30 seconds from now.
    #[must_use]
    pub fn code(&self, clock: &FakeClock, steps: i64) -> String {
        totp::code(&self.0, totp::step_at(clock.now()) + steps)
    }

    /// A code that it shows neither now nor two steps before or after.
    #[must_use]
    pub fn wrong_code(&self, clock: &FakeClock) -> String {
        let right: Vec<String> = (-2..=2).map(|steps| self.code(clock, steps)).collect();
        (0..=right.len()).map(|number| format!("{number:06}")).find(|code| !right.contains(code)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_app_has_the_bytes_that_its_secret_says() {
        for length in 0..=totp::SECRET_BYTES {
            let bytes: Vec<u8> = (0_u8..=255).rev().step_by(7).take(length).collect();
            assert_eq!(Authenticator::new(&totp::base32(&bytes)).0, bytes);
        }
    }

    #[test]
    fn a_wrong_code_is_no_right_one() {
        let app = Authenticator::new("MFRGGZDFMZTWQ2LK");
        let clock = FakeClock::new();
        assert!((-2..=2).all(|steps| app.code(&clock, steps) != app.wrong_code(&clock)));
    }
}
