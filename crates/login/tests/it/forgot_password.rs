//! Forgotten passwords on the pages: the way through, what is said of whom, and what a new password ends.

use gatewright_identity::confirmation_code::{RESENDS_MAX, RESET_WRONG_CODES_MAX};
use gatewright_identity::forgot_password;
use gatewright_identity::user_pool::ContactAttribute;
use http::StatusCode;

use crate::browser::{Answer, Browser, parameter};
use crate::house::{House, PASSWORD};

const NEW: &str = "N3w-Passw0rd";
const MAIL: &[(&str, &str)] = &[("email", "ann@example.com"), ("email_verified", "true")];

async fn house() -> House {
    let house = House::with(|new| new.settings.auto_verified_attributes = Some(vec![ContactAttribute::Email]), |_| ()).await;
    house.user("ann", MAIL).await;
    house
}

/// The form for a code, after a name was given on the page that the sign-in leads to.
async fn asked_for(browser: &Browser<'_>, name: &str) -> Answer {
    let sign_in = browser.open(&format!("/login?{}", browser.query(&[]))).await;
    let link = sign_in.text.split("href=\"").find(|rest| rest.starts_with("/forgotPassword?")).unwrap();
    let forgot = browser.open(&link.split('"').next().unwrap().replace("&#38;", "&")).await;
    assert_eq!(forgot.status, StatusCode::OK, "{}", forgot.text);
    browser.submit(&forgot, &[("username", name)]).await
}

async fn reset(browser: &Browser<'_>, page: &Answer, name: &str, code: &str, password: &str) -> Answer {
    browser.submit(page, &[("username", name), ("code", code), ("password", password)]).await
}

#[tokio::test]
async fn who_has_forgotten_the_password_gets_another_and_goes_on_to_the_app() {
    let house = house().await;
    let browser = Browser::new(&house);
    let page = asked_for(&browser, "ann").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("a***@e***") && page.text.contains("Reset your password"), "{}", page.text);
    assert!(page.action().starts_with("/confirmforgotPassword?"), "{}", page.action());
    // The app's request goes along.
    assert_eq!(parameter(&page.action(), "state").as_deref(), Some("some state"));
    let code = house.outbox.last_code();
    let weak = reset(&browser, &page, "ann", &code, "short").await;
    assert!(weak.status == StatusCode::BAD_REQUEST && weak.text.contains("Password not long enough"), "{}", weak.text);
    assert!(!weak.text.contains("short\""), "the password is not shown again");
    let wrong = reset(&browser, &weak, "ann", "no-code", NEW).await;
    assert!(wrong.text.contains("This code is not right."), "{}", wrong.text);
    let done = reset(&browser, &wrong, "ann", &format!(" {code} "), NEW).await;
    assert!(done.status == StatusCode::OK && done.text.contains("Your password is changed."), "{}", done.text);
    assert!(!browser.cookies.borrow().contains_key("cognito"), "a code alone signs nobody in");
    let back = browser.submit(&done, &[("username", "ann"), ("password", NEW)]).await;
    assert_eq!((back.sent("code").is_some(), back.sent("state").as_deref()), (true, Some("some state")));
    let used = reset(&browser, &page, "ann", &code, PASSWORD).await;
    assert_eq!(used.status, StatusCode::FORBIDDEN, "the form's token ended with the sign-in");
    let old = browser.sign_in(&[("prompt", "login")], "ann", PASSWORD).await;
    assert!(old.text.contains("Incorrect username or password."));
}

#[tokio::test]
async fn another_code_can_be_had_and_the_latest_counts() {
    let house = house().await;
    let browser = Browser::new(&house);
    let page = asked_for(&browser, "ann").await;
    let first = house.outbox.last_code();
    let resend = page.action_of(2);
    assert!(resend.starts_with("/forgotPassword?"), "{resend}");
    let mut again = page;
    for _ in 1..RESENDS_MAX {
        again = browser.submit_to(&resend, &again.field("_csrf"), &[("username", "ann")]).await;
        assert_eq!(again.status, StatusCode::OK);
    }
    let latest = house.outbox.last_code();
    // Who has asked too often still has the form for the code.
    again = browser.submit_to(&resend, &again.field("_csrf"), &[("username", "ann")]).await;
    assert!(again.text.contains("Too many attempts.") && again.text.contains("name=\"code\""), "{}", again.text);
    again = reset(&browser, &again, "ann", &first, NEW).await;
    assert!(again.text.contains("This code is not right."), "{}", again.text);
    let done = reset(&browser, &again, "ann", &latest, NEW).await;
    assert!(done.text.contains("Your password is changed."), "{}", done.text);
}

#[tokio::test]
async fn a_new_password_ends_the_sessions_of_browsers_and_their_codes() {
    let house = house().await;
    let (here, thief) = (Browser::new(&house), Browser::new(&house));
    let stolen = thief.sign_in(&[], "ann", PASSWORD).await.sent("code").unwrap();
    assert!(thief.open(&thief.authorize(&[])).await.sent("code").is_some());
    house.wait_s(1);
    let page = asked_for(&here, "ann").await;
    reset(&here, &page, "ann", &house.outbox.last_code(), NEW).await;
    assert!(thief.open(&thief.authorize(&[])).await.location().starts_with("/login?"));
    crate::apps::refused(&crate::apps::redeem(&house, &stolen, &[]).await, "invalid_grant");
}

#[tokio::test]
async fn the_pages_do_not_say_who_is_there() {
    let house = house().await;
    house.invited("bob", MAIL).await;
    house.user("cyd", &[("email", "cyd@example.com")]).await;
    let mut pages: Vec<Vec<(StatusCode, String)>> = Vec::new();
    // Of the same length, since the pages say the name.
    for name in ["ann", "bob", "cyd", "dan"] {
        let browser = Browser::new(&house);
        // One browser's token would be in every page.
        browser.cookies.borrow_mut().insert("XSRF-TOKEN".to_owned(), "token".to_owned());
        let mut page = asked_for(&browser, name).await;
        let mut seen = vec![(page.status, page.without(name))];
        for _ in 0..=RESET_WRONG_CODES_MAX {
            page = reset(&browser, &page, name, "no-code", NEW).await;
            seen.push((page.status, page.without(name)));
        }
        for _ in 0..RESENDS_MAX {
            page = asked_for(&browser, name).await;
            seen.push((page.status, page.without(name)));
        }
        assert!(page.text.contains("Too many attempts."), "{}", page.text);
        pages.push(seen);
    }
    for other in &pages[1..] {
        assert_eq!(*other, pages[0]);
    }
}

#[tokio::test]
async fn who_must_reset_the_password_is_led_there_by_the_sign_in() {
    let house = house().await;
    forgot_password::reset_by_administrator(&house.identity, &house.pool, "ann").await.unwrap();
    let browser = Browser::new(&house);
    let stranger = browser.sign_in(&[], "ann", "Wr0ng-one!").await;
    assert!(stranger.text.contains("Incorrect username or password."), "{}", stranger.text);
    let page = browser.sign_in(&[], "ann", PASSWORD).await;
    assert!(page.text.contains("A new password is required."), "{}", page.text);
    assert_eq!(page.field("username"), "ann");
    let done = reset(&browser, &page, "ann", &house.outbox.last_code(), NEW).await;
    let back = browser.submit(&done, &[("username", "ann"), ("password", NEW)]).await;
    assert!(back.sent("code").is_some());
}

#[tokio::test]
async fn where_only_administrators_set_passwords_there_is_no_way_to_it() {
    let recovery = Some(vec![(1, "admin_only".to_owned())]);
    let house = House::with(|new| new.settings.account_recovery = recovery, |_| ()).await;
    let browser = Browser::new(&house);
    let sign_in = browser.open(&format!("/login?{}", browser.query(&[]))).await;
    assert!(!sign_in.text.contains("/forgotPassword"), "{}", sign_in.text);
    for path in ["/forgotPassword", "/confirmforgotPassword"] {
        let address = format!("{path}?{}", browser.query(&[]));
        assert_eq!(browser.open(&address).await.status, StatusCode::FORBIDDEN, "{path}");
        let fields = [("username", "ann"), ("code", "1"), ("password", NEW)];
        let sent = browser.submit_to(&address, &sign_in.field("_csrf"), &fields).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn what_is_no_name_is_asked_for_again() {
    let house = house().await;
    let browser = Browser::new(&house);
    for path in ["/forgotPassword", "/confirmforgotPassword"] {
        let page = browser.open(&format!("{path}?{}", browser.query(&[]))).await;
        assert!(page.text.contains("id=\"username\""), "{}", page.text);
        for name in ["", "  ", &"x".repeat(129)] {
            let again = browser.submit(&page, &[("username", name), ("code", "1"), ("password", NEW)]).await;
            assert!(again.status == StatusCode::BAD_REQUEST && again.text.contains("Tell us who you are."), "{}", again.text);
        }
    }
}
