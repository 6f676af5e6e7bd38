//! The tie between an operation's schema and its generated types.

use crate::document::Shape;
use crate::schema::OperationSchema;

/// Implemented by one generated unit type an operation.
pub trait Operation {
    /// The request.
    type Input: Shape;
    /// The answer.
    type Output: Shape;
    /// Everything else about it.
    const SCHEMA: &'static OperationSchema;
}
