//! HTTP backends: one client with kept connections for all integrations, over TLS where their address says so.
//!
//! A connection has no task of its own ([`line`]): the request that goes by it moves it on. An answer so wakes one task instead of two,
//! which is worth a tenth of what a request costs.

use std::error::Error;
use std::net::SocketAddr;
use std::sync::Arc;

use gatewright_model::body::Body;
use gatewright_model::ports::{Boxed, Clock, Tasks, Upstream, UpstreamRefusal};
use http::uri::{PathAndQuery, Scheme};
use http::{Request, Response, Uri};
use hyper_rustls::HttpsConnector;
use rustls::ClientConfig;

mod answer_body;
mod idle_lines;
mod line;
mod outward;

use answer_body::AnswerBody;
use idle_lines::IdleLines;
use line::{Address, Line, Unanswered};
pub(crate) use outward::tls;
use outward::{Outward, connector};

/// The client.
pub(crate) struct HttpUpstream {
    connector: HttpsConnector<Outward>,
    idle: Arc<IdleLines>,
}

impl HttpUpstream {
    /// Reaches everybody but this server, which listens at `own`, and trusts whom `tls` trusts.
    pub(crate) fn new(own: SocketAddr, tls: ClientConfig, clock: Arc<dyn Clock>, tasks: &dyn Tasks) -> Self {
        Self { connector: connector(own, tls), idle: IdleLines::start(clock, tasks) }
    }

    async fn exchange(&self, mut request: Request<Body>) -> Result<Response<Body>, Unanswered> {
        let address = address(&mut request)?;
        loop {
            let (mut line, is_new) = match self.idle.take(&address).await {
                Some(line) => (line, false),
                None => (Line::open(&self.connector, &address).await?, true),
            };
            match line.ask(request).await {
                Ok(answer) => {
                    let (head, body) = answer.into_parts();
                    let body = AnswerBody::new(body, line, Arc::clone(&self.idle), address);
                    return Ok(Response::from_parts(head, Body::arriving(body)));
                }
                // The backend had hung up on it, and has seen nothing of the request.
                Err((_, Some(unsent))) if !is_new => request = unsent,
                Err((cause, _)) => return Err(cause),
            }
        }
    }
}

/// Where a request goes to. The request keeps the path.
fn address(request: &mut Request<Body>) -> Result<Address, Unanswered> {
    let mut uri = std::mem::take(request.uri_mut()).into_parts();
    let scheme = uri.scheme.take().unwrap_or(Scheme::HTTP);
    let authority = uri.authority.take().ok_or_else(|| Unanswered::unreachable("no authority"))?;
    let path = uri.path_and_query.take().unwrap_or_else(|| PathAndQuery::from_static("/"));
    *request.uri_mut() = Uri::from(path);
    Ok((scheme, authority))
}

impl Upstream for HttpUpstream {
    fn send(&self, request: Request<Body>) -> Boxed<'_, Result<Response<Body>, UpstreamRefusal>> {
        let address = (request.uri().scheme().cloned(), request.uri().authority().cloned());
        Box::pin(async move {
            self.exchange(request).await.map_err(|unanswered| {
                let (cause, is_unreachable) = match &unanswered {
                    Unanswered::Unreachable(cause) => (cause, !is_of_tls(cause.as_ref())),
                    Unanswered::Failed(cause) => (cause, false),
                };
                tracing::info!(?address, cause = %told(cause.as_ref()), "an integration's backend gave no answer");
                if is_unreachable { UpstreamRefusal::Unreachable } else { UpstreamRefusal::Failed }
            })
        })
    }
}

fn causes<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |error| (*error).source())
}

fn is_of_tls(error: &(dyn Error + 'static)) -> bool {
    causes(error).any(|cause| {
        let inside = cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        cause.is::<rustls::Error>() || inside.is_some_and(|inside| inside.is::<rustls::Error>())
    })
}

/// An error and its causes.
fn told(error: &(dyn Error + 'static)) -> String {
    causes(error).map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

#[cfg(test)]
mod tests;
