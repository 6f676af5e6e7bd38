//! From the core's refusals to the API's errors.

use gatewright_identity::{Refusal, RefusalKind};
use gatewright_wire::service::ServiceError;

/// The error that a caller of the API sees; the cause goes along for the operator.
pub(crate) fn error(refusal: Refusal) -> ServiceError {
    let error = ServiceError::new(refusal.kind.code(), refusal.kind.status(), refusal.message);
    match refusal.kind {
        RefusalKind::Internal => ServiceError { cause: refusal.cause, ..error },
        _ => error,
    }
}

/// What an endpoint may fail with.
pub(crate) trait Refused {
    /// The error that a caller of the API sees.
    fn into_error(self) -> ServiceError;
}

impl Refused for Refusal {
    fn into_error(self) -> ServiceError {
        error(self)
    }
}

impl Refused for ServiceError {
    fn into_error(self) -> ServiceError {
        self
    }
}
