//! Mappings of a non-proxy integration, compiled: what becomes of the request on its way to the backend, and of the backend's answer
//! on its way to the client.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html> and
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html>.

use gatewright_vtl::Template;
use gatewright_vtl::json_path::JsonPath;
use http::{HeaderName, HeaderValue, StatusCode};
use regex::bytes::Regex;

/// The request's side.
#[derive(Debug)]
pub struct RequestMapping {
    /// Media type → template; `$default` is every type that has none of its own.
    pub templates: Vec<(String, Template)>,
    /// What happens to a media type without a template.
    pub passthrough: Passthrough,
}

/// `passthroughBehavior`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passthrough {
    /// The body goes through as it is.
    WhenNoMatch,
    /// The same, but only when there is no template at all.
    WhenNoTemplates,
    /// 415.
    Never,
}

/// The answer's side: integration responses in status order.
#[derive(Debug)]
pub struct ResponseMapping(pub Vec<MappedResponse>);

/// One integration response together with the method response of its status.
#[derive(Debug)]
pub struct MappedResponse {
    /// The integration response's status, as it is written.
    pub status_code: String,
    /// Selects this answer when it matches the whole text; `None` is the default.
    pub selection: Option<Regex>,
    /// The method's status; `None` when no method response declares it, which fails the call.
    pub status: Option<StatusCode>,
    /// Headers, each with where its value comes from.
    pub headers: Vec<(HeaderName, HeaderSource)>,
    /// Media type → template; an empty one passes the backend's body through.
    pub templates: Vec<(String, Template)>,
}

/// Where a mapped header's value comes from.
#[derive(Debug)]
pub enum HeaderSource {
    /// `'text'`.
    Literal(HeaderValue),
    /// `integration.response.header.{name}`: the last of its values.
    Header(HeaderName),
    /// `integration.response.multivalueheader.{name}`: all of them.
    Headers(HeaderName),
    /// `integration.response.body` or `integration.response.body.{path}`.
    Body(Option<JsonPath>),
    /// `context.{name}`.
    Context(String),
    /// `stageVariables.{name}`.
    StageVariable(String),
}

impl RequestMapping {
    /// The template for a media type, or the body itself (`None`).
    ///
    /// # Errors
    /// [`NotPassed`] when there is no template and bodies are not passed through.
    pub fn template(&self, media_type: &str) -> Result<Option<&Template>, NotPassed> {
        let by_type = |wanted: &str| self.templates.iter().find(|(known, _)| known.eq_ignore_ascii_case(wanted));
        match (by_type(media_type).or_else(|| by_type("$default")), self.passthrough) {
            (Some((_, template)), _) => Ok(Some(template)),
            (None, Passthrough::WhenNoMatch) => Ok(None),
            (None, Passthrough::WhenNoTemplates) if self.templates.is_empty() => Ok(None),
            (None, Passthrough::WhenNoTemplates | Passthrough::Never) => Err(NotPassed),
        }
    }
}

/// The body has no template and may not go through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotPassed;

impl ResponseMapping {
    /// The answer for a text (MOCK's status, a function's error message): the first whose pattern matches, else the default.
    #[must_use]
    pub fn select(&self, text: &str) -> Option<&MappedResponse> {
        let matches = |response: &&MappedResponse| response.selection.as_ref().is_some_and(|it| it.is_match(text.as_bytes()));
        self.0.iter().find(matches).or_else(|| self.0.iter().find(|response| response.selection.is_none()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_without_a_template_goes_through_as_the_integration_says() {
        let mapping = |passthrough, types: &[&str]| RequestMapping {
            templates: types.iter().map(|name| ((*name).to_owned(), Template::parse("x").unwrap())).collect(),
            passthrough,
        };
        let json = "application/json";
        for (passthrough, types, media_type, expected) in [
            (Passthrough::WhenNoMatch, &[json] as &[_], "text/plain", Ok(false)),
            (Passthrough::WhenNoMatch, &[json], "application/JSON", Ok(true)),
            (Passthrough::WhenNoTemplates, &[json], "text/plain", Err(NotPassed)),
            (Passthrough::WhenNoTemplates, &[], "text/plain", Ok(false)),
            (Passthrough::Never, &[], json, Err(NotPassed)),
            (Passthrough::Never, &["$default"], json, Ok(true)),
        ] {
            let found = mapping(passthrough, types).template(media_type).map(|template| template.is_some());
            assert_eq!(found, expected, "{passthrough:?} {types:?} {media_type}");
        }
    }
}
