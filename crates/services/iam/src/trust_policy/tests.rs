use serde_json::json;

use super::{Malformed, Trust, Undecided, check, decide};

const LAMBDA: &str = "lambda.amazonaws.com";

#[track_caller]
fn check_text(text: &str, expected: Result<(), &'static str>) {
    assert_eq!(check(text), expected.map_err(Malformed), "{text}");
}

#[test]
fn what_is_no_trust_policy_is_refused_in_the_words_of_aws() {
    let invalid_json = Err("This policy contains invalid Json");
    let syntax = Err("Syntax errors in policy.");
    let cases: &[(&str, Result<(), &'static str>)] = &[
        ("", invalid_json),
        ("not json", invalid_json),
        ("[]", invalid_json),
        ("\"x\"", invalid_json),
        ("{}", syntax),
        (r#"{"Statement":[]}"#, syntax),
        (r#"{"Statement":"x"}"#, syntax),
        (r#"{"Statement":["x"]}"#, syntax),
        (r#"{"Statement":{},"Extra":1}"#, syntax),
        (r#"{"Version":"2020-01-01","Statement":{}}"#, Err("The policy must contain a valid version string")),
        (r#"{"Statement":{}}"#, Err("Missing required field Effect")),
        (r#"{"Statement":{"Effect":"Perhaps"}}"#, syntax),
        (r#"{"Statement":{"Effect":"Allow","Action":"sts:AssumeRole"}}"#, Err("Missing required field Principal")),
        (r#"{"Statement":{"Effect":"Allow","Principal":"*"}}"#, Err("Missing required field Action")),
        (r#"{"Statement":{"Effect":"Allow","Principal":"x","Action":"*"}}"#, syntax),
        (r#"{"Statement":{"Effect":"Allow","Principal":{"Sevice":"x"},"Action":"*"}}"#, syntax),
        (r#"{"Statement":{"Effect":"Allow","Principal":{"Service":[]},"Action":"*"}}"#, syntax),
        (r#"{"Statement":{"Effect":"Allow","Principal":"*","Action":[]}}"#, syntax),
        (r#"{"Statement":{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}}"#, Err("Has prohibited field Resource")),
        (r#"{"Statement":{"Effect":"Allow","Principal":"*","NotPrincipal":"*","Action":"*"}}"#, syntax),
        (r#"{"Statement":{"Effect":"Allow","Principal":"*","Action":"*","Condition":{"StringEquals":"x"}}}"#, syntax),
        (r#"{"Statement":{"Effect":"Allow","Principal":"*","Action":"*","Unknown":1}}"#, syntax),
        (r#"{"Statement":{"Effect":"Allow","Principal":"*","Action":"*"}}"#, Ok(())),
        (
            r#"{"Version":"2012-10-17","Id":"i","Statement":[{"Sid":"","Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":["1"]}}}]}"#,
            Ok(()),
        ),
    ];
    for (text, expected) in cases {
        check_text(text, *expected);
    }
}

#[track_caller]
fn check_decision(statements: serde_json::Value, expected: Result<Trust, Undecided>) {
    let text = json!({"Version": "2012-10-17", "Statement": statements}).to_string();
    assert_eq!(decide(&text, LAMBDA), expected, "{text}");
}

#[test]
fn a_service_is_trusted_when_a_statement_names_it_and_none_denies_it() {
    let allow = json!({"Effect": "Allow", "Principal": {"Service": LAMBDA}, "Action": "sts:AssumeRole"});
    let deny = json!({"Effect": "Deny", "Principal": "*", "Action": "*"});
    let with = |key: &str, value: serde_json::Value| {
        let mut changed = allow.clone();
        changed[key] = value;
        changed
    };
    check_decision(allow.clone(), Ok(Trust::Trusted));
    check_decision(json!([allow, deny]), Ok(Trust::NotTrusted));
    check_decision(json!([deny, allow]), Ok(Trust::NotTrusted));
    check_decision(with("Principal", json!({"Service": ["edgelambda.amazonaws.com", LAMBDA]})), Ok(Trust::Trusted));
    check_decision(with("Principal", json!("*")), Ok(Trust::Trusted));
    check_decision(with("Principal", json!({"AWS": "*"})), Ok(Trust::NotTrusted));
    check_decision(with("Principal", json!({"Service": "ec2.amazonaws.com"})), Ok(Trust::NotTrusted));
    let text = json!({"Statement": with("Principal", json!({"Service": "Lambda.amazonaws.com"}))}).to_string();
    assert!(matches!(decide(&text, LAMBDA), Err(Undecided::NotUnderstood(_))));
    for action in ["STS:assumeRole", "sts:*", "*", "sts:Assume????", "s*s:*Role"] {
        check_decision(with("Action", json!([action])), Ok(Trust::Trusted));
    }
    for action in ["sts:AssumeRoleWithSAML", "sts:AssumeRol", "sts:AssumeRole?", "lambda:*"] {
        check_decision(with("Action", json!([action])), Ok(Trust::NotTrusted));
    }
}

#[test]
fn what_is_not_understood_is_never_trust() {
    let condition = json!({"StringEquals": {"aws:SourceAccount": "123456789012"}});
    let allow = json!({"Effect": "Allow", "Principal": {"Service": LAMBDA}, "Action": "sts:AssumeRole"});
    let mut conditional = allow.clone();
    conditional["Condition"] = condition.clone();
    let undecidable = Err(Undecided::DependsOn { element: "Condition" });
    check_decision(conditional.clone(), undecidable.clone());
    check_decision(json!([conditional, allow]), Ok(Trust::Trusted));
    let deny = json!({"Effect": "Deny", "Principal": "*", "Action": "*", "Condition": condition});
    check_decision(json!([allow, deny]), undecidable);
}

#[test]
fn the_inverse_elements_are_decided() {
    let others = |named: serde_json::Value| json!({"Effect": "Allow", "NotPrincipal": named, "Action": "*"});
    check_decision(others(json!({"AWS": "123456789012"})), Ok(Trust::Trusted));
    check_decision(others(json!({"Service": LAMBDA})), Ok(Trust::NotTrusted));
    for (action, expected) in [("s3:*", Trust::Trusted), ("sts:Assume*", Trust::NotTrusted)] {
        check_decision(json!({"Effect": "Allow", "Principal": "*", "NotAction": action}), Ok(expected));
    }
    let malformed = json!({"Effect": "Allow", "Principal": {"AWS": "x"}, "Action": "*"});
    let text = "`x` at Statement[0].Principal.AWS is not `*`, an account id or the arn of a principal";
    check_decision(malformed, Err(Undecided::NotUnderstood(text.to_owned())));
}

proptest::proptest! {
    #[test]
    fn any_text_is_decided_or_malformed_and_junk_is_never_trusted(text in ".{0,200}|[{}\\[\\]\",:a-zA-Z]{0,60}") {
        proptest::prop_assert!(!matches!(decide(&text, LAMBDA), Ok(Trust::Trusted)));
    }
}
