use gatewright_keys::secret_hash::secret_hash;
use gatewright_model::ports::MessageMedium;
use serde_json::{Value, json};

use crate::room::{PASSWORD, Room, attribute, attributes, with};

const INVALID: &str = "InvalidParameterException";
const NOT_AUTHORIZED: &str = "NotAuthorizedException";
pub(crate) const MISMATCH: (&str, &str) = ("CodeMismatchException", "Invalid verification code provided, please try again.");
pub(crate) const EXPIRED: (&str, &str) = ("ExpiredCodeException", "Invalid code provided, please request a code again.");

type Pairs<'a> = &'a [(&'a str, &'a str)];

pub(crate) fn named(client: &str, name: &str) -> Value {
    json!({ "ClientId": client, "Username": name })
}

pub(crate) fn signing_up(client: &str, name: &str, given: &[(&str, &str)]) -> Value {
    with(named(client, name), json!({ "Password": PASSWORD, "UserAttributes": attributes(given) }))
}

pub(crate) fn confirming(client: &str, name: &str, code: &str) -> Value {
    with(named(client, name), json!({ "ConfirmationCode": code }))
}

/// A code that is not this one.
pub(crate) fn wrong(code: &str) -> String {
    let first = if code.starts_with('0') { '1' } else { '0' };
    format!("{first}{}", &code[1..])
}

pub(crate) async fn pool_with_codes(room: &Room) -> (String, String) {
    let pool = room.pool(json!({ "AutoVerifiedAttributes": ["email"] })).await;
    let client = room.public_client(&pool).await;
    (pool, client)
}

#[tokio::test]
async fn somebody_signs_up_is_sent_a_code_and_confirms() {
    let room = Room::new();
    let (pool, client) = pool_with_codes(&room).await;
    let answer = room.ok("SignUp", signing_up(&client, "ann", &[("email", "ann@example.com")])).await;
    let user = room.user(&pool, "ann").await;
    let expected = json!({
        "UserConfirmed": false,
        "CodeDeliveryDetails": { "Destination": "a***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email" },
        "UserSub": attribute(&user, "sub")
    });
    assert_eq!(answer, expected);
    assert_eq!(user["UserStatus"], "UNCONFIRMED");
    assert_eq!(attribute(&user, "email_verified"), None);
    let message = room.outbox.last();
    assert_eq!((message.destination.as_str(), message.subject.as_str()), ("ann@example.com", "Your verification code"));
    let code = room.outbox.last_code();
    assert_eq!(message.body, format!("Your verification code is {code}."));
    room.refuses("ConfirmSignUp", confirming(&client, "ann", &wrong(&code)), MISMATCH.0, MISMATCH.1).await;
    assert_eq!(room.ok("ConfirmSignUp", confirming(&client, "ann", &code)).await, json!({}));
    let user = room.user(&pool, "ann").await;
    assert_eq!((user["UserStatus"].as_str(), attribute(&user, "email_verified")), (Some("CONFIRMED"), Some("true")));
    let words = "User cannot be confirmed. Current status is CONFIRMED";
    room.refuses("ConfirmSignUp", confirming(&client, "ann", &code), NOT_AUTHORIZED, words).await;
    room.refuses("ResendConfirmationCode", named(&client, "ann"), INVALID, "User is already confirmed.").await;
}

#[tokio::test]
async fn a_code_goes_to_the_number_first_and_by_the_pools_template() {
    let room = Room::new();
    let template = json!({ "SmsMessage": "{####} it is", "EmailMessage": "Use {####}", "EmailSubject": "Code" });
    let pool =
        room.pool(json!({ "AutoVerifiedAttributes": ["email", "phone_number"], "VerificationMessageTemplate": template })).await;
    let client = room.public_client(&pool).await;
    let both: Pairs<'_> = &[("email", "a@b.c"), ("phone_number", "+14325551212")];
    let answer = room.ok("SignUp", signing_up(&client, "ann", both)).await;
    let details = json!({ "Destination": "+*******1212", "DeliveryMedium": "SMS", "AttributeName": "phone_number" });
    assert_eq!(answer["CodeDeliveryDetails"], details);
    let message = room.outbox.last();
    assert_eq!((message.medium, message.subject.as_str()), (MessageMedium::Sms, ""));
    assert_eq!(message.body, format!("{} it is", room.outbox.last_code()));
    room.ok("SignUp", signing_up(&client, "bob", &both[..1])).await;
    let message = room.outbox.last();
    assert_eq!((message.medium, message.subject.as_str()), (MessageMedium::Email, "Code"));
    assert!(message.body.starts_with("Use "));
    let nothing = room.ok("SignUp", signing_up(&client, "cyd", &[])).await;
    assert_eq!(nothing.get("CodeDeliveryDetails"), None);
    let words = "Cannot resend codes. Auto verification not turned on.";
    room.refuses("ResendConfirmationCode", named(&client, "cyd"), NOT_AUTHORIZED, words).await;
    room.refuses("ConfirmSignUp", confirming(&client, "cyd", "123456"), EXPIRED.0, EXPIRED.1).await;
}

#[tokio::test]
async fn a_sign_up_that_aws_refuses_is_refused() {
    let room = Room::new();
    let schema = json!([
        { "Name": "name", "AttributeDataType": "String", "Required": true },
        { "Name": "note", "AttributeDataType": "String", "DeveloperOnlyAttribute": true }
    ]);
    let pool = room.pool(json!({ "Schema": schema })).await;
    let client = room.public_client(&pool).await;
    let name = ("name", "Ann");
    let unauthorized = "A client attempted to write unauthorized attribute";
    let cases: &[(Pairs<'_>, &str, &str)] = &[
        (&[], INVALID, "Attributes did not conform to the schema: name: The attribute is required"),
        (&[name, ("email_verified", "true")], NOT_AUTHORIZED, unauthorized),
        (&[name, ("dev:custom:note", "x")], NOT_AUTHORIZED, unauthorized),
        (&[name, ("email", "nowhere")], INVALID, "Invalid email address format."),
    ];
    for (given, code, words) in cases {
        room.refuses("SignUp", signing_up(&client, "ann", given), code, words).await;
    }
    let narrow = room.client(&pool, json!({ "WriteAttributes": ["name"] })).await["ClientId"].as_str().unwrap().to_owned();
    room.refuses("SignUp", signing_up(&narrow, "ann", &[name, ("email", "a@b.c")]), NOT_AUTHORIZED, unauthorized).await;
    let weak = with(signing_up(&client, "ann", &[name]), json!({ "Password": "passw0rd!" }));
    let words = "Password did not conform with policy: Password must have uppercase characters";
    room.refuses("SignUp", weak, "InvalidPasswordException", words).await;
    let words = "1 validation error detected: Value null at 'password' failed to satisfy constraint: Member must not be null";
    room.refuses("SignUp", named(&client, "ann"), INVALID, words).await;
    room.ok("SignUp", signing_up(&client, "ann", &[name])).await;
    room.refuses("SignUp", signing_up(&client, "ann", &[name]), "UsernameExistsException", "User already exists").await;
    room.refuses(
        "SignUp",
        signing_up("nothing", "x", &[]),
        "ResourceNotFoundException",
        "User pool client nothing does not exist.",
    )
    .await;
    room.ok("UpdateUserPool", json!({ "UserPoolId": pool, "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": true } })).await;
    let words = "SignUp is not permitted for this user pool";
    room.refuses("SignUp", signing_up(&client, "bob", &[name]), NOT_AUTHORIZED, words).await;
}

#[tokio::test]
async fn a_client_with_a_secret_proves_it_with_every_call() {
    let room = Room::new();
    let pool = room.pool(json!({ "AutoVerifiedAttributes": ["email"] })).await;
    let client = room.client(&pool, json!({ "GenerateSecret": true })).await;
    let (id, secret) = (client["ClientId"].as_str().unwrap(), client["ClientSecret"].as_str().unwrap());
    let missing = format!("Client {id} is configured with secret but SECRET_HASH was not received");
    let wrong = format!("Unable to verify secret hash for client {id}");
    let right = json!({ "SecretHash": secret_hash("ann", id, secret) });
    let calls = [
        ("SignUp", signing_up(id, "ann", &[("email", "a@b.c")])),
        ("ResendConfirmationCode", named(id, "ann")),
        ("ConfirmSignUp", confirming(id, "ann", "x")),
    ];
    for (operation, input) in calls {
        room.refuses(operation, input.clone(), NOT_AUTHORIZED, &missing).await;
        let other = json!({ "SecretHash": secret_hash("bob", id, secret) });
        room.refuses(operation, with(input.clone(), other), NOT_AUTHORIZED, &wrong).await;
        let input = if operation == "ConfirmSignUp" { confirming(id, "ann", &room.outbox.last_code()) } else { input };
        room.ok(operation, with(input, right.clone())).await;
    }
    let public = room.public_client(&pool).await;
    let words = format!("Unable to verify secret hash for client {public}");
    room.refuses("SignUp", with(signing_up(&public, "bob", &[]), right), NOT_AUTHORIZED, &words).await;
}

#[tokio::test]
async fn of_two_who_sign_up_with_one_name_at_once_one_gets_it() {
    let room = Room::new();
    for settings in [json!({}), json!({ "UsernameAttributes": ["email"] })] {
        let pool = room.pool(settings).await;
        let client = room.public_client(&pool).await;
        let call = || room.call("SignUp", signing_up(&client, "ann@example.com", &[]));
        let (a, b, c) = tokio::join!(call(), call(), call());
        let refused: Vec<_> = [a, b, c].into_iter().filter_map(Result::err).collect();
        let expected = ("UsernameExistsException".to_owned(), "User already exists".to_owned());
        assert_eq!(refused, [expected.clone(), expected]);
        let users = room.ok("ListUsers", json!({ "UserPoolId": pool })).await;
        assert_eq!(users["Users"].as_array().unwrap().len(), 1);
    }
}

#[tokio::test]
async fn an_address_is_claimed_when_it_is_verified() {
    let room = Room::new();
    let pool = room.pool(json!({ "AutoVerifiedAttributes": ["email"], "AliasAttributes": ["email"] })).await;
    let client = room.public_client(&pool).await;
    let mut codes = Vec::new();
    for name in ["ann", "bob"] {
        room.ok("SignUp", signing_up(&client, name, &[("email", "x@y.z")])).await;
        codes.push(room.outbox.last_code());
    }
    room.refuses(
        "AdminGetUser",
        json!({ "UserPoolId": pool, "Username": "x@y.z" }),
        "UserNotFoundException",
        "User does not exist.",
    )
    .await;
    room.ok("ConfirmSignUp", confirming(&client, "ann", &codes[0])).await;
    assert_eq!(room.user(&pool, "x@y.z").await["Username"], "ann");
    let second = confirming(&client, "bob", &codes[1]);
    let words = "An account with the given email already exists.";
    room.refuses("ConfirmSignUp", second.clone(), "AliasExistsException", words).await;
    assert_eq!(room.user(&pool, "bob").await["UserStatus"], "UNCONFIRMED");
    room.ok("ConfirmSignUp", with(second, json!({ "ForceAliasCreation": true }))).await;
    assert_eq!(room.user(&pool, "x@y.z").await["Username"], "bob");
    assert_eq!(attribute(&room.user(&pool, "ann").await, "email_verified"), Some("false"));
}

#[tokio::test]
async fn of_two_who_verify_one_address_at_once_one_gets_it() {
    let room = Room::new();
    let pool = room.pool(json!({ "AutoVerifiedAttributes": ["email"], "AliasAttributes": ["email"] })).await;
    let client = room.public_client(&pool).await;
    let mut calls = Vec::new();
    for name in ["ann", "bob"] {
        room.ok("SignUp", signing_up(&client, name, &[("email", "x@y.z")])).await;
        calls.push(confirming(&client, name, &room.outbox.last_code()));
    }
    let (a, b) = tokio::join!(room.call("ConfirmSignUp", calls.remove(0)), room.call("ConfirmSignUp", calls.remove(0)));
    let refused: Vec<_> = [a, b].into_iter().filter_map(Result::err).collect();
    let words = "An account with the given email already exists.";
    assert_eq!(refused, [("AliasExistsException".to_owned(), words.to_owned())]);
}

#[tokio::test]
async fn an_administrator_confirms_without_a_code_and_verifies_nothing() {
    let room = Room::new();
    let (pool, client) = pool_with_codes(&room).await;
    room.ok("SignUp", signing_up(&client, "ann", &[("email", "a@b.c")])).await;
    let name = json!({ "UserPoolId": pool, "Username": "ann" });
    assert_eq!(room.ok("AdminConfirmSignUp", name.clone()).await, json!({}));
    let user = room.user(&pool, "ann").await;
    assert_eq!((user["UserStatus"].as_str(), attribute(&user, "email_verified")), (Some("CONFIRMED"), None));
    let words = "User cannot be confirmed. Current status is CONFIRMED";
    room.refuses("AdminConfirmSignUp", name, NOT_AUTHORIZED, words).await;
    let kind = gatewright_identity::records::CONFIRMATION_CODE;
    assert!(room.store.scan(kind, &room.scope(), "", None, 9).await.unwrap().is_empty());
}
