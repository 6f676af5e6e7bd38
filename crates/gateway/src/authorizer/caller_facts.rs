//! What is known of a caller who was let pass, for backends and templates.

use super::caller::Caller;
use super::claims::Claims;
use super::grant::Grant;

/// What is known, by whoever vouched for it.
#[derive(Debug, Clone, Copy)]
pub enum CallerFacts<'a> {
    /// What the authorizer function said.
    Granted(&'a Grant),
    /// What the token says.
    Claims(&'a Claims),
    /// Whom the signature proves.
    Signed(&'a Caller),
}

impl<'a> CallerFacts<'a> {
    /// Whom a signature proves.
    #[must_use]
    pub fn signed(self) -> Option<&'a Caller> {
        match self {
            Self::Signed(caller) => Some(caller),
            Self::Granted(_) | Self::Claims(_) => None,
        }
    }
}
