//! AttachRolePolicy, DetachRolePolicy, ListAttachedRolePolicies, ListEntitiesForPolicy.

use gatewright_iam::POLICIES_PER_ROLE_MAX;
use gatewright_shapes_iam::operations::{
    AttachRolePolicy, DeletePolicy, DetachRolePolicy, ListAttachedRolePolicies, ListEntitiesForPolicy,
};
use gatewright_shapes_iam::types::{
    AttachRolePolicyRequest, DeletePolicyRequest, DetachRolePolicyRequest, EntityType, ListAttachedRolePoliciesRequest,
    ListEntitiesForPolicyRequest, PolicyUsageType,
};

use crate::room::{BASIC, Room};

const NO_ROLE: (&str, u16, &str) = ("NoSuchEntity", 404, "The role with name absent cannot be found.");
const ADMINISTRATOR: &str = "arn:aws:iam::aws:policy/AdministratorAccess";

fn attaching(role: &str, arn: &str) -> AttachRolePolicyRequest {
    AttachRolePolicyRequest { role_name: role.to_owned(), policy_arn: arn.to_owned() }
}

fn detaching(role: &str, arn: &str) -> DetachRolePolicyRequest {
    DetachRolePolicyRequest { role_name: role.to_owned(), policy_arn: arn.to_owned() }
}

fn listing(role: &str) -> ListAttachedRolePoliciesRequest {
    ListAttachedRolePoliciesRequest { role_name: role.to_owned(), ..ListAttachedRolePoliciesRequest::default() }
}

fn entities(arn: &str) -> ListEntitiesForPolicyRequest {
    ListEntitiesForPolicyRequest { policy_arn: arn.to_owned(), ..ListEntitiesForPolicyRequest::default() }
}

async fn attached(room: &Room, input: ListAttachedRolePoliciesRequest) -> Vec<String> {
    let policies = room.run(ListAttachedRolePolicies, input).await.unwrap().attached_policies.unwrap();
    policies.into_iter().map(|policy| policy.policy_arn.unwrap()).collect()
}

async fn roles_of(room: &Room, input: ListEntitiesForPolicyRequest) -> Vec<String> {
    let answer = room.run(ListEntitiesForPolicy, input).await.unwrap();
    assert_eq!((answer.policy_groups, answer.policy_users), (Some(Vec::new()), Some(Vec::new())));
    answer.policy_roles.unwrap().into_iter().map(|role| role.role_name.unwrap()).collect()
}

#[tokio::test]
async fn attaching_twice_is_attaching_once() {
    let room = Room::new();
    room.role("/", "runner").await;
    let own = room.policy("/team/", "AdministratorAccess").await;
    for arn in [own.as_str(), BASIC, ADMINISTRATOR, BASIC, own.as_str()] {
        room.attach("runner", arn).await.unwrap();
    }
    assert_eq!(attached(&room, listing("runner")).await, [ADMINISTRATOR, own.as_str(), BASIC]);
    for arn in [own.as_str(), BASIC, ADMINISTRATOR] {
        assert_eq!(room.shown(arn).await.attachment_count, Some(1), "{arn}");
    }
    let names = room.run(ListAttachedRolePolicies, listing("runner")).await.unwrap().attached_policies.unwrap();
    assert_eq!(names.last().unwrap().policy_name.as_deref(), Some("AWSLambdaBasicExecutionRole"));
    let below = ListAttachedRolePoliciesRequest { path_prefix: Some("/service-role/".to_owned()), ..listing("runner") };
    assert_eq!(attached(&room, below).await, [BASIC]);
    let first = ListAttachedRolePoliciesRequest { max_items: Some(1), ..listing("runner") };
    let first = room.run(ListAttachedRolePolicies, first).await.unwrap();
    assert_eq!(first.is_truncated, Some(true));
    let rest = ListAttachedRolePoliciesRequest { marker: first.marker, ..listing("runner") };
    assert_eq!(attached(&room, rest).await, [own.as_str(), BASIC]);
}

#[tokio::test]
async fn only_what_is_attached_is_detached() {
    let room = Room::new();
    room.role("/", "runner").await;
    let own = room.policy("/", "Writer").await;
    room.attach("runner", &own).await.unwrap();
    room.detach("runner", &own).await.unwrap();
    assert_eq!(room.shown(&own).await.attachment_count, Some(0));
    for arn in [own.as_str(), BASIC, "arn:aws:iam::123456789012:policy/Absent"] {
        room.refuses(DetachRolePolicy, detaching("runner", arn), ("NoSuchEntity", 404, &format!("Policy {arn} was not found.")))
            .await;
    }
    room.refuses(DetachRolePolicy, detaching("absent", &own), NO_ROLE).await;
}

#[tokio::test]
async fn what_cannot_be_attached_is_refused_in_aws_words() {
    let room = Room::new();
    room.role("/", "runner").await;
    let own = room.policy("/", "Writer").await;
    for arn in [
        "arn:aws:iam::123456789012:policy/Absent",
        "arn:aws:iam::123456789012:policy/writer",
        "arn:aws:iam::999999999999:policy/Writer",
        "arn:aws:iam::aws:policy/ReadOnlyAccess",
    ] {
        let message = format!("Policy {arn} does not exist or is not attachable.");
        room.refuses(AttachRolePolicy, attaching("runner", arn), ("NoSuchEntity", 404, &message)).await;
    }
    let unparsable = ("ValidationError", 400, "Invalid ARN:  Could not be parsed!");
    let role = "arn:aws:iam::123456789012:role/runner";
    let foreign = format!("ARN {role} is not valid.");
    room.refuses(AttachRolePolicy, attaching("runner", "not-an-arn-but-twenty-long"), unparsable).await;
    room.refuses(DetachRolePolicy, detaching("runner", "not-an-arn-but-twenty-long"), unparsable).await;
    room.refuses(AttachRolePolicy, attaching("runner", role), ("InvalidInput", 400, &foreign)).await;
    room.refuses(AttachRolePolicy, attaching("absent", &own), NO_ROLE).await;
    room.refuses(ListAttachedRolePolicies, listing("absent"), NO_ROLE).await;
    // The model asks for 20 characters.
    assert_eq!(room.attach("runner", "short").await.unwrap_err().code, "ValidationError");
}

#[tokio::test]
async fn a_role_has_at_most_ten_policies() {
    let room = Room::new();
    room.role("/", "runner").await;
    for number in 0..POLICIES_PER_ROLE_MAX {
        let arn = room.policy("/", &format!("P{number}")).await;
        room.attach("runner", &arn).await.unwrap();
    }
    let over = ("LimitExceeded", 409, "Cannot exceed quota for PoliciesPerRole: 10");
    room.refuses(AttachRolePolicy, attaching("runner", BASIC), over).await;
    room.attach("runner", "arn:aws:iam::123456789012:policy/P0").await.unwrap();
    room.detach("runner", "arn:aws:iam::123456789012:policy/P0").await.unwrap();
    room.attach("runner", BASIC).await.unwrap();
}

#[tokio::test]
async fn a_policy_names_the_roles_that_have_it() {
    let room = Room::new();
    for (path, name) in [("/team/", "beta"), ("/", "Alpha"), ("/team/", "gamma"), ("/", "other")] {
        room.role(path, name).await;
    }
    let own = room.policy("/", "Writer").await;
    for arn in [own.as_str(), BASIC] {
        assert_eq!(roles_of(&room, entities(arn)).await, Vec::<String>::new());
        for role in ["beta", "Alpha", "gamma"] {
            room.attach(role, arn).await.unwrap();
        }
        assert_eq!(roles_of(&room, entities(arn)).await, ["Alpha", "beta", "gamma"]);
        let filter = |filter| ListEntitiesForPolicyRequest { entity_filter: Some(filter), ..entities(arn) };
        assert_eq!(roles_of(&room, filter(EntityType::Role)).await.len(), 3);
        assert_eq!(roles_of(&room, filter(EntityType::User)).await.len(), 0);
        let below = ListEntitiesForPolicyRequest { path_prefix: Some("/team/".to_owned()), ..entities(arn) };
        assert_eq!(roles_of(&room, below).await, ["beta", "gamma"]);
        let usage = |usage| ListEntitiesForPolicyRequest { policy_usage_filter: Some(usage), ..entities(arn) };
        assert_eq!(roles_of(&room, usage(PolicyUsageType::PermissionsBoundary)).await.len(), 0);
        assert_eq!(roles_of(&room, usage(PolicyUsageType::PermissionsPolicy)).await.len(), 3);
        let page = ListEntitiesForPolicyRequest { max_items: Some(2), ..entities(arn) };
        let page = room.run(ListEntitiesForPolicy, page).await.unwrap();
        assert_eq!((page.policy_roles.unwrap().len(), page.is_truncated), (2, Some(true)));
        let rest = ListEntitiesForPolicyRequest { marker: page.marker, ..entities(arn) };
        assert_eq!(roles_of(&room, rest).await, ["gamma"]);
    }
    let absent = "arn:aws:iam::123456789012:policy/Absent";
    room.refuses(ListEntitiesForPolicy, entities(absent), ("NoSuchEntity", 404, &format!("Policy {absent} was not found.")))
        .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_attaching_and_deleting_at_the_same_moment_one_wins() {
    for _ in 0..20 {
        let room = Room::new();
        room.role("/", "runner").await;
        let own = room.policy("/", "Writer").await;
        let deletion = DeletePolicyRequest { policy_arn: own.clone() };
        let (attaching, deleting) = tokio::join!(room.attach("runner", &own), room.run(DeletePolicy, deletion));
        let is_attached = !attached(&room, listing("runner")).await.is_empty();
        match (attaching, deleting) {
            (Ok(()), Err(refused)) => assert!(is_attached && refused.code == "DeleteConflict"),
            (Err(refused), Ok(())) => assert!(!is_attached && refused.code == "NoSuchEntity"),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn many_attach_the_same_policy_at_the_same_moment() {
    let room = Room::new();
    let own = room.policy("/", "Writer").await;
    let names: Vec<String> = (0..8).map(|number| format!("r{number}")).collect();
    for name in &names {
        room.role("/", name).await;
    }
    let mut attaching: Vec<_> = names.iter().map(|name| Box::pin(room.attach(name, &own))).collect();
    // All are polled in turn until each is done, so that each meets the others' commits.
    std::future::poll_fn(|context| {
        attaching.retain_mut(|call| match std::future::Future::poll(call.as_mut(), context) {
            std::task::Poll::Ready(answer) => {
                answer.unwrap();
                false
            }
            std::task::Poll::Pending => true,
        });
        if attaching.is_empty() { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    assert_eq!(room.shown(&own).await.attachment_count, Some(8));
}
