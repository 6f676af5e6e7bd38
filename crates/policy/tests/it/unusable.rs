//! Documents that are not understood. None of them may ever allow.

use std::error::Error as _;

use gatewright_policy::{DocumentKind, Policy, PolicyError};
use serde_json::{Value, json};

use DocumentKind::{AuthorizerOutput, FunctionResource};

/// `message` is the whole error text.
#[track_caller]
fn check(kind: DocumentKind, document: Value, message: &str) {
    match Policy::parse(kind, &document) {
        Ok(_) => panic!("usable: {document}"),
        Err(error) => assert_eq!(error.to_string(), message, "{document}"),
    }
    let text = document.to_string();
    assert!(Policy::parse_str(kind, &text).is_err(), "usable as text: {text}");
}

/// An authorizer's policy with one element of its statement set to a value.
fn with(element: &str, value: Value) -> Value {
    let mut statement = json!({"Effect": "Allow", "Action": "*", "Resource": "*"});
    statement[element] = value;
    json!({"Version": "2012-10-17", "Statement": [statement]})
}

/// An authorizer's policy whose statement lacks an element.
fn without(element: &str) -> Value {
    let mut document = with("Sid", json!("s"));
    document["Statement"][0].as_object_mut().expect("an object").remove(element);
    document
}

/// A function's policy with a principal.
fn principal(value: Value) -> Value {
    with("Principal", value)
}

#[test]
fn documents_around_the_statements() {
    let good = json!({"Effect": "Allow", "Action": "*", "Resource": "*"});
    for (document, message) in [
        (json!("text"), "the policy must be an object"),
        (json!([good]), "the policy must be an object"),
        (json!(null), "the policy is null"),
        (json!({}), "the policy has no `Statement`"),
        (json!({"Version": "2012-10-17"}), "the policy has no `Statement`"),
        (json!({"Version": "2012-10-17", "statement": [good]}), "the policy has the unknown element `statement`"),
        (json!({"version": "2012-10-17", "Statement": [good]}), "the policy has the unknown element `version`"),
        (json!({"Statement": [good], "Extra": 1}), "the policy has the unknown element `Extra`"),
        (json!({"Version": "2012-10-18", "Statement": []}), "the version `2012-10-18` is not a policy language version"),
        (json!({"Version": "", "Statement": []}), "the version `` is not a policy language version"),
        (json!({"Version": 2012, "Statement": []}), "Version must be a string"),
        (json!({"Version": null, "Statement": []}), "Version is null"),
        (json!({"Id": 1, "Statement": []}), "Id must be a string"),
        (json!({"Statement": null}), "Statement is null"),
        (json!({"Statement": "x"}), "Statement must be a statement or a list of them"),
        (json!({"Statement": ["x"]}), "Statement[0] must be an object"),
        (json!({"Statement": [good, [good]]}), "Statement[1] must be an object"),
        (json!({"Statement": [good, null]}), "Statement[1] is null"),
    ] {
        check(AuthorizerOutput, document, message);
    }
}

#[test]
fn statements() {
    const STRINGS: &str = "a string or a list of at least one string";
    for (document, message) in [
        (without("Effect"), "Statement[0] has no `Effect`".to_owned()),
        (without("Action"), "Statement[0] has no `Action` or `NotAction`".to_owned()),
        (without("Resource"), "Statement[0] has no `Resource` or `NotResource`".to_owned()),
        (with("Effect", json!("allow")), "`allow` at Statement[0].Effect is not `Allow` or `Deny`".to_owned()),
        (with("Effect", json!("Permit")), "`Permit` at Statement[0].Effect is not `Allow` or `Deny`".to_owned()),
        (with("Effect", json!(true)), "Statement[0].Effect must be a string".to_owned()),
        (with("Effect", json!(["Allow"])), "Statement[0].Effect must be a string".to_owned()),
        (with("Sid", json!(null)), "Statement[0].Sid is null".to_owned()),
        (with("Sid", json!(1)), "Statement[0].Sid must be a string".to_owned()),
        (with("NotAction", json!("s3:*")), "Statement[0] has both `Action` and `NotAction`".to_owned()),
        (with("NotResource", json!("*")), "Statement[0] has both `Resource` and `NotResource`".to_owned()),
        (with("action", json!("*")), "Statement[0] has the unknown element `action`".to_owned()),
        (with("Comment", json!("x")), "Statement[0] has the unknown element `Comment`".to_owned()),
        (with("Action", json!([])), format!("Statement[0].Action must be {STRINGS}")),
        (with("Action", json!({})), format!("Statement[0].Action must be {STRINGS}")),
        (with("Action", json!(["*", 1])), format!("Statement[0].Action must be {STRINGS}")),
        (with("Action", json!([["*"]])), format!("Statement[0].Action must be {STRINGS}")),
        (with("Action", json!(null)), "Statement[0].Action is null".to_owned()),
        (with("Action", json!("")), "`` at Statement[0].Action is not `*` or `service:Action`".to_owned()),
        (with("Action", json!("Invoke")), "`Invoke` at Statement[0].Action is not `*` or `service:Action`".to_owned()),
        (with("Action", json!(["a:b", "a:b\n"])), "`a:b\n` at Statement[0].Action is not `*` or `service:Action`".to_owned()),
        (with("Action", json!(":b")), "`:b` at Statement[0].Action is not `*` or `service:Action`".to_owned()),
        (with("Resource", json!([])), format!("Statement[0].Resource must be {STRINGS}")),
        (with("Resource", json!(["*", null])), "Statement[0].Resource[1] is null".to_owned()),
        (with("Resource", json!(null)), "Statement[0].Resource is null".to_owned()),
        (with("Resource", json!("")), "`` at Statement[0].Resource is not `*` or an arn".to_owned()),
        (with("Resource", json!("/pets")), "`/pets` at Statement[0].Resource is not `*` or an arn".to_owned()),
        (with("Principal", json!(["*"])), "Statement[0].Principal must be a string or an object".to_owned()),
        (with("Principal", json!({"AWS": 1})), format!("Statement[0].Principal.AWS must be {STRINGS}")),
        (
            with("NotPrincipal", json!("*")),
            "Statement[0] has `NotPrincipal`, which is not supported in this kind of policy".to_owned(),
        ),
    ] {
        check(AuthorizerOutput, document, &message);
    }
}

#[test]
fn conditions() {
    let unsupported = |operator: &str| {
        let message = format!("Statement[0].Condition uses the condition operator `{operator}`, which is not supported");
        (json!({operator: {"aws:Referer": "1"}}), message)
    };
    const VALUE: &str = "a string, a boolean, a number or a list of these";
    let mut cases: Vec<(Value, String)> = [
        "stringEquals",
        "StringEquals ",
        "",
        "IfExists",
        "StringEqualsIfExistsIfExists",
        "NullIfExists",
        "ForAllValues:Null",
        "forAllValues:StringEquals",
        "ForAllValues:ForAnyValue:StringEquals",
        "ForSomeValues:StringEquals",
        "NumericLike",
        "DateLike",
        "NotBool",
        "BinaryNotEquals",
        "IpAddressEquals",
    ]
    .map(unsupported)
    .into();
    cases.extend(
        [
            (json!(null), "Statement[0].Condition is null"),
            (json!([]), "Statement[0].Condition must be an object"),
            (json!("x"), "Statement[0].Condition must be an object"),
            (json!({"StringEquals": null}), "Statement[0].Condition.StringEquals is null"),
            (json!({"StringEquals": "x"}), "Statement[0].Condition.StringEquals must be an object"),
            (json!({"StringEquals": {"aws:Referer": null}}), "Statement[0].Condition.StringEquals.aws:Referer is null"),
            (json!({"StringEquals": {"aws:Referer": ["x", null]}}), "Statement[0].Condition.StringEquals.aws:Referer[1] is null"),
            (
                json!({"StringEquals": {"aws:Referer": "x", "AWS:referer": "x"}}),
                "the key `AWS:referer` appears twice in one object",
            ),
            (
                json!({"DateLessThan": {"aws:CurrentTime": ["2020", "soon"]}}),
                "`soon` at Statement[0].Condition.DateLessThan.aws:CurrentTime is not a date",
            ),
        ]
        .map(|(condition, message)| (condition, message.to_owned())),
    );
    for value in [json!({}), json!([["x"]])] {
        cases.push((
            json!({"StringEquals": {"aws:Referer": value}}),
            format!("Statement[0].Condition.StringEquals.aws:Referer must be {VALUE}"),
        ));
    }
    for (condition, message) in cases {
        check(AuthorizerOutput, with("Condition", condition.clone()), &message);
    }
}

#[test]
fn malformed_policy_variables_since_2012() {
    for text in ["*${", "*${}", "*${ }", "*${a", "*${a${b}}", "*${a,b}", "*${a, 'b}", "*${a 'b'}", "*${a, 'b' c}", "*${*"] {
        check(AuthorizerOutput, with("Resource", json!(text)), "Statement[0].Resource holds a malformed policy variable");
        let condition = json!({"StringLike": {"aws:Referer": ["x", text]}});
        let message = "Statement[0].Condition.StringLike.aws:Referer holds a malformed policy variable";
        check(AuthorizerOutput, with("Condition", condition), message);
    }
}

#[test]
fn principals() {
    const SHAPE: &str = "Statement[0].Principal must be `*` or an object such as {\"Service\": …}";
    const STRINGS: &str = "must be a string or a list of at least one string";
    const SERVICE: &str = "is not a service principal such as `apigateway.amazonaws.com`";
    const AWS: &str = "is not `*`, an account id or the arn of a principal";
    check(FunctionResource, with("Sid", json!("s")), "Statement[0] has no `Principal`");
    for value in
        [json!({}), json!([]), json!(["*"]), json!(true), json!("123456789012"), json!("**"), json!("lambda.amazonaws.com")]
    {
        check(FunctionResource, principal(value), SHAPE);
    }
    check(FunctionResource, principal(json!(null)), "Statement[0].Principal is null");
    for form in ["Users", "aws", "service"] {
        let message = format!("Statement[0].Principal names principals as `{form}`, which is not supported");
        check(FunctionResource, principal(json!({form: "*"})), &message);
    }
    check(FunctionResource, principal(json!({"Service": []})), &format!("Statement[0].Principal.Service {STRINGS}"));
    check(FunctionResource, principal(json!({"AWS": {"x": 1}})), &format!("Statement[0].Principal.AWS {STRINGS}"));
    for name in ["*", "", "apigateway", "*.amazonaws.com", "ApiGateway.amazonaws.com"] {
        check(
            FunctionResource,
            principal(json!({"Service": name})),
            &format!("`{name}` at Statement[0].Principal.Service {SERVICE}"),
        );
    }
    for name in [
        "",
        "12345678901",
        "1234567890123",
        "12345678901x",
        "AIDAEXAMPLE",
        "arn:aws:iam::123456789012:user/*",
        "arn:aws:iam::*:root",
        "arn:aws:iam::123456789012:user/${x}",
        "arn:aws:iam::123456789012:",
        "arn:aws:iam:us-east-1:123456789012:root",
        "arn:aws:lambda::123456789012:function",
        "arn:aws:iam::123456789012",
    ] {
        check(FunctionResource, principal(json!({"AWS": ["*", name]})), &format!("`{name}` at Statement[0].Principal.AWS {AWS}"));
    }
    let mut document = principal(json!("*"));
    document["Statement"][0]["NotPrincipal"] = json!("*");
    check(FunctionResource, document, "Statement[0] has both `Principal` and `NotPrincipal`");
    for form in ["Federated", "CanonicalUser"] {
        for name in ["", "*", "a.${b}", "a*"] {
            let what = if form == "Federated" { "an identity provider" } else { "a canonical user id" };
            let message = format!("`{name}` at Statement[0].Principal.{form} is not {what}");
            check(FunctionResource, principal(json!({form: name})), &message);
        }
    }
}

#[test]
fn a_later_statement_that_is_not_understood_spoils_the_document() {
    let mut document = with("Sid", json!("s"));
    let statements = document["Statement"].as_array_mut().expect("a list");
    statements
        .push(json!({"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"IpRange": {"aws:SourceIp": "::/0"}}}));
    let message = "Statement[1].Condition uses the condition operator `IpRange`, which is not supported";
    check(AuthorizerOutput, document, message);
}

#[test]
fn text_with_a_repeated_key_is_refused() {
    let text = r#"{"Statement":[{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}]}"#;
    let error = Policy::parse_str(AuthorizerOutput, text).expect_err("a repeated key");
    assert_eq!(error.to_string(), "the key `Effect` appears twice in one object");
}

#[test]
fn text_that_is_not_json_names_its_cause() {
    let error = Policy::parse_str(AuthorizerOutput, "{\"Statement\":").expect_err("not json");
    assert!(matches!(error, PolicyError::Json(_)));
    assert_eq!(error.to_string(), "the policy is not readable json");
    assert!(error.source().is_some());
}

#[test]
fn long_text_of_a_user_is_cut_in_errors() {
    let message = format!("Statement[0] has the unknown element `{}…`", "é".repeat(64));
    check(AuthorizerOutput, with(&"é".repeat(65), json!("x")), &message);
}
