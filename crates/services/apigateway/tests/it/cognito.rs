//! Cognito authorizers and the methods behind them.

use std::sync::Arc;

use gatewright_model::ports::KeysMissing;
use gatewright_testkit::key_sets::NoKeys;
use serde_json::{Value, json};

use crate::room::{BAD_REQUEST, CONFLICT, NOT_FOUND, Room, URI, patches, run, text, with};

const NO_AUTHORIZER: &str = "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.";
const POOL: &str = "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_Pool";
const OTHER_POOL: &str = "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_Other";
const FOREIGN_POOL: &str = "arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_Foreign";

fn room() -> Room {
    let room = Room::new();
    for arn in [POOL, OTHER_POOL] {
        room.key_sets.put(arn, arn, Arc::new(NoKeys));
    }
    room
}

fn pool(api: &str, arns: &[&str]) -> Value {
    json!({"restApiId": api, "name": "people", "type": "COGNITO_USER_POOLS", "providerARNs": arns})
}

fn nowhere(arn: &str) -> String {
    format!(
        "Invalid ARN specified in the request: {arn} is no user pool of this server, and nobody elsewhere can be asked for its keys; \
         see --allow-issuer"
    )
}

#[test]
fn an_authorizer_names_user_pools_and_can_be_given_others() {
    run(async {
        let room = room();
        let (api, _) = room.api().await;
        let answer = room.ok("CreateAuthorizer", pool(&api, &[POOL])).await;
        let id = text(&answer["id"]);
        let made = json!({"id": id, "name": "people", "type": "COGNITO_USER_POOLS", "authType": "cognito_user_pools", "providerARNs": [POOL]});
        assert_eq!(answer, made);
        let addressed = json!({"restApiId": api, "authorizerId": id});
        assert_eq!(room.ok("GetAuthorizer", addressed.clone()).await, made);
        let operations = patches(&[
            ("add", "/providerARNs", Some(OTHER_POOL)),
            ("add", "/providerARNs", Some(OTHER_POOL)),
            ("remove", "/providerARNs", Some(POOL)),
            ("replace", "/identitySource", Some("method.request.header.X-Token")),
            ("replace", "/identityValidationExpression", Some("[a-z0-9]+")),
            ("replace", "/authorizerResultTtlInSeconds", Some("60")),
        ]);
        let answer = room.ok("UpdateAuthorizer", with(&addressed, operations)).await;
        let changed = json!({"id": id, "name": "people", "type": "COGNITO_USER_POOLS", "authType": "cognito_user_pools",
            "providerARNs": [OTHER_POOL], "identitySource": "method.request.header.X-Token",
            "identityValidationExpression": "[a-z0-9]+", "authorizerResultTtlInSeconds": 60});
        assert_eq!(answer, changed);
        let operations = patches(&[("remove", "/identitySource", None)]);
        assert!(room.ok("UpdateAuthorizer", with(&addressed, operations)).await.get("identitySource").is_none());
        // A pool that has gone since is in nobody's way, and is not taken in again.
        room.key_sets.remove(OTHER_POOL);
        room.ok("UpdateAuthorizer", with(&addressed, patches(&[("replace", "/name", Some("others"))]))).await;
        let again = patches(&[("add", "/providerARNs", Some(POOL)), ("remove", "/providerARNs", Some(OTHER_POOL))]);
        room.ok("UpdateAuthorizer", with(&addressed, again)).await;
        let gone = with(&addressed, patches(&[("add", "/providerARNs", Some(OTHER_POOL))]));
        room.refused("UpdateAuthorizer", gone, (400, BAD_REQUEST, &nowhere(OTHER_POOL))).await;
    });
}

#[test]
fn a_user_pool_elsewhere_is_named_when_its_keys_can_be_had() {
    run(async {
        let room = room();
        let (api, _) = room.api().await;
        room.refused("CreateAuthorizer", pool(&api, &[FOREIGN_POOL]), (400, BAD_REQUEST, &nowhere(FOREIGN_POOL))).await;
        room.key_sets.put_elsewhere("https://issuer/eu-west-1_Foreign", FOREIGN_POOL, Err(KeysMissing::Unreachable));
        let made = room.ok("CreateAuthorizer", pool(&api, &[POOL, FOREIGN_POOL])).await;
        assert_eq!(made["providerARNs"], json!([POOL, FOREIGN_POOL]));
        let addressed = json!({"restApiId": api, "authorizerId": made["id"]});
        room.ok("UpdateAuthorizer", with(&addressed, patches(&[("remove", "/providerARNs", Some(POOL))]))).await;
        // Whoever writes it down asks nobody.
        assert!(room.key_sets.fetched().is_empty());
    });
}

#[test]
fn what_could_let_nobody_or_the_wrong_ones_in_is_refused() {
    run(async {
        let room = room();
        let (api, _) = room.api().await;
        let id = text(&room.ok("CreateAuthorizer", pool(&api, &[POOL])).await["id"]);
        let addressed = json!({"restApiId": api, "authorizerId": id});
        let none = "An authorizer of type COGNITO_USER_POOLS requires at least one user pool in providerARNs";
        room.refused("CreateAuthorizer", pool(&api, &[]), (400, BAD_REQUEST, none)).await;
        let without = json!({"restApiId": api, "name": "a", "type": "COGNITO_USER_POOLS"});
        room.refused("CreateAuthorizer", without, (400, BAD_REQUEST, none)).await;
        let removal = with(&addressed, patches(&[("remove", "/providerARNs", Some(POOL))]));
        room.refused("UpdateAuthorizer", removal, (400, BAD_REQUEST, none)).await;
        for arn in [
            "",
            "us-east-1_Pool",
            "arn:aws:cognito-idp:us-east-1:000000000000:userpool/",
            "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_",
            "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_Pool/x",
            "arn:aws:cognito-idp:us-east-1:000000000000:userpool/eu-west-1_Pool",
            "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_Pool ",
            "arn:aws:cognito-idp:us-east-1:1:userpool/us-east-1_Pool",
            "arn:aws:cognito-idp::000000000000:userpool/_Pool",
            "arn:aws-cn:cognito-idp:us-east-1:000000000000:userpool/us-east-1_Pool",
            "arn:aws:cognito-identity:us-east-1:000000000000:userpool/us-east-1_Pool",
            "arn:aws:cognito-idp:us-east-1:000000000000:identitypool/us-east-1_Pool",
            "*",
        ] {
            let message = format!("Invalid ARN specified in the request: {arn} is not the ARN of a user pool");
            room.refused("CreateAuthorizer", pool(&api, &[POOL, arn]), (400, BAD_REQUEST, &message)).await;
            let addition = with(&addressed, patches(&[("add", "/providerARNs", Some(arn))]));
            room.refused("UpdateAuthorizer", addition, (400, BAD_REQUEST, &message)).await;
        }
        for arn in [FOREIGN_POOL, &POOL.replace("_Pool", "_Gone"), &POOL.replace("000000000000", "111111111111")] {
            room.refused("CreateAuthorizer", pool(&api, &[POOL, arn]), (400, BAD_REQUEST, &nowhere(arn))).await;
            let addition = with(&addressed, patches(&[("add", "/providerARNs", Some(arn))]));
            room.refused("UpdateAuthorizer", addition, (400, BAD_REQUEST, &nowhere(arn))).await;
        }
        let unknown = with(&addressed, patches(&[("remove", "/providerARNs", Some(OTHER_POOL))]));
        room.refused("UpdateAuthorizer", unknown, (404, NOT_FOUND, &format!("Invalid provider ARN specified: {OTHER_POOL}")))
            .await;
        let source = |source: &str| {
            format!(
                "Invalid identity source specified: {source}. A COGNITO_USER_POOLS authorizer needs exactly one \
                 method.request.header.{{name}}"
            )
        };
        for wrong in ["method.request.querystring.token", "method.request.header.A,method.request.header.B", "Authorization"] {
            let input = with(&pool(&api, &[POOL]), json!({"identitySource": wrong}));
            room.refused("CreateAuthorizer", input, (400, BAD_REQUEST, &source(wrong))).await;
        }
        for (more, message) in [
            (json!({"authorizerUri": URI}), "authorizerUri is not valid on an authorizer of type COGNITO_USER_POOLS"),
            (
                json!({"authorizerCredentials": "arn:aws:iam::000000000000:role/x"}),
                "Gatewright does not yet support authorizerCredentials on an authorizer of type COGNITO_USER_POOLS.",
            ),
            (
                json!({"identityValidationExpression": "(?!x)"}),
                "Gatewright does not yet support this identityValidationExpression: `(?!`.",
            ),
            (json!({"authorizerResultTtlInSeconds": 3601}), "Authorizer result TTL must be between 0 and 3600 seconds"),
        ] {
            room.refused("CreateAuthorizer", with(&pool(&api, &[POOL]), more), (400, BAD_REQUEST, message)).await;
        }
        let token = json!({"restApiId": api, "name": "t", "type": "TOKEN", "authorizerUri": URI,
            "identitySource": "method.request.header.Auth", "providerARNs": [POOL]});
        let message = "providerARNs are not valid on an authorizer of type TOKEN";
        room.refused("CreateAuthorizer", token, (400, BAD_REQUEST, message)).await;
    });
}

#[test]
fn an_authorizer_has_so_many_pools_and_a_method_so_many_scopes() {
    run(async {
        let room = room();
        let (api, root) = room.api().await;
        let arns: Vec<String> = (0..=1000).map(|number| format!("{POOL}{number}")).collect();
        for arn in &arns {
            room.key_sets.put(arn, arn, Arc::new(NoKeys));
        }
        let arns: Vec<&str> = arns.iter().map(String::as_str).collect();
        let message = "An authorizer can have at most 1000 user pools in providerARNs";
        room.refused("CreateAuthorizer", pool(&api, &arns), (400, BAD_REQUEST, message)).await;
        let id = text(&room.ok("CreateAuthorizer", pool(&api, &arns[1..])).await["id"]);
        let scopes: Vec<String> = (0..=100).map(|number| format!("s{number}")).collect();
        let method = json!({"restApiId": api, "resourceId": root, "httpMethod": "GET", "authorizationType": "COGNITO_USER_POOLS",
            "authorizerId": id});
        let message = "A method can have at most 100 authorizationScopes";
        room.refused("PutMethod", with(&method, json!({"authorizationScopes": scopes})), (400, BAD_REQUEST, message)).await;
        room.ok("PutMethod", with(&method, json!({"authorizationScopes": scopes[1..]}))).await;
    });
}

#[test]
fn a_method_takes_scopes_where_it_takes_tokens() {
    run(async {
        let room = room();
        let (api, root) = room.api().await;
        let id = text(&room.ok("CreateAuthorizer", pool(&api, &[POOL])).await["id"]);
        let get = json!({"restApiId": api, "resourceId": root, "httpMethod": "GET"});
        let guarded = json!({"authorizationType": "COGNITO_USER_POOLS", "authorizerId": id});
        let scoped = with(&guarded, json!({"authorizationScopes": ["pets/read"]}));
        let answer = room.ok("PutMethod", with(&get, scoped.clone())).await;
        assert_eq!(answer, with(&with(&scoped, json!({"httpMethod": "GET"})), json!({"apiKeyRequired": false})));
        let operations = patches(&[
            ("add", "/authorizationScopes", Some("pets/write")),
            ("add", "/authorizationScopes", Some("pets/write")),
            ("remove", "/authorizationScopes", Some("pets/read")),
        ]);
        let answer = room.ok("UpdateMethod", with(&get, operations)).await;
        assert_eq!(answer["authorizationScopes"], json!(["pets/write"]));
        let unknown = with(&get, patches(&[("remove", "/authorizationScopes", Some("x"))]));
        room.refused("UpdateMethod", unknown, (404, NOT_FOUND, "Invalid authorization scope specified: x")).await;
        for scope in ["", "a b", "a\tb", " "] {
            let message = format!("Invalid authorization scope specified: '{scope}'");
            let put = with(&with(&get, guarded.clone()), json!({"httpMethod": "POST", "authorizationScopes": [scope]}));
            room.refused("PutMethod", put, (400, BAD_REQUEST, &message)).await;
            let addition = with(&get, patches(&[("add", "/authorizationScopes", Some(scope))]));
            room.refused("UpdateMethod", addition, (400, BAD_REQUEST, &message)).await;
        }
        let message = "authorizationScopes are only valid with authorizationType COGNITO_USER_POOLS";
        let open = json!({"httpMethod": "POST", "authorizationType": "NONE", "authorizationScopes": ["a"]});
        room.refused("PutMethod", with(&get, open), (400, BAD_REQUEST, message)).await;
        // They go with what they belong to.
        let answer = room.ok("UpdateMethod", with(&get, patches(&[("replace", "/authorizationType", Some("NONE"))]))).await;
        assert_eq!(answer, json!({"httpMethod": "GET", "authorizationType": "NONE", "apiKeyRequired": false}));
        let addition = with(&get, patches(&[("add", "/authorizationScopes", Some("a"))]));
        room.refused("UpdateMethod", addition, (400, BAD_REQUEST, message)).await;
    });
}

#[test]
fn method_and_authorizer_fit_each_other_wherever_one_of_them_is_written() {
    run(async {
        let room = room();
        let (api, root) = room.api().await;
        let people = text(&room.ok("CreateAuthorizer", pool(&api, &[POOL])).await["id"]);
        let function = room.authorizer(&api, "function").await;
        let verb = |verb: &str| json!({"restApiId": api, "resourceId": root, "httpMethod": verb});
        for (kind, id) in [("CUSTOM", &people), ("COGNITO_USER_POOLS", &function)] {
            let put = with(&verb("GET"), json!({"authorizationType": kind, "authorizerId": id}));
            room.refused("PutMethod", put, (400, BAD_REQUEST, NO_AUTHORIZER)).await;
        }
        for (name, kind, id) in [("GET", "CUSTOM", &function), ("POST", "COGNITO_USER_POOLS", &people)] {
            room.ok("PutMethod", with(&verb(name), json!({"authorizationType": kind, "authorizerId": id}))).await;
        }
        for (name, path, value) in [
            ("GET", "/authorizationType", "COGNITO_USER_POOLS"),
            ("GET", "/authorizerId", people.as_str()),
            ("POST", "/authorizationType", "CUSTOM"),
            ("POST", "/authorizerId", function.as_str()),
        ] {
            let input = with(&verb(name), patches(&[("replace", path, Some(value))]));
            room.refused("UpdateMethod", input, (400, BAD_REQUEST, NO_AUTHORIZER)).await;
        }
        let to_pool = patches(&[
            ("replace", "/type", Some("COGNITO_USER_POOLS")),
            ("replace", "/authorizerUri", None),
            ("add", "/providerARNs", Some(POOL)),
        ]);
        let addressed = json!({"restApiId": api, "authorizerId": function});
        let message = "Cannot change the type of authorizer 'function' to COGNITO_USER_POOLS, is referenced in method: GET//";
        room.refused("UpdateAuthorizer", with(&addressed, to_pool.clone()), (409, CONFLICT, message)).await;
        let to_function = patches(&[
            ("replace", "/type", Some("REQUEST")),
            ("replace", "/authorizerUri", Some(URI)),
            ("replace", "/identitySource", Some("method.request.header.A")),
            ("remove", "/providerARNs", Some(POOL)),
        ]);
        let input = with(&json!({"restApiId": api, "authorizerId": people}), to_function);
        let message = "Cannot change the type of authorizer 'people' to REQUEST, is referenced in method: POST//";
        room.refused("UpdateAuthorizer", input, (409, CONFLICT, message)).await;
        // Both at once is one step, and so is one without methods.
        let both = patches(&[
            ("replace", "/authorizationType", Some("COGNITO_USER_POOLS")),
            ("replace", "/authorizerId", Some(&people)),
        ]);
        room.ok("UpdateMethod", with(&verb("GET"), both)).await;
        let answer = room.ok("UpdateAuthorizer", with(&addressed, to_pool)).await;
        assert_eq!((answer["type"].as_str(), answer.get("authorizerUri")), (Some("COGNITO_USER_POOLS"), None));
    });
}
