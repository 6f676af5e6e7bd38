//! The second station: may this request pass?
//!
//! The only maker of a [`Permit`]. A permit comes from a decision and nothing else: the method is open by configuration, a
//! statement of a policy that an authorizer function returned allows this very method, a user pool's token opens it, or the caller whom a
//! signature proves may invoke it. Whatever the method asks for, the API's resource policy has its say. What is cached is the policy, or what
//! the token says, and not the verdict; it is decided anew for each method.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html>.

use std::sync::Arc;

use gatewright_policy::combination::api::MethodAuthorization;

use crate::decision::{DecisionRecord, Verdict};
use crate::plan::Authorization;
use crate::ports::Ports;
use crate::refusal::{Cause, Refusal, Station};
use crate::router::{RouteTarget, Routed};

pub mod ask;
mod authorization_flow;
pub mod cache;
pub mod caller;
pub mod caller_facts;
pub mod claims;
pub(crate) mod cognito;
pub(crate) mod flights;
pub mod grant;
mod iam;
pub mod identity_source;
mod issuer_keys;
pub(crate) mod kept;
mod lambda;
mod request_context;
mod resource_policy;
pub mod seen_tokens;
mod unmatched;

use caller::Caller;
use caller_facts::CallerFacts;
use claims::Claims;
use grant::Grant;
use kept::Kept;

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
    kept: &Kept,
    routed: Routed<'r>,
    record: &mut DecisionRecord,
) -> Result<Permitted<'r>, Refusal> {
    let authorization = match (&routed.target, routed.route()) {
        (RouteTarget::Route { .. }, Some((route, _))) => &route.authorization,
        _ => return Err(unmatched::refuse(ports, routed, record).await),
    };
    let (routed, basis) = match authorization {
        Authorization::Open => {
            record.verdict = Verdict::Open;
            resource_policy::check(&routed, &MethodAuthorization::Open, record)?;
            (routed, Basis::Open)
        }
        Authorization::Broken(cause) => return Err(refusal(*cause)),
        Authorization::Custom(index) => {
            let index = *index;
            let (routed, grant) = lambda::authorized(ports, kept, index, routed, record).await?;
            (routed, Basis::Granted(grant))
        }
        Authorization::Cognito { authorizer, scopes } => {
            routed.check_method_arn().map_err(refusal)?;
            let (request, guard) = ((&*routed.plan, routed.request), (*authorizer, scopes.as_slice()));
            let claims = cognito::authorized(ports, &kept.seen_tokens, request, guard, record).await.map_err(refusal)?;
            resource_policy::check(&routed, &MethodAuthorization::Cognito, record)?;
            (routed, Basis::Claims(claims))
        }
        Authorization::Iam => {
            let (routed, caller) = iam::authorized(ports, routed, record).await?;
            (routed, Basis::Caller(caller))
        }
    };
    Ok(Permitted { routed, permit: Permit(basis) })
}

/// The permit of a test call: TestInvokeMethod asks no authorizer. Only a request that nobody sent can have it.
pub(crate) fn permit_rehearsal(routed: Routed<'_>) -> Permitted<'_> {
    Permitted { routed, permit: Permit(Basis::Rehearsal) }
}

fn refusal(cause: Cause) -> Refusal {
    Refusal::new(Station::Authorizer, cause)
}
