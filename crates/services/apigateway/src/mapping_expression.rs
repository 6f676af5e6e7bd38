//! Mapping expressions: where a value comes from and where it goes.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html>. A key names the
//! target (`integration.request.header.X`), a value the source (`method.request.path.id`, `context.requestId`, `'literal'`).

use gatewright_vtl::json_path::JsonPath;
use gatewright_wire::service::ServiceError;

use crate::refusal::{invalid_mapping, not_yet};

/// Headers that say how an answer is framed, which nothing but the server itself may say. In lower case.
const FRAMING: [&str; 8] =
    ["connection", "content-length", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"];

/// Where a mapped value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source<'a> {
    /// `'text'`, without its quotes.
    Literal(&'a str),
    /// `method.request.{place}.{name}`; the place is one of header, querystring, path and their multi-value forms.
    MethodRequest { place: &'a str, name: &'a str },
    /// `method.request.body` or `method.request.body.{JSONPath}`.
    RequestBody,
    /// `integration.response.…`
    IntegrationResponse,
    /// `context.…` or `stageVariables.…`
    Surroundings,
}

/// A key of a method's `requestParameters`.
pub(crate) fn check_method_request_key(key: &str) -> Result<(), ServiceError> {
    check_key(key, "method.request.", &["header", "querystring", "path"])
}

/// A key of a method response's or an integration response's `responseParameters`.
pub(crate) fn check_method_response_key(key: &str) -> Result<(), ServiceError> {
    check_key(key, "method.response.", &["header"])
}

/// A key of an integration's `requestParameters`.
pub(crate) fn check_integration_request_key(key: &str) -> Result<(), ServiceError> {
    check_key(key, "integration.request.", &["header", "querystring", "path"])
}

/// A key of a gateway response's `responseParameters`.
pub(crate) fn check_gateway_response_key(key: &str) -> Result<(), ServiceError> {
    check_key(key, "gatewayresponse.", &["header"])
}

/// Refuses a key whose header frames the answer. AWS renames or drops such headers.
pub(crate) fn refuse_framing(key: &str) -> Result<(), ServiceError> {
    let name = key.split_once(".header.").map(|(_, name)| name.to_ascii_lowercase());
    let is_framing = name.is_some_and(|name| FRAMING.contains(&name.as_str()));
    if is_framing { Err(not_yet(&format!("responseParameters to {key}"))) } else { Ok(()) }
}

/// Reads a value of an integration's `requestParameters`.
pub(crate) fn request_source(expression: &str) -> Result<Source<'_>, ServiceError> {
    let source = parse(expression).filter(|source| *source != Source::IntegrationResponse);
    source.ok_or_else(|| no_expression(expression))
}

/// Reads a value of an integration response's `responseParameters`.
pub(crate) fn response_source(expression: &str) -> Result<Source<'_>, ServiceError> {
    let is_of_request = |source: &Source<'_>| matches!(source, Source::MethodRequest { .. } | Source::RequestBody);
    parse(expression).filter(|source| !is_of_request(source)).ok_or_else(|| no_expression(expression))
}

/// Checks a value of a gateway response's `responseParameters`: a literal, a single-valued request parameter, or its surroundings.
pub(crate) fn check_gateway_response_source(expression: &str) -> Result<(), ServiceError> {
    match parse(expression) {
        Some(Source::Literal(_) | Source::Surroundings) => Ok(()),
        Some(Source::MethodRequest { place, .. }) if !place.starts_with("multivalue") => Ok(()),
        _ => Err(no_expression(expression)),
    }
}

/// Checks the JSONPath of `integration.response.body.{path}`; its `$.` may be left out.
pub(crate) fn check_body_path(expression: &str) -> Result<(), ServiceError> {
    let Some(path) = expression.strip_prefix("integration.response.body.") else {
        return Ok(());
    };
    let path = if path.starts_with('$') { path.to_owned() } else { format!("$.{path}") };
    JsonPath::parse(&path).map(drop).map_err(|_| not_yet(&format!("this JSONPath in responseParameters: `{expression}`")))
}

/// Whether `name` can be a header's: an RFC 9110 token.
pub(crate) fn is_header_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

fn check_key(key: &str, prefix: &str, places: &[&str]) -> Result<(), ServiceError> {
    let place_and_name = key.strip_prefix(prefix).and_then(|rest| rest.split_once('.'));
    match place_and_name {
        Some((place, name)) if places.contains(&place) && is_name(place, name) => Ok(()),
        _ => Err(no_expression(key)),
    }
}

fn parse(expression: &str) -> Option<Source<'_>> {
    if let Some(quoted) = expression.strip_prefix('\'') {
        // A quote or a control character inside could end the literal or the header line that it becomes.
        let text = quoted.strip_suffix('\'')?;
        return text.bytes().all(|byte| matches!(byte, b'\t' | b' '..=b'~') && byte != b'\'').then_some(Source::Literal(text));
    }
    if let Some(rest) = expression.strip_prefix("method.request.") {
        if rest == "body" || rest.strip_prefix("body.").is_some_and(is_visible) {
            return Some(Source::RequestBody);
        }
        let (place, name) = rest.split_once('.')?;
        let is_place = ["header", "querystring", "path", "multivalueheader", "multivaluequerystring"].contains(&place);
        return (is_place && is_name(place, name)).then_some(Source::MethodRequest { place, name });
    }
    if let Some(rest) = expression.strip_prefix("integration.response.") {
        let is_source = match rest.split_once('.') {
            None => rest == "body",
            Some(("body", path)) => is_visible(path),
            Some(("header" | "multivalueheader", name)) => is_header_name(name),
            Some(_) => false,
        };
        return is_source.then_some(Source::IntegrationResponse);
    }
    let name = expression.strip_prefix("context.").or_else(|| expression.strip_prefix("stageVariables."))?;
    is_visible(name).then_some(Source::Surroundings)
}

fn is_name(place: &str, name: &str) -> bool {
    match place {
        "header" | "multivalueheader" => is_header_name(name),
        _ => is_visible(name) && !name.contains('\''),
    }
}

fn is_visible(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn no_expression(expression: &str) -> ServiceError {
    invalid_mapping(&format!("Invalid mapping expression specified: {expression}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_name_a_place_and_a_name() {
        for key in ["method.request.header.X-Y", "method.request.querystring.a[]", "method.request.path.id"] {
            check_method_request_key(key).unwrap();
        }
        for key in [
            "",
            "x",
            "method.request.header",
            "method.request.header.",
            "method.request.header.a b",
            "method.request.body",
            "method.request.multivalueheader.x",
            "integration.request.header.x",
            "method.request.path.a\n",
            "method.request.header.ä",
        ] {
            let error = check_method_request_key(key).unwrap_err();
            let inner = format!("Invalid mapping expression specified: {key}");
            let expected = format!("Invalid mapping expression specified: Validation Result: warnings : [], errors : [{inner}]");
            assert_eq!((error.status, error.message), (400, Some(expected)));
        }
    }

    #[test]
    fn sources_are_told_apart() {
        assert_eq!(response_source("'GET,POST'").unwrap(), Source::Literal("GET,POST"));
        assert_eq!(response_source("''").unwrap(), Source::Literal(""));
        assert_eq!(response_source("integration.response.header.X").unwrap(), Source::IntegrationResponse);
        assert_eq!(response_source("integration.response.body.$.a[0]").unwrap(), Source::IntegrationResponse);
        assert_eq!(response_source("context.requestId").unwrap(), Source::Surroundings);
        let id = Source::MethodRequest { place: "path", name: "id" };
        assert_eq!(request_source("method.request.path.id").unwrap(), id);
        assert_eq!(request_source("method.request.body").unwrap(), Source::RequestBody);
    }

    #[test]
    fn a_source_of_another_side_or_none_is_refused() {
        for wrong in ["", "'", "'a", "a'", "'a'b'", "'a\r\nX: y'", "GET", "method.request.path.id", "context.", "stageVariables"]
        {
            assert!(response_source(wrong).is_err(), "{wrong}");
        }
        for wrong in ["integration.response.header.X", "method.request.header.", "method.request", "true"] {
            assert!(request_source(wrong).is_err(), "{wrong}");
        }
        for wrong in ["integration.response.header", "integration.response.header.a b", "integration.response.x.y"] {
            assert!(response_source(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_gateway_response_takes_what_is_known_before_any_backend() {
        for source in ["'*'", "method.request.header.Origin", "method.request.path.id", "context.requestId", "stageVariables.x"] {
            check_gateway_response_source(source).unwrap();
        }
        for wrong in ["", "*", "method.request.body", "method.request.multivalueheader.A", "integration.response.header.X"] {
            assert!(check_gateway_response_source(wrong).is_err(), "{wrong}");
        }
        check_gateway_response_key("gatewayresponse.header.X-Y").unwrap();
        for wrong in ["gatewayresponse.header.", "gatewayresponse.querystring.x", "method.response.header.X", "X"] {
            assert!(check_gateway_response_key(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn headers_that_frame_an_answer_are_refused() {
        for key in ["gatewayresponse.header.Content-Length", "method.response.header.transfer-encoding"] {
            assert!(refuse_framing(key).is_err(), "{key}");
        }
        for key in ["gatewayresponse.header.Content-Type", "method.response.header.X-Connection"] {
            refuse_framing(key).unwrap();
        }
    }

    #[test]
    fn a_body_path_may_leave_its_start_out() {
        for path in ["integration.response.body", "integration.response.body.a.b[0]", "integration.response.body.$.a", "'x'"] {
            check_body_path(path).unwrap();
        }
        let error = check_body_path("integration.response.body.a[*]").unwrap_err();
        let expected = "Gatewright does not yet support this JSONPath in responseParameters: `integration.response.body.a[*]`.";
        assert_eq!(error.message.as_deref(), Some(expected));
    }

    proptest::proptest! {
        #[test]
        fn a_literal_never_holds_what_could_end_a_header(text in ".*") {
            if let Ok(Source::Literal(literal)) = response_source(&format!("'{text}'")) {
                proptest::prop_assert!(literal.bytes().all(|byte| byte == b'\t' || (b' '..=b'~').contains(&byte)));
                proptest::prop_assert_eq!(literal, text);
            }
        }
    }
}
