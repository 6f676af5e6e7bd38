//! A mapping template: text with references in it.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html>. Understood
//! are literal text, `$input.body`, `$input.json('path')`, `$input.params('name')`, `$context.a.b`, `$stageVariables.x`, their
//! forms with `!` and braces, `\` before them, and `##` comments to the end of the line.
//!
//! A reference to something that is not there renders as nothing, with or without `!`; Velocity would write the reference itself, and
//! AWS's objects answer with the empty text. `$input.json` of what is not there is `""`.

use crate::json_path::text;
use crate::lexer;
use crate::output::{Output, RenderProblem, SCANNED_BYTES_MAX};
use crate::reference::Reference;
use crate::surroundings::Surroundings;

/// Longest template, in bytes; AWS's quota.
pub const TEMPLATE_BYTES_MAX: usize = 300 * 1024;

/// Most characters of a directive that a refusal shows.
const SHOWN_CHARS_MAX: usize = 60;

/// A mapping template that is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    parts: Vec<Part>,
}

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

/// A piece of a template. Texts never stand side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    Text(String),
    Reference(Reference),
}

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    /// [`NotUnderstood`] at the first directive or reference that is not understood, or at the start of a template longer than
    /// [`TEMPLATE_BYTES_MAX`].
    pub fn parse(text: &str) -> Result<Self, NotUnderstood> {
        if text.len() > TEMPLATE_BYTES_MAX {
            return Err(NotUnderstood::too_long());
        }
        lexer::parts(text).map(|parts| Self { parts })
    }

    /// The text that this template always renders to; `None` when it looks at anything.
    #[must_use]
    pub fn as_literal(&self) -> Option<&str> {
        match self.parts.as_slice() {
            [] => Some(""),
            [Part::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// Renders the template.
    ///
    /// # Errors
    /// [`RenderProblem`] when the text grows too long, or when it selects from a body that is no JSON.
    pub fn render(&self, surroundings: &dyn Surroundings) -> Result<String, RenderProblem> {
        self.render_within(surroundings, SCANNED_BYTES_MAX)
    }

    fn render_within(&self, surroundings: &dyn Surroundings, scannable_bytes: usize) -> Result<String, RenderProblem> {
        let mut rendering = Rendering { surroundings, output: Output::new(), body: None, scannable_bytes };
        self.parts.iter().try_for_each(|part| rendering.part(part))?;
        Ok(rendering.output.finish())
    }
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

struct Rendering<'a> {
    surroundings: &'a dyn Surroundings,
    output: Output,
    /// The body, once it has been found to be JSON.
    body: Option<text::Json<'a>>,
    scannable_bytes: usize,
}

impl<'a> Rendering<'a> {
    fn part(&mut self, part: &Part) -> Result<(), RenderProblem> {
        let surroundings = self.surroundings;
        let reference = match part {
            Part::Text(text) => return self.output.push(text),
            Part::Reference(reference) => reference,
        };
        let value = match reference {
            Reference::Body => return self.output.push(body(surroundings)),
            Reference::Json(path) => {
                let json = self.json()?;
                let Some(selected) = json.select(path, &mut self.scannable_bytes)? else {
                    return self.output.push("\"\"");
                };
                return selected.tokens().try_for_each(|token| self.output.push(token));
            }
            Reference::Parameter(name) => surroundings.parameter(name),
            Reference::Context(name) => surroundings.context(name),
            Reference::StageVariable(name) => surroundings.stage_variable(name),
        };
        self.output.push(value.as_deref().unwrap_or_default())
    }

    fn json(&mut self) -> Result<text::Json<'a>, RenderProblem> {
        if let Some(json) = self.body {
            return Ok(json);
        }
        let json = text::Json::parse(body(self.surroundings)).ok_or(RenderProblem::BodyNotJson)?;
        self.body = Some(json);
        Ok(json)
    }
}

/// AWS: an empty body is an empty object to a template.
fn body(surroundings: &dyn Surroundings) -> &str {
    match surroundings.body() {
        "" => "{}",
        body => body,
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

#[cfg(test)]
mod tests;
