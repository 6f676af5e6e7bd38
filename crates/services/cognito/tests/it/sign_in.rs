//! Sign-in as clients see it: names and forms on the wire. What it decides is tested in the core.

use serde_json::{Value, json};

use crate::room::{PASSWORD, Room, attribute, attributes};

async fn room_with_user(flows: Value) -> (Room, String, String) {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let client = room.client(&pool, json!({ "ExplicitAuthFlows": flows })).await["ClientId"].as_str().unwrap().to_owned();
    let attributes = attributes(&[("email", "ann@example.com"), ("email_verified", "true")]);
    let user = json!({ "UserPoolId": pool, "Username": "ann", "UserAttributes": attributes, "TemporaryPassword": PASSWORD });
    room.ok("AdminCreateUser", user).await;
    (room, pool, client)
}

fn names(object: &Value) -> Vec<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

#[tokio::test]
async fn a_user_signs_in_sets_a_password_refreshes_and_is_shown() {
    let (room, _, client) = room_with_user(json!(["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"])).await;
    let parameters = json!({ "USERNAME": "ann", "PASSWORD": PASSWORD });
    let initiation = json!({ "AuthFlow": "USER_PASSWORD_AUTH", "ClientId": client, "AuthParameters": parameters });
    let answer = room.ok("InitiateAuth", initiation).await;
    assert_eq!(answer["ChallengeName"], "NEW_PASSWORD_REQUIRED");
    assert!(answer["ChallengeParameters"]["userAttributes"].is_string());
    assert!(answer.get("AuthenticationResult").is_none());

    let answer = room
        .ok(
            "RespondToAuthChallenge",
            json!({
                "ClientId": client, "ChallengeName": "NEW_PASSWORD_REQUIRED", "Session": answer["Session"],
                "ChallengeResponses": { "USERNAME": "ann", "NEW_PASSWORD": "N3w-Passw0rd" },
            }),
        )
        .await;
    assert_eq!(answer["ChallengeParameters"], json!({}));
    let result = &answer["AuthenticationResult"];
    assert_eq!((&result["TokenType"], &result["ExpiresIn"]), (&json!("Bearer"), &json!(3600)));

    let shown = room.ok("GetUser", json!({ "AccessToken": result["AccessToken"] })).await;
    assert_eq!(names(&shown), ["Username", "UserAttributes"]);
    assert_eq!((&shown["Username"], attribute(&shown, "email")), (&json!("ann"), Some("ann@example.com")));

    let by_operation = json!({ "ClientId": client, "RefreshToken": result["RefreshToken"] });
    let by_flow = |flow: &str| json!({ "AuthFlow": flow, "ClientId": client, "AuthParameters": { "REFRESH_TOKEN": result["RefreshToken"] } });
    for refreshed in [
        room.ok("GetTokensFromRefreshToken", by_operation).await,
        room.ok("InitiateAuth", by_flow("REFRESH_TOKEN_AUTH")).await,
        room.ok("InitiateAuth", by_flow("REFRESH_TOKEN")).await,
    ] {
        let mut members = names(&refreshed["AuthenticationResult"]);
        members.sort_unstable();
        assert_eq!(members, ["AccessToken", "ExpiresIn", "IdToken", "TokenType"]);
    }
}

#[tokio::test]
async fn administrators_sign_in_by_both_names_of_the_flow() {
    let (room, pool, client) = room_with_user(json!(["ALLOW_ADMIN_USER_PASSWORD_AUTH"])).await;
    for flow in ["ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"] {
        let parameters = json!({ "USERNAME": "ann", "PASSWORD": PASSWORD });
        let input = json!({ "UserPoolId": pool, "ClientId": client, "AuthFlow": flow, "AuthParameters": parameters });
        assert_eq!(room.ok("AdminInitiateAuth", input).await["ChallengeName"], "NEW_PASSWORD_REQUIRED");
    }
    let parameters = json!({ "USERNAME": "ann", "PASSWORD": PASSWORD });
    let input =
        json!({ "UserPoolId": pool, "ClientId": client, "AuthFlow": "ADMIN_USER_PASSWORD_AUTH", "AuthParameters": parameters });
    let session = room.ok("AdminInitiateAuth", input).await["Session"].clone();
    let answer = json!({
        "UserPoolId": pool, "ClientId": client, "ChallengeName": "NEW_PASSWORD_REQUIRED", "Session": session,
        "ChallengeResponses": { "USERNAME": "ann", "NEW_PASSWORD": "N3w-Passw0rd" },
    });
    assert!(room.ok("AdminRespondToAuthChallenge", answer).await["AuthenticationResult"]["IdToken"].is_string());
}

#[tokio::test]
async fn refusals_have_cognitos_codes_and_words() {
    let (room, _, client) = room_with_user(json!(["ALLOW_USER_PASSWORD_AUTH"])).await;
    let with = |flow: &str, parameters: Value| json!({ "AuthFlow": flow, "ClientId": client, "AuthParameters": parameters });
    let password = |username: &str| json!({ "USERNAME": username, "PASSWORD": "wrong" });
    for (input, code, message) in [
        (with("USER_PASSWORD_AUTH", password("ann")), "NotAuthorizedException", "Incorrect username or password."),
        (with("USER_PASSWORD_AUTH", password("nobody")), "UserNotFoundException", "User does not exist."),
        (with("USER_PASSWORD_AUTH", json!({})), "InvalidParameterException", "Missing required parameter USERNAME"),
        (with("USER_SRP_AUTH", password("ann")), "InvalidParameterException", "USER_SRP_AUTH is not enabled for the client."),
        (
            with("CUSTOM_AUTH", password("ann")),
            "InvalidParameterException",
            "Gatewright does not yet support the flow CUSTOM_AUTH.",
        ),
    ] {
        room.refuses("InitiateAuth", input, code, message).await;
    }
    room.refuses("GetUser", json!({ "AccessToken": "x" }), "NotAuthorizedException", "Invalid Access Token").await;
    let refresh = json!({ "ClientId": client, "RefreshToken": "x" });
    room.refuses("GetTokensFromRefreshToken", refresh, "InvalidParameterException", "Auth flow not enabled for this client")
        .await;
}
