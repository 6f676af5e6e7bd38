//! `Action` and `NotAction`: patterns of action names, compared without letter case.

use crate::error::{PolicyError, quoted};
use crate::limits;
use crate::pattern::Pattern;
use crate::text::{Atom, Target};

/// Compiles one action pattern: `*`, or `service:Name` with wildcards. AWS takes any printable text for the name; a name that no
/// action has matches none. Policy variables do not exist here.
pub(crate) fn compile(at: &str, text: &str) -> Result<Pattern, PolicyError> {
    let over_limit = || PolicyError::OverLimit { at: at.into(), what: "characters in an action", max: limits::ACTION_CHARS_MAX };
    if text.len() > limits::ACTION_CHARS_MAX {
        return Err(over_limit());
    }
    let is_service_char = |c: char| c.is_ascii_alphanumeric() || matches!(c, '*' | '?' | '-' | '_' | '.');
    let is_name_char = |c: char| c == ' ' || c.is_ascii_graphic();
    let is_action = text == "*"
        || text.split_once(':').is_some_and(|(service, name)| {
            !service.is_empty() && service.chars().all(is_service_char) && name.chars().all(is_name_char)
        });
    if !is_action {
        return Err(PolicyError::InvalidValue { at: at.into(), value: quoted(text), expected: "`*` or `service:Action`" });
    }
    let atom = |char: char| match char.to_ascii_lowercase() {
        '*' => Atom::AnyRun,
        '?' => Atom::AnyChar,
        char => Atom::Char(char),
    };
    Pattern::build(&text.chars().map(atom).collect::<Vec<_>>()).ok_or_else(over_limit)
}

/// An action's name in lower case, as compiled patterns expect it. Held in place: no action of AWS is longer.
pub(crate) struct Folded {
    bytes: [u8; limits::ACTION_CHARS_MAX],
    length: usize,
    /// A name that does not fit.
    longer: Option<String>,
}

impl Folded {
    /// Puts a name in lower case.
    pub(crate) fn new(action: &str) -> Folded {
        let mut folded = Folded { bytes: [0; limits::ACTION_CHARS_MAX], length: action.len(), longer: None };
        match folded.bytes.get_mut(..action.len()) {
            Some(bytes) => {
                bytes.copy_from_slice(action.as_bytes());
                bytes.make_ascii_lowercase();
            }
            None => folded.longer = Some(action.to_ascii_lowercase()),
        }
        folded
    }

    /// The name in lower case.
    pub(crate) fn as_str(&self) -> &str {
        match &self.longer {
            Some(longer) => longer,
            None => self.bytes.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_any_length_are_put_in_lower_case() {
        for action in ["", "execute-api:Invoke", &"É:A".repeat(64), &"A".repeat(limits::ACTION_CHARS_MAX + 1)] {
            assert_eq!(Folded::new(action).as_str(), action.to_ascii_lowercase());
        }
    }
}
