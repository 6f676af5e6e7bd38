//! `Condition`: operator → key → values. Operators and keys must all hold; of the values one must.
//!
//! Follows the IAM user guide, "IAM JSON policy elements: Condition". An absent key makes a condition false, except
//! under `Null`. A key that is never supplied for the kind of document is refused, under `Null` too: its absence from a
//! context says nothing about the request.

use serde_json::{Map, Value};

use crate::document::{KindRules, Version, one_or_many};
use crate::error::{PolicyError, quoted};
use crate::operator::{OPERATORS, Operator, Test};
use crate::resource::refuse_variable;

/// One operator applied to one key.
#[derive(Debug)]
pub(crate) struct Condition {
    operator: &'static str,
    /// In lower case: key names ignore letter case.
    key: Box<str>,
    test: Test,
    values: usize,
}

/// Compiles the value of `Condition`. An empty object is no condition at all, as blueprints write it.
pub(crate) fn compile(rules: KindRules, at: &str, version: Version, value: &Value) -> Result<Box<[Condition]>, PolicyError> {
    let mut conditions = Vec::new();
    for (name, keys) in object(at, value)? {
        let Some(operator) = OPERATORS.iter().find(|operator| operator.name == name) else {
            return Err(PolicyError::UnsupportedOperator { at: at.into(), operator: quoted(name) });
        };
        let at = format!("{at}.{name}");
        let keys = object(&at, keys)?;
        if keys.is_empty() {
            return Err(PolicyError::WrongShape { at, expected: "an object with at least one condition key" });
        }
        let first = conditions.len();
        for (key, values) in keys {
            let condition = compile_key(rules, &at, version, operator, key, values)?;
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
    /// Whether the condition holds for a request's context.
    pub(crate) fn holds(&self, context: &[(&str, &str)]) -> bool {
        let value = context.iter().find(|(key, _)| key.eq_ignore_ascii_case(&self.key)).map(|(_, value)| *value);
        self.test.holds(value)
    }

    /// Operator and key, for an explanation: `ArnLike aws:sourcearn`.
    pub(crate) fn describe(&self) -> String {
        format!("{} {}", self.operator, self.key)
    }

    /// How many values there are to compare with.
    pub(crate) fn value_count(&self) -> usize {
        self.values
    }

    /// Bytes that must be tried at each character of a value.
    pub(crate) fn searched_wildcard_bytes(&self) -> usize {
        self.test.searched_wildcard_bytes()
    }

    /// Bytes held on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        self.key.len() + self.test.heap_bytes()
    }
}

fn compile_key(
    rules: KindRules,
    at: &str,
    version: Version,
    operator: &'static Operator,
    key: &str,
    values: &Value,
) -> Result<Condition, PolicyError> {
    if !rules.condition_keys.iter().any(|known| known.eq_ignore_ascii_case(key)) {
        return Err(PolicyError::UnsupportedConditionKey { at: at.into(), key: quoted(key) });
    }
    let at = format!("{at}.{}", quoted(key));
    let texts = one_or_many(values).iter().map(|value| scalar(&at, value)).collect::<Result<Vec<String>, PolicyError>>()?;
    if texts.is_empty() {
        return Err(PolicyError::WrongShape { at, expected: "a value or a list of at least one value" });
    }
    for text in &texts {
        refuse_variable(&at, version, text)?;
    }
    match (operator.compile)(&texts) {
        Ok(test) => Ok(Condition { operator: operator.name, key: key.to_ascii_lowercase().into(), test, values: texts.len() }),
        Err(bad) => Err(PolicyError::InvalidValue { at, value: quoted(&bad.value), expected: bad.expected }),
    }
}

/// A condition value as text. Numbers with a fraction or an exponent are refused: JSON reading has already changed how
/// they were written, and text operators would compare something else.
fn scalar(at: &str, value: &Value) -> Result<String, PolicyError> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Bool(truth) => Ok(truth.to_string()),
        Value::Number(number) if number.is_u64() || number.is_i64() => Ok(number.to_string()),
        _ => Err(PolicyError::WrongShape { at: at.into(), expected: "a string, a boolean, a whole number or a list of these" }),
    }
}

fn object<'v>(at: &str, value: &'v Value) -> Result<&'v Map<String, Value>, PolicyError> {
    value.as_object().ok_or_else(|| PolicyError::WrongShape { at: at.into(), expected: "an object" })
}
