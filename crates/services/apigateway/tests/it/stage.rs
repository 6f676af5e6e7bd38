use std::time::Duration;

use gatewright_apigateway::{STAGES_MAX, records};
use serde_json::{Value, json};

use crate::room::{BAD_REQUEST, CONFLICT, NOT_FOUND, Room, patches, run, text, with};

/// An API with a deployment: `{restApiId, deploymentId}`.
async fn deployed(room: &Room) -> Value {
    let (api, _) = room.api_with_mock().await;
    let deployment = room.ok("CreateDeployment", json!({"restApiId": api})).await;
    json!({"restApiId": api, "deploymentId": deployment["id"]})
}

fn of(deployed: &Value, name: &str) -> Value {
    json!({"restApiId": deployed["restApiId"], "stageName": name})
}

#[test]
fn a_bare_stage_has_aws_defaults_and_nothing_more() {
    run(async {
        let room = Room::new();
        let deployed = deployed(&room).await;
        let stage = room.ok("CreateStage", with(&deployed, json!({"stageName": "s1"}))).await;
        let now = stage["createdDate"].clone();
        let expected = json!({"stageName": "s1", "deploymentId": deployed["deploymentId"], "createdDate": now, "lastUpdatedDate": now,
            "cacheClusterEnabled": false, "cacheClusterStatus": "NOT_AVAILABLE", "methodSettings": {}, "tracingEnabled": false});
        assert_eq!(stage, expected);
        assert_eq!(room.ok("GetStage", of(&deployed, "s1")).await, expected);
        assert_eq!(room.ok("GetStages", json!({"restApiId": deployed["restApiId"]})).await, json!({"item": [expected]}));
        assert_eq!(room.ok("GetStages", deployed.clone()).await, json!({"item": [expected]}));
        let other = with(&deployed, json!({"deploymentId": "other"}));
        assert_eq!(room.ok("GetStages", other).await, json!({"item": []}));
        assert_eq!(room.ok("DeleteStage", of(&deployed, "s1")).await, json!({}));
        let gone = (404, NOT_FOUND, "Invalid stage identifier specified");
        for operation in ["GetStage", "UpdateStage", "DeleteStage"] {
            room.refused(operation, of(&deployed, "s1"), gone).await;
            room.refused(operation, json!({"restApiId": "nope", "stageName": "s1"}), gone).await;
        }
    });
}

#[test]
fn create_is_refused_in_aws_words() {
    run(async {
        let room = Room::new();
        let deployed = deployed(&room).await;
        let create = with(&deployed, json!({"stageName": "s1"}));
        let value = |value: &str| {
            format!(
                "Invalid stage variable value: {value}.  Please use values with alphanumeric characters and the symbols ' ', -', \
                 '.', '_', ':', '/', '?', '&', '=', and ','."
            )
        };
        for (more, message) in [
            (json!({"stageName": "a.b"}), "Stage name only allows a-zA-Z0-9_".to_owned()),
            (json!({"deploymentId": "nope"}), "Deployment id does not exist".to_owned()),
            (json!({"variables": {"a": "b$"}}), value("b$")),
            (json!({"variables": {"a": ""}}), value("")),
            (json!({"cacheClusterEnabled": true}), "Gatewright does not yet support cacheClusterEnabled.".to_owned()),
            (json!({"cacheClusterSize": "0.5"}), "Gatewright does not yet support cacheClusterSize.".to_owned()),
            (json!({"canarySettings": {}}), "Gatewright does not yet support canarySettings.".to_owned()),
            (json!({"documentationVersion": "1"}), "Gatewright does not yet support documentationVersion.".to_owned()),
        ] {
            room.refused("CreateStage", with(&create, more), (400, BAD_REQUEST, &message)).await;
        }
        let null = "1 validation error detected: Value null at 'createStageInput.deploymentId' failed to satisfy constraint: Member \
                    must not be null";
        let missing = with(&create, json!({"deploymentId": null}));
        room.refused("CreateStage", missing, (400, "ValidationException", null)).await;
        let unknown = with(&create, json!({"restApiId": "nope"}));
        let message = "Invalid API identifier specified 000000000000:nope";
        room.refused("CreateStage", unknown, (404, NOT_FOUND, message)).await;
        let labels = json!({"description": "d", "variables": {"a": "b"}, "tags": {"t": "u"}, "tracingEnabled": true,
            "cacheClusterEnabled": false});
        let stage = room.ok("CreateStage", with(&create, labels)).await;
        assert_eq!((&stage["description"], &stage["variables"]), (&json!("d"), &json!({"a": "b"})));
        assert_eq!((&stage["tags"], &stage["tracingEnabled"]), (&json!({"t": "u"}), &json!(true)));
        room.refused("CreateStage", create, (409, CONFLICT, "Stage already exists")).await;
    });
}

#[test]
fn patches_evolve_the_stage() {
    run(async {
        let room = Room::new();
        let deployed = deployed(&room).await;
        let stage = room.ok("CreateStage", with(&deployed, json!({"stageName": "s1"}))).await;
        let second = room.ok("CreateDeployment", json!({"restApiId": deployed["restApiId"]})).await;
        room.clock.advance(Duration::from_secs(3));
        let operations = patches(&[
            ("replace", "/variables/a", Some("1")),
            ("replace", "/variables/b", Some("2")),
            ("remove", "/variables/a", None),
            ("replace", "/description", Some("d")),
            ("replace", "/tracingEnabled", Some("true")),
            ("replace", "/deploymentId", second["id"].as_str()),
            ("replace", "/cacheClusterEnabled", Some("false")),
            ("remove", "/canarySettings", None),
            ("remove", "/accessLogSettings", None),
        ]);
        let answer = room.ok("UpdateStage", with(&of(&deployed, "s1"), operations)).await;
        let updated = stage["createdDate"].as_i64().unwrap() + 3000;
        let changed = json!({"variables": {"b": "2"}, "description": "d", "tracingEnabled": true, "deploymentId": second["id"],
            "lastUpdatedDate": updated});
        assert_eq!(answer, with(&stage, changed));
    });
}

#[test]
fn patch_refusals_are_in_aws_words() {
    run(async {
        let room = Room::new();
        let deployed = deployed(&room).await;
        room.ok("CreateStage", with(&deployed, json!({"stageName": "s1"}))).await;
        let not_yet = |what: &str| format!("Gatewright does not yet support {what}.");
        for (op, path, value, message) in [
            (
                "remove",
                "/*/*",
                None,
                "Cannot remove method setting */* because there is no method setting for this method ".to_owned(),
            ),
            ("replace", "/*/*/caching/enabled", Some("true"), not_yet("methodSettings (/*/*/caching/enabled)")),
            (
                "replace",
                "/~1pets/GET/throttling/rateLimit",
                Some("1"),
                not_yet("methodSettings (/~1pets/GET/throttling/rateLimit)"),
            ),
            ("replace", "/cacheClusterEnabled", Some("true"), not_yet("cacheClusterEnabled")),
            ("replace", "/cacheClusterSize", Some("0.5"), not_yet("cacheClusterSize")),
            ("replace", "/clientCertificateId", Some("x"), not_yet("clientCertificateId")),
            ("replace", "/documentationVersion", Some("x"), not_yet("documentationVersion")),
            ("replace", "/canarySettings/percentTraffic", Some("50"), not_yet("canarySettings")),
            ("replace", "/canarySettings/stageVariableOverrides/a", Some("b"), not_yet("canarySettings")),
            ("add", "/accessLogSettings/format", Some("x"), not_yet("accessLogSettings")),
            (
                "replace",
                "/accessLogSettings/wrong",
                Some("x"),
                "Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, /accessLogSettings/format]"
                    .to_owned(),
            ),
            ("replace", "/deploymentId", Some("nope"), "Deployment id does not exist".to_owned()),
            (
                "move",
                "/description",
                None,
                "Invalid patch path  '/description' specified for op 'move'. Please choose supported operations".to_owned(),
            ),
        ] {
            let input = with(&of(&deployed, "s1"), patches(&[(op, path, value)]));
            room.refused("UpdateStage", input, (400, BAD_REQUEST, &message)).await;
        }
        let input = with(&of(&deployed, "s1"), patches(&[("replace", "/profile/ANY/logging/x/y", Some("INFO"))]));
        let error = room.call("UpdateStage", input).await.unwrap_err();
        let message = error.message.unwrap();
        let start = "Invalid method setting path: /profile/ANY/logging/x/y. Must be one of: [/deploymentId, /description, ";
        assert!(message.starts_with(start), "{message}");
        let input = with(&of(&deployed, "s1"), patches(&[("remove", "/variables/a", None)]));
        room.refused("UpdateStage", input, (404, NOT_FOUND, "Invalid parameter name specified")).await;
    });
}

#[test]
fn a_copy_only_promotes_a_canary_and_there_is_none() {
    run(async {
        let room = Room::new();
        let deployed = deployed(&room).await;
        room.ok("CreateStage", with(&deployed, json!({"stageName": "s1"}))).await;
        let wrong = |path: &str, from: &str| {
            format!(
                "Invalid copy operation with path: {path} and from {from}. Valid copy:path are [/deploymentId, /variables] and \
                 valid copy:from are [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]"
            )
        };
        let none = "Promotion not available. Canary does not exist.".to_owned();
        for (path, from, message) in [
            ("/deploymentId", Some("/canarySettings/deploymentId"), none.clone()),
            ("/variables", Some("/canarySettings/stageVariableOverrides"), none),
            ("/variables", Some("/canarySettings/deploymentId"), wrong("/variables", "/canarySettings/deploymentId")),
            ("/description", Some("/deploymentId"), wrong("/description", "/deploymentId")),
            ("/deploymentId", None, wrong("/deploymentId", "null")),
        ] {
            let operations = json!({"patchOperations": [{"op": "copy", "path": path, "from": from}]});
            let input = with(&of(&deployed, "s1"), operations);
            room.refused("UpdateStage", input, (400, BAD_REQUEST, &message)).await;
        }
    });
}

#[test]
fn the_number_of_stages_ends_at_its_limit() {
    run(async {
        let room = Room::new();
        let deployed = deployed(&room).await;
        for number in 0..STAGES_MAX {
            room.ok("CreateStage", with(&deployed, json!({"stageName": format!("s{number}")}))).await;
        }
        let expected = (429, "LimitExceededException", "Maximum number of stages for this API has been reached.");
        room.refused("CreateStage", with(&deployed, json!({"stageName": "more"})), expected).await;
        let deploy = json!({"restApiId": deployed["restApiId"], "stageName": "more"});
        room.refused("CreateDeployment", deploy, expected).await;
        let deploy = json!({"restApiId": deployed["restApiId"], "stageName": "s0"});
        let again = room.ok("CreateDeployment", deploy).await;
        assert_eq!(room.ok("GetStage", of(&deployed, "s0")).await["deploymentId"], text(&again["id"]));
        let all = room.ok("GetStages", json!({"restApiId": deployed["restApiId"]})).await;
        assert_eq!(all["item"].as_array().unwrap().len(), STAGES_MAX);
    });
}

#[test]
fn a_flush_raises_the_epoch_of_its_stage_alone() {
    run(async {
        let room = Room::new();
        let deployed = deployed(&room).await;
        for name in ["s1", "s2"] {
            room.ok("CreateStage", with(&deployed, json!({"stageName": name}))).await;
        }
        let shown = room.ok("GetStage", of(&deployed, "s1")).await;
        assert_eq!(room.ok("FlushStageAuthorizersCache", of(&deployed, "s1")).await, json!({}));
        assert_eq!(room.ok("GetStage", of(&deployed, "s1")).await, shown, "a flush is no change that a reader sees");
        for (name, epoch) in [("s1", 1), ("s2", 0)] {
            let key = records::child_key(&text(&deployed["restApiId"]), name);
            let stage: gatewright_model::rest_api::Stage = room.stored(records::STAGE, &key).await;
            assert_eq!(stage.authorizer_cache_epoch, epoch, "{name}");
        }
        let gone = (404, NOT_FOUND, "Invalid stage identifier specified");
        room.refused("FlushStageAuthorizersCache", of(&deployed, "s3"), gone).await;
    });
}
