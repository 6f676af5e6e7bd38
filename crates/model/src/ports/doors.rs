use http::Response;

use super::boxed::Boxed;
use crate::arrival::{Arrival, InvokeTarget, LoginTarget, UrlTarget};
use crate::body::Body;

/// The road, as the listener sees it: every request that names an API and a stage.
pub trait Road: Send + Sync {
    /// Takes one request from arrival to answer. Never fails: a refusal is an answer.
    fn travel(&self, arrival: Arrival, target: InvokeTarget) -> Boxed<'_, Response<Body>>;
}

/// Function URLs, as the listener sees them: every request that names one.
pub trait FunctionUrls: Send + Sync {
    /// Answers one request. Never fails: a refusal is an answer.
    fn call(&self, arrival: Arrival, target: UrlTarget) -> Boxed<'_, Response<Body>>;
}

/// Domains of user pools, as the listener sees them: every request that names one.
pub trait Login: Send + Sync {
    /// Answers one request. Never fails: a refusal is an answer.
    fn visit(&self, arrival: Arrival, target: LoginTarget) -> Boxed<'_, Response<Body>>;
}

/// Any other door behind the listener: the AWS APIs, our own endpoints.
pub trait Door: Send + Sync {
    /// Answers one request. Never fails: an error is an answer.
    fn answer(&self, arrival: Arrival) -> Boxed<'_, Response<Body>>;
}
