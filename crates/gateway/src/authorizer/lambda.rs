//! Methods of authorization type `CUSTOM`: a Lambda authorizer's policy, from the cache or from its function, allows this very method.
//!
//! Where the API has a resource policy, its Deny ends a request before anything is looked for or anybody asked, and where neither denies one
//! Allow of the two is enough.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html>.
//!
//! # Not (yet) like AWS
//! - Whether an `identityValidationExpression` must match the whole token is not recorded; here it must.

use std::sync::Arc;
use std::time::Duration;

use gatewright_model::ports::Lineage;
use gatewright_policy::combination::api::MethodAuthorization;
use gatewright_policy::{Decision, Request};

use super::ask::{Asked, Question, ask};
use super::authorization_flow::{self, ACTION, Asker};
use super::cache::{AuthorizerCache, CacheKey};
use super::flights::Landing;
use super::grant::Grant;
use super::identity_source;
use super::kept::Kept;
use super::request_context::RequestContext;
use super::resource_policy;
use crate::decision::{DecisionRecord, Identity, PolicySource};
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
    let asker = Asker::anonymous(&method_arn);
    let resource = resource_policy::decide(&routed, &method_arn, None);
    authorization_flow::end_before_authorizer(resource, &asker, record)?;
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
    let own = own_policy(&grant, routed.request, &method_arn);
    authorization_flow::settle(&MethodAuthorization::Lambda(own), resource, &asker, record)?;
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

/// What the authorizer's policy says.
fn own_policy(grant: &Grant, request: &RoadRequest, method_arn: &str) -> Decision {
    let context = RequestContext::of(request, None, &grant.policy);
    let keys = context.keys();
    let context = context.context(&keys);
    grant.policy.decide(&Request { action: ACTION, resource: method_arn, principal: None, context })
}

fn refusal(cause: Cause) -> Refusal {
    Refusal::new(Station::Authorizer, cause)
}
