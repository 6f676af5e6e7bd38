use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use gatewright_model::ports::{Caller, InvocationKind, InvokeRefusal, InvokeReply};
use gatewright_shapes_lambda::operations::Invoke;
use gatewright_shapes_lambda::types::{InvocationRequest, InvocationResponse, InvocationType, LogType};
use gatewright_testkit::invoke::{function_error, reply};
use gatewright_wire::document::Shape;

use crate::room::{ARN, Refused, Room, text};

fn greet() -> InvocationRequest {
    InvocationRequest { function_name: "greet".to_owned(), ..InvocationRequest::default() }
}

async fn invoke(room: &Room, input: InvocationRequest) -> InvocationResponse {
    InvocationResponse::from_document(room.call(Invoke, input).await.unwrap()).unwrap()
}

#[tokio::test]
async fn an_answer_is_the_bytes_of_the_function() {
    let room = Room::with_functions(|_| Ok(reply("\"hello\""))).await;
    let answer = invoke(&room, InvocationRequest { payload: Some(Bytes::from_static(b"[1]")), ..greet() }).await;
    let expected = InvocationResponse {
        status_code: Some(200),
        payload: Some(Bytes::from_static(b"\"hello\"")),
        executed_version: text("$LATEST"),
        ..InvocationResponse::default()
    };
    assert_eq!(answer, expected);
    let seen = room.invoke.seen().remove(0);
    assert_eq!(seen.payload, Bytes::from_static(b"[1]"));
    assert_eq!(seen.caller, Caller::Identity { arn: "arn:aws:iam::123456789012:root".to_owned() });
    assert_eq!((seen.kind, seen.wants_log_tail, seen.client_context), (InvocationKind::RequestResponse, false, None));
    assert_eq!((seen.function.name.as_str(), seen.function.qualifier.as_deref()), ("greet", None));
    assert_eq!(seen.lineage.depth, 0);
    assert_eq!(seen.request_id, Some(room.context().request_id), "the function sees the id of the answer");
}

#[tokio::test]
async fn a_function_error_is_an_answer_too() {
    let room = Room::with_functions(|_| Ok(function_error("{}"))).await;
    let answer = invoke(&room, greet()).await;
    assert_eq!((answer.status_code, answer.function_error.as_deref()), (Some(200), Some("Unhandled")));
}

#[tokio::test]
async fn the_log_tail_comes_in_base64_when_it_is_asked_for() {
    let room = Room::with_functions(|invocation| {
        Ok(InvokeReply { log_tail: invocation.wants_log_tail.then(|| Bytes::from_static(b"START")), ..reply("{}") })
    })
    .await;
    let answer = invoke(&room, InvocationRequest { log_type: Some(LogType::Tail), ..greet() }).await;
    assert_eq!(answer.log_result.as_deref(), Some("U1RBUlQ="));
    let answer = invoke(&room, InvocationRequest { log_type: Some(LogType::None), ..greet() }).await;
    assert_eq!(answer.log_result, None);
}

#[tokio::test]
async fn a_dry_run_is_answered_without_a_body() {
    let room = Room::new().await;
    let input = InvocationRequest { invocation_type: Some(InvocationType::DryRun), ..greet() };
    let answer = invoke(&room, input).await;
    assert_eq!(answer, InvocationResponse { status_code: Some(204), ..InvocationResponse::default() });
    assert_eq!(room.invoke.seen().remove(0).kind, InvocationKind::DryRun);
}

#[tokio::test]
async fn the_qualifier_goes_with_the_call_and_the_executed_version_comes_back() {
    let room = Room::with_functions(|invocation| {
        let executed_version = invocation.function.qualifier.clone().unwrap();
        Ok(InvokeReply { executed_version, ..reply("{}") })
    })
    .await;
    for (name, qualifier) in [("greet", text("$LATEST")), ("greet", text("7")), ("greet:7", None), (&format!("{ARN}:7"), None)] {
        let expected = if qualifier.as_deref() == Some("$LATEST") { "$LATEST" } else { "7" };
        let input = InvocationRequest { function_name: name.to_owned(), qualifier, ..greet() };
        assert_eq!(invoke(&room, input).await.executed_version.as_deref(), Some(expected), "{name}");
    }
}

fn context_of(bytes: usize) -> (String, String) {
    let json = format!("{{\"custom\":\"{}\"}}", "x".repeat(bytes));
    (STANDARD.encode(&json), json)
}

#[tokio::test]
async fn a_client_context_reaches_the_function_decoded() {
    let room = Room::new().await;
    // 2685 bytes become 3580 in base64, the last length not over 3583.
    let (header, json) = context_of(2685 - r#"{"custom":""}"#.len());
    assert_eq!(header.len(), 3580);
    invoke(&room, InvocationRequest { client_context: Some(header), ..greet() }).await;
    assert_eq!(room.invoke.seen().remove(0).client_context, Some(json));
}

#[tokio::test]
async fn what_cannot_be_invoked_never_reaches_the_function() {
    let room = Room::new().await;
    let content = |message| ("InvalidRequestContentException", 400, message);
    let unsupported = |message| ("InvalidParameterValueException", 400, message);
    let with_context = |context: String| InvocationRequest { client_context: Some(context), ..greet() };
    let not_json = content("Client context must be a valid Base64-encoded JSON object.");
    let cases: Vec<(InvocationRequest, Refused<'_>)> = vec![
        (
            InvocationRequest { tenant_id: text("t"), ..greet() },
            unsupported("Gatewright does not yet support tenant isolation (TenantId)."),
        ),
        (
            InvocationRequest { durable_execution_name: text("d"), ..greet() },
            unsupported("Gatewright does not yet support durable executions (DurableExecutionName)."),
        ),
        (with_context("?".to_owned()), not_json),
        (with_context(STANDARD.encode("[1]")), not_json),
        (with_context(STANDARD.encode([0xff, 0xfe])), not_json),
        (with_context(context_of(2688).0), content("Client context must be at most 3583 bytes long.")),
    ];
    for (input, expected) in cases {
        room.check_refused(Invoke, input, expected).await;
    }
    assert_eq!(room.invoke.seen().len(), 0);
}

async fn check_worded(refusal: InvokeRefusal, expected: Refused<'_>) {
    let room = Room::with_functions(move |_| Err(refusal.clone())).await;
    room.check_refused(Invoke, greet(), expected).await;
}

#[tokio::test]
async fn a_refusal_is_worded_as_aws_does() {
    let latest = format!("{ARN}:$LATEST");
    let missing = format!("Function not found: {latest}");
    check_worded(InvokeRefusal::NotFound { arn: latest }, ("ResourceNotFoundException", 404, &missing)).await;
    let denied = format!(
        "User: arn:aws:iam::123456789012:root is not authorized to perform: lambda:InvokeFunction on resource: {ARN} because no \
         identity-based policy allows the lambda:InvokeFunction action"
    );
    check_worded(InvokeRefusal::NotPermitted, ("AccessDeniedException", 403, &denied)).await;
    check_worded(
        InvokeRefusal::RequestTooLarge { size_bytes: 6_291_457, limit_bytes: 6_291_456 },
        (
            "RequestTooLargeException",
            413,
            "6291457 byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)",
        ),
    )
    .await;
    check_worded(
        InvokeRefusal::InvalidRequestContent("line 1".to_owned()),
        (
            "InvalidRequestContentException",
            400,
            "Could not parse request body into json: Could not parse payload into json: line 1",
        ),
    )
    .await;
    check_worded(
        InvokeRefusal::NotReady { state: "Pending" },
        (
            "ResourceConflictException",
            409,
            "The operation cannot be performed at this time. The function is currently in the following state: Pending",
        ),
    )
    .await;
    let failed = ("ServiceException", 500, "An error occurred and the request cannot be processed.");
    check_worded(InvokeRefusal::OutOfPatience, failed).await;
    check_worded(InvokeRefusal::Unavailable("no interpreter".to_owned()), failed).await;
}

#[tokio::test]
async fn a_throttled_call_says_why() {
    let reason = "ReservedFunctionConcurrentInvocationLimitExceeded";
    let room = Room::with_functions(move |_| Err(InvokeRefusal::TooManyRequests { reason })).await;
    let error = room.call(Invoke, greet()).await.unwrap_err();
    assert_eq!((error.code, error.status, error.message.as_deref()), ("TooManyRequestsException", 429, Some("Rate Exceeded.")));
    assert_eq!(error.members, [("Reason", serde_json::Value::from(reason))]);
}
