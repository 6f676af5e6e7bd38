//! What holds after any sequence of edits, and when edits race.

use std::collections::BTreeSet;
use std::sync::Arc;

use gatewright_apigateway::records;
use gatewright_model::rest_api::RestApi;
use proptest::prelude::*;
use serde_json::json;

use crate::room::{Room, patches, run, text, with};

#[derive(Debug, Clone)]
enum Edit {
    Create { parent: usize, part: &'static str },
    Move { resource: usize, parent: usize },
    Rename { resource: usize, part: &'static str },
    Delete { resource: usize },
    Guard { resource: usize, authorizer: usize },
    Require { resource: usize },
    Unguard { resource: usize },
    NewAuthorizer { name: usize },
    DropAuthorizer { authorizer: usize },
}

fn edit() -> impl Strategy<Value = Edit> {
    let part = || prop::sample::select(vec!["a", "b", "c", "{id}", "{id+}", "{proxy+}", "bad part"]);
    prop_oneof![
        3 => (any::<usize>(), part()).prop_map(|(parent, part)| Edit::Create { parent, part }),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(resource, parent)| Edit::Move { resource, parent }),
        2 => (any::<usize>(), part()).prop_map(|(resource, part)| Edit::Rename { resource, part }),
        1 => any::<usize>().prop_map(|resource| Edit::Delete { resource }),
        3 => (any::<usize>(), any::<usize>()).prop_map(|(resource, authorizer)| Edit::Guard { resource, authorizer }),
        3 => any::<usize>().prop_map(|resource| Edit::Require { resource }),
        1 => any::<usize>().prop_map(|resource| Edit::Unguard { resource }),
        2 => (0..3_usize).prop_map(|name| Edit::NewAuthorizer { name }),
        2 => any::<usize>().prop_map(|authorizer| Edit::DropAuthorizer { authorizer }),
    ]
}

/// Carries out an edit on whatever exists; a refusal must change nothing.
async fn apply(room: &Room, api_id: &str, edit: &Edit) {
    let api: RestApi = room.stored(records::REST_API, api_id).await;
    let resources: Vec<String> = api.resources.keys().cloned().collect();
    let mut authorizers: Vec<String> = api.authorizers.keys().cloned().collect();
    authorizers.push("nope".to_owned());
    let resource = |index: &usize| resources[index % resources.len()].clone();
    let authorizer = |index: &usize| authorizers[index % authorizers.len()].clone();
    let (operation, input) = match edit {
        Edit::Create { parent, part } => ("CreateResource", json!({"parentId": resource(parent), "pathPart": part})),
        Edit::Move { resource: id, parent } => {
            let operations = patches(&[("replace", "/parentId", Some(&resource(parent)))]);
            ("UpdateResource", with(&operations, json!({"resourceId": resource(id)})))
        }
        Edit::Rename { resource: id, part } => {
            let operations = patches(&[("replace", "/pathPart", Some(part))]);
            ("UpdateResource", with(&operations, json!({"resourceId": resource(id)})))
        }
        Edit::Delete { resource: id } => ("DeleteResource", json!({"resourceId": resource(id)})),
        Edit::Guard { resource: id, authorizer: guard } => (
            "PutMethod",
            json!({"resourceId": resource(id), "httpMethod": "GET", "authorizationType": "CUSTOM",
                "authorizerId": authorizer(guard)}),
        ),
        Edit::Require { resource: id } => (
            "PutMethod",
            json!({"resourceId": resource(id), "httpMethod": "GET", "authorizationType": "NONE",
                "requestParameters": {"method.request.path.id": true}}),
        ),
        Edit::Unguard { resource: id } => ("DeleteMethod", json!({"resourceId": resource(id), "httpMethod": "GET"})),
        Edit::NewAuthorizer { name } => (
            "CreateAuthorizer",
            json!({"name": format!("a{name}"), "type": "TOKEN", "authorizerUri": crate::room::URI,
                "identitySource": "method.request.header.A"}),
        ),
        Edit::DropAuthorizer { authorizer: id } => ("DeleteAuthorizer", json!({"authorizerId": authorizer(id)})),
    };
    let before = room.records().await;
    let answer = room.call(operation, with(&input, json!({"restApiId": api_id}))).await;
    let after = room.records().await;
    match answer {
        Ok(_) => assert_ne!(before, after, "{operation}"),
        Err(error) => {
            assert!(error.status < 500, "{operation}: {error}");
            assert_eq!(before, after, "{operation} was refused and changed something");
        }
    }
}

fn check_invariants(api: &RestApi) {
    let mut places = BTreeSet::new();
    let mut variables = BTreeSet::new();
    for (id, resource) in &api.resources {
        assert_eq!(*id, resource.id);
        // Walk up to the root; a cycle would take more steps than there are resources.
        let (mut path, mut at, mut steps) = (String::new(), resource, 0);
        while let (Some(parent), Some(part)) = (&at.parent_id, &at.path_part) {
            path = format!("/{part}{path}");
            at = &api.resources[parent];
            assert!(!at.path_part.as_deref().unwrap_or_default().ends_with("+}"), "a greedy variable has a child");
            steps += 1;
            assert!(steps < api.resources.len(), "a cycle");
        }
        assert_eq!(at.id, api.root_resource_id);
        assert_eq!(resource.path, if path.is_empty() { "/".to_owned() } else { path });
        assert!(places.insert((&resource.parent_id, &resource.path_part)), "siblings share a name");
        if resource.path_part.as_deref().unwrap_or_default().starts_with('{') {
            assert!(variables.insert(&resource.parent_id), "siblings are both variables");
        }
        for method in resource.methods.values() {
            assert!(method.authorizer_id.iter().all(|id| api.authorizers.contains_key(id)), "an authorizer is missing");
            let requires_id = method.request_parameters.get("method.request.path.id") == Some(&true);
            let has_id = resource.path.split('/').any(|part| part == "{id}" || part == "{id+}");
            assert!(has_id || !requires_id, "a required variable is missing");
        }
    }
    let names: BTreeSet<_> = api.authorizers.values().map(|authorizer| &authorizer.name).collect();
    assert_eq!(names.len(), api.authorizers.len(), "authorizers share a name");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_edits_keeps_the_working_copy_sound(edits in prop::collection::vec(edit(), 1..40)) {
        run(async {
            let room = Room::new();
            let (api, _) = room.api().await;
            for edit in &edits {
                apply(&room, &api, edit).await;
                check_invariants(&room.stored(records::REST_API, &api).await);
            }
        });
    }
}

#[test]
fn racing_edits_are_all_kept() {
    run(async {
        let room = Arc::new(Room::new());
        let (api, root) = room.api().await;
        let mut running = tokio::task::JoinSet::new();
        for number in 0..16 {
            let (room, api, root) = (Arc::clone(&room), api.clone(), root.clone());
            running.spawn(async move {
                let input = json!({"restApiId": api, "parentId": root, "pathPart": format!("p{number}")});
                text(&room.call("CreateResource", input).await.unwrap()["id"])
            });
        }
        let ids: BTreeSet<String> = running.join_all().await.into_iter().collect();
        let stored: RestApi = room.stored(records::REST_API, &api).await;
        assert_eq!(ids.len(), 16);
        assert!(ids.iter().all(|id| stored.resources.contains_key(id)));
        check_invariants(&stored);
    });
}

#[test]
fn a_deployment_and_the_deletion_of_its_api_leave_no_orphans() {
    run(async {
        for _ in 0..8 {
            let room = Arc::new(Room::new());
            let (api, _) = room.api_with_mock().await;
            let mut running = tokio::task::JoinSet::new();
            for (operation, input) in [
                ("CreateDeployment", json!({"restApiId": api, "stageName": "prod"})),
                ("DeleteRestApi", json!({"restApiId": api})),
                ("CreateDeployment", json!({"restApiId": api, "stageName": "prod"})),
            ] {
                let room = Arc::clone(&room);
                running.spawn(async move { room.call(operation, input).await.map_err(|error| error.status) });
            }
            for answer in running.join_all().await {
                assert!(matches!(answer, Ok(_) | Err(404)), "{answer:?}");
            }
            assert!(room.records().await.is_empty());
        }
    });
}
