//! JSONPath, as far as it is understood: names and places that lead to one value.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html>: `$`, `$.a.b`,
//! `$['a']`, `$[0]` and their chains. Deep scans (`..`), wildcards, filters, slices, unions and functions are refused.

use serde_json::Value;

pub(crate) mod text;

/// Longest path, in bytes.
pub const PATH_BYTES_MAX: usize = 1024;

/// The way to one value in a JSON document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonPath {
    steps: Vec<Step>,
}

/// A path that is not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the JSONPath is not understood from byte {at} on")]
pub struct PathNotUnderstood {
    /// Offset of the first byte that is not understood.
    pub at: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Key(String),
    Index(usize),
}

impl JsonPath {
    /// Reads a path.
    ///
    /// # Errors
    /// [`PathNotUnderstood`] at the first step of another kind, and for a path longer than [`PATH_BYTES_MAX`].
    pub fn parse(path: &str) -> Result<Self, PathNotUnderstood> {
        let refusal = |rest: &str| PathNotUnderstood { at: path.len() - rest.len() };
        if path.len() > PATH_BYTES_MAX {
            return Err(refusal(path));
        }
        let mut rest = path.strip_prefix('$').ok_or_else(|| refusal(path))?;
        let mut steps = Vec::new();
        // Ends: every step takes at least one byte.
        while !rest.is_empty() {
            let (step, behind) = step(rest).ok_or_else(|| refusal(rest))?;
            steps.push(step);
            rest = behind;
        }
        Ok(Self { steps })
    }

    /// The value that the path leads to; `None` when there is none. An explicit `null` is a value.
    #[must_use]
    pub fn select<'a>(&self, value: &'a Value) -> Option<&'a Value> {
        self.steps.iter().try_fold(value, |value, step| match step {
            Step::Key(key) => value.as_object()?.get(key),
            Step::Index(index) => value.as_array()?.get(*index),
        })
    }
}

fn step(text: &str) -> Option<(Step, &str)> {
    if let Some(named) = text.strip_prefix('.') {
        let end = named.find(['.', '[']).unwrap_or(named.len());
        let (name, behind) = named.split_at_checked(end)?;
        return is_plain_name(name).then(|| (Step::Key(name.to_owned()), behind));
    }
    let inside = text.strip_prefix('[')?;
    if let Some(quote) = inside.chars().next().filter(|quote| ['\'', '"'].contains(quote)) {
        let (name, behind) = inside.get(1..)?.split_once(quote)?;
        let is_plain = !name.is_empty() && !name.contains('\\');
        return behind.strip_prefix(']').filter(|_| is_plain).map(|behind| (Step::Key(name.to_owned()), behind));
    }
    let (index, behind) = inside.split_once(']')?;
    let is_number = !index.is_empty() && index.bytes().all(|byte| byte.is_ascii_digit());
    let index = index.parse().ok().filter(|_| is_number)?;
    Some((Step::Index(index), behind))
}

/// Whether a name after a dot is one to every JSONPath reader: no operator, quote or space in it.
fn is_plain_name(name: &str) -> bool {
    let is_plain = |letter: char| !letter.is_whitespace() && !letter.is_control() && !"*?()[]'\",\\$;".contains(letter);
    !name.is_empty() && name.chars().all(is_plain)
}

#[cfg(test)]
mod tests;
