//! What an explanation says about each statement.

use gatewright_policy::{
    Context, ContextKey, DocumentKind, Grantee, Policy, PrincipalRef, Request, StatementEffect, StatementTrace,
};
use serde_json::json;

#[test]
fn each_part_of_each_statement_is_told_apart() {
    let document = json!({"Version": "2012-10-17", "Statement": [
        {"Sid": "open", "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"},
        {"Effect": "Deny", "Principal": {"AWS": "123456789012"}, "Action": "lambda:Get*", "Resource": "arn:aws:s3:::x",
         "Condition": {"StringEquals": {"AWS:SourceAccount": "1"}, "Null": {"aws:SourceArn": "true"}}},
    ]});
    let policy = Policy::parse(DocumentKind::FunctionResource, &document).expect("usable");
    let context = [ContextKey::one("aws:SourceAccount", "2")];
    let request = Request {
        action: "lambda:InvokeFunction",
        resource: "arn:aws:lambda:eu-west-1:123456789012:function:f",
        principal: Some(&PrincipalRef::Service("apigateway.amazonaws.com")),
        context: Context::complete(&context),
    };
    let traces = policy.explain(&request);
    let open = StatementTrace {
        index: 0,
        sid: Some("open".into()),
        effect: StatementEffect::Allow,
        principal_matched: true,
        grantee: Some(Grantee::Caller),
        action_matched: true,
        resource_matched: true,
        condition_matched: true,
        unmet_conditions: vec![],
    };
    let closed = StatementTrace {
        index: 1,
        sid: None,
        effect: StatementEffect::Deny,
        principal_matched: false,
        grantee: None,
        action_matched: false,
        resource_matched: false,
        condition_matched: false,
        unmet_conditions: vec!["StringEquals aws:sourceaccount".into()],
    };
    assert_eq!(traces, [open, closed]);
    assert!(traces[0].matched() && !traces[1].matched());
}
