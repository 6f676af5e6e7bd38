//! Signed tokens: JSON web tokens with RS256 (RFC 7519, RFC 7515) and the header that Cognito writes, `{"kid":"…","alg":"RS256"}`.
//!
//! [`verify`] says that a token was signed by one of the given keys and gives its claims; [`check_times`] says whether they count now.
//! What the claims mean (`iss`, `token_use`, `aud`) is for the caller.
//!
//! INVARIANT: the algorithm is the key's. A header that asks for another one, `none` among them, is refused and never followed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use gatewright_model::timestamp::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::error::KeysError;
use crate::jwk::PublicKeySet;
use crate::signing_key::SigningKey;

/// Longest token that is looked at, in bytes.
pub const TOKEN_BYTES_MAX: usize = 32 * 1024;

/// The claims of a token whose signature was verified, in their order.
pub type Claims = Map<String, Value>;

#[derive(Serialize)]
struct WrittenHeader<'a> {
    kid: &'a str,
    alg: &'static str,
}

#[derive(Deserialize)]
struct ReadHeader {
    kid: String,
    alg: String,
    crit: Option<Value>,
}

/// Signs claims.
///
/// # Errors
/// [`KeysError::Claims`], [`KeysError::Signing`].
pub fn sign(key: &SigningKey, claims: &impl Serialize) -> Result<String, KeysError> {
    let header = serde_json::to_vec(&WrittenHeader { kid: key.kid(), alg: "RS256" }).map_err(KeysError::Claims)?;
    let claims = serde_json::to_vec(claims).map_err(KeysError::Claims)?;
    let mut token = format!("{}.{}", BASE64URL.encode(header), BASE64URL.encode(claims));
    let signature = key.sign(token.as_bytes())?;
    token.push('.');
    token.push_str(&BASE64URL.encode(signature));
    Ok(token)
}

/// The claims of a token that one of `keys` signed. Their times are not looked at.
///
/// # Errors
/// [`KeysError::TokenTooLong`], [`KeysError::TokenMalformed`], [`KeysError::TokenKey`], [`KeysError::TokenAlgorithm`],
/// [`KeysError::TokenSignature`].
pub fn verify(token: &str, keys: &PublicKeySet) -> Result<Claims, KeysError> {
    let parts = Parts::of(token)?;
    let key = keys.key(&parts.header.kid).ok_or(KeysError::TokenKey)?;
    if parts.header.alg != "RS256" || parts.header.crit.is_some() {
        return Err(KeysError::TokenAlgorithm);
    }
    let signature = BASE64URL.decode(parts.signature).map_err(|_| KeysError::TokenMalformed)?;
    key.verify(parts.signed.as_bytes(), &signature)?;
    parts.claims()
}

/// What a token says of itself, whoever made it: good for finding out whose keys to [`verify`] it with, and for nothing else.
///
/// # Errors
/// [`KeysError::TokenTooLong`], [`KeysError::TokenMalformed`].
pub fn unverified_claims(token: &str) -> Result<Claims, KeysError> {
    Parts::of(token)?.claims()
}

/// Whether claims count at `now`: `exp` has not come, and `nbf`, if there is one, has.
///
/// # Errors
/// [`KeysError::TokenExpired`], [`KeysError::TokenNotYetValid`].
pub fn check_times(claims: &Claims, now: Timestamp) -> Result<(), KeysError> {
    let expires_s = claims.get("exp").and_then(Value::as_i64).ok_or(KeysError::TokenExpired)?;
    if now.epoch_s() >= expires_s {
        return Err(KeysError::TokenExpired);
    }
    match claims.get("nbf") {
        None => Ok(()),
        Some(not_before) if not_before.as_i64().is_some_and(|not_before_s| not_before_s <= now.epoch_s()) => Ok(()),
        Some(_) => Err(KeysError::TokenNotYetValid),
    }
}

struct Parts<'a> {
    signed: &'a str,
    header: ReadHeader,
    claims: &'a str,
    signature: &'a str,
}

impl<'a> Parts<'a> {
    fn of(token: &'a str) -> Result<Self, KeysError> {
        if token.len() > TOKEN_BYTES_MAX {
            return Err(KeysError::TokenTooLong);
        }
        let (signed, signature) = token.rsplit_once('.').ok_or(KeysError::TokenMalformed)?;
        let (header, claims) = signed.split_once('.').ok_or(KeysError::TokenMalformed)?;
        let header = BASE64URL.decode(header).map_err(|_| KeysError::TokenMalformed)?;
        let header = serde_json::from_slice(&header).map_err(|_| KeysError::TokenMalformed)?;
        Ok(Self { signed, header, claims, signature })
    }

    fn claims(&self) -> Result<Claims, KeysError> {
        // A fourth part would leave a dot in here, which base64url has not.
        let claims = BASE64URL.decode(self.claims).map_err(|_| KeysError::TokenMalformed)?;
        serde_json::from_slice(&claims).map_err(|_| KeysError::TokenMalformed)
    }
}

#[cfg(test)]
mod tests;
