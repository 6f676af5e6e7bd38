//! Error bodies.

use gatewright_wire::error::write_error;
use gatewright_wire::schema::Protocol;
use gatewright_wire::service::{Service, ServiceError};
use serde_json::Value;

use crate::toy::{gateway, lambda, logs, roles};

#[track_caller]
fn check(service: &Service, error: &ServiceError, status: u16, body: &str) {
    let response = write_error(Some(service), service.schema.protocol, error, "request-1");
    assert_eq!(response.status(), status);
    assert_eq!(response.body(), body);
    assert_eq!(response.headers()["x-amzn-requestid"], "request-1");
    if service.schema.protocol != Protocol::AwsQuery {
        assert_eq!(response.headers()["x-amzn-errortype"], error.code);
    }
}

#[test]
fn the_message_key_follows_the_errors_shape() {
    check(&gateway(), &ServiceError::new("NotFoundException", 404, "gone"), 404, r#"{"message":"gone"}"#);
    check(&gateway(), &ServiceError::new("ResourceNotFoundException", 404, "gone"), 404, r#"{"Message":"gone"}"#);
    check(&gateway(), &ServiceError::new("ValidationException", 400, "1 validation…"), 400, r#"{"message":"1 validation…"}"#);
}

#[test]
fn lambda_puts_the_type_first_where_the_shape_has_one() {
    check(&lambda(), &ServiceError::new("ResourceNotFoundException", 404, "gone"), 404, r#"{"Type":"User","Message":"gone"}"#);
    check(&lambda(), &ServiceError::new("ValidationException", 400, "x"), 400, r#"{"message":"x"}"#);
    let without = ServiceError::new("ResourceNotFoundException", 404, "gone").with_member("Type", Value::Null);
    check(&lambda(), &without, 404, r#"{"Message":"gone"}"#);
}

#[test]
fn further_members_travel_in_the_body_or_as_headers() {
    let error = ServiceError::new("TooManyRequestsException", 429, "slow")
        .with_member("Reason", "ReservedFunctionConcurrentInvocationLimitExceeded")
        .with_member("retryAfterSeconds", "5");
    check(
        &lambda(),
        &error,
        429,
        r#"{"Type":"User","message":"slow","Reason":"ReservedFunctionConcurrentInvocationLimitExceeded"}"#,
    );
    let response = write_error(Some(&lambda()), Protocol::RestJson1, &error, "r");
    assert_eq!(response.headers()["retry-after"], "5");
}

#[test]
fn an_error_without_text_has_a_null() {
    let error = ServiceError { message: None, ..ServiceError::new("NotFoundException", 404, "") };
    check(&gateway(), &error, 404, r#"{"message":null}"#);
}

#[test]
fn aws_json_says_the_type_in_the_body() {
    check(
        &logs(),
        &ServiceError::new("ResourceNotFoundException", 400, "gone"),
        400,
        r#"{"__type":"ResourceNotFoundException","message":"gone"}"#,
    );
}

#[test]
fn aws_query_answers_xml() {
    check(
        &roles(),
        &ServiceError::new("NoSuchEntity", 404, "no <role>"),
        404,
        "<ErrorResponse xmlns=\"https://roles.example/doc/2010-05-08/\"><Error><Type>Sender</Type><Code>NoSuchEntity</Code>\
         <Message>no &lt;role&gt;</Message></Error><RequestId>request-1</RequestId></ErrorResponse>",
    );
    let internal = ServiceError::internal("secret cause");
    let response = write_error(None, Protocol::AwsQuery, &internal, "r");
    let body = std::str::from_utf8(response.body()).unwrap().to_owned();
    assert!(body.contains("<Type>Receiver</Type>") && !body.contains("secret"), "{body}");
}
