//! Sealing: values that only this server can read and that nobody can change or move.
//!
//! A value is encrypted with AES-256-GCM under a key of its own: HKDF-SHA256 over the server's key, salted with 16 random bytes that
//! travel in front of the value, with the purpose as its info. So no key is used twice and the number of sealed values needs no bound.
//! The associated data names the record that the value belongs to; opening it elsewhere fails. A value is
//! `version (1 byte) ‖ salt (16) ‖ nonce (12) ‖ ciphertext ‖ tag (16)`; as text `1.` and base64url of all but the version.
//!
//! INVARIANT: a [`Purpose`] never changes its label; stored values could no longer be opened.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::{hkdf, hmac};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use gatewright_model::ports::Entropy;
use gatewright_model::secret::Secret;
use zeroize::Zeroizing;

use crate::error::KeysError;

/// Bytes of the server's key.
pub const SERVER_KEY_BYTES: usize = 32;
/// Largest value that is sealed or opened, in bytes.
pub const SEALED_BYTES_MAX: usize = 64 * 1024;

const VERSION: u8 = 1;
const TEXT_VERSION: &str = "1.";
pub(crate) const SALT_LEN: usize = 16;
pub(crate) const TAG_LEN: usize = 16;

/// The server's own secret, from which everything else is derived. One for a data directory, made at its first start.
#[derive(Debug, Clone)]
pub struct ServerKey(Secret<[u8; SERVER_KEY_BYTES]>);

/// What a value is sealed for. Each purpose has keys of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// SRP verifiers in user records.
    PasswordVerifier,
    /// Private signing keys in pool records.
    SigningKey,
    /// Client secrets in client records.
    ClientSecret,
    /// The secrets with which pools are clients of other providers.
    ProviderSecret,
    /// The state of an SRP exchange, in `SECRET_BLOCK`.
    SecretBlock,
    /// The state of a challenge, in `Session`.
    Session,
    /// Refresh tokens.
    RefreshToken,
    /// What is shown for users that are not there.
    UnknownUser,
    /// Codes that were sent to people.
    ConfirmationCode,
    /// Secrets that users share with their authenticator apps.
    SoftwareToken,
    /// Authorization codes, by what they are kept under.
    AuthorizationCode,
    /// Browsers' sessions with a pool's domain, by what they are kept under.
    LoginSession,
    /// Visits to identity providers: as they travel, what goes with them, and what is kept when they have ended.
    ProviderVisit,
    /// What tells at start whether the key is the one that sealed everything else.
    ServerKeyCheck,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Self::PasswordVerifier => b"gatewright/password-verifier",
            Self::SigningKey => b"gatewright/signing-key",
            Self::ClientSecret => b"gatewright/client-secret",
            Self::ProviderSecret => b"gatewright/provider-secret",
            Self::SecretBlock => b"gatewright/secret-block",
            Self::Session => b"gatewright/session",
            Self::RefreshToken => b"gatewright/refresh-token",
            Self::UnknownUser => b"gatewright/unknown-user",
            Self::ConfirmationCode => b"gatewright/confirmation-code",
            Self::SoftwareToken => b"gatewright/software-token",
            Self::AuthorizationCode => b"gatewright/authorization-code",
            Self::LoginSession => b"gatewright/login-session",
            Self::ProviderVisit => b"gatewright/provider-visit",
            Self::ServerKeyCheck => b"gatewright/server-key-check",
        }
    }
}

impl ServerKey {
    /// The key with these bytes, which must be random and secret.
    #[must_use]
    pub fn new(bytes: Secret<[u8; SERVER_KEY_BYTES]>) -> Self {
        Self(bytes)
    }

    /// A fresh key.
    #[must_use]
    pub fn draw(entropy: &dyn Entropy) -> Self {
        let mut bytes = Zeroizing::new([0; SERVER_KEY_BYTES]);
        entropy.fill(bytes.as_mut_slice());
        Self(Secret::new(*bytes))
    }

    /// The key itself, for writing it where the next start finds it.
    #[must_use]
    pub fn expose(&self) -> &[u8; SERVER_KEY_BYTES] {
        self.0.expose()
    }

    /// Seals a value as text. `record` names what it belongs to.
    ///
    /// # Errors
    /// [`KeysError::Sealing`], when it is over [`SEALED_BYTES_MAX`].
    pub fn seal(&self, purpose: Purpose, record: &str, value: &[u8], entropy: &dyn Entropy) -> Result<String, KeysError> {
        let sealed = self.seal_bytes(purpose, record, value, entropy)?;
        Ok(format!("{TEXT_VERSION}{}", BASE64URL.encode(sealed.get(1..).unwrap_or_default())))
    }

    /// Opens what [`ServerKey::seal`] gave.
    ///
    /// # Errors
    /// [`KeysError::Sealed`].
    pub fn open(&self, purpose: Purpose, record: &str, sealed: &str) -> Result<Secret<Vec<u8>>, KeysError> {
        let text = sealed.strip_prefix(TEXT_VERSION).ok_or(KeysError::Sealed)?;
        if text.len() > SEALED_BYTES_MAX * 2 {
            return Err(KeysError::Sealed);
        }
        self.open_parts(purpose, record, &BASE64URL.decode(text).map_err(|_| KeysError::Sealed)?)
    }

    /// Seals a value as bytes.
    ///
    /// # Errors
    /// [`KeysError::Sealing`], when it is over [`SEALED_BYTES_MAX`].
    pub fn seal_bytes(&self, purpose: Purpose, record: &str, value: &[u8], entropy: &dyn Entropy) -> Result<Vec<u8>, KeysError> {
        if value.len() > SEALED_BYTES_MAX {
            return Err(KeysError::Sealing);
        }
        let mut drawn = [0; SALT_LEN + NONCE_LEN];
        entropy.fill(&mut drawn);
        let (salt, nonce) = drawn.split_at(SALT_LEN);
        let key = self.value_key(purpose, salt).ok_or(KeysError::Sealing)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| KeysError::Sealing)?;
        let mut in_out = Zeroizing::new(Vec::with_capacity(value.len() + TAG_LEN));
        in_out.extend_from_slice(value);
        key.seal_in_place_append_tag(nonce, Aad::from(record.as_bytes()), &mut *in_out).map_err(|_| KeysError::Sealing)?;
        Ok([&[VERSION], drawn.as_slice(), in_out.as_slice()].concat())
    }

    /// Opens what [`ServerKey::seal_bytes`] gave.
    ///
    /// # Errors
    /// [`KeysError::Sealed`].
    pub fn open_bytes(&self, purpose: Purpose, record: &str, sealed: &[u8]) -> Result<Secret<Vec<u8>>, KeysError> {
        match sealed.split_first() {
            Some((&VERSION, parts)) => self.open_parts(purpose, record, parts),
            _ => Err(KeysError::Sealed),
        }
    }

    /// 32 bytes that are always the same for the same parts and that nobody else can compute.
    #[must_use]
    pub fn pseudonym(&self, purpose: Purpose, parts: &[&[u8]]) -> [u8; 32] {
        let mut key = Zeroizing::new([0; 32]);
        // The label has another ending than a value's key, so that no pseudonym is ever such a key.
        let label = [purpose.label(), b"/pseudonym"].concat();
        self.derive(&[], &label, key.as_mut_slice());
        let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, key.as_slice()));
        for part in parts {
            // With its length before it, no part can be taken for two.
            context.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            context.update(part);
        }
        let mut pseudonym = [0; 32];
        pseudonym.iter_mut().zip(context.sign().as_ref()).for_each(|(byte, drawn)| *byte = *drawn);
        pseudonym
    }

    fn open_parts(&self, purpose: Purpose, record: &str, parts: &[u8]) -> Result<Secret<Vec<u8>>, KeysError> {
        if parts.len() > SALT_LEN + NONCE_LEN + SEALED_BYTES_MAX + TAG_LEN {
            return Err(KeysError::Sealed);
        }
        let (salt, rest) = parts.split_at_checked(SALT_LEN).ok_or(KeysError::Sealed)?;
        let (nonce, ciphertext) = rest.split_at_checked(NONCE_LEN).ok_or(KeysError::Sealed)?;
        let key = self.value_key(purpose, salt).ok_or(KeysError::Sealed)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| KeysError::Sealed)?;
        let mut in_out = Zeroizing::new(ciphertext.to_vec());
        let value = key.open_in_place(nonce, Aad::from(record.as_bytes()), &mut in_out).map_err(|_| KeysError::Sealed)?;
        Ok(Secret::new(value.to_vec()))
    }

    fn value_key(&self, purpose: Purpose, salt: &[u8]) -> Option<LessSafeKey> {
        let mut key = Zeroizing::new([0; 32]);
        self.derive(salt, purpose.label(), key.as_mut_slice()).then_some(())?;
        UnboundKey::new(&AES_256_GCM, key.as_slice()).ok().map(LessSafeKey::new)
    }

    fn derive(&self, salt: &[u8], label: &[u8], key: &mut [u8]) -> bool {
        let extracted = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(self.0.expose());
        // 32 bytes are always to be had from HKDF-SHA256; a caller that needs to know looks at the answer.
        extracted.expand(&[label], hkdf::HKDF_SHA256).and_then(|expanded| expanded.fill(key)).is_ok()
    }
}

#[cfg(test)]
mod tests;
