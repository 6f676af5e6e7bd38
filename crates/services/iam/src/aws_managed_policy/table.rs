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
        created_at: Timestamp::from_epoch_ms(1_423_247_986_000), // 2015-02-06T18:39:46Z
        updated_at: Timestamp::from_epoch_ms(1_423_247_986_000), // 2015-02-06T18:39:46Z
        document: include_str!("documents/AdministratorAccess.json"),
    },
    AwsManagedPolicy {
        name: "AmazonAPIGatewayAdministrator",
        path: "/",
        id: Some("ANPAJ4PT6VY5NLKTNUYSI"),
        description: "Provides full access to create/edit/delete APIs in Amazon API Gateway via the AWS Management Console.",
        default_version: "v1",
        created_at: Timestamp::from_epoch_ms(1_436_463_285_000), // 2015-07-09T17:34:45Z
        updated_at: Timestamp::from_epoch_ms(1_436_463_285_000), // 2015-07-09T17:34:45Z
        document: include_str!("documents/AmazonAPIGatewayAdministrator.json"),
    },
    AwsManagedPolicy {
        name: "AmazonAPIGatewayInvokeFullAccess",
        path: "/",
        id: Some("ANPAIIWAX2NOOQJ4AIEQ6"),
        description: "Provides full access to invoke APIs in Amazon API Gateway.",
        default_version: "v2",
        created_at: Timestamp::from_epoch_ms(1_436_463_372_000), // 2015-07-09T17:36:12Z
        updated_at: Timestamp::from_epoch_ms(1_545_157_510_000), // 2018-12-18T18:25:10Z
        document: include_str!("documents/AmazonAPIGatewayInvokeFullAccess.json"),
    },
    AwsManagedPolicy {
        name: "AmazonAPIGatewayPushToCloudWatchLogs",
        path: "/service-role/",
        id: Some("ANPAIK4GFO7HLKYN64ASK"),
        description: "Allows API Gateway to push logs to user's account.",
        default_version: "v1",
        created_at: Timestamp::from_epoch_ms(1_447_285_306_000), // 2015-11-11T23:41:46Z
        updated_at: Timestamp::from_epoch_ms(1_447_285_306_000), // 2015-11-11T23:41:46Z
        document: include_str!("documents/AmazonAPIGatewayPushToCloudWatchLogs.json"),
    },
    AwsManagedPolicy {
        name: "AmazonCognitoPowerUser",
        path: "/",
        id: Some("ANPAJKW5H2HNCPGCYGR6Y"),
        description: "Provides administrative access to existing Amazon Cognito resources. You will need AWS account admin privileges to create new Cognito resources.",
        default_version: "v9",
        created_at: Timestamp::from_epoch_ms(1_427_217_296_000), // 2015-03-24T17:14:56Z
        updated_at: Timestamp::from_epoch_ms(1_770_919_209_000), // 2026-02-12T18:00:09Z
        document: include_str!("documents/AmazonCognitoPowerUser.json"),
    },
    AwsManagedPolicy {
        name: "AmazonCognitoReadOnly",
        path: "/",
        id: Some("ANPAJBFTRZD2GQGJHSVQK"),
        description: "Provides read only access to Amazon Cognito resources.",
        default_version: "v4",
        created_at: Timestamp::from_epoch_ms(1_427_216_806_000), // 2015-03-24T17:06:46Z
        updated_at: Timestamp::from_epoch_ms(1_564_687_264_000), // 2019-08-01T19:21:04Z
        document: include_str!("documents/AmazonCognitoReadOnly.json"),
    },
    AwsManagedPolicy {
        name: "AmazonDynamoDBFullAccess",
        path: "/",
        id: Some("ANPAINUGF2JSOSUY76KYA"),
        description: "Provides full access to Amazon DynamoDB via the AWS Management Console.",
        default_version: "v15",
        created_at: Timestamp::from_epoch_ms(1_423_248_011_000), // 2015-02-06T18:40:11Z
        updated_at: Timestamp::from_epoch_ms(1_611_941_910_000), // 2021-01-29T17:38:30Z
        document: include_str!("documents/AmazonDynamoDBFullAccess.json"),
    },
    AwsManagedPolicy {
        name: "AmazonDynamoDBReadOnlyAccess",
        path: "/",
        id: Some("ANPAIY2XFNA232XJ6J7X2"),
        description: "Provides read only access to Amazon DynamoDB via the AWS Management Console.",
        default_version: "v15",
        created_at: Timestamp::from_epoch_ms(1_423_248_000_000), // 2015-02-06T18:40:00Z
        updated_at: Timestamp::from_epoch_ms(1_731_951_495_000), // 2024-11-18T17:38:15Z
        document: include_str!("documents/AmazonDynamoDBReadOnlyAccess.json"),
    },
    AwsManagedPolicy {
        name: "AmazonS3FullAccess",
        path: "/",
        id: Some("ANPAIFIR6V6BVTRAHWINE"),
        description: "Provides full access to all buckets via the AWS Management Console.",
        default_version: "v2",
        created_at: Timestamp::from_epoch_ms(1_423_248_058_000), // 2015-02-06T18:40:58Z
        updated_at: Timestamp::from_epoch_ms(1_632_773_797_000), // 2021-09-27T20:16:37Z
        document: include_str!("documents/AmazonS3FullAccess.json"),
    },
    AwsManagedPolicy {
        name: "AmazonS3ReadOnlyAccess",
        path: "/",
        id: Some("ANPAIZTJ4DXE7G6AGAE6M"),
        description: "Provides read only access to all buckets via the AWS Management Console.",
        default_version: "v3",
        created_at: Timestamp::from_epoch_ms(1_423_248_059_000), // 2015-02-06T18:40:59Z
        updated_at: Timestamp::from_epoch_ms(1_691_703_099_000), // 2023-08-10T21:31:39Z
        document: include_str!("documents/AmazonS3ReadOnlyAccess.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambda_FullAccess",
        path: "/",
        id: Some("ANPAZKAPJZG4OXQPYWZ5D"),
        description: "Grants full access to AWS Lambda service, AWS Lambda console features, and other related AWS services.",
        default_version: "v7",
        created_at: Timestamp::from_epoch_ms(1_605_647_648_000), // 2020-11-17T21:14:08Z
        updated_at: Timestamp::from_epoch_ms(1_770_919_251_000), // 2026-02-12T18:00:51Z
        document: include_str!("documents/AWSLambda_FullAccess.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambda_ReadOnlyAccess",
        path: "/",
        id: None,
        description: "Grants read-only access to AWS Lambda service, AWS Lambda console features, and other related AWS services.",
        default_version: "v5",
        created_at: Timestamp::from_epoch_ms(1_605_647_432_000), // 2020-11-17T21:10:32Z
        updated_at: Timestamp::from_epoch_ms(1_770_919_375_000), // 2026-02-12T18:02:55Z
        document: include_str!("documents/AWSLambda_ReadOnlyAccess.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambdaBasicExecutionRole",
        path: "/service-role/",
        id: Some("ANPAJNCQGXC42545SKXIK"),
        description: "Provides write permissions to CloudWatch Logs.",
        default_version: "v1",
        created_at: Timestamp::from_epoch_ms(1_428_591_823_000), // 2015-04-09T15:03:43Z
        updated_at: Timestamp::from_epoch_ms(1_428_591_823_000), // 2015-04-09T15:03:43Z
        document: include_str!("documents/AWSLambdaBasicExecutionRole.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambdaDynamoDBExecutionRole",
        path: "/service-role/",
        id: Some("ANPAIP7WNAGMIPYNW4WQG"),
        description: "Provides list and read access to DynamoDB streams and write permissions to CloudWatch logs.",
        default_version: "v1",
        created_at: Timestamp::from_epoch_ms(1_428_592_169_000), // 2015-04-09T15:09:29Z
        updated_at: Timestamp::from_epoch_ms(1_428_592_169_000), // 2015-04-09T15:09:29Z
        document: include_str!("documents/AWSLambdaDynamoDBExecutionRole.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambdaExecute",
        path: "/",
        id: Some("ANPAJE5FX7FQZSU5XAKGO"),
        description: "Provides Put, Get access to S3 and full access to CloudWatch Logs.",
        default_version: "v1",
        created_at: Timestamp::from_epoch_ms(1_423_248_046_000), // 2015-02-06T18:40:46Z
        updated_at: Timestamp::from_epoch_ms(1_423_248_046_000), // 2015-02-06T18:40:46Z
        document: include_str!("documents/AWSLambdaExecute.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambdaKinesisExecutionRole",
        path: "/service-role/",
        id: Some("ANPAJHOLKJPXV4GBRMJUQ"),
        description: "Provides list and read access to Kinesis streams and write permissions to CloudWatch logs.",
        default_version: "v2",
        created_at: Timestamp::from_epoch_ms(1_428_592_456_000), // 2015-04-09T15:14:16Z
        updated_at: Timestamp::from_epoch_ms(1_542_658_164_000), // 2018-11-19T20:09:24Z
        document: include_str!("documents/AWSLambdaKinesisExecutionRole.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambdaRole",
        path: "/service-role/",
        id: Some("ANPAJX4DPCRGTC4NFDUXI"),
        description: "Default policy for AWS Lambda service role.",
        default_version: "v1",
        created_at: Timestamp::from_epoch_ms(1_423_248_088_000), // 2015-02-06T18:41:28Z
        updated_at: Timestamp::from_epoch_ms(1_423_248_088_000), // 2015-02-06T18:41:28Z
        document: include_str!("documents/AWSLambdaRole.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambdaSQSQueueExecutionRole",
        path: "/service-role/",
        id: None,
        description: "Provides receive message, delete message, and read attribute access to SQS queues, and write permissions to CloudWatch logs.",
        default_version: "v1",
        created_at: Timestamp::from_epoch_ms(1_529_013_045_000), // 2018-06-14T21:50:45Z
        updated_at: Timestamp::from_epoch_ms(1_529_013_045_000), // 2018-06-14T21:50:45Z
        document: include_str!("documents/AWSLambdaSQSQueueExecutionRole.json"),
    },
    AwsManagedPolicy {
        name: "AWSLambdaVPCAccessExecutionRole",
        path: "/service-role/",
        id: Some("ANPAJVTME3YLVNL72YR2K"),
        description: "Provides minimum permissions for a Lambda function to execute while accessing a resource within a VPC - create, describe, delete network interfaces and write permissions to CloudWatch Logs. ",
        default_version: "v3",
        created_at: Timestamp::from_epoch_ms(1_455_232_526_000), // 2016-02-11T23:15:26Z
        updated_at: Timestamp::from_epoch_ms(1_704_494_306_000), // 2024-01-05T22:38:26Z
        document: include_str!("documents/AWSLambdaVPCAccessExecutionRole.json"),
    },
    AwsManagedPolicy {
        name: "AWSXRayDaemonWriteAccess",
        path: "/",
        id: None,
        description: "Allow the AWS X-Ray Daemon to relay raw trace segments data to the service's API and retrieve sampling data (rules, targets, etc.) to be used by the X-Ray SDK.",
        default_version: "v2",
        created_at: Timestamp::from_epoch_ms(1_535_497_233_000), // 2018-08-28T23:00:33Z
        updated_at: Timestamp::from_epoch_ms(1_707_861_510_000), // 2024-02-13T21:58:30Z
        document: include_str!("documents/AWSXRayDaemonWriteAccess.json"),
    },
    AwsManagedPolicy {
        name: "AWSXrayWriteOnlyAccess",
        path: "/",
        id: Some("ANPAIAACM4LMYSRGBCTM6"),
        description: "AWS X-Ray write only managed policy",
        default_version: "v2",
        created_at: Timestamp::from_epoch_ms(1_480_616_340_000), // 2016-12-01T18:19:00Z
        updated_at: Timestamp::from_epoch_ms(1_535_497_384_000), // 2018-08-28T23:03:04Z
        document: include_str!("documents/AWSXrayWriteOnlyAccess.json"),
    },
    AwsManagedPolicy {
        name: "CloudWatchLambdaInsightsExecutionRolePolicy",
        path: "/",
        id: None,
        description: "Policy required for the Lambda Insights Extension",
        default_version: "v1",
        created_at: Timestamp::from_epoch_ms(1_602_098_826_000), // 2020-10-07T19:27:06Z
        updated_at: Timestamp::from_epoch_ms(1_602_098_826_000), // 2020-10-07T19:27:06Z
        document: include_str!("documents/CloudWatchLambdaInsightsExecutionRolePolicy.json"),
    },
    AwsManagedPolicy {
        name: "CloudWatchLogsFullAccess",
        path: "/",
        id: Some("ANPAJ3ZGNWK2R5HW5BQFO"),
        description: "Provides full access to CloudWatch Logs",
        default_version: "v8",
        created_at: Timestamp::from_epoch_ms(1_423_248_002_000), // 2015-02-06T18:40:02Z
        updated_at: Timestamp::from_epoch_ms(1_770_919_233_000), // 2026-02-12T18:00:33Z
        document: include_str!("documents/CloudWatchLogsFullAccess.json"),
    },
    AwsManagedPolicy {
        name: "IAMFullAccess",
        path: "/",
        id: Some("ANPAI7XKCFMBPM3QQRRVQ"),
        description: "Provides full access to IAM via the AWS Management Console.",
        default_version: "v2",
        created_at: Timestamp::from_epoch_ms(1_423_248_038_000), // 2015-02-06T18:40:38Z
        updated_at: Timestamp::from_epoch_ms(1_561_146_000_000), // 2019-06-21T19:40:00Z
        document: include_str!("documents/IAMFullAccess.json"),
    },
    AwsManagedPolicy {
        name: "IAMReadOnlyAccess",
        path: "/",
        id: Some("ANPAJKSO7NDY4T57MWDSQ"),
        description: "Provides read only access to IAM via the AWS Management Console.",
        default_version: "v4",
        created_at: Timestamp::from_epoch_ms(1_423_248_039_000), // 2015-02-06T18:40:39Z
        updated_at: Timestamp::from_epoch_ms(1_516_907_487_000), // 2018-01-25T19:11:27Z
        document: include_str!("documents/IAMReadOnlyAccess.json"),
    },
    AwsManagedPolicy {
        name: "PowerUserAccess",
        path: "/",
        id: Some("ANPAJYRXTHIB4FOVS3ZXS"),
        description: "Provides full access to AWS services and resources, but does not allow management of Users and groups.",
        default_version: "v12",
        created_at: Timestamp::from_epoch_ms(1_423_247_987_000), // 2015-02-06T18:39:47Z
        updated_at: Timestamp::from_epoch_ms(1_770_919_154_000), // 2026-02-12T17:59:14Z
        document: include_str!("documents/PowerUserAccess.json"),
    },
];
