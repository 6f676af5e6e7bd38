//! `Effect`: what a statement does.

use serde_json::{Map, Value};

use crate::document::string;
use crate::error::{PolicyError, quoted};

/// What a statement does to the requests it matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatementEffect {
    /// `Allow`.
    Allow,
    /// `Deny`.
    Deny,
}

/// Compiles `Effect`, which every statement must have.
pub(crate) fn compile(at: &str, elements: &Map<String, Value>) -> Result<StatementEffect, PolicyError> {
    let Some(value) = elements.get("Effect") else {
        return Err(PolicyError::MissingElement { at: at.into(), element: "Effect" });
    };
    let at = format!("{at}.Effect");
    match string(&at, value)? {
        "Allow" => Ok(StatementEffect::Allow),
        "Deny" => Ok(StatementEffect::Deny),
        other => Err(PolicyError::InvalidValue { at, value: quoted(other), expected: "`Allow` or `Deny`" }),
    }
}
