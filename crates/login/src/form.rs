//! `application/x-www-form-urlencoded`, read and written: queries, forms, and the addresses that people are sent to.
//!
//! Follows <https://url.spec.whatwg.org/#application/x-www-form-urlencoded>; RFC 6749 3.1: no parameter comes twice.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Most parameters of one query or form.
pub(crate) const PARAMETERS_MAX: usize = 100;

/// What stands for itself in a value: RFC 3986's unreserved characters.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Parameters by name, each once.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Form(Vec<(String, String)>);

/// Why a text is no form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FormProblem {
    /// A name or value is not UTF-8.
    NotText,
    /// More than [`PARAMETERS_MAX`].
    TooMany,
    /// A name comes twice.
    Twice,
}

impl Form {
    /// Reads a query or a form's body.
    pub(crate) fn parse(text: &str) -> Result<Self, FormProblem> {
        let mut pairs: Vec<(String, String)> = Vec::new();
        for piece in text.split('&').filter(|piece| !piece.is_empty()) {
            if pairs.len() == PARAMETERS_MAX {
                return Err(FormProblem::TooMany);
            }
            let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
            let name = decode(name)?;
            if pairs.iter().any(|(earlier, _)| *earlier == name) {
                return Err(FormProblem::Twice);
            }
            pairs.push((name, decode(value)?));
        }
        Ok(Self(pairs))
    }

    /// A parameter's value. RFC 6749 3.1: one without a value is as one that was left out.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.raw(name).filter(|value| !value.is_empty())
    }

    /// A parameter's value, empty or not.
    pub(crate) fn raw(&self, name: &str) -> Option<&str> {
        self.pairs().find(|(given, _)| *given == name).map(|(_, value)| value)
    }

    /// All parameters in the order they came.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// Writes parameters.
pub(crate) fn written(pairs: &[(&str, &str)]) -> String {
    let pieces: Vec<String> = pairs.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
    pieces.join("&")
}

fn escaped(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

fn decode(text: &str) -> Result<String, FormProblem> {
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced).decode_utf8().map_err(|_| FormProblem::NotText)?;
    Ok(decoded.into_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn parameters_are_decoded_once() {
        let form = Form::parse("a=1&b=x%20y+z&c&d=%2520&&=e").unwrap();
        assert_eq!(form.pairs().collect::<Vec<_>>(), [("a", "1"), ("b", "x y z"), ("c", ""), ("d", "%20"), ("", "e")]);
        assert_eq!((form.get("b"), form.get("c"), form.raw("c"), form.get("f")), (Some("x y z"), None, Some(""), None));
    }

    #[test]
    fn what_is_not_read_in_one_way_is_not_read() {
        assert_eq!(Form::parse("a=1&b=2&a=1"), Err(FormProblem::Twice));
        assert_eq!(Form::parse("a=1&%61=2"), Err(FormProblem::Twice));
        assert_eq!(Form::parse("a=%ff"), Err(FormProblem::NotText));
        let of = |count: usize| (0..count).map(|number| format!("p{number}=x")).collect::<Vec<_>>().join("&");
        assert!(Form::parse(&of(PARAMETERS_MAX)).is_ok());
        assert_eq!(Form::parse(&of(PARAMETERS_MAX + 1)), Err(FormProblem::TooMany));
    }

    #[test]
    fn what_is_written_holds_no_line_and_no_second_parameter() {
        assert_eq!(written(&[("state", "a&b=c\r\nX: y#é")]), "state=a%26b%3Dc%0D%0AX%3A%20y%23%C3%A9");
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_again(name in "\\PC{1,8}", value in "\\PC{0,20}") {
            let form = Form::parse(&written(&[(&name, &value)])).unwrap();
            prop_assert_eq!(form.raw(&name), Some(value.as_str()));
        }
    }
}
