//! Which addresses are this machine's own, by whatever interface: what the kernel's routing table calls local.

use std::net::Ipv4Addr;

/// The kernel's routes, as a tree: addresses, and below each what it is.
const ROUTES: &str = "/proc/net/fib_trie";

/// Whether an address is this machine's; yes when nobody can tell.
pub(super) fn has(address: Ipv4Addr) -> bool {
    std::fs::read_to_string(ROUTES).map_or(true, |routes| is_local(&routes, address))
}

fn is_local(routes: &str, address: Ipv4Addr) -> bool {
    let mut network = None;
    for line in routes.lines() {
        let line = line.trim();
        if let Some(leaf) = line.strip_prefix("|-- ") {
            network = leaf.parse::<Ipv4Addr>().ok();
        } else if let Some(length) = line.strip_suffix(" host LOCAL").and_then(|line| line.strip_prefix('/')) {
            let (Some(network), Ok(length)) = (network, length.parse::<u32>()) else { continue };
            let mask = u32::MAX.checked_shl(32 - length.min(32)).unwrap_or(0);
            if network.to_bits() & mask == address.to_bits() & mask {
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOWN: &str = "Main:
  +-- 0.0.0.0/0 3 0 5
     |-- 0.0.0.0
        /0 universe UNICAST
     +-- 10.99.0.0/24 2 0 1
        |-- 10.99.0.0
           /24 link UNICAST
        |-- 10.99.0.1
           /32 host LOCAL
        |-- 10.99.0.2
           /32 host LOCAL
        |-- 10.99.0.255
           /32 link BROADCAST
     +-- 127.0.0.0/8 2 0 2
        |-- 127.0.0.0
           /8 host LOCAL
";

    #[test]
    fn every_address_of_every_interface_is_this_machines() {
        for (address, expected) in [
            ("10.99.0.1", true),
            ("10.99.0.2", true),
            ("10.99.0.3", false),
            ("127.8.9.1", true),
            ("203.0.113.7", false),
            ("10.99.0.255", false),
        ] {
            assert_eq!(is_local(SHOWN, address.parse().unwrap()), expected, "{address}");
        }
        assert!(has(Ipv4Addr::LOCALHOST));
    }
}
