//! The forms of a `FunctionName`: `greet`, `greet:live`, `123456789012:function:greet` and whole ARNs, taken apart and not judged.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html#API_GetFunction_RequestParameters>.

use crate::ids::{AccountId, Region};

/// A name's parts as they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FunctionName<'a> {
    /// Of an ARN.
    pub partition: Option<&'a str>,
    /// Where the name says one.
    pub region: Option<&'a str>,
    /// Where the name says one: twelve digits.
    pub account: Option<&'a str>,
    /// The bare name.
    pub name: &'a str,
    /// A version or an alias.
    pub qualifier: Option<&'a str>,
}

impl<'a> FunctionName<'a> {
    /// Splits the optional parts off in their order, each only while something follows it. The pattern of AWS's model is checked
    /// elsewhere; what does not fit all the same is `None`.
    #[must_use]
    pub fn split(text: &'a str) -> Option<Self> {
        let mut rest: &[&str] = &text.split(':').collect::<Vec<_>>();
        let mut partition = None;
        if let ["arn", written, "lambda", tail @ ..] = rest
            && !tail.is_empty()
        {
            partition = Some(*written);
            rest = tail;
        }
        let mut take = |is_wanted: fn(&str) -> bool| match rest {
            [first, tail @ ..] if is_wanted(first) && !tail.is_empty() => {
                rest = tail;
                Some(*first)
            }
            _ => None,
        };
        let region = take(names_region);
        let account = take(|part| AccountId::parse(part).is_ok());
        let _ = take(|part| part == "function");
        let (name, qualifier) = match rest {
            [name] => (*name, None),
            [name, qualifier] => (*name, Some(*qualifier)),
            _ => return None,
        };
        let is_whole = !name.is_empty() && qualifier.is_none_or(|qualifier| !qualifier.is_empty());
        is_whole.then_some(Self { partition, region, account, name, qualifier })
    }
}

/// Whether a part of a name is a region in the form of Lambda's model, `us-east-1` or `us-gov-west-1`: words and one digit between
/// hyphens.
#[must_use]
pub fn names_region(part: &str) -> bool {
    let mut words = part.rsplit('-');
    let has_number = words.next().is_some_and(|last| last.len() == 1 && last.bytes().all(|byte| byte.is_ascii_digit()));
    let is_worded =
        words.clone().count() >= 2 && words.all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()));
    has_number && is_worded && Region::parse(part).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Parts<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>, &'a str, Option<&'a str>);

    #[track_caller]
    fn check(text: &str, expected: Option<Parts<'_>>) {
        let split = FunctionName::split(text);
        assert_eq!(split.map(|of| (of.partition, of.region, of.account, of.name, of.qualifier)), expected, "{text}");
    }

    #[test]
    fn every_form_is_taken_apart() {
        let (region, account) = (Some("us-east-1"), Some("123456789012"));
        check("greet", Some((None, None, None, "greet", None)));
        check("greet:live", Some((None, None, None, "greet", Some("live"))));
        check("function:greet:$LATEST", Some((None, None, None, "greet", Some("$LATEST"))));
        check("123456789012:function:greet", Some((None, None, account, "greet", None)));
        check("us-east-1:123456789012:function:greet:1", Some((None, region, account, "greet", Some("1"))));
        check("arn:aws:lambda:us-east-1:123456789012:function:greet", Some((Some("aws"), region, account, "greet", None)));
        check("arn:aws-cn:lambda:us-east-1:123456789012:function:f:1", Some((Some("aws-cn"), region, account, "f", Some("1"))));
    }

    #[test]
    fn what_nothing_follows_is_the_name() {
        check("function", Some((None, None, None, "function", None)));
        check("123456789012", Some((None, None, None, "123456789012", None)));
        check("us-east-1", Some((None, None, None, "us-east-1", None)));
    }

    #[test]
    fn what_does_not_fit_is_no_name() {
        for text in ["", ":", "greet:", ":live", "a:b:c", "arn:aws:iam::123456789012:role/r", "function:a:b:c"] {
            check(text, None);
        }
    }

    #[test]
    fn a_region_is_words_and_a_digit() {
        for (part, expected) in [
            ("us-east-1", true),
            ("us-gov-west-1", true),
            ("useast1", false),
            ("us-1", false),
            ("us-East-1", false),
            ("us-east-12", false),
        ] {
            assert_eq!(names_region(part), expected, "{part}");
        }
    }
}
