//! PutRolePolicy, GetRolePolicy, ListRolePolicies, DeleteRolePolicy.

use gatewright_iam::INLINE_POLICIES_CHARS_MAX;
use gatewright_shapes_iam::operations::{DeleteRolePolicy, GetRolePolicy, ListRolePolicies, PutRolePolicy};
use gatewright_shapes_iam::types::{
    DeleteRolePolicyRequest, GetRolePolicyRequest, ListRolePoliciesRequest, PutRolePolicyRequest,
};

use crate::room::{ALLOW_ALL, Room, document_of};

const NO_ROLE: (&str, u16, &str) = ("NoSuchEntity", 404, "The role with name absent cannot be found.");
const NO_POLICY: (&str, u16, &str) = ("NoSuchEntity", 404, "The role policy with name absent cannot be found.");

fn getting(role: &str, policy: &str) -> GetRolePolicyRequest {
    GetRolePolicyRequest { role_name: role.to_owned(), policy_name: policy.to_owned() }
}

fn deleting(role: &str, policy: &str) -> DeleteRolePolicyRequest {
    DeleteRolePolicyRequest { role_name: role.to_owned(), policy_name: policy.to_owned() }
}

fn listing(role: &str) -> ListRolePoliciesRequest {
    ListRolePoliciesRequest { role_name: role.to_owned(), ..ListRolePoliciesRequest::default() }
}

fn putting(role: &str, document: &str) -> PutRolePolicyRequest {
    PutRolePolicyRequest { role_name: role.to_owned(), policy_name: "inline".to_owned(), policy_document: document.to_owned() }
}

#[tokio::test]
async fn an_inline_policy_is_shown_as_it_was_put_and_url_encoded() {
    let room = Room::new();
    room.role("/", "runner").await;
    room.put("runner", "logs", ALLOW_ALL).await.unwrap();
    let document = "{\"Statement\": {\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::ä ~b/*\"}}\n";
    room.put("runner", "logs", document).await.unwrap();
    let shown = room.run(GetRolePolicy, getting("runner", "logs")).await.unwrap();
    assert_eq!((shown.role_name.as_deref(), shown.policy_name.as_deref()), (Some("runner"), Some("logs")));
    let encoded = shown.policy_document.unwrap();
    assert!(encoded.starts_with("%7B%22Statement%22%3A%20%7B%22Effect%22%3A%22Deny%22"), "{encoded}");
    assert!(encoded.ends_with("s3%3A%3A%3A%C3%A4%20~b%2F%2A%22%7D%7D%0A"), "{encoded}");
}

#[tokio::test]
async fn inline_policies_are_listed_and_deleted_by_name() {
    let room = Room::new();
    room.role("/", "runner").await;
    let longest = "z".repeat(128);
    for name in ["b", "c", "a", longest.as_str()] {
        room.put("runner", name, ALLOW_ALL).await.unwrap();
    }
    let first = room.run(ListRolePolicies, ListRolePoliciesRequest { max_items: Some(3), ..listing("runner") }).await.unwrap();
    assert_eq!((first.policy_names.unwrap(), first.is_truncated), (vec!["a".to_owned(), "b".into(), "c".into()], Some(true)));
    let next = ListRolePoliciesRequest { marker: first.marker, ..listing("runner") };
    assert_eq!(room.run(ListRolePolicies, next).await.unwrap().policy_names, Some(vec![longest]));

    room.run(DeleteRolePolicy, deleting("runner", "b")).await.unwrap();
    let left = room.run(ListRolePolicies, listing("runner")).await.unwrap();
    assert_eq!((left.policy_names.unwrap().len(), left.is_truncated, left.marker), (3, Some(false), None));
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let room = Room::new();
    room.role("/", "runner").await;
    room.put("runner", "inline", ALLOW_ALL).await.unwrap();
    room.refuses(GetRolePolicy, getting("absent", "inline"), NO_ROLE).await;
    room.refuses(GetRolePolicy, getting("runner", "absent"), NO_POLICY).await;
    room.refuses(DeleteRolePolicy, deleting("absent", "inline"), NO_ROLE).await;
    room.refuses(DeleteRolePolicy, deleting("runner", "absent"), NO_POLICY).await;
    room.refuses(ListRolePolicies, listing("absent"), NO_ROLE).await;
    room.refuses(PutRolePolicy, putting("absent", ALLOW_ALL), NO_ROLE).await;
}

#[tokio::test]
async fn a_document_that_is_no_identity_policy_is_refused() {
    let room = Room::new();
    room.role("/", "runner").await;
    let cases = [
        ("{", "This policy contains invalid Json"),
        (r#"{"Statement":[]}"#, "Syntax errors in policy."),
        (r#"{"Statement":{"Effect":"Allow","Resource":"*"}}"#, "Policy statement must contain actions."),
        (r#"{"Statement":{"Effect":"Allow","Action":"*"}}"#, "Policy statement must contain resources."),
        (
            r#"{"Statement":{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}}"#,
            "Policy document should not specify a principal.",
        ),
    ];
    for (document, message) in cases {
        room.refuses(PutRolePolicy, putting("runner", document), ("MalformedPolicyDocument", 400, message)).await;
    }
}

#[tokio::test]
async fn all_inline_policies_of_a_role_together_have_a_size() {
    let room = Room::new();
    room.role("/", "runner").await;
    room.put("runner", "first", &document_of(240)).await.unwrap();
    let rest = INLINE_POLICIES_CHARS_MAX - 240;
    let over = ("LimitExceeded", 409, "Maximum policy size of 10240 bytes exceeded for role runner");
    room.refuses(PutRolePolicy, putting("runner", &document_of(rest + 1)), over).await;
    room.put("runner", "inline", &document_of(rest)).await.unwrap();
    // The one that is replaced does not count.
    room.put("runner", "inline", &document_of(rest - 100)).await.unwrap();
    room.put("runner", "third", &document_of(100)).await.unwrap();
}
