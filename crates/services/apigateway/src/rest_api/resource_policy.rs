//! An API's resource policy, as it is kept and as it is shown.
//!
//! It is kept without white space, and with resources of the short form (`execute-api:/stage/GET/*`) put in full. AWS shows it with its JSON
//! escaped once more, so that an answer has `"policy":"{\\\"Version\\\":…}"`; slashes are escaped, too.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-create-attach.html>.
//!
//! # Not (yet) like AWS
//! - A role of this server that a policy names need not exist, nor need a user, of whom there are none here. AWS refuses principals that do not
//!   exist, and forgets those that are deleted.
//! - The limit on the policy's length is held against the text as it is kept; what AWS counts, and its words for a longer one, are not
//!   recorded. The words here are those for any policy that is not taken.

use std::fmt::Write as _;

use gatewright_model::rest_api::RestApi;
use gatewright_policy::{DocumentKind, Policy, api_resource};
use gatewright_wire::service::ServiceError;

use crate::refusal::bad_request;

/// The policy as it is kept, if it is one that the road can decide by.
///
/// # Errors
/// AWS's refusal of a policy that is not understood.
pub(super) fn kept(api: &RestApi, sent: &str) -> Result<String, ServiceError> {
    let RestApi { region, account, id, .. } = api;
    let api_arn = format!("arn:{}:execute-api:{region}:{account}:{id}", region.partition());
    let policy = api_resource::expand(sent, &api_arn).map_err(|_| invalid())?;
    check(&policy)?;
    Ok(policy)
}

/// Refuses a policy that the road cannot decide by; `kept` is as [`kept()`] made it.
///
/// # Errors
/// AWS's refusal of a policy that is not understood.
pub(crate) fn check(kept: &str) -> Result<(), ServiceError> {
    Policy::parse_str(DocumentKind::ApiResource, kept).map(drop).map_err(|_| invalid())
}

fn invalid() -> ServiceError {
    bad_request("Invalid policy document. Please check the policy syntax and ensure that Principals are valid.")
}

/// The policy as AWS shows it.
pub(super) fn shown(kept: &str) -> String {
    let mut text = String::with_capacity(kept.len() + kept.len() / 4);
    for letter in kept.chars() {
        match letter {
            '"' | '\\' | '/' => text.extend(['\\', letter]),
            ' '..='~' => text.push(letter),
            _ => letter.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                // Writing to a String cannot fail.
                let _ = write!(text, "\\u{unit:04X}");
            }),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_slashes_and_letters_beyond_ascii_are_escaped_once_more() {
        let kept = r#"{"Sid":"é\n🦀","aws:SourceIp":"192.0.2.0/24"}"#;
        let expected = r#"{\"Sid\":\"\u00E9\\n\uD83E\uDD80\",\"aws:SourceIp\":\"192.0.2.0\/24\"}"#;
        assert_eq!(shown(kept), expected);
        let read: String = serde_json::from_str(&format!("\"{}\"", shown(kept))).expect("a JSON string");
        assert_eq!(read, kept);
    }
}
