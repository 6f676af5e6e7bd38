//! Who may come through the AWS APIs' door and our own: callers who address this machine by name, and no foreign web page.
//!
//! In developer mode every caller is the account's root, so these two guards are what stands between a page in the developer's
//! browser and that account. The Host guard stops DNS rebinding; the Origin and Fetch-site guards stop requests that a page sends, also
//! without reading the answer (`text/plain` forms, images, scripts). No origin is trusted for being this server's: deployed APIs answer
//! and buckets are read under it, so its pages are anybody's. The road and function URLs are exempt: a deployed API and a URL's
//! configuration decide for themselves.
//!
//! A browser always names the origin of a cross-origin POST and, where it is new enough, the relation of every request
//! ([Fetch Metadata](https://www.w3.org/TR/fetch-metadata/)). Command-line clients send neither. What is left is a browser that sends
//! neither with a cross-site GET (an old one, or one that does not trust plain `localhost`): so nothing behind these doors may
//! change state on an unsigned GET.

use gatewright_model::arrival::Scheme;
use http::header::{ACCESS_CONTROL_REQUEST_METHOD, AUTHORIZATION, HeaderName, HeaderValue, ORIGIN};
use http::{HeaderMap, Method};

use crate::error::ListenerError;
use crate::host::Host;
use crate::refusal::Refusal;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The operator's additions to what is always allowed.
#[derive(Debug, Default)]
pub(crate) struct Guards {
    allow_hosts: Vec<HostPattern>,
    allow_origins: Vec<Origin>,
    cross_origin_targets: Vec<String>,
}

#[derive(Debug)]
enum HostPattern {
    Exactly(String),
    Below(String),
}

#[derive(Debug)]
struct Origin {
    scheme: Scheme,
    host: Host,
}

impl Guards {
    /// Reads the operator's lists.
    ///
    /// # Errors
    /// An entry that is no host or no origin.
    pub(crate) fn new(
        allow_hosts: &[String],
        allow_origins: &[String],
        cross_origin_targets: Vec<String>,
    ) -> Result<Self, ListenerError> {
        let host = |entry: &String| HostPattern::parse(entry).ok_or_else(|| ListenerError::AllowHost { entry: entry.clone() });
        let origin = |entry: &String| {
            let text = entry.strip_suffix('/').unwrap_or(entry);
            Origin::parse(text.as_bytes()).ok_or_else(|| ListenerError::AllowOrigin { entry: entry.clone() })
        };
        Ok(Self {
            allow_hosts: allow_hosts.iter().map(host).collect::<Result<_, _>>()?,
            allow_origins: allow_origins.iter().map(origin).collect::<Result<_, _>>()?,
            cross_origin_targets,
        })
    }

    /// Lets nothing in.
    pub(crate) fn closed() -> Self {
        Self { allow_hosts: Vec::new(), allow_origins: Vec::new(), cross_origin_targets: Vec::new() }
    }

    /// The host guard: what the request addressed, if that is one of ours.
    pub(crate) fn host<'h>(&self, host: Option<&'h Host>) -> Result<&'h Host, Refusal> {
        host.filter(|host| self.is_allowed_host(&host.name)).ok_or(Refusal::HostNotAllowed)
    }

    /// The host guard for a name of which only a part is asked about.
    pub(crate) fn name(&self, name: &str) -> Result<(), Refusal> {
        if self.is_allowed_host(name) { Ok(()) } else { Err(Refusal::HostNotAllowed) }
    }

    /// Whether pages of any origin may send this: a call of an operation that AWS leaves open to everybody, or the question (a
    /// preflight) whether such a call may be sent. What is answered to the question promises nothing: the call is looked at again.
    ///
    /// A signature says whose call a request is, whatever its target says; so a request that has one is none of these.
    pub(crate) fn is_for_any_page(&self, method: &Method, headers: &HeaderMap) -> bool {
        if method == Method::OPTIONS {
            let asked = headers.get(ACCESS_CONTROL_REQUEST_METHOD).is_some_and(|asked| asked == "POST");
            return asked && headers.contains_key(ORIGIN) && !self.cross_origin_targets.is_empty();
        }
        let mut targets = headers.get_all("x-amz-target").iter();
        let is_open = |target: &HeaderValue| self.cross_origin_targets.iter().any(|open| target == open.as_str());
        let is_signed = headers.contains_key(AUTHORIZATION);
        method == Method::POST && !is_signed && targets.next().is_some_and(is_open) && targets.next().is_none()
    }

    /// The page guard: lets a request pass that no page makes, or one that the operator trusts.
    ///
    /// This server's own origin is no better than others: a deployed API's answers and a bucket's objects are pages of it.
    pub(crate) fn page(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let mut origins = headers.get_all(ORIGIN).iter();
        match (origins.next(), origins.next()) {
            (None, _) => {}
            (Some(_), Some(_)) => return Err(Refusal::OriginNotAllowed),
            (Some(text), None) => {
                let origin = Origin::parse(text.as_bytes()).ok_or(Refusal::OriginNotAllowed)?;
                let is_allowed = self.allow_origins.iter().any(|allowed| allowed.is_same(&origin));
                // The operator trusts this page, whose requests rightly say `same-site` or `cross-site`.
                return if is_allowed { Ok(()) } else { Err(Refusal::OriginNotAllowed) };
            }
        }
        let is_typed = |value: &HeaderValue| value.as_bytes() == b"none";
        if headers.get_all(SEC_FETCH_SITE).iter().all(is_typed) { Ok(()) } else { Err(Refusal::FetchedByPage) }
    }

    fn is_allowed_host(&self, name: &str) -> bool {
        matches!(name, "localhost" | "127.0.0.1" | "[::1]" | "localhost.localstack.cloud")
            || is_below(name, "localhost")
            || is_below(name, "localhost.localstack.cloud")
            || self.allow_hosts.iter().any(|pattern| match pattern {
                HostPattern::Exactly(allowed) => name == allowed,
                HostPattern::Below(parent) => is_below(name, parent),
            })
    }
}

/// Whether a person followed a link to here: a top-level navigation, whose answer no page can read. Nothing behind these doors
/// changes anything on a GET.
pub(crate) fn is_followed_link(method: &Method, headers: &HeaderMap) -> bool {
    let is = |name: &str, wanted: &str| {
        let mut values = headers.get_all(name).iter();
        values.next().is_some_and(|value| value == wanted) && values.next().is_none()
    };
    method == Method::GET && !headers.contains_key(ORIGIN) && is("sec-fetch-mode", "navigate") && is("sec-fetch-dest", "document")
}

fn is_below(name: &str, parent: &str) -> bool {
    name.strip_suffix(parent).is_some_and(|labels| labels.len() > 1 && labels.ends_with('.'))
}

impl HostPattern {
    fn parse(entry: &str) -> Option<Self> {
        let (name, wrap): (&str, fn(String) -> Self) = match entry.strip_prefix("*.") {
            Some(parent) => (parent, Self::Below),
            None => (entry, Self::Exactly),
        };
        let has_port = !name.ends_with(']') && name.contains(':');
        Host::parse(name.as_bytes()).filter(|_| !has_port).map(|host| wrap(host.name))
    }
}

impl Origin {
    /// Reads `scheme://host[:port]` ([RFC 6454 6.2](https://www.rfc-editor.org/rfc/rfc6454#section-6.2)); `null` is none.
    fn parse(text: &[u8]) -> Option<Self> {
        let (scheme, authority) = if let Some(authority) = text.strip_prefix(b"http://") {
            (Scheme::Http, authority)
        } else {
            (Scheme::Https, text.strip_prefix(b"https://")?)
        };
        Some(Self { scheme, host: Host::parse(authority)? })
    }

    fn is_same(&self, other: &Self) -> bool {
        self.scheme == other.scheme && self.host.is_same(&other.host, self.scheme)
    }
}

#[cfg(test)]
mod tests;
