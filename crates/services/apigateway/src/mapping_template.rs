//! Mapping templates, as far as they are understood: literal text under a media type.
//!
//! See <https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html>.
//!
//! # Not yet like AWS
//! - Velocity: a template with `$` or `#` is refused where it is written, so that no request is ever mapped wrongly.

use gatewright_wire::service::ServiceError;

use crate::mapping_expression::is_header_name;
use crate::refusal::{bad_request, not_yet};

/// Longest template, in bytes; AWS's quota.
pub(crate) const TEMPLATE_BYTES_MAX: usize = 300 * 1024;

/// Checks one entry of `member` (`requestTemplates` or `responseTemplates`).
pub(crate) fn check(member: &str, media_type: &str, template: &str) -> Result<(), ServiceError> {
    if !is_media_type(media_type) {
        let error = format!("Invalid content type specified: {media_type}");
        return Err(bad_request(format!("Validation Result: warnings : [], errors : [{error}]")));
    }
    if template.len() > TEMPLATE_BYTES_MAX {
        return Err(bad_request(format!("Mapping template for {media_type} is longer than {TEMPLATE_BYTES_MAX} bytes")));
    }
    match first_directive(template) {
        None => Ok(()),
        Some(directive) => {
            Err(not_yet(&format!("mapping templates beyond literal text: {member} for {media_type} uses `{directive}`")))
        }
    }
}

/// `type/subtype` with or without parameters, or API Gateway's `$default`.
fn is_media_type(text: &str) -> bool {
    let essence = text.split(';').next().unwrap_or_default().trim();
    let is_pair = essence.split_once('/').is_some_and(|(kind, subtype)| is_header_name(kind) && is_header_name(subtype));
    is_pair || text == "$default"
}

/// The first reference or directive, for the refusal: `$input.json`, `#set`.
fn first_directive(template: &str) -> Option<&str> {
    const SHOWN_BYTES_MAX: usize = 40;
    let directive = template.get(template.find(['$', '#'])?..)?;
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || "._!{$#".contains(letter);
    let end = directive.find(|letter| !is_word(letter)).unwrap_or(directive.len());
    directive.get(..end.min(SHOWN_BYTES_MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_text_under_a_media_type_is_taken() {
        for media_type in ["application/json", "text/plain; charset=utf-8", "application/vnd.api+json", "*/*", "$default"] {
            check("requestTemplates", media_type, r#"{"statusCode": 200}"#).unwrap();
        }
        check("requestTemplates", "a/b", &"x".repeat(TEMPLATE_BYTES_MAX)).unwrap();
        assert!(check("requestTemplates", "a/b", &"x".repeat(TEMPLATE_BYTES_MAX + 1)).is_err());
    }

    #[test]
    fn a_key_that_is_no_media_type_is_refused_in_aws_words() {
        for key in ["123", "", "/", "a/", "a/b/c", "a b/c"] {
            let error = check("responseTemplates", key, "").unwrap_err();
            let expected = format!("Validation Result: warnings : [], errors : [Invalid content type specified: {key}]");
            assert_eq!((error.status, error.message), (400, Some(expected)));
        }
    }

    #[test]
    fn velocity_is_refused_by_name() {
        for (template, shown) in [
            ("{\"a\": $input.json('$')}", "$input.json"),
            ("#set($x = 1)", "#set"),
            ("5 $", "$"),
            ("${stageVariables.x}", "${stageVariables.x"),
        ] {
            let error = check("requestTemplates", "application/json", template).unwrap_err();
            let expected = format!(
                "Gatewright does not yet support mapping templates beyond literal text: requestTemplates for application/json uses `{shown}`."
            );
            assert_eq!(error.message, Some(expected));
        }
    }
}
