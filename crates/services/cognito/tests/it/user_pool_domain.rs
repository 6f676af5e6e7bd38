use gatewright_identity::records::{USER_POOL_DOMAIN, USER_POOL_DOMAIN_NAMES};
use gatewright_model::ids::{AccountId, Region};
use gatewright_wire::service::CallContext;
use serde_json::json;

use crate::room::{Room, with};

const INVALID: &str = "InvalidParameterException";
const NO_SUCH_DOMAIN: &str = "No such domain or user pool exists.";

#[tokio::test]
async fn a_domain_is_made_shown_changed_and_taken_away() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let names = json!({ "UserPoolId": pool, "Domain": "my-app" });
    assert_eq!(room.ok("CreateUserPoolDomain", names.clone()).await, json!({ "ManagedLoginVersion": 1 }));
    let described = room.ok("DescribeUserPoolDomain", json!({ "Domain": "my-app" })).await;
    let expected = json!({ "DomainDescription": {
        "UserPoolId": pool, "AWSAccountId": "123456789012", "Domain": "my-app", "Status": "ACTIVE", "CustomDomainConfig": {},
        "ManagedLoginVersion": 1
    } });
    assert_eq!(described, expected);
    let shown = room.ok("DescribeUserPool", json!({ "UserPoolId": pool })).await;
    assert_eq!(shown["UserPool"]["Domain"], "my-app");

    let newer = with(names.clone(), json!({ "ManagedLoginVersion": 2 }));
    assert_eq!(room.ok("UpdateUserPoolDomain", newer).await, json!({ "ManagedLoginVersion": 2 }));
    assert_eq!(room.ok("UpdateUserPoolDomain", names.clone()).await, json!({ "ManagedLoginVersion": 2 }), "unsaid is unchanged");
    let described = room.ok("DescribeUserPoolDomain", json!({ "Domain": "my-app" })).await;
    assert_eq!(described["DomainDescription"]["ManagedLoginVersion"], 2);

    assert_eq!(room.ok("DeleteUserPoolDomain", names.clone()).await, json!({}));
    room.refuses("DeleteUserPoolDomain", names, INVALID, NO_SUCH_DOMAIN).await;
    let shown = room.ok("DescribeUserPool", json!({ "UserPoolId": pool })).await;
    assert_eq!(shown["UserPool"].get("Domain"), None);
    assert_eq!(room.store.place(USER_POOL_DOMAIN_NAMES, "my-app").await.unwrap(), None);
}

#[tokio::test]
async fn a_domain_that_is_not_there_or_is_anothers_is_described_by_nothing() {
    let room = Room::new();
    let nothing = json!({ "DomainDescription": {} });
    for name in ["nobody", "auth.example.com"] {
        assert_eq!(room.ok("DescribeUserPoolDomain", json!({ "Domain": name })).await, nothing);
    }
    let pool = room.pool(json!({})).await;
    room.ok("CreateUserPoolDomain", json!({ "UserPoolId": pool, "Domain": "mine" })).await;
    let stranger = CallContext { account: AccountId::developer(), ..room.context() };
    let elsewhere = CallContext { region: Region::parse("eu-central-1").unwrap(), ..room.context() };
    for context in [stranger, elsewhere] {
        assert_eq!(room.travel_as(context, "DescribeUserPoolDomain", &json!({ "Domain": "mine" })).await, (200, nothing.clone()));
    }
}

#[tokio::test]
async fn a_domain_that_aws_refuses_is_refused() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let lite = room.pool(json!({ "UserPoolTier": "LITE" })).await;
    let characters = "The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and \
                      hyphens. Please enter a different name that follows this format: ^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$";
    let long = "a".repeat(64);
    let too_long = format!(
        "1 validation error detected: Value '{long}' at 'domain' failed to satisfy constraint: Member must have length less than or \
         equal to 63"
    );
    let custom = json!({ "CertificateArn": "arn:aws:acm:us-east-1:123456789012:certificate/1" });
    let cases = [
        (&pool, "auth.example.com", json!({}), INVALID, characters),
        (&pool, "Shouting", json!({}), INVALID, characters),
        (&pool, "-a", json!({}), INVALID, characters),
        (&pool, long.as_str(), json!({}), INVALID, too_long.as_str()),
        (&pool, "my-aws-app", json!({}), INVALID, "Domain cannot contain reserved word: aws"),
        (&pool, "amazonas", json!({}), INVALID, "Domain cannot contain reserved word: amazon"),
        (&pool, "cognito", json!({}), INVALID, "Domain cannot contain reserved word: cognito"),
        (&pool, "a", json!({ "ManagedLoginVersion": 3 }), INVALID, "Invalid ManagedLoginVersion: 3. It is 1 or 2."),
        (
            &lite,
            "a",
            json!({ "ManagedLoginVersion": 2 }),
            "FeatureUnavailableInTierException",
            "The following feature is not available for the LITE pricing tier configured: Managed Login Version 2",
        ),
        (
            &pool,
            "auth.example.com",
            json!({ "CustomDomainConfig": custom }),
            INVALID,
            "Gatewright does not yet support custom domains (CustomDomainConfig).",
        ),
        (&pool, "a", json!({ "Routing": {} }), INVALID, "Gatewright does not yet support replicas of user pools (Routing)."),
    ];
    for (pool, domain, members, code, words) in cases {
        let input = with(json!({ "UserPoolId": pool, "Domain": domain }), members);
        room.refuses("CreateUserPoolDomain", input, code, words).await;
    }
    let gone = json!({ "UserPoolId": "us-east-1_nothing", "Domain": "a" });
    let words = "User pool us-east-1_nothing does not exist.";
    room.refuses("CreateUserPoolDomain", gone.clone(), "ResourceNotFoundException", words).await;
    for operation in ["UpdateUserPoolDomain", "DeleteUserPoolDomain"] {
        room.refuses(operation, gone.clone(), INVALID, NO_SUCH_DOMAIN).await;
        room.refuses(operation, json!({ "UserPoolId": pool, "Domain": "a" }), INVALID, NO_SUCH_DOMAIN).await;
    }
    assert_eq!(room.keys(USER_POOL_DOMAIN).await, [""; 0]);
}

#[tokio::test]
async fn a_pool_has_one_domain_and_a_prefix_one_pool() {
    let room = Room::new();
    let (first, second) = (room.pool(json!({})).await, room.pool(json!({})).await);
    room.ok("CreateUserPoolDomain", json!({ "UserPoolId": first, "Domain": "shop" })).await;
    let taken = "Domain already associated with another user pool.";
    room.refuses("CreateUserPoolDomain", json!({ "UserPoolId": second, "Domain": "shop" }), INVALID, taken).await;
    let another = "User pool already has a domain configured.";
    room.refuses("CreateUserPoolDomain", json!({ "UserPoolId": first, "Domain": "shop2" }), INVALID, another).await;
    for operation in ["UpdateUserPoolDomain", "DeleteUserPoolDomain"] {
        room.refuses(operation, json!({ "UserPoolId": second, "Domain": "shop" }), INVALID, NO_SUCH_DOMAIN).await;
        room.refuses(operation, json!({ "UserPoolId": first, "Domain": "other" }), INVALID, NO_SUCH_DOMAIN).await;
    }
}

#[tokio::test]
async fn a_pool_with_a_domain_is_not_deleted() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let names = json!({ "UserPoolId": pool, "Domain": "shop" });
    room.ok("CreateUserPoolDomain", names.clone()).await;
    let words = "User pool cannot be deleted. It has a domain configured that should be deleted first.";
    room.refuses("DeleteUserPool", json!({ "UserPoolId": pool }), INVALID, words).await;
    room.ok("DeleteUserPoolDomain", names).await;
    room.ok("DeleteUserPool", json!({ "UserPoolId": pool })).await;
    let next = room.pool(json!({})).await;
    room.ok("CreateUserPoolDomain", json!({ "UserPoolId": next, "Domain": "shop" })).await;
}
