//! HTTP backends that answer from a script.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use gatewright_model::body::Body;
use gatewright_model::ports::{Boxed, Upstream, UpstreamRefusal};
use http::request::Parts;
use http::{Request, Response};
use http_body_util::BodyExt;
use tokio::sync::Semaphore;

type Script = dyn Fn(&Parts, &Bytes) -> Result<Response<Body>, UpstreamRefusal> + Send + Sync;

/// Answers every request with one closure, after reading all of its body, and remembers what came.
pub struct ScriptedUpstream {
    script: Box<Script>,
    seen: Mutex<Vec<(Parts, Bytes)>>,
    held: Option<Arc<Semaphore>>,
}

impl ScriptedUpstream {
    /// A backend that answers as `script` says.
    pub fn new(script: impl Fn(&Parts, &Bytes) -> Result<Response<Body>, UpstreamRefusal> + Send + Sync + 'static) -> Self {
        Self { script: Box::new(script), seen: Mutex::default(), held: None }
    }

    /// Nobody at any address.
    #[must_use]
    pub fn nobody() -> Self {
        Self::new(|_, _| Err(UpstreamRefusal::Unreachable))
    }

    /// The same, where an answer comes only as often as the semaphore has permits.
    #[must_use]
    pub fn holding(self) -> (Self, Arc<Semaphore>) {
        let permits = Arc::new(Semaphore::new(0));
        (Self { held: Some(Arc::clone(&permits)), ..self }, permits)
    }

    /// Every request so far, in order.
    #[must_use]
    pub fn seen(&self) -> Vec<(Parts, Bytes)> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Upstream for ScriptedUpstream {
    fn send(&self, request: Request<Body>) -> Boxed<'_, Result<Response<Body>, UpstreamRefusal>> {
        let (head, body) = request.into_parts();
        Box::pin(async move {
            let body = body.collect().await.map_err(|_| UpstreamRefusal::Failed)?.to_bytes();
            let answer = (self.script)(&head, &body);
            self.seen.lock().unwrap_or_else(PoisonError::into_inner).push((head, body));
            if let Some(permits) = &self.held
                && let Ok(permit) = permits.acquire().await
            {
                permit.forget();
            }
            answer
        })
    }
}
