//! What is known of a caller who was let pass, for backends and templates.

use super::claims::Claims;
use super::grant::Grant;

/// What is known, by whoever vouched for it.
#[derive(Debug, Clone, Copy)]
pub enum CallerFacts<'a> {
    /// What the authorizer function said.
    Granted(&'a Grant),
    /// What the token says.
    Claims(&'a Claims),
}
