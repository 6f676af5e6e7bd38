//! The patterns: what the AWS models use, and what Java means by it. The wording is tested over whole services in `tests/it`.

use super::pattern::{is_checkable, is_match};

#[track_caller]
fn check(pattern: &'static str, yes: &[&str], no: &[&str]) {
    assert!(is_checkable(pattern), "{pattern} cannot be compiled");
    for text in yes {
        assert!(is_match(pattern, text), "`{text}` should match {pattern}");
    }
    for text in no {
        assert!(!is_match(pattern, text), "`{text}` should not match {pattern}");
    }
}

#[test]
fn patterns_cover_the_whole_text() {
    check("[1-5]\\d\\d", &["200"], &["2000", "x200", "600", "٢٠٠"]);
    check("a|b", &["a", "b"], &["ab", "ax"]);
    check(r"\d{12}|\*|arn:(aws[a-zA-Z-]*):iam::\d{12}:root", &["*", "123456789012"], &["**", "1234567890123"]);
    check(r"^([1-5]\d\d|\*|\s*)$", &["", " ", "*", "404"], &["4040"]);
}

#[test]
fn hyphens_in_classes_mean_what_java_means() {
    check("[a-zA-Z0-9-_]+", &["a-b_c"], &["a.b", ""]);
    check(r"[a-zA-Z0-9-\/*:_+=.@-]*", &["a/b*c:d"], &["a,b"]);
    check(r"[\w+=,.@-]+", &["user@example.com"], &["Ü", "a b"]);
    check(r"[0-9a-z-:]+", &["a-b:c"], &["A"]);
    check("[ -~]+", &["a b~"], &["\u{7f}"]);
    check(r"[:\w]+", &["a:b"], &["é"]);
}

#[test]
fn unicode_classes_and_code_points_are_understood() {
    check(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*", &["Grüße an 東京", ""], &["a\tb", "a!b"]);
    check(r"[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*", &["a\tb\nü"], &["東", "\u{85}"]);
    check(r"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)", &["/", "/a/"], &["/a", "//\u{7f}/"]);
    check(r"[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+", &["a東"], &["\u{1}"]);
    check(r"\p{Alpha}+\p{IsAlphabetic}*", &["abcé"], &["é"]);
    check(r"[\S]+", &["a"], &["a b"]);
    check(r"(?s).*", &["a\nb", ""], &[]);
    check(r"[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}][^_\p{Z}]+", &["abc"], &["_bc"]);
}

#[test]
fn look_around_of_the_models_is_checked_without_it() {
    check(r"(?!^[0-9]+$)([a-zA-Z0-9-_]+)", &["live", "1a"], &["123", "a.b", ""]);
    check(r"((?!^\d+$)^[0-9a-zA-Z-_]+$)", &["live"], &["123"]);
    check(r"[0-9A-Za-z\.\-_]*(?<!\.)", &["a.b", ""], &["a."]);
    check(r"^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$", &["my-alias"], &["my--alias", "-ab"]);
    check(r"(^(?!(system\x2e)))(^[_a-zA-Z0-9])([^$]*)", &["systems", "a.b"], &["system.x", "a$"]);
}

#[test]
fn a_qualifier_that_must_not_be_a_number_may_still_begin_with_one() {
    check(
        r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]{1,64})(:((?!\d+$)[0-9a-zA-Z-_]+))?",
        &["f", "f:live", "f:1a", "function:123", "123"],
        &["f:1", "f:", "function:f:7"],
    );
}

#[test]
fn what_cannot_be_checked_says_so() {
    for pattern in ["(?=a)b", "(a)\\1", r"\Qa\E", "[a", "(?<=x)y", r"[\h]"] {
        assert!(!is_checkable(pattern), "{pattern}");
        assert!(is_match(pattern, "anything"));
    }
}

#[test]
fn lambdas_function_names_are_told_apart() {
    check(
        r"(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?",
        &["f", "f:$LATEST", "arn:aws:lambda:eu-central-1:123456789012:function:f:live", "123456789012:function:f"],
        &["f!", "", "arn:aws:lambda:eu-central-1:123456789012:function:f:$OLD"],
    );
}

#[test]
fn what_holds_something_sensitive_is_sensitive() {
    use super::is_sensitive;
    use crate::schema::{Constraints, Kind, Schema};

    static PLAIN: Schema = Schema { name: "Plain", kind: Kind::String, constraints: Constraints::NONE };
    static SECRET: Schema =
        Schema { name: "Secret", kind: Kind::String, constraints: Constraints { is_sensitive: true, ..Constraints::NONE } };
    static SECRETS: Schema = Schema {
        name: "Secrets",
        kind: Kind::List { element: &SECRET, element_wire_name: "member", is_flattened: false },
        constraints: Constraints::NONE,
    };
    static NAMED: Schema = Schema {
        name: "Named",
        kind: Kind::Map { key: &PLAIN, value: &SECRETS, key_wire_name: "key", value_wire_name: "value", is_flattened: false },
        constraints: Constraints::NONE,
    };
    assert!(!is_sensitive(&PLAIN));
    assert!(is_sensitive(&SECRET) && is_sensitive(&SECRETS) && is_sensitive(&NAMED));
}
