//! ListRoles, UpdateRole, UpdateAssumeRolePolicy, DeleteRole, ListInstanceProfilesForRole.

use gatewright_iam::{Roles, Trust};
use gatewright_shapes_iam::operations::{
    DeleteRole, DeleteRolePolicy, GetRole, ListInstanceProfilesForRole, ListRoles, UpdateAssumeRolePolicy, UpdateRole,
};
use gatewright_shapes_iam::types::{
    DeleteRolePolicyRequest, DeleteRoleRequest, GetRoleRequest, ListInstanceProfilesForRoleRequest, ListRolesRequest, Role,
    UpdateAssumeRolePolicyRequest, UpdateRoleRequest,
};

use crate::room::{ALLOW_ALL, BASIC, Room};

const NO_ROLE: (&str, u16, &str) = ("NoSuchEntity", 404, "The role with name absent cannot be found.");

async fn get(room: &Room, name: &str) -> Role {
    room.run(GetRole, GetRoleRequest { role_name: name.to_owned() }).await.unwrap().role.unwrap()
}

fn names(roles: Option<Vec<Role>>) -> Vec<String> {
    roles.unwrap().into_iter().map(|role| role.role_name.unwrap()).collect()
}

#[tokio::test]
async fn roles_are_listed_page_by_page_and_below_a_path() {
    let room = Room::new();
    for (path, name) in [("/team/", "beta"), ("/", "Alpha"), ("/team/x/", "delta"), ("/teams/", "gamma")] {
        room.role(path, name).await;
    }
    let list = |prefix: Option<&str>, max_items: Option<i32>, marker: Option<String>| {
        room.run(ListRoles, ListRolesRequest { path_prefix: prefix.map(str::to_owned), max_items, marker })
    };
    let all = list(None, None, None).await.unwrap();
    assert_eq!((all.is_truncated, all.marker), (Some(false), None));
    assert_eq!(names(all.roles), ["Alpha", "beta", "delta", "gamma"]);
    assert_eq!(names(list(Some("/team/"), None, None).await.unwrap().roles), ["beta", "delta"]);
    assert_eq!(names(list(Some("/team"), None, None).await.unwrap().roles), ["beta", "delta", "gamma"]);
    assert_eq!(names(list(Some("/other/"), None, None).await.unwrap().roles), Vec::<String>::new());

    let first = list(Some("/team"), Some(2), None).await.unwrap();
    assert_eq!(first.is_truncated, Some(true));
    assert_eq!(names(first.roles), ["beta", "delta"]);
    // What comes and goes between two pages does not move the boundary.
    room.role("/team/", "a").await;
    room.run(DeleteRole, DeleteRoleRequest { role_name: "delta".to_owned() }).await.unwrap();
    let second = list(Some("/team"), Some(2), first.marker).await.unwrap();
    assert_eq!((names(second.roles), second.is_truncated, second.marker), (vec!["gamma".to_owned()], Some(false), None));

    let bad = ListRolesRequest { marker: Some("nonsense".to_owned()), ..ListRolesRequest::default() };
    room.refuses(ListRoles, bad, ("ValidationError", 400, "Invalid Marker.")).await;
    for max_items in [0, 1001] {
        let error = list(None, Some(max_items), None).await.unwrap_err();
        assert_eq!(error.code, "ValidationError", "{max_items}");
    }
}

#[tokio::test]
async fn a_list_leaves_out_what_only_get_shows() {
    let room = Room::new();
    room.role("/", "runner").await;
    let listed = room.run(ListRoles, ListRolesRequest::default()).await.unwrap().roles.unwrap().pop().unwrap();
    assert_eq!((listed.role_last_used.clone(), listed.tags.clone()), (None, None));
    assert_eq!(listed.max_session_duration, Some(3600));
    assert_eq!(Role { role_last_used: Some(Default::default()), ..listed }, get(&room, "runner").await);
}

#[tokio::test]
async fn an_update_changes_what_it_names() {
    let room = Room::new();
    room.role("/", "runner").await;
    let update = |description: Option<&str>, max_session_duration| {
        let description = description.map(str::to_owned);
        room.run(UpdateRole, UpdateRoleRequest { role_name: "runner".to_owned(), description, max_session_duration })
    };
    let shown = async || {
        let role = get(&room, "runner").await;
        (role.description, role.max_session_duration)
    };
    update(Some("runs things"), Some(7200)).await.unwrap();
    assert_eq!(shown().await, (Some("runs things".to_owned()), Some(7200)));
    update(None, Some(43200)).await.unwrap();
    assert_eq!(shown().await, (Some("runs things".to_owned()), Some(43200)));
    update(Some(""), None).await.unwrap();
    assert_eq!(shown().await, (Some(String::new()), Some(43200)));
    assert_eq!(update(None, Some(60)).await.unwrap_err().code, "ValidationError");
    room.refuses(UpdateRole, UpdateRoleRequest { role_name: "absent".to_owned(), ..UpdateRoleRequest::default() }, NO_ROLE).await;
}

#[tokio::test]
async fn a_new_trust_policy_decides_from_then_on() {
    let room = Room::new();
    room.role("/", "runner").await;
    let request = |name: &str, document: &str| UpdateAssumeRolePolicyRequest {
        role_name: name.to_owned(),
        policy_document: document.to_owned(),
    };
    let other =
        r#"{"Statement":{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}}"#;
    room.run(UpdateAssumeRolePolicy, request("runner", other)).await.unwrap();
    let roles = Roles::new(room.store.clone());
    let trusts = async |principal: &str| roles.trusts("arn:aws:iam::123456789012:role/runner", principal).await.unwrap();
    assert_eq!(trusts("apigateway.amazonaws.com").await, Trust::Trusted);
    assert_eq!(trusts("lambda.amazonaws.com").await, Trust::NotTrusted);

    let long = other.replace(r#"{"Statement""#, &format!(r#"{{"Id":"{}","Statement""#, "x".repeat(2048)));
    let cases = [
        (request("runner", "{"), ("MalformedPolicyDocument", 400, "This policy contains invalid Json")),
        (request("runner", ALLOW_ALL), ("MalformedPolicyDocument", 400, "Has prohibited field Resource")),
        (request("runner", &long), ("LimitExceeded", 409, "Cannot exceed quota for ACLSizePerRole: 2048")),
        (request("absent", other), NO_ROLE),
    ];
    for (input, refusal) in cases {
        room.refuses(UpdateAssumeRolePolicy, input, refusal).await;
    }
}

#[tokio::test]
async fn a_role_is_deleted_once_it_has_no_policies() {
    let room = Room::new();
    room.role("/team/", "runner").await;
    let request = |name: &str| DeleteRoleRequest { role_name: name.to_owned() };
    room.attach("runner", BASIC).await.unwrap();
    room.put("runner", "inline", ALLOW_ALL).await.unwrap();
    let attached = ("DeleteConflict", 409, "Cannot delete entity, must detach all policies first.");
    room.refuses(DeleteRole, request("runner"), attached).await;
    room.detach("runner", BASIC).await.unwrap();
    let inline = ("DeleteConflict", 409, "Cannot delete entity, must delete policies first.");
    room.refuses(DeleteRole, request("runner"), inline).await;
    let policy = DeleteRolePolicyRequest { role_name: "runner".to_owned(), policy_name: "inline".to_owned() };
    room.run(DeleteRolePolicy, policy).await.unwrap();
    room.refuses(DeleteRole, request("Runner"), ("NoSuchEntity", 404, "The role with name Runner cannot be found.")).await;
    room.run(DeleteRole, request("runner")).await.unwrap();
    let gone = ("NoSuchEntity", 404, "The role with name runner cannot be found.");
    room.refuses(GetRole, GetRoleRequest { role_name: "runner".to_owned() }, gone).await;
    room.refuses(DeleteRole, request("runner"), gone).await;
    room.role("/", "RUNNER").await;
}

#[tokio::test]
async fn a_role_is_in_no_instance_profile() {
    let room = Room::new();
    room.role("/", "runner").await;
    let request = |name: &str| ListInstanceProfilesForRoleRequest {
        role_name: name.to_owned(),
        ..ListInstanceProfilesForRoleRequest::default()
    };
    let answer = room.run(ListInstanceProfilesForRole, request("runner")).await.unwrap();
    assert_eq!((answer.instance_profiles, answer.is_truncated, answer.marker), (Some(Vec::new()), Some(false), None));
    room.refuses(ListInstanceProfilesForRole, request("absent"), NO_ROLE).await;
}
