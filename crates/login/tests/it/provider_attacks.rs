//! Signing in by identity providers, when somebody means ill.

use gatewright_identity::admin_identity_provider::{self, ProviderChanges};
use gatewright_identity::identity_provider::ProviderKind;
use gatewright_identity::provider_visit::{REQUEST_BYTES_MAX, STATE_CHARS_MAX};
use http::StatusCode;
use serde_json::{Value, json};

use crate::browser::{Answer, Browser};
use crate::house::{CALLBACK, House};
use crate::providers::is_signed_in;
use crate::stand_in::{
    CLIENT_ID, CODE, DISCOVERY_URL, ISSUER, KEYS_URL, RS256, Signer, TOKEN_URL, USER_INFO_URL, at_hash, claims, discovery, keys,
    token, token_of,
};

/// That nobody is signed in, and the app is told so.
#[track_caller]
fn is_refused(browser: &Browser<'_>, back: &Answer, why: &str) {
    assert!(back.location().starts_with(&format!("{CALLBACK}?error=invalid_request&")), "{}", back.location());
    assert!(back.sent("error_description").unwrap().contains(why), "{}", back.location());
    assert!(!browser.cookies.borrow().contains_key("cognito"));
}

/// That nobody is signed in, and nobody but the person is told so.
#[track_caller]
fn is_over(browser: &Browser<'_>, back: &Answer) {
    assert_eq!(back.status, StatusCode::BAD_REQUEST);
    assert!(back.text.contains("Something went wrong"), "{}", back.text);
    assert!(!browser.cookies.borrow().contains_key("cognito"));
}

#[tokio::test]
async fn an_id_token_counts_only_if_every_claim_is_right() {
    let house = House::with_provider().await;
    type Change = fn(&mut Value, i64);
    let cases: [(&str, Change); 37] = [
        ("issuer", |claims, _| claims["iss"] = json!("https://evil.example")),
        ("issuer", |claims, _| claims["iss"] = json!("https://idp.example/")),
        ("issuer", |claims, _| claims["iss"] = json!("HTTPS://idp.example")),
        ("", |claims, _| claims["iss"] = json!(null)),
        ("audience", |claims, _| claims["aud"] = json!("somebody-else")),
        ("audience", |claims, _| claims["aud"] = json!([])),
        ("audience", |claims, _| claims["aud"] = json!(["somebody-else"])),
        ("audience", |claims, _| claims["aud"] = json!([CLIENT_ID, "somebody-else"])),
        ("", |claims, _| claims["aud"] = json!(null)),
        ("party", |claims, _| claims["azp"] = json!("somebody-else")),
        ("", |claims, _| claims["azp"] = json!(7)),
        ("visit", |claims, _| claims["nonce"] = json!("another")),
        ("visit", |claims, _| claims["nonce"] = json!("")),
        ("visit", |claims, _| claims["nonce"] = json!(null)),
        ("expired", |claims, now| claims["exp"] = json!(now)),
        ("expired", |claims, now| claims["exp"] = json!(now - 3600)),
        ("", |claims, _| claims["exp"] = json!(null)),
        ("", |claims, now| claims["exp"] = json!((now + 300).to_string())),
        ("issued", |claims, now| claims["iat"] = json!(now + 61)),
        ("issued", |claims, now| claims["iat"] = json!(now - 601)),
        ("", |claims, _| claims["iat"] = json!(null)),
        ("not valid yet", |claims, now| claims["nbf"] = json!(now + 61)),
        ("not valid yet", |claims, _| claims["nbf"] = json!("soon")),
        ("access token", |claims, _| claims["at_hash"] = json!(at_hash("another"))),
        ("access token", |claims, _| claims["at_hash"] = json!("")),
        ("", |claims, _| claims["sub"] = json!(null)),
        ("nobody", |claims, _| claims["sub"] = json!("")),
        ("nobody", |claims, _| claims["sub"] = json!("x".repeat(256))),
        ("", |claims, _| claims["sub"] = json!(42)),
        // What is no time, or no claim of this name.
        ("", |claims, _| claims["exp"] = json!(i64::MIN)),
        ("", |claims, _| claims["exp"] = json!(-1.5e300)),
        ("", |claims, _| claims["iat"] = json!(i64::MAX)),
        ("", |claims, _| claims["iat"] = json!(1e300)),
        ("", |claims, _| claims["auth_time"] = json!([])),
        ("", |claims, _| claims["at_hash"] = json!(7)),
        ("", |claims, _| claims["nonce"] = json!(["x"])),
        ("", |claims, _| claims["aud"] = json!({CLIENT_ID: true})),
    ];
    for (number, (why, change)) in cases.into_iter().enumerate() {
        let browser = Browser::new(&house);
        let back = browser.federate(RS256, |claims| change(claims, house.now_s())).await;
        is_refused(&browser, &back, if why.is_empty() { "the ID token" } else { why });
        assert_eq!(house.stand_in.count(USER_INFO_URL), 0, "{number}");
    }
    // At the limits.
    for change in [
        (|claims, now| claims["exp"] = json!(now + 1)) as Change,
        |claims, now| claims["iat"] = json!(now + 60),
        |claims, now| claims["iat"] = json!(now - 600),
        |claims, now| claims["nbf"] = json!(now + 60),
        |claims, _| claims["azp"] = json!(CLIENT_ID),
        |claims, _| claims["custom:odd"] = json!([{"a": null}]),
        |claims, _| claims["email_verified"] = json!("true"),
        |claims, _| claims["updated_at"] = json!("2026-01-01T00:00:00Z"),
    ] {
        let browser = Browser::new(&house);
        let back = browser.federate(RS256, |claims| change(claims, house.now_s())).await;
        is_signed_in(&browser, &back);
    }
}

#[tokio::test]
async fn the_algorithm_is_the_keys_and_takes_no_secret() {
    let house = House::with_provider().await;
    let kid = Some("rsa");
    let claimed = |header: Value, by: &'static str| (header.to_string(), by);
    for (header, by) in [
        claimed(json!({"alg": "none", "kid": kid}), "none"),
        claimed(json!({"alg": "none"}), "none"),
        claimed(json!({"alg": "None", "kid": kid}), "none"),
        claimed(json!({"alg": "", "kid": kid}), "none"),
        claimed(json!({"kid": kid}), "none"),
        claimed(json!({"alg": "RS256", "kid": kid}), "none"),
        claimed(json!({"alg": "HS256", "kid": kid}), "HS256 by the public key"),
        claimed(json!({"alg": "HS256", "kid": kid}), "HS256 by the modulus"),
        claimed(json!({"alg": "HS256"}), "HS256 by the secret"),
        claimed(json!({"alg": "HS256", "kid": "oct"}), "HS256 by the secret"),
        // Another algorithm than the signature's, than the key's.
        claimed(json!({"alg": "RS384", "kid": kid}), "RS256"),
        claimed(json!({"alg": "PS256", "kid": kid}), "RS256"),
        claimed(json!({"alg": "ES256", "kid": kid}), "ES256"),
        claimed(json!({"alg": "RS256", "kid": "ec"}), "RS256"),
        claimed(json!({"alg": "EdDSA", "kid": kid}), "RS256"),
        // Another key.
        claimed(json!({"alg": "RS256", "kid": kid}), "by another key"),
        claimed(json!({"alg": "RS256"}), "by another key"),
        claimed(json!({"alg": "RS256", "kid": "unknown"}), "RS256"),
        claimed(json!({"alg": "RS256", "kid": 7}), "RS256"),
        claimed(json!({"alg": "RS256", "jwk": keys()["keys"][0], "kid": kid}), "by another key"),
        claimed(json!({"alg": "RS256", "jku": "https://evil.example/keys", "kid": kid}), "by another key"),
        // What changes the meaning.
        claimed(json!({"alg": "RS256", "kid": kid, "crit": ["exp"]}), "RS256"),
        claimed(json!({"alg": "RS256", "kid": kid, "b64": false}), "RS256"),
        claimed(json!({"alg": "RS256", "kid": kid, "cty": "JWT"}), "RS256"),
        claimed(json!({"alg": "RS256", "kid": kid, "typ": "at+jwt"}), "RS256"),
        (r#"{"alg":"none","alg":"RS256","kid":"rsa"}"#.to_owned(), "RS256"),
    ] {
        let browser = Browser::new(&house);
        let out = browser.leave().await;
        let claims = claims(&house, &out.sent("nonce").unwrap()).to_string();
        house.stand_in.gives(&token_of(&header, &claims, by));
        let back = browser.come_back(&out, &[("code", CODE)]).await;
        is_refused(&browser, &back, "the ID token");
    }
}

#[tokio::test]
async fn a_token_has_one_reading() {
    let house = House::with_provider().await;
    let browser = Browser::new(&house);
    let header = r#"{"alg":"RS256","kid":"rsa"}"#;
    let out = browser.leave().await;
    let right = claims(&house, &out.sent("nonce").unwrap()).to_string();
    let twice = right.replacen('{', r#"{"sub":"somebody else","#, 1);
    house.stand_in.gives(&token_of(header, &twice, "RS256"));
    is_refused(&browser, &browser.come_back(&out, &[("code", CODE)]).await, "malformed");
    for text in ["", "x", "a.b.c", "....", &"x".repeat(40_000)] {
        let out = browser.leave().await;
        house.stand_in.gives(text);
        is_refused(&browser, &browser.come_back(&out, &[("code", CODE)]).await, "");
    }
    for answer in [json!({}), json!({"id_token": 7}), json!([]), json!({"access_token": "x"})] {
        let out = browser.leave().await;
        house.stand_in.answers(TOKEN_URL, 200, answer);
        is_refused(&browser, &browser.come_back(&out, &[("code", CODE)]).await, "cannot be read");
    }
}

#[tokio::test]
async fn keys_that_are_weak_private_or_for_something_else_verify_nothing() {
    let change = |change: &dyn Fn(&mut Value)| {
        let mut set = keys();
        change(&mut set["keys"][0]);
        set
    };
    let both = || {
        let mut set = keys();
        let again = set["keys"][0].clone();
        set["keys"].as_array_mut().unwrap().push(again);
        set
    };
    for set in [
        change(&|key| key["use"] = json!("enc")),
        change(&|key| key["key_ops"] = json!(["encrypt"])),
        change(&|key| key["alg"] = json!("RS512")),
        change(&|key| key["alg"] = json!("RSA-OAEP")),
        change(&|key| key["d"] = json!("AQAB")),
        change(&|key| key["e"] = json!("Aw")),
        change(&|key| key["n"] = json!(key["n"].as_str().unwrap()[..160])),
        change(&|key| key["kty"] = json!("EC")),
        both(),
        json!({"keys": []}),
        json!({"keys": "x"}),
        json!([]),
    ] {
        let house = House::with_provider().await;
        house.stand_in.answers(KEYS_URL, 200, &set);
        let browser = Browser::new(&house);
        let back = browser.federate(RS256, |_| ()).await;
        is_refused(&browser, &back, "Idp Error - ");
    }
}

#[tokio::test]
async fn a_visit_ends_once_in_time_and_in_the_browser_that_it_began_in() {
    let house = House::with_provider().await;
    let browser = Browser::new(&house);
    let other = Browser::new(&house);
    let prepared = async || {
        let out = browser.leave().await;
        house.stand_in.gives(&token(RS256, &claims(&house, &out.sent("nonce").unwrap())));
        out
    };

    // Without a state, with a foreign one, with none of ours.
    for query in ["", "code=x", "code=x&state=", "code=x&state=guessed", "code=x&state=%00", "state=a&state=b&code=x"] {
        is_over(&browser, &browser.open(&format!("/oauth2/idpresponse?{query}")).await);
    }
    let long = format!("/oauth2/idpresponse?code=x&state={}", "x".repeat(10_000));
    is_over(&browser, &browser.open(&long).await);

    // In a browser without the cookie, in one with a cookie of its own.
    let out = prepared().await;
    is_over(&other, &other.come_back(&out, &[("code", CODE)]).await);
    other.leave().await;
    is_over(&other, &other.come_back(&out, &[("code", CODE)]).await);
    // At another address, or changed.
    let state = out.sent("state").unwrap();
    let elsewhere = format!("/_gatewright/auth/my-app/oauth2/idpresponse?code={CODE}&state={state}");
    is_over(&browser, &browser.open(&elsewhere).await);
    for state in [format!("{state}A"), format!("{state}="), state[..state.len() - 1].to_owned(), state.replacen('1', "2", 1)] {
        is_over(&browser, &browser.open(&format!("/oauth2/idpresponse?code={CODE}&state={state}")).await);
    }
    assert_eq!(house.stand_in.count(TOKEN_URL), 0);
    // Nothing of this has ended it for the browser that it began in.
    is_signed_in(&browser, &browser.come_back(&out, &[("code", CODE)]).await);
    browser.cookies.borrow_mut().remove("cognito");

    // Too late.
    let out = prepared().await;
    house.wait_s(300);
    is_over(&browser, &browser.come_back(&out, &[("code", CODE)]).await);

    // Twice.
    let out = prepared().await;
    house.wait_s(299);
    house.stand_in.gives(&token(RS256, &claims(&house, &out.sent("nonce").unwrap())));
    is_signed_in(&browser, &browser.come_back(&out, &[("code", CODE)]).await);
    browser.cookies.borrow_mut().remove("cognito");
    is_over(&browser, &browser.come_back(&out, &[("code", CODE)]).await);
    assert_eq!(house.stand_in.count(TOKEN_URL), 2);

    // Also where it has come to nothing.
    let out = browser.leave().await;
    is_refused(&browser, &browser.come_back(&out, &[("error", "x")]).await, "x");
    is_over(&browser, &browser.come_back(&out, &[("code", CODE)]).await);
}

#[tokio::test]
async fn a_request_that_is_too_long_to_go_along_goes_back_to_the_app() {
    let house = House::with_provider().await;
    let browser = Browser::new(&house);
    let of = |state: &str| browser.authorize(&[("identity_provider", "Idp"), ("state", state)]);
    let room = REQUEST_BYTES_MAX - (of("x").split_once('?').unwrap().1.len() - 1);
    let out = browser.open(&of(&"x".repeat(room))).await;
    assert!(out.sent("state").unwrap().len() <= STATE_CHARS_MAX, "{}", out.location());
    house.stand_in.gives(&token(RS256, &claims(&house, &out.sent("nonce").unwrap())));
    let back = browser.come_back(&out, &[("code", CODE)]).await;
    assert_eq!((back.sent("code").is_some(), back.sent("state")), (true, Some("x".repeat(room))));
    let other = Browser::new(&house);
    let refused = other.open(&of(&"x".repeat(room + 1))).await;
    is_refused(&other, &refused, "too long");
    assert_eq!(refused.sent("state"), Some("x".repeat(room + 1)));
}

#[tokio::test]
async fn of_two_returns_at_once_one_counts() {
    let house = House::with_provider().await;
    let browser = Browser::new(&house);
    let out = browser.leave().await;
    house.stand_in.gives(&token(RS256, &claims(&house, &out.sent("nonce").unwrap())));
    let parameters = [("code", CODE)];
    let (one, other) = tokio::join!(browser.come_back(&out, &parameters), browser.come_back(&out, &parameters));
    let statuses = [one.status, other.status];
    assert!(statuses.contains(&StatusCode::FOUND) && statuses.contains(&StatusCode::BAD_REQUEST), "{statuses:?}");
}

#[tokio::test]
async fn two_windows_of_one_browser_do_not_get_in_each_others_way() {
    let house = House::with_provider().await;
    let browser = Browser::new(&house);
    let (one, other) = (browser.leave().await, browser.leave().await);
    for out in [other, one] {
        house.stand_in.gives(&token(RS256, &claims(&house, &out.sent("nonce").unwrap())));
        is_signed_in(&browser, &browser.come_back(&out, &[("code", CODE)]).await);
    }
}

#[tokio::test]
async fn a_code_of_another_visit_is_of_no_use() {
    let house = House::with_provider().await;
    let (victim, attacker) = (Browser::new(&house), Browser::new(&house));
    let stolen = victim.leave().await;
    let out = attacker.leave().await;
    // The provider knows whose code it is: its ID token has the victim's nonce, and the verifier is not the victim's either.
    house.stand_in.gives(&token(RS256, &claims(&house, &stolen.sent("nonce").unwrap())));
    is_refused(&attacker, &attacker.come_back(&out, &[("code", CODE)]).await, "another visit");
    let sent = house.stand_in.sent(TOKEN_URL, "code_verifier").unwrap();
    assert_ne!(Some(gatewright_keys::digest::code_challenge(&sent)), stolen.sent("code_challenge"));
    assert_ne!(out.sent("nonce"), stolen.sent("nonce"));
    // No code, one that nobody gives.
    let out = attacker.leave().await;
    is_refused(&attacker, &attacker.come_back(&out, &[]).await, "no code");
    let out = attacker.leave().await;
    is_refused(&attacker, &attacker.come_back(&out, &[("code", &"x".repeat(5_000))]).await, "no code");
}

#[tokio::test]
async fn one_provider_does_not_answer_for_another() {
    const EVIL: &str = "https://evil.example";
    let mut house = House::new().await;
    house.provider("Idp", ProviderKind::Oidc, &[], &[]).await;
    let urls = [("token_url", "https://evil.example/token"), ("jwks_uri", KEYS_URL), ("authorize_url", "https://evil.example/a")];
    let evil = [("oidc_issuer", EVIL), ("attributes_url", USER_INFO_URL)];
    let details: Vec<(&str, &str)> = evil.into_iter().chain(urls).collect();
    house.provider("Evil", ProviderKind::Oidc, &details, &[]).await;
    house.let_in(&["COGNITO", "Idp", "Evil"]).await;
    let browser = Browser::new(&house);
    // A code of Idp that comes back to a visit at Evil goes to Evil alone, and Evil's token is none of Idp's.
    let out = browser.open(&browser.authorize(&[("identity_provider", "Evil")])).await;
    let answer = |issuer: &str| {
        let mut claims = claims(&house, &out.sent("nonce").unwrap());
        claims["iss"] = json!(issuer);
        json!({"id_token": token(RS256, &claims), "access_token": "x"})
    };
    house.stand_in.answers("https://evil.example/token", 200, answer(ISSUER));
    is_refused(&browser, &browser.come_back(&out, &[("code", CODE)]).await, "another issuer");
    assert_eq!(house.stand_in.count(TOKEN_URL), 0);
    // RFC 9207.
    let out = browser.leave().await;
    is_refused(&browser, &browser.come_back(&out, &[("code", CODE), ("iss", EVIL)]).await, "another provider");
    let out = browser.leave().await;
    is_refused(&browser, &browser.come_back(&out, &[("error", "access_denied"), ("iss", EVIL)]).await, "another provider");
    assert_eq!(house.stand_in.count(TOKEN_URL), 0);

    let house = House::with_provider().await;
    let mut says_issuer = discovery();
    says_issuer["authorization_response_iss_parameter_supported"] = json!(true);
    house.stand_in.answers(DISCOVERY_URL, 200, says_issuer);
    let browser = Browser::new(&house);
    let out = browser.leave().await;
    is_refused(&browser, &browser.come_back(&out, &[("code", CODE)]).await, "nobody says");
    let out = browser.leave().await;
    house.stand_in.gives(&token(RS256, &claims(&house, &out.sent("nonce").unwrap())));
    is_signed_in(&browser, &browser.come_back(&out, &[("code", CODE), ("iss", ISSUER)]).await);
}

#[tokio::test]
async fn a_provider_that_has_changed_meanwhile_is_another() {
    let mut house = House::with_provider().await;
    let browser = Browser::new(&house);
    let out = browser.leave().await;
    house.wait_s(1);
    let scope = house.pool.scope();
    admin_identity_provider::update(&house.identity, &scope, &house.pool.id, "Idp", ProviderChanges::default()).await.unwrap();
    is_over(&browser, &browser.come_back(&out, &[("code", CODE)]).await);
    let out = browser.leave().await;
    admin_identity_provider::delete(&house.identity, &scope, &house.pool.id, "Idp").await.unwrap();
    is_over(&browser, &browser.come_back(&out, &[("code", CODE)]).await);
    assert_eq!(house.stand_in.count(TOKEN_URL), 0);
    // Gone, it lets nobody in.
    let back = browser.open(&browser.authorize(&[("identity_provider", "Idp")])).await;
    assert_eq!(back.sent("error").as_deref(), Some("invalid_request"));
    house.let_in(&["COGNITO"]).await;
}

#[tokio::test]
async fn userinfo_is_of_the_person_whose_token_it_is() {
    let house = House::with_provider().await;
    for told in [json!({"sub": "43"}), json!({"email": "ann@example.com"}), json!({"sub": 42}), json!([]), json!("x")] {
        house.stand_in.answers(USER_INFO_URL, 200, told);
        let browser = Browser::new(&house);
        let back = browser.federate(RS256, |_| ()).await;
        is_refused(&browser, &back, "userinfo");
    }
    house.stand_in.answers(USER_INFO_URL, 401, "");
    let browser = Browser::new(&house);
    is_refused(&browser, &browser.federate(RS256, |_| ()).await, "401");
}

#[tokio::test]
async fn a_discovery_document_leads_browsers_nowhere_else_and_is_its_issuers() {
    let house = House::with_provider().await;
    for (member, value) in [
        ("issuer", json!("https://evil.example")),
        ("issuer", json!(null)),
        ("authorization_endpoint", json!("http://idp.example/authorize")),
        ("authorization_endpoint", json!("javascript:alert(1)")),
        ("authorization_endpoint", json!("//evil.example")),
        ("authorization_endpoint", json!(null)),
        ("token_endpoint", json!(null)),
        ("jwks_uri", json!(7)),
    ] {
        let mut document = discovery();
        document[member] = value.clone();
        house.stand_in.answers(DISCOVERY_URL, 200, document);
        house.wait_s(60 * 60);
        let browser = Browser::new(&house);
        let back = browser.open(&browser.authorize(&[("identity_provider", "Idp")])).await;
        is_refused(&browser, &back, "discovery document");
        assert!(!browser.cookies.borrow().contains_key("csrf-state"), "{member} {value}");
    }
}

#[tokio::test]
async fn a_session_begins_anew_with_a_sign_in_by_a_provider() {
    let house = House::with_provider().await;
    let browser = Browser::new(&house);
    browser.cookies.borrow_mut().insert("cognito".to_owned(), "chosenbysomebodyelse".to_owned());
    let back = browser.federate(RS256, |_| ()).await;
    is_signed_in(&browser, &back);
    assert_ne!(browser.cookies.borrow()["cognito"], "chosenbysomebodyelse");
}

#[tokio::test]
async fn the_return_is_opened_as_a_page_and_names_nothing_that_is_secret() {
    let house = House::with_provider().await;
    let browser = Browser::new(&house);
    let out = browser.leave().await;
    let address = format!("/oauth2/idpresponse?code={CODE}&state={}", out.sent("state").unwrap());
    for headers in [
        [("sec-fetch-mode", "cors"), ("sec-fetch-dest", "empty")],
        [("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "iframe")],
        [("sec-fetch-mode", "no-cors"), ("sec-fetch-dest", "image")],
    ] {
        assert_eq!(browser.request("GET", &address, &headers, "").await.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(browser.request("POST", &address, &[], "").await.status, StatusCode::METHOD_NOT_ALLOWED);
    let looked = browser.request("HEAD", &address, &[("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "document")], "").await;
    assert_eq!((looked.status, &looked.headers["allow"]), (StatusCode::METHOD_NOT_ALLOWED, &"GET".parse().unwrap()));
    // The visit is still there: a picture on somebody's page does not end it.
    house.stand_in.gives(&token(RS256, &claims(&house, &out.sent("nonce").unwrap())));
    let verifier =
        |browser_url: &str| house.stand_in.sent(TOKEN_URL, "code_verifier").is_some_and(|it| browser_url.contains(&it));
    let back = browser.come_back(&out, &[("code", CODE)]).await;
    is_signed_in(&browser, &back);
    for address in [out.location(), back.location()] {
        assert!(!verifier(address) && !address.contains("id_token") && !address.contains("secret"), "{address}");
    }
}

#[tokio::test]
async fn nothing_that_a_provider_says_becomes_a_line_or_markup() {
    let house = House::with_provider().await;
    let browser = Browser::new(&house);
    let out = browser.leave().await;
    let said = "<script>alert(1)</script>\r\nset-cookie: x=y";
    let back = browser.come_back(&out, &[("error", said), ("error_description", &said.repeat(100))]).await;
    assert_eq!(back.sent("error").as_deref(), Some("invalid_request"));
    assert!(back.sent("error_description").unwrap().chars().count() <= 300);
    assert!(!back.location().contains("%0D") && !back.location().contains('<'));
    let over = browser.open(&format!("/oauth2/idpresponse?error=x&state=y&error_description={}", "%3Cscript%3E")).await;
    assert!(!over.text.contains("<script"), "{}", over.text);
    let unknown = Signer { algorithm: "RS256", kid: Some("<script>") };
    is_refused(&browser, &browser.federate(unknown, |_| ()).await, "no key");
}

#[tokio::test]
async fn who_waits_for_one_provider_waits_for_one_answer() {
    let house = House::with_provider().await;
    let permits = house.stand_in.hold();
    let browsers = [Browser::new(&house), Browser::new(&house), Browser::new(&house)];
    let [one, two, three] = &browsers;
    let mut all = std::pin::pin!(async { tokio::join!(one.leave(), two.leave(), three.leave()) });
    for _ in 0..50 {
        tokio::select! {
            biased;
            _ = &mut all => panic!("nobody has answered yet"),
            () = tokio::task::yield_now() => {}
        }
    }
    permits.add_permits(1);
    all.await;
    assert_eq!(house.stand_in.count(DISCOVERY_URL), 1);
}
