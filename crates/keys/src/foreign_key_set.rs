//! Key sets that somebody else publishes: JSON web keys (RFC 7517), read leniently as a whole and strictly key by key.
//!
//! What verifies RS256 is kept: `kty` RSA, `alg` absent or `RS256`, `use` absent or `sig`, `key_ops` absent or with `verify`, a modulus
//! of 2048 to 8192 bits, the exponent 65537, and an id. Everything else in the set is for somebody else and is left out, so that one
//! elliptic key makes nothing unreadable.
//!
//! *Invariant:* an id means one key. Two usable keys of one id are both left out, unless they are the same key.
//! *Invariant:* a key that is published with its private half is nobody's secret, and is left out.

use aws_lc_rs::signature::{ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use gatewright_model::ports::{NotSigned, VerifyingKeys};
use serde_json::{Map, Value};

use crate::error::KeysError;
use crate::strict_json;

/// Longest set that is read, in bytes; AWS reads no longer one.
pub const KEY_SET_BYTES_MAX: usize = 150_000;
/// Most usable keys of one set. A set with more of them is refused whole: nobody could say which of them count.
pub const KEYS_MAX: usize = 100;
/// Longest id of a key, in bytes.
pub const KEY_ID_BYTES_MAX: usize = 256;

/// Bits of the smallest and of the largest modulus.
const MODULUS_BITS: std::ops::RangeInclusive<usize> = 2048..=8192;
/// 65537, base64url.
const EXPONENT: &str = "AQAB";
/// 65537.
const EXPONENT_BYTES: [u8; 3] = [1, 0, 1];
/// Members of a private RSA key.
const PRIVATE_MEMBERS: [&str; 7] = ["d", "p", "q", "dp", "dq", "qi", "oth"];

/// The usable keys of a set, parsed.
#[derive(Debug)]
pub struct ForeignKeySet(Vec<ForeignKey>);

#[derive(Debug)]
struct ForeignKey {
    kid: String,
    modulus: Vec<u8>,
    parsed: ParsedPublicKey,
}

/// Whether a text can be a key's id here: 1 to [`KEY_ID_BYTES_MAX`] bytes of printable ASCII without blanks.
#[must_use]
pub fn is_key_id(kid: &str) -> bool {
    (1..=KEY_ID_BYTES_MAX).contains(&kid.len()) && kid.bytes().all(|byte| byte.is_ascii_graphic())
}

impl ForeignKeySet {
    /// Reads a set. One without usable keys is a set too.
    ///
    /// # Errors
    /// [`KeysError::KeySet`] when it is too long, no JSON object with a list of `keys`, has a member twice, or more than [`KEYS_MAX`]
    /// usable keys.
    pub fn read(text: &[u8]) -> Result<Self, KeysError> {
        if text.len() > KEY_SET_BYTES_MAX {
            return Err(KeysError::KeySet);
        }
        let set = strict_json::object(text).map_err(|_| KeysError::KeySet)?;
        let listed = set.get("keys").and_then(Value::as_array).ok_or(KeysError::KeySet)?;
        let mut keys: Vec<ForeignKey> = Vec::new();
        let mut ambiguous: Vec<String> = Vec::new();
        for key in listed.iter().filter_map(Value::as_object).filter_map(usable) {
            match keys.iter().find(|known| known.kid == key.kid) {
                Some(known) if known.modulus == key.modulus => {}
                Some(_) => ambiguous.push(key.kid),
                None if keys.len() == KEYS_MAX => return Err(KeysError::KeySet),
                None => keys.push(key),
            }
        }
        keys.retain(|key| !ambiguous.contains(&key.kid));
        Ok(Self(keys))
    }
}

impl PartialEq for ForeignKeySet {
    /// Whether both verify the same.
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len()
            && self.0.iter().all(|key| other.0.iter().any(|same| same.kid == key.kid && same.modulus == key.modulus))
    }
}

impl Eq for ForeignKeySet {}

impl VerifyingKeys for ForeignKeySet {
    fn has(&self, kid: &str) -> bool {
        self.0.iter().any(|key| key.kid == kid)
    }

    fn verify(&self, kid: &str, message: &[u8], signature: &[u8]) -> Result<(), NotSigned> {
        let key = self.0.iter().find(|key| key.kid == kid).ok_or(NotSigned::UnknownKey)?;
        key.parsed.verify_sig(message, signature).map_err(|_| NotSigned::WrongSignature)
    }
}

fn usable(key: &Map<String, Value>) -> Option<ForeignKey> {
    let text = |name: &str| key.get(name).and_then(Value::as_str);
    let is_absent_or = |name: &str, wanted: &str| key.get(name).is_none_or(|value| value.as_str() == Some(wanted));
    let may_verify = key.get("key_ops").is_none_or(|operations| {
        operations.as_array().is_some_and(|operations| operations.iter().any(|operation| operation.as_str() == Some("verify")))
    });
    let is_of_rs256 = text("kty") == Some("RSA") && is_absent_or("alg", "RS256") && is_absent_or("use", "sig") && may_verify;
    let is_public = !PRIVATE_MEMBERS.iter().any(|name| key.contains_key(*name));
    let kid = text("kid").filter(|kid| is_key_id(kid))?;
    if !is_of_rs256 || !is_public || text("e") != Some(EXPONENT) {
        return None;
    }
    let modulus = BASE64URL.decode(text("n")?).ok()?;
    let (first, last) = (modulus.first()?, modulus.last()?);
    // The length is the number's own: RFC 7518 has no zeros before it.
    let bits = modulus.len().checked_mul(8)?.checked_sub(usize::try_from(first.leading_zeros()).ok()?)?;
    if *first == 0 || last & 1 == 0 || !MODULUS_BITS.contains(&bits) {
        return None;
    }
    let components = RsaPublicKeyComponents { n: modulus.as_slice(), e: EXPONENT_BYTES.as_slice() };
    let parsed = components.to_parsed_public_key(&RSA_PKCS1_2048_8192_SHA256).ok()?;
    Some(ForeignKey { kid: kid.to_owned(), modulus, parsed })
}

#[cfg(test)]
mod tests;
