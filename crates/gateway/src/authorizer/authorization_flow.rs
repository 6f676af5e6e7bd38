//! From what all policies say to a verdict, and to AWS's words for a refusal.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html>, whose tables are in
//! `gatewright_policy::combination::api`, and bodies that AWS was seen to send. Who decided is who is named in the refusal: an authorizer's
//! own verdict speaks of "this resource", the others name the caller and the method's ARN, with all of its account but the last
//! four digits hidden.

use gatewright_policy::combination::api::{MethodAuthorization, before_authorizer, combine_api};
use gatewright_policy::combination::{Because, Combined, Decider, PolicyRole};
use gatewright_policy::{Decision, Effect};

use crate::decision::{DecisionRecord, Verdict};
use crate::refusal::{Cause, Refusal, Station};

/// What is asked about.
pub(super) const ACTION: &str = "execute-api:Invoke";

/// Whom a refusal names, and what they asked for.
pub(super) struct Asker<'a> {
    /// The caller's ARN, or `anonymous`.
    pub(super) who: &'a str,
    /// The method.
    pub(super) method_arn: &'a str,
}

impl<'a> Asker<'a> {
    /// Somebody whom no signature proves.
    pub(super) fn anonymous(method_arn: &'a str) -> Self {
        Self { who: "anonymous", method_arn }
    }
}

/// Ends a request that the resource policy denies, before a Lambda authorizer is asked.
///
/// # Errors
/// The [`Refusal`], if it does.
pub(super) fn end_before_authorizer(
    resource: Option<Decision>,
    asker: &Asker<'_>,
    record: &mut DecisionRecord,
) -> Result<(), Refusal> {
    before_authorizer(resource).map_or(Ok(()), |denied| conclude(denied, asker, record))
}

/// Lets a request pass if all policies together do.
///
/// # Errors
/// The [`Refusal`], if they do not.
pub(super) fn settle(
    authorization: &MethodAuthorization<'_>,
    resource: Option<Decision>,
    asker: &Asker<'_>,
    record: &mut DecisionRecord,
) -> Result<(), Refusal> {
    conclude(combine_api(authorization, resource), asker, record)
}

fn conclude(combined: Combined, asker: &Asker<'_>, record: &mut DecisionRecord) -> Result<(), Refusal> {
    let (verdict, outcome) = match combined.effect {
        Effect::Allow => (allowed(combined.because), Ok(())),
        Effect::ExplicitDeny | Effect::ImplicitDeny => {
            let (verdict, cause) = refused(combined.because);
            (verdict, Err(refusal(cause, asker)))
        }
    };
    record.verdict = verdict;
    outcome
}

fn allowed(because: Because) -> Verdict {
    match because {
        Because::Statement(Decider { policy: PolicyRole::Authorizer, statement, .. }) => {
            Verdict::Allowed { statement: statement.unwrap_or_default() }
        }
        Because::Statement(Decider { policy: PolicyRole::Resource, statement, .. }) => {
            Verdict::ResourceAllowed { statement: statement.unwrap_or_default() }
        }
        Because::Open => Verdict::Open,
        _ => Verdict::CallerAllowed,
    }
}

fn refused(because: Because) -> (Verdict, Cause) {
    match because {
        Because::Statement(Decider { policy: PolicyRole::Authorizer, statement, .. }) => {
            (Verdict::Denied { statement: statement.unwrap_or_default() }, Cause::ExplicitDeny)
        }
        Because::Statement(Decider { policy: PolicyRole::Resource, statement, .. }) => {
            (Verdict::ResourceDenied { statement: statement.unwrap_or_default() }, Cause::ResourcePolicyDenied)
        }
        Because::Statement(_) => (Verdict::CallerDenied, Cause::CallerDenied),
        Because::NoAuthorizerPolicy => (Verdict::NotAllowed, Cause::ImplicitDeny),
        Because::NoResourcePolicy => (Verdict::ResourceNotAllowed, Cause::ResourcePolicyNotAllowed),
        _ => (Verdict::CallerNotAllowed, Cause::CallerNotAllowed),
    }
}

fn refusal(cause: Cause, asker: &Asker<'_>) -> Refusal {
    let why = match cause {
        Cause::CallerDenied => "with an explicit deny in an identity-based policy",
        Cause::CallerNotAllowed => "because no identity-based policy allows the execute-api:Invoke action",
        Cause::ResourcePolicyDenied => "with an explicit deny in a resource-based policy",
        Cause::ResourcePolicyNotAllowed => "because no resource-based policy allows the execute-api:Invoke action",
        _ => return Refusal::new(Station::Authorizer, cause),
    };
    let (who, what) = (asker.who, masked(asker.method_arn));
    let message = format!("User: {who} is not authorized to perform: {ACTION} on resource: {what} {why}");
    Refusal::worded(Station::Authorizer, cause, message)
}

/// An ARN of which of the account only the last four digits are shown.
fn masked(arn: &str) -> String {
    let mut parts: Vec<&str> = arn.splitn(6, ':').collect();
    let shown = parts.get(4).and_then(|account| account.get(account.len().saturating_sub(4)..)).unwrap_or_default();
    let account = format!("********{shown}");
    if let Some(part) = parts.get_mut(4) {
        *part = &account;
    }
    parts.join(":")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_account_the_last_four_digits_are_shown() {
        let arn = "arn:aws:execute-api:us-east-1:123456789012:abc123/dev/GET/a:b";
        assert_eq!(masked(arn), "arn:aws:execute-api:us-east-1:********9012:abc123/dev/GET/a:b");
    }
}
