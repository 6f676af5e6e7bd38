//! AddPermission's members as the statement that AWS stores and shows for them.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html>; the order of keys and the casing of condition
//! keys are those of recorded policies.
//!
//! # Not (yet) like AWS
//! Only the conditions on `AWS:SourceArn`, `AWS:SourceAccount`, `lambda:FunctionUrlAuthType` and `lambda:InvokedViaFunctionUrl` are
//! offered: the functions room decides no others, and a condition that nobody decides would guard nothing.

use gatewright_model::arn::Arn;
use gatewright_shapes_lambda::types::AddPermissionRequest;
use gatewright_wire::service::ServiceError;
use serde_json::{Map, Value, json};

use crate::refusal::invalid_parameter;
use crate::unsupported::refuse_first;

/// Endings of service principals.
const SERVICE_SUFFIXES: &[&str] = &[".amazonaws.com", ".amazonaws.com.cn", ".amazon.com"];

/// The statement `Sid, Effect, Principal, Action, Resource, Condition` for the function `resource`.
///
/// # Errors
/// 400 for a principal that is none and for conditions that are not decided yet.
pub(crate) fn build(input: &AddPermissionRequest, partition: &str, resource: &str) -> Result<Value, ServiceError> {
    refuse_first(&[
        (input.event_source_token.is_some(), "permissions with an EventSourceToken"),
        (input.principal_org_id.is_some(), "permissions with a PrincipalOrgID"),
    ])?;
    let mut statement = Map::new();
    let mut put = |key: &str, value: Value| statement.insert(key.to_owned(), value);
    put("Sid", json!(input.statement_id));
    put("Effect", json!("Allow"));
    put("Principal", principal(&input.principal, partition)?);
    put("Action", json!(input.action));
    put("Resource", json!(resource));
    let conditions = conditions(input);
    if !conditions.is_empty() {
        put("Condition", Value::Object(conditions));
    }
    Ok(Value::Object(statement))
}

/// A service, everyone, an account or an ARN.
fn principal(text: &str, partition: &str) -> Result<Value, ServiceError> {
    let is_account = text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_identity = || Arn::parse(text).is_ok_and(|arn| matches!(arn.service.as_str(), "iam" | "sts"));
    if text == "*" {
        Ok(json!("*"))
    } else if is_account {
        Ok(json!({ "AWS": format!("arn:{partition}:iam::{text}:root") }))
    } else if is_service(text) {
        Ok(json!({ "Service": text }))
    } else if is_identity() {
        Ok(json!({ "AWS": text }))
    } else {
        Err(invalid_parameter("The provided principal was invalid. Please check the principal and try again."))
    }
}

fn is_service(text: &str) -> bool {
    let name = SERVICE_SUFFIXES.iter().find_map(|suffix| text.strip_suffix(suffix));
    let is_named = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.');
    name.is_some_and(|name| !name.is_empty() && name.bytes().all(is_named))
}

fn conditions(input: &AddPermissionRequest) -> Map<String, Value> {
    let account = input.source_account.as_ref().map(|account| ("AWS:SourceAccount", json!(account)));
    let auth_type = input.function_url_auth_type.map(|auth_type| ("lambda:FunctionUrlAuthType", json!(auth_type.as_str())));
    let equals: Map<String, Value> = account.into_iter().chain(auth_type).map(|(key, value)| (key.to_owned(), value)).collect();
    let equals = (!equals.is_empty()).then(|| ("StringEquals", Value::Object(equals)));
    let arn = input.source_arn.as_ref().map(|arn| ("ArnLike", json!({ "AWS:SourceArn": arn })));
    let via_url = input.invoked_via_function_url;
    let via_url = via_url.map(|via_url| ("Bool", json!({ "lambda:InvokedViaFunctionUrl": via_url.to_string() })));
    equals.into_iter().chain(arn).chain(via_url).map(|(operator, keys)| (operator.to_owned(), keys)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RESOURCE: &str = "arn:aws:lambda:us-east-1:123456789012:function:greet";

    fn request(principal: &str) -> AddPermissionRequest {
        AddPermissionRequest {
            statement_id: "s1".to_owned(),
            action: "lambda:InvokeFunction".to_owned(),
            principal: principal.to_owned(),
            ..AddPermissionRequest::default()
        }
    }

    #[track_caller]
    fn check(input: &AddPermissionRequest, expected: Result<String, &str>) {
        let outcome = build(input, "aws", RESOURCE).map(|statement| statement.to_string());
        let outcome = outcome.map_err(|error| error.message.unwrap_or_default());
        assert_eq!(outcome, expected.map_err(str::to_owned));
    }

    fn statement(principal: &str, condition: &str) -> String {
        format!(
            r#"{{"Sid":"s1","Effect":"Allow","Principal":{principal},"Action":"lambda:InvokeFunction","Resource":"{RESOURCE}"{condition}}}"#
        )
    }

    #[test]
    fn principals_are_written_as_aws_stores_them() {
        let cases = [
            ("apigateway.amazonaws.com", r#"{"Service":"apigateway.amazonaws.com"}"#),
            ("alexa-appkit.amazon.com", r#"{"Service":"alexa-appkit.amazon.com"}"#),
            ("*", r#""*""#),
            ("123456789012", r#"{"AWS":"arn:aws:iam::123456789012:root"}"#),
            ("arn:aws:iam::123456789012:user/u", r#"{"AWS":"arn:aws:iam::123456789012:user/u"}"#),
        ];
        for (principal, expected) in cases {
            check(&request(principal), Ok(statement(expected, "")));
        }
        let invalid = "The provided principal was invalid. Please check the principal and try again.";
        for principal in ["nobody", "12345678901", ".amazonaws.com", "a*.amazonaws.com", "arn:aws:s3:::b", "AWS"] {
            check(&request(principal), Err(invalid));
        }
    }

    #[test]
    fn sources_become_conditions_in_the_casing_of_aws() {
        let arn = "arn:aws:execute-api:us-east-1:123456789012:abc/*/GET/*";
        let service = r#"{"Service":"apigateway.amazonaws.com"}"#;
        let with_arn = AddPermissionRequest { source_arn: Some(arn.to_owned()), ..request("apigateway.amazonaws.com") };
        let by_arn = format!(r#""ArnLike":{{"AWS:SourceArn":"{arn}"}}"#);
        check(&with_arn, Ok(statement(service, &format!(r#","Condition":{{{by_arn}}}"#))));
        let with_both = AddPermissionRequest { source_account: Some("123456789012".to_owned()), ..with_arn };
        let by_account = r#""StringEquals":{"AWS:SourceAccount":"123456789012"}"#;
        check(&with_both, Ok(statement(service, &format!(r#","Condition":{{{by_account},{by_arn}}}"#))));
    }

    #[test]
    fn what_a_function_url_asks_becomes_conditions() {
        use gatewright_shapes_lambda::types::FunctionUrlAuthType;
        let by_url = AddPermissionRequest { function_url_auth_type: Some(FunctionUrlAuthType::None), ..request("*") };
        let everybody = r#""*""#;
        check(&by_url, Ok(statement(everybody, r#","Condition":{"StringEquals":{"lambda:FunctionUrlAuthType":"NONE"}}"#)));
        let with_account = AddPermissionRequest { source_account: Some("123456789012".to_owned()), ..by_url };
        let equals = r#""StringEquals":{"AWS:SourceAccount":"123456789012","lambda:FunctionUrlAuthType":"NONE"}"#;
        check(&with_account, Ok(statement(everybody, &format!(r#","Condition":{{{equals}}}"#))));
        let via_url = AddPermissionRequest { invoked_via_function_url: Some(true), ..request("*") };
        check(&via_url, Ok(statement(everybody, r#","Condition":{"Bool":{"lambda:InvokedViaFunctionUrl":"true"}}"#)));
    }

    #[test]
    fn conditions_that_nobody_decides_are_refused() {
        let base = || request("apigateway.amazonaws.com");
        let text = |text: &str| Some(text.to_owned());
        let token = AddPermissionRequest { event_source_token: text("t"), ..base() };
        check(&token, Err("Gatewright does not yet support permissions with an EventSourceToken."));
        let organization = AddPermissionRequest { principal_org_id: text("o-aaaaaaaaaa"), ..base() };
        check(&organization, Err("Gatewright does not yet support permissions with a PrincipalOrgID."));
    }
}
