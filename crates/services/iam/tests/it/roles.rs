use gatewright_iam::{MANAGED_POLICY, ROLE, Roles, Trust};
use gatewright_policy::{Context, Effect, Request};
use gatewright_shapes_iam::operations::{CreatePolicyVersion, CreateRole};
use gatewright_shapes_iam::types::{CreatePolicyVersionRequest, CreateRoleRequest};
use gatewright_store::record::{Draft, Scope};
use gatewright_store::transaction::Transaction;

use crate::room::{ALLOW_ALL, BASIC, Room};

#[tokio::test]
async fn only_an_existing_role_that_names_the_service_trusts_it() {
    let room = Room::new();
    let input = CreateRoleRequest {
        path: Some("/team/".to_owned()),
        role_name: "runner".to_owned(),
        assume_role_policy_document:
            r#"{"Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}"#
                .to_owned(),
        ..CreateRoleRequest::default()
    };
    room.call(CreateRole, input).await.unwrap();
    let roles = Roles::new(room.store.clone());
    let cases = [
        ("arn:aws:iam::123456789012:role/team/runner", "lambda.amazonaws.com", Trust::Trusted),
        ("arn:aws:iam::123456789012:role/team/runner", "ec2.amazonaws.com", Trust::NotTrusted),
        ("arn:aws:iam::123456789012:role/runner", "lambda.amazonaws.com", Trust::NotTrusted),
        ("arn:aws:iam::123456789012:role/team/Runner", "lambda.amazonaws.com", Trust::NotTrusted),
        ("arn:aws:iam::999999999999:role/team/runner", "lambda.amazonaws.com", Trust::NotTrusted),
        ("runner", "lambda.amazonaws.com", Trust::NotTrusted),
    ];
    for (arn, principal, expected) in cases {
        assert_eq!(roles.trusts(arn, principal).await.unwrap(), expected, "{arn} {principal}");
    }
}

#[tokio::test]
async fn a_trust_policy_that_is_not_understood_is_no_trust_and_says_why() {
    let room = Room::new();
    let policy = r#"{"Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}}"#;
    let input = CreateRoleRequest {
        role_name: "runner".to_owned(),
        assume_role_policy_document: policy.to_owned(),
        ..CreateRoleRequest::default()
    };
    room.call(CreateRole, input).await.unwrap();
    let roles = Roles::new(room.store.clone());
    let problem = roles.trusts("arn:aws:iam::123456789012:role/runner", "lambda.amazonaws.com").await.unwrap_err();
    assert_eq!(problem.to_string(), "the role's trust policy depends on its Condition");
}

const RUNNER: &str = "arn:aws:iam::123456789012:role/runner";

fn reading(action: &str) -> Request<'_> {
    Request { action, resource: "arn:aws:s3:::bucket/key", principal: None, context: Context::complete(&[]) }
}

#[tokio::test]
async fn a_role_may_do_what_its_inline_and_attached_policies_say() {
    let room = Room::new();
    room.role("/", "runner").await;
    let own = room.policy("/team/", "Writer").await;
    let deny = r#"{"Statement":{"Effect":"Deny","Action":"s3:Delete*","Resource":"*"}}"#;
    room.put("runner", "guard", deny).await.unwrap();
    room.attach("runner", &own).await.unwrap();
    room.attach("runner", BASIC).await.unwrap();
    let version = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}}"#;
    let input =
        CreatePolicyVersionRequest { policy_arn: own.clone(), policy_document: version.to_owned(), set_as_default: Some(true) };
    room.run(CreatePolicyVersion, input).await.unwrap();

    let permissions = Roles::new(room.store.clone()).permissions(RUNNER).await.unwrap();
    let said = |action: &str| -> Vec<(String, Option<String>, Effect)> {
        let decided = permissions.iter().map(|permission| {
            (permission.name.clone(), permission.policy_arn.clone(), permission.policy.decide(&reading(action)).effect)
        });
        decided.collect()
    };
    let expected = |guard, writer, basic| {
        vec![
            ("guard".to_owned(), None, guard),
            ("Writer".to_owned(), Some(own.clone()), writer),
            ("AWSLambdaBasicExecutionRole".to_owned(), Some(BASIC.to_owned()), basic),
        ]
    };
    use Effect::{Allow, ExplicitDeny, ImplicitDeny};
    assert_eq!(said("s3:GetObject"), expected(ImplicitDeny, Allow, ImplicitDeny));
    assert_eq!(said("s3:DeleteObject"), expected(ExplicitDeny, ImplicitDeny, ImplicitDeny));
    assert_eq!(said("logs:PutLogEvents"), expected(ImplicitDeny, ImplicitDeny, Allow));
}

#[tokio::test]
async fn a_role_that_is_not_there_may_do_nothing() {
    let room = Room::new();
    room.role("/", "runner").await;
    room.put("runner", "all", ALLOW_ALL).await.unwrap();
    let roles = Roles::new(room.store.clone());
    for arn in [
        "runner",
        "arn:aws:iam::123456789012:role/Runner",
        "arn:aws:iam::123456789012:role/team/runner",
        "arn:aws:iam::1:role/runner",
    ] {
        assert!(roles.permissions(arn).await.unwrap().is_empty(), "{arn}");
    }
    assert_eq!(roles.permissions(RUNNER).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_policy_that_is_not_decided_leaves_no_permission_at_all() {
    let room = Room::new();
    room.role("/", "runner").await;
    room.put("runner", "all", ALLOW_ALL).await.unwrap();
    let odd = r#"{"Statement":{"Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::${"},"Version":"2012-10-17"}"#;
    room.put("runner", "odd", odd).await.unwrap();
    let problem = Roles::new(room.store.clone()).permissions(RUNNER).await.unwrap_err();
    assert_eq!(problem.to_string(), "the role's policy `odd` cannot be decided");
    let cause = std::error::Error::source(&problem).unwrap().to_string();
    assert_eq!(cause, "Statement[0].Resource holds a malformed policy variable");
}

#[tokio::test]
async fn an_attached_policy_that_is_not_there_is_an_error() {
    let room = Room::new();
    room.role("/", "runner").await;
    let own = room.policy("/", "Writer").await;
    room.attach("runner", &own).await.unwrap();
    let scope = Scope { account: room.context().account, region: None };
    room.store.commit(Transaction::new().delete(MANAGED_POLICY, scope, "writer")).await.unwrap();
    let problem = Roles::new(room.store.clone()).permissions(RUNNER).await.unwrap_err();
    assert_eq!(problem.to_string(), "the attached policy `arn:aws:iam::123456789012:policy/Writer` could not be read");
}

#[tokio::test]
async fn a_role_stored_before_there_were_policies_is_still_read() {
    let room = Room::new();
    room.role("/", "runner").await;
    let scope = Scope { account: room.context().account, region: None };
    let record = room.store.get(ROLE, &scope, "runner").await.unwrap().unwrap();
    let older = record.json.replace(r#","inline_policies":[],"attached_policies":[]"#, "");
    assert_ne!(older, record.json);
    let draft = Draft { kind: ROLE, scope, key: record.key, json: older, indexes: Vec::new(), expires_at: None };
    room.store.commit(Transaction::new().put(draft)).await.unwrap();
    let roles = Roles::new(room.store.clone());
    assert_eq!(roles.trusts(RUNNER, "lambda.amazonaws.com").await.unwrap(), Trust::Trusted);
    assert!(roles.permissions(RUNNER).await.unwrap().is_empty());
}
