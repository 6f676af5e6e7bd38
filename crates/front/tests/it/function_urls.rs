//! The door of function URLs, with functions that answer from a script.

use std::net::{Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use aws_lc_rs::{digest, hmac};
use bytes::Bytes;
use gatewright_front::function_url::URL_BODY_BYTES_MAX;
use gatewright_front::{FunctionUrlTable, Settings, UrlDoor, UrlPorts};
use gatewright_model::arrival::{Arrival, FunctionOrigin, Scheme, UrlTarget};
use gatewright_model::body::{Body, BodyError};
use gatewright_model::function_url::{FunctionUrl, FunctionUrlAuthType, FunctionUrlCors, FunctionUrlInvokeMode};
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::original_head::OriginalHead;
use gatewright_model::ports::{Caller, Clock, FunctionUrls, InvokeRefusal, InvokeReply, RoleVerdict, UrlIdentity};
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_testkit::invoke::{ScriptedInvoke, function_error, reply};
use http_body::Frame;
use http_body_util::BodyExt;

use crate::callers::DATE;
use crate::toy::{Answer, ENDED_KEY, OneRole, OneSession, SESSION_KEY, SESSION_SECRET, SESSION_TOKEN};

const ID: &str = "abcdefghijklmnopqrstuvwxyz012345";
const FORBIDDEN: &str = r#"{"Message":"Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"}"#;

pub(crate) struct House {
    door: UrlDoor,
    table: Arc<FunctionUrlTable>,
    pub(crate) invoke: Arc<ScriptedInvoke>,
    clock: FakeClock,
}

pub(crate) fn url(auth_type: FunctionUrlAuthType, cors: Option<FunctionUrlCors>) -> FunctionUrl {
    FunctionUrl {
        account: AccountId::parse("111122223333").unwrap(),
        region: Region::us_east_1(),
        function_name: "f".to_owned(),
        qualifier: Some("live".to_owned()),
        id: ID.to_owned(),
        auth_type,
        cors,
        invoke_mode: FunctionUrlInvokeMode::Buffered,
        created_at: Default::default(),
        modified_at: Default::default(),
    }
}

impl House {
    fn new(url: FunctionUrl, answer: impl Fn() -> Result<InvokeReply, InvokeRefusal> + Send + Sync + 'static) -> Self {
        Self::invoking(url, ScriptedInvoke::new(move |_| answer()))
    }

    pub(crate) fn invoking(url: FunctionUrl, invoke: ScriptedInvoke) -> Self {
        let invoke = Arc::new(invoke);
        let (clock, table) = (FakeClock::new(), Arc::new(FunctionUrlTable::default()));
        table.put(url);
        let ports = UrlPorts {
            identities: Arc::new(OneSession),
            permissions: Arc::new(OneRole),
            invoke: invoke.clone(),
            clock: Arc::new(clock.clone()),
            entropy: Arc::new(SeededEntropy::new(3)),
        };
        let settings =
            Settings { account: AccountId::developer(), region: Region::us_east_1(), base_url: "http://127.0.0.1:4566".into() };
        Self { door: UrlDoor::new(Arc::clone(&table), ports, settings), table, invoke, clock }
    }

    fn open(answer: impl Fn() -> Result<InvokeReply, InvokeRefusal> + Send + Sync + 'static) -> Self {
        Self::new(url(FunctionUrlAuthType::None, None), answer)
    }

    fn signed() -> Self {
        Self::new(url(FunctionUrlAuthType::AwsIam, None), || Ok(reply("{}")))
    }

    async fn send(&self, request: http::request::Builder, body: Body, origin: Option<Arc<FunctionOrigin>>) -> Answer {
        let (head, body) = self.begun(request, body, origin).await.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer { status: head.status.as_u16(), headers: head.headers, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    /// An answer whose body may still be coming.
    pub(crate) async fn begun(
        &self,
        request: http::request::Builder,
        body: Body,
        origin: Option<Arc<FunctionOrigin>>,
    ) -> http::Response<Body> {
        let head = request.body(()).unwrap().into_parts().0;
        let path = head.uri.path().to_owned();
        let target = UrlTarget { url_id: ID.to_owned(), region: None, path, domain_name: None };
        let arrival = Arrival {
            head,
            original_head: OriginalHead::default(),
            body,
            peer: SocketAddr::from((Ipv4Addr::LOCALHOST, 50_000)),
            scheme: Scheme::Http,
            arrived_at: self.clock.now(),
            origin,
        };
        self.door.call(arrival, target).await
    }

    pub(crate) async fn ask(&self, method: &str, target: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(request(method, target, fields), Body::empty(), None).await
    }
}

pub(crate) fn request(method: &str, target: &str, fields: &[(&str, &str)]) -> http::request::Builder {
    let request = http::Request::builder().method(method).uri(target);
    fields.iter().fold(request, |request, (name, value)| request.header(*name, *value))
}

fn of_a_function() -> Option<Arc<FunctionOrigin>> {
    let (account, region) = (AccountId::developer(), Region::us_east_1());
    Some(Arc::new(FunctionOrigin { account, region, access_key_id: SESSION_KEY.to_owned() }))
}

/// The form of a signature by a key that nobody issued here.
fn form(key: &str, region: &str, service: &str) -> String {
    let signature = "0".repeat(64);
    format!(
        "AWS4-HMAC-SHA256 Credential={key}/20260101/{region}/{service}/aws4_request, SignedHeaders=host;x-amz-date, Signature={signature}"
    )
}

/// The session's signature of `GET {path}` to `localhost`.
fn session_signature(path: &str) -> String {
    let hash = |text: &str| hex::encode(digest::digest(&digest::SHA256, text.as_bytes()));
    let sign = |key: &[u8], text: &str| hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text.as_bytes()).as_ref().to_vec();
    let headers = format!("host:localhost\nx-amz-date:{DATE}\nx-amz-security-token:{SESSION_TOKEN}\n");
    let names = "host;x-amz-date;x-amz-security-token";
    let canonical = format!("GET\n{path}\n\n{headers}\n{names}\n{}", hash(""));
    let scope = "20260101/us-east-1/lambda/aws4_request";
    let text = format!("AWS4-HMAC-SHA256\n{DATE}\n{scope}\n{}", hash(&canonical));
    let first = format!("AWS4{SESSION_SECRET}").into_bytes();
    let key = scope.split('/').fold(first, |key, part| sign(&key, part));
    let signature = hex::encode(sign(&key, &text));
    format!("AWS4-HMAC-SHA256 Credential={SESSION_KEY}/{scope}, SignedHeaders={names}, Signature={signature}")
}

#[tokio::test]
async fn nobody_is_asked_for_a_url_without_signatures_and_the_functions_decide() {
    let house = House::open(|| Ok(reply(r#""hello""#)));
    let answer = house.ask("GET", "/a?b", &[("authorization", "nonsense"), ("host", "h")]).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, "hello"));
    let seen = house.invoke.seen();
    assert_eq!(seen[0].caller, Caller::FunctionUrl { auth_type: FunctionUrlAuthType::None, identity: None });
    assert_eq!((seen[0].function.name.as_str(), seen[0].function.qualifier.as_deref()), ("f", Some("live")));
    assert_eq!(seen[0].request_id.as_deref(), answer.headers["x-amzn-requestid"].to_str().ok());
    let event: serde_json::Value = serde_json::from_slice(&seen[0].payload).unwrap();
    assert_eq!(event["requestContext"]["requestId"], answer.headers["x-amzn-requestid"].to_str().unwrap());
    assert_eq!(event["headers"]["x-amzn-trace-id"], answer.headers["x-amzn-trace-id"].to_str().unwrap());
    let head = house.ask("HEAD", "/", &[("host", "h")]).await;
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}

#[tokio::test]
async fn refusals_are_in_the_words_of_aws() {
    for (refusal, status, error_type, body) in [
        (InvokeRefusal::NotPermitted, 403, "AccessDeniedException", FORBIDDEN),
        (InvokeRefusal::NotFound { arn: "a".to_owned() }, 403, "AccessDeniedException", FORBIDDEN),
        (
            InvokeRefusal::TooManyRequests { reason: "ReservedFunctionConcurrentInvocationLimitExceeded" },
            429,
            "TooManyRequestsException",
            r#"{"Message":"Rate Exceeded."}"#,
        ),
        (
            InvokeRefusal::RequestTooLarge { size_bytes: 2, limit_bytes: 1 },
            413,
            "RequestEntityTooLargeException",
            r#"{"Message":"Request must be smaller than 6291456 bytes for the InvokeFunction operation"}"#,
        ),
        (InvokeRefusal::OutOfPatience, 502, "", "Internal Server Error"),
        (InvokeRefusal::NotReady { state: "Pending" }, 502, "", "Internal Server Error"),
        (InvokeRefusal::Unavailable("the cause is for the operator".to_owned()), 502, "", "Internal Server Error"),
    ] {
        let answer = House::open(move || Err(refusal.clone())).ask("GET", "/", &[]).await;
        let shown = answer.headers.get("x-amzn-errortype").map_or("", |value| value.to_str().unwrap());
        assert_eq!((answer.status, shown, answer.body.as_str()), (status, error_type, body));
        assert!(answer.headers.contains_key("x-amzn-requestid") && answer.headers["content-type"] == "application/json");
    }
    for failed in
        [|| Ok(function_error(r#"{"errorMessage":"secret"}"#)), || Ok(reply("no JSON")), || Ok(reply(r#"{"statusCode":1}"#))]
    {
        let answer = House::open(failed).ask("GET", "/", &[]).await;
        assert_eq!((answer.status, answer.body.as_str()), (502, "Internal Server Error"));
    }
    let house = House::open(|| Ok(reply("1")));
    house.table.remove(&url(FunctionUrlAuthType::None, None).key());
    let answer = house.ask("GET", "/", &[]).await;
    assert_eq!((answer.status, answer.body.as_str()), (403, r#"{"Message":null}"#));
    assert!(house.invoke.seen().is_empty());
}

#[tokio::test]
async fn a_url_with_signatures_asks_for_one_of_its_own_service_and_region() {
    let house = House::signed();
    let fields = |authorization: String| async {
        let authorization = authorization;
        house.ask("GET", "/", &[("host", "h"), ("authorization", &authorization), ("x-amz-date", DATE)]).await
    };
    let unsigned = house.ask("GET", "/", &[("host", "h")]).await;
    assert_eq!((unsigned.status, unsigned.body.as_str()), (403, FORBIDDEN));
    assert_eq!(fields("Bearer test".to_owned()).await.body, FORBIDDEN);
    for (authorization, error_type) in [
        (form("test", "us-east-1", "execute-api"), "InvalidSignatureException"),
        (form("test", "us-east-1", "s3"), "InvalidSignatureException"),
        (form("test", "eu-west-1", "lambda"), "InvalidSignatureException"),
        (form(ENDED_KEY, "us-east-1", "lambda"), "ExpiredTokenException"),
        (form(SESSION_KEY, "us-east-1", "lambda"), "UnrecognizedClientException"),
        ("AWS4-HMAC-SHA256 Credential=test".to_owned(), "IncompleteSignatureException"),
        ("AWS4-ECDSA-P256-SHA256 Credential=test".to_owned(), "IncompleteSignatureException"),
    ] {
        let answer = fields(authorization.clone()).await;
        let shown = answer.headers.get("x-amzn-errortype").map_or("", |value| value.to_str().unwrap());
        assert_eq!((answer.status, shown), (403, error_type), "{authorization}: {}", answer.body);
    }
    assert!(house.invoke.seen().is_empty());
    // Developer mode: any other key is its account's root.
    assert_eq!(fields(form("111122223333", "us-east-1", "lambda")).await.status, 200);
    let identity = UrlIdentity {
        arn: "arn:aws:iam::111122223333:root".to_owned(),
        account: AccountId::parse("111122223333").unwrap(),
        invoke_function_url: RoleVerdict::Allowed,
        invoke_function: RoleVerdict::Allowed,
    };
    let caller = Caller::FunctionUrl { auth_type: FunctionUrlAuthType::AwsIam, identity: Some(identity) };
    assert_eq!(house.invoke.seen()[0].caller, caller);
}

#[tokio::test]
async fn a_session_is_verified_and_what_its_role_may_do_goes_along() {
    let house = House::signed();
    let authorization = session_signature("/things");
    let fields = [("host", "localhost"), ("authorization", authorization.as_str()), ("x-amz-date", DATE)];
    let with_token = [&fields[..], &[("x-amz-security-token", SESSION_TOKEN)]].concat();
    for origin in [None, of_a_function()] {
        let answer = house.send(request("GET", "/things", &with_token), Body::empty(), origin).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
    }
    let identity = UrlIdentity {
        arn: "session".to_owned(),
        account: AccountId::parse("111122223333").unwrap(),
        invoke_function_url: RoleVerdict::ImplicitDeny,
        invoke_function: RoleVerdict::ImplicitDeny,
    };
    let caller = Caller::FunctionUrl { auth_type: FunctionUrlAuthType::AwsIam, identity: Some(identity) };
    assert!(house.invoke.seen().iter().all(|invocation| invocation.caller == caller));
    // Another path, another body, no token.
    assert_eq!(house.ask("GET", "/other", &with_token).await.status, 403);
    let changed = house.send(request("GET", "/things", &with_token), Body::whole("x"), None).await;
    assert_eq!(changed.status, 403);
    assert_eq!(house.ask("GET", "/things", &fields).await.status, 403);
    assert_eq!(house.invoke.seen().len(), 2);
}

#[tokio::test]
async fn a_function_is_never_in_developer_mode() {
    let house = House::signed();
    let form = form("test", "us-east-1", "lambda");
    let fields = [("host", "h"), ("authorization", form.as_str()), ("x-amz-date", DATE)];
    let answer = house.send(request("GET", "/", &fields), Body::empty(), of_a_function()).await;
    assert_eq!(answer.headers["x-amzn-errortype"], "UnrecognizedClientException");
    assert!(house.invoke.seen().is_empty());
}

#[tokio::test]
async fn a_key_that_nobody_issued_is_nobody_where_a_page_sends_it() {
    let trusting = FunctionUrlCors { allow_origins: vec!["https://app.example".to_owned()], ..FunctionUrlCors::default() };
    let all = FunctionUrlCors { allow_origins: vec!["*".to_owned()], ..FunctionUrlCors::default() };
    let form = form("111122223333", "us-east-1", "lambda");
    let presigned = "/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=111122223333%2F20260101%2Fus-east-1%2Flambda%2Faws4_request\
                     &X-Amz-Date=20260101T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature=00";
    for (page, cors, expected) in [
        (vec![], None, 200),
        (vec![("sec-fetch-site", "none")], None, 200),
        (vec![("sec-fetch-site", "same-origin")], None, 403),
        (vec![("sec-fetch-site", "cross-site")], Some(&trusting), 403),
        (vec![("origin", "https://evil.example")], None, 403),
        (vec![("origin", "https://evil.example")], Some(&trusting), 403),
        (vec![("origin", "https://evil.example")], Some(&all), 403),
        (vec![("origin", "null")], Some(&all), 403),
        (vec![("origin", "https://app.example"), ("origin", "https://app.example")], Some(&trusting), 403),
        (vec![("origin", "https://app.example"), ("sec-fetch-site", "cross-site")], Some(&trusting), 200),
    ] {
        let house = House::new(url(FunctionUrlAuthType::AwsIam, cors.cloned()), || Ok(reply("1")));
        let signed = [&page[..], &[("host", "h"), ("authorization", form.as_str()), ("x-amz-date", DATE)]].concat();
        assert_eq!(house.ask("POST", "/", &signed).await.status, expected, "{page:?} {cors:?}");
        assert_eq!(
            house.ask("GET", presigned, &[&page[..], &[("host", "h")]].concat()).await.status,
            expected,
            "{page:?} {cors:?}"
        );
    }
}

#[tokio::test]
async fn a_preflight_reaches_no_function_and_refusals_can_be_read() {
    let cors = FunctionUrlCors {
        allow_origins: vec!["https://app.example".to_owned()],
        allow_methods: vec!["*".to_owned()],
        ..FunctionUrlCors::default()
    };
    let house = House::new(url(FunctionUrlAuthType::AwsIam, Some(cors)), || Ok(reply("1")));
    let asks = [("origin", "https://app.example"), ("access-control-request-method", "PUT")];
    let answer = house.ask("OPTIONS", "/any", &asks).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, ""));
    assert_eq!(answer.headers["access-control-allow-origin"], "https://app.example");
    assert_eq!(answer.headers["access-control-allow-methods"], "*");
    assert!(!answer.headers.contains_key("access-control-allow-credentials"));
    let strange = house.ask("OPTIONS", "/any", &[("origin", "https://evil.example"), asks[1]]).await;
    assert_eq!((strange.status, strange.headers.contains_key("access-control-allow-methods")), (200, false));
    // No preflight: no method asked for, or no page.
    for fields in [vec![asks[0]], vec![asks[1]], vec![]] {
        assert_eq!(house.ask("OPTIONS", "/any", &fields).await.status, 403);
    }
    let refused = house.ask("GET", "/", &[("origin", "https://app.example")]).await;
    assert_eq!((refused.status, &refused.headers["access-control-allow-origin"]), (403, &"https://app.example".parse().unwrap()));
    assert!(house.invoke.seen().is_empty());
}

/// A body that says nothing of its length, and sends so much in all or never ends.
struct Trickle {
    left: Option<usize>,
}

impl http_body::Body for Trickle {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        match &mut self.left {
            None => Poll::Pending,
            Some(0) => Poll::Ready(None),
            Some(left) => {
                let size = (*left).min(1024 * 1024);
                *left -= size;
                Poll::Ready(Some(Ok(Frame::data(vec![b'x'; size].into()))))
            }
        }
    }
}

#[tokio::test]
async fn the_limit_on_bodies_is_the_last_size_that_passes() {
    for (size, expected) in [(URL_BODY_BYTES_MAX, 200), (URL_BODY_BYTES_MAX + 1, 413)] {
        let house = House::open(|| Ok(reply("1")));
        for body in [Body::whole(vec![b'x'; size]), Body::arriving(Trickle { left: Some(size) })] {
            let answer = house.send(request("POST", "/", &[("content-type", "text/plain")]), body, None).await;
            assert_eq!(answer.status, expected, "{size}");
        }
        assert_eq!(house.invoke.seen().len(), if expected == 200 { 2 } else { 0 });
    }
}

#[tokio::test]
async fn a_body_that_never_ends_is_not_waited_for_for_ever() {
    let house = House::open(|| Ok(reply("1")));
    let answering = house.send(request("POST", "/", &[]), Body::arriving(Trickle { left: None }), None);
    let time = async {
        while house.clock.sleepers() == 0 {
            tokio::task::yield_now().await;
        }
        house.clock.advance(gatewright_front::door::BODY_WAIT);
    };
    let (answer, ()) = tokio::join!(answering, time);
    assert_eq!(answer.status, 408);
}

#[tokio::test]
async fn a_host_that_names_another_region_is_nobody_s() {
    let house = House::open(|| Ok(reply("1")));
    for (region, expected) in [(Some("us-east-1"), 200), (None, 200), (Some("eu-west-1"), 403), (Some(""), 403)] {
        let head = request("GET", "/", &[]).body(()).unwrap().into_parts().0;
        let region = region.map(str::to_owned);
        let target = UrlTarget { url_id: ID.to_owned(), region, path: "/".to_owned(), domain_name: None };
        let arrival = Arrival {
            head,
            original_head: OriginalHead::default(),
            body: Body::empty(),
            peer: SocketAddr::from((Ipv4Addr::LOCALHOST, 50_000)),
            scheme: Scheme::Http,
            arrived_at: house.clock.now(),
            origin: None,
        };
        assert_eq!(house.door.call(arrival, target).await.status(), expected);
    }
}
