use super::boxed::Boxed;

/// The plan did not catch up in time; the write itself is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this node has not applied the change yet")]
pub struct NotSettled;

/// Read your writes: a write is acknowledged only after this node's road reads it.
pub trait Settled: Send + Sync {
    /// Resolves once everything committed before the call is in every plan and table of this node; bounded.
    fn settle(&self) -> Boxed<'_, Result<(), NotSettled>>;
}
