//! A certificate authority for AWS's host names, which only functions trust: it is made anew at every start, its key never leaves memory, and
//! it is constrained to those names (RFC 5280 4.2.1.10). A certificate is made for each name when it is first asked for.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use gatewright_model::aws_hosts::{AWS_DOMAINS, is_aws_host};
use gatewright_model::ports::Clock;
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, GeneralSubtree, IsCa, Issuer,
    KeyPair, KeyUsagePurpose, NameConstraints, SanType,
};
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::crypto::aws_lc_rs::sign::any_supported_type;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use tokio_rustls::TlsAcceptor;

use super::error::TlsError;
use super::validity::{DAY_S, date};

/// The authority and what it has issued.
pub struct AwsAuthority {
    issuer: Issuer<'static, KeyPair>,
    certificate_pem: String,
    clock: Arc<dyn Clock>,
    issued: Mutex<HashMap<String, Issued>>,
}

#[derive(Clone)]
struct Issued {
    key: Arc<CertifiedKey>,
    renew_from_s: i64,
}

/// A server that runs for longer than that is restarted first.
const AUTHORITY_LIFE_S: i64 = 3650 * DAY_S;
const LIFE_S: i64 = 90 * DAY_S;
const RENEW_BEFORE_S: i64 = 30 * DAY_S;
/// Names that are kept; then all are made anew.
const NAMES_MAX: usize = 1024;

impl AwsAuthority {
    /// Makes one.
    ///
    /// # Errors
    /// When the cryptography refuses.
    pub fn new(clock: Arc<dyn Clock>) -> Result<Self, TlsError> {
        let key = KeyPair::generate()?;
        let mut params = CertificateParams::default();
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, "Gatewright for AWS's host names (inside functions only)");
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let permitted_subtrees = AWS_DOMAINS.iter().map(|domain| GeneralSubtree::DnsName((*domain).to_owned())).collect();
        params.name_constraints = Some(NameConstraints { permitted_subtrees, excluded_subtrees: Vec::new() });
        let now = clock.now();
        date(&mut params, now, now.epoch_s().saturating_add(AUTHORITY_LIFE_S));
        let certificate_pem = params.self_signed(&key)?.pem();
        Ok(Self { issuer: Issuer::new(params, key), certificate_pem, clock, issued: Mutex::default() })
    }

    /// Its certificate, for functions to trust.
    #[must_use]
    pub fn certificate_pem(&self) -> &str {
        &self.certificate_pem
    }

    /// What does the handshakes: HTTP/2 and HTTP/1.1 by ALPN.
    pub(crate) fn acceptor(self) -> Result<TlsAcceptor, TlsError> {
        let mut config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(Arc::new(self));
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(TlsAcceptor::from(Arc::new(config)))
    }

    fn certificate(&self, name: &str) -> Result<Arc<CertifiedKey>, TlsError> {
        let now = self.clock.now();
        let mut issued = self.issued.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = issued.get(name).filter(|known| now.epoch_s() < known.renew_from_s) {
            return Ok(Arc::clone(&known.key));
        }
        if issued.len() >= NAMES_MAX {
            issued.clear();
        }
        let key = KeyPair::generate()?;
        let not_after_s = now.epoch_s().saturating_add(LIFE_S);
        let mut params = CertificateParams::default();
        params.distinguished_name = DistinguishedName::new();
        // A common name has 64 letters at most; what counts is below.
        params.distinguished_name.push(DnType::CommonName, "AWS, inside a function");
        params.subject_alt_names = vec![SanType::DnsName(name.try_into()?)];
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.use_authority_key_identifier_extension = true;
        date(&mut params, now, not_after_s);
        let certificate = params.signed_by(&key, &self.issuer)?;
        let key = any_supported_type(&PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der())))?;
        let key = Arc::new(CertifiedKey::new(vec![certificate.der().clone()], key));
        issued
            .insert(name.to_owned(), Issued { key: Arc::clone(&key), renew_from_s: not_after_s.saturating_sub(RENEW_BEFORE_S) });
        Ok(key)
    }
}

impl fmt::Debug for AwsAuthority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AwsAuthority").finish_non_exhaustive()
    }
}

impl ResolvesServerCert for AwsAuthority {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        // rustls gives it in lower case.
        let name = hello.server_name().filter(|name| is_aws_host(name))?;
        self.certificate(name).inspect_err(|cause| tracing::error!(%cause, name, "no certificate")).ok()
    }
}
