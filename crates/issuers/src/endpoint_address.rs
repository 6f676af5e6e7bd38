//! A URL, read as far as it takes to ask there: whom to connect to, and with what target.

use std::fmt;
use std::net::IpAddr;

use http::Uri;
use http::uri::{Authority, Scheme};

use crate::address_check::Reach;

/// Where somebody is asked, and at which addresses that may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EndpointAddress {
    pub(crate) authority: Authority,
    /// Path and query.
    pub(crate) target: String,
    pub(crate) is_tls: bool,
    /// The addresses that are right.
    pub(crate) reach: Reach,
}

impl EndpointAddress {
    /// The parts of a URL: `http` or `https`, without user or fragment. `None` for anything else.
    pub(crate) fn parse(url: &str, reach: Reach) -> Option<Self> {
        // A fragment is no part of a `Uri`, and what is not printable is nobody's address.
        let is_plain = url.bytes().all(|byte| byte.is_ascii_graphic()) && !url.contains('#');
        let url: Uri = Some(url).filter(|_| is_plain)?.parse().ok()?;
        let is_tls = match url.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => true,
            Some(scheme) if *scheme == Scheme::HTTP => false,
            _ => return None,
        };
        let authority = url.authority().filter(|authority| !authority.host().is_empty())?.clone();
        let has_user = authority.as_str().contains('@');
        let is_right_port = authority.as_str() == authority.host() || authority.port_u16().is_some_and(|port| port != 0);
        let target = url.path_and_query().map_or("/", |target| target.as_str()).to_owned();
        (!has_user && is_right_port).then_some(Self { authority, target, is_tls, reach })
    }

    /// The host, without the brackets of an IPv6 address.
    pub(crate) fn host(&self) -> &str {
        self.authority.host().trim_matches(['[', ']'])
    }

    pub(crate) fn port(&self) -> u16 {
        self.authority.port_u16().unwrap_or(if self.is_tls { 443 } else { 80 })
    }

    /// Whether the host says that it is this machine.
    pub(crate) fn is_on_this_machine(&self) -> bool {
        match self.host().parse::<IpAddr>() {
            Ok(address) => Reach::Loopback.allows(address),
            Err(_) => self.host() == "localhost",
        }
    }

    /// Whether both are asked under one scheme, host and port.
    pub(crate) fn has_origin_of(&self, other: &Self) -> bool {
        self.is_tls == other.is_tls && self.port() == other.port() && self.host().eq_ignore_ascii_case(other.host())
    }
}

impl fmt::Display for EndpointAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.is_tls { "https" } else { "http" };
        // Not the query: whoever wrote it may have put something secret there.
        let path = self.target.split('?').next().unwrap_or_default();
        write!(f, "{scheme}://{}{path}", self.authority)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_plain_url() {
        for (url, host, port, target) in [
            ("https://a.example", "a.example", 443, "/"),
            ("https://a.example:8443/token?x=y", "a.example", 8443, "/token?x=y"),
            ("http://[::1]/", "::1", 80, "/"),
        ] {
            let address = EndpointAddress::parse(url, Reach::Public).unwrap();
            assert_eq!((address.host(), address.port(), address.target.as_str()), (host, port, target));
        }
        for wrong in [
            "",
            "/token",
            "//a.example/",
            "ftp://a.example/",
            "https://",
            "https:///x",
            "https://u@a.example/",
            "https://a.example/#x",
            "https://a.example:0/",
            "https://a.example:99999/",
            "https://a example/",
            "https://a.example/\r\nx: y",
        ] {
            assert_eq!(EndpointAddress::parse(wrong, Reach::Public), None, "{wrong}");
        }
        let address = EndpointAddress::parse("https://a.example/x?secret=y", Reach::Public).unwrap();
        assert_eq!(address.to_string(), "https://a.example/x");
    }

    #[test]
    fn this_machine_is_known_by_its_names_alone() {
        let is_here = |url: &str| EndpointAddress::parse(url, Reach::Public).unwrap().is_on_this_machine();
        for here in ["http://localhost/", "http://127.0.0.1:1/", "http://127.1.2.3/", "http://[::1]/"] {
            assert!(is_here(here), "{here}");
        }
        for elsewhere in ["http://localhost.evil.example/", "http://a.localhost/", "http://10.0.0.1/", "http://0.0.0.0/"] {
            assert!(!is_here(elsewhere), "{elsewhere}");
        }
    }
}
