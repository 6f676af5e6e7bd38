use http::{Request, Response};

use super::boxed::Boxed;
use crate::body::Body;

/// Where integrations send requests that go on by HTTP.
pub trait Upstream: Send + Sync {
    /// Sends a request, which has a `Host`, to the absolute address in its URI and gives the answer once its head is there; both bodies are streamed. No
    /// redirect is followed, nothing is unpacked, and no proxy of the environment is asked.
    fn send(&self, request: Request<Body>) -> Boxed<'_, Result<Response<Body>, UpstreamRefusal>>;
}

/// Why there is no answer from upstream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UpstreamRefusal {
    /// Nobody could be connected to: no such name, or nobody listens.
    Unreachable,
    /// The connection failed: its TLS, or in the middle of the exchange.
    Failed,
}
