//! Time-based one-time passwords: the codes of authenticator apps.
//!
//! Follows [RFC 6238](https://www.rfc-editor.org/rfc/rfc6238) over [RFC 4226](https://www.rfc-editor.org/rfc/rfc4226), as authenticator apps
//! have it and AWS with them: HMAC-SHA-1, six digits, steps of 30 seconds. A code counts a step early and a step late. That none
//! counts twice (RFC 6238 5.2) is for the caller to remember: it is told which step a code was of, and says which was the last.

use aws_lc_rs::hmac;
use gatewright_model::ports::Entropy;
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use zeroize::Zeroizing;

use crate::secret_hash::is_same_secret;

/// Digits of a code.
pub const DIGITS: usize = 6;
/// Seconds of a step.
pub const STEP_S: i64 = 30;
/// How many steps early or late a code counts.
pub const SKEW_STEPS: i64 = 1;
/// Bytes of a secret: as base32 the 52 characters that AWS gives.
pub const SECRET_BYTES: usize = 32;

const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// What came of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matched {
    /// It is of this step, which is later than the last.
    Step(i64),
    /// It is right, and its step is not later than the last one that counted.
    Used,
    /// It is no code of now.
    Nothing,
}

/// A fresh secret.
#[must_use]
pub fn draw_secret(entropy: &dyn Entropy) -> Secret<Vec<u8>> {
    let mut bytes = Zeroizing::new([0; SECRET_BYTES]);
    entropy.fill(bytes.as_mut_slice());
    Secret::new(bytes.to_vec())
}

/// Bytes as base32 ([RFC 4648](https://www.rfc-editor.org/rfc/rfc4648) 6) without padding, as people type a secret into an app.
#[must_use]
pub fn base32(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut kept, mut bits) = (0_u16, 0_u32);
    for byte in bytes {
        kept = (kept << 8) | u16::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(letter(kept >> bits));
        }
    }
    if bits > 0 {
        text.push(letter(kept << (5 - bits)));
    }
    text
}

fn letter(value: u16) -> char {
    char::from(BASE32.get(usize::from(value & 31)).copied().unwrap_or(b'A'))
}

/// The step that a time is in.
#[must_use]
pub const fn step_at(now: Timestamp) -> i64 {
    now.epoch_s().div_euclid(STEP_S)
}

/// The code of a step.
#[must_use]
pub fn code(secret: &[u8], step: i64) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let digest = hmac::sign(&key, &step.to_be_bytes());
    let digest = digest.as_ref();
    // RFC 4226 5.3: the last byte says where the 31 bits are that become the code.
    let offset = usize::from(digest.last().copied().unwrap_or_default() & 0x0f);
    let taken = digest.get(offset..offset + 4).and_then(|bytes| <[u8; 4]>::try_from(bytes).ok()).unwrap_or_default();
    let number = u32::from_be_bytes(taken) & 0x7fff_ffff;
    format!("{:0DIGITS$}", number % 1_000_000)
}

/// What a code is at `now`, where `last_step` is the last step of which one has counted. The work is the same whatever the code is.
#[must_use]
pub fn matched(secret: &[u8], given: &str, now: Timestamp, last_step: Option<i64>) -> Matched {
    let present = step_at(now);
    let mut matched = Matched::Nothing;
    for step in present - SKEW_STEPS..=present + SKEW_STEPS {
        let is_later = last_step.is_none_or(|last| step > last);
        match (is_same_secret(given, &code(secret, step)), matched, is_later) {
            // Two steps may have the same code; the earlier is as good.
            (false, _, _) | (true, Matched::Step(_), _) => {}
            (true, _, true) => matched = Matched::Step(step),
            (true, _, false) => matched = Matched::Used,
        }
    }
    matched
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 4226 appendix D and RFC 6238 appendix B.
    const SECRET: &[u8] = b"12345678901234567890";

    const fn at(epoch_s: i64) -> Timestamp {
        Timestamp { epoch_ms: epoch_s * 1000 }
    }

    #[test]
    fn codes_are_those_of_rfc_6238() {
        // Appendix B shows eight digits; six are the last of them.
        for (epoch_s, eight) in [
            (59, "94287082"),
            (1_111_111_109, "07081804"),
            (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"),
            (20_000_000_000, "65353130"),
        ] {
            assert_eq!(code(SECRET, step_at(at(epoch_s))), eight[2..], "{epoch_s}");
        }
    }

    #[test]
    fn codes_are_those_of_rfc_4226() {
        let expected = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"];
        for (step, expected) in (0..).zip(expected) {
            assert_eq!(code(SECRET, step), expected, "{step}");
        }
    }

    #[test]
    fn a_code_counts_from_a_step_early_to_a_step_late() {
        let now = at(1_000_000_010);
        let present = step_at(now);
        let matched = |step: i64| matched(SECRET, &code(SECRET, step), now, None);
        for step in present - 1..=present + 1 {
            assert_eq!(matched(step), Matched::Step(step));
        }
        assert_eq!([matched(present - 2), matched(present + 2)], [Matched::Nothing; 2]);
    }

    #[test]
    fn a_step_begins_with_its_first_millisecond() {
        for (epoch_ms, step) in [(0, 0), (29_999, 0), (30_000, 1), (59_999, 1), (60_000, 2), (-1, -1)] {
            assert_eq!(step_at(Timestamp { epoch_ms }), step, "{epoch_ms}");
        }
    }

    #[test]
    fn no_code_counts_twice_and_none_before_it() {
        let now = at(1_000_000_010);
        let present = step_at(now);
        let matched = |step: i64, last| matched(SECRET, &code(SECRET, step), now, Some(last));
        assert_eq!(matched(present, present), Matched::Used);
        assert_eq!(matched(present - 1, present), Matched::Used);
        assert_eq!(matched(present + 1, present), Matched::Step(present + 1));
        assert_eq!(matched(present, present - 1), Matched::Step(present));
    }

    #[test]
    fn what_is_no_code_matches_nothing() {
        let now = at(59);
        for given in ["", "287083", "0287082", "287082 ", "94287082", "28708", "２８７０８２"] {
            assert_eq!(matched(SECRET, given, now, None), Matched::Nothing, "{given}");
        }
        assert_eq!(matched(SECRET, "287082", now, None), Matched::Step(1));
    }

    #[test]
    fn base32_is_that_of_rfc_4648() {
        for (bytes, expected) in [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ] {
            assert_eq!(base32(bytes.as_bytes()), expected);
        }
        assert_eq!(base32(&[0xff; SECRET_BYTES]).len(), 52);
    }
}
