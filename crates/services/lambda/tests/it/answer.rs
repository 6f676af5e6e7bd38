//! Answers as they travel, where AWS's differ from what its model lets expect.

use bytes::Bytes;
use gatewright_model::ports::{InvokeRefusal, InvokeReply};
use gatewright_shapes_lambda::operations::{DeleteFunction, GetPolicy, Invoke, UpdateFunctionConfiguration};
use gatewright_shapes_lambda::types::{
    DeleteFunctionRequest, GetPolicyRequest, InvocationRequest, InvocationType, LogType, UpdateFunctionConfigurationRequest,
};
use gatewright_testkit::invoke::function_error;

use crate::room::{Room, text};

fn greet() -> InvocationRequest {
    InvocationRequest { function_name: "greet".to_owned(), log_type: Some(LogType::Tail), ..InvocationRequest::default() }
}

#[tokio::test]
async fn a_deletion_is_answered_with_204_and_no_body() {
    let room = Room::new().await;
    room.create("greet").await;
    let input = DeleteFunctionRequest { function_name: "greet".to_owned(), qualifier: None };
    assert_eq!(room.travel(DeleteFunction, input, &[]).await, (204, Vec::new(), String::new()));
}

#[tokio::test]
async fn an_update_in_progress_has_the_reason_code_that_the_model_lacks() {
    let room = Room::new().await;
    room.create("greet").await;
    let input = UpdateFunctionConfigurationRequest { function_name: "greet".to_owned(), ..Default::default() };
    let (status, _, body) = room.travel(UpdateFunctionConfiguration, input, &[]).await;
    let expected = r#""LastUpdateStatus":"InProgress","LastUpdateStatusReason":"The function is being created.","LastUpdateStatusReasonCode":"Creating""#;
    assert_eq!(status, 200);
    assert!(body.contains(expected), "{body}");
}

#[tokio::test]
async fn an_invocation_is_answered_in_headers_and_the_bytes_of_the_function() {
    let room =
        Room::with_functions(|_| Ok(InvokeReply { log_tail: Some(Bytes::from_static(b"START")), ..function_error(" {} ") }))
            .await;
    let headers = ["x-amz-function-error", "x-amz-log-result", "x-amz-executed-version"];
    let (status, headers, body) = room.travel(Invoke, greet(), &headers).await;
    assert_eq!((status, body.as_str()), (200, " {} "));
    assert_eq!(headers, [text("Unhandled"), text("U1RBUlQ="), text("$LATEST")]);
    let dry = InvocationRequest { invocation_type: Some(InvocationType::DryRun), ..greet() };
    let (status, headers, body) = room.travel(Invoke, dry, &["x-amz-executed-version"]).await;
    assert_eq!((status, headers, body), (204, vec![None], String::new()));
}

#[tokio::test]
async fn errors_have_the_casing_of_their_exception() {
    let room = Room::with_functions(|_| {
        Err(InvokeRefusal::TooManyRequests { reason: "ReservedFunctionConcurrentInvocationLimitExceeded" })
    })
    .await;
    let (status, headers, body) = room.travel(Invoke, greet(), &["x-amzn-errortype"]).await;
    assert_eq!((status, headers), (429, vec![text("TooManyRequestsException")]));
    let body: serde_json::Value = serde_json::from_str(&body).unwrap();
    let expected = serde_json::json!({
        "Reason": "ReservedFunctionConcurrentInvocationLimitExceeded", "Type": "User", "message": "Rate Exceeded."
    });
    assert_eq!(body, expected);

    let input = GetPolicyRequest { function_name: "greet".to_owned(), qualifier: None };
    let (status, headers, body) = room.travel(GetPolicy, input, &["x-amzn-errortype"]).await;
    assert_eq!((status, headers), (404, vec![text("ResourceNotFoundException")]));
    assert_eq!(body, r#"{"Type":"User","Message":"The resource you requested does not exist."}"#);
}
