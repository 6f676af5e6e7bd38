//! The worked examples of the IAM user guide's pages on evaluation: several policies and what AWS decides.
//!
//! "Policy evaluation for requests within a single account" and "The difference between explicit and implicit denies" are in
//! [`crate::aws_examples`]; here are "How AWS enforcement code logic evaluates requests", "Cross-account policy evaluation logic" and
//! "Permissions boundaries for IAM entities".

use gatewright_policy::combination::{Accounts, Verdicts, combine};
use gatewright_policy::{Context, ContextKey, Decision, DocumentKind, Effect, Policy, PrincipalRef, Request};

use Accounts::{Other, Same};
use DocumentKind::{ApiResource, Identity, PermissionsBoundary, Session};
use Effect::{Allow, ExplicitDeny, ImplicitDeny};

/// Documents that apply to a request.
#[derive(Default)]
struct Policies {
    identity: Vec<String>,
    boundary: Option<String>,
    session: Option<String>,
    resource: Option<String>,
}

impl Policies {
    #[track_caller]
    fn check(
        &self,
        accounts: Accounts,
        (action, resource): (&str, &str),
        asking: &str,
        keys: &[ContextKey<'_>],
        expected: Effect,
    ) {
        let principal = PrincipalRef::Aws(asking);
        let request = Request { action, resource, principal: Some(&principal), context: Context::complete(keys) };
        let decide = |kind, text: &String| match Policy::parse_str(kind, text) {
            Ok(policy) => policy.decide(&request),
            Err(error) => panic!("unusable: {error}: {text}"),
        };
        let identity: Vec<Decision> = self.identity.iter().map(|text| decide(Identity, text)).collect();
        let session: Vec<Decision> = self.session.iter().map(|text| decide(Session, text)).collect();
        let verdicts = Verdicts {
            identity: &identity,
            boundary: self.boundary.as_ref().map(|text| decide(PermissionsBoundary, text)),
            session: &session,
            resource: self.resource.as_ref().map(|text| decide(ApiResource, text)),
        };
        assert_eq!(combine(accounts, &verdicts).effect, expected, "{action} on {resource} by {asking}");
    }
}

fn document(statements: &str) -> String {
    format!(r#"{{"Version":"2012-10-17","Statement":{statements}}}"#)
}

/// "Example cross-account policy evaluation": Carlos, of account 111111111111, and buckets of account 222222222222.
#[test]
fn carlos_and_the_buckets_of_production() {
    let own = document(
        r#"[{"Sid":"AllowS3ListRead","Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"},
        {"Sid":"AllowS3ProductionObjectActions","Effect":"Allow","Action":"s3:*Object*","Resource":"arn:aws:s3:::Production/*"},
        {"Sid":"DenyS3Logs","Effect":"Deny","Action":"s3:*","Resource":["arn:aws:s3:::*log*","arn:aws:s3:::*log*/*"]}]"#,
    );
    let bucket = document(
        r#"[{"Effect":"Allow","Action":["s3:GetObject*","s3:PutObject*","s3:ReplicateObject","s3:RestoreObject"],
        "Principal":{"AWS":"arn:aws:iam::111111111111:user/carlossalazar"},"Resource":"arn:aws:s3:::Production/*"}]"#,
    );
    let carlos = "arn:aws:iam::111111111111:user/carlossalazar";
    // No policy is attached to the bucket of logs.
    let logs = Policies { identity: vec![own.clone()], ..Policies::default() };
    logs.check(Other, ("s3:PutObject", "arn:aws:s3:::Production-logs/1"), carlos, &[], ExplicitDeny);
    let production = Policies { identity: vec![own], resource: Some(bucket.clone()), ..Policies::default() };
    production.check(Other, ("s3:PutObject", "arn:aws:s3:::Production/1"), carlos, &[], Allow);
    // "He can create and edit, but not delete the objects in the bucket. He can't manage the bucket itself."
    production.check(Other, ("s3:DeleteObject", "arn:aws:s3:::Production/1"), carlos, &[], ImplicitDeny);
    production.check(Other, ("s3:PutBucketPolicy", "arn:aws:s3:::Production"), carlos, &[], ImplicitDeny);
    // "AWS allows the request only if both account policy evaluations allow the request."
    let unallowed = Policies { resource: Some(bucket), ..Policies::default() };
    unallowed.check(Other, ("s3:PutObject", "arn:aws:s3:::Production/1"), carlos, &[], ImplicitDeny);
}

/// The table "Resource-based policies and implicit denies in other policy types (same account)", a row for each kind of principal: who
/// asks, whom the resource's policy names, and the verdict when it alone allows, beside a boundary, beside a session policy.
#[test]
fn what_a_resource_policy_gives_beside_implicit_denies() {
    const SESSION: &str = "arn:aws:sts::111122223333:assumed-role/examplerole/examplerolesessionname";
    const USER: &str = "arn:aws:iam::111122223333:user/exampleuser";
    let silent = || Some(document(r#"{"Effect":"Allow","Action":"sqs:*","Resource":"*"}"#));
    for (asking, named, expected) in [
        (SESSION, "arn:aws:iam::111122223333:role/examplerole", [Allow, ImplicitDeny, ImplicitDeny]),
        (SESSION, SESSION, [Allow, Allow, Allow]),
        (USER, USER, [Allow, Allow, Allow]),
        (USER, "arn:aws:iam::111122223333:root", [ImplicitDeny, ImplicitDeny, ImplicitDeny]),
        (SESSION, "111122223333", [ImplicitDeny, ImplicitDeny, ImplicitDeny]),
    ] {
        let statement = format!(r#"{{"Effect":"Allow","Principal":{{"AWS":"{named}"}},"Action":"s3:*","Resource":"*"}}"#);
        let alone = Policies { resource: Some(document(&statement)), ..Policies::default() };
        let bounded = Policies { boundary: silent(), resource: alone.resource.clone(), ..Policies::default() };
        let in_session = Policies { session: silent(), resource: alone.resource.clone(), ..Policies::default() };
        for (policies, expected) in [alone, bounded, in_session].iter().zip(expected) {
            policies.check(Same, ("s3:GetObject", "arn:aws:s3:::bucket/1"), asking, &[], expected);
        }
    }
}

/// "Permissions boundaries for IAM entities": Shirley may manage three services and never create a user.
#[test]
fn a_boundary_limits_shirley_and_gives_her_nothing() {
    let boundary = document(r#"[{"Effect":"Allow","Action":["s3:*","cloudwatch:*","ec2:*"],"Resource":"*"}]"#);
    let create = document(r#"{"Effect":"Allow","Action":"iam:CreateUser","Resource":"*"}"#);
    let shirley = "arn:aws:iam::123456789012:user/ShirleyRodriguez";
    let policies = Policies { identity: vec![create], boundary: Some(boundary), ..Policies::default() };
    policies.check(Same, ("iam:CreateUser", "arn:aws:iam::123456789012:user/new"), shirley, &[], ImplicitDeny);
    policies.check(Same, ("s3:GetObject", "arn:aws:s3:::bucket/1"), shirley, &[], ImplicitDeny);
}

/// The same page: what María has Zhang do, and what he may not.
#[test]
fn zhang_creates_users_within_the_boundary_of_the_company() {
    let boundary = document(
        r#"[{"Sid":"CreateOrChangeOnlyWithBoundary","Effect":"Allow","Action":["iam:CreateUser","iam:DeleteUserPolicy",
        "iam:AttachUserPolicy","iam:DetachUserPolicy","iam:PutUserPermissionsBoundary"],"Resource":"*","Condition":
        {"StringEquals":{"iam:PermissionsBoundary":"arn:aws:iam::123456789012:policy/XCompanyBoundaries"}}},
        {"Sid":"CloudWatchAndOtherIAMTasks","Effect":"Allow","Action":["cloudwatch:*","iam:GetUser","iam:ListUsers",
        "iam:DeleteUser","iam:*Group*","iam:CreatePolicy","iam:DeletePolicy","iam:DeletePolicyVersion"],"Resource":"*"},
        {"Sid":"NoBoundaryPolicyEdit","Effect":"Deny","Action":["iam:CreatePolicyVersion","iam:DeletePolicy",
        "iam:DeletePolicyVersion","iam:SetDefaultPolicyVersion"],"Resource":
        ["arn:aws:iam::123456789012:policy/XCompanyBoundaries","arn:aws:iam::123456789012:policy/DelegatedUserBoundary"]},
        {"Sid":"NoBoundaryUserDelete","Effect":"Deny","Action":"iam:DeleteUserPermissionsBoundary","Resource":"*"}]"#,
    );
    let permissions = document(
        r#"[{"Sid":"IAM","Effect":"Allow","Action":"iam:*","Resource":"*"},
        {"Sid":"CloudWatchLimited","Effect":"Allow","Action":["cloudwatch:GetDashboard","cloudwatch:GetMetricData",
        "cloudwatch:ListDashboards","cloudwatch:GetMetricStatistics","cloudwatch:ListMetrics"],"Resource":"*"},
        {"Sid":"S3BucketContents","Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::ZhangBucket"}]"#,
    );
    let zhang = "arn:aws:iam::123456789012:user/Zhang";
    let policies = Policies { identity: vec![permissions], boundary: Some(boundary), ..Policies::default() };
    let nikhil = ("iam:CreateUser", "arn:aws:iam::123456789012:user/Nikhil");
    let bounded = |name| [ContextKey::one("iam:PermissionsBoundary", name)];
    policies.check(Same, nikhil, zhang, &[], ImplicitDeny);
    policies.check(Same, nikhil, zhang, &bounded("arn:aws:iam::123456789012:policy/Other"), ImplicitDeny);
    policies.check(Same, nikhil, zhang, &bounded("arn:aws:iam::123456789012:policy/XCompanyBoundaries"), Allow);
    for (action, resource, expected) in [
        ("cloudwatch:ListMetrics", "*", Allow),
        ("cloudwatch:PutMetricData", "*", ImplicitDeny),
        ("s3:ListBucket", "arn:aws:s3:::ZhangBucket", ImplicitDeny),
        ("iam:DeletePolicy", "arn:aws:iam::123456789012:policy/Mine", Allow),
        ("iam:DeletePolicy", "arn:aws:iam::123456789012:policy/XCompanyBoundaries", ExplicitDeny),
        ("iam:DeleteUserPermissionsBoundary", "arn:aws:iam::123456789012:user/Nikhil", ExplicitDeny),
        ("iam:CreateRole", "arn:aws:iam::123456789012:role/new", ImplicitDeny),
    ] {
        policies.check(Same, (action, resource), zhang, &[], expected);
    }
}

/// The same page: Nikhil, whom Zhang created within that boundary.
#[test]
fn nikhil_manages_himself_and_sees_no_logs() {
    let boundary = document(
        r#"[{"Sid":"ServiceBoundaries","Effect":"Allow","Action":["s3:*","cloudwatch:*","ec2:*","dynamodb:*"],"Resource":"*"},
        {"Sid":"AllowIAMConsoleForCredentials","Effect":"Allow","Action":["iam:ListUsers","iam:GetAccountPasswordPolicy"],
        "Resource":"*"},
        {"Sid":"AllowManageOwnPasswordAndAccessKeys","Effect":"Allow","Action":["iam:*AccessKey*","iam:ChangePassword",
        "iam:GetUser","iam:*ServiceSpecificCredential*","iam:*SigningCertificate*"],
        "Resource":["arn:aws:iam::*:user/${aws:username}"]},
        {"Sid":"DenyS3Logs","Effect":"Deny","Action":"s3:*","Resource":["arn:aws:s3:::logs","arn:aws:s3:::logs/*"]},
        {"Sid":"DenyEC2Production","Effect":"Deny","Action":"ec2:*","Resource":"arn:aws:ec2:*:*:instance/i-1234567890abcdef0"}]"#,
    );
    // IAMFullAccess and AmazonS3ReadOnlyAccess, as far as they matter here.
    let iam = document(r#"{"Effect":"Allow","Action":"iam:*","Resource":"*"}"#);
    let s3 = document(r#"{"Effect":"Allow","Action":["s3:Get*","s3:List*"],"Resource":"*"}"#);
    let nikhil = "arn:aws:iam::123456789012:user/Nikhil";
    let own = [ContextKey::one("aws:username", "Nikhil")];
    let policies = Policies { identity: vec![iam.clone(), s3.clone()], boundary: Some(boundary.clone()), ..Policies::default() };
    for (action, resource, expected) in [
        ("iam:ChangePassword", "arn:aws:iam::123456789012:user/Nikhil", Allow),
        ("iam:ChangePassword", "arn:aws:iam::123456789012:user/Zhang", ImplicitDeny),
        ("iam:CreateUser", "arn:aws:iam::123456789012:user/new", ImplicitDeny),
        ("iam:PutUserPolicy", "arn:aws:iam::123456789012:user/Nikhil", ImplicitDeny),
        ("s3:GetObject", "arn:aws:s3:::mine/1", Allow),
        ("s3:PutObject", "arn:aws:s3:::mine/1", ImplicitDeny),
        ("s3:GetObject", "arn:aws:s3:::logs/1", ExplicitDeny),
    ] {
        policies.check(Same, (action, resource), nikhil, &own, expected);
    }
    // "An explicit deny in any policy type results in a request being denied", whatever a policy of the instance allows.
    let gives = |action: &str| {
        let statement = format!(r#"{{"Effect":"Allow","Principal":{{"AWS":"{nikhil}"}},"Action":"{action}","Resource":"*"}}"#);
        Policies {
            identity: vec![iam.clone(), s3.clone()],
            boundary: Some(boundary.clone()),
            resource: Some(document(&statement)),
            ..Policies::default()
        }
    };
    let instance = ("ec2:StartInstances", "arn:aws:ec2:eu-west-1:123456789012:instance/i-1234567890abcdef0");
    gives("ec2:*").check(Same, instance, nikhil, &own, ExplicitDeny);
    // "Permissions boundaries do not limit resource-based policies."
    let secret = ("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:s-a");
    gives("secretsmanager:GetSecretValue").check(Same, secret, nikhil, &own, Allow);
}

/// "The difference between explicit and implicit denies": "if someone adds another policy …, report-related requests are still denied".
#[test]
fn another_policy_does_not_lift_an_explicit_deny() {
    let reading = document(
        r#"[{"Sid":"AllowGetList","Effect":"Allow","Action":["iam:Get*","iam:List*"],"Resource":"*"},
        {"Sid":"DenyReports","Effect":"Deny","Action":"iam:*Report","Resource":"*"}]"#,
    );
    let reports = document(r#"{"Effect":"Allow","Action":"iam:GenerateCredentialReport","Resource":"*"}"#);
    let policies = Policies { identity: vec![reading, reports], ..Policies::default() };
    let user = "arn:aws:iam::123456789012:user/a";
    policies.check(Same, ("iam:GenerateCredentialReport", "*"), user, &[], ExplicitDeny);
    policies.check(Same, ("iam:GetUser", user), user, &[], Allow);
    policies.check(Same, ("iam:CreatePolicy", "arn:aws:iam::123456789012:policy/a"), user, &[], ImplicitDeny);
}
