//! CreatePolicyVersion, GetPolicyVersion, ListPolicyVersions, SetDefaultPolicyVersion, DeletePolicyVersion.

use std::time::Duration;

use gatewright_iam::POLICY_CHARS_MAX;
use gatewright_shapes_iam::operations::{
    CreatePolicyVersion, DeletePolicyVersion, GetPolicyVersion, ListPolicyVersions, SetDefaultPolicyVersion,
};
use gatewright_shapes_iam::types::{
    CreatePolicyVersionRequest, DeletePolicyVersionRequest, GetPolicyVersionRequest, ListPolicyVersionsRequest, PolicyVersion,
    SetDefaultPolicyVersionRequest,
};

use crate::room::{ALLOW_ALL, BASIC, Room, document_of};

const DENY: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}}"#;
const ABSENT: &str = "arn:aws:iam::123456789012:policy/Absent";
const FOREIGN: (&str, u16, &str) = ("AccessDenied", 403, "Policy is outside your own account.");

fn creating(arn: &str, document: &str, set_as_default: Option<bool>) -> CreatePolicyVersionRequest {
    CreatePolicyVersionRequest { policy_arn: arn.to_owned(), policy_document: document.to_owned(), set_as_default }
}

fn getting(arn: &str, version: &str) -> GetPolicyVersionRequest {
    GetPolicyVersionRequest { policy_arn: arn.to_owned(), version_id: version.to_owned() }
}

fn defaulting(arn: &str, version: &str) -> SetDefaultPolicyVersionRequest {
    SetDefaultPolicyVersionRequest { policy_arn: arn.to_owned(), version_id: version.to_owned() }
}

fn deleting(arn: &str, version: &str) -> DeletePolicyVersionRequest {
    DeletePolicyVersionRequest { policy_arn: arn.to_owned(), version_id: version.to_owned() }
}

fn listing(arn: &str) -> ListPolicyVersionsRequest {
    ListPolicyVersionsRequest { policy_arn: arn.to_owned(), ..ListPolicyVersionsRequest::default() }
}

async fn create(room: &Room, arn: &str, set_as_default: Option<bool>) -> PolicyVersion {
    room.run(CreatePolicyVersion, creating(arn, DENY, set_as_default)).await.unwrap().policy_version.unwrap()
}

/// Ids, the default's with a star.
async fn versions(room: &Room, arn: &str) -> Vec<String> {
    let versions = room.run(ListPolicyVersions, listing(arn)).await.unwrap().versions.unwrap();
    let shown = |version: PolicyVersion| {
        assert_eq!(version.document, None);
        version.version_id.unwrap() + if version.is_default_version.unwrap() { "*" } else { "" }
    };
    versions.into_iter().map(shown).collect()
}

#[tokio::test]
async fn a_version_is_made_shown_and_put_in_effect() {
    let room = Room::new();
    let arn = room.policy("/", "Writer").await;
    room.clock.advance(Duration::from_secs(60));
    let made_at = room.context().now;
    let made = create(&room, &arn, None).await;
    assert_eq!((made.version_id.as_deref(), made.is_default_version), (Some("v2"), Some(false)));
    assert_eq!((made.create_date, made.document), (Some(made_at), None));
    let shown = room.shown(&arn).await;
    assert_eq!((shown.default_version_id.as_deref(), shown.update_date), (Some("v1"), Some(made_at)));
    assert_ne!(shown.create_date, shown.update_date);

    room.clock.advance(Duration::from_secs(60));
    room.run(SetDefaultPolicyVersion, defaulting(&arn, "v2")).await.unwrap();
    let shown = room.shown(&arn).await;
    assert_eq!((shown.default_version_id.as_deref(), shown.update_date), (Some("v2"), Some(made_at)));
    let read = room.run(GetPolicyVersion, getting(&arn, "v2")).await.unwrap().policy_version.unwrap();
    assert_eq!((read.is_default_version, read.create_date), (Some(true), Some(made_at)));
    assert!(read.document.unwrap().starts_with("%7B%22Version%22%3A%222012-10-17%22"));
    assert_eq!(versions(&room, &arn).await, ["v2*", "v1"]);
    let third = create(&room, &arn, Some(true)).await;
    assert_eq!((third.version_id.as_deref(), third.is_default_version), (Some("v3"), Some(true)));
    assert_eq!(versions(&room, &arn).await, ["v3*", "v2", "v1"]);
}

#[tokio::test]
async fn a_policy_has_at_most_five_versions_and_no_number_comes_twice() {
    let room = Room::new();
    let arn = room.policy("/", "Writer").await;
    for _ in 0..4 {
        create(&room, &arn, None).await;
    }
    let over =
        "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.";
    room.refuses(CreatePolicyVersion, creating(&arn, DENY, None), ("LimitExceeded", 409, over)).await;
    room.run(DeletePolicyVersion, deleting(&arn, "v5")).await.unwrap();
    assert_eq!(create(&room, &arn, None).await.version_id.as_deref(), Some("v6"));
    assert_eq!(versions(&room, &arn).await, ["v6", "v4", "v3", "v2", "v1*"]);

    let first = room.run(ListPolicyVersions, ListPolicyVersionsRequest { max_items: Some(4), ..listing(&arn) }).await.unwrap();
    assert_eq!((first.versions.unwrap().len(), first.is_truncated), (4, Some(true)));
    let last = ListPolicyVersionsRequest { marker: first.marker, ..listing(&arn) };
    let last = room.run(ListPolicyVersions, last).await.unwrap().versions.unwrap();
    assert_eq!(last.into_iter().map(|version| version.version_id.unwrap()).collect::<Vec<_>>(), ["v1"]);
}

#[tokio::test]
async fn the_default_version_stays() {
    let room = Room::new();
    let arn = room.policy("/", "Writer").await;
    create(&room, &arn, Some(true)).await;
    let conflict = ("DeleteConflict", 409, "Cannot delete the default version of a policy.");
    room.refuses(DeletePolicyVersion, deleting(&arn, "v2"), conflict).await;
    room.run(DeletePolicyVersion, deleting(&arn, "v1")).await.unwrap();
    assert_eq!(versions(&room, &arn).await, ["v2*"]);
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let room = Room::new();
    let arn = room.policy("/", "Writer").await;
    for version in ["v2", "v1.a", "v99999999999"] {
        let message = format!("Policy {arn} version {version} does not exist or is not attachable.");
        let refusal = ("NoSuchEntity", 404, message.as_str());
        room.refuses(GetPolicyVersion, getting(&arn, version), refusal).await;
        room.refuses(SetDefaultPolicyVersion, defaulting(&arn, version), refusal).await;
        room.refuses(DeletePolicyVersion, deleting(&arn, version), refusal).await;
    }
    let message = format!("Policy {ABSENT} was not found.");
    let refusal = ("NoSuchEntity", 404, message.as_str());
    room.refuses(CreatePolicyVersion, creating(ABSENT, DENY, None), refusal).await;
    room.refuses(GetPolicyVersion, getting(ABSENT, "v1"), refusal).await;
    room.refuses(ListPolicyVersions, listing(ABSENT), refusal).await;
    room.refuses(SetDefaultPolicyVersion, defaulting(ABSENT, "v1"), refusal).await;
    room.refuses(DeletePolicyVersion, deleting(ABSENT, "v1"), refusal).await;
    assert_eq!(room.run(GetPolicyVersion, getting(&arn, "1")).await.unwrap_err().code, "ValidationError");
}

#[tokio::test]
async fn a_version_is_a_managed_policy_of_its_own() {
    let room = Room::new();
    let arn = room.policy("/", "Writer").await;
    let malformed = ("MalformedPolicyDocument", 400, "Syntax errors in policy.");
    room.refuses(CreatePolicyVersion, creating(&arn, "[]", None), malformed).await;
    let long = document_of(POLICY_CHARS_MAX + 1);
    room.refuses(
        CreatePolicyVersion,
        creating(&arn, &long, None),
        ("LimitExceeded", 409, "Cannot exceed quota for PolicySize: 6144"),
    )
    .await;
}

#[tokio::test]
async fn versions_of_what_aws_keeps_are_read_only() {
    let room = Room::new();
    assert_eq!(versions(&room, BASIC).await, ["v1*"]);
    let read = room.run(GetPolicyVersion, getting(BASIC, "v1")).await.unwrap().policy_version.unwrap();
    assert!(read.document.unwrap().contains("logs%3APutLogEvents"));
    let message = format!("Policy {BASIC} version v2 does not exist or is not attachable.");
    room.refuses(GetPolicyVersion, getting(BASIC, "v2"), ("NoSuchEntity", 404, &message)).await;
    room.refuses(CreatePolicyVersion, creating(BASIC, ALLOW_ALL, Some(true)), FOREIGN).await;
    room.refuses(SetDefaultPolicyVersion, defaulting(BASIC, "v1"), FOREIGN).await;
    room.refuses(DeletePolicyVersion, deleting(BASIC, "v1"), FOREIGN).await;
}
