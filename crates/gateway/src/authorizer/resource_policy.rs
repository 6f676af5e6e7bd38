//! What the API's resource policy says to a request, where the API has one.
//!
//! It is frozen with the deployment and asked anew on every request. A caller whom a signature proves is one of its principals; everybody
//! else is anonymous to it, whatever an authorizer or a token says, so that only `"Principal": "*"` means them.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html>.

use gatewright_policy::combination::api::MethodAuthorization;
use gatewright_policy::{Decision, PrincipalRef, Request};

use super::authorization_flow::{self, ACTION, Asker};
use super::caller::Caller;
use super::request_context::RequestContext;
use crate::decision::DecisionRecord;
use crate::refusal::{Refusal, Station};
use crate::router::Routed;

/// What the policy says to a caller, who is anonymous unless a signature proves one; `None` where there is no policy.
pub(super) fn decide(routed: &Routed<'_>, method_arn: &str, caller: Option<&Caller>) -> Option<Decision> {
    let policy = routed.plan.resource_policy.as_ref()?;
    let context = RequestContext::of(routed.request, caller, policy);
    let keys = context.keys();
    let principal = caller.map(|caller| PrincipalRef::Aws(&caller.principal.arn));
    let context = context.context(&keys);
    Some(policy.decide(&Request { action: ACTION, resource: method_arn, principal: principal.as_ref(), context }))
}

/// Lets a request pass whose method has no policies of its own to be asked: where there is a resource policy, it has to allow it.
///
/// # Errors
/// A [`Refusal`] unless there is no policy, or it allows the request.
pub(super) fn check(
    routed: &Routed<'_>,
    authorization: &MethodAuthorization<'_>,
    record: &mut DecisionRecord,
) -> Result<(), Refusal> {
    if routed.plan.resource_policy.is_none() {
        return Ok(());
    }
    routed.check_method_arn().map_err(|cause| Refusal::new(Station::Authorizer, cause))?;
    let method_arn = routed.method_arn();
    let resource = decide(routed, &method_arn, None);
    authorization_flow::settle(authorization, resource, &Asker::anonymous(&method_arn), record)
}
