//! An HTTP_PROXY integration, compiled: where its requests go, and what is mapped into them.

use std::time::Duration;

use gatewright_vtl::Place;
use http::uri::{Authority, Scheme};
use http::{HeaderName, HeaderValue, Method};

/// An HTTP backend.
#[derive(Debug)]
pub struct HttpProxyPlan {
    /// `http` or `https`.
    pub scheme: Scheme,
    /// Host and port.
    pub authority: Authority,
    /// Both, as a backend is told them; without the port that the scheme has anyway.
    pub host: HeaderValue,
    /// The path, in pieces.
    pub path: Vec<PathPiece>,
    /// The query string as the definition has it, without `?`; empty when there is none.
    pub query: String,
    /// The verb; `None` is the request's own.
    pub method: Option<Method>,
    /// Headers set besides the request's.
    pub headers: Vec<(HeaderName, MappedValue)>,
    /// Query parameters added to the request's, percent-encoded.
    pub query_parameters: Vec<(String, MappedValue)>,
    /// How long the gateway waits.
    pub timeout: Duration,
}

/// A piece of a path.
#[derive(Debug)]
pub enum PathPiece {
    /// As it stands.
    Text(String),
    /// A value in the place of `{name}`.
    Value(MappedValue),
}

/// Where a mapped value comes from.
#[derive(Debug)]
pub enum MappedValue {
    /// `'text'`.
    Literal(String),
    /// `method.request.{place}.{name}`.
    Request(Place, String),
    /// `context.{name}`.
    Context(String),
    /// `stageVariables.{name}`.
    StageVariable(String),
}
