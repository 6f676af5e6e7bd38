use std::collections::BTreeMap;

use gatewright_model::function::{CodePackage, FunctionDefinition, FunctionPolicy, FunctionState, FunctionVersion};
use gatewright_model::function_alias::FunctionAlias;
use gatewright_model::function_logging::FunctionLogging;
use gatewright_model::function_url::FunctionUrlAuthType;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{AssumedRole, FunctionRef, RoleVerdict, UrlIdentity};
use gatewright_model::timestamp::Timestamp;
use serde_json::{Value, json};

use super::*;
use crate::table::FunctionTable;

const ARN: &str = "arn:aws:lambda:us-east-1:000000000000:function:f";
const METHOD: &str = "arn:aws:execute-api:us-east-1:000000000000:abc123/prod/GET/pets/1";

fn plan(statements: Option<Vec<Value>>) -> Found {
    plan_of(FunctionVersion::Latest, statements)
}

fn plan_of(version: FunctionVersion, statements: Option<Vec<Value>>) -> Found {
    let table = FunctionTable::default();
    table.put(definition(version, statements));
    table.find(&named(&version.to_string()), || 0.0).unwrap()
}

fn named(qualifier: &str) -> FunctionRef {
    FunctionRef {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        name: "f".to_owned(),
        qualifier: Some(qualifier.to_owned()),
    }
}

fn definition(version: FunctionVersion, statements: Option<Vec<Value>>) -> FunctionDefinition {
    FunctionDefinition {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        name: "f".to_owned(),
        version,
        published_as: None,
        runtime: "python3.12".to_owned(),
        handler: "app.handler".to_owned(),
        role: "arn:aws:iam::000000000000:role/r".to_owned(),
        description: String::new(),
        timeout_s: 3,
        memory_size_mb: 128,
        ephemeral_storage_mb: 512,
        architecture: "x86_64".to_owned(),
        environment: None,
        logging: FunctionLogging::default(),
        code: CodePackage { sha256_hex: "0".repeat(64), size_bytes: 0, unzipped_bytes: 0 },
        layers: Vec::new(),
        revision_id: "r".to_owned(),
        last_modified: Timestamp::default(),
        tags: BTreeMap::new(),
        state: FunctionState::Active,
        policy: statements.map(policy),
    }
}

fn policy(statements: Vec<Value>) -> FunctionPolicy {
    FunctionPolicy { statements, revision_id: "p".to_owned() }
}

/// A statement with `changes` made to one that lets API Gateway in.
fn statement(changes: Value) -> Value {
    let mut statement = json!({
        "Sid": "s", "Effect": "Allow", "Principal": { "Service": "apigateway.amazonaws.com" },
        "Action": "lambda:InvokeFunction", "Resource": ARN,
    });
    for (name, value) in changes.as_object().unwrap() {
        statement[name] = value.clone();
    }
    statement
}

fn gateway() -> Caller {
    Caller::Service { principal: "apigateway.amazonaws.com", source_arn: METHOD.into(), source_account: AccountId::developer() }
}

#[track_caller]
fn allowed(expected: bool, statements: &[Value]) {
    let decided = check(&plan(Some(statements.to_vec())), None, &gateway());
    let wanted = if expected { Ok(()) } else { Err(InvokeRefusal::NotPermitted) };
    assert_eq!(decided, wanted, "{statements:?}");
}

#[test]
fn a_service_needs_a_statement_that_allows_it() {
    assert_eq!(check(&plan(None), None, &gateway()), Err(InvokeRefusal::NotPermitted));
    allowed(false, &[]);
    allowed(true, &[statement(json!({}))]);
    allowed(true, &[statement(json!({ "Principal": "*" }))]);
    allowed(true, &[statement(json!({ "Action": "lambda:*" }))]);
    allowed(true, &[statement(json!({ "Action": "*" }))]);
    allowed(false, &[statement(json!({ "Action": "lambda:GetFunction" }))]);
    allowed(false, &[statement(json!({ "Principal": { "Service": "s3.amazonaws.com" } }))]);
    allowed(false, &[statement(json!({ "Principal": { "AWS": "arn:aws:iam::000000000000:root" } }))]);
    allowed(false, &[statement(json!({ "Resource": format!("{ARN}2") }))]);
    allowed(false, &[statement(json!({ "Effect": "Deny" })), statement(json!({}))]);
}

#[test]
fn conditions_bind_the_statement_to_the_resource_that_calls() {
    let like = |pattern: &str| statement(json!({ "Condition": { "ArnLike": { "AWS:SourceArn": pattern } } }));
    allowed(true, &[like("arn:aws:execute-api:us-east-1:000000000000:abc123/*/GET/pets/*")]);
    allowed(false, &[like("arn:aws:execute-api:us-east-1:000000000000:other1/*/GET/pets/*")]);
    allowed(true, &[statement(json!({ "Condition": { "StringEquals": { "aws:sourceaccount": "000000000000" } } }))]);
    allowed(false, &[statement(json!({ "Condition": { "StringEquals": { "AWS:SourceAccount": "111111111111" } } }))]);
    allowed(false, &[statement(json!({ "Condition": { "StringEquals": { "lambda:EventSourceToken": "t" } } }))]);
}

#[test]
fn a_policy_that_is_not_understood_lets_nobody_in() {
    let odd = statement(json!({ "Condition": { "IpRange": { "aws:SourceIp": "0.0.0.0/0" } } }));
    allowed(false, &[statement(json!({})), odd]);
}

#[test]
fn a_key_that_is_not_known_here_lets_nobody_in_and_denies() {
    let condition = json!({ "NotIpAddress": { "aws:SourceIp": "0.0.0.0/0" } });
    allowed(false, &[statement(json!({ "Condition": condition }))]);
    allowed(true, &[statement(json!({})), statement(json!({ "Condition": condition }))]);
    allowed(false, &[statement(json!({})), statement(json!({ "Effect": "Deny", "Condition": condition }))]);
    // Known not to be there.
    let absent = json!({ "Null": { "lambda:FunctionUrlAuthType": true } });
    allowed(true, &[statement(json!({ "Condition": absent }))]);
}

#[test]
fn a_qualified_call_asks_for_the_qualified_arn() {
    let unqualified = plan(Some(vec![statement(json!({}))]));
    assert_eq!(check(&unqualified, Some("$LATEST"), &gateway()), Err(InvokeRefusal::NotPermitted));
    let wildcard = plan(Some(vec![statement(json!({ "Resource": format!("{ARN}*") }))]));
    assert_eq!(check(&wildcard, Some("$LATEST"), &gateway()), Ok(()));
}

#[test]
fn a_version_is_guarded_by_its_own_policy() {
    let of_version =
        |resource: String| plan_of(FunctionVersion::Published(7), Some(vec![statement(json!({ "Resource": resource }))]));
    assert_eq!(check(&of_version(format!("{ARN}:7")), Some("7"), &gateway()), Ok(()));
    assert_eq!(check(&of_version(ARN.to_owned()), Some("7"), &gateway()), Err(InvokeRefusal::NotPermitted));
    assert_eq!(check(&of_version(format!("{ARN}:8")), Some("7"), &gateway()), Err(InvokeRefusal::NotPermitted));
}

/// Version 7, which lets the gateway in by its own ARN, behind an alias with these statements.
fn by_alias(statements: Option<Vec<Value>>) -> Result<(), InvokeRefusal> {
    let table = FunctionTable::default();
    let of_version = statement(json!({ "Resource": format!("{ARN}:7") }));
    table.put(definition(FunctionVersion::Published(7), Some(vec![of_version])));
    table.put_alias(FunctionAlias {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        function_name: "f".to_owned(),
        name: "live".to_owned(),
        version: FunctionVersion::Published(7),
        additional: None,
        description: String::new(),
        revision_id: "r".to_owned(),
        policy: statements.map(policy),
    });
    check(&table.find(&named("live"), || 0.0).unwrap(), Some("live"), &gateway())
}

#[test]
fn an_alias_is_guarded_by_its_own_policy_and_by_no_version_s() {
    let of_alias = |resource: String| by_alias(Some(vec![statement(json!({ "Resource": resource }))]));
    assert_eq!(of_alias(format!("{ARN}:live")), Ok(()));
    assert_eq!(of_alias(format!("{ARN}:7")), Err(InvokeRefusal::NotPermitted));
    assert_eq!(of_alias(ARN.to_owned()), Err(InvokeRefusal::NotPermitted));
    assert_eq!(by_alias(None), Err(InvokeRefusal::NotPermitted));
}

#[test]
fn an_identity_was_authorized_by_the_front() {
    let caller = Caller::Identity { arn: "arn:aws:iam::000000000000:user/u".to_owned() };
    assert_eq!(check(&plan(None), None, &caller), Ok(()));
}

/// A statement with `changes` made to one that lets everybody in by a URL without signatures.
fn open_url(changes: Value) -> Value {
    let mut open = statement(json!({
        "Principal": "*", "Action": "lambda:InvokeFunctionUrl",
        "Condition": { "StringEquals": { "lambda:FunctionUrlAuthType": "NONE" } },
    }));
    for (name, value) in changes.as_object().unwrap() {
        open[name] = value.clone();
    }
    open
}

#[track_caller]
fn by_url(caller: Caller, statements: Option<&[Value]>, expected: bool) {
    let decided = check(&plan(statements.map(<[Value]>::to_vec)), None, &caller);
    let wanted = if expected { Ok(()) } else { Err(InvokeRefusal::NotPermitted) };
    assert_eq!(decided, wanted, "{caller:?} {statements:?}");
}

#[test]
fn a_url_without_signatures_needs_a_statement_for_everybody() {
    let nobody = || Caller::FunctionUrl { auth_type: FunctionUrlAuthType::None, identity: None };
    by_url(nobody(), None, false);
    by_url(nobody(), Some(&[open_url(json!({}))]), true);
    by_url(nobody(), Some(&[open_url(json!({ "Condition": {} }))]), true);
    for changes in [
        json!({ "Condition": { "StringEquals": { "lambda:FunctionUrlAuthType": "AWS_IAM" } } }),
        json!({ "Principal": { "AWS": "arn:aws:iam::000000000000:root" } }),
        json!({ "Principal": { "Service": "apigateway.amazonaws.com" } }),
        json!({ "Action": "lambda:InvokeFunction" }),
        json!({ "Resource": format!("{ARN}:live") }),
        json!({ "Condition": { "Bool": { "lambda:InvokedViaFunctionUrl": "false" } } }),
        json!({ "Condition": { "StringEquals": { "aws:SourceAccount": "000000000000" } } }),
    ] {
        by_url(nobody(), Some(&[open_url(changes)]), false);
    }
    // What AWS's console writes beside it changes nothing, and a denial of either action wins.
    let via_url = open_url(json!({
        "Action": "lambda:InvokeFunction", "Condition": { "Bool": { "lambda:InvokedViaFunctionUrl": "true" } },
    }));
    by_url(nobody(), Some(&[open_url(json!({})), via_url.clone()]), true);
    by_url(nobody(), Some(std::slice::from_ref(&via_url)), false);
    for action in ["lambda:InvokeFunctionUrl", "lambda:InvokeFunction"] {
        by_url(nobody(), Some(&[open_url(json!({})), open_url(json!({ "Effect": "Deny", "Action": action }))]), false);
    }
    // It opens no other way in.
    allowed(false, &[open_url(json!({})), via_url]);
    let odd = statement(json!({ "Condition": { "IpRange": { "aws:SourceIp": "0.0.0.0/0" } } }));
    by_url(nobody(), Some(&[open_url(json!({})), odd]), false);
}

fn identity(account: &str, url: RoleVerdict, function: RoleVerdict) -> Caller {
    Caller::FunctionUrl {
        auth_type: FunctionUrlAuthType::AwsIam,
        identity: Some(UrlIdentity {
            arn: format!("arn:aws:sts::{account}:assumed-role/caller/f"),
            account: AccountId::parse(account).unwrap(),
            invoke_function_url: url,
            invoke_function: function,
        }),
    }
}

#[test]
fn a_url_with_signatures_takes_either_policy_of_one_account_and_both_of_two() {
    use RoleVerdict::{Allowed, ExplicitDeny, ImplicitDeny};
    const HERE: &str = "000000000000";
    const ELSEWHERE: &str = "111111111111";
    let with = |principal: Value| {
        open_url(json!({
            "Principal": principal, "Condition": { "StringEquals": { "lambda:FunctionUrlAuthType": "AWS_IAM" } },
        }))
    };
    let of_role = |account: &str| with(json!({ "AWS": format!("arn:aws:iam::{account}:role/caller") }));
    let of_account = |account: &str| with(json!({ "AWS": format!("arn:aws:iam::{account}:root") }));
    for (account, url, function, statements, expected) in [
        (HERE, Allowed, ImplicitDeny, None, true),
        (HERE, Allowed, Allowed, None, true),
        (HERE, ImplicitDeny, Allowed, None, false),
        (HERE, ImplicitDeny, ImplicitDeny, Some(vec![of_role(HERE)]), true),
        (HERE, ImplicitDeny, ImplicitDeny, Some(vec![of_role(ELSEWHERE)]), false),
        (HERE, ImplicitDeny, ImplicitDeny, Some(vec![of_account(HERE)]), false),
        (HERE, ImplicitDeny, ImplicitDeny, Some(vec![open_url(json!({}))]), false),
        (HERE, ExplicitDeny, Allowed, Some(vec![of_role(HERE)]), false),
        (HERE, Allowed, ExplicitDeny, Some(vec![of_role(HERE)]), false),
        (ELSEWHERE, Allowed, Allowed, None, false),
        (ELSEWHERE, Allowed, Allowed, Some(vec![of_role(ELSEWHERE)]), true),
        (ELSEWHERE, Allowed, ImplicitDeny, Some(vec![of_account(ELSEWHERE)]), true),
        (ELSEWHERE, ImplicitDeny, Allowed, Some(vec![of_account(ELSEWHERE)]), false),
        (ELSEWHERE, ImplicitDeny, Allowed, Some(vec![of_role(ELSEWHERE)]), false),
        (ELSEWHERE, Allowed, Allowed, Some(vec![of_account(HERE)]), false),
    ] {
        by_url(identity(account, url, function), statements.as_deref(), expected);
    }
    let mut denied = of_role(HERE);
    denied["Effect"] = json!("Deny");
    by_url(identity(HERE, Allowed, Allowed), Some(&[denied]), false);
    let nobody = Caller::FunctionUrl { auth_type: FunctionUrlAuthType::AwsIam, identity: None };
    by_url(nobody, Some(&[open_url(json!({ "Condition": {} }))]), false);
}

fn by_role(account: &str, own: RoleVerdict, statements: Option<&[Value]>) -> bool {
    let caller = Caller::Role(AssumedRole {
        session_arn: format!("arn:aws:sts::{account}:assumed-role/caller/BackplaneAssumeRoleSession"),
        role_arn: format!("arn:aws:iam::{account}:role/team/caller"),
        account: AccountId::parse(account).unwrap(),
        invoke_function: own,
    });
    check(&plan(statements.map(<[Value]>::to_vec)), None, &caller).is_ok()
}

#[test]
fn a_service_in_a_role_s_session_takes_either_policy_of_one_account_and_both_of_two() {
    use RoleVerdict::{Allowed, ExplicitDeny, ImplicitDeny};
    const HERE: &str = "000000000000";
    const ELSEWHERE: &str = "111111111111";
    let of_role =
        |account: &str| statement(json!({ "Principal": { "AWS": format!("arn:aws:iam::{account}:role/team/caller") } }));
    let of_account = |account: &str| statement(json!({ "Principal": { "AWS": account } }));
    let denied = |mut statement: Value| {
        statement["Effect"] = json!("Deny");
        statement
    };
    for (account, own, statements, expected) in [
        (HERE, Allowed, None, true),
        (HERE, Allowed, Some(vec![]), true),
        (HERE, ImplicitDeny, None, false),
        (HERE, ExplicitDeny, None, false),
        // What lets the gateway itself in lets no role in.
        (HERE, ImplicitDeny, Some(vec![statement(json!({}))]), false),
        (HERE, ImplicitDeny, Some(vec![of_role(HERE)]), true),
        (HERE, ImplicitDeny, Some(vec![of_role(ELSEWHERE)]), false),
        (HERE, ImplicitDeny, Some(vec![of_account(HERE)]), false),
        (HERE, ExplicitDeny, Some(vec![of_role(HERE)]), false),
        (HERE, Allowed, Some(vec![denied(of_role(HERE))]), false),
        (HERE, Allowed, Some(vec![denied(of_account(HERE))]), false),
        (HERE, Allowed, Some(vec![denied(statement(json!({ "Principal": "*" })))]), false),
        (HERE, Allowed, Some(vec![denied(of_role(ELSEWHERE))]), true),
        (HERE, Allowed, Some(vec![denied(statement(json!({ "Action": "lambda:InvokeFunctionUrl", "Principal": "*" })))]), true),
        (ELSEWHERE, Allowed, None, false),
        (ELSEWHERE, Allowed, Some(vec![of_role(ELSEWHERE)]), true),
        (ELSEWHERE, ImplicitDeny, Some(vec![of_role(ELSEWHERE)]), false),
    ] {
        assert_eq!(by_role(account, own, statements.as_deref()), expected, "{account} {own:?} {statements:?}");
    }
}

#[test]
fn of_a_role_s_call_the_resource_policy_knows_the_role_and_that_no_service_acts_for_a_resource() {
    let with = |effect: &str, condition: Value| {
        let principal = json!({ "AWS": "arn:aws:iam::000000000000:role/team/caller" });
        [statement(json!({ "Effect": effect, "Principal": principal, "Condition": condition }))]
    };
    let allows = |condition: Value| by_role("000000000000", RoleVerdict::ImplicitDeny, Some(&with("Allow", condition)));
    let denies = |condition: Value| !by_role("000000000000", RoleVerdict::Allowed, Some(&with("Deny", condition)));
    assert!(allows(json!({ "ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::000000000000:role/team/caller" } })));
    assert!(allows(json!({ "Bool": { "lambda:InvokedViaFunctionUrl": "false" } })));
    assert!(allows(json!({ "Null": { "aws:SourceArn": "true", "aws:SourceAccount": "true" } })));
    assert!(!allows(json!({ "IpAddress": { "aws:SourceIp": "0.0.0.0/0" } })));
    assert!(denies(json!({ "IpAddress": { "aws:SourceIp": "0.0.0.0/0" } })), "what is not known denies");
    assert!(!denies(json!({ "ArnLike": { "aws:SourceArn": "*" } })));
}

#[test]
fn a_resource_policy_that_is_not_understood_lets_no_role_in() {
    let odd = statement(json!({ "Condition": { "IpRange": { "aws:SourceIp": "0.0.0.0/0" } } }));
    assert!(!by_role("000000000000", RoleVerdict::Allowed, Some(&[odd])));
}
