use std::time::Duration;

use gatewright_identity::confirmation_code::{RESENDS_MAX, WRONG_CODES_MAX};
use gatewright_identity::records::{CONFIRMATION_CODE, USER};
use serde_json::{Value, json};

use crate::room::{Room, stopped_after};
use crate::sign_up::{EXPIRED, MISMATCH, confirming, named, pool_with_codes, signing_up, wrong};

const INVALID: &str = "InvalidParameterException";
const NOT_AUTHORIZED: &str = "NotAuthorizedException";
const EXCEEDED: (&str, &str) = ("LimitExceededException", "Attempt limit exceeded, please try after some time.");
const UNKNOWN: (&str, &str) = ("UserNotFoundException", "Username/client id combination not found.");

/// More steps than a call takes.
const STEPS_MAX: usize = 12;

#[tokio::test]
async fn after_so_many_wrong_codes_in_an_hour_the_right_one_is_refused_too() {
    let room = Room::new();
    let (pool, client) = pool_with_codes(&room).await;
    room.ok("SignUp", signing_up(&client, "ann", &[("email", "a@b.c")])).await;
    let code = room.outbox.last_code();
    let guess = confirming(&client, "ann", &wrong(&code));
    for _ in 0..WRONG_CODES_MAX - 1 {
        room.refuses("ConfirmSignUp", guess.clone(), MISMATCH.0, MISMATCH.1).await;
    }
    // A new code does not bring new attempts.
    room.ok("ResendConfirmationCode", named(&client, "ann")).await;
    let code = room.outbox.last_code();
    room.refuses("ConfirmSignUp", confirming(&client, "ann", &wrong(&code)), MISMATCH.0, MISMATCH.1).await;
    room.refuses("ConfirmSignUp", confirming(&client, "ann", &code), EXCEEDED.0, EXCEEDED.1).await;
    room.clock.advance(Duration::from_secs(3_600));
    room.ok("ConfirmSignUp", confirming(&client, "ann", &code)).await;
    assert_eq!(room.user(&pool, "ann").await["UserStatus"], "CONFIRMED");
}

#[tokio::test]
async fn every_one_of_many_wrong_codes_at_once_is_counted() {
    let room = Room::new();
    let (_, client) = pool_with_codes(&room).await;
    room.ok("SignUp", signing_up(&client, "ann", &[("email", "a@b.c")])).await;
    let guess = confirming(&client, "ann", &wrong(&room.outbox.last_code()));
    let mut mismatches = 0;
    for _ in 0..WRONG_CODES_MAX {
        let call = || room.call("ConfirmSignUp", guess.clone());
        let (a, b, c) = tokio::join!(call(), call(), call());
        mismatches += [a, b, c].into_iter().filter(|answer| answer.as_ref().is_err_and(|(code, _)| code == MISMATCH.0)).count();
    }
    assert_eq!(mismatches, WRONG_CODES_MAX);
}

#[tokio::test]
async fn codes_are_sent_again_so_often_in_an_hour_and_the_latest_counts() {
    let room = Room::new();
    let (_, client) = pool_with_codes(&room).await;
    room.ok("SignUp", signing_up(&client, "ann", &[("email", "a@b.c")])).await;
    let first = room.outbox.last_code();
    for _ in 0..RESENDS_MAX {
        let answer = room.ok("ResendConfirmationCode", named(&client, "ann")).await;
        assert_eq!(answer["CodeDeliveryDetails"]["Destination"], "a***@b***");
    }
    room.refuses("ResendConfirmationCode", named(&client, "ann"), EXCEEDED.0, EXCEEDED.1).await;
    assert_eq!(room.outbox.all().len(), 1 + RESENDS_MAX);
    let latest = room.outbox.last_code();
    room.refuses("ConfirmSignUp", confirming(&client, "ann", &first), MISMATCH.0, MISMATCH.1).await;
    room.clock.advance(Duration::from_secs(3_600));
    room.ok("ResendConfirmationCode", named(&client, "ann")).await;
    room.refuses("ConfirmSignUp", confirming(&client, "ann", &latest), MISMATCH.0, MISMATCH.1).await;
    room.ok("ConfirmSignUp", confirming(&client, "ann", &room.outbox.last_code())).await;
}

#[tokio::test]
async fn a_code_expires_after_a_day() {
    let room = Room::new();
    let (_, client) = pool_with_codes(&room).await;
    for (name, seconds, is_valid) in [("ann", 86_399, true), ("bob", 86_400, false)] {
        room.ok("SignUp", signing_up(&client, name, &[("email", "a@b.c")])).await;
        let input = confirming(&client, name, &room.outbox.last_code());
        room.clock.advance(Duration::from_secs(seconds));
        match is_valid {
            true => drop(room.ok("ConfirmSignUp", input).await),
            false => room.refuses("ConfirmSignUp", input, EXPIRED.0, EXPIRED.1).await,
        }
    }
}

#[tokio::test]
async fn a_code_is_not_readable_in_the_store() {
    let room = Room::new();
    let (_, client) = pool_with_codes(&room).await;
    room.ok("SignUp", signing_up(&client, "ann", &[("email", "a@b.c")])).await;
    let kind = gatewright_identity::records::CONFIRMATION_CODE;
    let records = room.store.scan(kind, &room.scope(), "", None, 9).await.unwrap();
    assert_eq!(records.len(), 1);
    let record: Value = serde_json::from_str(&records[0].json).unwrap();
    let sealed = record["sealed_code"].as_str().unwrap();
    assert!(sealed.len() > 40 && !sealed.contains(&room.outbox.last_code()));
}

/// A client that hides who is there.
async fn hiding_client(room: &Room, pool: &str) -> String {
    let client = room.client(pool, json!({ "PreventUserExistenceErrors": "ENABLED" })).await;
    client["ClientId"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_client_that_hides_users_answers_every_name_alike() {
    let room = Room::new();
    let (pool, legacy) = pool_with_codes(&room).await;
    let hiding = hiding_client(&room, &pool).await;
    let mail: &[(&str, &str)] = &[("email", "ann@example.com")];
    room.ok("SignUp", signing_up(&legacy, "late", mail)).await;
    room.clock.advance(Duration::from_secs(86_400));
    room.ok("SignUp", signing_up(&legacy, "done", mail)).await;
    room.ok("ConfirmSignUp", confirming(&legacy, "done", &room.outbox.last_code())).await;
    room.ok("SignUp", signing_up(&legacy, "open", mail)).await;
    let open_code = room.outbox.last_code();
    room.ok("SignUp", signing_up(&legacy, "without", &[])).await;
    let sent = room.outbox.all().len();
    for name in ["nobody", "open", "late", "done", "without"] {
        let guess = if name == "open" { wrong(&open_code) } else { "123456".to_owned() };
        for _ in 0..WRONG_CODES_MAX {
            room.refuses("ConfirmSignUp", confirming(&hiding, name, &guess), MISMATCH.0, MISMATCH.1).await;
        }
        room.refuses("ConfirmSignUp", confirming(&hiding, name, &guess), EXCEEDED.0, EXCEEDED.1).await;
        let mut shown: Option<Value> = None;
        for _ in 0..RESENDS_MAX {
            let details = room.ok("ResendConfirmationCode", named(&hiding, name)).await["CodeDeliveryDetails"].clone();
            assert_eq!((&details["DeliveryMedium"], &details["AttributeName"]), (&json!("EMAIL"), &json!("email")));
            let destination = details["Destination"].as_str().unwrap();
            assert!(destination.len() == 9 && destination[1..5] == *"***@", "{name} {destination}");
            assert_eq!(*shown.get_or_insert_with(|| details.clone()), details, "{name}");
        }
        room.refuses("ResendConfirmationCode", named(&hiding, name), EXCEEDED.0, EXCEEDED.1).await;
    }
    // Who is to confirm got codes, and nobody else.
    assert_eq!(room.outbox.all().len(), sent + 2 * RESENDS_MAX);
    room.clock.advance(Duration::from_secs(3_600));
    room.refuses("ConfirmSignUp", confirming(&hiding, "nobody", "123456"), MISMATCH.0, MISMATCH.1).await;
    room.ok("ResendConfirmationCode", named(&hiding, "nobody")).await;
}

#[tokio::test]
async fn a_client_that_hides_nobody_says_what_is() {
    let room = Room::new();
    let (_, legacy) = pool_with_codes(&room).await;
    room.refuses("ConfirmSignUp", confirming(&legacy, "nobody", "123456"), UNKNOWN.0, UNKNOWN.1).await;
    room.refuses("ResendConfirmationCode", named(&legacy, "nobody"), UNKNOWN.0, UNKNOWN.1).await;
    room.ok("SignUp", signing_up(&legacy, "ann", &[("email", "a@b.c")])).await;
    let code = room.outbox.last_code();
    room.clock.advance(Duration::from_secs(86_400));
    room.refuses("ConfirmSignUp", confirming(&legacy, "ann", &code), EXPIRED.0, EXPIRED.1).await;
    room.ok("ResendConfirmationCode", named(&legacy, "ann")).await;
    room.ok("ConfirmSignUp", confirming(&legacy, "ann", &room.outbox.last_code())).await;
    let words = "User cannot be confirmed. Current status is CONFIRMED";
    room.refuses("ConfirmSignUp", confirming(&legacy, "ann", &code), NOT_AUTHORIZED, words).await;
    room.refuses("ResendConfirmationCode", named(&legacy, "ann"), INVALID, "User is already confirmed.").await;
}

#[tokio::test]
async fn where_no_code_is_ever_sent_everybody_is_told_so() {
    let room = Room::new();
    for pool in [json!({}), json!({ "AutoVerifiedAttributes": [] })] {
        let pool = room.pool(pool).await;
        let hiding = hiding_client(&room, &pool).await;
        room.ok("SignUp", signing_up(&hiding, "ann", &[("email", "a@b.c")])).await;
        for name in ["ann", "nobody"] {
            let words = "Cannot resend codes. Auto verification not turned on.";
            room.refuses("ResendConfirmationCode", named(&hiding, name), NOT_AUTHORIZED, words).await;
        }
    }
}

#[tokio::test]
async fn where_addresses_and_numbers_are_names_nobodys_code_goes_where_somebodys_would() {
    let room = Room::new();
    let both = json!(["email", "phone_number"]);
    let pool = room.pool(json!({ "UsernameAttributes": both, "AutoVerifiedAttributes": both })).await;
    let hiding = hiding_client(&room, &pool).await;
    for (somebody, nobody) in [("+14325551212", "+14325551213"), ("ann@example.com", "bob@example.com")] {
        let told = room.ok("SignUp", signing_up(&hiding, somebody, &[])).await["CodeDeliveryDetails"].clone();
        let pretended = room.ok("ResendConfirmationCode", named(&hiding, nobody)).await["CodeDeliveryDetails"].clone();
        assert_eq!(
            (&told["DeliveryMedium"], &told["AttributeName"]),
            (&pretended["DeliveryMedium"], &pretended["AttributeName"])
        );
        assert_eq!(told["Destination"].as_str().map(str::len), pretended["Destination"].as_str().map(str::len));
    }
}

#[tokio::test]
async fn a_sign_up_that_is_cut_off_leaves_no_user_without_a_code() {
    let room = Room::new();
    let (pool, client) = pool_with_codes(&room).await;
    let mut whole = 0;
    for steps in 0..STEPS_MAX {
        let name = format!("u{steps}");
        let mut call = Box::pin(room.call("SignUp", signing_up(&client, &name, &[("email", "a@b.c")])));
        let answer = stopped_after(steps, call.as_mut()).await;
        drop(call);
        // Whatever was on its way to the store is there before this.
        room.ok("UpdateUserPool", json!({ "UserPoolId": pool, "AutoVerifiedAttributes": ["email"] })).await;
        assert_eq!(room.keys(USER).await.len(), room.keys(CONFIRMATION_CODE).await.len(), "cut off after {steps} steps");
        whole += usize::from(answer.is_some());
    }
    assert!(whole > 0 && whole < STEPS_MAX, "{whole}");
}

#[tokio::test]
async fn a_code_on_its_way_while_the_user_goes_does_not_stay() {
    let room = Room::new();
    let (pool, client) = pool_with_codes(&room).await;
    // A code that is there goes with the user; of one that has expired nothing is left to go.
    for (is_expired, steps) in
        [false, true].into_iter().flat_map(|is_expired| (0..STEPS_MAX).map(move |steps| (is_expired, steps)))
    {
        room.ok("SignUp", signing_up(&client, "ann", &[("email", "a@b.c")])).await;
        room.clock.advance(Duration::from_secs(if is_expired { 86_400 } else { 0 }));
        let mut call = Box::pin(room.call("ResendConfirmationCode", named(&client, "ann")));
        let answer = stopped_after(steps, call.as_mut()).await;
        room.ok("AdminDeleteUser", json!({ "UserPoolId": pool, "Username": "ann" })).await;
        if answer.is_none() {
            drop(call.await);
        }
        assert_eq!(room.keys(CONFIRMATION_CODE).await, [""; 0], "expired {is_expired}, deleted after {steps} steps");
    }
}

#[tokio::test]
async fn a_sign_up_on_its_way_while_the_pool_goes_does_not_stay() {
    let room = Room::new();
    for steps in 0..STEPS_MAX {
        let (pool, client) = pool_with_codes(&room).await;
        let mut call = Box::pin(room.call("SignUp", signing_up(&client, "ann", &[("email", "a@b.c")])));
        let answer = stopped_after(steps, call.as_mut()).await;
        room.ok("DeleteUserPool", json!({ "UserPoolId": pool })).await;
        if answer.is_none() {
            drop(call.await);
        }
        let left = (room.keys(USER).await, room.keys(CONFIRMATION_CODE).await);
        assert_eq!(left, (Vec::new(), Vec::new()), "deleted after {steps} steps");
    }
}
