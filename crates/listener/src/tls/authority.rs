//! The certificate authority: a key that only its owner can read, and a certificate for all to see.

use std::fs;
use std::io::{self, Write};
use std::net::{Ipv4Addr, Ipv6Addr};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use gatewright_model::timestamp::Timestamp;
use rcgen::{
    BasicConstraints, Certificate, CertificateParams, CidrSubnet, DistinguishedName, DnType, GeneralSubtree, IsCa, Issuer,
    KeyPair, KeyUsagePurpose, NameConstraints, PublicKeyData,
};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use super::error::TlsError;
use super::validity::{DAY_S, date};

/// An authority that can issue.
pub(super) struct Authority {
    issuer: Issuer<'static, KeyPair>,
    certificate_file: PathBuf,
    not_after_s: i64,
}

const CERTIFICATE_FILE: &str = "listener-ca.pem";
const KEY_FILE: &str = "listener-ca.key";
const LIFE_S: i64 = 3650 * DAY_S;
const RENEW_BEFORE_S: i64 = 92 * DAY_S;

/// The line before the certificate that saves reading dates back out of it (RFC 7468 2 allows text there).
const NOT_AFTER_LABEL: &str = "Not after (seconds since 1970): ";

impl Authority {
    /// Reads the authority of `folder`, or makes a new one there if there is none or it ends soon.
    pub(super) fn load_or_create(folder: &Path, now: Timestamp) -> Result<Self, TlsError> {
        match Self::load(folder)? {
            Some(authority) if authority.not_after_s.saturating_sub(now.epoch_s()) > RENEW_BEFORE_S => Ok(authority),
            _ => Self::create(folder, now),
        }
    }

    fn load(folder: &Path) -> Result<Option<Self>, TlsError> {
        let certificate_file = folder.join(CERTIFICATE_FILE);
        let pem = match fs::read_to_string(&certificate_file) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(None),
            read => read.map_err(at(&certificate_file))?,
        };
        let damaged = || TlsError::Damaged(certificate_file.clone());
        let not_after = pem.lines().find_map(|line| line.strip_prefix(NOT_AFTER_LABEL)).ok_or_else(damaged)?;
        let not_after_s = not_after.parse().map_err(|_| damaged())?;
        let certificate = CertificateDer::from_pem_slice(pem.as_bytes()).map_err(|_| damaged())?;

        let key_file = folder.join(KEY_FILE);
        let mode = fs::metadata(&key_file).map_err(at(&key_file))?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(TlsError::KeyReadableByOthers(key_file));
        }
        let key = fs::read_to_string(&key_file).map_err(at(&key_file))?;
        let key = KeyPair::from_pem(&key).map_err(|_| TlsError::Damaged(key_file))?;
        // A certificate holds its public key as it is written in the key's own form.
        let public_key = key.subject_public_key_info();
        if !certificate.windows(public_key.len()).any(|window| window == public_key) {
            return Err(damaged());
        }
        Ok(Some(Self { issuer: Issuer::new(params(), key), certificate_file, not_after_s }))
    }

    fn create(folder: &Path, now: Timestamp) -> Result<Self, TlsError> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(at(folder))?;
        let key = KeyPair::generate()?;
        let not_after_s = now.epoch_s().saturating_add(LIFE_S);
        let mut params = params();
        date(&mut params, now, not_after_s);
        let certificate = params.self_signed(&key)?;
        // The key first: without a certificate beside it, it counts for nothing and is replaced at the next start.
        let certificate_file = folder.join(CERTIFICATE_FILE);
        remove(&certificate_file)?;
        write(&folder.join(KEY_FILE), 0o600, &key.serialize_pem())?;
        let text = format!(
            "Gatewright's listener CA, for localhost and loopback only\n{NOT_AFTER_LABEL}{not_after_s}\n{}",
            certificate.pem()
        );
        write(&certificate_file, 0o644, &text)?;
        Ok(Self { issuer: Issuer::new(params, key), certificate_file, not_after_s })
    }

    /// Signs a certificate.
    pub(super) fn sign(&self, params: &CertificateParams, key: &KeyPair) -> Result<Certificate, TlsError> {
        Ok(params.signed_by(key, &self.issuer)?)
    }

    /// When the authority's own certificate ends.
    pub(super) fn not_after_s(&self) -> i64 {
        self.not_after_s
    }

    /// Where the certificate lies.
    pub(super) fn certificate_file(&self) -> &Path {
        &self.certificate_file
    }
}

/// What the authority is, but for its dates. Loading relies on the name here staying as it is.
fn params() -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, "Gatewright listener CA (localhost only)");
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.name_constraints = Some(NameConstraints {
        permitted_subtrees: vec![
            // A DNS constraint covers the name itself and all below it.
            GeneralSubtree::DnsName("localhost".to_owned()),
            GeneralSubtree::IpAddress(CidrSubnet::from_v4_prefix(Ipv4Addr::LOCALHOST.octets(), 8)),
            GeneralSubtree::IpAddress(CidrSubnet::from_v6_prefix(Ipv6Addr::LOCALHOST.octets(), 128)),
        ],
        excluded_subtrees: Vec::new(),
    });
    params
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> TlsError {
    let path = path.to_owned();
    move |source| TlsError::File { path, source }
}

fn remove(path: &Path) -> Result<(), TlsError> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(at(path)(cause)),
        _ => Ok(()),
    }
}

/// Writes a file that is there whole or not at all, and is never wider open than `mode`.
fn write(path: &Path, mode: u32, text: &str) -> Result<(), TlsError> {
    let draft = path.with_extension("new");
    remove(&draft)?;
    let written = || {
        let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(mode).open(&draft)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&draft, path)
    };
    written().map_err(at(path))
}
