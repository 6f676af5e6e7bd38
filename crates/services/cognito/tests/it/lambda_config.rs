//! `LambdaConfig` as it is written and read.

use serde_json::json;

use crate::room::{Room, with};
use crate::trigger::arn;

const INVALID: &str = "InvalidParameterException";

#[tokio::test]
async fn triggers_are_shown_as_they_were_written_and_an_update_replaces_them_all() {
    let room = Room::new();
    let both = |version: &str| {
        json!({
            "PreTokenGeneration": arn("tokens"), "PreTokenGenerationConfig": { "LambdaVersion": version, "LambdaArn": arn("tokens") }
        })
    };
    let cases = [
        (json!({ "PreSignUp": arn("pre"), "PostConfirmation": arn("post:live") }), None),
        (json!({ "PreTokenGeneration": arn("tokens") }), Some(both("V1_0"))),
        (json!({ "PreTokenGenerationConfig": { "LambdaVersion": "V2_0", "LambdaArn": arn("tokens") } }), Some(both("V2_0"))),
        (both("V3_0"), None),
        (json!({}), None),
    ];
    let updated = room.pool(json!({})).await;
    for (written, shown) in cases {
        let shown = shown.unwrap_or_else(|| written.clone());
        let created = room.pool(json!({ "LambdaConfig": written })).await;
        room.ok("UpdateUserPool", json!({ "UserPoolId": updated, "LambdaConfig": written })).await;
        for id in [&created, &updated] {
            let described = room.ok("DescribeUserPool", json!({ "UserPoolId": id })).await["UserPool"]["LambdaConfig"].clone();
            assert_eq!(described, shown);
            let listed = room.ok("ListUserPools", json!({ "MaxResults": 60 })).await["UserPools"].clone();
            let listed = listed.as_array().unwrap().iter().find(|pool| pool["Id"] == **id).unwrap().clone();
            assert_eq!(listed["LambdaConfig"], shown);
        }
    }
    room.ok("UpdateUserPool", json!({ "UserPoolId": updated, "LambdaConfig": { "PreSignUp": arn("pre") } })).await;
    room.ok("UpdateUserPool", json!({ "UserPoolId": updated })).await;
    let described = room.ok("DescribeUserPool", json!({ "UserPoolId": updated })).await;
    assert_eq!(described["UserPool"]["LambdaConfig"], json!({}));
}

#[tokio::test]
async fn triggers_that_are_not_built_are_refused_by_name() {
    let room = Room::new();
    let id = room.pool(json!({})).await;
    let custom = json!({ "LambdaVersion": "V1_0", "LambdaArn": arn("f") });
    let cases = [
        ("CustomMessage", json!(arn("f"))),
        ("PreAuthentication", json!(arn("f"))),
        ("PostAuthentication", json!(arn("f"))),
        ("DefineAuthChallenge", json!(arn("f"))),
        ("CreateAuthChallenge", json!(arn("f"))),
        ("VerifyAuthChallengeResponse", json!(arn("f"))),
        ("UserMigration", json!(arn("f"))),
        ("CustomSMSSender", custom.clone()),
        ("CustomEmailSender", custom.clone()),
        ("InboundFederation", custom),
    ];
    for (name, value) in cases {
        let words = format!("Gatewright does not yet support the trigger {name} (LambdaConfig).");
        let config = json!({ "LambdaConfig": { "PreSignUp": arn("f"), name: value } });
        room.refuses("CreateUserPool", with(json!({ "PoolName": "p" }), config.clone()), INVALID, &words).await;
        room.refuses("UpdateUserPool", with(json!({ "UserPoolId": id }), config), INVALID, &words).await;
    }
    let key = json!({ "LambdaConfig": { "KMSKeyID": "arn:aws:kms:us-east-1:123456789012:key/k" } });
    let words = "Gatewright does not yet support a key for triggers that send messages (KMSKeyID of LambdaConfig).";
    room.refuses("CreateUserPool", with(json!({ "PoolName": "p" }), key), INVALID, words).await;
}

#[tokio::test]
async fn what_is_no_function_is_no_trigger() {
    let room = Room::new();
    for wrong in ["arn:aws:lambda:us-east-1:123456789012:layer:f:1", "arn:aws:sns:us-east-1:123456789012:a-topic"] {
        let words = format!("Invalid Lambda function ARN: {wrong}");
        for config in [
            json!({ "PreSignUp": wrong }),
            json!({ "PostConfirmation": wrong }),
            json!({ "PreTokenGeneration": wrong }),
            json!({ "PreTokenGenerationConfig": { "LambdaVersion": "V1_0", "LambdaArn": wrong } }),
        ] {
            room.refuses("CreateUserPool", json!({ "PoolName": "p", "LambdaConfig": config }), INVALID, &words).await;
        }
    }
    let config = json!({
        "PreTokenGeneration": arn("one"), "PreTokenGenerationConfig": { "LambdaVersion": "V1_0", "LambdaArn": arn("other") }
    });
    let words = "PreTokenGeneration and PreTokenGenerationConfig must have the same Lambda ARN.";
    room.refuses("CreateUserPool", json!({ "PoolName": "p", "LambdaConfig": config }), INVALID, words).await;
}

#[tokio::test]
async fn access_tokens_are_not_customized_with_the_lite_plan() {
    let room = Room::new();
    let words = "The following feature is not available for the LITE pricing tier configured: Access Token Customization";
    for version in ["V2_0", "V3_0"] {
        let config = json!({ "PreTokenGenerationConfig": { "LambdaVersion": version, "LambdaArn": arn("f") } });
        let lite = json!({ "PoolName": "p", "UserPoolTier": "LITE", "LambdaConfig": config });
        room.refuses("CreateUserPool", lite, "FeatureUnavailableInTierException", words).await;
    }
    room.pool(json!({ "UserPoolTier": "LITE", "LambdaConfig": { "PreTokenGeneration": arn("f") } })).await;
}
