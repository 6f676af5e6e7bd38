//! The second station: may this request pass?
//!
//! The only maker of a [`Permit`]. A permit comes from a decision and nothing else: the method is open by configuration, a
//! statement of a policy that an authorizer function returned allows this very method, a user pool's token opens it, or the caller whom a
//! signature proves may invoke it. What is cached is the policy, or what the token says, and not the verdict; it is decided anew for each
//! method.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html>.
//!
//! # Not (yet) like AWS
//! - Whether an `identityValidationExpression` must match the whole token is not recorded; here it must.

use std::sync::Arc;
use std::time::Duration;

use gatewright_model::ports::Lineage;
use gatewright_policy::{Context, Effect, Request};

use crate::decision::{DecisionRecord, Identity, PolicySource, Verdict};
use crate::plan::Authorization;
use crate::ports::Ports;
use crate::refusal::{Cause, Refusal, Station};
use crate::request::RoadRequest;
use crate::router::{RouteTarget, Routed};

pub mod ask;
pub mod cache;
pub mod caller;
pub mod caller_facts;
pub mod claims;
pub(crate) mod cognito;
pub(crate) mod flights;
pub mod grant;
mod iam;
pub mod identity_source;
mod request_context;
pub mod seen_tokens;
mod unmatched;

use ask::{Asked, Question};
use cache::{AuthorizerCache, CacheKey};
use caller::Caller;
use caller_facts::CallerFacts;
use claims::Claims;
use flights::{Flights, Landing};
use grant::Grant;
use request_context::RequestContext;
use seen_tokens::SeenTokens;

/// A request that may pass, with the proof.
#[derive(Debug)]
pub struct Permitted<'r> {
    /// The request.
    pub routed: Routed<'r>,
    permit: Permit,
}

/// Proof that a request may go on. INVARIANT: private content, made only in this file, only from a decision.
///
/// ```compile_fail,E0423
/// let forged = gatewright_gateway::authorizer::Permit(());
/// ```
#[derive(Debug)]
pub struct Permit(Basis);

#[derive(Debug)]
enum Basis {
    Open,
    Granted(Arc<Grant>),
    Claims(Arc<Claims>),
    Caller(Arc<Caller>),
    Rehearsal,
}

impl Permitted<'_> {
    /// What is known of the caller; `None` on a method that is open by configuration.
    #[must_use]
    pub fn caller(&self) -> Option<CallerFacts<'_>> {
        match &self.permit.0 {
            Basis::Open | Basis::Rehearsal => None,
            Basis::Granted(grant) => Some(CallerFacts::Granted(grant)),
            Basis::Claims(claims) => Some(CallerFacts::Claims(claims)),
            Basis::Caller(caller) => Some(CallerFacts::Signed(caller)),
        }
    }
}

/// Decides whether a request may pass.
///
/// # Errors
/// A [`Refusal`] unless the decision is to let it pass.
pub(crate) async fn authorize<'r>(
    ports: &Ports,
    cache: &AuthorizerCache,
    seen_tokens: &SeenTokens,
    flights: &Arc<Flights>,
    routed: Routed<'r>,
    record: &mut DecisionRecord,
) -> Result<Permitted<'r>, Refusal> {
    let authorization = match (&routed.target, routed.route()) {
        (RouteTarget::Route { .. }, Some((route, _))) => &route.authorization,
        _ => return Err(unmatched::refuse(ports, routed, record).await),
    };
    let authorizer = match authorization {
        Authorization::Open => {
            record.verdict = Verdict::Open;
            return Ok(Permitted { routed, permit: Permit(Basis::Open) });
        }
        Authorization::Iam => {
            let (routed, caller) = iam::authorized(ports, routed, record).await?;
            return Ok(Permitted { routed, permit: Permit(Basis::Caller(caller)) });
        }
        Authorization::Broken(cause) => return Err(refusal(*cause)),
        Authorization::Cognito { authorizer, scopes } => {
            let authorizer = routed.plan.cognito_authorizers.get(*authorizer).ok_or_else(|| refusal(Cause::AuthorizerMissing))?;
            routed.check_method_arn().map_err(refusal)?;
            let claims =
                cognito::authenticate(ports, seen_tokens, routed.request, authorizer, scopes, record).map_err(refusal)?;
            record.verdict = Verdict::TokenAccepted;
            record.claims = Some(Arc::clone(&claims));
            return Ok(Permitted { routed, permit: Permit(Basis::Claims(claims)) });
        }
        Authorization::Custom(index) => routed.plan.authorizers.get(*index).ok_or_else(|| refusal(Cause::AuthorizerMissing))?,
    };
    routed.check_method_arn().map_err(refusal)?;
    let method_arn = routed.method_arn();
    let presented = identity_source::presented(&routed, authorizer).map_err(|cause| {
        record.identity = if cause == Cause::IdentitySourceMissing { Identity::Missing } else { Identity::Rejected };
        refusal(cause)
    })?;
    let key = cache.key(&routed.plan, authorizer, &presented);
    record.identity = Identity::Found { digest: key.short() };
    let kept = if authorizer.ttl.is_zero() { None } else { cache.get(&key, ports.clock.monotonic()) };
    let grant = match kept {
        Some((grant, age)) => {
            record.policy_source = PolicySource::Cache { age };
            grant
        }
        None => {
            let lineage = Lineage::inside(routed.request.header("x-amzn-trace-id"));
            let is_nested = lineage.depth > 0;
            let question = || Question::of(&routed, authorizer, &presented, &method_arn, lineage);
            let landing = if authorizer.ttl.is_zero() || is_nested {
                let question = question();
                alone(ports, cache, key, authorizer.ttl, question).await
            } else {
                let passenger = flights.join(ports, key, authorizer.ttl, question);
                passenger.landing().await
            };
            landed(landing, record).map_err(refusal)?
        }
    };
    record.grant = Some(Arc::clone(&grant));
    decide(&grant, routed.request, &method_arn, record)?;
    Ok(Permitted { routed, permit: Permit(Basis::Granted(grant)) })
}

/// The permit of a test call: TestInvokeMethod asks no authorizer. Only a request that nobody sent can have it.
pub(crate) fn permit_rehearsal(routed: Routed<'_>) -> Permitted<'_> {
    Permitted { routed, permit: Permit(Basis::Rehearsal) }
}

/// Asks for one request alone: where nothing is kept, and from within a call that may be the authorizer's own.
async fn alone(ports: &Ports, cache: &AuthorizerCache, key: CacheKey, ttl: Duration, question: Option<Question>) -> Landing {
    let Some(question) = question else { return Landing::Asked(Asked::nobody()) };
    let asked = ask::ask(ports, question).await;
    if let Ok(grant) = &asked.grant
        && !ttl.is_zero()
    {
        cache.put(key, grant, ports.clock.monotonic(), ttl);
    }
    Landing::Asked(asked)
}

fn landed(landing: Landing, record: &mut DecisionRecord) -> Result<Arc<Grant>, Cause> {
    match landing {
        Landing::Kept(grant, age) => {
            record.policy_source = PolicySource::Cache { age };
            Ok(grant)
        }
        Landing::Asked(Asked { grant, took, invocation }) => {
            record.policy_source = PolicySource::Function;
            record.authorizer_took = took;
            record.authorizer_invocation = invocation;
            grant
        }
    }
}

fn decide(grant: &Grant, request: &RoadRequest, method_arn: &str, record: &mut DecisionRecord) -> Result<(), Refusal> {
    let context = RequestContext::of(request, &grant.policy);
    let keys = context.keys();
    let context = Context::complete(&keys);
    let request = Request { action: "execute-api:Invoke", resource: method_arn, principal: None, context };
    let decision = grant.policy.decide(&request);
    let statement = decision.statement.unwrap_or_default();
    let (verdict, outcome) = match decision.effect {
        Effect::Allow => (Verdict::Allowed { statement }, Ok(())),
        Effect::ExplicitDeny => (Verdict::Denied { statement }, Err(refusal(Cause::ExplicitDeny))),
        Effect::ImplicitDeny => (Verdict::NotAllowed, Err(refusal(Cause::ImplicitDeny))),
    };
    record.verdict = verdict;
    outcome
}

fn refusal(cause: Cause) -> Refusal {
    Refusal::new(Station::Authorizer, cause)
}
