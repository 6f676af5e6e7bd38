//! A pool's own look: what its pages load, and what nobody gets to load by it.

use gatewright_identity::admin_ui_customization;
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
