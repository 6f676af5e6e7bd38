//! The end of a sign-in by its refresh token, and of all of a user's.

use gatewright_identity::refresh::{self, RefreshCall};
use gatewright_identity::token::{TokenSet, verify_access_token};
use gatewright_identity::token_revocation::{revoke_token, sign_out_by_administrator, sign_out_everywhere};
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::user_pool_client::{self, ClientSecret, RefreshTokenRotation};
use gatewright_identity::{Refusal, user_info};

use super::house::{App, House, id_token, refused};

const ACCESS_REVOKED: &str = "NotAuthorizedException: Access Token has been revoked";
const REFRESH_REVOKED: &str = "NotAuthorizedException: Refresh Token has been revoked";

async fn refreshed(house: &House, app: &App, tokens: &TokenSet) -> Result<TokenSet, Refusal> {
    let refresh_token = tokens.refresh_token.clone().unwrap();
    let call = RefreshCall {
        client_id: app.client.id.clone(),
        client_secret: None,
        refresh_token,
        device_key: None,
        triggers: TriggerContext::default(),
    };
    refresh::get_tokens(&house.identity, &call).await
}

async fn revoked(house: &House, app: &App, token: &str) -> Result<(), Refusal> {
    revoke_token(&house.identity, &app.client.id, None, token).await
}

#[track_caller]
fn refresh_token(tokens: &TokenSet) -> &str {
    tokens.refresh_token.as_deref().unwrap()
}

#[tokio::test]
async fn a_revoked_refresh_token_takes_its_access_tokens_along_and_no_others() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let (first, second) = (house.tokens(&app, "ann").await, house.tokens(&app, "ann").await);
    let later = refreshed(&house, &app, &first).await.unwrap();
    revoked(&house, &app, refresh_token(&first)).await.unwrap();
    refused(refreshed(&house, &app, &first).await, REFRESH_REVOKED);
    for token in [&first.access_token, &later.access_token] {
        refused(verify_access_token(&house.identity, token).await, ACCESS_REVOKED);
        refused(sign_out_everywhere(&house.identity, token).await, ACCESS_REVOKED);
    }
    verify_access_token(&house.identity, &second.access_token).await.unwrap();
    refreshed(&house, &app, &second).await.unwrap();
    // Once more changes nothing.
    revoked(&house, &app, refresh_token(&first)).await.unwrap();
}

#[tokio::test]
async fn an_older_generation_ends_the_sign_in_too() {
    let house = House::new();
    let rotation = Some(RefreshTokenRotation { is_enabled: true, retry_grace_period_s: Some(0) });
    let app = house
        .app_with(|settings| {
            settings.explicit_auth_flows = Some(vec![user_pool_client::ExplicitAuthFlow::AllowUserPasswordAuth]);
            settings.refresh_token_rotation = rotation;
        })
        .await;
    house.user(&app.pool, "ann", &[]).await;
    let first = house.tokens(&app, "ann").await;
    let second = refreshed(&house, &app, &first).await.unwrap();
    revoked(&house, &app, refresh_token(&first)).await.unwrap();
    refused(refreshed(&house, &app, &second).await, REFRESH_REVOKED);
}

#[tokio::test]
async fn only_a_refresh_token_of_the_client_can_be_revoked() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let given = house.tokens(&app, "ann").await;
    let words = "UnsupportedTokenTypeException: Only refresh tokens can be revoked.";
    for token in [&given.access_token, id_token(&given)] {
        refused(revoked(&house, &app, token).await, words);
    }
    let words = "UnauthorizedException: Invalid token.";
    let other = house.client(&app.pool, ClientSecret::None, |_| ()).await;
    refused(revoked(&house, &other, refresh_token(&given)).await, words);
    for token in ["", "a.b.c", "a.b.c.d.e", &refresh_token(&given)[1..]] {
        refused(revoked(&house, &app, token).await, words);
    }
    let words = "UnauthorizedException: Invalid client.";
    refused(revoke_token(&house.identity, "nothing", None, refresh_token(&given)).await, words);
    refused(revoke_token(&house.identity, &app.client.id, Some("wrong"), refresh_token(&given)).await, words);
    let secret = house.client(&app.pool, ClientSecret::Generated, |_| ()).await;
    for wrong in [None, Some("wrong")] {
        refused(revoke_token(&house.identity, &secret.client.id, wrong, "x").await, words);
    }
    refreshed(&house, &app, &given).await.unwrap();
}

#[tokio::test]
async fn a_client_that_does_not_revoke_refuses_and_all_its_tokens_still_end_together() {
    let house = House::new();
    let app = house.app_with(|settings| settings.is_token_revocation_enabled = false).await;
    house.user(&app.pool, "ann", &[]).await;
    let given = house.tokens(&app, "ann").await;
    let words = "UnsupportedOperationException: Token revocation is not enabled for this client.";
    refused(revoked(&house, &app, refresh_token(&given)).await, words);
    verify_access_token(&house.identity, &given.access_token).await.unwrap();
    let later = refreshed(&house, &app, &given).await.unwrap();
    sign_out_everywhere(&house.identity, &given.access_token).await.unwrap();
    for token in [&given.access_token, &later.access_token] {
        refused(verify_access_token(&house.identity, token).await, ACCESS_REVOKED);
    }
    refused(refreshed(&house, &app, &given).await, REFRESH_REVOKED);
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_sign_in_of_the_user_alone() {
    let house = House::new();
    let app = house.app().await;
    let other = house.client(&app.pool, ClientSecret::None, |_| ()).await;
    for name in ["ann", "bob"] {
        house.user(&app.pool, name, &[]).await;
    }
    for by_administrator in [false, true] {
        let (here, there) = (house.tokens(&app, "ann").await, house.tokens(&other, "ann").await);
        let bob = house.tokens(&app, "bob").await;
        match by_administrator {
            false => sign_out_everywhere(&house.identity, &here.access_token).await.unwrap(),
            true => sign_out_by_administrator(&house.identity, &app.pool, "ann").await.unwrap(),
        }
        for (app, tokens) in [(&app, &here), (&other, &there)] {
            refused(verify_access_token(&house.identity, &tokens.access_token).await, ACCESS_REVOKED);
            refused(
                user_info::read(&house.identity, &app.pool, &tokens.access_token).await,
                "NotAuthorizedException: Access token does not contain openid scope",
            );
            refused(refreshed(&house, app, tokens).await, REFRESH_REVOKED);
        }
        verify_access_token(&house.identity, &bob.access_token).await.unwrap();
    }
    // And in again.
    house.tokens(&app, "ann").await;
    let unknown = sign_out_by_administrator(&house.identity, &app.pool, "nobody").await;
    refused(unknown, "UserNotFoundException: User does not exist.");
}
