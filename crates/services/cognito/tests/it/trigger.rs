//! Functions before a sign-up and after a confirmation: what they are told, what they may decide, and what comes of their failures.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use gatewright_identity::trigger::{TRIES_MAX, TRIGGER_TIMEOUT};
use gatewright_model::ids::AccountId;
use gatewright_model::ports::{Caller, Invocation, InvokeRefusal, InvokeReply};
use gatewright_testkit::invoke::{function_error, reply};
use serde_json::{Value, json};

use crate::room::{Room, attribute, with};
use crate::sign_up::{confirming, signing_up};

const FAILED: &str = "UserLambdaValidationException";
const UNEXPECTED: &str = "UnexpectedLambdaException";
const NO_ANSWER: &str = "InvalidLambdaResponseException";

pub(crate) fn arn(name: &str) -> String {
    format!("arn:aws:lambda:us-east-1:123456789012:function:{name}")
}

pub(crate) fn event(invocation: &Invocation) -> Value {
    serde_json::from_slice(&invocation.payload).unwrap()
}

/// A function that gives the event back, changed.
pub(crate) fn on(room: &Room, name: &str, change: impl Fn(&mut Value) + Send + Sync + 'static) {
    room.functions.on(name, move |invocation| {
        let mut event = event(invocation);
        change(&mut event);
        Ok(reply(event.to_string()))
    });
}

/// A function that throws.
pub(crate) fn on_thrown(room: &Room, name: &str, message: &str) {
    let document = json!({ "errorMessage": message, "errorType": "Exception" }).to_string();
    room.functions.on(name, move |_| Ok(function_error(document.clone())));
}

/// The events that a function was sent.
pub(crate) fn events(room: &Room, name: &str) -> Vec<Value> {
    room.functions.seen().iter().filter(|invocation| invocation.function.name == name).map(event).collect()
}

async fn pool(room: &Room, members: Value) -> (String, String) {
    let config = json!({
        "LambdaConfig": { "PreSignUp": arn("pre"), "PostConfirmation": arn("post") }, "AutoVerifiedAttributes": ["email"]
    });
    let pool = room.pool(with(config, members)).await;
    let client = room.public_client(&pool).await;
    (pool, client)
}

const ANN: [(&str, &str); 2] = [("email", "ann@example.com"), ("name", "Ann")];

#[tokio::test]
async fn a_function_is_told_who_wants_to_sign_up_and_that_somebody_has_confirmed() {
    let room = Room::new();
    let (pool, client) = pool(&room, json!({})).await;
    on(&room, "pre", |_| ());
    on(&room, "post", |_| ());
    let more = json!({ "ValidationData": [{ "Name": "captcha", "Value": "x1" }], "ClientMetadata": { "from": "web" } });
    let answer = room.ok("SignUp", with(signing_up(&client, "ann", &ANN), more)).await;
    assert_eq!(answer["UserConfirmed"], false);
    let expected = json!({
        "version": "1", "triggerSource": "PreSignUp_SignUp", "region": "us-east-1", "userPoolId": pool, "userName": "ann",
        "callerContext": { "awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": client },
        "request": {
            "userAttributes": { "email": "ann@example.com", "name": "Ann" }, "validationData": { "captcha": "x1" },
            "clientMetadata": { "from": "web" }
        },
        "response": { "autoConfirmUser": false, "autoVerifyEmail": false, "autoVerifyPhone": false }
    });
    assert_eq!(events(&room, "pre"), [expected]);
    let invocation = room.functions.seen()[0].clone();
    let caller = Caller::Service {
        principal: "cognito-idp.amazonaws.com",
        source_arn: format!("arn:aws:cognito-idp:us-east-1:123456789012:userpool/{pool}").into(),
        source_account: AccountId::parse("123456789012").unwrap(),
    };
    assert_eq!((invocation.caller, invocation.patience, invocation.lineage.depth), (caller, Duration::from_secs(5), 0));

    let confirmation = with(confirming(&client, "ann", &room.outbox.last_code()), json!({ "ClientMetadata": { "a": "b" } }));
    room.ok("ConfirmSignUp", confirmation).await;
    let expected = json!({
        "version": "1", "triggerSource": "PostConfirmation_ConfirmSignUp", "region": "us-east-1", "userPoolId": pool, "userName": "ann",
        "callerContext": { "awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": client },
        "request": {
            "userAttributes": {
                "sub": answer["UserSub"], "cognito:user_status": "CONFIRMED", "email": "ann@example.com", "email_verified": "true",
                "name": "Ann"
            },
            "clientMetadata": { "a": "b" }
        },
        "response": {}
    });
    assert_eq!(events(&room, "post"), [expected]);
}

#[tokio::test]
async fn what_was_not_sent_is_absent_or_null_as_aws_has_it() {
    let room = Room::new();
    let (_, client) = pool(&room, json!({ "UsernameAttributes": ["email"] })).await;
    on(&room, "pre", |_| ());
    let answer = room.ok("SignUp", signing_up(&client, "ann@example.com", &[])).await;
    let event = events(&room, "pre").remove(0);
    assert_eq!(event["request"], json!({ "userAttributes": { "email": "ann@example.com" }, "validationData": null }));
    // Where addresses are the names, the name is the sub.
    assert_eq!(event["userName"], answer["UserSub"]);
}

#[tokio::test]
async fn a_function_that_throws_refuses_the_sign_up_and_nothing_is_written() {
    let room = Room::new();
    let (pool, client) = pool(&room, json!({})).await;
    on_thrown(&room, "pre", "only from example.org");
    let words = "PreSignUp failed with error only from example.org.";
    room.refuses("SignUp", signing_up(&client, "ann", &ANN), FAILED, words).await;
    let users = room.ok("ListUsers", json!({ "UserPoolId": pool })).await;
    assert_eq!((users["Users"].as_array().unwrap().len(), room.outbox.all().len()), (0, 0));
    let described = room.ok("DescribeUserPool", json!({ "UserPoolId": pool })).await;
    assert_eq!(described["UserPool"]["EstimatedNumberOfUsers"], 0);
    on(&room, "pre", |_| ());
    room.ok("SignUp", signing_up(&client, "ann", &ANN)).await;
    assert_eq!(room.functions.seen().len(), 2, "a function that throws is not asked again");
}

#[tokio::test]
async fn whoever_is_refused_anyway_is_not_asked_about() {
    let room = Room::new();
    let (_, client) = pool(&room, json!({})).await;
    on(&room, "pre", |_| ());
    room.ok("SignUp", signing_up(&client, "ann", &ANN)).await;
    room.refuses("SignUp", signing_up(&client, "ann", &ANN), "UsernameExistsException", "User already exists").await;
    let short = with(signing_up(&client, "bob", &ANN), json!({ "Password": "short" }));
    let words = "Password did not conform with policy: Password not long enough";
    room.refuses("SignUp", short, "InvalidPasswordException", words).await;
    assert_eq!(events(&room, "pre").len(), 1);
}

#[tokio::test]
async fn a_function_confirms_and_verifies_who_signs_up() {
    let room = Room::new();
    let (pool, client) = pool(&room, json!({})).await;
    on(&room, "pre", |event| event["response"] = json!({ "autoConfirmUser": true, "autoVerifyEmail": true }));
    on(&room, "post", |_| ());
    let signing_up = with(signing_up(&client, "ann", &ANN), json!({ "ClientMetadata": { "from": "web" } }));
    let answer = room.ok("SignUp", signing_up).await;
    let user = room.user(&pool, "ann").await;
    assert_eq!(answer, json!({ "UserConfirmed": true, "UserSub": attribute(&user, "sub") }));
    assert_eq!((user["UserStatus"].as_str(), attribute(&user, "email_verified")), (Some("CONFIRMED"), Some("true")));
    assert!(room.outbox.all().is_empty(), "who is confirmed needs no code");
    let told = events(&room, "post").remove(0);
    assert_eq!(
        (&told["triggerSource"], &told["callerContext"]["clientId"]),
        (&json!("PostConfirmation_ConfirmSignUp"), &json!(client))
    );
    assert_eq!(told["request"]["clientMetadata"], json!({ "from": "web" }));
    assert_eq!(told["request"]["userAttributes"]["cognito:user_status"], "CONFIRMED");
}

#[tokio::test]
async fn nothing_is_verified_of_who_is_not_confirmed_or_does_not_have_it() {
    let room = Room::new();
    let (pool, client) = pool(&room, json!({})).await;
    let cases = [
        (json!({ "autoVerifyEmail": true }), "Phone or email cannot be auto verified, when user is not being auto confirmed."),
        (
            json!({ "autoConfirmUser": true, "autoVerifyPhone": true }),
            "The attribute phone_number cannot be auto verified, when the user has none.",
        ),
        (json!({ "autoConfirmUser": "true" }), "Unrecognizable lambda output"),
        (json!([]), "Unrecognizable lambda output"),
    ];
    for (response, words) in cases {
        on(&room, "pre", move |event| event["response"] = response.clone());
        room.refuses("SignUp", signing_up(&client, "ann", &ANN), NO_ANSWER, words).await;
    }
    for (answer, words) in [
        ("null", "Invalid lambda function output : Invalid JSON"),
        ("\"fine\"", "Unrecognizable lambda output"),
        ("{\"response\":{\"autoConfirmUser\":true}}", "Unrecognizable lambda output"),
    ] {
        room.functions.on("pre", move |_| Ok(reply(answer)));
        room.refuses("SignUp", signing_up(&client, "ann", &ANN), NO_ANSWER, words).await;
    }
    let users = room.ok("ListUsers", json!({ "UserPoolId": pool })).await;
    assert_eq!(users["Users"], json!([]));
}

#[tokio::test]
async fn an_address_that_is_verified_at_once_moves_from_whoever_had_it() {
    let room = Room::new();
    let (pool, client) = pool(&room, json!({ "AliasAttributes": ["email"] })).await;
    on(&room, "pre", |event| event["response"] = json!({ "autoConfirmUser": true, "autoVerifyEmail": true }));
    on(&room, "post", |_| ());
    room.ok("SignUp", signing_up(&client, "ann", &ANN)).await;
    room.ok("SignUp", signing_up(&client, "bob", &ANN)).await;
    assert_eq!(attribute(&room.user(&pool, "ann").await, "email_verified"), Some("false"));
    let found = room.user(&pool, "ann@example.com").await;
    assert_eq!((found["Username"].as_str(), attribute(&found, "email_verified")), (Some("bob"), Some("true")));
}

#[tokio::test]
async fn a_user_of_an_administrator_can_be_refused_and_not_confirmed() {
    let room = Room::new();
    let (pool, _) = pool(&room, json!({})).await;
    let creating = json!({
        "UserPoolId": pool, "Username": "ann", "UserAttributes": [{ "Name": "email", "Value": "ann@example.com" }],
        "ValidationData": [{ "Name": "by", "Value": "desk" }], "ClientMetadata": { "x": "y" }
    });
    on_thrown(&room, "pre", "not her");
    room.refuses("AdminCreateUser", creating.clone(), FAILED, "PreSignUp failed with error not her.").await;
    assert!(room.outbox.all().is_empty());
    // Not even a wish that would be an error for who signs up themselves counts.
    on(&room, "pre", |event| event["response"] = json!({ "autoConfirmUser": false, "autoVerifyPhone": true }));
    let created = room.ok("AdminCreateUser", creating).await["User"].clone();
    assert_eq!((created["UserStatus"].as_str(), attribute(&created, "email_verified")), (Some("FORCE_CHANGE_PASSWORD"), None));
    let told = events(&room, "pre").remove(1);
    assert_eq!(told["triggerSource"], "PreSignUp_AdminCreateUser");
    assert_eq!(told["callerContext"]["clientId"], "CLIENT_ID_NOT_APPLICABLE");
    let request = json!({
        "userAttributes": { "email": "ann@example.com" }, "validationData": { "by": "desk" }, "clientMetadata": { "x": "y" }
    });
    assert_eq!(told["request"], request);
    assert!(events(&room, "post").is_empty());
}

#[tokio::test]
async fn an_administrator_who_confirms_has_it_told_without_a_client() {
    let room = Room::new();
    let (pool, client) = pool(&room, json!({})).await;
    on(&room, "pre", |_| ());
    on(&room, "post", |_| ());
    room.ok("SignUp", signing_up(&client, "ann", &ANN)).await;
    let confirming = json!({ "UserPoolId": pool, "Username": "ann", "ClientMetadata": { "x": "y" } });
    room.ok("AdminConfirmSignUp", confirming).await;
    let told = events(&room, "post").remove(0);
    assert_eq!(
        (&told["triggerSource"], &told["callerContext"]["clientId"]),
        (&json!("PostConfirmation_ConfirmSignUp"), &Value::Null)
    );
    assert_eq!(told["request"]["clientMetadata"], json!({ "x": "y" }));
}

#[tokio::test]
async fn a_function_that_fails_after_a_confirmation_fails_the_call_and_not_the_confirmation() {
    let room = Room::new();
    let (pool, client) = pool(&room, json!({})).await;
    on(&room, "pre", |_| ());
    on_thrown(&room, "post", "no mail today");
    let words = "PostConfirmation failed with error no mail today.";
    room.ok("SignUp", signing_up(&client, "ann", &ANN)).await;
    room.refuses("ConfirmSignUp", confirming(&client, "ann", &room.outbox.last_code()), FAILED, words).await;
    room.ok("SignUp", signing_up(&client, "bob", &ANN)).await;
    room.refuses("AdminConfirmSignUp", json!({ "UserPoolId": pool, "Username": "bob" }), FAILED, words).await;
    on(&room, "pre", |event| event["response"]["autoConfirmUser"] = json!(true));
    room.refuses("SignUp", signing_up(&client, "carol", &ANN), FAILED, words).await;
    for name in ["ann", "bob", "carol"] {
        assert_eq!(room.user(&pool, name).await["UserStatus"], "CONFIRMED");
    }
}

#[tokio::test]
async fn a_function_that_cannot_be_called_refuses() {
    let room = Room::new();
    let (_, client) = pool(&room, json!({})).await;
    let cases: [(InvokeRefusal, &str, usize); 7] = [
        (InvokeRefusal::NotPermitted, "AccessDeniedException", 1),
        (InvokeRefusal::NotFound { arn: arn("pre") }, "ResourceNotFoundException", 1),
        (InvokeRefusal::NotReady { state: "Pending" }, "ResourceConflictException", 1),
        (InvokeRefusal::RequestTooLarge { size_bytes: 2, limit_bytes: 1 }, "RequestTooLargeException", 1),
        (
            InvokeRefusal::TooManyRequests { reason: "ReservedFunctionConcurrentInvocationLimitExceeded" },
            "TooManyRequestsException",
            3,
        ),
        (InvokeRefusal::OutOfPatience, "Socket timeout while invoking Lambda function", 3),
        (InvokeRefusal::Unavailable("no worker".to_owned()), "ServiceException", 3),
    ];
    for (refusal, error, tries) in cases {
        let before = room.functions.seen().len();
        room.functions.on("pre", move |_| Err(refusal.clone()));
        let words = format!("PreSignUp invocation failed due to error {error}.");
        room.refuses("SignUp", signing_up(&client, "ann", &ANN), UNEXPECTED, &words).await;
        assert_eq!(room.functions.seen().len() - before, tries, "{error}");
    }
    assert_eq!((TRIES_MAX, TRIGGER_TIMEOUT), (3, Duration::from_secs(5)));
}

/// Answers the third time it is asked.
fn slow_twice(room: &Room) -> Arc<AtomicUsize> {
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    let script = move |invocation: &Invocation| -> Result<InvokeReply, InvokeRefusal> {
        match counted.fetch_add(1, Ordering::Relaxed) {
            0 | 1 => Err(InvokeRefusal::OutOfPatience),
            _ => Ok(reply(invocation.payload.clone())),
        }
    };
    room.functions.on("pre", script);
    asked
}

#[tokio::test]
async fn a_function_that_answers_at_the_third_attempt_has_answered() {
    let room = Room::new();
    let (_, client) = pool(&room, json!({})).await;
    let asked = slow_twice(&room);
    room.ok("SignUp", signing_up(&client, "ann", &ANN)).await;
    assert_eq!(asked.load(Ordering::Relaxed), 3);
}

#[tokio::test]
async fn a_call_from_inside_a_function_is_deeper_and_makes_one_attempt() {
    let room = Room::new();
    let (_, client) = pool(&room, json!({})).await;
    let asked = slow_twice(&room);
    let mut context = room.context();
    context.trace_id = Some("Root=1-5f000000-abc;Lineage=1:0a1b2c3d:4".to_owned());
    let (status, body) = room.travel_as(context, "SignUp", &signing_up(&client, "ann", &ANN)).await;
    assert_eq!((status, body["__type"].as_str()), (400, Some(UNEXPECTED)));
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    assert_eq!(room.functions.seen()[0].lineage.depth, 5);
}

#[tokio::test]
async fn nobody_is_confirmed_by_a_call_that_is_too_deep_to_tell_of_it() {
    let room = Room::new();
    let (pool, client) = pool(&room, json!({})).await;
    on(&room, "pre", |_| ());
    on(&room, "post", |_| ());
    room.ok("SignUp", signing_up(&client, "ann", &ANN)).await;
    let code = room.outbox.last_code();
    let at = |depth: u8| format!("Root=1-5f000000-abc;Lineage=1:0a1b2c3d:{depth}");
    let mut context = room.context();
    context.trace_id = Some(at(16));
    let (status, body) = room.travel_as(context, "ConfirmSignUp", &confirming(&client, "ann", &code)).await;
    assert_eq!((status, body["__type"].as_str()), (400, Some("TooManyRequestsException")), "{body}");
    let shown = room.ok("AdminGetUser", json!({ "UserPoolId": pool, "Username": "ann" })).await;
    assert_eq!(shown["UserStatus"], "UNCONFIRMED");
    let mut context = room.context();
    context.trace_id = Some(at(15));
    let (status, body) = room.travel_as(context, "ConfirmSignUp", &confirming(&client, "ann", &code)).await;
    assert_eq!((status, events(&room, "post").len()), (200, 1), "{body}");
}
