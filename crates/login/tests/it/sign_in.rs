//! From an app's button to its code: the pages.

use gatewright_identity::user_pool::ContactAttribute;
use gatewright_identity::user_pool_client::OAuthFlow;
use gatewright_model::arrival::Scheme;
use http::StatusCode;

use crate::browser::{Browser, parameter, send};
use crate::house::{CALLBACK, GOODBYE, House, PASSWORD};

#[tokio::test]
async fn an_app_sends_people_to_the_form_and_gets_a_code_and_its_state_back() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let browser = Browser::new(&house);
    let sent = browser.open(&browser.authorize(&[])).await;
    assert_eq!(sent.location(), format!("/login?{}", browser.query(&[])));
    let page = browser.open(sent.location()).await;
    let back = browser.submit(&page, &[("username", "ann"), ("password", PASSWORD)]).await;
    let address = back.location();
    assert!(address.starts_with(&format!("{CALLBACK}?code=")), "{address}");
    assert_eq!(parameter(address, "state").as_deref(), Some("some state"));
    assert_eq!(browser.cookies.borrow().keys().collect::<Vec<_>>(), ["cognito"]);
}

#[tokio::test]
async fn who_is_signed_in_goes_straight_back_for_an_hour() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let browser = Browser::new(&house);
    let first = browser.sign_in(&[], "ann", PASSWORD).await.sent("code");
    let second = browser.open(&browser.authorize(&[("prompt", "none")])).await.sent("code");
    assert!(second.is_some() && first != second);
    let asked_again = browser.open(&browser.authorize(&[("prompt", "login")])).await;
    assert!(asked_again.location().starts_with("/login?"));
    house.wait_s(3_599);
    assert!(browser.open(&browser.authorize(&[])).await.sent("code").is_some());
    house.wait_s(1);
    assert!(browser.open(&browser.authorize(&[])).await.location().starts_with("/login?"));
    let never = browser.open(&browser.authorize(&[("prompt", "none")])).await;
    assert_eq!(never.sent("error").as_deref(), Some("login_required"));
    assert_eq!(never.sent("state").as_deref(), Some("some state"));
}

#[tokio::test]
async fn a_new_password_ends_the_session_with_the_old_one() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let browser = Browser::new(&house);
    browser.sign_in(&[], "ann", PASSWORD).await;
    house.wait_s(1);
    house.set_password("ann", "An0ther-one!").await;
    assert!(browser.open(&browser.authorize(&[])).await.location().starts_with("/login?"));
}

#[tokio::test]
async fn nobody_and_a_wrong_password_look_the_same() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let page = async |username: &str| {
        let browser = Browser::new(&house);
        let answer = browser.sign_in(&[], username, "Wr0ng-one!").await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(answer.text.contains("Incorrect username or password."));
        let token = answer.field("_csrf");
        answer.text.replace(username, "NAME").replace(&token, "TOKEN")
    };
    assert_eq!(page("ann").await, page("bob").await);
}

#[tokio::test]
async fn after_five_wrong_passwords_even_the_right_one_waits() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let browser = Browser::new(&house);
    for _ in 0..6 {
        browser.sign_in(&[], "ann", "Wr0ng-one!").await;
    }
    let locked = browser.sign_in(&[], "ann", PASSWORD).await;
    assert!(locked.text.contains("Too many attempts."), "{}", locked.text);
}

#[tokio::test]
async fn a_domain_is_the_same_by_path_and_over_tls() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let base = "/_gatewright/auth/my-app";
    let mut browser = Browser::new(&house);
    browser.scheme = Scheme::Https;
    let sent = browser.open(&format!("{base}{}", browser.authorize(&[]))).await;
    assert!(sent.location().starts_with(&format!("{base}/login?")));
    let page = browser.open(sent.location()).await;
    assert!(page.text.contains(&format!("href=\"{base}/assets/login.css\"")));
    let token = page.headers["set-cookie"].to_str().unwrap();
    assert!(token.starts_with("__Secure-XSRF-TOKEN=") && token.contains("; Path=/_gatewright/auth/my-app/;"), "{token}");
    let back = browser.submit(&page, &[("username", "ann"), ("password", PASSWORD)]).await;
    assert!(back.sent("code").is_some());
    let session = back.headers.get_all("set-cookie").iter().next().unwrap().to_str().unwrap();
    assert!(session.starts_with("__Secure-cognito="), "{session}");
    assert!(session.ends_with("; Path=/_gatewright/auth/my-app/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure"), "{session}");
}

#[tokio::test]
async fn the_implicit_grant_puts_tokens_into_the_fragment() {
    let house = House::with(|_| (), |settings| settings.allowed_oauth_flows = Some(vec![OAuthFlow::Implicit])).await;
    house.user("ann", &[]).await;
    let browser = Browser::new(&house);
    let back = browser.sign_in(&[("response_type", "token"), ("nonce", "n")], "ann", PASSWORD).await;
    let address = back.location();
    assert!(address.starts_with(&format!("{CALLBACK}#id_token=")), "{address}");
    for (name, value) in [("token_type", "Bearer"), ("expires_in", "3600"), ("state", "some state")] {
        assert_eq!(parameter(address, name).as_deref(), Some(value), "{name}");
    }
    assert!(parameter(address, "access_token").is_some() && parameter(address, "refresh_token").is_none());
}

#[tokio::test]
async fn a_temporary_password_is_replaced_on_the_way() {
    let house = House::new().await;
    house.invited("ann", &[]).await;
    let browser = Browser::new(&house);
    let page = browser.sign_in(&[], "ann", PASSWORD).await;
    assert!(page.text.contains("Choose a new password"), "{}", page.text);
    let (session, username) = (page.field("session"), page.field("username"));
    let fields = |password| [("session", session.as_str()), ("username", username.as_str()), ("password", password)];
    let again = browser.submit(&page, &fields("short")).await;
    assert!(again.text.contains("Password not long enough"), "{}", again.text);
    let back = browser.submit(&again, &fields("Br4nd-new!")).await;
    assert!(back.sent("code").is_some());
    let used = browser.submit_to(&page.action(), "x", &fields("Br4nd-new!")).await;
    assert_eq!(used.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn logging_out_ends_the_session_and_goes_only_where_the_client_says() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let browser = Browser::new(&house);
    browser.sign_in(&[], "ann", PASSWORD).await;
    let kept = browser.cookies.borrow().clone();
    let id = &house.client.id;
    let elsewhere = browser.open(&format!("/logout?client_id={id}&logout_uri=https%3A%2F%2Fevil.example")).await;
    assert!(elsewhere.location().starts_with("/error?error=redirect_mismatch"));
    let nowhere = browser.open(&format!("/logout?client_id={id}")).await;
    assert!(nowhere.text.contains("Required String parameter &#39;redirect_uri&#39; is not present"), "{}", nowhere.text);
    assert!(browser.open(&browser.authorize(&[])).await.sent("code").is_some(), "nothing has ended yet");

    let out = browser.open(&format!("/logout?client_id={id}&logout_uri={}", GOODBYE.replace(':', "%3A"))).await;
    assert_eq!(out.location(), GOODBYE);
    assert!(browser.cookies.borrow().is_empty());
    *browser.cookies.borrow_mut() = kept;
    assert!(browser.open(&browser.authorize(&[])).await.location().starts_with("/login?"), "the cookie is worth nothing now");
    let to_sign_in = browser.open(&format!("/logout?{}", browser.query(&[]))).await;
    assert!(to_sign_in.location().starts_with("/login?"));
}

#[tokio::test]
async fn what_is_wrong_with_the_app_is_said_on_the_domain() {
    let house = House::new().await;
    let browser = Browser::new(&house);
    for (change, code) in [
        (("redirect_uri", "https://evil.example/"), "redirect_mismatch"),
        (("client_id", "nobody"), "invalid_client"),
        (("client_id", ""), "invalid_client"),
    ] {
        let sent = browser.open(&browser.authorize(&[change])).await;
        assert!(sent.location().starts_with(&format!("/error?error={code}")), "{}", sent.location());
        let page = browser.open(sent.location()).await;
        assert_eq!(page.status, StatusCode::BAD_REQUEST);
        assert!(page.text.contains(code), "{}", page.text);
    }
    let twice = browser.open(&format!("{}&state=2", browser.authorize(&[]))).await;
    assert!(twice.location().starts_with("/error?error=invalid_request"));
}

#[tokio::test]
async fn the_name_field_is_what_the_pools_users_have() {
    let house = House::with(|new| new.username_attributes = Some(vec![ContactAttribute::Email]), |_| ()).await;
    let browser = Browser::new(&house);
    let page = browser.open(&format!("/login?{}", browser.query(&[("login_hint", "ann@example.com")]))).await;
    assert!(page.text.contains("type=\"email\" value=\"ann@example.com\""), "{}", page.text);
}

#[tokio::test]
async fn what_is_not_there_is_said_so() {
    let house = House::new().await;
    let of = |method: &'static str, path: &'static str| send(&house, Scheme::Http, method, path, &[], "");
    assert_eq!(of("GET", "/other").await.status, StatusCode::NOT_FOUND);
    assert_eq!(of("GET", "/_gatewright/auth/nobody/login").await.status, StatusCode::NOT_FOUND);
    assert_eq!(of("PUT", "/login").await.headers["allow"], "GET, POST");
    assert_eq!(of("GET", "/oauth2/token").await.headers["allow"], "POST");
    let head = of("HEAD", "/assets/login.css").await;
    assert!(head.status == StatusCode::OK && head.text.is_empty());
}

#[tokio::test]
async fn who_only_looks_changes_nothing() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let browser = Browser::new(&house);
    browser.sign_in(&[], "ann", PASSWORD).await;
    let cookies = browser.cookies.borrow().clone();
    let logout = format!("/logout?client_id={}&logout_uri={GOODBYE}", house.client.id);
    for address in [&logout, &browser.authorize(&[])] {
        let looked = browser.request("HEAD", address, &[], "").await;
        assert_eq!((looked.status, &looked.headers["allow"]), (StatusCode::METHOD_NOT_ALLOWED, &"GET".parse().unwrap()));
        assert!(!looked.headers.contains_key("location") && !looked.headers.contains_key("set-cookie"), "{looked:?}");
    }
    assert_eq!(*browser.cookies.borrow(), cookies);
    assert!(browser.open(&browser.authorize(&[])).await.sent("code").is_some(), "still signed in");
    assert_eq!(browser.open(&logout).await.location(), GOODBYE);
    let form = browser.request("HEAD", &format!("/login?{}", browser.query(&[])), &[], "").await;
    assert!(form.status == StatusCode::OK && form.text.is_empty());
}
