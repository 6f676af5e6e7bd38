//! Every page of a domain and what it takes, for tests that go through all of them.

use std::collections::BTreeSet;
use std::path::Path;

use http::StatusCode;

use crate::browser::Browser;
use crate::house::House;

/// Paths of pages, and the methods that each takes.
pub(crate) const PAGES: [(&str, &[&str]); 15] = [
    ("/oauth2/authorize", &["GET"]),
    ("/authorize", &["GET"]),
    ("/oauth2/idpresponse", &["GET"]),
    ("/login", &["GET", "POST"]),
    ("/signup", &["GET", "POST"]),
    ("/confirmUser", &["GET", "POST"]),
    ("/confirm", &["GET", "POST"]),
    ("/resendcode", &["POST"]),
    ("/changePassword", &["GET", "POST"]),
    ("/mfa", &["GET", "POST"]),
    ("/mfa/setup", &["GET", "POST"]),
    ("/forgotPassword", &["GET", "POST"]),
    ("/confirmforgotPassword", &["GET", "POST"]),
    ("/logout", &["GET"]),
    ("/error", &["GET"]),
];

/// Paths of endpoints for apps, which are no pages.
const FOR_APPS: [&str; 6] = ["/oauth2/token", "/token", "/oauth2/revoke", "/revoke", "/oauth2/userInfo", "/userInfo"];

/// Paths of pages that take this method.
pub(crate) fn taking(method: &str) -> impl Iterator<Item = &'static str> {
    PAGES.into_iter().filter_map(move |(path, methods)| methods.contains(&method).then_some(path))
}

/// Whether a page is of use to more than the pool's own users: the ways to providers and out.
pub(crate) fn is_for_all(path: &str) -> bool {
    ["/oauth2/authorize", "/authorize", "/oauth2/idpresponse", "/login", "/logout", "/error"].contains(&path)
}

#[tokio::test]
async fn no_path_and_no_method_of_the_door_is_missing_here() {
    // What the pages load is named elsewhere.
    let written = include_str!("../../src/endpoint.rs").split('"').skip(1).step_by(2).filter(|text| text.starts_with('/'));
    let mut of_door: Vec<&str> = written.collect();
    let mut listed: Vec<&str> = PAGES.iter().map(|(path, _)| *path).chain(FOR_APPS).collect();
    of_door.sort_unstable();
    listed.sort_unstable();
    assert_eq!(of_door, listed);

    let house = House::new().await;
    let browser = Browser::new(&house);
    for (path, methods) in PAGES {
        let refused = browser.request("DELETE", path, &[], "").await;
        assert_eq!(refused.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert_eq!(refused.headers["allow"].to_str().unwrap(), methods.join(", "), "{path}");
        assert!(!refused.headers.contains_key("access-control-allow-origin"), "{path} is for apps");
    }
}

/// The pages that journeys look at; they judge each by its title.
const LOOKED_AT: &str = "../../tests/journeys/python/pages_of_a_domain.py";

#[test]
fn every_template_of_a_page_is_looked_at_in_a_browser() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let looked_at = std::fs::read_to_string(folder.join(LOOKED_AT)).unwrap();
    let (_, texts) = include_str!("../../src/texts.rs").split_once("ENGLISH").unwrap();
    let between = |text: &str, before: &str, after: &str| {
        let (_, rest) = text.split_once(before)?;
        Some(rest.split_once(after)?.0.to_owned())
    };
    let mut titles = BTreeSet::new();
    for file in std::fs::read_dir(folder.join("templates")).unwrap() {
        let path = file.unwrap().path();
        let template = std::fs::read_to_string(&path).unwrap();
        if !template.contains("{% extends \"layout.html\" %}") {
            continue;
        }
        let name = between(&template, "{% block title %}{{ frame.texts.", " }}{% endblock %}");
        let title = name.and_then(|name| between(texts, &format!("    {name}: \""), "\","));
        let title = title.unwrap_or_else(|| panic!("{} has no title", path.display()));
        assert!(looked_at.contains(&format!("@page(\"{title}\")")), "{LOOKED_AT} does not say how to reach {}", path.display());
        assert!(titles.insert(title), "{} has the title of another page", path.display());
    }
    assert!(titles.len() >= 9, "{titles:?}");
}
