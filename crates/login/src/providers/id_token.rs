//! Whether an ID token counts: who signed it, for whom, when, and for which visit.
//!
//! `openidconnect` verifies signature, issuer, audience, times and nonce; what it leaves to others is looked at here: that no member of the
//! token comes twice, `azp`, `nbf`, how old it is, and `at_hash`.
//!
//! INVARIANT: the algorithm is one of [`ALGORITHMS`] and the key's; `none` and what takes a secret are not among them.
//!
//! Follows <https://openid.net/specs/openid-connect-core-1_0.html> section 3.1.3.7.

use std::str::FromStr as _;

use chrono::DateTime;
use gatewright_keys::jwt::{Claims, Unverified};
use gatewright_keys::secret_hash::is_same_secret;
use gatewright_model::timestamp::Timestamp;
use openidconnect::core::{CoreIdToken, CoreIdTokenVerifier, CoreJwsSigningAlgorithm as Algorithm};
use openidconnect::{AccessToken, AccessTokenHash, ClaimsVerificationError, ClientId, IssuerUrl, Nonce};
use serde_json::Value;

use super::failure::ProviderFailure;
use super::key_set::{ALGORITHMS, KeySet};

/// How far a provider's clock may be from ours, in seconds.
pub(crate) const CLOCK_SKEW_S: i64 = 60;
/// How long ago a token may have been issued that answers a request of just now, in seconds.
pub(crate) const ISSUED_AGO_MAX_S: i64 = 10 * 60;
/// Longest `sub`: OpenID Connect Core, section 2.
pub(crate) const SUBJECT_CHARS_MAX: usize = 255;

const FAMILY: [Algorithm; 8] = [
    Algorithm::RsaSsaPkcs1V15Sha256,
    Algorithm::RsaSsaPkcs1V15Sha384,
    Algorithm::RsaSsaPkcs1V15Sha512,
    Algorithm::RsaSsaPssSha256,
    Algorithm::RsaSsaPssSha384,
    Algorithm::RsaSsaPssSha512,
    Algorithm::EcdsaP256Sha256,
    Algorithm::EcdsaP384Sha384,
];

/// What it must say.
#[derive(Clone, Copy)]
pub(crate) struct Expected<'a> {
    pub(crate) issuer: &'a str,
    pub(crate) client_id: &'a str,
    pub(crate) nonce: &'a str,
    /// The access token that came with it.
    pub(crate) access_token: &'a str,
    pub(crate) now: Timestamp,
}

/// The id of the key that a token says has signed it, if its algorithm is one that may.
///
/// # Errors
/// When it is no token, or of another algorithm.
pub(crate) fn key_id(token: &str) -> Result<Option<String>, ProviderFailure> {
    let unverified = Unverified::read(token).map_err(|_| wrong("is malformed"))?;
    let header = unverified.header().map_err(|_| wrong("has a header that is not understood"))?;
    if !header.get("alg").and_then(Value::as_str).is_some_and(|algorithm| ALGORITHMS.contains(&algorithm)) {
        return Err(wrong("has an algorithm that is not allowed"));
    }
    match header.get("kid") {
        None => Ok(None),
        Some(Value::String(kid)) => Ok(Some(kid.clone())),
        Some(_) => Err(wrong("is malformed")),
    }
}

/// The claims of a token that counts.
///
/// # Errors
/// Why it does not.
pub(crate) fn verified(token: &str, keys: &KeySet, expected: Expected<'_>) -> Result<Claims, ProviderFailure> {
    key_id(token)?;
    let claims = Unverified::read(token).map_err(|_| wrong("is malformed"))?.claims().clone();
    let issuer = IssuerUrl::new(expected.issuer.to_owned()).map_err(|_| wrong("has no issuer that could be right"))?;
    let client = ClientId::new(expected.client_id.to_owned());
    let now = expected.now.epoch_s();
    let verifier = CoreIdTokenVerifier::new_public_client(client, issuer, keys.keys.clone())
        .set_allowed_algs(FAMILY)
        .set_time_fn(move || DateTime::from_timestamp(now, 0).unwrap_or(DateTime::<chrono::Utc>::MAX_UTC))
        .set_issue_time_verifier_fn(move |issued| {
            let ago = now.saturating_sub(issued.timestamp());
            if (-CLOCK_SKEW_S..=ISSUED_AGO_MAX_S).contains(&ago) { Ok(()) } else { Err("not issued just now".to_owned()) }
        });
    let token = CoreIdToken::from_str(token).map_err(|_| wrong("is malformed"))?;
    let is_nonce = |nonce: Option<&Nonce>| match nonce {
        Some(nonce) if is_same_secret(nonce.secret(), expected.nonce) => Ok(()),
        _ => Err("another nonce".to_owned()),
    };
    let said = token.claims(&verifier, is_nonce).map_err(|problem| {
        tracing::warn!(%problem, issuer = expected.issuer, "an ID token does not count");
        why(&problem)
    })?;
    if said.authorized_party().is_some_and(|party| party.as_str() != expected.client_id) {
        return Err(wrong("is for another party"));
    }
    let is_now = |start: &Value| start.as_i64().is_some_and(|start| start <= now.saturating_add(CLOCK_SKEW_S));
    if claims.get("nbf").is_some_and(|start| !is_now(start)) {
        return Err(wrong("is not valid yet"));
    }
    if let Some(hash) = said.access_token_hash() {
        let access_token = AccessToken::new(expected.access_token.to_owned());
        let algorithm = token.signing_alg().map_err(|_| wrong("is malformed"))?;
        let key = token.signing_key(&verifier).map_err(|_| wrong("is signed by no key of the provider"))?;
        let own = AccessTokenHash::from_token(&access_token, algorithm, key).map_err(|_| wrong("is malformed"))?;
        if own != *hash {
            return Err(wrong("is of another access token"));
        }
    }
    subject(&claims).ok_or_else(|| wrong("names nobody"))?;
    Ok(claims)
}

/// `sub`, as it may be.
pub(crate) fn subject(claims: &Claims) -> Option<&str> {
    let subject = claims.get("sub")?.as_str()?;
    (!subject.is_empty() && subject.chars().count() <= SUBJECT_CHARS_MAX).then_some(subject)
}

fn wrong(why: &'static str) -> ProviderFailure {
    ProviderFailure::IdToken(why)
}

fn why(problem: &ClaimsVerificationError) -> ProviderFailure {
    wrong(match problem {
        ClaimsVerificationError::Expired(_) => "is expired or was not issued just now",
        ClaimsVerificationError::InvalidAudience(_) => "is for another audience",
        ClaimsVerificationError::InvalidIssuer(_) => "is of another issuer",
        ClaimsVerificationError::InvalidNonce(_) => "is of another visit",
        ClaimsVerificationError::SignatureVerification(_) => "is signed by no key of the provider",
        _ => "does not count",
    })
}
