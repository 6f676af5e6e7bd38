//! Condition operators: one row in [`OPERATORS`] each, with how its values compile to a test.
//!
//! Follows the IAM user guide, "IAM JSON policy elements: Condition operators". An operator that is not in the table
//! makes the policy unusable. Negated operators are left out on purpose for now: they hold when the key is absent,
//! which wants the whole family (`IfExists`, set operators) understood at once.

use crate::arn_pattern::ArnPattern;
use crate::pattern::Pattern;

/// An operator: its name in a document and how it compiles its values.
#[derive(Debug)]
pub(crate) struct Operator {
    /// The name, compared with letter case.
    pub(crate) name: &'static str,
    /// Compiles the values of one key. The error is what a value must be, with the value that is not.
    pub(crate) compile: fn(&[String]) -> Result<Test, BadValue>,
}

/// A value that an operator cannot use.
#[derive(Debug)]
pub(crate) struct BadValue {
    /// The text given.
    pub(crate) value: String,
    /// What is needed.
    pub(crate) expected: &'static str,
}

/// All operators that are understood.
pub(crate) static OPERATORS: [Operator; 7] = [
    Operator { name: "StringEquals", compile: |values| Ok(Test::Equals(boxed(values))) },
    Operator { name: "StringEqualsIgnoreCase", compile: |values| Ok(Test::EqualsIgnoreCase(folded(values))) },
    Operator { name: "StringLike", compile: |values| Ok(Test::Like(values.iter().map(|text| Pattern::new(text)).collect())) },
    // AWS: ArnEquals and ArnLike behave identically, wildcards included.
    Operator { name: "ArnEquals", compile: arns },
    Operator { name: "ArnLike", compile: arns },
    Operator { name: "Bool", compile: |values| booleans(values).map(|(yes, no)| Test::Bool { yes, no }) },
    Operator { name: "Null", compile: |values| booleans(values).map(|(absent, present)| Test::Null { absent, present }) },
];

/// What a key's value must be for a condition to hold. Several values are alternatives.
#[derive(Debug)]
pub(crate) enum Test {
    /// One of these texts. Wildcards are plain characters.
    Equals(Box<[Box<str>]>),
    /// One of these texts, which are in lower case, when the value is put in lower case.
    EqualsIgnoreCase(Box<[Box<str>]>),
    /// Text that matches one of these.
    Like(Box<[Pattern]>),
    /// An ARN that matches one of these.
    Arn(Box<[ArnPattern]>),
    /// `true` or `false` in any letter case, where that is wanted.
    Bool { yes: bool, no: bool },
    /// No value, or a value (also an empty one), where that is wanted.
    Null { absent: bool, present: bool },
}

impl Test {
    /// Whether the test holds for a key's value; `None` is a key that the request does not have.
    pub(crate) fn holds(&self, value: Option<&str>) -> bool {
        let Some(value) = value else { return matches!(self, Test::Null { absent: true, .. }) };
        match self {
            Test::Equals(texts) => texts.iter().any(|text| **text == *value),
            Test::EqualsIgnoreCase(texts) => {
                let value = value.to_lowercase();
                texts.iter().any(|text| **text == *value)
            }
            Test::Like(patterns) => patterns.iter().any(|pattern| pattern.matches(value)),
            Test::Arn(patterns) => patterns.iter().any(|pattern| pattern.matches(value)),
            Test::Bool { yes, no } => {
                (*yes && value.eq_ignore_ascii_case("true")) || (*no && value.eq_ignore_ascii_case("false"))
            }
            Test::Null { present, .. } => *present,
        }
    }

    /// Bytes that must be tried at each character of a value, see [`Pattern::searched_wildcard_bytes`].
    pub(crate) fn searched_wildcard_bytes(&self) -> usize {
        match self {
            Test::Like(patterns) => patterns.iter().map(Pattern::searched_wildcard_bytes).sum(),
            Test::Arn(patterns) => patterns.iter().map(ArnPattern::searched_wildcard_bytes).sum(),
            Test::Equals(_) | Test::EqualsIgnoreCase(_) | Test::Bool { .. } | Test::Null { .. } => 0,
        }
    }

    /// Bytes held on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        match self {
            Test::Equals(texts) | Test::EqualsIgnoreCase(texts) => {
                texts.iter().map(|text| size_of::<Box<str>>() + text.len()).sum()
            }
            Test::Like(patterns) => patterns.iter().map(|pattern| size_of::<Pattern>() + pattern.heap_bytes()).sum(),
            Test::Arn(patterns) => patterns.iter().map(|pattern| size_of::<ArnPattern>() + pattern.heap_bytes()).sum(),
            Test::Bool { .. } | Test::Null { .. } => 0,
        }
    }
}

fn boxed(values: &[String]) -> Box<[Box<str>]> {
    values.iter().map(|text| text.as_str().into()).collect()
}

fn folded(values: &[String]) -> Box<[Box<str>]> {
    values.iter().map(|text| text.to_lowercase().into()).collect()
}

fn arns(values: &[String]) -> Result<Test, BadValue> {
    let compile = |text: &String| {
        ArnPattern::new(text).ok_or_else(|| BadValue { value: text.clone(), expected: "an arn with its six parts" })
    };
    values.iter().map(compile).collect::<Result<_, _>>().map(Test::Arn)
}

/// Whether `true` and whether `false` is among the values.
fn booleans(values: &[String]) -> Result<(bool, bool), BadValue> {
    let mut found = (false, false);
    for text in values {
        if text.eq_ignore_ascii_case("true") {
            found.0 = true;
        } else if text.eq_ignore_ascii_case("false") {
            found.1 = true;
        } else {
            return Err(BadValue { value: text.clone(), expected: "`true` or `false`" });
        }
    }
    Ok(found)
}
