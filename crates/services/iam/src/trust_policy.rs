//! Trust policies: checked when a role is created, decided when a service wants to assume it.
//!
//! A trust policy is a resource policy on a role whose resource is the role itself: it names principals and has no `Resource`.
//! [`check`] refuses what is no such policy; [`decide`] says whether it lets a service principal assume the role.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html>.
//!
//! # Not (yet) like AWS
//! - No condition key is known when a service assumes a role: a statement with a condition does not allow it, or denies it, and the
//!   policy is [`Undecided`] then, which is never trust.
//! - Principals that do not exist are kept; AWS refuses them.

use gatewright_policy::combination::{Accounts, Verdicts, combine_trust};
use gatewright_policy::{Context, DocumentKind, Effect, Policy, PrincipalRef, Request};
use serde_json::{Map, Value};

/// The action by which a service takes on a role.
const ASSUME_ROLE: &str = "sts:AssumeRole";

/// What a trust policy says about one service principal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// A statement allows it and none denies it.
    Trusted,
    /// No statement allows it, or one denies it.
    NotTrusted,
}

/// Why nobody can say whether a trust policy trusts a service principal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Undecided {
    /// It is no trust policy.
    #[error("the trust policy is malformed")]
    Malformed(#[from] Malformed),
    /// It does not fit the policy language in a way that [`check`] does not look for; why is what is displayed.
    #[error("the role's trust policy is not understood: {0}")]
    NotUnderstood(String),
    /// It depends on an element that is not decided here.
    #[error("the role's trust policy depends on its {element}")]
    DependsOn {
        /// The element.
        element: &'static str,
    },
}

/// Why a text is no trust policy, in AWS's words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Malformed(pub &'static str);

const INVALID_JSON: Malformed = Malformed("This policy contains invalid Json");
const SYNTAX: Malformed = Malformed("Syntax errors in policy.");

/// Checks that `text` is a trust policy: a JSON object with a `Statement` (object or list) of `Effect`, `Principal` and `Action`.
///
/// # Errors
/// [`Malformed`] with the wording of `MalformedPolicyDocument`.
pub fn check(text: &str) -> Result<(), Malformed> {
    let statements = statements(text)?;
    if statements.is_empty() {
        return Err(SYNTAX);
    }
    statements.iter().try_for_each(check_statement)
}

/// Decides whether the trust policy `text` lets the service `principal` (`lambda.amazonaws.com`) assume its role.
///
/// # Errors
/// [`Undecided`] when the text is no trust policy, or when it does not trust the service and has conditions that might say otherwise.
pub fn decide(text: &str, principal: &str) -> Result<Trust, Undecided> {
    decide_compiled(&compile(text)?, principal)
}

/// Compiles a trust policy, so that it can be asked by [`decide_compiled`].
///
/// # Errors
/// [`Undecided`] when the text is no trust policy.
pub(crate) fn compile(text: &str) -> Result<Policy, Undecided> {
    check(text)?;
    Policy::parse_str(DocumentKind::Trust, text).map_err(|cause| Undecided::NotUnderstood(cause.to_string()))
}

/// Decides whether a trust policy lets the service `principal` assume its role.
///
/// # Errors
/// [`Undecided`] when it does not trust the service and has conditions that might say otherwise.
pub(crate) fn decide_compiled(policy: &Policy, principal: &str) -> Result<Trust, Undecided> {
    let request = Request {
        action: ASSUME_ROLE,
        // The role itself, which a trust policy does not name.
        resource: "",
        principal: Some(&PrincipalRef::Service(principal)),
        // What AWS knows of a service that assumes a role (`aws:SourceArn`, `aws:SourceAccount`) is not known here.
        context: Context::partial(&[]),
    };
    let decision = policy.decide(&request);
    let verdicts = Verdicts { identity: &[], boundary: None, session: &[], resource: Some(decision) };
    match combine_trust(Accounts::Same, &verdicts).effect {
        Effect::Allow => Ok(Trust::Trusted),
        _ if policy.condition_keys().len() > 0 => Err(Undecided::DependsOn { element: "Condition" }),
        Effect::ExplicitDeny | Effect::ImplicitDeny => Ok(Trust::NotTrusted),
    }
}

fn statements(text: &str) -> Result<Vec<Map<String, Value>>, Malformed> {
    let Ok(Value::Object(mut policy)) = serde_json::from_str(text) else { return Err(INVALID_JSON) };
    for (element, value) in &policy {
        match (element.as_str(), value) {
            ("Version", Value::String(version)) if version == "2012-10-17" || version == "2008-10-17" => {}
            ("Version", _) => return Err(Malformed("The policy must contain a valid version string")),
            ("Id", Value::String(_)) | ("Statement", _) => {}
            _ => return Err(SYNTAX),
        }
    }
    let list = match policy.remove("Statement") {
        Some(Value::Array(list)) => list,
        Some(one @ Value::Object(_)) => vec![one],
        _ => return Err(SYNTAX),
    };
    list.into_iter().map(|statement| if let Value::Object(object) = statement { Ok(object) } else { Err(SYNTAX) }).collect()
}

fn check_statement(statement: &Map<String, Value>) -> Result<(), Malformed> {
    for (element, value) in statement {
        let is_well_formed = match element.as_str() {
            "Sid" => value.is_string(),
            "Effect" => matches!(value.as_str(), Some("Allow" | "Deny")),
            "Action" | "NotAction" => texts(value).is_some_and(|actions| !actions.is_empty()),
            "Principal" | "NotPrincipal" => is_principal(value),
            "Condition" => is_condition(value),
            "Resource" => return Err(Malformed("Has prohibited field Resource")),
            "NotResource" => return Err(Malformed("Has prohibited field NotResource")),
            _ => false,
        };
        if !is_well_formed {
            return Err(SYNTAX);
        }
    }
    let has = |element: &str| statement.contains_key(element);
    if !has("Effect") {
        return Err(Malformed("Missing required field Effect"));
    }
    match (has("Principal"), has("NotPrincipal"), has("Action"), has("NotAction")) {
        (false, false, _, _) => Err(Malformed("Missing required field Principal")),
        (_, _, false, false) => Err(Malformed("Missing required field Action")),
        (true, true, _, _) | (_, _, true, true) => Err(SYNTAX),
        _ => Ok(()),
    }
}

/// `"*"`, or an object from principal type to one or more texts.
fn is_principal(value: &Value) -> bool {
    match value {
        Value::String(text) => text == "*",
        Value::Object(types) => {
            !types.is_empty()
                && types.iter().all(|(kind, named)| {
                    matches!(kind.as_str(), "AWS" | "Service" | "Federated" | "CanonicalUser")
                        && texts(named).is_some_and(|named| !named.is_empty())
                })
        }
        _ => false,
    }
}

/// An object from operator to an object from key to one or more texts, numbers or booleans.
fn is_condition(value: &Value) -> bool {
    let is_plain = |value: &Value| value.is_string() || value.is_number() || value.is_boolean();
    let is_operand = |value: &Value| is_plain(value) || value.as_array().is_some_and(|list| list.iter().all(is_plain));
    value.as_object().is_some_and(|operators| {
        operators.values().all(|keys| keys.as_object().is_some_and(|keys| keys.values().all(is_operand)))
    })
}

/// One text or a list of texts.
fn texts(value: &Value) -> Option<Vec<&str>> {
    match value {
        Value::String(text) => Some(vec![text]),
        Value::Array(list) => list.iter().map(Value::as_str).collect(),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
