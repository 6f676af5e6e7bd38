//! The refusal of a template: what in it is not understood, and where; or that it is too long to be looked at.

/// Longest template, in bytes; AWS's quota.
pub const TEMPLATE_BYTES_MAX: usize = 300 * 1024;

/// Most characters of a directive that a refusal shows.
pub(crate) const SHOWN_CHARS_MAX: usize = 60;

/// What in a template is not understood, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{directive}` in line {line}, column {column}, is not understood")]
pub struct NotUnderstood {
    /// The directive or reference as written, shortened: `#foreach`, `$util.escapeJavaScript(…`.
    pub directive: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl NotUnderstood {
    pub(crate) fn too_long() -> Self {
        Self { directive: format!("a template of more than {TEMPLATE_BYTES_MAX} bytes"), line: 1, column: 1 }
    }

    /// What stands at a byte of `text`.
    pub(crate) fn at(text: &str, at: usize) -> Self {
        let (before, from) = text.split_at_checked(at).unwrap_or((text, ""));
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            directive: shown(from),
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
        }
    }
}

/// A directive or reference as a refusal shows it: up to the end of its words, and with its argument list when that is short.
fn shown(text: &str) -> String {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || "._-!{}$#@*[\\".contains(letter);
    let words = text.find(|letter| !is_word(letter)).unwrap_or(text.len());
    let list = text.get(words..).filter(|rest| rest.starts_with('(')).and_then(|rest| rest.find([')', '\n']));
    let end = list.map_or(words, |end| words + end + 1);
    let whole = text.get(..end).unwrap_or_default().trim_end();
    match whole.char_indices().nth(SHOWN_CHARS_MAX) {
        Some((cut, _)) => format!("{}…", whole.get(..cut).unwrap_or_default()),
        None => whole.to_owned(),
    }
}
