use gatewright_model::ids::AccountId;
use gatewright_model::timestamp::Timestamp;
use gatewright_wire::service::CallContext;

use super::{alias_name, only_latest, resolve, resolve_new};

fn context() -> CallContext {
    let account = AccountId::parse("123456789012").unwrap();
    gatewright_testkit::call::by_root_of(&account, Timestamp::default())
}

type Expected<'a> = Result<(&'a str, Option<&'a str>), (&'a str, u16, &'a str)>;

#[track_caller]
fn check(text: &str, qualifier: Option<&str>, expected: Expected<'_>) {
    let outcome = resolve(&context(), "GetFunction", text, qualifier);
    match (&outcome, expected) {
        (Ok(function), Ok((name, qualifier))) => {
            assert_eq!((function.name.as_str(), function.qualifier.as_deref()), (name, qualifier), "{text}");
        }
        (Err(error), Err((code, status, message))) => {
            assert_eq!((error.code, error.status, error.message.as_deref()), (code, status, Some(message)), "{text}");
        }
        _ => panic!("{text}: {outcome:?}"),
    }
}

#[test]
fn every_form_of_a_name_leads_to_its_function() {
    let cases: &[(&str, &str, Option<&str>)] = &[
        ("greet", "greet", None),
        ("greet:live", "greet", Some("live")),
        ("greet:$LATEST", "greet", Some("$LATEST")),
        ("function:greet", "greet", None),
        ("function:greet:1", "greet", Some("1")),
        ("function", "function", None),
        ("123456789012:greet", "greet", None),
        ("123456789012:function:greet", "greet", None),
        ("123456789012:function:greet:live", "greet", Some("live")),
        ("123456789012", "123456789012", None),
        ("us-east-1:123456789012:function:greet", "greet", None),
        ("us-east-1", "us-east-1", None),
        ("arn:aws:lambda:us-east-1:123456789012:function:greet", "greet", None),
        ("arn:aws:lambda:us-east-1:123456789012:function:greet:1", "greet", Some("1")),
        ("a.b", "a.b", None),
    ];
    for (text, name, qualifier) in cases {
        check(text, None, Ok((name, *qualifier)));
    }
    check("greet", Some("live"), Ok(("greet", Some("live"))));
    check("greet:live", Some("live"), Ok(("greet", Some("live"))));
}

#[test]
fn what_is_elsewhere_or_contradicts_itself_is_refused_in_the_words_of_aws() {
    let mismatch = "The derived qualifier from the function name does not match the specified qualifier.";
    check("greet:live", Some("1"), Err(("InvalidParameterValueException", 400, mismatch)));
    let region = "Functions from 'eu-west-1' are not reachable in this region ('us-east-1')";
    let elsewhere = "arn:aws:lambda:eu-west-1:123456789012:function:greet";
    check(elsewhere, None, Err(("ResourceNotFoundException", 404, region)));
    let denied = "User: arn:aws:iam::123456789012:root is not authorized to perform: lambda:GetFunction on resource: \
                  arn:aws:lambda:us-east-1:999999999999:function:greet because no resource-based policy allows the \
                  lambda:GetFunction action";
    for foreign in ["999999999999:greet", "arn:aws:lambda:us-east-1:999999999999:function:greet:1"] {
        check(foreign, None, Err(("AccessDeniedException", 403, denied)));
    }
    for wrong in ["a:b:c", "", ":", "greet:", ":live", "arn:aws-cn:lambda:us-east-1:123456789012:function:greet"] {
        let message = format!("Function not found: {wrong}");
        check(wrong, None, Err(("ResourceNotFoundException", 404, &message)));
    }
}

#[test]
fn a_new_name_has_at_most_64_characters_and_no_qualifier() {
    let (longest, longer) = ("n".repeat(64), "n".repeat(65));
    assert!(resolve_new(&context(), &longest).is_ok());
    assert!(resolve_new(&context(), &format!("arn:aws:lambda:us-east-1:123456789012:function:{longest}")).is_ok());
    let error = resolve_new(&context(), &longer).unwrap_err();
    assert_eq!((error.code, error.status), ("InvalidParameterValueException", 400));
    let message = format!(
        "1 validation error detected: Value '{longer}' at 'functionName' failed to satisfy constraint: Member must have length \
         less than or equal to 64"
    );
    assert_eq!(error.message, Some(message));
    assert_eq!(resolve_new(&context(), "greet:live").unwrap_err().code, "InvalidParameterValueException");
}

#[test]
fn a_qualifier_other_than_latest_is_not_found() {
    let resolved = |qualifier| resolve(&context(), "GetFunction", "greet", qualifier).unwrap();
    assert!(only_latest(&resolved(None)).is_ok());
    assert!(only_latest(&resolved(Some("$LATEST"))).is_ok());
    for qualifier in ["$latest", "1", "live", "$LATEST.PUBLISHED"] {
        let error = only_latest(&resolved(Some(qualifier))).unwrap_err();
        let arn = "arn:aws:lambda:us-east-1:123456789012:function:greet";
        assert_eq!(error.message, Some(format!("Function not found: {arn}:{qualifier}")));
    }
}

#[test]
fn a_qualifier_is_an_alias_s_name_unless_it_is_latest_or_all_digits() {
    let resolved = |qualifier| resolve(&context(), "Invoke", "greet", qualifier).unwrap();
    for qualifier in [None, Some("$LATEST"), Some("1"), Some("0"), Some("01"), Some("18446744073709551616")] {
        assert_eq!(alias_name(&resolved(qualifier)), None, "{qualifier:?}");
    }
    for qualifier in ["live", "1a", "-", "$latest", "$LATEST.PUBLISHED"] {
        assert_eq!(alias_name(&resolved(Some(qualifier))), Some(qualifier));
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_a_function_of_this_account_or_refused(text in "[a-z0-9:$.\\-]{0,40}|.{0,40}") {
        if let Ok(function) = resolve(&context(), "GetFunction", &text, None) {
            proptest::prop_assert_eq!(&function.account, &context().account);
            proptest::prop_assert!(!function.name.is_empty() && !function.name.contains(':'));
            let again = format!("123456789012:function:{}", function.name);
            proptest::prop_assert_eq!(resolve(&context(), "GetFunction", &again, None).unwrap().name, function.name);
        }
    }
}
