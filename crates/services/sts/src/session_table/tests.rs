use std::sync::Arc;

use gatewright_model::ports::{Identities, IssuedKey, KeyHolder, Sessions};
use gatewright_model::principal::PrincipalKind;
use gatewright_testkit::entropy::SeededEntropy;

use super::SessionTable;

fn table(sessions_max: usize) -> SessionTable {
    SessionTable::with_limit(Arc::new(SeededEntropy::new(7)), sessions_max)
}

fn active(table: &SessionTable, access_key_id: &str) -> Option<KeyHolder> {
    match table.key(access_key_id) {
        Some(IssuedKey::Active(holder)) => Some(holder),
        Some(IssuedKey::Ended) | None => None,
    }
}

#[test]
fn what_has_ended_is_remembered_up_to_the_limit() {
    let table = table(2);
    let role = "arn:aws:iam::123456789012:role/runner";
    let keys = ["one", "two", "three"].map(|name| {
        let key = table.begin(role, name).access_key_id;
        table.end(&key);
        key
    });
    assert_eq!(keys.map(|key| table.key(&key).is_some()), [false, true, true]);
    assert!(table.key("ASIANEVERISSUED12345").is_none());
}

#[track_caller]
fn check(role_arn: &str, session_name: &str, expected_arn: &str) {
    let table = table(4);
    let credentials = table.begin(role_arn, session_name);
    let holder = active(&table, &credentials.access_key_id).expect("the key was just issued");
    assert_eq!(holder.principal.arn, expected_arn);
    let (role_id, session) = holder.principal.user_id.split_once(':').expect("AROA…:session");
    assert!(role_id.starts_with("AROA") && role_id.len() == 21, "{role_id}");
    assert!(expected_arn.ends_with(&format!("/{session}")));
    assert_eq!(holder.principal.kind, PrincipalKind::RoleSession);
}

#[test]
fn a_session_is_named_as_functions_see_it_on_aws() {
    let role = "arn:aws:iam::123456789012:role/runner";
    check(role, "greet", "arn:aws:sts::123456789012:assumed-role/runner/greet");
    check(role, "g", "arn:aws:sts::123456789012:assumed-role/runner/g@lambda_function");
    check("arn:aws:iam::123456789012:role/a/b/runner", "go", "arn:aws:sts::123456789012:assumed-role/runner/go");
    check("arn:aws-cn:iam::123456789012:role/runner", "go", "arn:aws-cn:sts::123456789012:assumed-role/runner/go");
}

#[test]
fn issued_credentials_have_the_lengths_of_aws() {
    let credentials = table(4).begin("arn:aws:iam::123456789012:role/runner", "greet");
    assert!(credentials.access_key_id.starts_with("ASIA") && credentials.access_key_id.len() == 20);
    assert_eq!(credentials.secret_access_key.expose().len(), 40);
    assert!(credentials.session_token.expose().len() > 256);
}

#[test]
fn sessions_of_one_role_share_its_id_and_nothing_else() {
    let table = table(4);
    let role = "arn:aws:iam::123456789012:role/runner";
    let [one, two] = [table.begin(role, "greet"), table.begin(role, "greet")];
    assert_ne!(one.access_key_id, two.access_key_id);
    assert_ne!(one.secret_access_key.expose(), two.secret_access_key.expose());
    let user_id = |key: &str| active(&table, key).map(|holder| holder.principal.user_id);
    assert_eq!(user_id(&one.access_key_id), user_id(&two.access_key_id));
}

#[test]
fn an_ended_session_is_unknown_and_ending_it_again_changes_nothing() {
    let table = table(4);
    let credentials = table.begin("arn:aws:iam::123456789012:role/runner", "greet");
    table.end(&credentials.access_key_id);
    table.end(&credentials.access_key_id);
    assert!(matches!(table.key(&credentials.access_key_id), Some(IssuedKey::Ended)));
}

#[test]
fn at_the_limit_the_oldest_session_ends() {
    let table = table(2);
    let role = "arn:aws:iam::123456789012:role/runner";
    let keys = ["one", "two", "three"].map(|name| table.begin(role, name).access_key_id);
    assert_eq!(keys.map(|key| active(&table, &key).is_some()), [false, true, true]);
}

#[test]
fn a_text_that_is_no_role_proves_nobody() {
    for wrong in
        ["", "runner", "arn:aws:iam::123456789012:user/runner", "arn:aws:iam::12:role/x", "arn:aws:iam::123456789012:role/"]
    {
        let table = table(2);
        let key = table.begin(wrong, "greet").access_key_id;
        let principal = active(&table, &key).expect("the key was just issued").principal;
        assert_eq!(principal.kind, PrincipalKind::Anonymous, "{wrong}");
    }
}
