use std::time::Duration;

use gatewright_apigateway::records;
use gatewright_model::rest_api::{Deployment, RestApi, Stage};
use gatewright_store::record::Draft;
use gatewright_store::transaction::Transaction;
use serde_json::json;

use crate::room::{BAD_REQUEST, NOT_FOUND, Room, patches, run, text, with};

const NO_DEPLOYMENT: (u16, &str, &str) = (404, NOT_FOUND, "Invalid Deployment identifier specified");

#[test]
fn a_deployment_freezes_the_working_copy() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api_with_mock().await;
        let answer = room.ok("CreateDeployment", json!({"restApiId": api})).await;
        let id = text(&answer["id"]);
        assert_eq!(answer, json!({"id": id, "createdDate": answer["createdDate"]}));
        assert_eq!(id.len(), 6);
        room.ok("DeleteMethod", json!({"restApiId": api, "resourceId": root, "httpMethod": "GET"})).await;
        let addressed = json!({"restApiId": api, "deploymentId": id});
        let summary = json!({"/": {"GET": {"authorizationType": "NONE", "apiKeyRequired": false}}});
        let with_summary = room.ok("GetDeployment", with(&addressed, json!({"embed": ["apisummary"]}))).await;
        assert_eq!(with_summary["apiSummary"], summary);
        assert_eq!(room.ok("GetDeployment", addressed.clone()).await, answer);
        let stored: Deployment = room.stored(records::DEPLOYMENT, &format!("{api}/{id}")).await;
        assert!(stored.snapshot.resources[&root].methods.contains_key("GET"));
        let update = with(&addressed, patches(&[("replace", "/description", Some("d"))]));
        assert_eq!(room.ok("UpdateDeployment", update).await["description"], json!("d"));
        assert_eq!(room.ok("DeleteDeployment", addressed.clone()).await, json!({}));
        for operation in ["GetDeployment", "UpdateDeployment", "DeleteDeployment"] {
            room.refused(operation, addressed.clone(), NO_DEPLOYMENT).await;
        }
    });
}

#[test]
fn deploying_to_a_stage_creates_it_and_then_repoints_it() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api_with_mock().await;
        let create = json!({"restApiId": api, "description": "one", "stageName": "prod", "stageDescription": "live",
            "variables": {"a": "b"}, "tracingEnabled": true});
        let first = room.ok("CreateDeployment", create).await;
        assert_eq!(first["description"], json!("one"));
        let addressed = json!({"restApiId": api, "stageName": "prod"});
        let stage = room.ok("GetStage", addressed.clone()).await;
        assert_eq!((&stage["deploymentId"], &stage["description"]), (&first["id"], &json!("live")));
        assert_eq!((&stage["variables"], &stage["tracingEnabled"]), (&json!({"a": "b"}), &json!(true)));
        room.clock.advance(Duration::from_secs(5));
        let second = room.ok("CreateDeployment", json!({"restApiId": api, "stageName": "prod"})).await;
        let moved = room.ok("GetStage", addressed).await;
        let changed = json!({"deploymentId": second["id"], "lastUpdatedDate": second["createdDate"]});
        assert_eq!(moved, with(&stage, changed));
        // The road hears of stages only.
        let fed: Vec<_> = room.store.changes(0, 100).await.unwrap().into_iter().map(|change| (change.kind, change.key)).collect();
        let key = ("stage".to_owned(), format!("{api}/prod"));
        assert_eq!(fed, [key.clone(), key]);
    });
}

#[test]
fn an_api_must_be_whole_to_be_deployed() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        let deploy = json!({"restApiId": api});
        room.refused("CreateDeployment", deploy.clone(), (400, BAD_REQUEST, "The REST API doesn't contain any methods")).await;
        let method = json!({"restApiId": api, "resourceId": root, "httpMethod": "GET"});
        room.ok("PutMethod", with(&method, json!({"authorizationType": "NONE"}))).await;
        room.refused("CreateDeployment", deploy, (400, BAD_REQUEST, "No integration defined for method")).await;
    });
}

#[test]
fn what_was_written_by_a_version_that_checked_less_is_not_deployed() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api_with_mock().await;
        room.authorizer(&api, "guard").await;
        let whole: RestApi = room.stored(records::REST_API, &api).await;
        let authorizer = whole.authorizers.keys().next().unwrap().clone();
        let authorizer_id = "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a \
                             valid authorizer.";
        let policy = "Invalid policy document. Please check the policy syntax and ensure that Principals are valid.";
        type Change<'a> = &'a dyn Fn(&mut RestApi, &dyn Fn(&mut RestApi, &str, Option<&str>));
        let set = |api: &mut RestApi, kind: &str, id: Option<&str>| {
            let method = api.resources.get_mut(&root).unwrap().methods.get_mut("GET").unwrap();
            method.authorization_type = kind.to_owned();
            method.authorizer_id = id.map(str::to_owned);
        };
        let known = Some(authorizer.as_str());
        let kind = "Invalid authorization type specified: JWT. Valid options are NONE,AWS_IAM,CUSTOM,COGNITO_USER_POOLS";
        let cases: [(Change<'_>, Option<&str>); 9] = [
            (&|api, set| set(api, "CUSTOM", known), None),
            (&|api, set| set(api, "CUSTOM", None), Some(authorizer_id)),
            (&|api, set| set(api, "CUSTOM", Some("gone00")), Some(authorizer_id)),
            (&|api, set| set(api, "COGNITO_USER_POOLS", known), Some(authorizer_id)),
            (
                &|api, set| {
                    set(api, "CUSTOM", known);
                    api.authorizers.values_mut().for_each(|authorizer| authorizer.kind = "COGNITO_USER_POOLS".to_owned());
                },
                Some(authorizer_id),
            ),
            (&|api, set| set(api, "JWT", None), Some(kind)),
            (&|api, _| api.policy = Some("{}".to_owned()), Some(policy)),
            (&|api, _| api.policy = Some(r#"{"Statement":[{"Effect":"Perhaps"}]}"#.to_owned()), Some(policy)),
            (&|_, _| {}, None),
        ];
        for (change, refusal) in cases {
            let mut changed = whole.clone();
            change(&mut changed, &set);
            let draft = Draft::new(records::REST_API, room.scope(), api.clone(), &changed).unwrap();
            room.store.commit(Transaction::new().put(draft)).await.unwrap();
            let deploy = json!({"restApiId": api, "stageName": "prod"});
            match refusal {
                Some(message) => room.refused("CreateDeployment", deploy, (400, BAD_REQUEST, message)).await,
                None => drop(room.ok("CreateDeployment", deploy).await),
            }
        }
    });
}

#[test]
fn canaries_and_caches_are_refused_after_aws_own_checks() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api_with_mock().await;
        room.ok("CreateDeployment", json!({"restApiId": api, "stageName": "prod"})).await;
        let canary = |stage| json!({"canarySettings": {"percentTraffic": 50.0}, "stageName": stage});
        let start = "Invalid deployment content specified.";
        let needs = format!("{start}Non null and non empty stageName must be provided for canary deployment. Provided value is ");
        for (more, message) in [
            (canary(json!(null)), format!("{needs}null")),
            (canary(json!("")), needs.clone()),
            (
                canary(json!("beta")),
                format!("{start}Stage beta must already be created before making a canary release deployment"),
            ),
            (canary(json!("prod")), "Gatewright does not yet support canarySettings.".to_owned()),
            (json!({"cacheClusterEnabled": true}), "Gatewright does not yet support cacheClusterEnabled.".to_owned()),
            (json!({"cacheClusterSize": "0.5"}), "Gatewright does not yet support cacheClusterSize.".to_owned()),
            (json!({"stageName": "a b"}), "Stage name only allows a-zA-Z0-9_".to_owned()),
        ] {
            room.refused("CreateDeployment", with(&json!({"restApiId": api}), more), (400, BAD_REQUEST, &message)).await;
        }
    });
}

#[test]
fn a_deployment_in_use_stays() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api_with_mock().await;
        let first = room.ok("CreateDeployment", json!({"restApiId": api, "stageName": "prod"})).await;
        let second = room.ok("CreateDeployment", json!({"restApiId": api})).await;
        let addressed = json!({"restApiId": api, "deploymentId": first["id"]});
        let message = "Active stages pointing to this deployment must be moved or deleted";
        room.refused("DeleteDeployment", addressed.clone(), (400, BAD_REQUEST, message)).await;
        let repoint = patches(&[("replace", "/deploymentId", second["id"].as_str())]);
        room.ok("UpdateStage", with(&repoint, json!({"restApiId": api, "stageName": "prod"}))).await;
        room.ok("DeleteDeployment", addressed).await;
        let stage: Stage = room.stored(records::STAGE, &format!("{api}/prod")).await;
        assert_eq!(json!(stage.deployment_id), second["id"]);
    });
}

#[test]
fn only_the_description_can_be_patched() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api_with_mock().await;
        let deployment = room.ok("CreateDeployment", json!({"restApiId": api})).await;
        let addressed = json!({"restApiId": api, "deploymentId": deployment["id"]});
        for (op, path, message) in [
            ("replace", "/id", "Invalid patch path  '/id' specified for op 'replace'. Must be one of: [/description]"),
            (
                "add",
                "/description",
                "Invalid patch path  '/description' specified for op 'add'. Please choose supported operations",
            ),
        ] {
            let input = with(&addressed, patches(&[(op, path, Some("x"))]));
            room.refused("UpdateDeployment", input, (400, BAD_REQUEST, message)).await;
        }
    });
}
