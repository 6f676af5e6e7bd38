use serde_json::{Value, json};

use gatewright_identity::user_pool_client::USER_POOL_CLIENTS_MAX;
use gatewright_store::transaction::Transaction;

use crate::room::{Room, with};

const INVALID: &str = "InvalidParameterException";

#[tokio::test]
async fn a_client_that_asks_for_nothing_has_the_defaults_of_aws() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let client = room.client(&pool, json!({})).await;
    let expected = json!({
        "UserPoolId": pool,
        "ClientName": "web",
        "ClientId": client["ClientId"],
        "LastModifiedDate": client["LastModifiedDate"],
        "CreationDate": client["CreationDate"],
        "RefreshTokenValidity": 30,
        "TokenValidityUnits": {},
        "AllowedOAuthFlowsUserPoolClient": false,
        "EnableTokenRevocation": true,
        "EnablePropagateAdditionalUserContextData": false,
        "AuthSessionValidity": 3
    });
    assert_eq!(client, expected);
    let id = client["ClientId"].as_str().unwrap();
    assert!(id.len() == 26 && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
    let described = room.ok("DescribeUserPoolClient", json!({ "UserPoolId": pool, "ClientId": id })).await;
    assert_eq!(described["UserPoolClient"], client);
}

fn kept() -> Value {
    json!({
        "RefreshTokenValidity": 10,
        "AccessTokenValidity": 5,
        "IdTokenValidity": 60,
        "TokenValidityUnits": { "AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "hours" },
        "ReadAttributes": ["email", "name"],
        "WriteAttributes": ["email"],
        "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
        "SupportedIdentityProviders": ["COGNITO"],
        "CallbackURLs": ["https://example.com/in", "http://localhost:3000"],
        "LogoutURLs": ["https://example.com/out"],
        "DefaultRedirectURI": "https://example.com/in",
        "AllowedOAuthFlows": ["code"],
        "AllowedOAuthScopes": ["openid", "email"],
        "AllowedOAuthFlowsUserPoolClient": true,
        "PreventUserExistenceErrors": "ENABLED",
        "EnableTokenRevocation": false,
        "AuthSessionValidity": 15,
        "RefreshTokenRotation": { "Feature": "ENABLED", "RetryGracePeriodSeconds": 60 }
    })
}

#[tokio::test]
async fn what_is_kept_is_shown_and_an_update_replaces_all_but_the_secret() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let client = room.client(&pool, with(kept(), json!({ "GenerateSecret": true }))).await;
    for (name, value) in kept().as_object().unwrap() {
        assert_eq!(client[name], *value, "{name}");
    }
    let secret = client["ClientSecret"].as_str().unwrap();
    assert_eq!(secret.len(), 51);
    let names = json!({ "UserPoolId": pool, "ClientId": client["ClientId"] });
    let updated = room.ok("UpdateUserPoolClient", names.clone()).await["UserPoolClient"].clone();
    assert_eq!(updated["ClientSecret"], secret);
    assert_eq!(updated["ClientName"], "web");
    for name in kept().as_object().unwrap().keys().filter(|name| !name.ends_with("Client")) {
        let default = match name.as_str() {
            "RefreshTokenValidity" => json!(30),
            "TokenValidityUnits" => json!({}),
            "EnableTokenRevocation" => json!(true),
            "AuthSessionValidity" => json!(3),
            _ => Value::Null,
        };
        assert_eq!(updated[name], default, "{name}");
    }
    assert_eq!(room.ok("DescribeUserPoolClient", names).await["UserPoolClient"], updated);
}

#[tokio::test]
async fn a_secret_is_sealed_in_the_record() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let given = "abcdefghijklmnopqrstuvwx";
    let client = room.client(&pool, json!({ "ClientSecret": given })).await;
    assert_eq!(client["ClientSecret"], given);
    let kind = gatewright_identity::records::USER_POOL_CLIENT;
    let records = room.store.scan(kind, &room.scope(), "", None, 9).await.unwrap();
    assert_eq!(records.len(), 1);
    assert!(!records[0].json.contains(given), "{}", records[0].json);
    let both = json!({ "UserPoolId": pool, "ClientName": "x", "ClientSecret": given, "GenerateSecret": true });
    room.refuses("CreateUserPoolClient", both, INVALID, "GenerateSecret and ClientSecret cannot be used together.").await;
}

#[tokio::test]
async fn a_client_that_aws_refuses_is_refused() {
    let room = Room::new();
    let schema = json!([{ "Name": "email", "AttributeDataType": "String", "Required": true }]);
    let pool = room.pool(json!({ "Schema": schema })).await;
    let range = |what: &str, least: i64, greatest: i64, found: i64| {
        format!("Invalid range for token validity: the {what} must last from {least} to {greatest} seconds, not {found}.")
    };
    let (short, long) = ((300, 86_400), (3_600, 315_360_000));
    let minutes = json!({ "AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "minutes" });
    let read = "Invalid read attributes specified while creating a client";
    let write = "Invalid write attributes specified while creating a client";
    let mixed = "ExplicitAuthFlows cannot mix values with and without the prefix ALLOW_: ADMIN_NO_SRP_AUTH, CUSTOM_AUTH_FLOW_ONLY \
                 and USER_PASSWORD_AUTH do not go with others.";
    let rotation = "ALLOW_REFRESH_TOKEN_AUTH is not allowed in ExplicitAuthFlows when refresh token rotation is enabled.";
    let oauth = "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.";
    let code = "InvalidOAuthFlowException";
    let cases: Vec<(Value, &str, String)> = vec![
        (json!({ "ExplicitAuthFlows": ["USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"] }), INVALID, mixed.into()),
        (
            json!({ "ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH"], "RefreshTokenRotation": { "Feature": "ENABLED" } }),
            INVALID,
            rotation.into(),
        ),
        (
            json!({ "AccessTokenValidity": 4, "TokenValidityUnits": minutes, "RefreshTokenValidity": 60 }),
            INVALID,
            range("access token", short.0, short.1, 240),
        ),
        (json!({ "AccessTokenValidity": 25 }), INVALID, range("access token", short.0, short.1, 90_000)),
        (json!({ "IdTokenValidity": 25 }), INVALID, range("id token", short.0, short.1, 90_000)),
        (
            json!({ "RefreshTokenValidity": 59, "TokenValidityUnits": minutes }),
            INVALID,
            range("refresh token", long.0, long.1, 3_540),
        ),
        (json!({ "RefreshTokenValidity": 3651 }), INVALID, range("refresh token", long.0, long.1, 315_446_400)),
        (json!({ "ReadAttributes": ["custom:team"] }), INVALID, read.into()),
        (json!({ "WriteAttributes": ["email", "custom:team"] }), INVALID, write.into()),
        (json!({ "WriteAttributes": ["email", "email_verified"] }), INVALID, write.into()),
        (json!({ "WriteAttributes": ["name"] }), INVALID, write.into()),
        (json!({ "SupportedIdentityProviders": ["Google"] }), INVALID, format!("The provider Google does not exist for User Pool {pool}.")),
        (json!({ "AllowedOAuthScopes": ["a/b"] }), "ScopeDoesNotExistException", "Invalid scope requested: a/b".into()),
        (
            json!({ "AllowedOAuthFlows": ["client_credentials", "code"] }),
            code,
            "client_credentials flow can not be selected along with code flow or implicit flow.".into(),
        ),
        (
            json!({ "AllowedOAuthFlows": ["client_credentials"] }),
            code,
            "client_credentials flow can not be selected if client does not have a client secret.".into(),
        ),
        (json!({ "AllowedOAuthFlowsUserPoolClient": true }), INVALID, oauth.into()),
        (
            json!({ "AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthFlows": ["code"], "AllowedOAuthScopes": ["openid"] }),
            code,
            "CallbackUrls can not be empty when code flow or implicit flow is selected".into(),
        ),
        (json!({ "CallbackURLs": ["http://example.com"] }), INVALID, "http://example.com cannot use the HTTP protocol.".into()),
        (json!({ "LogoutURLs": ["http://example.com"] }), INVALID, "http://example.com cannot use the HTTP protocol.".into()),
        (json!({ "CallbackURLs": ["https://a.b/#c"] }), INVALID, "https://a.b/#c cannot use fragment".into()),
        (json!({ "CallbackURLs": ["a.b"] }), INVALID, "a.b is not a valid URL.".into()),
        (
            json!({ "CallbackURLs": ["https://a.b"], "DefaultRedirectURI": "https://a.b/c" }),
            INVALID,
            "The default redirect URI https://a.b/c is not in the callback URIs list.".into(),
        ),
        (
            json!({ "AnalyticsConfiguration": {} }),
            INVALID,
            "Gatewright does not yet support Amazon Pinpoint (AnalyticsConfiguration).".into(),
        ),
        (
            json!({ "AuthSessionValidity": 16 }),
            INVALID,
            "1 validation error detected: Value '16' at 'authSessionValidity' failed to satisfy constraint: Member must have value \
             less than or equal to 15"
                .into(),
        ),
    ];
    let client = room.public_client(&pool).await;
    for (members, code, words) in cases {
        let create = with(json!({ "UserPoolId": pool, "ClientName": "x" }), members.clone());
        room.refuses("CreateUserPoolClient", create, code, &words).await;
        let update = with(json!({ "UserPoolId": pool, "ClientId": client }), members);
        room.refuses("UpdateUserPoolClient", update, code, &words).await;
    }
}

#[tokio::test]
async fn tokens_may_last_as_long_as_their_limits() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let seconds = json!({ "AccessToken": "seconds", "IdToken": "seconds", "RefreshToken": "seconds" });
    for (access, refresh) in [(300, 3_600), (86_400, 86_400), (86_400, 315_360_000)] {
        let validity = json!({
            "AccessTokenValidity": access, "IdTokenValidity": 300, "RefreshTokenValidity": refresh, "TokenValidityUnits": seconds
        });
        room.client(&pool, validity).await;
    }
    let input = json!({
        "UserPoolId": pool, "ClientName": "x", "AccessTokenValidity": 86_400, "RefreshTokenValidity": 3_600,
        "TokenValidityUnits": { "AccessToken": "seconds", "RefreshToken": "seconds" }
    });
    let (code, _) = room.call("CreateUserPoolClient", input).await.unwrap_err();
    assert_eq!(code, INVALID, "a refresh token does not end before the tokens it refreshes");
}

#[tokio::test]
async fn a_deleted_client_is_gone_with_its_name() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let client = room.public_client(&pool).await;
    let names = json!({ "UserPoolId": pool, "ClientId": client });
    room.ok("DeleteUserPoolClient", names.clone()).await;
    let words = format!("User pool client {client} does not exist.");
    for operation in ["DescribeUserPoolClient", "DeleteUserPoolClient", "UpdateUserPoolClient"] {
        room.refuses(operation, names.clone(), "ResourceNotFoundException", &words).await;
    }
    let place = room.store.place(gatewright_identity::records::USER_POOL_CLIENT_IDS, &client).await.unwrap();
    assert_eq!(place, None);
}

#[tokio::test]
async fn clients_are_listed_page_by_page_without_secrets() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let mut made = Vec::new();
    for _ in 0..3 {
        let client = room.client(&pool, json!({ "GenerateSecret": true })).await;
        made.push(json!({ "ClientId": client["ClientId"], "UserPoolId": pool, "ClientName": "web" }));
    }
    made.sort_by_key(|client| client["ClientId"].as_str().unwrap().to_owned());
    let first = room.ok("ListUserPoolClients", json!({ "UserPoolId": pool, "MaxResults": 2 })).await;
    assert_eq!(first["UserPoolClients"], json!(made[..2]));
    let token = first["NextToken"].clone();
    let second = room.ok("ListUserPoolClients", json!({ "UserPoolId": pool, "NextToken": token })).await;
    assert_eq!(second, json!({ "UserPoolClients": made[2..] }));
}

#[tokio::test]
async fn a_pool_has_so_many_clients_and_no_more() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let fill = Transaction::new().count(room.scope(), format!("user_pool_clients/{pool}"), USER_POOL_CLIENTS_MAX - 1);
    room.store.commit(fill).await.unwrap();
    room.public_client(&pool).await;
    let words = "Maximum number of user pool clients has been reached.";
    let another = json!({ "UserPoolId": pool, "ClientName": "x" });
    room.refuses("CreateUserPoolClient", another, "LimitExceededException", words).await;
}
