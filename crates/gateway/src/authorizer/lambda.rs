//! Methods of authorization type `CUSTOM`: a Lambda authorizer's policy, from the cache or from its function, allows this very method.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html>.
//!
//! # Not (yet) like AWS
//! - Whether an `identityValidationExpression` must match the whole token is not recorded; here it must.

use std::sync::Arc;
use std::time::Duration;

use gatewright_model::ports::Lineage;
use gatewright_policy::{Context, Effect, Request};

use super::ask::{Asked, Question, ask};
use super::cache::{AuthorizerCache, CacheKey};
use super::flights::Landing;
use super::grant::Grant;
use super::identity_source;
use super::kept::Kept;
use super::request_context::RequestContext;
use crate::decision::{DecisionRecord, Identity, PolicySource, Verdict};
use crate::ports::Ports;
use crate::refusal::{Cause, Refusal, Station};
use crate::request::RoadRequest;
use crate::router::Routed;

/// What the authorizer of this index grants the caller of a request, once it is decided that it lets them call this method.
///
/// # Errors
/// A [`Refusal`] unless the decision is to let it pass.
pub(super) async fn authorized<'r>(
    ports: &Ports,
    kept: &Kept,
    authorizer: usize,
    routed: Routed<'r>,
    record: &mut DecisionRecord,
) -> Result<(Routed<'r>, Arc<Grant>), Refusal> {
    let authorizer = routed.plan.authorizers.get(authorizer).ok_or_else(|| refusal(Cause::AuthorizerMissing))?;
    routed.check_method_arn().map_err(refusal)?;
    let method_arn = routed.method_arn();
    let presented = identity_source::presented(&routed, authorizer).map_err(|cause| {
        record.identity = if cause == Cause::IdentitySourceMissing { Identity::Missing } else { Identity::Rejected };
        refusal(cause)
    })?;
    let key = kept.policies.key(&routed.plan, authorizer, &presented);
    record.identity = Identity::Found { digest: key.short() };
    let known = if authorizer.ttl.is_zero() { None } else { kept.policies.get(&key, ports.clock.monotonic()) };
    let grant = match known {
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
                alone(ports, &kept.policies, key, authorizer.ttl, question).await
            } else {
                let passenger = kept.flights.join(ports, key, authorizer.ttl, question);
                passenger.landing().await
            };
            landed(landing, record).map_err(refusal)?
        }
    };
    record.grant = Some(Arc::clone(&grant));
    decide(&grant, routed.request, &method_arn, record)?;
    Ok((routed, grant))
}

/// Asks for one request alone: where nothing is kept, and from within a call that may be the authorizer's own.
async fn alone(ports: &Ports, cache: &AuthorizerCache, key: CacheKey, ttl: Duration, question: Option<Question>) -> Landing {
    let Some(question) = question else { return Landing::Asked(Asked::nobody()) };
    let asked = ask(ports, question).await;
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
