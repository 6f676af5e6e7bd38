//! The language of gateway responses' templates: names are replaced, and nothing else happens.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html>: no Velocity,
//! only `$context.a.b`, `$context.authorizer.claims['a:b']`, `$stageVariables.x` and `$method.request.{header|querystring|path}.x`. Everything else is text, `#set` and
//! `$util.…` included. A name that stands for nothing is replaced by nothing.
//!
//! # Not (yet) like AWS
//! - The forms `${context.…}` and `$!context.…` are refused: whether AWS replaces them is not known.
//! - Replacing a name that stands for nothing by nothing is a guess, as is `$` before `method.request`.

use crate::not_understood::{NotUnderstood, TEMPLATE_BYTES_MAX};
use crate::output::{Output, RenderProblem};
use crate::surroundings::{Place, Surroundings};

/// A template of a gateway response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substitution {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Context(String),
    StageVariable(String),
    Parameter(Place, String),
}

impl Substitution {
    /// Reads a template.
    ///
    /// # Errors
    /// [`NotUnderstood`] at a name in braces or behind `!`, or for a template longer than [`TEMPLATE_BYTES_MAX`].
    pub fn parse(text: &str) -> Result<Self, NotUnderstood> {
        if text.len() > TEMPLATE_BYTES_MAX {
            return Err(NotUnderstood::too_long());
        }
        let (mut parts, mut plain, mut rest) = (Vec::new(), String::new(), text);
        // Ends: every round takes at least the `$` that it found.
        while let Some((before, behind)) = rest.split_once('$') {
            plain.push_str(before);
            if is_doubtful(behind) {
                return Err(NotUnderstood::at(text, text.len() - behind.len() - 1));
            }
            rest = behind;
            match name(behind) {
                None => plain.push('$'),
                Some((part, unread)) => {
                    if !plain.is_empty() {
                        parts.push(Part::Text(std::mem::take(&mut plain)));
                    }
                    parts.push(part);
                    rest = unread;
                }
            }
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            parts.push(Part::Text(plain));
        }
        Ok(Self { parts })
    }

    /// Renders the template.
    ///
    /// # Errors
    /// [`RenderProblem::OutputTooLong`].
    pub fn render(&self, surroundings: &dyn Surroundings) -> Result<String, RenderProblem> {
        let mut output = Output::new();
        for part in &self.parts {
            let value = match part {
                Part::Text(text) => {
                    output.push(text)?;
                    continue;
                }
                Part::Context(name) => surroundings.context(name),
                Part::StageVariable(name) => surroundings.stage_variable(name),
                Part::Parameter(place, name) => surroundings.request_parameter(*place, name),
            };
            output.push(value.as_deref().unwrap_or_default())?;
        }
        Ok(output.finish())
    }
}

/// The name that follows a `$`, and what follows the name.
fn name(behind: &str) -> Option<(Part, &str)> {
    if let Some(rest) = behind.strip_prefix("context.") {
        let end = chain_length(rest);
        let (name, unread) = rest.split_at_checked(end).filter(|_| end > 0)?;
        if let Some((claim, unread)) = index(unread).filter(|_| name == "authorizer.claims") {
            return Some((Part::Context(format!("{name}.{claim}")), unread));
        }
        return Some((Part::Context(name.to_owned()), unread));
    }
    if let Some(rest) = behind.strip_prefix("stageVariables.") {
        let (name, unread) = word(rest)?;
        return Some((Part::StageVariable(name.to_owned()), unread));
    }
    let rest = behind.strip_prefix("method.request.")?;
    let places = [("header.", Place::Header), ("querystring.", Place::Querystring), ("path.", Place::Path)];
    let (place, rest) = places.into_iter().find_map(|(prefix, place)| Some((place, rest.strip_prefix(prefix)?)))?;
    let (name, unread) = word(rest)?;
    Some((Part::Parameter(place, name.to_owned()), unread))
}

/// The name in `['name']` or `["name"]`, and what follows.
fn index(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('[')?;
    let quote = inside.chars().next().filter(|quote| ['\'', '"'].contains(quote))?;
    let (name, behind) = inside.get(1..)?.split_once(quote)?;
    Some((name, behind.strip_prefix(']')?))
}

/// Bytes of `a.b.c`; a dot that no word follows is not part of it.
fn chain_length(text: &str) -> usize {
    let mut end = 0;
    let mut rest = text;
    // Ends: every round takes a word.
    while let Some((_, unread)) = word(rest) {
        end = text.len() - unread.len();
        match unread.strip_prefix('.') {
            Some(behind) => rest = behind,
            None => break,
        }
    }
    end
}

fn word(text: &str) -> Option<(&str, &str)> {
    let is_of_word = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    let end = text.find(|letter| !is_of_word(letter)).unwrap_or(text.len());
    text.split_at_checked(end).filter(|(word, _)| !word.is_empty())
}

fn is_doubtful(behind: &str) -> bool {
    let inside = behind.trim_start_matches(['!', '{']);
    let is_decorated = inside.len() < behind.len();
    is_decorated && ["context.", "stageVariables.", "method.request."].iter().any(|prefix| inside.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    struct Call;

    impl Surroundings for Call {
        fn body(&self) -> &str {
            "never asked for"
        }
        fn parameter(&self, _: &str) -> Option<Cow<'_, str>> {
            Some(Cow::Borrowed("never asked for"))
        }
        fn context(&self, name: &str) -> Option<Cow<'_, str>> {
            (name != "absent").then(|| Cow::Owned(format!("<c:{name}>")))
        }
        fn stage_variable(&self, name: &str) -> Option<Cow<'_, str>> {
            (name != "absent").then(|| Cow::Owned(format!("<s:{name}>")))
        }
        fn request_parameter(&self, place: Place, name: &str) -> Option<Cow<'_, str>> {
            Some(Cow::Owned(format!("<{place:?}:{name}>")))
        }
    }

    #[track_caller]
    fn check(template: &str, expected: &str) {
        assert_eq!(Substitution::parse(template).unwrap().render(&Call).unwrap(), expected, "{template}");
    }

    #[test]
    fn names_are_replaced() {
        for (template, expected) in [
            ("", ""),
            (r#"{"message":$context.error.messageString}"#, r#"{"message":<c:error.messageString>}"#),
            ("$context.a.b. $context.a.b.", "<c:a.b>. <c:a.b>."),
            ("$context.absent|$stageVariables.absent|", "||"),
            ("$stageVariables.a.b", "<s:a>.b"),
            ("$method.request.header.X-Y\"", "<Header:X-Y>\""),
            ("$method.request.querystring.q$method.request.path.id", "<Querystring:q><Path:id>"),
            ("$$context.a", "$<c:a>"),
            ("$context.authorizer.claims['custom:tier']!", "<c:authorizer.claims.custom:tier>!"),
            (r#"$context.authorizer.claims["a b"]['c']"#, "<c:authorizer.claims.a b>['c']"),
            ("$context.authorizer.claims['x'", "<c:authorizer.claims>['x'"),
            ("$context.authorizer['x']", "<c:authorizer>['x']"),
        ] {
            check(template, expected);
        }
    }

    #[test]
    fn everything_else_is_text() {
        for template in [
            "$",
            "$$",
            "$5 #set($x = 1) ## no comment",
            "$util.escapeJavaScript('x') $input.body",
            "$context $context. $context.. $stageVariables $method.request.body $method.request.header.",
            "method.request.header.X context.a stageVariables.b",
            "ünï $ cödé \\$ ${x} $!{y}",
        ] {
            check(template, template);
        }
    }

    #[test]
    fn what_aws_may_or_may_not_replace_is_refused() {
        for template in ["a\n ${context.requestId}", "a\n $!context.requestId", "a\n $!{stageVariables.x}"] {
            let refusal = Substitution::parse(template).unwrap_err();
            assert_eq!((refusal.line, refusal.column), (2, 2), "{template}");
        }
        assert!(Substitution::parse(&"x".repeat(TEMPLATE_BYTES_MAX)).is_ok());
        assert!(Substitution::parse(&"x".repeat(TEMPLATE_BYTES_MAX + 1)).is_err());
    }

    proptest::proptest! {
        #[test]
        fn text_without_a_dollar_stays(text in "[^$]*") {
            check(&text, &text);
        }

        #[test]
        fn any_text_is_read(text in ".*") {
            let _ = Substitution::parse(&text).map(|template| template.render(&Call));
        }
    }
}
