//! Authenticator apps that are set up in the middle of a sign-in.

use gatewright_identity::flow::managed_login::{self, PageStep};
use gatewright_identity::flow::{ChallengeName, mfa_setup};
use gatewright_identity::login_session;
use gatewright_identity::user_pool::ContactAttribute;
use gatewright_identity::user_pool::MfaConfiguration::{Off, On, Optional};
use gatewright_identity::user_pool_client::ClientSecret;
use gatewright_testkit::authenticator::Authenticator;

use super::house::{App, House, PASSWORD, challenge, refused, tokens};

const INVALID: &str = "NotAuthorizedException: Invalid session for the user.";
const ONCE: &str = "NotAuthorizedException: Invalid session for the user, session can only be used once.";
const WRONG: &str = "EnableSoftwareTokenMFAException: Code mismatch and fail enable Software Token MFA";

/// A pool that demands a second factor, and a user who has none.
async fn house_with_ann() -> (House, App) {
    let house = House::new();
    let app = house.app().await;
    let app = house.demanding(app, On).await;
    house.user(&app.pool, "ann", &[]).await;
    (house, app)
}

async fn session(house: &House, app: &App) -> String {
    House::session_of(house.sign_in(app, "ann", PASSWORD).await, ChallengeName::MfaSetup)
}

#[tokio::test]
async fn a_user_sets_an_app_up_and_is_asked_for_its_codes_from_then_on() {
    let (house, app) = house_with_ann().await;
    let next = challenge(house.sign_in(&app, "ann", PASSWORD).await);
    assert_eq!(next.parameters["MFAS_CAN_SETUP"], r#"["SOFTWARE_TOKEN_MFA"]"#);
    let (authenticator, verified) = house.set_up(&next.session.unwrap()).await;
    tokens(house.answer_setup(&app, "ann", &verified).await);
    refused(house.answer_setup(&app, "ann", &verified).await, ONCE);
    house.wait_s(30);
    let session = House::session_of(house.sign_in(&app, "ann", PASSWORD).await, ChallengeName::SoftwareTokenMfa);
    tokens(house.answer_code(&app, "ann", &session, &authenticator.code(&house.clock, 0)).await);
}

#[tokio::test]
async fn it_comes_after_a_new_password_and_after_srp() {
    let (house, app) = house_with_ann().await;
    House::session_of(house.srp_sign_in(&app, "ann", PASSWORD).await, ChallengeName::MfaSetup);
    house.invited(&app.pool, "bob", &[]).await;
    let first = House::session_of(house.sign_in(&app, "bob", PASSWORD).await, ChallengeName::NewPasswordRequired);
    let responses = [("USERNAME", "bob"), ("NEW_PASSWORD", "N3w-Passw0rd")];
    let second = house.respond(&app, ChallengeName::NewPasswordRequired, Some(&first), &responses).await;
    let (_, verified) = house.set_up(&House::session_of(second, ChallengeName::MfaSetup)).await;
    tokens(house.answer_setup(&app, "bob", &verified).await);
}

#[tokio::test]
async fn no_stage_is_left_out() {
    let (house, app) = house_with_ann().await;
    let challenged = session(&house, &app).await;
    refused(house.answer_setup(&app, "ann", &challenged).await, INVALID);
    refused(mfa_setup::verify(&house.identity, &challenged, "000000", None).await, INVALID);
    let associated = mfa_setup::associate(&house.identity, &challenged).await.unwrap();
    refused(house.answer_setup(&app, "ann", &associated.session).await, INVALID);
    refused(mfa_setup::associate(&house.identity, &challenged).await.map(|_| ()), ONCE);
    let code = Authenticator::new(associated.secret_code.expose()).code(&house.clock, 0);
    let verified = mfa_setup::verify(&house.identity, &associated.session, &code, None).await.unwrap();
    refused(mfa_setup::verify(&house.identity, &associated.session, &code, None).await, ONCE);
    refused(mfa_setup::associate(&house.identity, &verified).await.map(|_| ()), INVALID);
    refused(mfa_setup::verify(&house.identity, &verified, &code, None).await, INVALID);
    refused(house.answer_code(&app, "ann", &verified, &code).await, INVALID);
    tokens(house.answer_setup(&app, "ann", &verified).await);
}

#[tokio::test]
async fn a_wrong_code_leaves_the_session_and_gives_no_app() {
    let (house, app) = house_with_ann().await;
    let associated = mfa_setup::associate(&house.identity, &session(&house, &app).await).await.unwrap();
    let authenticator = Authenticator::new(associated.secret_code.expose());
    refused(mfa_setup::verify(&house.identity, &associated.session, &authenticator.wrong_code(&house.clock), None).await, WRONG);
    session(&house, &app).await;
    let again = mfa_setup::shown_again(&house.identity, &associated.session).await.unwrap();
    assert_eq!(again.secret_code.expose(), associated.secret_code.expose());
    mfa_setup::verify(&house.identity, &again.session, &authenticator.code(&house.clock, 0), None).await.unwrap();
    refused(mfa_setup::shown_again(&house.identity, &associated.session).await.map(|_| ()), ONCE);
}

#[tokio::test]
async fn a_session_from_before_replaces_no_app_and_gives_no_tokens() {
    let (house, app) = house_with_ann().await;
    // Somebody who knows the password has prepared every stage before the user has an app.
    let challenged = session(&house, &app).await;
    let associated = mfa_setup::associate(&house.identity, &session(&house, &app).await).await.unwrap();
    let theirs = Authenticator::new(associated.secret_code.expose());
    let (authenticator, verified) = house.set_up(&session(&house, &app).await).await;
    refused(mfa_setup::associate(&house.identity, &challenged).await.map(|_| ()), INVALID);
    refused(mfa_setup::verify(&house.identity, &associated.session, &theirs.code(&house.clock, 0), None).await, INVALID);
    // Nor does a session that has verified one, when the user has another since.
    house.prefer(&app.pool, "ann", false).await.unwrap();
    let (_, newer) = house.set_up(&session(&house, &app).await).await;
    refused(house.answer_setup(&app, "ann", &verified).await, INVALID);
    tokens(house.answer_setup(&app, "ann", &newer).await);
    house.wait_s(60);
    let asked = House::session_of(house.sign_in(&app, "ann", PASSWORD).await, ChallengeName::SoftwareTokenMfa);
    assert!(house.answer_code(&app, "ann", &asked, &authenticator.code(&house.clock, 0)).await.is_err());
}

#[tokio::test]
async fn of_two_set_ups_at_once_one_fails() {
    let (house, app) = house_with_ann().await;
    let one = mfa_setup::associate(&house.identity, &session(&house, &app).await).await.unwrap();
    let other = mfa_setup::associate(&house.identity, &session(&house, &app).await).await.unwrap();
    let code = |secret: &str| Authenticator::new(secret).code(&house.clock, 0);
    let (one_code, other_code) = (code(one.secret_code.expose()), code(other.secret_code.expose()));
    let (one, other) = tokio::join!(
        mfa_setup::verify(&house.identity, &one.session, &one_code, None),
        mfa_setup::verify(&house.identity, &other.session, &other_code, None)
    );
    assert_ne!(one.is_ok(), other.is_ok());
}

#[tokio::test]
async fn a_session_counts_for_its_client_and_user_and_in_time() {
    let (house, app) = house_with_ann().await;
    house.user(&app.pool, "bob", &[]).await;
    let other_app = house.client(&app.pool, ClientSecret::None, |_| ()).await;
    let (_, verified) = house.set_up(&session(&house, &app).await).await;
    refused(house.answer_setup(&other_app, "ann", &verified).await, INVALID);
    refused(house.answer_setup(&app, "bob", &verified).await, INVALID);
    refused(house.answer_setup(&app, "nobody", &verified).await, INVALID);
    house.wait_s(180);
    let expired = "NotAuthorizedException: Invalid session for the user, session is expired.";
    refused(house.answer_setup(&app, "ann", &verified).await, expired);
    for wrong in ["x", "1.AAAA", &"1.A".repeat(2000)] {
        refused(mfa_setup::associate(&house.identity, wrong).await.map(|_| ()), INVALID);
    }
}

#[tokio::test]
async fn what_changes_the_user_the_pool_or_the_client_meanwhile_ends_the_session() {
    let (house, app) = house_with_ann().await;
    let first = session(&house, &app).await;
    house.change_user(&app.pool, "ann", |user| user.is_enabled = false).await;
    refused(mfa_setup::associate(&house.identity, &first).await.map(|_| ()), INVALID);
    house.change_user(&app.pool, "ann", |user| user.is_enabled = true).await;
    let app = house.demanding(app, Optional).await;
    refused(mfa_setup::associate(&house.identity, &first).await.map(|_| ()), INVALID);
    let app = house.demanding(app, Off).await;
    let words = "SoftwareTokenMFANotFoundException: Software Token MFA has not been enabled by the userPool";
    refused(mfa_setup::associate(&house.identity, &first).await.map(|_| ()), words);
    gatewright_identity::admin_client::delete(&house.identity, &app.pool.scope(), &app.pool.id, &app.client.id).await.unwrap();
    refused(mfa_setup::associate(&house.identity, &first).await.map(|_| ()), INVALID);
}

#[tokio::test]
async fn on_the_pages_the_proof_counts_with_the_second_factor() {
    let house = House::new();
    let pool = house.pool(|new| new.username_attributes = Some(vec![ContactAttribute::Email])).await;
    let app = house.client(&pool, ClientSecret::None, |_| ()).await;
    let app = house.demanding(app, On).await;
    let user = house.user(&app.pool, "ann@example.com", &[]).await;
    let (identity, pool, client) = (&house.identity, &app.pool, &app.client);
    let step = managed_login::sign_in(identity, pool, client, "ann@example.com", PASSWORD).await.unwrap();
    let PageStep::Challenge(next) = step else { panic!("{step:?}") };
    let associated = mfa_setup::associate(identity, &next.session.unwrap()).await.unwrap();
    assert_eq!(associated.account, "ann@example.com");
    let code = Authenticator::new(associated.secret_code.expose()).code(&house.clock, 0);
    let verified = mfa_setup::verify(identity, &associated.session, &code, None).await.unwrap();
    let responses = gatewright_identity::flow::Parameters([("USERNAME".to_owned(), user.username)].into());
    let step = managed_login::respond(identity, pool, client, ChallengeName::MfaSetup, &verified, &responses).await.unwrap();
    let PageStep::Proven(proof) = step else { panic!("{step:?}") };
    let cookie = login_session::begin(identity, pool, proof).await.unwrap();
    assert!(login_session::find(identity, pool, &cookie).await.unwrap().is_some());
}
