use proptest::prelude::*;

use super::Pattern;

#[track_caller]
fn check(pattern: &str, text: &str, expected: bool) {
    assert_eq!(Pattern::new(pattern).matches(text), expected, "`{pattern}` against `{text}`");
}

#[test]
fn wildcards_match_as_documented() {
    for (pattern, text, expected) in [
        ("", "", true),
        ("", "a", false),
        ("a", "a", true),
        ("a", "A", false),
        ("a", "ab", false),
        ("b", "ab", false),
        ("*", "", true),
        ("*", "anything: at / all", true),
        ("**", "", true),
        ("a*", "a", true),
        ("*a", "a", true),
        ("a*a", "a", false),
        ("a*a", "aa", true),
        ("a**a", "aba", true),
        ("*b*", "abc", true),
        ("*bc*c", "abcbc", true),
        ("*bc*c", "abc", false),
        ("?", "", false),
        ("?", "é", true),
        ("?", "ab", false),
        ("*?", "", false),
        ("*?", "a", true),
        ("?*?", "a", false),
        ("a*?c*e", "abcde", true),
        ("a*?c*e", "acde", false),
        ("*a?c*", "aabc", true),
        ("*/*/*", "Prod/GET/", true),
        ("a.c", "abc", false),
        ("a+$[x](y)\\", "a+$[x](y)\\", true),
    ] {
        check(pattern, text, expected);
    }
}

/// With exponential backtracking this would not end. 512 bytes of `*a` and a last letter that is missing, against 6 KB.
#[test]
fn hostile_patterns_end() {
    let text = "a".repeat(6 * 1024);
    for unit in ["*a", "*aa", "a*", "*?a", "*a?", "*?"] {
        let stars = unit.repeat(511 / unit.len());
        for _ in 0..20 {
            check(&format!("{stars}b"), &text, false);
            check(&format!("{stars}b*"), &text, false);
            check(&stars, &text, true);
        }
    }
}

#[test]
fn only_pieces_between_two_stars_with_a_question_mark_are_searched_wildcards() {
    for (pattern, bytes) in [("a?b", 0), ("a?*b?", 0), ("*a?*", 2), ("x?*ab*c??*d?", 3), ("*ab*", 0)] {
        assert_eq!(Pattern::new(pattern).searched_wildcard_bytes(), bytes, "{pattern}");
    }
}

/// The definition of a match, with no thought for cost.
fn model(pattern: &[char], text: &[char]) -> bool {
    match (pattern, text) {
        ([], rest) => rest.is_empty(),
        (['*', others @ ..], rest) => (0..=rest.len()).any(|skipped| model(others, &rest[skipped..])),
        (['?', others @ ..], [_, rest @ ..]) => model(others, rest),
        ([wanted, others @ ..], [found, rest @ ..]) => wanted == found && model(others, rest),
        (_, []) => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn matching_equals_its_definition(pattern in "[ab:é*?]{0,9}", text in "[ab:é]{0,10}") {
        let (pattern_chars, text_chars) = (pattern.chars().collect::<Vec<_>>(), text.chars().collect::<Vec<_>>());
        prop_assert_eq!(Pattern::new(&pattern).matches(&text), model(&pattern_chars, &text_chars));
    }

    #[test]
    fn a_text_with_characters_put_behind_wildcards_still_matches(text in ".{1,40}", star in 0usize..40, any in 0usize..40) {
        let mut chars: Vec<char> = text.chars().collect();
        let len = chars.len();
        chars[any % len] = '?';
        chars.insert(star % (len + 1), '*');
        prop_assert!(Pattern::new(&chars.into_iter().collect::<String>()).matches(&text));
    }
}
