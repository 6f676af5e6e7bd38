//! `Condition`: operator → key → values. Operators and keys must all hold; of the values one must, or none under a negated operator.
//!
//! Follows the IAM user guide, "IAM JSON policy elements: Condition", "Condition operators" and "Single-valued vs. multivalued
//! context keys":
//! - An absent key makes an operator false, a negated one true, one with `IfExists` true. `ForAllValues:` is true and `ForAnyValue:`
//!   false for it, and so for a key whose values are none, or one empty text.
//! - `ForAllValues:` wants every value of the request to do what the operator says, `ForAnyValue:` at least one. A key with several
//!   values requires a set operator; without one it stops an `Allow`, and in a `Deny` it meets an operator when one of them does, and
//!   a negated operator when none does.
//! - `Null` asks whether the key is there.
//!
//! Where there is nothing to compare with (a policy variable without a value, a value of the policy or of the request that is none of
//! the operator's type, no values at all), nothing matches; a negated operator then holds in a `Deny` and does not in an `Allow`.

use crate::context::{Context, Found, Values};
use crate::document::Version;
use crate::effect::StatementEffect;
use crate::error::{PolicyError, quoted};
use crate::json::{Json, Members};
use crate::operator::{Base, Operator, SetOperator, Wanted};
use crate::text::Outcome;

/// One operator applied to one key.
#[derive(Debug)]
pub(crate) struct Condition {
    operator: Operator,
    /// The operator's name as written.
    name: Box<str>,
    /// In lower case: key names ignore letter case.
    key: Box<str>,
    wanted: Wanted,
    values: usize,
}

/// Compiles the value of `Condition`. An empty object is no condition at all, as blueprints write it.
pub(crate) fn compile(at: &str, version: Version, value: &Json) -> Result<Box<[Condition]>, PolicyError> {
    let mut conditions = Vec::new();
    for (name, keys) in object(at, value)? {
        // Whatever it is called, an operator without keys asks for nothing, and AWS takes it.
        if matches!(keys, Json::Object(keys) if keys.is_empty()) {
            continue;
        }
        let Some(operator) = Operator::parse(name) else {
            return Err(PolicyError::UnsupportedOperator { at: at.into(), operator: quoted(name) });
        };
        let at = format!("{at}.{name}");
        let first = conditions.len();
        for (key, values) in object(&at, keys)? {
            let condition = compile_key(&at, version, operator, name, key, values)?;
            // `aws:SourceArn` and `AWS:SourceArn` are the same key, given twice.
            if conditions.iter().skip(first).any(|other: &Condition| other.key == condition.key) {
                return Err(PolicyError::DuplicateKey { key: quoted(key) });
            }
            conditions.push(condition);
        }
    }
    Ok(conditions.into())
}

impl Condition {
    /// Whether the condition of a statement with this effect holds for a request's context.
    pub(crate) fn holds(&self, effect: StatementEffect, context: &Context<'_>) -> bool {
        // What is not known keeps a Deny and stops an Allow.
        let is_deny = effect == StatementEffect::Deny;
        let values = match context.find(&self.key) {
            Found::Unknown => return is_deny,
            Found::Absent => None,
            Found::Values(values) => Some(values),
        };
        if let (Base::Null, Wanted::Bool { yes, no, .. }) = (self.operator.base, &self.wanted) {
            return if values.is_none() { *yes } else { *no };
        }
        match (values, self.operator.set) {
            (None, None) => self.operator.is_negated || self.operator.if_exists,
            (None, Some(SetOperator::All)) => true,
            (None, Some(SetOperator::Any)) => self.operator.if_exists,
            // AWS: a key with several values needs a set operator. What it means without one is not documented.
            (Some(values), None) if !is_deny && values.are_several() => false,
            (Some(values), None) => self.settle(is_deny, self.best(&values, context)),
            (Some(values), Some(set)) if values.is_empty_set() => set == SetOperator::All,
            (Some(values), Some(SetOperator::All)) => values.each().all(|value| self.settle_one(is_deny, value, context)),
            (Some(values), Some(SetOperator::Any)) => values.each().any(|value| self.settle_one(is_deny, value, context)),
        }
    }

    /// The best outcome of all of a key's values.
    fn best(&self, values: &Values<'_>, context: &Context<'_>) -> Outcome {
        values.each().map(|value| self.meets(value, context)).max().unwrap_or(Outcome::No)
    }

    fn settle_one(&self, is_deny: bool, value: &str, context: &Context<'_>) -> bool {
        self.settle(is_deny, self.meets(value, context))
    }

    fn meets(&self, value: &str, context: &Context<'_>) -> Outcome {
        if self.values == 0 { Outcome::Nothing } else { self.wanted.meets(value, context) }
    }

    fn settle(&self, is_deny: bool, outcome: Outcome) -> bool {
        match outcome {
            Outcome::Yes => !self.operator.is_negated,
            Outcome::No => self.operator.is_negated,
            Outcome::Nothing => self.operator.is_negated && is_deny,
            Outcome::Unknown => is_deny,
        }
    }

    /// Operator and key, for an explanation: `ArnLike aws:sourcearn`.
    pub(crate) fn describe(&self) -> String {
        format!("{} {}", self.name, self.key)
    }

    /// The condition keys whose values the condition depends on, in lower case.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&*self.key).chain(self.wanted.keys())
    }

    /// How many values there are to compare with.
    pub(crate) fn value_count(&self) -> usize {
        self.values
    }

    /// Bytes held on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        self.name.len() + self.key.len() + self.wanted.heap_bytes()
    }
}

fn compile_key(
    at: &str,
    version: Version,
    operator: Operator,
    name: &str,
    key: &str,
    values: &Json,
) -> Result<Condition, PolicyError> {
    let at = format!("{at}.{}", quoted(key));
    let texts = values.one_or_many().iter().map(|value| scalar(&at, value)).collect::<Result<Vec<&str>, PolicyError>>()?;
    let wanted = Wanted::compile(&at, version, operator.base, &texts)?;
    Ok(Condition { operator, name: name.into(), key: key.to_ascii_lowercase().into(), wanted, values: texts.len() })
}

/// A condition value as text; a number as it was written.
fn scalar<'j>(at: &str, value: &'j Json) -> Result<&'j str, PolicyError> {
    match value {
        Json::String(text) => Ok(text),
        Json::Bool(true) => Ok("true"),
        Json::Bool(false) => Ok("false"),
        Json::Number(digits) => Ok(digits),
        Json::List(_) | Json::Object(_) => {
            Err(PolicyError::WrongShape { at: at.into(), expected: "a string, a boolean, a number or a list of these" })
        }
    }
}

fn object<'j>(at: &str, value: &'j Json) -> Result<&'j Members, PolicyError> {
    match value {
        Json::Object(members) => Ok(members),
        _ => Err(PolicyError::WrongShape { at: at.into(), expected: "an object" }),
    }
}
