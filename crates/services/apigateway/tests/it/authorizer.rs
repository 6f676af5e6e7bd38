use gatewright_apigateway::AUTHORIZERS_MAX;
use serde_json::{Value, json};

use crate::room::{BAD_REQUEST, CONFLICT, NOT_FOUND, Room, URI, patches, run, text, with};

fn token(api: &str) -> Value {
    json!({"restApiId": api, "name": "lambda_authorizer", "type": "TOKEN", "authorizerUri": URI,
        "identitySource": "method.request.header.Auth"})
}

#[test]
fn a_token_authorizer_without_ttl_shows_none() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let answer = room.ok("CreateAuthorizer", token(&api)).await;
        let id = text(&answer["id"]);
        assert_eq!(id.len(), 6);
        let expected = json!({"id": id, "name": "lambda_authorizer", "type": "TOKEN", "authType": "custom", "authorizerUri": URI,
            "identitySource": "method.request.header.Auth"});
        assert_eq!(answer, expected);
        let addressed = json!({"restApiId": api, "authorizerId": id});
        assert_eq!(room.ok("GetAuthorizer", addressed.clone()).await, expected);
        assert_eq!(room.ok("GetAuthorizers", json!({"restApiId": api})).await, json!({"items": [expected]}));
        let operations = patches(&[
            ("replace", "/name", Some("other")),
            ("replace", "/authorizerResultTtlInSeconds", Some("0")),
            ("replace", "/identitySource", Some("method.request.header.Other")),
            ("replace", "/identityValidationExpression", Some("^Bearer [-0-9a-zA-z\\.]*$")),
            ("replace", "/authType", Some("label")),
            ("replace", "/type", Some("TOKEN")),
        ]);
        let answer = room.ok("UpdateAuthorizer", with(&addressed, operations)).await;
        let expected = json!({"id": id, "name": "other", "type": "TOKEN", "authType": "label", "authorizerUri": URI,
            "identitySource": "method.request.header.Other", "authorizerResultTtlInSeconds": 0,
            "identityValidationExpression": "^Bearer [-0-9a-zA-z\\.]*$"});
        assert_eq!(answer, expected);
        assert_eq!(room.ok("DeleteAuthorizer", addressed.clone()).await, json!({}));
        for operation in ["GetAuthorizer", "UpdateAuthorizer", "DeleteAuthorizer"] {
            let expected = (404, NOT_FOUND, "Invalid Authorizer identifier specified");
            room.refused(operation, addressed.clone(), expected).await;
            room.refused(operation, with(&addressed, json!({"restApiId": "nope"})), expected).await;
        }
    });
}

#[test]
fn create_is_refused_in_aws_words_and_order() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let busy = "Unable to complete operation due to concurrent modification. Please try again later.";
        room.refused("CreateAuthorizer", token("nope"), (409, CONFLICT, busy)).await;
        let uri = |uri: &str| {
            format!(
                "Invalid Authorizer URI: {uri}. Authorizer URI should be a valid API Gateway ARN that represents a Lambda function \
                 invocation."
            )
        };
        let source = |source: &str| {
            format!(
                "Invalid identity source specified: {source}. A TOKEN authorizer needs exactly one method.request.header.{{name}}"
            )
        };
        let ttl = "Authorizer result TTL must be between 0 and 3600 seconds";
        for (more, message) in [
            // The authorizer is checked before its API.
            (json!({"restApiId": "nope", "authorizerUri": "x"}), uri("x")),
            (json!({"authorizerUri": null}), uri("")),
            (json!({"authorizerUri": "arn:aws:apigateway:us-east-1:sqs:path/q"}), uri("arn:aws:apigateway:us-east-1:sqs:path/q")),
            (json!({"identitySource": null}), source("")),
            (json!({"identitySource": "method.request.querystring.x"}), source("method.request.querystring.x")),
            (
                json!({"identitySource": "method.request.header.A,method.request.header.B"}),
                source("method.request.header.A,method.request.header.B"),
            ),
            (json!({"identitySource": "$request.header.A"}), source("$request.header.A")),
            (json!({"authorizerResultTtlInSeconds": -1}), ttl.to_owned()),
            (json!({"authorizerResultTtlInSeconds": 3601}), ttl.to_owned()),
            (json!({"name": ""}), "Authorizer name cannot be empty".to_owned()),
        ] {
            room.refused("CreateAuthorizer", with(&token(&api), more), (400, BAD_REQUEST, &message)).await;
        }
        let message = "1 validation error detected: Value null at 'createAuthorizerInput.name' failed to satisfy constraint: Member \
                       must not be null";
        room.refused("CreateAuthorizer", with(&token(&api), json!({"name": null})), (400, "ValidationException", message)).await;
    });
}

#[test]
fn a_request_authorizer_goes_by_any_of_four_places_and_by_one_at_least_where_policies_are_kept() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let request = |more: Value| with(&token(&api), with(&json!({"type": "REQUEST"}), more));
        let all = "method.request.header.A, method.request.querystring.b,stageVariables.c,context.identity.sourceIp";
        let made = room.ok("CreateAuthorizer", request(json!({"identitySource": all}))).await;
        assert_eq!((text(&made["type"]), text(&made["identitySource"])), ("REQUEST".into(), all.into()));
        let without = json!({"name": "without", "identitySource": null, "authorizerResultTtlInSeconds": 0});
        let made = room.ok("CreateAuthorizer", request(without)).await;
        let part = |part: &str| {
            format!(
                "Invalid identity source specified: {part}. A REQUEST authorizer takes method.request.header.{{name}}, \
                 method.request.querystring.{{name}}, stageVariables.{{name}} and context.{{name}}, with commas between them"
            )
        };
        let required = "Identity source is required when authorizer result caching is enabled. Set authorizerResultTtlInSeconds to 0 to \
                        do without";
        for (more, message) in [
            (json!({"identitySource": null}), required.to_owned()),
            (json!({"identitySource": " ", "authorizerResultTtlInSeconds": 5}), required.to_owned()),
            (json!({"identitySource": "method.request.path.id"}), part("method.request.path.id")),
            (json!({"identitySource": "method.request.header.A,,stageVariables.b"}), part("")),
            (json!({"identitySource": "context.authorizer.principalId"}), part("context.authorizer.principalId")),
            (
                json!({"identityValidationExpression": "a"}),
                "Gatewright does not yet support identityValidationExpression on an authorizer of type REQUEST.".to_owned(),
            ),
        ] {
            room.refused("CreateAuthorizer", request(with(&json!({"name": "b"}), more)), (400, BAD_REQUEST, &message)).await;
        }
        // No patch leaves one whose policies would be everybody's.
        let addressed = json!({"restApiId": api, "authorizerId": text(&made["id"])});
        let caching = patches(&[("replace", "/authorizerResultTtlInSeconds", Some("60"))]);
        room.refused("UpdateAuthorizer", with(&addressed, caching), (400, BAD_REQUEST, required)).await;
    });
}

#[test]
fn a_role_to_ask_by_is_shown_replaced_and_taken_away() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let role = |name: &str| format!("arn:aws:iam::000000000000:role/{name}");
        for kind in ["TOKEN", "REQUEST"] {
            let input = with(&token(&api), json!({"name": kind, "type": kind, "authorizerCredentials": role("team/a")}));
            let made = room.ok("CreateAuthorizer", input).await;
            assert_eq!(made["authorizerCredentials"], json!(role("team/a")));
            let addressed = json!({"restApiId": api, "authorizerId": made["id"]});
            assert_eq!(room.ok("GetAuthorizer", addressed.clone()).await, made);
            let patched = |value: &str| with(&addressed, patches(&[("replace", "/authorizerCredentials", Some(value))]));
            let changed = room.ok("UpdateAuthorizer", patched(&role("b"))).await;
            assert_eq!(changed["authorizerCredentials"], json!(role("b")));
            let stored: gatewright_model::rest_api::RestApi = room.stored(gatewright_apigateway::records::REST_API, &api).await;
            assert_eq!(stored.authorizers[&text(&made["id"])].authorizer_credentials, Some(role("b")));
            let removed = room.ok("UpdateAuthorizer", patched("")).await;
            assert_eq!(removed.get("authorizerCredentials"), None, "{removed}");
        }
    });
}

#[test]
fn what_is_no_role_of_the_account_is_not_asked_by() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let id = room.authorizer(&api, "a").await;
        let invalid = (400, BAD_REQUEST, "Invalid ARN specified in the request");
        let foreign = (403, "AccessDeniedException", "Cross-account pass role is not allowed.");
        for (credentials, expected) in [
            ("role/x", invalid),
            ("x", invalid),
            ("arn:aws:iam::000000000000:user/x", invalid),
            ("arn:aws:iam::000000000000:role/", invalid),
            ("arn:aws:iam::000000000000:root", invalid),
            ("arn:aws:iam::*:role/x", invalid),
            ("arn:aws:lambda:us-east-1:000000000000:function:role/x", invalid),
            ("arn:aws:iam::123456789012:role/x", foreign),
        ] {
            room.refused("CreateAuthorizer", with(&token(&api), json!({"authorizerCredentials": credentials})), expected).await;
            let patch = patches(&[("replace", "/authorizerCredentials", Some(credentials))]);
            let input = with(&patch, json!({"restApiId": api, "authorizerId": id}));
            room.refused("UpdateAuthorizer", input, expected).await;
        }
    });
}

#[test]
fn names_are_unique_within_an_api() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let (other_api, _) = room.api().await;
        room.ok("CreateAuthorizer", token(&api)).await;
        room.ok("CreateAuthorizer", token(&other_api)).await;
        let message = "Authorizer name must be unique. Authorizer lambda_authorizer already exists in this RestApi.";
        room.refused("CreateAuthorizer", token(&api), (400, BAD_REQUEST, message)).await;
        let second = room.authorizer(&api, "second").await;
        let rename =
            |name| with(&patches(&[("replace", "/name", Some(name))]), json!({"restApiId": api, "authorizerId": second}));
        room.refused("UpdateAuthorizer", rename("lambda_authorizer"), (400, BAD_REQUEST, message)).await;
        room.ok("UpdateAuthorizer", rename("second")).await;
    });
}

#[test]
fn guards_that_are_not_enforced_are_refused_on_create_and_patch() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let id = room.authorizer(&api, "a").await;
        let addressed = json!({"restApiId": api, "authorizerId": id});
        let variable = URI.replacen("us-east-1", "${stageVariables.region}", 1);
        for (given, (op, path, value), what) in [
            (
                json!({"authorizerCredentials": "arn:aws:iam::*:user/*"}),
                ("replace", "/authorizerCredentials", "arn:aws:iam::*:user/*"),
                "credentials of the caller (arn:aws:iam::*:user/*)",
            ),
            (
                json!({"authorizerCredentials": "arn:aws:iam::000000000000:${stageVariables.role}"}),
                ("replace", "/authorizerCredentials", "arn:aws:iam::000000000000:${stageVariables.role}"),
                "stage variables in credentials",
            ),
            (
                json!({"authorizerUri": variable}),
                ("replace", "/authorizerUri", &variable),
                "stage variables (`${stageVariables.…}`) in URIs outside of the function",
            ),
            (
                json!({"identityValidationExpression": "a++"}),
                ("replace", "/identityValidationExpression", "a++"),
                "this identityValidationExpression: `+` after a quantifier (possessive or nested)",
            ),
            (
                json!({"identityValidationExpression": "(?!x).*"}),
                ("replace", "/identityValidationExpression", "(?!x).*"),
                "this identityValidationExpression: `(?!`",
            ),
        ] as [(Value, (&str, &str, &str), &str); 5]
        {
            let message = format!("Gatewright does not yet support {what}.");
            room.refused("CreateAuthorizer", with(&token(&api), given), (400, BAD_REQUEST, &message)).await;
            let input = with(&addressed, patches(&[(op, path, Some(value))]));
            room.refused("UpdateAuthorizer", input, (400, BAD_REQUEST, &message)).await;
        }
        // Removing the identity source would leave a TOKEN authorizer that reads nothing.
        let removed = with(&addressed, patches(&[("remove", "/identitySource", None)]));
        assert!(room.call("UpdateAuthorizer", removed).await.is_err());
    });
}

#[test]
fn the_function_may_come_from_stage_variables() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let uri = URI.replace("greet", "${stageVariables.guard}:${stageVariables.alias}");
        let answer = room.ok("CreateAuthorizer", with(&token(&api), json!({"authorizerUri": uri}))).await;
        assert_eq!(answer["authorizerUri"], uri.as_str());
        let wrong = URI.replace("greet", "a:b:${stageVariables.x}");
        let message = format!(
            "Invalid Authorizer URI: {wrong}. Authorizer URI should be a valid API Gateway ARN that represents a Lambda function \
             invocation."
        );
        let input = with(&token(&api), json!({"authorizerUri": wrong, "name": "other"}));
        room.refused("CreateAuthorizer", input, (400, BAD_REQUEST, &message)).await;
    });
}

#[test]
fn an_authorizer_in_use_stays() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        let id = room.authorizer(&api, "guard").await;
        let resource = room.ok("CreateResource", json!({"restApiId": api, "parentId": root, "pathPart": "test"})).await;
        let method = json!({"restApiId": api, "resourceId": resource["id"], "httpMethod": "GET"});
        room.ok("PutMethod", with(&method, json!({"authorizationType": "CUSTOM", "authorizerId": id}))).await;
        let addressed = json!({"restApiId": api, "authorizerId": id});
        let message = "Cannot delete authorizer 'guard', is referenced in method: GET//test";
        room.refused("DeleteAuthorizer", addressed.clone(), (409, CONFLICT, message)).await;
        room.ok("UpdateMethod", with(&method, patches(&[("replace", "/authorizationType", Some("NONE"))]))).await;
        room.ok("DeleteAuthorizer", addressed).await;
    });
}

#[test]
fn the_number_of_authorizers_ends_at_its_limit() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        for number in 0..AUTHORIZERS_MAX {
            room.authorizer(&api, &format!("a{number}")).await;
        }
        let expected = (429, "LimitExceededException", "Maximum number of Authorizers for this API has been reached.");
        room.refused("CreateAuthorizer", token(&api), expected).await;
    });
}
