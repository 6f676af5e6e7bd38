//! What generated code calls to read and write the members of a structure; nobody else needs it.
//!
//! A problem names the member and the kind of value that came, never the value itself: it may be a secret.

use std::collections::BTreeMap;
use std::fmt;

use bytes::Bytes;
use gatewright_model::timestamp::Timestamp;

use crate::document::{Document, Shape, ShapeMismatch};
use crate::live_body::LiveBody;

/// A type that a member, a list's element or a map's value can have.
pub trait Value: Sized {
    /// Reads the value.
    ///
    /// # Errors
    /// [`ShapeMismatch`] when the document is of another kind, `null` included.
    fn read(document: Document) -> Result<Self, ShapeMismatch>;
    /// Writes the value.
    fn write(self) -> Document;
}

/// Takes a structure's members out of a document one by one.
#[derive(Debug)]
pub struct MemberReader {
    shape: &'static str,
    members: Vec<(&'static str, Document)>,
}

impl MemberReader {
    /// Starts reading the structure `shape`.
    ///
    /// # Errors
    /// [`ShapeMismatch`] when the document is no structure.
    pub fn new(shape: &'static str, document: Document) -> Result<Self, ShapeMismatch> {
        match document {
            Document::Structure(members) => Ok(Self { shape, members }),
            other => Err(mismatch(shape, "a structure", &other)),
        }
    }

    /// A member that must be there.
    ///
    /// # Errors
    /// [`ShapeMismatch`] when it is absent, `null` or of another kind.
    pub fn required<T: Value>(&mut self, name: &str) -> Result<T, ShapeMismatch> {
        let shape = self.shape;
        self.optional(name)?.ok_or_else(|| ShapeMismatch { shape, problem: format!("member `{name}` is missing") })
    }

    /// A member that may be absent or `null`.
    ///
    /// # Errors
    /// [`ShapeMismatch`] when it is of another kind.
    pub fn optional<T: Value>(&mut self, name: &str) -> Result<Option<T>, ShapeMismatch> {
        let Some(position) = self.members.iter().position(|(member, _)| *member == name) else { return Ok(None) };
        match self.members.swap_remove(position).1 {
            Document::Null => Ok(None),
            document => T::read(document)
                .map(Some)
                .map_err(|inner| ShapeMismatch { shape: self.shape, problem: format!("member `{name}`: {}", inner.problem) }),
        }
    }
}

/// Collects a structure's present members, in model order.
#[derive(Debug, Default)]
pub struct MemberWriter {
    members: Vec<(&'static str, Document)>,
}

impl MemberWriter {
    /// Adds a member that is always there.
    #[must_use]
    pub fn required<T: Value>(mut self, name: &'static str, value: T) -> Self {
        self.members.push((name, value.write()));
        self
    }

    /// Adds a member when it is present.
    #[must_use]
    pub fn optional<T: Value>(mut self, name: &'static str, value: Option<T>) -> Self {
        self.members.extend(value.map(|value| (name, value.write())));
        self
    }

    /// The structure.
    #[must_use]
    pub fn finish(self) -> Document {
        Document::Structure(self.members)
    }
}

/// Reads an enum with its generated `parse`.
///
/// # Errors
/// [`ShapeMismatch`] when the document is no text or none of the allowed ones.
pub fn read_enumeration<T>(shape: &'static str, parse: fn(&str) -> Option<T>, document: Document) -> Result<T, ShapeMismatch> {
    match document {
        Document::String(text) => {
            parse(&text).ok_or_else(|| ShapeMismatch { shape, problem: "not one of the allowed texts".to_owned() })
        }
        other => Err(mismatch(shape, "a text", &other)),
    }
}

/// Stands in for a sensitive value in `Debug` output.
#[derive(Clone, Copy)]
pub struct Withheld;

impl fmt::Debug for Withheld {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl<T: Shape> Value for T {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        Self::from_document(document)
    }
    fn write(self) -> Document {
        self.into_document()
    }
}

impl Value for bool {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        match document {
            Document::Boolean(value) => Ok(value),
            other => Err(mismatch("Boolean", "a boolean", &other)),
        }
    }
    fn write(self) -> Document {
        Document::Boolean(self)
    }
}

impl Value for i32 {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        match document {
            Document::Integer(value) => Self::try_from(value)
                .map_err(|_| ShapeMismatch { shape: "Integer", problem: "outside the range of 32 bits".to_owned() }),
            other => Err(mismatch("Integer", "an integer", &other)),
        }
    }
    fn write(self) -> Document {
        Document::Integer(i64::from(self))
    }
}

impl Value for i64 {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        match document {
            Document::Integer(value) => Ok(value),
            other => Err(mismatch("Long", "an integer", &other)),
        }
    }
    fn write(self) -> Document {
        Document::Integer(self)
    }
}

impl Value for f64 {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        match document {
            Document::Double(value) => Ok(value),
            Document::Integer(value) => Ok(value as Self),
            other => Err(mismatch("Double", "a number", &other)),
        }
    }
    fn write(self) -> Document {
        Document::Double(self)
    }
}

impl Value for String {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        match document {
            Document::String(value) => Ok(value),
            other => Err(mismatch("String", "a text", &other)),
        }
    }
    fn write(self) -> Document {
        Document::String(self)
    }
}

impl Value for Bytes {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        match document {
            Document::Blob(value) => Ok(value),
            other => Err(mismatch("Blob", "bytes", &other)),
        }
    }
    fn write(self) -> Document {
        Document::Blob(self)
    }
}

impl Value for LiveBody {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        match document {
            Document::Live(value) => Ok(value),
            other => Err(mismatch("EventStream", "a live body", &other)),
        }
    }
    fn write(self) -> Document {
        Document::Live(self)
    }
}

impl Value for Timestamp {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        match document {
            Document::Timestamp(value) => Ok(value),
            other => Err(mismatch("Timestamp", "a timestamp", &other)),
        }
    }
    fn write(self) -> Document {
        Document::Timestamp(self)
    }
}

impl<T: Value> Value for Vec<T> {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        match document {
            Document::List(elements) => elements.into_iter().map(T::read).collect(),
            other => Err(mismatch("List", "a list", &other)),
        }
    }
    fn write(self) -> Document {
        Document::List(self.into_iter().map(T::write).collect())
    }
}

impl<T: Value> Value for BTreeMap<String, T> {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        match document {
            Document::Map(entries) => entries.into_iter().map(|(key, value)| Ok((key, T::read(value)?))).collect(),
            other => Err(mismatch("Map", "a map", &other)),
        }
    }
    fn write(self) -> Document {
        Document::Map(self.into_iter().map(|(key, value)| (key, value.write())).collect())
    }
}

fn mismatch(shape: &'static str, wanted: &str, found: &Document) -> ShapeMismatch {
    let found = match found {
        Document::Null => "null",
        Document::Boolean(_) => "a boolean",
        Document::Integer(_) => "an integer",
        Document::Double(_) => "a double",
        Document::String(_) => "a text",
        Document::Blob(_) => "bytes",
        Document::Live(_) => "a live body",
        Document::Timestamp(_) => "a timestamp",
        Document::List(_) => "a list",
        Document::Map(_) => "a map",
        Document::Structure(_) => "a structure",
    };
    ShapeMismatch { shape, problem: format!("{wanted} was expected, {found} came") }
}

#[cfg(test)]
mod tests;
