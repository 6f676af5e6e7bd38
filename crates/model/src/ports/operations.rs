use super::boxed::Boxed;
use crate::ids::Region;
use crate::principal::Principal;

/// An operation's error as its caller sees it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {message}")]
pub struct OperationError {
    /// AWS's error code.
    pub code: String,
    /// HTTP status it would travel with.
    pub status: u16,
    /// AWS's message.
    pub message: String,
}

/// Any operation of any service, by name and JSON document (member names as in the SDKs). What demo and console use, so that
/// they can do nothing that the AWS CLI could not.
pub trait Operations: Send + Sync {
    /// Calls `service`'s `operation` (`apigateway`, `CreateRestApi`) as `principal` in `region`.
    fn call(
        &self,
        principal: &Principal,
        region: &Region,
        service: &str,
        operation: &str,
        document: serde_json::Value,
    ) -> Boxed<'_, Result<serde_json::Value, OperationError>>;
}
