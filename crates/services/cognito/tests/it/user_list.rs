use gatewright_identity::user_list::PAGE_USERS_MAX;
use serde_json::{Value, json};

use crate::room::{Room, attribute, attributes, with};

const INVALID: &str = "InvalidParameterException";

fn names(page: &Value) -> Vec<&str> {
    page["Users"].as_array().unwrap().iter().map(|user| user["Username"].as_str().unwrap()).collect()
}

async fn create(room: &Room, pool: &str, name: &str, given: &[(&str, &str)]) -> Value {
    let input = json!({
        "UserPoolId": pool, "Username": name, "MessageAction": "SUPPRESS", "UserAttributes": attributes(given)
    });
    room.ok("AdminCreateUser", input).await["User"].clone()
}

#[tokio::test]
async fn users_are_found_by_what_can_be_searched() {
    let room = Room::new();
    let (pool, other) = (room.pool(json!({})).await, room.pool(json!({})).await);
    let ann = create(&room, &pool, "ann", &[("email", "ann@example.com"), ("name", "Ann A"), ("given_name", "Ann")]).await;
    create(&room, &pool, "anna", &[("email", "anna@example.com"), ("family_name", "A"), ("phone_number", "+14325551212")]).await;
    create(&room, &pool, "bob", &[("email", "bob@example.org"), ("preferred_username", "bo\"b")]).await;
    create(&room, &other, "ann", &[("email", "ann@example.com")]).await;
    let password = json!({ "UserPoolId": pool, "Username": "bob", "Password": "Passw0rd!", "Permanent": true });
    room.ok("AdminSetUserPassword", password).await;
    let sub = attribute(&ann, "sub").unwrap();
    let cases: &[(&str, &[&str])] = &[
        ("", &["ann", "anna", "bob"]),
        (r#"username = "ann""#, &["ann"]),
        (r#"username ^= "ann""#, &["ann", "anna"]),
        (r#"username ^= """#, &["ann", "anna", "bob"]),
        (r#"email = "ann@example.com""#, &["ann"]),
        (r#"email ^= "ann""#, &["ann", "anna"]),
        (r#"email = "nobody@example.com""#, &[]),
        (r#"phone_number ^= "+1432""#, &["anna"]),
        (r#"name = "Ann A""#, &["ann"]),
        (r#"given_name = "Ann""#, &["ann"]),
        (r#"family_name ^= "A""#, &["anna"]),
        (r#"preferred_username = "bo\"b""#, &["bob"]),
        (r#"cognito:user_status = "confirmed""#, &["bob"]),
        (r#"cognito:user_status ^= "FORCE""#, &["ann", "anna"]),
        (r#"status = "Enabled""#, &["ann", "anna", "bob"]),
        (r#"status = "Disabled""#, &[]),
        (&format!(r#"sub = "{sub}""#), &["ann"]),
    ];
    for (filter, expected) in cases {
        let page = room.ok("ListUsers", json!({ "UserPoolId": pool, "Filter": filter })).await;
        assert_eq!(names(&page), *expected, "{filter}");
        assert_eq!(page.get("PaginationToken"), None);
    }
    for (filter, words) in [("email", "Error while parsing filter."), (r#"custom:x = "y""#, "Invalid search attribute: custom:x")]
    {
        room.refuses("ListUsers", json!({ "UserPoolId": pool, "Filter": filter }), INVALID, words).await;
    }
}

#[tokio::test]
async fn only_the_attributes_asked_for_are_shown() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    create(&room, &pool, "ann", &[("email", "a@b.c"), ("name", "Ann")]).await;
    let input = json!({ "UserPoolId": pool, "AttributesToGet": ["name"] });
    let users = room.ok("ListUsers", input).await["Users"].clone();
    assert_eq!(users[0]["Attributes"], attributes(&[("name", "Ann")]));
    assert_eq!(users[0]["Username"], "ann");
    let all = room.ok("ListUsers", json!({ "UserPoolId": pool })).await["Users"].clone();
    assert_eq!(all[0]["Attributes"][0]["Name"], "sub");
    let unknown = json!({ "UserPoolId": pool, "AttributesToGet": ["shoe"] });
    room.refuses("ListUsers", unknown, INVALID, "Attribute shoe does not exist in the schema.").await;
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_repeat() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let expected: Vec<String> = (0..7).map(|number| format!("u{number}")).collect();
    for name in &expected {
        create(&room, &pool, name, &[("name", "same"), ("email", &format!("{name}@b.c"))]).await;
    }
    for filter in [json!({}), json!({ "Filter": r#"name = "same""# }), json!({ "Filter": r#"email ^= "u""# })] {
        let mut found = Vec::new();
        let mut input = with(json!({ "UserPoolId": pool, "Limit": 3 }), filter);
        loop {
            let page = room.ok("ListUsers", input.clone()).await;
            found.extend(names(&page).into_iter().map(str::to_owned));
            let Some(token) = page.get("PaginationToken") else { break };
            assert_eq!(names(&page).len(), 3);
            input = with(input, json!({ "PaginationToken": token }));
        }
        assert_eq!(found, expected, "{input}");
    }
}

#[tokio::test]
async fn a_page_has_so_many_users_and_no_more() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let ann = create(&room, &pool, "u000", &[]).await;
    // Copies of one record stand for users: deriving a password for each would take most of this test's time.
    let kind = gatewright_identity::records::USER;
    let record = room.store.scan(kind, &room.scope(), "", None, 1).await.unwrap().remove(0);
    let mut copies = gatewright_store::transaction::Transaction::new();
    for number in 1..=PAGE_USERS_MAX {
        let json = record.json.replace("u000", &format!("u{number:03}"));
        let value: Value = serde_json::from_str(&json).unwrap();
        let draft = gatewright_store::record::Draft::new(kind, room.scope(), format!("{pool}/u{number:03}"), &value).unwrap();
        copies = copies.create(draft);
    }
    room.store.commit(copies).await.unwrap();
    assert_eq!(ann["Username"], "u000");
    for limit in [json!({}), json!({ "Limit": 0 }), json!({ "Limit": 60 })] {
        let page = room.ok("ListUsers", with(json!({ "UserPoolId": pool }), limit)).await;
        assert_eq!(names(&page).len(), PAGE_USERS_MAX);
        let next = json!({ "UserPoolId": pool, "PaginationToken": page["PaginationToken"] });
        assert_eq!(names(&room.ok("ListUsers", next).await), ["u060"]);
    }
    let words = "1 validation error detected: Value '61' at 'limit' failed to satisfy constraint: Member must have value less than or \
                 equal to 60";
    room.refuses("ListUsers", json!({ "UserPoolId": pool, "Limit": 61 }), INVALID, words).await;
}

#[tokio::test]
async fn a_token_leads_nowhere_but_through_its_own_pool() {
    let room = Room::new();
    let (pool, other) = (room.pool(json!({})).await, room.pool(json!({})).await);
    for pool in [&pool, &other] {
        for name in ["ann", "bob"] {
            create(&room, pool, name, &[("name", "x")]).await;
        }
    }
    for filter in ["", r#"name = "x""#, r#"name ^= """#] {
        let first = room.ok("ListUsers", json!({ "UserPoolId": other, "Limit": 1, "Filter": filter })).await;
        let input = json!({ "UserPoolId": pool, "PaginationToken": first["PaginationToken"], "Filter": filter });
        let subs: Vec<Value> = room.ok("ListUsers", input).await["Users"].as_array().unwrap().clone();
        for user in subs {
            let found = room.user(&pool, user["Username"].as_str().unwrap()).await;
            assert_eq!(attribute(&found, "sub"), attribute(&user, "sub"), "a user of the other pool was shown");
        }
    }
    let plain = room.ok("ListUsers", json!({ "UserPoolId": pool, "Limit": 1 })).await["PaginationToken"].clone();
    let mixed = json!({ "UserPoolId": pool, "PaginationToken": plain, "Filter": r#"name = "x""# });
    room.refuses("ListUsers", mixed, INVALID, "Invalid pagination token").await;
    let strange = json!({ "UserPoolId": pool, "PaginationToken": "?" });
    room.refuses("ListUsers", strange, INVALID, "Invalid pagination token").await;
}

#[tokio::test]
async fn a_page_goes_on_after_any_value_and_after_its_last_user_is_gone() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let longest = "\u{10ffff}".repeat(2048);
    for (number, value) in ["\u{1}".repeat(2048), "\\\"".repeat(1024), longest].into_iter().enumerate() {
        let names = [format!("a{number}"), format!("b{number}")];
        for name in &names {
            create(&room, &pool, name, &[("name", &value)]).await;
        }
        let input = json!({ "UserPoolId": pool, "Limit": 1, "Filter": r#"name ^= """# });
        let first = room.ok("ListUsers", input.clone()).await;
        room.ok("AdminDeleteUser", json!({ "UserPoolId": pool, "Username": names[0] })).await;
        let second = room.ok("ListUsers", with(input, json!({ "PaginationToken": first["PaginationToken"] }))).await;
        assert_eq!(self::names(&second), [names[1].as_str()]);
        room.ok("AdminDeleteUser", json!({ "UserPoolId": pool, "Username": names[1] })).await;
    }
}
