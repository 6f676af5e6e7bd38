//! Numbers of `Numeric…` operators: integers and decimals of any size up to a limit, compared exactly.
//!
//! Read from text without going through floating point, so that long ids stay apart. An exponent, as JSON numbers may have, counts.

use std::cmp::Ordering;

/// Significant digits that are kept exactly; a number with more is no number here.
pub(crate) const DIGITS_MAX: u32 = 38;

/// The largest exponent, either way. Ours.
pub(crate) const EXPONENT_MAX: i32 = 100_000;

/// A number: `±0.{digits} × 10^magnitude`, its first digit not zero. Zero has no digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal {
    is_negative: bool,
    magnitude: i32,
    /// [`DIGITS_MAX`] digits, filled up with zeros at the end.
    digits: u128,
}

impl Decimal {
    /// Reads `-12.50`, `.5`, `1e3`.
    pub(crate) fn parse(text: &str) -> Option<Decimal> {
        let (is_negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (number, exponent) = match text.find(['e', 'E']).and_then(|at| text.split_at_checked(at)) {
            None => (text, 0),
            Some((number, exponent)) => (number, exponent.get(1..)?.parse::<i32>().ok()?),
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let is_number = !(whole.is_empty() && fraction.is_empty())
            && whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit())
            && (-EXPONENT_MAX..=EXPONENT_MAX).contains(&exponent);
        if !is_number {
            return None;
        }
        let leading = whole.bytes().chain(fraction.bytes()).take_while(|byte| *byte == b'0').count();
        let (mut digits, mut count, mut zeros) = (0u128, 0u32, 0u32);
        for byte in whole.bytes().chain(fraction.bytes()).skip(leading) {
            // Zeros count only once a digit follows them.
            if byte == b'0' {
                zeros = zeros.saturating_add(1);
                continue;
            }
            count = count.saturating_add(zeros).saturating_add(1);
            if count > DIGITS_MAX {
                return None;
            }
            digits = digits * 10u128.pow(zeros + 1) + u128::from(byte - b'0');
            zeros = 0;
        }
        if count == 0 {
            return Some(Decimal { is_negative: false, magnitude: 0, digits: 0 });
        }
        let places = i32::try_from(whole.len()).ok()?.checked_sub(i32::try_from(leading).ok()?)?;
        let magnitude = places.checked_add(exponent)?;
        Some(Decimal { is_negative, magnitude, digits: digits * 10u128.pow(DIGITS_MAX - count) })
    }

    fn cmp_size(&self, other: &Decimal) -> Ordering {
        match (self.digits, other.digits) {
            (0, _) | (_, 0) => self.digits.cmp(&other.digits),
            _ => (self.magnitude, self.digits).cmp(&(other.magnitude, other.digits)),
        }
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> Ordering {
        match (self.is_negative, other.is_negative) {
            (false, false) => self.cmp_size(other),
            (true, true) => other.cmp_size(self),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use proptest::prelude::*;

    use super::Decimal;

    #[track_caller]
    fn check(one: &str, other: &str, expected: Ordering) {
        let (first, second) = (Decimal::parse(one).expect(one), Decimal::parse(other).expect(other));
        assert_eq!(first.cmp(&second), expected, "{one} and {other}");
        assert_eq!(second.cmp(&first), expected.reverse(), "{other} and {one}");
    }

    #[test]
    fn numbers_are_compared_by_value() {
        use Ordering::{Equal, Greater, Less};
        for (one, other, expected) in [
            ("10", "10.0", Equal),
            ("010", "10", Equal),
            ("+1", "1", Equal),
            ("-0", "0", Equal),
            ("0.00", "0e5", Equal),
            ("1e3", "1000", Equal),
            ("15e-1", "1.5", Equal),
            ("100000000000000000000", "100000000000000000001", Less),
            ("9", "10", Less),
            ("0.09", "0.1", Less),
            ("-1", "0", Less),
            ("-2", "-1", Less),
            ("-0.1", "0.00001", Less),
            ("0", "0.00001", Less),
            ("1000.5", "1000.25", Greater),
            ("1e999", "1", Greater),
            ("12345678901234567890123456789012345678", "12345678901234567890123456789012345679", Less),
            (".5", "0.5", Equal),
            ("5.", "5", Equal),
        ] {
            check(one, other, expected);
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "-", ".", "a", "1a", "1 ", " 1", "1e", "1e1e1", "1.2.3", "--1", "0x10", "NaN", "inf", "${x}", "1e100001"]
        {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
        assert_eq!(Decimal::parse("123456789012345678901234567890123456789"), None);
        assert!(Decimal::parse("12345678901234567890123456789012345678000000").is_some());
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn integers_are_ordered_as_integers(one in any::<i64>(), other in any::<i64>(), shift in 0i32..4) {
            let parse = |text: String| Decimal::parse(&text).expect("a number");
            prop_assert_eq!(parse(format!("{one}e{shift}")).cmp(&parse(format!("{other}e{shift}"))), one.cmp(&other));
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in "[0-9eE.+-]{0,50}") {
            let _ = Decimal::parse(&text);
        }
    }
}
