//! Where a connection may go. Pure.

use std::net::{Ipv4Addr, SocketAddrV4};

use crate::settings::NetworkPolicy;

/// Stands for every host name of AWS's (RFC 2544: an address for tests, never routed).
pub(super) const AWS_ADDRESS: Ipv4Addr = Ipv4Addr::new(198, 18, 0, 1);

/// What becomes of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Destination {
    /// This server, by the worker's own line.
    Aws,
    /// A host out there.
    Host,
    /// It is not let out.
    Nobody,
}

/// The ports at which AWS answers.
const AWS_PORTS: [u16; 2] = [443, 80];

impl Destination {
    /// Of a connection to `meant`.
    pub(super) fn of(meant: SocketAddrV4, policy: NetworkPolicy) -> Self {
        let address = *meant.ip();
        match policy {
            NetworkPolicy::None => Self::Nobody,
            _ if address == AWS_ADDRESS && AWS_PORTS.contains(&meant.port()) => Self::Aws,
            NetworkPolicy::Open | NetworkPolicy::Host if is_somebody(address) && meant.port() != 0 => Self::Host,
            NetworkPolicy::Aws | NetworkPolicy::Open | NetworkPolicy::Host => Self::Nobody,
        }
    }
}

/// Metadata services of clouds that are not link-local: Alibaba's, Azure's, Oracle's.
const METADATA_SERVICES: [[u8; 4]; 3] = [[100, 100, 100, 200], [168, 63, 129, 16], [192, 0, 0, 192]];

/// Whether an address can be another machine's. Link-local ones are a cloud's metadata service, and 198.18.0.0/15 is ours.
pub(super) fn is_somebody(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    let is_for_tests = first == 198 && (second == 18 || second == 19);
    let is_reserved = first == 0 || first >= 240;
    !(METADATA_SERVICES.contains(&address.octets())
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || is_for_tests
        || is_reserved)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(meant: &str, policy: NetworkPolicy, expected: Destination) {
        assert_eq!(Destination::of(meant.parse().unwrap(), policy), expected, "{meant} with {policy:?}");
    }

    #[test]
    fn aws_is_one_address_at_the_ports_of_http() {
        for policy in [NetworkPolicy::Aws, NetworkPolicy::Open, NetworkPolicy::Host] {
            check("198.18.0.1:443", policy, Destination::Aws);
            check("198.18.0.1:80", policy, Destination::Aws);
            check("198.18.0.1:22", policy, Destination::Nobody);
            check("198.18.0.2:443", policy, Destination::Nobody);
        }
        check("198.18.0.1:443", NetworkPolicy::None, Destination::Nobody);
    }

    #[test]
    fn other_hosts_are_for_the_open_policy() {
        for host in ["203.0.113.7:443", "10.0.0.7:5432", "192.168.1.1:80", "198.17.255.255:1", "198.20.0.0:65535"] {
            check(host, NetworkPolicy::Open, Destination::Host);
            check(host, NetworkPolicy::Aws, Destination::Nobody);
            check(host, NetworkPolicy::None, Destination::Nobody);
        }
    }

    #[test]
    fn this_machine_its_metadata_and_nobody_are_never_reached() {
        for host in [
            "127.0.0.1:4566",
            "127.8.9.1:80",
            "0.0.0.0:4566",
            "0.1.2.3:80",
            "169.254.169.254:80",
            "169.254.170.2:80",
            "100.100.100.200:80",
            "168.63.129.16:80",
        ] {
            check(host, NetworkPolicy::Open, Destination::Nobody);
        }
        for host in ["224.0.0.1:80", "239.255.255.255:80", "255.255.255.255:80", "240.0.0.1:80", "8.8.8.8:0"] {
            check(host, NetworkPolicy::Open, Destination::Nobody);
        }
    }
}
