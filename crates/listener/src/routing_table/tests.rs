use http::Request;

use super::*;

fn head(version: Version, target: &str, fields: &[(&str, &str)]) -> Parts {
    let mut request = Request::builder().method("GET").version(version).uri(target);
    for (name, value) in fields {
        request = request.header(*name, *value);
    }
    request.body(()).unwrap().into_parts().0
}

fn routed(host: &str, target: &str) -> Destination {
    route(&head(Version::HTTP_11, target, &[("host", host)]), Scheme::Http, &Guards::default())
}

#[track_caller]
fn check_road(host: &str, path: &str, expected: (&str, &str, &str, &str, &str)) {
    let (api_id, stage, rest, path_with_stage, domain_name) = expected;
    let expected = InvokeTarget {
        api_id: api_id.to_owned(),
        stage: stage.to_owned(),
        path: rest.to_owned(),
        path_with_stage: path_with_stage.to_owned(),
        domain_name: domain_name.to_owned(),
        host: HostStanding::Foreign,
    };
    let Destination::Road(mut found) = routed(host, path) else { panic!("{host} {path}") };
    // Whose the host is, is another test's.
    found.host = expected.host;
    assert_eq!(found, expected, "{host} {path}");
}

#[test]
fn an_execute_api_host_leads_to_the_road_whatever_the_path() {
    let aws = "abc123.execute-api.us-east-1.amazonaws.com";
    check_road(aws, "/dev/pets", ("abc123", "dev", "/pets", "/dev/pets", aws));
    let local = "abc123.execute-api.localhost";
    check_road("ABC123.Execute-API.localhost:4566", "/dev/pets?a=b", ("abc123", "dev", "/pets", "/dev/pets", local));
    check_road("abc123.execute-api.localhost.", "/dev", ("abc123", "dev", "", "/dev", local));
    check_road(local, "/dev/", ("abc123", "dev", "/", "/dev/", local));
    check_road(local, "/", ("abc123", "", "", "/", local));
    check_road(local, "/2015-03-31/functions", ("abc123", "2015-03-31", "/functions", "/2015-03-31/functions", local));
    check_road(local, "/_gatewright/state", ("abc123", "_gatewright", "/state", "/_gatewright/state", local));
    check_road(
        local,
        "/restapis/x/dev/_user_request_/p",
        ("abc123", "restapis", "/x/dev/_user_request_/p", "/restapis/x/dev/_user_request_/p", local),
    );
    let stack = "abc123.execute-api.localhost.localstack.cloud";
    check_road("abc123.execute-api.localhost.localstack.cloud:4566", "/dev/a", ("abc123", "dev", "/a", "/dev/a", stack));
}

#[test]
fn an_execute_api_host_that_names_no_api_leads_nowhere() {
    for host in [
        "execute-api.localhost",
        "execute-api",
        "abc.execute-api",
        "a.b.execute-api.localhost",
        "execute-api.us-east-1.amazonaws.com",
        "execute-api.execute-api.localhost",
        "abc.execute-api.execute-api.localhost",
    ] {
        assert_eq!(routed(host, "/_gatewright/health"), Destination::Refused(Refusal::ExecuteApiHostWithoutApi), "{host}");
    }
}

const URL_ID: &str = "abcdefghijklmnopqrstuvwxyz012345";

#[track_caller]
fn check_url(host: &str, target: &str, expected: (Option<&str>, &str, Option<&str>)) {
    let (region, path, domain_name) = expected;
    let expected = UrlTarget {
        url_id: URL_ID.to_owned(),
        region: region.map(str::to_owned),
        path: path.to_owned(),
        domain_name: domain_name.map(str::to_owned),
    };
    assert_eq!(routed(host, target), Destination::FunctionUrl(expected), "{host} {target}");
}

#[test]
fn a_lambda_url_host_leads_to_function_urls_whatever_the_path() {
    let aws = format!("{URL_ID}.lambda-url.eu-west-1.on.aws");
    check_url(&aws, "/", (Some("eu-west-1"), "/", Some(&aws)));
    check_url(&aws.to_uppercase(), "/", (Some("eu-west-1"), "/", Some(&aws)));
    let local = format!("{URL_ID}.lambda-url.localhost");
    for path in [
        "/",
        "//a//%2F/../b",
        "/_gatewright/state",
        "/_gatewright/lambda-url/x/y",
        "/2015-03-31/functions",
        "/p_x/.well-known/jwks.json",
    ] {
        check_url(&format!("{local}:4566"), path, (None, path, Some(&local)));
        check_url(&aws, path, (Some("eu-west-1"), path, Some(&aws)));
    }
    let stack = format!("{URL_ID}.lambda-url.us-east-1.localhost.localstack.cloud");
    check_url(&stack, "/x?y", (None, "/x", Some(&stack)));
}

#[test]
fn a_lambda_url_host_that_is_no_url_s_leads_nowhere() {
    for host in
        ["lambda-url.localhost", "lambda-url", "a.b.lambda-url.localhost", "abc.lambda-url", "lambda-url.us-east-1.on.aws"]
    {
        assert_eq!(routed(host, "/"), Destination::Refused(Refusal::FunctionUrlHostWithoutId), "{host}");
    }
    assert_eq!(routed("lambda-url.lambda-url.localhost", "/"), Destination::Refused(Refusal::FunctionUrlHostWithoutId));
    // A page that makes a name of its own lead to this machine.
    for parent in ["evil.example", "on.aws", "us-east-1.on.aws.evil.example", "us-east-1xon.aws", "localhost.evil.example"] {
        let host = format!("{URL_ID}.lambda-url.{parent}");
        assert_eq!(routed(&host, "/"), Destination::Refused(Refusal::HostNotAllowed), "{host}");
    }
    assert_eq!(routed("a.lambda-url.s3.localhost", "/key"), Destination::Aws, "a bucket's");
}

#[test]
fn the_path_form_of_function_urls_is_for_allowed_hosts_and_every_page() {
    let path = |rest: &str| format!("/_gatewright/lambda-url/{URL_ID}{rest}");
    check_url("127.0.0.1:4566", &path(""), (None, "/", None));
    check_url("localhost", &path("/"), (None, "/", None));
    check_url("localhost", &path("//a/%2E%2E/b?c=d"), (None, "//a/%2E%2E/b", None));
    check_url("localhost", &path("/").replace("abc", "ABC"), (None, "/", None));
    for odd in
        ["/_gatewright/lambda-url", "/_gatewright/lambda-url/", "/_gatewright/lambda-url//x", "/_gatewright/lambda-url/../x"]
    {
        assert_eq!(routed("localhost", odd), Destination::Own, "{odd}");
    }
    assert_eq!(routed("localhost", &format!("/%5fgatewright/lambda-url/{URL_ID}/")), Destination::Aws);
    assert_eq!(routed("evil.example", &path("/")), Destination::Refused(Refusal::HostNotAllowed));
    let page = [("host", "127.0.0.1"), ("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")];
    let by_page = route(&head(Version::HTTP_11, &path("/"), &page), Scheme::Http, &Guards::default());
    assert!(matches!(by_page, Destination::FunctionUrl(_)), "{by_page:?}");
}

#[test]
fn a_function_reaches_function_urls_by_their_hosts_alone() {
    let from = |host: &str, path: &str| route_of_function(&head(Version::HTTP_11, path, &[("host", host)]), Scheme::Https);
    let host = format!("{URL_ID}.lambda-url.us-east-1.on.aws");
    assert!(matches!(from(&host, "/x"), Destination::FunctionUrl(_)));
    assert_eq!(from("lambda-url.us-east-1.on.aws", "/x"), Destination::Refused(Refusal::FunctionUrlHostWithoutId));
    let by_path = from("lambda.us-east-1.amazonaws.com", &format!("/_gatewright/lambda-url/{URL_ID}/"));
    assert_eq!(by_path, Destination::Refused(Refusal::OwnEndpointsAreNotForFunctions));
}

#[test]
fn both_path_forms_lead_to_the_road() {
    let host = "127.0.0.1";
    for base in ["/restapis/AbC/dev/_user_request_", "/_aws/execute-api/AbC/dev"] {
        check_road("127.0.0.1:4566", base, ("abc", "dev", "", "/dev", host));
        check_road(host, &format!("{base}/"), ("abc", "dev", "/", "/dev/", host));
        check_road(host, &format!("{base}/pets/1?x=/y"), ("abc", "dev", "/pets/1", "/dev/pets/1", host));
        check_road(host, &format!("{base}//pets//1/"), ("abc", "dev", "/pets//1/", "/dev//pets//1/", host));
        check_road(host, &format!("{base}/a%2Fb+c@d|e"), ("abc", "dev", "/a%2Fb+c@d|e", "/dev/a%2Fb+c@d|e", host));
    }
    check_road(host, "/_aws/execute-api/abc", ("abc", "", "", "/", host));
    check_road(host, "/_aws/execute-api/abc/", ("abc", "", "", "/", host));
    // The road guards itself, so any Host will do for the path forms.
    check_road("evil.example", "/_aws/execute-api/abc/dev", ("abc", "dev", "", "/dev", "evil.example"));
}

#[test]
fn doubled_slashes_come_out_as_on_aws() {
    let host = "a.execute-api.localhost";
    check_road(host, "/stage//x", ("a", "stage", "/x", "/stage//x", host));
    check_road(host, "//stage/x", ("a", "stage", "/x", "/stage/x", host));
    check_road(host, "/stage/x//y", ("a", "stage", "/x//y", "/stage/x//y", host));
    check_road(host, "/stage//", ("a", "stage", "/", "/stage//", host));
    check_road(host, "//", ("a", "", "", "/", host));
    check_road(host, "/st%2Fage/%2E%2E/x", ("a", "st%2Fage", "/%2E%2E/x", "/st%2Fage/%2E%2E/x", host));
}

#[test]
fn everything_else_is_ours_or_for_the_aws_apis() {
    for (path, expected) in [
        ("/_gatewright", Destination::Own),
        ("/_gatewright/", Destination::Own),
        ("/_gatewright/health?x", Destination::Own),
        ("/_gatewrightx", Destination::Aws),
        ("/%5fgatewright/health", Destination::Aws),
        ("//_gatewright/health", Destination::Aws),
        ("/", Destination::Aws),
        ("/2015-03-31/functions", Destination::Aws),
        ("/restapis", Destination::Aws),
        ("/restapis/abc", Destination::Aws),
        ("/restapis/abc/resources/x/methods/GET", Destination::Aws),
        ("/restapis/abc/stages/_user_request_x", Destination::Aws),
        ("/restapis//dev/_user_request_/x", Destination::Aws),
        ("/restapis/abc//_user_request_/x", Destination::Aws),
        ("/restapis/abc/_user_request_/x", Destination::Aws),
        ("//restapis/abc/dev/_user_request_/x", Destination::Aws),
        ("/_aws/execute-api", Destination::Aws),
        ("/_aws/execute-api/", Destination::Aws),
        ("/_aws/execute-api//dev/x", Destination::Aws),
        ("/_aws/execute-api/../dev/x", Destination::Aws),
        ("/_aws/execute-api/a%2Fb/dev/x", Destination::Aws),
        ("/restapis/../dev/_user_request_/x", Destination::Aws),
        ("/_aws/other", Destination::Aws),
        ("/bucket/key", Destination::Aws),
    ] {
        assert_eq!(routed("localhost:4566", path), expected, "{path}");
        assert_eq!(routed("evil.example", path), Destination::Refused(Refusal::HostNotAllowed), "{path}");
    }
}

#[test]
fn one_host_only_and_the_same_one_everywhere() {
    type Case<'a> = (Version, &'a str, Vec<(&'a str, &'a str)>, Destination);
    let refused = Destination::Refused;
    let cases: Vec<Case<'_>> = vec![
        (Version::HTTP_11, "/", vec![], refused(Refusal::HostMissing)),
        (Version::HTTP_11, "http://localhost/", vec![], refused(Refusal::HostMissing)),
        (Version::HTTP_10, "/", vec![], refused(Refusal::HostNotAllowed)),
        (Version::HTTP_2, "/", vec![], refused(Refusal::HostMissing)),
        (Version::HTTP_11, "/", vec![("host", "localhost"), ("host", "localhost")], refused(Refusal::HostTwice)),
        (Version::HTTP_11, "/", vec![("host", "a.execute-api.x"), ("host", "localhost")], refused(Refusal::HostTwice)),
        (Version::HTTP_11, "/", vec![("host", "")], refused(Refusal::HostMalformed)),
        (Version::HTTP_11, "/", vec![("host", "localhost,evil.example")], refused(Refusal::HostMalformed)),
        (Version::HTTP_11, "http://localhost:4566/", vec![("host", "localhost:4566")], Destination::Aws),
        (Version::HTTP_11, "http://LOCALHOST/", vec![("host", "localhost.:80")], Destination::Aws),
        (Version::HTTP_11, "http://localhost/", vec![("host", "localhost:4566")], refused(Refusal::HostDiffersFromTarget)),
        (Version::HTTP_11, "http://evil.example/", vec![("host", "localhost")], refused(Refusal::HostDiffersFromTarget)),
        (Version::HTTP_11, "http://localhost/", vec![("host", "evil.example")], refused(Refusal::HostDiffersFromTarget)),
        (Version::HTTP_11, "http://a@localhost/", vec![("host", "localhost")], refused(Refusal::HostMalformed)),
        (Version::HTTP_2, "http://localhost:4566/", vec![], Destination::Aws),
        (Version::HTTP_2, "http://localhost:4566/", vec![("host", "localhost:4566")], Destination::Aws),
        (Version::HTTP_2, "http://localhost:4566/", vec![("host", "evil.example")], refused(Refusal::HostDiffersFromTarget)),
        (Version::HTTP_2, "http://evil.example/", vec![], refused(Refusal::HostNotAllowed)),
        (Version::HTTP_11, "*", vec![("host", "localhost")], refused(Refusal::TargetIsNotAPath)),
    ];
    for (version, target, fields, expected) in cases {
        assert_eq!(
            route(&head(version, target, &fields), Scheme::Http, &Guards::default()),
            expected,
            "{version:?} {target} {fields:?}"
        );
    }
}

#[test]
fn connect_goes_nowhere() {
    let mut parts = head(Version::HTTP_11, "localhost:4566", &[("host", "localhost:4566")]);
    parts.method = http::Method::CONNECT;
    assert_eq!(route(&parts, Scheme::Http, &Guards::default()), Destination::Refused(Refusal::TargetIsNotAPath));
}

#[test]
fn the_road_is_exempt_from_the_guards_and_the_rest_is_not() {
    let foreign = [("host", "localhost:4566"), ("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")];
    let routed = |path| route(&head(Version::HTTP_11, path, &foreign), Scheme::Http, &Guards::default());
    assert!(matches!(routed("/_aws/execute-api/abc/dev/pets"), Destination::Road(_)));
    assert_eq!(routed("/2015-03-31/functions"), Destination::Refused(Refusal::OriginNotAllowed));
    assert_eq!(routed("/_gatewright/state"), Destination::Refused(Refusal::OriginNotAllowed));
    assert_eq!(routed("/restapis/abc"), Destination::Refused(Refusal::OriginNotAllowed));
}

proptest::proptest! {
    #[test]
    fn no_host_and_path_slip_past_the_invariants(
        labels in proptest::collection::vec("execute-api|Execute-Api|lambda-url|Lambda-Url|auth|on|aws|us-east-1|localhost|localstack|cloud|abc|evil|example|127|0|1|\\[::1\\]", 1..6),
        after in "\\.?(:[0-9]{0,4})?",
        segments in proptest::collection::vec("|restapis|_aws|execute-api|_gatewright|lambda-url|auth|abc|_user_request_|us-east-1_a|\\.well-known|jwks\\.json|dev|a%2Fb|\\.\\.", 0..7),
    ) {
        let host = labels.join(".") + &after;
        let path = format!("/{}", segments.join("/"));
        let is_execute_api = labels.iter().any(|label| label.eq_ignore_ascii_case("execute-api"));
        let is_lambda_url = labels.iter().any(|label| label.eq_ignore_ascii_case("lambda-url"));
        let is_this_machine = |name: &str| {
            name.ends_with("localhost") || name.ends_with("localhost.localstack.cloud") || name == "127.0.0.1" || name == "[::1]"
        };
        match routed(&host, &path) {
            Destination::Aws | Destination::Own | Destination::KeySets => {
                proptest::prop_assert!(!is_execute_api && !is_lambda_url);
                proptest::prop_assert!(is_this_machine(&Host::parse(host.as_bytes()).unwrap().name));
            }
            Destination::Road(target) => {
                proptest::prop_assert!(!target.api_id.is_empty() && !target.api_id.contains(['/', '.']));
                proptest::prop_assert!(!target.stage.contains('/'));
                proptest::prop_assert!(target.path.is_empty() || target.path.starts_with('/') && !target.path.starts_with("//"));
                let begins_with_stage = target.path_with_stage.strip_prefix('/').is_some_and(|rest| rest.starts_with(&target.stage));
                proptest::prop_assert!(begins_with_stage && target.path_with_stage.ends_with(&target.path));
                proptest::prop_assert!(path.ends_with(&target.path));
            }
            Destination::FunctionUrl(target) => {
                proptest::prop_assert!(!is_execute_api && target.path.starts_with('/') && !target.url_id.contains('.'));
                proptest::prop_assert!(path.ends_with(&target.path) || target.path == "/");
                let name = Host::parse(host.as_bytes()).unwrap().name;
                proptest::prop_assert!(is_this_machine(&name) || name.ends_with(".on.aws") && target.region.is_some());
            }
            Destination::Login(target) => {
                proptest::prop_assert!(!is_execute_api && !is_lambda_url && !target.prefix.contains(['.', '/', '%']));
                proptest::prop_assert!(is_this_machine(&Host::parse(host.as_bytes()).unwrap().name));
                proptest::prop_assert!(target.path.starts_with('/') && (path.ends_with(&target.path) || target.path == "/"));
            }
            Destination::Refused(_) => {}
        }
    }
}

#[test]
fn key_sets_are_open_to_every_page_on_an_allowed_host() {
    let page = [("host", "127.0.0.1:4566"), ("origin", "https://evil.example")];
    let routed =
        |path: &str, fields: &[(&str, &str)]| route(&head(Version::HTTP_11, path, fields), Scheme::Http, &Guards::default());
    for document in ["jwks.json", "openid-configuration"] {
        assert_eq!(routed(&format!("/us-east-1_AbCdEfGhI/.well-known/{document}"), &page), Destination::KeySets);
    }
    for path in [
        "/us-east-1_AbCdEfGhI/.well-known/other",
        "/us-east-1_AbCdEfGhI/.well-known/jwks.json/",
        "/bucket/.well-known/jwks.json",
        "/a/b_c/.well-known/jwks.json",
        "/_gatewright/.well-known/jwks.json",
        "/us-east-1_../.well-known/jwks.json",
    ] {
        assert_eq!(routed(path, &page), Destination::Refused(Refusal::OriginNotAllowed), "{path}");
    }
    let key = "/us-east-1_AbCdEfGhI/.well-known/jwks.json";
    assert_eq!(routed(key, &[("host", "bucket.s3.localhost:4566")]), Destination::Aws, "a key in a bucket");
    let elsewhere = [("host", "evil.example")];
    let path = "/us-east-1_AbCdEfGhI/.well-known/jwks.json";
    assert_eq!(routed(path, &elsewhere), Destination::Refused(Refusal::HostNotAllowed));
}

#[test]
fn what_pages_of_any_origin_may_call_is_neither_signed_nor_a_buckets() {
    let guards = Guards::new(&[], &[], vec!["Pool.SignIn".to_owned()]).unwrap();
    let check = |host: &str, path: &str, more: &[(&str, &str)], is_let_in: bool| {
        let mut fields = vec![("host", host), ("origin", "https://evil.example"), ("x-amz-target", "Pool.SignIn")];
        fields.extend(more);
        let mut request = head(Version::HTTP_11, path, &fields);
        request.method = http::Method::POST;
        let destination = route(&request, Scheme::Http, &guards);
        let expected = if is_let_in { Destination::Aws } else { Destination::Refused(Refusal::OriginNotAllowed) };
        assert_eq!(destination, expected, "{host} {path} {more:?}");
    };
    check("127.0.0.1:4566", "/", &[], true);
    check("127.0.0.1:4566", "/?delete", &[], false);
    check("127.0.0.1:4566", "/bucket", &[], false);
    check(
        "127.0.0.1:4566",
        "/",
        &[("authorization", "AWS4-HMAC-SHA256 Credential=test/20261122/us-east-1/iam/aws4_request")],
        false,
    );
    check("bucket.s3.localhost:4566", "/", &[], false);
    check("bucket.s3-eu-west-1.localhost", "/", &[], false);
}

#[test]
fn a_host_of_an_api_is_ours_when_nobody_else_can_say_where_it_leads() {
    let allowed = Guards::new(&["gatewright".to_owned(), "*.corp.example".to_owned()], &[], Vec::new()).unwrap();
    let standing = |host: &str, path: &str| match route(&head(Version::HTTP_11, path, &[("host", host)]), Scheme::Http, &allowed)
    {
        Destination::Road(target) => target.host,
        other => panic!("{host} {path}: {other:?}"),
    };
    for host in [
        "abc123.execute-api.localhost:4566",
        "abc123.execute-api.us-east-1.amazonaws.com",
        "abc123.execute-api.cn-north-1.amazonaws.com.cn",
        "abc123.execute-api.localhost.localstack.cloud",
        "abc123.execute-api.gatewright",
        "abc123.execute-api.dev.corp.example",
    ] {
        assert_eq!(standing(host, "/dev/pets"), HostStanding::Ours, "{host}");
    }
    for host in ["abc123.execute-api.evil.example", "abc123.execute-api.amazonaws.com.evil.example", "abc123.execute-api.example"]
    {
        assert_eq!(standing(host, "/dev/pets"), HostStanding::Foreign, "{host}");
    }
    for path in ["/restapis/abc123/dev/_user_request_/pets", "/_aws/execute-api/abc123/dev/pets"] {
        for host in ["127.0.0.1:4566", "localhost", "gatewright:4566"] {
            assert_eq!(standing(host, path), HostStanding::Ours, "{host}");
        }
        for host in ["evil.example", "192.168.0.7"] {
            assert_eq!(standing(host, path), HostStanding::Foreign, "{host}");
        }
    }
}

fn login(prefix: &str, base_path: &str, path: &str) -> Destination {
    let (prefix, base_path, path) = (prefix.to_owned(), base_path.to_owned(), path.to_owned());
    Destination::Login(LoginTarget { prefix, base_path, path })
}

#[test]
fn a_domain_of_a_user_pool_is_reached_by_host_and_by_path() {
    let base = "/_gatewright/auth/my-app";
    for host in ["my-app.auth.localhost:4566", "My-App.Auth.localhost", "my-app.auth.localhost.localstack.cloud"] {
        assert_eq!(routed(host, "/login?client_id=x"), login("my-app", "", "/login"), "{host}");
        // Nothing else is behind such a host.
        assert_eq!(routed(host, "/_gatewright/state"), login("my-app", "", "/_gatewright/state"), "{host}");
        assert_eq!(routed(host, "/"), login("my-app", "", "/"), "{host}");
    }
    assert_eq!(routed("localhost:4566", &format!("{base}/oauth2/token")), login("my-app", base, "/oauth2/token"));
    assert_eq!(routed("127.0.0.1", base), login("my-app", base, "/"));
    for path in ["/_gatewright/auth", "/_gatewright/auth/", "/_gatewright/auth/A/login", "/_gatewright/auth/a%2e/login"] {
        assert_eq!(routed("localhost", path), Destination::Own, "{path}");
    }
    assert_eq!(routed("auth.localhost", "/login"), Destination::Aws);
    assert_eq!(routed("my-app.auth.s3.localhost", "/login"), Destination::Aws, "a bucket");
}

#[test]
fn pages_of_any_origin_reach_a_domain_but_not_by_a_host_that_is_nobodys() {
    let of = |host: &str, path: &str| {
        let page = [("host", host), ("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")];
        route(&head(Version::HTTP_11, path, &page), Scheme::Https, &Guards::default())
    };
    assert_eq!(of("my-app.auth.localhost", "/oauth2/token"), login("my-app", "", "/oauth2/token"));
    assert_eq!(of("localhost", "/_gatewright/auth/my-app/login"), login("my-app", "/_gatewright/auth/my-app", "/login"));
    for host in ["my-app.auth.evil.example", "my-app.auth.us-east-1.amazoncognito.com", "evil.example"] {
        assert_eq!(of(host, "/_gatewright/auth/my-app/login"), Destination::Refused(Refusal::HostNotAllowed), "{host}");
    }
}

#[test]
fn a_function_reaches_a_domain_by_its_name_at_aws() {
    let of = |host: &str, path: &str| route_of_function(&head(Version::HTTP_11, path, &[("host", host)]), Scheme::Https);
    assert_eq!(of("my-app.auth.us-east-1.amazoncognito.com", "/oauth2/token"), login("my-app", "", "/oauth2/token"));
    let own = Destination::Refused(Refusal::OwnEndpointsAreNotForFunctions);
    assert_eq!(of("sts.us-east-1.amazonaws.com", "/_gatewright/auth/my-app/oauth2/token"), own);
}
