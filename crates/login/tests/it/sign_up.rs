//! New users: the form, the code, and another one.

use gatewright_identity::confirmation_code::{RESENDS_MAX, WRONG_CODES_MAX};
use gatewright_identity::user_pool::ContactAttribute;
use http::StatusCode;

use crate::browser::{Answer, Browser};
use crate::house::{House, PASSWORD};

async fn house() -> House {
    House::with(|new| new.settings.auto_verified_attributes = Some(vec![ContactAttribute::Email]), |_| ()).await
}

async fn signed_up(browser: &Browser<'_>, password: &str) -> Answer {
    let page = browser.open(&format!("/signup?{}", browser.query(&[]))).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    let fields = [("username", "ann"), ("requiredAttributes[email]", "ann@example.com"), ("password", password)];
    browser.submit(&page, &fields).await
}

#[tokio::test]
async fn somebody_signs_up_confirms_and_signs_in() {
    let house = house().await;
    let browser = Browser::new(&house);
    let sign_in = browser.open(&format!("/login?{}", browser.query(&[]))).await;
    assert!(sign_in.text.contains("href=\"/signup?"), "{}", sign_in.text);
    let confirm = signed_up(&browser, PASSWORD).await;
    assert!(confirm.text.contains("a***@e***"), "{}", confirm.text);
    let wrong = browser.submit(&confirm, &[("username", "ann"), ("code", "000000")]).await;
    assert!(wrong.text.contains("This code is not right."), "{}", wrong.text);
    let code = house.outbox.last_code();
    let confirmed = browser.submit(&wrong, &[("username", "ann"), ("code", &format!(" {code} "))]).await;
    assert!(confirmed.text.contains("Your account is confirmed."), "{}", confirmed.text);
    let back = browser.submit(&confirmed, &[("username", "ann"), ("password", PASSWORD)]).await;
    assert!(back.sent("code").is_some());
}

#[tokio::test]
async fn who_has_not_confirmed_is_asked_at_the_sign_in_and_may_have_another_code() {
    let house = house().await;
    let browser = Browser::new(&house);
    signed_up(&browser, PASSWORD).await;
    let first = house.outbox.last_code();
    let confirm = browser.sign_in(&[], "ann", PASSWORD).await;
    assert!(confirm.text.contains("Confirm your account"), "{}", confirm.text);
    let resend = confirm.action_of(2);
    assert!(resend.starts_with("/resendcode?"), "{resend}");
    let sent = browser.submit_to(&resend, &confirm.field("_csrf"), &[("username", "ann")]).await;
    assert!(sent.text.contains("a***@e***"), "{}", sent.text);
    assert_ne!(house.outbox.last_code(), first);
    // Who does not know the password learns nothing of it.
    let stranger = browser.sign_in(&[], "ann", "Wr0ng-one!").await;
    assert!(stranger.text.contains("Incorrect username or password."));
}

#[tokio::test]
async fn the_pages_of_the_code_do_not_say_who_is_there() {
    let house = house().await;
    signed_up(&Browser::new(&house), PASSWORD).await;
    let mail = &[("email", "bob@example.com")];
    house.user("bob", mail).await;
    house.invited("cyd", mail).await;
    let mut pages: Vec<Vec<(StatusCode, String)>> = Vec::new();
    // Of the same length, since the pages say the name.
    for name in ["ann", "bob", "cyd", "dan"] {
        let browser = Browser::new(&house);
        // One browser's token would be in every page.
        browser.cookies.borrow_mut().insert("XSRF-TOKEN".to_owned(), "token".to_owned());
        let mut page = browser.open(&format!("/confirmUser?{}&user_name={name}", browser.query(&[]))).await;
        let mut seen = vec![(page.status, page.without(name))];
        for _ in 0..=WRONG_CODES_MAX {
            page = browser.submit(&page, &[("username", name), ("code", "no-code")]).await;
            seen.push((page.status, page.without(name)));
        }
        assert!(page.text.contains("Too many attempts."), "{}", page.text);
        for _ in 0..=RESENDS_MAX {
            page = browser.submit_to(&page.action_of(2), "token", &[("username", name)]).await;
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
async fn whose_code_it_is_must_be_said() {
    let house = house().await;
    let browser = Browser::new(&house);
    let page = browser.open(&format!("/confirmUser?{}&user_name={}", browser.query(&[]), "x".repeat(129))).await;
    assert!(page.text.contains("id=\"username\""), "{}", page.text);
    for path in ["/confirmUser", "/resendcode"] {
        let address = format!("{path}?{}", browser.query(&[]));
        for name in ["", "  ", &"x".repeat(129)] {
            let again = browser.submit_to(&address, &page.field("_csrf"), &[("username", name), ("code", "1")]).await;
            assert!(again.status == StatusCode::BAD_REQUEST && again.text.contains("Tell us who you are."), "{}", again.text);
        }
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_stays() {
    let house = house().await;
    let browser = Browser::new(&house);
    let again = signed_up(&browser, "short").await;
    assert_eq!(again.status, StatusCode::BAD_REQUEST);
    assert!(again.text.contains("Password not long enough"), "{}", again.text);
    assert_eq!(
        (again.field("username"), again.field("requiredAttributes[email]")),
        ("ann".to_owned(), "ann@example.com".to_owned())
    );
    assert!(!again.text.contains("short\""), "the password is not shown again");
    signed_up(&browser, PASSWORD).await;
    let taken = signed_up(&browser, PASSWORD).await;
    assert!(taken.text.contains("already an account with this name"), "{}", taken.text);
}

#[tokio::test]
async fn where_an_address_is_the_name_it_is_asked_for_once() {
    let house = House::with(
        |new| {
            new.username_attributes = Some(vec![ContactAttribute::Email]);
            new.settings.auto_verified_attributes = Some(vec![ContactAttribute::Email]);
        },
        |_| (),
    )
    .await;
    let browser = Browser::new(&house);
    let page = browser.open(&format!("/signup?{}", browser.query(&[]))).await;
    assert_eq!(page.text.matches("type=\"email\"").count(), 1, "{}", page.text);
    let confirm = browser.submit(&page, &[("username", "ann@example.com"), ("password", PASSWORD)]).await;
    assert!(confirm.text.contains("a***@e***"), "{}", confirm.text);
    let fields = [("username", "ann@example.com"), ("code", &house.outbox.last_code())];
    let confirmed = browser.submit(&confirm, &fields).await;
    assert!(confirmed.text.contains("Your account is confirmed."), "{}", confirmed.text);
}

#[tokio::test]
async fn where_sign_up_is_closed_there_is_no_way_to_it() {
    let house = House::with(|new| new.settings.admin_create_user_config.is_sign_up_closed = true, |_| ()).await;
    let browser = Browser::new(&house);
    let sign_in = browser.open(&format!("/login?{}", browser.query(&[]))).await;
    assert!(!sign_in.text.contains("/signup"), "{}", sign_in.text);
    assert_eq!(browser.open(&format!("/signup?{}", browser.query(&[]))).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn without_a_code_the_user_waits_for_an_administrator() {
    let house = House::new().await;
    let browser = Browser::new(&house);
    let page = browser.open(&format!("/signup?{}", browser.query(&[]))).await;
    let done = browser.submit(&page, &[("username", "ann"), ("password", PASSWORD)]).await;
    assert!(done.text.contains("as soon as an administrator has confirmed it"), "{}", done.text);
}
