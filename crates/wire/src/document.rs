//! The value between protocol and shape: what a request or an answer says, without how it travels.

use bytes::Bytes;

use crate::live_body::LiveBody;

/// A value described by a [`Schema`](crate::schema::Schema).
#[derive(Debug, Clone, PartialEq)]
pub enum Document {
    /// An explicit `null`. Absent members are simply not in their structure.
    Null,
    /// true or false
    Boolean(bool),
    /// Any whole number (byte, short, integer, long).
    Integer(i64),
    /// float or double
    Double(f64),
    /// string or enum
    String(String),
    /// Bytes, already decoded.
    Blob(Bytes),
    /// What is still coming: an output's whole body, and nothing else.
    Live(LiveBody),
    /// Seconds since the epoch, with milliseconds.
    Timestamp(gatewright_model::timestamp::Timestamp),
    /// A list in order.
    List(Vec<Document>),
    /// A map in the order it came.
    Map(Vec<(String, Document)>),
    /// A structure's present members by SDK member name (not wire name).
    Structure(Vec<(&'static str, Document)>),
}

impl Document {
    /// A structure's member; `None` when absent. An explicit `null` is `Some(Document::Null)`.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Document> {
        match self {
            Self::Structure(members) => members.iter().find(|(member, _)| *member == name).map(|(_, value)| value),
            _ => None,
        }
    }
}

/// A document does not fit the shape; after the constraint checks this is a defect of ours, not of the caller.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{shape}` cannot be read from this document: {problem}")]
pub struct ShapeMismatch {
    /// The shape that was read.
    pub shape: &'static str,
    /// What did not fit.
    pub problem: String,
}

/// A generated type that reads and writes itself.
pub trait Shape: Sized + Send + 'static {
    /// Reads the shape. Explicit nulls count as absent; unknown members are ignored.
    ///
    /// # Errors
    /// [`ShapeMismatch`] when a required member is missing or a value has another type.
    fn from_document(document: Document) -> Result<Self, ShapeMismatch>;
    /// Writes the members that are present.
    fn into_document(self) -> Document;
}

impl Shape for () {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(())
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}
