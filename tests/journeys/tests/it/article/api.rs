//! The article's API: one GET in front of one function, open, then guarded, then for pages of another origin too.

use serde_json::json;

use super::ACCOUNT;
use super::people::People;
use crate::aws::{Aws, text};
use crate::http::{self, Answer};
use crate::process;
use crate::server::Server;

/// Where the page comes from.
const ORIGIN: &str = "http://page.example";
const UNAUTHORIZED: &str = r#"{"message":"Unauthorized"}"#;
const DENIED: &str =
    r#"{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}"#;

pub(super) struct Api {
    pub(super) id: String,
    resource: String,
}

impl Api {
    #[track_caller]
    pub(super) fn create(aws: &Aws, function_arn: &str) -> Self {
        let created = aws.ok("apigateway create-rest-api --name article", &[]);
        let (id, root) = (text(&created, "/id").to_owned(), text(&created, "/rootResourceId"));
        let line = format!("apigateway create-resource --rest-api-id {id} --parent-id {root} --path-part greet");
        let resource = text(&aws.ok(&line, &[]), "/id").to_owned();
        let api = Self { id, resource };
        aws.ok(&format!("{} --authorization-type NONE", api.get("put-method")), &[]);
        let line =
            format!("{} --type AWS --integration-http-method POST --uri {}", api.get("put-integration"), uri(function_arn));
        assert_eq!(aws.ok(&line, &[])["type"], "AWS");
        aws.ok(&format!("{} --status-code 200 --response-models application/json=Empty", api.get("put-method-response")), &[]);
        let templates = r#"{"application/json":""}"#;
        let line = format!("{} --status-code 200 --response-templates", api.get("put-integration-response"));
        aws.ok(&line, &[templates]);
        api.permit(aws, "greet", "*/GET/greet");
        api
    }

    #[track_caller]
    pub(super) fn deploy(&self, aws: &Aws) {
        aws.ok(&format!("apigateway create-deployment --rest-api-id {} --stage-name dev", self.id), &[]);
    }

    #[track_caller]
    pub(super) fn authorizer(&self, aws: &Aws, function_arn: &str) -> String {
        let line = format!(
            "apigateway create-authorizer --rest-api-id {} --name readers --type TOKEN --authorizer-uri {} \
             --identity-source method.request.header.Authorization --authorizer-result-ttl-in-seconds 300",
            self.id,
            uri(function_arn)
        );
        let id = text(&aws.ok(&line, &[]), "/id").to_owned();
        self.permit(aws, "authorizer", &format!("authorizers/{id}"));
        id
    }

    /// test-invoke-authorizer tells what would happen, before anything is guarded.
    #[track_caller]
    pub(super) fn authorizer_is_tried(&self, aws: &Aws, authorizer: &str, people: &People) {
        let line = format!("apigateway test-invoke-authorizer --rest-api-id {} --authorizer-id {authorizer}", self.id);
        let with = |token: &str| aws.ok(&line, &["--headers", &format!("Authorization={token}")]);

        let good = with(&people.ada);
        assert_eq!(good["clientStatus"], 0, "{good}");
        assert_eq!((text(&good, "/principalId"), &good["authorization"]), (people.ada_sub.as_str(), &json!({ "name": ["Ada"] })));
        let policy: serde_json::Value = serde_json::from_str(text(&good, "/policy")).unwrap();
        let method_arn = format!("arn:aws:execute-api:us-east-1:{ACCOUNT}:{}/ESTestInvoke-stage/GET/", self.id);
        let statement = json!({ "Action": "execute-api:Invoke", "Effect": "Allow", "Resource": method_arn });
        assert_eq!(policy, json!({ "Version": "2012-10-17", "Statement": [statement] }));
        let log = text(&good, "/log");
        assert!(log.contains("Successfully completed authorizer execution"), "{log}");

        let bad = with("not.a.token");
        assert_eq!((&bad["clientStatus"], bad.get("policy")), (&json!(401), None), "{bad}");
        assert!(text(&bad, "/log").contains("Unauthorized request"), "{bad}");
        let missing = aws.ok(&line, &[]);
        assert_eq!((&missing["clientStatus"], missing.get("principalId")), (&json!(401), None), "{missing}");
    }

    #[track_caller]
    pub(super) fn method_is_tried(&self, aws: &Aws) {
        let tried = aws.ok(&self.get("test-invoke-method"), &[]);
        assert_eq!((&tried["status"], text(&tried, "/body")), (&json!(200), r#"{"greeting": "hello nobody"}"#), "{tried}");
        assert_eq!(tried["headers"]["Content-Type"], "application/json");
        let log = text(&tried, "/log");
        for phrase in [
            "Starting execution for request: ",
            "Endpoint response body before transformations: ",
            "Method completed with status: 200",
        ] {
            assert!(log.contains(phrase), "`{phrase}` is missing from:\n{log}");
        }
    }

    #[track_caller]
    pub(super) fn guard(&self, aws: &Aws, authorizer: &str) {
        let line = format!(
            "{} --patch-operations op=replace,path=/authorizationType,value=CUSTOM op=replace,path=/authorizerId,value={authorizer}",
            self.get("update-method")
        );
        assert_eq!(aws.ok(&line, &[])["authorizerId"], authorizer);
    }

    #[track_caller]
    pub(super) fn enable_cors(&self, server: &Server) {
        let arguments = ["cors", "enable", &self.id, "--origin", ORIGIN, "--yes", "--endpoint", &server.endpoint];
        let output = process::run(&mut process::gatewright(&arguments));
        let (told, problem) = process::text(&output);
        assert!(output.status.success(), "{told}{problem}");
        for phrase in ["OPTIONS", "DEFAULT_4XX", "DEFAULT_5XX", "They are live after:"] {
            assert!(told.contains(phrase), "`{phrase}` is missing from:\n{told}");
        }
    }

    /// Without any token, and by both forms of the address.
    #[track_caller]
    pub(super) fn is_open(&self, server: &Server) {
        let host = format!("{}.execute-api.localhost:{}", self.id, server.address.port());
        let by_host = http::send(server.address, http::request("GET", &host, "/dev/greet", &[], ""));
        for answer in [self.call(server, "GET", &[]), by_host] {
            answer.check(200, "", r#"{"greeting": "hello nobody"}"#);
            assert_eq!(answer.header("content-type"), "application/json");
        }
    }

    #[track_caller]
    pub(super) fn is_guarded(&self, server: &Server, people: &People) {
        let with = |token: &str| self.call(server, "GET", &[("Authorization", token)]);
        self.call(server, "GET", &[]).check(401, "UnauthorizedException", UNAUTHORIZED);
        with("not.a.token").check(401, "UnauthorizedException", UNAUTHORIZED);
        with(&people.ada).check(200, "", r#"{"greeting": "hello nobody"}"#);
        with(&people.mallory).check(403, "AccessDeniedException", DENIED);
        // A page cannot read this refusal yet.
        let answer = self.call(server, "GET", &[("Origin", ORIGIN)]);
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (401, ""), "{answer:?}");
    }

    /// A page of another origin may ask, and can read what it gets, refusals included.
    #[track_caller]
    pub(super) fn answers_pages(&self, server: &Server, people: &People) {
        let asks =
            [("Origin", ORIGIN), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "authorization")];
        let preflight = self.call(server, "OPTIONS", &asks);
        assert_eq!((preflight.status, preflight.header("access-control-allow-origin")), (200, ORIGIN), "{preflight:?}");
        let names = |header: &str| -> Vec<String> {
            preflight.header(header).split(',').map(|name| name.trim().to_ascii_lowercase()).collect()
        };
        assert!(names("access-control-allow-methods").contains(&"get".to_owned()), "{preflight:?}");
        assert!(names("access-control-allow-headers").contains(&"authorization".to_owned()), "{preflight:?}");

        let with = |token: &str| self.call(server, "GET", &[("Origin", ORIGIN), ("Authorization", token)]);
        let without = self.call(server, "GET", &[("Origin", ORIGIN)]);
        without.check(401, "UnauthorizedException", UNAUTHORIZED);
        let denied = with(&people.mallory);
        denied.check(403, "AccessDeniedException", DENIED);
        let allowed = with(&people.ada);
        allowed.check(200, "", r#"{"greeting": "hello nobody"}"#);
        for answer in [without, denied, allowed] {
            assert_eq!(answer.header("access-control-allow-origin"), ORIGIN, "{answer:?}");
        }
    }

    /// A call of the deployed API.
    #[track_caller]
    pub(super) fn call(&self, server: &Server, method: &str, headers: &[(&str, &str)]) -> Answer {
        let path = format!("/restapis/{}/dev/_user_request_/greet", self.id);
        http::send(server.address, http::request(method, &server.address.to_string(), &path, headers, ""))
    }

    /// An operation on its GET.
    fn get(&self, operation: &str) -> String {
        format!("apigateway {operation} --rest-api-id {} --resource-id {} --http-method GET", self.id, self.resource)
    }

    #[track_caller]
    fn permit(&self, aws: &Aws, function: &str, what: &str) {
        let source = format!("arn:aws:execute-api:us-east-1:{ACCOUNT}:{}/{what}", self.id);
        let line = format!(
            "lambda add-permission --function-name {function} --statement-id gateway --action lambda:InvokeFunction \
             --principal apigateway.amazonaws.com --source-arn {source}"
        );
        aws.ok(&line, &[]);
    }
}

fn uri(function_arn: &str) -> String {
    format!("arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{function_arn}/invocations")
}
