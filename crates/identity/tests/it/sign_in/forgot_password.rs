//! A new password for whom a code has reached: who may, what it ends, and what strangers learn of it.

use gatewright_identity::asker::Asker;
use gatewright_identity::confirmation_code::{CodeDelivery, RESENDS_MAX, RESET_WRONG_CODES_MAX};
use gatewright_identity::forgot_password::{self, NewPassword};
use gatewright_identity::records::CONFIRMATION_CODE;
use gatewright_identity::token::verify_access_token;
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::user::{User, UserStatus};
use gatewright_identity::user_pool::ContactAttribute;
use gatewright_identity::user_pool_client::{ClientSecret, PreventUserExistenceErrors};
use gatewright_identity::{Refusal, user};
use gatewright_model::secret::Secret;

use super::house::{App, House, INCORRECT, PASSWORD, refused, tokens};

const NEW: &str = "N3w-Passw0rd";
const MAIL: &[(&str, &str)] = &[("email", "ann@example.com"), ("email_verified", "true")];
const MISMATCH: &str = "CodeMismatchException: Invalid verification code provided, please try again.";
const EXPIRED: &str = "ExpiredCodeException: Invalid code provided, please request a code again.";
const EXCEEDED: &str = "LimitExceededException: Attempt limit exceeded, please try after some time.";
const STATE: &str = "NotAuthorizedException: User password cannot be reset in the current state.";
const UNREACHED: &str =
    "InvalidParameterException: Cannot reset password for the user as there is no registered/verified email or phone_number";

/// An app that says who is there.
async fn open_app(house: &House) -> App {
    house.app_with(|settings| settings.prevent_user_existence_errors = Some(PreventUserExistenceErrors::Legacy)).await
}

/// An app that does not, of the same pool.
async fn hiding(house: &House, app: &App) -> App {
    house.client(&app.pool, ClientSecret::None, |_| ()).await
}

async fn asker(house: &House, app: &App, name: &str) -> Asker {
    Asker::app(&house.identity, &app.client.id, name, None, TriggerContext::default()).await.unwrap()
}

async fn forgot(house: &House, app: &App, name: &str) -> Result<CodeDelivery, Refusal> {
    forgot_password::send(&house.identity, &asker(house, app, name).await, name).await
}

async fn confirm(house: &House, app: &App, name: &str, code: &str) -> Result<(), Refusal> {
    let new = NewPassword { username: name.to_owned(), code: code.to_owned(), password: Secret::new(NEW.to_owned()) };
    forgot_password::confirm(&house.identity, &asker(house, app, name).await, &new).await
}

async fn status(house: &House, app: &App, name: &str) -> UserStatus {
    user::find(&house.identity, &app.pool, name).await.unwrap().unwrap().value.status
}

/// A code that is not this one.
fn wrong(code: &str) -> String {
    let first = if code.starts_with('0') { '1' } else { '0' };
    format!("{first}{}", &code[1..])
}

#[tokio::test]
async fn a_new_password_ends_the_old_one_and_the_lock_but_no_sign_in() {
    let house = House::new();
    let app = open_app(&house).await;
    house.user(&app.pool, "ann", MAIL).await;
    let earlier = house.tokens(&app, "ann").await;
    let delivery = forgot(&house, &app, "ann").await.unwrap();
    assert_eq!((delivery.destination.as_str(), delivery.attribute), ("a***@e***", ContactAttribute::Email));
    let code = house.last_code();
    for _ in 0..5 {
        refused(house.sign_in(&app, "ann", "wrong").await, INCORRECT);
    }
    refused(house.sign_in(&app, "ann", PASSWORD).await, "NotAuthorizedException: Password attempts exceeded");
    confirm(&house, &app, "ann", &code).await.unwrap();
    tokens(house.sign_in(&app, "ann", NEW).await);
    refused(house.sign_in(&app, "ann", PASSWORD).await, INCORRECT);
    // Once.
    refused(confirm(&house, &app, "ann", &code).await, EXPIRED);
    // As on AWS: who is signed in elsewhere stays so.
    verify_access_token(&house.identity, &earlier.access_token).await.unwrap();
}

#[tokio::test]
async fn a_code_lasts_an_hour_and_the_latest_counts() {
    let house = House::new();
    let app = open_app(&house).await;
    house.user(&app.pool, "ann", MAIL).await;
    refused(confirm(&house, &app, "ann", "123456").await, EXPIRED);
    forgot(&house, &app, "ann").await.unwrap();
    let first = house.last_code();
    forgot(&house, &app, "ann").await.unwrap();
    let second = house.last_code();
    refused(confirm(&house, &app, "ann", &first).await, MISMATCH);
    house.wait_s(3_600);
    refused(confirm(&house, &app, "ann", &second).await, EXPIRED);
    forgot(&house, &app, "ann").await.unwrap();
    let third = house.last_code();
    house.wait_s(3_599);
    confirm(&house, &app, "ann", &third).await.unwrap();
}

#[tokio::test]
async fn guesses_end_within_the_hour_and_new_codes_do_not_bring_new_ones() {
    let house = House::new();
    let app = open_app(&house).await;
    house.user(&app.pool, "ann", MAIL).await;
    forgot(&house, &app, "ann").await.unwrap();
    let first = house.last_code();
    house.wait_s(3_599);
    for _ in 0..RESET_WRONG_CODES_MAX {
        refused(confirm(&house, &app, "ann", &wrong(&first)).await, MISMATCH);
    }
    refused(confirm(&house, &app, "ann", &first).await, EXCEEDED);
    // Nor does the end of the code: its attempts are remembered for longer than it lasts.
    house.wait_s(1);
    forgot(&house, &app, "ann").await.unwrap();
    let second = house.last_code();
    refused(confirm(&house, &app, "ann", &second).await, EXCEEDED);
    house.wait_s(3_599);
    confirm(&house, &app, "ann", &second).await.unwrap();
}

#[tokio::test]
async fn so_many_codes_in_an_hour_but_for_an_administrator() {
    let house = House::new();
    let app = open_app(&house).await;
    house.user(&app.pool, "ann", MAIL).await;
    for _ in 0..RESENDS_MAX {
        forgot(&house, &app, "ann").await.unwrap();
    }
    refused(forgot(&house, &app, "ann").await, EXCEEDED);
    forgot_password::reset_by_administrator(&house.identity, &app.pool, "ann").await.unwrap();
    assert_eq!(house.sent(), RESENDS_MAX + 1);
    confirm(&house, &app, "ann", &house.last_code()).await.unwrap();
}

#[tokio::test]
async fn a_code_is_its_users_and_its_pools() {
    let house = House::new();
    let (app, other) = (open_app(&house).await, open_app(&house).await);
    house.user(&app.pool, "ann", MAIL).await;
    house.user(&app.pool, "bob", MAIL).await;
    house.user(&other.pool, "ann", MAIL).await;
    forgot(&house, &app, "ann").await.unwrap();
    let code = house.last_code();
    forgot(&house, &app, "bob").await.unwrap();
    forgot(&house, &other, "ann").await.unwrap();
    refused(confirm(&house, &app, "bob", &code).await, MISMATCH);
    refused(confirm(&house, &other, "ann", &code).await, MISMATCH);
    // AWS: a new password is of the user, whichever of the pool's clients was asked.
    let second = house.client(&app.pool, ClientSecret::None, |_| ()).await;
    confirm(&house, &second, "ann", &code).await.unwrap();
}

#[tokio::test]
async fn a_code_says_nothing_to_an_address_that_it_did_not_go_to() {
    let house = House::new();
    let app = open_app(&house).await;
    house.user(&app.pool, "ann", MAIL).await;
    for change in [("email", "other@example.com"), ("email_verified", "false")] {
        forgot(&house, &app, "ann").await.unwrap();
        let set = |user: &mut User, (name, value): (&str, &str)| user.attributes.insert(name.to_owned(), value.to_owned());
        house.change_user(&app.pool, "ann", |user| drop(set(user, change))).await;
        refused(confirm(&house, &app, "ann", &house.last_code()).await, EXPIRED);
        house.change_user(&app.pool, "ann", |user| MAIL.iter().for_each(|pair| drop(set(user, *pair)))).await;
    }
}

#[tokio::test]
async fn only_who_could_sign_in_with_it_gets_a_password() {
    let house = House::new();
    let app = open_app(&house).await;
    let hiding = hiding(&house, &app).await;
    house.user(&app.pool, "ann", MAIL).await;
    forgot(&house, &app, "ann").await.unwrap();
    let code = house.last_code();
    let sent = house.sent();
    for (state, is_enabled, words) in [
        (UserStatus::Unconfirmed, true, STATE),
        (UserStatus::ForceChangePassword, true, STATE),
        (UserStatus::ExternalProvider, true, STATE),
        (UserStatus::Confirmed, false, "NotAuthorizedException: User is disabled."),
        (UserStatus::ResetRequired, false, "NotAuthorizedException: User is disabled."),
    ] {
        house.change_user(&app.pool, "ann", |user| (user.status, user.is_enabled) = (state, is_enabled)).await;
        refused(forgot(&house, &app, "ann").await, words);
        refused(confirm(&house, &app, "ann", &code).await, words);
        refused(forgot_password::reset_by_administrator(&house.identity, &app.pool, "ann").await, words);
        refused(confirm(&house, &hiding, "ann", &code).await, EXPIRED);
        assert_eq!(status(&house, &app, "ann").await, state);
    }
    assert_eq!(house.sent(), sent);
    house.change_user(&app.pool, "ann", |user| (user.status, user.is_enabled) = (UserStatus::Confirmed, true)).await;
    confirm(&house, &app, "ann", &code).await.unwrap();

    for (name, attributes) in [("bob", &[][..]), ("cyd", &[("email", "c@example.com")][..])] {
        house.user(&app.pool, name, attributes).await;
        refused(forgot(&house, &app, name).await, UNREACHED);
        refused(forgot_password::reset_by_administrator(&house.identity, &app.pool, name).await, UNREACHED);
        house.change_user(&app.pool, name, |user| user.status = UserStatus::Unconfirmed).await;
        refused(forgot(&house, &app, name).await, UNREACHED);
    }
}

#[tokio::test]
async fn the_channel_is_the_pools_preferred_that_the_user_has_verified() {
    let house = House::new();
    let both = [
        ("email", "ann@example.com"),
        ("email_verified", "true"),
        ("phone_number", "+14325551212"),
        ("phone_number_verified", "true"),
    ];
    for (recovery, attributes, expected) in [
        (None, &both[..], Some("+*******1212")),
        (None, &both[..2], Some("a***@e***")),
        (Some(&[(1, "verified_email"), (2, "verified_phone_number")][..]), &both[..], Some("a***@e***")),
        (Some(&[(2, "verified_email"), (1, "verified_phone_number")][..]), &both[..], Some("+*******1212")),
        (Some(&[(1, "verified_phone_number")][..]), &both[..2], None),
        (Some(&[(1, "verified_email")][..]), &both[2..], None),
    ] {
        let recovery = recovery.map(|given| given.iter().map(|(priority, name)| (*priority, (*name).to_owned())).collect());
        let pool = house.pool(|new| new.settings.account_recovery = recovery).await;
        let legacy = |settings: &mut gatewright_identity::user_pool_client::UserPoolClientSettings| {
            settings.prevent_user_existence_errors = Some(PreventUserExistenceErrors::Legacy);
        };
        let app = house.client(&pool, ClientSecret::None, legacy).await;
        house.user(&pool, "ann", attributes).await;
        match (forgot(&house, &app, "ann").await, expected) {
            (Ok(delivery), Some(expected)) => assert_eq!(delivery.destination, expected),
            (answer, _) => refused(answer, UNREACHED),
        }
    }
}

#[tokio::test]
async fn where_only_administrators_set_passwords_nobody_else_does() {
    let house = House::new();
    let pool = house.pool(|new| new.settings.account_recovery = Some(vec![(1, "admin_only".to_owned())])).await;
    let app = house.client(&pool, ClientSecret::None, |_| ()).await;
    house.user(&pool, "ann", MAIL).await;
    let words = "NotAuthorizedException: Contact administrator to reset password.";
    for name in ["ann", "nobody"] {
        refused(forgot(&house, &app, name).await, words);
        refused(confirm(&house, &app, name, "123456").await, words);
    }
    refused(forgot_password::reset_by_administrator(&house.identity, &pool, "ann").await, words);
    assert_eq!((house.sent(), status(&house, &app, "ann").await), (0, UserStatus::Confirmed));
}

#[tokio::test]
async fn an_administrator_takes_a_password_out_of_use() {
    let house = House::new();
    let app = open_app(&house).await;
    house.user(&app.pool, "ann", MAIL).await;
    let earlier = house.tokens(&app, "ann").await;
    forgot_password::reset_by_administrator(&house.identity, &app.pool, "ann").await.unwrap();
    let words = "PasswordResetRequiredException: Password reset required for the user";
    refused(house.sign_in(&app, "ann", PASSWORD).await, words);
    refused(house.srp_sign_in(&app, "ann", PASSWORD).await, words);
    refused(house.sign_in(&app, "ann", "wrong").await, INCORRECT);
    refused(verify_access_token(&house.identity, &earlier.access_token).await, words);
    confirm(&house, &app, "ann", &house.last_code()).await.unwrap();
    tokens(house.sign_in(&app, "ann", NEW).await);
    assert_eq!(status(&house, &app, "ann").await, UserStatus::Confirmed);
    let unknown = forgot_password::reset_by_administrator(&house.identity, &app.pool, "nobody").await;
    refused(unknown, "UserNotFoundException: User does not exist.");
}

#[tokio::test]
async fn a_weak_password_uses_nothing_up() {
    let house = House::new();
    let app = open_app(&house).await;
    house.user(&app.pool, "ann", MAIL).await;
    forgot(&house, &app, "ann").await.unwrap();
    let code = house.last_code();
    for name in ["ann", "nobody"] {
        for _ in 0..=RESET_WRONG_CODES_MAX {
            let new = NewPassword { username: name.to_owned(), code: code.clone(), password: Secret::new("short".to_owned()) };
            let answer = forgot_password::confirm(&house.identity, &asker(&house, &app, name).await, &new).await;
            refused(answer, "InvalidPasswordException: Password did not conform with policy: Password not long enough");
        }
    }
    confirm(&house, &app, "ann", &code).await.unwrap();
}

/// What somebody who tries a name learns: every answer, with the masked letters left out.
async fn learned(house: &House, app: &App, name: &str, guess: &dyn Fn() -> String) -> Vec<String> {
    let mut answers = Vec::new();
    let mut note = |answer: Result<Option<CodeDelivery>, Refusal>| {
        answers.push(match answer {
            Ok(Some(delivery)) => format!("{:?} {:?} {}", delivery.medium, delivery.attribute, delivery.destination.len()),
            Ok(None) => "set".to_owned(),
            Err(refusal) => refusal.to_string(),
        });
    };
    note(confirm(house, app, name, "123456").await.map(|()| None));
    for _ in 0..=RESENDS_MAX {
        note(forgot(house, app, name).await.map(Some));
    }
    for _ in 0..=RESET_WRONG_CODES_MAX {
        note(confirm(house, app, name, &guess()).await.map(|()| None));
    }
    answers
}

#[tokio::test]
async fn where_users_are_hidden_every_name_is_answered_alike() {
    let house = House::new();
    let pool = house.pool(|new| new.settings.auto_verified_attributes = Some(vec![ContactAttribute::Email])).await;
    let app = house.client(&pool, ClientSecret::None, |_| ()).await;
    house.user(&pool, "ann", MAIL).await;
    house.invited(&pool, "invited", MAIL).await;
    house.user(&pool, "unverified", &[("email", "u@example.com")]).await;
    house.user(&pool, "disabled", MAIL).await;
    house.change_user(&pool, "disabled", |user| user.is_enabled = false).await;
    let known = learned(&house, &app, "ann", &|| wrong(&house.last_code())).await;
    assert_eq!(known[0], EXPIRED);
    assert_eq!(known.last().unwrap(), EXCEEDED);
    assert_eq!(house.sent(), RESENDS_MAX);
    let before: Vec<_> = delivery_of(&house, &app, "nobody").await;
    for name in ["somebody", "invited", "unverified", "disabled"] {
        assert_eq!(learned(&house, &app, name, &|| "123456".to_owned()).await, known, "{name}");
    }
    assert_eq!(house.sent(), RESENDS_MAX);
    // Always the same for the same name, and another for another.
    assert_eq!(delivery_of(&house, &app, "nobody").await, before);
    // The work is done, and fills nothing.
    let records = house.store.scan(CONFIRMATION_CODE, &pool.scope(), "", None, 99).await.unwrap();
    assert_eq!(records.len(), 1 + 2, "a code of ann, a code and a user of nobody");

    house.wait_s(3_600);
    for name in ["ann", "somebody"] {
        refused(confirm(&house, &app, name, "123456").await, EXPIRED);
        forgot(&house, &app, name).await.unwrap();
        refused(confirm(&house, &app, name, "no code").await, MISMATCH);
    }
}

async fn delivery_of(house: &House, app: &App, name: &str) -> Vec<String> {
    vec![forgot(house, app, name).await.unwrap().destination]
}

#[tokio::test]
async fn the_address_that_is_shown_of_nobody_is_one_that_somebody_could_have() {
    let house = House::new();
    let app = house.email_app().await;
    assert_eq!(forgot(&house, &app, "nobody@example.com").await.unwrap().destination, "n***@e***");
    for (recovery, verified, expected) in [
        (Some("verified_phone_number"), None, ContactAttribute::PhoneNumber),
        (Some("verified_email"), None, ContactAttribute::Email),
        (None, Some(ContactAttribute::PhoneNumber), ContactAttribute::PhoneNumber),
        (None, None, ContactAttribute::Email),
    ] {
        let pool = house
            .pool(|new| {
                new.settings.account_recovery = recovery.map(|name| vec![(1, name.to_owned())]);
                new.settings.auto_verified_attributes = verified.map(|contact| vec![contact]);
            })
            .await;
        let app = house.client(&pool, ClientSecret::None, |_| ()).await;
        assert_eq!(forgot(&house, &app, "nobody").await.unwrap().attribute, expected, "{recovery:?} {verified:?}");
    }
}

#[tokio::test]
async fn nobody_costs_the_same_writes_as_somebody() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", MAIL).await;
    for name in ["ann", "nobody"] {
        let before = house.written(&app).await;
        forgot(&house, &app, name).await.unwrap();
        let sent = house.written(&app).await;
        refused(confirm(&house, &app, name, "no code").await, MISMATCH);
        assert_eq!(
            (sent - before, house.written(&app).await - sent),
            (2 + 1, 1 + 1),
            "{name}: the user and the code, then the code"
        );
    }
}

#[tokio::test]
async fn what_is_tried_at_once_gets_no_further() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", MAIL).await;
    for name in ["ann", "nobody"] {
        let (mut sent, mut mismatches) = (0, 0);
        for _ in 0..RESENDS_MAX {
            let send = || forgot(&house, &app, name);
            let (a, b, c) = tokio::join!(send(), send(), send());
            sent += [a, b, c].into_iter().filter(Result::is_ok).count();
        }
        for _ in 0..RESET_WRONG_CODES_MAX {
            let guess = || confirm(&house, &app, name, "no code");
            let (a, b, c) = tokio::join!(guess(), guess(), guess());
            let answers = [a, b, c].map(|answer| answer.unwrap_err().to_string());
            assert!(answers.iter().all(|answer| answer == MISMATCH || answer == EXCEEDED), "{name} {answers:?}");
            mismatches += answers.iter().filter(|answer| *answer == MISMATCH).count();
        }
        assert_eq!((sent, mismatches), (RESENDS_MAX, RESET_WRONG_CODES_MAX), "{name}");
    }
    assert_eq!(house.sent(), RESENDS_MAX);
}

#[tokio::test]
async fn of_two_who_bring_a_code_at_once_one_sets_the_password() {
    let house = House::new();
    let app = open_app(&house).await;
    house.user(&app.pool, "ann", MAIL).await;
    forgot(&house, &app, "ann").await.unwrap();
    let code = house.last_code();
    let (a, b) = tokio::join!(confirm(&house, &app, "ann", &code), confirm(&house, &app, "ann", &code));
    let refusals: Vec<String> = [a, b].into_iter().filter_map(Result::err).map(|refusal| refusal.to_string()).collect();
    assert_eq!(refusals, [EXPIRED]);
}
