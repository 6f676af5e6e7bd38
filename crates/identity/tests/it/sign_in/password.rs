use gatewright_identity::flow::{AuthFlow, Caller};
use gatewright_identity::user::UserStatus;
use gatewright_identity::user_pool::AliasAttribute;
use gatewright_identity::user_pool_client::{ClientSecret, PreventUserExistenceErrors};
use gatewright_model::ids::{AccountId, Region};

use super::house::{House, INCORRECT, PASSWORD, challenge, refused, tokens};

#[tokio::test]
async fn the_right_password_gives_tokens_and_a_wrong_one_does_not() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let given = tokens(house.sign_in(&app, "ann", PASSWORD).await);
    assert!(given.refresh_token.is_some());
    assert_eq!(given.expires_in_s, 3600);
    for wrong in ["passw0rd!", "Passw0rd! ", "", &"x".repeat(100_000)] {
        refused(house.sign_in(&app, "ann", wrong).await, INCORRECT);
    }
}

#[tokio::test]
async fn people_sign_in_by_whatever_counts_as_their_name() {
    let house = House::new();
    let app = house.email_app().await;
    let user = house.user(&app.pool, "ann@example.com", &[]).await;
    for login in ["ann@example.com", &user.sub] {
        tokens(house.sign_in(&app, login, PASSWORD).await);
    }
    let pool = house.pool(|new| {
        new.alias_attributes = Some(vec![AliasAttribute::Email]);
        new.case_sensitive = Some(false);
    });
    let app = house.client(&pool.await, ClientSecret::None, |_| ()).await;
    house.user(&app.pool, "bob", &[("email", "bob@example.com"), ("email_verified", "true")]).await;
    house.user(&app.pool, "carl", &[("email", "carl@example.com")]).await;
    for login in ["bob", "BOB", "Bob@Example.com"] {
        tokens(house.sign_in(&app, login, PASSWORD).await);
    }
    refused(house.sign_in(&app, "carl@example.com", PASSWORD).await, INCORRECT);
}

#[tokio::test]
async fn only_a_legacy_client_says_that_a_user_does_not_exist() {
    let house = House::new();
    let app = house.app().await;
    refused(house.sign_in(&app, "nobody", PASSWORD).await, INCORRECT);
    for setting in [None, Some(PreventUserExistenceErrors::Legacy)] {
        let client = house.client(&app.pool, ClientSecret::None, |settings| settings.prevent_user_existence_errors = setting);
        refused(house.sign_in(&client.await, "nobody", PASSWORD).await, "UserNotFoundException: User does not exist.");
    }
}

#[tokio::test]
async fn a_users_state_is_told_to_whoever_knows_the_password_and_to_nobody_else() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let cases = [
        (true, UserStatus::Unconfirmed, "UserNotConfirmedException: User is not confirmed."),
        (true, UserStatus::ResetRequired, "PasswordResetRequiredException: Password reset required for the user"),
        (true, UserStatus::ExternalProvider, INCORRECT),
        (false, UserStatus::Confirmed, "NotAuthorizedException: User is disabled."),
        (false, UserStatus::ForceChangePassword, "NotAuthorizedException: User is disabled."),
    ];
    for (is_enabled, status, words) in cases {
        house
            .change_user(&app.pool, "ann", |user| {
                user.is_enabled = is_enabled;
                user.status = status;
            })
            .await;
        refused(house.sign_in(&app, "ann", PASSWORD).await, words);
        refused(house.sign_in(&app, "ann", "wrong").await, INCORRECT);
        refused(house.srp_sign_in(&app, "ann", PASSWORD).await, words);
        house.wait_s(60 * 60);
    }
}

#[tokio::test]
async fn a_user_without_a_password_cannot_sign_in() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    house.change_user(&app.pool, "ann", |user| user.password = None).await;
    refused(house.sign_in(&app, "ann", PASSWORD).await, INCORRECT);
    refused(house.srp_sign_in(&app, "ann", PASSWORD).await, INCORRECT);
}

#[tokio::test]
async fn administrators_sign_users_in_of_their_own_pools() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let parameters = [("USERNAME", "ann"), ("PASSWORD", PASSWORD)];
    let administrator = |account: &str, region: &str, user_pool_id: &str| Caller::Administrator {
        account: AccountId::parse(account).unwrap(),
        region: Region::parse(region).unwrap(),
        user_pool_id: user_pool_id.to_owned(),
    };
    let pool_id = app.pool.id.as_str();
    let owner = administrator("123456789012", "us-east-1", pool_id);
    tokens(house.initiate_as(&app, owner, AuthFlow::AdminUserPassword, &parameters).await);
    let no_pool = format!("ResourceNotFoundException: User pool {pool_id} does not exist.");
    for (account, region) in [("999999999999", "us-east-1"), ("123456789012", "eu-west-1")] {
        let stranger = administrator(account, region, pool_id);
        refused(house.initiate_as(&app, stranger, AuthFlow::AdminUserPassword, &parameters).await, &no_pool);
    }
    let other_pool = house.pool(|_| ()).await;
    let owner_of_other = administrator("123456789012", "us-east-1", &other_pool.id);
    let no_client = format!("ResourceNotFoundException: User pool client {} does not exist.", app.client.id);
    refused(house.initiate_as(&app, owner_of_other, AuthFlow::AdminUserPassword, &parameters).await, &no_client);
    refused(
        house.initiate(&app, AuthFlow::AdminUserPassword, &parameters).await,
        "InvalidParameterException: Initiate Auth method not supported.",
    );
}

#[tokio::test]
async fn a_temporary_password_leads_to_a_new_one_and_ends() {
    let house = House::new();
    let app = house.app().await;
    house.invited(&app.pool, "ann", &[("email", "ann@example.com")]).await;
    challenge(house.sign_in(&app, "ann", PASSWORD).await);
    house.wait_s(7 * 24 * 60 * 60 - 1);
    challenge(house.sign_in(&app, "ann", PASSWORD).await);
    house.wait_s(1);
    let expired = "NotAuthorizedException: Temporary password has expired and must be reset by an administrator.";
    refused(house.sign_in(&app, "ann", PASSWORD).await, expired);
}
