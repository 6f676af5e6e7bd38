//! Which names a bucket may have.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html>, general purpose buckets.

use std::net::Ipv4Addr;

/// Shortest name, in bytes.
const BYTES_MIN: usize = 3;

/// Longest name, in bytes.
const BYTES_MAX: usize = 63;

/// Beginnings that AWS keeps for itself.
const RESERVED_BEGINNINGS: [&str; 3] = ["xn--", "sthree-", "amzn-s3-demo-"];

/// Endings that AWS keeps for itself.
const RESERVED_ENDINGS: [&str; 5] = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];

/// Whether a bucket may be made with this name.
pub(crate) fn is_valid(name: &str) -> bool {
    let is_end = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    (BYTES_MIN..=BYTES_MAX).contains(&name.len())
        && name.bytes().all(|byte| is_end(byte) || matches!(byte, b'.' | b'-'))
        && name.bytes().next().is_some_and(is_end)
        && name.bytes().next_back().is_some_and(is_end)
        && !name.contains("..")
        && name.parse::<Ipv4Addr>().is_err()
        && !RESERVED_BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
        && !RESERVED_ENDINGS.iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: bool) {
        assert_eq!(is_valid(name), expected, "{name:?}");
    }

    #[test]
    fn names_follow_the_rules_of_general_purpose_buckets() {
        for name in ["abc", "my.bucket-1", "0a0", "192.168.5", "a-.b", &"a".repeat(63)] {
            check(name, true);
        }
        for name in ["", "ab", "Abc", "a_b", "-ab", "ab-", ".ab", "ab.", "a..b", "192.168.5.4", "bücket", "a/b", "a b"] {
            check(name, false);
        }
        for name in ["xn--abc", "sthree-abc", "amzn-s3-demo-x", "abc-s3alias", "abc--ol-s3", "abc.mrap", "abc--x-s3"] {
            check(name, false);
        }
        check(&"a".repeat(64), false);
    }
}
