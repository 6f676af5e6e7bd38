use std::sync::Arc;

use gatewright_shapes_lambda::operations::{AddPermission, GetPolicy, RemovePermission};
use gatewright_shapes_lambda::types::{
    AddPermissionRequest, AddPermissionResponse, GetPolicyRequest, GetPolicyResponse, RemovePermissionRequest,
};
use gatewright_wire::document::Shape;

use crate::room::{ARN, Room, text};

fn permission(sid: &str) -> AddPermissionRequest {
    AddPermissionRequest {
        function_name: "greet".to_owned(),
        statement_id: sid.to_owned(),
        action: "lambda:InvokeFunction".to_owned(),
        principal: "apigateway.amazonaws.com".to_owned(),
        ..AddPermissionRequest::default()
    }
}

fn policy_of(name: &str, qualifier: Option<&str>) -> GetPolicyRequest {
    GetPolicyRequest { function_name: name.to_owned(), qualifier: qualifier.map(str::to_owned) }
}

async fn policy(room: &Room) -> GetPolicyResponse {
    GetPolicyResponse::from_document(room.call(GetPolicy, policy_of("greet", None)).await.unwrap()).unwrap()
}

fn statement(sid: &str) -> String {
    format!(
        r#"{{"Sid":"{sid}","Effect":"Allow","Principal":{{"Service":"apigateway.amazonaws.com"}},"Action":"lambda:InvokeFunction","Resource":"{ARN}"}}"#
    )
}

#[tokio::test]
async fn statements_are_answered_and_kept_in_the_order_they_came() {
    let room = Room::new().await;
    room.create("greet").await;
    for sid in ["s2", "s1"] {
        let answer = AddPermissionResponse::from_document(room.call(AddPermission, permission(sid)).await.unwrap()).unwrap();
        assert_eq!(answer.statement, Some(statement(sid)));
    }
    let expected = format!(r#"{{"Version":"2012-10-17","Id":"default","Statement":[{},{}]}}"#, statement("s2"), statement("s1"));
    assert_eq!(policy(&room).await.policy, Some(expected));
}

#[tokio::test]
async fn every_edit_of_the_policy_is_a_new_revision_of_the_function() {
    let room = Room::new().await;
    room.create("greet").await;
    let before = room.configuration("greet").await;
    room.call(AddPermission, permission("s1")).await.unwrap();
    let after = room.configuration("greet").await;
    assert_ne!(after.revision_id, before.revision_id);
    assert_eq!(after.last_modified, before.last_modified);
    let revision_id = policy(&room).await.revision_id;
    assert_eq!(revision_id, after.revision_id);

    let second = AddPermissionRequest { revision_id, ..permission("s2") };
    room.call(AddPermission, second.clone()).await.unwrap();
    let message = "The Revision Id provided does not match the latest Revision Id. Call the GetPolicy API to retrieve the latest \
                   Revision Id";
    let third = AddPermissionRequest { statement_id: "s3".to_owned(), ..second };
    room.check_refused(AddPermission, third, ("PreconditionFailedException", 412, message)).await;
}

#[tokio::test]
async fn a_permission_that_cannot_be_is_refused() {
    let room = Room::new().await;
    room.create("greet").await;
    room.call(AddPermission, permission("s1")).await.unwrap();
    let missing = format!("Function not found: {}", ARN.replace("greet", "other"));
    let version = format!("Function not found: {ARN}:1");
    let alias = format!("Cannot find alias arn: {ARN}:live");
    let base = || permission("s2");
    let with_qualifier = |qualifier| AddPermissionRequest { qualifier: text(qualifier), ..base() };
    let cases = [
        (
            permission("s1"),
            (
                "ResourceConflictException",
                409,
                "The statement id (s1) provided already exists. Please provide a new statement id, or remove the existing \
                 statement.",
            ),
        ),
        (
            AddPermissionRequest { function_name: "other".to_owned(), ..base() },
            ("ResourceNotFoundException", 404, missing.as_str()),
        ),
        (
            with_qualifier("$LATEST"),
            ("InvalidParameterValueException", 400, "We currently do not support adding policies for $LATEST."),
        ),
        (with_qualifier("1"), ("ResourceNotFoundException", 404, version.as_str())),
        (with_qualifier("live"), ("ResourceNotFoundException", 404, alias.as_str())),
        (
            AddPermissionRequest { principal: "nobody".to_owned(), ..base() },
            (
                "InvalidParameterValueException",
                400,
                "The provided principal was invalid. Please check the principal and try again.",
            ),
        ),
        (
            AddPermissionRequest { event_source_token: text("t"), ..base() },
            ("InvalidParameterValueException", 400, "Gatewright does not yet support permissions with an EventSourceToken."),
        ),
    ];
    for (input, expected) in cases {
        room.check_refused(AddPermission, input, expected).await;
    }
}

#[tokio::test]
async fn a_function_without_a_policy_has_none_to_show() {
    let room = Room::new().await;
    room.create("greet").await;
    let expected = ("ResourceNotFoundException", 404, "The resource you requested does not exist.");
    room.check_refused(GetPolicy, policy_of("greet", None), expected).await;
    room.check_refused(GetPolicy, policy_of("other", None), expected).await;
    room.call(AddPermission, permission("s1")).await.unwrap();
    room.check_refused(GetPolicy, policy_of("greet", Some("1")), expected).await;
}

#[tokio::test]
async fn a_policy_may_have_20_kilobytes_and_not_a_byte_more() {
    let room = Room::new().await;
    room.create("greet").await;
    let with_arn_of = |sid: &str, padding: usize| AddPermissionRequest {
        source_arn: Some(format!("arn:aws:s3:::{}", "x".repeat(padding))),
        ..permission(sid)
    };
    room.call(AddPermission, with_arn_of("s1", 1)).await.unwrap();
    let one_bytes = policy(&room).await.policy.unwrap().len();
    // A second statement like the first, and the comma between them.
    let envelope_bytes = r#"{"Version":"2012-10-17","Id":"default","Statement":[]}"#.len();
    let two_bytes = one_bytes + (one_bytes - envelope_bytes) + 1;
    let room_bytes = 20_480 - two_bytes;
    let message = "The final policy size (20481) is bigger than the limit (20480).";
    let over = with_arn_of("s2", 1 + room_bytes + 1);
    room.check_refused(AddPermission, over, ("PolicyLengthExceededException", 400, message)).await;
    room.call(AddPermission, with_arn_of("s2", 1 + room_bytes)).await.unwrap();
    assert_eq!(policy(&room).await.policy.unwrap().len(), 20_480);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn permissions_added_at_the_same_time_are_all_kept() {
    let room = Arc::new(Room::new().await);
    room.create("greet").await;
    let mut adding = tokio::task::JoinSet::new();
    for number in 0..16 {
        let room = Arc::clone(&room);
        adding.spawn(async move { room.call(AddPermission, permission(&format!("s{number}"))).await.map(|_| ()) });
    }
    for outcome in adding.join_all().await {
        outcome.unwrap();
    }
    let kept = room.stored("greet").await.unwrap().policy.unwrap().statements;
    let mut sids: Vec<&str> = kept.iter().filter_map(|statement| statement["Sid"].as_str()).collect();
    sids.sort_unstable();
    let mut expected: Vec<String> = (0..16).map(|number| format!("s{number}")).collect();
    expected.sort_unstable();
    assert_eq!(sids, expected);
}

#[tokio::test]
async fn a_permission_is_taken_back_and_the_last_one_takes_the_policy_with_it() {
    let room = Room::new().await;
    room.create("greet").await;
    let remove = |name: &str, sid: &str| RemovePermissionRequest {
        function_name: name.to_owned(),
        statement_id: sid.to_owned(),
        qualifier: None,
        revision_id: None,
    };
    let none = "No policy is associated with the given resource.";
    room.check_refused(RemovePermission, remove("greet", "s1"), ("ResourceNotFoundException", 404, none)).await;
    let missing = format!("No policy found for: {}", ARN.replace("greet", "other"));
    room.check_refused(RemovePermission, remove("other", "s1"), ("ResourceNotFoundException", 404, &missing)).await;
    room.call(AddPermission, permission("s1")).await.unwrap();
    room.call(AddPermission, permission("s2")).await.unwrap();
    let unknown = "Statement s3 is not found in resource policy.";
    room.check_refused(RemovePermission, remove("greet", "s3"), ("ResourceNotFoundException", 404, unknown)).await;
    let before = room.configuration("greet").await;
    room.call(RemovePermission, remove("greet", "s1")).await.unwrap();
    assert_ne!(room.configuration("greet").await.revision_id, before.revision_id);
    let expected = format!(r#"{{"Version":"2012-10-17","Id":"default","Statement":[{}]}}"#, statement("s2"));
    assert_eq!(policy(&room).await.policy, Some(expected));
    let stale = RemovePermissionRequest { revision_id: before.revision_id, ..remove("greet", "s2") };
    assert!(room.call(RemovePermission, stale).await.is_err());
    room.call(RemovePermission, remove("greet", "s2")).await.unwrap();
    let gone = "The resource you requested does not exist.";
    room.check_refused(GetPolicy, policy_of("greet", None), ("ResourceNotFoundException", 404, gone)).await;
}
