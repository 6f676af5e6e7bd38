//! The URI under which API Gateway calls a Lambda function:
//! `arn:{partition}:apigateway:{region}:lambda:path/2015-03-31/functions/{function ARN}/invocations`.
//!
//! Integrations and authorizers use the same form and word its absence differently. The function's ARN, or any part of it, can come
//! from stage variables (`…:function:greet:${stageVariables.alias}`): [`template_of`]. See
//! <https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html#apigw-PutIntegration-request-uri>.
//!
//! # Not (yet) like AWS
//! - AWS takes stage variables in other places of the URI, too; here they stand between `functions/` and `/invocations`.

use crate::arn::Arn;
use crate::ids::{AccountId, Region};
use crate::ports::FunctionRef;

/// Longest URI, in bytes. Function ARNs end at 170.
pub const URI_BYTES_MAX: usize = 512;

/// Longest URI with stage variables in it, in bytes.
pub const URI_TEMPLATE_BYTES_MAX: usize = 2048;

const FUNCTIONS: &str = "/functions/";
const INVOCATIONS: &str = "/invocations";

/// A URI in which parts of the function's ARN may come from stage variables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UriTemplate(Form);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    Literal(FunctionRef),
    /// What stands before `/functions/`, and the function between that and `/invocations`.
    Open {
        head: String,
        function: Vec<Piece>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Variable(String),
}

/// Why a text is not such a URI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UriProblem {
    /// Not an ARN of API Gateway's form.
    NotAnArn,
    /// An ARN whose resource is neither `path/…` nor `action/…`.
    NoPathOrAction,
    /// An ARN of a service that cannot be called so.
    OtherService,
    /// AWS takes it, this server does not yet; the text says what.
    NotYet(&'static str),
}

/// Reads a URI that may have stage variables in it.
///
/// # Errors
/// [`UriProblem`] when it names no Lambda function, whatever the values of the variables.
pub fn template_of(uri: &str) -> Result<UriTemplate, UriProblem> {
    if !uri.contains("${") {
        return function_of(uri).map(|function| UriTemplate(Form::Literal(function)));
    }
    if uri.len() > URI_TEMPLATE_BYTES_MAX {
        return Err(UriProblem::NotAnArn);
    }
    let around = uri.split_once(FUNCTIONS).and_then(|(head, rest)| Some((head, rest.strip_suffix(INVOCATIONS)?)));
    let Some((head, function)) = around else {
        return Err(function_of(&uri.replace("${", "")).err().unwrap_or(UriProblem::NotAnArn));
    };
    // Everything around the function must be right with any function.
    function_of(&format!("{head}{FUNCTIONS}arn:aws:lambda:us-east-1:000000000000:function:any{INVOCATIONS}"))?;
    let function = function_pieces(function).filter(|pieces| can_be_function(pieces)).ok_or(UriProblem::NotAnArn)?;
    Ok(UriTemplate(Form::Open { head: head.to_owned(), function }))
}

impl UriTemplate {
    /// The function, when no variable decides which it is.
    #[must_use]
    pub fn as_function(&self) -> Option<&FunctionRef> {
        match &self.0 {
            Form::Literal(function) => Some(function),
            Form::Open { .. } => None,
        }
    }

    /// The function with the variables' values put in. A variable that is not there is empty.
    ///
    /// # Errors
    /// [`UriProblem`] when the outcome names no Lambda function.
    pub fn resolve<'v>(&self, variable: &dyn Fn(&str) -> Option<&'v str>) -> Result<FunctionRef, UriProblem> {
        let (head, function) = match &self.0 {
            Form::Literal(function) => return Ok(function.clone()),
            Form::Open { head, function } => (head, function),
        };
        let mut uri = format!("{head}{FUNCTIONS}");
        for piece in function {
            let text = match piece {
                Piece::Text(text) => text,
                Piece::Variable(name) => variable(name).unwrap_or_default(),
            };
            // Also keeps a value from being read as a template.
            if text.contains("${") || text.len() > URI_BYTES_MAX {
                return Err(UriProblem::NotAnArn);
            }
            uri.push_str(text);
        }
        function_of(&(uri + INVOCATIONS))
    }
}

/// What [`UriProblem::NotYet`] says of variables that stand where they are not understood.
pub const VARIABLES_ELSEWHERE: &str = "stage variables (`${stageVariables.…}`) in URIs outside of the function";

/// The one Lambda function that `uri` names, without the help of variables.
///
/// # Errors
/// [`UriProblem`] when it names anything else.
pub fn function_of(uri: &str) -> Result<FunctionRef, UriProblem> {
    if uri.contains("${") {
        return Err(UriProblem::NotYet(VARIABLES_ELSEWHERE));
    }
    if uri.len() > URI_BYTES_MAX {
        return Err(UriProblem::NotAnArn);
    }
    let arn = Arn::parse(uri).map_err(|_| UriProblem::NotAnArn)?;
    if arn.service != "apigateway" || !is_partition(&arn.partition) || Region::parse(&arn.region).is_err() {
        return Err(UriProblem::NotAnArn);
    }
    let path = match arn.resource.split_once('/') {
        Some(("path", path)) => path,
        Some(("action", _)) => "",
        _ => return Err(UriProblem::NoPathOrAction),
    };
    match arn.account.as_str() {
        "lambda" if path.ends_with("/response-streaming-invocations") => Err(UriProblem::NotYet("response streaming")),
        "lambda" => function_of_path(path).ok_or(UriProblem::NotAnArn),
        "firehose" => Err(UriProblem::NotYet("Firehose integrations")),
        _ => Err(UriProblem::OtherService),
    }
}

fn function_of_path(path: &str) -> Option<FunctionRef> {
    // Both `path/2015-03-31/…` and `path//2015-03-31/…` are in use.
    let path = path.strip_prefix('/').unwrap_or(path);
    let arn = Arn::parse(path.strip_prefix("2015-03-31/functions/")?.strip_suffix("/invocations")?).ok()?;
    let mut parts = arn.resource.split(':');
    let (kind, name, qualifier, rest) = (parts.next(), parts.next(), parts.next(), parts.next());
    let is_function = arn.service == "lambda" && is_partition(&arn.partition) && kind == Some("function") && rest.is_none();
    let is_qualifier = |text: &str| text == "$LATEST" || is_word(text, 128);
    if !is_function || !qualifier.is_none_or(is_qualifier) {
        return None;
    }
    Some(FunctionRef {
        account: AccountId::parse(&arn.account).ok()?,
        region: Region::parse(&arn.region).ok()?,
        name: name.filter(|name| is_word(name, 64))?.to_owned(),
        qualifier: qualifier.map(str::to_owned),
    })
}

/// `…:function:${stageVariables.f}:live` in pieces; `None` when a `${` begins no variable.
fn function_pieces(function: &str) -> Option<Vec<Piece>> {
    let mut starts = function.split("${");
    let mut pieces = vec![Piece::Text(starts.next()?.to_owned())];
    for start in starts {
        let (name, text) = start.strip_prefix("stageVariables.")?.split_once('}')?;
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        pieces.push(Piece::Variable(is_name.then(|| name.to_owned())?));
        pieces.push(Piece::Text(text.to_owned()));
    }
    Some(pieces)
}

/// Whether some values make a function's ARN of the pieces: what is written must fit the ARN's letters in their order, and a variable
/// may stand for any stretch of them.
fn can_be_function(pieces: &[Piece]) -> bool {
    // A letter of the ARN itself, or any number of letters of a kind (`*`). What the kinds leave open, `function_of` decides.
    const FORM: &[u8] = b"arn:aws*:lambda:*:*:function:*:*";
    let fits = |form: u8, letter: u8| match form {
        b'*' => letter.is_ascii_alphanumeric() || b"-_$".contains(&letter),
        literal => literal == letter,
    };
    // The last `:*` may be missing.
    let ends = |place: usize| place + 3 >= FORM.len();
    let skips_stars = |place: usize| if FORM.get(place) == Some(&b'*') { vec![place, place + 1] } else { vec![place] };
    let mut places = vec![0];
    for piece in pieces {
        match piece {
            Piece::Variable(_) => places = places.first().map_or_else(Vec::new, |first| (*first..=FORM.len()).collect()),
            Piece::Text(text) => {
                for letter in text.bytes() {
                    let reached = places.iter().flat_map(|place| skips_stars(*place));
                    let next = reached.filter(|place| FORM.get(*place).is_some_and(|form| fits(*form, letter)));
                    places = next.map(|place| if FORM.get(place) == Some(&b'*') { place } else { place + 1 }).collect();
                    places.sort_unstable();
                    places.dedup();
                }
            }
        }
    }
    places.into_iter().any(ends)
}

fn is_partition(text: &str) -> bool {
    text.starts_with("aws") && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

fn is_word(text: &str, bytes_max: usize) -> bool {
    (1..=bytes_max).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FUNCTION: &str = "arn:aws:lambda:us-east-1:000000000000:function:greet";

    fn uri(function: &str) -> String {
        format!("arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{function}/invocations")
    }

    #[test]
    fn a_function_with_or_without_qualifier_is_taken() {
        for suffix in ["", ":live", ":7", ":$LATEST"] {
            let function = function_of(&uri(&format!("{FUNCTION}{suffix}"))).unwrap();
            assert_eq!((function.name.as_str(), function.qualifier.as_deref()), ("greet", suffix.strip_prefix(':')));
        }
        assert!(function_of(&uri(FUNCTION).replace("path/", "path//")).is_ok());
    }

    #[test]
    fn everything_else_is_told_apart() {
        let cases = [
            ("", UriProblem::NotAnArn),
            ("https://example.com", UriProblem::NotAnArn),
            (FUNCTION, UriProblem::NotAnArn),
            ("arn:aws:apigateway:us-east-1:lambda:2015-03-31/functions/x/invocations", UriProblem::NoPathOrAction),
            ("arn:aws:apigateway:us-east-1:lambda:function", UriProblem::NoPathOrAction),
            ("arn:aws:apigateway:us-east-1:sqs:path/000000000000/queue", UriProblem::OtherService),
            ("arn:aws:apigateway:us-east-1:dynamodb:action/PutItem", UriProblem::OtherService),
            ("arn:aws:apigateway:us-east-1:firehose:action/PutRecord", UriProblem::NotYet("Firehose integrations")),
            ("arn:aws:apigateway:us-east-1:lambda:action/Invoke", UriProblem::NotAnArn),
        ];
        for (wrong, problem) in cases {
            assert_eq!(function_of(wrong), Err(problem), "{wrong}");
        }
        for function in
            ["greet", "arn:aws:lambda:us-east-1:1:function:greet", &format!("{FUNCTION}:a:b"), &format!("{FUNCTION}/../x")]
        {
            assert_eq!(function_of(&uri(function)), Err(UriProblem::NotAnArn), "{function}");
        }
        let variable = uri(&format!("{FUNCTION}:${{stageVariables.alias}}"));
        assert!(matches!(function_of(&variable), Err(UriProblem::NotYet(_))));
    }

    #[test]
    fn variables_stand_for_parts_of_the_function() {
        let values = |name: &str| match name {
            "name" => Some("greet"),
            "half" => Some("eet"),
            "alias" => Some("live"),
            "account" => Some("000000000000"),
            "side" => Some("east"),
            "qualified" => Some("greet:live"),
            "arn" => Some(FUNCTION),
            "path" => Some("greet/invocations/x"),
            "nested" => Some("${stageVariables.name}"),
            _ => None,
        };
        for (function, expected) in [
            (format!("{FUNCTION}:${{stageVariables.alias}}"), Ok(Some("live"))),
            (FUNCTION.replace("greet", "${stageVariables.name}"), Ok(None)),
            (FUNCTION.replace("greet", "gr${stageVariables.half}:${stageVariables.alias}"), Ok(Some("live"))),
            (FUNCTION.replace("greet", "${stageVariables.qualified}"), Ok(Some("live"))),
            ("${stageVariables.arn}".to_owned(), Ok(None)),
            ("${stageVariables.arn}:7".to_owned(), Ok(Some("7"))),
            (FUNCTION.replace("000000000000", "${stageVariables.account}"), Ok(None)),
            (FUNCTION.replace("us-east-1", "us-${stageVariables.side}-1"), Ok(None)),
            (format!("{FUNCTION}:${{stageVariables.absent}}"), Err(UriProblem::NotAnArn)),
            (FUNCTION.replace("greet", "${stageVariables.absent}"), Err(UriProblem::NotAnArn)),
            (FUNCTION.replace("greet", "${stageVariables.path}"), Err(UriProblem::NotAnArn)),
            (FUNCTION.replace("greet", "${stageVariables.nested}"), Err(UriProblem::NotAnArn)),
        ] {
            let template = template_of(&uri(&function)).unwrap();
            assert_eq!(template.as_function(), None);
            let resolved = template.resolve(&values);
            let qualifier = resolved.as_ref().map(|found| found.qualifier.as_deref()).map_err(|problem| *problem);
            assert_eq!(qualifier, expected, "{function}");
            assert!(resolved.is_ok_and(|found| found.name == "greet") == expected.is_ok(), "{function}");
        }
        let literal = template_of(&uri(FUNCTION)).unwrap();
        assert_eq!(literal.as_function(), Some(&function_of(&uri(FUNCTION)).unwrap()));
        assert_eq!(literal.resolve(&|_| None), function_of(&uri(FUNCTION)));
    }

    #[test]
    fn what_no_value_makes_right_is_refused_as_it_would_be_without_variables() {
        let variable = "${stageVariables.x}";
        for function in [
            "greet",
            "${context.stage}",
            "${stageVariables.x",
            "${stageVariables.}",
            "${stageVariables.a-b}",
            "$${stageVariables.x}",
            "${stageVariables.x}/y",
            "${stageVariables.x} ",
            "arn:aws:sqs:us-east-1:000000000000:${stageVariables.x}",
            "arn:aws:lambda:us-east-1:000000000000:layer:${stageVariables.x}",
            "arn:aws:lambda:us-east-1:000000000000:function:a:b:${stageVariables.x}",
            "${stageVariables.x}:function:a:b:c",
        ] {
            let expected = Err(UriProblem::NotAnArn);
            assert_eq!(template_of(&uri(&function.replace("${stageVariables.x}", variable))), expected, "{function}");
        }
        for (whole, problem) in [
            (format!("https://{variable}/x"), UriProblem::NotAnArn),
            (format!("arn:aws:apigateway:us-east-1:sqs:path/{variable}"), UriProblem::OtherService),
            (format!("arn:aws:apigateway:us-east-1:firehose:action/{variable}"), UriProblem::NotYet("Firehose integrations")),
            (format!("arn:aws:apigateway:us-east-1:lambda:{variable}"), UriProblem::NoPathOrAction),
            (uri(FUNCTION).replacen("us-east-1", variable, 1), UriProblem::NotYet(VARIABLES_ELSEWHERE)),
            (uri(variable).replace("2015-03-31", "2015"), UriProblem::NotAnArn),
            (uri(variable).replace("/invocations", "/response-streaming-invocations"), UriProblem::NotYet("response streaming")),
        ] {
            assert_eq!(template_of(&whole), Err(problem), "{whole}");
        }
    }

    #[test]
    fn templates_and_values_end_at_their_limits() {
        let room = URI_TEMPLATE_BYTES_MAX - uri("").len() - "${stageVariables.}".len();
        let long = |length: usize| template_of(&uri(&format!("${{stageVariables.{}}}", "x".repeat(length))));
        assert!(long(room).is_ok());
        assert_eq!(long(room + 1), Err(UriProblem::NotAnArn));
        let value = "x".repeat(URI_BYTES_MAX + 1);
        assert_eq!(long(1).unwrap().resolve(&|_| Some(&value)), Err(UriProblem::NotAnArn));
    }

    #[test]
    fn names_end_at_their_limit() {
        let name = |length: usize| uri(&format!("arn:aws:lambda:us-east-1:000000000000:function:{}", "a".repeat(length)));
        assert!(function_of(&name(64)).is_ok());
        assert_eq!(function_of(&name(65)), Err(UriProblem::NotAnArn));
        assert_eq!(function_of(&format!("{}{}", uri(FUNCTION), "x".repeat(URI_BYTES_MAX))), Err(UriProblem::NotAnArn));
    }
}
