//! Finds the references in a template's text, as Velocity 1.7 does.
//!
//! See <https://velocity.apache.org/engine/1.7/vtl-reference.html>. What Velocity takes for text stays text: `$5`, a single `$` or
//! `#`, `#fff`. Where its versions differ or its grammar is in doubt, the place is not understood rather than guessed at.
//!
//! Backslashes before a reference are halved, and an odd one makes the reference text. Elsewhere a backslash is a backslash.

use crate::not_understood::NotUnderstood;
use crate::reference::{Reference, Step, Written, understand};

/// Velocity's own directives. Any other word after `#` is text, as long as no `(` follows.
const DIRECTIVES: [&str; 15] = [
    "set", "if", "elseif", "else", "end", "foreach", "include", "parse", "macro", "stop", "break", "evaluate", "define",
    "literal", "return",
];

/// A piece of a template. Texts never stand side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    Text(String),
    Reference(Reference),
}

/// The parts of a template.
pub(crate) fn parts(text: &str) -> Result<Vec<Part>, NotUnderstood> {
    let mut lexer = Lexer { text, at: 0, parts: Vec::new() };
    // Ends: every round moves on by at least one character.
    while let Some(rest) = lexer.rest() {
        match rest.find(['\\', '$', '#']) {
            None => {
                lexer.take_text(rest.len());
                break;
            }
            Some(0) => lexer.special(rest)?,
            Some(length) => lexer.take_text(length),
        }
    }
    Ok(lexer.parts)
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    parts: Vec<Part>,
}

/// What a `$` is.
enum Dollar<'a> {
    /// Just itself.
    Text,
    /// The start of a reference of so many bytes.
    Reference { written: Written<'a>, length: usize },
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> Option<&'a str> {
        self.text.get(self.at..).filter(|rest| !rest.is_empty())
    }

    fn take_text(&mut self, length: usize) {
        let text = self.text.get(self.at..self.at + length).unwrap_or_default();
        self.push_text(text);
        self.at += length;
    }

    fn push_text(&mut self, text: &str) {
        match self.parts.last_mut() {
            Some(Part::Text(last)) => last.push_str(text),
            _ if text.is_empty() => {}
            _ => self.parts.push(Part::Text(text.to_owned())),
        }
    }

    /// At `\`, `$` or `#`.
    fn special(&mut self, rest: &'a str) -> Result<(), NotUnderstood> {
        let backslashes = rest.bytes().take_while(|byte| *byte == b'\\').count();
        let after = rest.get(backslashes..).unwrap_or_default();
        match after.bytes().next() {
            Some(b'$') => self.dollar(backslashes, after),
            Some(b'#') => self.hash(backslashes, after),
            _ => {
                self.take_text(backslashes);
                Ok(())
            }
        }
    }

    fn dollar(&mut self, backslashes: usize, after: &'a str) -> Result<(), NotUnderstood> {
        let refusal = || NotUnderstood::at(self.text, self.at + backslashes);
        let (written, length) = match dollar(after).ok_or_else(refusal)? {
            Dollar::Text => {
                self.take_text(backslashes + 1);
                return Ok(());
            }
            Dollar::Reference { written, length } => (written, length),
        };
        let reference = understand(&written).ok_or_else(refusal)?;
        let source = self.text.get(self.at..).unwrap_or_default();
        self.push_text(source.get(..backslashes / 2).unwrap_or_default());
        if backslashes.is_multiple_of(2) {
            self.parts.push(Part::Reference(reference));
        } else {
            self.push_text(after.get(..length).unwrap_or_default());
        }
        self.at += backslashes + length;
        Ok(())
    }

    fn hash(&mut self, backslashes: usize, after: &str) -> Result<(), NotUnderstood> {
        let behind = after.get(1..).unwrap_or_default();
        let is_comment = behind.starts_with('#');
        if is_comment && backslashes == 0 {
            // The end of the line belongs to the comment.
            let end = after.find(['\n', '\r']).map_or(after.len(), |end| {
                let is_pair = after.get(end..).is_some_and(|rest| rest.starts_with("\r\n"));
                end + if is_pair { 2 } else { 1 }
            });
            self.at += end;
            return Ok(());
        }
        if is_comment || is_directive(behind) {
            return Err(NotUnderstood::at(self.text, self.at + backslashes));
        }
        self.take_text(backslashes + 1);
        Ok(())
    }
}

/// What stands behind a `#`: whether Velocity would take both for a directive, a block comment or a macro.
fn is_directive(behind: &str) -> bool {
    if behind.starts_with(['{', '*', '@']) || behind.starts_with("[[") {
        return true;
    }
    let word = behind.get(..identifier_length(behind)).unwrap_or_default();
    let is_called = behind.get(word.len()..).is_some_and(|rest| rest.trim_start_matches([' ', '\t']).starts_with('('));
    !word.is_empty() && (DIRECTIVES.contains(&word) || is_called)
}

/// What the `$` is that `text` begins with; `None` when that cannot be told.
fn dollar(text: &str) -> Option<Dollar<'_>> {
    let mut cursor = Cursor { text, at: 1 };
    let is_quiet = cursor.take('!');
    let is_braced = cursor.take('{');
    let Some(root) = cursor.identifier() else {
        // Velocity drops the `!` of `$!5`, reads `$\!x` as an escape, and its versions disagree about `$_x`.
        let behind = text.get(1..).unwrap_or_default();
        let is_escaped_bang = behind.starts_with('\\') && behind.trim_start_matches('\\').starts_with('!');
        return (!is_quiet && !is_braced && !is_escaped_bang && !behind.starts_with('_')).then_some(Dollar::Text);
    };
    let mut steps = Vec::new();
    // Ends: every step takes characters.
    while let Some(name) = cursor.property()? {
        let argument = if cursor.take('(') { Some(cursor.quoted(')')?) } else { None };
        steps.push(Step { name, argument });
    }
    let index = if cursor.take('[') { Some(cursor.quoted(']')?) } else { None };
    // What follows an index in turn is not understood.
    let is_ended = index.is_none() || cursor.property()?.is_none();
    let is_complete = is_ended && if is_braced { cursor.take('}') } else { !cursor.is_at(['[', '(']) };
    is_complete.then_some(Dollar::Reference { written: Written { root, steps, index }, length: cursor.at })
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn is_at(&self, letters: [char; 2]) -> bool {
        self.rest().starts_with(letters)
    }

    fn take(&mut self, letter: char) -> bool {
        let is_there = self.rest().starts_with(letter);
        if is_there {
            self.at += letter.len_utf8();
        }
        is_there
    }

    fn identifier(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let name = rest.get(..identifier_length(rest)).filter(|name| !name.is_empty())?;
        self.at += name.len();
        Some(name)
    }

    /// `.name`. The outer `None` is a dot that cannot be told; the inner one is the end, with or without a dot that is text.
    fn property(&mut self) -> Option<Option<&'a str>> {
        let Some(behind) = self.rest().strip_prefix('.') else {
            return Some(None);
        };
        if behind.starts_with('_') {
            return None;
        }
        if identifier_length(behind) == 0 {
            return Some(None);
        }
        self.at += 1;
        Some(self.identifier())
    }

    /// One quoted text and the closing parenthesis or bracket; `None` for anything else.
    fn quoted(&mut self, closing: char) -> Option<&'a str> {
        let inside = self.rest().trim_start_matches([' ', '\t']);
        let quote = inside.chars().next().filter(|quote| ['\'', '"'].contains(quote))?;
        let (argument, behind) = inside.get(1..)?.split_once(quote)?;
        let behind = behind.trim_start_matches([' ', '\t']).strip_prefix(closing)?;
        self.at = self.text.len() - behind.len();
        // Escapes are not understood, and a text in double quotes is a template itself.
        let is_plain = !argument.contains(['\\', '\n', '\r']) && (quote == '\'' || is_without_references(argument));
        is_plain.then_some(argument)
    }
}

fn is_without_references(text: &str) -> bool {
    let is_reference = |behind: &str| behind.starts_with(|letter: char| letter.is_ascii_alphabetic() || "_!{".contains(letter));
    !text.contains('#') && !text.split('$').skip(1).any(is_reference)
}

/// A letter, then letters, digits, `-` and `_`.
fn identifier_length(text: &str) -> usize {
    if !text.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return 0;
    }
    text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte)).count()
}
