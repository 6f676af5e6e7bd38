//! A pool's own look: what its pages load, and what nobody gets to load by it.

use std::collections::BTreeSet;
use std::path::Path;

use gatewright_identity::admin_ui_customization;
use gatewright_identity::ui_customization::style_sheet::CLASSES;
use http::StatusCode;

use crate::browser::{Answer, Browser};
use crate::house::House;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and more";

async fn sign_in_page(browser: &Browser<'_>) -> Answer {
    let sent = browser.open(&browser.authorize(&[])).await;
    browser.open(sent.location()).await
}

/// As a page loads it.
async fn load(browser: &Browser<'_>, path: &str) -> Answer {
    browser.request("GET", path, &[("sec-fetch-mode", "no-cors"), ("sec-fetch-dest", "image")], "").await
}

#[tokio::test]
async fn pages_show_the_look_of_their_client_or_of_all() {
    let house = House::new().await;
    let (pool, scope) = (&house.pool, house.pool.scope());
    let browser = Browser::new(&house);
    let page = sign_in_page(&browser).await;
    assert!(!page.text.contains("custom.css") && !page.text.contains("/assets/logo"), "{}", page.text);

    let css = Some("/* ours */ .label-customizable { color: #123456 }".to_owned());
    let set = admin_ui_customization::set(&house.identity, &scope, &pool.id, None, css, Some(PNG)).await.unwrap();
    let page = sign_in_page(&browser).await;
    for path in [set.style_sheet_path(), set.logo_path()] {
        assert!(page.text.contains(&path.replace('&', "&#38;")), "{path}: {}", page.text);
    }
    let style = load(&browser, &set.style_sheet_path()).await;
    assert_eq!((style.status, style.headers["content-type"].to_str().unwrap()), (StatusCode::OK, "text/css; charset=utf-8"));
    assert_eq!(style.text.trim(), ".label-customizable { color: #123456 }");
    let logo = load(&browser, &set.logo_path()).await;
    assert_eq!((logo.status, logo.headers["content-type"].to_str().unwrap()), (StatusCode::OK, "image/png"));
    assert_eq!(logo.headers["x-content-type-options"], "nosniff");

    // A client with a look of its own, which has no logo.
    let own = Some(house.client.id.as_str());
    let css = Some(".label-customizable { color: #654321 }".to_owned());
    let set = admin_ui_customization::set(&house.identity, &scope, &pool.id, own, css, None).await.unwrap();
    let page = sign_in_page(&browser).await;
    assert!(page.text.contains(&house.client.id) && !page.text.contains("/assets/logo"), "{}", page.text);
    assert_eq!(load(&browser, &set.logo_path()).await.status, StatusCode::NOT_FOUND);
}

/// AWS's classes that no page has; `look` says why.
const NOT_ON_PAGES: [&str; 3] =
    ["legalText-customizable", "passwordCheck-notValid-customizable", "passwordCheck-valid-customizable"];

/// What a folder's files say.
fn all_of(folder: &str) -> String {
    let files = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect()
}

#[test]
fn pages_have_every_class_that_a_style_sheet_may_name_but_those_that_are_said_to_be_missing() {
    // Some classes are chosen where a page is made.
    let pages = all_of("templates") + &all_of("src/page");
    let words: BTreeSet<&str> = pages
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-')
        .filter(|word| word.ends_with("-customizable"))
        .collect();
    let classes: BTreeSet<&str> =
        CLASSES.iter().map(|selector| selector.trim_start_matches('.').split(':').next().unwrap()).collect();
    let missing: Vec<&str> = classes.difference(&words).copied().collect();
    assert_eq!(missing, NOT_ON_PAGES);
    let unknown: Vec<&str> = words.difference(&classes).copied().collect();
    assert!(unknown.is_empty(), "no style sheet may name {unknown:?}");
    let said = include_str!("../../src/look.rs");
    assert!(NOT_ON_PAGES.iter().all(|class| said.contains(class)), "{said}");
}

#[tokio::test]
async fn what_cannot_be_shown_is_said_in_the_pools_look() {
    let house = House::new().await;
    let (pool, scope) = (&house.pool, house.pool.scope());
    let css = Some(".label-customizable { color: #123456 }".to_owned());
    let set = admin_ui_customization::set(&house.identity, &scope, &pool.id, None, css, Some(PNG)).await.unwrap();
    let browser = Browser::new(&house);
    let logout = format!("/logout?client_id={}", house.client.id);
    for (address, status) in [
        ("/error?error=invalid_request", StatusCode::BAD_REQUEST),
        ("/oauth2/idpresponse?state=x&code=y", StatusCode::BAD_REQUEST),
        ("/oauth2/idpresponse?state=x&state=y", StatusCode::BAD_REQUEST),
        (&logout, StatusCode::BAD_REQUEST),
        ("/nowhere", StatusCode::NOT_FOUND),
        ("/_gatewright/auth/my-app/nowhere", StatusCode::NOT_FOUND),
    ] {
        let page = browser.open(address).await;
        assert_eq!(page.status, status, "{address}");
        let base_path = address.strip_suffix("/nowhere").unwrap_or_default();
        for path in [set.style_sheet_path(), set.logo_path()] {
            let path = format!("\"{base_path}{}\"", path.replace('&', "&#38;"));
            assert!(page.text.contains(&path), "{address} {path}: {}", page.text);
        }
    }
    let framed = [("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "iframe")];
    let refused = browser.request("GET", &format!("/login?{}", browser.query(&[])), &framed, "").await;
    assert!(refused.status == StatusCode::FORBIDDEN && refused.text.contains("custom.css"), "{}", refused.text);
    let nobodys = browser.open("/_gatewright/auth/nobody/login").await;
    assert!(nobodys.status == StatusCode::NOT_FOUND && !nobodys.text.contains("custom.css"), "{}", nobodys.text);
}
