use gatewright_iam::{Roles, Trust};
use gatewright_shapes_iam::operations::CreateRole;
use gatewright_shapes_iam::types::CreateRoleRequest;

use crate::room::Room;

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
