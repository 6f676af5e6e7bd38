use super::*;

#[track_caller]
fn check_that(url: &str, is_allowed: bool) {
    assert_eq!(check_url(url).is_ok(), is_allowed, "{url}");
}

#[test]
fn callbacks_are_https_or_this_machine_or_an_applications_own() {
    for url in [
        "https://example.com/callback?x=y",
        "https://example.com:8443",
        "http://localhost",
        "http://localhost:3000/a",
        "http://127.0.0.1:3000",
        "http://[::1]:3000/x",
        "myapp://callback",
        "com.example.app:/x",
    ] {
        check_that(url, true);
    }
    for url in [
        "example.com",
        "/callback",
        "http://example.com",
        "http://localhost.example.com",
        "http://localhost@example.com",
        "http://[::1].example.com:1x@evil",
        "http://localhost:80@example.com/",
        "HTTP://example.com",
        "https://",
        "https:///x",
        "https://example.com/#x",
        "https://example.com/a b",
        "javascript:alert(1)",
        "data:text/html,x",
        "1x://y",
        ":x",
        "myapp:",
    ] {
        check_that(url, false);
    }
}
