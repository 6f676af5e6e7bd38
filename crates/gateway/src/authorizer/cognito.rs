//! Methods of authorization type `COGNITO_USER_POOLS`: a user pool's token opens them, and nobody is asked.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-invoke-api-integrated-with-cognito-user-pool.html>: a
//! method without scopes takes ID tokens, one with scopes takes access tokens that hold any of them. Whatever is wrong with a token, the
//! answer is 401, also a scope that is missing; only that of a token that has expired says so.
//!
//! The order: the header, the token's form, its issuer among the authorizer's pools, its signature, its times, its use, its scope or
//! audience. Only who holds a key of the pool learns more than that a token does not count.
//!
//! # Not (yet) like AWS
//! - What no source says is decided in `docs/decisions/0021-cognito-authorizers.md`: the `Bearer ` prefix, the words for an expired token, dates in claims.
//! - The time-to-live of such an authorizer is stored and has no effect; a token that was verified is known until it expires.

use std::sync::Arc;

use gatewright_keys::KeysError;
use gatewright_keys::jwt::Unverified;

use super::claims::Claims;
use super::seen_tokens::SeenTokens;
use crate::decision::{DecisionRecord, Identity, PolicySource, Verdict};
use crate::plan::CognitoAuthorizerPlan;
use crate::ports::Ports;
use crate::refusal::Cause;
use crate::request::RoadRequest;
use crate::router::Routed;

/// What may stand before the token, and is no part of it.
const BEARER: &str = "Bearer ";

/// What the token of a request says, once it is decided that it opens a method with this authorizer and these scopes.
///
/// # Errors
/// Why it does not.
pub(super) fn authorized(
    ports: &Ports,
    seen: &SeenTokens,
    routed: &Routed<'_>,
    (authorizer, scopes): (usize, &[String]),
    record: &mut DecisionRecord,
) -> Result<Arc<Claims>, Cause> {
    let authorizer = routed.plan.cognito_authorizers.get(authorizer).ok_or(Cause::AuthorizerMissing)?;
    routed.check_method_arn()?;
    let claims = authenticate(ports, seen, routed.request, authorizer, scopes, record)?;
    record.verdict = Verdict::TokenAccepted;
    record.claims = Some(Arc::clone(&claims));
    Ok(claims)
}

/// What the token says that a request brings, if it opens a method with these scopes.
///
/// # Errors
/// Why it does not.
fn authenticate(
    ports: &Ports,
    seen: &SeenTokens,
    request: &RoadRequest,
    authorizer: &CognitoAuthorizerPlan,
    scopes: &[String],
    record: &mut DecisionRecord,
) -> Result<Arc<Claims>, Cause> {
    let token = token(request, authorizer).inspect_err(|_| record.identity = Identity::Missing)?;
    let digest = seen.digest(token);
    record.identity = Identity::Found { digest: digest.short() };
    let known = seen.get(&digest, ports.clock.monotonic()).filter(|(claims, _)| is_current(ports, claims));
    let claims = match known {
        Some((claims, age)) => {
            record.policy_source = PolicySource::Cache { age };
            accept(&claims, authorizer)?;
            claims
        }
        None => {
            let claims = Arc::new(verify(ports, authorizer, token)?);
            // One that has expired is not worth its place, but its bearer is told so below.
            if claims.check_times(ports.clock.now()).is_ok() {
                seen.put(digest, &claims, ports.clock.monotonic());
            }
            claims
        }
    };
    if let Err(cause) = claims.check_times(ports.clock.now()) {
        seen.remove(&digest);
        return Err(cause);
    }
    opens(&claims, authorizer, scopes)?;
    Ok(claims)
}

/// The same for a test call, which nothing that was seen before helps and that is not remembered. AWS: it takes ID tokens only.
///
/// # Errors
/// Why the token opens nothing.
pub(crate) fn rehearse(ports: &Ports, request: &RoadRequest, authorizer: &CognitoAuthorizerPlan) -> Result<Claims, Cause> {
    let claims = verify(ports, authorizer, token(request, authorizer)?)?;
    claims.check_times(ports.clock.now())?;
    opens(&claims, authorizer, &[])?;
    Ok(claims)
}

/// The token in its header. Who sends two has sent none: nobody says which of them counts.
pub(crate) fn token<'r>(request: &'r RoadRequest, authorizer: &CognitoAuthorizerPlan) -> Result<&'r str, Cause> {
    let mut values = request.headers.get_all(&authorizer.header).iter();
    let value = values.next().and_then(|value| value.to_str().ok()).unwrap_or_default();
    let token = value.strip_prefix(BEARER).unwrap_or(value);
    if token.is_empty() || values.next().is_some() { Err(Cause::IdentitySourceMissing) } else { Ok(token) }
}

/// Whether a token that was verified would be so again: its issuer's keys are the same.
fn is_current(ports: &Ports, claims: &Claims) -> bool {
    let issuer = ports.key_sets.issuer(&claims.issuer.issuer);
    issuer.is_some_and(|issuer| Arc::ptr_eq(&issuer, &claims.issuer))
}

fn verify(ports: &Ports, authorizer: &CognitoAuthorizerPlan, token: &str) -> Result<Claims, Cause> {
    let unverified = Unverified::read(token).map_err(|_| Cause::TokenMalformed)?;
    let issuer = unverified.issuer().and_then(|issuer| ports.key_sets.issuer(issuer)).ok_or(Cause::TokenOfForeignIssuer)?;
    // Before the signature is verified: it is cheap, and says nothing that the issuer's name does not say.
    if !authorizer.has_user_pool(&issuer.user_pool_arn) {
        return Err(Cause::TokenOfForeignIssuer);
    }
    let claims = unverified.verify(issuer.keys.as_ref()).map_err(|problem| match problem {
        KeysError::TokenMalformed => Cause::TokenMalformed,
        _ => Cause::TokenNotSigned,
    })?;
    Claims::verified(&claims, issuer)
}

/// A token that another authorizer of this server has seen is not thereby this one's.
fn accept(claims: &Claims, authorizer: &CognitoAuthorizerPlan) -> Result<(), Cause> {
    if authorizer.has_user_pool(&claims.issuer.user_pool_arn) { Ok(()) } else { Err(Cause::TokenOfForeignIssuer) }
}

fn opens(claims: &Claims, authorizer: &CognitoAuthorizerPlan, scopes: &[String]) -> Result<(), Cause> {
    let expected = if scopes.is_empty() { "id" } else { "access" };
    if claims.get("token_use") != Some(expected) {
        return Err(Cause::TokenOfAnotherUse);
    }
    if !scopes.is_empty() {
        let mut held = claims.get("scope").unwrap_or_default().split(' ');
        if !held.any(|held| scopes.iter().any(|scope| scope == held)) {
            return Err(Cause::TokenWithoutScope);
        }
    }
    match &authorizer.audience {
        // AWS: an access token has no audience, so that none matches.
        Some(expression) if !claims.get("aud").is_some_and(|audience| expression.is_match(audience.as_bytes())) => {
            Err(Cause::TokenOfAnotherAudience)
        }
        _ => Ok(()),
    }
}
