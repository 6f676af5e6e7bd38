//! Where a key set is read.

use http::Uri;
use http::uri::{Authority, Scheme};

use crate::address_check::Reach;

/// What comes after an issuer in the address of its key set.
const KEY_SET_PATH: &str = "/.well-known/jwks.json";

/// Where an issuer's key set is read, and at which addresses that may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeySetAddress {
    pub(crate) authority: Authority,
    pub(crate) path: String,
    pub(crate) is_tls: bool,
    /// The addresses that are right.
    pub reach: Reach,
}

impl KeySetAddress {
    /// The key set below `base`: `http` or `https`, without user, query, fragment or a slash at its end. `None` for anything else.
    pub(crate) fn below(base: &str, reach: Reach) -> Option<Self> {
        // A fragment is no part of a `Uri`, and what is not printable is nobody's address.
        if base.ends_with('/') || base.contains(['?', '#', '@']) || !base.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        let url: Uri = base.parse().ok()?;
        let is_tls = match url.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => true,
            Some(scheme) if *scheme == Scheme::HTTP => false,
            _ => return None,
        };
        let authority = url.authority().filter(|authority| !authority.host().is_empty())?.clone();
        let is_right_port = authority.as_str() == authority.host() || authority.port_u16().is_some_and(|port| port != 0);
        let path = format!("{}{KEY_SET_PATH}", url.path().trim_end_matches('/'));
        is_right_port.then_some(Self { authority, path, is_tls, reach })
    }

    /// The host, without the brackets of an IPv6 address.
    pub(crate) fn host(&self) -> &str {
        self.authority.host().trim_matches(['[', ']'])
    }

    pub(crate) fn port(&self) -> u16 {
        self.authority.port_u16().unwrap_or(if self.is_tls { 443 } else { 80 })
    }
}

impl std::fmt::Display for KeySetAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let scheme = if self.is_tls { "https" } else { "http" };
        write!(f, "{scheme}://{}{}", self.authority, self.path)
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
            assert_eq!((address.host(), address.port(), address.to_string()), (host, port, shown.to_owned()));
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
