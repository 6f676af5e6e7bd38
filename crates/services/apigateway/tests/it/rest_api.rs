use std::collections::BTreeSet;
use std::sync::Arc;

use gatewright_apigateway::{Ports, records, service};
use gatewright_model::ids::Region;
use gatewright_testkit::entropy::SeededEntropy;
use serde_json::json;

use crate::room::{BAD_REQUEST, NOT_FOUND, Room, keys, patches, run, text, with};

const START_MS: i64 = 1_767_225_600_000;

#[test]
fn an_api_with_only_a_name_has_aws_defaults_and_nothing_more() {
    run(async {
        let room = Room::new();
        let api = room.ok("CreateRestApi", json!({"name": "pets"})).await;
        let (id, root) = (text(&api["id"]), text(&api["rootResourceId"]));
        assert_eq!((id.len(), root.len()), (10, 10));
        let expected = json!({
            "id": id, "name": "pets", "createdDate": START_MS, "apiKeySource": "HEADER", "disableExecuteApiEndpoint": false,
            "endpointConfiguration": {"types": ["EDGE"], "ipAddressType": "ipv4"}, "rootResourceId": root,
        });
        assert_eq!(api, expected);
        assert_eq!(room.ok("GetRestApi", json!({"restApiId": id})).await, with(&expected, json!({"tags": {}})));
        assert_eq!(room.ok("GetRestApis", json!({})).await, json!({"items": [expected]}));
        let place = room.store.place(records::REST_API_IDS, &id).await.unwrap().unwrap();
        assert_eq!((place.scope, place.key), (room.scope(), id));
    });
}

#[test]
fn everything_that_is_given_comes_back() {
    run(async {
        let room = Room::new();
        let given = json!({
            "name": "pets", "description": "d", "version": "1", "apiKeySource": "AUTHORIZER", "binaryMediaTypes": ["image/png"],
            "minimumCompressionSize": 0, "tags": {"a": "b"},
            "endpointConfiguration": {"types": ["REGIONAL"], "ipAddressType": "dualstack"},
        });
        let api = room.ok("CreateRestApi", given.clone()).await;
        for (key, value) in given.as_object().unwrap() {
            assert_eq!(api[key], *value, "{key}");
        }
        let accepted = json!({"name": "x", "disableExecuteApiEndpoint": false, "policy": "", "cloneFrom": ""});
        room.ok("CreateRestApi", accepted).await;
    });
}

#[test]
fn create_is_refused_in_aws_words_and_order() {
    run(async {
        let room = Room::new();
        let endpoint = |configuration| json!({"name": "x", "endpointConfiguration": configuration});
        let two = "2 validation errors detected: Value '[wrong]' at 'createRestApiInput.endpointConfiguration.types' failed to \
                   satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [PRIVATE, EDGE, \
                   REGIONAL]]; Value 'wrong' at 'createRestApiInput.endpointConfiguration.ipAddressType' failed to satisfy \
                   constraint: Member must satisfy enum value set: [ipv4, dualstack]";
        let null = "1 validation error detected: Value null at 'createRestApiInput.name' failed to satisfy constraint: Member must \
                    not be null";
        let private = json!({"types": ["PRIVATE"], "ipAddressType": "ipv4"});
        for (input, code, message) in [
            (endpoint(json!({"ipAddressType": "wrong", "types": ["wrong"]})), "ValidationException", two),
            (json!({}), "ValidationException", null),
            (
                with(&endpoint(private.clone()), json!({"description": "", "minimumCompressionSize": -1})),
                BAD_REQUEST,
                "Description cannot be an empty string",
            ),
            (
                endpoint(json!({"types": []})),
                BAD_REQUEST,
                "REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.",
            ),
            (endpoint(json!({"types": ["EDGE", "REGIONAL"]})), BAD_REQUEST, "Cannot create an api with multiple Endpoint Types."),
            (endpoint(private), BAD_REQUEST, "Only dualstack ipAddressType is supported for Private APIs."),
            (json!({"name": ""}), BAD_REQUEST, "Name cannot be an empty string"),
            (
                json!({"name": "x", "minimumCompressionSize": 10_485_761}),
                BAD_REQUEST,
                "Invalid minimum compression size, must be between 0 and 10485760",
            ),
        ] {
            room.refused("CreateRestApi", input, (400, code, message)).await;
        }
    });
}

#[test]
fn what_is_not_enforced_is_not_stored() {
    run(async {
        let room = Room::new();
        for (member, value, what) in [
            ("endpointConfiguration", json!({"types": ["PRIVATE"]}), "endpointConfiguration.types PRIVATE"),
            ("endpointConfiguration", json!({"vpcEndpointIds": ["vpce-1"]}), "endpointConfiguration.vpcEndpointIds"),
            ("cloneFrom", json!("abc"), "cloneFrom"),
            ("disableExecuteApiEndpoint", json!(true), "disableExecuteApiEndpoint"),
            ("securityPolicy", json!("TLS_1_2"), "securityPolicy"),
            ("endpointAccessMode", json!("STRICT"), "endpointAccessMode"),
        ] {
            let message = format!("Gatewright does not yet support {what}.");
            let input = with(&json!({"name": "x"}), json!({member: value}));
            room.refused("CreateRestApi", input, (400, BAD_REQUEST, &message)).await;
        }
        let (api, _) = room.api().await;
        for (op, path, value, what) in [
            ("replace", "/disableExecuteApiEndpoint", "true", "disableExecuteApiEndpoint"),
            ("replace", "/securityPolicy", "TLS_1_2", "securityPolicy"),
            ("replace", "/endpointAccessMode", "STRICT", "endpointAccessMode"),
            ("replace", "/endpointConfiguration/types/EDGE", "PRIVATE", "endpointConfiguration.types PRIVATE"),
            ("add", "/endpointConfiguration/vpcEndpointIds", "vpce-1", "endpointConfiguration.vpcEndpointIds"),
        ] {
            let message = format!("Gatewright does not yet support {what}.");
            let input = with(&patches(&[(op, path, Some(value))]), json!({"restApiId": api}));
            room.refused("UpdateRestApi", input, (400, BAD_REQUEST, &message)).await;
        }
    });
}

#[test]
fn patches_have_aws_effects() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let update = async |operations: &[(&str, &str, Option<&str>)]| {
            room.ok("UpdateRestApi", with(&patches(operations), json!({"restApiId": api}))).await
        };
        let answer = update(&[
            ("replace", "/name", Some("toys")),
            ("replace", "/description", Some("d")),
            ("add", "/binaryMediaTypes/image~1png", None),
            ("replace", "/minimumCompressionSize", Some("1024")),
            ("replace", "/endpointConfiguration/types/EDGE", Some("REGIONAL")),
            ("replace", "/endpointConfiguration/ipAddressType", Some("dualstack")),
            ("replace", "/disableExecuteApiEndpoint", None),
            ("replace", "/policy", Some("")),
        ])
        .await;
        assert_eq!(answer["binaryMediaTypes"], json!(["image/png"]));
        assert_eq!(answer["minimumCompressionSize"], json!(1024));
        assert_eq!(answer["endpointConfiguration"], json!({"types": ["REGIONAL"], "ipAddressType": "dualstack"}));
        assert_eq!((&answer["name"], &answer["tags"]), (&json!("toys"), &json!({})));
        // The type in the path is not compared with the current one.
        update(&[("replace", "/endpointConfiguration/types/PRIVATE", Some("EDGE"))]).await;
        let answer = update(&[
            ("replace", "/minimumCompressionSize", None),
            ("remove", "/binaryMediaTypes/image~1png", None),
            ("remove", "/description", None),
        ])
        .await;
        for gone in ["minimumCompressionSize", "binaryMediaTypes", "description"] {
            assert!(!keys(&answer).contains(&gone.to_owned()), "{gone}");
        }
        assert_eq!(answer, room.ok("GetRestApi", json!({"restApiId": api})).await);
    });
}

#[test]
fn a_patch_list_is_applied_whole_or_not_at_all() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let known = "/name, /description, /policy, /apiKeySource, /disableExecuteApiEndpoint, /minimumCompressionSize, \
                     /endpointConfiguration/types/{type}, /endpointConfiguration/ipAddressType, /endpointAccessMode, \
                     /securityPolicy, /binaryMediaTypes, /binaryMediaTypes/{type}";
        let message = format!("Invalid patch path  '/id' specified for op 'replace'. Must be one of: [{known}]");
        let operations = patches(&[("replace", "/name", Some("toys")), ("replace", "/id", Some("x"))]);
        room.refused("UpdateRestApi", with(&operations, json!({"restApiId": api})), (400, BAD_REQUEST, &message)).await;
        let message = "Invalid patch path  '/name' specified for op 'move'. Please choose supported operations";
        let operations = patches(&[("move", "/name", None)]);
        room.refused("UpdateRestApi", with(&operations, json!({"restApiId": api})), (400, BAD_REQUEST, message)).await;
        let message = "1 validation error detected: Value 'wrong' at 'updateRestApiInput.patchOperations.1.member.op' failed to \
                       satisfy constraint: Member must satisfy enum value set: [add, remove, move, test, replace, copy]";
        let operations = patches(&[("wrong", "/name", None)]);
        let expected = (400, "ValidationException", message);
        room.refused("UpdateRestApi", with(&operations, json!({"restApiId": api})), expected).await;
    });
}

#[test]
fn an_unknown_api_is_named_with_its_account() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let upper = api.to_uppercase();
        for id in ["nope", &upper, "", &format!("{api}/x")] {
            let message = format!("Invalid API identifier specified 000000000000:{id}");
            for operation in [
                "GetRestApi",
                "UpdateRestApi",
                "DeleteRestApi",
                "GetAuthorizers",
                "GetResources",
                "GetDeployments",
                "GetStages",
                "CreateDeployment",
            ] {
                room.refused(operation, json!({"restApiId": id}), (404, NOT_FOUND, &message)).await;
            }
        }
    });
}

#[test]
fn apis_are_seen_only_from_their_own_region() {
    run(async {
        let mut room = Room::new();
        let (api, _) = room.api().await;
        room.context.region = Region::parse("eu-west-1").unwrap();
        let message = format!("Invalid API identifier specified 000000000000:{api}");
        room.refused("GetRestApi", json!({"restApiId": api}), (404, NOT_FOUND, &message)).await;
        assert_eq!(room.ok("GetRestApis", json!({})).await, json!({"items": []}));
    });
}

#[test]
fn deleting_an_api_takes_everything_below_it_and_frees_its_id() {
    run(async {
        let room = Room::new();
        let (kept, _) = room.api_with_mock().await;
        let (api, _) = room.api_with_mock().await;
        for id in [&kept, &api] {
            room.ok("CreateDeployment", json!({"restApiId": id, "stageName": "prod"})).await;
        }
        assert_eq!(room.ok("DeleteRestApi", json!({"restApiId": api})).await, json!({}));
        assert_eq!(room.store.place(records::REST_API_IDS, &api).await.unwrap(), None);
        let left = room.records().await;
        assert_eq!(left.len(), 3);
        assert!(left.keys().all(|(_, key)| key.starts_with(&kept)));
    });
}

#[test]
fn an_id_that_is_taken_anywhere_on_the_server_is_not_given_again() {
    run(async {
        let mut room = Room::new();
        let mut ids = BTreeSet::new();
        for region in ["us-east-1", "us-east-1", "eu-west-1"] {
            // The same seed draws the same ids again.
            let entropy = Arc::new(SeededEntropy::new(7));
            room.service = service(Ports {
                store: room.store.clone(),
                entropy,
                rehearse: room.rehearse.clone(),
                key_sets: room.key_sets.clone(),
            });
            room.context.region = Region::parse(region).unwrap();
            ids.insert(room.api().await.0);
        }
        assert_eq!(ids.len(), 3);
    });
}

#[test]
fn every_generated_operation_has_its_endpoint() {
    let room = Room::new();
    let offered: Vec<&str> = room.service.endpoints.iter().map(|endpoint| endpoint.operation.name).collect();
    let distinct: BTreeSet<&str> = offered.iter().copied().collect();
    let generated: BTreeSet<&str> = room.service.schema.operations.iter().map(|operation| operation.name).collect();
    assert_eq!(offered.len(), distinct.len());
    assert_eq!(distinct, generated);
}
