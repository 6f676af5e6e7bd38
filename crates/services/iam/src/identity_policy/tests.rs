use super::*;

const SYNTAX: &str = "Syntax errors in policy.";
const LEGACY: &str = "The policy failed legacy parsing";
const VENDOR: &str = "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";
const ONE_COLON: &str = "Actions/Condition can contain only one colon.";
const OLD: &str = "Policy document must be version 2012-10-17 or greater.";
const NO_ACTIONS: &str = "Policy statement must contain actions.";
const NO_RESOURCES: &str = "Policy statement must contain resources.";
const PRINCIPAL: &str = "Policy document should not specify a principal.";

#[track_caller]
fn check_refused(text: &str, expected: &str) {
    assert_eq!(check(text, Language::Newest).map_err(|problem| problem.0), Err(expected.to_owned()), "{text}");
}

fn policy(statement: &str) -> String {
    format!(r#"{{"Version":"2012-10-17","Statement":{statement}}}"#)
}

#[test]
fn a_document_that_is_no_policy_is_refused_in_aws_words() {
    let cases = [
        ("", "This policy contains invalid Json"),
        ("{", "This policy contains invalid Json"),
        ("This is not a json document", "This policy contains invalid Json"),
        ("[]", SYNTAX),
        (r#"{"Version":"2012-10-17"}"#, SYNTAX),
        (r#"{"Version":"2013-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#, SYNTAX),
        (r#"{"Version":"2012-10-17","Id":{},"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#, SYNTAX),
        (r#"{"Version":"2012-10-17","Extra":1,"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#, SYNTAX),
        (r#"{"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#, OLD),
        (r#"{"Statement":{"Effect":"denY","Action":"*","Resource":"*"}}"#, OLD),
    ];
    for (text, expected) in cases {
        check_refused(text, expected);
    }
}

#[test]
fn a_malformed_statement_is_refused_in_aws_words() {
    let cases = [
        ("[]", SYNTAX),
        (r#"["afd"]"#, SYNTAX),
        (r#"{"Action":"*","Resource":"*"}"#, SYNTAX),
        (r#"{"Effect":"invalid","Action":"*","Resource":"*"}"#, SYNTAX),
        (r#"{"Effect":"Allow","Action":{},"Resource":"*"}"#, SYNTAX),
        (r#"{"Effect":"Allow","Action":[[]],"Resource":"*"}"#, SYNTAX),
        (r#"{"Effect":"Allow","Action":"*","Resource":["adfdf",{}]}"#, SYNTAX),
        (r#"{"Effect":"Allow","Action":"*","Resource":"*","Extra field":"value"}"#, SYNTAX),
        (r#"{"Effect":"Allow","NotAction":"s3:Get*","Action":[],"Resource":"*"}"#, SYNTAX),
        (r#"{"Effect":"Allow","Action":"*","Resource":"*","NotResource":"*"}"#, SYNTAX),
        (r#"{"Sid":[],"Effect":"Allow","Action":"*","Resource":"*"}"#, SYNTAX),
        (r#"{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*"}"#, PRINCIPAL),
        (r#"{"Effect":"Allow","Action":"*","Resource":"*","NotPrincipal":"*"}"#, PRINCIPAL),
        (r#"{"Effect":"Allow","Action":"*","Action":"*","Resource":"*"}"#, SYNTAX),
        (r#"{"Effect":"Allow"}"#, NO_ACTIONS),
        (r#"{"Effect":"Allow","Resource":"*"}"#, NO_ACTIONS),
        (r#"{"Effect":"Allow","Action":[],"Resource":"*"}"#, NO_ACTIONS),
        (r#"[{"Effect":"Deny"},{"Effect":"Allow","Action":"*","Resource":"*"}]"#, NO_ACTIONS),
        (r#"{"Effect":"Allow","Action":"*"}"#, NO_RESOURCES),
        (r#"{"Effect":"Allow","Action":"*","Resource":[]}"#, NO_RESOURCES),
        (r#"{"Effect":"Allow","Action":"invalid"}"#, VENDOR),
        (r#"{"Effect":"denY","Action":"*","Resource":"*"}"#, LEGACY),
        (
            r#"[{"Sid":"a","Effect":"Allow","Action":"*","Resource":"*"},{"Sid":"a","Effect":"Allow"}]"#,
            "Statement IDs (SID) in a single policy must be unique.",
        ),
    ];
    for (statement, expected) in cases {
        check_refused(&policy(statement), expected);
    }
}

#[test]
fn a_malformed_condition_is_a_syntax_error() {
    let cases = [
        "[]",
        r#""a""#,
        r#"{"a":"b"}"#,
        r#"{"DateGreaterThan":[]}"#,
        r#"{"DateGreaterThan":{"a":{}}}"#,
        r#"{"DateGreaterThan":{"a":null}}"#,
        r#"{"x":{"a":"1"}}"#,
        r#"{"ForAnyValue::StringEqualsIfExists":{"a":"asf"}}"#,
        r#"{"StringMatches":{"a":"asf"}}"#,
        r#"[{"ForAllValues:StringEquals":{"aws:TagKeys":"Department"}}]"#,
    ];
    for condition in cases {
        check_refused(&policy(&format!(r#"{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{condition}}}"#)), SYNTAX);
    }
}

#[test]
fn a_date_that_is_none_fails_legacy_parsing() {
    for value in [r#""soon""#, r#""2017-13-01""#, r#"["2017-07-01T00:00:00Z","01.07.2017"]"#, "1.5"] {
        let condition = format!(r#"{{"DateGreaterThan":{{"aws:CurrentTime":{value}}}}}"#);
        let statement = format!(r#"{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{condition}}}"#);
        check_refused(&policy(&statement), LEGACY);
    }
}

#[test]
fn an_action_has_a_vendor_and_one_colon() {
    let cases = [
        ("invalid", VENDOR),
        ("", VENDOR),
        ("a a:ListBucket", "Vendor a a is not valid"),
        (":ListBucket", "Vendor  is not valid"),
        ("s3:List:Bucket", ONE_COLON),
    ];
    for (action, expected) in cases {
        check_refused(&policy(&format!(r#"{{"Effect":"Allow","NotAction":["s3:*","{action}"],"Resource":"*"}}"#)), expected);
    }
}

#[test]
fn a_resource_is_an_arn_or_a_star() {
    let iam = "IAM resource path must either be \"*\" or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, \
               server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.";
    let unqualified = "Resource vendor must be fully qualified and cannot contain regexes.";
    let cases = [
        ("invalid resource", "Resource invalid resource must be in ARN format or \"*\"."),
        ("", "Resource  must be in ARN format or \"*\"."),
        ("a:bsdfdsafsad", "Partition \"bsdfdsafsad\" is not valid for resource \"arn:bsdfdsafsad:*:*:*:*\"."),
        ("a:b:cadfsdf", "Partition \"b\" is not valid for resource \"arn:b:cadfsdf:*:*:*\"."),
        ("a:b:c:d:e:f:g:h", "Partition \"b\" is not valid for resource \"arn:b:c:d:e:f:g:h\"."),
        ("aws:s3:::example_bucket", "Partition \"s3\" is not valid for resource \"arn:s3:::example_bucket:*\"."),
        ("arn:error:s3:::example_bucket", "Partition \"error\" is not valid for resource \"arn:error:s3:::example_bucket\"."),
        ("arn:aws", unqualified),
        ("arn:aws:*:us-east-1:123456789012:x", unqualified),
        ("arn:aws:s3::example_bucket", LEGACY),
        ("arn:aws::::example_bucket", LEGACY),
        ("arn:aws:iam:::example_bucket", iam),
        ("arn:aws:iam:us-east-1::user/a", "IAM resource arn:aws:iam:us-east-1::user/a cannot contain region information."),
        ("arn:aws:s3:us-east-1::bucket", "Resource arn:aws:s3:us-east-1::bucket can not contain region information."),
        ("x:aws:s3:::bucket", SYNTAX),
    ];
    for (resource, expected) in cases {
        check_refused(&policy(&format!(r#"{{"Effect":"Allow","Action":"s3:List:x","NotResource":"{resource}"}}"#)), {
            // What the resource does not fail on, the action does.
            if expected == SYNTAX { ONE_COLON } else { expected }
        });
        check_refused(&policy(&format!(r#"{{"Effect":"Allow","Action":"s3:*","Resource":["*","{resource}"]}}"#)), expected);
    }
}

#[test]
fn what_aws_takes_is_taken_even_if_it_is_not_decided_here() {
    let cases = [
        (r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#, true),
        (r#"{"Effect":"Allow","Action":"fsx:ListBucket","Resource":["arn:aws:s3:::example_bucket","*"]}"#, true),
        (r#"{"Effect":"Deny","NotAction":"iam:*","NotResource":"arn:aws:iam::123456789012:user/a"}"#, true),
        (r#"{"Sid":"","Effect":"Allow","Action":"s3:*","Resource":"arn:aws:fdsasf"}"#, true),
        (r#"{"Effect":"Allow","Action":"s3:*","Resource":"arn:*:s3:::a","Condition":{}}"#, true),
        (r#"{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"a":{}}}"#, true),
        (r#"{"Effect":"Allow","Action":"s3:List Bucket","Resource":"*"}"#, true),
        (r#"{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"a":[]},"Bool":{"b":1.5}}}"#, true),
        (r#"{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"NullIfExists":{"a":true}}}"#, false),
        (
            r#"{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2017-07-01T00:00:00Z"}}}"#,
            true,
        ),
        (
            r#"{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"ForAllValues:StringEqualsIfExists":{"aws:TagKeys":["a"]}}}"#,
            true,
        ),
        (
            r#"{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringEquals":{"iam:PassedToService":"x"}}}"#,
            true,
        ),
        (r#"{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::home/${aws:username}/*"}"#, true),
        (r#"{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::home/${aws:username/*"}"#, false),
    ];
    for (statement, is_decided) in cases {
        let text = policy(statement);
        assert_eq!(check(&text, Language::Newest), Ok(()), "{text}");
        assert_eq!(compile(&text).is_ok(), is_decided, "{text}");
    }
}

#[test]
fn an_inline_policy_may_be_written_in_the_older_language() {
    for version in ["", r#""Version":"2008-10-17","#] {
        let text = format!(r#"{{{version}"Statement":{{"Effect":"Allow","Action":"*","Resource":"*"}}}}"#);
        assert_eq!(check(&text, Language::Any), Ok(()), "{text}");
        check_refused(&text, OLD);
    }
}

#[test]
fn every_operator_of_the_language_is_known() {
    for operator in
        ["StringNotEqualsIgnoreCase", "NumericLessThanEquals", "ArnNotLike", "NotIpAddress", "Null", "ForAnyValue:StringLike"]
    {
        assert!(is_operator(operator), "{operator}");
    }
    for other in ["", "IfExists", "stringequals", "StringLessThan", "ArnEqualsIgnoreCase", "ForAllValues:"] {
        assert!(!is_operator(other), "{other}");
    }
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_check_fail_in_another_way(text in "\\PC{0,80}", statement in "\\PC{0,40}") {
        let _ = check(&text, Language::Any);
        let quoted = serde_json::Value::from(statement);
        let _ = check(&policy(&format!(r#"{{"Effect":"Allow","Action":{quoted},"Resource":{quoted}}}"#)), Language::Newest);
    }
}
