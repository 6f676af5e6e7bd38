//! AWS_IAM with real signatures, by a signer of the test's own. What every kind of refusal is answered is data:
//! `tests/cases/aws_iam.toml`.

use std::collections::BTreeMap;

use aws_lc_rs::{digest, hmac};
use gatewright_gateway::decision::Verdict;
use gatewright_gateway::decision::explain::explain;
use gatewright_model::arrival::{Arrival, FunctionOrigin, HostStanding, InvokeTarget};
use gatewright_model::body::Body;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::RoleVerdict;
use gatewright_model::rest_api::{GatewayResponse, Integration, Method};
use gatewright_testkit::identities::ScriptedIdentities;
use gatewright_testkit::invoke::{ScriptedInvoke, reply};
use gatewright_testkit::upstream::ScriptedUpstream;
use http::header::{HOST, HeaderName, HeaderValue};

use crate::house::{Answer, House, METHOD_ARN_PREFIX, Tripwire, api, lambda_proxy, open, stage, with};

const HOST_NAME: &str = "abc123.execute-api.localhost:4566";
pub(crate) const KEY: &str = "ASIAGUEST00000000000";
pub(crate) const SECRET: &str = "guest-secret";
pub(crate) const TOKEN: &str = "guest-token";
const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

pub(crate) fn iam(verb: &str) -> Method {
    Method { authorization_type: "AWS_IAM".into(), ..open(verb) }
}

/// `/pets` is AWS_IAM; the guest's role may do what its policies say of a path.
fn house() -> House {
    let identities = ScriptedIdentities::deciding(|_, resource, context| match resource.rsplit('/').next().unwrap() {
        "denied" => Some(RoleVerdict::ExplicitDeny),
        "silent" => Some(RoleVerdict::ImplicitDeny),
        "undecided" => None,
        "tls" if context.contains(&("aws:securetransport", "false")) => Some(RoleVerdict::ImplicitDeny),
        _ => Some(RoleVerdict::Allowed),
    });
    let (own, other) = (AccountId::developer(), AccountId::parse("123456789012").unwrap());
    let identities =
        identities.with_session(&own, "guest", KEY, SECRET, TOKEN).with_session(&other, "guest", "ASIAOTHER", SECRET, TOKEN);
    let api = with(with(api(), "/pets", &[iam("GET"), iam("POST")]), "/pets/{id}", &[iam("GET")]);
    let invoke = ScriptedInvoke::new(|_| Ok(reply(r#"{"statusCode":200,"body":"from the backend"}"#)));
    House::with_identities(&api, invoke, identities.with_ended("ASIAENDED"))
}

fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn sha256(text: &str) -> String {
    hex(digest::digest(&digest::SHA256, text.as_bytes()))
}

/// A request and how it is signed; what a test does not change is right.
#[derive(Clone)]
pub(crate) struct Signing {
    pub(crate) key: &'static str,
    pub(crate) secret: &'static str,
    pub(crate) token: Option<&'static str>,
    pub(crate) region: &'static str,
    pub(crate) service: &'static str,
    /// Seconds from the server's time.
    pub(crate) signed_s_ago: i64,
    pub(crate) verb: &'static str,
    pub(crate) path: String,
    pub(crate) query: &'static str,
    pub(crate) body: &'static str,
    pub(crate) payload: Option<&'static str>,
    pub(crate) expires: Option<u32>,
}

pub(crate) fn signing(path: &str) -> Signing {
    Signing {
        key: KEY,
        secret: SECRET,
        token: Some(TOKEN),
        region: "us-east-1",
        service: "execute-api",
        signed_s_ago: 0,
        verb: "GET",
        path: path.to_owned(),
        query: "",
        body: "",
        payload: None,
        expires: None,
    }
}

/// A key that nobody issued.
pub(crate) fn developer(path: &str) -> Signing {
    Signing { key: "test", secret: "test", token: None, ..signing(path) }
}

impl Signing {
    fn amz_date(&self, house: &House) -> String {
        let epoch_s = house.clock_now_s() - self.signed_s_ago;
        jiff::Timestamp::from_second(epoch_s).unwrap().strftime("%Y%m%dT%H%M%SZ").to_string()
    }

    fn signature(&self, date: &str, canonical: &str) -> String {
        let (day, region, service) = (&date[..8], self.region, self.service);
        let to_sign = format!("AWS4-HMAC-SHA256\n{date}\n{day}/{region}/{service}/aws4_request\n{}", sha256(canonical));
        let mut key = format!("AWS4{}", self.secret).into_bytes();
        for part in [day, region, service, "aws4_request", to_sign.as_str()] {
            key = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), part.as_bytes()).as_ref().to_vec();
        }
        hex(key)
    }

    fn scope(&self, date: &str) -> String {
        format!("{}/{}/{}/{}/aws4_request", self.key, &date[..8], self.region, self.service)
    }

    /// The path with the query, and the headers, of the signed request.
    pub(crate) fn signed(&self, house: &House) -> (String, Vec<(String, String)>) {
        let date = self.amz_date(house);
        let sent_path = format!("/dev{}", self.path);
        let payload = self.payload.map_or_else(|| sha256(self.body), str::to_owned);
        let mut headers = vec![("host".to_owned(), HOST_NAME.to_owned())];
        if let Some(expires) = self.expires {
            let scope = self.scope(&date).replace('/', "%2F");
            let token = self.token.map(|token| format!("&X-Amz-Security-Token={token}")).unwrap_or_default();
            let query = format!(
                "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={scope}&X-Amz-Date={date}&X-Amz-Expires={expires}{token}&X-Amz-SignedHeaders=host"
            );
            let canonical = format!("{}\n{sent_path}\n{query}\nhost:{HOST_NAME}\n\nhost\n{payload}", self.verb);
            let signature = self.signature(&date, &canonical);
            return (format!("{}?{query}&X-Amz-Signature={signature}", self.path), headers);
        }
        headers.extend(self.payload.map(|payload| ("x-amz-content-sha256".to_owned(), payload.to_owned())));
        headers.push(("x-amz-date".to_owned(), date.clone()));
        headers.extend(self.token.map(|token| ("x-amz-security-token".to_owned(), token.to_owned())));
        let names: Vec<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
        let lines: String = headers.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
        let canonical = format!("{}\n{sent_path}\n{}\n{lines}\n{}\n{payload}", self.verb, self.query, names.join(";"));
        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential={}, SignedHeaders={}, Signature={}",
            self.scope(&date),
            names.join(";"),
            self.signature(&date, &canonical)
        );
        headers.push(("authorization".to_owned(), authorization));
        let query = if self.query.is_empty() { String::new() } else { format!("?{}", self.query) };
        (format!("{}{query}", self.path), headers)
    }

    pub(crate) async fn send(&self, house: &House) -> Answer {
        self.send_as(house, |_, _| {}).await
    }

    pub(crate) async fn send_as(&self, house: &House, change: impl FnOnce(&mut Arrival, &mut InvokeTarget)) -> Answer {
        let (target, headers) = self.signed(house);
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let body = if self.body.is_empty() { Body::empty() } else { Body::whole(self.body) };
        house.send_as(self.verb.parse().unwrap(), &target, &headers, body, change).await
    }
}

#[track_caller]
fn check(answer: &Answer, status: u16, error_type: &str, body: &str) {
    let found = answer.headers.get("x-amzn-errortype").map(|value| value.to_str().unwrap()).unwrap_or_default();
    assert_eq!((answer.status, found, answer.body.as_str()), (status, error_type, body));
}

fn message(text: &str) -> String {
    format!(r#"{{"message":"{text}"}}"#)
}

#[tokio::test]
async fn a_good_signature_of_a_role_that_may_reaches_the_backend_which_sees_who_it_was() {
    let house = house();
    for signing in [
        signing("/pets"),
        developer("/pets"),
        Signing { query: "a=b&c=", ..signing("/pets") },
        Signing { verb: "POST", body: r#"{"a":1}"#, ..signing("/pets") },
        Signing { verb: "POST", body: "anything", payload: Some("UNSIGNED-PAYLOAD"), ..signing("/pets") },
        Signing { expires: Some(60), ..signing("/pets") },
        Signing { expires: Some(60), ..developer("/pets") },
        Signing { signed_s_ago: 299, ..signing("/pets") },
        Signing { signed_s_ago: -299, ..signing("/pets") },
        Signing { signed_s_ago: 3599, expires: Some(3600), ..signing("/pets") },
    ] {
        let answer = signing.send(&house).await;
        check(&answer, 200, "", "from the backend");
        assert_eq!(house.gateway.decisions().last().unwrap().verdict, Verdict::CallerAllowed);
        let event: serde_json::Value = serde_json::from_slice(&house.invoke.seen().last().unwrap().payload).unwrap();
        let identity = &event["requestContext"]["identity"];
        let (account, user, arn) = if signing.key == KEY {
            ("000000000000", "AROAEXAMPLE:session", "arn:aws:sts::000000000000:assumed-role/guest/session")
        } else {
            ("000000000000", "000000000000", "arn:aws:iam::000000000000:root")
        };
        assert_eq!(identity["accountId"], account);
        assert_eq!((&identity["caller"], &identity["user"]), (&user.into(), &user.into()));
        assert_eq!(identity["userArn"], arn);
        assert_eq!(identity["accessKey"], signing.key);
        assert_eq!(identity["cognitoIdentityId"], serde_json::Value::Null);
        assert_eq!(event["headers"]["authorization"], serde_json::Value::Null, "the signature is not the backend's");
        assert_eq!(event["body"], if signing.body.is_empty() { serde_json::Value::Null } else { signing.body.into() });
    }
}

#[tokio::test]
async fn what_was_changed_after_it_was_signed_is_refused() {
    let house = house();
    let put = |name: &'static str, value: &'static str| {
        move |arrival: &mut Arrival, _: &mut InvokeTarget| {
            arrival.head.headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
    };
    let signing = Signing { verb: "POST", body: "body", query: "a=b", ..signing("/pets") };
    check(
        &signing.send_as(&house, put("host", "abc123.execute-api.localhost")).await,
        403,
        "InvalidSignatureException",
        &message(MISMATCH),
    );
    check(&signing.send_as(&house, put("x-amz-security-token", TOKEN)).await, 200, "", "from the backend");
    let other_body = |arrival: &mut Arrival, _: &mut InvokeTarget| arrival.body = Body::whole("BODY");
    check(&signing.send_as(&house, other_body).await, 403, "InvalidSignatureException", &message(MISMATCH));
    let other_query = |arrival: &mut Arrival, _: &mut InvokeTarget| arrival.head.uri = "/dev/pets?a=c".parse().unwrap();
    check(&signing.send_as(&house, other_query).await, 403, "InvalidSignatureException", &message(MISMATCH));
    // The path counts as it was sent, with what the routing table took off.
    let other_form = |arrival: &mut Arrival, _: &mut InvokeTarget| {
        arrival.head.uri = "/restapis/abc123/dev/_user_request_/pets?a=b".parse().unwrap();
    };
    check(&signing.send_as(&house, other_form).await, 403, "InvalidSignatureException", &message(MISMATCH));
    // Made plain, this is what was signed; taken as it is, it is another stage's path.
    let elsewhere = |arrival: &mut Arrival, _: &mut InvokeTarget| {
        arrival.head.uri = "/other/../dev/pets?a=b".parse().unwrap();
    };
    check(&signing.send_as(&house, elsewhere).await, 403, "InvalidSignatureException", &message(MISMATCH));
    // So does the verb: another one, which the caller has not signed, is not theirs.
    let overridden = put("x-http-method-override", "GET");
    check(&signing.send_as(&house, overridden).await, 403, "InvalidSignatureException", &message(MISMATCH));
}

#[tokio::test]
async fn over_http_2_the_host_is_the_authority() {
    let house = house();
    let as_authority = |arrival: &mut Arrival, _: &mut InvokeTarget| {
        arrival.head.headers.remove(HOST);
        arrival.head.uri = format!("http://{HOST_NAME}/dev/pets").parse().unwrap();
    };
    check(&signing("/pets").send_as(&house, as_authority).await, 200, "", "from the backend");
}

#[tokio::test]
async fn keys_that_nobody_issued_count_for_no_page_no_function_and_no_foreign_name() {
    let house = house();
    let origin = || FunctionOrigin { account: AccountId::developer(), region: Region::us_east_1(), access_key_id: KEY.into() };
    type Change = Box<dyn Fn(&mut Arrival, &mut InvokeTarget)>;
    let header = |name: &'static str, value: &'static str| -> Change {
        Box::new(move |arrival, _| {
            arrival.head.headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        })
    };
    let changes: [Change; 5] = [
        header("origin", "https://evil.example"),
        header("sec-fetch-site", "cross-site"),
        header("sec-fetch-site", "same-origin"),
        Box::new(move |arrival, _| arrival.origin = Some(std::sync::Arc::new(origin()))),
        Box::new(|_, target| target.host = HostStanding::Foreign),
    ];
    for change in changes {
        for expires in [None, Some(60)] {
            let answer = Signing { expires, ..developer("/pets") }.send_as(&house, &change).await;
            check(
                &answer,
                403,
                "UnrecognizedClientException",
                &message("The security token included in the request is invalid."),
            );
            let answer = Signing { expires, ..signing("/pets") }.send_as(&house, &change).await;
            check(&answer, 200, "", "from the backend");
        }
    }
}

#[tokio::test]
async fn a_functions_own_line_is_as_good_as_tls() {
    let house = house();
    let origin = FunctionOrigin { account: AccountId::developer(), region: Region::us_east_1(), access_key_id: KEY.into() };
    let refused = signing("/pets/tls").send(&house).await;
    assert_eq!((refused.status, refused.headers["x-amzn-errortype"].to_str().unwrap()), (403, "AccessDeniedException"));
    let by_line = |arrival: &mut Arrival, _: &mut InvokeTarget| arrival.origin = Some(std::sync::Arc::new(origin));
    check(&signing("/pets/tls").send_as(&house, by_line).await, 200, "", "from the backend");
}

#[tokio::test]
async fn nobody_of_another_account_is_let_in_without_a_resource_policy() {
    let house = house();
    let ending = "is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********0000:abc123/dev/GET/pets because no resource-based policy allows the execute-api:Invoke action";
    let root = Signing { key: "123456789012", ..developer("/pets") };
    let expected = format!(r#"{{"Message":"User: arn:aws:iam::123456789012:root {ending}"}}"#);
    check(&root.send(&house).await, 403, "AccessDeniedException", &expected);
    let role = Signing { key: "ASIAOTHER", ..signing("/pets") };
    let expected = format!(r#"{{"Message":"User: arn:aws:sts::123456789012:assumed-role/guest/session {ending}"}}"#);
    check(&role.send(&house).await, 403, "AccessDeniedException", &expected);
}

#[tokio::test]
async fn what_matches_nothing_is_checked_in_the_same_way_and_is_then_not_found() {
    let house = house();
    for expires in [None, Some(60)] {
        for signing in [signing("/nope"), developer("/nope"), Signing { verb: "DELETE", ..signing("/pets") }] {
            let answer = Signing { expires, ..signing }.send(&house).await;
            check(&answer, 404, "NotFoundException", &message("Not Found"));
        }
        let wrong = Signing { expires, secret: "other", ..signing("/nope") };
        check(&wrong.send(&house).await, 403, "InvalidSignatureException", &message(MISMATCH));
        let silent = Signing { expires, ..signing("/nope/silent") };
        assert_eq!(silent.send(&house).await.headers["x-amzn-errortype"], "AccessDeniedException");
    }
    assert!(house.invoked().is_empty());
}

#[tokio::test]
async fn a_signature_stays_with_the_gateway_whatever_is_behind_it() {
    let integration = Integration {
        kind: "HTTP_PROXY".into(),
        http_method: Some("GET".into()),
        uri: Some("http://backend/pets".into()),
        request_parameters: BTreeMap::from([(
            "integration.request.header.X-Copy".into(),
            "method.request.header.Authorization".into(),
        )]),
        ..lambda_proxy("unused")
    };
    let proxied = with(api(), "/pets", &[Method { integration: Some(integration), ..iam("GET") }]);
    let upstream = ScriptedUpstream::new(|_, _| Ok(http::Response::new(Body::whole("from afar"))));
    let identities = ScriptedIdentities::default();
    let house = House::with_all(&proxied, ScriptedInvoke::new(|_| Ok(reply("{}"))), upstream, identities);
    check(&developer("/pets").send(&house).await, 200, "", "from afar");
    let (head, _) = house.upstream.seen().remove(0);
    assert_eq!((head.headers.get("authorization"), head.headers.get("x-copy")), (None, None));
    assert!(head.headers.contains_key("x-amz-date"));
}

#[tokio::test]
async fn a_method_arn_of_1600_bytes_is_the_longest() {
    let house = house();
    let prefix = METHOD_ARN_PREFIX.len() + "GET/pets/".len();
    let path = |bytes: usize| format!("/pets/{}", "a".repeat(bytes - prefix));
    check(&signing(&path(1600)).send(&house).await, 200, "", "from the backend");
    assert_eq!(signing(&path(1601)).send(&house).await.status, 414);
}

#[tokio::test]
async fn gateway_responses_are_those_of_the_kind_of_refusal_and_see_who_it_was() {
    let kinds = [
        "ACCESS_DENIED",
        "EXPIRED_TOKEN",
        "INVALID_SIGNATURE",
        "MISSING_AUTHENTICATION_TOKEN",
        "RESOURCE_NOT_FOUND",
        "DEFAULT_4XX",
    ];
    let mut draft = with(api(), "/pets/{id}", &[iam("GET")]);
    for kind in kinds {
        let template = format!(r#"{kind} $context.identity.userArn $context.identity.accessKey $context.error.message"#);
        let response =
            GatewayResponse { response_templates: BTreeMap::from([("application/json".into(), template)]), ..Default::default() };
        draft.gateway_responses.insert(kind.into(), response);
    }
    let house = house();
    house.publish(&draft, &stage());
    let (who, not_allowed) = (
        format!("arn:aws:sts::000000000000:assumed-role/guest/session {KEY}"),
        "User: arn:aws:sts::000000000000:assumed-role/guest/session is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********0000:abc123/dev/GET/pets/silent because no identity-based policy allows the execute-api:Invoke action",
    );
    for (signing, expected) in [
        (signing("/pets/silent"), format!("ACCESS_DENIED {who} {not_allowed}")),
        (signing("/nope"), format!("RESOURCE_NOT_FOUND {who} Not Found")),
        (
            Signing { key: "ASIAENDED", ..signing("/pets/7") },
            "EXPIRED_TOKEN   The security token included in the request is expired".to_owned(),
        ),
        (Signing { secret: "other", ..signing("/pets/7") }, format!("INVALID_SIGNATURE   {MISMATCH}")),
        (
            Signing { token: None, ..signing("/pets/7") },
            "DEFAULT_4XX   The security token included in the request is invalid.".to_owned(),
        ),
    ] {
        assert_eq!(signing.send(&house).await.body, expected);
    }
    let unsigned = house.get("/pets/7", &[]).await;
    assert_eq!(unsigned.body, "MISSING_AUTHENTICATION_TOKEN   Missing Authentication Token");
}

#[tokio::test]
async fn it_is_told_who_signed_and_what_to_do() {
    let house = house();
    for (signing, expected) in [
        (
            signing("/pets"),
            "AWS_IAM: signed by arn:aws:sts::000000000000:assumed-role/guest/session with key ASIAGUEST00000000000",
        ),
        (signing("/pets"), "the caller's own policies allow execute-api:Invoke on this method"),
        (signing("/pets/denied"), "a policy of the caller's own denies execute-api:Invoke on this method"),
        (Signing { secret: "other", ..signing("/pets") }, "AWS_IAM: no signature proves a caller"),
        (Signing { secret: "other", ..signing("/pets") }, "sign exactly what is sent"),
        (Signing { secret: "other", ..signing("/nope") }, "check path and verb against the deployed resources"),
        (signing("/nope"), "an unmatched route is checked as if it were AWS_IAM, as on AWS: signed by arn:aws:sts"),
    ] {
        signing.send(&house).await;
        let told = explain(&house.gateway.decisions().last().unwrap()).text();
        assert!(told.contains(expected), "`{expected}` is missing from:\n{told}");
        assert!(!told.contains(SECRET) && !told.contains(TOKEN));
    }
}

#[tokio::test]
async fn the_body_is_not_read_before_key_token_scope_and_time_are_good() {
    let house = house();
    let unread = |arrival: &mut Arrival, _: &mut InvokeTarget| arrival.body = Body::arriving(Tripwire);
    for path in ["/pets", "/nope"] {
        let post = Signing { verb: "POST", body: "body", ..signing(path) };
        for signing in [
            Signing { token: Some("other"), ..post.clone() },
            Signing { region: "eu-west-1", ..post.clone() },
            Signing { service: "lambda", ..post.clone() },
            Signing { signed_s_ago: 301, ..post.clone() },
            Signing { key: "ASIAENDED", ..post.clone() },
        ] {
            assert_eq!(signing.send_as(&house, unread).await.status, 403);
        }
    }
    // Nor where it is not covered, until the backend asks.
    let declared = Signing { verb: "POST", payload: Some("UNSIGNED-PAYLOAD"), ..signing("/nope") };
    assert_eq!(declared.send_as(&house, unread).await.status, 404);
    assert_eq!(developer("/nope").send_as(&house, unread).await.status, 404);
}

#[tokio::test]
async fn a_signed_body_over_the_limit_is_refused() {
    let house = house();
    let post = Signing { verb: "POST", ..signing("/pets") };
    let too_large = |arrival: &mut Arrival, _: &mut InvokeTarget| arrival.body = Body::whole("a".repeat(10 * 1024 * 1024 + 1));
    assert_eq!(post.send_as(&house, too_large).await.status, 413);
    let largest = |arrival: &mut Arrival, _: &mut InvokeTarget| arrival.body = Body::whole("a".repeat(10 * 1024 * 1024));
    // Read, and found to be another than was signed.
    check(&post.send_as(&house, largest).await, 403, "InvalidSignatureException", &message(MISMATCH));
}

#[tokio::test]
async fn settings_that_would_be_left_unasked_close_the_route() {
    for method in [
        Method { authorizer_id: Some("guard0".into()), ..iam("GET") },
        Method { authorization_scopes: vec!["email".into()], ..iam("GET") },
    ] {
        let house = House::new(&with(api(), "/pets", &[method]), |_| Ok(reply("{}")));
        check(&developer("/pets").send(&house).await, 500, "AuthorizerConfigurationException", r#"{"message":null}"#);
    }
}
