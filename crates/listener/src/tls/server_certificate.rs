//! The certificate that clients see: short-lived, in memory only, renewed in time.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::sync::{Arc, Mutex, PoisonError};

use gatewright_model::ports::Clock;
use gatewright_model::timestamp::Timestamp;
use rcgen::{CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, KeyPair, KeyUsagePurpose, SanType};
use rustls::crypto::aws_lc_rs::sign::any_supported_type;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;

use super::authority::Authority;
use super::error::TlsError;
use super::validity::{DAY_S, date};

/// The current certificate and the authority to make the next one.
pub(super) struct ServerCertificate {
    authority: Authority,
    clock: Arc<dyn Clock>,
    current: Mutex<Current>,
}

#[derive(Clone)]
struct Current {
    key: Arc<CertifiedKey>,
    renew_from_s: i64,
}

const LIFE_S: i64 = 90 * DAY_S;
const RENEW_BEFORE_S: i64 = 30 * DAY_S;

/// No `*.localhost`: clients take no wildcard directly below a top-level name, and some then refuse the whole certificate.
const NAMES: [&str; 3] = ["localhost", "*.execute-api.localhost", "*.auth.localhost"];

impl ServerCertificate {
    /// Makes the first certificate.
    pub(super) fn new(authority: Authority, clock: Arc<dyn Clock>) -> Result<Self, TlsError> {
        let current = Mutex::new(issue(&authority, clock.now())?);
        Ok(Self { authority, clock, current })
    }

    /// The certificate of today. Signing one takes about a millisecond, once in two months.
    pub(super) fn today(&self) -> Result<Arc<CertifiedKey>, TlsError> {
        let now = self.clock.now();
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if now.epoch_s() >= current.renew_from_s {
            *current = issue(&self.authority, now)?;
        }
        Ok(Arc::clone(&current.key))
    }
}

fn issue(authority: &Authority, now: Timestamp) -> Result<Current, TlsError> {
    let key = KeyPair::generate()?;
    let not_after_s = now.epoch_s().saturating_add(LIFE_S).min(authority.not_after_s());
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, "localhost");
    let names = NAMES.into_iter().map(|name| name.try_into().map(SanType::DnsName));
    params.subject_alt_names = names.collect::<Result<_, _>>()?;
    params.subject_alt_names.push(SanType::IpAddress(Ipv4Addr::LOCALHOST.into()));
    params.subject_alt_names.push(SanType::IpAddress(Ipv6Addr::LOCALHOST.into()));
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    date(&mut params, now, not_after_s);
    let certificate = authority.sign(&params, &key)?;
    let key = any_supported_type(&PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der())))?;
    let key = CertifiedKey::new(vec![certificate.der().clone()], key);
    key.keys_match()?;
    Ok(Current { key: Arc::new(key), renew_from_s: not_after_s.saturating_sub(RENEW_BEFORE_S) })
}

impl fmt::Debug for ServerCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServerCertificate").finish_non_exhaustive()
    }
}

impl ResolvesServerCert for ServerCertificate {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        self.today().inspect_err(|cause| tracing::error!(%cause, "no certificate")).ok()
    }
}
