//! Filter patterns: which messages are asked for.
//!
//! Either terms (`ERROR`, `"two words"`, `?either ?or`, `-not`) or a condition on the fields of a message that is JSON
//! (`{ $.level = "ERROR" && $.latency > 100 }`). An empty pattern asks for everything.
//!
//! Follows <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html>.
//!
//! # Not (yet) like AWS
//! - Space-delimited patterns (`[ip, user, status = 4*]`) and regular expressions (`%…%`) are refused.
//! - In selectors, the wildcard (`$.*`, `$.list[*]`) is refused.
//! - A term is found within a longer word too; the documentation does not say whether AWS looks for whole words.
//! - A comparison with a field that is absent, an object, a list or of another type is false, also `!=`: inferred.

mod condition;
mod condition_parser;
mod terms;

use condition::Condition;
use terms::Terms;

/// A filter pattern that was understood.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum FilterPattern {
    /// Every message.
    Everything,
    /// Messages that hold terms.
    Terms(Terms),
    /// Messages that are JSON and whose fields satisfy a condition.
    Json(Condition),
}

impl FilterPattern {
    /// Reads a pattern; the error is AWS's wording where it is known.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        match text.chars().next() {
            None => Ok(Self::Everything),
            Some('{') => condition_parser::parse(text).map(Self::Json),
            Some('[') => Err("Gatewright does not yet support space-delimited filter patterns.".to_owned()),
            Some(_) => Terms::parse(text).map(Self::Terms),
        }
    }

    /// Whether a message is asked for.
    pub(crate) fn matches(&self, message: &str) -> bool {
        match self {
            Self::Everything => true,
            Self::Terms(terms) => terms.match_text(message),
            Self::Json(condition) => {
                serde_json::from_str::<serde_json::Value>(message).is_ok_and(|value| value.is_object() && condition.holds(&value))
            }
        }
    }
}

#[cfg(test)]
mod tests;
