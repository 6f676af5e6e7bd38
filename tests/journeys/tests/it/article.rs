//! The article replayed by the `aws` command in its order: a function from a bucket, an API in front of it, a user pool, an authorizer that
//! checks the pool's tokens, the calls of a page of another origin, the log; and all of it is taken down again.

mod api;
mod log;
mod people;
mod removal;

use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use rustix::process::Signal;
use serde_json::{Value, json};

use crate::aws::{Aws, text};
use crate::process;
use crate::python;
use crate::server::Server;
use api::Api;
use people::People;

const ACCOUNT: &str = "000000000000";
const ROLE: &str = "article-role";
const BUCKET: &str = "article-packages";
const BASIC_EXECUTION: &str = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;

/// Not for a proxy integration: what it returns is the body.
const GREET: &str = r#"
def handler(event, context):
    name = event.get("name", "nobody")
    print(f"greeting {name}")
    return {"greeting": f"hello {name}"}
"#;
const AUTHORIZER: &str = include_str!("../../functions/article_authorizer.py");

#[test]
fn the_article_works_in_its_order_and_is_taken_down_again() {
    let mut server = Server::lasting();
    let mut aws = Aws::to(&server);
    let role = role(&aws);
    bucket(&aws);
    let greet = function(&aws, "greet", &[("app.py", GREET)], None, &role);
    invoke(&aws);
    let api = Api::create(&aws, &greet);
    api.deploy(&aws);
    api.is_open(&server);
    let people = People::invite(&aws);

    // Everything is still there after an orderly end, and so are the keys that the tokens were signed with.
    server.restart(Signal::TERM);
    aws.endpoint.clone_from(&server.endpoint);
    api.is_open(&server);

    let config = json!({
        "keys_url": format!("https://cognito-idp.us-east-1.amazonaws.com/{}/.well-known/jwks.json", people.user_pool),
        "region": "us-east-1", "user_pool_id": people.user_pool, "client_ids": [people.client], "denied_users": ["mallory"],
    });
    let packages = process::given("GATEWRIGHT_TEST_AUTHORIZER_PACKAGES");
    let files = [("app.py", AUTHORIZER), ("config.json", &config.to_string())];
    let authorizer_function = function(&aws, "authorizer", &files, Some(&packages), &role);
    let authorizer = api.authorizer(&aws, &authorizer_function);
    api.authorizer_is_tried(&aws, &authorizer, &people);
    api.method_is_tried(&aws);
    api.guard(&aws, &authorizer);
    // A deployment is a snapshot: nothing of this counts before the next one.
    api.is_open(&server);
    api.deploy(&aws);
    api.is_guarded(&server, &people);

    api.enable_cors(&server);
    api.deploy(&aws);
    api.answers_pages(&server, &people);

    log::is_kept(&aws);
    removal::of_everything(&aws, &api, &people);
}

#[track_caller]
fn role(aws: &Aws) -> String {
    let created = aws.ok(&format!("iam create-role --role-name {ROLE} --assume-role-policy-document"), &[TRUST]);
    aws.ok(&format!("iam attach-role-policy --role-name {ROLE} --policy-arn {BASIC_EXECUTION}"), &[]);
    let attached = aws.ok(&format!("iam list-attached-role-policies --role-name {ROLE}"), &[]);
    let policy = json!({ "PolicyName": "AWSLambdaBasicExecutionRole", "PolicyArn": BASIC_EXECUTION });
    assert_eq!(attached["AttachedPolicies"], json!([policy]));
    text(&created, "/Role/Arn").to_owned()
}

#[track_caller]
fn bucket(aws: &Aws) {
    assert_eq!(aws.says(&format!("s3 mb s3://{BUCKET}")), format!("make_bucket: {BUCKET}"));
}

/// Zips it, puts the package into the bucket, and makes a function of it there.
#[track_caller]
fn function(aws: &Aws, name: &str, files: &[(&str, &str)], packages: Option<&Path>, role: &str) -> String {
    let package = aws.path(&format!("{name}.zip"));
    python::package_of(&package, files, packages);
    let said = aws.says(&format!("s3 cp --no-progress {package} s3://{BUCKET}/{name}.zip"));
    assert!(said.starts_with("upload: ") && said.ends_with(&format!(" to s3://{BUCKET}/{name}.zip")), "{said}");
    let line = format!(
        "lambda create-function --function-name {name} --runtime python3.13 --handler app.handler --role {role} --timeout 20 \
         --code S3Bucket={BUCKET},S3Key={name}.zip"
    );
    let created = aws.ok(&line, &[]);
    assert_eq!((text(&created, "/State"), text(&created, "/Handler")), ("Pending", "app.handler"));
    assert_eq!(created["CodeSize"], std::fs::metadata(&package).unwrap().len());
    aws.ok(&format!("lambda wait function-active-v2 --function-name {name}"), &[]);
    text(&created, "/FunctionArn").to_owned()
}

/// A test event, and the log of its run.
#[track_caller]
fn invoke(aws: &Aws) {
    let (event, out) = (aws.file("event.json", r#"{"name":"ada"}"#), aws.path("out.json"));
    let answer = aws.ok(&format!("lambda invoke --function-name greet --log-type Tail --payload fileb://{event} {out}"), &[]);
    assert_eq!((&answer["StatusCode"], answer.get("FunctionError")), (&json!(200), None));
    let result: Value = serde_json::from_slice(&std::fs::read(out).unwrap()).unwrap();
    assert_eq!(result, json!({ "greeting": "hello ada" }));
    let log = String::from_utf8(BASE64_STANDARD.decode(text(&answer, "/LogResult")).unwrap()).unwrap();
    let starts = |wanted: &str| log.lines().any(|line| line.starts_with(wanted));
    assert!(starts("START RequestId: ") && starts("END RequestId: ") && starts("REPORT RequestId: "), "{log}");
    assert!(log.lines().any(|line| line == "greeting ada"), "{log}");
}
