//! What the listener hands on: one request, exactly as it came, before anything was decided about it.

use std::net::SocketAddr;
use std::sync::Arc;

use crate::body::Body;
use crate::ids::{AccountId, Region};
use crate::original_head::OriginalHead;
use crate::timestamp::Timestamp;

/// A request at the door. The first value of the typed trip `Arrival → Routed → Permitted → Admitted → Outcome`.
#[derive(Debug)]
pub struct Arrival {
    /// Method, URI, version and headers as hyper parsed them (names in lower case).
    pub head: http::request::Parts,
    /// The head as the client wrote it, for the events that carry the client's casing.
    pub original_head: OriginalHead,
    /// The body, not yet polled.
    pub body: Body,
    /// The other end of the connection.
    pub peer: SocketAddr,
    /// Whether the connection is TLS.
    pub scheme: Scheme,
    /// When the head was complete.
    pub arrived_at: Timestamp,
    /// The function that it comes from, if it came by a function's own line.
    pub origin: Option<Arc<FunctionOrigin>>,
}

/// Whose line a request came by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunctionOrigin {
    /// The function's account.
    pub account: AccountId,
    /// Its region.
    pub region: Region,
    /// The key of its role's session.
    pub access_key_id: String,
}

/// How the request reached the listener.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Plain HTTP.
    Http,
    /// HTTP over TLS.
    Https,
}

impl Scheme {
    /// `http` or `https`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }
}

/// An API and a stage, as the routing table read them from a Host or a path, with what is left of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvokeTarget {
    /// REST API id, lower case.
    pub api_id: String,
    /// First path segment after the API; empty when the path ends at the API.
    pub stage: String,
    /// The path after the stage with its leading slash, percent-encoding untouched; empty when nothing follows the stage.
    pub path: String,
    /// `/{stage}{path}` as the client wrote it, which AWS shows as `requestContext.path`.
    pub path_with_stage: String,
    /// The host that the client addressed, without its port; empty when an HTTP/1.0 client named none.
    pub domain_name: String,
    /// Whose that host is.
    pub host: HostStanding,
}

/// Whose name a request addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostStanding {
    /// This machine's, AWS's, or one that the operator allows.
    Ours,
    /// Anybody's: whoever owns it may have made it lead here (DNS rebinding), or there was none.
    Foreign,
}

/// A function URL, as the routing table read it from a Host or a path, with what is left of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrlTarget {
    /// The URL's id, lower case. Nobody has looked whether there is such a URL.
    pub url_id: String,
    /// The region that the Host names; `None` for names of this machine, which name none.
    pub region: Option<String>,
    /// The path as the client wrote it, with its leading slash; `/` at the least.
    pub path: String,
    /// The host that the client addressed, without its port; `None` when it named the URL by path.
    pub domain_name: Option<String>,
}

/// A user pool's domain, as the routing table read it from a Host or a path, with what is left of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginTarget {
    /// The domain's prefix, lower case. Nobody has looked whether a pool has it.
    pub prefix: String,
    /// What its paths begin with: nothing when the Host names it.
    pub base_path: String,
    /// The path on the domain as the client wrote it, with its leading slash; `/` at the least.
    pub path: String,
}
