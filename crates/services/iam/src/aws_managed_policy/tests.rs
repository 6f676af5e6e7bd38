use std::collections::BTreeSet;

use super::*;
use crate::identity_policy::{self, Language};

/// Those whose `PolicyId` was not found out.
const WITHOUT_ID: [&str; 4] = [
    "AWSLambda_ReadOnlyAccess",
    "AWSLambdaSQSQueueExecutionRole",
    "AWSXRayDaemonWriteAccess",
    "CloudWatchLambdaInsightsExecutionRolePolicy",
];

#[test]
fn every_policy_has_what_an_answer_shows() {
    let mut names = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for policy in all() {
        assert!(names.insert(policy.name.to_lowercase()), "{} stands twice", policy.name);
        assert!(policy.path.starts_with('/') && policy.path.ends_with('/'), "{}", policy.name);
        assert!(!policy.description.is_empty(), "{}", policy.name);
        assert!(policy.created_at <= policy.updated_at, "{}", policy.name);
        let number = policy.default_version.strip_prefix('v').unwrap().parse::<u32>().unwrap();
        assert_eq!(number == 1, policy.created_at == policy.updated_at, "{}", policy.name);
        match policy.id {
            Some(id) => {
                assert!(id.starts_with("ANPA") && id.len() == 21, "{}", policy.name);
                assert!(ids.insert(id), "{} stands twice", id);
            }
            None => assert!(WITHOUT_ID.contains(&policy.name), "{}", policy.name),
        }
    }
    let in_order: Vec<String> = all().iter().map(|policy| policy.name.to_lowercase()).collect();
    assert!(in_order.is_sorted());
}

#[test]
fn every_document_is_a_policy_that_is_decided() {
    for policy in all() {
        identity_policy::check(policy.document, Language::Newest).unwrap_or_else(|problem| panic!("{}: {problem}", policy.name));
        let compiled = identity_policy::compile(policy.document).unwrap_or_else(|problem| panic!("{}: {problem}", policy.name));
        assert!(compiled.statement_count() > 0, "{}", policy.name);
    }
}

#[test]
fn a_policy_is_found_by_its_whole_path_and_name() {
    assert_eq!(find("/service-role/AWSLambdaRole").map(|policy| policy.name), Some("AWSLambdaRole"));
    assert_eq!(find("/AdministratorAccess").map(|policy| policy.name), Some("AdministratorAccess"));
    for absent in ["/AWSLambdaRole", "/service-role/AdministratorAccess", "/administratoraccess", "/ReadOnlyAccess", ""] {
        assert_eq!(find(absent), None, "{absent}");
    }
    let role = find("/service-role/AWSLambdaRole").unwrap();
    assert_eq!(role.arn("aws-cn"), "arn:aws-cn:iam::aws:policy/service-role/AWSLambdaRole");
}

#[test]
fn what_deployment_tools_attach_to_functions_is_there() {
    for (path_and_name, action, others) in [
        ("/service-role/AWSLambdaBasicExecutionRole", "logs:PutLogEvents", 2),
        ("/service-role/AWSLambdaDynamoDBExecutionRole", "dynamodb:GetShardIterator", 6),
        ("/service-role/AWSLambdaKinesisExecutionRole", "kinesis:SubscribeToShard", 9),
        ("/service-role/AWSLambdaSQSQueueExecutionRole", "sqs:GetQueueAttributes", 5),
        ("/AWSLambdaExecute", "s3:PutObject", 2),
        ("/AWSXrayWriteOnlyAccess", "xray:PutTraceSegments", 4),
        ("/AmazonDynamoDBReadOnlyAccess", "dynamodb:GetAbacStatus", 49),
        ("/CloudWatchLambdaInsightsExecutionRolePolicy", "logs:CreateLogGroup", 2),
        ("/IAMReadOnlyAccess", "iam:List*", 5),
    ] {
        let policy = find(path_and_name).unwrap_or_else(|| panic!("{path_and_name} is missing"));
        let document: serde_json::Value = serde_json::from_str(policy.document).unwrap();
        let statements = document["Statement"].as_array().unwrap();
        let of = |statement: &serde_json::Value| match &statement["Action"] {
            serde_json::Value::Array(actions) => actions.clone(),
            single => vec![single.clone()],
        };
        let actions: Vec<serde_json::Value> = statements.iter().flat_map(of).collect();
        assert!(actions.contains(&action.into()) && actions.len() == others + 1, "{path_and_name}: {}", actions.len());
    }
}
