use gatewright_identity::Refusal;
use gatewright_identity::admin_pool;
use gatewright_identity::flow::AuthFlow;
use gatewright_identity::records::{SIGN_IN, USER, key_in};
use gatewright_identity::refresh::{self, RefreshCall};
use gatewright_identity::sign_in;
use gatewright_identity::token::TokenSet;
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::user::{self, UserStatus};
use gatewright_identity::user_pool_client::{ClientSecret, RefreshTokenRotation};
use gatewright_store::transaction::Transaction;

use super::house::{App, House, PASSWORD, id_token, refused, tokens, waits_for};

const INVALID: &str = "NotAuthorizedException: Invalid Refresh Token";
const REUSED: &str = "RefreshTokenReuseException: Refresh token has been invalidated by rotation";

async fn refresh(house: &House, app: &App, token: &str) -> Result<TokenSet, Refusal> {
    let call = RefreshCall {
        client_id: app.client.id.clone(),
        client_secret: None,
        refresh_token: token.to_owned(),
        device_key: None,
        triggers: TriggerContext::default(),
    };
    refresh::get_tokens(&house.identity, &call).await
}

async fn rotating_app(house: &House, grace_s: i32) -> App {
    house
        .app_with(|settings| {
            settings.refresh_token_rotation =
                Some(RefreshTokenRotation { is_enabled: true, retry_grace_period_s: Some(grace_s) });
            if let Some(flows) = &mut settings.explicit_auth_flows {
                flows.retain(|flow| *flow != gatewright_identity::user_pool_client::ExplicitAuthFlow::AllowRefreshTokenAuth);
            }
        })
        .await
}

#[tokio::test]
async fn a_refresh_token_works_by_both_operations_until_it_ends() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let token = house.tokens(&app, "ann").await.refresh_token.unwrap();
    for _ in 0..2 {
        assert_eq!(refresh(&house, &app, &token).await.unwrap().refresh_token, None);
        let by_flow = tokens(house.initiate(&app, AuthFlow::RefreshToken, &[("REFRESH_TOKEN", &token)]).await);
        assert_eq!(by_flow.refresh_token, None);
    }
    house.wait_s(30 * 24 * 60 * 60 - 1);
    let house = house.restarted();
    assert!(refresh(&house, &app, &token).await.is_ok());
    house.wait_s(1);
    refused(refresh(&house, &app, &token).await, "NotAuthorizedException: Refresh Token has expired");
}

#[tokio::test]
async fn a_refresh_token_of_another_client_or_of_nobody_is_refused() {
    let house = House::new();
    let app = house.app().await;
    let other_app = house.client(&app.pool, ClientSecret::None, |_| ()).await;
    house.user(&app.pool, "ann", &[]).await;
    let given = house.tokens(&app, "ann").await;
    let token = given.refresh_token.clone().unwrap();
    refused(refresh(&house, &other_app, &token).await, INVALID);
    for wrong in ["", "x", "a.b.c.d.e", &token[..token.len() - 2], &given.access_token, id_token(&given)] {
        refused(refresh(&house, &app, wrong).await, INVALID);
    }
}

#[tokio::test]
async fn a_refresh_token_goes_with_its_user() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let token = house.tokens(&app, "ann").await.refresh_token.unwrap();
    house.change_user(&app.pool, "ann", |user| user.is_enabled = false).await;
    refused(refresh(&house, &app, &token).await, "NotAuthorizedException: User is disabled.");
    let gone = Transaction::new().delete(USER, app.pool.scope(), key_in(&app.pool.id, "ann"));
    house.store.commit(gone).await.unwrap();
    refused(refresh(&house, &app, &token).await, INVALID);
    // Another user by the same name is another user.
    house.user(&app.pool, "ann", &[]).await;
    refused(refresh(&house, &app, &token).await, INVALID);
}

#[tokio::test]
async fn a_sign_in_that_was_ended_gives_nothing_more() {
    let house = House::new();
    let app = house.app().await;
    let user = house.user(&app.pool, "ann", &[]).await;
    house.user(&app.pool, "bob", &[]).await;
    let token = house.tokens(&app, "ann").await.refresh_token.unwrap();
    let of_bob = house.tokens(&app, "bob").await.refresh_token.unwrap();
    house.store.commit(sign_in::end_all(Transaction::new(), &app.pool, &user.sub)).await.unwrap();
    refused(refresh(&house, &app, &token).await, "NotAuthorizedException: Refresh Token has been revoked");
    assert!(refresh(&house, &app, &of_bob).await.is_ok());
}

#[tokio::test]
async fn only_a_confirmed_user_refreshes() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let token = house.tokens(&app, "ann").await.refresh_token.unwrap();
    for status in
        [UserStatus::Unconfirmed, UserStatus::ResetRequired, UserStatus::ForceChangePassword, UserStatus::ExternalProvider]
    {
        house.change_user(&app.pool, "ann", |user| user.status = status).await;
        refused(refresh(&house, &app, &token).await, "NotAuthorizedException: Refresh Token has been revoked");
    }
    house.change_user(&app.pool, "ann", |user| user.status = UserStatus::Confirmed).await;
    assert!(refresh(&house, &app, &token).await.is_ok());
}

#[tokio::test]
async fn no_sign_in_survives_a_user_or_pool_that_is_deleted_while_it_begins() {
    const WAITS_MAX: usize = 50;
    let house = House::new();
    for deletes_pool in [false, true] {
        for waits in 0..WAITS_MAX {
            let app = house.app().await;
            house.user(&app.pool, "ann", &[]).await;
            let mut sign_in = Box::pin(house.sign_in(&app, "ann", PASSWORD));
            let done = waits_for(sign_in.as_mut(), waits).await;
            if deletes_pool {
                admin_pool::delete(&house.identity, &app.pool.scope(), &app.pool.id).await.unwrap();
            } else {
                let ann = user::find(&house.identity, &app.pool, "ann").await.unwrap().unwrap();
                user::delete(&house.identity, &app.pool, &ann).await.unwrap();
            }
            let is_done = done.is_some();
            if !is_done {
                let _ = sign_in.await;
            }
            let prefix = key_in(&app.pool.id, "");
            let left = house.store.scan(SIGN_IN, &app.pool.scope(), &prefix, None, 1).await.unwrap();
            assert!(left.is_empty(), "after {waits} waits, pool deleted: {deletes_pool}");
            if is_done {
                break;
            }
            assert!(waits + 1 < WAITS_MAX);
        }
    }
}

#[tokio::test]
async fn a_sign_in_does_not_begin_for_a_user_who_was_disabled_meanwhile() {
    let house = House::new();
    let app = house.app().await;
    for waits in 0..50 {
        let name = format!("ann{waits}");
        let user = house.user(&app.pool, &name, &[]).await;
        let mut sign_in = Box::pin(house.sign_in(&app, &name, PASSWORD));
        let done = waits_for(sign_in.as_mut(), waits).await;
        let prefix = key_in(&app.pool.id, &user.sub);
        let is_written = async || !house.store.scan(SIGN_IN, &app.pool.scope(), &prefix, None, 1).await.unwrap().is_empty();
        let was_written = is_written().await;
        house.change_user(&app.pool, &name, |user| user.is_enabled = false).await;
        if done.is_some() {
            assert!(waits > 0);
            return;
        }
        let is_refused = sign_in.await.is_err();
        assert!(is_refused || was_written, "after {waits} waits");
        assert_eq!(is_written().await, !is_refused, "after {waits} waits");
    }
}

#[tokio::test]
async fn a_rotated_token_works_for_its_grace_period() {
    let house = House::new();
    let app = rotating_app(&house, 10).await;
    house.user(&app.pool, "ann", &[]).await;
    let first = house.tokens(&app, "ann").await.refresh_token.unwrap();
    let second = refresh(&house, &app, &first).await.unwrap().refresh_token.unwrap();
    house.wait_s(9);
    let second_again = refresh(&house, &app, &first).await.unwrap().refresh_token.unwrap();
    house.wait_s(1);
    refused(refresh(&house, &app, &first).await, REUSED);
    let third = refresh(&house, &app, &second).await.unwrap().refresh_token.unwrap();
    // The repeated answer was of the same generation, which has its own grace now.
    assert!(refresh(&house, &app, &second_again).await.is_ok());
    refused(refresh(&house, &app, &first).await, REUSED);
    assert!(refresh(&house, &app, &third).await.is_ok());
    refused(refresh(&house, &app, &second).await, REUSED);
    refused(
        house.initiate(&app, AuthFlow::RefreshToken, &[("REFRESH_TOKEN", &third)]).await,
        "InvalidParameterException: Auth flow not enabled for this client",
    );
}

#[tokio::test]
async fn without_grace_a_rotated_token_is_over_at_once_and_the_family_ends_with_the_first() {
    let house = House::new();
    let app = rotating_app(&house, 0).await;
    house.user(&app.pool, "ann", &[]).await;
    let first = house.tokens(&app, "ann").await.refresh_token.unwrap();
    house.wait_s(29 * 24 * 60 * 60);
    let second = refresh(&house, &app, &first).await.unwrap().refresh_token.unwrap();
    refused(refresh(&house, &app, &first).await, REUSED);
    house.wait_s(24 * 60 * 60);
    refused(refresh(&house, &app, &second).await, "NotAuthorizedException: Refresh Token has expired");
}

#[tokio::test]
async fn of_two_rotations_at_once_both_are_answered_within_the_grace_period() {
    let house = House::new();
    let app = rotating_app(&house, 10).await;
    house.user(&app.pool, "ann", &[]).await;
    let first = house.tokens(&app, "ann").await.refresh_token.unwrap();
    let (one, other) = tokio::join!(refresh(&house, &app, &first), refresh(&house, &app, &first));
    for answer in [one, other] {
        assert!(refresh(&house, &app, &answer.unwrap().refresh_token.unwrap()).await.is_ok());
    }
}
