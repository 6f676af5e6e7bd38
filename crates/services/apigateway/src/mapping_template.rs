//! Mapping templates under a media type: what is understood is stored, anything else is refused where it is written, so that no
//! request is ever mapped wrongly.
//!
//! See <https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html>. What is understood is said by
//! [`Template`] for integrations and [`Substitution`] for gateway responses.

use gatewright_vtl::{NotUnderstood, Substitution, TEMPLATE_BYTES_MAX, Template};
use gatewright_wire::service::ServiceError;

use crate::mapping_expression::is_header_name;
use crate::refusal::{bad_request, not_yet};

/// Checks one entry of `member` (`requestTemplates` or `responseTemplates`) of an integration.
pub(crate) fn check(member: &str, media_type: &str, template: &str) -> Result<(), ServiceError> {
    check_entry(media_type, template)?;
    Template::parse(template).map(drop).map_err(|problem| refusal(member, media_type, &problem))
}

/// Checks one entry of a gateway response's `responseTemplates`.
pub(crate) fn check_substitution(media_type: &str, template: &str) -> Result<(), ServiceError> {
    check_entry(media_type, template)?;
    Substitution::parse(template).map(drop).map_err(|problem| refusal("responseTemplates", media_type, &problem))
}

fn check_entry(media_type: &str, template: &str) -> Result<(), ServiceError> {
    if !is_media_type(media_type) {
        let error = format!("Invalid content type specified: {media_type}");
        return Err(bad_request(format!("Validation Result: warnings : [], errors : [{error}]")));
    }
    if template.len() > TEMPLATE_BYTES_MAX {
        return Err(bad_request(format!("Mapping template for {media_type} is longer than {TEMPLATE_BYTES_MAX} bytes")));
    }
    Ok(())
}

fn refusal(member: &str, media_type: &str, problem: &NotUnderstood) -> ServiceError {
    let NotUnderstood { directive, line, column } = problem;
    not_yet(&format!("`{directive}` in mapping templates: {member} for {media_type}, line {line}, column {column}"))
}

/// `type/subtype` with or without parameters, or API Gateway's `$default`.
fn is_media_type(text: &str) -> bool {
    let essence = text.split(';').next().unwrap_or_default().trim();
    let is_pair = essence.split_once('/').is_some_and(|(kind, subtype)| is_header_name(kind) && is_header_name(subtype));
    is_pair || text == "$default"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_understood_under_a_media_type_is_taken() {
        for media_type in ["application/json", "text/plain; charset=utf-8", "application/vnd.api+json", "*/*", "$default"] {
            check("requestTemplates", media_type, r#"{"statusCode": 200, "body": $input.json('$')}"#).unwrap();
            check_substitution(media_type, "{\"message\":$context.error.messageString} #set($x = 1)").unwrap();
        }
        let longest = "x".repeat(TEMPLATE_BYTES_MAX);
        check("requestTemplates", "a/b", &longest).unwrap();
        check_substitution("a/b", &longest).unwrap();
        let message = "Mapping template for a/b is longer than 307200 bytes";
        for refused in
            [check("requestTemplates", "a/b", &format!("{longest}x")), check_substitution("a/b", &format!("{longest}x"))]
        {
            assert_eq!(refused.unwrap_err().message.as_deref(), Some(message));
        }
    }

    #[test]
    fn a_key_that_is_no_media_type_is_refused_in_aws_words() {
        for key in ["123", "", "/", "a/", "a/b/c", "a b/c"] {
            let expected = format!("Validation Result: warnings : [], errors : [Invalid content type specified: {key}]");
            for refused in [check("responseTemplates", key, ""), check_substitution(key, "")] {
                let error = refused.unwrap_err();
                assert_eq!((error.status, error.message.as_deref()), (400, Some(expected.as_str())));
            }
        }
    }

    #[test]
    fn what_is_not_understood_is_refused_by_name_and_place() {
        for (template, shown) in [
            (
                "{\"a\":\n $input.path('$')}",
                "`$input.path('$')` in mapping templates: requestTemplates for a/b, line 2, column 2",
            ),
            ("#set($x = 1)", "`#set($x = 1)` in mapping templates: requestTemplates for a/b, line 1, column 1"),
        ] {
            let error = check("requestTemplates", "a/b", template).unwrap_err();
            assert_eq!(error.message, Some(format!("Gatewright does not yet support {shown}.")));
        }
        let error = check_substitution("a/b", "${context.requestId}").unwrap_err();
        let shown = "`${context.requestId}` in mapping templates: responseTemplates for a/b, line 1, column 1";
        assert_eq!(error.message, Some(format!("Gatewright does not yet support {shown}.")));
    }
}
