use serde_json::json;

use crate::room::{Room, with};

const INVALID: &str = "InvalidParameterException";

#[tokio::test]
async fn what_would_guard_sign_in_and_is_not_built_is_refused_by_name() {
    let room = Room::new();
    let id = room.pool(json!({})).await;
    let cases = [
        (json!({ "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" } }), "threat protection (UserPoolAddOns)"),
        (json!({ "DeviceConfiguration": { "ChallengeRequiredOnNewDevice": false } }), "remembered devices (DeviceConfiguration)"),
        (
            json!({ "SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/sms" } }),
            "sending SMS through Amazon SNS (SmsConfiguration)",
        ),
        (
            json!({ "EmailConfiguration": { "EmailSendingAccount": "DEVELOPER" } }),
            "sending e-mail through Amazon SES (EmailSendingAccount DEVELOPER, ConfigurationSet)",
        ),
        (json!({ "IssuerConfiguration": { "Type": "UPDATED" } }), "the issuer form UPDATED (IssuerConfiguration)"),
        (json!({ "KeyConfiguration": { "KeyType": "CUSTOMER_MANAGED_KEY" } }), "customer managed keys (KeyConfiguration)"),
        (
            json!({ "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } } }),
            "first factors other than PASSWORD (AllowedFirstAuthFactors)",
        ),
        (json!({ "Policies": { "PasswordPolicy": { "PasswordHistorySize": 1 } } }), "a password history (PasswordHistorySize)"),
        (
            json!({ "VerificationMessageTemplate": { "DefaultEmailOption": "CONFIRM_WITH_LINK" } }),
            "confirmation by link (DefaultEmailOption CONFIRM_WITH_LINK)",
        ),
        (json!({ "AcrConfiguration": { "Level1": { "AcrValue": "low" } } }), "authentication levels (AcrConfiguration)"),
    ];
    for (members, what) in cases {
        let words = format!("Gatewright does not yet support {what}.");
        room.refuses("CreateUserPool", with(json!({ "PoolName": "p" }), members.clone()), INVALID, &words).await;
        room.refuses("UpdateUserPool", with(json!({ "UserPoolId": id }), members), INVALID, &words).await;
    }
    // Saying that it is off is no reason to refuse.
    let off = json!({
        "LambdaConfig": {}, "MfaConfiguration": "OFF", "UserPoolAddOns": { "AdvancedSecurityMode": "OFF" },
        "IssuerConfiguration": { "Type": "ORIGINAL" }, "KeyConfiguration": { "KeyType": "AWS_OWNED_KEY" }
    });
    let id = room.pool(off.clone()).await;
    let shown = room.ok("DescribeUserPool", json!({ "UserPoolId": id })).await["UserPool"].clone();
    for (name, value) in off.as_object().unwrap() {
        assert_eq!(shown[name], *value, "{name}");
    }
}

#[tokio::test]
async fn a_pool_that_aws_refuses_is_refused() {
    let room = Room::new();
    let cases = [
        (
            json!({ "AliasAttributes": ["email"], "UsernameAttributes": ["email"] }),
            "Only one of the aliasAttributes or usernameAttributes can be set in a user pool.",
        ),
        (
            json!({ "Schema": [{ "Name": "team", "AttributeDataType": "String", "Required": true }] }),
            "Required custom attributes are not supported currently.",
        ),
        (
            json!({ "Schema": [{ "Name": "team" }] }),
            "Invalid AttributeDataType input, please use the provided AttributeDataType enum.",
        ),
        (
            json!({
                "Policies": { "PasswordPolicy": { "TemporaryPasswordValidityDays": 3 } },
                "AdminCreateUserConfig": { "UnusedAccountValidityDays": 4 }
            }),
            "Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays",
        ),
    ];
    for (members, words) in cases {
        room.refuses("CreateUserPool", with(json!({ "PoolName": "p" }), members), INVALID, words).await;
    }
    let words = "1 validation error detected: Value '5' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: \
                 Member must have value greater than or equal to 6";
    let short = json!({ "PoolName": "p", "Policies": { "PasswordPolicy": { "MinimumLength": 5 } } });
    room.refuses("CreateUserPool", short, INVALID, words).await;
}

#[tokio::test]
async fn custom_attributes_carry_their_prefix() {
    let room = Room::new();
    let schema = json!([
        { "Name": "team", "AttributeDataType": "String" },
        { "Name": "age", "AttributeDataType": "Number", "Mutable": false, "NumberAttributeConstraints": { "MaxValue": "9" } },
        { "Name": "note", "AttributeDataType": "Boolean", "DeveloperOnlyAttribute": true },
        { "Name": "email", "AttributeDataType": "String", "Required": true }
    ]);
    let input = json!({ "PoolName": "p", "Schema": schema });
    let shown = room.ok("CreateUserPool", input).await["UserPool"]["SchemaAttributes"].clone();
    let expected = json!([
        {
            "Name": "custom:team", "AttributeDataType": "String", "DeveloperOnlyAttribute": false, "Mutable": true,
            "Required": false, "StringAttributeConstraints": {}
        },
        {
            "Name": "custom:age", "AttributeDataType": "Number", "DeveloperOnlyAttribute": false, "Mutable": false,
            "Required": false, "NumberAttributeConstraints": { "MaxValue": "9" }
        },
        {
            "Name": "dev:custom:note", "AttributeDataType": "Boolean", "DeveloperOnlyAttribute": true, "Mutable": true,
            "Required": false
        }
    ]);
    assert_eq!(json!(shown.as_array().unwrap()[21..]), expected);
    assert_eq!(shown[14]["Required"], true);
}

#[tokio::test]
async fn what_says_nothing_is_absent() {
    let room = Room::new();
    let cases = [
        json!({ "DeviceConfiguration": {} }),
        json!({ "SmsConfiguration": {} }),
        json!({ "SmsConfiguration": { "SnsCallerArn": "", "ExternalId": "" } }),
        json!({ "DcrConfiguration": {} }),
        json!({ "AcrConfiguration": {} }),
        json!({ "LambdaConfig": {} }),
        json!({ "AliasAttributes": [] }),
        json!({ "UsernameAttributes": [] }),
        json!({ "AliasAttributes": [], "UsernameAttributes": [] }),
    ];
    let plain = room.ok("CreateUserPool", json!({ "PoolName": "p" })).await["UserPool"].clone();
    for members in cases {
        let pool = room.ok("CreateUserPool", with(json!({ "PoolName": "p" }), members.clone())).await["UserPool"].clone();
        let same = json!({ "Id": plain["Id"], "Arn": plain["Arn"] });
        assert_eq!(with(pool, same), plain, "{members}");
    }
    let off = json!({ "AdvancedSecurityMode": "OFF", "AdvancedSecurityAdditionalFlows": {} });
    room.ok("CreateUserPool", json!({ "PoolName": "p", "UserPoolAddOns": off })).await;
    // With one list that is empty, the other one counts.
    room.pool(json!({ "AliasAttributes": [], "UsernameAttributes": ["email"] })).await;
    room.pool(json!({ "AliasAttributes": ["email"], "UsernameAttributes": [] })).await;
}

#[tokio::test]
async fn a_standard_attribute_has_its_own_type() {
    let room = Room::new();
    let schema = json!([
        { "Name": "email", "Required": true },
        { "Name": "updated_at", "Mutable": false },
        { "Name": "email_verified" },
        { "Name": "name", "AttributeDataType": "String" }
    ]);
    let shown =
        room.ok("CreateUserPool", json!({ "PoolName": "p", "Schema": schema })).await["UserPool"]["SchemaAttributes"].clone();
    let attribute = |name: &str| shown.as_array().unwrap().iter().find(|attribute| attribute["Name"] == name).unwrap().clone();
    for (name, data_type) in [("email", "String"), ("updated_at", "Number"), ("email_verified", "Boolean"), ("name", "String")] {
        assert_eq!(attribute(name)["AttributeDataType"], data_type, "{name}");
    }
    assert_eq!((&attribute("email")["Required"], &attribute("updated_at")["Mutable"]), (&json!(true), &json!(false)));
    let wrong = json!({ "PoolName": "p", "Schema": [{ "Name": "email", "AttributeDataType": "Number" }] });
    let words = "You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email";
    room.refuses("CreateUserPool", wrong, INVALID, words).await;
}
