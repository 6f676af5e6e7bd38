//! The RSA keys that a pool signs its tokens with: one for ID tokens, one for access tokens.
//!
//! A key is RSA-2048 with exponent 65537 and signs RS256. Its id is base64 of SHA-256 over its modulus: 44 characters that end with `=`,
//! as AWS's ids look. In a pool's record the private half lies as sealed PKCS#8 beside the public one, so that publishing the keys needs
//! no secret.
//!
//! Generating a key takes some tenths of a second of work: never on a thread that answers requests.

use std::sync::Arc;

use aws_lc_rs::encoding::{AsDer as _, Pkcs8V1Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair};
use gatewright_model::ports::Entropy;
use serde::{Deserialize, Serialize};

use crate::error::KeysError;
use crate::jwk::{PublicKey, PublicKeySet};
use crate::seal::{Purpose, ServerKey};

/// A private key with its id. Cheap to clone; `Debug` shows nothing of the private half.
#[derive(Debug, Clone)]
pub struct SigningKey {
    pair: Arc<RsaKeyPair>,
    public: PublicKey,
}

/// A pool's two keys.
#[derive(Debug, Clone)]
pub struct SigningKeys {
    /// Signs ID tokens. The first of the published keys.
    pub id: SigningKey,
    /// Signs access tokens. The second.
    pub access: SigningKey,
}

/// A pool's two keys as its record keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedSigningKeys {
    /// The key of ID tokens.
    pub id: SealedSigningKey,
    /// The key of access tokens.
    pub access: SealedSigningKey,
}

/// One key in a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedSigningKey {
    /// The public half, with the key's id.
    pub public: PublicKey,
    /// PKCS#8, sealed for the pool.
    pub pkcs8_sealed: String,
}

impl SigningKey {
    /// A fresh key. Slow.
    ///
    /// # Errors
    /// [`KeysError::KeyGeneration`].
    pub fn generate() -> Result<Self, KeysError> {
        Self::new(RsaKeyPair::generate(KeySize::Rsa2048).map_err(|_| KeysError::KeyGeneration)?)
    }

    /// The key in this PKCS#8 document.
    ///
    /// # Errors
    /// [`KeysError::PrivateKey`] for anything but RSA-2048.
    pub fn from_pkcs8(document: &[u8]) -> Result<Self, KeysError> {
        Self::new(RsaKeyPair::from_pkcs8(document).map_err(|_| KeysError::PrivateKey)?)
    }

    /// The key's id.
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.public.kid
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// RSASSA-PKCS1-v1_5 with SHA-256 over `message`.
    ///
    /// # Errors
    /// [`KeysError::Signing`].
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeysError> {
        let mut signature = vec![0; self.pair.public_modulus_len()];
        self.pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature).map_err(|_| KeysError::Signing)?;
        Ok(signature)
    }

    fn new(pair: RsaKeyPair) -> Result<Self, KeysError> {
        let public = PublicKey::from_pkcs1(pair.public_key().as_ref()).map_err(|_| KeysError::PrivateKey)?;
        Ok(Self { pair: Arc::new(pair), public })
    }

    fn sealed(&self, server_key: &ServerKey, record: &str, entropy: &dyn Entropy) -> Result<SealedSigningKey, KeysError> {
        let document: Pkcs8V1Der<'_> = self.pair.as_der().map_err(|_| KeysError::PrivateKey)?;
        let pkcs8_sealed = server_key.seal(Purpose::SigningKey, record, document.as_ref(), entropy)?;
        Ok(SealedSigningKey { public: self.public.clone(), pkcs8_sealed })
    }

    fn open(sealed: &SealedSigningKey, server_key: &ServerKey, record: &str) -> Result<Self, KeysError> {
        let document = server_key.open(Purpose::SigningKey, record, &sealed.pkcs8_sealed)?;
        let key = Self::from_pkcs8(document.expose())?;
        if key.public == sealed.public { Ok(key) } else { Err(KeysError::PrivateKey) }
    }
}

impl SigningKeys {
    /// Two fresh keys. Slow.
    ///
    /// # Errors
    /// [`KeysError::KeyGeneration`].
    pub fn generate() -> Result<Self, KeysError> {
        Ok(Self { id: SigningKey::generate()?, access: SigningKey::generate()? })
    }

    /// The keys as the record of pool `user_pool_id` keeps them.
    ///
    /// # Errors
    /// [`KeysError::PrivateKey`], [`KeysError::Sealing`].
    pub fn sealed(
        &self,
        server_key: &ServerKey,
        user_pool_id: &str,
        entropy: &dyn Entropy,
    ) -> Result<SealedSigningKeys, KeysError> {
        Ok(SealedSigningKeys {
            id: self.id.sealed(server_key, &record_of(user_pool_id, "id"), entropy)?,
            access: self.access.sealed(server_key, &record_of(user_pool_id, "access"), entropy)?,
        })
    }

    /// Opens what [`SigningKeys::sealed`] gave. Some milliseconds of work: keep the result.
    ///
    /// # Errors
    /// [`KeysError::Sealed`], [`KeysError::PrivateKey`].
    pub fn open(sealed: &SealedSigningKeys, server_key: &ServerKey, user_pool_id: &str) -> Result<Self, KeysError> {
        Ok(Self {
            id: SigningKey::open(&sealed.id, server_key, &record_of(user_pool_id, "id"))?,
            access: SigningKey::open(&sealed.access, server_key, &record_of(user_pool_id, "access"))?,
        })
    }
}

impl SealedSigningKeys {
    /// The public halves, in the order they are published.
    #[must_use]
    pub fn public(&self) -> PublicKeySet {
        PublicKeySet { keys: vec![self.id.public.clone(), self.access.public.clone()] }
    }
}

fn record_of(user_pool_id: &str, token_use: &str) -> String {
    format!("{user_pool_id}/{token_use}")
}
