//! The second step on the pages: a code of an authenticator app, and setting one up.

use gatewright_identity::admin_pool::{self, PoolMfa};
use gatewright_identity::records::{USER, key_in};
use gatewright_identity::user_pool::MfaConfiguration::{self, Off, On, Optional};
use gatewright_store::record::{Draft, Uniqueness};
use gatewright_store::transaction::Transaction;
use gatewright_testkit::authenticator::Authenticator;
use http::StatusCode;

use crate::browser::{Answer, Browser};
use crate::house::{House, PASSWORD};
use crate::log::Log;

/// What an app shows for the secret on a page, `steps` of 30 seconds from now.
fn code(house: &House, key: &str, steps: i64) -> String {
    Authenticator::new(key).code(&house.clock, steps)
}

fn key(page: &Answer) -> String {
    page.text.split("<code id=\"key\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

async fn demand(house: &House, configuration: MfaConfiguration) {
    let software_token = (configuration != Off).then_some(true);
    let asked = PoolMfa { configuration: Some(configuration), software_token };
    admin_pool::set_mfa(&house.identity, &house.pool.scope(), &house.pool.id, asked).await.unwrap();
}

async fn demanding_house() -> House {
    let house = House::new().await;
    demand(&house, On).await;
    house.user("ann", &[]).await;
    house
}

/// Answers the form on a page with a code.
async fn answer(browser: &Browser<'_>, page: &Answer, code: &str) -> Answer {
    let (session, username) = (page.field("session"), page.field("username"));
    browser.submit(page, &[("session", &session), ("username", &username), ("code", code)]).await
}

/// Signs in and sets an app up; gives its key.
async fn set_up(browser: &Browser<'_>) -> String {
    let page = browser.sign_in(&[], "ann", PASSWORD).await;
    let key = key(&page);
    assert!(answer(browser, &page, &code(browser.house, &key, 0)).await.sent("code").is_some());
    browser.cookies.borrow_mut().clear();
    key
}

#[tokio::test]
async fn an_app_is_set_up_and_asked_for_from_then_on() {
    let house = demanding_house().await;
    let browser = Browser::new(&house);
    let page = browser.sign_in(&[], "ann", PASSWORD).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Set up an authenticator app") && !page.text.contains(PASSWORD), "{}", page.text);
    let key = key(&page);
    assert_eq!(key.len(), 52);
    let link = format!("href=\"otpauth://totp/people:ann?secret={key}&#38;issuer=people\"");
    assert!(page.text.contains(&link) && page.text.contains("<svg class=\"qr\" role=\"img\""), "{}", page.text);
    assert!(page.text.contains("inputmode=\"numeric\" autocomplete=\"one-time-code\""), "{}", page.text);

    let mistyped = answer(&browser, &page, "000000").await;
    assert_eq!(mistyped.status, StatusCode::BAD_REQUEST);
    assert!(mistyped.text.contains("role=\"alert\"") && mistyped.text.contains("aria-invalid=\"true\""), "{}", mistyped.text);
    assert_eq!(self::key(&mistyped), key, "the app that was scanned still counts");
    let code = code(&house, &key, 0);
    let spaced = format!(" {} {} ", &code[..3], &code[3..]);
    let back = answer(&browser, &mistyped, &spaced).await;
    assert!(back.sent("code").is_some());
    assert!(browser.open(&browser.authorize(&[])).await.sent("code").is_some(), "the browser is signed in");

    browser.cookies.borrow_mut().clear();
    house.wait_s(30);
    let page = browser.sign_in(&[], "ann", PASSWORD).await;
    assert!(page.text.contains("Enter your code") && !page.text.contains(&key), "{}", page.text);
    let wrong = answer(&browser, &page, &self::code(&house, &key, 3)).await;
    assert!(wrong.text.contains("This code is not right.") && wrong.action().starts_with("/mfa?"), "{}", wrong.text);
    let used = answer(&browser, &wrong, &self::code(&house, &key, -1)).await;
    assert!(used.text.contains("This code has been used already."), "{}", used.text);
    let back = answer(&browser, &used, &self::code(&house, &key, 0)).await;
    assert!(back.sent("code").is_some());
    assert_eq!(back.sent("state").as_deref(), Some("some state"));
}

#[tokio::test]
async fn without_the_code_there_is_no_session_and_no_code_for_the_app() {
    let house = demanding_house().await;
    let browser = Browser::new(&house);
    set_up(&browser).await;
    for path in ["/mfa", "/mfa/setup"] {
        let sent = browser.open(&format!("{path}?{}", browser.query(&[]))).await;
        assert!(sent.location().starts_with("/login?"));
    }
    let page = browser.sign_in(&[], "ann", PASSWORD).await;
    assert!(!browser.cookies.borrow().contains_key("cognito"));
    assert!(browser.open(&browser.authorize(&[])).await.location().starts_with("/login?"));
    // Nor by the form of another step with the same session.
    let (session, username, token) = (page.field("session"), page.field("username"), page.field("_csrf"));
    for (path, fields) in [
        ("/mfa/setup", [("session", session.as_str()), ("username", username.as_str()), ("code", "000000")]),
        ("/changePassword", [("session", session.as_str()), ("username", username.as_str()), ("password", "N3w-Passw0rd")]),
    ] {
        let refused = browser.submit_to(&format!("{path}?{}", browser.query(&[])), &token, &fields).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{path}");
        assert!(refused.text.contains("This step took too long. Sign in again."), "{path} {}", refused.text);
    }
}

#[tokio::test]
async fn a_session_of_the_form_counts_in_time_once_and_for_its_user_and_client() {
    let house = demanding_house().await;
    let browser = Browser::new(&house);
    let key = set_up(&browser).await;
    house.user("bob", &[]).await;
    house.wait_s(30);
    let page = browser.sign_in(&[], "ann", PASSWORD).await;
    let (session, code) = (page.field("session"), self::code(&house, &key, 0));
    let over = "This step took too long. Sign in again.";
    let as_bob = browser.submit(&page, &[("session", &session), ("username", "bob"), ("code", &code)]).await;
    assert!(as_bob.text.contains(over), "{}", as_bob.text);
    let other = house.client(gatewright_identity::user_pool_client::ClientSecret::None, |_| ()).await;
    let elsewhere = format!("/mfa?{}", browser.query(&[("client_id", &other.id)]));
    let fields = [("session", session.as_str()), ("username", "ann"), ("code", code.as_str())];
    let foreign = browser.submit_to(&elsewhere, &page.field("_csrf"), &fields).await;
    assert!(foreign.text.contains(over), "{}", foreign.text);
    let forged = browser.submit_to(&page.action(), "another-token", &fields).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert!(browser.submit(&page, &fields).await.sent("code").is_some());
    let page = browser.sign_in(&[("prompt", "login")], "ann", PASSWORD).await;
    house.wait_s(180);
    let late = answer(&browser, &page, &self::code(&house, &key, 0)).await;
    assert!(late.text.contains(over), "{}", late.text);
}

#[tokio::test]
async fn guesses_are_bounded() {
    let house = demanding_house().await;
    let browser = Browser::new(&house);
    let key = set_up(&browser).await;
    house.wait_s(30);
    let page = browser.sign_in(&[], "ann", PASSWORD).await;
    for _ in 0..5 {
        answer(&browser, &page, &code(&house, &key, 3)).await;
    }
    let locked = answer(&browser, &page, &code(&house, &key, 0)).await;
    assert!(locked.text.contains("Too many attempts."), "{}", locked.text);
    let again = browser.sign_in(&[], "ann", PASSWORD).await;
    let locked = answer(&browser, &again, &code(&house, &key, 0)).await;
    assert!(locked.text.contains("Too many attempts."), "{}", locked.text);
    house.wait_s(1);
    assert!(answer(&browser, &locked, &code(&house, &key, 0)).await.sent("code").is_some());
}

#[tokio::test]
async fn a_browser_that_signed_in_before_is_asked_when_the_pool_begins_to_demand_it() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let browser = Browser::new(&house);
    browser.sign_in(&[], "ann", PASSWORD).await;
    demand(&house, Optional).await;
    let code = browser.open(&browser.authorize(&[])).await.sent("code").unwrap();
    demand(&house, On).await;
    assert!(browser.open(&browser.authorize(&[])).await.location().starts_with("/login?"));
    // Nor is a code from before worth tokens.
    let form = [
        ("grant_type", "authorization_code"),
        ("client_id", house.client.id.as_str()),
        ("redirect_uri", crate::house::CALLBACK),
        ("code", code.as_str()),
    ];
    let refused = crate::browser::call(&house, "/oauth2/token", &[], &form).await;
    assert_eq!(refused.json()["error"], "invalid_grant");
}

#[tokio::test]
async fn what_a_user_is_called_becomes_no_markup() {
    let house = House::with(|new| new.name = "<i>people</i>: \"x\"".to_owned(), |_| ()).await;
    demand(&house, On).await;
    house.user("\"><script>alert(1)</script>", &[]).await;
    let browser = Browser::new(&house);
    let page = browser.sign_in(&[], "\"><script>alert(1)</script>", PASSWORD).await;
    assert!(page.text.contains("Set up an authenticator app"), "{}", page.text);
    assert!(!page.text.contains("<script") && !page.text.contains("<i>"), "{}", page.text);
}

#[tokio::test]
async fn why_an_app_could_not_be_set_up_is_in_the_log_when_it_is_our_fault() {
    let house = demanding_house().await;
    let browser = Browser::new(&house);
    let page = browser.sign_in(&[], "ann", PASSWORD).await;
    // The user's record is broken from now on.
    let scope = house.pool.scope();
    let records = house.store.scan(USER, &scope, &house.pool.id, None, 9).await.unwrap();
    let user: serde_json::Value = serde_json::from_str(&records[0].json).unwrap();
    let mut broken = Draft::new(USER, scope, records[0].key.clone(), &"no user").unwrap();
    for name in ["ann", user["sub"].as_str().unwrap()] {
        broken = broken.indexed("login", key_in(&house.pool.id, name), Uniqueness::Unique);
    }
    house.store.commit(Transaction::new().put(broken)).await.unwrap();
    let log = Log::default();
    let listening = log.listen();
    let failed = answer(&browser, &page, "123456").await;
    drop(listening);
    assert_eq!(failed.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!failed.text.contains("no user"), "{}", failed.text);
    let lines = log.lines();
    assert!(
        lines.iter().any(|line| line.contains("a page of a pool's domain has failed") && line.contains("cause=Some(")),
        "{lines:?}"
    );
}
