//! Notes which operations the `aws` command called with success: the evidence of `docs/compat`, see `xtask/src/seen.rs`.
//!
//! A command that is an operation is noted as it is spelt. Of commands that are more than one call only what they surely called is
//! noted: how `s3 cp` sends a file depends on its size, so that is nobody's evidence.
//!
//! *Invariant:* only names are noted, and only where `GATEWRIGHT_TEST_SEEN` names a folder.

use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

/// Names the folder; `cargo xtask test` sets it.
pub(crate) const VARIABLE: &str = "GATEWRIGHT_TEST_SEEN";

/// Services under our names, by the command's.
const SERVICES: [(&str, &str); 7] = [
    ("apigateway", "apigateway"),
    ("cognito-idp", "cognito-idp"),
    ("iam", "iam"),
    ("lambda", "lambda"),
    ("logs", "logs"),
    ("s3api", "s3"),
    ("sts", "sts"),
];
/// Waiters that end well by an answer, and what they ask.
const WAITERS: [(&str, &str); 12] = [
    ("bucket-exists", "HeadBucket"),
    ("function-active", "GetFunctionConfiguration"),
    ("function-active-v2", "GetFunction"),
    ("function-exists", "GetFunction"),
    ("function-updated", "GetFunctionConfiguration"),
    ("function-updated-v2", "GetFunction"),
    ("object-exists", "HeadObject"),
    ("policy-exists", "GetPolicy"),
    ("published-version-active", "GetFunctionConfiguration"),
    ("role-exists", "GetRole"),
    // Their good end is a refusal.
    ("bucket-not-exists", ""),
    ("object-not-exists", ""),
];

/// Where to note.
pub(crate) fn folder() -> Option<OsString> {
    std::env::var_os(VARIABLE).filter(|value| !value.is_empty())
}

/// Notes what a command that succeeded called.
#[track_caller]
pub(crate) fn note(arguments: &[&str]) {
    let (Some(folder), Some((service, operation))) = (folder(), called(arguments)) else { return };
    // One file a process, and one write a line: tests run side by side.
    let path = Path::new(&folder).join(format!("aws-{}", std::process::id()));
    let mut notes = OpenOptions::new().create(true).append(true).open(path).unwrap();
    notes.write_all(format!("{service} {operation} aws\n").as_bytes()).unwrap();
}

/// Service and operation of a command, where it surely called one.
#[track_caller]
fn called<'a>(arguments: &[&'a str]) -> Option<(&'a str, &'a str)> {
    match arguments {
        ["s3", _, rest @ ..] if rest.contains(&"--dryrun") => None,
        ["s3", command, rest @ ..] => Some(("s3", of_s3(command, rest)?)),
        ["logs", "tail", ..] => Some(("logs", "FilterLogEvents")),
        [command, operation, rest @ ..] => {
            let (_, service) = SERVICES.iter().find(|(name, _)| name == command)?;
            if *operation != "wait" {
                return Some((*service, *operation));
            }
            let waiter = rest.first().copied().unwrap_or_default();
            let asked = WAITERS.iter().find(|(name, _)| *name == waiter).map(|(_, asked)| *asked);
            let asked = asked.unwrap_or_else(|| panic!("what does `wait {waiter}` ask? Say so in seen.rs"));
            (!asked.is_empty()).then_some((*service, asked))
        }
        _ => None,
    }
}

fn of_s3(command: &str, rest: &[&str]) -> Option<&'static str> {
    let is_many = rest.contains(&"--recursive");
    let mut targets = rest.iter().filter(|word| !word.starts_with("--")).map(|word| word.starts_with("s3://"));
    match (command, targets.next(), targets.next()) {
        ("mb", ..) => Some("CreateBucket"),
        ("rb", ..) => Some("DeleteBucket"),
        ("ls", None, _) => Some("ListBuckets"),
        ("ls", Some(true), _) => Some("ListObjectsV2"),
        ("rm", ..) => Some(if is_many { "ListObjectsV2" } else { "DeleteObject" }),
        ("cp" | "mv", Some(true), Some(false)) => Some(if is_many { "ListObjectsV2" } else { "GetObject" }),
        ("sync", ..) => Some("ListObjectsV2"),
        _ => None,
    }
}

#[track_caller]
fn check(line: &str, expected: Option<(&str, &str)>) {
    assert_eq!(called(&line.split_whitespace().collect::<Vec<_>>()), expected, "{line}");
}

#[test]
fn commands_that_are_operations_are_noted_as_they_are_spelt() {
    check("apigateway get-rest-api --rest-api-id a", Some(("apigateway", "get-rest-api")));
    check("s3api list-objects-v2 --bucket b", Some(("s3", "list-objects-v2")));
    check("configure list", None);
    check("--version", None);
}

#[test]
fn of_other_commands_only_what_they_surely_called_is_noted() {
    check("lambda wait function-active-v2 --function-name f", Some(("lambda", "GetFunction")));
    check("s3api wait bucket-not-exists --bucket b", None);
    check("logs tail /aws/lambda/f", Some(("logs", "FilterLogEvents")));
    check("s3 ls", Some(("s3", "ListBuckets")));
    check("s3 ls s3://b", Some(("s3", "ListObjectsV2")));
    check("s3 cp s3://b/k file", Some(("s3", "GetObject")));
    check("s3 cp file s3://b/k", None);
    check("s3 cp s3://b/k s3://b/l", None);
    check("s3 rm s3://b/k --dryrun", None);
    check("s3 presign s3://b/k", None);
}
