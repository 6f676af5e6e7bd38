//! The keys that a token's signature is looked at with, when its issuer is a user pool elsewhere.
//!
//! What is known is used as it is. Only a token of which all is right but that nobody here has its key makes its issuer be asked: it has
//! the form, RS256, a key id that can be one, and its claims would open the method. So whoever sends garbage makes nobody ask anything.
//! How often an issuer is asked is the port's to limit.
//!
//! *Invariant:* where keys are fetched from is the issuer's name, which the authorizer's list of pools has; never anything else that a token
//! says (`jku`, `x5u`, `jwk`, `x5c`).

use std::sync::Arc;

use gatewright_keys::KeysError;
use gatewright_keys::foreign_key_set::is_key_id;
use gatewright_keys::jwt::{Claims, Unverified};
use gatewright_model::ports::{IssuingPool, KeysMissing, TokenIssuer};

use crate::ports::Ports;
use crate::refusal::Cause;

/// The issuer with the key that the token names, as far as it is known or can be had. `would_open` decides about claims that nobody has
/// verified.
///
/// # Errors
/// Why the key cannot be had.
pub(super) async fn with_key(
    ports: &Ports,
    issuer: Arc<TokenIssuer>,
    token: &Unverified<'_>,
    would_open: impl Fn(&Claims) -> Result<(), Cause>,
) -> Result<Arc<TokenIssuer>, Cause> {
    let is_known = match issuer.user_pool {
        // All its keys are known: without one there is nobody to ask.
        IssuingPool::Here(_) => true,
        IssuingPool::Elsewhere => token.key_id().is_ok_and(|kid| issuer.keys.has(kid)),
    };
    if is_known { Ok(issuer) } else { fetched(ports, &issuer.issuer, token, would_open).await }
}

/// The same for an issuer of which no keys are known.
///
/// # Errors
/// Why the key cannot be had.
pub(super) async fn fetched(
    ports: &Ports,
    issuer: &str,
    token: &Unverified<'_>,
    would_open: impl Fn(&Claims) -> Result<(), Cause>,
) -> Result<Arc<TokenIssuer>, Cause> {
    let kid = token.key_id().map_err(not_verified)?;
    if !is_key_id(kid) {
        return Err(Cause::TokenKeyUnknown);
    }
    would_open(token.claims())?;
    ports.key_sets.fetch(issuer, kid).await.map_err(|missing| match missing {
        KeysMissing::UnknownKey => Cause::TokenKeyUnknown,
        KeysMissing::Unreachable => Cause::IssuerUnreachable,
        KeysMissing::Forbidden => Cause::IssuerForbidden,
        KeysMissing::AnswerUnusable => Cause::IssuerAnswerUnusable,
        KeysMissing::TooMany => Cause::IssuersTooMany,
    })
}

/// Why a token was not verified.
pub(super) fn not_verified(problem: KeysError) -> Cause {
    match problem {
        KeysError::TokenMalformed => Cause::TokenMalformed,
        _ => Cause::TokenNotSigned,
    }
}
