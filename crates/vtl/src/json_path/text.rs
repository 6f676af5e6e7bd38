//! Selecting from JSON that stays text.
//!
//! A value that was read and written again may come out as another: `1.10` as `1.1`, a number of thirty digits rounded. Here the
//! selected part of the text itself is taken, without the spaces between its tokens, so that every number and every text is spelled
//! as its sender spelled it. Where an object has a name twice, the last one counts.

use serde_json::value::RawValue;

use super::{JsonPath, Step};
use crate::output::RenderProblem;

/// A text that is one JSON value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Json<'a> {
    text: &'a str,
}

impl<'a> Json<'a> {
    /// `None` when `text` is no JSON.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        serde_json::from_str::<&RawValue>(text).ok().map(|value| Self { text: value.get() })
    }

    /// The value that `path` leads to. What is walked over is taken from `scannable_bytes`.
    pub(crate) fn select(self, path: &JsonPath, scannable_bytes: &mut usize) -> Result<Option<Self>, RenderProblem> {
        let mut value = self;
        for step in &path.steps {
            *scannable_bytes = scannable_bytes.checked_sub(value.text.len()).ok_or(RenderProblem::TooManySelections)?;
            match value.step(step) {
                Some(next) => value = next,
                None => return Ok(None),
            }
        }
        *scannable_bytes = scannable_bytes.checked_sub(value.text.len()).ok_or(RenderProblem::TooManySelections)?;
        Ok(Some(value))
    }

    /// The text in pieces, without the spaces between tokens.
    pub(crate) fn tokens(self) -> impl Iterator<Item = &'a str> {
        let mut rest = self.text;
        std::iter::from_fn(move || {
            rest = rest.trim_start_matches(is_space);
            let length = if rest.starts_with('"') { string_length(rest) } else { run_length(rest) };
            let (token, behind) = rest.split_at_checked(length)?;
            rest = behind;
            (!token.is_empty()).then_some(token)
        })
    }

    fn step(self, step: &Step) -> Option<Self> {
        let found = match step {
            Step::Key(key) => Members { rest: self.text.strip_prefix('{')? }.filter(|(name, _)| is_key(name, key)).last()?.1,
            Step::Index(index) => Elements { rest: self.text.strip_prefix('[')? }.nth(*index)?,
        };
        Some(Self { text: found })
    }
}

/// The members of an object, behind its `{`: raw names with their quotes, raw values.
struct Members<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Members<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest.trim_start_matches(is_between);
        let (name, behind) = rest.split_at_checked(string_length(rest))?;
        let value = behind.trim_start_matches(is_space).strip_prefix(':')?.trim_start_matches(is_space);
        let (value, behind) = value.split_at_checked(value_length(value))?;
        self.rest = behind;
        Some((name, value))
    }
}

/// The elements of an array, behind its `[`.
struct Elements<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Elements<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest.trim_start_matches(is_between);
        let (value, behind) = rest.split_at_checked(value_length(rest))?;
        self.rest = behind;
        (!value.is_empty()).then_some(value)
    }
}

fn is_key(raw_name: &str, key: &str) -> bool {
    let inside = raw_name.strip_prefix('"').and_then(|name| name.strip_suffix('"'));
    match inside {
        Some(plain) if !plain.contains('\\') => plain == key,
        _ => serde_json::from_str::<String>(raw_name).is_ok_and(|name| name == key),
    }
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\n' | '\r')
}

fn is_between(letter: char) -> bool {
    is_space(letter) || letter == ','
}

/// Bytes of the value that `text` begins with.
fn value_length(text: &str) -> usize {
    match text.bytes().next() {
        Some(b'"') => string_length(text),
        Some(b'{' | b'[') => nested_length(text),
        _ => text.bytes().take_while(|byte| !b" \t\n\r,]}".contains(byte)).count(),
    }
}

/// Bytes of the text in quotes that `text` begins with; 0 when there is none.
fn string_length(text: &str) -> usize {
    let mut is_escaped = false;
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            b'"' if place == 0 => {}
            _ if place == 0 => return 0,
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return place + 1,
            _ => {}
        }
    }
    text.len()
}

/// Bytes of the object or array that `text` begins with.
fn nested_length(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    // Ends: every round moves on.
    while let Some(rest) = text.get(at..) {
        match rest.bytes().next() {
            None => break,
            Some(b'"') => at += string_length(rest),
            Some(b'{' | b'[') => (depth, at) = (depth + 1, at + 1),
            Some(b'}' | b']') => {
                (depth, at) = (depth.saturating_sub(1), at + 1);
                if depth == 0 {
                    break;
                }
            }
            Some(_) => at += rest.bytes().take_while(|byte| !b"\"{}[]".contains(byte)).count(),
        }
    }
    at
}

/// Bytes before the next space or text in quotes.
fn run_length(text: &str) -> usize {
    text.find(|letter| is_space(letter) || letter == '"').unwrap_or(text.len())
}
