//! To whom integrations may connect, and how: by name or address, over TLS where their address says so.

use std::error::Error;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::task::{Context, Poll};

use gatewright_model::ports::Boxed;
use http::Uri;
use http::uri::Scheme;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use rustls::{ClientConfig, RootCertStore};
use tower_service::Service;

/// Connections to everybody but `own`.
pub(super) fn connector(own: SocketAddr, tls: ClientConfig) -> HttpsConnector<Outward> {
    HttpsConnectorBuilder::new().with_tls_config(tls).https_or_http().enable_http1().wrap_connector(Outward::new(own))
}

/// Connects to whom integrations may reach: everybody but the metadata services of clouds and this server itself, on which a request that
/// comes from this machine would be its owner's.
#[derive(Clone)]
pub(super) struct Outward {
    plain: HttpConnector<Names>,
    /// For addresses with this server's own port.
    at_own_port: HttpConnector<Names>,
    own: SocketAddr,
}

impl Outward {
    fn new(own: SocketAddr) -> Self {
        let connector = |forbidden| {
            let mut plain = HttpConnector::new_with_resolver(Names { resolver: GaiResolver::new(), forbidden });
            plain.set_nodelay(true);
            plain.enforce_http(false);
            plain
        };
        Self { plain: connector(is_metadata as fn(IpAddr) -> bool), at_own_port: connector(is_metadata_or_own), own }
    }
}

impl Service<Uri> for Outward {
    type Response = <HttpConnector<Names> as Service<Uri>>::Response;
    type Error = Box<dyn Error + Send + Sync>;
    type Future = Boxed<'static, Result<Self::Response, Self::Error>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        // Both: which of them it will be is not known yet.
        std::task::ready!(self.plain.poll_ready(context))?;
        self.at_own_port.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let port = uri.port_u16().unwrap_or(if uri.scheme() == Some(&Scheme::HTTPS) { 443 } else { 80 });
        let is_own_port = port == self.own.port();
        let forbidden = if is_own_port { is_metadata_or_own } else { is_metadata };
        let literal = uri.host().and_then(|host| host.trim_matches(['[', ']']).parse::<IpAddr>().ok());
        let is_own = is_own_port && literal.is_some_and(|address| address.to_canonical() == self.own.ip().to_canonical());
        if is_own || literal.is_some_and(forbidden) {
            return Box::pin(async { Err(Forbidden.into()) });
        }
        let connecting = if is_own_port { self.at_own_port.call(uri) } else { self.plain.call(uri) };
        Box::pin(async move { connecting.await.map_err(Into::into) })
    }
}

/// The system's names, without addresses that are not for integrations.
#[derive(Clone)]
pub(super) struct Names {
    resolver: GaiResolver,
    forbidden: fn(IpAddr) -> bool,
}

impl Service<Name> for Names {
    type Response = std::vec::IntoIter<SocketAddr>;
    type Error = std::io::Error;
    type Future = Boxed<'static, Result<Self::Response, Self::Error>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.resolver.poll_ready(context)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let (found, forbidden) = (self.resolver.call(name), self.forbidden);
        Box::pin(async move {
            let allowed: Vec<SocketAddr> = found.await?.filter(|address| !forbidden(address.ip())).collect();
            if allowed.is_empty() { Err(std::io::Error::other(Forbidden)) } else { Ok(allowed.into_iter()) }
        })
    }
}

/// An address that integrations may not reach, or no address.
#[derive(Debug, thiserror::Error)]
#[error("this is no address for an integration: a metadata service, or this server itself")]
struct Forbidden;

/// `169.254.0.0/16`, `fe80::/10` and `fd00:ec2::/32`: where clouds tell machines who they are.
fn is_metadata(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => address.is_link_local(),
        IpAddr::V6(address) => address.is_unicast_link_local() || address.segments().starts_with(&[0xfd00, 0x0ec2]),
    }
}

fn is_metadata_or_own(address: IpAddr) -> bool {
    let address = address.to_canonical();
    is_metadata(address) || address.is_loopback() || address.is_unspecified()
}

/// Trusts whom this machine trusts, and whom `SSL_CERT_FILE` and `SSL_CERT_DIR` name. A machine that trusts nobody is no reason not to serve:
/// only who is reached over TLS is out of its reach then.
pub(crate) fn tls() -> anyhow::Result<ClientConfig> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_services_are_no_address_for_an_integration() {
        for address in ["169.254.169.254", "fe80::1", "fd00:ec2::254", "::ffff:169.254.169.254"] {
            assert!(is_metadata(address.parse().unwrap()), "{address}");
        }
        for address in ["127.0.0.1", "10.0.0.1", "8.8.8.8", "::1", "fd00::1"] {
            assert!(!is_metadata(address.parse().unwrap()), "{address}");
        }
    }
}
