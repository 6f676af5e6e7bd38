//! From a request to a [`Document`]: the protocol's reader by the operation's input schema.
//!
//! A reader checks types only; whether the values are allowed is for [`constraints`](crate::constraints). Absent, `null` and empty
//! are three things: an absent member is not in its structure, `null` is [`Document::Null`], and empty text, lists and maps are kept.
//! Members that the schema does not know are ignored, as AWS ignores them.
//!
//! # Not (yet) like AWS
//! - Only the texts for a Boolean or a number where text is asked for are recorded from AWS; the texts for other mismatches follow
//!   their pattern, and malformed JSON says where it is malformed.
//! - `NaN` and infinities are refused.

use crate::document::Document;
use crate::matching::Labels;
use crate::query_string::{PARAMETERS_MAX, QueryProblem};
use crate::request::Request;
use crate::schema::{OperationSchema, Protocol};
use crate::service::{Service, ServiceError, Wording};
use crate::{aws_json, aws_query, rest_json};

pub use crate::aws_query::{FORM_BYTES_MAX, LIST_INDEX_MAX, NAME_PIECES_MAX};
pub use crate::json::{JSON_BYTES_MAX, JSON_DEPTH_MAX};

/// Why a request is not what its protocol asks for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// A value has another type, or the body is malformed.
    #[error("{message}")]
    Serialization {
        /// AWS's wording for the caller.
        message: String,
    },
    /// The body is larger than any that AWS takes.
    #[error("the request body is larger than {bytes_max} bytes")]
    TooLarge {
        /// The limit that was passed.
        bytes_max: usize,
        /// The operation that was called.
        operation: &'static str,
    },
}

impl ReadError {
    /// A type mismatch with AWS's text.
    pub(crate) fn serialization(message: impl Into<String>) -> Self {
        Self::Serialization { message: message.into() }
    }

    /// What the caller is told: 400 with the service's serialization code, or 413.
    #[must_use]
    pub fn into_service_error(self, wording: &Wording) -> ServiceError {
        match self {
            Self::Serialization { message } => ServiceError::new(wording.serialization_error_code, 400, message),
            Self::TooLarge { bytes_max, operation } => ServiceError::new(
                "RequestEntityTooLargeException",
                413,
                format!("Request must be smaller than {bytes_max} bytes for the {operation} operation"),
            ),
        }
    }
}

impl From<QueryProblem> for ReadError {
    fn from(problem: QueryProblem) -> Self {
        Self::serialization(match problem {
            QueryProblem::NotText => "The parameters are not UTF-8 text".to_owned(),
            QueryProblem::TooMany => format!("There are more than {PARAMETERS_MAX} parameters"),
        })
    }
}

/// Reads an operation's input. Always a [`Document::Structure`], its members in model order.
///
/// # Errors
/// [`ReadError`] when a value has another type than the schema says, the body is malformed, or a limit is passed.
pub fn read_input(
    service: &Service,
    operation: &'static OperationSchema,
    labels: &Labels,
    request: &Request<'_>,
) -> Result<Document, ReadError> {
    match service.schema.protocol {
        Protocol::RestJson1 => rest_json::read(operation, labels, request),
        Protocol::AwsJson11 => aws_json::read(operation, request),
        Protocol::AwsQuery => aws_query::read(operation, request),
    }
}
