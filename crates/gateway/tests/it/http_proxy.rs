//! HTTP_PROXY: what goes on, what comes back, and what is refused.

use std::collections::BTreeMap;
use std::time::Duration;

use gatewright_gateway::integration::http_proxy::RESPONSE_BYTES_MAX;
use gatewright_gateway::request_body::BODY_BYTES_MAX;
use gatewright_model::body::{Body, BodyError};
use gatewright_model::ports::UpstreamRefusal;
use gatewright_model::rest_api::{Integration, Method, RestApi, Stage};
use gatewright_testkit::invoke::ScriptedInvoke;
use gatewright_testkit::upstream::ScriptedUpstream;
use http::Response;

use crate::house::{House, api, guard_says, guarded, lambda_proxy, open, policy, stage, statement, with};

fn proxied(path: &str, uri: &str, parameters: &[(&str, &str)]) -> RestApi {
    let request_parameters = parameters.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    let integration = Integration {
        kind: "HTTP_PROXY".into(),
        http_method: Some("ANY".into()),
        uri: Some(uri.into()),
        request_parameters,
        ..lambda_proxy("unused")
    };
    with(api(), path, &[Method { integration: Some(integration), ..open("ANY") }])
}

fn house(api: &RestApi, upstream: ScriptedUpstream) -> House {
    House::with_backends(api, ScriptedInvoke::new(guard_says(String::new())), upstream)
}

fn echo() -> ScriptedUpstream {
    ScriptedUpstream::new(|head, body| {
        let body = format!("{} {} {}", head.method, head.uri, String::from_utf8_lossy(body));
        Ok(Response::builder().status(203).header("Content-Type", "text/plain").body(Body::whole(body)).unwrap())
    })
}

#[tokio::test]
async fn the_request_goes_on_and_the_answer_comes_back() {
    let parameters = [("integration.request.path.proxy", "method.request.path.proxy")];
    let house = house(&proxied("/files/{proxy+}", "http://backend:8080/base/{proxy}", &parameters), echo());
    let headers = [
        ("Host", "gateway"),
        ("X-Own", "1"),
        ("x-own", "2"),
        ("Connection", "x-hop"),
        ("X-Hop", "hop"),
        ("TE", "trailers"),
        ("Content-Encoding", "gzip"),
        ("X-Forwarded-For", "1.2.3.4"),
        ("X-Forwarded-Proto", "forged"),
    ];
    let answer = house.send(http::Method::PUT, "/files/a/b%20c?d=e&f", &headers, "text").await;
    assert_eq!((answer.status, answer.body.as_str()), (203, "PUT http://backend:8080/base/a/b%20c?d=e&f text"));
    assert_eq!(answer.headers["content-type"], "text/plain");
    let (head, _) = house.upstream.seen().remove(0);
    let sent: BTreeMap<_, Vec<_>> = head
        .headers
        .keys()
        .filter(|name| *name != "x-amzn-trace-id")
        .map(|name| (name.as_str(), head.headers.get_all(name).iter().map(|value| value.to_str().unwrap()).collect()))
        .collect();
    let expected = BTreeMap::from([
        ("host", vec!["backend:8080"]),
        ("x-own", vec!["1", "2"]),
        ("x-forwarded-for", vec!["1.2.3.4, 127.0.0.1"]),
        ("x-forwarded-port", vec!["80"]),
        ("x-forwarded-proto", vec!["http"]),
        ("x-amzn-apigateway-api-id", vec!["abc123"]),
    ]);
    assert_eq!(sent, expected);
    assert!(head.headers["x-amzn-trace-id"].to_str().unwrap().starts_with("Root=1-"));
}

#[tokio::test]
async fn values_are_mapped_into_path_query_and_headers() {
    let parameters = [
        ("integration.request.path.id", "method.request.querystring.id"),
        ("integration.request.querystring.a b", "method.request.header.X-Value"),
        ("integration.request.querystring.none", "method.request.header.X-None"),
        ("integration.request.header.X-Stage", "context.stage"),
        ("integration.request.header.X-Tenant", "stageVariables.tenant"),
        ("integration.request.header.X-Literal", "'as it is'"),
    ];
    let api = proxied("/pets", "https://${stageVariables.tenant}.example/pets/{id}/?fixed=1", &parameters);
    let house = house(&api, echo());
    house.publish(&api, &Stage { variables: BTreeMap::from([("tenant".into(), "t1".into())]), ..stage() });
    let answer = house.get("/pets?id=7%2F8%3F..", &[("X-Value", "1&2=3")]).await;
    assert_eq!(answer.body, "GET https://t1.example/pets/7/8%3F../?fixed=1&id=7%2F8%3F..&a b=1%262%3D3 ".replace("a b", "a%20b"));
    let (head, _) = house.upstream.seen().remove(0);
    let header = |name| head.headers[name].to_str().unwrap().to_owned();
    assert_eq!((header("x-stage"), header("x-tenant"), header("x-literal")), ("dev".into(), "t1".into(), "as it is".into()));
}

#[tokio::test]
async fn no_path_leads_elsewhere_than_it_was_authorized() {
    let greedy = [("integration.request.path.proxy", "method.request.path.proxy")];
    let by_query = [("integration.request.path.proxy", "method.request.querystring.p")];
    for (parameters, path) in [
        (&greedy, "/public/../admin"),
        (&greedy, "/public/%2e%2E/admin"),
        (&greedy, "/public/..%2fadmin"),
        (&greedy, "/public/..%5Cadmin"),
        (&greedy, "/public/..;x/admin"),
        (&greedy, "/public/."),
        (&by_query, "/public?p=a/../../admin"),
        (&by_query, "/public?p=.."),
    ] {
        let house = house(&proxied("/{proxy+}", "http://backend/base/{proxy}", parameters), echo());
        assert_eq!(house.get(path, &[]).await.status, 500, "{path}");
        assert!(house.upstream.seen().is_empty(), "{path}");
    }
    let house = house(&proxied("/{proxy+}", "http://backend/base/{proxy}", &greedy), echo());
    assert_eq!(house.get("/a..b/...", &[]).await.body, "GET http://backend/base/a..b/... ");
}

#[tokio::test]
async fn a_mapped_header_is_never_the_client_s_and_an_override_is_not_told() {
    let parameters = [
        ("integration.request.header.X-Tenant", "context.authorizer.tenant"),
        ("integration.request.header.X-Amzn-Apigateway-Api-Id", "stageVariables.none"),
    ];
    let house = house(&proxied("/a", "http://backend", &parameters), echo());
    let headers = [("X-Tenant", "victim"), ("X-HTTP-Method-Override", "delete"), ("X-Amzn-Apigateway-Api-Id", "forged")];
    assert_eq!(house.get("/a", &headers).await.status, 203);
    let (head, _) = house.upstream.seen().remove(0);
    assert!(!head.headers.contains_key("x-tenant") && !head.headers.contains_key("x-http-method-override"), "{:?}", head.headers);
    assert_eq!(head.headers["x-amzn-apigateway-api-id"], "abc123");
}

#[tokio::test]
async fn headers_of_the_answer_that_the_gateway_says_itself_come_back_renamed() {
    let upstream = ScriptedUpstream::new(|_, _| {
        let answer =
            Response::builder().header("Server", "s").header("Date", "d").header("Via", "v").header("x-amzn-RequestId", "r");
        Ok(answer.header("Connection", "x-hop").header("X-Hop", "1").header("Set-Cookie", "a").body(Body::whole("x")).unwrap())
    });
    let house = house(&proxied("/a", "http://backend", &[]), upstream);
    let answer = house.get("/a", &[]).await;
    for (name, value) in [
        ("x-amzn-remapped-server", "s"),
        ("x-amzn-remapped-date", "d"),
        ("x-amzn-remapped-x-amzn-requestid", "r"),
        ("set-cookie", "a"),
    ] {
        assert_eq!(answer.headers[name], value, "{name}");
    }
    for name in ["server", "date", "via", "x-hop", "connection"] {
        assert!(!answer.headers.contains_key(name), "{name}");
    }
    assert_ne!(answer.headers["x-amzn-requestid"], "r");
}

#[tokio::test]
async fn a_backend_that_is_not_there_or_breaks_off_is_told_apart() {
    for (refusal, status, body) in [
        (UpstreamRefusal::Unreachable, 500, r#"{"message": "Internal server error"}"#),
        (UpstreamRefusal::Failed, 504, r#"{"message": "Network error communicating with endpoint"}"#),
    ] {
        let house = house(&proxied("/a", "http://backend", &[]), ScriptedUpstream::new(move |_, _| Err(refusal)));
        let answer = house.get("/a", &[]).await;
        assert_eq!((answer.status, answer.body.as_str()), (status, body));
        assert_eq!(answer.headers["x-amzn-errortype"], "InternalServerErrorException");
    }
}

#[tokio::test]
async fn an_answer_that_does_not_begin_in_time_is_504() {
    let (upstream, _permits) = echo().holding();
    let house = house(&proxied("/a", "http://backend", &[]), upstream);
    let (answer, ()) = tokio::join!(house.get("/a", &[]), async {
        while house.clock.sleepers() == 0 {
            tokio::task::yield_now().await;
        }
        house.clock.advance(Duration::from_millis(29_000));
    });
    assert_eq!((answer.status, answer.body.as_str()), (504, r#"{"message": "Endpoint request timed out"}"#));
}

/// A body without a length that gives so many bytes, and then ends or waits for ever.
struct Flood {
    left: usize,
    ends: bool,
}

impl http_body::Body for Flood {
    type Data = bytes::Bytes;
    type Error = BodyError;
    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<bytes::Bytes>, BodyError>>> {
        if self.left == 0 {
            return if self.ends { std::task::Poll::Ready(None) } else { std::task::Poll::Pending };
        }
        let now = self.left.min(1 << 20);
        self.left -= now;
        std::task::Poll::Ready(Some(Ok(http_body::Frame::data(vec![b'x'; now].into()))))
    }
}

#[tokio::test]
async fn a_body_of_unknown_length_is_announced_with_every_verb_and_no_other_is() {
    let house = house(&proxied("/a", "http://backend", &[]), echo());
    for method in [http::Method::GET, http::Method::HEAD, http::Method::DELETE, http::Method::POST] {
        for (body, announced, length) in [
            (Body::arriving(Flood { left: 5, ends: true }), Some("chunked"), 5),
            (Body::arriving(Flood { left: 0, ends: true }), Some("chunked"), 0),
            (Body::whole("12345"), None, 5),
            (Body::empty(), None, 0),
        ] {
            let headers = [("Transfer-Encoding", "gzip, chunked"), ("Content-Length", "7")];
            house.send_to("abc123", "dev", method.clone(), "/a", &headers, body).await;
            let (head, body) = house.upstream.seen().pop().unwrap();
            let said = head.headers.get("transfer-encoding").map(|value| value.to_str().unwrap());
            assert_eq!((said, body.len()), (announced, length), "{method}");
            assert!(!head.headers.contains_key("content-length"));
        }
    }
}

#[tokio::test]
async fn a_body_that_turns_out_too_large_is_413_and_one_at_the_limit_goes_on() {
    for (bytes, status) in [(BODY_BYTES_MAX, 203), (BODY_BYTES_MAX + 1, 413)] {
        let house = house(&proxied("/a", "http://backend", &[]), echo());
        let body = Body::arriving(Flood { left: bytes, ends: true });
        let answer = house.send_to("abc123", "dev", http::Method::POST, "/a", &[], body).await;
        assert_eq!(answer.status, status, "{bytes}");
    }
}

#[tokio::test]
async fn an_answer_that_grows_too_large_or_does_not_end_in_time_is_broken_off() {
    let answering = |left, ends| ScriptedUpstream::new(move |_, _| Ok(Response::new(Body::arriving(Flood { left, ends }))));
    for (bytes, is_broken_off) in [(RESPONSE_BYTES_MAX, false), (RESPONSE_BYTES_MAX + 1, true)] {
        let house = house(&proxied("/a", "http://backend", &[]), answering(bytes, true));
        assert_eq!(house.get("/a", &[]).await.is_broken_off, is_broken_off, "{bytes}");
    }
    let house = house(&proxied("/a", "http://backend", &[]), answering(1, false));
    let (answer, ()) = tokio::join!(house.get("/a", &[]), async {
        while house.clock.sleepers() == 0 {
            tokio::task::yield_now().await;
        }
        house.clock.advance(Duration::from_millis(29_000));
    });
    assert_eq!((answer.status, answer.is_broken_off), (200, true));
}

#[tokio::test]
async fn nothing_goes_on_that_is_not_permitted_or_has_no_address() {
    let deny = policy(serde_json::json!([statement("Deny", "*")]));
    let mut api = guarded(proxied("/a", "http://backend", &[]), |_| {});
    for resource in api.resources.values_mut() {
        for method in resource.methods.values_mut() {
            method.authorization_type = "CUSTOM".into();
            method.authorizer_id = Some("guard0".into());
        }
    }
    let house = House::with_backends(&api, ScriptedInvoke::new(guard_says(deny)), echo());
    assert_eq!(house.get("/a", &[]).await.status, 401);
    assert_eq!(house.get("/a", &[("Authorization", "t")]).await.status, 403);
    assert!(house.upstream.seen().is_empty());
    for uri in ["http://${stageVariables.host}/", "http://backend/{id}", "ftp://backend/", "http://u:p@backend/", ""] {
        let house = self::house(&proxied("/a", uri, &[]), echo());
        let answer = house.get("/a", &[]).await;
        assert_eq!((answer.status, answer.body.as_str()), (500, r#"{"message": "Internal server error"}"#), "{uri}");
        assert!(house.upstream.seen().is_empty());
    }
}
