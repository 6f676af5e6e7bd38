//! The comparison of `ArnEquals` and `ArnLike`: an ARN's six parts, each with its own wildcards.
//!
//! Differs from a plain pattern in that `*` in one of the first five parts cannot cross a `:`. The sixth part, the
//! resource, takes all that is left, colons included. Letter case matters. The parts are those of the policy's own text: a colon
//! in a value that a policy variable brings begins no part. `*` alone is any value; other text of fewer than six parts is none.
//! Follows the IAM user guide, "Amazon Resource Name (ARN) condition operators".

use crate::pattern::Pattern;
use crate::text::{Atom, Target};

/// Parts of an ARN: `arn`, partition, service, region, account, resource.
const PARTS: usize = 6;

/// A compiled ARN pattern.
#[derive(Debug)]
pub(crate) struct ArnPattern(Option<Box<[Pattern]>>);

impl Target for ArnPattern {
    /// The parts are those between separators; in the sixth a separator is a colon like others.
    fn build(atoms: &[Atom]) -> Option<ArnPattern> {
        if atoms == [Atom::AnyRun] {
            return Some(ArnPattern(None));
        }
        let parts = atoms.splitn(PARTS, |atom| *atom == Atom::Separator);
        let parts = parts.map(Pattern::build).collect::<Option<Box<[Pattern]>>>()?;
        (parts.len() == PARTS).then_some(ArnPattern(Some(parts)))
    }

    fn matches(&self, text: &str) -> bool {
        let Some(patterns) = &self.0 else { return true };
        let mut parts = text.splitn(PARTS, ':');
        // With six patterns, text of fewer parts runs out and fails; `splitn` yields no more than six.
        patterns.iter().all(|pattern| parts.next().is_some_and(|part| pattern.matches(part)))
    }

    fn heap_bytes(&self) -> usize {
        self.0.iter().flatten().map(|pattern| size_of::<Pattern>() + pattern.heap_bytes()).sum()
    }
}

/// Whether a request's value has an ARN's parts.
pub(crate) fn is_arn(text: &str) -> bool {
    text.splitn(PARTS, ':').count() == PARTS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::context::Context;
    use crate::document::Version;
    use crate::operator::arn_parts;
    use crate::text::{Outcome, Text};

    #[track_caller]
    fn check(pattern: &str, arn: &str, expected: Outcome) {
        let compiled: Text<ArnPattern> = Text::of(arn_parts("", Version::V2008, pattern).expect("no variables"));
        assert_eq!(compiled.meets(arn, &Context::complete(&[])), expected, "{pattern} against {arn}");
    }

    #[test]
    fn parts_are_compared_one_by_one() {
        use Outcome::{No, Yes};
        let arn = "arn:aws:execute-api:eu-west-1:123456789012:abc/Prod/GET/pets/a:b";
        check("arn:aws:execute-api:eu-west-1:123456789012:abc/*/GET/pets/*", arn, Yes);
        check("arn:aws:execute-api:*:*:abc/*", arn, Yes);
        check("arn:*:*:*:*:*", arn, Yes);
        check("*", arn, Yes);
        check("arn:aws:execute-api:eu-west-?:123456789012:*", arn, Yes);
        check("arn:aws:execute-api:*:123456789012:*:b", arn, Yes);
        check("arn:aws:execute-api:*:123456789012:*/a:b", arn, Yes);
        // A star in front of the resource cannot reach over a colon.
        check("arn:aws:execute-*:abc/Prod/GET/pets/a:b:*:*", arn, No);
        check("arn:aws:execute-api:eu-west-1:123456789012:abc", arn, No);
        check("arn:aws:execute-api:EU-WEST-1:123456789012:*", arn, No);
        check("arn:*:*:*:*:*", "arn:aws:execute-api:eu-west-1:123456789012", No);
        check("arn:*:*:*:*:*", "", No);
    }

    #[test]
    fn fewer_than_six_parts_are_nothing_to_compare_with() {
        for text in ["**", "arn:*", "arn:aws:execute-api:*:*", "", "?"] {
            check(text, "arn:aws:execute-api:eu-west-1:123456789012:abc", Outcome::Nothing);
        }
    }
}
