use gatewright_identity::records::RESOURCE_SERVER;
use gatewright_identity::resource_server::{RESOURCE_SERVERS_MAX, SCOPES_MAX};
use serde_json::{Value, json};

use crate::room::{Room, with};

const INVALID: &str = "InvalidParameterException";
const NOT_FOUND: &str = "ResourceNotFoundException";
const API: &str = "https://api.example.com";

fn scopes(count: usize) -> Value {
    (0..count).map(|number| json!({ "ScopeName": format!("s{number}"), "ScopeDescription": "a scope" })).collect()
}

#[tokio::test]
async fn a_resource_server_is_made_shown_replaced_and_deleted() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let names = json!({ "UserPoolId": pool, "Identifier": API });
    let asked = with(names.clone(), json!({ "Name": "my API", "Scopes": scopes(2) }));
    let made = room.ok("CreateResourceServer", asked.clone()).await["ResourceServer"].clone();
    assert_eq!(made, asked);
    assert_eq!(room.ok("DescribeResourceServer", names.clone()).await["ResourceServer"], asked);

    let changed = with(names.clone(), json!({ "Name": "another name" }));
    assert_eq!(room.ok("UpdateResourceServer", changed.clone()).await["ResourceServer"], changed, "no scopes are left");
    assert_eq!(room.ok("DescribeResourceServer", names.clone()).await["ResourceServer"], changed);

    assert_eq!(room.ok("DeleteResourceServer", names.clone()).await, Value::Null);
    let words = format!("Resource server {API} does not exist.");
    for operation in ["DescribeResourceServer", "DeleteResourceServer"] {
        room.refuses(operation, names.clone(), NOT_FOUND, &words).await;
    }
    room.refuses("UpdateResourceServer", changed, NOT_FOUND, &words).await;
}

#[tokio::test]
async fn resource_servers_are_listed_page_by_page() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let mut made = Vec::new();
    for identifier in ["a", "b/c", "d"] {
        let asked = json!({ "UserPoolId": pool, "Identifier": identifier, "Name": "n", "Scopes": scopes(1) });
        made.push(room.ok("CreateResourceServer", asked).await["ResourceServer"].clone());
    }
    let first = room.ok("ListResourceServers", json!({ "UserPoolId": pool, "MaxResults": 2 })).await;
    assert_eq!(first["ResourceServers"], json!(made[..2]));
    let second = room.ok("ListResourceServers", json!({ "UserPoolId": pool, "NextToken": first["NextToken"] })).await;
    assert_eq!(second, json!({ "ResourceServers": made[2..] }));
}

#[tokio::test]
async fn a_resource_server_that_cannot_be_is_refused() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let names = json!({ "UserPoolId": pool, "Identifier": API, "Name": "n" });
    room.ok("CreateResourceServer", names.clone()).await;
    room.refuses("CreateResourceServer", names.clone(), INVALID, &format!("{API} already exists in user pool {pool}.")).await;
    let twice = json!({ "Scopes": [scopes(1)[0], scopes(1)[0]] });
    for operation in ["CreateResourceServer", "UpdateResourceServer"] {
        let again = with(names.clone(), twice.clone());
        room.refuses(operation, again, INVALID, "The scope s0 is given twice.").await;
        let nowhere = with(names.clone(), json!({ "UserPoolId": "us-east-1_nothing" }));
        room.refuses(operation, nowhere, NOT_FOUND, "User pool us-east-1_nothing does not exist.").await;
    }
    let slash = with(names, json!({ "Scopes": [{ "ScopeName": "a/b", "ScopeDescription": "x" }] }));
    let words = "1 validation error detected: Value 'a/b' at 'scopes.1.member.scopeName' failed to satisfy constraint: Member must \
                 satisfy regular expression pattern: [\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+";
    room.refuses("UpdateResourceServer", slash, INVALID, words).await;
}

#[tokio::test]
async fn a_pool_has_so_many_resource_servers_of_so_many_scopes_and_no_more() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    for number in 0..RESOURCE_SERVERS_MAX {
        let asked =
            json!({ "UserPoolId": pool, "Identifier": format!("api{number}"), "Name": "n", "Scopes": scopes(SCOPES_MAX) });
        room.ok("CreateResourceServer", asked).await;
    }
    let another = json!({ "UserPoolId": pool, "Identifier": "another", "Name": "n" });
    let words = "Maximum number of resource servers has been reached.";
    room.refuses("CreateResourceServer", another.clone(), "LimitExceededException", words).await;
    room.ok("DeleteResourceServer", json!({ "UserPoolId": pool, "Identifier": "api0" })).await;
    room.ok("CreateResourceServer", another.clone()).await;
    let (code, message) =
        room.call("UpdateResourceServer", with(another, json!({ "Scopes": scopes(SCOPES_MAX + 1) }))).await.unwrap_err();
    assert_eq!(code, INVALID);
    assert!(message.ends_with("Member must have length less than or equal to 100"), "{message}");
}

#[tokio::test]
async fn clients_may_be_allowed_the_scopes_that_there_are() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let server = json!({ "UserPoolId": pool, "Identifier": API, "Name": "n", "Scopes": scopes(1) });
    room.ok("CreateResourceServer", server.clone()).await;
    let scope = format!("{API}/s0");
    let allowed = json!({
        "GenerateSecret": true, "AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthFlows": ["client_credentials"],
        "AllowedOAuthScopes": [scope, "openid"]
    });
    let client = room.client(&pool, allowed.clone()).await;
    assert_eq!(client["AllowedOAuthScopes"], allowed["AllowedOAuthScopes"]);
    for unknown in [API.to_owned(), format!("{API}/s1"), "s0".to_owned(), "Cognito".to_owned()] {
        let asked = json!({ "UserPoolId": pool, "ClientName": "x", "AllowedOAuthScopes": [unknown] });
        let words = format!("Invalid scope requested: {unknown}");
        room.refuses("CreateUserPoolClient", asked, "ScopeDoesNotExistException", &words).await;
    }
    // A scope that is gone stays with the client, until the client is written again.
    room.ok("DeleteResourceServer", json!({ "UserPoolId": pool, "Identifier": API })).await;
    let names = json!({ "UserPoolId": pool, "ClientId": client["ClientId"] });
    let shown = room.ok("DescribeUserPoolClient", names.clone()).await;
    assert_eq!(shown["UserPoolClient"]["AllowedOAuthScopes"], allowed["AllowedOAuthScopes"]);
    let again = with(names, json!({ "AllowedOAuthScopes": allowed["AllowedOAuthScopes"] }));
    let words = format!("Invalid scope requested: {scope}");
    room.refuses("UpdateUserPoolClient", again, "ScopeDoesNotExistException", &words).await;
}

#[tokio::test]
async fn resource_servers_go_with_their_pool() {
    let room = Room::new();
    let (pool, other) = (room.pool(json!({})).await, room.pool(json!({})).await);
    for pool in [&pool, &other] {
        room.ok("CreateResourceServer", json!({ "UserPoolId": pool, "Identifier": API, "Name": "n" })).await;
    }
    room.ok("DeleteUserPool", json!({ "UserPoolId": pool })).await;
    assert_eq!(room.keys(RESOURCE_SERVER).await, [format!("{other}/{API}")]);
}
