//! An authenticator app: what somebody types a pool's secret into. It works out its codes itself, as apps do, and so judges the server's.
//!
//! Follows [RFC 6238](https://www.rfc-editor.org/rfc/rfc6238) and [RFC 4226](https://www.rfc-editor.org/rfc/rfc4226): HMAC-SHA-1, six digits,
//! steps of 30 seconds.

use aws_lc_rs::hmac;
use gatewright_model::ports::Clock as _;

use crate::clock::FakeClock;

/// The letters of base32 (RFC 4648 6), each worth five bits.
const BASE32: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/// Seconds of a step.
const STEP_S: i64 = 30;

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
        self.shown(clock.now().epoch_s() + steps * STEP_S)
    }

    /// A code that it shows neither now nor two steps before or after.
    #[must_use]
    pub fn wrong_code(&self, clock: &FakeClock) -> String {
        let right: Vec<String> = (-2..=2).map(|steps| self.code(clock, steps)).collect();
        (0..=right.len()).map(|number| format!("{number:06}")).find(|code| !right.contains(code)).unwrap_or_default()
    }

    fn shown(&self, epoch_s: i64) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &self.0);
        let digest = hmac::sign(&key, &epoch_s.div_euclid(STEP_S).to_be_bytes());
        // RFC 4226 5.3: the last four bits say where the number begins, of which the first bit is left out.
        let start = digest.as_ref().last().map_or(0, |last| usize::from(last % 16));
        let number = digest.as_ref().iter().skip(start).take(4).fold(0_u32, |number, byte| (number << 8) | u32::from(*byte));
        format!("{:06}", (number & 0x7fff_ffff) % 1_000_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238's vectors.
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn it_shows_what_rfc_6238_says() {
        let app = Authenticator::new(SECRET);
        assert_eq!(app.0, b"12345678901234567890");
        for (epoch_s, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(app.shown(epoch_s), code, "{epoch_s}");
        }
    }

    #[test]
    fn a_wrong_code_is_no_right_one() {
        let (app, clock) = (Authenticator::new(SECRET), FakeClock::new());
        assert!((-2..=2).all(|steps| app.code(&clock, steps) != app.wrong_code(&clock)));
    }
}
