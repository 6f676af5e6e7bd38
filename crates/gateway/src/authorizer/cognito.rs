//! Methods of authorization type `COGNITO_USER_POOLS`: a user pool's token opens them, and nobody is asked.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-invoke-api-integrated-with-cognito-user-pool.html>: a
//! method without scopes takes ID tokens, one with scopes takes access tokens that hold any of them. Whatever is wrong with a token, the
//! answer is 401, also a scope that is missing; only that of a token that has expired says so.
//!
//! The order: the header, the token's form, its issuer among the authorizer's pools, its signature, its times, its use, its scope or
//! audience. Only who holds a key of the pool learns more than that a token does not count. A user pool elsewhere may have to be asked for
//! its keys between issuer and signature: [`issuer_keys`].
//!
//! # Not (yet) like AWS
//! - What no source says is decided in `docs/decisions/0021-cognito-authorizers.md`: the `Bearer ` prefix, the words for an expired token, dates in claims.
//! - The time-to-live of such an authorizer is stored and has no effect; a token that was verified is known until it expires.

use std::sync::Arc;

use gatewright_keys::KeysError;
use gatewright_keys::jwt::{self, Unverified};
use gatewright_model::ports::{IssuingPool, TokenIssuer};
use serde_json::Value;

use super::claims::Claims;
use super::issuer_keys::{self, not_verified};
use super::seen_tokens::SeenTokens;
use crate::decision::{DecisionRecord, Identity, PolicySource, Verdict};
use crate::plan::{CognitoAuthorizerPlan, StagePlan};
use crate::ports::Ports;
use crate::refusal::Cause;
use crate::request::RoadRequest;

/// What may stand before the token, and is no part of it.
const BEARER: &str = "Bearer ";

/// What the token of a request says, once it is decided that it opens a method with this authorizer and these scopes.
///
/// # Errors
/// Why it does not.
pub(super) async fn authorized(
    ports: &Ports,
    seen: &SeenTokens,
    (plan, request): (&StagePlan, &RoadRequest),
    (authorizer, scopes): (usize, &[String]),
    record: &mut DecisionRecord,
) -> Result<Arc<Claims>, Cause> {
    let authorizer = plan.cognito_authorizers.get(authorizer).ok_or(Cause::AuthorizerMissing)?;
    let claims = authenticate(ports, seen, request, authorizer, scopes, record).await?;
    record.verdict = Verdict::TokenAccepted;
    record.claims = Some(Arc::clone(&claims));
    Ok(claims)
}

/// What the token says that a request brings, if it opens a method with these scopes.
///
/// # Errors
/// Why it does not.
async fn authenticate(
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
            accept(ports, &claims.issuer, authorizer)?;
            claims
        }
        None => {
            let claims = Arc::new(verify(ports, authorizer, scopes, token).await?);
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
pub(crate) async fn rehearse(ports: &Ports, request: &RoadRequest, authorizer: &CognitoAuthorizerPlan) -> Result<Claims, Cause> {
    let claims = verify(ports, authorizer, &[], token(request, authorizer)?).await?;
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

async fn verify(ports: &Ports, authorizer: &CognitoAuthorizerPlan, scopes: &[String], token: &str) -> Result<Claims, Cause> {
    let unverified = Unverified::read(token).map_err(|_| Cause::TokenMalformed)?;
    let issuer = unverified.issuer().ok_or(Cause::TokenOfForeignIssuer)?;
    let issuer = match ports.key_sets.issuer(issuer) {
        // Before the signature is verified: it is cheap, and says nothing that the issuer's name does not say.
        Some(issuer) => {
            accept(ports, &issuer, authorizer)?;
            issuer_keys::with_key(ports, issuer, &unverified, |claims| would_open(ports, claims, authorizer, scopes)).await?
        }
        None if names_elsewhere(ports, authorizer, issuer) => {
            issuer_keys::fetched(ports, issuer, &unverified, |claims| would_open(ports, claims, authorizer, scopes)).await?
        }
        None => return Err(Cause::TokenOfForeignIssuer),
    };
    let claims = unverified.verify(issuer.keys.as_ref()).map_err(not_verified)?;
    Claims::verified(&claims, issuer)
}

/// A token that another authorizer of this server has seen is not thereby this one's.
fn accept(ports: &Ports, issuer: &TokenIssuer, authorizer: &CognitoAuthorizerPlan) -> Result<(), Cause> {
    let is_its = match &issuer.user_pool {
        IssuingPool::Here(arn) => authorizer.has_user_pool(arn),
        IssuingPool::Elsewhere => names_elsewhere(ports, authorizer, &issuer.issuer),
    };
    if is_its { Ok(()) } else { Err(Cause::TokenOfForeignIssuer) }
}

fn names_elsewhere(ports: &Ports, authorizer: &CognitoAuthorizerPlan, issuer: &str) -> bool {
    authorizer.user_pool_arns.iter().any(|arn| ports.key_sets.is_elsewhere(arn, issuer))
}

/// Whether a token that says this would open the method if somebody had signed it.
fn would_open(ports: &Ports, claims: &jwt::Claims, authorizer: &CognitoAuthorizerPlan, scopes: &[String]) -> Result<(), Cause> {
    jwt::check_times(claims, ports.clock.now()).map_err(|problem| match problem {
        // Nobody has said yet that it ever counted, so its bearer is not told that it has expired.
        KeysError::TokenExpired => Cause::TokenExpiredUnverified,
        _ => Cause::TokenNotYetValid,
    })?;
    says_what_opens(|name| claims.get(name).and_then(Value::as_str), authorizer, scopes)
}

fn opens(claims: &Claims, authorizer: &CognitoAuthorizerPlan, scopes: &[String]) -> Result<(), Cause> {
    says_what_opens(|name| claims.get(name), authorizer, scopes)
}

fn says_what_opens<'c>(
    said: impl Fn(&str) -> Option<&'c str>,
    authorizer: &CognitoAuthorizerPlan,
    scopes: &[String],
) -> Result<(), Cause> {
    let expected = if scopes.is_empty() { "id" } else { "access" };
    if said("token_use") != Some(expected) {
        return Err(Cause::TokenOfAnotherUse);
    }
    if !scopes.is_empty() {
        let mut held = said("scope").unwrap_or_default().split(' ');
        if !held.any(|held| scopes.iter().any(|scope| scope == held)) {
            return Err(Cause::TokenWithoutScope);
        }
    }
    match &authorizer.audience {
        // AWS: an access token has no audience, so that none matches.
        Some(expression) if !said("aud").is_some_and(|audience| expression.is_match(audience.as_bytes())) => {
            Err(Cause::TokenOfAnotherAudience)
        }
        _ => Ok(()),
    }
}
