//! `IpAddress`: an address in a range, IPv4 or IPv6.
//!
//! A range is an address or an address with a prefix length; bits behind the prefix are ignored. An address without one is itself
//! alone. An IPv4 address written as IPv6 (`::ffff:192.0.2.1`) is the IPv4 address, in a policy and in a request; beside that the two
//! families never meet, so `0.0.0.0/0` holds no IPv6 address.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A range of addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IpRange {
    V4 { network: Ipv4Addr, mask: u32 },
    V6 { network: Ipv6Addr, mask: u128 },
}

/// Bits in front of the IPv4 address in one that is written as IPv6.
const MAPPED_BITS: u32 = 96;

impl IpRange {
    /// Reads `203.0.113.0/24`, `2001:db8::/32` or an address alone.
    pub(crate) fn parse(text: &str) -> Option<IpRange> {
        let (address, prefix) = match text.split_once('/') {
            None => (text, None),
            Some((address, prefix)) => (address, Some(length(prefix)?)),
        };
        match (address.parse().ok()?, prefix) {
            (IpAddr::V4(address), prefix) => v4(address, prefix.unwrap_or(Ipv4Addr::BITS)),
            (IpAddr::V6(address), prefix) => {
                let prefix = prefix.unwrap_or(Ipv6Addr::BITS);
                match address.to_ipv4_mapped() {
                    Some(mapped) if prefix >= MAPPED_BITS => v4(mapped, prefix - MAPPED_BITS),
                    _ => v6(address, prefix),
                }
            }
        }
    }

    /// Whether the range holds an address as [`address`] gives it.
    pub(crate) fn contains(&self, address: IpAddr) -> bool {
        match (self, address) {
            (IpRange::V4 { network, mask }, IpAddr::V4(address)) => address.to_bits() & mask == network.to_bits(),
            (IpRange::V6 { network, mask }, IpAddr::V6(address)) => address.to_bits() & mask == network.to_bits(),
            _ => false,
        }
    }
}

/// A request's address, in the family it really is of.
pub(crate) fn address(text: &str) -> Option<IpAddr> {
    text.parse::<IpAddr>().ok().map(|address| address.to_canonical())
}

fn v4(address: Ipv4Addr, prefix: u32) -> Option<IpRange> {
    let host_bits = Ipv4Addr::BITS.checked_sub(prefix)?;
    let mask = u32::MAX.checked_shl(host_bits).unwrap_or(0);
    Some(IpRange::V4 { network: Ipv4Addr::from_bits(address.to_bits() & mask), mask })
}

fn v6(address: Ipv6Addr, prefix: u32) -> Option<IpRange> {
    let host_bits = Ipv6Addr::BITS.checked_sub(prefix)?;
    let mask = u128::MAX.checked_shl(host_bits).unwrap_or(0);
    Some(IpRange::V6 { network: Ipv6Addr::from_bits(address.to_bits() & mask), mask })
}

/// A prefix length in plain digits.
fn length(text: &str) -> Option<u32> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    text.parse().ok().filter(|_| is_plain)
}

#[cfg(test)]
mod tests {
    use super::{IpRange, address};

    #[track_caller]
    fn check(range: &str, asked: &str, expected: bool) {
        let range = IpRange::parse(range).expect(range);
        assert_eq!(address(asked).is_some_and(|asked| range.contains(asked)), expected, "{range:?} for {asked}");
    }

    #[test]
    fn ranges_hold_what_they_should() {
        for (range, asked, expected) in [
            ("203.0.113.0/24", "203.0.113.0", true),
            ("203.0.113.0/24", "203.0.113.255", true),
            ("203.0.113.0/24", "203.0.112.255", false),
            ("203.0.113.77/24", "203.0.113.1", true),
            ("203.0.113.7", "203.0.113.7", true),
            ("203.0.113.7", "203.0.113.8", false),
            ("203.0.113.7/32", "203.0.113.7", true),
            ("0.0.0.0/0", "255.255.255.255", true),
            ("0.0.0.0/0", "::1", false),
            ("128.0.0.0/1", "127.255.255.255", false),
            ("2001:DB8:1234:5678::/64", "2001:db8:1234:5678:ffff::1", true),
            ("2001:DB8:1234:5678::/64", "2001:db8:1234:5679::1", false),
            ("2001:db8::1", "2001:db8:0::1", true),
            ("::/0", "2001:db8::1", true),
            ("::/0", "203.0.113.7", false),
            ("203.0.113.0/24", "::ffff:203.0.113.9", true),
            ("::ffff:203.0.113.0/120", "203.0.113.9", true),
            ("::ffff:203.0.113.0/120", "203.0.112.9", false),
            ("::ffff:203.0.113.9", "203.0.113.9", true),
            ("203.0.113.0/24", "", false),
            ("203.0.113.0/24", "203.0.113.9:80", false),
            ("203.0.113.0/24", " 203.0.113.9", false),
            ("203.0.113.0/24", "203.0.113.010", false),
        ] {
            check(range, asked, expected);
        }
    }

    #[test]
    fn what_is_no_range_is_none() {
        for text in
            ["", "*", "203.0.113", "203.0.113.0/33", "203.0.113.0/", "203.0.113.0/+8", "203.0.113.0/08", "::/129", "a/8", "1/1/1"]
        {
            assert_eq!(IpRange::parse(text), None, "{text}");
        }
    }
}
