//! `Resource` and `NotResource`: patterns over the whole text of an ARN, letter case respected.
//!
//! A policy variable may stand in an ARN's last part only, as AWS's guide says; a resource with one before the fifth colon matches
//! nothing.

use crate::document::{KindRules, Version};
use crate::error::{PolicyError, quoted};
use crate::limits;
use crate::pattern::Pattern;
use crate::text::{Atom, Part, Text, Wildcards, parts};

/// Colons before an ARN's last part.
const COLONS: usize = 5;

/// Compiles one resource pattern.
///
/// It starts with `arn:` or with a wildcard; anything else can never match an ARN and is a mistake that would make a
/// `Deny` or a `NotResource` mean something else than its author thinks.
pub(crate) fn compile(rules: KindRules, at: &str, version: Version, text: &str) -> Result<Text<Pattern>, PolicyError> {
    if let Some(max) = rules.resource_chars_max.filter(|max| text.chars().count() > *max) {
        return Err(PolicyError::OverLimit { at: at.into(), what: "characters in a resource", max });
    }
    let is_variable = version == Version::V2012 && text.starts_with("${");
    if !text.starts_with("arn:") && !text.starts_with(['*', '?']) && !is_variable {
        return Err(PolicyError::InvalidValue { at: at.into(), value: quoted(text), expected: "`*` or an arn" });
    }
    let parts = parts(at, version, Wildcards::Meant, text)?;
    if text.starts_with("arn:") && has_variable_before_the_resource(&parts) {
        return Ok(Text::Nothing);
    }
    match Text::of(parts) {
        Text::Nothing => {
            let (what, max) = ("characters between two `*` of which one is `?`", limits::SEARCHED_PIECE_CHARS_MAX);
            Err(PolicyError::OverLimit { at: at.into(), what, max })
        }
        compiled => Ok(compiled),
    }
}

fn has_variable_before_the_resource(parts: &[Part]) -> bool {
    let mut colons = 0;
    for part in parts {
        match part {
            Part::Fixed(atoms) => colons += atoms.iter().filter(|atom| **atom == Atom::Char(':')).count(),
            Part::Variable { .. } if colons < COLONS => return true,
            Part::Variable { .. } => {}
        }
    }
    false
}
