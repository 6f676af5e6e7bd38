use proptest::prelude::*;

use super::Pattern;
use crate::document::Version;
use crate::limits::SEARCHED_PIECE_CHARS_MAX;
use crate::text::{Atom, Part, Target, Wildcards, parts};

fn compile(text: &str) -> Option<Pattern> {
    Pattern::build(&atoms(text))
}

fn atoms(text: &str) -> Vec<Atom> {
    let parts = parts("", Version::V2008, Wildcards::Meant, text).expect("no variables");
    parts.into_iter().flat_map(|part| if let Part::Fixed(atoms) = part { atoms.to_vec() } else { Vec::new() }).collect()
}

#[track_caller]
fn check(pattern: &str, text: &str, expected: bool) {
    assert_eq!(compile(pattern).expect("within limits").matches(text), expected, "`{pattern}` against `{text}`");
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
fn a_piece_with_a_question_mark_is_found_at_every_length_up_to_the_limit() {
    for chars in [1, 2, 63, 64, 65, 128, 129, SEARCHED_PIECE_CHARS_MAX] {
        let letters = "ab".repeat(chars).chars().take(chars - 1).collect::<String>();
        let pattern = format!("*{letters}?*c");
        let text = format!("b{}{letters}éc", "xy".repeat(200));
        check(&pattern, &text, true);
        check(&pattern, &text.replace('é', ""), chars == 1);
    }
    assert!(compile(&format!("*{}?*", "a".repeat(SEARCHED_PIECE_CHARS_MAX))).is_none());
    assert!(compile(&format!("{}?*{}", "a".repeat(1000), "b".repeat(1000))).is_some());
    assert!(compile(&format!("*{}*", "a".repeat(1000))).is_some());
}

#[test]
fn an_asterisk_that_is_a_character_is_one() {
    let mut pattern = atoms("*a?");
    pattern.extend([Atom::Char('*'), Atom::Char('?'), Atom::AnyRun]);
    let pattern = Pattern::build(&pattern).expect("short");
    assert!(pattern.matches("xab*?y") && !pattern.matches("xabcdy"));
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
    fn matching_equals_its_definition(pattern in "[abé*?]{0,9}", text in "[abé]{0,10}") {
        let (pattern_chars, text_chars) = (pattern.chars().collect::<Vec<_>>(), text.chars().collect::<Vec<_>>());
        prop_assert_eq!(compile(&pattern).expect("short").matches(&text), model(&pattern_chars, &text_chars));
    }

    #[test]
    fn a_text_with_characters_put_behind_wildcards_still_matches(text in ".{1,40}", star in 0usize..40, any in 0usize..40) {
        let mut chars: Vec<char> = text.chars().collect();
        let len = chars.len();
        chars[any % len] = '?';
        chars.insert(star % (len + 1), '*');
        prop_assert!(compile(&chars.into_iter().collect::<String>()).expect("short").matches(&text));
    }
}
