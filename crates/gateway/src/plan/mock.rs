//! MOCK integrations, compiled: which status a request template asks for, and which answer that status selects.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html>. Templates are literal texts
//! for now; one with `$` or `#` is refused where it is written, and here makes the route refuse every call.

use http::{HeaderName, HeaderValue};
use regex::bytes::Regex;

/// A MOCK integration.
#[derive(Debug)]
pub struct MockPlan {
    /// Media type → the status that its literal template asks for; `None` when the template names no status.
    pub templates: Vec<(String, Option<u16>)>,
    /// What happens to a media type without a template.
    pub passthrough: Passthrough,
    /// Answers in status order.
    pub responses: Vec<MockResponse>,
}

/// `passthroughBehavior`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passthrough {
    /// The body itself is read as the template's result.
    WhenNoMatch,
    /// The same, but only when there is no template at all.
    WhenNoTemplates,
    /// 415.
    Never,
}

/// One integration response together with the method response of its status.
#[derive(Debug)]
pub struct MockResponse {
    /// Selects this answer when it matches the whole status; `None` is the default.
    pub selection: Option<Regex>,
    /// The method's status; `None` when no method response declares it, which fails the call.
    pub status: Option<u16>,
    /// Literal headers.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// Media type → literal body.
    pub templates: Vec<(String, String)>,
}

impl MockPlan {
    /// The answer for a status: the first whose pattern matches, else the default.
    #[must_use]
    pub fn select(&self, status: u16) -> Option<&MockResponse> {
        let status = status.to_string();
        let matches =
            |response: &&MockResponse| response.selection.as_ref().is_some_and(|pattern| pattern.is_match(status.as_bytes()));
        self.responses.iter().find(matches).or_else(|| self.responses.iter().find(|response| response.selection.is_none()))
    }
}

/// Whether a template needs the mapping engine that this server does not have yet.
#[must_use]
pub fn is_literal(template: &str) -> bool {
    !template.contains(['$', '#'])
}

/// The whole-number `statusCode` of a relaxed JSON object (`{statusCode: 200}` counts), as AWS reads a MOCK's template.
#[must_use]
pub fn status_code(text: &str) -> Option<u16> {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Template {
        status_code: Option<serde_json::Number>,
    }
    let text = text.trim();
    // serde would read a list as the members in order.
    if !text.starts_with('{') {
        return None;
    }
    match serde_json::from_str::<Template>(text) {
        Ok(template) => return template.status_code?.as_u64().and_then(|status| u16::try_from(status).ok()),
        Err(problem) if problem.is_data() => return None,
        Err(_) => {}
    }
    let inner = text.strip_prefix('{')?.strip_suffix('}')?;
    inner.split(',').find_map(|pair| {
        let (key, value) = pair.split_once(':')?;
        (key.trim().trim_matches(['"', '\'']) == "statusCode").then(|| value.trim().parse().ok())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_is_read_from_relaxed_json() {
        for (text, expected) in [
            (r#"{"statusCode": 200}"#, Some(200)),
            ("{statusCode: 204}", Some(204)),
            ("{ 'statusCode' : 201 , message: 'x' }", Some(201)),
            (r#"{"statusCode": "200"}"#, None),
            (r#"{"statusCode": 200.5}"#, None),
            (r#"{"statuscode": 200}"#, None),
            ("{}", None),
            ("", None),
            ("[200]", None),
            (r#"{"statusCode": 99999}"#, None),
        ] {
            assert_eq!(status_code(text), expected, "{text}");
        }
    }
}
