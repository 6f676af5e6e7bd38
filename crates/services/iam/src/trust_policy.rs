//! Trust policies: checked when a role is created, decided when a service wants to assume it.
//!
//! A trust policy is a resource policy on a role whose resource is the role itself: it names principals and has no `Resource`.
//! [`check`] refuses what is no such policy; [`decide`] says whether it lets a service principal assume the role.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html>.
//!
//! # Not (yet) like AWS
//! Conditions, `NotPrincipal` and `NotAction` are kept, but not decided: a policy that depends on one of them is
//! [`Undecided`], which is never trust.

use serde_json::{Map, Value};

/// The action by which a service takes on a role.
const ASSUME_ROLE: &str = "sts:assumerole";

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
/// [`Undecided`] when the text is no trust policy or depends on what is not decided here.
pub fn decide(text: &str, principal: &str) -> Result<Trust, Undecided> {
    check(text)?;
    let (mut is_allowed, mut doubt) = (false, None);
    for statement in statements(text)? {
        let is_allow = statement.get("Effect").and_then(Value::as_str) == Some("Allow");
        match (applies(&statement, principal), is_allow) {
            (Applies::Yes, false) => return Ok(Trust::NotTrusted),
            (Applies::Yes, true) => is_allowed = true,
            // What may deny is a doubt that no allowance settles.
            (Applies::Perhaps(element), false) => return Err(Undecided::DependsOn { element }),
            (Applies::Perhaps(element), true) => doubt = Some(element),
            (Applies::No, _) => {}
        }
    }
    match doubt {
        _ if is_allowed => Ok(Trust::Trusted),
        Some(element) => Err(Undecided::DependsOn { element }),
        None => Ok(Trust::NotTrusted),
    }
}

enum Applies {
    Yes,
    No,
    Perhaps(&'static str),
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

fn applies(statement: &Map<String, Value>, principal: &str) -> Applies {
    let mut doubt = None;
    match statement.get("Principal") {
        Some(value) if names(value, principal) => {}
        Some(_) => return Applies::No,
        None => doubt = Some("NotPrincipal"),
    }
    match statement.get("Action").and_then(texts) {
        Some(actions) if actions.iter().any(|action| matches_action(action)) => {}
        Some(_) => return Applies::No,
        None => doubt = Some("NotAction"),
    }
    if statement.get("Condition").and_then(Value::as_object).is_some_and(|operators| !operators.is_empty()) {
        doubt = Some("Condition");
    }
    doubt.map_or(Applies::Yes, Applies::Perhaps)
}

fn names(value: &Value, principal: &str) -> bool {
    value == "*" || value.get("Service").and_then(texts).is_some_and(|services| services.contains(&principal))
}

/// Actions are compared without case; `*` stands for any characters and `?` for one.
fn matches_action(pattern: &str) -> bool {
    let pattern = pattern.to_ascii_lowercase();
    let (pattern, text) = (pattern.as_bytes(), ASSUME_ROLE.as_bytes());
    let (mut at_pattern, mut at_text, mut star) = (0, 0, None);
    // Greedy with one step back: at most |pattern| × |text| steps.
    while let Some(letter) = text.get(at_text) {
        match pattern.get(at_pattern) {
            Some(b'*') => {
                star = Some((at_pattern, at_text));
                at_pattern += 1;
            }
            Some(wanted) if wanted == letter || *wanted == b'?' => {
                at_pattern += 1;
                at_text += 1;
            }
            _ => {
                let Some((star_pattern, star_text)) = star else { return false };
                star = Some((star_pattern, star_text + 1));
                at_pattern = star_pattern + 1;
                at_text = star_text + 1;
            }
        }
    }
    pattern.get(at_pattern..).is_none_or(|rest| rest.iter().all(|letter| *letter == b'*'))
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
