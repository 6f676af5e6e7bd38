use gatewright_identity::federation::{self, Assertion};
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::{admin_identity_provider, user_pool, user_pool_client};
use serde_json::{Value, json};

use crate::room::{PASSWORD, Room, attribute, attributes, with};

const INVALID: &str = "InvalidParameterException";
const UNKNOWN: (&str, &str) = ("UserNotFoundException", "User does not exist.");

/// A pool with Google, and a client that lets its people in and takes passwords.
async fn google(room: &Room, members: Value) -> (String, String) {
    let pool = room.pool(members).await;
    let provider = json!({
        "UserPoolId": pool, "ProviderName": "Google", "ProviderType": "Google",
        "ProviderDetails": { "client_id": "me", "client_secret": "secret", "authorize_scopes": "openid" },
        "AttributeMapping": { "email": "email" }
    });
    room.ok("CreateIdentityProvider", provider).await;
    let flows = json!(["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]);
    let client = json!({ "SupportedIdentityProviders": ["Google", "COGNITO"], "ExplicitAuthFlows": flows });
    let client = room.client(&pool, client).await["ClientId"].as_str().unwrap().to_owned();
    (pool, client)
}

/// What the pool's pages do when Google has said who somebody is; the sub.
async fn signs_in(room: &Room, pool: &str, client: &str, subject: &str, email: &str) -> Result<String, String> {
    let (identity, scope) = (&room.identity, room.scope());
    let provider = admin_identity_provider::find(identity, &scope, pool, "Google").await.unwrap();
    let pool = user_pool::find(identity, &scope, pool).await.unwrap().value;
    let client = user_pool_client::find(identity, &pool, client).await.unwrap().value;
    let Value::Object(claims) = json!({ "sub": subject, "email": email }) else { panic!() };
    let assertion = Assertion { provider, subject: subject.to_owned(), claims };
    let proof = federation::sign_in(identity, &pool, &client, assertion, &TriggerContext::default()).await;
    proof.map(|proof| proof.sub).map_err(|refusal| refusal.description())
}

fn at(provider: &str, value: &str) -> Value {
    json!({ "ProviderName": provider, "ProviderAttributeName": "Cognito_Subject", "ProviderAttributeValue": value })
}

fn link(pool: &str, to: Value, from: Value) -> Value {
    json!({ "UserPoolId": pool, "DestinationUser": to, "SourceUser": from })
}

async fn native(room: &Room, pool: &str, name: &str) -> String {
    let names = json!({ "UserPoolId": pool, "Username": name });
    room.ok("AdminCreateUser", with(names.clone(), json!({ "MessageAction": "SUPPRESS" }))).await;
    room.ok("AdminSetUserPassword", with(names, json!({ "Password": PASSWORD, "Permanent": true }))).await;
    attribute(&room.user(pool, name).await, "sub").unwrap().to_owned()
}

async fn password(room: &Room, client: &str, name: &str) -> Result<Value, (String, String)> {
    let parameters = json!({ "USERNAME": name, "PASSWORD": PASSWORD });
    let input = json!({ "AuthFlow": "USER_PASSWORD_AUTH", "ClientId": client, "AuthParameters": parameters });
    room.call("InitiateAuth", input).await
}

#[tokio::test]
async fn a_federated_user_is_shown_as_aws_shows_one() {
    let room = Room::new();
    let (pool, client) = google(&room, json!({ "UsernameAttributes": ["email"] })).await;
    let sub = signs_in(&room, &pool, &client, "1234", "ann@example.com").await.unwrap();
    let shown = room.user(&pool, "Google_1234").await;
    assert_eq!(
        (&shown["Username"], &shown["UserStatus"], &shown["Enabled"]),
        (&json!("Google_1234"), &json!("EXTERNAL_PROVIDER"), &json!(true))
    );
    assert_eq!((attribute(&shown, "sub"), attribute(&shown, "email")), (Some(sub.as_str()), Some("ann@example.com")));
    assert_eq!(attribute(&shown, "email_verified"), Some("false"));
    let identities: Value = serde_json::from_str(attribute(&shown, "identities").unwrap()).unwrap();
    let created_ms = identities[0]["dateCreated"].as_i64().unwrap();
    let expected = json!([{
        "userId": "1234", "providerName": "Google", "providerType": "Google", "issuer": null, "primary": true,
        "dateCreated": created_ms
    }]);
    assert_eq!(identities, expected);
    for filter in ["cognito:user_status = \"EXTERNAL_PROVIDER\"", "username ^= \"Google_\"", "email = \"ann@example.com\""] {
        let found = room.ok("ListUsers", json!({ "UserPoolId": pool, "Filter": filter })).await;
        assert_eq!(found["Users"][0]["Username"], "Google_1234", "{filter}");
        assert_eq!(attribute(&found["Users"][0], "identities"), attribute(&shown, "identities"));
    }
    let refused = password(&room, &client, "Google_1234").await.unwrap_err();
    assert_eq!((refused.0.as_str(), refused.1.as_str()), ("NotAuthorizedException", "Incorrect username or password."));
    // The address is no name of this user: another one signs up with it.
    native(&room, &pool, "ann@example.com").await;
    let names = json!({ "UserPoolId": pool, "Username": "Google_1234" });
    room.ok("AdminSetUserPassword", with(names, json!({ "Password": PASSWORD, "Permanent": true }))).await;
    assert_eq!(room.user(&pool, "Google_1234").await["UserStatus"], "CONFIRMED");
    room.clock.advance(std::time::Duration::from_secs(1));
    let tokens = password(&room, &client, "Google_1234").await.unwrap();
    let access_token = tokens["AuthenticationResult"]["AccessToken"].clone();
    let own = room.ok("GetUser", json!({ "AccessToken": access_token })).await;
    assert_eq!((&own["Username"], attribute(&own, "identities")), (&json!("Google_1234"), attribute(&shown, "identities")));
}

#[tokio::test]
async fn nobody_is_given_identities_by_hand() {
    let room = Room::new();
    let (pool, client) = google(&room, json!({})).await;
    let forged = attributes(&[("identities", "[{\"userId\":\"1\",\"providerName\":\"Google\"}]")]);
    let words = "Cannot modify the non-mutable attribute identities";
    let input = json!({ "UserPoolId": pool, "Username": "eve", "UserAttributes": forged });
    room.refuses("AdminCreateUser", input, INVALID, words).await;
    let input = json!({ "ClientId": client, "Username": "eve", "Password": PASSWORD, "UserAttributes": forged });
    room.refuses("SignUp", input, INVALID, words).await;
    let words = "Username cannot begin with Google_, since users of the identity provider Google are named so.";
    let input = json!({ "ClientId": client, "Username": "google_1", "Password": PASSWORD });
    room.refuses("SignUp", input, INVALID, words).await;
}

#[tokio::test]
async fn a_linked_person_is_the_user_until_the_link_is_taken_away() {
    let room = Room::new();
    let (pool, client) = google(&room, json!({})).await;
    let ann = native(&room, &pool, "ann").await;
    assert_eq!(room.ok("AdminLinkProviderForUser", link(&pool, at("Cognito", "ann"), at("Google", "7"))).await, json!({}));
    assert_eq!(signs_in(&room, &pool, &client, "7", "ann@example.com").await.unwrap(), ann);
    let shown = room.user(&pool, "ann").await;
    assert_eq!(shown["UserStatus"], "CONFIRMED");
    assert!(attribute(&shown, "identities").unwrap().contains("\"primary\":false"));
    let gone = json!({ "UserPoolId": pool, "User": at("Google", "7") });
    assert_eq!(room.ok("AdminDisableProviderForUser", gone.clone()).await, json!({}));
    assert_eq!(attribute(&room.user(&pool, "ann").await, "identities"), None);
    room.refuses("AdminDisableProviderForUser", gone, UNKNOWN.0, UNKNOWN.1).await;
    assert_ne!(signs_in(&room, &pool, &client, "7", "ann@example.com").await.unwrap(), ann);
}

#[tokio::test]
async fn links_that_cannot_be_are_refused_in_aws_words() {
    let room = Room::new();
    let (pool, client) = google(&room, json!({})).await;
    native(&room, &pool, "ann").await;
    signs_in(&room, &pool, &client, "1", "x@example.com").await.unwrap();
    let ann = || at("Cognito", "ann");
    let refused = [
        (
            link(&pool, ann(), at("Google", "1")),
            INVALID,
            "Merging is not currently supported, provide a SourceUser that has not been signed up in order to link",
        ),
        (
            link(&pool, ann(), ann()),
            INVALID,
            "Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a \
             DestinationUser",
        ),
        (link(&pool, at("Cognito", "bob"), at("Google", "2")), UNKNOWN.0, UNKNOWN.1),
        (
            link(&pool, json!({}), at("Google", "2")),
            INVALID,
            "Invalid DestinationUser: ProviderName and ProviderAttributeValue are required",
        ),
        (
            link("us-east-1_Nowhere00", ann(), at("Google", "2")),
            "ResourceNotFoundException",
            "User pool us-east-1_Nowhere00 does not exist.",
        ),
    ];
    for (input, code, words) in refused {
        room.refuses("AdminLinkProviderForUser", input, code, words).await;
    }
    let words = format!("The provider Okta does not exist for User Pool {pool}.");
    room.refuses("AdminLinkProviderForUser", link(&pool, ann(), at("Okta", "1")), "ResourceNotFoundException", &words).await;
}

#[tokio::test]
async fn a_disabled_user_is_shown_so_and_signs_in_by_no_way() {
    let room = Room::new();
    let (pool, client) = google(&room, json!({})).await;
    native(&room, &pool, "ann").await;
    let sub = signs_in(&room, &pool, &client, "1", "x@example.com").await.unwrap();
    for name in ["ann", "Google_1"] {
        let names = json!({ "UserPoolId": pool, "Username": name });
        assert_eq!(room.ok("AdminDisableUser", names.clone()).await, json!({}));
        assert_eq!(room.user(&pool, name).await["Enabled"], false);
        // Again changes nothing.
        room.ok("AdminDisableUser", names).await;
    }
    let found = room.ok("ListUsers", json!({ "UserPoolId": pool, "Filter": "status = \"Disabled\"" })).await;
    assert_eq!(found["Users"].as_array().unwrap().len(), 2);
    assert_eq!(password(&room, &client, "ann").await.unwrap_err().1, "User is disabled.");
    assert_eq!(signs_in(&room, &pool, &client, "1", "x@example.com").await.unwrap_err(), "User is disabled.");
    room.clock.advance(std::time::Duration::from_secs(1));
    for name in ["ann", "Google_1"] {
        let names = json!({ "UserPoolId": pool, "Username": name });
        assert_eq!(room.ok("AdminEnableUser", names).await, json!({}));
        assert_eq!(room.user(&pool, name).await["Enabled"], true);
    }
    password(&room, &client, "ann").await.unwrap();
    assert_eq!(signs_in(&room, &pool, &client, "1", "x@example.com").await.unwrap(), sub);
    for operation in ["AdminDisableUser", "AdminEnableUser"] {
        room.refuses(operation, json!({ "UserPoolId": pool, "Username": "nobody" }), UNKNOWN.0, UNKNOWN.1).await;
    }
}
