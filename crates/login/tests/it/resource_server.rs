//! Scopes of resource servers in tokens: those that there are, and none that is gone.

use gatewright_identity::admin_resource_server;
use gatewright_identity::resource_server::{ResourceServer, Scope};
use gatewright_identity::user_pool_client::{ClientSecret, OAuthFlow, UserPoolClient, UserPoolClientSettings};
use gatewright_model::secret::Secret;
use http::StatusCode;
use serde_json::json;

use crate::apps::{claims, code, redeem, refresh, refused};
use crate::browser::{Answer, call};
use crate::house::House;

const API: &str = "https://api.example.com";
const READ: &str = "https://api.example.com/read";
const WRITE: &str = "https://api.example.com/write";
const SECRET: &str = "abcdefghijklmnopqrstuvwx";

fn server(house: &House, scopes: &[&str]) -> ResourceServer {
    let scope = |name: &&str| Scope { name: (*name).to_owned(), description: format!("may {name}") };
    let scopes = Some(scopes.iter().map(scope).collect());
    ResourceServer { user_pool_id: house.pool.id.clone(), identifier: API.to_owned(), name: "API".to_owned(), scopes }
}

async fn keep(house: &House, scopes: &[&str]) {
    admin_resource_server::update(&house.identity, &house.pool.scope(), server(house, scopes)).await.unwrap();
}

async fn house() -> House {
    let house = House::new().await;
    let (place, asked) = (house.pool.scope(), server(&house, &["read", "write"]));
    admin_resource_server::create(&house.identity, &place, asked).await.unwrap();
    house
}

fn scopes(names: &[&str]) -> Option<Vec<String>> {
    Some(names.iter().map(|name| (*name).to_owned()).collect())
}

async fn machine(house: &House) -> UserPoolClient {
    let change = |settings: &mut UserPoolClientSettings| {
        settings.allowed_oauth_flows = Some(vec![OAuthFlow::ClientCredentials]);
        settings.allowed_oauth_scopes = scopes(&[READ, WRITE]);
    };
    house.client(ClientSecret::Given(Secret::new(SECRET.to_owned())), change).await
}

async fn ask(house: &House, client: &UserPoolClient, scope: Option<&str>) -> Answer {
    let form = [("grant_type", "client_credentials"), ("client_id", client.id.as_str()), ("client_secret", SECRET)];
    let form: Vec<(&str, &str)> = form.into_iter().chain(scope.map(|scope| ("scope", scope))).collect();
    call(house, "/oauth2/token", &[], &form).await
}

#[tokio::test]
async fn a_machine_gets_the_scopes_that_it_asks_for_or_all_that_it_has() {
    let house = house().await;
    let client = machine(&house).await;
    for (asked, granted) in [(None, format!("{READ} {WRITE}")), (Some(WRITE), WRITE.to_owned())] {
        let answer = ask(&house, &client, asked).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        let tokens = answer.json();
        assert_eq!((tokens.get("id_token"), tokens.get("refresh_token")), (None, None));
        let claims = claims(&tokens["access_token"]);
        let shown = (&claims["scope"], &claims["sub"], &claims["client_id"], claims.get("username"));
        assert_eq!(shown, (&json!(granted), &json!(client.id), &json!(client.id), None));
    }
    refused(&ask(&house, &client, Some("https://api.example.com/delete")).await, "invalid_scope");
}

#[tokio::test]
async fn a_scope_that_is_gone_is_in_no_token_of_a_machine() {
    let house = house().await;
    let client = machine(&house).await;
    keep(&house, &["write"]).await;
    for asked in [None, Some("https://api.example.com/read https://api.example.com/write")] {
        let tokens = ask(&house, &client, asked).await.json();
        assert_eq!(claims(&tokens["access_token"])["scope"], WRITE);
    }
    refused(&ask(&house, &client, Some(READ)).await, "invalid_scope");
    admin_resource_server::delete(&house.identity, &house.pool.scope(), &house.pool.id, API).await.unwrap();
    refused(&ask(&house, &client, None).await, "invalid_scope");
}

#[tokio::test]
async fn a_scope_that_is_gone_is_in_no_token_of_a_user() {
    let mut house = house().await;
    house.user("ann", &[]).await;
    house.client =
        house.client(ClientSecret::None, |settings| settings.allowed_oauth_scopes = scopes(&["openid", READ, WRITE])).await;
    let asked = format!("openid {READ} {WRITE}");
    let tokens = redeem(&house, &code(&house, &[("scope", &asked)]).await, &[]).await.json();
    assert_eq!(claims(&tokens["access_token"])["scope"], asked.as_str());
    keep(&house, &["write"]).await;
    let refreshed = refresh(&house, &tokens["refresh_token"]).await.json();
    assert_eq!(claims(&refreshed["access_token"])["scope"], format!("openid {WRITE}"));
    let tokens = redeem(&house, &code(&house, &[("scope", &asked)]).await, &[]).await.json();
    assert_eq!(claims(&tokens["access_token"])["scope"], format!("openid {WRITE}"));
    assert!(tokens["id_token"].is_string());
}
