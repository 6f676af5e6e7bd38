use std::time::Duration;

use gatewright_identity::records::SIGN_IN;
use gatewright_model::ports::MessageMedium;
use gatewright_store::record::Draft;
use gatewright_store::transaction::Transaction;
use serde_json::{Value, json};

use crate::room::{PASSWORD, Room, attribute, attributes, with};

const INVALID: &str = "InvalidParameterException";
const NOT_FOUND: &str = "UserNotFoundException";
const UNKNOWN: &str = "User does not exist.";

type Pairs<'a> = &'a [(&'a str, &'a str)];

fn named(pool: &str, name: &str) -> Value {
    json!({ "UserPoolId": pool, "Username": name })
}

#[tokio::test]
async fn a_created_user_must_change_a_drawn_password_that_went_by_mail() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let given = attributes(&[("email", "ann@example.com"), ("email_verified", "true"), ("name", "Ann")]);
    let input = with(named(&pool, "Ann"), json!({ "UserAttributes": given, "DesiredDeliveryMediums": ["EMAIL"] }));
    let user = room.ok("AdminCreateUser", input).await["User"].clone();
    let members: Vec<&String> = user.as_object().unwrap().keys().collect();
    assert_eq!(members, ["Username", "Attributes", "UserCreateDate", "UserLastModifiedDate", "Enabled", "UserStatus"]);
    assert_eq!((&user["Username"], &user["Enabled"]), (&json!("Ann"), &json!(true)));
    assert_eq!(user["UserStatus"], "FORCE_CHANGE_PASSWORD");
    assert_eq!(user["Attributes"][0]["Name"], "sub");
    assert_eq!(attribute(&user, "sub").unwrap().len(), 36);
    assert_eq!(attribute(&user, "email_verified"), Some("true"));
    let message = room.outbox.last();
    assert_eq!((message.medium, message.destination.as_str()), (MessageMedium::Email, "ann@example.com"));
    assert_eq!(message.subject, "Your temporary password");
    let password = message.body.strip_prefix("Your username is Ann and temporary password is ").unwrap();
    assert_eq!(password.len(), 13, "twelve characters and the full stop: {password}");
    let shown = room.user(&pool, "Ann").await;
    assert_eq!(shown["UserAttributes"], user["Attributes"]);
    assert_eq!(shown.get("Attributes"), None);
    assert_eq!(shown["UserStatus"], "FORCE_CHANGE_PASSWORD");
    let by_sub = room.user(&pool, attribute(&user, "sub").unwrap()).await;
    assert_eq!(by_sub, shown);
    room.refuses("AdminGetUser", named(&pool, "ann"), NOT_FOUND, UNKNOWN).await;
}

#[tokio::test]
async fn an_invitation_goes_where_it_is_asked_to_go() {
    let both: Pairs<'_> = &[("email", "a@b.c"), ("phone_number", "+14325551212")];
    let cases: &[(Pairs<'_>, Value, &[MessageMedium])] = &[
        (both, json!({}), &[MessageMedium::Sms]),
        (both, json!({ "DesiredDeliveryMediums": ["EMAIL"] }), &[MessageMedium::Email]),
        (both, json!({ "DesiredDeliveryMediums": ["EMAIL", "SMS"] }), &[MessageMedium::Sms, MessageMedium::Email]),
        (both, json!({ "MessageAction": "SUPPRESS" }), &[]),
        (&both[..1], json!({}), &[MessageMedium::Email]),
        (&both[..1], json!({ "DesiredDeliveryMediums": ["SMS"] }), &[]),
        (&[], json!({}), &[]),
    ];
    let template = json!({ "EmailMessage": "{username}!{####}", "EmailSubject": "hi", "SMSMessage": "{username}?{####}" });
    let room = Room::new();
    let pool = room.pool(json!({ "AdminCreateUserConfig": { "InviteMessageTemplate": template } })).await;
    for (number, (given, members, expected)) in cases.iter().enumerate() {
        let before = room.outbox.all().len();
        let input = with(named(&pool, &format!("u{number}")), json!({ "UserAttributes": attributes(given) }));
        let input = with(input, json!({ "TemporaryPassword": PASSWORD }));
        room.ok("AdminCreateUser", with(input, members.clone())).await;
        let sent = room.outbox.all().split_off(before);
        assert_eq!(sent.iter().map(|message| message.medium).collect::<Vec<_>>(), *expected, "{members} {given:?}");
        for message in sent {
            let (subject, sign) = if message.medium == MessageMedium::Email { ("hi", '!') } else { ("", '?') };
            assert_eq!((message.subject.as_str(), message.body), (subject, format!("u{number}{sign}{PASSWORD}")));
        }
    }
}

#[tokio::test]
async fn an_invitation_is_sent_again_with_a_new_password_while_it_is_open() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let mail = json!({ "UserAttributes": attributes(&[("email", "a@b.c")]) });
    let first = room.ok("AdminCreateUser", with(named(&pool, "ann"), mail)).await;
    room.clock.advance(Duration::from_secs(60));
    let again = with(named(&pool, "ann"), json!({ "MessageAction": "RESEND" }));
    let second = room.ok("AdminCreateUser", again.clone()).await;
    assert_eq!(attribute(&first["User"], "sub"), attribute(&second["User"], "sub"));
    let sent = room.outbox.all();
    assert_eq!(sent.len(), 2);
    assert_ne!(sent[0].body, sent[1].body);
    let permanent = json!({ "Password": PASSWORD, "Permanent": true });
    room.ok("AdminSetUserPassword", with(named(&pool, "ann"), permanent)).await;
    let words = "Resend not possible. ann status is not FORCE_CHANGE_PASSWORD";
    room.refuses("AdminCreateUser", again, "UnsupportedUserStateException", words).await;
    let unknown = with(named(&pool, "bob"), json!({ "MessageAction": "RESEND" }));
    room.refuses("AdminCreateUser", unknown, NOT_FOUND, UNKNOWN).await;
}

#[tokio::test]
async fn a_user_that_aws_refuses_is_refused() {
    let room = Room::new();
    let schema = json!([
        { "Name": "family_name", "AttributeDataType": "String", "Required": true },
        { "Name": "age", "AttributeDataType": "Number", "NumberAttributeConstraints": { "MinValue": "0", "MaxValue": "9" } }
    ]);
    let pool = room.pool(json!({ "Schema": schema, "AliasAttributes": ["email", "phone_number"] })).await;
    let family = ("family_name", "A");
    let cases: &[(&str, Pairs<'_>, &str)] = &[
        (
            "ann",
            &[family, ("shoe", "9")],
            "Attributes did not conform to the schema: shoe: Attribute does not exist in the schema.",
        ),
        (
            "ann",
            &[family, ("custom:age", "10")],
            "Attributes did not conform to the schema: custom:age: Number must be no greater than 9",
        ),
        ("ann", &[family, ("email", "x")], "Invalid email address format."),
        ("ann", &[family, ("phone_number", "x")], "Invalid phone number format."),
        ("ann", &[family, ("sub", "x")], "Cannot modify the non-mutable attribute sub"),
        ("a@b.c", &[family], "Username cannot be of email format, since user pool is configured for email alias."),
        ("+1234", &[family], "Username cannot be of phone number format, since user pool is configured for phone number alias."),
    ];
    for (name, given, words) in cases {
        let input = with(named(&pool, name), json!({ "UserAttributes": attributes(given) }));
        room.refuses("AdminCreateUser", input, INVALID, words).await;
    }
    let weak = with(named(&pool, "ann"), json!({ "TemporaryPassword": "Pa5sword", "UserAttributes": attributes(&[family]) }));
    let words = "Password did not conform with policy: Password must have symbol characters";
    room.refuses("AdminCreateUser", weak, "InvalidPasswordException", words).await;
    let ann = with(named(&pool, "ann"), json!({ "UserAttributes": attributes(&[family]) }));
    room.ok("AdminCreateUser", ann.clone()).await;
    room.refuses("AdminCreateUser", ann, "UsernameExistsException", "User account already exists").await;
    let words = "User pool us-east-1_nothing does not exist.";
    room.refuses("AdminCreateUser", named("us-east-1_nothing", "x"), "ResourceNotFoundException", words).await;
}

#[tokio::test]
async fn case_counts_only_where_the_pool_says_so() {
    let room = Room::new();
    for (is_sensitive, second) in [(true, Ok(())), (false, Err("User account already exists"))] {
        let pool = room.pool(json!({ "UsernameConfiguration": { "CaseSensitive": is_sensitive } })).await;
        room.ok("AdminCreateUser", named(&pool, "Ann")).await;
        let found = room.call("AdminCreateUser", named(&pool, "aNN")).await;
        assert_eq!(found.map(drop).map_err(|(_, words)| words), second.map_err(str::to_owned));
        let (typed, internal) = if is_sensitive { ("Ann", "Ann") } else { ("ANN", "ann") };
        assert_eq!(room.user(&pool, typed).await["Username"], internal);
    }
}

#[tokio::test]
async fn where_addresses_are_names_the_username_is_the_sub() {
    let room = Room::new();
    let pool = room.pool(json!({ "UsernameAttributes": ["email"] })).await;
    let user = room.ok("AdminCreateUser", named(&pool, "ann@example.com")).await["User"].clone();
    assert_eq!(user["Username"].as_str(), attribute(&user, "sub"));
    assert_eq!(attribute(&user, "email"), Some("ann@example.com"));
    assert_eq!(room.user(&pool, "ann@example.com").await["Username"], user["Username"]);
    assert!(room.outbox.last().body.starts_with("Your username is ann@example.com and "));
    room.refuses("AdminCreateUser", named(&pool, "ann"), INVALID, "Username should be an email.").await;
    let again = named(&pool, "ann@example.com");
    room.refuses("AdminCreateUser", again, "UsernameExistsException", "User account already exists").await;
    let other = with(named(&pool, "bob@example.com"), json!({ "UserAttributes": attributes(&[("email", "x@example.com")]) }));
    room.refuses("AdminCreateUser", other, INVALID, "Username and attribute email must be the same.").await;
    let numbers = room.pool(json!({ "UsernameAttributes": ["email", "phone_number"] })).await;
    room.ok("AdminCreateUser", named(&numbers, "+14325551212")).await;
    let words = "Username should be either an email or a phone number.";
    room.refuses("AdminCreateUser", named(&numbers, "ann"), INVALID, words).await;
}

#[tokio::test]
async fn a_verified_alias_is_one_users_until_it_is_moved() {
    let room = Room::new();
    let pool = room.pool(json!({ "AliasAttributes": ["email"] })).await;
    let verified = json!({ "UserAttributes": attributes(&[("email", "x@y.z"), ("email_verified", "true")]) });
    let open = json!({ "UserAttributes": attributes(&[("email", "x@y.z")]) });
    room.ok("AdminCreateUser", with(named(&pool, "ann"), verified.clone())).await;
    room.ok("AdminCreateUser", with(named(&pool, "bob"), open)).await;
    assert_eq!(room.user(&pool, "x@y.z").await["Username"], "ann");
    let taken = with(named(&pool, "cyd"), verified.clone());
    let words = "An account with the given email already exists.";
    room.refuses("AdminCreateUser", taken.clone(), "AliasExistsException", words).await;
    room.ok("AdminCreateUser", with(taken, json!({ "ForceAliasCreation": true }))).await;
    assert_eq!(room.user(&pool, "x@y.z").await["Username"], "cyd");
    assert_eq!(attribute(&room.user(&pool, "ann").await, "email_verified"), Some("false"));
}

#[tokio::test]
async fn a_name_that_is_anothers_alias_is_taken() {
    let room = Room::new();
    let pool = room.pool(json!({ "AliasAttributes": ["preferred_username"] })).await;
    let preferring = json!({ "UserAttributes": attributes(&[("preferred_username", "boss")]) });
    room.ok("AdminCreateUser", with(named(&pool, "ann"), preferring.clone())).await;
    assert_eq!(room.user(&pool, "boss").await["Username"], "ann");
    room.refuses("AdminCreateUser", named(&pool, "boss"), "UsernameExistsException", "User account already exists").await;
    let words = "An account with the given preferred_username already exists.";
    for members in [preferring, json!({ "UserAttributes": attributes(&[("preferred_username", "ann")]) })] {
        room.refuses("AdminCreateUser", with(named(&pool, "bob"), members), "AliasExistsException", words).await;
    }
}

#[tokio::test]
async fn a_password_is_set_for_good_or_for_once_and_never_stored() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    room.ok("AdminCreateUser", named(&pool, "ann")).await;
    for (members, status) in [
        (json!({ "Permanent": true }), "CONFIRMED"),
        (json!({ "Permanent": false }), "FORCE_CHANGE_PASSWORD"),
        (json!({}), "FORCE_CHANGE_PASSWORD"),
    ] {
        let input = with(with(named(&pool, "ann"), json!({ "Password": PASSWORD })), members);
        assert_eq!(room.ok("AdminSetUserPassword", input).await, json!({}));
        assert_eq!(room.user(&pool, "ann").await["UserStatus"], status);
    }
    let weak = with(named(&pool, "ann"), json!({ "Password": "short" }));
    let words = "Password did not conform with policy: Password not long enough";
    room.refuses("AdminSetUserPassword", weak, "InvalidPasswordException", words).await;
    let unknown = with(named(&pool, "bob"), json!({ "Password": PASSWORD }));
    room.refuses("AdminSetUserPassword", unknown, NOT_FOUND, UNKNOWN).await;
    let records = room.store.scan(gatewright_identity::records::USER, &room.scope(), "", None, 9).await.unwrap();
    let record: Value = serde_json::from_str(&records[0].json).unwrap();
    let salt = record["password"]["salt"].as_str().unwrap();
    assert!(salt.len() == 32 && !salt.starts_with("00"), "{salt}");
    assert!(!records[0].json.contains(PASSWORD));
}

#[tokio::test]
async fn a_deleted_user_is_gone_and_the_name_is_free() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let first = room.ok("AdminCreateUser", named(&pool, "ann")).await["User"].clone();
    let sign_in = format!("{pool}/{}/x", attribute(&first, "sub").unwrap());
    let draft = Draft::new(SIGN_IN, room.scope(), sign_in.clone(), &()).unwrap();
    room.store.commit(Transaction::new().create(draft)).await.unwrap();
    room.ok("AdminDeleteUser", named(&pool, "ann")).await;
    assert_eq!(room.store.get(SIGN_IN, &room.scope(), &sign_in).await.unwrap(), None);
    for operation in ["AdminGetUser", "AdminDeleteUser", "AdminConfirmSignUp"] {
        room.refuses(operation, named(&pool, "ann"), NOT_FOUND, UNKNOWN).await;
    }
    let count =
        async || room.ok("DescribeUserPool", json!({ "UserPoolId": pool })).await["UserPool"]["EstimatedNumberOfUsers"].clone();
    assert_eq!(count().await, 0);
    let second = room.ok("AdminCreateUser", named(&pool, "ann")).await["User"].clone();
    assert_ne!(attribute(&first, "sub"), attribute(&second, "sub"));
    assert_eq!(count().await, 1);
}

#[tokio::test]
async fn what_an_administrator_leaves_out_is_asked_for_at_the_first_sign_in() {
    let room = Room::new();
    let schema = json!([{ "Name": "family_name", "Required": true }, { "Name": "name", "Required": true }]);
    let pool = room.pool(json!({ "Schema": schema })).await;
    let client = room.client(&pool, json!({ "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"] })).await;
    let given = attributes(&[("name", "Ann"), ("family_name", "")]);
    let ann = json!({ "TemporaryPassword": PASSWORD, "UserAttributes": given });
    room.ok("AdminCreateUser", with(named(&pool, "ann"), ann)).await;
    let parameters = json!({ "USERNAME": "ann", "PASSWORD": PASSWORD });
    let first = json!({ "ClientId": client["ClientId"], "AuthFlow": "USER_PASSWORD_AUTH", "AuthParameters": parameters });
    let challenge = room.ok("InitiateAuth", first).await;
    assert_eq!(challenge["ChallengeParameters"]["requiredAttributes"], r#"["userAttributes.family_name"]"#);
}
