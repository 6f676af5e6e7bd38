//! CreatePolicy, GetPolicy, ListPolicies, DeletePolicy.

use gatewright_iam::{POLICIES_COUNTER, POLICIES_PER_ACCOUNT_MAX, POLICY_CHARS_MAX};
use gatewright_shapes_iam::operations::{CreatePolicy, CreatePolicyVersion, DeletePolicy, GetPolicy, ListPolicies};
use gatewright_shapes_iam::types::{
    CreatePolicyRequest, CreatePolicyVersionRequest, DeletePolicyRequest, GetPolicyRequest, ListPoliciesRequest, Policy,
    PolicyScopeType, PolicyUsageType,
};

use crate::room::{ALLOW_ALL, BASIC, Room, document_of, tag};

fn request(name: &str) -> CreatePolicyRequest {
    CreatePolicyRequest { policy_name: name.to_owned(), policy_document: ALLOW_ALL.to_owned(), ..CreatePolicyRequest::default() }
}

fn deleting(arn: &str) -> DeletePolicyRequest {
    DeletePolicyRequest { policy_arn: arn.to_owned() }
}

fn getting(arn: &str) -> GetPolicyRequest {
    GetPolicyRequest { policy_arn: arn.to_owned() }
}

async fn names(room: &Room, input: ListPoliciesRequest) -> Vec<String> {
    let policies = room.run(ListPolicies, input).await.unwrap().policies.unwrap();
    policies.into_iter().map(|policy| policy.policy_name.unwrap()).collect()
}

#[tokio::test]
async fn a_created_policy_shows_its_members_as_aws_does() {
    let room = Room::new();
    let input = CreatePolicyRequest {
        path: Some("/team/".to_owned()),
        description: Some("all".to_owned()),
        tags: Some(vec![tag("k", "v")]),
        ..request("Writer")
    };
    let created = room.run(CreatePolicy, input).await.unwrap().policy.unwrap();
    let id = created.policy_id.clone().unwrap();
    assert!(id.starts_with("ANPA") && id.len() == 21, "{id}");
    let arn = "arn:aws:iam::123456789012:policy/team/Writer";
    let now = Some(room.context().now);
    let expected = Policy {
        policy_name: Some("Writer".to_owned()),
        policy_id: Some(id),
        arn: Some(arn.to_owned()),
        path: Some("/team/".to_owned()),
        default_version_id: Some("v1".to_owned()),
        attachment_count: Some(0),
        permissions_boundary_usage_count: Some(0),
        is_attachable: Some(true),
        description: None,
        create_date: now,
        update_date: now,
        tags: Some(vec![tag("k", "v")]),
    };
    assert_eq!(created, expected);
    assert_eq!(room.shown(arn).await, Policy { description: Some("all".to_owned()), ..expected.clone() });
    let local = ListPoliciesRequest { scope: Some(PolicyScopeType::Local), ..ListPoliciesRequest::default() };
    let listed = room.run(ListPolicies, local).await.unwrap().policies.unwrap();
    assert_eq!(listed, [Policy { tags: None, ..expected }]);
}

#[tokio::test]
async fn a_policy_without_tags_shows_an_empty_list_when_read_only() {
    let room = Room::new();
    let created = room.run(CreatePolicy, request("Writer")).await.unwrap().policy.unwrap();
    assert_eq!((created.tags, created.path.as_deref()), (None, Some("/")));
    assert_eq!(room.shown(&created.arn.unwrap()).await.tags, Some(Vec::new()));
}

#[tokio::test]
async fn a_policy_that_aws_refuses_is_refused_in_its_words() {
    let room = Room::new();
    room.policy("/", "Writer").await;
    let document = |text: &str| CreatePolicyRequest { policy_document: text.to_owned(), ..request("Other") };
    let elsewhere = CreatePolicyRequest { path: Some("/team/".to_owned()), ..request("WRITER") };
    let doubled = CreatePolicyRequest { tags: Some(vec![tag("a", ""), tag("A", "")]), ..request("Other") };
    let old = r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
    let cases = [
        (elsewhere, ("EntityAlreadyExists", 409, "A policy called WRITER already exists. Duplicate names are not allowed.")),
        (document("{"), ("MalformedPolicyDocument", 400, "This policy contains invalid Json")),
        (document(old), ("MalformedPolicyDocument", 400, "Policy document must be version 2012-10-17 or greater.")),
        (document(&document_of(POLICY_CHARS_MAX + 1)), ("LimitExceeded", 409, "Cannot exceed quota for PolicySize: 6144")),
        (doubled, ("InvalidInput", 400, "Duplicate tag keys found. Please note that Tag keys are case insensitive.")),
    ];
    for (input, refusal) in cases {
        room.refuses(CreatePolicy, input, refusal).await;
    }
    room.run(CreatePolicy, document(&document_of(POLICY_CHARS_MAX))).await.unwrap();
}

#[tokio::test]
async fn an_account_has_at_most_so_many_policies() {
    let room = Room::new();
    room.count(POLICIES_COUNTER, POLICIES_PER_ACCOUNT_MAX - 1).await;
    let arn = room.policy("/", "Last").await;
    let over = ("LimitExceeded", 409, "Cannot exceed quota for PoliciesPerAccount: 1500");
    room.refuses(CreatePolicy, request("More"), over).await;
    room.run(DeletePolicy, deleting(&arn)).await.unwrap();
    room.policy("/", "More").await;
}

#[tokio::test]
async fn policies_are_listed_by_owner_path_and_use() {
    let room = Room::new();
    room.role("/", "runner").await;
    let writer = room.policy("/team/", "Writer").await;
    room.policy("/", "administratoraccess").await;
    room.attach("runner", &writer).await.unwrap();
    room.attach("runner", BASIC).await.unwrap();
    let none = ListPoliciesRequest::default();
    let local = ListPoliciesRequest { scope: Some(PolicyScopeType::Local), ..none.clone() };
    let aws = ListPoliciesRequest { scope: Some(PolicyScopeType::Aws), ..none.clone() };
    assert_eq!(names(&room, local.clone()).await, ["administratoraccess", "Writer"]);
    let of_aws = names(&room, aws.clone()).await;
    assert_eq!((of_aws.len(), of_aws.first().map(String::as_str)), (26, Some("AdministratorAccess")));
    assert_eq!(names(&room, none.clone()).await.len(), 28);
    let all = ListPoliciesRequest { scope: Some(PolicyScopeType::All), ..none.clone() };
    assert_eq!(names(&room, all.clone()).await, names(&room, none.clone()).await);
    let attached = ListPoliciesRequest { only_attached: Some(true), ..none.clone() };
    assert_eq!(names(&room, attached).await, ["AWSLambdaBasicExecutionRole", "Writer"]);
    let below = ListPoliciesRequest { path_prefix: Some("/team/".to_owned()), ..none.clone() };
    assert_eq!(names(&room, below).await, ["Writer"]);
    let service_roles = ListPoliciesRequest { path_prefix: Some("/service-role/".to_owned()), ..aws };
    assert_eq!(names(&room, service_roles).await.len(), 7);
    let boundaries = ListPoliciesRequest { policy_usage_filter: Some(PolicyUsageType::PermissionsBoundary), ..none.clone() };
    assert_eq!(names(&room, boundaries).await, Vec::<String>::new());
    let permissions = ListPoliciesRequest { policy_usage_filter: Some(PolicyUsageType::PermissionsPolicy), ..local };
    assert_eq!(names(&room, permissions).await.len(), 2);

    let (mut seen, mut marker) = (Vec::new(), None);
    loop {
        let page = ListPoliciesRequest { max_items: Some(7), marker, ..none.clone() };
        let page = room.run(ListPolicies, page).await.unwrap();
        seen.extend(page.policies.unwrap().into_iter().map(|policy| policy.policy_name.unwrap()));
        assert_eq!(page.is_truncated, Some(page.marker.is_some()));
        marker = page.marker;
        if marker.is_none() {
            break;
        }
    }
    assert_eq!(seen, names(&room, none).await);
}

#[tokio::test]
async fn what_aws_keeps_is_shown_and_never_changed() {
    let room = Room::new();
    let shown = room.shown(BASIC).await;
    assert_eq!(shown.policy_id.as_deref(), Some("ANPAJNCQGXC42545SKXIK"));
    assert_eq!((shown.arn.as_deref(), shown.path.as_deref()), (Some(BASIC), Some("/service-role/")));
    assert_eq!(shown.description.as_deref(), Some("Provides write permissions to CloudWatch Logs."));
    assert_eq!((shown.attachment_count, shown.tags), (Some(0), Some(Vec::new())));
    let foreign = ("AccessDenied", 403, "Policy is outside your own account.");
    for arn in [BASIC, "arn:aws:iam::999999999999:policy/Writer"] {
        room.refuses(DeletePolicy, deleting(arn), foreign).await;
    }
}

#[tokio::test]
async fn a_policy_is_deleted_once_nothing_needs_it() {
    let room = Room::new();
    room.role("/", "runner").await;
    let arn = room.policy("/team/", "Writer").await;
    room.attach("runner", &arn).await.unwrap();
    room.refuses(DeletePolicy, deleting(&arn), ("DeleteConflict", 409, "Cannot delete a policy attached to entities.")).await;
    room.detach("runner", &arn).await.unwrap();
    let version =
        CreatePolicyVersionRequest { policy_arn: arn.clone(), policy_document: ALLOW_ALL.to_owned(), set_as_default: Some(true) };
    room.run(CreatePolicyVersion, version).await.unwrap();
    let versions = "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The \
                    default version is deleted with the policy.";
    room.refuses(DeletePolicy, deleting(&arn), ("DeleteConflict", 409, versions)).await;

    let other = room.policy("/", "Other").await;
    room.run(DeletePolicy, deleting(&other)).await.unwrap();
    let absent = format!("Policy {other} was not found.");
    room.refuses(DeletePolicy, deleting(&other), ("NoSuchEntity", 404, &absent)).await;
    room.refuses(GetPolicy, getting(&other), ("NoSuchEntity", 404, &absent)).await;
}

#[tokio::test]
async fn a_policy_is_found_by_its_exact_arn_only() {
    let room = Room::new();
    room.policy("/team/", "Writer").await;
    for arn in [
        "arn:aws:iam::123456789012:policy/Writer",
        "arn:aws:iam::123456789012:policy/team/writer",
        "arn:aws:iam::999999999999:policy/team/Writer",
        "arn:aws:iam::aws:policy/ReadOnlyAccess",
    ] {
        room.refuses(GetPolicy, getting(arn), ("NoSuchEntity", 404, &format!("Policy {arn} was not found."))).await;
    }
    let text = "not-an-arn-but-twenty-long";
    room.refuses(GetPolicy, getting(text), ("ValidationError", 400, "Invalid ARN:  Could not be parsed!")).await;
    let role = "arn:aws:iam::123456789012:role/team/Writer";
    room.refuses(GetPolicy, getting(role), ("InvalidInput", 400, &format!("ARN {role} is not valid."))).await;
}
