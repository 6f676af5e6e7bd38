//! A guarded API from nothing, command by command, as an article would tell it; and it outlives the server.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use rustix::process::Signal;
use serde_json::{Value, json};

use crate::aws::{Aws, text};
use crate::http::{self, Answer};
use crate::python;
use crate::server::Server;

const ACCOUNT: &str = "000000000000";
const SECRET: &str = "correct-horse-battery";
const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;

/// Tells how often it was called, and who calls.
const HELLO: &str = r#"
import json

calls = 0


def handler(event, context):
    global calls
    calls += 1
    print("hello from the function")
    caller = event.get("requestContext", {}).get("authorizer")
    body = {"calls": calls, "caller": caller, "path": event.get("path")}
    return {"statusCode": 200, "headers": {"Content-Type": "application/json"}, "body": json.dumps(body)}
"#;

/// Knows one secret; its policy names the one method that was asked for.
const GUARD: &str = r#"
import os

calls = 0


def handler(event, context):
    global calls
    calls += 1
    scheme, _, value = event["authorizationToken"].partition(" ")
    if value == "broken":
        raise ValueError("the key server is away")
    if value not in (os.environ["SHARED_SECRET"], "denied"):
        raise Exception("Unauthorized")
    effect = "Deny" if value == "denied" else "Allow"
    statement = {"Effect": effect, "Action": "execute-api:Invoke", "Resource": event["methodArn"]}
    policy = {"Version": "2012-10-17", "Statement": [statement]}
    return {"principalId": "reader", "policyDocument": policy, "context": {"calls": calls}}
"#;

#[test]
fn the_tutorial_works_command_by_command_and_outlives_two_restarts() {
    let mut server = Server::lasting();
    let mut aws = Aws::to(&server);
    let role = role(&aws);
    let hello = function(&aws, "hello", HELLO, &role, &[]);
    invoke(&aws);
    let identity = aws.ok("sts get-caller-identity", &[]);
    assert_eq!(identity, json!({ "UserId": ACCOUNT, "Account": ACCOUNT, "Arn": format!("arn:aws:iam::{ACCOUNT}:root") }));

    let api = Api::create(&aws);
    let hello_id = api.resource(&aws, "hello");
    let put = api.line("put-method", &hello_id);
    let method = aws.ok(&format!("{put} --http-method GET --authorization-type NONE"), &[]);
    assert_eq!(method, json!({ "httpMethod": "GET", "authorizationType": "NONE", "apiKeyRequired": false }));
    api.integrate(&aws, &hello_id, &hello);
    api.permit(&aws, "hello", "*/GET/*");
    api.deploy(&aws);
    open(&server, &api);

    // Everything is still there after an orderly end.
    server.restart(Signal::TERM);
    aws.endpoint.clone_from(&server.endpoint);
    open(&server, &api);

    let guard = function(&aws, "guard", GUARD, &role, &["--environment", &format!("Variables={{SHARED_SECRET={SECRET}}}")]);
    let authorizer = api.authorizer(&aws, &guard);
    api.guard(&aws, &hello_id, &authorizer);
    let bye_id = api.resource(&aws, "bye");
    let put = api.line("put-method", &bye_id);
    aws.ok(&format!("{put} --http-method GET --authorization-type CUSTOM --authorizer-id {authorizer}"), &[]);
    api.integrate(&aws, &bye_id, &hello);
    // A deployment is a snapshot: nothing of this counts before the next one.
    open(&server, &api);
    api.by_path(&server, "bye", &[]).check(
        403,
        "MissingAuthenticationTokenException",
        r#"{"message":"Missing Authentication Token"}"#,
    );

    api.permit(&aws, "guard", &format!("authorizers/{authorizer}"));
    api.deploy(&aws);
    guarded(&server, &api);

    // Everything is still there after a crash, and no cached decision is.
    server.restart(Signal::KILL);
    guarded(&server, &api);
}

/// The open API answers by both forms of its address.
#[track_caller]
fn open(server: &Server, api: &Api) {
    for answer in [api.by_path(server, "hello", &[]), api.by_host(server, "hello", &[])] {
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"), "{answer:?}");
        let told = answer.json();
        assert_eq!((&told["caller"], &told["path"]), (&Value::Null, &json!("/hello")));
    }
}

/// Every outcome of the guarded API. Expects that the authorizer's function has not been called since it was started.
#[track_caller]
fn guarded(server: &Server, api: &Api) {
    let get = |token: &str| api.by_path(server, "hello", &[("Authorization", token)]);
    let told = |answer: &Answer| {
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    };
    let first = told(&get(&format!("Bearer {SECRET}")));
    assert_eq!(first["caller"]["principalId"], "reader");
    assert_eq!(first["caller"]["calls"], "1");
    let reached = first["calls"].as_u64().unwrap();

    let unauthorized = r#"{"message":"Unauthorized"}"#;
    api.by_path(server, "hello", &[]).check(401, "UnauthorizedException", unauthorized);
    api.by_path(server, "hello", &[("Authorization", "")]).check(401, "UnauthorizedException", unauthorized);
    get("Bearer wrong").check(401, "UnauthorizedException", unauthorized);
    let denied = get("Bearer denied");
    denied.check(
        403,
        "AccessDeniedException",
        r#"{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}"#,
    );
    get("Bearer broken").check(500, "AuthorizerConfigurationException", r#"{"message":null}"#);

    // The policy for the first token covers one method only, and it is the cached one that answers for the other route.
    let not_covered = api.by_path(server, "bye", &[("Authorization", &format!("Bearer {SECRET}"))]);
    not_covered.check(
        403,
        "AccessDeniedException",
        r#"{"Message":"User is not authorized to access this resource because no identity-based policy allows the execute-api:Invoke action"}"#,
    );
    let last = server.explain("--last");
    for phrase in [
        "GET /dev/bye → 403",
        "policy from the cache",
        "none of its statements allows execute-api:Invoke on this method",
        "refused at the authorizer: ImplicitDeny",
        "A cached policy answers for every route of the API",
    ] {
        assert!(last.contains(phrase), "`{phrase}` is missing from:\n{last}");
    }
    let by_id = server.explain(denied.header("x-amzn-requestid"));
    for phrase in ["GET /dev/hello → 403", "asked function guard", "its statement 1 denies execute-api:Invoke", "ExplicitDeny"]
    {
        assert!(by_id.contains(phrase), "`{phrase}` is missing from:\n{by_id}");
    }
    assert!(!last.contains(SECRET) && !by_id.contains("Bearer"), "{last}{by_id}");
    assert!(!server.log().contains(SECRET), "{}", server.log());

    // Another token is asked about: the fifth call, so nobody asked about the missing ones. No refusal reached the backend.
    let again = told(&get(&format!("Token {SECRET}")));
    assert_eq!(again["caller"]["calls"], "5");
    assert_eq!(again["calls"].as_u64().unwrap(), reached + 1);
    let cached = told(&get(&format!("Bearer {SECRET}")));
    assert_eq!(cached["caller"]["calls"], "1");
}

#[track_caller]
fn role(aws: &Aws) -> String {
    let created = aws.ok("iam create-role --role-name runner --assume-role-policy-document", &[TRUST]);
    let arn = text(&created, "/Role/Arn").to_owned();
    assert_eq!(arn, format!("arn:aws:iam::{ACCOUNT}:role/runner"));
    let read = aws.ok("iam get-role --role-name runner", &[]);
    assert_eq!(read["Role"]["RoleId"], created["Role"]["RoleId"]);
    assert_eq!(read["Role"]["AssumeRolePolicyDocument"], serde_json::from_str::<Value>(TRUST).unwrap());
    arn
}

#[track_caller]
fn function(aws: &Aws, name: &str, source: &str, role: &str, more: &[&str]) -> String {
    let package = aws.path(&format!("{name}.zip"));
    python::package(&package, source);
    let line = format!(
        "lambda create-function --function-name {name} --runtime python3.13 --handler app.handler --role {role} --zip-file fileb://{package}"
    );
    let created = aws.ok(&line, more);
    assert_eq!(created["State"], "Pending");
    assert_eq!(created["CodeSize"], std::fs::metadata(&package).unwrap().len());
    aws.ok(&format!("lambda wait function-active-v2 --function-name {name}"), &[]);
    aws.ok(&format!("lambda wait function-active --function-name {name}"), &[]);
    text(&created, "/FunctionArn").to_owned()
}

/// A test event, and the log of its run.
#[track_caller]
fn invoke(aws: &Aws) {
    let (event, out) = (aws.file("event.json", r#"{"path":"/from-a-test-event"}"#), aws.path("out.json"));
    let line = format!("lambda invoke --function-name hello --log-type Tail --payload fileb://{event} {out}");
    let answer = aws.ok(&line, &[]);
    assert_eq!((&answer["StatusCode"], &answer["ExecutedVersion"]), (&json!(200), &json!("$LATEST")));
    assert_eq!(answer.get("FunctionError"), None);
    let result: Value = serde_json::from_slice(&std::fs::read(out).unwrap()).unwrap();
    let body: Value = serde_json::from_str(text(&result, "/body")).unwrap();
    assert_eq!(body, json!({ "calls": 1, "caller": null, "path": "/from-a-test-event" }));
    let log = String::from_utf8(BASE64_STANDARD.decode(text(&answer, "/LogResult")).unwrap()).unwrap();
    let lines: Vec<&str> = log.lines().collect();
    let starts = |wanted: &str| lines.iter().any(|line| line.starts_with(wanted));
    assert!(starts("START RequestId: ") && starts("END RequestId: ") && starts("REPORT RequestId: "), "{log}");
    assert!(lines.contains(&"hello from the function"), "{log}");
    assert!(log.contains("\tMemory Size: 128 MB\t"), "{log}");
}

struct Api {
    id: String,
    root: String,
}

impl Api {
    #[track_caller]
    fn create(aws: &Aws) -> Self {
        let created = aws.ok("apigateway create-rest-api --name tutorial", &[]);
        let id = text(&created, "/id").to_owned();
        let resources = aws.ok(&format!("apigateway get-resources --rest-api-id {id}"), &[]);
        let root = text(&resources, "/items/0/id").to_owned();
        assert_eq!(resources, json!({ "items": [{ "id": root, "path": "/" }] }));
        assert_eq!(created["rootResourceId"], json!(root));
        Self { id, root }
    }

    fn line(&self, operation: &str, resource: &str) -> String {
        format!("apigateway {operation} --rest-api-id {} --resource-id {resource}", self.id)
    }

    #[track_caller]
    fn resource(&self, aws: &Aws, name: &str) -> String {
        let line = format!("apigateway create-resource --rest-api-id {} --parent-id {} --path-part {name}", self.id, self.root);
        let created = aws.ok(&line, &[]);
        assert_eq!(created["path"], format!("/{name}"));
        text(&created, "/id").to_owned()
    }

    #[track_caller]
    fn integrate(&self, aws: &Aws, resource: &str, function_arn: &str) {
        let line = format!(
            "{} --http-method GET --type AWS_PROXY --integration-http-method POST --uri {}",
            self.line("put-integration", resource),
            uri(function_arn)
        );
        let integration = aws.ok(&line, &[]);
        assert_eq!((&integration["type"], &integration["httpMethod"]), (&json!("AWS_PROXY"), &json!("POST")));
        assert_eq!(integration["uri"], uri(function_arn));
    }

    #[track_caller]
    fn permit(&self, aws: &Aws, function: &str, what: &str) {
        let source = format!("arn:aws:execute-api:us-east-1:{ACCOUNT}:{}/{what}", self.id);
        let line = format!(
            "lambda add-permission --function-name {function} --statement-id gateway --action lambda:InvokeFunction \
             --principal apigateway.amazonaws.com --source-arn {source}"
        );
        let statement: Value = serde_json::from_str(text(&aws.ok(&line, &[]), "/Statement")).unwrap();
        assert_eq!(statement["Condition"]["ArnLike"]["AWS:SourceArn"], source);
    }

    #[track_caller]
    fn authorizer(&self, aws: &Aws, function_arn: &str) -> String {
        let line = format!(
            "apigateway create-authorizer --rest-api-id {} --name guard --type TOKEN --authorizer-uri {} \
             --identity-source method.request.header.Authorization",
            self.id,
            uri(function_arn)
        );
        text(&aws.ok(&line, &[]), "/id").to_owned()
    }

    #[track_caller]
    fn guard(&self, aws: &Aws, resource: &str, authorizer: &str) {
        let line = format!(
            "{} --http-method GET --patch-operations op=replace,path=/authorizationType,value=CUSTOM \
             op=replace,path=/authorizerId,value={authorizer}",
            self.line("update-method", resource)
        );
        let method = aws.ok(&line, &[]);
        assert_eq!((&method["authorizationType"], &method["authorizerId"]), (&json!("CUSTOM"), &json!(authorizer)));
    }

    #[track_caller]
    fn deploy(&self, aws: &Aws) {
        let deployment = aws.ok(&format!("apigateway create-deployment --rest-api-id {} --stage-name dev", self.id), &[]);
        let stage = aws.ok(&format!("apigateway get-stage --rest-api-id {} --stage-name dev", self.id), &[]);
        assert_eq!(stage["deploymentId"], deployment["id"]);
    }

    #[track_caller]
    fn by_path(&self, server: &Server, name: &str, headers: &[(&str, &str)]) -> Answer {
        server.get(&format!("/restapis/{}/dev/_user_request_/{name}", self.id), headers)
    }

    #[track_caller]
    fn by_host(&self, server: &Server, name: &str, headers: &[(&str, &str)]) -> Answer {
        let host = format!("{}.execute-api.localhost:{}", self.id, server.address.port());
        http::send(server.address, http::request("GET", &host, &format!("/dev/{name}"), headers, ""))
    }
}

fn uri(function_arn: &str) -> String {
    format!("arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{function_arn}/invocations")
}
