//! Function URLs, made by the AWS CLI and called by clients that know nothing of AWS.

use rustix::process::Signal;
use serde_json::{Value, json};

use crate::aws::{Aws, text};
use crate::http::{self, Answer};
use crate::python;
use crate::server::Server;

const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;

const FORBIDDEN: &str = r#"{"Message":"Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"}"#;

/// Answers the event, or what the event's body says.
const SOURCE: &str = "
import json

def handler(event, context):
    if event['rawPath'] == '/fail':
        raise ValueError('on purpose')
    if event['rawPath'] == '/say':
        return json.loads(event['body'])
    return event
";

/// A function `echo`.
fn echo(aws: &Aws) {
    let role = aws.ok("iam create-role --role-name r --assume-role-policy-document", &[TRUST]);
    let package = aws.path("echo.zip");
    python::package(&package, SOURCE);
    let line = format!(
        "lambda create-function --function-name echo --runtime python3.13 --handler app.handler --role {} --zip-file fileb://{package}",
        text(&role, "/Role/Arn")
    );
    aws.ok(&line, &[]);
}

fn open(aws: &Aws) {
    let line = "lambda add-permission --function-name echo --statement-id open --action lambda:InvokeFunctionUrl --principal * \
                --function-url-auth-type NONE";
    aws.ok(line, &[]);
}

/// A URL's path and its id.
fn place<'a>(server: &Server, config: &'a Value) -> (&'a str, &'a str) {
    let path = text(config, "/FunctionUrl").strip_prefix(&server.endpoint).unwrap().strip_suffix('/').unwrap();
    let id = path.strip_prefix("/_gatewright/lambda-url/").unwrap();
    assert!(id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()), "{id}");
    (path, id)
}

/// POSTs to `/say`: the function's answer becomes the URL's.
#[track_caller]
fn says(server: &Server, path: &str, answer: &str) -> Answer {
    let headers = [("Content-Type", "application/json")];
    http::send(server.address, http::request("POST", &server.address.to_string(), &format!("{path}/say"), &headers, answer))
}

#[test]
fn a_url_without_signatures_is_open_once_its_policy_says_so() {
    let mut server = Server::lasting();
    let aws = Aws::to(&server);
    echo(&aws);
    let config = aws.ok("lambda create-function-url-config --function-name echo --auth-type NONE", &[]);
    assert_eq!(config["FunctionArn"], "arn:aws:lambda:us-east-1:000000000000:function:echo");
    assert!(config.get("InvokeMode").is_none() && config.get("LastModifiedTime").is_none(), "{config}");
    let (path, id) = place(&server, &config);
    let refused = server.get(&format!("{path}/"), &[]);
    refused.check(403, "AccessDeniedException", FORBIDDEN);
    open(&aws);
    let shown = aws.ok("lambda get-function-url-config --function-name echo", &[]);
    assert_eq!((&shown["FunctionUrl"], &shown["InvokeMode"]), (&config["FunctionUrl"], &json!("BUFFERED")));
    let listed = aws.ok("lambda list-function-url-configs --function-name echo", &[]);
    assert_eq!(listed["FunctionUrlConfigs"], json!([shown]));

    let headers = [("Cookie", "a=1; b=2"), ("X-Two", "1"), ("x-two", "2"), ("User-Agent", "me"), ("X-Forwarded-For", "9.9.9.9")];
    let answer = server.get(&format!("{path}/pa%2Fth//1/?q=a+b&q=c%26&empty"), &headers);
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"), "{answer:?}");
    let event = answer.json();
    assert_eq!(answer.text(), event.to_string(), "compact");
    assert_eq!(event["rawPath"], "/pa%2Fth//1/");
    assert_eq!(event["rawQueryString"], "q=a+b&q=c%26&empty");
    assert_eq!(event["queryStringParameters"], json!({ "q": "a b,c&", "empty": "" }));
    assert_eq!(event["cookies"], json!(["a=1", "b=2"]));
    assert_eq!((&event["headers"]["x-two"], &event["headers"]["cookie"]), (&json!("1,2"), &json!("a=1; b=2")));
    assert_eq!(event["headers"]["x-forwarded-for"], "9.9.9.9, 127.0.0.1");
    let context = &event["requestContext"];
    assert_eq!(
        (&context["accountId"], &context["apiId"], &context["stage"]),
        (&json!("anonymous"), &json!(id), &json!("$default"))
    );
    assert_eq!(context["http"]["sourceIp"], "127.0.0.1");
    assert_eq!(context["requestId"], answer.header("x-amzn-requestid"));
    assert!(answer.header("x-amzn-trace-id").starts_with("Root=1-"), "{answer:?}");
    assert!(event.get("body").is_none() && event["isBase64Encoded"] == false, "{event}");

    // The same by its host; no other name leads there.
    let by_host = |host: &str| http::send(server.address, http::request("GET", host, "/x", &[], ""));
    let port = server.address.port();
    for host in [format!("{id}.lambda-url.localhost:{port}"), format!("{id}.lambda-url.us-east-1.on.aws")] {
        let answer = by_host(&host);
        assert_eq!((answer.status, &answer.json()["rawPath"]), (200, &json!("/x")), "{host}");
        let name = host.split(':').next().unwrap();
        assert_eq!(answer.json()["requestContext"]["domainName"], name);
    }
    let nobody = r#"{"Message":null}"#;
    by_host(&format!("{id}.lambda-url.eu-west-1.on.aws")).check(403, "AccessDeniedException", nobody);
    by_host(&format!("{}.lambda-url.localhost", "0".repeat(32))).check(403, "AccessDeniedException", nobody);
    assert!(by_host(&format!("{id}.lambda-url.evil.example")).text().contains("Host guard"));
    assert_eq!(by_host("lambda-url.localhost").status, 400);

    // Stored, and gone with its permission, then with the function.
    server.restart(Signal::KILL);
    let aws = Aws::to(&server);
    assert_eq!(server.get(&format!("{path}/"), &[]).status, 200);
    aws.ok("lambda remove-permission --function-name echo --statement-id open", &[]);
    server.get(&format!("{path}/"), &[]).check(403, "AccessDeniedException", FORBIDDEN);
    aws.ok("lambda delete-function --function-name echo", &[]);
    server.get(&format!("{path}/"), &[]).check(403, "AccessDeniedException", nobody);
}

#[test]
fn what_a_function_answers_is_the_url_s_answer_or_none_at_all() {
    let server = Server::ephemeral();
    let aws = Aws::to(&server);
    echo(&aws);
    let config = aws.ok("lambda create-function-url-config --function-name echo --auth-type NONE", &[]);
    let (path, _) = place(&server, &config);
    open(&aws);

    let hello = says(&server, path, r#""hello""#);
    assert_eq!((hello.status, hello.text().as_str(), hello.header("content-length")), (200, "hello", "5"));
    assert_eq!(says(&server, path, r#"["hello", 3, true]"#).text(), r#"["hello", 3, true]"#);
    assert_eq!(says(&server, path, r#"{"hello": "wo rld"}"#).text(), r#"{"hello":"wo rld"}"#);
    assert_eq!(says(&server, path, "3.1").text(), "3.1");
    let teapot = says(
        &server,
        path,
        r#"{"statusCode": "418", "body": "short", "headers": {"X-Own": 1}, "cookies": ["a=1; Path=/", "b=2"]}"#,
    );
    assert_eq!((teapot.status, teapot.text().as_str(), teapot.header("x-own")), (418, "short", "1"));
    let cookies: Vec<_> = teapot
        .headers
        .iter()
        .filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"))
        .map(|(_, value)| value.as_str())
        .collect();
    assert_eq!(cookies, ["a=1; Path=/", "b=2"]);
    let bytes = says(
        &server,
        path,
        r#"{"statusCode": 200, "body": "AP8=", "isBase64Encoded": true, "headers": {"content-type": "image/x"}}"#,
    );
    assert_eq!((bytes.body.as_slice(), bytes.header("content-type")), (&[0, 255][..], "image/x"));

    for garbage in [
        r#"{"statusCode": 99}"#,
        r#"{"statusCode": 200, "headers": {"x": "a\r\nset-cookie: evil=1"}}"#,
        r#"{"statusCode": 200, "headers": {"x\r\ny": "a"}}"#,
        r#"{"statusCode": 200, "cookies": ["a\nb"]}"#,
        r#"{"statusCode": 200, "isBase64Encoded": true, "body": "%%"}"#,
    ] {
        says(&server, path, garbage).check(502, "", "Internal Server Error");
    }
    let hop = says(
        &server,
        path,
        r#"{"statusCode": 200, "body": "ok", "headers": {"Transfer-Encoding": "chunked", "Connection": "close", "Content-Length": "99", "x-amzn-requestid": "mine"}}"#,
    );
    assert_eq!((hop.text().as_str(), hop.header("transfer-encoding"), hop.header("content-length")), ("ok", "", "2"));
    assert_ne!(hop.header("x-amzn-requestid"), "mine");
    server.get(&format!("{path}/fail"), &[]).check(502, "", "Internal Server Error");

    // Bytes arrive in base64, and more than 6 MiB do not arrive.
    let host = server.address.to_string();
    let sent = http::send(
        server.address,
        http::request("POST", &host, path, &[("Content-Type", "application/octet-stream")], "\u{0}\u{7f}"),
    );
    assert_eq!((&sent.json()["body"], &sent.json()["isBase64Encoded"]), (&json!("AH8="), &json!(true)));
    let too_large = "x".repeat(6 * 1024 * 1024 + 1);
    let refused = http::send(server.address, http::request("POST", &host, path, &[("Content-Type", "text/plain")], &too_large));
    assert_eq!((refused.status, refused.header("x-amzn-errortype")), (413, "RequestEntityTooLargeException"));
}

#[test]
fn a_page_reads_what_the_url_is_configured_to_let_it_read() {
    let server = Server::ephemeral();
    let aws = Aws::to(&server);
    echo(&aws);
    let cors = r#"{"AllowOrigins":["https://app.example"],"AllowMethods":["GET","POST"],"AllowHeaders":["content-type"],"ExposeHeaders":["x-own"],"MaxAge":60,"AllowCredentials":true}"#;
    let config = aws.ok("lambda create-function-url-config --function-name echo --auth-type NONE --cors", &[cors]);
    assert_eq!(config["Cors"], serde_json::from_str::<Value>(cors).unwrap());
    let (path, _) = place(&server, &config);
    let host = server.address.to_string();
    let preflight = |origin: &str| {
        let headers =
            [("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type")];
        http::send(server.address, http::request("OPTIONS", &host, path, &headers, ""))
    };
    // Without a permission: the function is not asked.
    let may = preflight("https://app.example");
    assert_eq!((may.status, may.text().as_str()), (200, ""));
    for (name, expected) in [
        ("access-control-allow-origin", "https://app.example"),
        ("access-control-allow-methods", "GET,POST"),
        ("access-control-allow-headers", "content-type"),
        ("access-control-allow-credentials", "true"),
        ("access-control-max-age", "60"),
        ("vary", "Origin"),
    ] {
        assert_eq!(may.header(name), expected, "{name}");
    }
    assert_eq!(preflight("https://evil.example").header("access-control-allow-origin"), "");
    open(&aws);
    let called = |origin: &str| {
        let body = r#"{"statusCode": 200, "headers": {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Methods": "PUT", "x-own": "1"}}"#;
        let headers = [("Origin", origin), ("Sec-Fetch-Site", "cross-site"), ("Content-Type", "application/json")];
        http::send(server.address, http::request("POST", &host, &format!("{path}/say"), &headers, body))
    };
    let own = called("https://app.example");
    assert_eq!((own.status, own.header("access-control-allow-origin")), (200, "https://app.example"));
    assert_eq!((own.header("access-control-expose-headers"), own.header("access-control-allow-methods")), ("x-own", ""));
    let strange = called("https://evil.example");
    assert_eq!((strange.status, strange.header("access-control-allow-origin")), (200, ""), "called, not read");
    // Without Cors, the function says it all, and answers preflights itself.
    aws.ok("lambda update-function-url-config --function-name echo --cors", &["{}"]);
    assert_eq!(called("https://evil.example").header("access-control-allow-origin"), "*");
    assert_eq!(preflight("https://app.example").json()["requestContext"]["http"]["method"], "OPTIONS");
    aws.ok("lambda delete-function-url-config --function-name echo", &[]);
    preflight("https://app.example").check(403, "AccessDeniedException", r#"{"Message":null}"#);
}

#[test]
fn a_url_with_signatures_knows_who_calls() {
    let server = Server::ephemeral();
    let aws = Aws::to(&server);
    echo(&aws);
    let config = aws.ok("lambda create-function-url-config --function-name echo --auth-type AWS_IAM", &[]);
    let (path, id) = place(&server, &config);
    server.get(&format!("{path}/"), &[]).check(403, "AccessDeniedException", FORBIDDEN);
    python::run(&server, "function_urls.py", &[text(&config, "/FunctionUrl"), id]);
}
