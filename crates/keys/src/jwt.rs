//! Signed tokens: JSON web tokens with RS256 (RFC 7519, RFC 7515) and the header that Cognito writes, `{"kid":"…","alg":"RS256"}`.
//!
//! [`verify`] says that a token was signed by one of the given keys and gives its claims; [`check_times`] says whether they count now.
//! What the claims mean (`iss`, `token_use`, `aud`) is for the caller.
//!
//! INVARIANT: the algorithm is the key's. A header that asks for another one, `none` among them, is refused and never followed, nor is
//! any key or address that it carries (`jwk`, `jku`, `x5c`, `x5u`).
//! INVARIANT: there is one reading of a token. A member written twice, at any depth, makes it malformed, and base64url has one form.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use gatewright_model::ports::{NotSigned, VerifyingKeys};
use gatewright_model::timestamp::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::error::KeysError;
use crate::signing_key::SigningKey;
use crate::strict_json;

/// Longest token that is looked at, in bytes.
pub const TOKEN_BYTES_MAX: usize = 32 * 1024;

/// The claims of a token whose signature was verified, in their order.
pub type Claims = Map<String, Value>;

#[derive(Serialize)]
struct WrittenHeader<'a> {
    kid: &'a str,
    alg: &'static str,
}

/// Header members that change what a token means. Nothing here understands them, so a token that has one is refused, whatever it says:
/// `crit` and the unencoded payload of RFC 7797, compression, and a content type, which a token inside a token has.
const CHANGING_MEMBERS: [&str; 4] = ["crit", "b64", "zip", "cty"];

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
pub fn verify(token: &str, keys: &dyn VerifyingKeys) -> Result<Claims, KeysError> {
    let unverified = Unverified::read(token)?;
    unverified.verify(keys)
}

/// What a token says of itself, whoever made it: good for finding out whose keys to [`verify`] it with, and for nothing else.
///
/// # Errors
/// [`KeysError::TokenTooLong`], [`KeysError::TokenMalformed`].
pub fn unverified_claims(token: &str) -> Result<Claims, KeysError> {
    Ok(Unverified::read(token)?.claims)
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

/// A token that was read and that nobody has vouched for yet.
#[derive(Debug)]
pub struct Unverified<'a> {
    signed: &'a str,
    header: Map<String, Value>,
    claims: Claims,
    signature: Vec<u8>,
}

impl<'a> Unverified<'a> {
    /// Takes a token apart.
    ///
    /// # Errors
    /// [`KeysError::TokenTooLong`], [`KeysError::TokenMalformed`].
    pub fn read(token: &'a str) -> Result<Self, KeysError> {
        if token.len() > TOKEN_BYTES_MAX {
            return Err(KeysError::TokenTooLong);
        }
        let (signed, signature) = token.rsplit_once('.').ok_or(KeysError::TokenMalformed)?;
        // A fourth part would leave a dot in the claims, which base64url has not.
        let (header, claims) = signed.split_once('.').ok_or(KeysError::TokenMalformed)?;
        let signature = BASE64URL.decode(signature).map_err(|_| KeysError::TokenMalformed)?;
        Ok(Self { signed, header: object(header)?, claims: object(claims)?, signature })
    }

    /// Who the token says has made it: good for finding out whose keys to [`verify`](Self::verify) it with, and for nothing else.
    #[must_use]
    pub fn issuer(&self) -> Option<&str> {
        self.claims.get("iss").and_then(Value::as_str)
    }

    /// What the token says, whoever made it: good for finding out whether it is worth the work to [`verify`](Self::verify) it, and for
    /// nothing else.
    #[must_use]
    pub fn claims(&self) -> &Claims {
        &self.claims
    }

    /// The token's header: good for finding out by which key and algorithm it may be verified, and for nothing else.
    ///
    /// # Errors
    /// [`KeysError::TokenAlgorithm`] when a member changes what the token means.
    pub fn header(&self) -> Result<&Map<String, Value>, KeysError> {
        match CHANGING_MEMBERS.iter().any(|name| self.header.contains_key(*name)) {
            true => Err(KeysError::TokenAlgorithm),
            false => Ok(&self.header),
        }
    }

    /// The id of the key that the token says has signed it, when its header asks for nothing but RS256.
    ///
    /// # Errors
    /// [`KeysError::TokenMalformed`], [`KeysError::TokenAlgorithm`].
    pub fn key_id(&self) -> Result<&str, KeysError> {
        let text = |name| self.header.get(name).and_then(Value::as_str).ok_or(KeysError::TokenMalformed);
        let (kid, algorithm) = (text("kid")?, text("alg")?);
        if algorithm != "RS256" {
            return Err(KeysError::TokenAlgorithm);
        }
        self.header().map(|_| kid)
    }

    /// The claims, if one of `keys` signed them. Their times are not looked at.
    ///
    /// # Errors
    /// [`KeysError::TokenMalformed`], [`KeysError::TokenKey`], [`KeysError::TokenAlgorithm`], [`KeysError::TokenSignature`].
    pub fn verify(self, keys: &dyn VerifyingKeys) -> Result<Claims, KeysError> {
        keys.verify(self.key_id()?, self.signed.as_bytes(), &self.signature).map_err(|problem| match problem {
            NotSigned::UnknownKey => KeysError::TokenKey,
            NotSigned::WrongSignature => KeysError::TokenSignature,
        })?;
        Ok(self.claims)
    }
}

fn object(part: &str) -> Result<Map<String, Value>, KeysError> {
    let text = BASE64URL.decode(part).map_err(|_| KeysError::TokenMalformed)?;
    strict_json::object(&text).map_err(|_| KeysError::TokenMalformed)
}

#[cfg(test)]
mod tests;
