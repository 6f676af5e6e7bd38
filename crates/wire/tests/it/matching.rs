//! Which operation a request means.

use gatewright_wire::matching::{Matched, match_operation};

use crate::calls::{Sent, matched};
use crate::toy::{all, gateway};

#[track_caller]
fn check(signing_name: Option<&str>, sent: &Sent, expected: &str) {
    let services = all();
    let found = match match_operation(&services, signing_name, &sent.request()) {
        Matched::Operation { service, endpoint, .. } => format!("{}:{}", service.schema.name, endpoint.operation.name),
        Matched::Unsupported { service, operation } => format!("{}:{operation} unsupported", service.schema.name),
        Matched::Unknown => "unknown".to_owned(),
    };
    assert_eq!(found, expected);
}

#[test]
fn rest_json_goes_by_verb_and_path() {
    check(None, &Sent::new("GET", "/things/abc"), "things:GetThing");
    check(None, &Sent::new("PUT", "/things/abc"), "things:PutThing");
    check(None, &Sent::new("GET", "/things"), "things:ListThings");
    check(None, &Sent::new("GET", "/things/"), "things:ListThings");
    check(None, &Sent::new("GET", "/things/abc/"), "things:GetThing");
    check(None, &Sent::new("HEAD", "/things/abc"), "unknown");
    check(None, &Sent::new("GET", "/nothing"), "unknown");
}

#[test]
fn constants_in_the_query_beat_the_plain_path() {
    check(None, &Sent::new("POST", "/things?mode=import"), "things:ImportThings");
    check(None, &Sent::new("POST", "/things?basepath=x&mode=import"), "things:ImportThings");
    check(None, &Sent::new("POST", "/things?mode=overwrite"), "things:NewThing");
    check(None, &Sent::new("POST", "/things"), "things:NewThing");
}

#[test]
fn an_operation_that_is_not_offered_is_named_and_not_taken_for_another() {
    check(None, &Sent::new("GET", "/things/special"), "things:GetSpecial unsupported");
    check(None, &Sent::new("POST", "/explosions"), "things:Explode unsupported");
    check(None, &Sent::new("PATCH", "/things/a"), "things:NotOffered unsupported");
    check(None, &Sent::new("POST", "/").body("Action=BakeRole"), "roles:BakeRole unsupported");
    check(None, &Sent::new("POST", "/").header("X-Amz-Target", "Logs_20140328.StartLiveTail"), "logs:StartLiveTail unsupported");
}

#[test]
fn labels_keep_encoded_slashes_and_are_decoded_once() {
    let service = gateway();
    for (target, expected) in [
        ("/things/arn%3Aaws%3Athings%3A%3A1%3Athing%2Fa%2520b", "arn:aws:things::1:thing/a%20b"),
        ("/things/arn:aws:things::1:x", "arn:aws:things::1:x"),
        ("/files/a/b%2Fc/d", "a/b/c/d"),
    ] {
        assert_eq!(matched(&service, &Sent::new("GET", target)).1.get("thing_id"), Some(expected));
    }
}

#[test]
fn aws_json_goes_by_target_and_aws_query_by_action() {
    check(None, &Sent::new("POST", "/").header("X-Amz-Target", "Logs_20140328.PutLog"), "logs:PutLog");
    check(None, &Sent::new("POST", "/").header("X-Amz-Target", "Other.PutLog"), "unknown");
    check(None, &Sent::new("POST", "/").header("X-Amz-Target", "Logs_20140328.Nothing"), "unknown");
    check(None, &Sent::new("POST", "/").body("Action=MakeRole&Version=2010-05-08"), "roles:MakeRole");
    check(None, &Sent::new("GET", "/?Action=DropRole&Version=2010-05-08"), "roles:DropRole");
    check(None, &Sent::new("POST", "/").body("Version=2010-05-08"), "unknown");
    check(None, &Sent::new("POST", "/things/a?Action=DropRole"), "things:CreateThing");
}

#[test]
fn the_signing_name_narrows_the_services() {
    check(Some("execute-things"), &Sent::new("GET", "/things/a"), "things:GetThing");
    check(Some("things"), &Sent::new("GET", "/things/a"), "things:GetThing");
    check(Some("roles"), &Sent::new("GET", "/things/a"), "unknown");
    check(Some("nobody"), &Sent::new("GET", "/things/a"), "unknown");
    check(Some("things"), &Sent::new("POST", "/").body("Action=MakeRole"), "unknown");
}

#[test]
fn unsigned_operations_are_marked() {
    let service = gateway();
    assert!(matched(&service, &Sent::new("GET", "/files/a")).0.is_unsigned);
    assert!(!matched(&service, &Sent::new("GET", "/things/a")).0.is_unsigned);
}
