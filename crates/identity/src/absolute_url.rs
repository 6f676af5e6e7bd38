//! Absolute URLs as settings name them: where pages may return to, and where other providers are reached.
//!
//! Only as much of one is read as its rules need; it is kept as it was written, since redirects are compared by letter.

/// An absolute URL in its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AbsoluteUrl<'a> {
    scheme: &'a str,
    /// What stands after the scheme and its colon.
    rest: &'a str,
}

impl<'a> AbsoluteUrl<'a> {
    /// The parts of a text; `None` when it is no absolute URL, or one of a scheme that browsers execute, or `http` and `https`
    /// without a host or with user information.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let (scheme, rest) = text.split_once(':')?;
        let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"+-.".contains(&letter));
        let is_plain = !text.chars().any(|letter| letter.is_whitespace() || letter.is_control());
        let is_script = ["javascript", "data", "vbscript", "file"].iter().any(|denied| scheme.eq_ignore_ascii_case(denied));
        let url = Self { scheme, rest };
        let has_host = !(url.is_http() || url.is_https()) || url.host().is_some_and(|host| !host.is_empty());
        (is_scheme && is_plain && !is_script && !rest.is_empty() && has_host).then_some(url)
    }

    /// Whether its scheme is `http`.
    pub(crate) fn is_http(self) -> bool {
        self.scheme.eq_ignore_ascii_case("http")
    }

    /// Whether its scheme is `https`.
    pub(crate) fn is_https(self) -> bool {
        self.scheme.eq_ignore_ascii_case("https")
    }

    /// Whether it leads to the machine that it is opened on.
    pub(crate) fn is_loopback(self) -> bool {
        self.host().is_some_and(|host| matches!(host, "localhost" | "127.0.0.1" | "[::1]"))
    }

    /// Whether it has a fragment.
    pub(crate) fn has_fragment(self) -> bool {
        self.rest.contains('#')
    }

    /// Whether it has a query.
    pub(crate) fn has_query(self) -> bool {
        self.rest.contains('?')
    }

    /// The host of `//host:port/path`; `None` when there is none, and with user information, which is refused.
    fn host(self) -> Option<&'a str> {
        let authority = self.rest.strip_prefix("//")?;
        let end = authority.find(['/', '?', '#', '\\']).unwrap_or(authority.len());
        let authority = authority.get(..end)?;
        if authority.contains('@') {
            return None;
        }
        match authority.strip_prefix('[') {
            Some(inside) => authority.get(..inside.find(']')?.checked_add(2)?),
            None => Some(authority.rsplit_once(':').map_or(authority, |(host, _)| host)),
        }
    }
}
