//! Attaching, detaching and deleting in any order, against a model that is two sets.

use std::collections::{BTreeMap, BTreeSet};

use gatewright_shapes_iam::operations::{DeletePolicy, DeleteRole, ListEntitiesForPolicy, ListPolicies};
use gatewright_shapes_iam::types::{DeletePolicyRequest, DeleteRoleRequest, ListEntitiesForPolicyRequest, ListPoliciesRequest};
use proptest::prelude::*;

use crate::room::{BASIC, Room};

const ROLES: [&str; 3] = ["r0", "r1", "r2"];
const POLICIES: [&str; 3] = ["p0", "p1", "AWSLambdaBasicExecutionRole"];
/// How many of the policies are the account's own.
const OWN: usize = 2;

#[derive(Debug, Clone)]
enum Step {
    CreateRole(usize),
    DeleteRole(usize),
    CreatePolicy(usize),
    DeletePolicy(usize),
    Attach(usize, usize),
    Detach(usize, usize),
}

/// What there should be: roles, each with the policies attached to it, and the account's own policies.
#[derive(Default)]
struct Model {
    roles: BTreeMap<usize, BTreeSet<usize>>,
    policies: BTreeSet<usize>,
}

impl Model {
    fn exists(&self, policy: usize) -> bool {
        policy >= OWN || self.policies.contains(&policy)
    }

    fn having(&self, policy: usize) -> Vec<usize> {
        self.roles.iter().filter(|(_, attached)| attached.contains(&policy)).map(|(role, _)| *role).collect()
    }

    /// What a step should answer: a code, or nothing when it should succeed.
    fn apply(&mut self, step: &Step) -> Option<&'static str> {
        match *step {
            Step::CreateRole(role) => match self.roles.contains_key(&role) {
                true => Some("EntityAlreadyExists"),
                false => self.roles.insert(role, BTreeSet::new()).and(None),
            },
            Step::DeleteRole(role) => match self.roles.get(&role) {
                None => Some("NoSuchEntity"),
                Some(attached) if !attached.is_empty() => Some("DeleteConflict"),
                Some(_) => self.roles.remove(&role).and(None),
            },
            Step::CreatePolicy(policy) => (!self.policies.insert(policy)).then_some("EntityAlreadyExists"),
            Step::DeletePolicy(policy) if policy >= OWN => Some("AccessDenied"),
            Step::DeletePolicy(policy) => match self.exists(policy) {
                false => Some("NoSuchEntity"),
                true if !self.having(policy).is_empty() => Some("DeleteConflict"),
                true => (!self.policies.remove(&policy)).then_some("never"),
            },
            Step::Attach(role, policy) => match (self.exists(policy), self.roles.get_mut(&role)) {
                (true, Some(attached)) => {
                    attached.insert(policy);
                    None
                }
                _ => Some("NoSuchEntity"),
            },
            Step::Detach(role, policy) => match self.roles.get_mut(&role) {
                Some(attached) => (!attached.remove(&policy)).then_some("NoSuchEntity"),
                None => Some("NoSuchEntity"),
            },
        }
    }
}

fn arn(policy: usize) -> String {
    if policy >= OWN { BASIC.to_owned() } else { format!("arn:aws:iam::123456789012:policy/{}", POLICIES[policy]) }
}

async fn perform(room: &Room, step: &Step) -> Option<&'static str> {
    use gatewright_shapes_iam::operations::{CreatePolicy, CreateRole};
    use gatewright_shapes_iam::types::{CreatePolicyRequest, CreateRoleRequest};
    let answer = match *step {
        Step::CreateRole(role) => {
            let input = CreateRoleRequest {
                role_name: ROLES[role].to_owned(),
                assume_role_policy_document: crate::room::TRUST.to_owned(),
                ..CreateRoleRequest::default()
            };
            room.run(CreateRole, input).await.map(drop)
        }
        Step::CreatePolicy(policy) => {
            let input = CreatePolicyRequest {
                policy_name: POLICIES[policy].to_owned(),
                policy_document: crate::room::ALLOW_ALL.to_owned(),
                ..CreatePolicyRequest::default()
            };
            room.run(CreatePolicy, input).await.map(drop)
        }
        Step::DeleteRole(role) => room.run(DeleteRole, DeleteRoleRequest { role_name: ROLES[role].to_owned() }).await,
        Step::DeletePolicy(policy) => room.run(DeletePolicy, DeletePolicyRequest { policy_arn: arn(policy) }).await,
        Step::Attach(role, policy) => room.attach(ROLES[role], &arn(policy)).await,
        Step::Detach(role, policy) => room.detach(ROLES[role], &arn(policy)).await,
    };
    answer.err().map(|error| error.code)
}

/// That every count and list says what the model says.
async fn compare(room: &Room, model: &Model) {
    let listed = room.run(ListPolicies, ListPoliciesRequest::default()).await.unwrap().policies.unwrap();
    for policy in 0..POLICIES.len() {
        let in_list = listed.iter().find(|listed| listed.arn == Some(arn(policy)));
        assert_eq!(in_list.is_some(), model.exists(policy));
        let Some(in_list) = in_list else { continue };
        let having = model.having(policy);
        let count = i32::try_from(having.len()).ok();
        assert_eq!((in_list.attachment_count, room.shown(&arn(policy)).await.attachment_count), (count, count));
        let input = ListEntitiesForPolicyRequest { policy_arn: arn(policy), ..ListEntitiesForPolicyRequest::default() };
        let roles = room.run(ListEntitiesForPolicy, input).await.unwrap().policy_roles.unwrap();
        let names: Vec<String> = roles.into_iter().map(|role| role.role_name.unwrap()).collect();
        assert_eq!(names, having.iter().map(|role| ROLES[*role]).collect::<Vec<_>>());
    }
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let (role, policy) = (0..ROLES.len(), 0..POLICIES.len());
    let step = prop_oneof![
        2 => role.clone().prop_map(Step::CreateRole),
        1 => role.clone().prop_map(Step::DeleteRole),
        2 => (0..OWN).prop_map(Step::CreatePolicy),
        1 => policy.clone().prop_map(Step::DeletePolicy),
        4 => (role.clone(), policy.clone()).prop_map(|(role, policy)| Step::Attach(role, policy)),
        3 => (role, policy).prop_map(|(role, policy)| Step::Detach(role, policy)),
    ];
    prop::collection::vec(step, 1..30)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn counts_and_lists_are_right_whatever_was_attached_detached_and_deleted(steps in steps()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let room = Room::new();
            let mut model = Model::default();
            for step in &steps {
                assert_eq!(perform(&room, step).await, model.apply(step), "{step:?}");
                compare(&room, &model).await;
            }
        });
    }
}
