//! HTTP backends: one client with kept connections for all integrations, over TLS where their address says so.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use gatewright_model::body::{Body, BodyError};
use gatewright_model::ports::{Boxed, Upstream, UpstreamRefusal};
use http::{Request, Response};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use rustls::{ClientConfig, RootCertStore};

/// Most unused connections kept to one backend.
const IDLE_CONNECTIONS_MAX: usize = 256;
/// How long an unused connection is kept. Shorter than most servers keep theirs, so that few are found closed.
const IDLE_MAX: Duration = Duration::from_secs(15);

/// The client.
pub(crate) struct HttpUpstream(Client<HttpsConnector<HttpConnector>, Body>);

impl HttpUpstream {
    /// Trusts whom this machine trusts, and whom `SSL_CERT_FILE` and `SSL_CERT_DIR` name.
    pub(crate) fn new() -> anyhow::Result<Self> {
        let mut plain = HttpConnector::new();
        plain.set_nodelay(true);
        plain.enforce_http(false);
        let connector = HttpsConnectorBuilder::new().with_tls_config(tls()?).https_or_http().enable_http1().wrap_connector(plain);
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(IDLE_MAX)
            .pool_max_idle_per_host(IDLE_CONNECTIONS_MAX)
            .build(connector);
        Ok(Self(client))
    }
}

/// A machine that trusts nobody is no reason not to serve: only backends over TLS are out of its reach then.
fn tls() -> anyhow::Result<ClientConfig> {
    let mut roots = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    let (_, unreadable) = roots.add_parsable_certificates(found.certs);
    if roots.is_empty() || unreadable > 0 {
        tracing::debug!(trusted = roots.len(), unreadable, problems = ?found.errors, "certificates that this machine trusts");
    }
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}

impl Upstream for HttpUpstream {
    fn send(&self, request: Request<Body>) -> Boxed<'_, Result<Response<Body>, UpstreamRefusal>> {
        let address = (request.uri().scheme().cloned(), request.uri().authority().cloned());
        let answer = self.0.request(request);
        Box::pin(async move {
            match answer.await {
                Ok(answer) => {
                    Ok(answer.map(|body| Body::arriving(http_body_util::BodyExt::map_err(body, |cause| BodyError(cause.into())))))
                }
                Err(cause) => {
                    tracing::info!(?address, cause = %told(&cause), "an integration's backend gave no answer");
                    let is_unreachable = cause.is_connect() && !is_of_tls(&cause);
                    Err(if is_unreachable { UpstreamRefusal::Unreachable } else { UpstreamRefusal::Failed })
                }
            }
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
