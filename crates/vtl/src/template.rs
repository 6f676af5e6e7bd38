//! A mapping template: text with references in it.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html>. Understood
//! are literal text, `$input.body`, `$input.json('path')`, `$input.params('name')`, `$context.a.b`, `$stageVariables.x`, their
//! forms with `!` and braces, `\` before them, and `##` comments to the end of the line.
//!
//! A reference to something that is not there renders as nothing, with or without `!`; Velocity would write the reference itself, and
//! AWS's objects answer with the empty text. `$input.json` of what is not there is `""`.

use crate::json_path::text;
use crate::lexer::{self, Part};
use crate::not_understood::{NotUnderstood, TEMPLATE_BYTES_MAX};
use crate::output::{Output, RenderProblem, SCANNED_BYTES_MAX};
use crate::reference::Reference;
use crate::surroundings::Surroundings;

/// A mapping template that is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    parts: Vec<Part>,
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

#[cfg(test)]
mod tests;
