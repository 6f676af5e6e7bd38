//! Condition operators: a comparison, perhaps negated, perhaps with `IfExists` or a set operator.
//!
//! Follows the IAM user guide, "IAM JSON policy elements: Condition operators". A value of a policy or of a request that is none of the
//! operator's type (`"IpAddress": "nowhere"`) is something that nothing can be compared with: AWS stores such policies. Only a date that is
//! none makes a policy unusable, as AWS refuses those.

pub(crate) mod binary;
pub(crate) mod date;
pub(crate) mod decimal;
pub(crate) mod ip_range;

use std::cmp::Ordering;

use binary::Base64;
use date::Instant;
use decimal::Decimal;
use ip_range::IpRange;

use crate::arn_pattern::{self, ArnPattern};
use crate::context::Context;
use crate::document::Version;
use crate::error::{PolicyError, quoted};
use crate::pattern::Pattern;
use crate::text::{AnyCase, Atom, Exact, Outcome, Part, Target, Text, Wildcards, meets_any, parts};

/// An operator's name, understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Operator {
    /// What it compares.
    pub(crate) base: Base,
    /// Whether it holds where the comparison does not.
    pub(crate) is_negated: bool,
    /// Whether it holds when the key is absent.
    pub(crate) if_exists: bool,
    /// How it looks at several values.
    pub(crate) set: Option<SetOperator>,
}

/// What an operator compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Base {
    /// Text, exactly.
    StringEquals,
    /// Text, without letter case.
    StringEqualsIgnoreCase,
    /// Text, with wildcards.
    StringLike,
    /// Numbers.
    Numeric(Relation),
    /// Points in time.
    Date(Relation),
    /// Truth.
    Bool,
    /// Bytes.
    Binary,
    /// Addresses and ranges of them.
    IpAddress,
    /// ARNs, part by part.
    Arn,
    /// Whether the key is there.
    Null,
}

/// How a request's number or date stands to the policy's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    Equals,
    LessThan,
    LessThanEquals,
    GreaterThan,
    GreaterThanEquals,
}

/// `ForAllValues:` or `ForAnyValue:`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SetOperator {
    /// Every value of the request.
    All,
    /// At least one.
    Any,
}

impl Operator {
    /// The operator of this name, letter case respected.
    pub(crate) fn parse(name: &str) -> Option<Operator> {
        let (set, name) = match name.split_once(':') {
            None => (None, name),
            Some(("ForAllValues", name)) => (Some(SetOperator::All), name),
            Some(("ForAnyValue", name)) => (Some(SetOperator::Any), name),
            Some(_) => return None,
        };
        let (if_exists, name) = name.strip_suffix("IfExists").map_or((false, name), |name| (true, name));
        let (base, is_negated) = base(name)?;
        let is_plain = !if_exists && set.is_none();
        (base != Base::Null || is_plain).then_some(Operator { base, is_negated, if_exists, set })
    }
}

fn base(name: &str) -> Option<(Base, bool)> {
    if let Some(relation) = name.strip_prefix("Numeric") {
        return relation_of(relation).map(|(relation, is_negated)| (Base::Numeric(relation), is_negated));
    }
    if let Some(relation) = name.strip_prefix("Date") {
        return relation_of(relation).map(|(relation, is_negated)| (Base::Date(relation), is_negated));
    }
    Some(match name {
        "StringEquals" => (Base::StringEquals, false),
        "StringNotEquals" => (Base::StringEquals, true),
        "StringEqualsIgnoreCase" => (Base::StringEqualsIgnoreCase, false),
        "StringNotEqualsIgnoreCase" => (Base::StringEqualsIgnoreCase, true),
        "StringLike" => (Base::StringLike, false),
        "StringNotLike" => (Base::StringLike, true),
        // AWS: ArnEquals and ArnLike behave identically, wildcards included.
        "ArnEquals" | "ArnLike" => (Base::Arn, false),
        "ArnNotEquals" | "ArnNotLike" => (Base::Arn, true),
        "Bool" => (Base::Bool, false),
        "BinaryEquals" => (Base::Binary, false),
        "IpAddress" => (Base::IpAddress, false),
        "NotIpAddress" => (Base::IpAddress, true),
        "Null" => (Base::Null, false),
        _ => return None,
    })
}

fn relation_of(name: &str) -> Option<(Relation, bool)> {
    Some(match name {
        "Equals" => (Relation::Equals, false),
        "NotEquals" => (Relation::Equals, true),
        "LessThan" => (Relation::LessThan, false),
        "LessThanEquals" => (Relation::LessThanEquals, false),
        "GreaterThan" => (Relation::GreaterThan, false),
        "GreaterThanEquals" => (Relation::GreaterThanEquals, false),
        _ => return None,
    })
}

impl Relation {
    /// Whether a value that stands so to the policy's has this relation to it.
    fn includes(self, ordering: Ordering) -> bool {
        match self {
            Relation::Equals => ordering.is_eq(),
            Relation::LessThan => ordering.is_lt(),
            Relation::LessThanEquals => ordering.is_le(),
            Relation::GreaterThan => ordering.is_gt(),
            Relation::GreaterThanEquals => ordering.is_ge(),
        }
    }
}

/// The policy's values of one key, compiled for an operator. Several values are alternatives.
#[derive(Debug)]
pub(crate) enum Wanted {
    /// One of these texts.
    Equals(Box<[Text<Exact>]>),
    /// One of these texts, whatever their letter case.
    EqualsIgnoreCase(Box<[Text<AnyCase>]>),
    /// Text that matches one of these.
    Like(Box<[Text<Pattern>]>),
    /// An ARN that matches one of these.
    Arn(Box<[Text<ArnPattern>]>),
    /// A number so related to one of these; `None` is no number.
    Numeric(Relation, Box<[Option<Decimal>]>),
    /// A time so related to one of these.
    Date(Relation, Box<[Instant]>),
    /// An address in one of these; `None` is no range.
    IpAddress(Box<[Option<IpRange>]>),
    /// One of these; `None` is no base64.
    Binary(Box<[Option<Base64>]>),
    /// `true` or `false` in any letter case, where that is wanted; whether other words stand beside them.
    Bool { yes: bool, no: bool, other: bool },
}

impl Wanted {
    /// Compiles the values of one key.
    pub(crate) fn compile(at: &str, version: Version, base: Base, values: &[&str]) -> Result<Wanted, PolicyError> {
        fn texts<T: Target>(
            values: &[&str],
            parts: impl Fn(&str) -> Result<Vec<Part>, PolicyError>,
        ) -> Result<Box<[Text<T>]>, PolicyError> {
            values.iter().map(|value| parts(value).map(Text::of)).collect()
        }
        let plain = |value: &str| parts(at, version, Wildcards::Plain, value);
        Ok(match base {
            Base::StringEquals => Wanted::Equals(texts(values, plain)?),
            Base::StringEqualsIgnoreCase => Wanted::EqualsIgnoreCase(texts(values, plain)?),
            Base::StringLike => Wanted::Like(texts(values, |value| parts(at, version, Wildcards::Meant, value))?),
            Base::Arn => Wanted::Arn(texts(values, |value| arn_parts(at, version, value))?),
            Base::Numeric(relation) => Wanted::Numeric(relation, values.iter().map(|value| Decimal::parse(value)).collect()),
            Base::Date(relation) => {
                let instant = |value: &&str| {
                    Instant::parse(value).ok_or_else(|| PolicyError::InvalidDate { at: at.into(), value: quoted(value) })
                };
                Wanted::Date(relation, values.iter().map(instant).collect::<Result<_, _>>()?)
            }
            Base::IpAddress => Wanted::IpAddress(values.iter().map(|value| IpRange::parse(value)).collect()),
            Base::Binary => Wanted::Binary(values.iter().map(|value| Base64::parse(value)).collect()),
            // `Null` has the same values; its test is the condition's own.
            Base::Bool | Base::Null => {
                let is = |value: &str, word: &str| value.eq_ignore_ascii_case(word);
                Wanted::Bool {
                    yes: values.iter().any(|value| is(value, "true")),
                    no: values.iter().any(|value| is(value, "false")),
                    other: values.iter().any(|value| !is(value, "true") && !is(value, "false")),
                }
            }
        })
    }

    /// How one value of the request meets the wanted ones.
    pub(crate) fn meets(&self, value: &str, context: &Context<'_>) -> Outcome {
        match self {
            Wanted::Equals(texts) => meets_any(texts, value, context),
            Wanted::EqualsIgnoreCase(texts) => meets_any(texts, value, context),
            Wanted::Like(texts) => meets_any(texts, value, context),
            Wanted::Arn(texts) => match meets_any(texts, value, context) {
                Outcome::No if !arn_pattern::is_arn(value) => Outcome::Nothing,
                outcome => outcome,
            },
            Wanted::Numeric(relation, numbers) => {
                let found = Decimal::parse(value);
                best(numbers, |wanted| Some(relation.includes(found.as_ref()?.cmp(wanted))))
            }
            Wanted::Date(relation, instants) => match Instant::parse(value) {
                None => Outcome::Nothing,
                Some(found) if instants.iter().any(|wanted| relation.includes(found.cmp(wanted))) => Outcome::Yes,
                Some(_) => Outcome::No,
            },
            Wanted::IpAddress(ranges) => {
                let found = ip_range::address(value);
                best(ranges, |range| Some(range.contains(found?)))
            }
            Wanted::Binary(values) => best(values, |wanted| Some(wanted.is(value))),
            Wanted::Bool { yes, no, other } => {
                let is_wanted = (*yes && value.eq_ignore_ascii_case("true")) || (*no && value.eq_ignore_ascii_case("false"));
                match (is_wanted, other) {
                    (true, _) => Outcome::Yes,
                    (false, true) => Outcome::Nothing,
                    (false, false) => Outcome::No,
                }
            }
        }
    }

    /// The condition keys that policy variables in the values ask for.
    pub(crate) fn keys(&self) -> Vec<&str> {
        match self {
            Wanted::Equals(texts) => texts.iter().flat_map(Text::keys).collect(),
            Wanted::EqualsIgnoreCase(texts) => texts.iter().flat_map(Text::keys).collect(),
            Wanted::Like(texts) => texts.iter().flat_map(Text::keys).collect(),
            Wanted::Arn(texts) => texts.iter().flat_map(Text::keys).collect(),
            _ => Vec::new(),
        }
    }

    /// Bytes held on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        fn of<T: Target>(texts: &[Text<T>]) -> usize {
            size_of_val(texts) + texts.iter().map(Text::heap_bytes).sum::<usize>()
        }
        match self {
            Wanted::Equals(texts) => of(texts),
            Wanted::EqualsIgnoreCase(texts) => of(texts),
            Wanted::Like(texts) => of(texts),
            Wanted::Arn(texts) => of(texts),
            Wanted::Numeric(_, values) => size_of_val(&**values),
            Wanted::Date(_, values) => size_of_val(&**values),
            Wanted::IpAddress(values) => size_of_val(&**values),
            Wanted::Binary(values) => size_of_val(&**values) + values.iter().flatten().map(Base64::heap_bytes).sum::<usize>(),
            Wanted::Bool { .. } => 0,
        }
    }
}

/// The best outcome over values of which some are nothing; a test of `None` is a request's value of another type, with which nothing can
/// be compared either.
fn best<W>(wanted: &[Option<W>], test: impl Fn(&W) -> Option<bool>) -> Outcome {
    let outcome = |wanted: &Option<W>| match wanted.as_ref().and_then(&test) {
        None => Outcome::Nothing,
        Some(true) => Outcome::Yes,
        Some(false) => Outcome::No,
    };
    wanted.iter().map(outcome).max().unwrap_or(Outcome::No)
}

/// The parts of an ARN with wildcards, its own colons marked.
pub(crate) fn arn_parts(at: &str, version: Version, text: &str) -> Result<Vec<Part>, PolicyError> {
    let mut parts = parts(at, version, Wildcards::Meant, text)?;
    for part in &mut parts {
        if let Part::Fixed(atoms) = part {
            for atom in atoms.iter_mut().filter(|atom| **atom == Atom::Char(':')) {
                *atom = Atom::Separator;
            }
        }
    }
    Ok(parts)
}

#[cfg(test)]
mod tests;
