//! Which addresses an issuer may be asked at.
//!
//! Public is what IANA's special-purpose registries leave as globally reachable
//! (<https://www.iana.org/assignments/iana-ipv4-special-registry>, <https://www.iana.org/assignments/iana-ipv6-special-registry>), without
//! what tunnels to somewhere else: in IPv6 only `2000::/3`, and of that neither 6to4 nor Teredo. An address that carries an IPv4 address
//! (mapped, NAT64) is as public as that one.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Which addresses are right for an issuer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Public ones.
    Public,
    /// Any that can be a machine's own, as the operator has allowed it: not metadata services, not groups.
    Allowed,
    /// Only this machine's, since nothing protects the way there.
    Loopback,
}

impl Reach {
    /// Whether it may be asked at this address.
    #[must_use]
    pub fn allows(self, address: IpAddr) -> bool {
        match self {
            Self::Public => is_public(address),
            Self::Allowed => !is_nobodys(address),
            Self::Loopback => address.to_canonical().is_loopback(),
        }
    }
}

/// Network and length of its prefix: what is not public.
const NOT_PUBLIC_V4: [(Ipv4Addr, u32); 16] = [
    // This network.
    (Ipv4Addr::new(0, 0, 0, 0), 8),
    // Private.
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    // Carriers' own, and a cloud's metadata service in it.
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::LOCALHOST, 8),
    // Link-local, and the metadata services of most clouds.
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    // Protocols' own, and a cloud's metadata service in it.
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    // Documentation.
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    // The relays of 6to4.
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    // Benchmarks.
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    // Groups; what is reserved, and everybody.
    (Ipv4Addr::new(224, 0, 0, 0), 4),
    (Ipv4Addr::new(240, 0, 0, 0), 4),
    // A cloud's service for its machines.
    (AZURE, 32),
];

const AZURE: Ipv4Addr = Ipv4Addr::new(168, 63, 129, 16);
const ALIBABA: Ipv4Addr = Ipv4Addr::new(100, 100, 100, 200);
const ORACLE: Ipv4Addr = Ipv4Addr::new(192, 0, 0, 192);

/// The only part of IPv6 in which networks have public addresses.
const GLOBAL_V6: (Ipv6Addr, u32) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);
/// What of it is not public.
const NOT_PUBLIC_V6: [(Ipv6Addr, u32); 4] = [
    // Protocols' own: Teredo, benchmarks, ORCHID.
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23),
    // Documentation.
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20),
    // 6to4.
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16),
];
/// Where a translator puts IPv4 addresses (RFC 6052).
const NAT64: (Ipv6Addr, u32) = (Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, 0, 0), 96);
/// Where AWS's machines learn who they are.
const AWS_METADATA_V6: (Ipv6Addr, u32) = (Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0), 32);

/// Whether everybody on the internet reaches the same machine under this address.
fn is_public(address: IpAddr) -> bool {
    match carried(address) {
        IpAddr::V4(address) => !NOT_PUBLIC_V4.iter().any(|network| is_in_v4(*network, address)),
        IpAddr::V6(address) => is_in_v6(GLOBAL_V6, address) && !NOT_PUBLIC_V6.iter().any(|network| is_in_v6(*network, address)),
    }
}

/// Addresses at which nobody may be asked, whatever was allowed: metadata services, groups, nobody's own.
fn is_nobodys(address: IpAddr) -> bool {
    match carried(address) {
        IpAddr::V4(address) => {
            address.is_link_local()
                || address.is_unspecified()
                || address.is_multicast()
                || address.is_broadcast()
                || [AZURE, ALIBABA, ORACLE].contains(&address)
        }
        IpAddr::V6(address) => {
            address.is_unicast_link_local()
                || address.is_unspecified()
                || address.is_multicast()
                || is_in_v6(AWS_METADATA_V6, address)
        }
    }
}

/// The IPv4 address that an IPv6 address stands for, or the address itself.
fn carried(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) if is_in_v6(NAT64, address) => {
            let [.., a, b, c, d] = address.octets();
            IpAddr::V4(Ipv4Addr::new(a, b, c, d))
        }
        address => address,
    }
}

fn is_in_v4((network, bits): (Ipv4Addr, u32), address: Ipv4Addr) -> bool {
    let differing = network.to_bits() ^ address.to_bits();
    differing.leading_zeros() >= bits
}

fn is_in_v6((network, bits): (Ipv6Addr, u32), address: Ipv6Addr) -> bool {
    let differing = network.to_bits() ^ address.to_bits();
    differing.leading_zeros() >= bits
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLIC: [&str; 12] = [
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "223.255.255.255",
        "2600:1f00::1",
        "2a00::1",
        "64:ff9b::1.1.1.1",
        "::ffff:1.1.1.1",
    ];
    /// May be allowed, and are not public.
    const OWN: [&str; 32] = [
        "127.0.0.1",
        "127.255.255.255",
        "10.0.0.1",
        "10.255.255.255",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.255",
        "240.0.0.1",
        "0.1.2.3",
        "::1",
        "fc00::1",
        "fd12:3456::1",
        "2001:db8::1",
        "2001::1",
        "2001:2::1",
        "2001:10::1",
        "2002:7f00:1::1",
        "2002:101:101::1",
        "3fff::1",
        "fec0::1",
        "64:ff9b:1::1",
        "64:ff9b::10.0.0.1",
        "::ffff:192.168.0.1",
    ];
    const NOBODYS: [&str; 14] = [
        "0.0.0.0",
        "169.254.169.254",
        "169.254.170.2",
        "168.63.129.16",
        "100.100.100.200",
        "192.0.0.192",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "fe80::1",
        "ff02::1",
        "fd00:ec2::254",
        "::ffff:169.254.169.254",
        "64:ff9b::169.254.169.254",
    ];

    #[test]
    fn only_public_addresses_are_asked_unless_allowed_and_metadata_services_never() {
        for (addresses, expected) in [(&PUBLIC[..], [true, true]), (&OWN, [false, true]), (&NOBODYS, [false, false])] {
            for address in addresses {
                let parsed = address.parse().unwrap();
                assert_eq!([Reach::Public.allows(parsed), Reach::Allowed.allows(parsed)], expected, "{address}");
            }
        }
    }

    #[test]
    fn without_tls_only_this_machine_is_asked() {
        for address in PUBLIC.iter().chain(&OWN).chain(&NOBODYS) {
            let is_own = address.starts_with("127.") || *address == "::1";
            assert_eq!(Reach::Loopback.allows(address.parse().unwrap()), is_own, "{address}");
        }
        assert!(Reach::Loopback.allows("::ffff:127.0.0.1".parse().unwrap()));
    }
}
