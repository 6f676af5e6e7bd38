//! JSON text as a policy needs it: members in their order, numbers as they were written, nothing lenient.
//!
//! The usual reader keeps the last of two equal keys, which could drop a `Deny` or a `Condition` that a person reading the
//! document sees; here they are an error, as in AWS's grammar ("must not contain multiple instances of the same key"). It also
//! turns `1.50` into `1.5`, and a text operator would then compare something else; here a number keeps its text. A `null` has no
//! place in a policy. Depth is bounded by [`limits::DEPTH_MAX`]; each level is scanned once more, so the cost is at most that
//! many times the text.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::error::{PolicyError, quoted};
use crate::limits;

/// A JSON value without null.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Json {
    /// `true` or `false`.
    Bool(bool),
    /// A number's text.
    Number(Box<str>),
    /// Text.
    String(String),
    /// A list.
    List(Vec<Json>),
    /// An object, in its order; no key stands twice.
    Object(Members),
}

/// The members of an object.
pub(crate) type Members = Vec<(String, Json)>;

/// Reads one JSON value and nothing after it.
pub(crate) fn read(text: &str) -> Result<Json, PolicyError> {
    let raw: &RawValue = serde_json::from_str(text).map_err(PolicyError::Json)?;
    Reader { path: Vec::new() }.value(raw)
}

/// The member of this name.
pub(crate) fn member<'j>(members: &'j [(String, Json)], name: &str) -> Option<&'j Json> {
    members.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

impl Json {
    /// The text of a string.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Json::String(text) => Some(text),
            _ => None,
        }
    }

    /// A list's values, or the value alone.
    pub(crate) fn one_or_many(&self) -> &[Json] {
        match self {
            Json::List(list) => list,
            single => std::slice::from_ref(single),
        }
    }

    /// Writes the value without white space.
    pub(crate) fn write_to(&self, text: &mut String) {
        match self {
            Json::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
            Json::Number(digits) => text.push_str(digits),
            Json::String(string) => write_string(string, text),
            Json::List(list) => {
                text.push('[');
                for (index, item) in list.iter().enumerate() {
                    separate(index, text);
                    item.write_to(text);
                }
                text.push(']');
            }
            Json::Object(members) => {
                text.push('{');
                for (index, (key, value)) in members.iter().enumerate() {
                    separate(index, text);
                    write_string(key, text);
                    text.push(':');
                    value.write_to(text);
                }
                text.push('}');
            }
        }
    }
}

fn separate(index: usize, text: &mut String) {
    if index > 0 {
        text.push(',');
    }
}

fn write_string(string: &str, text: &mut String) {
    text.push_str(&serde_json::Value::from(string).to_string());
}

struct Reader {
    path: Vec<Step>,
}

enum Step {
    Key(String),
    Index(usize),
}

impl Reader {
    /// Recursion ends at [`limits::DEPTH_MAX`].
    fn value(&mut self, raw: &RawValue) -> Result<Json, PolicyError> {
        if self.path.len() >= limits::DEPTH_MAX {
            return Err(PolicyError::OverLimit { at: self.at(), what: "levels of nesting", max: limits::DEPTH_MAX });
        }
        let text = raw.get();
        match text.bytes().next() {
            Some(b'n') => Err(PolicyError::Null { at: self.at() }),
            Some(b't') => Ok(Json::Bool(true)),
            Some(b'f') => Ok(Json::Bool(false)),
            Some(b'"') => serde_json::from_str(text).map(Json::String).map_err(PolicyError::Json),
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(text).map_err(PolicyError::Json)?;
                let items = items.into_iter().enumerate();
                items.map(|(index, item)| self.enter(Step::Index(index), item)).collect::<Result<_, _>>().map(Json::List)
            }
            Some(b'{') => {
                let entries = serde_json::from_str::<Entries<'_>>(text).map_err(PolicyError::Json)?.0;
                if let Some(key) = repeated(&entries) {
                    return Err(PolicyError::DuplicateKey { key: quoted(key) });
                }
                let members = entries.into_iter().map(|(key, item)| {
                    let value = self.enter(Step::Key(key.clone()), item)?;
                    Ok((key, value))
                });
                members.collect::<Result<_, _>>().map(Json::Object)
            }
            _ => Ok(Json::Number(text.into())),
        }
    }

    fn enter(&mut self, step: Step, raw: &RawValue) -> Result<Json, PolicyError> {
        self.path.push(step);
        let value = self.value(raw)?;
        self.path.pop();
        Ok(value)
    }

    fn at(&self) -> String {
        let mut at = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) if at.is_empty() => at.push_str(&quoted(key)),
                Step::Key(key) => at.push_str(&format!(".{}", quoted(key))),
                Step::Index(index) => at.push_str(&format!("[{index}]")),
            }
        }
        at
    }
}

fn repeated<'e>(entries: &'e [(String, &RawValue)]) -> Option<&'e str> {
    let mut seen = HashSet::with_capacity(entries.len());
    entries.iter().map(|(key, _)| key.as_str()).find(|key| !seen.insert(*key))
}

/// An object's members, also those that repeat.
struct Entries<'t>(Vec<(String, &'t RawValue)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Entries<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            list.push(entry);
        }
        Ok(Entries(list))
    }
}

#[cfg(test)]
mod tests;
