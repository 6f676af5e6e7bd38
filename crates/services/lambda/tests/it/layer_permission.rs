//! Who else may use a layer's versions.

use gatewright_shapes_lambda::operations::{
    AddLayerVersionPermission, DeleteLayerVersion, GetLayerVersion, GetLayerVersionPolicy, PublishLayerVersion,
    RemoveLayerVersionPermission,
};
use gatewright_shapes_lambda::types::{
    AddLayerVersionPermissionRequest, AddLayerVersionPermissionResponse, GetLayerVersionPolicyRequest,
    GetLayerVersionPolicyResponse, RemoveLayerVersionPermissionRequest,
};
use gatewright_wire::document::{Document, Shape};
use serde_json::{Value, json};

use crate::layer_version::{LAYER_ARN, deletion, publication, publish, version_of};
use crate::room::{Room, text};

pub(crate) fn permission(sid: &str, principal: &str) -> AddLayerVersionPermissionRequest {
    AddLayerVersionPermissionRequest {
        layer_name: "shared".to_owned(),
        version_number: 1,
        statement_id: sid.to_owned(),
        action: "lambda:GetLayerVersion".to_owned(),
        principal: principal.to_owned(),
        ..AddLayerVersionPermissionRequest::default()
    }
}

fn removal(sid: &str) -> RemoveLayerVersionPermissionRequest {
    RemoveLayerVersionPermissionRequest {
        layer_name: "shared".to_owned(),
        version_number: 1,
        statement_id: sid.to_owned(),
        revision_id: None,
    }
}

fn policy_of(version_number: i64) -> GetLayerVersionPolicyRequest {
    GetLayerVersionPolicyRequest { layer_name: "shared".to_owned(), version_number }
}

async fn add(room: &Room, input: AddLayerVersionPermissionRequest) -> (Value, String) {
    let answer = room.call(AddLayerVersionPermission, input).await.unwrap();
    let answer = AddLayerVersionPermissionResponse::from_document(answer).unwrap();
    (serde_json::from_str(&answer.statement.unwrap()).unwrap(), answer.revision_id.unwrap())
}

#[tokio::test]
async fn statements_are_added_shown_in_order_and_removed() {
    let room = Room::new().await;
    publish(&room, publication("shared", b"zip")).await;
    let resource = format!("{LAYER_ARN}:1");
    let statement = |sid: &str, principal: Value| json!({"Sid": sid, "Effect": "Allow", "Principal": principal, "Action": "lambda:GetLayerVersion", "Resource": resource});
    let everyone = statement("all", json!("*"));
    let one = statement("one", json!({"AWS": "arn:aws:iam::111122223333:root"}));
    let (shown, first) = add(&room, permission("all", "*")).await;
    assert_eq!(shown, everyone);
    let input = AddLayerVersionPermissionRequest { revision_id: Some(first.clone()), ..permission("one", "111122223333") };
    let (shown, second) = add(&room, input).await;
    assert_eq!(shown, one);
    assert_ne!(first, second);

    let answer = room.call(GetLayerVersionPolicy, policy_of(1)).await.unwrap();
    let answer = GetLayerVersionPolicyResponse::from_document(answer).unwrap();
    let policy: Value = serde_json::from_str(answer.policy.as_deref().unwrap()).unwrap();
    assert_eq!(policy, json!({"Version": "2012-10-17", "Id": "default", "Statement": [everyone, one]}));
    assert_eq!(answer.revision_id, Some(second));

    room.call(RemoveLayerVersionPermission, removal("all")).await.unwrap();
    let answer = room.travel(RemoveLayerVersionPermission, removal("one"), &[]).await;
    assert_eq!(answer, (204, Vec::new(), String::new()));
    let none = ("ResourceNotFoundException", 404, "No policy is associated with the given resource.");
    room.check_refused(GetLayerVersionPolicy, policy_of(1), none).await;
    room.check_refused(RemoveLayerVersionPermission, removal("one"), none).await;
}

#[tokio::test]
async fn what_cannot_be_permitted_is_refused_in_aws_s_words() {
    let room = Room::new().await;
    publish(&room, publication("shared", b"zip")).await;
    add(&room, permission("all", "*")).await;
    let stale = "The Revision Id provided does not match the latest Revision Id. Call the GetLayerPolicy API to retrieve the latest \
                 Revision Id";
    let taken =
        "The statement id (all) provided already exists. Please provide a new statement id, or remove the existing statement.";
    let missing = format!("Layer version {LAYER_ARN}:2 does not exist.");
    let (missing, stale) = (("ResourceNotFoundException", 404, missing.as_str()), ("PreconditionFailedException", 412, stale));
    let organization = "Gatewright does not yet support layer permissions with an OrganizationId.";
    let cases = [
        (permission("all", "*"), ("ResourceConflictException", 409, taken)),
        (AddLayerVersionPermissionRequest { revision_id: text("old"), ..permission("new", "*") }, stale),
        (AddLayerVersionPermissionRequest { version_number: 2, ..permission("new", "*") }, missing),
        (
            AddLayerVersionPermissionRequest { organization_id: text("o-aaaaaaaaaa"), ..permission("new", "*") },
            ("InvalidParameterValueException", 400, organization),
        ),
    ];
    for (input, expected) in cases {
        room.check_refused(AddLayerVersionPermission, input, expected).await;
    }
    room.check_refused(GetLayerVersionPolicy, policy_of(2), missing).await;
    let unknown = ("ResourceNotFoundException", 404, "Statement new is not found in resource policy.");
    room.check_refused(RemoveLayerVersionPermission, removal("new"), unknown).await;
    let old = RemoveLayerVersionPermissionRequest { revision_id: text("old"), ..removal("all") };
    room.check_refused(RemoveLayerVersionPermission, old, stale).await;
    room.check_refused(
        RemoveLayerVersionPermission,
        RemoveLayerVersionPermissionRequest { version_number: 2, ..removal("all") },
        missing,
    )
    .await;

    let other = AddLayerVersionPermissionRequest { action: "lambda:InvokeFunction".to_owned(), ..permission("new", "*") };
    let refused = room.constrain(AddLayerVersionPermission, &other.into_document()).unwrap_err();
    let message = "1 validation error detected: Value 'lambda:InvokeFunction' at 'action' failed to satisfy constraint: Member must \
                   satisfy regular expression pattern: lambda:GetLayerVersion";
    assert_eq!((refused.code, refused.message.as_deref()), ("ValidationException", Some(message)));
}

#[tokio::test]
async fn another_account_may_read_what_it_was_let_in_to_and_nothing_else() {
    let room = Room::new().await;
    publish(&room, publication("shared", b"zip")).await;
    publish(&room, publication("shared", b"zip")).await;
    let read = async |account: &str, version: i64| {
        room.call_as(room.context_of(account, "us-east-1"), GetLayerVersion, version_of(LAYER_ARN, version)).await
    };
    let denied = async |account: &str, version: i64| {
        let error = read(account, version).await.unwrap_err();
        let message = format!(
            "User: arn:aws:iam::{account}:root is not authorized to perform: lambda:GetLayerVersion on resource: {LAYER_ARN}:{version} \
             because no resource-based policy allows the lambda:GetLayerVersion action"
        );
        assert_eq!((error.code, error.status, error.message), ("AccessDeniedException", 403, Some(message)));
    };
    let (one, two) = ("111122223333", "444455556666");
    denied(one, 1).await;
    denied(one, 9).await;
    add(&room, permission("one", one)).await;
    let shown = read(one, 1).await.unwrap();
    assert_eq!(shown.member("LayerVersionArn"), Some(&Document::String(format!("{LAYER_ARN}:1"))));
    denied(one, 2).await;
    denied(two, 1).await;
    add(&room, permission("all", "*")).await;
    read(two, 1).await.unwrap();

    // Using is all that it may.
    for_theirs(&room, two).await;
    room.call(RemoveLayerVersionPermission, removal("all")).await.unwrap();
    denied(two, 1).await;
}

async fn for_theirs(room: &Room, account: &str) {
    let context = || room.context_of(account, "us-east-1");
    let mut refused = vec![room.call_as(context(), DeleteLayerVersion, deletion(LAYER_ARN, 1)).await];
    refused.push(room.call_as(context(), PublishLayerVersion, publication(LAYER_ARN, b"zip")).await);
    let policy = GetLayerVersionPolicyRequest { layer_name: LAYER_ARN.to_owned(), version_number: 1 };
    refused.push(room.call_as(context(), GetLayerVersionPolicy, policy).await);
    let more = AddLayerVersionPermissionRequest { layer_name: LAYER_ARN.to_owned(), ..permission("more", account) };
    refused.push(room.call_as(context(), AddLayerVersionPermission, more).await);
    let less = RemoveLayerVersionPermissionRequest { layer_name: LAYER_ARN.to_owned(), ..removal("all") };
    refused.push(room.call_as(context(), RemoveLayerVersionPermission, less).await);
    for refused in refused {
        assert_eq!(refused.unwrap_err().code, "AccessDeniedException");
    }
    // By name it means its own, of which there is none.
    let error = room.call_as(context(), GetLayerVersion, version_of("shared", 1)).await.unwrap_err();
    assert_eq!((error.code, error.status), ("ResourceNotFoundException", 404));
}
