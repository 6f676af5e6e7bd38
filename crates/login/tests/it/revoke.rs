//! `/oauth2/revoke`: what apps give back.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use gatewright_identity::user_pool_client::{self, ClientSecret};
use gatewright_model::arrival::Scheme;
use http::StatusCode;
use serde_json::{Value, json};

use crate::apps::{code, redeem, refresh, refused};
use crate::browser::{Answer, Browser, call, send};
use crate::house::{House, PASSWORD};

async fn house_with_tokens() -> (House, Value) {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let code = code(&house, &[]).await;
    let tokens = redeem(&house, &code, &[]).await.json();
    (house, tokens)
}

async fn revoke(house: &House, token: &str, headers: &[(&str, &str)], more: &[(&str, &str)]) -> Answer {
    let form: Vec<(&str, &str)> = std::iter::once(("token", token)).chain(more.iter().copied()).collect();
    call(house, "/oauth2/revoke", headers, &form).await
}

#[track_caller]
fn done(answer: &Answer) {
    assert_eq!((answer.status, answer.text.as_str()), (StatusCode::OK, ""));
    assert_eq!(answer.headers["access-control-allow-origin"], "*");
}

#[tokio::test]
async fn a_refresh_token_is_given_back_with_what_came_of_it() {
    let (house, tokens) = house_with_tokens().await;
    let own = [("client_id", house.client.id.as_str()), ("token_type_hint", "refresh_token")];
    let refresh_token = tokens["refresh_token"].as_str().unwrap();
    done(&revoke(&house, refresh_token, &[], &own).await);
    refused(&refresh(&house, &tokens["refresh_token"]).await, "invalid_grant");
    let bearer = format!("Bearer {}", tokens["access_token"].as_str().unwrap());
    let told = send(&house, Scheme::Http, "GET", "/oauth2/userInfo", &[("authorization", &bearer)], "").await;
    assert_eq!(told.status, StatusCode::UNAUTHORIZED);
    // RFC 7009 2.2: what is revoked already, or was never a token, is no error.
    for token in [refresh_token, "nothing", "a.b.c.d.e"] {
        done(&revoke(&house, token, &[], &own).await);
    }
    // The browser's session is not the app's to end.
    let browser = Browser::new(&house);
    browser.sign_in(&[], "ann", PASSWORD).await;
    assert!(browser.open(&browser.authorize(&[])).await.sent("code").is_some());
}

#[tokio::test]
async fn what_is_wrong_is_said_as_the_rfc_has_it() {
    let (house, tokens) = house_with_tokens().await;
    let own = [("client_id", house.client.id.as_str())];
    for name in ["access_token", "id_token"] {
        refused(&revoke(&house, tokens[name].as_str().unwrap(), &[], &own).await, "unsupported_token_type");
    }
    refused(&revoke(&house, "", &[], &own).await, "invalid_request");
    refused(&revoke(&house, "x", &[], &[]).await, "invalid_request");
    let twice = format!("token=x&token=y&client_id={}", house.client.id);
    let form = ("content-type", "application/x-www-form-urlencoded");
    refused(&send(&house, Scheme::Http, "POST", "/oauth2/revoke", &[form], &twice).await, "invalid_request");
    let unknown = revoke(&house, "x", &[], &[("client_id", "nothing")]).await;
    assert_eq!((unknown.status, unknown.json()), (StatusCode::UNAUTHORIZED, json!({ "error": "invalid_client" })));
    let got = send(&house, Scheme::Http, "GET", "/oauth2/revoke", &[], "").await;
    assert_eq!((got.status, got.headers["allow"].to_str().unwrap()), (StatusCode::METHOD_NOT_ALLOWED, "POST"));
    let asked = send(&house, Scheme::Http, "OPTIONS", "/oauth2/revoke", &[], "").await;
    assert_eq!((asked.status, &asked.headers["access-control-allow-origin"]), (StatusCode::NO_CONTENT, &"*".parse().unwrap()));
    let deaf = house.client(ClientSecret::None, |settings| settings.is_token_revocation_enabled = false).await;
    refused(&revoke(&house, "x", &[], &[("client_id", deaf.id.as_str())]).await, "invalid_request");
    assert_eq!(refresh(&house, &tokens["refresh_token"]).await.status, StatusCode::OK, "nothing has ended");
}

#[tokio::test]
async fn a_client_with_a_secret_proves_it_and_ends_no_other_clients_tokens() {
    let (house, tokens) = house_with_tokens().await;
    // Without OAuth settings too: any client may give its tokens back.
    let other = house.client(ClientSecret::Generated, |settings| settings.is_oauth_allowed = false).await;
    let secret = user_pool_client::secret(&house.identity, &other).unwrap().unwrap();
    let basic = |secret: &str| format!("Basic {}", STANDARD.encode(format!("{}:{secret}", other.id)));
    let foreign = tokens["refresh_token"].as_str().unwrap();
    done(&revoke(&house, foreign, &[("authorization", &basic(secret.expose()))], &[]).await);
    let post = [("client_id", other.id.as_str()), ("client_secret", secret.expose().as_str())];
    done(&revoke(&house, foreign, &[], &post).await);
    assert_eq!(refresh(&house, &tokens["refresh_token"]).await.status, StatusCode::OK, "it is not this client's");
    for (headers, more) in [
        (vec![("authorization", basic("wrong"))], vec![]),
        (vec![("authorization", "Bearer x".to_owned())], vec![]),
        (vec![], vec![("client_id", other.id.as_str())]),
        (vec![], vec![("client_id", other.id.as_str()), ("client_secret", "wrong")]),
    ] {
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = revoke(&house, foreign, &headers, &more).await;
        assert_eq!((answer.status, answer.json()), (StatusCode::UNAUTHORIZED, json!({ "error": "invalid_client" })));
        assert_eq!(answer.headers.contains_key("www-authenticate"), !headers.is_empty());
    }
}
