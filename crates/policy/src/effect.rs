//! `Effect`: what a statement does.

use crate::document::string;
use crate::error::{PolicyError, quoted};
use crate::json::{Members, member};

/// What a statement does to the requests it matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatementEffect {
    /// `Allow`.
    Allow,
    /// `Deny`.
    Deny,
}

/// Compiles `Effect`, which every statement must have.
pub(crate) fn compile(at: &str, elements: &Members) -> Result<StatementEffect, PolicyError> {
    let Some(value) = member(elements, "Effect") else {
        return Err(PolicyError::MissingElement { at: at.into(), element: "Effect" });
    };
    let at = format!("{at}.Effect");
    match string(&at, value)? {
        "Allow" => Ok(StatementEffect::Allow),
        "Deny" => Ok(StatementEffect::Deny),
        other => Err(PolicyError::InvalidValue { at, value: quoted(other), expected: "`Allow` or `Deny`" }),
    }
}
