//! Where a key set is read.

use std::fmt;

use crate::address_check::Reach;
use crate::endpoint_address::EndpointAddress;

/// What comes after an issuer in the address of its key set.
const KEY_SET_PATH: &str = "/.well-known/jwks.json";

/// Where an issuer's key set is read, and at which addresses that may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeySetAddress(pub(crate) EndpointAddress);

impl KeySetAddress {
    /// The key set below `base`: `http` or `https`, without user, query, fragment or a slash at its end. `None` for anything else.
    pub(crate) fn below(base: &str, reach: Reach) -> Option<Self> {
        if base.ends_with('/') || base.contains(['?', '#', '@']) {
            return None;
        }
        EndpointAddress::parse(base, reach)?;
        EndpointAddress::parse(&format!("{base}{KEY_SET_PATH}"), reach).map(Self)
    }
}

impl fmt::Display for KeySetAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_set_is_read_below_a_plain_address() {
        for (base, host, port, shown) in [
            ("https://a.example/p", "a.example", 443, "https://a.example/p/.well-known/jwks.json"),
            ("http://127.0.0.1:8080", "127.0.0.1", 8080, "http://127.0.0.1:8080/.well-known/jwks.json"),
            ("https://[::1]:8443/a/b", "::1", 8443, "https://[::1]:8443/a/b/.well-known/jwks.json"),
        ] {
            let address = KeySetAddress::below(base, Reach::Public).unwrap();
            assert_eq!((address.0.host(), address.0.port(), address.to_string()), (host, port, shown.to_owned()));
        }
        for wrong in [
            "",
            "a.example",
            "//a.example/p",
            "ftp://a.example/p",
            "https://",
            "https:///p",
            "https://a.example/",
            "https://a.example/p/",
            "https://a.example/p?q",
            "https://a.example/p#f",
            "https://u:p@a.example/p",
            "https://a.example:0/p",
            "https://a.example:/p",
            "https://a.example:99999/p",
            "https://a example/p",
            "https://a.example/p\r\nx: y",
            "https://bücher.example/p",
        ] {
            assert_eq!(KeySetAddress::below(wrong, Reach::Public), None, "{wrong}");
        }
    }
}
