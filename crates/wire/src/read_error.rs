//! Why a request cannot be read, whichever protocol it speaks, and what its caller is told.

use crate::query_string::{PARAMETERS_MAX, QueryProblem};
use crate::service::{ServiceError, Wording};

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
    /// restXml: refused with a code of its own, status 400.
    #[error("{code}: {message}")]
    Refused {
        /// `InvalidArgument`, `MalformedXML`.
        code: &'static str,
        /// AWS's wording for the caller.
        message: String,
        /// What is named beside it.
        members: Vec<(&'static str, String)>,
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
            Self::Refused { .. } => self.into_refusal(),
            Self::Serialization { message } => ServiceError::new(wording.serialization_error_code, 400, message),
            Self::TooLarge { bytes_max, operation } => ServiceError::new(
                "RequestEntityTooLargeException",
                413,
                format!("Request must be smaller than {bytes_max} bytes for the {operation} operation"),
            ),
        }
    }
}

impl ReadError {
    /// What the caller is told when no service has words for it.
    pub(crate) fn into_refusal(self) -> ServiceError {
        let (code, message, members) = match self {
            Self::Refused { code, message, members } => (code, message, members),
            other => ("InvalidArgument", other.to_string(), Vec::new()),
        };
        members.into_iter().fold(ServiceError::new(code, 400, message), |error, (name, text)| error.with_member(name, text))
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
