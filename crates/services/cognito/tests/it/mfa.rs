//! Second factors as clients see them: names and forms on the wire. What is decided is tested in the core.

use gatewright_testkit::authenticator::Authenticator;
use serde_json::{Value, json};

use crate::room::{PASSWORD, Room, with};

const INVALID: &str = "InvalidParameterException";
const NONE_IS_ON: &str = "Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.";
const NOTHING_TO_TURN_ON: &str =
    "SMS configuration and Auto verification for phone_number are required when MFA is required/optional";

fn code(room: &Room, secret: &Value) -> String {
    Authenticator::new(secret.as_str().unwrap()).code(&room.clock, 0)
}

async fn demanding(room: &Room, configuration: &str) -> (String, String) {
    let pool = room.pool(json!({})).await;
    let input = json!({ "MfaConfiguration": configuration, "SoftwareTokenMfaConfiguration": { "Enabled": true } });
    room.ok("SetUserPoolMfaConfig", with(json!({ "UserPoolId": pool }), input)).await;
    let client = room.client(&pool, json!({ "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"] })).await;
    room.ok("AdminCreateUser", json!({ "UserPoolId": pool, "Username": "ann", "TemporaryPassword": PASSWORD })).await;
    let permanent = json!({ "UserPoolId": pool, "Username": "ann", "Password": PASSWORD, "Permanent": true });
    room.ok("AdminSetUserPassword", permanent).await;
    (pool, client["ClientId"].as_str().unwrap().to_owned())
}

async fn sign_in(room: &Room, client: &str) -> Value {
    let parameters = json!({ "USERNAME": "ann", "PASSWORD": PASSWORD });
    room.ok("InitiateAuth", json!({ "AuthFlow": "USER_PASSWORD_AUTH", "ClientId": client, "AuthParameters": parameters })).await
}

fn answered(client: &str, challenge: &Value, session: &Value, responses: Value) -> Value {
    json!({
        "ClientId": client, "ChallengeName": challenge, "Session": session,
        "ChallengeResponses": with(json!({ "USERNAME": "ann" }), responses),
    })
}

#[tokio::test]
async fn a_pool_is_off_optional_or_on_with_the_one_factor_that_there_is() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let set = |members: Value| with(json!({ "UserPoolId": pool }), members);
    let app = |is_on: bool| json!({ "Enabled": is_on });
    for mode in ["OPTIONAL", "ON"] {
        let shown = json!({ "MfaConfiguration": mode, "SoftwareTokenMfaConfiguration": app(true) });
        assert_eq!(room.ok("SetUserPoolMfaConfig", set(shown.clone())).await, shown);
        assert_eq!(room.ok("GetUserPoolMfaConfig", set(json!({}))).await, shown);
        assert_eq!(room.ok("DescribeUserPool", set(json!({}))).await["UserPool"]["MfaConfiguration"], mode);
        for without in [json!({}), json!({ "SoftwareTokenMfaConfiguration": app(false) })] {
            let input = with(set(without), json!({ "MfaConfiguration": mode }));
            room.refuses("SetUserPoolMfaConfig", input, INVALID, NONE_IS_ON).await;
        }
    }
    let both = "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.";
    for is_on in [true, false] {
        let input = set(json!({ "MfaConfiguration": "OFF", "SoftwareTokenMfaConfiguration": app(is_on) }));
        room.refuses("SetUserPoolMfaConfig", input, INVALID, both).await;
    }
    // What is not said stays.
    let stays = room.ok("SetUserPoolMfaConfig", set(json!({ "SoftwareTokenMfaConfiguration": app(true) }))).await;
    assert_eq!(stays["MfaConfiguration"], "ON");
    room.refuses("SetUserPoolMfaConfig", set(json!({})), INVALID, NONE_IS_ON).await;
    let off = json!({ "MfaConfiguration": "OFF" });
    assert_eq!(room.ok("SetUserPoolMfaConfig", set(off.clone())).await, off);
    assert_eq!(room.ok("GetUserPoolMfaConfig", set(json!({}))).await, off);
}

#[tokio::test]
async fn pools_are_written_with_no_factor_that_they_do_not_have() {
    let room = Room::new();
    for mode in ["OPTIONAL", "ON"] {
        let new = json!({ "PoolName": "p", "MfaConfiguration": mode });
        room.refuses("CreateUserPool", new, INVALID, NOTHING_TO_TURN_ON).await;
    }
    let (pool, _) = demanding(&room, "ON").await;
    let update = |members: Value| with(json!({ "UserPoolId": pool }), members);
    let mode = async || room.ok("GetUserPoolMfaConfig", update(json!({}))).await["MfaConfiguration"].clone();
    room.ok("UpdateUserPool", update(json!({ "MfaConfiguration": "OPTIONAL" }))).await;
    assert_eq!(mode().await, "OPTIONAL");
    // AWS: what an update does not say goes back to its default.
    room.ok("UpdateUserPool", update(json!({}))).await;
    assert_eq!(mode().await, "OFF");
    room.refuses("UpdateUserPool", update(json!({ "MfaConfiguration": "ON" })), INVALID, NOTHING_TO_TURN_ON).await;
}

#[tokio::test]
async fn other_factors_are_refused_by_name() {
    let room = Room::new();
    let (pool, _) = demanding(&room, "OPTIONAL").await;
    let on = |members: Value| {
        let app = json!({ "UserPoolId": pool, "MfaConfiguration": "ON", "SoftwareTokenMfaConfiguration": { "Enabled": true } });
        with(app, members)
    };
    for (members, what) in [
        (json!({ "SmsMfaConfiguration": {} }), "SMS as a second factor (SmsMfaConfiguration)"),
        (json!({ "EmailMfaConfiguration": {} }), "e-mail as a second factor (EmailMfaConfiguration)"),
        (json!({ "WebAuthnConfiguration": {} }), "passkeys (WebAuthnConfiguration)"),
    ] {
        let words = format!("Gatewright does not yet support {what}.");
        room.refuses("SetUserPoolMfaConfig", on(members), INVALID, &words).await;
    }
    let ann = |members: Value| with(json!({ "UserPoolId": pool, "Username": "ann" }), members);
    for (member, what) in [
        ("SMSMfaSettings", "SMS as a second factor (SMSMfaSettings)"),
        ("EmailMfaSettings", "e-mail as a second factor (EmailMfaSettings)"),
        ("WebAuthnMfaSettings", "passkeys (WebAuthnMfaSettings)"),
    ] {
        let words = format!("Gatewright does not yet support {what}.");
        room.refuses("AdminSetUserMFAPreference", ann(json!({ member: { "Enabled": true } })), INVALID, &words).await;
        assert_eq!(room.ok("AdminSetUserMFAPreference", ann(json!({ member: { "Enabled": false } }))).await, json!({}));
    }
}

#[tokio::test]
async fn a_signed_in_user_sets_an_app_up_turns_it_on_and_is_asked() {
    let room = Room::new();
    let (pool, client) = demanding(&room, "OPTIONAL").await;
    let token = sign_in(&room, &client).await["AuthenticationResult"]["AccessToken"].clone();
    let by = |members: Value| with(json!({ "AccessToken": token }), members);
    let app = json!({ "SoftwareTokenMfaSettings": { "Enabled": true, "PreferredMfa": true } });
    let words = "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA";
    room.refuses("SetUserMFAPreference", by(app.clone()), INVALID, words).await;

    let associated = room.ok("AssociateSoftwareToken", by(json!({}))).await;
    assert_eq!(associated.as_object().unwrap().keys().collect::<Vec<_>>(), ["SecretCode"]);
    let wrong = ("EnableSoftwareTokenMFAException", "Code mismatch and fail enable Software Token MFA");
    room.refuses("VerifySoftwareToken", by(json!({ "UserCode": "000000" })), wrong.0, wrong.1).await;
    let verified = room.ok("VerifySoftwareToken", by(json!({ "UserCode": code(&room, &associated["SecretCode"]) }))).await;
    assert_eq!(verified, json!({ "Status": "SUCCESS" }));
    assert!(room.user(&pool, "ann").await.get("UserMFASettingList").is_none());
    assert_eq!(room.ok("SetUserMFAPreference", by(app)).await, json!({}));
    for shown in [room.user(&pool, "ann").await, room.ok("GetUser", by(json!({}))).await] {
        assert_eq!(shown["UserMFASettingList"], json!(["SOFTWARE_TOKEN_MFA"]));
        assert_eq!(shown["PreferredMfaSetting"], "SOFTWARE_TOKEN_MFA");
        assert!(!shown.to_string().contains(associated["SecretCode"].as_str().unwrap()));
    }

    room.clock.advance(std::time::Duration::from_secs(30));
    let asked = sign_in(&room, &client).await;
    assert_eq!(asked["ChallengeName"], "SOFTWARE_TOKEN_MFA");
    assert_eq!(asked["ChallengeParameters"], json!({ "USER_ID_FOR_SRP": "ann" }));
    let respond =
        |code: &str| answered(&client, &asked["ChallengeName"], &asked["Session"], json!({ "SOFTWARE_TOKEN_MFA_CODE": code }));
    let mismatch = ("CodeMismatchException", "Invalid code received for user");
    room.refuses("RespondToAuthChallenge", respond("000000"), mismatch.0, mismatch.1).await;
    let right = code(&room, &associated["SecretCode"]);
    let answer = room.ok("RespondToAuthChallenge", respond(&right)).await;
    assert!(answer["AuthenticationResult"]["IdToken"].is_string());
    let again = sign_in(&room, &client).await;
    let reused = answered(&client, &again["ChallengeName"], &again["Session"], json!({ "SOFTWARE_TOKEN_MFA_CODE": right }));
    let words = "Your software token has already been used once.";
    room.refuses("RespondToAuthChallenge", reused, "ExpiredCodeException", words).await;

    let ann = json!({ "UserPoolId": pool, "Username": "ann", "SoftwareTokenMfaSettings": { "Enabled": false } });
    room.ok("AdminSetUserMFAPreference", ann.clone()).await;
    let shown = room.user(&pool, "ann").await;
    assert!(shown.get("UserMFASettingList").is_none() && shown.get("PreferredMfaSetting").is_none());
    let preferred = with(ann, json!({ "SoftwareTokenMfaSettings": { "PreferredMfa": true } }));
    let words = "Invalid MFA preference given, a preferred MFA must be enabled.";
    room.refuses("AdminSetUserMFAPreference", preferred, INVALID, words).await;
    assert!(sign_in(&room, &client).await["AuthenticationResult"].is_object());
}

#[tokio::test]
async fn a_pool_that_demands_it_has_an_app_set_up_by_session() {
    let room = Room::new();
    let (pool, client) = demanding(&room, "ON").await;
    let asked = sign_in(&room, &client).await;
    assert_eq!(asked["ChallengeName"], "MFA_SETUP");
    assert_eq!(asked["ChallengeParameters"]["MFAS_CAN_SETUP"], r#"["SOFTWARE_TOKEN_MFA"]"#);
    let associated = room.ok("AssociateSoftwareToken", json!({ "Session": asked["Session"] })).await;
    let verify = json!({ "Session": associated["Session"], "UserCode": code(&room, &associated["SecretCode"]) });
    let verified = room.ok("VerifySoftwareToken", verify).await;
    assert_eq!(verified["Status"], "SUCCESS");
    let answer = room.ok("RespondToAuthChallenge", answered(&client, &asked["ChallengeName"], &verified["Session"], json!({})));
    assert!(answer.await["AuthenticationResult"]["AccessToken"].is_string());
    assert_eq!(room.user(&pool, "ann").await["UserMFASettingList"], json!(["SOFTWARE_TOKEN_MFA"]));
    assert_eq!(sign_in(&room, &client).await["ChallengeName"], "SOFTWARE_TOKEN_MFA");
}

#[tokio::test]
async fn an_app_is_set_up_by_token_or_session_and_by_six_digits() {
    let room = Room::new();
    let (_, client) = demanding(&room, "OPTIONAL").await;
    let token = sign_in(&room, &client).await["AuthenticationResult"]["AccessToken"].clone();
    let neither = "Missing required parameter AccessToken or Session";
    room.refuses("AssociateSoftwareToken", json!({}), INVALID, neither).await;
    let both = json!({ "AccessToken": token, "Session": "x".repeat(20) });
    room.refuses("AssociateSoftwareToken", both, INVALID, "Only one of AccessToken and Session can be given").await;
    let not_found = "Software Token MFA does not exist for the user.";
    let early = json!({ "AccessToken": token, "UserCode": "000000" });
    room.refuses("VerifySoftwareToken", early, "SoftwareTokenMFANotFoundException", not_found).await;
    for wrong in ["", "12345", "1234567", "abcdef", "12 456"] {
        let (code, message) =
            room.call("VerifySoftwareToken", json!({ "AccessToken": token, "UserCode": wrong })).await.unwrap_err();
        assert!(code == INVALID && message.contains("'userCode'"), "{wrong:?}: {code} {message}");
    }
    let off = room.pool(json!({})).await;
    let client = room.client(&off, json!({ "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"] })).await;
    room.ok("AdminCreateUser", json!({ "UserPoolId": off, "Username": "ann", "TemporaryPassword": PASSWORD })).await;
    let permanent = json!({ "UserPoolId": off, "Username": "ann", "Password": PASSWORD, "Permanent": true });
    room.ok("AdminSetUserPassword", permanent).await;
    let signed_in = sign_in(&room, client["ClientId"].as_str().unwrap()).await;
    let token = json!({ "AccessToken": signed_in["AuthenticationResult"]["AccessToken"] });
    let words = "Software Token MFA has not been enabled by the userPool";
    room.refuses("AssociateSoftwareToken", token, "SoftwareTokenMFANotFoundException", words).await;
}
