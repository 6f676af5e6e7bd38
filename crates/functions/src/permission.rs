//! Who may invoke a function: decided here once, for every caller.
//!
//! An identity has been authorized by the front. A service needs a statement of the function's resource policy that allows
//! `lambda:InvokeFunction` for it and for the resource it acts for, and none that denies it.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html>.
//!
//! # Not (yet) like AWS
//! A call that names `$LATEST` asks for the function's ARN with `:$LATEST`, so a statement must name that or use a wildcard;
//! which of the two AWS compares is not documented, and refusing is the safer answer.

use gatewright_model::function::LATEST;
use gatewright_model::ports::{Caller, InvokeRefusal};
use gatewright_policy::{Effect, PrincipalRef, Request};

use crate::table::{Found, ResourcePolicy};

const ACTION: &str = "lambda:InvokeFunction";

/// Refuses a caller that the policy of what it names does not let in. A call by an alias is decided on the alias's own policy, and on
/// no version's.
pub(crate) fn check(found: &Found, qualifier: Option<&str>, caller: &Caller) -> Result<(), InvokeRefusal> {
    let Caller::Service { principal, source_arn, source_account } = caller else {
        return Ok(());
    };
    let Found { plan, alias, .. } = found;
    let policy = alias.as_ref().map_or(&plan.policy, |alias| &alias.policy);
    let ResourcePolicy::Compiled(policy) = policy else {
        return Err(InvokeRefusal::NotPermitted);
    };
    let resource = match qualifier {
        None => plan.arn.clone(),
        Some(qualifier) => format!("{}:{qualifier}", plan.arn),
    };
    let decision = policy.decide(&Request {
        action: ACTION,
        resource: &resource,
        principal: Some(&PrincipalRef::Service(principal)),
        context: &[("aws:SourceArn", source_arn), ("aws:SourceAccount", source_account.as_str())],
    });
    match decision.effect {
        Effect::Allow => Ok(()),
        Effect::ExplicitDeny | Effect::ImplicitDeny => Err(InvokeRefusal::NotPermitted),
    }
}

/// The ARN in Lambda's "not found": always with a qualifier.
pub(crate) fn qualified(arn: &str, qualifier: Option<&str>) -> String {
    format!("{arn}:{}", qualifier.unwrap_or(LATEST))
}

#[cfg(test)]
mod tests;
