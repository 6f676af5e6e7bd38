//! `Action` and `NotAction`: patterns of action names, compared without letter case.

use crate::error::{PolicyError, quoted};
use crate::limits;
use crate::pattern::Pattern;

/// Compiles one action pattern: `*`, or `service:Name` with wildcards.
///
/// Strict about its characters, because a stray blank would otherwise make a `Deny` that never matches.
pub(crate) fn compile(at: &str, text: &str) -> Result<Pattern, PolicyError> {
    if text.len() > limits::ACTION_CHARS_MAX {
        let (what, max) = ("characters in an action", limits::ACTION_CHARS_MAX);
        return Err(PolicyError::OverLimit { at: at.into(), what, max });
    }
    let is_action_char = |c: char| c.is_ascii_alphanumeric() || matches!(c, '*' | '?' | ':' | '-' | '_' | '.');
    let is_action = text == "*" || (text.contains(':') && text.chars().all(is_action_char));
    if !is_action {
        return Err(PolicyError::InvalidValue { at: at.into(), value: quoted(text), expected: "`*` or `service:Action`" });
    }
    Ok(Pattern::new(&fold(text)))
}

/// An action name as compiled patterns expect it.
pub(crate) fn fold(action: &str) -> String {
    action.to_ascii_lowercase()
}
