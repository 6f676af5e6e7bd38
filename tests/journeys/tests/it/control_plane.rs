//! Every operation by boto3, and what a browser then gets from the API that came of it.

use serde_json::json;

use crate::aws::{Aws, text};
use crate::http;
use crate::python;
use crate::server::Server;

#[test]
fn every_rest_api_operation_works_and_its_mock_answers_a_preflight() {
    let server = Server::ephemeral();
    let told = python::run(&server, "rest_api.py", &[]);
    let path = format!("/restapis/{}/dev/_user_request_/pets", text(&told, "/api"));
    let asked = [("Origin", "https://app.example"), ("Access-Control-Request-Method", "GET")];
    let preflight = http::send(server.address, http::request("OPTIONS", &server.address.to_string(), &path, &asked, ""));
    assert_eq!((preflight.status, preflight.text().as_str()), (200, ""), "{preflight:?}");
    for (name, value) in [
        ("Access-Control-Allow-Origin", "*"),
        ("Access-Control-Allow-Methods", "GET,OPTIONS"),
        ("Access-Control-Allow-Headers", "Content-Type,Authorization"),
        ("x-amzn-errortype", ""),
    ] {
        assert_eq!(preflight.header(name), value, "{preflight:?}");
    }
    server.get(&path, &[]).check(200, "", "hello");
    let elsewhere = format!("/restapis/{}/prod/_user_request_/pets", text(&told, "/api"));
    server.get(&elsewhere, &[]).check(403, "ForbiddenException", r#"{"message":"Forbidden"}"#);
}

#[test]
fn every_function_operation_and_waiter_works() {
    let server = Server::ephemeral();
    python::run(&server, "functions.py", &[]);
}

#[test]
fn aliases_are_called_guarded_and_led_elsewhere() {
    let server = Server::ephemeral();
    python::run(&server, "aliases.py", &[]);
}

#[test]
fn an_http_proxy_passes_everything_on_and_back() {
    let server = Server::ephemeral();
    python::run(&server, "http_proxy.py", &[]);
}

#[test]
fn a_request_authorizer_goes_by_its_identity_sources_and_a_burst_asks_it_once() {
    let server = Server::ephemeral();
    python::run(&server, "request_authorizer.py", &[]);
}

#[test]
fn functions_without_a_resource_policy_are_called_by_roles_that_may() {
    let server = Server::ephemeral();
    python::run(&server, "role_credentials.py", &[]);
}

#[test]
fn a_user_pools_tokens_open_an_api_and_nothing_else_does() {
    let server = Server::ephemeral();
    let state = python::run(&server, "cognito_authorizer.py", &[]);
    let token = text(&state, "/token").to_owned();
    assert!(!server.log().contains(&token), "{}", server.log());
}

#[test]
fn a_signed_method_lets_in_whom_their_own_policies_allow_from_outside_and_from_functions() {
    let server = Server::ephemeral();
    python::run(&server, "aws_iam.py", &[]);
}

#[test]
fn a_resource_policy_lets_in_whom_it_allows_from_the_next_deployment_on() {
    let server = Server::ephemeral();
    let told = python::run(&server, "resource_policy.py", &[]);
    let aws = Aws::to(&server);
    let policy = aws.file(
        "policy.json",
        r#"{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Principal": "*", "Action": "execute-api:Invoke",
            "Resource": "execute-api:/dev/*", "Condition": {"IpAddress": {"aws:SourceIp": "127.0.0.0/8"}}}}"#,
    );
    let api = text(&told, "/api");
    let operations = json!([{"op": "replace", "path": "/policy", "value": std::fs::read_to_string(policy).unwrap()}]).to_string();
    let line = format!("apigateway update-rest-api --rest-api-id {api} --patch-operations");
    aws.ok(&line, &[&operations]);
    let printed = aws.says(&format!("apigateway get-rest-api --rest-api-id {api}"));
    let resource = format!(r#"\\\"Resource\\\":\\\"arn:aws:execute-api:us-east-1:000000000000:{api}\\/dev\\/*\\\""#);
    assert!(printed.contains(&resource) && printed.contains(r#""policy": "{\\\"Version\\\":"#), "{printed}");
    aws.ok(&format!("apigateway create-deployment --rest-api-id {api} --stage-name dev"), &[]);
    let body = format!(
        r#"{{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********0000:{api}/dev/GET/pets with an explicit deny in a resource-based policy"}}"#
    );
    server.get(&format!("/restapis/{api}/dev/_user_request_/pets"), &[]).check(403, "AccessDeniedException", &body);
}

#[test]
fn concurrency_is_reserved_and_0_stops_a_function() {
    let server = Server::ephemeral();
    python::run(&server, "reserved_concurrency.py", &[]);
}

#[test]
fn events_are_tried_again_and_their_destinations_told() {
    let server = Server::ephemeral();
    python::run(&server, "events.py", &[]);
}

#[test]
fn gateway_responses_are_inherited_patched_and_refused_in_aws_words() {
    let server = Server::ephemeral();
    let told = python::run(&server, "gateway_responses.py", &[]);
    assert_eq!(text(&told, "/api").len(), 10);
}

#[test]
fn roles_and_policies_work_in_full() {
    let server = Server::ephemeral();
    let told = python::run(&server, "roles.py", &[]);
    assert_eq!(told, json!({ "role": "arn:aws:iam::000000000000:role/reader" }));
}

#[test]
fn logs_are_written_read_filtered_and_kept_as_long_as_asked() {
    let server = Server::ephemeral();
    python::run(&server, "logs.py", &[]);
}

#[test]
fn lists_and_descriptions_of_the_other_services_work() {
    let server = Server::ephemeral();
    python::run(&server, "listings.py", &[]);
}

#[test]
fn errors_have_aws_codes_statuses_and_words() {
    let server = Server::ephemeral();
    let told = python::run(&server, "refusals.py", &[]);
    assert!(told["refusals"].as_u64().unwrap() >= 15, "{told}");
    assert_eq!(python::run(&server, "listing.py", &[]), json!({ "functions": ["f"], "apis": ["pets"], "has_evil_role": false }));
}

#[test]
fn accounts_and_regions_do_not_see_each_other() {
    let server = Server::ephemeral();
    let told = python::run(&server, "accounts.py", &[]);
    let apis = told["apis"].as_array().unwrap();
    assert_eq!(apis.len(), 3);
    // The road needs no account: an API id is enough, and leads to its own function.
    for api in apis {
        let answer = server.get(&format!("/restapis/{}/dev/_user_request_/", text(api, "/api")), &[]);
        answer.check(200, "", text(api, "/arn"));
    }
}
