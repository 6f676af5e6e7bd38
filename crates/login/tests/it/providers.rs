//! Signing in by identity providers, when nobody means ill.

use gatewright_identity::identity_provider::ProviderKind;
use gatewright_model::arrival::Scheme;
use gatewright_model::ports::{ExchangeFailure, NamedBy};
use http::StatusCode;
use serde_json::json;

use crate::browser::{Answer, Browser, call, parameter};
use crate::house::{CALLBACK, House};
use crate::page_list;
use crate::stand_in::{
    ACCESS_TOKEN, CLIENT_ID, CLIENT_SECRET, CODE, DISCOVERY_URL, ISSUER, KEYS_URL, RS256, Signer, TOKEN_URL, USER_INFO_URL,
    at_hash, claims, keys, token,
};

/// That somebody is signed in, and the app has its code.
#[track_caller]
pub(crate) fn is_signed_in(browser: &Browser<'_>, back: &Answer) -> String {
    assert!(back.location().starts_with(&format!("{CALLBACK}?code=")), "{}", back.location());
    assert_eq!(back.sent("state").as_deref(), Some("some state"));
    assert!(browser.cookies.borrow().contains_key("cognito"));
    back.sent("code").unwrap()
}

#[tokio::test]
async fn somebody_signs_in_by_a_provider_and_the_app_gets_its_code() {
    let house = House::with_provider().await;
    let browser = Browser::new(&house);
    let out = browser.leave().await;
    for (name, value) in [
        ("client_id", CLIENT_ID),
        ("response_type", "code"),
        ("scope", "openid email"),
        ("redirect_uri", "http://my-app.auth.localhost:4566/oauth2/idpresponse"),
        ("code_challenge_method", "S256"),
    ] {
        assert_eq!(out.sent(name).as_deref(), Some(value), "{name}");
    }
    assert!(!out.location().contains("prompt") && !out.location().contains("login_hint") && !out.location().contains("secret"));
    house.stand_in.gives(&token(RS256, &claims(&house, &out.sent("nonce").unwrap())));
    let back = browser.come_back(&out, &[("code", CODE)]).await;
    let code = is_signed_in(&browser, &back);

    // What the provider was asked.
    let sent = |field: &str| house.stand_in.sent(TOKEN_URL, field);
    for (name, value) in [
        ("grant_type", "authorization_code"),
        ("code", CODE),
        ("client_id", CLIENT_ID),
        ("client_secret", CLIENT_SECRET),
        ("redirect_uri", "http://my-app.auth.localhost:4566/oauth2/idpresponse"),
    ] {
        assert_eq!(sent(name).as_deref(), Some(value), "{name}");
    }
    let challenge = gatewright_keys::digest::code_challenge(&sent("code_verifier").unwrap());
    assert_eq!(out.sent("code_challenge"), Some(challenge));
    let asked: Vec<String> = house.stand_in.seen().iter().map(|seen| seen.url.clone()).collect();
    assert_eq!(asked, [DISCOVERY_URL, TOKEN_URL, KEYS_URL, USER_INFO_URL]);
    let user_info = house.stand_in.seen().pop().unwrap();
    assert_eq!((user_info.method.as_str(), user_info.authorization), ("GET", Some(format!("Bearer {ACCESS_TOKEN}"))));
    let seen = house.stand_in.seen();
    assert_eq!(seen[0].named_by, NamedBy::Settings);
    assert!(seen[1..].iter().all(|seen| seen.named_by == NamedBy::DocumentOf(ISSUER.to_owned())), "{seen:?}");
    assert!(seen.iter().all(|seen| seen.answer_bytes_max <= 150_000));

    // The app has tokens of a user of the pool.
    let form =
        [("grant_type", "authorization_code"), ("code", &code), ("redirect_uri", CALLBACK), ("client_id", &house.client.id)];
    let tokens = call(&house, "/oauth2/token", &[], &form).await.json();
    let said = gatewright_keys::jwt::unverified_claims(tokens["id_token"].as_str().unwrap()).unwrap();
    assert_eq!((&said["email"], &said["email_verified"]), (&json!("ann@example.com"), &json!(true)));
    assert_eq!((&said["identities"][0]["providerName"], &said["identities"][0]["userId"]), (&json!("Idp"), &json!("42")));

    // Signed in here already: straight back, without the provider.
    let again = browser.open(&browser.authorize(&[("identity_provider", "Idp")])).await;
    assert!(again.location().starts_with(CALLBACK));
}

#[tokio::test]
async fn every_algorithm_of_a_published_key_is_taken() {
    let house = House::with_provider().await;
    for (algorithm, kid) in [
        ("RS256", Some("rsa")),
        ("RS384", Some("rsa")),
        ("RS512", Some("rsa")),
        ("PS256", Some("rsa")),
        ("PS384", Some("rsa")),
        ("PS512", Some("rsa")),
        ("ES256", Some("ec")),
        // One key of the kind: nobody else's.
        ("RS256", None),
        ("ES256", None),
    ] {
        let browser = Browser::new(&house);
        let back = browser.federate(Signer { algorithm, kid }, |_| ()).await;
        is_signed_in(&browser, &back);
    }
    let browser = Browser::new(&house);
    let back = browser.federate(RS256, |claims| claims["at_hash"] = json!(at_hash(ACCESS_TOKEN))).await;
    is_signed_in(&browser, &back);
    let browser = Browser::new(&house);
    let back = browser.federate(RS256, |claims| claims["aud"] = json!([CLIENT_ID])).await;
    is_signed_in(&browser, &back);
    // What is published is asked once.
    assert_eq!((house.stand_in.count(DISCOVERY_URL), house.stand_in.count(KEYS_URL)), (1, 1));
}

#[tokio::test]
async fn a_new_key_is_found_and_an_unknown_one_is_not_looked_for_all_the_time() {
    let house = House::with_provider().await;
    let unknown = Signer { algorithm: "RS256", kid: Some("next") };
    let tried = async || Browser::new(&house).federate(unknown, |_| ()).await.sent("error");
    assert_eq!(tried().await.as_deref(), Some("invalid_request"));
    assert_eq!(tried().await.as_deref(), Some("invalid_request"));
    assert_eq!(house.stand_in.count(KEYS_URL), 1);
    let mut rotated = keys();
    rotated["keys"][0]["kid"] = json!("next");
    house.stand_in.answers(KEYS_URL, 200, rotated);
    house.wait_s(60);
    let browser = Browser::new(&house);
    let back = browser.federate(unknown, |_| ()).await;
    is_signed_in(&browser, &back);
    assert_eq!(house.stand_in.count(KEYS_URL), 2);
}

#[tokio::test]
async fn a_provider_is_asked_as_its_settings_say() {
    let mut house = House::new().await;
    let details = [("attributes_request_method", "POST"), ("client_secret", ""), ("token_url", "https://idp.example/elsewhere")];
    house.provider("Idp", ProviderKind::Oidc, &details, &[]).await;
    house.let_in(&["Idp"]).await;
    let browser = Browser::new(&house);
    let out = browser.leave().await;
    let id_token = token(RS256, &claims(&house, &out.sent("nonce").unwrap()));
    let tokens = json!({"id_token": id_token, "access_token": ACCESS_TOKEN});
    house.stand_in.answers("https://idp.example/elsewhere", 200, tokens);
    let back = browser.come_back(&out, &[("code", CODE), ("iss", ISSUER)]).await;
    is_signed_in(&browser, &back);
    assert_eq!(house.stand_in.sent("https://idp.example/elsewhere", "client_secret"), None);
    assert_eq!(house.stand_in.seen().pop().unwrap().method, "POST");
}

#[tokio::test]
async fn google_tells_of_people_by_its_userinfo() {
    const GOOGLE: &str = "https://accounts.google.com";
    let mut house = House::new().await;
    house.provider("Google", ProviderKind::Google, &[], &[]).await;
    house.let_in(&["COGNITO", "Google"]).await;
    let stand_in = &house.stand_in;
    let document = json!({"issuer": GOOGLE, "userinfo_endpoint": "https://openidconnect.googleapis.com/v1/userinfo"});
    stand_in.answers(&format!("{GOOGLE}/.well-known/openid-configuration"), 200, document);
    stand_in.answers("https://www.googleapis.com/oauth2/v3/certs", 200, keys());
    stand_in.answers("https://openidconnect.googleapis.com/v1/userinfo", 200, json!({"sub": "42", "email": "ann@gmail.com"}));
    let browser = Browser::new(&house);
    let out = browser.open(&browser.authorize(&[("identity_provider", "Google")])).await;
    assert!(out.location().starts_with("https://accounts.google.com/o/oauth2/v2/auth?client_id="), "{}", out.location());
    assert!(house.stand_in.seen().is_empty(), "where Google's people are sent is known");
    let mut claims = claims(&house, &out.sent("nonce").unwrap());
    claims["iss"] = json!(GOOGLE);
    let tokens = json!({"id_token": token(RS256, &claims), "access_token": ACCESS_TOKEN});
    stand_in.answers("https://www.googleapis.com/oauth2/v4/token", 200, tokens);
    let back = browser.come_back(&out, &[("code", CODE)]).await;
    is_signed_in(&browser, &back);
}

#[tokio::test]
async fn a_request_leads_straight_to_the_provider_that_it_names_or_that_is_the_only_way_in() {
    let mut house = House::new().await;
    house.provider("Idp", ProviderKind::Oidc, &[], &["example.com", "staff"]).await;
    house.provider("Other", ProviderKind::Oidc, &[], &["other.example"]).await;
    let is_sent = async |house: &House, change: &[(&str, &str)]| {
        let browser = Browser::new(house);
        browser.open(&browser.authorize(change)).await.location().split('?').next().unwrap().to_owned()
    };
    const AUTHORIZE: &str = "https://idp.example/authorize";
    house.let_in(&["COGNITO", "Idp"]).await;
    assert_eq!(is_sent(&house, &[]).await, "/login");
    assert_eq!(is_sent(&house, &[("identity_provider", "COGNITO")]).await, "/login");
    assert_eq!(is_sent(&house, &[("identity_provider", "Idp")]).await, AUTHORIZE);
    assert_eq!(is_sent(&house, &[("idp_identifier", "staff")]).await, AUTHORIZE);
    assert_eq!(is_sent(&house, &[("idp_identifier", "example.com")]).await, AUTHORIZE);
    for wrong in [
        &[("identity_provider", "Other")][..],
        &[("identity_provider", "idp")],
        &[("identity_provider", "Nobody")],
        &[("idp_identifier", "other.example")],
        &[("idp_identifier", "nobody.example")],
        &[("identity_provider", "Idp"), ("idp_identifier", "staff")],
    ] {
        assert_eq!(is_sent(&house, wrong).await, CALLBACK, "{wrong:?}");
    }
    assert_eq!(is_sent(&house, &[("identity_provider", "Idp"), ("prompt", "none")]).await, CALLBACK);
    house.let_in(&["Idp"]).await;
    assert_eq!(is_sent(&house, &[]).await, AUTHORIZE);
    assert_eq!(is_sent(&house, &[("identity_provider", "COGNITO")]).await, CALLBACK);
    house.let_in(&["Idp", "Other"]).await;
    assert_eq!(is_sent(&house, &[]).await, "/login");
}

#[tokio::test]
async fn what_the_app_says_of_the_person_goes_along() {
    let house = House::with_provider().await;
    let browser = Browser::new(&house);
    let change = [("identity_provider", "Idp"), ("prompt", "select_account"), ("login_hint", "ann&x=y")];
    let out = browser.open(&browser.authorize(&change)).await;
    assert_eq!((out.sent("prompt").as_deref(), out.sent("login_hint").as_deref()), (Some("select_account"), Some("ann&x=y")));
}

#[tokio::test]
async fn the_way_back_is_the_way_that_the_browser_came() {
    let house = House::with_provider().await;
    let by_path = Browser::new(&house);
    let address = by_path.authorize(&[("identity_provider", "Idp")]);
    let out = by_path.open(&format!("/_gatewright/auth/my-app{address}")).await;
    let there = "http://my-app.auth.localhost:4566/_gatewright/auth/my-app/oauth2/idpresponse";
    assert_eq!(out.sent("redirect_uri").as_deref(), Some(there));
    let cookie = out.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.contains("; Path=/_gatewright/auth/my-app/; Max-Age=300; HttpOnly; SameSite=Lax"), "{cookie}");

    let over_tls = Browser { scheme: Scheme::Https, ..Browser::new(&house) };
    let out = over_tls.leave().await;
    assert_eq!(out.sent("redirect_uri").as_deref(), Some("https://my-app.auth.localhost:4566/oauth2/idpresponse"));
    let cookie = out.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("__Secure-csrf-state=") && cookie.ends_with("; Secure"), "{cookie}");
    house.stand_in.gives(&token(RS256, &claims(&house, &out.sent("nonce").unwrap())));
    let back = over_tls.come_back(&out, &[("code", CODE)]).await;
    assert!(back.location().starts_with(CALLBACK), "{}", back.location());
}

#[tokio::test]
async fn the_sign_in_page_offers_what_the_client_offers() {
    let mut house = House::new().await;
    house.provider("Idp", ProviderKind::Oidc, &[], &["example.com"]).await;
    house.provider("Google", ProviderKind::Google, &[("oidc_issuer", ISSUER)], &[]).await;
    house.provider("Hidden", ProviderKind::Oidc, &[], &[]).await;
    house.let_in(&["COGNITO", "Google", "Idp"]).await;
    let browser = Browser::new(&house);
    let address = format!("/login?{}", browser.query(&[("scope", "openid"), ("identity_provider", "COGNITO")]));
    let page = browser.open(&address).await;
    assert!(page.text.contains(">Continue with Google</a>") && page.text.contains(">Continue with Idp</a>"), "{}", page.text);
    assert!(!page.text.contains("Hidden") && page.text.contains("name=\"password\""));
    let link = page.text.split("href=\"").find(|link| link.contains("identity_provider=Idp")).unwrap();
    let link = link.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
    assert_eq!(parameter(&link, "state").as_deref(), Some("some state"));
    let out = browser.open(&link).await;
    assert!(out.location().starts_with("https://idp.example/authorize?"), "{}", out.location());

    // By the domain of an address.
    let out = browser.submit(&page, &[("provider_email", " Ann@Example.COM ")]).await;
    assert!(out.location().starts_with("https://idp.example/authorize?"), "{}", out.location());
    assert_eq!(out.sent("login_hint").as_deref(), Some("Ann@Example.COM"));
    for wrong in ["ann@other.example", "ann", "@", "example.com", "ann@example.com.evil.example"] {
        let refused = browser.submit(&page, &[("provider_email", wrong)]).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{wrong}");
        assert!(refused.text.contains("No organisation signs in here"), "{wrong}");
    }
}

#[tokio::test]
async fn a_client_without_own_users_has_no_use_for_passwords() {
    let mut house = House::with_provider().await;
    house.user("ann", &[]).await;
    let own = Browser::new(&house);
    let page = own.open(&format!("/login?{}", own.query(&[]))).await;
    let (token, cookies) = (page.field("_csrf"), own.cookies.borrow().clone());
    house.let_in(&["Idp"]).await;
    let browser = Browser::new(&house);
    browser.cookies.borrow_mut().extend(cookies);
    let page = browser.open(&format!("/login?{}", browser.query(&[]))).await;
    assert!(
        !page.text.contains("password") && !page.text.contains("/signup") && page.text.contains("Continue with Idp"),
        "{}",
        page.text
    );
    for path in page_list::taking("POST") {
        let address = format!("{path}?{}", browser.query(&[]));
        let refused = browser.submit_to(&address, &token, &[("username", "ann"), ("password", crate::house::PASSWORD)]).await;
        assert_eq!(refused.sent("error").as_deref(), Some("login_unavailable"), "{path}");
    }
    for path in page_list::taking("GET").filter(|path| !page_list::is_for_all(path)) {
        let refused = browser.open(&format!("{path}?{}", browser.query(&[]))).await;
        assert_eq!(refused.sent("error").as_deref(), Some("login_unavailable"), "{path}");
    }
    assert!(!browser.cookies.borrow().contains_key("cognito"));
}

#[tokio::test]
async fn what_goes_wrong_at_the_provider_is_said_to_the_app() {
    use ExchangeFailure::{Forbidden, TimedOut, Unreachable, Unusable};
    for (url, failure, error, description) in [
        (TOKEN_URL, TimedOut, "invalid_request", "Timeout occurred in calling IdP token endpoint"),
        (KEYS_URL, TimedOut, "invalid_request", "Timeout occurred in calling jwks uri"),
        (USER_INFO_URL, Unreachable, "invalid_request", "Connection to the IdP userinfo endpoint failed"),
        (TOKEN_URL, Unusable, "invalid_request", "Idp Error - the answer of the IdP token endpoint cannot be read"),
        (TOKEN_URL, Forbidden, "server_error", "The IdP token endpoint may not be asked"),
    ] {
        let house = House::with_provider().await;
        let browser = Browser::new(&house);
        let out = browser.leave().await;
        house.stand_in.gives(&token(RS256, &claims(&house, &out.sent("nonce").unwrap())));
        house.stand_in.fails(url, failure);
        let back = browser.come_back(&out, &[("code", CODE)]).await;
        assert!(back.location().starts_with(&format!("{CALLBACK}?error=")), "{}", back.location());
        assert_eq!((back.sent("error").as_deref(), back.sent("error_description").as_deref()), (Some(error), Some(description)));
        assert_eq!(back.sent("state").as_deref(), Some("some state"));
        assert!(!browser.cookies.borrow().contains_key("cognito"));
    }
    let house = House::with_provider().await;
    let browser = Browser::new(&house);
    let refused = json!({"error": "invalid_client", "error_description": "no\r\nsuch client"});
    for (status, text, description) in [
        (401, refused.to_string(), "Idp Error - 401 invalid_client nosuch client"),
        (500, "<html>".to_owned(), "Idp Error - 500 error getting token"),
        (302, String::new(), "Idp Error - 302 error getting token"),
    ] {
        let out = browser.leave().await;
        house.stand_in.answers(TOKEN_URL, status, text);
        let back = browser.come_back(&out, &[("code", CODE)]).await;
        assert_eq!(back.sent("error_description").as_deref(), Some(description));
    }
    // On the way out.
    let house = House::with_provider().await;
    house.stand_in.fails(DISCOVERY_URL, TimedOut);
    let browser = Browser::new(&house);
    let back = browser.open(&browser.authorize(&[("identity_provider", "Idp")])).await;
    assert_eq!(back.sent("error_description").as_deref(), Some("Timeout occurred in calling discovery document"));
    assert!(back.location().starts_with(CALLBACK));
}

#[tokio::test]
async fn what_the_person_says_at_the_provider_is_handed_on() {
    let house = House::with_provider().await;
    let browser = Browser::new(&house);
    let out = browser.leave().await;
    let back = browser.come_back(&out, &[("error", "access_denied"), ("error_description", "not today")]).await;
    assert_eq!(
        (back.sent("error").as_deref(), back.sent("error_description").as_deref()),
        (Some("access_denied"), Some("not today"))
    );
    let out = browser.leave().await;
    let back = browser.come_back(&out, &[("error", "temporarily_unavailable")]).await;
    let description = Some("temporarily_unavailable temporarily_unavailable");
    assert_eq!(
        (back.sent("error").as_deref(), back.sent("error_description").as_deref()),
        (Some("invalid_request"), description)
    );
    assert_eq!(house.stand_in.count(TOKEN_URL), 0);
}
