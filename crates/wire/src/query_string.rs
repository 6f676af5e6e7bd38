//! `application/x-www-form-urlencoded`: query strings and the bodies of the query protocol, decoded into pairs in order.

use percent_encoding::percent_decode_str;

/// Most parameters of one query string or form; more are refused. IAM's largest calls have some hundreds.
pub(crate) const PARAMETERS_MAX: usize = 10_000;

/// Why a query string cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum QueryProblem {
    /// A name or a value is not UTF-8 once decoded.
    NotText,
    /// More than [`PARAMETERS_MAX`].
    TooMany,
}

/// Decodes the pairs of a query string in the order they came, duplicates included. A name without `=` has the empty value; empty
/// pieces (`a=1&&b=2`) are skipped; a percent sign that begins no escape stands for itself.
///
/// # Errors
/// [`QueryProblem`].
pub(crate) fn parse(text: &str) -> Result<Vec<(String, String)>, QueryProblem> {
    let mut pairs = Vec::new();
    for piece in text.split('&').filter(|piece| !piece.is_empty()) {
        if pairs.len() == PARAMETERS_MAX {
            return Err(QueryProblem::TooMany);
        }
        let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
        pairs.push((decode(name)?, decode(value)?));
    }
    Ok(pairs)
}

fn decode(text: &str) -> Result<String, QueryProblem> {
    let spaced = if text.contains('+') { text.replace('+', " ") } else { text.to_owned() };
    match percent_decode_str(&spaced).decode_utf8() {
        Ok(decoded) => Ok(decoded.into_owned()),
        Err(_) => Err(QueryProblem::NotText),
    }
}

#[cfg(test)]
mod tests {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let expected: Vec<_> = expected.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        assert_eq!(parse(text), Ok(expected));
    }

    #[test]
    fn pairs_keep_their_order_and_their_duplicates() {
        check("", &[]);
        check("a=1&b=2&a=3", &[("a", "1"), ("b", "2"), ("a", "3")]);
        check("a&b=&&c==x", &[("a", ""), ("b", ""), ("c", "=x")]);
        check("a%20b=c+d%2B%zz", &[("a b", "c d+%zz")]);
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(parse("a=%ff"), Err(QueryProblem::NotText));
    }

    #[test]
    fn the_number_of_parameters_is_bounded() {
        assert_eq!(parse(&"a&".repeat(PARAMETERS_MAX)).map(|pairs| pairs.len()), Ok(PARAMETERS_MAX));
        assert_eq!(parse(&"a&".repeat(PARAMETERS_MAX + 1)), Err(QueryProblem::TooMany));
    }

    proptest! {
        #[test]
        fn what_was_encoded_is_decoded_again(pairs in proptest::collection::vec((".*", ".*"), 0..8)) {
            let encoded: Vec<_> = pairs
                .iter()
                .map(|(name, value)| format!("{}={}", utf8_percent_encode(name, NON_ALPHANUMERIC), utf8_percent_encode(value, NON_ALPHANUMERIC)))
                .collect();
            prop_assert_eq!(parse(&encoded.join("&")), Ok(pairs));
        }

        #[test]
        fn no_text_makes_it_panic(text in ".*") {
            let _ = parse(&text);
        }
    }
}
