//! Where the texts that start with a prefix end. UTF-8 orders bytewise as its characters do by number, so the bound is a text.

/// The smallest text above every text that starts with `prefix`; `None` when there is none.
pub(super) fn end(prefix: &str) -> Option<String> {
    let mut rest = prefix.chars();
    // Ends with the prefix at the latest.
    while let Some(last) = rest.next_back() {
        if let Some(next) = successor(last) {
            return Some(format!("{}{next}", rest.as_str()));
        }
    }
    None
}

fn successor(character: char) -> Option<char> {
    match character {
        '\u{d7ff}' => Some('\u{e000}'),
        other => u32::from(other).checked_add(1).and_then(char::from_u32),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_bound_is_the_next_text_of_the_same_length() {
        for (prefix, expected) in [
            ("", None),
            ("a", Some("b")),
            ("a%", Some("a&")),
            ("a\u{7f}", Some("a\u{80}")),
            ("\u{d7ff}", Some("\u{e000}")),
            ("a\u{10ffff}", Some("b")),
            ("\u{10ffff}\u{10ffff}", None),
        ] {
            assert_eq!(end(prefix).as_deref(), expected, "{prefix:?}");
        }
    }

    proptest! {
        #[test]
        fn a_text_is_in_the_range_exactly_when_it_starts_with_the_prefix(
            prefix in "[a-b\u{d7ff}\u{e000}\u{10ffff}]{0,3}", text in "[a-c\u{d7ff}\u{e000}\u{10ffff}]{0,4}"
        ) {
            let is_in_range = text >= prefix && end(&prefix).is_none_or(|end| text < end);
            prop_assert_eq!(is_in_range, text.starts_with(&prefix));
        }
    }
}
