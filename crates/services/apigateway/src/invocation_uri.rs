//! The URI under which API Gateway calls a Lambda function:
//! `arn:{partition}:apigateway:{region}:lambda:path/2015-03-31/functions/{function ARN}/invocations`.
//!
//! Integrations and authorizers use the same form and word its absence differently. See
//! <https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html#apigw-PutIntegration-request-uri>.

use gatewright_model::arn::Arn;
use gatewright_model::ids::{AccountId, Region};

/// Longest URI, in bytes. Function ARNs end at 170.
pub(crate) const URI_BYTES_MAX: usize = 512;

/// Why a text is not such a URI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UriProblem {
    /// Not an ARN of API Gateway's form.
    NotAnArn,
    /// An ARN whose resource is neither `path/…` nor `action/…`.
    NoPathOrAction,
    /// An ARN of a service that cannot be called so.
    OtherService,
    /// AWS takes it, this server does not yet; the text says what.
    NotYet(&'static str),
}

/// Checks that `uri` names one Lambda function.
pub(crate) fn check(uri: &str) -> Result<(), UriProblem> {
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
        "lambda" => check_function_path(path),
        "firehose" => Err(UriProblem::NotYet("Firehose integrations")),
        _ => Err(UriProblem::OtherService),
    }
}

fn check_function_path(path: &str) -> Result<(), UriProblem> {
    // Both `path/2015-03-31/…` and `path//2015-03-31/…` are in use.
    let path = path.strip_prefix('/').unwrap_or(path);
    if path.ends_with("/response-streaming-invocations") {
        return Err(UriProblem::NotYet("response streaming"));
    }
    let function = path.strip_prefix("2015-03-31/functions/").and_then(|rest| rest.strip_suffix("/invocations"));
    if function.is_some_and(is_function_arn) { Ok(()) } else { Err(UriProblem::NotAnArn) }
}

fn is_function_arn(text: &str) -> bool {
    let Ok(arn) = Arn::parse(text) else {
        return false;
    };
    let mut parts = arn.resource.split(':');
    let (kind, name, qualifier, rest) = (parts.next(), parts.next(), parts.next(), parts.next());
    arn.service == "lambda"
        && is_partition(&arn.partition)
        && Region::parse(&arn.region).is_ok()
        && AccountId::parse(&arn.account).is_ok()
        && kind == Some("function")
        && name.is_some_and(|name| is_word(name, 64))
        && qualifier.is_none_or(|qualifier| qualifier == "$LATEST" || is_word(qualifier, 128))
        && rest.is_none()
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
            assert_eq!(check(&uri(&format!("{FUNCTION}{suffix}"))), Ok(()), "{suffix}");
        }
        assert_eq!(check(&uri(FUNCTION).replace("path/", "path//")), Ok(()));
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
            assert_eq!(check(wrong), Err(problem), "{wrong}");
        }
        for function in
            ["greet", "arn:aws:lambda:us-east-1:1:function:greet", &format!("{FUNCTION}:a:b"), &format!("{FUNCTION}/../x")]
        {
            assert_eq!(check(&uri(function)), Err(UriProblem::NotAnArn), "{function}");
        }
        let variable = uri(&format!("{FUNCTION}:${{stageVariables.alias}}"));
        assert!(matches!(check(&variable), Err(UriProblem::NotYet(_))));
    }

    #[test]
    fn names_end_at_their_limit() {
        let name = |length: usize| uri(&format!("arn:aws:lambda:us-east-1:000000000000:function:{}", "a".repeat(length)));
        assert_eq!(check(&name(64)), Ok(()));
        assert_eq!(check(&name(65)), Err(UriProblem::NotAnArn));
        assert_eq!(check(&format!("{}{}", uri(FUNCTION), "x".repeat(URI_BYTES_MAX))), Err(UriProblem::NotAnArn));
    }
}
