//! A function before the tokens of a sign-in through the API.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::room::{PASSWORD, Room, with};
use crate::trigger::{arn, events, on, on_thrown};

async fn pool(room: &Room, version: &str) -> (String, String) {
    let config = json!({ "PreTokenGenerationConfig": { "LambdaVersion": version, "LambdaArn": arn("tokens") } });
    let pool = room.pool(json!({ "LambdaConfig": config })).await;
    let flows = json!({ "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] });
    let client = room.client(&pool, flows).await["ClientId"].as_str().unwrap().to_owned();
    (pool, client)
}

async fn ann(room: &Room, pool: &str) {
    let attributes = json!([{ "Name": "email", "Value": "ann@example.com" }, { "Name": "email_verified", "Value": "true" }]);
    let creating = json!({ "UserPoolId": pool, "Username": "ann", "UserAttributes": attributes, "MessageAction": "SUPPRESS" });
    room.ok("AdminCreateUser", with(creating, json!({ "TemporaryPassword": PASSWORD }))).await;
}

async fn confirmed_ann(room: &Room, pool: &str) {
    ann(room, pool).await;
    room.ok("AdminSetUserPassword", json!({ "UserPoolId": pool, "Username": "ann", "Password": PASSWORD, "Permanent": true }))
        .await;
}

fn signing_in(client: &str) -> Value {
    let parameters = json!({ "USERNAME": "ann", "PASSWORD": PASSWORD });
    json!({ "AuthFlow": "USER_PASSWORD_AUTH", "ClientId": client, "AuthParameters": parameters })
}

fn refreshing(client: &str, token: &Value) -> Value {
    json!({ "AuthFlow": "REFRESH_TOKEN_AUTH", "ClientId": client, "AuthParameters": { "REFRESH_TOKEN": token } })
}

fn claims(answer: &Value, token: &str) -> Value {
    let token = answer["AuthenticationResult"][token].as_str().unwrap();
    serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap()).unwrap()
}

#[tokio::test]
async fn version_1_changes_the_id_token() {
    let room = Room::new();
    let (pool, client) = pool(&room, "V1_0").await;
    confirmed_ann(&room, &pool).await;
    on(&room, "tokens", |event| {
        event["response"]["claimsOverrideDetails"] = json!({
            "claimsToAddOrOverride": { "team": "red", "email": "other@example.com", "sub": "mine", "iss": "https://evil.example" },
            "claimsToSuppress": ["email_verified", "aud"],
            "groupOverrideDetails": { "groupsToOverride": ["admins"], "iamRolesToOverride": ["r"], "preferredRole": "r" }
        });
    });
    let answer = room.ok("InitiateAuth", with(signing_in(&client), json!({ "ClientMetadata": { "not": "handed on" } }))).await;
    let told = events(&room, "tokens").remove(0);
    let (id, access) = (claims(&answer, "IdToken"), claims(&answer, "AccessToken"));
    let expected = json!({
        "version": "1", "triggerSource": "TokenGeneration_Authentication", "region": "us-east-1", "userPoolId": pool, "userName": "ann",
        "callerContext": { "awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": client },
        "request": {
            "userAttributes": {
                "sub": id["sub"], "cognito:user_status": "CONFIRMED", "email": "ann@example.com", "email_verified": "true"
            },
            "groupConfiguration": { "groupsToOverride": [], "iamRolesToOverride": [], "preferredRole": null }
        },
        "response": { "claimsOverrideDetails": null }
    });
    assert_eq!(told, expected);
    assert_eq!((&id["team"], &id["email"], id.get("email_verified")), (&json!("red"), &json!("other@example.com"), None));
    assert_eq!((id["sub"].as_str().unwrap().len(), &id["aud"]), (36, &json!(client)));
    assert!(id["iss"].as_str().unwrap().ends_with(&pool));
    assert_eq!(
        (&id["cognito:groups"], &id["cognito:roles"], &id["cognito:preferred_role"]),
        (&json!(["admins"]), &json!(["r"]), &json!("r"))
    );
    assert_eq!((access.get("team"), &access["cognito:groups"], access.get("cognito:roles")), (None, &json!(["admins"]), None));
    assert_eq!(access["scope"], "aws.cognito.signin.user.admin");
    // The token still is one.
    room.ok("GetUser", json!({ "AccessToken": answer["AuthenticationResult"]["AccessToken"] })).await;
}

#[tokio::test]
async fn version_2_changes_both_tokens_and_the_scopes() {
    let room = Room::new();
    let (pool, client) = pool(&room, "V2_0").await;
    confirmed_ann(&room, &pool).await;
    on(&room, "tokens", |event| {
        event["response"]["claimsAndScopeOverrideDetails"] = json!({
            "idTokenGeneration": { "claimsToAddOrOverride": { "seats": 3, "plan": { "name": "pro" } }, "claimsToSuppress": ["email"] },
            "accessTokenGeneration": {
                "claimsToAddOrOverride": { "tenants": ["a", "b"] }, "scopesToAdd": ["openid", "api/read"],
                "scopesToSuppress": ["aws.cognito.signin.user.admin"]
            }
        });
    });
    let answer = room.ok("InitiateAuth", signing_in(&client)).await;
    let told = events(&room, "tokens").remove(0);
    assert_eq!((&told["version"], &told["request"]["scopes"]), (&json!("2"), &json!(["aws.cognito.signin.user.admin"])));
    assert_eq!(told["response"], json!({ "claimsAndScopeOverrideDetails": null }));
    let (id, access) = (claims(&answer, "IdToken"), claims(&answer, "AccessToken"));
    assert_eq!((&id["seats"], &id["plan"], id.get("email")), (&json!(3), &json!({ "name": "pro" }), None));
    assert_eq!(
        (&access["tenants"], &access["scope"], access.get("seats")),
        (&json!(["a", "b"]), &json!("openid api/read"), None)
    );
    // What was taken from the token counts.
    let words = "Access Token does not have required scopes";
    let token = json!({ "AccessToken": answer["AuthenticationResult"]["AccessToken"] });
    room.refuses("GetUser", token, "NotAuthorizedException", words).await;
}

#[tokio::test]
async fn a_function_is_asked_for_every_way_to_tokens_and_told_which() {
    let room = Room::new();
    let (pool, client) = pool(&room, "V3_0").await;
    ann(&room, &pool).await;
    on(&room, "tokens", |_| ());
    let challenge = room.ok("InitiateAuth", signing_in(&client)).await;
    assert!(events(&room, "tokens").is_empty(), "there are no tokens yet");
    let response = json!({
        "ChallengeName": "NEW_PASSWORD_REQUIRED", "ClientId": client, "Session": challenge["Session"],
        "ChallengeResponses": { "USERNAME": "ann", "NEW_PASSWORD": "An0ther-one!" }, "ClientMetadata": { "device": "d1" }
    });
    let signed_in = room.ok("RespondToAuthChallenge", response).await;
    let refresh_token = &signed_in["AuthenticationResult"]["RefreshToken"];
    room.ok("InitiateAuth", refreshing(&client, refresh_token)).await;
    let call = json!({ "ClientId": client, "RefreshToken": refresh_token, "ClientMetadata": { "device": "d2" } });
    room.ok("GetTokensFromRefreshToken", call).await;
    let told: Vec<(Value, Value)> = events(&room, "tokens")
        .into_iter()
        .map(|event| (event["triggerSource"].clone(), event["request"].get("clientMetadata").cloned().unwrap_or_default()))
        .collect();
    let expected = [
        (json!("TokenGeneration_NewPasswordChallenge"), json!({ "device": "d1" })),
        (json!("TokenGeneration_RefreshTokens"), Value::Null),
        (json!("TokenGeneration_RefreshTokens"), json!({ "device": "d2" })),
    ];
    assert_eq!(told, expected);
}

#[tokio::test]
async fn a_function_that_throws_or_talks_nonsense_refuses_tokens() {
    let room = Room::new();
    let (pool, client) = pool(&room, "V2_0").await;
    ann(&room, &pool).await;
    on_thrown(&room, "tokens", "closed today");
    let failed = ("UserLambdaValidationException", "PreTokenGeneration failed with error closed today.");

    // The new password is not set, and the session still counts.
    let session = room.ok("InitiateAuth", signing_in(&client)).await["Session"].clone();
    let response = json!({
        "ChallengeName": "NEW_PASSWORD_REQUIRED", "ClientId": client, "Session": session,
        "ChallengeResponses": { "USERNAME": "ann", "NEW_PASSWORD": PASSWORD }
    });
    room.refuses("RespondToAuthChallenge", response.clone(), failed.0, failed.1).await;
    assert_eq!(room.user(&pool, "ann").await["UserStatus"], "FORCE_CHANGE_PASSWORD");
    on(&room, "tokens", |_| ());
    let answer = room.ok("RespondToAuthChallenge", response).await;
    let refresh_token = &answer["AuthenticationResult"]["RefreshToken"];

    on_thrown(&room, "tokens", "closed today");
    room.refuses("InitiateAuth", signing_in(&client), failed.0, failed.1).await;
    room.refuses("InitiateAuth", refreshing(&client, refresh_token), failed.0, failed.1).await;
    on(&room, "tokens", |event| event["response"]["claimsAndScopeOverrideDetails"] = json!([]));
    let nonsense = ("InvalidLambdaResponseException", "Unrecognizable lambda output");
    room.refuses("InitiateAuth", signing_in(&client), nonsense.0, nonsense.1).await;
    room.refuses("InitiateAuth", refreshing(&client, refresh_token), nonsense.0, nonsense.1).await;

    // A wrong password is not the function's business.
    let asked = events(&room, "tokens").len();
    let wrong = json!({ "USERNAME": "ann", "PASSWORD": "Wr0ng-one!" });
    let wrong = json!({ "AuthFlow": "USER_PASSWORD_AUTH", "ClientId": client, "AuthParameters": wrong });
    let hiding = room.call("InitiateAuth", wrong).await.unwrap_err();
    assert_eq!((hiding.0.as_str(), events(&room, "tokens").len()), ("NotAuthorizedException", asked));
}
