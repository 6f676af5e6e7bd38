//! Identity policies: checked when they are written, compiled when someone asks what a role may do.
//!
//! [`check`] refuses, in AWS's words and in the order in which AWS looks, what is no such policy. The last word has
//! `gatewright-policy`: what it calls malformed is refused. A policy that AWS keeps and that crate does not understand (a `Null` with
//! `IfExists` or a set operator, a `${` that begins no variable, more than its limits) is kept and shown; [`compile`] then fails, and
//! a policy that does not compile never counts as permission.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html>. Wordings and their order are those of
//! AWS's answers as they have been recorded publicly.
//!
//! # Not (yet) like AWS
//! - An inline policy may be without `Version` or have `2008-10-17`; a managed policy may not. Whether AWS still takes old inline
//!   policies in every case was not found out.
//! - Refused here and, as far as is known, not by AWS: a key given twice, and `null`.

mod action;
mod resource;

use std::collections::BTreeSet;

use gatewright_policy::{DocumentKind, Policy, PolicyError};
use serde_json::{Map, Value};

/// Which versions of the policy language are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    /// Also the one of 2008, which is meant when none is named.
    Any,
    /// Only `2012-10-17`, and it must be named.
    Newest,
}

/// Why a text is no identity policy, in AWS's words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Malformed(pub(crate) String);

type Statement = Map<String, Value>;

/// Checks that `text` is an identity policy.
pub(crate) fn check(text: &str, language: Language) -> Result<(), Malformed> {
    let document: Value = serde_json::from_str(text).map_err(|_| malformed("This policy contains invalid Json"))?;
    let Value::Object(policy) = &document else { return Err(syntax()) };
    let statements = statements(policy)?;
    if language == Language::Newest && policy.get("Version").is_none_or(|version| version != "2012-10-17") {
        return Err(malformed("Policy document must be version 2012-10-17 or greater."));
    }
    statements.iter().try_for_each(|statement| check_legacy(statement))?;
    check_sids(&statements)?;
    let has =
        |statement: &Statement, elements: [&str; 2]| elements.iter().any(|element| !texts_of(statement, element).is_empty());
    if !statements.iter().all(|statement| has(statement, ["Action", "NotAction"])) {
        return Err(malformed("Policy statement must contain actions."));
    }
    each_text(&statements, ["Resource", "NotResource"], resource::check)?;
    each_text(&statements, ["Action", "NotAction"], action::check)?;
    if !statements.iter().all(|statement| has(statement, ["Resource", "NotResource"])) {
        return Err(malformed("Policy statement must contain resources."));
    }
    match compile(text) {
        Ok(_) => Ok(()),
        Err(problem) if is_undecided(&problem) => Ok(()),
        Err(PolicyError::InvalidDate { .. }) => Err(malformed("The policy failed legacy parsing")),
        Err(_) => Err(syntax()),
    }
}

/// Compiles an identity policy, so that it can be asked.
pub(crate) fn compile(text: &str) -> Result<Policy, PolicyError> {
    Policy::parse_str(DocumentKind::Identity, text)
}

/// Whether a policy is fine on AWS and merely not decided here.
fn is_undecided(problem: &PolicyError) -> bool {
    matches!(
        problem,
        PolicyError::UnsupportedOperator { .. } | PolicyError::MalformedVariable { .. } | PolicyError::OverLimit { .. }
    )
}

/// The statements of a policy whose elements all have the types they should have.
fn statements(policy: &Map<String, Value>) -> Result<Vec<&Statement>, Malformed> {
    for (element, value) in policy {
        let is_well_formed = match element.as_str() {
            "Version" => matches!(value.as_str(), Some("2012-10-17" | "2008-10-17")),
            "Id" => value.is_string(),
            "Statement" => true,
            _ => false,
        };
        if !is_well_formed {
            return Err(syntax());
        }
    }
    let list = match policy.get("Statement") {
        Some(Value::Array(list)) if !list.is_empty() => list.iter().collect(),
        Some(one @ Value::Object(_)) => vec![one],
        _ => return Err(syntax()),
    };
    let statements = list.into_iter().map(Value::as_object).collect::<Option<Vec<_>>>().ok_or_else(syntax)?;
    statements.iter().try_for_each(|statement| check_elements(statement))?;
    Ok(statements)
}

fn check_elements(statement: &Statement) -> Result<(), Malformed> {
    for (element, value) in statement {
        let is_well_formed = match element.as_str() {
            "Sid" => value.is_string(),
            "Effect" => value.as_str().is_some_and(|effect| ["allow", "deny"].contains(&effect.to_ascii_lowercase().as_str())),
            "Action" | "NotAction" | "Resource" | "NotResource" => is_texts(value),
            "Condition" => is_condition(value),
            "Principal" | "NotPrincipal" => return Err(malformed("Policy document should not specify a principal.")),
            _ => false,
        };
        if !is_well_formed {
            return Err(syntax());
        }
    }
    let has = |element: &str| statement.contains_key(element);
    let is_contradictory = (has("Action") && has("NotAction")) || (has("Resource") && has("NotResource"));
    if !has("Effect") || is_contradictory { Err(syntax()) } else { Ok(()) }
}

fn check_legacy(statement: &Statement) -> Result<(), Malformed> {
    let is_exact = matches!(statement.get("Effect").and_then(Value::as_str), Some("Allow" | "Deny"));
    let mut resources = texts_of(statement, "Resource").into_iter().chain(texts_of(statement, "NotResource"));
    if is_exact && resources.all(resource::is_legacy) { Ok(()) } else { Err(malformed("The policy failed legacy parsing")) }
}

fn check_sids(statements: &[&Statement]) -> Result<(), Malformed> {
    let mut seen = BTreeSet::new();
    let mut sids = statements.iter().filter_map(|statement| statement.get("Sid").and_then(Value::as_str));
    // AWS: an empty Sid is no Sid.
    match sids.all(|sid| sid.is_empty() || seen.insert(sid)) {
        true => Ok(()),
        false => Err(malformed("Statement IDs (SID) in a single policy must be unique.")),
    }
}

fn each_text(
    statements: &[&Statement],
    elements: [&str; 2],
    check: impl Fn(&str) -> Result<(), String>,
) -> Result<(), Malformed> {
    for statement in statements {
        let mut texts = elements.iter().flat_map(|element| texts_of(statement, element));
        texts.try_for_each(&check).map_err(Malformed)?;
    }
    Ok(())
}

/// One text or a list of texts.
fn is_texts(value: &Value) -> bool {
    value.is_string() || value.as_array().is_some_and(|list| list.iter().all(Value::is_string))
}

/// The texts of an element; none when it is absent.
fn texts_of<'s>(statement: &'s Statement, element: &str) -> Vec<&'s str> {
    match statement.get(element) {
        Some(Value::String(text)) => vec![text],
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// An object from operator to an object from key to one or more texts, numbers or booleans.
fn is_condition(value: &Value) -> bool {
    let is_plain = |value: &Value| value.is_string() || value.is_number() || value.is_boolean();
    let is_operand = |value: &Value| is_plain(value) || value.as_array().is_some_and(|list| list.iter().all(is_plain));
    value.as_object().is_some_and(|operators| {
        operators.iter().all(|(operator, keys)| {
            keys.as_object().is_some_and(|keys| (keys.is_empty() || is_operator(operator)) && keys.values().all(is_operand))
        })
    })
}

/// Every operator of the policy language, whether it is decided here or not.
fn is_operator(text: &str) -> bool {
    let base = text.strip_prefix("ForAllValues:").or_else(|| text.strip_prefix("ForAnyValue:")).unwrap_or(text);
    let base = base.strip_suffix("IfExists").unwrap_or(base);
    let (family, comparison) = ["String", "Numeric", "Date", "Arn"]
        .iter()
        .find_map(|family| base.strip_prefix(family).map(|comparison| (*family, comparison)))
        .unwrap_or(("", base));
    match family {
        "String" => ["Equals", "NotEquals", "EqualsIgnoreCase", "NotEqualsIgnoreCase", "Like", "NotLike"].contains(&comparison),
        "Arn" => ["Equals", "NotEquals", "Like", "NotLike"].contains(&comparison),
        "Numeric" | "Date" => {
            ["Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"].contains(&comparison)
        }
        _ => ["Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "Null"].contains(&comparison),
    }
}

fn malformed(message: &str) -> Malformed {
    Malformed(message.to_owned())
}

fn syntax() -> Malformed {
    malformed("Syntax errors in policy.")
}

#[cfg(test)]
mod tests;
