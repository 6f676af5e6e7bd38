//! The comparison of `ArnEquals` and `ArnLike`: an ARN's six parts, each with its own wildcards.
//!
//! Differs from a plain pattern in that `*` in one of the first five parts cannot cross a `:`. The sixth part, the
//! resource, takes all that is left, colons included. Letter case matters.
//! Follows the IAM user guide, "Amazon Resource Name (ARN) condition operators".

use crate::pattern::Pattern;

/// Parts of an ARN: `arn`, partition, service, region, account, resource.
const PARTS: usize = 6;

/// A compiled ARN pattern.
#[derive(Debug)]
pub(crate) struct ArnPattern(Box<[Pattern]>);

impl ArnPattern {
    /// Compiles `text`; `None` when it has fewer than six parts and so is not the pattern of an ARN.
    pub(crate) fn new(text: &str) -> Option<ArnPattern> {
        let parts: Box<[Pattern]> = text.splitn(PARTS, ':').map(Pattern::new).collect();
        (parts.len() == PARTS).then_some(ArnPattern(parts))
    }

    /// Whether `text` is an ARN whose parts all match.
    pub(crate) fn matches(&self, text: &str) -> bool {
        let mut parts = text.splitn(PARTS, ':');
        // With six patterns, text of fewer parts runs out and fails; `splitn` yields no more than six.
        self.0.iter().all(|pattern| parts.next().is_some_and(|part| pattern.matches(part)))
    }

    /// Bytes that must be tried at each character of a text, see [`Pattern::searched_wildcard_bytes`].
    pub(crate) fn searched_wildcard_bytes(&self) -> usize {
        self.0.iter().map(Pattern::searched_wildcard_bytes).sum()
    }

    /// Bytes held on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        self.0.iter().map(|pattern| size_of::<Pattern>() + pattern.heap_bytes()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::ArnPattern;

    #[track_caller]
    fn check(pattern: &str, arn: &str, expected: bool) {
        let compiled = ArnPattern::new(pattern).expect("six parts");
        assert_eq!(compiled.matches(arn), expected, "{pattern} against {arn}");
    }

    #[test]
    fn parts_are_compared_one_by_one() {
        let arn = "arn:aws:execute-api:eu-west-1:123456789012:abc/Prod/GET/pets/a:b";
        check("arn:aws:execute-api:eu-west-1:123456789012:abc/*/GET/pets/*", arn, true);
        check("arn:aws:execute-api:*:*:abc/*", arn, true);
        check("arn:*:*:*:*:*", arn, true);
        check("arn:aws:execute-api:eu-west-?:123456789012:*", arn, true);
        check("arn:aws:execute-api:*:123456789012:*:b", arn, true);
        // A star in front of the resource cannot reach over a colon.
        check("arn:aws:execute-*:abc/Prod/GET/pets/a:b:*:*", arn, false);
        check("arn:aws:execute-api:eu-west-1:123456789012:abc", arn, false);
        check("arn:aws:execute-api:EU-WEST-1:123456789012:*", arn, false);
        check("arn:*:*:*:*:*", "arn:aws:execute-api:eu-west-1:123456789012", false);
        check("arn:*:*:*:*:*", "", false);
    }

    #[test]
    fn fewer_than_six_parts_is_no_pattern() {
        for text in ["*", "arn:*", "arn:aws:execute-api:*:*", ""] {
            assert!(ArnPattern::new(text).is_none(), "{text}");
        }
    }
}
