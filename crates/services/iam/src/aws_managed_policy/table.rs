//! AWS's managed policies: what IAM answers about each. The documents stand beside this file, one each, as AWS prints them.
//!
//! Follows <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/about-managed-policy-reference.html>. A policy enters
//! here with the document that AWS publishes, under the version that it is published as, or not at all.

use gatewright_model::timestamp::Timestamp;

/// A policy that AWS keeps.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct AwsManagedPolicy {
    /// `AWSLambdaRole`.
    pub(crate) name: &'static str,
    /// `/` or `/service-role/`.
    pub(crate) path: &'static str,
    /// `ANPA` and 17 characters; `None` where it was not found out.
    pub(crate) id: Option<&'static str>,
    /// What it is for, in AWS's words.
    pub(crate) description: &'static str,
    /// `v1`.
    pub(crate) default_version: &'static str,
    /// When the policy was made.
    pub(crate) created_at: Timestamp,
    /// When its default version was made.
    pub(crate) updated_at: Timestamp,
    /// The default version's document.
    pub(crate) document: &'static str,
}

/// Every policy, by name without letter case.
pub(super) static POLICIES: &[AwsManagedPolicy] = &[
    AwsManagedPolicy {
        name: "AdministratorAccess",
        path: "/",
        id: Some("ANPAIWMBCKSKIEE64ZLYK"),
        description: "Provides full access to AWS services and resources.",
        default_version: "v1",
        // 2015-02-06T18:39:46Z
        created_at: Timestamp::from_epoch_ms(1_423_247_986_000),
        // 2015-02-06T18:39:46Z
        updated_at: Timestamp::from_epoch_ms(1_423_247_986_000),
        document: include_str!("documents/AdministratorAccess.json"),
    },
    AwsManagedPolicy {
        name: "AmazonAPIGatewayAdministrator",
        path: "/",
        id: Some("ANPAJ4PT6VY5NLKTNUYSI"),
        description: "Provides full access to create/edit/delete APIs in Amazon API Gateway via the AWS Management Console.",
        default_version: "v1",
        // 2015-07-09T17:34:45Z
        created_at: Timestamp::from_epoch_ms(1_436_463_285_000),
        // 2015-07-09T17:34:45Z
        updated_at: Timestamp::from_epoch_ms(1_436_463_285_000),
        document: include_str!("documents/AmazonAPIGatewayAdministrator.json"),
    },
    AwsManagedPolicy {
        name: "AmazonAPIGatewayInvokeFullAccess",
        path: "/",
        id: Some("ANPAIIWAX2NOOQJ4AIEQ6"),
        description: "Provides full access to invoke APIs in Amazon API Gateway.",
        default_version: "v2",
        // 2015-07-09T17:36:12Z
        created_at: Timestamp::from_epoch_ms(1_436_463_372_000),
        // 2018-12-18T18:25:10Z
        updated_at: Timestamp::from_epoch_ms(1_545_157_510_000),
        document: include_str!("documents/AmazonAPIGatewayInvokeFullAccess.json"),
    },
    AwsManagedPolicy {
        name: "AmazonAPIGatewayPushToCloudWatchLogs",
        path: "/service-role/",
        id: Some("ANPAIK4GFO7HLKYN64ASK"),
        description: "Allows API Gateway to push logs to user's account.",
        default_version: "v1",
        // 2015-11-11T23:41:46Z
        created_at: Timestamp::from_epoch_ms(1_447_285_306_000),
        // 2015-11-11T23:41:46Z
        updated_at: Timestamp::from_epoch_ms(1_447_285_306_000),
        document: include_str!("documents/AmazonAPIGatewayPushToCloudWatchLogs.json"),
    },
    AwsManagedPolicy {
        name: "AmazonCognitoPowerUser",
        path: "/",
        id: Some("ANPAJKW5H2HNCPGCYGR6Y"),
        description: "Provides administrative access to existing Amazon Cognito resources. You will need AWS account admin privileges to create new Cognito resources.",
        default_version: "v9",
        // 2015-03-24T17:14:56Z
        created_at: Timestamp::from_epoch_ms(1_427_217_296_000),
        // 2026-02-12T18:00:09Z
        updated_at: Timestamp::from_epoch_ms(1_770_919_209_000),
        document: include_str!("documents/AmazonCognitoPowerUser.json"),
    },
    AwsManagedPolicy {
        name: "AmazonCognitoReadOnly",
        path: "/",
        id: Some("ANPAJBFTRZD2GQGJHSVQK"),
        description: "Provides read only access to Amazon Cognito resources.",
        default_version: "v4",
        // 2015-03-24T17:06:46Z
        created_at: Timestamp::from_epoch_ms(1_427_216_806_000),
        // 2019-08-01T19:21:04Z
        updated_at: Timestamp::from_epoch_ms(1_564_687_264_000),
        document: include_str!("documents/AmazonCognitoReadOnly.json"),
    },
    AwsManagedPolicy {
        name: "AmazonDynamoDBFullAccess",
        path: "/",
        id: Some("ANPAINUGF2JSOSUY76KYA"),
        description: "Provides full access to Amazon DynamoDB via the AWS Management Console.",
        default_version: "v15",
        // 2015-02-06T18:40:11Z
        created_at: Timestamp::from_epoch_ms(1_423_248_011_000),
        // 2021-01-29T17:38:30Z
        updated_at: Timestamp::from_epoch_ms(1_611_941_910_000),
        document: include_str!("documents/AmazonDynamoDBFullAccess.json"),
    },
    AwsManagedPolicy {
        name: "AmazonS3FullAccess",
        path: "/",
        id: Some("ANPAIFIR6V6BVTRAHWINE"),
        description: "Provides full access to all buckets via the AWS Management Console.",
        default_version: "v2",
        // 2015-02-06T18:40:58Z
        created_at: Timestamp::from_epoch_ms(1_423_248_058_000),
        // 2021-09-27T20:16:37Z
        updated_at: Timestamp::from_epoch_ms(1_632_773_797_000),
        document: include_str!("documents/AmazonS3FullAccess.json"),
    },
    AwsManagedPolicy {
        name: "AmazonS3ReadOnlyAccess",
        path: "/",
        id: Some("ANPAIZTJ4DXE7G6AGAE6M"),
        description: "Provides read only access to all buckets via the AWS Management Console.",
        default_version: "v3",
        // 2015-02-06T18:40:59Z
        created_at: Timestamp::from_epoch_ms(1_423_248_059_000),
        // 2023-08-10T21:31:39Z
        updated_at: Timestamp::from_epoch_ms(1_691_703_099_000),
        document: include_str!("documents/AmazonS3ReadOnlyAccess.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambda_FullAccess",
        path: "/",
        id: Some("ANPAZKAPJZG4OXQPYWZ5D"),
        description: "Grants full access to AWS Lambda service, AWS Lambda console features, and other related AWS services.",
        default_version: "v7",
        // 2020-11-17T21:14:08Z
        created_at: Timestamp::from_epoch_ms(1_605_647_648_000),
        // 2026-02-12T18:00:51Z
        updated_at: Timestamp::from_epoch_ms(1_770_919_251_000),
        document: include_str!("documents/AWSLambda_FullAccess.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambda_ReadOnlyAccess",
        path: "/",
        id: None,
        description: "Grants read-only access to AWS Lambda service, AWS Lambda console features, and other related AWS services.",
        default_version: "v5",
        // 2020-11-17T21:10:32Z
        created_at: Timestamp::from_epoch_ms(1_605_647_432_000),
        // 2026-02-12T18:02:55Z
        updated_at: Timestamp::from_epoch_ms(1_770_919_375_000),
        document: include_str!("documents/AWSLambda_ReadOnlyAccess.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambdaBasicExecutionRole",
        path: "/service-role/",
        id: Some("ANPAJNCQGXC42545SKXIK"),
        description: "Provides write permissions to CloudWatch Logs.",
        default_version: "v1",
        // 2015-04-09T15:03:43Z
        created_at: Timestamp::from_epoch_ms(1_428_591_823_000),
        // 2015-04-09T15:03:43Z
        updated_at: Timestamp::from_epoch_ms(1_428_591_823_000),
        document: include_str!("documents/AWSLambdaBasicExecutionRole.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambdaRole",
        path: "/service-role/",
        id: Some("ANPAJX4DPCRGTC4NFDUXI"),
        description: "Default policy for AWS Lambda service role.",
        default_version: "v1",
        // 2015-02-06T18:41:28Z
        created_at: Timestamp::from_epoch_ms(1_423_248_088_000),
        // 2015-02-06T18:41:28Z
        updated_at: Timestamp::from_epoch_ms(1_423_248_088_000),
        document: include_str!("documents/AWSLambdaRole.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambdaVPCAccessExecutionRole",
        path: "/service-role/",
        id: Some("ANPAJVTME3YLVNL72YR2K"),
        description: "Provides minimum permissions for a Lambda function to execute while accessing a resource within a VPC - create, describe, delete network interfaces and write permissions to CloudWatch Logs. ",
        default_version: "v3",
        // 2016-02-11T23:15:26Z
        created_at: Timestamp::from_epoch_ms(1_455_232_526_000),
        // 2024-01-05T22:38:26Z
        updated_at: Timestamp::from_epoch_ms(1_704_494_306_000),
        document: include_str!("documents/AWSLambdaVPCAccessExecutionRole.json"),
    },
    AwsManagedPolicy {
        name: "AWSXRayDaemonWriteAccess",
        path: "/",
        id: None,
        description: "Allow the AWS X-Ray Daemon to relay raw trace segments data to the service's API and retrieve sampling data (rules, targets, etc.) to be used by the X-Ray SDK.",
        default_version: "v2",
        // 2018-08-28T23:00:33Z
        created_at: Timestamp::from_epoch_ms(1_535_497_233_000),
        // 2024-02-13T21:58:30Z
        updated_at: Timestamp::from_epoch_ms(1_707_861_510_000),
        document: include_str!("documents/AWSXRayDaemonWriteAccess.json"),
    },
    AwsManagedPolicy {
        name: "CloudWatchLogsFullAccess",
        path: "/",
        id: Some("ANPAJ3ZGNWK2R5HW5BQFO"),
        description: "Provides full access to CloudWatch Logs",
        default_version: "v8",
        // 2015-02-06T18:40:02Z
        created_at: Timestamp::from_epoch_ms(1_423_248_002_000),
        // 2026-02-12T18:00:33Z
        updated_at: Timestamp::from_epoch_ms(1_770_919_233_000),
        document: include_str!("documents/CloudWatchLogsFullAccess.json"),
    },
    AwsManagedPolicy {
        name: "IAMFullAccess",
        path: "/",
        id: Some("ANPAI7XKCFMBPM3QQRRVQ"),
        description: "Provides full access to IAM via the AWS Management Console.",
        default_version: "v2",
        // 2015-02-06T18:40:38Z
        created_at: Timestamp::from_epoch_ms(1_423_248_038_000),
        // 2019-06-21T19:40:00Z
        updated_at: Timestamp::from_epoch_ms(1_561_146_000_000),
        document: include_str!("documents/IAMFullAccess.json"),
    },
    AwsManagedPolicy {
        name: "PowerUserAccess",
        path: "/",
        id: Some("ANPAJYRXTHIB4FOVS3ZXS"),
        description: "Provides full access to AWS services and resources, but does not allow management of Users and groups.",
        default_version: "v12",
        // 2015-02-06T18:39:47Z
        created_at: Timestamp::from_epoch_ms(1_423_247_987_000),
        // 2026-02-12T17:59:14Z
        updated_at: Timestamp::from_epoch_ms(1_770_919_154_000),
        document: include_str!("documents/PowerUserAccess.json"),
    },
];
