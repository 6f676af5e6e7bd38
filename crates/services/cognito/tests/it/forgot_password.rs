//! Forgotten passwords and the end of sign-ins as clients see them: names and forms on the wire. What is decided is tested in the core.

use gatewright_keys::secret_hash::secret_hash;
use serde_json::{Value, json};

use crate::room::{PASSWORD, Room, attributes, with};
use crate::sign_up::{EXPIRED, MISMATCH, named, pool_with_codes, signing_up, wrong};

const NEW: &str = "N3w-Passw0rd";
const NOT_AUTHORIZED: &str = "NotAuthorizedException";
const INVALID: &str = "InvalidParameterException";

fn resetting(client: &str, name: &str, code: &str) -> Value {
    with(named(client, name), json!({ "ConfirmationCode": code, "Password": NEW }))
}

async fn somebody(room: &Room, pool: &str, name: &str) {
    let given = attributes(&[("email", "ann@example.com"), ("email_verified", "true")]);
    let user = json!({ "UserPoolId": pool, "Username": name });
    let new = json!({ "UserAttributes": given, "MessageAction": "SUPPRESS" });
    room.ok("AdminCreateUser", with(user.clone(), new)).await;
    room.ok("AdminSetUserPassword", with(user, json!({ "Password": PASSWORD, "Permanent": true }))).await;
}

async fn room_with_somebody() -> (Room, String, String) {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let flows = json!({ "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] });
    let client = room.client(&pool, flows).await["ClientId"].as_str().unwrap().to_owned();
    somebody(&room, &pool, "ann").await;
    (room, pool, client)
}

fn signing_in(client: &str, password: &str) -> Value {
    let parameters = json!({ "USERNAME": "ann", "PASSWORD": password });
    json!({ "AuthFlow": "USER_PASSWORD_AUTH", "ClientId": client, "AuthParameters": parameters })
}

#[tokio::test]
async fn a_forgotten_password_is_replaced() {
    let (room, pool, client) = room_with_somebody().await;
    let answer = room.ok("ForgotPassword", named(&client, "ann")).await;
    let details = json!({ "Destination": "a***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email" });
    assert_eq!(answer, json!({ "CodeDeliveryDetails": details }));
    let code = room.outbox.last_code();
    assert_eq!(room.outbox.last().body, format!("Your verification code is {code}."));
    room.refuses("ConfirmForgotPassword", resetting(&client, "ann", &wrong(&code)), MISMATCH.0, MISMATCH.1).await;
    assert_eq!(room.ok("ConfirmForgotPassword", resetting(&client, "ann", &code)).await, json!({}));
    room.ok("InitiateAuth", signing_in(&client, NEW)).await;

    let user = json!({ "UserPoolId": pool, "Username": "ann" });
    assert_eq!(room.ok("AdminResetUserPassword", user.clone()).await, json!({}));
    assert_eq!(room.user(&pool, "ann").await["UserStatus"], "RESET_REQUIRED");
    let words = "Password reset required for the user";
    room.refuses("InitiateAuth", signing_in(&client, NEW), "PasswordResetRequiredException", words).await;
    room.ok("ConfirmForgotPassword", resetting(&client, "ann", &room.outbox.last_code())).await;
    assert_eq!(room.user(&pool, "ann").await["UserStatus"], "CONFIRMED");
    let elsewhere = json!({ "UserPoolId": "us-east-1_nowhere00", "Username": "ann" });
    for operation in ["AdminResetUserPassword", "AdminUserGlobalSignOut"] {
        let words = "User pool us-east-1_nowhere00 does not exist.";
        room.refuses(operation, elsewhere.clone(), "ResourceNotFoundException", words).await;
    }
}

#[tokio::test]
async fn a_code_for_one_thing_is_not_for_another() {
    let room = Room::new();
    let (pool, client) = pool_with_codes(&room).await;
    room.ok("SignUp", signing_up(&client, "ann", &[("email", "ann@example.com")])).await;
    let sign_up_code = room.outbox.last_code();
    let words = "Cannot reset password for the user as there is no registered/verified email or phone_number";
    room.refuses("ForgotPassword", named(&client, "ann"), INVALID, words).await;
    let words = "User password cannot be reset in the current state.";
    room.refuses("ConfirmForgotPassword", resetting(&client, "ann", &sign_up_code), NOT_AUTHORIZED, words).await;
    let confirmation = with(named(&client, "ann"), json!({ "ConfirmationCode": sign_up_code }));
    room.ok("ConfirmSignUp", confirmation).await;
    room.refuses("ConfirmForgotPassword", resetting(&client, "ann", &sign_up_code), EXPIRED.0, EXPIRED.1).await;

    somebody(&room, &pool, "bob").await;
    room.ok("ForgotPassword", named(&client, "bob")).await;
    let reset_code = room.outbox.last_code();
    room.ok("SignUp", signing_up(&client, "cyd", &[("email", "cyd@example.com")])).await;
    let confirmation = with(named(&client, "cyd"), json!({ "ConfirmationCode": reset_code }));
    room.refuses("ConfirmSignUp", confirmation, MISMATCH.0, MISMATCH.1).await;
    let unknown = "Username/client id combination not found.";
    room.refuses("ForgotPassword", named(&client, "nobody"), "UserNotFoundException", unknown).await;
    room.refuses("ConfirmForgotPassword", resetting(&client, "nobody", "1"), "UserNotFoundException", unknown).await;
}

#[tokio::test]
async fn a_client_with_a_secret_proves_it() {
    let (room, pool, _) = room_with_somebody().await;
    let client = room.client(&pool, json!({ "GenerateSecret": true })).await;
    let (id, secret) = (client["ClientId"].as_str().unwrap(), client["ClientSecret"].as_str().unwrap());
    for (operation, input) in [("ForgotPassword", named(id, "ann")), ("ConfirmForgotPassword", resetting(id, "ann", "1"))] {
        let words = format!("Client {id} is configured with secret but SECRET_HASH was not received");
        room.refuses(operation, input.clone(), NOT_AUTHORIZED, &words).await;
        let wrong = with(input, json!({ "SecretHash": secret_hash("bob", id, secret) }));
        room.refuses(operation, wrong, NOT_AUTHORIZED, &format!("Unable to verify secret hash for client {id}")).await;
    }
    let proof = json!({ "SecretHash": secret_hash("ann", id, secret) });
    room.ok("ForgotPassword", with(named(id, "ann"), proof.clone())).await;
    room.ok("ConfirmForgotPassword", with(resetting(id, "ann", &room.outbox.last_code()), proof)).await;
}

#[tokio::test]
async fn recovery_is_as_the_pool_says() {
    let (room, pool, client) = room_with_somebody().await;
    let closed = json!({ "RecoveryMechanisms": [{ "Priority": 1, "Name": "admin_only" }] });
    room.ok("UpdateUserPool", json!({ "UserPoolId": pool, "AccountRecoverySetting": closed })).await;
    let words = "Contact administrator to reset password.";
    room.refuses("ForgotPassword", named(&client, "ann"), NOT_AUTHORIZED, words).await;
    let user = json!({ "UserPoolId": pool, "Username": "ann" });
    room.refuses("AdminResetUserPassword", user, NOT_AUTHORIZED, words).await;
    for (mechanisms, words) in [
        (
            json!([{ "Priority": 1, "Name": "verified_email" }, { "Priority": 1, "Name": "verified_phone_number" }]),
            "Account Recovery Setting cannot use priority for more than one recovery option.",
        ),
        (
            json!([{ "Priority": 1, "Name": "verified_email" }, { "Priority": 2, "Name": "admin_only" }]),
            "Account Recovery Setting cannot use admin_only with other recovery options.",
        ),
    ] {
        let setting = json!({ "RecoveryMechanisms": mechanisms });
        let update = json!({ "UserPoolId": pool, "AccountRecoverySetting": setting });
        room.refuses("UpdateUserPool", update, INVALID, words).await;
        room.refuses("CreateUserPool", json!({ "PoolName": "x", "AccountRecoverySetting": setting }), INVALID, words).await;
    }
}

#[tokio::test]
async fn sign_ins_end_one_by_one_or_all_together() {
    let (room, pool, client) = room_with_somebody().await;
    let tokens = async || room.ok("InitiateAuth", signing_in(&client, PASSWORD)).await["AuthenticationResult"].clone();
    let (first, second) = (tokens().await, tokens().await);
    let revoke = json!({ "ClientId": client, "Token": first["RefreshToken"] });
    assert_eq!(room.ok("RevokeToken", revoke.clone()).await, json!({}));
    let linked = with(revoke, json!({ "RevokeAssociatedSessions": "LINKED" }));
    let words =
        "Gatewright does not yet support the end of a browser's session with RevokeToken (RevokeAssociatedSessions LINKED).";
    room.refuses("RevokeToken", linked, INVALID, words).await;
    let revoked = "Access Token has been revoked";
    let of = |tokens: &Value| json!({ "AccessToken": tokens["AccessToken"] });
    room.refuses("GetUser", of(&first), NOT_AUTHORIZED, revoked).await;
    room.ok("GetUser", of(&second)).await;
    assert_eq!(room.ok("GlobalSignOut", of(&second)).await, json!({}));
    room.refuses("GetUser", of(&second), NOT_AUTHORIZED, revoked).await;
    let third = tokens().await;
    assert_eq!(room.ok("AdminUserGlobalSignOut", json!({ "UserPoolId": pool, "Username": "ann" })).await, json!({}));
    room.refuses("GlobalSignOut", of(&third), NOT_AUTHORIZED, revoked).await;
}
