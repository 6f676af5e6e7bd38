//! Public keys: as JSON web keys, the way a pool publishes them.
//!
//! `{"keys":[{"alg":"RS256","e":"AQAB","kid":"…","kty":"RSA","n":"…","use":"sig"},…]}` (RFC 7517, RFC 7518 section 6.3). Follows
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html>.

use aws_lc_rs::digest;
use aws_lc_rs::signature::{ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD as BASE64, URL_SAFE_NO_PAD as BASE64URL};
use gatewright_model::ports::{NotSigned, VerifyingKeys};
use serde::{Deserialize, Serialize};

use crate::error::KeysError;

/// Bytes of a modulus.
const MODULUS_BYTES: usize = 256;
/// 65537.
const EXPONENT: [u8; 3] = [1, 0, 1];

/// What stands before the modulus in PKCS#1's `RSAPublicKey` of 2048 bits: the sequence, the integer, its sign byte.
const PKCS1_BEFORE: [u8; 9] = [0x30, 0x82, 0x01, 0x0a, 0x02, 0x82, 0x01, 0x01, 0x00];
/// What stands after it: the exponent 65537.
const PKCS1_AFTER: [u8; 5] = [0x02, 0x03, 0x01, 0x00, 0x01];

/// An RSA key that verifies RS256, in the members' order of a JSON web key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKey {
    /// Always RS256.
    alg: Algorithm,
    /// The exponent, base64url: always 65537.
    e: String,
    /// The key's id.
    pub kid: String,
    /// Always RSA.
    kty: KeyType,
    /// The modulus, base64url.
    n: String,
    /// Always `sig`.
    #[serde(rename = "use")]
    usage: Usage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Algorithm {
    #[serde(rename = "RS256")]
    Rs256,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum KeyType {
    #[serde(rename = "RSA")]
    Rsa,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Usage {
    #[serde(rename = "sig")]
    Signature,
}

/// A pool's public keys as it publishes them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKeySet {
    /// The key of ID tokens, then the key of access tokens.
    pub keys: Vec<PublicKey>,
}

/// A set of public keys, parsed: what verifying with them again and again costs only the verifying.
#[derive(Debug)]
pub struct ParsedKeySet(Vec<(String, ParsedPublicKey)>);

impl PublicKeySet {
    /// Parses every key. Some microseconds of work: keep the result.
    ///
    /// # Errors
    /// [`KeysError::PublicKey`] when one is no RSA-2048 key, or two have the same id.
    pub fn parse(&self) -> Result<ParsedKeySet, KeysError> {
        let mut parsed: Vec<(String, ParsedPublicKey)> = Vec::with_capacity(self.keys.len());
        for key in &self.keys {
            if parsed.iter().any(|(kid, _)| *kid == key.kid) {
                return Err(KeysError::PublicKey);
            }
            parsed.push((key.kid.clone(), key.parse()?));
        }
        Ok(ParsedKeySet(parsed))
    }
}

impl VerifyingKeys for ParsedKeySet {
    fn has(&self, kid: &str) -> bool {
        self.0.iter().any(|(known, _)| known == kid)
    }

    fn verify(&self, kid: &str, message: &[u8], signature: &[u8]) -> Result<(), NotSigned> {
        let (_, key) = self.0.iter().find(|(known, _)| known == kid).ok_or(NotSigned::UnknownKey)?;
        key.verify_sig(message, signature).map_err(|_| NotSigned::WrongSignature)
    }
}

impl PublicKey {
    fn parse(&self) -> Result<ParsedPublicKey, KeysError> {
        let n = BASE64URL.decode(&self.n).map_err(|_| KeysError::PublicKey)?;
        if n.len() != MODULUS_BYTES || self.e != BASE64URL.encode(EXPONENT) {
            return Err(KeysError::PublicKey);
        }
        RsaPublicKeyComponents { n: n.as_slice(), e: EXPONENT.as_slice() }
            .to_parsed_public_key(&RSA_PKCS1_2048_8192_SHA256)
            .map_err(|_| KeysError::PublicKey)
    }

    /// The key in PKCS#1's `RSAPublicKey`, which for 2048 bits and exponent 65537 has only one form.
    pub(crate) fn from_pkcs1(document: &[u8]) -> Result<Self, KeysError> {
        let n = document
            .strip_prefix(PKCS1_BEFORE.as_slice())
            .and_then(|rest| rest.strip_suffix(PKCS1_AFTER.as_slice()))
            .filter(|n| n.len() == MODULUS_BYTES)
            .ok_or(KeysError::PublicKey)?;
        Ok(Self {
            alg: Algorithm::Rs256,
            e: BASE64URL.encode(EXPONENT),
            kid: BASE64.encode(digest::digest(&digest::SHA256, n)),
            kty: KeyType::Rsa,
            n: BASE64URL.encode(n),
            usage: Usage::Signature,
        })
    }
}
