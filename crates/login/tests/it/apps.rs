//! What apps get: tokens for codes, for refresh tokens and for themselves; userInfo.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use gatewright_identity::user_pool_client::{self, ClientSecret, OAuthFlow, RefreshTokenRotation};
use gatewright_model::arrival::Scheme;
use http::StatusCode;
use serde_json::{Value, json};

use crate::browser::{Answer, Browser, call, send};
use crate::house::{CALLBACK, House, PASSWORD};

const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const PKCE: [(&str, &str); 2] = [("code_challenge", CHALLENGE), ("code_challenge_method", "S256")];

pub(crate) fn claims(token: &Value) -> Value {
    let part = token.as_str().unwrap().split('.').nth(1).unwrap().to_owned();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

/// A code for ann, asked for with these parameters.
pub(crate) async fn code(house: &House, change: &[(&str, &str)]) -> String {
    Browser::new(house).sign_in(change, "ann", PASSWORD).await.sent("code").unwrap()
}

/// What the token endpoint says to a code with these parameters beside it.
pub(crate) async fn redeem(house: &House, code: &str, change: &[(&str, &str)]) -> Answer {
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("client_id", house.client.id.as_str()),
        ("redirect_uri", CALLBACK),
        ("code", code),
    ];
    for (name, value) in change {
        form.retain(|(given, _)| given != name);
        form.push((name, value));
    }
    form.retain(|(_, value)| !value.is_empty());
    call(house, "/oauth2/token", &[], &form).await
}

pub(crate) async fn refresh(house: &House, token: &Value) -> Answer {
    let form = [("grant_type", "refresh_token"), ("client_id", &house.client.id), ("refresh_token", token.as_str().unwrap())];
    call(house, "/oauth2/token", &[], &form).await
}

async fn user_info(house: &House, token: &Value) -> Answer {
    let bearer = format!("Bearer {}", token.as_str().unwrap());
    send(house, Scheme::Http, "GET", "/oauth2/userInfo", &[("authorization", &bearer)], "").await
}

#[track_caller]
pub(crate) fn refused(answer: &Answer, error: &str) {
    assert_eq!((answer.status, answer.json()), (StatusCode::BAD_REQUEST, json!({ "error": error })));
    assert_eq!(answer.headers["access-control-allow-origin"], "*");
}

#[tokio::test]
async fn a_code_with_its_verifier_gives_the_tokens_that_were_granted() {
    let house = House::new().await;
    house.user("ann", &[("email", "ann@example.com"), ("email_verified", "true"), ("name", "Ann")]).await;
    let asked = [PKCE[0], PKCE[1], ("scope", "openid email"), ("nonce", "n-1")];
    let code = code(&house, &asked).await;
    house.wait_s(299);
    let answer = redeem(&house, &code, &[("code_verifier", VERIFIER)]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert_eq!(
        (&answer.headers["cache-control"], &answer.headers["pragma"]),
        (&"no-store".parse().unwrap(), &"no-cache".parse().unwrap())
    );
    let tokens = answer.json();
    assert_eq!((&tokens["token_type"], &tokens["expires_in"]), (&json!("Bearer"), &json!(3600)));

    let (id, access) = (claims(&tokens["id_token"]), claims(&tokens["access_token"]));
    assert_eq!((&id["nonce"], &id["email"], &id["email_verified"]), (&json!("n-1"), &json!("ann@example.com"), &json!(true)));
    assert_eq!((id.get("name"), &id["aud"]), (None, &json!(house.client.id)));
    let digest = id["at_hash"].as_str().unwrap();
    assert_eq!(digest, gatewright_keys::digest::at_hash(tokens["access_token"].as_str().unwrap()));
    assert_eq!((&access["scope"], &access["version"], &access["username"]), (&json!("openid email"), &json!(2), &json!("ann")));
    assert_eq!(id["origin_jti"], access["origin_jti"]);
    // The sign-in was when the password was typed, not when the code was brought.
    assert_eq!(id["iat"].as_i64().unwrap() - id["auth_time"].as_i64().unwrap(), 299);

    let told = user_info(&house, &tokens["access_token"]).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.text);
    let expected = json!({ "sub": id["sub"], "email": "ann@example.com", "email_verified": "true", "username": "ann" });
    assert_eq!(told.json(), expected);

    house.wait_s(60);
    let refreshed = refresh(&house, &tokens["refresh_token"]).await.json();
    let (again, access_again) = (claims(&refreshed["id_token"]), claims(&refreshed["access_token"]));
    assert_eq!((&again["auth_time"], &again["origin_jti"], again.get("nonce")), (&id["auth_time"], &id["origin_jti"], None));
    assert_eq!((&access_again["scope"], refreshed.get("refresh_token")), (&json!("openid email"), None));
}

#[tokio::test]
async fn without_openid_there_is_no_id_token_and_no_user_info() {
    let scopes = || Some(["openid", "aws.cognito.signin.user.admin"].map(str::to_owned).to_vec());
    let house = House::with(|_| (), |settings| settings.allowed_oauth_scopes = scopes()).await;
    house.user("ann", &[]).await;
    let code = code(&house, &[("scope", "aws.cognito.signin.user.admin")]).await;
    let tokens = redeem(&house, &code, &[]).await.json();
    assert_eq!(tokens.get("id_token"), None);
    let told = user_info(&house, &tokens["access_token"]).await;
    assert_eq!(told.status, StatusCode::UNAUTHORIZED);
    let words = "error=\"invalid_token\", error_description=\"Access token does not contain openid scope\"";
    assert_eq!(told.headers["www-authenticate"], words);
    let refreshed = refresh(&house, &tokens["refresh_token"]).await.json();
    assert_eq!(refreshed.get("id_token"), None);
}

#[tokio::test]
async fn a_code_is_good_once_for_five_minutes_for_its_client_and_its_address() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let other = house.client(ClientSecret::None, |_| ()).await;

    let late = code(&house, &[]).await;
    house.wait_s(300);
    refused(&redeem(&house, &late, &[]).await, "invalid_grant");

    let foreign = code(&house, &[]).await;
    refused(&redeem(&house, &foreign, &[("client_id", &other.id)]).await, "invalid_grant");
    refused(&redeem(&house, &foreign, &[]).await, "invalid_grant");

    let misled = code(&house, &[]).await;
    refused(&redeem(&house, &misled, &[("redirect_uri", "https://app.example/other")]).await, "unauthorized_client");
    refused(&redeem(&house, &misled, &[]).await, "invalid_grant");

    refused(&redeem(&house, "nothing", &[]).await, "invalid_grant");
    refused(&redeem(&house, &"x".repeat(4096), &[]).await, "invalid_grant");
    refused(&redeem(&house, "", &[]).await, "invalid_request");
    refused(&redeem(&house, "x", &[("redirect_uri", "")]).await, "invalid_request");
}

#[tokio::test]
async fn the_scope_email_needs_a_client_that_may_read_both_of_its_attributes() {
    let house = House::with(|_| (), |settings| settings.read_attributes = Some(vec!["email".to_owned()])).await;
    house.user("ann", &[]).await;
    let with_email = code(&house, &[("scope", "openid email")]).await;
    refused(&redeem(&house, &with_email, &[]).await, "invalid_grant");
    let without = code(&house, &[("scope", "openid")]).await;
    assert_eq!(redeem(&house, &without, &[]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_code_that_is_used_twice_ends_the_sign_in_that_came_of_it() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let code = code(&house, &[]).await;
    let tokens = redeem(&house, &code, &[]).await.json();
    assert_eq!(user_info(&house, &tokens["access_token"]).await.status, StatusCode::OK);
    refused(&redeem(&house, &code, &[]).await, "invalid_grant");
    assert_eq!(user_info(&house, &tokens["access_token"]).await.status, StatusCode::UNAUTHORIZED);
    refused(&refresh(&house, &tokens["refresh_token"]).await, "invalid_grant");
}

#[tokio::test]
async fn of_two_attempts_at_once_only_one_gets_tokens() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let code = code(&house, &[]).await;
    let (one, other) = tokio::join!(redeem(&house, &code, &[]), redeem(&house, &code, &[]));
    let given = [one.status, other.status].iter().filter(|status| **status == StatusCode::OK).count();
    assert_eq!(given, 1);
}

#[tokio::test]
async fn a_failed_proof_of_pkce_uses_the_code_up() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    for wrong in ["", CHALLENGE, &VERIFIER.replace('d', "e")] {
        let code = code(&house, &PKCE).await;
        refused(&redeem(&house, &code, &[("code_verifier", wrong)]).await, "invalid_grant");
        refused(&redeem(&house, &code, &[("code_verifier", VERIFIER)]).await, "invalid_grant");
    }
    let without = code(&house, &[]).await;
    refused(&redeem(&house, &without, &[("code_verifier", VERIFIER)]).await, "invalid_grant");
}

#[tokio::test]
async fn a_code_is_worth_nothing_once_the_user_may_not_sign_in_as_then() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let code = code(&house, &[]).await;
    house.wait_s(1);
    house.set_password("ann", "An0ther-one!").await;
    refused(&redeem(&house, &code, &[]).await, "invalid_grant");
}

#[tokio::test]
async fn a_client_with_a_secret_proves_it_in_one_of_two_ways() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let client = house.client(ClientSecret::Generated, |_| ()).await;
    let secret = user_pool_client::secret(&house.identity, &client).unwrap().unwrap();
    let secret = secret.expose().as_str();
    let basic = format!("Basic {}", STANDARD.encode(format!("{}:{secret}", client.id)));
    let code = async || code(&house, &[("client_id", &client.id)]).await;
    let form = |code: &str, more: &[(&str, &str)]| -> Vec<(String, String)> {
        let own = [("grant_type", "authorization_code"), ("redirect_uri", CALLBACK), ("code", code)];
        own.iter().chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let ask = async |headers: &[(&str, &str)], form: Vec<(String, String)>| {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        call(&house, "/oauth2/token", headers, &form).await
    };
    let id = ("client_id", client.id.as_str());
    assert_eq!(ask(&[("authorization", &basic)], form(&code().await, &[])).await.status, StatusCode::OK);
    assert_eq!(ask(&[("authorization", &basic)], form(&code().await, &[id])).await.status, StatusCode::OK);
    assert_eq!(ask(&[], form(&code().await, &[id, ("client_secret", secret)])).await.status, StatusCode::OK);

    let kept = code().await;
    for more in [&[id][..], &[id, ("client_secret", "wrong")]] {
        let answer = ask(&[], form(&kept, more)).await;
        assert_eq!(answer.json(), json!({ "error": "invalid_client", "error_description": "invalid_client_secret" }));
    }
    refused(&ask(&[("authorization", &basic)], form(&kept, &[id, ("client_secret", secret)])).await, "invalid_request");
    refused(&ask(&[("authorization", &basic)], form(&kept, &[("client_id", &house.client.id)])).await, "invalid_request");
    refused(&ask(&[("authorization", "Basic x")], form(&kept, &[id])).await, "invalid_client");
    refused(&ask(&[], form(&kept, &[("client_id", "nobody")])).await, "invalid_client");
    refused(&ask(&[], form(&kept, &[])).await, "invalid_request");
    // A client that has failed to prove itself has used nothing up.
    assert_eq!(ask(&[("authorization", &basic)], form(&kept, &[])).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_refresh_token_is_its_clients_and_is_rotated_where_the_client_does() {
    let rotation = RefreshTokenRotation { is_enabled: true, retry_grace_period_s: Some(0) };
    let house = House::with(
        |_| (),
        |settings| {
            settings.refresh_token_rotation = Some(rotation);
            settings.explicit_auth_flows = None;
        },
    )
    .await;
    house.user("ann", &[]).await;
    let tokens = redeem(&house, &code(&house, &[]).await, &[]).await.json();
    let other = house.client(ClientSecret::None, |_| ()).await;
    let token = tokens["refresh_token"].as_str().unwrap();
    let foreign = [("grant_type", "refresh_token"), ("client_id", other.id.as_str()), ("refresh_token", token)];
    refused(&call(&house, "/oauth2/token", &[], &foreign).await, "invalid_grant");
    let next = refresh(&house, &tokens["refresh_token"]).await.json();
    assert!(next["refresh_token"].is_string());
    refused(&refresh(&house, &tokens["refresh_token"]).await, "invalid_grant");
    refused(&refresh(&house, &json!("x")).await, "invalid_grant");
}

#[tokio::test]
async fn a_client_that_may_not_have_a_grant_does_not_get_it() {
    let house = House::new().await;
    let implicit =
        house.client(ClientSecret::None, |settings| settings.allowed_oauth_flows = Some(vec![OAuthFlow::Implicit])).await;
    let of = async |client: &str, more: &[(&str, &str)]| {
        let form: Vec<(&str, &str)> = [("client_id", client)].into_iter().chain(more.iter().copied()).collect();
        call(&house, "/oauth2/token", &[], &form).await
    };
    let code = [("grant_type", "authorization_code"), ("code", "x"), ("redirect_uri", CALLBACK)];
    refused(&of(&implicit.id, &code).await, "unauthorized_client");
    refused(&of(&house.client.id, &[("grant_type", "client_credentials")]).await, "unauthorized_client");
    refused(&of(&house.client.id, &[("grant_type", "password")]).await, "unsupported_grant_type");
    refused(&of(&house.client.id, &[]).await, "invalid_request");
    refused(&of(&house.client.id, &[("grant_type", "refresh_token")]).await, "invalid_request");
}

#[tokio::test]
async fn what_is_no_form_is_no_request() {
    let house = House::new().await;
    for (content_type, body) in [
        ("application/json", "{}"),
        ("application/x-www-form-urlencoded", "a=1&a=2"),
        ("application/x-www-form-urlencoded", "a=%ff"),
    ] {
        let answer = send(&house, Scheme::Http, "POST", "/oauth2/token", &[("content-type", content_type)], body).await;
        refused(&answer, "invalid_request");
    }
    let large = "a".repeat(gatewright_login::FORM_BYTES_MAX + 1);
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let status = async |body: &str| send(&house, Scheme::Http, "POST", "/oauth2/token", &headers, body).await.status;
    assert_eq!(status(&large).await, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(status(&large[1..]).await, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn user_info_takes_the_pools_own_tokens_alone() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let tokens = redeem(&house, &code(&house, &[]).await, &[]).await.json();
    let status = async |token: &Value| user_info(&house, token).await.status;
    assert_eq!(status(&tokens["access_token"]).await, StatusCode::OK);
    assert_eq!(status(&tokens["id_token"]).await, StatusCode::UNAUTHORIZED);
    assert_eq!(status(&tokens["refresh_token"]).await, StatusCode::UNAUTHORIZED);
    assert_eq!(status(&json!("x.y.z")).await, StatusCode::UNAUTHORIZED);
    let missing = send(&house, Scheme::Http, "GET", "/oauth2/userInfo", &[], "").await;
    assert_eq!(missing.status, StatusCode::BAD_REQUEST);
    assert!(missing.headers["www-authenticate"].to_str().unwrap().starts_with("error=\"invalid_request\""));
    // Pages of other origins read no other headers than those that are named.
    let exposed = |answer: &Answer| answer.headers["access-control-expose-headers"].to_str().unwrap().to_lowercase();
    let headers = [("authorization", "Bearer x.y.z"), ("origin", "https://app.example")];
    let refused = send(&house, Scheme::Http, "GET", "/oauth2/userInfo", &headers, "").await;
    assert_eq!(
        (refused.status, &refused.headers["access-control-allow-origin"]),
        (StatusCode::UNAUTHORIZED, &"*".parse().unwrap())
    );
    for answer in [&missing, &refused] {
        assert!(answer.headers.contains_key("www-authenticate") && exposed(answer) == "www-authenticate");
    }
    house.wait_s(3600);
    assert_eq!(status(&tokens["access_token"]).await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn pages_of_any_origin_may_ask_as_apps_do() {
    let house = House::new().await;
    for path in ["/oauth2/token", "/oauth2/userInfo", "/_gatewright/auth/my-app/oauth2/token"] {
        let headers = [("origin", "https://app.example"), ("access-control-request-method", "POST")];
        let answer = send(&house, Scheme::Http, "OPTIONS", path, &headers, "").await;
        assert_eq!(
            (answer.status, &answer.headers["access-control-allow-origin"]),
            (StatusCode::NO_CONTENT, &"*".parse().unwrap())
        );
        let allowed = answer.headers["access-control-allow-headers"].to_str().unwrap().to_lowercase();
        for name in ["authorization", "content-type", "cache-control", "x-amz-user-agent"] {
            assert!(allowed.contains(name), "{name}");
        }
    }
}
