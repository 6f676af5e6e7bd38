//! The authority a client addresses: a name or address and perhaps a port (RFC 9110 7.2, RFC 3986 3.2).
//!
//! Narrower than the RFCs on purpose: no percent-encoding, no userinfo, no empty labels. Nothing that a later reader could take
//! for another host gets past here.

use std::net::Ipv6Addr;

use gatewright_model::arrival::Scheme;

/// A host that has been read once and needs no second look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Host {
    /// Lower case, without a trailing dot; an IPv6 address in its shortest form between brackets.
    pub(crate) name: String,
    port: Option<u16>,
}

const NAME_BYTES_MAX: usize = 253;

impl Host {
    /// Reads `name`, `name:port`, `[v6]` or `[v6]:port`.
    pub(crate) fn parse(text: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(text).ok()?;
        let (name, port) = match text.strip_prefix('[') {
            Some(bracketed) => {
                let (address, after) = bracketed.split_once(']')?;
                let address: Ipv6Addr = address.parse().ok()?;
                (format!("[{address}]"), after)
            }
            None => {
                let end = text.find(':').unwrap_or(text.len());
                let (name, after) = text.split_at_checked(end)?;
                (registered_name(name)?, after)
            }
        };
        let port = match port {
            "" | ":" => None,
            port => Some(port.strip_prefix(':').filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?),
        };
        Some(Self { name, port })
    }

    /// Whether it is of S3's virtual-hosted form, `{bucket}.s3.{anything}` or `{bucket}.s3-{anything}`: then every path is a key.
    pub(crate) fn names_bucket(&self) -> bool {
        self.name.split('.').skip(1).any(|label| label == "s3" || label.starts_with("s3-"))
    }

    /// The port addressed, with the scheme's own when none was written.
    pub(crate) fn port(&self, scheme: Scheme) -> u16 {
        self.port.unwrap_or(match scheme {
            Scheme::Http => 80,
            Scheme::Https => 443,
        })
    }

    /// Whether both address the same place under `scheme`.
    pub(crate) fn is_same(&self, other: &Self, scheme: Scheme) -> bool {
        self.name == other.name && self.port(scheme) == other.port(scheme)
    }
}

fn registered_name(text: &str) -> Option<String> {
    let name = text.strip_suffix('.').unwrap_or(text);
    let is_label =
        |label: &str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    let is_name = name.len() <= NAME_BYTES_MAX && name.split('.').all(is_label);
    is_name.then(|| name.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, Option<u16>)>) {
        let host = Host::parse(text.as_bytes());
        assert_eq!(host.as_ref().map(|h| (h.name.as_str(), h.port)), expected, "{text:?}");
    }

    #[test]
    fn hosts_are_read_once_into_one_form() {
        check("localhost", Some(("localhost", None)));
        check("LocalHost.:4566", Some(("localhost", Some(4566))));
        check("localhost:", Some(("localhost", None)));
        check("127.0.0.1:80", Some(("127.0.0.1", Some(80))));
        check("[::1]", Some(("[::1]", None)));
        check("[0:0::1]:4566", Some(("[::1]", Some(4566))));
        check("a_b-c.execute-api.x", Some(("a_b-c.execute-api.x", None)));
        check(&"a".repeat(253), Some((&"a".repeat(253), None)));
    }

    #[test]
    fn what_could_be_taken_for_another_host_is_none() {
        for text in [
            "",
            ".",
            ":80",
            "..",
            "a..b",
            "localhost..",
            "a b",
            "a,b",
            "a@b",
            "a/b",
            "a:b",
            "a:99999",
            "a:+1",
            "a:1:2",
            "::1",
            "[::1",
            "[::1]x",
            "[::1%lo]",
            "[]",
            "%6cocalhost",
            "é",
            "a\0",
            "a?b",
            "a#b",
            "a\\b",
            "localhost\t",
        ] {
            check(text, None);
        }
        check(&"a".repeat(254), None);
    }

    #[test]
    fn the_schemes_own_port_may_be_written_or_left_out() {
        let same =
            |a: &str, b: &str, scheme| Host::parse(a.as_bytes()).unwrap().is_same(&Host::parse(b.as_bytes()).unwrap(), scheme);
        assert!(same("a", "A.:80", Scheme::Http));
        assert!(!same("a", "a:443", Scheme::Http));
        assert!(same("a", "a:443", Scheme::Https));
        assert!(!same("a", "b", Scheme::Http));
        assert!(!same("a:1", "a:2", Scheme::Http));
    }

    proptest::proptest! {
        #[test]
        fn a_host_that_was_read_reads_the_same_again(text in "[a-zA-Z0-9.:\\[\\]_-]{0,12}|\\PC{0,12}") {
            if let Some(host) = Host::parse(text.as_bytes()) {
                let again = Host::parse(host.name.as_bytes());
                proptest::prop_assert_eq!(again.map(|h| h.name), Some(host.name));
            }
        }
    }
}
