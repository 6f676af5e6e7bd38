//! Codes of authenticator apps at sign-in.

use gatewright_identity::flow::managed_login::PageStep;
use gatewright_identity::flow::{AuthFlow, ChallengeName, managed_login};
use gatewright_identity::refresh::{self, RefreshCall};
use gatewright_identity::second_factor::{Asked, asked};
use gatewright_identity::software_token;
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::user::{User, UserStatus};
use gatewright_identity::user_pool::MfaConfiguration::{Off, On, Optional};
use gatewright_identity::user_pool_client::ClientSecret;
use gatewright_identity::{login_session, user};
use gatewright_testkit::authenticator::Authenticator;

use super::house::{App, House, PASSWORD, challenge, refused, tokens};

const MISMATCH: &str = "CodeMismatchException: Invalid code received for user";
const USED: &str = "ExpiredCodeException: Your software token has already been used once.";
const LOCKED: &str = "NotAuthorizedException: Password attempts exceeded";
const INVALID: &str = "NotAuthorizedException: Invalid session for the user.";
const ONCE: &str = "NotAuthorizedException: Invalid session for the user, session can only be used once.";

/// A pool that leaves it to its users, and one who has an app. The code of now is used up.
async fn house_with_ann() -> (House, App, Authenticator) {
    let house = House::new();
    let app = house.app().await;
    let app = house.demanding(app, Optional).await;
    let authenticator = house.user_with_authenticator(&app, "ann").await;
    house.wait_s(60);
    (house, app, authenticator)
}

async fn session(house: &House, app: &App, username: &str) -> String {
    House::session_of(house.sign_in(app, username, PASSWORD).await, ChallengeName::SoftwareTokenMfa)
}

#[tokio::test]
async fn every_first_factor_is_followed_by_a_code() {
    let (house, app, authenticator) = house_with_ann().await;
    let next = challenge(house.sign_in(&app, "ann", PASSWORD).await);
    assert_eq!(next.parameters["USER_ID_FOR_SRP"], "ann");
    let by_password = House::session_of(house.sign_in(&app, "ann", PASSWORD).await, ChallengeName::SoftwareTokenMfa);
    let by_srp = House::session_of(house.srp_sign_in(&app, "ann", PASSWORD).await, ChallengeName::SoftwareTokenMfa);
    let administrator = gatewright_identity::flow::Caller::Administrator {
        account: app.pool.account.clone(),
        region: app.pool.region.clone(),
        user_pool_id: app.pool.id.clone(),
    };
    let parameters = [("USERNAME", "ann"), ("PASSWORD", PASSWORD)];
    let by_administrator = house.initiate_as(&app, administrator, AuthFlow::AdminUserPassword, &parameters).await;
    let by_administrator = House::session_of(by_administrator, ChallengeName::SoftwareTokenMfa);
    for session in [by_password, by_srp, by_administrator] {
        tokens(house.answer_code(&app, "ann", &session, &authenticator.code(&house.clock, 0)).await);
        house.wait_s(30);
    }
}

#[tokio::test]
async fn a_new_password_is_followed_by_a_code() {
    let (house, app, authenticator) = house_with_ann().await;
    let password = gatewright_model::secret::Secret::new("Temp0rary-one".to_owned());
    let kind = gatewright_identity::admin_user::PasswordKind::Temporary;
    gatewright_identity::admin_user::set_password(&house.identity, &app.pool, "ann", password, kind).await.unwrap();
    let first = House::session_of(house.sign_in(&app, "ann", "Temp0rary-one").await, ChallengeName::NewPasswordRequired);
    let responses = [("USERNAME", "ann"), ("NEW_PASSWORD", "N3w-Passw0rd")];
    let second = house.respond(&app, ChallengeName::NewPasswordRequired, Some(&first), &responses).await;
    let second = House::session_of(second, ChallengeName::SoftwareTokenMfa);
    // The password is set, and its session used up.
    refused(house.respond(&app, ChallengeName::NewPasswordRequired, Some(&first), &responses).await, ONCE);
    tokens(house.answer_code(&app, "ann", &second, &authenticator.code(&house.clock, 0)).await);
    challenge(house.sign_in(&app, "ann", "N3w-Passw0rd").await);
}

#[tokio::test]
async fn a_code_counts_a_step_early_and_a_step_late_and_no_further() {
    let (house, app, authenticator) = house_with_ann().await;
    let session = session(&house, &app, "ann").await;
    for steps in [-2, 2] {
        refused(house.answer_code(&app, "ann", &session, &authenticator.code(&house.clock, steps)).await, MISMATCH);
    }
    tokens(house.answer_code(&app, "ann", &session, &authenticator.code(&house.clock, -1)).await);
    let session = self::session(&house, &app, "ann").await;
    tokens(house.answer_code(&app, "ann", &session, &authenticator.code(&house.clock, 1)).await);
}

#[tokio::test]
async fn a_code_counts_once_and_none_before_it_counts_after_it() {
    let (house, app, authenticator) = house_with_ann().await;
    let first = session(&house, &app, "ann").await;
    let code = authenticator.code(&house.clock, 0);
    tokens(house.answer_code(&app, "ann", &first, &code).await);
    let second = session(&house, &app, "ann").await;
    refused(house.answer_code(&app, "ann", &second, &code).await, USED);
    refused(house.answer_code(&app, "ann", &second, &authenticator.code(&house.clock, -1)).await, USED);
    let house = house.restarted();
    refused(house.answer_code(&app, "ann", &second, &code).await, USED);
    tokens(house.answer_code(&app, "ann", &second, &authenticator.code(&house.clock, 1)).await);
}

#[tokio::test]
async fn the_code_that_verified_the_app_does_not_sign_in() {
    let house = House::new();
    let app = house.app().await;
    let app = house.demanding(app, Optional).await;
    let authenticator = house.user_with_authenticator(&app, "ann").await;
    let session = session(&house, &app, "ann").await;
    refused(house.answer_code(&app, "ann", &session, &authenticator.code(&house.clock, 0)).await, USED);
}

#[tokio::test]
async fn of_two_uses_of_a_code_at_once_one_fails() {
    let (house, app, authenticator) = house_with_ann().await;
    let (one, other) = (session(&house, &app, "ann").await, session(&house, &app, "ann").await);
    let code = authenticator.code(&house.clock, 0);
    let (one, other) = tokio::join!(house.answer_code(&app, "ann", &one, &code), house.answer_code(&app, "ann", &other, &code));
    assert_eq!([one.is_ok(), other.is_ok()].into_iter().filter(|is_ok| *is_ok).count(), 1, "{one:?} {other:?}");
}

#[tokio::test]
async fn a_wrong_code_leaves_the_session_and_a_right_one_uses_it_up() {
    let (house, app, authenticator) = house_with_ann().await;
    let session = session(&house, &app, "ann").await;
    for wrong in [authenticator.wrong_code(&house.clock).as_str(), "", "12345", "1234567", "abcdef"] {
        refused(house.answer_code(&app, "ann", &session, wrong).await, MISMATCH);
        house.wait_s(1);
    }
    house.wait_s(1);
    tokens(house.answer_code(&app, "ann", &session, &authenticator.code(&house.clock, 0)).await);
    refused(house.answer_code(&app, "ann", &session, &authenticator.code(&house.clock, 1)).await, ONCE);
}

#[tokio::test]
async fn guesses_are_bounded_over_all_sessions_and_a_right_password_forgets_none() {
    let (house, app, authenticator) = house_with_ann().await;
    house.user_with_authenticator(&app, "bob").await;
    for _ in 0..5 {
        let session = session(&house, &app, "ann").await;
        refused(house.answer_code(&app, "ann", &session, &authenticator.wrong_code(&house.clock)).await, MISMATCH);
    }
    let again = session(&house, &app, "ann").await;
    refused(house.answer_code(&app, "ann", &again, &authenticator.code(&house.clock, 0)).await, LOCKED);
    // Another user is not locked, and no password is asked to wait.
    let bob = session(&house, &app, "bob").await;
    refused(house.answer_code(&app, "bob", &bob, "000000").await, MISMATCH);
    house.wait_s(1);
    refused(house.answer_code(&app, "ann", &again, &authenticator.wrong_code(&house.clock)).await, MISMATCH);
    house.wait_s(1);
    refused(house.answer_code(&app, "ann", &again, &authenticator.code(&house.clock, 0)).await, LOCKED);
    house.wait_s(1);
    tokens(house.answer_code(&app, "ann", &again, &authenticator.code(&house.clock, 0)).await);
}

#[tokio::test]
async fn guesses_sent_at_once_do_not_pass_the_lock_together() {
    let (house, app, authenticator) = house_with_ann().await;
    let session = session(&house, &app, "ann").await;
    let wrong = authenticator.wrong_code(&house.clock);
    let guess = || house.answer_code(&app, "ann", &session, &wrong);
    let (a, b, c, d) = tokio::join!(guess(), guess(), guess(), guess());
    let (e, f, g, h) = tokio::join!(guess(), guess(), guess(), guess());
    let looked_at = [a, b, c, d, e, f, g, h].into_iter().filter(|answer| answer.as_ref().unwrap_err().to_string() == MISMATCH);
    assert_eq!(looked_at.count(), 5);
}

#[tokio::test]
async fn a_session_counts_for_its_client_user_and_challenge_and_in_time() {
    let (house, app, authenticator) = house_with_ann().await;
    let bob = house.user_with_authenticator(&app, "bob").await;
    house.invited(&app.pool, "cat", &[]).await;
    let other_app = house.client(&app.pool, ClientSecret::None, |_| ()).await;
    let other_pool = house.app().await;
    let ann = session(&house, &app, "ann").await;
    house.wait_s(30);
    refused(house.answer_code(&other_app, "ann", &ann, &authenticator.code(&house.clock, 0)).await, INVALID);
    refused(house.answer_code(&other_pool, "ann", &ann, &authenticator.code(&house.clock, 0)).await, INVALID);
    refused(house.answer_code(&app, "bob", &ann, &bob.code(&house.clock, 0)).await, INVALID);
    refused(house.answer_code(&app, "nobody", &ann, &authenticator.code(&house.clock, 0)).await, INVALID);
    refused(house.answer_setup(&app, "ann", &ann).await, INVALID);
    let new_password = [("USERNAME", "ann"), ("NEW_PASSWORD", "N3w-Passw0rd")];
    refused(house.respond(&app, ChallengeName::NewPasswordRequired, Some(&ann), &new_password).await, INVALID);
    let cat = challenge(house.sign_in(&app, "cat", PASSWORD).await).session.unwrap();
    refused(house.answer_code(&app, "cat", &cat, &authenticator.code(&house.clock, 0)).await, INVALID);
    refused(house.answer_code(&app, "ann", "x", &authenticator.code(&house.clock, 0)).await, INVALID);
    let none = [("USERNAME", "ann"), ("SOFTWARE_TOKEN_MFA_CODE", "000000")];
    let words = "InvalidParameterException: Missing required parameter Session";
    refused(house.respond(&app, ChallengeName::SoftwareTokenMfa, None, &none).await, words);
    let words = "InvalidParameterException: Missing required parameter SOFTWARE_TOKEN_MFA_CODE";
    refused(house.respond(&app, ChallengeName::SoftwareTokenMfa, Some(&ann), &none[..1]).await, words);
    house.wait_s(150);
    let words = "NotAuthorizedException: Invalid session for the user, session is expired.";
    refused(house.answer_code(&app, "ann", &ann, &authenticator.code(&house.clock, 0)).await, words);
}

#[tokio::test]
async fn what_changes_the_user_meanwhile_ends_the_session() {
    let (house, app, authenticator) = house_with_ann().await;
    let first = session(&house, &app, "ann").await;
    house.prefer(&app.pool, "ann", false).await.unwrap();
    refused(house.answer_code(&app, "ann", &first, &authenticator.code(&house.clock, 0)).await, INVALID);
    house.prefer(&app.pool, "ann", true).await.unwrap();
    house.change_user(&app.pool, "ann", |user| user.is_enabled = false).await;
    refused(house.answer_code(&app, "ann", &first, &authenticator.code(&house.clock, 0)).await, INVALID);
    house.change_user(&app.pool, "ann", |user| user.is_enabled = true).await;
    let password = gatewright_model::secret::Secret::new("An0ther-one!".to_owned());
    let kind = gatewright_identity::admin_user::PasswordKind::Permanent;
    gatewright_identity::admin_user::set_password(&house.identity, &app.pool, "ann", password, kind).await.unwrap();
    refused(house.answer_code(&app, "ann", &first, &authenticator.code(&house.clock, 0)).await, INVALID);
}

#[tokio::test]
async fn a_pool_that_is_off_asks_nobody_and_one_that_leaves_it_asks_who_wants() {
    let (house, app, _) = house_with_ann().await;
    house.user(&app.pool, "bob", &[]).await;
    tokens(house.sign_in(&app, "bob", PASSWORD).await);
    let app = house.demanding(app, Off).await;
    tokens(house.sign_in(&app, "ann", PASSWORD).await);
    let app = house.demanding(app, Optional).await;
    session(&house, &app, "ann").await;
    house.prefer(&app.pool, "ann", false).await.unwrap();
    tokens(house.sign_in(&app, "ann", PASSWORD).await);
}

#[tokio::test]
async fn who_signs_in_elsewhere_is_asked_there() {
    let (house, app, _) = house_with_ann().await;
    house.user(&app.pool, "bob", &[]).await;
    let user = async |name: &str| user::find(&house.identity, &app.pool, name).await.unwrap().unwrap().value;
    let (ann, bob) = (user("ann").await, user("bob").await);
    let elsewhere = |user: &User| User { status: UserStatus::ExternalProvider, ..user.clone() };
    for (configuration, with_app, without) in
        [(Off, Asked::Nothing, Asked::Nothing), (Optional, Asked::Code, Asked::Nothing), (On, Asked::Code, Asked::SetUp)]
    {
        let mut pool = app.pool.clone();
        pool.settings.mfa = configuration;
        assert_eq!((asked(&pool, &ann), asked(&pool, &bob)), (with_app, without), "{configuration:?}");
        assert_eq!([asked(&pool, &elsewhere(&ann)), asked(&pool, &elsewhere(&bob))], [Asked::Nothing; 2]);
    }
}

#[tokio::test]
async fn a_sign_in_from_before_is_refreshed_without_a_code() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let refresh_token = house.tokens(&app, "ann").await.refresh_token.unwrap();
    let app = house.demanding(app, On).await;
    let call = RefreshCall {
        client_id: app.client.id.clone(),
        client_secret: None,
        refresh_token,
        device_key: None,
        triggers: TriggerContext::default(),
    };
    assert!(refresh::get_tokens(&house.identity, &call).await.is_ok());
}

#[tokio::test]
async fn a_browsers_session_without_a_second_factor_ends_when_one_is_asked_for() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let step = managed_login::sign_in(&house.identity, &app.pool, &app.client, "ann", PASSWORD).await.unwrap();
    let PageStep::Proven(proof) = step else { panic!("{step:?}") };
    let cookie = login_session::begin(&house.identity, &app.pool, proof).await.unwrap();
    let app = house.demanding(app, Optional).await;
    assert!(login_session::find(&house.identity, &app.pool, &cookie).await.unwrap().is_some());
    let app = house.demanding(app, On).await;
    assert!(login_session::find(&house.identity, &app.pool, &cookie).await.unwrap().is_none());
}

#[tokio::test]
async fn a_second_app_takes_the_place_of_the_first_when_it_is_verified() {
    let (house, app, first) = house_with_ann().await;
    let signed_in = session(&house, &app, "ann").await;
    let token = tokens(house.answer_code(&app, "ann", &signed_in, &first.code(&house.clock, 0)).await).access_token;
    let second = house.associated(&token).await;
    house.wait_s(60);
    let wrong = software_token::verify(&house.identity, &token, &first.code(&house.clock, 0), None).await;
    refused(wrong, "EnableSoftwareTokenMFAException: Code mismatch and fail enable Software Token MFA");
    let signed_in = session(&house, &app, "ann").await;
    tokens(house.answer_code(&app, "ann", &signed_in, &first.code(&house.clock, 0)).await);
    software_token::verify(&house.identity, &token, &second.code(&house.clock, 0), Some("phone".to_owned())).await.unwrap();
    let again = software_token::verify(&house.identity, &token, &second.code(&house.clock, 1), None).await;
    refused(again, "SoftwareTokenMFANotFoundException: Software Token MFA does not exist for the user.");
    house.wait_s(60);
    let next = challenge(house.sign_in(&app, "ann", PASSWORD).await);
    assert_eq!(next.parameters["FRIENDLY_DEVICE_NAME"], "phone");
    let signed_in = next.session.unwrap();
    refused(house.answer_code(&app, "ann", &signed_in, &first.code(&house.clock, 0)).await, MISMATCH);
    tokens(house.answer_code(&app, "ann", &signed_in, &second.code(&house.clock, 0)).await);
}

#[tokio::test]
async fn no_app_without_the_pool_and_no_preference_without_an_app() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let token = house.tokens(&app, "ann").await.access_token;
    let words = "SoftwareTokenMFANotFoundException: Software Token MFA has not been enabled by the userPool";
    refused(software_token::associate(&house.identity, &token).await.map(drop), words);
    let words = "InvalidParameterException: User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA";
    refused(house.prefer(&app.pool, "ann", true).await, words);
    house.prefer(&app.pool, "ann", false).await.unwrap();
    let app = house.demanding(app, Optional).await;
    let not_verified = house.associated(&token).await;
    refused(house.prefer(&app.pool, "ann", true).await, words);
    let long = Some("x".repeat(software_token::FRIENDLY_DEVICE_NAME_CHARS_MAX + 1));
    let code = not_verified.code(&house.clock, 0);
    assert!(software_token::verify(&house.identity, &token, &code, long).await.is_err());
    let most = Some("x".repeat(software_token::FRIENDLY_DEVICE_NAME_CHARS_MAX));
    software_token::verify(&house.identity, &token, &code, most).await.unwrap();
    // Verified, it is off until the user says so.
    tokens(house.sign_in(&app, "ann", PASSWORD).await);
}

#[tokio::test]
async fn no_secret_lies_readable_in_the_record() {
    let house = House::new();
    let app = house.app().await;
    let app = house.demanding(app, Optional).await;
    house.user(&app.pool, "ann", &[]).await;
    let token = house.tokens(&app, "ann").await.access_token;
    let secret = software_token::associate(&house.identity, &token).await.unwrap();
    let user = user::find(&house.identity, &app.pool, "ann").await.unwrap().unwrap().value;
    let written = serde_json::to_string(&user).unwrap();
    assert!(written.contains("sealed_token_to_verify") && !written.contains(secret.expose()), "{written}");
    assert!(!format!("{secret:?}").contains(secret.expose()));
}
