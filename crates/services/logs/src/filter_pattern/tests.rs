use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(pattern: &str, message: &str, expected: bool) {
    let pattern = FilterPattern::parse(pattern).unwrap();
    assert_eq!(pattern.matches(message), expected, "{pattern:?} on {message}");
}

#[test]
fn terms_are_found_in_a_text() {
    let cases = [
        ("", "anything", true),
        ("  ", "anything", true),
        ("ERROR", "[ERROR] boom", true),
        ("ERROR", "[error] boom", false),
        ("ERROR boom", "boom, an ERROR", true),
        ("ERROR boom", "ERROR only", false),
        ("\"ERROR boom\"", "ERROR boom", true),
        ("\"ERROR boom\"", "boom ERROR", false),
        ("\"a \\\"b\\\" \\\\\"", "say a \"b\" \\", true),
        ("?ERROR ?WARN", "a WARN", true),
        ("?ERROR ?WARN", "an INFO", false),
        ("?\"two words\"", "two words", true),
        ("ERROR -boom", "ERROR calm", true),
        ("ERROR -boom", "ERROR boom", false),
        ("-boom", "calm", true),
        ("-\"START RequestId\"", "START RequestId: 1", false),
        // AWS: with anything else beside them, optional terms are not looked at.
        ("?ERROR ?WARN REQUEST", "REQUEST INFO", true),
        ("?ERROR ?WARN REQUEST", "ERROR", false),
        ("snake_case 123", "123 snake_case", true),
        ("größe", "die größe", true),
    ];
    for (pattern, message, expected) in cases {
        check(pattern, message, expected);
    }
}

#[test]
fn conditions_hold_of_json() {
    let message = r#"{"level":"ERROR","n":42,"f":-1.5,"deep":{"list":["a",{"b":"c"}],"dotted.name":"d"},"yes":true,"no":false,
        "nil":null,"event-type":"x","ip":"10.0.3.4","code":"200"}"#;
    let cases = [
        (r#"{ $.level = "ERROR" }"#, true),
        (r#"{$.level="ERROR"}"#, true),
        (r"{ $.level = ERROR }", true),
        (r#"{ $.level = "error" }"#, false),
        (r#"{ $.level != "INFO" }"#, true),
        (r#"{ $.level != "ERR*" }"#, false),
        (r#"{ $.missing = "x" }"#, false),
        (r#"{ $.missing != "x" }"#, false),
        (r#"{ $.deep != "x" }"#, false),
        (r"{ $.n = 42 }", true),
        (r"{ $.n = 42.0 }", true),
        (r"{ $.n = 4.2e1 }", true),
        (r"{ $.n != 42 }", false),
        (r"{ $.n != 41 }", true),
        (r"{ $.n > 41 && $.n < 43 }", true),
        (r"{ $.n >= 42 && $.n <= 42 }", true),
        (r"{ $.n > 42 }", false),
        (r"{ $.n = 4* }", true),
        (r"{ $.f < -1 }", true),
        (r"{ $.code = 200 }", false),
        (r#"{ $.code = "200" }"#, true),
        (r"{ $.code = 2* }", true),
        (r"{ $.ip = 10.0.* }", true),
        (r"{ $.ip != 10.0.* }", false),
        (r#"{ $.level = "*RR*" }"#, true),
        (r#"{ $.level = "E*O*" }"#, true),
        (r#"{ $.level = "E*X*" }"#, false),
        (r#"{ $.level = "*" }"#, true),
        (r#"{ $.level = "ERRO*RROR" }"#, false),
        (r#"{ $.deep.list[0] = "a" }"#, true),
        (r#"{ $.deep.list[1].b = "c" }"#, true),
        (r#"{ $.deep.list[2] = "a" }"#, false),
        (r#"{ $.deep['dotted.name'] = "d" }"#, true),
        (r#"{ $.['deep'].list[0] = "a" }"#, true),
        (r#"{ $.event-type = "x" }"#, true),
        (r"{ $.yes IS TRUE }", true),
        (r"{ $.no IS TRUE }", false),
        (r"{ $.no IS FALSE }", true),
        (r"{ $.nil IS NULL }", true),
        (r"{ $.missing IS NULL }", false),
        (r"{ $.missing NOT EXISTS }", true),
        (r"{ $.nil NOT EXISTS }", false),
        (r"{ $.nil EXISTS }", true),
        // `&&` binds tighter than `||`.
        (r"{ $.n = 42 || $.n = 1 && $.n = 2 }", true),
        (r"{ ($.n = 42 || $.n = 1) && $.n = 2 }", false),
        (r#"{ ($.level = "INFO") || (($.n = 42) && ($.yes IS TRUE)) }"#, true),
    ];
    for (pattern, expected) in cases {
        check(pattern, message, expected);
    }
    check("{ $.n EXISTS }", "{\"n\":1}\n", true);
    for other in ["no JSON", "[1]", "INFO {\"n\":1}", "\"n\"", ""] {
        check("{ $.n NOT EXISTS }", other, false);
    }
}

#[test]
fn what_is_not_understood_is_refused() {
    let cases = [
        ("[ip, user]", "Gatewright does not yet support space-delimited filter patterns."),
        ("%ERR.*%", "Gatewright does not yet support regular expressions in filter patterns."),
        ("{ $.a = %b% }", "Gatewright does not yet support regular expressions in filter patterns."),
        ("a:b", "Invalid character(s) in term ':'"),
        ("foo-bar", "Invalid character(s) in term '-'"),
        ("?", "Invalid filter pattern: a term is missing"),
        ("- x", "Invalid filter pattern: a term is missing"),
        ("\"open", "Invalid filter pattern: a quote is not closed"),
        ("\"open\\", "Invalid filter pattern: a quote is not closed"),
        ("{ $.a = 1", "Invalid filter pattern: a brace is missing"),
        ("{}", "Invalid filter pattern: a selector such as `$.name` is missing"),
        ("{ a = 1 }", "Invalid filter pattern: a selector such as `$.name` is missing"),
        ("{ $ = 1 }", "Invalid filter pattern: a selector such as `$.name` is missing"),
        ("{ $.* = 1 }", "Invalid filter pattern: a name is missing before `* = 1`"),
        ("{ $.a[*] = 1 }", "Invalid filter pattern: an index is missing or too large"),
        ("{ $.a[99999999999999999999] = 1 }", "Invalid filter pattern: an index is missing or too large"),
        ("{ $.a['' ] = 1 }", "Invalid filter pattern: a name in brackets is empty or not closed"),
        ("{ $.a > b }", "Invalid filter pattern: `b` is no number"),
        ("{ $.a > inf }", "Invalid filter pattern: `inf` is no number"),
        ("{ $.a = }", "Invalid filter pattern: a value is missing"),
        ("{ $.a IS MAYBE }", "Invalid filter pattern: `IS MAYBE` is no comparison"),
        ("{ ($.a = 1 }", "Invalid filter pattern: a parenthesis is not closed"),
        ("{ $.a = 1 ) }", "Invalid filter pattern: `)` was not expected"),
        ("{ $.a = 1 & $.b = 2 }", "Invalid filter pattern: `& $.b = 2` was not expected"),
    ];
    for (pattern, expected) in cases {
        assert_eq!(FilterPattern::parse(pattern), Err(expected.to_owned()), "{pattern}");
    }
}

#[test]
fn parentheses_may_stand_in_each_other_up_to_the_limit() {
    let nested = |depth: usize| format!("{{ {}$.n = 1{} }}", "(".repeat(depth), ")".repeat(depth));
    check(&nested(32), r#"{"n":1}"#, true);
    let refused = FilterPattern::parse(&nested(33)).unwrap_err();
    assert_eq!(refused, "Invalid filter pattern: more than 32 parentheses stand in each other");
}

proptest! {
    #[test]
    fn no_pattern_and_no_message_upsets_it(pattern in r#"[ {}$.\[\]'"\\()&|=!<>*?%a1é-]{0,40}"#, message in ".{0,40}") {
        if let Ok(pattern) = FilterPattern::parse(&pattern) {
            pattern.matches(&message);
        }
    }

    #[test]
    fn any_text_is_found_as_a_quoted_term(text in "[^\0]{1,20}", around in ".{0,10}") {
        let quoted = text.replace('\\', "\\\\").replace('"', "\\\"");
        let pattern = FilterPattern::parse(&format!("\"{quoted}\"")).unwrap();
        let message = format!("{around}{text}{around}");
        prop_assert!(pattern.matches(&message));
        let excluding = FilterPattern::parse(&format!("-\"{quoted}\"")).unwrap();
        prop_assert!(!excluding.matches(&text));
    }
}
