use http::HeaderValue;

use super::*;

fn guards() -> Guards {
    let list = |entries: &[&str]| entries.iter().map(|e| (*e).to_owned()).collect::<Vec<_>>();
    Guards::new(
        &list(&["dev.example", "*.lan.example", "10.0.0.7"]),
        &list(&["http://localhost:3000", "https://app.example/"]),
        list(&["Pool.SignIn"]),
    )
    .unwrap()
}

#[track_caller]
fn check(host: &str, fields: &[(&'static str, &'static str)], expected: Result<(), Refusal>) {
    let host = (!host.is_empty()).then(|| Host::parse(host.as_bytes()).unwrap());
    let mut headers = HeaderMap::new();
    for (name, value) in fields {
        headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    let guards = guards();
    let outcome = guards.host(host.as_ref()).and_then(|_| guards.page(&headers));
    assert_eq!(outcome, expected, "{host:?} {fields:?}");
}

#[test]
fn the_host_must_be_this_machine_or_allowed() {
    for host in [
        "localhost",
        "LOCALHOST:4566",
        "localhost.",
        "localhost.:4566",
        "s3.localhost",
        "a.b.localhost:1",
        "127.0.0.1",
        "127.0.0.1:4566",
        "[::1]",
        "[::1]:4566",
        "localhost.localstack.cloud:4566",
        "s3.localhost.localstack.cloud",
        "dev.example",
        "Dev.Example:9",
        "a.lan.example",
        "10.0.0.7:4566",
    ] {
        check(host, &[], Ok(()));
    }
    for host in [
        "",
        "evil.example",
        "localhost.evil.example",
        "notlocalhost",
        "127.0.0.2",
        "127.0.0.1.evil.example",
        "0.0.0.0",
        "127.1",
        "2130706433",
        "[::]",
        "[::ffff:127.0.0.1]",
        "localstack.cloud",
        "xlocalhost.localstack.cloud",
        "lan.example",
        "xlan.example",
        "a.dev.example",
        "lambda.us-east-1.amazonaws.com",
        "10.0.0.8",
    ] {
        check(host, &[], Err(Refusal::HostNotAllowed));
    }
}

#[test]
fn an_origin_must_be_allowed_and_this_servers_own_is_not_by_itself() {
    for origin in ["http://localhost:3000", "https://app.example"] {
        check("localhost:4566", &[("origin", origin)], Ok(()));
    }
    for origin in [
        // What a deployed API answers, or a bucket holds, is a page of this origin too.
        "http://localhost:4566",
        "http://localhost",
        "http://localhost:4567",
        "https://localhost:3000",
        "http://127.0.0.1:4566",
        "https://evil.example",
        "http://app.example",
        "null",
        "",
        "localhost:3000",
        "file://",
        "http://localhost:3000/",
        "http://localhost:3000 http://evil.example",
        "http://user@localhost:3000",
        "chrome-extension://abc",
    ] {
        check("localhost:4566", &[("origin", origin)], Err(Refusal::OriginNotAllowed));
    }
    let twice = [("origin", "http://localhost:3000"), ("origin", "http://localhost:3000")];
    check("localhost:4566", &twice, Err(Refusal::OriginNotAllowed));
    // A page that rebinds its own name to this machine is of its own origin, and still not let in.
    check("evil.example", &[("origin", "http://evil.example")], Err(Refusal::HostNotAllowed));
}

#[test]
fn the_browser_must_not_say_that_a_page_asks() {
    let another = Err(Refusal::FetchedByPage);
    for (value, expected) in [
        ("same-origin", another),
        ("none", Ok(())),
        ("cross-site", another),
        ("same-site", another),
        ("", another),
        ("Same-Origin", another),
        ("same-origin, cross-site", another),
    ] {
        check("localhost:4566", &[("sec-fetch-site", value)], expected);
    }
    check("localhost", &[("sec-fetch-site", "none"), ("sec-fetch-site", "cross-site")], another);
    check("localhost", &[("origin", "http://localhost"), ("sec-fetch-site", "none")], Err(Refusal::OriginNotAllowed));
    // An allowed page is of another site by nature.
    check("localhost", &[("origin", "https://app.example"), ("sec-fetch-site", "cross-site")], Ok(()));
}

#[test]
fn lists_that_cannot_be_read_are_refused() {
    for entry in ["", "*", "*.", "http://dev.example", "dev.example:80", "a b", "*.*.example"] {
        assert!(Guards::new(&[entry.to_owned()], &[], Vec::new()).is_err(), "{entry:?}");
    }
    for entry in ["", "*", "null", "app.example", "http://", "https://app.example/path", "ftp://app.example", "https://*.example"]
    {
        assert!(Guards::new(&[], &[entry.to_owned()], Vec::new()).is_err(), "{entry:?}");
    }
}

#[track_caller]
fn check_any_page(method: Method, fields: &[(&'static str, &'static str)], expected: bool) {
    let mut headers = HeaderMap::new();
    for (name, value) in fields {
        headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    assert_eq!(guards().is_for_any_page(&method, &headers), expected, "{method} {fields:?}");
}

#[test]
fn a_page_of_any_origin_may_call_what_aws_leaves_open_and_nothing_else() {
    let page = ("origin", "https://evil.example");
    check_any_page(Method::POST, &[page, ("x-amz-target", "Pool.SignIn")], true);
    check_any_page(Method::POST, &[page, ("x-amz-target", "Pool.DeletePool")], false);
    check_any_page(Method::POST, &[page, ("x-amz-target", "Pool.SignIn"), ("x-amz-target", "Pool.DeletePool")], false);
    check_any_page(Method::POST, &[page], false);
    check_any_page(Method::POST, &[page, ("x-amz-target", "Pool.SignIn"), ("authorization", "AWS4-HMAC-SHA256 x")], false);
    check_any_page(Method::GET, &[page, ("x-amz-target", "Pool.SignIn")], false);
    check_any_page(Method::OPTIONS, &[page, ("access-control-request-method", "POST")], true);
    check_any_page(Method::OPTIONS, &[page, ("access-control-request-method", "DELETE")], false);
    check_any_page(Method::OPTIONS, &[("access-control-request-method", "POST")], false);
}

#[test]
fn a_link_may_be_followed_from_anywhere_but_not_fetched_or_framed() {
    let link = [("sec-fetch-site", "same-site"), ("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "document")];
    let check = |method: Method, fields: &[(&'static str, &'static str)], expected: bool| {
        let pairs = fields.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
        assert_eq!(is_followed_link(&method, &pairs.collect()), expected, "{method} {fields:?}");
    };
    check(Method::GET, &link, true);
    check(Method::POST, &link, false);
    check(Method::GET, &[link[0], link[1], ("sec-fetch-dest", "iframe")], false);
    check(Method::GET, &[link[0], ("sec-fetch-mode", "no-cors"), link[2]], false);
    check(Method::GET, &[link[1], link[2], ("origin", "https://evil.example")], false);
    check(Method::GET, &[], false);
}
