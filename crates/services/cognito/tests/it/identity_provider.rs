use gatewright_identity::identity_provider::IDENTITY_PROVIDERS_MAX;
use gatewright_identity::records::{self, IDENTITY_PROVIDER};
use gatewright_store::record::Draft;
use gatewright_store::transaction::Transaction;
use serde_json::{Value, json};

use crate::room::{Room, with};

const INVALID: &str = "InvalidParameterException";
const NOT_FOUND: &str = "ResourceNotFoundException";
const SECRET: &str = "provider-app-client-secret";

fn google(pool: &str) -> Value {
    json!({
        "UserPoolId": pool, "ProviderName": "Google", "ProviderType": "Google",
        "ProviderDetails": { "client_id": "me.apps.example", "client_secret": SECRET, "authorize_scopes": "email profile openid" },
        "AttributeMapping": { "email": "email" }
    })
}

fn oidc(pool: &str, name: &str) -> Value {
    json!({
        "UserPoolId": pool, "ProviderName": name, "ProviderType": "OIDC",
        "ProviderDetails": {
            "client_id": "me", "authorize_scopes": "openid", "oidc_issuer": "https://idp.example.com", "attributes_request_method": "GET"
        }
    })
}

#[tokio::test]
async fn google_is_made_and_shown_with_what_aws_adds() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let made = room.ok("CreateIdentityProvider", google(&pool)).await["IdentityProvider"].clone();
    let expected = json!({
        "UserPoolId": pool, "ProviderName": "Google", "ProviderType": "Google",
        "ProviderDetails": {
            "client_id": "me.apps.example", "client_secret": SECRET, "authorize_scopes": "email profile openid",
            "authorize_url": "https://accounts.google.com/o/oauth2/v2/auth",
            "token_url": "https://www.googleapis.com/oauth2/v4/token", "token_request_method": "POST",
            "oidc_issuer": "https://accounts.google.com",
            "attributes_url": "https://people.googleapis.com/v1/people/me?personFields=", "attributes_url_add_attributes": "true"
        },
        "AttributeMapping": { "email": "email", "username": "sub" },
        "LastModifiedDate": made["LastModifiedDate"], "CreationDate": made["CreationDate"]
    });
    assert_eq!(made, expected);
    let names = json!({ "UserPoolId": pool, "ProviderName": "Google" });
    assert_eq!(room.ok("DescribeIdentityProvider", names).await["IdentityProvider"], expected);
}

#[tokio::test]
async fn a_providers_secret_is_sealed_in_the_record() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    room.ok("CreateIdentityProvider", google(&pool)).await;
    let records = room.store.scan(IDENTITY_PROVIDER, &room.scope(), "", None, 9).await.unwrap();
    assert_eq!(records.len(), 1);
    assert!(!records[0].json.contains(SECRET), "{}", records[0].json);
}

#[tokio::test]
async fn an_update_leaves_what_is_not_said_and_empties_what_is_empty() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let asked = with(oidc(&pool, "MyIdP"), json!({ "AttributeMapping": { "name": "name" }, "IdpIdentifiers": ["example.com"] }));
    let made = room.ok("CreateIdentityProvider", asked).await["IdentityProvider"].clone();
    assert_eq!(made["ProviderDetails"]["attributes_url_add_attributes"], "false");
    let names = json!({ "UserPoolId": pool, "ProviderName": "MyIdP" });
    let members = ["ProviderDetails", "AttributeMapping", "IdpIdentifiers"];
    let same = room.ok("UpdateIdentityProvider", names.clone()).await["IdentityProvider"].clone();
    for member in members {
        assert_eq!(same[member], made[member], "{member}");
    }
    let details = json!({
        "client_id": "other", "client_secret": SECRET, "authorize_scopes": "openid email", "oidc_issuer": "http://localhost:9000",
        "attributes_request_method": "POST"
    });
    let changed = with(names.clone(), json!({ "ProviderDetails": details, "AttributeMapping": {}, "IdpIdentifiers": [] }));
    let changed = room.ok("UpdateIdentityProvider", changed).await["IdentityProvider"].clone();
    assert_eq!(changed["ProviderDetails"], with(details, json!({ "attributes_url_add_attributes": "false" })));
    assert_eq!(changed["AttributeMapping"], json!({ "username": "sub" }));
    assert_eq!(changed.get("IdpIdentifiers"), None);
    assert_eq!(room.ok("DescribeIdentityProvider", names).await["IdentityProvider"], changed);
}

#[tokio::test]
async fn a_provider_is_found_by_its_identifiers() {
    let room = Room::new();
    let (pool, other) = (room.pool(json!({})).await, room.pool(json!({})).await);
    let asked = with(oidc(&pool, "MyIdP"), json!({ "IdpIdentifiers": ["example.com", "us"] }));
    let made = room.ok("CreateIdentityProvider", asked).await;
    let by = |pool: &str, identifier: &str| json!({ "UserPoolId": pool, "IdpIdentifier": identifier });
    for identifier in ["example.com", "us"] {
        assert_eq!(room.ok("GetIdentityProviderByIdentifier", by(&pool, identifier)).await, made);
    }
    for (pool, identifier) in [(&pool, "example"), (&other, "us")] {
        let words = format!("The provider with identifier {identifier} does not exist for User Pool {pool}.");
        room.refuses("GetIdentityProviderByIdentifier", by(pool, identifier), NOT_FOUND, &words).await;
    }
    let taken = with(oidc(&pool, "Another"), json!({ "IdpIdentifiers": ["us"] }));
    room.refuses("CreateIdentityProvider", taken, INVALID, "The identifier us is in use.").await;
    let twice = with(oidc(&pool, "Another"), json!({ "IdpIdentifiers": ["it", "it"] }));
    room.refuses("CreateIdentityProvider", twice, INVALID, "The identifier it is in use.").await;
    room.ok("CreateIdentityProvider", with(oidc(&other, "MyIdP"), json!({ "IdpIdentifiers": ["us"] }))).await;
    room.ok("DeleteIdentityProvider", json!({ "UserPoolId": pool, "ProviderName": "MyIdP" })).await;
    room.ok("CreateIdentityProvider", with(oidc(&pool, "Another"), json!({ "IdpIdentifiers": ["us"] }))).await;
}

#[tokio::test]
async fn a_provider_that_aws_refuses_is_refused() {
    let room = Room::new();
    let schema = json!([
        { "Name": "team", "AttributeDataType": "String" },
        { "Name": "note", "AttributeDataType": "String", "DeveloperOnlyAttribute": true }
    ]);
    let pool = room.pool(json!({ "Schema": schema })).await;
    let long = "c".repeat(257);
    let mapping = |mapping: Value| with(oidc(&pool, "MyIdP"), json!({ "AttributeMapping": mapping }));
    let cases = [
        (with(google(&pool), json!({ "ProviderName": "MyGoogle" })), "Provider MyGoogle cannot be of type Google."),
        (with(google(&pool), json!({ "ProviderName": "google" })), "Provider google cannot be of type Google."),
        (oidc(&pool, "Google"), "Provider Google cannot be of type OIDC."),
        (oidc(&pool, "FACEBOOK"), "Provider FACEBOOK cannot be of type OIDC."),
        (oidc(&pool, "cognito"), "Provider cognito cannot be of type OIDC."),
        (
            with(google(&pool), json!({ "ProviderDetails": { "client_id": "me" } })),
            "clientId, clientSecret and authorizeScopes are all required idp details.",
        ),
        (
            with(oidc(&pool, "MyIdP"), json!({ "ProviderDetails": {} })),
            "clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.",
        ),
        (mapping(json!({ "custom:zen_groups": "groups" })), "AttributeMapping contains invalid mapping: [custom:zen_groups]"),
        (mapping(json!({ "sub": "sub", "identities": "x" })), "AttributeMapping contains invalid mapping: [identities, sub]"),
        (mapping(json!({ "dev:custom:note": "note" })), "AttributeMapping contains invalid mapping: [dev:custom:note]"),
        (mapping(json!({ "username": "email" })), "AttributeMapping contains invalid mapping: [username]"),
        (mapping(json!({ "email": "" })), "AttributeMapping contains invalid mapping: [email]"),
        (mapping(json!({ "email": long })), "AttributeMapping contains invalid mapping: [email]"),
        (
            with(oidc(&pool, "MyIdP"), json!({ "AcrMapping": { "Level1": "x" } })),
            "Gatewright does not yet support authentication levels (AcrMapping).",
        ),
    ];
    for (input, words) in cases {
        room.refuses("CreateIdentityProvider", input, INVALID, words).await;
    }
    for kind in ["SAML", "Facebook", "LoginWithAmazon", "SignInWithApple"] {
        let words = format!("Gatewright does not yet support identity providers of type {kind}.");
        room.refuses("CreateIdentityProvider", with(google(&pool), json!({ "ProviderType": kind })), INVALID, &words).await;
    }
    assert_eq!(room.keys(IDENTITY_PROVIDER).await, [""; 0]);
    let longest = "c".repeat(256);
    room.ok("CreateIdentityProvider", mapping(json!({ "custom:team": longest, "email_verified": "email_verified" }))).await;
    let changed = json!({ "UserPoolId": pool, "ProviderName": "MyIdP", "AttributeMapping": { "nope": "x" } });
    room.refuses("UpdateIdentityProvider", changed, INVALID, "AttributeMapping contains invalid mapping: [nope]").await;
}

#[tokio::test]
async fn a_name_stands_once_in_a_pool_whatever_its_case() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    room.ok("CreateIdentityProvider", oidc(&pool, "MyIdP")).await;
    for name in ["MyIdP", "myidp"] {
        let words = format!("{name} already exists in user pool {pool}");
        room.refuses("CreateIdentityProvider", oidc(&pool, name), "DuplicateProviderException", &words).await;
    }
}

#[tokio::test]
async fn a_provider_that_is_not_there_is_not_found() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let names = json!({ "UserPoolId": pool, "ProviderName": "MyIdP" });
    let words = format!("The provider MyIdP does not exist for User Pool {pool}.");
    for operation in ["DescribeIdentityProvider", "UpdateIdentityProvider", "DeleteIdentityProvider"] {
        room.refuses(operation, names.clone(), NOT_FOUND, &words).await;
    }
    room.ok("CreateIdentityProvider", oidc(&pool, "MyIdP")).await;
    assert_eq!(room.ok("DeleteIdentityProvider", names.clone()).await, Value::Null);
    room.refuses("DescribeIdentityProvider", names, NOT_FOUND, &words).await;
    let nowhere = oidc("us-east-1_nothing", "MyIdP");
    room.refuses("CreateIdentityProvider", nowhere, NOT_FOUND, "User pool us-east-1_nothing does not exist.").await;
}

#[tokio::test]
async fn providers_are_listed_page_by_page_without_their_details() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let mut made = Vec::new();
    for input in [google(&pool), oidc(&pool, "Hers"), oidc(&pool, "Theirs")] {
        let provider = room.ok("CreateIdentityProvider", input).await["IdentityProvider"].clone();
        let members = ["ProviderName", "ProviderType", "LastModifiedDate", "CreationDate"];
        made.push(members.iter().map(|name| ((*name).to_owned(), provider[*name].clone())).collect::<Value>());
    }
    let first = room.ok("ListIdentityProviders", json!({ "UserPoolId": pool, "MaxResults": 2 })).await;
    assert_eq!(first["Providers"], json!(made[..2]));
    let second = room.ok("ListIdentityProviders", json!({ "UserPoolId": pool, "NextToken": first["NextToken"] })).await;
    assert_eq!(second, json!({ "Providers": made[2..] }));
}

#[tokio::test]
async fn clients_may_name_the_providers_that_there_are() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let asked = json!({ "UserPoolId": pool, "ClientName": "web", "SupportedIdentityProviders": ["COGNITO", "Google"] });
    let words = format!("The provider Google does not exist for User Pool {pool}.");
    room.refuses("CreateUserPoolClient", asked.clone(), INVALID, &words).await;
    room.ok("CreateIdentityProvider", google(&pool)).await;
    let client = room.ok("CreateUserPoolClient", asked).await["UserPoolClient"].clone();
    assert_eq!(client["SupportedIdentityProviders"], json!(["COGNITO", "Google"]));
    let other_case = json!({ "UserPoolId": pool, "ClientId": client["ClientId"], "SupportedIdentityProviders": ["google"] });
    let words = format!("The provider google does not exist for User Pool {pool}.");
    room.refuses("UpdateUserPoolClient", other_case, INVALID, &words).await;
}

#[tokio::test]
async fn providers_go_with_their_pool() {
    let room = Room::new();
    let (pool, other) = (room.pool(json!({})).await, room.pool(json!({})).await);
    for pool in [&pool, &other] {
        room.ok("CreateIdentityProvider", google(pool)).await;
    }
    room.ok("DeleteUserPool", json!({ "UserPoolId": pool })).await;
    assert_eq!(room.keys(IDENTITY_PROVIDER).await, [format!("{other}/Google")]);
}

#[tokio::test]
async fn a_pool_has_so_many_providers_and_no_more() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    room.ok("CreateIdentityProvider", oidc(&pool, "First")).await;
    let (scope, key) = (room.scope(), records::key_in(&pool, "First"));
    let first = room.store.get(IDENTITY_PROVIDER, &scope, &key).await.unwrap().unwrap().value::<Value>().unwrap();
    let mut fill = Transaction::new();
    for number in 2..IDENTITY_PROVIDERS_MAX {
        let name = format!("Filling{number}");
        let provider = with(first.clone(), json!({ "name": name }));
        fill = fill.create(Draft::new(IDENTITY_PROVIDER, scope.clone(), records::key_in(&pool, &name), &provider).unwrap());
    }
    room.store.commit(fill).await.unwrap();
    room.ok("CreateIdentityProvider", oidc(&pool, "Last")).await;
    let words = "Maximum number of identity providers has been reached.";
    room.refuses("CreateIdentityProvider", oidc(&pool, "Another"), "LimitExceededException", words).await;
}
