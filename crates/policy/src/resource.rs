//! `Resource` and `NotResource`: patterns over the whole text of an ARN, letter case respected.

use crate::document::Version;
use crate::error::{PolicyError, quoted};
use crate::limits;
use crate::pattern::Pattern;

/// Compiles one resource pattern.
///
/// It starts with `arn:` or with a wildcard; anything else can never match an ARN and is a mistake that would make a
/// `Deny` or a `NotResource` mean something else than its author thinks.
pub(crate) fn compile(at: &str, version: Version, text: &str) -> Result<Pattern, PolicyError> {
    if text.chars().count() > limits::RESOURCE_CHARS_MAX {
        let (what, max) = ("characters in a resource", limits::RESOURCE_CHARS_MAX);
        return Err(PolicyError::OverLimit { at: at.into(), what, max });
    }
    refuse_variable(at, version, text)?;
    if !text.starts_with("arn:") && !text.starts_with(['*', '?']) {
        return Err(PolicyError::InvalidValue { at: at.into(), value: quoted(text), expected: "`*` or an arn" });
    }
    Ok(Pattern::new(text))
}

/// Refuses text in which a policy variable begins. Before `2012-10-17` there were none, and `${` is plain text.
pub(crate) fn refuse_variable(at: &str, version: Version, text: &str) -> Result<(), PolicyError> {
    if version == Version::V2012 && text.contains("${") {
        return Err(PolicyError::UnsupportedVariable { at: at.into() });
    }
    Ok(())
}
