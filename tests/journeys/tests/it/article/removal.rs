//! The article's last chapter: everything is removed again, in the opposite order.

use serde_json::json;

use super::api::Api;
use super::people::People;
use super::{BASIC_EXECUTION, BUCKET, ROLE};
use crate::aws::Aws;

#[track_caller]
pub(super) fn of_everything(aws: &Aws, api: &Api, people: &People) {
    aws.ok(&format!("apigateway delete-rest-api --rest-api-id {}", api.id), &[]);
    for name in ["authorizer", "greet"] {
        aws.ok(&format!("lambda delete-function --function-name {name}"), &[]);
    }
    aws.ok(&format!("cognito-idp delete-user-pool --user-pool-id {}", people.user_pool), &[]);
    let refused = aws.fails(&format!("s3 rb s3://{BUCKET}"), &[]);
    assert!(refused.contains("(BucketNotEmpty)"), "{refused}");
    let said = aws.says(&format!("s3 rb s3://{BUCKET} --force"));
    assert!(said.ends_with(&format!("remove_bucket: {BUCKET}")), "{said}");
    let refused = aws.fails(&format!("iam delete-role --role-name {ROLE}"), &[]);
    assert!(refused.contains("(DeleteConflict)"), "{refused}");
    aws.ok(&format!("iam detach-role-policy --role-name {ROLE} --policy-arn {BASIC_EXECUTION}"), &[]);
    aws.ok(&format!("iam delete-role --role-name {ROLE}"), &[]);
    for name in ["authorizer", "greet"] {
        aws.ok(&format!("logs delete-log-group --log-group-name /aws/lambda/{name}"), &[]);
    }

    for (line, member) in [
        ("apigateway get-rest-apis", "items"),
        ("lambda list-functions", "Functions"),
        ("cognito-idp list-user-pools --max-results 10", "UserPools"),
        ("iam list-roles", "Roles"),
        ("logs describe-log-groups", "logGroups"),
    ] {
        assert_eq!(aws.ok(line, &[])[member], json!([]), "{line}");
    }
    assert_eq!(aws.says("s3 ls"), "");
}
