//! What people sign in with.

use serde_json::{Value, json};

use crate::room::{PASSWORD, Room, attribute, attributes, with};
use crate::sign_up::{confirming, named, signing_up};

const INVALID: &str = "InvalidParameterException";

fn made(pool: &str, name: &str, given: &[(&str, &str)]) -> Value {
    json!({ "UserPoolId": pool, "Username": name, "MessageAction": "SUPPRESS", "UserAttributes": attributes(given) })
}

#[tokio::test]
async fn nobody_takes_a_preferred_username_by_signing_up() {
    let room = Room::new();
    let preferring: &[(&str, &str)] = &[("preferred_username", "boss"), ("email", "a@b.c")];
    let pool = room.pool(json!({ "AliasAttributes": ["preferred_username"], "AutoVerifiedAttributes": ["email"] })).await;
    let client = room.public_client(&pool).await;
    let words = "Preferred username cannot be provided for unconfirmed account, since user pool is configured for preferred username \
                 alias.";
    room.refuses("SignUp", signing_up(&client, "ann", preferring), INVALID, words).await;
    room.ok("SignUp", signing_up(&client, "ann", &[("preferred_username", ""), ("email", "a@b.c")])).await;
    room.ok("ConfirmSignUp", confirming(&client, "ann", &room.outbox.last_code())).await;
    // Where nobody signs in with it, it is an attribute like any.
    let pool = room.pool(json!({ "AliasAttributes": ["email"] })).await;
    let client = room.public_client(&pool).await;
    room.ok("SignUp", signing_up(&client, "ann", &[("preferred_username", "bob@example.com")])).await;
}

#[tokio::test]
async fn a_preferred_username_never_looks_like_an_address_or_number_that_people_sign_in_with() {
    let room = Room::new();
    let cases = [
        (json!(["preferred_username", "email"]), "bob@example.com", Some("email")),
        (json!(["preferred_username", "phone_number"]), "+14325551212", Some("phone number")),
        (json!(["preferred_username", "email"]), "+14325551212", None),
        (json!(["preferred_username", "phone_number"]), "bob@example.com", None),
        (json!(["preferred_username"]), "bob@example.com", None),
        (json!(["email"]), "bob@example.com", None),
        (json!(["preferred_username", "email", "phone_number"]), "bob", None),
    ];
    for (aliases, preferred, form) in cases {
        let pool = room.pool(json!({ "AliasAttributes": aliases })).await;
        let input = made(&pool, "ann", &[("preferred_username", preferred)]);
        match form {
            Some(form) => {
                let words =
                    format!("Preferred username cannot be of {form} format, since user pool is configured for {form} alias.");
                room.refuses("AdminCreateUser", input, INVALID, &words).await;
            }
            None => drop(room.ok("AdminCreateUser", input).await),
        }
    }
}

#[tokio::test]
async fn nobody_takes_an_address_by_preferring_it_at_the_first_sign_in() {
    let room = Room::new();
    let pool = room.pool(json!({ "AliasAttributes": ["preferred_username", "email"] })).await;
    let flows = json!({ "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"] });
    let client = room.client(&pool, flows).await["ClientId"].as_str().unwrap().to_owned();
    room.ok("AdminCreateUser", with(made(&pool, "ann", &[]), json!({ "TemporaryPassword": PASSWORD }))).await;
    let parameters = json!({ "USERNAME": "ann", "PASSWORD": PASSWORD });
    let first = json!({ "ClientId": client, "AuthFlow": "USER_PASSWORD_AUTH", "AuthParameters": parameters });
    let challenge = room.ok("InitiateAuth", first).await;
    let responses = json!({
        "USERNAME": "ann", "NEW_PASSWORD": "N3w-Passw0rd", "userAttributes.preferred_username": "bob@example.com"
    });
    let answer = json!({
        "ClientId": client, "ChallengeName": "NEW_PASSWORD_REQUIRED", "Session": challenge["Session"], "ChallengeResponses": responses
    });
    let words = "Preferred username cannot be of email format, since user pool is configured for email alias.";
    room.refuses("RespondToAuthChallenge", answer, INVALID, words).await;
}

#[tokio::test]
async fn where_case_does_not_count_the_name_itself_is_folded() {
    let room = Room::new();
    let pool = room.pool(json!({ "UsernameConfiguration": { "CaseSensitive": false } })).await;
    let client = room.client(&pool, json!({ "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"] })).await;
    let client = client["ClientId"].as_str().unwrap().to_owned();
    room.ok("SignUp", signing_up(&client, "Dora", &[])).await;
    let parameters = json!({ "USERNAME": "dORA", "SRP_A": "2" });
    let input = json!({ "ClientId": client, "AuthFlow": "USER_SRP_AUTH", "AuthParameters": parameters });
    let challenge = room.ok("InitiateAuth", input).await["ChallengeParameters"].clone();
    assert_eq!((&challenge["USERNAME"], &challenge["USER_ID_FOR_SRP"]), (&json!("dora"), &json!("dora")));
    assert_eq!(room.user(&pool, "DORA").await["Username"], "dora");
    for filter in [r#"username = "Dora""#, r#"username ^= "DO""#] {
        let found = room.ok("ListUsers", json!({ "UserPoolId": pool, "Filter": filter })).await;
        assert_eq!(found["Users"][0]["Username"], "dora", "{filter}");
    }
}

#[tokio::test]
async fn a_name_is_one_name_in_every_spelling_of_its_script() {
    let room = Room::new();
    for (is_sensitive, expected) in [(false, 1), (true, 3)] {
        let pool = room.pool(json!({ "UsernameConfiguration": { "CaseSensitive": is_sensitive } })).await;
        for spellings in [["ΟΔΟΣ", "οδος", "οδοσ"], ["René", "RENE\u{301}", "rene\u{301}"], ["STRASSE", "straße", "Strasse"]]
        {
            let mut accepted = 0;
            for name in spellings {
                match room.call("AdminCreateUser", made(&pool, name, &[])).await {
                    Ok(_) => accepted += 1,
                    Err((code, _)) => assert_eq!(code, "UsernameExistsException", "{name}"),
                }
                room.user(&pool, name).await;
            }
            assert_eq!(accepted, expected, "{spellings:?}");
        }
    }
}

#[tokio::test]
async fn an_address_is_one_address_in_every_spelling() {
    let room = Room::new();
    let pool = room.pool(json!({ "UsernameAttributes": ["email"], "UsernameConfiguration": { "CaseSensitive": false } })).await;
    let user = room.ok("AdminCreateUser", made(&pool, "Ren\u{e9}@Example.com", &[])).await["User"].clone();
    assert_eq!(attribute(&user, "email"), Some("Ren\u{e9}@Example.com"), "the attribute stays as it was given");
    let again = made(&pool, "RENE\u{301}@example.COM", &[]);
    room.refuses("AdminCreateUser", again, "UsernameExistsException", "User account already exists").await;
}

#[tokio::test]
async fn a_name_is_not_longer_than_aws_allows_when_it_is_folded_either() {
    let room = Room::new();
    let pool = room.pool(json!({ "UsernameConfiguration": { "CaseSensitive": false } })).await;
    room.ok("AdminCreateUser", made(&pool, &"ß".repeat(64), &[])).await;
    let words = "Username cannot have more than 128 characters.";
    room.refuses("AdminCreateUser", made(&pool, &"ß".repeat(65), &[]), INVALID, words).await;
    let client = room.public_client(&pool).await;
    let unknown = named(&client, &"ß".repeat(65));
    room.refuses("ResendConfirmationCode", unknown, "UserNotFoundException", "Username/client id combination not found.").await;
}
