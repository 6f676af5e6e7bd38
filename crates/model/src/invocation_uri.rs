//! The URI under which API Gateway calls a Lambda function:
//! `arn:{partition}:apigateway:{region}:lambda:path/2015-03-31/functions/{function ARN}/invocations`.
//!
//! Integrations and authorizers use the same form and word its absence differently. See
//! <https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html#apigw-PutIntegration-request-uri>.

use crate::arn::Arn;
use crate::ids::{AccountId, Region};
use crate::ports::FunctionRef;

/// Longest URI, in bytes. Function ARNs end at 170.
pub const URI_BYTES_MAX: usize = 512;

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

/// The one Lambda function that `uri` names.
///
/// # Errors
/// [`UriProblem`] when it names anything else.
pub fn function_of(uri: &str) -> Result<FunctionRef, UriProblem> {
    if uri.contains("${") {
        return Err(UriProblem::NotYet("stage variables (`${stageVariables.…}`) in URIs"));
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
    fn names_end_at_their_limit() {
        let name = |length: usize| uri(&format!("arn:aws:lambda:us-east-1:000000000000:function:{}", "a".repeat(length)));
        assert!(function_of(&name(64)).is_ok());
        assert_eq!(function_of(&name(65)), Err(UriProblem::NotAnArn));
        assert_eq!(function_of(&format!("{}{}", uri(FUNCTION), "x".repeat(URI_BYTES_MAX))), Err(UriProblem::NotAnArn));
    }
}
