use serde_json::{Value, json};

use gatewright_identity::admin_pool::USER_POOLS_MAX;
use gatewright_identity::records::{SIGN_IN, USED_SESSION};
use gatewright_store::record::Draft;
use gatewright_store::transaction::{Namespace, Transaction};

use crate::room::{PASSWORD, Room, attributes, with};

const INVALID: &str = "InvalidParameterException";
const NOT_FOUND: &str = "ResourceNotFoundException";

#[tokio::test]
async fn a_pool_that_asks_for_nothing_has_the_defaults_of_aws() {
    let room = Room::new();
    let mut pool = room.ok("CreateUserPool", json!({ "PoolName": "people" })).await["UserPool"].clone();
    let id = pool["Id"].as_str().unwrap().to_owned();
    assert!(id.strip_prefix("us-east-1_").is_some_and(|rest| rest.len() == 9 && rest.bytes().all(|b| b.is_ascii_alphanumeric())));
    assert_eq!(room.ok("DescribeUserPool", json!({ "UserPoolId": id })).await["UserPool"], pool);
    let schema = pool["SchemaAttributes"].take();
    let expected = json!({
        "Id": id,
        "Name": "people",
        "Policies": {
            "PasswordPolicy": {
                "MinimumLength": 8, "RequireUppercase": true, "RequireLowercase": true, "RequireNumbers": true,
                "RequireSymbols": true, "TemporaryPasswordValidityDays": 7
            },
            "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] }
        },
        "DeletionProtection": "INACTIVE",
        "LambdaConfig": {},
        "LastModifiedDate": pool["LastModifiedDate"],
        "CreationDate": pool["CreationDate"],
        "SchemaAttributes": null,
        "VerificationMessageTemplate": { "DefaultEmailOption": "CONFIRM_WITH_CODE" },
        "MfaConfiguration": "OFF",
        "EstimatedNumberOfUsers": 0,
        "EmailConfiguration": { "EmailSendingAccount": "COGNITO_DEFAULT" },
        "UserPoolTags": {},
        "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": false, "UnusedAccountValidityDays": 7 },
        "Arn": format!("arn:aws:cognito-idp:us-east-1:123456789012:userpool/{id}"),
        "UserPoolTier": "ESSENTIALS"
    });
    assert_eq!(pool, expected);
    assert!(pool["CreationDate"].as_f64().unwrap() > 1.7e9);
    let names: Vec<&str> = schema.as_array().unwrap().iter().map(|attribute| attribute["Name"].as_str().unwrap()).collect();
    let expected = [
        "profile",
        "address",
        "birthdate",
        "gender",
        "preferred_username",
        "updated_at",
        "website",
        "picture",
        "identities",
        "sub",
        "phone_number",
        "phone_number_verified",
        "zoneinfo",
        "locale",
        "email",
        "email_verified",
        "given_name",
        "family_name",
        "middle_name",
        "name",
        "nickname",
    ];
    assert_eq!(names, expected);
    let sub = json!({
        "Name": "sub", "AttributeDataType": "String", "DeveloperOnlyAttribute": false, "Mutable": false, "Required": true,
        "StringAttributeConstraints": { "MinLength": "1", "MaxLength": "2048" }
    });
    assert_eq!(schema[9], sub);
    assert_eq!(schema[5]["NumberAttributeConstraints"], json!({ "MinValue": "0" }));
    assert_eq!(schema[2]["StringAttributeConstraints"], json!({ "MinLength": "10", "MaxLength": "10" }));
}

#[tokio::test]
async fn multi_factor_authentication_is_off() {
    let room = Room::new();
    let id = room.pool(json!({})).await;
    let answer = room.ok("GetUserPoolMfaConfig", json!({ "UserPoolId": id })).await;
    assert_eq!(answer, json!({ "MfaConfiguration": "OFF" }));
    let words = "User pool us-east-1_nothing does not exist.";
    room.refuses("GetUserPoolMfaConfig", json!({ "UserPoolId": "us-east-1_nothing" }), NOT_FOUND, words).await;
}

/// Everything that is kept as it is given.
fn kept() -> Value {
    json!({
        "Policies": {
            "PasswordPolicy": {
                "MinimumLength": 12, "RequireUppercase": false, "RequireLowercase": true, "RequireNumbers": false,
                "RequireSymbols": false, "TemporaryPasswordValidityDays": 3
            },
            "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] }
        },
        "DeletionProtection": "ACTIVE",
        "AutoVerifiedAttributes": ["email"],
        "VerificationMessageTemplate": {
            "SmsMessage": "code {####}", "EmailMessage": "your code {####}", "EmailSubject": "code",
            "EmailMessageByLink": "{##click##}", "EmailSubjectByLink": "link", "DefaultEmailOption": "CONFIRM_WITH_CODE"
        },
        "SmsAuthenticationMessage": "sign in {####}",
        "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] },
        "EmailConfiguration": { "EmailSendingAccount": "COGNITO_DEFAULT", "ReplyToEmailAddress": "us@example.com" },
        "UserPoolTags": { "team": "identity" },
        "AdminCreateUserConfig": {
            "AllowAdminCreateUserOnly": true, "UnusedAccountValidityDays": 3,
            "InviteMessageTemplate": { "EmailMessage": "{username} {####}", "EmailSubject": "hello", "SMSMessage": "{username} {####}" }
        },
        "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": 1, "Name": "verified_email" }] },
        "UserPoolTier": "LITE"
    })
}

#[tokio::test]
async fn what_is_kept_is_shown_and_an_update_replaces_all_of_it() {
    let room = Room::new();
    let id = room.pool(json!({ "UsernameConfiguration": { "CaseSensitive": false }, "AliasAttributes": ["email"] })).await;
    let describe = async || room.ok("DescribeUserPool", json!({ "UserPoolId": id })).await["UserPool"].clone();
    let before = describe().await;
    room.clock.advance(std::time::Duration::from_secs(5));
    let answer = room.ok("UpdateUserPool", with(kept(), json!({ "UserPoolId": id, "PoolName": "renamed" }))).await;
    assert_eq!(answer, json!({}));
    let after = describe().await;
    for (name, value) in kept().as_object().unwrap() {
        assert_eq!(after[name], *value, "{name}");
    }
    assert_eq!(after["Name"], "renamed");
    assert_eq!(after["EmailVerificationMessage"], "your code {####}");
    assert_eq!(after["SmsVerificationMessage"], "code {####}");
    assert_eq!(after["LastModifiedDate"].as_f64().unwrap() - before["LastModifiedDate"].as_f64().unwrap(), 5.0);
    room.ok("UpdateUserPool", json!({ "UserPoolId": id })).await;
    let again = with(describe().await, json!({ "LastModifiedDate": before["LastModifiedDate"] }));
    assert_eq!(again, with(before, json!({ "Name": "renamed" })), "aliases and case stay, the rest goes back, the name stays");
}

#[tokio::test]
async fn deleting_a_pool_takes_clients_users_codes_keys_and_names_with_it() {
    let room = Room::new();
    let id = room.pool(json!({ "AutoVerifiedAttributes": ["email"] })).await;
    let other = room.pool(json!({ "AutoVerifiedAttributes": ["email"] })).await;
    let mut clients = Vec::new();
    for pool in [&id, &other] {
        let client = room.public_client(pool).await;
        let user = json!({
            "ClientId": client, "Username": "ann", "Password": PASSWORD, "UserAttributes": attributes(&[("email", "a@b.c")])
        });
        room.ok("SignUp", user).await;
        clients.push(client);
        for kind in [SIGN_IN, USED_SESSION] {
            let draft = Draft::new(kind, room.scope(), format!("{pool}/x"), &()).unwrap();
            room.store.commit(Transaction::new().create(draft)).await.unwrap();
        }
    }
    let described = room.ok("DescribeUserPool", json!({ "UserPoolId": id })).await;
    assert_eq!(described["UserPool"]["EstimatedNumberOfUsers"], 1);
    assert_eq!(room.travel("DeleteUserPool", &json!({ "UserPoolId": id })).await.0, 200);
    let gone = format!("User pool {id} does not exist.");
    for operation in ["DescribeUserPool", "DeleteUserPool", "UpdateUserPool", "ListUserPoolClients", "ListUsers"] {
        room.refuses(operation, json!({ "UserPoolId": id }), NOT_FOUND, &gone).await;
    }
    let sign_up = json!({ "ClientId": clients[0], "Username": "bob", "Password": PASSWORD });
    let unknown = format!("User pool client {} does not exist.", clients[0]);
    room.refuses("SignUp", sign_up, NOT_FOUND, &unknown).await;
    for (namespace, name) in [("user_pool", &id), ("user_pool_client", &clients[0])] {
        assert_eq!(room.store.place(Namespace(namespace), name).await.unwrap(), None, "{name}");
    }
    for kind in
        ["user", "user_pool_client", "confirmation_code", "user_pool_signing_keys", "user_pool", "sign_in", "used_session"]
    {
        let kind = gatewright_store::record::Kind { name: kind, is_fed: false };
        let left = room.store.scan(kind, &room.scope(), "", None, 9).await.unwrap();
        assert!(left.iter().all(|record| record.key.starts_with(&other)) && left.len() == 1, "{kind:?}: {left:?}");
    }
    assert_eq!(room.store.counter(&room.scope(), &format!("users/{id}")).await.unwrap(), 0);
}

#[tokio::test]
async fn a_protected_pool_is_not_deleted() {
    let room = Room::new();
    let id = room.pool(json!({ "DeletionProtection": "ACTIVE" })).await;
    let words = "The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated \
                 first.";
    room.refuses("DeleteUserPool", json!({ "UserPoolId": id }), INVALID, words).await;
    room.ok("UpdateUserPool", json!({ "UserPoolId": id })).await;
    room.ok("DeleteUserPool", json!({ "UserPoolId": id })).await;
}

#[tokio::test]
async fn pools_are_listed_page_by_page() {
    let room = Room::new();
    let mut made = Vec::new();
    for _ in 0..3 {
        made.push(room.pool(json!({})).await);
    }
    made.sort();
    let first = room.ok("ListUserPools", json!({ "MaxResults": 2 })).await;
    let ids = |page: &Value| -> Vec<String> {
        page["UserPools"].as_array().unwrap().iter().map(|pool| pool["Id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&first), made[..2]);
    let members: Vec<&String> = first["UserPools"][0].as_object().unwrap().keys().collect();
    assert_eq!(members, ["Id", "Name", "LambdaConfig", "LastModifiedDate", "CreationDate"]);
    let second = room.ok("ListUserPools", json!({ "MaxResults": 2, "NextToken": first["NextToken"] })).await;
    assert_eq!(ids(&second), made[2..]);
    assert_eq!(second.get("NextToken"), None);
    let strange = json!({ "MaxResults": 2, "NextToken": "?" });
    room.refuses("ListUserPools", strange, INVALID, "Invalid pagination token").await;
    let words = "1 validation error detected: Value '61' at 'maxResults' failed to satisfy constraint: Member must have value less \
                 than or equal to 60";
    room.refuses("ListUserPools", json!({ "MaxResults": 61 }), INVALID, words).await;
}

#[tokio::test]
async fn an_account_has_so_many_pools_and_no_more() {
    let room = Room::new();
    let fill = Transaction::new().count(room.scope(), "user_pools", USER_POOLS_MAX - 1);
    room.store.commit(fill).await.unwrap();
    let last = room.pool(json!({})).await;
    let words = "Maximum number of user pools has been reached.";
    room.refuses("CreateUserPool", json!({ "PoolName": "p" }), "LimitExceededException", words).await;
    room.ok("DeleteUserPool", json!({ "UserPoolId": last })).await;
    room.pool(json!({})).await;
}

#[tokio::test]
async fn no_user_outlives_a_pool_that_is_deleted_at_the_same_time() {
    let room = Room::new();
    for turn in 0..4_u32 {
        let id = room.pool(json!({})).await;
        let client = room.public_client(&id).await;
        let sign_up = room.call("SignUp", json!({ "ClientId": client, "Username": "ann", "Password": PASSWORD }));
        let delete = async {
            // Each turn the deletion starts at another moment of the sign-up.
            for _ in 0..turn * 8 {
                tokio::task::yield_now().await;
            }
            room.ok("DeleteUserPool", json!({ "UserPoolId": id })).await
        };
        let (_, _) = tokio::join!(sign_up, delete);
        let users = room.store.scan(gatewright_identity::records::USER, &room.scope(), "", None, 9).await.unwrap();
        assert_eq!(users, [], "turn {turn}");
    }
}

#[tokio::test]
async fn a_pool_lies_in_one_region_of_one_account() {
    let room = Room::new();
    let id = room.pool(json!({})).await;
    let elsewhere = gatewright_wire::service::CallContext {
        region: gatewright_model::ids::Region::parse("eu-central-1").unwrap(),
        ..room.context()
    };
    let (status, body) = room.travel_as(elsewhere, "DescribeUserPool", &json!({ "UserPoolId": id })).await;
    assert_eq!((status, &body["__type"]), (400, &json!(NOT_FOUND)));
    let stranger =
        gatewright_wire::service::CallContext { account: gatewright_model::ids::AccountId::developer(), ..room.context() };
    let (status, body) = room.travel_as(stranger, "DeleteUserPool", &json!({ "UserPoolId": id })).await;
    assert_eq!((status, &body["__type"]), (400, &json!(NOT_FOUND)));
}
