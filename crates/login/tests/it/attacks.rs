//! What other sites, other pages and other people try.

use gatewright_model::arrival::Scheme;
use http::StatusCode;

use crate::browser::{Answer, Browser, send, written};
use crate::house::{House, PASSWORD};
use crate::page_list;

#[tokio::test]
async fn a_form_is_taken_only_with_its_token_cookie_and_origin() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let browser = Browser::new(&house);
    let page = browser.open(&format!("/login?{}", browser.query(&[]))).await;
    let token = page.field("_csrf");
    let body = |token: &str| written(&[("_csrf", token), ("username", "ann"), ("password", PASSWORD)]);
    let form = ("content-type", "application/x-www-form-urlencoded");
    let own = ("origin", "http://my-app.auth.localhost:4566");
    let sent = async |headers: &[(&str, &str)], body: &str| browser.request("POST", &page.action(), headers, body).await.status;

    for (headers, body) in [
        (vec![form, own], body("")),
        (vec![form, own], body("wrong")),
        (vec![form, own], body(&token[1..])),
        (vec![form, ("origin", "https://evil.example")], body(&token)),
        (vec![form, ("origin", "null")], body(&token)),
        (vec![form, ("origin", "https://my-app.auth.localhost:4566")], body(&token)),
        (vec![form, ("origin", "http://my-app.auth.localhost")], body(&token)),
        (vec![form, ("origin", "http://other.auth.localhost:4566")], body(&token)),
        (vec![form, own, own], body(&token)),
        (vec![form, own, ("sec-fetch-site", "same-site")], body(&token)),
        (vec![form, own, ("sec-fetch-site", "cross-site")], body(&token)),
        (vec![form, own, ("sec-fetch-site", "none")], body(&token)),
        (vec![form, own, ("sec-fetch-mode", "cors")], body(&token)),
        (vec![form, own, ("sec-fetch-dest", "iframe")], body(&token)),
    ] {
        assert_eq!(sent(&headers, &body).await, StatusCode::FORBIDDEN, "{headers:?} {body}");
    }
    assert!(!browser.cookies.borrow().contains_key("cognito"));
    let without_cookie = Browser::new(&house);
    let refused = without_cookie.submit(&page, &[("username", "ann"), ("password", PASSWORD)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    // Clients that are no browsers say nothing of where they come from.
    assert_eq!(sent(&[form], &body(&token)).await, StatusCode::FOUND);
}

#[tokio::test]
async fn every_form_is_taken_from_its_own_page_in_its_own_browser_alone() {
    const FOREIGN: &str = "This form was not sent from this page";
    let house = House::new().await;
    let (browser, other, bare) = (Browser::new(&house), Browser::new(&house), Browser::new(&house));
    let address = format!("/login?{}", browser.query(&[]));
    let (own_token, other_token) = (browser.open(&address).await.field("_csrf"), other.open(&address).await.field("_csrf"));
    assert_ne!(own_token, other_token);
    assert_eq!((&browser.cookies.borrow()["XSRF-TOKEN"], &other.cookies.borrow()["XSRF-TOKEN"]), (&own_token, &other_token));
    let form = ("content-type", "application/x-www-form-urlencoded");
    let own = [("origin", "http://my-app.auth.localhost:4566"), ("sec-fetch-site", "same-origin")];
    let longer = format!("{own_token}x");
    for path in page_list::taking("POST") {
        let address = format!("{path}?{}", browser.query(&[]));
        let sent = async |browser: &Browser<'_>, origin: [(&str, &str); 2], body: &str| {
            browser.request("POST", &address, &[form, origin[0], origin[1]], body).await
        };
        let token = |token: &str| written(&[("_csrf", token)]);
        for body in [String::new(), token(""), token("guessed"), token(&other_token), token(&own_token[1..]), token(&longer)] {
            let refused = sent(&browser, own, &body).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path} {body}");
            assert!(refused.text.contains(FOREIGN), "{path} {body} {}", refused.text);
        }
        for origin in [
            [("origin", "https://evil.example"), own[1]],
            [("origin", "http://other.auth.localhost:4566"), own[1]],
            [("origin", "null"), own[1]],
            [own[0], ("sec-fetch-site", "cross-site")],
            [own[0], ("sec-fetch-site", "same-site")],
            [own[0], ("sec-fetch-site", "none")],
        ] {
            let refused = sent(&browser, origin, &token(&own_token)).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path} {origin:?}");
            assert!(refused.text.contains(FOREIGN), "{path} {origin:?} {}", refused.text);
        }
        for without in [&other, &bare] {
            assert_eq!(sent(without, own, &token(&own_token)).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        // By its own token, the form is read: there is nothing in it.
        assert_ne!(sent(&browser, own, &token(&own_token)).await.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn no_page_is_read_or_drawn_by_another() {
    let house = House::new().await;
    let browser = Browser::new(&house);
    let token = browser.open(&format!("/login?{}", browser.query(&[]))).await.field("_csrf");
    let body = written(&[("_csrf", &token)]);
    let form = ("content-type", "application/x-www-form-urlencoded");
    for (path, methods) in page_list::PAGES {
        let address = format!("{path}?{}", browser.query(&[]));
        for method in methods {
            for (mode, place) in [("cors", "empty"), ("navigate", "iframe"), ("no-cors", "image"), ("navigate", "object")] {
                // Where nothing is shown, a frame may ask whether somebody is signed in; a script may not.
                let is_asked = path.ends_with("/authorize") && place == "iframe";
                let headers = [form, ("sec-fetch-mode", mode), ("sec-fetch-dest", place)];
                let status = browser.request(method, &address, &headers, &body).await.status;
                let expected = if is_asked { StatusCode::FOUND } else { StatusCode::FORBIDDEN };
                assert_eq!(status, expected, "{method} {path} {headers:?}");
            }
            let answer = match *method {
                "POST" => browser.submit_to(&address, &token, &[]).await,
                _ => browser.open(&address).await,
            };
            is_shown_to_nobody_else(&format!("{method} {path}"), &answer);
        }
    }
    let framed = [("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "iframe")];
    let asked = browser.request("GET", &browser.authorize(&[("prompt", "none")]), &framed, "").await;
    assert_eq!(asked.sent("error").as_deref(), Some("login_required"));
}

/// What every answer of a page says of itself, and what those that show something say.
#[track_caller]
fn is_shown_to_nobody_else(asked: &str, page: &Answer) {
    let header = |name: &str| page.headers.get(name).map(|value| value.to_str().unwrap());
    for (name, value) in
        [("cache-control", "no-store"), ("referrer-policy", "same-origin"), ("x-content-type-options", "nosniff")]
    {
        assert_eq!(header(name), Some(value), "{asked}");
    }
    assert_eq!(header("access-control-allow-origin"), None, "{asked}");
    if page.status == StatusCode::FOUND {
        assert_eq!(page.text, "", "{asked}");
        return;
    }
    assert!(page.text.contains("<!doctype html>"), "{asked} {}", page.text);
    assert_eq!(header("x-frame-options"), Some("DENY"), "{asked}");
    assert_eq!(header("cross-origin-opener-policy"), Some("same-origin"), "{asked}");
    let policy = header("content-security-policy").unwrap();
    for directive in ["default-src 'none'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"] {
        assert!(policy.contains(directive), "{asked} {policy}");
    }
    assert!(!policy.contains("unsafe") && !page.text.contains("<script") && !page.text.contains("style="), "{asked}");
}

#[tokio::test]
async fn a_session_that_somebody_else_has_put_into_the_browser_is_not_signed_in() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let browser = Browser::new(&house);
    browser.cookies.borrow_mut().insert("cognito".to_owned(), "chosenbysomebodyelse".to_owned());
    browser.sign_in(&[], "ann", PASSWORD).await;
    let cookie = browser.cookies.borrow()["cognito"].clone();
    assert_ne!(cookie, "chosenbysomebodyelse");

    let attacker = Browser::new(&house);
    attacker.cookies.borrow_mut().insert("cognito".to_owned(), "chosenbysomebodyelse".to_owned());
    assert!(attacker.open(&attacker.authorize(&[])).await.location().starts_with("/login?"));
    // A second sign-in in one browser ends the session of the first.
    browser.sign_in(&[("prompt", "login")], "ann", PASSWORD).await;
    attacker.cookies.borrow_mut().insert("cognito".to_owned(), cookie);
    assert!(attacker.open(&attacker.authorize(&[])).await.location().starts_with("/login?"));
}

#[tokio::test]
async fn nothing_that_somebody_else_wrote_becomes_markup() {
    let house = House::new().await;
    let browser = Browser::new(&house);
    let script = "\"><script>alert('x')</script>";
    let login = browser.open(&format!("/login?{}", browser.query(&[("login_hint", script), ("state", script)]))).await;
    let refused = browser.submit(&login, &[("username", script), ("password", "x")]).await;
    let sign_up = browser.open(&format!("/signup?{}", browser.query(&[("state", script)]))).await;
    let sign_up = browser.submit(&sign_up, &[("username", script), ("password", script)]).await;
    let confirm = browser.open(&format!("/confirmUser?{}", browser.query(&[("user_name", script)]))).await;
    let confirm = browser.submit(&confirm, &[("username", script), ("code", script)]).await;
    let fields = [("username", script), ("session", script), ("password", script), ("userAttributes.name", script)];
    let address = format!("/changePassword?{}", browser.query(&[]));
    let change = browser.submit_to(&address, &login.field("_csrf"), &fields).await;
    let error = browser.open(&format!("/error?{}", written(&[("error", script), ("client_id", script)]))).await;
    let forgot = browser.open(&format!("/forgotPassword?{}", browser.query(&[("login_hint", script), ("state", script)]))).await;
    let sent = browser.submit(&forgot, &[("username", script)]).await;
    let reset = browser.submit(&sent, &[("username", script), ("code", script), ("password", "N3w-Passw0rd<script>")]).await;
    let opened = browser.open(&format!("/confirmforgotPassword?{}", browser.query(&[("user_name", script)]))).await;
    for page in [login, refused, sign_up, confirm, change, error, forgot, sent, reset, opened] {
        assert!(page.text.contains("<!doctype html>"), "{}", page.text);
        assert!(!page.text.contains("<script") && !page.text.contains("alert('"), "{}", page.text);
    }
}

#[tokio::test]
async fn nothing_gets_a_line_into_a_header() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let browser = Browser::new(&house);
    let state = "a\r\nset-cookie: x=y\r\n\r\n<script>";
    let back = browser.sign_in(&[("state", state)], "ann", PASSWORD).await;
    assert_eq!(back.sent("state").as_deref(), Some(state));
    assert!(back.location().contains("state=a%0D%0Aset-cookie%3A"));
}

#[tokio::test]
async fn nobody_is_sent_elsewhere_by_any_parameter() {
    let house = House::new().await;
    house.user("ann", &[]).await;
    let id = house.client.id.clone();
    let evil = "https%3A%2F%2Fevil.example%2F";
    for address in [
        format!("/oauth2/authorize?client_id={id}&response_type=code&redirect_uri={evil}"),
        format!("/oauth2/authorize?client_id={id}&response_type=code&redirect_uri={evil}&prompt=none"),
        format!("/login?client_id={id}&response_type=code&redirect_uri={evil}"),
        format!("/signup?client_id={id}&response_type=code&redirect_uri={evil}"),
        format!("/forgotPassword?client_id={id}&response_type=code&redirect_uri={evil}"),
        format!("/confirmforgotPassword?client_id={id}&response_type=code&redirect_uri={evil}"),
        format!("/logout?client_id={id}&logout_uri={evil}"),
        format!("/logout?client_id={id}&redirect_uri={evil}&response_type=code"),
    ] {
        let answer = send(&house, Scheme::Http, "GET", &address, &[], "").await;
        assert!(answer.location().starts_with("/error?error=redirect_mismatch&client_id="), "{address}: {}", answer.location());
        assert!(!answer.location().contains("evil"), "{address}");
    }
}

#[tokio::test]
async fn what_claims_to_be_nested_too_deep_reaches_no_endpoint() {
    let house = House::new().await;
    let browser = Browser::new(&house);
    for (depth, status) in [(15, StatusCode::FOUND), (16, StatusCode::TOO_MANY_REQUESTS), (200, StatusCode::TOO_MANY_REQUESTS)] {
        let trace_id = format!("Root=1-5f000000-abc;Lineage=1:0a1b2c3d:{depth}");
        let headers = [("x-amzn-trace-id", trace_id.as_str())];
        assert_eq!(browser.request("GET", &browser.authorize(&[]), &headers, "").await.status, status, "{depth}");
    }
}
