//! TLS on the same port: a certificate authority of this installation's own, and certificates for this machine's names.
//!
//! The authority is made once, kept in the data directory, and installed nowhere by us: whoever wants to trust it points a tool at
//! its certificate file (`curl --cacert`, `AWS_CA_BUNDLE`, `NODE_EXTRA_CA_CERTS`). It is constrained to `localhost`, names below it
//! and loopback addresses (RFC 5280 4.2.1.10), so that even its stolen key vouches for nothing else. The certificate that is shown
//! to clients lives in memory only and is made anew before it expires.
//!
//! # Not (yet) like AWS
//! - TLS 1.2 and 1.3 with the provider's default suites; API Gateway's security policies are not offered.
//! - Over TLS, names below `localhost` other than `*.execute-api.localhost` and `*.auth.localhost` fit no certificate yet.

mod authority;
mod aws_authority;
mod error;
mod server_certificate;
mod validity;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use gatewright_model::ports::Clock;
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use tokio_rustls::TlsAcceptor;

use authority::Authority;
use server_certificate::ServerCertificate;

pub use aws_authority::AwsAuthority;
pub use error::TlsError;

/// The listener's certificate authority and what it has issued.
#[derive(Debug)]
pub struct TlsIdentity {
    certificate: Arc<ServerCertificate>,
    authority_file: PathBuf,
}

impl TlsIdentity {
    /// Reads the authority from `folder` (`{data_dir}/tls`), or makes it there: the first time, and when less than three months of it
    /// are left. The folder is made if need be. Blocks on the disk.
    ///
    /// # Errors
    /// Files that cannot be read, written or understood, and a key that others can read.
    pub fn load_or_create(folder: &Path, clock: Arc<dyn Clock>) -> Result<Self, TlsError> {
        let authority = Authority::load_or_create(folder, clock.now())?;
        let authority_file = authority.certificate_file().to_owned();
        let certificate = Arc::new(ServerCertificate::new(authority, clock)?);
        Ok(Self { certificate, authority_file })
    }

    /// The authority's certificate (PEM), for clients that are to trust this server.
    #[must_use]
    pub fn authority_file(&self) -> &Path {
        &self.authority_file
    }

    /// What does the handshakes: HTTP/2 and HTTP/1.1 by ALPN, no client certificates.
    pub(crate) fn acceptor(self) -> Result<TlsAcceptor, TlsError> {
        let mut config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(self.certificate);
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(TlsAcceptor::from(Arc::new(config)))
    }
}

#[cfg(test)]
mod tests;
