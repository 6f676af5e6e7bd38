//! When two texts are the same but for case, in every script: Unicode's canonical caseless match.
//!
//! Follows The Unicode Standard, section 3.13, definition D145, with full case folding: whatever stands around a letter, it folds alike
//! (`ΟΔΟΣ` is `οδος` is `οδοσ`, `STRASSE` is `straße`), and whether an accent is a letter's part or stands behind it makes no
//! difference.
//!
//! # Not (yet) like AWS
//! - AWS says that case does not count and no more: neither which folding it uses beyond ASCII nor whether it normalizes is known. Dotted
//!   and dotless `i` stay two letters, as in every language but Turkish.

use unicase::UniCase;
use unicode_normalization::UnicodeNormalization as _;

/// A text as it is compared where case does not count. Folding what is folded changes nothing.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let decomposed: String = text.nfd().collect();
    UniCase::unicode(decomposed).to_folded_case().nfc().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn case_and_composition_do_not_count_and_nothing_else_does() {
        let cases = [
            ("Dora", "dora", true),
            ("ΟΔΟΣ", "οδος", true),
            ("ΟΔΟΣ", "οδοσ", true),
            ("ΟΔΟΣ@x", "οδος@x", true),
            ("STRASSE", "straße", true),
            ("Ren\u{e9}", "RENE\u{301}", true),
            ("\u{1e9b}\u{323}", "\u{1e61}\u{323}", true),
            ("\u{212a}elvin", "kelvin", true),
            ("ﬁ", "FI", true),
            ("ᾳ\u{301}", "\u{1fb4}", true),
            ("İ", "i", false),
            ("ı", "I", false),
            ("rene", "ren\u{e9}", false),
            ("Ａ", "A", false),
            ("a", "b", false),
        ];
        for (one, other, are_same) in cases {
            assert_eq!(fold(one) == fold(other), are_same, "{one} {other}");
        }
        assert_eq!(fold("RENE\u{301}"), "ren\u{e9}");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,12}") {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded.clone());
            prop_assert_eq!(fold(&text.nfd().collect::<String>()), folded.clone());
            prop_assert_eq!(fold(&text.nfc().collect::<String>()), folded);
        }
    }
}
