//! Why a pool's domain gives no tokens.
//!
//! Follows RFC 6749 5.2.

use crate::refusal::{Refusal, RefusalKind};

/// Why no tokens are given.
#[derive(Debug, thiserror::Error)]
pub enum GrantRefusal {
    /// The code or refresh token is none, is over, is used, or is another client's.
    #[error("invalid grant")]
    InvalidGrant,
    /// The client may not have this grant.
    #[error("unauthorized client")]
    UnauthorizedClient,
    /// None of the scopes is there.
    #[error("invalid scope")]
    InvalidScope,
    /// Something of ours failed, or is too busy.
    #[error(transparent)]
    Failed(Refusal),
    /// The pool's function before tokens refuses them, or cannot be asked.
    #[error(transparent)]
    Triggered(Refusal),
}

impl From<Refusal> for GrantRefusal {
    fn from(refusal: Refusal) -> Self {
        match refusal.kind {
            kind if kind.is_of_trigger() => Self::Triggered(refusal),
            RefusalKind::Internal | RefusalKind::TooManyRequests => Self::Failed(refusal),
            RefusalKind::InvalidParameter => Self::UnauthorizedClient,
            _ => Self::InvalidGrant,
        }
    }
}
