use serde_json::{Value, json};

use crate::room::{BAD_REQUEST, CONFLICT, NOT_FOUND, Room, keys, patches, run, with};

const NO_AUTHORIZER: &str = "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.";

fn verb_of(api: &str, resource: &str, verb: &str) -> Value {
    json!({"restApiId": api, "resourceId": resource, "httpMethod": verb})
}

#[test]
fn the_least_method_has_three_members() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        let method = verb_of(&api, &root, "ANY");
        let expected = json!({"httpMethod": "ANY", "authorizationType": "NONE", "apiKeyRequired": false});
        assert_eq!(room.ok("PutMethod", with(&method, json!({"authorizationType": "NONE"}))).await, expected);
        assert_eq!(room.ok("GetMethod", method.clone()).await, expected);
        assert_eq!(room.ok("DeleteMethod", method.clone()).await, json!({}));
        room.refused("GetMethod", method, (404, NOT_FOUND, "Invalid Method identifier specified")).await;
    });
}

#[test]
fn labels_come_back_and_maps_vanish_with_their_last_entry() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        let authorizer = room.authorizer(&api, "a").await;
        let method = verb_of(&api, &root, "GET");
        let given = json!({"authorizationType": "CUSTOM", "authorizerId": authorizer, "operationName": "list",
            "requestParameters": {"method.request.querystring.x": false}, "requestModels": {"application/json": "Empty"}});
        let answer = room.ok("PutMethod", with(&method, given.clone())).await;
        for (key, value) in given.as_object().unwrap() {
            assert_eq!(answer[key], *value, "{key}");
        }
        let operations = patches(&[
            ("remove", "/requestParameters/method.request.querystring.x", Some("ignored")),
            ("remove", "/requestModels/application~1json", None),
            ("replace", "/operationName", Some("other")),
            ("replace", "/authorizationType", Some("NONE")),
        ]);
        let answer = room.ok("UpdateMethod", with(&method, operations)).await;
        let expected =
            json!({"httpMethod": "GET", "authorizationType": "NONE", "apiKeyRequired": false, "operationName": "other"});
        assert_eq!(answer, expected);
        let operations = patches(&[
            ("replace", "/authorizerId", Some(&authorizer)),
            ("replace", "/authorizationType", Some("CUSTOM")),
            ("add", "/requestParameters/method.request.header.X", Some("false")),
            ("add", "/requestModels/application~1json", Some("Empty")),
        ]);
        let answer = room.ok("UpdateMethod", with(&method, operations)).await;
        assert_eq!((&answer["authorizationType"], &answer["authorizerId"]), (&json!("CUSTOM"), &json!(authorizer)));
        assert_eq!(answer["requestParameters"], json!({"method.request.header.X": false}));
        assert_eq!(answer["requestModels"], json!({"application/json": "Empty"}));
    });
}

#[test]
fn put_is_refused_in_aws_words_and_order() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        let none = json!({"authorizationType": "NONE"});
        let resource = (404, NOT_FOUND, "Invalid Resource identifier specified");
        room.refused("PutMethod", with(&verb_of("nope", &root, "WRONG"), none.clone()), resource).await;
        room.refused("PutMethod", with(&verb_of(&api, "nope", "WRONG"), none.clone()), resource).await;
        let verbs = "Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY";
        for verb in ["WRONG", "get", ""] {
            room.refused("PutMethod", with(&verb_of(&api, &root, verb), none.clone()), (400, BAD_REQUEST, verbs)).await;
        }
        let method = with(&verb_of(&api, &root, "GET"), none.clone());
        let expression = |key: &str| {
            format!(
                "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression \
                 specified: {key}]"
            )
        };
        for (more, message) in [
            (json!({"authorizationType": "CUSTOM"}), NO_AUTHORIZER.to_owned()),
            (json!({"authorizationType": "CUSTOM", "authorizerId": "nope"}), NO_AUTHORIZER.to_owned()),
            (json!({"authorizationType": "COGNITO_USER_POOLS"}), NO_AUTHORIZER.to_owned()),
            (json!({"authorizerId": "nope"}), NO_AUTHORIZER.to_owned()),
            (json!({"requestModels": {"application/json": "Nope"}}), "Invalid model identifier specified: Nope".to_owned()),
            (json!({"requestParameters": {"nope": false}}), expression("nope")),
            (json!({"requestParameters": {"method.request.body.x": true}}), expression("method.request.body.x")),
            (
                json!({"authorizationType": "CUSTOM", "authorizerId": "nope", "requestModels": {"a/b": "Nope"}}),
                NO_AUTHORIZER.to_owned(),
            ),
        ] {
            room.refused("PutMethod", with(&method, more), (400, BAD_REQUEST, &message)).await;
        }
        room.ok("PutMethod", method.clone()).await;
        room.refused("PutMethod", method, (409, CONFLICT, "Method already exists for this resource")).await;
    });
}

#[test]
fn guards_that_are_not_enforced_are_refused_on_put_and_patch() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        let get = verb_of(&api, &root, "GET");
        room.ok("PutMethod", with(&get, json!({"authorizationType": "NONE"}))).await;
        let post = with(&verb_of(&api, &root, "POST"), json!({"authorizationType": "NONE"}));
        for (given, operations, what) in [
            (json!({"apiKeyRequired": true}), vec![("replace", "/apiKeyRequired", Some("true"))], "apiKeyRequired"),
            (json!({"requestValidatorId": "abc"}), vec![("replace", "/requestValidatorId", Some("abc"))], "requestValidatorId"),
            (
                json!({"requestModels": {"application/json": "Error"}}),
                vec![("add", "/requestModels/application~1json", Some("Error"))],
                "requestModels other than the built-in `Empty`",
            ),
        ] {
            let message = format!("Gatewright does not yet support {what}.");
            room.refused("PutMethod", with(&post, given), (400, BAD_REQUEST, &message)).await;
            room.refused("UpdateMethod", with(&get, patches(&operations)), (400, BAD_REQUEST, &message)).await;
        }
    });
}

#[test]
fn a_method_whose_callers_sign_names_no_authorizer() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        let authorizer = room.authorizer(&api, "a").await;
        let get = verb_of(&api, &root, "GET");
        let shown = json!({"apiKeyRequired": false, "authorizationType": "AWS_IAM", "httpMethod": "GET"});
        let given = json!({"authorizationType": "AWS_IAM", "authorizerId": authorizer});
        assert_eq!(room.ok("PutMethod", with(&get, given)).await, shown);
        assert_eq!(room.ok("GetMethod", get.clone()).await, shown);
        let custom = [("replace", "/authorizerId", Some(authorizer.as_str())), ("replace", "/authorizationType", Some("CUSTOM"))];
        let answer = room.ok("UpdateMethod", with(&get, patches(&custom))).await;
        assert_eq!(answer["authorizerId"], json!(authorizer));
        let iam = [("replace", "/authorizationType", Some("AWS_IAM"))];
        assert_eq!(room.ok("UpdateMethod", with(&get, patches(&iam))).await, shown);
        let authorizer = [("replace", "/authorizerId", Some(authorizer.as_str()))];
        assert_eq!(room.ok("UpdateMethod", with(&get, patches(&authorizer))).await, shown);
        let scopes = [("add", "/authorizationScopes", Some("a"))];
        let refusal = (400, BAD_REQUEST, "authorizationScopes are only valid with authorizationType COGNITO_USER_POOLS");
        room.refused("UpdateMethod", with(&get, patches(&scopes)), refusal).await;
    });
}

#[test]
fn an_unknown_method_is_a_404_wherever_it_is_named() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        for verb in ["GET", "wrong-method"] {
            let method = with(&verb_of(&api, &root, verb), json!({}));
            let expected = (404, NOT_FOUND, "Invalid Method identifier specified");
            for (operation, more) in [
                ("GetMethod", json!({})),
                ("UpdateMethod", json!({})),
                ("DeleteMethod", json!({})),
                ("GetIntegration", json!({})),
                ("PutIntegration", json!({"type": "MOCK"})),
                ("PutMethodResponse", json!({"statusCode": "200"})),
                ("GetMethodResponse", json!({"statusCode": "200"})),
                ("PutIntegrationResponse", json!({"statusCode": "200"})),
                ("GetIntegrationResponse", json!({"statusCode": "200"})),
            ] {
                room.refused(operation, with(&method, more), expected).await;
            }
        }
    });
}

#[test]
fn patch_refusals_are_worded_shortly() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api_with_mock().await;
        let method = verb_of(&api, &root, "GET");
        for (op, path, expected) in [
            ("replace", "/httpMethod", (400, BAD_REQUEST, "Invalid patch path /httpMethod")),
            ("add", "/operationName", (400, BAD_REQUEST, "Invalid patch path /operationName")),
            ("remove", "/requestParameters/method.request.header.X", (404, NOT_FOUND, "Invalid parameter name specified")),
            ("remove", "/requestModels/a~1b", (404, NOT_FOUND, "Content-Type specified was not found")),
            ("replace", "/authorizationType", (400, BAD_REQUEST, NO_AUTHORIZER)),
        ] {
            let value = if path == "/authorizationType" { "CUSTOM" } else { "x" };
            room.refused("UpdateMethod", with(&method, patches(&[(op, path, Some(value))])), expected).await;
        }
    });
}

#[test]
fn a_method_shows_its_children_once_they_exist() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api_with_mock().await;
        let method = verb_of(&api, &root, "GET");
        room.ok("PutMethodResponse", with(&method, json!({"statusCode": "200"}))).await;
        room.ok("PutIntegrationResponse", with(&method, json!({"statusCode": "200"}))).await;
        let answer = room.ok("GetMethod", method.clone()).await;
        assert_eq!(answer["methodResponses"], json!({"200": {"statusCode": "200"}}));
        assert_eq!(answer["methodIntegration"]["integrationResponses"], json!({"200": {"statusCode": "200"}}));
        room.ok("DeleteMethod", method.clone()).await;
        let again = room.ok("PutMethod", with(&method, json!({"authorizationType": "NONE"}))).await;
        assert_eq!(keys(&again).len(), 3, "the deleted method took its children with it");
    });
}
