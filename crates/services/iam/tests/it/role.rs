use gatewright_iam::{ROLES_COUNTER, ROLES_PER_ACCOUNT_MAX};
use gatewright_shapes_iam::operations::{CreateRole, DeleteRole, GetRole};
use gatewright_shapes_iam::types::{CreateRoleRequest, DeleteRoleRequest, GetRoleRequest, Role};

use crate::room::{Room, TRUST, tag};

fn request(name: &str) -> CreateRoleRequest {
    CreateRoleRequest {
        role_name: name.to_owned(),
        assume_role_policy_document: TRUST.to_owned(),
        ..CreateRoleRequest::default()
    }
}

async fn create(room: &Room, input: CreateRoleRequest) -> Role {
    room.run(CreateRole, input).await.unwrap().role.unwrap()
}

async fn get(room: &Room, name: &str) -> Role {
    room.run(GetRole, GetRoleRequest { role_name: name.to_owned() }).await.unwrap().role.unwrap()
}

#[tokio::test]
async fn a_created_role_shows_its_members_as_aws_does() {
    let room = Room::new();
    let created = create(&room, request("runner")).await;
    assert_eq!(created.arn.as_deref(), Some("arn:aws:iam::123456789012:role/runner"));
    assert_eq!(created.path.as_deref(), Some("/"));
    assert_eq!(created.create_date, Some(room.context().now));
    let id = created.role_id.clone().unwrap();
    assert!(id.starts_with("AROA") && id.len() == 21, "{id}");
    let encoded = created.assume_role_policy_document.clone().unwrap();
    assert!(encoded.starts_with("%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B"), "{encoded}");
    assert_eq!(created.max_session_duration, None);
    assert_eq!(created.role_last_used, None);
    assert_eq!((created.description.clone(), created.tags.clone()), (None, None));

    let read = get(&room, "runner").await;
    assert_eq!(read.max_session_duration, Some(3600));
    assert_eq!(read.role_last_used, Some(Default::default()));
    assert_eq!(Role { max_session_duration: None, role_last_used: None, ..read }, created);
}

#[tokio::test]
async fn path_description_duration_and_tags_are_kept() {
    let room = Room::new();
    let input = CreateRoleRequest {
        path: Some("/team/a/".to_owned()),
        description: Some("runs things".to_owned()),
        max_session_duration: Some(7200),
        tags: Some(vec![tag("b", "1"), tag("a", "")]),
        ..request("runner")
    };
    create(&room, input).await;
    let read = get(&room, "runner").await;
    assert_eq!(read.arn.as_deref(), Some("arn:aws:iam::123456789012:role/team/a/runner"));
    assert_eq!(read.description.as_deref(), Some("runs things"));
    assert_eq!(read.max_session_duration, Some(7200));
    assert_eq!(read.tags, Some(vec![tag("b", "1"), tag("a", "")]));
}

#[tokio::test]
async fn a_role_that_aws_refuses_is_refused_in_its_words() {
    let room = Room::new();
    create(&room, request("runner")).await;
    let trust = |text: &str| CreateRoleRequest { assume_role_policy_document: text.to_owned(), ..request("other") };
    let long = format!(r#"{{"Id":"{}","Statement":{}}}"#, "x".repeat(2048), r#"{"Effect":"Allow","Principal":"*","Action":"*"}"#);
    let boundary = CreateRoleRequest { permissions_boundary: Some("arn:aws:iam::aws:policy/X".to_owned()), ..request("other") };
    let reserved = CreateRoleRequest { tags: Some(vec![tag("Aws:x", "1")]), ..request("other") };
    let doubled = CreateRoleRequest { tags: Some(vec![tag("Key", "1"), tag("kEY", "2")]), ..request("other") };
    let cases = [
        (request("runner"), "EntityAlreadyExists", 409, "Role with name runner already exists."),
        (request("RUNNER"), "EntityAlreadyExists", 409, "Role with name RUNNER already exists."),
        (trust("{"), "MalformedPolicyDocument", 400, "This policy contains invalid Json"),
        (trust(r#"{"Statement":1}"#), "MalformedPolicyDocument", 400, "Syntax errors in policy."),
        (trust(&long), "LimitExceeded", 409, "Cannot exceed quota for ACLSizePerRole: 2048"),
        (boundary, "ValidationError", 400, "Gatewright does not yet support permissions boundaries (PermissionsBoundary)."),
        (doubled, "InvalidInput", 400, "Duplicate tag keys found. Please note that Tag keys are case insensitive."),
        (reserved, "InvalidInput", 400, "Tag keys beginning with aws: are reserved for system use."),
    ];
    for (input, code, status, message) in cases {
        room.refuses(CreateRole, input, (code, status, message)).await;
    }
}

#[tokio::test]
async fn a_trust_policy_may_be_as_long_as_the_quota() {
    let room = Room::new();
    let of_length = |length: usize| {
        let rest = r#"{"Id":"","Statement":{"Effect":"Allow","Principal":"*","Action":"*"}}"#;
        let id = "x".repeat(length - rest.len());
        let text = rest.replace(r#""Id":"""#, &format!(r#""Id" :   "{id}""#));
        CreateRoleRequest { assume_role_policy_document: text, ..request("runner") }
    };
    room.refuses(CreateRole, of_length(2049), ("LimitExceeded", 409, "Cannot exceed quota for ACLSizePerRole: 2048")).await;
    create(&room, of_length(2048)).await;
}

#[tokio::test]
async fn an_unknown_role_is_not_found_by_its_exact_name() {
    let room = Room::new();
    create(&room, request("runner")).await;
    for name in ["other", "Runner"] {
        let error = room.call(GetRole, GetRoleRequest { role_name: name.to_owned() }).await.unwrap_err();
        assert_eq!((error.code, error.status), ("NoSuchEntity", 404));
        assert_eq!(error.message, Some(format!("The role with name {name} cannot be found.")));
    }
}

#[tokio::test]
async fn what_the_model_forbids_is_refused_before_anything_else() {
    let room = Room::new();
    let cases = [
        CreateRoleRequest { path: Some("team".to_owned()), ..request("a") },
        CreateRoleRequest { max_session_duration: Some(3599), ..request("a") },
        CreateRoleRequest { max_session_duration: Some(43201), ..request("a") },
        CreateRoleRequest { tags: Some(vec![tag("k", "v"); 51]), ..request("a") },
        request("no blanks"),
    ];
    for input in cases {
        let error = room.call(CreateRole, input.clone()).await.unwrap_err();
        assert_eq!((error.code, error.status), ("ValidationError", 400), "{input:?}");
    }
}

#[tokio::test]
async fn an_account_has_at_most_a_thousand_roles() {
    let room = Room::new();
    room.count(ROLES_COUNTER, ROLES_PER_ACCOUNT_MAX - 1).await;
    create(&room, request("last")).await;
    room.refuses(CreateRole, request("more"), ("LimitExceeded", 409, "Cannot exceed quota for RolesPerAccount: 1000")).await;
    room.run(DeleteRole, DeleteRoleRequest { role_name: "last".to_owned() }).await.unwrap();
    create(&room, request("more")).await;
}
