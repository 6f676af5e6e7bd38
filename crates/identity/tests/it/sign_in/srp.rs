use std::time::Duration;

use gatewright_identity::admin_client;
use gatewright_identity::admin_user::{self, PasswordKind};
use gatewright_identity::flow::{Answer, AuthFlow, Challenge, ChallengeName};
use gatewright_identity::user_pool_client::{ClientSecret, ExplicitAuthFlow, PreventUserExistenceErrors};
use gatewright_model::secret::Secret;

use super::house::{House, INCORRECT, PASSWORD, challenge, refused, tokens};

const USED: &str = "NotAuthorizedException: Invalid session for the user, session can only be used once.";
const EXPIRED: &str = "NotAuthorizedException: Invalid session for the user, session is expired.";
const INVALID: &str = "NotAuthorizedException: Invalid session for the user.";

#[tokio::test]
async fn a_client_that_knows_the_password_proves_it() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let first = house.srp_challenge(&app, "ann").await.unwrap();
    assert_eq!((first.name, &first.session), (ChallengeName::PasswordVerifier, &None));
    let names: Vec<&str> = first.parameters.keys().map(String::as_str).collect();
    assert_eq!(names, ["SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "USER_ID_FOR_SRP"]);
    tokens(house.srp_respond(&app, &house.srp_answer(&app, &first, PASSWORD)).await);
    refused(house.srp_sign_in(&app, "ann", "wrong").await, INCORRECT);
}

#[tokio::test]
async fn the_internal_name_is_what_is_signed() {
    let house = House::new();
    let app = house.email_app().await;
    let user = house.user(&app.pool, "ann@example.com", &[]).await;
    let first = house.srp_challenge(&app, "ann@example.com").await.unwrap();
    assert_eq!(first.parameters["USER_ID_FOR_SRP"], user.sub);
    assert_eq!(first.parameters["USERNAME"], user.sub);
    tokens(house.srp_respond(&app, &house.srp_answer(&app, &first, PASSWORD)).await);
    // Whoever answers with what was typed is understood.
    let again = house.srp_challenge(&app, "ann@example.com").await.unwrap();
    let mut answer = house.srp_answer(&app, &again, PASSWORD);
    answer.insert("USERNAME".to_owned(), "ann@example.com".to_owned());
    tokens(house.srp_respond(&app, &answer).await);
}

#[tokio::test]
async fn an_answer_counts_once_right_or_wrong() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let first = house.srp_challenge(&app, "ann").await.unwrap();
    let answer = house.srp_answer(&app, &first, PASSWORD);
    tokens(house.srp_respond(&app, &answer).await);
    refused(house.srp_respond(&app, &answer).await, USED);
    let second = house.srp_challenge(&app, "ann").await.unwrap();
    refused(house.srp_respond(&app, &house.srp_answer(&app, &second, "wrong")).await, INCORRECT);
    refused(house.srp_respond(&app, &house.srp_answer(&app, &second, PASSWORD)).await, USED);
}

#[tokio::test]
async fn of_two_answers_at_once_one_counts() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let first = house.srp_challenge(&app, "ann").await.unwrap();
    let answer = house.srp_answer(&app, &first, PASSWORD);
    let (one, other) = tokio::join!(house.srp_respond(&app, &answer), house.srp_respond(&app, &answer));
    let (signed_in, not): (Vec<_>, Vec<_>) = [one, other].into_iter().partition(|answer| matches!(answer, Ok(Answer::Tokens(_))));
    assert_eq!(signed_in.len(), 1);
    not.into_iter().for_each(|answer| refused(answer, USED));
}

#[tokio::test]
async fn a_secret_block_counts_for_its_client_and_user_alone() {
    let house = House::new();
    let app = house.app().await;
    let other_app = house.client(&app.pool, ClientSecret::None, |_| ()).await;
    house.user(&app.pool, "ann", &[]).await;
    house.user(&app.pool, "bob", &[]).await;
    let first = house.srp_challenge(&app, "ann").await.unwrap();
    let answer = house.srp_answer(&app, &first, PASSWORD);
    refused(house.srp_respond(&other_app, &answer).await, INVALID);
    let mut of_bob = answer.clone();
    of_bob.insert("USERNAME".to_owned(), "bob".to_owned());
    refused(house.srp_respond(&app, &of_bob).await, INCORRECT);
    let fresh = house.srp_challenge(&app, "ann").await.unwrap();
    let mut changed = house.srp_answer(&app, &fresh, PASSWORD);
    let block = changed["PASSWORD_CLAIM_SECRET_BLOCK"].clone();
    for wrong in ["", "AAAA", "é", &block[4..], &block.replacen(&block[40..41], if &block[40..41] == "A" { "B" } else { "A" }, 1)]
    {
        changed.insert("PASSWORD_CLAIM_SECRET_BLOCK".to_owned(), wrong.to_owned());
        refused(house.srp_respond(&app, &changed).await, INVALID);
    }
}

#[tokio::test]
async fn an_answer_must_come_in_time_and_be_of_now() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let first = house.srp_challenge(&app, "ann").await.unwrap();
    house.clock.advance(Duration::from_millis(179_999));
    tokens(house.srp_respond(&app, &house.srp_answer(&app, &first, PASSWORD)).await);
    let second = house.srp_challenge(&app, "ann").await.unwrap();
    house.wait_s(180);
    refused(house.srp_respond(&app, &house.srp_answer(&app, &second, PASSWORD)).await, EXPIRED);

    // A client whose clock is more than five minutes off, with a right signature over its own time.
    let patient = house.client(&app.pool, ClientSecret::None, |settings| settings.auth_session_validity_min = 15).await;
    let third = house.srp_challenge(&patient, "ann").await.unwrap();
    let early = house.srp_answer(&patient, &third, PASSWORD);
    house.wait_s(301);
    refused(house.srp_respond(&patient, &early).await, EXPIRED);

    let mut unreadable = early;
    unreadable.insert("TIMESTAMP".to_owned(), "2026-01-01T00:00:00Z".to_owned());
    let words = "InvalidParameterException: TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english";
    refused(house.srp_respond(&app, &unreadable).await, words);
}

#[tokio::test]
async fn a_password_set_between_the_two_steps_ends_the_exchange() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let first = house.srp_challenge(&app, "ann").await.unwrap();
    let password = Secret::new(PASSWORD.to_owned());
    admin_user::set_password(&house.identity, &app.pool, "ann", password, PasswordKind::Permanent).await.unwrap();
    refused(house.srp_respond(&app, &house.srp_answer(&app, &first, PASSWORD)).await, INCORRECT);
}

#[tokio::test]
async fn a_user_that_does_not_exist_looks_like_one_that_does() {
    let house = House::new();
    for app in [house.app().await, house.email_app().await] {
        let login = if app.pool.has_username_attributes() { "nobody@example.com" } else { "nobody" };
        let known_login = if app.pool.has_username_attributes() { "ann@example.com" } else { "ann" };
        house.user(&app.pool, known_login, &[]).await;
        let first = house.srp_challenge(&app, login).await.unwrap();
        let again = house.srp_challenge(&app, login).await.unwrap();
        let known = house.srp_challenge(&app, known_login).await.unwrap();
        for steady in ["SALT", "USERNAME", "USER_ID_FOR_SRP"] {
            assert_eq!(first.parameters[steady], again.parameters[steady], "{steady}");
            assert_eq!(first.parameters[steady].len(), first.parameters[steady].trim().len());
        }
        assert_ne!(first.parameters["SRP_B"], again.parameters["SRP_B"]);
        assert_eq!(first.parameters["SALT"].len(), known.parameters["SALT"].len());
        if app.pool.has_username_attributes() {
            let (unknown_id, known_id) = (&first.parameters["USERNAME"], &known.parameters["USERNAME"]);
            let shape = |id: &str| id.chars().map(|letter| if letter == '-' { '-' } else { 'x' }).collect::<String>();
            assert_eq!(shape(unknown_id), shape(known_id));
            assert_eq!(&unknown_id[14..15], "4");
        } else {
            assert_eq!(first.parameters["USERNAME"], "nobody");
        }
        refused(house.srp_respond(&app, &house.srp_answer(&app, &first, PASSWORD)).await, INCORRECT);
    }
    let legacy = house.app_with(|settings| settings.prevent_user_existence_errors = Some(PreventUserExistenceErrors::Legacy));
    refused(house.srp_challenge(&legacy.await, "nobody").await, "UserNotFoundException: User does not exist.");
}

#[tokio::test]
async fn a_name_without_case_is_one_name_whether_the_user_exists_or_not() {
    let house = House::new();
    let pool = house.pool(|new| new.case_sensitive = Some(false)).await;
    let app = house.client(&pool, ClientSecret::None, |_| ()).await;
    house.user(&app.pool, "ann", &[]).await;
    for (one, other) in [("ann", "ANN"), ("nobody", "NoBody")] {
        let (one, other) = (house.srp_challenge(&app, one).await.unwrap(), house.srp_challenge(&app, other).await.unwrap());
        for steady in ["SALT", "USERNAME", "USER_ID_FOR_SRP"] {
            assert_eq!(one.parameters[steady], other.parameters[steady], "{steady}");
        }
    }
}

#[tokio::test]
async fn a_public_value_outside_of_the_group_is_refused() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    for wrong in ["0", "", "zz", &"f".repeat(768), &"1".repeat(2000)] {
        let answer = house.initiate(&app, AuthFlow::UserSrp, &[("USERNAME", "ann"), ("SRP_A", wrong)]).await;
        refused(answer, "InvalidParameterException: SRP_A should be a hexadecimal number of the group.");
    }
}

#[tokio::test]
async fn a_temporary_password_is_proven_by_srp_too() {
    let house = House::new();
    let app = house.app().await;
    house.invited(&app.pool, "ann", &[]).await;
    let next = challenge(house.srp_sign_in(&app, "ann", PASSWORD).await);
    assert_eq!(next.name, ChallengeName::NewPasswordRequired);
    assert!((20..=4096).contains(&next.session.unwrap().len()));
}

#[tokio::test]
async fn an_exchange_goes_on_after_a_restart() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let first = house.srp_challenge(&app, "ann").await.unwrap();
    let house = house.restarted();
    tokens(house.srp_respond(&app, &house.srp_answer(&app, &first, PASSWORD)).await);
}

/// The lengths of everything that a challenge says, but for SRP_B, which has no leading zeros.
fn lengths(challenge: &Challenge) -> Vec<(&str, usize)> {
    let parameters = challenge.parameters.iter().filter(|(name, _)| *name != "SRP_B");
    parameters.map(|(name, value)| (name.as_str(), value.len())).collect()
}

#[tokio::test]
async fn a_challenge_has_the_same_lengths_whether_the_user_exists_or_not() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let (known, unknown) = (house.srp_challenge(&app, "ann").await.unwrap(), house.srp_challenge(&app, "bob").await.unwrap());
    assert_eq!(lengths(&known), lengths(&unknown));
    // Whatever the name is, the block says nothing about it.
    let longer = house.srp_challenge(&app, &"\u{1}".repeat(128)).await.unwrap();
    assert_eq!(known.parameters["SECRET_BLOCK"].len(), longer.parameters["SECRET_BLOCK"].len());

    let app = house.email_app().await;
    let user = house.user(&app.pool, "ann@example.com", &[]).await;
    let known = house.srp_challenge(&app, "ann@example.com").await.unwrap();
    for login in ["bob@example.com", "somebody.else@example.com", "x"] {
        let unknown = house.srp_challenge(&app, login).await.unwrap();
        assert_eq!(lengths(&known), lengths(&unknown), "{login}");
        assert_ne!(unknown.parameters["USER_ID_FOR_SRP"], login);
    }
    // A sub that is typed comes back as it is, whether it is one or not.
    let mut nobody = user.sub.clone();
    nobody.replace_range(0..8, if nobody.starts_with("00000000") { "11111111" } else { "00000000" });
    for login in [&user.sub, &nobody] {
        assert_eq!(&house.srp_challenge(&app, login).await.unwrap().parameters["USER_ID_FOR_SRP"], login);
    }
}

#[tokio::test]
async fn the_longest_name_can_be_answered_and_a_longer_one_is_refused() {
    let house = House::new();
    let app = house.app().await;
    let longest = "😀".repeat(128);
    house.user(&app.pool, &longest, &[]).await;
    tokens(house.srp_sign_in(&app, &longest, PASSWORD).await);
    tokens(house.sign_in(&app, &longest, PASSWORD).await);
    refused(house.srp_sign_in(&app, &"\u{1}".repeat(128), PASSWORD).await, INCORRECT);
    let words = "InvalidParameterException: 1 validation error detected: Value at 'username' failed to satisfy constraint: \
                 Member must have length less than or equal to 128";
    let answer = house.srp_answer(&app, &house.srp_challenge(&app, &longest).await.unwrap(), PASSWORD);
    for length in [129, 20_000, 70_000] {
        let name = "x".repeat(length);
        refused(house.sign_in(&app, &name, PASSWORD).await, words);
        refused(house.srp_challenge(&app, &name).await, words);
        let mut answer = answer.clone();
        answer.insert("USERNAME".to_owned(), name.clone());
        refused(house.srp_respond(&app, &answer).await, words);
        let new_password = [("USERNAME", name.as_str()), ("NEW_PASSWORD", "N3w-Passw0rd")];
        refused(house.respond(&app, ChallengeName::NewPasswordRequired, Some("x"), &new_password).await, words);
    }
}

#[tokio::test]
async fn a_client_that_no_longer_allows_the_flow_ends_the_exchange() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let first = house.srp_challenge(&app, "ann").await.unwrap();
    let mut settings = app.client.settings.clone();
    settings.explicit_auth_flows = Some(vec![ExplicitAuthFlow::AllowUserPasswordAuth, ExplicitAuthFlow::AllowRefreshTokenAuth]);
    let scope = app.pool.scope();
    admin_client::update(&house.identity, &scope, &app.pool.id, &app.client.id, None, settings).await.unwrap();
    let answer = house.srp_answer(&app, &first, PASSWORD);
    refused(house.srp_respond(&app, &answer).await, "InvalidParameterException: USER_SRP_AUTH is not enabled for the client.");
}
